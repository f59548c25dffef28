"""One row asked in several columns of its table; the rows that print an amount in a column."""

import pytest

_COLUMNS = (
    ("收入合计", "全部资金"),
    ("本年收入", "财政拨款"),
    ("本年收入", "财政专户"),
    ("本年收入/单位资金/事业收入", "全部资金"),
    ("上年结转结余", "全部资金"),
)
_ROWS = (
    ("2050201", "学前教育", ("95.00", "56.00", "39.00", "", "")),
    ("2050203", "初中教育", ("445.00", "318.00", "", "", "127.00")),
    ("2050204", "高中教育", ("338.40", "313.90", "", "24.50", "")),
    ("2050299", "其他普通教育支出", ("60.00", "60.00", "", "", "")),
)


@pytest.fixture
def budget(make_view, make_figure, state):
    """A table of income with a column a fund, and one of expenditure by kind."""

    def cells(code, name, amounts):
        for (part, scope), printed in zip(_COLUMNS, amounts, strict=True):
            if printed:
                yield make_figure(name, printed, measure="预算数", part=part, scope=scope, code=code)

    spent = {"measure": "预算数", "code": "2050203", "scope": "全部资金"}
    return make_view(
        *(state(f"{row[0]} {row[1]}", *cells(*row), table="收入总表") for row in _ROWS),
        state(
            "2050203 初中教育 445.00 400.00 45.00",
            make_figure("初中教育", "445.00", **spent),
            make_figure("初中教育", "400.00", part="基本支出", **spent),
            make_figure("初中教育", "45.00", part="项目支出", **spent),
            table="支出总表",
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("学前教育那95万，财政拨款和专户资金各出多少？", ("56.00", "39.00")),
        ("初中教育（2050203）今年能用的钱里，多少是当年新拨的，多少是去年结转下来的？", ("318.00", "127.00")),
        ("高中教育的钱里财政拨款出多少、事业收入出多少？", ("313.90", "24.50")),
        ("初中教育基本支出多少、项目支出多少？", ("400.00", "45.00")),
        ("学前教育的钱，财政拨款和上年结转各多少？", ("56.00", "上年结转”一栏没有数")),
        ("初中教育的钱里基本支出占多少、项目支出占多少？", ("400.00", "89.89%", "45.00", "10.11%")),
        ("初中教育安排多少？其中基本支出、项目支出各多少？", ("445.00", "400.00", "45.00")),
    ],
)
def test_a_row_is_told_in_the_columns_named(ask, budget, question, said):
    text = ask(question, budget).text
    assert all(piece in text for piece in said), text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("哪几项用到了财政专户的钱？", "39.00", "初中"),
        ("哪些科目用了上年结转资金？", "127.00", "学前"),
        ("哪几项有事业收入？", "24.50", "初中"),
    ],
)
def test_the_rows_with_an_amount_in_a_column(ask, budget, question, told, untold):
    text = ask(question, budget).text
    assert "共1项" in text and told in text and untold not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("学前教育花的是什么钱？", ("财政拨款", "56.00", "财政专户", "39.00")),
        ("高中教育的钱从哪来？", ("313.90", "24.50")),
    ],
)
def test_the_funds_that_a_row_is_paid_from(ask, budget, question, said):
    text = ask(question, budget).text
    assert all(piece in text for piece in said), text


def test_a_share_of_the_row_itself(ask, budget):
    text = ask("初中教育的项目支出占它总支出的百分之几？", budget).text
    assert "10.11%" in text and "445" in text, text


@pytest.fixture
def held(make_view, make_figure, state):
    """What is held, counted and valued, and what is to be bought, by number and price."""

    def row(name, number, unit, worth, part, whole, title):
        return state(
            f"{name} {number} {worth}",
            make_figure(name, number, measure="数量", unit=unit, part="数量"),
            make_figure(name, worth, measure="金额" if part == "价值" else "预算数", part=part),
            *([make_figure(name, whole, measure="预算数", part="采购金额")] if whole else []),
            table=title,
        )

    return make_view(
        row("车辆", "6", "辆", "128.35", "价值", "", "固定资产占用情况表"),
        row("办公用房", "2186", "平方米", "386.42", "价值", "", "固定资产占用情况表"),
        row("单价在20万元以上的设备", "11", "台套", "418.60", "价值", "", "固定资产占用情况表"),
        row("台式计算机", "30", "台", "0.54", "单价", "16.20", "政府采购预算表"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("局里名下有几辆车，账面值多少钱？", ("6辆", "128.35万元")),
        ("办公用房面积多大，值多少钱？", ("2186平方米", "386.42万元")),
        ("单价20万以上的设备有多少台，价值多少？", ("11台套", "418.60万元")),
        ("办公电脑要买多少台，每台多少钱？", ("30台", "0.54万元")),
        ("台式计算机一共要花多少钱？", ("16.20万元",)),
    ],
)
def test_what_is_counted_is_told_with_its_worth_or_price(ask, held, question, said):
    text = ask(question, held).text
    assert all(piece in text for piece in said), text


