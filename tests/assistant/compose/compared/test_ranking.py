"""Which subject or part is the largest or least, which meet a condition, and why."""

import pytest


@pytest.fixture
def subjects(make_view, make_figure, state):
    """A table of coded subjects in three levels and two columns, and the completion told in prose."""
    rows = (
        ("213", "农林水支出", (), "90.00", "40.00"),
        ("21302", "林业和草原", ("农林水支出",), "90.00", "40.00"),
        ("2130205", "森林资源培育", ("农林水支出", "林业和草原"), "60.00", "39.00"),
        ("2130234", "林业草原防灾减灾", ("农林水支出", "林业和草原"), "30.00", "1.00"),
        ("221", "住房保障支出", (), "20.00", "20.00"),
        ("22102", "住房改革支出", ("住房保障支出",), "20.00", "20.00"),
        ("2210201", "住房公积金", ("住房保障支出", "住房改革支出"), "20.00", "20.00"),
    )
    return make_view(
        *(
            state(
                f"{code} {name} {whole} {part}",
                make_figure(name, whole, code=code, ancestors=above, scope="一般公共预算"),
                make_figure(name, part, code=code, ancestors=above, scope="一般公共预算", part="基本支出"),
                table="一般公共预算财政拨款支出决算表",
            )
            for code, name, above, whole, part in rows
        ),
        *(
            state(
                f"{name}（项）完成年初预算的{rate}%。",
                make_figure(
                    name, rate, measure="完成率", unit="%", base="年初预算数", direction=way, ancestors=above
                ),
                heading="五、支出决算具体情况",
            )
            for name, rate, way, above in (
                ("森林资源培育", "96.68", "减少", ("农林水支出", "林业和草原")),
                ("住房公积金", "88.34", "减少", ("住房保障支出", "住房改革支出")),
                ("林业草原防灾减灾", "108.40", "增加", ("农林水支出", "林业和草原")),
            )
        ),
    )


@pytest.mark.parametrize(
    ("question", "name", "number"),
    [
        ("一般公共预算支出金额最大的项级科目是哪个？", "森林资源培育", "60.00万元"),
        ("一般公共预算支出里哪一类最多？", "农林水支出", "90.00万元"),
        ("哪个项级科目完成年初预算的比例最低？", "住房公积金", "88.34%"),
        ("哪个项级科目的预算完成率最高？", "林业草原防灾减灾", "108.40%"),
    ],
)
def test_subjects_of_the_level_asked_are_compared(ask, subjects, question, name, number):
    first = ask(question, subjects).text
    assert name in first and number in first, first


@pytest.mark.parametrize(
    ("question", "name", "number"),
    [
        ("支出最多的款级科目是哪个？", "林业和草原", "90.00万元"),
        ("支出最少的项级科目是哪个？", "住房公积金", "20.00万元"),
        ("除农林水支出外，哪类支出最多？", "住房保障支出", "20.00万元"),
    ],
)
def test_rows_of_another_level_or_of_costs_are_no_subjects_of_the_level_asked(
    ask, make_view, make_figure, state, question, name, number
):
    coded = (
        ("213", "农林水支出", (), "90.00"),
        ("21302", "林业和草原", ("农林水支出",), "90.00"),
        ("2130205", "森林资源培育", ("农林水支出", "林业和草原"), "60.00"),
        ("2130234", "林业草原防灾减灾", ("农林水支出", "林业和草原"), "30.00"),
        ("221", "住房保障支出", (), "20.00"),
        ("22102", "住房改革支出", ("住房保障支出",), "20.00"),
        ("2210201", "住房公积金", ("住房保障支出", "住房改革支出"), "20.00"),
    )
    whole = ("一般公共预算财政拨款支出", "115.00")
    classes = (("农林水支出", "90.00"), ("住房保障支出", "20.00"), ("教育支出", "5.00"), whole)
    costs = (("办公费", "3.00"), ("资本性支出", "2.00"))
    view = make_view(
        *(
            state(
                f"{row} {value}",
                make_figure(row, value, scope="一般公共预算"),
                table="财政拨款收入支出决算总表",
            )
            for row, value in classes
        ),
        *(
            state(
                f"{code} {row} {value}",
                make_figure(row, value, code=code, ancestors=above, scope="一般公共预算"),
                table="一般公共预算财政拨款支出决算表",
            )
            for code, row, above, value in coded
        ),
        *(
            state(
                f"{row}{value}万元。",
                make_figure(row, value, ancestors=("基本支出", "公用经费")),
                heading="六、基本支出决算情况说明",
            )
            for row, value in costs
        ),
    )
    text = ask(question, view).text
    assert name in text and number in text, text


def test_each_is_told_beside_the_most_where_that_is_asked_too(ask, subjects):
    text = ask("一般公共预算支出各类各是多少，哪一类最多？", subjects).text
    assert "最高的是2031年农林水支出" in text and "其余：2031年住房保障支出" in text, text


