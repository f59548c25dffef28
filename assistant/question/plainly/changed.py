"""Changes said in other words: 原来多少，调成多少, 收了预算的四成, 降幅几何, 不是又提高补助了嘛."""

from __future__ import annotations

import re

from assistant.question.asked.words import expanded
from assistant.question.plainly.ways import Reader, Ways

_SAID: Ways = (
    (  # 才收了预算的四成多
        r"(?:才|只|仅|就|实际?)*(?:收|花|用|支|完成)(?:才|只)?(?:了|到|上来|出去)*(?P<of>(?:年初|全年|调整后?)?预算)的?(?=[一二三四五六七八九两半]成)",
        r"只完成\g<of>的",
    ),
    (
        r"实收(?:才|只)?(?:到|了)(?P<of>(?:年初|全年|调整后?)?预算)的?(?=[一二三四五六七八九两半]成)",
        r"只完成\g<of>的",
    ),
    (r"实收(?:数|额)?(?=(?:才|只|仅)*(?:是|为|达到?|相当于)[^，。？多少几]{0,4}预算)", ""),
    (r"几多", "多少"),
    (r"(?:(?<=[增涨降跌升减]幅)|(?<=增速|比例|比重|占比|金额|数额))(?:又|为|是)?几何", "多少"),
    (r"(?:替|帮)(?:在职)?(?:职工|员工|干部|人员)(?:们)?(?:缴|交)纳?的?", "给职工交"),
    (
        r"(?P<than>[比较跟与和同](?:上一?年|去年|前一年|往年)度?(?:同期)?(?:相?比)?较?，?)多出来(?=多少|几)",
        r"\g<than>增加了",
    ),
    (
        r"(?<!\d)(?P<from>20\d\d)(?:到|至|[-—~～])(?P<to>20\d\d)(?:这)?[两二三四五六]年",
        r"\g<from>年到\g<to>年",
    ),
    (  # 到2032年又是个什么情况，两年对比一下
        r"，到?(?P<year>20\d\d年)(?:又|则|呢)*(?:是)?(?:个)?(?:什么|啥)(?:情况|样子|光景|样)(?=，)",
        r"，\g<year>又怎么样",
    ),
    (r"(?<=两年)(?:[做作来]个|一)?(?:对比|比较)(?:一下|一番)?(?=[，。？]|$)", "比一比"),
    (  # 单看甲这条线（收支总计）
        r"(?:单单?|只|光)?看(?P<one>[\u4e00-\u9fff]{2,10}?)[这那]一?(?:条线|口径|[块头边项])（(?P<whole>[\u4e00-\u9fff]{2,10}(?:总计|合计))）",
        r"\g<one>\g<whole>",
    ),
    (  # 年中调低过预算。原来多少，调成多少
        r"，?(?:在)?年中(?:又|曾|还)?(?:调[低高整减增]|[往向][上下]调|改|变|动|下调|上调)(?:整)?过(?:一次|一回)?(?:年初)?(?:预算|数|目标)?[。，；](?:从)?(?:原来|原先|之前|起初|年初)(?:是|定的?)?(?:多少|几)，"
        r"(?:后来|又|再|最后)*(?:调|改|变|降|增)(?:成|到|为|整为|整到)了?(?:多少|几)",
        "年中从多少调到了多少",
    ),
    (r"(?<=从多少调到了多少)[？。](?=为什么|为何|为啥|怎么|干[嘛吗啥])", "，"),
    (  # 城乡居民医保不是又提高补助了嘛，人均加了几块
        r"(?P<thing>[^，。？]{2,16}?)(?:不是)?(?:又|都|已经?|再)*(?:提高|上调|涨|增加|调高|加)了?(?P<kind>补助|补贴|待遇|标准|补助标准)了?[嘛吗么]?，(?:那|这)?(?:平均)?"
        r"(?:每个?人|人均|一个人|每人)(?:头)?(?:又|再|各|能|可以|要)*(?:多)?(?:加|涨|补|给|发|拿|领|提高|增加)了?(?:几|多少)(?:块钱?|元|钱)?",
        r"\g<thing>人均\g<kind>提高了多少钱",
    ),
    (r"(?<=人均)(?P<kind>补助|补贴)(?=提高了多少钱)", r"\g<kind>标准"),
    (  # 甲不是又涨了嘛，
        r"(?P<thing>[^，。？]{2,20}?)不是(?P<does>(?:又|都|已经?|在)*(?:<up>|<down>|压缩|精简)[^，。？]{0,10}?)了?[嘛吗么][，？]",
        r"\g<thing>\g<does>了，",
    ),
)
_BACK = re.compile(  # 甲，2031年这项支出比上年少了
    r"^(?P<thing>[^，。？；多少几\d]{2,24}?)，(?:听说|据说|据悉|听人说)?(?P<year>20\d\d年度?)?的?"
    r"(?:[这那该此]|这一)[项笔]的?(?P<side>支出|收入|经费|资金|钱|费用)?(?=[比较跟和与同])"
)
_HAS_SIDE = re.compile(r"(?:支出|收入|经费|资金|费)$")
_HAS = re.compile(  # 不是有两家宾馆吗？怎么找不到它们的钱
    r"^[^，。？]{0,10}?不是(?:还|也|都)*有(?P<thing>[^，。？吗嘛么]{2,16})[吗嘛么][？，](?P<rest>.*(?:它们?|他们|这些).*)$"
)
_read_said = Reader(tuple((expanded(said), read) for said, read in _SAID))


def changed(text: str) -> str:
    """What was planned, done, moved or compared in the words that are read, and of what it is asked."""
    return _BACK.sub(_of_thing_before, _read_said(_HAS.sub(_named_again, text)))


def _of_thing_before(found: re.Match[str]) -> str:
    """What is said of 这项支出, said of the thing that stands before it."""
    side = "" if _HAS_SIDE.search(found["thing"]) or found["side"] == "钱" else found["side"] or ""
    return f"{found['year'] or ''}{found['thing']}{side}"


def _named_again(found: re.Match[str]) -> str:
    """What is said of 它们, said of what they are."""
    return re.sub("它们?|他们|这些", found["thing"], found["rest"], count=1)


__all__ = ["changed"]
