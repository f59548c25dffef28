"""Whose share is highest where a table prints both columns of every row and no share."""

import pytest


@pytest.fixture
def debts(make_view, make_figure, state):
    """The debts of a city with its counties, of another city and of the county that has most 专项债务."""
    rows = (
        ("青石市", "60.00", "50.00", "20.00"),
        ("青石市本级", "20.00", "16.00", "4.00"),
        ("白水县", "10.00", "9.00", "8.00"),
        ("赤土县", "30.00", "25.00", "8.00"),
        ("乌杉市", "40.00", "36.00", "18.00"),
    )
    return make_view(
        *(
            state(
                f"{place} {limit} {balance} {special}",
                make_figure("债务限额", limit, region=place, measure="限额"),
                make_figure("债务余额", balance, region=place, measure="余额"),
                make_figure("专项债务余额", special, region=place, measure="余额"),
                table="地方政府债务限额及余额情况表",
            )
            for place, limit, balance, special in rows
        ),
        kind="政府决算",
        organisation="云岭省",
    )


@pytest.mark.parametrize(
    ("asked", "place", "work"),
    [
        ("哪个县的专项债务占债务余额比重最高，多少？", "白水县", "8.00 ÷ 9.00 × 100% = 88.89%"),
        ("哪个县的债务余额占限额的比例最低？", "赤土县", "25.00 ÷ 30.00 × 100% = 83.33%"),
        ("各市州里，谁的专项债务余额占全部债务余额的比重最大？", "乌杉市", "18.00 ÷ 36.00 × 100% = 50.00%"),
    ],
)
def test_two_columns_of_a_row_are_divided_and_ranked(ask, debts, asked, place, work):
    text = ask(asked, debts).text
    assert text.startswith("最") and place in text.split("，")[0] and work in text, text


def test_a_column_that_is_called_by_the_title_of_its_table(ask, make_view, make_figure, state):
    rows = (("青石区", "50.00", "45.00"), ("白水县", "40.00", "39.00"), ("赤土县", "30.00", "28.00"))
    view = make_view(
        *(
            state(
                f"{place} {limit} {balance}",
                make_figure("限额", limit, region=place, measure="限额"),
                make_figure("余额", balance, region=place, measure="余额"),
                table="政府债务限额及余额情况表",
            )
            for place, limit, balance in rows
        ),
        kind="政府决算",
    )
    text = ask("哪个地区的债务余额占限额的比例最高，比例是多少？", view).text
    assert "白水县" in text and "39.00 ÷ 40.00 × 100% = 97.50%" in text, text


@pytest.fixture
def bodies(make_view, make_figure, state):
    """The spending of three bodies, of which the total is printed beside its parts."""
    rows = (
        ("林业局本级", "10.00", "2.00"),
        ("种苗检验所", "4.00", "1.00"),
        ("森林消防站", "5.00", "0.50"),
    )
    return make_view(
        *(
            state(
                f"{name} {total} {office}",
                make_figure("支出合计", total, region=name),
                make_figure("公用经费", office, region=name),
                table="支出总表",
            )
            for name, total, office in rows
        )
    )


def test_the_share_is_of_the_total_of_the_row(ask, bodies):
    for asked in ("哪个单位的公用经费占支出合计比重最高？", "下属单位里谁的公用经费占比最高？"):
        text = ask(asked, bodies).text
        assert "种苗检验所" in text and "1.00 ÷ 4.00 × 100% = 25.00%" in text, text


def test_a_share_of_what_no_row_prints_is_not_worked_out(ask, bodies):
    answer = ask("哪个单位的公用经费占事业收入比重最高？", bodies)
    assert "%" not in answer.text and answer.status != "answered", answer.text


def test_shares_that_are_printed_are_ranked_as_they_are(ask, make_view, make_figure, state):
    rows = (("青石县", "50.00", "20.00", "40.0"), ("白水县", "40.00", "30.00", "75.1"))
    printed = {"unit": "%", "measure": "占比", "base": "一般公共预算收入"}
    view = make_view(
        *(
            state(
                f"{place} {whole} {part} {share}",
                make_figure("一般公共预算收入", whole, region=place),
                make_figure("税收收入", part, region=place),
                make_figure("税收收入", share, region=place, **printed),
                table="分地区收入结构表",
            )
            for place, whole, part, share in rows
        ),
        kind="政府决算",
    )
    text = ask("哪个县的税收收入占一般公共预算收入比重最高？", view).text
    assert "白水县" in text and "75.1%" in text and "÷" not in text, text
