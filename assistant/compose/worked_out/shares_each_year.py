"""A share asked of several years (两年分别占百分之几): told from the report of each year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.draft import Draft, one_below_another
from assistant.find.figures.lookup import Case


def shares_each_year(case: Case, of_one: Callable[[Case], Draft | None]) -> Draft | None:
    """The share in each year, as `of_one` tells it of one report; None where fewer than two tell it."""
    asked = {view.report.year: view for view in case.views if view.report.year is not None}
    one_body = len({view.body for view in case.views}) == 1
    years = [year for year in sorted(asked) if year in case.query.years or not case.query.years]
    if case.query.operation != "compare" or not one_body or len(years) < 2:
        return None
    own = [
        of_one(Case(replace(case.query, years=(year,)), case.linked, [asked[year]], case.nearness))
        for year in years
    ]
    told = [draft for draft in own if draft is not None]
    return one_below_another(told) if len(told) > 1 else None


__all__ = ["shares_each_year"]
