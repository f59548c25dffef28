"""Why an item moved, and what money is for."""

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.types import Paragraph, Span


def test_reason_of_a_change_without_a_number(read, one) -> None:
    figure = one(read("差旅费支出减少的主要原因是外出调研减少。"), direction="减少")
    assert (figure.item, figure.value, figure.reason) == ("差旅费支出", None, "外出调研减少")


def test_reason_in_a_later_sentence_reaches_the_change(read, one) -> None:
    text = "差旅费支出6万元，比上年减少2万元。差旅费支出减少的主要原因是外出调研减少。"
    figure = one(read(text), measure="增减额")
    assert (figure.printed, figure.reason) == ("2", "外出调研减少")
    assert figure.spans[0].end == len(text)


def test_listed_reasons_run_over_sentences(read, one) -> None:
    text = "项目支出50万元，比上年增加20万元，主要原因：一是新建泵站。二是设备更新。与年初预算持平。"
    assert one(read(text), printed="20").reason == "一是新建泵站。二是设备更新"


def test_the_next_item_of_a_numbered_list_is_no_reason(read, one) -> None:
    text = (
        "（2）公务接待费2万元，比上年减少0.5万元，主要是严格接待标准。"
        "（3）公务用车运行费6万元，比上年减少3.2万元，主要是报废旧车。"
    )
    figures = read(text)
    assert one(figures, printed="0.5").reason == "严格接待标准"
    assert one(figures, printed="3.2").reason == "报废旧车"


def test_neighbouring_statements_keep_their_own_reasons(read, one, city) -> None:
    text = "利息收入增长12%，主要是存款增加；转移收入下降7%，主要是参保人员减少。"
    figures = read(text, report=city)
    assert one(figures, item="利息收入").reason == "存款增加"
    assert one(figures, item="转移收入").reason == "参保人员减少"


def test_name_that_begins_like_a_cause(read) -> None:
    figures = read("因公出国（境）费与全年预算相比，全年预算数6万元，决算数5万元。")
    assert {figure.item for figure in figures} == {"因公出国（境）费"}
    assert {figure.reason for figure in figures} == {""}


def test_reason_in_brackets(read, one, city) -> None:
    text = "税收收入完成8.1亿元，下降5%（主要是受煤炭价格回落影响），非税收入完成2亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, measure="增减率").reason == "受煤炭价格回落影响"
    assert one(figures, item="非税收入").reason == ""


def test_cause_in_front_of_its_effect(read, one, city) -> None:
    text = "受土地市场低迷影响，政府性基金预算收入下降12%。"
    assert one(read(text, report=city), measure="增减率").reason == "受土地市场低迷影响"


def test_reason_over_a_page_break(one, final) -> None:
    head, tail = "印刷费支出3万元，比上年增加1万元，主要原因是宣", "传材料增多。"
    broken = Paragraph(head + tail, (Span(1, 10, 10 + len(head)), Span(2, 0, len(tail))))
    figure = one(paragraphs_to_figures([broken], final), measure="增减额")
    assert figure.reason == "宣传材料增多"
    assert {span.page for span in figure.spans} == {1, 2}


def test_numbers_inside_a_reason_leave_the_subject_alone(read, one) -> None:
    text = "水费支出9万元，比上年增加3万元，主要原因是新增泵房用水2万元，完成年初预算的90%。"
    figures = read(text)
    assert one(figures, printed="90").item == "水费支出"
    assert one(figures, printed="2").confidence < 1


def test_use_of_the_money(read, one, budget) -> None:
    figure = one(read("“文化活动（项）”科目15万元，主要用于群众文化活动。", report=budget), printed="15")
    assert figure.use == "主要用于群众文化活动"


def test_reason_ends_before_the_next_explanation(read, one) -> None:
    text = (
        "公务用车购置及运行费支出15.8万元，较上年增加2.1万元。决算数较年初预算减少2.2万元，"
        "主要原因是压减开支；决算数较上年增加的原因是车辆老化。"
    )
    figures = read(text)
    assert one(figures, measure="增减额", base="年初预算数").reason == "压减开支"
    assert one(figures, measure="增减额", base="上年").reason == "车辆老化"


def test_reason_after_a_sentence_about_last_year_leaves_completion_alone(read, one) -> None:
    text = (
        "公务接待费支出2.15万元，完成预算71.67%。公务接待费支出决算比2023年减少0.55万元，下降20.37%。"
        "主要原因是来访批次减少。"
    )
    figures = read(text)
    assert one(figures, measure="完成率").reason == ""
    assert one(figures, measure="增减率").reason == "来访批次减少"


