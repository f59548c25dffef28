"""Query + evidence -> drafted answer, by rules.

Chooses the kind of answer: a value with its change and reason, a comparison, a check, a
passage, or a refusal. Each kind is worded in its own module.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.check.check import check
from assistant.check.score_sum import score_sum
from assistant.compose.absent import (
    average_untold,
    balance_untold,
    of_another_body,
    of_another_place,
    of_smaller_places,
    of_whole_alone,
    refuse,
)
from assistant.compose.across_years import items_across_years
from assistant.compose.arithmetic import between, room, times
from assistant.compose.averages import average
from assistant.compose.averages_of_bodies import averages_of_bodies, shares_of_bodies
from assistant.compose.averages_told import averages_told
from assistant.compose.balance import asks_cover, balance
from assistant.compose.balance_moved import balance_moved
from assistant.compose.before_approval import before_approval
from assistant.compose.between_funds import between_funds
from assistant.compose.beyond import beyond
from assistant.compose.bonds_listed import bonds_listed
from assistant.compose.both_bases import each_base
from assistant.compose.closer import closer, only_of_others, speaks_of_nothing
from assistant.compose.closing import closing
from assistant.compose.compare import compare
from assistant.compose.confirmed import confirmed
from assistant.compose.counts_moved import counts_moved
from assistant.compose.counts_of_bodies import counts_of_bodies
from assistant.compose.declared import declared_none, of_other_level, unused
from assistant.compose.done_by import done_by
from assistant.compose.duties import duties
from assistant.compose.flagged import flagged
from assistant.compose.from_to import from_to
from assistant.compose.gap_covered import gap_covered
from assistant.compose.investment_done import investment_done
from assistant.compose.lasts import lasts
from assistant.compose.left_out import left_out
from assistant.compose.levels_compared import levels_compared
from assistant.compose.marks import marks
from assistant.compose.most_listed import most_listed
from assistant.compose.namesakes import namesakes
from assistant.compose.narrate import narrate, quoted_parts
from assistant.compose.new_items import new_items
from assistant.compose.newly_given import newly_given
from assistant.compose.none_of_fund import none_of_fund
from assistant.compose.nothing_there import nothing_there
from assistant.compose.numbered_parts import numbered_parts
from assistant.compose.of_empty_row import of_empty_row
from assistant.compose.of_kind import of_kind
from assistant.compose.on_like_basis import with_basis
from assistant.compose.over_years import quarters
from assistant.compose.parts import asks_parts, items_like, parts
from assistant.compose.parts_counted import parts_counted
from assistant.compose.per_body import bodies_of, per_body
from assistant.compose.per_column import per_column
from assistant.compose.per_section import per_section
from assistant.compose.per_source import both_sides, per_source
from assistant.compose.posts import vacant_posts
from assistant.compose.projects import projects
from assistant.compose.purchased_for import purchased_for
from assistant.compose.purchases import none_bought
from assistant.compose.ranking import rank
from assistant.compose.receivers import receivers
from assistant.compose.same_rows import same_rows
from assistant.compose.shares import shares
from assistant.compose.since_executed import since_executed
from assistant.compose.stated import lookup
from assistant.compose.sum_said import sum_explained, sum_quoted
from assistant.compose.summed import sum_up, sums_named
from assistant.compose.together import together
from assistant.compose.told_of_each import told_of_each
from assistant.compose.troubles import troubles
from assistant.compose.unanswered import with_unanswered
from assistant.compose.unnamed_members import members_not_told, names_not_told, one_of_counted
from assistant.compose.used_and_left import used_and_left
from assistant.compose.used_for import used_for
from assistant.compose.versus import against_level, versus
from assistant.compose.which import which
from assistant.compose.why_and_what import why_and_what
from assistant.compose.why_none import why_none
from assistant.compose.why_off_budget import why_off_budget
from assistant.draft import Draft
from assistant.find.counts import counted_units
from assistant.find.lookup import ENOUGH, Case
from assistant.performance.performance import indicators_after_all, performance, tells_targets_alone
from assistant.question.answer_kinds import lacks_holding, lacks_money, lacks_rate
from assistant.question.wants import Want
from assistant.templates import say

_IN_WORDS: tuple[Want, ...] = ("list", "definition", "duties", "use", "parts", "method")
_BOTH = 2

Composer = Callable[[Case], Draft | None]


_BY_OPERATION: dict[str, Composer] = {
    "check": check,
    "rank": rank,
    "sum": lambda case: sum_up(case) or compare(case),
    "times": times,
    "average": lambda case: averages_of_bodies(case) or average(case) or averages_told(case),
    "compare": compare,
}


_COMPARES = re.compile(
    r"哪|谁|最|比(?!上一?年|上年|上期|去|年|例|重(?:[多是有为，。？大]|$)|20)|差多少|各|分别|相差|和.{2,16}(?:的|哪)|从[大高多]到|排序|排名"
    r"|(?:[几两三四五]|各|这些|全部|所有)个?(?:家|单位|部门)[^，。？]*(?:一共|总共|合计|加起来|共计)"
)


def _of_each_body(case: Case) -> bool:
    """Whether a question over several bodies is about each of them and not between them."""
    over_years = case.query.operation == "compare" and (len(case.query.years) > 1 or case.query.all_years)
    return (case.query.operation == "lookup" or over_years) and not _COMPARES.search(case.query.text)


def compose(case: Case) -> Draft:
    """The answer to a case by the first kind of answer that can be given."""
    draft = with_basis(case, _by_kind(case) or _stated(case))
    if draft.status == "answered" and (missing := _missing(case, draft)):
        return refuse(case, missing)
    return confirmed(draft)


def _missing(case: Case, draft: Draft) -> str:
    """What is asked for and not told by an answer: a place, a name, a rate; "" for none."""
    return (
        of_another_place(case, draft)
        or of_another_body(case, draft)
        or of_smaller_places(case, draft)
        or of_whole_alone(case, draft)
        or balance_untold(case, draft)
        or names_not_told(case, draft)
        or members_not_told(case, draft)
        or average_untold(case, draft)
        or one_of_counted(case, draft)
        or lacks_rate(case.query.asked, draft)
        or (case.query.wants == ("count",) and lacks_holding(case.query.asked, draft))
        or _money_untold(case, draft)
    )


def _money_untold(case: Case, draft: Draft) -> str:
    """The thing whose amount of money alone is asked, where an answer only names it; "" otherwise."""
    alone = case.query.operation == "lookup" and case.query.wants == ("amount",)
    untold = alone and bool(case.linked.targets) and lacks_money(case.query.asked, draft)
    return case.linked.targets[0].name if untold else ""


def _stated(case: Case) -> Draft:
    """What figures or sentences say of the things asked about, or that the report does not say."""
    found = lookup(case)
    if found and found.status == "answered" and speaks_of_nothing(case, found):
        found = None
    if found and of_other_level(case, found) and (none := declared_none(case)):
        return none
    if found and (tells_targets_alone(case, found) or found.status == "not_stated"):
        told = indicators_after_all(case)
        found = told if told and (found.status == "answered" or "原因：" in told.text) else found
    if found is None or found.status == "not_stated":
        found = bonds_listed(case, after_all=True) or found
    named = indicators_after_all(case, ENOUGH)
    if named and "reason" in case.query.wants and "原因：" not in named.text:
        named = None
    if (found is None or len(found.figures) < _BOTH) and (each := told_of_each(case)):
        return each
    told = found or declared_none(case) or named or narrate(case)
    if told is None and (told := indicators_after_all(case)) and speaks_of_nothing(case, told):
        told = None
    told = closer(case, told or sum_quoted(case) or refuse(case))
    if told.status == "answered" and only_of_others(case, told):
        told = refuse(case)
    return with_unanswered(case, told)


def _by_kind(case: Case) -> Draft | None:
    """The answer of a kind of its own (a rank, a sum, parts, a list), None when none is called for."""
    if case.query.operation in ("chat", "off_topic"):
        return Draft(status="out_of_scope", text=say(case.query.operation))
    if draft := score_sum(case) or room(case) or marks(case) or troubles(case):
        return draft
    if (
        draft := none_of_fund(case)
        or nothing_there(case)
        or of_empty_row(case)
        or lasts(case)
        or left_out(case)
        or why_and_what(case)
        or used_for(case)
        or sum_explained(case)
    ):
        return draft
    if (
        draft := between_funds(case)
        or since_executed(case)
        or bonds_listed(case)
        or most_listed(case)
        or both_sides(case)
    ):
        return draft
    if case.query.operation != "check" and (
        draft := used_and_left(case) or newly_given(case) or duties(case) or performance(case) or beyond(case)
    ):
        return draft
    if (
        draft := before_approval(case)
        or each_base(case)
        or against_level(case, compose)
        or receivers(case)
        or vacant_posts(case)
        or none_bought(case)
        or of_kind(case)
        or new_items(case)
    ):
        return draft
    if (
        draft := unused(case)
        or why_none(case)
        or why_off_budget(case)
        or flagged(case)
        or purchased_for(case)
        or done_by(case)
        or projects(case)
        or per_column(case)
        or per_section(case)
        or per_source(case)
    ):
        return draft
    if _of_each_body(case) and (draft := per_body(case, compose)):
        return draft
    special = _BY_OPERATION.get(case.query.operation)
    if special is None and sums_named(case):
        special = sum_up
    if special is None and len({view.body for view in case.views}) > 1:
        special = compare
    draft = (
        namesakes(case)
        or same_rows(case)
        or items_across_years(case)
        or levels_compared(case)
        or versus(case)
        or from_to(case)
        or counts_moved(case)
        or investment_done(case)
        or parts_counted(case)
        or balance_moved(case)
        or gap_covered(case)
        or balance(case)
        or (closing(case) if not asks_cover(case) else None)
        or between(case)
        or quarters(case)
        or together(case)
        or counts_of_bodies(case)
        or (which(case) if case.query.operation == "compare" and len(case.views) == 1 else None)
        or (special(case) if special else None)
    )
    if draft is None and case.query.operation == "lookup":
        draft = which(case)
    if draft is None and case.query.wants_any("list", "count"):
        draft = items_like(case)
    if draft is None and asks_parts(case):
        draft = parts(case)
    if draft is None and case.query.operation == "lookup":
        draft = numbered_parts(case) or quoted_parts(case)
    if draft is None and "share" in case.query.wants:
        draft = shares_of_bodies(case) or shares(case)
    if draft is None and special is compare and len(bodies_of(case)) > 1:
        draft = per_body(case, compose)
    if draft is None and _in_words_first(case):
        draft = narrate(case)
    return draft


def _in_words_first(case: Case) -> bool:
    counted_too = {"count", "use"} <= set(case.query.wants) and bool(counted_units(case.query.text))
    return (
        case.query.wants_any(*_IN_WORDS)
        and not counted_too
        and not case.query.wants_any("amount", "change", "rate", "budget", "actual", "share")
    ) or (
        not case.query.wants
        and not any(m.kind in ("exact", "everyday", "code") for m in case.linked.mentions)
    )
