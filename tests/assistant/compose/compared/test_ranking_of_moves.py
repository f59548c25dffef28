"""Which grew or fell most, and which stand above or below their budget."""

import pytest


@pytest.fixture
def taxes(make_view, make_figure, state):
    """A government's taxes and fees with their completion and growth, told as rates only."""
    rows = (
        ("增值税", "98.4", "3.9", "增加"),
        ("契税", "89.9", "-18.7", "减少"),
        ("资源税", "101.0", "-2.0", "减少"),
        ("罚没收入", "80.0", "-30.0", "减少"),
    )
    return make_view(
        *(
            state(
                f"{name} {done} {grown}",
                make_figure(name, done, measure="完成率", unit="%", base="预算数"),
                make_figure(name, grown, measure="增减率", unit="%", base="2030年决算数", direction=way),
                table="2031年全市一般公共预算收入执行情况表",
            )
            for name, done, grown, way in rows
        ),
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    "question", ["2031年增幅居首的税种是哪个？", "2031年增速排第一的是哪个税种？", "2031年哪个税种增幅第一？"]
)
def test_the_first_by_growth(ask, taxes, question):
    assert "增值税" in ask(question, taxes).text


def test_the_tax_that_fell_most(ask, taxes):
    text = ask("2031年哪个税种降得最厉害？", taxes).text
    assert "契税" in text and "下降18.7%" in text, text


def test_taxes_below_their_budget(ask, taxes):
    text = ask("2031年哪些税种没有完成预算？", taxes).text
    assert "增值税" in text and "契税" in text and "资源税" not in text and "罚没" not in text, text


def test_kinds_of_expenditure_are_ranked_below_the_whole_and_without_transfers(
    ask, make_view, make_figure, state
):
    rows = (
        ("地方一般公共预算支出", (), "104.0"),
        ("教育支出", ("地方一般公共预算支出",), "103.0"),
        ("金融支出", ("地方一般公共预算支出",), "31.5"),
        ("转移性支出", (), "12.0"),
    )
    view = make_view(
        *(
            state(
                f"{name} {share}",
                make_figure(name, share, measure="比率", unit="%", base="2030年执行数", ancestors=above),
                table="一般公共预算支出预算表",
            )
            for name, above, share in rows
        ),
        kind="政府预算",
    )
    text = ask("2031年哪个支出类别占上年执行数的比例最低？", view).text
    assert "金融支出" in text and "31.5%" in text, text


def test_what_fell_where_only_rates_are_told(ask, taxes):
    text = ask("2031年哪些收入比上年下降了？", taxes).text
    assert "契税" in text and "罚没收入" in text and "增值税" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("比上年减少的是哪几个科目？", ("培训费", "会议费")),
        ("哪些支出是下降的？", ("培训费", "会议费")),
        ("预算增加的科目有哪些？", ("差旅费", "印刷费")),
        ("哪几个科目增加了？", ("差旅费", "印刷费")),
    ],
)
def test_subjects_that_rose_or_fell_however_it_is_asked(ask, make_view, make_figure, state, question, told):
    moves = (("培训费", "减少"), ("会议费", "减少"), ("差旅费", "增加"), ("印刷费", "增加"))
    view = make_view(
        *(
            state(
                f"{name}支出5.00万元，比上年{way}1.00万元。",
                make_figure(name, "1.00", measure="增减额", direction=way, base="上年"),
            )
            for name, way in moves
        )
    )
    text = ask(question, view).text
    assert all((name in text) == (name in told) for name, _ in moves), text


def test_beside_the_fastest_rise_stands_the_amount_of_its_year(ask, make_view, make_figure, state):
    base = {"base": "2030年年初预算数", "measure": "增减率", "unit": "%", "direction": "增加"}
    view = make_view(
        *(
            state(
                f"{item} {before} {now} {rate}",
                make_figure(item, before, measure="年初预算数", year=2030),
                make_figure(item, now, measure="预算数"),
                make_figure(item, rate, **base),
                table="2031年全市支出预算表",
            )
            for item, before, now, rate in (
                ("教育支出", "90", "99", "10.0"),
                ("工业支出", "80", "235", "193.8"),
            )
        ),
        kind="政府预算",
    )
    text = ask("2031年哪一类支出比2030年年初预算涨得最狠？安排多少？", view).text
    assert "193.8%" in text and "235万元" in text and "为80万元" not in text, text


