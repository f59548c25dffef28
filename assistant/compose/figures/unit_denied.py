"""That the printed unit of an amount cannot be right, beside the amount, and against what."""

from __future__ import annotations

from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Found
from assistant.find.figures.select import Match
from assistant.find.figures.units_off import denied_by
from assistant.question.asked.wants import Want

_AMOUNTS: tuple[Want, ...] = ("amount", "actual", "budget")


def unit_note(draft: Draft, found: Found) -> str:
    """`注意：…单位疑有误`, for an amount told whose unit the rest of the report denies."""
    match = next((found.by_want[want] for want in _AMOUNTS if want in found.by_want), None)
    other = denied_by(match) if match else None
    return f"注意：{denied(draft, match, other)}。" if match and other else ""


def denied(draft: Draft, match: Match, other: Match) -> str:
    """What denies the unit of an amount, in words."""
    amount = draft.figure(other.view, other.figure)
    moved = "的增减额" if other.figure.measure == "增减额" else ""
    against = f"{subject(other.figure)}{moved}{amount}{draft.cite(other.view, other.figure)}"
    meant = other.figure.unit if match.figure.unit == "元" else "亿元"
    return f"报告印的单位是“{match.figure.unit}”，与{against}相差悬殊、矛盾，单位疑有误，疑应为“{meant}”"


__all__ = ["denied", "unit_note"]
