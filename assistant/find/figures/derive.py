"""What is asked of a thing and not printed, worked out from what the report prints of it.

A statement ties its numbers together: last year's value and the change are this year's, the budget
times its completion is what was spent, parts are their total. Chooses the figures that go in; works
with Decimal; words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from assistant.calculate import difference, growth, growth_by_ratio, growth_told, part_of, stated, total_of
from assistant.calculate import share as share_of
from assistant.find.figures.against_budget import budget_of, completion, gap_to_budget
from assistant.find.figures.backwards import (
    BUDGETED,
    SPENT,
    Derived,
    backwards,
    of_period_before,
    of_plans,
    of_the_year_before,
    reported_before,
)
from assistant.find.figures.bonds import crossed_sum, narrower
from assistant.find.figures.choose import Ask, choose, likely
from assistant.find.figures.kinship import of_one_thing, of_other_bodies, related, same_item
from assistant.find.figures.measures import (
    AT_A_DAY,
    against_executed,
    against_planned,
    measures_before,
    measures_for,
    measures_prior,
)
from assistant.find.figures.moves_of_parts import move_of_parts
from assistant.find.figures.quantities import ACTUALS, agree, same_quantity
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.question.asked.query import Query
from assistant.question.asked.wants import MOVE_WANTS, VALUE_WANTS, Want
from assistant.question.named.mentions import Mention, Target
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key

if TYPE_CHECKING:
    from assistant.find.figures.lookup import Case, Found

_FUND = re.compile("(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:支出)?(?:预算)?")
_CLOSING = re.compile("^(?:期末|年末)")
_TELLING_DIGITS = 4  # of an amount by which its row is known
_ROW_NAMED = 0.5  # how much of the name of an amount its row, or table, says
_OPENS = {"期末": "期初", "年末": "年初"}
_BALANCE = "余额"
_PLAN = re.compile("十[一二三四五六]五(?!年)")


def derive(
    case: Case, found: Found, matches: list[Match], wants: Sequence[Want], year: int | None, strict: bool
) -> None:
    """Values, change, rate, ratio and completion from figures, where they are not stated."""
    if _of_earlier_plan(case, found, matches) or year is None:
        return
    amounts = measures_for("amount", found.view, case.query)
    asked = VALUE_WANTS & set(wants)
    first_told = "执行数" in case.query.measures and not MOVE_WANTS & set(wants)
    if first_told and (reported := _reported_before(found, matches)):
        found.derived = reported
        for want in () if "决算数" in case.query.asked else VALUE_WANTS:
            found.by_want.pop(want, None)
        return
    if asked and (bonds := _bonds_of_kind(case, found, year, amounts)):
        found.derived = bonds
        for want in VALUE_WANTS:
            found.by_want.pop(want, None)
    elif "count" not in asked and asked and (whole := _whole_of_kind(case, found, year, amounts, strict)):
        found.derived = whole
        for want in VALUE_WANTS:
            found.by_want.pop(want, None)
    elif asked and not VALUE_WANTS & found.by_want.keys():
        before = _before_from_change(case, found, matches, year, "rate" in wants) if strict else None
        money = asked != {"count"}  # what is counted is not worked out from amounts
        spent = _printed_of(before, matches, year) if before and "budget" not in asked else None
        if spent is not None:
            found.by_want["amount"] = spent
        elif before or money:
            found.derived = (
                before
                or _total_of_parts(case, found, year, amounts, strict)
                or _part_of_whole(found, matches, year, amounts)
            )
    both = {"budget", "actual"} <= set(wants) and "budget" not in found.by_want  # 预算多少，花了多少，差多少
    alone = not {"completion", *MOVE_WANTS} & set(wants) and case.query.against != "预算"
    if "budget" in wants and (both or alone):
        budget_of(case, found, matches, year, amounts)
    if "ratio" in wants and "ratio" not in found.by_want:
        _ratio(case, found, matches, year, amounts)
    if _of_budget_itself(case, found, wants):
        del found.by_want["change"]
    missing = [
        want for want in ("change", "rate", "direction") if want in wants and want not in found.by_want
    ]
    if missing and case.query.against in ("", "上年"):
        _move(case, found, matches, missing, year, amounts)
    if "prior" in wants and not found.derived and not found.works.keys() - {"rate"}:
        _prior(case, found, matches, measures_prior(case.query, amounts), year)
    if case.query.against == "预算" and missing:
        gap_to_budget(case, found, matches, missing, year)
    if "completion" in wants and "completion" not in found.by_want:
        completion(case, found, matches, year)


def _reported_before(found: Found, matches: list[Match]) -> Derived | None:
    """What the amount found was reported as before the final account, where that is told to differ."""
    told = (match for want, match in found.by_want.items() if want in VALUE_WANTS)
    return next((derived for now in told if (derived := reported_before(now, matches))), None)


def _of_earlier_plan(case: Case, found: Found, matches: list[Match]) -> bool:
    """Whether the years of a plan are asked, which the value found is set against, and not the later ones."""
    named = set(_PLAN.findall(case.query.text))
    now = next((found.by_want[want] for want in ("amount", "actual") if want in found.by_want), None)
    if len(named) != 1 or now is None or case.query.against:
        return False
    found.derived = of_period_before(named.pop(), now, matches)
    for want in (*VALUE_WANTS, *MOVE_WANTS) if found.derived else ():
        found.by_want.pop(want, None)
    return found.derived is not None


def _of_budget_itself(case: Case, found: Found, wants: Sequence[Want]) -> bool:
    """Whether a change is how a budget was revised, and asked is how far what was done is from a budget."""
    change, named = found.by_want.get("change"), case.query.measures
    done = {"completion", "actual"} & set(wants) or ("全年预算数" in named and "年初预算数" not in named)
    if case.query.against != "预算" or not done or change is None or change.figure.base != "年初预算数":
        return False
    told = found.view.row_of(change.figure)
    return any(figure.measure == "全年预算数" for figure in told)


def _bonds_of_kind(case: Case, found: Found, year: int, amounts: tuple[str, ...]) -> Derived | None:
    """All bonds of a kind, where nothing is told of it, or only of a part of it."""
    told = [match.figure for want, match in found.by_want.items() if want in VALUE_WANTS]
    if told and not any(narrower(found.target, figure) for figure in told):
        return None
    return crossed_sum(found.view, found.target, case.query, year, amounts)


def _move(
    case: Case,
    found: Found,
    matches: list[Match],
    missing: Sequence[Want],
    year: int,
    amounts: tuple[str, ...],
) -> None:
    """Change and rate from this year's value and the one before."""
    now = _told_amount(found, year) or likely(choose(matches, Ask(amounts, year, True)))
    before = _year_before(case, found, matches, now, measures_before(case.query, amounts), year)
    if now and before and _against_stated(found, now, before):
        before = likely(choose(matches, Ask(("决算数", "执行数"), year - 1, True)))
        before = before if before and not _against_stated(found, now, before) else None
    other = (
        before is not None and before.figure.year is not None and before.figure is not (now and now.figure)
    )
    if now and before and other and is_money(now.figure.unit) == is_money(before.figure.unit):
        told, now = now, _printed_like(before, now, matches)
        found.by_want |= {want: now for want, match in found.by_want.items() if match.figure is told.figure}
        found.by_want["amount"] = now
        found.by_want["prior"] = before
        found.works["change"] = difference(now.figure, before.figure)
        if (rate := growth(now.figure, before.figure)) is not None and "rate" in missing:
            found.works["rate"] = rate
    elif not found.by_want.keys() & MOVE_WANTS:
        of_base = _of_base_asked(matches, case.query)
        change = _change_beside(now, of_base, year) if now and "rate" in missing else None
        if now and change:
            found.by_want["amount"], found.by_want["change"] = now, change
            _rate_of_change(found, now)
        elif now and (moved := move_of_parts(now)) is not None:
            found.by_want["amount"] = now
            found.works["change"] = moved
        else:
            _move_by_ratio(found, matches, year)
    elif "rate" in missing and "rate" in (found.target.wants or case.query.wants):
        _rate_of_change(found, now)


