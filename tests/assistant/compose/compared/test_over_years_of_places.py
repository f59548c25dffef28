"""One thing of a place, or of places set side by side, over the years."""

import pytest


def test_nothing_moved_between_the_whole_place_and_its_own_level(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全县公共安全支出执行900万元。",
            make_figure("公共安全支出", "900", measure="执行数", year=2030, region="全县"),
        ),
        state(
            "县本级公共安全支出安排400万元。",
            make_figure("公共安全支出", "400", measure="预算数", year=2031, region="县本级"),
        ),
        year=2031,
        kind="政府预算",
    )
    text = ask("2030年公共安全支出多少，2031年多少？", view).text
    assert "900" in text and "400" in text and "500" not in text


@pytest.fixture
def debts_of_places(make_view, make_figure, state):
    """Balances of cities and their own levels of one year, and of the province of two."""

    def row(region, printed, item="专项债务余额", year=2031, table="专项债务限额和余额情况表"):
        figure = make_figure(item, printed, year=year, region=region, measure="余额")
        return state(f"{region} {printed}", figure, table=table)

    def of_province(year, printed):
        return row("省本级", printed, "地方政府专项债务余额", year, "专项债券发行和还本付息情况表")

    return make_view(
        row("松林市", "900.00"),
        row("松林市本级及市辖区", "700.00"),
        row("青石县", "200.00"),
        of_province(2030, "39.00"),
        of_province(2031, "18.00"),
        organisation="云岭省",
        kind="政府决算",
    )


def test_the_own_level_of_a_city_is_none_of_the_province(ask, debts_of_places):
    text = ask("2031年末省本级专项债务余额比上年末少了多少？", debts_of_places).text
    assert "21.00万元" in text and "18.00万元" in text and "松林" not in text, text


def test_the_own_level_of_a_place_is_its_own_row(ask, debts_of_places):
    text = ask("松林市本级专项债务余额是多少？", debts_of_places).text
    assert "700.00万元" in text and "900.00" not in text, text
    assert "900.00万元" in ask("松林市专项债务余额是多少？", debts_of_places).text


def test_no_change_between_two_places(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{place} {printed}",
                make_figure("专项债务余额", printed, year=year, region=place, measure="余额"),
                table=f"{year}年专项债务情况表",
            )
            for place, printed, year in (("松林市", "900.00", 2031), ("青石县", "200.00", 2030))
        ),
        organisation="云岭省",
        kind="政府决算",
    )
    text = ask("2031年末专项债务余额比2030年末多多少？", view).text
    assert "700.00" not in text, text


def test_a_clause_that_names_no_place_is_of_no_own_level(ask, debts_of_places):
    text = ask("云岭省对松林市2031年专项债务余额多少？其中专项债务余额是多少？", debts_of_places).text
    assert "900.00万元" in text and "700.00" not in text, text
