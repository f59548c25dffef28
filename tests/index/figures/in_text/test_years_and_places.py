"""Of which year, measure, fund and place a number is."""

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.types import Report

EXPENSES = Report("r", "a.txt", "某县2024年度三公经费支出决算情况", "某县", 2024, "三公经费", "政府", 1)


def test_year_and_measure_come_from_the_section(read, one, city) -> None:
    figure = one(read("市本级一般公共预算支出安排12亿元。", "二、2025年预算草案", report=city), printed="12")
    assert (figure.measure, figure.year, figure.region) == ("预算数", 2025, "市本级")


def test_last_year_named_in_the_clause(read, one, budget) -> None:
    text = (
        "“节水宣传（项）”预算8万元。2024年当年预算执行数为6万元，"
        "2025年预算安排8万元，比2024年预算执行数增加33.33%。"
    )
    figures = read(text, report=budget)
    assert (one(figures, printed="6").measure, one(figures, printed="6").year) == ("执行数", 2024)
    assert one(figures, printed="33.33").base == "2024年执行数"


def test_scope_comes_from_the_item_or_the_section(read, one) -> None:
    whole = one(read("收入总计9万元。", "一、收入支出决算总体情况说明"), printed="9")
    assert whole.scope == "全部资金"
    text = "基本支出9万元。"
    figures = read(text, "六、一般公共预算财政拨款基本支出决算情况说明")
    assert one(figures, printed="9").scope == "一般公共预算"


def test_an_appropriation_in_the_section_of_one_budget_is_of_that_budget(read, one) -> None:
    inner = ("五、一般公共预算财政拨款支出决算情况说明", "（一）财政拨款支出决算总体情况")
    figures = read("2024年度财政拨款支出年初预算数为4万元，支出决算数为5万元。", *inner)
    assert {figure.scope for figure in figures} == {"一般公共预算"}
    assert one(read("财政拨款支出9万元。", "四、财政拨款收支情况"), printed="9").scope == "财政拨款"


def test_no_budget_at_the_start_of_the_year_is_no_word_on_what_was_spent(read) -> None:
    text = "防汛支出：年初预算为0.00万元，支出决算为22.40万元，年初无预算，决算数大于年初预算数。"
    told = [figure for figure in read(text) if figure.printed == "无"]
    assert {figure.measure for figure in told} <= {"年初预算数"}, told


def test_what_is_cut_in_a_review_is_no_fall_since_the_year_before(read, one) -> None:
    text = "评审项目183个，送审金额11.42亿元，核减1.05亿元，核减率9.19%。"
    figures = read(text)
    assert not [figure for figure in figures if figure.measure in ("增减额", "增减率")], figures
    assert one(figures, printed="1.05").item.startswith("送审金额")


def test_what_a_bracket_leaves_out_narrows_the_scope(read, one) -> None:
    text = "节能环保支出7万元；城乡社区支出9万元（不含政府性基金），比上年增加2万元。"
    figures = read(text, "（三）财政拨款支出情况")
    assert one(figures, printed="9").scope == "一般公共预算"
    assert one(figures, printed="7").scope == "财政拨款"


def test_each_place_that_a_sentence_opens_with_has_its_own_amounts(read, one, city) -> None:
    figures = read(
        "东岭经济开发区2024年预算执行情况：一般公共预算收入6.2亿元，完成年初预算的104.6%。"
        "西塬高新区（河湾新区）2024年预算执行情况：一般公共预算收入8.2亿元。收支相抵，年终结转0.1亿元。",
        "（六）园区预算执行情况",
        report=city,
    )
    assert one(figures, printed="6.2").region == "东岭经济开发区"
    assert one(figures, printed="8.2").region == "西塬高新区"


