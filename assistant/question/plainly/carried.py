"""What a year leaves to the next in other words: 留到2024年用的, 没花完的财政拨款, 财政拨款年底还剩多少."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, NEXT_YEAR, Reader, Ways

_TO = r"(?:结转|[转挪留带滚结])(?:[到至入给])了?"
_TO_YEAR = re.compile(rf"{_TO}(?P<year>20\d\d)年度?(?:继续|接着|再)?(?:使用|来?用|花|支出)?")
_YEAR = re.compile(r"20\d\d年|[上前去]一?年|年初|期初")
_FROM_BEFORE = re.compile("上年|年初|期初")
_NEXT = rf"{_TO}{NEXT_YEAR}(?:继续|接着|再)?(?:使用|来?用|花|支出)?"
_UNSPENT = r"[没未](?:有)?(?:花|用|支)(?:完|掉|光|出去)"
_AND = r"的?[、，]?(?:[要得需就又并而再]|可以)*"
_GRANT = r"(?P<grant>(?<!用非)财政拨款)(?:的?(?:钱|资金))?"  # 使用非财政拨款结余 is a row of its own
_AT_END = r"(?:[到至]?年[底末终](?:时|账上)?)"
_HOW_MUCH = r"(?:多少(?:钱|元|万元)?|几[万亿])"
_MUCH = rf"(?:是|有|还有)?{_HOW_MUCH}"
_BALANCE = r"年末财政拨款结转和结余是多少"
_LEFT_TO_NEXT = rf"{_UNSPENT}(?:{_AND}{_NEXT})?"
_CARRIED = (
    r"(?:还|共|一共|的)*(?:结转和?结余|结转|结余)(?:和?结余|资金|数|金?额)?(?:一?共|合计)?"
    r"(?=[是有为]?(?:多少|几[万亿])|[，、和与及比较占])"
)
_OF_GRANTS: Ways = (
    *(
        (said, rf"{before}年{side}财政拨款结转和结余")
        for side, at in (("末", r"(?:年[底末终]|期末)(?:时|账上)?"), ("初", "年初|期初"))
        for said, before in (
            (rf"(?:{at})的?{_GRANT}{_CARRIED}", ""),
            (rf"{_GRANT}的?(?:{at}){_CARRIED}", ""),
            (
                rf"(?<=年{side}结转和结余)(?P<before>[^。；？]{{0,24}}其中，?)(?:的|属于)?{_GRANT}{_CARRIED}",
                r"\g<before>",
            ),
        )
    ),
    (rf"(?<![初末底终算金的])(?<![上去]年){_GRANT}的?{_CARRIED}", "年末财政拨款结转和结余"),
    *(
        (
            rf"(?<=年{told}财政拨款结转和结余)(?P<much>[^，。；？]{{0,8}}，)年{side}(?:结转(?:和?结余)?)(?=[是有为]?多少)",
            rf"\g<much>年{side}财政拨款结转和结余",
        )
        for told, side in (("末", "初"), ("初", "末"))
    ),
    (rf"{_AT_END}?(?:还|尚)?(?:{_LEFT_TO_NEXT}|{_NEXT})的{_GRANT}{_MUCH}{END}", _BALANCE),
    (
        rf"{_AT_END}?(?:还|尚)?有(?:多少|几[万亿])元?的?{_GRANT}(?:{_LEFT_TO_NEXT}|{_AND}{_NEXT}){END}",
        _BALANCE,
    ),
    (
        rf"(?:{_AT_END}的?)?{_GRANT}{_AT_END}?(?:还|最后|一共|共)*(?:{_AT_END}|{_UNSPENT}|剩|有(?={_HOW_MUCH}{_UNSPENT}))(?:还|共)?"
        rf"(?:{_AND}{_NEXT})?的?(?:剩|余|结余)?(?:下|了)?{_MUCH}(?:钱|资金)?(?:{_UNSPENT})?(?:{_AND}{_NEXT})?{END}",
        _BALANCE,
    ),
    *(  # what is left of other money, read like that of grants: all that is left less theirs
        (
            rf"(?:年{side}的?)?非年{side}财政拨款结转和结余(?:[是有为]|还有)?(?={_HOW_MUCH})",
            rf"年{side}结转和结余里不是财政拨款的有",
        )
        for side in "末初"
    ),
)
_INSURANCE = (  # one fund of the social insurance
    r"(?:企业职工|机关事业单位|城[乡镇](?:居民|职工)|职工|居民)?(?:基本)?(?:养老|医疗|失业|工伤|生育)保险(?:基金)?"
)
_LEFT = r"(?:(?:本年|当年|当期|年末|年终|年底|期末|累计|滚存|收支)*结余)"
_OF_INSURANCE: Ways = (  # 失业保险基金收入、支出和年末结余: the balance is that fund's
    (
        rf"(?P<fund>{_INSURANCE})(?P<told>的?(?:总?收入|总?支出|{_LEFT})[^。；？]{{0,24}}?[、，和及与])(?P<left>{_LEFT})",
        r"\g<fund>\g<told>\g<fund>\g<left>",
    ),
)
_OF_BODY = r"(?P<lead>^|[，。？；]|年度?的?|元的?|(?:[局厅委院校处所办镇乡]|街道|中心|单位|部门|[中小]学)的?)"
_ALL_SPENT = (  # 5540万元总支出是不是全花完了
    rf"{_OF_BODY}(?:这|那)?(?:笔|些)?(?:总支出|支出总计|总预算|收支总计|总收入|收入总计|全部支出|支出|钱|经费|资金)(?:里|当中)?"
    r"(?:是不是|是否|有没有|真的?|到底|已经|当年|年底|在)*(?:全部?|都|统统|一分不剩地?)+(?:给|被|已经)?"
    r"(?:花|用|支)(?:完|光|掉|出去|干净)了?(?:吗|么|没有?|吧)?"
)
_OF_ALL: Ways = (
    (
        rf"{_ALL_SPENT}(?:[？，；]?(?:那么?)?(?:到|至)?年[底末终](?:时|账上)?(?:还|又|共)*(?:剩|结余|余|留)(?:下|了)?(?:多少(?:钱)?|几))?{END}",
        r"\g<lead>本年支出合计是多少？年末结转和结余是多少",
    ),
    (r"(?<=\d)(?P<unit>(?:万|亿)?元)的?本年支出合计是多少", r"\g<unit>里本年支出合计是多少"),
)
_OF_ONE = re.compile("公共预算|基金|拨款|资本|专户|专项|项目|债")  # and so not of all the money
_TO_NEXT: Ways = (  # 年底还剩多少钱结转到下一年: no money that is called 结转
    (
        rf"(?P<at>{_AT_END})(?:还|共|一共|总共|会|要|能)*(?:剩(?:下|余)?|余下?|有)了?(?P<much>多少|几[万亿])(?:钱|资金|万?元)*"
        rf"(?:{_UNSPENT})?{_AND}{_NEXT}{END}",
        r"\g<at>还剩\g<much>钱",
    ),
    (
        rf"(?P<at>{_AT_END})(?:还|共|一共|总共)*(?:有)?(?:{_LEFT_TO_NEXT}|{_NEXT})的?(?:钱|资金)?{_MUCH}{END}",
        r"\g<at>还剩多少钱",
    ),
)
_read, _read_next = Reader(_OF_GRANTS, _OF_INSURANCE, _OF_ALL), Reader(_TO_NEXT)


def carried(text: str) -> str:
    """A year that money is carried to as the one after that asked, and grants left over by their name."""
    said = _TO_YEAR.search(text)
    if said and not _FROM_BEFORE.search(text):
        rest = text[: said.start()] + "结转到下年" + text[said.end() :]
        text = rest if _YEAR.search(rest) else f"{int(said['year']) - 1}年{rest}"
    return _read(text if _OF_ONE.search(text) else _read_next(text))


__all__ = ["carried"]
