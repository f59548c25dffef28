"""An amount divided by the number that one sentence tells with it."""

import pytest


@pytest.fixture
def city(make_view, make_figure, state):
    count = {"measure": "数量"}
    return make_view(
        state(
            "拨付0.80亿元支持新建高标准农田4万亩；采购农副产品200笔。",
            make_figure("及时兑付惠农资金", "0.80", unit="亿元"),
            make_figure("新建高标准农田", "4", unit="万亩", **count),
            make_figure("采购农副产品", "200", unit="笔", **count),
        ),
        state(
            "落实降低工伤保险费率政策，为500户企业减负600万元。",
            make_figure("企业减负", "500", unit="户", **count),
            make_figure("企业减负", "600"),
        ),
        state(
            "全市发放创业贷款3000万元，扶持200名返乡人员开店，带动就业900人。",
            make_figure("创业贷款", "3000"),
            make_figure("返乡人员开店", "200", unit="名", **count),
            make_figure("带动就业", "900", unit="人", **count),
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("修高标准农田，平均一亩地投了多少元？", "80000000 元 ÷ 40000 亩 = 2000元"),
        ("高标准农田亩均投入多少元？", "80000000 元 ÷ 40000 亩 = 2000元"),
        ("降低工伤保险费率，平均每户企业少交了多少元？", "6000000 元 ÷ 500 户 = 12000元"),
        ("创业贷款平均每个返乡的人员贷到多少万元？", "3000 万元 ÷ 200 名 = 15万元"),
    ],
)
def test_an_amount_is_divided_by_the_count_told_with_it(ask, city, question, told):
    assert told in ask(question, city).text, question


def test_a_count_of_another_unit_divides_nothing(ask, city):
    assert "÷" not in ask("修高标准农田，平均一公里投了多少元？", city).text


def test_an_amount_of_one_year_is_not_shared_among_the_people_of_another(ask, make_view, make_figure, state):
    view = make_view(
        state("育才助学金20万元。", make_figure("育才助学金", "20", year=2031), heading="二、预算"),
        state(
            "育才助学50人。",
            make_figure("育才助学", "50", unit="人", measure="数量", year=2030),
            heading="一、执行",
        ),
        kind="政府预算",
    )
    assert "÷" not in ask("育才助学金人均多少元？", view).text


def test_what_money_brings_about_does_not_divide_it(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "就业领域，统筹资金8亿元，支持就业优先，实现年均新增就业4000人以上。",
            make_figure("就业领域统筹资金", "8", unit="亿元"),
            make_figure("新增就业", "4000", unit="人", measure="数量"),
        ),
        kind="政府预算",
    )
    assert "÷" not in ask("平均每个新增就业的人花多少元就业资金？", view).text


def test_what_stands_in_a_list_with_money_does_not_divide_it(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "发放养老补贴600万元，评选敬老模范300人。",
            make_figure("养老补贴", "600"),
            make_figure("敬老模范", "300", unit="人", measure="数量"),
        ),
        kind="政府预算",
    )
    assert "÷" not in ask("养老补贴平均每人多少元？", view).text


def test_an_amount_of_all_is_no_average(ask, make_view, make_figure, state):
    view = make_view(
        state("就业领域投入8亿元，支持就业优先。", make_figure("就业领域投入", "8", unit="亿元")),
        kind="政府预算",
    )
    answer = ask("就业领域投入平均每个新增就业多少钱？", view)
    assert answer.status == "not_stated" and "平均每个新增就业" in answer.text, answer.text


def test_two_counts_that_the_question_names_are_divided(ask, make_view, make_figure, state):
    count = {"measure": "数量"}
    view = make_view(
        state(
            "在校学生1800人，教学班40个；附设幼儿班2个。",
            make_figure("在校学生", "1800", unit="人", **count),
            make_figure("教学班", "40", unit="个", **count),
            make_figure("附设幼儿班", "2", unit="个", **count),
        ),
    )
    assert "平均每个教学班45.00人（1800 ÷ 40 = 45.00人）" in ask("平均一个教学班多少个学生？", view).text
    assert "÷" not in ask("平均一个教学班多少名教师？", view).text


def test_how_much_more_is_spent_is_not_divided(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "巡林支出385.00万元，较上年增加125.00万元，主要是增购林火水泵车2台。",
            make_figure("巡林支出", "385.00", measure="预算数"),
            make_figure("巡林支出", "125.00", measure="增减额", base="上年", direction="增加"),
            make_figure("增购林火水泵车", "2", measure="数量", unit="台"),
        ),
        kind="部门预算",
    )
    assert "625000" not in ask("林火水泵车平均每台多少钱？", view).text


def test_one_of_those_that_a_clause_before_names_is_each_of_them(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "公务用车运行维护费8.00万元，公务用车保有量4辆。",
            make_figure("公务用车运行维护费", "8.00"),
            make_figure("公务用车保有量", "4", measure="数量", unit="辆"),
        )
    )
    text = ask("有多少辆公务用车，平均一辆的运行维护费是多少？", view).text
    assert "80000 元 ÷ 4 辆 = 20000元" in text, text
