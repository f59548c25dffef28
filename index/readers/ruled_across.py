"""Tables ruled across only: rows between full rules, columns from the words that stand in line.

Rules over some columns only tell which columns a header cell covers. Careful on purpose: three rules of
one length, two rows of numbers, and blank strips between the columns that no row crosses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import median

from index.readers.aligned import UNIT_LINE, Row, Word, line_to_row
from index.readers.frames import REACH, Frame, FrameCell, Rule, level_alone
from index.readers.page_text import Glyphs, Line
from index.readers.rows import WRAP, is_number

MIN_RULES = 3
MIN_NUMBERED = 2
MIN_TALL = 3  # rows of numbers between two rules
MAX_BANDS = 5  # of the header
NARROW_GAP = 0.3  # of the line height: words of a header further apart may stand in different columns
SAME_END = 4.0  # rules of one table end this near to one another
LONGEST_NAME = 60  # a longer word is prose

AMOUNT = re.compile(r"[-+−－]?\d[\d,]*\.\d+%?|[-+−－]?\d{1,3}(?:,\d{3})+")

Stretch = tuple[float, float]
Level = tuple[float, float, float]  # height, start, end


@dataclass(frozen=True)
class Band:
    """What stands between two full rules: its borders, printed rows, and the short rules inside.

    `near` are the same rows with words parted at narrower gaps.
    """

    top: float
    bottom: float
    rows: tuple[Row, ...]
    near: tuple[Row, ...] = ()
    short: tuple[Level, ...] = ()

    @property
    def is_body(self) -> bool:
        """Whether a row of numbers stands in it."""
        return any(row.has_amounts for row in self.rows)

    @property
    def is_outside(self) -> bool:
        """Whether it parts two tables: a unit line, prose."""
        words = [word for row in self.rows for word in row.words]
        return any(UNIT_LINE.search(word.text) or len(word.text) > LONGEST_NAME for word in words)


def frames_ruled_across(rules: Sequence[Rule], glyphs: Glyphs, lines: Sequence[Line]) -> list[Frame]:
    """Frames of the tables that rules across and no upright ones draw.

    Args:
        rules: thin boxes as drawn.
        glyphs: the characters of the page.
        lines: its lines, of which the free ones are looked at.
    """
    stacks = list(_stacks(level_alone(rules)))
    rows = [
        (line_to_row(glyphs, line), line_to_row(glyphs, line, NARROW_GAP))
        for line in (lines if stacks else ())
        if line.cell == -1 and any(member >= 0 for member in line.members)
    ]
    tables = (bands for full, short in stacks for bands in _tables(full, short, rows))
    return [frame for bands in tables if (frame := _frame_of(bands))]


def _stacks(
    level: Sequence[Level],
) -> Iterator[tuple[list[Level], list[Level]]]:
    """Rules of one length below one another, with the shorter ones between them."""
    groups: list[list[Level]] = []
    for line in sorted(level, key=lambda line: line[1] - line[2]):
        for group in groups:
            if abs(group[0][1] - line[1]) < SAME_END and abs(group[0][2] - line[2]) < SAME_END:
                group.append(line)
                break
        else:
            groups.append([line])
    for group in groups:
        if len(group) >= MIN_RULES:
            low, high = group[0][1] - SAME_END, group[0][2] + SAME_END
            inside = [line for line in level if line not in group and low <= line[1] and line[2] <= high]
            yield sorted(group), inside


def _tables(
    full: Sequence[Level],
    short: Sequence[Level],
    rows: Sequence[tuple[Row, Row]],
) -> Iterator[list[Band]]:
    """The bands of each table of a stack: parted where what stands between two rules is no part of one."""
    bands: list[Band] = []
    left, right = full[0][1] - SAME_END, full[0][2] + SAME_END
    for above, below in pairwise(full):
        inside = [pair for pair in rows if above[0] < _centre(pair[0]) < below[0]]
        across = tuple(line for line in short if above[0] + 1 < line[0] < below[0] - 1)
        wide, near = tuple(row for row, _ in inside), tuple(row for _, row in inside)
        band = Band(above[0], below[0], wide, near, across)
        overhangs = any(row.words[0].x0 < left or row.words[-1].x1 > right for row in wide)
        if band.is_outside or overhangs:
            yield bands
            bands = []
        else:
            bands.append(band)
    yield bands


def _frame_of(bands: Sequence[Band]) -> Frame | None:
    """The frame of a table's bands, None unless its columns are clear."""
    first = next((number for number, band in enumerate(bands) if band.is_body), None)
    if first is None or first > MAX_BANDS:
        return None
    body = [
        _amounts_apart(row, near)
        for band in bands[first:]
        for row, near in zip(band.rows, band.near, strict=True)
    ]
    numbered = sum(any(is_number(word.text) for word in row.words[1:]) for row in body)
    columns = _columns(body)
    last = first - 1
    header = [
        segment
        for number, band in enumerate(bands[:first])
        for segment in _segments(band, columns, number == last)
    ]
    columns = _with_heads(columns, [word for segment in header if segment.last for word in segment.words])
    if numbered < MIN_NUMBERED or len(columns) < 2:
        return None
    left = min(columns[0][0], *(word.x0 for segment in header for word in segment.words), columns[0][0]) - 2
    right = max(columns[-1][1], *(word.x1 for segment in header for word in segment.words), columns[-1][1])
    xs = (left, *((one[1] + two[0]) / 2 for one, two in pairwise(columns)), right + 2)
    inner = (y for band in bands for y in (_row_borders(band) if band.is_body else _heights(band)))
    ys = sorted({bands[0].top, *inner, *(band.bottom for band in bands)})
    cells = _header_cells(header, xs, ys) if header else []
    rows = range(ys.index(bands[first].top), len(ys) - 1)
    cells += [FrameCell(row, column, 1, 1) for row in rows for column in range(len(xs) - 1)]
    return Frame(xs, tuple(ys), tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _amounts_apart(row: Row, near: Row) -> Row:
    """A row whose amounts stand apart from the names that they nearly touch."""
    words: list[Word] = []
    for word in row.words:
        pieces = [piece for piece in near.words if word.x0 <= piece.x0 and piece.x1 <= word.x1]
        amounts = [AMOUNT.fullmatch(piece.text) is not None for piece in pieces]
        words += pieces if any(amounts) and not all(amounts) else [word]
    return replace(row, words=tuple(words))


def _heights(band: Band) -> list[float]:
    """Heights of the short rules of a header band, each once."""
    found: list[float] = []
    for line in sorted(band.short):
        if not found or line[0] - found[-1] > REACH:
            found.append(line[0])
    return found


def _row_borders(band: Band) -> list[float]:
    """Heights between the rows of a band that rules do not part; a line near numbers goes with them."""
    anchors = [_centre(row) for row in band.rows if row.has_amounts]
    if len(anchors) < MIN_TALL:
        return []
    pitch = median(below - above for above, below in pairwise(anchors))
    groups = {anchor: [anchor, anchor] for anchor in anchors}
    for row in band.rows:
        centre = _centre(row)
        nearest = min(anchors, key=lambda anchor: abs(anchor - centre))
        own = centre if abs(nearest - centre) > WRAP * pitch else nearest
        low, high = groups.setdefault(own, [own, own])
        groups[own] = [min(low, centre), max(high, centre)]
    return [(above[1] + below[0]) / 2 for above, below in pairwise(sorted(groups.values()))]


def _centre(row: Row) -> float:
    return (row.top + row.bottom) / 2


@dataclass(frozen=True)
class Segment:
    """A part of a header that rules bound above and below, with its words; `last` where no cell is below."""

    top: float
    bottom: float
    stretch: Stretch
    words: tuple[Word, ...]
    last: bool


def _segments(band: Band, columns: Sequence[Stretch], last: bool) -> list[Segment]:
    """The parts of a header band between its short rules; of the `last` one, some have no cell below."""
    heights = [band.top, *_heights(band), band.bottom]
    edges = sorted({-1e9, 1e9, *(x for line in band.short for x in line[1:])})
    found: dict[tuple[float, float], list[Stretch]] = {}
    for low, high in pairwise(edges):
        over = [line[0] for line in band.short if line[1] <= low + 1 and line[2] >= high - 1]
        crossed = [y for y in heights[1:-1] if any(abs(line - y) <= REACH for line in over)]
        for top, bottom in pairwise([band.top, *crossed, band.bottom]):
            stretches = found.setdefault((top, bottom), [])
            if stretches and stretches[-1][1] == low:
                stretches[-1] = (stretches[-1][0], high)
            else:
                stretches.append((low, high))
    return [
        Segment(
            top,
            bottom,
            stretch,
            _words_in(band, (top, bottom), stretch, columns if ends else ()),
            ends,
        )
        for (top, bottom), stretches in found.items()
        for ends in (last and bottom == band.bottom,)
        for stretch in stretches
    ]


def _words_in(band: Band, heights: Stretch, stretch: Stretch, columns: Sequence[Stretch]) -> tuple[Word, ...]:
    """The words of a part of a header from left to right; those above one another and spread ones made one.

    With `columns`, words of one line that blank strips between them part are two.
    """
    words = sorted(
        (
            word
            for row in (band.near if columns else band.rows)
            if heights[0] < (row.top + row.bottom) / 2 < heights[1]
            for word in row.words
            if stretch[0] < (word.x0 + word.x1) / 2 < stretch[1]
        ),
        key=lambda word: word.x0,
    )
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last and (_above(last, word) or _spread(last, word, columns)):
            joined[-1] = Word(last.text + word.text, last.x0, max(last.x1, word.x1))
        else:
            joined.append(word)
    return tuple(joined)


def _above(one: Word, two: Word) -> bool:
    return two.x0 < one.x1


def _spread(one: Word, two: Word, columns: Sequence[Stretch]) -> bool:
    """Whether two pieces side by side are one word set wide."""
    if any(_meet(column, (one.x0, one.x1)) and _meet(column, (two.x0, two.x1)) for column in columns):
        return True
    strips = [(left[1], right[0]) for left, right in pairwise(columns)]
    letters = len(one.text) == len(two.text) == 1
    return letters and not any(one.x1 <= high and low <= two.x0 for low, high in strips)


def _columns(body: Sequence[Row]) -> list[Stretch]:
    """Stretches that the words of the body take."""
    columns: list[Stretch] = []
    for word in sorted((word for row in body for word in row.words), key=lambda word: word.x0):
        if columns and word.x0 <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], word.x1))
        else:
            columns.append((word.x0, word.x1))
    return columns


