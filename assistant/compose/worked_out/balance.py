"""Whether what comes in covers what goes out: the two sides of one thing, and what lies between.

Answers 收的够不够支的 and 入不敷出吗 of a thing whose income and expenditure are printed side by side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference, in_unit
from assistant.compose.figures.told_reasons import in_prose
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.closing import (
    asks_what_is_left,
    fund_named,
    level_rank,
    printed_closing,
    prints_surplus,
    smaller_area,
)
from assistant.draft import Draft
from assistant.find.figures.fund_sides import SIDES, side_of_fund
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Mention
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key, without_brackets

_INCOME, _EXPENSE = (
    rf"(?:[本当]年)?{side}(?:[上出进]来?)?(?:预算|决算|执行)?数?的?钱?" for side in ("收入?", "支出?")
)
_BEYOND = "(?:不够|抵不[上了过]|盖不住|赶不上|[超多少高低][过出于]+了?)"
_OF_THE_YEAR = "[当本]年(?:收支)?(?:结余|盈余)"
_SET_OFF = (  # 收支相抵能剩多少; of a whole budget what moved in and out besides belongs to it
    r"收(?:入?[和与跟、]?)支出?(?:之间)?(?:相抵|[轧扎]差|抵[完掉]|相减)(?:后|下来|之后)?"
    r"|(?:收[入的]?|进[来的]*)(?:减去?|抵[完掉]?|扣[除掉])支[出的]?"
    rf"|{_OF_THE_YEAR}"
)
_ASKED = re.compile(
    r"够不够(?:[当本今全]年的?)?(?:支出?|[花用付发还])|够(?:[当本今全]年的?)?(?:支出?|花|用|付|发)的?[吗没么]|收不抵支|入不敷出|收[的入]?(?:大|多|小|少)于支"
    r"|收(?:支|入[和与跟、]支出)(?:之间)?(?:相?差|缺口)"
    rf"|{_INCOME}(?:比{_EXPENSE}(?:[多少高低]|结余)|{_BEYOND}{_EXPENSE})"
    rf"|{_EXPENSE}(?:比{_INCOME}[多少高低]|{_BEYOND}{_INCOME})"
    r"|(?:结余|盈余|有余|赚)(?:了|的)?还是(?:有|出现)?(?:亏|缺口|赤字|赔|透支)"
    r"|(?:亏[空损]?|缺口|赤字)(?:了|的)?还是(?:有)?(?:结余|盈余|有余)"
    rf"|{_SET_OFF}"
)
_SOCIAL = "社会保险基金"
_OF_SOCIAL = re.compile("社保|社会保险")
_ONE_FUND = re.compile("养老|医疗|医保|失业|工伤|生育|护理|就业|转移")
_WHY = re.compile("原因|由于|主要是")
_NEAR = 3  # sentences behind the one that tells the two sides
_OF_ALL = re.compile("^(?:[本当]年)?(?:合计|总计|小计)?$")


def balance(case: Case) -> Draft | None:
    """Income against expenditure of the thing named; None where the question asks for no such thing."""
    asked = asks_cover(case)
    if asked is None or case.query.operation != "lookup" or re.search(r"哪|谁", case.query.text):
        return None
    text = case.linked.folded[: asked.start()]
    named = [each for mention in case.linked.mentions if (each := _names(mention, asked.start()))]
    names = [{_SOCIAL}] if _OF_SOCIAL.search(text) and not _ONE_FUND.search(text) else named
    pairs = [pair for view in case.views if names and (pair := _pair(case, view, names))]
    return _with_why(case, _with_what_is_left(case, _told(*pairs[0])), pairs[0]) if pairs else None


def asks_cover(case: Case) -> re.Match[str] | None:
    """Where a question asks whether income covers spending, or what one fund set off leaves."""
    asked = _ASKED.search(case.linked.folded)
    of_budget = asked and re.match(_SET_OFF, asked.group()) and fund_named(case) not in ("", _SOCIAL)
    printed = asked and re.fullmatch(_OF_THE_YEAR, asked.group()) and prints_surplus(case)
    return None if of_budget or printed else asked


def _with_what_is_left(case: Case, draft: Draft) -> Draft:
    """The answer with the balance at the end of the year, where that is asked too and printed."""
    if not asks_what_is_left(case.query.text):
        return draft
    left = next((match for view in case.views if (match := printed_closing(case, view))), None)
    if left is not None:
        draft.text += f"{value_clause(draft, left)}。"
    return draft


def _with_why(case: Case, draft: Draft, pair: tuple[Match, Match]) -> Draft:
    """The answer with why the sides are so far apart, where asked: as their paragraph says it, or not."""
    if "reason" not in case.query.wants:
        return draft
    view = pair[0].view
    spans = [span for match in pair for figure in in_prose(match) for span in figure.spans]
    named = {at for span in spans for at in view.positions.within(span)}
    stated = {view.sentences[at].paragraph for at in named}
    own = {thing for at in named for thing in _things(view, view.sentences[at])}
    why = [
        each
        for each in view.sentences
        if not each.is_row
        and each.paragraph in stated
        and _WHY.search(each.text)
        and 0 <= each.number - min(named) <= _NEAR
        and not any("基金" in thing for thing in _things(view, each) - own)
    ]
    quote = "".join(each.text for each in why).strip("。 ")
    told = quote and say("reason_given", quote=quote, cite=draft.cite_sentences(view, why))
    draft.text += f"{told or say('reason_missing')}。"
    return draft


def _things(view: ReportView, sentence: Sentence) -> set[str]:
    """What a sentence tells figures of, their sides left aside."""
    return {_bare(item_key(figure.item)) for figure in view.figures_in(sentence.spans)}


def _names(mention: Mention, end: int) -> set[str]:
    """What a thing named before the two sides is called, without its side, up to their words."""
    cut = mention.start < end < mention.end
    if mention.start >= end or not (cut or mention.kind in STRONG):
        return set()
    own = mention.text[: end - mention.start]
    keys = {_bare(key) for key in mention.keys}
    sure = mention.kind != "alike" or len(keys) == 1  # the two sides of one thing said shorter
    return {_bare(own), *(keys if sure else ())}


def _pair(case: Case, view: ReportView, names: list[set[str]]) -> tuple[Match, Match] | None:
    """The income and the expenditure of one name, level and measure, of the year asked or the one before."""
    year, strict = case.year_for(view)
    years = [year] if strict or year is None else [year, year - 1]
    found = [pair for each in years if (pair := _pair_of_year(case, view, names, each))]
    own = (pair for pair in found if figure_level(pair[0].figure) == case.query.level)
    return next(own, next(iter(found), None))  # of the level named before another year


def _pair_of_year(
    case: Case, view: ReportView, names: list[set[str]], year: int | None
) -> tuple[Match, Match] | None:
    measures = amount_measures(view, case.query)
    sides: dict[str, dict[tuple[object, ...], Match]] = {side: {} for side in SIDES}
    for number, figure in enumerate(view.figures):
        name = view.labels[number].item if figure.table is None else side_of_fund(figure) or figure.item
        side = next((each for each in SIDES if each in name), "")
        fits = side and figure.value is not None and is_money(figure.unit) and figure.measure in measures
        if not fits or figure.year != year or not _is_of(figure, name, names):
            continue
        if case.query.level and figure_level(figure) not in ("", case.query.level):
            continue
        if case.query.scope and scope_of(figure) not in ("", case.query.scope):
            continue  # another fund than the one named
        if smaller_area(figure) not in case.linked.folded:
            continue  # of a part of the place that has a budget of its own
        sides[side].setdefault(_key(figure, name, side), Match(view, number, 1.0, 1.0))
    both = [(sides["收入"][key], sides["支出"][key]) for key in sides["收入"] if key in sides["支出"]]
    return min(both, key=lambda pair: _order(case, measures, pair[0].figure), default=None)


def _order(case: Case, measures: Sequence[str], figure: Figure) -> tuple[int, int, int]:
    return measures.index(figure.measure), level_rank(case, figure), len(figure.item)


def _bare(name: str) -> str:
    """A name without the side that it speaks of, and what is taken in there."""
    return re.sub("收入|支出|收支", "", without_brackets(name))


def _is_of(figure: Figure, own: str, names: list[set[str]]) -> bool:
    """Whether an item, or the column of a row of all, is called by one name of everything that is named."""
    item = item_key(own)
    thing = item_key(figure.part) if figure.part and _OF_ALL.match(_bare(item)) else item
    called = f"{thing}/{figure.region}"
    return all(any(name and name in called for name in each) for each in names)


def _key(figure: Figure, own: str, side: str) -> tuple[object, ...]:
    """What the income and the expenditure of one thing have in common."""
    thing = without_brackets(item_key(own)).replace(side, "").removesuffix("预算")
    place = figure.region, smaller_area(figure)
    return thing, place, figure_level(figure), figure.measure, figure.table is None, figure.part


def _told(income: Match, expense: Match) -> Draft:
    draft = Draft()
    values = f"{value_clause(draft, income)}，{value_clause(draft, expense)}"
    short = in_unit(income.figure, "元").value < in_unit(expense.figure, "元").value
    if in_unit(income.figure, "元").value == in_unit(expense.figure, "元").value:
        draft.text = say("balanced", values=values)
        return draft
    pair = (expense.figure, income.figure) if short else (income.figure, expense.figure)
    result, expression = draft.work(difference(*pair))
    draft.text = say(
        "falls_short" if short else "covers", values=values, gap=f"{result}（{expression} = {result}）"
    )
    return draft


__all__ = ["asks_cover", "balance"]
