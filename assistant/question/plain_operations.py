"""Comparisons, orders, shares and checks asked in other words, said as the rest of the reader knows them.

几个亿 is 多少亿, 压掉 is 减掉, 甲在乙中是什么比例 is 甲占乙的百分之几, 甲和乙比，后者多几万 is 乙比甲多几万.
Rewrites how things are asked and never what is asked about; knows no report.
"""

from __future__ import annotations

import re

_THING = r"[^，。？；]{2,30}?"
_SHORT = r"[^，。？；多少几]{2,24}?"
_IN = r"(?:里面|里头|当中|之中|其中|中间|里|中)"
_RATE = r"(?:百分之(?:几|多少)?|几成|(?:多大|多少)的?(?:比例|比重|份额)|(?:几个|多少个?)百分点)"
_SPENT = r"(?:花|用|投入?|拨付?|给|砸|流向?)(?:在|到|给|于|进|向)?了?"
_SHARE = r"(?:占比|比例|比重|份额|分量)"
_MOVE = (
    r"(?:增长|增加|上升|上涨|提高|下降|减少|降低|下滑|缩减|压减|压缩|多|少|涨|降|增|减|跌|升)"
    r"(?:了|出|掉)?"
)
_MOST = r"(?:惨重?|凶猛?|狠|剧烈|严重|明显|显著|突出|夸张)"
_ASIDE = r"(?:[撇抛刨除]开|刨[去除]|不[算计看含]|排除|剔除|去掉)"
_MAYBE_SPENDING = "\ue000"  # behind what is spent on: 支出, where its name does not say so itself
_WHAT = r"(?:什么|啥|何)"
_LIMIT = r"(?:预算|限额|上限|红线|指标)"

_Ways = tuple[tuple[str, str], ...]

