"""Lists and what they are parts of, within a paragraph and over several."""

import pytest

from index.figures.in_text import paragraphs_to_figures


def test_level_marks_give_ancestors(read, one) -> None:
    text = "3.农林水支出（类）水利（款）水利执法监督（项）：支出决算数为30.5万元。"
    figure = one(read(text), printed="30.5")
    assert (figure.item, figure.ancestors) == ("水利执法监督", ("农林水支出", "水利"))


def test_items_after_among_them_know_their_parent(read, one) -> None:
    text = "本年支出500万元，其中：基本支出300万元，占60%；项目支出200万元，占40%；经营支出0万元，占0%。"
    figures = read(text)
    assert one(figures, item="经营支出", measure="占比").ancestors == ("本年支出",)
    assert one(figures, item="项目支出", measure="占比").base == "本年支出"


def test_change_after_a_list_goes_back_to_the_whole(read, one) -> None:
    text = "财政拨款收入总计80万元，其中：年初结转5万元，本年收入75万元。与上年相比，增加10万元，增长14.29%。"
    assert one(read(text), measure="增减额").item == "财政拨款收入总计"


def test_a_move_after_parts_in_a_sentence_of_their_own_is_of_the_whole(read, one) -> None:
    text = (
        "3.公务接待费。预算为4.00万元，支出决算为2.37万元。其中：外宾接待支出0.00万元；"
        "国内公务接待支出2.37万元，共接待国内来访团组29个、来宾214人次。较上年减少1.46万元。"
    )
    assert one(read(text), measure="增减额").item == "公务接待费"


def test_nested_list_ends_at_the_semicolon(read, one, city) -> None:
    text = (
        "总收入90亿元，其构成是：①上级补助收入50亿元，其中，返还性收入5亿元，"
        "专项转移支付45亿元；②调入资金40亿元。"
    )
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, item="返还性收入").ancestors == ("总收入", "上级补助收入")
    assert one(figures, item="调入资金").ancestors == ("总收入",)


def test_share_without_a_whole_fits_the_amounts(read, one) -> None:
    text = "政府采购支出总额200万元。授予中小企业合同金额150万元，其中授予小微企业合同金额100万元，占50%。"
    assert one(read(text), measure="占比").base == "政府采购支出总额"


def test_one_statement_shares_a_group(read) -> None:
    figures = read("水费支出9万元，比上年增加3万元，增长50%。电费支出7万元。")
    assert len({figure.group for figure in figures if figure.item == "水费支出"}) == 1
    assert len({figure.group for figure in figures}) == 2


