"""The things handed down the line from a report file to the two stores.

Every record is frozen. Pages count from 1. A span is a pair of character offsets, end
exclusive, into the text of one page, so that any statement can be shown on the page
again. Boxes are (x0, top, x1, bottom) in PDF points from the top left corner of the page
as displayed. Amounts are Decimal and never float; a unit stands beside every value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

import numpy as np
import numpy.typing as npt

Box = tuple[float, float, float, float]
CharBoxes = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Span:
    """A stretch of one page's text: page from 1, character offsets, end exclusive."""

    page: int
    start: int
    end: int


@dataclass(frozen=True)
class GridCell:
    """One cell of a ruled (or otherwise cut) grid on a page.

    `text` is what the cell prints, its wrapped lines joined. `span` points at the same
    characters in the page text (the cell's lines may be interrupted there by neighbours:
    then it covers the first stretch), None for a cell that prints nothing.
    """

    text: str
    span: Span | None
    box: Box
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True)
class Grid:
    """The cells of one table region on one page, row by row.

    `rows[r][c]` is None where a merged cell from the left or from above covers the place.
    """

    box: Box
    rows: tuple[tuple[GridCell | None, ...], ...]


@dataclass(frozen=True, eq=False)
class Page:
    """One physical page.

    `text` is the page in reading order, one printed line a line; a table row is one line,
    its cells joined by a space. `boxes` has one row (x0, top, x1, bottom) for each
    character of `text`, NaN for characters that the reader put in (spaces, line ends).
    `grids` are the tables on the page. `origin` tells "text" (the file's own characters)
    from "ocr"; `confidence` is 1.0 for the former. `scores` tells how sure the recognition of each
    character of `text` is (NaN for characters put in), None where the file has its own.

    Pages of formats that print nowhere (HTML, Word, sheets) have no places. `cells` tells for each
    character the table cell that holds it (column, row, end column, end row, from 0; NaN outside of
    tables). Once stored, such a page has origin "flow" and its cells as `boxes`.
    """

    number: int
    text: str
    boxes: CharBoxes
    width: float
    height: float
    label: str = ""
    grids: tuple[Grid, ...] = ()
    origin: str = "text"
    confidence: float = 1.0
    scores: npt.NDArray[np.float32] | None = None
    cells: CharBoxes | None = None


