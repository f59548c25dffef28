"""Answers in the report's own words: lists, duties, definitions, uses, and whatever no figure holds.

Quotes sentences verbatim; does not paraphrase. Refuses when the sentences found do not speak
of what the question names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.lookup import Case
from assistant.passages import Passage, find_passages, with_list
from assistant.templates import say
from assistant.view import ReportView, Sentence, bigrams

_COVER_ENOUGH = 0.5
_WORD_KNOWN = 0.5
_MONEY_ASKED = re.compile(r"多少钱|多少(?:万|亿)?元|金额|花了|总投资|预算多少|多少资金")


def narrate(case: Case, limit: int = 2) -> Draft | None:
    """The sentences that answer, quoted; None when none speaks of what is asked."""
    passages = find_passages(case.views, case.linked, case.query, case.chunks)
    if not passages or not enough(case, passages[0]):
        return None
    draft = Draft()
    chosen = _chosen(case, passages, limit)
    draft.text = "\n".join(_quote(draft, passage.view, sentences) for passage, sentences in chosen)
    return draft


def enough(case: Case, passage: Passage) -> bool:
    """Whether the passage holds enough of the question's words, and every rare one is known."""
    if _MONEY_ASKED.search(case.query.text) and not re.search(r"\d", passage.sentence.text):
        return False
    needed = 0.35 if case.query.wants_any("list", "duties", "definition", "parts", "use") else _COVER_ENOUGH
    return passage.cover >= needed and not unknown_words(case, passage.view)


def unknown_words(case: Case, view: ReportView) -> list[str]:
    """Content words of the question of which the report knows nothing."""
    found = []
    for mention in case.linked.mentions:
        if mention.kind not in ("word", "alike") or len(mention.text) < 2:
            continue
        grams = list(bigrams(mention.text))
        known = sum(gram in view.full_text for gram in grams)
        if known < _WORD_KNOWN * len(grams):
            found.append(mention.text)
    return found


def _chosen(case: Case, passages: Sequence[Passage], limit: int) -> list[tuple[Passage, list[Sentence]]]:
    """The best passage, and further ones that cover words it lacks."""
    best = passages[0]
    chosen = [(best, with_list(best))]
    have = "".join(sentence.text for sentence in chosen[0][1])
    for passage in passages[1:8]:
        if len(chosen) >= limit:
            break
        if passage.score < 0.75 * best.score or passage.sentence.text in have:
            continue
        missing = [m.text for m in case.linked.mentions if m.text not in have and m.text in passage.sentence.text]
        if missing:
            chosen.append((passage, with_list(passage)))
            have += passage.sentence.text
    return chosen


def _quote(draft: Draft, view: ReportView, sentences: Sequence[Sentence]) -> str:
    spans = tuple(span for sentence in sentences for span in sentence.spans)
    text = "".join(sentence.text for sentence in sentences)
    section = sentences[0].headings[-1] if sentences[0].headings else ""
    return say("says", quote=text.strip(), cite=draft.cite_spans(view, spans, section))


def refuse(case: Case) -> Draft:
    """Not stated, with the reports looked through and the nearest passage that was found."""
    draft = Draft(status="not_stated")
    places = "、".join(dict.fromkeys(f"《{view.report.title or view.report.file}》" for view in case.views[:4]))
    name = case.linked.targets[0].name if case.linked.targets else ""
    what = "的具体情况" if not name else ""
    draft.text = say("not_stated", subject=f"“{name}”" if name else "所问内容", what=what) + "。"
    if places:
        draft.notes.append(say("looked", places=places))
    return draft
