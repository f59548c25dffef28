"""Values, changes and reasons of the things asked about, as figures state them, one sentence each.

Chooses the report that answers most of what is wanted and words what was found; a wrong premise is
corrected first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.cite import quote_of
from assistant.compose.figures.both_bases import against_year_before
from assistant.compose.figures.contested import (
    against_note,
    near_note,
    parts_note,
    prefer_supported,
    wrong_rate,
)
from assistant.compose.figures.contradictions import conflict_note
from assistant.compose.figures.executed import against_budget, executed_by_next
from assistant.compose.figures.namesakes import namesakes_note
from assistant.compose.figures.not_comparable import not_comparable
from assistant.compose.figures.premises import EXCEEDS, premise, takes_budget_for_granted, verdict
from assistant.compose.figures.reasons import reason_passage
from assistant.compose.figures.row_moves import off_row_note
from assistant.compose.figures.told_reasons import (
    change_explained,
    stated_reason,
    told_beside,
    told_list,
    told_of_another,
    told_of_same_money,
    told_use,
    whole_reason,
)
from assistant.compose.figures.unit_denied import unit_note
from assistant.compose.figures.whether_any import whether_any
from assistant.compose.quoted.used_for import (
    meaning,
    use_of_move,
    use_of_name,
    use_told_elsewhere,
    use_told_in_form,
)
from assistant.compose.untold.measures_untold import measures_untold, of_other_than_before, of_wider_body
from assistant.compose.wording import (
    beside_numbers,
    change_clause,
    stated_share,
    subject,
    value_clause,
    with_measure,
)
from assistant.draft import Draft
from assistant.find.figures.backwards import Derived, of_plans
from assistant.find.figures.lookup import ENOUGH, Case, Found, find_for
from assistant.find.figures.measures import plans_only
from assistant.find.figures.select import Match
from assistant.find.figures.whole import whole_that_moves
from assistant.find.tables.columns import cells_asked
from assistant.find.text.forms_of_speech import TIME, forms_asked
from assistant.find.text.in_statement import beside_told
from assistant.find.text.view import same_body_and_year
from assistant.question.asked.wants import MOVE_WANTS, USE_OF_MORE, Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Target
from assistant.templates import say
from index import Figure, Span
from index.figures.change_words import EITHER
from index.normalise import compact_text, is_money, item_key

_TIME_HEAD = re.compile(r"时间|日期|年[/／、]?月|[起止]期")
_NUMERIC: tuple[Want, ...] = (
    "amount", "budget", "actual", "prior", "change", "rate", "direction", "share", "completion", "gap_rate",
    "ratio", "count", "score", "target", "result", "reason",
)  # fmt: skip


_MEANT = frozenset({"use", "definition"})
_VALUES: tuple[Want, ...] = ("budget", "actual", "amount", "prior", "count", "target", "result", "score")


def lookup(case: Case) -> Draft | None:
    """Values, changes and reasons of the things asked about, one sentence each."""
    founds = _founds(case)
    if not founds:
        return None
    draft = Draft()
    _from_one_statement(case, founds)
    if len(founds) == 1 and (wrong := wrong_rate(case, founds[0])):
        return wrong
    in_prose = [match for found in founds for match in prefer_supported(found)]
    sentences = [_told(draft, case, found) for found in founds]
    draft.text = "；".join(dict.fromkeys(sentence for sentence in sentences if sentence))
    if not draft.text:
        return None
    whether_any(draft, case, founds)
    draft.untold = measures_untold(case, founds)
    draft.text += "。"
    draft.text += against_note(draft, in_prose) or "".join(
        conflict_note(draft, case, each) for each in founds
    )
    draft.text += "".join(
        off_row_note(draft, found)
        + parts_note(draft, found)
        + near_note(draft, found)
        + unit_note(draft, found)
        for found in founds
    )
    draft.text += "".join(namesakes_note(draft, case, found) for found in founds)
    draft.text += "".join(dict.fromkeys(_source_sentence(draft, case, found) for found in founds))
    return draft


def _founds(case: Case) -> list[Found]:
    """What is found for each thing; for one told nowhere else, in the sentence that tells another."""
    best = {
        target: found
        for target in case.linked.targets
        if (found := _best_or_amount(case, target)) and not of_wider_body(case, found)
    }
    best = {
        target: found
        for (before, _), (target, found) in zip([(None, None), *best.items()], best.items(), strict=False)
        if before is None or not of_other_than_before(found, best[before])
    }
    told = list(best.values())
    for target in case.linked.targets if told else ():
        if target not in best and (beside := beside_told(case, target, _wants_of(case, target), told)):
            best[target] = beside
    return [best[target] for target in case.linked.targets if target in best]


def _told(draft: Draft, case: Case, found: Found) -> str:
    """What is told of a thing; where no move of it is told, what is told of its whole."""
    wants = _wants_of(case, found.target)
    whole = whole_that_moves(case, found, wants)
    if whole is None or ("reason" in wants and _explained_apart(case, whole)):
        return _sentence(draft, case, found, wants)
    values = "，".join(_values(draft, case, found))
    return say("of_whole", values=values) + _sentence(draft, case, whole, wants)


def _explained_apart(case: Case, whole: Found) -> bool:
    """Whether a sentence says why a thing moved; what its money is for, not where its whole is explained."""
    passage, reason = reason_passage(case, Draft()), whole.by_want.get("reason")
    explained = reason is not None and bool(reason.figure.reason)
    return bool(passage) and (not explained or bool(_MOVES.search(passage)))


_MOVES = re.compile(EITHER)
_AS_GOOD = 0.08
_OVER_YEARS = re.compile(r"20\d\d年?[度末底初]?(?:到|至|[—~～-]|比|相比|较)")
_WHETHER_WHY = re.compile(  # 报告说没说原因: that it does not is the answer
    r"(?:说没说|写没写|讲没讲|提没提|给没给|交代没交代|(?:有没有|有无|是否|是不是)[^，。？]{0,6}?(?:说|写|讲|提|给|交代|解释|列))"
    r"[^，。？]{0,6}(?:原因|理由|缘由|为什么|为何)"
    r"|(?:原因|理由|缘由)[^，。？]{0,6}(?:说没说|写没写|(?:说|写|讲|提|交代|解释)(?:明|到|清楚)?了?(?:没有?|吗))"
)
_OPENING = re.compile(r"上年|年初|期初")


def _from_one_statement(case: Case, founds: Sequence[Found]) -> None:
    """Things named side by side (在职、离休、退休) are told by the statement that tells most of them.

    What a later clause asks is told by the statement that answers the first, if it says it.
    """
    if len(founds) > 1 and (lead := founds[0].anchor) and lead.figure.spans:
        _told_by(case, founds, (id(lead.view), lead.figure.spans))
    anchors = [found.anchor for found in founds]
    places = Counter((id(a.view), a.figure.spans) for a in anchors if a and a.figure.spans)
    if len(founds) < 2 or not places or places.most_common(1)[0][1] < 2:
        return
    _told_by(case, founds, places.most_common(1)[0][0])


def _told_by(case: Case, founds: Sequence[Found], place: tuple[int, Sequence[Span]]) -> None:
    """Puts figures of one statement for those found elsewhere in its report, where they fit as well."""
    report, spans = place
    told = [match.figure for found in founds for match in found.by_want.values()]
    for found in founds:
        for want, match in list(found.by_want.items()):
            if id(match.view) != report or match.figure.spans == spans:
                continue
            beside = [
                other
                for other in case.matches(match.view, found.target)
                if other.figure.spans == spans
                and _like(other.figure, match.figure)
                and _same_name(other.figure, match.figure)
                and other.cover >= match.cover - _AS_GOOD
                and not any(other.figure is used for used in told)
            ]
            if beside:
                found.by_want[want] = beside[0]


def _same_name(first: Figure, second: Figure) -> bool:
    """Whether the name of one holds that of the other, general words left out."""
    if bool(_OPENING.search(first.item)) != bool(_OPENING.search(second.item)):
        return False  # what was left of last year, and what is left of this one
    a, b = plain(item_key(first.item)), plain(item_key(second.item))
    return a in b or b in a


def _like(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one measure, unit and year."""
    return (first.measure, first.unit, first.year) == (second.measure, second.unit, second.year)


