"""What a report says of its amounts against the amounts themselves: completion, changes, changes of parts.

A change is against amounts that the report prints for both sides; the changes of parts are added up
against the change of their whole. Takes the statement whose numbers the question quotes, else the best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import Worked, difference, in_unit, net_change, places, prior_value, rounded
from assistant.calculate import stated as as_printed
from assistant.compose.wording import base_words, stated_change, subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.printings import TOTAL_END
from assistant.find.figures.quantities import ACTUALS, BUDGETS, place_of, step
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.likeness import plain
from index import Figure
from index.normalise import is_money, item_key, parse_number

_OF_COMPLETION = re.compile(r"完成率|执行率|完成[^，。？]{0,6}(?:预算|\d)|预算的\d")
_OF_CHANGE = re.compile(
    r"增减|增加|减少|增长|下降|[多少降涨减增](?:了|出来?)?\d|减[幅支]|增[幅支]|比预算[多少]"
)
_OF_PARTS = re.compile(r"加起来|之和|相加|加总|合起来|各项|分项|总额|组成部分|[两三四几][项笔块处]")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?=万元|亿元|元|万|亿|%)")
_ROUNDED = Decimal("0.01")
_COST = re.compile("(?:支出|经费|费用|费)+$")
_MOST = 40


@dataclass(frozen=True)
class _Sides:
    """The two amounts that a change lies between."""

    now: Match
    before: Match


def completion(case: Case) -> Draft | None:
    """A stated completion against actual and budget, the budget worked out where only its gap is told."""
    if not _OF_COMPLETION.search(case.query.text):
        return None
    for stated in _stated(case, ("完成率",)):
        view, figure = stated.view, stated.figure
        actual = next(_amounts_of(view, figure, ACTUALS), None)
        budget = next(_amounts_of(view, figure, BUDGETS), None)
        if actual is None or not actual.figure.value:
            continue
        draft = Draft()
        if budget is not None and budget.figure.value:
            base, clauses = as_printed(budget.figure), [value_clause(draft, budget)]
        else:
            gap = next(_moves_of(view, figure), None)
            if gap is None:
                continue
            base = prior_value(actual.figure, gap.figure)
            result, expression = draft.work(base)
            clauses = [stated_change(draft, gap), f"预算推算为{result}（{expression} = {result}）"]
        return _told_completion(draft, stated, actual, base, clauses)
    return None


def _told_completion(
    draft: Draft, stated: Match, actual: Match, base: Worked, clauses: Sequence[str]
) -> Draft | None:
    rate, now = stated.figure, in_unit(actual.figure, base.unit)
    if base.value <= 0 or rate.value is None:
        return None
    shown = f"（{base.expression}）" if len(base.operands) > 1 else base.expression
    value = rounded(now.value / base.value * 100, 2)
    work = Worked(f"{now.shown} ÷ {shown} × 100%", value, "%", (now, *base.operands))
    holds = abs(value - rate.value) <= Decimal("0.6").scaleb(-places(rate.value))
    result, expression = draft.work(work)
    said, cite = draft.figure(stated.view, rate), draft.cite(stated.view, rate)
    verdict = "对得上" if holds else "不对，与金额不一致"
    told = "，".join((*clauses, value_clause(draft, actual)))
    name = subject(rate)
    worked = f"按金额计算为{result}（{expression} = {result}）"
    draft.text = f"{verdict}：报告写{name}完成预算的{said}{cite}，{worked}；{told}。"
    return draft


def change(case: Case) -> Draft | None:
    """A stated change that the amounts of neither side bear out, with the change that they give."""
    for stated in _moves_of_money(case):
        sides = list(_sides(stated))
        if sides and not any(_bears_out(stated.figure, pair) for pair in sides):
            return _told_change(stated, sides[0])
    return None


def change_holds(case: Case) -> Draft | None:
    """A stated change that the amounts beside it give, said to be so."""
    for stated in _moves_of_money(case):
        pair = next((pair for pair in _sides(stated) if _bears_out(stated.figure, pair)), None)
        if pair is None:
            continue
        draft = Draft()
        clauses = "，".join(value_clause(draft, match) for match in (pair.now, pair.before))
        result, expression = draft.work(difference(pair.now.figure, pair.before.figure))
        said = stated_change(draft, stated)
        draft.text = f"对得上：{clauses}，相差{result}（{expression} = {result}），与报告写的“{said}”一致。"
        return draft
    return None


def _moves_of_money(case: Case) -> Iterator[Match]:
    """Stated rises and falls of money of what is asked about; none where no change is asked."""
    for stated in _stated(case, ("增减额",)) if _OF_CHANGE.search(case.query.text) else ():
        if is_money(stated.figure.unit) and stated.figure.direction in ("增加", "减少"):
            yield stated


def _sides(stated: Match) -> Iterator[_Sides]:
    """Pairs of amounts that the change may lie between: actual and budget, or two years."""
    view, figure = stated.view, stated.figure
    if _against_budget(figure):
        actuals, budgets = _amounts_of(view, figure, ACTUALS), list(_amounts_of(view, figure, BUDGETS))
        yield from (_Sides(now, before) for now in actuals for before in budgets)
        return
    measures = (*ACTUALS, *BUDGETS)
    before = list(_amounts_of(view, figure, measures, (figure.year or 0) - 1))
    named = [m for m in before if m.figure.measure in figure.base] or before
    yield from (_Sides(now, old) for now in _amounts_of(view, figure, measures) for old in named)


def _bears_out(stated: Figure, pair: _Sides) -> bool:
    """Whether two amounts give the change, each rounded where it ends, in its direction."""
    now, before = in_unit(pair.now.figure, "元").value, in_unit(pair.before.figure, "元").value
    moved = in_unit(stated, "元").value * (-1 if stated.direction == "减少" else 1)
    finest = min(step(figure) for figure in (pair.now.figure, pair.before.figure))
    return abs(now - before - moved) <= (finest if finest > step(stated) else Decimal(0))


def _told_change(stated: Match, pair: _Sides) -> Draft:
    draft = Draft()
    work = difference(pair.now.figure, pair.before.figure)
    result, expression = draft.work(work)
    gap = abs(work.value - in_unit(stated.figure, work.unit).value)
    small = "，可能是四舍五入造成的尾差" if gap <= _ROUNDED and work.unit != "元" else ""
    rises = in_unit(pair.now.figure, "元").value >= in_unit(pair.before.figure, "元").value
    word = "增加" if rises else "减少"
    clauses = "，".join(value_clause(draft, match) for match in (pair.before, pair.now))
    draft.text = (
        f"对不上，与金额不一致：报告写{subject(stated.figure)}{stated_change(draft, stated)}，"
        f"按金额计算为{word}{result}（{expression} = {result}）{small}；{clauses}。"
    )
    return draft


def parts_moved(case: Case) -> Draft | None:
    """The changes of the parts of a whole added up against the change of the whole."""
    text = case.query.text
    if not _OF_PARTS.search(text) or not _OF_CHANGE.search(text):
        return None
    said = _quoted(text)
    best: tuple[tuple[float, int], Match, list[Match]] | None = None
    for view in case.views:
        for whole, parts in _wholes_with_moves(view):
            quoted = any(abs(m.figure.value or 0) in said for m in (whole, *parts))
            worth = _likeness(case, whole), len(whole.figure.ancestors)  # the narrower of two wholes
            if quoted and (best is None or worth > best[0]):
                best = (worth, whole, parts)
    return _told_moves(best[1], best[2]) if best else None


def _likeness(case: Case, match: Match) -> float:
    """How well a figure answers to what the question names."""
    return max(
        (
            found.score
            for target in case.linked.targets
            for found in case.matches(match.view, target)
            if found.number == match.number
        ),
        default=0.0,
    )


def _wholes_with_moves(view: ReportView) -> Iterator[tuple[Match, list[Match]]]:
    """Changes in prose with those of two or more items right below theirs against a like base."""
    moves = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure == "增减额"
        and figure.table is None
        and figure.value is not None
        and is_money(figure.unit)
    ]
    for whole in moves:
        parts: dict[str, Match] = {}
        for part in moves:
            below = part.figure.year == whole.figure.year and (
                part.figure.ancestors[-1:] == (whole.figure.item,) or _explains(part, whole)
            )
            again = any(_moves_alike(part.figure, other.figure) for other in parts.values())
            if below and not again and _against_budget(part.figure) == _against_budget(whole.figure):
                parts.setdefault(item_key(part.figure.item), part)
        if len(parts) > 1:
            yield whole, list(parts.values())


def _explains(part: Match, whole: Match) -> bool:
    """Whether the reason of a change tells of another one: 主要原因是甲增加…万元，乙压减…万元."""
    reason = item_key(whole.view.reasons.get(whole.figure.group, ""))
    told = part.figure.value is not None and part.figure.printed in reason
    return told and part is not whole and item_key(part.figure.item) in reason


def _moves_alike(first: Figure, second: Figure) -> bool:
    """Whether two changes other than none are the same: one told again under another name."""
    return bool(first.value) and (first.value, first.direction) == (second.value, second.direction)


def _against_budget(figure: Figure) -> bool:
    return base_words(figure) in ("预算", "年初预算")


def _told_moves(whole: Match, parts: Sequence[Match]) -> Draft:
    draft = Draft()
    unit = whole.figure.unit
    moved = [(part, in_unit(part.figure, unit)) for part in parts]
    work = net_change([part.figure for part in parts], unit)
    net = work.value
    printed = in_unit(whole.figure, unit).value * (-1 if whole.figure.direction == "减少" else 1)
    result, expression = draft.work(work.absolute())
    word = "增加" if net > 0 else "减少" if net < 0 else ""
    verdict = "对得上" if net == printed else "对不上，不一致"
    clauses = "，".join(subject(p.figure, with_year=False) + stated_change(draft, p) for p in parts)
    draft.text = (
        f"{verdict}：各项增减相加为{word}{result}（{expression} = {result}），"
        f"报告写的{subject(whole.figure, with_year=False)}{stated_change(draft, whole)}。{clauses}。"
    )
    for part, one in moved if net != printed else ():
        signed = one.value * (-1 if part.figure.direction == "减少" else 1)
        if one.value and net - 2 * signed == printed:
            other = "增加" if part.figure.direction == "减少" else "减少"
            draft.text += (
                f"若{subject(part.figure, with_year=False)}是{other}，则相加与总数相符，可能应为{other}。"
            )
            break
    return draft


# ---- statements and the amounts beside them


def _stated(case: Case, measures: Sequence[str]) -> list[Match]:
    """Statements of these measures of what is asked about, first those whose number the question quotes."""
    said = _quoted(case.query.text)
    found: list[Match] = []
    for view in case.views:
        year, _ = case.year_for(view)
        for target in case.linked.targets:
            for match in case.matches(view, target)[:_MOST]:
                figure = match.figure
                told = figure.measure in measures and figure.value is not None and figure.table is None
                if told and match.score >= ENOUGH and figure.year in (year, None):
                    found.append(match)
    return sorted(found, key=lambda match: abs(match.figure.value or 0) not in said)


def _quoted(text: str) -> frozenset[Decimal]:
    found = (parse_number(number) for number in _NUMBER.findall(text))
    return frozenset(value for value in found if value is not None)


def _amounts_of(
    view: ReportView, stated: Figure, measures: Sequence[str], year: int | None = None
) -> Iterator[Match]:
    """Amounts of the item of a statement, those of its own sentence and section first."""
    wanted = year or stated.year
    numbers = [
        number
        for number, figure in enumerate(view.figures)
        if figure.measure in measures
        and figure.value is not None
        and is_money(figure.unit)
        and figure.year == wanted
        and _same(figure, stated)
    ]
    near = sorted(numbers, key=lambda number: _distance(view.figures[number], stated))
    yield from (Match(view, number, 1.0, 1.0) for number in near)


def _moves_of(view: ReportView, stated: Figure) -> Iterator[Match]:
    """Changes of the item of a statement against its budget."""
    for number, figure in enumerate(view.figures):
        money = figure.measure == "增减额" and figure.value is not None and is_money(figure.unit)
        if money and figure.spans == stated.spans and _same(figure, stated) and _against_budget(figure):
            yield Match(view, number, 1.0, 1.0)


def _same(figure: Figure, stated: Figure) -> bool:
    scopes = {figure.scope, stated.scope} - {"", "财政拨款"}
    names = {_COST.sub("", _bare(one, total=figure.scope == stated.scope)) for one in (figure, stated)}
    return (
        len(names) == 1
        and (figure.part, place_of(figure)) == (stated.part, place_of(stated))
        and len(scopes) < 2
    )


def _bare(figure: Figure, total: bool) -> str:
    """An item's plain name, that of a total of the same money without saying that it is one."""
    name = plain(item_key(figure.item))
    return TOTAL_END.sub("", name) if total else name


def _distance(figure: Figure, stated: Figure) -> tuple[bool, bool, bool]:
    return figure.group != stated.group, figure.spans != stated.spans, figure.headings != stated.headings


__all__ = ["change", "completion", "parts_moved"]
