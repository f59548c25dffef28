"""Two numbers of one thing that the question itself says: what each covers, and what lies between them.

Finds both by their values; leaves numbers that the report does not print to the other checks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import difference, in_unit, remainder, total
from assistant.compose.compared.two_places import told_pair
from assistant.compose.figures.premises import MoveSaid, is_move, moves_in
from assistant.compose.wording import stated_change, subject, value_clause
from assistant.compose.worked_out.what_differs import what_differs
from assistant.draft import Draft
from assistant.find.figures.kinship import related
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import FUNDS, figure_level
from assistant.find.figures.quantities import comes_to, scope_of
from assistant.find.figures.same_amount import asks_what_differs, of_difference
from assistant.find.figures.select import Match
from assistant.find.figures.told_with import counted_with
from assistant.find.text.said_sums import said_sums
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key, parse_number

_BOTH = 2
_COUNT = re.compile(r"(?<![\d.,])(\d+)(辆|人次|人|名|个|家|项|台|户|批次|件|次)")
_APART = re.compile(r"差(?!旅|异率)|[多少](?:出|了)?的?(?:是|这|那)|为什么|为何|为啥|怎么|哪")
_UNIT = "万元?|亿元?|元"
_EITHER = re.compile(
    rf"(?P<one>\d[\d,]*(?:\.\d+)?)(?P<unit_one>{_UNIT})?，?(?:还是|抑或|或者?是?|[和与、跟](?=[^，。？]*哪[一个]))"
    rf"(?P<other>\d[\d,]*(?:\.\d+)?)(?P<unit_other>{_UNIT})"
)
_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)")
_CLAUSE = re.compile("[^，。；：]+")


def two_said(case: Case) -> Draft | None:
    """Both amounts with their 口径 and the difference; None unless two of one thing are said and printed."""
    said = [
        (value, unit)
        for number, unit in _AMOUNT.findall(case.query.text)
        if (value := parse_number(number)) is not None
    ]
    if len(said) != 2 or said[0] == said[1]:
        return None
    for view in case.views:
        for target in case.linked.targets:
            matches = case.matches(view, target)
            pair = [
                next((m for m in matches if comes_to(m.figure, value, unit)), None) for value, unit in said
            ]
            if pair[0] and pair[1] and scope_of(pair[0].figure) != scope_of(pair[1].figure):
                return _told(pair[0], pair[1], matches)
    return None


def either_said(case: Case) -> Draft | None:
    """Both printings of one amount, where a question asks which of two it is (31万还是32万)."""
    asked = _EITHER.search(case.query.text)
    if asked is None:
        return None
    said = [(parse_number(asked[each]), asked[f"unit_{each}"]) for each in ("one", "other")]
    units = [f"{(unit or said[1][1]).removesuffix('元')}元" for _, unit in said]
    for view in case.views:
        year, _ = case.year_for(view)
        for target in case.linked.targets:
            near = [m for m in case.matches(view, target) if m.figure.year == year]
            ones, others = (
                [m for m in near if value is not None and comes_to(m.figure, value, unit)]
                for (value, _), unit in zip(said, units, strict=True)
            )
            for one in ones:
                for other in others:
                    if one.figure.measure != other.figure.measure:
                        continue
                    if related(one.figure, other.figure):
                        return told_pair(one, other)
                    if _of_two_levels(one, other):
                        return _told(one, other, near)
    return None


def _of_two_levels(one: Match, other: Match) -> bool:
    """Whether two figures are one thing of the whole place and of its own level."""
    levels = figure_level(one.figure), figure_level(other.figure)
    return all(levels) and levels[0] != levels[1] and plain(one.figure.item) == plain(other.figure.item)


def moves_said(case: Case) -> Draft | None:
    """Two moves that the question says side by side, what lies between them, and the move that is as much.

    A whole that rose by less than a part of it: another part fell by the difference.
    """
    said = moves_in(case.query.asked)
    if len(said) != _BOTH or not _APART.search(case.query.asked) or not all(is_money(m.unit) for m in said):
        return None
    for view in case.views:
        moved = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.measure == "增减额" and figure.value and is_money(figure.unit)
        ]
        pair = [_move_named(case, moved, each) for each in said]
        if pair[0] and pair[1] and pair[0].figure.year == pair[1].figure.year:
            return _told_moves(pair[0], pair[1], moved)
    return None


def _move_named(case: Case, moved: Sequence[Match], said: MoveSaid) -> Match | None:
    """The move of the amount said, of several that whose name the question says most of."""
    alike = [match for match in moved if is_move(match.figure, said)]
    text = case.query.asked
    return max(
        alike,
        key=lambda m: (share_said(f"{m.figure.item}{scope_of(m.figure)}", text), m.figure.item in text),
        default=None,
    )


def _told_moves(first: Match, second: Match, moved: Sequence[Match]) -> Draft:
    """Both moves, their difference, and the one move of another item that makes it, with its reason."""
    draft = Draft()
    alike = item_key(first.figure.item) == item_key(second.figure.item)
    clauses = "，".join(
        f"{scope_of(m.figure) if alike else ''}{subject(m.figure)}{stated_change(draft, m)}"
        for m in (first, second)
    )
    gap = _signed(first) - _signed(second)
    work = difference(first.figure, second.figure)
    if first.figure.direction != second.figure.direction:
        work = total([first.figure, second.figure])
    result, expression = draft.work(work)
    draft.text = f"{clauses}，两者相差{result}（{expression} = {result}）。"
    year = first.figure.year
    others = [m for m in moved if abs(_signed(m)) == abs(gap) and m.figure.year == year and gap]
    between = next((m for m in others if _signed(m) == gap), next(iter(others), None))
    if between is not None and len({item_key(m.figure.item) for m in others}) == 1:
        draft.text += f"相差的数与报告的这一项相同：{subject(between.figure)}{stated_change(draft, between)}"
        reason = between.view.reasons.get(between.figure.group, "")
        draft.text += f"，{say('reason', reason=reason, cite='')}。" if reason else "。"
    return draft


def _signed(move: Match) -> Decimal:
    return in_unit(move.figure, "元").value * (-1 if move.figure.direction == "减少" else 1)


def _told(first: Match, second: Match, matches: Sequence[Match]) -> Draft:
    draft = Draft()
    scopes = [scope_of(match.figure) for match in (first, second)]
    named = scopes[0] != scopes[1]
    clauses = "，".join(
        f"{value_clause(draft, match)}{f'（口径：{scope}）' if scope and named else ''}"
        for match, scope in zip((first, second), scopes, strict=True)
    )
    work = difference(first.figure, second.figure)
    result, expression = draft.work(work)
    draft.text = f"口径不同，不是同一个数，相差{result}（{expression} = {result}）：{clauses}。"
    draft.text += what_differs(draft, first.view, work) or _other_budgets(draft, (first, second), matches)
    return draft


def between_said(case: Case) -> Draft | None:
    """What lies between two amounts said of one thing (一张表写12万元，一张写10万元), where that is asked."""
    sums = said_sums(case.query.text)
    if len(sums) != _BOTH or not asks_what_differs(case.query.asked):
        return None
    keys = {key for mention in case.linked.mentions if mention.kind in STRONG for key in mention.keys}
    for view in case.views:
        rows = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.table is not None and figure.value is not None and is_money(figure.unit)
            if item_key(figure.item) in keys and not figure.part
        ]
        sides = [[row for row in rows if said.is_meant(in_unit(row.figure, "元").value)] for said in sums]
        pairs = ((one, other) for one in sides[0] for other in sides[1])
        if pair := next((pair for pair in pairs if _are_apart(*pair)), None):
            return _of_two_tables(pair, rows)
    return None


def _are_apart(one: Match, other: Match) -> bool:
    """Whether two rows of two tables print one thing with two amounts."""
    a, b = one.figure, other.figure
    of_one = (a.item, a.measure, a.year) == (b.item, b.measure, b.year)
    return of_one and a.table != b.table and a.value != b.value


def _of_two_tables(pair: tuple[Match, Match], rows: Sequence[Match]) -> Draft:
    """The two amounts, each with the title of its table and the fund it is of, and what lies between them."""
    draft = Draft()
    told = [
        f"《{match.figure.headings[-1]}》里{value_clause(draft, match)}"
        + (f"（{match.figure.scope}）" if match.figure.scope else "")
        for match in pair
    ]
    work = difference(pair[0].figure, pair[1].figure)
    result, expression = draft.work(work)
    draft.text = f"{'，'.join(told)}，相差{result}（{expression} = {result}）。"
    if of_difference(pair[0].view, work) is None:
        draft.text += _other_budgets(draft, pair, rows)
    return draft


def two_counted(case: Case) -> Draft | None:
    """Two counts in one unit that the question says (36辆, 89辆), where each is printed of another thing."""
    said = [(value, unit) for n, unit in _COUNT.findall(case.query.text) if (value := parse_number(n))]
    if len(said) != _BOTH or said[0][0] == said[1][0] or said[0][1] != said[1][1]:
        return None
    for view in case.views:
        counts = [_counts(view, value, unit) for value, unit in said]
        first, second = _only_one(*counts), _only_one(*reversed(counts))
        if first and second and first.figure.item != second.figure.item:
            return _counted(first, second)
    return None


def _counts(view: ReportView, value: Decimal, unit: str) -> list[Match]:
    """The counts of a value in prose."""
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if (figure.measure, figure.unit, figure.value) == ("数量", unit, value) and figure.table is None
    ]


def _only_one(alike: Sequence[Match], others: Sequence[Match]) -> Match | None:
    """The one count of several that is no part told with the other; None where several things are as many."""
    told = {other.figure.spans for other in others}
    apart = [match for match in alike if match.figure.spans not in told] or list(alike)
    return apart[0] if len({match.figure.item for match in apart}) == 1 else None


def _counted(first: Match, second: Match) -> Draft:
    """Both counts, and what their sentence tells that is as many as lies between them."""
    draft = Draft()
    clauses = "，".join(f"{value_clause(draft, match)}{_counting(match)}" for match in (first, second))
    draft.text = f"数的不是同一样东西：{clauses}。"
    work = difference(first.figure, second.figure)
    more = max((first, second), key=lambda match: match.figure.value or 0)
    between = [m for m in counted_with(more, (more.figure.unit,)) if m.figure.value == work.value]
    if len(between) == 1:
        result, expression = draft.work(work)
        same = value_clause(draft, between[0])
        draft.text += f"两数相差{result}（{expression} = {result}），与报告的这一项相同：{same}。"
    return draft


def _counting(match: Match) -> str:
    """The clause that counts, in brackets, where it says more than the name does (及所属单位共有车辆43辆)."""
    sentence = match.view.stating(match.figure)
    printed = f"{match.figure.printed}{match.figure.unit}"
    clauses = _CLAUSE.findall(sentence.text) if sentence and not sentence.is_row else ()
    said = next((clause for clause in clauses if clause.endswith(printed)), "")
    more = len(said) > len(match.figure.item) + len(printed)
    return f"（“{said}”）" if more else ""


def counted_apart(first: Match, second: Match) -> Draft:
    """Counts of two near kinds: whether they are as many, and that they are not of one thing."""
    if first.figure.value == second.figure.value:
        draft = Draft()
        clauses = "，".join(value_clause(draft, match) for match in (first, second))
        draft.text = f"数目一样，数的是两样：{clauses}。"
        return draft
    draft = _counted(first, second)
    draft.text = f"不一致，{draft.text}"
    return draft


def _other_budgets(draft: Draft, pair: tuple[Match, Match], matches: Sequence[Match]) -> str:
    """What of the difference the other budgets pay for, and what is left of it; "" where none is printed."""
    less, more = sorted(pair, key=lambda match: in_unit(match.figure, pair[0].figure.unit).value)
    if scope_of(less.figure) not in FUNDS or scope_of(more.figure) in FUNDS:
        return ""
    own = less.figure
    paid = {
        scope_of(match.figure): match
        for match in reversed(matches)
        if match.view is less.view
        and scope_of(match.figure) in FUNDS - {scope_of(own)}
        and _says(match.figure) == _says(own)
    }
    figures = [match.figure for match in paid.values()]
    left = remainder(more.figure, [own, *figures])
    if not figures or left.value < 0:
        return ""
    told = "，".join(
        f"{scope}的{draft.figure(match.view, match.figure)}{draft.cite(match.view, match.figure)}"
        for scope, match in paid.items()
    )
    if not left.value:
        return f"相差的是{told}。"
    result, expression = draft.work(left)
    return f"相差的数里有{told}，其余{result}（{expression} = {result}）是哪里的钱，报告没有写明。"


def _says(figure: Figure) -> tuple[object, ...]:
    return (item_key(figure.item), figure.part, figure.measure, figure.year, figure.region)


__all__ = ["between_said", "counted_apart", "either_said", "moves_said", "two_counted", "two_said"]
