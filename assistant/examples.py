"""Example questions made from what is loaded, so that each of them has an answer.

Looks up which figures of everyday items the newest reports print, with their changes, reasons,
shares and years, and asks for just those. Words questions only; answers none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from assistant.find.figures.quantities import MOVES
from index import Index
from index.stores.stored import StoredFigure
from index.types import Figure, Report

MOST_BODIES = 16  # looked at, those with the newest reports first
MOST_FIGURES = 2000
ITEMS = {
    "“三公”经费": ("“三公”经费", "三公经费", "“三公”经费支出", "财政拨款“三公”经费支出"),
    "公务用车运行维护费": ("公务用车运行维护费", "公务用车运行费", "公务用车运行维护费支出"),
    "公务接待费": ("公务接待费", "公务接待费支出"),
    "机关运行经费": ("机关运行经费", "机关运行经费支出"),
    "培训费": ("培训费",),
    "会议费": ("会议费",),
    "一般公共预算收入": ("一般公共预算收入", "全市一般公共预算收入", "全省一般公共预算收入"),
}
PLAIN = ("公务接待费", "机关运行经费")  # what one asks plainly, while “三公”经费 is asked about its change
PARTS = ("基本支出", "项目支出")
AMOUNTS = ("决算数", "预算数", "执行数")
CALLED = {spelling: name for name, spellings in ITEMS.items() for spelling in spellings}


@dataclass(frozen=True)
class Known:
    """What is known of one body: its reports, newest first, and their figures of everyday items."""

    body: str
    reports: tuple[Report, ...]
    figures: tuple[tuple[Report, Figure], ...]
    is_alone: bool

    def start(self, year: int | None) -> str:
        """How a question names the body and the year; nothing needs naming when it is the only one."""
        return "" if self.is_alone else f"{self.body}{year}年"

    def newest(self, measures: Iterable[str]) -> Iterator[Figure]:
        """Figures of a measure out of the newest report that has any."""
        wanted = set(measures)
        for report in self.reports:
            found = [each for home, each in self.figures if home is report and each.measure in wanted]
            yield from (each for each in found if each.year in (None, report.year))
            if found:
                return


def example_questions(index: Index, limit: int) -> list[str]:
    """Questions of different kinds about different bodies, the newest reports first."""
    known = _known(index)
    across = list(_rankings(known))
    askers: tuple[Callable[[Known], Iterator[str]], ...] = (_whys, _trends, _shares, _values, _completions)
    turns = [_turned(known, at, ask) for at, ask in enumerate(askers)]
    mixed = chain.from_iterable(zip_longest(turns[0], across[:1], *turns[1:]))
    return list(dict.fromkeys(question for question in mixed if question))[:limit]


def _turned(known: Sequence[Known], at: int, ask: Callable[[Known], Iterator[str]]) -> list[str]:
    """One question from each body, each kind of question beginning with another body."""
    turned = [*known[at % len(known) :], *known[: at % len(known)]] if known else []
    return [question for one in turned if (question := next(ask(one), ""))]


def _known(index: Index) -> list[Known]:
    by_body: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(index.catalogue.reports(), key=lambda report: -(report.year or 0)):
        if report.organisation and report.year:
            by_body[report.organisation].append(report)
    bodies = list(by_body.items())[:MOST_BODIES]
    ids = [report.id for _, reports in bodies for report in reports]
    names = [*CALLED, *PARTS]
    stored = index.catalogue.figures(ids, items=names, limit=MOST_FIGURES) if ids else []
    return [_to_known(body, reports, stored, len(ids) == 1) for body, reports in bodies]


def _to_known(body: str, reports: Sequence[Report], stored: Iterable[StoredFigure], is_alone: bool) -> Known:
    homes = {report.id: report for report in reports}
    figures = tuple((homes[one.report], one.figure) for one in stored if one.report in homes)
    return Known(body, tuple(reports), figures, is_alone)


def _whys(known: Known) -> Iterator[str]:
    for figure in known.newest(MOVES):
        has_why = figure.reason and figure.direction in ("增加", "减少") and "上年" in figure.base
        if has_why and figure.item in CALLED:
            yield f"{known.start(figure.year)}{CALLED[figure.item]}为什么{figure.direction}？"


def _trends(known: Known) -> Iterator[str]:
    years: dict[str, set[int]] = defaultdict(set)
    for report, figure in known.figures:
        if figure.item in CALLED and figure.measure in AMOUNTS and figure.year == report.year:
            years[CALLED[figure.item]].add(figure.year or 0)
    for name, found in sorted(years.items(), key=lambda pair: -len(pair[1])):
        if len(found) > 1:
            yield f"{known.body}历年{name}是多少？"


def _shares(known: Known) -> Iterator[str]:
    shares = {figure.item: figure for figure in known.newest(("占比",)) if figure.item in PARTS}
    if len(shares) == len(PARTS):
        yield f"{known.start(shares[PARTS[0]].year)}基本支出和项目支出各占多少？"


def _values(known: Known) -> Iterator[str]:
    found = [each for each in known.newest(AMOUNTS) if each.item in CALLED and each.value]
    for figure in sorted(found, key=lambda each: CALLED[each.item] not in PLAIN):
        yield f"{known.start(figure.year)}{CALLED[figure.item]}是多少？"


def _completions(known: Known) -> Iterator[str]:
    for _, figure in known.figures:
        if figure.measure == "完成率" and figure.year and CALLED.get(figure.item) == "一般公共预算收入":
            yield f"{known.body}{figure.year}年一般公共预算收入完成预算的多少？"


def _rankings(known: Iterable[Known]) -> Iterator[str]:
    """One item over all bodies that print it for one year."""
    bodies: dict[tuple[int, str], set[str]] = defaultdict(set)
    for one in known:
        for report, figure in one.figures:
            if figure.item in CALLED and figure.measure in AMOUNTS and figure.year == report.year:
                bodies[figure.year or 0, CALLED[figure.item]].add(one.body)
    for (year, name), found in sorted(bodies.items(), key=lambda pair: -len(pair[1])):
        if len(found) > 1:
            yield f"{year}年哪个单位的{name}最高？"