def test_classes_that_money_goes_to_are_those_of_the_table_of_expenditure(ask, make_view, make_figure, state):
    rows = (("213", "农林水支出", "80.00", "70.00"), ("221", "住房保障支出", "20.00", "30.00"))
    view = make_view(
        *(
            state(
                f"{code} {name} {earned}",
                make_figure(name, earned, code=code, part="本年收入合计", scope="全部资金"),
                table="收入决算表",
            )
            for code, name, earned, _ in rows
        ),
        *(
            state(
                f"{code} {name} {spent}",
                make_figure(name, spent, code=code, scope="全部资金"),
                table="支出决算表",
            )
            for code, name, _, spent in rows
        ),
        *(
            state(f"{name}{number}万元。", make_figure(name, number), heading="五、政府采购情况")
            for name, number in (("货物", "8.00"), ("工程", "90.00"), ("服务", "2.00"))
        ),
    )
    text = ask("支出功能分类里哪一类花得最多？", view).text
    assert "农林水支出" in text and "70.00万元" in text, text


def test_the_whole_is_no_part_of_itself(ask, make_view, make_figure, state):
    names = (("“三公”经费", "9.00"), ("公务接待费", "2.00"), ("公务用车购置及运行维护费", "7.00"))
    view = make_view(
        state(
            " ".join(printed for _, printed in names),
            *(make_figure(name, printed) for name, printed in names),
            table="财政拨款“三公”经费支出决算表",
        )
    )
    text = ask("三公经费里哪一项花得最多？", view).text
    assert "公务用车" in text and "7.00万元" in text, text


def test_parts_are_those_that_the_sentence_of_the_whole_lists(ask, make_view, make_figure, state):
    heading = "（九）政府采购"
    view = make_view(
        state(
            "全年采购总额30.00万元：货物8.00万元，工程12.00万元，服务10.00万元。",
            *(
                make_figure(name, printed)
                for name, printed in (
                    ("采购总额", "30.00"),
                    ("货物", "8.00"),
                    ("工程", "12.00"),
                    ("服务", "10.00"),
                )
            ),
            heading=heading,
        ),
        state("中小企业合同额25.00万元。", make_figure("中小企业合同额", "25.00"), heading=heading),
    )
    text = ask("政府采购三类里哪类金额最大？", view).text
    assert "工程" in text and "12.00万元" in text, text
    assert "30.00万元" in ask("政府采购支出总额是多少？", view).text


def test_accounts_above_and_below_their_budget(ask, subjects):
    above = ask("决算比预算多的科目有哪些？", subjects).text
    assert "林业草原防灾减灾" in above and "住房公积金" not in above, above


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("项级科目里，一般公共预算支出最多的前两名？", ("60.00", "30.00"), "20.00"),
        ("一般公共预算支出最多的两个项级科目是哪两个？", ("60.00", "30.00"), "20.00"),
        ("一般公共预算支出金额最大的项级科目是哪个？", ("60.00",), "30.00"),
    ],
)
def test_as_many_places_as_are_asked_for(ask, subjects, question, told, untold):
    text = ask(question, subjects).text
    assert all(number in text for number in told) and untold not in text, text


def test_a_row_left_aside_is_not_compared_and_its_fellows_are(ask, make_view, make_figure, state):
    rows = (("302", "商品和服务支出", (), "90.00"), ("30201", "办公费", ("商品和服务支出",), "20.00"))
    rows += (
        ("30207", "邮电费", ("商品和服务支出",), "9.00"),
        ("30299", "其他支出", ("商品和服务支出",), "61.00"),
    )
    view = make_view(
        *(
            state(
                f"{code} {name} {value}", make_figure(name, value, code=code, ancestors=above), table="支出表"
            )
            for code, name, above, value in rows
        ),
        state("310 资本性支出 5.00", make_figure("资本性支出", "5.00", code="310"), table="支出表"),
    )
    answer = ask("支出表里，撇开“其他支出”不算，最多的是哪一项，多少？", view)
    assert "办公费" in answer.text and "20.00万元" in answer.text, answer.text


def test_a_column_that_leaves_out_what_is_to_be_included_is_not_compared(ask, make_view, make_figure, state):
    rows = (("农林水", "62.00", "57.00"), ("节能环保", "73.00", "72.00"))
    view = make_view(
        *(
            state(
                f"{name} {whole} {less}",
                make_figure(name, whole),
                make_figure(name, less, part="不含青杉"),
                table="专项转移支付决算表",
            )
            for name, whole, less in rows
        )
    )
    assert "73.00万元" in ask("专项转移支付哪个领域拿得最多？多少万元（含青杉）？", view).text


def test_one_level_of_government_is_compared_where_it_is_asked_of(ask, make_view, make_figure, state):
    def spent(region, *values):
        names = ("教育支出", "卫生健康支出", "农林水支出")
        return state(
            f"{region}{'，'.join(f'{name}{value}万元' for name, value in zip(names, values, strict=True))}。",
            *(make_figure(n, v, region=region) for n, v in zip(names, values, strict=True)),
            heading="支出执行情况",
        )

    view = make_view(spent("市本级", "12.00", "90.00", "13.00"), spent("全市", "57.00", "37.00", "44.00"))
    text = ask("全市哪一项支出最多？", view).text
    assert "教育支出" in text and "57.00万元" in text, text


