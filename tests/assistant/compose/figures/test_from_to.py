"""Both values of a change that is asked for as 从多少到多少."""

import pytest


def test_the_opening_budget_and_the_revised_one_are_told_with_the_reason(ask, make_view, make_figure, state):
    change = {"measure": "全年预算数", "reason": "主要受木材价格波动影响", "unit": "亿元"}
    view = make_view(
        state(
            "批准林业收入为66.93亿元。", make_figure("林业收入", "66.93", measure="年初预算数", unit="亿元")
        ),
        state("受木材价格波动影响，林业收入调整为57亿元。", make_figure("林业收入", "57", **change)),
        state("林业收入完成48.86亿元。", make_figure("林业收入", "48.86", unit="亿元")),
    )
    text = ask("林业收入年中从多少调到了多少，为什么要下调？", view).text
    assert "从66.93亿元" in text and "调整为57亿元" in text and "木材价格" in text, text
    assert "48.86" not in text


def test_the_level_before_and_after_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "林农补助由每人670元提高到700元。",
            make_figure("林农补助", "670", unit="元", part="调整前"),
            make_figure("林农补助", "700", unit="元", part="调整后"),
        )
    )
    text = ask("林农补助从多少提高到多少？", view).text
    assert "670元" in text and "700元" in text, text


def test_the_sentence_is_quoted_where_no_figures_are_known_of_the_thing(ask, make_view, make_figure, state):
    view = make_view(
        state("林业保险支出3.00亿元。", make_figure("林业保险支出", "3.00", unit="亿元")),
        state(
            "苗木保险基金收入8.00亿元，增长5%，主要是保费标准由每亩134元提高至每亩154元。",
            make_figure("苗木保险基金收入", "8.00", unit="亿元"),
        ),
    )
    text = ask("苗木保险的保费标准从多少提到多少？", view).text
    assert "由每亩134元提高至每亩154元" in text, text


def test_last_year_and_this_year_are_told_with_the_rate(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "林业普法2030年执行数为15.00万元，2031年预算安排30.00万元。",
            make_figure("林业普法", "15.00", year=2030, measure="执行数"),
            make_figure("林业普法", "30.00", measure="预算数"),
        ),
        kind="部门预算",
    )
    text = ask("林业普法翻了一倍，是从多少到多少，涨了百分之几？", view).text
    assert "从15.00万元" in text and "变为30.00万元" in text and "100.00%" in text, text


def test_the_growth_over_a_plan_is_told_by_the_sentence_of_it(ask, make_view, make_figure, state):
    moved = "“十四五”期间，全市一般公共预算收入从2026年的10亿元增长至2031年的14亿元，年均增长7%。"
    view = make_view(
        state("一般公共预算收入14.10亿元。", make_figure("一般公共预算收入", "14.10", unit="亿元")),
        state(
            "2030年一般公共预算收入13.00亿元。",
            make_figure("一般公共预算收入", "13.00", unit="亿元", year=2030),
        ),
        state(moved),
        organisation="云杉市",
        kind="政府决算",
    )
    text = ask("十四五这五年全市一般公共预算收入从多少涨到多少，一年平均涨几个点？", view).text
    assert "10亿元增长至2031年的14亿元，年均增长7%" in text, text


def test_two_levels_asked_side_by_side_are_both_told(ask, make_view, make_figure, state):
    levels = (("护林补助", "151", "171"), ("巡河补贴", "96", "106"), ("苗圃津贴", "90", "100"))
    figures = [
        make_figure(name, printed[at], unit="元", part=part)
        for at, part in enumerate(("调整前", "调整后"))
        for name, *printed in levels
    ]
    text = "护林补助、巡河补贴、苗圃津贴分别由每月151元、96元、90元提高至171元、106元、100元。"
    told = ask("巡河补贴和苗圃津贴，每月提到多少钱了？", make_view(state(text, *figures))).text
    assert "106元" in told and "100元" in told and "171" not in told, told


