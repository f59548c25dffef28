"""One thing of several bodies or places of a report added up: 三家单位…一共, 三个园区…加起来.

Takes the figures of one thing that stand together, one for each body or place, as many as the question
says; that of each place (各县区债务余额) is asked without a word for how much too. Does not compare reports.
"""

from __future__ import annotations

import re

from assistant.calculate import total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.derive import is_of_kind
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import MEASURES_OF, amount_measures
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import EACH_PLACE, compared_places
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level
from assistant.question.asked.wants import VALUE_WANTS
from assistant.question.named.mentions import Target
from index.normalise import is_money, parse_number

_OF_ALL = re.compile(
    r"(?:(?P<number>[两二三四五六七八九十]|\d{1,2})(?:个|家)|(?:各|所有|全部|几)(?:个|家)?)"
    r"(?:下属|所属|预算|二级|开发)?(?:单位|机构|部门|园区|开发区|功能区|县区?|区县?|市县)"
)
_LONGEST_LEVEL = 5
_LEAST_COVER = 0.4  # the words that count the bodies name nothing of the figures
_EACH = re.compile(r"分别|各(?:自)?(?:有|是|为|多少|几)")
_TOGETHER = re.compile(r"一共|合计|总共|共计|加起来|加在一起|相加|之和")


def together(case: Case) -> Draft | None:
    """The thing of each body or place that the question counts, and its sum; None where it asks for none."""
    text = case.query.text
    of_places = EACH_PLACE.search(text) if set(case.query.wants) <= VALUE_WANTS else None
    summed = _TOGETHER.search(text)
    asked = _OF_ALL.search(text) or of_places
    if asked is None or len(case.views) != 1 or case.query.operation not in ("lookup", "sum"):
        return None
    said = asked.groupdict().get("number") or ""
    if not (said if summed else of_places or _EACH.search(text)):
        return None  # the sum over all that there are is the report's own to tell
    number = int(parse_number(said) or 0)
    rows = _rows(case, case.views[0], case.linked.targets[0], number)
    if len(rows) < 2:
        return None
    draft = Draft()
    lead = ""
    if summed:
        result, expression = draft.work(total([row.figure for row in rows]))
        lead = f"合计{result}（{expression} = {result}）："
    draft.text = lead + "，".join(value_clause(draft, row) for row in rows) + "。"
    return draft


def _is_level(region: str) -> bool:
    """Whether a region is a level of government (市本级) and no body (某局本级)."""
    return len(region) <= _LONGEST_LEVEL and bool(government_level(region))


def _rows(case: Case, view: ReportView, target: Target, number: int) -> list[Match]:
    """Figures of one thing, one for each body or place, that stand in one table or one section.

    Of the year asked, or the year of the report; where these have none and no year is said, of the latest.
    """
    year, said = case.year_for(view)
    counted = "count" in case.query.wants
    measures = MEASURES_OF["count"] if counted else amount_measures(view, case.query)
    groups: dict[tuple[object, ...], dict[str, Match]] = {}
    matches = case.matches(view, target)
    of_places = EACH_PLACE.search(case.query.text) is not None
    least = max((match.cover for match in matches), default=0.0) if of_places else _LEAST_COVER
    for match in matches:
        figure = match.figure
        region = view.labels[match.number].region
        fits = (
            figure.measure in measures
            and figure.value is not None
            and not (counted and is_money(figure.unit))
        )
        part = of_places and is_of_kind(target, figure, {*view.places})  # 一般债务 of each for 债务
        if not fits or not region or part or _is_level(region):
            continue
        source = figure.table if figure.table is not None else figure.headings
        key = (figure.year, source, view.labels[match.number].item, figure.part, figure.measure, figure.unit)
        groups.setdefault(key, {}).setdefault(region, match)
    runs = [list(group.values()) for group in groups.values()]
    runs = [compared_places(case, view, run) for run in runs] if of_places else runs
    runs = [run for run in runs if (len(run) == number if number else len(run) > 1)]
    latest = None if said else max((run[0].figure.year or 0 for run in runs), default=None)
    for years in ((year, None), (latest,)):
        own = [run for run in runs if run[0].figure.year in years]
        best = max(own, key=lambda run: min(match.cover for match in run), default=[])
        if best and min(match.cover for match in best) >= max(least, _LEAST_COVER):
            return sorted(best, key=lambda match: match.number)
    return []
