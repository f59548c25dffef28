"""Shares: how much of a whole a part is, stated or worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from assistant.calculate import share as share_of
from assistant.calculate import share_of_sum
from assistant.compose.figures.contested import share_text
from assistant.compose.figures.told_reasons import stated_reason, told_apart
from assistant.compose.untold.absent import but_untold
from assistant.compose.wording import change_clause, stated_share, subject, value_clause, with_measure
from assistant.compose.worked_out.shares_before import moves_share, points_clause, share_of_year_before
from assistant.compose.worked_out.shares_each_year import asks_move, shares_each_year
from assistant.compose.worked_out.shares_in_row import (
    OF_ALL_BODIES,
    among_bodies,
    among_columns,
    among_places,
    in_its_row,
    in_one_row,
)
from assistant.compose.worked_out.shares_of_level import level_of_part, worked_of_level
from assistant.compose.worked_out.shares_of_rows import known_parts, of_each_part, row_below, told_together
from assistant.compose.worked_out.shares_same_money import printed_share
from assistant.draft import Draft
from assistant.find.figures.bonds import all_bonds, crossed_sum
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.levels import of_another_level
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.pairs import pair_for
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match, sentence_of
from assistant.find.figures.share_base import is_of_all, of_another_whole
from assistant.find.figures.sources import amounts
from assistant.question.asked.scopes import levels_in
from assistant.question.named.mentions import STRONG, SURE, Mention, Target
from assistant.question.targets.calculation import Operand
from assistant.question.targets.shares_asked import share_of_what
from assistant.templates import say
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key, longest_first

_PLAIN = frozenset({"金额", "决算数", "执行数", "预算数"})  # with and without a word for it
_MOVES = re.compile(r"[涨增降减跌升]|提高|[高低多少]了|变化|同比")
_MAINLY = re.compile("主要(?:还)?是?(?:靠|依靠|来自|来源于)|过半|一半(?:以上|多)?|大头|大部分|多半")
_WHICH = re.compile("哪|谁|什么")
_BY_AMOUNTS = re.compile("小数")  # and not as it is printed
_CARRIED = re.compile("结转|结余")
_SUM = re.compile("合计|总计|总额")
_HALF, _ALL, _TWO = 50, 100, 2


def shares(case: Case) -> Draft | None:
    """The share asked for, and whether it is most of the whole where the question takes it to be."""
    draft = shares_each_year(case, _share_asked) or _share_asked(case)
    if draft is None or not _MAINLY.search(case.query.text) or _WHICH.search(case.query.text):
        return draft
    worked = [work.value for work in draft.works if work.unit == "%"]
    stated = [f.value for _, f in draft.figures if f.measure == "占比" and f.value is not None]
    if len(told := worked or stated) == 1:
        verdict = "超过一半" if told[0] > _HALF else "不到一半" if told[0] < _HALF else "正好一半"
        draft.text = f"{verdict}：{draft.text}"
    return draft


def _share_asked(case: Case) -> Draft | None:
    """The report's own figure of a share first, else part ÷ whole."""
    sides = _part_and_whole(case)
    if sides[0] is None or _stated_beside_others(case):
        return None
    part, whole = sides[0].target, _named(sides[1])
    draft = Draft()
    if several := _several(draft, case, part, whole):
        draft.text = "；".join(several) + "。"
        return draft
    if text := share_of_year_before(draft, case, part):
        draft.text = text
        return draft
    stated = _stated(case, part, whole)
    another = stated and whole and _of_another_whole(stated, whole, case.query.level)
    if another and sides[1] and (text := _worked(draft, case, sides[0], sides[1])):
        draft.text = "；".join([*_asked_beside(draft, case, part, whole), text]) + "。"
        return draft
    if another and stated and whole and not stated.figure.base:
        stated = None  # nothing tells that it is of what is asked
    amount = _amount(case, part) if _amount_asked(case, part) else None
    beside_it = _of_the_share(amount, stated) if amount else None
    clauses = [value_clause(draft, beside_it, part, case.query.unit)] if beside_it else []
    exactly = stated and _BY_AMOUNTS.search(case.query.text)
    if stated and exactly and (text := _worked_out(draft, case, sides[0], sides[1])):
        printed = stated_share(draft, stated, _printed_name(stated, whole))
        clauses = [text, f"报告写的是{printed}"]
    elif stated and (text := share_text(draft, stated)):
        clauses.append(text)
    elif stated:
        text = stated_share(draft, stated, _printed_name(stated, whole))
        clauses.append(text if clauses else subject(stated.figure, part) + text)
    elif text := _worked_out(draft, case, sides[0], sides[1]) or _bonds_share(draft, case, part, whole):
        clauses = [text]
    else:
        return None
    moves = _asks_change(case)
    points = _points_moved(stated) if stated and asks_move(case.linked.folded) else None
    of_share = (
        bool(_MOVES.search(case.query.text))
        and asks_move(case.linked.folded)
        and "reason" not in case.query.wants
    )
    if of_share and points:
        clauses.append(points_clause(draft, points))
    elif moves and not of_share:
        clauses += _change_of(draft, case, part)
    beside = _asked_beside(draft, case, part, whole)
    draft.text = "；".join([*beside, "，".join(clauses)]) + "。"
    if another and stated and whole:
        return but_untold(draft, f"占“{whole.name}”", what="的比例")
    return but_untold(draft, "占比", what="的增减") if of_share and not points else draft


