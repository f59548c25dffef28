"""A comparison over reports of several kinds says so of itself."""

import pytest


def test_budgets_beside_final_accounts_are_said_to_be_uneven(ask, make_view, make_figure, state):
    views = [
        make_view(
            state("“三公”经费8.10万元。", make_figure("“三公”经费", "8.10", measure=measure)),
            id=name * 16,
            organisation=f"{name}县水利局",
            kind=kind,
        )
        for name, measure, kind in (
            ("甲", "预算数", "部门预算"),
            ("乙", "决算数", "部门决算"),
            ("丙", "决算数", "部门决算"),
        )
    ]
    text = ask("哪个单位三公经费最高？", *views).text
    assert "口径不一" in text and "有预算数也有决算数" in text, text


def test_like_with_like_is_compared_without_a_warning(ask, make_view, make_figure, state):
    views = [
        make_view(
            state("“三公”经费8.10万元。", make_figure("“三公”经费", amount)),
            id=name * 16,
            organisation=f"{name}县水利局",
        )
        for name, amount in (("甲", "8.10"), ("乙", "9.20"), ("丙", "7.00"))
    ]
    assert "口径不一" not in ask("哪个单位三公经费最高？", *views).text


def two_counties(make_view, make_figure, state):
    moves = {"measure": "增减率", "unit": "%", "base": "上年"}
    return [
        make_view(
            state(
                f"“三公”经费{amount}万元，比上年{way}{rate}%。",
                make_figure("“三公”经费", amount),
                make_figure("“三公”经费", rate, direction=way, **moves),
            ),
            id=name * 16,
            organisation=f"{name}县",
            aliases=(),
            level="政府",
            kind="三公经费",
        )
        for name, amount, way, rate in (("青石", "24.00", "增加", "8.25"), ("荷塘", "6.00", "减少", "1.80"))
    ]


def test_the_move_of_each_body_is_told_where_it_is_asked(ask, make_view, make_figure, state):
    views = two_counties(make_view, make_figure, state)
    text = ask("青石县和荷塘县2031年的三公经费各多少，一涨一跌分别是百分之几？", *views).text
    assert "增长8.25%" in text and "下降1.80%" in text and "18.00" not in text, text


def test_how_many_times_one_body_has_what_another_has(ask, make_view, make_figure, state):
    views = two_counties(make_view, make_figure, state)
    text = ask("2031年荷塘县的三公经费是青石县的多少倍？", *views).text
    assert "6.00 ÷ 24.00 = 0.25倍" in text and text.startswith("荷塘县"), text


def test_who_has_more_and_how_many_times_the_other(ask, make_view, make_figure, state):
    text = ask("三公经费谁家多，是另一家的几倍？", *two_counties(make_view, make_figure, state)).text
    assert "24.00 ÷ 6.00 = 4.00倍" in text and text.startswith("青石县"), text


def test_bodies_may_each_have_a_year_of_their_own(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(
                f"专项债务限额{amount}亿元。", make_figure("专项债务限额", amount, year=year, measure="限额")
            ),
            id=name * 16,
            organisation=f"{name}区",
            aliases=(),
            year=year,
        )
        for name, amount, year in (("青", "18.35", 2030), ("荷", "10.11", 2031))
    ]
    assert "18.35 − 10.11 = 8.24" in ask("2030年青区和2031年荷区的专项债务限额相差多少？", *views).text


def test_the_debt_of_whole_places_is_compared(ask, make_view, make_figure, state):
    owed = {"measure": "余额", "unit": "亿元"}
    views = [
        make_view(
            state(
                "地方政府债务余额。",
                make_figure(f"政府债务余额{total}", amount, region="全市", **owed),
                make_figure("政府债务余额", "20.1", region="市级", **owed),
            ),
            id=name * 16,
            organisation=f"{name}市",
            kind="政府预算",
        )
        for name, amount, total in (("荷", "95.2", "合计"), ("青", "38.5", ""))
    ]
    text = ask("2031年末荷市和青市谁的政府债务多，多出多少？", *views).text
    assert "95.2 − 38.5" in text, text


