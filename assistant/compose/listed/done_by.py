"""Which projects a body carries out, which it does not, and who carries out a project that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.tables.doers import Doing, doer_said, doings_of
from assistant.find.text.word_index import bigrams

_DOES = r"(?:干|做|实施|承担|负责|承建|建设|牵头|组织)"
_ASKED = re.compile(
    rf"(?:由|是|归|给)(?!怎)[^，。？]{{2,20}}{_DOES}|(?:谁|哪家(?:单位|部门)?|哪个(?:单位|部门)|什么单位)(?:来|去|在)?{_DOES}"
    r"|(?:实施|建设|责任|承担|承建|牵头)(?:单位|部门|主体)|(?:实施|承建|承担|牵头)的?了?哪"
)
_NOT = re.compile(
    rf"(?:不是|不由|并非|不归)[^，。？]{{2,20}}{_DOES}|(?:除了?|除去)[^，。？]{{2,20}}(?:之?外|，)"
)
_WHICH = re.compile("哪|几个|多少个|有什么|列出")
_TOGETHER = re.compile("一共|总共|合计|共计|加起来")
_PLANNED_OR_SPENT = ("预算数", "决算数", "执行数")
_SURELY = 2
_MOST = 12


def done_by(case: Case) -> Draft | None:
    """The projects asked for by who carries them out, with the money of each; None where none is told."""
    text = case.query.text
    if not _ASKED.search(text) and not _NOT.search(text):
        return None
    for view in case.views:
        doings = doings_of(view)
        kept = _meant(text, doings) if len(doings) > 1 else []
        if 0 < len(kept) <= _MOST:
            return _told(text, kept)
    return None


def _meant(text: str, doings: Sequence[Doing]) -> list[Doing]:
    """The projects of the body that is said, of all others, or of the name that is said."""
    said = doer_said(text, doings)
    if said and _NOT.search(text):
        return [doing for doing in doings if said not in doing.doer]
    if said and _WHICH.search(text):
        return [doing for doing in doings if said in doing.doer]
    names = [set(bigrams(doing.name)) for doing in doings]
    common = set.intersection(*names)
    shared = [len((name - common) & set(bigrams(text))) for name in names]
    most = max(shared)
    return [d for d, count in zip(doings, shared, strict=True) if count == most] if most >= _SURELY else []


def _told(text: str, doings: Sequence[Doing]) -> Draft:
    draft = Draft()
    clauses = []
    for doing in doings:
        amount = doing.amount
        money = draft.figure(amount.view, amount.figure) + draft.cite(amount.view, amount.figure)
        measure = amount.figure.measure
        spent = measure if measure in _PLANNED_OR_SPENT else "投资"
        clauses.append(f"{doing.name}，由{doing.doer}实施，{spent}{money}")
    lead = f"共{len(doings)}个：" if len(doings) > 1 else ""
    draft.text = lead + "；".join(clauses)
    sums = [doing.amount.figure for doing in doings]
    if len(sums) > 1 and _TOGETHER.search(text):
        result, expression = draft.work(total(sums))
        draft.text += f"；合计{result}（{expression} = {result}）"
    draft.text += "。"
    return draft


__all__ = ["done_by"]
