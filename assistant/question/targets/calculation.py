"""Which calculation a question asks for, and what goes into it: read from its grammar.

`A比B多多少` is a difference, `A里除了B还剩多少` what remains, `A是B的几倍` a multiple, `平均每批A` an
average; shares_asked.py reads shares. Each operand has its own things, measure, year and unit, as its own
words say. Looks at no report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from assistant.question.asked.scopes import government_level, measures_named
from assistant.question.asked.words import WITHOUT
from assistant.question.named.mentions import STRONG, Linked, Mention, Target
from assistant.question.targets.unnamed import side_asked

Kind = Literal["difference", "remainder", "share", "multiple", "average"]

_MORE = re.compile(r"(?:还|又|要)?(?:多(?:出|了)?|少(?:了)?|高(?:出)?|低(?:了)?|大|小)(?:了)?(?:多少|几)")
_BASE = re.compile(
    r"20\d\d|上年|去年|上一年|往年|年初|同期|前一年|(?:调整后?的?|全年|批复的?|当年|本年)?预算(?:安排|批复|批准)?的?[总金]?[数额]?"
    r"(?:$|[多少高低大小花用支收增减下上降升涨]|实际|到底|究竟|总共|一共|足足|整整|[还又竟要])"
)
_PASSES = re.compile(
    r"(?P<first>[^，。；？]{2,30}?)(?:超过|超出|高出|高于|多于|少于|低于|大于|小于)了?"
    r"(?P<second>(?!\d)[^，。；？]{2,24}?)了?(?:多少|(?<!哪)几)(?!年|个?百分)"
)
_APART = re.compile(
    r"(?P<first>[^，。；？]{2,30}?)[与和跟同](?P<second>[^，。；？]{2,24}?)(?:之间)?的?"
    r"(?:(?:各|分别)(?:是|为|有)?(?:多少|几)(?:万|亿)?元?，(?:又|还|彼此|两者)*)?(?:相差|差)了?(?:多少|几)"
)
_YEAR_AHEAD = re.compile(r"(?:^|(?<=[市县区州盟旗]))20\d\d年(?:末|底|度)?(?!的?(?:预算|决算|执行|完成)?数?$)")
_BUDGET_OF_THING = re.compile("(?P<thing>[\u4e00-\u9fff]{2,}(?:经费|费用?|工程|资金))预算数?$")
_OF_BUDGET = re.compile("的?(?:年初|全年|调整后?的?)?预算(?:数|安排)?的?")
_WITHOUT = rf"(?:{WITHOUT})"
_BESIDE = re.compile(rf"，?(?:再|还有|以及|[、和与及]){_WITHOUT}?|，?{_WITHOUT}")
_LEFT = (
    r"(?:剩|余)(?:下|余)?的?[那这一大小]*[笔块项部分些]*的?钱?"
    r"(?:到底|究竟|主要|又)*(?:是|叫|属于|来自)的?(?:什么|哪|啥)"
)
_REST = rf"(?:(?:还|另|剩|余|结|其余|其他|就?是|有)[^，。；？]*?(?:多少|几)(?![个家项辆人名年])|{_LEFT})"
_REMAINS = (
    re.compile(
        rf"(?P<first>[^，。；？]{{2,30}}?)(?:里面?|中|当中)?，?再?{_WITHOUT}"
        rf"(?P<second>[^，。；？]{{2,48}}?(?:，再{_WITHOUT}[^，。；？]{{2,24}}?)?)(?:之外|以外|外|之后|以后|后)?，?{_REST}"
    ),
    re.compile(
        rf"{_WITHOUT}(?P<second>[^，。；？]{{2,48}}?)(?:之外|以外|外|之后|以后|后)?，(?P<first>[^，。；？]{{2,24}}?)"
        rf"(?:(?:还|就|只)?(?:剩|余)(?:下)?(?:了)?(?:多少|几)|{_LEFT})"
    ),
    re.compile(  # 除甲外，其余支出一共多少
        rf"(?:{_WITHOUT}|除)(?P<second>[^，。；？]{{2,48}}?)(?:之外|以外|外|之后|以后|后)?，?(?:其[余他它]|剩下|剩余|余下|别)的?(?:各[项类])?的?"
        r"(?P<first>支出|收入|税收|开支|开销)(?:还|一共|总共|合计|共|加起来|都)*(?:有|是|花了?|收了?)?(?:多少|几)"
    ),
    re.compile(  # 除了甲外还有多少支出
        rf"{_WITHOUT}(?P<second>[^，。；？]{{2,48}}?)(?:之外|以外|外|之后|以后|后)，?还?(?:有|剩|花了?|收了?)(?:多少|几)(?P<first>支出|收入|税收)"
    ),
    re.compile(
        r"^(?P<second>[^，。；？]{2,16}?)(?:之外|以外)的?(?P<first>[^，。；？]{2,16}?)(?:还|一共|总共|合计|共|都)?(?:有|是|花了?)?(?:多少|几)"
    ),
)
_SUM_AGAINST = re.compile(
    r"(?P<sum>[^，。；？]{4,40}?)(?:加在?一?[起块来]+|合[起在]?[来一]?起?来?计?|相加|之和|一共|总共)的?(?:[收支]出?入?|钱|金额)?，?"
    r"(?:还|都|又|也)*(?:比(?!上年|去年|20)|[和与跟](?=[^，。；？]{2,24}(?:相?差|比)))(?P<other>[^，。；？比]{2,24}?)"
    r"(?:还|要|又|相|相比|比)*(?:多|少|高|低|差)[出了]*(?:多少|几)"
)
_LEVEL_ALONE = re.compile(r"(?:自治区|[省市区县州盟旗])?(?:本级|级)(?:的|部分|那部?分)*")
_OUTSIDE = (  # 会议费里有多少不在基本支出: what X has outside of what Y has of it
    re.compile(
        r"(?P<first>[^，。；？]{2,24}?)(?:里面?|里头|中|当中)，?(?:还)?有?(?:多少|几)(?:钱|万元?|亿元?|元)?是?"
        r"(?:不在|不属于|不算在?|没有?(?:列|算|放|纳|编)(?:在|入|进)|没[在进])(?P<second>[^，。；？、]{2,16})"
    ),
    re.compile(
        r"(?P<first>[^，。；？]{2,24}?)(?:里面?|里头|中|当中)，?(?:不在|不属于)?(?P<second>[^，。；？、]{2,12}?)"
        r"(?:之外|以外|外)的?(?:部分|钱)?(?:还|就|只)?(?:有|是)?(?:多少|几)"
    ),
)
_ASIDE = 0.27  # the weight of the whole within which a part is sought, against the part's own
INSIDE = re.compile(r"(?:里面?|里头|当中|之中|中)，?")
_MULTIPLE = re.compile(
    r"(?P<first>[^，。；？]{2,40}?)(?:只|仅|才)?(?:是|为|有|等于|相当于|达到?)(?P<second>[^，。；？]{2,30}?)的?(?:几|多少)倍"
)
_GUEST = "来?客人?|来宾|访客|(?:来访|接待)的?(?:人员?|客人)"
_EACH = re.compile(
    r"(?:(?:平均|均摊)(?:下来)?(?:到|给)?(?:每)?|(?:摊)?(?:到|给)?每)(?:一)?(?:个)?"
    r"(?:(?:出国|接待|参训|培训)的?一?个?)?(?P<unit>人次|批次?|[拨波]|人|辆|台|户|团组?|平方米|平米|项目|家|单位|场次?|期|班次?|次)"
    r"(?P<noun>(?:公务用?|公家的?|公)?(?:车辆?|客人|客|出国的?人)?)"
    r"|(?P<heads>人均)|(?:多少钱|几(?:万|千|百)?(?:块|元))[一每](?P<after>人次?|批次?|辆|台|户|平方米|平米)"
    r"|[一](?P<one>辆|批|户|平米|平方米)(?P<one_noun>(?:公务用?|公家的?|公)?(?:车|客人)?)(?=[^，。？]{0,8}(?:多少钱|要花|花|平均))"
    r"|(?P<every>每[辆台])(?:(?:公务用?|公)?车)?|按[^，。？]{0,6}(?P<by>人次|批次|户|人)数?(?:来)?(?:摊|算|平均)|(?P<each_one>一个人)"
    rf"|一[个名位](?P<guest>{_GUEST})|(?:(?:平均|均摊|分?摊)(?:下来)?(?:到|给)?[每一]+[个名位]?|每一?[个名位])(?P<person>{_GUEST}|小?孩子?|娃娃?"
    r"|(?:在[校读册园职岗编]的?)?(?:学生|儿童|婴幼儿|幼儿|老人|职工|老师|教师|居民|村民|农民))"
    r"|(?P<pupil>生均|每生)"
)
_DIVIDED_BY = re.compile(
    r"按(?:照)?(?P<by>[^，。；？]{1,12}?)(?:(?:总|人)?数量?)?(?:来)?(?:平均|[分均平]?摊|[分折]?算)"
)
_OF_PEOPLE = re.compile(r"(?:多少|几)(?:个)?(?:人|名|位)(?!民币|次)|(?:多少|几)人次")
_UNIT_OF = {
    "拨": "批",
    "波": "批",
    "批次": "批",
    "平米": "平方米",
    "团组": "团",
    "单位": "家",
    "场": "次",
    "场次": "次",
    "班": "期",
    "班次": "期",
}
_YEAR = re.compile(r"(20\d\d)年")
_PLACE_END = re.compile("[市县区州盟旗]$")
UNITS = re.compile(r"人次|批次|团组|辆|户|人(?=数|$|的)")


_Span = tuple[int, int]  # where a side begins and ends


@dataclass(frozen=True)
class Operand:
    """One side of a calculation: what is named there, and what its words say of measure, year and unit.

    Without mentions it is the other side's thing in another measure. `inside` names the table or slice
    that its thing is to stand in, and the other side's is not. `level` is the level of government that
    alone tells it from the other side (刨掉本级).
    """

    target: Target
    measures: tuple[str, ...] = ()
    year: int | None = None
    unit: str = ""
    inside: Target | None = None
    level: str = ""


@dataclass(frozen=True)
class Calculation:
    """What is to be worked out of what; a share may leave its whole unsaid.

    `inner` is the first side as a part of the second, where a question opens with the second (X里，Y占).
    `others` are further things that are taken away besides the second.
    """

    kind: Kind
    first: Operand
    second: Operand | None = None
    of_people: bool = False
    inner: Operand | None = None
    others: tuple[Operand, ...] = ()


def multiple_asked(linked: Linked) -> Calculation | None:
    """How many times one thing is another: both sides of 是…的几倍, where both name a thing.

    None where the second is the budget or the year before of the first (是年初预算的几倍).
    """
    found = _MULTIPLE.search(linked.folded)
    if found and _BASE.search(found["second"]) and not named_in(linked, *found.span("second")):
        return None
    first = _operand(linked, *found.span("first")) if found else None
    second = _operand(linked, *found.span("second")) if found else None
    both = first and second and first.target.mentions and second.target.mentions
    return Calculation("multiple", first, second) if first and second and both else None


def average_asked(linked: Linked) -> Calculation | None:
    """What is divided, and the unit that 每, 人均 or 一辆多少钱 divides it by; the noun behind is its own.

    None where a report prints what is for each by a name of its own (住宿费每生每学期).
    """
    found = _EACH.search(linked.folded)
    if found is None:
        return None
    printed = (m for m in linked.mentions if m.kind == "exact" and m.keys)
    if any(m.start < found.start() and found.end() <= m.end for m in printed):
        return None
    of_people = any(found[name] for name in ("heads", "each_one", "person", "guest", "pupil"))
    told = "人" if of_people else found[found.lastgroup or "unit"]
    named = next(filter(None, (found[name] for name in ("unit", "after", "one", "by", "every"))), told)
    unit = _UNIT_OF.get(named, named).removeprefix("每")
    start, end = found.span()
    noun = found.start("noun") if found["noun"] else end  # 每辆公车运维费: where what is named may begin
    by = _DIVIDED_BY.search(linked.folded)
    low, high = by.span() if by else (0, 0)
    divided = tuple(
        m
        for m in linked.mentions
        if m.kind in STRONG
        and not (start <= m.start < (end if m.end <= end else noun) or m.start < start < m.end)
        and not low <= m.start < high
    )
    people = bool(_OF_PEOPLE.search(linked.folded[end:])) and unit not in ("人", "人次")
    whose = by["by"] if by else found["person"] or ("学生" if found["pupil"] else "")
    divisor = Operand(Target((), text=whose), unit=unit)
    return Calculation("average", Operand(Target(divided, text=linked.folded)), divisor, people)


def asks_what_is_left(text: str) -> bool:
    """Whether a question asks what is left, and not only how much of it (剩下的是什么钱)."""
    return re.search(_LEFT, text) is not None


def calculation_of(linked: Linked) -> Calculation | None:
    """The difference or the remainder that a question asks for, None when neither."""
    text = linked.folded
    if outside := _outside(linked):
        return outside
    left, apart = _remainder(text), _difference(linked)
    return (_what_remains(linked, *left) if left else None) or (_distance(linked, *apart) if apart else None)


def _what_remains(linked: Linked, of: _Span, without: _Span) -> Calculation | None:
    """What one thing has without another, without several, or without what a level has of it."""
    first, second = _operand(linked, *of), _taken(linked, *without)
    if first is None or second is None:
        return None
    first, second = _of_one_fund(first, second), _of_one_fund(second, first)
    if not first.target.mentions and not second.target.mentions:
        return None
    if all(_bare(side) for side in (first, second)) and named_in(linked, 0, of[0]):
        return None  # X，收入除去支出: of X, which the sides do not say
    several = each_taken(linked, *without) or (second,)
    return Calculation("remainder", first, several[0], others=several[1:])


def _distance(linked: Linked, own: _Span, other: _Span) -> Calculation | None:
    """How far one thing is from another, both of what is named in front of them or behind the other."""
    if linked.folded.startswith("其中", other[0]):
        return _what_remains(linked, own, other)
    if pair := _parts_of_one(linked, own, other):
        return Calculation("difference", *pair)
    first, second = _operand(linked, *own), _operand(linked, *other)
    if first is None or second is None:
        return None
    first = _of_one_thing(first, second) if second.target.mentions else first
    first, second = _of_one_fund(first, second), _of_one_fund(second, first)
    named = first.target.mentions or second.target.mentions
    return Calculation("difference", first, second) if named else None


def each_taken(linked: Linked, start: int, end: int) -> tuple[Operand, ...]:
    """The things named side by side in what is taken away (刨去甲和乙); () where it names one."""
    named = (*linked.mentions, *linked.left_out)
    found = [match.span() for match in _BESIDE.finditer(linked.folded, start, end)]
    cuts = [cut for cut in found if not any(m.start < cut[0] and cut[1] < m.end for m in named)]
    bounds = zip((start, *(high for _, high in cuts)), (*(low for low, _ in cuts), end), strict=True)
    sides = [_taken(linked, low, high) for low, high in bounds]
    taken = tuple(side for side in sides if side and (side.target.mentions or side.level))
    return taken if len(taken) == len(sides) > 1 else ()


def sum_against(linked: Linked) -> tuple[tuple[Operand, ...], Operand] | None:
    """The things that together are set against one (甲和乙加起来比丙少多少), and that one.

    The thing behind the last that is added up is that of all (甲县和乙县的收入加起来比本级).
    """
    found = _SUM_AGAINST.search(linked.folded)
    summed = each_taken(linked, *found.span("sum")) if found else ()
    other = _taken(linked, *found.span("other")) if found else None
    if not summed or other is None or not (other.target.mentions or other.level):
        return None
    *_, last = summed
    if other.level:
        other = replace(other, target=replace(other.target, mentions=last.target.mentions[1:]))
    return tuple(_of_one_thing(side, last) for side in summed), _of_one_thing(other, last)


def _taken(linked: Linked, start: int, end: int) -> Operand | None:
    """What is taken away: a thing, or a level of government for what it has of the other (刨掉本级)."""
    words = linked.folded[start:end]
    if _LEVEL_ALONE.fullmatch(words):
        return Operand(Target((), text=words), level=government_level(words))
    return _operand(linked, start, end)


def _outside(linked: Linked) -> Calculation | None:
    """What a thing has outside of a slice, as all of it without what the slice has of it."""
    found = next((match for form in _OUTSIDE if (match := form.search(linked.folded))), None)
    if found is None:
        return None
    first, second = (_operand(linked, *found.span(name)) for name in ("first", "second"))
    if not (first and second and first.target.mentions and second.target.mentions):
        return None
    of_it = replace(
        second, target=replace(second.target, mentions=first.target.mentions), inside=second.target
    )
    return Calculation("remainder", first, of_it)


def _difference(linked: Linked) -> tuple[_Span, _Span] | None:
    """What stands before and after 比, or around 高于, when both are things and not years or budgets."""
    text = linked.folded
    if passed := _PASSES.search(text):
        based = _BASE.search(passed.group("second"))
        return None if based else (passed.span("first"), passed.span("second"))
    if apart := _APART.search(text):
        sides = apart.span("first"), apart.span("second")
        if _budget_of_other(linked, *sides) or not any(_is_base(side) for side in apart.groups()):
            return sides
    more = _MORE.search(text)
    at = text.rfind("比", 0, more.start()) if more else -1
    if more is None or at < 1 or text[at - 1] in "占同相对百环":
        return None
    sides = (0, at), (at + 1, more.start())
    based = _BASE.search(text[at + 1 : at + 8])
    return None if based and not _budget_of_other(linked, *sides) else sides


def _is_base(side: str) -> bool:
    """Whether a side of a distance is a year or a budget, and no thing of a year (机关运行经费预算)."""
    return bool(_BASE.search(_BUDGET_OF_THING.sub(r"\g<thing>", _YEAR_AHEAD.sub("", side))))


def _budget_of_other(linked: Linked, own: _Span, other: _Span) -> bool:
    """Whether one side is the budget of a thing that the other does not name (甲预算比乙预算)."""
    of_own, of_other = (
        [m for m in linked.mentions if start <= m.start < end and m.kind in STRONG and m.keys]
        for start, end in (own, other)
    )
    behind = linked.folded[of_other[-1].end : other[1]] if of_other else ""
    apart = not any(mention.keys & one.keys for mention in of_own for one in of_other)
    return bool(of_own and _OF_BUDGET.fullmatch(behind)) and apart


def _parts_of_one(linked: Linked, first: _Span, second: _Span) -> tuple[Operand, Operand] | None:
    """Both sides of X里，甲比乙多多少 as parts of X; None where nothing is named to be within."""
    inside = list(INSIDE.finditer(linked.folded, *first))
    whole = named_in(linked, first[0], inside[-1].start()) if inside else ()
    sides = [_operand(linked, inside[-1].end(), first[1]), _operand(linked, *second)] if whole else []
    head = linked.folded[first[0] : inside[-1].end()] if inside else ""
    parts = [part_of(side, whole, head) for side in sides if side and side.target.mentions]
    return (parts[0], parts[1]) if len(parts) == len(sides) > 0 else None


def part_of(side: Operand, whole: tuple[Mention, ...], words: str) -> Operand:
    """A side as a part of what other words name, which counts less than the side itself."""
    own = max((mention.weight for mention in side.target.mentions), default=0.0)
    aside = tuple(replace(mention, weight=min(mention.weight, _ASIDE * own)) for mention in whole)
    target = replace(side.target, mentions=(*side.target.mentions, *aside), text=f"{words}{side.target.text}")
    return replace(side, target=target)


def named_in(linked: Linked, start: int, end: int) -> tuple[Mention, ...]:
    """The things surely named in a stretch."""
    return tuple(m for m in linked.mentions if start <= m.start and m.end <= end + 1 and m.kind in STRONG)


def _remainder(text: str) -> tuple[_Span, _Span] | None:
    found = next((match for pattern in _REMAINS if (match := pattern.search(text))), None)
    return (found.span("first"), found.span("second")) if found else None


def _operand(linked: Linked, start: int, end: int) -> Operand | None:
    """What the words of a stretch name, None when neither a thing nor a measure."""
    words = linked.folded[start:end]
    inside = [m for m in (*linked.mentions, *linked.left_out) if start <= m.start < end]
    named = tuple(m for m in inside if m.kind in STRONG and (m.keys or m.kind == "code"))
    side = None if named else side_asked(linked.folded, start, end, widely=True)
    measures = measures_named(words)
    if not named and side is None and not measures:
        return None
    mentions = named or ((side,) if side and not measures else ())
    years, unit = _YEAR.findall(words), UNITS.search(words)
    year = int(years[0]) if len(set(years)) == 1 else None
    return Operand(Target(mentions, text=words), measures, year, unit.group() if unit else "")


def _of_one_thing(side: Operand, other: Operand) -> Operand:
    """甲和乙的丙相差多少: 甲 with the thing behind the other, 丙; of two places without 的 too."""
    named, (peer, *things) = side.target.mentions, other.target.mentions
    alone = len(named) == 1 and bool(things) and side.target.text.endswith(named[0].text)
    places = alone and all(_PLACE_END.search(mention.text) for mention in (named[0], peer))
    joined = peer.text if places else f"{peer.text}的"
    if not alone or not other.target.text.startswith(joined):
        return side
    return replace(side, target=replace(side.target, mentions=(*named, *things)), measures=other.measures)


def _bare(side: Operand) -> bool:
    """Whether a side names no more than 收入 or 支出."""
    return bool(side.target.mentions) and all(mention.order for mention in side.target.mentions)


def _of_one_fund(side: Operand, other: Operand) -> Operand:
    """政府性基金支出比收入…: a bare 收入 is the other side of what is named in full."""
    bare, named = side.target.mentions, other.target.mentions
    if len(bare) != 1 or not bare[0].order or any(mention.order for mention in named):
        return side
    own, opposite = ("收入", "支出") if "收" in bare[0].text else ("支出", "收入")
    keys = frozenset(key.replace(opposite, own) for m in named for key in m.keys if opposite in key)
    return (
        replace(side, target=Target((replace(bare[0], keys=keys, order=()),), text=side.target.text))
        if keys
        else side
    )