def test_what_stands_under_the_heading_of_a_zone_is_of_the_zone(read, one, city) -> None:
    above = "一、2024年全市预算执行情况"
    zone = read(
        "一般公共预算收入完成3.71亿元，同比下降4.7%。", above, "（六）东岭经济开发区预算执行情况", report=city
    )
    assert {figure.region for figure in zone} == {"东岭经济开发区"}
    works = read("投入资金3.71亿元。", above, "（六）支持示范区建设情况", report=city)
    assert one(works, printed="3.71").region == "全市"


def test_years_of_events_and_of_remarks_are_not_those_of_the_numbers(read, one) -> None:
    assert one(read("学校始建于1900年，教职工95人。"), unit="人").year == 2024
    assert one(read("实施项目15个（含2022年转入项目5个），到位资金334万元。"), printed="334").year == 2024


def test_the_official_expenses_named_before_their_short_name_keep_their_level(read, one) -> None:
    text = "2024年，省本级“三公”经费财政拨款（以下简称“三公”经费）支出合计27万元。"
    assert one(read(text, report=EXPENSES), printed="27").region == "省本级"


def test_expenses_without_a_measure_are_final_in_a_final_account(read, one) -> None:
    text = "“三公”经费决算数为11万元，按同口径同比减少6万元。其中：公务接待费支出5万元，同比减少1万元。"
    figures = read(text, report=EXPENSES)
    assert one(figures, printed="6").item == "“三公”经费"
    spent = one(figures, printed="5")
    assert (spent.measure, spent.ancestors) == ("决算数", ("“三公”经费",))
    fund = read("一般公共预算安排“三公”经费支出8万元。", report=EXPENSES)
    assert one(fund, printed="8").measure == "决算数"


def test_what_a_congress_approved_is_the_opening_budget(read, one, city) -> None:
    text = "市八届人民代表大会第五次会议批准的市本级一般公共预算收入为66.93亿元，实际完成53.68亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, printed="66.93").measure == "年初预算数"
    assert one(figures, printed="53.68").measure == "执行数"
    text = "全市汇总市县两级人大批复的一般公共预算收入为261.82亿元，一般公共预算收入完成230.58亿元。"
    figures = read(text, "1.全市预算执行情况", report=city)
    assert one(figures, printed="261.82").measure == "年初预算数"
    assert one(figures, printed="230.58").measure == "执行数"


def test_parts_are_of_the_measure_that_their_whole_was_told_in(read, one) -> None:
    figures = read("会议类经费预算为20万元，其中：会议费9万元，培训费11万元。", report=EXPENSES)
    assert one(figures, printed="9").measure == "预算数"
    both = read("会议类经费预算为20万元，决算为15万元，其中：会议费9万元。", report=EXPENSES)
    assert one(both, printed="9").measure == "决算数"


def test_the_place_whose_rate_is_the_highest(read, one, city) -> None:
    text = (
        "全市公共财政预算支出完成217亿元，同比增长2.9%。"
        "各县支出增速最高的为云杉县（同比增长55.5%），增速最低的为青溪县（同比下降13.2%），我市居全省第9位。"
    )
    figures = read(text, report=city)
    assert [(f.region, f.item) for f in figures if f.printed in ("55.5", "13.2")] == [
        ("云杉县", "公共财政预算支出"),
        ("青溪县", "公共财政预算支出"),
    ]
    assert one(figures, printed="9").region == "全市"


def test_what_a_report_of_next_years_budget_tells_of_this_year_is_executed(read, one, city) -> None:
    headings = ("一、2024年地方财政预算执行情况", "（一）2024年地方财政预算收支情况")
    figures = read("一般公共预算支出510万元，完成预算的93.45%。", *headings, report=city)
    assert one(figures, unit="万元").measure == "执行数"


def test_the_level_that_sets_a_limit_is_not_whose_debt_it_is(read, city) -> None:
    figures = read("省级核定我市政府债务限额90.00亿元，其中一般债务限额40.00亿元。", report=city)
    assert {figure.region for figure in figures} == {""}


def test_the_basis_said_behind_an_amount(read) -> None:
    found = read("全县完成税收收入32万元（自然口径）。全县完成税收收入35万元（同口径），同比增长20%。")
    assert [(f.printed, f.part) for f in found if f.unit == "万元"] == [("32", ""), ("35", "同口径")]


