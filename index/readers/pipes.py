"""Tables that a text file keeps with bars: the stretches of lines that make one, and their rows.

Tools that take the text out of a web page write a bar behind every cell, a row a line or a cell a line, and
lose which cells span others: a header that spanned columns is padded with empty cells, or not at all. Where
the rows end is told by the labels, which stand one row apart, or by the row that numbers the columns; what
a header spans is for lost_spans.py to find.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from index.readers.flow import FlowCell
from index.readers.lost_spans import MARGIN, spread_header

BAR = "|"
VALUE = re.compile(r"[-—–－+]?[\d,，.]*[%％]?|[-—–－/]+|无")  # what stands in a column of amounts
LONGEST_CELL = 40  # characters: a longer line is prose
SENTENCE = re.compile(r"[。；]")
TITLE = re.compile(r"表$|单\s*位\s*[：:]")
MOST_COLUMNS = 20
MOST_HEADED = 3  # header rows
_LEAST_HEADED = 4  # names of a header that rows can be held against
_KINDS = (
    (re.compile(r"-?[\d.]+[%％]"), re.compile(r"[率幅]|%|占比|比重")),
    (re.compile(r"[=≥≤＝<>]"), re.compile(r"性质")),
)

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
    if not _is_by_row(rows):
        table = _stream_table(_cells("\n".join(line.strip() for line in lines)))
        return [table] if table else []
    width = max(map(len, rows))
    told = _in_columns([row + [""] * (width - len(row)) for row in rows])
    parts: list[str | list[list[FlowCell]]] = []
    for remark, group in groupby(told, key=_is_remark):
        members = list(group)
        parts += ["".join(row) for row in members] if remark else [_with_header(members)]
    return parts


def _cells(text: str) -> Row:
    """The cells of a text, each ended by a bar or by the end."""
    cells = [" ".join(cell.split()) for cell in text.split(BAR)]
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells


def _is_by_row(rows: Sequence[Row]) -> bool:
    """Whether most lines hold a row rather than a cell."""
    return 2 * sum(sum(map(bool, row)) > 1 or len(row) > 2 for row in rows) >= len(rows)


def _in_columns(rows: Sequence[Row]) -> list[Row]:
    """Rows under their header: one whose first column a cell above has taken is moved to the right by it."""
    header: Row = []
    placed: list[Row] = []
    for row in rows:
        values = [cell for cell in row if re.search(r"\d", cell) and _is_value(cell)]
        if not values and sum(map(bool, row)) > _LEAST_HEADED:
            header = row
        moved = ["", *row[:-1]]
        if values and not row[-1] and _fits(moved, header) > _fits(row, header):
            row = moved
        placed.append(row)
    return placed


def _fits(row: Row, header: Row) -> int:
    """How many cells of a row stand under a name of their kind, those that stand under another taken off."""
    return sum(
        1 if of_kind.search(name) else -1
        for cell, name in zip(row, header, strict=False)
        for kind, of_kind in _KINDS
        if kind.fullmatch(cell)
    )


def _stream_table(cells: Row) -> list[list[FlowCell]]:
    """Cells in one stream parted into rows, the header's names over the columns that they span."""
    numbered = _column_numbers(cells)
    if numbered:
        start, width, body = numbered
    else:
        start, width = _body_of(cells)
        body = start
    head = cells[:start]
    while head and not head[0]:
        head = head[1:]
    if not 1 < width <= MOST_COLUMNS or not head:
        return []
    header = _header(head, width)
    return [*header, *_plain(_body_rows(cells[body:], width))] if header else []


def _column_numbers(cells: Row) -> tuple[int, int, int] | None:
    """Where the header ends, the width and where the body starts, told by its numbers of columns."""
    first = next(
        (at for at, cell in enumerate(cells) if cell == "1" and cells[at + 1 : at + 3] == ["2", "3"]), None
    )
    if first is None:
        return None
    count = next(n for n in range(1, len(cells)) if cells[first + n : first + n + 1] != [str(n + 1)])
    named = first > 0 and MARGIN.fullmatch(cells[first - 1]) is not None
    return first - named, count + named, first + count


def _body_of(cells: Row) -> tuple[int, int]:
    """Where the body starts and how wide it is, told by its labels; (0, 0) where they do not tell."""
    first = next((at for at, cell in enumerate(cells) if re.search(r"\d", cell) and _is_value(cell)), 0)
    label = next((at for at in range(first - 1, -1, -1) if not _is_value(cells[at])), None)
    if label is None:
        return 0, 0
    labels = [at for at in range(label, len(cells)) if not _is_value(cells[at])]
    if len(labels) > 2:
        return label, Counter(after - before for before, after in pairwise(labels)).most_common(1)[0][0]
    if len(labels) > 1:
        return 0, 0
    return first, len(cells) - first  # one row of amounts below its header


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


def _header(head: Row, width: int) -> list[list[FlowCell]]:
    """The cells above the body in rows as wide as it; [] where they do not come to that."""
    rows = [list(group) for printed, group in groupby(head, key=bool) if printed]
    if spread := spread_header(rows, width):
        return spread
    if sum(map(len, rows)) > width and len(head) % width:
        return []
    padded = head + [""] * (-len(head) % width)
    return _plain([padded[at : at + width] for at in range(0, len(padded), width)])


def _plain(rows: Sequence[Row]) -> list[list[FlowCell]]:
    return [[FlowCell(cell) for cell in row] for row in rows]


def _with_header(rows: Sequence[Row]) -> list[list[FlowCell]]:
    """Rows as cells; names of two or three padded rows above the amounts are spread over their columns."""
    above = next((at for at, row in enumerate(rows) if any(map(_is_amount, row))), 0)
    if not 1 < above <= MOST_HEADED or not all(_is_padded(row) for row in rows[:above]):
        return _plain(rows)
    spread = spread_header([[cell for cell in row if cell] for row in rows[:above]], len(rows[0]))
    return [*spread, *_plain(rows[above:])] if len(spread) == above else _plain(rows)


def _is_amount(cell: str) -> bool:
    return _is_value(cell) and bool(re.search(r"\d", cell))


def _is_padded(row: Row) -> bool:
    """Whether the cells that print come before the empty ones."""
    return all(row[: sum(map(bool, row))])


def _is_remark(row: Row) -> bool:
    """Whether a row is a title, a unit or a note that fills it, or prints nothing."""
    told = [cell for cell in row if cell]
    if len(told) != 1 or not row[0]:
        return not told
    return len(told[0]) > LONGEST_CELL or bool(TITLE.search(told[0]) or SENTENCE.search(told[0]))
