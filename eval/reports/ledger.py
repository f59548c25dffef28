"""The books of an invented department: every figure that its reports print, for one year.

A `DepartmentPlan` (see places.py) says what a department does and roughly what it spends;
`keep_books` turns it into one `Ledger` a year, deterministic by the plan's seed. All
amounts are whole yuan. Whatever a report prints is taken or added up from the ledger, so
that tables, prose and two consecutive years agree. Knows nothing of wording or layout.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from eval.reports.subjects import ECONOMIC_GROUPS, OFFICE_ECONOMIC, STAFF_ECONOMIC, SUBJECTS, Subject

GENERAL = "一般公共预算"
FUND = "政府性基金"


@dataclass(frozen=True)
class LinePlan:
    """What a department means to spend on one 项; amounts in yuan for the first year.

    `amounts` overrides single years with (basic, project). `rises` and `falls` are reasons to
    choose from, `business` is the share of the project money that does not come from the
    treasury, `carried` the share of income left over at the year's end.
    """

    code: str
    basic: int
    project: int
    use: str
    rises: tuple[str, ...]
    falls: tuple[str, ...]
    fund: str = GENERAL
    business: float = 0.0
    carried: float = 0.0
    amounts: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Spent:
    """Budget, final account and the reason for its change against last year, in yuan."""

    budget: int
    actual: int
    reason: str = ""
    budget_reason: str = ""


@dataclass(frozen=True)
class ThreePublic:
    """The “三公” money of one year: four parts and the counts that belong to them."""

    abroad: Spent
    purchase: Spent
    running: Spent
    hosting: Spent
    groups: int = 0
    travellers: int = 0
    bought: int = 0
    cars: int = 0
    receptions: int = 0
    visitors: int = 0
    hosting_use: str = ""
    abroad_use: str = ""
    reason: str = ""

    @property
    def vehicles(self) -> Spent:
        """公务用车购置及运行维护费: purchase and running together."""
        return Spent(
            self.purchase.budget + self.running.budget,
            self.purchase.actual + self.running.actual,
            "",
            self.running.budget_reason or self.purchase.budget_reason,
        )

    def vehicles_since(self, old: ThreePublic) -> Spent:
        """公务用车购置及运行维护费 with the reason of the part that moved it most."""
        rose = self.vehicles.actual > old.vehicles.actual
        moves = [
            (part.actual - before.actual if rose else before.actual - part.actual, part.reason)
            for part, before in ((self.purchase, old.purchase), (self.running, old.running))
        ]
        return replace(self.vehicles, reason=max(moves)[1])

    @property
    def total(self) -> Spent:
        """All parts together."""
        parts = (self.abroad, self.vehicles, self.hosting)
        return Spent(
            sum(part.budget for part in parts),
            sum(part.actual for part in parts),
            self.reason,
            self.vehicles.budget_reason,
        )


@dataclass(frozen=True)
class Indicator:
    """One row of a performance form: three levels, target, actual, weight, score, shortfall."""

    level1: str
    level2: str
    level3: str
    target: str
    actual: str
    weight: str
    score: str
    shortfall: str = ""


@dataclass(frozen=True)
class Project:
    """A project that reports on its performance; amounts in yuan."""

    name: str
    unit: str
    opening: int
    budget: int
    executed: int
    execution_score: str
    goal: str
    outcome: str
    indicators: tuple[Indicator, ...]
    total_score: str
    other: int = 0


@dataclass(frozen=True)
class Staff:
    """Heads at the end of the year."""

    posts: int
    working: int
    retired: int
    veterans: int = 0


@dataclass(frozen=True)
class Procurement:
    """Government procurement of one year, in yuan."""

    goods: int
    works: int
    services: int
    small_medium: int
    micro: int

    @property
    def total(self) -> int:
        """All three kinds together."""
        return self.goods + self.works + self.services


@dataclass(frozen=True)
class Assets:
    """State-owned assets held at the year's end."""

    house_area: int
    house_value: int
    car_value: int
    cars: tuple[tuple[str, int], ...]
    large_devices: int
    other_car_use: str

    @property
    def car_count(self) -> int:
        """Vehicles of all kinds."""
        return sum(count for _, count in self.cars)