def _against_stated(found: Found, now: Match, before: Match) -> bool:
    """Whether the move between two amounts goes the other way than the report says: another base is meant."""
    rate = found.by_want.get("rate")
    if rate is None or rate.figure.direction not in ("增加", "减少"):
        return False
    move = difference(now.figure, before.figure)
    return bool(move.value) and move.rises(now.figure) != (rate.figure.direction == "增加")


def _change_beside(now: Match, matches: list[Match], year: int) -> Match | None:
    """By how much an amount has moved against the year before, by its own statement or another one of it."""
    moves = choose(matches, Ask(("增减额",), year, False, base="上年"))
    told = (move for move in moves if move.figure.value and of_the_year_before(move))
    told = (move for move in told if move.figure.part != "占比")  # of its share alone
    own = (move for move in told if move.figure.year in (None, now.figure.year))  # a row has more years
    moved = [move for move in own if _told_of_it(now, move)]
    return next((move for move in moved if move.figure.group == now.figure.group), next(iter(moved), None))


def _told_of_it(now: Match, move: Match) -> bool:
    """Whether a move is of an amount: told in its statement, or of the very thing and money in another."""
    value, moved = now.figure, move.figure
    same = value.scope == moved.scope and of_one_thing(value, moved) and related(value, moved)
    return moved.group == value.group or (same and moved.table is None and move.view is now.view)


