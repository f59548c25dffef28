"""Shares: how much of a whole a part is, stated or worked out."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import in_unit
from assistant.calculate import share as share_of
from assistant.compose.contested import share_text
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.kinship import same_item
from assistant.find.lookup import ENOUGH, Case, find_for
from assistant.find.penalties import figure_level
from assistant.find.select import Ask, Match, choose
from assistant.find.sources import amounts
from assistant.find.view import bigrams
from assistant.question.mentions import STRONG, Mention, Target
from assistant.templates import say
from index.normalise import is_money

_VALUES = frozenset({"amount", "actual", "budget"})


def shares(case: Case) -> Draft | None:
    """The share asked for: the report's own figure first, else part ÷ whole."""
    part, whole = _part_and_whole(case)
    if part is None or _stated_beside_others(case):
        return None
    draft = Draft()
    if several := _several(draft, case, part, whole):
        draft.text = "；".join(several) + "。"
        return draft
    stated = _stated(case, part, whole)
    if stated and whole and _of_another_whole(stated, whole) and (text := _worked(draft, case, part, whole)):
        draft.text = text + "。"
        return draft
    values = [_amount(case, part)] if "amount" in case.query.wants else []
    clauses = [value_clause(draft, match, part, case.query.unit) for match in values if match]
    if stated and (text := share_text(draft, stated)):
        clauses.append(text)
    elif stated:
        figure = stated.figure
        rate, cite = draft.figure(stated.view, figure), draft.cite(stated.view, figure)
        text = say("share", whole=figure.base or (whole.name if whole else "总额"), share=rate, cite=cite)
        clauses.append(text if clauses else subject(figure, part) + text)
    elif (whole is not None and (text := _worked(draft, case, part, whole))) or (
        whole is None and (text := _worked_of_level(draft, case, part))
    ):
        clauses = [text]
    else:
        return None
    draft.text = "，".join(clauses) + "。"
    return draft


def _of_another_whole(stated: Match, whole: Target) -> bool:
    """Whether a stated share is of something that shares no word with the whole named."""
    said = {gram for mention in whole.mentions for gram in bigrams(mention.text)}
    return bool(stated.figure.base) and said.isdisjoint(bigrams(stated.figure.base))


def _stated_beside_others(case: Case) -> bool:
    """Whether more than shares is asked and the shares stand in the statements that tell the rest."""
    targets = case.linked.targets
    asked = [target for target in targets if "share" in target.wants]
    more = len(targets) > len(asked) or any("amount" in target.wants for target in asked)
    return bool(asked) and more and all(_in_statement(case, target) for target in asked)


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
    coordinated = [
        target for target in case.linked.targets if target.mentions and target.mentions[-1] in part.mentions
    ]
    if len(coordinated) < 2:
        return []
    clauses = []
    for target in coordinated:
        match = _stated(case, Target(target.mentions[-1:], target.wants, target.text), whole)
        if match is None:
            return []
        figure = match.figure
        rate, cite = draft.figure(match.view, figure), draft.cite(match.view, figure)
        clauses.append(
            subject(figure, target) + say("share", whole=figure.base or "总额", share=rate, cite=cite)
        )
    return clauses


def _part_and_whole(case: Case) -> tuple[Target | None, Target | None]:
    """What stands before 占 is the part, what stands between 占 and the rate the whole."""
    linked = case.linked
    text = linked.folded
    at = text.find("占")
    inside = re.search(r"在(.{2,20}?)(?:里|中)(?:面)?占", text)
    if inside:
        whole = tuple(m for m in linked.mentions if inside.start(1) <= m.start < inside.end(1))
        part = tuple(m for m in linked.mentions if m not in whole)
    elif at >= 0:
        part = tuple(m for m in linked.mentions if m.start < at)
        whole = tuple(m for m in linked.mentions if m.start > at)
        if not whole:
            whole = _led_by(text, part)
            part = tuple(m for m in part if m not in whole)
    else:
        part, whole = linked.mentions, ()
    if at >= 0 and not whole:
        part, whole = _of_clause_before(case, part, at)
    if not part:
        return (Target(linked.mentions), None) if linked.mentions else (None, None)
    return Target(part), Target(whole) if whole else None


_INSIDE = re.compile(r"(?:里面?|里头|当中|之中|中)，?")


