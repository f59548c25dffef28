import pytest

from assistant.find.figures.bonds import Kind, kind_of
from assistant.find.figures.lookup import find_for


@pytest.fixture
def derived(make_case):
    """What is worked out for a question's first target in the first report."""

    def look(question, *views):
        case = make_case(question, *views)
        target = case.linked.targets[0]
        return find_for(case, views[0], target, target.wants or case.query.wants).derived

    return look


@pytest.mark.parametrize(
    ("question", "expression"),
    [("2030年公务接待费是多少？", "3.20 + 0.80"), ("2030年培训费是多少？", "9.00 − 1.00")],
)
def test_last_year_from_a_change(derived, forestry, question, expression):
    assert derived(question, forestry).work.expression == expression


@pytest.mark.parametrize(
    ("direction", "result"), [("增加", "8.00万元"), ("减少", "13.33万元")], ids=["rise", "fall"]
)
def test_last_year_from_a_rate_where_no_change_is_printed(
    ask, make_view, make_figure, state, direction, result
):
    rate = make_figure("会议费", "25", measure="增减率", unit="%", direction=direction, base="上年")
    view = make_view(state("会议费10.00万元，比上年变动25%。", make_figure("会议费", "10.00"), rate))
    text = ask("2030年的会议费是多少？", view).text
    assert text.startswith(f"2030年会议费为{result}"), text


def test_the_true_growth_goes_with_last_year(ask, make_view, make_figure, state):
    moved = {"direction": "增加", "base": "上年"}
    view = make_view(
        state(
            "会议费6.00万元，比上年增加1.00万元，增长16%。",
            make_figure("会议费", "6.00"),
            make_figure("会议费", "1.00", measure="增减额", **moved),
            make_figure("会议费", "16", measure="增减率", unit="%", **moved),
        )
    )
    text = ask("2030年会议费是多少，据此算增幅是百分之几？", view).text
    assert "5.00万元" in text and "2031年比2030年增长20.00%" in text, text


@pytest.mark.parametrize(
    ("met", "expression"),
    [
        (
            {"item": "会议费", "printed": "80", "measure": "完成率", "unit": "%", "base": "预算数"},
            "4.00 ÷ 80%",
        ),
        (
            {
                "item": "会议费",
                "printed": "1.50",
                "measure": "增减额",
                "direction": "减少",
                "base": "年初预算数",
            },
            "4.00 + 1.50",
        ),
    ],
    ids=["completion", "difference"],
)
def test_a_budget_from_what_was_spent(derived, make_view, make_figure, state, met, expression):
    view = make_view(state("会议费支出4.00万元。", make_figure("会议费", "4.00"), make_figure(**met)))
    assert derived("会议费的预算是多少？", view).work.expression == expression


def test_a_printed_budget_is_not_worked_out(derived, make_view, make_figure, state):
    rate = make_figure("会议费", "80", measure="完成率", unit="%", base="预算数")
    budget = make_figure("会议费", "5.00", measure="年初预算数")
    view = make_view(state("会议费支出4.00万元。", budget, make_figure("会议费", "4.00"), rate))
    assert derived("会议费的预算是多少？", view) is None


@pytest.mark.parametrize(("missing", "result"), [("", "9.00万元"), ("公务接待费", None)])
def test_a_total_from_all_its_parts(ask, make_view, make_figure, state, missing, result):
    amounts = {"因公出国（境）费": "2.00", "公务接待费": "3.00", "公务用车购置及运行维护费": "4.00"}
    told = [
        state(f"{name}{amount}万元。", make_figure(name, amount))
        for name, amount in amounts.items()
        if name != missing
    ]
    text = ask("三公经费一共是多少？", make_view(*told)).text
    assert (f"为{result}" in text) if result else "÷" not in text and "+" not in text, text


def test_a_budget_from_a_gap_that_another_sentence_tells(derived, make_view, make_figure, state):
    gap = make_figure("会议费", "1.50", measure="增减额", direction="减少", base="年初预算数")
    view = make_view(
        state("会议费支出4.00万元。", make_figure("会议费", "4.00")),
        state("会议费较年初预算减少1.50万元。", gap),
    )
    assert derived("会议费年初只安排了多少？", view).work.expression == "4.00 + 1.50"


