"""How alike two names are: scope words in front and general words behind left out.

Knows names only, no report and no question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.find.text.word_index import WordIndex, bigrams
from assistant.question.named.mentions import Mention
from assistant.question.named.short_names import scopes_in, sides
from index.glossary import load_glossary

_FORMAL_SUFFIX = re.compile(
    r"(?:支出|收入|经费|费用|费|金额|总额|预算|决算|情况|事务|人员|人数|预算数|决算数|预期目标|预期|目标|(?:预计)?执行数|(?<=项目)计划|(?<=还本|付息|发行)额|(?<=[余限]额)合计|数)$"
)
_SCOPE_PREFIX = re.compile(
    r"^(?:(?:所辖|下辖|管辖)(?:各级各类)?|各级各类|年末(?=实有|编制|在职|在编|离休|退休|人|公务用车|车辆|地方政府|政府|一般债|专项债|债务)|实有(?=在职|人|编制)|"
    r"本年度?|当年|全年|全[省市区县州盟旗]|本级|[省市区县州盟旗]本级|[省市]级|地方|本部门|本单位|组织的?(?=[\u4e00-\u9fff]*收入$)|部门[预决]算(?=编制人?数|人员编制|实有|在职)|部门|单位|财政拨款|"
    r"政府投资(?=[\u4e00-\u9fff]{4,}项目)|一般公共预算(?:财政拨款|拨款)?|政府性基金(?:预算)?(?:财政拨款)?|(?:地方)?政府(?:法定)?(?=一般债|专项债|债务|债券)|末(?=地方政府|政府|一般债|专项债|债务)|国有资本经营(?:预算)?(?:财政拨款)?|年度|20\d\d年度?)"
)

_SCOPE_BEHIND = re.compile("(?<=[费款])(?:一般公共预算|财政拨款)+$")  # 三公经费一般公共预算: who pays for it


# fmt: on
_BARE = re.compile(
    "(?:收入?支出|收支|收入|支出|资金|拨款)(?:合计|总计|总额?)?"
)  # say whose money only in front


_FUND = re.compile(
    "(?:地方)?(?:财政)?(?:一般公共(?:预算)?|一般预算|公共预算)|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?"
)
_GIVEN = re.compile("转移支付|补助|返还")
_TOTAL = re.compile(r"(?:合计|总计)$")
_LONG = 6  # characters of a name that says whose total it is
_TAKEN_IN = re.compile(r"[（(][^）)]*含[^）)]*[）)]")
_ONLY_TAKEN_IN = 0.5  # of what a thing counts that takes it in
_LEAST_ITEM = 4  # characters
_TELLING = 4  # characters of a word without its general ending
_SIDES = {"收入": "支出", "支出": "收入"}
_COUNTED = re.compile("(?:人员?数|(?:人次|批次|团组)数?)$")
_PAID = re.compile("(?:经费|费用?|支出|收入)$")
_DENIED = re.compile("[非未无]$")


def alike_names(word: str, names: Sequence[str], index: WordIndex, limit: int = 12) -> list[str]:
    """Names that hold the word or share most of its character pairs."""
    weights = {gram: index.idf(gram) for gram in bigrams(word)}
    total = sum(weights.values())
    scored = []
    for number, weight in index.scores(weights).items():
        name = names[number]
        share = weight / total
        if _DENIED.search(name[: name.find(word)]):
            continue  # 非税收入 is no 税收
        if _SIDES.get(word[-2:], "") == name[-2:]:
            continue  # what comes in is nothing that goes out
        if name.endswith(word) and _is_spending(name.removesuffix(word)):
            continue  # 三公经费财政拨款支出 is but what one item got of 财政拨款支出
        if word in name or share >= 0.6 or _shortens(word, name):
            scored.append((share - 0.01 * abs(len(name) - len(word)), name))
    names_found = [name for _, name in sorted(scored, reverse=True)]
    core = plain(word)
    spelt_out = [name for name in names_found if _spells(core, name)]
    return (spelt_out or names_found)[:limit]


def _spells(word: str, name: str) -> bool:
    """Whether a name has all characters of a word in their order (城建交通水利项目 of 城建项目)."""
    rest = iter(name)
    return all(char in rest for char in word)


def _shortens(word: str, name: str) -> bool:
    """Whether a word is a name with one or two characters left out (专项债余额 of 专项债务余额)."""
    if not 4 <= len(word) < len(name) <= len(word) + 2 or word[0] != name[0] or word[-1] != name[-1]:
        return False
    return _spells(word, name)


def likeness(mention: Mention, name: str) -> float:
    """How well a label answers to a mention, 0 to 1."""
    if not name:
        return 0.0
    if any(side in mention.keys for side in sides(name)):
        return 0.97 if re.search("总|合计", name) else 0.93
    if any(name in sides(key) for key in mention.keys):
        return 0.9
    whole = _TOTAL.sub("", name)
    if whole != name and len(whole) >= _LONG and whole in mention.keys:
        return 0.97  # 一般公共预算收入合计
    if name in mention.order and _holds_said(name, mention.text):
        return 1.0
    if name in mention.order:
        return max(_LAST, 1.0 - 0.02 * mention.order.index(name))
    if name in mention.keys:
        return 1.0 if mention.kind != "alike" else _share(mention.text, name)
    if mention.kind == "code":
        return 0.0
    own = {mention.text} if mention.kind == "alike" else mention.keys | {mention.text}
    best = max((_alike(key, name) for key in own), default=0.0)
    return max(best, 0.72) if name in mention.near else best


def _share(word: str, name: str) -> float:
    core = plain(word)
    if core == plain(name):
        return 0.97
    if (
        (taken_in := _TAKEN_IN.search(name))
        and word in taken_in.group()
        and word not in _TAKEN_IN.sub("", name)
    ):
        return _ONLY_TAKEN_IN
    held = word if word in name else core if len(core) >= _TELLING and core in name else ""
    return min(1.0, 0.6 + 0.4 * len(held) / max(len(name), 1))


def _alike(key: str, name: str) -> float:
    if any(_COUNTED.search(one) and _PAID.search(other) for one, other in ((key, name), (name, key))):
        return 0.0  # 实有人员数 is not what 人员经费 comes to
    plain_key, plain_name = plain(key), plain(name)
    if plain_key and (plain_key == plain_name or skeleton(plain_key) == skeleton(plain_name)):
        bare = _BARE.fullmatch(plain_key) and scopes_in(key) != scopes_in(name)
        return 0.4 if bare else 0.95
    if _FUND.fullmatch(plain_key) and _GIVEN.search(name) and not _GIVEN.search(key):
        return 0.0  # what a fund gives to one is no income of it
    short, long = sorted((plain_key, plain_name), key=len)
    if short and long == f"{short}项目":
        return 0.95
    if short in long and (len(short) >= 3 or len(short) >= 0.6 * len(long)):
        return 0.45 + 0.45 * len(short) / len(long)
    return 0.0


def _is_spending(name: str) -> bool:
    """Whether a name is that of an item of money by itself."""
    entry = load_glossary().by_key.get(name) if len(name) >= _LEAST_ITEM else None
    return entry is not None and entry.kind == "item"


def _holds_said(name: str, said: str) -> bool:
    """Whether a name that a vague word may stand for holds the word as it is said (给各区的转移支付)."""
    core = _SMALL.sub("", _GIVES.sub("", said))
    return len(core) >= _TELLING and core in _SMALL.sub("", name)


_GIVES = re.compile(r"^(?:补助|拨|下达|[给对向到])+")
_SMALL = re.compile("[的各级里]|财政")
_LAST = 0.72  # the least that a name counts which a vague word may stand for
_FILLERS = re.compile(r"维护|[费及和与、]")


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """A name without the small words that reports put in or leave out: 购置费及运行费, 购置和运行维护费."""
    return _FILLERS.sub("", name) or name


_OF_ALL = re.compile(r"(?<=[拨款])总(?=(?:支出|收入)$)")  # 财政拨款总支出


_SPECIAL = re.compile(r"(?<=[\u4e00-\u9fff]{4})专项(?=(?:资金|经费)$)")  # the money of a thing named


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """A name without scope words around it and general words behind."""
    name = _SPECIAL.sub("", _OF_ALL.sub("", name.replace("、", "").replace("余额限额", "限额")))
    previous = ""
    while previous != name:
        previous = name
        name = _SCOPE_PREFIX.sub("", name, count=1) or name
    name = _SCOPE_BEHIND.sub("", name)
    shorter = _FORMAL_SUFFIX.sub("", name)
    return shorter if len(shorter) >= 2 else name