def test_a_year_spoken_of_in_passing_is_not_that_of_what_follows(read, one, city) -> None:
    section = ("一、2024年预算执行情况", "（六）重点财政工作情况")
    passing = (
        "推进改革。印发改革方案，2025年预算编制打破固化格局，合理安排支出结构。完成8个项目评审，审减率6.52%。"
    )
    assert one(read(passing, *section, report=city), printed="6.52").year == 2024
    led = "2025年继续推进改革。完成8个项目评审，审减率6.52%。"
    assert one(read(led, *section, report=city), printed="6.52").year == 2025


def test_a_year_that_only_had_none_is_not_that_of_what_follows(read, one, budget) -> None:
    figures = read("购置费17万元，2023年度未购置，购置公务用车1辆；运行费18万元，比上年减少1万元。")
    assert {figure.year for figure in figures} == {2024}
    figures = read("丙补助2025年预算数为6万元，2024年预算未安排此项支出，增加6万元。", report=budget)
    told = [(figure.item, figure.part, figure.printed, figure.year) for figure in figures]
    assert told == [("丙补助", "", "6", 2025), ("丙补助", "", "无", 2024), ("丙补助", "", "6", 2025)]
    assert one(read("丁收入85万元，上年无此项收入。"), printed="无").year == 2023


def test_a_place_in_the_name_of_a_transfer_is_not_the_place_spoken_of(read, one, city) -> None:
    text = "本级一般公共预算收入131万元，加镇及开发区上解收入71万元、上年结转8万元，收入合计210万元。"
    figures = read(text + "补助镇及开发区支出40万元。", report=city)
    assert {figure.region for figure in figures} == {""}
    assert one(figures, printed="71").item == "镇及开发区上解收入"
    assert one(figures, printed="40").item == "补助镇及开发区支出"
    figures = read("开发区收入11万元，增长7%；各镇收入14万元，增长6%。", report=city)
    assert [figure.item for figure in figures] == ["开发区收入", "开发区收入", "各镇收入", "各镇收入"]


def test_a_part_of_the_place_without_such_money(read, one, city) -> None:
    figures = read("全县政府性基金收入5万元，乡镇没有政府性基金收支。", report=city)
    assert one(figures, printed="无").region == "乡镇"
    zone = one(read("高新区无国有资本经营预算。", report=city), printed="无")
    assert (zone.item, zone.region) == ("高新区国有资本经营预算", "")


def test_an_amount_compared_with_is_of_the_year_it_is_of(read, one) -> None:
    figures = read("甲收入679万元，较上年同期998万元下降32%，减收319万元。")
    assert one(figures, printed="998").year == 2023
    assert {figure.year for figure in figures if figure.printed != "998"} == {2024}
    assert one(read("专职人员96人，较2022年99人减少3人。"), printed="99").year == 2022


def test_the_year_before_is_that_of_the_section(read, city) -> None:
    text = "全县一般公共预算收入为317万元，相当于预算数312万元的101.6%，上年为289万元，同比增长9.7%。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    told = {(f.measure, f.year, f.printed) for f in figures if f.item == "一般公共预算收入"}
    assert told == {
        ("执行数", 2024, "317"),
        ("预算数", 2024, "312"),
        ("完成率", 2024, "101.6"),
        ("执行数", 2023, "289"),
        ("增减率", 2024, "9.7"),
    }


@pytest.mark.parametrize("base", ["比上年的531万元", "较2023年531万元", "比2023年收入决算总额531万元"])
def test_an_amount_that_another_is_compared_with_is_of_its_own_year(read, one, base) -> None:
    figures = read(f"收入总计610万元，{base}增加79万元，增长14.9%。")
    assert (one(figures, printed="531").year, one(figures, printed="610").year) == (2023, 2024)
    assert one(figures, printed="79").direction == "增加"


