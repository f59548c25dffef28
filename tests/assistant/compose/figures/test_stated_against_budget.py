"""Whether and how far a budget was passed or missed, and which of its budgets is asked."""

import pytest

from assistant.question.plainly.plainly import said_plainly


def test_a_budget_that_was_not_passed_is_said_so(ask, make_view, make_figure, state):
    below = {"measure": "增减额", "base": "年初预算数", "direction": "减少", "reason": "压减来访"}
    view = make_view(
        state(
            "公务接待费6.00万元，比年初预算减少5.00万元，原因是压减来访。",
            make_figure("公务接待费", "6.00"),
            make_figure("公务接待费", "5.00", **below),
        )
    )
    answer = ask("公务接待费为什么超预算了？", view)
    assert answer.status == "premise_corrected" and "没有超出预算" in answer.text, answer.text


def test_how_far_a_budget_is_missed_that_was_passed(ask, make_view, make_figure, state):
    adjusted = make_figure("彩票收入", "50.00", measure="全年预算数")
    view = make_view(
        state("彩票收入 50.00 58.00", adjusted, make_figure("彩票收入", "58.00"), table="基金收入决算表"),
        kind="政府决算",
    )
    answer = ask("2031年彩票收入离调整预算还差多少没收上来？", view)
    assert answer.status == "premise_corrected" and "58.00 − 50.00 = 8.00万元" in answer.text, answer.text
    assert ask("2031年彩票收入比调整预算多还是少，差多少？", view).status == "answered"


def budget_and_actual(make_view, make_figure, state):
    below = {"measure": "增减额", "base": "年初预算数", "direction": "减少"}
    return make_view(
        state("“三公”经费预算为20.00万元。", make_figure("“三公”经费", "20.00", measure="预算数")),
        state(
            "“三公”经费支出9.00万元，较年初预算数减少11.00万元，较上年减少0.70万元。",
            make_figure("“三公”经费支出", "9.00"),
            make_figure("“三公”经费支出", "11.00", **below),
            make_figure("“三公”经费支出", "0.70", **{**below, "base": "上年"}),
        ),
    )


def test_whether_a_budget_was_passed_takes_actual_and_budget(ask, make_view, make_figure, state):
    text = ask("三公超没超预算？", budget_and_actual(make_view, make_figure, state)).text
    assert text.startswith("没有超出预算") and "20.00万元" in text and "9.00万元" in text, text


def test_the_year_before_comes_from_the_amount_that_the_change_is_told_of(ask, make_view, make_figure, state):
    text = ask("2030年三公花了多少？", budget_and_actual(make_view, make_figure, state)).text
    assert "9.00 + 0.70 = 9.70万元" in text, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("市级的国有资本经营预算收入是不是没完成年初预算？", "完成了预算"),
        ("全市国有资本经营预算收入达到年初预算了吗？", "没有完成预算"),
        ("全市国有资本经营预算收入预算多少、实际多少，完成了吗？", "没有完成预算"),
    ],
)
def test_whether_the_budget_was_reached_at_the_level_asked(
    ask, make_view, make_figure, state, question, verdict
):
    name = "国有资本经营预算收入"
    told = [
        state(
            f"{level}{name}年初预算{planned}亿元，完成{done}亿元。",
            make_figure(name, planned, measure="年初预算数", unit="亿元", region=level),
            make_figure(name, done, measure="执行数", unit="亿元", region=level),
        )
        for level, planned, done in (("全市", "17.9", "9"), ("市级", "1.9", "2.9"))
    ]
    text = ask(question, make_view(*told)).text
    assert text.startswith(verdict), text


def test_a_move_against_the_budget_and_one_against_the_year_before(ask, make_view, make_figure, state):
    name = "因公出国（境）费用"
    view = make_view(
        state(
            f"{name} 67.32 49.31 35.2",
            make_figure(name, "67.32", measure="预算数"),
            make_figure(name, "49.31"),
            make_figure(name, "35.2", measure="增减率", unit="%", base="2030年", direction="增加"),
            table="“三公”经费支出决算表",
        )
    )
    text = ask("出国费比年初预算省下多少？跟上年比是涨是跌？", view).text
    assert "67.32 − 49.31 = 18.01" in text and "增长35.2%" in text, text


