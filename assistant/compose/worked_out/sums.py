"""Parts against their total: what the parts named, or listed under the total, add up to.

Shows the sum and its difference from the printed total; takes no side.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import Worked, gap_to, in_unit, places, rounded, total
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.kinship import related
from assistant.find.figures.quantities import agree
from assistant.find.figures.select import Match
from assistant.question.named.likeness import plain, skeleton
from assistant.templates import say
from index.normalise import YUAN_PER_UNIT, is_money, item_key

_MOST_SHOWN = 8
_HUNDRED = Decimal(100)
_ROUNDED = Decimal("0.01")


def whole_beside(parts: Sequence[Match]) -> Match | None:
    """The total that stands in the same sentence or row as its parts: the one nearest to their sum."""
    view, first = parts[0].view, parts[0].figure
    work = total([part.figure for part in parts])
    known = {id(part.figure) for part in parts}
    names = {part.figure.item for part in parts}
    candidates: list[tuple[Decimal, int]] = []
    for number, figure in enumerate(view.figures):
        if figure.spans != first.spans or figure.measure != first.measure or id(figure) in known:
            continue
        if figure.value is None or not is_money(figure.unit) or figure.item in names:
            continue
        value = in_unit(figure, work.unit).value
        if value >= max(operand.value for operand in work.operands):
            candidates.append((abs(value - work.value), number))
    return Match(view, min(candidates)[1], 1.0, 1.0) if candidates else None


def holds_whole(whole: Match, *parts: Match) -> bool:
    """Whether what are taken for parts hold the amount of the whole itself, beside more than nothing."""
    same = next((part for part in parts if agree(part.figure, whole.figure)), None)
    return same is not None and any(part.figure.value for part in parts if part is not same)


def parts_against_total(whole: Match, parts: Sequence[Match]) -> Draft:
    """Whether the parts add up to the total, with the sum and the difference shown."""
    draft = Draft()
    work = total([part.figure for part in parts])
    printed = in_unit(whole.figure, work.unit)
    result, expression = draft.work(work)
    stated = draft.figure(whole.view, whole.figure)
    gap = Decimal(0) if _as_rounded(work, whole) else abs(work.value - printed.value)
    verdict = "对不上，不一致" if gap else "对得上"
    added = f"各项相加为{result}（{expression} = {result}）"
    if len(parts) == 1:
        added = f"下面只有{subject(parts[0].figure, with_year=False)}一项，为{result}"
    cite = draft.cite(whole.view, whole.figure)
    draft.text = f"{verdict}：{added}，报告写的{subject(whole.figure, with_year=False)}为{stated}{cite}"
    if not gap and work.value != printed.value:
        draft.text += f"，四舍五入到{work.unit}后相同"
    if gap:
        shown, how = draft.work(gap_to(work, whole.figure))
        small = (
            "，可能是四舍五入造成的尾差" if gap <= Decimal("0.01") * len(parts) and work.unit != "元" else ""
        )
        draft.text += f"，相差{shown}（{how} = {shown}）{small}"
    draft.text += "。" + "，".join(value_clause(draft, part) for part in parts[:_MOST_SHOWN]) + "。"
    draft.text += "" if gap else _as_prose_rounds(draft, whole, parts)
    return draft


def _as_rounded(work: Worked, whole: Match) -> bool:
    """Whether a total printed in a smaller unit is the sum, rounded as its parts are."""
    unit = whole.figure.unit
    finer = is_money(unit) and is_money(work.unit) and YUAN_PER_UNIT[unit] < YUAN_PER_UNIT[work.unit]
    printed = in_unit(whole.figure, work.unit).value
    return finer and rounded(printed, places(work.value)) == work.value


def _as_prose_rounds(draft: Draft, whole: Match, parts: Sequence[Match]) -> str:
    """That the same amounts no longer add up where prose prints them rounded; "" where they still do."""
    in_prose = [_rounded_in_prose(match) for match in (whole, *parts)]
    told, added = in_prose[0], [match for match in in_prose[1:] if match]
    if told is None or len(added) < len(parts) or len({match.figure.unit for match in (told, *added)}) > 1:
        return ""
    work = total([match.figure for match in added])
    gap = gap_to(work, told.figure)
    if not gap.value:
        return ""
    result, expression = draft.work(work)
    shown, how = draft.work(gap)
    stated, cite = draft.figure(told.view, told.figure), draft.cite(told.view, told.figure)
    cites = "".join(draft.cite(match.view, match.figure) for match in added)
    return say(
        "rounded",
        sums=f"{result}（{expression} = {result}）{cites}",
        stated=stated,
        cite=cite,
        gap=f"{shown}（{how} = {shown}）",
    )


def _rounded_in_prose(match: Match) -> Match | None:
    """The same amount as a sentence prints it in a larger unit."""
    figure, view = match.figure, match.view
    name = skeleton(plain(item_key(figure.item)))
    for number, other in enumerate(view.figures):
        alike = (other.year, other.measure) == (figure.year, figure.measure) and other.table is None
        if alike and is_money(other.unit) and YUAN_PER_UNIT[other.unit] > YUAN_PER_UNIT[figure.unit]:
            named = skeleton(plain(item_key(other.item))) == name or related(figure, other)
            if named and agree(figure, other):
                return Match(view, number, match.cover, match.score)
    return None


def shares_against_whole(parts: Sequence[Match]) -> Draft:
    """Whether the shares of one whole add up to 100 %."""
    draft = Draft()
    work = total([part.figure for part in parts])
    clauses = "，".join(value_clause(draft, part) for part in parts[:_MOST_SHOWN])
    result, expression = draft.work(work)
    gap = abs(work.value - _HUNDRED)
    if not gap:
        verdict = "对得上，加起来正好是100%"
    elif gap <= _ROUNDED * len(parts):
        verdict = "基本对得上，与100%的差是四舍五入造成的尾差"
    else:
        verdict = "对不上，加起来不是100%"
    draft.text = f"{verdict}：各项占比相加为{result}（{expression} = {result}）。{clauses}。"
    return draft
