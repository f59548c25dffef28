"""The shares and other ratios of a clause -> figures: what they are of, and of which whole or budget."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from index.figures.amounts import Amount
from index.figures.change_words import DOWN, LEVEL, UP
from index.figures.collector import CHANGES, FigureCollector, Place, Statement
from index.figures.differences import BUDGETS
from index.figures.ratio_words import Ratio
from index.figures.subject import Subject
from index.normalise import is_money, to_yuan
from index.types import Figure

OTHER_SIDE = str.maketrans("收入支出", "支出收入")
_OF_A_SIDE = re.compile("收入|支出|总")


class RatioReader:
    """Reads the ratios of a clause into the collector."""

    def __init__(self, collector: FigureCollector) -> None:
        self.collector = collector
        self.items = collector.items

    def read(self, place: Place, amount: Amount, ratio: Ratio) -> None:
        subject = self.collector.subject(self.items.read(ratio.rest), place)
        if subject is None:
            return
        if ratio.whole and self._is_part(subject, ratio, amount):
            ratio = replace(ratio, measure="占比", base=ratio.whole)
        direction = sign_direction(amount.value) if ratio.measure == "差异率" else ""
        base = ratio.base or self._ratio_base(ratio.measure, subject, amount)
        if (ratio.measure, base) == ("完成率", "预算数"):
            base = self._budget_beside(place, subject) or base
        said = Statement(ratio.measure, amount.value, base=base, direction=direction)
        self.collector.add_amount(place, subject, amount, said)

    def of_amount_before(self, left: str) -> Ratio | None:
        """为年初预算2716.13万元的97.26%: a percentage of the budget just named."""
        last = self.collector.figures[-1] if self.collector.figures else None
        if left.strip() != "的" or last is None or last.measure not in BUDGETS:
            return None
        return Ratio("完成率", last.measure, "")

    def _is_part(self, subject: Subject, ratio: Ratio, share: Amount) -> bool:
        """Whether 占…预算的 tells a part of the whole and not what of its own budget has been spent."""
        recent = [f for f in self.collector.figures[-16:] if is_money(f.unit) and f.measure not in CHANGES]
        own = next((f for f in reversed(recent) if f.item == subject.item), None)
        if own is None or not _OF_A_SIDE.search(ratio.whole):
            return False
        whole = (f for f in recent if f.item != own.item and f.year == own.year)
        return own.measure in BUDGETS or any(_is_share(own, f, share.value) for f in whole)

    def _budget_beside(self, place: Place, subject: Subject) -> str:
        """The budget that the same sentence has given for the item."""
        last = [figure for figure in self.collector.figures[-4:] if figure.spans == place.spans]
        beside = (figure.measure for figure in reversed(last) if figure.item == subject.item)
        return next((measure for measure in beside if measure in BUDGETS), "")

    def _ratio_base(self, measure: str, subject: Subject, amount: Amount) -> str:
        if measure == "占比":
            return self._whole_of(subject, amount)
        if measure == "差异率":
            return self.collector.budget_of(subject) or self.collector.running.base or "年初预算数"
        return "预算数" if measure == "完成率" else ""

    def _whole_of(self, subject: Subject, share: Amount) -> str:
        """The whole that a share leaves unsaid: the list's parent, unless the sums say another."""
        lists = self.collector.subjects.lists
        parent = lists[-1].parent.item if lists else ""
        figures = self.collector.figures[-16:]
        recent = [f for f in figures if is_money(f.unit) and f.value and f.measure not in CHANGES]
        own = next((f for f in reversed(recent) if f.item == subject.item), None)
        if own is None or not parent:
            return parent
        apart = own.item, parent.translate(OTHER_SIDE)
        fitting = [f.item for f in recent if f.item not in apart and _is_share(own, f, share.value)]
        return fitting[-1] if fitting and parent not in fitting else parent


def _is_share(part: Figure, whole: Figure, share: Decimal) -> bool:
    """Whether the amounts give the share, as far as its printed digits go."""
    if not part.value or not whole.value:
        return False
    ratio = to_yuan(part.value, part.unit) / to_yuan(whole.value, whole.unit) * 100
    exponent = share.as_tuple().exponent
    digit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)  # the last that is printed
    return abs(ratio - share) <= digit * Decimal("0.6")


def sign_direction(value: Decimal) -> str:
    """The way that a signed difference goes."""
    return LEVEL if value == 0 else UP if value > 0 else DOWN
