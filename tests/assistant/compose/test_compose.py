"""What the rules engine answers over hand-made reports."""

import pytest

from assistant.types import Turn


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("公务接待费是多少？", ["2031年", "公务接待费", "3.20万元[1]"]),
        ("开会花了多少？", ["会议费", "5.00万元[1]"]),
        ("公务接待费比上年减少了多少？", ["减少0.80万元", "20.00%"]),
        ("公务用车运行维护费为何增加？", ["14.50万元", "增加2.50万元", "20.83%", "巡林车辆大修"]),
        ("会议费是增加还是减少？", ["会议费", "持平"]),
        ("会议费比上年增加了吗？", ["会议费", "持平"]),
        ("公务接待费、会议费分别是多少？", ["3.20万元[1]", "5.00万元[2]"]),
        ("公务接待费和会议费加起来多少？", ["8.20万元", "3.20 + 5.00"]),
        ("主要职责是什么？", ["森林资源保护和防火巡查"]),
    ],
)
def test_a_question_is_answered(ask, forestry, question, parts):
    answer = ask(question, forestry)
    assert answer.status == "answered", answer.text
    assert [part for part in parts if part not in answer.text] == [], answer.text


@pytest.mark.parametrize("question", ["公务用车运行维护费为何增加？", "公务接待费是多少？", "开会花了多少？"])
def test_every_answer_cites_where_it_stands(ask, forestry, question):
    answer = ask(question, forestry)
    (citation,) = answer.citations
    page = forestry.page_texts[citation.page_start]
    assert citation.quote in page and citation.boxes, citation


def test_unrelated_figures_stay_out(ask, forestry):
    answer = ask("公务接待费是多少？", forestry)
    assert {figure.item for figure in answer.figures} == {"公务接待费"}, answer.text


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("公务接待费为什么增加？", ["并没有增加", "减少", "0.80万元", "接待批次减少"]),
        ("公务用车运行维护费为何减少？", ["并没有减少", "增加", "2.50万元", "巡林车辆大修"]),
        ("会议费为什么增加？", ["并没有增加", "持平"]),
    ],
)
def test_a_wrong_premise_is_corrected_and_then_answered(ask, forestry, question, parts):
    answer = ask(question, forestry)
    assert answer.status == "premise_corrected", answer.text
    assert [part for part in parts if part not in answer.text] == [], answer.text


def test_a_reason_that_the_report_does_not_give_is_said_to_be_missing(ask, forestry):
    answer = ask("培训费为什么增加？", forestry)
    assert answer.status == "not_stated"
    assert "没有说明原因" in answer.text and "1.00万元" in answer.text, answer.text


@pytest.mark.parametrize("question", ["差旅费是多少？", "购买服务支出是多少？"])
def test_what_the_report_does_not_say_is_refused_with_where_it_looked(ask, forestry, question):
    answer = ask(question, forestry)
    assert (answer.status, answer.figures) == ("not_stated", []), answer.text
    assert any("云杉市林业局2031年度部门决算" in text for text in (answer.text, *answer.notes)), answer


def test_money_that_the_report_declares_none_is_told_with_its_place(ask, make_view, make_figure, state):
    view = make_view(state("2031年度无因公出国（境）费支出。", make_figure("因公出国（境）费", "无")))
    answer = ask("因公出国（境）费是多少？", view)
    assert answer.status == "declared_none", answer.text
    assert answer.citations[0].quote == "2031年度无因公出国（境）费支出。"


@pytest.mark.parametrize("question", ["你好", "今天天气怎么样？", "讲个笑话"])
def test_what_is_no_budget_question_is_out_of_scope(ask, forestry, question):
    answer = ask(question, forestry)
    assert (answer.status, answer.citations) == ("out_of_scope", []), answer.text


@pytest.mark.parametrize("question", ["上年公务接待费是多少？", "2030年公务接待费是多少？"])
def test_last_year_is_worked_out_from_the_change(ask, forestry, question):
    answer = ask(question, forestry)
    assert "4.00万元" in answer.text, answer.text
    assert answer.calculation.expression == "3.20 + 0.80", answer.calculation


