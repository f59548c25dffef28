"""Things counted, standards before and after, scores, goals and shares; numbers that are no figures."""

from decimal import Decimal

import pytest


def test_counts_and_their_amounts(read, one) -> None:
    text = "国内公务接待2批次、26人次。车辆6辆，价值122.84万元。单价100万元（含）以上设备1台（套）。"
    figures = read(text)
    assert (one(figures, unit="人次").item, one(figures, unit="人次").value) == ("国内公务接待", Decimal(26))
    worth = one(figures, unit="万元")
    assert (worth.item, worth.part) == ("车辆", "价值")
    assert one(figures, unit="台").value == Decimal(1)


def test_old_and_new_level(read) -> None:
    figures = read("补助标准由134元提高至154元。")
    assert [(f.printed, f.part) for f in figures] == [("134", "调整前"), ("154", "调整后")]


def test_shares_and_percentage_points(read, one, city) -> None:
    figures = read("税收占比65.2%，较去年提高1.6个百分点。", "一、2024年预算执行情况", report=city)
    assert one(figures, measure="占比").item == "税收"
    change = one(figures, unit="百分点")
    assert (change.part, change.value, change.direction) == ("占比", Decimal("1.6"), "增加")


@pytest.mark.parametrize(
    "text",
    ["根据某财〔2016〕168号文件。", "2024年12月31日。", "详见第35页。", "5G网络。", "联系电话：12345。"],
)
def test_dates_and_numbers_of_things_are_no_figures(read, text: str) -> None:
    assert read(text) == []


def test_lines_of_a_form_are_left_to_the_tables(read) -> None:
    assert read("年度资金总额 20.15 4.68 4.68 10 100.00%") == []


def test_vehicles_bought_are_official_vehicles(read) -> None:
    text = "公务用车购置支出18万元，购置数1辆。公务用车运行费12万元，年末保有量4辆。"
    counts = [f.item for f in read(text) if f.measure == "数量"]
    assert counts == ["公务用车购置数", "公务用车年末保有量"]


def test_level_reached_takes_the_item_before(read, one, city) -> None:
    text = "城乡居民医保财政补助标准提高30元，达到每人每年670元。"
    assert one(read(text, report=city), printed="670").item == "城乡居民医保财政补助标准"


def test_levels_per_head_before_and_after(read, city) -> None:
    figures = read("基础养老金标准由每月134元提高至每月154元。", report=city)
    assert [(f.item, f.part, f.printed) for f in figures] == [
        ("基础养老金标准", "调整前", "134"),
        ("基础养老金标准", "调整后", "154"),
    ]


def test_score_of_a_project_and_then_its_money(read, one) -> None:
    text = "社会救助核查项目绩效自评得分98.8分。全年预算数为80万元，执行数为78.4万元，完成预算的98%。"
    figures = read(text)
    assert one(figures, measure="得分").item == "社会救助核查项目绩效自评得分"
    assert one(figures, measure="执行数").item == "社会救助核查项目"
    assert one(figures, measure="完成率").base == "全年预算数"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("对“古树保护服务项目”开展绩效自评，执行率99%，自评得分91.2分。", "古树保护服务项目自评得分"),
        ("对2031年度部门整体支出开展绩效自评，自评得分93.6分，等级为优。", "部门整体支出自评得分"),
        ("我局组织对苗圃灌溉项目进行了绩效评价，评价得分88分。", "苗圃灌溉项目评价得分"),
    ],
)
def test_a_score_is_of_what_the_sentence_says_was_appraised(read, text, item) -> None:
    assert [figure.item for figure in read(text) if figure.measure == "得分"] == [item]


def test_a_project_appraised_has_the_money_told_of_it(read, one) -> None:
    text = (
        "对部门整体支出开展绩效自评，自评得分93.6分。同时对“古树保护服务项目”开展绩效自评，项目全年预算15万元，"
        "执行12万元，执行率80%，自评得分91.2分。"
    )
    figures = read(text)
    assert one(figures, printed="15").item == one(figures, printed="12").item == "古树保护服务项目"
    assert [f.item for f in figures if f.measure == "得分"] == [
        "部门整体支出自评得分",
        "古树保护服务项目自评得分",
    ]


def test_guests_received_are_of_the_reception_spoken_of(read) -> None:
    figures = read("国内公务接待25批次，接待198人次。")
    assert {f.item for f in figures} == {"国内公务接待"}


def test_people_are_counted_for_the_body_that_a_sentence_opens_with(read, one) -> None:
    text = (
        "某市水务局本级有行政编制40名，实有在职人员38人。某市河道中心有事业编制12名，实有在职人员9人，"
        "退休人员2人。本部门编制52名。"
    )
    figures = read(text)
    assert one(figures, printed="12").item == "事业编制"
    assert [(f.region, f.printed) for f in figures if f.item == "实有在职人员"] == [
        ("某市水务局本级", "38"),
        ("某市河道中心", "9"),
    ]
    assert one(figures, printed="52").region == ""