@pytest.mark.parametrize(
    ("question", "result"),
    [("2030年实际花的会议费是多少？", "8.00万元"), ("2030年会议费的预算是多少？", "5.00万元")],
)
def test_last_year_from_the_base_that_is_asked(ask, make_view, make_figure, state, question, result):
    rate = {"measure": "增减率", "unit": "%", "direction": "减少"}
    view = make_view(
        state(
            "会议费4.00万元，比上年预算下降20%，比上年决算下降50%。",
            make_figure("会议费", "4.00"),
            make_figure("会议费", "20", base="上年预算数", **rate),
            make_figure("会议费", "50", base="上年决算数", **rate),
        )
    )
    assert result in ask(question, view).text


def test_no_value_below_nothing_is_worked_out(ask, make_view, make_figure, state):
    grown = make_figure("会议费", "1.20", measure="增减额", direction="增加", base="上年")
    view = make_view(
        state("会议费 0", make_figure("会议费", "0", measure="金额"), table="支出表"),
        state(
            "会议费预算1.70万元，比上年增加1.20万元。", make_figure("会议费", "1.70", measure="预算数"), grown
        ),
    )
    assert "0.50万元" in ask("2030年的会议费是多少？", view).text


def test_a_part_of_which_only_the_share_is_printed(ask, make_view, make_figure, state):
    share = make_figure("税收收入", "80.5", measure="占比", unit="%", base="地方收入")
    view = make_view(
        state("地方收入479.89万元。", make_figure("地方收入", "479.89")),
        state("税收收入占地方收入的80.5%。", share),
    )
    assert "386.31万元（479.89 × 80.5% = 386.31万元）" in ask("税收收入是多少？", view).text


def test_a_total_from_parts_that_are_worked_out_themselves(ask, make_view, make_figure, state):
    moved = {"measure": "增减额", "direction": "增加", "base": "上年"}
    amounts = {"因公出国（境）费": "2.00", "公务接待费": "3.00", "公务用车购置及运行维护费": "4.00"}
    view = make_view(
        *(
            state(
                f"{name}{amount}万元，比上年增加1.00万元。",
                make_figure(name, amount),
                make_figure(name, "1.00", **moved),
            )
            for name, amount in amounts.items()
        )
    )
    text = ask("2030年三公经费一共花了多少？", view).text
    assert "6.00万元" in text and "（3.00 − 1.00）" in text, text


def test_what_was_spent_is_not_worked_out_from_a_change_against_a_budget(
    derived, make_view, make_figure, state
):
    flat = make_figure("会议费", "0", measure="增减额", direction="持平", base="2030年预算数")
    budget = make_figure("会议费", "1.08", measure="预算数")
    view = make_view(state("会议费预算1.08万元，与2030年预算持平。", budget, flat), kind="部门预算")
    assert derived("2030年会议费决算是多少？", view) is None
    assert derived("2030年会议费预算是多少？", view) is not None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("契税比上年涨了百分之几？", "增长25.8%（125.8% − 100% = 25.8%）"),
        ("罚没收入为什么比上年涨了？", "罚没收入并没有增加，而是减少"),
    ],
)
def test_growth_where_only_the_ratio_to_last_year_is_printed(
    ask, make_view, make_figure, state, question, told
):
    ratio = {"measure": "比率", "unit": "%", "base": "上年决算数"}
    view = make_view(
        state(
            "契税50.00万元，为上年决算数的125.8%。",
            make_figure("契税", "50.00"),
            make_figure("契税", "125.8", **ratio),
        ),
        state(
            "罚没收入9.00万元，为上年决算数的90.2%。",
            make_figure("罚没收入", "9.00"),
            make_figure("罚没收入", "90.2", **ratio),
        ),
    )
    assert told in ask(question, view).text


