import pytest


@pytest.fixture
def staff(make_view, make_figure, state):
    return make_view(
        state("其中：人员经费41.20万元，主要包括工资。", make_figure("人员经费", "41.20"), page=2),
        state("人员经费合计 40.90", make_figure("人员经费合计", "40.90"), table="基本支出决算明细表"),
        state("人员经费合计 40.90", make_figure("人员经费合计", "40.90"), table="机构运转表"),
    )


def test_prose_against_the_table_named(ask, staff):
    answer = ask("正文写的人员经费和基本支出决算明细表里的人员经费合计一致吗？", staff)
    assert "不一致" in answer.text and "41.20 − 40.90 = 0.30万元" in answer.text
    assert "基本支出决算明细表" in {citation.section for citation in answer.citations}


def test_two_tables_named(ask, make_view, make_figure, state):
    view = make_view(
        state("城乡社区支出 18.01", make_figure("城乡社区支出", "18.01"), table="收入支出决算总表"),
        state("城乡社区支出 18.00", make_figure("城乡社区支出", "18.00"), table="支出决算表"),
    )
    text = ask("收入支出决算总表和支出决算表里的城乡社区支出是同一个数吗？", view).text
    assert "18.01 − 18.00 = 0.01万元" in text


def test_nothing_to_compare_leaves_the_answer_to_others(make_case, make_view, make_figure, state):
    from assistant.check.check import check

    view = make_view(state("会议费支出8.40万元。", make_figure("会议费", "8.40")))
    assert check(make_case("办公楼的楼层数对得上吗？", view)) is None


