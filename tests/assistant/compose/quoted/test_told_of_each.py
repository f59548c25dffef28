"""What prose tells of each of two things, of several sentences and of what it does not say."""

import pytest


@pytest.fixture
def city(make_view, make_figure, state):
    prize = "奖补资金"
    return make_view(
        state(
            "成功入选海绵城市建设示范市，获得奖补资金10亿元；入围农村黑臭水体治理试点城市，获得奖补资金2亿元；"
            "连续两年办好湿地花展，获奖补资金300万元。",
            make_figure(prize, "10", unit="亿元"),
            make_figure(prize, "2", unit="亿元"),
            make_figure(prize, "300"),
        ),
        state("筹措资金800万元，助力构建智能化养老服务体系。", make_figure("筹措资金", "800")),
        state("筹措资金900万元，促进残疾人事业健康发展。", make_figure("筹措资金", "900")),
        state(
            "主要原因是增加租赁费209万元，增加外事经费200万元。",
            make_figure("外事经费", "200", measure="增减额", direction="增加"),
        ),
        kind="政府预算",
    )


def test_each_thing_is_told_by_its_own_part_of_the_sentence(ask, city):
    text = ask("入选海绵城市示范和农村黑臭水体治理试点，各拿到多少奖补？", city).text
    assert "10亿元" in text
    assert "2亿元" in text
    assert "300万元" not in text


def test_countries_are_not_told_by_a_sentence_of_amounts(ask, city):
    answer = ask("外事经费加了200万，打算出访哪几个国家？", city)
    assert answer.status == "not_stated"


def test_a_reason_told_in_front_is_told_with_how_it_works(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "同时，受体制调整影响，车船税等税种下划至各区，本级税收收入较2030年减少0.82亿元。",
            make_figure(
                "税收收入",
                "0.82",
                unit="亿元",
                measure="增减额",
                direction="减少",
                base="2030年",
                reason="受体制调整影响",
            ),
        ),
        kind="政府预算",
    )
    assert "车船税等税种下划至各区" in ask("税收收入为什么减少了？", view).text


def test_the_whole_of_a_fund_is_told_before_and_after_the_change(ask, make_view, make_figure, state):
    name = "一般公共预算总收入和总支出"
    view = make_view(
        state(
            "一般公共预算总收入和总支出均由年初预算的258亿元增加到309亿元。",
            make_figure(name, "258", part="调整前", unit="亿元"),
            make_figure(name, "309", part="调整后", unit="亿元"),
        ),
        state("一般公共预算收入51亿元。", make_figure("一般公共预算收入", "51", unit="亿元")),
        kind="政府预算",
    )
    text = ask("一般公共预算年中调整以后，总盘子从多少变成多少？多出几亿？", view).text
    assert "258亿元" in text
    assert "309 − 258 = 51亿元" in text


def test_the_note_behind_explains_what_the_question_goes_on_about(ask, make_view, make_figure, state):
    view = make_view(
        state("车船税 3102", make_figure("车船税", "3102"), table="决算表"),
        state("2.车船税2031年没有安排年初预算，主要是由于车船税不属于本级税收。"),
        state("3.车船税2031年存在决算数，主要是车船税先全部归集到本级国库。"),
        kind="政府预算",
    )
    assert "归集" in ask("2031年没安排车船税预算，为什么决算里有三千多万？", view).text
    assert "归集" not in ask("车船税2031年为什么没有年初预算？", view).text


def test_papers_are_counted_as_things(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全年听取7个专项工作报告，组织2次专题询问。",
            make_figure("专项工作报告", "7", unit="个", measure="数量"),
            make_figure("专题询问", "2", unit="次", measure="数量"),
        )
    )
    text = ask("打算听几份专项工作报告，又搞几次专题询问？", view).text
    assert "7个" in text
    assert "2次" in text
