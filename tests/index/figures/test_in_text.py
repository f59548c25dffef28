"""Tests of index.figures.in_text, on invented sentences in the wordings of many places."""

from decimal import Decimal

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.types import Figure, Paragraph, Report, Span

FINAL = Report("r", "a.pdf", "某市水务局2024年度部门决算", "某市水务局", 2024, "部门决算", "部门", 9)
BUDGET = Report("r", "a.pdf", "某市水务局2025年部门预算", "某市水务局", 2025, "部门预算", "部门", 9)
CITY = Report(
    "r", "a.pdf", "关于某市2024年预算执行情况和2025年预算草案的报告", "某市", 2025, "政府预算", "政府", 9
)


def paragraph(text: str, *headings: str) -> Paragraph:
    return Paragraph(text, (Span(1, 0, len(text)),), headings)


def read(text: str, *headings: str, report: Report = FINAL) -> list[Figure]:
    return paragraphs_to_figures([paragraph(text, *headings)], report)


def one(figures: list[Figure], **wanted: object) -> Figure:
    found = [f for f in figures if all(getattr(f, name) == value for name, value in wanted.items())]
    assert len(found) == 1, f"{wanted}: {[(f.item, f.measure, f.printed) for f in figures]}"
    return found[0]


def test_amount_takes_the_item_before_it() -> None:
    figure = one(read("2024年度收入总计1,234.50万元。"), printed="1,234.50")
    assert (figure.item, figure.measure, figure.year) == ("收入总计", "决算数", 2024)
    assert (figure.value, figure.unit) == (Decimal("1234.50"), "万元")


def test_at_points_at_the_digits_in_the_raw_text() -> None:
    text = "公务接待费支 出 0. 58 万元。"
    at = one(read(text), unit="万元").at
    assert at is not None and text[at.start : at.end] == "0. 58"


def test_level_marks_give_ancestors() -> None:
    text = "3.农林水支出（类）水利（款）水利执法监督（项）：支出决算数为30.5万元。"
    figure = one(read(text), printed="30.5")
    assert (figure.item, figure.ancestors) == ("水利执法监督", ("农林水支出", "水利"))


def test_change_inherits_item_and_keeps_its_base() -> None:
    text = "会议费支出9.5万元，比上年决算减少0.5万元，下降5%，主要原因是：线上会议增多。"
    rate = one(read(text), measure="增减率")
    assert (rate.item, rate.base, rate.direction) == ("会议费支出", "上年决算数", "减少")
    assert (rate.value, rate.reason) == (Decimal(-5), "线上会议增多")


def test_two_bases_keep_their_own_reasons() -> None:
    text = (
        "培训费支出20万元，比上年增加4万元，增长25%，主要原因是：培训班次增加。"
        "与年初预算相比，年初预算数16万元，决算数20万元，预决算差异率25%，主要原因是：年中追加经费。"
    )
    figures = read(text)
    assert one(figures, measure="增减率").reason == "培训班次增加"
    assert one(figures, measure="差异率").reason == "年中追加经费"
    assert one(figures, measure="差异率").base == "年初预算数"
    assert one(figures, measure="年初预算数").value == Decimal(16)


def test_items_after_among_them_know_their_parent() -> None:
    text = "本年支出500万元，其中：基本支出300万元，占60%；项目支出200万元，占40%；经营支出0万元，占0%。"
    figures = read(text)
    assert one(figures, item="经营支出", measure="占比").ancestors == ("本年支出",)
    assert one(figures, item="项目支出", measure="占比").base == "本年支出"


def test_change_after_a_list_goes_back_to_the_whole() -> None:
    text = "财政拨款收入总计80万元，其中：年初结转5万元，本年收入75万元。与上年相比，增加10万元，增长14.29%。"
    assert one(read(text), measure="增减额").item == "财政拨款收入总计"


def test_nested_list_ends_at_the_semicolon() -> None:
    text = (
        "总收入90亿元，其构成是：①上级补助收入50亿元，其中，返还性收入5亿元，"
        "专项转移支付45亿元；②调入资金40亿元。"
    )
    figures = read(text, "一、2024年预算执行情况", report=CITY)
    assert one(figures, item="返还性收入").ancestors == ("总收入", "上级补助收入")
    assert one(figures, item="调入资金").ancestors == ("总收入",)


def test_opening_budget_final_account_and_completion() -> None:
    text = (
        "“三公”经费支出年初预算为10万元，支出决算为8万元，完成年初预算的80%。"
        "决算数小于年初预算数的主要原因是压减公务接待。"
    )
    figures = read(text)
    assert one(figures, measure="年初预算数").printed == "10"
    assert one(figures, measure="决算数").printed == "8"
    rate = one(figures, measure="完成率")
    assert (rate.base, rate.reason, rate.direction) == ("年初预算数", "压减公务接待", "减少")


def test_topic_sentence_names_the_item_of_the_next_ones() -> None:
    text = (
        "2.教育支出（类）进修及培训（款）培训支出（项）。主要用于：职工培训。"
        "年初预算为3万元，支出决算为3万元。决算数与预算数持平。"
    )
    figures = read(text)
    assert one(figures, measure="决算数").item == "培训支出"
    assert one(figures, measure="决算数").use == "主要用于：职工培训"
    level = one(figures, direction="持平")
    assert (level.value, level.base, level.printed) == (Decimal(0), "年初预算数", "持平")


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费预算2万元，与上年预算持平。",
        "公务接待费2万元，与上年无增减变化。",
        "公务接待费2万元，较上年增加0万元。",
        "公务接待费2万元，与上年相比增加（减少）0万元。",
    ],
)
def test_no_change(text: str) -> None:
    figure = one(read(text, report=BUDGET), measure="增减额")
    assert (figure.item, figure.value, figure.direction) == ("公务接待费", Decimal(0), "持平")


def test_template_leftover_takes_the_direction_of_the_amount() -> None:
    figures = read("培训费支出比2023年度减少3万元，下降（增长）30%。")
    assert one(figures, measure="增减率").direction == "减少"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("本部门无政府性基金预算财政拨款支出。", "政府性基金预算财政拨款支出"),
        ("本单位2024年度未安排因公出国（境）费支出。", "因公出国（境）费支出"),
        ("公务用车购置费没有安排。", "公务用车购置费"),
    ],
)
def test_declared_none(text: str, item: str) -> None:
    figure = one(read(text), printed="无")
    assert (figure.item, figure.value) == (item, None)


def test_declared_none_names_both_sides() -> None:
    items = {figure.item for figure in read("本部门无国有资本经营预算财政拨款收入和支出。")}
    assert items == {"国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款支出"}


def test_reason_of_a_change_without_a_number() -> None:
    figure = one(read("差旅费支出减少的主要原因是外出调研减少。"), direction="减少")
    assert (figure.item, figure.value, figure.reason) == ("差旅费支出", None, "外出调研减少")


def test_reason_in_a_later_sentence_reaches_the_change() -> None:
    text = "差旅费支出6万元，比上年减少2万元。差旅费支出减少的主要原因是外出调研减少。"
    figure = one(read(text), measure="增减额")
    assert (figure.printed, figure.reason) == ("2", "外出调研减少")
    assert figure.spans[0].end == len(text)