def _rate_of_change(found: Found, now: Match | None) -> None:
    """The rate where a statement gives an amount and by how much it has moved."""
    change = found.by_want.get("change")
    if now is None or change is None or not change.figure.value or not _told_of_it(now, change):
        return
    alike = is_money(change.figure.unit) == is_money(now.figure.unit) and of_the_year_before(change)
    alike = alike and change.figure.year in (None, now.figure.year)
    if alike and (rate := growth_told(now.figure, change.figure)) is not None:
        found.works["rate"] = rate


def _move_by_ratio(found: Found, matches: list[Match], year: int) -> None:
    """The rate where only this year's value in percent of the year before's is printed."""
    ratio = likely(choose(matches, Ask(("比率",), year, False)))
    now = _told_amount(found, year)
    if ratio is None or not re.search(rf"上年|{year - 1}", ratio.figure.base):
        return
    if now is not None and (now.figure.value or 0) < 0:
        return  # what it is a percentage of may be negative too
    if (rate := growth_by_ratio(ratio.figure)) is not None:
        found.by_want["ratio"] = ratio
        found.works["rate"] = rate


def _total_of_parts(
    case: Case, found: Found, year: int, amounts: tuple[str, ...], strict: bool
) -> Derived | None:
    """A total that is not printed, from all the parts that it is known to have, printed or worked out."""
    wants = found.target.wants or case.query.wants
    if wants and not VALUE_WANTS & set(wants):
        return None
    places = set(found.view.places)
    kinds = kinds_of(found.target, places)
    known = [
        part
        for kind in kinds
        if (part := _part(case, found, kind, year, amounts, strict, places)) is not None
    ]
    alike = {(part.inputs[0].figure.measure, part.work.unit) for part in known}
    if len(known) == len(kinds) > 1 and len(alike) == 1:
        inputs = tuple(match for part in known for match in part.inputs)
        regions = {match.figure.region for match in inputs} & places
        name = f"{regions.pop()}{found.target.name}" if len(regions) == 1 else found.target.name
        return Derived(total_of([part.work for part in known]), inputs, year, name=name)
    return None