def test_the_largest_single_purchase_of_the_table(ask, make_view, make_figure, state):
    title, whole = "2031年政府采购预算表", "服务C"
    view = make_view(
        state(
            "政府采购预算180万元，其中：购买货物50万元、购买服务130万元。",
            *(
                make_figure(item, printed, measure="预算数", ancestors=("政府采购预算",))
                for item, printed in (("购买货物", "50"), ("购买服务", "130"))
            ),
        ),
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, measure="预算数", ancestors=above),
                table=title,
            )
            for item, printed, above in (
                ("会议费", "87", (whole,)),
                ("会议服务", "87", (whole, "会议费")),
                ("物业费", "43", (whole,)),
                ("物业服务", "43", (whole, "物业费")),
            )
        ),
        kind="部门预算",
    )
    text = ask("政府采购表上单笔最大的是哪一项，多少钱？", view).text
    assert "会议服务" in text and "87万元" in text, text


def test_parts_are_ranked_below_the_words_that_open_them(ask, make_view, make_figure, state):
    whole = "“两个屏障”“一个基地”支出"
    view = make_view(
        state("教育支出70亿元。", make_figure("教育支出", "70", unit="亿元", region="全市")),
        state(
            "一是深入落实“三大任务”。保障“两个屏障”“一个基地”支出20亿元。其中，建设生态屏障支出3亿元，建设能源基地支出9亿元。",
            make_figure(whole, "20", unit="亿元", region="全市"),
            make_figure("建设生态屏障支出", "3", unit="亿元", region="全市", ancestors=(whole,)),
            make_figure("建设能源基地支出", "9", unit="亿元", region="全市", ancestors=(whole,)),
            heading="（五）重点工作",
        ),
        organisation="云杉河市",
        kind="政府决算",
    )
    text = ask("“三大任务”里花钱最多的是哪一项？", view).text
    assert "能源基地" in text and "9亿元" in text, text


def test_the_kinds_of_insurance_are_of_the_insurance_fund(ask, make_view, make_figure, state):
    rows = (
        ("工伤保险基金", "8.00", "120", "社会保险基金"),
        ("失业保险基金", "5.00", "251.2", "社会保险基金"),
    )
    rows += (("车辆通行费收入", "90.00", "50", "政府性基金"), ("彩票公益金收入", "60.00", "60", "政府性基金"))
    view = make_view(
        *(
            state(
                f"{name} {amount} {rate}%",
                make_figure(name, amount, scope=fund),
                make_figure(name, rate, scope=fund, measure="完成率", unit="%", base="预算数"),
                table=f"2031年{fund}收入决算表",
            )
            for name, amount, rate, fund in rows
        ),
        kind="政府决算",
    )
    assert "工伤保险基金收入决算数为8.00" in ask("2031年哪个险种的基金收入最多？", view).text
    over = ask("2031年哪个险种的收入超预算最多（按完成百分比），实际收了多少？", view).text
    assert "失业保险基金" in over and "251.2%" in over and "5.00万元" in over, over


def test_what_was_wrong_with_the_one_ranked_last(ask, make_view, make_figure, state):
    score = {"measure": "得分", "unit": "分", "part": "自评得分"}
    view = make_view(
        *(
            state(f"{name} {printed}", make_figure(name, printed, **score), table="项目自评结果表")
            for name, printed in (("防火通道维护", "98.6"), ("苗木托养", "86.5"), ("界碑更新", "94.2"))
        ),
        state("苗木托养支出决算数小于预算数的主要原因是尾款结转。", heading="支出情况"),
        state(
            "扣分主要原因：苗木托养项目承接机构换届，服务费未能按期结算；界碑更新有4处放弃改造。",
            heading="绩效情况",
        ),
    )
    text = ask("三个自评项目里哪个分数最低，多少分，毛病出在哪？", view).text
    assert "86.5分" in text and "承接机构换届" in text and "尾款" not in text, text


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("2031年文体支出里花得最多的是哪一项？", "25243"),
        ("2031年文体支出花得最多的是哪项？", "25243"),
        ("2031年农林水支出当中文体支出的那部分，投得最多的是哪个方向？", "25243"),
        ("2031年农林水支出里最多的是哪一款？", "97000"),
    ],
)
def test_parts_are_ranked_within_the_innermost_thing_named(
    ask, make_view, make_figure, state, question, most
):
    rows = (
        ("农林水支出", "126934", ()),
        ("办学支出", "97000", ("农林水支出",)),
        ("学校维修", "90000", ("农林水支出", "办学支出")),
        ("学校运行", "7000", ("农林水支出", "办学支出")),
        ("文体支出", "29934", ("农林水支出",)),
        ("场馆管理", "25243", ("农林水支出", "文体支出")),
        ("场馆维修", "4691", ("农林水支出", "文体支出")),
    )
    view = make_view(
        *(
            state(f"{name} {number}", make_figure(name, number, ancestors=above), table="支出决算明细表")
            for name, number, above in rows
        ),
        kind="政府决算",
        organisation="云杉河市",
    )
    assert most in ask(question, view).text.replace(",", ""), ask(question, view).text


