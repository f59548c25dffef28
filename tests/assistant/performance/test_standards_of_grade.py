"""What must be reached for a grade."""

import pytest


@pytest.fixture
def standards(make_view, make_figure, state):
    def row(activity, indicator, *values):
        grades = tuple((f"评价标准/{grade}", value) for grade, value in zip("优良中差", values, strict=True))
        figure = make_figure(activity, "120.00", attributes=(("绩效指标", indicator), *grades))
        text = f"{activity} 120.00 {indicator} {' '.join(values)}"
        return state(text, figure, table="部门职责-工作活动绩效目标")

    return make_view(
        row("护林员培训", "培训人次", "≥3200人次", "≥3000人次", "≥2800人次", "<2800人次"),
        row("护林员培训", "培训合格率", "≥98%", "≥95%", "≥90%", "<90%"),
        row("苗圃更新", "苗木成活率", "≥92%", "≥88%", "≥80%", "<80%"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("护林员培训做到什么程度才能评“优”？", "评“优”的标准：培训人次≥3200人次[1]；培训合格率≥98%[2]"),
        ("护林员培训评良的标准是什么？", "培训人次≥3000人次[1]；培训合格率≥95%"),
        ("苗木成活率达到多少算优？", "“苗圃更新”评“优”的标准：苗木成活率≥92%"),
    ],
)
def test_the_standard_of_a_grade_is_told_of_what_is_named(ask, standards, question, told):
    text = ask(question, standards).text
    assert told in text, text


def test_choosing_the_best_is_no_grade(ask, standards):
    assert "标准：" not in ask("护林员培训评优评先花了多少？", standards).text