@pytest.mark.parametrize("question", ["印花税超没超年初预算？", "印花税超预算了吗？"])
def test_a_completion_that_is_printed_goes_with_the_verdict(ask, make_view, make_figure, state, question):
    row = state(
        "印花税 10.00 12.00 120.0",
        make_figure("印花税", "10.00", measure="年初预算数"),
        make_figure("印花税", "12.00"),
        make_figure("印花税", "120.0", measure="完成率", unit="%", base="年初预算数"),
        table="2031年收入决算表",
    )
    text = ask(question, make_view(row)).text
    assert text.startswith("超出了预算") and "完成年初预算数的120.0%" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("给职工缴的职业年金怎么超预算了？", "没有超出预算"),
        ("职业年金有没有花超？", "没有超出预算"),
    ],
)
def test_a_budget_that_was_not_passed_however_it_is_said(ask, make_view, make_figure, state, question, told):
    less = {
        "measure": "增减额",
        "direction": "减少",
        "base": "年初预算数",
        "unit": "",
        "reason": "主要原因是：基数变更",
    }
    view = make_view(
        state(
            "职业年金缴费年初预算为8.00万元，支出决算为7.90万元，决算数小于预算数主要原因是：基数变更。",
            make_figure("职业年金缴费", "8.00", measure="年初预算数"),
            make_figure("职业年金缴费", "7.90"),
            make_figure("职业年金缴费", "", **less),
        )
    )
    assert told in ask(question, view).text


@pytest.mark.parametrize(
    "question",
    [
        "财政拨款没花完，比年初定的少花了多少？",
        "财政拨款花了多少？比年初预算少多少",
        "财政拨款一共花了多少钱？比年初预算少了多少？",
        "财政拨款比年初预算少花了多少？",
    ],
)
def test_what_is_spent_of_a_name_without_a_side_is_its_spending(ask, make_view, make_figure, state, question):
    spent = "一般公共预算财政拨款支出"
    view = make_view(
        state("财政拨款收入97.00万元。", make_figure("财政拨款收入", "97.00", scope="财政拨款")),
        state(
            f"{spent}年初预算为100.00万元，支出决算为96.00万元。",
            make_figure(spent, "100.00", measure="年初预算数", scope="一般公共预算"),
            make_figure(spent, "96.00", scope="一般公共预算"),
        ),
    )
    text = ask(question, view).text
    assert "96.00万元" in text and "4.00万元" in text and "97.00" not in text, text
    assert "97.00万元" in ask("财政拨款有多少？", view).text


def test_a_budget_that_its_row_prints_is_not_worked_out(ask, make_view, make_figure, state):
    title = "支出决算明细表"
    row = {"code": "2101401", "table": None}
    view = make_view(
        state(
            "2101401 护林医疗补助 150.00 140.00 135.48 -4.52",
            make_figure("护林医疗补助", "150.00", measure="年初预算数", **row),
            make_figure("护林医疗补助", "140.00", measure="全年预算数", **row),
            make_figure("护林医疗补助", "135.48", **row),
            make_figure("护林医疗补助", "4.52", measure="增减额", base="全年预算数", direction="减少", **row),
            table=title,
        )
    )
    text = ask("护林医疗补助年初批了多少、调整后多少、执行了多少？", view).text
    assert all(number in text for number in ("150.00", "140.00", "135.48")) and "144.52" not in text, text