def _whole_of_kind(
    case: Case, found: Found, year: int, amounts: tuple[str, ...], strict: bool
) -> Derived | None:
    """The whole of what is asked of one place, where the one figure found is of a kind of it alone."""
    places = set(found.view.places)
    told = [match.figure for want, match in found.by_want.items() if want in VALUE_WANTS]
    of_kind = bool(told) and all(figure.region in places for figure in told)
    of_kind = of_kind and all(is_of_kind(found.target, figure, places) for figure in told)
    return _total_of_parts(case, found, year, amounts, strict) if of_kind else None


def is_of_kind(target: Target, figure: Figure, places: Set[str]) -> bool:
    """Whether a figure is called as a known part of what a target names, which itself names no part."""
    keys = {key for kind in kinds_of(target, places) for key in kind.mentions[-1].keys}
    return item_key(figure.item) in keys


def kinds_of(target: Target, places: Set[str]) -> list[Target]:
    """The parts that what a target names is known to have, each of the place named with it; [] for none."""
    glossary = load_glossary()
    of_place = tuple(m for m in target.mentions if not places.isdisjoint({*m.keys, m.text}))
    named = {_entry_of(m) for m in target.mentions if m.kind != "word" and m not in of_place}
    entry = glossary.by_id.get(named.pop()) if len(named) == 1 else None
    children = glossary.children(entry) if entry else ()
    return [
        Target((*of_place, Mention(child.name, 0, 0, child.keys, "exact", 3.0)), target.wants)
        for child in children
    ]


def _entry_of(mention: Mention) -> str:
    """The entry of the glossary that a mention stands for, by its own words where it was linked otherwise."""
    entry = load_glossary().by_key.get(item_key(mention.text))
    return mention.entry or (entry.id if entry else "")


def _part(
    case: Case,
    found: Found,
    thing: Target,
    year: int,
    amounts: tuple[str, ...],
    strict: bool,
    places: Set[str],
) -> Derived | None:
    """The value of a part: printed, else worked out from the year after; of the place named with it."""
    named = {name for m in thing.mentions for name in (*m.keys, m.text) if name in places}
    matches = [m for m in case.matches(found.view, thing) if not named or m.figure.region in named]
    told = likely(choose(matches, Ask(amounts, year, True)))
    if told is not None and told.figure.value is not None:
        return Derived(stated(told.figure), (told,), year)
    return _before_from_change(case, found, matches, year, False) if strict else None


def _part_of_whole(found: Found, matches: list[Match], year: int, amounts: tuple[str, ...]) -> Derived | None:
    """A part of which only the share is printed, from its whole."""
    share = likely(choose(matches, Ask(("占比",), year, True)))
    if share is None or not share.figure.base or share.figure.value is None:
        return None
    name = item_key(share.figure.base)
    for number in share.view.by_name.get(name, ()):
        figure = share.view.figures[number]
        fits = figure.measure in amounts and figure.year == year and is_money(figure.unit)
        if fits and (work := part_of(figure, share.figure)):
            whole = Match(share.view, number, share.cover, share.score)
            return Derived(work, (share, whole), year)
    return None


def _before_from_change(
    case: Case, found: Found, matches: list[Match], year: int, growing: bool
) -> Derived | None:
    """The value of a year from the value of the year after and how that has moved."""
    view = found.view
    if view.report.year is None or year >= view.report.year:
        return None
    counted = "count" in (found.target.wants or case.query.wants)
    measures = measures_for("count" if counted else "amount", view, case.query)
    ranked = choose(matches, Ask(measures, year + 1, True, money=not counted))
    asked = found.target.wants or case.query.wants
    base = SPENT if "actual" in asked else BUDGETED if "budget" in asked else ""
    values = [match for match in ranked if likely([match])]
    derived = backwards(values, matches, year, growing, base)
    if derived is None and (fund := _of_a_fund(found)):
        told = [match for match in _told_of_fund(view, fund) if match.figure.year == year + 1]
        values = [match for match in told if match.figure.measure in measures]
        derived = backwards(values, told, year, growing, base or BUDGETED)
    if derived and base == SPENT and of_plans(derived):
        return None  # what was planned less its growth is what was planned before
    return derived


