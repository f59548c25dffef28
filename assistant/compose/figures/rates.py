"""Stated growth rates against the amounts that they are said of."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.calculate import Worked, growth, in_unit, places, prior_value, rounded
from assistant.compose.wording import change_clause, subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found, find_for
from assistant.find.figures.quantities import AMOUNTS, same_quantity
from assistant.find.figures.select import Match
from assistant.find.figures.told_with import told_with
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money

_FITS = "，与金额相符，对得上"
_OPPOSITE = {"增加": "减少", "减少": "增加"}
_TOLERANCE = Decimal("0.02")
_COARSE = Decimal("0.06")


def rate_check(draft: Draft, case: Case, only_wrong: bool = False) -> str:
    """Whether the stated rate of what is asked is the one that its amounts give; "" when not stated."""
    for view in case.views:
        for target in case.linked.targets:
            found = find_for(case, view, target, ["amount", "change", "rate"])
            trial = Draft()
            text = _stated_and_worked(trial, found, target)
            if text and not (only_wrong and text.endswith(_FITS)):
                draft.figures, draft.works, draft.places = trial.figures, trial.works, trial.places
                return text
    return ""


def _stated_and_worked(draft: Draft, found: Found, target: Target) -> str:
    rate = found.by_want.get("rate")
    if rate is not None and (own := _amount_beside(rate)):
        found.by_want["amount"] = own
    if rate is None or "amount" not in found.by_want or rate.figure.value is None:
        return ""
    work = _worked(found) if _one_statement(found) else None
    if work is None:
        return ""
    for match in found.by_want.values():
        draft.figure(match.view, match.figure)
    result, expression = draft.work(work)
    stated, cite = draft.figure(rate.view, rate.figure), draft.cite(rate.view, rate.figure)
    name = subject(rate.figure, target)
    change = change_clause(draft, found)
    text = f"{name}{change}，变动率报告写{stated}{cite}，按金额计算为{result}（{expression} = {result}）"
    if _near(rate.figure, work):
        return text + _FITS
    return text + "，与金额不一致，对不上" + _other_way(draft, found, rate.figure)


def _amount_beside(rate: Match) -> Match | None:
    """The amount of the year that the statement of a rate gives itself, else the one of its section."""
    alike = [match for match in told_with(rate, AMOUNTS) if is_money(match.figure.unit)] or _in_section(rate)
    return alike[0] if len({match.figure.value for match in alike}) == 1 else None


def _in_section(rate: Match) -> list[Match]:
    """The amounts that the section of a rate tells of the very thing."""
    own, view = rate.figure, rate.view
    return [
        Match(view, number, rate.cover, rate.score)
        for number, figure in enumerate(view.figures if own.table is None else ())
        if figure.measure in AMOUNTS
        and is_money(figure.unit)
        and figure.value is not None
        and (figure.item, figure.part, figure.region) == (own.item, own.part, own.region)
        and (figure.year, figure.scope) == (own.year, own.scope)
        and (figure.headings, figure.table) == (own.headings, own.table)
    ]


def _one_statement(found: Found) -> bool:
    """Whether rate, change and amount are said of one thing against one base."""
    rate, amount = found.by_want["rate"].figure, found.by_want["amount"].figure
    change = found.by_want.get("change")
    if change is None:
        return rate.item == amount.item and rate.region == amount.region
    together = (
        rate.spans == change.figure.spans
        and rate.item == change.figure.item
        and rate.base == change.figure.base
    )
    return together and same_quantity(
        replace(amount, measure=""), replace(rate, measure="", unit=amount.unit)
    )


def _near(rate: Figure, work: Worked) -> bool:
    return rate.value is not None and abs(abs(rate.value) - abs(work.value)) <= _allowed(rate)


def _other_way(draft: Draft, found: Found, rate: Figure) -> str:
    """Whether the stated rate fits once the change is taken for the opposite direction."""
    amount, change = found.by_want["amount"].figure, found.by_want.get("change")
    if change is None or change.figure.direction not in _OPPOSITE:
        return ""
    turned = replace(change.figure, direction=_OPPOSITE[change.figure.direction])
    before = prior_value(amount, turned)
    if before.value <= 0:
        return ""
    moved = in_unit(change.figure, amount.unit)
    value = rounded(moved.value / before.value * 100, 2)
    work = Worked(f"{moved.shown} ÷ （{before.expression}）× 100%", value, "%", (moved, *before.operands))
    if not _near(rate, work):
        return ""
    result, expression = draft.work(work)
    word = turned.direction
    return f"；若是{word}，则为{result}（{expression} = {result}），与报告的比率相符，可能应为{word}"


def _worked(found: Found) -> Worked | None:
    """The rate from this year's amount and its change, or from two years' amounts."""
    amount, change, prior = (found.by_want.get(want) for want in ("amount", "change", "prior"))
    if amount is None:
        return None
    if change is not None and change.figure.value is not None and change.figure.measure == "增减额":
        before = prior_value(amount.figure, change.figure)
        if before.value == 0:
            return None
        moved = in_unit(change.figure, amount.figure.unit)
        value = rounded(moved.value / before.value * 100, 2)
        return Worked(f"{moved.shown} ÷ （{before.expression}）× 100%", value, "%", (moved, *before.operands))
    return growth(amount.figure, prior.figure) if prior is not None else None


def _allowed(rate: Figure) -> Decimal:
    """How far a stated rate may be from the exact one: a little more when it is printed coarsely."""
    digits = places(rate.value) if rate.value is not None else 0
    return _TOLERANCE if digits >= 2 else _COARSE if digits == 1 else Decimal("0.6")
