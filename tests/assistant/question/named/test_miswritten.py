"""A character written for another that sounds like it."""

import pytest

from assistant.question.asked.query import question_to_query
from assistant.question.named.miswritten import as_printed, put_right


@pytest.fixture
def view(make_view, make_figure, state):
    return make_view(
        state("政府采购支出总额7.00万元。", make_figure("政府采购支出总额", "7.00")),
        state("社会保障和就业支出9.00万元。", make_figure("社会保障和就业支出", "9.00")),
        state("第二苗圃管护费3.00万元。", make_figure("第二苗圃管护费", "3.00")),
        state("林场预留补种经费6.00万元。", make_figure("林场预留补种经费", "6.00")),
        state("上年结余本年支出1.00万元。", make_figure("上年结余本年支出", "1.00")),
        state("培训费 2.00", make_figure("培训费", "2.00"), table="经济分类"),
        state("办公费 4.00", make_figure("办公费", "4.00"), table="经济分类"),
    )


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("政府菜购支出总额是多少？", "政府采购支出总额是多少？"),
        ("社会保彰和就业支出有多少？", "社会保障和就业支出有多少？"),
        ("第二苗圃管户费花了多少？", "第二苗圃管护费花了多少？"),
        ("第三苗圃管护费花了多少？", "第三苗圃管护费花了多少？"),  # another one, though called alike
        ("政府采购支出花在哪里？", "政府采购支出花在哪里？"),
        ("林场予留补种经费是多少？", "林场预留补种经费是多少？"),
        ("林场自留补种经费是多少？", "林场自留补种经费是多少？"),
        ("陪训费预算怎么涨了？", "培训费预算怎么涨了？"),
        ("公用经费里的办工费花了多少？", "公用经费里的办公费花了多少？"),
        ("苗圃的陪训费多少？", "苗圃的培训费多少？"),
        ("陪护费多少？", "陪护费多少？"),  # sounds like no name that is printed
        ("职工费用多少？", "职工费用多少？"),
        ("林场的结余比年初多多少？", "林场的结余比年初多多少？"),  # a word of speech, and of no name
    ],
)
def test_a_slip_is_put_right_by_what_is_printed_around_it(view, asked, meant):
    assert put_right(asked, [view]) == meant


def test_a_question_is_read_as_it_was_meant(view):
    query = as_printed(question_to_query("2031年政府菜购支出总额是多少？"), [view])
    assert "政府采购支出总额" in query.asked and query.content == ("政府采购支出总额",), query
