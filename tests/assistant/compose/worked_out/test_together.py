"""One thing of several bodies of a report: each one's, and the sum where it is asked for."""

import pytest


@pytest.fixture
def staff(make_view, make_figure, state):
    rows = (("云杉市林业局本级", "40"), ("云杉市种苗站", "12"), ("云杉市森林消防队", "9"))
    return make_view(
        *(
            state(
                f"{body}实有在职人员{count}人。",
                make_figure("实有在职人员", count, region=body, measure="数量", unit="人"),
                heading="二、机构设置",
            )
            for body, count in rows
        )
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三家单位实有在职人员一共多少人？", ("61人", "40 + 12 + 9")),
        ("各单位实有在职人员分别是多少？", ("40人", "12人", "9人")),
    ],
)
def test_the_same_thing_of_each_body(ask, staff, question, told):
    text = ask(question, staff).text
    assert all(number in text for number in told), text


def test_as_many_bodies_as_the_question_says_or_no_sum(ask, staff):
    assert "61" not in ask("五家单位实有在职人员一共多少人？", staff).text


@pytest.fixture
def debts(make_view, make_figure, state):
    """Debts of a city and of each place below it, and of one kind alone; money that has no places."""
    rows = (("", "90"), ("市本级", "40"), ("青石县", "30"), ("云溪区", "20"))
    of_whole = {"region": "全市", "unit": "亿元", "year": 2031}
    of_place = {"measure": "余额", "unit": "亿元", "year": 2031}
    return make_view(
        state("全市利息支出5亿元。", make_figure("利息支出", "5", **of_whole)),
        *(
            state(
                f"{place} {amount} {amount}1",
                make_figure("债务余额", amount, region=place, **of_place),
                make_figure("专项债务余额", f"{amount}1", region=place, **of_place),
                table="分地区债务余额表",
            )
            for place, amount in rows
        ),
        year=2032,
        organisation="云杉市",
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("各县区债务余额", ("青石县债务余额为30亿元", "云溪区债务余额为20亿元")),
        ("各县区债务余额各是多少？", ("青石县债务余额为30亿元", "云溪区债务余额为20亿元")),
        ("各县区专项债务余额是多少？", ("青石县专项债务余额为301亿元", "云溪区专项债务余额为201亿元")),
    ],
)
def test_the_same_thing_of_each_place_in_the_year_told(ask, debts, question, told):
    text = ask(question, debts).text
    assert all(number in text for number in told) and "90" not in text and "40" not in text, text


def test_of_each_place_is_not_told_by_the_whole(ask, debts):
    assert ask("各县区利息支出多少？", debts).status == "not_stated"
    assert "5亿元" in ask("全市利息支出多少？", debts).text