def test_what_assets_are_worth_is_no_budget(read, budget) -> None:
    figures = read("截至2024年12月31日，资产原值合计211元，其中：房屋70元。", report=budget)
    assert {figure.measure for figure in figures} == {"金额"}


def test_official_cars_that_a_body_has_are_its_stock_of_them(read, one) -> None:
    figures = read("截至2024年12月底，单位共有公务用车8辆，其中：一般公务用车6辆。")
    assert one(figures, printed="8").item == "公务用车保有量"
    assert one(figures, printed="6").ancestors == ("公务用车保有量",)


def test_goals_stated_with_signs_are_targets(read) -> None:
    figures = read("绩效目标：道路硬化≥0.5km；受益群众满意度≥96%。", "一、基本情况")
    told = [(figure.item, figure.measure, str(figure.value), figure.unit) for figure in figures]
    assert told == [("道路硬化", "目标值", "0.5", "km"), ("受益群众满意度", "目标值", "96", "%")]


def test_lines_of_a_form_are_no_stated_goals(read) -> None:
    assert read("产出指标 数量指标 购置水泵 ≥6台 =6台 10 10") == []


def test_levels_of_several_things_raised_together(read) -> None:
    text = "护林补助、巡河补贴、苗圃津贴分别由每人每月151元、96元、90元提高至171元、106元、100元。"
    told = [(figure.item, figure.part, figure.printed) for figure in read(text)]
    assert told == [
        ("护林补助", "调整前", "151"),
        ("巡河补贴", "调整前", "96"),
        ("苗圃津贴", "调整前", "90"),
        ("护林补助", "调整后", "171"),
        ("巡河补贴", "调整后", "106"),
        ("苗圃津贴", "调整后", "100"),
    ]


def test_counts_told_of_two_things_at_once_take_no_earlier_direction(read, one) -> None:
    text = "运行费995万元，比上年决算数下降26.24%，2024年公务用车购置数及保有量分别为1辆和130辆。"
    stock = one(read(text), printed="130")
    assert (stock.measure, stock.direction) == ("数量", "")


def test_the_sum_behind_a_count_is_of_what_is_counted(read) -> None:
    found = read("其中：水利建设项目3项，总资金938万元；林业项目2项，总资金307万元。")
    told = {(f.item, f.printed) for f in found if f.unit == "万元"}
    assert told == {("水利建设项目", "938"), ("林业项目", "307")}


def test_posts_said_to_be_of_a_kind(read, one) -> None:
    assert one(read("目前核定的工资岗位为专技岗7人；管理岗位4人。"), printed="7").item == "专技岗"


def test_a_remark_that_all_are_of_a_kind_counts_the_kind(read, one) -> None:
    figures = read("共有公务用车9辆，其中：特种专业技术用车6辆（均为洒水车）、其他用车3辆。")
    kind = one(figures, item="洒水车")
    assert (kind.value, kind.unit, kind.ancestors) == (Decimal(6), "辆", ())
    assert one(figures, item="其他用车").ancestors == ("公务用车保有量",)


def test_a_time_that_is_shortened_has_its_old_and_its_new_level(read) -> None:
    figures = read("办理时限由20个工作日压缩至12个工作日。")
    told = [(f.item, f.part, f.printed, f.unit) for f in figures]
    assert told == [
        ("办理时限", "调整前", "20", "个工作日"),
        ("办理时限", "调整后", "12", "个工作日"),
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "其中评价等级为“优”的5个、“良”的11个、“中”的2个。",
            ["评价等级为“优”", "评价等级为“良”", "评价等级为“中”"],
        ),
        ("自评结果为优6个、良2个。", ["自评结果为优", "自评结果为良"]),
    ],
)
def test_a_grade_behind_another_is_named_like_it(read, text, items) -> None:
    assert [figure.item for figure in read(text)] == items


def test_visits_and_people_counted_with_a_bracket(read) -> None:
    figures = read("公务接待费支出5.2万元，共接待74批（次）813人（次）。")
    assert [(f.item, f.unit) for f in figures[1:]] == [("公务接待费支出", "批次"), ("公务接待费支出", "人次")]


def test_a_count_of_a_clause_that_opens_with_the_year_before_is_of_that_year(read) -> None:
    figures = read("今年购置费36万元，计划更新巡护车3辆，上年更新1辆，年末保有量7辆。")
    counts = {figure.printed: figure.year for figure in figures if figure.unit == "辆"}
    assert counts["1"] == counts["3"] - 1 == counts["7"] - 1


def test_pages_are_counted_and_are_no_money(read, one) -> None:
    figure = one(read("完成档案扫描98.6万页。"), printed="98.6")
    assert (figure.unit, figure.measure) == ("万页", "数量")


def test_grades_told_one_behind_the_other(read) -> None:
    figures = read("9个项目中7个自评等级为优、2个为良。")
    assert [figure.item for figure in figures] == ["项目", "自评等级为优", "自评等级为良"]


