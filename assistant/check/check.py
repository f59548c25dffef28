"""Questions whether figures agree: statements, sums, shares, rates, reasons, notes.

Tries the kinds of check one after the other, the one that the question names in so many words
first. Does not decide who is right beyond what tables and arithmetic show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.check import changes, pairs, statements, told
from assistant.check.at_rate import at_rate
from assistant.check.averages import average_stated
from assistant.check.class_rows import class_rows
from assistant.check.in_annex import counted_twice, with_annex
from assistant.check.in_section import in_section
from assistant.check.left_over import left_over
from assistant.check.levels_sum import levels_sum
from assistant.check.listed import listed
from assistant.check.names import misspelt
from assistant.check.project_money import money_in_form, project_money
from assistant.check.purchases import purchases_add_up
from assistant.check.rolled import asks_rolled, rolled
from assistant.check.rows_of_name import rows_against_prose
from assistant.check.said import two_counted, two_said
from assistant.check.sides import two_sides
from assistant.check.sums import sum_check
from assistant.check.table_total import table_total
from assistant.check.text_and_form import result_told
from assistant.check.unit import unit
from assistant.check.weights_of_note import weights_of_note
from assistant.check.years_of_change import years_of_change
from assistant.draft import Draft
from assistant.find.figures.lookup import Case

_KINDS: Sequence[Callable[[Case], Draft | None]] = (
    misspelt,
    changes.reason,
    class_rows,
    left_over,
    at_rate,
    unit,
    weights_of_note,
    statements.note,
    project_money,
    money_in_form,
    statements.goal,
    statements.score,
    result_told,
    listed,
    average_stated,
    two_said,
    two_counted,
    levels_sum,
    rows_against_prose,
    table_total,
    pairs.carried,
    pairs.reports,
    pairs.years,
    pairs.whole,
    with_annex,
    in_section,
    counted_twice,
    statements.throughout,
    changes.impossible_rise,
    told.parts_moved,
    told.completion,
    years_of_change,
    changes.ratio,
    changes.moved_amount,
    statements.share,
    pairs.prose_and_table,
    pairs.tables,
    purchases_add_up,
    two_sides,
    sum_check,
    changes.of_two,
    told.change,
    changes.told_twice,
    changes.rated_twice,
    pairs.two,
    changes.rate,
    told.change_holds,
    statements.not_as_said,
    statements.same_figure,
)


def check(case: Case) -> Draft | None:
    """Whether what the question names agrees, with figures and arithmetic; None if nothing compares."""
    if asks_rolled(case.query.text):
        return rolled(case)  # what is added and taken off is no pair and no sum
    return next((draft for kind in _KINDS if (draft := kind(case))), None)
