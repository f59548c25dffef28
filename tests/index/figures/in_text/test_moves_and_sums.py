"""How moves are worded, sums of what stands before them, and numbers that share a unit."""

import pytest

EXECUTED = "一、2024年预算执行情况"


@pytest.mark.parametrize(
    ("words", "part", "direction"),
    [
        ("负增长1.2%", "", "减少"),
        ("自然增长1.2%", "自然", "增加"),
        ("按自然口径计算下降1.2%", "自然口径", "减少"),
        ("扣除退税因素后增长1.2%", "扣除退税因素后", "增加"),
    ],
)
def test_a_move_is_of_what_was_spoken_of(read, one, city, words, part, direction) -> None:
    told = one(read(f"全市税收收入90亿元，{words}。", EXECUTED, report=city), measure="增减率")
    assert (told.item, told.part, told.direction) == ("税收收入", part, direction)


def test_a_basis_told_with_its_own_move_goes_no_further(read, one, city) -> None:
    figures = read("契税9亿元，扣除退税因素后增长5%，下降3%。", EXECUTED, report=city)
    assert one(figures, printed="3").part == ""


def test_works_that_raise_something_are_no_rise_of_it(read, one, city) -> None:
    figures = read("专项债券5亿元，主要用于旧城改造3亿元，医院能力提升2亿元。", EXECUTED, report=city)
    raised = one(figures, printed="2")
    assert (raised.item, raised.measure) == ("医院能力提升", "执行数")


def test_a_sum_is_of_all_that_it_adds_up(read, one, city) -> None:
    figures = read("一般债务付息23万元，专项债务付息37万元，总计60万元。", EXECUTED, report=city)
    total = one(figures, printed="60")
    assert (total.item, total.part) == ("一般债务付息、专项债务付息", "合计")


def test_changes_told_apart_belong_each_to_its_own(read, one, city) -> None:
    text = "全市教育支出达15亿元、卫生健康支出达10亿元，同比分别增长9.4%和9.3%。"
    figures = read(text, EXECUTED, report=city)
    assert one(figures, item="教育支出", measure="增减率").printed == "9.4"
    assert one(figures, item="卫生健康支出", measure="增减率").printed == "9.3"


@pytest.mark.parametrize("clause", ["占比较上年分别提高2和3.3个百分点", "甲、乙和丙分别投入4.8和3.9亿元"])
def test_numbers_told_apart_of_no_names_as_many_are_told_of_nothing(read, city, clause) -> None:
    figures = read(f"全市税收收入90亿元，{clause}。", EXECUTED, report=city)
    assert [figure.printed for figure in figures] == ["90"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "教育、社保、卫生健康领域分别投入4.8、5.1、3.9亿元，占比16%、17%、13%。",
            "教育领域4.8 社保领域5.1 卫生健康领域3.9 教育领域16 社保领域17 卫生健康领域13",
        ),
        (
            "税收收入、非税收入分别完成12亿元、8亿元，占比分别为60%、40%。",
            "税收收入12 非税收入8 税收收入60 非税收入40",
        ),
        ("一般债务、专项债务余额分别为12和8亿元。", "一般债务余额12 专项债务余额8"),
        ("政府性基金收入、支出分别完成预算的80%、92%。", "政府性基金收入80 政府性基金支出92"),
        ("城乡低保标准分别提高5%和8%。", "城市低保标准5 农村低保标准8"),
    ],
)
def test_numbers_told_apart_are_each_of_one_of_the_names(read, city, text, told) -> None:
    figures = read(text, EXECUTED, report=city)
    assert " ".join(figure.item + figure.printed for figure in figures) == told


@pytest.mark.parametrize(
    "text",
    [
        "2026年、2027年政府性基金收入预计分别为47万元和48万元。",
        "2026年和2027年政府性基金收入约按2%递增，预计分别为47万元和48万元。",
    ],
)
def test_years_told_apart_have_each_its_number(read, city, text) -> None:
    assert [(f.item, f.year, f.printed) for f in read(text, report=city) if f.unit == "万元"] == [
        ("政府性基金收入", 2026, "47"),
        ("政府性基金收入", 2027, "48"),
    ]


def test_years_of_a_rise_over_years(read, city) -> None:
    text = "税收收入从2020年的20亿元上升到2024年的24亿元，年均增长4.2%。"
    told = [(f.item, f.part, f.year, f.printed) for f in read(text, EXECUTED, report=city)]
    assert told == [
        ("税收收入", "", 2020, "20"),
        ("税收收入", "", 2024, "24"),
        ("税收收入", "年均", 2024, "4.2"),
    ]


def test_income_beyond_what_was_expected_is_what_moved(read, one) -> None:
    text = (
        "非税收入由35万元调整为38万元，主要由于：（1）企业上缴调增1万元；（2）罚没收入高于预期，调增2万元。"
    )
    assert one(read(text), printed="2").item == "罚没收入"


