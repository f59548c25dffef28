"""Header names whose spans were lost -> header rows with spans: which name stands over which others.

Knows that a name over several columns has its own names one row below, that 小计 or 合计 begins the names
of each such column, and that a name shares words with those below it. Knows no table's names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from index.readers.flow import FlowCell

_OPENS_GROUP = re.compile(r"小\s*计|合\s*计|总\s*计")
MARGIN = re.compile(r"栏\s*次|行\s*次")  # names the row of column numbers, no column

Names = list[str]
HeaderRows = list[list[FlowCell]]


def spread_header(rows: Sequence[Names], width: int) -> HeaderRows:
    """Two or three header rows over `width` columns, [] where the names do not come to so many.

    Args:
        rows: the names row by row, or all in one where nothing parts the rows.
        width: of the body.
    """
    names = [name for row in rows for name in row]
    if len(names) <= width:
        return []
    ends = [sum(map(len, rows[: at + 1])) for at in range(len(rows) - 1)]
    cuts = ends or sorted(range(1, len(names) - 1), key=lambda at: (not _opens(names[at]), -at))
    return next(_two_rows(names, width, cuts), None) or next(_three_rows(names, width, cuts), [])


def _opens(name: str) -> bool:
    return _OPENS_GROUP.fullmatch(name) is not None


def _two_rows(names: Names, width: int, cuts: Sequence[int]) -> Iterator[HeaderRows]:
    for upper, groups in _splits(names, width, cuts):
        over = _over(upper, groups)
        yield [_upper_cells(upper, over, 2), [FlowCell(name) for group in groups for name in group]]


def _splits(names: Names, width: int, cuts: Sequence[int]) -> Iterator[tuple[Names, list[Names]]]:
    """Names of a first row and, by the one that they stand below, those of a second."""
    for cut in cuts:
        upper, lower = names[:cut], [name for name in names[cut:] if not MARGIN.fullmatch(name)]
        groups = _groups(lower)
        columns = len(upper) - len(groups) + len(lower)
        if len(groups) <= len(upper) and columns == width and min(map(len, groups), default=0) > 1:
            yield upper, groups


def _three_rows(names: Names, width: int, cuts: Sequence[int]) -> Iterator[HeaderRows]:
    for cut in cuts:
        lowest = _groups(names[cut:])
        if not _opens(names[cut]) or min(map(len, lowest)) < 2:
            continue
        columns = width - sum(map(len, lowest)) + len(lowest)
        for upper, groups in _splits(names[:cut], columns, [at for at in cuts if at < cut]):
            middle = [name for group in groups for name in group]
            if len(lowest) > len(middle):
                continue
            over = _over(middle, lowest)
            widths = [len(over.get(at, " ")) for at in range(len(middle))]
            yield [
                _upper_cells(upper, _over(upper, groups), 3, widths),
                _upper_cells(middle, over, 2),
                [FlowCell(name) for group in lowest for name in group],
            ]


def _groups(names: Names) -> list[Names]:
    """Names of a row by the column that they are parts of: 小计 begins each; one group without it."""
    if not names or not _opens(names[0]):
        return [names]
    groups: list[Names] = []
    for name in names:
        if _opens(name):
            groups.append([])
        groups[-1].append(name)
    return groups


def _over(upper: Names, groups: Sequence[Names]) -> dict[int, Names]:
    """Which names of a row stand over the groups, in order: those that share most words with them."""
    below = [_pairs("".join(group)) for group in groups]

    def shared(places: Sequence[int]) -> int:
        return sum(len(_pairs(upper[at]) & words) for at, words in zip(places, below, strict=True))

    best = max(combinations(range(len(upper)), len(groups)), key=lambda places: (shared(places), places))
    return dict(zip(best, groups, strict=True))


def _upper_cells(
    names: Names, over: dict[int, Names], height: int, widths: Sequence[int] = ()
) -> list[FlowCell]:
    """The cells of a row: one over its group, or down to the last header row."""
    cells: list[FlowCell] = []
    place = 0
    for at, name in enumerate(names):
        group = over.get(at)
        if group is None:
            cells.append(FlowCell(name, height))
            continue
        own = widths[place : place + len(group)] or (1,) * len(group)
        place += len(group)
        cells.append(FlowCell(name, 1, sum(own)))
    return cells


def _pairs(name: str) -> set[str]:
    plain = re.sub(r"[\s、]", "", name)
    return {one + two for one, two in pairwise(plain)}
