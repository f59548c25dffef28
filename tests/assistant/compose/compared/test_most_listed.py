"""The kind with the most below a number that prose prints."""

import pytest


@pytest.fixture
def guards(make_view, make_figure, state):
    people = {"measure": "数量", "unit": "人"}
    below = {"ancestors": ("护林员",), **people}
    return make_view(
        state(
            "全市护林员1486人，其中生态护林员832人、公益林护林员410人、林场护林员244人。",
            make_figure("护林员", "1486", **people),
            make_figure("生态护林员", "832", **below),
            make_figure("公益林护林员", "410", **below),
            make_figure("林场护林员", "244", **below),
        )
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("护林员有多少，哪一类最多、多少人？", ("1486人", "最多的是", "生态护林员为832人")),
        ("护林员里人数最多的是哪一类，有多少人？", ("最多的是", "生态护林员为832人")),
        ("护林员里哪类人最少？", ("最少的是", "林场护林员为244人")),
    ],
)
def test_the_largest_and_the_smallest_kind(ask, guards, question, said):
    text = ask(question, guards).text
    assert all(piece in text for piece in said), text
