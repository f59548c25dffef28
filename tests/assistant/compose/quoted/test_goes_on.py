"""A later sentence of a question is answered by the sentence that answered the one before."""

import pytest

from assistant.cite import render
from assistant.compose.compose import compose
from assistant.compose.quoted.goes_on import goes_on


@pytest.fixture
def forest(make_view, make_figure, state):
    count = {"measure": "数量"}
    return make_view(
        state(
            "发放林业券90万元，拉动消费8亿元，招引落户苗圃16个。",
            make_figure("林业券", "90"),
            make_figure("拉动消费", "8", unit="亿元"),
            make_figure("招引落户苗圃", "16", unit="个", **count),
        ),
        state("争取国债支持以旧换新，带动消费25亿元。", make_figure("带动消费", "25", unit="亿元")),
        state("全市苗圃数量96个。", make_figure("苗圃数量", "96", unit="个", **count)),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [("带动了多少消费？", "8亿元"), ("引来了几个苗圃？", "16个"), ("一共多少人？", None)],
)
def test_what_the_sentence_goes_on_to_say(make_case, page_loader, forest, question, told):
    last = compose(make_case("发了多少林业券？", forest))
    draft = goes_on(last, make_case(question, forest))
    assert (draft is None) == (told is None)
    assert told is None or told in render(draft, page_loader([forest])).text


def test_a_thing_printed_by_its_name_is_not_taken_from_the_sentence(make_case, forest):
    last = compose(make_case("发了多少林业券？", forest))
    assert goes_on(last, make_case("全市苗圃数量是多少个？", forest)) is None


@pytest.mark.parametrize("question", ["主要用在哪里？", "都用到什么地方了？"])
def test_the_use_of_a_move_is_what_its_sentence_says(
    make_case, page_loader, make_view, make_figure, state, question
):
    of = {"item": "苗圃机动经费", "year": 2031}
    view = make_view(
        state("林业支出900万元，主要用于保障机构正常运转。", make_figure("林业支出", "900")),
        state("苗圃机动经费预算数为90万元。", make_figure(printed="90", measure="预算数", **of)),
        state(
            "与上年相比增加70万元，主要是用于工资福利支出的增加部分。",
            make_figure(printed="70", measure="增减额", base="上年", direction="增加", **of),
        ),
    )
    last = compose(make_case("苗圃机动经费比上年增加了多少？", view))
    draft = goes_on(last, make_case(question, view))
    assert draft is not None
    assert "用于工资福利支出" in render(draft, page_loader([view])).text


def test_what_became_of_the_rest_is_told_by_the_sentence_before(
    make_case, page_loader, make_view, make_figure, state
):
    view = make_view(
        state(
            "机动费20亿元，实际支出13亿元，主要用于救灾，剩余7亿元全部补充调节基金。",
            make_figure("机动费", "20", unit="亿元"),
            make_figure("机动费", "13", unit="亿元", measure="执行数"),
        )
    )
    last = compose(make_case("机动费实际支出多少？", view))
    draft = goes_on(last, make_case("剩下的钱去哪了？", view))
    assert draft is not None
    assert "剩余7亿元全部补充调节基金" in render(draft, page_loader([view])).text
