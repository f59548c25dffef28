"""Forms whose money and indicators are grids of their own, below the project's name."""

import pytest

from index.tables.performance_above import project_above
from index.tables.tables import pages_to_tables

MONEY = (
    ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "", "30.00", "24.60", "10", "82%", "8.2"],
)
HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"]
INDICATORS = (
    HEAD,
    ["产出指标", "时效指标", "栈道完工时间", "2031年10月底前", "2032年1月", "10", "6", "汛期停工"],
    ["总分", "", "", "", "", "", "89.2", ""],
)


@pytest.mark.parametrize(
    ("lines", "title", "project"),
    [
        (
            ["项目名称：林区栈道改造项目 主管部门：云杉市林业局 单位：万元"],
            "附件2 2031年度项目支出绩效自评表",
            "林区栈道改造项目",
        ),
        (["单位：万元"], "古树名木保护项目支出绩效自评表", "古树名木保护项目"),
        ([], "附件3 2031年度苗圃灌溉专项资金绩效自评表", "苗圃灌溉专项资金"),
        ([], "2031年度部门整体支出绩效自评表", "部门整体支出"),
        ([], "2031年度项目支出绩效自评表", ""),
        ([], "云杉市林业局项目支出绩效自评表", ""),
        ([], "省级部门预算项目绩效目标表", ""),
        ([], "收入支出决算总表", ""),
    ],
)
def test_the_project_stands_above_the_grids(lines, title, project):
    assert project_above(lines, title) == project


def test_money_and_indicators_below_a_name_are_of_one_project(new_page, texts):
    page = new_page().line("附件2 2031年度项目支出绩效自评表")
    page.line("项目名称：林区栈道改造项目 单位：万元").grid(*MONEY).grid(*INDICATORS)
    money, indicators = pages_to_tables([page.page()], 2031)
    assert money.rows[0].ancestors == ("林区栈道改造项目",)
    assert texts(money) == [[None, "30.00", "24.60", "10", "82%", "8.2"]]
    assert indicators.rows[0].ancestors == ("林区栈道改造项目", "产出指标", "时效指标")
    assert texts(indicators)[0] == ["2031年10月底前", "2032年1月", "10", "6"]


def test_indicators_on_the_next_page_keep_all_their_columns(new_page, texts):
    first = new_page(1).line("古树名木保护项目支出绩效自评表").grid(*MONEY)
    second = new_page(2).line("项目支出绩效自评表（2031年度）").grid(*INDICATORS)
    money, indicators = pages_to_tables([first.page(), second.page()], 2031)
    assert money.rows[0].ancestors == ("古树名木保护项目",)
    assert indicators.rows[0].ancestors[0] == "古树名木保护项目"
    assert texts(indicators)[0] == ["2031年10月底前", "2032年1月", "10", "6"]


def test_the_money_of_the_next_project_is_its_own(new_page):
    page = new_page().line("古树名木保护项目支出绩效自评表").grid(*MONEY).grid(*INDICATORS)
    page.line("林区栈道改造项目支出绩效自评表").grid(*MONEY).grid(*INDICATORS)
    names = [table.rows[0].ancestors[0] for table in pages_to_tables([page.page()], 2031)]
    assert names == ["古树名木保护项目"] * 2 + ["林区栈道改造项目"] * 2


def test_a_list_of_the_scores_of_projects_is_no_form_of_one(new_page, texts):
    page = (
        new_page()
        .line("部分项目绩效自评情况表")
        .grid(
            [
                "序号",
                "项目名称",
                "年初预算数（万元）",
                "调整预算数（万元）",
                "决算数（万元）",
                "预算执行率（%）",
                "自评得分",
                "等级",
            ],
            ["1", "林区栈道改造", "30.00", "40.00", "36.00", "90.00", "92.1", "优"],
            ["2", "苗圃灌溉", "8.00", "8.00", "6.00", "75.00", "81.5", "良"],
        )
    )
    table = pages_to_tables([page.page()], 2031)[0]
    assert [row.label for row in table.rows] == ["林区栈道改造", "苗圃灌溉"]
    assert "92.1" in texts(table)[0] and "81.5" in texts(table)[1]