def test_listed_reasons_run_over_sentences() -> None:
    text = "项目支出50万元，比上年增加20万元，主要原因：一是新建泵站。二是设备更新。与年初预算持平。"
    assert one(read(text), printed="20").reason == "一是新建泵站。二是设备更新"


def test_neighbouring_statements_keep_their_own_reasons() -> None:
    text = "利息收入增长12%，主要是存款增加；转移收入下降7%，主要是参保人员减少。"
    figures = read(text, report=CITY)
    assert one(figures, item="利息收入").reason == "存款增加"
    assert one(figures, item="转移收入").reason == "参保人员减少"


def test_reason_of_both_sides_reaches_income_and_expenditure() -> None:
    text = "财政拨款收入8万元，比上年增加1万元。财政拨款支出8万元，比上年增加1万元。"
    figures = read(text + "财政拨款收入支出增加的主要原因是项目调整。")
    assert [f.reason for f in figures if f.measure == "增减额"] == ["项目调整"] * 3


def test_name_that_begins_like_a_cause() -> None:
    figures = read("因公出国（境）费与全年预算相比，全年预算数6万元，决算数5万元。")
    assert {figure.item for figure in figures} == {"因公出国（境）费"}
    assert {figure.reason for figure in figures} == {""}


def test_share_without_a_whole_fits_the_amounts() -> None:
    text = "政府采购支出总额200万元。授予中小企业合同金额150万元，其中授予小微企业合同金额100万元，占50%。"
    assert one(read(text), measure="占比").base == "政府采购支出总额"


def test_equal_amounts_of_several_items() -> None:
    figures = read("上缴上级支出、经营支出和对附属单位补助支出均为0.00万元。")
    assert [figure.item for figure in figures] == ["上缴上级支出", "经营支出", "对附属单位补助支出"]


def test_reason_in_brackets() -> None:
    text = "税收收入完成8.1亿元，下降5%（主要是受煤炭价格回落影响），非税收入完成2亿元。"
    figures = read(text, "一、2024年预算执行情况", report=CITY)
    assert one(figures, measure="增减率").reason == "受煤炭价格回落影响"
    assert one(figures, item="非税收入").reason == ""


def test_cause_in_front_of_its_effect() -> None:
    text = "受土地市场低迷影响，政府性基金预算收入下降12%。"
    assert one(read(text, report=CITY), measure="增减率").reason == "受土地市场低迷影响"


def test_reason_over_a_page_break() -> None:
    head, tail = "印刷费支出3万元，比上年增加1万元，主要原因是宣", "传材料增多。"
    broken = Paragraph(head + tail, (Span(1, 10, 10 + len(head)), Span(2, 0, len(tail))))
    figure = one(paragraphs_to_figures([broken], FINAL), measure="增减额")
    assert figure.reason == "宣传材料增多"
    assert {span.page for span in figure.spans} == {1, 2}


def test_government_income_and_expenditure_change_sides() -> None:
    text = (
        "2024年全市一般公共预算收入年初预算为42亿元，收入完成43亿元。"
        "支出预算80亿元，支出完成79亿元，同比增长3%。"
    )
    figures = read(text, "一、2024年预算执行情况", report=CITY)
    assert one(figures, printed="43").item == "一般公共预算收入"
    assert one(figures, printed="43").measure == "执行数"
    spent = one(figures, printed="79")
    assert (spent.item, spent.region, spent.year) == ("一般公共预算支出", "全市", 2024)


def test_year_and_measure_come_from_the_section() -> None:
    figure = one(read("市本级一般公共预算支出安排12亿元。", "二、2025年预算草案", report=CITY), printed="12")
    assert (figure.measure, figure.year, figure.region) == ("预算数", 2025, "市本级")


def test_last_year_named_in_the_clause() -> None:
    text = (
        "“节水宣传（项）”预算8万元。2024年当年预算执行数为6万元，"
        "2025年预算安排8万元，比2024年预算执行数增加33.33%。"
    )
    figures = read(text, report=BUDGET)
    assert (one(figures, printed="6").measure, one(figures, printed="6").year) == ("执行数", 2024)
    assert one(figures, printed="33.33").base == "2024年执行数"


def test_counts_and_their_amounts() -> None:
    text = "国内公务接待2批次、26人次。车辆6辆，价值122.84万元。单价100万元（含）以上设备1台（套）。"
    figures = read(text)
    assert (one(figures, unit="人次").item, one(figures, unit="人次").value) == ("国内公务接待", Decimal(26))
    worth = one(figures, unit="万元")
    assert (worth.item, worth.part) == ("车辆", "价值")
    assert one(figures, unit="台").value == Decimal(1)


def test_old_and_new_level() -> None:
    figures = read("补助标准由134元提高至154元。")
    assert [(f.printed, f.part) for f in figures] == [("134", "调整前"), ("154", "调整后")]


def test_shares_and_percentage_points() -> None:
    figures = read("税收占比65.2%，较去年提高1.6个百分点。", "一、2024年预算执行情况", report=CITY)
    assert one(figures, measure="占比").item == "税收"
    change = one(figures, unit="百分点")
    assert (change.part, change.value, change.direction) == ("占比", Decimal("1.6"), "增加")


def test_share_of_a_budget_is_completion() -> None:
    figures = read("全市一般公共预算收入73亿元，占调整预算的100.5%，增长4%。", report=CITY)
    assert one(figures, measure="完成率").base == "全年预算数"
    assert one(figures, measure="增减率").base == "上年"


@pytest.mark.parametrize(
    "text",
    ["根据某财〔2016〕168号文件。", "2024年12月31日。", "详见第35页。", "5G网络。", "联系电话：12345。"],
)
def test_dates_and_numbers_of_things_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_numbers_inside_a_reason_leave_the_subject_alone() -> None:
    text = "水费支出9万元，比上年增加3万元，主要原因是新增泵房用水2万元，完成年初预算的90%。"
    figures = read(text)
    assert one(figures, printed="90").item == "水费支出"
    assert one(figures, printed="2").confidence < 1


def test_organisation_and_year_are_no_part_of_the_item() -> None:
    text = "某市水务局2024年度财政拨款支出70万元。某市水务局机关运行经费支出5万元。"
    figures = read(text)
    assert {figure.item for figure in figures} == {"财政拨款支出", "机关运行经费支出"}


def test_scope_comes_from_the_item_or_the_section() -> None:
    whole = one(read("收入总计9万元。", "一、收入支出决算总体情况说明"), printed="9")
    assert whole.scope == "全部资金"
    text = "基本支出9万元。"
    figures = read(text, "六、一般公共预算财政拨款基本支出决算情况说明")
    assert one(figures, printed="9").scope == "一般公共预算"


def test_use_of_the_money() -> None:
    figure = one(read("“文化活动（项）”科目15万元，主要用于群众文化活动。", report=BUDGET), printed="15")
    assert figure.use == "主要用于群众文化活动"


def test_rate_that_the_report_declines_to_give() -> None:
    figure = one(read("奖金支出5万元，比上年增加5万元，增长--。"), measure="增减率")
    assert (figure.value, figure.printed, figure.direction) == (None, "--", "增加")


def test_one_statement_shares_a_group() -> None:
    figures = read("水费支出9万元，比上年增加3万元，增长50%。电费支出7万元。")
    assert len({figure.group for figure in figures if figure.item == "水费支出"}) == 1
    assert len({figure.group for figure in figures}) == 2


