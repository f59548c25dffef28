"""Items that are new this year: those that rose by all that they have.

Reads amounts and their changes; what a report calls new in words alone is none of its business.
"""

from __future__ import annotations

import re

from assistant.calculate import in_unit
from assistant.compose.wording import MOST_LISTED, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import GRANTED
from assistant.question.named.likeness import plain
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

_NEW = r"(?:新设|新增|新列|新有|新冒|新?出现|从无到有|首次(?:设|列|安排|出现|有))"
_NOW = "(?:今年|当年|本年|20\\d\\d年)"
_NONE_BEFORE = (
    r"(?:上一?年|去年|前一年|20\d\d年)(?:度)?(?:还|都|并)?"
    r"(?:没有?|未列|未安排|没列|无|[为是]0(?![.\d])|[为是]零)"
)
_ASKED = re.compile(
    rf"(?:科目|支出|项目)[^，。？债]{{0,8}}{_NEW}(?!债|资产|专项|一般|限额)"
    rf"|{_NEW}的?(?:[一二两三四五六几\d]+个)?(?:支出|收入)?科目"
    rf"|{_NONE_BEFORE}[^。？]{{0,9}}{_NOW}[^，。？]{{0,3}}(?:有|列|设|安排|新|冒|出现|发生|花)"
    rf"|科目[^，。？]{{0,6}}{_NONE_BEFORE}"
    rf"|{_NOW}(?:才|首次|第一次|头一回)(?:有|开|设|列|安排|出现|纳入|冒)[^，。？]{{0,4}}(?:科目|支出|项目)"
    rf"|(?:科目|支出|项目)[^，。？债]{{0,8}}{_NOW}(?:才|首次|第一次|头一回)(?:有|开|设|列|安排|出现|冒)"
)
_WHICH = re.compile(r"哪|几|什么|多少")


def new_items(case: Case) -> Draft | None:
    """The items that are new this year, with their amounts; None where none is or none is asked for."""
    text = case.linked.folded
    if not _ASKED.search(text) or not _WHICH.search(text) or case.query.operation != "lookup":
        return None
    for view in case.views:
        if found := _new(case, view):
            draft = Draft()
            clauses = "；".join(value_clause(draft, match) for match in found[:MOST_LISTED])
            draft.text = say("rows_met", count=str(len(found)), clauses=clauses) + "。"
            return draft
    return None


def _new(case: Case, view: ReportView) -> list[Match]:
    year, _ = case.year_for(view)
    found: dict[str, Match] = {}
    for figure in view.figures:
        risen = figure.measure == "增减额" and figure.direction == "增加" and is_money(figure.unit)
        if not risen or figure.value is None or figure.year not in (year, None) or "上年" not in figure.base:
            continue
        other_fund = case.query.scope in GRANTED and figure.scope not in (case.query.scope, "")
        amount = None if other_fund else _whole(case, view, figure)
        if amount is not None:
            found.setdefault(plain(item_key(figure.item)), amount)
    coded = [match for match in found.values() if match.figure.code]
    return (coded if "科目" in case.linked.folded else []) or list(found.values())


def _whole(case: Case, view: ReportView, change: Figure) -> Match | None:
    """The amount that a rise is all of."""
    measures = amount_measures(view, case.query)
    for number in view.by_group.get(change.group, ()):
        other = view.figures[number]
        same = other.item == change.item and other.part == change.part and other.region == change.region
        money = same and other.measure in measures and other.value and is_money(other.unit)
        if money and in_unit(other, "元").value == in_unit(change, "元").value:
            return Match(view, number, 1.0, 1.0)
    return None


__all__ = ["new_items"]
