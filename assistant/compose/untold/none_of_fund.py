"""A fund that has no money at all by the report's own word: 收支为零, 没有使用政府性基金预算拨款安排的支出.

Answers how much such a fund takes in or spends, whether it has anything, and why it has nothing; how
much it went down is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.compose.figures.reasons import GIVES_REASON
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level, scope_of
from assistant.templates import say

_FUND = r"(?:一般公共|政府性基金|国有资本经营|社会保险基金|社保基金)"
_SIDES = r"(?:收支|总?收入(?:[和及、](?:支出|结转|结余))*|总?支出|预算)?"
_NONE = re.compile(
    rf"{_FUND}(?:预算|决算|预决算)?{_SIDES}(?:均|都|全部?|合计)?(?:为|是)(?:零|0(?![\d.,]))"
    rf"|(?:无|没有|未编制|不编制|未安排|不安排|未设立?|不涉及)(?:使用|发生)?(?:相应|相关|任何)?的?"
    rf"{_FUND}(?:预算|决算|预决算)?(?:财政)?(?:拨款)?(?:安排)?的?{_SIDES}(?:安排|项目)?(?:$|[，。；）)])"
)
_IF_EMPTY = re.compile(r"[若如]")  # a note of the form: 若为空表，则为无此项收支
_NOTE = re.compile("(?:说明|备?注)：")  # under an empty table
_MOVED = frozenset({"change", "rate"})
_YEAR = re.compile(r"20\d\d(?=年)")
_YEAR_BEFORE = re.compile("(?:上一?年|去年|以前年度)度?(?:均|都|也|就)?$")
_MONEY = re.compile(r"钱|收|支|花|预算|安排|多少|规模")
_PLACE_ASKED = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:新城|园区|[县旗]|(?<![地城社辖])区)(?![属级县])")
_PLACE_TOLD = re.compile(r"新城|园区|(?<!自治)[县旗](?![级区属乡])|(?<![地城社辖市县治])区(?![属级县])")
_SHORTEST = 3  # characters of the name of a place


def none_of_fund(case: Case) -> Draft | None:
    """The sentence that there is none of a fund; None where it is of another place, fund or year."""
    text, wants = case.query.text, case.query.wants
    if not case.query.scope or case.query.operation != "lookup" or not _MONEY.search(text):
        return None
    told = [] if _MOVED & set(wants) else [(view, said) for view in case.views for said in _told(case, view)]
    if not told:
        return None
    told.sort(key=lambda found: bool(_NOTE.match(found[1].text)))
    why = next((found for found in told if GIVES_REASON.search(found[1].text)), None)
    view, sentence = why if why and "reason" in wants else told[0]
    draft = Draft(status="declared_none")
    draft.text = say("quoted", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
    if "reason" in wants and why is None:
        draft.text += say("reason_missing") + "。"
    return draft


def _told(case: Case, view: ReportView) -> Iterator[Sentence]:
    """The sentences that there is none of the fund asked about, in the place and year asked."""
    asked = _PLACE_ASKED.search(case.query.text)
    places = [asked.group()[start:] for start in range(len(asked.group()) - _SHORTEST + 1)] if asked else []
    year, strict = case.year_for(view)
    for sentence in view.sentences:
        denied = () if sentence.is_row else _NONE.finditer(sentence.text)
        none = next((said for said in denied if scope_of(said.group()) == case.query.scope), None)
        ahead = sentence.text[: none.start()] if none else ""
        if none is None or _IF_EMPTY.search(ahead) or (_YEAR_BEFORE.search(ahead) and not _asks_before(case)):
            continue
        years = _years_of(view, sentence)
        if strict and years and year not in years:
            continue
        about = "".join((*sentence.headings[-2:], sentence.text)).replace(view.report.organisation, "")
        if _is_of_place(about, places, case.query.level):
            yield sentence


def _asks_before(case: Case) -> bool:
    """Whether a question speaks of the year before, of which alone it may be said that there was none."""
    return case.query.relative_prior or "上年" in case.query.text or "去年" in case.query.text


def _years_of(view: ReportView, sentence: Sentence) -> set[int]:
    """The years that a sentence says, else those of its figures, else those of the headings above it."""
    figures = {figure.year for figure in view.figures_in(sentence.spans) if figure.year}
    said = (_YEAR.findall(text) for text in (sentence.text, "".join(sentence.headings)))
    own, above = ({int(year) for year in years} for years in said)
    return own or figures or above


def _is_of_place(about: str, places: Sequence[str], level: str) -> bool:
    """Whether a text is of the place asked, or of none and of the level asked, where no place is."""
    if places:
        return any(place in about for place in places)
    return not _PLACE_TOLD.search(about) and government_level(about) in ("", level)


__all__ = ["none_of_fund"]
