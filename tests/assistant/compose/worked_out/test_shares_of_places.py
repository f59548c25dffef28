"""The share of a place that alone is named, in the thing told of the whole."""

from assistant.compose.worked_out.shares import shares


def test_a_place_alone_has_its_share_of_the_very_thing(make_case, make_view, make_figure, state):
    rows = (
        ("专项债务余额", "全市", "100.00"),
        ("专项债务余额", "青石市", "50.00"),
        ("专项债务余额", "白水市", "30.00"),
        ("一般性补助合计", "青石市", "7.00"),
    )
    view = make_view(
        *(
            state(f"{item} {value}", make_figure(item, value, region=place), table="分地区情况表")
            for item, place, value in rows
        ),
        kind="政府决算",
        level="政府",
    )
    told = shares(make_case("2031年末全市的专项债务余额，青石一个市占了百分之几？", view))
    assert told is not None and "50.00 ÷ 100.00" in told.works[0].expression
