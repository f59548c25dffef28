"""Chooses along what the figures of a question are compared: years or organisations."""

from __future__ import annotations

from assistant.compose.compared.over_organisations import over_organisations
from assistant.compose.compared.over_years import over_years
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.series import years_of


def compare(case: Case) -> Draft | None:
    """A series over years or over organisations, with the differences asked for."""
    if len({view.body for view in case.views}) > 1 and len(case.query.years) < 2:
        return over_organisations(case)
    return over_years(case) if len(years_of(case)) > 1 else None
