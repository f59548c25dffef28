"""Question -> the sentences and table rows that speak of it, best first.

Joins two ways of finding: character pairs weighted by rarity, and the chunks that the dense
and lexical stores return. Sentences of lists follow the line that opens them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.link import Linked
from assistant.question import Query
from assistant.view import ReportView, Sentence, bigrams
from index import Chunk, Span
from index.normalise import item_key

_OPENS_LIST = re.compile(r"[：:]$|(?:如下|包括|分别是|有|为)[：:]?$|如下[。：:]?$")
_LIST_START = re.compile(
    r"^(?:（?[一二三四五六七八九十]{1,3}[）、.．]|[一二三四五六七八九十]是|（?\d{1,2}[）、.．](?!\d)|[①-⑳]|[-—·●◆])"
)
_LIKES = {
    "reason": re.compile(r"原因|由于|因为|主要是|导致|所致|影响|得益于|为了|根据|依据|按照"),
    "list": re.compile(r"包括|分别[是为]|有[：:]|[：:].*、.*、|、.*、.*、|下设|如下|一是|1\."),
    "parts": re.compile(r"其中|包括|构成|组成|占"),
    "duties": re.compile(r"负责|组织|承担|贯彻|拟订|指导|管理|监督|职[责能]"),
    "definition": re.compile(r"[：:]|是?指|即|包括|反映"),
    "use": re.compile(r"用于|用作|购置|主要|建设"),
    "count": re.compile(r"\d"),
    "score": re.compile(r"分"),
}


@dataclass(frozen=True)
class Passage:
    """A sentence found: `cover` is the weighted share of the question's words it holds."""

    view: ReportView
    sentence: Sentence
    cover: float
    score: float


def find_passages(
    views: Sequence[ReportView],
    linked: Linked,
    query: Query,
    dense: Mapping[str, Sequence[Chunk]],
    limit: int = 12,
) -> list[Passage]:
    """Sentences of `views` that answer best; `dense` are the chunks found for each report, best first."""
    found: list[Passage] = []
    for view in views:
        found.extend(_find(view, linked, query, dense.get(view.report.id, ())))
    return sorted(found, key=lambda passage: -passage.score)[:limit]


def _find(view: ReportView, linked: Linked, query: Query, chunks: Sequence[Chunk]) -> list[Passage]:
    weights = _weights(view, linked)
    total = sum(weights.values()) or 1.0
    shared = view.sentence_index.scores(weights)
    boost = _chunk_boost(view, chunks)
    for number in boost:
        shared.setdefault(number, 0.0)
    found = []
    for number, weight in shared.items():
        sentence = view.sentences[number]
        cover = weight / total
        score = cover + boost.get(number, 0.0) + _likes(sentence, query, linked) - _dislikes(sentence, query)
        found.append(Passage(view, sentence, cover, score))
    found.sort(key=lambda passage: -passage.score)
    return found[:40]


def _weights(view: ReportView, linked: Linked) -> dict[str, float]:
    """Character pairs of everything the question names, by their rarity in the report."""
    weights: dict[str, float] = {}
    for mention in linked.mentions:
        names = {mention.text}
        if mention.kind == "everyday":
            names |= set(sorted(mention.keys, key=len)[-1:])
        for name in names:
            for gram in bigrams(name):
                weights[gram] = max(weights.get(gram, 0.0), view.sentence_index.idf(gram) * (0.6 + 0.2 * mention.weight))
    if not weights:
        weights = {gram: view.sentence_index.idf(gram) for gram in bigrams(linked.folded)}
    return weights


def _chunk_boost(view: ReportView, chunks: Sequence[Chunk]) -> dict[int, float]:
    """A bonus for the sentences that stand in the chunks found, more for better ones."""
    boost: dict[int, float] = {}
    for rank, chunk in enumerate(chunks):
        places = [(span.page, span.start, span.end) for span in chunk.spans]
        for sentence in view.sentences:
            if sentence.number in boost or not sentence.spans:
                continue
            span = sentence.spans[0]
            if any(span.page == page and start <= span.start < end for page, start, end in places):
                boost[sentence.number] = 0.3 / (1 + 0.5 * rank)
    return boost