@pytest.mark.parametrize(
    "question",
    ["护林这块从多少加到了多少？涨几成", "护林事务从多少变成了多少？", "护林事务由多少增加到多少？"],
)
def test_what_is_told_of_the_only_subject_below(ask, make_view, make_figure, state, question):
    name, below = "一般行政管理事务", {"ancestors": ("农林水支出", "护林事务")}
    view = make_view(
        state(
            "护林事务 80000",
            make_figure("护林事务", "80000", measure="预算数", unit="元"),
            table="支出预算总表",
        ),
        state(
            "护林事务一般行政管理事务2030年执行数为6.00万元，2031年预算安排8.00万元。",
            make_figure(name, "6.00", measure="执行数", year=2030, **below),
            make_figure(name, "8.00", measure="预算数", year=2031, **below),
        ),
        kind="部门预算",
        year=2031,
    )
    text = ask(question, view).text
    assert "6.00万元" in text and "8.00万元" in text, text
    assert "几成" not in question or "33.33%" in text, text


def test_two_years_named_are_told_from_the_one_to_the_other(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "林业普法2030年执行数为15.00万元，2031年预算安排30.00万元。",
            make_figure("林业普法", "15.00", year=2030, measure="执行数"),
            make_figure("林业普法", "30.00", measure="预算数"),
        ),
        kind="部门预算",
    )
    text = ask("林业普法由2030年的多少增至2031年的多少？", view).text
    assert "从15.00万元" in text and "变为30.00万元" in text, text


@pytest.mark.parametrize(
    "question", ["林农补助提高了多少钱？", "林农补助一个人涨了多少？", "林农补助上调了多少，到什么水平？"]
)
def test_how_much_a_level_was_raised_by_is_worked_out(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "安排270万元，林农补助由每人670元提高到700元。",
            make_figure("林农补助", "670", unit="元", part="调整前"),
            make_figure("林农补助", "700", unit="元", part="调整后"),
        )
    )
    assert "700 − 670 = 30元" in ask(question, view).text


@pytest.fixture
def raised_twice(make_view, make_figure, state):
    """A level raised in one year, and the raise planned for the next."""
    of = {"unit": "元", "year": 2030}
    planned = {"unit": "元", "year": 2031, "measure": "增减额", "direction": "增加", "base": "上年"}
    return make_view(
        state(
            "林农补助由每人每月310元提高至340元。",
            make_figure("林农补助", "310", part="调整前", **of),
            make_figure("林农补助", "340", part="调整后", **of),
        ),
        state("林农补助每人每月再提高20元。", make_figure("林农补助", "20", **planned)),
        year=2031,
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年林农补助再提高多少？", ["20元"]),
        ("林农补助2030年提高了多少？", ["310元", "340元", "340 − 310 = 30元"]),
        ("林农补助提高到每月多少？", ["从310元[1]调整为340元"]),
    ],
)
def test_a_raise_is_that_of_the_year_asked(ask, raised_twice, question, told):
    answer = ask(question, raised_twice)
    assert answer.status == "answered" and all(value in answer.text for value in told), answer.text


def test_the_level_come_to_is_told_where_none_is_told_before(ask, make_view, make_figure, state):
    raised = make_figure("林农补助", "700", unit="元", part="调整后")
    view = make_view(state("林农补助提高到每人700元。", raised))
    assert "调整为700元" in ask("林农补助提高到多少？", view).text