def _of_the_share(amount: Match, stated: Match | None) -> Match | None:
    """The amount told beside a printed share: for another item's its statement's, none of another year."""
    if stated is None or amount.figure.group == stated.figure.group:
        return amount
    if amount.figure.item != stated.figure.item and (own := _in_statement_of(stated, amount)):
        return own
    years = {amount.figure.year, stated.figure.year} - {None}
    return amount if len(years) < _TWO else None


def _in_statement_of(stated: Match, amount: Match) -> Match | None:
    """What the statement of a share gives in the measure of an amount, of the thing itself."""
    group = (Match(stated.view, n, 1.0, 1.0) for n in stated.view.by_group[stated.figure.group])
    of_it = (m for m in group if m.figure.item == stated.figure.item and is_money(m.figure.unit))
    return next((m for m in of_it if m.figure.measure == amount.figure.measure), None)


def _asked_beside(draft: Draft, case: Case, part: Target, whole: Target | None) -> list[str]:
    """The amounts of other things that are asked before the share (税收多少、非税多少？税收占几成)."""
    shared = {m.text for side in (part, whole) if side for m in side.mentions}
    others = [
        target
        for target in case.linked.targets
        if target.wants == ("amount",)
        and any(m.kind in STRONG for m in target.mentions)
        and shared.isdisjoint(m.text for m in target.mentions)
    ]
    found = [(target, match) for target in others if (match := _amount(case, target))]
    return [value_clause(draft, match, target, case.query.unit) for target, match in found]


def _amount_asked(case: Case, part: Target) -> bool:
    """Whether the amount of the part is asked too, in the clause of the share or in one of its own."""
    own = {mention.text for mention in part.mentions}
    return "amount" in case.query.wants or any(
        "amount" in target.wants and own == {mention.text for mention in target.mentions}
        for target in case.linked.targets
    )


def _worked_out(draft: Draft, case: Case, part: Operand, whole: Operand | None) -> str:
    """The share of the part in what is named, else in what it is a part of."""
    levels = whole and level_of_part(case.query.text) and _same_thing(part.target, whole.target)
    if row := in_its_row(case, part.target):
        return _told(draft, *row, part.target, None)
    if places := among_places(case, part.target, named := _named(whole)):
        other = named and _of_other_things(*places, part.target, named)
        return "" if other else _told(draft, *places, part.target, None)
    if whole is None and (bodies := among_bodies(case, part.target)):
        return _told(draft, *bodies, part.target, None)
    if columns := among_columns(case, part.target, _named(whole)):
        return _told(draft, *columns, part.target, None)
    if whole is not None and not levels:
        return _worked(draft, case, part, whole)
    if not levels and _sought_in_its_level(case, part.target):
        return _of_its_whole(draft, case, part.target)
    if told := worked_of_level(draft, case, part.target):
        return told
    return "" if levels else _of_its_whole(draft, case, part.target)


