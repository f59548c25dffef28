"""Codes of subjects, of bodies and of second classifications."""


def test_numbers_of_three_digits_are_no_codes_of_classes(new_page, only_table):
    page = new_page().grid(
        ["问题", "很满意", "满意", "一般"], ["对护林", "168", "112", "20"], ["对造林", "180", "104", "16"]
    )
    table = only_table(page)
    assert table.columns == (("很满意",), ("满意",), ("一般",)) and table.rows[0].code is None


def test_code_split_over_three_columns_is_joined_and_padded(new_page, only_table):
    page = new_page().grid(
        ["科目编码|1|3", None, None, "科目名称|2|1", "合计|2|1"],
        ["类", "款", "项", None, None],
        ["205", "", "", "教育支出", "9"],
        ["205", "2", "", "普通教育", "9"],
        ["205", "2", "01", "学前教育", "9"],
    )
    rows = only_table(page).rows
    assert [row.code for row in rows] == ["205", "20502", "2050201"]
    assert rows[2].ancestors == ("教育支出", "普通教育")


def test_code_in_front_of_the_name_is_taken_off(new_page, only_table):
    page = new_page().grid(
        ["科目", "金额"], ["205教育支出", "9"], ["20502-普通教育", "8"], ["2050201学前教育", "7"]
    )
    rows = only_table(page).rows
    assert [(row.code, row.label) for row in rows][2] == ("2050201", "学前教育")


def test_code_merged_over_its_three_columns(new_page, only_table):
    page = new_page().grid(
        ["编码|1|3", None, None, "名称|2|1", "合计|2|1"],
        ["类", "款", "项", None, None],
        ["20502|1|3", None, None, "普通教育", "9"],
    )
    assert [row.code for row in only_table(page).rows] == ["20502"]


def test_codes_of_bodies_are_neither_subject_codes_nor_amounts(new_page, only_table):
    page = new_page().grid(["部门代码", "部门名称", "合计"], ["001", "甲局", "9"], ["001001", "乙站", "5"])
    table = only_table(page)
    assert table.columns == (("合计",),)
    assert [row.code for row in table.rows] == [None, None]


def test_a_second_classification_stands_beside_the_name(new_page, only_table):
    page = new_page().grid(
        ["部门预算支出经济分类|1|2", None, "政府预算支出经济分类|1|2", None, "合计|2"],
        ["科目编码", "科目名称", "科目编码", "科目名称", None],
        ["30101", "基本工资", "50101", "工资奖金津补贴", "50.0"],
        ["", "", "501", "机关工资福利支出", "80.0"],
    )
    named, other = only_table(page).rows
    assert (named.code, named.label) == ("30101", "基本工资")
    assert [text for _, text in named.attributes] == ["50101", "工资奖金津补贴"]
    assert (other.code, other.label) == ("501", "机关工资福利支出")


def test_split_codes_of_two_classifications_stay_apart(new_page, only_table):
    page = new_page().grid(
        ["部门预算经济分类|1|3", None, None, "政府预算经济分类|1|3", None, None, "合计|2"],
        ["类", "款", "科目名称", "类", "款", "科目名称", None],
        ["301", "01", "基本工资", "501", "01", "工资奖金津补贴", "80.0"],
    )
    (row,) = only_table(page).rows
    assert (row.code, row.label) == ("30101", "基本工资")


def test_a_second_classification_without_code_columns_stands_beside_the_name(new_page, only_table):
    page = new_page().grid(
        ["部门预算支出经济分类科目", "政府预算支出经济分类科目", "2031年预算"],
        ["[30101]基本工资", "[50101]工资奖金津补贴", "50.0"],
    )
    (row,) = only_table(page).rows
    assert (row.code, row.label) == ("30101", "基本工资")
    assert row.attributes == (("政府预算支出经济分类科目", "[50101]工资奖金津补贴"),)


def test_codes_of_a_catalogue_name_no_rows(new_page, only_table):
    page = new_page().grid(["采购项目", "采购目录", "数量"], ["台式计算机", "A02010105", "10"])
    (row,) = only_table(page).rows
    assert (row.label, row.attributes) == ("台式计算机", (("采购目录", "A02010105"),))


def test_codes_that_print_only_their_own_level_are_made_whole(new_page, only_table):
    page = new_page().grid(
        ["科目编码", "科目名称", "合计"],
        ["213", "农林水支出", "60"],
        ["02", " 林业和草原", "60"],
        ["01", "  行政运行", "40"],
        ["34", "  防灾减灾", "20"],
        ["05", " 巩固脱贫", "9"],
    )
    assert [row.code for row in only_table(page).rows] == ["213", "21302", "2130201", "2130234", "21305"]


def test_the_end_of_a_name_that_ran_into_the_row_below_is_given_back(new_page, only_table):
    page = new_page().grid(
        ["项目", "合计"],
        ["2290804—福利彩票机构的业务费支", "17"],
        ["出2290805—体育彩票机构的业务费支出", "23"],
    )
    rows = only_table(page).rows
    assert [(row.code, row.label) for row in rows] == [
        ("2290804", "福利彩票机构的业务费支出"),
        ("2290805", "体育彩票机构的业务费支出"),
    ]


def test_split_codes_that_are_not_repeated_are_carried_down(new_page, only_table):
    page = new_page().grid(
        ["类", "款", "项", "科目名称", "合计"],
        ["213", "", "", "农林水支出", "60"],
        ["", "02", "", "林业和草原", "60"],
        ["", "", "01", "行政运行", "40"],
        ["", "", "34", "防灾减灾", "20"],
    )
    assert [row.code for row in only_table(page).rows] == ["213", "21302", "2130201", "2130234"]


def test_subjects_behind_their_bodies_name_the_rows(new_page, only_table):
    page = new_page().grid(
        ["单位编码", "单位名称", "科目编码", "科目名称", "合计"],
        ["合计|1|4", None, None, None, "60"],
        ["103001", "甲县林草局", "2130201", "行政运行", "40"],
        ["103002", "甲县林科所", "2130204", "事业机构", "20"],
    )
    rows = only_table(page).rows
    assert [(row.label, row.code) for row in rows[1:]] == [("行政运行", "2130201"), ("事业机构", "2130204")]
    assert ("单位名称", "甲县林科所") in rows[2].attributes
