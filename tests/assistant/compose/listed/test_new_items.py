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
        "哪几个科目是上年没有、2031年才新冒出来的？",
        "哪些科目是从无到有的？",
        "哪些科目上年没有支出？",
    ],
)
def test_the_new_ones_are_told_with_their_amounts(ask, subjects, question):
    text = ask(question, subjects).text
    assert "7.40万元" in text and "2.90万元" in text and "7.10" not in text, text


def test_of_one_fund_only_its_own_subjects_are_told(ask, make_view, make_figure, state):
    told = (("抚恤金", "3.10", "一般公共预算"), ("污水管网", "8.20", "政府性基金"))
    view = make_view(
        *(
            state(
                f"{item}支出{amount}万元，较上年增加{amount}万元，上年无此项支出。",
                make_figure(item, amount, scope=scope),
                make_figure(item, amount, measure="增减额", base="上年", direction="增加", scope=scope),
            )
            for item, amount, scope in told
        )
    )
    text = ask("一般公共预算里哪个科目是上年没有、今年才有的？", view).text
    assert "3.10万元" in text and "8.20" not in text, text


def test_where_nothing_is_new_none_is_told(ask, forestry):
    assert "共" not in ask("有哪些新增的科目？", forestry).text