@pytest.mark.parametrize(
    ("question", "result", "unit"), [("培训费是多少元？", "90000", "元"), ("培训费合多少元？", "90000", "元")]
)
def test_another_unit_is_a_shown_calculation(ask, forestry, question, result, unit):
    work = ask(question, forestry).calculation
    assert (work.result, work.unit) == (result, unit), work


def test_yuan_is_told_in_wan_yuan_when_asked(ask, make_view, make_figure, state):
    view = make_view(state("差旅费支出61,500.00元。", make_figure("差旅费", "61,500.00", unit="元")))
    assert "6.15万元" in ask("差旅费是多少万元？", view).text


def test_units_that_differ_are_added_in_one(ask, make_view, make_figure, state):
    view = make_view(
        state("差旅费支出61,500.00元。", make_figure("差旅费", "61,500.00", unit="元")),
        state("会议费支出5.00万元。", make_figure("会议费", "5.00")),
    )
    work = ask("差旅费和会议费加起来多少？", view).calculation
    amounts = {("111500.00", "元"), ("11.15", "万元"), ("11.1500", "万元")}
    assert (work.result, work.unit) in amounts, work


@pytest.mark.parametrize(
    ("question", "printed"),
    [("财政拨款的项目支出是多少？", "70.00"), ("一般公共预算的项目支出是多少？", "60.00")],
)
def test_scopes_are_not_mixed(ask, make_view, make_figure, state, question, printed):
    view = make_view(
        state("项目支出 90.00", make_figure("项目支出", "90.00", scope="全部资金"), table="支出决算表"),
        state("项目支出 70.00", make_figure("项目支出", "70.00", scope="财政拨款"), table="财政拨款决算表"),
        state(
            "项目支出 60.00",
            make_figure("项目支出", "60.00", scope="一般公共预算"),
            table="一般公共预算决算表",
        ),
    )
    answer = ask(question, view)
    assert answer.figures[0].printed == printed, answer.text


def test_the_car_costs_are_not_mixed(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车购置及运行维护费支出20.00万元。", make_figure("公务用车购置及运行维护费", "20.00")),
        state("公务用车运行维护费支出14.50万元。", make_figure("公务用车运行维护费", "14.50")),
    )
    assert "14.50万元" in ask("公务用车运行维护费是多少？", view).text
    assert "20.00万元" in ask("公务用车购置及运行维护费是多少？", view).text


# ---- conversations -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "question", "parts"),
    [
        (["公务用车运行维护费是多少？"], "那接待费呢？", ["公务接待费", "3.20万元"]),
        (["公务用车运行维护费比上年增加多少？"], "为什么？", ["巡林车辆大修"]),
        (["公务用车运行维护费是多少？", "那接待费呢？"], "2030年呢？", ["2030年", "4.00万元"]),
        (["公务用车运行维护费是多少？"], "那培训费为什么增加？", ["没有说明原因"]),
    ],
)
def test_a_follow_up_takes_what_it_leaves_out_from_before(ask, forestry, before, question, parts):

    answer = ask(question, forestry, history=[Turn(question=each) for each in before])
    assert [part for part in parts if part not in answer.text] == [], answer.text


def test_what_a_question_is_within_describes_the_columns_asked_for(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "ancestors": ("工资福利支出",)}
    view = make_view(
        *(
            state(
                f"{name} {part} {printed}",
                make_figure(name, printed, part=part, **about),
                table="一般公共预算基本支出表",
            )
            for name, part, printed in (
                ("基本工资", "工资奖金津补贴", "34.00"),
                ("基本工资", "工资福利支出", "9.00"),
                ("津贴补贴", "工资福利支出", "7.00"),
            )
        ),
        kind="部门预算",
    )
    text = ask("基本工资预算中，政府预算经济分类的工资奖金津补贴和工资福利支出各是多少？", view).text
    assert "34.00万元" in text and "9.00万元" in text and "7.00" not in text, text


