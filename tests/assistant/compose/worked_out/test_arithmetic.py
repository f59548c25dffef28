import pytest


def test_one_thing_against_another(ask, make_view, make_figure, state):
    view = make_view(
        state("公用经费82.50万元。", make_figure("公用经费", "82.50")),
        state("机关运行经费60.00万元。", make_figure("机关运行经费", "60.00")),
    )
    text = ask("公用经费比机关运行经费多多少万元？", view).text
    assert "多22.50万元" in text
    assert "82.50 − 60.00" in text


def test_room_under_a_limit_for_each_place(ask, make_view, make_figure, state):
    def debt(place, limit, balance):
        return state(
            f"{place} {limit} {balance}",
            make_figure("债务限额", limit, measure="限额", unit="亿元", region=place),
            make_figure("债务余额", balance, measure="余额", unit="亿元", region=place),
            table="2031年政府债务限额及余额情况表",
        )

    view = make_view(
        debt("市本级", "90.00", "84.00"), debt("全市", "200.00", "170.00"), kind="政府决算", level="政府"
    )
    assert "30.00亿元" in ask("2031年末全市离债务限额还有多少空间？", view).text
    assert "6.00亿元" in ask("2031年末市本级离债务限额还有多少空间？", view).text


def test_room_of_the_own_level_under_either_name(ask, make_view, make_figure, state):
    def debt(region, name, limit, balance):
        return state(
            f"{region}{name}限额{limit}亿元，余额{balance}亿元。",
            make_figure(f"{name}限额", limit, measure="限额", unit="亿元", region=region),
            make_figure(f"{name}余额", balance, measure="余额", unit="亿元", region=region),
        )

    view = make_view(
        debt("省本级", "一般债务", "90.00", "80.00"),
        debt("省级", "政府债务", "200.00", "170.00"),
        kind="政府决算",
        level="政府",
    )
    assert "30.00亿元" in ask("2031年末省本级的政府债务余额比限额低多少亿元？", view).text


def test_a_balance_below_its_limit(ask, make_view, make_figure, state):
    """A budget report tells the debt of the year before; each kind has its row."""
    rows = (("一般债务", "812", "798"), ("专项债务", "1467", "1452"))
    view = make_view(
        *(
            state(
                f"{name} {limit} {balance}",
                make_figure(name, limit, measure="限额"),
                make_figure(name, balance, measure="余额", part="债务余额"),
                table="2031年末政府债务限额和余额情况表",
            )
            for name, limit, balance in rows
        ),
        kind="政府预算",
        year=2032,
    )
    text = ask("专项债务超过限额了吗？", view).text
    assert "没有超过限额" in text and "15万元" in text, text
    both = ask("一般债务的限额和余额分别是多少？", view).text
    assert "812万元" in both and "798万元" in both, both


def test_things_named_side_by_side_are_added_where_their_sum_is_asked(ask, forestry):
    text = ask("会议费和培训费一共花了多少？", forestry).text
    assert "14.00万元" in text and "5.00 + 9.00" in text, text
    assert "14.00" not in ask("会议费和培训费各花了多少？", forestry).text


def test_an_amount_is_shared_among_the_people_named(ask, make_view, make_figure, state):
    view = make_view(
        state("工资福利支出240.00万元。", make_figure("工资福利支出", "240.00")),
        state("实有在职人员20人。", make_figure("实有在职人员", "20", measure="数量", unit="人")),
        state("离休人员5人。", make_figure("离休人员", "5", measure="数量", unit="人")),
    )
    assert "120000元" in ask("在职人员人均工资福利支出是多少？", view).text


def test_what_one_car_costs_to_run(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车运行维护费支出12.00万元。", make_figure("公务用车运行维护费支出", "12.00")),
        state("公务用车保有量4辆。", make_figure("公务用车保有量", "4", measure="数量", unit="辆")),
    )
    assert "30000元" in ask("每辆公车运行费多少？", view).text


