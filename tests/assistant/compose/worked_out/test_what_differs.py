"""Of what the difference between two amounts of one thing consists."""

import pytest


@pytest.fixture
def fishing(make_view, make_figure, state):
    own = {"measure": "预算数", "code": "2130199", "year": 2032}
    project = {"measure": "预算数", "year": 2032, "region": "渔港中心"}
    return make_view(
        state(
            "渔业发展 90.00",
            make_figure("渔业发展", "90.00", scope="全部资金", **own),
            table="部门支出总体情况表",
        ),
        state(
            "渔业发展 70.00",
            make_figure("渔业发展", "70.00", scope="一般公共预算", **own),
            table="一般公共预算支出情况表",
        ),
        state(
            "码头修缮（协会捐助） 20.00",
            make_figure("码头修缮（协会捐助）", "20.00", scope="全部资金", **project),
            table="项目支出表",
        ),
        state(
            "项目支出合计 20.00",
            make_figure("项目支出合计", "20.00", scope="全部资金", measure="预算数", year=2032),
            table="项目支出表",
        ),
        kind="部门预算",
        year=2032,
    )


@pytest.mark.parametrize(
    "question",
    [
        "支出总表里渔业发展是90.00万元，一般公共预算支出表里是70.00万元，差的这笔钱是什么钱？",
        "渔业发展在支出总表和一般公共预算支出表里相差多少，差在哪里？",
    ],
)
def test_the_row_that_is_exactly_the_difference(ask, fishing, question):
    text = ask(question, fishing).text
    assert "20.00万元" in text and "码头修缮（协会捐助）" in text, text


def test_money_that_only_one_table_holds_is_named_before_a_row_within_it(ask, make_view, make_figure, state):
    own = {"measure": "预算数"}
    view = make_view(
        state("渔业发展 95.00", make_figure("渔业发展", "95.00", scope="全部资金", **own), table="收支总表"),
        state(
            "渔业发展 80.00",
            make_figure("渔业发展", "80.00", scope="财政拨款", **own),
            table="财政拨款支出表",
        ),
        state(
            "财政专户管理资金 15.00",
            make_figure("财政专户管理资金", "15.00", scope="财政专户", **own),
            table="收支总表",
        ),
        state(
            "捐赠收入 15.00",
            make_figure("捐赠收入", "15.00", scope="全部资金", ancestors=("财政专户管理资金",), **own),
            table="部门收入总表",
        ),
        kind="部门预算",
    )
    text = ask("渔业发展在收支总表和财政拨款支出表里差多少？差的是哪笔钱？", view).text
    assert "财政专户管理资金预算数为15.00万元" in text and "捐赠收入" not in text, text


