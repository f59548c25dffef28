import pytest


@pytest.fixture
def nursery(make_view, make_figure, state):
    """Areas in one sentence, of which the parts miss 20 of the whole."""
    area = {"measure": "数量", "unit": "平方米"}
    below = {"ancestors": ("苗圃用地面积",), **area}
    return make_view(
        state(
            "苗圃用地面积900平方米，其中温室面积350平方米，露地面积530平方米。",
            make_figure("苗圃用地面积", "900", **area),
            make_figure("温室面积", "350", **below),
            make_figure("露地面积", "530", **below),
        )
    )


def test_counts_in_one_sentence_are_added_up(ask, nursery):
    text = ask("苗圃用地面积900平方米，温室加露地对得上吗？", nursery).text
    assert text.startswith("对不上")
    assert "350 + 530 = 880平方米" in text and "900 − 880 = 20平方米" in text


@pytest.mark.parametrize(
    "question",
    [
        "苗圃用地面积按类别加起来对得上吗？",
        "苗圃用地面积900平方米，分类加起来够数吗？",
        "苗圃用地面积总数跟分项之和一致吗？",
        "镇名下苗圃用地面积按用途相加，是900平方米吗？",
    ],
)
def test_parts_are_all_that_is_listed_where_they_are_only_said_to_be_of_kinds(ask, nursery, question):
    text = ask(question, nursery).text
    assert text.startswith("对不上") and "350 + 530 = 880平方米" in text, text


@pytest.mark.parametrize(("whole", "verdict"), [("30.00", "对得上"), ("31.00", "对不上")])
def test_things_named_with_plus_and_equals(ask, make_view, make_figure, state, whole, verdict):
    view = make_view(
        state("人员经费22.00万元。", make_figure("人员经费", "22.00")),
        state("公用经费8.00万元。", make_figure("公用经费", "8.00")),
        state("基本支出若干万元。", make_figure("基本支出", whole)),
    )
    text = ask("人员经费加公用经费，等不等于基本支出？", view).text
    assert text.startswith(verdict) and "22.00 + 8.00 = 30.00万元" in text


@pytest.mark.parametrize(("last", "verdict"), [("20.00", "对得上"), ("19.00", "对不上")])
def test_shares_against_a_hundred(ask, make_view, make_figure, state, last, verdict):
    share = {"measure": "占比", "unit": "%", "base": "“三公”经费"}
    view = make_view(
        state("因公出国占10.00%。", make_figure("因公出国（境）费", "10.00", **share)),
        state("公务用车占70.00%。", make_figure("公务用车购置及运行费", "70.00", **share)),
        state("公务接待占若干。", make_figure("公务接待费", last, **share)),
    )
    assert ask("“三公”三项的占比加起来够100%吗？", view).text.startswith(verdict)


def test_listed_parts_are_not_their_own_total(ask, make_view, make_figure, state):
    below = {"ancestors": ("“三公”经费",)}
    view = make_view(
        state(
            "三公经费 9.00 7.00 2.00",
            make_figure("“三公”经费", "9.00"),
            make_figure("公务用车购置及运行维护费", "7.00", **below),
            make_figure("公务接待费", "2.00", **below),
            table="财政拨款“三公”经费支出决算表",
        )
    )
    text = ask("车费、接待费两项相加和“三公”合计对得上吗？", view).text
    assert text.startswith("对得上") and "7.00 + 2.00 = 9.00万元" in text, text


def test_closing_balance_against_opening_and_surplus(ask, make_view, make_figure, state):
    fund = {"scope": "社会保险基金"}
    view = make_view(
        state("2031年末滚存结余50.00亿元。", make_figure("年末滚存结余", "50.00", year=2031, **fund)),
        state("2032年本年收支结余6.00亿元。", make_figure("本年收支结余", "6.00", year=2032, **fund)),
        state("2032年末滚存结余57.00亿元。", make_figure("年末滚存结余", "57.00", year=2032, **fund)),
        kind="政府预算",
        year=2032,
    )
    text = ask("2031年末社保基金滚存结余加上2032年当年结余，等于2032年末滚存结余吗？", view).text
    assert text.startswith("对不上") and "50.00 + 6.00 = 56.00" in text


