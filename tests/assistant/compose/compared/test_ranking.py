"""Which part of what is named is the largest or least, what is no part of it, and why."""

import pytest


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


def test_a_part_that_is_not_printed_is_ranked_by_its_own_parts(ask, make_view, make_figure, state):
    names = ("因公出国（境）费", "20"), ("公务用车运行维护费", "70"), ("公务接待费", "30")
    told = [make_figure(name, value, ancestors=("“三公”经费",)) for name, value in names]
    whole = make_figure("“三公”经费", "120")
    view = make_view(
        state(
            "“三公”经费120万元，其中因公出国（境）费20万元，公务用车运行维护费70万元，公务接待费30万元。",
            whole,
            *told,
        )
    )
    text = ask("三公经费里哪一项花得最多？", view).text
    assert "公务用车运行维护费" in text and "70" in text and "30" not in text, text


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


def test_what_is_done_of_the_very_budget_named_is_compared(ask, make_view, make_figure, state):
    def row(name, first, moved):
        rates = [make_figure(name, first, measure="完成率", unit="%", base="年初预算数")] if first else []
        rates += [make_figure(name, moved, measure="完成率", unit="%", base="全年预算数")] if moved else []
        return state(f"{name} {first} {moved}", *rates, table="一般公共预算支出决算表")

    rows = (("教育支出", "98.8", "97.0"), ("其他支出", "51.0", "60.7"), ("预备费", "0.0", ""))
    view = make_view(*(row(*each) for each in rows), kind="政府决算")
    text = ask("哪一类支出完成调整预算的比例最低？", view).text
    assert "60.7%" in text and "预备费" not in text, text


def test_the_items_of_one_list_are_ranked_however_deep_each_was_read(ask, make_view, make_figure, state):
    of_budget = {"unit": "亿元", "measure": "预算数"}
    above = {"ancestors": ("本级财力",)}
    opener = make_figure("本级财力", "10", **of_budget)
    items = (("造林", "2", above), ("护林", "3", above), ("防范重点林火", "4", {}), ("育苗", "1", {}))
    view = make_view(
        state("2031年本级安排财力10亿元，重点用于以下支出：", opener),
        *(
            state(f"{number}.支持{name}，安排{told}亿元。", make_figure(name, told, **of_budget, **below))
            for number, (name, told, below) in enumerate(items, 1)
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask("2031年重点支出里哪项最多，占总数百分之几？", view).text
    assert "防范重点林火" in text and "40.00%" in text, text
    assert "护林" in ask("2031年重点支出里最多的两项是什么？", view).text
