"""Percentages that a sentence states of amounts that stand with them: rates, shares, completion.

A percentage holds when any of the amounts that it may be of gives it, each number read as rounded
where it ends. Where none does, the sentence is wrong only if it leaves no choice of amounts, has
no other amount in between, and speaks of no comparable basis.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from assistant.audit.relation import Kind, Relation, step_of
from assistant.calculate import Worked, growth, in_unit, prior_value, rounded
from assistant.calculate import share as share_of
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import sentence_of
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money, item_key

_AMOUNTS = ("决算数", "执行数", "金额", "预算数", "年初预算数", "全年预算数")
_OTHER_BASIS = re.compile(r"口径|可比|剔除|扣除|不含|年均|平均|翻番|个百分点")
_THROUGHOUT = re.compile(r"(?:口径|可比)[^。]{0,20}下同")
_OF_BUDGET = re.compile(r"(?<!公共)(?<!基金)(?<!经营)预算|超收|短收|超支|调整|计划|目标")
_NUMBER = re.compile(r"\d\s*(?:[万亿]?元|[%％])")
_DIGITS = 2
_UNIT = 3  # characters of the longest unit after a number
_POINTS = Decimal("0.05")
_SMALL = 5  # last places of a percentage: a slip of the calculator rather than of the report
_HUNDRED = Decimal(100)
_SAME_WHOLE = Decimal("0.03")


@dataclass(frozen=True)
class Working:
    """How amounts give a percentage, so that it can be worked out again with each of them moved."""

    make: Callable[[Figure, Figure], Worked | None]
    first: Figure
    second: Figure

    @property
    def worked(self) -> Worked | None:
        """The percentage with the amounts as printed."""
        return self.make(self.first, self.second)

    def spread(self) -> Decimal | None:
        """How far rounding of the amounts may move the percentage; None when anywhere."""
        middle = self.worked
        ends = [self.make(*pair) for pair in product(_ends(self.first), _ends(self.second))]
        if middle is None or None in ends:
            return None
        return max(abs(end.value - middle.value) for end in ends if end)


def _ends(figure: Figure) -> list[Figure]:
    """A printed number at the least and at the most that it may be."""
    value, half = figure.value or Decimal(0), step_of(figure, figure.unit) / 2
    return [replace(figure, value=value - half), replace(figure, value=value + half)]


def ratio_relations(view: ReportView) -> Iterator[Relation]:
    """All percentages in prose that the amounts beside them must give."""
    wholes = _by_name(view)
    comparable = bool(_THROUGHOUT.search(view.full_text))
    for numbers in view.by_group.values():
        figures = [view.figures[number] for number in numbers]
        if figures[0].table is not None or _OTHER_BASIS.search(sentence_of(view, figures[0])):
            continue
        for figure in figures:
            if figure.value is None or figure.unit != "%":
                continue
            if figure.measure == "增减率" and not comparable:
                yield from _fitting("rate", view, figure, _rates(figure, figures))
            elif figure.measure == "完成率":
                yield from _fitting("completion", view, figure, _completions(figure, figures))
            elif figure.measure == "占比":
                shares = _shares(figure, figures, wholes)
                yield from _of_named_whole(view, figure, _fitting("share", view, figure, shares))


def _by_name(view: ReportView) -> dict[str, list[Figure]]:
    """Amounts of the report by what they are of."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in view.figures:
        if figure.value and is_money(figure.unit) and figure.measure in _AMOUNTS:
            found[item_key(figure.item)].append(figure)
    return found


def _fitting(kind: Kind, view: ReportView, stated: Figure, workings: Sequence[Working]) -> Iterator[Relation]:
    """The working that gives the percentage; else the only one that there is."""
    made = [(relation, one) for one in workings if (relation := _relation(kind, view, stated, one))]
    if not made:
        return
    best, working = min(made, key=lambda pair: pair[0].gap)
    values = {relation.work.value for relation, _ in made}
    sure = len(values) == 1 and (kind == "share" or _is_close_by(view, stated, working))
    if best.level == "held" or sure:
        yield best


def _relation(kind: Kind, view: ReportView, stated: Figure, working: Working) -> Relation | None:
    work, spread = working.worked, working.spread()
    if work is None or spread is None:
        return None
    step, digit = step_of(stated, "%"), Decimal(1).scaleb(-_DIGITS)
    exact = step / 2 + spread + (digit / 2 if step != digit else 0)
    return Relation(kind, view, stated, work, exact + max(step, min(_SMALL * step, _POINTS)), exact)


