"""What a number is of: the name before it, and what is no part of a name."""

from decimal import Decimal

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.types import Report


def test_amount_takes_the_item_before_it(read, one) -> None:
    figure = one(read("2024年度收入总计1,234.50万元。"), printed="1,234.50")
    assert (figure.item, figure.measure, figure.year) == ("收入总计", "决算数", 2024)
    assert (figure.value, figure.unit) == (Decimal("1234.50"), "万元")


def test_at_points_at_the_digits_in_the_raw_text(read, one) -> None:
    text = "公务接待费支 出 0. 58 万元。"
    at = one(read(text), unit="万元").at
    assert at is not None and text[at.start : at.end] == "0. 58"


def test_topic_sentence_names_the_item_of_the_next_ones(read, one) -> None:
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
    ("text", "item"),
    [
        ("本部门无政府性基金预算财政拨款支出。", "政府性基金预算财政拨款支出"),
        ("本单位2024年度未安排因公出国（境）费支出。", "因公出国（境）费支出"),
        ("公务用车购置费没有安排。", "公务用车购置费"),
    ],
)
def test_declared_none(read, one, text: str, item: str) -> None:
    figure = one(read(text), printed="无")
    assert (figure.item, figure.value) == (item, None)


def test_nothing_planned_at_first_is_said_of_the_item_spent_on(read, one) -> None:
    figure = one(read("林业支出—苗圃改造7.50万元，年初未安排预算，主要是年中追加。"), printed="无")
    assert (figure.measure, figure.value) == ("年初预算数", None) and figure.item.endswith("苗圃改造")


@pytest.mark.parametrize("said", ["年初无预算", "年初无此项预算", "年初没有安排预算"])
def test_nothing_planned_at_first_is_no_word_of_what_was_spent(read, said: str) -> None:
    figures = read(f"年初预算为0.00万元，支出决算为735.00万元，{said}。", "（一）苗圃改造（项）。")
    assert [f.measure for f in figures if f.printed == "无"] in (["年初预算数"], []), figures


def test_organisation_and_year_are_no_part_of_the_item(read) -> None:
    text = "某市水务局2024年度财政拨款支出70万元。某市水务局机关运行经费支出5万元。"
    figures = read(text)
    assert {figure.item for figure in figures} == {"财政拨款支出", "机关运行经费支出"}


def test_a_total_of_a_body_called_by_its_kind_is_of_nothing_told_before(read) -> None:
    court = Report("r", "a.pdf", "", "某市人民法院", 2024, "部门决算", "部门", 9, ("人民法院", "法院"))
    text = "2023年结转6万元。2024年法院支出决算总额为70万元，比2023年减少5万元。"
    figures = read(text, report=court)
    assert [figure.item for figure in figures] == ["结转", "支出总额", "支出总额"]


def test_budget_between_completion_and_its_rate_is_no_item(read, one) -> None:
    text = "“三公”经费支出决算为36.5万元，完成预算45万元的81.11%，比上年减少3.5万元。"
    figures = read(text)
    assert {f.item for f in figures} == {"“三公”经费支出"}
    assert one(figures, measure="预算数").value == Decimal(45)
    assert one(figures, measure="完成率").base == "预算数"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("注：本部门无政府性基金预算财政拨款安排的预算，故本表为空表。", ["政府性基金预算财政拨款支出"]),
        ("注：本部门2025年无“三公”经费和机关运行经费预算，故本表为空表。", ["“三公”经费", "机关运行经费"]),
        ("我单位2025年没有政府性基金预算安排的支出，本表无数据。", ["政府性基金预算支出"]),
        ("本部门不涉及国有资本经营预算。", ["国有资本经营预算"]),
    ],
)
def test_tables_declared_empty(read, budget, text: str, items: list[str]) -> None:
    figures = read(text, report=budget)
    assert [(f.item, f.printed) for f in figures] == [(item, "无") for item in items]


def test_codes_with_level_marks_in_front_of_the_name(read, one) -> None:
    figure = one(read("201（类）03（款）01（项）行政运行：支出决算为850.25万元。"), unit="万元")
    assert (figure.item, figure.code) == ("行政运行", "2010301")


