"""What rows stand below: by numbers, indentation, codes and merged labels."""

from decimal import Decimal

from index.tables.tables import pages_to_tables


def test_ancestors_from_list_numbers(new_page, only_table):
    page = new_page().grid(
        ["项目", "金额"],
        ["一、拨款", "5"],
        ["1.本级", "3"],
        ["2.下级", "2"],
        ["二、事业收入", "1"],
        ["收入合计", "6"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("拨款",), ("拨款",), (), ()]


def test_ancestors_from_indentation(new_page, only_table):
    page = new_page().grid(
        ["项目", "金额"],
        ["教育支出", "5"],
        [" 普通教育", "5"],
        ["  学前教育班", "2"],
        ["  小学", "3"],
        ["其他支出", "1"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 2, 2, 0]


def test_rows_behind_of_which_are_siblings(new_page, only_table):
    page = new_page().grid(
        ["项目", "金额"],
        ["养老保险基金", "5"],
        ["其中：保费收入", "3"],
        ["   补贴收入", "2"],
        ["失业保险基金", "1"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("养老保险基金",), ("养老保险基金",), ()]


def test_label_merged_over_rows_is_carried_down(new_page, only_table):
    page = new_page().grid(
        ["项目名称|1|2", None, "金额"],
        ["基金|2|1", "小计", "5"],
        [None, "专项收入", "2"],
    )
    rows = only_table(page).rows
    assert [(row.ancestors, row.label) for row in rows] == [(("基金",), "小计"), (("基金",), "专项收入")]


def test_centred_labels_have_no_levels(new_page, only_table):
    page = new_page().grid(["地区", "决算数"], ["   甲县", "1"], ["  乙县城区", "2"], ["   丙县", "3"])
    assert all(row.ancestors == () for row in only_table(page).rows)


def test_unnumbered_rows_below_a_numbered_one_are_its_children_where_nothing_is_indented(
    new_page, only_table
):
    page = new_page().grid(
        ["项目", "金额"],
        ["（一）返还性收入", "5"],
        ["增值税返还", "3"],
        ["消费税返还", "2"],
        ["（二）补助", "1"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 1, 0]


def test_unnumbered_row_is_no_child_where_children_are_indented(new_page, only_table):
    page = new_page().grid(
        ["项目", "金额"],
        ["一、教育支出", "5"],
        ["   普通教育支出项目", "5"],
        ["二、其他支出", "1"],
        ["转移性支出", "2"],
    )
    assert [len(row.ancestors) for row in only_table(page).rows] == [0, 1, 0, 0]


def test_city_with_its_total_is_above_its_counties(new_page, only_table):
    page = new_page().grid(
        ["地区", "决算数"],
        ["甲市合计", "5"],
        ["市本级", "3"],
        ["丙县", "2"],
        ["乙市合计", "1"],
        ["丁县", "1"],
    )
    assert [row.ancestors for row in only_table(page).rows] == [(), ("甲市",), ("甲市",), (), ("乙市",)]


def test_children_read_from_a_coded_table_add_up_to_their_parents(new_page, only_table):
    page = new_page().grid(
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


def test_funds_carried_over_belong_to_the_row_above(new_page, only_table):
    page = new_page().line("财政拨款收入支出决算总表").line("单位：万元")
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


def test_a_project_names_its_row_and_its_subject_stands_above(new_page, only_table):
    page = new_page().grid(
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


def test_parents_by_code_may_stand_in_another_half(new_page):
    page = new_page().grid(
        ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
        ["302", "商品和服务支出", "9", "30217", "公务接待费", "1"],
        ["30201", "办公费", "3", "310", "资本性支出", "2"],
    )
    tables = pages_to_tables([page.page()], 2024)
    assert tables[1].rows[0].ancestors == ("商品和服务支出",)


def test_numbers_set_as_one_sign_are_list_numbers(new_page, only_table):
    page = new_page().grid(
        ["项目", "金额"],
        ["⒈返还性收入", "5"],
        ["⑴增值税返还", "3"],
        ["某年基数", "3"],
        ["⑵其他返还", "2"],
        ["⒉专项收入", "1"],
    )
    rows = only_table(page).rows
    above = ("返还性收入",)
    assert [row.ancestors for row in rows] == [(), above, (*above, "增值税返还"), above, ()]


def test_inner_numbers_tell_the_parts_of_an_unnumbered_row_and_end_with_the_next(new_page, only_table):
    page = new_page().grid(
        ["项目", "预算数"],
        ["因公出国费", "5"],
        ["公务用车费", "9"],
        ["（1）购置费", "3"],
        ["（2）运行费", "6"],
        ["公务接待费", "2"],
    )
    above = ("公务用车费",)
    assert [row.ancestors for row in only_table(page).rows] == [(), (), above, above, ()]