def two_towns(make_view, make_figure, state):
    """Two towns, the one telling its plan before what it spent."""
    towns = (("青石", "20.00", "9.00", "300"), ("荷塘", "", "4.50", "100"))
    views = []
    for name, planned, spent, people in towns:
        told = [make_figure("“三公”经费", planned, measure="预算数")] if planned else []
        views.append(
            make_view(
                *(state(f"“三公”经费预算{planned}万元。", figure) for figure in told),
                state(f"“三公”经费支出{spent}万元。", make_figure("“三公”经费", spent)),
                state(f"公务接待费{spent}万元。", make_figure("公务接待费", spent)),
                state(
                    f"公务接待{people}人次。", make_figure("公务接待", people, measure="数量", unit="人次")
                ),
                id=name * 16,
                organisation=f"{name}镇",
                title=f"{name}镇三公经费决算",
                aliases=(),
                kind="三公经费",
            )
        )
    return views


def test_what_was_spent_is_compared_where_one_body_tells_its_plan_too(ask, make_view, make_figure, state):
    text = ask("两个镇2031年三公谁花得多，多出多少？", *two_towns(make_view, make_figure, state)).text
    assert "9.00 − 4.50 = 4.50万元" in text and "口径不一" not in text, text


def test_the_average_of_each_body(ask, make_view, make_figure, state):
    text = ask("哪个镇平均每接待一人次花得多？各多少元？", *two_towns(make_view, make_figure, state)).text
    assert "90000 元 ÷ 300 人次 = 300元" in text and "45000 元 ÷ 100 人次 = 450元" in text, text
    assert text.endswith("最高的是荷塘镇。")


def test_one_body_called_in_two_ways_is_compared_over_the_years(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(f"租赁费{amount}万元。", make_figure("租赁费", amount, year=year, measure="预算数")),
            id=str(year) * 4,
            organisation=name,
            aliases=(),
            year=year,
            kind="部门预算",
        )
        for name, year, amount in (
            ("江海市棠漪区云鹤街道", 2030, "90.00"),
            ("江海市棠漪区人民政府云鹤街道办事处", 2031, "60.00"),
        )
    ]
    text = ask("云鹤街道租房子的钱2031年比2030年省了多少？", *views).text
    assert "90.00 − 60.00 = 30.00" in text, text


def test_rates_of_last_year_are_compared_and_counts_not_with_money(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(
                f"评审项目{count}个，审减{saved}亿元，审减率{rate}%。",
                make_figure("评审项目", count, measure="数量", unit="个", year=2030),
                make_figure("评审项目", saved, measure="执行数", unit="亿元", part="审减", year=2030),
                make_figure("审减率", rate, measure="比率", unit="%", year=2030),
            ),
            id=name * 16,
            organisation=f"{name}市",
            kind="政府预算",
        )
        for name, count, saved, rate in (("荷", "153", "13", "14.11"), ("青", "298", "22", "10.8"))
    ]
    text = ask("荷市和青市的评审项目，谁的审减率高？各是多少？", *views).text
    assert "14.11" in text and "10.8" in text and "3.31个百分点" in text, text
    assert "298 − 153" in ask("荷市和青市谁的评审项目多？", *views).text


@pytest.mark.parametrize(
    "question",
    [
        "云杉市和红松市哪个市的一般公共预算收入更靠税收收入？",
        "云杉市和红松市的税收收入占一般公共预算收入的比重，谁高？",
    ],
)
def test_whose_share_is_larger(ask, make_view, make_figure, state, question):
    views = [
        make_view(
            state(f"一般公共预算收入{whole}亿元。", make_figure("一般公共预算收入", whole, unit="亿元")),
            state(f"税收收入{part}亿元。", make_figure("税收收入", part, unit="亿元")),
            id=letter * 16,
            file=f"{name}.pdf",
            title=f"{name}2031年政府决算",
            organisation=name,
            kind="政府决算",
        )
        for letter, name, whole, part in (("a", "云杉市", "20.00", "9.00"), ("b", "红松市", "10.00", "6.00"))
    ]
    text = ask(question, *views).text
    assert "60.00%" in text and "45.00%" in text and "最高的是红松市" in text, text