def test_why_the_last_is_last_may_be_said_with_one_word(ask, make_view, make_figure, state):
    rates = {"泳馆改造": "7.65", "操场翻新": "93.20", "课桌更新": "88.10"}
    view = make_view(
        *(
            state(
                name,
                make_figure(name, value, measure="完成率", unit="%", base="全年预算数"),
                table="项目执行情况表",
            )
            for name, value in rates.items()
        ),
        state("泳馆改造因招标流标两次，结转9.05万元；其余为质保金。"),
    )
    text = ask("执行率最低的项目是哪个？卡在哪儿？", view).text
    assert "7.65%" in text and "流标" in text, text


def insurance(make_view, make_figure, state):
    """What funds earned, and in a table of its own what they had left over, with its total."""
    fund = {"scope": "社会保险基金"}
    earned = (("工伤保险基金收入", "8"), ("失业保险基金收入", "3"), ("保险费收入", "10"), ("利息收入", "1"))
    left = (("年末滚存结余合计", "70"), ("工伤保险基金", "20"), ("失业保险基金", "50"))
    tables = (("2031年社会保险基金收入决算表", earned), ("2031年社会保险基金预算结余决算表", left))
    return make_view(
        *(
            state(f"{name} {amount}", make_figure(name, amount, **fund), table=title)
            for title, rows in tables
            for name, amount in rows
        ),
        kind="政府决算",
    )


def test_the_fund_that_has_most_left_over_is_no_source_of_income(ask, make_view, make_figure, state):
    view = insurance(make_view, make_figure, state)
    text = ask("2031年末哪项社保基金的滚存结余最多，哪项最少？", view).text
    assert "失业保险基金结余" in text and "工伤保险基金结余" in text and "保险费" not in text, text
    text = ask("2031年哪项社保基金收入最多？", view).text
    assert "工伤保险基金收入" in text and "8" in text and "50" not in text, text


def test_a_number_of_none_of_the_funds_does_not_answer_which(ask, make_view, make_figure, state):
    subsidy = make_figure("财政补贴收入", "4", scope="社会保险基金")
    view = make_view(state("财政补贴收入 4", subsidy, table="社会保险基金收入决算表"), kind="政府决算")
    assert ask("哪个险种的财政补贴收入最多？", view).status == "not_stated"


@pytest.fixture
def basic(make_view, make_figure, state):
    """Basic expenditure by what it is made of in prose, and by economic subjects in a table."""
    rows = (
        ("工资福利支出", "70.00", ()),
        ("基本工资", "40.00", ("工资福利支出",)),
        ("津贴补贴", "30.00", ("工资福利支出",)),
        ("对个人和家庭的补助", "10.00", ()),
        ("退休费", "10.00", ("对个人和家庭的补助",)),
    )
    table = "一般公共预算财政拨款基本支出决算表"
    return make_view(
        state(
            "基本支出95.00万元，其中：人员经费80.00万元，公用经费15.00万元。",
            make_figure("一般公共预算财政拨款基本支出", "95.00", scope="一般公共预算"),
            make_figure("人员经费", "80.00", scope="一般公共预算"),
            make_figure("公用经费", "15.00", scope="一般公共预算"),
            heading="六、基本支出决算情况说明",
        ),
        *(
            state(
                f"{name} {value}",
                make_figure(name, value, ancestors=above, scope="一般公共预算"),
                table=table,
            )
            for name, value, above in rows
        ),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("人员经费里最多的是哪项？", "工资福利支出决算数为70.00万元"),
        ("人员经费里金额最高的经济科目是哪个？", "基本工资决算数为40.00万元"),
    ],
)
def test_no_part_is_more_than_what_it_is_a_part_of(ask, basic, question, told):
    assert told in ask(question, basic).text


@pytest.fixture
def bonds(make_view, make_figure, state):
    uses = (("市政设施", "9.00"), ("社会事业", "6.00"))
    return make_view(
        state(
            "债务余额85.00亿元，其中：一般债务余额16.00亿元，专项债务余额69.00亿元。",
            make_figure("债务余额", "85.00", unit="亿元", measure="余额"),
            *(
                make_figure(name, value, unit="亿元", measure="余额", ancestors=("债务余额",))
                for name, value in (("一般债务余额", "16.00"), ("专项债务余额", "69.00"))
            ),
            heading="一、债务余额情况",
        ),
        state(
            "新增专项债券15.00亿元，用于市政设施9.00亿元，社会事业6.00亿元。",
            make_figure("新增专项债券", "15.00", unit="亿元", measure="金额"),
            *(
                make_figure(name, value, unit="亿元", measure="金额", ancestors=("新增专项债券",))
                for name, value in uses
            ),
            heading="二、债券使用情况",
        ),
    )


def test_what_debt_is_called_is_no_field_that_it_goes_to(ask, bonds):
    text = ask("新发的专项债券投得最多的是哪个领域，占了几成？", bonds).text
    assert "市政设施为9.00亿元" in text and "60" in text and "余额" not in text, text


