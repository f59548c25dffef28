"""Question -> the sentences and table rows that speak of it, best first.

Reads the question clause by clause; scores sentences by the rarity of the character pairs they
share with a clause, by the form an answer to it has (a place, a reason, a list) and by how
near they are in meaning. Does not extend or word anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.find.text.forms_of_speech import Form, asks, forms_asked, strictly
from assistant.find.text.nearness import Gains
from assistant.find.text.place import share_around, words_of
from assistant.find.text.sentences import Sentence, without_mark
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import Query
from assistant.question.asked.wants import Want, explicit_wants
from assistant.question.named.mentions import Linked, Mention
from index.normalise import item_key, longest_first

_CONTENTS_LINE = re.compile(r"[.…·．]{3,}\s*\d+$")
_CLAUSE = re.compile(r"[^，。；？！,;?!]+[，。；？！,;?!]?")
_GLOSSARY_PART = re.compile(r"名词(?:解释|术语)|专业名词|专业性较强|术语解释")
_DEFINES = re.compile(r"指|反映|包括|即|[：]")
_BEST_OF_REPORT = 40
_OF_ANOTHER = 0.3  # what a sentence loses that says nothing of whose the thing asked about is
_MOSTLY = 0.6
_OF_NEARNESS = 0.6  # of what a sentence gains by nearness counts in ranking: words come first
_OF_PLACE = 0.45  # for holding, with what it stands under and behind, all words of a clause
USED = re.compile(r"用于|用来|用途|用作|用在")
_OF_OTHER_MONTHS = 0.7  # what a sentence loses that is of other months
_SAID_AGAIN = 0.04  # for each time more that a sentence says what is asked about
_OPENER = 20  # characters of a sentence that only says what its paragraph is about
_KIND_ASKED = re.compile(
    r"(?:哪些|什么|哪[几两三四五]个?)([\u4e00-\u9fff]{2,4})(?=[，。？]|$)"
)  # 涉及哪些领域
_LEAST_SAID = 4  # characters


@dataclass(frozen=True)
class Probe:
    """One clause of the question: what it names, what was named before, the forms its answer may have."""

    text: str
    mentions: tuple[Mention, ...]
    context: tuple[Mention, ...]
    wants: tuple[Want, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Passage:
    """A sentence found: `cover` is the weighted share of the question's words it holds.

    `score` ranks it; `sure` says how far it may be believed, by itself and not by what it stands among.
    """

    view: ReportView
    sentence: Sentence
    cover: float
    score: float
    sure: float


def probes_of(linked: Linked, query: Query) -> list[Probe]:
    """The clauses that ask something; one that asks nothing is context of the next."""
    found: list[Probe] = []
    context: tuple[Mention, ...] = ()
    for match in _CLAUSE.finditer(linked.folded):
        text = match.group()
        here = tuple(mention for mention in linked.mentions if match.start() <= mention.start < match.end())
        wants, forms = explicit_wants(text), forms_asked(text)
        if asks(text) and (wants or forms):
            found.append(Probe(text, here, context, wants, forms))
        context += here
    if len(found) > 1:
        return found
    return [Probe(linked.folded, linked.mentions, (), query.wants, forms_asked(linked.folded))]


def whole_probe(linked: Linked, query: Query) -> Probe:
    """The question as one clause."""
    return Probe(linked.folded, linked.mentions, (), query.wants, forms_asked(linked.folded))


def find_for_probe(views: Sequence[ReportView], probe: Probe, near: Gains, limit: int = 12) -> list[Passage]:
    """Sentences of `views` that answer one clause best."""
    found: list[Passage] = []
    for view in views:
        found.extend(_find(view, probe, near.get(view.report.id, {})))
    return sorted(found, key=lambda passage: -passage.score)[:limit]


def near(passages: Sequence[Passage], first: Passage, probe: Probe) -> list[Passage]:
    """Passages with those that stand near `first` raised: later clauses mostly go on about the same thing."""
    forms = strictly(probe.forms)
    answering = {s.number: s for s in _around(first) if any(form.answer.search(s.text) for form in forms)}
    answering.pop(first.sentence.number, None)
    raised = [
        _raised(passage, first)
        for passage in passages
        if passage.view is not first.view or passage.sentence.number not in answering
    ]
    for sentence in answering.values():
        score = 1.0 + _likes(sentence, probe, _names(probe))
        raised.append(Passage(first.view, sentence, 0.3, score, score))
    return sorted(raised, key=lambda passage: -passage.score)


def _around(first: Passage) -> list[Sentence]:
    low = max(first.sentence.number - 6, 0)
    found = first.view.sentences[low : first.sentence.number + 7]
    return [
        sentence for sentence in found if sentence.headings == first.sentence.headings and not sentence.is_row
    ]


def _raised(passage: Passage, first: Passage) -> Passage:
    close = passage.view is first.view and any(passage.sentence is sentence for sentence in _around(first))
    beside = close and passage.sentence.paragraph == first.sentence.paragraph
    gain = 0.2 + 0.2 * beside
    return replace(passage, score=passage.score + gain, sure=passage.sure + gain) if close else passage


def _find(view: ReportView, probe: Probe, boost: Mapping[int, float]) -> list[Passage]:
    weights = _weights(view, probe)
    total = sum(weights.values()) or 1.0
    shared = view.sentence_index.scores(weights)
    for number in boost:
        shared.setdefault(number, 0.0)
    names, owners = _names(probe), _owners(view, probe)
    found = []
    for number, weight in shared.items():
        sentence = view.sentences[number]
        if item_key(sentence.text) in view.titles:
            continue  # the title of a report answers nothing
        cover = weight / total
        if cover + boost.get(number, 0.0) < 0.12:
            continue
        told = not owners or any(owner in sentence.text for owner in owners)
        own = (0.0 if told else -_OF_ANOTHER) + cover + _likes(sentence, probe, names)
        own -= _dislikes(sentence, probe) + _OF_OTHER_MONTHS * view.of_other_months(sentence, probe.text)
        gain = boost.get(number, 0.0)
        found.append(Passage(view, sentence, cover, own + _OF_NEARNESS * gain, own + gain))
    found.sort(key=lambda passage: -passage.score)
    words = words_of(view, probe.text)
    placed = [
        replace(passage, score=passage.score + _OF_PLACE * share_around(view, passage.sentence, words))
        for passage in found[: 2 * _BEST_OF_REPORT]
    ]
    placed.sort(key=lambda passage: -passage.score)
    return placed[:_BEST_OF_REPORT]


def _names(probe: Probe) -> list[str]:
    return [name for mention in probe.mentions for name in mention.keys | {mention.text}]


def exact_names(probe: Probe) -> list[str]:
    """Names of the things that a clause surely names."""
    sure = [mention for mention in probe.mentions if mention.kind in ("exact", "everyday")]
    return [name for mention in sure for name in mention.keys | {mention.text}]


def _weights(view: ReportView, probe: Probe) -> dict[str, float]:
    """Character pairs of everything the clause names, by their rarity in the report."""
    weights: dict[str, float] = {}
    for share, mentions in ((1.0, probe.mentions), (0.5, probe.context)):
        for mention in mentions:
            for gram, weight in _mention_weights(view, mention).items():
                weights[gram] = max(weights.get(gram, 0.0), share * weight)
    return weights or {gram: view.sentence_index.worth(gram) for gram in bigrams(probe.text)}


def _mention_weights(view: ReportView, mention: Mention) -> dict[str, float]:
    names = {mention.text, mention.word or mention.text}
    if mention.kind == "everyday" and mention.keys:
        names |= {min(mention.keys, key=lambda key: (-_worth_of_name(view, key), -len(key), key))}
    rank = 0.6 + 0.2 * mention.weight
    return {gram: rank * view.sentence_index.worth(gram) for name in sorted(names) for gram in bigrams(name)}


def _worth_of_name(view: ReportView, name: str) -> int:
    return int(name in view.by_name) or int(name in view.full_text)


def _likes(sentence: Sentence, probe: Probe, names: Sequence[str]) -> float:
    """What a sentence gains by having the form of an answer."""
    liked = sum(form.bonus for form in probe.forms if form.answer.search(sentence.text))
    liked += max((_UNDER_HEADING[f.name] for f in probe.forms if stands_under(sentence, f.name)), default=0)
    if any(len(name) >= 3 and name in sentence.text for name in exact_names(probe)):
        liked += 0.15
    if any(m.kind == "everyday" and len(m.text) > 3 and m.text in sentence.text for m in probe.mentions):
        liked += 0.15  # says the very word, not the name that it stands for
    times = max(
        (sentence.text.count(mention.text) for mention in probe.mentions if len(mention.text) > 3), default=0
    )
    liked += _SAID_AGAIN * min(max(times - 1, 0), 2)
    said = re.findall(r"\d[\d.]{3,}(?![\d年])|\d[\d.]*[万亿]", probe.text)
    if any(re.search(rf"(?<![\d.]){re.escape(number)}", sentence.text) for number in said):
        liked += 0.3
    if any(noun in sentence.text for noun in _KIND_ASKED.findall(probe.text)):
        liked += 0.1
    if "definition" in probe.wants:
        liked += _defines(sentence, names)
    return liked


def only_names(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence is but the name of what is to be explained: a heading, a row without numbers."""
    text = sentence.text
    for name in longest_first({key for m in probe.mentions for key in (*m.keys, m.text)}):
        text = text.replace(name, "")
    return len(re.sub(r"\W", "", text)) < _LEAST_SAID