def test_what_is_spent_under_a_point_is_of_the_point(read, one, city) -> None:
    text = "一是保障有力，民生支出32亿元。二是直达资金惠企利民，合计支出4650万元。"
    assert one(read(text, EXECUTED, report=city), printed="4650").item == "直达资金惠企利民"


def test_sentences_inside_a_reason_are_kept_apart(read, one) -> None:
    text = "调整的主要原因：一是部分税种按实际征管情况调整。二是新增债券发行17万元，需纳入预算。"
    assert one(read(text), printed="17").item == "新增债券"


def _told(figures):
    return [(f.item, f.part, f.measure, f.printed) for f in figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "县级稳定调节基金年初余额9亿元，当年补充2亿元、调用4亿元，年末余额7亿元。",
            [
                ("稳定调节基金年初余额", "", "余额", "9"),
                ("稳定调节基金", "补充", "决算数", "2"),
                ("稳定调节基金", "调用", "决算数", "4"),
                ("稳定调节基金年末余额", "", "余额", "7"),
            ],
        ),
        (
            "（四）稳定调节基金。2024年初余额9亿元，当年动用2亿元，年末余额7亿元。",
            [
                ("稳定调节基金年初余额", "", "余额", "9"),
                ("稳定调节基金", "动用", "决算数", "2"),
                ("稳定调节基金年末余额", "", "余额", "7"),
            ],
        ),
        (
            "政府债务期初余额9亿元，本期新增2亿元，本期偿还1亿元，期末余额10亿元。",
            [
                ("政府债务期初余额", "", "余额", "9"),
                ("政府债务", "本期新增", "决算数", "2"),
                ("政府债务", "偿还", "决算数", "1"),
                ("政府债务期末余额", "", "余额", "10"),
            ],
        ),
        (
            "一般债务年初余额9亿元、年末余额10亿元；专项债务上年底余额5亿元、当年底余额6亿元。",
            [
                ("一般债务年初余额", "", "余额", "9"),
                ("一般债务年末余额", "", "余额", "10"),
                ("专项债务上年底余额", "", "余额", "5"),
                ("专项债务当年底余额", "", "余额", "6"),
            ],
        ),
        (
            "政府债务余额年初为9亿元，当年还本2亿元，年末为7亿元。",
            [
                ("政府债务年初余额", "", "余额", "9"),
                ("政府债务", "还本", "决算数", "2"),
                ("政府债务年末余额", "", "余额", "7"),
            ],
        ),
        (
            "国有资产年初总额9亿元，当年增加2亿元，年末总额11亿元。",
            [
                ("国有资产年初总额", "", "余额", "9"),
                ("国有资产", "增加", "决算数", "2"),
                ("国有资产年末总额", "", "余额", "11"),
            ],
        ),
        (
            "社会保险基金上年滚存结余9亿元，当年收入2亿元，当年支出1亿元，年末滚存结余10亿元。",
            [
                ("社会保险基金上年滚存结余", "", "决算数", "9"),
                ("社会保险基金收入", "", "决算数", "2"),
                ("社会保险基金支出", "", "决算数", "1"),
                ("社会保险基金年末滚存结余", "", "余额", "10"),
            ],
        ),
    ],
)
def test_the_closing_balance_and_the_flows_are_of_what_the_opening_one_is(read, text, told):
    assert _told(read(text)) == told


def test_a_closing_balance_keeps_the_name_that_it_has_below_what_it_is_of(read, one):
    figures = read("全县法定债务年初余额9亿元，当年偿还债务1亿元（预算安排偿还1亿元），年末债务余额8亿元。")
    closing = one(figures, printed="8")
    assert (closing.item, closing.ancestors, closing.region) == ("年末债务余额", ("法定债务",), "全县")


def test_what_flows_through_a_fund_behind_its_balance_is_of_the_fund(read):
    text = "政府性基金预算财政拨款年初结转和结余2万元，本年收入7万元，本年支出5万元，年末结转和结余4万元。"
    fund = "政府性基金预算财政拨款"
    assert [f.item.removeprefix(fund) for f in read(text) if f.item.startswith(fund)] == [
        "年初结转和结余",
        "本年收入",
        "本年支出",
        "年末结转和结余",
    ]
    assert [f.item for f in read("年初结转结余2万元，当年收入7万元，年末结转结余4万元。")] == [
        "年初结转结余",
        "本年收入",
        "年末结转结余",
    ]


def test_the_balance_at_the_end_of_the_year_before_is_of_that_year(read, one):
    figures = read("上年末全县政府债务余额9亿元，当年偿还1亿元。")
    assert (one(figures, printed="9").item, one(figures, printed="9").region) == ("政府债务余额", "全县")
    assert one(figures, printed="9").year == one(figures, printed="1").year - 1


def test_an_opening_balance_moves_against_what_is_named_and_its_thing_within_the_period(read, one):
    assert one(read("债务年初余额9亿元，比上年增加2亿元。"), printed="2").item == "债务年初余额"
    moved = one(read("国有资产期初余额9亿元，本期增加2亿元。"), printed="2")
    assert (moved.item, moved.base) == ("国有资产", "年初")