def test_lines_of_a_form_are_left_to_the_tables() -> None:
    assert read("年度资金总额 20.15 4.68 4.68 10 100.00%") == []


def test_budget_between_completion_and_its_rate_is_no_item() -> None:
    text = "“三公”经费支出决算为36.5万元，完成预算45万元的81.11%，比上年减少3.5万元。"
    figures = read(text)
    assert {f.item for f in figures} == {"“三公”经费支出"}
    assert one(figures, measure="预算数").value == Decimal(45)
    assert one(figures, measure="完成率").base == "预算数"


def test_reason_ends_before_the_other_side() -> None:
    text = (
        "收入预算345万元，比上年增加23万元，主要原因是新增信息系统；支出预算346万元，比上年增加24万元，"
        "主要原因是新增人员。"
    )
    figures = read(text, report=BUDGET)
    assert one(figures, item="收入预算", measure="增减额").reason == "新增信息系统"
    assert one(figures, item="支出预算", measure="增减额").reason == "新增人员"


def test_reason_ends_before_the_next_explanation() -> None:
    text = (
        "公务用车购置及运行费支出15.8万元，较上年增加2.1万元。决算数较年初预算减少2.2万元，"
        "主要原因是压减开支；决算数较上年增加的原因是车辆老化。"
    )
    figures = read(text)
    assert one(figures, measure="增减额", base="年初预算数").reason == "压减开支"
    assert one(figures, measure="增减额", base="上年").reason == "车辆老化"


def test_reason_after_a_sentence_about_last_year_leaves_completion_alone() -> None:
    text = (
        "公务接待费支出2.15万元，完成预算71.67%。公务接待费支出决算比2023年减少0.55万元，下降20.37%。"
        "主要原因是来访批次减少。"
    )
    figures = read(text)
    assert one(figures, measure="完成率").reason == ""
    assert one(figures, measure="增减率").reason == "来访批次减少"


def test_use_after_a_reason_is_a_use() -> None:
    text = "基本支出180万元，比2024年增加4万元，主要原因是正常调资，主要用于保障在职人员工资。"
    figure = one(read(text, report=BUDGET), measure="增减额")
    assert (figure.reason, figure.use) == ("正常调资", "主要用于保障在职人员工资")


def test_use_may_count_things() -> None:
    text = "公务用车运行维护费支出15.00万元，主要用于现有5辆公务用车的燃料费、维修费等支出。"
    figures = read(text, report=BUDGET)
    use = "主要用于现有5辆公务用车的燃料费、维修费等支出"
    assert one(figures, item="公务用车运行维护费支出").use == use
    assert one(figures, measure="数量").item == "公务用车"


def test_amount_right_after_a_base_is_of_the_base_year() -> None:
    figures = read("一般公共预算当年拨款480万元，比上年执行数450万元增加30万元。", report=BUDGET)
    assert one(figures, measure="执行数").year == 2024
    assert one(figures, measure="增减额").base == "上年执行数"


def test_smaller_than_last_years_budget_by_an_amount() -> None:
    figure = one(read("会议费预算支出100万元，本年数小于上年预算数20万元。", report=BUDGET), measure="增减额")
    assert (figure.value, figure.base, figure.direction) == (Decimal(-20), "上年预算数", "减少")


def test_income_and_expenditure_in_one_are_one_item() -> None:
    text = "2024年度收、支总计均为3,216.58万元。与2023年度相比，收、支总计各增加214.63万元。"
    figures = read(text)
    assert {f.item for f in figures} == {"收支总计"}
    assert one(figures, measure="决算数").printed == "3,216.58"


def test_a_total_told_of_both_sides_keeps_its_name() -> None:
    figures = read("2024年度财政拨款收入、支出总计均为72.46万元。")
    assert [figure.item for figure in figures] == ["财政拨款收入、支出总计"]