def _printed_of(derived: Derived, matches: Sequence[Match], year: int) -> Match | None:
    """The amount of a year that is printed of the very thing whose year after it was worked out from."""
    later = derived.inputs[0]
    printed = choose(matches, Ask(ACTUALS, year, True, money=True))
    own = (match for match in printed if match.figure.year == year and match.figure.value is not None)
    alike = (m for m in own if m.figure.region == later.figure.region and m.view is later.view)
    return next((match for match in alike if same_item(match.figure, later.figure)), None)


def _of_a_fund(found: Found) -> str:
    """The fund that a target names and nothing else; "" for any other target."""
    named = [mention for mention in found.target.mentions if mention.keys]
    return named[0].text if len(named) == 1 and _FUND.fullmatch(named[0].text) else ""


def _told_of_fund(view: ReportView, fund: str) -> list[Match]:
    """What prose says of all that a fund spends, its amount and how that has moved."""
    called = re.compile(
        rf"{fund.removesuffix('支出')}(?:预算)?(?:当年|本年)?(?:财政)?(?:拨款)?(?:支出)?(?:预算)?"
    )
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.table is None and not figure.part and not figure.region and called.fullmatch(figure.item)
    ]


def _prior(case: Case, found: Found, matches: list[Match], measures: tuple[str, ...], year: int) -> None:
    """Last year's value where it is asked beside this year's: stated, or this year's less its change."""
    now = _told_amount(found, year) or found.by_want.get("count")
    if now is None:
        return
    before = _year_before(case, found, matches, now, measures, year)
    if before is not None:
        found.by_want["prior"] = before
        return
    found.by_want.pop("prior", None)
    beside = [match for match in matches if match.figure.group == now.figure.group]
    alike = [m for m in matches if same_quantity(m.figure, now.figure) and agree(m.figure, now.figure)]
    found.derived = backwards([now], beside, year - 1, False) or backwards(alike, matches, year - 1, False)


def _ratio(case: Case, found: Found, matches: list[Match], year: int, amounts: tuple[str, ...]) -> None:
    """This year's value in percent of the year before's."""
    now = _told_amount(found, year) or likely(choose(matches, Ask(amounts, year, True)))
    before = _year_before(case, found, matches, now, measures_before(case.query, amounts), year)
    if now and before and (work := share_of(now.figure, before.figure)):
        found.by_want["amount"], found.by_want["prior"] = now, before
        found.works["ratio"] = work


def _told_amount(found: Found, year: int) -> Match | None:
    """The amount that the answer already gives for the year: a change is worked out from it."""
    told = (found.by_want.get(want) for want in ("actual", "amount", "budget"))
    return next(
        (match for match in told if match and match.figure.value is not None and match.figure.year == year),
        None,
    )


def _of_base_asked(matches: Sequence[Match], query: Query) -> list[Match]:
    """Without what is told against the budget where what was executed is the base, or the reverse."""
    if against_executed(query):
        return [match for match in matches if "预算" not in match.figure.base]
    if against_planned(query):
        return [match for match in matches if not match.figure.base or "预算" in match.figure.base]
    return list(matches)


def _printed_like(before: Match, now: Match, matches: Sequence[Match]) -> Match:
    """This year's amount as the row of last year's prints it.

    Prose may round it in a larger unit; what another table prints may be of a wider thing.
    """
    beside = [
        match for match in matches if match.figure.group == before.figure.group and match.view is before.view
    ]
    if now.figure.unit == before.figure.unit:
        return next((match for match in beside if _in_other_table(now, match)), now)
    return next(
        (
            match
            for match in beside
            if same_quantity(match.figure, now.figure) and agree(match.figure, now.figure)
        ),
        now,
    )


