"""Several appraisal forms set side by side: which project scored least or most, which spent more or less
than its budget, what each of them reached.

Knows the totals and the money of forms, not their indicators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference, total
from assistant.draft import Draft
from assistant.performance.form_lines import WHY, total_line
from assistant.performance.form_money import money_line
from assistant.performance.form_texts import ASKS_GRADE, grade_line, problems_told
from assistant.performance.forms_named import printed_once, score_of
from assistant.performance.indicators import Named
from assistant.templates import say

_WHICH = re.compile(
    r"(?:哪|什么)[一几两三]?[个些项]?.{0,4}(?:项目|专项).*(?:得分|分数|评分|自评|分)"
    r"|(?:分|自评)[^，。？]{0,4}最[^，。？]{1,3}的(?:项目|专项)"
)
LOSES = re.compile("(?:扣|[丢失])[掉了]?分")
_LEAST = re.compile(r"最[低少差]|倒数|垫底")
_MOST = re.compile(r"最[高多好]|第一")
_EACH = re.compile(r"(?:各个?|每个?|所有|全部|这?[几两二三四五六七八九十\d]+个)(?:绩效|自评)?项目")
_SCORE = re.compile(r"得分|分数|自评|多少分|几分")
_MONEY = re.compile(r"执行率|执行数|预算数|全年预算")
_SUM = re.compile(r"合计|一共|总共|加起来|共计|总额")
_AGAINST_BUDGET = re.compile(
    r"(?:哪|什么)[一几两三]?[个些项]?(?:[^。？]{0,16}(?:执行|支出|花|用)[^，。？]{0,8}?"
    r"(?P<way>超(?:过|出)?了?|高于|大于|多于|比|低于|小于|少于|不到|没到)了?"
    r"(?P<budget>年初|全年|调整后?)的?预算数?(?P<behind>[多高大少低小]?)|(?:项目|专项)[^，。？]{0,4}(?P<short>没完成)预算)"
)
_BELOW = re.compile(r"[低小少]|[不没]到")
_MOST_FORMS = 12


def ranked_by_score(forms: Sequence[Named], text: str) -> Draft | None:
    """The project with the lowest or highest total score, with what went wrong where that is asked."""
    wanted = _LEAST.search(text) or _MOST.search(text)
    scored = [(score, named) for named in forms if (score := score_of(named[1])) is not None]
    if not wanted or not _WHICH.search(text) or len(scored) < 2:
        return None
    least = bool(_LEAST.search(text)) != bool(LOSES.search(text))
    best = (min if least else max)(score for score, _ in scored)
    draft = Draft()
    lines = []
    for score, (view, form) in scored:
        row = form.total
        figure = row.get("得分") if row else None
        if score != best or row is None or figure is None:
            continue
        word = "最低" if least else "最高"
        shown, cite = draft.figure(view, figure), draft.cite(view, row.any)
        lines.append(say("form_ranked", word=word, project=form.project, score=shown, cite=cite))
        if WHY.search(text) and (why := problems_told(draft, view, form)):
            lines.append(why)
    draft.text = "；".join(lines) + "。"
    draft.notes.append(f"在{len(scored)}项中比较")
    return draft


def spent_against_budget(forms: Sequence[Named], text: str) -> Draft | None:
    """The projects that spent more, or less, than the budget named, with how much."""
    asked = _AGAINST_BUDGET.search(text)
    if asked is None:
        return None
    opening = "年初预算数" if asked["budget"] == "年初" else "全年预算数"
    below = bool(asked["short"] or _BELOW.search(asked["way"] + asked["behind"]))
    draft = Draft()
    lines, compared = [], 0
    for view, form in printed_once(forms):
        planned, spent = (form.money.get(name) if form.money else None for name in (opening, "执行数"))
        if form.money is None or not (planned and spent) or "整体" in form.project:
            continue
        if planned.value is None or spent.value is None or planned.unit != spent.unit:
            continue
        compared += 1
        if spent.value < planned.value if below else spent.value > planned.value:
            result, expression = draft.work(difference(spent, planned))
            word = "少" if below else "多"
            line = money_line(draft, view, form, form.money)
            lines.append(f"{line}，执行数比{opening}{word}{result}（{expression} = {result}）")
    if compared < 2 or not 0 < len(lines) <= _MOST_FORMS:
        return None
    draft.text = "；".join(lines) + "。"
    draft.notes.append(f"在{compared}项中比较")
    return draft


def each_form(forms: Sequence[Named], text: str) -> Draft | None:
    """The score or the money of every project, where a question asks them of each."""
    draft = Draft()
    lines = each_lines(draft, forms, text)
    draft.text = "；".join(lines) + "。"
    return draft if len(lines) > 1 else None


def each_lines(draft: Draft, forms: Sequence[Named], text: str) -> list[str]:
    """One line for every project: its total score, its grade or its money, as asked."""
    if not _EACH.search(text):
        return []
    if _SUM.search(text) and "预算" in text:
        return _sum_line(draft, forms)
    lines = []
    for view, form in forms[:_MOST_FORMS]:
        if _SCORE.search(text) and form.total:
            lines.append(total_line(draft, view, form, form.total))
        if ASKS_GRADE.search(text) and (grade := grade_line(draft, view, form)):
            lines.append(grade)
        if _MONEY.search(text) and form.money:
            lines.append(money_line(draft, view, form, form.money, text))
    return lines


def _sum_line(draft: Draft, forms: Sequence[Named]) -> list[str]:
    """The budgets of all projects added up."""
    budgets = [(view, form, row) for view, form in forms if (row := form.budget or form.money) is not None]
    figures = [next(iter(row.figures.values())) for _, _, row in budgets]
    if len(figures) < 2 or len({figure.measure for figure in figures}) > 1:
        return []
    cites = [draft.cite(view, figure) for (view, _, _), figure in zip(budgets, figures, strict=True)]
    parts = [
        f"{form.project}{draft.figure(view, figure)}{cite}"
        for (view, form, _), figure, cite in zip(budgets, figures, cites, strict=True)
    ]
    result, expression = draft.work(total(figures))
    return [*parts, f"合计{result}（{expression} = {result}）"]
