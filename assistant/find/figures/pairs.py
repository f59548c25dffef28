"""Two figures for the two sides of a calculation: each of what its side names, alike in all the rest.

Chooses; does not work out or word anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import in_unit
from assistant.find.figures.choose import measure_in
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import AT_A_DAY
from assistant.find.figures.penalties import FUNDS, TOTAL_ITEM, TOTAL_REGION, figure_level
from assistant.find.figures.quantities import agree, cut_off, step
from assistant.find.figures.select import Match
from assistant.find.figures.series import replace_years
from assistant.find.figures.sources import amounts
from assistant.question.asked.scopes import GRANTED, levels_in, scope_of, sides_said
from assistant.question.named.mentions import STRONG, Mention, Target
from assistant.question.targets.calculation import Operand
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key

_FORM_TITLE = re.compile("绩效[^，。]{0,4}(?:目标|自评)|自评表")
_ALL_OF_FUND = re.compile(
    "(?:财政拨款|一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?(?:收入|支出|资金)?(?:合计)?"
)
_MOST = 40
_TWO = 2
_ALL_MONEY = ("", "全部资金")
_SLICE = 0.1  # what a column of a row loses at least that is a slice of what is asked
_AS_LIKELY = 0.2
_LESS = re.compile(r"[少低小]了?(?:多少|几)")
_UNITS_OF = {"批次": ("批次", "批"), "人次": ("人次", "人"), "团组": ("团组", "个"), "户": ("户", "万户")}


def pair_for(case: Case, first: Operand, second: Operand, within: bool = False) -> tuple[Match, Match] | None:
    """The figures that fit both sides best; `within` where the first is a part of the second.

    An amount rounded in prose is taken from the table of the other, where that prints it in full.
    """
    pair = _pair_for(case, first, second, within)
    return (_in_full(pair[0], pair[1]), _in_full(pair[1], pair[0])) if pair else None


def _in_full(one: Match, other: Match) -> Match:
    """A rounded amount of prose as the total or row of its name in the very column of the other amount."""
    rounded, beside = one.figure, other.figure
    if one.view is not other.view or beside.table is None or step(rounded) <= step(beside):
        return one
    column = (beside.table, beside.part, beside.measure, beside.year)
    printed = (
        Match(one.view, number, one.cover, one.score)
        for number, figure in enumerate(one.view.figures)
        if (figure.table, figure.part, figure.measure, figure.year) == column
        and (TOTAL_ITEM.search(figure.item) or figure.item == rounded.item)
        and figure.value is not None
        and (agree(figure, rounded) or cut_off(figure, rounded))
    )
    return next(printed, one) if rounded.table is None and is_money(rounded.unit) else one


def _pair_for(case: Case, first: Operand, second: Operand, within: bool) -> tuple[Match, Match] | None:
    """The figures that fit both sides best, as they are printed."""
    if not second.target.mentions:
        return _in_another_measure(case, first, second)
    if not first.target.mentions:
        turned = _in_another_measure(case, second, first)
        return (turned[1], turned[0]) if turned else None
    if within:
        second = _of_its_place(case, first, second)
    else:
        first, second = _of_its_thing(case, second, first), _of_its_thing(case, first, second)
        fund = "" if _LESS.search(case.query.text) else _fund_alone(second)
        if fund and (paid := _beside_its_fund(case, first, fund)):
            return paid
    wholes = _candidates(_of_its_scope(case, second), second)
    parts = _candidates(case, first)
    if within and parts and first.inside is None:
        least, likeliest = parts[0].score - _AS_LIKELY, parts[0].figure
        parts = [m for m in parts if m.score >= least and likeliest.item not in m.figure.ancestors]
    pairs = [
        (a, b)
        for a in parts
        for b in wholes
        if a.figure is not b.figure
        and a.view.report.year == b.view.report.year
        and _one_kind(a.figure, b.figure)
        and not (within and (_of_other_kind(a.figure, b.figure) or _of_other_side(a, b, second.target)))
        and (first.inside is None or (_stands_in(a, first.inside) and not _stands_in(b, first.inside)))
    ]
    if within and (fund := _fund_alone(first, second)):
        if wholes and wholes[0].figure.code:
            paid = _paid_by(case, second, wholes[0], fund)
            if paid or _fund_alone(first):
                return paid
        pairs = [  # all of the fund, and its own total is no whole of it
            pair
            for pair in pairs
            if (pair[0].figure.scope in ("", fund) and pair[1].figure.scope != fund) or _sums_column(*pair)
        ]
        if not any(scope_of(mention.text) for mention in second.target.mentions):
            pairs = [pair for pair in pairs if pair[1].figure.scope in _ALL_MONEY] or pairs
    if within:  # the total of a fund is no whole of the spending of this fund: it is the same by another name
        pairs = [pair for pair in pairs if not _same_money(*pair)] or pairs
        pairs = [pair for pair in pairs if not _printed_twice(*pair)]
        if len(levels_in(case.query.text)) < _TWO:
            pairs = [pair for pair in pairs if not _of_two_levels(*pair)]
        if len(case.query.years) < _TWO and not (first.year or second.year):
            pairs = [pair for pair in pairs if not _of_two_years(*pair)]
    fits = [(_fit(a, b, within) + _in_table_of(a, second), (a, b)) for a, b in pairs]
    best = max(fits, key=lambda each: (each[0], _from_year_asked(case, each[1][0])), default=None)
    if best is None or first.inside is None:
        return best and best[1]
    near = [pair for fit, pair in fits if fit >= best[0] - _AS_LIKELY]
    return max(near, key=lambda pair: in_unit(pair[1].figure, "元").value)  # all of it, and not another slice


def _from_year_asked(case: Case, match: Match) -> int:
    """How near the year of a figure is to the one asked, or to that of its report; 0 is the year itself."""
    asked, year = case.year_for(match.view)[0], match.figure.year
    return -abs(asked - year) if asked and year else 0


def _sums_column(part: Match, whole: Match) -> bool:
    """Whether the whole is the total of the very column of a table that the part is a smaller row of."""
    a, b = part.figure, whole.figure
    one = a.table is not None and (a.table, a.part, a.measure, a.year) == (b.table, b.part, b.measure, b.year)
    return one and bool(TOTAL_ITEM.search(b.item)) and (a.value or 0) < (b.value or 0)


def _fund_alone(side: Operand, other: Operand | None = None) -> str:
    """The fund whose money a side names, and nothing that it goes to but the `other` side; "" for none."""
    known = {mention.start for mention in other.target.mentions} if other else set[int]()
    named = [mention.text for mention in side.target.mentions if mention.start not in known]
    return scope_of(named[0]) if named and all(map(_ALL_OF_FUND.fullmatch, named)) else ""


def _fund_of_subject(case: Case, whole: Operand, all_of_it: Match, fund: str) -> tuple[Match, Match] | None:
    """What a fund pays of one subject, beside all of it; all that the fund has is no part of a subject."""
    total = all_of_it.figure
    of_fund = replace(case, query=replace(case.query, scope=fund), _matches={})
    paid = (
        match
        for match in _candidates(of_fund, whole)
        if match.figure.scope == fund != total.scope and match.figure.item == total.item
        if match.figure.code in (None, "", total.code) and match.figure.region == total.region
        if (match.figure.measure, match.figure.year, match.figure.part)
        == (total.measure, total.year, total.part)
    )
    part = min(paid, key=lambda match: match.figure.table is None, default=None)
    return (part, all_of_it) if part else None


def _beside_its_fund(case: Case, subject: Operand, fund: str) -> tuple[Match, Match] | None:
    """All that is spent on one subject and what a fund pays of it, where a table of all money tells it."""
    of_all = replace(case, query=replace(case.query, scope="全部资金"), _matches={})
    alone = [match for match in _candidates(of_all, subject) if match.figure.code]
    if not alone or alone[0].figure.scope != "全部资金":
        return None
    paid = _paid_by(case, subject, alone[0], fund)
    return (alone[0], paid[0]) if paid else None


def _paid_by(case: Case, subject: Operand, all_of_it: Match, fund: str) -> tuple[Match, Match] | None:
    """What a fund pays of a subject, beside all of it; 财政拨款 as what the one budget of it pays."""
    funds = (fund, *GRANTED) if fund == "财政拨款" else (fund,)
    paid = [pair for name in funds if (pair := _fund_of_subject(case, subject, all_of_it, name))]
    own = paid and (len(paid) == 1 or paid[0][0].figure.scope == fund)
    return paid[0] if own else None


def _same_money(first: Match, second: Match) -> bool:
    """Whether two figures are one amount of one fund."""
    a, b = first.figure, second.figure
    if b.item in a.ancestors:
        return False  # all that its row puts it below, which may have no other part
    same_fund = a.scope == b.scope != "" and is_money(a.unit) and is_money(b.unit)
    return same_fund and in_unit(a, "元").value == in_unit(b, "元").value


def _printed_twice(first: Match, second: Match) -> bool:
    """Whether two figures are one amount of one thing, by whatever name (收入总计, 总收入)."""
    a, b = first.figure, second.figure
    entries = [load_glossary().by_key.get(item_key(figure.item)) for figure in (a, b)]
    alike = a.item == b.item or (entries[0] is not None and entries[0] is entries[1])
    return alike and is_money(a.unit) and in_unit(a, "元").value == in_unit(b, "元").value


def _of_two_levels(first: Match, second: Match) -> bool:
    """Whether one figure is of a level's own money and the other of that of all levels."""
    return {figure_level(first.figure), figure_level(second.figure)} == {"own", "whole"}


