"""What a question says of a thing, where an answer tells of a like thing that is none of it.

出租的房屋 is not answered by 处置房屋, 违规发放补贴 not by 发放补贴, and how many of the cases are 食品类的
not by all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.compose.quoted.left_out import asks_whether_in
from assistant.compose.untold.answer_words import said_of
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.question.asked.scopes import names_column, names_fund
from assistant.question.asked.word_kinds import (
    content_words,
    holds_noun,
    only_does,
    stretches_of_names,
    tells_apart,
)
from assistant.question.named.mentions import STRONG, Mention
from assistant.question.named.nouns_asked import things_asked
from index.normalise import compact_text

_ALL = re.compile("总(?:收入|支出)|(?:收入|支出)(?:总计|合计|总额)")
_REST = re.compile("其[他它]的?$")
_LEFT_OUT = re.compile("[^，。；）\\d]{0,4}[不未](?:计|算|列|统|纳入|包括|含)")
_PART_COUNTED = re.compile(  # 查办的90件案件里，食品类的有多少件
    r"(?:里面?|里头|[其当之]?中)，?(?P<part>(?:(?!里|中，)[^，。？和与及跟、]){2,10}?)(?P<kind>[类型]|方面|领域)?的"
    r"(?:案件|项目|人员)?(?:又|共|占|大约)*有?(?:多少|几)(?P<unit>[\u4e00-\u9fff]{1,2}?)[？?]?$"
)


def of_uncounted_part(case: Case, draft: Draft) -> str:
    """A part of a whole whose number is asked for, where only others are, or it is left out; "" else."""
    if left := _left_out_of_count(case, draft):
        return left
    asked = _PART_COUNTED.search(case.query.text)
    if asked is None or draft.works or draft.status != "answered":
        return ""
    told = [compact_text(text) for text in draft.cited_texts()]
    counts = any(re.search(rf"\d[万亿]?{asked['unit']}", text) for text in told)
    pairs = set(bigrams(asked["part"]))
    said = any(2 * sum(pair in text for pair in pairs) >= len(pairs) for text in told)
    return "" if said or not counts else f"{asked['part']}{asked['kind'] or ''}"


def _left_out_of_count(case: Case, draft: Draft) -> str:
    """What a report only says not to be counted (摩托车不计入), where how many of it there are is asked."""
    if case.query.wants != ("count",) or draft.figures or asks_whether_in(case.query.text):
        return ""
    told = "。".join(compact_text(text) for text in draft.cited_texts())
    for name in (mention.text for mention in case.linked.mentions):
        behind = [_LEFT_OUT.match(told, found.end()) for found in re.finditer(re.escape(name), told)]
        if behind and all(behind):
            return name
    return ""


def of_unsaid(case: Case, draft: Draft) -> str:
    """A thing with what is said of it, both words of printed names, where only the thing is told; "" else.

    The rest of some things (其他教育支出) is not all of them, and 旅游总收入 not all that a body received.
    """
    told = [text for match in draft.figures for text in said_of(*match)]
    cited = [compact_text(text) for text in draft.cited_texts()]
    told = [] if draft.works else told or cited
    text = case.linked.folded
    for thing in case.linked.mentions if told else ():
        rest = _REST.search(text, 0, thing.start) if thing.kind in STRONG else None
        if rest and not any(rest.group() in each for each in told):
            return f"{rest.group()}{thing.text}"
    for kind, thing in pairwise(case.linked.mentions if told else ()):
        of_it = text[kind.end : thing.start] == "的" and _is_printed(case, kind, thing)
        around = told + cited if kind.kind == "word" else told
        if of_it and _told(thing, told) and not _told(kind, around):
            return text[kind.start : thing.end]
        if _totalled(kind, thing) and not _told(kind, around):
            return f"{kind.text}{thing.text}"
        if (said := _right_before(kind, thing)) and not any(said in each for each in around):
            return f"{said}{thing.text}"
    return ""


def of_little_alike(case: Case, draft: Draft) -> str:
    """A thing that no report prints, where what is told is like but a smaller part of its name; "" else.

    绿化养护费 is not answered by 公务用车运行维护费, nor 银行账户余额 by 债务余额.
    """
    worked = draft.works and "share" not in case.query.wants
    if worked or not draft.figures or case.query.operation != "lookup" or len(case.linked.targets) != 1:
        return ""
    known = [mention for mention in case.linked.mentions if mention.keys]
    if not known or any(mention.kind != "alike" for mention in known):
        return ""
    told = [text for match in draft.figures for text in said_of(*match)]
    told += [compact_text(text) for text in draft.cited_texts()]
    for mention in known:
        phrase = _phrase_of(mention, case)
        pairs = set(bigrams(phrase))
        likened = 2 * len(mention.text) <= len(phrase) and not any(phrase in v.full_text for v in case.views)
        if likened and 3 * sum(any(pair in text for text in told) for pair in pairs) < len(pairs):
            return phrase
    return ""


def _phrase_of(mention: Mention, case: Case) -> str:
    """The stretch of a question, without what it only asks with, in which a thing is named."""
    things = things_asked(case.linked.folded, [view.report for view in case.views])
    pieces = (name for piece in content_pieces(things) for name in stretches_of_names(piece))
    return next((piece for piece in pieces if mention.text in piece), mention.text)


def _is_printed(case: Case, kind: Mention, thing: Mention) -> bool:
    """Whether what is said of a thing is a name of another that a report prints (淮河大桥的总投资)."""
    if kind.kind == "word":
        return (
            bool(thing.keys) and holds_noun(kind.text) and any(kind.text in v.full_text for v in case.views)
        )
    return kind.kind == thing.kind == "alike" and not only_does(kind.text)


def _totalled(kind: Mention, thing: Mention) -> bool:
    """Whether a total is asked of what stands right in front of it (旅游|总收入)."""
    return kind.kind == "alike" and kind.end == thing.start and _ALL.fullmatch(thing.text) is not None


def _right_before(kind: Mention, thing: Mention) -> str:
    """The word that tells a thing from others right in front of its name (违规|发放补贴); "" for none."""
    if kind.kind != "word" or thing.kind != "exact" or kind.end != thing.start:
        return ""
    word = next(reversed(content_words(kind.text)), "")
    if not kind.text.endswith(word) or names_column(word) or names_fund(thing.text):
        return ""
    return word if tells_apart(word) else ""


def _told(mention: Mention, told: Sequence[str]) -> bool:
    """Whether what is told names a thing, or says half of its words (行政事业性 for 行政事业单位)."""
    if any(name in text for name in (mention.text, *mention.keys) for text in told):
        return True
    pairs = set(bigrams(mention.text))
    return len(pairs) > 1 and any(2 * sum(pair in text for pair in pairs) >= len(pairs) for text in told)


__all__ = ["of_little_alike", "of_uncounted_part", "of_unsaid"]
