"""Which class, subject or kind of cost is the largest, of the level asked."""

import pytest


@pytest.fixture
def subjects(make_view, make_figure, state):
    """A table of coded subjects in three levels and two columns, and the completion told in prose."""
    rows = (
        ("213", "农林水支出", (), "90.00", "40.00"),
        ("21302", "林业和草原", ("农林水支出",), "90.00", "40.00"),
        ("2130205", "森林资源培育", ("农林水支出", "林业和草原"), "60.00", "39.00"),
        ("2130234", "林业草原防灾减灾", ("农林水支出", "林业和草原"), "30.00", "1.00"),
        ("221", "住房保障支出", (), "20.00", "20.00"),
        ("22102", "住房改革支出", ("住房保障支出",), "20.00", "20.00"),
        ("2210201", "住房公积金", ("住房保障支出", "住房改革支出"), "20.00", "20.00"),
    )
    return make_view(
        *(
            state(
                f"{code} {name} {whole} {part}",
                make_figure(name, whole, code=code, ancestors=above, scope="一般公共预算"),
                make_figure(name, part, code=code, ancestors=above, scope="一般公共预算", part="基本支出"),
                table="一般公共预算财政拨款支出决算表",
            )
            for code, name, above, whole, part in rows
        ),
        *(
            state(
                f"{name}（项）完成年初预算的{rate}%。",
                make_figure(
                    name, rate, measure="完成率", unit="%", base="年初预算数", direction=way, ancestors=above
                ),
                heading="五、支出决算具体情况",
            )
            for name, rate, way, above in (
                ("森林资源培育", "96.68", "减少", ("农林水支出", "林业和草原")),
                ("住房公积金", "88.34", "减少", ("住房保障支出", "住房改革支出")),
                ("林业草原防灾减灾", "108.40", "增加", ("农林水支出", "林业和草原")),
            )
        ),
    )


@pytest.mark.parametrize(
    ("question", "name", "number"),
    [
        ("一般公共预算支出金额最大的项级科目是哪个？", "森林资源培育", "60.00万元"),
        ("一般公共预算支出里哪一类最多？", "农林水支出", "90.00万元"),
        ("哪个项级科目完成年初预算的比例最低？", "住房公积金", "88.34%"),
        ("哪个项级科目的预算完成率最高？", "林业草原防灾减灾", "108.40%"),
    ],
)
def test_subjects_of_the_level_asked_are_compared(ask, subjects, question, name, number):
    first = ask(question, subjects).text
    assert name in first and number in first, first


@pytest.mark.parametrize(
    ("question", "name", "number"),
    [
        ("支出最多的款级科目是哪个？", "林业和草原", "90.00万元"),
        ("支出最少的项级科目是哪个？", "住房公积金", "20.00万元"),
        ("除农林水支出外，哪类支出最多？", "住房保障支出", "20.00万元"),
    ],
)
def test_rows_of_another_level_or_of_costs_are_no_subjects_of_the_level_asked(
    ask, make_view, make_figure, state, question, name, number
):
    coded = (
        ("213", "农林水支出", (), "90.00"),
        ("21302", "林业和草原", ("农林水支出",), "90.00"),
        ("2130205", "森林资源培育", ("农林水支出", "林业和草原"), "60.00"),
        ("2130234", "林业草原防灾减灾", ("农林水支出", "林业和草原"), "30.00"),
        ("221", "住房保障支出", (), "20.00"),
        ("22102", "住房改革支出", ("住房保障支出",), "20.00"),
        ("2210201", "住房公积金", ("住房保障支出", "住房改革支出"), "20.00"),
    )
    whole = ("一般公共预算财政拨款支出", "115.00")
    classes = (("农林水支出", "90.00"), ("住房保障支出", "20.00"), ("教育支出", "5.00"), whole)
    costs = (("办公费", "3.00"), ("资本性支出", "2.00"))
    view = make_view(
        *(
            state(
                f"{row} {value}",
                make_figure(row, value, scope="一般公共预算"),
                table="财政拨款收入支出决算总表",
            )
            for row, value in classes
        ),
        *(
            state(
                f"{code} {row} {value}",
                make_figure(row, value, code=code, ancestors=above, scope="一般公共预算"),
                table="一般公共预算财政拨款支出决算表",
            )
            for code, row, above, value in coded
        ),
        *(
            state(
                f"{row}{value}万元。",
                make_figure(row, value, ancestors=("基本支出", "公用经费")),
                heading="六、基本支出决算情况说明",
            )
            for row, value in costs
        ),
    )
    text = ask(question, view).text
    assert name in text and number in text, text


