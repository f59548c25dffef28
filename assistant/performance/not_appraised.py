"""A project that a question names and for which no form of the reports is: its lost points are not told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.word_index import share_said
from assistant.performance.form_lines import LOST
from assistant.performance.indicators import Named

_NAMED = re.compile(
    r"(?P<name>(?:(?![的了为怎哪几各个这那该本所全分吗呢])[\u4e00-\u9fffA-Za-z“”]){3,24}?)"
    r"(?P<kind>项目|专项(?:经费|资金)?)(?=[为怎自的扣没得丢失哪，,\d\s是最在]|$)"
)
_GENERAL = re.compile(
    r"绩效|自评|评价|财政|重点|部门|单位|预算|支出|一般|特定|目标|类|年度|市级|县级|区级|省级|本级|20\d\d年?|其他|运转"
)
_KNOWN = 0.4  # share of a name's pairs that a project or an indicator has


def not_appraised(forms: Sequence[Named], text: str) -> str:
    """The project named whose lost points are asked, where no form is of it; "" for none such."""
    found = _NAMED.search(text) if LOST.search(text) else None
    own = _GENERAL.sub("", found["name"]) if found else ""
    if found is None or not own:
        return ""
    names = [name for _, form in forms for name in (form.project, *(row.name for row in form.rows))]
    known = max((share_said(own, name) for name in names), default=0.0)
    return "" if known >= _KNOWN else found.group()
