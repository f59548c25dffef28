"""Reasons and verdicts in words."""

import pytest

from index.figures.reason_words import reason_marks, verdict


@pytest.mark.parametrize(
    "text",
    [
        "，主要原因是：甲",
        "，主要是甲",
        "。变动原因：甲",
        "增加的主要原因为甲",
        "，主要由于甲",
        "，得益于甲",
        "，主要受甲影响",
        "增长较快主要是甲",
        "，原因一是甲",
    ],
)
def test_reason_marks(text: str) -> None:
    assert len(reason_marks(text)) == 1


def test_words_that_open_no_reason() -> None:
    assert reason_marks("其他用车主要是业务用车，资金主要用于甲") == []


def test_verdict_of_actual_against_budget() -> None:
    found = verdict("会议费决算数小于年初预算数的")
    assert found is not None and (found.direction, found.base, found.start) == ("减少", "年初预算数", 3)


def test_bare_more_and_less_judge_too() -> None:
    for text, direction, base in (
        ("较年初预算多", "增加", "年初预算数"),
        ("比年初预算略少", "减少", "年初预算数"),
        ("决算数较全年预算数偏低", "减少", "全年预算数"),
        ("较上年多", "增加", "上年"),
        ("比上年决算数略低", "减少", "上年决算数"),
    ):
        found = verdict(text)
        assert found is not None and (found.direction, found.base) == (direction, base), text
