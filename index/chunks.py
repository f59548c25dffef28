"""Paragraphs and tables -> chunks, the passages that are embedded and searched.

A chunk fills up to a size with neighbouring sentences of one section, or with rows of one
table; the heading path, or the table's title, unit and column names, is repeated in front.
A sentence is cut only when it is longer than a chunk. Every part knows the page span it
stands on. Knows nothing of encoders beyond the size that its caller asks for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.normalise import compact_text
from index.types import Chunk, Paragraph, Span, Table, TableRow

_SENTENCE = re.compile(r".+?(?:[。；！？]+[”’）]*|$)", re.DOTALL)
_UNIT_LINE = re.compile(r"[（(]?(?:金额)?单位：[^，。；：]{1,6}[）)]?")
_MAX_FRONT = 160  # characters that headings or column names may take of a chunk
_SMALL = 3  # a section of less than a third of a chunk may share it with its neighbours


@dataclass(frozen=True)
class _Piece:
    """Part of a section that is not cut further."""

    text: str
    headings: tuple[str, ...]
    spans: tuple[Span, ...]


def make_chunks(paragraphs: Sequence[Paragraph], tables: Sequence[Table], size: int) -> tuple[Chunk, ...]:
    """Chunks of a report in reading order, about `size` characters each."""
    titles = {compact_text(table.title) for table in tables}
    told = [paragraph for paragraph in paragraphs if not _is_caption(paragraph, titles)]
    chunks = [*_prose_chunks(told, size), *_table_chunks(tables, size)]
    return tuple(sorted(chunks, key=lambda chunk: (chunk.page_start, chunk.spans[0].start)))


def _is_caption(paragraph: Paragraph, titles: Collection[str]) -> bool:
    """Whether a paragraph only repeats what table chunks carry in front: a title or a unit."""
    text = compact_text(paragraph.text).strip()
    return text in titles or bool(_UNIT_LINE.fullmatch(text))


# ---- prose ---------------------------------------------------------------------------------


def _prose_chunks(paragraphs: Sequence[Paragraph], size: int) -> Iterator[Chunk]:
    for pieces in _packed(_pieces(paragraphs, size), size):
        headings = _shared_path([piece.headings for piece in pieces])
        body = _body(pieces, len(headings))
        front = _path_line(headings, body)
        spans = tuple(_merged(span for piece in pieces for span in piece.spans))
        yield Chunk(f"{front}\n{body}" if front else body, "prose", headings, spans)


def _pieces(paragraphs: Sequence[Paragraph], size: int) -> Iterator[_Piece]:
    """Sentences of all paragraphs; a heading counts only where nothing stands below it."""
    for place, paragraph in enumerate(paragraphs):
        if paragraph.is_heading and _has_body(paragraphs, place):
            continue
        for start, end in _cuts(paragraph.text, size):
            text = compact_text(paragraph.text[start:end]).strip()
            spans = paragraph.locate(start, end)
            if text and spans:
                yield _Piece(text, paragraph.headings, spans)


def _has_body(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether the next paragraph repeats this heading in its path."""
    following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    return following is not None and len(following.headings) > len(paragraphs[place].headings)


def _cuts(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a text, longer ones cut to the size; a short text stays whole."""
    if len(text) <= size // 2:
        yield 0, len(text)
        return
    for sentence in _SENTENCE.finditer(text):
        for start in range(sentence.start(), sentence.end(), size):
            yield start, min(start + size, sentence.end())


def _packed(pieces: Iterable[_Piece], size: int) -> Iterator[list[_Piece]]:
    """Neighbouring pieces that go into one chunk together."""
    held: list[_Piece] = []
    for piece in pieces:
        if held and not _fits(held, piece, size):
            yield held
            held = []
        held.append(piece)
    if held:
        yield held


def _fits(held: Sequence[_Piece], piece: _Piece, size: int) -> bool:
    length = sum(len(one.text) for one in held)
    if length + len(piece.text) > size or piece.spans[0].page > held[0].spans[0].page + 1:
        return False
    if piece.headings == held[-1].headings:
        return True
    return length < size // _SMALL and bool(_shared_path([held[0].headings, piece.headings]))


def _shared_path(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    shared = paths[0]
    for path in paths[1:]:
        same = [a == b for a, b in zip(shared, path, strict=False)]
        shared = shared[: same.index(False) if False in same else len(same)]
    return shared


def _body(pieces: Sequence[_Piece], shared: int) -> str:
    """Texts of the pieces, each under the headings that the others do not share."""
    lines: list[str] = []
    above: tuple[str, ...] = ()
    for piece in pieces:
        own = piece.headings[shared:]
        if own != above:
            headings = (compact_text(heading) for heading in own)
            lines.extend(heading for heading in headings if not piece.text.startswith(heading))
            above = own
        lines.append(piece.text)
    return "\n".join(lines)


def _path_line(headings: Iterable[str], body: str) -> str:
    """Heading path as one line, its end when overlong; a heading that opens the body is left out."""
    path = " > ".join(text for text in map(compact_text, headings) if not body.startswith(text))
    return path if len(path) <= _MAX_FRONT else "…" + path[-_MAX_FRONT:]


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans with neighbours on a page joined."""
    held: Span | None = None
    for span in spans:
        if held and span.page == held.page and 0 <= span.start - held.end <= 2:
            held = Span(held.page, held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


# ---- tables --------------------------------------------------------------------------------


def _table_chunks(tables: Sequence[Table], size: int) -> Iterator[Chunk]:
    for table in tables:
        front = _table_front(table)
        headings = (*table.headings, table.title) if table.title else table.headings
        for rows in _packed_rows(table.rows, size - min(len(front), size // 3)):
            text = "\n".join([front, *(_row_line(row) for row in rows)])
            spans = tuple(_merged(span for row in rows for span in row.spans))
            yield Chunk(text, "table", headings, spans, table.number)


def _table_front(table: Table) -> str:
    """Title, unit and column names."""
    names = " | ".join(_column_name(path) for path in table.columns)
    unit = f"单位：{table.unit}" if table.unit else ""
    title = compact_text(table.title) or _path_line(table.headings[-1:], "")
    return "\n".join(line for line in (title, unit, f"项目 | {names}"[:_MAX_FRONT]) if line)


def _column_name(path: tuple[str, ...]) -> str:
    return compact_text("".join(dict.fromkeys(path)))


def _row_line(row: TableRow) -> str:
    label = " ".join(part for part in (row.code, compact_text(row.label)) if part)
    cells = [compact_text(cell.text) if cell else "" for cell in row.cells]
    attributes = [f"{name}：{compact_text(text)}" for name, text in row.attributes]
    return " | ".join([label, *cells, *attributes])


def _packed_rows(rows: Sequence[TableRow], size: int) -> Iterator[list[TableRow]]:
    """Neighbouring rows that go into one chunk together; a row without a place is left out."""
    held: list[TableRow] = []
    length = 0
    for row in rows:
        if not row.spans:
            continue
        line = len(_row_line(row))
        if held and length + line > size:
            yield held
            held, length = [], 0
        held.append(row)
        length += line
    if held:
        yield held
