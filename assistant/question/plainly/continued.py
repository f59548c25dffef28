"""A thing that a turn goes on to, and what is asked of it: 那契税呢？全市收了多少, 再看契税：收了多少."""

from __future__ import annotations

from assistant.question.plainly.ways import Reader, Ways

_LEVEL = r"(?:全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级|[省市县]级)"
_EXTENT = r"(?:总共|一共|合计|共|到底|究竟|实际|最后|当年|全年|都|又)*"
_DONE = (
    r"(?:(?:收|花|支|用|拿|发|安排|执行|完成|投|批|欠|还|拨)(?![入出款目途于率情])|多少|是(?:多少|几)|有多少"
    r"|[比较跟与和同](?:上一?年|去年|20\d\d|预算|年初)|同比|占|[增减涨降升跌][加长少幅了]|多了|少了)"
)
_THING = r"(?P<thing>(?:(?![，。？；：]|多少|哪|比|呢).){2,16}?)"
_GOES_ON: Ways = (
    (  # 再看契税：收了多少
        rf"^(?:再|那|我们)*(?:来|往下|接着)*(?:看看?|说说?|讲讲?|问问?|算算?|换成?|换作|转到)(?:一下|到)?{_THING}(?:这一?[块项]|方面)?[：:，](?={_LEVEL}?{_EXTENT}{_DONE})",
        r"那\g<thing>，",
    ),
    (  # 那契税呢？全市收了多少
        rf"^(?P<on>那么?|还有|另外)?，?{_THING}(?:这一?[块项]|那一?[块项]|方面)?的?呢[？，](?=(?:{_LEVEL}){_EXTENT}{_DONE})",
        r"\g<on>\g<thing>",
    ),
    (
        rf"^(?P<on>那)(?P<thing>[^，。？；：]{{2,16}})，(?=(?:{_LEVEL}){_EXTENT}{_DONE})",
        r"\g<on>\g<thing>",
    ),
)

continued = Reader(_GOES_ON)
