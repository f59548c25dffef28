"""What was executed, or who does a thing, asked where no report tells it: no plan, no duty instead."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import BUDGETS

_ACCOUNT = re.compile(
    r"(?P<account>决算)数?(?!表|报告|草案|公开|书|和|与)|实际(?:支出|发生|使用|[花用])|执行数"
)
_EXECUTED = re.compile(r"决算|执行数|执行情况|实际支出|完成|累计支出")
_WHO_DOES = re.compile(
    r"^(?:请问|那|这)?(?:是|由|归)?(?:哪一?[个家](?:单位|部门|机构)|谁|什么(?:单位|部门))(?:来|去|负责|具体|在)*"
    r"(?:实施|承担|组织|承办|建设|做|干|执行|负责)的?[？?]?$"
)


def account_untold(case: Case, draft: Draft) -> str:
    """The thing whose 决算数, or what was really spent on it, alone is asked, where a budget is told
    that speaks of none."""
    asked = _ACCOUNT.search(case.query.asked)
    plans = all(view.report.kind.endswith("预算") for view in case.views)
    planned = all(figure.measure in BUDGETS for _, figure in draft.figures)
    if not asked or not plans or not planned or set(case.query.wants) - {"actual", "amount"}:
        return ""
    told = (draft.text, *draft.cited_texts())
    if any(_EXECUTED.search(text) for text in told):
        return ""
    return f"{case.linked.name}的{'决算数' if asked['account'] else '实际数'}"


def doer_of_nothing(case: Case, _draft: Draft) -> str:
    """Who carries out, asked of nothing that is named; "" where the question names a thing."""
    return "由谁实施的是哪件事" if _WHO_DOES.search(case.query.text) else ""


__all__ = ["account_untold", "doer_of_nothing"]
