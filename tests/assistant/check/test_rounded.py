"""Amounts that add up exactly in a table and no longer where prose prints them rounded."""

import pytest


@pytest.mark.parametrize(("printed", "told"), [("14.54", True), ("14.53", False)])
def test_a_rounding_gap_of_prose_is_told_beside_an_exact_sum(
    ask, make_view, make_figure, state, printed, told
):
    names = ("“三公”经费", "公务用车购置及运行维护费", "公务接待费")
    exact, rounded = ("145382", "136742", "8640"), (printed, "13.67", "0.86")
    if not told:
        exact = ("145300", "136700", "8600")
    view = make_view(
        state(
            " ".join(exact),
            *(make_figure(name, number, unit="元") for name, number in zip(names, exact, strict=True)),
            table="财政拨款“三公”经费支出决算表",
        ),
        *(
            state(f"{name}支出{number}万元。", make_figure(f"{name}支出", number), heading="七、说明")
            for name, number in zip(names, rounded, strict=True)
        ),
    )
    text = ask("公务用车购置及运行维护费、公务接待费两项相加和三公经费合计对得上吗？", view).text
    assert text.startswith("对得上") and ("尾差" in text) == told, text