def test_the_sum_of_those_that_come_first_is_told_where_asked(ask, bonds):
    assert "合计15.00亿元" in ask("新增专项债券里用得最多的两个领域加起来多少？", bonds).text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("林业费收入里最多的是哪一项？", "检疫费", "木材税收入"),
        ("林业费收入最少的一项是什么？", "苗木费", "木材税收入"),
        ("最多的两项林业费收入是哪些？", "育林费", "木材税收入"),
    ],
)
def test_the_parts_of_what_a_sentence_opens_with_are_ranked(
    ask, make_view, make_figure, state, question, told, other
):
    view = make_view(
        state(
            "木材税收入2.5亿元，林业费收入1.1亿元。",
            make_figure("木材税收入", "2.5", unit="亿元"),
            make_figure("林业费收入", "1.1", unit="亿元"),
        ),
        state(
            "林业费收入方面，检疫费6300万元，育林费3900万元，苗木费800万元。",
            make_figure("检疫费", "6300"),
            make_figure("育林费", "3900"),
            make_figure("苗木费", "800"),
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert told in text and other not in text, text


def test_amounts_of_one_list_in_unlike_units_are_ranked_together(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "木材税3.1亿元，苗木税9200万元，竹材税1.4亿元。",
            make_figure("木材税", "3.1", unit="亿元"),
            make_figure("苗木税", "9200"),
            make_figure("竹材税", "1.4", unit="亿元"),
        ),
        kind="政府决算",
    )
    assert "苗木税" in ask("哪个税种收得最少？", view).text


def test_the_share_that_the_report_gives_to_the_highest_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state("“三公”经费 10.00", make_figure("“三公”经费", "10.00"), table="“三公”经费支出决算表"),
        state(
            "公务用车购置及运行维护费 8.00",
            make_figure("公务用车购置及运行维护费", "8.00"),
            table="“三公”经费支出决算表",
        ),
        state("公务接待费 2.00", make_figure("公务接待费", "2.00"), table="“三公”经费支出决算表"),
        state(
            "公务用车购置及运行维护费支出占“三公”经费的80.00%。",
            make_figure("公务用车购置及运行维护费支出", "80.00", measure="占比", unit="%", base="“三公”经费"),
        ),
    )
    assert "80.00%" in ask("三公经费里哪一项花得最多，占百分之几？", view).text


@pytest.fixture
def project_table(make_view, make_figure, state):
    rows = (("水渠清淤", "26.00"), ("苗圃改造", "9.50"), ("合计", "35.50"))
    return make_view(
        state(
            "2031年支出预算112.60万元，其中项目支出35.50万元。",
            make_figure("支出预算", "112.60", measure="预算数"),
            make_figure("项目支出", "35.50", measure="预算数", ancestors=("支出预算",)),
        ),
        *(
            state(f"{name} {value}", make_figure(name, value, measure="预算数"), table="四、项目支出")
            for name, value in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "项目支出里哪个项目花钱最多，占百分之几？",
        "项目支出里哪个项目最大，占项目支出的比重是多少？",
        "花钱最多的项目是哪个，占项目支出几成？",
    ],
)
def test_the_greatest_project_is_a_row_of_their_table(ask, project_table, question):
    text = ask(question, project_table).text
    assert "水渠清淤" in text and "26.00 ÷ 35.50" in text, text


@pytest.mark.parametrize("question", ["项目支出有哪些项目？", "2031年有几个项目，各多少钱？"])
def test_all_projects_of_the_one_table_are_listed(ask, project_table, question):
    text = ask(question, project_table).text
    assert "水渠清淤" in text and "苗圃改造" in text and "112.60" not in text, text


