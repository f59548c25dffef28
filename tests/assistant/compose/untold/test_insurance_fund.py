"""A social insurance fund that another level budgets is told so, by the report's own clause."""

import pytest


@pytest.fixture
def funds(make_view, make_figure, state):
    own = {"measure": "执行数", "unit": "万元"}
    return make_view(
        state("全旗政府性基金预算收入完成8936万元。", make_figure("政府性基金预算收入", "8936", **own)),
        state(
            "城乡居民基本养老保险基金收入9842万元，机关事业单位基本养老保险基金收入24568万元。",
            make_figure("城乡居民基本养老保险基金收入", "9842", **own),
            make_figure("机关事业单位基本养老保险基金收入", "24568", **own),
        ),
        state("财政对失业保险基金的补助179万元。", make_figure("财政对失业保险基金的补助", "179", **own)),
        state(
            "我旗编制城乡居民和机关事业单位两项基金，企业职工基本养老保险、基本医疗、失业保险基金由自治区统筹编制。"
        ),
        state("工伤保险基金省级统筹，不在全旗体现；其他不变。"),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031年全旗企业职工养老保险基金收了多少钱？", "由自治区统筹编制"),
        ("职工医疗保险基金2031年支出多少？", "由自治区统筹编制"),
        ("2031年失业保险基金收入是多少？", "由自治区统筹编制"),
        ("2031年工伤保险基金支出多少？", "工伤保险基金省级统筹，不在全旗体现”"),
    ],
)
def test_a_fund_in_the_budget_of_another_level_is_told_by_that_clause(ask, funds, question, said):
    answer = ask(question, funds)
    assert answer.status == "declared_none", answer.text
    assert said in answer.text and "万元" not in answer.text


def test_a_fund_with_figures_is_told_by_them(ask, funds):
    assert "9842万元" in ask("2031年城乡居民养老保险基金收了多少钱？", funds).text
    assert "24568万元" in ask("机关事业单位基本养老保险基金收入是多少？", funds).text


def test_the_fund_of_some_of_the_insured_is_not_told_for_all(ask, funds):
    assert ask("2031年养老保险基金收了多少钱？", funds).status == "not_stated"


def test_a_fund_named_by_its_kind_is_not_the_government_funds(ask, make_view, make_figure, state):
    fund = make_figure("政府性基金预算收入", "8936", measure="执行数")
    view = make_view(state("政府性基金预算收入8936万元。", fund), kind="政府预算")
    assert "8936" not in ask("2031年生育保险基金收了多少钱？", view).text
    assert "8936" in ask("2031年基金收了多少钱？", view).text