def test_a_printed_budget_is_not_worked_out_from_a_gap_of_another_statement(
    ask, make_view, make_figure, state
):
    gap = {"measure": "增减额", "direction": "减少", "base": "预算数"}
    view = make_view(
        state(
            "三公经费预算数24.00万元，决算数23.00万元。",
            make_figure("三公经费", "24.00", measure="预算数"),
            make_figure("三公经费", "23.00"),
        ),
        state(
            "三公经费预算11.00万元，决算数10.00万元，减少1.00万元。",
            make_figure("三公经费", "11.00", measure="预算数"),
            make_figure("三公经费", "10.00"),
            make_figure("三公经费", "1.00", **gap),
        ),
    )
    text = ask("三公预算多少、决算多少？", view).text
    assert "24.00万元" in text and "23.00万元" in text, text


def test_a_class_of_subjects_goes_by_its_name(ask, make_view, make_figure, state):
    share = {"measure": "占比", "unit": "%", "base": "支出总预算"}
    view = make_view(
        state(
            "教育支出类科目8.00万元，占支出总预算80.00%。",
            make_figure("教育支出类", "8.00", measure="预算数"),
            make_figure("教育支出类", "80.00", **share),
        ),
        kind="部门预算",
    )
    text = ask("教育这块占总支出的百分之几，金额多少？", view).text
    assert "80.00%" in text and "8.00万元" in text, text


def test_what_was_really_spent_is_not_worked_out_from_a_plan(derived, make_view, make_figure, state):
    view = make_view(
        state(
            "“三公”经费预算3165万元，比上年下降0.16%。",
            make_figure("“三公”经费", "3165", measure="预算数"),
            make_figure("“三公”经费", "0.16", measure="增减率", unit="%", base="上年", direction="减少"),
        ),
        kind="政府预算",
    )
    assert derived("2030年“三公”经费最后实际花了多少钱？", view) is None
    assert derived("2030年“三公”经费预算是多少？", view) is not None


def test_a_change_goes_the_way_that_the_rate_says(ask, make_view, make_figure, state):
    name, rate = "一般公共预算支出", {"measure": "增减率", "unit": "%", "base": "上年", "direction": "减少"}
    view = make_view(
        state(
            f"2031年{name}280亿元，下降3%。",
            make_figure(name, "280", measure="预算数", unit="亿元"),
            make_figure(name, "3", **rate),
        ),
        state(
            f"{name} 249 289",
            make_figure(name, "249", measure="预算数", unit="亿元", year=2030),
            make_figure(name, "289", measure="执行数", unit="亿元", year=2030),
            table="2030年一般公共预算支出执行表",
        ),
        kind="政府预算",
    )
    text = ask("2031年一般公共预算支出比上年变化多少？", view).text
    assert "增加" not in text and "280 − 249" not in text and "3%" in text, text


@pytest.fixture
def bonds(make_view, make_figure, state):
    """Bonds of a city and of a county of it, printed by two kinds at once."""
    rows = (
        ("地方政府债券发行", "90.00", ()),
        ("新增一般债券发行", "10.00", ("一般债券",)),
        ("再融资一般债券发行", "20.00", ("一般债券",)),
        ("新增专项债券发行", "25.00", ("专项债券",)),
        ("再融资专项债券发行", "35.00", ("专项债券",)),
    )
    table = "云杉市2031年地方政府债券发行及还本付息情况表"
    whole = [state(f"{n} {v}", make_figure(n, v, ancestors=a), table=table) for n, v, a in rows]
    county = [
        state(f"{n} {v}9", make_figure(n, f"{v}9", ancestors=a, region="白桦县"), table=table)
        for n, v, a in rows
    ]
    return make_view(*whole, *county, kind="政府决算", organisation="云杉市")


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("2031年再融资债券发行了多少？", "20.00 + 35.00"),
        ("2031年专项债券一共发行多少？", "25.00 + 35.00"),
        ("2031年白桦县新增债券发行多少？", "10.009 + 25.009"),
    ],
)
def test_bonds_of_one_kind_are_added_up_over_the_other(derived, bonds, question, expression):
    assert derived(question, bonds).work.expression == expression


