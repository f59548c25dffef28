"""Posts and the people in them: how many posts are vacant, or how many people are beyond them.

Worked out from the two counts that one section prints.
"""

from __future__ import annotations

import re

from assistant.calculate import difference
from assistant.compose.wording import value_clause
from assistant.draft import Draft, one_below_another
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView

_ASKED = re.compile(
    r"空编|缺编|超编|空缺|空(?:着|了|出)?(?:几|多少)|满编|编制[^，。？]{0,6}(?:空着|用满|没用完|满员|富余)|(?:比|离)编制[^，。？]{0,4}(?:少|多|差|缺)|缺员"
)
_POSTS = re.compile(
    r"^(?!.*(?:行政|事业|参公|工勤|专项|后勤|机关|附属|全额|差额|自收)[\u4e00-\u9fff]{0,4}编制).*编制"
)
_AT_WORK = re.compile(r"在职|在岗|在编|编内")
_PEOPLE = re.compile(r"实有|实际人")  # those retired may be among them
_NUMBER_OF_POSTS = re.compile(r"编制(?:人员|人)?(?:总)?数?$")
_RETIRED = re.compile(r"离休|退休")
_KINDS = re.compile(
    r"(行政|事业|参公|工勤|专项|后勤|机关|聘用)(?:单位)?(?:编制|[、和与及](?=[\u4e00-\u9fff]{2}编制))"
)
_POSTS_END = ("编制", "编制数", "编制人数", "编制人员")
_PEOPLE_OF = re.compile(r"^(?!.*编制).*(?:实有|在职|在岗|在编|实际)")
_PEOPLE_UNITS = ("人", "名")


def vacant_posts(case: Case) -> Draft | None:
    """Posts less people; None where that is not asked or a section does not tell both."""
    if not _ASKED.search(case.query.text):
        return None
    for view in case.views:
        if draft := _by_kind(case, view):
            return draft
        posts = _most(case, view, _POSTS)
        people = _most(case, view, _AT_WORK) or _most(case, view, _PEOPLE)
        if posts and people and posts.figure.headings == people.figure.headings:
            return _told(posts, people)
    return None


def _by_kind(case: Case, view: ReportView) -> Draft | None:
    """Each kind of posts named (行政编制、事业编制) against the people told right behind it."""
    asked = list(dict.fromkeys(_KINDS.findall(case.query.text)))
    pairs = [pair for kind in asked if (pair := _pair_of(view, kind, case.year_for(view)[0]))]
    if not pairs or len(pairs) < len(asked):
        return None
    return one_below_another(_told(*pair) for pair in pairs)


def _pair_of(view: ReportView, kind: str, year: int | None) -> tuple[Match, Match] | None:
    """The posts of a kind and the people that the same sentence counts next, before other posts."""
    for number, figure in enumerate(view.figures):
        posts = figure.measure == "数量" and kind in figure.item and figure.item.endswith(_POSTS_END)
        if not posts or figure.year not in (None, year) or figure.table is not None:
            continue
        behind = next(iter(view.figures[number + 1 :]), figure)
        counted = behind.measure == "数量" and behind.unit in _PEOPLE_UNITS
        if counted and behind.spans == figure.spans and _PEOPLE_OF.search(behind.item):
            return Match(view, number, 1.0, 1.0), Match(view, number + 1, 1.0, 1.0)
    return None


def _told(posts: Match, people: Match) -> Draft:
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (posts, people))
    work = difference(posts.figure, people.figure)
    if not work.value:
        draft.text = f"{clauses}，编制已满。"
        return draft
    result, expression = draft.work(work)
    word = "空编" if work.rises(posts.figure) else "超编"
    draft.text = f"{clauses}，{word}{result}（{expression} = {result}）。"
    return draft


def _most(case: Case, view: ReportView, pattern: re.Pattern[str]) -> Match | None:
    """The largest count of a kind, which is that of all of it."""
    year = case.year_for(view)[0]
    found = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量"
        and figure.value is not None
        and figure.unit in _PEOPLE_UNITS
        and figure.year in (None, year, (year or 0) - 1)
        and pattern.search(figure.item)
        and (pattern is _POSTS or not _NUMBER_OF_POSTS.search(figure.item))
        and not _RETIRED.search(figure.item)
    ]
    return max(found, key=lambda match: match.figure.value or 0, default=None)


__all__ = ["vacant_posts"]
