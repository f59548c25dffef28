"""What a name denies is not what a question names."""

import pytest

from assistant.find.figures.penalties import opposed


@pytest.mark.parametrize(
    ("asked", "name", "other"),
    [
        ("可用于平衡财力的转移支付是多少", "不可平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "不可平衡财力的转移支付", False),
        ("可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", False),
    ],
)
def test_a_denied_name_is_another_thing(asked, name, other):
    assert opposed(asked, name) is other


def test_bonds_that_refinance_are_not_all_bonds(ask, make_view, make_figure, state):
    rows = (
        ("一般债券发行", "16"),
        ("再融资一般债券发行", "9"),
        ("专项债券发行", "28"),
        ("再融资专项债券发行", "18"),
    )
    view = make_view(
        state(
            "一般债券发行 16 再融资 9 专项债券发行 28 再融资 18",
            *(make_figure(name, value, region="青溪县") for name, value in rows),
            table="债券发行情况表",
        ),
        kind="政府决算",
    )
    text = ask("青溪县发的再融资债券，一般的和专项的加起来多少？", view).text
    assert "9 + 18 = 27万元" in text, text


def test_principal_and_interest_together_are_neither(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "专项债务还本付息额19亿元，其中本金11亿元。",
            make_figure("专项债务还本付息额", "19", unit="亿元"),
            make_figure("本金", "11", unit="亿元", ancestors=("专项债务还本付息额",)),
        ),
        kind="政府决算",
        level="政府",
    )
    assert "11亿元" in ask("还了多少专项债务的本金？", view).text
    assert "19亿元" not in ask("专项债务付息多少？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [("巡护用车有多少辆？", "8辆"), ("今年购置巡护用车多少辆？", "2辆")],
)
def test_what_is_bought_is_not_what_there_is(ask, make_view, make_figure, state, question, told):
    counted = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state("共有车辆9辆，其中：巡护用车8辆。",
              make_figure("巡护用车", "8", ancestors=("车辆",), year=2030, **counted)),
        state("2031年安排购置车辆2辆，其中：巡护用车2辆。",
              make_figure("巡护用车", "2", ancestors=("安排购置车辆",), year=2031, **counted)),
        kind="部门预算",
    )  # fmt: skip
    text = ask(question, view).text
    assert told in text, text


def test_what_is_paid_on_all_debts_is_not_told_by_one_kind(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "measure": "执行数", "year": 2031}
    view = make_view(
        state("2031年政府一般债务付息额3亿元。", make_figure("政府一般债务付息额", "3", **about)),
        state("2031年政府债券付息8亿元。", make_figure("政府债券付息", "8", **about)),
        organisation="云杉市",
        kind="政府预算",
    )
    assert "8亿元" in ask("2031年政府债务付息多少？", view).text
    assert "3亿元" in ask("2031年政府一般债务付息多少？", view).text


def test_a_project_with_a_place_in_its_name_is_told_by_its_name(ask, make_view, make_figure, state):
    """The place is printed as a row of its own elsewhere, and the table of projects has no places."""
    view = make_view(
        state("青溪县 90", make_figure("新增债券", "90", region="青溪县"), table="新增债券分地区情况表"),
        state("云杉县 60", make_figure("新增债券", "60", region="云杉县"), table="新增债券分地区情况表"),
        state(
            "青溪县柳湾村道路硬化工程 12",
            make_figure("青溪县柳湾村道路硬化工程", "12"),
            table="债券使用情况表",
        ),
        state("青溪县石滩桥工程 7", make_figure("青溪县石滩桥工程", "7"), table="债券使用情况表"),
        kind="政府决算",
        organisation="东州市",
    )
    assert "12万元" in ask("青溪县柳湾村道路硬化工程花了多少债券资金？", view).text
    text = ask("青溪县柳湾村道路硬化工程和青溪县石滩桥工程分别是多少？", view).text
    assert "12万元" in text and "7万元" in text, text


