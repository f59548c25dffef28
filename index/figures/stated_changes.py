"""The changes of a clause -> figures: of what, against what, which way, of which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.figures import bases
from index.figures.amounts import Amount
from index.figures.change_words import DOWN, LEVEL, UP, Change
from index.figures.collector import CHANGES, FigureCollector, Place, Statement
from index.figures.differences import BUDGETS, parted_by
from index.figures.item_names import ItemName, without_comparison
from index.figures.stated_ratios import OTHER_SIDE, sign_direction
from index.figures.subject import Subject
from index.normalise import is_money
from index.types import Figure

_BASIS = re.compile(
    "(?:按照?)?(?P<part>年均|自然(?:口径)?|同口径|可比口径|(?:剔除|扣除)[^，；]{2,30}?)(?:计算|测算|统计)?$"
)
_EACH = re.compile("(?:各自?|(?<!年)均|分别)$")
_IN_EXECUTION = re.compile(
    "(?:在?(?:预算)?执行(?:过程)?(?:当)?中|年度?(?:当)?中)(?!期)"
)  # the budget is moved
_IS_ITEM = re.compile("[、和及与]?[\u4e00-\u9fff“”（）]{2,16}(?:费用?|支出|收入|经费|资金|补助|补贴)")
_OF_BUDGET = re.compile("(?:(?P<side>[超短][收支])|[调核追][增减]|追加)(?:了|额|约)?$")


class ChangeReader:
    """Reads the changes of a clause into the collector."""

    def __init__(self, collector: FigureCollector) -> None:
        self.collector = collector
        self.items = collector.items
        self.moved = 0  # how many figures there were when an item moved that its verb stood before

    def read(self, place: Place, amount: Amount, change: Change) -> None:
        rest = change.rest if _BASIS.search(change.rest) else without_comparison(change.rest)
        basis = _BASIS.search(rest)
        name = self.items.read(change.noun or (rest[: basis.start()] if basis else change.rest))
        if change.rest.startswith(("比", "较", "与")) and self._is_running(name):
            name = ItemName()  # the rest of what it is compared with: 比上年甲收支总数增加
        subject = self.collector.subject(name, place)
        if subject is None:
            return
        running = self.collector.running
        part = basis["part"] if basis else running.basis or self._points_of(amount) or subject.part
        running.basis = ""
        direction = self._direction(amount.value, change)
        value = abs(amount.value) * (-1 if direction == DOWN else 1)
        running.direction = change.direction
        measure = "增减率" if amount.is_share or amount.unit in ("", "倍") else "增减额"
        meant = "" if bases.names_base(change.rest) else _budget_meant(place, amount, subject)
        base = meant or running.base or change.base
        if not base and (moving := self.collector.subjects.moving(subject)):
            subject, base = moving, "年初"  # 年初余额9亿元，本期增加2亿元
        if not base and amount.is_money and _IN_EXECUTION.match(change.rest):
            base = self.collector.budget_of(subject)
        base = base or self._last_year_of(place, subject)
        if not base and amount.is_money and (parted := self._parted(place, subject, amount)):
            base = parted[1]
        if not base and not amount.is_money:  # 调整为5万元，增加2万元，增长66%
            last = self.collector.last()
            same = last is not None and (last.item, last.spans) == (subject.item, place.spans)
            base = last.base if last and same and last.base in BUDGETS and last.measure == "增减额" else ""
        base = base or ("上年" if part != "年均" else "")
        year = self._year_compared(place, subject, base)
        said = Statement(measure, value, base=base, direction=direction, year=year)
        self.collector.add_amount(place, replace(subject, part=part), amount, said)
        self.moved = len(self.collector.figures) if change.noun else self.moved

    def again(self, place: Place, left: str, start: int) -> Change | None:
        """A further change joined to the one before: 分别提高5%和8%, 压减甲费1万元、乙费2万元."""
        last = self.collector.last()
        if last is None or last.spans != place.spans or not last.direction:
            return None
        if left in ("和", "与", "及", "、") and last.measure in ("增减额", "增减率"):
            return Change(last.direction, "", base=last.base)
        joined = place.visible[:start].removesuffix(left).endswith("、") and _IS_ITEM.fullmatch(left)
        if not joined or last.measure != "增减额" or self.moved != len(self.collector.figures):
            return None
        return Change(last.direction, "", noun=left, base=last.base)

    def both_sides(self, place: Place, change: Change) -> list[tuple[Subject | None, Change]]:
        """The change, told of both totals where "各增加" follows an income and an expenditure."""
        current, running = self.collector.subjects.current, self.collector.running
        if current is None or change.noun:
            return [(None, change)]
        if running.sides and current == running.sides[-1] and not self.items.read(change.rest).name:
            return [(side, change) for side in running.sides]
        figures, other = self.collector.figures[-6:], current.item.translate(OTHER_SIDE)
        told = any(figure.item == other != current.item and figure.spans == place.spans for figure in figures)
        bare = self.items.read(change.rest) == ItemName()
        balanced = bare and _balanced(current.item, other, figures[-2:])
        if not balanced and not (told and _EACH.search(change.rest)):
            return [(None, change)]
        running.sides = (replace(current, item=other), current)
        return [(side, replace(change, rest=_EACH.sub("", change.rest))) for side in running.sides]

    def read_rate_behind(self, place: Place, amount: Amount, left: str) -> bool:
        """A percentage alone in brackets behind the amount of a move is its rate: 减少0.8万元（16%）."""
        last, text = self.collector.last(), place.compact.text
        alone = text[amount.start - 1 : amount.start] == "（" and text[amount.end : amount.end + 1] == "）"
        moved = last is not None and last.measure == "增减额" and last.spans == place.spans
        if not alone or not amount.is_share or last is None or not moved or left.strip("，（"):
            return False
        subject = Subject(last.item, last.code, last.ancestors, last.region, last.part)
        value = abs(amount.value) * (-1 if last.direction == DOWN else 1)
        said = Statement("增减率", value, base=last.base, direction=last.direction, year=last.year)
        self.collector.add_amount(place, subject, amount, said)
        return True

    def read_difference(self, place: Place, amount: Amount, left: str) -> bool:
        """ "差值为3万元" behind the actual and the budget that it parts."""
        subject = self.collector.subject(self.items.read(left), place)
        told = self._parted(place, subject, amount) if subject else None
        if subject is None or told is None:
            return False
        change, budget = told
        said = Statement("增减额", change, base=budget, direction=sign_direction(change))
        self.collector.add_amount(place, subject, amount, said)
        return True

    def _is_running(self, name: ItemName) -> bool:
        """Whether a name only repeats the end of that of the item spoken of."""
        current = self.collector.subjects.current
        return bool(name.name and current and current.item.endswith(name.name))

    def _parted(self, place: Place, subject: Subject, amount: Amount) -> tuple[Decimal, str] | None:
        return parted_by(self.collector.figures, subject.item, place.spans, amount)

    def _last_year_of(self, place: Place, subject: Subject) -> str:
        """The amount of the year before that the sentence has just given, as a base."""
        last, year = self.collector.last(), self.collector.year()
        if last is None or year is None or last.spans != place.spans or last.item != subject.item:
            return ""
        return f"{last.year}年{last.measure}" if last.year == year - 1 and is_money(last.unit) else ""

    def _year_compared(self, place: Place, subject: Subject, base: str) -> int | None:
        """The year whose change is told after the amounts of it and of the year before it."""
        told = [
            figure
            for figure in self.collector.figures[-6:]
            if figure.spans == place.spans and figure.item == subject.item and is_money(figure.unit)
        ]
        amounts = [f for f in told if f.year and f.measure not in CHANGES]
        if len(amounts) < 2 or not re.match("上年|20", base):
            return None
        now, before = amounts[-2].year, amounts[-1].year
        return now if now and before == self.collector.year() == now - 1 else None

    def _points_of(self, amount: Amount) -> str:
        """The ratio that a change in percentage points is about."""
        last = self.collector.last()
        if last is None or last.measure not in ("占比", "完成率", "增减率"):
            return ""
        moved = amount.is_points or (amount.is_share and last.measure == "占比" and self._only_share(last))
        return last.measure if moved else ""

    def _only_share(self, last: Figure) -> bool:
        """Whether its statement tells of an item nothing but the share (甲占乙的比重为6%，比上年增长1%)."""
        return not any(f.group == last.group and is_money(f.unit) for f in self.collector.figures[-6:])

    def _direction(self, value: Decimal, change: Change) -> str:
        if value == 0:
            return LEVEL
        if value < 0:
            return DOWN
        if change.direction and not change.doubtful:
            return change.direction
        opened = self.collector.running.open
        previous = self.collector.figures[opened[-1]].direction if opened else ""
        return previous or change.direction or UP


def _budget_meant(place: Place, amount: Amount, subject: Subject) -> str:
    """The budget that a word of change has for its base where none is named: 短收5万元."""
    if not amount.is_money or "审" in subject.item:
        return ""
    word = _OF_BUDGET.search(place.visible[max(0, amount.start - 4) : amount.start])
    return ("预算数" if word["side"] else "年初预算数") if word else ""


def _balanced(item: str, other: str, told: Sequence[Figure]) -> bool:
    """Whether the totals of both sides were told last, as one amount."""
    if not item.endswith("总计") or {figure.item for figure in told} != {item, other}:
        return False
    first, second = told
    same = (first.value, first.unit, first.year) == (second.value, second.unit, second.year)
    return same and first.measure == second.measure and first.measure not in CHANGES
