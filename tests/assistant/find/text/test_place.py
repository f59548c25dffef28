import pytest

from assistant.find.text.place import share_around, words_of


@pytest.fixture
def view(make_view, state):
    own = "三、老旧小区改造"
    return make_view(
        state("拆除违章棚屋。", heading=own),
        state("桥梁养护费用12.00万元。", heading="四、道路养护"),
    )


def test_a_sentence_speaks_of_what_its_heading_names(view):
    words = words_of(view, "老旧小区改造时拆除了什么？")
    houses, bridges = (
        next(s for s in view.sentences if start in s.text and not s.is_heading)
        for start in ("违章棚屋", "桥梁养护")
    )
    assert share_around(view, houses, words) > 0.8
    assert share_around(view, bridges, words) < 0.2


def test_words_that_only_ask_do_not_count(view):
    assert words_of(view, "是怎么做的？") == {}
