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
_MOVED = re.compile(expanded(r"同比|(?:比|较)(?:上一?年|去年|20\d\d)|<up>|<down>"))

# What asks for the reason at the end of a clause, and what does so in front of a verb.
_REASON_BEHIND = re.compile(
    expanded(
        rf"(?:主要|又|都|究竟|到底)*是?(?:由|因|被)?{_WHAT}{_CAUSE}所?(?:造成|导致|引起|引发|促成|所致|带来)(?:了|的)*{_END}"
        rf"|(?:主要)?受(?:到)?了?{_WHAT}{_CAUSE}的?影响(?:所致|的|了)?{_END}"
        rf"|是?(?:出于|基于|鉴于|源于|缘于){_WHAT}(?:样的?)?(?:考虑|原因|目的|理由|打算|因素)?(?:而?(?:<up>|<down>)?了?的)?{_END}"
        rf"|(?:是)?怎么搞的{_END}|(?:是)?所为何[事因来]{_END}"
    )
)
_REASON_AHEAD = re.compile(
    rf"(?:是)?{_WHAT}(?:原因|因素|事情?|情况)?(?:造成|导致|引起|引发|促使|使得)了?(?=[\u4e00-\u9fff“])|(?<!如)[因缘]何(?=[\u4e00-\u9fff])(?!公)|何故(?=[\u4e00-\u9fff])"
)
_COMES_FROM = re.compile(
    expanded(
        r"(?:(?P<rise>增量|增加额|增幅|涨幅|增长点|(?:<up>)(?:出?来)?的?(?:部分|钱|资金|支出)?)|(?P<fall>减量|减少额|降幅|(?:<down>)(?:出?来)?的?(?:部分|钱|资金|支出)?))"
        rf"(?:主要|都)*(?:来[自源]于?|源[自于]|出[自在]|集中在|体现在|反映在|在于)了?{_WHAT[:-1]}|哪)(?:[些几一]?个?)(?:方面|项目|地方|领域|科目|里|儿|块)?{_END}"
    )
)
_WENT_TO = re.compile(
    rf"(?<=[，。；？])(?:主要)?(?:(?P<rise>增加|新增|增列|多安排|多花)|(?P<fall>减少|压减|砍掉?|取消|核减))了?(?:的是)?(?:哪[些几]个?|什么|啥)(?!时|原因)"
    rf"(?:方面的?)?(?:经费|项目|支出|开支|钱|费用|工作|内容|事项)?{_END}"
)
_LEFT_OF_BUDGET = re.compile(
    r"(?P<budget>预算|年初[^，。？]{0,12}?|[批定给]的?[^，。？]{0,4}?)(?:最后|年底|到年底|实际|并)*(?:没有?|未)能?(?:全部?)?(?:花|用|支|使)(?:完|满|掉|光)(?:的话)?[，、的]?"
    r"(?:还|最后|一共|共)*(?:剩|余|省|节约|结余)(?:了|下|着|出|来)*(?P<much>多少(?:钱)?|几[万亿百])"
)
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
_EITHER_MOVED = re.compile(
    expanded(
        rf"(?P<said>(?:<up>|<down>|变)[^，。？]{{0,4}}，)?(?:到底|究竟|主要)?是(?P<first>{_NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?，?还是"
        rf"(?P<second>{_NAME}{{2,10}}?)(?:<up>|<down>)了?(?:的)?[？?，]"
    )
)
_EACH_MOVED = re.compile(expanded(r"(?:各|分别)(?:自)?(?:<up>|<down>|变化?)了?(?:多少|几)"))


def said_plainly(question: str) -> str:
    """A question in the wording that is read, its names untouched."""
    text = _REASON_BEHIND.sub("原因是什么", question)
    text = _REASON_AHEAD.sub("为什么", text)
    text = _COMES_FROM.sub(_why_moved, text)
    text = _where_moved(_WENT_TO, _why_moved, text)
    text = _LEFT_OF_BUDGET.sub(r"\g<budget>比年初预算少\g<much>", text)
    text = _SHARE_AHEAD.sub(r"\g<part>占\g<whole>的\g<much>", text)
    text = _SHARE_WITHIN.sub(r"\g<part>占\g<whole>的\g<much>", text)
    text = _EITHER_MOVED.sub(_each_moved, text) if _EACH_MOVED.search(text) else text
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