def _led_by(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The whole that a question opens with (三公经费里，… / 授予中小企业的合同里面，…)."""
    for inside in _INSIDE.finditer(text):
        if any(inside.start() - 2 <= mention.end <= inside.start() for mention in mentions):
            return tuple(mention for mention in mentions if mention.end <= inside.start())
    return ()


def _of_clause_before(
    case: Case, part: tuple[Mention, ...], at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """甲是多少？乙占多少: the part of the clause that asks the share, the whole of the ones before it."""
    start = max(case.linked.folded.rfind(stop, 0, at) for stop in "，。；？") + 1
    own = tuple(m for m in part if m.start >= start)
    before = tuple(m for m in part if m.start < start)
    asked = {want for each in case.linked.targets if "share" not in each.wants for want in each.wants}
    named = all(any(m.kind in STRONG for m in group) for group in (own, before))
    return (own, before) if named and asked <= _VALUES else (part, ())


def _stated(case: Case, part: Target, whole: Target | None) -> Match | None:
    found: list[Match] = []
    for view in case.views:
        year, strict = case.year_for(view)
        for match in choose(case.matches(view, part), Ask(("占比",), year, strict))[:6]:
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


def _best_pair(case: Case, part: Target, whole: Target) -> tuple[Match, Match] | None:
    """Part and whole that fit the question best, rather from one table and of one place."""
    firsts = [match for match in amounts(case, part)[:40] if is_money(match.figure.unit)]
    seconds = [match for match in amounts(_of_whole(case, whole), whole)[:40] if is_money(match.figure.unit)]
    pairs = [
        (a, b)
        for a in firsts
        for b in seconds
        if a.figure is not b.figure and a.view.report.year == b.view.report.year
    ]
    return max(pairs, key=lambda pair: _pair_fit(*pair) + _in_table_of(pair[0], whole), default=None)


def _of_whole(case: Case, whole: Target) -> Case:
    """The case with the 口径 that the name of the whole says, where the question says one of the part."""
    said = any(case.query.scope in mention.text for mention in whole.mentions)
    query = case.query if said or not whole.mentions else replace(case.query, scope="")
    return Case(query, case.linked, case.views, case.find_chunks)


def _in_table_of(part: Match, whole: Target) -> float:
    """A bonus for a part that stands in the table of the whole."""
    title = part.view.labels[part.number].headings
    named = any(key in title for mention in whole.mentions for key in (*mention.keys, mention.text))
    return 0.2 if part.figure.table is not None and named else 0.0


def _pair_fit(part: Match, whole: Match) -> float:
    a, b = part.figure, whole.figure
    fit = part.score + whole.score + 0.1 * (a.table is not None and a.table == b.table)
    fit += 0.12 * (a.region == b.region) + 0.1 * (a.measure == b.measure) + 0.05 * (a.scope == b.scope)
    return fit - 0.5 * (in_unit(a, "元").value > in_unit(b, "元").value)


def _in_one_row(case: Case, part: Target, whole: Target) -> tuple[Match, Match] | None:
    """A whole and its part as one table row prints them side by side."""
    for match in amounts(case, whole)[:6]:
        view = match.view
        for number in view.by_group[match.figure.group]:
            figure = view.figures[number]
            below = figure.ancestors[-1:] == (match.figure.item,) and figure.measure == match.figure.measure
            if (
                below
                and figure.value is not None
                and any(_names(mention, figure.item) for mention in part.mentions)
            ):
                return Match(view, number, 1.0, 1.0), match
    return None


def _names(mention: Mention, item: str) -> bool:
    return any(key in item for key in (*mention.keys, mention.text))


def _worked(draft: Draft, case: Case, part: Target, whole: Target) -> str:
    pair = _in_one_row(case, part, whole) or _best_pair(case, part, whole)
    if pair is None:
        return ""
    first, second = pair
    work = share_of(first.figure, second.figure)
    if work is None or work.value > 100:
        return ""
    result, expression = draft.work(work)
    values = "，".join((value_clause(draft, first, part), value_clause(draft, second, whole)))
    names = f"{subject(first.figure, part)}占{subject(second.figure, whole)}"
    return f"{names}的{result}（{expression} = {result}）：{values}"


def _worked_of_level(draft: Draft, case: Case, part: Target) -> str:
    """The share of one level of government in the whole of the same thing (区县级占几成)."""
    if case.query.level not in ("own", "below"):
        return ""
    found = [match for match in amounts(case, part) if is_money(match.figure.unit)]
    own = next((match for match in found if figure_level(match.figure) == case.query.level), None)
    if own is None:
        return ""
    every = amounts(replace(case, query=replace(case.query, level=""), _matches={}), part)
    whole = next(
        (
            match
            for match in every
            if figure_level(match.figure) in ("whole", "")
            and match.figure is not own.figure
            and same_item(match.figure, own.figure)
            and (match.figure.year, match.figure.measure) == (own.figure.year, own.figure.measure)
        ),
        None,
    )
    work = share_of(own.figure, whole.figure) if whole else None
    if whole is None or work is None or work.value > 100:
        return ""
    result, expression = draft.work(work)
    values = "，".join(value_clause(draft, match, part) for match in (own, whole))
    name = f"{subject(own.figure, part)}占{subject(whole.figure, part)}"
    return f"{name}的{result}（{expression} = {result}）：{values}"


def stated_and_worked_share(draft: Draft, case: Case) -> str:
    """The share that the report states beside the one that its amounts give."""
    part, whole = _part_and_whole(case)
    if part is None or whole is None:
        return ""
    stated = _stated(case, part, whole)
    if stated and (text := share_text(draft, stated)):
        return f"{text}，对不上"
    worked = _worked(draft, case, part, whole)
    if not stated or not worked or stated.figure.value is None:
        return ""
    rate, cite = draft.figure(stated.view, stated.figure), draft.cite(stated.view, stated.figure)
    same = abs(draft.works[-1].value - stated.figure.value) <= Decimal("0.05")
    verdict = "两者一致" if same else "两者不一致，对不上"
    return f"报告写占{rate}{cite}；按金额计算，{worked}；{verdict}"
