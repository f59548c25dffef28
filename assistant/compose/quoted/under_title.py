"""What a report says under the title that a question names: 怎么盘活资产, 有哪几项重点工作.

Tells how a thing is done by what stands under the title of that name, and which works or measures there
are by the titles of the parts of the section that is about them; does not search sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sections import Section, sections_of
from assistant.find.text.sentences import Sentence, without_mark
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, weight_said
from assistant.templates import say
from index.normalise import longest_first, parse_number

_HOW = re.compile("怎么|如何|怎样|咋")
_WHICH = re.compile(
    r"(?:有|是|为|做了?|抓|包括|(?:制?定|采取|提出|出台)了?)?哪(?P<number>[几些两二三四五六七八九十]+|\d+)?[大个项条点]?"
    r"(?=[^，。？]{0,8}(?:工作|任务|措施|举措|重点|方面|政策|改革|方向)|[呢？?]|$)"
)
_OF_THESE = re.compile("工作|任务|措施|举措|重点|方面|政策|改革|方向")
_FRAME = re.compile(  # what a question, or a title, says besides its thing
    r"^为了?[^，。？；]{2,20}，|20\d\d年?|[今明去本当]年|下一?步|接下来|今后|打算|准备|计划|抓好?|具体|[主重]要|[我本全][省市县区州]|[省市县区州][里级]|[局厅委]里"
    r"|(?:地方)?(?:财政(?:部门|局|厅)|政府)|报告|情况|几?个?方面|[要将会是的了呢吗地就里都]"
)
_OF_TREASURY = re.compile(f"财政|预算|执行|管理|推进|做好|完成|落实|有|什么|{_OF_THESE.pattern}")
_REVIEW = re.compile("落实[^，]*决议|工作(?:开展|落实)?情况|工作回顾")
_DRAFT = re.compile("草案|预算安排")
_COUNTED = re.compile("(?:[一二两三四五六七八九十]+|\\d+)[大个项条]")
_DONE = re.compile("了|的[？?]?$")
_SHORTEST = 4  # characters of a thing
_MOSTLY, _HALF = 0.75, 0.5  # of the question in the title, and of the title in the question
_SURELY = 0.9  # of the question in what announces the parts
_NEAR = 0.05
_OUTER = 1  # the rank of 一、
_LONGEST = 900


def under_title(case: Case) -> Draft | None:
    """What stands under the title asked about, or the titles of its parts; None where there is none such."""
    asked = case.query.asked
    if case.query.operation != "lookup" or case.query.wants_any("amount", "change", "rate", "share"):
        return None
    which = _WHICH.search(asked) if _OF_THESE.search(asked) else None
    if which is None and not _HOW.search(asked):
        return None
    for view in case.views:
        thing = _thing(view, _WHICH.sub("", asked) if which else _HOW.sub("", asked))
        told = _parts_of(case, view, thing, which["number"] or "") if which else _way(case, view, thing)
        if told:
            return told
    return None


def _thing(view: ReportView, text: str) -> str:
    """What is left of a text without the body, the year and the words that only ask."""
    for name in longest_first((view.report.organisation, *view.report.aliases)):
        for called in (name, name[:-1]):
            text = text.replace(called, "") if len(called) > 1 else text
    return re.sub(r"\W", "", _FRAME.sub("", text))


def _way(case: Case, view: ReportView, thing: str) -> Draft | None:
    """All that stands under the title of a thing, the last of several unless what was done is asked."""
    fits = [(_fit(view, each, thing), each) for each in _of_year(case, view) if each.body]
    told = [(fit, section) for fit, section in fits if fit]
    best = max((fit for fit, _ in told), default=0.0)
    near = [section for fit, section in told if fit >= best - _NEAR]
    if not near:
        return None
    section = near[0 if _DONE.search(case.query.asked) else -1]
    said = [section.title, *_shortened(section)]
    draft = Draft()
    quote = without_mark("".join(_stopped(each) for each in said))
    draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, said))
    return draft


def _fit(view: ReportView, section: Section, thing: str) -> float:
    """How well a title, or a clause of it, names a thing; 0 where it names less, or much more."""
    clauses = [_thing(view, clause) for clause in (section.name, *re.split("[，、]", section.name))]
    return max((_both(view, clause, thing) for clause in clauses if clause), default=0.0)


def _both(view: ReportView, title: str, thing: str) -> float:
    if len(thing) < _SHORTEST:
        return 0.0
    of_thing, of_title = _share(view, thing, title), _share(view, title, thing)
    return of_thing + of_title if of_thing >= _MOSTLY and of_title >= _HALF else 0.0


def _share(view: ReportView, text: str, other: str) -> float:
    """The share of a text, by the rarity of its character pairs, that another text says."""
    return weight_said({pair: view.sentence_index.worth(pair) for pair in bigrams(text)}, other)


def _shortened(section: Section) -> list[Sentence]:
    """What stands under a title; only the titles of its parts, or the first sentences, where that is long."""
    said: list[Sentence] = []
    whole = sum(len(each.text) for each in section.body) <= _LONGEST
    for each in section.body if whole else section.parts or section.body:
        if sum(len(one.text) for one in (*said, each)) > _LONGEST:
            break
        said.append(each)
    return said


def _stopped(sentence: Sentence) -> str:
    return sentence.text if sentence.text[-1] in "。；：！？" else f"{sentence.text}。"


def _parts_of(case: Case, view: ReportView, thing: str, number: str) -> Draft | None:
    """The titles of all parts of the section that is about a thing, as many as the question says."""
    count = int(parse_number(number) or 0)
    sections = list(_of_year(case, view))
    told = [(_about(view, each, thing), each) for each in sections if _has_parts(each, count)]
    best, section = max(told, key=lambda each: each[0], default=(0.0, None))
    if not best:
        at_large = not _OF_TREASURY.sub("", thing)
        section = _at_large(sections, bool(_DONE.search(case.query.asked))) if at_large else None
    if section is None or not _has_parts(section, count):
        return None
    draft = Draft()
    cite = draft.cite_sentences(view, section.parts)
    members = "；".join(without_mark(each.text).strip("。") for each in section.parts)
    tally = f"（共{len(section.parts)}项）"
    draft.text = say("listed", opener=f"{section.name}：", members=members, tally=tally, cite=cite)
    return draft


def _has_parts(section: Section, count: int) -> bool:
    """Whether a section has parts, as many as are asked for where a number is said (not 0)."""
    return len(section.parts) > 1 and count in (0, len(section.parts))


def _at_large(sections: Sequence[Section], done: bool) -> Section | None:
    """The section of a treasury's work, whatever it is called: that of what was done, or what is to come.

    What is to come stands right behind the draft budget.
    """
    outer = [section for section in sections if section.rank == _OUTER]
    ahead = (behind for draft, behind in pairwise(outer) if _DRAFT.search(draft.name) and not done)
    looked_back = (section for section in sections if _REVIEW.search(section.name))
    return next((each for each in (*ahead, *looked_back) if len(each.parts) > 1), None)


def _about(view: ReportView, section: Section, thing: str) -> float:
    """How much of a thing a title, and what announces the parts, say; 0 where that is not most of it."""
    title = _thing(view, section.name)
    announced = _COUNTED.sub("", "".join(each.text for each in section.opening))
    if title and (fit := _both(view, title, thing)):
        return fit
    share = _share(view, thing, announced)
    return share if share >= _SURELY and len(thing) >= _SHORTEST else 0.0


def _of_year(case: Case, view: ReportView) -> Iterator[Section]:
    """Sections, without those that are of other years than asked by the nearest heading that says a year."""
    for section in sections_of(view):
        above = (section.title.text, *reversed(section.title.headings))
        said = next((found for text in above if (found := re.findall(r"20\d\d(?=\s*年)", text))), [])
        if not said or not case.query.years or {*map(int, said)} & {*case.query.years}:
            yield section


__all__ = ["under_title"]
