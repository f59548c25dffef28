"""What speaks against a figure without being asked: tables, parts, amounts, a quantity near it.

Gives first what a table with its own sum supports, and says the other beside it. Differences of
rounding are no contradiction; parts that fall short of a whole need not be all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import Worked, in_unit, places, share, total
from assistant.compose.figures.rates import rate_check
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found, find_for
from assistant.find.figures.quantities import agree, quantity_of, scope_of, step, top_rows
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import Target
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

_AMOUNTS: tuple[Want, ...] = ("amount", "actual", "budget", "count")
_MOST_TIMES = Decimal(2)
_TWICE_LISTED = Decimal("1.2")  # parts that come to so much more are told by two classifications
_WORKING, _RETIRED = re.compile(r"^在职|^在编"), re.compile(r"退休|离休")
_COMPARABLE = re.compile(r"同口径|可比")
_LOOSELY = re.compile(r"^总(?:支出|收入|花费|开支)$")  # formal words that people use for either
_NEAR = (  # quantities that people ask for in the same everyday words
    (re.compile(r"支出(?:预算)?总计$"), re.compile(r"^本年支出(?:合计)?$")),
    (re.compile(r"收入(?:预算)?总计$"), re.compile(r"^本年收入(?:合计)?$")),
    (re.compile(r"公务用车(?:保有量|实有数)$|保有公务用车$"), re.compile(r"^(?:共有)?车辆(?:总数)?$")),
)


def prefer_supported(found: Found) -> list[Match]:
    """Puts a table figure that its rows add up to in place of a differing one in prose; returns those."""
    told: list[Match] = []
    for want in _AMOUNTS:
        match = found.by_want.get(want)
        if match is None or match.figure.table is not None or not is_money(match.figure.unit):
            continue
        other = next((each for each in _in_tables(match) if _adds_up(each)), None)
        if other is not None:
            found.by_want[want] = other
            told += [match] if all(match.figure is not known.figure for known in told) else []
    return told


def _in_tables(match: Match) -> list[Match]:
    """The same quantity as tables print it, another value each, in substance."""
    view, own = match.view, quantity_of(match.figure)
    found = []
    for number, figure in enumerate(view.figures):
        if figure.table is None or figure.value is None or figure.year != match.figure.year:
            continue
        if not is_money(figure.unit) or not own.scope or scope_of(figure) != own.scope:
            continue
        other = quantity_of(figure)
        named = (own.name, own.part, own.kind, own.region) == (
            other.name,
            other.part,
            other.kind,
            other.region,
        )
        if named and not figure.code and _differs(match.figure, figure):
            found.append(Match(view, number, match.cover, match.score))
    return found


def _differs(first: Figure, second: Figure) -> bool:
    """Whether two amounts are unlike in substance, and near enough to be one thing told twice."""
    a, b = in_unit(first, "元").value, in_unit(second, "元").value
    if not a or not b or agree(first, second):
        return False
    return abs(a - b) > 2 * max(step(first), step(second)) and 1 / _MOST_TIMES < a / b < _MOST_TIMES


def _adds_up(match: Match) -> bool:
    """Whether the outermost rows of its column in the table come to a total."""
    figure = match.figure
    rows = top_rows(match.view, figure.table, figure) if figure.table is not None else []
    if len(rows) < 2 or item_key(figure.item) in {item_key(row.item) for row in rows}:
        return False
    work = total(rows)
    return abs(in_unit(figure, work.unit).value - work.value) <= Decimal("0.01") * len(rows)


def against_note(draft: Draft, told: Sequence[Match]) -> str:
    """`注意：正文写的是…，与表格不一致`, for what a table was preferred to."""
    said = [draft.figure(match.view, match.figure) + draft.cite(match.view, match.figure) for match in told]
    return say("prose_differs", said="、".join(said)) if said else ""


def parts_note(draft: Draft, found: Found) -> str:
    """What the parts in the sentence of a total come to, where that contradicts it."""
    for want in _AMOUNTS:
        match = found.by_want.get(want)
        parts = _parts_of(match) if match else []
        if match and len(parts) == 1 and (more := _exceeds(draft, match, parts[0])):
            return more
        if match is None or len(parts) < 2:
            continue
        work = total([part.figure for part in parts])
        if not _contradict(match.figure, parts, work):
            continue
        for part in parts:
            draft.figure(part.view, part.figure)
        result, expression = draft.work(work)
        stated, cite = draft.figure(match.view, match.figure), draft.cite(match.view, match.figure)
        sums = f"{result}（{expression} = {result}）"
        return say("parts_differ", sums=sums, stated=stated, cite=cite)
    return ""


def _exceeds(draft: Draft, whole: Match, part: Match) -> str:
    """That the one part told of a whole is more than the whole; "" where it is not."""
    own, other = in_unit(whole.figure, "元").value, in_unit(part.figure, "元").value
    if not is_money(whole.figure.unit) or own >= other or other >= own * _TWICE_LISTED:
        return ""
    return say("part_exceeds", part=value_clause(draft, part), whole=subject(whole.figure))


def _parts_of(match: Match) -> list[Match]:
    """The figures that the sentence of a total puts right below it, each thing once."""
    view, whole = match.view, match.figure
    if whole.table is not None or not whole.value or whole.item in whole.ancestors:
        return []  # one of the parts has the name of them all, of its level
    parts: dict[str, Match] = {}
    for number, figure in enumerate(view.figures):
        below = figure.spans == whole.spans and figure.ancestors[-1:] == (whole.item,)
        alike = (figure.measure, figure.unit, figure.year) == (whole.measure, whole.unit, whole.year)
        if below and alike and figure.value is not None and not figure.part:
            parts.setdefault(figure.item, Match(view, number, 1.0, 1.0))
    return list(parts.values())


def _told_behind(last: Match, missing: Decimal) -> bool:
    """Whether the count right behind the parts (同等待遇非在编人员127人) is what they lack of their whole."""
    behind = next(iter(last.view.figures[last.number + 1 :]), None)
    if behind is None:
        return False
    return (behind.measure, behind.unit, behind.value) == (last.figure.measure, last.figure.unit, missing)


def _contradict(whole: Figure, parts: Sequence[Match], work: Worked) -> bool:
    """Parts larger than their whole, or people of all standings that are not all the people."""
    assert whole.value is not None
    names = [part.figure.item for part in parts]
    people = whole.unit == "人" and any(map(_WORKING.search, names)) and any(map(_RETIRED.search, names))
    gap = work.value - in_unit(whole, work.unit).value
    people = people and not _told_behind(parts[-1], -gap)
    rounded = Decimal("0.01") * len(parts) if is_money(whole.unit) else Decimal(0)
    too_much = gap > rounded and work.value < in_unit(whole, work.unit).value * _TWICE_LISTED
    return too_much or (people and gap != 0)


def near_note(draft: Draft, found: Found) -> str:
    """The near quantity that everyday words may mean as well, where it differs."""
    match = next((found.by_want[want] for want in _AMOUNTS if want in found.by_want), None)
    other = near_quantity(match, found.target) if match else None
    return say("near", clause=value_clause(draft, other)) if other else ""


def near_quantity(match: Match, target: Target) -> Match | None:
    """The figure of the quantity that the everyday words of a target may mean instead, if it differs."""
    if not any((m.kind == "everyday" and m.order) or _LOOSELY.search(m.text) for m in target.mentions):
        return None
    other = _near(match)
    return None if other is None or agree(match.figure, other.figure) else other


def near_counted(match: Match) -> Match | None:
    """The count of a kind near that of a figure (保有量, 车辆), as many or not; None if none is printed."""
    return None if is_money(match.figure.unit) else _near(match)


def _near(match: Match) -> Match | None:
    """The first figure of the quantity near that of a figure, of one year, measure and fund.

    A budget counts what is there at the end of the year before beside what it has in its own.
    """
    counted = not is_money(match.figure.unit)
    return _near_in_year(match, 0) or (_near_in_year(match, 1) if counted else None)


def _near_in_year(match: Match, years_apart: int) -> Match | None:
    view, own = match.view, match.figure
    name = view.labels[match.number].item
    pair = next(((a, b) for a, b in _NEAR for x, y in ((a, b), (b, a)) if x.search(name)), None)
    wanted = next((pattern for pattern in pair or () if not pattern.search(name)), None)
    for number, figure in enumerate(view.figures if wanted else ()):
        apart = abs((figure.year or 0) - (own.year or 0))
        alike = figure.measure == own.measure and not figure.part and not figure.code
        if (
            not alike
            or apart != years_apart
            or figure.value is None
            or is_money(figure.unit) != is_money(own.unit)
        ):
            continue
        same_money = not is_money(own.unit) or scope_of(figure) == scope_of(own)
        if wanted and wanted.search(view.labels[number].item) and same_money:
            return Match(view, number, match.cover, match.score)
    return None


def wrong_rate(case: Case, found: Found) -> Draft | None:
    """The rate that the amounts give, where the statement gives another; None when they agree."""
    rate = found.by_want.get("rate")
    if rate is None or "rate" not in case.query.wants or case.query.wants_any("reason", "share"):
        return None
    if _COMPARABLE.search("".join(rate.view.text_at(span) for span in rate.figure.spans)):
        return None
    whole = find_for(case, found.view, found.target, ["amount", "change", "rate"])
    amount, change = whole.by_want.get("amount"), whole.by_want.get("change")
    if amount is None or change is None or change.figure.spans != rate.figure.spans:
        return None
    if item_key(amount.figure.item) != item_key(rate.figure.item):
        return None
    if _within_rounding(amount.figure, change.figure, rate.figure):
        return None
    draft = Draft()
    text = rate_check(draft, case, only_wrong=True)
    draft.text = f"{text}。" if text else ""
    return draft if text else None


def _within_rounding(amount: Figure, change: Figure, rate: Figure) -> bool:
    """Whether the amounts, each rounded as printed, can give the rate that is printed."""
    if change.value is None or rate.value is None or not change.value or not is_money(change.unit):
        return True
    now, moved = in_unit(amount, "元").value, abs(in_unit(change, "元").value)
    before = now - moved if change.direction == "增加" else now + moved
    slack = (step(amount) + step(change)) / 2
    if before <= slack:
        return True
    lowest = (moved - step(change) / 2) / (before + slack) * 100
    highest = (moved + step(change) / 2) / (before - slack) * 100
    printed = Decimal(1).scaleb(-places(rate.value)) * 2
    return lowest - printed <= abs(rate.value) <= highest + printed


def share_by_amounts(stated: Match) -> tuple[Match, Match, Worked] | None:
    """Part, whole and share as the amounts give it, where the share stated is another in substance."""
    view, figure = stated.view, stated.figure
    part = next((each for each in _amounts(view, figure) if each.figure.group == figure.group), None)
    whole = _whole_of(view, figure, part) if part else None
    work = share(part.figure, whole.figure) if part and whole else None
    if part is None or whole is None or work is None or figure.value is None or work.value > 100:
        return None
    digits = 2 if figure.value % Decimal("0.1") else 1
    allowed = Decimal("0.02") if digits == 2 else Decimal("0.1")
    return (part, whole, work) if abs(work.value - figure.value) > allowed else None


def _amounts(view: ReportView, share_of: Figure) -> list[Match]:
    return [
        Match(view, number, 1.0, 1.0)
        for number in view.by_group[share_of.group]
        if (figure := view.figures[number]).item == share_of.item
        and figure.value is not None
        and is_money(figure.unit)
        and figure.measure in ("决算数", "预算数", "执行数", "金额")
    ]


def _whole_of(view: ReportView, share_of: Figure, part: Match) -> Match | None:
    """The amount of the base of a share as its own sentence or section states it."""
    for number, figure in enumerate(view.figures):
        named = share_of.base and item_key(figure.item) == item_key(share_of.base)
        near = figure.spans == share_of.spans and (figure.measure, figure.year) == (
            part.figure.measure,
            part.figure.year,
        )
        if named and near and figure.value is not None and is_money(figure.unit):
            return Match(view, number, 1.0, 1.0)
    return None


def share_text(draft: Draft, stated: Match) -> str:
    """`按金额计算占X的99.13%（…），报告写99.31%，两者不一致`; "" where they agree."""
    worked = share_by_amounts(stated)
    if worked is None:
        return ""
    part, whole, work = worked
    clauses = "，".join(value_clause(draft, each) for each in (part, whole))
    result, expression = draft.work(work)
    rate, cite = draft.figure(stated.view, stated.figure), draft.cite(stated.view, stated.figure)
    name, base = subject(part.figure), subject(whole.figure, with_year=False)
    return say(
        "share_differs", name=name, base=base, sums=f"{result}（{expression} = {result}）", clauses=clauses,
        stated=rate, cite=cite,
    )  # fmt: skip
