"""Titles and header paths -> measure, year, scope, unit, base and words."""

from __future__ import annotations

import pytest

from index.tables.column_meaning import read_column, read_title, title_year
from index.tables.columns_together import with_bases

FINAL = read_title("2023年全市一般公共预算支出决算表", 2023, "政府决算")
BUDGET = read_title("支出预算总表", 2024, "部门预算")


@pytest.mark.parametrize(
    ("title", "kind", "measure", "scope", "subject"),
    [
        ("支出决算表", "部门决算", "决算数", "全部资金", "支出"),
        ("收支预算总表", "部门预算", "预算数", "全部资金", "收支"),
        ("财政拨款收入支出决算总表", "部门决算", "决算数", "财政拨款", "财政拨款收入支出"),
        (
            "一般公共预算财政拨款基本支出决算表",
            "部门决算",
            "决算数",
            "一般公共预算",
            "一般公共预算财政拨款基本支出",
        ),
        ("财政拨款“三公”经费支出决算表", "部门决算", "决算数", "财政拨款", "财政拨款“三公”经费支出"),
        (
            "2023年全县政府性基金预算收入执行情况表",
            "政府预算",
            "执行数",
            "政府性基金",
            "全县政府性基金预算收入",
        ),
        ("2023年县对乡转移支付分地区决算表", "政府决算", "决算数", "", "县对乡转移支付"),
    ],
)
def test_title(title, kind, measure, scope, subject):
    meaning = read_title(title, 2023, kind)
    assert (meaning.measure, meaning.scope, meaning.subject) == (measure, scope, subject)


def test_title_year_goes_before_the_reports_year():
    assert read_title("2022年收入决算表", 2023, "政府决算").year == 2022


def test_table_of_a_closed_year_in_a_budget_report_speaks_of_execution():
    assert read_title("2024年转移支付情况表", 2024, "政府预算", latest_year=2025).measure == "执行数"


@pytest.mark.parametrize(
    ("path", "measure", "year", "base"),
    [
        (("决算数",), "决算数", 2023, ""),
        (("预算数",), "预算数", 2023, ""),
        (("上年决算数",), "决算数", 2022, ""),
        (("2022年决算数",), "决算数", 2022, ""),
        (("2023年预算数", "调整后预算数"), "全年预算数", 2023, ""),
        (("年初预算",), "年初预算数", 2023, ""),
        (("计划资金来源", "债券资金"), "预算数", 2023, ""),
        (("项目计划总投资",), "预算数", 2023, ""),
        (("计划筹资", "其他来源"), "预算数", 2023, ""),
        (("2023年快报数",), "执行数", 2023, ""),
        (("2022年", "决算（执行）数"), "决算数", 2022, ""),
        (("决算数为调整预算数的%",), "完成率", 2023, "全年预算数"),
        (("完成年初预算%",), "完成率", 2023, "年初预算数"),
        (("决算数为上年决算数的%",), "比率", 2023, "2022年决算数"),
        (("2023年快报数比2022年决算数", "增减额"), "增减额", 2023, "2022年决算数"),
        (("2023年快报数比2022年决算数", "增减%"), "增减率", 2023, "2022年决算数"),
        (("比上年执行数增减", "金额"), "增减额", 2023, "2022年执行数"),
        (("占支出合计的比重%",), "占比", 2023, "支出合计"),
        (("完成率（%）", "占年初"), "完成率", 2023, "年初预算数"),
        (("完成率（%）", "占调整"), "完成率", 2023, "全年预算数"),
        (("比上年决算±%", "全市"), "增减率", 2023, "2022年决算数"),
        (("比上年增减额及增减%", "增减额"), "增减额", 2023, ""),
        (("支出进度",), "完成率", 2023, "预算数"),
        (("同比",), "增减率", 2023, ""),
        (("债务余额（决算数）", "专项债务"), "余额", 2023, ""),
        (("债务限额", "专项债务"), "限额", 2023, ""),
        (("2023年初债务余额",), "余额", 2022, ""),
    ],
)
def test_column(path, measure, year, base):
    meaning = read_column(path, FINAL)
    assert (meaning.measure, meaning.year, meaning.base) == (measure, year, base)


def test_carry_over_from_last_year_is_money_of_this_year():
    assert read_column(("上年结转资金",), BUDGET).year == 2024


def test_fund_named_in_the_header_gives_the_scope():
    assert read_column(("政府性基金预算财政拨款",), BUDGET).scope == "政府性基金"


