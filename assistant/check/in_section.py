"""What the body of a report and a section of it that is named tell of one thing, and whether they agree.

A section (中期财政规划, 编制说明) opens with a short line that ends as its name does, and is named by words
of that line in their order. Sets only statements of one item, year and level of government side by side.
Knows no tables, forms or annexes, which have checks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.calculate import difference
from assistant.compose.untold.absent import but_untold, refuse
from assistant.compose.wording import told_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import agree
from assistant.find.figures.select import Match
from assistant.find.figures.told_with import told_with
from assistant.find.text.annex import Place, lines_of
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from index.glossary import load_glossary
from index.normalise import is_money, item_key

_BODY = r"(?:(?:报告)?(?:正文|主体部分)|报告(?:里|中))"
_WITHIN = r"(?:里面?|中|部分|上)?"
_SAYS = (
    rf"{_WITHIN}(?:的数?)?(?:(?:各自?|分别|都|也|是不是|是否)*(?:写|说|讲|列|给|印)|各|分别|一样|一致|相同|相符"
    r"|对[得不]上|吻合|(?:是不是|是否)?同一|差)"
)
_PLACES = re.compile(
    rf"{_BODY}{_WITHIN}的?[和与跟同及、](?P<after>[\u4e00-\u9fff]{{4,20}}?){_SAYS}"
    rf"|(?:^|[，。？；])(?P<before>[\u4e00-\u9fff]{{4,20}}?){_WITHIN}的?[和与跟同及、]{_BODY}{_SAYS}"
    rf"|{_BODY}{_WITHIN}(?:写|说|讲|列|给|印)[^。？；]{{2,40}}?，[和与跟同](?P<against>[\u4e00-\u9fff]{{4,20}}?){_SAYS}"
)
_IS_SECTION = re.compile("(?:规划|计划|说明|方案|报告|总结|概况|概述)$")
_ELSEWHERE = re.compile("表|附[件录]|绩效|自评|目标")
_OF_RATE = re.compile(r"百分之|几成|[增降]幅|增速|(?:增长|下降)率|\d%")
_LEVEL = re.compile(r"(?:自治区|[省市县区州盟旗])?本级|全(?:自治区|[省市县区州盟旗])|[省市县区]级")
_END_OF_NAME = 2  # the characters that say what a section is: 规划, 说明
_LONGEST_TITLE = 40
_NO_TITLE = re.compile("[，。；：…]")
_REMARK = re.compile(r"[（(][^（）()]*[)）]$")
_MOST_PAGES = 3  # from the line that opens a section to what it first tells of a thing
_AMOUNTS = ("预算数", "执行数", "决算数", "金额")


@dataclass(frozen=True)
class Section:
    """A section that the question sets beside the body: its name, and where both stand in the question."""

    name: str
    start: int
    end: int

    def opened_by(self, line: str) -> bool:
        """Whether a line is the title of this section: the words of its name in order, its end last."""
        title = _REMARK.sub("", line)
        if len(title) > _LONGEST_TITLE or _NO_TITLE.search(title):
            return False
        rest = iter(title)
        return title.endswith(self.name[-_END_OF_NAME:]) and all(each in rest for each in self.name)


def in_section(case: Case) -> Draft | None:
    """What the body tells of a thing beside what a section named tells of it."""
    section = _section(case)
    if section is None:
        return None
    want: Want = "rate" if "rate" in case.query.wants or _OF_RATE.search(case.linked.folded) else "amount"
    alone: list[Match] = []
    for view in case.views:
        starts = [place for place, line in lines_of(view.page_texts) if section.opened_by(line)]
        told = [match for match in _told_of_thing(case, view, section) if _is_wanted(match, want)]
        inside = [match for match in told if _stands_in(match, section, starts)]
        body = [match for match in told if match not in inside and (not starts or _place(match) < starts[-1])]
        if body and inside:
            return _told(body[0], inside[0], section, want)
        alone += body
    if alone:
        draft = Draft()
        draft.text = f"正文写{_clause(draft, alone[0], want)}。"
        return but_untold(draft, f"{section.name}里的这一项")
    return refuse(case, f"{section.name}里的这一项") if case.query.operation == "check" else None


def _section(case: Case) -> Section | None:
    found = _PLACES.search(case.linked.folded)
    if found is None:
        return None
    place = next(place for place in ("after", "before", "against") if found[place])
    name = found[place]
    is_section = _IS_SECTION.search(name) and not _ELSEWHERE.search(name)
    return Section(name, *found.span(place if place == "against" else 0)) if is_section else None


def _told_of_thing(case: Case, view: ReportView, section: Section) -> Iterator[Match]:
    """What prose tells of the very thing named, of the year and the level of government asked."""
    year, _ = case.year_for(view)
    names = {
        name
        for mention in case.linked.mentions
        if mention.end <= section.start or mention.start >= section.end
        for said in (mention.text, *mention.keys)
        for name in load_glossary().same_names(_LEVEL.sub("", item_key(said)))
    }
    for number, figure in enumerate(view.figures):
        level = figure_level(figure)
        of_level = not case.query.level or not level or level == case.query.level
        if figure.table is None and figure.year == year and of_level and item_key(figure.item) in names:
            yield Match(view, number, 1.0, 1.0)


def _is_wanted(match: Match, want: Want) -> bool:
    figure = match.figure
    if want == "rate":
        return figure.measure == "增减率" and figure.value is not None
    return figure.measure in _AMOUNTS and figure.value is not None and is_money(figure.unit)


def _stands_in(match: Match, section: Section, starts: list[Place]) -> bool:
    """Whether a statement stands under the heading of the section, or soon behind the line that opens it."""
    at = _place(match)
    before = [start for start in starts if start <= at]
    under = any(section.opened_by(item_key(heading)) for heading in match.figure.headings)
    return under or (bool(before) and at[0] - before[-1][0] < _MOST_PAGES)


def _place(match: Match) -> Place:
    span = match.figure.spans[0]
    return span.page, span.start


def _told(body: Match, inside: Match, section: Section, want: Want) -> Draft:
    draft = Draft()
    clauses = f"正文写{_clause(draft, body, want)}；{section.name}写{_clause(draft, inside, want)}"
    one_way = body.figure.direction == inside.figure.direction
    if one_way and agree(body.figure, inside.figure):
        draft.text = f"一致，两处的数相同：{clauses}。"
        return draft
    apart = ""
    if one_way:
        work = difference(body.figure, inside.figure)
        result, expression = draft.work(replace(work, unit="个百分点") if want == "rate" else work)
        apart = f"，相差{result}（{expression} = {result}）"
    draft.text = f"不一致{apart}：{clauses}。"
    return draft


def _clause(draft: Draft, match: Match, want: Want) -> str:
    """What is told, with the amount that a rate is told of."""
    told = told_clause(draft, match, want)
    amount = next(iter(told_with(match, _AMOUNTS)), None) if want == "rate" else None
    return f"{told}（{told_clause(draft, amount, 'amount')}）" if amount else told


__all__ = ["in_section"]