def test_items_in_paragraphs_of_their_own_keep_the_parent() -> None:
    texts = (
        "“三公”经费财政拨款决算数25.3万元，比年初预算减少12.7万元。其中：",
        "1.因公出国（境）费用。2024年决算数0万元，比年初预算数5万元减少5万元。主要原因：未组织出国。",
        "2.公务接待费。2024年决算数0.85万元，比年初预算数3万元减少2.15万元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], FINAL)
    assert one(figures, item="公务接待费", measure="决算数").ancestors == ("“三公”经费",)


def test_class_of_the_paragraph_above_is_an_ancestor() -> None:
    texts = (
        "“教育支出”（类）2024年度决算45万元，比年初预算减少4万元。其中：",
        "“进修及培训”（款）2024年度决算45万元，比年初预算减少4万元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], FINAL)
    assert one(figures, item="进修及培训", measure="决算数").ancestors == ("教育支出",)


def test_main_expenditure_items_belong_to_the_expenditure() -> None:
    text = (
        "全市一般公共预算支出完成185亿元，下降2.1%，加上解上级支出5亿元，支出总计190亿元。"
        "从主要支出科目看：教育支出120亿元，增长4.5%；卫生健康支出60亿元，增长1%。"
    )
    figure = one(read(text, report=CITY), item="教育支出", printed="120")
    assert figure.ancestors == ("一般公共预算支出",)


def test_rates_of_saving_are_no_changes() -> None:
    text = "评审项目235个，送审金额45.6亿元，审减5.8亿元，审减率12.7%，节约资金4.2亿元，节约率7.5%。"
    figures = read(text, report=CITY)
    assert [f.measure for f in figures if f.unit == "%"] == ["比率", "比率"]
    assert all(f.measure != "增减额" for f in figures)


def test_vehicles_bought_are_official_vehicles() -> None:
    text = "公务用车购置支出18万元，购置数1辆。公务用车运行费12万元，年末保有量4辆。"
    counts = [f.item for f in read(text) if f.measure == "数量"]
    assert counts == ["公务用车购置数", "公务用车年末保有量"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("注：本部门无政府性基金预算财政拨款安排的预算，故本表为空表。", ["政府性基金预算财政拨款支出"]),
        ("注：本部门2025年无“三公”经费和机关运行经费预算，故本表为空表。", ["“三公”经费", "机关运行经费"]),
        ("我单位2025年没有政府性基金预算安排的支出，本表无数据。", ["政府性基金预算支出"]),
        ("本部门不涉及国有资本经营预算。", ["国有资本经营预算"]),
    ],
)
def test_tables_declared_empty(text: str, items: list[str]) -> None:
    figures = read(text, report=BUDGET)
    assert [(f.item, f.printed) for f in figures] == [(item, "无") for item in items]


def test_level_reached_takes_the_item_before() -> None:
    text = "城乡居民医保财政补助标准提高30元，达到每人每年670元。"
    assert one(read(text, report=CITY), printed="670").item == "城乡居民医保财政补助标准"


def test_not_less_than_is_no_change() -> None:
    assert [f.measure for f in read("举办培训不少于150场。", report=BUDGET)] in ([], ["数量"])


def test_levels_per_head_before_and_after() -> None:
    figures = read("基础养老金标准由每月134元提高至每月154元。", report=CITY)
    assert [(f.item, f.part, f.printed) for f in figures] == [
        ("基础养老金标准", "调整前", "134"),
        ("基础养老金标准", "调整后", "154"),
    ]


def test_numbered_reasons_go_on_over_sentences_that_begin_with_a_year() -> None:
    text = (
        "接待费-12万元，较2021年减少134万元，主要原因有：1.活动大幅减少。"
        "2.部分支出改由其他部门承担。3.2022年收回指标52万元，故为负数。"
    )
    assert one(read(text), measure="增减额").reason.endswith("故为负数")


def test_reason_for_differing_from_the_budget_takes_its_direction_from_the_rate() -> None:
    text = (
        "社会保障和就业支出年初预算数为850万元，支出决算为880万元，完成年初预算的103.53%。"
        "决算数与年初预算数存在差异的主要原因是追加补助。"
    )
    figures = read(text)
    assert {f.item for f in figures} == {"社会保障和就业支出"}
    assert one(figures, measure="增减额").direction == "增加"
    assert one(figures, measure="完成率").reason == "追加补助"


def test_score_of_a_project_and_then_its_money() -> None:
    text = "社会救助核查项目绩效自评得分98.8分。全年预算数为80万元，执行数为78.4万元，完成预算的98%。"
    figures = read(text)
    assert one(figures, measure="得分").item == "社会救助核查项目绩效自评得分"
    assert one(figures, measure="执行数").item == "社会救助核查项目"
    assert one(figures, measure="完成率").base == "全年预算数"


def test_the_project_is_the_one_the_paragraph_opens_with() -> None:
    text = "“社会救助核查”项目绩效自评综述：项目自评得分为98.8分。项目全年预算数为80万元。"
    assert [f.item for f in read(text)] == ["社会救助核查项目自评得分", "社会救助核查项目"]
    text = "“社会救助核查”项目绩效自评综述：全年预算数80万元，自评得分98.8分。"
    assert one(read(text), measure="得分").item == "社会救助核查项目自评得分"


def test_codes_with_level_marks_in_front_of_the_name() -> None:
    figure = one(read("201（类）03（款）01（项）行政运行：支出决算为850.25万元。"), unit="万元")
    assert (figure.item, figure.code) == ("行政运行", "2010301")


def test_higher_than_another_place_by_points() -> None:
    figure = one(read("收入增长5%，增速比全国平均水平高0.5个百分点。", report=CITY), unit="百分点")
    assert (figure.measure, figure.direction) == ("增减额", "增加")


def test_guests_received_are_of_the_reception_spoken_of() -> None:
    figures = read("国内公务接待25批次，接待198人次。")
    assert {f.item for f in figures} == {"国内公务接待"}


def test_reason_ends_before_what_is_held() -> None:
    text = "公务用车运行维护费10.2万元，比上年减少1.1万元，主要原因是车辆报废，年末公务用车保有4辆。"
    assert one(read(text), measure="增减额").reason == "车辆报废"


def test_final_total_of_income_is_a_total() -> None:
    assert one(read("本年收入决算合计950.00万元。"), unit="万元").item == "本年收入合计"


def test_year_between_item_and_measure_is_no_part_of_the_name() -> None:
    text = "因公出国（境）费用2025年预算数5.00万元，与2024年预算数持平；公务接待费2025年预算数3.00万元。"
    figures = read(text, report=BUDGET)
    assert {f.item for f in figures} == {"因公出国（境）费用", "公务接待费"}


def test_no_money_without_a_unit_ends_a_reason() -> None:
    text = "因公出国（境）费增加0万元，主要原因是未安排预算；公务用车购置费为0，未安排预算。"
    figures = read(text, report=BUDGET)
    assert one(figures, measure="增减额").reason == "未安排预算"
    assert one(figures, item="公务用车购置费", printed="0").value == 0


def test_paragraphs_after_a_project_name_describe_it() -> None:
    texts = ("1.项目名称：社会救助核查", "设立的政策依据：《社会救助暂行办法》", "预算安排规模：80.00万元")
    figures = paragraphs_to_figures([paragraph(text) for text in texts], BUDGET)
    assert [(f.item, f.printed) for f in figures] == [("社会救助核查", "80.00")]


def test_each_place_that_a_sentence_opens_with_has_its_own_amounts() -> None:
    figures = read(
        "东岭经济开发区2024年预算执行情况：一般公共预算收入6.2亿元，完成年初预算的104.6%。"
        "西塬高新区（河湾新区）2024年预算执行情况：一般公共预算收入8.2亿元。收支相抵，年终结转0.1亿元。",
        "（六）园区预算执行情况",
        report=CITY,
    )
    assert one(figures, printed="6.2").region == "东岭经济开发区"
    assert one(figures, printed="8.2").region == "西塬高新区"


def test_what_stands_under_the_heading_of_a_zone_is_of_the_zone() -> None:
    above = "一、2024年全市预算执行情况"
    zone = read(
        "一般公共预算收入完成3.71亿元，同比下降4.7%。", above, "（六）东岭经济开发区预算执行情况", report=CITY
    )
    assert {figure.region for figure in zone} == {"东岭经济开发区"}
    works = read("投入资金3.71亿元。", above, "（六）支持示范区建设情况", report=CITY)
    assert one(works, printed="3.71").region == "全市"


def test_budget_spending_after_the_income_of_a_fund_is_of_that_fund() -> None:
    figures = read("政府性基金收入完成4.05亿元，收入总计4.64亿元。预算支出执行3.46亿元。", report=CITY)
    assert one(figures, printed="3.46").item == "政府性基金预算支出"


def test_a_division_by_level_or_kind_divides_the_thing_before() -> None:
    text = (
        "2024年底，全市政府债务余额为160亿元。按类型分，一般债务余额40亿元，专项债务余额120亿元。"
        "按级次分，市级50亿元，区县级110亿元。"
    )
    figures = read(text, report=CITY)
    assert one(figures, printed="40").ancestors == ("政府债务余额",)
    for printed, region in (("50", "市级"), ("110", "区县级")):
        own = one(figures, printed=printed)
        assert (own.item, own.region, own.measure) == ("政府债务余额", region, "余额"), own
    bought = read("2025年政府采购预算60万元，按资金来源分，财政拨款50万元，其他资金10万元。", report=BUDGET)
    assert one(bought, printed="10").ancestors == ("政府采购预算",)


def test_a_change_after_parts_told_in_one_breath_is_of_their_whole() -> None:
    text = (
        "2025年预算收入630.4万元，其中一般公共预算拨款收入544.4万元、政府性基金拨款收入86.0万元，"
        "较上年减少19.3万元，主要原因是尾款减少。"
    )
    change = one(read(text, report=BUDGET), measure="增减额")
    assert (change.item, change.reason) == ("预算收入", "尾款减少")


def test_a_change_after_parts_told_apart_is_of_the_last() -> None:
    text = "支出90万元，其中：基本支出60万元，比上年增加2万元；项目支出30万元，比上年减少5万元。"
    assert one(read(text), printed="5").item == "项目支出"


EXPENSES = Report("r", "a.txt", "某县2024年度三公经费支出决算情况", "某县", 2024, "三公经费", "政府", 1)


def test_both_totals_change_each() -> None:
    text = "收入总计9万元，支出总计9万元，与2023年度相比，各增加2万元，增长28.57%。主要原因是：扩班。"
    for item in ("收入总计", "支出总计"):
        for measure in ("增减额", "增减率"):
            assert one(read(text), item=item, measure=measure).reason == "扩班"


def test_a_reason_ends_where_another_item_is_compared() -> None:
    text = (
        "公务用车运行费比上年增加1万元，增长10%，增加原因主要是检测任务增加；公务接待费支出决算比预算无增减变化，"
        "比上年增加0.5万元，增长50%，增加原因主要是来访增加。"
    )
    assert one(read(text), printed="1").reason == "检测任务增加"
    spent = one(read(text), printed="0.5")
    assert (spent.item, spent.reason) == ("公务接待费支出", "来访增加")
    assert one(read(text), printed="无增减变化").reason == ""


def test_a_reason_follows_its_number_without_a_comma_or_in_the_next_sentence() -> None:
    near = read("会议费8万元，较上年预算增长29.3%增长的主要原因是机构增加。")
    assert one(near, measure="增减率").reason == "机构增加"
    apart = read("基本支出比2023年增加6.7万元，增加0.6%。主要是：新增1名聘员，支出略有增加。")
    assert one(apart, printed="6.7").reason == "新增1名聘员，支出略有增加"
    assert one(apart, printed="1").item == "聘员"


def test_a_sum_said_again_is_no_reason() -> None:
    text = "“三公”经费增减变化的主要原因是：2024年“三公”经费合计24.7万元，比上年减少4.6万元。"
    change = one(read(text), printed="4.6")
    assert (change.item, change.reason) == ("“三公”经费合计", "")


def test_the_amount_compared_with_is_of_the_year_before() -> None:
    figures = read("会议费预算16.2万元，比2023年年终决算27.1万元减少10.9万元。")
    before = one(figures, printed="27.1")
    assert (before.item, before.year, before.measure) == ("会议费", 2023, "决算数")
    total = one(read("会议费支出31万元，比上年累计支出33万元减少2万元。"), printed="33")
    assert total.year == 2023


def test_years_of_events_and_of_remarks_are_not_those_of_the_numbers() -> None:
    assert one(read("学校始建于1900年，教职工95人。"), unit="人").year == 2024
    assert one(read("实施项目15个（含2022年转入项目5个），到位资金334万元。"), printed="334").year == 2024


def test_a_difference_takes_its_base_and_direction_from_the_amounts_beside_it() -> None:
    change = one(read("会议费支出2万元，年初预算为2.9万元，差值为0.9万元。"), printed="0.9")
    assert (change.measure, change.base, change.direction) == ("增减额", "年初预算数", "减少")
    assert change.item == "会议费支出"


def test_a_share_of_a_budget_and_a_threshold() -> None:
    share = one(read("政府采购预算2万元，其中：集中采购1万元，占政府采购预算的50%。"), unit="%")
    assert (share.measure, share.base) == ("占比", "政府采购预算")
    assert one(read("社会满意度大于90%。"), unit="%").measure == "比率"


def test_three_expenses_named_together_are_the_official_expenses() -> None:
    for text in (
        "因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额27万元。",
        "出国（境）经费、车辆购置及运行费、公务接待费（简称“三公”经费）支出合计27万元。",
    ):
        assert "“三公”经费" in one(read(text), printed="27").item
        assert "公车" not in one(read(text), printed="27").item


def test_the_official_expenses_named_before_their_short_name_keep_their_level() -> None:
    text = "2024年，省本级“三公”经费财政拨款（以下简称“三公”经费）支出合计27万元。"
    assert one(read(text, report=EXPENSES), printed="27").region == "省本级"


def test_expenses_without_a_measure_are_final_in_a_final_account() -> None:
    text = "“三公”经费决算数为11万元，按同口径同比减少6万元。其中：公务接待费支出5万元，同比减少1万元。"
    figures = read(text, report=EXPENSES)
    assert one(figures, printed="6").item == "“三公”经费"
    spent = one(figures, printed="5")
    assert (spent.measure, spent.ancestors) == ("决算数", ("“三公”经费",))
    fund = read("一般公共预算安排“三公”经费支出8万元。", report=EXPENSES)
    assert one(fund, printed="8").measure == "决算数"


def test_what_a_use_counts_is_not_spoken_of_any_further() -> None:
    text = "出国费30万元，较2023年增加11万元。主要用于2个出国团组10人次的费用，增长的主要原因是跨年结算。"
    assert one(read(text), printed="11").reason == "跨年结算"


def test_a_clause_about_where_money_comes_from_is_no_item() -> None:
    text = "1.财政拨款收入38万元，为市财政当年拨付的资金。较2023年度决算数减少15万元。"
    assert one(read(text), printed="15").item == "财政拨款收入"


def test_income_and_expenditure_named_by_a_number_and_a_colon() -> None:
    for side in ("收入", "支出"):
        figures = read(f"1、{side}：79万元，同比增加18万元。", "一、基本情况")
        assert {figure.item for figure in figures} == {side}


def test_a_subject_with_level_marks_after_a_colon_is_spoken_of() -> None:
    text = (
        "教育支出9万元。其中：1.教育支出（类）普通教育（款）小学教育（项）： 支出决算为6万元，完成预算90%。"
    )
    assert one(read(text), printed="6").item == "小学教育"


def test_people_are_counted_for_the_body_that_a_sentence_opens_with() -> None:
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


def test_a_list_over_several_sentences_goes_on() -> None:
    text = (
        "“三公”经费11万元。其中：出国费0万元。购车费2万元，同比减少5万元；运行费6万元，同比增加1万元。"
        "接待费3万元，同比减少6万元。"
    )
    assert one(read(text), printed="3").ancestors == ("“三公”经费",)


def test_what_a_congress_approved_is_the_opening_budget() -> None:
    text = "市八届人民代表大会第五次会议批准的市本级一般公共预算收入为66.93亿元，实际完成53.68亿元。"
    figures = read(text, "一、2024年预算执行情况", report=CITY)
    assert one(figures, printed="66.93").measure == "年初预算数"
    assert one(figures, printed="53.68").measure == "执行数"
    text = "全市汇总市县两级人大批复的一般公共预算收入为261.82亿元，一般公共预算收入完成230.58亿元。"
    figures = read(text, "1.全市预算执行情况", report=CITY)
    assert one(figures, printed="261.82").measure == "年初预算数"
    assert one(figures, printed="230.58").measure == "执行数"


def test_a_basis_is_no_item() -> None:
    figures = read("公务接待费同口径比2023年减少38万元，同口径比2023年下降7.4%。")
    assert {figure.item for figure in figures} == {"公务接待费"}


def test_a_number_word_behind_a_budget_is_no_slice() -> None:
    rate = one(read("“三公”经费决算数35.5万元，比上年预算数字下降35.45%。"), measure="增减率")
    assert (rate.part, rate.base) == ("", "上年预算数")


def test_what_pays_for_an_item_is_no_part_of_its_name() -> None:
    assert one(read("一般公共预算支出安排的“三公”经费3328万元。"), unit="万元").item == "“三公”经费"


def test_parts_are_of_the_measure_that_their_whole_was_told_in() -> None:
    figures = read("会议类经费预算为20万元，其中：会议费9万元，培训费11万元。", report=EXPENSES)
    assert one(figures, printed="9").measure == "预算数"
    both = read("会议类经费预算为20万元，决算为15万元，其中：会议费9万元。", report=EXPENSES)
    assert one(both, printed="9").measure == "决算数"


def test_after_comparing_is_no_base_and_no_item() -> None:
    for lead in ("经比较，2024年度", "经比较2024年度", "经汇总，2024年"):
        change = one(read(f"{lead}会议费较上年减少2万元。其中：线下会议减少3万元。"), printed="2")
        assert (change.item, change.base) == ("会议费", "上年")


def test_the_figure_of_a_base_may_be_called_one() -> None:
    rate = one(read("会议费15万元，比上年预算数字下降18%.下降的原因都是线上开会。"), unit="%")
    assert (rate.item, rate.base, rate.part, rate.reason) == ("会议费", "上年预算数", "", "线上开会")


def test_run_on_items_each_keep_their_reason() -> None:
    text = (
        "一、运行费预算150万元，与2023年预算相比减少17万元，主要原因是核减用车，购置费预算2万元，主要原因是更新车辆，"
        "三、接待费预算20万元，与2023年预算相比持平，主要原因是做好接待工作。"
    )
    figures = read(text, report=BUDGET)
    assert one(figures, printed="17").reason == "核减用车"
    assert one(figures, printed="持平").item == "接待费"


def test_words_before_a_name_that_say_how_it_was_told() -> None:
    assert one(read("实际支出“三公”经费决算为22万元。"), printed="22").item.startswith("“三公”经费")
    assert one(read("2024年决算数包括公务用车购置费13万元。"), printed="13").item == "公务用车购置费"
    assert one(read("2024年，全县县级部门汇总一般公共预算“三公”经费预安排24万元。"), printed="24").item == (
        "一般公共预算“三公”经费"
    )


def test_what_a_subject_stands_for_does_not_part_a_change_from_its_reason() -> None:
    text = (
        "一般公共服务支出7.14亿元，比2023年决算下降50%。该科目主要反映政府提供一般公共服务的支出。"
        "下降的主要原因是专项支出减少。"
    )
    rate = one(read(text), measure="增减率")
    assert (rate.item, rate.reason) == ("一般公共服务支出", "专项支出减少")


def test_more_and_fewer_than_the_year_before_are_changes_of_a_count() -> None:
    figures = read("接待批次12批，比上年多2批；会议3次，比上年少1次。")
    told = [(f.item, f.printed, f.direction) for f in figures if f.measure == "增减额"]
    assert told == [("接待批次", "2", "增加"), ("会议", "1", "减少")]


def test_a_reason_for_passing_the_budget_goes_to_the_change_against_it() -> None:
    text = "接待费5万元，比年初预算减少1万元。“三公”经费支出中接待费低于预算数的主要原因为压减来访。"
    moved = one(read(text), printed="1")
    assert (moved.item, moved.base, moved.reason) == ("接待费", "年初预算数", "压减来访")


def test_a_count_of_reasons_is_none_of_them() -> None:
    moved = one(read("“三公”经费比上年减少4万元，主要是三个原因：一是甲项停办；二是乙项停办。"), printed="4")
    assert moved.reason == "一是甲项停办；二是乙项停办"


def test_what_assets_are_worth_is_no_budget() -> None:
    figures = read("截至2024年12月31日，资产原值合计211元，其中：房屋70元。", report=BUDGET)
    assert {figure.measure for figure in figures} == {"金额"}


def test_official_cars_that_a_body_has_are_its_stock_of_them() -> None:
    figures = read("截至2024年12月底，单位共有公务用车8辆，其中：一般公务用车6辆。")
    assert one(figures, printed="8").item == "公务用车保有量"
    assert one(figures, printed="6").ancestors == ("公务用车保有量",)


def test_what_is_mainly_considered_is_a_reason() -> None:
    rate = one(
        read("增值税安排44.7亿元，比上年执行数增长4.2%，主要考虑制造业稳定增长。", report=CITY),
        measure="增减率",
    )
    assert rate.reason == "制造业稳定增长"


def test_what_is_mainly_added_is_the_reason_of_the_rise_before() -> None:
    figures = read("总收入408.50万元，比上年增加150.00万元。主要追加的是新馆工程款100.00万元，临展经费等。")
    assert one(figures, measure="增减额").reason.startswith("新馆工程款")


def test_a_change_after_what_a_total_holds_is_of_the_total() -> None:
    figures = read(
        "收支总预算447.10万元，含山庄管理处经费25.00万元，幼儿园经费53.00万元；比2023年预算增加75.00万元。"
    )
    assert one(figures, printed="75.00").item == "收支总预算"
    assert one(figures, printed="25.00").ancestors == ("收支总预算",)


def test_goals_stated_with_signs_are_targets() -> None:
    figures = read("绩效目标：道路硬化≥0.5km；受益群众满意度≥96%。", "一、基本情况")
    told = [(figure.item, figure.measure, str(figure.value), figure.unit) for figure in figures]
    assert told == [("道路硬化", "目标值", "0.5", "km"), ("受益群众满意度", "目标值", "96", "%")]


def test_lines_of_a_form_are_no_stated_goals() -> None:
    assert read("产出指标 数量指标 购置水泵 ≥6台 =6台 10 10") == []


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("会议费支出决算小于预算数的主要情况：认真贯彻厉行节约要求。", "预算数"),
        ("会议费支出决算小于上年决算数的主要情况：认真贯彻厉行节约要求。", "上年决算数"),
    ],
)
def test_what_mainly_lies_behind_a_difference_is_its_reason(text: str, base: str) -> None:
    figure = one(read(text), direction="减少")
    assert (figure.base, figure.reason) == (base, "认真贯彻厉行节约要求")