_LONGEST_SOURCE = 220
_BESIDE_NUMBERS = frozenset({"destination", "place", "ground", "doer"})  # forms told in words


def _source_sentence(draft: Draft, case: Case, found: Found) -> str:
    """The sentence itself, where the question asks for more than its figures answer."""
    anchor = found.anchor
    asked = set(_wants_of(case, found.target)) - {"direction"}
    beyond = set(found.target.wants or case.query.wants) - set(_NUMERIC)
    unanswered = asked - found.answered() - found.works.keys() - {"reason"}
    unanswered -= {"amount", "prior", "budget", "actual", "count"} if found.derived else set()
    if "amount" in unanswered and found.by_want.keys() & {"budget", "actual", "count", "change", "share"}:
        unanswered.discard("amount")
    if "use" in beyond and (told := told_use(draft, found)):
        return told
    if "use" in beyond and (told := use_of_move(draft, found)):
        return told
    if "use" in beyond and anchor and (told := use_told_in_form(draft, found.view, anchor.figure)):
        return told
    if "use" in beyond and anchor and (told := use_told_elsewhere(draft, case, found.view, anchor.figure)):
        return told
    if "use" in beyond and anchor and (told := use_of_name(draft, found.view, anchor.figure)):
        return told
    if _MEANT & beyond and (told := meaning(draft, found)):
        return told
    if anchor is None or anchor.figure.table is not None:
        return ""
    quote = quote_of(found.view, anchor.figure.spans)
    if not (unanswered or beyond or _tells_besides(case, quote)):
        return ""
    if "list" in beyond and (told := told_list(draft, found)):
        return told
    if len(quote) > _LONGEST_SOURCE:
        return ""
    source = say("says", quote=compact_text(quote), cite=draft.cite(found.view, anchor.figure))
    return source + (_said_next(draft, found, len(quote)) if beyond else "")


