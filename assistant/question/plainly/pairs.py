"""Two things or years ahead of how they differ: 甲和乙，前一个比后一个多多少; 从2030年到2032年涨了多少."""

from __future__ import annotations

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import Reader, Ways

_ONE = r"(?:者|一[个项笔种家]|[面边头][那这]?一?[个项笔种家]?|[那这][个项笔种])的?"
_TWO = (
    r"(?P<one>[^，。？；、和与跟同及]{2,30}?)(?:[和与跟同及、]|以及)(?P<other>[^，。？；、和与跟同及]{2,20}?)"
    r"(?:这?[两二](?:个|项|笔|种|家|者|样))?(?:相?比(?:较|起来)?|对比)?(?:的话)?[，：？]"
    r"(?:那么?|请问|究竟|到底|是|其中|想知道)*"
)
_HOW = r"(?:要|还|又|会)*(?=[多少高低大小超])"
_YEARS = r"从?(?P<then>20\d\d)年?度?(?:开始)?(?:一直)?[到至]了?(?P<now>20\d\d)年度?[底末]?(?:期间|为?止)?，?"
_PAIRS: Ways = (
    (rf"{_TWO}前{_ONE}(?:比|较)起?后{_ONE}{_HOW}", r"\g<one>比\g<other>"),
    (rf"{_TWO}后{_ONE}(?:比|较)起?前{_ONE}{_HOW}", r"\g<other>比\g<one>"),
    (
        rf"{_TWO}前{_ONE}(?P<of>相当于|是|占)后{_ONE}(?=的?(?:多少|几|百分|比[例重]))",
        r"\g<one>\g<of>\g<other>的",
    ),
    (
        rf"{_TWO}后{_ONE}(?P<of>相当于|是|占)前{_ONE}(?=的?(?:多少|几|百分|比[例重]))",
        r"\g<other>\g<of>\g<one>的",
    ),
    (  # 保险基金的收入和支出分别: two sides of one thing
        r"(?<=基金|资金|预算|保险|部门|单位)的(?=收入(?:[和与、及]|以及)支出)",
        "",
    ),
    (  # 债务限额和余额: of the same debts
        r"(?P<debt>(?<!一般)(?<!专项)(?:(?:地方)?政府)?(?:法定)?(?<!一般)(?<!专项)债务)的?(?P<one>限额|余额)(?P<and>[和与及、]|以及)(?=限额|余额)",
        r"\g<debt>\g<one>\g<and>\g<debt>",
    ),
    (  # 甲（购置加运行）占几成: parts put together stand for the whole
        r"(?P<thing>(?:(?![里中的年])[\u4e00-\u9fff]){2,10})（(?:包括|含|即)?(?P<one>[\u4e00-\u9fff]{2,6}?)(?:加上?|[+＋])(?P<other>[\u4e00-\u9fff]{2,6})）(?=占|一?共|合计|总共)",
        r"\g<thing>\g<one>和\g<thing>\g<other>合计",
    ),
    (  # 从2030年到2032年，甲涨了多少亿元: the last of the years beside the first
        expanded(
            rf"(?:^|(?<=，)){_YEARS}(?P<thing>(?:(?!年均|平均|每年|逐年|各年|历年|分别|[多少几增长]{{2}}|20\d\d)[^，。？；]){{2,24}}?)"
            r"(?:一共|总共|累计|合计|共|又|总的)*(?P<way>(?P<rise>涨|增加|增长|上升|提高|多)|(?P<fall>降|减少|下降|降低|少|跌))了"
            r"(?=(?:多少|几[万亿百])(?:(?!百分)[^，。？；])*[。？]?$)"
        ),
        r"\g<thing>\g<now>年比\g<then>年\g<way>了",
    ),
)

pairs = Reader(_PAIRS)

__all__ = ["pairs"]
