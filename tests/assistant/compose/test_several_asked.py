"""Questions that ask for two or three things at once, in reports made by hand."""

import pytest


def count(make_figure, item, printed, unit="人", **changes):
    return make_figure(item, printed, measure="数量", unit=unit, **changes)


@pytest.fixture
def school(make_view, make_figure, state):
    return make_view(
        state("学校是集幼儿、小学教学于一体的学校。"),
        state("现有教学班30个，在校生820人。", count(make_figure, "教学班", "30", "个")),
        state("教职工95人。", count(make_figure, "教职工", "95")),
    )


def test_things_counted_one_after_the_other(ask, school):
    text = ask("学校有多少个班、多少老师？", school).text
    assert "30个" in text and "95人" in text and "共2个" not in text, text


def test_a_list_of_something_else_is_no_count(ask, school):
    assert "共2个" not in ask("学校组织了多少个出国团组？", school).text


def test_things_that_are_only_counted_need_no_unit_in_the_question(ask, make_view, make_figure, state):
    view = make_view(
        state("新招护林员8人。", count(make_figure, "新招护林员", "8")),
        state("新巡护员招录54人。", count(make_figure, "新巡护员招录", "54")),
    )
    text = ask("新招了多少护林员和巡护员？", view).text
    assert "8人" in text and "54人" in text, text


def test_cars_bought_and_cars_there_are(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车购置数3辆。", count(make_figure, "公务用车购置数", "3", "辆")),
        state("公务用车保有量66辆。", count(make_figure, "公务用车保有量", "66", "辆")),
    )
    text = ask("当年新买了几辆公车，现在一共有几辆？", view).text
    assert "3辆" in text and "66辆" in text, text


def test_counts_and_what_they_were_for(ask, make_view, make_figure, state):
    text = "国内公务接待10批次，100人次，主要用于古树名木专家评审。"
    view = make_view(
        state(
            text,
            count(make_figure, "国内公务接待", "10", "批次"),
            count(make_figure, "国内公务接待", "100", "人次"),
        )
    )
    told = ask("接待了几批客人、多少人次，都是来干什么的？", view).text
    assert "10批次" in told and "100人次" in told and "专家评审" in told, told


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("国内公务接待了几批、多少人次？", ("21个", "160人")),
        ("国内公务接待了多少人次、几批？", ("21个", "160人")),
        ("接待了多少批次、多少人次，花了多少钱？", ("21个", "160人", "3.40万元")),
        ("有几辆公务用车，接待了几批、多少人次？", ("9辆", "21个", "160人")),
    ],
)
def test_each_count_of_a_thing_has_a_row_of_its_own(ask, make_view, make_figure, state, question, said):
    def row(figure):
        return state(f"{figure.item} {figure.printed}", figure, table="“三公”经费情况表")

    view = make_view(
        row(make_figure("公务接待费", "3.40")),
        row(count(make_figure, "公务用车保有量", "9", "辆")),
        row(count(make_figure, "国内公务接待批次", "21", "个")),
        row(count(make_figure, "国内公务接待人次", "160")),
        row(count(make_figure, "国（境）外公务接待批次", "2", "个")),
        row(count(make_figure, "年末实有人员", "33")),
    )
    text = ask(question, view).text
    assert all(piece in text for piece in said) and "33人" not in text, text


def test_property_is_taken_on_a_day_before_the_year(ask, make_view, make_figure, state):
    assets = make_figure("资产原值合计", "211.00", measure="预算数", year=2030)
    view = make_view(state("截至2030年12月31日，资产原值合计211.00万元。", assets), kind="部门预算")
    assert "211.00万元" in ask("资产原值有多少？", view).text


def test_a_word_for_people_is_no_kind_of_the_thing(ask, make_view, make_figure, state):
    paid = make_figure("基本养老保险缴费", "67.64")
    view = make_view(state("基本养老保险缴费支出67.64万元。", paid))
    assert "67.64万元" in ask("职工基本养老保险缴费是多少？", view).text


def test_what_a_side_is_made_of(ask, make_view, make_figure, state):
    below = {"ancestors": ("支出",)}
    view = make_view(
        state("支出9.12万元。", make_figure("支出", "9.12")),
        state(
            "其中：人员经费支出4.89万元，项目支出4.23万元。",
            make_figure("人员经费支出", "4.89", **below),
            make_figure("项目支出", "4.23", **below),
        ),
    )
    text = ask("2031年支出分哪几块，各多少？", view).text
    assert "4.89万元" in text and "4.23万元" in text, text


