"""What a question of several clauses asks and the answer leaves out is named."""

import pytest

from assistant.compose.untold.unanswered import with_clauses_left_out
from assistant.draft import Draft


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


@pytest.mark.parametrize(
    "question",
    [
        "护林巡查保障人数是多少？",
        "护林步道改造长度有多少？",
        "护林巡查服务满意度是多少？",
        "护林巡查次数一共多少？",
    ],
)
def test_an_amount_of_money_is_no_size_of_what_it_pays_for(ask, make_view, make_figure, state, question):
    view = make_view(
        state("护林巡查支出52万元。", make_figure("护林巡查", "52")),
        state("护林步道改造支出30万元。", make_figure("护林步道改造", "30")),
    )
    assert ask(question, view).status == "not_stated"


@pytest.mark.parametrize(
    ("question", "told"), [("护林步道改造长度有多少？", "6公里"), ("护林巡查服务满意度是多少？", "96%")]
)
def test_a_size_that_is_printed_is_told(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state("护林步道改造长度6公里。", make_figure("护林步道改造长度", "6", unit="公里", measure="数量")),
        state("护林巡查服务满意度96%。", make_figure("护林巡查服务满意度", "96", unit="%", measure="完成值")),
    )
    assert told in ask(question, view).text


def test_a_reason_asked_beside_what_is_quoted_is_said_not_to_be_given(ask, make_view, state):
    view = make_view(
        state("护林步道项目完成计划的81%，其中结转项目13公里，新建项目4公里。"), kind="政府预算", level="政府"
    )
    answer = ask("护林步道项目完成计划的百分之几，没完成的原因是什么？", view)
    assert "81%" in answer.text and "没有说明原因" in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("哪项花得最多，占总数百分之几？", "占总数百分之几"),
        ("护林巡查安排多少钱，要巡查多少次？", "要巡查多少次"),
        ("护林巡查花了多少，参与的有几个？", ""),  # of which unit nobody can say
        ("一共花了52万元，巡护车占多少辆？", ""),  # no share
    ],
)
def test_a_clause_whose_kind_of_answer_is_not_given_is_named(question, left_out):
    draft = Draft(text="最高的是护林巡查，决算数为52万元，巡护车14辆。")
    told = with_clauses_left_out(question, draft)
    assert told.status == ("partial" if left_out else "answered"), told.text
    assert told.text.partition("没有写明")[2] == (f"“{left_out}”。" if left_out else ""), told.text