def test_all_projects_together_are_no_greatest_project(ask, make_view, make_figure, state):
    view = make_view(
        state("2031年基本支出77.10万元。", make_figure("基本支出", "77.10")),
        state("2031年项目支出35.50万元。", make_figure("项目支出", "35.50")),
    )
    answer = ask("项目支出里哪个项目花钱最多，占百分之几？", view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize("question", ["哪项支出最大？", "哪项支出最大，占总支出的比重是多少？"])
def test_the_greatest_of_all_is_no_row_of_a_few(ask, make_view, make_figure, state, question):
    few = [make_figure("会议费", "9.30"), make_figure("培训费", "1.20")]
    most = [make_figure("农林水支出", "90.00"), make_figure("住房保障支出", "22.60")]
    view = make_view(
        state("会议费9.30万元，培训费1.20万元。", *few, heading="会议费、培训费"),
        state("农林水支出90.00万元，住房保障支出22.60万元。", *most, heading="支出"),
        state("支出总计112.60万元。", make_figure("支出总计", "112.60"), heading="支出"),
    )
    assert "最高的是2031年农林水支出" in ask(question, view).text


@pytest.mark.parametrize(
    "question", ["2031年收得最多的两个税种是哪些，各多少？", "2031年哪两个税种收得最多？"]
)
def test_the_taxes_that_bring_most_are_told_without_their_inner_parts(
    ask, make_view, make_figure, state, question
):
    rows = (("增值税", "90"), ("国内增值税", "90"), ("契税", "40"), ("土地增值税", "50"), ("车船税", "3"))
    view = make_view(
        *(
            state(f"{name} {value}", make_figure(name, value), table="一般公共预算收入决算表")
            for name, value in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "2031年增值税" in text and "土地增值税" in text and "国内" not in text and "契税" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三个项级科目里，比上年预算增加最多的是哪一项，增加了多少？", "行政运行比上年预算数增加9.00万元"),
        ("这几个科目当中，增加得最多的是哪个？", "行政运行比上年预算数增加9.00万元"),
        ("几个项级科目里预算最大的是哪个？", "行政运行预算数为50.00万元"),
    ],
)
def test_so_many_subjects_are_what_is_compared(ask, make_view, make_figure, state, question, told):
    rows = (("行政运行", "2130201", "50.00", "9.00"), ("防火", "2130234", "8.00", "3.00"))
    view = make_view(
        state("农林水支出 90.00", make_figure("农林水支出", "90.00", measure="预算数"), table="收支总表"),
        state("住房保障支出 9.00", make_figure("住房保障支出", "9.00", measure="预算数"), table="收支总表"),
        *(
            state(f"{name} {value}", make_figure(name, value, code=code, measure="预算数"), table="支出表")
            for name, code, value, _ in rows
        ),
        *(
            state(
                f"{name}比上年预算数增加{moved}万元。",
                make_figure(name, moved, measure="增减额", base="上年预算数", direction="增加"),
            )
            for name, _, _, moved in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text and "三个" not in text, text


def test_what_bears_no_code_is_no_line_of_the_budget(ask, make_view, make_figure, state):
    told = (("基本支出", "9.00"), ("项目支出", "3.00"))
    view = make_view(
        *(
            state(
                f"{name}比上年增加{moved}万元。",
                make_figure(name, moved, measure="增减额", base="上年", direction="增加"),
            )
            for name, moved in told
        ),
        kind="部门预算",
    )
    assert "9.00" not in ask("项级科目里，哪个比上年增加最多？", view).text


def test_what_is_beyond_its_budget_by_most_where_no_completion_is_told(ask, make_view, make_figure, state):
    def told(name, printed, beyond, before):
        rate = {"measure": "增减率", "unit": "%", "direction": "增加"}
        return state(
            f"{name}{printed}万元，比年初预算增长{beyond}%，比上年增长{before}%。",
            make_figure(name, printed),
            make_figure(name, beyond, base="年初预算数", **rate),
            make_figure(name, before, base="上年", **rate),
        )

    view = make_view(told("护林支出", "30.00", "2.5", "9.0"), told("防火支出", "20.00", "6.1", "1.0"))
    text = ask("护林支出、防火支出中，哪一类超年初预算的幅度最大？", view).text
    assert "防火支出" in text and "6.1%" in text and "9.0%" not in text, text


def test_a_share_printed_beside_the_first_is_not_worked_out_again(ask, make_view, make_figure, state):
    rows = (("林业支出", "60.00", "60"), ("文化支出", "40.00", "40"))
    view = make_view(
        *(
            state(
                f"{name}{value}万元，占本年支出的{share}%。",
                make_figure(name, value),
                make_figure(name, share, measure="占比", unit="%", base="本年支出"),
            )
            for name, value, share in rows
        ),
        state("本年支出100.00万元。", make_figure("本年支出", "100.00")),
    )
    text = ask("哪一类支出最多，占几成？", view).text
    assert text.count("占") == 1 and "60%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "县本级2031年哪类支出花得最多，花了多少？",
        "2031年县本级一般公共预算支出里哪项支出最大？",
        "2031年县本级花钱最多的是哪一类支出？",
    ],
)
def test_what_balances_a_budget_is_no_kind_of_spending(ask, make_view, make_figure, state, question):
    own = {"measure": "执行数", "unit": "亿元", "region": "县本级"}
    spent = {**own, "ancestors": ("一般公共预算支出",), "scope": "一般公共预算"}
    view = make_view(
        state(
            "县本级加上上级补助50.00亿元、下级上解9.00亿元、上年结余3.00亿元，支出总量为70.00亿元。",
            make_figure("上级补助", "50.00", **own),
            make_figure("下级上解", "9.00", **own),
            make_figure("债务转贷", "6.00", **own),
            make_figure("支出总量", "70.00", **own),
        ),
        state("——教育支出22.00亿元。", make_figure("教育支出", "22.00", **spent)),
        state("——农林水支出5.00亿元。", make_figure("农林水支出", "5.00", **spent)),
        kind="政府决算",
        level="政府",
    )
    assert "教育支出" in (text := ask(question, view).text) and "22.00" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "除“其他零星项目”外，哪个项目分到的债券钱最多，多少？",
        "除了其他零星项目以外，哪个项目的债券最多？",
        "不算其他零星项目，哪个项目拿到的债券最多？",
    ],
)
def test_a_project_left_aside_is_not_the_greatest(ask, make_view, make_figure, state, question):
    view = make_view(
        *(
            state(
                f"{name} {printed}",
                make_figure(name, printed),
                table="2031年债券使用情况表",
            )
            for name, printed in (("其他零星项目", "900"), ("青石水库工程", "400"), ("荷塘公路工程", "300"))
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "青石水库工程" in text and "400" in text and "900" not in text, text


def test_the_whole_of_all_that_is_listed_is_not_ranked_among_its_parts(ask, make_view, make_figure, state):
    parts = (("造林支出", "50"), ("巡护支出", "30"), ("防火支出", "20"))
    listed = "，".join(f"{name}{printed}万元" for name, printed in parts)
    view = make_view(
        state(
            f"财政拨款支出100万元，主要用于以下方面：{listed}。",
            make_figure("财政拨款支出", "100"),
            *(make_figure(name, printed) for name, printed in parts),
        )
    )
    text = ask("2031年哪类支出最多？", view).text
    assert "造林支出" in text and "100万元" not in text, text


@pytest.fixture
def bonds_used(make_view, make_figure, state):
    """What bonds went to, by kind, beside what prose tells was issued."""
    rows = (("林道", "60.00", "50.00", "10.00"), ("苗圃", "80.00", "20.00", "60.00"))
    issued = ("再融资债券", "95.00"), ("专项债券", "70.00"), ("一般债券", "70.00")
    return make_view(
        state(
            "全市发行再融资债券95.00万元、专项债券70.00万元、一般债券70.00万元。",
            *(make_figure(name, value, region="全市") for name, value in issued),
        ),
        *(
            state(
                f"{name} {every} {general} {special}",
                make_figure(name, every, part="新增债券"),
                make_figure(name, general, part="一般债"),
                make_figure(name, special, part="专项债"),
                table="新增政府债券资金投向情况",
            )
            for name, every, general, special in rows
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("新增一般债券投得最多的是哪个领域，多少？", ("林道", "50.00万元")),
        ("专项债券用途里哪个最多？", ("苗圃", "60.00万元")),
        ("新增债券投向最少的是哪个领域？", ("林道", "60.00万元")),
    ],
)
def test_what_bonds_of_one_kind_go_to_is_ranked_by_their_own_column(ask, bonds_used, asked, told):
    text = ask(asked, bonds_used).text
    assert all(each in text for each in told) and "用途" not in text, text


def test_no_sum_of_bonds_is_the_first_of_their_uses(ask, bonds_used):
    answer = ask("再融资债券用得最多的方向是哪个？", bonds_used)
    assert answer.status == "not_stated" and "95.00" not in answer.text, answer.text


def test_columns_of_two_levels_are_no_rows_of_one_ranking(ask, make_view, make_figure, state):
    rows = (("林道", "60.00", "50.00", "10.00"), ("苗圃", "55.00", "20.00", "35.00"))
    view = make_view(
        *(
            state(
                f"{name} {every} {own} {below}",
                make_figure(name, every, region="全市"),
                make_figure(name, own, region="市级"),
                make_figure(name, below, region="区县"),
                table="新增专项债券投向情况表",
            )
            for name, every, own, below in rows
        ),
        kind="政府决算",
    )
    text = ask("专项债券投向最多的两个领域各多少？", view).text
    assert "林道" in text and "60.00万元" in text and "55.00万元" in text and "50.00" not in text, text
    assert "50.00万元" in ask("市级专项债券投向最多的是哪个领域？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [("三公经费里哪一项增加最多？", "没有增加的"), ("三公经费里哪一项减少最多？", "1.80")],
)
def test_none_that_fell_rose_most(ask, make_view, make_figure, state, question, told):
    fell = {"measure": "增减额", "direction": "减少", "base": "上年", "ancestors": ("“三公”经费",)}
    view = make_view(
        state("公务接待费比上年减少0.30万元。", make_figure("公务接待费", "-0.30", **fell)),
        state("公务用车运行维护费比上年减少1.80万元。", make_figure("公务用车运行维护费", "-1.80", **fell)),
    )
    text = ask(question, view).text
    assert told in text and "最高的是" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("基本支出中哪个经济科目花得最多？", ("工资福利支出决算数为70.00", "办公费决算数为25.00"), "农业"),
        ("哪个经济分类科目花得最多？", ("工资福利支出决算数为70.00", "办公费决算数为25.00"), "农业"),
        ("基本支出里哪个款级经济科目最多？", ("办公费决算数为25.00",), "70.00"),
        ("基本支出哪个经济科目花得最少？", ("商品和服务支出决算数为30.00", "水费决算数为5.00"), "农业"),
        ("哪个功能科目花得最多？", ("农业支出决算数为300.00",), "工资"),
    ],
)
def test_subjects_of_costs_are_ranked_by_class_and_at_the_last_level(
    ask, make_view, make_figure, state, question, told, untold
):
    def row(code, name, value, table, above=()):
        figure = make_figure(name, value, code=code, ancestors=above, scope="一般公共预算")
        return state(f"{code} {name} {value}", figure, table=table)

    wages, bought = ("工资福利支出",), ("商品和服务支出",)
    costs, functions = "一般公共预算基本支出决算表", "一般公共预算支出决算表"
    view = make_view(
        row("213", "农业支出", "300.00", functions),
        row("208", "养老支出", "80.00", functions),
        row("301", wages[0], "70.00", costs),
        row("30101", "基本工资", "24.00", costs, wages),
        row("30102", "津贴补贴", "23.00", costs, wages),
        row("30103", "奖金", "23.00", costs, wages),
        row("302", bought[0], "30.00", costs),
        row("30201", "办公费", "25.00", costs, bought),
        row("30205", "水费", "5.00", costs, bought),
        year=2031,
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told) and untold not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "哪一类支出最多？",
        "支出按功能分类，最大的一类是什么？",
        "云杉市林业局支出按功能分类，最大的一类是什么？",
        "支出按功能科目看哪类最多？",
        "按功能分类看，支出最多的是哪一类？",
    ],
)
def test_classes_of_spending_are_ordered_among_themselves(ask, make_view, make_figure, state, question):
    classes = (("教育支出", "205", "7.00"), ("农林水支出", "213", "30.00"))
    others = (("工资福利支出", "301", "44.00"), ("商品和服务支出", "302", "9.00"))
    view = make_view(
        *(state(f"{n} {v}", make_figure(n, v, code=c), table="支出决算表") for n, c, v in classes),
        *(state(f"{n} {v}", make_figure(n, v, code=c), table="基本支出决算表") for n, c, v in others),
        *(
            state(f"{n} {v}", make_figure(n, v), table="收支总表")
            for n, v in (("基本支出", "33.00"), ("项目支出", "99.00"))
        ),
    )
    assert [figure.item for figure in ask(question, view).figures] == ["农林水支出"], question


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("全市一般公共预算支出里，哪一类比上年涨得最猛，涨了百分之几？", "林业支出"),
        ("一般公共预算支出中增幅最大的是哪一类？", "林业支出"),
        ("全市一般公共预算支出里哪一类降得最猛？", "国防支出"),
    ],
)
def test_classes_of_one_side_are_ranked_in_a_table_titled_by_both(
    ask, make_view, make_figure, state, question, item
):
    def moved(name, value, code, scope="一般公共预算"):
        way = "减少" if value.startswith("-") else "增加"
        told = {"measure": "增减率", "unit": "%", "base": "上年", "direction": way}
        return make_figure(name, value.strip("-"), code=code, scope=scope, **told)

    rows = (("国防支出", "-4.1", "203"), ("教育支出", "6.2", "205"), ("林业支出", "67.3", "213"))
    view = make_view(
        state("全市一般公共预算支出增长2.9%。", moved("一般公共预算支出", "2.9", None)),
        *(state(f"{n} {v}", moved(n, v, c), table="全市一般公共预算收支决算表") for n, v, c in rows),
        kind="政府决算",
        level="政府",
    )
    assert [figure.item for figure in ask(question, view).figures] == [item]


