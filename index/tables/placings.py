"""Where in its cell a cell's print stands: what indents and centred totals are told by."""

from __future__ import annotations

import numpy as np

from index.tables.drafts import Placing
from index.tables.grids import Slot
from index.types import Page


class PrintPlaces:
    """Looks up where a cell's print stands in its cell."""

    def __init__(self, pages: dict[int, Page]) -> None:
        self._pages = pages

    def of(self, slot: Slot, skipped: int) -> Placing:
        """Placing of the print behind the first characters."""
        span, box = slot.cell.span, slot.cell.box
        if span is None:
            return Placing(room=box[2] - box[0])
        boxes = self._pages[span.page].boxes[span.start : span.end]
        boxes = boxes[~np.isnan(boxes[:, 0])]
        if not len(boxes):
            return Placing(room=box[2] - box[0])
        first = boxes[min(skipped, len(boxes) - 1)]
        first_line = boxes[np.abs(boxes[:, 1] - first[1]) < 3]
        return Placing(
            left=float(first[0] - box[0]),
            right=float(box[2] - first_line[:, 2].max()),
            room=float(box[2] - boxes[:, 2].max()),
        )
