"""A thing beside others that no report prints is named, and nothing is worked out without it."""

import pytest

from assistant.compose.compose import compose
from assistant.compose.untold.untold_sides import none_left_out, told_without


@pytest.fixture
def costs(make_view, make_figure, state):
    return make_view(
        state("2031年度水费支出5.00万元。", make_figure("水费", "5.00")),
        state("2031年度电费支出9.00万元。", make_figure("电费", "9.00")),
    )


@pytest.fixture
def told(make_case):
    def answer(question, view):
        case = make_case(question, view)
        return told_without(case, lambda text: compose(make_case(text, view)), lambda: compose(case))

    return answer


def test_one_thing_never_printed_is_named_beside_the_other(told, costs):
    draft = told("水费和熊猫养护费各多少？", costs)
    assert draft is not None and draft.status == "partial"
    assert draft.text.endswith("报告没有写明“熊猫养护费”。"), draft.text
    assert [figure.item for _, figure in draft.figures] == ["水费"]


@pytest.mark.parametrize(
    "question",
    [
        "水费、电费、熊猫养护费加起来多少？",
        "电费比熊猫养护费多多少？",
        "电费是熊猫养护费的几倍？",
        "熊猫养护费占电费的百分之几？",
    ],
)
def test_nothing_is_worked_out_without_a_thing_that_is_not_told(told, costs, question):
    draft = told(question, costs)
    assert draft is not None and draft.status == "partial" and not draft.works
    assert "没有写明“熊猫养护费”，因此算不出所问的结果" in draft.text, draft.text


def test_a_question_of_things_that_are_all_printed_is_left_alone(told, costs):
    assert told("水费和电费各多少？", costs) is None


def test_a_thing_called_by_another_name_than_the_quoted_one_is_not_missing(
    told, make_view, make_figure, state
):
    view = make_view(
        state(
            "车辆养护费支出9.00万元，主要用于燃油费5.00万元、维修费3.00万元。",
            make_figure("车辆养护费", "9.00"),
        )
    )
    assert told("车辆养护费里，加油和维修各花了多少？", view) is None


def test_all_is_refused_where_the_rest_is_not_told_either(told, costs):
    draft = told("飞船费和熊猫养护费各多少？", costs)
    assert draft is not None and draft.status == "not_stated"


def test_a_known_thing_without_a_number_is_named_and_nothing_is_summed_without_it(costs, make_case):
    case = make_case("水费和教育支出加起来多少？", costs)
    draft = none_left_out(case, compose(case), lambda text: compose(make_case(text, costs)))
    assert draft.status == "partial" and not draft.works
    assert "5.00" in draft.figures[0][1].printed and "没有写明“教育支出”" in draft.text, draft.text


@pytest.mark.parametrize("year", [2032, 2031])
def test_two_numbers_of_one_thing_are_none_of_the_other(told, make_view, make_figure, state, year):
    view = make_view(
        state(
            "2032年教育支出安排15.32亿元。",
            make_figure("教育支出", "15.32", unit="亿元", year=2032, measure="预算数"),
        ),
        state(
            "2031年教育支出完成14.84亿元，增长3.2%。",
            make_figure("教育支出", "14.84", unit="亿元", year=2031, measure="执行数"),
        ),
        kind="政府预算",
        year=year,
    )
    draft = told("教育支出和登月支出各是多少？", view)
    assert draft is not None and draft.status == "partial", draft
    assert draft.text.endswith("报告没有写明“登月支出”。"), draft.text
