"""Why a rate turned is told by the clause that says so; the amount is not said to have fallen with it."""

import pytest

from assistant.compose.quoted.why_rate_turned import why_rate_turned

CAUSE = "受木材行业税收大幅下降等影响，财政收入增速加快回落"


@pytest.fixture
def slowed(make_view, make_figure, state):
    of = {"item": "财政收入", "region": "全市", "year": 2031}
    return make_view(
        state(
            "2031年全市财政收入139亿元，增长2.4%。",
            make_figure(printed="139", unit="亿元", measure="执行数", **of),
            make_figure(printed="2.4", unit="%", measure="增减率", base="上年", direction="增加", **of),
        ),
        state(f"县区财政困难的局面还没有缓解；{CAUSE}；政府债务负担仍然较重。"),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "财政收入增速为什么会加快回落？",
        "报告说财政收入增速加快回落，是受什么影响？",
        "财政收入增速放缓的原因是什么？",
        "为何财政收入增幅收窄？",
        "财政收入增速下降是因为什么？",
        "财政收入的增速怎么就掉下来了，原因是什么？",
    ],
)
def test_the_clause_of_the_turn_says_why(ask, slowed, question):
    answer = ask(question, slowed)
    assert answer.status == "answered"
    assert CAUSE in answer.text


@pytest.mark.parametrize("question", ["财政收入增幅为什么扩大？", "教育支出增速为什么回落？"])
def test_of_another_turn_or_thing_it_is_not_told(make_case, slowed, question):
    assert why_rate_turned(make_case(question, slowed)) is None


def test_an_amount_said_to_fall_is_still_corrected(ask, slowed):
    assert ask("财政收入为什么下降？", slowed).status == "premise_corrected"