def _sought_in_its_level(case: Case, part: Target) -> bool:
    """Whether a part of a known whole is asked of one level alone (市本级税收占比): its share there."""
    return len(levels_in(case.query.text)) == 1 and _above(part) is not None


def _same_thing(part: Target, whole: Target) -> bool:
    """Whether part and whole are called alike, so that only their levels tell them apart (县区的占全市的)."""
    keys = [frozenset().union(*(m.keys for m in side.mentions)) for side in (part, whole)]
    return bool(keys[0]) and keys[0] == keys[1]


def _printed_name(stated: Match, whole: Target | None) -> str:
    """What the report calls the whole that a question names, its own words where it prints none of them."""
    if whole is None:
        return "总额"
    names = (key for mention in whole.mentions for key in reversed(longest_first(mention.keys)))
    return next((name for name in names if name in stated.view.by_name), whole.name)


def _points_moved(stated: Match) -> Match | None:
    """By how many points the sentence of a printed share says that it has moved."""
    group = stated.view.by_group[stated.figure.group]
    told = (Match(stated.view, number, 1.0, 1.0) for number in group)
    return next((match for match in told if moves_share(match, stated)), None)


def _asks_change(case: Case) -> bool:
    """Whether it is asked, beside a share, how the part or the share has changed, and why."""
    asked = case.query.wants_any("change", "rate", "direction", "reason")
    return asked and bool(_MOVES.search(case.query.text))


def _change_of(draft: Draft, case: Case, part: Target) -> list[str]:
    """How the part changed and why."""
    for view in case.views:
        found = find_for(case, view, part, ["amount", "change", "rate", "reason"])
        if text := change_clause(draft, found):
            why = stated_reason(draft, found) or told_apart(draft, found) or say("reason_missing")
            return [text, why] if "reason" in case.query.wants else [text]
    return []


def _of_another_whole(stated: Match, whole: Target, level: str) -> bool:
    """Whether a stated share is of another level, or of another whole."""
    if level and figure_level(stated.figure) not in ("", level):
        return True
    return of_another_whole(stated.figure, whole.mentions) or _of_no_name_said(stated, whole)


def _of_no_name_said(stated: Match, whole: Target) -> bool:
    """Whether a share without a whole of its own is asked of a thing that nothing around it speaks of."""
    figure = stated.figure
    names = {key for m in whole.mentions if m.kind in SURE for key in (m.text, *m.keys)}
    if figure.base or not names or any(map(is_of_all, names)):
        return False
    said = item_key("".join((sentence_of(stated.view, figure), *figure.headings, *figure.ancestors)))
    return not any(item_key(name) in said for name in names)


def _stated_beside_others(case: Case) -> bool:
    """Whether more than shares is asked and the shares stand in the statements that tell the rest."""
    targets = case.linked.targets
    asked = [target for target in targets if "share" in target.wants]
    more = len(targets) > len(asked) or any("amount" in target.wants for target in asked)
    parts = [target for target in asked if not target.text.startswith("占")]  # such a clause names the whole
    return len(parts) == len(asked) > 0 and more and all(_in_statement(case, target) for target in asked)


def _in_statement(case: Case, target: Target) -> bool:
    """Whether a report states the share of a thing, and its amount beside it where that is asked too."""
    for view in case.views:
        by_want = find_for(case, view, target, target.wants).by_want
        share, amount = by_want.get("share"), by_want.get("amount")
        if share is not None and ("amount" not in target.wants or amount is not None):
            return amount is None or amount.figure.item == share.figure.item
    return False