def test_the_share_of_bonds_of_one_kind(ask, bonds):
    text = ask("2031年发行的政府债券里，再融资债券占几成？", bonds).text
    assert "61.11%" in text and "90.00万元" in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年全市专项债务发行额多少？", "90亿元", "65"),
        ("2031年全市新增债券发行多少？", "75亿元", "65"),
    ],
)
def test_what_is_issued_of_a_kind_that_heads_a_column_is_all_of_it(
    ask, make_view, make_figure, state, question, told, untold
):
    rows = (
        ("政府债务发行", ("110", "90")),
        ("新增债券发行", ("75", "65")),
        ("再融资债券发行", ("35", "25")),
    )
    about = {"unit": "亿元", "measure": "执行数", "year": 2031, "region": "全市"}
    view = make_view(
        *(
            state(
                f"{name} {whole} {special}",
                make_figure(name, whole, **about),
                make_figure(name, special, part="专项债务", **about),
                table="2031年政府债务限额和余额情况表",
            )
            for name, (whole, special) in rows
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )
    text = ask(question, view).text
    assert told in text and untold not in text.replace(told, ""), text


def test_bonds_are_of_the_kind_that_heads_their_column(make_figure):
    new = make_figure("新增债券发行", "65", part="专项债务")
    assert kind_of(new) == Kind("新增", "专项", "发行")
    assert kind_of(make_figure("新增债券发行", "75", part="合计")) == Kind("新增", "", "发行")


@pytest.mark.parametrize(
    ("opening", "closing"), [("期初余额", "期末余额"), ("专项债务年初余额", "专项债务余额")]
)
def test_a_balance_grew_by_what_the_table_opens_with(ask, make_view, make_figure, state, opening, closing):
    stands = {"measure": "余额", "ancestors": ("专项债务",), "region": "白桦县"}
    table = "2031年债务限额及增减变动表"
    view = make_view(
        state(f"{opening} 5.00", make_figure(opening, "5.00", **stands), table=table),
        state(f"{closing} 9.00", make_figure(closing, "9.00", **stands), table=table),
        kind="政府决算",
        organisation="云杉市",
    )
    text = ask("2031年白桦县专项债务余额净增了多少？", view).text
    assert "4.00万元（9.00 − 5.00 = 4.00万元）" in text, text


@pytest.mark.parametrize(
    "question", ["出国费比上年降了百分之几？", "出国费说是统一压减10%，实际降幅是多少？"]
)
def test_the_rate_where_only_the_amount_of_the_change_is_printed(
    ask, make_view, make_figure, state, question
):
    moved = {"measure": "增减额", "direction": "减少", "base": "上年预算数"}
    view = make_view(
        state(
            "因公出国（境）费预算支出18.00万元，比上年预算减少2.00万元，主要原因按规定统一压减10%。",
            make_figure("因公出国（境）费", "18.00", measure="预算数"),
            make_figure("因公出国（境）费", "2.00", **moved),
        ),
        kind="部门预算",
    )
    assert "下降10.00%" in ask(question, view).text


def test_a_gap_is_of_the_budget_and_what_was_spent_of_the_same_funds(ask, make_view, make_figure, state):
    whole = make_figure("林业运行", "120.00", scope="全部资金")
    view = make_view(
        state("林业运行 120.00", whole, table="支出决算表"),
        state(
            "林业运行（项）年初预算为110.00万元，支出决算为105.00万元。",
            make_figure("林业运行", "110.00", measure="年初预算数", scope="一般公共预算"),
            make_figure("林业运行", "105.00", scope="一般公共预算"),
        ),
    )
    for question in ("林业运行决算与年初预算的差额", "林业运行的预算没用完，还剩多少？"):
        text = ask(question, view).text
        assert "5.00万元" in text and "10.00万元" not in text.replace("110.00万元", ""), text


def test_a_whole_moves_by_what_its_parts_move(ask, make_view, make_figure, state):
    below = {"measure": "预算数", "ancestors": ("公务用车购置及运行维护费",)}
    moved = {"measure": "增减额", "base": "上年", "ancestors": ("公务用车购置及运行维护费",)}
    view = make_view(
        state(
            "公务用车购置及运行维护费：2031年预算数20.00万元，其中，公务用车购置费0万元，比上年减少15.00万元；"
            "公务用车运行维护费20.00万元，比上年增加2.00万元。",
            make_figure("公务用车购置及运行维护费", "20.00", measure="预算数"),
            make_figure("公务用车购置费", "0", **below),
            make_figure("公务用车购置费", "15.00", direction="减少", **moved),
            make_figure("公务用车运行维护费", "20.00", **below),
            make_figure("公务用车运行维护费", "2.00", direction="增加", **moved),
        ),
        kind="部门预算",
    )
    text = ask("公务用车购置及运行维护费比上年减少多少？", view).text
    assert "减少13.00万元（15.00 − 2.00 = 13.00万元）" in text, text
    text = ask("公务用车运行维护费比上年增加多少？", view).text
    assert "增加2.00万元" in text and "13.00" not in text, text


@pytest.mark.parametrize("question", ["公务接待费比预算少花了百分之几？", "公务接待费比预算省了几成？"])
def test_the_gap_to_a_budget_in_percent_of_it(ask, make_view, make_figure, state, question):
    both = state(
        "公务接待费 8.00 6.00",
        make_figure("公务接待费", "8.00", measure="预算数"),
        make_figure("公务接待费", "6.00"),
        table="“三公”经费支出决算表",
    )
    assert "下降25.00%" in ask(question, make_view(both)).text
    completed = state(
        "公务接待费6.00万元，完成预算的75%。",
        make_figure("公务接待费", "6.00"),
        make_figure("公务接待费", "75", measure="完成率", unit="%", base="预算数"),
    )
    assert "25%（75% − 100% = −25%）" in ask(question, make_view(completed)).text


def test_a_value_is_never_joined_with_the_rate_of_another_thing(ask, make_view, make_figure, state):
    visitors = {"measure": "数量", "unit": "万人次"}
    guests = {"measure": "增减率", "unit": "%", "direction": "减少", "base": "2030年预算数"}
    view = make_view(
        state("力争全年接待游客600万人次以上。", make_figure("接待游客", "600", **visitors), heading="工作"),
        state(
            "公务接待费2.00万元，较2030年预算下降9.57%。",
            make_figure("公务接待费", "2.00", measure="预算数"),
            make_figure("公务接待费", "9.57", **guests),
            heading="三公",
        ),
        kind="部门预算",
    )
    answer = ask("2030年实际接待了多少游客？", view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    "question",
    [
        "按2031年的数倒推，2030年的会议费预算是多少？",
        "从2031年的预算往回算，2030年会议费预算是多少？",
        "根据2031年预算数和增减额，2030年会议费预算是多少？",
        "用2031年的数反推上年会议费预算是多少？",
    ],
)
def test_last_year_asked_to_be_worked_out_from_this_year(ask, make_view, make_figure, state, question):
    fell = {"measure": "增减额", "direction": "减少", "base": "2030年预算数"}
    view = make_view(
        state(
            "会议费 208,400.00",
            make_figure("会议费", "208,400.00", unit="元", measure="预算数"),
            table="预算表",
        ),
        state(
            "会议费财政拨款预算20.84万元，比2030年预算数减少2.28万元。",
            make_figure("会议费财政拨款", "20.84", measure="预算数"),
            make_figure("会议费财政拨款", "2.28", **fell),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "= 231200.00元" in text or "= 23.12万元" in text, text


def _fund_told(make_view, make_figure, state, base):
    own = {"scope": "政府性基金", "year": 2032}
    return make_view(
        state(
            "政府性基金 80.00", make_figure("政府性基金", "80.00", measure="预算数", **own), table="收入总表"
        ),
        state(
            f"政府性基金预算支出80.00万元，比{base}减少20.00万元。",
            make_figure("政府性基金预算支出", "80.00", measure="预算数", **own),
            make_figure("政府性基金预算支出", "20.00", measure="增减额", direction="减少", base=base, **own),
        ),
        kind="部门预算",
        year=2032,
    )


def test_a_fund_of_the_year_before_by_what_prose_says_of_it(ask, make_view, make_figure, state):
    text = ask("2031年的政府性基金预算是多少？", _fund_told(make_view, make_figure, state, "2031年预算")).text
    assert "80.00 + 20.00 = 100.00万元" in text, text
    spent = _fund_told(make_view, make_figure, state, "2031年执行数")
    assert "100.00" not in ask("2031年的政府性基金预算是多少？", spent).text


def test_a_transfer_is_compared_within_its_row_and_not_with_what_is_got(ask, make_view, make_figure, state):
    """What another table prints of the same name, or the transfer got from above, is of another thing."""
    name = "均衡性转移支付"
    view = make_view(
        state(
            f"{name}收入 900 950",
            make_figure(f"{name}收入", "900", year=2030, measure="执行数"),
            make_figure(f"{name}收入", "950", year=2031, measure="预算数"),
            table="2031年县级一般公共预算收入表",
        ),
        state(
            f"{name}支出 300 360",
            make_figure(f"{name}支出", "300", year=2030, measure="执行数"),
            make_figure(f"{name}支出", "360", year=2031, measure="预算数"),
            table="2031年县级一般公共预算支出表",
        ),
        state(
            f"{name} 400",
            make_figure(name, "400", year=2031, measure="预算数"),
            table="2031年县级转移支付预算表",
        ),
        kind="政府预算",
    )
    text = ask("2031年均衡性转移支付打算安排多少，比上年执行数多多少万元？", view).text
    assert "360 − 300 = 60" in text and "900" not in text and "400" not in text, text


def test_the_year_before_is_worked_out_where_another_statement_tells_the_move(
    ask, make_view, make_figure, state
):
    view = make_view(
        state("接待费 2.37", make_figure("接待费", "2.37"), table="“三公”经费支出决算表"),
        state(
            "接待费支出2.37万元，较上年增加0.45万元。",
            make_figure("接待费", "2.37"),
            make_figure("接待费", "0.45", measure="增减额", base="上年", direction="增加"),
        ),
    )
    assert "2.37 − 0.45 = 1.92万元" in ask("接待费今年多少，去年多少？", view).text


def test_what_all_take_in_is_not_set_against_the_budget_of_one_level(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "地区本级一般公共预算收入预算12亿元。",
            make_figure("一般公共预算收入", "12", unit="亿元", region="地区本级", measure="预算数"),
        ),
        state(
            "一般公共预算收入63亿元。", make_figure("一般公共预算收入", "63", unit="亿元", measure="执行数")
        ),
        kind="政府决算",
        level="地区",
    )
    assert "51" not in ask("2031年一般公共预算超收了多少？", view).text


def test_a_value_and_a_move_of_different_years_work_out_nothing(derived, make_view, make_figure, state):
    view = make_view(
        state(
            "2032年会议费13.00万元，比2031年的10.00万元增长30%。",
            make_figure("会议费", "13.00", year=2032),
            make_figure("会议费", "10.00", year=2031),
            make_figure("会议费", "30", measure="增减率", unit="%", direction="增加", base="上年", year=2032),
        )
    )
    assert derived("2030年会议费是多少？", view) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("收入预算比上年涨了百分之几？", "25.00%"),
        ("2030年收入预算是多少，2031年涨了百分之几？", "2030年收入预算为8.00万元"),
        ("支出预算比上年涨了百分之几？", ""),
    ],
)
def test_growth_from_a_change_that_another_statement_tells(
    ask, make_view, make_figure, state, question, told
):
    moved = make_figure("收入", "2.00", measure="增减额", direction="增加", base="上年", scope="全部资金")
    view = make_view(
        state("收入预算10.00万元。", make_figure("收入预算", "10.00", measure="预算数", scope="全部资金")),
        state("支出预算9.00万元。", make_figure("支出预算", "9.00", measure="预算数", scope="全部资金")),
        state("收入较上年增加2.00万元。", moved),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text and ("÷" in text) is bool(told), text


def test_a_move_of_the_department_is_none_of_its_station(ask, make_view, make_figure, state):
    station = {"item": "公务接待费", "measure": "预算数", "region": "泽林木材检查站"}
    moved = make_figure("公务接待费", "1.70", measure="增减额", direction="减少", base="上年")
    view = make_view(
        state("公务接待费14.20万元。", make_figure("公务接待费", "14.20", measure="预算数")),
        state("公务接待费较上年减少1.70万元。", moved),
        state(
            "泽林木材检查站 0.50 0.40",
            make_figure(printed="0.50", year=2030, **station),
            make_figure(printed="0.40", **station),
            table="三公经费表",
        ),
        kind="部门预算",
    )
    text = ask("泽林木材检查站2031年的公务接待费比2030年少了多少？", view).text
    assert "1.70" not in text and "0.10万元" in text, text


@pytest.mark.parametrize(
    ("last", "told"), [("88,400", "增加5,100万元|多5100万元"), ("88,300", "")], ids=["row", "another"]
)
def test_a_balance_of_the_year_before_in_the_row_that_prints_this_years(
    ask, make_view, make_figure, state, last, told
):
    """The row is called otherwise (限额及余额合计), and known by the balance of this year."""
    name = "青溪县政府债务限额及余额合计"
    view = make_view(
        state(
            "2031年末政府债务余额88,400万元。",
            make_figure("政府债务余额", "88,400", measure="余额", year=2031),
        ),
        state(
            f"{name} 83,300 {last}",
            make_figure(name, "83,300", measure="余额", year=2030),
            make_figure(name, last, measure="余额", year=2031),
            table="青溪县政府债务限额及余额情况表",
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )
    text = ask("2031年底政府债务余额比上年底多了多少？", view).text
    assert any(words in text for words in told.split("|")) if told else "没有写明" in text, text


def test_a_total_of_a_place_from_its_parts_is_of_that_place(ask, make_view, make_figure, state):
    rows = (("全省", "400", "100"), ("青石市", "60", "40"), ("白水市", "30", "20"))
    view = make_view(
        *(
            state(
                f"{place} {general} {special}",
                make_figure("一般债务余额", general, region=place, measure="余额", group=number),
                make_figure("专项债务余额", special, region=place, measure="余额", group=number),
                table="分地区债务余额情况表",
            )
            for number, (place, general, special) in enumerate(rows)
        ),
        kind="政府决算",
        level="政府",
    )
    assert "青石市政府债务余额为100万元（60 + 40" in ask("2031年末青石市政府债务余额是多少？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "2032年全县“三公”预算比2031年实际花的少吗，差多少？",
        "2032年“三公”经费预算比上年执行数多还是少，相差多少？",
    ],
)
def test_a_budget_is_held_against_what_was_spent_and_not_against_its_budget(
    ask, make_view, make_figure, state, question
):
    plan = {"year": 2032, "region": "全县"}
    view = make_view(
        state(
            "全县“三公”经费支出1286万元。",
            make_figure("“三公”经费支出", "1286", measure="执行数", region="全县"),
        ),
        state(
            "2032年全县“三公”经费预算1310万元，比上年预算减少70万元。",
            make_figure("“三公”经费", "1310", measure="预算数", **plan),
            make_figure("“三公”经费", "70", measure="增减额", base="上年预算数", direction="减少", **plan),
        ),
        kind="政府预算",
        year=2032,
    )
    assert "24万元（1310 − 1286 = 24万元）" in ask(question, view).text


def test_a_move_against_a_budget_is_none_against_what_was_spent(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2032年会议费预算50.00万元，比上年预算减少7.00万元。",
            make_figure("会议费", "50.00", measure="预算数", year=2032),
            make_figure("会议费", "7.00", measure="增减额", base="上年预算数", direction="减少", year=2032),
        ),
        kind="政府预算",
        year=2032,
    )
    assert "12.28" not in ask("2032年会议费预算比2031年实际花的增长百分之几？", view).text


