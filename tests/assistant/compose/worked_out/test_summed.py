import pytest


@pytest.fixture
def taxes(make_view, make_figure, state):
    def tax(name, printed, region="市级"):
        figure = make_figure(name, printed, unit="亿元", measure="执行数", region=region, year=2031)
        return state(f"{region}{name}{printed}亿元。", figure)

    return make_view(
        tax("增值税", "30.0"),
        tax("个人所得税", "10.0"),
        tax("税收收入", "80.0"),
        tax("税收收入", "200.0", region="全市"),
        kind="政府预算",
        level="政府",
        year=2032,
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年市级增值税和个人所得税合起来多少，占市级税收收入的几成？",
        "2031年市级增值税、个人所得税加起来占市级税收收入的百分之几？",
        "市级增值税和个人所得税一共多少亿，占税收收入的比重是多少？",
    ],
)
def test_the_sum_of_things_is_set_against_the_whole_of_their_place(ask, taxes, question):
    text = ask(question, taxes).text
    assert "40.0亿元" in text and "50.00%" in text, text
    assert "200.0" not in text, text


def test_the_reason_of_each_thing_added_up(ask, make_view, make_figure, state):
    def cost(name, printed, change, reason):
        moved = {"measure": "增减额", "direction": "增加", "base": "上年", "reason": reason}
        text = f"{name}{printed}万元，比上年增加{change}万元，主要原因是{reason}。"
        return state(text, make_figure(name, printed), make_figure(name, change, **moved))

    view = make_view(
        cost("会议费", "5.00", "1.00", "全市大会移来本地"), cost("培训费", "9.00", "2.00", "新增一期轮训")
    )
    text = ask("会议费和培训费加起来多少？怎么都多了", view).text
    assert "14.00万元" in text and "移来本地" in text and "新增一期轮训" in text, text


def test_what_things_fell_by_is_added_up_where_that_is_asked_in_money(ask, make_view, make_figure, state):
    def cost(name, printed, change):
        moved = {"measure": "增减额", "direction": "减少", "base": "上年"}
        text = f"{name}{printed}万元，比上年减少{change}万元。"
        return state(text, make_figure(name, printed), make_figure(name, change, **moved))

    view = make_view(cost("会议费", "5.00", "1.00"), cost("培训费", "9.00", "2.00"))
    text = ask("会议费和培训费合计较上年减少了多少万元？", view).text
    assert "合计减少3.00万元" in text, text


@pytest.mark.parametrize(
    "question", ["追回的违规补助加上罚款，一共多少钱？", "追回违规补助资金加罚款总共多少万元？"]
)
def test_two_sums_that_prose_names(ask, make_view, make_figure, state, question):
    view = make_view(
        state("追回违规使用补助资金512.46万元，", make_figure("追回违规使用补助资金", "512.46")),
        state("行政罚款68.90万元。", make_figure("行政罚款", "68.90")),
    )
    text = ask(question, view).text
    assert "512.46 + 68.90 = 581.36万元" in text, text


