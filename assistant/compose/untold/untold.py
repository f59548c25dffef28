"""What is asked and not told by an answer: the checks that every answer must pass, in one order.

Each check names what is missing as a reader would call it, "" where the answer tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.compose.untold.act_untold import act_untold
from assistant.compose.untold.executed_untold import account_untold, doer_of_nothing
from assistant.compose.untold.head_untold import (
    each_untold,
    head_untold,
    number_untold,
    one_kind_alone,
    row_of_another,
    small_level_untold,
)
from assistant.compose.untold.insurance_fund import of_some_insured
from assistant.compose.untold.of_another import (
    of_another_body,
    of_another_place,
    of_another_subject,
    of_denied,
    of_other_level,
    of_smaller_places,
)
from assistant.compose.untold.of_other_money import (
    balance_untold,
    of_one_fund,
    of_one_payment,
    of_other_debts,
    of_other_side,
    of_other_way,
)
from assistant.compose.untold.of_unsaid import of_little_alike, of_uncounted_part, of_unsaid
from assistant.compose.untold.of_whole import (
    average_untold,
    of_bond_for_another,
    of_money_within,
    of_no_project,
    of_part_elsewhere,
    of_price_alone,
    of_unknown_part,
    of_whole_for_part,
)
from assistant.compose.untold.only_a_reason import only_a_reason
from assistant.compose.untold.unnamed_members import members_not_told, names_not_told, one_of_counted
from assistant.compose.untold.years_untold import month_untold
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.performance.results_untold import (
    appraisal_untold,
    lost_untold,
    result_untold,
    score_untold,
    target_untold,
    whole_score_untold,
)
from assistant.question.asked.answer_kinds import (
    asks_money,
    lacks_completion,
    lacks_count,
    lacks_holding,
    lacks_money,
    lacks_move,
    lacks_order,
    lacks_rate,
    lacks_size,
)

_MEANING = re.compile("是什么意思")
_WHETHER = re.compile("[吗么]|是否|是不是|有没有|有无")
_OF_MONEY = frozenset({"amount", "budget"})
_ONLY_COUNTED = frozenset({"count", "budget", "actual"})  # so many, planned or so far

Check = Callable[[Case, Draft], str]


def missing(case: Case, draft: Draft) -> str:
    """What is asked for and not told by an answer: a place, a name, a rate; "" for none."""
    return next((lacking for check in _CHECKS if (lacking := check(case, draft))), "")


def _meaning_untold(case: Case, draft: Draft) -> str:
    """The name whose meaning alone is asked, where an answer but gives an amount of it; "" otherwise."""
    asked = case.query.wants == ("definition",) and _MEANING.search(case.query.asked)
    return case.linked.name if asked and draft.figures else ""


def _by_words(lacks: Callable[[str, Draft], str]) -> Check:
    """A check that the words of a question alone decide."""
    return lambda case, draft: lacks(case.query.asked, draft)


def _holding_untold(case: Case, draft: Draft) -> str:
    return lacks_holding(case.query.asked, draft) if case.query.wants == ("count",) else ""


def _done_untold(case: Case, draft: Draft) -> str:
    """The thing of which but the move, or how much of its budget was done, is asked and nothing told."""
    wants = case.query.wants
    if case.query.operation != "lookup" or not case.linked.targets or _WHETHER.search(case.query.asked):
        return ""
    return (
        case.linked.name
        if lacks_move(case.query.asked, wants, draft) or lacks_completion(wants, draft)
        else ""
    )


def _amount_untold(case: Case, draft: Draft) -> str:
    """The thing whose money, or number, alone is asked, where an answer only speaks of it; "" otherwise."""
    if case.query.operation not in ("lookup", "average") or draft.works or not case.linked.targets:
        return ""
    wants, asked = case.query.wants, case.query.asked
    counts = "count" in wants and set(wants) <= _ONLY_COUNTED
    counts = counts or (wants == ("amount",) and not asks_money(asked))
    untold = (set(wants) <= _OF_MONEY and lacks_money(asked, draft)) or (counts and lacks_count(asked, draft))
    return case.linked.name if untold else ""


_CHECKS: tuple[Check, ...] = (
    doer_of_nothing,
    account_untold,
    # told of something else than what is named
    of_another_subject,
    of_denied,
    of_other_side,
    of_unsaid,
    of_little_alike,
    # told of all for a part, or of a part for all
    of_uncounted_part,
    of_no_project,
    of_bond_for_another,
    of_unknown_part,
    of_money_within,
    of_part_elsewhere,
    of_whole_for_part,
    of_price_alone,
    # told of another place or body
    of_another_place,
    of_another_body,
    of_smaller_places,
    # told of no number, no act, no time
    only_a_reason,
    act_untold,
    month_untold,
    # told by a row or a name of another thing
    head_untold,
    row_of_another,
    number_untold,
    each_untold,
    small_level_untold,
    of_some_insured,
    one_kind_alone,
    # told of other money of the same fund or debts
    of_other_level,
    of_one_fund,
    of_one_payment,
    of_other_debts,
    of_other_way,
    balance_untold,
    # told of how many, not of which
    names_not_told,
    members_not_told,
    average_untold,
    # told of no result, score or target
    result_untold,
    target_untold,
    lost_untold,
    appraisal_untold,
    whole_score_untold,
    score_untold,
    one_of_counted,
    # told in another kind of number than the one asked
    _by_words(lacks_rate),
    _by_words(lacks_order),
    _by_words(lacks_size),
    _meaning_untold,
    _done_untold,
    _holding_untold,
    _amount_untold,
)
