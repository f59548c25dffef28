"""Ways of asking that mean the same, said in the one way that the rest of the engine reads.

Asking why without saying 为什么 (受什么影响, 由何引起, 增量来自哪些方面) and counts asked as nouns
(批次和人数). Knows words only; changes nothing else of a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question.words import expanded

_WHAT = r"(?:什么|啥|哪些|何种?)"
_CAUSE = r"(?:样的?)?(?:原因|因素|事情?|情况|方面)?"
_END = r"(?=[，。；？！,?!]|$)"
_MOVED = re.compile(
    expanded(
        r"同比|(?:比|较)(?:上一?年|去年|20\d\d)|<up>|<down>|[高低多少大小][出于过了]|超|悬殊|(?:没有?"
        r"|未)能?(?:花|用|执行|完成|达到)"
    )
)

# What asks for the reason at the end of a clause, and what does so in front of a verb.
_REASON_BEHIND = re.compile(
    expanded(
        rf"(?:主要|又|都|究竟|到底)*是?(?:由|因|被)?{_WHAT}{_CAUSE}所?(?:造成|导致|引起|引发|促成|所致"
        rf"|带来)(?:了|的)*{_END}"
        rf"|(?:主要)?受(?:到)?了?{_WHAT}{_CAUSE}的?影响(?:所致|的|了)?{_END}"
        rf"|是?(?:出于|基于|鉴于|源于|缘于){_WHAT}(?:样的?)?(?:考虑|原因|目的|理由|打算|因素)?(?:而?(?:<up>"
        rf"|<down>)?了?的)?{_END}"
        rf"|(?:是)?(?:怎么|咋)搞的{_END}|(?:是)?所为何[事因来]{_END}"
        rf"|(?:主要)?(?:归[因功]于|得益于|取决于){_WHAT}(?:样的?)?(?:原因|因素|措施|举措|做法|工作)?{_END}"
        rf"|的?(?:背后|幕后)?(?:的)?(?:推手|诱因|症结|背景|根源|由来)(?:都)?(?:是|有|在){_WHAT[:-1]}"
        rf"|哪)[里儿]?{_END}|的?背后(?:是|有){_WHAT}{_CAUSE}{_END}"
        rf"|是?{_WHAT}{_CAUSE}(?:拖(?:了|累)?后腿|(?:推|拉|抬)[高低升动]的?|带动的?|压低的?){_END}"
        rf"|(?:是|有)?(?:什么|何|啥)道理{_END}|成因(?:是什么|有哪些)?{_END}"
    )
)
_HOW_COME = re.compile("咋(?=回事|搞)")
_REASON_AHEAD = re.compile(
    rf"(?:是)?{_WHAT}(?:原因|因素|事情?|情况)?(?:造成|导致|引起|引发|促使|使得)了?(?=[\u4e00-\u9fff“])|"
    rf"(?<!如)[因缘]何(?=[\u4e00-\u9fff])(?!公)|何故(?=[\u4e00-\u9fff])"
)
_REASON_OF_MOVE = re.compile(
    rf"[靠凭](?:的)?是?{_WHAT}(?:样的?)?(?:办法|措施|做法)?{_END}|(?:问题|毛病|差距)(?:是)?出?在(?:了)?"
    rf"(?:哪[里儿]?|什么地方|{_WHAT}){_END}|(?<=[降升增减少加长低多涨省])的依据(?:何在|是什么){_END}"
    rf"|(?:怎么|如何|怎样|作何)(?:来|去)?(?:解释|说明)的?{_END}|的?(?:给出?的?)?(?:说法|解释|说明)(?:是|有){_WHAT}{_END}"
)  # where a move is spoken of before it
_COMES_FROM = re.compile(
    expanded(
        r"(?:(?P<rise>增量|增加额|增幅|涨幅|增长点|(?:<up>)(?:出?来)?的?(?:部分|钱|资金|支出)?)|"
        r"(?P<fall>减量|减少额|降幅|(?:<down>)(?:出?来)?的?(?:部分|钱|资金|支出)?))"
        rf"(?:主要|都)*(?:来[自源]于?|源[自于]|出[自在]|集中在|体现在|反映在|在于)了?{_WHAT[:-1]}|哪)"
        rf"(?:[些几一]?个?)(?:方面|项目|地方|领域|科目|里|儿|块)?{_END}"
    )
)
_WENT_TO = re.compile(
    rf"(?<=[，。；？])(?:主要)?(?:(?P<rise>增加|新增|增列|多安排|多花)|(?P<fall>减少|压减|砍掉?|取消"
    rf"|核减))了?(?:的是)?(?:哪[些几]个?|什么|啥)(?!时|原因)"
    rf"(?:方面的?)?(?:经费|项目|支出|开支|钱|费用|工作|内容|事项)?{_END}"
)
_MEANING_AHEAD = re.compile(r"(?:啥|什么)叫(?:做|作)?(?=[“\u4e00-\u9fff])|(?:何谓|何为)(?=[“\u4e00-\u9fff])")
_MEANING_BEHIND = re.compile(
    rf"(?:这个|这一|一)?(?:词|说法|概念|名词|提法)?(?:在(?:报告|文件)[里中])?(?:是|该|应|应当|应该)?"
    rf"(?:作何(?:理解|解释|解)|(?:怎么|如何|怎样)(?:来|去)?(?:讲|说|解释|理解|定义|界定)(?:的|呢)?|何意|"
    rf"(?<!如)何解|是个?{_WHAT}(?:概念|含义|意义|说法)"
    rf"|的?(?:定义|含义|意思|概念|说法)(?:是|为)(?:{_WHAT}|怎样的?)|是指(?:的是)?{_WHAT}|{_WHAT}意思){_END}"
)
_AMONG_MEANINGS = re.compile(rf"(?<=名词解释)(?P<named>[^。？]*?)(?:是)?(?:怎么|如何|怎样)写的?{_END}")
_DEFINED_AS = re.compile(r"(?:界定|定义|解释|理解|描述)[为成](?:什么|啥)")
_LEFT_OF_BUDGET = re.compile(
    r"(?P<budget>预算|年初[^，。？]{0,12}?|[批定给]的?[^，。？]{0,4}?)(?:最后|年底|到年底|实际|并)*(?:没有?"
    r"|未)能?(?:全部?)?(?:花|用|支|使)(?:完|满|掉|光)(?:的话)?[，、的]?"
    r"(?:还|最后|一共|共)*(?:剩|余|省|节约|结余)(?:了|下|着|出|来)*(?P<much>多少(?:钱)?|几[万亿百])"
)
_BUDGET_SAVED = re.compile(
    r"(?:还|最后)?(?:剩|余|省|节约|结余|节余)(?:了|下|出)*(?P<much>多少(?:钱)?)的?预算(?![数支收])"
)
_BUDGET_SIDE, _SPENT_SIDE = (
    r"(?:年初|调整后的?)?预算数?",
    r"(?:最后|实际|全年)?的?(?:决算|执行|支出|花费|开支)数?",
)
_APART = (
    r"(?:之间|两者)?的?(?:相?差(?!异率|旅)(?:了|出)?(?:多少(?:钱)?|额|距|异|几[万亿百])"
    r"|(?:有)?(?:多大的?)?(?:出入|落差|差距))(?:是|有|为)?(?:多少|多大)?"
)
_BUDGET_APART = re.compile(
    rf"(?:{_BUDGET_SIDE}[与和跟同、]{_SPENT_SIDE}|{_SPENT_SIDE}[与和跟同、]{_BUDGET_SIDE}){_APART}"
    rf"(?=[，。；？,?]|$)"
)
_SHORT_OF_BUDGET = re.compile(
    r"(?P<missed>(?:不及|没有?达到|没有?完成|未完成|未达到|低于)[^，。？]{0,4}预算数?[^，。？]{0,6}[，；])(?:缺口|差额|差距)(?:是|有)?(?:多大|多少)"
)
_TOLD_EACH = re.compile(rf"(?:请)?(?:分别|分开|各自)(?:统计|列[出示明]|说明)(?:一下)?{_END}")
_BATCHES = re.compile(
    r"批[次数](?:数)?(?:[和与及、跟]|以及)(?:人[数次](?:数)?|总?人数)(?:各|分别)?(?:是|有|为)?(?:多少|几)?"
)

_NAME = r"(?:(?![是有多少几]|还[是有])[\u4e00-\u9fff“”（）])"
_SHARE_AHEAD = re.compile(
    rf"(?:拿|抽|划|切|分)(?:出来?|了)?(?P<much>百分之(?:几|多少)|几成|多[大少]比例)的(?P<whole>{_NAME}{{2,12}}?)(?:专门|单独)?"
    rf"(?:预?留给|划给|分给|给|用于|用在|投到?)了?(?P<part>{_NAME}{{2,12}}?)(?:的)?{_END}"
)
_SHARE_WITHIN = re.compile(
    rf"(?P<whole>(?:(?![，。；？])[\u4e00-\u9fff\d“”]){{3,24}}?)(?:里头?|里面|中|当中|之中)，?(?:到底)?(?:有|约)?"
    rf"(?P<much>百分之(?:几|多少)|几成|多[大少]比例)(?:的(?:钱|资金))?(?:(?:是|得|要|全)?靠|来自于?|属于|是|留给了?|给了?|用[于在]|花在)"
    rf"(?P<part>{_NAME}{{2,16}}?)(?:的|来的|撑[着起来的]*|[还出付花给]的)?{_END}"
)
_WON_FROM_ABOVE = re.compile(r"(?:向上|对上|从上面|向上级|跑)争取[到来]?了?多少(?:的?(?:资金|钱))?")
_LAND = re.compile(r"要?占(?:用|了)?多少(?P<unit>平方米|平米|亩|公顷)的?(?:用|土)?地")
_PAIR_BEHIND = re.compile(  # 发低保，城市和农村各多少
    r"(?:发放?|支付|拨付|花在|用在|的)的?(?P<noun>(?!的)[\u4e00-\u9fff]{1,6}?)上?，"
    r"(?P<first>城市|城镇|一般|新增|在职)的?[和与、跟](?P<second>农村|乡村|专项|再融资|离?退休)的?(?=各|分别)"
)
_DEFINED_HERE = re.compile(
    rf"(?:[里中上])?所?(?:说|讲|称|提到?|写)的?(?P<name>“[^”]{{2,12}}”)(?:都|到底|主要)?"
    rf"(?:包括|包含|指)了?(?:哪些|什么|哪[几三两]?[类项块]?){_END}"
)
_COMPLETED = re.compile(rf"完成了?(?=(?:百分之(?:几|多少)|几成){_END})")
_EITHER_MOVED = re.compile(
    expanded(
        rf"(?P<said>(?:<up>|<down>|变)[^，。？]{{0,4}}，)?(?:到底|究竟|主要)?是(?P<first>{_NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?，?还是"
        rf"(?P<second>{_NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?[？?，]"
    )
)
_EACH_MOVED = re.compile(expanded(r"(?:各|分别)(?:自)?(?:<up>|<down>|变化?)了?(?:多少|几)"))


def said_plainly(question: str) -> str:
    """A question in the wording that is read, its names untouched."""
    text = _REASON_BEHIND.sub("原因是什么", _HOW_COME.sub("怎么", question))
    text = _REASON_AHEAD.sub("为什么", text)
    text = _COMES_FROM.sub(_why_moved, text)
    text = _where_moved(_WENT_TO, _why_moved, text)
    text = _where_moved(_REASON_OF_MOVE, lambda _: "原因是什么", text)
    if not _MOVED.search(text):
        text = _DEFINED_AS.sub("是什么意思", _MEANING_AHEAD.sub("什么是", text))
        text = _AMONG_MEANINGS.sub(r"\g<named>是什么意思", text)
        text = _MEANING_BEHIND.sub("是什么意思", text)
    text = _BUDGET_SAVED.sub(r"比年初预算少\g<much>", text)
    text = _SHORT_OF_BUDGET.sub(r"\g<missed>比年初预算少多少", text)
    text = _BUDGET_APART.sub("决算比年初预算差多少", text)
    text = _LEFT_OF_BUDGET.sub(r"\g<budget>比年初预算少\g<much>", text)
    text = _WON_FROM_ABOVE.sub("争取上级资金多少", text)
    text = _LAND.sub(r"用地面积是多少\g<unit>", text)
    text = _PAIR_BEHIND.sub(r"\g<first>\g<noun>和\g<second>\g<noun>", text)
    text = _DEFINED_HERE.sub(r"什么是\g<name>", text)
    text = _COMPLETED.sub("完成了预算的", text)
    text = _SHARE_AHEAD.sub(r"\g<part>占\g<whole>的\g<much>", text)
    text = _SHARE_WITHIN.sub(r"\g<part>占\g<whole>的\g<much>", text)
    text = _EITHER_MOVED.sub(_each_moved, text) if _EACH_MOVED.search(text) else text
    text = _TOLD_EACH.sub("分别是多少", text)
    return _BATCHES.sub("多少批次、多少人次", text)


def _each_moved(found: re.Match[str]) -> str:
    return f"{found['first']}和{found['second']}"


def _why_moved(found: re.Match[str]) -> str:
    return ("增加" if found["rise"] else "减少") + "的原因是什么"


def _where_moved(pattern: re.Pattern[str], said: Callable[[re.Match[str]], str], text: str) -> str:
    """The text with what a pattern finds said otherwise, where a move is spoken of before it."""
    found = pattern.search(text)
    moved = found and _MOVED.search(text, 0, found.start())
    return text[: found.start()] + said(found) + text[found.end() :] if found and moved else text