_SIGNS: _Ways = ((r"[”》](?=[“《])", r"\g<0>、"),)  # names in quotes side by side
_HOW_MUCH: _Ways = (
    (r"(?<![好十数上成百千第])几个?(?=(?:千万|百万|万|亿)(?!分))", "多少"),
    (r"(?<![好十数第])几个(?=百分点)", "多少个"),
    (r"(?<![好十数第])几(?=块钱|元钱?[，。？]|毛钱)", "多少"),
)
_WHY: _Ways = (
    (rf"(?:是|有|属于|出于)?{_WHAT}(?:理由|缘故|缘由|道理)(?!是)", "什么原因"),
    (
        rf"的(?:理由|缘[由故]|由来|根源|症结)(?=(?:是|为|在于)?(?:{_WHAT}|哪里)|[？。]|$)",
        "的原因",
    ),
    (r"(?:是|有|属|为)?何原因|原因(?:(?:是|为)何|何在)(?=[？。，]|$)|何故|因何(?!而)", "什么原因"),
    (
        r"的?(?:差[别异]|区别|不同|变化|落差)(?:是|又)?"
        r"(?:[从由]何而来|从哪[儿里]?[来出]的?|何来|来自(?:何处|哪[里儿]|什么)|怎么来的|源于(?:什么|何处))",
        "为什么不同",
    ),
)
_BEYOND: _Ways = (
    (
        r"(?:突破|冲破|超越|顶破|越过)了?"
        rf"(?=(?:年初|全年|调整后?的?|核定|法定|债务|批准的?)*{_LIMIT})",
        "超出",
    ),
    (r"(?<=超[出过])(?:核定|法定|批准)的?(?=限额)", ""),
    (r"(?<=债)(?P<between>[^。？；]{0,12}?)额度(?=[^，。？；]{0,4}(?:还|剩|余|没))", r"\g<between>限额"),
    (
        r"(?<=债)(?P<still>[^。？；]{0,12}?[还剩余][^，。？；]{0,4}多少)的?(?:空闲|剩余)?额度",
        r"\g<still>限额",
    ),
)
_MOVES: _Ways = (
    (r"(?<![电气水高低倾])压(?=了|掉|下(?!力)|[低去]了)", "减"),
    (r"[减缩]幅", "降幅"),
    (r"升幅", "涨幅"),
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
_ORDERS: _Ways = (
    (
        rf"^{_ASIDE}(?P<out>[^，。？；]{{2,16}}?)(?:不[算计看]|之外|以外|外)?，(?=[^。]*最)",
        r"除\g<out>外，",
    ),
    (r"(?:(?:分|拨|发|下达|落)?给|落到)谁(?:那?里|头上|手里)?的?(?=[^，。？]{0,12}最)", "谁的"),
    (r"谁(?:分到|[拿得]到|获得|获批|争取到|摊到|分得|拿走)了?的?(?=[^，。？]{0,16}最)", "谁的"),
    (r"(?<=哪[几两二三四五])样", "项"),
    (
        r"最(?P<most>[多少高低大小])的(?P<of>支出|收入|税收)?(?:类别|大类|门类|类型)"
        r"是(?:哪|什么)一?[个类种]?",
        r"最\g<most>的是哪类\g<of>",
    ),
    (
        r"(?:[拿得分]到|获得|争取到|获批)了?的?(?=(?:新增|专项|一般|政府)*债券[^？]*(?:最|项目))",
        "",
    ),
    (r"债券资金(?=[^，。？]{0,8}(?:最|项目))", "债券"),
    (r"新增的(?=(?:政府|地方|一般|专项)*债)", "新增"),
    (
        r"(?<=新增)(?P<debt>(?:政府|地方|一般|专项)*债务)额度(?=[^？]*(?:最|哪个|谁))",
        r"\g<debt>限额",
    ),
    (
        r"(?:排|位|居|列|占|高居)(?:名|在|居|列|于)*"
        r"(?:第一|首位|榜首|头名|头一名|头把交椅|头一位)(?:位|名)?(?!的?[是为]第)",
        "最多",
    ),
    (r"(?:排|位|居|列)(?:名|在|居|列|于)*(?:倒数第一|末位|末尾|最后一[名位])|垫底|吊车尾", "最少"),
    (
        r"(?P<one>[\u4e00-\u9fff]{2,12}?)(?P<how>更?[高多大低少小好快])(?:一?些|一点)?还是"
        r"(?P<other>[\u4e00-\u9fff]{2,12}?)(?P=how)(?:一?些|一点)?",
        r"\g<one>和\g<other>哪个\g<how>",
    ),
)
_SHARES: _Ways = (
    (
        rf"(?P<part>{_SHORT})是(?!不是|否)(?P<whole>{_SHORT})的"
        r"(?:大头|主力|主体|支柱|顶梁柱|主要来源)",
        r"\g<part>占\g<whole>的大头",
    ),
    (r"比值", "比例"),
    (r"占(?:据|到)?了?多少个?百分点", "占百分之几"),
    (
        rf"每(?:花|支出?|用)?出?(?:100|一百|百)(?:元|块钱?)的?(?P<whole>{_THING}){_IN}?，?{_IN}?"
        rf"(?:就|会)?有?(?:多少|几)[元块]?钱?是?被?{_SPENT}"
        r"(?P<part>[^，。？；]{2,20}?)(?:上面?|方面)?的?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占\g<whole>的百分之几",
    ),
    (
        rf"(?P<whole>{_THING}){_IN}?，?有?{_RATE}(?:的?(?:钱|资金|支出|财力))?[是都]?{_SPENT}"
        r"(?P<part>[^，。？；多少几]{2,20}?)(?:上面?|方面|身上)?的?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占\g<whole>的百分之几",
    ),
    (
        rf"(?P<part>{_SHORT})在(?P<whole>{_SHORT}){_IN}，?所?(?:是|占据?)了?"
        rf"(?:什么|多大|多少|怎样|几)的?{_SHARE}",
        r"\g<part>占\g<whole>的百分之几",
    ),
    (rf"(?P<part>{_SHORT})在(?P<whole>{_SHORT}){_IN}的{_SHARE}", r"\g<part>占\g<whole>的比重"),
    (rf"(?<=支出|经费){_MAYBE_SPENDING}|(?<=[费款金贴薪息险债资]){_MAYBE_SPENDING}", ""),
    (_MAYBE_SPENDING, "支出"),
)
_REST: _Ways = (
    (
        r"还?(?:[保留]有|有没有|有)(?:没有)?(?P<car>公务用车|公务车|公车|汽车)(?=[吗么没？，]|$)",
        r"有几辆\g<car>",
    ),
    (r"掏(?=[了过钱出]|多少)", "花"),
    (r"(?:偿债|还债)所?用?的?(?:钱|资金|支出|开支)", "还本付息支出"),
    (r"(?<=目标)(?P<between>[^？。]{0,40}?)(?:兑现|达成|落实到位|落地)", r"\g<between>完成"),
    (r"全(?=(?:完成|实现|达到|办完|做完|达标)了?)", "都"),
    (r"(?:采购)?(?:组织形式|组织方式)[为是选走](?P<form>[^，。？]{4,14}?)的", r"\g<form>的"),
    (r"(?:是不是|是否)[为是]?同?一个(?=数|金额)", "是不是同一个"),
    (r"[对合核]得拢", "对得上"),
)
_WAYS = tuple(
    (re.compile(said), read)
    for said, read in (
        *_SIGNS, *_HOW_MUCH, *_WHY, *_BEYOND, *_MOVES, *_ORDERS, *_SHARES, *_REST,
    )
)  # fmt: skip

_BOTH = re.compile(
    rf"^(?:如果|若)?[拿把将用让]?(?P<first>{_SHORT})[跟和与同对](?P<second>{_SHORT})"
    r"(?:相|来|[做作]个?|[放摆]一起|去)?(?:比较?|对比|对照)(?:起来|一下|的话|一比)?，"
)
_LATTER, _FORMER = re.compile("后者|后面那[个项]"), re.compile("前者|前面那[个项]")
_ASKS_WHY = re.compile("为什么|为何|为啥|何以|怎么|咋|原因|理由")
_OVER_BUDGET = re.compile(
    r"(?P<own>(?:支出)?决算数?|实际支出|执行数?)?"
    r"(?:比(?:年初|全年|当年)?的?预算(?:安排)?数?[还要又]*[多高大][出了些]*"
    r"|(?:大于|高于|多于|超[过出])了?(?:年初|全年|当年)?的?预算(?:安排)?数?)(?!多少|几|的?部分)"
)
_PUT_FIRST = re.compile(r"^请?(?:把|将(?!军|来|要)|拿(?!出|到|来))(?=[\u4e00-\u9fff“\d]{3})")


def plain_operations(text: str) -> str:
    """The question with what it asks said in the usual way."""
    plain = _of_two(text)
    for said, read in _WAYS:
        plain = said.sub(read, plain)
    if _ASKS_WHY.search(plain):
        plain = _OVER_BUDGET.sub(lambda found: (found["own"] or "") + "超出预算", plain)
    return _PUT_FIRST.sub("", plain)


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


__all__ = ["plain_operations"]
