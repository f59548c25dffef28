"""How an item moved: the amount, the rate, the direction and what it is compared with."""

from decimal import Decimal

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.types import Report

ADJUSTED = Report("r", "a.pdf", "某旗2030年预算调整方案", "某旗", 2030, "政府预算", "政府", 5)


def test_change_inherits_item_and_keeps_its_base(read, one) -> None:
    text = "会议费支出9.5万元，比上年决算减少0.5万元，下降5%，主要原因是：线上会议增多。"
    rate = one(read(text), measure="增减率")
    assert (rate.item, rate.base, rate.direction) == ("会议费支出", "上年决算数", "减少")
    assert (rate.value, rate.reason) == (Decimal(-5), "线上会议增多")


def test_two_bases_keep_their_own_reasons(read, one) -> None:
    text = (
        "培训费支出20万元，比上年增加4万元，增长25%，主要原因是：培训班次增加。"
        "与年初预算相比，年初预算数16万元，决算数20万元，预决算差异率25%，主要原因是：年中追加经费。"
    )
    figures = read(text)
    assert one(figures, measure="增减率").reason == "培训班次增加"
    assert one(figures, measure="差异率").reason == "年中追加经费"
    assert one(figures, measure="差异率").base == "年初预算数"
    assert one(figures, measure="年初预算数").value == Decimal(16)


def test_opening_budget_final_account_and_completion(read, one) -> None:
    text = (
        "“三公”经费支出年初预算为10万元，支出决算为8万元，完成年初预算的80%。"
        "决算数小于年初预算数的主要原因是压减公务接待。"
    )
    figures = read(text)
    assert one(figures, measure="年初预算数").printed == "10"
    assert one(figures, measure="决算数").printed == "8"
    rate = one(figures, measure="完成率")
    assert (rate.base, rate.reason, rate.direction) == ("年初预算数", "压减公务接待", "减少")


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费预算2万元，与上年预算持平。",
        "公务接待费2万元，与上年无增减变化。",
        "公务接待费2万元，较上年增加0万元。",
        "公务接待费2万元，与上年相比增加（减少）0万元。",
    ],
)
def test_no_change(read, one, budget, text: str) -> None:
    figure = one(read(text, report=budget), measure="增减额")
    assert (figure.item, figure.value, figure.direction) == ("公务接待费", Decimal(0), "持平")


def test_template_leftover_takes_the_direction_of_the_amount(read, one) -> None:
    figures = read("培训费支出比2023年度减少3万元，下降（增长）30%。")
    assert one(figures, measure="增减率").direction == "减少"


def test_share_of_a_budget_is_completion(read, one, city) -> None:
    figures = read("全市一般公共预算收入73亿元，占调整预算的100.5%，增长4%。", report=city)
    assert one(figures, measure="完成率").base == "全年预算数"
    assert one(figures, measure="增减率").base == "上年"


def test_rate_that_the_report_declines_to_give(read, one) -> None:
    figure = one(read("奖金支出5万元，比上年增加5万元，增长--。"), measure="增减率")
    assert (figure.value, figure.printed, figure.direction) == (None, "--", "增加")


def test_amount_right_after_a_base_is_of_the_base_year(read, one, budget) -> None:
    figures = read("一般公共预算当年拨款480万元，比上年执行数450万元增加30万元。", report=budget)
    assert one(figures, measure="执行数").year == 2024
    assert one(figures, measure="增减额").base == "上年执行数"


def test_smaller_than_last_years_budget_by_an_amount(read, one, budget) -> None:
    figure = one(read("会议费预算支出100万元，本年数小于上年预算数20万元。", report=budget), measure="增减额")
    assert (figure.value, figure.base, figure.direction) == (Decimal(-20), "上年预算数", "减少")


def test_rates_of_saving_are_no_changes(read, city) -> None:
    text = "评审项目235个，送审金额45.6亿元，审减5.8亿元，审减率12.7%，节约资金4.2亿元，节约率7.5%。"
    figures = read(text, report=city)
    assert [f.measure for f in figures if f.unit == "%"] == ["比率", "比率"]
    assert all(f.measure != "增减额" for f in figures)


