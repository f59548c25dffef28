"""How many there are of the thing named, before what may be listed as it."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [("林区工程有多少项？", "20项"), ("林区工程包括哪几项？", "林道修缮")],
)
def test_the_printed_number_of_a_thing_comes_before_its_parts(
    ask, make_view, make_figure, state, question, told
):
    parts = ("林道修缮", "60"), ("护林站改造", "40"), ("苗木补贴", "10")
    view = make_view(
        state(
            "安排110万元推进20项林区工程，其中60万元用于林道修缮、40万元用于护林站改造、10万元用于苗木补贴。",
            make_figure("林区工程", "110", measure="预算数"),
            make_figure("林区工程", "20", measure="数量", unit="项"),
            *(make_figure(n, v, measure="预算数", ancestors=("林区工程",)) for n, v in parts),
        ),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert told in text, text


def test_books_are_counted_and_no_money(ask, make_view, make_figure, state):
    view = make_view(
        state("馆藏林业文献4.2万册。", make_figure("馆藏林业文献", "4.2", measure="数量", unit="万册"))
    )
    assert "4.2万册" in ask("馆藏林业文献有多少万册？", view).text
