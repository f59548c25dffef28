"""The body that a list marks with a kind in brackets is the one of that kind."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "所属单位有几个？哪个是参公管理的？",
        "哪个所属单位是参公管理的？",
        "所属单位里哪个是参公单位？",
    ],
)
def test_the_body_marked_in_a_list_is_named(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "所属单位3个，分别是：1.云杉市苗木检疫站（参公管理）；2.云杉市林业规划院；3.云杉市种苗场（非参公管理）。",
            make_figure("所属单位", "3", measure="数量", unit="个"),
        )
    )
    text = ask(question, view).text
    assert "云杉市苗木检疫站" in text and "种苗场" not in text, text
    assert "3个" in text or "几个" not in question, text
