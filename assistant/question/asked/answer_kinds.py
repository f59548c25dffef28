"""Kinds of answers that a clause asks for (a share, a count, money, an order), and whether one is told.

Knows words and units; finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.draft import Draft
from assistant.find.figures.counts import counted_in, counted_units
from assistant.find.text.forms_of_speech import DESTINATION
from assistant.question.asked.operations import operation_of
from assistant.question.asked.wants import MOVE_WANTS, Want, explicit_wants
from index.normalise import is_money

_PER_CENT = re.compile(r"\d\s*(?:%|‰|个?百分点)|百分之|[一二三四五六七八九\d]成|持平")
MONEY = re.compile(r"\d\s*(?:万亿|亿|万)?元")
_MONEY_NAMED = re.compile(r"(?<![\d.,])\d[\d.,]*(?:万亿|亿|万)?元")
_ASKS_MONEY = re.compile(
    r"(?:花|收|支|用|安排|投|拨|留|捐|欠|发|给|拿|交|批)了?(?:出去|出|到)?多少|(?:费|税|税收|支出|收入)[只才仅]有?多少|多少(?:钱|万元|亿元|元)"
    r"|(?:钱|开[销支]|花[销费]|盘子|经费|资金|[支收总]额|(?:支出|收入)[数额])(?:一共|总共|合计|共|到底)?(?:是|有|为)多少(?=[，。？?]|$)"
)
_ASKS_SUM = re.compile(r"多少(?:钱|[万亿]元|[万亿](?![\u4e00-\u9fff]?[元人名户辆吨亩家平个]))")
_ASKS_SPENT = re.compile(
    r"(?:支出|收入|费|预算|决算|资金|金额|拨款|补助|补贴|投入?了?)(?:数|额|一?共|总共|合计)*[是为有]?多少(?![\u4e00-\u9fff])"
)
_OF_RATES = frozenset({"", "%", "‰", "百分点", "个百分点", "倍", "分"})  # of what may be told of money
_ASKS_RATE = re.compile(r"(?P<rate>(?:平均|票面|年化)*[利费汇税]率)(?:是|有|为|达到?|能到?)?(?:多少|多高|几)")
_BARE_AVERAGE = re.compile(  # 平均发行利率 新发债券: keywords alone
    r"(?P<rate>(?:平均|加权)+[\u4e00-\u9fff]{0,2}?(?:[利费汇税]率|期限|年限|单价|价格|成本))"
)
_ASKS = re.compile(r"多少|几|多[高大长]|什么|啥|哪|谁|何|吗|是否|怎")
_ASKS_HOLDING = re.compile(
    r"(?P<cars>(?:公务用车|公车|车辆|汽车)的?保有[量数])"
    r"|(?P<many>(?<=有)(?:多少|几)[个名]?)?(?P<posts>(?P<kind>行政|事业|工勤|参公|专项)?(?<!预算)(?<!决算)编制)"
    r"(?(many)(?![范外])|(?=(?:人员|人)?[数额]?(?:各|分别|[是有为共])*(?:多少|几)))"
)
_VEHICLES = re.compile(r"\d\s*万?[辆台]")
_POSTS = (
    r"编制(?:人员|人)?[数额]?(?:总数|合计|总计|各|[是为共有:：（）名人个\s])*[\d{]"  # { of a number put in
)
_NAMED_RATE = re.compile(
    r"(?<![效税])(?:[\u4e00-\u9fff]率|比例|比重)(?:的?(?:目标|指标)值?)?(?:到底|究竟)?[定设]?的?(?:是|有|为|达到?了?|能到?|到了?)?(?:多少|多高|百分之[几多]|几(?!乎))"
)  # 审减率多高: any rate that has a name
_SHARE_OF = re.compile("占[^，。？占]{1,24}的(?:比例|比重)")
_ASKS_MOVE = re.compile(  # 比上年多多少
    r"(?:又|还|同)?(?:比|较|跟|和|与)(?:上一?年|去年|前一年|20\d\d年度?)[^，。？]{0,8}(?:[增减多少涨降高低升变])"
)
_ASKS_OVER = re.compile(  # 有没有花超, 超支了吗
    r"(?:有没有|有无|是否|是不是)[^，。？]{0,4}(?:超支|超(?:过|出)?[^，。？]{0,4}预算|[花用支]超|超标)|(?:超支|超(?:过|出)?预算|[花用支]超)了?[吗没么]"
)
_HELD_TO_BUDGET = re.compile("超|持平|预算")
_MOVES = re.compile(
    "增[加长]|减少|[比较][^，。；]{0,16}[多少高低]|下降|上升|持平|没有变|无变化|一致|相同|[大小高低多少]于上"
)
_ORDER = re.compile(r"最[高低多少大小快慢]")
_SINGLES_OUT = re.compile(
    "哪(?:一|几)?[个项种家类只支笔块](?P<what>[^，。？最哪]{2,24}?)(?:得)?最[高低多少大小]"
)
_USES = "(?:领域|用途|方向|投向|去向)"
_SINGLES_OUT_USE = re.compile(rf"(?P<what>{_USES})[^，。？]{{0,8}}最|最[^，。？]{{0,6}}?(?P<behind>{_USES})")
_TOLD_USE = re.compile("最|依次|用于|用作|用在|投向")
_MET_OR_NOT = "(?:超[出过]?|没有?完成)(?:年初|全年|调整后?)?的?预算"
_ASKS_WHICH_MET = re.compile(  # 超预算的收入有哪些, 哪些支出没完成年初预算
    f"(?P<met>{_MET_OR_NOT})(?P<what>的[^，。？]{{2,8}}?)(?:[有是]|都|各|一共|总共)*(?:哪|几)"
    f"|哪[^，。？]*?(?P<behind>{_MET_OR_NOT})"
)
_EXCEEDED = re.compile("超(?:[出过支收额]|预算|预期)|都不符合")
_MISSED = re.compile("[未没][^，。；]{0,4}(?:完成|达到)|短收|减收|不及|低于|少于|都不符合")
_ORDERED = re.compile("最|第[一二三\\d]|依次|扣|唯一|只有|共")
_NONE = re.compile("没有|未|无")
_OF_ANYTHING = frozenset(
    {"个", "家", "项", "件", "条", "份", "类", "种", "处"}
)  # units that stand for others

_UNITS_OF_SIZE = {
    "people": "[人名位户]|个人",
    "times": "[次场期批回]|人次|个",
    "houses": "万?户|家",
    "area": "平方|平米|[亩㎡]|公顷|km",
    "length": "米|公里|千米|km|华里",
    "content": "%|％|分|成|百分",
}
_ASKS_SIZE = re.compile(
    r"(?P<size>(?:(?![年月的有])[\u4e00-\u9fff（）、]){0,12}?(?:(?P<people>人数|人口)|(?P<times>次数|场次)|(?P<houses>户数)|(?P<area>面积)|(?P<length>长度|里程)"
    r"|(?P<content>满意[度率])))(?:的?(?:目标|指标|实际|预期)值?)?(?:一?共|总共|又|各|分别|到底|大概)*"
    r"(?:[是有为]|达到?了?|能到?)*(?:多少(?!钱|[万亿]?元)|几(?!乎)|多[大长高])"
)

_DONE = re.compile("完成|执行率|为[^，。；]{0,4}预算数?的|占[^，。；]{0,4}预算")

COUNT = "数量"

Told = Callable[[Draft], bool]  # how a kind of answer is known in a draft


def rate_named(text: str) -> str:
    """The last words of the name of a rate that is asked by name (满意率多高: 满意率), "" for none."""
    asked = _NAMED_RATE.search(text)
    if asked and (of_whole := _SHARE_OF.search(text, 0, asked.end())):
        return of_whole.group()
    return text[max(asked.start() - 1, 0) : asked.start() + len("位率")] if asked else ""


def lacks_rate(text: str, draft: Draft) -> str:
    """The rate that a question asks for (平均利率) where a draft tells no per cent at all, else "".

    Of another rate that has a name (在线率, 床位使用率) where a draft tells money, or how many, in its place,
    and no money is asked.
    """
    if _in_per_cent(draft):
        return ""
    asked = _ASKS_RATE.search(text)
    if asked is None and not _ASKS.search(text) and "平均" not in draft.text:
        asked = _BARE_AVERAGE.search(text)
    counted = bool(draft.figures) and all(figure.unit for _, figure in draft.figures)
    in_its_place = (counted or _in_money(draft)) and not _ASKS_MONEY.search(text)
    return asked["rate"] if asked else rate_named(text) if in_its_place else ""


def lacks_order(text: str, draft: Draft) -> str:
    """What a question asks to be singled out (哪项收入最多), where a draft but tells of one, else "".

    So it does where it works out one share alone. What goes beyond its budget is singled out by that.
    """
    if (met := _ASKS_WHICH_MET.search(text)) and not draft.figures and not draft.works:
        way = met["met"] or met["behind"]
        told = _EXCEEDED if way.startswith("超") else _MISSED
        return "" if told.search(draft.text) else way + (met["what"] or "")
    use = _SINGLES_OUT_USE.search(text)
    if use and not _TOLD_USE.search(draft.text):
        return use["what"] or use["behind"]
    asked = _SINGLES_OUT.search(text)
    figures = len({id(figure) for _, figure in draft.figures})
    alone = figures == 1 + (len(draft.works) == 1) and "“" not in draft.text
    return asked["what"] if asked and alone and not _ORDERED.search(draft.text) else ""


def lacks_money(text: str, draft: Draft) -> bool:
    """Whether a question asks for an amount of money in so many words, where a draft tells none at all.

    An amount that the question names itself (单价20万元以上的设备) is none.
    """
    units = {figure.unit for _, figure in draft.figures}
    counted = bool(units) and not any(is_money(unit) or unit in _OF_RATES for unit in units)
    if _ASKS_SPENT.search(text) and counted and not MONEY.search(_said(draft)):
        return True
    said = _said(draft)
    for named in _MONEY_NAMED.findall(text):
        said = said.replace(named, "")
    return bool(_ASKS_SUM.search(text)) and not MONEY.search(said)


def lacks_move(text: str, wants: Iterable[Want], draft: Draft) -> bool:
    """Whether but how a thing moved from a year is asked, and all that a draft quotes tells of no move."""
    asked = set(wants) if _ASKS_MOVE.search(text) else set()
    in_words = not draft.figures and not draft.works
    told = _in_moves(draft) or "百分点" in draft.text
    return bool(asked) and asked <= MOVE_WANTS and in_words and not told


def lacks_completion(wants: Iterable[Want], draft: Draft) -> bool:
    """Whether but how much of a budget was done is asked, and all that a draft quotes tells of none done."""
    in_words = not draft.figures and not draft.works
    return tuple(wants) == ("completion",) and in_words and not _DONE.search(draft.text)


def asks_money(text: str) -> bool:
    """Whether a question asks for an amount of money in so many words."""
    return bool(_ASKS_MONEY.search(text))


def lacks_holding(text: str, draft: Draft) -> str:
    """The cars there are (保有量) or the posts (编制) asked for where a draft tells none, else ""."""
    asked = _ASKS_HOLDING.search(text)
    if asked is None:
        return ""
    told = _VEHICLES if asked["cars"] else re.compile((asked["kind"] or "") + _POSTS)
    return "" if told.search(_said(draft)) else asked["cars"] or asked["posts"]


def lacks_count(text: str, draft: Draft) -> bool:
    """Whether a number of things is asked for by a unit of its own, where a draft tells none in it."""
    asked = [] if _NONE.search(draft.text) else counted_units(text)[:1]
    return any(units[0] not in _OF_ANYTHING and not _counted_in(units)(draft) for units in asked)


def lacks_size(text: str, draft: Draft) -> str:
    """The size that a question asks for by its name (保障人数, 支渠长度), where a draft tells none, else "".

    A number that is printed without a unit may be one.
    """
    asked = _ASKS_SIZE.search(text)
    if asked is None or _NONE.search(draft.text) or any(not figure.unit for _, figure in draft.figures):
        return ""
    units = next(units for name, units in _UNITS_OF_SIZE.items() if asked[name])
    told = re.search(rf"[\d零一二三四五六七八九十两]\s*[余多百千万亿]*(?:{units})", _said(draft))
    return "" if told else asked["size"]


def kinds_of_answer(clause: str) -> list[Told]:
    """Whether a draft tells each kind of answer that a clause asks for in so many words."""
    wants = set(explicit_wants(clause))
    units = counted_units(clause) if "count" in wants else []
    found: list[Told] = []
    of_whole = wants & {"share", "completion", "rate"} and not units  # 救护车占多少辆 asks how many
    if (of_whole or _NAMED_RATE.search(clause)) and "reason" not in wants:
        found.append(_in_per_cent)
    if units:
        found.append(_counted_in(units[0]))
    if _ASKS_MONEY.search(clause) and (_ASKS_SUM.search(clause) or not counted_units(clause)):
        found.append(_in_money)
    if _ASKS_MOVE.search(clause):
        found.append(_in_moves)
    if _ASKS_OVER.search(clause):
        found.append(_held_to_budget)
    if operation_of(clause, ()) == "rank":
        found.append(_in_order)
    if DESTINATION.asked.search(clause):
        found.append(_as_destination)
    return found


def leaves_out(clause: str, draft: Draft) -> bool:
    """Whether a draft gives no answer of a kind that a clause asks for; one in 个 may be in any unit."""
    of_anything = any(units[0] in _OF_ANYTHING for units in counted_units(clause))
    return not of_anything and not all(told(draft) for told in kinds_of_answer(clause))


def counts_told(clause: str, draft: Draft) -> int:
    """How many numbers a draft tells in the unit that a clause counts in."""
    units = next(iter(counted_units(clause)), ())
    if not units:
        return 0
    counted = re.compile(rf"\d[\d,.]*\s*[万亿]?(?:{'|'.join(map(re.escape, units))})")
    return len(set(counted.findall(_said(draft))))


def _said(draft: Draft) -> str:
    """The text of a draft with its numbers, a space between what stands beside each other."""
    units = [f"{figure.printed}{figure.unit}" for _, figure in draft.figures]
    units += [f"0{worked.unit}" for worked in draft.works]
    return " ".join((draft.text, *units))


def _in_per_cent(draft: Draft) -> bool:
    return bool(_PER_CENT.search(_said(draft)))


def _in_money(draft: Draft) -> bool:
    return bool(MONEY.search(_said(draft)))


def _in_order(draft: Draft) -> bool:
    return bool(_ORDER.search(draft.text))


def _held_to_budget(draft: Draft) -> bool:
    return bool(_HELD_TO_BUDGET.search(draft.text))


def _in_moves(draft: Draft) -> bool:
    return bool(_MOVES.search(draft.text))


def _as_destination(draft: Draft) -> bool:
    return bool(DESTINATION.answer.search(draft.text))


def _counted_in(units: tuple[str, ...]) -> Callable[[Draft], bool]:
    counted = counted_in(units)
    return lambda draft: bool(counted.search(_said(draft))) or _in_count_column(draft)


def _in_count_column(draft: Draft) -> bool:
    """Whether a draft tells what a column of counts prints, which has no unit there."""
    return any(
        figure.measure == COUNT and not figure.unit and COUNT in figure.part for _, figure in draft.figures
    )