def test_budgets_of_all_projects_against_their_total(ask, make_view, make_figure, state):
    def project(name, budget):
        goal = {"ancestors": (name, "产出指标"), "measure": "目标值", "unit": "次"}
        table = f"{name}绩效目标表"
        return (
            state(
                f"项目资金总额 {budget}",
                make_figure("项目资金总额", budget, ancestors=(name,), measure="预算数"),
                table=table,
            ),
            state("开展次数 4次", make_figure("开展次数", "4", **goal), table=table),
        )

    view = make_view(
        state(
            "编报绩效目标的项目2个，涉及项目预算资金41.00万元。",
            make_figure("项目预算资金", "41.00", measure="预算数"),
        ),
        *project("步道养护", "30.00"),
        *project("林木检疫", "12.00"),
        kind="部门预算",
    )
    for question in (
        "2个绩效目标项目涉及资金41.00万元，和两张表的项目资金总额加起来对得上吗？",
        "绩效目标2个项目41.00万元与后附两张表项目资金总额合计是否相符？",
    ):
        text = ask(question, view).text
        assert text.startswith("对不上") and "30.00 + 12.00 = 42.00万元" in text, question


@pytest.fixture
def executed(make_view, make_figure, state):
    def project(name, spent):
        goal = {"ancestors": (name, "产出指标"), "measure": "目标值", "unit": "次"}
        table = f"{name}绩效自评表"
        money = [
            make_figure("年度资金总额", value, ancestors=(name,), measure=measure)
            for measure, value in (("全年预算数", spent), ("执行数", spent))
        ]
        return (
            state(f"年度资金总额 {spent} {spent}", *money, table=table),
            state("开展次数 4次", make_figure("开展次数", "4", **goal), table=table),
        )

    spent = make_figure("项目支出", "420049.00", unit="元", scope="一般公共预算")
    return make_view(
        state("项目支出 420049.00", spent, table="一般公共预算财政拨款支出决算表"),
        *project("步道养护", "30.00"),
        *project("林木检疫", "12.00"),
    )


def test_what_projects_spent_against_the_money_of_projects(ask, executed):
    text = ask("两个自评项目的执行数加起来，和项目支出对得上吗？", executed).text
    assert text.startswith("对得上") and "30.00 + 12.00 = 42.00万元" in text and "四舍五入" in text, text


def test_no_sum_is_made_of_other_than_the_projects_counted(ask, executed):
    text = ask("五个自评项目的执行数加起来，和项目支出对得上吗？", executed).text
    assert "相加" not in text and "对不上" not in text, text


@pytest.fixture
def staff(make_view, make_figure, state):
    count = {"measure": "数量", "unit": "人"}
    return make_view(
        state("年末在职人员21人。", make_figure("在职人员", "21", **count)),
        state("离休人员2人。", make_figure("离休人员", "2", **count)),
        state("退休人员9人。", make_figure("退休人员", "9", **count)),
        state("年末实有人员34人。", make_figure("年末实有人员", "34", **count)),
    )


def test_persons_are_added_up_against_their_total(ask, staff):
    text = ask("在职人员、离休人员、退休人员加起来和实有人数对得上吗？", staff).text
    assert text.startswith("对不上") and "21 + 2 + 9 = 32人" in text and "34 − 32 = 2人" in text


def test_parts_are_those_of_the_year_of_their_total(ask, make_view, make_figure, state):
    budget = {"measure": "预算数", "ancestors": ("公车费",)}
    rows = (("公车费", "12.00", "14.00"), ("运行费", "10.00", "9.00"), ("购置费", "2.00", "5.00"))
    view = make_view(
        *(
            state(
                f"{name} {before} {now}",
                make_figure(
                    name, before, year=2030, **(budget if name != "公车费" else {"measure": "预算数"})
                ),
                make_figure(name, now, **(budget if name != "公车费" else {"measure": "预算数"})),
                table="公车费预算表",
            )
            for name, before, now in rows
        ),
        kind="部门预算",
    )
    assert "9.00 + 5.00 = 14.00万元" in ask("公车费两个部分加起来对得上吗？", view).text