def test_what_is_compared_with_a_balance_is_a_balance(read, one, city) -> None:
    figures = read("全市专项债务余额200亿元，比上年的180亿元增加20亿元。", report=city)
    assert one(figures, printed="180").measure == "余额"


def test_a_section_on_execution_is_of_the_first_of_two_years(read, one, city) -> None:
    text = "1.收入预算执行情况。全县一般公共预算收入调整为509万元。全年实际完成510万元，比上年增长1.5%。"
    figures = read(text, "一、预算收支情况", report=city)
    assert {figure.year for figure in figures} == {2024}
    assert one(figures, printed="510").measure == "执行数"


def test_what_moved_against_its_own_year_is_of_the_year_of_the_report(read) -> None:
    figures = read("2023年收入决算总额为9万元。收入决算总额比2023年增加2万元，增长28.57%。")
    assert {(figure.item, figure.year) for figure in figures} == {(figures[0].item, 2024)}
    both = read("2024年接待费9万元，2023年接待费8万元，接待费比2023年增加1万元。")
    assert [figure.year for figure in both] == [2024, 2023, 2024]


def test_what_is_expected_in_a_draft_is_its_budget(read, one, city) -> None:
    text = "2025年全市社会保险基金收入预计完成26亿元，支出预计20亿元。"
    ahead = read(text, "二、2025年预算草案", report=city)
    assert {figure.measure for figure in ahead} == {"预算数"}
    behind = read(text.replace("2025", "2024"), "一、2024年预算执行情况", report=city)
    assert {figure.measure for figure in behind} == {"执行数"}


def test_a_count_of_the_year_before_is_before_the_year_of_its_section(read, one, city) -> None:
    figures = read("全县更新公务用车3辆，上年更新2辆。", "一、2024年预算执行情况", report=city)
    assert (one(figures, printed="3").year, one(figures, printed="2").year) == (2024, 2023)


def test_a_fall_since_a_year_leaves_the_year_spoken_of(read, city) -> None:
    text = "全区地方收入36亿元，扭转自2018年以来连续下降势头。加上中央补助37亿元，收入总量73亿元。"
    assert {f.year for f in read(text, "2023年预算执行情况", report=city)} == {2023}


def test_the_level_of_the_own_place_is_told_with_its_name(read, one) -> None:
    report = Report("r", "a.pdf", "长河省2024年财政决算（草案）的报告", "长河省", 2024, "政府决算", "政府", 9)
    text = "长河省本级教育支出增长7%，农林水支出增长28%。长河省卫生健康支出增长6%。"
    figures = read(text, report=report)
    assert [f.region for f in figures] == ["省本级", "省本级", ""]


def test_what_the_congress_passed_and_the_half_year_after_a_final_account(read, one) -> None:
    report = Report("r", "a.pdf", "长河省2024年财政决算（草案）的报告", "长河省", 2024, "政府决算", "政府", 9)
    passed = read("2024年初，省人民代表大会审议通过的长河省一般公共预算支出50亿元。", report=report)
    assert [(f.item, f.measure) for f in passed] == [("一般公共预算支出", "年初预算数")]
    text = "今年1月至6月，长河省一般公共预算收入14亿元。"
    half = read(text, "二、2025年上半年预算执行情况", report=report)
    assert [(f.year, f.measure) for f in half] == [(2025, "执行数")]


def test_the_spending_of_a_budget_that_a_share_of_it_tells(read, city) -> None:
    text = "全区预算支出28亿元，为年初预算数的103.7%。全区财政预算收入完成53万元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [f.measure for f in figures] == ["执行数", "完成率", "执行数"]


def test_the_limit_that_the_place_above_hands_down(read, city) -> None:
    figures = read("2024年，青山市下达我区地方政府债务限额29亿元。", report=city)
    assert [f.item for f in figures] == ["地方政府债务限额"]


