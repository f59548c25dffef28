"""The thing asked for, where an answer tells only of what stands beside it in the question.

甲展能带来多少门票收入 is not answered by what 甲展 costs, 改造中加装电梯花了多少 not by all of 改造,
每户补助多少钱 and 一间多少钱 not by what all get, 乡镇级收入 not by that of the whole county.
"""

from __future__ import annotations

import re

from assistant.compose.untold.answer_words import said_of
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import names_fund
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.mentions import Mention
from index.normalise import item_key

_NUMBERS = frozenset({"amount", "count", "budget", "actual", "result", "completion"})
_NOUN_ASKED = re.compile(r"(?:多少|几)(?:[个名位家户场次条台辆项人]|万|亿|元)*的?$")
_NO_NOUN = re.compile("^(?:以|没|未|不|已|类)|[上里中内]$")
_OWN_WORK = re.compile("(?:工程|项目)$")
_STEM = re.compile("(?P<stem>[\u4e00-\u9fff])子")
_OF_CLASS = re.compile("类(?:工程|项目)$")
_LEVY = re.compile("(?P<levy>[税费])$")
_NONE = re.compile("[无没未不零]")
_ASKS_NUMBER = re.compile("多少|几[万亿元块]|[数额]")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\{[^}]*\}|(?:19|20)\d\d年?度?|“[一二三四五六七八九十]+”")
_SMALL_LEVEL = re.compile(r"(?P<level>(?P<kind>乡镇|[镇乡村])级)(?!以)")
_EACH_PAID = re.compile(
    r"(?:每一?|(?<![第另同这那哪首唯统])一)(?P<of>[\u4e00-\u9fff])(?:[每一]?[年月天])?(?:的|能|可|要|可以)*[\u4e00-\u9fff]{0,8}?"
    r"(?:(?:多少|几)[钱元块万百千]|(?<=[金费补助贴薪资])[是为有]多少(?:[？?]|$))"
)
_NO_ONE = frozenset("个项次期批家条份件块类")  # 一项多少钱, 一期多少钱: of a thing named
_TIMES = frozenset("年月日天季周")  # 每年多少钱: all of a year
_TOLD_EACH = re.compile("[每/]|均|(?<!高)标准|单价|单[^位独一元].*(?:成本|费)")  # 单场推介会成本
_ALL_OF_IT = re.compile("总额|总量|总数|总规模|总计|合计")
_AND = re.compile("[和与及、]$")
_LONG, _CORE, _KINDS_OF_IT = 6, 4, 3


def head_untold(case: Case, draft: Draft) -> str:
    """What is asked of one thing beside another, of which nothing told or cited says a word; "" else."""
    if case.query.operation not in ("lookup", "sum") or not draft.figures:
        return ""
    if _NONE.match(draft.text):  # that there is none of it
        return ""
    if not case.query.wants or set(case.query.wants) - _NUMBERS or len(case.linked.targets) != 1:
        return ""
    told = _told_texts(draft)
    mentions = named = case.linked.targets[0].mentions
    if case.query.operation == "sum" or draft.works:
        mentions = tuple(m for m in mentions if _is_own_work(m) and _OF_CLASS.search(m.text))
    beside = mentions if len(named) > 1 else ()
    asked = [m for m in beside if _is_asked_for(m, named[0], case.linked.folded)]
    names = (_called(m, case.linked.folded) for m in asked if not _told(m, told))
    levies = (name for m in mentions if m.kind == "alike" and (name := _levy_untold(m, case, told)))
    return next(names, "") or next(levies, "")


def row_of_another(case: Case, draft: Draft) -> str:
    """The thing whose number is asked, where all that is told is the printed row of another; "" otherwise."""
    asks_number = bool(case.query.wants) and not set(case.query.wants) - _NUMBERS
    listed = draft.counts or draft.known_as  # rows that are counted
    if draft.figures or draft.works or listed or not asks_number or case.query.operation != "lookup":
        return ""
    rows = [place.view.figures_in(place.spans) for place in draft.places]
    if not rows or not all(row and all(figure.table is not None for figure in row) for row in rows):
        return ""
    printed = {figure.item for row in rows for figure in row}
    printed |= {value for row in rows for figure in row for _, value in figure.attributes}
    names = {item_key(name) for m in case.linked.mentions for name in (m.text, *m.keys)}
    said = {item_key(each) for each in (draft.text, *printed)}
    called = any(name in each for name in names for each in said)
    called |= any(each in case.linked.folded for each in printed if each)  # and named there as it is printed
    return "" if called else case.linked.name


def _is_asked_for(mention: Mention, first: Mention, text: str) -> bool:
    """Whether a mention is the thing itself: printed so, asked right behind 多少, or a work of its own."""
    if mention.kind == "exact":  # of something said before it
        return mention is not first and mention.entry == "" and not names_fund(mention.text)
    if mention.kind not in ("alike", "word"):
        return False
    return _is_own_work(mention) or bool(mention.word) or _behind_how_many(mention, text)


def _behind_how_many(mention: Mention, text: str) -> bool:
    """Whether a noun stands right behind 多少: no verb (没做完), no 项目上, no end of a class (类项目)."""
    noun = not _NO_NOUN.search(mention.text)
    return noun and bool(_NOUN_ASKED.search(text[: mention.start]))