_HEADINGS = {
    "duties": re.compile(r"职责|职能"),
    "trouble": re.compile(r"问题|不足"),
    "remedy": re.compile(r"改进|措施|整改|建议|下一步"),
}


_UNDER_HEADING = {"duties": 0.4, "trouble": 0.2, "remedy": 0.2}


def stands_under(sentence: Sentence, form: str) -> bool:
    """Whether the heading right above a sentence announces answers of a form: duties, problems, remedies."""
    pattern = _HEADINGS.get(form)
    return bool(pattern and sentence.headings and pattern.search(sentence.headings[-1]))


def _defines(sentence: Sentence, names: Sequence[str]) -> float:
    """More when it begins with the name and says what it is, most in the part that explains names."""
    start = re.sub(r"^(?:[一二三四五六七八九十]+|\d+)[、.．]|^[（(][^）)]{1,3}[)）]", "", sentence.text[:80])
    start = item_key(re.sub(r"[“”‘’\"]", "", start))
    if not any(start.startswith(name) for name in names):
        clauses = re.split(r"[；：。，]", item_key(sentence.text))
        within = any(re.match(rf"{re.escape(name)}是?(?:指|反映)", one) for name in names for one in clauses)
        return 0.7 if within else 0.0
    if not _DEFINES.search(sentence.text[:90]):
        return 0.1
    explained = bool(_GLOSSARY_PART.search("".join(sentence.headings)))
    return 0.8 if explained or re.search(r"[：]\s*(?:是?指|反映)", sentence.text) else 0.5


