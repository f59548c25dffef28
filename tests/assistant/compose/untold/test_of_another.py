"""What a report prints of another place, body, level, subject or sum than the one asked is no answer."""

import pytest


@pytest.mark.parametrize("question", ["西坡宾馆2031年的支出预算是多少？", "请问西坡宾馆这一年花了多少钱？"])
def test_another_body_is_not_answered_with_the_whole(ask, make_view, make_figure, state, question):
    view = make_view(
        state("不含西坡宾馆（自收自支）。"),
        state("支出总计80.00万元。", make_figure("支出总计", "80.00", measure="预算数")),
        kind="部门预算",
    )
    assert ask(question, view).status == "not_stated"


def test_what_a_unit_earned_is_not_told_by_the_subject_of_its_kind(ask, make_view, make_figure, state):
    view = make_view(
        state("纳入决算编制范围的单位：青溪市东山社区卫生服务中心。"),
        state(
            "21003 基层医疗卫生机构 70.20",
            make_figure("基层医疗卫生机构", "70.20", code="21003", attributes=(("栏目", "事业收入"),)),
            table="收入决算表",
        ),
    )
    answer = ask("东山社区卫生服务中心2031年挣了多少事业收入？", view)
    assert answer.status == "not_stated" and "70.20" not in answer.text, answer.text


def test_the_balance_of_a_fund_is_no_grant_to_it(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "财政对农业保险基金的补助18.62万元。",
            make_figure("财政对农业保险基金的补助", "18.62", code="2130803"),
        )
    )
    assert ask("年末农业保险基金还结余多少？", view).status == "not_stated"
    assert "18.62" in ask("财政对农业保险基金的补助是多少？", view).text


@pytest.mark.parametrize("asked", ["哪个开发区", "哪家企业", "哪个行业"])
def test_which_zone_or_firm_is_not_told_by_counties(ask, make_view, make_figure, state, asked):
    def told(**rows):
        statements = [
            state(f"{name} {amount}", make_figure("税收收入", amount, region=name), table="税收收入表")
            for name, amount in rows.items()
        ]
        return ask(f"{asked}税收收入最多？", make_view(*statements, organisation="青溪市", kind="政府预算"))

    other = told(白鹭县="403", 云溪县="120")
    assert other.status == "not_stated" and not other.figures, other.text
    if asked == "哪个开发区":
        assert "青石新区" in told(白鹭县="403", 青石新区="120", 东山经开区="110").text


def test_which_of_smaller_places_is_not_told_by_the_whole(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年全县一般公共预算收入4030万元。",
            make_figure("一般公共预算收入", "4030", region="全县", measure="执行数"),
        ),
        organisation="青溪县",
        kind="政府预算",
        level="全县",
    )
    answer = ask("县里哪个乡镇2031年财政收入最高？", view)
    assert answer.status == "not_stated" and "各乡镇" in answer.text, answer.text


def test_the_greatest_of_other_places_is_none_below_the_place_named(ask, make_view, make_figure, state):
    rows = (("青石市", "30.00"), ("白鹭县", "12.00"), ("云溪县", "90.00"), ("荷塘市", "40.00"))
    view = make_view(
        *(
            state(
                f"{place} {amount}",
                make_figure("债务余额", amount, region=place, measure="余额"),
                table="分地区债务余额表",
            )
            for place, amount in rows
        ),
        kind="政府决算",
        level="政府",
    )
    for asked in ("青石市下面哪个县债务余额最多？", "2031年青石市下辖各县里，谁的债务余额最多？"):
        answer = ask(asked, view)
        assert answer.status == "not_stated" and "青石市下面各县" in answer.text, answer.text
    assert "90.00" not in ask("白桦市下面哪个县债务余额最多？", view).text  # no report or row of it
    assert "90.00" in ask("哪个县债务余额最多？", view).text