def test_what_kinds_the_cars_are(ask, make_view, make_figure, state):
    below = {"ancestors": ("车辆",)}
    view = make_view(
        state(
            "共有车辆1辆，其中：一般公务用车0辆、特种专业技术用车1辆。",
            count(make_figure, "车辆", "1", "辆"),
            count(make_figure, "一般公务用车", "0", "辆", **below),
            count(make_figure, "特种专业技术用车", "1", "辆", **below),
        )
    )
    told = ask("有几辆车、什么车？", view).text
    assert "特种专业技术用车为1辆" in told and "一般公务用车" not in told, told


def test_the_project_of_an_appraisal_is_what_is_asked_about(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "项目支出费用20.42万元，支付率68.07%。",
            make_figure("项目支出费用", "20.42", measure="执行数"),
            make_figure("项目支出费用", "68.07", measure="完成率", unit="%", base="预算数"),
        ),
        kind="绩效",
    )
    assert "30.00万元" in ask("按支付率倒推，这个项目的预算是多少万元？", view).text


def test_another_thing_asked_with_a_second_how_much(ask, make_view, make_figure, state):
    def bought(name, printed):
        return state(f"{name} {printed}", make_figure(name, printed), table="政府采购预算表")

    view = make_view(bought("投影仪（20万以下）", "14.00"), bought("空调、电梯维修和保养服务", "300.00"))
    text = ask("买投影仪要花多少钱，修空调又要多少？", view).text
    assert "14.00万元" in text and "300.00万元" in text, text


def test_a_whole_does_not_answer_for_a_part_sought_in_it(ask, make_view, make_figure, state):
    view = make_view(state("公务用车经费25.00万元。", make_figure("公务用车经费", "25.00")))
    answer = ask("公务用车经费里，买车的钱有多少？", view)
    assert answer.status == "not_stated", answer.text
    assert "25.00" in ask("公务用车经费有多少？", view).text


def test_how_many_and_how_large(ask, make_view, make_figure, state):
    counted = make_figure("新设基金", "24", measure="数量", unit="支")
    view = make_view(
        state("新设基金24支、总规模83.7亿元。", counted, make_figure("新设基金", "83.7", unit="亿元"))
    )
    text = ask("新设基金几支，一共多大？", view).text
    assert "24支" in text and "83.7亿元" in text, text


def test_the_two_sides_of_a_fund_are_asked_by_one_word(ask, make_view, make_figure, state):
    def told(item, printed, rate):
        return state(
            f"{item}完成{printed}亿元，完成年初预算数的{rate}%。",
            make_figure(item, printed, unit="亿元"),
            make_figure(item, rate, measure="完成率", unit="%", base="年初预算数"),
        )

    view = make_view(
        told("一般公共预算收入", "17", "80.0"),
        told("一般公共预算支出", "32", "86.9"),
        kind="政府决算",
        level="政府",
    )
    for question in (
        "一般公共预算的收入和支出，分别完成了年初预算的百分之几？",
        "一般公共预算的收支各完成年初预算的多少？",
    ):
        text = ask(question, view).text
        assert "80.0%" in text and "86.9%" in text, text


def test_what_two_bodies_collect_and_which_of_them_less(ask, make_view, make_figure, state):
    def told(item, printed, moved, direction):
        return state(
            f"{item}{printed}万元，同比{direction}{moved}万元。",
            make_figure(item, printed),
            make_figure(item, moved, measure="增减额", base="上年", direction=direction),
        )

    view = make_view(
        told("税务组织收入", "81", "3", "减少"),
        told("财政组织收入（不含基金）", "119", "9", "增加"),
        told("印花税", "2", "1", "减少"),
        kind="政府决算",
        level="政府",
    )
    for question in (
        "税务部门和财政部门各组织了多少收入，哪一家比上年少了？",
        "税务局组织收入和财政局组织收入，哪个比上年少了？",
    ):
        text = ask(question, view).text
        assert "减少3万元" in text and "增加9万元" in text and "印花税" not in text, text
