"""What a report tells of a part only by its whole, and of a count or a journey asked beside others."""

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.fixture
def cars(make_view, make_figure, state):
    """Cars bought and run, of which only the whole has a change; cars counted by kind; one journey."""
    heading = "八、“三公”经费支出决算情况说明"
    change = {"measure": "增减额", "base": "上年", "direction": "减少", "reason": "旧车报废"}
    whole = "公务用车购置及运行维护费支出"
    return make_view(
        state(
            "公务用车购置及运行维护费支出19.80万元，比上年减少2.80万元，主要原因是旧车报废。",
            make_figure(whole, "19.80"),
            make_figure(whole, "2.80", **change),
            heading=heading,
        ),
        state(
            "其中：公务用车运行维护费支出19.80万元。",
            make_figure("公务用车运行维护费支出", "19.80", ancestors=(whole,)),
            heading=heading,
        ),
        state("因公出国（境）费支出5.10万元。", make_figure("因公出国（境）费支出", "5.10"), heading=heading),
        state("主要用于参加赴挪威林业标准化交流团组，因公出国（境）团组1个。", heading=heading),
        state(
            "共有车辆14辆，其中：执法执勤用车4辆、特种专业技术用车6辆。",
            *(
                make_figure(name, printed, measure="数量", unit="辆")
                for name, printed in (("车辆", "14"), ("执法执勤用车", "4"), ("特种专业技术用车", "6"))
            ),
            heading="十、国有资产占用情况",
        ),
    )


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("公务用车运行维护费为什么减少？", "answered"),
        ("公务用车运行维护费上涨的主因是什么？", "premise_corrected"),
    ],
)
def test_the_move_of_a_part_is_told_as_that_of_its_whole(ask, cars, question, status):
    answer = ask(question, cars)
    assert answer.status == status, answer
    assert "没有单独写" in answer.text and "减少2.80万元" in answer.text and "旧车报废" in answer.text


def test_the_total_asked_after_its_parts(ask, cars):
    text = ask("车辆里执法执勤用车和特种专业技术用车各几辆，一共几辆？", cars).text
    assert all(number in text for number in ("4辆", "6辆", "14辆")), text


def test_where_a_journey_went_beside_what_it_cost(ask, cars):
    text = ask("出国去了哪里，花了多少钱？", cars).text
    assert "挪威" in text and "5.10万元" in text, text


def test_the_reason_of_a_whole_that_speaks_of_the_part(ask, make_view, make_figure, state):
    fewer = {"measure": "增减额", "base": "预算数", "direction": "减少", "reason": "受疫情影响没有出国活动"}
    view = make_view(
        state(
            "“三公”经费7.00万元，决算数小于预算数，主要原因是受疫情影响没有出国活动。",
            make_figure("“三公”经费", "7.00"),
            make_figure("“三公”经费", "", **fewer),
        ),
        state(
            "因公出国（境）费0万元。",
            make_figure("因公出国（境）费", "0", ancestors=("“三公”经费",)),
        ),
    )
    assert "没有出国活动" in ask("出国费一分没花，怎么回事？", view).text


def test_what_an_amount_went_to_is_told_by_whichever_statement_says_so(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "其中：因公出国（境）费4.20万元；接待费3.00万元。",
            make_figure("因公出国（境）费", "4.20"),
            make_figure("接待费", "3.00"),
        ),
        state(
            "因公出国（境）费4.20万元，赴邻国开展慰侨演出；接待费3.00万元，用于来访。",
            make_figure("因公出国（境）费", "4.20"),
        ),
    )
    text = ask("出国那4.20万元是怎么花掉的？", view).text
    assert "慰侨演出" in text and "来访" not in text, text


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