def _several(draft: Draft, case: Case, part: Target, whole: Target | None) -> list[str]:
    """Stated shares of coordinated parts (基本支出、项目支出分别占…), when all are stated."""
    places = {(mention.start, mention.end) for mention in part.mentions}
    coordinated = [
        target
        for target in case.linked.targets
        if target.mentions and (target.mentions[-1].start, target.mentions[-1].end) in places
    ]
    if len(coordinated) < 2:
        return []
    clauses = []
    for target in coordinated:
        own = Target(target.mentions[-1:], target.wants, target.text)
        match = _stated(case, own, whole)
        if match is None and whole and (text := _worked(draft, case, Operand(own), Operand(whole))):
            clauses.append(text)
            continue
        if match is None:
            return []
        clauses.append(subject(match.figure, target) + stated_share(draft, match))
    return clauses


def _part_and_whole(case: Case) -> tuple[Operand | None, Operand | None]:
    asked = share_of_what(case.linked)
    if asked is None:
        return None, None
    part = _at_place(case, asked.first, asked.second)
    return part, _of_its_body(case, part, asked.second)


def _at_place(case: Case, part: Operand, whole: Operand | None) -> Operand:
    """The part; a place alone (甲市占了几成) as the thing of the whole there."""
    named = part.target.mentions
    places = {place for view in case.views for place in view.places}
    alone = bool(named) and all(mention.keys and mention.keys & places for mention in named)
    if whole is None or not alone or not whole.target.mentions:
        return part
    if any(thing.text in place.text for thing in whole.target.mentions for place in named):
        return part  # 女教师 of 教师 is a kind and no place
    return replace(part, target=replace(part.target, mentions=(*whole.target.mentions, *named)))


def _of_its_body(case: Case, part: Operand, whole: Operand | None) -> Operand | None:
    """The whole; of the body that the part is said to be of, where it names a total and no body itself."""
    bodies = {body for view in case.views for body in view.bodies}
    named = tuple(m for m in part.target.mentions if m.keys & bodies)
    things = [m for m in part.target.mentions if m not in named and m.keys]
    if whole is None or not named or not things or OF_ALL_BODIES.search(case.query.text):
        return whole
    totals = whole.target.mentions
    alike = any(m.keys & thing.keys for m in totals for thing in things)
    if alike or not totals or any(m.keys & bodies for m in totals):
        return whole
    return replace(whole, target=replace(whole.target, mentions=(*named, *totals)))


def _stated(case: Case, part: Target, whole: Target | None) -> Match | None:
    found: list[Match] = []
    level = case.query.level if levels_in(case.query.text) == [case.query.level] else ""
    for view in case.views:
        year, strict = case.year_for(view)
        own = frozenset().union(*(mention.keys for mention in part.mentions)) & set(view.bodies)
        for match in choose(case.matches(view, part), Ask(("占比",), year, strict))[:6]:
            if own and match.figure.region not in own:
                continue  # the share of a body is not that of all bodies together
            if level and of_another_level(view, match.figure, level):
                continue
            fits = 0.0
            if whole is not None and match.figure.base:
                names = [key for mention in whole.mentions for key in mention.keys | {mention.text}]
                fits = (
                    0.1
                    if any(name in match.figure.base or match.figure.base in name for name in names)
                    else -0.08
                )
            found.append(match.rescored(match.score + fits))
    found = [match for match in found if match.score >= ENOUGH]
    return max(found, key=lambda match: match.score) if found else None


def _amount(case: Case, target: Target) -> Match | None:
    return next((match for match in amounts(case, target) if is_money(match.figure.unit)), None)


def _named(side: Operand | None) -> Target | None:
    return side.target if side and side.target.mentions else None


