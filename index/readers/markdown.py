"""Markdown file -> Document of one page: pipe tables as tables, marks of emphasis and links taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.readers.flow import FlowCell, FlowPage
from index.readers.text import decode
from index.types import Document

_HEADERS = 6  # rows above the rule: Markdown knows one, merged headers written row by row have more


def read_markdown(path: Path) -> Document:
    """Read a Markdown file."""
    page = FlowPage(1)
    for block in _blocks(decode(path.read_bytes(), path.name)):
        if _is_table(block):
            page.add_table([_pipe_cells(line) for line in block if not re.fullmatch(r"[\s|:-]+", line)])
        else:
            page.add_line(_joined(block))
    return Document((page.to_page(),))


def _blocks(text: str) -> Iterator[list[str]]:
    """Headings, list entries, tables and paragraphs, each as its lines."""
    block: list[str] = []
    for line in text.split("\n"):
        starts = re.match(r"\s{0,3}(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|```|~~~)", line)
        table = line.lstrip().startswith("|")
        if block and (not line.strip() or starts or table != block[-1].lstrip().startswith("|")):
            yield block
            block = []
        if line.strip() and not re.fullmatch(r"\s*(?:```|~~~).*|\s*(?:[-*_]\s*){3,}", line):
            block.append(line)
        if block and re.match(r"\s{0,3}#{1,6}\s", line):
            yield block
            block = []
    if block:
        yield block


def _is_table(block: Sequence[str]) -> bool:
    """Whether lines are a table: one is its rule; where it stands, or all begin and end with a bar."""
    ruled = any(re.fullmatch(r"\s*\|?[\s|:-]*-[\s|:-]*", line) for line in block[:_HEADERS])
    barred = all(re.fullmatch(r"\s*\|.*\|\s*", line) for line in block)
    return len(block) > 1 and (barred or (ruled and "|" in block[0]))


def _pipe_cells(line: str) -> list[FlowCell]:
    inner = re.sub(r"^\s*\||\|\s*$", "", line)
    return [FlowCell(_plain(cell.replace("\\|", "|"))) for cell in re.split(r"(?<!\\)\|", inner)]


def _joined(block: Sequence[str]) -> str:
    """One paragraph; a blank between its lines only where words need one."""
    text = ""
    for line in block:
        line = _plain(re.sub(r"^\s*(?:#{1,6}\s+|[-*+]\s+|>\s?)+|\s+#+\s*$", "", line))
        text += (" " if text[-1:].isascii() and line[:1].isascii() and text else "") + line
    return text


def _plain(text: str) -> str:
    """Words without the marks around them."""
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__|~~|`)(.+?)\1", r"\2", text)
    text = re.sub(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!|~-])", r"\1", text).strip()