def test_places_that_a_sentence_gives_money_of_the_thing(ask, make_view, make_figure, state):
    text = "管护补助资金共分配2个县830万元，其中：青石县500万元、白河县330万元。"
    given = [
        make_figure("县", amount, region=place) for place, amount in (("青石县", "500"), ("白河县", "330"))
    ]
    answer = ask(
        "管护补助资金分给了哪几个县，各多少？", make_view(state(text, make_figure("县", "830"), *given))
    )
    assert "青石县" in answer.text and "330万元" in answer.text, answer.text


def test_the_share_of_a_column_in_its_row(ask, make_view, make_figure, state):
    """项目支出 of the subject named, and not that of another row."""

    def row(item, whole, projects):
        return state(
            f"{item} {whole} {projects}",
            make_figure(item, whole),
            make_figure(item, projects, part="项目支出"),
            table="支出决算表",
        )

    view = make_view(row("林业教育支出", "90.00", "0.00"), row("林区规划与管理", "50.00", "40.00"))
    text = ask("林区规划与管理花的钱里，项目支出占多少？", view).text
    assert "40.00 ÷ 50.00" in text, text


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("项目支出都花在哪几大类上，各多少？", ("农林水支出", "教育支出"), "林业和草原"),
        ("项目支出用在哪几个款上？", ("林业和草原", "普通教育"), "农林水支出"),
        ("项目支出花在了哪些科目？", ("森林资源培育", "初中教育"), "农林水支出"),
    ],
)
def test_what_a_slice_is_spent_on_at_the_level_asked(
    ask, make_view, make_figure, state, question, said, unsaid
):
    rows = (
        ("213", "农林水支出", "90.00", "9.00"),
        ("21302", "林业和草原", "90.00", "9.00"),
        ("2130205", "森林资源培育", "90.00", "9.00"),
        ("205", "教育支出", "60.00", "6.00"),
        ("20502", "普通教育", "60.00", "6.00"),
        ("2050203", "初中教育", "60.00", "6.00"),
        ("221", "住房保障支出", "20.00", ""),
        ("22102", "住房改革支出", "20.00", ""),
        ("2210201", "住房公积金", "20.00", ""),
    )
    view = make_view(
        *(
            state(
                f"{code} {name} {whole} {part}",
                make_figure(name, whole, code=code),
                make_figure(name, whole, code=code, part="基本支出"),
                *([make_figure(name, part, code=code, part="项目支出")] if part else ()),
                table="支出决算表",
            )
            for code, name, whole, part in rows
        )
    )
    text = ask(question, view).text
    assert all(each in text for each in said) and unsaid not in text, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("财政收入主要靠税收吧？税收收入占一般公共预算收入几成？", "不到一半"),
        ("一般公共预算收入里非税收入过半了吗，占几成？", "超过一半"),
        ("税收收入占一般公共预算收入的几成？", "4"),
    ],
)
def test_whether_a_share_is_most_of_the_whole(ask, make_view, make_figure, state, question, verdict):
    view = make_view(
        *(
            state(f"{item}{value}亿元。", make_figure(item, value, unit="亿元", measure="执行数"))
            for item, value in (
                ("一般公共预算收入", "230.00"),
                ("税收收入", "108.00"),
                ("非税收入", "122.00"),
            )
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert verdict in text, text
    assert ("一半" in text) == ("一半" in verdict), text


def test_a_column_of_rates_beside_the_amount(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{day} 专项债券 {rate} {amount}",
                make_figure("专项债券", amount, part=f"发行量/{day}", unit="亿元"),
                make_figure("专项债券", rate, part=f"利率/{day}", unit="%", measure="比率"),
                table="债券分批次发行情况表",
            )
            for day, rate, amount in (("4月2日", "2.31", "12.40"), ("8月9日", "2.18", "5.75"))
        )
    )
    text = ask("2031年8月9日发了多少专项债券，利率多少？", view).text
    assert "5.75亿元" in text and "2.18%" in text and "没有数" not in text, text