def test_levels_of_several_things_raised_together() -> None:
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


def test_a_part_of_the_budgets_income_is_no_completion() -> None:
    text = "2025年收入预算总额为400万元，其中：事业收入110万元，占收入预算总额的27.5%，较上年减少2万元。"
    share = one(read(text, report=BUDGET), printed="27.5")
    assert (share.item, share.measure, share.base) == ("事业收入", "占比", "收入预算总额")
    done = one(read("教育支出95万元，占年度预算的95%。"), unit="%")
    assert (done.measure, done.base) == ("完成率", "预算数")


def test_the_amount_of_the_year_before_and_the_year_that_its_change_is_of() -> None:
    figures = read("财政决算总收入29元，全部为财政拨款收入，较2023年决算总收入27元，增加了2元，增加6.49%。")
    assert one(figures, printed="27").year == 2023
    assert {f.item for f in figures} == {"财政决算总收入"}
    moved = read("公务接待费2024年预算8万元，2023年预算12.5万元；对比减少4.35万元；减少率35.22%。")
    change = one(moved, printed="4.35")
    assert (change.item, change.year, change.base) == ("公务接待费", 2024, "上年")


def test_the_place_whose_rate_is_the_highest() -> None:
    text = (
        "全市公共财政预算支出完成217亿元，同比增长2.9%。"
        "各县支出增速最高的为云杉县（同比增长55.5%），增速最低的为青溪县（同比下降13.2%），我市居全省第9位。"
    )
    figures = read(text, report=CITY)
    assert [(f.region, f.item) for f in figures if f.printed in ("55.5", "13.2")] == [
        ("云杉县", "公共财政预算支出"),
        ("青溪县", "公共财政预算支出"),
    ]
    assert one(figures, printed="9").region == "全市"


