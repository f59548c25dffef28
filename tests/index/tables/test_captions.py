"""Titles, units and notes around the grids of tables."""

import pytest

from index.tables.captions import Line, read_caption
from index.tables.tables import pages_to_tables


def test_title_and_unit_stand_above_the_grid(new_page, only_table):
    page = (
        new_page()
        .line("青川县林草局")
        .line("支出决算表")
        .line("单位：万元")
        .grid(["项目", "决算数"], ["水费", "1.20"])
    )
    table = only_table(page)
    assert (table.title, table.unit) == ("支出决算表", "万元")


def test_a_grid_that_prints_but_body_and_unit_is_the_caption_of_the_table_below(new_page, only_table):
    page = (
        new_page()
        .line("一般公共预算财政拨款支出决算表")
        .grid(["部门：青川县林草局", "", "公开05表金额单位：万元"])
        .grid(["项目", "本年支出"], ["水费", "1.20"], ["电费", "2.40"])
    )
    table = only_table(page)
    assert (table.title, table.unit) == ("一般公共预算财政拨款支出决算表", "万元")


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：分", "分"),
        ("（单位:份）", "份"),
        ("单位：万亩", "万亩"),
        ("单位：人", "人"),
        ("单位：某某林场", ""),
        ("单位：人、万元", ""),
    ],
)
def test_a_table_that_counts_states_its_unit(new_page, only_table, line, unit):
    page = new_page().line("护林情况表").line(line).grid(["项目", "数量"], ["巡护", "12"])
    assert only_table(page).unit == unit


def test_a_table_of_counts_lends_its_unit_to_none(new_page):
    pages = [
        new_page(1).line("支出表").line("单位：万元").grid(["项目", "决算数"], ["水费", "1.2"]),
        new_page(2).line("收入表").line("单位：万元").grid(["项目", "决算数"], ["拨款", "1.2"]),
        new_page(3).line("总表").line("单位：万元").grid(["项目", "决算数"], ["合计", "1.2"]),
        new_page(4).line("得分表").line("单位：分").grid(["项目", "得分"], ["产出", "9.2"]),
        new_page(5).line("费用表").grid(["项目", "决算数"], ["电费", "1.2"]),
    ]
    tables = pages_to_tables([page.page() for page in pages], 2031)
    assert [table.unit for table in tables] == ["万元", "万元", "万元", "分", "万元"]


def test_unit_behind_the_name_of_a_column_is_no_caption(new_page, only_table):
    page = (
        new_page()
        .line("固定资产占用情况表")
        .grid(
            ["项目", "数量", "价值（单位：万元）"],
            ["房屋（平方米）", "80.5", "62.4"],
            ["车辆（台、辆）", "6", "9"],
        )
    )
    table = only_table(page)
    assert (table.title, [path[-1][:2] for path in table.columns]) == ("固定资产占用情况表", ["数量", "价值"])


def test_unit_behind_the_name_of_the_second_of_two_columns_is_no_caption(new_page, only_table):
    page = (
        new_page()
        .line("四、项目支出")
        .grid(["项目名称", "2031年预算数（万元）"], ["水渠清淤", "26.00"], ["合计", "26.00"])
    )
    table = only_table(page)
    assert (table.title, table.unit) == ("四、项目支出", "万元")
    assert [row.label for row in table.rows] == ["水渠清淤", "合计"]


def test_title_broken_over_two_lines_is_joined(new_page, only_table):
    page = (
        new_page()
        .line("2023年省对市县税收返还和转移支付")
        .line("分地区决算表", 250)
        .line("单位：万元")
        .grid(["地区", "决算数"], ["甲县", "12"])
    )
    assert only_table(page).title == "2023年省对市县税收返还和转移支付分地区决算表"


def test_note_under_the_table_is_kept(new_page, only_table):
    page = new_page().line("支出表").grid(["项目", "金额"], ["水费", "1"]).line("注：本表为空表。")
    assert only_table(page).notes == ("注：本表为空表。",)


def test_print_that_ran_over_the_page_end_is_no_title(new_page):
    first = new_page(1).line("2023年支出功能分类预算表").line("单位：万元")
    first = first.grid(["项目", "合计"], ["207—文化支出", "9"]).page()
    second = new_page(2).line("金支出").grid(["项目", "合计"], ["208—社会保障支出", "8"]).page()
    (table,) = pages_to_tables([first, second], 2023)
    assert (table.title, table.unit, len(table.rows)) == ("2023年支出功能分类预算表", "万元", 2)


def test_the_number_of_a_form_is_no_title(new_page, only_table):
    for lines in (
        ("预算07表", "支出汇总表"),
        ("支出汇总表", "部门公开表7"),
        ("支出汇总表", "预算公开表 7"),
        ("支出汇总表", "部门预算公开07表"),
        ("公开07表 支出汇总表",),
        ("支出汇总表 预算04表",),
    ):
        page = new_page()
        for line in (*lines, "单位：万元"):
            page.line(line)
        assert only_table(page.grid(["项目", "预算数"], ["水费", "1"])).title == "支出汇总表"


def test_the_end_of_a_paragraph_on_the_page_before_is_no_title(new_page):
    first = new_page(1).grid(["项目", "预算数"], ["水费", "1"]).line("行费用支出")
    second = new_page(2).grid(["地区", "决算数"], ["甲县", "2"])
    tables = pages_to_tables([first.page(), second.page()], 2024)
    assert [table.title for table in tables] == ["", ""]


def test_a_title_set_from_the_left_that_runs_over():
    upper = Line(1, 0, 0, "2021年—2022年末某州本级发行的新增地方政府一般债", 100, 100, 500, 114)
    lower = Line(1, 0, 0, "券情况表", 70, 120, 140, 134)
    assert read_caption([upper, lower], 1).title == upper.text + lower.text


def test_a_table_below_prose_is_of_the_section_that_names_its_money(new_page, only_table):
    page = (
        new_page()
        .line("二、“三公”经费预算情况")
        .line("2024年“三公”经费预算3万元，比上年减少1万元，主要是从严控制接待。")
        .grid(["项目", "2023年预算数", "2024年预算数"], ["合计", "4", "3"], ["公务接待费", "2", "1"])
    )
    assert only_table(page).title == "“三公”经费预算情况"


def test_what_stands_in_the_corners_of_a_grid_is_its_caption(new_page, only_table):
    page = (
        new_page()
        .line("支出汇总表")
        .grid(
            ["|1|2", None, "公开 05 表|1|2", None],
            ["部门：甲县林草局|1|2", None, "单位：元|1|2", None],
            ["科目编码", "科目名称", "小计", "基本支出"],
            ["213", "农林水支出", "9", "7"],
        )
    )
    table = only_table(page)
    assert (table.title, table.unit, table.mark) == ("支出汇总表", "元", "公开05表")
    assert table.columns == (("小计",), ("基本支出",))


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        (("表5", "支出汇总表", "单位：万元"), "表5"),
        (("支出汇总表", "部门：甲县林草局 财决公开08表 单位：万元"), "财决公开08表"),
        (("支出汇总表 预算04表", "单位：万元"), "预算04表"),
        (("支出汇总表", "单位：万元"), ""),
        (("各项见公开04表。", "支出汇总表"), ""),
    ],
)
def test_the_number_of_a_form_is_kept_apart_from_the_title(new_page, only_table, lines, mark):
    page = new_page()
    for line in lines:
        page.line(line)
    table = only_table(page.grid(["项目", "预算数"], ["水费", "1"]))
    assert (table.title, table.mark) == ("支出汇总表", mark)
