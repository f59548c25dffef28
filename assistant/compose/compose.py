"""Query + evidence -> drafted answer, by rules.

Tries the kinds of answer in order, the narrow ones first, and takes the first that answers; what
no kind takes is told by the figures or sentences found, or refused. Each kind is worded in its own
module: figures/, worked_out/, compared/, listed/, quoted/ and untold/.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.check.check import check
from assistant.check.drawn_on import drawn_on
from assistant.check.in_section import in_section
from assistant.check.said import between_said, either_said, moves_said
from assistant.check.score_sum import score_sum
from assistant.compose.compared.across_years import items_across_years
from assistant.compose.compared.columns_compared import columns_compared
from assistant.compose.compared.compare import compare
from assistant.compose.compared.levels_compared import levels_compared
from assistant.compose.compared.most_listed import most_listed
from assistant.compose.compared.over_years import quarters, quarters_within
from assistant.compose.compared.parts_ranked import parts_ranked
from assistant.compose.compared.per_body import bodies_of, per_body
from assistant.compose.compared.per_column import per_column
from assistant.compose.compared.per_section import per_section
from assistant.compose.compared.per_source import both_sides, per_source
from assistant.compose.compared.ranking import rank
from assistant.compose.compared.shares_ranked import shares_ranked
from assistant.compose.compared.versus import against_level, versus
from assistant.compose.compared.which import which
from assistant.compose.figures.base_asked import base_asked, with_base
from assistant.compose.figures.both_bases import each_base, moves_apart
from assistant.compose.figures.confirmed import confirmed
from assistant.compose.figures.counted_outright import counted_outright
from assistant.compose.figures.counts_moved import counts_moved
from assistant.compose.figures.from_to import from_to
from assistant.compose.figures.goal_and_done import goal_and_done
from assistant.compose.figures.move_said import moved_as_said
from assistant.compose.figures.namesakes import namesakes
from assistant.compose.figures.negative import funds_short
from assistant.compose.figures.on_like_basis import with_basis
from assistant.compose.figures.says_more import says_more
from assistant.compose.figures.stated import lookup
from assistant.compose.figures.unit_of_number import unit_of_number
from assistant.compose.figures.why_revised import why_revised
from assistant.compose.listed.bodies_of_table import bodies_of_table
from assistant.compose.listed.bonds_listed import bonds_listed
from assistant.compose.listed.counts_of_bodies import counts_of_bodies
from assistant.compose.listed.done_by import done_by
from assistant.compose.listed.flagged import flagged
from assistant.compose.listed.new_items import new_items
from assistant.compose.listed.numbered_parts import numbered_parts
from assistant.compose.listed.of_kind import of_kind
from assistant.compose.listed.parts import asks_parts, items_like, parts, shared_out
from assistant.compose.listed.parts_counted import parts_counted
from assistant.compose.listed.posts import vacant_posts
from assistant.compose.listed.projects import projects
from assistant.compose.listed.purchased_for import purchased_for
from assistant.compose.listed.purchases import none_bought
from assistant.compose.listed.receivers import receivers
from assistant.compose.listed.remarked import remarked
from assistant.compose.listed.unbudgeted import unbudgeted
from assistant.compose.listed.used_and_left import used_and_left
from assistant.compose.quoted.before_approval import before_approval
from assistant.compose.quoted.blamed import with_blamed
from assistant.compose.quoted.bodies_moved import bodies_moved
from assistant.compose.quoted.closer import closer, only_of_others, speaks_of_nothing, with_law
from assistant.compose.quoted.duties import duties
from assistant.compose.quoted.grounds import with_grounds
from assistant.compose.quoted.left_out import left_out
from assistant.compose.quoted.marks import marks
from assistant.compose.quoted.narrate import narrate, parts_of_sum_said, quoted_parts
from assistant.compose.quoted.own_units import own_units
from assistant.compose.quoted.rates_of_rules import rate_of_rule
from assistant.compose.quoted.remedies import remedies, with_remedy
from assistant.compose.quoted.since_executed import since_executed
from assistant.compose.quoted.source_of_income import source_of_income, with_source
from assistant.compose.quoted.sum_said import sum_explained, sum_quoted, year_of_sum
from assistant.compose.quoted.taken_in import taken_in
from assistant.compose.quoted.told_of_each import told_of_each
from assistant.compose.quoted.troubles import troubles
from assistant.compose.quoted.under_title import under_title
from assistant.compose.quoted.used_for import sum_given_to, sum_of_use, use_in_form, use_of_item, used_for
from assistant.compose.quoted.why_adjusted import why_adjusted
from assistant.compose.quoted.why_and_what import why_and_what
from assistant.compose.quoted.why_off_budget import why_off_budget
from assistant.compose.quoted.why_rate_turned import why_rate_turned
from assistant.compose.untold.absent import refuse
from assistant.compose.untold.beyond import beyond
from assistant.compose.untold.declared import declared_empty, declared_none, tells_other_level, unused
from assistant.compose.untold.insurance_fund import pooled_above
from assistant.compose.untold.measures_untold import only_a_slice
from assistant.compose.untold.none_of_fund import none_of_fund
from assistant.compose.untold.nothing_there import nothing_there, with_opening
from assistant.compose.untold.of_empty_row import of_empty_row
from assistant.compose.untold.of_whole import with_total_untold
from assistant.compose.untold.unanswered import with_unanswered
from assistant.compose.untold.unfilled import unfilled
from assistant.compose.untold.unnamed_members import together_with_others
from assistant.compose.untold.untold import missing
from assistant.compose.untold.why_none import why_empty, why_none
from assistant.compose.untold.years_untold import month_untold
from assistant.compose.worked_out.arithmetic import between, times
from assistant.compose.worked_out.averages import average
from assistant.compose.worked_out.averages_of_bodies import averages_of_bodies, shares_of_bodies
from assistant.compose.worked_out.averages_told import averages_told
from assistant.compose.worked_out.balance import asks_cover, balance
from assistant.compose.worked_out.balance_moved import balance_moved
from assistant.compose.worked_out.between_funds import between_funds
from assistant.compose.worked_out.beyond_appropriation import beyond_appropriation
from assistant.compose.worked_out.closing import closing
from assistant.compose.worked_out.debt_room import room
from assistant.compose.worked_out.debts_of_funds import debts_of_funds
from assistant.compose.worked_out.empty_cell import empty_cell
from assistant.compose.worked_out.gap_covered import gap_covered
from assistant.compose.worked_out.investment_done import investment_done
from assistant.compose.worked_out.lasts import lasts
from assistant.compose.worked_out.left_unspent import left_unspent
from assistant.compose.worked_out.newly_given import newly_given
from assistant.compose.worked_out.of_two_counts import of_two_counts
from assistant.compose.worked_out.parts_short import parts_short
from assistant.compose.worked_out.place_held import place_held
from assistant.compose.worked_out.price_of_one import price_of_one
from assistant.compose.worked_out.principal_and_interest import principal_and_interest
from assistant.compose.worked_out.rates_apart import rates_apart
from assistant.compose.worked_out.same_rows import same_rows
from assistant.compose.worked_out.share_in_sum import shares_in_sum
from assistant.compose.worked_out.shares import shares
from assistant.compose.worked_out.sum_against import sum_held_against
from assistant.compose.worked_out.summed import sum_up, sums_named
from assistant.compose.worked_out.together import together
from assistant.compose.worked_out.what_differs import with_what_differs
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.parts_moved import asks_which_moved
from assistant.find.text.forms_of_speech import PULLED, PULLS, STANDARD, forms_asked
from assistant.performance.performance import indicators_after_all, performance, tells_targets_alone
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import SURE
from assistant.question.targets.calculation import sum_against
from assistant.templates import say

_IN_WORDS: tuple[Want, ...] = ("list", "definition", "duties", "use", "parts", "method")
_BOTH = 2

Composer = Callable[[Case], Draft | None]


def compose(case: Case) -> Draft:
    """The answer to a case by the first kind of answer that can be given."""
    draft = with_law(case, with_opening(case, with_basis(case, _first(_KINDS, case) or _stated(case))))
    draft = with_base(case, with_source(case, with_remedy(case, draft)))
    if draft.status == "answered" and (lacking := missing(case, draft)):
        return declared_empty(case) or refuse(case, lacking)
    if draft.status == "partial" and (month := month_untold(case, draft)):
        return refuse(case, month)  # what is told of it is of the whole year
    draft = together_with_others(case, with_total_untold(case, with_blamed(case, draft)))
    return only_a_slice(case, confirmed(with_what_differs(case, with_grounds(case, draft))))


def _stated(case: Case) -> Draft:
    """What figures or sentences say of the things asked about, or that the report does not say."""
    found = lookup(case)
    if found and found.status == "answered" and speaks_of_nothing(case, found):
        found = None
    if found and tells_other_level(case, found) and (none := declared_none(case)):
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
    told = found or declared_none(case) or named or narrate(case) or bodies_of_table(case)
    if told is None and (told := indicators_after_all(case)) and speaks_of_nothing(case, told):
        told = None
    told = says_more(case, closer(case, told or _said_of_sum(case) or refuse(case)))
    if told.status == "answered" and only_of_others(case, told):
        told = refuse(case)
    return with_unanswered(case, told)


def _said_of_sum(case: Case) -> Draft | None:
    """A sentence about money that no figure tells: a sum said, what a sum is for, the rate of a rule."""
    return rate_of_rule(case) or sum_quoted(case) or sum_of_use(case) or sum_given_to(case)


_COMPARES = re.compile(
    r"哪|谁|最|比(?!上一?年|上年|上期|去|年|例|重(?:[多是有为，。？大]|$)|20)|差多少|各|分别|相差|和.{2,16}(?:的|哪)|从[大高多]到|排序|排名"
    r"|(?:[几两三四五]|各|这些|全部|所有)个?(?:家|单位|部门)[^，。？]*(?:一共|总共|合计|加起来|共计)"
)


def _of_each_body(case: Case) -> bool:
    """Whether a question over several bodies is about each of them and not between them."""
    over_years = case.query.operation == "compare" and (len(case.query.years) > 1 or case.query.all_years)
    return (case.query.operation == "lookup" or over_years) and not _COMPARES.search(case.query.text)


def _chat(case: Case) -> Draft | None:
    """The reply to a greeting, and to a question that no report answers."""
    if case.query.operation not in ("chat", "off_topic"):
        return None
    return Draft(status="out_of_scope", text=say(case.query.operation))


def _is_lookup(case: Case) -> bool:
    return case.query.operation == "lookup"


def _is_no_check(case: Case) -> bool:
    return case.query.operation != "check"


def _wants(*wants: Want) -> Callable[[Case], bool]:
    return lambda case: case.query.wants_any(*wants)


def _told_in_words(case: Case) -> bool:
    """Whether what is asked (以什么为准, 甲拉低了几个百分点) is only told in words, and a report has such.

    What was pulled, and by what, must stand in the very sentence.
    """
    asked = [form for form in forms_asked(case.linked.folded) if form in (STANDARD, PULLED)]
    named = [
        PULLS.split(m.text)[0].rstrip("拉拖压抬") for m in case.linked.mentions if m.kind != "everyday"
    ]  # the complement (拉低: 低) may be taken as how it moved
    return any(
        form is STANDARD or all(name in said.text for name in named)
        for form in asked
        for view in case.views
        if form.answer.search(view.full_text)
        for said in view.sentences
        if form.answer.search(said.text)
    )


def _in_words_first(case: Case) -> bool:
    counted_too = {"count", "use"} <= set(case.query.wants) and bool(counted_units(case.query.text))
    return (
        case.query.wants_any(*_IN_WORDS)
        and not counted_too
        and not case.query.wants_any("amount", "change", "rate", "budget", "actual", "share")
    ) or (not case.query.wants and not any(m.kind in SURE for m in case.linked.mentions))


def _of_one_report(case: Case) -> bool:
    return case.query.operation == "compare" and len(case.views) == 1


_BY_OPERATION: dict[str, Composer] = {
    "check": check,
    "rank": rank,
    "sum": lambda case: sum_up(case) or compare(case),
    "times": times,
    "average": lambda case: averages_of_bodies(case) or average(case) or averages_told(case),
    "compare": compare,
}


def _by_operation(case: Case) -> Composer | None:
    """What a question does with the things it names: by its word, else by what it names."""
    if named := _BY_OPERATION.get(case.query.operation):
        return named
    if sums_named(case):
        return sum_up
    return compare if len({view.body for view in case.views}) > 1 else None


def _operated(case: Case) -> Draft | None:
    operation = _by_operation(case)
    return operation(case) if operation else None


def _whole_and_parts(case: Case) -> Draft | None:
    """A whole over years with the parts that made its difference, where these are asked and add up to it."""
    draft = compare(case) if asks_which_moved(case.query.asked) else None
    works = len(draft.works) if draft else 0
    told = with_what_differs(case, draft) if draft else None
    return told if told and len(told.works) > works else None


def _compares_bodies(case: Case) -> bool:
    return _by_operation(case) is compare and len(bodies_of(case)) > 1


def _of_each(case: Case) -> Draft | None:
    return per_body(case, compose)


def _against_level(case: Case) -> Draft | None:
    return against_level(case, compose)


def _when(holds: Callable[[Case], bool], *kinds: Composer) -> Composer:
    """The first of some kinds that answers, where a condition holds."""
    return lambda case: _first(kinds, case) if holds(case) else None


def _first(kinds: tuple[Composer, ...], case: Case) -> Draft | None:
    return next((draft for kind in kinds if (draft := kind(case))), None)


_KINDS: tuple[Composer, ...] = (
    _chat,
    # a word of the question alone decides
    either_said,
    moved_as_said,
    moves_said,
    parts_short,
    unit_of_number,
    price_of_one,
    score_sum,
    drawn_on,
    room,
    marks,
    taken_in,
    troubles,
    remedies,
    use_in_form,
    under_title,
    # nothing of a thing, and why
    why_empty,
    none_of_fund,
    pooled_above,
    nothing_there,
    of_empty_row,
    empty_cell,
    unfilled,
    lasts,
    left_out,
    bodies_moved,
    source_of_income,
    _when(_told_in_words, narrate),
    # sums that the question says
    between_said,
    why_and_what,
    why_rate_turned,
    why_adjusted,
    why_revised,
    _when(_is_no_check, left_unspent),
    shared_out,
    used_for,
    year_of_sum,
    sum_explained,
    vacant_posts,
    of_two_counts,
    counted_outright,
    # funds, bonds and accounts
    funds_short,
    between_funds,
    debts_of_funds,
    principal_and_interest,
    beyond_appropriation,
    since_executed,
    bonds_listed,
    most_listed,
    both_sides,
    quarters_within,
    _when(_is_no_check, used_and_left, newly_given, own_units, duties, done_by, performance, beyond),
    # columns, rows and sections of one table
    before_approval,
    base_asked,
    each_base,
    moves_apart,
    _against_level,
    receivers,
    none_bought,
    of_kind,
    new_items,
    unbudgeted,
    unused,
    why_none,
    why_off_budget,
    flagged,
    remarked,
    purchased_for,
    projects,
    per_column,
    per_section,
    _when(_is_no_check, in_section),
    per_source,
    # several bodies, years, levels
    _when(_of_each_body, _of_each),
    namesakes,
    same_rows,
    _whole_and_parts,
    items_across_years,
    levels_compared,
    sum_held_against,
    _when(lambda case: sum_against(case.linked) is None, versus),
    # several figures put together
    from_to,
    counts_moved,
    goal_and_done,
    investment_done,
    parts_counted,
    balance_moved,
    gap_covered,
    balance,
    _when(lambda case: not asks_cover(case), closing),
    rates_apart,
    place_held,
    between,
    quarters,
    together,
    shares_in_sum,
    counts_of_bodies,
    columns_compared,
    _when(_of_one_report, which),
    parts_ranked,
    shares_ranked,
    _operated,
    # lists, shares and narrative
    _when(_is_lookup, which),
    _when(_wants("list", "count"), items_like),
    _when(_is_lookup, numbered_parts, parts_of_sum_said),
    _when(asks_parts, parts),
    _when(_is_lookup, quoted_parts),
    _when(_wants("share"), shares_of_bodies, shares),
    _when(_compares_bodies, _of_each),
    _when(_is_lookup, use_of_item),
    _when(_in_words_first, narrate),
)
