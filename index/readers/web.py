"""HTML file -> Document of one page: the article without the site around it.

The only module that touches Beautiful Soup. Knows tags, not reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from index.errors import NoTextLayer, UnmappedText, UnsupportedFormat
from index.readers.flow import FlowCell, FlowPage
from index.readers.text import decode
from index.types import Document

FURNITURE = ("script", "style", "noscript", "nav", "header", "footer", "form", "iframe", "select", "button")
LISTS = {"dd", "dl", "dt", "li", "ol", "ul"}
TABLES = {"table", "tbody", "td", "tfoot", "th", "thead", "tr"}
PARTS = {"address", "article", "aside", "blockquote", "body", "center", "div", "main", "section"}
LINES = {"br", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p", "pre"}
BLOCKS = LISTS | TABLES | PARTS | LINES
ARTICLE_SHARE = 0.75  # of the text: a part that holds more of it is the article
LAYOUT_CELL = 400  # characters: a table with so long a cell only places text


def read_web(path: Path) -> Document:
    """Read an HTML file."""
    soup = BeautifulSoup(_markup(path), "lxml")
    title = _title(soup)
    for tag in soup.find_all(FURNITURE):
        tag.decompose()
    page = FlowPage(1)
    _write(find_article(soup.body or soup), page)
    if not page.text:
        raise NoTextLayer(
            "网页里没有正文", path.name, "正文由脚本载入或是图片", "请在浏览器里另存为 PDF 后再放入"
        )
    return Document((page.to_page(),), title)


def _markup(path: Path) -> str | bytes:
    """The file's text by what its bytes are: many a page says gb2312 or utf-8 and holds GBK.

    Bytes of no Chinese encoding are left to what the page says of itself.
    """
    data = path.read_bytes()
    try:
        return decode(data, path.name)
    except (UnmappedText, UnsupportedFormat):
        return data


def _title(soup: BeautifulSoup) -> str:
    """What the page says its article is called."""
    for name in ("ArticleTitle", "og:title"):
        tag = soup.find("meta", attrs={"name": name}) or soup.find("meta", attrs={"property": name})
        if isinstance(tag, Tag) and tag.get("content"):
            return str(tag["content"]).strip()
    return re.split(r"[_|]", soup.title.get_text())[0].strip() if soup.title else ""


def find_article(root: Tag) -> Tag:
    """The innermost part that holds most of the text."""
    here = root
    while True:
        parts = [child for child in here.children if isinstance(child, Tag) and child.name in PARTS | TABLES]
        inner = max(parts, key=_text_length, default=None)
        if inner is None or (inner.name == "table" and not _is_layout(inner)):
            return here
        if _text_length(inner) < ARTICLE_SHARE * _text_length(here):
            return here
        here = inner


def _text_length(tag: Tag) -> int:
    return len(re.sub(r"\s+", "", tag.get_text()))


def _write(tag: Tag, page: FlowPage) -> None:
    """Write the lines and tables of a tag in order."""
    words: list[str] = []
    for piece in _pieces(tag):
        if isinstance(piece, str):
            words.append(piece)
            continue
        page.add_line("".join(words))
        words.clear()
        if piece is not None:
            page.add_table(_table_rows(piece))
    page.add_line("".join(words))


def _pieces(tag: Tag) -> Iterator[str | Tag | None]:
    """Words, data tables, and None at the end of a block."""
    for child in tag.children:
        if isinstance(child, PreformattedString):  # comments and the like
            continue
        if isinstance(child, NavigableString):
            yield re.sub(r"\s+", " ", str(child))
        elif isinstance(child, Tag):
            if child.name == "table" and not _is_layout(child):
                yield child
                continue
            if child.name in BLOCKS:
                yield None
            yield from _pieces(child)
            if child.name in BLOCKS:
                yield None


def _is_layout(table: Tag) -> bool:
    """Whether a table only places text: nested tables, or cells as long as articles."""
    if table.find("table") is not None:
        return True
    return any(_text_length(cell) > LAYOUT_CELL for cell in table.find_all(["td", "th"]))


def _table_rows(table: Tag) -> list[list[FlowCell]]:
    return [
        [
            FlowCell(_cell_text(cell), _span(cell, "rowspan"), _span(cell, "colspan"))
            for cell in row.find_all(["td", "th"])
        ]
        for row in table.find_all("tr")
    ]


def _cell_text(cell: Tag) -> str:
    return re.sub(r"\s+", " ", cell.get_text()).strip()


def _span(cell: Tag, name: str) -> int:
    told = re.match(r"\d+", str(cell.get(name, "1")))
    return min(max(int(told[0]), 1), 500) if told else 1