def test_fund_name_is_not_taken_for_a_measure():
    meaning = read_column(("一般公共预算财政拨款",), FINAL)
    assert (meaning.measure, meaning.words) == ("决算数", ("一般公共预算财政拨款",))


def test_count_column_has_its_own_unit():
    meaning = read_column(("公务用车保有量（辆）",), FINAL)
    assert (meaning.measure, meaning.unit) == ("数量", "辆")
    meaning = read_column(("车辆（台、辆）", "执法执勤用车"), FINAL)
    assert (meaning.measure, meaning.unit) == ("数量", "辆")
    meaning = read_column(("单价100万元（含）以上设备（不含车辆）",), FINAL)
    assert (meaning.measure, meaning.unit) == ("数量", "台套")


def test_unit_in_the_header():
    assert read_column(("预算数（万元）",), BUDGET).unit == "万元"


def test_growth_without_a_named_base_is_against_the_column_of_the_year_before():
    columns = with_bases([read_column((name,), FINAL) for name in ("2022年执行数", "2023年决算数", "增长%")])
    assert columns[2].base == "2022年执行数"


def test_a_number_like_a_year_inside_prose_is_no_year() -> None:
    assert title_year("完成总里程1900.0m护林道路维修") is None


def test_an_interest_rate_is_told_by_its_name() -> None:
    title = read_title("2024年专项债券发行情况表", 2024, "政府决算")
    column = read_column(("债券利率（%）",), title)
    assert (column.measure, column.unit, column.words) == ("比率", "%", ("债券利率",))


def test_rate_of_execution_is_of_the_adjusted_budget_beside_it() -> None:
    title = read_title("项目支出绩效自评表", 2024, "部门决算")
    columns = [read_column((name,), title) for name in ("年初预算数", "全年预算数（A）", "执行率（B/A）")]
    assert with_bases(columns)[2].base == "全年预算数"
    assert columns[1].words == ()


def test_quantities_are_no_amounts() -> None:
    title = read_title("2025年政府采购预算表", 2025, "部门预算")
    assert read_column(("数量",), title).measure == "数量"


def test_a_change_written_with_a_mark_between_its_words():
    title = read_title("2031年某镇“三公”经费预算统计表", 2031, "三公经费")
    change = read_column(("比上年增、减情况", "增、减金额"), title)
    assert (change.measure, change.year) == ("增减额", 2031)
    assert read_column(("比上年增、减情况", "增、减幅度"), title).measure == "增减率"


def test_a_final_account_set_against_the_budget_of_the_whole_year():
    title = read_title("支出决算明细表", 2024, "绩效")
    column = read_column(["决算数较全年预算数", "差额"], title)
    assert (column.measure, column.base, column.words) == ("增减额", "全年预算数", ())


def test_the_budget_that_the_congress_passed_is_what_an_adjustment_is_held_against():
    title = read_title("2031年全县一般公共预算收入调整表", 2031, "政府预算")
    paths = [("人代会预算数",), ("调整预算数",), ("增减额",), ("增减%",)]
    columns = with_bases([read_column(path, title) for path in paths])
    told = [(column.measure, column.base, column.words) for column in columns]
    first = ("年初预算数", "", ())
    of_first = [("增减额", "年初预算数", ()), ("增减率", "年初预算数", ())]
    assert told == [first, ("全年预算数", "", ()), *of_first]


@pytest.mark.parametrize(
    "name", ["决算（执行）数", "执行数（决算数）", "预计执行数（快报数）", "决算(执行)数"]
)
def test_what_was_done_under_two_names_is_no_slice_of_it(name):
    assert read_column(("2022年", name), FINAL).words == ()


@pytest.mark.parametrize("column", ["2023年预计完成", "2023年执行", "2023年累计完成数", "预计执行"])
def test_what_was_done_is_a_measure_and_no_slice(column):
    meaning = read_column([column], FINAL)
    assert (meaning.measure, meaning.words) == ("执行数", ())


def test_the_budget_of_a_body_is_no_part_of_what_its_table_is_about():
    told = [
        read_title(f"2031年部门综合预算{what}表", 2031, "部门预算").subject
        for what in ("一般公共预算基本支出明细", "政府性基金收支", "专项业务经费支出")
    ]
    assert told == ["一般公共预算基本支出", "政府性基金收支", "专项业务经费支出"]


@pytest.mark.parametrize(
    ("header", "measure"),
    [("预期指标值", "目标值"), ("实际完成指标值", "完成值"), ("年度实际指标值（完成值）", "完成值")],
)
def test_what_was_done_is_no_target_though_its_header_names_an_indicator(header, measure):
    assert read_column((header,), FINAL).measure == measure
