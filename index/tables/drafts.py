"""A body row of a table on its way from printed cells to a row with its place in the outline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from index.normalise import without_list_mark
from index.tables.grids import Slot
from index.types import Span, TableCell

OF_WHICH = re.compile(r"其中[：:]?")


@dataclass(frozen=True)
class Placing:
    """Where a cell's print stands: distances from the cell's edges to the first line and the last."""

    left: float = 0.0
    right: float = 0.0
    room: float = 0.0

    @property
    def is_centred(self) -> bool:
        """Whether the first line stands in the middle of its cell."""
        return abs(self.left - self.right) < 3 and self.left > 6


Place = Callable[[Slot, int], Placing]


@dataclass(frozen=True, eq=False)
class BodyRow:
    """One printed row of the joined grids, its cells set under the table's columns."""

    page: int
    row: int
    slots: tuple[Slot | None, ...]
    opens_page: bool = False

    def begins(self, slot: Slot | None) -> bool:
        """Whether the cell prints something and begins in this row."""
        return slot is not None and bool(slot.text) and slot.row == self.row and slot.page == self.page


@dataclass
class Draft:
    """A row on its way: label with its place, code, cells and the printed rows it stands on."""

    label: str
    code: str | None
    parents: list[str]
    level: int
    placing: Placing
    cells: list[TableCell | None]
    spans: list[Span]
    attributes: list[tuple[str, str]]
    label_slot: Slot | None = None
    opens_page: bool = False
    ancestors: list[str] = field(default_factory=list)

    @property
    def has_values(self) -> bool:
        """Whether any number column prints something."""
        return any(cell is not None for cell in self.cells)


def plain_label(label: str) -> str:
    """A label without its list number and 其中."""
    return without_list_mark(OF_WHICH.sub("", label, count=1) if label.startswith("其中") else label)
