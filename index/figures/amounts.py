"""Numbers with units in a compact text.

Knows which printed numbers are quantities and which are dates, document numbers, list
marks, thresholds ("单价100万元以上设备") or names ("5G"). Does not know what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from index.normalise import parse_number

_MONEY = "万亿元|千亿元|百亿元|亿元|千万元|百万元|万元|千元|百元|元|亿美元|万美元|美元"
_COUNTS = (
    "个?工作日|个小时|平方公里|平方千米|万平方米|平方米|立方米|㎡|公顷|公里|千米|人次|人天|批次|个批次|团组|个团组|户次|"
    "家次|件次|场次|辆次|台次|台套|[批人]（次）"
    "|人|名|辆|台|套|户|家|件|项|宗|次|批|个|条|亩|吨|座|所|处|间|幢|栋|艘|架|只|头|册|份|篇|期|届|场|"
    "支|笔(?![记试录])|张|块|部(?!门)|床|位|米|层|株|棵|盏|例|页|卷次?|只|尾|羽|剂|眼|课时|学时|公斤|起(?=[，。；、）]|案|事|火|纠|违)"
    "|千瓦|度|天|小时|倍|分(?!钟|别|类|成|解|配|析|点|管|局|析|部|公|支)"
)
_MANY = (  # counted by the ten thousand
    "单位|尾|羽|粒|枚|匹|斤|千克|页|字|本|片|根|袋|箱|瓶|盒|立方(?!米)|m3|m³|m2|m²|千瓦时|k[Ww]h?|剂次?"
)
_AMOUNT = re.compile(
    r"(?P<sign>(?<![\d.A-Za-z\-~～])-)?"
    r"(?P<number>(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d])|(?<![\d.,])\d+(?:\.\d+)?)"
    r"(?P<rough>余|多|来)?"
    rf"(?P<unit>个?百分点|%|‰|{_MONEY}|万?(?:{_COUNTS})|亿(?:{_COUNTS})|[万亿](?:{_MANY})|[万亿][余多来](?:元|{_COUNTS})"
    r"|亿(?!元)|万(?!元))?"
)
_SHARED_UNIT = re.compile(  # 分别投入4.8、3.9和2亿元: the last unit is of them all
    r"分别[^，。；\d]{0,12}(?P<bare>(?:\d+(?:\.\d+)?[、和与及])+)(?=\d)"
)
_MEASURE_WORD = re.compile(  # 12万拍, 3万穴: a word of counting that no list has, and no money
    r"(?P<word>[\u4e00-\u9fff])(?<![余多来起内外上下整许钱块的了元])(?=[，。；、：）]|$)"
)
_ROUGHLY = re.compile("(?<=[万亿])[余多来]")  # 1.6万余名
_MONEY_UNIT = re.compile(rf"^(?:{_MONEY})$")
_FOR_EACH = re.compile(
    "(?:/(?:[人户亩次辆台套年月天日]|学年|学期|平方米|公里)[·.]?(?:年|月|天|学年|学期)?)+(?![\u4e00-\u9fff])"
)
_SHARE_UNITS = {"%", "‰"}
_TEN_THOUSANDS = ("万", "亿")
_NAMED = re.compile(r"[A-Za-z]\d*$|[A-Za-z][-—]$|[〔\[第№+“]$|\d[-—~～至到]$|\.$")
_THRESHOLD = re.compile(
    r"^（含[^）]{0,4}）(?:以上|以下)?|^(?:以上|以下|"
    r"以内)(?:（含[^）]{0,4}）)?(?=[的\u4e00-\u9fff])(?![，。；、）])"
)
_NOUN_AFTER = re.compile(r"^(?![以左右余多为是在与和及的等可已被])[\u4e00-\u9fff“][\u4e00-\u9fff“”]{1,20}")
_NO_MONEY = re.compile(r"(?:费|支出|收入|经费|预算数|决算数)(?:为|是)$")
_OF_MONEY = re.compile("(?:费|(?<!整体)支出|收入)$")  # the next item, its comma left out
_PEOPLE_COUNTED = re.compile("(?:编制|实有|在职|在编|离休|退休|离退休)(?:人员|人)?(?:总)?数(?:为|是|：|共)?$")
_PEOPLE_AFTER = re.compile(  # 16万在园儿童: people, unless money for them
    "[\u4e00-\u9fff]{0,4}?(?:(?P<homes>家庭|[贫农住商]?困?户)|儿童|婴幼儿|群众|学生|居民|农民|职工|老人|老年人|师生|市民"
    "|旅客|游客|党员|用户|人口|残疾人|劳动力|劳动者|患者|消费者)(?!.{0,8}(?:资金|经费|补[助贴]|支出|费|款|救助))"
)
_VERB_AFTER = re.compile(
    "开展|实行|实施|建成|落实|完成|进行|获|已|被|纳入|参加|达到|投入|启动|通过|组织|接受|提供|编制|"
    "编报|组成|构成|用于|成功|得到|增加|减少|增长|下降|的|和|以?及|占|(?<=公务用车)(?=燃|运|维|加|保险|支出)"
)


@dataclass(frozen=True)
class Amount:
    """A number with its unit; `start:end` covers both, `start:number_end` the digits."""

    start: int
    number_end: int
    end: int
    printed: str
    value: Decimal
    unit: str

    @property
    def is_money(self) -> bool:
        """Whether the unit is a money unit."""
        return bool(_MONEY_UNIT.match(self.unit))

    @property
    def is_share(self) -> bool:
        """Whether the number is a percentage (percentage points are not)."""
        return self.unit in _SHARE_UNITS

    @property
    def is_points(self) -> bool:
        """Whether the number counts percentage points."""
        return self.unit == "百分点"


def find_amounts(text: str) -> list[Amount]:
    """Quantities printed in a compact text, in order."""
    amounts = list(_amounts(text))
    shared = [each for bare in _SHARED_UNIT.finditer(text) for each in _of_next_unit(text, bare, amounts)]
    return sorted(amounts + shared, key=lambda amount: amount.start) if shared else amounts


def _of_next_unit(text: str, bare: re.Match[str], amounts: list[Amount]) -> list[Amount]:
    """The numbers of a list that print no unit of their own, with the unit of the amount that ends it."""
    last = next((amount for amount in amounts if amount.start == bare.end()), None)
    if last is None or not last.unit:
        return []
    return [
        replace(
            last,
            start=one.start(),
            number_end=one.end(),
            end=one.end(),
            printed=one["number"],
            value=Decimal(one["number"]),
        )
        for one in _AMOUNT.finditer(text, bare.start("bare"), bare.end("bare"))
    ]


def _amounts(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        unit = _unit(match.group("unit"), text[match.end() : match.end() + 16])
        if not _is_quantity(text, match, unit):
            continue
        number = match.group("number")
        unit = unit or ("人" if _counts_people(text, match) else "万元" if _is_bare_zero(text, match) else "")
        printed = ("-" if match.group("sign") else "") + number
        value = parse_number(printed)
        if value is not None:
            end = _end_of(text, match, unit)
            yield Amount(match.start(), match.end("number"), end, printed, value, unit)


def _end_of(text: str, match: re.Match[str], unit: str) -> int:
    """Where an amount ends, with what it is for each of (300元/年), or with its word of counting (12万拍)."""
    if match["unit"] in _TEN_THOUSANDS and (counted := _MEASURE_WORD.match(text, match.end())):
        return counted.end()
    each = _FOR_EACH.match(text, match.end()) if _MONEY_UNIT.match(unit) else None
    return each.end() if each else match.end()


def _unit(printed: str | None, after: str) -> str:
    if printed is None:
        return ""
    if printed in _TEN_THOUSANDS:
        if counted := _MEASURE_WORD.match(after):
            return printed + counted["word"]
        people = _PEOPLE_AFTER.match(after)
        return printed + ("元" if people is None else "户" if people.group("homes") else "人")
    printed = _ROUGHLY.sub("", printed).replace("（次）", "次")
    return printed.removeprefix("个") if printed.endswith(("百分点", "批次", "团组")) else printed


def _is_quantity(text: str, match: re.Match[str], unit: str) -> bool:
    before, after = text[max(0, match.start() - 6) : match.start()], text[match.end() : match.end() + 12]
    if _NAMED.search(before):
        return bool(unit) and before.endswith("“") and unit == "%"
    if not unit:
        bare = _is_bare_zero(text, match) or _counts_people(text, match)
        return bare or _is_bare_quantity(before, after)
    if _THRESHOLD.match(after) and not _ends_statement(after):
        return False
    if unit == "期" or unit == "届":
        return not before.endswith("第")
    return not (unit == "个" and after.startswith("月")) and not (unit == "分" and after[:1] in "之")


def _is_bare_zero(text: str, match: re.Match[str]) -> bool:
    """ "公务用车购置费为0，": no money, the unit left out."""
    if match.group("unit") or match.group("number").strip("0."):
        return False
    spoken_of = _NO_MONEY.search(text[: match.start()])
    return bool(spoken_of and re.match("[，。；]|$", text[match.end() :]))


def _counts_people(text: str, match: re.Match[str]) -> bool:
    """ "编制数812，实有人数": posts or people, the unit left out."""
    if match.group("unit") or "." in match.group("number"):
        return False
    named = _PEOPLE_COUNTED.search(text[max(0, match.start() - 12) : match.start()])
    return bool(named and re.match("[，。；、]|其中|$", text[match.end() :]))


def _ends_statement(after: str) -> bool:
    return bool(re.match(r"^(?:（含[^）]*）)?(?:以上|以下|以内)?[，。；、]", after))


def _is_bare_quantity(before: str, after: str) -> bool:
    """A number whose unit was lost counts only right after a word of change."""
    return bool(re.search(r"(?:增长|下降|增加|减少)$", before)) and bool(re.match(r"[，。；]|$", after))


def noun_after(text: str, amount: Amount) -> str:
    """The noun that a count is followed by ("39个项目" -> "项目"), "" without one."""
    match = _NOUN_AFTER.match(text[amount.end : amount.end + 24])
    noun = _VERB_AFTER.split(match.group())[0] if match else ""
    return noun if 2 <= len(noun) <= 14 and not _OF_MONEY.search(noun) else ""