def test_all_parts_are_meant_where_none_is_named(ask, make_view, make_figure, state):
    cars = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state(
            "共有车辆4辆，其中机要通信用车1辆、特种专业技术用车2辆、其他用车0辆。",
            make_figure("车辆", "4", **cars),
            make_figure("机要通信用车", "1", ancestors=("车辆",), **cars),
            make_figure("特种专业技术用车", "2", ancestors=("车辆",), **cars),
            make_figure("其他用车", "0", ancestors=("车辆",), **cars),
        )
    )
    for question in ("到底有几辆车？各类用车加起来和总数相符吗？", "车辆的分项之和等于总数吗？"):
        text = ask(question, view).text
        assert text.startswith("对不上") and "1 + 2 + 0 = 3辆" in text, text


def test_the_place_of_a_report_is_no_place_that_parts_are_of(ask, make_view, make_figure, state):
    view = make_view(
        state("政府性基金收入合计90.0亿元。", make_figure("政府性基金收入合计", "90.0", unit="亿元")),
        state(
            "政府性基金收入30.0亿元，其中：土地出让收入26.0亿元，污水处理费收入4.2亿元。",
            make_figure("政府性基金收入", "30.0", unit="亿元"),
            make_figure("土地出让收入", "26.0", unit="亿元", ancestors=("政府性基金收入",)),
            make_figure("污水处理费收入", "4.2", unit="亿元", ancestors=("政府性基金收入",)),
        ),
    )
    text = ask("市本级政府性基金收入下面的两项，加起来跟总额相符吗？", view).text
    assert text.startswith("对不上") and "30.2亿元" in text and "30.0亿元" in text, text


def test_what_went_to_places_is_added_up(ask, make_view, make_figure, state):
    names = ("青石区", "荷塘县")
    view = make_view(
        state("护林补助900万元。", make_figure("护林补助", "900")),
        state(
            "对下转移支付为护林补助，共分配2个县（区）90万元，其中：青石区50万元、荷塘县43万元。",
            make_figure("县（区）", "90"),
            *(
                make_figure("县（区）", value, region=name, ancestors=("县（区）",))
                for name, value in zip(names, ("50", "43"), strict=True)
            ),
        ),
    )
    text = ask("护林补助分给两个县区的数，加起来等于报告写的总额吗？", view).text
    assert text.startswith("对不上") and "50 + 43 = 93万元" in text, text


def test_a_part_told_again_is_added_once(ask, make_view, make_figure, state):
    below = {"ancestors": ("“三公”经费支出",), "measure": "预算数"}
    view = make_view(
        state(
            "“三公”经费支出预算11.00万元，其中公务接待费11.00万元，公务用车购置及运行费支出35.00万元。",
            make_figure("“三公”经费支出", "11.00", measure="预算数"),
            make_figure("公务接待费", "11.00", **below),
            make_figure("公务用车购置及运行费支出", "35.00", **below),
            make_figure("公务用车购置及运行费", "35.00", **below),
        ),
        kind="三公经费",
    )
    text = ask("三公总额把公车的钱算进去了没有？按分项合计该是多少？", view).text
    assert text.startswith("对不上") and "11.00 + 35.00 = 46.00万元" in text, text


@pytest.fixture
def quarterly(make_view, make_figure, state):
    names = [f"第{number}季度用款计划" for number in "一二三四"]
    plans = [make_figure(name, "10.00", measure="预算数") for name in names]
    return make_view(
        state("，".join(f"{name}10.00万元" for name in names) + "。", *plans, heading="年度预算安排"),
        state(
            "项目资金总额 400000",
            make_figure("项目资金总额", "400000", measure="预算数", unit="元"),
            table="目标表",
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "四个季度打算用的钱加一块是多少？跟项目总额对得上不",
        "四个季度的用款计划加起来等于项目资金总额吗？",
        "各季度用款计划合计跟项目资金总额一致吗？",
    ],
)
def test_the_quarters_against_the_total_named(ask, quarterly, question):
    text = ask(question, quarterly).text
    assert text.startswith("对得上") and "40.00万元" in text and "400000元" in text, text