def test_goals_in_words_against_the_indicator(ask, make_view, make_figure, state):
    common = {"unit": "部", "ancestors": ("护林防火项目", "产出指标")}
    view = make_view(
        state("预期目标 实际完成情况"),
        state("保障巡护电话30部。"),
        state("一级指标 二级指标"),
        state(
            "巡护电话数量 28部",
            make_figure("巡护电话数量", "28", measure="目标值", **common),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("护林防火项目打算保障多少部巡护电话？总体目标和指标值说的一样吗？", view).text
    assert text.startswith("不一致") and "30部" in text and "28部" in text


def test_prose_that_its_table_bears_out(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费支出8.40万元。", make_figure("会议费", "8.40")),
        state("会议费 9.10", make_figure("会议费", "9.10"), table="收入支出总表"),
        state("会议费 8.40", make_figure("会议费", "8.40"), table="基本支出决算表"),
    )
    assert ask("会议费正文和表里的数一致吗？", view).text.startswith("一致")


def test_amounts_far_apart_are_not_one_thing(ask, make_view, make_figure, state):
    view = make_view(
        state("一般公共预算财政拨款 820.00", make_figure("一般公共预算财政拨款", "820.00"), table="收支总表"),
        state("一般公共预算财政拨款 9.00", make_figure("一般公共预算财政拨款", "9.00"), table="收支总表"),
    )
    assert "不一致" not in ask("一般公共预算财政拨款前后一致吗？", view).text


def test_a_name_with_spending_behind_it_is_the_same_name(ask, make_view, make_figure, state):
    view = make_view(
        state("公务接待费支出决算6.83万元。", make_figure("公务接待费支出", "6.83", scope="财政拨款")),
        state(
            "公务接待费 6.38",
            make_figure("公务接待费", "6.38", scope="财政拨款"),
            table="“三公”经费支出决算表",
        ),
    )
    text = ask("公务接待费花了多少？文字说明和“三公”表里的数一样吗？", view).text
    assert "6.83 − 6.38 = 0.45万元" in text, text


def test_a_score_in_the_text_is_set_against_the_form(ask, make_view, make_figure, state):
    project = {"ancestors": ("净水工程",), "unit": "分"}
    view = make_view(
        state(
            "净水工程项目自评得分94.6分。", make_figure("净水工程自评得分", "94.6", measure="得分", unit="分")
        ),
        state(
            "总分 100 93.6",
            make_figure("总分", "100", measure="分值", **project),
            make_figure("总分", "93.6", measure="得分", **project),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("净水工程的自评得分，文字和自评表一致吗？", view).text
    assert "不一致" in text and "94.6分" in text and "93.6分" in text, text


def test_the_score_of_the_body_itself_is_set_against_the_one_that_others_gave(
    ask, make_view, make_figure, state
):
    project = {"ancestors": ("净水工程",), "unit": "分"}
    view = make_view(
        state(
            "组织对“净水工程”1个项目开展部门评价，评价得分91.6分。",
            make_figure("项目评价得分", "91.6", measure="得分", unit="分"),
        ),
        state(
            "总分 100 93.6",
            make_figure("总分", "100", measure="分值", **project),
            make_figure("总分", "93.6", measure="得分", **project),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("净水工程的自评总分和部门评价得分各是多少，一样吗？", view).text
    assert "不一致" in text and "93.6 − 91.6 = 2" in text and "部门评价得分91.6分" in text, text


def test_prose_against_a_table_called_by_the_end_of_its_title(ask, make_view, make_figure, state):
    view = make_view(
        state("日常公用经费186.80万元。", make_figure("日常公用经费", "186.80", scope="全部资金")),
        state(
            "支出合计 860.00 691.20 168.80",
            make_figure("基本支出合计", "860.00", scope="一般公共预算"),
            make_figure("基本支出合计", "168.80", part="公用经费", scope="一般公共预算"),
            table="一般公共预算财政拨款基本支出表",
        ),
        state(
            "办公费 22.10",
            make_figure("办公费", "22.10", part="公用经费", scope="一般公共预算"),
            table="一般公共预算财政拨款基本支出表",
        ),
    )
    for question in (
        "日常公用经费，情况说明写的和基本支出表上的一样吗，各是多少？",
        "情况说明里的公用经费和基本支出表对得上吗？",
    ):
        text = ask(question, view).text
        assert "186.80 − 168.80 = 18.00万元" in text and "口径分别是" in text, text


def test_two_numbers_of_which_one_is_told_nowhere_are_not_compared(ask, make_view, make_figure, state):
    view = make_view(
        state("绩效工资24.00万元。", make_figure("绩效工资", "24.00")),
        state("本年支出合计80.00万元。", make_figure("本年支出合计", "80.00")),
    )
    answer = ask("绩效部分说的部门实际执行总额，和本年支出合计是同一个数吗？", view)
    assert "相差" not in answer.text and "24.00" not in answer.text, answer.text


def test_whether_reasons_are_alike_is_not_whether_amounts_are(ask, make_view, make_figure, state):
    view = make_view(
        state("基本支出9.00万元。", make_figure("基本支出", "9.00")),
        state("支出总计9.00万元。", make_figure("支出总计", "9.00")),
    )
    assert "数相同" not in ask("基本支出增长的原因和支出总计增长的原因一样吗？", view).text


def test_prose_of_another_amount_than_the_question_says_is_no_side(ask, make_view, make_figure, state):
    view = make_view(
        state("服务大厅运行16.00万元。", make_figure("服务大厅运行", "16.00")),
        state("物业服务 12.00", make_figure("物业服务", "12.00"), table="采购表"),
    )
    text = ask("采购表里的物业服务，跟正文说的服务费20.00万元一致吗？", view).text
    assert "16.00" not in text, text


def test_tables_that_print_another_amount_are_named_with_what_one_leaves_out(
    ask, make_view, make_figure, state
):
    def row(title, printed):
        figure = make_figure("差旅费", printed, measure="预算数")
        return state(f"差旅费 {printed}", figure, table=title)

    view = make_view(
        row("一般公共预算基本支出预算表", "18.00"),
        row("会议费、培训费、差旅费支出预算表", "23.00"),
        kind="部门预算",
    )
    text = ask("2031年差旅费是18万还是23万，两张表为啥不一样？", view).text
    assert "23.00 − 18.00 = 5.00万元" in text and "《一般公共预算基本支出预算表》" in text, text
    assert "前者只是基本支出" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "年末到底有多少辆车？正文和国有资产占用表一致吗？",
        "正文写的车辆数和国有资产占用情况表一致吗？",
        "车辆数，国有资产占用情况表和正文对得上吗？",
    ],
)
def test_a_count_in_prose_is_held_against_the_row_of_the_table_named(
    ask, make_view, make_figure, state, question
):
    cars = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state("车辆数合计 26", make_figure("车辆数合计", "26", **cars), table="国有资产占用情况表"),
        state("车辆数合计 45", make_figure("车辆数合计", "45", **cars), table="车辆租赁情况表"),
        state(
            "共有车辆27辆，其中：执法执勤用车15辆。",
            make_figure("车辆", "27", **cars),
            make_figure("执法执勤用车", "15", ancestors=("车辆",), **cars),
        ),
    )
    text = ask(question, view).text
    assert "不一致，相差1辆（27 − 26 = 1辆）" in text and "45" not in text, text


@pytest.mark.parametrize("asked", ["护林支出和林业规划里的一样吗？", "护林支出与远期规划对得上吗？"])
def test_what_is_only_likened_to_a_name_is_no_pair_with_a_thing_of_another_size(
    ask, make_view, make_figure, state, asked
):
    view = make_view(
        state("护林支出8,400.00万元。", make_figure("护林支出", "8,400.00")),
        state("护林站规划经费20.00万元。", make_figure("护林站规划图集制作经费", "20.00")),
    )
    text = ask(asked, view).text
    assert "不一致" not in text and "20.00" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("说明里写市本级2031年契税“0.4元”，对吗？实际是多少？", ("不一致", "0.4元", "4186万元")),
        ("说明里写市本级2031年车船税0.2亿元，对吗？", ("一致，", "0.2亿元", "2013万元")),
    ],
)
def test_what_prose_is_said_to_state_is_held_against_its_table(
    ask, make_view, make_figure, state, question, told
):
    own = {"region": "市本级", "measure": "执行数"}
    view = make_view(
        state(
            "市本级契税0.4元，车船税0.2亿元。",
            make_figure("契税", "0.4", unit="元", **own),
            make_figure("车船税", "0.2", unit="亿元", **own),
        ),
        state("契税 4186", make_figure("契税", "4186", **own), table="市本级一般公共预算收入执行情况表"),
        state("车船税 2013", make_figure("车船税", "2013", **own), table="市本级一般公共预算收入执行情况表"),
    )
    text = ask(question, view).text
    assert all(words in text for words in told), text


def test_the_budget_of_state_capital_is_known_by_its_short_name(ask, make_view, make_figure, state):
    own = {"scope": "国有资本经营", "measure": "执行数"}
    view = make_view(
        state("厂区搬迁遗留问题支出1152万元。", make_figure("厂区搬迁遗留问题支出", "1152", **own)),
        state(
            "厂区搬迁遗留问题支出 1552",
            make_figure("厂区搬迁遗留问题支出", "1552", **own),
            table="国有资本经营预算平衡表",
        ),
    )
    text = ask("2031年国资预算的厂区搬迁遗留问题支出，正文和附表一样吗？各多少？", view).text
    assert "不一致" in text and "1152万元" in text and "1552万元" in text, text


def test_the_things_of_the_clause_that_asks_are_held_against_each_other(ask, make_view, make_figure, state):
    counted = {"unit": "辆", "measure": "数量"}
    view = make_view(
        state("公务用车保有量 2", make_figure("公务用车保有量", "2", **counted), table="三公经费表"),
        state("公务用车保有量为2辆。", make_figure("公务用车保有量", "2", **counted)),
        state("共有车辆3辆。", make_figure("车辆", "3", **counted)),
    )
    text = ask("到底有几辆车？公务用车保有量和车辆总数说的一样吗？", view).text
    assert not text.startswith("一致"), text


def test_what_the_whole_names_counts_though_it_says_annex_too(ask, make_view, make_figure, state):
    """正文和附表 name places: the part asked for is compared, not what is more like the fund's name."""
    fund = {"scope": "国有资本经营", "year": 2031}
    names = ("解决历史遗留问题及改革成本支出", "国有资本经营预算补助下级支出")
    of_state = [
        state(
            f"2031年，全市国有资本经营预算{name}{told}万元。",
            make_figure(name, told, region="全市", **fund),
        )
        for name, told in zip(names, ("1152", "2554"), strict=True)
    ]
    in_table = [
        state(f"{name} {told}", make_figure(name, told, **fund), table="2031年全市国有资本经营预算平衡情况")
        for name, told in zip(names, ("1552", "2554"), strict=True)
    ]
    note = state("各项支出详见附表。")
    view = make_view(*of_state, note, *in_table, kind="政府预算", level="政府")
    text = ask("2031年全市国资预算的历史遗留问题支出多少？正文和附表一致吗？", view).text
    assert "相差400万元" in text and "2554" not in text, text


def test_prose_of_one_level_is_held_against_no_table_of_another(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全市林业支出11.26亿元。", make_figure("林业支出", "11.26", unit="亿元", region="全市"), page=2
        ),
        state("林业支出 35600", make_figure("林业支出", "35600"), table="2031年市级支出决算表", page=5),
        kind="政府决算",
        level="政府",
    )
    text = ask("2031年林业支出，正文和附表一致吗？", view).text
    assert "不一致" not in text, text
