"""Reasons in the report's own words: the sentence that says why, and why of the thing asked about only.

Finds, and quotes verbatim; the reasons that figures carry themselves are worded elsewhere.
"""

from __future__ import annotations

import re

from assistant.compose.wording import is_opposite
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import ASKS_THREE
from assistant.find.figures.select import Match
from assistant.find.text.extend import Extract
from assistant.find.text.passages import Passage, Probe, exact_names, find_for_probe, whole_probe
from assistant.find.text.place import just_before
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import government_level
from assistant.question.named.likeness import likeness
from assistant.templates import say
from index import Figure
from index.normalise import item_key

GIVES_REASON = re.compile(
    r"原因|由于|因为|主要是|主要根据|导致|所致|得益于|受(?:.{1,20}|[^，。；]{1,50})影响|^(?:\d{1,2}[.、．])?因(?!公)[^，。]{2,40}，|，因(?!公)[^，。]{2,40}，|因此|，故(?=[未不无对])"
)
_SUBJECT = re.compile(r"(?P<name>[^（）()：:；。，]{2,})[（(]项[）)]")  # …（类）…（款）甲（项）
_MAINLY = re.compile("主要是")
_GLOSSARY = re.compile("名词解释|名词说明|(?:专业)?术语")
_DEFINES = re.compile(r"^[^，。；：]{2,30}(?:：(?:是?指|包括|包含|反映|核算)|，?(?:是指|指的是|反映))")
_QUOTES = re.compile('[“”"]')
_FUNDS = ("政府性基金", "国有资本经营")
_AGAINST_BUDGET = re.compile(r"预算的?\d|[于与]年?初?预算数")
_AGAINST_YEAR = re.compile(r"上年|去年|同比|[比较与]20\d\d")
_YEAR_BEFORE = re.compile(r"上一?年|去年|(?P<year>20\d\d)")
_OTHER_LEVEL = {"own": "whole", "whole": "own"}
_BASES = ("上年", "预算")
_HALF = 0.5
_BEHIND = 3  # sentences at most that a reason stands behind the one that names an item
_SAME_THING, _LONGEST_NOTE = 3, 260  # characters
_NEAR_BY = 6  # sentences before one that say what it is about
_SHORT = 3  # characters of a name that may stand inside others
FURTHER = re.compile(r"[二三四五]是")
_ONLY_REASON = re.compile(r"^(?:主要(?:原因)?[是为：]|原因|未完成|其中主要|增[加长]|减少|下降)")


def with_head(passage: Passage, extract: Extract, probe: Probe) -> Extract:
    """A reason that does not say of what it is one, with the sentence before it."""
    sentence = passage.sentence
    if "reason" not in probe.wants or sentence.number == 0 or extract.members or sentence.is_row:
        return extract
    before = passage.view.sentences[sentence.number - 1]
    names = [mention.text for mention in probe.mentions if len(mention.text) > 1]
    silent = not any(name in sentence.text for name in names) or _ONLY_REASON.match(sentence.text)
    if not silent or before.paragraph != sentence.paragraph or before.is_heading:
        return extract
    return Extract((before, *extract.sentences))


def going_on(match: Match) -> list[Sentence]:
    """The sentences that a reason begun with 一是 goes on in, when the report breaks the line before 二是."""
    if "一是" not in match.figure.reason or "二是" in match.figure.reason:
        return []
    view, last = match.view, match.figure.spans[-1]
    here = next((s for s in view.sentences if not s.is_row and last in s.spans), None)
    found: list[Sentence] = []
    for sentence in view.sentences[here.number + 1 : here.number + 4] if here else ():
        if not FURTHER.match(sentence.text):
            break
        found.append(sentence)
    return found


