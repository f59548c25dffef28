"""A year asked beside another that no figure tells of is named."""

import pytest

from assistant.compose.compose import compose
from assistant.compose.untold.years_untold import with_years


@pytest.fixture
def told(make_view, make_figure, state, make_case):
    view = make_view(
        state("2031年度水费支出5.00万元。", make_figure("水费", "5.00", year=2031)),
        state("2030年度水费支出4.00万元。", make_figure("水费", "4.00", year=2030)),
    )

    def answer(question):
        case = make_case(question, view)
        return with_years(case, compose(case))

    return answer


def test_the_year_without_a_number_is_named(told):
    draft = told("水费2031年和2021年各是多少？")
    assert draft.status == "partial" and draft.text.endswith("没有写明“2021年”的数。"), draft.text


def test_years_that_are_told_are_not_said_to_be_missing(told):
    assert "没有写明" not in told("水费2031年和2030年各是多少？").text


@pytest.mark.parametrize("question", ["水费2029年到2031年两年里增加了多少？", "水费2031年比2029年增加多少？"])
def test_a_move_over_years_is_not_that_against_the_year_before(told, question):
    draft = told(question)
    assert draft.status == "partial" and draft.text.endswith("没有写明“2029年”的数。"), draft.text
    assert not draft.works


def test_a_move_between_years_that_are_told_is_worked_out(told):
    draft = told("水费2030年到2031年增加了多少？")
    assert draft.status == "answered" and "比2030年增加" in draft.text, draft.text


def test_what_a_year_brought_is_not_told_for_one_month_of_it(ask, make_view, make_figure, state):
    year = state("2031年度水费支出5.00万元。", make_figure("水费", "5.00", year=2031))
    may = state("其中5月份水费支出0.70万元。", make_figure("水费", "0.70", year=2031, part="5月份"))
    untold = ask("2031年12月份水费花了多少钱？", make_view(year))
    assert (untold.status, untold.figures) == ("not_stated", []), untold.text
    assert "0.70" in ask("2031年五月份水费花了多少钱？", make_view(year, may)).text
    assert "5.00" in ask("截至2031年12月底水费花了多少钱？", make_view(year)).text


@pytest.mark.parametrize("question", ["2031年到6月底水费花了百分之多少？", "截至2031年9月末水费花了多少钱？"])
def test_what_a_year_brought_is_not_told_for_the_end_of_a_month_within_it(
    ask, make_view, make_figure, state, question
):
    year = state("2031年度水费预算5.00万元。", make_figure("水费", "5.00", measure="预算数", year=2031))
    answer = ask(question, make_view(year))
    assert answer.status == "not_stated" and "5.00" not in answer.text, answer.text


def test_which_month_is_not_told_by_the_year(ask, make_view, make_figure, state):
    view = make_view(state("2031年度水费支出5.00万元。", make_figure("水费", "5.00", year=2031)))
    answer = ask("2031年水费最多的是几月？", view)
    assert answer.status == "not_stated" and "5.00" not in answer.text, answer.text