@pytest.fixture
def said_on(make_view, make_figure, state):
    """Items whose use, places and reason stand in the sentence behind their amount."""
    heading = "2.市级支出执行情况"
    return make_view(
        state(
            "预备费支出1.77亿元。按规定用于抢险和偿还债务。",
            make_figure("预备费支出", "1.77", unit="亿元", region="市级"),
            heading=heading,
        ),
        state(
            "援助其他地区支出5.4亿元，完成预算的98.1%。主要用于支援青石县、荷塘县和云杉县。",
            make_figure("援助其他地区支出", "5.4", unit="亿元", region="市级"),
            heading=heading,
        ),
        state(
            "灾害防治支出29.2亿元。其中：本级14.4亿元，完成预算的81.2%，主要是上级加大了救灾补助。",
            make_figure("灾害防治支出", "29.2", unit="亿元", region="市级"),
            heading=heading,
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("市级动用了多少预备费，干什么用了？", ("1.77亿元", "抢险")),
        ("援助其他地区花了多少钱，支援了哪些地方？", ("5.4亿元", "青石县")),
        ("灾害防治支出为什么没花到预算？", ("29.2亿元", "救灾补助")),
    ],
)
def test_what_the_next_sentence_says_of_the_same_thing(ask, said_on, question, told):
    text = ask(question, said_on).text
    assert all(word in text for word in told), text


def test_the_other_side_that_a_second_clause_asks_about(ask, make_view, make_figure, state):
    told = [
        state(
            f"政府性基金预算{side}{amount}万元，{move}{rate}%，原因是{why}。",
            make_figure(f"政府性基金预算{side}", amount),
            make_figure(
                f"政府性基金预算{side}",
                rate,
                measure="增减率",
                unit="%",
                base="上年",
                direction=move,
                reason=why,
            ),
        )
        for side, amount, move, rate, why in (
            ("收入", "75.78", "减少", "32.65", "卖地少了"),
            ("支出", "165.86", "增加", "14.21", "上级国债多了"),
        )
    ]
    view = make_view(*told)
    for question in ("政府性基金收入在跌，支出为什么反而涨了？", "政府性基金收入跌了不少，支出呢，为什么？"):
        text = ask(question, view).text
        assert "14.21%" in text and "上级国债" in text and "卖地" not in text, text


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


def test_which_of_two_kinds_a_row_says_that_it_is(ask, make_view, make_figure, state):
    kind = (("项目类型", "水利"), ("债券性质", "一般债券"))
    view = make_view(
        state(
            "水库除险加固工程 水利 一般债券 200.00",
            make_figure("水库除险加固工程", "200.00", measure="预算数", attributes=kind),
            table="2031年年初新增债券资金安排表",
        ),
        state(
            "专项债券付息 30.00",
            make_figure("专项债券付息", "30.00", measure="预算数"),
            table="2031年政府性基金支出表",
        ),
        kind="政府预算",
    )
    question = "2031年初安排的新增债券里，水库除险加固分到多少？属于一般债还是专项债？"
    text = ask(question, view).text
    assert "200.00万元" in text and "债券性质：一般债券" in text, text


@pytest.fixture
def halved(make_view, make_figure, state):
    """An amount with its share, its fall in money, no rate; and why it fell."""
    change = {"measure": "增减额", "base": "上年", "direction": "减少", "reason": "苗圃项目结束"}
    return make_view(
        state(
            "项目支出40.00万元，占本年支出的20%，比上年减少60.00万元，主要原因是苗圃项目结束。",
            make_figure("项目支出", "40.00"),
            make_figure("项目支出", "20", measure="占比", unit="%", base="本年支出"),
            make_figure("项目支出", "60.00", **change),
        )
    )


def test_a_rate_asked_beside_a_stated_change_is_worked_out(ask, halved):
    text = ask("项目支出多少，比上年减少多少、下降百分之几？", halved).text
    assert "下降60.00%（60.00 ÷（40.00 + 60.00）× 100%" in text, text


def test_why_a_share_moved_is_told_behind_it(ask, halved):
    text = ask("项目支出占本年支出的几成，为什么减少？", halved).text
    assert "20%" in text and "苗圃项目结束" in text, text


