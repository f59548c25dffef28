"""What went furthest beyond its budget or stayed furthest below it, in money and by what was completed."""

import pytest

_SUBJECTS = (
    ("老干部服务", "100.00", "130.00", "130.00", "增加", "活动增多"),
    ("林区道路养护", "400.00", "450.00", "112.50", "增加", "年中下达补助"),
    ("森林防火", "200.00", "200.00", "100.00", "", ""),
    ("苗木培育", "500.00", "440.00", "88.00", "减少", "招标结余"),
    ("林权登记", "20.00", "10.00", "50.00", "减少", "业务减少"),
)
_ABOVE = ("农林水支出", "林业和草原")


def _settled(make_view, make_figure, state, rows, budgets=True):
    """Subjects in a coded table, and in prose what was spent of each, its budget and what was completed."""
    return make_view(
        *(
            state(
                f"21302{number:02} {name} {spent}",
                make_figure(name, spent, code=f"21302{number:02}", ancestors=_ABOVE),
                table="支出决算表",
            )
            for number, (name, _, spent, *_) in enumerate(rows, 11)
        ),
        *(
            state(
                f"农林水支出（类）林业和草原（款）{name}（项）年初预算为{planned}万元，支出决算为{spent}万元，完成{rate}%。",
                *((make_figure(name, planned, measure="年初预算数", ancestors=_ABOVE),) if budgets else ()),
                make_figure(name, spent, ancestors=_ABOVE),
                make_figure(
                    name,
                    rate,
                    measure="完成率",
                    unit="%",
                    base="年初预算数",
                    direction=way,
                    reason=why,
                    ancestors=_ABOVE,
                ),
                heading="（三）支出决算具体情况",
            )
            for name, planned, spent, rate, way, why in rows
        ),
    )


@pytest.fixture
def settled(make_view, make_figure, state):
    return _settled(make_view, make_figure, state, _SUBJECTS)


@pytest.mark.parametrize(
    ("question", "first", "gap", "by_rate"),
    [
        ("哪个科目超预算最多，超了多少？", "林区道路养护", "50.00万元", "老干部服务"),
        ("哪个科目决算比年初预算多得最多？", "林区道路养护", "50.00万元", "老干部服务"),
        ("超支最多的科目是哪个？", "林区道路养护", "50.00万元", "老干部服务"),
        ("哪个科目决算比预算少得最多？", "苗木培育", "60.00万元", "林权登记"),
        ("决算低于年初预算最多的科目是哪个？", "苗木培育", "60.00万元", "林权登记"),
        ("哪个科目超预算最少？", "老干部服务", "30.00万元", "林区道路养护"),
    ],
)
def test_the_furthest_from_its_budget_is_so_in_money(ask, settled, question, first, gap, by_rate):
    told, _, rates = ask(question, settled).text.partition("按完成率")
    assert first in told and gap in told, told
    assert by_rate in rates and by_rate not in told, rates


def test_the_reason_of_the_first_is_told_and_several_places_in_order(ask, settled):
    assert "年中下达补助" in ask("哪个科目超预算最多？", settled).text
    two = ask("低于预算最多的两个科目是哪些？", settled).text
    assert two.index("苗木培育") < two.index("林权登记") and "森林防火" not in two, two
    either = ask("哪个科目决算与预算相差最大？", settled).text
    assert "苗木培育" in either and "林区道路养护" not in either, either


def test_none_beyond_its_budget_is_none_and_not_the_least_below_it(ask, make_view, make_figure, state):
    view = _settled(make_view, make_figure, state, _SUBJECTS[2:])
    text = ask("哪个科目超预算最多？", view).text
    assert text.startswith("没有") and "88.00" not in text, text


def test_where_no_budgets_are_printed_what_was_completed_orders_them(ask, make_view, make_figure, state):
    view = _settled(make_view, make_figure, state, _SUBJECTS, budgets=False)
    text = ask("哪个科目决算比预算少得最多？", view).text
    assert "按完成率" in text and "林权登记" in text and "业务减少" in text, text


def test_kinds_of_cost_are_no_subjects(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{name} {planned} {spent}",
                make_figure(name, planned, measure="预算数"),
                make_figure(name, spent),
                table="财政拨款“三公”经费支出决算表",
            )
            for name, planned, spent in (
                ("公务接待费", "5.00", "6.00"),
                ("公务用车运行维护费", "9.00", "8.00"),
            )
        )
    )
    assert ask("哪个科目超预算最多？", view).status == "not_stated"
    assert "公务接待费" in ask("“三公”经费里哪一项超预算最多？", view).text


@pytest.fixture
def three_costs(make_view, make_figure, state):
    """Budgets and what was spent, of a part with parts of its own too, and the reason of one gap in prose."""
    costs = ("护林费", "100", "60"), ("巡山用车购置及运行费", "90", "80"), ("防火费", "50", "40")
    cars = ("巡山用车购置费", "20", "33"), ("巡山用车运行费", "70", "47")

    def row(name, planned, spent, above):
        figures = ((planned, "预算数"), (spent, "决算数"))
        told = [make_figure(name, value, measure=m, ancestors=above) for value, m in figures]
        return state(f"{name} {planned} {spent}", *told, table="林区三项费用表")

    return make_view(
        row("林区三项费用", "240", "180", ()),
        row(*costs[0], ("林区三项费用",)),
        row(*costs[1], ("林区三项费用",)),
        *(row(*each, ("林区三项费用", costs[1][0])) for each in cars),
        row(*costs[2], ("林区三项费用",)),
        state(
            "巡山用车购置费支出比年初预算增加13万元，主要是更新巡山车辆。",
            make_figure(
                "巡山用车购置费支出",
                "13",
                measure="增减额",
                base="年初预算数",
                direction="增加",
                reason="更新巡山车辆",
            ),
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "林区三项费用里哪一项超了预算？",
        "林区三项费用中哪几项比年初预算多？",
        "林区三项费用哪一项反倒超了，为什么？",
        "林区三项费用里哪一项超预算最多？",
    ],
)
def test_what_is_beyond_its_budget_may_be_printed_below_another_with_its_reason_in_prose(
    ask, three_costs, question
):
    text = ask(question, three_costs).text
    assert "巡山用车购置费决算数为33万元" in text and "33 − 20 = 13万元" in text, text
    assert "更新巡山车辆" in text and "护林费" not in text, text


def test_the_parts_below_their_budgets_are_listed_by_the_clause_that_asks(ask, three_costs):
    text = ask("林区三项费用里哪几项比预算少？", three_costs).text
    assert "共3项" in text and "100 − 60 = 40万元" in text and "购置费决算数为33" not in text, text
    text = ask("林区三项费用里哪几项比预算减少，哪几项增加了？", three_costs).text
    assert "33 − 20 = 13万元" in text and "50 − 40 = 10万元" in text, text
