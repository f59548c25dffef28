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


def test_a_place_told_by_kinds_alone_has_the_share_of_their_sum_in_that_of_all(
    make_case, make_view, make_figure, state
):
    rows = (("全省", "400", "100"), ("青石市", "60", "40"), ("白水市", "30", "20"))
    view = make_view(
        *(
            state(
                f"{place} {general} {special}",
                make_figure("一般债务余额", general, region=place, measure="余额", group=number),
                make_figure("专项债务余额", special, region=place, measure="余额", group=number),
                table="分地区债务余额情况表",
            )
            for number, (place, general, special) in enumerate(rows)
        ),
        kind="政府决算",
        level="政府",
    )
    told = shares(make_case("2031年末青石市债务余额占全省百分之几？", view))
    assert told is not None
    expressions = [work.expression for work in told.works]
    assert "60 + 40" in expressions and any("（400 + 100）" in each for each in expressions), expressions