def test_average_over_myriads(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "发放惠农补贴3.00亿元，惠及农户2.00万户。",
            make_figure("惠农补贴", "3.00", unit="亿元"),
            make_figure("惠及农户", "2.00", measure="数量", unit="万户"),
        )
    )
    assert "15000元" in ask("惠农补贴平均每户多少钱？", view).text


def test_spent_less_than_the_budget(ask, make_view, make_figure, state):
    """A question against the budget is not answered with the change against the year before."""
    view = make_view(
        state(
            "“三公”经费预算39.30万元，决算36.22万元，比上年增加10.57万元。",
            make_figure("三公经费", "39.30", measure="预算数"),
            make_figure("三公经费", "36.22"),
            make_figure("三公经费", "10.57", measure="增减额", base="上年", direction="增加"),
        )
    )
    text = ask("三公经费决算比预算少多少？", view).text
    assert "3.08万元" in text and "10.57" not in text, text


def test_an_average_over_what_there_is_from_the_most_exact_print(ask, make_view, make_figure, state):
    """A table in 元 tells more than prose in 万元; cars bought are not the cars there are."""
    view = make_view(
        state(
            "购置公务用车2辆，公务用车运行维护费5.71万元。年末保有公务用车16辆。",
            make_figure("购置公务用车", "2", measure="数量", unit="辆"),
            make_figure("公务用车运行维护费", "5.71", scope="财政拨款"),
            make_figure("年末保有公务用车", "16", measure="数量", unit="辆"),
        ),
        state(
            "公务用车运行维护费 57,136",
            make_figure("公务用车运行维护费", "57,136", unit="元", scope="财政拨款"),
            table="三公经费支出决算表",
            page=2,
        ),
    )
    work = ask("平均每辆公务用车一年的运行维护费是多少？", view).calculation
    assert work.result == "3571" and "16" in work.expression, work


def test_people_of_each_batch(ask, make_view, make_figure, state):
    view = make_view(
        state("公务接待费3.20万元。", make_figure("公务接待费", "3.20"), heading="三公经费"),
        state(
            "国内公务接待12批次，90人次。",
            make_figure("国内公务接待", "12", measure="数量", unit="批次"),
            make_figure("国内公务接待", "90", measure="数量", unit="人次"),
            heading="三公经费",
        ),
    )
    assert "90 ÷ 12 = 7.5" in ask("公务接待平均每批多少人？", view).text


def test_last_year_of_both_totals_is_worked_out_in_the_unit_of_the_change(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "收入总计 861,204.00",
            make_figure("收入总计", "861,204.00", unit="元"),
            table="收入支出决算总表",
        ),
        state("收入总计86.12万元。", make_figure("收入总计", "86.12")),
        state(
            "收、支总计各减少10.00万元。",
            make_figure("收支总计", "10.00", measure="增减额", direction="减少", base="上年"),
        ),
    )
    assert "96.12万元（86.12 + 10.00" in ask("2030年收支总计多少？", view).text


def test_the_room_below_a_limit_is_that_of_the_place_and_the_debt_asked(ask, make_view, make_figure, state):
    def debt(item, measure, value, region=""):
        figure = make_figure(item, value, measure=measure, unit="亿元", region=region)
        return state(f"{region}{item}{value}亿元。", figure, heading="政府债务情况")

    view = make_view(
        debt("一般债务限额", "限额", "410.4"),
        debt("一般债务余额", "余额", "396.6", "全市"),
        debt("政府债务限额", "限额", "632.8", "市级"),
        debt("政府债务余额", "余额", "624.8", "市级"),
        debt("债务限额", "限额", "97.0", "白石县"),
        debt("债务余额", "余额", "96.5", "白石县"),
        debt("年末滚存结余", "余额", "9.0", "全市"),
    )
    assert "13.8亿元" in ask("2031年底一般债务还有多少限额空间没用？", view).text
    assert "0.5亿元" in ask("白石县2031年债务限额比余额多出多少？", view).text


