"""A purchase table as a tree: what is bought for a project, and for which projects a class is bought."""

import pytest

TREE = (
    ("货物A", "90.00", ()),
    ("办公设备购置", "30.00", ("货物A", "林火监测业务费")),
    ("交换设备", "12.00", ("货物A", "林火监测业务费", "办公设备购置")),
    ("服务器", "18.00", ("货物A", "林火监测业务费", "办公设备购置")),
    ("办公设备购置", "60.00", ("货物A", "设备更新费")),
    ("复印机", "60.00", ("货物A", "设备更新费", "办公设备购置")),
    ("服务C", "51.00", ()),
    ("会议费", "11.00", ("服务C", "林火监测业务费")),
    ("会议服务", "11.00", ("服务C", "林火监测业务费", "会议费")),
    ("物业管理费", "40.00", ("服务C", "场部综合管理费")),
    ("电梯维修服务", "25.00", ("服务C", "场部综合管理费", "物业管理费")),
    ("清洁服务", "15.00", ("服务C", "场部综合管理费", "物业管理费")),
)


@pytest.fixture
def purchases(make_view, make_figure, state):
    return make_view(
        *(
            state(
                " ".join((*above, name, amount)),
                make_figure(name, amount, measure="预算数", ancestors=above),
                table="2031年政府采购预算表",
            )
            for name, amount, above in TREE
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林火监测业务费这个专项总共要采购多少钱的东西？", ("30.00 + 11.00 = 41.00",), "交换设备"),
        ("林火监测业务费采购了哪些东西？", ("交换设备", "服务器", "会议服务"), "复印机"),
        ("综合管理费下面采购的物业管理是哪两项服务，各多少钱？", ("电梯维修", "25.00", "15.00"), "51.00"),
        ("物业管理费采购了啥？", ("电梯维修", "25.00", "15.00"), "会议"),
        ("设备更新打算采购什么？", ("复印机", "60.00"), "服务器"),
        ("采购货物分在哪几个专项下，各多少？", ("林火监测", "设备更新费", "30.00 + 60.00"), "会议"),
        ("综合管理费采购的服务里哪样最便宜，多少钱？", ("15.00",), "25.00"),
        ("物业管理费一共采购多少钱的东西，最贵的是哪一项？", ("25.00",), "会议"),
        ("采购货物里最贵的是哪一项？", ("复印机", "60.00"), "会议"),
        ("采购货物90万元分在哪两个专项下？加起来对吗？", ("对得上", "设备更新费"), "会议"),
    ],
)
def test_a_purchase_table_is_a_tree(ask, purchases, question, told, untold):
    text = ask(question, purchases).text
    assert all(piece in text for piece in told) and untold not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("清淤船坞服务打算采购多少钱？", "3.00"),
        ("防汛监理服务采购多少钱？", "8.00"),
        ("图形工作站买了几台，采购多少钱？", "5.00"),
    ],
)
def test_what_is_bought_is_named_by_itself_and_by_its_class_in_the_catalogue(
    ask, make_view, make_figure, state, question, told
):
    rows = (
        ("清淤船坞服务", "3.00", "管养服务"),
        ("堤坝质检", "8.00", "防汛监理服务"),
        ("电脑", "5.00", "图形工作站"),
    )
    view = make_view(
        *(
            state(
                f"水井管护 {name} {above} {amount}",
                make_figure(name, amount, measure="预算数", ancestors=("水井管护", above)),
                table="部门政府采购预算",
            )
            for name, amount, above in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text and all(amount == told or amount not in text for _, amount, _ in rows), text


def test_a_part_of_a_form_that_tells_of_purchases_is_no_project(ask, make_view, make_figure, state):
    part = "政府采购支出信息"
    rows = (
        ("政府采购支出合计", "51.00", (part,)),
        ("政府采购货物支出", "40.00", (part, "政府采购支出合计")),
        ("政府采购服务支出", "11.00", (part, "政府采购支出合计")),
        ("政府采购授予中小企业合同金额", "30.00", (part,)),
    )
    view = make_view(
        *(
            state(
                f"{name} {amount}",
                make_figure(name, amount, ancestors=above),
                table="运行经费、资产占用及政府采购支出信息表",
            )
            for name, amount, above in rows
        )
    )
    for question in ("政府采购一共花了多少钱？", "政府采购支出总额是多少？", "政府采购花了多少？"):
        text = ask(question, view).text
        assert "51.00万元" in text and "81.00" not in text, text


@pytest.fixture
def with_ways(make_view, make_figure, state):
    """One thing bought below two projects, each row with how it is bought."""
    rows = (
        ("会议服务", "9.00", ("服务C", "林业局承办的会议费", "会议费"), "政府集中采购"),
        ("会议服务", "1.00", ("服务C", "林火监测业务费", "培训费"), "分散自行组织"),
    )
    return make_view(
        *(
            state(
                " ".join((*above, name, amount, way)),
                make_figure(
                    name, amount, measure="预算数", ancestors=above, attributes=(("采购组织形式", way),)
                ),
                table="2031年政府采购预算表",
            )
            for name, amount, above, way in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林业局承办的会议，采购预算多少，用什么方式采？", ("9.00万元", "政府集中采购"), "分散"),
        ("林火监测业务费下面的会议服务采购多少，采购方式是什么？", ("1.00万元", "分散自行组织"), "集中"),
    ],
)
def test_how_a_thing_is_bought_is_told_of_the_project_asked(ask, with_ways, question, told, untold):
    text = ask(question, with_ways).text
    assert all(piece in text for piece in told) and untold not in text, text


@pytest.mark.parametrize(
    "question", ["清洁服务的两笔采购各多少，走什么采购形式？", "采购的清洁服务分别多少钱，什么采购形式？"]
)
def test_every_purchase_of_one_name_is_told_where_each_is_asked(ask, make_view, make_figure, state, question):
    rows = (
        ("清洁服务", "15.00", "场部综合管理费", "分散自行组织"),
        ("电梯维修服务", "25.00", "场部综合管理费", "分散自行组织"),
        ("清洁服务", "40.00", "苗圃管理费", "政府集中采购"),
    )
    view = make_view(
        *(
            state(
                f"{above} {name} {method} {amount}",
                make_figure(
                    name,
                    amount,
                    measure="预算数",
                    ancestors=("服务C", above),
                    attributes=(("采购组织形式", method),),
                ),
                table="2031年政府采购预算表",
            )
            for name, amount, above, method in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(told in text for told in ("15.00", "40.00", "分散自行组织", "政府集中采购")), text
    assert "25.00" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林火监测中心要采购的通信设备用的是什么资金？", ("资金来源：上年结转",), "采购类型"),
        ("林火监测中心采购的资金来源是什么？", ("资金来源：上年结转", "资金来源：事业收入"), "采购类型"),
        ("通信设备属于什么采购类型？", ("采购类型：货物",), "上年结转"),
        ("通信设备的采购类型是什么？", ("采购类型：货物",), "采购类型：服务"),
        ("通信设备采购多少钱？", ("7.40万元",), "上年结转"),
    ],
)
def test_the_cells_of_a_purchase_tell_what_is_asked_under_their_heads(
    ask, make_view, make_figure, state, question, told, untold
):
    above = ("林火监测中心",)
    rows = (("通信设备", "7.40", "货物", "上年结转"), ("设备运维服务", "3.10", "服务", "事业收入"))
    view = make_view(
        *(
            state(
                f"林火监测中心 {name} {kind} {amount} {source}",
                make_figure(
                    name,
                    amount,
                    measure="预算数",
                    ancestors=above,
                    attributes=(("采购类型", kind), ("资金来源", source)),
                ),
                table="2031年政府采购预算表",
            )
            for name, amount, kind, source in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told) and untold not in text, text


def test_each_kind_of_purchases_is_told_by_its_sum_and_no_row(ask, make_view, make_figure, state):
    rows = (("货物", "9.00"), ("货物", "4.00"), ("工程", "6.00"), ("服务", "3.00"))
    sums = (("货物类", "13.00"), ("工程类", "6.00"), ("服务类", "3.00"))
    view = make_view(
        *(
            state(f"{kind} {n}", make_figure(kind, n, measure="预算数"), table="政府采购预算表")
            for kind, n in rows
        ),
        state(
            "政府采购预算22.00万元，其中：货物类13.00万元、工程类6.00万元、服务类3.00万元。",
            *(make_figure(name, n, measure="预算数", ancestors=("政府采购预算",)) for name, n in sums),
        ),
        kind="部门预算",
    )
    told = [figure.printed for figure in ask("政府采购货物、工程、服务各多少？", view).figures]
    assert told == ["13.00", "6.00", "3.00"], told


BY_BODY = (
    ("巡护系统运维", "68.00", "云杉市林业局（本级）"),
    ("台式计算机", "12.40", ""),
    ("公路工程施工", "680.00", "云杉市林道养护中心"),
    ("清障机械", "45.00", ""),
    ("喷药机", "9.00", "云杉市苗圃"),
)


@pytest.fixture
def by_body(make_view, make_figure, state):
    """A purchase table that names a body once, in the first of its rows; and the income of one of them."""
    return make_view(
        *(
            state(
                f"{body} {name} {amount}",
                make_figure(name, amount, measure="预算数", attributes=(("采购单位", body),) if body else ()),
                table="政府采购支出表",
            )
            for name, amount, body in BY_BODY
        ),
        *(
            state(
                f"{body} 6024.38",
                make_figure("收入合计", "6024.38", measure="预算数", region=body),
                table="收入总表",
            )
            for body in ("云杉市林道养护中心", "云杉市护林队")
        ),
        organisation="云杉市林业局",
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林道养护中心2031年一共要采购多少钱？", "680.00 + 45.00 = 725.00", "9.00"),
        ("局本级要采购多少钱？", "68.00 + 12.40 = 80.40", "9.00"),
        ("林道养护中心采购的东西里哪样最贵？", "680.00", "6024.38"),
        ("护林队要采购多少钱？", "没有写明", "6024.38"),
    ],
)
def test_what_a_body_buys_is_added_up_and_is_not_its_income(ask, by_body, question, told, untold):
    text = ask(question, by_body).text
    assert told in text and untold not in text, text


@pytest.mark.parametrize("above_it", ["清淤船坞服务", "防汛站房修缮"])
def test_the_dearest_purchase_is_told_with_the_name_printed_beside_it(
    ask, make_view, make_figure, state, above_it
):
    rows = (("设备更新费", "12.60", "便携式计算机"), ("防汛调度经费", "88.00", above_it))
    view = make_view(
        *(
            state(
                f"{above} {name} {amount}",
                make_figure(name, amount, measure="预算数", ancestors=(above,)),
                table="2031年政府采购预算表",
            )
            for name, amount, above in rows
        ),
        kind="部门预算",
    )
    text = ask("政府采购预算里花钱最多的是哪一项，多少？", view).text
    assert "防汛调度经费" in text and "88.00" in text and above_it in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("买木柜走的是什么采购方式？", "“采购方式”一栏空着"),
        ("木柜的采购方式是什么？", "“采购方式”一栏空着"),
        ("便携式水泵的采购方式是什么？", "框架协议"),
    ],
)
def test_a_way_of_buying_left_blank_is_said_to_be(ask, make_view, make_figure, state, question, told):
    rows = (("木柜", "1.20", ""), ("便携式水泵", "1.40", "框架协议"), ("巡护服务", "6.00", "竞争性磋商"))
    view = make_view(
        *(
            state(
                f"{name} {amount} {way}",
                make_figure(
                    name,
                    amount,
                    measure="预算数",
                    attributes=(("采购类别", "货物"), *([("采购方式", way)] if way else [])),
                ),
                table="2031年政府采购预算表",
            )
            for name, amount, way in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text, text
