"""An answer of another subject, place, body or level is none."""

import pytest


@pytest.mark.parametrize("question", ["西坡宾馆2031年的支出预算是多少？", "请问西坡宾馆这一年花了多少钱？"])
def test_another_body_is_not_answered_with_the_whole(ask, make_view, make_figure, state, question):
    view = make_view(
        state("不含西坡宾馆（自收自支）。"),
        state("支出总计80.00万元。", make_figure("支出总计", "80.00", measure="预算数")),
        kind="部门预算",
    )
    assert ask(question, view).status == "not_stated"


@pytest.mark.parametrize("question", ["护林站有多少人？", "护林站一共有多少人？"])
def test_the_people_of_one_unit_are_not_those_of_all_that_are_listed(
    ask, make_view, make_figure, state, question
):
    staff = make_figure("实有在职人员", "163", measure="数量", unit="人")
    view = make_view(
        state("所属单位3个：云杉市种苗中心、云杉市防火大队、云杉市护林站，实有在职人员163人。", staff)
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "163" not in answer.text, answer.text
    assert "163人" in ask("实有在职人员有多少人？", view).text


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


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("哪个区债务余额最高？", "各区债务余额"),
        ("哪个县债务余额最高？", "各县债务余额"),
        ("哪个市的收入最高？", "各市收入"),
    ],
)
def test_what_districts_owe_or_earn_is_not_told_by_what_cities_owe(
    ask, make_view, make_figure, state, question, untold
):
    owed = (("青石市", "20"), ("云杉市", "35"), ("竹口市", "12"))
    view = make_view(
        *(
            state(f"{city}{amount}", make_figure("债务余额", amount, region=city, measure="余额", table=1))
            for city, amount in owed
        ),
        kind="政府决算",
        organisation="松岭省",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and untold in answer.text, answer.text
    assert "云杉市" in ask("哪个市债务余额最高？", view).text


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


@pytest.mark.parametrize("question", ["经营收入有没有？", "经营收入是多少？"])
def test_what_a_body_earns_is_not_told_by_the_income_of_a_fund(ask, make_view, make_figure, state, question):
    view = make_view(
        state("国有资本经营收入8460万元，增长32.19%。", make_figure("国有资本经营收入", "8460")),
        kind="政府决算",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "8460" not in answer.text, answer.text


def test_what_is_asked_by_what_it_is_not_is_not_answered_by_the_very_thing(
    ask, make_view, make_figure, state
):
    view = make_view(state("林木补偿费8.00万元。", make_figure("林木补偿费", "8.00")))
    assert "8.00" not in ask("非林木补偿费是多少？", view).text


def test_the_year_in_front_is_no_part_of_a_body(ask, make_view, make_figure, state):
    view = make_view(
        state("收入总计 91.2", make_figure("收入总计", "91.2"), table="收入支出决算总表"),
        title="天河市青山区人民法院2031年度部门决算",
        organisation="天河市青山区人民法院",
    )
    answer = ask("2031年度法院的决算收入总计是多少？", view)
    assert answer.status == "answered" and "91.2万元" in answer.text, answer.text


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


def test_what_is_asked_as_no_part_of_a_thing_is_told_where_that_is_left_out(
    ask, make_view, make_figure, state
):
    name = "企业国有资产（不含金融企业）"
    view = make_view(state(f"{name}8.10亿元。", make_figure(name, "8.10", unit="亿元")))
    assert "8.10亿元" in ask("非金融企业国有资产规模多少？", view).text
    assert ask("金融企业国有资产规模多少？", view).status == "not_stated"
