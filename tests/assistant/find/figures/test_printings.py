"""One amount in several places: its change may stand only where it goes by another name."""


def test_the_change_of_a_total_is_taken_from_the_sentence_that_tells_it(ask, make_view, make_figure, state):
    view = make_view(
        state("收入总计 630.40", make_figure("收入总计", "630.40"), page=8, table="收支总表"),
        state(
            "本部门预算收入630.40万元，较上年减少19.30万元。",
            make_figure("预算收入", "630.40"),
            make_figure("预算收入", "19.30", measure="增减额", direction="减少", base="上年"),
            page=3,
        ),
    )
    answer = ask("收入总计是多少，比上年少了多少？", view)
    assert "减少19.30万元" in answer.text, answer.text


def test_the_change_of_another_amount_is_not(ask, make_view, make_figure, state):
    view = make_view(
        state("收入总计 630.40", make_figure("收入总计", "630.40"), page=8, table="收支总表"),
        state(
            "本部门预算收入500.00万元，较上年减少19.30万元。",
            make_figure("预算收入", "500.00"),
            make_figure("预算收入", "19.30", measure="增减额", direction="减少", base="上年"),
            page=3,
        ),
    )
    assert "19.30" not in ask("收入总计是多少，比上年少了多少？", view).text


def test_the_change_of_a_total_is_that_of_the_amount_without_the_word(ask, make_view, make_figure, state):
    view = make_view(
        state("其中：财政拨款收入15.16万元。", make_figure("财政拨款收入", "15.16")),
        state(
            "财政拨款收入总计15.16万元，与上年相比减少0.58万元。",
            make_figure("财政拨款收入总计", "15.16"),
            make_figure("财政拨款收入总计", "0.58", measure="增减额", direction="减少", base="上年"),
        ),
    )
    answer = ask("2031年财政拨款收入增加的原因是什么？", view)
    assert answer.status == "premise_corrected" and "减少0.58万元" in answer.text


def test_the_change_of_both_sides_told_in_the_next_sentence_is_that_of_the_spending(
    ask, make_view, make_figure, state
):
    about = {"measure": "预算数", "scope": "全部资金"}
    moved = {"scope": "全部资金", "direction": "增加", "base": "上年预算数"}
    view = make_view(
        state(
            "本年支出合计 6304000.00",
            make_figure("本年支出合计", "6304000.00", unit="元", **about),
            page=8,
            table="部门收支总表",
        ),
        state(
            "收支总预算630.40万元。",
            make_figure("收支总预算", "630.40", **about),
            page=3,
            heading="一、收支总体情况",
        ),
        state(
            "比上年预算增加19.30万元，增长3.16%。",
            make_figure("收支总预算", "19.30", measure="增减额", **moved),
            make_figure("收支总预算", "3.16", unit="%", measure="增减率", **moved),
            page=3,
            heading="一、收支总体情况",
        ),
        kind="部门预算",
    )
    text = ask("2031年一共安排多少钱，比上年增长百分之几？", view).text
    assert "6304000.00元" in text.replace(",", "") and "增长3.16%" in text, text


def test_a_budget_whose_move_the_next_sentence_tells_comes_before_the_row_of_one_fund(
    ask, make_view, make_figure, state
):
    whole = {"scope": "全部资金"}
    moved = {"direction": "增加", "base": "上年预算数", "measure": "增减率", "unit": "%"}
    view = make_view(
        state(
            "收入总计 6304000.00",
            make_figure("收入总计", "6304000.00", unit="元", measure="预算数", **whole),
            page=8,
            table="部门收支总表",
        ),
        state(
            "合计 5800000.00 7.76",
            make_figure("支出合计", "5800000.00", unit="元", measure="预算数", scope="一般公共预算"),
            make_figure("支出合计", "7.76", scope="一般公共预算", **moved),
            page=9,
            table="一般公共预算支出表",
        ),
        state(
            "收支总预算630.40万元。",
            make_figure("收支总预算", "630.40", measure="预算数", **whole),
            heading="一、收支总体情况",
        ),
        state(
            "比上年预算增长3.16%。",
            make_figure("收支总预算", "3.16", **whole, **moved),
            heading="一、收支总体情况",
        ),
        kind="部门预算",
    )
    text = ask("2031年预算一共多少，比上年增长百分之几？", view).text
    assert "630.40万元" in text and "3.16%" in text and "7.76" not in text, text