def test_not_less_than_is_no_change(read, budget) -> None:
    assert [f.measure for f in read("举办培训不少于150场。", report=budget)] in ([], ["数量"])


def test_higher_than_another_place_by_points(read, one, city) -> None:
    figure = one(read("收入增长5%，增速比全国平均水平高0.5个百分点。", report=city), unit="百分点")
    assert (figure.measure, figure.direction) == ("增减额", "增加")


def test_the_amount_compared_with_is_of_the_year_before(read, one) -> None:
    figures = read("会议费预算16.2万元，比2023年年终决算27.1万元减少10.9万元。")
    before = one(figures, printed="27.1")
    assert (before.item, before.year, before.measure) == ("会议费", 2023, "决算数")
    total = one(read("会议费支出31万元，比上年累计支出33万元减少2万元。"), printed="33")
    assert total.year == 2023


def test_a_difference_takes_its_base_and_direction_from_the_amounts_beside_it(read, one) -> None:
    change = one(read("会议费支出2万元，年初预算为2.9万元，差值为0.9万元。"), printed="0.9")
    assert (change.measure, change.base, change.direction) == ("增减额", "年初预算数", "减少")
    assert change.item == "会议费支出"


def test_a_share_of_a_budget_and_a_threshold(read, one) -> None:
    share = one(read("政府采购预算2万元，其中：集中采购1万元，占政府采购预算的50%。"), unit="%")
    assert (share.measure, share.base) == ("占比", "政府采购预算")
    assert one(read("社会满意度大于90%。"), unit="%").measure == "比率"


def test_after_comparing_is_no_base_and_no_item(read, one) -> None:
    for lead in ("经比较，2024年度", "经比较2024年度", "经汇总，2024年"):
        change = one(read(f"{lead}会议费较上年减少2万元。其中：线下会议减少3万元。"), printed="2")
        assert (change.item, change.base) == ("会议费", "上年")


def test_the_figure_of_a_base_may_be_called_one(read, one) -> None:
    rate = one(read("会议费15万元，比上年预算数字下降18%.下降的原因都是线上开会。"), unit="%")
    assert (rate.item, rate.base, rate.part, rate.reason) == ("会议费", "上年预算数", "", "线上开会")


def test_what_a_subject_stands_for_does_not_part_a_change_from_its_reason(read, one) -> None:
    text = (
        "一般公共服务支出7.14亿元，比2023年决算下降50%。该科目主要反映政府提供一般公共服务的支出。"
        "下降的主要原因是专项支出减少。"
    )
    rate = one(read(text), measure="增减率")
    assert (rate.item, rate.reason) == ("一般公共服务支出", "专项支出减少")


def test_more_and_fewer_than_the_year_before_are_changes_of_a_count(read) -> None:
    figures = read("接待批次12批，比上年多2批；会议3次，比上年少1次。")
    told = [(f.item, f.printed, f.direction) for f in figures if f.measure == "增减额"]
    assert told == [("接待批次", "2", "增加"), ("会议", "1", "减少")]


def test_the_amount_of_the_year_before_and_the_year_that_its_change_is_of(read, one) -> None:
    figures = read("财政决算总收入29元，全部为财政拨款收入，较2023年决算总收入27元，增加了2元，增加6.49%。")
    assert one(figures, printed="27").year == 2023
    assert {f.item for f in figures} == {"财政决算总收入"}
    moved = read("公务接待费2024年预算8万元，2023年预算12.5万元；对比减少4.35万元；减少率35.22%。")
    change = one(moved, printed="4.35")
    assert (change.item, change.year, change.base) == ("公务接待费", 2024, "上年")


