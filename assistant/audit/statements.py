"""Statements that the report's own numbers deny.

A reason of the other direction, a note that calls a filled table empty, the body's own name misspelt.

Finds them and says them; both are found only where the words leave no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.wording import stated_change, stated_rate, subject
from assistant.draft import Draft
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.templates import say
from index import Figure, Span, Table
from index.normalise import item_key

_OPPOSITE = {"增加": re.compile(r"(?:减少|下降|压减|缩减)$"), "减少": re.compile(r"(?:增加|增长|上升|增多)$")}
_OF_SPENDING = re.compile(r"(?:支出|经费|费用)等?(?:有所|大幅|略有)?(?:[增压缩]\w|减[少支]|上升|下降)$")
_OF_BEFORE = re.compile(r"年|同期|基数|此前|以前")
_EMPTY = re.compile(r"(?:无|没有)([^。；\n]{2,40}?)[，,]?(?:故|因此|所以)?\s*(?:本|此|该)表为?空表?")
_LEADS_ON = re.compile(
    r"(?:[万亿]?元|[%％])?[\s，。；、：:]*(?:(?:其|变化|减少|增加|增长|下降)的?)?(?:主要)?(?:原因)?(?:是|为|系|由于|因)*[\s：:]*"
)
_LONGEST = 40
_SHORTEST_NAME = 7
_KIND_OF_BODY = 3  # characters at the end that tell one body from its neighbour (水务局, 税务局)
_TELLS_APART = frozenset("一二三四五六七八九十东南西北中上下前后新老大小市区县乡镇")


def reason_drafts(view: ReportView) -> Iterator[Draft]:
    """Changes whose whole reason is that some spending moved the other way."""
    told: set[str] = set()
    for number, figure in enumerate(view.figures):
        reason = figure.reason.replace("\n", "").strip("。；， ")
        if reason not in told and _denies(figure, reason) and _follows(view, figure):
            told.add(reason)
            draft = Draft()
            match = Match(view, number, 1.0, 1.0)
            is_rate = figure.measure == "增减率"
            change = stated_rate(draft, match, False) if is_rate else stated_change(draft, match)
            draft.text = say("check_reason", subject=subject(figure), change=change, reason=reason)
            yield draft


def _denies(figure: Figure, reason: str) -> bool:
    """Whether a reason speaks of nothing but spending that went the other way than the figure."""
    opposite = _OPPOSITE.get(figure.direction)
    plain = figure.table is None and figure.value is not None and 0 < len(reason) <= _LONGEST
    if not plain or opposite is None or not re.search(r"支出|费|事务|经费", figure.item):
        return False
    of_spending = _OF_SPENDING.search(reason) and opposite.search(reason) and not _OF_BEFORE.search(reason)
    return bool(of_spending) and not re.search(r"[，；]", reason)


def _follows(view: ReportView, figure: Figure) -> bool:
    """Whether the reason is given right after the change, with nothing else in between that it may be of."""
    if figure.at is None:
        return False
    text = view.page_texts.get(figure.at.page, "")
    start = text.find(figure.reason[:6], figure.at.end)
    return start >= 0 and bool(_LEADS_ON.fullmatch(text[figure.at.end : start].replace("\n", "")))


def note_drafts(view: ReportView) -> Iterator[Draft]:
    """Notes below a table that call it empty although it prints amounts."""
    for table in view.tables:
        filled = next((f for f in view.figures if f.table == table.number and f.value), None)
        note = _note_of(view, table) if filled else None
        if filled is not None and note is not None:
            draft = Draft()
            words = view.text_at(note).replace("\n", "")
            draft.text = say(
                "check_empty",
                title=table.title,
                note=words,
                note_cite=draft.cite_spans(view, (note,), table.title),
                value=draft.figure(view, filled),
                cite=draft.cite(view, filled),
            )
            yield draft


def _note_of(view: ReportView, table: Table) -> Span | None:
    """Where a note on the table's pages says that there is none of what its title names."""
    title = item_key(table.title)
    for page in range(table.page_start, table.page_end + 1):
        text = view.page_texts.get(page, "")
        for found in _EMPTY.finditer(text):
            named = item_key(re.sub(r"(?:预算|决算|支出|收入|安排)$", "", found[1]))
            if len(named) > 2 and named in title:
                return Span(page, found.start(), found.end())
    return None


def name_drafts(view: ReportView) -> Iterator[Draft]:
    """Names that differ from the report's own body in one character that tells no two bodies apart."""
    name, told = view.report.organisation, set(view.report.aliases)
    for sentence in view.sentences if len(name) >= _SHORTEST_NAME else ():
        for other in _misspelt(name, sentence.text):
            if other not in told:
                told.add(other)
                draft = Draft()
                cite = draft.cite_sentence(view, sentence)
                draft.text = say("check_name", name=name, other=other, cite=cite)
                yield draft


def _misspelt(name: str, text: str) -> Iterator[str]:
    for start in range(len(text) - len(name) + 1):
        other = text[start : start + len(name)]
        if other[:2] != name[:2] or other[-_KIND_OF_BODY:] != name[-_KIND_OF_BODY:]:
            continue
        pairs = [pair for pair in zip(name, other, strict=True) if pair[0] != pair[1]]
        if len(pairs) == 1 and not _TELLS_APART & set(pairs[0]) and "\u4e00" <= pairs[0][1] <= "\u9fff":
            yield other
