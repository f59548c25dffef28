"""Tests of assistant.check.levels_sum: levels, or rows of places, against the whole, on invented amounts."""

import pytest

INCOME = "一般公共预算收入"


@pytest.fixture
def told(make_view, make_figure, state):
    """A county, its own level and what is below it, beside taxes that are no levels."""
    return make_view(
        state("全县一般公共预算收入95万元。", make_figure(INCOME, "95", region="全县")),
        state(
            "县级一般公共预算收入71万元，乡镇及城东园区级收入24万元。",
            make_figure(INCOME, "71", region="县级"),
            make_figure("级收入", "24", region="乡镇及城东园区"),
        ),
        state("税收收入44万元", make_figure("税收收入", "44", ancestors=(INCOME,))),
        state("非税收入51万元", make_figure("非税收入", "51", ancestors=(INCOME,))),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "县级和乡镇园区的一般公共预算收入加起来，跟全县的数对得上吗？",
        "县级收入加乡镇园区收入，等于全县一般公共预算收入吗？",
    ],
)
def test_the_levels_that_make_up_a_whole(ask, told, question):
    text = ask(question, told).text
    assert "对得上" in text and "71 + 24 = 95" in text and "44" not in text, text


@pytest.fixture
def towns(make_view, make_figure, state):
    """What towns get in all and of one kind, with a total row and without the own level."""
    rows = (("青石镇", "9", "4"), ("白水乡", "7", "5"), ("", "16", "9"))
    return make_view(
        *(
            state(
                f"{place or '合计'} {whole} {kind}",
                make_figure("转移支付合计", whole, region=place),
                make_figure("专项转移支付", kind, region=place),
                table="对乡镇转移支付分配表",
            )
            for place, whole, kind in rows
        ),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "added"),
    [
        ("各乡镇的转移支付加起来和合计对得上吗？", "9 + 7 = 16"),
        ("各乡镇的专项转移支付相加与合计一致吗？", "4 + 5 = 9"),
    ],
)
def test_rows_of_places_against_the_total_of_their_column(ask, towns, question, added):
    text = ask(question, towns).text
    assert "对得上" in text and added in text, text


def test_the_own_level_is_added_only_where_it_is_asked(ask, make_view, make_figure, state):
    rows = (("州本级", "8"), ("青溪市", "5"), ("白石县", "3"), ("", "16"))
    view = make_view(
        *(
            state(
                f"{place or '合计'} {number}",
                make_figure("债务余额", number, region=place, measure="余额"),
                table="政府债务余额分级次情况表",
            )
            for place, number in rows
        ),
        kind="政府预算",
        level="政府",
    )
    assert "8 + 5 + 3 = 16" in ask("州本级和各县市的债务余额加起来等于全州的吗？", view).text


def test_what_counties_have_together_is_no_own_level_of_a_city(ask, make_view, make_figure, state):
    rows = (("市本级", "8"), ("县级", "8"), ("青溪县", "5"), ("白石县", "3"), ("", "16"))
    view = make_view(
        *(
            state(
                f"{place or '合计'} {number}",
                make_figure("债务余额", number, region=place, measure="余额"),
                table="政府债务余额分级次情况表",
            )
            for place, number in rows
        ),
        kind="政府预算",
        level="政府",
        organisation="青禾市",
    )
    assert "8 + 5 + 3 = 16" in ask("市本级和各县的债务余额加起来等于全市的吗？", view).text