def test_items_in_paragraphs_of_their_own_keep_the_parent(one, paragraph, final) -> None:
    texts = (
        "“三公”经费财政拨款决算数25.3万元，比年初预算减少12.7万元。其中：",
        "1.因公出国（境）费用。2024年决算数0万元，比年初预算数5万元减少5万元。主要原因：未组织出国。",
        "2.公务接待费。2024年决算数0.85万元，比年初预算数3万元减少2.15万元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], final)
    assert one(figures, item="公务接待费", measure="决算数").ancestors == ("“三公”经费",)


def test_class_of_the_paragraph_above_is_an_ancestor(one, paragraph, final) -> None:
    texts = (
        "“教育支出”（类）2024年度决算45万元，比年初预算减少4万元。其中：",
        "“进修及培训”（款）2024年度决算45万元，比年初预算减少4万元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], final)
    assert one(figures, item="进修及培训", measure="决算数").ancestors == ("教育支出",)


def test_main_expenditure_items_belong_to_the_expenditure(read, one, city) -> None:
    text = (
        "全市一般公共预算支出完成185亿元，下降2.1%，加上解上级支出5亿元，支出总计190亿元。"
        "从主要支出科目看：教育支出120亿元，增长4.5%；卫生健康支出60亿元，增长1%。"
    )
    figure = one(read(text, report=city), item="教育支出", printed="120")
    assert figure.ancestors == ("一般公共预算支出",)


def test_the_project_is_the_one_the_paragraph_opens_with(read, one) -> None:
    text = "“社会救助核查”项目绩效自评综述：项目自评得分为98.8分。项目全年预算数为80万元。"
    assert [f.item for f in read(text)] == ["社会救助核查项目自评得分", "社会救助核查项目"]
    text = "“社会救助核查”项目自评综述：根据年初目标，该项目自评得分为98.8分。全年预算数为80万元。"
    assert [f.item for f in read(text)] == ["社会救助核查项目自评得分", "社会救助核查项目"]
    text = "“社会救助核查”项目绩效自评综述：全年预算数80万元，自评得分98.8分。"
    assert one(read(text), measure="得分").item == "社会救助核查项目自评得分"


def test_paragraphs_after_a_project_name_describe_it(paragraph, budget) -> None:
    texts = ("1.项目名称：社会救助核查", "设立的政策依据：《社会救助暂行办法》", "预算安排规模：80.00万元")
    figures = paragraphs_to_figures([paragraph(text) for text in texts], budget)
    assert [(f.item, f.printed) for f in figures] == [("社会救助核查", "80.00")]


def test_forms_of_projects_in_lines_each_tell_of_their_own_project(paragraph, budget) -> None:
    texts = (
        "项目一：",
        "项目名称：林情监测",
        "预算安排规模：80.00万元",
        "资金分配情况：采购苗木，按每株20元补贴7.3万株",
        "资金执行时间：2025年3月—12月",
        "项目二：",
        "项目名称：苗木抽检",
        "预算安排规模：21.60万元",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], budget)
    told = [(f.item, f.printed) for f in figures]
    assert told == [("林情监测", "80.00"), ("每株", "20"), ("补贴", "7.3"), ("苗木抽检", "21.60")]


def test_a_form_of_a_project_in_one_paragraph_is_read_field_by_field(read, budget) -> None:
    text = (
        "1.项目名称：林情监测。设立的政策依据：《林情监测办法》。预算安排规模：80.00万元。"
        "资金分配情况：按任务量分配，其中柳溪县50.00万元、枫林县30.00万元。"
    )
    told = [(f.item, f.region, f.printed) for f in read(text, report=budget)]
    assert told == [
        ("林情监测", "", "80.00"),
        ("林情监测", "柳溪县", "50.00"),
        ("林情监测", "枫林县", "30.00"),
    ]


def test_nothing_is_a_part_of_what_there_is_none_of(read, one, budget) -> None:
    text = (
        "2025年财政拨款收支总预算140万元。收入全部为一般公共预算拨款，无政府性基金预算拨款。"
        "支出包括：卫生健康支出76万元，主要用于缴费；农林水支出64万元，主要用于运转。"
    )
    figures = read(text, report=budget)
    for printed in ("76", "64"):
        own = one(figures, printed=printed)
        assert (own.ancestors, own.scope) == ((), ""), own


def test_a_division_by_level_or_kind_divides_the_thing_before(read, one, budget, city) -> None:
    text = (
        "2024年底，全市政府债务余额为160亿元。按类型分，一般债务余额40亿元，专项债务余额120亿元。"
        "按级次分，市级50亿元，区县级110亿元。"
    )
    figures = read(text, report=city)
    assert one(figures, printed="40").ancestors == ("政府债务余额",)
    for printed, region in (("50", "市级"), ("110", "区县级")):
        own = one(figures, printed=printed)
        assert (own.item, own.region, own.measure) == ("政府债务余额", region, "余额"), own
    bought = read("2025年政府采购预算60万元，按资金来源分，财政拨款50万元，其他资金10万元。", report=budget)
    assert one(bought, printed="10").ancestors == ("政府采购预算",)


def test_a_change_after_parts_told_in_one_breath_is_of_their_whole(read, one, budget) -> None:
    text = (
        "2025年预算收入630.4万元，其中一般公共预算拨款收入544.4万元、政府性基金拨款收入86.0万元，"
        "较上年减少19.3万元，主要原因是尾款减少。"
    )
    change = one(read(text, report=budget), measure="增减额")
    assert (change.item, change.reason) == ("预算收入", "尾款减少")


def test_a_change_after_parts_told_apart_is_of_the_last(read, one) -> None:
    text = "支出90万元，其中：基本支出60万元，比上年增加2万元；项目支出30万元，比上年减少5万元。"
    assert one(read(text), printed="5").item == "项目支出"


def test_a_list_over_several_sentences_goes_on(read, one) -> None:
    text = (
        "“三公”经费11万元。其中：出国费0万元。购车费2万元，同比减少5万元；运行费6万元，同比增加1万元。"
        "接待费3万元，同比减少6万元。"
    )
    assert one(read(text), printed="3").ancestors == ("“三公”经费",)


def test_a_change_after_what_a_total_holds_is_of_the_total(read, one) -> None:
    figures = read(
        "收支总预算447.10万元，含山庄管理处经费25.00万元，幼儿园经费53.00万元；比2023年预算增加75.00万元。"
    )
    assert one(figures, printed="75.00").item == "收支总预算"
    assert one(figures, printed="25.00").ancestors == ("收支总预算",)


def test_a_part_of_the_budgets_income_is_no_completion(read, one, budget) -> None:
    text = "2025年收入预算总额为400万元，其中：事业收入110万元，占收入预算总额的27.5%，较上年减少2万元。"
    share = one(read(text, report=budget), printed="27.5")
    assert (share.item, share.measure, share.base) == ("事业收入", "占比", "收入预算总额")
    done = one(read("教育支出95万元，占年度预算的95%。"), unit="%")
    assert (done.measure, done.base) == ("完成率", "预算数")


def test_lists_opened_by_their_situation_and_by_what_money_goes_to(read, one) -> None:
    text = "2024年返还性收入736万元，分项情况是：所得税基数返还收入77万元；增值税税收返还收入284万元。"
    assert one(read(text), printed="284").ancestors == ("返还性收入",)
    text = "省级使用的一般债券资金拟安排以下重点项目支出：安居工程补助19.9亿元、扶贫资金8.8亿元。"
    assert one(read(text), printed="8.8").ancestors == ("一般债券资金",)


def test_another_cut_of_the_same_whole(read, one) -> None:
    text = "部门支出520万元。其中：基本支出500万元，项目支出20万元。"
    figures = read(text + "按支出功能分类：教育440万元；住房保障支出80万元。")
    assert one(figures, printed="440").ancestors == one(figures, printed="500").ancestors


def test_an_inner_list_of_a_numbered_paragraph_goes_on_over_semicolons(paragraph, final) -> None:
    texts = (
        "2024年新增债务限额5.1亿元，其中：（一）新增一般债券1.8亿元",
        "⑴安排用于城乡建设0.7亿元，其中：桃源路工程0.1亿元；留安路工程0.5亿元；体育馆0.1亿元。",
    )
    figures = paragraphs_to_figures([paragraph(text) for text in texts], final)
    assert {f.ancestors[-1] for f in figures if f.group > 3} == {"城乡建设"}


def test_budgets_of_the_whole_are_those_of_what_was_spoken_of(read) -> None:
    figures = read("总支出62.25万元。年初预算批复58.97万元，全年预算（调整后）62.70万元，预算执行率99.28%。")
    told = [(figure.item, figure.measure, figure.printed) for figure in figures]
    assert told[1:] == [
        ("总支出", "年初预算数", "58.97"),
        ("总支出", "全年预算数", "62.70"),
        ("总支出", "完成率", "99.28"),
    ]


def test_the_other_side_of_a_fund_behind_a_part_of_the_one(read, one, city) -> None:
    text = "全县政府性基金收入预计148万元，其中土地出让收入125万元；支出安排140万元。"
    figure = one(read(text, "（二）政府性基金和社会保险基金预算", report=city), printed="140")
    assert (figure.item, figure.scope) == ("政府性基金支出", "政府性基金")


def test_a_list_opened_behind_a_semicolon_ends_at_the_next(read, one) -> None:
    text = "教育支出68万元；农林水支出58万元，其中衔接资金3万元；社会保障和就业支出64万元。"
    assert one(read(text), printed="64").ancestors == ()


def test_expenditure_listed_behind_income_is_of_the_same_whole(read, one) -> None:
    text = "财政拨款收支总计108万元。收入包括：一般公共预算拨款108万元。支出包括：文化支出85万元。"
    assert one(read(text), printed="85").ancestors == ("财政拨款收支总计",)


def test_a_share_says_its_whole_in_front(read, one) -> None:
    figures = read("税收收入270万元，在一般公共预算收入中占53%；其他税收所占比重为4%。", "一、收入决算情况")
    share = one(figures, printed="53")
    assert (share.item, share.base) == ("税收收入", "一般公共预算收入")
    assert one(figures, printed="4").item == "其他税收"


def test_income_of_the_year_is_a_part_of_the_total_income(read, one, city) -> None:
    text = "全市一般公共预算总收入90亿元，其中：当年收入60亿元，增长6%；转移支付收入30亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [f.printed for f in figures if f.item == "一般公共预算总收入"] == ["90"]
    own = one(figures, printed="60")
    assert (own.item, own.ancestors) == ("一般公共预算收入", ("一般公共预算总收入",))
    assert one(figures, printed="30").ancestors == ("一般公共预算总收入",)


def test_what_goes_down_is_no_place_to_go_on_with(read, one, city) -> None:
    text = "市级总支出90亿元。市对下转移支付支出40亿元，债务还本支出5亿元。结转下年3亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, printed="40").region == "市对下"
    assert {f.region for f in figures if f.printed in ("5", "3")} == {"市级"}


def test_kinds_of_places_part_what_was_spoken_of(read, city) -> None:
    text = "全市一般公共预算支出90亿元。其中：市本级完成40亿元；市辖区完成30亿元；省直管县完成20亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert {f.item for f in figures} == {"一般公共预算支出"}
    assert [f.region for f in figures] == ["全市", "市本级", "市辖区", "省直管县"]


def test_spending_of_the_fund_that_a_list_of_funds_began_with(read, one, city) -> None:
    text = "分险种情况如下：甲保险基金收入28亿元，其中：保险费11亿元；补贴收入16亿元。支出37亿元，增长8%。"
    figures = read(text, "2024年社会保险基金预算说明", report=city)
    assert one(figures, printed="37").item == one(figures, printed="8").item == "甲保险基金支出"


def test_a_colon_behind_an_amount_opens_the_list_of_its_parts(read, one):
    found = read(
        "政府采购总额62万元：货物12万元、服务50万元；其中一般公共预算采购40万元：货物10万元、服务30万元。"
    )
    assert one(found, printed="12").ancestors == ("政府采购总额",)
    inner = one(found, printed="30")
    assert (inner.ancestors[-1], inner.scope) == ("一般公共预算采购", "一般公共预算")


def test_a_sum_of_one_side_is_no_part(read, one):
    found = read("上级补助收入18万元，其中：专项补助4万元、均衡补助14万元，收入合计为64万元。")
    assert one(found, printed="64").ancestors == ()


def test_income_is_not_the_whole_of_expenditure(read, one):
    found = read(
        "2024年财政拨款收入400万元。财政拨款支出主要用于以下方面：教育支出300万元，占75%；卫生支出100万元，占25%。"
    )
    assert one(found, item="教育支出", measure="占比").base == "财政拨款支出"


def test_a_sum_of_what_was_told_side_by_side_is_of_none_of_them(read, one):
    found = read("一批项目支付32万元，支付率94%；二批项目支付19万元，支付率96%。累计支付51万元。", "护岸工程")
    total = one(found, printed="51")
    assert (total.item, total.part) == ("一批项目、二批项目", "合计")


def test_a_list_without_amounts_ends_with_its_paragraph(budget, paragraph, one):
    found = paragraphs_to_figures(
        [
            paragraph("2025年基本支出81万元，其中："),
            paragraph("人员经费72万元，主要包括：基本工资、奖金等；"),
            paragraph("公用经费9万元，主要包括：水费、电费等。"),
        ],
        budget,
    )
    assert one(found, item="公用经费").ancestors == ("基本支出",)


def test_what_follows_several_told_side_by_side_is_below_none_of_them(read, one):
    found = read("出国费0元，购置费0元，运行费26元，接待费0元。具体如下：1.运行费支出26元，用于救护车。")
    assert one(found, item="运行费支出").ancestors == ()


def test_paragraphs_that_follow_several_told_side_by_side_are_below_none_of_them(final, paragraph, one):
    found = paragraphs_to_figures(
        [
            paragraph("出国费0元，购置费0元，运行费26元，接待费0元。具体如下："),
            paragraph("1.运行费支出26元。"),
        ],
        final,
    )
    assert one(found, item="运行费支出").ancestors == ()


def test_an_opener_of_its_own_names_the_whole_of_the_list(paragraph, city) -> None:
    paragraphs = [
        paragraph("全市税收收入28亿元；非税收入13亿元。", "财政收支情况"),
        paragraph("主要税收收入项目情况如下：", "财政收支情况"),
        paragraph("1.增值税5亿元，增长3%。", "财政收支情况"),
    ]
    assert paragraphs_to_figures(paragraphs, city)[-1].ancestors == ("税收收入",)


def test_lines_of_a_list_without_marks_are_of_its_whole_and_year(paragraph, city) -> None:
    lines = ["2023年返还性收入7万元，分项情况是：", "增值税返还4万元", "消费税返还3万元"]
    figures = paragraphs_to_figures([paragraph(line, "转移支付") for line in lines], city)
    assert [(f.ancestors, f.year) for f in figures[1:]] == [(("返还性收入",), 2023)] * 2


def test_a_time_that_opens_a_sentence_is_no_whole(read, city) -> None:
    text = "前三季度，全区支出42亿元。分项目看：一是教育支出9亿元。"
    figures = read(text, "财政支出情况", report=city)
    assert all("季度" not in above for figure in figures for above in figure.ancestors)


def test_a_sentence_that_says_what_a_side_is_made_of_names_but_the_side(read, one) -> None:
    text = "收入预算包括拨款、基金等财政收入，以及单位资金。2024年收入预算26万元，较去年增加7万元。"
    figures = read(text, "（一）收入预算")
    assert {one(figures, printed=printed).item for printed in ("26", "7")} == {"收入预算"}
    listed = read("项目支出主要包括甲项目、乙项目。其中：甲项目5万元，乙项目6万元。")
    assert one(listed, printed="6").ancestors == ("项目支出",)


def test_what_a_level_gives_down_is_of_the_levels_below_with_all_its_parts(read, one, city) -> None:
    figures = read("2024年，省级对市县专项转移支付40亿元。其中：（一）林区支出12亿元。", report=city)
    assert one(figures, item="专项转移支付").region == "省级对市县"
    assert one(figures, item="林区支出").region == "省级对市县"


@pytest.mark.parametrize(
    ("heading", "parts", "whole"),
    [
        (
            "（二）一般公共预算财政拨款支出决算结构情况",
            ["1.教育支出(类)6万元,占75.00%。", "2.卫生健康支出(类)2万元,占25.00%。"],
            "一般公共预算财政拨款支出",
        ),
        (
            "2.财政拨款支出构成情况",
            ["（1）基本支出6万元，占75%；", "（2）项目支出2万元，占25%。"],
            "财政拨款支出",
        ),
        ("（二）收入预算结构说明", ["1.事业收入6万元，占75%。", "2.其他收入2万元，占25%。"], "收入"),
    ],
)
def test_a_heading_on_the_make_up_of_a_whole_says_of_what_the_shares_are(
    paragraph, final, heading, parts, whole
) -> None:
    figures = paragraphs_to_figures([paragraph(part, heading) for part in parts], final)
    assert [figure.base for figure in figures if figure.measure == "占比"] == [whole, whole]


def test_a_section_that_only_tells_amounts_opens_no_list(paragraph, final) -> None:
    told = ["1.教育支出6万元。", "2.卫生健康支出2万元。"]
    figures = paragraphs_to_figures([paragraph(each, "（一）支出决算具体情况") for each in told], final)
    assert [figure.ancestors for figure in figures] == [(), ()]


@pytest.mark.parametrize(
    ("text", "printed", "item"),
    [
        ("林工医疗保险基金收入7亿元，支出9亿元，当期收支缺口2亿元。", "2", "当期收支缺口"),
        ("林工医疗保险基金收入7亿元，支出9亿元，当期赤字2亿元，年末滚存结余4亿元。", "4", "年末滚存结余"),
        (
            "林工医疗保险基金收入7亿元，支出4亿元。上解省级调剂金1亿元后，当期收支结余2亿元。",
            "2",
            "当期收支结余",
        ),
    ],
)
def test_the_gap_of_a_fund_is_that_funds(read, one, city, text: str, printed: str, item: str) -> None:
    assert one(read(text, report=city), printed=printed).item == f"林工医疗保险基金{item}"


def test_works_that_a_fund_pays_for_are_counted_with_its_name(read, city) -> None:
    text = (
        "2024年，全市新增债券共安排用于27个公益性资本项目，其中，新增一般债券共安排用于9个项目，"
        "用于市政建设4亿元，用于教科文卫3亿元，用于社会保障2亿元；新增专项债券共安排用于18个项目。"
    )
    told = [(f.item, f.printed, f.ancestors) for f in read(text, report=city)]
    assert told == [
        ("新增债券公益性资本项目", "27", ()),
        ("新增一般债券项目", "9", ("新增债券公益性资本项目",)),
        ("市政建设", "4", ("新增债券公益性资本项目", "新增一般债券项目")),
        ("教科文卫", "3", ("新增债券公益性资本项目", "新增一般债券项目")),
        ("社会保障", "2", ("新增债券公益性资本项目", "新增一般债券项目")),
        ("新增专项债券项目", "18", ("新增债券公益性资本项目",)),
    ]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("2024年争取专项债券资金12亿元，用于35个项目。", "专项债券资金项目"),
        ("发行专项债券12亿元，支持35个项目建设。", "专项债券项目建设"),
        ("中央预算内资金支持了35个项目。", "中央预算内资金项目"),
        ("编报绩效目标的项目35个。", "编报绩效目标的项目"),
        ("争取上级资金5亿元，支持我市35个重点项目。", "重点项目"),
    ],
)
def test_only_works_counted_right_behind_a_fund_are_called_by_it(read, one, city, text, item) -> None:
    assert one(read(text, report=city), printed="35").item == item


