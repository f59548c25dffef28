"""Whose is more, and whether one level moved further than another."""

import pytest


@pytest.fixture
def zones(make_view, make_figure, state):
    """The income of two zones, each told under its own heading."""
    return make_view(
        state(
            "一般公共预算收入27.4亿元。",
            make_figure("一般公共预算收入", "27.4", unit="亿元"),
            heading="松林高新区预算",
        ),
        state(
            "一般公共预算收入4.4亿元。",
            make_figure("一般公共预算收入", "4.4", unit="亿元"),
            heading="白石新城预算",
        ),
    )


def test_whose_is_more_is_told_with_both_and_the_difference(ask, zones):
    text = ask("松林高新区和白石新城，谁的一般公共预算收入高？高出多少？", zones).text
    assert text.startswith("松林高新区高，比白石新城多23.0亿元"), text
    assert "27.4亿元" in text and "4.4亿元" in text


def levels(make_view, make_figure, state, own, whole):
    def tax(region, value, rate):
        change = {"measure": "增减率", "base": "上年", "unit": "%", "direction": "减少"}
        return state(
            f"{region}契税{value}亿元，下降{rate}%。",
            make_figure("契税", value, unit="亿元", region=region),
            make_figure("契税", rate, region=region, **change),
        )

    return make_view(tax("市本级", "3.0", own), tax("全市", "7.6", whole))


@pytest.mark.parametrize(
    ("own", "whole", "verdict"),
    [("48.6", "32.4", "是，比全市降得更多"), ("12.0", "32.4", "没有比全市降得更多")],
)
def test_one_level_is_held_against_another(ask, make_view, make_figure, state, own, whole, verdict):
    view = levels(make_view, make_figure, state, own, whole)
    text = ask("市本级的契税收了多少，降幅多大？比全市跌得更狠吗？", view).text
    assert "3.0亿元" in text and f"{own}%" in text and verdict in text and f"{whole}%" in text, text


def test_three_things_are_ranked_and_not_set_one_against_another(ask, make_view, make_figure, state):
    rows = (("图书馆", "9.00"), ("博物馆", "6.00"), ("文化馆", "12.00"))
    view = make_view(
        *(state(f"{name} {value}", make_figure(name, value), table="支出决算表") for name, value in rows)
    )
    text = ask("图书馆、博物馆、文化馆哪个花得最多？", view).text
    assert "文化馆" in text and "比博物馆多" not in text, text


def test_two_things_right_before_the_question_are_compared(ask, make_view, make_figure, state):
    view = make_view(
        state("一般债券9.8亿元。", make_figure("一般债券", "9.8", unit="亿元")),
        state("专项债券297.9亿元。", make_figure("专项债券", "297.9", unit="亿元")),
    )
    text = ask("一般债券和专项债券哪个多？多多少？", view).text
    assert text.startswith("专项债券高，比一般债券多288.1亿元"), text


def test_two_levels_are_compared_by_how_fast_they_grew(ask, make_view, make_figure, state):
    text = ask("市本级和全市的契税谁降得多？", levels(make_view, make_figure, state, "48.6", "32.4")).text
    assert text.startswith("市本级降得多") and "32.4%" in text, text


def test_the_other_level_may_be_the_one_that_moved_further(ask, make_view, make_figure, state):
    view = levels(make_view, make_figure, state, "48.6", "32.4")
    text = ask("全市契税降了多少，市本级降得更多吗？", view).text
    assert "是，比全市降得更多" in text and "48.6%" in text and "32.4%" in text, text


@pytest.fixture
def city_and_zones(make_view, make_figure, state):
    """One fund of two zones that own their sections, another of the whole city and of one zone."""
    told = (
        ("高新区", "一般公共预算收入", "27.00", "一般公共预算"),
        ("松柏新城", "一般公共预算收入", "4.00", "一般公共预算"),
        ("高新区", "总收入", "34.00", "一般公共预算"),
        ("市本级", "政府性基金支出", "50.00", "政府性基金"),
        ("全市", "养老保险基金支出", "80.00", "社会保险基金"),
        ("高新区", "养老保险支出", "2.00", "社会保险基金"),
    )
    return make_view(
        *(
            state(
                f"{region}{item}{value}亿元。",
                make_figure(item, value, unit="亿元", region=region, scope=scope, measure="执行数"),
                heading=f"{region}预算执行情况",
            )
            for region, item, value, scope in told
        ),
        kind="政府预算",
        organisation="青溪市",
        title="青溪市2031年预算执行情况",
        file="青溪市2031年预算执行情况.pdf",
    )


@pytest.mark.parametrize(
    "question",
    [
        "高新区和松柏新城，2031年谁的一般公共预算收入高？高出多少？",
        "松柏新城2031年的一般公共预算收入比高新区少多少？",
    ],
)
def test_a_zone_is_held_against_one_whose_name_is_no_districts(ask, city_and_zones, question):
    text = ask(question, city_and_zones).text
    assert "27.00 − 4.00 = 23.00亿元" in text and "总收入" not in text, text


def test_what_another_place_spent_is_not_told_of_a_zone(ask, city_and_zones):
    draft = ask("松柏新城2031年政府性基金支出多少？", city_and_zones)
    assert draft.status == "not_stated", draft.text


def test_the_whole_city_is_meant_though_a_zone_calls_the_fund_as_asked(ask, city_and_zones):
    assert "全市养老保险基金支出执行数为80.00亿元" in ask("全市养老保险支出多少？", city_and_zones).text