def test_the_whole_is_no_answer_where_the_own_level_is_asked(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全市社会保险基金收入8.00万元。",
            make_figure("社会保险基金收入", "8.00", region="全市", scope="社会保险基金"),
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    assert ask("云杉市本级2031年社会保险基金收入是多少？", view).status == "not_stated"
    assert "8.00万元" in ask("云杉市2031年社会保险基金收入是多少？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年全市税收收入多少？", False),
        ("2031年全市（含县区）税收收入多少？", False),
        ("2031年市本级税收收入多少？", True),
        ("2031年市本级一般公共预算收入里税收占多少？", True),
        ("2031年全市一般公共预算收入里税收占多少？", False),
        ("2031年省级税收收入多少？", False),
        ("2031年云杉的市本级税收收入（不是全市的）多少？", True),
        ("2031年云杉市本级的税收收入，在全省是多少？", True),
        ("2031年各区县税收收入多少？", False),
        ("2031年省级一般公共预算收入里税收占多少？", False),
    ],
)
def test_what_is_told_of_another_level_or_government_is_no_answer(
    ask, make_view, make_figure, state, question, told
):
    about = {"region": "市本级", "unit": "亿元", "measure": "执行数", "year": 2031, "scope": "一般公共预算"}
    below = {**about, "ancestors": ("一般公共预算收入",)}
    view = make_view(
        state("市本级一般公共预算收入50亿元。", make_figure("一般公共预算收入", "50", **about)),
        state("市本级税收收入20亿元。", make_figure("税收收入", "20", **below)),
        organisation="云杉市",
        kind="政府预算",
    )
    answer = ask(question, view)
    assert (answer.status == "answered") is told, answer.text


def test_a_sentence_of_the_whole_is_no_answer_where_the_own_level_is_asked(ask, make_view, state):
    view = make_view(
        state("全市“三保”支出预算安排40.4亿元，保障率109.8%。"), organisation="云杉市", kind="政府预算"
    )
    assert ask("云杉市本级“三保”保障率是多少？", view).status == "not_stated"
    assert "109.8%" in ask("云杉市“三保”保障率是多少？", view).text


def test_the_own_level_is_no_answer_where_more_than_it_is_asked(ask, make_view, make_figure, state):
    own = make_figure("三公经费", "4286", region="市本级", measure="预算数")
    view = make_view(state("市本级“三公”经费4286万元。", own), organisation="云杉市", kind="政府预算")
    assert ask("2031年全市（不只市本级）“三公”经费预算是多少？", view).status == "not_stated"