def test_a_change_against_the_budget_of_the_congress_and_its_parts_in_a_bracket(read) -> None:
    figures = read(
        "2030年，全旗一般公共预算收入安排900万元（其中：旗本级700万元，云溪开发区200万元），"
        "比人代会预算数增加90万元（其中：旗本级80万元，云溪开发区10万元），增长11.1%。",
        report=ADJUSTED,
    )
    changes = [f for f in figures if f.measure in ("增减额", "增减率")]
    assert {f.item for f in changes} == {"一般公共预算收入"}
    assert {f.base for f in changes} == {"年初预算数"}
    assert [(f.printed, f.region) for f in changes][1] == ("80", "旗本级")
    whole = [f.group for f in figures if f.printed in ("900", "90", "11.1")]
    assert len(set(whole)) == 1  # the statement goes on behind its brackets


def test_amounts_in_a_bracket_that_do_not_make_up_the_change_before_it_are_amounts(read) -> None:
    figures = read(
        "全旗农林水支出900万元，比上年增加90万元（其中：水利600万元，林业300万元）。", report=ADJUSTED
    )
    assert {f.measure for f in figures if f.printed in ("600", "300")} == {"预算数"}


@pytest.mark.parametrize("moved", ["支出预算变动为", "支出变动预算为", "支出预算调整为"])
def test_what_a_budget_was_moved_to_is_of_the_whole_and_no_change(read, one, city, moved: str) -> None:
    figures = read(
        "2024年一般公共预算支出年初预算为70.00亿元，因上级补助增加4.00亿元、动用调节基金1.00亿元，"
        f"{moved}75.00亿元，实际支出72.00亿元，完成变动预算的96.0%。",
        report=city,
    )
    whole = one(figures, printed="75.00")
    assert (whole.item, whole.measure) == ("一般公共预算支出", "全年预算数")
    assert one(figures, printed="72.00").item == one(figures, printed="96.0").item == whole.item


def test_a_budget_that_an_assembly_moved_is_that_of_the_item_before(read, one, city) -> None:
    figures = read(
        "人大会议批准的2024年一般公共预算收入预期为50.00亿元，人大常委会会议批准调整为49.00亿元。"
        "实际完成49.50亿元，为调整预算的101.0%。",
        report=city,
    )
    assert {figure.item for figure in figures} == {"一般公共预算收入"}
    assert one(figures, printed="49.00").measure == "全年预算数"


def test_what_a_change_leaves_out_is_no_subject_of_the_change(read, one, city) -> None:
    figures = read(
        "卫生健康支出7.00亿元，下降2.0%，剔除一次性设备补助0.80亿元后，同口径增长9.0%；教育支出3.00亿元。"
        "税收收入20.00亿元，下降3.0%，扣除留抵退税1.50亿元因素后，增长4.2%。",
        report=city,
    )
    health, taxes = one(figures, printed="9.0"), one(figures, printed="4.2")
    assert (health.item, health.part) == ("卫生健康支出", "同口径")
    assert taxes.item == "税收收入" and "留抵退税" in taxes.part


def test_a_move_named_before_the_mark_is_of_something_else(read, one) -> None:
    figures = read("下降20%，主要是当年改造任务量减少、亩均标准维持2500元。", "农田支出")
    assert one(figures, printed="2500").item == "亩均标准"


@pytest.mark.parametrize(
    ("pace", "direction", "base"),
    [
        ("快于序时进度3.4个百分点", "增加", "序时进度"),
        ("慢于时间进度3.4个百分点", "减少", "时间进度"),
        ("增速高于全省平均水平3.4个百分点", "增加", "全省平均水平"),
    ],
)
def test_a_pace_is_no_item_of_its_own(read, one, city, pace: str, direction: str, base: str) -> None:
    figures = read(f"全市一般公共预算支出10亿元，完成预算36.7%，{pace}。其中：市本级支出4亿元。", report=city)
    told = one(figures, printed="3.4")
    assert (told.item, told.direction, told.base) == ("一般公共预算支出", direction, base)
    assert one(figures, printed="4").region == "市本级" and one(figures, printed="4").item == told.item


def test_a_unit_is_no_part_of_what_moved_against_a_year(read, budget) -> None:
    figures = read("收入预算84.2万元，比2024年单位预算收入增加6.2万元，增长8%。", report=budget)
    assert {figure.item for figure in figures} == {"收入预算"}


