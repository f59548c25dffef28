"""A fund of a place that has no money at all."""

import pytest

_NONE = "2031年相关企业国有资本经营预算收支为零。"


@pytest.mark.parametrize(
    ("question", "none"),
    [
        ("2031年云杉高新区的国有资本经营预算有钱可收可花吗？", True),
        ("2031年高新区国有资本经营预算收入是多少？", True),
        ("2031年全市国有资本经营预算收入是多少？", False),
        ("2030年高新区国有资本经营预算收入是多少？", False),
    ],
)
def test_none_of_the_fund_of_the_place_asked(ask, make_view, make_figure, state, question, none):
    view = make_view(
        state(
            "全市国有资本经营预算收入8.00万元。",
            make_figure("国有资本经营预算收入", "8.00", region="全市", scope="国有资本经营"),
            heading="（一）全市预算草案",
        ),
        state(_NONE, heading="（六）高新区预算草案"),
        organisation="云杉市",
        kind="政府决算",
    )
    assert (_NONE in ask(question, view).text) == none