def test_a_sentence_that_names_the_own_level_in_front_of_a_count_is_of_it(ask, make_view, make_figure, state):
    count = {"region": "全市", "measure": "数量", "unit": "个"}
    view = make_view(
        state(
            "全市持续深化改革，对市本级19个项目开展评价，共发现问题108个。",
            make_figure("项目", "19", **count),
            make_figure("发现问题", "108", **count),
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    assert "108个" in ask("2031年市本级项目评价发现问题多少个？", view).text


@pytest.mark.parametrize("question", ["哪几个县市的教育支出比上年少了？", "2031年有几个县教育支出下降？"])
def test_which_places_moved_is_not_told_by_the_whole(ask, make_view, make_figure, state, question):
    about = {"unit": "%", "measure": "增减率", "base": "上年", "year": 2031}
    view = make_view(
        state(
            "全州教育支出下降3%，卫生支出增长2%。",
            make_figure("教育支出", "-3", region="全州", direction="减少", **about),
            make_figure("卫生支出", "2", region="全州", direction="增加", **about),
        ),
        kind="政府预算",
        year=2032,
    )
    answer = ask(question, view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("公共安全支出2031年比2030年增加多少？", "公共安全支出"),
        ("2031年城乡社区支出占全部支出的百分之几？", "城乡社区支出"),
    ],
)
def test_a_budget_subject_of_no_row_is_not_told_by_another(
    ask, make_view, make_figure, state, question, untold
):
    view = make_view(
        state("农村饮水安全2031年支出65.00万元，比2030年增加5.00万元，增长8.33%。"),
        state("一般公共预算财政拨款支出80.00万元，占本年支出合计的92.36%。"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and untold in answer.text, answer.text


def test_what_is_asked_by_what_it_is_not_is_not_answered_by_the_very_thing(
    ask, make_view, make_figure, state
):
    view = make_view(state("林木补偿费8.00万元。", make_figure("林木补偿费", "8.00")))
    assert "8.00" not in ask("非林木补偿费是多少？", view).text


def test_money_is_no_answer_to_a_rate_that_has_a_name(ask, make_view, make_figure, state):
    view = make_view(state("终端运行维护 86.00", make_figure("终端运行维护", "86.00"), table="项目支出表"))
    assert ask("终端运行维护的在线率目标到底定的多少？", view).status == "not_stated"


_REVENUE = ("2031年全县一般公共预算收入4030万元。", "一般公共预算收入", "4030")
_TOTAL = ("收入总计9120万元。", "收入总计", "9120")


@pytest.mark.parametrize(
    "question",
    [
        "青溪县2031年一般公共预算总收入是多少？",
        "青溪县2031年一般公共预算的总收入有多少？",
        "青溪县2031年一般公共预算收入总计是多少？",
        "青溪县2031年财政总收入是多少？",
    ],
)
def test_the_income_of_a_fund_is_not_told_as_its_total(ask, make_view, make_figure, state, question):
    def told(*sums):
        statements = [
            state(
                text,
                make_figure(item, value, region="全县", measure="执行数", scope="一般公共预算"),
                heading="（一）一般公共预算",
            )
            for text, item, value in sums
        ]
        place = {"organisation": "青溪县", "kind": "政府预算", "level": "全县", "year": 2031}
        return ask(question, make_view(*statements, **place))

    alone = told(_REVENUE)
    assert alone.status == "not_stated" and "另一项：2031年全县一般公共预算收入" in alone.text, alone.text
    both = told(_REVENUE, _TOTAL)
    assert both.status == "answered" and "9120" in both.text and "4030" not in both.text, both.text


def test_the_year_in_front_is_no_part_of_a_body(ask, make_view, make_figure, state):
    view = make_view(
        state("收入总计 91.2", make_figure("收入总计", "91.2"), table="收入支出决算总表"),
        title="天河市青山区人民法院2031年度部门决算",
        organisation="天河市青山区人民法院",
    )
    answer = ask("2031年度法院的决算收入总计是多少？", view)
    assert answer.status == "answered" and "91.2万元" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2031年教育支出（含体育支出）是多少？",
        "2031年教育支出，连体育支出一块儿算，规模多大？",
        "2031年教育支出（把体育支出算进去）多少？",
    ],
)
def test_a_sum_without_what_it_is_to_hold_is_no_answer(ask, make_view, make_figure, state, question):
    view = make_view(state("教育支出81.00万元。", make_figure("教育支出", "81.00")))
    draft = ask(question, view)
    assert draft.status == "not_stated" and "81" not in draft.text, draft.text


@pytest.mark.parametrize(
    "question",
    [
        "信息化建设那60万元里，买云存储设备花了多少？",
        "信息化建设的几十万元中，买云存储设备花了多少？",
    ],
)
def test_a_whole_is_no_answer_to_what_is_sought_in_it(ask, make_view, make_figure, state, question):
    view = make_view(
        state("信息化建设支出60.00万元。", make_figure("信息化建设", "60.00")),
        state("单价100万元以上设备2台。", make_figure("单价100万元以上设备", "2", unit="台", measure="数量")),
        kind="部门决算",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "60.00" not in answer.text, answer.text


def test_the_whole_itself_is_told(ask, make_view, make_figure, state):
    view = make_view(state("信息化建设支出60.00万元。", make_figure("信息化建设", "60.00")), kind="部门决算")
    assert "60.00" in ask("信息化建设这笔钱一共花了多少？", view).text


def test_the_price_of_one_unit_is_no_sum_to_be_paid(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "东渠厂日处理2.0万吨、单价0.80元/吨。",
            make_figure("东渠厂日处理", "2.0", unit="万吨", measure="数量"),
            make_figure("单价", "0.80", unit="元", measure="预算数"),
        ),
        kind="部门预算",
    )
    answer = ask("按单价和日处理量，东渠厂全年要付多少？", view)
    assert answer.status == "not_stated" and "0.80" not in answer.text, answer.text
    assert "0.80元" in ask("东渠厂的单价是多少？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年市本级转移支付一共多少？", "not_stated"),
        ("2031年市本级国有资本经营预算转移支付多少？", "answered"),
    ],
)
def test_what_every_fund_pays_is_not_told_by_a_small_one(
    ask, make_view, make_figure, state, question, status
):
    about = {"region": "市本级", "unit": "万元", "year": 2031, "scope": "国有资本经营"}
    view = make_view(
        state("市本级国有资本经营预算转移支付326万元。", make_figure("转移支付", "326", **about)),
        organisation="云杉市",
        kind="政府决算",
    )
    assert ask(question, view).status == status


def test_what_is_transferred_for_one_use_is_not_all_that_is_transferred(ask, make_view, make_figure, state):
    about = {"region": "市级", "unit": "亿元", "measure": "执行数", "year": 2031}
    given = ((("教育支出",), "3"), (("农林水支出",), "4"))
    view = make_view(
        *(
            state(
                f"{use[0]}中市对区转移支付{amount}亿元。",
                make_figure("市对区转移支付", amount, ancestors=use, **about),
            )
            for use, amount in given
        ),
        organisation="云杉市",
        kind="政府预算",
    )
    assert ask("市对区转移支付多少？", view).status == "not_stated"
    assert "3亿元" in ask("教育支出里市对区转移支付多少？", view).text