def test_year_between_item_and_measure_is_no_part_of_the_name(read, budget) -> None:
    text = "因公出国（境）费用2025年预算数5.00万元，与2024年预算数持平；公务接待费2025年预算数3.00万元。"
    figures = read(text, report=budget)
    assert {f.item for f in figures} == {"因公出国（境）费用", "公务接待费"}


def test_three_expenses_named_together_are_the_official_expenses(read, one) -> None:
    for text in (
        "因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额27万元。",
        "出国（境）经费、车辆购置及运行费、公务接待费（简称“三公”经费）支出合计27万元。",
    ):
        assert "“三公”经费" in one(read(text), printed="27").item
        assert "公车" not in one(read(text), printed="27").item


def test_a_clause_about_where_money_comes_from_is_no_item(read, one) -> None:
    text = "1.财政拨款收入38万元，为市财政当年拨付的资金。较2023年度决算数减少15万元。"
    assert one(read(text), printed="15").item == "财政拨款收入"


def test_a_subject_with_level_marks_after_a_colon_is_spoken_of(read, one) -> None:
    text = (
        "教育支出9万元。其中：1.教育支出（类）普通教育（款）小学教育（项）： 支出决算为6万元，完成预算90%。"
    )
    assert one(read(text), printed="6").item == "小学教育"


def test_a_basis_is_no_item(read) -> None:
    figures = read("公务接待费同口径比2023年减少38万元，同口径比2023年下降7.4%。")
    assert {figure.item for figure in figures} == {"公务接待费"}


def test_a_number_word_behind_a_budget_is_no_slice(read, one) -> None:
    rate = one(read("“三公”经费决算数35.5万元，比上年预算数字下降35.45%。"), measure="增减率")
    assert (rate.part, rate.base) == ("", "上年预算数")


def test_what_pays_for_an_item_is_no_part_of_its_name(read, one) -> None:
    assert one(read("一般公共预算支出安排的“三公”经费3328万元。"), unit="万元").item == "“三公”经费"


def test_words_before_a_name_that_say_how_it_was_told(read, one) -> None:
    assert one(read("实际支出“三公”经费决算为22万元。"), printed="22").item.startswith("“三公”经费")
    assert one(read("2024年决算数包括公务用车购置费13万元。"), printed="13").item == "公务用车购置费"
    assert one(read("2024年，全县县级部门汇总一般公共预算“三公”经费预安排24万元。"), printed="24").item == (
        "一般公共预算“三公”经费"
    )


def test_items_without_what_was_done_for_them(read, one) -> None:
    text = "执行公务，开展业务活动的公务用车购置及运行费决算支出785万元。"
    assert one(read(text), printed="785").item == "公务用车购置及运行费"
    text = "以及开展业务活动的交通费、用餐费等公务接待费决算支出238万元。"
    assert one(read(text), printed="238").item == "公务接待费"


def test_a_count_in_the_name_of_a_project_that_is_a_heading_is_kept(read, one) -> None:
    figure = one(read("项目资金120万元。", "4.某县2个村人饮提升项目"), printed="120")
    assert figure.item == "某县2个村人饮提升项目"


def test_a_code_behind_a_list_mark(read, one, budget) -> None:
    figure = one(read("10.2010301 行政运行486万元。", report=budget), printed="486")
    assert (figure.item, figure.code) == ("行政运行", "2010301")


def test_the_expenditure_of_a_heading_keeps_its_name(read, one) -> None:
    text = "用于保障机构正常运转的日常支出611万元。"
    assert one(read(text, "（一）基本支出情况"), printed="611").item == "基本支出"


def test_intangible_assets_are_not_declared_missing(read) -> None:
    assert read("填报说明：1.资产总额＝流动资产＋固定资产＋无形资产＋其他资产。") == []


def test_a_project_whose_name_holds_a_number(read, one) -> None:
    text = "省第九届健身大会承办项目：全年预算数156万元。"
    assert one(read(text, "（二）项目自评结果"), printed="156").item == "省第九届健身大会承办项目"


