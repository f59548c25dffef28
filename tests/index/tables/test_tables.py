"""Grids drawn by hand -> tables: their columns, cells and rows."""

from index.tables.tables import pages_to_tables


def test_amounts_are_of_what_stands_before_them(new_page, only_table):
    page = (
        new_page()
        .line("工作活动绩效目标表")
        .grid(
            ["职责活动", "年度预算数", "绩效指标", "评价标准"],
            ["公共服务", "156.00", "送戏场次", "≥160场"],
            ["文物保护", "483.00", "加固长度", "312米"],
        )
    )
    assert [row.label for row in only_table(page).rows] == ["公共服务", "文物保护"]


def test_header_paths_come_from_merged_cells(new_page, only_table):
    page = new_page().grid(
        ["合计|2|1", "公务用车费|1|2", None],
        [None, "购置费", "运行费"],
        ["3.00", "1.00", "2.00"],
    )
    assert only_table(page).columns == (("合计",), ("公务用车费", "购置费"), ("公务用车费", "运行费"))


def test_a_side_named_across_the_table_below_its_header_is_no_header(new_page, only_table):
    page = new_page().grid(
        ["项目", "执行数", "比上年±%"],
        ["收入部分|1|3", None, None],
        ["湖产捐收入", "95", "-3.5"],
        ["支出部分|1|3", None, None],
        ["渡口修缮支出", "61", "2.0"],
    )
    table = only_table(page)
    assert table.columns == (("执行数",), ("比上年±%",))
    assert [row.label for row in table.rows] == ["收入部分", "湖产捐收入", "支出部分", "渡口修缮支出"]


def test_a_unit_across_the_table_below_its_header_stays_with_the_header(new_page, only_table):
    page = new_page().grid(
        ["项目", "执行数", "决算数"], ["单位：元|1|3", None, None], ["湖产捐收入", "95", "96"]
    )
    table = only_table(page)
    assert (table.unit, [row.label for row in table.rows]) == ("元", ["湖产捐收入"])


def test_numbering_row_is_dropped(new_page, only_table):
    page = new_page().grid(["项目", "合计", "基本支出"], ["栏次", "1", "2"], ["水费", "5.00", "3.00"])
    table = only_table(page)
    assert table.columns == (("合计",), ("基本支出",))
    assert [row.label for row in table.rows] == ["水费"]


def test_empty_cell_is_none_and_zero_is_kept(new_page, only_table, texts):
    page = new_page().grid(["项目", "预算数", "决算数"], ["水费", "", "0.00"])
    assert texts(only_table(page)) == [[None, "0.00"]]


def test_text_columns_become_attributes(new_page, only_table):
    page = new_page().grid(["项目名称", "采购方式", "金额"], ["电脑", "公开招标", "8.00"])
    assert only_table(page).rows[0].attributes == (("采购方式", "公开招标"),)


def test_row_span_points_at_the_printed_row(new_page):
    page = new_page().line("支出表").grid(["项目", "预算数", "决算数"], ["水费", "1.5", "1.2"]).page()
    row = pages_to_tables([page], 2024)[0].rows[0]
    span = row.spans[0]
    assert page.text[span.start : span.end] == "水费 1.5 1.2"


def test_label_printed_over_the_border_of_its_cell_is_mended(new_page, only_table, texts):
    page = new_page().grid(["项目", "决算数"], ["一般性转移支付收", "入66"], ["专项转移", "5"])
    table = only_table(page)
    assert [row.label for row in table.rows] == ["一般性转移支付收入", "专项转移"]
    assert texts(table) == [["66"], ["5"]]


def test_places_beside_project_names_are_attributes(new_page, only_table):
    page = new_page().grid(
        ["序号", "地区", "项目名称", "金额"], ["1", "甲县", "水厂", "8"], ["2", "乙县", "学校", "9"]
    )
    rows = only_table(page).rows
    assert [(row.label, row.attributes) for row in rows] == [
        ("水厂", (("地区", "甲县"),)),
        ("学校", (("地区", "乙县"),)),
    ]


def test_funding_and_units_stand_beside_the_label(new_page, only_table):
    header = ["项目名称", "采购目录", "计量单位", "数量", "总金额", "资金来源"]
    page = new_page().line("政府采购预算表").line("单位：万元")
    page = page.grid(header, ["设备购置", "台式计算机", "台", "20", "10.00", "一般公共预算"])
    (row,) = only_table(page).rows
    assert (row.label, row.ancestors) == ("台式计算机", ("设备购置",))
    assert row.attributes == (("计量单位", "台"), ("资金来源", "一般公共预算"))


def test_what_is_bought_stands_below_its_class_in_the_catalogue(new_page, only_table):
    header = ["项目名称", "采购物品名称", "采购目录", "数量", "总计"]
    page = new_page().line("政府采购预算表").line("单位：万元")
    page = page.grid(header, ["水井管护", "清淤服务", "C16990000其他管理服务", "20", "10.00"])
    (row,) = only_table(page).rows
    assert (row.label, row.ancestors) == ("清淤服务", ("水井管护", "C16990000其他管理服务"))