def test_a_move_that_is_told_itself_is_not_worked_out(ask, make_view, make_figure, state):
    move = make_figure("林农补助", "30", unit="元", measure="增减额", direction="增加", base="上年")
    view = make_view(
        state(
            "林农补助由每人670元提高到700元，增加30元。",
            make_figure("林农补助", "670", unit="元", part="调整前"),
            make_figure("林农补助", "700", unit="元", part="调整后"),
            move,
        )
    )
    text = ask("林农补助提高了多少钱？", view).text
    assert "30元" in text and "−" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("这次有没有调整林业收入的预算？", "没有调整，仍为66.93亿元"),
        ("林业收入的预算调整了吗？", "没有调整，仍为66.93亿元"),
        ("苗木收入预算有没有变化？", "从9.10亿元"),
    ],
)
def test_whether_a_budget_was_adjusted_is_told_by_both_budgets(
    ask, make_view, make_figure, state, question, said
):
    view = make_view(
        state(
            "林业收入年初预算66.93亿元，本次不作调整。",
            make_figure("林业收入", "66.93", measure="年初预算数", unit="亿元"),
            make_figure("林业收入", "66.93", measure="全年预算数", unit="亿元"),
        ),
        state(
            "苗木收入年初预算9.10亿元，调整为9.30亿元。",
            make_figure("苗木收入", "9.10", measure="年初预算数", unit="亿元"),
            make_figure("苗木收入", "9.30", measure="全年预算数", unit="亿元"),
        ),
    )
    assert said in ask(question, view).text


@pytest.fixture
def revised(make_view, make_figure, state):
    """A table of what a budget was before it was changed, and after."""
    rows = (
        ("木材税收入", "700", "-180", "520"),
        ("调入林业基金", "900", "-130", "770"),
        ("总收入合计", "1600", "-310", "1290"),
    )
    parts = ("调整前", "本次调整", "调整后")
    return make_view(
        *(
            state(
                f"{item} {' '.join(told)}",
                *(
                    make_figure(item, printed, part=part, measure="预算数")
                    for part, printed in zip(parts, told, strict=True)
                ),
                table="附表1 林业总收入调整表",
            )
            for item, *told in rows
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("调入林业基金调整后比调整前少了多少？", ("900万元", "770万元", "减少130万元")),
        ("调入林业基金从多少调整到多少？", ("900万元", "770万元")),
        ("林业总收入从多少调到多少，调减多少？", ("1600万元", "1290万元", "减少310万元")),
    ],
)
def test_both_columns_of_the_row_are_told(ask, revised, question, told):
    text = ask(question, revised).text
    assert all(part in text for part in told), text


def test_what_is_asked_after_a_change_is_not_told_of_before(ask, revised):
    text = ask("调整之后，木材税收入占总收入的百分之几？", revised).text
    assert "40.31%" in text and "700" not in text, text


def test_a_revised_budget_told_twice_is_no_budget_that_was_not_adjusted(ask, make_view, make_figure, state):
    raised = {"measure": "增减额", "base": "年初预算数", "direction": "增加"}
    view = make_view(
        state(
            "木材税收入安排290万元，比年初预算增加60万元。",
            make_figure("木材税收入", "290", measure="预算数"),
            make_figure("木材税收入", "60", **raised),
        ),
        state("调整后木材税收入290万元。", make_figure("木材税收入", "290", measure="全年预算数")),
        kind="政府预算",
    )
    text = ask("木材税收入从多少调到多少？", view).text
    assert "没有调整" not in text, text


@pytest.fixture
def moved_plan(make_view, make_figure, state):
    """A total that is told before and after, with a part of it that was moved the other way."""
    fund = {"scope": "一般公共预算", "unit": "亿元", "measure": "预算数"}
    return make_view(
        state(
            "一般公共预算总收入从第一次预算调整的40亿元调至50亿元。",
            make_figure("一般公共预算总收入", "40", part="调整前", **fund),
            make_figure("一般公共预算总收入", "50", part="调整后", **fund),
        ),
        state(
            "其中：调减一般公共预算地方收入3亿元。",
            make_figure(
                "一般公共预算地方收入",
                "3",
                **fund | {"measure": "增减额"},
                base="年初预算数",
                direction="减少",
                ancestors=("一般公共预算总收入",),
            ),
        ),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("第二次调整以后，一般公共预算总收入是多少，调整前是多少？", "从40亿元"),
        ("一般公共预算总收入调整前是多少，调整后又是多少？", "调整为50亿元"),
        ("一般公共预算总收入这次的调增幅度是百分之几？", "增长25.00%"),
        ("一般公共预算总收入这次调增了多少？", "增加10亿元（50 − 40 = 10亿元）"),
        ("一般公共预算总收入调整后比调整前增长多少？", "50 − 40 = 10亿元"),
    ],
)
def test_how_far_a_budget_was_moved(ask, moved_plan, question, told):
    assert told in ask(question, moved_plan).text


