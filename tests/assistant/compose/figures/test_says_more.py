"""The statement that says more of the question's words, and those that do not say enough more."""

import pytest

SHARED = "全市各县一般公共预算收支执行情况表"
GIVEN = "2031年一般公共预算专项转移支付分地区预算表"
WHOLE = "市对下转移支付预算表"


@pytest.fixture
def county(make_view, make_figure, state):
    revenue = "一般公共预算收入"
    plan = {"measure": "预算数"}
    return make_view(
        state(
            "云溪县 144900 131374",
            make_figure(revenue, "144900", region="云溪县", **plan),
            make_figure(revenue, "131374", region="云溪县", part="上年", year=2030),
            table=SHARED,
        ),
        state("专项转移支付 10751", make_figure("专项转移支付", "10751", **plan), table=WHOLE),
        state(
            "云溪县 2599",
            make_figure("云溪县", "2599", ancestors=("专项转移支付分地区合计",), **plan),
            table=GIVEN,
        ),
        kind="政府预算",
    )


@pytest.fixture
def appraised(make_view, make_figure, state):
    item, count = "新增债券项目", {"unit": "个"}
    return make_view(
        state(
            "选取40个省级专项和33个新增债券项目开展财政评价。",
            make_figure(item, "33", **count),
            heading="（一）绩效评价",
        ),
        state(
            "组织1254个新增债券项目开展绩效自评价。",
            make_figure(item, "1254", **count),
            heading="（一）绩效评价",
        ),
        kind="政府决算",
    )


def test_a_row_under_the_title_asked_about_is_told_for_the_same_place_in_another_table(ask, county):
    text = ask("云溪县2031年能分到多少一般公共预算专项转移支付？", county).text
    assert "2599万元" in text
    assert "144900" not in text


def test_what_the_other_table_is_of_is_still_told_from_there(ask, county):
    assert "144900万元" in ask("云溪县2031年一般公共预算收入预算多少？", county).text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("开展绩效自评价的新增债券项目有多少个？", "1254个", "33个"),
        ("开展财政评价的新增债券项目有多少个？", "33个", "1254个"),
    ],
)
def test_of_two_counts_of_one_name_the_sentence_tells_which(ask, appraised, question, told, other):
    text = ask(question, appraised).text
    assert told in text
    assert other not in text


@pytest.fixture
def two_years(make_view, make_figure, state):
    revenue = "地方一般公共预算收入"
    return make_view(
        state(
            "地方一般公共预算收入 15.32 亿元，完成年度预算的 99.28%。",
            make_figure(revenue, "15.32", unit="亿元", measure="执行数", year=2030),
            heading="一、2030年预算执行情况",
        ),
        state(
            "地方一般公共预算收入 154327 156168",
            make_figure(revenue, "154327", measure="预算数", year=2030),
            make_figure(revenue, "156168", measure="预算数", year=2031),
            table="2031年全市一般公共预算收支平衡表",
        ),
        kind="政府预算",
        year=2031,
    )


def test_a_plan_with_more_of_the_words_does_not_stand_for_what_was_executed(ask, two_years):
    text = ask("2030年全市一般公共预算收入是多少？", two_years).text
    assert "15.32亿元" in text
    assert "154327" not in text


@pytest.mark.parametrize("said", ["实际收了多少", "最后收了多少", "决算数是多少"])
def test_what_a_year_to_come_brings_in_is_told_by_no_plan(ask, two_years, said):
    draft = ask(f"2031年全市一般公共预算收入{said}？", two_years)
    assert draft.status == "not_stated"
    assert "156168" not in draft.text
    assert "15.32亿元" in ask(f"2030年全市一般公共预算收入{said}？", two_years).text
