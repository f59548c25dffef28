"""What stands with a figure in its sentence or row and is asked too: its amount, change, reason, use.

Words what the group of one figure holds; does not choose the figure.
"""

from __future__ import annotations

from assistant.cite import quote_of
from assistant.compose.figures.told_reasons import whole_reason
from assistant.compose.wording import stated_change, stated_rate, stated_share, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import MEASURES_OF, measures_for
from assistant.find.figures.printings import printings
from assistant.find.figures.select import Match
from assistant.question.asked.wants import Want
from assistant.templates import say
from index.normalise import compact_text

_TOLD: tuple[Want, ...] = ("amount", "change", "rate", "share", "completion")
_LONGEST_QUOTE = 220
_LISTED = 3  # other things told of in a sentence that lists them and says nothing more of the one


def beside(draft: Draft, case: Case, match: Match, told: Want) -> str:
    """Clauses for the further things asked of the figure chosen, "" when nothing more is asked."""
    clauses = []
    for want in _TOLD:
        measures = MEASURES_OF.get(want) or measures_for(want, match.view, case.query)
        other = _other(match, measures) if want != told and want in case.query.wants else None
        if other is not None:
            clauses.append(_clause(draft, other, want))
    if match.figure.reason:
        reason = match.figure.reason.strip("。；")
        clauses.append(say("reason", reason=reason, cite=draft.cite(match.view, match.figure)))
    elif "reason" in case.query.wants and (of_whole := whole_reason(draft, case, match)):
        clauses.append(of_whole)
    elif match.figure.table is None and case.query.wants_any("reason", "use", "list"):
        quote = compact_text(quote_of(match.view, match.figure.spans))
        others = {figure.item for figure in match.view.figures_in(match.figure.spans)} - {match.figure.item}
        if len(quote) <= _LONGEST_QUOTE and len(others) < _LISTED:
            clauses.append(say("says", quote=quote, cite=draft.cite(match.view, match.figure)))
    return "".join(f"，{clause}" for clause in clauses)


def _other(match: Match, measures: tuple[str, ...]) -> Match | None:
    """Another figure about the same item: of the same statement, else of another one of the same amount."""
    own = _in_group(match, match.figure.group, measures)
    if own is not None:
        return own
    again = (_in_group(match, other.group, measures) for other in printings(match.view, match.figure))
    return next((found for found in again if found), None)


def _in_group(match: Match, group: int, measures: tuple[str, ...]) -> Match | None:
    """A figure of one of the measures in a statement, one of the same year first."""
    figures = match.view.figures
    found = [
        number
        for measure in measures
        for number in match.view.by_group.get(group, ())
        if number != match.number
        and figures[number].measure == measure
        and figures[number].item == match.figure.item
        and figures[number].value is not None
    ]
    found.sort(key=lambda number: figures[number].year != match.figure.year)
    return Match(match.view, found[0], match.cover, match.score) if found else None


def _clause(draft: Draft, match: Match, want: Want) -> str:
    if want == "change":
        return stated_change(draft, match)
    if want == "rate":
        return stated_rate(draft, match, True)
    if want == "share":
        return stated_share(draft, match)
    return value_clause(draft, match)
