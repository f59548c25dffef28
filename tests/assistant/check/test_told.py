"""Tests of assistant.check.told: what is said of amounts against them, of parts against their whole."""


def moved(make_figure, item, printed, direction, **changes):
    return make_figure(
        item, printed, **{"measure": "增减额", "base": "上年", "direction": direction, **changes}
    )


def test_a_completion_that_the_amounts_do_not_give(ask, make_view, make_figure, state):
    rate = {"measure": "完成率", "unit": "%", "base": "预算数"}
    view = make_view(
        state(
            "会议费预算3.00万元，决算1.71万元，完成预算的43%。",
            make_figure("会议费", "3.00", measure="预算数"),
            make_figure("会议费", "1.71"),
            make_figure("会议费", "43", **rate),
        )
    )
    text = ask("报告说会议费完成预算的43%，这个完成率算得对吗？", view).text
    assert text.startswith("不对") and "1.71 ÷ 3.00 × 100% = 57.00%" in text


def test_a_completion_of_all_the_money_of_a_fund_against_its_total(ask, make_view, make_figure, state):
    rate = {"measure": "完成率", "unit": "%", "base": "年初预算数"}
    fund = {"scope": "财政拨款"}
    view = make_view(
        state("本年支出合计9.00万元。", make_figure("本年支出合计", "9.00")),
        state(
            "财政拨款收入总计6.00万元，支出总计6.00万元。",
            make_figure("财政拨款收入总计", "6.00", **fund),
            make_figure("财政拨款支出总计", "6.00", **fund),
        ),
        state(
            "财政拨款支出年初预算数为5.00万元，完成年初预算的20%。",
            make_figure("财政拨款支出", "5.00", measure="年初预算数", **fund),
            make_figure("财政拨款支出", "20", **rate, **fund),
        ),
    )
    text = ask("财政拨款支出完成年初预算的20%，这个完成率算得对吗？按金额算是多少？", view).text
    assert text.startswith("不对") and "6.00 ÷ 5.00 × 100% = 120.00%" in text


def test_a_budget_that_only_its_gap_tells(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费决算11.00万元，完成年初预算100%，比预算增加1.00万元。",
            make_figure("会议费", "11.00"),
            make_figure("会议费", "100", measure="完成率", unit="%", base="年初预算数"),
            moved(make_figure, "会议费", "1.00", "增加", base="年初预算数"),
        )
    )
    text = ask("会议费年初预算是多少？报告说完成100%，准吗？", view).text
    assert "11.00 − 1.00 = 10.00万元" in text and "110.00%" in text


def test_a_change_that_both_years_deny(ask, make_view, make_figure, state):
    view = make_view(
        state("2031年接待费11.80万元。", make_figure("接待费", "11.80")),
        state("2030年接待费12.39万元。", make_figure("接待费", "12.39", year=2030)),
        state("接待费较上年减少0.58万元。", moved(make_figure, "接待费", "0.58", "减少")),
    )
    text = ask("接待费说少了0.58万元，拿两年的数一减，对吗？", view).text
    assert text.startswith("对不上") and "12.39 − 11.80 = 0.59万元" in text


def test_a_change_that_the_amounts_give_is_not_denied(ask, make_view, make_figure, state):
    view = make_view(
        state("2031年接待费11.80万元。", make_figure("接待费", "11.80")),
        state("2030年接待费12.38万元。", make_figure("接待费", "12.38", year=2030)),
        state("接待费较上年减少0.58万元。", moved(make_figure, "接待费", "0.58", "减少")),
    )
    assert "对不上" not in ask("接待费说少了0.58万元，拿两年的数一减，对吗？", view).text


def parts_view(make_view, make_figure, state, *moves):
    below = {"ancestors": ("“三公”经费",)}
    return make_view(
        state(
            "“三公”经费116.00万元，比上年减少10.00万元。",
            make_figure("“三公”经费", "116.00"),
            moved(make_figure, "“三公”经费", "10.00", "减少"),
        ),
        *(
            state(f"{name}比上年{way}{amount}万元。", moved(make_figure, name, amount, way, **below))
            for name, amount, way in moves
        ),
    )


