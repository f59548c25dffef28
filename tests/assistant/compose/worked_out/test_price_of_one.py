"""What one of a thing bought costs, by the row of a purchase table."""

import pytest


@pytest.fixture
def bought(make_view, make_figure, state):
    rows = (("便携式计算机", "8台", "48,000.00"), ("档案密集架", "20套", "30,000.00"))
    return make_view(
        *(
            state(
                f"{name} A货物 {number} {amount}",
                make_figure(
                    "A货物",
                    amount,
                    unit="元",
                    measure="预算数",
                    ancestors=(name,),
                    attributes=(("数量", number),),
                ),
                table="政府采购预算表",
            )
            for name, number, amount in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("采购的便携式计算机平均一台多少钱？", "6000元"),
        ("便携式计算机每台多少元？", "6000元"),
        ("便携式计算机单价是多少？", "6000元"),
        ("档案密集架平均每套多少钱？", "1500元"),
    ],
)
def test_the_price_of_one(ask, bought, question, told):
    assert told in ask(question, bought).text


@pytest.mark.parametrize("question", ["便携式计算机每套多少钱？", "办公桌平均一台多少钱？"])
def test_no_price_of_another_unit_or_thing(ask, bought, question):
    text = ask(question, bought).text
    assert "6000元" not in text and "1500元" not in text, text


@pytest.fixture
def numbered(make_view, make_figure, state):
    """A purchase table with bare numbers in a column of their own."""

    def row(name, number, amount):
        own = {"ancestors": (f"{name}购置",), "headings": ("政府采购预算表",)}
        return state(
            f"{name} {number} {amount}",
            make_figure(name, number, measure="数量", part="数量", unit="", **own),
            make_figure(name, amount, measure="预算数", **own),
            table="政府采购预算表",
        )

    return make_view(row("巡护皮卡", "4", "60.00"), row("监控系统", "1", "90.00"), kind="部门预算")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("打算买的巡护皮卡，平均一辆多少钱？", "150000元（600000 元 ÷ 4 辆"),
        ("巡护皮卡每辆多少万元？", "15万元（60 万元 ÷ 4 辆"),
    ],
)
def test_a_bare_number_is_of_the_pieces_asked(ask, numbered, question, told):
    assert told in ask(question, numbered).text


@pytest.mark.parametrize("question", ["监控系统一台多少钱？", "巡护皮卡每吨多少钱？"])
def test_a_bare_number_is_of_no_measure_and_one_may_be_a_whole(ask, numbered, question):
    assert "÷" not in ask(question, numbered).text
