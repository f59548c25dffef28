"""Tests of assistant.question.weighed, on invented questions."""


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