def test_a_column_of_what_is_given_down_tells_that_side(ask, make_view, make_figure, state):
    about = {"unit": "万元", "measure": "决算数", "year": 2031}
    view = make_view(
        state(
            "一般性转移支付 90 40",
            make_figure("一般性转移支付", "90", part="上级对我市转移支付", **about),
            make_figure("一般性转移支付", "40", part="市对县区转移支付", **about),
            table="转移支付决算表",
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    text = ask("2031年市对县区一般性转移支付多少？", view).text
    assert "40" in text and "90" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("收到上级转移支付多少？", ""),
        ("市对县区转移支付多少？", "70亿元"),
        ("上级转移支付收入多少？", ""),
        ("对下专项转移支付多少？", "20亿元"),
    ],
)
def test_transfers_given_down_are_none_received(ask, make_view, make_figure, state, question, told):
    about = {"region": "市级", "unit": "亿元", "measure": "执行数", "year": 2031}
    view = make_view(
        state(
            "市对县区转移支付70亿元，其中：市对县区专项转移支付20亿元。",
            make_figure("市对县区转移支付", "70", **about),
            make_figure("市对县区专项转移支付", "20", **about),
        ),
        organisation="云杉市",
        kind="政府预算",
    )
    answer = ask(question, view)
    assert told in answer.text if told else answer.status == "not_stated", answer.text


