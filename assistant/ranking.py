"""Which of several is highest or lowest: over years, organisations, or the rows and items of a report."""

from __future__ import annotations

import re

from assistant.calculate import in_unit
from assistant.draft import Draft
from assistant.lookup import Case
from assistant.over_organisations import over_organisations
from assistant.over_years import over_years
from assistant.question import Want
from assistant.select import Match, amount_measures, measures_for
from assistant.templates import say
from assistant.view import ReportView
from assistant.wording import value_clause
from index import Figure

_TOTAL_ROW = re.compile(r"合计|总计|小计|^全[省市区县州]|本级合计|共计|^[省市县区]级$|以上|收入$合|总额")


def rank(case: Case) -> Draft | None:
    """Which of several: over years, organisations, or the rows and items of a report."""
    if re.search(r"哪一?年", case.query.text) and len({view.report.year for view in case.views}) > 1:
        return over_years(case)
    if len({view.report.organisation for view in case.views}) > 1:
        return over_organisations(case)
    for view in case.views:
        rows = _rows_to_rank(case, view)
        if len(rows) >= 2:
            return _ranked(case, rows)
    return None


_ASKS_PLACE = re.compile(
    r"哪(?:一)?(?:个|些)?(?:市县|县区|区县|市|县|区|州|盟|地区|地方|乡镇|街道)|(?:市县|县区|各县|各区|各市)[^，。]{0,12}(?:谁|哪|最)"
)


def _wrong_side(question: str, figure: Figure) -> bool:
    """An income where the question ranks expenditures, or the other way round."""
    names = figure.item + "".join(figure.headings[-1:])
    for asked, other in (("支出", "收入"), ("收入", "支出")):
        if asked in question and other not in question and other in names and asked not in names:
            return True
    return False


def _ranked(case: Case, rows: list[Match]) -> Draft:
    draft = Draft()
    unit = rows[0].figure.unit
    ordered = sorted(
        rows, key=lambda match: in_unit(match.figure, unit).value, reverse=case.query.order != "least"
    )
    best = ordered[0]
    word = "最低" if case.query.order == "least" else "最高"
    draft.text = f"{word}的是{value_clause(draft, best)}"
    if best.figure.reason:
        draft.text += "，" + say(
            "reason", reason=best.figure.reason.strip("。；"), cite=draft.cite(best.view, best.figure)
        )
    draft.text += "。"
    draft.notes.append(f"在{len(rows)}项中比较")
    return draft


def _rows_to_rank(case: Case, view: ReportView) -> list[Match]:
    """Comparable figures: one table column, or one prose section, that speaks of the target."""
    want: Want = (
        "rate"
        if case.query.wants_any("rate") or re.search(r"增幅|涨幅|降幅|增速", case.query.text)
        else "amount"
    )
    if re.search(r"涨|增(?:加|长)|升", case.query.text) and want == "amount" and "change" in case.query.wants:
        want = "change"
    measures = measures_for(want, view, case.query) if want != "amount" else amount_measures(view, case.query)
    year, strict = case.year_for(view)
    groups: dict[tuple[object, ...], list[Match]] = {}
    words = [mention for target in case.linked.targets for mention in target.mentions]
    of_places = bool(_ASKS_PLACE.search(case.query.text))
    for number, figure in enumerate(view.figures):
        if (
            figure.measure not in measures
            or figure.value is None
            or (strict and figure.year not in (year, None))
        ):
            continue
        if _TOTAL_ROW.search(figure.item) or _TOTAL_ROW.search(figure.region):
            continue
        if _wrong_side(case.query.text, figure):
            continue
        if of_places and view.labels[number].region not in view.places:
            continue
        label = view.labels[number]
        around = f"{label.headings}/{label.part}/{'/'.join(label.ancestors)}"
        cover = sum(
            m.weight for m in words if any(key in around or key in label.item for key in m.keys | {m.text})
        )
        key = (
            figure.table,
            figure.part,
            figure.measure,
            figure.headings[-1:] if figure.table is None else "",
            figure.unit,
        )
        groups.setdefault(key, []).append(Match(view, number, cover, cover))
    if not groups:
        return []
    best = max(groups.values(), key=lambda rows: (sum(row.cover for row in rows) / len(rows), len(rows)))
    if words and not any(row.cover for row in best):
        return []
    placed = [row for row in best if view.labels[row.number].region in view.places]
    return placed if len(placed) >= 2 else best if len(best) >= 2 else []
