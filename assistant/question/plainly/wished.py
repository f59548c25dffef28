"""What a wish is for, asked: 想要某市2031年的, 请就某支出作如下说明：甲；乙, 比较某费时想知道，."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import Reader, Ways

_START = r"(?:(?<=[，。；？：])|^)"
_LEVEL = r"(?:[局厅委办院部省市县区州盟旗镇乡]|街道|本级|中心|全[省市县区])"
_WISHED: Ways = (
    (  # 想要某市本级2031年…: a wish before a body or a year
        rf"{_START}(?:我们?)?(?:就|很|还|也)?(?:想要|需要|想找|想查|想看看?|要查|求)(?!一下|一?查)(?=20\d\d年|[^，。？；\d的多少几哪]{{1,12}}?{_LEVEL}"
        r"(?:的|20\d\d|本级|全))",
        "",
    ),
    (  # 想弄清楚还债的钱从哪来。: what is asked stands behind it
        r"^(?:我们?)?(?:就|很|一直)?(?:想|要)(?:弄|搞|闹|问|看)(?:个)?(?:清楚?|明白|懂)[^，。？\d多少几]{2,16}(?:从哪来|从哪里来|去哪了?|怎么来的|怎么回事|是什么)[。：；]"
        r"(?=[^。？]{8,}(?:多少|几|哪|什么))",
        "",
    ),
    (  # 做某某分析，需要比一比：
        rf"{_START}(?:我们?)?(?:想|要|需要?|得|来)+(?:比一?比|对比|比较|对照|看一?看|查一?查)(?:一下|看)?[：，]",
        "",
    ),
    (  # 比较两家的会议费时想知道，
        rf"{_START}(?:在)?(?:比较|对比|对照|比对|翻看|看|核对)(?:了)?(?P<thing>[^，。？；：多少几哪]{{3,30}}?)(?:的时候|时)，?(?:我们?)?"
        r"(?:就|很|都|特别)*(?:想|要|需要)?(?:知道|了解|弄清楚?|搞清楚?|问问?)(?:的是)?(?:一下)?[，：]",
        r"\g<thing>，",
    ),
    (rf"{_START}(?:有)?关于(?P<thing>[^，。？：]{{4,40}})，(?=请)", r"\g<thing>，"),
    (
        r"(?<=[，。；])(?:以及|并且?|同时)*(?:指出|说明|列明|写明|给出)?(?:该|此|这个|这一)(?:数额?|金额|数字)(?:大?约|大致|大概|差不多)*(?:为|是|相当于|等于)(?=[^，。？；]{2,12}的(?:多少|几)倍)",
        "是",
    ),
    (  # 的实际完成数，是预算数的多少倍
        r"的?(?:实际|最终)?(?:完成|执行|决算)数(?:额)?(?:是多少)?，(?:大?约|差不多)?是(?P<of>(?:年初|全年|调整后?的?)?预算)数?的(?:多少|几)倍",
        r"实际完成多少，是\g<of>的几倍",
    ),
)
_LISTED = re.compile(  # 请就某支出作如下说明：
    rf"{_START}(?:请|麻烦|烦请)?(?:您|你)?(?:就|针对|围绕|对)(?P<thing>[^，。？；：]{{3,40}}?)(?:问题|事项)?(?:作出?|做出?|进行|给出|予以)"
    r"(?:如下|以下|下列|简要|具体)*(?:几[点项个])?的?(?:说明|解释|答复|回答|介绍|回应)[：，]?(?P<parts>[^。？]*[；、，][^。？]*)"
)
_PARTS = re.compile(r"[；，、]")
_AMOUNT = re.compile(r"(?:该项?|其|具体|本年|当年|支出|收入|预算|决算|执行)*的?(?:金额|数额|额度|数目)")
_BEFORE = re.compile(
    r"上一?年度?(?:是否|是不是|有没有|有无)(?:也|曾|已)?(?:发生|存在|安排|列支|有)?(?:过|此项|该项|这项|同类)*(?:支出|收入)?"
)
_REASON = re.compile(
    r"(?:该项?|此项?|其|这[项笔])*(?:支出|收入|资金|经费|钱)?的?(?:形成|产生|发生|出现|存在|设立)?的?(?P<why>原因|理由|缘由|依据)"
)
_read = Reader(_WISHED)


def wished(text: str) -> str:
    """The question with what is wished for asked, each of what is listed of one thing."""
    return _LISTED.sub(_of_one_thing, _read(text))


def _of_one_thing(found: re.Match[str]) -> str:
    """Each particular of a list asked of the thing that it is of."""
    parts = [_particular(part) for part in _PARTS.split(found["parts"]) if part]
    joined = "，".join(parts)
    return f"{found['thing']}{'' if joined.startswith('是多少') else '，'}{joined}"


def _particular(part: str) -> str:
    if _AMOUNT.fullmatch(part):
        return "是多少"
    if _BEFORE.fullmatch(part):
        return "上年有没有"
    if reason := _REASON.fullmatch(part):
        return f"{reason['why']}是什么"
    return part


__all__ = ["wished"]
