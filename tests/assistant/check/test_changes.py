import pytest


def test_two_statements_of_one_change(ask, make_view, make_figure, state):
    change = {"measure": "增减额", "base": "上年", "direction": "增加"}
    view = make_view(
        state("巡护经费增加12.00万元。", make_figure("巡护经费", "12.00", **change)),
        state("本年巡护经费比上年增加9.00万元。", make_figure("巡护经费", "9.00", **change), page=2),
    )
    answer = ask("2031年巡护经费到底增加了多少？报告前后说的一样吗？", view)
    assert answer.text.startswith("不一致") and "12.00 − 9.00 = 3.00万元" in answer.text
    assert {citation.page_start for citation in answer.citations} == {1, 2}


def test_a_rise_larger_than_the_amount_itself(ask, make_view, make_figure, state):
    fields = {"measure": "增减额", "base": "上年", "direction": "增加"}
    view = make_view(
        state(
            "政府性基金预算支出0万元，比上年增加18.00万元。",
            make_figure("政府性基金预算支出", "0"),
            make_figure("政府性基金预算支出", "18.00", **fields),
        )
    )
    text = ask("政府性基金预算支出是0，怎么又说比上年增加18万元？这说得通吗？", view).text
    assert text.startswith("说不通") and "18.00万元" in text


def test_a_ratio_that_the_amounts_do_not_give(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "种苗收入 40.00 30.00 110.0",
            make_figure("种苗收入", "40.00", year=2030, measure="执行数"),
            make_figure("种苗收入", "30.00", measure="预算数"),
            make_figure("种苗收入", "110.0", measure="比率", unit="%", base="2030年执行数"),
            table="收入预算表",
        ),
        state("注：比率按同口径计算。"),
        kind="政府预算",
    )
    text = ask("种苗收入预算比上年执行数少，表里怎么写110%？", view).text
    assert "30.00 ÷ 40.00 × 100% = 75.00%" in text and "同口径" in text


def test_a_rate_is_checked_against_the_amount_of_its_own_statement(ask, make_view, make_figure, state):
    moved = {"direction": "减少", "base": "上年"}
    view = make_view(
        state("“三公”经费预算20.00万元。", make_figure("“三公”经费", "20.00", measure="预算数")),
        state(
            "“三公”经费支出9.00万元，比上年减少1.00万元，下降11.11%。",
            make_figure("“三公”经费支出", "9.00"),
            make_figure("“三公”经费支出", "1.00", measure="增减额", **moved),
            make_figure("“三公”经费支出", "11.11", measure="增减率", unit="%", **moved),
        ),
        kind="三公经费",
    )
    for question in ("比上年下降的那个百分比算得对吗？该是百分之几？", "三公同比下降的百分比靠得住吗？"):
        text = ask(question, view).text
        assert "10.00%" in text and "对不上" in text, text


def test_a_reason_that_tells_of_a_sister_item(ask, make_view, make_figure, state):
    """The reason of another item of the class, copied: 职业年金 rose because of 事业单位离退休."""
    above = ("社会保障和就业支出",)

    def told(item, reason):
        rate = {"measure": "增减率", "unit": "%", "direction": "增加", "base": "上年", "reason": reason}
        return state(
            f"{item}9.00万元，增长5.00%，主要原因是{reason}。",
            make_figure(item, "9.00", ancestors=above),
            make_figure(item, "5.00", ancestors=above, **rate),
        )

    view = make_view(
        told("事业单位离退休", "事业单位离退休经费增加"),
        told("职业年金缴费支出", "事业单位离退休经费增加"),
        told("基本养老保险缴费支出", "养老保险缴费基数提高"),
    )
    text = ask("职业年金缴费支出增加，报告给的原因靠谱吗？", view).text
    assert "说的是事业单位离退休" in text and "对不上" in text, text
    for item in ("事业单位离退休", "基本养老保险缴费支出"):
        assert "说的是" not in ask(f"{item}增加，报告给的原因靠谱吗？", view).text, item


@pytest.mark.parametrize(
    ("reason", "against"),
    [
        ("养护外包招标产生结余，年末收回财政", True),
        ("部分游园尚未完成验收", False),
        ("年中追加养护经费", False),
        ("上年未支付的养护款在本年支付", False),
    ],
)
def test_a_reason_is_held_against_the_way_the_money_went(ask, make_view, make_figure, state, reason, against):
    """More than the budget since money was left: what is asked of is the reason, not the amount elsewhere."""
    less = "验收" in reason
    planned, spent = ("90.00", "80.00") if less else ("80.00", "90.00")
    way = {"base": "年初预算数", "direction": "减少" if less else "增加", "reason": reason}
    of_fund = {"scope": "一般公共预算"}
    view = make_view(
        state(
            f"园林养护年初预算{planned}万元，支出决算{spent}万元，主要原因是{reason}。",
            make_figure("园林养护", planned, measure="年初预算数", **of_fund),
            make_figure("园林养护", spent, **of_fund),
            make_figure("园林养护", measure="增减额", **way, **of_fund),
        ),
        state("园林养护 95.00", make_figure("园林养护", "95.00", scope="全部资金"), table="收入决算表"),
    )
    text = ask("园林养护的决算比年初预算是多还是少，报告给的原因说得通吗？", view).text
    assert "90.00 − 80.00 = 10.00万元" in text and reason in text and "95.00" not in text, text
    assert ("方向相反" in text) == against, text