@pytest.fixture
def fund_account(make_view, make_figure, state):
    """The account of a fund: what it began with, took in and spent; nothing is left of it."""
    row = {"scope": "政府性基金", "code": "2296003"}
    name = "用于体育事业的彩票公益金支出"
    return make_view(
        state(
            f"2296003 {name} 8.00 30.00 38.00",
            make_figure(name, "8.00", part="年初结转和结余", **row),
            make_figure(name, "30.00", part="本年收入", **row),
            make_figure(name, "38.00", **row),
            table="政府性基金预算财政拨款收入支出决算表",
        ),
        state(
            "年末结转和结余 5.10",
            make_figure("年末结转和结余", "5.10", scope="全部资金"),
            table="收入支出决算总表",
        ),
    )


def test_a_lottery_fund_by_its_everyday_name_in_three_columns(ask, fund_account):
    text = ask("体育彩票公益金年初结转多少、当年又拨了多少、花了多少？", fund_account).text
    assert all(printed in text for printed in ("8.00万元", "30.00万元", "38.00万元"))


def test_an_empty_column_is_not_told_by_another_table(ask, fund_account):
    text = ask("体彩公益金今年收了多少，用了多少，还剩多少？", fund_account).text
    assert "30.00万元" in text and "5.10" not in text
    assert "“还剩”一栏没有数" in text


@pytest.fixture
def of_bodies(make_view, make_figure, state):
    """The totals of the projects of an office and of a body below it, a column a fund."""

    def cells(body, amounts):
        for (part, scope), printed in zip(
            (("", "全部资金"), ("本年拨款", "一般公共预算"), ("", "财政专户")), amounts, strict=True
        ):
            if printed:
                yield make_figure(
                    "区级部门项目支出合计",
                    printed,
                    measure="预算数",
                    part=part,
                    scope=scope,
                    region=body,
                    year=2031,
                )

    rows = (
        ("", ("90.00", "70.00", "20.00")),
        ("云杉区农业局（本级）", ("40.00", "40.00", "")),
        ("云杉区种苗站", ("50.00", "30.00", "20.00")),
    )
    return make_view(
        *(
            state(f"{body} {amounts}", *cells(body, amounts), table="2031年区级部门项目支出预算表")
            for body, amounts in rows
        ),
        kind="部门预算",
        organisation="云杉区农业局",
        year=2031,
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031年种苗站的项目支出合计多少，其中财政专户管理资金出多少？", ("50.00", "20.00")),
        ("2031年种苗站项目支出里一般公共预算出多少？", ("30.00",)),
        ("2031年农业局本级的项目支出是多少？", ("40.00",)),
    ],
)
def test_the_row_of_a_body(ask, of_bodies, question, said):
    text = ask(question, of_bodies).text
    assert all(piece in text for piece in said) and "90.00" not in text, text


@pytest.fixture
def spent_by_bodies(make_view, make_figure, state):
    """What each body spent and how many guests came: a row a body, a column a thing."""

    def row(body, budget, spent, guests, groups, heads):
        own = {"region": body, "year": 2031, "unit": "元"}
        counted = {"region": body, "year": 2031, "measure": "数量"}
        return state(
            f"{body} {budget} {spent} {guests} {groups} {heads}",
            make_figure("“三公”经费", budget, measure="预算数", **own),
            make_figure("“三公”经费", spent, **own),
            make_figure("公务接待费", guests, **own),
            make_figure("批次", groups, **{**counted, "unit": "批次"}),
            make_figure("人次", heads, **{**counted, "unit": "人次"}),
            table="2031年度“三公”经费支出决算分单位汇总表",
        )

    return make_view(
        row("区园林局", "90,000.00", "71,000.00", "31,000.00", "24", "190"),
        row("区粮食局", "60,000.00", "52,000.00", "12,000.00", "9", "77"),
        kind="政府决算",
        organisation="云杉区",
        year=2031,
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("区园林局2031年公务接待费花了多少，多少批次？", ("31,000.00", "24批次"), "90,000"),
        ("区园林局2031年请客接待花了多少钱，接待多少批次、多少人次？", ("31,000.00", "24", "190"), "90,000"),
        ("区粮食局接待来了多少批次，多少人次？", ("9批次", "77人次"), "元"),
        ("区粮食局三公经费决算总共多少，其中接待费多少？", ("52,000.00", "12,000.00"), "60,000"),
        ("区粮食局三公经费预算多少，其中接待费多少？", ("60,000.00", "12,000.00"), "52,000"),
    ],
)
def test_the_row_of_a_body_with_a_column_a_thing(ask, spent_by_bodies, question, said, unsaid):
    text = ask(question, spent_by_bodies).text
    assert all(piece in text for piece in said) and unsaid not in text, text