@pytest.fixture
def two_years(make_view, make_figure, state):
    """A statement that lists the parts of a whole in two years and prints no change."""
    rows = (
        ("因公出国（境）费", "12.00", "16.00"),
        ("车辆运行费", "22.00", "15.00"),
        ("公务接待费", "7.00", "6.00"),
    )
    above = {"ancestors": ("“三公”经费",)}
    return make_view(
        state("2030年“三公”经费决算41.00万元。", make_figure("“三公”经费", "41.00", year=2030)),
        state(
            "2031年“三公”经费预算37.00万元。", make_figure("“三公”经费", "37.00", year=2031, measure="预算数")
        ),
        *(
            state(
                "，".join(f"{name}{values[at]}万元" for name, *values in rows),
                *(
                    make_figure(name, values[at], year=2030 + at, measure="金额", **above)
                    for name, *values in rows
                ),
            )
            for at in (0, 1)
        ),
        kind="三公经费",
        year=2030,
        title="云杉市林业局三公经费情况",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年三公经费里哪一项比2030年多了？", "16.00 − 12.00 = 4.00万元", "公务接待费"),
        ("2031年预算比2030年决算少了多少？哪一项反而增加了？", "16.00 − 12.00 = 4.00万元", "公务接待费"),
        ("三公里哪几项减少了？", "7.00 − 6.00 = 1.00万元", "出国"),
    ],
)
def test_which_moved_is_worked_out_of_two_years(ask, two_years, question, told, untold):
    text = ask(question, two_years).text
    assert told in text and untold not in text, text


def test_what_rose_against_the_whole_and_why(ask, make_view, make_figure, state):
    fall = {"measure": "增减额", "direction": "减少", "base": "上年"}
    rise = {**fall, "direction": "增加"}
    above = {"ancestors": ("“三公”经费",)}
    view = make_view(
        state(
            "“三公”经费减少15.00万元，主要是压减支出，出国费增加是安排境外招商。",
            make_figure("“三公”经费", "15.00", reason="压减支出，出国费增加是安排境外招商", **fall),
        ),
        state(
            "出国费增加2.00万元，接待费减少17.00万元。",
            make_figure("因公出国（境）费", "2.00", **rise, **above),
            make_figure("公务接待费", "17.00", **fall, **above),
        ),
    )
    answer = ask("“三公”里哪一项不减反增，多了多少，为什么？", view)
    assert answer.status == "answered" and "2.00万元" in answer.text and "境外招商" in answer.text


def test_what_did_not_move_below_the_thing_named(ask, make_view, make_figure, state):
    def flat(item, *above):
        moved = make_figure(item, measure="增减额", direction="持平", base="上年", ancestors=above)
        return state(f"{item}与上年持平。", make_figure(item, "5.00", ancestors=above), moved)

    view = make_view(
        state("林业事务支出10.00万元。", make_figure("林业事务", "10.00")),
        flat("林木培育", "林业事务"),
        flat("林区道路", "林业事务"),
        flat("公务接待费", "“三公”经费"),
    )
    text = ask("林业事务里头，哪些科目和上年持平？", view).text
    assert "林木培育" in text and "林区道路" in text and "接待" not in text, text


def test_the_fastest_growth_where_only_ratios_to_the_year_before_are_printed(
    ask, make_view, make_figure, state
):
    rows = (("教育支出", "10.00", "97.0"), ("卫生健康支出", "8.00", "120.5"), ("农林水支出", "6.00", "101.2"))
    ratio = {"measure": "比率", "unit": "%", "base": "2030年决算数"}
    view = make_view(
        *(
            state(
                f"{name} {value} {percent}",
                make_figure(name, value),
                make_figure(name, percent, **ratio),
                table="2031年一般公共预算支出决算表",
            )
            for name, value, percent in rows
        ),
        kind="政府决算",
        organisation="云杉市",
    )
    told = ask("一般公共预算支出里哪一类比上年涨得最猛？花了多少？", view).text
    assert "卫生健康支出" in told and "120.5%" in told and "8.00万元" in told, told


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("哪些税种比上年增长百分之三以上？", "增值税", "契税"),
        ("增幅不低于3%的税种", "增值税", "契税"),
        ("降幅超过一成的税种有哪些？", "契税", "资源税"),
    ],
)
def test_a_bound_of_growth_however_it_is_said(ask, taxes, question, told, untold):
    text = ask(question, taxes).text
    assert told in text and untold not in text, text


