"""Sums whose two sides the question tells: 甲加上乙，跟丙里的丁对得上吗; 丙是多少，跟甲、乙加起来一样吗.

Reads from the grammar what is added up and what it is held against; chooses the figures that fit both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from assistant.calculate import in_unit, total
from assistant.check.rolled import LESS
from assistant.compose.worked_out.same_rows import rows_of_name
from assistant.compose.worked_out.sums import holds_whole, parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import BUDGETS
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import STRONG, Mention, Target
from index.normalise import is_money

ADDED = re.compile(r"加上|加起来|合起来|加在一起|合在一起|之和|相加|加总|总和|合计数?(?=是?否?[与和跟同等])")
_AGAINST = re.compile(r"[，,？?]?(?:是不是|是否|能不能|能否|会不会)?(?:跟|与|和|同|等于|等不等于|够)")
_HELD = re.compile(r"[，,。？?；;](?:它|这个?数|是不是|是否|正好|刚好)*(?:跟|与|和|同|等于|等不等于)")
_WITHIN = re.compile(r"(?:的|里的?|中的?|里面的?|当中的?)?(?:[几两三四五六七八九十\d]+[笔项处]的?)?")
_WHOSE = re.compile(r"(?:(?![和与跟及加、，。？])[\u4e00-\u9fff]){1,6}的")
_NEAR = 0.06
_MOST = 4


def two_sides(case: Case) -> Draft | None:
    """Parts named on one side of 跟 or 等于 against the one thing named on the other."""
    sides = None if LESS.search(case.query.text) else _sides(case)
    if sides is None:
        return None
    parts, whole = sides
    if all(_keys(part) & _keys(whole) for part in parts):
        return None  # the same thing on both sides: its own list against it
    if len(parts) == 1:
        return _rows_against(case, parts[0], whole)
    choices = [_likely(case, target) for target in (whole, *parts)]
    if not all(choices):
        return None
    fitting = [each for each in product(*choices) if _alike(each)]
    best = min(fitting, key=_gap, default=None)
    return parts_against_total(best[0], best[1:]) if best and not holds_whole(*best) else None


def _keys(target: Target) -> frozenset[str]:
    return frozenset().union(*(mention.keys for mention in target.mentions))


def _rows_against(case: Case, part: Target, whole: Target) -> Draft | None:
    """The rows of one name against a thing that another table prints."""
    rows = rows_of_name(case, part)
    if not rows:
        return None
    table = rows[0].figure.table
    other = next((match for match in amounts(case, whole) if match.figure.table != table), None)
    return parts_against_total(other, rows) if other and is_money(other.figure.unit) else None


def _sides(case: Case) -> tuple[list[Target], Target] | None:
    """What is added up, each by itself, and what it is held against; None where the question tells none."""
    text = case.linked.folded
    added = list(ADDED.finditer(text))
    if not added:
        return None
    held = list(_HELD.finditer(text, 0, added[-1].start()))
    against = _AGAINST.search(text, added[-1].end()) or next(reversed(held), None)
    if against is None:
        return None
    strong = [each for each in case.linked.mentions if each.kind in STRONG and not _owns(each, text)]
    before = _things(text, [mention for mention in strong if mention.end <= against.start()])
    behind = _things(text, [mention for mention in strong if mention.start >= against.end()])
    parts, whole = (behind, before) if against in held else (before, behind)
    return (parts, whole[0]) if parts and len(whole) == 1 else None


def _owns(mention: Mention, text: str) -> bool:
    """Whether a word that only resembles names begins that of whose the things are (青石学区的甲加上乙)."""
    return mention.kind == "alike" and _WHOSE.match(text, mention.end) is not None


def _things(text: str, mentions: Sequence[Mention]) -> list[Target]:
    """Mentions that stand together, or inside one another (基本支出里的公用经费), as one thing each."""
    things: list[list[Mention]] = []
    for mention in mentions:
        joined = things and _WITHIN.fullmatch(text[things[-1][-1].end : mention.start])
        if joined:
            things[-1].append(mention)
        else:
            things.append([mention])
    return [Target(tuple(thing), ("amount",), "".join(m.text for m in thing)) for thing in things]


def _likely(case: Case, target: Target) -> list[Match]:
    """The likeliest figures of a thing: money, else how many of it there are."""
    kinds: tuple[Want, ...] = ("count", "amount") if "count" in case.query.wants else ("amount",)
    for want in kinds:
        found = [match for match in amounts(case, target, want) if match.figure.value is not None]
        fits = [match for match in found if is_money(match.figure.unit) == (want == "amount")]
        if near := [match for match in fits if match.score >= found[0].score - _NEAR]:
            return near[:_MOST]
    return []


def _alike(combination: Sequence[Match]) -> bool:
    """Whether figures are of one body, year and kind of unit, all planned or none; none is taken twice."""
    figures = [match.figure for match in combination]
    if len({"" if is_money(figure.unit) else figure.unit for figure in figures}) > 1:
        return False
    if len({figure.measure in BUDGETS for figure in figures}) > 1:
        return False
    places = {(match.view.body, match.figure.year) for match in combination}
    return len(places) == 1 and len({id(figure) for figure in figures}) == len(figures)


def _gap(combination: Sequence[Match]) -> float:
    """How far parts are from their whole, the likelier figures first where they are as near."""
    whole, *parts = (match.figure for match in combination)
    work = total(parts)
    gap = abs(in_unit(whole, work.unit).value - work.value)
    return float(gap) - sum(match.score for match in combination) / 1000


__all__ = ["ADDED", "two_sides"]
