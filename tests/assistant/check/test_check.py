import pytest


@pytest.fixture
def purchases(make_view, make_figure, state):
    parts = [
        make_figure(name, printed, ancestors=("政府采购支出总额",))
        for name, printed in (
            ("政府采购货物支出", "12.30"),
            ("政府采购工程支出", "4.00"),
            ("政府采购服务支出", "6.50"),
        )
    ]
    whole = make_figure("政府采购支出总额", "22.90")
    text = (
        "政府采购支出总额22.90万元，其中：政府采购货物支出12.30万元、"
        "政府采购工程支出4.00万元、政府采购服务支出6.50万元。"
    )
    return make_view(state(text, whole, *parts))


def test_parts_that_do_not_add_up(ask, purchases):
    answer = ask("政府采购支出总额与货物、工程、服务三项之和对得上吗？", purchases)
    assert "对不上" in answer.text
    assert "22.80万元" in answer.text
    assert "0.10万元" in answer.text


def test_text_against_table(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费支出8.40万元。", make_figure("会议费", "8.40")),
        state("会议费 8.90", make_figure("会议费", "8.90"), table="基本支出决算表", page=2),
    )
    answer = ask("会议费的决算数前后一致吗？", view)
    assert "不一致" in answer.text
    assert "8.40万元" in answer.text and "8.90万元" in answer.text
    assert {citation.page_start for citation in answer.citations} == {1, 2}


def test_rounding_is_no_contradiction(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费支出8.90万元。", make_figure("会议费", "8.90")),
        state("会议费 89,012", make_figure("会议费", "89,012", unit="元"), table="基本支出决算表"),
    )
    assert "不一致" not in ask("会议费的决算数前后一致吗？", view).text


def test_reason_against_the_direction(ask, make_view, make_figure, state):
    fields = {"base": "2030年执行数", "direction": "减少", "reason": "宣传经费增加"}
    view = make_view(
        state(
            "宣传事务支出110.00万元，比2030年执行数减少3.00%，主要原因是：宣传经费增加。",
            make_figure("宣传事务", "110.00"),
            make_figure("宣传事务", "3.00", measure="增减率", unit="%", **fields),
        )
    )
    answer = ask("宣传事务比上年是多了还是少了，报告写的原因对得上吗？", view)
    assert "减少" in answer.text or "下降" in answer.text
    assert "矛盾" in answer.text


def test_note_that_calls_a_filled_table_empty(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "“三公”经费 31.50", make_figure("“三公”经费", "31.50", measure="预算数"), table="“三公”经费预算表"
        ),
        state("注：本部门2031年无“三公”经费预算，故本表为空表。"),
        kind="部门预算",
    )
    answer = ask("“三公”经费表的附注说没有三公预算，是真的吗？", view)
    assert "不是" in answer.text
    assert "31.50万元" in answer.text


@pytest.mark.parametrize(("printed", "verdict"), [("25.00", "对得上"), ("35.00", "对不上")])
def test_stated_rate_against_the_amounts(ask, make_view, make_figure, state, printed, verdict):
    change = {"base": "上年", "direction": "增加"}
    view = make_view(
        state(
            f"培训费支出50.00万元，比上年增加10.00万元，增长{printed}%。",
            make_figure("培训费", "50.00"),
            make_figure("培训费", "10.00", measure="增减额", **change),
            make_figure("培训费", printed, measure="增减率", unit="%", **change),
        )
    )
    assert verdict in ask("培训费的增幅和增加额核得上吗？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "市级社保基金2031年年末结余和2032年预算里的上年结余对得上吗？",
        "2031年末市级社保基金结余40亿元，跟2032年的上年结余对得上吗？",
    ],
)
def test_carry_over_into_the_next_year(ask, make_view, make_figure, state, question):
    fields = {"scope": "社会保险基金", "region": "市级", "unit": "亿元"}
    view = make_view(
        state("市级年末结余40亿元。", make_figure("年末结余", "40", measure="余额", **fields)),
        state(
            "市级上年结余42亿元。",
            make_figure("上年结余", "42", measure="预算数", **{**fields, "year": 2032}),
        ),
        year=2032,
        kind="政府预算",
    )
    answer = ask(question, view)
    assert "不一致" in answer.text
    assert "2亿元" in answer.text


def test_budgets_are_added_up_where_budgets_are_asked(ask, make_view, make_figure, state):
    def told(item, planned, spent):
        return state(
            f"{item}预算数为{planned}万元，决算数为{spent}万元。",
            make_figure(item, planned, measure="预算数"),
            make_figure(item, spent, measure="决算数"),
        )

    view = make_view(told("会议费", "30", "20"), told("培训费", "50", "40"), told("办公费", "81", "60"))
    text = ask("会议费和培训费的预算数加起来，和办公费的预算数对得上吗？", view).text
    assert "30 + 50 = 80万元" in text and "相差1万元" in text and "40万元" not in text, text
    assert "20 + 40 = 60万元" in ask("会议费和培训费的决算数加起来，等于办公费的决算数吗？", view).text


def test_nothing_is_alike_with_what_no_report_prints(ask, make_view, make_figure, state):
    view = make_view(
        state("本年支出合计80.00万元。", make_figure("本年支出合计", "80.00")),
        state("全年支出80.00万元，本年支出合计80.00万元。", make_figure("本年支出合计", "80.00")),
    )
    text = ask("支出组织费与本年支出合计一样不一样？", view).text
    assert "没有写明“支出组织费”" in text and "一致" not in text, text
    assert "一致" in ask("本年支出合计和报告正文写的一致吗？", view).text