def test_each_is_told_beside_the_most_where_that_is_asked_too(ask, subjects):
    text = ask("一般公共预算支出各类各是多少，哪一类最多？", subjects).text
    assert "最高的是2031年农林水支出" in text and "其余：2031年住房保障支出" in text, text


def test_classes_that_money_goes_to_are_those_of_the_table_of_expenditure(ask, make_view, make_figure, state):
    rows = (("213", "农林水支出", "80.00", "70.00"), ("221", "住房保障支出", "20.00", "30.00"))
    view = make_view(
        *(
            state(
                f"{code} {name} {earned}",
                make_figure(name, earned, code=code, part="本年收入合计", scope="全部资金"),
                table="收入决算表",
            )
            for code, name, earned, _ in rows
        ),
        *(
            state(
                f"{code} {name} {spent}",
                make_figure(name, spent, code=code, scope="全部资金"),
                table="支出决算表",
            )
            for code, name, _, spent in rows
        ),
        *(
            state(f"{name}{number}万元。", make_figure(name, number), heading="五、政府采购情况")
            for name, number in (("货物", "8.00"), ("工程", "90.00"), ("服务", "2.00"))
        ),
    )
    text = ask("支出功能分类里哪一类花得最多？", view).text
    assert "农林水支出" in text and "70.00万元" in text, text


def test_accounts_above_and_below_their_budget(ask, subjects):
    above = ask("决算比预算多的科目有哪些？", subjects).text
    assert "林业草原防灾减灾" in above and "住房公积金" not in above, above


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("项级科目里，一般公共预算支出最多的前两名？", ("60.00", "30.00"), "20.00"),
        ("一般公共预算支出最多的两个项级科目是哪两个？", ("60.00", "30.00"), "20.00"),
        ("一般公共预算支出金额最大的项级科目是哪个？", ("60.00",), "30.00"),
    ],
)
def test_as_many_places_as_are_asked_for(ask, subjects, question, told, untold):
    text = ask(question, subjects).text
    assert all(number in text for number in told) and untold not in text, text


def test_one_level_of_government_is_compared_where_it_is_asked_of(ask, make_view, make_figure, state):
    def spent(region, *values):
        names = ("教育支出", "卫生健康支出", "农林水支出")
        return state(
            f"{region}{'，'.join(f'{name}{value}万元' for name, value in zip(names, values, strict=True))}。",
            *(make_figure(n, v, region=region) for n, v in zip(names, values, strict=True)),
            heading="支出执行情况",
        )

    view = make_view(spent("市本级", "12.00", "90.00", "13.00"), spent("全市", "57.00", "37.00", "44.00"))
    text = ask("全市哪一项支出最多？", view).text
    assert "教育支出" in text and "57.00万元" in text, text


