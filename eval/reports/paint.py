"""Paints blocks as a PDF with embedded subsets of two TrueType fonts.

Chinese is set in Droid Sans Fallback (Apache-2.0; Debian package fonts-droid-fallback),
which has no Western glyphs, so digits and quotation marks are set in Liberation Serif (OFL;
fonts-liberation). The fonts are needed only to paint anew: the PDFs carry what they use.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus.tableofcontents import TableOfContents

from eval.reports.blocks import Block, Break, Contents, Cover, Heading, Ruled, Text

FONT_FILE = Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
FONT = "DroidSansFallback"
WESTERN_FILE = Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf")
WESTERN = "LiberationSerif"
_WESTERN_RUN = re.compile("[!-~“”‘’—…·≥≤]+(?: +[!-~]+)*")
_OTHER_RUN = re.compile("[^ -~“”‘’—…·≥≤]+")


@dataclass(frozen=True)
class Look:
    """How a region's reports look: type size, leading, page numbers, repeated table heads."""

    size: float = 12
    leading: float = 24
    cell_size: float = 9
    footer: str = "— {page} —"
    repeat_header: bool = False
    centred_parts: bool = True
    cell_padding: float = 3


class _Sheets(BaseDocTemplate):  # type: ignore[misc]  # reportlab is not annotated
    """A document of upright and wide pages, numbered at the foot."""

    def __init__(self, path: Path, look: Look, title: str) -> None:
        super().__init__(str(path), title=title, author="", creator="", producer="", invariant=1)
        self.look = look
        upright, wide = A4, landscape(A4)
        self.addPageTemplates(
            [
                PageTemplate("upright", [_frame(upright)], onPage=self._number, pagesize=upright),
                PageTemplate("wide", [_frame(wide)], onPage=self._number, pagesize=wide),
            ]
        )

    def _number(self, canvas: Any, _: object) -> None:
        if self.page > 1 and self.look.footer:
            canvas.setFont(WESTERN, 9)
            canvas.drawCentredString(
                canvas._pagesize[0] / 2, 12 * mm, self.look.footer.format(page=self.page)
            )

    def afterFlowable(self, flowable: Flowable) -> None:
        """Tell the table of contents where headings came to stand."""
        level = getattr(flowable, "contents_level", None)
        if level is not None:
            self.notify("TOCEntry", (level, _marked(flowable.getPlainText(), _OTHER_RUN, FONT), self.page))


def paint(blocks: Sequence[Block], path: Path, look: Look, title: str) -> None:
    """Write the blocks to a PDF file."""
    for name, file in ((FONT, FONT_FILE), (WESTERN, WESTERN_FILE)):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(file)))
    depth = max((block.depth for block in blocks if isinstance(block, Contents)), default=0)
    flow: list[Flowable] = []
    wide = False
    for block in blocks:
        if isinstance(block, Break):
            wide = block.wide
            flow += [NextPageTemplate("wide" if wide else "upright"), PageBreak()]
        else:
            flow += _flowables(block, look, depth, wide)
    while flow and isinstance(flow[-1], Spacer):
        flow.pop()
    _Sheets(path, look, title).multiBuild(flow)


