"""Half of the words of a thing are enough to know that it is told."""

import pytest


def test_a_thing_said_in_other_words_of_its_own_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state("盘活行政事业性国有资产1.46亿元。", make_figure("盘活行政事业性国有资产", "1.46", unit="亿元"))
    )
    assert "1.46" in ask("2031年盘活了多少行政事业单位的国有资产？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("查办的90件违法案件里，渔业类的有多少件？", "not_stated"),
        ("查办的违法案件中，移送司法机关的有多少件？", "answered"),
        ("查办违法案件多少件？", "answered"),
    ],
)
def test_all_of_a_thing_is_not_told_for_a_part_that_nothing_counts(
    ask, make_view, make_figure, state, question, status
):
    view = make_view(
        state(
            "全年查办违法案件 90 件，移送司法机关 4 件。",
            make_figure("查办违法案件", "90", unit="件"),
            make_figure("移送司法机关", "4", unit="件"),
        )
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
    assert ("90" in answer.text or "4件" in answer.text) == (status == "answered"), answer.text


@pytest.mark.parametrize(
    "question", ["2031年违规发放补贴多少？", "青石大桥的总投资是多少？", "青石大桥的投资总额有多少？"]
)
def test_what_is_said_of_a_thing_and_told_of_another_is_not_stated(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state("全年发放补贴223万元。", make_figure("发放补贴", "223")),
        state("开工项目总投资64亿元。", make_figure("项目总投资", "64", unit="亿元")),
        state("青石大桥加快建设运营，查处违规行为。"),
    )
    assert ask(question, view).status == "not_stated"
    assert "223" in ask("2031年发放补贴多少？", view).text


def test_the_rest_of_some_things_is_not_all_of_them(ask, make_view, make_figure, state):
    view = make_view(
        state("护林支出 81", make_figure("护林支出", "81"), table="支出决算表"),
        state("其他造林支出 6", make_figure("其他造林支出", "6"), table="支出决算表"),
    )
    assert ask("其他护林支出是多少？", view).status == "not_stated"
    assert "6万元" in ask("其他造林支出是多少？", view).text
    assert "81万元" in ask("护林支出是多少？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "绿地草坪养护费多少？",
        "慰问困难职工花了多少？",
        "信息系统运维一年多少钱？",
        "单位银行账户余额有多少？",
    ],
)
def test_the_smaller_part_of_a_name_tells_nothing_of_the_thing(ask, make_view, make_figure, state, question):
    names = ("公务用车运行维护费", "职工基本医疗保险缴费", "资源勘探信息支出", "政府债务余额")
    view = make_view(*(state(f"{name} 5.00", make_figure(name, "5.00"), table="支出表") for name in names))
    answer = ask(question, view)
    assert (answer.status, answer.figures) == ("not_stated", []), answer.text


def test_the_rest_of_a_name_may_only_say_whose_it_is(ask, make_view, make_figure, state):
    view = make_view(
        state("职工基本医疗保险缴费 5.00", make_figure("职工基本医疗保险缴费", "5.00"), table="支出表")
    )
    assert "5.00" in ask("单位职工医疗保险交了多少钱？", view).text


def test_the_share_of_a_thing_like_but_the_end_of_its_name_is_not_told(ask, make_view, make_figure, state):
    view = make_view(
        state("税收收入 9.00", make_figure("税收收入", "9.00"), table="收入表"),
        state("企业所得税 3.00", make_figure("企业所得税", "3.00", ancestors=("税收收入",)), table="收入表"),
    )
    assert ask("政府采购授予中小企业的合同金额占多少？", view).figures == []


def test_all_that_comes_in_is_not_what_a_thing_brings_in(ask, make_view, make_figure, state):
    view = make_view(
        state("总收入 40.00", make_figure("总收入", "40.00"), table="收入决算表"),
        state("文化和旅游 5.00", make_figure("文化和旅游", "5.00"), table="支出决算表"),
    )
    assert ask("旅游总收入是多少？", view).status == "not_stated"
    assert "40" in ask("2031年总收入是多少？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("现有多少辆护林摩托车？", "not_stated"),
        ("护林摩托车有几辆？", "not_stated"),
        ("护林摩托车算不算在车辆里？", "answered"),
    ],
)
def test_what_is_only_said_not_to_be_counted_has_no_number(
    ask, make_view, make_figure, state, question, status
):
    cars = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state(
            "本部门共有车辆9辆，其中：应急保障用车9辆（护林摩托车不计入）。",
            make_figure("车辆", "9", **cars),
            make_figure("应急保障用车", "9", ancestors=("车辆",), **cars),
        )
    )
    assert ask(question, view).status == status