@pytest.fixture
def plans(make_view, make_figure, state):
    """What the years of one plan came to, with how far that is above the years of the plan before."""
    own = {"measure": "执行数", "unit": "亿元", "year": None, "region": "全县"}
    moved = {"base": "“十三五”", "direction": "增加", "year": None, "region": "全县"}
    return make_view(
        state(
            "“十四五”以来，全县税收收入完成90.5亿元，较“十三五”增收30.2亿元，增幅50.1%。",
            make_figure("税收收入", "90.5", **own),
            make_figure("税收收入", "30.2", measure="增减额", unit="亿元", **moved),
            make_figure("税收收入", "50.1", measure="增减率", unit="%", **moved),
        ),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("“十三五”时期全县税收收入是多少亿元？", "90.5 − 30.2 = 60.3亿元", "执行数"),
        ("按增收额倒推，“十三五”期间全县税收收入一共多少？", "90.5 − 30.2 = 60.3亿元", "执行数"),
        ("“十四五”时期全县税收收入是多少亿元？", "90.5亿元", "60.3"),
        ("“十四五”时期全县税收收入比“十三五”多多少？", "30.2亿元", "60.3"),
    ],
)
def test_the_years_of_an_earlier_plan_from_those_set_against_them(ask, plans, question, told, untold):
    text = ask(question, plans).text
    assert told in text and untold not in text, text


