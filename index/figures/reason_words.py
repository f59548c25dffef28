"""The words of reasons and of verdicts on a budget; knows words only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.bases import base_measure, normal_base
from index.figures.change_words import DOWN, EITHER, LEVEL, UP, direction_of

_REASON_MARK = re.compile(
    r"(?:的)?(?:主要|具体|变动|变化|差异|增减变化|增减变动|增减|其|直接|根本|调整){0,6}(?:的)?原因(?:原因|分析|"
    r"说明)?(?:主要)?(?:还)?"
    r"(?:[都均]?是由于|是因为|[都均]?是因(?!公)|系因|系由于|在于|如下|[都均]?(?<!一)是|为|系|有|：|，|"
    r"(?=一是))+：?(?:主要是)?(?:由于|因为)?"
    r"|(?:^|(?<=[，；。：（\x00的]))(?:这?主要(?:(?:追加|新增|增加|减少|压减)的(?=是|系|为))?(?:还)?(?:是)?(?:由于|因为|因(?!公)|源于|来自于|得益于|原因|系|"
    r"考虑(?:到|了|的?是)?|缘于|在于|是|(?=受))：?(?:由于|因为|因(?!公))?|(?:是|系)(?:由于|因为|因)|得益于|"
    r"系(?=[^，。；]{2,60}(?:所致|导致|引起|影响|增加|减少))|(?<=，)由于(?=[^，。；]{2,60}(?:所致|导致|"
    r"$|。)))"
    r"|(?<=[数加少长降])的主要情况(?:是|为)?：(?:由于|因为)?"
    r"|(?<=[加少长降高低支收减增快慢多大])主要(?:是)?(?:由于|因为|因(?!公)|源于|得益于|系|是|(?=受))：?(?:由于|"
    r"因为|因(?!公))?"
)
_MOVE_IS_MAINLY = re.compile(  # 支出增加7万元，主要为工资晋级; 上年未安排，系更新旧车: no parts of it
    rf"(?:(?:{EITHER})[^，。；\d]{{0,4}}\d[\d.,]*(?:[万亿]?元|%)|(?:上年|去年|20\d\d年)度?(?:未|没有|无)[^，。；\d]{{2,8}})"
    r"，(?P<mark>主要为|系(?![统列]))(?=(?:20\d\d年)?[^，。；\d])(?![^，。；\d]{2,24}\d[\d.,]*[万亿]?元)"
)
_CAUSE_FIRST = re.compile(
    "^(?:执行中|主要)?(?:受|因(?!公)|由于|因为|鉴于|考虑到|为(?:了|贯彻|落实|加强|保障|保证|确保|推[进动]|支持|满足|做好|解决|提[升高]|规范|进一步|适应|完善|强化|"
    "加快|促进|有效|切实|更好|配合|开展|改善|应对|方便|防[控范止治]|缓解|打造|建设)|得益于|随着)[^。；]{3,}?(?:影响|等因素|"
    r"等原因|等)?$"
)
_WHAT_IT_IS = re.compile("^为[^，]*的(?:收入|支出|资金|拨款|经费|费用)$")  # 为开展业务取得的收入
_GOES_ON = re.compile(
    r"^(?:二|三|四|五|六|七|八)是|^(?:②|③|④|⑤|⑥)|^（[2-9]）|^[2-9][.、．](?!\d)|^[2-9][.．](?=20\d\d年)|^其[二三四五]|^(?:同时|"
    r"此外|另外|再次|其次|最后)[，：]"
)
_LISTS = re.compile(r"^(?:一是|①|（1）|1[.、．]|其一|首先)")
_VERDICT = re.compile(
    r"(?P<actual>决算数?|执行数?|支出数?|完成数?|实际支出数?)(?:支出)?(?P<word>大（?小）?于|大于（小于）|大于|小于|高于|低于|"
    r"等于|少于|多于|超过|超|未达到?|与|"
    r"同)(?P<budget>[^，。；的]{0,10}?预算[^，。；的]{0,4}?)(?:数)?(?:持平|一致|相同|"
    r"(?P<apart>(?:存在|有|产生|出现)?(?:较大)?(?:差异|不一致|不同|偏差)(?:较大)?))?(?:的)?$"
)
_BEYOND = re.compile(  # 接待费低于预算数
    r"(?P<word>大于|小于|高于|低于|少于|多于|超过)(?:(?P<budget>(?:20\d\d年度?)?(?:年初|全年|调整后?的?)?预算数?)|"
    r"(?P<past>(?:上一?年|去年|20\d\d年)度?(?:决算|执行|支出|实际)?数?))$"
)
_MOVED_AGAINST = re.compile(  # 决算数较全年预算数减少，较年初预算略多，比上年少
    rf"(?:决算数?|执行数?|支出数?|完成数?)?(?:较|比|与|同)(?:(?P<budget>(?:年初|全年|调整后?的?|批复的?)?预算数?)|"
    rf"(?P<past>(?:上一?年|去年|20\d\d年)度?(?:决算|执行|支出|实际)?数?)(?=[略稍明偏]?[多少高低大小]))"
    rf"(?:相比|比较)?(?:有所|略有|略微?|稍微?|明显|偏)?(?P<word>{EITHER}|[多少高低大小])(?:较[多大])?$"
)
_ABOVE = ("大于", "高于", "多于", "超过", "超")
_BARE = dict.fromkeys("多高大", UP) | dict.fromkeys("少低小", DOWN)
_EQUAL = ("等于", "与", "同")
_VERDICTS = dict.fromkeys(_ABOVE, UP) | dict.fromkeys(_EQUAL, LEVEL)


def reason_marks(text: str) -> list[tuple[int, int]]:
    """Offsets of the words that open a reason, in order; the reason starts at the end."""
    marks = [match.span() for match in _REASON_MARK.finditer(text)]
    said = (match.span("mark") for match in _MOVE_IS_MAINLY.finditer(text))
    return sorted({*marks, *(mark for mark in said if not any(low <= mark[0] < high for low, high in marks))})


def is_cause_first(clause: str) -> bool:
    """Whether a clause gives a cause whose effect follows ("受…影响，")."""
    return bool(_CAUSE_FIRST.match(clause)) and not _WHAT_IT_IS.search(clause)


def goes_on(text: str) -> bool:
    """Whether a sentence continues the reasons of the one before ("二是…")."""
    return bool(_GOES_ON.match(text))


def opens_list(text: str) -> bool:
    """Whether a reason opens a list ("一是…")."""
    return bool(_LISTS.match(text))


@dataclass(frozen=True)
class Verdict:
    """ "决算数小于年初预算数": which way the actual differs from which budget; "" if it only differs."""

    direction: str
    base: str
    start: int


def verdict(text: str) -> Verdict | None:
    """The comparison of actual and budget that ends a text, None without one."""
    match = _VERDICT.search(text.rstrip("的。"))
    if match is None and (moved := _MOVED_AGAINST.search(text.rstrip("的。"))):
        past = moved["past"]
        base = normal_base(past) if past else base_measure(moved["budget"])
        return Verdict(_BARE.get(word := moved["word"]) or direction_of(word), base, moved.start())
    if match is None:
        beyond = _BEYOND.search(text.rstrip("的。"))
        past = beyond.group("past") if beyond else None
        base = normal_base(past) if past else base_measure(beyond.group("budget")) if beyond else ""
        return Verdict(_VERDICTS.get(beyond.group("word"), DOWN), base, beyond.start()) if beyond else None
    undecided = "大" in match.group("word") and "小" in match.group("word")  # a form left as it was
    direction = "" if match.group("apart") or undecided else _VERDICTS.get(match.group("word"), DOWN)
    return Verdict(direction, base_measure(match.group("budget")) or "预算数", match.start())
