"""What one fund hands over to another, whatever the row is called."""

import pytest


@pytest.fixture
def handed_over(make_view, make_figure, state):
    """The account that receives, of the whole city and of the city itself, and the one that gives."""

    def row(item, planned, done, level, fund="一般公共预算"):
        return state(
            f"{item} {planned} {done}",
            make_figure(item, planned, measure="年初预算数", scope=fund, ancestors=("调入资金",)),
            make_figure(item, done, measure="执行数", scope=fund, ancestors=("调入资金",)),
            table=f"{level}{fund}收支表",
        )

    return make_view(
        row("从政府性基金预算调入一般公共预算", "11,000", "16,000", "全市"),
        row("从政府性基金预算调入", "10,000", "15,000", "市本级"),
        row("从国有资本经营预算调入", "300", "16", "市本级"),
        row("调出资金", "500", "450", "市本级", "国有资本经营"),
        state(
            "一般公共预算收入 290,000",
            make_figure("一般公共预算收入", "290,000", measure="执行数", scope="一般公共预算"),
            table="市本级一般公共预算收支表",
        ),
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "市本级2031年年初打算从政府性基金调多少钱进一般公共预算，实际调了多少？",
            ["10,000", "15,000"],
            "11,000",
        ),
        ("市本级2031年政府性基金往一般公共预算调了多少钱？", ["15,000"], "10,000"),
        ("2031年全市从基金预算调到一般公共预算的钱有多少？", ["16,000"], "15,000"),
        ("市本级2031年一般公共预算从国资预算调进来多少？", ["16万元"], "450"),
        ("2031年市本级国有资本经营预算计划给一般公共预算划转多少？", ["300"], "16万元"),
    ],
)
def test_the_row_of_either_account_tells_it(ask, handed_over, question, told, untold):
    text = ask(question, handed_over).text
    assert all(number in text for number in told) and untold not in text, text


def test_the_stabilisation_fund_is_no_fund_that_gives(ask, handed_over):
    text = ask("市本级2031年从预算稳定调节基金调入一般公共预算多少？", handed_over).text
    assert "15,000" not in text and "16万元" not in text, text
