"""What a report prints beside another quantity than the one asked is no answer."""

import pytest


@pytest.fixture
def plan(make_view, make_figure, state):
    """A report on one subject of which no word says that it is a budget, but whose amounts all are."""
    return make_view(
        state(
            "2031年林业局安排公务接待费预算1.20万元。", make_figure("公务接待费", "1.20", measure="预算数")
        ),
        state("安排公车运行维护费2.40万元。", make_figure("公车运行维护费", "2.40", measure="预算数")),
        state("合计3.60万元。", make_figure("“三公”经费", "3.60", measure="预算数")),
        title="云杉市林业局2031年三公经费",
        kind="三公经费",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年实际花掉的三公经费是多少？",
        "公车运行维护费实际花了多少？",
        "2031年公务接待费决算是多少？",
        "2030年公务接待费预算是多少？",
    ],
)
def test_a_plan_of_one_year_tells_no_spending_and_no_other_year(ask, plan, question):
    answer = ask(question, plan)
    assert answer.status == "not_stated" and "万元" not in answer.text, answer.text


def test_what_a_plan_plans_is_told(ask, plan):
    assert "1.20万元" in ask("2031年公务接待费预算是多少？", plan).text


def test_a_kind_that_is_not_printed_is_not_answered_with_another_kind(ask, make_view, make_figure, state):
    view = make_view(
        state("林地保险补贴支出8.00万元。", make_figure("林地保险补贴", "8.00")),
        state("统筹养老、失业保障经办管理。"),
    )
    for question in ("2031年发放了多少失业保险金？", "生育津贴发了多少？"):
        answer = ask(question, view)
        assert answer.status == "not_stated" and "8.00" not in answer.text, answer.text
    assert "8.00万元" in ask("林地保险补了多少？", view).text


def test_an_indicator_that_counts_something_else_is_no_answer(ask, make_view, state):
    view = make_view(state("全市高新技术企业培育工作稳步推进。"), state("补助企业163家。"))
    assert ask("全市有多少家高新技术企业？", view).status == "not_stated"


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("林业宣传那20万打算办多少场活动？", "“林业宣传”有多少场"),
        ("林业宣传得了几分？", "“林业宣传”的得分"),
        ("松材线虫病防治花了多少？", "报告没有写明“松材线虫病防治”。"),
    ],
)
def test_a_refusal_says_what_of_a_printed_thing_is_not_told(
    ask, make_view, make_figure, state, question, what
):
    view = make_view(
        state("林业宣传20.00万元，主要用于林业宣传。", make_figure("林业宣传", "20.00", measure="预算数")),
        kind="部门预算",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and what in answer.text, answer.text


def test_money_is_no_answer_where_a_rate_is_asked(ask, make_view, make_figure, state):
    view = make_view(state("2031年发行专项债券3.50亿元。", make_figure("专项债券", "3.50", unit="亿元")))
    answer = ask("2031年发的专项债券平均利率是多少？", view)
    assert answer.status == "not_stated"
    assert "利率" in answer.text


def test_an_amount_in_the_name_of_a_thing_is_not_what_it_is_worth(ask, make_view, make_figure, state):
    name = "单价20万元（含）以上的设备"
    view = make_view(state(f"{name}33台。", make_figure(name, "33", measure="数量", unit="台")))
    assert ask("那33台单价20万元以上的设备一共值多少钱？", view).status == "not_stated"
    assert "33台" in ask("单价20万元以上的设备有多少台？", view).text


@pytest.mark.parametrize(
    "question", ["2032年养老保险基金预计会有多大的缺口？", "2032年养老保险基金打算缺口多少？"]
)
def test_what_was_short_in_the_year_told_is_no_plan_of_the_next(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "养老保险基金当年收支缺口3亿元，比上年扩大，由调剂解决。",
            make_figure("养老保险基金当年收支缺口", "3", unit="亿元", measure="执行数", year=2031),
        ),
        kind="政府预算",
        year=2032,
    )
    answer = ask(question, view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize("question", ["2031年财政拨款比2030年少了多少，报告怎么解释？"])
def test_three_costs_tell_nothing_of_what_they_are_paid_from(ask, make_view, make_figure, state, question):
    why = {"reason": "严控接待", "direction": "减少", "base": "2030年"}
    view = make_view(
        state("财政拨款收入80.00万元。", make_figure("财政拨款收入", "80.00")),
        state(
            "“三公”经费财政拨款支出比2030年减少0.57万元，主要原因是严控接待。",
            make_figure("“三公”经费财政拨款支出", "0.57", measure="增减额", **why),
        ),
    )
    answer = ask(question, view)
    assert "0.57" not in answer.text and "严控" not in answer.text, answer.text


def test_money_is_no_number_of_batches(ask, plan):
    answer = ask("2031年公务接待预计要接待多少批、多少人次？", plan)
    assert answer.status == "not_stated" and "1.20" not in answer.text, answer.text