def _of_two_years(first: Match, second: Match) -> bool:
    """Whether two figures are of different years."""
    return len({first.figure.year, second.figure.year} - {None}) > 1


def _of_its_place(case: Case, part: Operand, whole: Operand) -> Operand:
    """A whole that names no place, of the place that its part names."""
    places = [_places_of(case, side) for side in (part, whole)]
    if not places[0] or places[1]:
        return whole
    return replace(whole, target=replace(whole.target, mentions=(*places[0], *whole.target.mentions)))


def _of_its_thing(case: Case, other: Operand, side: Operand) -> Operand:
    """A side that is a place alone, of what the side of another place names besides (甲县的X比乙县)."""
    places = [_places_of(case, each, bodies=True) for each in (other, side)]
    things = tuple(m for m in other.target.mentions if m not in places[0])
    if not all(places) or not things or len(places[1]) < len(side.target.mentions):
        return side
    return replace(side, target=replace(side.target, mentions=(*places[1], *things)))


def _places_of(case: Case, side: Operand, bodies: bool = False) -> tuple[Mention, ...]:
    """What a side names that is a place, or with `bodies` a body, with rows of its own."""
    names = {name for view in case.views for name in (*view.places, *(view.bodies if bodies else ()))}
    return tuple(m for m in side.target.mentions if not m.keys.isdisjoint(names))


