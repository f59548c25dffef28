"""Whether what is taken at a rate (按1%提取管理费46.3万元) is this part of the sum that its section is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.calculate import gap_to, in_unit, part_of
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import compact_text, is_money

_ASKED = re.compile(r"\d(?:\.\d+)?%|百分之|提取|计提|提的")
_TAKEN = re.compile(r"按[^，。；]{0,16}?%(?:的?比例)?(?:计提|提取|安排|预留|列支|收取)")
_PAYER = re.compile("中央|自治区|[省市州县区旗]")
_ROUNDED = 2  # of the last printed digit


def at_rate(case: Case) -> Draft | None:
    """The sum times the rate against what is printed, by section; None where no such statement is meant."""
    if not _ASKED.search(case.query.text):
        return None
    found = [told for view in case.views for told in _taken(view)]
    said = [told for told in found if _meant(case.query.text, told[0].figure)] or found
    draft = Draft()
    clauses = [clause for told in said if (clause := _compared(draft, *told))]
    draft.text = "；".join(clauses) + "。"
    return draft if clauses else None


def _taken(view: ReportView) -> Iterator[tuple[Match, Match, Match]]:
    """What is taken, at which rate, of which sum."""
    for number, rate in enumerate(view.figures[:-1]):
        amount = view.figures[number + 1]
        if (
            rate.measure != "比率"
            or rate.unit != "%"
            or amount.spans != rate.spans
            or not is_money(amount.unit)
        ):
            continue
        if _TAKEN.search(compact_text("".join(view.text_at(span) for span in rate.spans))):
            whole = _whole(view, rate, number)
            if whole is not None:
                yield Match(view, number + 1, 1.0, 1.0), Match(view, number, 1.0, 1.0), whole


def _whole(view: ReportView, rate: Figure, number: int) -> Match | None:
    """The sum that the heading above prints (一、中央资金（5273万元）)."""
    heading = "".join(rate.headings[-1:])
    for before in range(number - 1, -1, -1):
        figure = view.figures[before]
        if is_money(figure.unit) and figure.value and figure.printed in heading and figure.item in heading:
            return Match(view, before, 1.0, 1.0)
    return None


def _meant(text: str, figure: Figure) -> bool:
    """Whether a text names the level whose money the section of a figure is of."""
    payer = _PAYER.search("".join(figure.headings[-1:]))
    return bool(payer and payer.group() in text)


def _compared(draft: Draft, taken: Match, rate: Match, whole: Match) -> str:
    work = part_of(whole.figure, rate.figure)
    if work is None:
        return ""
    clauses = f"{value_clause(draft, whole)}，{value_clause(draft, taken)}"
    result, expression = draft.work(work)
    share = draft.figure(rate.view, rate.figure)
    worked = f"{share}应为{result}（{expression} = {result}）"
    own = in_unit(taken.figure, work.unit).value
    if abs(own - work.value) * 10**_ROUNDED <= 1:
        return f"对得上：{clauses}，按{worked}，与印的一致"
    gap, how = draft.work(gap_to(work, taken.figure))
    less = "少" if own < work.value else "多"
    return f"对不上：{clauses}，按{worked}，印的{less}{gap}（{how} = {gap}）"


__all__ = ["at_rate"]
