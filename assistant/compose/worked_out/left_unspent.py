"""What is used and left of money that one sentence sets aside and tells the use of: 预备费3亿元，动支2亿元.

Which share of it was used is worked out. The rest is told as the sentence prints it, else worked out;
the sentence itself says where the rest went.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.calculate import difference, in_unit
from assistant.calculate import share as share_of
from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import year_executed
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import STRONG, Mention
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

_NOT_USED = r"(?<!有)(?:没有?|未|尚未|还没|没能)(?:有)?(?:用|花|动|使|支)[用花支完掉出得去]*(?![超满足])"
_REST = r"(?:剩|(?<![转末存期支])结余|节余|余下|留下)[下余了着]*"
_ASKED = re.compile(rf"{_NOT_USED}|{_REST}(?:[^，。？；]{{0,8}}(?:多少|几|哪|怎么)|的(?:钱|部分|资金)?)")
_DRAWN = re.compile(  # how much of it was drawn, or whether any, or all
    r"(?:(?:动支|动用|支用|启用|使用)[了掉过出去]*|(?P<spent>[用花][了掉去出]+)|(?P<up>(?:[用花]|动用|使用)[光完尽]了?(?=没|吗)))"
    r"(?:(?:的?(?:有|是|共|一共|总共))?(?:多少|几|百分之|多大|的?比例)|(?P<whether>没有?|吗)(?=[，。？]|$))"
)
_PER_CENT = "(?:几成|百分之(?:几|多少)|多[大少]的?(?:比例|比重))"
_DRAWN_SHARE = re.compile(  # how much of it was drawn, as a share of it
    rf"(?:动支|动用|支用|启用|使用|[用花])[了掉过出去]*(?:的?(?:有|是|占|到))?(?:{_PER_CENT}|的?比例)"
    rf"|占(?:了|到)?(?:其|它)?(?:年初|当年)?(?:安排|预算|总额|全部)?(?:数|的)*{_PER_CENT}"
)
_SET_ASIDE = re.compile("预备费|预留|机动|周转金|调节基金|储备金|准备金")
_HANDLED = re.compile("怎么处[理置]|如何处[理置]|去了?哪|去向|处置")
_USED = re.compile(r"(?:动支|动用|使用|支用|支出|用于|用去|花去|列支)[^。；]*$")
_USED_UP = re.compile(r"(?:动支|动用|使用|支用|支出|列支)(?![^，]*(?:其中|用于))[^。；，]*$")
_LEFT = re.compile(r"(?:结余|剩余|其余|节余|余下|未使用|未动支|未支出|尚余)[^，。；\d]{0,6}$")
_NEXT_ITEM = re.compile(
    r"[①-⑳]|；[^，。；]{4,}支出[^，。；]*$"
)  # of a list, which is no use of the one before
_NEVER = re.compile(
    r"[，,]?(?:全年|当年|年内)?(?P<words>(?:尚?未|没有)(?:安排)?(?:动用|动支|使用|支用|支出|启用))(?!部分|的|完|资金|余|数)"
)
_OTHERWISE: tuple[Want, ...] = ("reason", "rate", "change")
_SHARES: tuple[Want, ...] = ("completion", "share")
_OF_ACCOUNTS = re.compile("(?:支出|收入|拨款)$")  # which are spent and not drawn on
_NEAR = 10  # characters between a thing and what is asked of it (2025年真正)
_OF_YEAR = re.compile("收入|合计|总计|余额")


@dataclass(frozen=True)
class _Told:
    """The sentence, what it sets aside and what of it was used, and the rest where it prints this."""

    view: ReportView
    sentence: Sentence
    whole: Figure
    used: Figure
    left: Figure | None


def left_unspent(case: Case) -> Draft | None:
    """What of the money named is used or not; None where that is not asked or no sentence tells its use."""
    if case.query.operation != "lookup" or case.query.wants_any(*_OTHERWISE):
        return None
    drawn = [] if _ASKED.search(case.query.text) else _drawn_on(case)
    share = bool(drawn) and bool(_DRAWN_SHARE.search(case.query.text))
    if case.query.wants_any(*_SHARES) and not share:
        return None
    mentions = drawn or (case.linked.mentions if _ASKED.search(case.query.text) else [])
    told = next((found for view in case.views for found in _told(case, view, mentions)), None)
    if told is None:
        return next((never for view in case.views for never in _never_drawn(case, view, drawn)), None)
    draft = Draft()

    def sum_of(figure: Figure) -> str:
        return draft.figure(told.view, figure) + draft.cite(told.view, figure)

    work = share_of(told.used, told.whole) if share else None
    if work is not None:
        result, expression = draft.work(work)
        rest = f"占{result}（{expression} = {result}）"
    elif told.left is not None:
        rest = f"剩下{sum_of(told.left)}"
    else:
        result, expression = draft.work(difference(told.whole, told.used))
        rest = f"没有用的是{result}（{expression} = {result}）"
    quote = say("says", quote=told.sentence.quote, cite=draft.cite_sentence(told.view, told.sentence))
    up = _DRAWN.search(case.linked.folded)
    no = "没有用完，" if up and up["up"] else ""
    draft.text = f"{no}{subject(told.whole)}{sum_of(told.whole)}，用去{sum_of(told.used)}，{rest}。{quote}"
    return draft


def _drawn_on(case: Case) -> Sequence[Mention]:
    """What a question of one body asks how much of it was drawn: the thing named last before that."""
    one_body = len({view.body for view in case.views}) == 1
    drawn = _DRAWN.search(case.linked.folded) if one_body else None
    ahead = [each for each in case.linked.mentions if drawn and each.end <= drawn.start()]
    last = max((each for each in ahead if each.kind in STRONG), key=lambda each: each.end, default=None)
    near = last and drawn and drawn.start() - last.end <= _NEAR
    if last and drawn and (drawn["spent"] or drawn["up"]) and not _SET_ASIDE.search(last.text):
        return []  # what is spent on a thing is no part of a sum kept for it
    return [last] if last and near and not _OF_ACCOUNTS.search(last.text) else []


def _never_drawn(case: Case, view: ReportView, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """The sum of a thing with the sentence that goes on to say that nothing of it was drawn."""
    told_after = _HANDLED.search(case.linked.folded)  # by the sentences that go on about it
    for whole in () if told_after else _sums_named(case, view, mentions):
        sentence = _sentence(view, whole)
        behind = sentence.text.partition(_printed(whole))[2] if sentence else ""
        never = _NEVER.match(behind)
        if sentence and never:
            draft = Draft()
            cite = draft.cite_sentence(view, sentence)
            quote = say("says", quote=sentence.quote, cite=cite)
            asked = _DRAWN.search(case.linked.folded)
            no = "没有，" if asked and asked["whether"] else ""
            draft.text = f"{no}{subject(whole)}{draft.figure(view, whole)}{cite}，{never['words']}。{quote}"
            yield draft


def _told(case: Case, view: ReportView, mentions: Sequence[Mention]) -> Iterator[_Told]:
    for figure in _sums_named(case, view, mentions):
        yield from _of_sentence(view, figure)


def _sums_named(case: Case, view: ReportView, mentions: Sequence[Mention]) -> list[Figure]:
    """The sums that prose tells of a thing, of the year asked, else first of the year that was executed."""
    names = {
        name
        for mention in mentions
        if mention.kind in STRONG
        for key in (mention.text, *mention.keys)
        if not _OF_YEAR.search(key)
        for name in (item_key(key), plain(item_key(key)))  # 预备费 and its 总额
    }
    year, strict = case.year_for(view)
    years = (year,) if strict else (year_executed(view), year)
    found = [
        figure
        for figure in (view.figures if names else ())
        if figure.table is None and figure.year in years and figure.value and is_money(figure.unit)
        if plain(item_key(figure.item)) in names and figure.at is not None
    ]
    return sorted(found, key=lambda figure: years.index(figure.year))


def _of_sentence(view: ReportView, whole: Figure) -> Iterator[_Told]:
    """What the sentence of an amount goes on to tell of its use."""
    sentence = _sentence(view, whole)
    if sentence is None:
        return
    later = sorted(
        (
            figure
            for figure in view.figures
            if figure.table is None and figure.value and is_money(figure.unit) and _holds(sentence, figure)
            if _at(figure) > _at(whole)
        ),
        key=_at,
    )
    between = sentence.text.partition(_printed(whole))[2]
    used = left = None
    spent_on = parted = False
    for figure in later:
        ahead, _, after = between.partition(_printed(figure))
        if _NEXT_ITEM.search(ahead):
            break
        if used is None and _USED.search(ahead):
            used, spent_on = figure, not _USED_UP.search(ahead) or "其中" in ahead
        elif used is not None and left is None and _LEFT.search(ahead):
            left = figure
        elif left is None and not (parted := parted or ("其中" in ahead and not spent_on)):
            return  # one of several uses
        between = after or between
    if used is None or in_unit(used, "元").value >= in_unit(whole, "元").value:
        return
    if left is None and spent_on:
        return  # of what else it was spent on nothing is said
    if (
        left is not None
        and difference(whole, used).value != in_unit(left, difference(whole, used).unit).value
    ):
        return
    yield _Told(view, sentence, whole, used, left)


def _sentence(view: ReportView, whole: Figure) -> Sentence | None:
    """The sentence of prose that prints an amount."""
    return next((each for each in view.sentences if not each.is_row and _holds(each, whole)), None)


def _holds(sentence: Sentence, figure: Figure) -> bool:
    at = figure.at
    return at is not None and any(
        at.page == span.page and span.start <= at.start < span.end for span in sentence.spans
    )


def _at(figure: Figure) -> tuple[int, int]:
    return (figure.at.page, figure.at.start) if figure.at else (0, 0)


def _printed(figure: Figure) -> str:
    return f"{figure.printed}{figure.unit}".replace(" ", "")


__all__ = ["left_unspent"]