def _set(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph with its Western characters set in the Western font."""
    return Paragraph(_marked(text, _WESTERN_RUN, WESTERN), style)


def _marked(text: str, runs: re.Pattern[str], font: str) -> str:
    """Text as markup, with some of its runs set in a font of their own."""
    found = runs.sub(lambda run: f"\0{run.group()}\1", text)
    return escape(found).replace("\0", f'<font name="{font}">').replace("\1", "</font>")


def _frame(size: tuple[float, float]) -> Frame:
    return Frame(26 * mm, 22 * mm, size[0] - 52 * mm, size[1] - 46 * mm, 0, 0, 0, 0)


def _flowables(block: Block, look: Look, depth: int, wide: bool) -> list[Flowable]:
    if isinstance(block, Cover):
        return _cover(block)
    if isinstance(block, Contents):
        return _contents(block, look)
    if isinstance(block, Heading):
        return [_heading(block, look, depth)]
    if isinstance(block, Text):
        return [_set(block.text, _style(look, indent=True))]
    if isinstance(block, Ruled):
        return _ruled(block, look, wide)
    raise TypeError(f"cannot paint {type(block).__name__}")


def _style(look: Look, *, indent: bool = False, size: float = 0, centred: bool = False) -> ParagraphStyle:
    points = size or look.size
    return ParagraphStyle(
        "text", fontName=FONT, fontSize=points, leading=points * look.leading / look.size,
        firstLineIndent=2 * look.size if indent else 0, wordWrap="CJK", alignment=TA_CENTER if centred else 0,
    )  # fmt: skip


def _cover(block: Cover) -> list[Flowable]:
    title = ParagraphStyle(
        "cover", fontName=FONT, fontSize=26, leading=44, alignment=TA_CENTER, wordWrap="CJK"
    )
    line = ParagraphStyle("line", parent=title, fontSize=14, leading=28)
    return [
        Spacer(1, 65 * mm), _set(block.title, title), Spacer(1, 70 * mm),
        *(_set(text, line) for text in block.lines),
    ]  # fmt: skip


def _contents(block: Contents, look: Look) -> list[Flowable]:
    contents = TableOfContents(dotsMinLevel=0)
    contents.levelStyles = [
        ParagraphStyle(
            f"contents{level}",
            fontName=WESTERN,
            fontSize=11,
            leading=19,
            leftIndent=level * 18,
            wordWrap="CJK",
        )
        for level in range(block.depth + 1)
    ]
    return [_set(block.title, _style(look, size=18, centred=True)), Spacer(1, 12), contents]


def _heading(block: Heading, look: Look, depth: int) -> Paragraph:
    size = look.size + (6 if block.level == 0 else 2 if block.level == 1 else 0)
    centred = block.level == 0 and look.centred_parts
    heading = _set(block.text, _style(look, indent=block.level > 0, size=size, centred=centred))
    heading.keepWithNext = 1
    if block.level <= depth:
        heading.contents_level = block.level
    return heading


def _ruled(block: Ruled, look: Look, wide: bool) -> list[Flowable]:
    width = (landscape(A4) if wide else A4)[0] - 52 * mm
    total = sum(block.widths)
    widths = [width * share / total for share in block.widths]
    table = LongTable(
        _cells(block, look), colWidths=widths, repeatRows=len(block.header) if look.repeat_header else 0
    )
    table.setStyle(_table_style(block, look))
    small, right = _small(look)
    above = [_set(block.title, _style(look, size=look.size + 2, centred=True))] if block.title else []
    if block.label:
        above.append(_set(block.label, right))
    if block.organisation or block.unit:
        above.append(_line_above(block, look, width))
    note = [_set(block.note, small)] if block.note else []
    return [*above, table, Spacer(1, 2), *note, Spacer(1, look.leading / 2)]


def _small(look: Look) -> tuple[ParagraphStyle, ParagraphStyle]:
    """The styles of the small lines around a table: flush left and flush right."""
    left = ParagraphStyle(
        "small", fontName=FONT, fontSize=look.cell_size, leading=look.cell_size * 1.5, wordWrap="CJK"
    )
    return left, ParagraphStyle("right", parent=left, alignment=TA_RIGHT)


def _line_above(block: Ruled, look: Look, width: float) -> Flowable:
    organisation = f"部门：{block.organisation}" if block.organisation else ""
    unit = f"单位：{block.unit}" if block.unit else ""
    small, right = _small(look)
    line = LongTable([[_set(organisation, small), _set(unit, right)]], colWidths=[width * 0.7, width * 0.3])
    line.setStyle(
        [
            ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ]
    )  # fmt: skip
    return line


def _cells(block: Ruled, look: Look) -> list[list[Paragraph | str]]:
    base = ParagraphStyle(
        "cell", fontName=FONT, fontSize=look.cell_size, leading=look.cell_size * 1.25, wordWrap="CJK"
    )
    centre = ParagraphStyle("centre", parent=base, alignment=TA_CENTER)
    right = ParagraphStyle("flush", parent=base, alignment=TA_RIGHT)
    head = [[_set(text, centre) if text else "" for text in row] for row in block.header]
    body = [
        [
            _set(text, right if column in block.numeric else base) if text else ""
            for column, text in enumerate(row)
        ]
        for row in block.body
    ]
    return [*head, *body]


def _table_style(block: Ruled, look: Look) -> list[tuple[Any, ...]]:
    return [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), look.cell_padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), look.cell_padding),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        *(("SPAN", merge[:2], merge[2:]) for merge in block.merges),
    ]
