"""The words of change: direction, old and new level, the verb in front of its number.

Works on compact text. Knows the wording of budget reports, not their structure: what a
change belongs to is for in_text.py to find out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.bases import BASE_HINT, COMPARED, names_base, normal_base
from index.normalise import PLAN_END

UP, DOWN, LEVEL = "增加", "减少", "持平"

_UP_WORDS = (
    "增加|增长|增幅|上升|升高|上涨|提高|提升|增支|增收|超收|超支|调增|追加|核增|净增加?|增列|多支出|"
    "多支|多安排|扩大|新增|增|升|高于|大于|高出"
)
_DOWN_WORDS = (
    "负增长|减少|下降|降低|降幅|下滑|回落|减支|减收|短收|短支|收窄|压减|压缩|压降|核减|调减|追减|节约|节支|"
    "净减少?|缩减|削减|少支出|少支|少安排|减|降|低于|小于"
)
EITHER = f"{_UP_WORDS}|{_DOWN_WORDS}"

_IS_UP = re.compile(f"^(?:{_UP_WORDS})$")

_CHANGE = re.compile(
    rf"(?P<word>{EITHER})(?:[（/／](?P<other>{EITHER}|持平)[）]?)?(?:了|额|数|率|幅度?|金额)?(?:为|"
    rf"约|近|达到?|超过?|是)?$"
)
_OF_LEVELS = ("增长", "下降", "负增长", "提高", "降低", "上升", "上涨")
_WORKS = ("改造", "整治", "修缮", "升级", "新建", "改建", "改扩建")
_PER_HEAD = "(?:每人每?[年月天日]?|每[年月天日户人]|年?人均)*"
AT_YEAR = rf"(?:20\d\d年度?|{PLAN_END})的?"  # of which a level is: 增长到2031年的, 增长至“十四五”末的
_NEW_LEVEL = re.compile(
    rf"(?:{EITHER}|(?<=预算)变动|变(?!动)|调整?|修改|变更|缩短|压缩|延长|拓展|升|降)"
    rf"(?:到|至|为|成)(?:约|了)?(?:{AT_YEAR})?{_PER_HEAD}$"
)
_OLD_LEVEL = re.compile(r"(?:由|从|原来?)[^，。；]{0,16}$")
_VERB_FIRST = re.compile(
    r"^(?:年中|相应|共|累计|净|拟|再|同时|合计)?(?P<word>追加|增加|减少|调增|调减|核增|核减|压减|追减|净增|净减|"
    r"缩减)了?(?P<noun>[\u4e00-\u9fff“”（）、]{2,})$"
)
_BUDGET_VERB = re.compile(r"(?P<word>调增|调减|核增|核减|追减)(?P<noun>[\u4e00-\u9fff“”]{2,16})$")
_RATE_NOUN = re.compile(
    r"(?:增长率|增幅|增速|降幅|增减率|变动率|变化率|增减幅度?|增减(?:额|变化)?)(?:为|是|达到?)?$"
)
_LEFT_OVER = re.compile(r"(?<=[比年数期])(?:增长|增加|下降|减少)$")  # 同比增长下降57%: of a form for either
_SIGNED_NOUN = re.compile(r"(?:增减|(?<!预算)变动|预算变动(?!为)|变化)(?:额|数|率|变化|金额)?(?:为|是)?$")


@dataclass(frozen=True)
class Change:
    """A change named right before a number; `rest` is the text in front of it.

    `direction` is "" where the words leave it open ("增减额为"); `doubtful` marks a template
    that prints both directions.
    """

    direction: str
    rest: str
    doubtful: bool = False
    noun: str = ""
    base: str = ""


def change_before(left: str) -> Change | None:
    """The change that the text right before a number states, None for an amount."""
    if _NEW_LEVEL.search(left):
        return None
    beyond = _beyond_base(left)
    if beyond is not None:
        return beyond
    signed = _SIGNED_NOUN.search(left)
    match = None if signed else _CHANGE.search(left)
    if match and _is_change(match, left):
        doubtful = match.group("other") is not None
        rest = _LEFT_OVER.sub("", left[: match.start()].removesuffix("再"))
        return Change(direction_of(match.group("word")), rest, doubtful)
    signed = signed or _RATE_NOUN.search(left)
    if signed:
        return Change("", left[: signed.start()])
    first = _VERB_FIRST.match(left) or _BUDGET_VERB.search(left)
    if first is None:
        return None
    base = "年初预算数" if re.search("[调核追]", first.group("word")) else ""
    return Change(direction_of(first.group("word")), "", noun=first.group("noun"), base=base)


def _beyond_base(left: str) -> Change | None:
    """ "小于上年预算数" in front of an amount: by how much it is less."""
    if ahead := _AHEAD.search(left):
        direction = DOWN if ahead.group("word")[0] in "慢低落" else UP
        return Change(direction, _BARE_RATE.sub("", left[: ahead.start()]), base=ahead.group("base"))
    word = re.search("(?:大于|小于|高于|低于|多于|少于)(?=[^，；。]{2,24}$)", left)
    told = COMPARED.fullmatch(left, word.start()) if word else None
    if word is None and (than := _THAN.search(left)):
        base = than.group("base")
        named = normal_base(base) if BASE_HINT.search(base) else base
        return Change(UP if than.group("word") in "高出多快" else DOWN, left[: than.start()], base=named)
    if word is None or told is None or not BASE_HINT.search(told.group("base") or ""):
        return None
    base = normal_base(told.group("base"))
    direction = UP if word.group() in ("大于", "高于", "多于") else DOWN
    return Change(direction, left[: word.start()], base=base)


def _is_change(match: re.Match[str], left: str) -> bool:
    """Whether a word of change before a number is no part of a name ("新增", "预计增加")."""
    word, before = match.group("word"), left[: match.start()]
    if word == "新增":
        return not before or names_base(left)
    if (word == "节约" and left.endswith("率")) or (word == "减" and before.endswith("审")):
        return False
    if word == "增收" and before.endswith(("人均", "户均", "亩均")):
        return False  # what each of them earns more
    if word == "提升" and before.endswith(_WORKS):
        return False  # the works of so many: 改造提升15万亩
    if word in ("大于", "小于", "高于", "低于") and not names_base(left):
        return False  # a threshold: 满意度大于90%
    if before.endswith("再"):
        return word in _OF_LEVELS  # 再提高20元, and no 再增加2个项目
    return word in ("增长", "下降", "负增长") or not before.endswith(("新", "预计", "当年"))


def direction_of(word: str) -> str:
    return UP if _IS_UP.match(word) else DOWN


def is_new_level(left: str) -> bool:
    """Whether the number after `left` is the level reached by a change ("提高至")."""
    return bool(_NEW_LEVEL.search(left))


def is_old_level(left: str, right: str) -> bool:
    """Whether the number is the level that a change starts from ("由134元提高至")."""
    return bool(_OLD_LEVEL.search(left)) and bool(
        re.match(rf"^[^，。；]{{0,12}}?(?:{EITHER}|调整?|变更?|缩短|压缩|延长|升|降)(?:到|至|为)", right)
    )


_THAN = re.compile(
    "(?<!经)(?:比|较)(?P<base>[^，；。比较]{2,16}?)(?:较|略|要)?(?P<word>高出|高|低|(?<!减)少|(?<![许很最更])多|快|慢)(?:了|约|出)?$"
)

_BARE_RATE = re.compile(r"^(?:增速|增幅|降幅|增长率|完成率|(?:完成|执行|支出|收入)?进度)$")
_AHEAD = re.compile(  # 快于序时进度3.4个百分点: of a rate told before, and no item of its own
    r"(?P<word>快于|慢于|高于|低于|好于|优于|领先于?|落后于?|超过?|高出)(?P<base>[^，；。]{0,8}?(?:(?:序时|时序|时间)进度(?:要求)?"
    r"|全[国省市区州县][^，；。]{0,8}?(?:平均(?:水平|增[速幅]|数)?|水平|增[速幅])))(?:了|约|近)?$"
)