def test_what_is_left_of_the_words_around_a_name(read, one) -> None:
    assert one(read("某市水务局的机关运行经费46万元。"), printed="46").item == "机关运行经费"
    assert one(read("文化旅游体育与传媒支出类科目85万元。"), printed="85").item == "文化旅游体育与传媒支出"
    assert one(read("收入总计451万元，减支出总计425万元。"), printed="425").item == "支出总计"
    assert one(read("一般预算总收入442万元。"), printed="442").measure == "决算数"


def test_a_fund_without_spending_is_told_by_the_name_of_its_spending(read, city) -> None:
    text = "市本级国有资本经营预算未发生支出，与上年保持一致。"
    none, same = read(text, "（四）2024年国有资本经营预算执行情况", report=city)
    assert (none.item, none.region, none.printed) == ("国有资本经营预算支出", "市本级", "无")
    assert (same.item, same.direction, same.base) == ("国有资本经营预算支出", "持平", "上年")


def test_a_cost_not_incurred_keeps_its_name(read) -> None:
    (none,) = read("本年度因公出国（境）费未发生支出。", "七、“三公”经费")
    assert (none.item, none.printed) == ("因公出国（境）费", "无")


def test_a_paragraph_with_a_year_and_its_budget_alone_is_of_the_section(final, paragraph, one):
    heading = "（二）一般公共预算支出决算情况说明"
    found = paragraphs_to_figures(
        [
            paragraph("2024年财政拨款结余0万元，其他资本性支出16万元。", heading),
            paragraph("2024年预算数378万元，调整数461万元，决算数461万元，增加83万元。", heading),
        ],
        final,
    )
    assert {f.item for f in found[2:]} == {"一般公共预算支出"}
    assert one(found, printed="83").base == "预算数"


def test_both_sides_of_a_heading(read):
    found = read("2024年度收入46万元，支出30万元。", "一般公共预算收支决算情况说明")
    assert [f.item for f in found] == ["一般公共预算收入", "一般公共预算支出"]


def test_expenditure_that_names_nothing_is_of_the_running_item(read):
    found = read("公务车运行维护费3万元。费用支出较年初预算数减少0.9万元，下降23%。", "分项支出情况")
    assert {f.item for f in found} == {"公务车运行维护费"}


def test_the_whole_that_parts_are_of_is_spoken_of_again(read, one):
    found = read(
        "2024年年初预算安排612万元，其中基本支出292万元、项目支出320万元。全年支出729万元。",
        "三、部门（单位）整体支出绩效自评情况",
    )
    assert one(found, printed="729").item == "整体支出"


def test_money_of_two_funds_is_of_neither_alone(read):
    found = read("2024年度一般公共预算及政府性基金财政拨款“三公”经费支出80万元。")
    assert [f.scope for f in found] == ["财政拨款"]


def test_a_plain_quotation_mark_closes_a_directed_one(read):
    assert read('“三公"经费支出2万元。')[0].item == "“三公”经费支出"


def test_a_number_without_unit_is_no_slice(read):
    assert [f.part for f in read("会议费支出2.05万元，较上年2.08减少0.03万元。")] == ["", ""]


def test_a_budget_beside_the_account(read):
    found = read("2024年政府性基金预算9万元，决算数7万元。")
    assert [f.measure for f in found] == ["预算数", "决算数"]


def test_what_an_amount_is_for_each_of_is_no_item(read):
    found = read("小学生补助300元/年、高中生补助900元/年。")
    assert [f.item for f in found] == ["小学生补助", "高中生补助"]


def test_there_is_none_of_a_cost(read, one):
    found = read("其中，因公出国（境）费用没有，原因是未组团；公务接待费2万元。")
    assert one(found, printed="无").item == "因公出国（境）费用"


def test_a_subject_with_its_level_is_no_place(read, one):
    found = read(
        "2024年财政拨款支出33万元，主要用于以下方面：教育（类）支出21万元；城乡社区（类）支出12万元，占36%。"
    )
    assert (one(found, printed="12").item, one(found, printed="12").region) == ("城乡社区", "")


def test_why_no_rate_is_told_names_no_item(read):
    found = read(
        "出国费支出预算为0万元，支出决算为2万元，由于预算数为0，无法计算百分比，决算数大于预算数的主要原因是：出访。"
    )
    assert {f.item for f in found} == {"出国费支出"}