def _with_heads(columns: Sequence[Stretch], heads: Sequence[Word]) -> list[Stretch]:
    """Columns as wide as their heads, and those that no word of the body stands in."""
    places = [(head.x0, head.x1) for head in heads]
    under = [[column for column in columns if _meet(column, place)] for place in places]
    headed = {column for found in under if len(found) == 1 for column in found}
    wider = {column: column for column in columns}
    alone: list[Stretch] = []
    for place, found in zip(places, under, strict=True):
        idle = [c for c in columns if c not in headed and not _parted(c, place, [*columns, *places])]
        column = found[0] if len(found) == 1 else idle[0] if idle and not found else None
        if column is None:
            alone += [] if found else [place]
            continue
        headed.add(column)
        both = min(wider[column][0], place[0]), max(wider[column][1], place[1])
        if not any(_meet(both, other) for own, other in wider.items() if own != column):
            wider[column] = both
    return sorted([*wider.values(), *alone])


def _meet(one: Stretch, two: Stretch) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _parted(one: Stretch, two: Stretch, others: Sequence[Stretch]) -> bool:
    """Whether something stands between two stretches."""
    low, high = min(one[1], two[1]), max(one[0], two[0])
    return any(other not in (one, two) and low <= other[0] and other[1] <= high for other in others)


