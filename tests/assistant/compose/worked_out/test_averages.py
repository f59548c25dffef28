"""Averages, in reports made by hand."""

import pytest


@pytest.fixture
def district(make_view, make_figure, state):
    count = {"measure": "数量"}
    return make_view(
        state("公务用车购置费20.00万元。", make_figure("公务用车购置费", "20.00")),
        state("公务用车运行维护费66.00万元。", make_figure("公务用车运行维护费", "66.00")),
        state("公务接待费3.00万元。", make_figure("公务接待费", "3.00")),
        state(
            "公务用车购置10辆，公务用车保有量33辆。",
            make_figure("公务用车购置", "10", unit="辆", **count),
            make_figure("公务用车保有量", "33", unit="辆", **count),
        ),
        state(
            "国内公务接待批次50个，接待人次600人。",
            make_figure("国内公务接待批次", "50", unit="个", **count),
            make_figure("接待人次", "600", unit="人", **count),
        ),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("平均每辆公车一年要花多少养车钱？", "660000 元 ÷ 33 辆 = 20000元"),
        ("养一辆车一年要花多少钱？", "660000 元 ÷ 33 辆 = 20000元"),
        ("一辆公务用车一年要花多少运行维护费？", "660000 元 ÷ 33 辆 = 20000元"),
        ("新买的车平均多少钱一辆？", "200000 元 ÷ 10 辆 = 20000元"),
        ("一批客人要花多少钱？", "30000 元 ÷ 50 个 = 600元"),
        ("平均每批客人花了多少钱？", "30000 元 ÷ 50 个 = 600元"),
        ("人均接待费多少？", "30000 元 ÷ 600 人 = 50元"),
        ("公务接待平均每批多少人？", "600 ÷ 50 = 12"),
        ("按保有量平均，每辆公车的运行费大概多少万元？", "66 万元 ÷ 33 辆 = 2万元"),
    ],
)
def test_each_is_divided_by_what_belongs_to_it(ask, district, question, told):
    assert told in ask(question, district).text, question


@pytest.mark.parametrize(
    "question",
    [
        "按现有车辆算，2031年平均每辆公车的运行维护费是多少？",
        "每辆车的公务用车运行维护费平均多少？",
        "平均每辆公务用车运行维护费多少？",
    ],
)
def test_all_cars_share_what_runs_them_where_their_report_tells_no_other_number(
    ask, make_view, make_figure, state, question
):
    """The amount of a report of tables is divided by what the text of the same budget counts."""
    cost = state(
        "公务用车运行维护费66.00万元。", make_figure("公务用车运行维护费", "66.00", measure="预算数")
    )
    cars = (
        make_figure("车辆", "33", unit="辆", measure="数量"),
        make_figure("执法执勤用车", "30", unit="辆", measure="数量"),
    )
    budget = {"kind": "部门预算"}
    text = make_view(cost, state("本部门共有车辆33辆，其中执法执勤用车30辆。", *cars), **budget)
    assert "660000 元 ÷ 33 辆 = 20000元" in ask(question, text).text
    assert "660000 元 ÷ 33 辆 = 20000元" in ask(question, make_view(cost, **budget), text).text


def test_how_many_times_one_thing_is_another(ask, district):
    assert "66.00 ÷ 3.00 = 22.00倍" in ask("公车运行费是接待费的几倍？", district).text


def test_a_report_that_plans_is_asked_for_its_plans(ask, make_view, make_figure, state):
    budget = make_figure("公务用车租用补助", "35.00", measure="预算数")
    view = make_view(state("公务用车租用补助35.00万元。", budget), kind="三公经费")
    assert "35.00万元" in ask("车租用补助是多少？", view).text


def test_a_car_costs_what_is_spent_on_it_and_not_what_it_is_worth(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车运行维护费66.00万元。", make_figure("公务用车运行维护费", "66.00")),
        state(
            "车辆33辆，价值800.00万元。",
            make_figure("车辆", "33", unit="辆", measure="数量"),
            make_figure("车辆", "800.00", part="价值"),
        ),
    )
    assert "660000 元 ÷ 33 辆 = 20000元" in ask("平均一辆公车一年花多少钱养？", view).text


