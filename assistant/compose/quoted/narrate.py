"""Answers in the report's own words: lists, duties, definitions, uses, and whatever no figure holds.

Goes through the question clause by clause, quotes the sentences that answer verbatim, counts the
members of a list where the count is asked. Refuses when the sentences found do not speak of what
the question names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.compose.figures.reasons import (
    GIVES_REASON,
    explains_another,
    never_printed,
    of_what_is_named,
    reason_clause,
    tells_why,
    with_head,
)
from assistant.compose.listed.members import of_kind_asked, tally
from assistant.compose.listed.numbered_parts import AMOUNT_SAID
from assistant.compose.quoted.enough import counts_members, enough, telling_of_bodies
from assistant.compose.untold.absent import lacks_noun
from assistant.draft import Draft
from assistant.find.figures.choose import WHOLE_PERIOD
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import plans_only
from assistant.find.text.extend import MOST_LIST, MOST_PROSE, Extract, extend, with_numbers
from assistant.find.text.forms_of_speech import names_bodies, strictly
from assistant.find.text.nearness import Gains
from assistant.find.text.passages import (
    USED,
    Passage,
    Probe,
    find_for_probe,
    near,
    probes_of,
    run_in,
    speaks_of,
    stands_under,
    telling_of_use,
    used_in_paragraph,
    whole_probe,
)
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.templates import say
from index.normalise import parse_number

_ASKS_PARTS = re.compile(
    r"构成|组成|哪[几二三四五六七八九十两](?:大)?(?:部分|块|类|方面|项)|由哪|怎么分|分成|"
    r"投到?哪|分别投"
)
_ASKS_MEMBERS = re.compile(
    r"(?:包括|包含|指)了?(?:的是)?哪[^，。？]{0,4}?(?:[项个类块种]|费用?|部分)[？?。]?$"
)
_TELLS_PARTS = re.compile(r"其中|以下|包括|用于|构成|组成|分为")
_AMOUNT = re.compile(r"\d(?:万元|亿元|元|%)")
_EACH_COUNTED = re.compile(r"(?:各|分别|每[家个])[^，。？]{0,6}(?:多少|几)")
_MAINLY = re.compile(r"主要(?:是|为|由于|因)|其中|分别")
_LIST_FORMS = frozenset({"list", "rooms", "units", "parts", "duties", "trouble", "remedy"})
_HEADED_FORMS = frozenset({"trouble", "remedy", "duties"})
_INNER_OFFICES = re.compile(r"内设|[科处股]室")
_YEAR_BEFORE = re.compile(r"上一?年|去年|同期")
_OVER_YEARS = re.compile(r"当年(?!收|支|结|缺|赤)|十[一二三四五]五|以来")
_DONE = re.compile(r"决算|实际|执行|完成|支出了|花了")
_IN_UNIT = re.compile(r"(\d+(?:\.\d+)?)([亿万]元)")
_MOST_PARTS = 9  # sentences: a whole and its parts
_TWO, _ROUNDED = 2, Decimal("0.15")
_MOST_QUOTES = 3
_OPENS_ITEM = 20  # a numbered sentence so short only says what its item is about


def narrate(case: Case) -> Draft | None:
    """The sentences that answer, quoted; None when none speaks of what is asked."""
    chosen = _choose(case)
    if not chosen:
        return None
    draft = Draft()
    lines: list[str] = []
    for probe, passage in chosen:
        extract = with_head(passage, extend(passage.view, passage.sentence, *_wanted(probe)), probe)
        lines.append(line(draft, case, probe, passage.view, extract))
    draft.text = "\n".join(dict.fromkeys(lines))
    return draft


def quoted_parts(case: Case) -> Draft | None:
    """The sentence that tells what a whole is made of with an amount or a share of each part."""
    if not _asks_parts(case):
        return None
    probe = whole_probe(case.linked, case.query)
    for passage in find_for_probe(case.views, probe, case.nearness.gains(probe.text), limit=30):
        sentences = [passage.sentence]
        following = passage.view.sentences[passage.sentence.number + 1 : passage.sentence.number + 2]
        sentences += [other for other in following if other.text.startswith("其中") and not other.is_row]
        text = "".join(sentence.text for sentence in sentences)
        if (
            passage.cover < 0.5
            or passage.sentence.is_row
            or _of_other_years(case, passage)
            or not _tells_parts(text)
        ):
            continue
        if "share" in case.query.wants and len(re.findall(r"占[^，。；]*\d%", text)) < 2:
            continue
        draft = Draft()
        draft.text = say("quoted", quote=_plain(text), cite=draft.cite_sentences(passage.view, sentences))
        return draft
    return None


def _asks_parts(case: Case) -> bool:
    """Whether parts are asked; which things a name takes in is a matter of its definition."""
    return bool(_ASKS_PARTS.search(case.query.text)) and not _ASKS_MEMBERS.search(case.query.text)


def _tells_parts(text: str) -> bool:
    """Whether a text opens parts and gives amounts or shares of some."""
    opened = _TELLS_PARTS.search(text)
    return opened is not None and len(_AMOUNT.findall(text, opened.end())) >= 2


def parts_of_sum_said(case: Case) -> Draft | None:
    """The sentence that gives the very amount that a question says, and what it mainly comes from.

    The parts may be told by the sentences that follow it, whose amounts then add up to it.
    """
    if not _asks_parts(case):
        return None
    said = AMOUNT_SAID.findall(case.query.text)
    for view in case.views if said else ():
        topic = topic_of(case.linked, view)
        for sentence in view.sentences:
            if sentence.is_row or not all(amount in sentence.text for amount in said):
                continue
            beside = [other for other in view.sentences[max(sentence.number - 3, 0) : sentence.number + 4]
                      if other.paragraph == sentence.paragraph and not other.is_row]  # fmt: skip
            around = "".join((*sentence.headings, *(other.text for other in beside)))
            behind = view.sentences[sentence.number : sentence.number + _MOST_PARTS]
            told = _with_parts([other for other in behind if other.headings == sentence.headings], said)
            if told and (len(told) > 1 or topic.cover(around) >= 0.5):
                draft = Draft()
                quote = _plain("".join(other.text for other in told)).rstrip("；")
                draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, told))
                return draft
    return None


def _with_parts(sentences: Sequence[Sentence], said: Sequence[str]) -> Sequence[Sentence]:
    """A sentence that tells the parts of an amount, else with those behind it whose amounts add up to it."""
    if _tells_moves(sentences[0].text, said):
        return sentences[:1]
    whole = parse_number(said[0]) if len(said) == 1 else None
    unit = sentences[0].text.partition(said[0])[2][:2]
    numbered = len(sentences) > 1 and mark_of(sentences[1].text) is not None
    added, parts = Decimal(0), 0
    for number, sentence in enumerate(sentences[1:], 2):
        if numbered and sentence.text.startswith("其中"):
            continue  # of an item of the list, not of the whole
        for amount in _IN_UNIT.finditer(sentence.text):
            if amount[2] != unit:
                return ()  # of another size: no part of it can be left out of the sum
            added, parts = added + Decimal(amount[1]), parts + 1
            if parts >= _TWO and whole is not None and abs(added - whole) <= _ROUNDED:
                return sentences[:number]
    return ()


def _tells_moves(text: str, said: Sequence[str]) -> bool:
    """Whether a text gives, behind an amount that the question says, two that it mainly comes from."""
    opened = _MAINLY.search(text, max(text.find(amount) for amount in said))
    return opened is not None and len(_AMOUNT.findall(text, opened.end())) >= 2


def _wanted(probe: Probe) -> tuple[bool, bool]:
    """Whether a clause asks for members, and whether for more than a head sentence."""
    names = {form.name for form in probe.forms}
    listed = bool(names & _LIST_FORMS) or bool({"list", "parts", "duties"} & set(probe.wants))
    return listed or counts_members(probe), "reason" in probe.wants or "handling" in names


def _choose(case: Case) -> list[tuple[Probe, Passage]]:
    """The best passage of every clause, the same one once."""
    chosen: list[tuple[Probe, Passage]] = []
    for probe in probes_of(case.linked, case.query):
        passages = find_for_probe(case.views, probe, _near(case, probe))
        if chosen:
            passages = _further(near(passages, chosen[0][1], probe), chosen, probe)
        passages = [
            passage
            for passage in telling_of_bodies(probe, telling_of_use(probe, passages))
            if of_kind_asked(extend(passage.view, passage.sentence, True, False), probe.text)
        ]
        if not passages or not enough(probe, passages[0]) or not _ranks(case, passages[0].sentence):
            continue
        if "reason" in probe.wants:
            if never_printed(case, probe):
                continue
            passages = [
                passage
                for passage in passages
                if tells_why(probe, passage.sentence)
                and of_what_is_named(probe, passage)
                and not explains_another(case, passage.view, passage.sentence)
            ]
            if not passages or not enough(probe, passages[0]):
                continue
        best = _told_further(probe, _whole_list(probe, _more_telling(probe, passages)))
        best = _of_its_schedule(probe, best)
        if _of_other_years(case, best) or best.view.of_other_months(best.sentence, probe.text):
            continue
        if _only_plans(case, best):
            continue
        if case.query.operation == "check" and not speaks_of(probe, best.sentence):
            continue
        if lacks_noun(probe.text, best.sentence.text, case.views, case.linked.mentions):
            continue
        if not any(best.sentence is other.sentence for _, other in chosen):
            chosen.append((probe, best))
    return chosen[:_MOST_QUOTES]


def _near(case: Case, probe: Probe) -> Gains:
    """How near sentences are to a clause; to the chunks alone for a later one, which leaves out its topic."""
    return case.nearness.of_chunks() if probe.context else case.nearness.gains(probe.text)


def _of_other_years(case: Case, passage: Passage) -> bool:
    """Whether a sentence says, or its figures do, of which year it speaks, and it is none of those asked."""
    text = passage.sentence.text
    figures = passage.view.figures_in(passage.sentence.spans)
    said = {int(year) for year in re.findall(r"(20\d\d)年", text)} or {
        figure.year for figure in figures if figure.year
    }
    asked = set(case.query.years)
    if case.year_alone and not said and "amount" in case.query.wants and WHOLE_PERIOD.search(text):
        return True
    if not (said and asked) or not said.isdisjoint(asked) or _OVER_YEARS.search(text):
        return False
    return min(asked) > max(said) or not _YEAR_BEFORE.search(text)


def _only_plans(case: Case, passage: Passage) -> bool:
    """Whether a sentence of a budget gives plans where the question asks what was really spent."""
    if "actual" not in case.query.wants or not plans_only(passage.view, case.query):
        return False
    text = passage.sentence.text
    return not _DONE.search(text) and bool(re.search(r"\d", text))


def _further(passages: list[Passage], chosen: Sequence[tuple[Probe, Passage]], probe: Probe) -> list[Passage]:
    """Without sentences quoted already, unless they have the form that this clause asks for."""
    forms = strictly(probe.forms)
    said = [other.sentence for _, other in chosen]
    return [
        passage
        for passage in passages
        if not forms
        or not any(passage.sentence is sentence for sentence in said)
        or any(form.answer.search(passage.sentence.text) for form in forms)
    ]


def _ranks(case: Case, sentence: Sentence) -> bool:
    """Whether a sentence can answer which is the most: it must itself say so."""
    return case.query.operation != "rank" or bool(re.search(r"最|第一|首位|排名|居前|位列", sentence.text))


def _more_telling(probe: Probe, passages: Sequence[Passage]) -> Passage:
    """Of passages about as good, the one whose extension holds a list when a list is asked."""
    listed, more = _wanted(probe)
    if "use" in probe.wants:
        told = _telling_use(passages[0])
        return told if USED.search(told.sentence.text) else used_in_paragraph(probe, told)
    if not listed:
        return passages[0]
    if headed := next(filter(None, (run_in(probe, passage) for passage in passages[:8])), None):
        return headed
    names = {form.name for form in probe.forms}
    bodies, rooms = bool(names & {"units", "rooms"}), "rooms" in names
    margin = 0.5 if bodies else 0.2 if names & _LIST_FORMS else 0.05  # a way asked for needs no list
    for passage in _with_openers(passages[:8]):
        behind = passages[0].sure - passage.sure if bodies else passages[0].score - passage.score
        if behind > margin:
            continue
        if not _told_at_all(probe, passage.sentence):
            continue
        members = extend(passage.view, passage.sentence, listed, more).members
        inner = bodies and not rooms and _INNER_OFFICES.search(passage.sentence.text)
        if len(members) > 1 and not inner and (not bodies or names_bodies(members, rooms)):
            return passage
    return passages[0]


def _told_at_all(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence speaks of problems or remedies, where a clause asks for them."""
    asked = [form for form in probe.forms if form.name in ("trouble", "remedy")]
    return not asked or any(
        form.answer.search(sentence.text) or stands_under(sentence, form.name) for form in asked
    )


