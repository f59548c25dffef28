"""Questions whether figures agree: statements, sums, shares, rates, reasons, notes.

Tries the kinds of check one after the other, the one that the question names in so many words
first. Does not decide who is right beyond what tables and arithmetic show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from assistant.calculate import difference, in_unit
from assistant.calculate import times as ratio_of
from assistant.carried import CLOSING, OPENING, carried_over
from assistant.compare import compare
from assistant.contradictions import against_note, empty_note, reason_against_numbers, statements
from assistant.draft import Draft
from assistant.link import Target
from assistant.lookup import Case, Found, find_for
from assistant.parts import parts_of
from assistant.quantities import agree, differing
from assistant.question import Want
from assistant.rates import rate_check
from assistant.select import Match
from assistant.shares import stated_and_worked_share
from assistant.sources import amounts, by_report, by_table, money_of_project, reasoned, whole_body
from assistant.sums import parts_against_total, whole_beside
from assistant.wording import change_clause, subject, value_clause
from index.normalise import is_money

_OF_NOTE = re.compile(r"附注|表下|空表|注(?:里|中|上)?(?:说|写)|说(?:是)?没有|写(?:着|的)?(?:没有|无)")
_OF_YEARS = re.compile(r"两年|[二三]年|各年|几年")
_OF_SUM = re.compile(r"之和|加起来|相加|加总|合起来|各项|分项|几块|[三四五六七]块|[三四五六七]项")
_OF_REASON = re.compile(r"原因|理由|解释")
_OF_RATE = re.compile(r"增幅|降幅|涨幅|增速|增长率|百分|比例|变动率|下降了?\d|增长了?\d")
_OF_TABLES = re.compile(r"[两二几]张|[两二几]个表|[两二]处|前后|各表")
_OF_WHOLE = re.compile(
    r"整个(?:部门|单位)|(?:这|本|该)?个?(?:部门|单位)的?(?:年初)?预算|部门整体|整体(?:支出)?绩效|全部门"
)
_CHANGES = ("增减额", "增减率", "占比")
_OF_SIZE = re.compile(r"合理|离谱|正常")


def check(case: Case) -> Draft | None:
    """Whether what the question names agrees, with every figure and the arithmetic."""
    kinds: Sequence[Callable[[Case], Draft | None]] = (
        _note,
        _carried,
        _reports,
        _years,
        _whole,
        _share,
        _tables,
        _sum,
        _two,
        _reason,
        _rate,
        _same_figure,
    )
    for kind in kinds:
        if draft := kind(case):
            return draft
    return None


def _note(case: Case) -> Draft | None:
    """A note that says there is none, against the number."""
    if not _OF_NOTE.search(case.query.text):
        return None
    for target in case.linked.targets:
        words = [key for mention in target.mentions for key in mention.keys | {mention.text}]
        for match in amounts(case, target)[:8]:
            note = empty_note(match.view, match.figure, words) if match.figure.value else None
            if note:
                draft = Draft()
                draft.text = against_note(draft, match, note) + "。"
                return draft
    return None


def _carried(case: Case) -> Draft | None:
    """What a year leaves over and what the next begins with."""
    text = case.query.text
    pair = carried_over(case) if CLOSING.search(text) and OPENING.search(text) else None
    return _pair(*pair) if pair else None


def _reports(case: Case) -> Draft | None:
    """One year's figure as two reports give it."""
    if len(case.query.years) != 1 or len({view.report.year for view in case.views}) < 2:
        return None
    for target in case.linked.targets:
        found = by_report(case, target)
        if len(found) > 1:
            return _pair(found[0], found[1])
    return None


def _years(case: Case) -> Draft | None:
    """Two years' figures that differ are no contradiction: they are compared, with the reason."""
    years = {view.report.year for view in case.views}
    return (
        compare(case)
        if len(years) > 1 and len(case.query.years) != 1 and _OF_YEARS.search(case.query.text)
        else None
    )


def _whole(case: Case) -> Draft | None:
    """The opening budget of the whole body: in text and form, or beside one of its projects."""
    if not _OF_WHOLE.search(case.query.text) or "预算" not in case.query.text:
        return None
    for view in case.views:
        whole = whole_body(view)
        project = next((m for target in case.linked.targets if (m := money_of_project(view, target))), None)
        if whole and project:
            return _size(project, whole[0])
        if len(whole) > 1:
            return _pair(whole[1], whole[0])
    return None