@pytest.mark.parametrize(
    "question", ["发的育儿补贴，平均一个娃能摊到多少钱？", "育儿补贴平均每个孩子多少元？"]
)
def test_an_amount_is_shared_among_those_told_with_it(ask, make_view, make_figure, state, question):
    """The people of its own sentence are meant, however they are called."""
    view = make_view(
        state("培训护林员200名。", make_figure("护林员", "200", measure="数量", unit="名")),
        state(
            "发放育儿补贴0.60亿元，惠及婴幼儿1.50万名。",
            make_figure("育儿补贴", "0.60", unit="亿元", measure="执行数"),
            make_figure("婴幼儿", "1.50", measure="数量", unit="万名"),
        ),
        kind="政府决算",
    )
    assert "4000" in ask(question, view).text.replace(",", ""), ask(question, view).text


def test_the_body_called_by_the_end_of_its_name_is_nobody_to_share_among(ask, make_view, make_figure, state):
    count = {"measure": "数量"}
    view = make_view(
        state("支队核定专项编制120名。", make_figure("支队核定专项编制", "120", unit="名", **count)),
        state("公务接待费3.00万元。", make_figure("公务接待费", "3.00"), heading="三公经费"),
        state(
            "国内公务接待50批次、600人次。",
            make_figure("国内公务接待", "50", unit="批次", **count),
            make_figure("国内公务接待", "600", unit="人次", **count),
            heading="三公经费",
        ),
        state("培训费6.00万元。", make_figure("培训费", "6.00"), heading="三公经费"),
        organisation="云杉市森林消防支队",
    )
    text = ask("支队公务接待费人均多少元？", view).text
    assert "30000 元 ÷ 600 人次 = 50元" in text, text
    answer = ask("支队培训费人均多少元？", view)
    assert answer.status == "not_stated" and "÷" not in answer.text, answer.text


@pytest.fixture
def abroad(make_view, make_figure, state):
    """Groups that went abroad and guests from abroad, each told with its own people and money."""
    count, going, guests = {"measure": "数量"}, "因公出国（境）团组", "接待外宾"
    return make_view(
        state("因公出国（境）费80.00万元。", make_figure("因公出国（境）费", "80.00")),
        state(
            "全年因公出国（境）团组10个、40人次。",
            make_figure(going, "10", unit="个", **count),
            make_figure(going, "40", unit="人次", **count),
        ),
        state(
            "国内公务接待100批次；其中外宾接待费6.00万元，接待外宾20批次、90人次。",
            make_figure("国内公务接待", "100", unit="批次", **count),
            make_figure("外宾接待费", "6.00"),
            make_figure(guests, "20", unit="批次", **count),
            make_figure(guests, "90", unit="人次", **count),
        ),
        kind="三公经费",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("平均每团出国几个人？", "40 ÷ 10 = 4"),
        ("外宾接待平均每批多少元？", "60000 元 ÷ 20 批次 = 3000元"),
    ],
)
def test_each_is_divided_by_the_count_told_of_it_and_no_neighbours(ask, abroad, question, told):
    assert told in ask(question, abroad).text, ask(question, abroad).text


def test_an_amount_is_not_divided_by_people_of_something_else(ask, make_view, make_figure, state):
    aid = make_view(
        state("机关医疗补助 36.00", make_figure("机关医疗补助", "36.00"), table="支出决算表"),
        state(
            "全县享受定期抚恤的优待对象300人。",
            make_figure("享受定期抚恤的优待对象", "300", measure="数量", unit="人"),
            heading="二、主要工作",
        ),
    )
    answer = ask("优待对象平均每个人补助多少钱？", aid)
    assert answer.status == "not_stated" and "÷" not in answer.text, answer.text


