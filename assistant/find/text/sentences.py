"""Sentences of a report: prose cut at its stops, table rows as one sentence each.

Knows where sentences end, how lists are numbered and where each sentence stands; does not
know questions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index import Chunk, Paragraph, Span, Table
from index.normalise import compact, compact_text

_SENTENCE_END = re.compile(r"[。！？!?]+[”」』）]?|\n")
_LIST_ITEM = re.compile(
    r"(?<=[；;])(?=(?:（?[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]是|\d{1,2}[.、．]))"
)
_LONG = 160
_DIGITS = "零一二三四五六七八九"
_MARKS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(r"^第([一二三四五六七八九十]{1,3})(?:部分|章|节)")),
    (1, re.compile(r"^([一二三四五六七八九十]{1,3})[、.．]")),
    (2, re.compile(r"^[（(]([一二三四五六七八九十]{1,3})[）)]")),
    (3, re.compile(r"^(\d{1,2})[、.．](?!\d)")),
    (4, re.compile(r"^[（(](\d{1,2})[）)]")),
    (5, re.compile(r"^([①-⑳])")),
    (6, re.compile(r"^([一二三四五六七八九十])(?:是|要)")),
    (7, re.compile(r"^[-—·●◆■]()")),
)


@dataclass(frozen=True)
class Sentence:
    """One sentence or table row: compact text to match, raw text to quote, where it stands."""

    text: str
    quote: str
    spans: tuple[Span, ...]
    headings: tuple[str, ...]
    paragraph: int
    number: int
    is_heading: bool = False
    is_row: bool = False
    label: str = ""  # of a row

    @property
    def page(self) -> int:
        """Page on which it begins."""
        return self.spans[0].page


@dataclass(frozen=True)
class Mark:
    """A list number in front of a sentence: its style (outer styles are lower), its ordinal, its length."""

    style: int
    ordinal: int
    length: int


def mark_of(text: str) -> Mark | None:
    """The list number that a sentence begins with, None when it has none."""
    for style, pattern in _MARKS:
        match = pattern.match(text)
        if match:
            return Mark(style, _ordinal(match.group(1)), match.end())
    return None


def without_mark(text: str) -> str:
    """A sentence without the list number that it begins with."""
    mark = mark_of(text)
    return text[mark.length :] if mark else text


def _ordinal(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if text and "①" <= text <= "⑳":
        return ord(text) - ord("①") + 1
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.find(ones) if ones else 0
    return 10 * (_DIGITS.find(tens) if tens else 1) + (_DIGITS.find(ones) if ones else 0)


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _split_list(text, start, match.end())
        start = match.end()
    if start < len(text):
        yield from _split_list(text, start, len(text))


def _split_list(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long sentence of numbered clauses is split between them."""
    if end - start < _LONG:
        if text[start:end].strip():
            yield start, end
        return
    cuts = [start, *(m.start() + start for m in _LIST_ITEM.finditer(text[start:end])), end]
    for low, high in pairwise(cuts):
        if text[low:high].strip():
            yield low, high


def sentences_of(
    paragraphs: Sequence[Paragraph],
    tables: Sequence[Table],
    text_at: Callable[[Span], str],
    page_texts: Mapping[int, str],
) -> list[Sentence]:
    """All sentences of the prose, then all rows of the tables, then the notes below them."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for start, end in sentence_bounds(paragraph.text):
            found.append(_sentence(paragraph, number, start, end, len(found)))
    found.extend(_rows(tables, text_at, len(paragraphs), len(found)))
    after = len(paragraphs) + max((table.number for table in tables), default=0) + 1
    for place, (table, note) in enumerate(((t, note) for t in tables for note in t.notes), after):
        found.extend(_note(table, note, page_texts, place, len(found)))
    return found


def _note(
    table: Table, note: str, page_texts: Mapping[int, str], paragraph: int, first: int
) -> Iterator[Sentence]:
    """Sentences of a note below a table, found again on its pages."""
    plain = compact(note).text.replace(" ", "")
    heads = tuple(name for name in (*table.headings[-1:], table.title) if name)
    for page in range(table.page_end + 1, table.page_start - 1, -1):
        printed = compact(page_texts.get(page, ""))
        places = [place for place, char in enumerate(printed.text) if not char.isspace()]
        begin = "".join(printed.text[place] for place in places).find(plain)
        if begin < 0:
            continue
        for number, (start, end) in enumerate(sentence_bounds(plain), first):
            low, high = printed.raw_span(places[begin + start], places[begin + end - 1] + 1)
            yield Sentence(
                plain[start:end], plain[start:end], (Span(page, low, high),), heads, paragraph, number
            )
        return


def _sentence(paragraph: Paragraph, number: int, start: int, end: int, index: int) -> Sentence:
    quote = paragraph.text[start:end]
    return Sentence(
        text=compact(quote).text,
        quote=quote.strip(),
        spans=paragraph.locate(start, end),
        headings=paragraph.headings,
        paragraph=number,
        number=index,
        is_heading=paragraph.is_heading,
    )


def _rows(
    tables: Sequence[Table], text_at: Callable[[Span], str], paragraph: int, first: int
) -> Iterator[Sentence]:
    """One sentence a table row; rows of one table share a paragraph number."""
    for table in tables:
        heads = tuple(name for name in (*table.headings[-1:], table.title) if name)
        for row in table.rows:
            quote = "".join(text_at(span) + " " for span in row.spans).strip()
            names = " ".join((row.label, *(value for _, value in row.attributes)))
            text = compact_text(quote) or compact_text(names)
            place = paragraph + table.number
            yield Sentence(text, quote, row.spans, heads, place, first, is_row=True, label=row.label)
            first += 1


class PlaceIndex:
    """Sentences by where they stand."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        pages: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for sentence in sentences:
            if sentence.spans:
                pages[sentence.page].append((sentence.spans[0].start, sentence.number))
        self._pages: Mapping[int, list[tuple[int, int]]] = {page: sorted(pages[page]) for page in pages}

    def within(self, span: Span) -> list[int]:
        """Numbers of the sentences that begin inside a span."""
        places = self._pages.get(span.page, [])
        low, high = bisect_left(places, (span.start, -1)), bisect_left(places, (span.end, -1))
        return [number for _, number in places[low:high]]

    def in_chunk(self, chunk: Chunk) -> list[int]:
        """Numbers of the sentences that begin inside a chunk."""
        return [number for span in chunk.spans for number in self.within(span)]

    def after(self, span: Span) -> list[int]:
        """Numbers of the sentences that begin below a span, on its page and the next one."""
        here = [place for place in self._pages.get(span.page, []) if place[0] >= span.end]
        return [number for _, number in [*here, *self._pages.get(span.page + 1, [])]]