@pytest.fixture
def grown(make_view, make_figure, state):
    """Both totals told in one sentence, and what lets them grow."""
    change = {"measure": "增减额", "base": "上年", "direction": "增加", "reason": "新建苗圃大棚"}
    return make_view(
        state(
            "收入总计90.00万元，支出总计90.00万元，收支总计各增加20.00万元，主要原因是新建苗圃大棚。",
            make_figure("收入总计", "90.00"),
            make_figure("收支总计", "20.00", **change),
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "收入总计多少，多的钱拿来干什么？",
        "收入总计是多少，为什么增加？",
        "收入总计一下多了20万，要干什么？",
    ],
)
def test_what_more_money_is_for_is_why_there_is_more(ask, grown, question):
    text = ask(question, grown).text
    assert "90.00万元" in text and "新建苗圃大棚" in text, text


def test_what_a_journey_was_for_is_told_behind_its_amount(ask, make_view, make_figure, state):
    trip = make_figure("因公出国（境）费", "5.10")
    text = "因公出国（境）费支出5.10万元。全年安排出国团组1个。开支内容包括：境外防火培训。"
    assert "境外防火培训" in ask("出国花了多少，去干什么？", make_view(state(text, trip))).text


def test_what_kind_of_money_an_income_is_is_told_beside_it(ask, make_view, make_figure, state):
    income = make_figure("事业收入", "8.00")
    view = make_view(state("事业收入8.00万元，占本年收入0.8%，为苗木检验检测费。", income))
    text = ask("事业收入有多少，是什么钱？", view).text
    assert "8.00万元" in text and "苗木检验检测费" in text, text


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
    ("said", "printed"), [("环保税", "环境保护税"), ("过路费", "车辆通行费"), ("车购税", "车辆购置税")]
)
def test_everyday_names_of_taxes_and_tolls(ask, make_view, make_figure, state, said, printed):
    view = make_view(state(f"{printed}3.20万元。", make_figure(printed, "3.20")))
    assert "3.20万元" in ask(f"{said}收了多少？", view).text


def test_a_refinancing_for_hidden_debt_is_told_and_not_all_of_it(ask, make_view, make_figure, state):
    text = "再融资债券9.00亿元，其中置换存量隐性债务再融资债券5.00亿元。"
    whole = make_figure("再融资债券", "9.00", unit="亿元")
    part = make_figure("置换存量隐性债务再融资债券", "5.00", unit="亿元", ancestors=("再融资债券",))
    told = ask("置换隐债的再融资债有多少？", make_view(state(text, whole, part)))
    assert "5.00亿元" in told.text.split("。")[0], told.text


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


def test_what_each_one_gets_more_is_a_rise_and_no_average(ask, make_view, make_figure, state):
    text = "护林补助标准提高240元，惠及171人；巡河补助标准提高30元，惠及676人。"
    rise = {"measure": "增减额", "unit": "元", "direction": "增加", "base": "上年"}
    counted = {"measure": "数量", "unit": "人", "part": "惠及"}
    view = make_view(
        state(
            text,
            make_figure("护林补助标准", "240", **rise),
            make_figure("护林补助标准", "171", **counted),
            make_figure("巡河补助标准", "30", **rise),
            make_figure("巡河补助标准", "676", **counted),
        )
    )
    told = ask("护林补助一年给每人多发多少钱，多少人受益？", view).text
    assert "240元" in told and "171人" in told and "676" not in told, told


