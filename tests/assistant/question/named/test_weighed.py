"""Tests of assistant.question.named.weighed, on invented questions."""


def test_the_formal_name_in_brackets_stands_for_the_everyday_words_before_it(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("各级救灾资金5.55亿元。", make_figure("各级专项救灾资金", "5.55", unit="亿元")),
        state("灾害防治及应急管理支出5.03亿元。", make_figure("灾害防治及应急管理支出", "5.03", unit="亿元")),
        kind="政府决算",
    )
    case = make_case("2031年救灾应急那块（灾害防治及应急管理支出）花了多少？", view)
    assert [mention.text for mention in case.linked.mentions] == ["灾害防治及应急管理支出"]


def test_what_is_asked_before_the_brackets_is_not_their_name(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            "人员经费30.00万元，公用经费4.00万元。",
            make_figure("人员经费", "30.00"),
            make_figure("公用经费", "4.00"),
        ),
        state("一般公共预算基本支出34.00万元。", make_figure("一般公共预算基本支出", "34.00")),
    )
    case = make_case("养人的和办公的各多少（一般公共预算基本支出）？", view)
    named = {key for mention in case.linked.mentions for key in mention.keys}
    assert {"人员经费", "公用经费"} <= named


def test_a_piece_of_the_formal_name_said_before_its_brackets_names_nothing_else(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("林业500.00万元。", make_figure("林业", "500.00")),
        state("林业防火60.00万元。", make_figure("林业防火", "60.00")),
    )
    case = make_case("搞林业灭火（林业防火）的钱为什么少了？", view)
    assert [mention.text for mention in case.linked.mentions if mention.keys] == ["林业防火"]