@dataclass(frozen=True)
class YearPlan:
    """What is set by hand for a single year of a department.

    Pairs of reasons are for a rise and for a fall.
    """

    three_public: ThreePublic
    staff: Staff
    procurement: Procurement
    assets: Assets
    projects: tuple[Project, ...] = ()
    office_reasons: tuple[str, str] = ("", "")
    unit_office_reasons: tuple[str, str] = ("", "")
    over_budget: str = ""
    under_budget: str = ""

    def budget_reason(self, budget: int, actual: int) -> str:
        """Why the total differs from its budget."""
        return self.over_budget if actual > budget else self.under_budget


@dataclass(frozen=True)
class DepartmentPlan:
    """A department of an invented place: who it is, what it does, what it spends."""

    key: str
    place: str
    organisation: str
    short: str
    seed: int
    duties: tuple[str, ...]
    offices: tuple[str, ...]
    units: tuple[str, ...]
    lines: tuple[LinePlan, ...]
    years: dict[int, YearPlan]
    office_share: float = 0.62
    office_total: float = 0.11
    quantum: int = 100


@dataclass(frozen=True)
class Line:
    """One 项 in one year: where its money came from and what was spent, in yuan."""

    subject: Subject
    fund: str
    basic: int
    project: int
    other: int
    budget_basic: int
    budget_project: int
    opening: int
    closing: int
    other_opening: int
    other_closing: int
    misc: int
    use: str
    reason: str
    budget_reason: str
    plan_reason: str = ""

    @property
    def code(self) -> str:
        """Seven-digit code."""
        return self.subject.code

    @property
    def spent(self) -> int:
        """Treasury money spent (basic and project)."""
        return self.basic + self.project

    @property
    def budget(self) -> int:
        """Opening budget of treasury money."""
        return self.budget_basic + self.budget_project

    @property
    def income(self) -> int:
        """Treasury money received in the year."""
        return self.spent + self.closing - self.opening

    @property
    def business(self) -> int:
        """Business income received in the year."""
        return self.other + self.other_closing - self.other_opening - self.misc

    @property
    def all_spent(self) -> int:
        """Money of every source spent."""
        return self.spent + self.other


@dataclass(frozen=True)
class Ledger:
    """One department, one year; `previous` is the same department a year earlier."""

    plan: DepartmentPlan
    year: int
    lines: tuple[Line, ...]
    economic: dict[str, int]
    budget_economic: dict[str, int]
    office_running: int
    unit_office: int
    previous: Ledger | None = field(default=None, repr=False)

    @property
    def detail(self) -> YearPlan:
        """What the plan sets by hand for this year."""
        return self.plan.years[self.year]

    @property
    def three_public(self) -> ThreePublic:
        """The “三公” money of this year."""
        return self.detail.three_public

    @cached_property
    def general(self) -> tuple[Line, ...]:
        """Lines paid from the general public budget."""
        return tuple(line for line in self.lines if line.fund == GENERAL)

    @cached_property
    def funds(self) -> tuple[Line, ...]:
        """Lines paid from government funds."""
        return tuple(line for line in self.lines if line.fund == FUND)

    def line(self, code: str) -> Line | None:
        """The line of a seven-digit code, None when the year has none."""
        return next((line for line in self.lines if line.code == code), None)

    def total(self, name: str, lines: Sequence[Line] | None = None) -> int:
        """Sum of one attribute over lines (all by default)."""
        return sum(int(getattr(line, name)) for line in (self.lines if lines is None else lines))

    @property
    def grand_total(self) -> int:
        """收入总计, which is also 支出总计: income of the year and money carried in."""
        return (
            self.total("income")
            + self.total("business")
            + self.total("misc")
            + self.total("opening")
            + self.total("other_opening")
        )

    @property
    def treasury_total(self) -> int:
        """财政拨款收入总计: treasury income and treasury money carried in."""
        return self.total("income") + self.total("opening")

    @property
    def staff_cost(self) -> int:
        """人员经费 within the basic expenditure of the general public budget."""
        return sum(value for code, value in self.economic.items() if code[:3] in ("301", "303"))

    @property
    def office_cost(self) -> int:
        """公用经费 within the basic expenditure of the general public budget."""
        return sum(value for code, value in self.economic.items() if code[:3] in ("302", "310"))

    @property
    def before(self) -> Ledger:
        """The same department a year earlier."""
        if self.previous is None:
            raise ValueError(f"{self.plan.key} {self.year}: a report needs the year before")
        return self.previous

    def spent_before(self, line: Line) -> int:
        """Treasury money that the same line spent a year earlier."""
        before = self.previous.line(line.code) if self.previous else None
        return before.spent if before else 0

    def reason_of_total(self, lines: Sequence[Line], name: str = "spent") -> str:
        """The reason of the line that moved a total most, as reports like to give it."""
        moves = {line.code: int(getattr(line, name)) - self._before_value(line, name) for line in lines}
        total = sum(moves.values())
        same_way = [line for line in lines if moves[line.code] * total > 0]
        if not same_way:
            return "各项支出有增有减"
        line = max(same_way, key=lambda each: abs(moves[each.code]))
        return line.plan_reason if name == "budget" else line.reason

    @property
    def office_running_budget(self) -> int:
        """机关运行经费 in the budget: its share of the office money."""
        share = self.office_running / max(self.office_cost, 1)
        return _rounded(_office(self.budget_economic) * share, self.plan.quantum)

    @property
    def staff_budget(self) -> int:
        """人员经费 in the budget."""
        return sum(self.budget_economic.values()) - _office(self.budget_economic)

    @property
    def office_budget(self) -> int:
        """公用经费 in the budget."""
        return _office(self.budget_economic)

    def budget_before(self, line: Line) -> int:
        """Budget of the same line a year earlier."""
        return self._before_value(line, "budget")

    def economic_names(self, *groups: str) -> str:
        """Names of the economic subjects of some groups that have money."""
        return "、".join(
            name
            for code, name in (*STAFF_ECONOMIC, *OFFICE_ECONOMIC)
            if code[:3] in groups and self.economic[code]
        )

    def _before_value(self, line: Line, name: str) -> int:
        before = self.previous.line(line.code) if self.previous else None
        return int(getattr(before, name)) if before else 0