def test_classes_called_for_short_in_a_table_are_ordered_with_the_rest(ask, make_view, make_figure, state):
    rows = (
        ("教育支出", "7.00"),
        ("文化", "9.00"),
        ("农林水", "30.00"),
        ("节能", "4.00"),
        ("卫生健康支出", "8.00"),
    )
    view = make_view(
        *(state(f"{n} {v}", make_figure(n, v), table="对市县专项转移支付表") for n, v in rows),
        kind="政府决算",
    )
    assert [figure.item for figure in ask("哪一类支出最多？", view).figures] == ["农林水"]


@pytest.fixture
def costs_in_prose(make_view, make_figure, state):
    """Three costs told behind their whole, among other spending of the same section."""
    rows = (("财政拨款“三公”经费支出", "6.20", "2.7"), ("公务接待费", "1.30", "12.8"),
            ("公务用车购置及运行维护费", "4.80", "0.2"), ("护林支出", "57.00", "30.0"))  # fmt: skip
    fell = {"measure": "增减率", "unit": "%", "base": "上年", "direction": "减少"}
    return make_view(
        *(
            state(
                f"{item}{amount}万元，下降{rate}%。",
                make_figure(item, amount, measure="预算数"),
                make_figure(item, rate, **fell),
                heading="支出安排",
            )
            for item, amount, rate in rows
        )
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三公经费哪一项降幅最大？", "公务接待费比上年下降12.8%"),
        ("三公经费安排了多少，哪一项最多？", "公务用车购置及运行维护费预算数为4.80万元"),
    ],
)
def test_which_of_a_cost_is_one_of_its_parts(ask, costs_in_prose, question, told):
    text = ask(question, costs_in_prose).text
    assert told in text and "57.00" not in text, text


def test_what_stands_beside_a_cost_is_no_part_of_it(ask, make_view, make_figure, state):
    rows = (("“三公”经费", "6.20"), ("护林支出", "57.00"), ("育苗支出", "31.00"))
    view = make_view(
        *(
            state(f"{item}{amount}万元。", make_figure(item, amount), heading="支出安排")
            for item, amount in rows
        )
    )
    text = ask("三公经费哪一项最多？", view).text
    assert "57.00" not in text, text


def test_a_month_is_no_project_and_a_project_no_month(ask, make_view, make_figure, state):
    months = (("2月", "50.00"), ("9月", "850.00"))
    projects = (("林路项目", "30.00"), ("苗圃项目", "20.00"))
    view = make_view(
        *(state(f"{m} {v}", make_figure(m, v), table="债券项目分月安排表") for m, v in months),
        *(state(f"{p} {v}", make_figure(p, v), table="债券项目安排表") for p, v in projects),
    )
    text = ask("债券资金里哪个项目分得最多？", view).text
    assert "林路项目" in text and "850.00" not in text, text
    assert "9月" in ask("债券项目资金哪个月安排得最多？", view).text