def test_the_move_of_a_part_is_not_told_as_that_of_its_whole(ask, moved_plan):
    for question in ("一般公共预算地方收入调减了多少？", "这次调整把一般公共预算地方收入调高了多少？"):
        text = ask(question, moved_plan).text
        assert "3亿元" in text and "总收入" not in text, text


def test_what_came_of_a_budget_that_was_moved(ask, make_view, make_figure, state):
    def told(printed, measure):
        return make_figure("林业收入", printed, measure=measure)

    view = make_view(
        state("批准林业收入为340万元，调整为310万元。", told("340", "年初预算数"), told("310", "全年预算数")),
        state("林业收入完成312万元。", told("312", "执行数")),
    )
    text = ask("林业收入的目标从多少调到多少，最后收了多少？", view).text
    assert "从340万元" in text and "调整为310万元" in text and "312万元" in text, text
    text = ask("林业收入在执行中调减了多少？", view).text
    assert "340 − 310 = 30万元" in text, text
    text = ask("如果不看调整，拿人代会最初批准的林业收入预算来比，林业收入只完成了百分之几？", view).text
    assert "91.76%" in text, text


@pytest.fixture
def both_sides_moved(make_view, make_figure, state):
    """All income and all spending of a fund before and after the budget of the year was changed."""
    fund = {"scope": "政府性基金", "unit": "亿元", "measure": "全年预算数", "year": 2031}
    return make_view(
        state(
            "政府性基金预算总收入和总支出均由年初预算的40亿元增加到70亿元。",
            make_figure("政府性基金预算总收入和总支出", "40", part="调整前", **fund),
            make_figure("政府性基金预算总收入和总支出", "70", part="调整后", **fund),
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年政府性基金预算调整后，总盘子比年初大了多少亿元？",
        "2031年政府性基金预算调整后比年初多了多少亿元？",
        "2031年政府性基金预算总支出调整后比原来高出多少？",
    ],
)
def test_by_how_much_all_of_a_fund_was_moved(ask, both_sides_moved, question):
    assert "70 − 40 = 30亿元" in ask(question, both_sides_moved).text


def test_the_move_of_a_budget_is_none_over_a_year(ask, both_sides_moved):
    for question in (
        "2031年政府性基金预算总支出比上年增加了多少？",
        "2030年政府性基金预算总支出比年初多多少？",
    ):
        assert "30亿元" not in ask(question, both_sides_moved).text, question


@pytest.fixture
def cut_after_review(make_view, make_figure, state):
    """A move told of 该项目, behind the sentence that names it and says what was found."""
    return make_view(
        state("林下种植补助2,660.00万元。", make_figure("林下种植补助", "2,660.00", measure="预算数")),
        state(
            "区局对“林下种植补助”开展评价，主要问题是部分林地出租率偏低。据此，2031年该项目预算由4,100.00万元压减至2,660.00万元。",
            make_figure("得分", "4,100.00", part="调整前", measure="预算数"),
            make_figure("得分", "2,660.00", part="调整后", measure="预算数"),
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "林下种植补助从多少压到多少，为什么压？",
        "林下种植补助为什么从4100万砍到2660万？",
        "种苗种植补助为什么由4100万元减到2660万元？",
    ],
)
def test_a_move_of_what_the_sentence_before_names_is_told_with_that(ask, cut_after_review, question):
    text = ask(question, cut_after_review).text
    assert "出租率偏低" in text and "由4,100.00万元压减至2,660.00万元" in text, text


def test_a_move_between_other_sums_is_not_told(ask, cut_after_review):
    assert "压减至" not in ask("种苗补助为什么从5000万砍到2660万？", cut_after_review).text
