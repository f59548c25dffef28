import pytest

from assistant.performance import performance


def indicator(make_figure, name, target, actual, weight, score, reason="", project="巡林设备购置项目"):
    common = {"ancestors": (project, "产出指标"), "reason": reason}
    return (
        make_figure(name, target, measure="目标值", unit="台", **common),
        make_figure(name, actual, measure="完成值", unit="台", **common),
        make_figure(name, weight, measure="分值", unit="分", **common),
        make_figure(name, score, measure="得分", unit="分", **common),
    )


@pytest.fixture
def appraised(make_view, make_figure, state):
    """A form with one indicator reached, one that lost points, and its total score."""
    total = {"ancestors": ("巡林设备购置项目",), "unit": "分"}
    table = "项目支出绩效自评表"
    return make_view(
        state(
            "购置无人机数量 6 6 20 20",
            *indicator(make_figure, "购置无人机数量", "6", "6", "20", "20"),
            table=table,
        ),
        state(
            "购置对讲机数量 40 31 10 7.5",
            *indicator(make_figure, "购置对讲机数量", "40", "31", "10", "7.5", "供货商延期交付"),
            table=table,
        ),
        state(
            "总分 100 97.50",
            make_figure("总分", "100", measure="分值", **total),
            make_figure("总分", "97.50", measure="得分", **total),
            table=table,
        ),
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("购置无人机数量目标是多少，实际多少？", ("目标值6台", "实际完成6台"), "对讲机"),
        ("巡林设备购置项目的分扣在哪儿？", ("对讲机", "7.5分", "供货商延期交付"), "无人机"),
        ("巡林设备购置项目自评得了多少分？", ("97.50分",), "对讲机"),
        ("买对讲机为什么比目标少？", ("40台", "31台", "供货商延期交付"), "无人机"),
    ],
)
def test_forms_answer(ask, appraised, question, said, unsaid):
    answer = ask(question, appraised)
    assert answer.status == "answered", question
    assert all(words in answer.text for words in said), answer.text
    assert unsaid not in answer.text, answer.text


def test_questions_without_words_of_appraisal_are_left_to_figures(make_case, appraised):
    assert performance(make_case("对讲机花了多少钱？", appraised)) is None
