"""Posts and the people in them: how many posts are vacant, or how many people are beyond them.

Worked out from the two counts that one section prints, or that a table prints of each body. Refused
where no report counts any posts: the bodies within some 编制范围 are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from assistant.calculate import Worked, difference, gap_between, total
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import none_of_rows, value_clause
from assistant.draft import Draft, one_below_another
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.operations import places_asked
from assistant.question.named.short_names import ends_shorter
from index import Figure

_ASKED = re.compile(
    r"空编|缺编|超编|空缺|空(?:着|了|出)?(?:几|多少)|满编|编制[^，。？]{0,6}(?:空着|满|没用完|富余)|(?:比|离)编制[^，。？]{0,4}(?:少|多|差|缺)|缺员"
)
_POSTS = re.compile(
    r"^(?!.*(?:行政|事业|参公|工勤|专项|后勤|机关|附属|全额|差额|自收)[\u4e00-\u9fff]{0,4}编制).*编制(?!外)"
)
_AT_WORK = re.compile(r"在职|在岗|在编|编内")
_PEOPLE = re.compile(r"实有|实际人")  # those retired may be among them
_POSTS_OF_KIND = re.compile("编制(?:人员|人)?数?$")
_NUMBER_OF_POSTS = re.compile(r"编制(?:人员|人)?(?:总)?数?$")
_RETIRED = re.compile(r"离休|退休")
_KINDS = re.compile(
    r"(行政|事业|参公|工勤|专项|后勤|机关|聘用)(?:单位)?(?:编制|[、和与及](?=[\u4e00-\u9fff]{2}编制))"
)
_OF_KIND = re.compile("(?:行政|事业|参公|工勤|专项|后勤|机关|聘用)(?:人员|人数|的)?")
_VACANT = re.compile("空编|缺编|超编|空缺|满编|缺员")
_IN_ALL = re.compile("总共|一共|共计|合计|总的")
_POSTS_END = ("编制", "编制数", "编制人数", "编制人员")
_PEOPLE_OF = re.compile(r"^(?!.*编制).*(?:实有|在职|在岗|在编|实际)")
_PEOPLE_UNITS = ("人", "名")
_SEVERAL = 2
_LEAST_OWN = 3  # characters
_IN_BRACKETS = re.compile("[（(]([^（）()]+)[)）]$")


def vacant_posts(case: Case) -> Draft | None:
    """Posts less people; None where that is not asked or a section does not tell both."""
    if not _ASKED.search(case.query.text):
        return None
    kinds = list(dict.fromkeys(_KINDS.findall(case.query.text)))
    for view in case.views:
        if draft := _by_kind(case, view, kinds) if kinds else _by_body(case, view) or _of_all(case, view):
            return draft
    printed = any(word in view.full_text for word in _VACANT.findall(case.query.text) for view in case.views)
    told = printed or any(_counts_posts(case, view, kinds) for view in case.views)
    return None if told else refuse(case, "、".join(f"{kind}编制" for kind in kinds) or "空编")


def _counts_posts(case: Case, view: ReportView, kinds: Sequence[str]) -> bool:
    """Whether a report counts posts, of some kinds where these are asked."""
    of_kinds = (match.figure.item for match in _counts(case, view, _POSTS_OF_KIND))
    of_all = bool(_most(case, view, _POSTS) or _rows_of_bodies(view, None))
    return any(kind in item for item in of_kinds for kind in kinds) if kinds else of_all


def _of_all(case: Case, view: ReportView) -> Draft | None:
    """All posts against all at work, of one section."""
    of_kinds = _counts(case, view, _POSTS_OF_KIND)
    posts = _most(case, view, _POSTS) or (of_kinds[0] if len(of_kinds) == 1 else None)
    people = _most(case, view, _AT_WORK) or _most(case, view, _PEOPLE)
    if posts and people and posts.figure.headings == people.figure.headings:
        return _told(posts, people)
    return None


def _by_kind(case: Case, view: ReportView, kinds: Sequence[str]) -> Draft | None:
    """Each kind of posts named (行政编制、事业编制) against its people, behind all where these are asked."""
    pairs = [pair for kind in kinds if (pair := _pair_of(view, kind, case.year_for(view)[0]))]
    if len(pairs) < len(kinds):
        return None
    every = _of_all(case, view) if _IN_ALL.search(case.query.text) else None
    return one_below_another((*filter(None, (every,)), *(_told(*pair) for pair in pairs)))


def _pair_of(view: ReportView, kind: str, year: int | None) -> tuple[Match, Match] | None:
    """The posts of a kind and its people, of the year or else of the end of the year before.

    The people are those of the kind among all at work that the section counts (在职91人，其中行政40人), or
    those that are counted next behind the posts, and not behind several kinds of posts.
    """
    counts = [
        (number, figure)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量" and figure.unit in (*_PEOPLE_UNITS, "个") and figure.table is None
    ]
    of_kind = [(number, figure) for number, figure in counts if kind in figure.item]
    own = [each for each in of_kind if each[1].year in (None, year)]
    before = [each for each in of_kind if year and each[1].year == year - 1]
    for number, posts in (each for each in (*own, *before) if each[1].item.endswith(_POSTS_END)):
        among = (at for at, people in of_kind if _is_among_people(people, posts))
        behind = (at for at, people in counts if at == number + 1 and _is_behind(view, number))
        if (at := next(chain(among, behind), None)) is not None:
            return Match(view, number, 1.0, 1.0), Match(view, at, 1.0, 1.0)
    return None


def _is_among_people(people: Figure, posts: Figure) -> bool:
    """Whether a count is of one kind of the people at work, for the year and in the section of some posts."""
    among = people.ancestors and _PEOPLE_OF.search(people.ancestors[-1])
    beside = (posts.headings, posts.year) == (people.headings, people.year)
    return bool(among and beside and _OF_KIND.fullmatch(people.item))


def _is_behind(view: ReportView, number: int) -> bool:
    """Whether the people counted right behind posts of a kind are those of this kind alone."""
    posts, people = view.figures[number : number + 2]
    ahead = next(iter(view.figures[max(0, number - 1) : number]), posts)
    several = ahead.spans == posts.spans and bool(_KINDS.search(ahead.item)) and ahead is not posts
    return people.spans == posts.spans and bool(_PEOPLE_OF.search(people.item)) and not several


def _by_body(case: Case, view: ReportView) -> Draft | None:
    """Posts and people of the one body named, else of all that a table counts, added up; None for none."""
    rows = _rows_of_bodies(view, case.year_for(view)[0])
    shared = _shared([row[0].figure.region for row in rows])
    named = [row for row in rows if _is_named(row[0].figure.region, shared, case.query.text)]
    if len(named) == 1:
        return _told(*named[0])
    kept = named or rows
    if len(kept) < _SEVERAL:
        return None
    if case.query.operation == "rank":
        return _ranked(case, kept)
    draft = Draft()
    posts, people = (total([row[column].figure for row in kept]) for column in (0, 1))
    clauses = "，".join(
        _added(draft, work, [row[column] for row in kept]) for column, work in enumerate((posts, people))
    )
    result, expression = draft.work(gap_between(people, posts))
    word = "空编" if posts.value >= people.value else "超编"
    draft.text = f"{len(kept)}家单位{clauses}，{word}{result}（{expression} = {result}）。"
    return draft


def _ranked(case: Case, rows: Sequence[tuple[Match, Match]]) -> Draft:
    """The bodies with most posts vacant, or most people beyond them; that there are none of such."""
    beyond = "超编" in case.query.text
    gaps = [(difference(posts.figure, people.figure), posts, people) for posts, people in rows]
    met = [
        (gap.value, posts, people)
        for gap, posts, people in gaps
        if gap.value and gap.rises(posts.figure) != beyond
    ]
    if not met:
        return none_of_rows([posts for posts, _ in rows])
    met.sort(key=lambda each: each[0], reverse=case.query.order != "least")
    last = met[: places_asked(case.query.text)][-1][0]
    first = met[: max(number for number, each in enumerate(met, 1) if each[0] == last)]
    draft = one_below_another(_told(posts, people) for _, posts, people in first)
    most = "最少" if case.query.order == "least" else "最多"
    word = "超编" if beyond else "空编"
    draft.text = f"{word}{most}的{'依次' if len(first) > 1 else ''}是{draft.text}"
    draft.notes.append(f"在{len(rows)}家中比较")
    return draft


def _shared(names: Sequence[str]) -> int:
    """How many characters all names begin with."""
    return len([*takewhile(lambda chars: len({*chars}) == 1, zip(*names, strict=False))])


def _is_named(body: str, shared: int, text: str) -> bool:
    """Whether a body is named by what its name has alone, by its kind in brackets or by its end."""
    own, kind = body[shared:], _IN_BRACKETS.search(body)
    alone = len(own) >= _LEAST_OWN and own in text
    return alone or bool(kind and kind[1] in text) or bool(ends_shorter(text, body))


def _added(draft: Draft, work: Worked, column: Sequence[Match]) -> str:
    """`编制数合计176人（38 + … = 176人）`, each row cited."""
    for match in column:
        draft.figure(match.view, match.figure)
    cites = "".join(dict.fromkeys(draft.cite(match.view, match.figure) for match in column))
    result, expression = draft.work(work)
    return f"{column[0].figure.item}合计{result}（{expression} = {result}）{cites}"


def _rows_of_bodies(view: ReportView, year: int | None) -> list[tuple[Match, Match]]:
    """The posts and the people that each row of a table counts of a body, by its first such table."""
    found: dict[str, tuple[Match, Match]] = {}
    for numbers in view.by_group.values():
        counts = [number for number in numbers if _counts_a_body(view.figures[number], year)]
        posts = [number for number in counts if _NUMBER_OF_POSTS.search(view.figures[number].item)]
        people = [number for number in counts if _PEOPLE_OF.search(view.figures[number].item)]
        if len(posts) == len(people) == 1:
            row = (Match(view, posts[0], 1.0, 1.0), Match(view, people[0], 1.0, 1.0))
            found.setdefault(row[0].figure.region, row)
    tables = {(row[0].figure.table, row[0].figure.item, row[1].figure.item) for row in found.values()}
    return list(found.values()) if len(tables) == 1 else []


def _counts_a_body(figure: Figure, year: int | None) -> bool:
    """Whether a cell counts people or posts of a body of the year."""
    counted = figure.measure == "数量" and figure.unit in _PEOPLE_UNITS and figure.value is not None
    return bool(counted and figure.table is not None and figure.region and figure.year in (None, year))


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
    return max(_counts(case, view, pattern), key=lambda match: match.figure.value or 0, default=None)


def _counts(case: Case, view: ReportView, pattern: re.Pattern[str]) -> list[Match]:
    """The counts of posts or people that a pattern names, of the year or of the end of the one before."""
    year = case.year_for(view)[0]
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量"
        and figure.value is not None
        and figure.unit in _PEOPLE_UNITS
        and figure.year in (None, year, (year or 0) - 1)
        and pattern.search(figure.item)
        and (pattern in (_POSTS, _POSTS_OF_KIND) or not _NUMBER_OF_POSTS.search(figure.item))
        and not _RETIRED.search(figure.item)
    ]


__all__ = ["vacant_posts"]
