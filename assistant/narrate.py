"""Answers in the report's own words: lists, duties, definitions, uses, and whatever no figure holds.

Quotes sentences verbatim; does not paraphrase. Refuses when the sentences found do not speak
of what the question names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.lookup import Case, counted_units
from assistant.passages import Passage, find_passages, with_list
from assistant.templates import say
from assistant.view import ReportView, Sentence


_GIVES_REASON = re.compile(r"原因|由于|因为|主要是|导致|所致|得益于|受.{1,20}影响")


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
    """Whether the passage may be given as the answer: it must speak of what is named.

    For money the number must follow the thing named in the same clause, since a sentence
    often names a thing and gives the amount of another.
    """
    if "amount" in case.query.wants and not counted_units(case.query.text):
        return passage.cover >= 0.5 and _amount_follows(case, passage.sentence)
    if case.query.wants_any("count", "share", "rate", "completion", "score") and not case.query.wants_any("list"):
        return passage.cover >= 0.35 and bool(re.search(r"\d", passage.sentence.text))
    return passage.score >= 0.35


def _amount_follows(case: Case, sentence: Sentence) -> bool:
    """Whether every thing named stands in the sentence, the last one with a number after it."""
    named = [mention for mention in case.linked.mentions if mention.kind in ("exact", "everyday", "alike", "code")]
    words = [mention.text for mention in case.linked.mentions if mention.kind == "word"]
    if named and any(word not in sentence.text for word in words):
        return False
    if not named:
        return len(sentence.text) < 200 and any(
            m.text in clause and re.search(r"\d", clause)
            for m in case.linked.mentions
            for clause in re.split(r"[，。；]", sentence.text)
        )
    if any(all(name not in sentence.text for name in mention.keys | {mention.text}) for mention in named):
        return False
    last = named[-1].keys | {named[-1].text}
    clauses = re.split(r"[，。；：]", sentence.text)
    return any(name in clause and re.search(r"\d", clause[clause.find(name) :]) for clause in clauses for name in last)


def _chosen(case: Case, passages: Sequence[Passage], limit: int) -> list[tuple[Passage, list[Sentence]]]:
    """The best passage, and further ones that cover words it lacks."""
    best = passages[0]
    chosen = [(best, with_list(best, case.query))]
    have = "".join(sentence.text for sentence in chosen[0][1])
    for passage in passages[1:8]:
        if len(chosen) >= limit:
            break
        if passage.score < 0.75 * best.score or passage.sentence.text in have:
            continue
        missing = [m.text for m in case.linked.mentions if m.text not in have and m.text in passage.sentence.text]
        if missing:
            chosen.append((passage, with_list(passage, case.query)))
            have += passage.sentence.text
    return chosen


def _quote(draft: Draft, view: ReportView, sentences: Sequence[Sentence]) -> str:
    spans = tuple(span for sentence in sentences for span in sentence.spans)
    text = "".join(sentence.text for sentence in sentences)
    section = sentences[0].headings[-1] if sentences[0].headings else ""
    return say("says", quote=text.strip(), cite=draft.cite_spans(view, spans, section))


def reason_passage(case: Case, draft: Draft) -> str:
    """A sentence that gives the reason without a figure of its own, quoted; "" when there is none."""
    for passage in find_passages(case.views, case.linked, case.query, case.chunks)[:4]:
        sentence = passage.sentence
        if passage.cover >= 0.55 and _GIVES_REASON.search(sentence.text) and not sentence.is_row:
            return say("says", quote=sentence.text.strip(), cite=draft.cite_sentence(passage.view, sentence))
    return ""


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
