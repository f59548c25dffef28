"""Why a thing missed its budget, told behind why it moved."""

from assistant.question.turns.steps import steps_of


def test_a_sentence_of_its_own_says_why_the_budget_was_missed(ask, make_view, make_figure, state):
    item = "因公出国（境）费"
    view = make_view(
        state(
            "因公出国（境）费17.00万元，比上年增加5.00万元，主要原因是交流增多。决算数小于预算数，主要是两个团组因故取消。",
            make_figure(item, "17.00"),
            make_figure(item, "5.00", measure="增减额", base="上年", direction="增加", reason="交流增多"),
        )
    )
    text = ask("出国的钱为什么没花到预算那么多？", view).text
    assert "团组因故取消" in text, text
    assert "交流增多" in ask("出国的钱为什么增加？", view).text


def test_two_whys_are_asked_of_one_thing():
    assert steps_of("出国的钱为什么多了，又为什么没花到预算那么多？") == [
        "出国的钱为什么多了",
        "出国的钱为什么没花到预算那么多？",
    ]
