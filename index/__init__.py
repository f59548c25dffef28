"""From a report file to two stores that can be searched.

The names below are what other folders may use; each is loaded when first asked for, so that
`import index` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.catalogue import Catalogue
    from index.encoder import Encoder
    from index.errors import IndexingError, StoreBusy, StoreError, UnknownReport
    from index.settings import Settings
    from index.store import Index
    from index.stored import AddResult, Counts, Feedback, Hit, Progress, StoredChunk, StoredFigure
    from index.types import Box, Chunk, Figure, Page, Paragraph, Report, Span, Table, TableRow
    from index.words import text_to_terms

_HOMES = {
    "AddResult": "stored",
    "Box": "types",
    "Catalogue": "catalogue",
    "Chunk": "types",
    "Counts": "stored",
    "Encoder": "encoder",
    "Feedback": "stored",
    "Figure": "types",
    "Hit": "stored",
    "Index": "store",
    "IndexingError": "errors",
    "Page": "types",
    "Paragraph": "types",
    "Progress": "stored",
    "Report": "types",
    "Settings": "settings",
    "Span": "types",
    "StoreBusy": "errors",
    "StoreError": "errors",
    "StoredChunk": "stored",
    "StoredFigure": "stored",
    "Table": "types",
    "TableRow": "types",
    "UnknownReport": "errors",
    "text_to_terms": "words",
}

__all__ = [
    "AddResult",
    "Box",
    "Catalogue",
    "Chunk",
    "Counts",
    "Encoder",
    "Feedback",
    "Figure",
    "Hit",
    "Index",
    "IndexingError",
    "Page",
    "Paragraph",
    "Progress",
    "Report",
    "Settings",
    "Span",
    "StoreBusy",
    "StoreError",
    "StoredChunk",
    "StoredFigure",
    "Table",
    "TableRow",
    "UnknownReport",
    "text_to_terms",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'index' has no attribute {name!r}")
    return getattr(import_module(f"index.{_HOMES[name]}"), name)
