"""The units that a body has below it, or none: the sentences that tell what its account takes in.

Knows the question by its words alone; a sentence that only speaks of units (their cars, their money, what
a term takes in) tells nothing, and a report without one is said not to tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.listed.bodies_of_table import bodies_of_table
from assistant.compose.quoted.narrate import line
from assistant.compose.untold.absent import refuse
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.extend import extend
from assistant.find.text.forms_of_speech import names_bodies
from assistant.find.text.passages import whole_probe
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from index.normalise import longest_first

_BELOW = "(?:下属|所属|直属|下设|下辖|二级|二层|下级)"
_KIND = "(?:二级|预算|独立核算|事业|行政)*"
_UNITS = f"(?:{_BELOW}的?{_KIND}(?:单位|机构)|(?:预算|决算|部门)?单位的?(?:构成|组成))(?:情况)?"
_WHICH = "(?:哪些|哪几[家个]|几[家个]|多少[家个]|什么|怎样的?|如何)"
_ASKED = re.compile(
    f"(?:有|都有|包括|共有?)*{_WHICH}?{_UNITS}(?:都|一?共|总共|分别|各|主要)*(?:有|是|包括|为|叫)*{_WHICH}?"
    f"(?:，?(?:分别|都|各)*(?:有|是|叫)*{_WHICH})?[？。]?"
)
_ITSELF = (
    r"20\d\d年度?|(?:这个?|该|本|我|全)?(?:部门|单位|[局厅委办院校镇乡])(?!职|[构组]成)里?"
    "|(?:这个?|该|本|我|全)"
)
_NONE = (
    f"(?:无|没有|不含|未设|不存在)[^，。；]{{0,8}}(?:{_BELOW}|独立核算|二级预算)[^，。；]{{0,8}}(?:单位|机构)"
)
_TELLS = re.compile(
    f"{_NONE}"
    "|[编纳汇列]入[^。；]{2,30}?[预决]算[^。；]{0,12}单位"
    "|纳入编[制报]范围的[^。；]{0,8}单位"
    "|[预决]算单位构成[看上：]|单位构成(?:包括|如下|为|：)"
    rf"|\d+[家个所]{_BELOW}{_KIND}单位|(?:行政|事业|参公)单位\d+[家个][^。；]*(?:包括|分别|如下)"
    rf"|{_BELOW}的?{_KIND}(?:单位|机构)(?:共?有?\d+[家个]|(?:包括|分别|有)(?!车)|[：:])"
    rf"|(?:下[属设辖]|直属)(?!单位|各|行政|事业)[^，。；]{{2,}}?(?:中心|[站所院馆校队场]|\d+[家个][^，。；]{{0,4}}单位)"
    "|[预决]算由[^。；]{2,30}?单位[^。；]{0,4}(?:组成|构成)"
    rf"|[预决]算(?:包含|包括)了?[^。；]{{2,30}}?{_BELOW}{_KIND}单位"
)
_NOT_ONE = re.compile(_NONE)
_SURE = re.compile(f"{_NONE}|[编纳汇列]入|单位构成")
_DEFINES = re.compile("^[^，。]{0,20}[：:]?[是]?指|（含[^）]*(?:下属|所属)[^）]*）|主要用于")
_ABOUT_UNITS = re.compile("单位(?:基本)?(?:构成|情况|组成)|机构(?:设置|情况)|编[制报]范围|[预决]算单位")
_OPENS = re.compile("[：:]")
_MOST = 3
_NEAR = 6  # sentences


def own_units(case: Case) -> Draft | None:
    """What the report says of the units below its body, or that it does not; None where not asked."""
    if case.query.operation != "lookup" or not _ASKED.fullmatch(of_itself(case)):
        return None
    draft = Draft()
    probe = whole_probe(case.linked, case.query)
    views = [view for view in case.views if view.report.level != "政府"]
    lines = [
        line(draft, case, probe, view, extend(view, sentence, True, False))
        for view in views
        for sentence in _telling(view)
    ]
    draft.text = "\n".join(dict.fromkeys(lines))
    of_rows = None if lines or not views else bodies_of_table(case)
    return draft if lines else of_rows or refuse(case, "下属单位")


def of_itself(case: Case) -> str:
    """What a question asks of the body of its reports, without the words that name this body (本部门的)."""
    names = [name for view in case.views for name in (view.report.organisation, *view.report.aliases)]
    body = "|".join(re.escape(name) for name in longest_first(names)) or "(?!)"
    return re.sub(f"^(?:{body}|{_ITSELF})*的?", "", case.query.asked)


def _telling(view: ReportView) -> list[Sentence]:
    """The sentences that tell the units: of prose where there is any, under headings that announce them."""
    told = [
        sentence
        for sentence in view.sentences
        if not sentence.is_heading and _TELLS.search(sentence.text) and not _DEFINES.search(sentence.text)
    ]
    best = max(told, key=_weight, default=None)
    if best is None:
        return []
    beside = [s for s in told if s.is_row == best.is_row and (s.headings == best.headings or _headed(s))]
    kept = sorted(sorted(beside, key=_weight)[-_MOST:], key=lambda each: each.number)
    return kept if _NOT_ONE.search(best.text) else [*kept, *_opening_names(view, kept)]


def _opening_names(view: ReportView, told: Sequence[Sentence]) -> list[Sentence]:
    """The sentence of the same section that opens the list of the units, where those told name none."""
    if any(names_bodies(_names(view, each)) for each in told if _names(view, each)):
        return []
    return [
        sentence
        for sentence in view.sentences[told[-1].number + 1 : told[-1].number + _NEAR]
        if sentence.headings == told[-1].headings and _OPENS.search(sentence.text)
        if (names := _names(view, sentence)) and names_bodies(names) and not names_bodies(names, rooms=True)
    ][:1]


def _names(view: ReportView, sentence: Sentence) -> tuple[str, ...]:
    return extend(view, sentence, True, False).members


def _headed(sentence: Sentence) -> bool:
    return bool(sentence.headings) and bool(_ABOUT_UNITS.search(sentence.headings[-1]))


def _weight(sentence: Sentence) -> tuple[bool, bool, bool, int]:
    """How surely a sentence is the one that tells the units of the account."""
    return not sentence.is_row, _headed(sentence), bool(_SURE.search(sentence.text)), -sentence.number


__all__ = ["of_itself", "own_units"]
