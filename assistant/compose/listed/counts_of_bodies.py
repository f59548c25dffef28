"""A number of things that a report gives body by body: all of them where each is asked, else added up.

各单位有多少在职人员: a column of a table. 全区一共买了多少台车: counts told one after the other under
one verb (甲局购置5台车；乙局购置2台车) where no total is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from assistant.calculate import total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import column_of
from assistant.find.text.view import ReportView
from index import Figure

_ASKED = re.compile(r"一共|总共|合计|共计|加起来|合起来|累计|(?:全[省市区县州]|各)[^，。？]{0,6}共")
_SO_MANY = re.compile(
    r"[两二三四五六七八九十\d]+(?:家|个(?:单位|部门|街道|乡镇|区县|县区))"
)  # not all of them
_EACH = re.compile(
    r"(?:家|单位|部门|机构|站所|学校|街道|乡镇|[区县市])[^。？]{0,12}(?:各自?|分别)(?:都|又|是|有)*[^，。？]{0,8}(?:多少|几)"
    r"|(?:各|每)[个家]?[^，。？]{0,4}(?:家|单位|部门|机构|站所|学校|街道|乡镇|[区县市])[^，。？]{0,12}(?:多少|几)"
)
_OWN = re.compile("本级|本部|机关(?=[）)]?$)")
_PARTS = re.compile("其中|包[括含]|分别[为是]")
_OF_PEOPLE = frozenset({"人", "名", "位"})
_LEAST = 3
_VERB = 2  # characters that the names of the counts end with


def counts_of_bodies(case: Case) -> Draft | None:
    """The counts of all bodies; None where a report does not tell them so, or prints their total."""
    return _of_each(case) or _together(case)


def _of_each(case: Case) -> Draft | None:
    """The column of a table that counts a thing body by body, where it is asked of each or all of them."""
    text = case.query.text
    each, together = _EACH.search(text), _ASKED.search(text)
    for target in case.linked.targets if each or together else ():
        best = max(
            (
                match
                for view in case.views
                for match in case.matches(view, target)
                if match.figure.measure == "数量"
            ),
            key=lambda match: match.score,
            default=None,
        )
        if "count" not in target.wants or best is None or best.score < ENOUGH:
            continue
        column = _column(best)
        if len(column) < 2 or any(_own_name(match) in text for match in column):
            continue
        draft = Draft()
        if not together:
            draft.text = "；".join(value_clause(draft, match, target) for match in column) + "。"
        elif printed := _total_of(best.view, [match.figure for match in column]):
            draft.text = value_clause(draft, printed, target) + "。"
        else:
            return _added(best.view, best.figure.item, [match.figure for match in column])
        return draft
    return None


def _own_name(match: Match) -> str:
    """What tells a body from the one that it belongs to: 本级, 便民服务中心."""
    own = _OWN.search(match.figure.region)
    return own.group() if own else match.figure.region


def _column(match: Match) -> list[Match]:
    """The counts of each body in the column of one, as they stand; none where prose tells it."""
    own, view = match.figure, match.view
    if own.table is None or own.measure != "数量" or not own.region:
        return []
    rows = {
        figure.region: Match(view, number, match.cover, match.score)
        for number, figure in enumerate(view.figures)
        if figure.region
        and figure.value is not None
        and column_of(figure) == column_of(own)
        and figure.item == own.item
    }
    return list(rows.values())


def _together(case: Case) -> Draft | None:
    """The counts of all bodies in prose and their sum; None where their total is printed."""
    text = case.query.text
    several = len(case.linked.targets) != 1 or case.query.operation not in ("lookup", "sum")
    if "count" not in case.query.wants or several or _SO_MANY.search(text):
        return None
    units = {unit for units in counted_units(text) for unit in units} if _ASKED.search(text) else set()
    keys = {key for mention in case.linked.mentions for key in (*mention.keys, mention.text)}
    for view in case.views if units and "amount" not in case.query.wants else ():
        for verb, counts in _runs(view, units):
            named = all(figure.region or figure.item != verb for figure in counts)
            whole = named and not _printed(view, counts) and not _leaves_out(view, counts)
            if whole and any(verb in key for key in keys):
                return _added(view, verb, counts)
    return None


def _runs(view: ReportView, units: set[str]) -> Iterator[tuple[str, Sequence[Figure]]]:
    """Counts in prose that follow each other under names with one ending, without parts of these."""
    run: list[Figure] = []
    for figure in (*view.figures, None):
        if figure and _is_part(figure, run):
            continue  # 在职143人，其中行政38人
        fits = figure and figure.measure == "数量" and figure.table is None and figure.unit in units
        if figure and fits and (not run or _goes_on(run, figure)):
            run.append(figure)
            continue
        if len(run) >= _LEAST:
            yield _ending(run), run
        run = [figure] if figure and fits else []


def _is_part(figure: Figure, counts: Sequence[Figure]) -> bool:
    """Whether a count is a part of one of others in its sentence."""
    return any(one.item in figure.ancestors and one.spans == figure.spans for one in counts)


def _leaves_out(view: ReportView, counts: Sequence[Figure]) -> bool:
    """Whether the sentences of counts of people count some more in another word (民警471人)."""
    first, told = counts[0], {id(figure) for figure in counts}
    return first.unit in _OF_PEOPLE and any(
        figure.measure == first.measure and figure.unit == first.unit and id(figure) not in told
        for one in counts
        for figure in view.figures_in(one.spans)
        if not _is_part(figure, counts)
    )


def _goes_on(run: Sequence[Figure], figure: Figure) -> bool:
    first = run[0]
    alike = (first.unit, first.year, first.headings) == (figure.unit, figure.year, figure.headings)
    return alike and figure.value is not None and len(_ending([*run, figure])) >= _VERB


def _ending(figures: Sequence[Figure]) -> str:
    """The characters that all names of the counts end with."""
    backwards = zip(*(figure.item[::-1] for figure in figures), strict=False)
    return "".join(chars[0] for chars in takewhile(lambda chars: len({*chars}) == 1, backwards))[::-1]


def _printed(view: ReportView, counts: Sequence[Figure]) -> bool:
    """Whether a report prints the sum of the counts itself, be it as the first of them (共5个，包括…)."""
    whole = total(counts).value
    told = "".join(view.text_at(span) for span in counts[0].spans)
    first_is_all = 2 * (counts[0].value or 0) == whole and bool(_PARTS.search(told))
    holds_rest = all(counts[0].item in figure.ancestors for figure in counts[1:])
    return first_is_all or holds_rest or _total_of(view, counts) is not None


def _total_of(view: ReportView, counts: Sequence[Figure]) -> Match | None:
    """The figure that prints the sum of the counts."""
    whole, first = total(counts).value, counts[0]
    return next(
        (
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.value == whole and (figure.unit, figure.year) == (first.unit, first.year)
        ),
        None,
    )


def _added(view: ReportView, verb: str, counts: Sequence[Figure]) -> Draft:
    draft = Draft()
    told = "、".join(
        f"{figure.region}{figure.item.removesuffix(verb)}{draft.figure(view, figure)}" for figure in counts
    )
    cites = "".join(dict.fromkeys(draft.cite(view, figure) for figure in counts))
    result, expression = draft.work(total(counts))
    year = f"{counts[0].year}年" if counts[0].year else ""
    draft.text = f"{year}{verb}合计{result}（{expression} = {result}）：{told}{cites}。"
    return draft


__all__ = ["counts_of_bodies"]
