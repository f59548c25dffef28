import pytest

ROWS = (("商品和服务支出", "60.00"), ("办公费", "60.00"), ("资本性支出", "9.00"))


@pytest.fixture
def running(make_view, state, make_figure):
    """Rows with a total, and another table with a row of the same name."""

    def view(total):
        def row(name, value, table):
            return state(f"{name} {value}", make_figure(name, value), table=table)

        return make_view(
            *(
                row(name, value, "基本支出表")
                for name, value in (("商品和服务支出", "45.00"), ("合计", "70.00"))
            ),
            row("支出合计", total, "机关运行经费支出表"),
            *(row(name, value, "机关运行经费支出表") for name, value in ROWS),
        )

    return view


@pytest.mark.parametrize(("total", "verdict"), [("69.00", "对得上"), ("70.00", "对不上")])
def test_rows_against_the_total_of_their_column(ask, running, total, verdict):
    text = ask("机关运行经费表上，商品和服务支出加上资本性支出，跟合计对得上吗？", running(total)).text
    assert verdict in text and "60.00 + 9.00" in text and "45.00" not in text, text


def test_columns_against_the_whole_of_their_row(ask, make_view, state, make_figure):
    view = make_view(
        state(
            "合计 90.00 50.00 39.00",
            make_figure("支出合计", "90.00"),
            make_figure("支出合计", "50.00", part="基本支出"),
            make_figure("支出合计", "39.00", part="项目支出"),
            table="支出决算表",
        )
    )
    text = ask("支出决算表里，基本支出加项目支出等于合计数吗？", view).text
    assert "对不上" in text and "50.00 + 39.00" in text, text


def test_a_whole_that_is_named_is_none_of_the_parts(ask, make_view, state, make_figure):
    columns = (("", "30.00"), ("基本支出", "20.00"), ("项目支出", "10.00"))
    view = make_view(
        state(
            "本年支出合计 30.00 20.00 10.00",
            *(make_figure("本年支出合计", told, part=part) for part, told in columns),
            table="支出决算表",
        )
    )
    text = ask("基本支出加项目支出等于本年支出合计吗？", view).text
    assert "不一致" not in text and "20.00 + 10.00 = 30.00" in text, text