@pytest.fixture
def machines(make_view, make_figure, state):
    def row(name, number, price, money):
        plan = {"measure": "预算数", "unit": "元"}
        return state(
            f"{name} {number} {price} {money}",
            make_figure(name, number, measure="数量", part="数量", unit=""),
            make_figure(name, price, part="单价", **plan),
            make_figure(name, money, **plan),
            table="政府采购预算表",
        )

    rows = row("多功能剪枝机", "12", "1,200.00", "14,400.00"), row("喷灌机", "3", "900.00", "2,700.00")
    return make_view(*rows, kind="部门预算")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府采购预算里打算买几台多功能剪枝机，一台多少钱？", ("12", "1,200.00元")),
        ("多功能剪枝机每台多少钱？", ("1,200.00元",)),
        ("喷灌机要买多少台，总共多少钱？", ("为3[", "2,700.00元")),
        ("喷灌机打算买几台？", ("为3[",)),
    ],
)
def test_how_many_are_bought_and_at_what_price(ask, machines, question, told):
    text = ask(question, machines).text
    assert all(number in text for number in told), text


def test_a_column_is_told_though_the_title_names_it_too(ask, make_view, make_figure, state):
    def row(place, limit, balance):
        own = {"region": place, "unit": "亿元", "year": 2031}
        return state(
            f"{place} {limit} {balance}",
            make_figure("债务限额", limit, measure="限额", **own),
            make_figure("债务余额", balance, measure="余额", **own),
            table="2031年分地区债务限额和债务余额情况表",
        )

    view = make_view(row("云杉市", "78.76", "77.58"), row("青石县", "12.00", "9.40"), kind="政府决算")
    text = ask("云杉市2031年债务限额、债务余额各多少？", view).text
    assert "78.76亿元" in text and "77.58亿元" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "全市专项债务余额是多少，专项债务限额是多少？",
            ("专项债务余额为52.40亿元", "专项债务限额为56.40亿元"),
        ),
        ("专项债务余额是多少，限额是多少？", ("专项债务余额为52.40亿元", "专项债务限额为56.40亿元")),
        ("云杉县专项债务余额是多少，专项债务限额是多少？", ("11.80亿元", "13.10亿元")),
    ],
)
def test_the_first_of_several_things_of_a_row_is_its_own_column(
    ask, make_view, make_figure, state, question, told
):
    """Rows of places print limits and balances: the row is none of them, nor that of a place not named."""
    rows = (("", "204.00", "56.40", "185.90", "52.40"), ("云杉县", "37.00", "13.10", "30.70", "11.80"))
    names = (
        ("债务限额", "限额", ()),
        ("专项债务限额", "限额", ("债务限额",)),
        ("债务余额", "余额", ()),
        ("专项债务余额", "余额", ("债务余额",)),
    )
    view = make_view(
        *(
            state(
                f"{place or '全市'} {' '.join(amounts)}",
                *(
                    make_figure(item, amount, measure=measure, unit="亿元", region=place, ancestors=ancestors)
                    for (item, measure, ancestors), amount in zip(names, amounts, strict=True)
                ),
                table="2031年政府债务限额及余额情况表",
            )
            for place, *amounts in rows
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told), text


def test_each_thing_of_the_one_row_of_a_table_is_told(ask, make_view, make_figure, state):
    names = (
        ("因公出国（境）费", "0.00"),
        ("公务用车购置及运行维护费", "36.05"),
        ("公务接待费", "7.19"),
    )
    row = state(
        "43.24 0.00 36.05 7.19",
        make_figure("“三公”经费", "43.24"),
        *(make_figure(item, amount) for item, amount in names),
        table="“三公”经费支出决算表",
    )
    view = make_view(row)
    text = ask("出国、公车、接待各花了多少？", view).text
    assert all(f"{amount}万元" in text for _, amount in names), text
    text = ask("公务接待费一共多少？", view).text
    assert "7.19万元" in text and "43.24" not in text, text


@pytest.mark.parametrize(
    ("place", "numbers"),
    [
        ("云杉县", ("62", "41")),
        ("东州市本级", ("90", "35")),
        ("县区", ("150", "76")),
        ("全市", ("240", "111")),
    ],
)
def test_two_things_of_one_place_are_of_its_own_row(ask, make_view, make_figure, state, place, numbers):
    """The whole of what is paid and one kind of it, beside each other in the row of each place."""

    def row(region, whole, kind):
        paid = {"measure": "执行数", "region": region, "year": 2031}
        return state(
            f"{region} {whole} {kind}",
            make_figure("地方政府债券付息", whole, **paid),
            make_figure("专项债券付息", kind, ancestors=("地方政府债券付息",), **paid),
            table="地方政府债券付息执行情况表",
        )

    view = make_view(
        row("", "240", "111"),
        row("东州市本级", "90", "35"),
        row("县区合计", "150", "76"),
        row("云杉县", "62", "41"),
        row("落叶松县", "88", "35"),
        kind="政府决算",
        organisation="东州市",
        year=2031,
    )
    text = ask(f"2031年{place}地方政府债券付息和专项债券付息分别多少？", view).text
    assert all(f"{number}万元" in text for number in numbers), text


@pytest.fixture
def hosted(make_view, make_figure, state):
    """A row of three items, budgeted and spent."""
    cells = (
        ("三公经费", "9.70", "8.10"),
        ("公务用车运行维护费", "6.40", "5.90"),
        ("公务接待费", "3.30", "2.20"),
    )
    row = [
        make_figure(item, printed, measure=measure)
        for item, *amounts in cells
        for measure, printed in zip(("预算数", "决算数"), amounts, strict=True)
    ]
    return make_view(state("9.70 6.40 3.30 8.10 5.90 2.20", *row, table="三公经费支出决算表"))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("公务接待费预算数和公务用车运行维护费决算数分别是多少？", ("3.30", "5.90"), ("2.20", "6.40")),
        ("公务接待费决算数、公务用车运行维护费预算数各是多少？", ("2.20", "6.40"), ("3.30", "5.90")),
        ("公务接待费预算多少，公务用车运行维护费决算多少？", ("3.30", "5.90"), ("2.20", "6.40")),
        ("公务接待费和公务用车运行维护费的决算数各是多少？", ("2.20", "5.90"), ("3.30", "6.40")),
        (
            "公务接待费和公务用车运行维护费的预算数和决算数分别是多少？",
            ("3.30", "2.20", "6.40", "5.90"),
            (),
        ),
    ],
)
def test_each_of_two_items_is_told_in_the_measure_asked_of_it(ask, hosted, question, told, untold):
    text = ask(question, hosted).text
    assert all(piece in text for piece in told) and not any(piece in text for piece in untold), text


