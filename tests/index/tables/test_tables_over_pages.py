"""Where one table ends and the next begins: over pages, side by side, stacked in one grid."""

from index.tables.tables import pages_to_tables


def test_income_and_expenditure_side_by_side_are_two_tables(new_page):
    page = new_page().grid(
        ["收入|1|2", None, "支出|1|2", None],
        ["项目", "决算数", "项目", "决算数"],
        ["一、拨款收入", "10", "一、教育支出", "4"],
        ["", "", "二、其他支出", "6"],
    )
    left, right = pages_to_tables([page.page()], 2024)
    assert [row.label for row in left.rows] == ["一、拨款收入"]
    assert [row.label for row in right.rows] == ["一、教育支出", "二、其他支出"]
    assert right.columns == (("支出", "决算数"),)


def test_table_goes_on_without_header_and_keeps_its_unit(new_page, only_table):
    first = (
        new_page(1).line("支出预算表").line("单位：元").grid(["项目", "合计", "基本支出"], ["水费", "5", "5"])
    )
    second = new_page(2).grid(["电费", "7", "7"], ["合计", "12", "12"])
    table = only_table(first, second)
    assert (table.page_start, table.page_end, table.unit) == (1, 2, "元")
    assert [row.label for row in table.rows] == ["水费", "电费", "合计"]


def test_repeated_header_on_the_next_page_is_not_a_row(new_page, only_table):
    first = new_page(1).line("支出预算表").grid(["项目", "合计"], ["水费", "5"])
    second = new_page(2).grid(["项目", "合计"], ["电费", "7"])
    assert [row.label for row in only_table(first, second).rows] == ["水费", "电费"]


def test_new_title_begins_a_new_table_even_under_the_same_columns(new_page):
    first = new_page(1).line("收入预算表").grid(["项目", "合计"], ["拨款", "5"])
    second = new_page(2).line("支出预算表").grid(["项目", "合计"], ["电费", "7"])
    assert len(pages_to_tables([first.page(), second.page()], 2024)) == 2


def test_total_alone_on_the_next_page_belongs_to_the_table(new_page, only_table, texts):
    first = (
        new_page(1)
        .line("支出预算表")
        .grid(["编码", "名称", "合计"], ["205", "教育支出", "5"], ["206", "科学技术支出", "1"])
    )
    second = new_page(2).grid(["合计|1|2", None, "6"])
    assert texts(only_table(first, second))[-1] == ["6"]


def test_label_broken_at_the_page_end_is_joined(new_page, only_table):
    first = new_page(1).line("支出预算表").grid(["项目", "金额"], ["八、社会保障和就", "5"])
    second = new_page(2).grid(["业支出", ""], ["九、卫生健康支出", "7"])
    table = only_table(first, second)
    assert [row.label for row in table.rows] == ["八、社会保障和就业支出", "九、卫生健康支出"]
    assert [span.page for span in table.rows[0].spans] == [1, 2]


def test_prose_between_grids_keeps_them_apart(new_page):
    first = new_page(1).line("收入表").grid(["项目", "金额"], ["水费", "1"])
    first.line("二、支出的情况说明如下，共有三个方面的原因需要说明。").grid(["电费", "2"], ["油费", "3"])
    assert len(pages_to_tables([first.page()], 2024)) == 2


def test_line_numbers_and_column_numbers_are_no_figures(new_page, texts):
    page = new_page().grid(
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", "", "1", "栏次", "", "2"],
        ["一、拨款", "1", "90", "一、教育支出", "32", "50"],
        ["总计", "31", "90", "总计", "62", "90"],
    )
    left, right = pages_to_tables([page.page()], 2024)
    assert texts(left) == [["90"], ["90"]]
    assert texts(right) == [["50"], ["90"]]


def test_three_code_columns_side_by_side_are_three_tables(new_page, texts):
    page = new_page().grid(
        ["人员经费|1|3", None, None, "公用经费|1|6", None, None, None, None, None],
        ["编码", "名称", "金额", "编码", "名称", "金额", "编码", "名称", "金额"],
        ["301", "工资", "7", "302", "商品", "3", "310", "资本", "2"],
        ["人员合计|1|2", None, "7", "公用经费合计|1|5", None, None, None, None, "5"],
    )
    tables = pages_to_tables([page.page()], 2024)
    assert [[row.code for row in table.rows] for table in tables] == [
        ["301", None],
        ["302", None],
        ["310", None],
    ]
    assert [texts(table)[-1] for table in tables] == [["7"], [None], ["5"]]


def test_tables_stacked_in_one_grid_are_apart(new_page):
    page = (
        new_page()
        .grid(
            ["附表1|1|2", None, ""],
            ["2025年全市一般公共预算收入完成情况表|1|3", None, None],
            ["", "", "单位：万元"],
            ["预算科目|1|2", None, "完成数"],
            ["税收收入|1|2", None, "700"],
            ["附表2", "", ""],
            ["2025年市本级一般公共预算支出完成情况表|1|3", None, None],
            ["", "", "单位：万元"],
            ["预算科目", "预算数", "完成数"],
            ["教育", "90", "80"],
        )
        .page()
    )
    tables = pages_to_tables([page], 2025)
    assert [(table.title, table.unit) for table in tables] == [
        ("2025年全市一般公共预算收入完成情况表", "万元"),
        ("2025年市本级一般公共预算支出完成情况表", "万元"),
    ]
    assert [table.columns for table in tables] == [(("完成数",),), (("预算数",), ("完成数",))]
    assert [row.label for table in tables for row in table.rows] == ["税收收入", "教育"]