def tells_why(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence gives a reason, or has another form that the clause calls for."""
    if GIVES_REASON.search(sentence.text):
        return True
    return any(
        form.answer.search(sentence.text) for form in probe.forms if form.name not in ("reason", "number")
    )


def explains_another(case: Case, view: ReportView, sentence: Sentence) -> bool:
    """Whether a sentence gives the reason of another subject, fund or base than is asked about, or none."""
    found = GIVES_REASON.search(sentence.text)
    if found is None or sentence.is_row:
        return False
    if _only_defines(sentence):
        return True
    head = sentence.text[: found.start()]
    if "三公" in head and not ASKS_THREE.search(case.query.text):
        return True
    fund = case.query.scope
    if fund in _FUNDS and fund not in head + "".join(sentence.headings[-1:]):
        return True
    if _of_another_year_or_level(case, view, sentence):
        return True
    if case.query.against == "上年" and _AGAINST_BUDGET.search(head) and not _AGAINST_YEAR.search(head):
        return True
    if (opened := _opens_with(view, sentence)) and _MAINLY.match(found.group()):
        return not any(_is_named(case, name) for name in (opened.item, *opened.ancestors))
    before = "".join(each.text for each in just_before(view, sentence, _BEHIND))
    subjects = _SUBJECT.findall(head) or _SUBJECT.findall(before)[-1:]
    return bool(subjects) and not any(_is_named(case, subject) for subject in subjects)


def _opens_with(view: ReportView, sentence: Sentence) -> Figure | None:
    """The figure of no change whose name and amount a sentence opens with (甲收入5万元，主要是…)."""
    mark = mark_of(sentence.text)
    text = item_key(sentence.text[mark.length if mark else 0 :])
    return next(
        (
            figure
            for figure in view.figures_in(sentence.spans)
            if figure.printed and text.startswith(item_key(figure.item) + item_key(figure.printed))
        ),
        None,
    )


def _explained_in(view: ReportView, sentence: Sentence) -> list[Figure]:
    """The figures that a sentence gives the reasons of."""
    return [figure for figure in view.figures_in(sentence.spans) if figure.reason]


def _of_another_year_or_level(case: Case, view: ReportView, sentence: Sentence) -> bool:
    """Whether all that a sentence explains is of other years, or of another level, than are named."""
    told = _explained_in(view, sentence)
    _, named = case.year_for(view)
    years, level = {*case.query.years, case.year_for(view)[0], None} if named else set(), case.query.level
    other_year = bool(years) and all(figure.year not in years for figure in told)
    texts = (sentence.text, *reversed(sentence.headings))
    said = next((own for text in texts if (own := government_level(text))), "")
    other_level = level in _OTHER_LEVEL and said == _OTHER_LEVEL[level]
    return bool(told) and (other_year or other_level)


def moves_otherwise(case: Case, figure: Figure) -> bool:
    """Whether a move is the opposite of the one asked about, or from another base than it."""
    before = _YEAR_BEFORE.search(figure.base)
    from_budget = "预算" in figure.base and (before is None or before["year"] == str(figure.year))
    return is_opposite(case.query.premise, figure.direction) or (
        bool(figure.base) and case.query.against in _BASES and from_budget != (case.query.against == "预算")
    )


def _explains_otherwise(case: Case, passage: Passage) -> bool:
    """Whether every move that a sentence explains is another than the one asked about."""
    told = [figure for figure in _explained_in(passage.view, passage.sentence) if figure.direction]
    return bool(told) and all(moves_otherwise(case, figure) for figure in told)


def _only_defines(sentence: Sentence) -> bool:
    """Whether a sentence tells what a name means (甲资金：包括…（主要是…）) and gives no reason."""
    mark = mark_of(sentence.text)
    text = sentence.text[mark.length :] if mark else sentence.text
    return any(_GLOSSARY.search(heading) for heading in sentence.headings) or bool(_DEFINES.match(text))


def _is_named(case: Case, subject: str) -> bool:
    """Whether a question names a budget subject, or says half of its name."""
    pairs = set(bigrams(subject))
    said = {pair for pair in pairs if pair in case.linked.folded}
    named = (likeness(mention, item_key(subject)) for mention in case.linked.mentions)
    return 2 * len(said) >= len(pairs) or max(named, default=0.0) >= _HALF


def reason_passage(case: Case, draft: Draft) -> str:
    """A sentence that gives the reason without a figure of its own, quoted; "" when there is none."""
    probe = whole_probe(case.linked, case.query)
    if never_printed(case, probe):
        return ""
    pages = {span.page for place in draft.places for span in place.spans}
    notes = _notes_beside(case, probe, pages) if pages else []
    found = sorted(
        find_for_probe(case.views, probe, case.nearness.of_chunks())[:6],
        key=lambda p: not _is_cited(draft, p),
    )
    for passage in [*notes, *found]:
        sentence = passage.sentence
        told = not sentence.is_row and _explains(probe, passage) and of_what_is_named(probe, passage)
        if passage not in notes and not told:
            continue
        if explains_another(case, passage.view, sentence):
            continue
        if draft.status != "premise_corrected" and _explains_otherwise(case, passage):
            continue
        quote = reason_clause(case, sentence.text)
        if quote:
            given = say("reason_given", quote=quote, cite=draft.cite_sentence(passage.view, sentence))
            return given + _next_note(draft, probe, passage)
    return ""


def never_printed(case: Case, probe: Probe) -> bool:
    """Whether an item that a clause names stands in no report: nothing tells why it moved.

    A word that begins a longer name (专项 of 专项转移支付) does not stand for it.
    """
    exact = [m for m in probe.mentions if m.kind == "exact" and len(m.text) > _SHORT]
    named = [frozenset({m.text}) | m.keys for m in exact]
    alike = [m.text for m in probe.mentions if m.kind == "alike"]
    pieces = [piece for piece in case.query.content if piece in probe.text]
    rests = (piece.removeprefix(word) for piece in pieces for word in alike if piece.startswith(word))
    named += [frozenset({rest}) for rest in rests if len(rest) > _SHORT]
    printed = [_unquoted(view.full_text) for view in case.views]
    return any(not any(_unquoted(name) in text for text in printed for name in names) for names in named)


def _unquoted(text: str) -> str:
    """A text without quotation marks: “三公”经费 is 三公经费."""
    return _QUOTES.sub("", text)


def of_what_is_named(probe: Probe, passage: Passage) -> bool:
    """Whether a reason, or what it stands among, names one of the items that a clause surely names."""
    sentence = passage.sentence
    before = (other.text for other in just_before(passage.view, sentence, _NEAR_BY))
    around = _unquoted("".join((*sentence.headings, *before, sentence.text)))
    named = [m for m in probe.mentions if m.kind in ("exact", "code") and len(m.text) > _SHORT]
    return not named or any(_unquoted(name) in around for m in named for name in m.keys | {m.text})


def _next_note(draft: Draft, probe: Probe, passage: Passage) -> str:
    """The note behind a numbered note, where the question speaks of what it explains of the same thing.

    2.X没有年初预算，由于…；3.X有决算数，由于…: asked why there is a 决算 of X, the third is told too.
    """
    view, sentence = passage.view, passage.sentence
    mark, behind = mark_of(sentence.text), view.sentences[sentence.number + 1 : sentence.number + 4]
    other = mark_of(behind[0].text) if behind else None
    if mark is None or other is None or (other.style, other.ordinal) != (mark.style, mark.ordinal + 1):
        return ""
    own, further = sentence.text[mark.length :], behind[0].text[other.length :]
    head = further.split("，")[0][_SAME_THING:]
    asked = own[:_SAME_THING] == further[:_SAME_THING] and _words_of(head) & _words_of(probe.text)
    if not asked or not GIVES_REASON.search(further):
        return ""
    text = further
    for each in behind[1:]:
        if text.endswith("。") or mark_of(each.text):
            break
        text += each.text  # the rest of a note broken over lines
    return say("says", quote=text[:_LONGEST_NOTE].rstrip("。"), cite=draft.cite_sentence(view, behind[0]))


def _words_of(text: str) -> set[str]:
    return {gram for gram in bigrams(text) if re.fullmatch("[\u4e00-\u9fff]{2}", gram)}


def _notes_beside(case: Case, probe: Probe, pages: set[int]) -> list[Passage]:
    """Notes on the pages already cited that explain a negative number, when that is asked."""
    forms = [form for form in probe.forms if form.name == "negative"]
    return [
        Passage(view, sentence, 1.0, 1.0, 1.0)
        for form in forms
        for view in case.views
        for sentence in view.sentences
        if not sentence.is_row
        and {sentence.page, sentence.page - 1} & pages
        and re.search(r"负数|为负|负值", sentence.text)
    ][:1]


def _is_cited(draft: Draft, passage: Passage) -> bool:
    """Whether a sentence is the one that a figure already told stands in."""
    return any(
        place.view is passage.view
        and any(
            own.page == span.page and own.start < span.end and span.start < own.end for own in place.spans
        )
        for place in draft.places
        for span in passage.sentence.spans
    )


def other_side(asked: str, told: str) -> bool:
    """Whether income is asked about and only expenditure told of, or the reverse."""
    sides = ("收入", "支出")
    return any(
        own in asked and other not in asked and other in told and own not in told
        for own, other in (sides, sides[::-1])
    )


def _explains(probe: Probe, passage: Passage) -> bool:
    """Whether a sentence says why and names the thing asked about."""
    text = _unquoted(passage.sentence.text)
    if other_side(probe.text, text):
        return False
    names = exact_names(probe)
    named = not names or any(_unquoted(name) in text for name in names)
    return passage.cover >= 0.55 and named and bool(GIVES_REASON.search(text))


def reason_clause(case: Case, text: str) -> str:
    """The part of a sentence about the thing named: of several items with a reason each, its own."""
    parts = [part for part in re.split(r"(?<=[；;。])", text) if part.strip()]
    if len(parts) < 3 or sum(bool(GIVES_REASON.search(part)) for part in parts) < 2:
        return text.strip()
    names = {n for m in case.linked.mentions if m.kind in ("exact", "everyday") for n in m.keys | {m.text}}
    if not names:  # what is asked about is called by none of the names known: a place, a project
        alike = (m.text for m in case.linked.mentions if m.kind in ("alike", "word"))
        names = {name for name in alike if sum(name in part for part in parts) == 1}
    own = [part for part in parts if any(name in part for name in names)]
    if not own:
        return text.strip()
    first = min(own, key=lambda part: min(part.find(name) for name in names if name in part))
    return first.strip().rstrip("；;") if GIVES_REASON.search(first) else ""