def test_a_move_against_a_period_of_years_is_of_the_item_and_of_no_single_year(read, one, city) -> None:
    text = (
        "2024年，工作有序推进。全市护林支出1182亿元，较“十三五”时期增长15%，居全省前列。"
        "“十四五”时期，护林税收入达到30亿元；护林站收入5亿元。2024年，巡山支出3亿元，同比增长4%。"
    )
    figures = read(text, report=city)
    rate = one(figures, printed="15")
    assert (rate.item, rate.base, rate.year) == ("护林支出", "“十三五”时期", None)
    assert [one(figures, printed=told).year for told in ("1182", "30", "5")] == [None, None, None]
    assert one(figures, printed="3").year == one(figures, printed="4").year == 2024


def test_a_change_against_what_a_report_told(read, one, city) -> None:
    text = "与县第九届人民代表大会第五次会议报告的执行数相比，全县一般公共预算收入增加308万元。"
    assert one(read(text, report=city), printed="308").base == "执行数"


def test_what_a_congress_approved_is_the_budget_until_something_happens(read, city) -> None:
    text = (
        "市人大第一次会议批准年初一般公共预算收入76亿元，其中：本级收入48亿元。一般公共预算支出总计75亿元。"
        "市人大常委会会议批准预算调整方案，一般公共预算收支各调增9亿元，收支为85亿元。"
        "2024年，一般公共预算收入实际完成84亿元，全市民生支出60亿元。"
    )
    told = [(f.printed, f.measure, f.base) for f in read(text, "2024年预算执行情况", report=city)]
    assert told == [
        ("76", "年初预算数", ""),
        ("48", "年初预算数", ""),
        ("75", "年初预算数", ""),
        ("9", "增减额", "年初预算数"),
        ("85", "全年预算数", ""),
        ("84", "执行数", ""),
        ("60", "执行数", ""),
    ]


def test_what_fell_short_did_so_of_the_budget(read, one, city) -> None:
    figures = read("收入29亿元，同比下降5%；出让收入9亿元，短收11亿元，同比减收7亿元。", report=city)
    assert (one(figures, printed="11").base, one(figures, printed="7").base) == ("预算数", "上年同期")
    assert one(read("年中追加25万元。", "甲经费", report=city), printed="25").base == "年初预算数"


def test_times_the_year_before_are_of_what_was_spoken_of(read, one, city) -> None:
    figure = one(read("耕地占用税16万元，是上年的4.9倍。", report=city), unit="倍")
    assert (figure.item, figure.measure, figure.base) == ("耕地占用税", "比率", "上年")


def test_a_second_rate_moves_like_the_first(read, city) -> None:
    figures = read("城乡低保标准分别提高5%和8%。", report=city)
    assert [(f.measure, f.direction) for f in figures] == [("增减率", "增加")] * 2


def test_a_remark_between_the_move_and_its_number(read, one, city) -> None:
    text = "税收收入完成14亿元，同比下降（以下简称“增长”或“下降”）42%。"
    assert one(read(text, report=city), printed="42").item == "税收收入"


def test_the_rest_of_the_name_compared_with_is_no_item(read, one, budget) -> None:
    text = "财政拨款收支预算总数44万元，比2024年财政拨款收支预算总数增加2万元。"
    assert one(read(text, report=budget), printed="2").item == "财政拨款收支预算总数"


def test_an_amount_set_against_is_of_what_is_named_behind_it(read, one) -> None:
    text = "财政拨款收入总计82万元。与年初预算79万元相比，财政拨款支出81万元。"
    figure = one(read(text), printed="79")
    assert (figure.item, figure.measure) == ("财政拨款支出", "年初预算数")


def test_what_a_budget_is_adjusted_to_and_by(read, one) -> None:
    text = (
        "（二）上级补助收入。年初预算344万元，调整后为360万元，调增16万元。其中：返还性收入114万元，维持年初预算不变；"
        "转移支付收入由230万元调整到246万元，调增16万元。"
    )
    figures = read(text, "一、总收入调整", report=ADJUSTED)
    whole = [f for f in figures if f.item == "上级补助收入"]
    assert [(f.measure, f.printed, f.base) for f in whole] == [
        ("年初预算数", "344", ""),
        ("全年预算数", "360", ""),
        ("增减额", "16", "年初预算数"),
    ]
    kept = one(figures, item="返还性收入", measure="增减额")
    assert (kept.base, kept.direction) == ("年初预算数", "持平")