def test_changes_of_parts_against_that_of_their_whole(ask, make_view, make_figure, state):
    moves = (("出国费", "5.00", "增加"), ("接待费", "2.00", "减少"), ("运行费", "40.00", "减少"))
    view = parts_view(make_view, make_figure, state, *moves)
    text = ask("三项各自的增减加起来，和三公总额减少10万元对得上吗？", view).text
    assert text.startswith("对不上") and "2.00 + 40.00 − 5.00 = 37.00万元" in text


def test_a_change_told_the_wrong_way_round(ask, make_view, make_figure, state):
    moves = (("接待费", "2.00", "减少"), ("运行费", "4.00", "减少"), ("出国费", "8.00", "增加"))
    view = parts_view(make_view, make_figure, state, *moves)
    text = ask("三项各自的增减加起来，和三公总额减少10万元对得上吗？", view).text
    assert "可能应为" not in text and text.startswith("对不上")
    turned = (("接待费", "2.00", "减少"), ("运行费", "4.00", "增加"), ("出国费", "4.00", "减少"))
    view = parts_view(make_view, make_figure, state, *turned)
    text = ask("分项增减和三公总额减少10万元对得上吗？", view).text
    assert "若运行费是减少" in text


def test_a_rate_of_a_change_that_is_quoted(ask, make_view, make_figure, state):
    rate = {"measure": "增减率", "base": "上年", "unit": "%"}
    view = make_view(
        state("支出总计11.00万元。", make_figure("支出总计", "11.00")),
        state(
            "支出增加1.00万元，增长9%。",
            moved(make_figure, "支出总计", "1.00", "增加"),
            make_figure("支出总计", "9", direction="增加", **rate),
        ),
    )
    text = ask("报告写支出增长9%，用它自己的数复核一下，增幅应该是多少？", view).text
    assert "1.00 ÷ 10.00 × 100% = 10.00%" in text


def test_one_statement_alone_does_not_agree_with_itself(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state(
            "因车辆移交尚未办完，公务用车保有量账面为56辆，实际保有量为12辆。",
            make_figure("公务用车保有量", "12", **count),
        )
    )
    text = ask("账面上有多少辆公车，实际又有几辆？为什么不一样？", view).text
    assert "各处一致" not in text and "因车辆移交尚未办完" in text


def test_the_amounts_of_a_table_are_of_the_level_that_its_title_names(ask, make_view, make_figure, state):
    title = "2031年市本级“三公”经费决算表"
    view = make_view(
        state(
            "公务接待费 66 60",
            make_figure("公务接待费", "66", year=2030),
            make_figure("公务接待费", "60"),
            table=title,
        ),
        state(
            "2031年市本级公务接待费较2030年减少8万元。",
            make_figure(
                "公务接待费", "8", measure="增减额", direction="减少", base="2030年", region="市本级"
            ),
            heading=title,
        ),
    )
    text = ask("2031年公务接待费比2030年减少多少？表里的数和文字说明一致吗？", view).text
    assert "66 − 60 = 6" in text and "对不上" in text, text


def test_changes_told_in_the_reason_of_a_change(ask, make_view, make_figure, state):
    reason = "增加瞭望塔维护经费23.30万元，信息化经费增加35.00万元，扶贫经费压减10.00万元"

    def moved(item, value, direction, **labels):
        return make_figure(item, value, measure="增减额", direction=direction, base="上年", **labels)

    view = make_view(
        state(
            f"森林防火支出与上年相比增加48.30万元，主要原因是{reason}。",
            make_figure("森林防火支出", "628.30"),
            moved("森林防火支出", "48.30", "增加", reason=reason),
        ),
        state(reason, moved("瞭望塔维护经费", "23.30", "增加")),
        state(reason, moved("信息化经费", "35.00", "增加")),
        state(reason, moved("扶贫经费", "10.00", "减少")),
    )
    text = ask("森林防火支出增加48.3万元，报告列的几笔增减加得拢吗？", view).text
    assert text.startswith("对得上") and "23.30 + 35.00 − 10.00 = 48.30" in text, text


def test_a_share_quoted_against_the_amounts(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "“三公”经费50.00万元，公务接待费20.00万元，占“三公”经费的40.00%。",
            make_figure("“三公”经费", "50.00"),
            make_figure("公务接待费", "20.00"),
            make_figure("公务接待费", "40.00", measure="占比", unit="%", base="“三公”经费"),
        )
    )
    text = ask("正文说公务接待费占“三公”经费的40%，拿数算一下对得上吗？", view).text
    assert "20.00 ÷ 50.00" in text and "一致" in text, text
