"""A move asked against two bases: 比年初预算省下多少，跟上年比是涨是跌.

The answer to a question against the budget is given elsewhere; this adds the move against the year before,
and tells the moves of a plan that a report states against what was planned and what was spent before it, or
that it states as a rise in one place and as a fall in another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.wording import change_clause, stated_change, stated_rate, subject
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case, Found, find_for
from assistant.find.figures.select import Match
from assistant.question.asked.words import expanded
from assistant.templates import say

_YEAR_BEFORE = re.compile(
    r"(?:比|较|与|和|同|跟)(?:上一?年度?|去年|前一年|(?P<year>20\d\d)年度?)(?!的?(?:年初|调整)?预算)|同比"
)
_BASE = r"(?:比|较|和|与|同|跟)(?:[^，。？；、比较]{0,6}?)"
_PLANNED = re.compile(rf"{_BASE}(?:年初|预算)")
_SPENT = re.compile(rf"{_BASE}(?:实际|执行|完成数|决算)")
_MOVED_IN = r"(?:说明|正文|文字|文中|表)[^，。？；、]{0,8}?"
_WAYS_APART = re.compile(  # 说明里写增加、表里却是减少: one thing said to have moved either way
    expanded(rf"{_MOVED_IN}(?:(?P<rise><up>)|<down>)[^。？]{{0,12}}?{_MOVED_IN}(?(rise)<down>|<up>)")
)
_OF_PLAN, _OF_SPENDING = re.compile("年初|预算"), re.compile("执行|决算|实际|完成")


def each_base(case: Case) -> Draft | None:
    """The moves of one thing as stated against a budget and against what was spent, where both are asked."""
    text = case.query.asked
    asked = _PLANNED.search(text) and _SPENT.search(text)
    if not asked or not case.query.wants_any("change", "rate", "direction"):
        return None
    for view in case.views:
        year, _ = case.year_for(view)
        moves = [
            match
            for target in case.linked.targets
            for match in case.matches(view, target)
            if match.figure.measure in ("增减率", "增减额") and match.figure.value is not None
            if match.score >= ENOUGH and match.figure.year in (year, None)
        ]
        plan = next((move for move in moves if _of(move, _OF_PLAN, _OF_SPENDING)), None)
        like = [move for move in moves if plan and move.figure.item == plan.figure.item]
        spent = next((move for move in like if _of(move, _OF_SPENDING, _OF_PLAN)), None)
        if plan and spent:
            return _told(plan, spent)
    return None


def moves_apart(case: Case) -> Draft | None:
    """A rise and a fall of one thing that a report states in two places, with the base of each."""
    if not _WAYS_APART.search(case.query.text):
        return None
    for view in case.views:
        year, _ = case.year_for(view)
        moves = [
            match
            for target in case.linked.targets
            for match in case.matches(view, target)
            if match.figure.measure == "增减额" and match.figure.value and match.figure.base
            if match.score >= ENOUGH and match.figure.year in (year, None)
        ]
        up, down = ([move for move in moves if move.figure.direction == way] for way in ("增加", "减少"))
        pairs = [(a, b) for a in up for b in down if a.figure.item == b.figure.item]
        if pair := next(((a, b) for a, b in pairs if a.figure.base != b.figure.base), None):
            draft = _told(*pair)
            first, second = (move.figure.base for move in pair)
            draft.text += say("bases_apart", first=first, second=second)
            return draft
    return None


def _of(move: Match, base: re.Pattern[str], other: re.Pattern[str]) -> bool:
    return bool(base.search(move.figure.base)) and not other.search(move.figure.base)


def _told(*moves: Match) -> Draft:
    draft = Draft()
    clauses = [
        stated_rate(draft, move, False) if move.figure.measure == "增减率" else stated_change(draft, move)
        for move in moves
    ]
    alike = len({move.figure.direction for move in moves}) == 1
    verdict = "方向一样" if alike else "方向不一样"
    draft.text = f"{subject(moves[0].figure)}{'，'.join(clauses)}，{verdict}。"
    return draft


def against_year_before(draft: Draft, case: Case, found: Found) -> str:
    """The move against the year before, where a clause asks it beside the one against the budget."""
    clauses = re.split(r"[，。？；]", case.query.asked)
    asked = [base for clause in clauses if (base := _YEAR_BEFORE.search(clause))]
    year, _ = case.year_for(found.view)
    before = [base for base in asked if base["year"] is None or (year and int(base["year"]) == year - 1)]
    if case.query.against != "预算" or not clauses[1:] or not before:
        return ""
    other = Case(replace(case.query, against="上年"), case.linked, case.views, case.nearness)
    return change_clause(draft, find_for(other, found.view, found.target, ["amount", "change", "rate"]))


__all__ = ["against_year_before", "each_base", "moves_apart"]