def test_expenditure_behind_a_balance_is_of_the_fund(read, one):
    found = read("政府性基金预算财政拨款收入8万元；年初结转和结余0万元；支出7万元，其中项目支出7万元。")
    assert [f.item for f in found if f.printed == "7"] == ["政府性基金预算财政拨款支出", "项目支出"]


def test_what_was_disposed_of_has_its_worth(read, one):
    worth = one(read("处置车辆1辆，账面原值18元；报废资产42项，账面原值31元。"), printed="31")
    assert (worth.item, worth.part) == ("报废资产", "账面原值")


def test_a_festival_has_its_cost(read, one):
    found = read("开支培训费2万元；举办“山歌节”等节庆活动，开支3.5万元。")
    assert one(found, printed="3.5").item == "“山歌节”等节庆活动"


def test_what_each_earns_more_is_an_amount(read):
    assert [(f.item, f.measure) for f in read("项目实施后，人均增收2600元。")] == [("人均增收", "决算数")]


def test_the_form_of_a_heading_is_no_item(budget, read):
    found = read(
        "2025年支出预算47万元，其中：基本支出8万元。", "三、2025年部门支出预算总表的说明", report=budget
    )
    assert [f.item for f in found] == ["支出预算", "基本支出"]


def test_a_budget_behind_counts_is_of_the_money(read):
    found = read("2024年外出考察团组2个，9人次，预算为3万元，支出决算为2万元。", "1.考察费支出情况说明")
    assert [f.item for f in found if f.unit == "万元"] == ["考察费"] * 2


def test_the_project_goes_on_by_that_word(read, one):
    found = read("堤坝加固专项项目自评得分92分。项目全年预算数165万元，执行数160万元。")
    assert one(found, printed="165").item == "堤坝加固专项项目"


def test_what_a_balance_consists_of_is_no_item(read, one):
    found = read("年末结转和结余26万元。结转和结余事项：尾款。与上年相比，减少8万元。")
    assert one(found, printed="8").item == "年末结转和结余"


def test_the_first_of_subjects_that_paragraphs_name(final, paragraph, one):
    found = paragraphs_to_figures(
        [
            paragraph("2024年财政拨款支出决算为220万元。按照功能分类，其中："),
            paragraph("1.水利支出（类）水文（款）测报（项）。"),
            paragraph("预算为38万元，支出决算为40万元。"),
            paragraph("2.水利支出（类）水文（款）站网（项）。"),
            paragraph("预算为8万元，支出决算为9万元。"),
        ],
        final,
    )
    assert [one(found, printed=n).item for n in ("38", "8")] == ["测报", "站网"]


def test_a_balance_behind_one_fund_among_others_is_of_that_fund(read, one, city) -> None:
    text = (
        "失业保险基金收入26亿元，增长8%，其中：保险费收入20亿元。"
        "支出20亿元。本年收支结余6亿元，年末滚存结余9亿元。"
    )
    figures = read(text, report=city)
    assert one(figures, printed="6").item == "失业保险基金本年收支结余"
    assert one(figures, printed="9").item == "失业保险基金年末滚存结余"
    whole = read("社会保险基金收入26亿元，支出20亿元，年末滚存结余9亿元。", report=city)
    assert one(whole, printed="9").item == "年末滚存结余"


def test_quotation_marks_inside_a_subject_stay(read):
    assert read("水利支出（类）水文（款）“两站”建设（项）：支出决算为25万元。")[0].item == "“两站”建设"


def test_a_class_in_brackets_is_the_code(read):
    found = read("卫生健康支出（210类）34万元，占84%。")
    assert {(f.item, f.code) for f in found} == {("卫生健康支出", "210")}


def test_a_score_is_of_what_the_sentence_names(read, one):
    found = read("堤防项目：预算安排20万元，实际支出19万元，综合评分96分。")
    assert one(found, unit="分").item == "堤防项目综合评分"


def test_what_was_spent_of_funds_is_a_part(read):
    assert [f.part for f in read("村医补助资金18万元，支出16万元。")] == ["", "支出"]


