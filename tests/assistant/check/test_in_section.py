"""What the body of a report and a section that is named tell of one thing."""

import pytest


@pytest.fixture
def with_plan(make_view, make_figure, state):
    def build(amount, rate, direction="减少"):
        def told(printed, unit, percent, way):
            rated = {"measure": "增减率", "unit": "%", "base": "上年同期", "direction": way}
            return (
                make_figure("一般公共预算支出", printed, unit=unit, measure="预算数", region="市本级"),
                make_figure("一般公共预算支出", percent, region="市本级", **rated),
            )

        return make_view(
            state(
                "市本级一般公共预算支出52亿元，同比下降17.4%。",
                *told("52", "亿元", "17.4", "减少"),
                heading="三、预算草案",
                page=2,
            ),
            state(
                "林区云图规划经费30万元。",
                make_figure("林区云图规划经费", "30", measure="预算数"),
                heading="四、重点项目",
                page=3,
            ),
            state("2031—2033年市本级中期财政规划", heading="编制说明", page=8),
            state(
                f"一般公共预算支出{amount}万元，同比变化{rate}%。",
                *told(amount, "万元", rate, direction),
                heading="编制说明",
                page=8,
            ),
            kind="政府预算",
            level="政府",
        )

    return build


@pytest.mark.parametrize(
    "asked",
    [
        "市本级一般公共预算支出降百分之几？正文和中期规划说的一样吗？",
        "市本级一般公共预算支出降幅，报告正文和中期财政规划各写多少？",
        "市本级一般公共预算支出的降幅，中期财政规划和正文写的一致吗？",
        "正文说市本级一般公共预算支出降17.4%，中期规划里也是吗？",
        "报告正文写市本级一般公共预算支出下降17.4%，中期财政规划里也是这样吗？",
    ],
)
def test_the_rates_of_body_and_section_are_told_with_what_lies_between(ask, with_plan, asked):
    text = ask(asked, with_plan("523,881", "15.3")).text
    assert text.startswith("不一致") and "2.1个百分点" in text, text
    assert "17.4%" in text and "15.3%" in text and "30万元" not in text, text


@pytest.mark.parametrize(("amount", "verdict"), [("523,881", "一致"), ("531,200", "不一致，相差")])
def test_amounts_agree_as_far_as_they_are_rounded(ask, with_plan, amount, verdict):
    text = ask("市本级一般公共预算支出，正文和中期规划写的一样吗？", with_plan(amount, "15.3")).text
    assert text.startswith(verdict) and amount in text, text


@pytest.mark.parametrize(
    "asked",
    ["市本级教育支出，正文和中期规划说的一样吗？", "全市一般公共预算支出，正文和中期规划说的一样吗？"],
)
def test_no_other_item_or_level_stands_for_what_the_section_lacks(ask, with_plan, asked):
    answer = ask(asked, with_plan("523,881", "15.3"))
    assert "没有写明" in answer.text and "523,881" not in answer.text and "30万元" not in answer.text, (
        answer.text
    )