@pytest.mark.parametrize(
    "question",
    [
        "财政拨款没花完，比年初定的少花了多少？",
        "财政拨款花了多少？比年初预算少多少",
        "财政拨款一共花了多少钱？比年初预算少了多少？",
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
    [
        "松茸保险基金要靠财政补多少？",
        "松茸保险基金2031年由财政补贴了多少？",
        "松茸保险基金财政要贴补多少钱？",
    ],
)
def test_what_a_fund_gets_from_the_treasury(ask, make_view, make_figure, state, question):
    fund = "松茸保险基金收入"
    view = make_view(
        state(f"{fund} 82354", make_figure(fund, "82354"), table="基金收入表"),
        state("保费收入 31625", make_figure("保费收入", "31625", ancestors=(fund,)), table="基金收入表"),
        state(
            "财政补贴收入 47366", make_figure("财政补贴收入", "47366", ancestors=(fund,)), table="基金收入表"
        ),
    )
    text = ask(question, view).text
    assert "47366" in text and "82354" not in text, text


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


def test_a_rate_asked_by_its_name_is_a_rate(ask, make_view, make_figure, state):
    counted = {"measure": "数量", "unit": "件"}
    rated = {"measure": "比率", "unit": "%"}
    view = make_view(
        state(
            "全年办理林农建议403件，满意率99%。",
            make_figure("办理林农建议", "403", **counted),
            make_figure("满意率", "99", **rated),
        ),
        state(
            "完成苗圃评审298个，审减2.00万元，平均审减率10.8%。",
            make_figure("苗圃评审", "298", measure="数量", unit="个"),
            make_figure("平均审减率", "10.8", **rated),
        ),
    )
    assert "99%" in ask("办理林农建议满意率多高？", view).text


def test_what_stands_in_front_of_a_move_in_its_sentence_is_why(ask, make_view, make_figure, state):
    moved = {"measure": "增减额", "direction": "增加", "base": "上年"}
    view = make_view(
        state(
            "2.巡山活动恢复后，各站出车增多，护林车费较上年增加3.00万元。",
            make_figure("护林车费", "3.00", **moved),
        ),
        state("会议费较上年增加1.00万元。", make_figure("会议费", "1.00", **moved)),
    )
    assert "出车增多" in ask("护林车费为什么增加？", view).text
    assert ask("会议费为什么增加？", view).status == "not_stated"


def test_two_places_side_by_side_are_each_told(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{place} {printed}", make_figure("护林税", printed, region=place), table="分地区护林税表")
            for place, printed in (("云中区", "3.00"), ("松岭区", "4.00"), ("白桦区", "5.00"))
        ),
        organisation="青溪市",
        kind="政府决算",
    )
    text = ask("云中区和松岭区2031年护林税各多少？", view).text
    assert "3.00万元" in text and "4.00万元" in text and "5.00" not in text, text


def test_a_quote_goes_on_with_what_the_next_sentence_tells_of_the_thing(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "市本级预备费情况：2031年预备费总额0.4亿元，未安排支出。"
            "2031年预备费余额0.4亿元补充预算稳定调节基金。",
            make_figure("预备费总额", "0.4", unit="亿元"),
        ),
    )
    text = ask("2031年预备费花出去了吗？最后怎么处理的？", view).text
    assert "补充预算稳定调节基金" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年云中区和松岭区的护林税相差多少？",
        "2031年云中区和松岭区护林税差多少？",
        "云中区和松岭区2031年护林税各多少，相差多少？",
    ],
)
def test_what_lies_between_two_places(ask, make_view, make_figure, state, question):
    view = make_view(
        *(
            state(
                f"{place} {first} {second}",
                make_figure("护林税", first, region=place),
                make_figure("采伐税", second, region=place),
                table="分地区林业税表",
            )
            for place, first, second in (("云中区", "3.00", "9.00"), ("松岭区", "4.50", "8.00"))
        ),
        organisation="青溪市",
        kind="政府决算",
    )
    text = ask(question, view).text
    assert all(told in text for told in ("3.00万元", "4.50万元", "1.50万元")), text


def test_why_the_whole_of_a_fund_moved_that_is_all_of_one_item(ask, make_view, make_figure, state):
    item, fund = "用于林业的彩票公益金支出", "政府性基金预算财政拨款支出"
    of_fund = {"scope": "政府性基金", "year": 2031}
    view = make_view(
        state(
            f"{item} 40.00", make_figure(item, "40.00", measure="决算数", **of_fund), table="政府性基金决算表"
        ),
        state(
            f"{fund}年初预算为41.00万元，支出决算为40.00万元，决算数小于预算数的主要原因是据实结算。",
            make_figure(fund, "41.00", measure="年初预算数", **of_fund),
            make_figure(fund, "40.00", measure="决算数", **of_fund),
            make_figure(
                fund, "", measure="增减额", direction="减少", base="年初预算数", reason="据实结算", **of_fund
            ),
        ),
        year=2031,
    )
    text = ask(f"2031年{item}为什么没有完成预算？", view).text
    assert f"{fund}减少的主要原因是：据实结算" in text, text
