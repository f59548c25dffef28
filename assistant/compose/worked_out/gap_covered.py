"""Where the money comes from by which the spending of a year exceeds its income: 多出来的钱从哪儿来.

Sets the income and the spending of the year side by side, and names what was carried over and makes up
for what lies between them; quotes what a report says of how its gap was made up for.
"""

from __future__ import annotations

import re

from assistant.calculate import difference, in_unit, total
from assistant.compose.quoted.closer import of_what_is_asked
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.place import share_around, words_of
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key, without_list_mark

_SPENT, _GOT = r"支出?(?:合计|预算|决算)?数?", r"收入?(?:合计|预算|决算)?数?"
_YEAR = r"(?:[本当全]年)?(?:度)?的?"
_ASKED = re.compile(
    rf"(?:{_SPENT}(?:比|大于|多[于过]|超[过出]了?|高于){_YEAR}{_GOT}|{_GOT}(?:比|小于|少于|低于|不够|抵不[上过]){_YEAR}{_SPENT}|收不抵支|入不敷出)"
    r"[^？]*(?:哪[儿里]?[^，。？]{0,2}[来出]|从何而来|来[自源]|[靠用拿](?:的是)?(?:什么|啥)|怎么(?:补|填|弥补|解决|平)|(?:为什么|为何|为啥|原因|怎么))"
)
_WHY = "(?:为什么|为何|为啥|怎么)(?:会|能)?"
_WHY_AHEAD = re.compile(
    rf"(?:{_WHY}{_YEAR}{_SPENT}|{_SPENT}{_WHY})(?:比|大于|多[于过]|超[过出]了?|高于){_YEAR}{_GOT}"
)
_GAP = "(?:短收|缺口|窟窿|亏空|减收|(?:收支|收入)差额)"
_MADE_UP = re.compile(  # 收入的缺口是靠什么补上的
    rf"{_GAP}[^，。？]*?(?:怎么|怎样|如何|[靠用拿]|通过|哪里|什么)[^，。？]*?(?:补|填|堵|解决|平衡|消化)"
)
_MAKES_UP = re.compile(
    rf"{_GAP}[^，。；]*?(?:通过|动用|调[入减]|压减|统筹|盘活)[^。；]*?(?:解决|[弥填]补|补[足上齐]|平衡|消化)"
)
_SIDES = {"收入": re.compile("本年(?:度)?收入(?:合计)?"), "支出": re.compile("本年(?:度)?支出(?:合计)?")}
_CARRIED = re.compile(
    "(?:上年|年初|以前年度)[^，]{0,8}结[转余]|使用[^，]{0,12}结余|动用[^，]{0,8}|弥补收支差额"
)


def gap_covered(case: Case) -> Draft | None:
    """The two sides of the year, the gap and what covers it; None where that is not asked or not printed."""
    if told := _said(case):
        return told
    text = case.linked.folded
    asked = _ASKED.search(text) or _WHY_AHEAD.search(text)
    if asked is None or case.query.scope or case.query.level or _named_before(case, asked.start()):
        return None
    for view in case.views:
        sides = _sides(case, view)
        if sides is None:
            continue
        income, expense = sides
        if in_unit(expense.figure, "元").value <= in_unit(income.figure, "元").value:
            continue
        return _told(view, income, expense)
    return None


def _said(case: Case) -> Draft | None:
    """The sentence that says how a gap was made up for, after those that speak most of what is asked."""
    if case.query.operation != "lookup" or not _MADE_UP.search(case.query.asked):
        return None
    telling = [
        (share_around(view, sentence, words_of(view, case.query.asked)), -sentence.number, view)
        for view in case.views
        for sentence in view.sentences
        if _MAKES_UP.search(sentence.text) and not sentence.is_row and of_what_is_asked(case, view, sentence)
    ]
    if not telling:
        return None
    _, place, view = max(telling, key=lambda each: each[:2])
    draft, sentence = Draft(), view.sentences[-place]
    quote = without_list_mark(sentence.text).rstrip("。")
    draft.text = say("quoted", quote=quote, cite=draft.cite_sentence(view, sentence))
    return draft


def _named_before(case: Case, start: int) -> bool:
    """Whether something is named in front of the two sides, whose sides they are then."""
    return any(mention.kind in STRONG and mention.end <= start for mention in case.linked.mentions)


def _sides(case: Case, view: ReportView) -> tuple[Match, Match] | None:
    """The income and the spending of the year, both of tables or both of prose."""
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    found: dict[str, dict[tuple[object, ...], Match]] = {side: {} for side in _SIDES}
    for number, figure in enumerate(view.figures):
        whole = figure.year == year and figure.measure in measures and not figure.part
        if not whole or figure.value is None or not is_money(figure.unit):
            continue
        name = item_key(figure.item)
        for side, called in _SIDES.items():
            if called.fullmatch(name):
                found[side].setdefault(_key(figure), Match(view, number, 1.0, 1.0))
    return next(
        ((one, found["支出"][key]) for key, one in found["收入"].items() if key in found["支出"]), None
    )


def _key(figure: Figure) -> tuple[object, ...]:
    return figure.table is None, figure.measure, figure.region


def _told(view: ReportView, income: Match, expense: Match) -> Draft | None:
    gap = difference(expense.figure, income.figure)
    sources = _sources(view, expense.figure)
    exact = [one for one in sources if in_unit(one.figure, gap.unit).value == gap.value][:1]
    every = exact or sources
    if not every:
        return None
    draft = Draft()
    values = f"{value_clause(draft, expense)}，{value_clause(draft, income)}"
    result, expression = draft.work(gap)
    covers = "，".join(value_clause(draft, one) for one in every)
    whole = total([one.figure for one in every])
    makes_up = "，正好补上这一差额" if (whole.value, whole.unit) == (gap.value, gap.unit) else ""
    draft.text = (
        f"{values}，支出多出{result}（{expression} = {result}）；由结转结余的资金弥补：{covers}{makes_up}。"
    )
    return draft


def _sources(view: ReportView, beside: Figure) -> list[Match]:
    """What was carried over into the year, each sum once."""
    found = {
        item_key(figure.item): Match(view, number, 1.0, 1.0)
        for number, figure in reversed([*enumerate(view.figures)])
        if (figure.year, *_key(figure)) == (beside.year, *_key(beside))
        and figure.value
        and is_money(figure.unit)
        and not figure.part
        and _CARRIED.search(item_key(figure.item))
    }
    return [*found.values()]


__all__ = ["gap_covered"]
