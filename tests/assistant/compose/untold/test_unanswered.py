"""What a question of several clauses asks and the answer leaves out is named."""


def test_what_no_statement_speaks_of_is_named_beside_what_is_answered(ask, make_view, make_figure, state):
    view = make_view(
        state("2031年度会议费支出5.00万元。", make_figure("会议费", "5.00")),
        state("差旅费按规定报销。"),
    )
    answer = ask("会议费是多少，公务接待费是多少？", view)
    assert answer.status == "partial", answer.status
    assert "5.00万元" in answer.text and "没有写明“公务接待费”" in answer.text, answer.text


def test_what_is_all_answered_is_not_said_to_be_missing(ask, forestry):
    answer = ask("会议费是多少，公务接待费是多少？", forestry)
    assert answer.status == "answered" and "没有写明" not in answer.text, answer.text


def test_a_sum_is_no_answer_where_its_move_alone_is_asked(ask, make_view, make_figure, state):
    view = make_view(
        state("收入总计60.24万元。", make_figure("收入总计", "60.24", measure="预算数")), kind="部门预算"
    )
    answer = ask("2031年的预算总额比上年增加了多少？", view)
    assert answer.status == "not_stated", answer.text
    assert "60.24" in answer.text, answer.text
    assert ask("2031年的预算总额是多少，比上年增加了多少？", view).status == "partial"
