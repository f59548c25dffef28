"""Items that are new this year are those that rose by all that they have."""

import pytest


@pytest.fixture
def subjects(make_view, make_figure, state):
    told = (
        ("养老保险缴费", "7.40", "7.40"),
        ("职业年金缴费", "2.90", "2.90"),
        ("住房公积金", "7.10", "0.90"),
    )
    return make_view(
        *(
            state(
                f"{item}支出{amount}万元，与上年相比增加{rise}万元。此项级科目为今年新增科目。",
                make_figure(item, amount),
                make_figure(item, rise, measure="增减额", base="上年", direction="增加"),
            )
            for item, amount, rise in told
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "有哪两个科目是当年新设的，各安排了多少？",
        "去年没有、今年才有的支出有哪些？",
        "上年没有、2031年才列的科目是哪几个？",
        "2031年新增的两个支出科目叫什么？",
    ],
)
def test_the_new_ones_are_told_with_their_amounts(ask, subjects, question):
    text = ask(question, subjects).text
    assert "7.40万元" in text and "2.90万元" in text and "7.10" not in text, text


def test_where_nothing_is_new_none_is_told(ask, forestry):
    assert "共" not in ask("有哪些新增的科目？", forestry).text
