"""Bonds of one kind, where a report prints them by two kinds at once: 新增 and 再融资 of 一般 and 专项.

Adds the rows of one table, place and year that together are the kind asked for. Words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.calculate import stated, total_of
from assistant.find.figures.backwards import Derived
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money

_RAISED = ("新增", "再融资", "置换")
_REPAID = ("一般", "专项")
_DONE = ("发行", "还本", "付息")
_BONDS = re.compile(r"债券|(?:新增|再融资|置换|一般|专项)债(?!务)")

_COLUMN_OF_DEBT = re.compile("(?:地方)?(?:政府)?(?:一般|专项)债[务券]")
STANDS = re.compile("余额|限额")
_ROW = re.compile(
    r"(?:地方)?(?:政府)?(?:新增|再融资|置换)?(?:地方)?(?:政府)?(?:一般|专项)?(?:债券?)?(?:发行|还本|付息)?"
    r"(?:额|金额|本金|支出|收入)?(?:预算|决算|执行)?数?"
)


@dataclass(frozen=True)
class Kind:
    """What bonds are raised for, out of which budget they are repaid, and what is done; "" for any."""

    raised: str
    repaid: str
    done: str

    @property
    def crossed(self) -> bool:
        """Whether both kinds are told."""
        return bool(self.raised and self.repaid)

    @property
    def name(self) -> str:
        """What bonds of the kind are called."""
        return f"{self.raised}{self.repaid}债券{self.done}" + ("额" if self.done == "发行" else "")

    def holds(self, other: Kind) -> bool:
        """Whether another kind is a part of this one."""
        return all(
            not own or own == theirs
            for own, theirs in ((self.raised, other.raised), (self.repaid, other.repaid))
        )


def kind_in(text: str) -> Kind | None:
    """The kind of bonds that words name, None where they name no bonds or several kinds."""
    raised, repaid, done = ([word for word in words if word in text] for words in (_RAISED, _REPAID, _DONE))
    if not _BONDS.search(text) or STANDS.search(text) or len(raised) > 1 or len(repaid) > 1:
        return None
    return Kind("".join(raised), "".join(repaid), done[0] if done else "发行")


def kind_of(figure: Figure) -> Kind | None:
    """The kind of bonds that a row is about, with what stands above it or heads its column."""
    if not _ROW.fullmatch(figure.item):
        return None
    own = kind_in("债券" + figure.item) if _BONDS.search("".join((figure.item, *figure.ancestors))) else None
    columns = [figure.part] if _COLUMN_OF_DEBT.fullmatch(figure.part) else []
    for name in (*columns, *reversed(figure.ancestors)):
        above = kind_in("债券" + name)
        if own and above:
            own = Kind(own.raised or above.raised, own.repaid or above.repaid, own.done)
    return own


def kind_said(figure: Figure) -> str:
    """`新增专项债券` for what is printed as 新增债券 under 专项债券; "" for other figures."""
    told_above = figure.ancestors and not _COLUMN_OF_DEBT.fullmatch(figure.part)
    kind = kind_of(figure) if told_above and "债券" in figure.item else None
    told = kind is not None and kind.crossed and kind.raised in figure.item and kind.repaid not in figure.item
    return figure.item.replace("债券", f"{kind.repaid}债券", 1) if kind and told else ""


def kind_asked(target: Target) -> Kind | None:
    """The kind of bonds that a target names."""
    return kind_in("".join(mention.text for mention in target.mentions))


def crossed_sum(
    view: ReportView, target: Target, query: Query, year: int, measures: Sequence[str]
) -> Derived | None:
    """All bonds of the one kind asked for, added up from the rows that cross it with the other."""
    asked = kind_asked(target)
    if asked is None or asked.crossed or not (asked.raised or asked.repaid):
        return None
    for rows in _tables(view, target, query, year, measures):
        if any(kind == asked for kind, _ in rows):
            return None  # printed as asked
        parts = {kind: match for kind, match in rows if kind.crossed and asked.holds(kind)}
        if len(parts) >= 2 and all(kind.done == asked.done for kind in parts):
            told = tuple(match for match in parts.values() if match.figure.value)
            inputs = told if len(told) > 1 else tuple(parts.values())
            name = f"{inputs[0].figure.region}{asked.name}"
            return Derived(total_of([stated(match.figure) for match in inputs]), inputs, year, name=name)
    return None


def all_bonds(part: Derived, whole: Target | None) -> Match | None:
    """The row of the whole that is named, else of all bonds, in the column that a sum was added up from."""
    view, first = part.inputs[0].view, part.inputs[0].figure
    own = kind_of(first)
    named = kind_asked(whole) if whole else None
    for number, figure in enumerate(view.figures):
        column = (figure.table, figure.part, figure.region, figure.measure, figure.year)
        if column == (first.table, first.part, first.region, first.measure, first.year):
            kind = kind_of(figure)
            if own and kind == Kind(named.raised if named else "", named.repaid if named else "", own.done):
                return Match(view, number, 1.0, 1.0)
    return None


def narrower(target: Target, figure: Figure) -> bool:
    """Whether a figure is of a part of the bonds that a target names."""
    asked, own = kind_asked(target), kind_of(figure)
    return bool(asked and own and asked != own and asked.holds(own))


def _tables(
    view: ReportView, target: Target, query: Query, year: int, measures: Sequence[str]
) -> Iterator[list[tuple[Kind, Match]]]:
    """The rows of bonds in each column of a table for the place asked, the likeliest measure first."""
    columns: dict[tuple[bool, int, int, str, str], list[tuple[Kind, Match]]] = {}
    done = kind_asked(target)
    places = _named(target)
    for number, figure in enumerate(view.figures):
        if figure.table is None or figure.value is None or not is_money(figure.unit) or figure.year != year:
            continue
        kind = kind_of(figure) if figure.measure in measures and _in_place(figure, target, query) else None
        if kind and done and kind.done == done.done:
            measure = measures.index(figure.measure)
            column = (figure.region not in places, measure, figure.table, figure.part, figure.region)
            columns.setdefault(column, []).append((kind, Match(view, number, 1.0, 1.0)))
    for column in sorted(columns, key=lambda each: each[:2]):
        yield columns[column]


def _named(target: Target) -> set[str]:
    return {name for mention in target.mentions for name in mention.keys | {mention.text}}


def _in_place(figure: Figure, target: Target, query: Query) -> bool:
    """Whether a figure is of the place or the level that is asked about, else of the whole."""
    level = figure_level(figure)
    if query.level in ("own", "below"):
        return level == query.level
    return figure.region in _named(target) or (
        level in ("", "whole") and (not figure.region or level == "whole")
    )


__all__ = ["Kind", "all_bonds", "crossed_sum", "kind_asked", "kind_of", "kind_said", "narrower"]