def test_whether_parts_make_up_the_number_said(ask, make_view, make_figure, state):
    below = {"ancestors": ("上级转移支付",), "unit": "亿元", "measure": "执行数"}
    view = make_view(
        state(
            "上级转移支付9.80亿元，其中：一般性转移支付6.00亿元；专项转移支付3.50亿元。",
            make_figure("上级转移支付", "9.80", unit="亿元", measure="执行数"),
            make_figure("一般性转移支付", "6.00", **below),
            make_figure("专项转移支付", "3.50", **below),
        )
    )
    text = ask("拿到上级转移支付9.80亿，一般性的加专项的够这个数吗？差多少", view).text
    assert "9.50亿元" in text and "0.30亿元" in text, text


def test_a_share_divided_again_is_of_the_same_year(ask, make_view, make_figure, state):
    income = {"unit": "亿元", "region": "全市"}
    share = {"measure": "占比", "unit": "%", "base": "社会保险基金预算收入", "year": 2031}
    view = make_view(
        state(
            "2031年社会保险基金预算收入300亿元，财政补助75亿元，占25.0%。",
            make_figure("社会保险基金预算收入", "300", measure="执行数", year=2031, **income),
            make_figure("财政补助", "75", measure="执行数", year=2031, **income),
            make_figure("财政补助", "25.0", region="全市", **share),
        ),
        state(
            "2032年社会保险基金预算收入320亿元。",
            make_figure("社会保险基金预算收入", "320", measure="预算数", year=2032, **income),
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )
    text = ask("社保基金收入里财政补助占25.0%，自己除一下对得上吗？", view).text
    assert "75 ÷ 300" in text and "一致" in text and "不一致" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "招待费列出来的那几次接待，加起来和总的接待费对得上吗？",
        "国内公务接待的三项具体内容金额加起来等于2.41万元吗？",
    ],
)
def test_what_a_sentence_lists_below_an_amount(ask, make_view, make_figure, state, question):
    below = {"ancestors": ("国内公务接待",)}
    view = make_view(
        state(
            "国内公务接待共计支出2.41万元，具体内容包括：接待督查组0.86万元；接待林改调研0.54万元；接待苗木客商0.74万元。",
            make_figure("国内公务接待", "2.41"),
            make_figure("接待督查组", "0.86", **below),
            make_figure("接待林改调研", "0.54", **below),
            make_figure("接待苗木客商", "0.74", **below),
        ),
        state("公务接待费 2.41", make_figure("公务接待费", "2.41"), table="“三公”经费支出决算表"),
    )
    text = ask(question, view).text
    assert text.startswith("对不上") and "2.14万元" in text and "0.27万元" in text, text


def test_a_part_told_by_the_name_of_its_whole_is_a_part(ask, make_view, make_figure, state):
    people = {"measure": "数量", "unit": "人"}
    below = {"ancestors": ("在编教职工",), **people}
    view = make_view(
        state(
            "现有在编教职工214人，其中专任教师193人、教辅人员14人、工勤人员5人。",
            make_figure("在编教职工", "214", **people),
            make_figure("在编教职工", "193", region="专任教师", **below),
            make_figure("教辅人员", "14", **below),
            make_figure("工勤人员", "5", **below),
        )
    )
    text = ask("在编教职工的人数，和专任教师、教辅、工勤三类加起来一样吗？", view).text
    assert "193 + 14 + 5 = 212人" in text and "报告写的在编教职工为214人" in text, text


@pytest.mark.parametrize(
    "question",
    ["地下、计容面积加起来等于地上建筑面积吗？", "计容面积加上地下，跟地上建筑面积对得上吗？"],
)
def test_storeys_are_not_added_to_square_metres(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "地上建筑面积8013平方米，计容面积7998平方米，地下2层。",
            make_figure("地上建筑面积", "8013", measure="数量", unit="平方米"),
            make_figure("计容面积", "7998", measure="数量", unit="平方米"),
            make_figure("地下", "2", measure="数量", unit="层"),
        )
    )
    text = ask(question, view).text
    assert "8000" not in text, text