def test_what_is_left_of_a_thing_without_a_part(ask, make_view, make_figure, state):
    view = make_view(
        state("总支出58.45万元，", make_figure("总支出", "58.45")),
        state("其中本年支出48.71万元。", make_figure("本年支出", "48.71", ancestors=("总支出",))),
    )
    text = ask("总支出里除了本年支出，还有多少结转到下一年？", view).text
    assert "还有9.74万元（58.45 − 48.71 = 9.74万元）" in text, text


def test_a_share_is_of_figures_counted_in_one_unit(ask, make_view, make_figure, state):
    count = {"measure": "数量"}
    view = make_view(
        state(
            "国内公务接待30批次，其中外事接待20批次。",
            make_figure("国内公务接待", "30", unit="批次", **count),
            make_figure("外事接待", "20", unit="批次", ancestors=("国内公务接待",), **count),
        ),
        state(
            "国内公务接待500人次，其中外事接待400人次。",
            make_figure("国内公务接待", "500", unit="人次", **count),
            make_figure("外事接待", "400", unit="人次", ancestors=("国内公务接待",), **count),
        ),
    )
    assert "80.00%（400 ÷ 500" in ask("外事接待占全部国内公务接待人次的百分之多少？", view).text


def test_a_share_of_a_budget_that_only_its_measure_names(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "调整预算后项目预算80.00万元，到位资金20.00万元。",
            make_figure("调整预算后项目预算", "80.00", measure="全年预算数"),
            make_figure("到位资金", "20.00", measure="金额"),
        )
    )
    assert "25.00%（20.00 ÷ 80.00" in ask("到位资金只占调整后预算的百分之多少？", view).text


def test_a_share_whose_whole_is_left_open_is_of_what_stands_above(ask, make_view, make_figure, state):
    view = make_view(
        state("三公经费合计35万元，", make_figure("三公经费合计", "35", measure="预算数")),
        state(
            "其中公务接待费30万元，占%。",
            make_figure("公务接待费", "30", measure="金额", ancestors=("三公经费合计",)),
        ),
    )
    assert "85.71%（30 ÷ 35" in ask("报告没印接待费的占比，算一下是百分之多少？", view).text


def test_a_limit_is_no_balance(ask, make_view, make_figure, state):
    view = make_view(
        state("新增专项债务限额10.11亿元。", make_figure("新增专项债务限额", "10.11", measure="限额")),
        state("债务余额138.13亿元。", make_figure("债务余额", "138.13", measure="余额")),
    )
    assert "7.32" not in ask("专项债务余额占全部债务余额的比重？", view).text


def test_names_around_a_comparison_need_no_exact_print(ask, make_view, make_figure, state):
    view = make_view(
        state("一般性补贴收入21.00万元。", make_figure("一般性补贴收入", "21.00")),
        state("专项性补贴收入4.00万元。", make_figure("专项性补贴收入", "4.00")),
    )
    assert "21.00 − 4.00 = 17.00万元" in ask("一般性补贴比专项性补贴多多少？", view).text


def test_the_share_within_what_is_bought_that_is_kept_for_small_firms(ask, make_view, make_figure, state):
    kept = "面向中小企业预留政府采购项目预算金额"
    view = make_view(
        state("政府采购预算830.00万元。", make_figure("政府采购预算", "830.00", measure="预算数")),
        state(f"{kept}332.00万元。", make_figure(kept, "332.00", measure="预算数")),
        kind="部门预算",
    )
    assert "332.00 ÷ 830.00" in ask("政府采购里留给中小企业的有多少，占了几成？", view).text


@pytest.fixture
def two_of_three_public(make_view, make_figure, state):
    """Two parts of the three public expenses and their total, no share printed."""
    return make_view(
        state("公务接待费支出8万元。", make_figure("公务接待费", "8", unit="万元")),
        state("公务用车运行维护费支出24万元。", make_figure("公务用车购置及运行维护费", "24", unit="万元")),
        state("“三公”经费支出32万元。", make_figure("“三公”经费", "32", unit="万元")),
    )