def _is_close_by(view: ReportView, stated: Figure, working: Working) -> bool:
    """Whether only numbers of the same statement stand between amount, change and percentage.

    A percentage follows its change at once; no bracket opens or closes between them.
    """
    places = [figure.at for figure in (stated, working.first, working.second) if figure.at]
    if len(places) < 3 or len({place.page for place in places}) > 1:
        return False
    text = view.page_texts[places[0].page]
    start, end = min(place.start for place in places), max(place.end for place in places)
    between = text[start : end + _UNIT]
    own = [view.figures[number].at for number in view.by_group[stated.group]]
    known = {at for at in own if at and at.page == places[0].page and start <= at.start < end}
    brackets = len(re.findall(r"[（(]", between)) == len(re.findall(r"[）)]", between))
    if stated.measure == "增减率" and "预算" not in stated.base and _OF_BUDGET.search(between):
        return False  # a second base: the change is against the budget, the rate against the year before
    led_by = working.second if working.second.measure == "增减额" else None
    straight = led_by is None or _is_next(text, led_by, stated)
    return brackets and straight and len(_NUMBER.findall(between)) <= len(known)


def _is_next(text: str, change: Figure, rate: Figure) -> bool:
    """Whether a rate stands right after the change that it is of."""
    if change.at is None or rate.at is None or change.at.end > rate.at.start:
        return False
    return not re.search(r"\d", text[change.at.end : rate.at.start])


# ---- which amounts


def _rates(stated: Figure, figures: Sequence[Figure]) -> list[Working]:
    """Growth rates from the amount and its change, or from both years' amounts."""
    own = [f for f in figures if f.value and f.item == stated.item and f.part == stated.part]
    amounts = [f for f in own if is_money(f.unit) and f.measure in _AMOUNTS]
    if "预算" not in stated.base:
        amounts = [f for f in amounts if f.measure in ACTUALS] or amounts
    changes = [f for f in own if f.measure == "增减额" and f.base == stated.base and is_money(f.unit)]
    if changes or "预算" in stated.base:
        return [Working(_rate_of, *pair) for pair in product(amounts, changes)]
    pairs = [(a, b) for a in amounts for b in amounts if a.year and b.year and a.year == b.year + 1]
    return [Working(growth, *pair) for pair in pairs]


def _rate_of(amount: Figure, change: Figure) -> Worked | None:
    """change ÷ (amount ∓ change)."""
    if amount.year != change.year or change.direction not in ("增加", "减少"):
        return None
    before = prior_value(amount, change)
    if before.value <= 0:
        return None
    moved = in_unit(change, amount.unit)
    value = rounded(moved.value / before.value * 100, _DIGITS)
    return Worked(f"{moved.shown} ÷ （{before.expression}）× 100%", value, "%", (moved, *before.operands))


def _completions(stated: Figure, figures: Sequence[Figure]) -> list[Working]:
    """Actual ÷ budget."""
    own = [f for f in figures if f.value and f.item == stated.item and is_money(f.unit)]
    budgets = [f for f in own if f.measure in BUDGETS and f.year == stated.year]
    actuals = [f for f in own if f.measure in ACTUALS and f.year == stated.year]
    return [Working(share_of, *pair) for pair in product(actuals, budgets)]


def _shares(stated: Figure, figures: Sequence[Figure], wholes: dict[str, list[Figure]]) -> list[Working]:
    """Part ÷ whole, the whole being what the sentence says that it is a share of."""
    own = [f for f in figures if f.value and f.item == stated.item and is_money(f.unit)]
    parts = [figure for figure in own if figure.measure in _AMOUNTS]
    named = wholes.get(item_key(stated.base), []) if stated.base else []
    named = [whole for whole in named if whole.headings == stated.headings] or named
    return [
        Working(share_of, part, whole)
        for part, whole in product(parts, named)
        if (whole.year, whole.measure) == (part.year, part.measure)
    ]


def _of_named_whole(view: ReportView, stated: Figure, found: Iterator[Relation]) -> Iterator[Relation]:
    """The share unless its neighbours show that it is of another whole than the one understood."""
    for relation in found:
        of_named = relation.work.value < _HUNDRED and not _whole_of_others(view, stated, *relation.sources)
        if relation.level != "difference" or of_named:
            yield relation


def _whole_of_others(view: ReportView, stated: Figure, part: Figure, named: Figure) -> bool:
    """Whether a sister share of the same base comes from the whole that this one implies."""
    implied, printed = _implied_whole(part, stated), in_unit(named, "元").value / _HUNDRED
    for number, other in enumerate(view.figures):
        same_base = other.measure == "占比" and other.base == stated.base and other.value
        if not same_base or other is stated or other.headings != stated.headings:
            continue
        for beside in view.by_group[view.figures[number].group]:
            amount = view.figures[beside]
            if amount.item == other.item and amount.value and amount.measure == part.measure:
                whole = _implied_whole(amount, other)
                if _near(whole, implied) and not _near(whole, printed):
                    return True
    return False


def _near(first: Decimal, second: Decimal) -> bool:
    return bool(first and second) and abs(first - second) <= _SAME_WHOLE * second


def _implied_whole(part: Figure, share: Figure) -> Decimal:
    """What a part and its share say that the whole is, in 元."""
    return in_unit(part, "元").value / share.value if share.value else Decimal(0)