def debts(make_view, make_figure, state):
    about = {"measure": "余额", "unit": "亿元"}
    return make_view(
        state(
            "2031年末全市政府债务余额80.00亿元，其中：一般债务余额20.00亿元。",
            make_figure("政府债务余额", "80.00", region="全市", **about),
            make_figure("一般债务余额", "20.00", region="全市", ancestors=("政府债务余额",), **about),
        ),
        state(
            "按级次分，市级30.00亿元，区县级50.00亿元。",
            make_figure("政府债务余额", "30.00", region="市级", **about),
            make_figure("政府债务余额", "50.00", region="区县级", **about),
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府债务余额里区县级是多少，占几成？", ("50.00亿元", "62.50%")),
        ("政府债务余额是多少？一般债务余额占多少比重？", ("80.00亿元", "20.00亿元", "25.00%")),
    ],
)
def test_the_share_of_a_level_or_of_a_part_named_after_its_whole(
    ask, make_view, make_figure, state, question, told
):
    text = ask(question, debts(make_view, make_figure, state)).text
    assert all(number in text for number in told), text


def test_a_share_is_asked_of_the_item_before(ask, make_view, make_figure, state):

    view = make_view(
        state(
            "支出合计200.00万元，其中：项目支出50.00万元，占25.00%。",
            make_figure("支出合计", "200.00"),
            make_figure("项目支出", "50.00", ancestors=("支出合计",)),
            make_figure("项目支出", "25.00", measure="占比", unit="%", base="支出合计"),
        )
    )
    answer = ask("占比呢？", view, history=[Turn(question="项目支出是多少？")])
    assert "25.00%" in answer.text, answer.text


# ---- two years -----------------------------------------------------------------------------


def test_two_years_are_compared_with_a_page_of_each(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(f"{year}年度会议费支出{printed}万元。", make_figure("会议费", printed, year=year)),
            id=str(year) * 4,
            year=year,
            file=f"{year}.pdf",
        )
        for year, printed in ((2030, "4.00"), (2031, "5.00"))
    ]
    answer = ask("2030年和2031年会议费相差多少？", *views)
    assert "4.00万元" in answer.text and "5.00万元" in answer.text and "1.00万元" in answer.text, answer.text
    assert {citation.report for citation in answer.citations} == {"2030" * 4, "2031" * 4}


def test_a_total_without_a_reason_is_explained_by_its_parts(ask, make_view, make_figure, state):
    change = {"measure": "增减额", "base": "上年", "direction": "增加"}
    whole = "“三公”经费支出"
    view = make_view(
        state("“三公”经费支出增加0.30万元。", make_figure(whole, "0.30", **change)),
        state(
            "公务接待费支出增加0.30万元，因来访增多。",
            make_figure("公务接待费支出", "0.30", reason="来访增多", ancestors=(whole,), **change),
        ),
    )
    answer = ask("三公经费为什么增加？", view)
    assert answer.status == "answered" and "来访增多" in answer.text, answer.text


def test_whether_the_budget_was_exceeded_is_said_first(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费 6.50 4.70",
            make_figure("会议费", "6.50", measure="预算数"),
            make_figure("会议费", "4.70"),
            table="会议费支出表",
        )
    )
    answer = ask("会议费有没有超出预算？", view)
    assert answer.text.startswith("没有超出预算") and "减少1.80万元" in answer.text, answer.text


def test_both_years_of_a_government_budget_are_told_where_the_question_leaves_it_open(
    ask, make_view, make_figure, state
):
    view = make_view(
        state(
            "2030年调入资金0.18亿元。",
            make_figure("调入资金", "0.18", unit="亿元", measure="执行数", year=2030),
        ),
        state("2031年调入资金1.00亿元。", make_figure("调入资金", "1.00", unit="亿元", measure="预算数")),
        kind="政府预算",
    )
    answer = ask("调入资金是多少？", view)
    assert "0.18亿元" in answer.text and "1.00亿元" in answer.text, answer.text
    assert "0.18亿元" not in ask("2031年调入资金是多少？", view).text