def test_use_after_a_reason_is_a_use(read, one, budget) -> None:
    text = "基本支出180万元，比2024年增加4万元，主要原因是正常调资，主要用于保障在职人员工资。"
    figure = one(read(text, report=budget), measure="增减额")
    assert (figure.reason, figure.use) == ("正常调资", "主要用于保障在职人员工资")


def test_use_may_count_things(read, one, budget) -> None:
    text = "公务用车运行维护费支出15.00万元，主要用于现有5辆公务用车的燃料费、维修费等支出。"
    figures = read(text, report=budget)
    use = "主要用于现有5辆公务用车的燃料费、维修费等支出"
    assert one(figures, item="公务用车运行维护费支出").use == use
    assert one(figures, measure="数量").item == "公务用车"


def test_numbered_reasons_go_on_over_sentences_that_begin_with_a_year(read, one) -> None:
    text = (
        "接待费-12万元，较2021年减少134万元，主要原因有：1.活动大幅减少。"
        "2.部分支出改由其他部门承担。3.2022年收回指标52万元，故为负数。"
    )
    assert one(read(text), measure="增减额").reason.endswith("故为负数")


def test_reason_for_differing_from_the_budget_takes_its_direction_from_the_rate(read, one) -> None:
    text = (
        "社会保障和就业支出年初预算数为850万元，支出决算为880万元，完成年初预算的103.53%。"
        "决算数与年初预算数存在差异的主要原因是追加补助。"
    )
    figures = read(text)
    assert {f.item for f in figures} == {"社会保障和就业支出"}
    assert one(figures, measure="增减额").direction == "增加"
    assert one(figures, measure="完成率").reason == "追加补助"


def test_reason_ends_before_what_is_held(read, one) -> None:
    text = "公务用车运行维护费10.2万元，比上年减少1.1万元，主要原因是车辆报废，年末公务用车保有4辆。"
    assert one(read(text), measure="增减额").reason == "车辆报废"


def test_no_money_without_a_unit_ends_a_reason(read, one, budget) -> None:
    text = "因公出国（境）费增加0万元，主要原因是未安排预算；公务用车购置费为0，未安排预算。"
    figures = read(text, report=budget)
    assert one(figures, measure="增减额").reason == "未安排预算"
    assert one(figures, item="公务用车购置费", printed="0").value == 0


def test_a_reason_ends_where_another_item_is_compared(read, one) -> None:
    text = (
        "公务用车运行费比上年增加1万元，增长10%，增加原因主要是检测任务增加；公务接待费支出决算比预算无增减变化，"
        "比上年增加0.5万元，增长50%，增加原因主要是来访增加。"
    )
    assert one(read(text), printed="1").reason == "检测任务增加"
    spent = one(read(text), printed="0.5")
    assert (spent.item, spent.reason) == ("公务接待费支出", "来访增加")
    assert one(read(text), printed="无增减变化").reason == ""


def test_a_reason_follows_its_number_without_a_comma_or_in_the_next_sentence(read, one) -> None:
    near = read("会议费8万元，较上年预算增长29.3%增长的主要原因是机构增加。")
    assert one(near, measure="增减率").reason == "机构增加"
    apart = read("基本支出比2023年增加6.7万元，增加0.6%。主要是：新增1名聘员，支出略有增加。")
    assert one(apart, printed="6.7").reason == "新增1名聘员，支出略有增加"
    assert one(apart, printed="1").item == "聘员"


def test_a_sum_said_again_is_no_reason(read, one) -> None:
    text = "“三公”经费增减变化的主要原因是：2024年“三公”经费合计24.7万元，比上年减少4.6万元。"
    change = one(read(text), printed="4.6")
    assert (change.item, change.reason) == ("“三公”经费合计", "")


def test_what_a_use_counts_is_not_spoken_of_any_further(read, one) -> None:
    text = "出国费30万元，较2023年增加11万元。主要用于2个出国团组10人次的费用，增长的主要原因是跨年结算。"
    assert one(read(text), printed="11").reason == "跨年结算"


def test_run_on_items_each_keep_their_reason(read, one, budget) -> None:
    text = (
        "一、运行费预算150万元，与2023年预算相比减少17万元，主要原因是核减用车，购置费预算2万元，主要原因是更新车辆，"
        "三、接待费预算20万元，与2023年预算相比持平，主要原因是做好接待工作。"
    )
    figures = read(text, report=budget)
    assert one(figures, printed="17").reason == "核减用车"
    assert one(figures, printed="持平").item == "接待费"


