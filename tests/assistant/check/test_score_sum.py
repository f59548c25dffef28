"""The scores of a form's rows against the total that it prints."""

import pytest


def form(make_figure, state, scores, total):
    of = {"unit": "分", "ancestors": ("部门整体支出",), "measure": "得分"}
    names = ("巡护里程完成率", "补植面积", "群众满意度")
    rows = [
        state(
            f"{name} 20 {score}",
            make_figure(name, "20", unit="分", measure="分值", ancestors=("部门整体支出",)),
            make_figure(name, score, **of),
            table="部门整体支出绩效自评表",
        )
        for name, score in zip(names, scores, strict=True)
    ]
    return [*rows, state(f"总分 {total}", make_figure("总分", total, **of), table="部门整体支出绩效自评表")]


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        (("20", "18.5", "17"), ("两者一致", "55.5分（20 + 18.5 + 17 = 55.5分）")),
        (("20", "18.5", "16"), ("两者不一致", "相差1.0分（55.5 − 54.5 = 1.0分）")),
    ],
)
@pytest.mark.parametrize(
    "question", ["自评总分和各项得分之和对得上吗？", "自评总分报的多少？各项指标得分自己加一遍呢？"]
)
def test_scores_are_added(ask, make_view, make_figure, state, scores, told, question):
    view = make_view(*form(make_figure, state, scores, "55.5"))
    text = ask(question, view).text
    assert all(each in text for each in told), text