def test_what_is_done_with_a_thing_is_told_of_the_thing(read, one, city) -> None:
    text = "市本级预备费年初安排8万元，实际动用5万元，剩余3万元补充预算稳定调节基金。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert {figure.item for figure in figures} == {"预备费"}
    assert one(figures, printed="5").measure == "执行数"
    assert one(figures, printed="3").part == "剩余"


def test_the_sum_of_a_list_and_so_on_is_named_by_its_first_item(read, one, city) -> None:
    text = "加上级补助收入16万元、债券转贷收入24万元、上年结转11万元等收入51万元，收入总量90万元。"
    assert one(read(text, report=city), printed="51").item == "上级补助收入等收入"


def test_the_total_of_an_account_is_no_budget_for_its_name(read, one, city) -> None:
    text = "一般公共预算收入完成27万元，上解支出3万元，预算总支出79万元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, item="预算总支出").measure == "执行数"


def test_both_sides_below_the_name_of_an_insurance_are_told_apart(read, one, city) -> None:
    figures = read("失业保险基金。收入26亿元，支出20亿元，年末滚存结余9亿元。", report=city)
    names = {figure.printed: figure.item for figure in figures}
    assert names["26"] == "失业保险基金收入" and names["20"] == "失业保险基金支出", names


@pytest.mark.parametrize(
    "told",
    [
        "{n}.农林水支出（类）林业（款）{item}（项）。主要用于：{use}。年初预算为{sum}万元，支出决算为{sum}万元。",
        "{n}.{item}。主要用于{use}。年初预算{sum}万元，支出决算{sum}万元。",
        "（{n}）{item}（项）。主要用于{use}。年初预算为{sum}万元，支出决算为{sum}万元，完成年初预算的100%。",
    ],
)
def test_a_use_told_ahead_of_the_amounts_is_of_every_item_in_a_row(paragraph, final, told) -> None:
    rows = (("林区公共支出", "修护林站", "3"), ("森林生态效益补偿", "补偿林农", "4"))
    texts = [
        told.format(n=n, item=item, use=use, sum=amount) for n, (item, use, amount) in enumerate(rows, 1)
    ]
    figures = paragraphs_to_figures([paragraph(text, "（三）具体情况") for text in texts], final)
    for item, use, amount in rows:
        uses = {figure.use for figure in figures if figure.printed == amount}
        assert len(uses) == 1 and uses.pop().endswith(use), item


@pytest.mark.parametrize(
    ("text", "item", "use"),
    [
        ("统筹资金500万元新建20个应急处置队，提升应急能力。", "应急处置队", "新建20个应急处置队"),
        ("安排300万元用于停车难题治理，缓解停车压力。", "停车难题治理", "用于停车难题治理，缓解停车压力"),
        ("筹集资金1.7亿元提升农村公路质效，助力一体化。", "农村公路质效", "提升农村公路质效"),
        ("统筹安排600万元商贸发展专项资金支持商贸企业发展。", "商贸发展专项资金", ""),
        ("获得2亿元农房改善奖补资金，确保资金不断档。", "农房改善奖补资金", ""),
    ],
)
def test_what_money_goes_to_at_once_is_its_item(read, city, text, item, use):
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert (figures[0].item, figures[0].use) == (item, use)


def test_more_money_given_is_not_of_what_the_money_before_went_to(read, city):
    text = "统筹3亿元支持社会治理工作；统筹2亿元，提标城乡低保。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert figures[0].item == "社会治理工作"
    assert "社会治理工作" not in [f.item for f in figures[1:]]


def test_codes_may_stand_for_the_marks_of_levels(read, one, budget) -> None:
    text = (
        "6.农林水支出（213）农业农村（01）病虫害控制（08）：2025年预算数为12万元，"
        "比上年预算减少3万元，主要原因是防控任务减少。"
    )
    figures = read(text, "一般公共预算当年拨款情况说明", report=budget)
    moved = one(figures, measure="增减额")
    assert (moved.item, moved.code, moved.ancestors) == ("病虫害控制", "2130108", ("农林水支出", "农业农村"))
    assert (moved.printed, moved.direction, moved.reason) == ("3", "减少", "防控任务减少")
    named = read("教育支出（205）普通教育（02）：2025年预算数为5万元。", report=budget)
    assert (named[0].item, named[0].code) == ("普通教育", "20502")