def test_what_is_missing_of_all_items_alike_is_said_once(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "公务接待费3.30万元，公务用车运行维护费6.40万元。",
            make_figure("公务接待费", "3.30", measure="预算数"),
            make_figure("公务用车运行维护费", "6.40", measure="预算数"),
        ),
        kind="部门预算",
    )
    answer = ask("公务接待费和公务用车运行维护费的预算数和决算数分别是多少？", view)
    assert answer.status == "partial" and answer.text.count("没有写明") == 1, answer.text
    assert answer.text.count("报告写道") <= 1


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("光明行动的一般公共预算和其他资金各多少？", ("5.00", "18.00")),
        ("光明行动的财政拨款和其他资金各多少？", ("5.00", "18.00")),
        ("光明行动这23万里，财政出多少，企业捐多少？", ("5.00", "23.00 − 5.00 = 18.00")),
    ],
)
def test_who_pays_for_a_thing_is_told_by_its_row_and_not_by_a_count_of_like_name(
    ask, make_view, make_figure, state, question, told
):
    of = {"measure": "预算数"}
    view = make_view(
        state(
            "“千村千树”光明行动 23.00 5.00 18.00",
            make_figure("“千村千树”光明行动", "23.00", scope="全部资金", **of),
            make_figure("“千村千树”光明行动", "5.00", scope="一般公共预算", **of),
            make_figure("“千村千树”光明行动", "18.00", scope="全部资金", part="其他资金", **of),
            table="项目支出预算表",
        ),
        state(
            "一般公共预算拨款收入 285.00",
            make_figure("一般公共预算拨款收入", "285.00", scope="一般公共预算", **of),
            table="收支预算总表",
        ),
        state(
            "光明行动村数 12",
            make_figure("光明行动村数", "12", measure="目标值", unit="个"),
            table="绩效目标表",
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told) and "285" not in text, text


def test_the_grants_that_a_table_is_called_by_are_no_column_of_its_rows(ask, make_view, make_figure, state):
    parts = (("年初结转和结余", "4.12"), ("本年收入", "52.36"), ("", "54.18"), ("年末结转和结余", "2.30"))
    view = make_view(
        state(
            "案件护林 4.12 52.36 54.18 2.30",
            *(
                make_figure("案件护林", printed, part=part, scope="一般公共预算", group=1)
                for part, printed in parts
            ),
            table="一般公共预算财政拨款收入支出决算表",
        )
    )
    asked = "一般公共预算财政拨款收入支出决算表里，案件护林的年初结转和年末结转各是多少？"
    text = ask(asked, view).text
    assert "4.12" in text and "2.30" in text and "52.36" not in text, text