def test_a_rate_against_the_budget_of_the_year_compared_with_is_told(ask, make_view, make_figure, state):
    row = {"table": None, "scope": "一般公共预算"}
    view = make_view(
        state(
            "竹木税 9750 6674 6592 -32.39 -1.23",
            make_figure("竹木税", "9750", measure="预算数", year=2030, **row),
            make_figure("竹木税", "6674", measure="执行数", year=2030, **row),
            make_figure("竹木税", "6592", measure="预算数", year=2031, **row),
            make_figure(
                "竹木税", "-32.39", measure="增减率", unit="%", base="2030年预算数", year=2031, **row
            ),
            make_figure("竹木税", "-1.23", measure="增减率", unit="%", base="2030年执行数", year=2031, **row),
            table="2031年收入安排表",
        ),
        kind="政府预算",
    )
    answer = ask("2031年竹木税预算为什么比上年预算涨了？", view)
    assert answer.status == "premise_corrected" and "32.39%" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    ["一般公共预算收入完成了年初预算的百分之几？", "一般公共预算收入完成了人代会批准预算的百分之几？"],
)
def test_the_budget_that_the_year_began_with_is_not_the_one_it_was_moved_to(
    ask, make_view, make_figure, state, question
):
    item, unit = "一般公共预算收入", "亿元"
    view = make_view(
        state("批准的一般公共预算收入50.00亿元。", make_figure(item, "50.00", measure="预算数", unit=unit)),
        state("批准调整为48.00亿元。", make_figure(item, "48.00", measure="全年预算数", unit=unit)),
        state(
            "实际完成49.00亿元，为调整预算的102.1%。",
            make_figure(item, "49.00", measure="执行数", unit=unit),
            make_figure(item, "102.1", measure="完成率", unit="%", base="全年预算数"),
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "98" in text and "102.1" not in text, text


def test_what_equals_the_goal_of_the_congress_is_its_completion():
    said = said_plainly("收入比最初人代会定的目标差了多少？相当于目标的百分之几？")
    assert said == "收入比年初预算差了多少？完成了年初预算的百分之几？"


def test_the_budgets_before_and_after_and_what_came_in_are_of_one_statement(
    ask, make_view, make_figure, state
):
    common = {"unit": "亿元", "region": "市级", "scope": "政府性基金"}
    view = make_view(
        state(
            "市级政府性基金收入预算94.7亿元，后调整为32.7亿元，实际完成44.7亿元。",
            make_figure("政府性基金收入", "94.7", measure="预算数", **common),
            make_figure("政府性基金收入", "32.7", measure="全年预算数", **common),
            make_figure("政府性基金收入", "44.7", measure="执行数", **common),
        ),
        kind="政府预算",
    )
    text = ask("市级政府性基金收入年初预算、调整预算和实际各是多少？", view).text
    assert all(told in text for told in ("94.7亿元", "32.7亿元", "44.7亿元")), text


@pytest.mark.parametrize(("asked", "told"), [("调整预算", "97.79%"), ("年初预算", "114.93%")])
def test_a_completion_is_of_the_budget_that_is_named(ask, make_view, make_figure, state, asked, told):
    done = {"measure": "完成率", "unit": "%"}
    view = make_view(
        state(
            "林业支出35万元，为年初预算的114.93%，为调整预算的97.79%。",
            make_figure("林业支出", "35", measure="执行数"),
            make_figure("林业支出", "114.93", base="年初预算数", **done),
            make_figure("林业支出", "97.79", base="全年预算数", **done),
        )
    )
    text = ask(f"林业支出为{asked}的百分之几？", view).text
    assert told in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年管护业务为什么超了年初预算？超了多少万元？",
        "管护业务超预算了吗，超了多少？",
        "管护业务比年初预算超出多少钱？",
        "2031年管护业务支出超没超年初预算？超出多少钱？什么原因？",
    ],
)
def test_how_far_a_budget_was_passed_is_worked_out_where_only_the_way_is_said(
    ask, make_view, make_figure, state, question
):
    over = {
        "measure": "增减额",
        "base": "年初预算数",
        "direction": "增加",
        "unit": "",
        "reason": "追加巡护费",
    }
    view = make_view(
        state(
            "管护业务年初预算60.00万元，支出决算75.00万元。",
            make_figure("管护业务", "60.00", measure="年初预算数"),
            make_figure("管护业务", "75.00"),
        ),
        state("决算数大于年初预算数的原因：追加巡护费。", make_figure("管护业务", **over)),
    )
    text = ask(question, view).text
    assert "75.00 − 60.00 = 15.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "“三公”经费预算多少，实际花了多少，差了多少？",
        "“三公”经费预算和决算各是多少，相差多少？",
        "“三公”经费预算多少，花了多少，省了多少？",
    ],
)
def test_how_far_apart_what_was_planned_and_spent_is_no_move_since_the_year_before(
    ask, make_view, make_figure, state, question
):
    text = ask(question, budget_and_actual(make_view, make_figure, state)).text
    assert "20.00万元" in text and "9.00万元" in text and "减少11.00万元" in text, text
    assert "0.70" not in text, text