def test_an_amount_is_divided_by_the_count_that_the_question_calls(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "名"}
    view = make_view(
        state("苗圃学校支出90.00万元。", make_figure("苗圃学校支出", "90.00")),
        state("在岗教师20名。", make_figure("在岗教师", "20", **count), heading="人员情况"),
        state("在校学员450名。", make_figure("在校学员", "450", **count), heading="人员情况"),
    )
    text = ask("苗圃学校支出按在校学员人数平摊，每个学生合多少元？", view).text
    assert "900000 元 ÷ 450 名 = 2000元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "一般公共预算财政拨款摊到每个在校学生头上是多少元？",
        "生均一般公共预算财政拨款是多少元？",
        "平均每个学生有多少一般公共预算财政拨款？",
    ],
)
def test_money_is_shared_among_the_pupils_named(ask, make_view, make_figure, state, question):
    counted = {"measure": "数量", "unit": "人"}
    view = make_view(
        state(
            "在校（园）学生400人，其中小学生300人，在职教师50人。",
            make_figure("在校（园）学生", "400", **counted),
            make_figure("小学生", "300", ancestors=("在校（园）学生",), **counted),
            make_figure("在职教师", "50", **counted),
            heading="一、概况",
        ),
        state(
            "一般公共预算财政拨款 600.00",
            make_figure("一般公共预算财政拨款", "600.00", scope="一般公共预算"),
            table="收入支出决算总表",
            page=2,
        ),
    )
    assert "15000" in ask(question, view).text.replace(",", ""), ask(question, view).text


@pytest.mark.parametrize("question", ["2030年公务接待平均每人次花了多少元？", "2030年公务接待人均多少元？"])
def test_what_was_spent_is_divided_and_not_what_was_planned(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "公务接待费 9.00 6.00",
            make_figure("公务接待费", "9.00", measure="预算数", year=2030),
            make_figure("公务接待费", "6.00", measure="执行数", year=2030),
            table="“三公”经费预算对比表",
        ),
        state(
            "2030年国内公务接待600人次。",
            make_figure("国内公务接待", "600", unit="人次", measure="数量", year=2030),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "60000 元 ÷ 600 人次 = 100元" in text, text


@pytest.fixture
def received(make_view, make_figure, state):
    """Guests counted under the money of a section, whose total a table of its own prints too."""
    count, section = {"measure": "数量"}, {"heading": "三公经费情况说明"}
    return make_view(
        state(
            "公务接待费 0.90 公务用车运行维护费 6.00", make_figure("公务接待费", "0.90"), heading="三公经费表"
        ),
        state("公务接待费0.90万元。", make_figure("公务接待费", "0.90"), **section),
        state("公务用车运行维护费6.00万元。", make_figure("公务用车运行维护费", "6.00"), **section),
        state("公务用车保有量3辆。", make_figure("公务用车保有量", "3", unit="辆", **count), **section),
        state(
            "全年接待来访团组12个、来宾90人次。",
            make_figure("接待来访团组", "12", unit="个", **count),
            make_figure("来宾", "90", unit="人次", **count),
            **section,
        ),
        state("因公出国（境）费8.00万元。", make_figure("因公出国（境）费", "8.00"), **section),
        state("随团出访4人次。", make_figure("随团出访", "4", unit="人次", **count), **section),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公务接待平均下来，一个人吃掉多少钱？", "9000 元 ÷ 90 人次 = 100元"),
        ("每个来访的人平均花了多少接待费？", "9000 元 ÷ 90 人次 = 100元"),
        ("平均接待一批客人要花多少钱？", "9000 元 ÷ 12 个 = 750元"),
        ("一辆公车平均花多少运行费？", "60000 元 ÷ 3 辆 = 20000元"),
        ("出国的人均花了多少钱？", "80000 元 ÷ 4 人次 = 20000元"),
    ],
)
def test_a_count_of_any_name_belongs_to_the_money_of_its_section(ask, received, question, told):
    assert told in ask(question, received).text, ask(question, received).text


def test_what_a_report_prints_for_each_is_divided_no_further(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "收取林校住宿费，按住宿费每生每学期300元测算。",
            make_figure("住宿费每生每学期", "300", unit="元", measure="预算数"),
        ),
        state("收支总预算560万元。", make_figure("收支总预算", "560", measure="预算数")),
        state("9名教师退休。", make_figure("教师退休", "9", unit="名", measure="数量")),
        kind="部门预算",
    )
    text = ask("住宿费每生每学期多少钱？", view).text
    assert "300元" in text and "平均" not in text, text