def _in_other_table(now: Match, other: Match) -> bool:
    """Whether another table prints the same thing of the same year and measure otherwise."""
    a, b = now.figure, other.figure
    kinds = (a.year, a.measure, a.part, a.region) == (b.year, b.measure, b.part, b.region)
    tables = a.table is not None and b.table is not None and a.table != b.table
    return tables and kinds and same_item(a, b) and not agree(a, b)


def _year_before(
    case: Case, found: Found, matches: list[Match], now: Match | None, measures: tuple[str, ...], year: int
) -> Match | None:
    """The same item's value of the year before, in this report or in the one before it."""
    if now is None:
        return None
    ranked = choose(matches, Ask(measures, year - 1, True))
    alike = [
        match
        for match in ranked
        if _same_thing(match, now, matches)
        and related(match.figure, now.figure)
        and not of_other_bodies(now, match)
    ]
    own = [match for match in alike if match.figure.group == now.figure.group]
    printed = likely(own) or likely(alike) or _opening_of(now) or _in_row_of(now)
    return printed or _in_report_before(case, found, now)


def _same_thing(before: Match, now: Match, matches: Sequence[Match]) -> bool:
    """Whether an amount of the year before is of the same item, or is in the table that prints both."""
    return same_item(before.figure, now.figure) or any(
        same_item(before.figure, twin.figure) and agree(twin.figure, now.figure)
        for twin in matches
        if twin.view is now.view
        and twin.figure.table is not None
        and twin.figure.table == before.figure.table
        and (twin.figure.year, twin.figure.measure) == (now.figure.year, now.figure.measure)
    )


def _in_row_of(now: Match) -> Match | None:
    """What stood a year before in the row that prints this year's too, called otherwise (限额和余额合计)."""
    told, view = now.figure, now.view
    if told.table is not None or told.measure not in AT_A_DAY or len(told.printed) < _TELLING_DIGITS:
        return None
    for number, before in enumerate(view.figures):
        if before.table is None or (before.measure, before.year) != (told.measure, (told.year or 0) - 1):
            continue
        name = "/".join((before.item, *before.ancestors, *before.headings[-1:]))
        match = Match(view, number, now.cover, now.score)
        if (
            share_said(told.item, name) >= _ROW_NAMED
            and not of_other_bodies(now, match)
            and any(
                (figure.year, figure.measure) == (told.year, told.measure)
                and same_item(before, figure)
                and agree(figure, told)
                for figure in view.figures_at(view.by_group.get(before.group, ()))
            )
        ):
            return match
    return None


def _opening_of(now: Match) -> Match | None:
    """What stood at the beginning, where a table prints it beside what stands at the end (期初余额)."""
    name, end = now.figure.item, _CLOSING.search(now.figure.item)
    opening = f"{_OPENS[end.group()]}{name[end.end() :]}" if end else ""
    if not end and name.endswith(_BALANCE):
        opening = f"{name.removesuffix(_BALANCE)}年初{_BALANCE}"  # 专项债务年初余额
    place = (now.figure.table, now.figure.ancestors, now.figure.region, now.figure.part, now.figure.year)
    for number in now.view.by_name.get(item_key(opening), ()) if opening else ():
        figure = now.view.figures[number]
        if (figure.table, figure.ancestors, figure.region, figure.part, figure.year) == place:
            return Match(now.view, number, now.cover, now.score)
    return None


def _in_report_before(case: Case, found: Found, now: Match) -> Match | None:
    """The same value in the report of the year before, when it is among the reports in question."""
    own = found.view.report
    if own.year is None:
        return None
    for other in case.views:
        if other.report.year == own.year - 1 and other.body == found.view.body:
            ask = Ask((now.figure.measure,), other.report.year, True)
            ranked = choose(case.matches(other, found.target), ask)
            alike = [match for match in ranked if same_item(match.figure, now.figure)]
            return likely(alike or [match for match in ranked if related(match.figure, now.figure)])
    return None
