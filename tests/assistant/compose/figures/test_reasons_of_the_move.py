"""A reason is told of the move asked about: its level, its direction, and not of one beside it."""

import pytest


@pytest.fixture
def health(make_view, make_figure, state):
    own, whole = {"region": "云杉市本级"}, {"region": "全市"}
    why = "卫生健康支出下降，主要是疫情防控支出减少。"
    rate = {"measure": "增减率", "unit": "%", "base": "上年", "direction": "减少"}
    return make_view(
        state(
            "卫生健康支出69200万元，比上年减少4400万元。",
            make_figure("卫生健康支出", "69200", measure="预算数", year=2032, **own),
            make_figure(
                "卫生健康支出",
                "4400",
                measure="增减额",
                year=2032,
                direction="减少",
                base="2031年预算数",
                **own,
            ),
            heading="二、2032年市本级预算安排",
        ),
        state(
            "全市卫生健康支出同比下降2.72%，主要是疫情防控支出减少。",
            make_figure("卫生健康支出", "2.72", reason="疫情防控支出减少", **rate, **whole),
            heading="一、2031年全市预算执行",
        ),
        state(why, heading="三、其他"),
        kind="政府预算",
        organisation="云杉市",
        year=2032,
    )


def test_the_reason_of_another_level_and_year_is_not_told(ask, health):
    text = ask("2032年市本级卫生健康支出比上年少多少，为什么？", health).text
    assert "4400万元" in text
    assert "2.72%" not in text


@pytest.mark.parametrize(
    ("question", "status"),
    [("公务接待费为什么不降反升？", "premise_corrected"), ("公务接待费为什么不升反降？", "answered")],
)
def test_of_not_this_but_that_the_latter_is_asked(ask, forestry, question, status):
    answer = ask(question, forestry)
    assert answer.status == status
    assert "接待批次减少" in answer.text


def test_how_money_came_to_be_spent_that_was_not_planned(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "死亡抚恤支出决算156.80万元，年初未安排预算，年中按实际去世人员追加一次性抚恤金。",
            make_figure("死亡抚恤", "156.80"),
        )
    )
    text = ask("死亡抚恤年初一分钱没排，最后怎么花出去156.8万？", view).text
    assert "156.80万元" in text
    assert "追加一次性抚恤金" in text


def test_what_another_amount_mainly_is_is_no_reason(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2.政府性基金预算收入900.50万元，主要是土地出让收入安排的灌渠建设配套资金。",
            make_figure("政府性基金预算收入", "900.50"),
        ),
        state("农田灌渠建设支出486.72万元。", make_figure("农田灌渠建设", "486.72")),
    )
    answer = ask("建灌渠的钱为什么这么少，花了多少？", view)
    assert "486.72" in answer.text
    assert "土地出让" not in answer.text


def test_a_total_rose_by_a_part_that_is_new_and_why_it_is(ask, make_view, make_figure, state):
    whole = "公务用车购置及运行维护费"
    view = make_view(
        state(
            "“三公”经费129.00万元，比上年增加88.00万元。",
            make_figure("“三公”经费", "129.00", measure="预算数"),
            make_figure("“三公”经费", "88.00", measure="增减额", base="上年", direction="增加"),
        ),
        state(
            "公务用车购置费96.00万元，上年未安排，系更新救护车。",
            make_figure("公务用车购置费", "96.00", measure="预算数", ancestors=(whole,)),
            make_figure(
                "公务用车购置费", "无", measure="预算数", year=2030, reason="更新救护车", ancestors=(whole,)
            ),
        ),
        kind="部门预算",
    )
    for question in ("三公经费预算比上年多了多少，怎么多出来的？", "公务用车购置费为什么增加？"):
        answer = ask(question, view)
        assert answer.status == "answered" and "公务用车购置费增加的" in answer.text, answer.text
        assert "更新救护车" in answer.text