def test_a_reason_for_passing_the_budget_goes_to_the_change_against_it(read, one) -> None:
    text = "接待费5万元，比年初预算减少1万元。“三公”经费支出中接待费低于预算数的主要原因为压减来访。"
    moved = one(read(text), printed="1")
    assert (moved.item, moved.base, moved.reason) == ("接待费", "年初预算数", "压减来访")


def test_a_count_of_reasons_is_none_of_them(read, one) -> None:
    moved = one(read("“三公”经费比上年减少4万元，主要是三个原因：一是甲项停办；二是乙项停办。"), printed="4")
    assert moved.reason == "一是甲项停办；二是乙项停办"


def test_what_is_mainly_considered_is_a_reason(read, one, city) -> None:
    rate = one(
        read("增值税安排44.7亿元，比上年执行数增长4.2%，主要考虑制造业稳定增长。", report=city),
        measure="增减率",
    )
    assert rate.reason == "制造业稳定增长"


def test_what_is_mainly_added_is_the_reason_of_the_rise_before(read, one) -> None:
    figures = read("总收入408.50万元，比上年增加150.00万元。主要追加的是新馆工程款100.00万元，临展经费等。")
    assert one(figures, measure="增减额").reason.startswith("新馆工程款")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("会议费支出决算小于预算数的主要情况：认真贯彻厉行节约要求。", "预算数"),
        ("会议费支出决算小于上年决算数的主要情况：认真贯彻厉行节约要求。", "上年决算数"),
    ],
)
def test_what_mainly_lies_behind_a_difference_is_its_reason(read, one, text: str, base: str) -> None:
    figure = one(read(text), direction="减少")
    assert (figure.base, figure.reason) == (base, "认真贯彻厉行节约要求")


def test_each_rate_of_execution_has_its_own_item_and_reason(read) -> None:
    figures = read(
        "部分项目执行率偏低。苗圃管护培训执行率85.33%，主要原因是学员报名滞后；林区界碑维护执行率89.12%，主要原因是尾款未付。"
    )
    told = {figure.item: (figure.printed, figure.reason) for figure in figures if figure.measure == "完成率"}
    assert told == {
        "苗圃管护培训": ("85.33", "学员报名滞后"),
        "林区界碑维护": ("89.12", "尾款未付"),
    }


def test_each_of_two_amounts_keeps_the_use_behind_it(read, one, city) -> None:
    figures = read(
        "支持乡村振兴。安排1200万元，用于农村道路建设；安排800万元，用于高标准农田建设。", report=city
    )
    assert one(figures, printed="1200").use == "用于农村道路建设"
    assert one(figures, printed="800").use == "用于高标准农田建设"


def test_a_cause_in_front_explains_how_its_item_moved_and_not_what_is_told_behind(read, one) -> None:
    text = "受减税影响，区本级税收收入完成14.5亿元，为预算的60%，下降42.5%，其中：增值税3亿元，下降50%。"
    figures = read(text)
    assert one(figures, printed="42.5").reason == one(figures, measure="完成率").reason == "受减税影响"
    assert one(figures, item="增值税", measure="增减率").reason == ""


def test_a_reason_behind_comes_before_the_cause_in_front(read, one) -> None:
    figures = read("受疫情影响，培训费支出3万元，比上年减少1万元，主要是线上培训增加。")
    assert one(figures, measure="增减额").reason == "线上培训增加"


def test_money_given_without_a_name_is_of_its_aim(read, one, city) -> None:
    text = "3.保障水利项目。筹集1.24亿元，用于移民后期扶持等支出。安排资金0.2亿元，支持河道治理。"
    figures = read(text, report=city)
    assert [(f.item, f.printed) for f in figures] == [("移民后期扶持", "1.24"), ("河道治理", "0.2")]
    assert {figure.ancestors for figure in figures} == {("水利项目",)}
    assert figures[1].use == "支持河道治理"
    listed = one(read("——统筹安排3亿元，用于水库加固，支持灌区内道路建设。", report=city), printed="3")
    assert listed.item == "水库加固"
    led = one(read("共建医疗中心，安排2亿元，支持新院开工。", report=city), printed="2")
    assert "医疗中心" in led.item


def test_a_reason_goes_on_over_an_amount_on_grounds(read, one) -> None:
    text = "支出总计724万元，减少56万元，主要原因是人员减少；按照要求减少人均1万元定额公用经费；项目减少。"
    change = one(read(text), measure="增减额", printed="56")
    assert change.reason == text.split("原因是")[1].rstrip("。")


