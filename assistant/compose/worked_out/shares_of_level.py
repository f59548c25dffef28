"""The share of one level of government, or of one place, in the whole of the same thing: 区县级占全市的几成.

Tells both from the rows of the thing itself; a whole of another name is none of its business.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from assistant.calculate import share as share_of
from assistant.calculate import share_of_sums, total
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.derive import is_of_kind, kinds_of
from assistant.find.figures.kinship import same_item
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.sources import amounts
from assistant.find.tables.place_rows import whole_of_column
from assistant.question.asked.scopes import levels_in
from assistant.question.named.mentions import Mention, Target
from index import Figure
from index.normalise import is_money

_USED = re.compile("^(?:留用|自用|使用|安排|分配)的?(?=[\u4e00-\u9fff]{3})")
_OF_WHOLE_PLACE = re.compile(
    r"占(?:了|到)?(?:整个|[\u4e00-\u9fff]{2,4})?(?:全(?:自治区|[省市区县州盟旗])|[省市])"
)
_WHOLE_PLACE = re.compile("全(?:自治区|[省市区县州国盟旗])")


def worked_of_level(draft: Draft, case: Case, part: Target) -> str:
    """The share of one level, or of a place, in the whole of the same thing (区县级, 青溪市占全省)."""
    level = level_of_part(case.query.text) or case.query.level
    asked = case
    if level != case.query.level:
        text = _WHOLE_PLACE.sub("", case.query.text)
        asked = replace(case, query=replace(case.query, level=level, text=text), _matches={})
    found = [match for match in amounts(asked, part) if is_money(match.figure.unit)]
    if level in ("own", "below"):
        own = next((match for match in found if figure_level(match.figure) == level), None)
    else:
        of_place = _OF_WHOLE_PLACE.search(case.query.text)
        places = {name for mention in part.mentions for name in _names_in(mention)} if of_place else set()
        own = next((match for match in found if match.figure.region in places), None)
        places = places.intersection(*(view.places for view in case.views))
        if places and (own is None or is_of_kind(part, own.figure, places)):
            return _by_kinds(draft, case, part, places)
    if own is None:
        return ""
    thing = replace(part, mentions=tuple(m for m in part.mentions if own.figure.region not in _names_in(m)))
    text = case.query.text.replace(own.figure.region or " ", "")
    years = (own.figure.year,) if own.figure.year else case.query.years
    alike = replace(case.query, text=text, level="", years=years)
    every = amounts(replace(case, query=alike, _matches={}), thing)
    whole = next(
        (
            match
            for match in every
            if figure_level(match.figure) in ("whole", "")
            and match.figure.region not in (own.figure.region or " ", *match.view.places)
            and match.figure is not own.figure
            and same_item(match.figure, _without_use(own.figure))
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


def _by_kinds(draft: Draft, case: Case, part: Target, places: Set[str]) -> str:
    """The share of a place where the thing is printed by its kinds alone: their sum in that of all places."""
    kinds = [
        next((match for match in amounts(case, kind) if match.figure.region in places), None)
        for kind in kinds_of(part, places)
    ]
    own = [match for match in kinds if match]
    wholes = [whole for match in own if (whole := whole_of_column(match))]
    if len(own) < 2 or len(own) != len(kinds) or len(wholes) != len(own):
        return ""
    sums = [total([match.figure for match in side]) for side in (own, wholes)]
    shown = []
    for work in sums:
        result, expression = draft.work(work)
        shown.append(f"合计{result}（{expression} = {result}）")
    share = share_of_sums(*sums)
    if share is None:
        return ""
    result, expression = draft.work(share)
    told = ["，".join(value_clause(draft, match) for match in side) for side in (own, wholes)]
    name = f"{own[0].figure.region}{part.mentions[-1].text}占{wholes[0].figure.region or '全部'}"
    return f"{name}的{result}（{expression} = {result}）：{told[0]}，{shown[0]}；{told[1]}，{shown[1]}"


def level_of_part(text: str) -> str:
    """The level that is a part of the whole named beside it: 全市…中，县区级占…; "" without one alone."""
    named = [level for level in levels_in(text) if level != "whole"]
    return named[0] if len(named) == 1 else ""


def _without_use(figure: Figure) -> Figure:
    """A figure under the name of the thing that a level has kept for itself (留用新增债券: 新增债券)."""
    return replace(figure, item=_USED.sub("", figure.item))


def _names_in(mention: Mention) -> set[str]:
    return {*mention.keys, mention.text}


__all__ = ["level_of_part", "worked_of_level"]
