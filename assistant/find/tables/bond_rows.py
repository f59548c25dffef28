"""The table of bonds in existence: a row a bond, with its size, rate and term and what is built with it.

Finds the rows of the bonds that a question means, and the columns that it names; words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import RAISED
from assistant.find.figures.select import Match
from assistant.find.text.view import TOTAL_ROWS, ReportView
from assistant.find.text.word_index import bigrams
from index import Figure
from index.normalise import item_key

_BONDS = re.compile("债")
KINDS = re.compile("一般债|专项债")
_TOTAL = re.compile("合计$|总计$|小计$|^合计|^总计")
_SURELY = 2  # pairs of characters that name a bond
RATE, TERM, SIZE, WHOLE, DONE, EARNED = "利率", "期限", "规模", "总投资", "已完成投资", "收益"
COLUMNS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {  # what a question calls a column, and what tables head it with
        RATE: (re.compile("利率|利息率|票面"), re.compile("利率")),
        TERM: (
            re.compile(r"期限|几年期|多少年(?!度)|(?:多久|几年|哪年)(?:后|才)?(?:到期|还)"),
            re.compile("期限"),
        ),
        SIZE: (
            re.compile(
                r"规模|发行(?:额|金额|量|数)|发行?了?(?:多少|几)|(?:多少|几)[^，。？]{0,6}发行?"
                r"|(?:[拿得筹用]|获得?|争取)[到了得]*(?:多少|几)[^，。？]{0,6}债券"
            ),
            re.compile(r"(?:债券|发行)(?:规模|金额|额|量)"),
        ),
        DONE: (
            re.compile(r"已(?:经)?(?:实现|完成)|完成(?:了|的)?(?:多少|投资)|实现(?:了)?投资|投进去"),
            re.compile("已(?:实现|完成)(?:的)?投资"),
        ),
        WHOLE: (re.compile("总投资|投资总额|总的?投资"), re.compile("总投资")),
        EARNED: (re.compile("收益"), re.compile("收益")),
    }
)


@dataclass(frozen=True)
class Bond:
    """A row of the table: its figures by column, the first of each."""

    figures: Mapping[str, Match]

    @property
    def any(self) -> Match:
        """A figure of the row, which tells its name and its title."""
        return next(iter(self.figures.values()))


def bonds_of(view: ReportView) -> list[Bond]:
    """The bonds that tables with a rate for each list, no totals and no row that another table repeats."""
    found: dict[tuple[object, ...], list[Bond]] = {}
    for numbers in view.by_group.values():
        row: dict[str, Match] = {}
        for number in numbers:
            figure = view.figures[number]
            column = next((name for name, (_, heads) in COLUMNS.items() if heads.search(figure.part)), "")
            if column and figure.table is not None and figure.value is not None:
                row.setdefault(column, Match(view, number, 1.0, 1.0))
        if RATE in row and len(row) > 1 and _is_bond(row[RATE].figure):
            columns = (row[name].figure.value for name in (RATE, SIZE) if name in row)
            alike = found.setdefault((row[RATE].figure.item, row[RATE].figure.region, *columns), [])
            if all(bond.figures[RATE].figure.table == row[RATE].figure.table for bond in alike):
                alike.append(Bond(row))
    bonds = [bond for alike in found.values() for bond in alike]
    return sorted(bonds, key=lambda bond: bond.any.number)


def _is_bond(figure: Figure) -> bool:
    item = item_key(figure.item)
    return item not in TOTAL_ROWS and not _TOTAL.search(item) and bool(_BONDS.search(told_of(figure)))


def told_of(figure: Figure) -> str:
    """All the words that a row and its title say of a bond."""
    title = "".join(figure.headings[-1:])
    return "/".join((title, *figure.ancestors, figure.item, *(value for _, value in figure.attributes)))


def columns_asked(text: str) -> list[str]:
    """The columns that a question names, in its order."""
    at = {name: found.start() for name, (said, _) in COLUMNS.items() if (found := said.search(text))}
    return sorted(at, key=lambda name: at[name])


def meant(case: Case, bonds: Sequence[Bond]) -> list[Bond]:
    """The bonds of the kind, the year and the name that a question says."""
    text = case.query.text
    kept = list(bonds)
    for words in (KINDS, RAISED):
        said = set(words.findall(text))
        if len(said) == 1:
            word = said.pop()
            kept = [bond for bond in kept if word in _kind_told(bond.any.figure, words)]
    if case.query.years:
        of_year = [bond for bond in kept if bond.any.figure.year in case.query.years]
        kept = of_year or kept
    return _named(text, kept)


def _kind_told(figure: Figure, words: re.Pattern[str]) -> str:
    """The kinds said by the row, else by its title."""
    own = words.findall("/".join((figure.item, *(value for _, value in figure.attributes))))
    return "/".join(own or words.findall(told_of(figure)))


def _named(text: str, bonds: Sequence[Bond]) -> list[Bond]:
    """The bonds whose names share most words with a question, of those that it does not say of them all."""
    names = [set(bigrams(bond.any.figure.item)) for bond in bonds]
    common = set.intersection(*names) if names else set()
    said = set(bigrams(text))
    shared = [len((name - common) & said) for name in names]
    most = max(shared, default=0)
    if most < _SURELY:
        return [*bonds]
    return [bond for bond, count in zip(bonds, shared, strict=True) if count == most]


__all__ = [
    "DONE",
    "RATE",
    "SIZE",
    "WHOLE",
    "Bond",
    "bonds_of",
    "columns_asked",
    "meant",
]