def test_what_others_are_is_counted_by_its_name(read) -> None:
    figures = read("另有编外聘用教练员11人。其他用车2辆，其他用车主要是外训用车1辆。")
    assert [figure.item for figure in figures] == ["编外聘用教练员", "其他用车", "外训用车"]


def test_levels_of_the_last_years_of_two_plans(read) -> None:
    figures = read("护林收入从“十三五”末的63.3亿元增长至“十四五”末的73亿元，年均增长2.7%。")
    told = [(figure.item, figure.part, figure.year, figure.printed) for figure in figures]
    assert told[:2] == [("护林收入", "", 2020, "63.3"), ("护林收入", "", 2025, "73")]


def test_levels_of_a_budget_that_is_moved_again(read) -> None:
    for said in ("从第一次预算调整的40亿元调至50亿元", "由40亿元调增到50亿元", "由40亿元上调为50亿元"):
        figures = read(f"政府性基金收入{said}。")
        told = [(figure.item, figure.part, figure.printed) for figure in figures]
        assert told == [("政府性基金收入", "调整前", "40"), ("政府性基金收入", "调整后", "50")]


def test_what_income_and_spending_leave_is_of_their_fund(read, one, final) -> None:
    text = "社会保险基金总收入6万元，支出合计4万元。收支相抵，当年结余2万元，滚存结余9万元。上年结余7万元。"
    figures = read(text)
    assert one(figures, printed="2").scope == one(figures, printed="9").scope == "社会保险基金"
    assert one(figures, printed="7").scope != "社会保险基金"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("选取18个项目和2个部门整体支出开展评价。", ["项目", "部门整体支出"]),
        ("对12个部门整体支出、36个项目、5项政策开展绩效评价。", ["部门整体支出", "项目", "政策"]),
        ("组织67家部门开展绩效自评。", ["部门"]),
        ("评价结果优15个、良31个、中6个、差1个。", ["评价结果优", "评价结果良", "评价结果中", "评价结果差"]),
    ],
)
def test_what_is_counted_is_named_behind_the_count(read, text, items):
    assert [figure.item for figure in read(text) if figure.measure == "数量"] == items


def test_what_a_budget_pays_for_a_social_fund_is_not_of_that_fund(read, one, city) -> None:
    head = "（一）市本级一般公共预算支出安排"
    for said in (
        "机关事业单位养老保险基金收支缺口财政补贴",
        "对城乡居民基本养老保险基金的补助",
        "机关单位基本养老保险基金缴费",
    ):
        assert one(read(f"{said}8万元。", head, report=city), printed="8").scope == "一般公共预算", said
    own = read("基本养老保险基金财政补贴收入8万元。", "（四）社会保险基金", report=city)
    assert one(own, printed="8").scope == "社会保险基金"


def test_what_pays_debts_back_is_no_plan(read, city) -> None:
    text = "当年偿还债务9亿元（预算安排偿还2亿元、再融资债券偿还7亿元）。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert {figure.measure for figure in figures} == {"执行数"}, figures
    planned = read("预算安排2亿元，用于修桥。", "二、2025年预算草案", report=city)
    assert [figure.measure for figure in planned] == ["预算数"]


def test_people_behind_a_number_of_posts_are_no_posts(read) -> None:
    figures = read("行政编制41人，实际38人；事业编制16名，实际有13人。")
    told = [(f.item, f.ancestors, f.printed) for f in figures]
    assert told == [
        ("行政编制", (), "41"),
        ("实有人员", ("行政编制",), "38"),
        ("事业编制", (), "16"),
        ("实有人员", ("事业编制",), "13"),
    ]
    of_all = read("核定编制60名，其中：行政编制20名，事业编制40名，实际55人。")[-1]
    assert (of_all.item, of_all.ancestors, of_all.printed) == ("实有人员", ("核定编制",), "55")


def test_what_was_planned_is_a_goal_where_what_was_done_follows(read) -> None:
    figures = read("全年计划演出120场，实际演出138场。")
    assert [(f.item, f.measure, f.printed) for f in figures] == [
        ("演出", "目标值", "120"),
        ("演出", "数量", "138"),
    ]


def test_ten_thousands_with_a_word_of_counting_are_no_money(read) -> None:
    figures = read("计划完成古籍扫描12万拍，实际完成9.7万拍。")
    assert [(f.measure, f.printed, f.unit) for f in figures] == [
        ("目标值", "12", "万拍"),
        ("数量", "9.7", "万拍"),
    ]
    assert [f.unit for f in read("全年会议费支出12万左右，比上年减少3万，节约1万多。")] == ["万元"] * 3


def test_full_marks_behind_a_score_are_of_what_was_scored(read) -> None:
    figures = read(
        "“林情监测”项目评价得分88分，其中：项目决策12.5分（满分15分），项目过程得分17分（满分20分）。"
    )
    told = [(f.item, f.measure, f.printed) for f in figures[1:]]
    assert told == [
        ("项目决策", "得分", "12.5"),
        ("项目决策", "分值", "15"),
        ("项目过程得分", "得分", "17"),
        ("项目过程", "分值", "20"),
    ]