def test_a_share_of_a_whole_left_unsaid_is_that_of_what_the_part_belongs_to(ask, two_of_three_public):
    assert "25.00%（8 ÷ 32" in ask("公务接待费占百分之几？", two_of_three_public).text


def test_where_a_share_beside_a_total_is_not_told_the_amount_is(ask, two_of_three_public):
    text = ask("三公一共多少？车占多少、接待占多少？", two_of_three_public).text
    assert all(amount in text for amount in ("32万元", "24万元", "8万元")), text


def in_table(state, make_figure, item, printed, table, **labels):
    return state(f"{item} {printed}", make_figure(item, printed, **labels), table=table)


def test_what_a_sum_adds_up_stands_in_one_table(ask, make_view, make_figure, state):
    """Where one of the things is in one table only, the others are taken from it too."""

    def row(item, printed, table):
        return in_table(state, make_figure, item, printed, table)

    view = make_view(
        row("水费", "5.00", "基本支出决算表"),
        row("电费", "30.00", "基本支出决算表"),
        row("水费", "8.00", "机关运行经费支出决算表"),
        row("电费", "41.00", "机关运行经费支出决算表"),
        row("取暖费", "20.00", "机关运行经费支出决算表"),
    )
    text = ask("水费、电费、取暖费三样合起来要多少？", view).text
    assert "8.00 + 41.00 + 20.00" in text, text
    placed = ask("水费、电费两样，基本支出里一共列了多少？", view).text
    assert "5.00 + 30.00" in placed, placed


def test_changes_of_things_named_together(ask, make_view, make_figure, state):
    def moved(item, value, change, direction):
        return state(
            f"{item}{value}万元，{direction}{change}万元。",
            make_figure(item, value),
            make_figure(item, change, measure="增减额", direction=direction, base="上年"),
        )

    view = make_view(
        moved("林木培育", "30.00", "4.00", "减少"),
        moved("林区道路", "20.00", "2.50", "减少"),
        moved("森林防火", "50.00", "9.00", "增加"),
    )
    fall = ask("林木培育、林区道路两项，一共比上年砍掉多少？", view).text
    assert "合计减少6.50万元（4.00 + 2.50" in fall, fall
    net = ask("森林防火和林木培育一共比上年变了多少？", view).text
    assert "合计增加5.00万元（9.00 − 4.00" in net, net


@pytest.mark.parametrize("question", ["会议费里有多少不在基本支出？", "会议费中基本支出以外的有多少？"])
def test_what_a_thing_has_outside_of_a_slice(ask, make_view, make_figure, state, question):
    view = make_view(
        in_table(state, make_figure, "会议费", "90.00", "“三公”经费、会议费支出决算表"),
        in_table(state, make_figure, "会议费", "15.00", "基本支出决算表"),
        in_table(state, make_figure, "基本支出", "400.00", "支出决算表"),
    )
    text = ask(question, view).text
    assert "90.00 − 15.00 = 75.00" in text, text


def test_the_share_of_a_place_in_the_whole(ask, make_view, make_figure, state):
    table = "2031年云杉市政府债务余额表"
    rows = (("云杉市合计", "", "80.00"), ("白桦县", "白桦县", "20.00"), ("红松县", "红松县", "60.00"))
    view = make_view(
        *(
            state(
                f"{name} {value}",
                make_figure("债务余额", value, measure="余额", region=region),
                table=table,
            )
            for name, region, value in rows
        ),
        kind="政府决算",
        organisation="云杉市",
    )
    text = ask("2031年白桦县的债务余额占全市的多少？", view).text
    assert "25.00%（20.00 ÷ 80.00" in text, text


