"""Income and expenditure told together or one after the other."""


def test_declared_none_names_both_sides(read) -> None:
    items = {figure.item for figure in read("本部门无国有资本经营预算财政拨款收入和支出。")}
    assert items == {"国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款支出"}


def test_reason_of_both_sides_reaches_income_and_expenditure(read) -> None:
    text = "财政拨款收入8万元，比上年增加1万元。财政拨款支出8万元，比上年增加1万元。"
    figures = read(text + "财政拨款收入支出增加的主要原因是项目调整。")
    assert [f.reason for f in figures if f.measure == "增减额"] == ["项目调整"] * 3


def test_equal_amounts_of_several_items(read) -> None:
    figures = read("上缴上级支出、经营支出和对附属单位补助支出均为0.00万元。")
    assert [figure.item for figure in figures] == ["上缴上级支出", "经营支出", "对附属单位补助支出"]


def test_government_income_and_expenditure_change_sides(read, one, city) -> None:
    text = (
        "2024年全市一般公共预算收入年初预算为42亿元，收入完成43亿元。"
        "支出预算80亿元，支出完成79亿元，同比增长3%。"
    )
    figures = read(text, "一、2024年预算执行情况", report=city)
    assert one(figures, printed="43").item == "一般公共预算收入"
    assert one(figures, printed="43").measure == "执行数"
    spent = one(figures, printed="79")
    assert (spent.item, spent.region, spent.year) == ("一般公共预算支出", "全市", 2024)


def test_reason_ends_before_the_other_side(read, one, budget) -> None:
    text = (
        "收入预算345万元，比上年增加23万元，主要原因是新增信息系统；支出预算346万元，比上年增加24万元，"
        "主要原因是新增人员。"
    )
    figures = read(text, report=budget)
    assert one(figures, item="收入预算", measure="增减额").reason == "新增信息系统"
    assert one(figures, item="支出预算", measure="增减额").reason == "新增人员"


def test_income_and_expenditure_in_one_are_one_item(read, one) -> None:
    text = "2024年度收、支总计均为3,216.58万元。与2023年度相比，收、支总计各增加214.63万元。"
    figures = read(text)
    assert {f.item for f in figures} == {"收支总计"}
    assert one(figures, measure="决算数").printed == "3,216.58"


def test_a_total_told_of_both_sides_keeps_its_name(read) -> None:
    figures = read("2024年度财政拨款收入、支出总计均为72.46万元。")
    assert [figure.item for figure in figures] == ["财政拨款收入、支出总计"]


def test_final_total_of_income_is_a_total(read, one) -> None:
    assert one(read("本年收入决算合计950.00万元。"), unit="万元").item == "本年收入合计"


def test_budget_spending_after_the_income_of_a_fund_is_of_that_fund(read, one, city) -> None:
    figures = read("政府性基金收入完成4.05亿元，收入总计4.64亿元。预算支出执行3.46亿元。", report=city)
    assert one(figures, printed="3.46").item == "政府性基金预算支出"


def test_both_totals_change_each(read, one) -> None:
    text = "收入总计9万元，支出总计9万元，与2023年度相比，各增加2万元，增长28.57%。主要原因是：扩班。"
    for item in ("收入总计", "支出总计"):
        for measure in ("增减额", "增减率"):
            assert one(read(text), item=item, measure=measure).reason == "扩班"


def test_income_and_expenditure_named_by_a_number_and_a_colon(read) -> None:
    for side in ("收入", "支出"):
        figures = read(f"1、{side}：79万元，同比增加18万元。", "一、基本情况")
        assert {figure.item for figure in figures} == {side}


def test_spending_of_the_year_is_of_the_fund_whose_income_was_told(read, one) -> None:
    figures = read(
        "政府性基金预算财政拨款本年收入25.5万元，比上年增加6.7万元。同时压减了部分项目；本年支出23.0万元，比上年增加4.1万元。",
        "与2023年度决算对比情况",
    )
    spent = one(figures, printed="23.0")
    assert (spent.item, spent.year) == ("政府性基金预算财政拨款本年支出", 2024)
    assert one(figures, printed="4.1").item == spent.item


def test_a_change_behind_both_totals_of_one_amount_is_of_both(read, one) -> None:
    for text in (
        "2024年度收入总计80万元，支出总计80万元，同比减少5万元，主要原因是人员减少。",
        "2024年度收入总计80万元，支出总计80万元。与上年相比，减少5万元，主要原因是人员减少。",
    ):
        moved = [figure for figure in read(text) if figure.measure == "增减额"]
        assert {figure.item for figure in moved} == {"收入总计", "支出总计"}
        assert {figure.reason for figure in moved} == {"人员减少"}
    apart = read("2024年度收入总计80万元，支出总计79万元，同比减少5万元。")
    assert one(apart, measure="增减额").item == "支出总计"


def test_the_second_total_is_named_by_the_first(read) -> None:
    text = "财政拨款收入总计9万元，支出总计9万元，较上年增加2万元，增长28.57%。"
    figures = read(text)
    assert {f.item for f in figures} == {"财政拨款收入总计", "财政拨款支出总计"}
    assert {f.item for f in figures if f.measure == "增减额"} == {"财政拨款收入总计", "财政拨款支出总计"}


def test_spending_behind_the_total_of_income_is_of_the_fund(read, one, city) -> None:
    figures = read(
        "政府性基金收入安排16万元，加上级补助收入30万元，收入总计46万元；支出安排38万元，调出资金8万元，支出总计46万元。",
        "（二）2025年政府性基金预算",
        report=city,
    )
    assert one(figures, printed="38").item == "政府性基金支出"
    assert {figure.item for figure in figures if figure.printed == "46"} == {"收入总计", "支出总计"}