def test_all_money_is_not_divided_for_a_thing_that_no_report_prints(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "财政拨款本年收入900万元。",
            make_figure("财政拨款本年收入", "900", measure="预算数", scope="财政拨款"),
        ),
        state("在校学生数600人。", make_figure("在校学生数", "600", unit="人", measure="数量")),
        kind="部门预算",
    )
    answer = ask("营养餐每个学生每天补几块钱，2031年安排了多少？", view)
    assert answer.status == "not_stated" and "平均" not in answer.text, answer.text


def test_what_pensioners_get_is_not_what_is_paid_in_for_those_at_work(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "机关事业单位基本养老保险缴费 90.00",
            make_figure("机关事业单位基本养老保险缴费", "90.00"),
            table="支出表",
        ),
        state("退休费 12.00", make_figure("退休费", "12.00"), table="支出表"),
        state("退休人员6人。", make_figure("退休人员", "6", measure="数量", unit="人")),
    )
    assert "120000 元 ÷ 6 人" in ask("退休人员人均养老金多少？", view).text


def test_people_of_each_are_not_told_by_how_many_there_are(ask, make_view, make_figure, state):
    view = make_view(state("内设科室9个。", make_figure("科室", "9", measure="数量", unit="个")))
    assert ask("每个科室各有多少人？", view).figures == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("全年来了90人次，平均一个人招待费花了多少元？", "9000 元 ÷ 90 人次 = 100元"),
        ("公务接待费平均每人次花了多少元？", "9000 元 ÷ 90 人次 = 100元"),
        ("平均一批客人接待费花了多少元？", "9000 元 ÷ 12 个 = 750元"),
    ],
)
def test_guests_told_behind_their_groups_are_received_for_the_same_money(
    ask, make_view, make_figure, state, question, told
):
    count = {"measure": "数量"}
    view = make_view(
        state(
            "公务接待费支出决算为0.90万元，全年共接待来访团组12个、来宾90人次，主要是护林交流发生的接待支出。",
            make_figure("公务接待费支出", "0.90"),
            make_figure("接待来访团组", "12", unit="个", **count),
            make_figure("来宾", "90", unit="人次", **count),
        )
    )
    assert told in ask(question, view).text


def test_what_guests_cost_is_divided_by_guests_alone(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "人"}
    view = make_view(
        state("公务接待费3.80万元。", make_figure("公务接待费", "3.80"), heading="三公经费"),
        state("出国4人。", make_figure("出国", "4", **count), heading="三公经费"),
        state("新录用公务员2人。", make_figure("新录用公务员", "2", **count), heading="人员"),
    )
    told = ask("公务接待人均花了多少钱？", view)
    assert told.calculation is None and "没有写明" in told.text, told.text


def test_what_cars_bought_cost_is_divided_by_those_renewed_and_not_by_all_kept(
    ask, make_view, make_figure, state
):
    sentence = (
        "公务用车购置费36.00万元，比上年增加36.00万元，主要是护林队2辆皮卡达到报废标准，拟更新2辆；"
        "公务用车运行维护费9.00万元，保有量6辆。"
    )
    view = make_view(
        state(
            sentence,
            make_figure("公务用车购置费", "36.00"),
            make_figure("更新", "2", measure="数量", unit="辆"),
            make_figure("公务用车运行维护费", "9.00"),
            make_figure("公务用车保有量", "6", measure="数量", unit="辆"),
        )
    )
    for question in ("公务用车购置平均每辆多少钱？", "今年买的车平均一辆多少钱？"):
        text = ask(question, view).text
        assert "360000 元 ÷ 2 辆" in text, text


@pytest.mark.parametrize("question", ["新购的车平均一辆多少钱？", "更新的车平均每辆多少钱？"])
def test_what_runs_all_cars_is_not_what_those_bought_cost(ask, make_view, make_figure, state, question):
    view = make_view(
        state("公务用车购置及运行维护费12.00万元。", make_figure("公务用车购置及运行维护费", "12.00")),
        state("公务用车保有量6辆。", make_figure("公务用车保有量", "6", measure="数量", unit="辆")),
    )
    assert "÷" not in ask(question, view).text