def test_a_budget_that_is_not_printed_is_told_beside_what_was_spent(ask, make_view, make_figure, state):
    above = {"measure": "增减额", "base": "年初预算数", "direction": "增加"}
    view = make_view(
        state(
            "护林支出16.50万元，较年初预算数增加1.50万元。",
            make_figure("护林支出", "16.50"),
            make_figure("护林支出", "1.50", **above),
        )
    )
    text = ask("护林支出预算多少，实际花了多少，差多少？", view).text
    assert "16.50 − 1.50 = 15.00万元" in text and "增加1.50万元" in text, text


def test_all_funds_have_not_moved_by_what_one_of_them_has(ask, make_view, make_figure, state):
    above = {"measure": "增减额", "base": "年初预算数", "direction": "增加"}
    view = make_view(
        state("护林支出 187.00", make_figure("护林支出", "187.00"), table="收入支出决算总表"),
        state(
            "护林支出165.00万元，较年初预算数增加15.00万元。",
            make_figure("护林支出", "165.00", scope="一般公共预算"),
            make_figure("护林支出", "15.00", scope="一般公共预算", **above),
        ),
    )
    text = ask("护林支出年初预算是多少？", view).text
    assert "165.00 − 15.00 = 150.00万元" in text and "187.00" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("2030年公务接待费花了多少？", "4.00万元", "9.00"),
        ("2030年公务接待费用了多少钱？", "4.00万元", "9.00"),
        ("去年公务接待费花了多少？", "4.00万元", "9.00"),
        ("2030年公务接待费预算多少？", "9.00万元", "4.00"),
        ("2031年公务接待费安排多少？", "8.00万元", "4.00"),
    ],
)
def test_what_was_spent_in_a_year_that_is_over_is_no_budget_of_a_plan(
    ask, make_view, make_figure, state, question, told, other
):
    row = [
        make_figure("公务接待费", "9.00", measure="预算数", year=2030),
        make_figure("公务接待费", "4.00", measure="执行数", year=2030),
        make_figure("公务接待费", "8.00", measure="预算数"),
    ]
    view = make_view(state("公务接待费 9.00 4.00 8.00", *row, table="“三公”经费预算对比表"), kind="部门预算")
    text = ask(question, view).text
    assert told in text and other not in text, text


@pytest.mark.parametrize(
    ("rate", "question", "verdict"),
    [
        ("99.7", "全市苗木税收入完成预算没有，完成率多少？", "没有完成预算，"),
        ("99.7", "全市苗木税收入超没超预算，完成率多少？", "没有超出预算，"),
        ("112.5", "全市苗木税收入完成年初预算了没有，完成率是多少？", "完成了预算，"),
        ("112.5", "全市苗木税收入有没有超预算？", "超出了预算，"),
        ("112.5", "全市苗木税收入完成率多少？", "2031年"),
    ],
)
def test_whether_a_budget_was_reached_is_told_in_words_by_the_rate(
    ask, make_view, make_figure, state, rate, question, verdict
):
    view = make_view(
        state(
            f"全市苗木税收入9亿元，为预算的{rate}%。",
            make_figure("苗木税收入", "9", measure="执行数", unit="亿元", region="全市"),
            make_figure("苗木税收入", rate, measure="完成率", unit="%", base="预算数", region="全市"),
        )
    )
    text = ask(question, view).text
    assert text.startswith(verdict) and f"{rate}%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "护林支出年初打算花多少，最后花了多少，为什么超？",
        "护林支出年初打算拨多少，最终拨了多少，为什么超了？",
        "护林支出年初安排多少，实际拨了多少，原因是什么？",
    ],
)
def test_a_reason_asked_of_what_was_planned_and_done_is_of_the_gap(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "护林支出年初预算75.00万元，决算数118.00万元，决算数大于年初预算数的主要原因是山火扑救。",
            make_figure("护林支出", "75.00", measure="年初预算数"),
            make_figure("护林支出", "118.00", reason="山火扑救", base="年初预算数", direction="增加"),
        ),
        state("护林支出 200.00", make_figure("护林支出", "200.00", year=2030), table="支出决算表"),
    )
    text = ask(question, view).text
    assert "118.00 − 75.00 = 43.00万元" in text and "山火扑救" in text and "200.00" not in text, text


