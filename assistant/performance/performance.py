"""Questions about performance appraisal -> answers from the forms: targets, results, scores, lost points.

Finds the project that a question speaks of and words what its form prints of the indicators asked,
of its money and of its goals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Draft, Place
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.forms_of_speech import sets_goal
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.performance.appraised import act_asked, appraised
from assistant.performance.aspects_in_prose import aspects_lost
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
    with_tasks,
)
from assistant.performance.form_texts import (
    ASKS_GRADE,
    ASKS_PROBLEMS,
    ASKS_REMEDIES,
    asks_texts,
    goals_beside,
    goals_done,
    grade_line,
    problems_told,
    reason_behind,
    texts_asked,
    troubles_behind,
)
from assistant.performance.forms_compared import each_form, each_lines, ranked_by_score, spent_against_budget
from assistant.performance.forms_funded import funded_alone
from assistant.performance.forms_listed import forms_listed
from assistant.performance.forms_named import GOT, forms_named, names_project, only_form, points_at
from assistant.performance.goals import goals_of
from assistant.performance.goals_of_bodies import goal_of_body
from assistant.performance.grades import grade_explained, grade_told, graded
from assistant.performance.indicators import (
    Hit,
    Named,
    clauses_of,
    hits_of,
    name_of,
    units_asked,
    values_said,
)
from assistant.performance.money_per_unit import money_of_all, money_per_unit
from assistant.performance.not_appraised import not_appraised
from assistant.performance.short_of_target import (
    asks_furthest,
    asks_unreached,
    furthest,
    none_short,
    short_of,
    spoken_of,
    unreached,
)
from assistant.performance.spending_planned import spending_planned
from assistant.performance.standards_of_grade import standards_of_grade
from assistant.performance.told_in_prose import (
    BY_OTHERS,
    blamed_in_prose,
    lost_in_prose,
    reason_apart,
    reason_in_form,
    reason_in_prose,
    score_by_others,
    score_in_prose,
    told_in_prose,
)
from assistant.performance.unit_prices import priced, row_per_unit
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.bodies import called_in, names_of
from assistant.templates import say
from index.glossary import load_glossary
from index.normalise import is_money, item_key, longest_first

_ABOUT_FORMS = re.compile(
    r"绩效|自评|得分|评分|总分|扣|满分|丢分|失分|[丢失]了?(?:多少|几)分|指标|目标|满意度|执行率|完成率|达标(?!率)|"
    r"计划.*实际|要求.*实际|计划[^，。？]{0,12}(?:多少|几).*了(?:多少|几)"
)
_UNDONE = re.compile(
    r"(?:没|未)(?:有|能)?(?:全部?|都)?(?:做|干|办|建|修|改)?(?:完成?|达标|到位|达到)(?!.{0,6}预算)"
)
_ALL_DONE = re.compile(
    r"目标[^，。？]{0,8}(?:完成|实现|达到|达成)[^，。？]{0,4}(?:吗|没|情况|怎)|完成情况|"
    r"(?:都|全部)(?:完成|达标|实现)"
)
_ASKS_SHARE = re.compile("占了?(?:百分之|几成)")
_TOTAL = re.compile(r"总分|得(?:了)?(?:多少|几)?分|自评(?:分|得分|多少)|打(?:了)?(?:多少|几)分|多少分|几分")
_WHOLE_SCORE = re.compile(
    r"(?:自评|项目|绩效|评价)(?:总)?(?:得分|分数|总分|分(?!值))|总分|等级|等次|评级"
    rf"|自评(?:是|打)?(?:多少|几)分|自评{GOT}|项目{GOT}|(?:这个|这|该|本|整个)项目[^，。？]{{0,6}}{GOT}"
)
_MONEY = re.compile(
    r"执行率|支出率|实际支出|支出(?:了)?多少|完成了?(?:几成|百分之|多少%)|年初的?预算|全年预算|调整预算|执行数|年初预算|调整后(?:的)?预算|花了|执行了|执行多少|从年初|预算的(?:百分之|几成|多少%)"
)
_EXECUTION_RATE = re.compile(r"(?:预算|资金|支出)?执行率|支出率")
_OF_THE_PROJECT = re.compile(
    r"(?:这个|该|此)?项目[^，。？]{0,6}(?:安排|投|花|要|给|批|拨|预算|资金)[^，。？]{0,4}(?:多少|几)"
)
_SPENT_OF = re.compile(r"预算的(?:百分之几|几成|多少%)|花了(?:预算)?(?:百分之几|几成)")
_ASKS_MONEY = re.compile(
    r"多少(?:钱|元|[万亿](?:元|的|$|[^\u4e00-\u9fff]))|几(?:万|元|块)|花了|支出|收入|预算|决算|经费"
)
_MOST_LOST = re.compile(r"(?:扣|[丢失])分?(?:了|得)?最[多狠厉少]|最[多大少小]的?(?:扣|失|丢)分")
_ASKS_TARGET = re.compile(
    r"目标|计划|指标|打算|预计|要求|要[\u4e00-\u9fff]{1,4}(?:多少|几)|上限|下限|不超过|不低于|今年"
)
_ASKS_DONE = re.compile(r"实际(?!需)|(?:执行|完成|实现|达到|做|办|干|花)(?:到|出|成)?了|到(?:年底|目前)")
_REALLY = re.compile("实际(?!需)")
_AIMS = re.compile(r"[≥≤＝]|力争|确保|不低于|不少于|不超过|目标|预期|计划")
_GOALS_HEAD = re.compile("绩效目标(?!.*(?:完成|实现|自评))")
_POINTS_LOST = re.compile(r"(?:扣|[丢失])掉?了?的?[这那]?(?:多少|几|[\d.]+)?分(?![别担散歧])")
_WHETHER_LOST = re.compile(  # of what is asked ahead: 满意度实际多少，扣分了吗
    r"(?:多少|几|达标|达到|完成)(?!.?分)[^。？]*[，。？][^，。？]*?(?:(?:有没有|是否|是不是|有无)(?:被)?扣|扣没扣|扣分?了?分?(?:吗|没有?|么))"
)
_SCORED = re.compile("分|[优良]|等级|等次")
_POINTS = re.compile(r"\d\s*分(?!之)")
_HOW_MANY_POINTS = re.compile(
    r"[得打评]了?(?:多少|几)分(?=[，。？]|$)|得分(?:又|各|分别)?[是为有]?(?:多少|几分)"
)
_OF_WHOLE_BODY = re.compile(
    r"整体(?:支出)?(?:预算)?(?:的?绩效)?(?:自评价?|评价)?的?(?:得分|评分|分数|总分|等级|等次)(?=[，。？是为]|$)"
)
_OF_POINTS = re.compile(r"(?:\}|[\d.])分|[扣丢失得满评]分|分值|扣减|指标|达标|未达|问题|不足")
_HOW_MANY_DONE = re.compile(  # 新建多少水塘: 新建水塘
    r"(?P<does>[\u4e00-\u9fff]{2})(?:多少|几)[个项座所处条间场次家户人名台套]?(?P<thing>[\u4e00-\u9fff]{2,})"
)
_TARGET_ASKED = re.compile("(?:目标|指标|任务)值?(?:[定设]的?|[是为有])*多少")
_BESIDE_TARGET = re.compile(  # 增收低于目标值: which it does not say
    r"(?:低于|高于|超过?|未达到?|没有?达到|不及|未完成|偏离)(?:预期|年度|年初|既定|绩效)?(?:目标|指标|任务)值?(?!\d)"
)
_TARGET_TOLD = re.compile(r"(?:目标|指标|任务|计划)[^，。；]{0,8}\d")
_SURE = 0.6
_LIKELY = 0.45
_NAMED = 0.95  # how much of a question the labels of a cell tell that it names


def performance(case: Case) -> Draft | None:
    """The answer from the appraisal forms; None when the question is not about one."""
    if (
        draft := grade_explained(case)
        or graded(case)
        or spending_planned(case)
        or standards_of_grade(case)
        or aspects_lost(case)
    ):
        return draft
    views = _of_time(case)
    if case.query.operation == "lookup" and (told := appraised(case.views, _without_bodies(case))):
        return told
    forms = [(view, form) for view in views for form in view.forms]
    if not forms:
        return told_in_prose(case) or grade_told(case)
    text = _without_bodies(case)
    if ASKS_REMEDIES.search(text) and not any(asks_texts([named], text) for named in forms):
        return None  # what is to be done about it is told in prose
    if ranked := ranked_by_score(forms, text) or spent_against_budget(forms, text):
        return ranked
    if listed := forms_listed(forms, case.query.text):
        return listed
    if funded := funded_alone(forms, text):
        return funded
    if unknown := not_appraised(forms, text):
        if told := blamed_in_prose(case, unknown) or told_in_prose(case):
            return told
        missing = say("not_stated", subject=f"“{unknown}”", what="的自评")
        return Draft(status="not_stated", text=f"{missing}。")
    chosen = with_tasks(forms, text) or forms_named(views, _without_items(case, forms, text))
    chosen = chosen or only_form(forms, text)
    worked = money_per_unit(chosen, text, case.query.unit)
    if worked := worked or money_of_all(forms, text, case.query.unit):
        return worked
    if _ASKS_MONEY.search(text) and (_names_other_project(case, forms) or _names_row(case, text)):
        return None
    if case.query.operation == "rank" and _MOST_LOST.search(text):
        return _most_lost(chosen or forms, text, case.query.order == "least")
    about_form = _ABOUT_FORMS.search(text) or (chosen and names_project(chosen[0][1].project, text))
    if about_form and asks_furthest(text) and (far := furthest(chosen or forms)):
        return far
    hits = hits_of(forms, chosen, _unnamed(case, case.linked.folded))
    sure = [hit for hit in hits if _sure(hit, text)]
    several = case.query.operation == "average" and (  # 每亩补多少 is an indicator
        (chosen and len(hits) > 1) or (hits and _OF_THE_PROJECT.search(text))
    )
    plain = case.query.operation == "lookup" or several
    if not (plain or sure or (chosen and compares_money(chosen, text))):
        return None
    about = sure or several or _about_forms(case, forms, chosen, hits)
    if about and not hits and not chosen and len({form.project for _, form in forms}) == 1:
        hits = hits_of(forms, forms, case.linked.folded)
    done = Draft()
    if plain and "list" in case.query.wants and (does := goals_done(done, chosen, text)):
        done.text = "；".join(does) + "。"
        return done
    if not about:
        plain = case.query.operation == "lookup"
        return (each_form(forms, text) or goal_of_body(case, views)) if plain else None
    draft = Draft()
    lines = _lines(draft, text, forms, chosen, hits) or _each_line(draft, forms, chosen, text)
    if not lines and chosen and _TOTAL.search(text):
        return score_in_prose(case) or Draft(
            status="not_stated",
            text=say("not_stated", subject=chosen[0][1].project, what="的自评总分") + "。",
        )
    draft.text = "；".join(lines) + "。" if lines else ""
    return draft if lines else told_in_prose(case)


def _names_other_project(case: Case, forms: Sequence[Named]) -> bool:
    """Whether a question names a project that has no form, and of which money is told elsewhere."""
    projects = [form.project for _, form in forms]
    named = [m for m in case.linked.mentions if m.kind == "exact" and m.text.endswith("项目")]
    return any(
        not any(mention.text.removesuffix("项目") in project for project in projects)
        and any(not mention.keys.isdisjoint(view.money_items) for view in case.views)
        for mention in named
    )


def _names_row(case: Case, text: str) -> bool:
    """Whether a question asks but the money of what rows of the accounts are called by, or why it moved."""
    names = {name for mention in case.linked.mentions for name in mention.keys}
    asks_money = set(case.query.wants) <= MONEY_WANTS or (
        "reason" in case.query.wants and any(_explained(view, name) for view in case.views for name in names)
    )
    in_full = all(mention.kind in ("exact", "code") for mention in case.linked.mentions)
    of_rows = any(not names.isdisjoint(view.money_items) for view in case.views)
    return asks_money and in_full and of_rows and not _ABOUT_FORMS.search(text)


def _explained(view: ReportView, name: str) -> bool:
    """Whether prose says why the money of what is called just so moved."""
    told = (view.figures[number] for number in view.by_name.get(name, ()))
    return any(figure.reason and figure.table is None for figure in told)


def _of_time(case: Case) -> list[ReportView]:
    """The reports of a year asked; where what was done is asked, none of plans, which cannot tell it."""
    years, done = case.query.years, _asks_done(case)
    return [
        view
        for view in case.views
        if not (years and view.report.year and view.report.year not in years) and not (done and view.is_plan)
    ]


def _asks_done(case: Case) -> bool:
    asked = case.query.asked
    return bool(_ASKS_DONE.search(asked)) and not _ASKS_TARGET.search(asked)


def result_untold(case: Case, draft: Draft) -> str:
    """The thing whose result is asked, where all that is told is what plans or goals aim at; "" otherwise."""
    if not (_asks_done(case) and case.linked.targets and draft.places):
        return ""
    planned = all(view.is_plan for view in case.views)
    aims = {figure.measure for _, figure in draft.figures} == {"目标值"}
    if planned and (aims or all(map(_is_aim, draft.places))):
        return case.linked.name
    goals = _REALLY.search(case.query.asked) and all(map(sets_goal, draft.cited_texts()))
    return f"{case.linked.name}的实际数" if goals else ""


def _is_aim(place: Place) -> bool:
    """Whether what is cited of a plan is aimed at: by its own words, or as it stands in a form of goals."""
    return bool(_GOALS_HEAD.search(place.section)) or all(
        _AIMS.search(place.view.text_at(span)) for span in place.spans
    )


def target_untold(case: Case, draft: Draft) -> str:
    """The target that is asked, where all that is told is which side of it a result is on; "" otherwise."""
    asked = _TARGET_ASKED.search(case.query.asked)
    if asked is None or any(figure.measure == "目标值" for _, figure in draft.figures):
        return ""
    told = draft.cited_texts()
    beside = any(map(_BESIDE_TARGET.search, told)) and not any(map(_TARGET_TOLD.search, told))
    return f"{case.linked.name}的目标" if beside else ""


def appraisal_untold(case: Case, draft: Draft) -> str:
    """What was done to the projects that are counted, where an answer tells of none so treated."""
    asked = act_asked(_without_bodies(case))
    told = (draft.text, *draft.cited_texts())
    return "" if asked is None or any(asked[1].search(text) for text in told) else asked[0]


def whole_score_untold(case: Case, draft: Draft) -> str:
    """The score, or grade, of a whole body that is asked, where but another is told; "" otherwise."""
    asked = _OF_WHOLE_BODY.search(case.query.asked)
    told = (draft.text, *draft.cited_texts(), *(place.section for place in draft.places))
    scored = any("整体" in text and _SCORED.search(text) for text in told)
    return asked.group() if asked and not scored else ""


def score_untold(case: Case, draft: Draft) -> str:
    """The score that alone is asked, where an answer tells no points, as of what was but graded."""
    units = (*(figure.unit for _, figure in draft.figures), *(work.unit for work in draft.works))
    told = "分" in units or any(map(_POINTS.search, (draft.text, *draft.cited_texts())))
    alone = set(case.query.wants) <= {"amount", "score"} and not re.search("等级|等次", case.query.asked)
    asked = alone and _HOW_MANY_POINTS.search(case.query.asked)
    return f"{case.linked.name}的得分".removeprefix("的") if asked and not told else ""


def lost_untold(case: Case, draft: Draft) -> str:
    """The points lost of which the reason is asked, where an answer speaks of none; "" otherwise."""
    asked = _POINTS_LOST.search(case.query.asked)
    if asked is None or "reason" not in case.query.wants:
        return ""
    told = any(_OF_POINTS.search(text) for text in (draft.text, *draft.cited_texts()))
    return "" if told else asked.group()


def _most_lost(forms: Sequence[Named], text: str, least: bool) -> Draft | None:
    """The indicator that lost most points, or least of those that lost any, and why where that is asked."""
    draft = Draft()
    most = list(most_lost(draft, forms, least))
    lines = [line for _, line in most]
    lines += _why_lost(draft, [named for named, _ in most[:1]], lines, text)
    draft.text = "；".join(lines) + "。"
    return draft if lines else None


def _without_bodies(case: Case) -> str:
    """The question without the names of the reporting bodies: projects often begin with the same words."""
    text = case.query.text
    names = {name for view in case.views for name in names_of(view.report) | called_in(text, view.report)}
    for name in longest_first(names):
        text = text.replace(name, "")
    return text


def _unnamed(case: Case, folded: str) -> str:
    """The linked question with the names of the reporting bodies masked."""
    for view in case.views:
        for name in longest_first(names_of(view.report) | called_in(folded, view.report)):
            folded = folded.replace(name, "‖" * len(name))
    return folded


def _without_items(case: Case, forms: Sequence[Named], text: str) -> str:
    """The question without the items of the accounts that it names: no part of them is a project."""
    projects = [form.project for _, form in forms]
    for mention in case.linked.mentions:
        item = any(key in view.money_items for view in case.views for key in mention.keys)
        own = mention.text.removesuffix("项目")
        if mention.kind == "exact" and item and not any(own in project for project in projects):
            text = text.replace(mention.text, "")
    return text


def indicators_after_all(case: Case, least: float = 0.0) -> Draft | None:
    """Indicators whose names share most of a question that nothing else in the report answers.

    With `least` one of them must be named as surely as that.
    """
    views, text = _of_time(case), case.query.text
    forms = [(view, form) for view in views for form in view.forms]
    if not forms or case.query.operation not in ("lookup", "average") or ASKS_REMEDIES.search(text):
        return None
    one = list(forms) if len({form.project for _, form in forms}) == 1 else []
    named = forms_named(views, text)
    hits = hits_of(forms, named or one, case.linked.folded)
    draft = Draft()
    fitting = [hit for hit in hits if _answers_after_all(hit, text) and (named or _is_said(hit, text))]
    if max((hit.score for hit in fitting), default=0.0) < least:
        return None
    fitting += _counted_at_price(fitting, text)
    lines = [indicator_line(draft, hit, text) for hit in fitting]
    apart = _reasons_apart(draft, fitting, text)
    lines += apart
    if WHY.search(text) and not apart and not any(hit.row.reason for hit in fitting):
        lines += _why_so(draft, fitting)
    draft.text = "；".join(lines) + "。"
    return draft if lines else None


def _reasons_apart(draft: Draft, hits: Sequence[Hit], text: str) -> list[str]:
    """What prose says by itself of why the indicators came to their results, where that is asked."""
    told = (reason_apart(draft, hit) for hit in hits if WHY.search(text))
    return list(dict.fromkeys(filter(None, told)))


def tells_targets_alone(case: Case, draft: Draft) -> bool:
    """Whether an answer gives targets where the question does not ask for them."""
    measures = {figure.measure for _, figure in draft.figures}
    return measures == {"目标值"} and not _ASKS_TARGET.search(case.query.text)


def _is_said(hit: Hit, text: str) -> bool:
    """Whether a question says a word of an indicator; that it alone counts people makes it no staff."""
    return share_said(hit.row.name, text) > 0


def _answers_after_all(hit: Hit, text: str) -> bool:
    """Whether an indicator prints a value of the kind that is asked, in the unit that is asked."""
    if found := priced(text):
        return row_per_unit([hit.row], found, text, beside=True) is not None or _in_asked_unit(hit, text)
    if _ASKS_SHARE.search(text) and not any(figure.unit == "%" for figure in hit.row.figures.values()):
        return False
    if _ASKS_MONEY.search(text):
        return any(is_money(figure.unit.split("/")[0]) for figure in hit.row.figures.values())
    return not units_asked(text, [hit.row]) or _in_asked_unit(hit, text)


def _in_asked_unit(hit: Hit, text: str) -> bool:
    """Whether an indicator counts in a unit that a question asks for."""
    asked = {unit for group in counted_units(text) for unit in group} | units_asked(text, [hit.row])
    return any(figure.unit in asked or figure.unit[1:] in asked for figure in hit.row.figures.values())


def _each_line(draft: Draft, forms: Sequence[Named], chosen: Sequence[Named], text: str) -> list[str]:
    return [] if chosen else each_lines(draft, forms, text)


def _lines(
    draft: Draft, text: str, forms: Sequence[Named], chosen: Sequence[Named], hits: Sequence[Hit]
) -> list[str]:
    """What the forms say of what is asked: texts, lost points, goals, money, or indicators."""
    if levels := levels_asked(draft, chosen or forms, text):
        return levels
    if BY_OTHERS.search(text) and _TOTAL.search(text):
        others = [line for view, form in chosen for line in score_by_others(draft, view, form.project)]
        if others:
            return [*(_of_forms(draft, chosen, text) if "自评" in text else []), *others]
    exact = any(hit.exact for hit in hits)
    if not exact and not WHY.search(text) and (told := texts_asked(draft, chosen, text)):
        money = _of_money(draft, chosen, text)
        return told + money + _of_forms(draft, chosen, _MONEY.sub("", _ALL_DONE.sub("", text)))
    lost = [hit for hit in hits if hit.row.falls_short and hit.score >= _SURE]
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
        and (_MONEY.search(text) or RATE_SCORED.search(text) or compares_money(chosen, text))
    ):
        reasons = [line for named in chosen if WHY.search(text) and (line := rate_explained(draft, named))]
        return [*money, *reasons, *(_of_forms(draft, chosen, _MONEY.sub("", RATE_SCORED.sub("", text))))]
    hits = [hit for hit in hits if hit.row.get("目标值") or hit.row.get("完成值") or "分" in text]
    if not money and _OF_THE_PROJECT.search(text):
        money = funds_lines(draft, _of_hits(hits), text)
    hits = [*hits, *_counted_at_price(hits, text)]
    lines = [*total, *money, *(indicator_line(draft, hit, text) for hit in hits)]
    lines += goals_beside(draft, hits, text)
    apart = _reasons_apart(draft, hits, text)
    lines += apart
    if WHY.search(text) and not apart and not any(hit.row.reason for hit in hits):
        alone = all(_alone_short(hit) for hit in hits)  # true of none
        told = _why_so(draft, hits) or _problems(draft, _of_hits(hits) or chosen, whole=alone)
        if hits and not told:
            lines[-1] += f"，{say('reason_missing')}"
            draft.status = "not_stated" if not REACHED.search(text) else draft.status
        lines += told
    lines = lines or _of_forms(draft, chosen, text)
    asks = ASKS_PROBLEMS.search(text) and not WHY.search(text)
    return lines + _problems(draft, chosen) if asks else lines


def _total_beside(draft: Draft, chosen: Sequence[Named], hits: Sequence[Hit], text: str) -> list[str]:
    """The total score that one clause asks, where another asks of an indicator (得分多少，满意度达标没有)."""
    named = [hit for hit in hits if hit.exact or hit.score >= _SURE]
    asked = [clause for clause in clauses_of(text) if _WHOLE_SCORE.search(clause)]
    apart = not any(share_said(name_of(hit.row.name), clause) >= _SURE for clause in asked for hit in named)
    return _of_forms(draft, chosen, "，".join(asked)) if named and apart else []


def _counted_at_price(hits: Sequence[Hit], text: str) -> list[Hit]:
    """What a form counts at the price of one (元/座) that is told, where how many is asked too."""
    asked = {unit for units in counted_units(text) for unit in units}
    told = {target.unit.removeprefix("万") for hit in hits if (target := hit.row.get("目标值"))}
    found: list[Hit] = []
    for hit in hits:
        price = hit.row.get("目标值")
        unit = price.unit.partition("/")[2] if price else ""
        rows = [
            row
            for row in hit.form.rows
            if unit in asked - told and (target := row.get("目标值")) and target.unit in (unit, f"万{unit}")
        ]
        found += [replace(hit, row=rows[0])] if len(rows) == 1 else []
    return found


def _unreached(draft: Draft, chosen: Sequence[Named], forms: Sequence[Named], text: str) -> list[str]:
    """The indicators that fell short, and why where that is asked and their rows do not say."""
    short = short_of(chosen or forms)
    hits = short if chosen else spoken_of(short, text)
    lines = unreached(draft, hits, with_project=not chosen) or list(none_short(draft, chosen))
    return lines + (_why_so(draft, [hit for hit in hits if not hit.row.reason]) if WHY.search(text) else [])


def _alone_short(hit: Hit) -> bool:
    """Whether an indicator is the only one of its form that fell short, so that its troubles are of it."""
    return [each.row for each in short_of([(hit.view, hit.form)])] == [hit.row]


def _why_so(draft: Draft, hits: Sequence[Hit]) -> list[str]:
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
    if _MONEY.search(text) or RATE_SCORED.search(text):
        lines += [
            money_line(draft, view, form, form.money, text) for view, form in chosen if form.money is not None
        ]
    return lines


def _about_forms(case: Case, forms: Sequence[Named], chosen: Sequence[Named], hits: Sequence[Hit]) -> bool:
    """Whether the question uses the words of appraisal, or names a project that was appraised."""
    text = case.query.text
    if _ABOUT_FORMS.search(text) or case.query.wants_any("score", "target", "result"):
        return True
    if _names_cell(case):
        return False
    if any(len(form.project) > 4 and form.project in text for _, form in forms):
        return True
    said = max((values_said(form.money, text) for _, form in chosen if form.money), default=0)
    named = bool(chosen) and names_project(chosen[0][1].project, text)
    if chosen and (_SPENT_OF.search(text) or said):
        return said > 1 or named
    if named and (_MONEY.search(text) or asks_texts(chosen, text)):
        return True
    if named and asks_unreached(text):
        return True
    if with_tasks(forms, text) or (chosen and compares_money(chosen, text)):
        return True
    if chosen and not forms_named(_of_time(case), text) and (_MONEY.search(text) or asks_texts(chosen, text)):
        return True  # the only form of the report, and nothing else named
    own = [hit for hit in hits if hit.form is chosen[0][1] and _in_asked_unit(hit, text)] if chosen else []
    if own and points_at(own[0].form.project, text):
        return True
    if named and (len(hits) > 1 or any(hit.score >= _LIKELY and _in_asked_unit(hit, text) for hit in hits)):
        return True
    fitting = all(hit.score >= _SURE - 0.1 and hit.form is hits[0].form for hit in hits)
    if len(hits) > 1 and fitting and all(_in_asked_unit(hit, text) for hit in hits):
        return True
    return bool(_UNDONE.search(text)) and any(hit.score >= _SURE - 0.1 for hit in hits)


def _names_cell(case: Case) -> bool:
    """Whether a question names a row and a column of a table, by their very names."""
    named = [mention for mention in case.linked.mentions if mention.kind == "exact"]
    return len(named) > 1 and any(
        match.figure.table is not None and match.figure.part and match.cover >= _NAMED
        for target in case.linked.targets
        for view in case.views
        for match in case.matches(view, target)[:1]
    )


def _sure(hit: Hit, text: str) -> bool:
    """Whether an indicator is named so plainly that no word of appraisal is needed."""
    if _ASKS_MONEY.search(text) and not any(is_money(figure.unit) for figure in hit.row.figures.values()):
        return False
    if hit.score >= _SURE and values_said(hit.row, text):
        return True
    works = _HOW_MANY_DONE.search(text)
    if works and f"{works['does']}{works['thing']}" in hit.row.name:
        return True
    return hit.exact and not _names_something_else(hit)


def _names_something_else(hit: Hit) -> bool:
    """Whether an indicator's name is also that of an item outside the forms."""
    keys = {item_key(hit.row.name), item_key(name_of(hit.row.name))}
    rows = {id(figure) for row in hit.form.rows for figure in row.figures.values()}
    glossary = load_glossary().by_key
    elsewhere = (
        figure
        for key in keys
        for figure in hit.view.figures_at(hit.view.by_name.get(key, ()))
        if id(figure) not in rows and figure.measure not in ("目标值", "完成值", "分值", "得分")
    )
    return any(key in glossary for key in keys) or any(elsewhere)


def _of_forms(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """What is asked of whole forms: total score, grade, money, whether the goals were reached."""
    lines = []
    for view, form in chosen:
        if _ALL_DONE.search(text) and (goals := goals_of(view, form)):
            lines.append(goals_line(draft, goals, short=any(row.is_indicator for row in form.shortfalls)))
        if (_TOTAL.search(text) or _ALL_DONE.search(text)) and form.total and form.total.get("得分"):
            lines.append(total_line(draft, view, form, form.total))
        if ASKS_GRADE.search(text) and (grade := grade_line(draft, view, form)):
            lines.append(grade)
        if _MONEY.search(text) and form.money:
            lines.append(money_line(draft, view, form, form.money, text))
        if _ALL_DONE.search(text):
            lines += lost_points(draft, [(view, form)], with_total=False, with_project=False)
    return lines
