"""One thing asked of several levels of government at once (全省和省级各多少, 全市多少，其中市本级多少).

The head is answered like a question of its own; each level is then told from the row that answered it,
else answered like a question of its own too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.calculate import difference, share
from assistant.compose.untold.absent import but_untold
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft, one_below_another
from assistant.find.figures.levels import at_level, split_by_level, tells_level
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import match_of
from assistant.find.text.view import ReportView
from assistant.question.asked.query import question_to_query
from assistant.question.asked.scopes import government_level
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.targets.level_parts import (
    LevelPart,
    LevelParts,
    below_alone,
    holds_the_rest,
    level_parts,
    levels_beside,
    more_asked,
)
from index import Figure
from index.normalise import is_money

Answer = Callable[[str], Draft]

_NUMBER = re.compile(r"\d[\d,.]*(?:[万亿]?元|[%人户个家])")


def per_level(question: str, answer: Answer) -> Draft | None:
    """An answer for each level; None where the question does not ask of several, or one is not answered."""
    asked = level_parts(question)
    if asked is None:
        beside = levels_beside(question)
        if beside:
            return _each_alone([answer(text) for text in beside], more_asked(question))
        return _rest_alone(question, answer)
    if question_to_query(asked.head).operation != "lookup":
        return None
    unit = question_to_query(question).unit
    return _of_whole_and_parts(asked, answer, unit) if asked.asks else _of_parts(asked, answer, unit)


def _each_alone(drafts: list[Draft], more: str = "") -> Draft | None:
    """The answers one below the other, where each is of a figure of its own; which is more, where asked."""
    leads = [id(draft.figures[0][1]) for draft in drafts if draft.figures]
    if any(draft.status != "answered" for draft in drafts) or len(set(leads)) < len(drafts):
        return None
    whole = one_below_another(drafts)
    if more:
        figures = [_share_or_lead(draft) for draft in drafts]
        if len({(figure.measure, figure.unit, figure.item, figure.year) for figure in figures}) > 1:
            return None  # of different things: none is more
        best = (max if more == "高" else min)(figures, key=lambda figure: figure.value or 0)
        if not best.region or any(figure.value == best.value for figure in figures if figure is not best):
            return whole
        whole.text += f"\n{best.region}更{more}。"
    return whole


def _share_or_lead(draft: Draft) -> Figure:
    """The share that an answer tells, else its first figure."""
    told = [figure for _, figure in draft.figures]
    return next((figure for figure in told if figure.measure == "占比"), told[0])


def _of_whole_and_parts(asked: LevelParts, answer: Answer, unit: str) -> Draft | None:
    whole = answer(asked.head)
    if whole.status == "answered" and not whole.figures:
        return _quoted_each(asked, whole, answer)
    if whole.status != "answered":
        return None
    view, lead = whole.figures[0]
    if any(figure_level(lead) == part.level for part in asked.parts):
        return None
    for part in asked.parts:
        alone = answer(asked.at(part)) if part.same else None
        if alone is not None and _tells(alone, whole, part):
            whole.join(alone.text, alone)
        elif part.same and whole.works:
            return None  # something worked out, which no row prints for a level
        elif other := at_level(view, lead, part.level) or _split(view, lead, part):
            text, draft = _told(view, lead, other, (part, unit))
            whole.join(("" if part is not asked.parts[0] else "其中：") + text, draft)
        elif _tells(alone := alone or answer(asked.at(part)), whole, part):
            whole.join(alone.text, alone)
        elif not _join_rest(whole, view, lead, part):
            return None
    return whole


def _quoted_each(asked: LevelParts, whole: Draft, answer: Answer) -> Draft | None:
    """A whole and its levels that sentences alone tell: a number in each, and the level where it stands."""
    drafts = [whole, *(answer(asked.at(part)) for part in asked.parts)]
    levels = [government_level(asked.head) or "whole", *(part.level for part in asked.parts)]
    numbers = {number for draft in drafts for number in _NUMBER.findall(draft.text)[:1]}
    alone = all(map(_tells_only, drafts, levels)) and len(numbers) == len(drafts)
    return one_below_another(drafts) if alone and not any(part.share for part in asked.parts) else None


def _tells_only(draft: Draft, level: str) -> bool:
    """Whether an answer is taken from text of one level alone."""
    told = {said for text in draft.cited_texts() if (said := government_level(text))}
    return draft.status == "answered" and told == {level}


def _split(view: ReportView, lead: Figure, part: LevelPart) -> Figure | None:
    """What the row that splits a whole told elsewhere by level gives for one."""
    return next(iter(split_by_level(view, lead, (part.level,))), None)


def _tells(draft: Draft, whole: Draft, part: LevelPart) -> bool:
    """Whether an answer tells of the level asked, and not again of the whole."""
    if draft.status != "answered" or not draft.figures:
        return False
    known = {id(figure) for _, figure in whole.figures}
    view, own = draft.figures[0]
    return id(own) not in known and tells_level(view, own, part.level)


def _told(view: ReportView, lead: Figure, other: Figure, asked: tuple[LevelPart, str]) -> tuple[str, Draft]:
    """What the report prints for a level, and its share of the whole where that is asked."""
    part, unit = asked
    draft = Draft()
    named = other.region or part.words in other.item
    told = ("" if named else part.words) + value_clause(draft, match_of(view, other), unit=unit)
    work = share(other, lead) if part.share else None
    if work is not None:
        result, expression = draft.work(work)
        told += f"，占{subject(lead)}的{result}（{expression} = {result}）"
    return f"{told}。", draft


def _join_rest(whole: Draft, view: ReportView, lead: Figure, part: LevelPart) -> bool:
    """What is left to a level of a whole without the only other one, where both are money."""
    other = at_level(view, lead, {"below": "own", "own": "below"}.get(part.level, ""))
    if other is None or not is_money(lead.unit) or figure_level(lead) not in ("whole", ""):
        return False
    draft = Draft()
    result, expression = draft.work(difference(lead, other))
    cites = "".join(draft.cite(view, figure) for figure in (lead, other))
    whole.join(f"{part.words}为{result}（{expression} = {result}）{cites}。", draft)
    return True


def _rest_alone(question: str, answer: Answer) -> Draft | None:
    """What is left to the level below that alone is asked of; untold where only the whole's is printed."""
    words, query = below_alone(question), question_to_query(question)
    if not words or query.operation != "lookup" or not {*query.wants} <= MONEY_WANTS:
        return None
    told = answer(question)
    if told.status != "answered" or told.works or len(told.figures) != 1:
        return None
    view, whole = told.figures[0]
    if (
        government_level(whole.region) != "whole"
        or not is_money(whole.unit)
        or figure_level(whole) == "below"
    ):
        return None
    own = at_level(view, whole, "own") if holds_the_rest(words, whole.region) else None
    if own is None:
        return but_untold(told, f"“{words}{whole.item}”")
    draft = Draft()
    clauses = [value_clause(draft, match_of(view, each), unit=query.unit) for each in (whole, own)]
    result, expression = draft.work(difference(whole, own))
    rest = f"{subject(replace(whole, region=words))}为{result}（{expression} = {result}）"
    draft.text = f"{rest}：{'，'.join(clauses)}。"
    return draft


def _of_parts(asked: LevelParts, answer: Answer, unit: str) -> Draft | None:
    """The levels of a thing whose whole is not asked, from one row; else each like a question of its own."""
    levels = tuple(part.level for part in asked.parts)
    first = answer(asked.at(asked.parts[0]))
    if first.status == "answered" and first.figures:
        view, lead = first.figures[0]
        rest = [at_level(view, lead, level) for level in levels[1:]]
        row = [lead, *(figure for figure in rest if figure)]
        if figure_level(lead) != levels[0] or len(row) < len(levels):
            row = split_by_level(view, lead, levels)
        if len(row) == len(levels):
            draft = Draft()
            clauses = [value_clause(draft, match_of(view, each), unit=unit) for each in row]
            draft.text = "；".join(clauses) + "。"
            return draft
    return _each_alone([first, *(answer(asked.at(part)) for part in asked.parts[1:])])


__all__ = ["per_level"]
