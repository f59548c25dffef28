"""Of things set side by side each is told, or said not to be told."""

from __future__ import annotations

import pytest

from assistant.compose.compose import compose
from assistant.compose.untold.each_told import each_told
from assistant.draft import Draft


@pytest.fixture
def costs(make_view, make_figure, state):
    return make_view(
        state("2031年度水费支出5.00万元。", make_figure("水费", "5.00")),
        state("2031年度电费支出9.00万元。", make_figure("电费", "9.00")),
    )


@pytest.fixture
def told(make_case, costs):
    def answer(question, told_of):
        case = make_case(question, costs)
        draft = compose(make_case(told_of, costs))
        return each_told(case, draft, lambda text: compose(make_case(text, costs)))

    return answer


@pytest.mark.parametrize(
    "question",
    [
        "水费、电费各多少？",
        "水费和电费分别是多少？",
        "水费及电费各安排多少？",
        "电费、水费各是多少？",
        "水费与电费，各自多少钱？",
        "2031年水费以及电费分别为多少？",
    ],
)
def test_what_is_left_out_is_asked_by_itself(told, question):
    draft = told(question, "水费多少？")
    assert {figure.item for _, figure in draft.figures} == {"水费", "电费"}
    assert draft.status == "answered"


def test_what_has_no_number_of_its_own_is_named(told):
    draft = told("水费、电费、熊猫养护费各多少？", "水费和电费各多少？")
    assert draft.status == "partial" and draft.text.endswith("没有写明“熊猫养护费”。"), draft.text


def test_things_of_one_number_are_left_alone(told):
    draft = told("水费和熊猫养护费的满意率目标是多少？", "水费多少？")
    assert draft.status == "answered" and [figure.item for _, figure in draft.figures] == ["水费"]


def test_a_refusal_stays(make_case, costs):
    case = make_case("水费、电费各多少？", costs)
    refused = Draft(status="not_stated", text="报告没有写明。")
    assert each_told(case, refused, lambda text: compose(make_case(text, costs))) is refused
