"""An answer of other money of the same fund or debts is none."""

import pytest


def test_the_balance_of_a_fund_is_no_grant_to_it(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "财政对农业保险基金的补助18.62万元。",
            make_figure("财政对农业保险基金的补助", "18.62", code="2130803"),
        )
    )
    assert ask("年末农业保险基金还结余多少？", view).status == "not_stated"
    assert "18.62" in ask("财政对农业保险基金的补助是多少？", view).text


_REVENUE = ("2031年全县一般公共预算收入4030万元。", "一般公共预算收入", "4030")


_TOTAL = ("收入总计9120万元。", "收入总计", "9120")


@pytest.mark.parametrize(
    "question",
    [
        "青溪县2031年一般公共预算总收入是多少？",
        "青溪县2031年一般公共预算的总收入有多少？",
        "青溪县2031年一般公共预算收入总计是多少？",
        "青溪县2031年财政总收入是多少？",
    ],
)
def test_the_income_of_a_fund_is_not_told_as_its_total(ask, make_view, make_figure, state, question):
    def told(*sums):
        statements = [
            state(
                text,
                make_figure(item, value, region="全县", measure="执行数", scope="一般公共预算"),
                heading="（一）一般公共预算",
            )
            for text, item, value in sums
        ]
        place = {"organisation": "青溪县", "kind": "政府预算", "level": "全县", "year": 2031}
        return ask(question, make_view(*statements, **place))

    alone = told(_REVENUE)
    assert alone.status == "not_stated" and "另一项：2031年全县一般公共预算收入" in alone.text, alone.text
    both = told(_REVENUE, _TOTAL)
    assert both.status == "answered" and "9120" in both.text and "4030" not in both.text, both.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年市本级转移支付一共多少？", "not_stated"),
        ("2031年市本级国有资本经营预算转移支付多少？", "answered"),
    ],
)
def test_what_every_fund_pays_is_not_told_by_a_small_one(
    ask, make_view, make_figure, state, question, status
):
    about = {"region": "市本级", "unit": "万元", "year": 2031, "scope": "国有资本经营"}
    view = make_view(
        state("市本级国有资本经营预算转移支付326万元。", make_figure("转移支付", "326", **about)),
        organisation="云杉市",
        kind="政府决算",
    )
    assert ask(question, view).status == status


def test_what_is_transferred_for_one_use_is_not_all_that_is_transferred(ask, make_view, make_figure, state):
    about = {"region": "市级", "unit": "亿元", "measure": "执行数", "year": 2031}
    given = ((("教育支出",), "3"), (("农林水支出",), "4"))
    view = make_view(
        *(
            state(
                f"{use[0]}中市对区转移支付{amount}亿元。",
                make_figure("市对区转移支付", amount, ancestors=use, **about),
            )
            for use, amount in given
        ),
        organisation="云杉市",
        kind="政府预算",
    )
    assert ask("市对区转移支付多少？", view).status == "not_stated"
    assert "3亿元" in ask("教育支出里市对区转移支付多少？", view).text


def test_a_column_of_what_is_given_down_tells_that_side(ask, make_view, make_figure, state):
    about = {"unit": "万元", "measure": "决算数", "year": 2031}
    view = make_view(
        state(
            "一般性转移支付 90 40",
            make_figure("一般性转移支付", "90", part="上级对我市转移支付", **about),
            make_figure("一般性转移支付", "40", part="市对县区转移支付", **about),
            table="转移支付决算表",
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    text = ask("2031年市对县区一般性转移支付多少？", view).text
    assert "40" in text and "90" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("收到上级转移支付多少？", ""),
        ("市对县区转移支付多少？", "70亿元"),
        ("上级转移支付收入多少？", ""),
        ("对下专项转移支付多少？", "20亿元"),
    ],
)
def test_transfers_given_down_are_none_received(ask, make_view, make_figure, state, question, told):
    about = {"region": "市级", "unit": "亿元", "measure": "执行数", "year": 2031}
    view = make_view(
        state(
            "市对县区转移支付70亿元，其中：市对县区专项转移支付20亿元。",
            make_figure("市对县区转移支付", "70", **about),
            make_figure("市对县区专项转移支付", "20", **about),
        ),
        organisation="云杉市",
        kind="政府预算",
    )
    answer = ask(question, view)
    assert told in answer.text if told else answer.status == "not_stated", answer.text