def test_what_a_budget_is_adjusted_by_is_no_part_of_its_name(read) -> None:
    report = Report(
        "r", "a.pdf", "长河县2024年政府预算调整方案（草案）的报告", "长河县", 2024, "政府预算", "政府", 9
    )
    text = "县人大批准的县本级一般公共预算支出预算为29万元，根据财力变动情况调整支出预算为31万元，增加2万元。"
    assert {f.item for f in read(text, report=report)} == {"一般公共预算支出"}


def test_the_budget_of_the_start_of_a_year_is_of_that_year(read, budget) -> None:
    text = "2025年初收入预算数419万元，比2024年初预算372万元，增加47万元。"
    told = {figure.printed: figure for figure in read(text, report=budget)}
    assert (told["419"].year, told["372"].year) == (2025, 2024)
    assert told["47"].item == told["419"].item == "收入预算" and told["47"].base == "2024年年初预算数"


def test_what_was_done_in_a_month_and_in_the_year_so_far(read, city) -> None:
    text = "3月份，全市一般公共预算收入当月完成73万元，下降12%，累计完成234万元，下降10%。"
    told = [(f.item, f.part, f.printed) for f in read(text, report=city)]
    assert told == [
        ("一般公共预算收入", "当月", "73"),
        ("一般公共预算收入", "当月", "12"),
        ("一般公共预算收入", "累计", "234"),
        ("一般公共预算收入", "累计", "10"),
    ]


def test_a_list_is_of_the_year_that_opened_it(budget, paragraph):
    found = paragraphs_to_figures(
        [
            paragraph("截至2024年底，各单位占用国有资产情况为："),
            paragraph("1.房屋125平方米，价值31万元。"),
        ],
        budget,
    )
    assert [(f.year, f.measure) for f in found] == [(2024, "数量"), (2024, "金额")]


def test_the_units_below_are_no_part_of_an_item(read):
    assert read("2024年，某市水务局及下属单位政府采购支出65万元。")[0].item == "政府采购支出"


def test_a_remark_behind_a_level_is_no_part_of_the_name(read, one, city) -> None:
    figures = read("市本级（含高新区）一般公共预算收入10亿元。", "一、2024年预算执行情况", report=city)
    assert (figures[0].item, figures[0].region) == ("一般公共预算收入", "市本级")


@pytest.mark.parametrize(
    "opener",
    [
        "2025年全市一般公共预算收入预期目标9亿元，增长2%。据此测算，市本级收支安排如下：",
        "2025年全市收入预期目标9亿元。市本级预算收支安排情况如下：",
        "全市一般公共预算收入安排9亿元。照此测算，市本级收支预算如下：",
    ],
)
def test_what_a_sentence_opens_for_a_level_is_of_that_level_to_the_end_of_the_section(
    paragraph, city, opener
) -> None:
    told = [opener, "（1）总收入5亿元，其构成是：①一般公共预算收入3亿元。", "（2）总支出4亿元。"]
    figures = paragraphs_to_figures([paragraph(each, "1.一般公共预算") for each in told], city)
    assert [f.region for f in figures if f.printed == "9"] == ["全市"]
    lower = [(f.item, f.region, f.ancestors) for f in figures if f.printed in ("5", "3", "4")]
    assert lower == [
        ("总收入", "市本级", ()),
        ("一般公共预算收入", "市本级", ("总收入",)),
        ("总支出", "市本级", ()),
    ]
    after = paragraphs_to_figures(
        [paragraph(opener, "1.一般公共预算"), paragraph("全市基金收入2亿元。", "2.政府性基金预算")], city
    )
    assert after[-1].region == "全市"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("按照收支平衡的原则安排总支出8亿元。", "总支出"),
        ("对应收入分类安排总支出8亿元。", "总支出"),
        ("按照“三保”和还本付息的顺序安排一般公共预算总支出8亿元。", "一般公共预算总支出"),
    ],
)
def test_by_what_a_total_is_set_is_no_part_of_its_name(read, city, text, item) -> None:
    assert read(text, report=city)[0].item == item


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“亮灯工程”项目被评为“差”，主要原因是设备闲置，已收回资金126万元并取消2025年预算安排。", "126"),
        ("专项资金当年支出80万元，剩余35万元结转2025年使用。", "35"),
        ("腾退存量资金47万元用于2025年重点项目。", "47"),
    ],
)
def test_a_year_behind_the_amount_is_of_what_is_done_next(read, one, city, text, printed):
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, printed=printed).year == 2024, figures


