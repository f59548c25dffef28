"""Cells left empty: which rows have nothing of a thing, and that the row of one body has none of it."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.tables.empty_cells import EmptyCell, empty_cells
from assistant.question.named.mentions import STRONG, Mention, Target
from assistant.templates import say
from index.normalise import item_key

_WHICH_LACK = re.compile(
    r"(?:哪[些几]|哪个|哪一个|谁)[^，。？；]{0,8}?(?:没有?|未能?|一分(?:钱)?也?没)"
    r"(?:有|拿到?|得到?|分到?|享受到?|安排|发生|列|花|领到?)*(?P<thing>[^，。？；]{2,})"
)
_OF_MONEY = frozenset({"amount", "actual", "budget", "direction", "count"})
_KINDS = (*STRONG, "alike")
_OPENING = re.compile("年初(?!结[转余]|余额)")
_OPENING_BUDGET = "年初预算数"


def nothing_there(case: Case) -> Draft | None:
    """The rows without a number where it is asked which, or the one of the body named; None otherwise."""
    if asked := _WHICH_LACK.search(case.linked.folded):
        return _which(case, asked.start("thing"))
    if case.query.operation != "lookup" or set(case.query.wants) - _OF_MONEY:
        return None
    found = [_of_body(case, target) for target in case.linked.targets if target.mentions]
    cells = [cell for cell in found if cell]
    if not cells or len(cells) != len(found):
        return None
    draft = Draft(status="declared_none")
    draft.text = "；".join(
        say("empty_of", owner=cell.owner, column=cell.column, cite=_cite(draft, cell)) for cell in cells
    )
    draft.text += "。"
    return draft


def with_opening(case: Case, draft: Draft) -> Draft:
    """The draft, before it that the row it tells of has no opening budget, where that is asked.

    Only in a table that prints one in other rows.
    """
    measures = {figure.measure for _, figure in draft.figures}
    if draft.status != "answered" or not _OPENING.search(case.query.asked) or _OPENING_BUDGET in measures:
        return draft
    for view, lead in draft.figures:
        opening = [figure for figure in view.figures if figure.measure == _OPENING_BUDGET]
        beside = lead.table is not None and any(figure.table == lead.table for figure in opening)
        if beside and all(figure.item != lead.item for figure in opening):
            cite = draft.cite(view, lead)
            none = say("empty_of", owner=f"“{lead.item}”", column=_OPENING_BUDGET, cite=cite)
            draft.text = f"{none}。{draft.text}"
            return draft
    return draft


def _which(case: Case, start: int) -> Draft | None:
    """All rows that have nothing of the thing named behind 哪些没有."""
    things = [m for m in case.linked.mentions if m.start >= start and m.kind in _KINDS]
    for view in case.views:
        for thing in things:
            if cells := empty_cells(view, _columns(thing), case.query.years):
                draft = Draft()
                names = "、".join(f"{cell.owner}{_cite(draft, cell)}" for cell in cells)
                draft.text = say("empty_rows", column=cells[0].column, names=names) + "。"
                return draft
    return None


def _of_body(case: Case, target: Target) -> EmptyCell | None:
    """The empty cell of the body and the thing that a target names last."""
    for view in case.views:
        owners = view.bodies | frozenset(view.places)
        named = {key for mention in target.mentions for key in mention.keys & owners}
        things = [m for m in target.mentions if m.kind in STRONG and not m.keys & owners]
        if len(named) != 1 or not things:
            continue
        cells = empty_cells(view, _columns(things[-1]), case.query.years)
        if cell := next((cell for cell in cells if cell.owner in named), None):
            return cell
    return None


def _columns(thing: Mention) -> frozenset[str]:
    return thing.keys | {item_key(thing.text)}


def _cite(draft: Draft, cell: EmptyCell) -> str:
    return draft.cite_spans(cell.view, cell.spans, cell.title)


__all__ = ["nothing_there", "with_opening"]