def test_transfers_of_one_kind_are_not_all(ask, make_view, make_figure, state):
    about = {"unit": "万元", "measure": "决算数", "year": 2031}
    view = make_view(
        state("专项转移支付收入40万元。", make_figure("专项转移支付收入", "40", **about)),
        organisation="云杉市",
        kind="政府决算",
    )
    assert ask("2031年转移支付多少？", view).status == "not_stated"
    assert "40万元" in ask("2031年专项转移支付多少？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("债务还本多少？", "answered"),
        ("专项债还本多少？", "not_stated"),
        ("付了多少债务利息？", "not_stated"),
    ],
)
def test_what_is_done_with_all_debts_is_told_by_no_loan_and_no_limit(
    ask, make_view, make_figure, state, question, status
):
    about = {"unit": "亿元", "year": 2031, "measure": "执行数"}
    view = make_view(
        state(
            "政府债务限额417亿元，其中：一般债务限额410亿元，专项债务限额7亿元。",
            make_figure("专项债务限额", "7", unit="亿元", year=2031, measure="限额"),
        ),
        state(
            "欧洲投资银行贷款项目归还本金5亿元、付息3亿元。",
            make_figure("归还本金", "5", **about),
            make_figure("付息", "3", **about),
        ),
        state("政府债券还本 275", make_figure("政府债券还本", "275", **about), table="债券还本付息表"),
        state("一般债务还本额 247", make_figure("一般债务还本额", "247", **about), table="一般债务余额表"),
        kind="政府决算",
        level="政府",
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
    assert ("275亿元" in answer.text) == (status == "answered"), answer.text


def test_what_is_owed_is_nothing_paid(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "year": 2031, "region": "全市"}
    balance, limit = (
        make_figure(name, printed, measure=name, part="专项债务", **about)
        for name, printed in (("余额", "139.8"), ("限额", "147.4"))
    )
    interest = make_figure("政府债务付息", "2.5", measure="执行数", part="一般债务", **about)
    view = make_view(
        state("年末余额 139.8", balance, table="政府债务情况表"),
        state("年末限额 147.4", limit, table="政府债务情况表"),
        state("付息额 2.5", interest, table="政府债务情况表"),
        kind="政府决算",
        level="政府",
        organisation="云杉市",
    )
    for question in ("2031年全市专项债务付了多少利息？", "2031年全市政府债务付了多少利息？"):
        answer = ask(question, view)
        assert answer.status == "not_stated", answer.text
    assert "2.5亿元" in ask("2031年全市一般债务付了多少利息？", view).text
    assert "139.8亿元" in ask("2031年专项债务余额多少？", view).text


def test_a_sentence_of_transfers_of_one_kind_tells_not_all(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "year": 2031, "measure": "预算数"}
    view = make_view(
        state(
            "扣除上解上级支出19亿元、提前告知专项性质转移支付50亿元，全市支出拟安排232亿元。",
            make_figure("上解上级支出", "19", **about),
            make_figure("提前告知专项性质转移支付", "50", **about),
        ),
        kind="政府预算",
        level="政府",
    )
    answer = ask("上级转移支付多少？", view)
    assert answer.status == "not_stated" and "50" not in answer.text, answer.text


@pytest.mark.parametrize(("printed", "status"), [("利润收入", "answered"), ("厂房租金收入", "not_stated")])
def test_the_profits_of_firms_are_not_all_that_the_budget_of_state_capital_gets(
    ask, make_view, make_figure, state, printed, status
):
    about = {"unit": "亿元", "year": 2031, "scope": "国有资本经营"}
    view = make_view(
        state(
            f"国有资本经营预算收入19亿元，其中{printed}6亿元。",
            make_figure("国有资本经营预算收入", "19", **about),
            make_figure(printed, "6", **about),
        ),
        kind="政府决算",
        level="政府",
    )
    answer = ask("国企利润多少？", view)
    assert answer.status == status and "19" not in answer.text, answer.text


@pytest.mark.parametrize("question", ["彩票公益金收入多少？", "增值税支出多少？", "住房保障收入有多少？"])
def test_income_is_not_told_by_spending_nor_spending_by_income(ask, make_view, make_figure, state, question):
    other, homes = make_figure("其他支出", "31.20"), make_figure("住房保障支出", "12.60")
    view = make_view(
        state("二十三、其他支出 31.20", other, table="收入支出决算总表"),
        state("二十、住房保障支出 12.60", homes, table="收入支出决算总表"),
        state("增值税 40.10", make_figure("增值税", "40.10"), table="2031年一般公共预算收入表"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and not answer.figures, answer.text


def test_what_came_in_for_a_subject_is_told_by_its_column(ask, make_view, make_figure, state):
    came_in = make_figure("社会福利", "71.20", code="20810", part="本年收入合计")
    view = make_view(
        state("20810 社会福利 71.20", came_in, table="收入决算表"),
        state("20810 社会福利 70.90", make_figure("社会福利", "70.90", code="20810"), table="支出决算表"),
    )
    income = ask("社会福利收入多少？", view)
    assert "社会福利（本年收入合计）" in income.text and "70.90" not in income.text, income.text
    assert "70.90" in ask("社会福利支出多少？", view).text


def test_what_a_fund_began_with_or_gave_is_not_its_balance(ask, make_view, make_figure, state):
    asked = "预算稳定调节基金余额多少？"
    opening = make_view(
        state(
            "预算稳定调节基金年初余额6.80亿元，当年补充2.10亿元。",
            make_figure("预算稳定调节基金年初余额", "6.80", unit="亿元", measure="余额"),
        ),
        kind="政府决算",
    )
    used = make_view(
        state(
            "动用预算稳定调节基金1.27亿元，收支相抵，年终结余为零。",
            make_figure("动用预算稳定调节基金", "1.27", unit="亿元"),
        ),
        kind="政府决算",
    )
    assert ask(asked, opening).figures == ask(asked, used).figures == []
    assert "6.80" in ask("预算稳定调节基金年初余额多少？", opening).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "专项债务限额是多少？",
            "2031年下达我县新增债务限额4600万元，其中一般债务800万元、专项债务3800万元。",
        ),
        ("新增专项债务限额是多少？", "核定我县政府债务限额4600万元，其中一般债务800万元、专项债务3800万元。"),
    ],
)
def test_what_debts_may_be_added_is_not_all_that_may_be_owed(
    ask, make_view, make_figure, state, question, said
):
    view = make_view(state(said, make_figure("专项债务", "3800", measure="限额")), kind="政府决算")
    draft = ask(question, view)
    assert draft.status == "not_stated" and not draft.text.startswith("2031年"), draft.text
