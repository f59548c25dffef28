"""Whether there is any of one thing (有没有人公费出国): said in words ahead of what figures tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.select import Match
from assistant.question.asked.wants import VALUE_WANTS
from assistant.question.named.mentions import SURE
from index import Figure
from index.normalise import item_key

_WHETHER = re.compile(
    r"(?:有没有|有无|要不要|会不会|打不打算|是否)|(?:了|车|人|钱|算|有)(?:吗|没有?|么)(?:[，。？?]|$)"
)
_ANY = re.compile(r"(?:有没有|有无|是否有|有)(?:安排|发生|列支?)?过?(?P<people>人)?(?:去|在)?$")
_OF_IT = re.compile(r"（[^）]*）|费用?|支出|经费|的|过")
_ASKS = re.compile(r"(?:吗|呢|么|没有?)?(?:[，。；？?]|$)")
_COST = re.compile(r"(?:费用?|支出|经费)+$")
_PEOPLE = ("人次", "人")


def whether_any(draft: Draft, case: Case, founds: Sequence[Found]) -> None:
    """Puts 没有 ahead of an answer that tells but 0, and 有, with how many people, where it tells more."""
    if len(founds) != 1 or not case.query.yes_no or set(case.query.wants) - VALUE_WANTS:
        return
    found = founds[0]
    figures = [match.figure for want, match in found.by_want.items() if want in VALUE_WANTS]
    if not figures:
        return
    if all(figure.value == 0 for figure in figures):
        draft.text = f"没有，{draft.text}" if _WHETHER.search(case.query.asked) else draft.text
    elif (asked := _any_asked(case, found)) and all(figure.value for figure in figures):
        draft.text = f"有，{draft.text}" + (_people(draft, found, figures[0]) if asked["people"] else "")


def _any_asked(case: Case, found: Found) -> re.Match[str] | None:
    """How it is asked whether there is any of a thing, which nothing but what it is called goes on about."""
    text = case.linked.folded
    for mention in found.target.mentions:
        behind = _OF_IT.sub("", text[mention.end :].split("？")[0])
        asked = _ANY.search(text[: mention.start])
        if asked and mention.kind in SURE and _ASKS.match(behind):
            return asked
    return None


def _people(draft: Draft, found: Found, told: Figure) -> str:
    """How many people it was in that year, where the report counts them by the name of the cost."""
    view, thing = found.view, _COST.sub("", item_key(told.item))
    for at, figure in enumerate(view.figures):
        counted = figure.unit in _PEOPLE and figure.year == told.year and figure.value
        if counted and thing and thing in item_key(figure.item):
            return f"，{value_clause(draft, Match(view, at, 1.0, 1.0), found.target)}"
    return ""


__all__ = ["whether_any"]
