"""What is asked of the forms chosen -> lines: texts, points lost, indicators, money, goals, scores, and why.

Knows which of them a question asks for; the lines themselves are worded beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.text.word_index import share_said
from assistant.performance.about_forms import MONEY, SURE
from assistant.performance.form_lines import (
    LOST,
    REACHED,
    WHY,
    goals_line,
    indicator_line,
    levels_asked,
    lost_points,
    most_lost,
    total_line,
)
from assistant.performance.form_money import (
    RATE_SCORED,
    budget_moved,
    compares_money,
    funds_lines,
    money_line,
    rate_explained,
    tasks_lines,
)
from assistant.performance.form_texts import (
    ASKS_GRADE,
    ASKS_PROBLEMS,
    goals_beside,
    grade_line,
    problems_told,
    reason_behind,
    texts_asked,
    troubles_behind,
)
from assistant.performance.forms_named import GOT
from assistant.performance.goals import goals_of
from assistant.performance.indicators import Hit, Named, clauses_of, name_of
from assistant.performance.short_of_target import asks_unreached, none_short, short_of, spoken_of, unreached
from assistant.performance.told_in_prose import (
    BY_OTHERS,
    lost_in_prose,
    reason_apart,
    reason_in_form,
    reason_in_prose,
    score_by_others,
)
from assistant.performance.unit_prices import row_at_price, unit_of_price
from assistant.templates import say

_ALL_DONE = re.compile(
    r"目标[^，。？]{0,8}(?:完成|实现|达到|达成)[^，。？]{0,4}(?:吗|没|情况|怎)|完成情况|"
    r"(?:都|全部)(?:完成|达标|实现)"
)
TOTAL = re.compile(r"总分|得(?:了)?(?:多少|几)?分|自评(?:分|得分|多少)|打(?:了)?(?:多少|几)分|多少分|几分")
_WHOLE_SCORE = re.compile(
    r"(?:自评|项目|绩效|评价)(?:总)?(?:得分|分数|总分|分(?!值))|总分|等级|等次|评级"
    rf"|自评(?:是|打)?(?:多少|几)分|自评{GOT}|项目{GOT}|(?:这个|这|该|本|整个)项目[^，。？]{{0,6}}{GOT}"
)
_EXECUTION_RATE = re.compile(r"(?:预算|资金|支出)?执行率|支出率")
OF_THE_PROJECT = re.compile(
    r"(?:这个|该|此)?项目[^，。？]{0,6}(?:安排|投|花|要|给|批|拨|预算|资金)[^，。？]{0,4}(?:多少|几)"
)
_WHETHER_LOST = re.compile(  # of what is asked ahead: 满意度实际多少，扣分了吗
    r"(?:多少|几|达标|达到|完成)(?!.?分)[^。？]*[，。？][^，。？]*?(?:(?:有没有|是否|是不是|有无)(?:被)?扣|扣没扣|扣分?了?分?(?:吗|没有?|么))"
)


def with_most_lost(forms: Sequence[Named], text: str, least: bool) -> Draft | None:
    """The indicator that lost most points, or least of those that lost any, and why where that is asked."""
    draft = Draft()
    most = list(most_lost(draft, forms, least))
    lines = [line for _, line in most]
    lines += _why_lost(draft, [named for named, _ in most[:1]], lines, text)
    draft.text = "；".join(lines) + "。"
    return draft if lines else None


def reasons_apart(draft: Draft, hits: Sequence[Hit], text: str) -> list[str]:
    """What prose says by itself of why the indicators came to their results, where that is asked."""
    told = (reason_apart(draft, hit) for hit in hits if WHY.search(text))
    return list(dict.fromkeys(filter(None, told)))


def lines_asked(
    draft: Draft, text: str, forms: Sequence[Named], chosen: Sequence[Named], hits: Sequence[Hit]
) -> list[str]:
    """What the forms say of what is asked: texts, lost points, goals, money, or indicators."""
    if levels := levels_asked(draft, chosen or forms, text):
        return levels
    if BY_OTHERS.search(text) and TOTAL.search(text):
        others = [line for view, form in chosen for line in score_by_others(draft, view, form.project)]
        if others:
            return [*(_of_forms(draft, chosen, text) if "自评" in text else []), *others]
    exact = any(hit.exact for hit in hits)
    if not exact and not WHY.search(text) and (told := texts_asked(draft, chosen, text)):
        money = _of_money(draft, chosen, text)
        return told + money + _of_forms(draft, chosen, MONEY.sub("", _ALL_DONE.sub("", text)))
    lost = [hit for hit in hits if hit.row.falls_short and hit.score >= SURE]
    lost = lost or (list(hits) if chosen and _WHETHER_LOST.search(text) else [])
    if LOST.search(text) and "分" in text and not exact and not lost:
        lines = list(
            lost_points(draft, chosen or forms, with_total=bool(chosen), with_project=not chosen, asked=text)
        )
        return lines + (_why_lost(draft, chosen, lines, text) or _lost_in_prose(draft, chosen))
    if asks_unreached(text) and (short := _unreached(draft, chosen, forms, text)):
        return short
    total = _total_beside(draft, chosen, hits, text)
    if chosen and not exact and not total and (_ALL_DONE.search(text) or _WHOLE_SCORE.search(text)):
        lines = _of_forms(draft, chosen, text)
        why = WHY.search(text) or ASKS_PROBLEMS.search(text)
        return lines + _problems(draft, chosen) if why else lines
    money = _of_money(draft, chosen, text)
    if money and _EXECUTION_RATE.search(text):
        hits = [hit for hit in hits if not _EXECUTION_RATE.search(hit.row.name)]
        exact = any(hit.exact for hit in hits)
    if (
        money
        and not exact
        and (MONEY.search(text) or RATE_SCORED.search(text) or compares_money(chosen, text))
    ):
        reasons = [line for named in chosen if WHY.search(text) and (line := rate_explained(draft, named))]
        return [*money, *reasons, *(_of_forms(draft, chosen, MONEY.sub("", RATE_SCORED.sub("", text))))]
    hits = [hit for hit in hits if hit.row.get("目标值") or hit.row.get("完成值") or "分" in text]
    if not money and OF_THE_PROJECT.search(text):
        money = funds_lines(draft, _of_hits(hits), text)
    hits = [*hits, *counted_at_price(hits, text)]
    lines = [*total, *money, *(indicator_line(draft, hit, text) for hit in hits)]
    lines += goals_beside(draft, hits, text)
    apart = reasons_apart(draft, hits, text)
    lines += apart
    lines = lines or _of_forms(draft, chosen, text)
    if WHY.search(text) and not apart and not any(hit.row.reason for hit in hits):
        alone = all(_alone_short(hit) for hit in hits)  # true of none
        told = why_so(draft, hits) or _problems(draft, _of_hits(hits) or chosen, whole=alone)
        if hits and not told:
            lines[-1] += f"，{say('reason_missing')}"
            draft.status = "not_stated" if not REACHED.search(text) else draft.status
        lines += told
    asks = ASKS_PROBLEMS.search(text) and not WHY.search(text)
    return lines + _problems(draft, chosen) if asks else lines


def _total_beside(draft: Draft, chosen: Sequence[Named], hits: Sequence[Hit], text: str) -> list[str]:
    """The total score that one clause asks, where another asks of an indicator (得分多少，满意度达标没有)."""
    named = [hit for hit in hits if hit.exact or hit.score >= SURE]
    asked = [clause for clause in clauses_of(text) if _WHOLE_SCORE.search(clause)]
    apart = not any(share_said(name_of(hit.row.name), clause) >= SURE for clause in asked for hit in named)
    return _of_forms(draft, chosen, "，".join(asked)) if named and apart else []


def counted_at_price(hits: Sequence[Hit], text: str) -> list[Hit]:
    """What a form counts at the price of one (元/座) that is told, where how many is asked too."""
    asked = {unit for units in counted_units(text) for unit in units}
    told = {target.unit.removeprefix("万") for hit in hits if (target := hit.row.get("目标值"))}
    return [
        replace(hit, row=row)
        for hit in hits
        if (price := hit.row.get("目标值")) and unit_of_price(price) in asked - told
        if (row := row_at_price(hit.form, price))
    ]


def _unreached(draft: Draft, chosen: Sequence[Named], forms: Sequence[Named], text: str) -> list[str]:
    """The indicators that fell short, and why where that is asked and their rows do not say."""
    short = short_of(chosen or forms)
    hits = short if chosen else spoken_of(short, text)
    lines = unreached(draft, hits, with_project=not chosen) or list(none_short(draft, chosen))
    return lines + (why_so(draft, [hit for hit in hits if not hit.row.reason]) if WHY.search(text) else [])


def _alone_short(hit: Hit) -> bool:
    """Whether an indicator is the only one of its form that fell short, so that its troubles are of it."""
    return [each.row for each in short_of([(hit.view, hit.form)])] == [hit.row]


def why_so(draft: Draft, hits: Sequence[Hit]) -> list[str]:
    """What stands behind the forms, in them or in prose of why indicators came to their results."""
    ways = (reason_behind, reason_in_prose, reason_in_form)
    told = (next(filter(None, (way(draft, hit) for way in ways)), "") for hit in hits)
    return list(dict.fromkeys(filter(None, told)))


def _problems(draft: Draft, forms: Sequence[Named], whole: bool = True) -> list[str]:
    """The problems or reasons told of forms; of `whole` forms also what stands behind them."""
    told = [
        problems_told(draft, view, form) or (troubles_behind(draft, view, form) if whole else "")
        for view, form in forms
    ]
    return [line for line in told if line]


def _why_lost(draft: Draft, forms: Sequence[Named], lines: Sequence[str], text: str) -> list[str]:
    """What forms tell of their troubles, where it is asked why points were lost and no row says it."""
    if not WHY.search(text) or any("原因" in line for line in lines):
        return []
    told = (troubles_behind(draft, *named) or problems_told(draft, *named) for named in forms)
    return [line for line in told if line]


def _lost_in_prose(draft: Draft, forms: Sequence[Named]) -> list[str]:
    """What sentences say that cost points, of forms that print no row with its own points."""
    lines: list[str] = []
    for view, form in forms:
        if any(row.get("分值") for row in form.indicators):
            continue
        told = lost_in_prose(draft, view, form.project)
        if not told:
            draft.status = "partial"
            told = [say("not_stated", subject=f"“{form.project}”", what="扣分的原因")]
        lines += told
    return lines


def _of_hits(hits: Sequence[Hit]) -> list[Named]:
    """The forms of indicators, each once."""
    forms: list[Named] = []
    for hit in hits:
        if not any(form is hit.form for _, form in forms):
            forms.append((hit.view, hit.form))
    return forms


def _of_money(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """Budgets, execution, their difference, and the funds and tasks that a question names."""
    if listed := tasks_lines(draft, chosen, text):
        return listed
    if apart := compares_money(chosen, text):
        return [apart(draft)]
    lines = funds_lines(draft, chosen, text)
    if chosen and (moved := budget_moved(draft, chosen, text)):
        return [*lines, moved]
    if MONEY.search(text) or RATE_SCORED.search(text):
        lines += [
            money_line(draft, view, form, form.money, text) for view, form in chosen if form.money is not None
        ]
    return lines


def _of_forms(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """What is asked of whole forms: total score, grade, money, whether the goals were reached."""
    lines = []
    for view, form in chosen:
        if _ALL_DONE.search(text) and (goals := goals_of(view, form)):
            lines.append(goals_line(draft, goals, short=any(row.is_indicator for row in form.shortfalls)))
        if (TOTAL.search(text) or _ALL_DONE.search(text)) and form.total and form.total.get("得分"):
            lines.append(total_line(draft, view, form, form.total))
        if ASKS_GRADE.search(text) and (grade := grade_line(draft, view, form)):
            lines.append(grade)
        if MONEY.search(text) and form.money:
            lines.append(money_line(draft, view, form, form.money, text))
        if _ALL_DONE.search(text):
            lines += lost_points(draft, [(view, form)], with_total=False, with_project=False)
    return lines