def _stands_in(match: Match, place: Target) -> bool:
    """Whether a figure is of the table, or in the column or row, that a target names."""
    label = match.view.labels[match.number]
    names = (*label.headings.split("/")[-1:], label.part, *label.ancestors)
    keys = [key for mention in place.mentions for key in (*mention.keys, mention.text)]
    return any(key in name for key in keys for name in names)


def _candidates(case: Case, side: Operand) -> list[Match]:
    """Figures of what a side names, in its year, measure and unit as far as it says them."""
    asked = replace_years(case, (side.year,)) if side.year else case
    sure = tuple(m for m in side.target.mentions if m.kind in STRONG)
    target = replace(side.target, mentions=sure) if sure else side.target
    found = [match for match in amounts(asked, target)[:_MOST] if match.figure.value is not None]
    measured = [match for match in found if measure_in(match.figure, side.measures) in side.measures]
    if AT_A_DAY & set(side.measures):
        found = measured  # a balance is no limit
    units = _UNITS_OF.get(side.unit, (side.unit,))
    fitting = [match for match in measured or found if not side.unit or match.figure.unit in units]
    return _no_slices(fitting)


def _no_slices(matches: Sequence[Match]) -> list[Match]:
    """Matches without the columns of a row that fit less than another of the row: slices of what is asked."""
    best: dict[tuple[int, int], float] = {}
    for match in matches:
        row = (id(match.view), match.figure.group)
        best[row] = max(best.get(row, 0.0), match.score)
    return [
        m for m in matches if m.score > best[id(m.view), m.figure.group] - _SLICE or m.figure.table is None
    ]


def _in_another_measure(case: Case, named: Operand, other: Operand) -> tuple[Match, Match] | None:
    """The figure named and the one beside it in the measure that the other side says (…占调整后预算)."""
    pairs = []
    for match in _candidates(case, named)[:_MOST]:
        for number, figure in enumerate(match.view.figures):
            if figure.measure not in other.measures or figure.value is None or figure is match.figure:
                continue
            if not _one_kind(figure, match.figure) or figure.year != match.figure.year:
                continue
            if "share" not in case.query.wants and _of_other_thing(figure, match.figure):
                continue
            if _of_other_debt(figure, match.figure):
                continue
            beside = Match(match.view, number, match.cover, _nearness(figure, match.figure))
            if beside.score > 0:
                pairs.append((match, beside))
    return max(pairs, key=lambda pair: pair[0].score + pair[1].score, default=None)