def test_nothing_budgeted_at_first_is_said_of_the_thing_itself(read) -> None:
    figures = read(
        "（三）债务转贷收入。年初预算没有安排，本次调整为730万元。", "一、总收入调整", report=ADJUSTED
    )
    told = [(f.item, f.measure, f.printed) for f in figures]
    assert told == [("债务转贷收入", "年初预算数", "无"), ("债务转贷收入", "全年预算数", "730")]


def test_a_move_from_the_first_budget_is_against_it(read, one) -> None:
    figures = read("2030年总收入由年初的512万元变为609万元，增加97万元，增长18.95%。", report=ADJUSTED)
    assert {f.item for f in figures} == {"总收入"}
    assert one(figures, printed="609").measure == "全年预算数"
    assert (one(figures, printed="512").measure, one(figures, printed="97").base) == (
        "年初预算数",
        "年初预算数",
    )


def test_a_thing_without_what_is_left_out_is_told_apart(read, one) -> None:
    text = "一般公共预算支出168亿元，同执行数一致；扣除一次性因素后为165亿元，增长5.2%，完成预算的99.7%。"
    figures = read(text, "2030年决算情况")
    left_out = one(figures, printed="165")
    assert (left_out.item, left_out.part) == ("一般公共预算支出", "扣除一次性因素后")
    assert one(figures, measure="增减率").base == "上年"  # not what was told to be the same


def test_the_budget_of_all_that_a_paragraph_opens_with(read, one, budget) -> None:
    text = (
        "（一）收入预算。2025年年初预算数为646万元，包括一般公共预算拨款622万元、上年结转24万元；事业收入为0万元。"
        "与2024年相比，收入增加40万元，主要是上年结转增加8万元。"
    )
    figures = read(text, "二、部门收支总体情况", report=budget)
    assert [f.printed for f in figures if f.item == "收入预算"] == ["646", "40"]


def test_a_share_told_alone_is_what_moved(read):
    found = read("教育经费占一般公共预算支出的比例为19.8%，比去年增长0.5%，教育经费15亿元，比上年增长2%。")
    assert [f.part for f in found if f.measure == "增减率"] == ["占比", ""]


def test_a_rate_in_brackets_behind_a_move_is_its_rate(read, one):
    rate = one(read("接待费1.2万元，较上年减少0.8万元（40%），减少的主要原因是来访少。"), unit="%")
    assert (rate.measure, rate.value, rate.base, rate.reason) == ("增减率", -40, "上年", "来访少")


def test_the_verb_before_the_first_item_moves_all_that_follow_it(read):
    found = read("2024年支出减少2万元，主要是压减接待费1.4万元、印刷费0.6万元。")
    assert [(f.item, f.measure, f.direction) for f in found[1:]] == [
        ("接待费", "增减额", "减少"),
        ("印刷费", "增减额", "减少"),
    ]


def test_what_was_added_during_the_year_is_a_move_of_the_budget(read):
    found = read("支出决算为25万元。决算数大于预算数的主要原因是年中追加站房经费20万元、巡线经费3万元。")
    added = [(f.item, f.measure, f.base) for f in found if f.printed in ("20", "3")]
    assert added == [("站房经费", "增减额", "年初预算数"), ("巡线经费", "增减额", "年初预算数")]


