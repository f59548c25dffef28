"""Whether the cited pages say what a sentence says: its words, clause by clause, and its reasons.

Compares telling character pairs, as a sentence may be put otherwise than the report puts it;
the numbers are checked elsewhere. Sentences of a report that give orders support nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Passage, masked, without_orders
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.model.claims import Said, item_cores, name_cover
from index import Figure
from index.normalise import compact_text, item_key

_RISE, _FALL = re.compile(r"增加|增长|上升|提高|上涨"), re.compile(r"减少|下降|降低|下跌|压减")
_REASON = re.compile(r"(?:原因(?:是|为|：|在于)*|由于|因为|得益于|受到?)(?P<why>[^。；]{4,})")
_COMMON = re.compile(
    r"[的了是为在和与及也都其该这那有等并较比]|主要|原因|本年|情况|其中|分别|以及|因此|同时|报告|部门|单位"
)
_CLAUSE_END = re.compile(r"[，；：,;]")
_ENOUGH, _ENOUGH_IN_WORDS, _LEAST, _SURE = 0.5, 0.45, 0.3, 0.8  # shares of what is said, see covered
_LONG_CLAUSE = 7


def unsupported(
    words: str, said: Sequence[Said], passages: Sequence[Passage], operands: Sequence[Figure], question: str
) -> list[str]:
    """What of a sentence the pages of its figures and citations do not say."""
    pages = [_pages_text(passage.view, passage.pages) for passage in passages]
    pages += [_pages_text(each.view, [span.page for span in each.figure.spans]) for each in said]
    told = pages
    if said or operands:
        told = [*pages, question]
        told += [f"{f.item} {f.part} {f.measure} {f.base} {f.direction} {f.scope}" for f in operands]
        told += [f"{s.figure.item} {s.figure.part} {s.figure.measure} {s.figure.base}" for s in said]
        told += [f"{s.view.report.organisation} {s.view.report.title}" for s in said]
    clauses = [clause for clause in _CLAUSE_END.split(words) if len(clause.strip()) >= _LONG_CLAUSE]
    enough = _ENOUGH if said or operands else _ENOUGH_IN_WORDS
    faults = []
    if covered(words, told) < enough or any(covered(clause, told) < _LEAST for clause in clauses):
        faults.append(f"所标出处的原文没有说“{words.strip()[:40]}”")
    if not said and not operands:
        faults += [
            f"原文说的增减不是“{clause.strip()[:20]}”" for clause in clauses if _turned(clause, passages)
        ]
    given = _reasons_given(said) if said else pages
    for reason in _REASON.finditer(words):
        if covered(reason.group("why"), given) < _ENOUGH:
            faults.append(f"原文给出的原因不是“{reason.group('why')[:20]}”")
    return faults


def _turned(clause: str, passages: Sequence[Passage]) -> bool:
    """Whether a clause without a figure tells a rise or a fall that the sentences about it do not tell."""
    about = [best.text for passage in passages if (best := best_sentence(passage, clause))]
    return any(
        same.search(clause) and not other.search(clause) and not any(same.search(text) for text in about)
        for same, other in ((_RISE, _FALL), (_FALL, _RISE))
    )


def _reasons_given(said: Sequence[Said]) -> list[str]:
    """What the pages of figures say about the same items: a neighbour's reason is not theirs."""
    given = [each.figure.reason + _quotes(each) for each in said]
    for each in said:
        pages = {span.page for span in each.figure.spans}
        cores = item_cores(each.figure)
        for sentence in each.view.sentences:
            about = item_key("".join((*sentence.headings[-1:], sentence.text)))
            if sentence.page in pages and any(name_cover(core, about) >= _ENOUGH for core in cores):
                given.append(without_orders(sentence.text))
    return given


def surely_says(passage: Passage, words: str) -> bool:
    """Whether a passage holds nearly all of the words."""
    return covered(words, [without_orders(passage.text)]) >= _SURE


def best_sentence(passage: Passage, words: str) -> Sentence | None:
    """The sentence of a passage that covers most of `words`, None when none covers any."""
    view = passage.view
    numbers = [number for span in passage.spans for number in view.positions.within(span)]
    ranked = sorted((-covered(words, [view.sentences[n].text]), n) for n in dict.fromkeys(numbers))
    return view.sentences[ranked[0][1]] if ranked and ranked[0][0] < 0 else None


def covered(words: str, sources: Sequence[str]) -> float:
    """The share of the telling character pairs of `words` that the sources hold."""
    plain = _COMMON.sub(" ", re.sub(r"[^\u4e00-\u9fffA-Za-z]+", " ", compact_text(words)))
    grams = [gram for piece in plain.split() if len(piece) > 1 for gram in bigrams(piece)]
    if not grams:
        return 1.0
    text = "\n".join(re.sub(r"\s+", "", compact_text(source)) for source in sources)
    return sum(gram in text for gram in grams) / len(grams)


def _pages_text(view: ReportView, pages: Sequence[int]) -> str:
    return "".join(masked(view, page) for page in dict.fromkeys(pages))


def _quotes(said: Said) -> str:
    return "".join(masked(said.view, span.page)[span.start : span.end] for span in said.figure.spans)