def test_a_share_that_a_table_prints_is_worked_out_again(ask, make_view, make_figure, state):
    table = "2031年云杉市地域财政总收入构成表"
    view = make_view(
        state("地域财政总收入 80.00 100", make_figure("地域财政总收入", "80.00"), table=table),
        state(
            "政府性基金收入 16.00 21.97",
            make_figure("政府性基金收入", "16.00"),
            make_figure("政府性基金收入", "21.97", measure="占比", unit="%", base="地域财政总收入"),
            table=table,
        ),
        kind="政府决算",
        organisation="云杉市",
    )
    asked = "2031年地域财政总收入里，政府性基金收入占比表上写的是21.97%，自己除一下对得上吗？"
    text = ask(asked, view).text
    assert "20.00%（16.00 ÷ 80.00" in text and "对不上" in text, text


@pytest.fixture
def wide_income(make_view, make_figure, state):
    """A wide total with two of its parts, told in one sentence."""
    told = (("大口径财政收入", "900"), ("一般公共预算收入", "400"), ("政府性基金收入", "300"))
    text = "大口径财政收入900万元，其中：一般公共预算收入400万元；政府性基金收入300万元。"
    return make_view(state(text, *(make_figure(item, printed) for item, printed in told)), kind="政府决算")


@pytest.mark.parametrize(
    "question",
    [
        "大口径收入里，刨去一般公共预算收入和政府性基金收入，剩下的还有多少？",
        "大口径财政收入减去一般公共预算收入再减去政府性基金收入还剩多少？",
        "扣除一般公共预算收入、政府性基金收入后，大口径财政收入还剩多少？",
    ],
)
def test_what_is_left_without_several_parts(ask, wide_income, question):
    text = ask(question, wide_income).text
    assert "还有200万元（900 − 400 − 300 = 200万元）" in text, text


def test_a_name_with_and_in_it_is_one_part(ask, make_view, make_figure, state):
    told = (("一般公共预算支出", "90"), ("社会保障和就业支出", "20"), ("教育支出", "30"))
    view = make_view(
        *(state(f"{item}{printed}万元。", make_figure(item, printed)) for item, printed in told),
        kind="政府决算",
    )
    text = ask("一般公共预算支出刨去教育支出、社会保障和就业支出后还有多少？", view).text
    assert "90 − 30 − 20 = 40" in text, text


def test_no_room_is_told_of_another_kind_of_debt_or_another_place(ask, make_view, make_figure, state):
    def row(place, limit, balance):
        return state(
            f"{place} {limit} {balance}",
            make_figure("债务限额", limit, measure="限额", region=place),
            make_figure("债务余额", balance, measure="余额", region=place),
            table="2031年地方政府一般债务限额和余额情况表",
        )

    view = make_view(row("", "90.00", "80.00"), row("青溪市", "20.00", "15.00"), kind="政府决算")
    assert "5.00万元" in ask("青溪2031年一般债务余额比限额低多少？", view).text
    assert "10.00万元" in ask("2031年末一般债务离限额还有多大空间（按执行数）？", view).text
    assert ask("2031年末专项债务离限额还有多少空间？", view).status == "not_stated"


