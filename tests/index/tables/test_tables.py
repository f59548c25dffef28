"""Grids drawn by hand -> tables."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from index.tables.captions import Line, read_caption
from index.tables.tables import pages_to_tables
from index.types import Grid, GridCell, Page, Span

COLUMN, LINE = 80.0, 20.0


class PageBuilder:
    """A page put together line by line: prose lines and grids of texts.

    A cell text may carry spans as "text|rows|columns"; None is a place covered by a merge.
    """

    def __init__(self, number: int = 1) -> None:
        self.number = number
        self._text: list[str] = []
        self._boxes: list[tuple[float, float, float, float]] = []
        self._grids: list[Grid] = []
        self._top = 50.0

    def line(self, text: str, left: float = 200.0) -> PageBuilder:
        self._print(text, left)
        self._end_line()
        return self

    def grid(self, *rows: list[str | None]) -> PageBuilder:
        start = self._top
        cells = []
        for row in rows:
            cells.append(tuple(self._cell(text, column) for column, text in enumerate(row)))
            self._end_line()
        width = max(len(row) for row in rows)
        self._grids.append(Grid((0.0, start, width * COLUMN, self._top), tuple(cells)))
        return self

    def page(self) -> Page:
        text = "".join(self._text)
        boxes = np.array(self._boxes, dtype=np.float32).reshape(len(text), 4)
        return Page(self.number, text, boxes, 600.0, 800.0, grids=tuple(self._grids))

    def _cell(self, text: str | None, column: int) -> GridCell | None:
        if text is None:
            return None
        printed, _, spans = text.partition("|")
        rows, _, columns = spans.partition("|")
        row_span, column_span = int(rows or 1), int(columns or 1)
        left = column * COLUMN
        box = (left, self._top, left + column_span * COLUMN, self._top + row_span * LINE)
        if not printed.strip():
            return GridCell("", None, box, row_span, column_span)
        if column:
            self._put(" ", None)
        indent = len(printed) - len(printed.lstrip())
        start = len(self._text)
        self._print(printed.strip(), left + indent * 10)
        return GridCell(
            printed.strip(), Span(self.number, start, len(self._text)), box, row_span, column_span
        )

    def _print(self, text: str, left: float) -> None:
        for index, char in enumerate(text):
            self._put(char, left + index * 10)

    def _put(self, char: str, left: float | None) -> None:
        nan = float("nan")
        self._text.append(char)
        place = (nan,) * 4 if left is None else (left, self._top, left + 10, self._top + 10)
        self._boxes.append(place)

    def _end_line(self) -> None:
        self._put("\n", None)
        self._top += LINE


def only_table(*pages: PageBuilder):
    tables = pages_to_tables([page.page() for page in pages], 2024)
    assert len(tables) == 1, [table.title for table in tables]
    return tables[0]


def texts(table):
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


def test_title_and_unit_stand_above_the_grid():
    page = (
        PageBuilder()
        .line("青川县林草局")
        .line("支出决算表")
        .line("单位：万元")
        .grid(["项目", "决算数"], ["水费", "1.20"])
    )
    table = only_table(page)
    assert (table.title, table.unit) == ("支出决算表", "万元")


def test_unit_behind_the_name_of_a_column_is_no_caption():
    page = (
        PageBuilder()
        .line("固定资产占用情况表")
        .grid(
            ["项目", "数量", "价值（单位：万元）"],
            ["房屋（平方米）", "80.5", "62.4"],
            ["车辆（台、辆）", "6", "9"],
        )
    )
    table = only_table(page)
    assert (table.title, [path[-1][:2] for path in table.columns]) == ("固定资产占用情况表", ["数量", "价值"])


def test_amounts_are_of_what_stands_before_them():
    page = (
        PageBuilder()
        .line("工作活动绩效目标表")
        .grid(
            ["职责活动", "年度预算数", "绩效指标", "评价标准"],
            ["公共服务", "156.00", "送戏场次", "≥160场"],
            ["文物保护", "483.00", "加固长度", "312米"],
        )
    )
    assert [row.label for row in only_table(page).rows] == ["公共服务", "文物保护"]


def test_title_broken_over_two_lines_is_joined():
    page = (
        PageBuilder()
        .line("2023年省对市县税收返还和转移支付")
        .line("分地区决算表", 250)
        .line("单位：万元")
        .grid(["地区", "决算数"], ["甲县", "12"])
    )
    assert only_table(page).title == "2023年省对市县税收返还和转移支付分地区决算表"


def test_header_paths_come_from_merged_cells():
    page = PageBuilder().grid(
        ["合计|2|1", "公务用车费|1|2", None],
        [None, "购置费", "运行费"],
        ["3.00", "1.00", "2.00"],
    )
    assert only_table(page).columns == (("合计",), ("公务用车费", "购置费"), ("公务用车费", "运行费"))


def test_numbering_row_is_dropped():
    page = PageBuilder().grid(["项目", "合计", "基本支出"], ["栏次", "1", "2"], ["水费", "5.00", "3.00"])
    table = only_table(page)
    assert table.columns == (("合计",), ("基本支出",))
    assert [row.label for row in table.rows] == ["水费"]


def test_empty_cell_is_none_and_zero_is_kept():
    page = PageBuilder().grid(["项目", "预算数", "决算数"], ["水费", "", "0.00"])
    assert texts(only_table(page)) == [[None, "0.00"]]


def test_income_and_expenditure_side_by_side_are_two_tables():
    page = PageBuilder().grid(
        ["收入|1|2", None, "支出|1|2", None],
        ["项目", "决算数", "项目", "决算数"],
        ["一、拨款收入", "10", "一、教育支出", "4"],
        ["", "", "二、其他支出", "6"],
    )
    left, right = pages_to_tables([page.page()], 2024)
    assert [row.label for row in left.rows] == ["一、拨款收入"]
    assert [row.label for row in right.rows] == ["一、教育支出", "二、其他支出"]
    assert right.columns == (("支出", "决算数"),)


def test_code_split_over_three_columns_is_joined_and_padded():
    page = PageBuilder().grid(
        ["科目编码|1|3", None, None, "科目名称|2|1", "合计|2|1"],
        ["类", "款", "项", None, None],
        ["205", "", "", "教育支出", "9"],
        ["205", "2", "", "普通教育", "9"],
        ["205", "2", "01", "学前教育", "9"],
    )
    rows = only_table(page).rows
    assert [row.code for row in rows] == ["205", "20502", "2050201"]
    assert rows[2].ancestors == ("教育支出", "普通教育")


def test_code_in_front_of_the_name_is_taken_off():
    page = PageBuilder().grid(
        ["科目", "金额"], ["205教育支出", "9"], ["20502-普通教育", "8"], ["2050201学前教育", "7"]
    )
    rows = only_table(page).rows
    assert [(row.code, row.label) for row in rows][2] == ("2050201", "学前教育")


def test_table_goes_on_without_header_and_keeps_its_unit():
    first = (
        PageBuilder(1)
        .line("支出预算表")
        .line("单位：元")
        .grid(["项目", "合计", "基本支出"], ["水费", "5", "5"])
    )
    second = PageBuilder(2).grid(["电费", "7", "7"], ["合计", "12", "12"])
    table = only_table(first, second)
    assert (table.page_start, table.page_end, table.unit) == (1, 2, "元")
    assert [row.label for row in table.rows] == ["水费", "电费", "合计"]


def test_repeated_header_on_the_next_page_is_not_a_row():
    first = PageBuilder(1).line("支出预算表").grid(["项目", "合计"], ["水费", "5"])
    second = PageBuilder(2).grid(["项目", "合计"], ["电费", "7"])
    assert [row.label for row in only_table(first, second).rows] == ["水费", "电费"]


def test_new_title_begins_a_new_table_even_under_the_same_columns():
    first = PageBuilder(1).line("收入预算表").grid(["项目", "合计"], ["拨款", "5"])
    second = PageBuilder(2).line("支出预算表").grid(["项目", "合计"], ["电费", "7"])
    assert len(pages_to_tables([first.page(), second.page()], 2024)) == 2


def test_total_alone_on_the_next_page_belongs_to_the_table():
    first = (
        PageBuilder(1)
        .line("支出预算表")
        .grid(["编码", "名称", "合计"], ["205", "教育支出", "5"], ["206", "科学技术支出", "1"])
    )
    second = PageBuilder(2).grid(["合计|1|2", None, "6"])
    assert texts(only_table(first, second))[-1] == ["6"]


def test_label_broken_at_the_page_end_is_joined():
    first = PageBuilder(1).line("支出预算表").grid(["项目", "金额"], ["八、社会保障和就", "5"])
    second = PageBuilder(2).grid(["业支出", ""], ["九、卫生健康支出", "7"])
    table = only_table(first, second)
    assert [row.label for row in table.rows] == ["八、社会保障和就业支出", "九、卫生健康支出"]
    assert [span.page for span in table.rows[0].spans] == [1, 2]


def test_ancestors_from_list_numbers():
    page = PageBuilder().grid(
        ["项目", "金额"],
        ["一、拨款", "5"],
        ["1.本级", "3"],
        ["2.下级", "2"],
        ["二、事业收入", "1"],
        ["收入合计", "6"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("拨款",), ("拨款",), (), ()]


def test_ancestors_from_indentation():
    page = PageBuilder().grid(
        ["项目", "金额"],
        ["教育支出", "5"],
        [" 普通教育", "5"],
        ["  学前教育班", "2"],
        ["  小学", "3"],
        ["其他支出", "1"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 2, 2, 0]


def test_rows_behind_of_which_are_siblings():
    page = PageBuilder().grid(
        ["项目", "金额"],
        ["养老保险基金", "5"],
        ["其中：保费收入", "3"],
        ["   补贴收入", "2"],
        ["失业保险基金", "1"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("养老保险基金",), ("养老保险基金",), ()]


def test_label_merged_over_rows_is_carried_down():
    page = PageBuilder().grid(
        ["项目名称|1|2", None, "金额"],
        ["基金|2|1", "小计", "5"],
        [None, "专项收入", "2"],
    )
    rows = only_table(page).rows
    assert [(row.ancestors, row.label) for row in rows] == [(("基金",), "小计"), (("基金",), "专项收入")]


def test_text_columns_become_attributes():
    page = PageBuilder().grid(["项目名称", "采购方式", "金额"], ["电脑", "公开招标", "8.00"])
    assert only_table(page).rows[0].attributes == (("采购方式", "公开招标"),)


def test_note_under_the_table_is_kept():
    page = PageBuilder().line("支出表").grid(["项目", "金额"], ["水费", "1"]).line("注：本表为空表。")
    assert only_table(page).notes == ("注：本表为空表。",)


def test_prose_between_grids_keeps_them_apart():
    first = PageBuilder(1).line("收入表").grid(["项目", "金额"], ["水费", "1"])
    first.line("二、支出的情况说明如下，共有三个方面的原因需要说明。").grid(["电费", "2"], ["油费", "3"])
    assert len(pages_to_tables([first.page()], 2024)) == 2


def test_row_span_points_at_the_printed_row():
    page = PageBuilder().line("支出表").grid(["项目", "预算数", "决算数"], ["水费", "1.5", "1.2"]).page()
    row = pages_to_tables([page], 2024)[0].rows[0]
    span = row.spans[0]
    assert page.text[span.start : span.end] == "水费 1.5 1.2"


def test_line_numbers_and_column_numbers_are_no_figures():
    page = PageBuilder().grid(
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", "", "1", "栏次", "", "2"],
        ["一、拨款", "1", "90", "一、教育支出", "32", "50"],
        ["总计", "31", "90", "总计", "62", "90"],
    )
    left, right = pages_to_tables([page.page()], 2024)
    assert texts(left) == [["90"], ["90"]]
    assert texts(right) == [["50"], ["90"]]


def test_code_merged_over_its_three_columns():
    page = PageBuilder().grid(
        ["编码|1|3", None, None, "名称|2|1", "合计|2|1"],
        ["类", "款", "项", None, None],
        ["20502|1|3", None, None, "普通教育", "9"],
    )
    assert [row.code for row in only_table(page).rows] == ["20502"]


def test_three_code_columns_side_by_side_are_three_tables():
    page = PageBuilder().grid(
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


def test_codes_of_bodies_are_neither_subject_codes_nor_amounts():
    page = PageBuilder().grid(["部门代码", "部门名称", "合计"], ["001", "甲局", "9"], ["001001", "乙站", "5"])
    table = only_table(page)
    assert table.columns == (("合计",),)
    assert [row.code for row in table.rows] == [None, None]


def test_label_printed_over_the_border_of_its_cell_is_mended():
    page = PageBuilder().grid(["项目", "决算数"], ["一般性转移支付收", "入66"], ["专项转移", "5"])
    table = only_table(page)
    assert [row.label for row in table.rows] == ["一般性转移支付收入", "专项转移"]
    assert texts(table) == [["66"], ["5"]]


def test_centred_labels_have_no_levels():
    page = PageBuilder().grid(["地区", "决算数"], ["   甲县", "1"], ["  乙县城区", "2"], ["   丙县", "3"])
    assert all(row.ancestors == () for row in only_table(page).rows)


def test_unnumbered_rows_below_a_numbered_one_are_its_children_where_nothing_is_indented():
    page = PageBuilder().grid(
        ["项目", "金额"],
        ["（一）返还性收入", "5"],
        ["增值税返还", "3"],
        ["消费税返还", "2"],
        ["（二）补助", "1"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 1, 0]


def test_unnumbered_row_is_no_child_where_children_are_indented():
    page = PageBuilder().grid(
        ["项目", "金额"],
        ["一、教育支出", "5"],
        ["   普通教育支出项目", "5"],
        ["二、其他支出", "1"],
        ["转移性支出", "2"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 0, 0]


def test_city_with_its_total_is_above_its_counties():
    page = PageBuilder().grid(
        ["地区", "决算数"],
        ["甲市合计", "5"],
        ["市本级", "3"],
        ["丙县", "2"],
        ["乙市合计", "1"],
        ["丁县", "1"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("甲市",), ("甲市",), (), ("乙市",)]


def test_places_beside_project_names_are_attributes():
    page = PageBuilder().grid(
        ["序号", "地区", "项目名称", "金额"], ["1", "甲县", "水厂", "8"], ["2", "乙县", "学校", "9"]
    )
    rows = only_table(page).rows
    assert [(row.label, row.attributes) for row in rows] == [
        ("水厂", (("地区", "甲县"),)),
        ("学校", (("地区", "乙县"),)),
    ]


def test_children_read_from_a_coded_table_add_up_to_their_parents():
    page = PageBuilder().grid(
        ["编码", "名称", "合计", "基本支出"],
        ["205", "教育支出", "9.5", "4"],
        ["20502", "普通教育", "9.5", "4"],
        ["2050201", "学前教育", "3.5", "4"],
        ["2050202", "小学教育", "6", ""],
    )
    rows = only_table(page).rows
    for column in range(2):
        amounts = {row.code: Decimal(cell.text) for row in rows if (cell := row.cells[column])}
        children = [code for code in amounts if code and len(code) == 7]
        assert sum(amounts[code] for code in children) == amounts["20502"]


def test_tables_stacked_in_one_grid_are_apart():
    page = (
        PageBuilder()
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


def test_print_that_ran_over_the_page_end_is_no_title():
    first = PageBuilder(1).line("2023年支出功能分类预算表").line("单位：万元")
    first = first.grid(["项目", "合计"], ["207—文化支出", "9"]).page()
    second = PageBuilder(2).line("金支出").grid(["项目", "合计"], ["208—社会保障支出", "8"]).page()
    (table,) = pages_to_tables([first, second], 2023)
    assert (table.title, table.unit, len(table.rows)) == ("2023年支出功能分类预算表", "万元", 2)


def test_funding_and_units_stand_beside_the_label():
    header = ["项目名称", "采购目录", "计量单位", "数量", "总金额", "资金来源"]
    page = PageBuilder().line("政府采购预算表").line("单位：万元")
    page = page.grid(header, ["设备购置", "台式计算机", "台", "20", "10.00", "一般公共预算"])
    (row,) = only_table(page).rows
    assert (row.label, row.ancestors) == ("台式计算机", ("设备购置",))
    assert row.attributes == (("计量单位", "台"), ("资金来源", "一般公共预算"))


def test_funds_carried_over_belong_to_the_row_above():
    page = PageBuilder().line("财政拨款收入支出决算总表").line("单位：万元")
    page = page.grid(
        ["项目", "金额"],
        ["一、一般公共预算财政拨款", "90"],
        ["本年收入合计", "90"],
        ["年初财政拨款结转和结余", "5"],
        ["一般公共预算财政拨款", "5"],
        ["总计", "95"],
    )
    rows = only_table(page).rows
    assert rows[3].ancestors == ("年初财政拨款结转和结余",)
    assert rows[4].ancestors == ()


def test_form_whose_head_stands_at_the_foot_of_the_page_before():
    first = PageBuilder(1).line("项目支出绩效自评表").grid(["项目名称", "林区防火设备更新"]).page()
    second = PageBuilder(2).grid(
        ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"],
        ["产出指标", "数量指标", "购置水泵", "6台", "6台", "10"],
    )
    (table,) = pages_to_tables([first, second.page()], 2024)
    assert table.title == "项目支出绩效自评表"
    assert table.rows[0].ancestors == ("林区防火设备更新", "产出指标", "数量指标")


def test_rows_of_marks_on_both_sides_are_no_header():
    page = PageBuilder().line("政府性基金收支表").line("单位：万元")
    page = page.grid(
        ["收入项目", "预算数", "决算数", "支出项目", "预算数", "决算数"],
        ["车辆通行费", "-", "-", "公路支出", "-", "-"],
        ["彩票公益金", "9", "8", "社会福利", "7", "6"],
    ).page()
    income, spending = pages_to_tables([page], 2024)
    assert [row.label for row in income.rows] == ["车辆通行费", "彩票公益金"]
    assert [row.label for row in spending.rows] == ["公路支出", "社会福利"]


def test_a_second_classification_stands_beside_the_name():
    page = PageBuilder().grid(
        ["部门预算支出经济分类|1|2", None, "政府预算支出经济分类|1|2", None, "合计|2"],
        ["科目编码", "科目名称", "科目编码", "科目名称", None],
        ["30101", "基本工资", "50101", "工资奖金津补贴", "50.0"],
        ["", "", "501", "机关工资福利支出", "80.0"],
    )
    named, other = only_table(page).rows
    assert (named.code, named.label) == ("30101", "基本工资")
    assert [text for _, text in named.attributes] == ["50101", "工资奖金津补贴"]
    assert (other.code, other.label) == ("501", "机关工资福利支出")


def test_split_codes_of_two_classifications_stay_apart():
    page = PageBuilder().grid(
        ["部门预算经济分类|1|3", None, None, "政府预算经济分类|1|3", None, None, "合计|2"],
        ["类", "款", "科目名称", "类", "款", "科目名称", None],
        ["301", "01", "基本工资", "501", "01", "工资奖金津补贴", "80.0"],
    )
    (row,) = only_table(page).rows
    assert (row.code, row.label) == ("30101", "基本工资")


def test_a_project_names_its_row_and_its_subject_stands_above():
    page = PageBuilder().grid(
        ["科目编码", "科目名称", "项目名称", "合计"],
        ["2130234", "防灾减灾", "", "30"],
        ["", "", "防火道维护", "20"],
        ["2130234", "防灾减灾", "扑火队装备", "10"],
    )
    rows = only_table(page).rows
    assert [(row.label, row.code) for row in rows] == [
        ("防灾减灾", "2130234"),
        ("防火道维护", None),
        ("扑火队装备", None),
    ]
    assert [row.ancestors for row in rows[1:]] == [("防灾减灾",), ("防灾减灾",)]


def test_the_number_of_a_form_is_no_title():
    for lines in (
        ("预算07表", "支出汇总表"),
        ("支出汇总表", "部门公开表7"),
        ("公开07表 支出汇总表",),
        ("支出汇总表 预算04表",),
    ):
        page = PageBuilder()
        for line in (*lines, "单位：万元"):
            page.line(line)
        assert only_table(page.grid(["项目", "预算数"], ["水费", "1"])).title == "支出汇总表"


def test_a_second_classification_without_code_columns_stands_beside_the_name():
    page = PageBuilder().grid(
        ["部门预算支出经济分类科目", "政府预算支出经济分类科目", "2031年预算"],
        ["[30101]基本工资", "[50101]工资奖金津补贴", "50.0"],
    )
    (row,) = only_table(page).rows
    assert (row.code, row.label) == ("30101", "基本工资")
    assert row.attributes == (("政府预算支出经济分类科目", "[50101]工资奖金津补贴"),)


def test_parents_by_code_may_stand_in_another_half():
    page = PageBuilder().grid(
        ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
        ["302", "商品和服务支出", "9", "30217", "公务接待费", "1"],
        ["30201", "办公费", "3", "310", "资本性支出", "2"],
    )
    tables = pages_to_tables([page.page()], 2024)
    assert tables[1].rows[0].ancestors == ("商品和服务支出",)


def test_a_remark_in_a_header_does_not_hide_that_the_column_names_rows():
    page = PageBuilder().grid(
        ["项目", "预算数", "支出功能分科目（按大类）", "预算数", "经济科目（按大类）", "预算数"],
        ["一、财政拨款", "9", "一、教育支出", "4", "一、人员经费", "6"],
        ["本年收入合计", "9", "本年支出合计", "9", "本年支出合计", "9"],
    )
    tables = pages_to_tables([page.page()], 2024)
    assert [table.rows[0].label for table in tables] == ["一、财政拨款", "一、教育支出", "一、人员经费"]
    assert [len(table.columns) for table in tables] == [1, 1, 1]


def test_a_column_that_lists_items_down_to_their_total_begins_a_half_whatever_its_header_says():
    page = PageBuilder().grid(
        ["收入", "预算数", "开支去向", "预算数"],
        ["一、拨款收入", "9", "一、教育支出", "4"],
        ["二、其他收入", "1", "二、农林水支出", "6"],
        ["合计", "10", "支出合计", "10"],
    )
    income, spending = pages_to_tables([page.page()], 2024)
    assert [row.label for row in spending.rows] == ["一、教育支出", "二、农林水支出", "支出合计"]
    assert texts(income) == [["9"], ["1"], ["10"]]


def test_a_total_in_the_column_of_bodies_names_its_row():
    page = PageBuilder().grid(
        ["单位名称", "项目名称", "金额"], ["合计", "", "30"], ["甲县林科所", "苗圃扩建", "30"]
    )
    rows = only_table(page).rows
    assert [row.label for row in rows] == ["合计", "苗圃扩建"]
    assert rows[1].attributes == (("单位名称", "甲县林科所"),)


def test_codes_of_a_catalogue_name_no_rows():
    page = PageBuilder().grid(["采购项目", "采购目录", "数量"], ["台式计算机", "A02010105", "10"])
    (row,) = only_table(page).rows
    assert (row.label, row.attributes) == ("台式计算机", (("采购目录", "A02010105"),))


def test_the_class_of_what_a_name_column_names_stands_beside_it():
    page = PageBuilder().grid(["项目名称", "债券类别", "发行金额"], ["防火道维护", "一般债券", "10"])
    (row,) = only_table(page).rows
    assert (row.label, row.attributes) == ("防火道维护", (("债券类别", "一般债券"),))


def test_codes_that_print_only_their_own_level_are_made_whole():
    page = PageBuilder().grid(
        ["科目编码", "科目名称", "合计"],
        ["213", "农林水支出", "60"],
        ["02", " 林业和草原", "60"],
        ["01", "  行政运行", "40"],
        ["34", "  防灾减灾", "20"],
        ["05", " 巩固脱贫", "9"],
    )
    assert [row.code for row in only_table(page).rows] == ["213", "21302", "2130201", "2130234", "21305"]


def test_marks_in_a_numbering_row_are_no_item():
    page = PageBuilder().grid(
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["**", "**", "1", "2"],
        ["213", "农林水支出", "60", "40"],
    )
    assert [row.label for row in only_table(page).rows] == ["农林水支出"]


def test_groups_headed_only_by_of_which_belong_to_the_columns_on_their_left():
    page = PageBuilder().grid(
        ["地区|2|1", "一般债券合计|2|1", "其中：|1|2", None, "专项债券合计|2|1", "其中：|1|2", None],
        [None, None, "新增债券", "再融资债券", None, "新增债券", "再融资债券"],
        ["甲县", "9", "4", "5", "8", "6", "2"],
    )
    columns = only_table(page).columns
    assert columns[1] == ("一般债券", "新增债券")
    assert columns[4] == ("专项债券", "新增债券")


def test_the_end_of_a_name_that_ran_into_the_row_below_is_given_back():
    page = PageBuilder().grid(
        ["项目", "合计"],
        ["2290804—福利彩票机构的业务费支", "17"],
        ["出2290805—体育彩票机构的业务费支出", "23"],
    )
    rows = only_table(page).rows
    assert [(row.code, row.label) for row in rows] == [
        ("2290804", "福利彩票机构的业务费支出"),
        ("2290805", "体育彩票机构的业务费支出"),
    ]


def test_the_end_of_a_paragraph_on_the_page_before_is_no_title():
    first = PageBuilder(1).grid(["项目", "预算数"], ["水费", "1"]).line("行费用支出")
    second = PageBuilder(2).grid(["地区", "决算数"], ["甲县", "2"])
    tables = pages_to_tables([first.page(), second.page()], 2024)
    assert [table.title for table in tables] == ["", ""]


def test_split_codes_that_are_not_repeated_are_carried_down():
    page = PageBuilder().grid(
        ["类", "款", "项", "科目名称", "合计"],
        ["213", "", "", "农林水支出", "60"],
        ["", "02", "", "林业和草原", "60"],
        ["", "", "01", "行政运行", "40"],
        ["", "", "34", "防灾减灾", "20"],
    )
    assert [row.code for row in only_table(page).rows] == ["213", "21302", "2130201", "2130234"]


def test_subjects_behind_their_bodies_name_the_rows():
    page = PageBuilder().grid(
        ["单位编码", "单位名称", "科目编码", "科目名称", "合计"],
        ["合计|1|4", None, None, None, "60"],
        ["103001", "甲县林草局", "2130201", "行政运行", "40"],
        ["103002", "甲县林科所", "2130204", "事业机构", "20"],
    )
    rows = only_table(page).rows
    assert [(row.label, row.code) for row in rows[1:]] == [("行政运行", "2130201"), ("事业机构", "2130204")]
    assert ("单位名称", "甲县林科所") in rows[2].attributes


def test_a_title_set_from_the_left_that_runs_over():
    upper = Line(1, 0, 0, "2021年—2022年末某州本级发行的新增地方政府一般债", 100, 100, 500, 114)
    lower = Line(1, 0, 0, "券情况表", 70, 120, 140, 134)
    assert read_caption([upper, lower], 1).title == upper.text + lower.text