def test_what_is_left_of_a_budget_is_the_gap(ask, make_view, make_figure, state):
    view = budget_and_actual(make_view, make_figure, state)
    for question in ("三公经费预算里还有多少钱没花出去？", "三公经费年初批的预算最后剩多少？"):
        text = ask(question, view).text
        assert "9.00万元" in text and "11.00万元" in text, text


def test_where_a_budget_fell_short_is_told_by_what_of_it_did(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全县林路收入完成52.00万元，为年初预算的54.7%，其中：青川路段收入43.00万元，短收较多，主要是三段未开通。",
            make_figure("林路收入", "52.00", measure="执行数", region="全县"),
            make_figure("林路收入", "54.7", measure="完成率", unit="%", base="年初预算数", region="全县"),
        ),
        kind="政府预算",
    )
    text = ask("林路收入完成年初预算的百分之几，差在哪？", view).text
    assert "54.7%" in text and "三段未开通" in text, text


@pytest.fixture
def unplanned(make_view, make_figure, state):
    """Two items that no budget foresaw: one with 0.00 beside the word, one with the word alone."""
    none, first = {"measure": "年初预算数", "unit": ""}, {"measure": "年初预算数"}
    pest, fire = "林虫普查", "林火扑救"
    return make_view(
        state(
            f"{pest}。年初预算为0.00万元，支出决算为38.00万元，年初预算未安排，主要原因是年中追加普查经费。",
            make_figure(pest, "0.00", **first),
            make_figure(pest, "无", reason="年中追加普查经费", **none),
            make_figure(pest, "38.00"),
        ),
        state(
            f"{fire}：年初未安排预算，决算数为26.00万元，主要原因是追加扑救经费。",
            make_figure(fire, "无", **none),
            make_figure(fire, "26.00"),
        ),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("林虫普查比年初预算多多少？", ("38.00 − 0.00 = 38.00万元",)),
        ("林虫普查为什么超预算，超了多少？", ("38.00 − 0.00 = 38.00万元", "年中追加普查经费")),
        ("林虫普查完成预算的百分之几？", ("38.00万元",)),
        ("林火扑救年初安排了多少？", ("年初预算数：报告写明没有", "26.00万元")),
        ("林火扑救年初预算多少？", ("年初预算数：报告写明没有",)),
        ("林火扑救年初没列预算，钱从哪来的？", ("追加扑救经费",)),
    ],
)
def test_the_word_that_nothing_was_planned_is_told_and_not_reckoned_with(ask, unplanned, question, said):
    text = ask(question, unplanned).text
    assert all(words in text for words in said) and "没有写明预算数" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("护林巡查的钱没花完，差了多少，差在哪？", ("30.00 − 24.00 = 6.00万元", "道路塌方")),
        ("护林巡查差多少没花完？", ("30.00 − 24.00 = 6.00万元",)),
        ("苗圃灌溉超了多少？", ("15.00 − 12.00 = 3.00万元",)),
        ("苗圃灌溉超支多少，为什么超？", ("15.00 − 12.00 = 3.00万元", "久旱")),
    ],
)
def test_what_is_short_or_over_without_a_base_is_held_against_the_budget(
    ask, make_view, make_figure, state, question, said
):
    def line(item, planned, spent, way, reason):
        told = {"measure": "增减额", "base": "年初预算数", "direction": way, "unit": "", "reason": reason}
        return state(
            f"{item}。年初预算为{planned}万元，支出决算为{spent}万元，主要原因是{reason}。",
            make_figure(item, planned, measure="年初预算数"),
            make_figure(item, spent),
            make_figure(item, "", **told),
        )

    view = make_view(
        line("护林巡查", "30.00", "24.00", "减少", "道路塌方"),
        line("苗圃灌溉", "12.00", "15.00", "增加", "久旱"),
    )
    text = ask(question, view).text
    assert all(words in text for words in said), text
