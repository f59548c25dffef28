"""Questions about performance appraisal -> answers from the forms: targets, results, scores, lost points.

Finds the project that a question speaks of and words what its form prints of the indicators asked,
of its money and of its goals.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import share_said
from assistant.performance.about_forms import (
    ABOUT_FORMS,
    ASKS_MONEY,
    ASKS_TARGET,
    about_forms,
    in_asked_unit,
    is_sure,
    names_other_project,
    names_row,
    of_time,
    unnamed,
    without_bodies,
    without_items,
)
from assistant.performance.appraised import appraised
from assistant.performance.aspects_in_prose import aspects_lost
from assistant.performance.form_answers import (
    OF_THE_PROJECT,
    TOTAL,
    counted_at_price,
    lines_asked,
    reasons_apart,
    why_so,
    with_most_lost,
)
from assistant.performance.form_lines import WHY, indicator_line
from assistant.performance.form_money import compares_money, with_tasks
from assistant.performance.form_texts import ASKS_REMEDIES, asks_texts, goals_done
from assistant.performance.forms_compared import each_form, each_lines, ranked_by_score, spent_against_budget
from assistant.performance.forms_funded import funded_alone
from assistant.performance.forms_listed import forms_listed
from assistant.performance.forms_named import forms_named, names_project, only_form
from assistant.performance.goals_of_bodies import goal_of_body
from assistant.performance.grades import grade_explained, grade_told, graded, scored_under_title
from assistant.performance.indicators import Hit, hits_of, units_asked
from assistant.performance.money_per_unit import money_of_all, money_per_unit
from assistant.performance.not_appraised import not_appraised
from assistant.performance.short_of_target import asks_furthest, furthest
from assistant.performance.spending_planned import spending_planned
from assistant.performance.standards_of_grade import standards_of_grade
from assistant.performance.told_in_prose import blamed_in_prose, score_in_prose, told_in_prose
from assistant.performance.unit_prices import priced, row_per_unit
from assistant.templates import say
from index.normalise import is_money

_ASKS_SHARE = re.compile("占了?(?:百分之|几成)")
_MOST_LOST = re.compile(r"(?:扣|[丢失])分?(?:了|得)?最[多狠厉少]|最[多大少小]的?(?:扣|失|丢)分")


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
    views = of_time(case)
    if case.query.operation == "lookup" and (told := appraised(case.views, without_bodies(case))):
        return told
    forms = [(view, form) for view in views for form in view.forms]
    if not forms:
        return told_in_prose(case) or scored_under_title(case) or grade_told(case)
    text = without_bodies(case)
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
    chosen = with_tasks(forms, text) or forms_named(views, without_items(case, forms, text))
    if not chosen and (titled := scored_under_title(case)):
        return titled
    chosen = chosen or only_form(forms, text)
    worked = money_per_unit(chosen, text, case.query.unit)
    if worked := worked or money_of_all(forms, text, case.query.unit):
        return worked
    if ASKS_MONEY.search(text) and (names_other_project(case, forms) or names_row(case, text)):
        return None
    if case.query.operation == "rank" and _MOST_LOST.search(text):
        return with_most_lost(chosen or forms, text, case.query.order == "least")
    about_form = ABOUT_FORMS.search(text) or (chosen and names_project(chosen[0][1].project, text))
    if about_form and asks_furthest(text) and (far := furthest(chosen or forms)):
        return far
    hits = hits_of(forms, chosen, unnamed(case, case.linked.folded))
    sure = [hit for hit in hits if is_sure(hit, text)]
    several = case.query.operation == "average" and (  # 每亩补多少 is an indicator
        (chosen and len(hits) > 1) or (hits and OF_THE_PROJECT.search(text))
    )
    plain = case.query.operation == "lookup" or several
    if not (plain or sure or (chosen and compares_money(chosen, text))):
        return None
    about = sure or several or about_forms(case, forms, chosen, hits)
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
    lines = lines_asked(draft, text, forms, chosen, hits) or (
        [] if chosen else each_lines(draft, forms, text)
    )
    if not lines and chosen and TOTAL.search(text):
        return score_in_prose(case) or Draft(
            status="not_stated",
            text=say("not_stated", subject=chosen[0][1].project, what="的自评总分") + "。",
        )
    draft.text = "；".join(lines) + "。" if lines else ""
    return draft if lines else told_in_prose(case)


def indicators_after_all(case: Case, least: float = 0.0) -> Draft | None:
    """Indicators whose names share most of a question that nothing else in the report answers.

    With `least` one of them must be named as surely as that.
    """
    views, text = of_time(case), case.query.text
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
    fitting += counted_at_price(fitting, text)
    lines = [indicator_line(draft, hit, text) for hit in fitting]
    apart = reasons_apart(draft, fitting, text)
    lines += apart
    if WHY.search(text) and not apart and not any(hit.row.reason for hit in fitting):
        lines += why_so(draft, fitting)
    draft.text = "；".join(lines) + "。"
    return draft if lines else None


def tells_targets_alone(case: Case, draft: Draft) -> bool:
    """Whether an answer gives targets where the question does not ask for them."""
    measures = {figure.measure for _, figure in draft.figures}
    return measures == {"目标值"} and not ASKS_TARGET.search(case.query.text)


def _is_said(hit: Hit, text: str) -> bool:
    """Whether a question says a word of an indicator; that it alone counts people makes it no staff."""
    return share_said(hit.row.name, text) > 0


def _answers_after_all(hit: Hit, text: str) -> bool:
    """Whether an indicator prints a value of the kind that is asked, in the unit that is asked."""
    if found := priced(text):
        return row_per_unit([hit.row], found, text, beside=True) is not None or in_asked_unit(hit, text)
    if _ASKS_SHARE.search(text) and not any(figure.unit == "%" for figure in hit.row.figures.values()):
        return False
    if ASKS_MONEY.search(text):
        return any(is_money(figure.unit.split("/")[0]) for figure in hit.row.figures.values())
    return not units_asked(text, [hit.row]) or in_asked_unit(hit, text)