def _tables(case: Case) -> Draft | None:
    """One figure as two tables print it."""
    if not _OF_TABLES.search(case.query.text):
        return None
    for target in case.linked.targets:
        found = by_table(case, target)
        others = [
            match
            for match in found[1:]
            if _told_alike(found[0], match) and not agree(found[0].figure, match.figure)
        ]
        if others:
            return _pair(found[0], others[0])
    return None


def _share(case: Case) -> Draft | None:
    draft = Draft()
    text = stated_and_worked_share(draft, case) if "share" in case.query.wants else ""
    draft.text = f"{text}。" if text else ""
    return draft if text else None


def _told_alike(first: Match, second: Match) -> bool:
    """Whether two tables' figures bear one name: one measure and kind of item (一般, 专项 …)."""
    a, b = first.figure, second.figure
    kinds = [re.findall(r"一般|专项|新增|再融资", figure.item + figure.part) for figure in (a, b)]
    return a.measure == b.measure and a.year == b.year and kinds[0] == kinds[1]


def _sum(case: Case) -> Draft | None:
    """The parts named, or those listed under the thing named, against the total."""
    if not _OF_SUM.search(case.query.text) and len(case.linked.targets) < 3:
        return None
    named = [found[0] for target in case.linked.targets if (found := amounts(case, target))]
    named = list({id(match.figure): match for match in named if is_money(match.figure.unit)}.values())
    if len(named) > 1 and (whole := whole_beside(named)):
        return parts_against_total(whole, named)
    if len(named) > 2:
        whole = max(named, key=lambda match: in_unit(match.figure, named[0].figure.unit).value)
        return parts_against_total(whole, [match for match in named if match is not whole])
    return _sum_of_listed(case)


def _sum_of_listed(case: Case) -> Draft | None:
    for target in case.linked.targets:
        for whole in amounts(case, target)[:1]:
            parts = [part for part in parts_of(case, whole.view, target) if is_money(part.figure.unit)]
            if len(parts) > 1:
                return parts_against_total(whole, parts)
    return None


def _two(case: Case) -> Draft | None:
    """Two things named side by side: whether they are the same number."""
    if len(case.linked.targets) < 2:
        return None
    found = [_near_best(amounts(case, target)) for target in case.linked.targets[:2]]
    if all(found):
        pairs = [(a, b) for a in found[0] for b in found[1] if a.figure.group != b.figure.group]
    else:
        pairs = _with_lookalike(case, found)
    if not pairs:
        return None
    first, second = min(pairs, key=_distance)
    return _size(first, second) if _OF_SIZE.search(case.query.text) else _pair(first, second)


def _near_best(matches: Sequence[Match]) -> list[Match]:
    return [
        match
        for match in matches[:30]
        if match.score >= matches[0].score - 0.15 and is_money(match.figure.unit)
    ][:12]


def _with_lookalike(case: Case, found: Sequence[Sequence[Match]]) -> list[tuple[Match, Match]]:
    """One side is found, the other faintly: a value almost equal to the first is what the asker saw."""
    if not any(found):
        return []
    at = 0 if found[0] else 1
    known = found[at][0]
    faint = [
        match
        for view in case.views
        for match in case.matches(view, case.linked.targets[1 - at])
        if match.score > 0.4
    ]
    near = [match for match in faint if _almost(match, known)]
    return [(match, known) if at else (known, match) for match in near]


def _almost(match: Match, known: Match) -> bool:
    figure, other = match.figure, known.figure
    if (
        figure.value is None
        or not is_money(figure.unit)
        or figure.group == other.group
        or figure.year != other.year
    ):
        return False
    a, b = in_unit(figure, "元").value, in_unit(other, "元").value
    return bool(b) and abs(a - b) / abs(b) < Decimal("0.05")