def test_a_reason_that_goes_on_in_the_next_line(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费5.00万元，比上年减少1.00万元，主要原因是：一是培训改为线上；",
            make_figure("会议费", "5.00"),
            make_figure(
                "会议费", "1.00", measure="增减额", base="上年", direction="减少", reason="一是培训改为线上"
            ),
        ),
        state("二是会期缩短。"),
        state("三公经费见附表。"),
    )
    text = ask("会议费为什么减少？", view).text
    assert "一是培训改为线上；二是会期缩短" in text and "附表" not in text, text


def test_a_later_clause_is_told_by_the_statement_that_answers_the_first(ask, make_view, make_figure, state):
    def insured(name, whole, staff, retired):
        text = f"{name}参保人数{whole}人（其中：在职{staff}人，退休{retired}人）。"
        return state(
            text,
            *(
                make_figure(item, value, measure="数量", unit="人")
                for item, value in ((f"{name}参保人数", whole), ("在职", staff), ("退休", retired))
            ),
        )

    view = make_view(insured("养老保险", "900", "600", "300"), insured("职工医疗保险", "800", "650", "150"))
    text = ask("职工医疗保险参保人数有多少，在职和退休各多少人？", view).text
    assert "650" in text and "150" in text and "300" not in text, text


def test_no_sentence_is_said_to_deny_itself(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "三保支出需求368亿元，累计支出402亿元。",
            make_figure("三保支出需求", "368", unit="亿元"),
            make_figure("三保支出需求", "402", unit="亿元"),
        )
    )
    assert "不一致" not in ask("三保支出需求是多少？", view).text


def test_a_share_of_another_whole_than_the_stated_one_is_worked_out(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "授予中小企业合同金额200.00万元，占政府采购支出总额的80.0%，其中：授予小微企业合同金额50.00万元，"
            "占政府采购支出总额的20.0%。",
            make_figure("中小企业合同金额", "200.00"),
            make_figure("小微企业合同金额", "50.00", ancestors=("中小企业合同金额",)),
            make_figure("小微企业合同金额", "20.0", measure="占比", unit="%", base="政府采购支出总额"),
        )
    )
    assert "25.00%" in ask("授予中小企业的合同里面，小微企业占百分之多少？", view).text
    assert "20.0%" in ask("小微企业合同金额占政府采购支出总额多少？", view).text


def test_the_whole_is_no_answer_for_a_place_that_it_only_mentions(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全市一般公共预算收入66.00亿元。",
            make_figure("一般公共预算收入", "66.00", unit="亿元", region="全市"),
        ),
        state("松林区修建了学校。"),
        organisation="云杉市",
        title="云杉市2031年决算",
        file="云杉市2031.pdf",
        kind="政府决算",
    )
    answer = ask("松林区2031年的一般公共预算收入是多少？", view)
    assert answer.status == "not_stated" and "66.00" not in answer.text, answer.text


def test_a_verb_of_spending_in_a_later_clause_is_of_what_was_named(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "公务接待费支出7.68万元，完成预算56.1%。",
            make_figure("公务接待费", "7.68"),
            make_figure("公务接待费", "56.1", measure="完成率", unit="%", base="预算数"),
        ),
        state("本年支出合计10894.82万元。", make_figure("本年支出合计", "10894.82")),
    )
    text = ask("公务接待费当初给了多少预算，最后用掉百分之几？", view).text
    assert "56.1%" in text and "10894.82" not in text, text


def test_a_budget_said_to_be_exceeded_that_was_not_met(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "政府性基金收入564.95万元，为预算的67.8%。",
            make_figure("政府性基金收入", "564.95"),
            make_figure("政府性基金收入", "67.8", measure="完成率", unit="%", base="预算数"),
        )
    )
    answer = ask("2031年政府性基金收入为什么超额完成了预算？", view)
    assert answer.status == "premise_corrected" and "67.8%" in answer.text, answer


