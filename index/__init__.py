"""From a report file to two stores that can be searched.

The names below are what other folders may use; each is loaded when first asked for, so that
`import index` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.encoder import Encoder
    from index.errors import IndexingError, StoreBusy, StoreError, UnknownReport
    from index.settings import Settings
    from index.stores.catalogue import Catalogue
    from index.stores.store import Index
    from index.stores.stored import AddResult, Counts, Feedback, Hit, Progress, StoredChunk, StoredFigure
    from index.stores.words import text_to_terms
    from index.types import Box, Chunk, Figure, Page, Paragraph, Report, Span, Table, TableRow

_HOMES = {
    "AddResult": "stores.stored",
    "Box": "types",
    "Catalogue": "stores.catalogue",
    "Chunk": "types",
    "Counts": "stores.stored",
    "Encoder": "encoder",
    "Feedback": "stores.stored",
    "Figure": "types",
    "Hit": "stores.stored",
    "Index": "stores.store",
    "IndexingError": "errors",
    "Page": "types",
    "Paragraph": "types",
    "Progress": "stores.stored",
    "Report": "types",
    "Settings": "settings",
    "Span": "types",
    "StoreBusy": "errors",
    "StoreError": "errors",
    "StoredChunk": "stores.stored",
    "StoredFigure": "stores.stored",
    "Table": "types",
    "TableRow": "types",
    "UnknownReport": "errors",
    "text_to_terms": "stores.words",
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
