import pytest


@pytest.mark.parametrize(("points", "verdict"), [("60", "不一致"), ("50", "一致")])
def test_the_weight_of_a_form_against_its_note(ask, make_view, make_figure, state, points, verdict):
    view = make_view(
        state(
            f"产出指标（{points}分） 巡护里程 10", make_figure("巡护里程", "10", unit="分"), table="自评表"
        ),
        state("注：一级指标分值统一设置为：产出指标50分、效益指标40分。"),
    )
    text = ask(f"表里产出指标定的{points}分，和注里统一设置的分值一致吗？", view).text
    assert text.startswith(f"{verdict}：") and f"产出指标（{points}分）" in text and "产出指标50分" in text
