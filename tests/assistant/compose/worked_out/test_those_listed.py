import pytest

from assistant.compose.worked_out.those_listed import asks_for_those, those_listed
from assistant.draft import Draft


@pytest.fixture
def listed(make_view, make_figure, state):
    """An answer that has told three amounts."""
    rows = (("种苗检疫", "3.10"), ("林区防火", "2.40"), ("湿地巡护", "1.50"))
    view = make_view(*(state(f"{name} {value}", make_figure(name, value)) for name, value in rows))
    draft = Draft()
    draft.text = "；".join(draft.figure(view, figure) for figure in view.figures)
    return draft


@pytest.mark.parametrize(
    "question",
    [
        "这几项加起来一共花了多少",
        "这三项合计多少钱",
        "那这些支出总共是多少万元",
        "上述3个科目加总是多少",
        "以上这三项，一共多少",
        "刚才说的那几笔合起来是多少",
    ],
)
def test_what_was_listed_is_added_up(listed, question):
    summed = those_listed(question, listed)
    assert summed is not None
    assert [work.shown for work in summed.works] == ["7.00"]


@pytest.mark.parametrize(
    "question", ["这两项合计多少", "这四项加起来多少", "这几项为什么增加", "这项一共多少"]
)
def test_what_is_not_the_sum_of_those_is_not_added_up(listed, question):
    assert those_listed(question, listed) is None


@pytest.mark.parametrize("question", ["教育支出一共多少", "这个项目一共多少钱", "2031年合计多少"])
def test_a_sum_of_something_else_is_asked_by_its_name(question):
    assert not asks_for_those(question)
