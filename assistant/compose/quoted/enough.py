"""Whether a sentence found may be given as the answer to a clause of a question.

Asks for the kind of number that the clause asks for, and for words of what it names. Finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.listed.members import lists_what_is_counted
from assistant.find.figures.counts import counted_in, counted_units
from assistant.find.text.extend import extend
from assistant.find.text.passages import Passage, Probe, only_names
from assistant.find.text.sentences import Sentence

_IN_PER_CENT = frozenset({"share", "rate", "completion"})
_PER_CENT = re.compile(r"[\d.]\s*(?:%|‰|个?百分点|倍|成)|百分之|[一二三四五六七八九]成|翻番|持平")
_WHETHER = re.compile(r"吗|没有|了没|是否|是不是|有没有")
_DIGIT = re.compile(r"\d")
_IN_NUMBERS = frozenset({"share", "rate", "completion", "score", "target", "result"})
_OF_MONEY = frozenset({"amount", "budget", "actual", "prior", "change"})
_ADDRESS = re.compile(
    r"[^。]{0,30}各位(?:代表|委员|副主任|同志)[^。]{0,12}[：:，,]?$"
)  # whom a report speaks to
_PEOPLE = re.compile(
    r"(?:编制|人员|职工|干部|教师|在[职编岗])[^，。？]{0,6}(?:几|多少)个|(?:几|多少)个?(?:的)?编制"
)
_NUMBER_OF_POSTS = re.compile(r"(?<!预算)(?<!决算)编制(?:人员|人)?(?:总)?[数额](?![据字])")
_PERSONS = ("人", "名", "个")
_DAY = "天"  # how long something takes is no number of things
_TELLS_MEANING = re.compile("指|反映|即|用于|称为")
_SURE = 0.35
_ROOMS_OF_ITS_OWN = re.compile(  # told by a sentence of such rooms
    r"内设(?:机构|科室|处室|股室|部门)(?:都|一共|总共|分别)*(?:有|是|包括)(?:哪|什么)|(?:哪|几|多少)(?:些|几)?个?内设"
)
_BODIES_OF_ITS_OWN = re.compile(  # which they are: told by a sentence of such bodies, no row of money
    r"(?:下属|所属|直属|下设|下辖|二级)的?(?:二级|预算|独立核算|事业|行政)*(?:单位|机构)(?:都|一共|总共|分别|主要)*(?:有|是|包括)(?:哪|什么)"
)
_TOLD_BY_FORM = frozenset({"schedule", "standard"})  # a sentence of such a form answers by itself


def enough(probe: Probe, passage: Passage) -> bool:
    """Whether the passage may be given as the answer: it must speak of what is named.

    For money the number must follow the thing named in the same clause, since a sentence
    often names a thing and gives the amount of another.
    """
    if _ADDRESS.fullmatch(passage.sentence.text):
        return False
    if _BODIES_OF_ITS_OWN.search(probe.text) and not _of_form("units", probe, passage.sentence):
        return False
    if _ROOMS_OF_ITS_OWN.search(probe.text) and not _of_form("rooms", probe, passage.sentence):
        return False
    telling = (form for form in probe.forms if form.name in _TOLD_BY_FORM)
    if any(form.answer.search(passage.sentence.text) for form in telling):
        return True
    if "amount" in probe.wants and all(_DAY in units for units in counted_units(probe.text)):
        return passage.cover >= 0.5 and _amount_follows(probe, passage.sentence)
    if "change" in probe.wants and set(probe.wants) <= _OF_MONEY:
        return passage.cover >= 0.5 and _names_with_number(probe, passage.sentence)
    if "count" in probe.wants and "list" not in probe.wants:
        return _lists_members(probe, passage) or (passage.cover >= 0.35 and _counts(probe, passage))
    if "definition" in probe.wants and not _may_define(probe, passage.sentence):
        return False
    if "score" in probe.wants and "list" not in probe.wants and "分" not in passage.sentence.text:
        return False
    if _IN_PER_CENT & set(probe.wants) and passage.sentence.is_row and "%" not in passage.sentence.text:
        return False
    if _IN_NUMBERS & set(probe.wants) and "list" not in probe.wants:
        in_words = "reason" in probe.wants or _WHETHER.search(probe.text)
        told = _PER_CENT if _IN_PER_CENT & set(probe.wants) and not in_words else _DIGIT
        return passage.cover >= 0.35 and bool(told.search(passage.sentence.text))
    return passage.sure >= _SURE and passage.cover > 0.1


def telling_of_bodies(probe: Probe, passages: Sequence[Passage]) -> Sequence[Passage]:
    """Where bodies below one are asked for, the passages of such bodies, if there are any; else all."""
    asked = _BODIES_OF_ITS_OWN.search(probe.text)
    return [
        passage for passage in passages if asked and _of_form("units", probe, passage.sentence)
    ] or passages


def _of_form(name: str, probe: Probe, sentence: Sentence) -> bool:
    return any(form.answer.search(sentence.text) for form in probe.forms if form.name == name)


def _may_define(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence may say what a name means: no bare name, and no row of amounts."""
    amounts = sentence.is_row and _DIGIT.search(sentence.text) and not _TELLS_MEANING.search(sentence.text)
    return not only_names(probe, sentence) and not amounts


def _counts(probe: Probe, passage: Passage) -> bool:
    """Whether a passage counts in the unit asked for."""
    units = [unit for units in counted_units(probe.text) for unit in units]
    units = units or (list(_PERSONS) if _NUMBER_OF_POSTS.search(probe.text) else [])
    if not units or counted_in(tuple(units)).search(passage.sentence.text):
        return bool(units or re.search(r"\d", passage.sentence.text)) or counts_members(probe)
    return False


def _lists_members(probe: Probe, passage: Passage) -> bool:
    """Whether a passage lists the institutions or things that a clause counts."""
    if not counts_members(probe) or passage.sure < _SURE:
        return False
    extract = extend(passage.view, passage.sentence, True, False)
    return len(extract.members) > 1 and lists_what_is_counted(extract, probe.text)


def _amount_follows(probe: Probe, sentence: Sentence) -> bool:
    """Whether every thing named stands in the sentence, the last one with a number after it."""
    named = [mention for mention in probe.mentions if mention.kind in ("exact", "everyday", "alike", "code")]
    words = [mention.text for mention in probe.mentions if mention.kind == "word"]
    if named and any(word not in sentence.text for word in words):
        return False
    if not named:
        return len(sentence.text) < 200 and any(
            word in clause and re.search(r"\d", clause)
            for word in words
            for clause in re.split(r"[，。；]", sentence.text)
        )
    names = [{each.word} if each.word else each.keys | {each.text} for each in named]
    if any(all(name not in sentence.text for name in own) for own in names):
        return False
    clauses = re.split(r"[，。；：]", sentence.text)
    return any(
        name in clause and re.search(r"\d", clause[clause.find(name) :])
        for clause in clauses
        for name in names[-1]
    )


def _names_with_number(probe: Probe, sentence: Sentence) -> bool:
    """Whether a sentence prints a number and names one of the things that a clause surely names."""
    sure = [mention for mention in probe.mentions if mention.kind in ("exact", "code")]
    named = not sure or any(name in sentence.text for each in sure for name in each.keys | {each.text})
    return named and bool(_DIGIT.search(sentence.text))


def counts_members(probe: Probe) -> bool:
    """Whether a clause asks how many institutions or things there are; people and posts are not listed."""
    counts = "count" in probe.wants and re.search(r"(?:几|多少)(?:家|个)(?![人年月])", probe.text)
    return bool(counts) and not _PEOPLE.search(probe.text)