@pytest.mark.parametrize(
    "question", ["2031年收得最多的两个税种是哪些，各多少？", "2031年哪两个税种收得最多？"]
)
def test_the_taxes_that_bring_most_are_told_without_their_inner_parts(
    ask, make_view, make_figure, state, question
):
    rows = (("增值税", "90"), ("国内增值税", "90"), ("契税", "40"), ("土地增值税", "50"), ("车船税", "3"))
    view = make_view(
        *(
            state(f"{name} {value}", make_figure(name, value), table="一般公共预算收入决算表")
            for name, value in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "2031年增值税" in text and "土地增值税" in text and "国内" not in text and "契税" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三个项级科目里，比上年预算增加最多的是哪一项，增加了多少？", "行政运行比上年预算数增加9.00万元"),
        ("这几个科目当中，增加得最多的是哪个？", "行政运行比上年预算数增加9.00万元"),
        ("几个项级科目里预算最大的是哪个？", "行政运行预算数为50.00万元"),
    ],
)
def test_so_many_subjects_are_what_is_compared(ask, make_view, make_figure, state, question, told):
    rows = (("行政运行", "2130201", "50.00", "9.00"), ("防火", "2130234", "8.00", "3.00"))
    view = make_view(
        state("农林水支出 90.00", make_figure("农林水支出", "90.00", measure="预算数"), table="收支总表"),
        state("住房保障支出 9.00", make_figure("住房保障支出", "9.00", measure="预算数"), table="收支总表"),
        *(
            state(f"{name} {value}", make_figure(name, value, code=code, measure="预算数"), table="支出表")
            for name, code, value, _ in rows
        ),
        *(
            state(
                f"{name}比上年预算数增加{moved}万元。",
                make_figure(name, moved, measure="增减额", base="上年预算数", direction="增加"),
            )
            for name, _, _, moved in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert told in text and "三个" not in text, text


def test_what_bears_no_code_is_no_line_of_the_budget(ask, make_view, make_figure, state):
    told = (("基本支出", "9.00"), ("项目支出", "3.00"))
    view = make_view(
        *(
            state(
                f"{name}比上年增加{moved}万元。",
                make_figure(name, moved, measure="增减额", base="上年", direction="增加"),
            )
            for name, moved in told
        ),
        kind="部门预算",
    )
    assert "9.00" not in ask("项级科目里，哪个比上年增加最多？", view).text


def test_what_is_beyond_its_budget_by_most_where_no_completion_is_told(ask, make_view, make_figure, state):
    def told(name, printed, beyond, before):
        rate = {"measure": "增减率", "unit": "%", "direction": "增加"}
        return state(
            f"{name}{printed}万元，比年初预算增长{beyond}%，比上年增长{before}%。",
            make_figure(name, printed),
            make_figure(name, beyond, base="年初预算数", **rate),
            make_figure(name, before, base="上年", **rate),
        )

    view = make_view(told("护林支出", "30.00", "2.5", "9.0"), told("防火支出", "20.00", "6.1", "1.0"))
    text = ask("护林支出、防火支出中，哪一类超年初预算的幅度最大？", view).text
    assert "防火支出" in text and "6.1%" in text and "9.0%" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "县本级2031年哪类支出花得最多，花了多少？",
        "2031年县本级一般公共预算支出里哪项支出最大？",
        "2031年县本级花钱最多的是哪一类支出？",
    ],
)
def test_what_balances_a_budget_is_no_kind_of_spending(ask, make_view, make_figure, state, question):
    own = {"measure": "执行数", "unit": "亿元", "region": "县本级"}
    spent = {**own, "ancestors": ("一般公共预算支出",), "scope": "一般公共预算"}
    view = make_view(
        state(
            "县本级加上上级补助50.00亿元、下级上解9.00亿元、上年结余3.00亿元，支出总量为70.00亿元。",
            make_figure("上级补助", "50.00", **own),
            make_figure("下级上解", "9.00", **own),
            make_figure("债务转贷", "6.00", **own),
            make_figure("支出总量", "70.00", **own),
        ),
        state("——教育支出22.00亿元。", make_figure("教育支出", "22.00", **spent)),
        state("——农林水支出5.00亿元。", make_figure("农林水支出", "5.00", **spent)),
        kind="政府决算",
        level="政府",
    )
    assert "教育支出" in (text := ask(question, view).text) and "22.00" in text, text