def test_what_a_report_of_next_years_budget_tells_of_this_year_is_executed() -> None:
    headings = ("一、2024年地方财政预算执行情况", "（一）2024年地方财政预算收支情况")
    figures = read("一般公共预算支出510万元，完成预算的93.45%。", *headings, report=CITY)
    assert one(figures, unit="万元").measure == "执行数"


def test_lists_opened_by_their_situation_and_by_what_money_goes_to() -> None:
    text = "2024年返还性收入736万元，分项情况是：所得税基数返还收入77万元；增值税税收返还收入284万元。"
    assert one(read(text), printed="284").ancestors == ("返还性收入",)
    text = "省级使用的一般债券资金拟安排以下重点项目支出：安居工程补助19.9亿元、扶贫资金8.8亿元。"
    assert one(read(text), printed="8.8").ancestors == ("一般债券资金",)


def test_items_without_what_was_done_for_them() -> None:
    text = "执行公务，开展业务活动的公务用车购置及运行费决算支出785万元。"
    assert one(read(text), printed="785").item == "公务用车购置及运行费"
    text = "以及开展业务活动的交通费、用餐费等公务接待费决算支出238万元。"
    assert one(read(text), printed="238").item == "公务接待费"


def test_counts_told_of_two_things_at_once_take_no_earlier_direction() -> None:
    text = "运行费995万元，比上年决算数下降26.24%，2024年公务用车购置数及保有量分别为1辆和130辆。"
    stock = one(read(text), printed="130")
    assert (stock.measure, stock.direction) == ("数量", "")


