"""The share of a place that alone is named, in the thing told of the whole."""

import pytest

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


@pytest.fixture
def grants(make_view, make_figure, state):
    """Two grants by place in one table, one place without the second of them."""
    rows = (("青石市", "35", "900"), ("白水市", "5", "600"), ("云溪市", "", "300"), ("合计", "40", "1800"))
    return make_view(
        *(
            state(
                f"{place} {rest} {posts}",
                *(
                    make_figure(name, value, region="" if place == "合计" else place, group=number)
                    for name, value in (("林场办社会运营补助", rest), ("退休人员管理支出", posts))
                    if value
                ),
                table="省对各市转移支付分地区决算表",
            )
            for number, (place, rest, posts) in enumerate(rows)
        ),
        state(
            "省对各市转移支付80万元，其中：林场办社会运营补助40万元。",
            make_figure("省对各市转移支付", "80"),
            make_figure("林场办社会运营补助", "40", ancestors=("省对各市转移支付",)),
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年林场办社会运营补助，青石一家拿走百分之几？",
        "林场办社会运营补助，青石市占几成？",
        "2031年林场办社会运营补助，青石占全省多大比例？",
    ],
)
def test_a_place_has_its_share_of_what_its_column_comes_to(ask, grants, question):
    text = ask(question, grants).text
    assert "35 ÷ 40 × 100% = 87.5" in text and "1800" not in text, text


def test_a_place_without_a_value_has_not_the_share_of_all(ask, grants):
    assert "÷" not in ask("林场办社会运营补助，云溪占多大比例？", grants).text