@pytest.mark.parametrize(
    "text",
    [
        "护林支出由3万元调整为5万元，增加2万元，增长66.7%。",
        "护林支出年初预算3万元，调整为5万元，增加2万元，增长66.7%。",
    ],
)
def test_what_a_budget_was_adjusted_by_is_held_against_that_budget(read, budget, text: str) -> None:
    moves = [figure for figure in read(text, report=budget) if figure.measure in ("增减额", "增减率")]
    assert [figure.base for figure in moves] == ["年初预算数", "年初预算数"]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("1．事业收入预算总计32万元。与上年保持一致。", "上年"),
        ("事业收入预算32万元，同上年基本保持一致。", "上年"),
        ("事业收入预算32万元，与2024年预算数保持一致。", "2024年预算数"),
    ],
)
def test_what_is_kept_like_the_year_before_has_not_moved(read, one, budget, text: str, base: str) -> None:
    level = one(read(text, report=budget), measure="增减额")
    assert (level.direction, level.value, level.base) == ("持平", 0, base)


def test_kept_in_line_with_no_year_is_no_move(read) -> None:
    assert read("工作部署与上级要求保持一致。") == []


@pytest.mark.parametrize("when", ["执行中", "预算执行过程中", "年中"])
def test_what_the_budget_of_the_fund_was_moved_by_within_the_year(read, one, city, when) -> None:
    figures = read(
        f"3.预算调整情况。年初预算安排支出41万元，{when}因上级专项补助、新增债券等增加12万元，调整预算数为53万元。",
        "一、2024年预算执行情况",
        "（一）一般公共预算收支执行",
        report=city,
    )
    assert {figure.item for figure in figures} == {"一般公共预算支出"}
    moved = one(figures, printed="12")
    assert (moved.measure, moved.base) == ("增减额", "年初预算数")
    assert one(figures, printed="53").measure == "全年预算数"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("税收收入10亿元，比上年增长30%，剔除退税因素后，与上年基本持平。", "剔除退税因素后"),
        ("税收收入10亿元，比上年增长30%，扣除退税因素后与上年持平。", "扣除退税因素后"),
        ("税收收入10亿元，比上年增长30%，按同口径计算，与上年持平。", "按同口径计算"),
        ("税收收入10亿元，与上年持平。", ""),
    ],
)
def test_level_on_a_like_basis_is_told_as_such(read, one, city, text: str, part: str) -> None:
    level = one(read(text, report=city), direction="持平")
    assert (level.item, level.part) == ("税收收入", part)


def test_parts_counted_off_are_held_against_what_the_whole_is(read, one) -> None:
    text = (
        "与2024年年初预算对比，“三公”经费支出减少90万元。一是因公出国（境）支出减少15万元，主要是取消出访；"
        "二是公务用车购置费支出增加6万元，主要是更新执法用车。"
    )
    assert one(read(text), printed="6").base == "年初预算数"
    assert [one(read(text), printed=printed).reason for printed in ("15", "6")] == [
        "取消出访",
        "更新执法用车",
    ]


def test_the_points_of_the_next_paragraph_are_held_against_the_same(paragraph, one) -> None:
    city = Report("r", "a.pdf", "云杉市2024年财政决算", "云杉市", 2024, "政府决算", "政府", 9)
    first = "与2024年年初预算对比，“三公”经费支出减少90万元。一是出国费减少15万元，主要是取消出访；"
    told = [paragraph(first), paragraph("二是公务接待费减少81万元，主要是接待任务没有如期开展。")]
    assert one(paragraphs_to_figures(told, city), printed="81").base == "年初预算数"


@pytest.mark.parametrize("parted", ["。", "，"])
@pytest.mark.parametrize(
    ("against", "base", "year"),
    [
        ("2024年预算", "2024年预算数", 2024),
        ("年初预算", "年初预算数", 2025),
        ("上年决算数", "上年决算数", 2024),
    ],
)
def test_a_move_behind_the_amount_that_it_is_against_is_of_what_was_spoken_of(
    read, one, budget, parted, against, base, year
) -> None:
    text = f"2025年管护费5万元{parted}与{against}8万元相比，减少3万元，下降37.5%，主要是压减巡护。"
    figures = read(text, report=budget)
    assert {figure.item for figure in figures} == {"管护费"}
    assert one(figures, printed="8").year == year
    for measure in ("增减额", "增减率"):
        moved = one(figures, measure=measure)
        assert (moved.year, moved.base, moved.direction) == (2025, base, "减少"), measure