def test_transfers_of_one_kind_are_not_all(ask, make_view, make_figure, state):
    about = {"unit": "万元", "measure": "决算数", "year": 2031}
    view = make_view(
        state("专项转移支付收入40万元。", make_figure("专项转移支付收入", "40", **about)),
        organisation="云杉市",
        kind="政府决算",
    )
    assert ask("2031年转移支付多少？", view).status == "not_stated"
    assert "40万元" in ask("2031年专项转移支付多少？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("债务还本多少？", "answered"),
        ("专项债还本多少？", "not_stated"),
        ("付了多少债务利息？", "not_stated"),
    ],
)
def test_what_is_done_with_all_debts_is_told_by_no_loan_and_no_limit(
    ask, make_view, make_figure, state, question, status
):
    about = {"unit": "亿元", "year": 2031, "measure": "执行数"}
    view = make_view(
        state(
            "政府债务限额417亿元，其中：一般债务限额410亿元，专项债务限额7亿元。",
            make_figure("专项债务限额", "7", unit="亿元", year=2031, measure="限额"),
        ),
        state(
            "欧洲投资银行贷款项目归还本金5亿元、付息3亿元。",
            make_figure("归还本金", "5", **about),
            make_figure("付息", "3", **about),
        ),
        state("政府债券还本 275", make_figure("政府债券还本", "275", **about), table="债券还本付息表"),
        state("一般债务还本额 247", make_figure("一般债务还本额", "247", **about), table="一般债务余额表"),
        kind="政府决算",
        level="政府",
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
    assert ("275亿元" in answer.text) == (status == "answered"), answer.text


def test_what_is_owed_is_nothing_paid(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "year": 2031, "region": "全市"}
    balance, limit = (
        make_figure(name, printed, measure=name, part="专项债务", **about)
        for name, printed in (("余额", "139.8"), ("限额", "147.4"))
    )
    interest = make_figure("政府债务付息", "2.5", measure="执行数", part="一般债务", **about)
    view = make_view(
        state("年末余额 139.8", balance, table="政府债务情况表"),
        state("年末限额 147.4", limit, table="政府债务情况表"),
        state("付息额 2.5", interest, table="政府债务情况表"),
        kind="政府决算",
        level="政府",
        organisation="云杉市",
    )
    for question in ("2031年全市专项债务付了多少利息？", "2031年全市政府债务付了多少利息？"):
        answer = ask(question, view)
        assert answer.status == "not_stated", answer.text
    assert "2.5亿元" in ask("2031年全市一般债务付了多少利息？", view).text
    assert "139.8亿元" in ask("2031年专项债务余额多少？", view).text


def test_a_sentence_of_transfers_of_one_kind_tells_not_all(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "year": 2031, "measure": "预算数"}
    view = make_view(
        state(
            "扣除上解上级支出19亿元、提前告知专项性质转移支付50亿元，全市支出拟安排232亿元。",
            make_figure("上解上级支出", "19", **about),
            make_figure("提前告知专项性质转移支付", "50", **about),
        ),
        kind="政府预算",
        level="政府",
    )
    answer = ask("上级转移支付多少？", view)
    assert answer.status == "not_stated" and "50" not in answer.text, answer.text


@pytest.mark.parametrize(("printed", "status"), [("利润收入", "answered"), ("厂房租金收入", "not_stated")])
def test_the_profits_of_firms_are_not_all_that_the_budget_of_state_capital_gets(
    ask, make_view, make_figure, state, printed, status
):
    about = {"unit": "亿元", "year": 2031, "scope": "国有资本经营"}
    view = make_view(
        state(
            f"国有资本经营预算收入19亿元，其中{printed}6亿元。",
            make_figure("国有资本经营预算收入", "19", **about),
            make_figure(printed, "6", **about),
        ),
        kind="政府决算",
        level="政府",
    )
    answer = ask("国企利润多少？", view)
    assert answer.status == status and "19" not in answer.text, answer.text


def test_a_school_called_for_short_is_not_told_the_money_of_all_schools(ask, make_view, make_figure, state):
    said = "“三公”经费8.10万元，主要是市一中、实验高中用车。"

    def of(organisation):
        own = make_figure("“三公”经费", "8.10")
        return make_view(state(said, own), organisation=organisation, aliases=())

    for question in (
        "市一中的三公经费是多少？",
        "实验高中这所学校的三公经费多少？",
        "市一中和实验高中的三公经费是多少？",
        "市二中和市三中的三公经费各是多少？",
        "市二中、市三中2031年三公经费",
        "局机关和市一中的三公经费各是多少",
    ):
        assert "8.10" not in (text := ask(question, of("云杉市教育局")).text), text
    assert "8.10" in ask("市一中的三公经费是多少？", of("云杉市第一中学")).text
    assert "8.10" in ask("实验高中的三公经费是多少？", of("云杉市实验高级中学")).text
    assert "8.10" in ask("教育局的三公经费是多少？", of("云杉市教育局")).text


def test_a_rate_of_so_much_is_not_the_amount_that_its_name_ends_in(ask, make_view, make_figure, state):
    item = "百元医疗收入消耗卫生材料费"
    view = make_view(state(f"{item}19.62元。", make_figure(item, "19.62", unit="元")), kind="部门决算")
    assert "19.62" not in ask("医院卫生材料费多少？", view).text
    assert "19.62" in ask("百元医疗收入消耗卫生材料费是多少？", view).text
    assert "19.62" in ask("每百元医疗收入消耗多少卫生材料费？", view).text


def test_inpatients_are_no_body(ask, make_view, make_figure, state):
    view = make_view(
        state("公立医院800.00万元。", make_figure("公立医院", "800.00")),
        state("住院收入352.20万元。", make_figure("住院收入", "352.20")),
        organisation="青溪医院",
        title="青溪医院2031年度单位决算",
        aliases=(),
        kind="部门决算",
    )
    assert "352.20" in ask("医院住院收入多少？", view).text


@pytest.mark.parametrize("question", ["彩票公益金收入多少？", "增值税支出多少？", "住房保障收入有多少？"])
def test_income_is_not_told_by_spending_nor_spending_by_income(ask, make_view, make_figure, state, question):
    other, homes = make_figure("其他支出", "31.20"), make_figure("住房保障支出", "12.60")
    view = make_view(
        state("二十三、其他支出 31.20", other, table="收入支出决算总表"),
        state("二十、住房保障支出 12.60", homes, table="收入支出决算总表"),
        state("增值税 40.10", make_figure("增值税", "40.10"), table="2031年一般公共预算收入表"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and not answer.figures, answer.text


def test_what_came_in_for_a_subject_is_told_by_its_column(ask, make_view, make_figure, state):
    came_in = make_figure("社会福利", "71.20", code="20810", part="本年收入合计")
    view = make_view(
        state("20810 社会福利 71.20", came_in, table="收入决算表"),
        state("20810 社会福利 70.90", make_figure("社会福利", "70.90", code="20810"), table="支出决算表"),
    )
    income = ask("社会福利收入多少？", view)
    assert "社会福利（本年收入合计）" in income.text and "70.90" not in income.text, income.text
    assert "70.90" in ask("社会福利支出多少？", view).text


def test_what_a_fund_began_with_or_gave_is_not_its_balance(ask, make_view, make_figure, state):
    asked = "预算稳定调节基金余额多少？"
    opening = make_view(
        state(
            "预算稳定调节基金年初余额6.80亿元，当年补充2.10亿元。",
            make_figure("预算稳定调节基金年初余额", "6.80", unit="亿元", measure="余额"),
        ),
        kind="政府决算",
    )
    used = make_view(
        state(
            "动用预算稳定调节基金1.27亿元，收支相抵，年终结余为零。",
            make_figure("动用预算稳定调节基金", "1.27", unit="亿元"),
        ),
        kind="政府决算",
    )
    assert ask(asked, opening).figures == ask(asked, used).figures == []
    assert "6.80" in ask("预算稳定调节基金年初余额多少？", opening).text
