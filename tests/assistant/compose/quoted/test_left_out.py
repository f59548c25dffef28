"""Why something stands in no budget or account of a report."""

import pytest


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("乡镇的护林经费怎么不在这本预算里？", "随事权下放由各乡镇编列"),
        ("苗木公司的收支为啥没算进这份决算？", "不汇入本决算收支"),
        ("护林经费为什么没有列入本部门预算？", "不再编报"),
    ],
)
def test_the_sentence_that_says_so(ask, make_view, state, question, said):
    view = make_view(
        state("护林经费由财政安排，年初列入部门预算的有防火物资。"),
        state("2030年5月起，乡镇护林经费随事权下放由各乡镇编列，本部门不再编报。"),
        state("下属单位有苗木公司（自收自支，只报送财务报告，不汇入本决算收支）和种子站。"),
    )
    assert said in ask(question, view).text


def test_whether_a_thing_is_counted_in_is_told_by_the_sentence_that_says_so(
    ask, make_view, make_figure, state
):
    view = make_view(
        state("“三公”经费90.00万元。", make_figure("“三公”经费", "90.00")),
        state("科研人员出国开展学术交流的经费单独统计，不纳入“三公”经费管理，支出为8.00万元。"),
    )
    text = ask("科研人员出国学术交流算进三公了吗？这类钱花了多少？", view).text
    assert "不纳入" in text and "8.00万元" in text, text