@pytest.mark.parametrize(
    "question", ["2031年全市几个主要税种里，哪个涨得最快？", "各项税收里，2031年哪个增长最快？"]
)
def test_taxes_told_as_their_income_are_ranked(ask, make_view, make_figure, state, question):
    rows = (("增值税收入", "2.1"), ("房产税收入", "13"), ("非税收入", "19.9"), ("基金预算支出", "44"))
    stated = (
        state(
            f"{name}增长{rate}%。",
            make_figure(name, rate, measure="增减率", unit="%", base="上年", direction="增加", region="全市"),
            heading="1.全市",
        )
        for name, rate in rows
    )
    text = ask(question, make_view(*stated, kind="政府预算")).text
    assert "房产税" in text and "13%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年给市县的专项转移支付，投得最多的是哪个领域？多少万元，占百分之几？",
        "2031年对市县专项转移支付哪个方面最多？占几成？",
    ],
)
def test_the_field_that_got_most_is_no_place(ask, make_view, make_figure, state, question):
    fields = (("教育", "30"), ("农林水", "50"), ("卫生健康", "20"))
    table = "2031年对市县转移支付决算表"
    above = ("对市县专项转移支付",)
    whole = state("对市县专项转移支付 100", make_figure(above[0], "100"), table=table)
    rows = (
        state(f"{name} {value}", make_figure(name, value, ancestors=above), table=table)
        for name, value in fields
    )
    places = (
        state(
            f"{place} {value}",
            make_figure("专项转移支付", value, region=place),
            table="2031年对市县转移支付分地区决算表",
        )
        for place, value in (("柳溪县", "70"), ("云杉县", "30"))
    )
    text = ask(question, make_view(whole, *rows, *places, kind="政府决算", level="政府")).text
    assert "农林水" in text and "50.00%" in text and "柳溪" not in text, text


@pytest.fixture
def moves(make_view, make_figure, state):
    """A table of three costs with what each has fallen by, and their sum."""

    def row(item, fall, rate, **more):
        base = {"direction": "减少", "base": "2030年决算数"}
        told = (
            make_figure(item, f"-{fall}", measure="增减额", **base, **more),
            make_figure(item, f"-{rate}", measure="增减率", **{**base, "unit": "%"}, **more),
        )
        return state(f"{item} -{fall} -{rate}", *told, table="“三公”经费统计表")

    cars = {"ancestors": ("公务用车购置及运行费",)}
    return make_view(
        row("“三公”经费", "106", "8"),
        row("因公出国（境）费", "3", "30"),
        row("公务接待费", "40", "6"),
        row("公务用车购置及运行费", "63", "9"),
        row("公务用车购置费", "10", "100", **cars),
        row("公务用车运行费", "53", "8.5", **cars),
    )


@pytest.mark.parametrize(
    "question",
    [
        "出国、接待、用车这三大项里，哪一项减少的金额最大，减了多少？",
        "接待、用车和出国，哪项少花的钱最多？",
        "哪一项省下的钱最多？",
    ],
)
def test_what_fell_by_most_money(ask, moves, question):
    text = ask(question, moves).text
    assert "公务用车购置及运行费" in text and "减少63万元" in text and "106" not in text, text


def test_which_of_two_fell_further_by_money_and_by_rate(ask, moves):
    text = ask("出国和接待哪一项减得更多？", moves).text
    assert text.startswith("接待降得多") and "30%" in text and "40万元" in text, text
    text = ask("出国和接待哪项下降的幅度大？", moves).text
    assert text.startswith("出国降得多"), text


