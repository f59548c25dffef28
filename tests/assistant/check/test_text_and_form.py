"""A count of the text against the result that a form prints."""

import pytest


def view_of(make_view, make_figure, state, told):
    of = {"unit": "人", "ancestors": ("护林员补助",)}
    row = (
        make_figure("发放护林员人数", "620", measure="目标值", part="年度指标值", **of),
        make_figure("发放护林员人数", "618", measure="完成值", part="实际完成值", **of),
    )
    return make_view(
        state(
            f"全年为{told}名护林员发放补助资金。",
            make_figure("护林员发放补助资金", told, measure="数量", unit="名"),
        ),
        state("发放护林员人数 ≥620人 618人", *row, table="项目支出绩效自评表"),
    )


@pytest.mark.parametrize(("told", "verdict"), [("681", "不一致，相差63名"), ("618", "一致")])
def test_the_text_and_the_form_count_alike_or_not(ask, make_view, make_figure, state, told, verdict):
    view = view_of(make_view, make_figure, state, told)
    text = ask("全年给多少名护林员发了补助？正文的人数和自评表对得上吗？", view).text
    assert text.startswith(verdict) and f"{told}名" in text and "618人" in text, text


def test_a_standard_of_the_text_against_the_target_of_a_form(ask, make_view, make_figure, state):
    target = make_figure("亩均财政投入", "700", measure="目标值", unit="元", ancestors=("渠道改造",))
    view = make_view(
        state(
            "主要是改造任务减少、亩均标准维持2500元。",
            make_figure("亩均标准", "2500", measure="预算数", unit="元"),
        ),
        state("亩均财政投入 ≤700元", target, table="项目支出绩效目标表"),
        kind="部门预算",
    )
    text = ask("亩均投入的标准，说明里写的和绩效目标表里写的一样吗？各是多少？", view).text
    assert text.startswith("不一致，相差1800元") and "2500元" in text and "700元" in text, text