def test_a_printed_percentage_of_the_year_before_is_told_as_a_multiple(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "应急处理 900 0.0% 301.5%",
            make_figure("应急处理", "900", year=2031),
            make_figure("应急处理", "0.0", measure="完成率", unit="%", base="预算数", year=2031),
            make_figure("应急处理", "301.5", measure="比率", unit="%", base="2030年决算数", year=2031),
            table="2031年一般公共预算支出决算表",
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask("2031年应急处理的钱是多少，是上一年的几倍？", view).text
    assert "900万元" in text and "301.5%" in text
    assert "3.02倍" in text and "0.0%" not in text


@pytest.mark.parametrize(
    "question",
    [
        "2031年护林收入收了多少，是年初预算的几倍？",
        "2031年护林收入是预算数的多少倍？",
        "2031年护林收入执行数相当于年初预算的几倍？",
    ],
)
def test_one_thing_as_a_multiple_of_its_own_budget(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "护林收入 25 4,565",
            make_figure("护林收入", "25", measure="年初预算数", unit="万元", year=2031),
            make_figure("护林收入", "4,565", measure="执行数", unit="万元", year=2031),
            table="2031年一般公共预算收入执行表",
        ),
        state(
            "全市收入合计 5,000",
            make_figure("全市收入合计", "5,000", measure="执行数", unit="万元", year=2031),
            table="2031年一般公共预算收入执行表",
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask(question, view).text
    assert "护林收入执行数是2031年护林收入年初预算数的182.60倍（4565 ÷ 25 = 182.60倍）" in text


@pytest.mark.parametrize(
    ("direction", "size", "told"),
    [
        ("增加", "337.6", "增长337.6%[1]，是其4.38倍（1 + 337.6% = 4.38倍）"),
        ("减少", "60.0", "1 − 60.0% = 0.40倍"),
    ],
)
def test_a_rate_of_change_is_told_as_a_multiple_of_the_year_before(
    ask, make_view, make_figure, state, direction, size, told
):
    rate = make_figure(
        "湿地税", size, measure="增减率", unit="%", base="上年", direction=direction, year=2031
    )
    sentence = f"湿地税0.5亿元，比上年变动{size}%。"
    own = make_figure("湿地税", "0.5", measure="执行数", unit="亿元", year=2031)
    view = make_view(state(sentence, own, rate), kind="政府预算", level="政府")
    assert told in ask("2031年湿地税是上年的几倍？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年拨给白桦县的一般性转移支付比红松县多多少？",
        "2031年白桦县比红松县的一般性转移支付多多少？",
        "2031年白桦县和红松县的一般性转移支付差多少？",
        "2031年一般性转移支付，白桦县和红松县哪个多，多多少？",
    ],
)
def test_two_places_that_are_rows_of_one_table(ask, make_view, make_figure, state, question):
    rows = (("白桦县", "80.00"), ("红松县", "60.00"), ("青冈县", "70.00"))
    view = make_view(
        *(
            state(
                f"{place} {value}",
                make_figure("一般性转移支付合计", value, region=place),
                table="2031年云杉市一般性转移支付分地区情况表",
            )
            for place, value in rows
        ),
        kind="政府决算",
        organisation="云杉市",
    )
    text = ask(question, view).text
    assert "80.00 − 60.00 = 20.00" in text, text


@pytest.mark.parametrize(
    ("question", "worked"),
    [
        ("2031年全区一般公共预算收入里，刨掉本级和云西镇，剩下各镇一共收了多少？", "90 − 50 − 30 = 10"),
        ("2031年全区一般公共预算收入减去云西镇，还剩多少？", "90 − 30 = 60"),
        ("2031年全区一般公共预算收入除去本级还有多少？", "90 − 50 = 40"),
    ],
)
def test_a_level_or_a_place_alone_is_what_it_has_of_the_whole(
    ask, make_view, make_figure, state, question, worked
):
    def told(place, item, printed):
        figure = make_figure(item, printed, region=place, unit="亿元", measure="执行数", year=2031)
        return state(f"{place}{item}{printed}亿元。", figure)

    view = make_view(
        told("全区", "一般公共预算收入", "90"),
        told("全区", "本级一般公共预算收入", "50"),
        told("云西镇", "一般公共预算收入", "30"),
        organisation="云山区",
        kind="政府预算",
        year=2032,
    )
    assert worked in ask(question, view).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年全市地方政府债券扣除再融资债券还剩多少？",
        "2031年转贷全市的地方政府债券，扣掉再融资债券还剩多少？",
        "2031年转贷全市的地方政府债券，扣去再融资债券后还有多少？",
    ],
)
def test_bonds_without_a_kind_of_them_are_no_balance_of_debt(ask, make_view, make_figure, state, question):
    told = (("地方政府债券", "90", "全市"), ("再融资债券", "30", "全市"))
    view = make_view(
        state(
            "省转贷我市地方政府债券90亿元（含再融资债券30亿元）。",
            *(
                make_figure(item, printed, unit="亿元", region=place, measure="执行数")
                for item, printed, place in told
            ),
        ),
        kind="政府预算",
        organisation="云溪市",
    )
    assert "还有60亿元（90 − 30 = 60亿元）" in ask(question, view).text