def keep_books(plan: DepartmentPlan) -> dict[int, Ledger]:
    """Ledgers of every year of a plan, each knowing the one before."""
    chance = random.Random(plan.seed)
    ledgers: dict[int, Ledger] = {}
    previous: Ledger | None = None
    for year in sorted(plan.years):
        previous = _next_ledger(plan, year, previous, chance)
        ledgers[year] = previous
    return ledgers


def group_totals(economic: dict[str, int]) -> dict[str, int]:
    """Totals of the economic groups (301, 302, 303, 310) over their five-digit codes."""
    return {
        group: sum(value for code, value in economic.items() if code.startswith(group))
        for group in ECONOMIC_GROUPS
    }


def _next_ledger(plan: DepartmentPlan, year: int, previous: Ledger | None, chance: random.Random) -> Ledger:
    lines = tuple(
        line
        for line_plan in sorted(plan.lines, key=lambda each: each.code)
        if (line := _next_line(plan, line_plan, year, previous, chance)) is not None
    )
    three = plan.years[year].three_public
    general = [line for line in lines if line.fund == GENERAL]
    economic = _split(plan, general, "basic", three, chance, budget=False)
    budget_economic = _split(plan, general, "budget_basic", three, chance, budget=True)
    office = sum(value for code, value in economic.items() if code[:3] in ("302", "310"))
    running = _rounded(office * plan.office_share * chance.uniform(0.95, 1.05), plan.quantum)
    return Ledger(plan, year, lines, economic, budget_economic, running, office - running, previous)


def _next_line(
    plan: DepartmentPlan, line_plan: LinePlan, year: int, previous: Ledger | None, chance: random.Random
) -> Line | None:
    before = previous.line(line_plan.code) if previous else None
    basic, project = _amounts(plan, line_plan, year, before, chance)
    opening, other_opening = (before.closing, before.other_closing) if before else (0, 0)
    other = _rounded(project * line_plan.business, plan.quantum)
    project -= other
    if not (basic or project or other or before):
        return None
    closing = _rounded((basic + project) * line_plan.carried * chance.uniform(0.5, 1), plan.quantum)
    other_closing = _rounded(other * 0.06 * chance.uniform(0.5, 1), plan.quantum)
    misc = _rounded(other * 0.03, plan.quantum)
    budget_basic = _budget(basic, plan.quantum, chance)
    budget_project = _budget(project, plan.quantum, chance)
    change = basic + project - (before.spent if before else 0)
    return Line(
        SUBJECTS[line_plan.code], line_plan.fund, basic, project, other, budget_basic, budget_project,
        opening, closing, other_opening, other_closing, misc, line_plan.use,
        _reason(line_plan, change, year),
        _budget_reason(basic + project - budget_basic - budget_project, line_plan, year),
        _reason(line_plan, budget_basic + budget_project - (before.budget if before else 0), year),
    )  # fmt: skip