def test_what_is_printed_of_a_year_is_not_worked_out_from_the_year_after(ask, make_view, make_figure, state):
    of, rate = {"region": "市本级", "unit": "万元"}, {"measure": "增减率", "unit": "%", "base": "上年执行数"}
    item, reason = "社会保险基金预算收入", "填报口径变化"
    view = make_view(
        state(
            "市本级社会保险基金预算收入2884万元，较上年决算数下降65%。",
            make_figure(item, "2884", measure="执行数", year=2031, **of),
            make_figure(item, "65", year=2031, direction="减少", **{**of, **rate, "base": "上年决算数"}),
        ),
        state(
            "市本级社会保险基金收入和支出下降的原因是填报口径变化。",
            make_figure(
                "社会保险基金收入和支出",
                "",
                **{
                    **of,
                    "measure": "增减额",
                    "year": 2031,
                    "base": "上年",
                    "direction": "减少",
                    "reason": reason,
                },
            ),
        ),
        state(
            "市本级社会保险基金预算收入安排8523万元，较上年执行数增长195.6%。",
            make_figure(item, "8523", measure="预算数", year=2032, **of),
            make_figure(item, "195.6", year=2032, direction="增加", **{**of, **rate}),
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )
    text = ask("2031年市本级社会保险基金收入为什么下降？", view).text
    assert "÷" not in text and reason in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年市本级一般公共预算支出执行数是多少？", "107.57 − 0.13 = 107.44亿元"),
        ("市本级一般公共预算收入当初报的快报数是多少？", "34.02 + 0.06 = 34.08亿元"),
    ],
)
def test_what_an_account_was_first_reported_as_is_it_less_how_far_it_is_from_that(
    ask, make_view, make_figure, state, question, told
):
    of = {"unit": "亿元", "scope": "一般公共预算", "region": "市本级"}
    move = {**of, "measure": "增减额", "base": "执行数"}
    view = make_view(
        state(
            "市本级一般公共预算收入34.02亿元，支出107.57亿元。",
            make_figure("一般公共预算收入", "34.02", **of),
            make_figure("一般公共预算支出", "107.57", **of),
        ),
        state(
            "与报告的执行数相比，收入减少0.06亿元、支出增加0.13亿元。",
            make_figure("一般公共预算收入", "0.06", direction="减少", **move),
            make_figure("一般公共预算支出", "0.13", direction="增加", **move),
        ),
        kind="政府决算",
        level="政府",
    )
    assert told in ask(question, view).text
