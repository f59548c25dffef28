"""Why there is nothing of a thing, a reserve that was not drawn on, and a place in an order."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年城乡居民养老保险为什么没有列收入？",
        "2031年社会保险基金收入表为什么没有城乡居民基本养老保险？",
    ],
)
def test_there_is_no_such_thing(ask, make_view, make_figure, state, question):
    view = make_view(
        state("工伤保险基金收入9.00万元。", make_figure("工伤保险基金收入", "9.00")),
        state("2.城乡居民基本养老保险：本级无此险种。", heading="社保基金预算说明"),
        kind="政府决算",
    )
    assert "无此险种" in ask(question, view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("州本级的预备费2031年动用了没有，钱去哪儿了？", "answered"),
        ("州本级2031年动用了多少预备费？", "declared_none"),
    ],
)
def test_a_reserve_that_was_not_drawn_on(ask, make_view, make_figure, state, question, status):
    view = make_view(
        state(
            "州本级预算安排预备费6,400万元，年内未动支，年末依法全部补充预算稳定调节基金。",
            make_figure("预算安排预备费", "6,400", measure="预算数", region="州本级"),
        ),
        kind="政府预算",
        year=2032,
    )
    answer = ask(question, view)
    assert answer.status == status and "未动支" in answer.text, answer.text


def test_a_place_in_an_order(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全市粮油储备支出9.00万元，总量列全省第3位。",
            make_figure("粮油储备支出", "9.00", region="全市"),
            make_figure("粮油储备支出", "3", region="全市", part="全省排名", measure="数量", unit="位"),
        ),
        kind="政府决算",
    )
    assert "第3位" in ask("2031年全市粮油储备支出总量在全省排第几？", view).text


def test_what_is_kept_and_which_share_it_is(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "安排预备费1.70万元，占一般公共预算支出的2.12%。",
            make_figure("预备费", "1.70", measure="预算数"),
            make_figure("预备费", "2.12", measure="占比", unit="%", base="一般公共预算支出"),
        ),
        kind="政府预算",
    )
    text = ask("2031年留了多少预备费，占一般公共预算支出的百分之几？", view).text
    assert "1.70万元" in text and "2.12%" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("对各乡的转移支付表为什么是空的？", "统管"),
        ("2031年国有资本经营预算支出表怎么没有数据？", "没有国有资本经营预算支出"),
    ],
)
def test_why_a_table_is_empty_is_said_by_its_note(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state("上级转移支付收入90万元。", make_figure("上级转移支付收入", "90")),
        state("注：本部门没有政府性基金预算支出，故本表无数据。", heading="政府性基金预算支出表"),
        state("注：本部门没有国有资本经营预算支出，故本表无数据。", heading="国有资本经营预算支出表"),
        state("各乡财务由县里统管，未对各乡安排转移支付，故对下转移支付表为空表。"),
        kind="政府决算",
    )
    answer = ask(question, view)
    assert answer.status == "answered" and told in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "title", "told"),
    [
        ("政府性基金表怎么没有数据？", "政府性基金预算支出表", "36.20"),
        ("三公经费表为什么是空的？", "“三公”经费支出表", "4.90"),
    ],
)
def test_a_table_that_is_not_empty_is_said_to_have_numbers(
    ask, make_view, make_figure, state, question, title, told
):
    fund = make_figure("政府性基金预算支出合计", "36.20", measure="预算数", scope="政府性基金")
    before = make_figure("“三公”经费", "7.10", measure="预算数", year=2030)
    view = make_view(
        state("合计 36.20", fund, table="政府性基金预算支出表"),
        state("合计 7.10 4.90", before, make_figure("“三公”经费", "4.90"), table="“三公”经费支出表"),
        kind="部门预算",
    )
    answer = ask(question, view)
    assert answer.status == "premise_corrected", answer.text
    assert f"“{title}”并不是空的" in answer.text and told in answer.text, answer.text


def test_a_table_that_is_empty_is_told_by_its_note(ask, make_view, make_figure, state):
    general = make_figure("一般公共预算支出合计", "88.10", measure="预算数")
    view = make_view(
        state("合计 88.10", general, table="一般公共预算支出表"),
        state("说明：本部门没有使用政府性基金预算安排的支出，故本表无数据。"),
    )
    assert "故本表无数据" in ask("政府性基金表怎么没有数据？", view).text