@pytest.mark.parametrize(
    "opener",
    ["主要支出情况如下：", "主要支出项目情况是：", "主要支出安排情况：", "2024年支出完成情况如下："],
)
def test_a_list_of_what_was_spent_is_below_the_total_and_not_the_balance_told_last(
    paragraph, city, opener
) -> None:
    head = ("一、2024 年预算执行情况",)
    total = "县本级一般公共预算支出60亿元。加上上解上级2亿元，支出总量为62亿元。收支相抵，结转3亿元。"
    listed = ("——教育支出22亿元。主要用于甲。", "——农林水支出5亿元。主要用于乙。")
    apart = [paragraph(text, *head) for text in (total, opener, *listed)]
    joined = [paragraph(text, *head) for text in (total + opener, *listed)]
    for paragraphs in (apart, joined):
        figures = {figure.item: figure for figure in paragraphs_to_figures(paragraphs, city)}
        for item in ("教育支出", "农林水支出"):
            assert figures[item].ancestors == ("一般公共预算支出",), (opener, figures[item])
            assert (figures[item].scope, figures[item].region) == ("一般公共预算", "县本级")


def test_parts_named_by_what_pays_them_keep_the_verb_of_the_whole(read, city):
    text = "全市偿还债务20.5亿元（预算安排偿还3.5亿元、再融资债券偿还17亿元），年末债务余额90亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [(f.item, f.ancestors, f.part) for f in figures[:3]] == [
        ("偿还债务", (), ""),
        ("预算安排偿还", ("偿还债务",), ""),
        ("再融资债券偿还", ("偿还债务",), ""),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "新增专项债券主要用于青石工业园区标准厂房2亿元、供水管网1亿元。",
        "发行新增专项债券5亿元，主要用于青石工业园区标准厂房2亿元、供水管网1亿元。",
        "发行新增专项债券5亿元主要用于青石工业园区标准厂房2亿元、供水管网1亿元。",
        "发行新增专项债券5亿元，主要用于：青石工业园区标准厂房2亿元、供水管网1亿元。",
        "新增专项债券5亿元主要用于：青石工业园区标准厂房2亿元、供水管网1亿元。",
    ],
)
def test_what_money_is_mainly_used_for_with_an_amount_each_is_a_part_of_it(read, told, city):
    figures = read(told + "教育支出9亿元。", "一、2024年预算执行情况", report=city)
    parts = [("青石工业园区标准厂房", "2", ""), ("供水管网", "1", "")]
    assert [(f.item, f.printed, f.region) for f in figures[-3:-1]] == parts
    assert {f.ancestors for f in figures[-3:-1]} == {("新增专项债券",)}
    assert figures[-1].ancestors == ()