def test_columns_of_two_levels_are_no_rows_of_one_ranking(ask, make_view, make_figure, state):
    rows = (("林道", "60.00", "50.00", "10.00"), ("苗圃", "55.00", "20.00", "35.00"))
    view = make_view(
        *(
            state(
                f"{name} {every} {own} {below}",
                make_figure(name, every, region="全市"),
                make_figure(name, own, region="市级"),
                make_figure(name, below, region="区县"),
                table="新增专项债券投向情况表",
            )
            for name, every, own, below in rows
        ),
        kind="政府决算",
    )
    text = ask("专项债券投向最多的两个领域各多少？", view).text
    assert "林道" in text and "60.00万元" in text and "55.00万元" in text and "50.00" not in text, text
    assert "50.00万元" in ask("市级专项债券投向最多的是哪个领域？", view).text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("基本支出中哪个经济科目花得最多？", ("工资福利支出决算数为70.00", "办公费决算数为25.00"), "农业"),
        ("哪个经济分类科目花得最多？", ("工资福利支出决算数为70.00", "办公费决算数为25.00"), "农业"),
        ("基本支出里哪个款级经济科目最多？", ("办公费决算数为25.00",), "70.00"),
        ("基本支出哪个经济科目花得最少？", ("商品和服务支出决算数为30.00", "水费决算数为5.00"), "农业"),
        ("哪个功能科目花得最多？", ("农业支出决算数为300.00",), "工资"),
    ],
)
def test_subjects_of_costs_are_ranked_by_class_and_at_the_last_level(
    ask, make_view, make_figure, state, question, told, untold
):
    def row(code, name, value, table, above=()):
        figure = make_figure(name, value, code=code, ancestors=above, scope="一般公共预算")
        return state(f"{code} {name} {value}", figure, table=table)

    wages, bought = ("工资福利支出",), ("商品和服务支出",)
    costs, functions = "一般公共预算基本支出决算表", "一般公共预算支出决算表"
    view = make_view(
        row("213", "农业支出", "300.00", functions),
        row("208", "养老支出", "80.00", functions),
        row("301", wages[0], "70.00", costs),
        row("30101", "基本工资", "24.00", costs, wages),
        row("30102", "津贴补贴", "23.00", costs, wages),
        row("30103", "奖金", "23.00", costs, wages),
        row("302", bought[0], "30.00", costs),
        row("30201", "办公费", "25.00", costs, bought),
        row("30205", "水费", "5.00", costs, bought),
        year=2031,
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told) and untold not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "哪一类支出最多？",
        "支出按功能分类，最大的一类是什么？",
        "云杉市林业局支出按功能分类，最大的一类是什么？",
        "支出按功能科目看哪类最多？",
        "按功能分类看，支出最多的是哪一类？",
    ],
)
def test_classes_of_spending_are_ordered_among_themselves(ask, make_view, make_figure, state, question):
    classes = (("教育支出", "205", "7.00"), ("农林水支出", "213", "30.00"))
    others = (("工资福利支出", "301", "44.00"), ("商品和服务支出", "302", "9.00"))
    view = make_view(
        *(state(f"{n} {v}", make_figure(n, v, code=c), table="支出决算表") for n, c, v in classes),
        *(state(f"{n} {v}", make_figure(n, v, code=c), table="基本支出决算表") for n, c, v in others),
        *(
            state(f"{n} {v}", make_figure(n, v), table="收支总表")
            for n, v in (("基本支出", "33.00"), ("项目支出", "99.00"))
        ),
    )
    assert [figure.item for figure in ask(question, view).figures] == ["农林水支出"], question


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("全市一般公共预算支出里，哪一类比上年涨得最猛，涨了百分之几？", "林业支出"),
        ("一般公共预算支出中增幅最大的是哪一类？", "林业支出"),
        ("全市一般公共预算支出里哪一类降得最猛？", "国防支出"),
    ],
)
def test_classes_of_one_side_are_ranked_in_a_table_titled_by_both(
    ask, make_view, make_figure, state, question, item
):
    def moved(name, value, code, scope="一般公共预算"):
        way = "减少" if value.startswith("-") else "增加"
        told = {"measure": "增减率", "unit": "%", "base": "上年", "direction": way}
        return make_figure(name, value.strip("-"), code=code, scope=scope, **told)

    rows = (("国防支出", "-4.1", "203"), ("教育支出", "6.2", "205"), ("林业支出", "67.3", "213"))
    view = make_view(
        state("全市一般公共预算支出增长2.9%。", moved("一般公共预算支出", "2.9", None)),
        *(state(f"{n} {v}", moved(n, v, c), table="全市一般公共预算收支决算表") for n, v, c in rows),
        kind="政府决算",
        level="政府",
    )
    assert [figure.item for figure in ask(question, view).figures] == [item]


def test_classes_called_for_short_in_a_table_are_ordered_with_the_rest(ask, make_view, make_figure, state):
    rows = (
        ("教育支出", "7.00"),
        ("文化", "9.00"),
        ("农林水", "30.00"),
        ("节能", "4.00"),
        ("卫生健康支出", "8.00"),
    )
    view = make_view(
        *(state(f"{n} {v}", make_figure(n, v), table="对市县专项转移支付表") for n, v in rows),
        kind="政府决算",
    )
    assert [figure.item for figure in ask("哪一类支出最多？", view).figures] == ["农林水"]