def test_a_reason_against_the_budget_is_not_of_the_change_from_last_year(read, one) -> None:
    text = "甲费全年预算16万元，决算11万元，完成全年预算的70%；较上年减少2万元。"
    figures = read(text + "决算数较全年预算数减少的主要原因：过紧日子。")
    assert one(figures, printed="2").reason == ""
    assert one(figures, measure="完成率").reason == "过紧日子"
    assert one(figures, base="全年预算数", measure="增减额").reason == "过紧日子"


def test_a_reason_of_what_moved_in_words_is_not_of_what_was_told_before(read, one, city) -> None:
    text = "民生支出51亿元，占支出的84%。卫生健康支出增长较快，主要是防控费用增加。"
    figures = read(text, report=city)
    assert one(figures, printed="84").reason == ""
    assert one(figures, item="卫生健康支出").reason == "防控费用增加"


def test_what_money_goes_to_is_no_reason_why_it_moved(read, one) -> None:
    figures = read("乙支出18万元，比上年增加3万元，用于丁项目，主要是农村电影放映。")
    assert one(figures, printed="3").reason == ""


def test_a_reason_ends_where_the_list_goes_on_with_none(read, one, budget) -> None:
    text = "其中：运行费746万元，较上年略有增加，主要是新增用车2辆；未安排因公出国（境）费。"
    figures = read(text, "“三公”经费", report=budget)
    assert one(figures, direction="增加").reason == "新增用车2辆"
    assert one(figures, printed="无").item == "因公出国（境）费"


def test_the_reason_after_a_list_that_ends_level_is_of_what_it_names(read, one) -> None:
    text = "支出合计增加142万元。其中：基本支出减少11万元；项目支出增加153万元；经营支出与上年持平。"
    figures = read(text + "主要原因是补助提标，项目支出相应增加。")
    assert one(figures, direction="持平").reason == one(figures, printed="11").reason == ""
    assert one(figures, printed="153").reason == one(figures, printed="142").reason != ""


def test_a_reason_is_of_the_place_it_names(read, one, city) -> None:
    text = "护林补助资金923亿元，增长15%。分地区看，甲市209亿元，增长33%。"
    figures = read(text + "护林补助资金增长较快，主要是加大支持。", report=city)
    assert one(figures, printed="15").reason == "加大支持"
    assert one(figures, printed="33").reason == ""


def test_other_income_keeps_its_name(read, one) -> None:
    assert one(read("其他收入减少的主要原因是捐赠减少。"), direction="减少").item == "其他收入"


def test_what_the_thing_is_is_no_cause(read, one) -> None:
    text = "共有车辆1辆，为流动服务车；单位价值100万元以上设备0台（套）。"
    assert one(read(text), printed="0").reason == ""


def test_why_something_moved_is_said_of_the_whole_after_parts_that_did_not(read, one):
    found = read(
        "财政拨款支出90万元，与上年相比，增加12万元，增长15.38%。其中：基本支出80万元，项目支出10万元。"
        "增减变化的主要原因是：新招护林员。"
    )
    assert one(found, item="财政拨款支出", measure="增减额").reason == "新招护林员"
    assert one(found, item="项目支出").reason == ""


def test_a_reason_ends_where_another_item_is_used_for(read, one):
    found = read(
        "其中基本支出60万元，比上年增加5万元，主要原因是调整了岗位津贴，基本支出主要用于人员工资、水电费；"
        "项目支出7万元，比上年增加1万元，主要是新增观测站。"
    )
    moved = one(found, item="基本支出", measure="增减额")
    assert (moved.reason, moved.use) == ("调整了岗位津贴", "主要用于人员工资、水电费")
    assert one(found, item="项目支出", measure="增减额").reason == "新增观测站"


def test_what_is_told_besides_is_no_reason(read, one):
    found = read("财政拨款收入70万元，较年初预算数增加8万元。主要原因是追加堤防维修款。此外，年初结转5万元。")
    assert one(found, item="财政拨款收入", measure="增减额").reason == "追加堤防维修款"
    assert one(found, printed="5").item == "年初结转"


def test_a_marked_reason_that_moved_itself_has_figures(final, paragraph, one):
    found = paragraphs_to_figures(
        [
            paragraph("2024年基本支出较上年增加6.2万元。主要变动原因如下："),
            paragraph("1.工资福利支出较上年增加7.1万元，增长9%。主要原因是：晋升职称。"),
            paragraph("2.商品和服务支出较上年减少0.9万元。主要原因是：压减差旅。"),
        ],
        final,
    )
    wages = one(found, item="工资福利支出", measure="增减额")
    assert (wages.printed, wages.reason, wages.ancestors) == ("7.1", "晋升职称", ("基本支出",))
    assert one(found, item="商品和服务支出").reason == "压减差旅"


