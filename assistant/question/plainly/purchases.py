"""What is bought by its own name: 印刷服务采购金额 is of 印刷服务, not of all services.

The class that it is of (甲的采购类型是什么) is asked of the thing itself (甲属于什么采购类型).
"""

from __future__ import annotations

from assistant.question.plainly.ways import Reader, Ways

_OF_ALL = "(?<!购买)(?<!采购)(?<!政府)(?<![类些项的和与及、或跟各年度有部中他拟])"  # no kind as a whole
_KINDS = "(?:货物|工程|服务)"
_PURCHASES: Ways = (
    (  # 采购货物、工程、服务各多少
        rf"采购的?(?P<first>{_KINDS}类?[、和与及])(?P<second>{_KINDS}类?[、和与及])(?={_KINDS})",
        r"采购\g<first>采购\g<second>采购",
    ),
    (rf"采购的?(?P<first>{_KINDS}类?[、和与及])(?={_KINDS})", r"采购\g<first>采购"),
    (
        rf"(?<=[\u4e00-\u9fff]{{2}}){_OF_ALL}(?P<kind>服务|货物|设备|用品|家具|工程)采购的?"
        r"(?=(?:金额|额|支出|预算)(?:是|为|有|多少|各|[，、。？]|$))",
        r"\g<kind>的采购",
    ),
    (
        r"(?<=[\u4e00-\u9fff]{2})的采购(?P<head>类型|类别|种类)(?:[是为]|属于)(?:什么|哪一?[种类个])(?=[，。？]|$)",
        r"属于什么采购\g<head>",
    ),
)

purchases = Reader(_PURCHASES)