def _amounts(
    plan: DepartmentPlan, line_plan: LinePlan, year: int, before: Line | None, chance: random.Random
) -> tuple[int, int]:
    factors = chance.uniform(0.93, 1.12), chance.uniform(0.7, 1.35)
    if year in line_plan.amounts:
        return line_plan.amounts[year]
    if before is None:
        return line_plan.basic, line_plan.project
    return (
        _rounded(before.basic * factors[0], plan.quantum),
        _rounded((before.project + before.other) * factors[1], plan.quantum),
    )


def _budget(spent: int, quantum: int, chance: random.Random) -> int:
    factor = chance.choice((1.0, 1.0, chance.uniform(0.88, 0.99), chance.uniform(1.01, 1.15)))
    return _rounded(spent * factor, quantum)


def _reason(line_plan: LinePlan, change: int, year: int) -> str:
    reasons = line_plan.rises if change > 0 else line_plan.falls
    return reasons[year % len(reasons)] if change and reasons else ""


def _budget_reason(difference: int, line_plan: LinePlan, year: int) -> str:
    if difference == 0:
        return ""
    if difference > 0:
        return ("年中按规定追加了相关经费", "执行中增人增资，追加预算")[year % 2]
    if line_plan.project:
        return ("部分尾款按合同约定结转至下年支付", "招标形成节约资金，由财政收回")[year % 2]
    return ("人员调出，实际缴费人数少于年初测算", "按实有人数据实结算")[year % 2]


_FROM_LINES = {
    "30108": ("2080505",),
    "30109": ("2080506",),
    "30110": ("2101101", "2101102"),
    "30111": ("2101103",),
    "30113": ("2210201",),
    "30302": ("2080501", "2080502"),
    "30304": ("2080801",),
}
_STAFF_WEIGHTS = {"30101": 30, "30102": 26, "30103": 14, "30107": 18, "30112": 2, "30199": 7, "30305": 1}
_OFFICE_WEIGHTS = {
    "30201": 16, "30202": 3, "30205": 2, "30206": 7, "30207": 5, "30209": 14, "30211": 9, "30213": 8,
    "30215": 2, "30216": 3, "30226": 6, "30228": 9, "30229": 7, "30239": 12, "30299": 5, "31002": 6,
}  # fmt: skip


def _split(
    plan: DepartmentPlan, lines: Sequence[Line], name: str, three: ThreePublic, chance: random.Random,
    *, budget: bool,
) -> dict[str, int]:  # fmt: skip
    """Basic expenditure by economic subject, fixed parts first, the rest by weights."""
    total = sum(int(getattr(line, name)) for line in lines)
    fixed = {
        economic: sum(int(getattr(line, name)) for line in lines if line.code in codes)
        for economic, codes in _FROM_LINES.items()
    }
    parts = {"30212": three.abroad, "30217": three.hosting, "30231": three.running}
    known = {code: spent.budget if budget else spent.actual for code, spent in parts.items()}
    office = max(_rounded(total * plan.office_total, plan.quantum), sum(known.values()) * 2)
    staff = total - office - sum(fixed.values())
    values = fixed | known
    values |= _by_weights(staff, _STAFF_WEIGHTS, plan.quantum, chance)
    values |= _by_weights(office - sum(known.values()), _OFFICE_WEIGHTS, plan.quantum, chance)
    return {code: values.get(code, 0) for code, _ in (*STAFF_ECONOMIC, *OFFICE_ECONOMIC)}


def _by_weights(total: int, weights: dict[str, int], quantum: int, chance: random.Random) -> dict[str, int]:
    shaken = {code: weight * chance.uniform(0.8, 1.2) for code, weight in weights.items()}
    whole = sum(shaken.values())
    values = {code: _rounded(total * weight / whole, quantum) for code, weight in shaken.items()}
    largest = max(values, key=lambda code: values[code])
    values[largest] += total - sum(values.values())
    return values


def _office(economic: dict[str, int]) -> int:
    return sum(value for code, value in economic.items() if code[:3] in ("302", "310"))


def _rounded(amount: float, quantum: int) -> int:
    return round(amount / quantum) * quantum
