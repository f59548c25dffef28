"""Moves and distances in other words: 往下调, 跌得最惨, 领先多少, 甲和乙比后者多多少, 是甲多了还是乙多了."""

from __future__ import annotations

import re

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import NAME, SHORT, Reader, Ways

_MOVE = (
    r"(?:增长|增加|上升|上涨|提高|下降|减少|降低|下滑|缩减|压减|压缩|多|少|涨|降|增|减|跌|升)"
    r"(?:了|出|掉)?"
)
_MOST = r"(?:惨重?|凶猛?|狠|剧烈|严重|明显|显著|突出|夸张)"
_OWN_BASE = r"(?:上一?年|去年|往年|同期|年初|全年|调整|预算|限额|上限|平均|全[国省市区县州盟旗]|20\d\d|\d)"
_YEAR_BEFORE = r"(?:上一?年度?|去年|前一年|往年|20\d\d年度?)"
_HOW_THEN = r"(?:呢|又?(?:怎么样|怎样|如何)|(?:又?是)?什么情况)(?=[？。，]|$)"
_VALUE = r"(?:的?(?:同期|实际|年初|全年|调整后?))*的?(?:预算|决算|执行|完成|实际|支出|收入)?[数额]?"
_BACK = (
    r"(?:来|去|再|可以?)*(?:[倒反][推算](?:回去?)?|往[回前](?:推算?|算)|推[算断]?(?:回去?)?|倒算|计?算)"
    r"(?:出来?|一下)?"
)
_BY = r"(?:按照?|用|从|由|拿|依据?|根据|照着?)"
_MOVES: Ways = (
    (r"[往向]下(?:调|走|降|压)|调低", "减少"),
    (r"[往向]上(?:调|走|涨)|调高(?!血压|血糖)", "增加"),
    (r"(?<![电气水高低倾])压(?=了|掉|下(?!力)|[低去]了)", "减"),
    (r"[减缩]幅", "降幅"),
    (
        r"(?<=[准贴助金费])(?:给)?(?:每一?|一)个?人(?:头)?"
        r"(?=(?:每一?个?月|每一?年|一个月|一年)*(?:又|再|都|一共|各)*(?:提高|上调|调高|涨|增加|多))",
        "",
    ),  # 补助标准一个人提高了多少
    (r"升幅", "涨幅"),
    (r"翻(?:倍|番)?(?:得|了|的)?(?:倍数?)?最(?:多|大|厉害|凶|快|狠|高)", "增幅最大"),
    (rf"得最{_MOST}", "得最厉害"),
    (
        r"(?P<move>下滑|下降|下跌|减少|缩水|上涨|增长|增加|提高|上升)得?"
        rf"最(?:{_MOST}|厉害)的?",
        r"\g<move>得最厉害",
    ),
    (
        rf"(?P<move>{_MOVE})(?P<rate>百分之(?:几|多少)|多少个?百分点)[、，和]"
        rf"(?:{_MOVE})?(?P<much>多少(?:万|亿)?元?钱?)",
        r"\g<move>\g<much>、\g<move>\g<rate>",
    ),
)
_WHO = "(?:谁|哪个|哪一?边|哪一?级)"
_EACH_WAY: Ways = (
    (  # 甲和乙谁涨谁跌，各多少
        expanded(
            rf"，?(?:到底)?(?:{_WHO}是?(?:<up>|升)了?的?[，、]?{_WHO}是?(?:<down>)了?的?"
            rf"|{_WHO}是?(?:<down>)了?的?[，、]?{_WHO}是?(?:<up>|升)了?的?)"
            "(?:[，、](?:幅度)?(?:各自?|分别)?(?:是|为|有)?(?:<up>|<down>)?了?多少)?(?=[，。？；]|$)"
        ),
        "各比上年增减多少",
    ),
)
_WHICH_MOVED: Ways = (
    (  # 甲和乙各多少，哪一家比上年少了: of two named how each moved
        expanded(
            r"^(?P<two>[^。？]*?[和与跟、][^。？]*?)(?:，|(?<=[收支][入出]))(?:那么?|其中|又)?哪(?:一?[家个项边方]|个(?:部门|单位))?的?"
            r"(?:比|较)(?P<then>上一?年|去年|前一年)(?:同期)?(?:反而|倒|是)?(?:<up>|<down>|多|少)了?的?(?=[。？，]|$)"
        ),
        r"\g<two>，各比\g<then>增减多少",
    ),
)
_TIME = r"(?:当年|本年|全年|今年|去年|20\d\d年度?)?"
_SPENT_SUM = r"(?:实际)?(?:花|用|支)(?:出去?|掉|了)?的(?:钱)?"
_TAKEN_IN = r"(?:实际)?(?:收|进账)(?:上来|进来|回来|到)?的(?:钱)?"
_BOTH_SIDES: Ways = (  # 当年花的比当年收的多多少
    (
        rf"{_SPENT_SUM}(?P<than>[比和与跟同])(?P<then>{_TIME}){_TAKEN_IN}(?=[多少高低大小差超])",
        r"支出\g<than>\g<then>收入",
    ),
    (
        rf"{_TAKEN_IN}(?P<than>[比和与跟同])(?P<then>{_TIME}){_SPENT_SUM}(?=[多少高低大小差超])",
        r"收入\g<than>\g<then>支出",
    ),
)
_GAPS: Ways = (
    (  # 比2031年实收的低多少
        rf"(?P<base>[比较]{_YEAR_BEFORE})的?(?:实际|已经?)?(?:实收|实现|完成|收|入库|执行)(?:上来|到)?了?的(?=[多少高低增减])",
        r"\g<base>执行数",
    ),
    (  # 2031年末数减去2030年末数等于多少: what the later one is more by
        r"(?P<now>20\d\d年(?:[末底]|度)?)的?(?:预计|预算|实际|执行|决算)?数?(?:减去?|扣除)(?P<then>20\d\d年(?:[末底]|度)?)的?(?:预计|预算|实际|执行|决算)?数?，?"
        r"(?:等于|是|得|差|有|为)?(?=多少|几)",
        r"\g<now>比\g<then>多",
    ),
    (  # 甲减去乙等于多少: by how much it is more
        r"(?P<one>(?!20\d\d年?[末底]?数?减)(?:(?!减)[^，。？多少几]){2,24}?)减去(?P<other>(?!20\d\d)[^，。？；多少几减]{2,24}?)"
        r"(?:，|后|之后)*(?:等于|相差|差了?|得|是|为)(?=多少|几)",
        r"\g<one>比\g<other>多",
    ),
    (  # 比上年添了多少, 又加了几个亿: what a sum grew by, where it is compared
        r"(?P<than>(?:比|较|相比)[^。？；]{0,16}?)(?:又|还|再|更)*(?<![增追参附添更])(?:添|加)了?(?=(?:多少|几)(?:钱|万|亿|元|块|，|。|？|$))",
        r"\g<than>增加了",
    ),
    (  # …多少？跟上年比呢: the move, asked of the same thing
        rf"(?:(?<=[，。？；])|^)(?:那么?|要是|如果)*(?:比|较|跟|和|与|同|对比)(?P<base>{_YEAR_BEFORE}|(?:年初|全年|调整后?的?)?预算数?)"
        rf"(?:同期)?(?:相?比(?:较|起来)?|对比|比较)?(?:的话)?，?{_HOW_THEN}",
        r"比\g<base>增减多少",
    ),
    (rf"(?<=[，。？；])同比(?:情况)?{_HOW_THEN}", "同比增减多少"),
    (
        rf"(?<=[，。？；])(?:那么?|要是|如果|按照?|换成|用)*(?P<basis>(?:同|可比)口径)(?:来?[看算比说])?(?:的话)?，?{_HOW_THEN}",
        r"\g<basis>增减多少",
    ),
    (
        rf"(?P<one>{SHORT})，(?P<other>[与和跟同]{SHORT})(?P<gap>(?:之间|两者)?的?(?:相差|差了?|差距|差额)(?:是|有)?)(?=多少|多大|几)",
        r"\g<one>\g<other>\g<gap>",
    ),
    (
        r"(?<![花用付去卖扔支除压减砍缩跌降])掉(?=得最|了(?:百分|多少|几))",
        "跌",
    ),
    (r"(?:出现|呈现?|成为?)?负增长", "下降"),
    (
        rf"(?:[高多]出|超出|领先于?|多过|大过)(?P<other>(?!{_OWN_BASE}){SHORT})了?(?=多少|几)",
        r"比\g<other>多",
    ),
    (
        rf"(?:低于|少于|小于|落后于?|不及)(?P<other>(?:年初|全年)预算数?|(?!{_OWN_BASE}){SHORT})了?(?=多少|几)",
        r"比\g<other>少",
    ),
    (
        rf"(?P<one>{SHORT})[与和跟同](?P<other>{SHORT})(?:之间|两者|二者)*的?(?:差额|差距|差值)"
        r"(?:是|为|有|达)?(?=多少|多大|几)",
        r"\g<one>和\g<other>相差",
    ),
    (
        r"^(?P<own>20\d\d年)?(?:度)?的?(?P<item>[^，。？\d]{2,20}?)(?:20\d\d年)?比(?P<base>20\d\d年)(?:度)?"
        rf"{_MOVE}[^，。？]*，(?:[^，。？]{{0,8}}(?:反推|倒推|推算|推断|计算|算)[^，。？]{{0,3}}，)?(?:那么?|则)?(?P=base)"
        r"(?:度)?的?(?:预算|决算|执行|支出|收入)?[数额]?(?:应该?|应当)?(?:是|为|有)?(?=多少)",
        r"\g<base>的\g<item>是",
    ),
    (  # 按2031年的数倒推，2030年是多少: the later year is only what it is worked out from
        rf"{_BY}(?:20\d\d年度?|今年|本年|当年)的?[^，。？\d]{{0,12}}?(?:{_BACK}，?|(?<!报告)，)(?:那么?)?"
        r"(?=[^，。？]*20\d\d年)",
        "",
    ),
    (
        rf"{_BY}(?P<year>20\d\d年)度?的?[^，。？\d]{{0,12}}?(?:{_BACK}，?|(?<!报告)，)(?:那么?)?(?={_YEAR_BEFORE})",
        r"\g<year>报告里",
    ),
    (r"(?<=相差)多大", "多少"),
    (
        r"(?<=[，。？；])(?:那么?)?(?:增加|增长|上涨|减少|下降|压减|调减|调增)(?:之|以)?前的?(?:金额|数额|规模|数)?(?:应该?|应当)?"
        r"(?:是|为|有)?(?=多少)",
        "上年是",
    ),
    (r"(?<=变动|变化|增减)的?(?:金额|数额|额度)", "额"),
    (
        rf"在(?P<base>{_YEAR_BEFORE}[^，。？]{{0,8}}?)的?基础(?:上|之上)，?(?:还|再|又|要|会|将|预计|计划)*"
        rf"(?={_MOVE})",
        r"比\g<base>",
    ),
    (rf"[高多大]于(?P<base>{_YEAR_BEFORE}{_VALUE})(?=[，。？])", r"比\g<base>增加"),
    (rf"[低少小]于(?P<base>{_YEAR_BEFORE}{_VALUE})(?=[，。？])", r"比\g<base>减少"),
    (r"(?<=基金)(?P<between>[^。]{0,24}?)(?:[拿取调]出来|拿来)[用花使][掉过了]?", r"\g<between>动用"),
    (
        r"(?P<year>上一?年度?|去年|20\d\d年)的?(?:实际|预算)*执行(?:情况|结果)(?=[多少高低增减下上])",
        r"\g<year>执行数",
    ),
    (
        r"(?:年底|年末|最后)?还?[剩余]下?(?P<much>多少)(?:钱|资金)?的?预算(?:没有?|未)(?:执行|花|用|支出|使用)[完掉]?",
        r"执行数比年初预算少\g<much>",
    ),
    (
        r"(?<=基金)的?(?:当期|当年|本年|全年)?的?(?:收支)?缺口(?:有|是|达)?(?:多大|多少)",
        "收的够不够支的，差多少",
    ),
    (r"(?<=[数额费入出款])高出?(?=多少(?:万|亿|元|钱))", "多"),
    (r"(?<=[数额费入出款])低了?(?=多少(?:万|亿|元|钱))", "少"),
)
_EITHER_MOVED = re.compile(
    expanded(
        rf"(?:(?:<up>|<down>|变)[^，。？]{{0,4}}，)?(?:到底|究竟|主要)?是(?P<first>{NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?，?还是"
        rf"(?P<second>{NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?[？?，]"
    )
)
_EACH_MOVED = re.compile(expanded(r"(?:各|分别)(?:自)?(?:<up>|<down>|变化?)了?(?:多少|几)"))
_BOTH = re.compile(
    rf"^(?:如果|若)?[拿把将用让]?(?P<first>{SHORT})[跟和与同对](?P<second>{SHORT})"
    r"(?:相|来|[做作]个?|[放摆]一起|去)?(?:比较?|对比|对照)(?:起来|一下|的话|一比)?，"
)
_LATTER, _FORMER = re.compile("后者|后面那[个项]"), re.compile("前者|前面那[个项]")
_read_moves = Reader(_BOTH_SIDES, _EACH_WAY, _WHICH_MOVED, _MOVES, _GAPS)


def moves(text: str) -> str:
    """Rises, falls and differences in the usual verbs; what is asked of one thing or another, of both."""
    text = _EITHER_MOVED.sub(r"\g<first>和\g<second>", text) if _EACH_MOVED.search(text) else text
    return _read_moves(_of_two(text))


def _of_two(text: str) -> str:
    """甲和乙比，后者多多少: 乙比甲多多少."""
    pair = _BOTH.match(text)
    rest = text[pair.end() :] if pair else ""
    latter, former = _LATTER.search(rest), _FORMER.search(rest)
    said = latter or former
    if pair is None or said is None:
        return text
    first, second = pair["first"], pair["second"]
    if latter and former:
        return _FORMER.sub(first, _LATTER.sub(second, rest))
    own, other = (second, first) if latter else (first, second)
    return f"{rest[: said.start()]}{own}比{other}{rest[said.end() :]}"
