"""How well a run of rows answers: what stands on and around its figures, fund, year, level, whole or slice.

Compares runs; makes none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import in_unit
from assistant.find.figures.bonds import kind_said
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import FUNDS, GENERAL_PARTS, figure_level
from assistant.find.figures.select import Match
from assistant.find.tables.rows_asked import LEVEL, kinds_of_debt
from assistant.find.tables.rows_barred import BONDS_USED, TOTAL_ROW, of_place
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Mention
from index import Figure
from index.normalise import is_money

_VERY_NAME = 0.1  # what a row that is called as the question calls it counts more
_OF_SUBJECTS = re.compile(r"支出|花|开支|[类款项]级?科目")
_OTHER_FUNDS = FUNDS - {"一般公共预算"}  # of which nothing is asked that names none
_ONE_SIDE = re.compile("(?:收入|支出)$")
_SIDES = ("收入", "支出")
_SIDE_SAID = 0.1
_UNASKED_KIND = 0.3  # what rows of one kind of debt lose where none is asked for


def fit_of_run(
    case: Case, view: ReportView, want: Want, run: Sequence[Match]
) -> tuple[float, bool, bool, bool, bool, bool, int, bool, float, int]:
    """How well a run answers: what stands around it, fund, year, level, the whole and no slice, measure."""
    figure = run[0].figure
    measures = measures_for(want, view, case.query)
    year, _ = case.year_for(view)
    whole = all(name in GENERAL_PARTS for name in figure.part.split("/") if name)
    named = any(mention.text in figure.part for mention in case.linked.mentions)
    named |= bool(figure.part) and all(part in case.query.text for part in figure.part.split("/"))
    mean = round(_mean_cover(run), 1)
    code = figure.code or ""
    of_kind = code.startswith("2") or (code and "经济" in case.query.text)  # a class of what is bought
    levelled = of_kind and LEVEL.search(case.query.text) and _OF_SUBJECTS.search(case.query.text)
    kinds = kinds_of_debt(figure.item) - kinds_of_debt(case.query.text)
    mean -= _UNASKED_KIND * len(kinds) * ("债" in figure.item)
    mean += _VERY_NAME * any(kind in figure.part for kind in BONDS_USED if kind in case.query.text)
    mean += 0.05 * bool(levelled)  # 哪一类花得最多: rows that have a level
    fund = figure.scope == case.query.scope if case.query.scope else figure.scope not in _OTHER_FUNDS
    total = of_place(figure) and bool(TOTAL_ROW.search(figure.item))  # all of a place before one kind
    mean += _VERY_NAME * (total and mean > 0)
    side = next((side for side in _SIDES if side in case.query.text), "") if not mean else ""
    of_side = bool(side) and (
        all(row.figure.item.endswith(side) for row in run)
        or (want != "amount" and _sides_of_table(figure) == {side})
    )
    placed = bool(side) and side in figure.item and figure.region in run[0].view.places
    mean += _SIDE_SAID * (placed or of_side)
    most = not mean and want == "amount" and is_money(figure.unit)  # 哪项支出最大 of all, not of a few
    return (
        mean,
        total,
        fund,
        figure.year in (year, None),
        figure_level(figure) in ((case.query.level,) if case.query.level else ("", "whole")),
        whole or named,
        -measures.index(figure.measure),
        most and figure.table is not None,
        float(max(in_unit(row.figure, "元").value for row in run)) if most else 0.0,
        len(run),
    )


def _sides_of_table(figure: Figure) -> set[str]:
    """The sides of a budget that the title of a table says."""
    title = figure.headings[-1] if figure.table is not None and figure.headings else ""
    return {side for side in _SIDES if side in title}


def _mean_cover(run: Sequence[Match]) -> float:
    return sum(row.cover for row in run) / len(run)


def cover_of(case: Case, view: ReportView, number: int, total: str = "") -> float:
    """How much of what the question names stands on the figure or around it, or on its column's total."""
    label = view.labels[number]
    around = (
        f"{label.headings}/{label.part}/{'/'.join(label.ancestors)}/{total}/{kind_said(view.figures[number])}"
    )
    words = [mention for target in case.linked.targets for mention in target.mentions]
    return sum(
        mention.weight + _VERY_NAME * (label.item in mention.keys)
        for mention in words
        if label.part in (kind for kind in BONDS_USED if kind in mention.text)
        or any(key in around or key in label.item for key in _forms(mention))
    )


def _forms(mention: Mention) -> set[str]:
    """The names of a mention, with the stems of the long ones (政府采购 of 政府采购预算).

    And as the title of a table calls one side of a budget together with the other (一般公共预算收支).
    """
    keys = mention.keys | {mention.text}
    both = (f"{stem}收支" for key in keys if len(stem := _ONE_SIDE.sub("", key)) in range(4, len(key)))
    return {*keys, *both, *(stem for key in keys if len(stem := plain(key)) > 3)}
