"""Tables -> figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.figures.in_tables import tables_to_figures
from index.types import Report, Span, Table, TableCell, TableRow

BOX = (0.0, 0.0, 1.0, 1.0)


def row(label, *values, code=None, ancestors=(), attributes=()):
    cells = tuple(TableCell(value, Span(1, 0, 1), BOX) if value else None for value in values)
    return TableRow(label, code, ancestors, cells, (Span(1, 0, 9),), attributes)


def figures(title, columns, *rows, unit="万元", kind="部门决算", year=2023):
    report = Report("r", "r.pdf", "", "甲县林草局", year, kind, "部门", 1)
    table = Table(1, title, unit, (), tuple(columns), tuple(rows), 1, 1)
    return tables_to_figures([table], report)


def test_every_number_becomes_a_figure_and_empty_cells_do_not():
    found = figures(
        "支出决算表", [("本年支出合计",), ("基本支出",)], row("教育支出", "7,090.99", None, code="205")
    )
    figure = found[0]
    assert len(found) == 1
    assert (figure.item, figure.code, figure.part) == ("教育支出", "205", "")
    assert (figure.value, figure.unit, figure.printed) == (Decimal("7090.99"), "万元", "7,090.99")
    assert (figure.measure, figure.year, figure.scope) == ("决算数", 2023, "全部资金")


def test_column_names_the_slice():
    found = figures("支出决算表", [("本年支出合计",), ("项目支出",)], row("教育支出", "9", "4"))
    assert [figure.part for figure in found] == ["", "项目支出"]


def test_income_by_function_is_not_mixed_with_spending():
    found = figures("收入决算表", [("本年收入合计",), ("事业收入",)], row("教育支出", "9", "4", code="205"))
    assert [figure.part for figure in found] == ["本年收入合计", "事业收入"]


def test_a_change_printed_with_a_percent_sign_is_a_rate_of_change():
    found = figures("支出决算表", [("决算数",), ("比上年增长",)], row("教育支出", "9", "-4.5%"))
    assert [(figure.measure, figure.unit, figure.direction) for figure in found[1:]] == [
        ("增减率", "%", "减少")
    ]


def test_dash_is_no_number():
    assert figures("支出决算表", [("决算数",)], row("教育支出", "-"), row("其他支出", "——")) == []


def test_negative_numbers():
    found = figures("支出决算表", [("决算数",)], row("甲", "-1.5"), row("乙", "（12）"), row("丙", "▲3"))
    assert [figure.value for figure in found] == [Decimal("-1.5"), Decimal(-12), Decimal(-3)]


def test_funds_in_columns_give_the_scope():
    found = figures(
        "财政拨款收入支出决算总表",
        [("支出", "合计"), ("支出", "一般公共预算财政拨款"), ("支出", "政府性基金预算财政拨款")],
        row("一、教育支出", "9", "7", "2"),
    )
    assert [(figure.part, figure.scope) for figure in found] == [
        ("", "财政拨款"),
        ("", "一般公共预算"),
        ("", "政府性基金"),
    ]


def test_items_in_columns():
    vehicles = "公务用车购置及运行维护费"
    found = figures(
        "“三公”经费、会议费支出预算表",
        [
            ("合计",),
            ("“三公”经费", "小计"),
            ("“三公”经费", vehicles, "小计"),
            ("“三公”经费", vehicles, "购置费"),
            ("会议费",),
        ],
        row("", "50", "30", "20", "8", "20"),
        kind="部门预算",
    )
    assert [figure.item for figure in found[1:]] == ["“三公”经费", vehicles, "公务用车购置费", "会议费"]
    assert found[3].ancestors == ("“三公”经费", vehicles)
    assert found[0].item != "“三公”经费"


@pytest.mark.parametrize("called", ["“三公”小计", "“三公”", "三公经费小计"])
def test_the_official_expenses_beside_meetings_have_their_own_name(called):
    columns = [("合计",), (called,), ("会议费",)]
    found = figures("“三公”经费及会议费支出预算表", columns, row("", "50", "30", "20"), kind="部门预算")
    assert [figure.item for figure in found[1:]] == ["“三公”经费", "会议费"]
    assert found[0].item != "“三公”经费"


def test_total_of_a_table_is_named_by_its_title():
    found = figures(
        "支出决算表", [("合计",), ("基本支出",)], row("合计", "9", "5"), row("教育支出", "9", "5")
    )
    assert [(figure.item, figure.part) for figure in found[:2]] == [
        ("支出合计", ""),
        ("支出合计", "基本支出"),
    ]


def test_total_in_a_half_is_named_by_the_half():
    found = figures("收入支出决算总表", [("支出", "决算数")], row("一、教育支出", "9"), row("总计", "9"))
    assert found[1].item == "支出总计"


def test_rows_of_places_give_the_region_and_columns_the_item():
    found = figures(
        "2023年债务限额及余额情况表",
        [("债务限额", "合计"), ("债务余额", "专项债务")],
        row("合计", "9", "5"),
        row("青川县", "4", "2"),
        kind="政府决算",
    )
    assert [(figure.item, figure.measure, figure.region) for figure in found[2:]] == [
        ("债务限额", "限额", "青川县"),
        ("专项债务余额", "余额", "青川县"),
    ]
    assert found[0].region == ""


def test_a_column_of_balances_beside_one_of_limits_and_a_row_of_scores():
    columns = [("2022年", "限额"), ("2022年", "余额"), ("2023年", "限额"), ("2023年", "余额")]
    found = figures("表3 青川县政府债务限额及余额情况表", columns, row("专项债务", "9", "5", "10", "6"))
    assert [(figure.measure, figure.year) for figure in found] == [
        ("限额", 2022),
        ("余额", 2022),
        ("限额", 2023),
        ("余额", 2023),
    ]
    scored = figures("近三年执行情况表", [("2022年",), ("2023年",)], row("自评得分", "91.60", "87.35"))
    assert {(figure.measure, figure.unit) for figure in scored} == {("得分", "分")}


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        (("9", "8", "5", "3"), "余额"),
        (("9", "8", "5", "4"), "限额"),
        (("9", None, "5", "4"), "限额"),
        (("9", "9", "5", "4"), "预算数"),
        (("9", "8", "5", "2"), "预算数"),
    ],
)
def test_kinds_of_debt_are_of_the_limit_or_the_balance_that_they_add_up_to(cells, state):
    columns = [("限额",), ("余额",), ("其中：", "一般债务"), ("其中：", "专项债务")]
    title = "2031年青川县政府债务限额和余额情况表"
    found = figures(title, columns, row("2030年末", *cells), kind="政府预算", year=2031)
    kinds = [figure for figure in found if figure.item in ("一般债务", "专项债务")]
    assert [(figure.measure, figure.year) for figure in kinds] == [(state, 2030), (state, 2030)]


def test_places_in_columns_give_the_region():
    found = figures(
        "2023年转移支付决算表", [("合计",), ("青川县",)], row("均衡性转移支付", "9", "5"), kind="政府决算"
    )
    assert [(figure.item, figure.part, figure.region) for figure in found] == [
        ("均衡性转移支付", "", ""),
        ("均衡性转移支付", "", "青川县"),
    ]


def test_row_label_may_name_year_and_measure():
    found = figures(
        "2023年债务情况表",
        [("本地区",)],
        row("一、2022年末地方政府债务余额", "9"),
        row("其中：一般债务", "5", ancestors=("2022年末地方政府债务余额",)),
        kind="政府决算",
    )
    assert [(figure.item, figure.measure, figure.year) for figure in found] == [
        ("地方政府债务余额", "余额", 2022),
        ("一般债务余额", "余额", 2022),
    ]


def test_a_row_behind_a_number_and_a_colon_names_its_year():
    found = figures(
        "2031年地方政府债务限额情况表", [("本地区",)], row("一：2030年地方政府债务限额", "9"), kind="政府预算"
    )
    assert [(f.item, f.year, f.measure) for f in found] == [("地方政府债务限额", 2030, "限额")]


def test_row_label_may_name_the_year_before_or_the_year_handed_down_for():
    found = figures(
        "2023年债务情况表",
        [("本地区",)],
        row("一、2023-1年地方政府债务限额", "9"),
        row("附：提前下达的2024年新增债务限额", "5"),
        kind="政府决算",
    )
    assert [figure.year for figure in found] == [2022, 2024]
    assert found[0].item == "地方政府债务限额"


def test_counts_among_amounts_keep_their_unit():
    found = figures("“三公”经费决算表", [("决算数",)], row("公务用车保有量（辆）", "7"))
    assert (found[0].item, found[0].measure, found[0].unit) == ("公务用车保有量", "数量", "辆")


def test_percent_sign_makes_a_rate():
    found = figures("支出决算表", [("决算数为预算数的%",)], row("教育支出", "97.5%"))
    assert (found[0].measure, found[0].unit, found[0].printed) == ("完成率", "%", "97.5")


def test_direction_of_a_change():
    found = figures("支出决算表", [("比上年增减额",)], row("甲", "-3"), row("乙", "2"), row("丙", "0"))
    assert [figure.direction for figure in found] == ["减少", "增加", "持平"]


def test_one_group_a_row():
    found = figures("支出决算表", [("合计",), ("基本支出",)], row("甲", "3", "2"), row("乙", "1", "1"))
    assert [figure.group for figure in found] == [0, 0, 1, 1]


def test_scores_and_counts_of_a_table_are_no_money():
    scores = figures(
        "绩效评价得分汇总表",
        [("投入",), ("合计",)],
        row("分值", "20.00", "100.00"),
        row("得分", "18.50", "87.65"),
        row("得分率", "92.50%", "87.65%"),
        unit="分",
    )
    assert [(figure.measure, figure.unit) for figure in scores[::2]] == [
        ("分值", "分"),
        ("得分", "分"),
        ("比率", "%"),
    ]
    counts = figures("问卷汇总表", [("很好",), ("一般",)], row("对护林是否满意", "86", "118"), unit="份")
    assert {(figure.measure, figure.unit) for figure in counts} == {("数量", "份")}


def test_a_header_tells_what_its_column_counts():
    found = figures(
        "分乡任务及投资表",
        [("造林面积（万亩）",), ("其中：飞播（万亩）",), ("计划投资（万元）",), ("受益农户（万人）",)],
        row("青石镇", "1.68", "1.20", "3024.00", "0.42"),
    )
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [
        ("造林面积", "数量", "万亩"),
        ("飞播", "数量", "万亩"),
        ("计划投资", "预算数", "万元"),
        ("受益农户", "数量", "万人"),
    ]


def test_targets_and_achievements_of_an_indicator():
    found = figures(
        "项目支出绩效自评表",
        [("年度指标值",), ("实际完成值",), ("得分",)],
        row(
            "购置水泵数量",
            "≥6台",
            "5台",
            "8分",
            ancestors=("防火", "产出指标"),
            attributes=(("偏差原因", "推迟"),),
        ),
        unit="",
    )
    assert [(figure.measure, figure.value, figure.unit) for figure in found] == [
        ("目标值", Decimal(6), "台"),
        ("完成值", Decimal(5), "台"),
        ("得分", Decimal(8), "分"),
    ]
    assert found[0].reason == "推迟"


def test_target_in_words_has_no_value():
    found = figures("绩效目标表", [("指标值",)], row("服务水平", "有效提升"), unit="")
    assert (found[0].value, found[0].printed) == (None, "有效提升")


def test_own_level_of_a_city_is_named_with_the_city():
    found = figures(
        "转移支付分地区决算表",
        [("税收返还",)],
        row("南川市", "9"),
        row("市本级及市辖区", "4", ancestors=("南川市",)),
        row("丙县", "3", ancestors=("南川市",)),
        row("北川市", "8"),
        row("市本级", "5"),
        kind="政府决算",
    )
    regions = ["南川市", "南川市本级及市辖区", "丙县", "北川市", "北川市本级"]
    assert [figure.region for figure in found] == regions


def test_sections_over_places_are_ancestors():
    found = figures(
        "2023年政府债券还本付息情况",
        [("一般债",)],
        row("全市", "9", ancestors=("偿还本金",)),
        row("市本级", "4", ancestors=("支付利息",)),
        kind="政府预算",
        year=2024,
    )
    assert [(figure.ancestors, figure.measure) for figure in found] == [
        (("偿还本金",), "执行数"),
        (("支付利息",), "执行数"),
    ]


def test_level_of_government_in_a_header_is_a_region():
    columns = [("全市收入预算",), ("全市支出完成",), ("市本级收入完成",)]
    found = figures("社会保险基金收支完成情况表", columns, row("职工医保", "9", "8", "7"), kind="政府预算")
    assert [(figure.region, figure.part, figure.measure) for figure in found] == [
        ("全市", "收入", "预算数"),
        ("全市", "支出", "执行数"),
        ("市本级", "收入", "执行数"),
    ]


def test_units_of_things_belong_to_the_quantity_column():
    found = figures(
        "政府采购预算表",
        [("数量",), ("总金额",)],
        row("A02010105台式计算机", "20", "10.00", attributes=(("计量单位", "台"),)),
        kind="部门预算",
    )
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [
        ("台式计算机", "数量", "台"),
        ("台式计算机", "预算数", "万元"),
    ]


def test_parts_of_a_counted_row_have_its_unit():
    found = figures(
        "机构运行信息表",
        [("统计数",)],
        row("（一）车辆数合计（辆）", "6"),
        row("1.机要通信用车", "1", ancestors=("车辆数合计（辆）",)),
        row("（二）单价50万元以上通用设备（台，套）", "2"),
    )
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [
        ("车辆数合计", "数量", "辆"),
        ("机要通信用车", "数量", "辆"),
        ("单价50万元以上通用设备", "数量", "台套"),
    ]


@pytest.mark.parametrize("number_of_cars", ["车辆数合计（台、辆）", "车辆数合计"])
def test_parts_of_a_number_of_things_in_a_table_of_money_are_counted(number_of_cars):
    found = figures(
        "国有资产占用情况表",
        [("统计数",)],
        row(f"一、{number_of_cars}", "6"),
        row("1.机要通信用车", "1", ancestors=(number_of_cars,)),
        row("公务用车购置费", "12.50", ancestors=(number_of_cars,)),
    )
    told = [(figure.measure, figure.unit) for figure in found]
    assert told[:2] == [("数量", "辆")] * 2
    assert number_of_cars != "车辆数合计" or told[2] == ("决算数", "万元")


def test_total_of_a_section_has_the_sections_name():
    total = row("（一）支出合计", "12", ancestors=("“三公”经费支出",))
    found = figures("机构运行信息表", [("决算数",)], total)
    assert (found[0].item, found[0].ancestors) == ("“三公”经费", ())


def test_codes_of_bodies_are_no_subjects():
    found = figures(
        "收入总体情况表",
        [("合计",), ("本年收入", "小计")],
        row("甲县林草局", "9", "8", code="301"),
        row("甲县林草局本级", "6", "5", code="301001"),
        row("甲县苗圃管理站", "3", "3", code="301002"),
        kind="部门预算",
    )
    assert [figure.region for figure in found] == ["", "", *["甲县林草局本级"] * 2, *["甲县苗圃管理站"] * 2]
    assert {(figure.item, figure.code) for figure in found} == {("收入合计", None), ("本年收入", None)}


def test_rows_of_bodies_among_subjects_give_the_body_of_what_follows():
    found = figures(
        "部门支出总表",
        [("合计",)],
        row("合计", "60"),
        row("甲县林草局机关", "35"),
        row("行政运行", "20", code="2130201"),
        row("603002甲县林科所", "25", code="103002"),
        row("事业机构", "25", code="2130204"),
    )
    assert [(figure.item, figure.code, figure.region) for figure in found] == [
        ("支出合计", None, ""),
        ("支出合计", None, "甲县林草局机关"),
        ("行政运行", "2130201", "甲县林草局机关"),
        ("支出合计", None, "甲县林科所"),
        ("事业机构", "2130204", "甲县林科所"),
    ]


def test_a_fund_within_a_fund_is_a_slice_of_it():
    columns = [("一般公共预算", "小计"), ("一般公共预算", "其中：财政拨款"), ("政府性基金",)]
    found = figures("支出汇总表", columns, row("教育支出", "9", "8", "1"))
    assert [(figure.part, figure.scope) for figure in found] == [
        ("", "一般公共预算"),
        ("财政拨款", "一般公共预算"),
        ("", "政府性基金"),
    ]


def test_a_label_tells_the_measure_where_its_column_does_not():
    rows = [row("一、2023年发行预计执行数", "9"), row("二、2024年还本预算数", "8")]
    found = figures("地方政府债券发行及还本付息情况表", [("本地区",)], *rows, kind="政府预算")
    assert [(figure.item, figure.measure, figure.region) for figure in found] == [
        ("地方政府债券发行", "执行数", ""),
        ("地方政府债券还本", "预算数", ""),
    ]


def test_a_row_of_rates_has_no_unit_of_money():
    found = figures("债券发行情况表", [("新增债券",)], row("平均利率%", "2.03"), unit="亿元")
    assert [(figure.measure, figure.unit) for figure in found] == [("比率", "%")]


def test_rows_of_years_leave_the_item_to_the_columns():
    found = figures("收支变动情况", [("收入总计",)], row("2022年", "9"), row("2023年", "8"))
    assert [(figure.item, figure.year, figure.region) for figure in found] == [
        ("收入总计", 2022, ""),
        ("收入总计", 2023, ""),
    ]


def test_a_row_named_by_its_measure_leaves_the_item_to_the_columns():
    found = figures(
        "国有资产占用情况表", [("车辆合计（辆）",), ("其他用车（辆）",)], row("数量", "5", "1"), unit=""
    )
    assert [(figure.item, figure.unit) for figure in found] == [("车辆合计", "辆"), ("其他用车", "辆")]


def test_subjects_under_bodies_belong_to_the_bodies():
    found = figures(
        "基本支出预算表",
        [("总计",)],
        row("甲县林科所", "9"),
        row("工资福利支出", "8", ancestors=("甲县林科所",)),
        row("甲县苗圃中心", "7"),
        row("工资福利支出", "7", ancestors=("甲县苗圃中心",)),
    )
    assert [(figure.item, figure.ancestors, figure.region) for figure in found] == [
        ("基本支出合计", (), "甲县林科所"),
        ("工资福利支出", (), "甲县林科所"),
        ("基本支出合计", (), "甲县苗圃中心"),
        ("工资福利支出", (), "甲县苗圃中心"),
    ]


def test_official_expenses_of_units_under_the_fund_that_pays_them():
    group = "当年财政拨款预算安排"
    found = figures(
        "一般公共预算“三公”经费支出预算表",
        [(group, "合计"), (group, "公务用车购置及运行费", "小计"), (group, "公务接待费")],
        row("甲县林草局机关", "9", "6", "3", code="103001"),
    )
    assert [(figure.item, figure.scope) for figure in found] == [
        ("“三公”经费", "一般公共预算"),
        ("公务用车购置及运行费", "一般公共预算"),
        ("公务接待费", "一般公共预算"),
    ]


def test_columns_under_a_head_of_changes_are_changes():
    columns = [("2022年", "公务接待费"), ("2023年", "公务接待费"), ("增减变化情况", "公务接待费")]
    found = figures("“三公”经费预算表", columns, row("合计", "3", "2", "-1"), kind="部门预算")
    assert [(figure.measure, figure.base) for figure in found] == [
        ("预算数", ""),
        ("预算数", ""),
        ("增减额", "2022年预算数"),
    ]


def test_a_body_below_a_project_gives_the_place_of_the_project():
    found = figures(
        "项目支出表",
        [("总计",)],
        row("防火专项", "20"),
        row("甲县林草局机关", "15", ancestors=("防火专项",)),
        row("甲县林草局直属站", "5", ancestors=("防火专项",)),
    )
    assert [(figure.item, figure.region) for figure in found] == [
        ("防火专项", ""),
        ("防火专项", "甲县林草局机关"),
        ("防火专项", "甲县林草局直属站"),
    ]


def test_a_row_of_quantities_has_no_money():
    found = figures("国有资产占用情况表", [("其他用车",)], row("数量", "1"))
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [("其他用车", "数量", "")]


def test_a_level_mark_of_items_is_no_unit():
    found = figures("支出决算表", [("决算数",)], row("其他教育支出（项）", "27,777"))
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [
        ("其他教育支出", "决算数", "万元")
    ]


def test_districts_of_one_name_are_told_apart_by_their_cities():
    rows = [row(name, "9") for name in ("云杉市", "市中区", "青石区", "桦林市", "市中区")]
    found = figures("分地区债务限额情况表", [("债务限额",)], *rows, kind="政府决算")
    assert [figure.region for figure in found] == [
        "云杉市",
        "云杉市市中区",
        "青石区",
        "桦林市",
        "桦林市市中区",
    ]


def test_the_head_office_among_units_is_the_own_level_of_the_department():
    found = figures(
        "支出总表",
        [("合计",)],
        row("合计", "60"),
        row("甲县林草局", "35"),
        row("行政运行", "35", code="2130201"),
        row("甲县林科所", "25"),
        row("事业机构", "25", code="2130204"),
    )
    assert [figure.region for figure in found] == [
        "",
        "甲县林草局本级",
        "甲县林草局本级",
        "甲县林科所",
        "甲县林科所",
    ]


def test_one_label_in_both_halves_is_told_by_its_side():
    report = Report("r", "r.pdf", "", "甲县", 2023, "政府预算", "政府", 1)
    halves = [
        Table(
            number,
            "社会保险基金收支规划表",
            "万元",
            (),
            ((side, "预算数"),),
            (row("养老保险基金", "9"), row("小计", "9")),
            1,
            1,
        )
        for number, side in enumerate(("收入", "支出"), 1)
    ]
    found = tables_to_figures(halves, report)
    assert [(figure.item, figure.part) for figure in found] == [
        ("养老保险基金", "收入"),
        ("收入小计", ""),
        ("养老保险基金", "支出"),
        ("支出小计", ""),
    ]


def test_a_unit_of_measurement_beside_a_target_is_its_unit():
    found = figures(
        "绩效目标表",
        [("指标值",)],
        row("维护里程", "50", attributes=(("指标性质", "≥"), ("度量单位", "公里"))),
    )
    assert [(figure.measure, figure.printed, figure.unit) for figure in found] == [("目标值", "50", "公里")]


def test_a_place_behind_its_group_in_a_header_is_the_region():
    found = figures(
        "转移支付预算表", [("合计",), ("县区", "青石县")], row("专项转移支付", "9", "4"), kind="政府预算"
    )
    assert [(figure.region, figure.part) for figure in found] == [("", ""), ("青石县", "")]


def test_subjects_of_the_organisation_among_its_units_are_its_own_level():
    beside = [(("单位名称", name),) for name in ("甲县林草局", "甲县林科所")]
    found = figures(
        "支出总表",
        [("合计",)],
        row("合计", "60"),
        row("行政运行", "40", code="2130201", attributes=beside[0]),
        row("事业机构", "20", code="2130204", attributes=beside[1]),
    )
    assert [figure.region for figure in found] == ["", "甲县林草局本级", "甲县林科所"]


def test_a_change_whose_header_kept_an_old_year_is_of_the_years_that_it_lies_between():
    found = figures(
        "“三公”经费决算统计表",
        [("2022年决算数",), ("2023年决算数",), ("2022年决算比上年增减情况", "增加额")],
        row("公务接待费", "8.00", "9.00", "1.00"),
        row("公务用车运行维护费", "7.00", "5.00", "-2.00"),
    )
    changes = [(figure.year, figure.base) for figure in found if figure.measure == "增减额"]
    assert changes == [(2023, "2022年决算数")] * 2


def test_a_change_that_the_rows_do_not_bear_out_keeps_its_year():
    found = figures(
        "“三公”经费决算统计表",
        [("2022年决算数",), ("2023年决算数",), ("2022年决算比上年增减情况", "增加额")],
        row("公务接待费", "8.00", "9.00", "0.50"),
        row("公务用车运行维护费", "7.00", "5.00", "-2.00"),
    )
    assert {figure.year for figure in found if figure.measure == "增减额"} == {2022}


def test_what_is_held_is_counted_and_valued_and_no_budget():
    found = figures(
        "固定资产占用情况表",
        [("数量",), ("价值（单位：万元）",)],
        row("2、车辆（台、辆）", "6", "128.35"),
        kind="部门预算",
    )
    assert [(figure.item, figure.measure, figure.unit) for figure in found] == [
        ("车辆", "数量", "辆"),
        ("车辆", "金额", "万元"),
    ]


def test_rows_that_only_name_a_measure_leave_the_item_to_the_columns():
    found = figures(
        "财政拨款“三公”经费支出决算表",
        [("合计",), ("公务接待费",)],
        row("预算数", "84.0", "6.0"),
        row("决算数", "64.2", "5.1"),
    )
    told = [(figure.item, figure.part, figure.region, figure.measure) for figure in found]
    items = ("“三公”经费", "公务接待费")
    assert told == [(item, "", "", measure) for measure in ("预算数", "决算数") for item in items]


def test_rows_of_budgets_of_two_years_leave_the_items_to_the_columns():
    columns = [("合计",), ("公务接待费",), ("公务用车购置费",)]
    found = figures(
        "“三公”经费预算表",
        columns,
        row("2030年预算", "9", "4", "5"),
        row("2031年预算", "7", "7", ""),
        kind="部门预算",
        year=2031,
    )
    told = [(figure.item, figure.year, figure.printed, figure.measure) for figure in found]
    assert ("公务接待费", 2030, "4", "预算数") in told and ("公务用车购置费", 2030, "5", "预算数") in told
    assert ("“三公”经费", 2031, "7", "预算数") in told, told


def test_kinds_of_debt_in_columns_are_in_the_state_that_the_title_tells():
    columns = [("债务余额",), ("其中：一般债",), ("专项债",)]
    for title, measure in (("2023年政府债务余额情况", "余额"), ("2023年政府债务情况", "决算数")):
        found = figures(
            title, columns, row("全市", "9", "4", "5"), row("市本级", "3", "1", "2"), kind="政府决算"
        )
        assert [figure.measure for figure in found[1:3]] == [measure, measure], title


def test_columns_named_by_what_they_count_are_no_money():
    columns = [("单位名称",), ("人员编制数",), ("在职人数",)]
    found = figures("", columns, row("甲县林草局（机关）", "财政核拨", "18", "1,017"))
    assert [(figure.measure, figure.unit) for figure in found] == [("数量", "人")] * 2


def test_a_column_with_decimals_counts_nothing():
    found = figures("", [("编制数",)], row("供养人员", "47"), row("公务接待", "6.17"))
    assert {figure.unit for figure in found} == {"万元"}


def test_a_telephone_is_no_quantity_and_posts_are_people():
    found = figures("基本概况", [("数",)], row("联系电话", "8612345"), row("实有人数", "21"))
    assert [(f.item, f.measure, f.unit) for f in found] == [("实有人数", "数量", "人")]


def test_a_total_row_alone_leaves_the_items_to_the_columns():
    found = figures(
        "", [("资产总额",), ("固定资产", "小计"), ("固定资产", "车辆")], row("合计", "9", "6", "2")
    )
    assert [f.item for f in found] == ["资产总额", "固定资产", "车辆"]


def test_the_body_and_what_it_gathers_are_no_items():
    found = figures(
        "收支情况",
        [("收入合计",), ("其他收入",)],
        row("局机关及二级机构汇总", "9", "1"),
        row("局机关", "9", "1"),
    )
    assert {(f.item, f.region) for f in found} >= {
        ("其他收入", "局机关及二级机构汇总"),
        ("其他收入", "局机关"),
    }


def test_columns_of_a_month_and_of_the_year_so_far_and_a_share_of_its_own_thing():
    found = figures(
        "3月份全市一般公共预算收支完成情况表",
        [
            ("一般公共预算收入", "当月"),
            ("一般公共预算收入", "累计"),
            ("一般公共预算收入", "增幅%"),
            ("税收比重%",),
        ],
        row("天河市", "40", "130", "-2.0", "61.5"),
        row("市本级", "10", "30", "-1.0", "60.5"),
        row("青山县", "30", "100", "-3.0", "62.5"),
        kind="政府预算",
        year=None,
    )
    told = [(f.item, f.part, f.measure, f.region) for f in found[-4:]]
    assert told == [
        ("一般公共预算收入", "当月", "执行数", "青山县"),
        ("一般公共预算收入", "累计", "执行数", "青山县"),
        ("一般公共预算收入", "", "增减率", "青山县"),
        ("税收", "", "占比", "青山县"),
    ]


def test_a_place_over_all_columns_is_where_the_money_goes():
    columns = [("对青石县", "2030年预算数"), ("对青石县", "2031年预算数"), ("对青石县", "同比增长（%）")]
    found = figures("2031年市本级转移性支出预算表", columns, row("均衡性转移支付", "100", "80", "-20"))
    assert [(figure.region, figure.part) for figure in found] == [("青石县", "")] * 3
    for shared in ("市本级", "全市"):
        columns = [(shared, "2030年预算数"), (shared, "2031年预算数")]
        assert not any(figure.region for figure in figures("支出预算表", columns, row("教育支出", "1", "2")))


def test_names_of_people_count_them_where_nothing_but_whole_numbers_is_printed():
    columns = [("编制数", "行政"), ("编制数", "事业"), ("实有在职",), ("离休",), ("退休人员",)]
    found = figures("", columns, row("甲县林草局（机关）", "18", "4", "20", None, "7"))
    assert [(figure.measure, figure.unit) for figure in found] == [("数量", "人")] * 4
    money = figures("", [("在职",), ("退休",)], row("甲县林草局（机关）", "18.20", "7"))
    assert [figure.unit for figure in money] == ["万元"] * 2
