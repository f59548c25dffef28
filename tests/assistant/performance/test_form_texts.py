"""Texts of appraisal forms: which of them a question asks for."""

import pytest

from assistant.draft import Draft
from assistant.performance.appraisal import Form, Said
from assistant.performance.form_texts import asks_texts, goals_done


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("苗圃厕所改造的绩效目标是什么？", True),
        ("苗圃厕所改造的年度目标写了什么？", True),
        ("苗圃厕所改造按绩效目标要改造多少座厕所？", False),
        ("按照年度绩效目标，苗圃厕所改造多少座？", False),
        ("项目绩效目标里写了成本控制：苗圃厕所改造不能超过多少万元？", False),
    ],
)
def test_a_goal_that_a_number_is_asked_by_is_not_asked_for(make_view, question, asked):
    goal = Said("年度目标", "改善苗圃的如厕条件", "苗圃厕所改造", (), 1)
    form = Form("苗圃厕所改造", (), texts=(goal,))
    assert asks_texts([(make_view(), form)], question) == asked


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("林区环境整治经费主要整治哪三项乱象？", "整治乱堆木料，整治夜间偷伐”"),
        ("林区环境整治经费要开展什么？", "开展防火宣传”"),
        ("林区环境整治经费主要采购哪些设备？", ""),
        ("别的经费主要整治哪三项乱象？", ""),
    ],
)
def test_what_a_project_does_is_told_from_the_clauses_of_its_goal_with_the_verb_asked(
    make_view, question, told
):
    text = "整治乱堆木料，整治夜间偷伐，开展防火宣传，提升林区环境。"
    form = Form("林区环境整治经费", (), texts=(Said("年度总体目标", text, "林区环境整治经费", (), 1),))
    lines = goals_done(Draft(), [(make_view(), form)], question)
    assert told in "".join(lines) if told else not lines