def _worked(draft: Draft, case: Case, part: Operand, whole: Operand) -> str:
    in_row = in_one_row(case, part.target, whole.target) if whole.target.mentions and not part.unit else None
    if in_row:
        return _told(draft, *in_row, part.target, whole.target)
    asked = share_of_what(case.linked)
    inner = asked.inner if asked and asked.inner and asked.first == part else None
    pair = (inner and pair_for(case, inner, whole, within=True)) or pair_for(case, part, whole, within=True)
    if pair and _of_other_things(*pair, part.target, whole.target):
        return ""
    if pair and _beside_each_other(*pair, whole.target):
        return _of_what_it_stands_below(draft, part.target, pair[:1])
    if rows := row_below(case, part.target, whole.target, pair):
        return _told(draft, *rows, part.target, whole.target, most=None)
    if pair and (alike := of_each_part(case, *pair)):
        return told_together(draft, alike, pair[1], whole.target)
    if pair is None and (known := known_parts(case, part.target, whole.target)):
        return told_together(draft, *known, whole.target, part.target.name)
    return _told(draft, *pair, part.target, whole.target) if pair else ""


def _of_other_things(first: Match, second: Match, part: Target, whole: Target) -> bool:
    """Whether what was taken for the whole is the part's (甲转移支付 for 转移支付), or the part a balance.

    A balance that the question does not name is nothing that was spent or received.
    """
    name = second.view.labels[second.number].item
    said = "".join(mention.text for mention in whole.mentions)
    own = any(m.kind == "exact" and m.text in name and m.text not in said for m in part.mentions)
    asked = "".join(m.word or m.text for m in part.mentions)
    return own or bool(_CARRIED.search(first.figure.item) and not _CARRIED.search(asked))


def _beside_each_other(part: Match, whole: Match, asked: Target) -> bool:
    """Whether what was taken for the whole stands below the same thing as the part, and is not named."""
    own, other = part.figure.ancestors[-1:], whole.figure.ancestors[-1:]
    sure = (m.keys if m.kind != "alike" else frozenset[str]() for m in asked.mentions)
    names = frozenset(m.text for m in asked.mentions).union(*sure)
    above = bool(own) and own == other and any(name in own[0] for name in names)
    return above and whole.view.labels[whole.number].item not in names


def _of_its_whole(draft: Draft, case: Case, part: Target) -> str:
    """The share of a part in what its own statement puts it below, where the whole is left open."""
    text = case.linked.folded
    clause = max(text.rfind(stop, 0, max(text.find("占"), 0)) for stop in "，。；？")
    if not any(mention.start > clause for mention in part.mentions):
        return ""  # the share is of something else
    places = [m.keys for m in part.mentions if any(m.keys & set(view.places) for view in case.views)]
    levels = ("", case.query.level)
    of_level = (m for m in amounts(case, part) if levels == ("", "") or figure_level(m.figure) in levels)
    likely = [m for m in islice(of_level, 3) if all(m.figure.region in keys for keys in places)]
    if places and not likely:
        return ""  # what is told of all places is not the share of one
    whole_place = [match for match in likely if case.query.level or figure_level(match.figure) != "own"]
    if told := _of_what_it_stands_below(draft, part, whole_place):
        return told
    whole = _above(part)
    told = _worked(draft, case, Operand(part), Operand(whole)) if whole and "占" in text else ""
    return told or _of_what_it_stands_below(draft, part, likely)


def _of_what_it_stands_below(draft: Draft, part: Target, likely: Sequence[Match]) -> str:
    """The share of a figure in the one of its level that its statement puts it below."""
    for own in likely:
        above = own.figure.ancestors[-1:]
        for number, figure in enumerate(own.view.figures):
            measures = {figure.measure, own.figure.measure}
            total = figure.year == own.figure.year and (len(measures) == 1 or "金额" in measures <= _PLAIN)
            below = above == (figure.item,) and figure.item != own.figure.item
            same_place = bool(figure.region) and figure.region == own.figure.region
            levels = {figure_level(figure), figure_level(own.figure)}
            elsewhere = levels == {""} and bool(figure.region and own.figure.region)
            of_level = same_place or (len(levels) == 1 and not elsewhere)
            if below and total and of_level and is_money(figure.unit) and figure.value is not None:
                return _told(draft, own, Match(own.view, number, 1.0, 1.0), part, None)
    return ""


