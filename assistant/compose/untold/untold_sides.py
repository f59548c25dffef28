"""The things named in a question beside others that no report in question prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.compose.untold.absent import but_untold, refuse
from assistant.compose.untold.of_another import of_another_body
from assistant.compose.untold.unanswered import speaks_of
from assistant.draft import REFUSALS, Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import names_measure
from assistant.question.named.bodies import is_one_of, names_of, spoken_of
from assistant.question.named.mentions import SURE, Mention
from assistant.question.turns.sides import Side, is_calculated, sides_of, without
from assistant.templates import say

_LEVEL = re.compile("全(?:自治区|[省市区县州盟旗国])$|本级$|^各?[县市区州旗乡镇（）、]+级?$")
_QUOTE = re.compile(r"“[^”]*”")
_AMOUNT = re.compile(r"\d[\d,.]*(?![\d,.年月日%]|个?百分点)")
_RATE = re.compile(r"\d[\d,.]*(?:%|个?百分点)")
_CLAUSE = re.compile("[^，。；、“”]+")
_PRINTED = 0.5
_MOSTLY = 0.6
_SEVERAL = 2
_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:局|委|厅|院|办公[厅室]|委员会|街道|管委会|大学|中学|小学|医院|公司|中心)$"
)
_TAX = re.compile(r"[\u4e00-\u9fff]税$")


def things_beside(case: Case) -> Sequence[Side]:
    """The things that a question sets side by side or asks of by themselves."""
    if case.query.operation == "check":
        return ()
    text = case.linked.folded
    names = {name for view in case.views for name in names_of(view.report)}
    kept = [(at, at + len(name)) for name in names if name and (at := text.find(name)) >= 0]
    kept += [(mention.start, mention.end) for mention in case.linked.mentions if _is_one(mention)]
    return sides_of(text, kept)


def told_without(case: Case, answer: Callable[[str], Draft], compose: Callable[[], Draft]) -> Draft | None:
    """What can be told of the rest of the things, with those named that no report tells of.

    None where the reports print all that is asked for, where nothing is asked besides, or where the
    answer to the whole question, by `compose`, tells a number of each under another name.
    """
    sides = things_beside(case)
    untold = [side for side in sides if _unknown(case, side)]
    if untold and not is_calculated(case.linked.folded, untold) and _tells_each(compose(), sides):
        return None
    rest = without(case.linked.folded, sides, untold) if untold else ""
    if not rest and not any(side.join for side in untold):
        return None
    told = answer(rest) if rest else None
    if told is None or told.status in REFUSALS:
        return refuse(case, "、".join(side.text for side in untold))
    if body := of_another_body(case, told):
        return refuse(case, body)
    return _naming(case, told, untold)


def _tells_each(draft: Draft, sides: Sequence[Side]) -> bool:
    """Whether an answer tells a number of as many things as are asked of, by figures or within quotes."""
    things = {(figure.item, figure.region, figure.part) for _, figure in draft.figures}
    told = len(things) + numbers_quoted(draft)
    return draft.status == "answered" and told >= max(len(sides), _SEVERAL)


def numbers_quoted(draft: Draft) -> int:
    """How many numbers a draft tells within quotes, besides those that its figures tell.

    What a quote says of a thing that a figure tells is no other one, nor by how much an amount moved.
    """
    items = {figure.item for _, figure in draft.figures}
    quoted = 0
    for quote in _QUOTE.findall(draft.text):
        own = [clause for clause in _CLAUSE.findall(quote) if not any(item in clause for item in items)]
        told = _AMOUNT if _AMOUNT.search(quote) else _RATE
        quoted += sum(len(told.findall(clause)) for clause in own)
    return quoted


def none_left_out(case: Case, draft: Draft, answer: Callable[[str], Draft]) -> Draft:
    """The draft; where it works nothing out of the things set side by side, since one of them has no
    number, the numbers of the others and the name of that one."""
    text = case.linked.folded
    if draft.status != "answered" or draft.works or case.query.operation in ("check", "rank"):
        return draft
    sides = [side for side in things_beside(case) if side.join is not None]
    if len(sides) < _SEVERAL or not is_calculated(text, sides) or all(_told(case, draft, s) for s in sides):
        return draft
    alone = {side: answer(without(text, sides, [s for s in sides if s is not side])) for side in sides}
    untold = [side for side, own in alone.items() if own.status in REFUSALS]
    if not 0 < len(untold) < len(sides):
        return draft
    rest = Draft()
    for side, own in alone.items():
        if side not in untold:
            rest.join(own.text, own)
    return _naming(case, rest, untold)


def _told(case: Case, draft: Draft, side: Side) -> bool:
    """Whether a draft speaks of a thing, as far as it is surely named."""
    return all(speaks_of(draft, mention) for mention in _surely_named(case, side))


def is_named_in(case: Case, draft: Draft, side: Side) -> bool:
    """Whether a thing is surely named and a draft speaks of it."""
    return bool(_surely_named(case, side)) and _told(case, draft, side)


def _surely_named(case: Case, side: Side) -> list[Mention]:
    return [mention for mention in _mentions(case, side.start, side.end) if mention.kind in SURE]


def _mentions(case: Case, start: int, end: int) -> list[Mention]:
    """What is mentioned, in part at least, within a stretch of a question."""
    return [mention for mention in case.linked.mentions if mention.start < end and start < mention.end]


def _naming(case: Case, told: Draft, untold: Sequence[Side]) -> Draft:
    """What is told, with the names of what is not."""
    names = "、".join(f"“{side.text}”" for side in untold)
    return but_untold(told, names, more=say("no_sum") if is_calculated(case.linked.folded, untold) else "")


def _is_one(mention: Mention) -> bool:
    """Whether a mention is one name whatever joins stand in it, and no list that a name is like."""
    return bool(mention.keys) and not (mention.kind == "alike" and "、" in mention.text)


def _is_other(case: Case, side: Side) -> bool:
    """Whether a thing is a body or a tax whose name no report prints, and no other name of one that is."""
    whole = bool(_BODY.fullmatch(side.text) or _TAX.search(side.text))
    sure = any(m.kind in SURE and m.keys for m in _mentions(case, side.start, side.end))
    printed = any(side.text in view.full_text for view in case.views)
    return whole and not sure and not printed and not is_one_of(side.text, [v.report for v in case.views])


def _without_body(case: Case, own: str) -> str:
    """A thing without the body of a report that it opens with (全局 of 全局支出预算)."""
    called = {name for view in case.views for name in spoken_of(own, view.report) if own.startswith(name)}
    return own.removeprefix(max(called, key=len, default=""))


def _unknown(case: Case, side: Side) -> bool:
    """Whether next to nothing of what tells a thing from others of its kind is known or printed."""
    if _is_other(case, side):
        return True
    own = _LEVEL.sub("", side.own)
    end = side.start + len(own)
    own = _without_body(case, own)
    start = end - len(own)
    here = [mention for mention in _mentions(case, start, end) if mention.keys]
    if any(min(m.end, end) - max(m.start, start) >= _MOSTLY * len(own) for m in here):
        return False
    sure = [m for m in here if m.kind in SURE]
    rest = "".join(char for at, char in enumerate(own, start) if not any(m.start <= at < m.end for m in sure))
    pairs = set(bigrams(rest))
    if len(rest) < 2 or names_measure(rest):
        return False
    printed = {pair for pair in pairs if any(pair in view.full_text for view in case.views)}
    return len(printed) < _PRINTED * len(pairs)


__all__ = ["is_named_in", "none_left_out", "numbers_quoted", "things_beside", "told_without"]