def test_another_cut_of_the_same_whole() -> None:
    text = "部门支出520万元。其中：基本支出500万元，项目支出20万元。"
    figures = read(text + "按支出功能分类：教育440万元；住房保障支出80万元。")
    assert one(figures, printed="440").ancestors == one(figures, printed="500").ancestors


def test_an_inner_list_of_a_numbered_paragraph_goes_on_over_semicolons() -> None:
    texts = (
        "2024年新增债务限额5.1亿元，其中：（一）新增一般债券1.8亿元",
        "⑴安排用于城乡建设0.7亿元，其中：桃源路工程0.1亿元；留安路工程0.5亿元；体育馆0.1亿元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], FINAL)
    assert {f.ancestors[-1] for f in figures if f.group > 3} == {"城乡建设"}


def test_each_rate_of_execution_has_its_own_item_and_reason() -> None:
    figures = read(
        "部分项目执行率偏低。苗圃管护培训执行率85.33%，主要原因是学员报名滞后；林区界碑维护执行率89.12%，主要原因是尾款未付。"
    )
    told = {figure.item: (figure.printed, figure.reason) for figure in figures if figure.measure == "完成率"}
    assert told == {
        "苗圃管护培训": ("85.33", "学员报名滞后"),
        "林区界碑维护": ("89.12", "尾款未付"),
    }


def test_budgets_of_the_whole_are_those_of_what_was_spoken_of() -> None:
    figures = read("总支出62.25万元。年初预算批复58.97万元，全年预算（调整后）62.70万元，预算执行率99.28%。")
    told = [(figure.item, figure.measure, figure.printed) for figure in figures]
    assert told[1:] == [
        ("总支出", "年初预算数", "58.97"),
        ("总支出", "全年预算数", "62.70"),
        ("总支出", "完成率", "99.28"),
    ]


ADJUSTED = Report("r", "a.pdf", "某旗2030年预算调整方案", "某旗", 2030, "政府预算", "政府", 5)


def test_a_change_against_the_budget_of_the_congress_and_its_parts_in_a_bracket() -> None:
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


def test_amounts_in_a_bracket_that_do_not_make_up_the_change_before_it_are_amounts() -> None:
    figures = read(
        "全旗农林水支出900万元，比上年增加90万元（其中：水利600万元，林业300万元）。", report=ADJUSTED
    )
    assert {f.measure for f in figures if f.printed in ("600", "300")} == {"预算数"}


@pytest.mark.parametrize("moved", ["支出预算变动为", "支出变动预算为", "支出预算调整为"])
def test_what_a_budget_was_moved_to_is_of_the_whole_and_no_change(moved: str) -> None:
    figures = read(
        "2024年一般公共预算支出年初预算为70.00亿元，因上级补助增加4.00亿元、动用调节基金1.00亿元，"
        f"{moved}75.00亿元，实际支出72.00亿元，完成变动预算的96.0%。",
        report=CITY,
    )
    whole = one(figures, printed="75.00")
    assert (whole.item, whole.measure) == ("一般公共预算支出", "全年预算数")
    assert one(figures, printed="72.00").item == one(figures, printed="96.0").item == whole.item


def test_a_budget_that_an_assembly_moved_is_that_of_the_item_before() -> None:
    figures = read(
        "人大会议批准的2024年一般公共预算收入预期为50.00亿元，人大常委会会议批准调整为49.00亿元。"
        "实际完成49.50亿元，为调整预算的101.0%。",
        report=CITY,
    )
    assert {figure.item for figure in figures} == {"一般公共预算收入"}
    assert one(figures, printed="49.00").measure == "全年预算数"


def test_the_level_that_sets_a_limit_is_not_whose_debt_it_is() -> None:
    figures = read("省级核定我市政府债务限额90.00亿元，其中一般债务限额40.00亿元。", report=CITY)
    assert {figure.region for figure in figures} == {""}


def test_the_basis_said_behind_an_amount() -> None:
    found = read("全县完成税收收入32万元（自然口径）。全县完成税收收入35万元（同口径），同比增长20%。")
    assert [(f.printed, f.part) for f in found if f.unit == "万元"] == [("32", ""), ("35", "同口径")]


def test_the_sum_behind_a_count_is_of_what_is_counted() -> None:
    found = read("其中：水利建设项目3项，总资金938万元；林业项目2项，总资金307万元。")
    told = {(f.item, f.printed) for f in found if f.unit == "万元"}
    assert told == {("水利建设项目", "938"), ("林业项目", "307")}


def test_posts_said_to_be_of_a_kind() -> None:
    assert one(read("目前核定的工资岗位为专技岗7人；管理岗位4人。"), printed="7").item == "专技岗"


def test_what_a_change_leaves_out_is_no_subject_of_the_change() -> None:
    figures = read(
        "卫生健康支出7.00亿元，下降2.0%，剔除一次性设备补助0.80亿元后，同口径增长9.0%；教育支出3.00亿元。"
        "税收收入20.00亿元，下降3.0%，扣除留抵退税1.50亿元因素后，增长4.2%。",
        report=CITY,
    )
    health, taxes = one(figures, printed="9.0"), one(figures, printed="4.2")
    assert (health.item, health.part) == ("卫生健康支出", "同口径")
    assert taxes.item == "税收收入" and "留抵退税" in taxes.part


def test_a_remark_that_all_are_of_a_kind_counts_the_kind() -> None:
    figures = read("共有公务用车9辆，其中：特种专业技术用车6辆（均为洒水车）、其他用车3辆。")
    kind = one(figures, item="洒水车")
    assert (kind.value, kind.unit, kind.ancestors) == (Decimal(6), "辆", ())
    assert one(figures, item="其他用车").ancestors == ("公务用车保有量",)


def test_a_time_that_is_shortened_has_its_old_and_its_new_level() -> None:
    figures = read("办理时限由20个工作日压缩至12个工作日。")
    told = [(f.item, f.part, f.printed, f.unit) for f in figures]
    assert told == [
        ("办理时限", "调整前", "20", "个工作日"),
        ("办理时限", "调整后", "12", "个工作日"),
    ]


def test_a_move_named_before_the_mark_is_of_something_else() -> None:
    figures = read("下降20%，主要是当年改造任务量减少、亩均标准维持2500元。", "农田支出")
    assert one(figures, printed="2500").item == "亩均标准"


def test_a_year_spoken_of_in_passing_is_not_that_of_what_follows() -> None:
    section = ("一、2024年预算执行情况", "（六）重点财政工作情况")
    passing = (
        "推进改革。印发改革方案，2025年预算编制打破固化格局，合理安排支出结构。完成8个项目评审，审减率6.52%。"
    )
    assert one(read(passing, *section, report=CITY), printed="6.52").year == 2024
    led = "2025年继续推进改革。完成8个项目评审，审减率6.52%。"
    assert one(read(led, *section, report=CITY), printed="6.52").year == 2025


@pytest.mark.parametrize(
    ("pace", "direction", "base"),
    [
        ("快于序时进度3.4个百分点", "增加", "序时进度"),
        ("慢于时间进度3.4个百分点", "减少", "时间进度"),
        ("增速高于全省平均水平3.4个百分点", "增加", "全省平均水平"),
    ],
)
def test_a_pace_is_no_item_of_its_own(pace: str, direction: str, base: str) -> None:
    figures = read(f"全市一般公共预算支出10亿元，完成预算36.7%，{pace}。其中：市本级支出4亿元。", report=CITY)
    told = one(figures, printed="3.4")
    assert (told.item, told.direction, told.base) == ("一般公共预算支出", direction, base)
    assert one(figures, printed="4").region == "市本级" and one(figures, printed="4").item == told.item


def test_each_of_two_amounts_keeps_the_use_behind_it() -> None:
    figures = read(
        "支持乡村振兴。安排1200万元，用于农村道路建设；安排800万元，用于高标准农田建设。", report=CITY
    )
    assert one(figures, printed="1200").use == "用于农村道路建设"
    assert one(figures, printed="800").use == "用于高标准农田建设"


def test_a_count_in_the_name_of_a_project_that_is_a_heading_is_kept() -> None:
    figure = one(read("项目资金120万元。", "4.某县2个村人饮提升项目"), printed="120")
    assert figure.item == "某县2个村人饮提升项目"


def test_spending_of_the_year_is_of_the_fund_whose_income_was_told() -> None:
    figures = read(
        "政府性基金预算财政拨款本年收入25.5万元，比上年增加6.7万元。同时压减了部分项目；本年支出23.0万元，比上年增加4.1万元。",
        "与2023年度决算对比情况",
    )
    spent = one(figures, printed="23.0")
    assert (spent.item, spent.year) == ("政府性基金预算财政拨款本年支出", 2024)
    assert one(figures, printed="4.1").item == spent.item


def test_a_unit_is_no_part_of_what_moved_against_a_year() -> None:
    figures = read("收入预算84.2万元，比2024年单位预算收入增加6.2万元，增长8%。", report=BUDGET)
    assert {figure.item for figure in figures} == {"收入预算"}


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
def test_a_grade_behind_another_is_named_like_it(text, items) -> None:
    assert [figure.item for figure in read(text)] == items


def test_a_cause_in_front_explains_how_its_item_moved_and_not_what_is_told_behind() -> None:
    text = "受减税影响，区本级税收收入完成14.5亿元，为预算的60%，下降42.5%，其中：增值税3亿元，下降50%。"
    figures = read(text)
    assert one(figures, printed="42.5").reason == one(figures, measure="完成率").reason == "受减税影响"
    assert one(figures, item="增值税", measure="增减率").reason == ""


def test_a_reason_behind_comes_before_the_cause_in_front() -> None:
    figures = read("受疫情影响，培训费支出3万元，比上年减少1万元，主要是线上培训增加。")
    assert one(figures, measure="增减额").reason == "线上培训增加"


def test_a_move_against_a_period_of_years_is_of_the_item_and_of_no_single_year() -> None:
    text = (
        "2024年，工作有序推进。全市护林支出1182亿元，较“十三五”时期增长15%，居全省前列。"
        "“十四五”时期，护林税收入达到30亿元；护林站收入5亿元。2024年，巡山支出3亿元，同比增长4%。"
    )
    figures = read(text, report=CITY)
    rate = one(figures, printed="15")
    assert (rate.item, rate.base, rate.year) == ("护林支出", "“十三五”时期", None)
    assert [one(figures, printed=told).year for told in ("1182", "30", "5")] == [None, None, None]
    assert one(figures, printed="3").year == one(figures, printed="4").year == 2024


def test_money_given_without_a_name_is_of_its_aim() -> None:
    text = "3.保障水利项目。筹集1.24亿元，用于移民后期扶持等支出。安排资金0.2亿元，支持河道治理。"
    figures = read(text, report=CITY)
    assert [(f.item, f.printed) for f in figures] == [("移民后期扶持", "1.24"), ("河道治理", "0.2")]
    assert {figure.ancestors for figure in figures} == {("水利项目",)}
    assert figures[1].use == "支持河道治理"
    led = one(read("共建医疗中心，安排2亿元，支持新院开工。", report=CITY), printed="2")
    assert "医疗中心" in led.item


def test_visits_and_people_counted_with_a_bracket() -> None:
    figures = read("公务接待费支出5.2万元，共接待74批（次）813人（次）。")
    assert [(f.item, f.unit) for f in figures[1:]] == [("公务接待费支出", "批次"), ("公务接待费支出", "人次")]


def test_a_reason_goes_on_over_an_amount_on_grounds() -> None:
    text = "支出总计724万元，减少56万元，主要原因是人员减少；按照要求减少人均1万元定额公用经费；项目减少。"
    change = one(read(text), measure="增减额", printed="56")
    assert change.reason == text.split("原因是")[1].rstrip("。")


def test_a_change_behind_both_totals_of_one_amount_is_of_both() -> None:
    for text in (
        "2024年度收入总计80万元，支出总计80万元，同比减少5万元，主要原因是人员减少。",
        "2024年度收入总计80万元，支出总计80万元。与上年相比，减少5万元，主要原因是人员减少。",
    ):
        moved = [figure for figure in read(text) if figure.measure == "增减额"]
        assert {figure.item for figure in moved} == {"收入总计", "支出总计"}
        assert {figure.reason for figure in moved} == {"人员减少"}
    apart = read("2024年度收入总计80万元，支出总计79万元，同比减少5万元。")
    assert one(apart, measure="增减额").item == "支出总计"


def test_a_change_against_what_a_report_told() -> None:
    text = "与县第九届人民代表大会第五次会议报告的执行数相比，全县一般公共预算收入增加308万元。"
    assert one(read(text, report=CITY), printed="308").base == "执行数"