_TITLE_ONLY = re.compile(r"^[^，；：\d]{2,24}(?:情况|说明|方面)[。]?$")  # what a paragraph opens with


def _owners(view: ReportView, probe: Probe) -> list[str]:
    """Words of the report by which a clause says whose the thing asked about is (防火办的内设处室)."""
    words = (m.text for m in probe.mentions if m.kind == "word" and f"{m.text}的" in probe.text)
    return [word for word in words if len(word) > 2 and word in view.full_text]


def _dislikes(sentence: Sentence, probe: Probe) -> float:
    penalty = 0.0
    if _CONTENTS_LINE.search(sentence.text):
        penalty += 1.0
    if sentence.is_heading:
        penalty += 0.25
    if _TITLE_ONLY.match(sentence.text):
        penalty += 0.4
    if sentence.is_row and not re.search(r"\d", sentence.text):
        penalty += 0.1
    if len(sentence.text) < 8:
        penalty += 0.2
    if sentence.is_row and {"reason", "definition", "duties"} & set(probe.wants):
        penalty += 0.15
    return penalty


def telling_of_use(probe: Probe, passages: list[Passage]) -> list[Passage]:
    """Where a use is asked, sentences that tell one before rows of tables that only name the thing."""
    if "use" not in probe.wants or not passages or not passages[0].sentence.is_row:
        return passages
    telling = [p for p in passages if not p.sentence.is_row and USED.search(p.sentence.text)]
    return telling if telling and telling[0].cover >= _MOSTLY * passages[0].cover else passages


def used_in_paragraph(probe: Probe, passage: Passage) -> Passage:
    """The sentence of a use in the paragraph that the thing opens (（二）甲费。…主要用于…)."""
    view = passage.view
    names = [key for m in probe.mentions if m.kind in ("exact", "everyday") for key in (m.text, *m.keys)]
    opened = None
    for sentence in view.sentences:
        if opened is None or sentence.paragraph != opened.paragraph:
            opened = sentence
        names_it = len(opened.text) <= _OPENER and any(name in opened.text for name in names)
        if names_it and not sentence.is_row and USED.search(sentence.text):
            return replace(passage, sentence=sentence)
    return passage


def speaks_of(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence, or what it stands under, names one of the things surely named in a clause."""
    strong = [mention for mention in probe.mentions if mention.kind in ("exact", "code")]
    text = re.sub("[“”]", "", "".join((sentence.text, *sentence.headings)))
    return not strong or any(name in text for m in strong for name in (m.text, *m.keys))


def run_in(probe: Probe, passage: Passage) -> Passage | None:
    """What stands behind a numbered title of its own that is the thing named: 2.林业站所。包括：…"""
    title = without_mark(passage.sentence.text).strip("。：: ")
    if not any(m.kind == "exact" and m.text == title for m in probe.mentions):
        return None
    behind = passage.view.sentences[passage.sentence.number + 1 : passage.sentence.number + 2]
    listed = [sentence for sentence in behind if sentence.text.startswith("包括") and not sentence.is_row]
    return replace(passage, sentence=listed[0]) if listed else None
