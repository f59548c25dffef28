"""The report's own word that there is none of what is asked, or that the body does not count it, quoted."""

from __future__ import annotations

import re

from assistant.cite import quote_of
from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import figure_level
from assistant.find.text.topic import topic_of
from assistant.question.asked.scopes import government_level, scope_of
from assistant.question.named.mentions import STRONG, Target
from assistant.templates import say
from index.normalise import compact_text

_NOT_COUNTED = re.compile(
    r"不(?:在|属于?|纳入|涉及|适用|编[列报]|单列|反映|统计|存在)|未(?:被?纳入|发生|单独|编[列报]|设置?)|无(?:此|该|本)项|没有(?:此|该|本)项"
)
_EMPTY = re.compile(
    r"(?P<none>(?:无|没有|未|不)[^。；]*)[，。；](?:故|因此|所以)?[此本该]表(?:格)?(?:为空|无数据|没有数据|无内容)"
)
_OF_A_RULE = re.compile(r"(?:对于?|凡是?|除了?|将)(?:未|不|没有)[^，。；]*?的")  # 对未纳入的项目不得安排
_DRAWN_ON = re.compile(
    r"动用|动了|启用|(?:稳定调节基金|周转金|预备费)[^。]{0,24}?[花用](?:掉|了|过|没|[到在往去])"
)
_NOT_DRAWN_ON = re.compile(r"(?:未|没有?)(?:再)?(?:动用|动支|使用|启用)(?P<thing>[\u4e00-\u9fff]*)")
_NONE_ADDED = re.compile(r"(?:全年|均|也)?(?:无|没有|未|零)(?:再)?新增(?P<thing>[\u4e00-\u9fff]*)")
_NOT_MOVED = re.compile(
    r"(?P<own>[\u4e00-\u9fff]+?)，?(?:本次|此次|这次|均|暂)*(?:不|未|没有?)再?(?:[作做]|进行|予以|需要?)?调整(?=[，。；]|$)"
)
_DENIALS = (
    (_DRAWN_ON, _NOT_DRAWN_ON),
    (re.compile(r"新增了?多少|新增[^，。？]{2,12}(?:是|有|为)?多少"), _NONE_ADDED),
    (re.compile(r"调[整增减高低](?!后)|追[加减]|调没调"), _NOT_MOVED),
)
_MOVED_BEHIND = re.compile("(?:动|追[加减]|调[整增减])$")
_SURELY_NAMED = 6  # characters of a name that no figure bears
_SHORTEST_DENIED = 3  # characters of a name right behind the denial
_HAS_MONEY = (
    r"[^，。；、未无没]{0,6}(?!0(?:\.0+)?[^\d.])\d[\d.,]*(?:万|亿)?元"  # 甲13万元；未发生乙: there is 甲
)
_WENT = re.compile(r"去了?哪|去向|哪儿?去|哪里去|(?:用|花|投|转|补)[到在往去]了?哪|干(?:什么|啥)")
_SHORTEST = 4  # characters of a name that a sentence is surely about
_MOSTLY = 0.5  # of what is asked, in a sentence that says that it is not counted
_ALL = 0.9  # of what is asked, in a note that names it whole
_LONGEST = 80  # characters of a sentence that says only that


def declared_none(case: Case) -> Draft | None:
    """A statement of no such money, or one that the thing does not apply; None where there is neither."""
    for target in case.linked.targets:
        if draft := _stated_none(case, target) or _not_counted(case, target):
            return draft
    return declared_empty(case)


def declared_empty(case: Case) -> Draft | None:
    """The note that a table is empty, where it names all that is asked, of the very fund."""
    for view in case.views:
        topic = topic_of(case.linked, view)
        for sentence in view.sentences if topic.things else ():
            note = None if sentence.is_row else _EMPTY.search(sentence.text)
            of_fund = scope_of(note["none"]) if note else ""
            if note and of_fund in ("", case.query.scope) and topic.cover(note["none"]) >= _ALL:
                draft = Draft(status="declared_none")
                draft.text = say("quoted", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def tells_other_level(case: Case, draft: Draft) -> bool:
    """Whether all that a draft tells is of another level of government than the one asked about."""
    levels = [figure_level(figure) for _, figure in draft.figures]
    return bool(case.query.level and levels) and all(level not in ("", case.query.level) for level in levels)


def _stated_none(case: Case, target: Target) -> Draft | None:
    for view in case.views:
        year, strict = case.year_for(view)
        for match in case.matches(view, target)[:12]:
            figure = match.figure
            if strict and figure.year not in (year, None):
                continue
            if figure.value is None and figure.printed == "无" and match.score >= ENOUGH:
                draft = Draft(status="declared_none")
                quote = compact_text(quote_of(view, figure.spans))
                cite = draft.cite(view, figure)
                draft.text = (
                    say("declared_none", subject=subject(figure, target), quote=quote, cite=cite) + "。"
                )
                return draft
    return None


def _not_counted(case: Case, target: Target) -> Draft | None:
    """A short sentence that names the thing and says that it is not counted, or does not apply."""
    names = {
        key
        for mention in target.mentions
        if mention.kind in ("exact", "everyday")
        for key in mention.keys | {mention.text}
        if len(key) >= _SHORTEST
    }
    for view in case.views:
        for sentence in view.sentences:
            if sentence.is_row or len(sentence.text) > _LONGEST or not _denied(sentence.text):
                continue
            said = [name for name in names if _names(name, sentence.text)]
            told = any(re.search(re.escape(name) + _HAS_MONEY, sentence.text) for name in said)
            if said and not told and topic_of(case.linked, view).cover(sentence.text) >= _MOSTLY:
                draft = Draft(status="declared_none")
                draft.text = say("quoted", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def unused(case: Case) -> Draft | None:
    """The sentence that a reserve was not drawn on, or nothing added, where it is asked how much was."""
    done = next((denied for asked, denied in _DENIALS if asked.search(case.query.text)), None)
    if case.query.operation != "lookup" or done is None:
        return None
    names = [
        _MOVED_BEHIND.sub("", mention.text)
        for mention in case.linked.mentions
        if mention.kind in STRONG or len(mention.text) >= _SURELY_NAMED
    ]
    for view in case.views:
        year, _ = case.year_for(view)
        for sentence in view.sentences:
            told = "" if sentence.is_row or len(sentence.text) > _LONGEST else sentence.text
            years = set(re.findall(r"20\d\d(?=年)", told))
            denied = done.search(told)
            if denied is None or (years and str(year) not in years):
                continue
            own = denied.groupdict().get("own")  # X不作调整: the very thing, not a part of it
            thing = own or denied["thing"] or told[: denied.start()]  # 未动用X, or of X: 未动用
            of_level = government_level(told) in ("", case.query.level) or not case.query.level
            if of_level and any(
                len(name) >= _SHORTEST_DENIED and (thing.endswith(name) if own else name in thing)
                for name in names
            ):
                more = _WENT.search(case.query.text) and len(told) > denied.end() + 1
                draft = Draft(status="answered" if more else "declared_none")
                draft.text = say("quoted", quote=told, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def _denied(text: str) -> bool:
    """Whether a text says that a thing is not counted, not only a rule for things that are not."""
    return bool(_NOT_COUNTED.search(_OF_A_RULE.sub("", text)))


def _names(name: str, text: str) -> bool:
    """Whether a text says a name, its side apart from the rest where that is so (预算未发生支出)."""
    side = next((side for side in ("支出", "收入") if name.endswith(side)), "")
    rest = name.removesuffix(side)
    return name in text or (bool(side) and len(rest) >= _SHORTEST and rest in text and side in text)