@pytest.mark.parametrize("question", ["偿还的债券本金和利息一共多少？", "还债的本金加利息一共花了多少？"])
def test_principal_and_interest_as_the_sentence_on_debts_tells_them(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "偿还政府债券本金20亿元，支付利息9亿元。",
            make_figure("政府债券本金", "20", unit="亿元"),
            make_figure("利息", "9", unit="亿元"),
        ),
        state("债务还本支出15亿元。", make_figure("债务还本支出", "15", unit="亿元")),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "20" in text and "29亿元" in text and "15" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "树苗和巡林器材两项合起来，占商品和服务支出的百分之几？",
        "树苗和巡林器材合计占商品和服务支出的比重是多少？",
        "商品和服务支出里，树苗和巡林器材合起来占百分之几？",
    ],
)
def test_things_called_but_nearly_as_printed_are_set_together_against_the_whole(
    ask, make_view, make_figure, state, question
):
    below = {"ancestors": ("商品和服务支出",)}
    view = make_view(
        state(
            "商品和服务支出200.00万元（其中树苗费30.00万元、巡林器材费20.00万元）。",
            make_figure("商品和服务支出", "200.00"),
            make_figure("树苗费", "30.00", **below),
            make_figure("巡林器材费", "20.00", **below),
        )
    )
    text = ask(question, view).text
    assert "50.00 ÷ 200.00 × 100% = 25.00%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年末全省一般债务和专项债务余额加起来是多少？",
        "2031年末全省一般债务、专项债务余额合计多少？",
    ],
)
def test_each_side_of_a_sum_of_balances_is_a_balance(ask, make_view, make_figure, state, question):
    def debt(name, printed, measure, **more):
        told = make_figure(name, printed, measure=measure, unit="亿元", year=2031, **more)
        return state(f"{name}{printed}亿元。", told)

    view = make_view(
        debt("地方政府一般债务收入", "7.00", "决算数"),
        debt("一般债务余额", "66.00", "余额"),
        debt("全省地方政府专项债务余额", "14.00", "余额", region="全省"),
        kind="政府决算",
        level="政府",
    )
    text = ask(question, view).text
    assert "80.00亿元" in text and "7.00" not in text, text


def test_what_is_carried_over_to_a_subject_is_added_of_its_own_row(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "渡口建设 310.00 90.50",
            make_figure("渡口建设", "310.00"),
            make_figure("渡口建设", "90.50", part="上年结转"),
            table="支出预算表",
        ),
        state("航道养护 77.00", make_figure("航道养护", "77.00"), table="支出预算表"),
        state("上年结转 120.25", make_figure("上年结转", "120.25"), table="收支预算总表"),
        kind="部门预算",
    )
    text = ask("渡口建设加上上年结转一共多少？", view).text
    assert "310.00 + 90.50 = 400.50万元" in text, text
    assert "197.25" not in ask("航道养护加上上年结转一共多少？", view).text


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("2031年木材税和竹材税预算加起来一共多少？", "90"),
        ("2031年初安排的木材税和竹材税合计多少？", "90"),
        ("2031年木材税和竹材税实际一共多少？", "77"),
        ("2031年木材税和竹材税一共多少？", "77"),
    ],
)
def test_budgets_are_added_up_where_the_budget_is_asked(ask, make_view, make_figure, state, question, total):
    def tax(name, planned, done):
        kept = {"unit": "万元", "year": 2031}
        return state(
            f"{name} {planned} {done}",
            make_figure(name, planned, measure="预算数", **kept),
            make_figure(name, done, measure="执行数", **kept),
            table="收入完成情况表",
        )

    view = make_view(
        tax("木材税", "60", "45"), tax("竹材税", "30", "32"), kind="政府预算", level="政府", year=2032
    )
    assert f"合计{total}万元" in ask(question, view).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年政府性基金预算财政拨款收入和一般公共预算财政拨款收入加起来一共多少？",
        "2031年一般公共预算财政拨款收入和政府性基金预算财政拨款收入一共多少？",
    ],
)
def test_things_of_two_funds_are_each_of_their_own(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "一、一般公共预算财政拨款收入 90",
            make_figure("一般公共预算财政拨款收入", "90", scope="一般公共预算"),
            table="收入支出决算总表",
        ),
        state(
            "二、政府性基金预算财政拨款收入 8",
            make_figure("政府性基金预算财政拨款收入", "8", scope="政府性基金"),
            table="收入支出决算总表",
        ),
    )
    assert "合计98万元" in ask(question, view).text


def test_a_whole_asked_beside_its_part_is_told_too(ask, make_view, make_figure, state):
    planned = {"measure": "预算数"}
    view = make_view(
        state(
            "支出预算80万元，其中：基本支出55万元，项目支出25万元。",
            make_figure("支出预算", "80", **planned),
            make_figure("基本支出", "55", ancestors=("支出预算",), **planned),
            make_figure("项目支出", "25", ancestors=("支出预算",), **planned),
        ),
        kind="部门预算",
    )
    text = ask("2031年支出预算和基本支出预算分别是多少？", view).text
    assert "80万元" in text and "55万元" in text, text