def test_a_total_in_the_column_of_bodies_names_its_row(new_page, only_table):
    page = new_page().grid(
        ["单位名称", "项目名称", "金额"], ["合计", "", "30"], ["甲县林科所", "苗圃扩建", "30"]
    )
    rows = only_table(page).rows
    assert [row.label for row in rows] == ["合计", "苗圃扩建"]
    assert rows[1].attributes == (("单位名称", "甲县林科所"),)


def test_the_class_of_what_a_name_column_names_stands_beside_it(new_page, only_table):
    page = new_page().grid(["项目名称", "债券类别", "发行金额"], ["防火道维护", "一般债券", "10"])
    (row,) = only_table(page).rows
    assert (row.label, row.attributes) == ("防火道维护", (("债券类别", "一般债券"),))


def test_when_a_fund_was_set_up_and_who_spends_it_stand_beside_its_name(new_page, only_table, texts):
    page = new_page().grid(
        ["专项名称", "设立年度", "支出级次", "预算数"],
        ["林区道路专项", "2024", "县本级", "86.50"],
        ["苗圃补助专项", "2021", "对下转移支付", "13.50"],
    )
    table = only_table(page)
    assert (table.columns, texts(table)) == ((("预算数",),), [["86.50"], ["13.50"]])
    assert [row.label for row in table.rows] == ["林区道路专项", "苗圃补助专项"]
    assert table.rows[1].attributes == (("设立年度", "2021"), ("支出级次", "对下转移支付"))


def test_marks_in_a_numbering_row_are_no_item(new_page, only_table):
    page = new_page().grid(
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["**", "**", "1", "2"],
        ["213", "农林水支出", "60", "40"],
    )
    assert [row.label for row in only_table(page).rows] == ["农林水支出"]


def test_groups_headed_only_by_of_which_belong_to_the_columns_on_their_left(new_page, only_table):
    page = new_page().grid(
        ["地区|2|1", "一般债券合计|2|1", "其中：|1|2", None, "专项债券合计|2|1", "其中：|1|2", None],
        [None, None, "新增债券", "再融资债券", None, "新增债券", "再融资债券"],
        ["甲县", "9", "4", "5", "8", "6", "2"],
    )
    columns = only_table(page).columns
    assert columns[1] == ("一般债券", "新增债券")
    assert columns[4] == ("专项债券", "新增债券")


def test_texts_behind_all_amounts_name_no_row(new_page, only_table):
    header = ["项目名称", "预算金额", "绩效目标", "产出指标", "效果指标"]
    page = new_page().line("项目支出绩效信息表").line("单位：万元")
    page = page.grid(
        header,
        ["苗圃扩建", "8.00", "苗木充足。", "育苗9次", "满意度95%"],
        ["防火巡查", "5.00", "不起火。", "巡查9次", "满意度90%"],
    )
    rows = only_table(page).rows
    assert [(row.label, row.ancestors) for row in rows] == [("苗圃扩建", ()), ("防火巡查", ())]
    assert ("效果指标", "满意度95%") in rows[0].attributes


def test_a_cell_that_says_as_above_is_of_what_stands_above(new_page, only_table):
    page = new_page().grid(
        ["债券名称", "项目", "金额"],
        ["一期债券", "粮库扩建", "8"],
        ["同上", "泵站改造", "9"],
        ["〃", "校舍加固", "7"],
        ["二期债券", "热网改造", "6"],
    )
    rows = only_table(page).rows
    assert [(row.ancestors, row.label) for row in rows] == [
        (("一期债券",), "粮库扩建"),
        (("一期债券",), "泵站改造"),
        (("一期债券",), "校舍加固"),
        (("二期债券",), "热网改造"),
    ]


def test_names_with_a_number_beside_each_below_a_table_are_a_table_of_their_own(new_page, texts):
    page = new_page().grid(
        ["", "合计", "接待费", "会议费", "培训费", "购置费"],
        ["预算数", "9.00", "1.00", "3.00", "3.00", "2.00"],
        ["决算数", "8.00", "1.00", "2.00", "3.00", "2.00"],
        ["相关统计数|1|6", None, None, None, None, None],
        ["接待批次（个）", "17", "接待人次（人）", "142", "会议次数（个）", "12"],
        ["车辆保有量（辆）", "14", "培训次数（个）", "9", "出国团组（个）", ""],
    )
    money, *counts = pages_to_tables([page.page()], 2024)
    assert texts(money) == [
        ["9.00", "1.00", "3.00", "3.00", "2.00"],
        ["8.00", "1.00", "2.00", "3.00", "2.00"],
    ]
    told = {row.label: cells for table in counts for row, cells in zip(table.rows, texts(table), strict=True)}
    assert told["接待批次（个）"] == ["17"] and told["培训次数（个）"] == ["9"]
    assert told["会议次数（个）"] == ["12"] and told["车辆保有量（辆）"] == ["14"]
