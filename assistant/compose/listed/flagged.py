"""Rows that a table answers with 是 or 否 in a column of its own (是否空表), with what it adds.

Reads the words of tables only; figures are none of its business.
"""

from __future__ import annotations

import re

from assistant.compose.wording import rows_met
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView

_WHICH = re.compile(r"哪|几|多少|什么")
_NOT = re.compile(r"不是|没有|未|非")
_COLUMN = re.compile(r"是否(?:为|是|属于)?([\u4e00-\u9fff]{2,10})")
_YES, _NO = frozenset({"是", "√", "有"}), frozenset({"否", "×", "无"})


def flagged(case: Case) -> Draft | None:
    """The rows for which the table says yes to what is asked; None where no column asks it."""
    if case.query.operation != "lookup" or not _WHICH.search(case.query.text):
        return None
    return next((draft for view in case.views if (draft := _of_report(case.query.text, view))), None)


def _asked(column: str, text: str) -> frozenset[str]:
    """The answers of a column that a question asks for; none where it does not speak of the column."""
    named = _COLUMN.fullmatch(column)
    if named is None or named[1] not in text:
        return frozenset()
    before = text[: text.index(named[1])]
    return _NO if _NOT.search(before[-3:]) else _YES


def _of_report(text: str, view: ReportView) -> Draft | None:
    for table in view.tables:
        draft = Draft()
        said = []
        for row in table.rows:
            told = dict(row.attributes)
            column = next((name for name in told if _asked(name, text)), "")
            if not column or told[column] not in _asked(column, text):
                continue
            more = "，".join(f"{name}：{value}" for name, value in told.items() if name != column and value)
            cite = draft.cite_spans(view, row.spans, table.title)
            said.append(f"{row.label}{f'（{more}）' if more else ''}{cite}")
        if said:
            draft.text = rows_met(draft, said)
            return draft
    return None


__all__ = ["flagged"]