def test_a_count_is_not_worked_out_from_amounts(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "“三公”经费60.00万元，其中公务接待费占6.67%。",
            make_figure("“三公”经费", "60.00"),
            make_figure("公务接待费", "6.67", measure="占比", unit="%", base="“三公”经费"),
        )
    )
    assert "4.00万元" not in ask("公务接待接待了几批？", view).text
    assert "4.00万元" in ask("公务接待费花了多少？", view).text


@pytest.mark.parametrize("question", ["会议费比上年涨了，原因是什么？", "会议费怎么比上年多了？"])
def test_a_wrong_premise_before_a_comma_is_corrected(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "会议费5.00万元，比上年减少1.00万元，主要原因是线上会议增多。",
            make_figure("会议费", "5.00"),
            make_figure(
                "会议费", "1.00", measure="增减额", direction="减少", base="上年", reason="线上会议增多"
            ),
        )
    )
    assert ask(question, view).status == "premise_corrected", question


def test_a_change_against_the_budget_is_none_against_last_year(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费5.00万元，比年初预算增加1.50万元。",
            make_figure("会议费", "5.00"),
            make_figure("会议费", "1.50", measure="增减额", direction="增加", base="年初预算数"),
        )
    )
    answer = ask("会议费跟上年比变化多少？", view)
    assert all(figure.measure != "增减额" for figure in answer.figures)
    assert answer.status == "not_stated" and "没有写明比上年的增减" in answer.text


def test_project_expenditure_is_money_and_no_count_of_projects(ask, make_view, make_figure, state):
    view = make_view(state("项目支出0万元。", make_figure("项目支出", "0")))
    assert ask("2031年安排了多少项目支出？", view).status == "answered"


def test_amounts_of_all_parts_together_are_of_their_whole(ask, make_view, make_figure, state):
    name = "因公出国（境）费、公务用车购置及运行费和公务接待费的财政拨款"
    view = make_view(
        state(
            f"{name}预算数27.00万元、决算数24.00万元。",
            make_figure(name, "27.00", measure="预算数"),
            make_figure(name, "24.00"),
        )
    )
    assert "比预算少3.00万元" in ask("三公比预算省了多少？", view).text


def test_a_budget_just_met_was_not_passed(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "住房公积金年初预算28.00万元，支出决算28.00万元，与年初预算持平。",
            make_figure("住房公积金", "28.00", measure="年初预算数"),
            make_figure("住房公积金", "28.00"),
            make_figure("住房公积金", measure="增减额", direction="持平", base="年初预算数"),
        )
    )
    answer = ask("住房公积金为什么超了预算？", view)
    assert answer.status == "premise_corrected" and "没有超出预算" in answer.text, answer


def test_what_a_rise_rests_on_is_its_reason(ask, make_view, make_figure, state):
    reason = "加快盘活国有资源带动"
    view = make_view(
        state(
            f"非税收入47.20亿元，增长8.8%，主要是{reason}。",
            make_figure("非税收入", "47.20", unit="亿元"),
            make_figure(
                "非税收入", "8.8", measure="增减率", unit="%", direction="增加", base="上年", reason=reason
            ),
        )
    )
    for question in ("非税收入收了多少，靠什么增长的？", "非税收入是什么带动增长的？"):
        assert reason in ask(question, view).text, question


def told_against_budget(make_figure, state, item, budget, actual, rate, table):
    return state(
        f"{item} {budget} {actual} {rate}",
        make_figure(item, budget, measure="预算数"),
        make_figure(item, actual),
        make_figure(item, rate, measure="完成率", unit="%", base="预算数"),
        table=table,
    )