def test_what_a_score_follows_is_not_of_the_year_whose_budget_was_cut(read, one, city):
    figures = read(
        "依据评价结果核减2025年预算87万元。其中“亮灯工程”评价得分71分。",
        "一、2024年预算执行情况",
        report=city,
    )
    assert (one(figures, printed="87").year, one(figures, printed="71").year) == (2025, 2024)


@pytest.mark.parametrize("section", ["一、预算收支情况", "（一）收支预算情况", "一、财政收支情况"])
def test_a_section_below_a_year_gone_by_tells_what_was_executed(read, section, city):
    figures = read("上级补助收入9亿元，上年结转2亿元。", "2024年财政预算执行情况", section, report=city)
    assert {(figure.measure, figure.year) for figure in figures} == {("执行数", 2024)}
    planned = read("上级补助收入9亿元。", "2025年财政预算草案", section, report=city)
    assert {(figure.measure, figure.year) for figure in planned} == {("预算数", 2025)}


def test_the_level_above_that_gives_money_is_no_place_to_go_on_with(read, one, city):
    text = "获得省级良种奖励资金28万元，惠及农户6万户。全年教育支出11亿元，增长8%。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, printed="28").region == "省级"
    assert {f.region for f in figures if f.printed in ("6", "11", "8")} == {""}


def test_the_own_level_that_gives_money_is_spoken_of_in_its_sentence_alone(read, city):
    text = "全市教育支出90亿元。安排市级治水资金5亿元、绿化资金2亿元。卫生健康支出4亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [f.region for f in figures] == ["全市", "市级", "市级", "全市"]
    accounts = read("市级教育支出90亿元。卫生健康支出4亿元。", "一、2024年预算执行情况", report=city)
    assert [f.region for f in accounts] == ["市级", "市级"]


@pytest.mark.parametrize(("told", "goes_on"), [("市级", ""), ("全市", "全市")])
def test_a_task_among_others_is_of_no_level_told_before_it(paragraph, city, told, goes_on):
    texts = (
        f"{told}债务余额9亿元。",
        "（四）聚力改善民生，用心办好实事。全年民生支出80亿元。",
        "教育支出11亿元。",
    )
    paragraphs = [paragraph(text, "一、2024年预算执行情况") for text in texts]
    figures = paragraphs_to_figures(paragraphs, city)
    assert [f.region for f in figures] == [told, goes_on, goes_on]


def test_what_a_place_earns_and_spends_behind_a_list_of_the_whole_is_the_places(read, city):
    text = (
        "全市实现一般公共预算收入90亿元，其中税收完成60亿元。全市完成一般公共预算支出190亿元。"
        "其中市本级实现一般公共预算收入20亿元，加上上级补助等，完成一般公共预算支出50亿元。"
        "青石县实现一般公共预算收入7亿元，完成一般公共预算支出8亿元。"
        "水乡文旅区实现一般公共预算收入3亿元，完成一般公共预算支出4亿元。"
    )
    figures = read(text, "一、2024年预算执行情况", report=city)
    told = [(figure.printed, figure.region) for figure in figures]
    whole = [("90", "全市"), ("60", "全市"), ("190", "全市")]
    parts = [("20", "市本级"), ("50", "市本级"), ("7", "青石县"), ("8", "青石县")]
    assert told == [*whole, *parts, ("3", "水乡文旅区"), ("4", "水乡文旅区")]
    assert figures[-2].item == "一般公共预算收入"


