"""Who carries out which project: told below the name of each, or in a column of its table; words nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index.figures.openers import list_mark
from index.normalise import compact_text, is_money, longest_first, without_list_mark

_DOER = r"(?:实施|建设|责任|承担|承建|牵头)(?:单位|部门|主体)"
_TOLD = re.compile(rf"{_DOER}[：:]\s*(?P<doer>[\u4e00-\u9fff（）()、]{{3,40}})")
_COLUMN = re.compile(rf"{_DOER}|(?:项目|执行)单位")
_SHORTEST = 3


@dataclass(frozen=True)
class Doing:
    """A project, who carries it out, and the money told beside it."""

    name: str
    doer: str
    amount: Match


def doings_of(view: ReportView) -> list[Doing]:
    """All projects of a report that a body is told for."""
    return [*_told_below(view), *_in_columns(view)]


def _told_below(view: ReportView) -> list[Doing]:
    found = []
    for sentence in view.sentences:
        told = None if sentence.is_row or not sentence.headings else _TOLD.search(sentence.text)
        if told is None or not list_mark(compact_text(sentence.headings[-1])):
            continue
        name = without_list_mark(compact_text(sentence.headings[-1]))
        inside = (n for n, figure in enumerate(view.figures) if figure.spans == sentence.spans)
        money = next((n for n in inside if is_money(view.figures[n].unit)), None)
        if money is not None:
            found.append(Doing(name, told["doer"], Match(view, money, 1.0, 1.0)))
    return found


def _in_columns(view: ReportView) -> list[Doing]:
    found: dict[int, Doing] = {}
    for number, figure in enumerate(view.figures):
        doer = next((value for name, value in figure.attributes if _COLUMN.search(name)), "")
        if doer and is_money(figure.unit) and figure.value is not None and figure.group not in found:
            found[figure.group] = Doing(figure.item, doer, Match(view, number, 1.0, 1.0))
    return list(found.values())


def doer_said(text: str, doings: Sequence[Doing]) -> str:
    """The words of a text that name one of the bodies: the longest end of a name that it says."""
    ends = {doing.doer[at:] for doing in doings for at in range(len(doing.doer) - _SHORTEST + 1)}
    return next((end for end in longest_first(ends) if end in text), "")


__all__ = ["Doing", "doer_said", "doings_of"]
