"""What stands above the grids of a performance form -> the project that the form is about.

Where money and indicators are grids of their own, neither prints the project's name: it stands in a line
above (项目名称：…) or in the title (…项目支出绩效自评表). Does not look into the grids.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.normalise import compact_text

WHOLE_BODY = "部门整体支出"
TITLE_MARK = re.compile(r"^(?:附[件表]?[一二三四五六七八九十\d]*[：:、.．]?|\d{1,2}[、.．])")
_LINE = re.compile(
    r"(?:^|\s)(?:项目|政策|专项(?:资金)?)(?:支出)?名称\s*[:：]\s*(?P<name>[^\s:：]{2,40}?)"
    r"(?=\s|$|(?:主管|实施|填报|项目|预算)?(?:部门|单位)[:：]|项目(?:负责人|类别|属性|编码)|单位[:：])"
)
_FORM = re.compile(
    r"(?P<name>.*?)(?:支出)?(?:预算)?(?:整体)?绩效(?:目标)?(?:自评|评价|完成|申报)?(?:情况)?表(?:[（(].*[）)])?"
)
_YEAR = re.compile(r"^20\d\d年?度?")
_KIND = re.compile(r"(?:项目|专项|经费|资金|工程)$")
_GENERAL = re.compile(
    r"项目|专项|经费|资金|工程|支出|预算|部门|单位|财政|重点|一般|特定|目标|转移支付|整体|本级|[省市县区]级|年度?"
)
_BODY = re.compile(r"[局委办厅院校处部会队站所馆室镇乡]$|街道|中心$|学校$")


def project_above(lines: Sequence[str], title: str) -> str:
    """The project that a line above a grid or its title names, "" for none."""
    for line in reversed(lines):
        if named := _LINE.search(line):
            return compact_text(named["name"])
    title = compact_text(title)
    form = _FORM.fullmatch(_YEAR.sub("", TITLE_MARK.sub("", title).strip()))
    if form is None:
        return ""
    if "整体" in title:
        return WHOLE_BODY
    name = form["name"]
    own = _GENERAL.sub("", name)
    known = len(own) > 1 and not _BODY.search(own)
    return name if _KIND.search(name) and known else ""


__all__ = ["TITLE_MARK", "WHOLE_BODY", "project_above"]