def test_bodies_are_compared_in_the_unit_asked(ask, make_view, make_figure, state):
    counted = {"measure": "数量"}
    views = [
        make_view(
            state(
                f"国内公务接待{batches}批次，{guests}人次。",
                make_figure("国内公务接待", batches, unit="批次", **counted),
                make_figure("国内公务接待", guests, unit="人次", **counted),
            ),
            id=name * 16,
            organisation=f"{name}县水利局",
        )
        for name, batches, guests in (("甲", "41", "347"), ("乙", "52", "386"))
    ]
    text = ask("甲县水利局和乙县水利局哪家接待的客人多，多多少人次？", *views).text
    assert "386 − 347 = 39人次" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年社保基金当年结余，青石县比荷塘县多多少？", "13.20"),
        ("社保基金2031年的本年收支结余，荷塘县和青石县哪个多，差多少？", "13.20"),
        ("青石县与荷塘县2031年社会保险基金当年收支结余，哪个更多？多多少？", "13.20"),
    ],
)
def test_a_balance_of_the_year_is_not_set_beside_one_of_all_years(
    ask, make_view, make_figure, state, question, told
):
    fund = {"scope": "社会保险基金", "region": "全县", "unit": "亿元", "measure": "执行数"}
    views = [
        make_view(
            state(f"收支相抵，全县{year_item}{own}亿元。", make_figure(year_item, own, **fund)),
            state(f"历年滚存结余{all_years}亿元。", make_figure("历年滚存结余", all_years, **fund)),
            state(
                "社保就业、教育等领域支出总计40.00亿元。",
                make_figure("社保就业、教育等领域支出总计", "40.00"),
            ),
            id=name * 16,
            organisation=f"{name}县",
            aliases=(),
            level="政府",
            kind="政府预算执行",
        )
        for name, year_item, own, all_years in (
            ("青石", "收支结余", "16.40", "40.00"),
            ("荷塘", "社会保险基金预算收支结余", "3.20", "90.00"),
        )
    ]
    text = ask(question, *views).text
    assert told in text, text


def test_accounts_are_compared_with_accounts_where_a_plan_prints_both(ask, make_view, make_figure, state):
    def body(name, kind, **printed):
        figures = [make_figure("“三公”经费", amount, measure=measure) for measure, amount in printed.items()]
        rows = (state(f"“三公”经费{figure.printed}万元。", figure) for figure in figures)
        return make_view(*rows, id=name * 16, organisation=f"{name}县水利局", kind=kind)

    views = [
        body("甲", "部门决算", 决算数="8.00"),
        body("乙", "政府预算", 预算数="12.00", 决算数="5.00"),
    ]
    text = ask("甲县水利局和乙县水利局2031年三公经费差多少？", *views).text
    assert "3.00万元" in text and "口径不一" not in text, text


def test_a_row_that_is_called_a_sum_is_compared_and_not_added_up(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(f"收入合计{amount}", make_figure("收入合计", amount), table="收入总表"),
            id=name * 16,
            organisation=f"{name}县水利局",
        )
        for name, amount in (("甲", "8.00"), ("乙", "5.00"))
    ]
    text = ask("甲县水利局和乙县水利局2031年收入合计哪个多，差多少？", *views).text
    assert "3.00万元" in text and "13.00万元" not in text, text


def two_offices(make_view, make_figure, state, kind="部门预算", level="部门"):
    return [
        make_view(
            state(
                f"{name}2031年度收入、支出预算总计{amount}万元。其中会议费{meetings}万元。",
                make_figure("收入、支出预算总计", amount, measure="预算数"),
                make_figure("会议费", meetings, measure="预算数"),
            ),
            id=name[3] * 16,
            organisation=name,
            aliases=(name[3:],),
            level=level,
            kind=kind,
        )
        for name, amount, meetings in (("青石县档案馆", "940.50", "6.10"), ("青石县文联", "615.20", "9.40"))
    ]