def _is_own_work(mention: Mention) -> bool:
    """Whether a project or works are called by a name that no name printed is like."""
    return (
        mention.kind == "word"
        and len(_OWN_WORK.sub("", mention.text).removesuffix("类")) > 1
        and _OWN_WORK.search(mention.text) is not None
    )


def _called(mention: Mention, text: str) -> str:
    """How the thing stands in the question: to the end of its clause where it is asked behind 多少."""
    if not _behind_how_many(mention, text):
        return mention.word or mention.text
    return re.split("[，。？；]", text[mention.start :])[0]


def _levy_untold(mention: Mention, case: Case, told: list[str]) -> str:
    """The charge or tax asked, where what is told is called neither (水资源费: 水资源管理); "" otherwise."""
    name = case.linked.folded[mention.start : mention.end + 1]
    levy = _LEVY.search(mention.text) or _LEVY.search(name)
    if levy is None or any(levy["levy"] in text for text in told):
        return ""
    return levy.string


def _told_texts(draft: Draft) -> list[str]:
    """What figures are called and the places cited say, without the names of bodies."""
    told = [text for match in draft.figures for text in said_of(*match)]
    told += [text.replace("\n", "").replace(" ", "") for text in draft.cited_texts()] + [draft.text]
    return told


def _told(mention: Mention, told: list[str]) -> bool:
    """Whether what is told names a thing, a pair of its characters, or the stem of a word in 子 (牌子)."""
    names = {mention.text, mention.word or mention.text, *mention.keys}
    if stem := _STEM.fullmatch(mention.text):
        names.add(stem["stem"])
    if any(name in text for name in names for text in told):
        return True
    words = mention.word or mention.text
    words = _OWN_WORK.sub("", words).removesuffix("类") if _is_own_work(mention) else words
    return any(pair in text for pair in bigrams(words) for text in told)


def number_untold(case: Case, draft: Draft) -> str:
    """The thing whose amount alone is asked, where only words without any number are quoted of it."""
    if case.query.operation != "lookup" or draft.figures or draft.works or not draft.text:
        return ""
    if not case.query.wants or set(case.query.wants) - MONEY_WANTS or not case.linked.targets:
        return ""
    if not _ASKS_NUMBER.search(case.query.asked):
        return ""
    told = _YEAR.sub("", draft.text)
    return "" if _DIGIT.search(told) or _NONE.search(told) else case.linked.name


def each_untold(case: Case, draft: Draft) -> str:
    """What each one gets (每户补助多少钱), where an answer tells what all of them do."""
    asked = next(filter(_is_of_one, _EACH_PAID.finditer(case.query.asked)), None)
    if asked is None or case.query.operation not in ("lookup", "average") or draft.works:
        return ""
    told = [name for _, figure in draft.figures for name in (figure.item, figure.part, figure.unit)]
    told += [text for match in draft.figures if match[1].table is None for text in said_of(*match)[-1:]]
    if not draft.figures:
        each = re.compile(rf"[每/一]{asked['of']}|[单均]价|标准")
        return "" if any(each.search(text) for text in draft.cited_texts()) else asked.group()
    return "" if any(_TOLD_EACH.search(text) for text in told) else asked.group()


def _is_of_one(asked: re.Match[str]) -> bool:
    """Whether it is one of many that is paid: each (每餐), or one by a word that counts (一间教室多少钱)."""
    each = asked.group()[0] == "每" and asked["of"] not in _TIMES
    return asked["of"] not in _NO_ONE and (each or bool(counted_units(f"多少{asked['of']}")))


def small_level_untold(case: Case, draft: Draft) -> str:
    """The money of the level of townships or villages, where nothing told or cited speaks of one."""
    asked = _SMALL_LEVEL.search(case.query.asked)
    if asked is None or not draft.figures:
        return ""
    told = _told_texts(draft)
    return "" if any(kind in text for kind in asked["kind"] for text in told) else asked["level"]


def one_kind_alone(case: Case, draft: Draft) -> str:
    """The thing of which many kinds are printed, where one that nobody asked for is told for all."""
    items = {_bare(figure.item) for _, figure in draft.figures}
    asked = item_key(case.query.asked)
    for mention in case.linked.mentions if items and case.query.operation == "lookup" else ():
        own, kinds = _kinds_of(mention, case)
        told = items & kinds
        alone = len(kinds) >= _KINDS_OF_IT and len(told) == 1 and not items & own
        if alone and not any(kind in asked for kind in told):
            return mention.text
    return ""


def _kinds_of(mention: Mention, case: Case) -> tuple[set[str], set[str]]:
    """The names of a thing, and the printed ones of its kinds, which end as it does."""
    core = _bare(mention.word or mention.text)
    all_asked = bool(_ALL_OF_IT.search(case.query.asked))
    if not (mention.kind == "alike" and len(core) >= _LONG) and not (
        mention.kind == "everyday" and all_asked
    ):
        return set(), set()
    own, printed = {core}, set(mention.keys)
    if mention.kind == "everyday":
        own = {core, *map(_bare, mention.keys)}
        core, printed = core[-_CORE:], {name for view in case.views for name in view.by_name}
    kinds = {kind for name in printed if (kind := _bare(name)).endswith(core) and kind not in own | {core}}
    return own, {kind for kind in kinds if not _AND.search(kind.removesuffix(core))}  # 甲和它 is more than it


def _bare(name: str) -> str:
    return item_key(name).removesuffix("支出")


__all__ = ["each_untold", "head_untold", "number_untold", "one_kind_alone", "small_level_untold"]
