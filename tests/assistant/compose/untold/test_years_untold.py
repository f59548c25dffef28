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
