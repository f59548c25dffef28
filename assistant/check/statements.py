"""Checks of one thing said in several places: all its statements, notes that deny it, shares, goals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference
from assistant.compose.figures.contradictions import against_note, empty_note, statements
from assistant.compose.figures.premises import NOT_SO, SET_BESIDE, amount_said
from assistant.compose.untold.absent import but_untold
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.shares import stated_and_worked_share
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.printings import printings
from assistant.find.figures.quantities import comes_to, differing, scope_of
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.performance.forms_named import forms_named
from assistant.performance.goals import count_in_goals, goals_of
from assistant.performance.told_in_prose import BY_OTHERS, scored_by_others
from assistant.question.named.mentions import SURE, Target
from index import Figure
from index.normalise import is_money

_THROUGHOUT = re.compile(r"前后|通篇|各处")  # an amount told alike all through
_OF_NOTE = re.compile(r"附注|表下|空表|注(?:里|中|上)?(?:说|写)|说(?:是)?没有|写(?:着|的)?(?:没有|无)")
_OF_SCORE = re.compile(r"得分|评分|总分|自评分|打分|分数|(?:多少|几)分(?!之|钟)")
_OF_GOALS = re.compile(r"目标")
_SHARE_QUOTED = re.compile(r"占(?!用|地(?!域|方))[^，。？预]{0,16}?\d[\d.]*%")
_QUOTES = re.compile("[“”‘’]")
_BESIDE = re.compile(  # 甲和乙一致吗
    r"(?P<one>[^，。？和与跟同]{2,24})，?(?:和|与|跟|同)(?P<other>[^，。？和与跟同]{2,24}?)"
    r"(?:是不是|是否|是|能不能|能|都|正好|完全|为)*(?:一致|一样|相同|相等|吻合|相符|同一个数|对得上)"
)
_A_SOURCE = re.compile("表|正文|报告|说明|^.{0,4}(?:总[额数计]|合计)$|各处|其他|别处|[前后]面?$")
_OWN_NUMBER = re.compile(r"表[里中上]?的(?!数[字据额目]?$|金额$)[\u4e00-\u9fff]{2,}")  # 自评表的执行数
_WHERE_SAID = re.compile(r".*[里中上](?:所)?(?:写|说|列|填)?的")
_OF_THE_THING = 0.75  # the least of a thing that a number may be told for
_CHANGES = ("增减额", "增减率", "占比")


def note(case: Case) -> Draft | None:
    """A note that says there is none, against the number."""
    if not _OF_NOTE.search(case.query.text):
        return None
    for target in case.linked.targets:
        words = [key for mention in target.mentions for key in mention.keys | {mention.text}]
        for match in amounts(case, target)[:8]:
            denial = empty_note(match.view, match.figure, words) if match.figure.value else None
            if denial:
                draft = Draft()
                draft.text = against_note(draft, match, denial) + "。"
                return draft
    return None


def share(case: Case) -> Draft | None:
    """A share asked about or quoted, as stated and as the amounts give it."""
    draft = Draft()
    asked = "share" in case.query.wants or _SHARE_QUOTED.search(case.query.text)
    text = stated_and_worked_share(draft, case) if asked else ""
    draft.text = f"{text}。" if text else ""
    return draft if text else None


def score(case: Case) -> Draft | None:
    """The score of a project as the text tells it, or as others gave it, and as its form prints it."""
    if not _OF_SCORE.search(case.query.text):
        return None
    for view, form in forms_named(case.views, case.query.text):
        printed = form.total.get("得分") if form.total else None
        by_others = scored_by_others(view, form.project) if BY_OTHERS.search(case.query.text) else ()
        if printed is not None and (given := next(iter(by_others), None)):
            return _given_and_printed(view, given, printed)
        told = (
            figure
            for figure in view.figures
            if figure.measure == "得分"
            and figure.table is None
            and _QUOTES.sub("", form.project) in _QUOTES.sub("", figure.item)
        )
        stated = next(told, None)
        if printed is not None and stated is not None:
            return _told_and_printed(view, stated, printed)
    return None


def _given_and_printed(view: ReportView, given: tuple[Figure, Sentence], printed: Figure) -> Draft:
    """The score that others gave, by their name, and the one of the form that the body filled in itself."""
    figure, sentence = given
    draft = Draft()
    by = BY_OTHERS.search(sentence.text)
    places = (
        f"自评表写{draft.figure(view, printed)}{draft.cite(view, printed)}，"
        f"{by.group() if by else '正文'}得分{draft.figure(view, figure)}{draft.cite(view, figure)}"
    )
    return _told_apart(draft, places, printed, figure)


def _told_and_printed(view: ReportView, stated: Figure, printed: Figure) -> Draft:
    draft = Draft()
    places = (
        f"正文写{draft.figure(view, stated)}{draft.cite(view, stated)}，"
        f"自评表写{draft.figure(view, printed)}{draft.cite(view, printed)}"
    )
    return _told_apart(draft, places, stated, printed)


def goal(case: Case) -> Draft | None:
    """What the goals of a project say in words against the target of its indicator."""
    text = case.query.text
    if not _OF_GOALS.search(text):
        return None
    for view, form in forms_named(case.views, text):
        goals = goals_of(view, form)
        for row in form.indicators if goals else ():
            target = row.get("目标值")
            said = set(bigrams(row.name)) & set(bigrams(text))
            if goals is None or target is None or not said or not target.unit:
                continue
            if not re.search(rf"{re.escape(target.unit)}(?!目)", text):
                continue
            stated = count_in_goals(goals, row)
            if stated is not None:
                return _goal_and_target(view, stated, target)
    return None


def _goal_and_target(view: ReportView, stated: Figure, target: Figure) -> Draft:
    draft = Draft()
    places = (
        f"总体目标写{draft.figure(view, stated)}{draft.cite(view, stated)}，"
        f"指标“{target.item}”的目标值为{draft.figure(view, target)}{draft.cite(view, target)}"
    )
    return _told_apart(draft, places, stated, target)


def _told_apart(draft: Draft, places: str, first: Figure, second: Figure) -> Draft:
    """The verdict on two figures before the two places that print them."""
    if first.value == second.value:
        draft.text = f"一致：{places}。"
        return draft
    result, expression = draft.work(difference(first, second))
    draft.text = f"不一致，相差{result}（{expression} = {result}）：{places}。"
    return draft


def throughout(case: Case) -> Draft | None:
    """All statements of an amount asked for, where the question is whether it is told alike all through."""
    moved = case.query.wants_any("change", "rate", "share", "completion", "reason")
    return same_figure(case) if _THROUGHOUT.search(case.query.text) and not moved else None


def same_figure(case: Case) -> Draft | None:
    """All statements of the figure named, the differing ones shown."""
    draft = Draft()
    texts, alike, untold = [], [], []
    counted = "count" in case.query.wants and "amount" not in case.query.wants
    for target in case.linked.targets:
        matches = amounts(case, target, "count" if counted else "amount")
        contested = (_contested(matches) or _contested_by_name(case, target) or matches) if matches else ()
        lead = contested[0] if contested else None
        if lead and (text := statements(draft, contested)):
            texts.append(text)
        elif len(case.linked.targets) > 1 and (lead is None or lead.cover < _OF_THE_THING):
            untold.append(max((m.word or m.text for m in target.mentions), key=len, default=target.name))
        elif lead and any(other is not lead.figure for other in printings(lead.view, lead.figure)):
            alike.append(value_clause(draft, lead))
    if untold and (texts or alike):
        draft.text = "；".join((*texts, *alike)) + "。"
        return but_untold(draft, "、".join(f"“{name}”" for name in untold))
    beside = _beside_untold(case) if alike and not texts and len(case.linked.targets) == 1 else ""
    if beside:
        draft.text = "；".join(alike) + "。"
        return but_untold(draft, f"“{beside}”")
    texts += [f"{text}，报告各处一致" for text in alike]
    draft.text = "；".join(texts) + "。" if texts else ""
    return draft if texts else None


def not_as_said(case: Case) -> Draft | None:
    """That a thing does not come to what is said of it, and what of another fund does."""
    said = amount_said(case.query.asked)
    matches = amounts(case, case.linked.targets[0]) if said and len(case.linked.targets) == 1 else ()
    lead = matches[0] if matches and matches[0].cover >= _OF_THE_THING else None
    if said is None or lead is None or is_money(said[1]) != is_money(lead.figure.unit):
        return None
    year = lead.figure.year
    alike = [m for m in matches if comes_to(m.figure, *said) and m.figure.year == year]
    of_it = (scope_of(lead.figure), lead.figure.part)
    if any((scope_of(m.figure) or of_it[0], m.figure.part) == of_it for m in alike):
        return None
    draft = Draft()
    verdict = "对不上" if SET_BESIDE.search(case.query.asked) else NOT_SO
    draft.text = "；".join(
        (f"{verdict}，{value_clause(draft, lead)}", *(value_clause(draft, m) for m in alike[:1]))
    )
    draft.text += "。"
    return draft


def _beside_untold(case: Case) -> str:
    """The thing that the question sets beside the only one that is known, "" where it sets none."""
    found = _BESIDE.search(case.query.text)
    sides = (found["one"], found["other"]) if found else ()
    known = {
        mention.text for target in case.linked.targets for mention in target.mentions if mention.kind in SURE
    }
    strange = [
        side
        for side in sides
        if (not _A_SOURCE.search(side) or _OWN_NUMBER.search(side))
        and not any(name in side for name in known)
    ]
    if len(strange) != 1:
        return ""
    return _WHERE_SAID.sub("", strange[0])


def _contested(matches: Sequence[Match]) -> Sequence[Match]:
    """The statements, first the best one that another contradicts."""
    scope = scope_of(matches[0].figure) if matches else ""
    near = [
        match
        for match in matches[:60]
        if match.score >= matches[0].score - 0.4 and scope_of(match.figure) in ("", scope)
    ]
    for lead in near:
        alike = [match for match in matches if match is lead or not _in_another_form(match, lead)]
        if differing(lead, [match for match in alike if match in near]):
            return [lead, *(match for match in alike if match is not lead)]
    return []


def _in_another_form(match: Match, best: Match) -> bool:
    """Whether a figure stands in the form of another project than the best one does."""
    forms = [
        next((form for form in each.view.forms if each.figure.table in form.tables), None)
        for each in (match, best)
    ]
    return None not in forms and forms[0] is not forms[1]


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