def _above(part: Target) -> Target | None:
    """What the glossary puts a part below."""
    glossary = load_glossary()
    last = part.mentions[-1]
    called = (glossary.by_key[key] for key in sorted(last.keys) if key in glossary.by_key)
    entry = glossary.by_id.get(last.entry) or next(called, None)
    parent = glossary.by_id.get(entry.parent) if entry and entry.parent else None
    if parent is None:
        return None
    mention = Mention(parent.name, 0, len(parent.name), parent.keys, "exact", 3.0, entry=parent.id)
    return Target((mention,), text=parent.name)


def _told(
    draft: Draft, first: Match, second: Match, part: Target, whole: Target | None, most: int | None = _ALL
) -> str:
    work = share_of(first.figure, second.figure)
    if work is None or (most is not None and work.value > most) or _alike(first.figure, second.figure):
        return ""
    if work.value == _ALL and _SUM.search(first.figure.item) and not _SUM.search(part.text):
        return ""  # the whole once more, and no part of it
    result, expression = draft.work(work)
    values = "，".join((value_clause(draft, first, part), value_clause(draft, second, whole)))
    named = [
        with_measure(subject(side.figure, target), side.figure.measure if _of_state(side.figure) else "")
        for side, target in ((first, part), (second, whole))
    ]
    if named[0] == named[1] and first.figure.scope:  # one subject: what one fund pays of it
        named[0] = f"{named[0]}（{first.figure.scope}）"
    names = "占".join(named)
    return f"{names}的{result}（{expression} = {result}）：{values}" + printed_share(draft, first, work.value)


def _of_state(figure: Figure) -> bool:
    """Whether a figure is a limit or a balance, which a name (专项债务) may leave open."""
    return figure.measure in ("余额", "限额")


def _alike(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one thing and one fund, so that none is a part of the other."""
    parts = {
        (scope_of(figure), figure.part, figure.measure if _of_state(figure) else "")
        for figure in (first, second)
    }
    return subject(first) == subject(second) and len(parts) == 1


def _bonds_share(draft: Draft, case: Case, part: Target, whole: Target | None) -> str:
    """The share of a kind of bonds that is printed only by its kinds crossed with others."""
    for view in case.views:
        year, _ = case.year_for(view)
        measures = amount_measures(view, case.query)
        summed = crossed_sum(view, part, case.query, year, measures) if year else None
        every = all_bonds(summed, whole) if summed else None
        work = share_of_sum(summed.work, every.figure) if summed and every else None
        if summed and every and work and work.value <= 100:
            result, expression = draft.work(work)
            summed_up, added = draft.work(summed.work)
            values = "，".join(value_clause(draft, match) for match in (*summed.inputs, every))
            draft.known_as.append(summed.name)
            names = f"{summed.name}为{summed_up}（{added} = {summed_up}）"
            return f"{names}，占{subject(every.figure, whole)}的{result}（{expression} = {result}）：{values}"
    return ""


def _of_its_year(case: Case, stated: Match | None) -> Case:
    """The case for the year of a printed share, where the question names none."""
    if stated is None or stated.figure.year is None or case.query.years:
        return case
    return replace(case, query=replace(case.query, years=(stated.figure.year,)))


def stated_and_worked_share(draft: Draft, case: Case) -> str:
    """The share that the report states beside the one that its amounts give."""
    part, whole = _part_and_whole(case)
    if part is None or whole is None:
        return ""
    stated = _stated(case, part.target, _named(whole))
    if stated and (text := share_text(draft, stated)):
        return f"{text}，对不上"
    worked = _worked(draft, _of_its_year(case, stated), part, whole)
    if not stated or not worked or stated.figure.value is None:
        return ""
    rate, cite = draft.figure(stated.view, stated.figure), draft.cite(stated.view, stated.figure)
    same = abs(draft.works[-1].value - stated.figure.value) <= Decimal("0.05")
    verdict = "两者一致" if same else "两者不一致，对不上"
    return f"报告写占{rate}{cite}；按金额计算，{worked}；{verdict}"