def test_form_whose_head_stands_at_the_foot_of_the_page_before(new_page):
    first = new_page(1).line("项目支出绩效自评表").grid(["项目名称", "林区防火设备更新"]).page()
    second = new_page(2).grid(
        ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"],
        ["产出指标", "数量指标", "购置水泵", "6台", "6台", "10"],
    )
    (table,) = pages_to_tables([first, second.page()], 2024)
    assert table.title == "项目支出绩效自评表"
    assert table.rows[0].ancestors == ("林区防火设备更新", "产出指标", "数量指标")


def test_rows_of_marks_on_both_sides_are_no_header(new_page):
    page = new_page().line("政府性基金收支表").line("单位：万元")
    page = page.grid(
        ["收入项目", "预算数", "决算数", "支出项目", "预算数", "决算数"],
        ["车辆通行费", "-", "-", "公路支出", "-", "-"],
        ["彩票公益金", "9", "8", "社会福利", "7", "6"],
    ).page()
    income, spending = pages_to_tables([page], 2024)
    assert [row.label for row in income.rows] == ["车辆通行费", "彩票公益金"]
    assert [row.label for row in spending.rows] == ["公路支出", "社会福利"]


def test_a_remark_in_a_header_does_not_hide_that_the_column_names_rows(new_page):
    page = new_page().grid(
        ["项目", "预算数", "支出功能分科目（按大类）", "预算数", "经济科目（按大类）", "预算数"],
        ["一、财政拨款", "9", "一、教育支出", "4", "一、人员经费", "6"],
        ["本年收入合计", "9", "本年支出合计", "9", "本年支出合计", "9"],
    )
    tables = pages_to_tables([page.page()], 2024)
    assert [table.rows[0].label for table in tables] == ["一、财政拨款", "一、教育支出", "一、人员经费"]
    assert [len(table.columns) for table in tables] == [1, 1, 1]


def test_a_column_that_lists_items_down_to_their_total_begins_a_half_whatever_its_header_says(
    new_page, texts
):
    page = new_page().grid(
        ["收入", "预算数", "开支去向", "预算数"],
        ["一、拨款收入", "9", "一、教育支出", "4"],
        ["二、其他收入", "1", "二、农林水支出", "6"],
        ["合计", "10", "支出合计", "10"],
    )
    income, spending = pages_to_tables([page.page()], 2024)
    assert [row.label for row in spending.rows] == ["一、教育支出", "二、农林水支出", "支出合计"]
    assert texts(income) == [["9"], ["1"], ["10"]]


def test_a_form_that_goes_on_in_fewer_columns_keeps_its_indicators(new_page):
    first = (
        new_page(1)
        .line("项目支出绩效自评表")
        .grid(
            ["项目名称", "林区保洁|1|7", None, None, None, None, None, None],
            ["项目资金|2|1", "|1|2", None, "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
            [None, "年度资金总额|1|2", None, "20.15", "20.15", "20.15", "10", "10"],
            ["一级指标", "二级指标", "三级指标|1|2", None, "年度指标值", "实际完成值", "分值", "得分"],
        )
    )
    second = new_page(2).grid(
        ["产出指标", "数量指标", "清运数量|1|2", None, "≥45吨", "39吨", "15", "13"],
        ["效益指标", "社会效益指标", "带动就业|1|2", None, "≥6人", "7人", "15", "15"],
        ["总分|1|6", None, None, None, None, None, "100", "94.5"],
    )
    tables = pages_to_tables([first.page(), second.page()], 2024)
    assert ["清运数量", "带动就业", "总分"] in [[row.label for row in table.rows] for table in tables]


def test_a_grid_that_heads_the_same_names_anew_is_several_tables(new_page):
    page = (
        new_page()
        .line("单位收支情况")
        .line("单位：万元")
        .grid(
            ["机构名称|2|1", "收入合计|2|1", "其中|1|2", None],
            [None, None, "拨款", "其他收入"],
            ["局机关", "9.00", "8.00", "1.00"],
            ["机构名称|2|1", "支出合计|2|1", "其中|1|2", None],
            [None, None, "基本支出", "项目支出"],
            ["局机关", "7.00", "4.00", "3.00"],
        )
        .page()
    )
    tables = pages_to_tables([page], 2024)
    assert [(table.title, table.unit) for table in tables] == [("单位收支情况", "万元")] * 2
    assert [table.columns[1][-1] for table in tables] == ["拨款", "基本支出"]
    assert [[row.label for row in table.rows] for table in tables] == [["局机关"]] * 2