@dataclass(frozen=True)
class Document:
    """What a reader makes of a file, before anything is understood."""

    pages: tuple[Page, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One file put in: who reports on which year, and what kind of report it is.

    `id` is the first 16 hex digits of the SHA-256 of the file. `organisation` is the
    reporting body as printed, `year` the fiscal year it speaks of (a 2024 final account is
    published in 2025 and has year 2024). `kind` is one of 部门决算, 部门预算, 三公经费,
    绩效, 政府决算, 政府预算, 其他; `level` one of 部门, 单位, 政府, "".
    """

    id: str
    file: str
    title: str
    organisation: str
    year: int | None
    kind: str
    level: str
    page_count: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """Prose: printed lines joined into one paragraph, under its heading path.

    `text` is the concatenation of the page texts of `spans` (one span a printed line),
    so that an offset in `text` can be traced to its page. Spaces are kept as printed.
    `headings` is the path of headings above it, outermost first; a heading itself is a
    paragraph with `is_heading` and the path above it. `led_by` is a heading that stands on
    the line of its own prose (1.收入执行情况。全年…).
    """

    text: str
    spans: tuple[Span, ...]
    headings: tuple[str, ...] = ()
    is_heading: bool = False
    led_by: str = ""

    def locate(self, start: int, end: int) -> tuple[Span, ...]:
        """Page spans of `text[start:end]`, neighbouring ones on a page merged."""
        found: list[Span] = []
        for here in self._lines_of(start, end):
            if found and found[-1].page == here.page and here.start - found[-1].end <= 1:
                found[-1] = Span(here.page, found[-1].start, here.end)
            else:
                found.append(here)
        return tuple(found)

    def part(self, start: int, end: int) -> Paragraph:
        """The paragraph that `text[start:end]` alone makes."""
        return replace(self, text=self.text[start:end], spans=tuple(self._lines_of(start, end)))

    def _lines_of(self, start: int, end: int) -> Iterator[Span]:
        offset = 0
        for span in self.spans:
            length = span.end - span.start
            low, high = max(start - offset, 0), min(end - offset, length)
            if low < high:
                yield Span(span.page, span.start + low, span.start + high)
            offset += length


@dataclass(frozen=True)
class TableCell:
    """A body cell: text as printed, and where it stands. Empty cells are None in a row."""

    text: str
    span: Span
    box: Box


@dataclass(frozen=True)
class TableRow:
    """A body row: label as printed, its code, its depth and the labels above it.

    `spans` covers the printed row (one span a page). `attributes` holds further text cells
    that are not numbers, by their header (procurement method, project type, 备注 …).
    """

    label: str
    code: str | None
    ancestors: tuple[str, ...]
    cells: tuple[TableCell | None, ...]
    spans: tuple[Span, ...]
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    """A table joined over its pages. Side-by-side halves are separate tables.

    `columns[i]` is the header path, outermost first, of `row.cells[i]`. `unit` is the unit
    of its amounts ("元", "万元", "亿元", or "" when unknown). `title` is as printed; `mark` is the
    form's number where it stands apart from the title ("公开05表", "表2").
    """

    number: int
    title: str
    unit: str
    headings: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[TableRow, ...]
    page_start: int
    page_end: int
    notes: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True)
class Chunk:
    """A passage for retrieval: paragraphs under one heading path, or part of a table.

    `text` is what is embedded and searched (heading path or table title, unit and headers
    repeated in front); `spans` are the places it stands on.
    """

    text: str
    kind: str  # "prose" | "table"
    headings: tuple[str, ...]
    spans: tuple[Span, ...]
    table: int | None = None

    @property
    def page_start(self) -> int:
        """First page of the passage."""
        return min(span.page for span in self.spans)

    @property
    def page_end(self) -> int:
        """Last page of the passage."""
        return max(span.page for span in self.spans)


@dataclass(frozen=True)
class Figure:
    """One number with its meaning.

    Attributes:
        item: what the number is about, as printed without 类/款/项 marks ("行政运行").
        code: functional or economic subject code without separators ("2080505"), or None.
        ancestors: names above the item, outermost first.
        part: the slice of the item that a column or clause names ("基本支出", "货物",
            "专项债务"; header path joined by "/"), "" for the whole.
        measure: one of MEASURES.
        year: fiscal year that the number speaks of, or None when unknown.
        scope: one of SCOPES, "" when the source does not say.
        base: for 增减额 and 增减率 what it is compared with ("2023年决算数", "上年预算数",
            "年初预算数"); for 占比 the whole; for 完成率 and 差异率 the budget meant.
        value: exact value in `unit`, signed for changes; None for a statement that has a
            direction or a reason without a number.
        unit: "万元", "元", "亿元", "%", "百分点", "人", "辆", "批次" …; "" when none.
        printed: the number as printed, without unit ("7,090.99"; "持平" for no change).
        direction: "增加", "减少", "持平" or "".
        reason: the reason given for this very figure, verbatim, "" when none.
        use: what the money is for ("主要用于…"), verbatim, "" when none.
        group: figures of one statement (a sentence about one item) or one table row share it.
        spans: the sentence or table row that states it (the citation's quote).
        at: the number itself.
        headings: heading path, or table title for table figures.
        table: number of the table it comes from, None for prose.
        region: place or sub-organisation the row is about when rows are not items ("青溪县").
    """

    item: str
    measure: str
    value: Decimal | None
    unit: str
    printed: str
    spans: tuple[Span, ...]
    at: Span | None
    group: int
    code: str | None = None
    ancestors: tuple[str, ...] = ()
    part: str = ""
    year: int | None = None
    scope: str = ""
    base: str = ""
    direction: str = ""
    reason: str = ""
    use: str = ""
    headings: tuple[str, ...] = ()
    table: int | None = None
    region: str = ""
    confidence: float = 1.0
    attributes: tuple[tuple[str, str], ...] = field(default=())


MEASURES = (
    "决算数",  # final account, actual for a closed year
    "预算数",  # budget of the year (also 年初预算 in a budget report)
    "年初预算数",  # opening budget, when told apart
    "全年预算数",  # adjusted budget: 调整预算数, 变动预算, 全年预算
    "执行数",  # execution before the final account: 执行数, 快报数, 预计执行数, 完成数
    "增减额",
    "增减率",
    "占比",
    "完成率",
    "差异率",
    "比率",  # other ratios: 为上年决算数的%, 覆盖率 …
    "数量",  # counts and physical quantities
    "余额",  # balances: debt outstanding, assets
    "限额",
    "目标值",
    "完成值",
    "分值",
    "得分",
    "金额",  # an amount whose kind the source does not say
)

SCOPES = ("全部资金", "财政拨款", "一般公共预算", "政府性基金", "国有资本经营", "社会保险基金", "财政专户")