def _of_other_thing(figure: Figure, named: Figure) -> bool:
    """Whether two figures of prose have names of their own, neither within the other."""
    if figure.table is not None or named.table is not None or not (figure.item and named.item):
        return False
    return figure.item not in named.item and named.item not in figure.item


def _of_other_debt(figure: Figure, named: Figure) -> bool:
    """Whether a limit and a balance are those of debts of different names."""
    things = {each.item.removesuffix(each.measure) for each in (figure, named)}
    return {figure.measure, named.measure} == {"余额", "限额"} and len(things) > 1


def _nearness(figure: Figure, other: Figure) -> float:
    """How surely a figure is of the same thing: in its statement, its sentence, or by its name."""
    near = 0.5 * (figure.group == other.group) + 0.3 * (figure.spans == other.spans)
    return near + 0.3 * (figure.item == other.item) + 0.2 * (figure.part == other.part)


def _one_kind(first: Figure, second: Figure) -> bool:
    """Whether both are money or counted in one unit."""
    return first.unit == second.unit or (is_money(first.unit) and is_money(second.unit))


def _of_its_scope(case: Case, whole: Operand) -> Case:
    """The case with the 口径 that the name of the whole says, where the question says one of the part."""
    said = any(case.query.scope in mention.text for mention in whole.target.mentions)
    return case if said else replace(case, query=replace(case.query, scope=""), _matches={})


def _in_table_of(part: Match, whole: Operand) -> float:
    """A bonus for a part that stands in the table of the whole."""
    title = part.view.labels[part.number].headings
    named = any(key in title for mention in whole.target.mentions for key in (*mention.keys, mention.text))
    return 0.2 if part.figure.table is not None and named else 0.0


def _of_other_kind(part: Figure, whole: Figure) -> bool:
    """Whether a subject's row of one side is set against the other, or a project's form against all money."""
    if _of_form(part) != _of_form(whole):
        return True
    sides = [
        sides_said("".join(figure.headings[-1:])) if figure.table is not None else ()
        for figure in (part, whole)
    ]
    if part.code and part.code == whole.code and (sides[0], sides[1]) == ({"收入"}, {"支出"}):
        return True  # what came in for a subject is no part of what was spent on it
    spent = sides[0] == {"支出"} and bool(part.code)
    return spent and "收入" in whole.item and "支出" not in whole.item


def _of_other_side(part: Match, whole: Match, asked: Target) -> bool:
    """Whether what is called spending is set against what is called income, and no income is named."""
    named = any("收入" in mention.text for mention in asked.mentions)
    return not named and part.figure.item.endswith("支出") and whole.figure.item.endswith("收入")


def _of_form(figure: Figure) -> bool:
    """Whether a figure stands in the form of a project."""
    titled = bool(figure.headings) and bool(_FORM_TITLE.search(figure.headings[-1]))
    return figure.table is not None and titled and bool(figure.ancestors)


def _fit(first: Match, second: Match, within: bool) -> float:
    a, b = first.figure, second.figure
    fit = first.score + second.score + 0.1 * (a.table is not None and a.table == b.table)
    fit += (
        0.12 * (a.region == b.region)
        + 0.12 * (a.year == b.year)
        + 0.1 * (a.measure == b.measure)
        + 0.05 * (a.scope == b.scope)
    )
    if a.scope != b.scope and {a.scope, b.scope} <= FUNDS:
        fit -= 0.4  # insurance money is no part of the general budget
    if _of_form(a) and a.headings[-1] != "".join(b.headings[-1:]):
        fit -= 1.0  # what one project is funded by is no part of a body's money
    if within and a.measure != b.measure and "预算数" in a.measure + b.measure:
        fit -= 0.4  # nor what was done of what was planned
    if a.part and a.part == b.part and a.measure != b.measure:
        fit += 0.3  # one kind of debts: its balance and its limit
    levels = {figure_level(a), figure_level(b)} - {""}
    if within and len(levels) > 1:
        fit -= 0.4  # nor what one level has of what all have
    places = {place for place in (a.region, b.region) if not TOTAL_REGION.search(place)} - {""}
    if within and len(places) > 1:
        fit -= 0.3  # nor what one place or level has of what another has (市直 of 市级)
    return fit - 0.5 * (within and in_unit(a, "元").value > in_unit(b, "元").value)