@pytest.fixture
def classes(make_view, make_figure, state):
    """A plan whose table gives the move of each class, and prose of two what they are for, and of one why."""

    def row(item, before, now, rate):
        ahead = (make_figure(item, before, measure="执行数", year=2030),) if before else ()
        moved = (make_figure(item, rate, measure="增减率", unit="%", base="2030年执行数"),) if rate else ()
        return state(
            f"{item} {before} {now} {rate}",
            *ahead,
            make_figure(item, now, measure="预算数"),
            *moved,
            table="2031年一般公共预算支出预算表",
        )

    return make_view(
        state(
            "重点安排：教育支出800万元，增长5.0%，用于学前教育；科学技术支出90万元，增长30.0%，主要用于中试基地建设；"
            "节能环保支出60万元，下降25.0%，主要是垃圾填埋场一次性支出不再安排。",
            make_figure("教育支出", "800", measure="预算数"),
            make_figure("科学技术支出", "90", measure="预算数"),
            make_figure("节能环保支出", "60", measure="预算数"),
            make_figure(
                "节能环保支出",
                "25.0",
                measure="增减率",
                unit="%",
                base="上年",
                direction="减少",
                reason="垃圾填埋场一次性支出不再安排",
            ),
        ),
        row("教育", "762", "800", "4.99"),
        row("科学技术", "69", "90", "30.43"),
        row("节能环保", "80", "60", "-25.00"),
        row("交通运输", "100", "95", "-5.00"),
        row("预备费", "10", "30", "200.00"),
        kind="政府预算",
        level="政府",
        organisation="云溪县",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("除预备费外，2031年哪一类支出增幅最大，钱用来干什么？", ("科学技术", "30.43%", "中试基地建设")),
        ("除科学技术、预备费外，哪类支出增幅最大，用在哪？", ("教育", "4.99%", "学前教育")),
        ("2031年哪类支出增幅最大，用来做什么？", ("预备费", "没有写明这笔钱的用途")),
        ("2031年哪类支出降幅最大，为什么？", ("节能环保", "25.00%", "填埋场")),
        ("除节能环保外，哪类支出降幅最大，为什么？", ("交通运输", "5.00%", "没有说明原因")),
    ],
)
def test_what_the_first_is_for_and_why_it_moved_is_told_or_said_not_to_be(ask, classes, question, told):
    text = ask(question, classes).text
    assert all(each in text for each in told), text


@pytest.fixture
def two_levels(make_view, make_figure, state):
    """The same kinds of spending in a table of the whole that tells no level and in one of the own level."""

    def row(name, before, now, ratio, title):
        return state(
            f"{name} {before} {now} {ratio}",
            make_figure(name, before, measure="执行数", year=2030, scope="一般公共预算"),
            make_figure(name, now, measure="预算数", scope="一般公共预算"),
            make_figure(name, ratio, measure="比率", unit="%", base="2030年执行数", scope="一般公共预算"),
            table=title,
        )

    whole, own = "2031年云溪省一般公共预算支出预算表", "2031年云溪省省本级一般公共预算支出预算表"
    return make_view(
        row("教育支出", "900", "450", "50.0", whole),
        row("金融支出", "400", "80", "20.0", whole),
        row("农林水支出", "600", "630", "105.0", whole),
        row("教育支出", "300", "330", "110.0", own),
        row("金融支出", "200", "60", "30.0", own),
        kind="政府预算",
        level="政府",
        organisation="云溪省",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年省本级一般公共预算哪类支出砍得最狠？", ("金融支出", "30.0%"), "20.0%"),
        ("2031年省本级一般公共预算支出里哪一类最多？", ("教育支出", "330"), "630"),
    ],
)
def test_rows_of_the_level_asked_come_before_those_of_none(ask, two_levels, question, told, untold):
    text = ask(question, two_levels).text
    assert all(each in text for each in told) and untold not in text, text


def test_what_moved_most_in_money_where_the_table_prints_but_rates(ask, make_view, make_figure, state):
    rows = (
        ("苗圃支出", "100.00", "150.00", "50.0", "增加"),
        ("林路支出", "900.00", "1080.00", "20.0", "增加"),
        ("防火支出", "60.00", "30.00", "50.0", "减少"),
        ("湿地支出", "800.00", "600.00", "25.0", "减少"),
    )
    rate = {"measure": "增减率", "unit": "%", "base": "2030年决算数"}
    view = make_view(
        *(
            state(
                f"{name} {before} {now} {moved}",
                make_figure(name, before, year=2030),
                make_figure(name, now, measure="执行数"),
                make_figure(name, moved, direction=way, **rate),
                table="2031年全市一般公共预算支出执行情况表",
            )
            for name, before, now, moved, way in rows
        ),
        kind="政府决算",
    )
    text = ask("2031年哪类支出比上年增加最多，多了多少？", view).text
    first, fastest = text.split("按幅度")
    assert "林路支出" in first and "1080.00 − 900.00 = 180.00万元" in first, text
    assert "苗圃支出" in fastest and "50.0%" in fastest, text
    text = ask("2031年哪类支出减少最多？", view).text
    first, fastest = text.split("按幅度")
    assert "湿地支出" in first and "800.00 − 600.00 = 200.00万元" in first and "防火支出" in fastest, text