def _likes(sentence: Sentence, query: Query, linked: Linked) -> float:
    liked = sum(0.08 for want, pattern in _LIKES.items() if want in query.wants and pattern.search(sentence.text))
    if "definition" in query.wants:
        start = item_key(sentence.text[:60])
        names = [name for mention in linked.mentions for name in mention.keys | {mention.text}]
        if any(re.match(re.escape(name) + r"(?:支出|费用|收入)?(?:（[^）]*）)*[：，]?(?:是?指|是|即|反映|为)?", start) for name in names):
            liked += 0.5 if re.search(r"指|反映|包括|即|[：]", sentence.text[:80]) else 0.1
    return liked


def _dislikes(sentence: Sentence, query: Query) -> float:
    penalty = 0.0
    if sentence.is_heading:
        penalty += 0.25
    if sentence.is_row and not re.search(r"\d", sentence.text):
        penalty += 0.1
    if len(sentence.text) < 8:
        penalty += 0.15
    if "reason" in query.wants and sentence.is_row:
        penalty += 0.1
    return penalty


def with_list(passage: Passage, query: Query, limit: int = 900) -> list[Sentence]:
    """The sentence with what belongs to it: the list it opens, the table after it, its reason."""
    view, sentence = passage.view, passage.sentence
    if _OPENS_LIST.search(sentence.text) or sentence.is_heading:
        return _opened(view, sentence, limit)
    if ("reason" in query.wants and not _LIKES["reason"].search(sentence.text)) or len(sentence.text) < 12:
        return _rest_of_paragraph(view, sentence, query)
    return [sentence]


def _rest_of_paragraph(view: ReportView, sentence: Sentence, query: Query) -> list[Sentence]:
    """Up to four sentences on, as far as the one that gives the reason."""
    found = [sentence]
    for other in view.sentences[sentence.number + 1 : sentence.number + 5]:
        if (other.paragraph != sentence.paragraph and not sentence.is_heading) or other.is_row:
            break
        found.append(other)
        if "reason" not in query.wants or _LIKES["reason"].search(other.text):
            return found
    return found


def _opened(view: ReportView, sentence: Sentence, limit: int) -> list[Sentence]:
    following = [sentence]
    length = len(sentence.text)
    seen_item = False
    for other in view.sentences[sentence.number + 1 :]:
        if other.is_row or length > limit:
            break
        item = bool(_LIST_START.match(other.text))
        if other.paragraph != following[-1].paragraph:
            if (other.is_heading and not item) or (seen_item and not item):
                break
            if other.headings[: len(sentence.headings)] != sentence.headings and not sentence.is_heading:
                break
            if other.page > following[-1].page + 1:
                break
        seen_item = seen_item or item
        following.append(other)
        length += len(other.text)
    rows = [] if seen_item else _rows_after(view, sentence)
    return [sentence, *rows] if rows else following


def _rows_after(view: ReportView, sentence: Sentence, limit: int = 30) -> list[Sentence]:
    """Rows of a table that begins right below the sentence."""
    last = sentence.spans[-1]
    rows = [other for other in view.sentences if other.is_row and other.spans and _follows(other, last)]
    between = [
        other
        for other in view.sentences[sentence.number + 1 :]
        if not other.is_row and rows and (other.page, other.spans[0].start) < (rows[0].page, rows[0].spans[0].start)
    ]
    if not rows or len(between) > 2:
        return []
    table = rows[0].paragraph
    return [row for row in rows if row.paragraph == table][:limit]


def _follows(row: Sentence, last: Span) -> bool:
    first = row.spans[0]
    return (first.page == last.page and first.start >= last.end) or first.page == last.page + 1