def _tells_besides(case: Case, quote: str) -> bool:
    """Whether a statement tells in words what is asked beside its number: where a thing is, who does it."""
    forms = (form for form in forms_asked(case.query.asked) if form.name in _BESIDE_NUMBERS)
    return any(form.answer.search(quote) for form in forms)


def _said_next(draft: Draft, found: Found, length: int) -> str:
    """What the sentence behind that of a figure goes on to tell of the thing asked about, by its name."""
    spans = found.anchor.figure.spans if found.anchor else ()
    named = [mention.text for mention in found.target.mentions if mention.kind == "exact"]
    view, own = found.view, [at for span in spans for at in found.view.positions.within(span)]
    for sentence in view.sentences[max(own) + 1 : max(own) + 2] if own else ():
        goes_on = sentence.paragraph == view.sentences[max(own)].paragraph and not sentence.is_row
        short = length + len(sentence.text) <= _LONGEST_SOURCE
        if goes_on and short and any(name in sentence.text for name in named):
            return say("says", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
    return ""


def _wants_of(case: Case, target: Target) -> list[Want]:
    wants = [want for want in target.wants or case.query.wants if want in _NUMERIC] or ["amount"]
    if case.query.yes_no and EXCEEDS.search(case.query.asked) and "reason" not in wants:
        wants = ["budget", "actual", "completion", *(want for want in wants if want != "amount")]
        wants = list(dict.fromkeys(wants))
    if "reason" in wants and "completion" not in wants and takes_budget_for_granted(case.query.asked):
        wants = [*wants, "completion"]
    told_by_reason = "use" in case.query.wants and {"change", "rate"} & set(wants)
    return [*wants, "reason"] if told_by_reason and "reason" not in wants else wants


def _best_or_amount(case: Case, target: Target) -> Found | None:
    """The best for a target; its amount where only its share is asked and none is told."""
    wants = _wants_of(case, target)
    found = _best(case, target, wants) or (_best(case, target, ["amount"]) if wants == ["share"] else None)
    return _without_other_moves(case, found) if found else None


def _without_other_moves(case: Case, found: Found) -> Found:
    """What is found without a move against the year before, where one over several years is asked."""
    years = case.query.years
    if len(years) < 2 or years[-1] - years[0] < 2 or not _OVER_YEARS.search(case.query.text):
        return found
    of_year = {match.figure.year for want, match in found.by_want.items() if want not in MOVE_WANTS}
    if years[0] in of_year:
        return found
    by_want = {want: match for want, match in found.by_want.items() if want not in MOVE_WANTS}
    works = {want: work for want, work in found.works.items() if want not in MOVE_WANTS}
    return replace(found, by_want=by_want, works=works, derived=None) if by_want else found


def _best(case: Case, target: Target, wants: Sequence[Want]) -> Found | None:
    """The report that answers most of what is wanted; what it lacks from others of the same body and year."""
    asked = _wants_with_context(wants)
    found = [find_for(case, view, target, asked) for view in case.views]
    found = [each for each in found if each.best >= ENOUGH or each.works]
    found = [
        each for each in found if not (_only_planned(case, each, asked) or _completion_untold(each, wants))
    ]
    if not found:
        return None
    if executed := executed_by_next(found, asked):
        return executed
    best = max(found, key=lambda each: each.best + 0.12 * sum(want in each.by_want for want in asked))
    for other in found:
        if other is not best and same_body_and_year(other.view, best.view):
            for want, match in other.by_want.items():
                if want not in best.by_want or (want == "reason" and not best.by_want[want].figure.reason):
                    best.by_want[want] = match
    return best


def _only_planned(case: Case, found: Found, wants: Sequence[Want]) -> bool:
    """Whether the question asks what was really spent and the report only plans for the year."""
    return (
        plans_only(found.view, case.query)
        and "actual" in wants
        and "actual" not in found.by_want
        and (found.derived is None or of_plans(found.derived))
        and not {"change", "rate", "budget"} & set(wants)
    )


def _completion_untold(found: Found, wants: Sequence[Want]) -> bool:
    """Whether a completion alone is asked, and but an amount of another year is worked out."""
    told = found.by_want.keys() | found.works.keys()
    return set(wants) == {"completion"} and found.derived is not None and "completion" not in told


def _wants_with_context(wants: Sequence[Want]) -> list[Want]:
    """A reason is told with the amount and the change that it explains."""
    if "reason" in wants:
        return list(dict.fromkeys([*wants, "amount", "change", "rate"]))
    if "direction" in wants:
        return list(dict.fromkeys([*wants, "amount", "change", "rate"]))
    if "change" in wants:
        return list(dict.fromkeys([*wants, "amount", "rate"]))
    if "completion" in wants:
        return list(dict.fromkeys([*wants, "actual"]))
    if "ratio" in wants:
        return list(dict.fromkeys([*wants, "amount"]))
    return list(wants)


def _sentence(draft: Draft, case: Case, found: Found, wants: Sequence[Want]) -> str:
    pieces = premise(draft, case, found) or verdict(case, found)
    pieces += _values(draft, case, found)
    change = change_clause(draft, found)
    if change:
        if not pieces and found.anchor:
            change = subject(found.anchor.figure, found.target) + change
        pieces.append(change)
    rates = _rates(draft, case, found)
    if rates and not pieces and found.anchor:
        rates[0] = subject(found.anchor.figure, found.target) + rates[0]
    pieces += [*rates, against_year_before(draft, case, found)]
    if "reason" in wants:
        reason = (
            stated_reason(draft, found)
            or change_explained(draft, case, found)
            or told_of_another(draft, found.view, found.target, case.query.premise)
            or told_of_same_money(draft, case, found)
            or reason_passage(case, draft)
            or whole_reason(draft, case, found.anchor)
            or told_beside(draft, found)
            or (use_of_move(draft, found) if USE_OF_MORE.search(case.query.asked) else "")
        )
        if not reason and draft.status == "answered" and not _WHETHER_WHY.search(case.query.text):
            draft.status = "not_stated"
        if reason or draft.status != "premise_corrected":
            pieces += [reason or say("reason_missing"), *not_comparable(case.query.text, [reason])]
    return "，".join(piece for piece in pieces if piece)


def _values(draft: Draft, case: Case, found: Found) -> list[str]:
    pieces: list[str] = []
    said: set[int] = set()
    told: list[Match] = []
    if found.derived:
        pieces += _derived(draft, found, found.derived)
    pieces += _unplanned(draft, found)
    for want in _VALUES:
        match = found.by_want.get(want)
        if match is None or id(match.figure) in said or match.figure.value is None:
            continue
        if want == "amount" and (
            (said and "actual" in found.by_want) or any(_same_kind(match, other) for other in told)
        ):
            continue
        told.append(match)
        said.add(id(match.figure))
        pieces.append(value_clause(draft, match, found.target, case.query.unit) + _attributes(case, match))
    pieces += against_budget(draft, case, found)
    extra = [match for match in found.extra if id(match.figure) not in said]
    return pieces + [value_clause(draft, match, found.target) for match in extra]


def _unplanned(draft: Draft, found: Found) -> list[str]:
    """That nothing was planned for a thing of which the budget is asked, as the report says it."""
    if found.unplanned is None:
        return []
    view, figure = found.unplanned.view, found.unplanned.figure
    name = with_measure(subject(figure, found.target), figure.measure)
    return [say("unplanned", subject=name, cite=draft.cite(view, figure))]


def _derived(draft: Draft, found: Found, derived: Derived) -> list[str]:
    """A value worked out, with the figures that it comes from cited; the growth since where it is asked."""
    lead = derived.inputs[0].figure
    for match in derived.inputs:
        draft.figure(match.view, match.figure)
    cites = "".join(dict.fromkeys(draft.cite(match.view, match.figure) for match in derived.inputs))
    result, expression = draft.work(derived.work)
    name = derived.name or subject(lead, found.target, with_year=False)
    draft.known_as += [derived.name] if derived.name else []
    year = f"{derived.year}年" if derived.year else ""
    pieces = [f"{year}{name}{derived.measure}为{result}（{expression} = {result}）{cites}"]
    if derived.growth:
        rate, how = draft.work(derived.growth)
        direction = "下降" if derived.inputs[-1].figure.direction == "减少" else "增长"
        pieces.append(f"{lead.year or ''}年比{derived.year}年{direction}{rate}（{how} = {rate}）")
    return pieces


def _same_kind(match: Match, other: Match) -> bool:
    """Whether an amount would only repeat what is told: the same measure and year, or a count of the same."""
    a, b = match.figure, other.figure
    beside = a.spans == b.spans and is_money(a.unit) != is_money(b.unit)  # how many, and how much money
    return (a.measure, a.year) == (b.measure, b.year) or ("数量" in (a.measure, b.measure) and not beside)


def _attributes(case: Case, match: Match) -> str:
    """What the row says beside its numbers, when the question asks how it is done; of bonds their kind.

    When it was done too, which money pays for it, and what else its row says, where that is asked.
    """
    told = match.figure.attributes
    if "method" not in case.query.wants:
        bond, when = "债" in case.query.text, TIME in forms_asked(case.query.text)
        asked = cells_asked(case.query.text, match.figure)
        told = tuple(
            (name, value)
            for name, value in told
            if (name, value) in asked or (bond and "债" in value) or (when and _TIME_HEAD.search(name))
        )
    return beside_numbers(told)


def _rates(draft: Draft, case: Case, found: Found) -> list[str]:
    pieces = []
    for want, name in (
        ("share", "share"),
        ("completion", "completion"),
        ("ratio", "ratio"),
        ("gap_rate", "gap_rate"),
    ):
        match = found.by_want.get(want)
        if match and match.figure.value is not None:
            if name == "share":
                pieces.append(stated_share(draft, match))
                continue
            figure = match.figure
            rate, cite = draft.figure(match.view, figure), draft.cite(match.view, figure)
            if name == "completion":
                pieces.append(say("completion", budget=figure.base or "预算", rate=rate, cite=cite))
            elif name == "ratio":
                pieces.append(say("ratio", base=figure.base or "上年", rate=rate, cite=cite))
            else:
                pieces.append(say("gap_rate", rate=rate, cite=cite))
        elif want in found.works and (want != "completion" or want in case.query.wants):
            result, expression = draft.work(found.works[want])
            lead = "为上年的" if want == "ratio" else "完成预算的"
            pieces.append(f"{lead}{result}（{expression} = {result}）")
    return pieces