def test_why_the_budget_was_missed_ends_at_a_move_against_last_year(read, one):
    found = read(
        "接待费支出预算为4万元，支出决算为2.1万元，决算数小于预算数的主要原因是厉行节约，与上年相比减少0.5万元，"
        "下降19%，减少的主要原因是来访减少。"
    )
    assert one(found, measure="增减额", base="预算数").reason == "厉行节约"
    moved = one(found, measure="增减额", base="上年")
    assert (moved.item, moved.printed, moved.reason) == ("接待费支出", "0.5", "来访减少")


def test_what_is_held_ends_a_remark(read, one):
    found = read("运行维护费6.5万元，主要是燃油支出，截止2024年12月31日，本单位公务用车保有量为3辆。")
    assert one(found, printed="6.5").reason == "燃油支出"


def test_a_reason_of_differing_says_not_that_both_are_alike(read, one):
    found = read(
        "1.水文（项）。年初预算65万元，支出决算71万元，完成年初预算的109%。决算数与年初预算数的差异原因：调资。"
    )
    differing = one(found, measure="增减额")
    assert (differing.direction, differing.value, differing.reason) == ("增加", None, "调资")


def test_one_reason_for_income_and_expenditure(read):
    found = read("与2023年相比，收入总计增加12万元，支出总计增加12万元。主要原因是补助增加。")
    assert [(f.item, f.reason) for f in found] == [("收入总计", "补助增加"), ("支出总计", "补助增加")]


def test_what_income_it_is_is_no_reason(read, one):
    found = read("事业收入42万元，为开展医疗活动取得的收入，较2023年度决算数增加11万元，主要原因是门诊增加。")
    assert one(found, measure="增减额").reason == "门诊增加"


def test_what_a_move_mainly_is_explains_it_and_what_an_amount_mainly_is_parts_it(read, one) -> None:
    text = "基本支出增加7万元，主要为工资晋级；项目支出增加9万元，主要为编外人员由14人增至18人。"
    figures = read(text)
    assert one(figures, printed="7").reason == "工资晋级"
    assert one(figures, printed="9").reason.startswith("编外人员")
    (moved, *_) = read("项目支出增加9万元，主要为2031年新增苗圃项目，面积由3亩增至4亩。")
    assert moved.reason == "2031年新增苗圃项目，面积由3亩增至4亩"
    parts = read("项目支出38万元，主要为办案费18万元、装备费20万元。基本支出30万元。")
    assert [(f.item, f.ancestors) for f in parts[1:3]] == [
        ("办案费", ("项目支出",)),
        ("装备费", ("项目支出",)),
    ]
    assert one(parts, printed="30").ancestors == ()


@pytest.mark.parametrize("marks", [("（1）", "（2）", "（3）"), "①②③"])
def test_a_reason_ends_before_the_next_item_of_a_list_in_one_line(read, one, city, marks) -> None:
    first, second, third = marks
    figures = read(
        f"{first}增值税11亿元，增长6.2%，主要是造船企业销售回升；{second}企业所得税5亿元，下降5.1%，主要是运价回落，利润减少；"
        f"{third}契税2亿元，增长2.9%。",
        "（一）2024年主要收入项目执行情况",
        report=city,
    )
    assert one(figures, printed="6.2").reason == "造船企业销售回升"
    assert one(figures, printed="5.1").reason == "运价回落，利润减少"
    assert one(figures, printed="2.9").reason == ""


def test_a_move_told_on_two_bases_keeps_the_reason_of_each(read, one) -> None:
    text = (
        "殡葬年初预算80万元，支出决算95万元，为年初预算的118.75%，同比减少40万元。"
        "较年初预算多，主要是火化补贴人数增加；较上年减少较多，原因是公墓工程上年已完工。"
    )
    figures = read(text)
    assert one(figures, measure="增减额", printed="40").reason == "公墓工程上年已完工"
    assert one(figures, measure="完成率").reason == "火化补贴人数增加"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("甲费96万元，上年未安排，系县120急救中心更新2辆车；乙费3万元。", "县120急救中心更新2辆车"),
        ("甲费9万元，比上年增加1万元，系来访增多。", "来访增多"),
        ("甲费9万元，比上年增加1万元，系统运维照旧。", ""),
    ],
)
def test_what_a_move_is_put_down_to_by_one_word_is_its_reason(read, budget, text, reason) -> None:
    figures = read(text, report=budget)
    assert "".join(f.reason for f in figures) == reason
