"""Which projects are paid from one source alone, or without another: 没用财政拨款、全靠其他资金.

Knows the sources that forms of appraisal print with what was planned and spent of each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.performance.appraisal import Form, Row
from assistant.performance.indicators import Named
from assistant.templates import say
from index import Figure

_WHICH = re.compile(r"哪|(?:几|多少)[个项]")
_OF_PROJECTS = re.compile(r"项目|专项")
_FUND = r"(?P<fund>[\u4e00-\u9fff]{2,8}?(?:资金|拨款|补助|收入|结转))"
_ALONE = re.compile(rf"(?:全部?|都|只|仅|完全|单)(?:是|靠|用|由|使用|动用|来自|依靠)+的?{_FUND}")
_WITHOUT = re.compile(rf"(?:没有?|未|不)(?:用|使用|动用|花|安排|靠)(?:到|过|一分)?{_FUND}")
_SPENT_FIRST = ("执行数", "全年预算数", "年初预算数", "预算数")
_WHOLE = "整体"


def funded_alone(forms: Sequence[Named], text: str) -> Draft | None:
    """The projects whose sources are as the question says; None where it does not ask which."""
    alone = [found["fund"] for found in _ALONE.finditer(text)]
    without = [found["fund"] for found in _WITHOUT.finditer(text)]
    if not (alone or without) or not (_WHICH.search(text) and _OF_PROJECTS.search(text)):
        return None
    draft = Draft()
    told: dict[str, str] = {}
    for view, form in forms:
        if _WHOLE in form.project or not _is_so(form, alone, without):
            continue
        rows = [row for row in form.funds if _used(row)]
        money = "，".join(
            f"{row.name}{draft.figure(view, amount)}" for row in rows if (amount := _amount(row))
        )
        cites = "".join(dict.fromkeys(draft.cite(view, row.any) for row in rows))
        told.setdefault(form.project, say("form_money", project=form.project, text=money, cite=cites))
    if not told:
        return None
    draft.text = say("rows_met", count=str(len(told)), clauses="；".join(told.values())) + "。"
    return draft


def _is_so(form: Form, alone: Sequence[str], without: Sequence[str]) -> bool:
    """Whether a project spends of nothing but the sources `alone`, and nothing of those `without`."""
    used = [row.name for row in form.funds if _used(row)]
    unused = [row.name for row in form.funds if not _used(row)]
    only = all(any(_same(name, fund) for fund in alone) for name in used) if alone else True
    spared = all(any(_same(name, fund) for name in unused) for fund in without)
    return bool(used) and only and spared and not any(_same(name, fund) for name in used for fund in without)


def _same(name: str, fund: str) -> bool:
    return fund in name or name in fund


def _amount(row: Row) -> Figure | None:
    """What was spent of a source, else what was planned."""
    return next((figure for measure in _SPENT_FIRST if (figure := row.get(measure))), None)


def _used(row: Row) -> bool:
    amount = _amount(row)
    return amount is not None and bool(amount.value)


__all__ = ["funded_alone"]
