"""Questions whether figures agree: text against table, parts against their total, the stated rate.

Finds every statement of the figure asked about and compares them; sums the parts when the
question names them. Does not decide who is right beyond what tables and arithmetic show.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.calculate import difference, growth, in_unit, total
from assistant.draft import Draft
from assistant.link import Target
from assistant.lookup import ENOUGH, Case, find_for
from assistant.shares import stated_and_worked_share
from assistant.select import Ask, Match, choose, measures_for, same_thing
from assistant.wording import subject, value_clause
from index.normalise import is_money


def check(case: Case) -> Draft | None:
    """Whether what the question names agrees, with every figure and the arithmetic."""
    if len(case.linked.targets) > 1 and (draft := _parts_against_total(case)):
        return draft
    return _statements(case)


def _amounts(case: Case, target: Target) -> list[Match]:
    found: list[Match] = []
    for view in case.views:
        year, strict = case.year_for(view)
        found += choose(case.matches(view, target), Ask(measures_for("amount", view, case.query), year, strict))
    return sorted((match for match in found if match.score >= ENOUGH), key=lambda match: -match.score)


def _parts_against_total(case: Case) -> Draft | None:
    """A total and the parts named beside it."""
    firsts = [found[0] for target in case.linked.targets if (found := _amounts(case, target))]
    firsts = [match for match in firsts if is_money(match.figure.unit)]
    if len(firsts) < 2:
        return None
    whole = max(firsts, key=lambda match: in_unit(match.figure, firsts[0].figure.unit).value)
    parts = [match for match in firsts if match is not whole]
    draft = Draft()
    if len(parts) == 1:
        return _two(draft, whole, parts[0])
    work = total([match.figure for match in parts])
    printed_total = in_unit(whole.figure, work.unit)
    result, expression = draft.work(work)
    clauses = [value_clause(draft, match) for match in (*parts, whole)]
    gap = abs(work.value - printed_total.value)
    verdict = "对得上" if gap == 0 else "对不上，不一致"
    draft.text = f"{verdict}：各项相加为{result}（{expression} = {result}），报告写的总额为{draft.figure(whole.view, whole.figure)}"
    if gap:
        from assistant.calculate import Operand, Worked

        bigger, smaller = max(work.value, printed_total.value), min(work.value, printed_total.value)
        shown = Worked(f"{bigger:f} − {smaller:f}", gap, work.unit, (Operand(whole.figure, printed_total.value, work.unit),))
        diff, how = draft.work(shown)
        draft.text += f"，相差{diff}（{how}）"
    draft.text += "。" + "，".join(clauses) + "。"
    return draft


def _two(draft: Draft, first: Match, second: Match) -> Draft:
    clauses = [value_clause(draft, match) for match in (first, second)]
    work = difference(first.figure, second.figure)
    if work.value == 0:
        draft.text = "两个数一致：" + "，".join(clauses) + "。"
        return draft
    result, expression = draft.work(work)
    draft.text = f"不是同一个数，不一致，相差{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _statements(case: Case) -> Draft | None:
    """All statements of one figure, and whether a stated rate fits its amounts."""
    draft = Draft()
    texts = []
    for target in case.linked.targets:
        matches = _amounts(case, target)
        if matches:
            texts.append(_agreement(draft, matches))
    if "share" in case.query.wants and (text := stated_and_worked_share(draft, case)):
        texts = [text]
    elif rate := _rate(draft, case):
        texts.append(rate)
    if not texts:
        return None
    draft.text = "；".join(texts) + "。"
    return draft


def _agreement(draft: Draft, matches: Sequence[Match]) -> str:
    best = matches[0]
    others = distinct_statements(best, matches)
    text = value_clause(draft, best)
    if not others:
        return text + "，报告各处一致"
    clauses = [value_clause(draft, match) for match in others]
    return f"不一致：{text}，另一处{'，'.join(clauses)}"


def distinct_statements(best: Match, matches: Sequence[Match]) -> list[Match]:
    """Other statements of the same quantity that print another value."""
    found: list[Match] = []
    for match in matches[1:]:
        figure = match.figure
        if match.score < best.score - 0.12 or figure.value is None or not same_thing(best.figure, figure):
            continue
        if figure.part != best.figure.part or not is_money(figure.unit):
            continue
        if _agree(best, match) or any(_agree(other, match) for other in found):
            continue
        found.append(match)
    return found[:3]


def _agree(first: Match, second: Match) -> bool:
    """Equal, or equal once the coarser of the two is rounded."""
    a, b = in_unit(first.figure, "元").value, in_unit(second.figure, "元").value
    step = max(_step(first), _step(second))
    return abs(a - b) <= step / 2


def _step(match: Match) -> object:
    from decimal import Decimal

    from assistant.calculate import places
    from index.normalise import YUAN_PER_UNIT

    figure = match.figure
    assert figure.value is not None
    return Decimal(1).scaleb(-places(figure.value)) * YUAN_PER_UNIT[figure.unit]


def _rate(draft: Draft, case: Case) -> str:
    """A stated growth rate against the one that the amounts give."""
    for view in case.views:
        for target in case.linked.targets:
            found = find_for(case, view, target, ["amount", "change", "rate"])
            rate, change, amount = (found.by_want.get(want) for want in ("rate", "change", "amount"))
            if not (rate and change and amount) or "rate" not in case.query.wants:
                continue
            from assistant.calculate import prior_value

            before = prior_value(amount.figure, change.figure)
            if before.value == 0 or rate.figure.value is None or change.figure.value is None:
                continue
            from assistant.calculate import Worked, rounded

            a = in_unit(change.figure, amount.figure.unit)
            value = rounded(a.value / before.value * 100, 2)
            work = Worked(f"{a.shown} ÷ （{before.expression}）× 100%", value, "%", (a, *before.operands))
            draft.figure(view, change.figure), draft.figure(view, amount.figure)
            result, expression = draft.work(work)
            stated = draft.figure(view, rate.figure)
            cite = draft.cite(view, rate.figure)
            same = abs(abs(rate.figure.value) - value) <= rounded(value * 0 + 1, 0) / 50
            verdict = "与金额相符" if same else "与金额不一致，对不上"
            return f"{subject(rate.figure, target)}报告写{stated}{cite}，按金额计算为{result}（{expression} = {result}），{verdict}"
    return ""


__all__ = ["check", "distinct_statements", "growth"]