def _header_cells(segments: Sequence[Segment], xs: Sequence[float], ys: Sequence[float]) -> list[FrameCell]:
    """Cells of a header: each word over the columns that it stands for."""
    lowest = max(segment.bottom for segment in segments)
    cells: list[FrameCell] = []
    for segment in segments:
        low, high = segment.stretch
        columns = [c for c in range(len(xs) - 1) if low < (xs[c] + xs[c + 1]) / 2 < high]
        if not columns:
            continue
        top, bottom = _row_at(ys, segment.top), _row_at(ys, segment.bottom)
        counts = _shared_out(segment.words, columns, xs, each=segment.bottom == lowest)
        start = columns[0]
        for count in counts:
            cells.append(FrameCell(top, start, bottom - top, count))
            start += count
    return cells


def _row_at(ys: Sequence[float], height: float) -> int:
    return min(range(len(ys)), key=lambda row: abs(ys[row] - height))


def _shared_out(words: Sequence[Word], columns: Sequence[int], xs: Sequence[float], each: bool) -> list[int]:
    """How many columns stand under each word; with `each`, of the lowest header row, one under each."""
    if each or not words or len(words) >= len(columns):
        return [1] * len(columns) if each or words else [len(columns)]
    centres = [(word.x0 + word.x1) / 2 for word in words]

    @cache
    def best(word: int, column: int) -> tuple[float, tuple[int, ...]]:
        """The least distance of words from the middles of their columns, from one word and column on."""
        left = len(columns) - column
        if word == len(words) - 1:
            return _off(centres[word], columns[column:], xs), (left,)
        choices = []
        for count in range(1, left - (len(words) - 1 - word) + 1):
            rest, counts = best(word + 1, column + count)
            own = _off(centres[word], columns[column : column + count], xs)
            choices.append((own + rest, (count, *counts)))
        return min(choices)

    return list(best(0, 0)[1])


def _off(centre: float, columns: Sequence[int], xs: Sequence[float]) -> float:
    return abs(centre - (xs[columns[0]] + xs[columns[-1] + 1]) / 2)