@pytest.mark.parametrize(
    "question",
    [
        "档案馆和文联，哪家预算多，多多少？",
        "档案馆和文联谁的预算大？",
        "档案馆和文联2031年的预算哪个多？",
    ],
)
def test_the_budgets_of_two_bodies_are_compared_whole(ask, make_view, make_figure, state, question):
    text = ask(question, *two_offices(make_view, make_figure, state)).text
    assert "940.50" in text and "615.20" in text and "325.30" in text, text


def test_a_thing_that_is_named_is_compared_and_no_whole(ask, make_view, make_figure, state):
    text = ask("档案馆和文联的会议费，哪家预算多？", *two_offices(make_view, make_figure, state)).text
    assert "9.40" in text and "940.50" not in text, text


def test_the_budgets_of_governments_have_no_one_whole(ask, make_view, make_figure, state):
    views = two_offices(make_view, make_figure, state, kind="政府预算", level="政府")
    assert "325.30" not in ask("档案馆和文联，哪家预算多？", *views).text


def test_a_share_of_each_body_is_told_with_its_whole(ask, make_view, make_figure, state):
    views = [
        make_view(
            state(
                f"税收收入占一般公共预算收入的{share}%。",
                make_figure("税收收入", share, measure="占比", unit="%", base="一般公共预算收入"),
            ),
            id=name * 16,
            organisation=f"{name}县",
            aliases=(),
            kind="政府决算",
        )
        for name, share in (("青", "81.4"), ("荷", "64.0"))
    ]
    text = ask("青县和荷县谁的税收收入占一般公共预算收入的比重高？", *views).text
    assert "占一般公共预算收入的81.4%" in text and "81.4 − 64.0 = 17.4个百分点" in text, text


@pytest.mark.parametrize(
    "question", ["2031年哪个单位的“三公”经费最高？", "2031年哪个部门“三公”经费预算最多，多少？"]
)
def test_which_body_is_no_part_of_the_cost(ask, make_view, make_figure, state, question):
    names = (("因公出国（境）费", "0.10"), ("公务用车购置及运行费", "6.00"), ("公务接待费", "2.00"))
    views = [
        make_view(
            state(
                "2031年“三公”经费预算9万元，其中：因公出国（境）费0.10万元，公务用车购置及运行费6万元，公务接待费2万元。",
                make_figure("“三公”经费", total, measure="预算数"),
                *(make_figure(n, v, measure="预算数", ancestors=("“三公”经费",)) for n, v in names),
            ),
            organisation=f"{name}县水利局",
            kind="部门预算",
        )
        for name, total in (("上川", "8.10"), ("下川", "9.40"))
    ]
    text = ask(question, *views).text
    assert "下川县水利局比上川县水利局多1.30万元" in text and "公务用车" not in text


@pytest.fixture
def two_cities(make_view, make_figure, state):
    own = {"year": 2031, "measure": "增减率", "unit": "%", "direction": "增加"}
    return [
        make_view(
            state(
                f"2031年林业收入{amount}亿元，比上年增长{rate}%。",
                make_figure("林业收入", amount, unit="亿元", year=2031, measure="决算数"),
                make_figure("林业收入", rate, base="上年", **own),
            ),
            state(
                f"五年来林业收入年均增长{over_years}%。",
                make_figure("林业收入", over_years, part="年均", **own),
                page=2,
            ),
            id=name * 16,
            organisation=f"{name}溪市",
            kind="政府决算",
            year=2031,
        )
        for name, amount, rate, over_years in (("青", "90", "2.0", "6.1"), ("蓝", "20", "5.0", "3.1"))
    ]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年青溪市和蓝溪市谁的林业收入增得快？", ("蓝溪市增长更快", "5.0 − 2.0")),
        ("2031年青溪市和蓝溪市林业收入增速哪个高？", ("蓝溪市增长更快", "5.0 − 2.0")),
        ("青溪市和蓝溪市谁的林业收入年均增得快，各多少？", ("青溪市增长更快", "6.1 − 3.1")),
    ],
)
def test_who_grows_faster_is_told_by_the_rates_and_not_by_the_amounts(ask, two_cities, question, told):
    text = ask(question, *two_cities).text
    assert all(each in text for each in told) and "90" not in text, text