def _bought(make_view, make_figure, state, **service):
    below = {"ancestors": ("政府采购预算总额",), "measure": "预算数"}
    return make_view(
        state(
            "2032年政府采购预算总额95.00万元，其中：货物类10.00万元，工程类30.00万元，服务类50.00万元。"
            "面向中小企业预留采购份额70.00万元。",
            make_figure("政府采购预算总额", "95.00", measure="预算数"),
            make_figure("货物类", "10.00", **below),
            make_figure("工程类", "30.00", **below),
            make_figure("服务类", "50.00", **below),
            make_figure("面向中小企业预留采购份额", "70.00", **below),
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "政府采购的货物、工程、服务三类加起来，等于报告写的采购预算总额吗？",
        "政府采购货物、工程和服务三项之和是否等于采购预算总额？",
    ],
)
def test_none_of_the_kinds_counted_is_left_out(ask, make_view, make_figure, state, question):
    text = ask(question, _bought(make_view, make_figure, state)).text
    assert "10.00 + 30.00 + 50.00 = 90.00万元" in text and "5.00万元" in text, text


def test_the_parts_of_a_second_cut_of_a_whole_are_not_added_to_the_first(ask, make_view, make_figure, state):
    parts = (("采购货物", "2.00"), ("采购工程", "3.00"), ("面向小微企业的采购", "4.00"))
    below = {"ancestors": ("政府采购预算总额",), "measure": "预算数"}
    view = make_view(
        state(
            "政府采购预算总额5.00万元，其中：采购货物2.00万元，采购工程3.00万元；面向小微企业的采购4.00万元。",
            make_figure("政府采购预算总额", "5.00", measure="预算数"),
            *(make_figure(name, printed, **below) for name, printed in parts),
        ),
        kind="部门预算",
    )
    text = ask("政府采购预算总额下面的各项加起来对吗？", view).text
    assert text.startswith("对得上") and "2.00 + 3.00 = 5.00" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年正文写的人员经费，跟表里工资福利支出加上对个人和家庭的补助对得上吗？",
        "2031年人员经费等于工资福利支出加对个人和家庭的补助吗？",
        "工资福利支出、对个人和家庭的补助相加，和人员经费一致吗？",
    ],
)
def test_parts_and_their_total_stand_in_two_files_of_one_body(ask, make_view, make_figure, state, question):
    text = make_view(
        state("2031年人员经费11.00万元，公用经费4.00万元。", make_figure("人员经费", "11.00")),
        id="t" * 16,
    )
    tables = make_view(
        state("工资福利支出 8.00", make_figure("工资福利支出", "8.00"), table="支出表"),
        state("基本工资 5.00", make_figure("基本工资", "5.00", ancestors=("工资福利支出",)), table="支出表"),
        state("津贴补贴 3.00", make_figure("津贴补贴", "3.00", ancestors=("工资福利支出",)), table="支出表"),
        state("对个人和家庭的补助 3.00", make_figure("对个人和家庭的补助", "3.00"), table="支出表"),
        id="u" * 16,
    )
    told = ask(question, text, tables).text
    assert "8.00 + 3.00 = 11" in told and told.startswith("对得上"), told


def test_the_whole_by_another_name_and_another_column_are_no_part_and_no_total(
    ask, make_view, make_figure, state
):
    row = "9.00 4.00 4.00 30.00"
    view = make_view(
        state(
            row,
            make_figure("“三公”经费", "9.00"),
            make_figure("公务用车购置及运行维护费", "4.00"),
            make_figure("公务用车运行维护费", "4.00"),
            make_figure("会议费", "30.00"),
            table="“三公”经费、会议费支出表",
        ),
        *(
            state(
                f"交通费 公务用车运行维护费 {amount}",
                make_figure("公务用车运行维护费", amount, ancestors=("交通费",)),
                table="政府采购表",
            )
            for amount in ("3.00", "1.00")
        ),
    )
    told = ask("给公车买油和修车的两笔钱加起来是多少，跟公务用车运行维护费的决算一样吗？", view).text
    assert "3.00 + 1.00 = 4" in told and "会议费" not in told, told
