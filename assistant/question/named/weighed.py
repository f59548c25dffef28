"""What the mentions of a question weigh: left aside, described in brackets, a receiver, vague.

Looks only at the question around a mention; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question.asked.word_kinds import holds_noun
from assistant.question.asked.words import WITHOUT
from assistant.question.named.mentions import STRONG, Mention, clause_start

_LEFT_OUT = re.compile(rf"(?:不算|不含|不包括|不包含|{WITHOUT}|不计|(?<!是)不是|并非|不要)$")
_LEAVES_OUT = re.compile(  # and not 甲不算乙, which leaves out what follows
    r"^(?:都|也)?(?:除外|以外|之外|不(?:计算?|算)(?:在内|进去|的话|了)?(?=[，。？；有还是共总一才又]|$))"
)
_SAVE = re.compile(r"除[^，。？；]{2,24}?外(?![币事埠购包来交资])")  # 除甲、乙外，
_ALONG_WITH = re.compile(r"(?:要是|如果|就算)?(?:把|连)?(?:算上|加上|连同?|包括|包含)(?:了)?[\u4e00-\u9fff]?")
_ALL_OF_IT = re.compile(
    r"(?:的|人员|人|老人|职工|们|也|都|一起|一块儿?|全|在内|算[上在进]?去?)*，[^，。？]*(?:[实总共]有|一共|总共|合计|全部|统共)"
)
_CLAUSE_END = re.compile(r"[，。？；！]")
_SUM_SAID = r"(?:的|[那这](?:笔|些)?)*(?:(?:\d[\d,.]*|[一二三四五六七八九十百千几]+)多?(?:万|亿|万亿)?元?)?"
_OF_IT = r"(?:这块|这部分|资金|支出|钱)?(?:里|里面|里头|当中|之中|中(?=[，的]))"
_WITHIN = re.compile(rf"{_SUM_SAID}{_OF_IT}(?=，?[^，。？]{{2}})")
_RIGHT_IN = re.compile(
    rf"{_SUM_SAID}{_OF_IT}，?的?(?:[给对向][^，。？的]{{1,4}}的)?"
    r"(?:专门|用来|用于|拿来|去)?(?:[采添租购]?[买购置租建修付交缴])?"
)
_HOW_MUCH = re.compile(r"多少|多大|几(?!乎)")
_ONLY_SPENT = re.compile(r"花出去|花掉|用掉|开销")  # of what was named before
# between a thing and what went on it
_OF_IT_ALL = re.compile(r"(?:项目|工程|的|20\d\d年度?|[今去当上本全前]年|到底|实际)*")
_PRINTED = 0.5  # the least weight of a word that reports print
_LEAST_THING = 4  # characters
_AS_COLUMN = re.compile(r"(?:政府)?采购(?:预算|支出)?(?:数|金额|总额)?")  # of one thing: what buying it costs
_OF_TABLE = re.compile("(?:支出|预算|决算|明细|总)*表[里中上]")  # the table that the thing is the title of
_OF_FUND = re.compile(  # what a fund pays of the thing named before, and no thing of its own
    r"(?:财政拨款|(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?)(?:支出|资金)?"
)
_NO_SUBJECT = re.compile("^[本全当年总度部门单位]*(?:收入|支出|资金|[预决]算)|收入|合计|总[计额]|拨款")
_FOR_WHOM = 0.25  # of what a thing counts, whom it is for
_OF_INNER, _LEAST_WHOLE = 0.8, 0.6  # a whole weighs less than what is sought in it
_RECEIVER = re.compile(r"(?:付给|发给|给|为)$")


def is_left_out(text: str, mention: Mention) -> bool:
    """Whether the question asks to leave a thing aside: 不算上年结转, 上年结转除外."""
    before = text[max(mention.start - 3, 0) : mention.start]
    negated = before.endswith("不") and mention.text.startswith(("含", "包"))
    clause = text[clause_start(text, mention.start) :]
    return negated or bool(
        _LEFT_OUT.search(before)
        or _LEAVES_OUT.match(text[mention.end :])
        or (before.endswith("除") and _SAVE.match(text, mention.start - 1))
        or (text.startswith("外", mention.end) and _SAVE.match(clause))
    )


def said_again(word: Mention, others: Sequence[Mention]) -> bool:
    """Whether a word that names nothing only says again what other words say (偿还 of 偿还债券本金)."""
    return word.kind == "word" and any(word.text in other.text for other in others)


def is_taken_along(text: str, mention: Mention) -> bool:
    """Whether a thing is only said to be among all of what is asked: 算上离退休的，一共有多少人."""
    before = text[clause_start(text, mention.start) : mention.start]
    return bool(_ALONG_WITH.fullmatch(before) and _ALL_OF_IT.match(text, mention.end))


def described(text: str, mentions: list[Mention]) -> list[Mention]:
    """A receiver (给退休人员) counts little, a whole searched (基本支出里) less, a title as one."""
    kept: list[Mention] = []
    mentions = _by_formal_name(text, mentions)
    for mention in mentions:
        before = text[max(mention.start - 3, 0) : mention.start]
        bracketed = _in_brackets(text, mention)
        gloss = mention.kind != "code" and bracketed
        if bracketed and mention.kind in STRONG:
            kept = [_glossed(other) for other in kept]
        aside = _RECEIVER.search(before) or (gloss and any(other.kind in STRONG for other in kept))
        within = _WITHIN.match(text, mention.end) and any(
            other.kind in STRONG and other is not mention and not _paid_of(text, mention, other)
            for other in mentions
        )
        of_one = before.endswith("的") and _AS_COLUMN.fullmatch(mention.text)
        aside = aside or bool(of_one and any(other.end == mention.start - 1 for other in kept))
        inner = _weight_beside(text, mentions, mention)
        if aside and len(mentions) > 1:
            mention = replace(mention, weight=min(0.6, _FOR_WHOM * inner) if inner else 0.6)
        named = any(other.kind in STRONG and other is not mention for other in mentions)
        if named and mention.kind in STRONG and _OF_TABLE.match(text, mention.end):
            mention = replace(mention, kind="title", weight=1.0)
        if outer := _sought_in(text, mentions, mention):
            mention = replace(mention, whole=outer - mention.keys - {mention.text})
        half = min(mention.weight / 2, max(_OF_INNER * inner, _LEAST_WHOLE))
        kept.append(replace(mention, weight=half) if within else mention)
    return kept


def _sought_in(text: str, mentions: Sequence[Mention], one: Mention) -> frozenset[str]:
    """The names of what a thing is sought in right behind it (甲里，乙有多少)."""
    start = one.start - max(one.word.find(one.text), 0)
    whole = (
        m
        for m in mentions
        if m.kind == "exact" and m.end <= start and one.kind in STRONG and not _paid_of(text, m, one)
    )
    return frozenset().union(*(m.keys | {m.text} for m in whole if _RIGHT_IN.fullmatch(text, m.end, start)))


def _paid_of(text: str, thing: Mention, fund: Mention) -> bool:
    """Whether a fund alone is asked for in a thing (甲里一般公共预算拨款): its row of that fund."""
    alone = _OF_FUND.fullmatch(fund.text) and not _NO_SUBJECT.search(thing.text)
    return bool(alone and _RIGHT_IN.fullmatch(text, thing.end, fund.start))


def _weight_beside(text: str, mentions: Sequence[Mention], one: Mention) -> float:
    """What the weightiest other thing named counts, receivers left out."""
    others = (each for each in mentions if each.kind in STRONG and each is not one)
    things = (each for each in others if not _RECEIVER.search(text[max(each.start - 3, 0) : each.start]))
    return max((each.weight for each in things), default=0.0)


def _glossed(mention: Mention) -> Mention:
    """Words that the brackets behind them explain count little beside the formal name in the brackets."""
    return replace(mention, weight=0.3) if mention.kind == "word" else mention


_SAID_OF = re.compile("[^，。？；（）里中各多几]{0,6}（")  # 应急那块（, and nothing asked before the brackets


def _by_formal_name(text: str, mentions: list[Mention]) -> list[Mention]:
    """Without the everyday words for a thing whose formal name fills the brackets behind them."""
    formal = {m.start: m.text for m in mentions if m.kind == "exact" and _fills_brackets(text, m)}
    return [m for m in mentions if m.kind == "code" or not _is_said_for(text, m, formal)]


def _is_said_for(text: str, mention: Mention, formal: dict[int, str]) -> bool:
    """Whether words say what the brackets behind them name, and are no part of a longer name with it.

    A name does where it is but a piece of the longer one in the brackets (体育 in 办体育比赛（体育竞赛）).
    """
    said = _SAID_OF.match(text, mention.end)
    name = formal.get(said.end(), "") if said else ""
    piece = mention.kind != "exact" or (mention.text in name and mention.text != name)
    return bool(name) and piece and not any(name in key for key in mention.keys)


def _fills_brackets(text: str, mention: Mention) -> bool:
    """Whether a mention is all that its brackets hold."""
    return text[max(mention.start - 1, 0) : mention.start] == "（" and text[mention.end :].startswith("）")


def _in_brackets(text: str, mention: Mention) -> bool:
    """Whether the mention stands inside brackets, as a remark on what is before them."""
    opened = text.rfind("（", 0, mention.start)
    return opened > 0 and "）" not in text[opened : mention.start] and "）" in text[mention.end :]


_CHOICE = re.compile(
    r"(?:属于|算作?|算是)[^，。？]{1,10}还是[^，。？]*|是[^，。？是]{0,4}(?:债券?|资金|拨款|性质)还是[^，。？]*"
)
_OF_PARTS = re.compile(
    "[，、；]?(?:其中|(?:这|那)?(?:里面|里头|当中|之中))"
)  # what stands before is their whole
_OF_SHARE = re.compile(r"(?:里面?|里头|当中|之中|中)[^。？；]*占")


_JOINS = re.compile("[和与及跟、]|以及")
_EACH = re.compile("各|分别|一共|总共|合计|加起来")


def without_vague(text: str, mentions: list[Mention]) -> list[Mention]:
    """Vague everyday words (盘子, 花掉) count only when nothing else is named, or as the whole of a share.

    Loose ones (政府采购) count when nothing else is named in their clause, or as the whole of a share.
    """
    mentions = [
        m
        for m in mentions
        if m.kind != "loose" or _OF_SHARE.match(text, m.end) or not _named_beside(text, m, mentions)
    ]
    mentions = [replace(each, kind="everyday") if each.kind == "loose" else each for each in mentions]
    mentions = [m for m in mentions if m.kind != "vague" or not _of_thing_said(text, m, mentions)]
    named = any(mention.kind in (*STRONG, "title") and mention.keys for mention in mentions)
    if named:
        mentions = [m for m in mentions if m.kind != "vague" or _counts_though_vague(text, m, mentions)]
    return [replace(mention, kind="everyday") if mention.kind == "vague" else mention for mention in mentions]


def without_choices(text: str, mentions: list[Mention]) -> list[Mention]:
    """Without what is only offered to choose from (属于一般债还是专项债), where something else is named."""
    spans = [found.span() for found in _CHOICE.finditer(text)]
    others = [m for m in mentions if not any(low <= m.start < high for low, high in spans)]
    return others if any(mention.kind in STRONG and mention.keys for mention in others) else mentions


def _counts_though_vague(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a vague word is the whole of a share, or what its own clause asks the amount of."""
    of_share = "占" in text[max(mention.start - 8, 0) : mention.start]
    clause = _CLAUSE_END.split(text[mention.end :])[0]
    if any(_JOINS.fullmatch(text, mention.end, other.start) for other in mentions) and _EACH.search(clause):
        return True  # 支出预算和基本支出预算分别是多少
    asked = bool(_HOW_MUCH.search(mention.text + clause)) and not _named_beside(text, mention, mentions)
    of_parts = _OF_PARTS.match(text, mention.end + len(clause))
    return of_share or (asked and (bool(of_parts) or not _ONLY_SPENT.fullmatch(mention.text)))


def _of_thing_said(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a thing that prose speaks of, though no row, stands right in front (甲项目改造总共花了).

    So does one that no report prints, where it is called by a noun: the money of all is none of its own.
    """
    ahead = (m for m in mentions if m.kind == "word" and _OF_IT_ALL.fullmatch(text, m.end, mention.start))
    return any(len(m.text) >= _LEAST_THING and (m.weight >= _PRINTED or holds_noun(m.text)) for m in ahead)


def _named_beside(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the clause of a mention surely names something else."""
    others = (other for other in mentions if other.kind in (*STRONG, "title") and other.keys)
    return any(not _CLAUSE_END.search(text, *_between(mention, other)) for other in others)


def _between(first: Mention, second: Mention) -> tuple[int, int]:
    return min(first.end, second.end), max(first.start, second.start)
