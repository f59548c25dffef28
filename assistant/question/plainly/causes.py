"""Asking why in other words: 受什么影响, 由何引起, 增量来自哪些方面, 理由是什么, 差别从何而来."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import END, WHAT, Reader, Ways

_CAUSE = r"(?:样的?)?(?:原因|因素|事情?|情况|方面)?"
_PLAIN_WHAT = r"(?:什么|啥|何)"
_MOVED = re.compile(
    expanded(
        r"同比|(?:比|较)(?:上一?年|去年|20\d\d)|<up>|<down>|[高低多少大小][出于过了]|超|悬殊|(?:没有?"
        r"|未)能?(?:花|用|执行|完成|达到)"
    )
)
_REASON_BEHIND = re.compile(
    expanded(
        rf"(?:主要|又|都|究竟|到底)*是?(?:由|因|被)?{WHAT}{_CAUSE}所?(?:造成|导致|引起|引发|促成|所致"
        rf"|带来)(?:了|的)*{END}"
        rf"|(?:主要)?受(?:到)?了?{WHAT}{_CAUSE}的?影响(?:所致|的|了)?{END}"
        rf"|，?(?:都|主要)?超在了?(?:哪[里儿些]?(?:几?[个项])?(?:方面|地方|上面?|项目|环节)?|{WHAT}(?:地方|方面|上面?)?)(?:上面?)?了?{END}"
        rf"|是?(?:出于|基于|鉴于|源于|缘于){WHAT}(?:样的?)?(?:考虑|原因|目的|理由|打算|因素)?(?:而?(?:<up>"
        rf"|<down>)?了?的)?{END}"
        rf"|(?:是)?(?:怎么|咋)搞的{END}|(?:是)?所为何[事因来]{END}"
        rf"|(?:官方|报告)?(?:主要)?(?:归[因功]于|得益于|取决于){WHAT}(?:样的?)?(?:原因|因素|措施|举措|做法|工作)?{END}"
        rf"|(?:主要)?(?:卡|堵|拖|耽误)在了?(?:哪[里儿]?|什么(?:地方|环节)|哪个环节|{WHAT})了?{END}"
        rf"|的?(?:背后|幕后)?(?:的)?(?:推手|诱因|症结|背景|根源|由来)(?:都)?(?:是|有|在){WHAT[:-1]}"
        rf"|哪)[里儿]?{END}|的?背后(?:是|有){WHAT}{_CAUSE}{END}"
        rf"|是?{WHAT}{_CAUSE}(?:拖(?:了|累)?后腿|(?:推|拉|抬|带|顶|托|撑)(?:[高低升动]|[起上](?:来|去)?)+了?的?|压低的?){END}"
        rf"|(?:是|有)?(?:什么|何|啥)道理{END}|成因(?:是什么|有哪些)?{END}"
    )
)
_HOW_COME = re.compile("咋(?=回事|搞)")
_REASON_AHEAD = re.compile(
    rf"(?:是)?{WHAT}(?:原因|因素|事情?|情况)?(?:造成|导致|引起|引发|促使|使得)了?(?=[\u4e00-\u9fff“])|"
    rf"(?<!如)[因缘]何(?=[\u4e00-\u9fff])(?!公)|何故(?=[\u4e00-\u9fff])"
)
_REASON_OF_MOVE = re.compile(
    rf"是?[靠凭](?:的)?是?(?:{WHAT}(?:样的?)?(?:办法|措施|做法)?|哪一?[笔块项个](?:钱|资金|收入|款)?){END}|(?:问题|毛病|差距)(?:是)?出?在(?:了)?"
    rf"(?:哪[里儿]?|什么地方|{WHAT}){END}|(?<=[降升增减少加长低多涨省])的依据(?:何在|是什么){END}"
    rf"|是?(?:依据|根据|按照?|凭)的?是?{WHAT}(?:来)?(?:作出?|进行)?的?(?:调[整增减]?|[增减]加?)了?的{END}"
    rf"|(?:怎么|如何|怎样|作何)(?:来|去)?(?:解释|说明)的?{END}|的?(?:给出?的?)?(?:说法|解释|说明)(?:是|有){WHAT}{END}"
    rf"|(?:给|做|作|有)(?:出|了)*(?:{WHAT}|怎样)的?(?:说法|解释|说明|交代){END}"
)  # where a move is spoken of before it
_COMES_FROM = re.compile(
    expanded(
        r"(?:(?P<rise>增量|增加额|增幅|涨幅|增长点|(?:<up>)(?:出?来)?的?(?:部分|钱|资金|支出)?)|"
        r"(?:减量|减少额|降幅|(?:<down>)(?:出?来)?的?(?:部分|钱|资金|支出)?))"
        rf"(?:主要|都)*(?:来[自源]于?|源[自于]|出[自在]|集中在|体现在|反映在|在于)了?{WHAT[:-1]}|哪)"
        rf"(?:[些几一]?个?)(?:方面|项目|地方|领域|科目|里|儿|块)?{END}"
    )
)
_WENT_TO = re.compile(
    rf"(?<=[，。；？])(?:主要)?(?:(?P<rise>增加|新增|增列|多安排|多花)|(?:减少|压减|砍掉?|取消"
    rf"|核减))了?(?:的是)?(?:哪[些几]个?|什么|啥)(?!时|原因)"
    rf"(?:方面的?)?(?:经费|项目|支出|开支|钱|费用|工作|内容|事项)?{END}"
)
_SOURCES = re.compile(  # 同比增长七倍，其主要来源: why it rose
    rf"(?<=[，。；])(?:其|它的)?(?:主要|具体)?的?(?:资金|收入|增量|增收)?(?:来源|来路)(?:都|主要)?(?:是|有|为|在)?(?:{WHAT}|何在|哪里|哪儿)?{END}"
)
_BY_ANOTHER = re.compile(  # X大涨，是不是Y涨了造成的
    expanded(
        r"^(?P<thing>(?:20\d\d年度?)?的?[^，。？]{2,30}?)(?:都|又|一下子|大幅度?|大|明显|猛)*"
        r"(?:(?P<rise><up>)|<down>)[^，。？的]{0,8}?，?"
        r"(?:主要|难道|应该|会)*(?P<ask>是不是|是否|是)(?:主要|都)*(?P<why>因为|由于|因)?"
        r"(?P<other>[^，。？]{2,16}?(?:费用?|支出|收入|经费|购置|接待|用车|出国|补助))"
        r"(?P<moved>(?:<up>|<down>)[^，。？造导引带惹吗吧么对]{0,3})?"
        r"(?P<by>(?:造成|导致|引起|带动|带来|惹|拉高)[^，。？吗吧么对]{0,4})?的?(?:祸|缘故|原因)?"
        r"(?P<end>，?对?吗|吧|么|，?对不对)?[？。]?$"
    )
)
_GUESSED = re.compile(  # X下降了七成，真的不修路了吗: what may have moved it is for the reason to tell
    r"(?<=[，。])(?:这|难道|莫非|是不是|是|就)*(?:真的?|确实|彻底)?(?:是|就)*不(?!是|等|一样|同|少|够|到|足|及|如)[\u4e00-\u9fff]{1,6}了[吗么？]?(?=[？。，]|$)"
)
_WHY: Ways = (
    (rf"(?:是|有|属于|出于)?{_PLAIN_WHAT}(?:理由|缘故|缘由|道理)(?!是)", "什么原因"),
    (
        rf"(?<=[，。；])(?:主要|具体|究竟|到底|其)*(?:理由|缘[由故]|原因|根源|说法)(?:又|都)?(?:是|为|有|在于)?(?:{_PLAIN_WHAT}在?|哪些?|呢)(?:呢)?{END}",
        "原因是什么",
    ),
    (
        rf"的(?:理由|缘[由故]|由来|根源|症结)(?=(?:是|为|在于)?(?:{_PLAIN_WHAT}|哪里)|[？。]|$)",
        "的原因",
    ),
    (r"(?:是|有|属|为)?何原因|原因(?:(?:是|为)何|何在)(?=[？。，]|$)|何故|因何(?!而)", "什么原因"),
    (
        r"的?(?:差[别异]|区别|不同|变化|落差)(?:是|又)?"
        r"(?:[从由]何而来|从哪[儿里]?[来出]的?|何来|来自(?:何处|哪[里儿]|什么)|怎么来的|源于(?:什么|何处))",
        "为什么不同",
    ),
)
_TAXES_TAKEN = re.compile(  # 全县的税怎么收少了: the taxes taken in are 税收收入
    r"的?税(?:收(?:收入)?|款)?(?:怎么|咋|为什么|为何|为啥)(?:会|就|又|都|反而)*收得?(?:(?P<rise>多)|少)了(?:呢|啊|呀)?"
)
_ASKED_AGAIN = re.compile(
    r"(?P<asked>(?:为什么|为何|为啥)[^。？]*)[，？。]+(?:这是|到底|究竟|是)*为(?:什么|啥|何)(?:呢|啊|呀)?(?=[？。]?$)"
)
_GONE = r"(?:归零|清零|(?:变[成为]|降[到为]|只剩|减[到为])(?:了)?零|(?<!有)没有?了(?!解)|断崖)"
_FELL_AWAY = re.compile(rf"(?:几乎|基本上?|差不多|全都?|一下子)*{_GONE}(?:式(?:的)?(?=下|跌))?")
_COMPLETED = re.compile(
    "(?:完成|达到|执行)[^。？]*预算|预算[^。？]*(?:完成|达到|执行)|(?:没有?|未)能?全?(?:[花用支]完|完成|达到)"
)
_SHORT_WHERE = re.compile(  # 完成预算的百分之几，差在哪
    rf"(?<=[，。；])(?:主要|究竟|到底|又|都|是)*差在了?哪[里儿]?了?{END}"
)
_HAPPENED = re.compile(  # 基本归零，是出了什么事
    rf"[，。；]?(?:这|究竟|到底)*(?:是|又|都)*(?:(?:出|发生|遇到|碰[上到])了?{WHAT}(?:样的)?(?:事情?|状况|情况|问题|变故)?|(?:个)?(?:什么|啥)(?:情况|状况)"
    rf"|(?:怎么|咋)个?情况|(?:怎么|咋)(?:了|啦)){END}"
)
_MORE_FOR = re.compile(  # 猛增25万，多出来的是干嘛用的
    expanded(
        r"(?<=[，。；])(?:这|那)?(?:多|增|新增|涨|<up>)(?:出来?|加|了)*的?(?:这|那)?(?:部分|钱|资金|支出|\d[\d.]*[万亿]元?)?(?:主要|都|又|是|要)*"
        rf"(?:拿|用)?(?:去|来)?(?:干|做|办)(?:什么|啥|嘛)(?:用|使)?了?的?{END}"
    )
)
_MOVED_SO: Ways = (  # 涨得那么猛: how fast is not what is asked; what the grants to those below are
    (
        expanded(
            r"(?P<move><up>|<down>)了?得?(?:较为?|比较|相对较?|过|很|这么|那么|如此|特别|非常|十分)"
            r"(?:快|多|大|高|猛|狠|明显|厉害|迅[猛速]|严重|少|低|慢|显著)了?"
            r"(?=的(?:主要)?(?:原因|[理缘]由)|[，。；？]|$)"
        ),
        r"\g<move>",
    ),
    (
        r"(?:(?:^|(?<=[年，。；？么]))(?:自治区|省|市|州))?(?P<to>对(?:下级?|[市区县州旗]{2}))的?(?=[\u4e00-\u9fff]{0,8}(?:转移支付|补助))",
        r"\g<to>的",
    ),
)
_UNPLANNED = re.compile(  # 年初一分钱没排，最后怎么花出去5万元: why there was spending without a budget
    r"(?:年初|预算|年初预算)(?:里|上|中|时)?(?:都|也|本来|原本|压根|根本)*(?:一分(?:钱)?|分文|一点)?(?:都|也)?(?:没有?|未|并未)(?:给|做)?(?:编?排|列|编|安排|预算|这[笔项]钱?)(?:上|过)?(?:的|钱|预算|资金)*"
    r"，(?:(?:但|可|最后|后来|年底|结果|到头来|全年|实际)(?:是|上)?)*(?P<why>怎么|咋|为什么|为何|为啥)(?:又|还|会|就|却|反而|最后|后来|能|倒)*(?:花|用|支|列支)[^，。？]*"
)
_PART_SPENT = re.compile(  # 为什么只花了三分之二: why not all of it was spent
    r"(?P<why>为什么|为何|为啥|怎么)(?:就|还|又|全年|最后|实际|到头来)*[只才仅]+(?:是|能)?(?:花|用|支出?|使用|执行|开支)[掉出去]*了?"
    r"(?:不到|不足|大约|约|差不多|将近|近)*(?:一小?半|一小?部分|半数|[一二三四五六七八九十\d]+分之[一二三四五六七八九\d]+"
    r"|百分之[一二三四五六七八九十\d.点]+|[一二三四五六七八九半\d.]+成多?|\d[\d.]*%)(?:左右)?(?:的?(?:年初|全年)?(?:预算|资金|钱|经费))?"
)
_ASKS_WHY = re.compile("为什么|为何|为啥|原因")
_GOES_UP_OR_DOWN = re.compile(expanded(rf"<up>|<down>|{_GONE}|持平|不变"))
_read_grounds, _read_moved = Reader(_WHY), Reader(_MOVED_SO)


def causes(text: str) -> str:
    """What asks for a cause said as 为什么 or 原因是什么."""
    text = _UNPLANNED.sub("年初没有预算，为什么有支出", _BY_ANOTHER.sub(_each_moved, text))
    text = _REASON_BEHIND.sub("原因是什么", _HOW_COME.sub("怎么", text))
    text = _PART_SPENT.sub(r"\g<why>没花完", _REASON_AHEAD.sub("为什么", text))
    text = _ASKED_AGAIN.sub(r"\g<asked>", _TAXES_TAKEN.sub(_why_taxes_moved, text))
    text = _COMES_FROM.sub(_why_moved, text)
    text = _where_moved(_WENT_TO, _why_moved, text)
    text = _where_moved(_SOURCES, lambda _: "钱从哪来的", text)
    text = _where_moved(_MORE_FOR, lambda _: "增加的原因是什么", text)
    text = _where_moved(_HAPPENED, lambda _: "，原因是什么", text, _GOES_UP_OR_DOWN)
    text = _where_moved(_SHORT_WHERE, lambda _: "原因是什么", text, _COMPLETED)
    if _ASKS_WHY.search(text):
        text = _read_moved(_FELL_AWAY.sub("大幅减少", text))
    text = _where_moved(_GUESSED, lambda _: "原因是什么", text)
    text = _where_moved(_REASON_OF_MOVE, lambda _: "原因是什么", text)
    return _read_grounds(text)


def speaks_of_move(text: str) -> bool:
    """Whether a text speaks of a rise, a fall or a distance, which is explained and not defined."""
    return bool(_MOVED.search(text))


def _each_moved(found: re.Match[str]) -> str:
    """Whether a thing moved by another asked as why it moved, and which way the other did."""
    asks = found["ask"] != "是" or found["end"]
    if not asks or not (found["why"] or found["moved"] or found["by"]):
        return found[0]
    way = "增加" if found["rise"] else "减少"
    return f"{found['thing']}为什么{way}，{way}了多少？{found['other']}是增加还是减少？"


def _why_moved(found: re.Match[str]) -> str:
    return ("增加" if found["rise"] else "减少") + "的原因是什么"


def _why_taxes_moved(found: re.Match[str]) -> str:
    return "税收收入为什么" + ("增加" if found["rise"] else "减少")


def _where_moved(
    pattern: re.Pattern[str],
    said: Callable[[re.Match[str]], str],
    text: str,
    move: re.Pattern[str] = _MOVED,
) -> str:
    """The text with what a pattern finds said otherwise, where a move is spoken of before it."""
    found = pattern.search(text)
    moved = found and move.search(text, 0, found.start())
    return text[: found.start()] + said(found) + text[found.end() :] if found and moved else text