def test_a_level_told_as_a_part_of_one_side_says_nothing_of_the_other(read, city):
    text = "全市一般公共预算收入9亿元，其中市本级2亿元，一般公共预算支出19亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [figure.region for figure in figures] == ["全市", "市本级", "全市"]


@pytest.mark.parametrize(
    ("told", "item", "region"),
    [("年初全市教育支出合计", "教育支出合计", "全市"), ("年初市级教育支出", "教育支出", "市级")],
)
def test_what_was_to_be_spent_at_the_beginning_of_the_year_is_the_first_budget(
    read, city, told, item, region
):
    text = f"{told}9亿元，执行中调整为11亿元，实际完成10亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [f.measure for f in figures] == ["年初预算数", "全年预算数", "执行数"]
    assert {(f.item, f.region) for f in figures} == {(item, region)}


def test_what_stood_at_the_beginning_of_the_year_is_no_budget(read, city):
    figures = read("年初结转收入9亿元。年初债务余额5亿元。", "一、2024年预算执行情况", report=city)
    assert [f.measure for f in figures] == ["执行数", "余额"]


@pytest.mark.parametrize("mark", ["。", "："])
def test_an_item_that_opens_with_a_level_is_of_that_level(paragraph, city, mark) -> None:
    told = [
        ("2024年市级预备费预算3亿元，实际动支2亿元。", "（一）一般公共预算执行情况"),
        (f"1.全市{mark}政府性基金预算收入97亿元，其中土地出让收入84亿元。", "（二）政府性基金预算执行情况"),
        (f"2.市级{mark}政府性基金预算收入31亿元，其中土地出让收入26亿元。", "（二）政府性基金预算执行情况"),
        ("政府性基金预算支出52亿元。", "（二）政府性基金预算执行情况"),
        ("3.收支平衡。收入总计99亿元。", "（二）政府性基金预算执行情况"),
    ]
    figures = paragraphs_to_figures([paragraph(text, heading) for text, heading in told], city)
    assert [(f.item, f.region, f.printed) for f in figures][2:] == [
        ("政府性基金预算收入", "全市", "97"),
        ("土地出让收入", "全市", "84"),
        ("政府性基金预算收入", "市级", "31"),
        ("土地出让收入", "市级", "26"),
        ("政府性基金预算支出", "市级", "52"),
        ("收入总计", "", "99"),
    ]


def test_a_level_that_one_sentence_speaks_of_does_not_go_over_to_the_next_section(paragraph, city) -> None:
    lent = paragraph("全市收入9亿元。市级预备费3亿元。", "（一）一般公共预算")
    after = paragraph("政府性基金预算收入7亿元。", "（二）政府性基金预算")
    assert paragraphs_to_figures([lent, after], city)[-1].region == ""


def test_items_behind_single_dashes_stand_side_by_side(city, paragraph) -> None:
    told = ["主要支出如下：", "—教育支出5亿元。其中：安排校舍2亿元。", "—科技支出3亿元，增长2%。"]
    figures = paragraphs_to_figures([paragraph(each) for each in told], city)
    assert next(f for f in figures if f.item == "科技支出").ancestors == figures[0].ancestors


def test_what_is_paid_of_an_earlier_year_leaves_the_year_of_the_section(read, one, city) -> None:
    text = "兑付2024年贷款贴息资金81万元。统筹安排就业资金27万元。"
    figures = read(text, "2025年预算执行情况", report=city)
    assert (one(figures, printed="81").year, one(figures, printed="27").year) == (2024, 2025)


def test_the_end_of_a_plan_is_the_year_of_its_level_alone(read, one) -> None:
    title = "关于某市2031年预算执行情况和2032年预算草案的报告"
    report = Report("r", "a.pdf", title, "某市", 2032, "政府预算", "政府", 9)
    text = "税收收入从“十三五”末的6亿元增长至“十四五”末的7亿元。护林支出8亿元。"
    figures = read(text, "2031年预算执行情况", report=report)
    assert (one(figures, printed="7").year, one(figures, printed="8").year) == (2025, 2031)