def _whole_list(probe: Probe, passage: Passage) -> Passage:
    """What opens the list of an item instead of the item, where its heading speaks of what is asked."""
    sentence, mark = passage.sentence, mark_of(passage.sentence.text)
    asked = [form for form in probe.forms if form.name in _HEADED_FORMS]
    if not asked or mark is None or sentence.is_heading:
        return passage
    if not all(stands_under(sentence, form.name) for form in asked) or _is_specific(probe, sentence):
        return passage
    for other in reversed(passage.view.sentences[: sentence.number]):
        if other.headings[: len(sentence.headings)] != sentence.headings and not other.is_heading:
            return passage
        own = mark_of(other.text)
        if other.is_heading or other.text.endswith(("：", ":")):
            return replace(passage, sentence=other)
        if own and own.style < mark.style:
            return passage
    return passage


def _is_specific(probe: Probe, sentence: Sentence) -> bool:
    """Whether a question names something that this very sentence says and its heading does not."""
    title = sentence.headings[-1]
    return any(m.text in sentence.text and m.text not in title for m in probe.mentions)


def _told_further(probe: Probe, passage: Passage) -> Passage:
    """The sentence of the same paragraph that tells the problem or the remedy asked for."""
    asked = [form for form in probe.forms if form.name in ("trouble", "remedy")]
    sentence = passage.sentence
    opens = mark_of(sentence.text) and len(sentence.text) <= _OPENS_ITEM
    if not asked or sentence.is_row or opens or any(form.answer.search(sentence.text) for form in asked):
        return passage
    for other in passage.view.sentences[sentence.number + 1 : sentence.number + 8]:
        if other.paragraph != sentence.paragraph:
            break
        if any(form.answer.search(other.text) for form in asked):
            return replace(passage, sentence=other)
    return passage


