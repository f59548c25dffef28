"""Pages -> tables joined over pages, halves split, with titles, units and header paths.

Reads the grids that the reader found and the lines around them. Does not know what a column
means for a figure, nor prose.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from index.normalise import is_money
from index.tables.captions import (
    Caption,
    Line,
    find_unit,
    is_corner,
    is_note,
    is_part_heading,
    is_table_title,
    page_lines,
    read_caption,
    read_notes,
)
from index.tables.drafts import BodyRow
from index.tables.grids import (
    Matrix,
    Slot,
    grid_to_matrix,
    mend_overflow,
    own_slots,
    without_idle_columns,
    without_rows,
)
from index.tables.headers import (
    Half,
    Path,
    count_header_rows,
    header_paths,
    looks_like_header,
    split_into_halves,
)
from index.tables.overprinted import part_overprint
from index.tables.performance_above import project_above
from index.tables.performance_forms import form_to_tables
from index.tables.performance_head import is_form_row
from index.tables.performance_headers import NAME_HEADER
from index.tables.performance_lines import lines_to_form_tables
from index.tables.performance_money import heads_money
from index.tables.performance_rows import Form
from index.tables.placings import PrintPlaces
from index.tables.rows import body_to_rows
from index.tables.stacks import is_title_row, stacked_tables
from index.types import Grid, Page, Table, TableRow

CAPTION_LINES = 8
_HEAD_ROWS = 3  # of a form, in which its project or body is named
_CONTINUED = re.compile(r"[（(]?续表?\d*[)）]?")


@dataclass
class Piece:
    """A grid on one page with the lines above and below it."""

    page: Page
    matrix: Matrix
    above: list[Line]
    below: list[Line] = field(default_factory=list)
    part: str = ""
    caption: Caption = field(default_factory=lambda: Caption("", ""))
    notes: tuple[str, ...] = ()
    header_rows: int = 0
    paths: tuple[Path, ...] = ()
    is_form: bool = False
    project: str = ""  # of a form, as it stands above its grids


def pages_to_tables(pages: Sequence[Page], report_year: int | None) -> tuple[Table, ...]:
    """Every table of a report, numbered from 1 in reading order.

    Args:
        pages: the report's pages with their grids.
        report_year: fiscal year of the report; not needed to read tables, kept for callers
            that pass the same arguments down the line.

    Returns:
        Tables with rows, header paths, unit and notes.
    """
    lines = {page.number: page_lines(page) for page in pages}
    pieces = [_understood(piece) for piece in _pieces(pages, lines)]
    for before, piece in pairwise(pieces):
        _share_caption(before, piece)
        _share_project(before, piece)
    drafts = [table for group in _joined(pieces) for table in _group_to_tables(group)]
    plain = [line for page in pages if not page.grids for line in lines[page.number]]
    drafts = sorted([*drafts, *lines_to_form_tables(plain)], key=lambda table: table.page_start)
    usual = _usual_unit(drafts)
    return tuple(
        replace(table, number=number, unit=table.unit or usual)
        for number, table in enumerate(drafts, start=1)
    )


# ---- pages -> pieces ----------------------------------------------------------------------


def _pieces(pages: Sequence[Page], lines: Mapping[int, Sequence[Line]]) -> Iterator[Piece]:
    furniture = _furniture(lines.values())
    waiting: list[Line] = []
    part = ""
    last: Piece | None = None
    for page in pages:
        for item in _reading_order(page, lines[page.number]):
            if isinstance(item, Line):
                if (item.text.strip(), round(item.top / 12)) in furniture:
                    continue
                part = _part_of_tables(item.text, part)
                waiting.append(item)
                continue
            if caption := _caption_grid(item, page.number):
                waiting += caption
                continue
            if last is not None:
                last.below = waiting
                yield last
            for number, matrix in enumerate(stacked_tables(item)):
                if number and last is not None:
                    yield last
                last = Piece(page, matrix, waiting[-CAPTION_LINES:], part=part)
                waiting = []
    if last is not None:
        last.below = waiting
        yield last


def _part_of_tables(text: str, part: str) -> str:
    """The part of the report that tables stand in: only a heading that speaks of tables tells."""
    if not is_part_heading(text):
        return part
    return text.strip() if "表" in text else ""


def _furniture(pages: Collection[Sequence[Line]]) -> set[tuple[str, int]]:
    """Lines printed at the same place on most pages: running heads and feet."""
    counts: dict[tuple[str, int], int] = {}
    for lines in pages:
        for line in {*lines[:2], *lines[-2:]}:
            if not line.bottom or find_unit(line.text):  # no place, or the unit of each table's own
                continue
            key = (line.text.strip(), round(line.top / 12))
            counts[key] = counts.get(key, 0) + 1
    return {key for key, count in counts.items() if count >= max(4, 0.6 * len(pages))}


def _reading_order(page: Page, lines: Sequence[Line]) -> list[Line | Matrix]:
    """Lines outside grids and grids, in the order of the page text."""
    if not page.grids:
        return list(lines)
    inside = np.zeros(len(page.text) + 1, dtype=bool)
    items: list[tuple[float, Line | Matrix]] = []
    for grid in page.grids:
        spans = [cell.span for row in grid.rows for cell in row if cell is not None and cell.span is not None]
        for span in spans:
            inside[span.start : span.end] = True
        matrix = grid_to_matrix(grid, page.number)
        mend_overflow(matrix, page)
        part_overprint(matrix, page)
        if matrix and spans:
            items.append((min(span.start for span in spans) - 0.5, matrix))
    for line in lines:
        if not inside[line.start : line.end].any() and not any(_within(line, grid) for grid in page.grids):
            items.append((line.start, line))
    return [item for _, item in sorted(items, key=lambda pair: pair[0])]


def _within(line: Line, grid: Grid) -> bool:
    """Whether a line stands in a grid, below its first print: a title may run over its empty cells."""
    x0, _, x1, bottom = grid.box
    printed = (cell.box[1] for row in grid.rows for cell in row if cell is not None and cell.span is not None)
    top = min(printed, default=bottom)
    middle = (line.top + line.bottom) / 2
    return top - 1 < middle < bottom + 1 and x0 - 2 < line.middle < x1 + 2


def _understood(piece: Piece) -> Piece:
    """Caption, notes and header of a piece, also where they are printed inside the grid."""
    inner = _take_caption_rows(piece)
    _take_note_rows(piece)
    piece.matrix = without_idle_columns(piece.matrix)
    piece.caption = read_caption([*piece.above, *inner], piece.page.number)
    piece.notes += read_notes(piece.below)
    piece.header_rows = count_header_rows(piece.matrix)
    piece.paths = header_paths(piece.matrix, piece.header_rows)
    piece.is_form = _heads_indicators(piece)
    piece.project = project_above([line.text for line in piece.above], piece.caption.title)
    piece.is_form = piece.is_form or bool(piece.project and _is_money_of_form(piece))
    return piece


def _heads_indicators(piece: Piece) -> bool:
    return any(
        is_form_row([slot.text for slot in own_slots(piece.matrix, row)]) for row in range(len(piece.matrix))
    )


def _is_money_of_form(piece: Piece) -> bool:
    """Whether a grid without indicators is the block of money of a form: budgets, spent, weight, score.

    A grid with a column of projects lists the scores of several.
    """
    head = BodyRow(piece.page.number, 0, tuple(piece.matrix[0])) if piece.matrix else None
    words = [slot.text for slot in own_slots(piece.matrix, 0)] if head else []
    listed = any(NAME_HEADER.fullmatch(word) for word in words)
    return head is not None and heads_money(head) and not listed and any("得分" in word for word in words)


def _share_project(before: Piece, piece: Piece) -> None:
    """A grid of a form that names no project goes on with that of the money right above it."""
    near = piece.page.number - before.page.number <= 1
    if piece.project or not (before.is_form and before.project and near) or _opens_form(piece):
        return
    indicators = piece.is_form and not _heads_indicators(before)
    if indicators or _is_money_of_form(piece):
        piece.project, piece.is_form = before.project, True


def _share_caption(before: Piece, piece: Piece) -> None:
    """A table without a caption whose rows are named as those of the table right before it."""
    bare = not (piece.caption.title or piece.caption.unit or piece.caption.prose or piece.is_form)
    named = bool(before.paths and piece.paths and piece.paths[0]) and before.paths[0] == piece.paths[0]
    if bare and named and before.paths != piece.paths and piece.page.number - before.page.number <= 1:
        piece.caption = before.caption


def _take_caption_rows(piece: Piece) -> list[Line]:
    """Title and unit rows at the head of the grid itself, taken out of it."""
    lines: list[Line] = []
    while len(piece.matrix) > 2:
        own = list(own_slots(piece.matrix, 0))
        if not _is_caption_row(own, len(piece.matrix[0])) and (own or not lines):
            break
        lines += _lines_in(own, piece.page.number)
        piece.matrix = without_rows(piece.matrix, 0)
    return lines


def _caption_grid(matrix: Matrix, page: int) -> list[Line]:
    """The lines of a grid of one row that prints but the body and the unit of the table right below it."""
    own = list(own_slots(matrix, 0)) if len(matrix) == 1 else []
    units = any(find_unit(slot.text) for slot in own)
    return _lines_in(own, page) if units and _is_caption_row(own, len(matrix[0])) else []


def _lines_in(row: Sequence[Slot], page: int) -> list[Line]:
    """The cells of a row as lines above a table."""
    return [Line(page, 0, 0, slot.text, *slot.cell.box) for slot in row]


def _is_caption_row(own: Sequence[Slot], width: int) -> bool:
    if not 0 < len(own) <= 3:
        return False
    units = [slot for slot in own if find_unit(slot.text) and len(slot.text) < 20]
    if units:
        return len(own) < max(width, 2) or not all(map(_heads_column, units))
    corners = [is_corner(slot.text) for slot in own]
    beside = all(corner or is_table_title(slot.text) for corner, slot in zip(corners, own, strict=True))
    return (any(corners) and beside) or is_title_row(own, width)


def _heads_column(slot: Slot) -> bool:
    """Whether a cell with a unit is the header of a column: its name stands in front (价值（单位：万元）)."""
    name = re.split("[（(]", slot.text, maxsplit=1)[0]
    return bool(name) and not re.search("[:：]", name)


def _take_note_rows(piece: Piece) -> None:
    """Notes printed in the last rows of the grid, taken out of it."""
    notes: list[str] = []
    while len(piece.matrix) > 2:
        own = list(own_slots(piece.matrix, len(piece.matrix) - 1))
        if len(own) != 1 or not is_note(own[0].text):
            break
        notes.insert(0, own[0].text)
        piece.matrix = piece.matrix[:-1]
    piece.notes = tuple(notes)


# ---- pieces -> joined groups --------------------------------------------------------------


def _joined(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _continues(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _continues(group: Sequence[Piece], piece: Piece) -> bool:
    first, last = group[0], group[-1]
    title = _CONTINUED.sub("", piece.caption.title)
    if piece.page.number - last.page.number > 1:
        return False
    if piece.is_form and not first.is_form and _opens_form(first) and not _opens_form(piece):
        first.is_form = not title and (piece.page is not last.page or _same_frame(last, piece))
        return first.is_form
    if _is_stray(piece) and piece.page is not last.page and piece.paths == first.paths:
        return True
    if piece.caption.prose and not first.is_form:
        return False
    if not first.is_form and title and title != _CONTINUED.sub("", first.caption.title):
        return False
    if first.is_form:
        loose = (not title or _is_stray(piece)) and not (_apart(group) and _heads_indicators(piece))
        return loose and piece.page is not last.page and not _opens_form(piece)
    if not title and not looks_like_header(piece.matrix, piece.header_rows):
        fits = _same_columns(first, piece) or _same_frame(first, piece)
        piece.header_rows = 0 if fits else piece.header_rows
        return fits
    return piece.paths == first.paths and (bool(title) or last.page.number != piece.page.number)


def _apart(group: Sequence[Piece]) -> bool:
    """Whether the money of a form stands in a grid of its own, so that its indicators do, too."""
    return bool(group[0].project) and not any(map(_heads_indicators, group))


def _is_stray(piece: Piece) -> bool:
    """Whether what stands above a grid is no caption: print that ran over the end of a cell."""
    caption = piece.caption
    named = is_table_title(caption.title) or re.search(r"20\d\d年", caption.title)
    return bool(caption.title or caption.prose) and not named and not caption.unit and bool(piece.paths)


def _opens_form(piece: Piece) -> bool:
    """Whether the grid begins with the head of another form, and not with names over a column."""
    rows = [list(own_slots(piece.matrix, row)) for row in range(min(_HEAD_ROWS, len(piece.matrix)))]
    heads = (row for row in rows if not is_form_row([slot.text for slot in row]))
    return any(NAME_HEADER.fullmatch(slot.text) for row in heads for slot in row)


def _same_columns(first: Piece, piece: Piece) -> bool:
    return len(first.matrix[0]) == len(piece.matrix[0])


def _same_frame(first: Piece, piece: Piece) -> bool:
    """Whether both grids span the same width of the page."""
    left, right = _edges(first), _edges(piece)
    return abs(left[0] - right[0]) < 15 and abs(left[1] - right[1]) < 15


def _edges(piece: Piece) -> tuple[float, float]:
    boxes = [slot.cell.box for row in piece.matrix for slot in row if slot is not None]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


# ---- groups -> tables ---------------------------------------------------------------------


def _group_to_tables(group: Sequence[Piece]) -> Iterator[Table]:
    first = group[0]
    if first.is_form:
        yield from form_to_tables(_form(group))
        return
    body = [row for piece in group for row in _body(first, piece)]
    paths = first.paths
    indents = PrintPlaces({piece.page.number: piece.page for piece in group})
    title = next((piece.caption.title for piece in group if piece.caption.title), "")
    unit = next((piece.caption.unit for piece in group if piece.caption.unit), "")
    mark = next((piece.caption.mark for piece in group if piece.caption.mark), "")
    notes = tuple(note for piece in group for note in piece.notes)
    names: dict[str, str] = {}
    for half in split_into_halves(paths, [row.slots for row in body]):
        rows = body_to_rows(half, paths, body, indents.of, names)
        if half.numbers or rows:
            caption = Caption(title, unit or _header_unit(paths, half), mark=mark)
            yield _table(half, rows, caption, notes, group)


def _form(group: Sequence[Piece]) -> Form:
    first = group[0]
    widest = max(group, key=lambda piece: len(piece.matrix[0]))
    title = first.caption.title
    rows = [row for piece in group for row in _body(widest, replace(piece, header_rows=0))]
    return Form(rows, title, (first.part,) if first.part else (), first.caption.unit, first.project)


def _table(
    half: Half, rows: tuple[TableRow, ...], caption: Caption, notes: tuple[str, ...], group: Sequence[Piece]
) -> Table:
    first = group[0]
    return Table(
        number=0,
        title=caption.title,
        unit=caption.unit,
        headings=(first.part,) if first.part else (),
        columns=tuple(first.paths[column] for column in half.numbers),
        rows=rows,
        page_start=group[0].page.number,
        page_end=group[-1].page.number,
        notes=notes,
        mark=caption.mark,
    )


def _header_unit(paths: Sequence[Path], half: Half) -> str:
    texts = (text for column in (*half.labels, *half.numbers) for text in paths[column])
    return next((unit for text in texts if (unit := find_unit(text))), "")


def _body(first: Piece, piece: Piece) -> Iterator[BodyRow]:
    """Body rows of a piece under the columns of the first one."""
    columns = _column_map(first, piece)
    opens = piece is not first
    for index in range(piece.header_rows, len(piece.matrix)):
        row = piece.matrix[index]
        slots = tuple(row[column] if column is not None else None for column in columns)
        if any(slot is not None and slot.text for slot in slots):
            yield BodyRow(piece.page.number, index, slots, opens)
            opens = False


def _column_map(first: Piece, piece: Piece) -> list[int | None]:
    """For each column of the first piece the column of this piece that stands under it."""
    width = len(first.matrix[0])
    if len(piece.matrix[0]) == width:
        return list(range(width))
    middles, ranges = _column_ranges(first), _column_ranges(piece)
    found: list[int | None] = []
    for low, high in middles:
        middle = (low + high) / 2
        found.append(next((c for c, (left, right) in enumerate(ranges) if left <= middle <= right), None))
    return found


def _column_ranges(piece: Piece) -> list[tuple[float, float]]:
    """Left and right edge of every column, from the cells that span only it where there are any."""
    ranges: list[tuple[float, float]] = []
    for column in range(len(piece.matrix[0])):
        slots = [row[column] for row in piece.matrix]
        single = [slot.cell.box for slot in slots if slot is not None and slot.cell.column_span == 1]
        boxes = single[:1] or [slot.cell.box for slot in slots if slot is not None]  # what all of them share
        edges = max((box[0] for box in boxes), default=0.0), min((box[2] for box in boxes), default=0.0)
        ranges.append(edges)
    return ranges


def _usual_unit(tables: Sequence[Table]) -> str:
    """The unit that every table of money with a stated unit shares, "" if they differ or are few."""
    units = [table.unit for table in tables if is_money(table.unit)]
    return units[0] if len(units) >= 3 and len(set(units)) == 1 else ""
