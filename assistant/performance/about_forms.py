"""Whether a question is about appraisal forms, and what it says beside the names of bodies and items.

Reads the question and what the reports call things; chooses no project and words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.performance.form_money import compares_money, with_tasks
from assistant.performance.form_texts import asks_texts
from assistant.performance.forms_named import forms_named, names_project, points_at
from assistant.performance.indicators import Hit, Named, name_of, units_asked, values_said
from assistant.performance.short_of_target import asks_unreached
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.bodies import called_in, names_of
from index.glossary import load_glossary
from index.normalise import is_money, item_key, longest_first

ABOUT_FORMS = re.compile(
    r"绩效|自评|得分|评分|总分|扣|满分|丢分|失分|[丢失]了?(?:多少|几)分|指标|目标|满意度|执行率|完成率|达标(?!率)|"
    r"计划.*实际|要求.*实际|计划[^，。？]{0,12}(?:多少|几).*了(?:多少|几)"
)
_UNDONE = re.compile(
    r"(?:没|未)(?:有|能)?(?:全部?|都)?(?:做|干|办|建|修|改)?(?:完成?|达标|到位|达到)(?!.{0,6}预算)"
)
MONEY = re.compile(
    r"执行率|支出率|实际支出|支出(?:了)?多少|完成了?(?:几成|百分之|多少%)|年初的?预算|全年预算|调整预算|执行数|年初预算|调整后(?:的)?预算|花了|执行了|执行多少|从年初|预算的(?:百分之|几成|多少%)"
)
_SPENT_OF = re.compile(r"预算的(?:百分之几|几成|多少%)|花了(?:预算)?(?:百分之几|几成)")
ASKS_MONEY = re.compile(
    r"多少(?:钱|元|[万亿](?:元|的|$|[^\u4e00-\u9fff]))|几(?:万|元|块)|花了|支出|收入|预算|决算|经费"
)
ASKS_TARGET = re.compile(
    r"目标|计划|指标|打算|预计|要求|要[\u4e00-\u9fff]{1,4}(?:多少|几)|上限|下限|不超过|不低于|今年"
)
_ASKS_DONE = re.compile(r"实际(?!需)|(?:执行|完成|实现|达到|做|办|干|花)(?:到|出|成)?了|到(?:年底|目前)")
_HOW_MANY_DONE = re.compile(  # 新建多少水塘: 新建水塘
    r"(?P<does>[\u4e00-\u9fff]{2})(?:多少|几)[个项座所处条间场次家户人名台套]?(?P<thing>[\u4e00-\u9fff]{2,})"
)
SURE = 0.6
_LIKELY = 0.45
_NAMED = 0.95  # how much of a question the labels of a cell tell that it names


def names_other_project(case: Case, forms: Sequence[Named]) -> bool:
    """Whether a question names a project that has no form, and of which money is told elsewhere."""
    projects = [form.project for _, form in forms]
    named = [m for m in case.linked.mentions if m.kind == "exact" and m.text.endswith("项目")]
    return any(
        not any(mention.text.removesuffix("项目") in project for project in projects)
        and any(not mention.keys.isdisjoint(view.money_items) for view in case.views)
        for mention in named
    )


def names_row(case: Case, text: str) -> bool:
    """Whether a question asks but the money of what rows of the accounts are called by, or why it moved."""
    names = {name for mention in case.linked.mentions for name in mention.keys}
    asks_money = set(case.query.wants) <= MONEY_WANTS or (
        "reason" in case.query.wants and any(_explained(view, name) for view in case.views for name in names)
    )
    in_full = all(mention.kind in ("exact", "code") for mention in case.linked.mentions)
    of_rows = any(not names.isdisjoint(view.money_items) for view in case.views)
    return asks_money and in_full and of_rows and not ABOUT_FORMS.search(text)


def _explained(view: ReportView, name: str) -> bool:
    """Whether prose says why the money of what is called just so moved."""
    told = (view.figures[number] for number in view.by_name.get(name, ()))
    return any(figure.reason and figure.table is None for figure in told)


def of_time(case: Case) -> list[ReportView]:
    """The reports of a year asked; where what was done is asked, none of plans, which cannot tell it."""
    years, done = case.query.years, asks_done(case)
    return [
        view
        for view in case.views
        if not (years and view.report.year and view.report.year not in years) and not (done and view.is_plan)
    ]


def asks_done(case: Case) -> bool:
    asked = case.query.asked
    return bool(_ASKS_DONE.search(asked)) and not ASKS_TARGET.search(asked)


def without_bodies(case: Case) -> str:
    """The question without the names of the reporting bodies: projects often begin with the same words."""
    text = case.query.text
    names = {name for view in case.views for name in names_of(view.report) | called_in(text, view.report)}
    for name in longest_first(names):
        text = text.replace(name, "")
    return text


def unnamed(case: Case, folded: str) -> str:
    """The linked question with the names of the reporting bodies masked."""
    for view in case.views:
        for name in longest_first(names_of(view.report) | called_in(folded, view.report)):
            folded = folded.replace(name, "‖" * len(name))
    return folded


def without_items(case: Case, forms: Sequence[Named], text: str) -> str:
    """The question without the items of the accounts that it names: no part of them is a project."""
    projects = [form.project for _, form in forms]
    for mention in case.linked.mentions:
        item = any(key in view.money_items for view in case.views for key in mention.keys)
        own = mention.text.removesuffix("项目")
        if mention.kind == "exact" and item and not any(own in project for project in projects):
            text = text.replace(mention.text, "")
    return text


def in_asked_unit(hit: Hit, text: str) -> bool:
    """Whether an indicator counts in a unit that a question asks for."""
    asked = {unit for group in counted_units(text) for unit in group} | units_asked(text, [hit.row])
    return any(figure.unit in asked or figure.unit[1:] in asked for figure in hit.row.figures.values())


def about_forms(case: Case, forms: Sequence[Named], chosen: Sequence[Named], hits: Sequence[Hit]) -> bool:
    """Whether the question uses the words of appraisal, or names a project that was appraised."""
    text = case.query.text
    if ABOUT_FORMS.search(text) or case.query.wants_any("score", "target", "result"):
        return True
    if _names_cell(case):
        return False
    if any(len(form.project) > 4 and form.project in text for _, form in forms):
        return True
    said = max((values_said(form.money, text) for _, form in chosen if form.money), default=0)
    named = bool(chosen) and names_project(chosen[0][1].project, text)
    if chosen and (_SPENT_OF.search(text) or said):
        return said > 1 or named
    if named and (MONEY.search(text) or asks_texts(chosen, text)):
        return True
    if named and asks_unreached(text):
        return True
    if with_tasks(forms, text) or (chosen and compares_money(chosen, text)):
        return True
    if chosen and not forms_named(of_time(case), text) and (MONEY.search(text) or asks_texts(chosen, text)):
        return True  # the only form of the report, and nothing else named
    own = [hit for hit in hits if hit.form is chosen[0][1] and in_asked_unit(hit, text)] if chosen else []
    if own and points_at(own[0].form.project, text):
        return True
    if named and (len(hits) > 1 or any(hit.score >= _LIKELY and in_asked_unit(hit, text) for hit in hits)):
        return True
    fitting = all(hit.score >= SURE - 0.1 and hit.form is hits[0].form for hit in hits)
    if len(hits) > 1 and fitting and all(in_asked_unit(hit, text) for hit in hits):
        return True
    return bool(_UNDONE.search(text)) and any(hit.score >= SURE - 0.1 for hit in hits)


def _names_cell(case: Case) -> bool:
    """Whether a question names a row and a column of a table, by their very names."""
    named = [mention for mention in case.linked.mentions if mention.kind == "exact"]
    return len(named) > 1 and any(
        match.figure.table is not None and match.figure.part and match.cover >= _NAMED
        for target in case.linked.targets
        for view in case.views
        for match in case.matches(view, target)[:1]
    )


def is_sure(hit: Hit, text: str) -> bool:
    """Whether an indicator is named so plainly that no word of appraisal is needed."""
    if ASKS_MONEY.search(text) and not any(is_money(figure.unit) for figure in hit.row.figures.values()):
        return False
    if hit.score >= SURE and values_said(hit.row, text):
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
