"""The words of change: direction, base of a comparison, shares, completion, none, reasons.

Works on compact text. Knows the wording of budget reports, not their structure: what a
change belongs to is for figures_in_text to find out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

UP, DOWN, LEVEL = "增加", "减少", "持平"

_UP_WORDS = (
    "增加|增长|增幅|上升|升高|上涨|提高|提升|增支|增收|超收|超支|调增|追加|核增|净增加?|增列|多支出|"
    "多支|多安排|扩大|新增|增|升|高于|大于|高出"
)
_DOWN_WORDS = (
    "减少|下降|降低|降幅|下滑|回落|减支|减收|短收|短支|收窄|压减|压缩|压降|核减|调减|追减|节约|节支|"
    "净减少?|缩减|削减|少支出|少支|少安排|减|降|低于|小于"
)
_EITHER = f"{_UP_WORDS}|{_DOWN_WORDS}"
_LEVEL_WORDS = (
    "(?:基本|大体|总体|保持)*持平|(?:基本|保持)*一致|保持不变|相同|相等|无(?:增减)?变[化动]|无增减(?:变[化动])?|"
    "没有(?:增减)?变[化动]|未发生(?:增减)?变[化动]|不变|不增不减|零增长"
)
_IS_UP = re.compile(f"^(?:{_UP_WORDS})$")

# ---- a change before its number -----------------------------------------------------------

_CHANGE = re.compile(
    rf"(?P<word>{_EITHER})(?:[（/／](?P<other>{_EITHER}|持平)[）]?)?(?:了|额|数|率|幅度?|金额)?(?:为|"
    rf"约|近|达到?|超过?|是)?$"
)
_WORKS = ("改造", "整治", "修缮", "升级", "新建", "改建", "改扩建")
_PER_HEAD = "(?:每人每?[年月天日]?|每[年月天日户人]|年?人均)*"
_NEW_LEVEL = re.compile(
    rf"(?:{_EITHER}|(?<=预算)变动|变(?!动)|调整|上调|下调|修改|变更|缩短|压缩|延长|拓展|升|降)"
    rf"(?:到|至|为|成)(?:约|了)?{_PER_HEAD}$"
)
_OLD_LEVEL = re.compile(r"(?:由|从|原来?)[^，。；]{0,16}$")
_VERB_FIRST = re.compile(
    r"^(?:相应|共|累计|净|拟|再|同时|合计)?(?P<word>增加|减少|调增|调减|核增|核减|压减|追减|净增|净减|"
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
        rest = _LEFT_OVER.sub("", left[: match.start()])
        return Change(_direction(match.group("word")), rest, doubtful)
    signed = signed or _RATE_NOUN.search(left)
    if signed:
        return Change("", left[: signed.start()])
    first = _VERB_FIRST.match(left) or _BUDGET_VERB.search(left)
    if first is None:
        return None
    base = "年初预算数" if re.search("[调核追]", first.group("word")) else ""
    return Change(_direction(first.group("word")), "", noun=first.group("noun"), base=base)


def _beyond_base(left: str) -> Change | None:
    """ "小于上年预算数" in front of an amount: by how much it is less."""
    if ahead := _AHEAD.search(left):
        direction = DOWN if ahead.group("word")[0] in "慢低落" else UP
        return Change(direction, _BARE_RATE.sub("", left[: ahead.start()]), base=ahead.group("base"))
    word = re.search("(?:大于|小于|高于|低于|多于|少于)(?=[^，；。]{2,24}$)", left)
    told = _COMPARED.fullmatch(left, word.start()) if word else None
    if word is None and (than := _THAN.search(left)):
        base = than.group("base")
        named = normal_base(base) if _BASE_HINT.search(base) else base
        return Change(UP if than.group("word") in "高出多快" else DOWN, left[: than.start()], base=named)
    if word is None or told is None or not _BASE_HINT.search(told.group("base") or ""):
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
    if word == "提升" and before.endswith(_WORKS):
        return False  # the works of so many: 改造提升15万亩
    if word in ("大于", "小于", "高于", "低于") and not names_base(left):
        return False  # a threshold: 满意度大于90%
    return word in ("增长", "下降") or not before.endswith(("新", "再", "预计", "当年"))


def _direction(word: str) -> str:
    return UP if _IS_UP.match(word) else DOWN


def is_new_level(left: str) -> bool:
    """Whether the number after `left` is the level reached by a change ("提高至")."""
    return bool(_NEW_LEVEL.search(left))


def is_old_level(left: str, right: str) -> bool:
    """Whether the number is the level that a change starts from ("由134元提高至")."""
    return bool(_OLD_LEVEL.search(left)) and bool(
        re.match(rf"^[^，。；]{{0,12}}?(?:{_EITHER}|调整|变更?|缩短|压缩|延长|升|降)(?:到|至|为)", right)
    )


_THAN = re.compile(
    "(?<!经)(?:比|较)(?P<base>[^，；。比较]{2,16}?)(?:较|略|要)?(?P<word>高出|高|低|(?<!减)少|(?<![许很最更])多|快|慢)(?:了|约|出)?$"
)

_BARE_RATE = re.compile(r"^(?:增速|增幅|降幅|增长率|完成率|(?:完成|执行|支出|收入)?进度)$")
_AHEAD = re.compile(  # 快于序时进度3.4个百分点: of a rate told before, and no item of its own
    r"(?P<word>快于|慢于|高于|低于|好于|优于|领先于?|落后于?|超过?|高出)(?P<base>[^，；。]{0,8}?(?:(?:序时|时序|时间)进度(?:要求)?"
    r"|全[国省市区州县][^，；。]{0,8}?(?:平均(?:水平|增[速幅]|数)?|水平|增[速幅])))(?:了|约|近)?$"
)

# ---- what a change is compared with -------------------------------------------------------

_PERIOD = r"“?十[一二三四五]五”?(?:时期|期间|期?末|期)?"
_YEAR = rf"(?:{_PERIOD}|20\d\d(?:年度?)?(?!\d)|上一?年度?|上一度|去年|前一?年度?|以前年度)"
# the budget that the congress passed, the first of its year
_CONGRESS = (
    r"(?:年初)?(?:人民代表大会|人代会|人大)(?:审议|审查|批准|批复|通过)*的?(?=[^，。；]{0,8}(?:预算|数))"
)
_BASE_NOUN = (
    rf"(?:{_YEAR}|{_CONGRESS}|同期|同口径|年初|年终|当年|年中|期初|全年|年度|调整后?的?|变动|原|部门|单位|本级|市级|省级|"
    rf"县级|区级|全市|全省|全国|全区|平均|水平|总体|实际|可比口径)*的?"
    r"(?:一般公共预算|财政拨款|“?三公”?经费|同口径|同期)*(?:年初|调整后?的?|全年)?"
    r"(?:(?:收入|支出)?(?:支出|收入)?(?:预算|决算|执行|完成|安排|快报|预计执行|实际)+(?:数字?|调整数|总?支出|"
    r"总?收入)?|总?(?:支出|收入)(?=$)|累计(?:支出|收入)|年末|年底|末|底|水平|平均|数|同期数?|增幅|增速)?"
)
_COMPARED = re.compile(
    rf"(?:同上年?(?=增|减|下降|上升)|(?<!经)(?<!经比)(?:较之?|比|相较于?|相比于?|对比|高于|低于|大于|小于|"
    rf"多于|少于|等于)(?P<base>{_BASE_NOUN})"
    rf"|(?:与|同|和)(?:[^，。；（）]{{2,20}}?(?:审议|批准|批复|通过|报告)的)?(?P<other>{_BASE_NOUN})(?=（|相比|比较|对比|比|相较|[，,]?(?:基本|总体|"
    rf"大体|保持)*(?:持平|一致|不变|相同|相等|增|减|下降|上升|提高|无|没有)|[，,]?$))(?P<note>（[^）]{{0,20}}）)?"
    r"(?P<tail>相比较?|比较|对比|相较|比|有所)?[，,]?"
)
_SAME_PERIOD = re.compile(r"按?(?:同口径|可比口径)?(?:同比|同期比)|同口径")
_BASE_HINT = re.compile(rf"{_YEAR}|年初|预算|决算|执行|同期|平均|水平|年末|年底|计划|目标")
_FUND = re.compile(
    r"一般预算(?=总?(?:收入|支出))|(?:一般公共|公共财政|政府性基金|基金|国有资本经营|国资|社会保险基金|社保基金|社会保险|部门|"
    r"单位)预算(?!数|安排(?!的?“?三公)|相比|减|增)|预算稳定调节基金|预算周转金|预算内|预算外|预算单位|预算绩效|"
    r"预算管理|预算公开|预算编制|预算执行(?!数|率)"
)


def mask_funds(text: str) -> str:
    """The text with fund names like 一般公共预算 blanked, so that 预算 in it is a measure."""
    return _FUND.sub(lambda match: "□" * len(match.group()), text)


def comparison(text: str) -> tuple[str, int, int] | None:
    """The last base of comparison in a clause, with its offsets, None without one."""
    found: tuple[str, int, int] | None = None
    for match in _COMPARED.finditer(text):
        base = match.group("base") or match.group("other") or ""
        if match.group().startswith("同上"):
            found = ("上年", match.start(), match.end())
        elif base and (_BASE_HINT.search(base)):
            found = (normal_base(base), match.start(), match.end())
    if found is None:
        same = _SAME_PERIOD.search(text)
        found = ("上年同期", same.start(), same.end()) if same else None
    return found


def over_years(base: str) -> bool:
    """Whether a base is a period of several years (“十三五”时期), not the last of them (“十三五”末)."""
    return bool(re.fullmatch(_PERIOD, base)) and not base.endswith("末")


def names_base(text: str) -> bool:
    """Whether the text names a base of comparison."""
    return comparison(text) is not None


_BASE_YEAR = re.compile(r"20\d\d年?|上一?年|上一度|去年|前年|前一年")


def normal_base(printed: str) -> str:
    """A base in the words of MEASURES: "上年预算数", "2023年决算数", "年初预算数"."""
    masked = mask_funds(printed)
    year = _BASE_YEAR.search(printed)
    named = year.group() if year else ""
    prefix = named.removesuffix("年") + "年" if named.startswith("20") else "上年" if named else ""
    measure = base_measure(masked)
    if measure:
        return prefix + measure if measure != "年初预算数" or not prefix else prefix + "年初预算数"
    if "平均" in printed or "水平" in printed:
        return printed
    if "末" in printed or "底" in printed:
        return prefix + "年末" if prefix == "" else prefix.removesuffix("年") + "年末"
    return prefix or printed


def base_measure(text: str) -> str:
    """The measure that a base or a clause names ("年初预算" -> "年初预算数"), "" without one."""
    if re.search("预算执行数|执行数|快报数", text):
        return "执行数"
    if re.search(
        r"(?:人代会|人大|人民代表大会)(?:[审批通][^，。]{0,6})?的?(?:支出|收入)?预算|年初(?:支出|收入)?(?:预算|安排|批复)|年初部门预算|初始预算|期初预算",
        text,
    ):
        return "年初预算数"
    if re.search(r"(?:调整后?的?|变动|全年)(?:支出|收入)?预算|预算调整数|调整数|变动预算|年度预算总额", text):
        return "全年预算数"
    if "决算" in text:
        return "决算数"
    if re.search(r"执行数|预计执行|快报数|实际执行|完成数|执行$", text):
        return "执行数"
    if re.search("预算|计划|目标|预期|任务", text):
        return "预算数"
    return ""


# ---- shares and completion ----------------------------------------------------------------

_SHARE = re.compile(
    r"(?P<rest>.*?)(?:占|占到)(?P<whole>[^占，；。]*?)(?:的?(?:比重|比例|份额|比))?(?:为|达到?|约为?|"
    r"是|高达|超过?|近|的)*$"
)
_SHARE_NOUN = re.compile(r"(?P<rest>.*?)(?:占比|比重|比例)(?:分别)?(?:为|达到?|约为?|是|高达|超过?)*$")
_TAKES_UP = re.compile("所?占的?$")  # 税收收入所占比重
_WITHIN = re.compile("在(?P<whole>[^，。；在]{2,24}?)(?:之?中|里|内)(?:的|所)?$")
_TAXES_OF = re.compile("([\u4e00-\u9fff]{0,12}收入)税收?")  # 一般公共预算收入税占比
_COMPLETED = re.compile(
    r"(?P<rest>.*?)(?:完成|占|为|达到?|是|相当于|执行)了?(?P<budget>[^，；。为占]*?(?:预算|计划|任务|"
    r"目标|预期|预算数|调整数)[^，；。]{0,8}?)(?:（[^）]*）)?的$"
    r"|(?P<rest2>.*?)(?:完成|为)(?P<budget2>[^，；。为占]{0,6}预算数?)$"
)
_OF_A_BUDGET = re.compile(  # a share of some budget: 占政府采购预算的
    "占(?!(?:20\\d\\d年度?|本|当)?(?:年初|全年|年度|本年|当年|调整后?的?|变动后?的?|批复的?|支出|收入|总|财政拨款|"
    "一般公共|政府性基金|部门|单位)*(?:预算|计划|任务|目标))[\u4e00-\u9fff“”]{2,}预算的?$"
)
_COMPLETION_NOUN = re.compile(
    r"(?P<rest>.*?)(?P<budget>(?:(?:年初|全年|调整后?的?|变动后?的?|年度|当年|本年)*"
    r"(?<!公共)(?<!基金)(?<!经营)(?<!保险)(?:预算数?|计划|任务|目标)的?(?:支出|资金|收入)?)?)"
    r"(?:执行率|完成率|支出进度|执行进度|完成进度|支付率|保障率)(?:达到?|为|是|约)*$"
)
_DIFFERENCE = re.compile(r"(?P<rest>.*?)(?:预决算)?差异率(?:为|是|达)*$")
_OTHER_RATIO = re.compile(
    r"(?P<rest>.*?)(?:为|是|相当于|达到?)(?P<base>(?:20\d\d年|上年|去年|同期)[^，；。]{0,14})的$"
)


@dataclass(frozen=True)
class Ratio:
    """A ratio named before a percentage: its measure, its base, and the text in front."""

    measure: str
    base: str
    rest: str
    whole: str = ""  # what it is a share of, where 占 leaves open whether it is completed or a part


def ratio_before(left: str) -> Ratio | None:
    """The share, completion or other ratio stated right before a percentage."""
    difference = _DIFFERENCE.match(left)
    if difference:
        return Ratio("差异率", "", difference.group("rest"))
    other = _OTHER_RATIO.match(left)
    if other and not re.search("预算|计划", other.group("base")):
        return Ratio("比率", normal_base(other.group("base")), other.group("rest"))
    done = _COMPLETED.match(mask_funds(left))
    if done and not _OF_A_BUDGET.search(left):
        kind = "" if done.group("budget") is not None else "2"
        rest = left[: done.end("rest" + kind)]
        whole = left[len(rest) + 1 : done.end("budget" + kind)] if left[len(rest)] == "占" else ""
        return Ratio("完成率", base_measure(done.group("budget" + kind)), rest, whole)
    done = _COMPLETION_NOUN.match(left)
    if done:
        return Ratio("完成率", base_measure(done.group("budget")), done.group("rest"))
    share = _SHARE_NOUN.match(left)
    if share:
        told = _TAKES_UP.sub("", share.group("rest"))
        above = re.search("占(.+?)的?$", told)
        base = above.group(1) if above else ""
        rest = told[: above.start()] if above else told
        taxes = _TAXES_OF.fullmatch(rest)
        return Ratio("占比", taxes.group(1), "税收收入") if taxes else _share_within(base, rest)
    share = _SHARE.match(left)
    return _share_within(share.group("whole").removesuffix("的"), share.group("rest")) if share else None


def _share_within(whole: str, rest: str) -> Ratio:
    """A share whose whole stands behind 占, or in front of it ("在甲收入中占")."""
    within = None if whole else _WITHIN.search(rest)
    return (
        Ratio("占比", within.group("whole"), rest[: within.start()]) if within else Ratio("占比", whole, rest)
    )


# ---- statements without a number ----------------------------------------------------------

_LEVEL = re.compile(rf"(?P<word>{_LEVEL_WORDS})(?:[，。；（、]|$)")
_BARE_CHANGE = re.compile(
    rf"(?:有所|略有|大幅|小幅|明显|相应|均有所|均)?(?P<word>{_EITHER})(?:(?:幅度)?较?[多大快慢高]|明显)?$"
)
_UNKNOWN_RATE = re.compile(r"(?P<word>增长|下降|增加|减少)(?:率|幅)?(?P<printed>-{1,3}|—+|/|不可比|无法比较)")
_NONE = re.compile(
    r"(?:(?P<before>[^，。；]{2,40}?)(?:预算|支出|收入)?(?:均)?(?P<none>(?:没有安排|未安排|没有发生|"
    r"未发生)(?P<side>支出|收入)?|未编制|无此项(?:收入|支出|预算|收支|业务|经费|费用)?(?:支出|安排|收入)?|无(?:支出|收入|"
    r"安排|预算)))(?:$|[，。；])"
    r"|(?P<none2>无(?!形|障碍|线|人机|人值|纸|偿|业主|烟)|没有|未安排|未发生|未编制|未使用|不涉及|不存在|没有使用|无使用|没有安排|未有|"
    r"无安排)(?P<after>[^，。；：]{2,60}?(?:收入|支出|预算|拨款|经费|资金|购置|收支|项目|债务|"
    r"结转和结余|结余|安排|费|采购|车辆|资产|设备|的支出))(?:的?(?:安排|情况|发生))?(?=$|[，。；（])"
    r"|(?P<none3>为空表|(?:此|本|该)表(?:无数据|为空)|空表|无此项(?:收入|支出|预算|收支|业务|经费|"
    r"费用)?|此表无数据|无数据)"
)


@dataclass(frozen=True)
class Saying:
    """A statement without a number: the word that makes it and the item it names, if any."""

    word: str
    start: int
    end: int
    subject: str


def level_saying(clause: str) -> Saying | None:
    """ "与上年持平" and the like."""
    match = _LEVEL.search(clause)
    if match is None:
        return None
    return Saying(match.group("word"), match.start("word"), match.end("word"), clause[: match.start()])


def bare_change(clause: str) -> tuple[str, int] | None:
    """Direction and offset of a change without a number that ends a clause."""
    match = _BARE_CHANGE.search(clause.rstrip("的。"))
    return (_direction(match.group("word")), match.start()) if match else None


def unknown_rate(clause: str) -> Saying | None:
    """ "增长--": a rate that the report declines to give."""
    match = _UNKNOWN_RATE.search(clause)
    if match is None:
        return None
    return Saying(match.group("printed"), match.start("printed"), match.end("printed"), match.group("word"))


def none_saying(clause: str) -> Saying | None:
    """A declaration that there is no such money."""
    match = _NONE.search(clause)
    if match is None:
        return None
    word = match.group("none") or match.group("none2") or match.group("none3")
    subject = match.group("before") or match.group("after") or ""
    if match.group("side"):  # 甲预算未发生支出: what its expenditure is called
        named = clause[match.start("before") : match.start("none")].removesuffix("均")
        subject = named if named.endswith(("费", "支出", "收入")) else named + match.group("side")
    return Saying(word, match.start(), match.end(), subject)


# ---- reasons ------------------------------------------------------------------------------

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
_CAUSE_FIRST = re.compile(
    "^(?:执行中|主要)?(?:受|因(?!公)|由于|因为|鉴于|考虑到|为(?:了|贯彻|落实|加强|保障|保证|确保|推[进动]|支持|满足|做好|解决|提[升高]|规范|进一步|适应|完善|强化|"
    "加快|促进|有效|切实|更好|配合|开展|改善|应对|方便|防[控范止治]|缓解|打造|建设)|得益于|随着)[^。；]{3,}?(?:影响|等因素|"
    r"等原因|等)?$"
)
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
_MOVED_AGAINST = re.compile(  # 决算数较全年预算数减少
    rf"(?:决算数?|执行数?|支出数?|完成数?)?(?:较|比|与|同)(?P<budget>(?:年初|全年|调整后?的?|批复的?)?预算数?)(?:相比|比较)?"
    rf"(?:有所|略有)?(?P<word>{_EITHER})(?:较[多大])?$"
)
_ABOVE = ("大于", "高于", "多于", "超过", "超")
_EQUAL = ("等于", "与", "同")
_VERDICTS = dict.fromkeys(_ABOVE, UP) | dict.fromkeys(_EQUAL, LEVEL)


def reason_marks(text: str) -> list[tuple[int, int]]:
    """Offsets of the words that open a reason, in order; the reason starts at the end."""
    return [match.span() for match in _REASON_MARK.finditer(text)]


def is_cause_first(clause: str) -> bool:
    """Whether a clause gives a cause whose effect follows ("受…影响，")."""
    return bool(_CAUSE_FIRST.match(clause))


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
        return Verdict(_direction(moved.group("word")), base_measure(moved.group("budget")), moved.start())
    if match is None:
        beyond = _BEYOND.search(text.rstrip("的。"))
        past = beyond.group("past") if beyond else None
        base = normal_base(past) if past else base_measure(beyond.group("budget")) if beyond else ""
        return Verdict(_VERDICTS.get(beyond.group("word"), DOWN), base, beyond.start()) if beyond else None
    undecided = "大" in match.group("word") and "小" in match.group("word")  # a form left as it was
    direction = "" if match.group("apart") or undecided else _VERDICTS.get(match.group("word"), DOWN)
    return Verdict(direction, base_measure(match.group("budget")) or "预算数", match.start())