@pytest.mark.parametrize(
    ("question", "corrected", "rate"),
    [
        ("2031年森林保险基金收入为什么大大超过预算？", "没有超出预算", "25.0%"),
        ("2031年森林保险基金收入怎么超收这么多？", "没有超额完成预算", "25.0%"),
        ("2031年森林保险基金支出为什么没有完成预算？", "超过了预算", "108.1%"),
        ("2031年森林保险基金支出怎么连预算都没花完？", "超过了预算", "108.1%"),
    ],
)
def test_a_budget_said_to_be_passed_or_missed(ask, make_view, make_figure, state, question, corrected, rate):
    view = make_view(
        told_against_budget(
            make_figure, state, "森林保险基金", "22,747", "5,694", "25.0", "森林保险基金收入决算表"
        ),
        told_against_budget(
            make_figure, state, "森林保险基金", "16,918", "18,282", "108.1", "森林保险基金支出决算表"
        ),
        kind="政府决算",
    )
    answer = ask(question, view)
    assert answer.status == "premise_corrected" and corrected in answer.text and rate in answer.text, answer


def test_how_many_is_not_answered_by_what_the_money_is_for(ask, make_view, make_figure, state):
    aid = make_view(
        state(
            "优待对象体检补助3.20万元，主要用于优待对象体检和康复。",
            make_figure("优待对象体检补助", "3.20"),
        )
    )
    assert ask("优待对象体检补助一年补助了多少人？", aid).status == "not_stated"


def test_whether_anybody_went_is_told_by_the_number_of_people(ask, make_view, make_figure, state):
    trips = make_view(
        state(
            "全年安排因公出国（境）团组0次，出国（境）0人。",
            make_figure("因公出国（境）团组", "0", measure="数量", unit="次"),
            make_figure("出国（境）", "0", measure="数量", unit="人"),
        )
    )
    assert "0人" in ask("这一年有人因公出国（境）吗？", trips).text


def test_money_asked_after_a_count_is_that_of_the_thing_counted(ask, make_view, make_figure, state):
    guests = make_view(
        state(
            "国内公务接待12批次、96人次，公务接待费支出1.80万元。",
            make_figure("国内公务接待", "12", measure="数量", unit="批次"),
            make_figure("国内公务接待", "96", measure="数量", unit="人次"),
            make_figure("公务接待费支出", "1.80"),
        ),
        state("本年支出合计 900.00", make_figure("本年支出合计", "900.00"), table="支出决算表"),
    )
    text = ask("一年接待了多少批、多少人次，一共花了多少？", guests).text
    assert "1.80万元" in text and "900.00" not in text


def test_an_amount_held_against_its_budget_is_not_the_budget(ask, make_view, make_figure, state):
    spent = make_view(
        state(
            "公务接待费 3.00 1.80",
            make_figure("公务接待费", "3.00", measure="年初预算数"),
            make_figure("公务接待费", "1.80"),
            table="“三公”经费支出决算表",
        )
    )
    assert "1.80万元" in ask("公务接待费一共花了多少，比年初预算省下多少？", spent).text


def test_a_change_of_the_next_year_is_no_change_of_this_one(ask, make_view, make_figure, state):
    row = {"measure": "预算数"}
    plan = make_view(
        state(
            "“三公”经费 1318 1345 -27",
            make_figure("“三公”经费", "1318", year=2031, **row),
            make_figure("“三公”经费", "1345", year=2030, **row),
            make_figure(
                "“三公”经费", "-27", measure="增减额", year=2031, direction="减少", base="2030年预算数"
            ),
            table="2031年“三公”经费预算表",
        ),
        kind="部门预算",
    )
    answer = ask("2030年“三公”经费预算比上年涨了多少？", plan)
    assert "27" not in answer.text.replace("2031", ""), answer.text


def test_which_place_has_most_is_not_answered_with_the_whole(ask, make_view, make_figure, state):
    debts = make_view(
        state(
            "全区政府债务余额500万元。",
            make_figure("政府债务余额", "500", measure="余额", region="全区"),
        ),
        kind="政府预算",
    )
    assert ask("哪个市县的债务余额最高？", debts).status == "not_stated"