def test_the_difference_alone_is_asked(ask, fishing):
    text = ask("渔业发展在支出总表和一般公共预算支出表里相差多少？", fishing).text
    assert "20.00万元" in text and "码头修缮" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "收入总计里除去财政拨款收入和其他收入，剩下的那一大块是什么钱，有多少？",
        "收入总计里除掉财政拨款收入、其他收入，余下的是哪一项？",
    ],
)
def test_what_is_left_of_a_sum_is_named(ask, make_view, make_figure, state, question):
    rows = (
        ("收入总计", "50.00"),
        ("财政拨款收入", "30.00"),
        ("其他收入", "8.00"),
        ("年初结转和结余", "12.00"),
    )
    view = make_view(
        *(state(f"{item} {told}", make_figure(item, told), table="收入支出决算总表") for item, told in rows)
    )
    text = ask(question, view).text
    assert "50.00 − 30.00 − 8.00 = 12.00" in text and "年初结转和结余决算数为12.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "渔港整治项目95万元，码头和航标加起来怎么不到这个数，差的是什么钱、多少？",
        "渔港整治项目95万元，码头、航标加起来不够95万元，差的是什么钱？",
        "渔港整治项目95万元，码头和航标之和为什么少于95万元，差在哪？",
    ],
)
def test_what_a_sum_said_has_beside_its_parts(ask, make_view, make_figure, state, question):
    """What was left of last year is one thing, by whatever name each table prints it."""
    parts = (("渔港整治项目", "95.00"), ("码头", "50.00"), ("航标", "30.00"), ("上年结转", "15.00"))
    view = make_view(
        state(
            "渔港整治项目95.00万元，其中码头50.00万元、航标30.00万元，上年结转15.00万元。",
            *(make_figure(item, told, measure="预算数") for item, told in parts),
        ),
        state("上年结转结余 15.00", make_figure("上年结转结余", "15.00", measure="预算数"), table="收入总表"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "95.00 − 80.00 = 15.00万元" in text, text
    assert "相差的数与报告的这一项相同：2031年上年结转" in text, text


@pytest.fixture
def two_catches(make_view, make_figure, state):
    """The plan of nets in two years: cut by kind in a section, and by another cut that does not add up."""

    def plan(year, whole, *parts):
        own = {"measure": "预算数", "year": year}
        return make_view(
            state(f"渔具采购预算{whole}万元", make_figure("渔具采购预算", whole, **own), heading="渔具采购"),
            *(
                state(
                    f"{item}{told}万元",
                    make_figure(item, told, ancestors=("渔具采购预算",), **own),
                    heading="渔具采购",
                )
                for item, told in parts
            ),
            kind="部门预算",
            year=year,
        )

    first = plan(
        2031, "50.00", ("渔网采购预算", "20.00"), ("渔船采购预算", "25.00"), ("浮标采购预算", "5.00")
    )
    last = plan(2032, "68.00", ("渔网采购预算", "22.00"), ("渔船采购预算", "42.00"), ("浮标采购预算", "4.00"))
    return first, last


@pytest.mark.parametrize(
    "question",
    [
        "2032年渔具采购预算比2031年多了多少？主要多在渔网、渔船还是浮标上？",
        "2032年渔具采购预算比2031年增加多少，增加在哪几项？",
        "渔具采购预算2032年比2031年差了多少，差在哪一项？",
    ],
)
def test_the_parts_that_made_a_difference_of_two_years(ask, two_catches, question):
    text = ask(question, *two_catches).text
    assert "18.00万元" in text, text
    assert "比2031年增加17.00万元（42.00 − 25.00 = 17.00万元）" in text, text
    assert text.index("渔船") < text.index("渔网") < text.index("浮标"), text


def test_parts_are_not_told_where_only_the_difference_is_asked(ask, two_catches):
    text = ask("2032年渔具采购预算比2031年多了多少？", *two_catches).text
    assert "18.00万元" in text and "渔船" not in text, text


def test_parts_that_do_not_add_up_are_of_another_cut(ask, make_view, make_figure, state):
    def plan(year, whole, part):
        own = {"measure": "预算数", "year": year}
        return make_view(
            state(f"渔具采购预算{whole}万元", make_figure("渔具采购预算", whole, **own)),
            state(f"渔网{part}万元", make_figure("渔网", part, ancestors=("渔具采购预算",), **own)),
            state(f"渔船{part}万元", make_figure("渔船", part, ancestors=("渔具采购预算",), **own)),
            kind="部门预算",
            year=year,
        )

    views = plan(2031, "50.00", "20.00"), plan(2032, "68.00", "21.00")
    text = ask("2032年渔具采购预算比2031年多了多少，多在哪几项？", *views).text
    assert "其中变动的是" not in text, text


def test_two_amounts_that_the_question_says_are_told_from_the_tables_that_print_them(ask, fishing):
    text = ask("渔业发展一张表写90.00万元，一张写70.00万元，差的钱是哪来的？", fishing).text
    assert "《部门支出总体情况表》" in text and "90.00 − 70.00 = 20.00万元" in text, text
    assert (
        "相差20.00万元"
        not in ask("渔业发展一张表写90.00万元，一张写75.00万元，差的钱是哪来的？", fishing).text
    )


@pytest.mark.parametrize(
    "question",
    [
        "渔业发展到底安排95.00万元还是80.00万元？差了多少、是什么钱？",
        "渔业发展是95.00万元还是80.00万元？差的是哪里的钱？",
    ],
)
def test_the_fund_of_the_column_that_is_the_difference_is_said(ask, make_view, make_figure, state, question):
    row = {"measure": "预算数", "part": "本年收入"}
    view = make_view(
        state(
            "渔业发展 95.00 80.00 15.00",
            make_figure("渔业发展", "95.00", measure="预算数"),
            make_figure("渔业发展", "80.00", scope="一般公共预算", **row),
            make_figure("渔业发展", "15.00", scope="财政专户", **row),
            table="部门预算收入总表",
        ),
        state("部门预算收支安排698.53万元。", make_figure("部门预算收支", "698.53", measure="预算数")),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "15.00万元" in text and "财政专户" in text and "698.53" not in text, text


def test_the_parts_that_made_a_difference_that_a_row_prints(ask, make_view, make_figure, state):
    def line(item, before, now, moved, *above):
        own = {"ancestors": above, "scope": "一般公共预算"}
        return state(
            f"{item} {before} {now} {moved}",
            make_figure(item, before, measure="预算数", year=2031, **own),
            make_figure(item, now, measure="预算数", year=2032, **own),
            make_figure(
                item, moved, measure="增减额", year=2032, direction="增加", base="2031年预算数", **own
            ),
            table="渔具采购表",
        )

    view = make_view(
        line("渔具采购", "50.00", "68.00", "18.00"),
        line("渔网采购", "20.00", "22.00", "2.00", "渔具采购"),
        line("渔船采购", "30.00", "46.00", "16.00", "渔具采购"),
        kind="部门预算",
        year=2032,
    )
    text = ask("渔具采购比上年多多少？主要多在哪儿？", view).text
    assert "18.00万元" in text and text.index("46.00 − 30.00") < text.index("22.00 − 20.00"), text
