"""What a question names in full is told, and not what is only called alike."""

import pytest


def told(ask, question, *views):
    draft = ask(question, *views)
    assert draft.status == "answered", draft.text
    return draft.text


@pytest.fixture
def government(make_view, make_figure, state):
    def fund(item, amount):
        return state(
            f"{item}{amount}亿元。",
            make_figure(item, amount, unit="亿元", measure="执行数"),
            heading="执行情况",
        )

    def row(item, amount, *above, table, **more):
        figure = make_figure(item, amount, measure="决算数", ancestors=above, **more)
        return state(f"{item} {amount}", figure, table=table)

    return make_view(
        fund("机关事业单位养老保险基金收入", "14.87"),
        fund("机关事业单位养老保险基金支出", "14.38"),
        row("专项债务发行费用支出", "42", table="政府性基金支出决算表", scope="政府性基金"),
        row("专项债务发行额", "5368", table="专项债务余额表"),
        row("灾害风险防治", "97", "应急管理事务", table="一般公共预算支出表"),
        row("应急管理事务", "170", table="一般公共预算支出表"),
        row("灾害防治及应急管理支出", "310", table="一般公共预算支出表"),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("2031年机关事业单位养老保险基金支出执行数是多少？", "14.38亿元"),
        ("2031年机关事业单位养老保险基金收入执行数是多少？", "14.87亿元"),
        ("2031年专项债务发行费用支出决算数是多少？", "42万元"),
        ("2031年灾害防治及应急管理支出是多少？", "310万元"),
    ],
)
def test_a_name_printed_in_full_is_no_short_name_of_another(ask, government, question, amount):
    assert amount in told(ask, question, government)


@pytest.fixture
def transfers(make_view, make_figure, state):
    table = "2031年税收返还和转移支付预算表"
    plan = {"measure": "预算数"}
    return make_view(
        state(
            "村级改革转移支付 900 305",
            make_figure("村级改革转移支付", "900", **plan),
            make_figure("村级改革转移支付", "305", region="云溪县", **plan),
            table=table,
        ),
        state(
            "绿道长度 12",
            make_figure("绿道长度", "12", region="政府转移支付", unit="公里", measure="目标值"),
            table="重大项目绩效表",
        ),
        kind="政府预算",
    )


def test_the_end_of_the_name_of_an_item_calls_no_body(ask, transfers):
    assert "305万元" in told(ask, "2031年云溪县村级改革转移支付预算数是多少？", transfers)
    assert "900万元" in told(ask, "2031年村级改革转移支付预算数是多少？", transfers)


@pytest.fixture
def department(make_view, make_figure, state):
    plan = {"measure": "预算数"}

    def sums(body, amount):
        return state(f"{body} {amount}", make_figure("收入合计", amount, region=body, **plan), table=table)

    table = "部门收入预算总表"
    return make_view(
        state("统计事务 43", make_figure("统计事务", "43", part="收入合计", **plan), table=table),
        sums("云溪县就业服务中心", "33"),
        sums("云溪县人才服务中心", "34"),
        state("合计 189", make_figure("收入合计", "189", **plan), table=table),
        state(
            "公务用车购置及运行费 39",
            make_figure("公务用车购置及运行费", "39", **plan),
            table="“三公”经费预算表",
        ),
        state(
            "公务用车购置 越野车 18",
            make_figure("越野车", "18", ancestors=("公务用车购置",), **plan),
            table="政府采购预算表",
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "amount", "other"),
    [
        ("2031年收入合计预算数是多少？", "189万元", "43万元"),
        ("2031年云溪县就业服务中心收入合计预算数是多少？", "33万元", "34万元"),
        ("2031年公务用车购置及运行费预算数是多少？", "39万元", "18万元"),
    ],
)
def test_neither_a_slice_nor_a_neighbour_nor_a_purchase_is_told_for_it(
    ask, department, question, amount, other
):
    text = told(ask, question, department)
    assert amount in text
    assert other not in text


def test_the_money_of_a_row_is_no_indicator_of_a_form(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "文化服务体系建设资金 2894",
            make_figure("文化服务体系建设资金", "2894", measure="预算数"),
            table="转移支付预算表",
        ),
        state(
            "31年建设成本 2115",
            make_figure(
                "31年建设成本",
                "2115",
                measure="目标值",
                ancestors=("文化服务体系建设资金", "成本指标", "经济成本指标"),
            ),
            table="项目绩效目标表",
        ),
        kind="政府预算",
    )
    text = told(ask, "2031年文化服务体系建设资金预算安排是多少？", view)
    assert "2894万元" in text
    assert "2115" not in text


@pytest.fixture
def bonds(make_view, make_figure, state):
    return make_view(
        state(
            "市本级新增专项债券63.46亿元。",
            make_figure(
                "新增专项债券", "63.46", unit="亿元", measure="执行数", region="市本级", scope="政府性基金"
            ),
            heading="（二）政府性基金预算执行情况",
        ),
        state(
            "完成市级新增专项债券项目评审14.36亿元。",
            make_figure("新增专项债券项目", "14.36", unit="亿元", measure="执行数", region="市级"),
            heading="（五）财政工作回顾",
        ),
        kind="政府预算",
    )


def test_a_fund_that_alone_has_the_name_asked_is_no_less_likely_than_a_longer_name(ask, bonds):
    text = told(ask, "2031年市级新增专项债券是多少？", bonds)
    assert "63.46亿元" in text
    assert "14.36" not in text


@pytest.fixture
def spending(make_view, make_figure, state):
    item, level = "一般公共预算支出", {"region": "市本级"}
    return make_view(
        state(
            "市本级一般公共预算支出46亿元，同比下降20.5%。",
            make_figure(item, "46", unit="亿元", measure="预算数", **level),
            make_figure(item, "20.5", unit="%", measure="增减率", base="上年同期", direction="减少", **level),
            heading="三、2031年预算草案",
        ),
        state(
            "一般公共预算支出 572164 464425 -18.83",
            make_figure(item, "572164", measure="预算数", year=2030),
            make_figure(item, "464425", measure="预算数"),
            make_figure(item, "18.83", unit="%", measure="增减率", base="2030年预算数", direction="减少"),
            table="2031年市本级一般公共预算支出表",
        ),
        kind="政府预算",
    )


def test_a_move_is_told_against_the_budget_where_that_is_the_base_asked(ask, spending):
    planned = told(ask, "2031年市本级一般公共预算支出比2030年预算数下降百分之几？", spending)
    assert "18.83%" in planned
    assert "20.5%" not in planned
