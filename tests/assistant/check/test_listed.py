import pytest


@pytest.mark.parametrize(("stated", "verdict"), [("4", "对不上"), ("3", "对得上")])
def test_a_number_is_set_against_the_names_behind_it(ask, make_view, make_figure, state, stated, verdict):
    view = make_view(
        state(
            f"直属事业单位{stated}个，即苗木中心、防火中心和种子站。",
            make_figure("直属事业单位", stated, measure="数量", unit="个"),
        )
    )
    for question in (
        "报告说的直属事业单位个数，和后面点到名字的对得上吗？",
        "直属事业单位说有这么多个，名单列出来的和这个数一致吗？",
    ):
        text = ask(question, view).text
        assert text.startswith(verdict) and "3个：苗木中心、防火中心、种子站" in text, text


def test_a_list_left_open_is_no_count(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "直属事业单位4个，即苗木中心、防火中心等单位。",
            make_figure("直属事业单位", "4", measure="数量", unit="个"),
        )
    )
    assert "对不上" not in ask("直属事业单位个数和名单对得上吗？", view).text
