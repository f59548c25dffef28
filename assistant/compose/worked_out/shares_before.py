"""The share of the year before, worked out from this year's and by how many points it has moved."""

from __future__ import annotations

from assistant.calculate import Operand, Worked
from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.question.named.mentions import Target
from assistant.templates import say


def share_of_year_before(draft: Draft, case: Case, part: Target) -> str:
    """The share of a year that a report tells only by the move since; "" where none such is asked."""
    if len(case.query.years) != 1 or case.query.wants_any("change", "rate"):
        return ""
    year = case.query.years[0]
    for view in case.views:
        found = [match for match in case.matches(view, part) if match.figure.value is not None]
        shares = [match for match in found if match.figure.measure == "占比"]
        if any(match.figure.year == year for match in shares):
            continue
        later = [match for match in shares if match.figure.year == year + 1]
        for share in later:
            moved = next((match for match in found if moves_share(match, share)), None)
            if moved is not None and share.cover >= ENOUGH:
                return _told(draft, part, share, moved, year)
    return ""


def moves_share(move: Match, share: Match) -> bool:
    """Whether a figure is by how many points a share has moved against the year before."""
    a, b = move.figure, share.figure
    told = (a.measure, a.unit, a.part) == ("增减额", "百分点", "占比")
    return told and (a.group, a.item, a.year) == (b.group, b.item, b.year)


def _told(draft: Draft, part: Target, share: Match, moved: Match, year: int) -> str:
    value, move = share.figure.value, moved.figure.value
    assert value is not None and move is not None
    rises = moved.figure.direction != "减少"
    before = value - abs(move) if rises else value + abs(move)
    inputs = Operand(share.figure, value, "%"), Operand(moved.figure, abs(move), "百分点")
    work = Worked(f"{inputs[0].shown} {'−' if rises else '+'} {inputs[1].shown}", before, "%", inputs)
    rate = draft.figure(share.view, share.figure)
    result, expression = draft.work(work)
    whole = say("share", whole=share.figure.base or "总额", share=result, cite="")
    name = subject(share.figure, part, with_year=False)
    told = f"{year + 1}年为{rate}，{points_clause(draft, moved)}"
    return f"{year}年{name}{whole}（{expression} = {result}）：{told}。"


def points_clause(draft: Draft, moved: Match) -> str:
    """By how many points a share has moved against the year before, in words."""
    word = "下降" if moved.figure.direction == "减少" else "提高"
    points = draft.figure(moved.view, moved.figure)
    return f"比{moved.figure.base or '上年'}{word}{points}{draft.cite(moved.view, moved.figure)}"


__all__ = ["moves_share", "points_clause", "share_of_year_before"]
