"""Evidence handed to a reader that must not retype it: numbered passages and figures F1…Fn.

One Evidence belongs to one question. Names figures, remembers what each name stands for, and
prints everything as text: numbers of a passage show as their figures' names, values only where
a question compares them, and the report's own words cannot pass for a reference. Does not
search and does not judge.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.cite import printed, quote_of
from assistant.errors import BadExpression
from assistant.find.text.view import ReportView
from index import Figure, Report, Span
from index.normalise import compact_text, parse_number

_ORDER = re.compile(
    r"[^。！？!?\n]*(?:(?:忽略|无视|忘记|不要?理会|ignore|disregard)[^。！？!?\n]{0,12}(?:以上|上述|上文|之前|前面|所有|一切|指令|"
    r"规则|提示|previous|above|all|instruction)|(?:你|您)(?:现在)?是(?:一[个名位])?[^。\n]{0,12}(?:助手|模型|机器人|AI)|"
    r"(?:system|assistant|user)\s*[:：]|</?(?:system|instructions?|think)>|(?:请|必须|务必|只能|直接)(?:你|您)?(?:直接)?"
    r"(?:回答|输出|回复|告诉(?:用户|提问))|(?:提示词|系统提示|system prompt))[^。！？!?]{0,160}[。！？!?]?",
    re.I,
)
_BLOT = "\ufffc"
_ORDER_LEFT_OUT = "（略去一句指使读者的话）"
_MARKS = str.maketrans("{}[]<>", "｛｝［］＜＞")
_LONGEST_PASSAGE = 900
_MOST_IN_PASSAGE = 30


@dataclass(frozen=True)
class Passage:
    """A stretch of a report that may be cited by its number."""

    view: ReportView
    spans: tuple[Span, ...]
    section: str
    text: str
    in_table: bool = False

    @property
    def pages(self) -> range:
        """Pages that it stands on."""
        pages = [span.page for span in self.spans]
        return range(min(pages), max(pages) + 1)

    def holds(self, view: ReportView, spans: Iterable[Span]) -> bool:
        """Whether all of `spans` lie within it."""
        return view is self.view and all(any(_within(span, own) for own in self.spans) for span in spans)


def _within(inner: Span, outer: Span) -> bool:
    return inner.page == outer.page and outer.start <= inner.start and inner.end <= outer.end


class Evidence:
    """What was found for one question, in the order found; safe to fill from several threads."""

    def __init__(self, with_values: bool = False) -> None:
        self.with_values = with_values
        self.passages: list[Passage] = []
        self.figures: list[tuple[ReportView, int]] = []
        self._told: set[int] = set()  # places of figures that were looked up, and not only met in a passage
        self._lock = threading.RLock()

    def add_passage(
        self, view: ReportView, spans: tuple[Span, ...], section: str, text: str, in_table: bool = False
    ) -> int:
        """The number of a passage, a new one unless it is known."""
        with self._lock:
            for number, known in enumerate(self.passages, 1):
                if known.view is view and known.spans == spans:
                    return number
            self.passages.append(Passage(view, spans, section, text, in_table))
            self._meet(self.passages[-1])
            return len(self.passages)

    def _meet(self, passage: Passage) -> None:
        """Names for the numbers that a passage prints."""
        for number, _ in _printed_in(passage)[:_MOST_IN_PASSAGE]:
            if (passage.view, number) not in self.figures:
                self.figures.append((passage.view, number))

    def name(self, view: ReportView, number: int) -> str:
        """The name of figure `number` of a report; its sentence or row becomes citable with it."""
        with self._lock:
            if (view, number) not in self.figures:
                self.figures.append((view, number))
                self.passage_of(view, view.figures[number])
            at = self.figures.index((view, number))
            self._told.add(at)
            return f"F{at + 1}"

    def place(self, name: str) -> tuple[ReportView, int]:
        """Report and number of a named figure.

        Raises:
            BadExpression: no figure has this name.
        """
        match = re.fullmatch(r"F(\d{1,4})", name.strip())
        at = int(match.group(1)) if match else 0
        if not 1 <= at <= len(self.figures):
            have = f"F1 至 F{len(self.figures)}" if self.figures else "还没有，先查数据"
            raise BadExpression(f"没有名为 {name} 的数据。已有的数据：{have}。")
        return self.figures[at - 1]

    def passage_of(self, view: ReportView, figure: Figure) -> int:
        """The number of the first passage that states a figure, its own sentence or row when none does."""
        with self._lock:
            for number, passage in enumerate(self.passages, 1):
                if passage.holds(view, figure.spans):
                    return number
            section = figure.headings[-1] if figure.headings else ""
            quote = quote_of(view, figure.spans)
            return self.add_passage(view, figure.spans, section, quote, figure.table is not None)

    def passage_line(self, number: int) -> str:
        """`[2] 《title》第8页 section：text`, its numbers by their names."""
        passage = self.passages[number - 1]
        report = passage.view.report
        where = f"《{report.title or report.file}》第{pages_in_words(passage.pages)}页"
        return f"[{number}] {harmless(f'{where} {passage.section}')}：{self._named_text(passage)}"

    def _named_text(self, passage: Passage) -> str:
        """The passage with `{F3}` where it prints a figure; of a table the names of what its cells mean."""
        names = {key: f"{{F{place + 1}}}" for place, key in enumerate(self.figures)}
        met = [(number, at) for number, at in _printed_in(passage) if (passage.view, number) in names]
        if not met:
            return harmless(clipped(without_orders(passage.text)))
        figures = passage.view.figures
        if passage.in_table:
            cells = (f"{_label(figures[number])}{names[passage.view, number]}" for number, _ in met)
            return _joined(
                harmless(cell.partition("{")[0]) + "{" + cell.partition("{")[2] + "；" for cell in cells
            )
        pieces: list[str] = []
        for span in passage.spans:
            text, cursor = masked(passage.view, span.page), span.start
            for number, at in met:
                if not _within(at, span) or at.start < cursor:
                    continue
                pieces += [harmless(text[cursor : at.start]), names[passage.view, number]]
                after = re.compile(r"\s*" + r"\s*".join(figures[number].unit)).match(text, at.end)
                cursor = after.end() if after and after.end() <= span.end else at.end
            pieces.append(harmless(text[cursor : span.end]))
        return _joined(pieces)

    def figure_line(self, at: int) -> str:
        """`F3 body 2024年 item 决算数（万元）[2]` for the figure at place `at`, or with its value."""
        view, number = self.figures[at]
        line = figure_in_words(view.report, view.figures[number], self.with_values)
        return f"F{at + 1} {harmless(line)} [{self.passage_of(view, view.figures[number])}]"

    def as_text(self, longest: int = 100_000) -> str:
        """Passages, then figures, cut to about `longest` characters; figures looked up are kept first."""
        figures = [self.figure_line(at) for at in sorted(self._told)]
        left = longest - sum(map(len, figures))
        passages: list[str] = []
        for number in range(1, len(self.passages) + 1):
            line = self.passage_line(number)
            if left < len(line) and passages:
                continue
            passages.append(line)
            left -= len(line)
        return "\n".join(["原文：", *passages, "", "数据：", *figures])

    def names_of_value(self, number: str) -> list[str]:
        """Names of the figures that print a number, those looked up first."""
        value = parse_number(number)
        values = [view.figures[n].value for view, n in self.figures]
        found = [at for at, own in enumerate(values) if value and own is not None and abs(own) == value]
        return [f"F{at + 1}" for at in sorted(found, key=lambda at: at not in self._told)]


def _printed_in(passage: Passage) -> list[tuple[int, Span]]:
    """The figures that a passage prints, by number, with where they stand; in reading order."""
    found: dict[tuple[int, int], tuple[int, Span]] = {}
    for number, figure in enumerate(passage.view.figures):
        at = figure.at
        if at is None or figure.value is None or (figure.table is not None) != passage.in_table:
            continue
        if any(_within(at, span) for span in passage.spans) and not in_order(passage.view, figure):
            found.setdefault((at.page, at.start), (number, at))
    return [found[place] for place in sorted(found)]


def in_order(view: ReportView, figure: Figure) -> bool:
    """Whether a figure stands in a sentence that gives orders to its reader."""
    places = [figure.at] if figure.at else figure.spans
    return any(_BLOT in masked(view, span.page)[span.start : span.end] for span in places)


def _label(figure: Figure) -> str:
    """What a cell of a table means."""
    year = f"{figure.year}年" if figure.year else ""
    return " ".join(
        word for word in (figure.item, figure.part, figure.region, f"{year}{figure.measure}") if word
    )


def _joined(pieces: Iterable[str]) -> str:
    """Pieces joined, the last ones left out where they would be too long; names are never cut."""
    kept: list[str] = []
    for piece in pieces:
        if sum(map(len, kept)) + len(piece) > _LONGEST_PASSAGE:
            return "".join([*kept, "" if piece.startswith("{") else piece[: _LONGEST_PASSAGE // 4], "……"])
        kept.append(piece)
    return "".join(kept)


def figure_in_words(report: Report, figure: Figure, with_value: bool = True) -> str:
    """What a figure of a report says, in one line; without its value only the unit is told."""
    names = [figure.item, figure.part, figure.region]
    about = " ".join(name for name in names if name)
    year = f"{figure.year}年 " if figure.year else ""
    moved = figure.measure in ("增减额", "增减率") and figure.direction
    change = f"比{figure.base or '上年'}{figure.direction}" if moved else figure.measure
    details = [figure.scope, figure.code or "", "＞".join(figure.ancestors[-1:])]
    more = "；".join(detail for detail in details if detail)
    value = f" = {printed(figure)}" if with_value else f"（{figure.unit or '数'}）"
    words = f"{report.organisation} {year}{about} {change}{value}"
    return words + (f"（{more}）" if more else "") + (f"，原因：{figure.reason}" if figure.reason else "")


def without_orders(text: str) -> str:
    """Report text without sentences that tell a reader, most likely a model, what to do or to say."""
    return _ORDER.sub(_ORDER_LEFT_OUT, text)


def masked(view: ReportView, page: int) -> str:
    """The text of a page with sentences that give orders blotted out in place, so that offsets stay right."""
    return _ORDER.sub(lambda match: _BLOT * len(match.group()), view.page_texts.get(page, ""))


def harmless(text: str) -> str:
    """Report text on one line, in which no bracket can pass for a reference or a tag."""
    plain = re.sub(rf"{_BLOT}[{_BLOT}\s]*", _ORDER_LEFT_OUT, compact_text(text))
    return re.sub(r"\s+", " ", plain).translate(_MARKS).strip()


def clipped(text: str, longest: int = _LONGEST_PASSAGE) -> str:
    """At most `longest` characters."""
    return text if len(text) <= longest else text[:longest] + "……"


def pages_in_words(pages: range) -> str:
    """ "10" or "10–11"."""
    return str(pages[0]) if len(pages) == 1 else f"{pages[0]}–{pages[-1]}"
