"""What a sample report is made of, before it is painted: headings, paragraphs, ruled tables.

Every statement and table row may carry a key, under which its pages are looked up in the
finished file. Knows nothing of ledgers or PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Merge = tuple[int, int, int, int]
"""A merged area of a grid: first column, first row, last column, last row."""


@dataclass(frozen=True)
class Heading:
    """A heading; level 0 is a part title on its own, 1 to 3 are numbered headings."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """A paragraph of one or more statements, each with its key ("" for none)."""

    statements: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The paragraph as printed."""
        return "".join(statement for _, statement in self.statements)


@dataclass(frozen=True)
class Ruled:
    """A ruled table: header rows and body rows of strings, with merged areas.

    `keys[i]` is the key of body row i. Merges count rows from the first header row.
    `numeric` names the columns that are set flush right.
    """

    title: str
    unit: str
    header: tuple[tuple[str, ...], ...]
    body: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    merges: tuple[Merge, ...] = ()
    keys: tuple[str, ...] = ()
    organisation: str = ""
    note: str = ""
    label: str = ""
    wide: bool = False
    numeric: tuple[int, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class Break:
    """A new page, upright or wide."""

    wide: bool = False


@dataclass(frozen=True)
class Cover:
    """The title page."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contents:
    """The table of contents: made from the headings below it."""

    title: str = "目  录"
    depth: int = 1


Block = Heading | Text | Ruled | Break | Cover | Contents


@dataclass
class Sheet:
    """A growing list of blocks, with short names for what is added most."""

    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self.blocks.append(Heading(text, level))

    def say(self, *statements: str | tuple[str, str]) -> None:
        """Add a paragraph; a statement is a text or a (key, text) pair."""
        pairs = tuple(("", each) if isinstance(each, str) else each for each in statements)
        self.blocks.append(Text(pairs))

    def add(self, *blocks: Block) -> None:
        """Add any blocks."""
        self.blocks.extend(blocks)