def test_what_names_no_fund_is_ranked_in_the_general_budget(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{name} {now}",
                make_figure(name, now, scope=scope, measure="执行数"),
                table=f"2031年全市{scope}收入执行情况表",
            )
            for scope, name, now in (
                ("政府性基金", "林地出让收入", "900.00"),
                ("政府性基金", "苗木基金收入", "800.00"),
                ("一般公共预算", "增值税收入", "70.00"),
                ("一般公共预算", "契税收入", "60.00"),
            )
        ),
        kind="政府决算",
    )
    text = ask("2031年哪项收入最多？", view).text
    assert "增值税收入" in text and "70.00万元" in text, text


@pytest.fixture
def spending_told_and_listed(make_view, make_figure, state):
    """A whole whose sentence tells two of its parts, and the table that lists them all."""
    rate = {"measure": "增减率", "unit": "%", "base": "上年"}
    whole = ("一般公共预算支出",)
    return make_view(
        state(
            "全县一般公共预算支出增长4.0%。其中，民生支出增长6.0%，重点支出增长9.0%。",
            make_figure("一般公共预算支出", "4.0", direction="增加", **rate),
            make_figure("民生支出", "6.0", direction="增加", ancestors=whole, **rate),
            make_figure("重点支出", "9.0", direction="增加", ancestors=whole, **rate),
        ),
        *(
            state(
                f"{name} {grown}",
                make_figure(name, grown, direction="减少" if grown < "0" else "增加", **rate),
                table="2031年全县一般公共预算支出完成情况表",
            )
            for name, grown in (("教育", "2.0"), ("国防", "-12.0"), ("住房保障", "41.0"), ("农林水", "3.0"))
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年一般公共预算支出哪一类涨得最猛？", ("住房保障", "41.0%")),
        ("2031年一般公共预算支出哪一类降得最多？", ("国防", "下降12.0%")),
    ],
)
def test_the_table_of_a_whole_is_ranked_before_the_few_parts_that_prose_tells(
    ask, spending_told_and_listed, question, told
):
    text = ask(question, spending_told_and_listed).text
    assert all(each in text for each in told), text


def test_nothing_that_rose_is_said_to_have_fallen_most(ask, make_view, make_figure, state):
    rate = {"measure": "增减率", "unit": "%", "base": "上年", "direction": "增加"}
    view = make_view(
        *(
            state(f"{name}增长{grown}%。", make_figure(name, grown, **rate))
            for name, grown in (("教育支出", "0.4"), ("卫生健康支出", "3.0"))
        )
    )
    text = ask("2031年哪项支出降得最厉害？", view).text
    assert "降得最多" not in text, text


@pytest.mark.parametrize("asked", ["哪一类支出", "哪项支出"])
def test_classes_of_which_only_rates_are_told_are_ranked_before_costs_whose_moves_are_printed(
    ask, make_view, make_figure, state, asked
):
    classes = (("教育支出", "500", "450", "-10.0"), ("城乡社区支出", "300", "330", "10.0"))
    costs = (("公务接待费", "12", "-2"), ("公务用车购置及运行费", "60", "-5"))
    before = {"measure": "预算数", "unit": "万元", "year": 2031}
    now = {**before, "year": 2032}
    moved = {"base": "2031年预算数", "direction": "减少", "year": 2032}
    view = make_view(
        *(
            state(
                f"{name} {old} {new} {rate}",
                make_figure(name, old, **before),
                make_figure(name, new, **now),
                make_figure(
                    name,
                    rate,
                    measure="增减率",
                    unit="%",
                    **{**moved, "direction": "减少" if rate.startswith("-") else "增加"},
                ),
                table="2032年全市一般公共预算支出安排情况表",
            )
            for name, old, new, rate in classes
        ),
        *(
            state(
                f"{name} {new} {change}",
                make_figure(name, new, **now),
                make_figure(name, change, measure="增减额", unit="万元", **moved),
                table="市级“三公”经费预算表",
            )
            for name, new, change in costs
        ),
        kind="政府预算",
        year=2032,
    )
    text = ask(f"2032年{asked}比2031年预算减得最多？", view).text
    assert "教育支出" in text and "50万元" in text and "公务" not in text, text
