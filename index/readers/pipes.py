"""Tables that a text file keeps with bars: the stretches of lines that make one, and their rows.

Tools that take the text out of a web page write a bar behind every cell, a row a line or a cell a line, and
lose which cells span others: a header that spanned columns is padded with empty cells, or not at all. Where
the rows end is told by the labels, which stand one row apart; what a header spans, by the words it shares
with the names below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from index.readers.flow import FlowCell

BAR = "|"
VALUE = re.compile(r"[-—–－+]?[\d,，.]*[%％]?|[-—–－/]+|无")  # what stands in a column of amounts
LONGEST_CELL = 40  # characters: a longer line is prose
SENTENCE = re.compile(r"[。；]")
TITLE = re.compile(r"表$|单\s*位\s*[：:]")
MOST_COLUMNS = 20

Row = list[str]


def split_tables(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """(whether it is a table, its lines) for each stretch of a text."""
    stretch: list[str] = []
    inside = False
    for number, line in enumerate(lines):
        barred = BAR in line or (inside and _is_cell(lines, number)) or _opens(lines, number)
        if stretch and barred != inside:
            yield inside, stretch
            stretch = []
        inside = barred
        stretch.append(line)
    if stretch:
        yield inside, stretch


def _is_cell(lines: Sequence[str], number: int) -> bool:
    """Whether a line of a table is a cell whose bar stands on the next line."""
    return _opens(lines, number) or not lines[number].strip()


def _opens(lines: Sequence[str], number: int) -> bool:
    """Whether a short line is followed by a line that is a bar alone."""
    line = lines[number].strip()
    following = next((after.strip() for after in lines[number + 1 :] if after.strip()), "")
    return bool(line) and len(line) <= LONGEST_CELL and following == BAR and not TITLE.search(line)


def read_bars(lines: Sequence[str]) -> list[str | list[list[FlowCell]]]:
    """Remarks and tables of a stretch written with bars, in order; [] where its rows cannot be told."""
    rows = [_cells(line) for line in lines if line.strip()]
    if _is_by_row(rows):
        width = max(map(len, rows))
        told = [row + [""] * (width - len(row)) for row in rows]
    else:
        told = _stream_rows(_cells("\n".join(line.strip() for line in lines)))
    parts: list[str | list[list[FlowCell]]] = []
    for remark, group in groupby(told, key=_is_remark):
        members = list(group)
        parts += ["".join(row) for row in members] if remark else [_with_spans(members)]
    return parts


def _cells(text: str) -> Row:
    """The cells of a text, each ended by a bar or by the end."""
    cells = [" ".join(cell.split()) for cell in text.split(BAR)]
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells


def _is_by_row(rows: Sequence[Row]) -> bool:
    """Whether most lines hold a row rather than a cell."""
    return 2 * sum(sum(map(bool, row)) > 1 or len(row) > 2 for row in rows) >= len(rows)


def _stream_rows(cells: Row) -> list[Row]:
    """Cells in one stream parted into rows."""
    first = next((at for at, cell in enumerate(cells) if re.search(r"\d", cell) and _is_value(cell)), 0)
    label = next((at for at in range(first - 1, -1, -1) if not _is_value(cells[at])), None)
    if label is None:
        return []
    labels = [at for at in range(label, len(cells)) if not _is_value(cells[at])]
    if len(labels) > 2:
        width = Counter(after - before for before, after in pairwise(labels)).most_common(1)[0][0]
        start = label
    else:  # one row of amounts below its header
        width, start = len(cells) - first, first
        if len(labels) > 1 or (start > width and start % width):
            return []
    if not 1 < width <= MOST_COLUMNS:
        return []
    head = cells[:start]
    while head and not head[0]:
        head = head[1:]
    return [*_header_rows(head, width), *_body_rows(cells[start:], width)]


def _is_value(cell: str) -> bool:
    return VALUE.fullmatch(cell) is not None


def _body_rows(cells: Row, width: int) -> list[Row]:
    """Rows of a body; a label that comes too early begins its row all the same."""
    rows: list[Row] = []
    row: Row = []
    for cell in cells:
        if len(row) == width or (row and cell and not _is_value(cell) and len(row) > 1 and _has_value(row)):
            rows.append(row)
            row = []
        row.append(cell)
    return [made + [""] * (width - len(made)) for made in (*rows, row)]


def _has_value(row: Row) -> bool:
    return all(_is_value(cell) for cell in row[1:])


def _header_rows(head: Row, width: int) -> list[Row]:
    """The cells above the body in rows as wide as it."""
    if len(head) <= width or len(head) % width == 0:
        padded = head + [""] * (-len(head) % width)
        return [padded[at : at + width] for at in range(0, len(padded), width)]
    # unpadded: the names of the first row, then those that the one which spans others has below it
    above = next((at for at in range(len(head) - 2, 0, -1) if at + _below(head[at:]) - 1 == width), 0)
    if not above:
        return []
    names, below = head[:above], head[len(head) - (width - above + 1) :]
    return [names + [""] * (width - above), below + [""] * (width - len(below))]


def _below(names: Row) -> int:
    """How many names stand below another; the first, which names the columns themselves, is none."""
    return sum(bool(name) and not re.fullmatch(r"栏\s*次", name) for name in names)


def _with_spans(rows: Sequence[Row]) -> list[list[FlowCell]]:
    """Rows as cells; in a header of two padded rows the name that spans others is spread over them."""
    if len(rows) > 2 and (spread := _spread(rows[0], rows[1])):
        return [*spread, *([FlowCell(cell) for cell in row] for row in rows[2:])]
    return [[FlowCell(cell) for cell in row] for row in rows]


def _spread(upper: Row, lower: Row) -> list[list[FlowCell]]:
    """Two header rows, the second's names below the one of the first that they share most with."""
    names, below = [cell for cell in upper if cell], [cell for cell in lower if cell]
    padded = not any(upper[len(names) :]) and not any(lower[len(below) :])
    told = all(not _is_value(cell) for cell in (*names, *below))
    if not padded or not told or not 1 < len(below) == len(upper) - len(names) + 1:
        return []
    shared = [len(_pairs(name) & _pairs("".join(below))) for name in names]
    group = max(range(len(names)), key=lambda at: (shared[at], at))
    first = [
        FlowCell(name, 1, len(below)) if at == group else FlowCell(name, 2) for at, name in enumerate(names)
    ]
    return [first, [FlowCell(name) for name in below]]


def _pairs(name: str) -> set[str]:
    plain = re.sub(r"[\s、]", "", name)
    return {one + two for one, two in pairwise(plain)}


def _is_remark(row: Row) -> bool:
    """Whether a row is a title, a unit or a note that fills it, or prints nothing."""
    told = [cell for cell in row if cell]
    if len(told) != 1 or not row[0]:
        return not told
    return len(told[0]) > LONGEST_CELL or bool(TITLE.search(told[0]) or SENTENCE.search(told[0]))
