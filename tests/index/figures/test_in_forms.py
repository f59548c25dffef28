"""Texts of performance forms -> figures."""

from __future__ import annotations

import numpy as np
import pytest

from index.figures.in_forms import forms_to_figures
from index.types import Page, Report, Span, Table, TableRow

REPORT = Report("r", "r.pdf", "", "甲县渡务局", 2033, "部门决算", "部门", 1)


def told(label, text):
    """Figures of a form of one project that says `text` under `label`."""
    page = Page(1, f"{label} {text}", np.zeros((len(label) + 1 + len(text), 4), dtype=np.float32), 10, 10)
    span = Span(1, len(label) + 1, len(page.text))
    row = TableRow(label, None, ("渡口修缮",), (), (span,), (("内容", text),))
    table = Table(1, "项目支出绩效自评表", "", (), (), (row,), 1, 1)
    found = [figure for figures in forms_to_figures([table], [page], REPORT) for figure in figures]
    return page, found


def test_what_a_form_says_was_done_is_counted_with_its_parts():
    page, found = told("实际完成情况", "全年渡送16300人次，其中老年乘客5800人次。")
    assert [(figure.printed, figure.unit, figure.ancestors) for figure in found] == [
        ("16300", "人次", ()),
        ("5800", "人次", (found[0].item,)),
    ]
    assert [page.text[figure.at.start : figure.at.end] for figure in found] == ["16300", "5800"]
    assert found[0].headings == ("项目支出绩效自评表", "渡口修缮", "实际完成情况")


def test_items_of_a_list_in_one_cell_are_told_apart():
    _, found = told("实际完成情况", "1.修缮渡口12个 2.更换渡船5艘")
    assert [(figure.item, figure.printed) for figure in found] == [("修缮渡口", "12"), ("更换渡船", "5")]


@pytest.mark.parametrize("label", ["年度总体目标", "年度目标及完成情况"])
def test_goals_are_not_what_was_done(label):
    assert told(label, "全年渡送18000人次。")[1] == []


def test_money_of_a_form_is_told_by_its_rows():
    assert told("实际完成情况", "全年支出52万元。")[1] == []
