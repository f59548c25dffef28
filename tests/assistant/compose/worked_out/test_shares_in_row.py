"""Shares whose part and whole stand in one row."""

import pytest


def test_a_source_is_part_of_all_sources_and_not_of_one_fund(ask, make_view, make_figure, state):
    planned = {"measure": "预算数"}
    view = make_view(
        state(
            "乐团 937.00 797.00 140.00",
            make_figure("乐团", "937.00", part="收入合计", scope="全部资金", **planned),
            make_figure("乐团", "797.00", scope="财政拨款", **planned),
            make_figure("乐团", "140.00", part="事业收入", scope="全部资金", **planned),
            table="部门收入总表",
        ),
        kind="部门预算",
    )
    text = ask("乐团的钱里，自己挣的事业收入占百分之几？", view).text
    assert "140.00 ÷ 937.00" in text, text


def test_a_surplus_is_held_against_the_income_of_its_row(ask, make_view, make_figure, state):
    told = {"measure": "执行数", "scope": "社会保险基金"}
    view = make_view(
        state(
            "居民养老基金 1726 983 743",
            make_figure("居民养老基金", "1726", part="收入", **told),
            make_figure("居民养老基金", "983", part="支出", **told),
            make_figure("居民养老基金", "743", part="当年结余", **told),
            table="社会保险基金预算收支执行情况表",
        ),
        kind="政府预算",
    )
    text = ask("居民养老基金当年结余占当年收入的比例是多少？", view).text
    assert "743 ÷ 1726" in text, text


def test_a_share_stated_of_all_is_none_of_a_slice(ask, make_view, make_figure, state):
    share = {"measure": "占比", "unit": "%", "base": "支出预算"}
    view = make_view(
        state(
            "人员经费70.00万元，占支出预算的70.00%。",
            make_figure("人员经费", "70.00", measure="预算数"),
            make_figure("人员经费", "70.00", **share),
        ),
        state("基本支出80.00万元。", make_figure("基本支出", "80.00", measure="预算数")),
        state("支出预算100.00万元。", make_figure("支出预算", "100.00", measure="预算数")),
        kind="部门预算",
    )
    assert "87.50%" in ask("人头钱占基本支出的几成？", view).text
    assert "70.00%" in ask("人头钱占支出预算的几成？", view).text


def test_what_pays_for_a_project_is_not_the_money_of_the_body(ask, make_view, make_figure, state):
    planned = {"measure": "预算数"}
    view = make_view(
        state("收入预算900.00万元。", make_figure("收入预算", "900.00", **planned)),
        state(
            "其中：财政拨款 84.00",
            make_figure("其中：财政拨款", "84.00", ancestors=("巡护道路修缮",), **planned),
            table="项目支出绩效目标表",
        ),
        kind="部门预算",
    )
    assert "9.33%" not in ask("财政拨款收入占收入预算的百分之几？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "县里的政府债券中，20年期的有多少，占几成？",
        "年末政府债券余额里，20年期的占百分之几？",
        "20年期的政府债券占多大比重？",
    ],
)
def test_a_column_below_a_common_header_is_part_of_what_all_such_make_up(
    ask, make_view, make_figure, state, question
):
    def row(item, whole, short, long):
        return state(
            f"{item} {whole} {short} {long}",
            make_figure(item, whole, part="年末余额", measure="余额"),
            make_figure(item, short, part="债券期限/10年期", measure="执行数"),
            make_figure(item, long, part="债券期限/20年期", measure="执行数"),
            table="政府债券期限结构表",
        )

    view = make_view(
        row("政府债券合计", "40.00", "30.00", "10.00"),
        row("新增债券", "25.00", "17.00", "8.00"),
        state("政府债券发行99.00万元。", make_figure("政府债券", "99.00", measure="执行数")),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert "10.00 ÷ 40.00 × 100% = 25" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "林场2031年的事业收入是多少，占它自己全部收入的百分之几？",
        "林场的事业收入占本单位总收入的比重是多少？",
        "林场事业收入占收入总额的百分之几？",
    ],
)
def test_the_share_of_a_body_is_in_its_own_total(ask, make_view, make_figure, state, question):
    def row(body, whole, own):
        return state(
            f"{body} {whole} {own}",
            make_figure("收入合计", whole, region=body),
            make_figure("事业收入", own, region=body),
            table="部门收入总体情况表",
        )

    view = make_view(
        row("云杉市林业局（机关）", "70.00", "2.00"),
        row("云杉市东山林场", "30.00", "8.00"),
        state("本年收入合计100.00万元。", make_figure("本年收入合计", "100.00")),
        state(
            "事业收入10.00万元，占10.00%。",
            make_figure("事业收入", "10.00"),
            make_figure("事业收入", "10.00", measure="占比", unit="%"),
        ),
    )
    text = ask(question.replace("林场", "东山林场"), view).text
    assert "8.00 ÷ 30.00 × 100% = 26.67%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "村（居）干部补贴和村（居）办公服务群众经费两项合起来，占全部项目支出的百分之几？",
        "村（居）干部补贴与村（居）办公服务群众经费合计占项目支出的比重？",
        "村（居）干部补贴跟村（居）办公经费加在一起，占项目支出的比例是多少？",
    ],
)
def test_things_with_brackets_in_their_names_are_taken_together(ask, make_view, make_figure, state, question):
    names = (("村（居）干部补贴及离任补助", "30.00"), ("村（居）办公及服务群众经费", "10.00"))
    rows = (
        state(f"{name} {value}", make_figure(name, value, measure="预算数"), table="项目支出表")
        for name, value in names
    )
    whole = state("项目支出80.00万元。", make_figure("项目支出", "80.00", measure="预算数"))
    text = ask(question, make_view(*rows, whole, kind="部门预算")).text
    assert "40.00 ÷ 80.00 × 100% = 50" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年机关一家的收入预算占全部门的百分之几？", "90.00 ÷ 120.00"),
        ("苗圃的收入占整个部门的几成？", "30.00 ÷ 120.00"),
    ],
)
def test_a_body_is_held_against_all_bodies_of_its_column(ask, make_view, make_figure, state, question, told):
    planned = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state("合计 120.00", make_figure("收入合计", "120.00", **planned), table="部门收入总表"),
        state("机关 90.00", make_figure("收入合计", "90.00", region="机关", **planned), table="部门收入总表"),
        state(
            "云杉市苗圃 30.00",
            make_figure("收入合计", "30.00", region="云杉市苗圃", **planned),
            table="部门收入总表",
        ),
        state("支出总计120.00万元。", make_figure("支出总计", "120.00", **planned)),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text, text