@pytest.mark.parametrize(("printed", "verdict"), [("-90.00", "对不上"), ("-28.00", "对得上")])
def test_a_change_that_a_row_prints_beside_its_amounts(ask, make_view, make_figure, state, printed, verdict):
    change = {"measure": "增减额", "base": "2030年年初预算数", "direction": "减少"}
    view = make_view(
        state(
            f"调出资金 30.00 2.00 {printed}",
            make_figure("调出资金", "30.00", year=2030, measure="年初预算数"),
            make_figure("调出资金", "2.00", measure="预算数"),
            make_figure("调出资金", printed, **change),
            table="国有资本经营预算支出表",
        ),
        kind="政府预算",
    )
    text = ask("调出资金2031年比2030年年初预算少多少？表里印的减少额对不对？", view).text
    assert text.startswith(verdict) and "30.00 − 2.00 = 28.00" in text, text


def test_a_change_against_another_base_is_no_second_statement(ask, make_view, make_figure, state):
    change = {"measure": "增减额", "direction": "增加"}
    view = make_view(
        state("巡护经费增加12.00万元。", make_figure("巡护经费", "12.00", base="上年", **change)),
        state(
            "区直巡护经费比预算增加9.00万元。",
            make_figure("巡护经费", "9.00", base="预算数", region="区直", **change),
        ),
    )
    assert not ask("巡护经费增加的数前后说的一样吗？", view).text.startswith("不一致")


@pytest.mark.parametrize(("moved", "said"), [("9.00", "不一致，相差3.00万元"), ("12.00", "一致")])
def test_the_changes_of_two_things_are_set_side_by_side(ask, make_view, make_figure, state, moved, said):
    change = {"measure": "增减额", "base": "上年", "direction": "减少"}
    view = make_view(
        state(
            "收入总计80万元，减少12万元。",
            make_figure("收入总计", "80"),
            make_figure("收入总计", "12.00", **change),
        ),
        state(
            "收入合计80万元，减少9万元。",
            make_figure("收入合计", "80"),
            make_figure("收入合计", moved, **change),
        ),
    )
    assert ask("收入总计的减少额和收入合计的减少额是同一个数吗？", view).text.startswith(said)


def test_a_rate_is_checked_against_the_amount_of_its_section(ask, make_view, make_figure, state):
    view = make_view(
        state("本年收入合计\t8000000", make_figure("本年收入合计", "8000000", unit="元"), table="收支总表"),
        state("收入决算800万元。", make_figure("收入决算", "800.00"), heading="一、收支情况"),
        state(
            "收入较上年增加160万元，增长20%。",
            make_figure("收入决算", "160.00", measure="增减额", direction="增加", base="上年"),
            make_figure("收入决算", "20", measure="增减率", unit="%", direction="增加", base="上年"),
            heading="一、收支情况",
        ),
    )
    text = ask("报告说收入比上年增加百分之几？按它给的增加额核一下，这个增幅对得上吗？", view).text
    assert "25.00%" in text and "对不上" in text


@pytest.mark.parametrize(("beside", "apart"), [("120", True), ("150", False)])
def test_two_rates_are_held_against_each_other_where_they_are_of_one_amount(
    ask, make_view, make_figure, state, beside, apart
):
    rate = {"measure": "增减率", "unit": "%", "direction": "增加", "base": "上年"}
    view = make_view(
        state(
            "本级“三公”经费支出0.0120亿元，同比增长15.3%。",
            make_figure("本级“三公”经费支出", "0.0120", unit="亿元"),
            make_figure("本级“三公”经费支出", "15.3", **rate),
        ),
        state(
            f"财政拨款“三公”经费支出{beside}万元，比上年增长12%。",
            make_figure("财政拨款“三公”经费支出", beside),
            make_figure("财政拨款“三公”经费支出", "12", **rate),
            page=9,
        ),
        kind="政府决算",
    )
    text = ask("2031年“三公”经费涨了百分之几？报告和后面的说明一致吗？", view).text
    assert ("3.3个百分点" in text) == apart, text