def _distance(pair: tuple[Match, Match]) -> tuple[bool, float]:
    """Pairs that fit the question are compared by how far apart they are: the asker saw them side by side."""
    a, b = in_unit(pair[0].figure, "元").value, in_unit(pair[1].figure, "元").value
    return not (a and b), float(abs(a - b) / max(abs(a), abs(b), Decimal(1))) - pair[0].score - pair[1].score


def _pair(first: Match, second: Match) -> Draft:
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (first, second))
    work = difference(first.figure, second.figure)
    if agree(first.figure, second.figure):
        draft.text = f"一致，两处的数相同：{clauses}。"
        return draft
    result, expression = draft.work(work)
    draft.text = f"不是同一个数，不一致，相差{result}（{expression} = {result}）：{clauses}。"
    return draft


def _size(part: Match, whole: Match) -> Draft | None:
    """Whether a part can be as large as it is printed beside its whole."""
    work = ratio_of(part.figure, whole.figure)
    if work is None:
        return None
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (part, whole))
    result, expression = draft.work(work)
    if work.value > 1:
        name, other = subject(part.figure), subject(whole.figure)
        draft.text = f"不合理：{name}高于{other}，是后者的{result}（{expression} = {result}）：{clauses}。"
    else:
        draft.text = f"没有超出：前者是后者的{result}（{expression} = {result}）：{clauses}。"
    return draft


def _reason(case: Case) -> Draft | None:
    """A change with the reason that the report gives for it, and whether they point the same way."""
    if not _OF_REASON.search(case.query.text):
        return None
    for view in case.views:
        for target in case.linked.targets:
            found = find_for(case, view, target, ["amount", "change", "rate", "reason"])
            if "reason" not in found.by_want and (match := reasoned(view, target)):
                found = _statement_of(match, target)
            draft = Draft()
            change = change_clause(draft, found)
            against = reason_against_numbers(draft, found) if change else ""
            if against and found.anchor:
                draft.text = f"{subject(found.anchor.figure, target)}{change}，{against}。"
                return draft
    return None


def _statement_of(match: Match, target: Target) -> Found:
    """The amount, change and rate of one statement."""
    found = Found(match.view, target, {"reason": match})
    wants: dict[str, Want] = {"增减额": "change", "增减率": "rate"}
    for number in match.view.by_group[match.figure.group]:
        measure = match.view.figures[number].measure
        if measure in wants:
            found.by_want.setdefault(wants[measure], Match(match.view, number, 1.0, 1.0))
    return found


def _rate(case: Case) -> Draft | None:
    asked = "rate" in case.query.wants or bool(_OF_RATE.search(case.query.text))
    draft = Draft()
    text = rate_check(draft, case, only_wrong=not asked)
    draft.text = f"{text}。" if text else ""
    return draft if text else None


def _same_figure(case: Case) -> Draft | None:
    """All statements of the figure named, the differing ones shown."""
    draft = Draft()
    texts = []
    for target in case.linked.targets:
        matches = amounts(case, target)
        if matches:
            contested = _contested(matches) or _contested_by_name(case, target) or matches
            texts.append(statements(draft, contested) or value_clause(draft, contested[0]) + "，报告各处一致")
    draft.text = "；".join(texts) + "。" if texts else ""
    return draft if texts else None


def _contested(matches: Sequence[Match]) -> Sequence[Match]:
    """The statements, first the best one that another contradicts."""
    near = [match for match in matches[:60] if match.score >= matches[0].score - 0.4]
    lead = next((match for match in near if differing(match, near)), None)
    return [lead, *(match for match in matches if match is not lead)] if lead else []


def _contested_by_name(case: Case, target: Target) -> Sequence[Match]:
    """Statements of a longer name that holds the one asked, when they contradict each other."""
    words = [
        mention.text
        for mention in target.mentions
        if mention.kind in ("exact", "everyday") and len(mention.text) > 2
    ]
    for view in case.views:
        year, _ = case.year_for(view)
        named = [
            Match(view, number, 1.0, 1.0)
            for number, label in enumerate(view.labels)
            if any(word in label.item for word in words) and view.figures[number].year in (year, None)
        ]
        amounts_named = [
            match for match in named if match.figure.value is not None and is_money(match.figure.unit)
        ]
        if contested := _contested(
            [match for match in amounts_named if match.figure.measure not in _CHANGES]
        ):
            return contested
    return []
