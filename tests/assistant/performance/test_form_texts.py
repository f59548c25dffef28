"""Texts of appraisal forms: which of them a question asks for."""

import pytest

from assistant.performance.appraisal import Form, Said
from assistant.performance.form_texts import asks_texts


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("苗圃厕所改造的绩效目标是什么？", True),
        ("苗圃厕所改造的年度目标写了什么？", True),
        ("苗圃厕所改造按绩效目标要改造多少座厕所？", False),
        ("按照年度绩效目标，苗圃厕所改造多少座？", False),
    ],
)
def test_a_goal_that_a_number_is_asked_by_is_not_asked_for(make_view, question, asked):
    goal = Said("年度目标", "改善苗圃的如厕条件", "苗圃厕所改造", (), 1)
    form = Form("苗圃厕所改造", (), texts=(goal,))
    assert asks_texts([(make_view(), form)], question) == asked