def _of_its_schedule(probe: Probe, passage: Passage) -> Passage:
    """What each quarter is for, where that is asked: told in the section of the thing without its name."""
    asked = [form for form in probe.forms if form.name == "schedule"]
    section = passage.sentence.headings[:-1] or passage.sentence.headings
    told = [
        other
        for other in (passage.view.sentences if asked and section else ())
        if other.headings[: len(section)] == section and not other.is_row
        if all(form.answer.search(other.text) for form in asked)
    ]
    return passage if passage.sentence in told or not told else replace(passage, sentence=told[0])


def _telling_use(passage: Passage) -> Passage:
    """The sentence behind one that only names the thing, where that one tells what it was used for."""
    view, number = passage.view, passage.sentence.number + 1
    following = view.sentences[number] if number < len(view.sentences) else None
    if following is None or following.is_row or USED.search(passage.sentence.text):
        return passage
    goes_on = USED.search(following.text) and following.headings == passage.sentence.headings
    return replace(passage, sentence=following) if goes_on else passage


def _with_openers(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Passages, each with the line after it that opens a list."""
    for passage in passages:
        yield passage
        for sentence in passage.view.sentences[passage.sentence.number + 1 : passage.sentence.number + 3]:
            if sentence.text.endswith(("：", ":")) and not sentence.is_row:
                yield replace(passage, sentence=sentence)


def line(draft: Draft, case: Case, probe: Probe, view: ReportView, extract: Extract) -> str:
    """One quote, led in by what it answers."""
    cite = draft.cite_sentences(view, extract.sentences)
    if extract.members and (counts_members(probe) or "list" in probe.wants or len(extract.sentences) > 1):
        if _EACH_COUNTED.search(case.query.text):
            extract = with_numbers(extract)
        return _members_line(probe, view, extract, cite)
    text = _shown(extract)
    if "reason" in probe.wants and len(extract.sentences) == 1:
        text = reason_clause(case, text) or text
    lead = "reason_given" if "reason" in probe.wants and GIVES_REASON.search(text) else "quoted"
    return say(lead, quote=text, cite=cite)


def _members_line(probe: Probe, view: ReportView, extract: Extract, cite: str) -> str:
    """Names in a row, with their number when it is asked."""
    if len(extract.sentences) == 1:
        text = _plain(extract.sentences[0].text).rstrip("。；")
        return say("listed", opener="", members=text, tally=tally(extract, view, probe.text), cite=cite)
    head = re.split(r"[：:](?=1[、.．])", extract.sentences[0].text)[0]
    opener = _plain(head).removeprefix("其中，").rstrip("：:。；") + "："
    return say(
        "listed",
        opener=opener,
        members="、".join(extract.members),
        tally=tally(extract, view, probe.text),
        cite=cite,
    )


def _shown(extract: Extract) -> str:
    """The text of an extract; the items of a long list cut to their first clause."""
    limit = MOST_LIST if len(extract.sentences) > 2 else max(MOST_PROSE, len(extract.sentences[0].text))
    text = extract.text
    if len(text) <= limit:
        return _plain(text)
    kept = [sentence for sentence in extract.sentences if mark_of(sentence.text)] or extract.sentences[:1]
    short = "".join(sentence.text for sentence in (extract.sentences[0], *kept[1:]))
    return _plain(short if len(short) <= limit else short[:limit] + "……")


def _plain(text: str) -> str:
    """A text without the list number in front."""
    mark = mark_of(text)
    shown = text[mark.length :] if mark and mark.style < 6 and mark.style != 0 else text
    return shown.strip().lstrip("、，—；")
