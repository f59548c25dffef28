"""Rows of the catalogue <-> the records that are handed down the line.

Pure conversions: knows the stored forms (compressed JSON for tables and paragraphs, boxes
in tenths of a point, amounts as text), and no SQL.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

import numpy as np
from pydantic import TypeAdapter

from index.stores.stored import Feedback, StoredChunk, StoredFigure
from index.types import CharBoxes, Chunk, Figure, Page, Paragraph, Report, Span, Table

Row = dict[str, Any]
_NO_BOX = np.iinfo(np.int32).min
_FIGURE_COLUMNS = (
    "item",
    "code",
    "part",
    "measure",
    "year",
    "scope",
    "base",
    "unit",
    "printed",
    "direction",
    "region",
    "group",
    "table",
)


@cache
def _table_form() -> TypeAdapter[Table]:
    return TypeAdapter(Table)


@cache
def _paragraphs_form() -> TypeAdapter[tuple[Paragraph, ...]]:
    return TypeAdapter(tuple[Paragraph, ...])


def feedback_to_row(feedback: Feedback) -> Row:
    """Row of a reader's word on an answer."""
    return {**vars(feedback), "reports": list(feedback.reports)}


def row_to_feedback(row: Mapping[str, Any]) -> Feedback:
    """A reader's word on an answer."""
    return Feedback(**{**row, "reports": tuple(row["reports"])})


# ---- reports and pages ----------------------------------------------------------------------


def report_to_row(report: Report, warnings: Sequence[str], encoder: str) -> Row:
    """Row of a report."""
    return {
        **{name: getattr(report, name) for name in Report.__dataclass_fields__},
        "aliases": list(report.aliases),
        "warnings": list(warnings),
        "encoder": encoder,
    }


def row_to_report(row: Mapping[str, Any]) -> Report:
    """The report of a row."""
    fields = {name: row[name] for name in Report.__dataclass_fields__}
    return Report(**{**fields, "aliases": tuple(row["aliases"])})


def page_to_row(report: str, page: Page) -> Row:
    """Row of a page; its grids are not kept."""
    return {
        "report": report,
        "number": page.number,
        "text": page.text,
        "boxes": _boxes_to_bytes(page.boxes),
        "width": page.width,
        "height": page.height,
        "label": page.label,
        "origin": page.origin,
        "confidence": page.confidence,
    }


def row_to_page(row: Mapping[str, Any]) -> Page:
    """The page of a row, without grids."""
    names = ("number", "text", "width", "height", "label", "origin", "confidence")
    return Page(boxes=_bytes_to_boxes(row["boxes"]), **{name: row[name] for name in names})


def _boxes_to_bytes(boxes: CharBoxes) -> bytes:
    tenths = np.where(np.isnan(boxes), _NO_BOX, np.rint(np.nan_to_num(boxes) * 10)).astype(np.int32)
    return zlib.compress(np.ascontiguousarray(tenths.T).tobytes(), 1)


def _bytes_to_boxes(stored: bytes) -> CharBoxes:
    tenths = np.frombuffer(zlib.decompress(stored), dtype=np.int32).reshape(4, -1).T
    return np.where(tenths == _NO_BOX, np.float32(np.nan), (tenths / 10).astype(np.float32))


# ---- paragraphs and tables -------------------------------------------------------------------


def paragraphs_to_bytes(paragraphs: tuple[Paragraph, ...]) -> bytes:
    """Stored form of all paragraphs of a report."""
    return zlib.compress(_paragraphs_form().dump_json(paragraphs), 1)


def bytes_to_paragraphs(stored: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs of the stored form."""
    return _paragraphs_form().validate_json(zlib.decompress(stored))


def table_to_row(report: str, table: Table) -> Row:
    """Row of a table."""
    return {
        "report": report,
        "number": table.number,
        "title": table.title,
        "unit": table.unit,
        "page_start": table.page_start,
        "page_end": table.page_end,
        "body": zlib.compress(_table_form().dump_json(table), 1),
    }


def bytes_to_table(stored: bytes) -> Table:
    """The table of its stored body."""
    return _table_form().validate_json(zlib.decompress(stored))


# ---- chunks ----------------------------------------------------------------------------------


def chunk_to_row(report: str, number: int, chunk: Chunk) -> Row:
    """Row of a chunk."""
    return {
        "report": report,
        "number": number,
        "kind": chunk.kind,
        "page_start": chunk.page_start,
        "page_end": chunk.page_end,
        "text": chunk.text,
        "headings": list(chunk.headings),
        "spans": _spans_to_lists(chunk.spans),
        "table": chunk.table,
    }


def row_to_chunk(row: Mapping[str, Any]) -> StoredChunk:
    """The chunk of a row."""
    chunk = Chunk(
        text=row["text"],
        kind=row["kind"],
        headings=tuple(row["headings"]),
        spans=_lists_to_spans(row["spans"]),
        table=row["table"],
    )
    return StoredChunk(row["report"], row["number"], chunk)


# ---- figures ---------------------------------------------------------------------------------


def figure_to_row(report: str, number: int, figure: Figure) -> Row:
    """Row of a figure: columns to select by, the rest as one JSON text."""
    at = figure.at
    return {
        "report": report,
        "number": number,
        **{name: getattr(figure, name) for name in _FIGURE_COLUMNS},
        "value": None if figure.value is None else str(figure.value),
        "at_page": at and at.page,
        "at_start": at and at.start,
        "at_end": at and at.end,
        "detail": json.dumps(_figure_detail(figure), ensure_ascii=False, separators=(",", ":")),
    }


def _figure_detail(figure: Figure) -> Row:
    """What the figures of one statement or table row mostly share."""
    detail: Row = {"spans": _spans_to_lists(figure.spans)}
    for name in ("ancestors", "headings", "attributes", "reason", "use"):
        if getattr(figure, name):
            detail[name] = getattr(figure, name)
    if figure.confidence != 1.0:
        detail["confidence"] = figure.confidence
    return detail


def row_to_figure(row: Sequence[Any]) -> StoredFigure:
    """The figure of a row, its columns in the order of the table (by place: a report has thousands)."""
    report, number, *columns, value, page, start, end, detail = row
    figure = Figure(
        **dict(zip(_FIGURE_COLUMNS, columns, strict=True)),
        value=None if value is None else Decimal(value),
        at=None if page is None else Span(page, start, end),
        **_detail_to_fields(detail),
    )
    return StoredFigure(report, number, figure)


@lru_cache(maxsize=4096)
def _detail_to_fields(stored: str) -> Row:
    detail = json.loads(stored)
    detail["spans"] = _lists_to_spans(detail["spans"])
    for name in ("ancestors", "headings"):
        detail[name] = tuple(detail.get(name, ()))
    detail["attributes"] = tuple((name, text) for name, text in detail.get("attributes", ()))
    return cast(Row, detail)


def figures_to_item_rows(report: str, figures: Iterable[Figure]) -> list[Row]:
    """One row for each item name and code of a report, with the number of its figures."""
    counts = Counter((figure.item, figure.code or "") for figure in figures)
    return [
        {"report": report, "item": item, "code": code, "figures": count}
        for (item, code), count in counts.items()
    ]


def _spans_to_lists(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.page, span.start, span.end] for span in spans]


def _lists_to_spans(lists: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(page, start, end) for page, start, end in lists)
