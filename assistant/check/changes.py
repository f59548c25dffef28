"""Checks of what is said of a change: its rate, its reason, its direction, two statements of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import Worked, difference, growth_by_change, in_unit, places, prior_value, rounded
from assistant.compose.figures.contradictions import reason_against_numbers, reason_of_another
from assistant.compose.figures.premises import MoveSaid, is_worked, move_said
from assistant.compose.figures.rates import rate_check
from assistant.compose.figures.row_moves import against_row, moved_in_row
from assistant.compose.figures.stated import lookup
from assistant.compose.wording import change_clause, stated_change, subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case, Found, find_for
from assistant.find.figures.quantities import AMOUNTS, agree, comes_to
from assistant.find.figures.select import Match
from assistant.find.figures.sources import reasoned
from assistant.find.figures.told_with import told_with
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money, parse_number

_OF_REASON = re.compile(r"原因|理由|解释")
_REASON_HOLDS = re.compile(
    r"(?:原因|理由|解释)[^，。？\d]{0,6}(?:[说讲]得(?:通|过去)|站得住|[对合]得上|矛盾|合理|成立|靠谱|可信|对[吗不])"
)
_OF_RATE = re.compile(r"增幅|降幅|涨幅|增速|增长率|百分|比例|变动率|下降了?\d|增长了?\d")
_OF_CHANGE = re.compile(r"增加|减少|增长|下降|多了|少了|涨|降|变化|增减|增幅|降幅|[多少][花支收用]")
_OF_MOVED_AMOUNT = re.compile(r"(?:减少|增加|增减|变动|变化|增长|下降)[额数]|差额")
_WHAT_MOVED = re.compile(r"(?:减少|增加|下降|增长|[多少减增]了?)的(?:数|金额|钱|部分|是|，)")
_OF_RATIO = re.compile(r"(\d+(?:\.\d+)?)\s*[%％]")
_RISE = re.compile(r"增加|增长|上升|多了|涨")
_COARSE = Decimal("0.6")
_COMPARABLE = re.compile(r"[^。；\n]*(?:同口径|可比口径|不可比因素|剔除)[^。；\n]*")


def reason(case: Case) -> Draft | None:
    """A change with the reason that the report gives for it, and whether they point the same way.

    What is told of both alone, where but the reason is asked about and it does not speak against the change.
    """
    if not _OF_REASON.search(case.query.text):
        return None
    for view in case.views:
        for target in case.linked.targets:
            found = find_for(case, view, target, ["amount", "change", "rate", "reason"])
            if "reason" not in found.by_want and (match := reasoned(view, target)):
                found = _statement_of(match, target)
            draft = Draft()
            change = change_clause(draft, found)
            against = change and (reason_against_numbers(draft, found) or reason_of_another(draft, found))
            if against and found.anchor:
                draft.text = f"{subject(found.anchor.figure, target)}{change}，{against}。"
                return draft
    return lookup(case) if _REASON_HOLDS.search(case.query.asked) else None


def _statement_of(match: Match, target: Target) -> Found:
    """The amount, change and rate of one statement."""
    found = Found(match.view, target, {"reason": match})
    wants: dict[str, Want] = {"增减额": "change", "增减率": "rate"}
    for number in match.view.by_group[match.figure.group]:
        measure = match.view.figures[number].measure
        if measure in wants:
            found.by_want.setdefault(wants[measure], Match(match.view, number, 1.0, 1.0))
    return found


def rate(case: Case) -> Draft | None:
    asked = "rate" in case.query.wants or bool(_OF_RATE.search(case.query.text))
    draft = Draft()
    text = rate_check(draft, case, only_wrong=not asked)
    draft.text = f"{text}。" if text else ""
    return draft if text else None


def told_twice(case: Case) -> Draft | None:
    """A change that two sentences state: whether they state the same amount."""
    if not _OF_CHANGE.search(case.query.text):
        return None
    for view in case.views:
        year, _ = case.year_for(view)
        for target in case.linked.targets:
            ask = Ask(("增减额",), year, False, base=case.query.against or "上年", money=True)
            found = [
                match
                for match in choose(case.matches(view, target), ask)
                if match.score >= ENOUGH and match.figure.value and match.figure.year in (year, None)
            ]
            other = next((match for match in found[1:] if _differs(found[0], match)), None)
            if other:
                return _two_changes(found[0], other)
    return None


def rated_twice(case: Case) -> Draft | None:
    """The rates that two sentences tell of one amount, where they differ."""
    if not (_OF_RATE.search(case.query.text) or "rate" in case.query.wants):
        return None
    for view in case.views:
        year, _ = case.year_for(view)
        for target in case.linked.targets:
            ask = Ask(("增减率",), year, True, base=case.query.against or "上年")
            found = [
                m for m in choose(case.matches(view, target), ask) if m.score >= ENOUGH and m.figure.value
            ]
            other = next((match for match in found[1:] if _rates_one_amount(found[0], match)), None)
            if other:
                return _two_changes(found[0], other)
    return None


def _rates_one_amount(first: Match, second: Match) -> bool:
    """Whether two rates that differ are told in prose each with the same amount."""
    if not _differs(first, second):
        return False
    sides = [told_with(rate, AMOUNTS) for rate in (first, second)]
    return any(agree(one.figure, other.figure) for one in sides[0] for other in sides[1])


def of_two(case: Case) -> Draft | None:
    """The changes of two things set side by side: whether they moved by the same amount."""
    if not (_OF_MOVED_AMOUNT.search(case.query.text) or _WHAT_MOVED.search(case.query.text)):
        return None
    things = case.linked.targets if len(case.linked.targets) > 1 else case.apart
    moved = [match for thing in things[:2] if (match := _moved(case, thing))]
    apart = len({id(match.figure) for match in moved}) > 1
    return _two_changes(*moved) if apart else None


def _moved(case: Case, thing: Target) -> Match | None:
    """The change of a thing by money, against the base asked or the year before."""
    for view in case.views:
        year, strict = case.year_for(view)
        ask = Ask(("增减额",), year, strict, base=case.query.against or "上年", money=True)
        found = choose(case.matches(view, thing), ask)
        if found and found[0].score >= ENOUGH:
            return found[0]
    return None


def _differs(first: Match, second: Match) -> bool:
    """Whether two changes of one name in prose are of different size or direction."""
    a, b = first.figure, second.figure
    if a.spans == b.spans or a.table is not None or b.table is not None or a.ancestors[-1:] == (b.item,):
        return False
    if ("预算" in a.base) != ("预算" in b.base):
        return False  # against another base
    return a.direction != b.direction or not agree(a, b)


def _two_changes(first: Match, second: Match) -> Draft:
    draft = Draft()
    clauses = "；".join(
        subject(match.figure, with_year=False) + stated_change(draft, match) for match in (first, second)
    )
    if first.figure.direction != second.figure.direction:
        draft.text = f"不一致，方向相反：{clauses}。"
        return draft
    if agree(first.figure, second.figure):
        draft.text = f"一致：{clauses}。"
        return draft
    work = difference(first.figure, second.figure)
    result, expression = draft.work(replace(work, unit="个百分点") if work.unit == "%" else work)
    draft.text = f"不一致，相差{result}（{expression} = {result}）：{clauses}。"
    return draft


def impossible_rise(case: Case) -> Draft | None:
    """An amount that is smaller than the rise said of it: the year before would have been below zero."""
    if not _RISE.search(case.query.text):
        return None
    for view in case.views:
        for target in case.linked.targets:
            for change in case.matches(view, target)[:40]:
                figure = change.figure
                if figure.measure != "增减额" or figure.direction != "增加" or change.score < ENOUGH:
                    continue
                for amount in _amounts_beside(view, figure):
                    return _impossible(amount, change)
    return None


def _amounts_beside(view: ReportView, change: Figure) -> Iterator[Match]:
    """Amounts of the same item and sentence that are smaller than the rise."""
    for number, figure in enumerate(view.figures):
        same = figure.item == change.item and figure.spans == change.spans and figure.year == change.year
        if not same or figure.value is None or change.value is None or not is_money(figure.unit):
            continue
        if figure.measure in ("预算数", "决算数", "执行数") and (
            0 <= in_unit(figure, "元").value < in_unit(change, "元").value
        ):
            yield Match(view, number, 1.0, 1.0)


def _impossible(amount: Match, change: Match) -> Draft:
    draft = Draft()
    value, moved = value_clause(draft, amount), stated_change(draft, change)
    unit = change.figure.unit
    now, rise = in_unit(amount.figure, unit), in_unit(change.figure, unit)
    work = Worked(f"{now.shown} − {rise.shown}", now.value - rise.value, unit, (now, rise))
    result, expression = draft.work(work)
    draft.text = f"说不通，前后矛盾、对不上：{value}，却写{moved}；"
    draft.text += f"照此推算，上年为{result}（{expression} = {result}），不可能为负数。"
    return draft


def moved_amount(case: Case) -> Draft | None:
    """A change that a row prints against the two amounts that it prints beside it.

    Asked by its name, or by saying it; one said is looked for among the changes of that size.
    """
    said = move_said(case.query.text)
    if said is None and not _OF_MOVED_AMOUNT.search(case.query.text):
        return None
    for view in case.views:
        for target in case.linked.targets:
            for match in case.matches(view, target)[:40]:
                told = match.figure.measure == "增减额" and match.score >= ENOUGH
                if told and (said is None or _is_said(match, said)) and (draft := against_row(match)):
                    return draft
    return None


def _is_said(change: Match, said: MoveSaid) -> bool:
    """Whether a move said is the one that a row prints, or the one that its amounts give."""
    given = moved_in_row(change)
    return comes_to(change.figure, said.value, said.unit) or bool(given and is_worked(given.work, said))


def ratio(case: Case) -> Draft | None:
    """A percentage that the question quotes against the two amounts of its row."""
    said = {parse_number(found) for found in _OF_RATIO.findall(case.query.text)}
    for view in case.views if said else ():
        for target in case.linked.targets:
            for match in case.matches(view, target)[:60]:
                figure = match.figure
                value = figure.value if figure.measure != "增减率" else abs(figure.value or 0)
                quoted = figure.measure in ("比率", "完成率", "增减率") and value in said
                if quoted and (draft := _of_row(view, match)):
                    return draft
    return _quoted_anywhere(case, said)


def _quoted_anywhere(case: Case, said: set[Decimal | None]) -> Draft | None:
    """The quoted rate of whatever the question calls by a part of its name ("支出增长13.36%")."""
    for view in case.views if said else ():
        for number, figure in enumerate(view.figures):
            named = set(bigrams(figure.item)) & set(bigrams(case.query.text))
            quoted = figure.measure == "增减率" and abs(figure.value or 0) in said and named
            if quoted and (draft := _of_row(view, Match(view, number, 1.0, 1.0))):
                return draft
    return None


def _of_row(view: ReportView, match: Match) -> Draft | None:
    """The ratio that the amounts of a row give beside the one that it prints."""
    beside = [Match(view, number, 1.0, 1.0) for number in view.by_group[match.figure.group]]
    money = [each for each in beside if each.figure.value and is_money(each.figure.unit)]
    year = match.figure.year
    now = next((each for each in money if each.figure.year == year), None)
    before = next((each for each in money if year and each.figure.year == year - 1), None)
    if now is None or before is None:
        return _of_move(view, match, money)
    a, b = in_unit(now.figure, now.figure.unit), in_unit(before.figure, now.figure.unit)
    grown = (a.value - b.value) if match.figure.measure == "增减率" else a.value
    shown = f"（{a.shown} − {b.shown}）" if match.figure.measure == "增减率" else a.shown
    work = Worked(f"{shown} ÷ {b.shown} × 100%", rounded(grown / b.value * 100, 2), "%", (a, b))
    draft = Draft()
    stated = draft.figure(view, match.figure)
    result, expression = draft.work(work)
    clauses = "，".join(value_clause(draft, each) for each in (now, before))
    if match.figure.value is not None and abs(match.figure.value - work.value) <= _allowed(
        match.figure, now, before
    ):
        draft.text = f"对得上：{clauses}，报告写{stated}，按金额计算为{result}（{expression} = {result}）。"
        return draft
    draft.text = f"与金额不一致：{clauses}，报告写{stated}，按金额计算为{result}（{expression} = {result}）。"
    draft.text += _comparable(draft, view, match.figure)
    return draft


def _allowed(rate: Figure, now: Match, before: Match) -> Decimal:
    """How far a ratio of two printed amounts may be from the printed one: what last digits leave open."""
    last = Decimal("0.6").scaleb(-places(rate.value or Decimal(0)))
    a, b = (each.figure.value or Decimal(0) for each in (now, before))
    open_by = (Decimal("0.5").scaleb(-places(value)) for value in (a, b))
    first, second = (digit / abs(b) * 100 for digit in open_by)
    return (
        min(_COARSE, last + first + second * abs(a / b)) if now.figure.unit == before.figure.unit else _COARSE
    )


def _of_move(view: ReportView, rate: Match, beside: Sequence[Match]) -> Draft | None:
    """The rate that an amount and its change give beside the one printed with them."""
    figure = rate.figure
    moved = next((m for m in beside if m.figure.measure == "增减额" and m.figure.base == figure.base), None)
    amounts = [
        m for m in beside if m.figure.measure not in ("增减额", "余额") and m.figure.year == figure.year
    ]
    now = next((m for m in amounts if m.figure.item == figure.item), None) or _amount_of(view, figure)
    if figure.measure != "增减率" or moved is None or now is None:
        return None
    before = prior_value(now.figure, moved.figure)
    work = growth_by_change(moved.figure, before) if before.value > 0 else None
    if work is None or figure.value is None:
        return None
    draft = Draft()
    stated, cite = draft.figure(view, figure), draft.cite(view, figure)
    result, expression = draft.work(work)
    base, how = draft.work(before)
    holds = abs(abs(figure.value) - work.value) <= Decimal("0.6").scaleb(-places(figure.value))
    verdict = "对得上" if holds else "对不上，与金额不一致"
    sides = f"{value_clause(draft, now)}，{stated_change(draft, moved)}，之前为{base}（{how} = {base}）"
    said = f"报告写{figure.direction}{stated}{cite}"
    draft.text = f"{verdict}：{sides}，{said}，按金额计算为{result}（{expression} = {result}）。"
    return draft


def _amount_of(view: ReportView, figure: Figure) -> Match | None:
    """The amount of the same item and year that the section of a rate states."""
    for number, other in enumerate(view.figures):
        same = (other.item, other.year, other.region) == (figure.item, figure.year, figure.region)
        amount = other.measure in ("预算数", "决算数", "执行数", "金额") and is_money(other.unit)
        if same and amount and other.value and other.headings == figure.headings:
            return Match(view, number, 1.0, 1.0)
    return None


def _comparable(draft: Draft, view: ReportView, figure: Figure) -> str:
    """What the report says of comparable bases near a figure, else that it says nothing of them."""
    for sentence in view.sentences:
        near = abs(sentence.page - figure.spans[0].page) <= 1
        if near and _COMPARABLE.search(sentence.text):
            return f"报告另写“{sentence.text.rstrip('。；')}”{draft.cite_sentence(view, sentence)}。"
    return "这一比率可能按可比的同口径计算（剔除体制、一次性因素等），报告的这一处没有说明。"
