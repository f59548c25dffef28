"""All that a fund or a body has or pays in a year, with what comes from above and what is left over.

A government’s 一般公共预算总收入 is no 一般公共预算收入: it is asked for as the total of its fund, and is
told as nothing smaller. Knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.view import ReportView

_FUND = r"(?P<fund>一般公共预算|公共财政预算|一般预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政)"
_TOTAL = re.compile(rf"{_FUND}的?(?P<total>总(?:收入|支出)|(?:收入|支出)总计)(?!预算|决算)")
_FUNDS = {"财政": "一般公共预算", "公共财政预算": "一般公共预算", "一般预算": "一般公共预算"}
_SUM_OF_BUDGET = re.compile(r"(?<!预算)(?P<side>收入|支出)(?P<kind>预算|决算)(?P<sum>合计|总计|总额)")
_MEANS = re.compile("总财力|财力(?:总额|总量|总计|总数)")
_WHICH_BODY = r"(?:谁|哪一?家|哪一?[个家](?:单位|部门|机关))的?"
_COMPARED = r"更?[多大高少小低]"
_WHOLES_COMPARED = (  # 甲厅和乙厅，哪家预算多
    (re.compile(rf"(?P<which>{_WHICH_BODY})(?:部门|年度|全年)?预算(?={_COMPARED})"), r"\g<which>预算规模"),
    (re.compile(rf"(?:部门|年度|全年)?预算(?=(?:哪一?个|{_WHICH_BODY}){_COMPARED})"), "预算规模"),
)
_TOLD = re.compile("总收入|总支出|收入总|支出总|收支总|收、支总|总[计财量]|财力总")


def totals_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """一般公共预算总收入 as 一般公共预算的总收入, where governments report and none prints it so."""
    if not all(view.report.kind.startswith("政府") for view in views):
        return text

    def apart(found: re.Match[str]) -> str:
        if any(found.group() in name for view in views for name in view.names):
            return found.group()
        return f"{_FUNDS.get(found['fund'], found['fund'])}的{found['total']}"

    return _TOTAL.sub(apart, text)


def wholes_compared(text: str, views: Sequence[ReportView]) -> str:
    """哪家预算多 as 哪家预算规模多, between bodies that are no governments, whose budgets are several."""
    between = len({view.body for view in views}) > 1
    if not between or any(view.report.kind.startswith("政府") for view in views):
        return text
    for said, whole in _WHOLES_COMPARED:
        text = said.sub(whole, text, count=1)
    return text


def sums_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """支出预算合计 as 预算支出合计, where no report prints it so: no name that only holds its words."""

    def turned(found: re.Match[str]) -> str:
        if any(found.group() in view.by_name for view in views):
            return found.group()
        return f"{found['kind']}{found['side']}{found['sum']}"

    return _SUM_OF_BUDGET.sub(turned, text)


def total_asked(text: str) -> str:
    """How a question calls the total of a fund or of all means that it asks for, "" for none."""
    found = _TOTAL.search(text) or _MEANS.search(text)
    return found.group() if found else ""


def is_total(name: str) -> bool:
    """Whether a name says that it is of all that there is."""
    return bool(_TOLD.search(name))
