"""What a mark beside numbers means."""

import pytest


@pytest.mark.parametrize(
    "question", ["数字后面加个※号是什么意思？", "带※的数字包括哪些地方？", "数据旁边的米字号代表什么口径？"]
)
def test_the_note_that_explains_the_mark(ask, make_view, state, question):
    view = make_view(
        state("债务限额20.00亿元※，余额15.00亿元。"),
        state("全市收支情况※（加※包括青溪县，其他不包括）。"),
    )
    assert "青溪县" in ask(question, view).text
