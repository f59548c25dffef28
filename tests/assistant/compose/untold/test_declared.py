"""What the report says it does not have or does not count is quoted, and no money is made of it."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("本单位为事业单位，不在机关运行经费统计范围内。", "declared_none"),
        ("本部门不单列机关运行经费，也不编列该项。", "declared_none"),
        ("机关运行经费是指为保障行政单位运行用于购买货物和服务的各项资金。", "not_stated"),
        ("对未纳入公用目录的项目不得列入机关运行经费，不予安排。", "not_stated"),
    ],
)
def test_a_thing_that_the_body_does_not_count(ask, make_view, state, sentence, status):
    view = make_view(state(sentence, heading="（六）机关运行经费"))
    answer = ask("机关运行经费有多少？", view)
    assert (answer.status == "declared_none") == (status == "declared_none"), answer
    assert status != "declared_none" or sentence.rstrip("。") in answer.text


def test_money_that_was_not_spent_in_the_year_asked(ask, make_view, make_figure, state):
    """The sentence of the year, and neither what came in nor the plan of the next year that has none."""
    fund = {"unit": "亿元", "scope": "国有资本经营", "region": "市本级"}
    view = make_view(
        state(
            "市本级国有资本经营预算收入0.60亿元。",
            make_figure("国有资本经营预算收入", "0.60", measure="执行数", year=2031, **fund),
        ),
        state(
            "全市国有资本经营预算支出0.83亿元。",
            make_figure(
                "国有资本经营预算支出", "0.83", measure="执行数", year=2031, **{**fund, "region": "全市"}
            ),
        ),
        state("市本级国有资本经营预算未发生支出。"),
        state(
            "市本级无国有资本经营预算。",
            make_figure("国有资本经营预算", "无", measure="预算数", year=2032, **fund),
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )
    for question in (
        "2031年市本级国有资本经营预算花了多少钱？",
        "2031年市本级国有资本经营预算支出是多少？",
    ):
        text = ask(question, view).text
        assert "未发生支出" in text and "0.60" not in text and "0.83" not in text, text
    assert "0.83亿元" in ask("2031年全市国有资本经营预算支出是多少？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年市级预算稳定调节基金动用了多少？", "declared_none"),
        ("2031年市级动用了多少预算稳定调节基金？", "declared_none"),
        ("2031年市级预算稳定调节基金余额多少？", "answered"),
    ],
)
def test_a_fund_that_was_not_drawn_on(ask, make_view, make_figure, state, question, status):
    balance = make_figure("预算稳定调节基金余额", "15", region="市级", measure="余额", unit="亿元")
    told = "2031年初，市级预算稳定调节基金余额为15亿元，执行中未动用。"
    answer = ask(question, make_view(state(told, balance), kind="政府决算"))
    assert answer.status == status and "15亿元" in answer.text, answer.text


def test_where_a_reserve_went_that_was_not_used(ask, make_view, make_figure, state):
    view = make_view(
        state("市级预算安排预备费30亿元，全年未使用预备费，按规定全部补充预算稳定调节基金。"),
        state("预备费根据实际用途计入市级支出。"),
    )
    text = ask("2031年市级那30亿元预备费都花到哪儿去了？", view).text
    assert "未使用预备费" in text and "补充预算稳定调节基金" in text, text


def test_nothing_was_added(ask, make_view, make_figure, state):
    view = make_view(
        state("坚决遏制新增暂付款，2031年全市无新增财政暂付款。"),
        state("消化以前年度暂付款3.20亿元。", make_figure("消化以前年度暂付款", "3.20", unit="亿元")),
    )
    answer = ask("2031年又新增了多少财政暂付款？", view)
    assert answer.status == "declared_none"
    assert "无新增" in answer.text


def test_money_told_beside_what_there_is_none_of(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "其中公务接待费13.00万元；未发生因公出国（境）支出。",
            make_figure("公务接待费", "13.00"),
        )
    )
    answer = ask("公务接待费比预算少了百分之几？", view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("这次调整把市本级林业保险基金预算调增了多少？", "declared_none"),
        ("林业保险基金预算这次有没有调整？", "declared_none"),
        ("林业保险基金预算支出调增了多少？", "not_stated"),
    ],
)
def test_a_budget_that_was_not_moved(ask, make_view, make_figure, state, question, status):
    view = make_view(
        state("市本级林业收入调增2亿元。", make_figure("林业收入", "2", unit="亿元")),
        state("市本级林业保险基金预算不作调整。"),
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("上级转移支付补助项目安排了多少钱？", True),
        ("上级派驻人员工资安排了多少钱？", False),
    ],
)
def test_the_note_of_an_empty_table_tells_that_there_is_none(
    ask, make_view, make_figure, state, question, told
):
    note = "说明：本部门年初预算未安排上级转移支付补助项目支出，故此表为空表。"
    view = make_view(
        state(note, heading="上级转移支付补助项目支出预算表"),
        state("项目支出6.00万元。", make_figure("项目支出", "6.00", measure="预算数")),
        kind="部门预算",
    )
    answer = ask(question, view)
    assert (answer.status == "declared_none") == told, answer
    assert not told or "未安排" in answer.text, answer


def test_an_empty_table_of_one_fund_says_nothing_of_another(ask, make_view, make_figure, state):
    view = make_view(
        state("行政运行30万元。", make_figure("行政运行", "30")),
        state("注：本部门没有国有资本经营预算财政拨款资金，故本表无数据。"),
    )
    assert ask("2031年财政拨款资金有多少？", view).status != "declared_none"