def test_what_was_used_of_a_budget_keeps_its_own_measure(read, city):
    text = "年初安排预备费9亿元，执行中用于甲应急救灾2亿元、乙地方病防治1亿元。"
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert [f.measure for f in figures] == ["年初预算数", "执行数", "执行数"]


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("推进林区工程，其中安排60万元用于林道修缮、40万元用于护林站改造、10万元用于苗木补贴。", None),
        ("2025年安排60万元用于林道修缮，40万元用于护林站改造，另安排10万元支持苗木补贴。", None),
        ("林业支出200万元，其中：60万元用于林道修缮、40万元用于护林站改造、10万元补助苗木补贴。", "林业支出"),
    ],
)
def test_each_of_several_amounts_is_of_what_it_is_for(read, one, text, above) -> None:
    figures = read(text)
    named = {"林道修缮": "60", "护林站改造": "40", "苗木补贴": "10"}
    for item, printed in named.items():
        figure = one(figures, item=item)
        assert figure.printed == printed
        assert above is None or figure.ancestors[-1:] == (above,)


def test_an_amount_that_is_parted_is_no_part_itself(read, one) -> None:
    text = "统筹资金300万元支持林区建设，其中：60万元用于林道修缮，40万元用于护林站改造。"
    figures = read(text)
    assert one(figures, printed="300").item == "林区建设"
    assert one(figures, printed="40").ancestors[-1:] == ("林区建设",)


def test_a_list_below_another_goes_on_over_semicolons_where_its_parts_make_up_its_whole(read) -> None:
    opened = (
        "林区主要收入项目执行情况：护林收入89亿元，其中：松林费43亿元，下降6.6%；竹林费38亿元，增长9.3%；"
    )
    figures = read(f"{opened}苗圃费8亿元，增长3.6%。")
    parts = {figure.item for figure in figures if figure.ancestors[-1:] == ("护林收入",)}
    assert parts == {"松林费", "竹林费", "苗圃费"}
    figures = read(f"{opened}猎场收入50亿元，增长3.6%。")  # more than the whole: of the list above
    assert {f.ancestors[-1:] for f in figures if f.item == "猎场收入"} == {("林区收入",)}