def test_what_is_paid_out_is_no_total_of_both_sides(ask, make_view, make_figure, state):
    def told(text, item, amount, less):
        moved = {"measure": "增减额", "direction": "减少", "base": "上年", "scope": "全部资金"}
        amounts = (make_figure(item, amount, scope="全部资金"), make_figure(item, less, **moved))
        return state(text, *amounts)

    view = make_view(
        told("收、支总计均为96.00万元，比上年各减少4.00万元。", "收支总计", "96.00", "4.00"),
        told("支出合计93.00万元，比上年减少5.00万元。", "支出合计", "93.00", "5.00"),
    )
    text = ask("2031年一共花出去多少钱，比上年多了还是少了？", view).text
    assert "93.00万元" in text and "5.00万元" in text and "96.00" not in text, text
    assert "96.00万元" in ask("2031年收支总计多少，比上年多了还是少了？", view).text


def test_what_is_to_be_spent_in_all_is_told_beside_its_parts(ask, make_view, make_figure, state):
    rows = (("本年支出合计", "9.00"), ("基本支出", "5.00"), ("项目支出", "4.00"))
    view = make_view(
        *(state(f"{item} {value}", make_figure(item, value), table="支出总表") for item, value in rows)
    )
    text = ask("2031年总共要花多少钱，基本支出和项目支出各多少？", view).text
    assert all(f"{value}万元" in text for _, value in rows), text


def test_a_fund_said_ahead_is_of_all_that_is_named_side_by_side(ask, make_view, make_figure, state):
    """The very amounts stand in two tables; the one of the fund is cited."""

    def row(table, scope):
        parts = [make_figure("群众文化", "9", part="基本支出", scope=scope)]
        parts.append(make_figure("群众文化", "4", part="项目支出", scope=scope))
        return state("群众文化 9 4", make_figure("群众文化", "13", scope=scope), *parts, table=table)

    view = make_view(
        row("支出决算表", "全部资金"), row("一般公共预算财政拨款支出决算表", "一般公共预算"), kind="部门决算"
    )
    answer = ask("一般公共预算财政拨款支出决算表里，群众文化的基本支出和项目支出各是多少？", view)
    assert answer.citations[0].section == "一般公共预算财政拨款支出决算表", answer.citations


def test_equipment_of_one_price_is_none_of_another(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "台"}
    dear, dearer = "单位价值50万元以上通用设备", "单位价值100万元以上专用设备"
    view = make_view(
        state(f"{dear}6台，{dearer}3台。", make_figure(dear, "6", **count), make_figure(dearer, "3", **count))
    )
    assert [figure.printed for figure in ask("单价100万元以上的设备有几台？", view).figures] == ["3"]
    assert [figure.printed for figure in ask("单价50万元以上的设备有几台？", view).figures] == ["6"]


@pytest.mark.parametrize(("question", "told"), [("有几家护林站？", "4家"), ("护林站原来有几家？", "5家")])
def test_how_many_there_are_is_how_many_they_became(ask, make_view, make_figure, state, question, told):
    count = {"measure": "数量", "unit": "家"}
    view = make_view(
        state(
            "护林站由5家减少为4家。",
            make_figure("护林站", "5", part="调整前", **count),
            make_figure("护林站", "4", part="调整后", **count),
        )
    )
    text = ask(question, view).text
    assert told in text, text


@pytest.mark.parametrize(
    ("question", "told"), [("护林员补贴现在每月多少钱？", "106元"), ("护林员补贴原来每月多少钱？", "96元")]
)
def test_what_each_gets_is_what_it_was_raised_to(ask, make_view, make_figure, state, question, told):
    paid = {"measure": "执行数", "unit": "元"}
    view = make_view(
        state(
            "护林员补贴由每人每月96元提高至106元。",
            make_figure("护林员补贴", "96", part="调整前", **paid),
            make_figure("护林员补贴", "106", part="调整后", **paid),
        )
    )
    text = ask(question, view).text
    assert told in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("稳定基金余额多少？", "7万元"),
        ("稳定基金年末余额多少？", "7万元"),
        ("稳定基金年初余额多少？", "9万元"),
    ],
)
def test_what_there_was_at_the_beginning_is_told_only_where_it_is_asked(
    ask, make_view, make_figure, state, question, told
):
    view = make_view(
        state(
            "稳定基金年初余额9万元，年末余额7万元。",
            make_figure("稳定基金年初余额", "9", measure="余额"),
            make_figure("稳定基金年末余额", "7", measure="余额"),
        )
    )
    assert told in ask(question, view).text
