"""Which body, county or district has most or least, within the city or the row named."""

import pytest


@pytest.fixture
def bodies(make_view, make_figure, state):
    """The income of three bodies, one of which alone has fees."""
    names = (("林业局本级", "9.00"), ("种苗检验所", "3.00"), ("森林消防站", "5.00"))
    return make_view(
        *(
            state(f"{name} {total}", make_figure("收入合计", total, region=name), table="收入总表")
            for name, total in names
        ),
        state(
            "种苗检验所 1.20",
            make_figure("非税收入拨款", "1.20", region="种苗检验所"),
            table="收入明细表",
        ),
    )


def test_the_body_with_least_money(ask, bodies):
    text = ask("三家单位里哪家的钱最少，总共多少？", bodies).text
    assert "种苗检验所" in text and "3.00万元" in text, text


def test_the_most_and_the_least_are_told_with_how_far_apart_they_are(ask, bodies):
    for question in ("哪个单位收入最多，哪个最少，相差多少？", "收入最多的单位比最少的多多少？"):
        text = ask(question, bodies).text
        assert "9.00" in text and "相差6.00万元（9.00 − 3.00 = 6.00万元）" in text, text
    assert "相差" not in ask("哪个单位收入最多，哪个最少？", bodies).text


def test_no_body_is_named_by_rows_of_the_other_side(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{name} {number}", make_figure("基本支出", number, region=name), table="基本支出表")
            for name, number in (("林业局本级", "9.00"), ("种苗检验所", "3.00"))
        )
    )
    assert "9.00" not in ask("下属单位里哪个收入最多？", view).text
    assert "林业局本级" in ask("单位里哪个基本支出最多？", view).text


def test_the_body_that_a_sum_goes_to(ask, bodies):
    text = ask("非税收入拨款全部给了谁？", bodies).text
    assert "种苗检验所" in text and "1.20万元" in text, text


def test_a_body_is_asked_for_by_its_people_and_by_no_money(ask, make_view, make_figure, state):
    rows = (("林业局本级", "9.00", "20"), ("种苗检验所", "3.00", "12"), ("森林消防站", "5.00", "31"))
    view = make_view(
        *(
            state(
                f"{name} {total} {people}",
                make_figure("收入合计", total, region=name),
                make_figure("在职人数", people, region=name, measure="数量", unit="人"),
                table="单位情况表",
            )
            for name, total, people in rows
        )
    )
    assert "森林消防站" in (text := ask("哪个单位的人最多？", view).text) and "31人" in text, text
    assert "种苗检验所" in (text := ask("哪个单位在职人数最少？", view).text) and "12人" in text, text


def test_what_no_row_of_a_body_tells_is_not_told_by_totals(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{name} {total}", make_figure("收入合计", total, region=name), table="收入总表")
            for name, total in (("林业局本级", "9.00"), ("种苗检验所", "3.00"))
        ),
        *(
            state(
                f"{name} {value}", make_figure(name, value, ancestors=("工资福利支出",)), table="基本支出表"
            )
            for name, value in (("基本工资", "4.00"), ("津贴补贴", "2.00"))
        ),
    )
    answer = ask("哪家单位的工资福利支出最多？", view)
    assert answer.status == "not_stated" and "万元" not in answer.text, answer.text


def test_places_are_compared_within_the_one_column_named(ask, make_view, make_figure, state):
    rows = (("青石县", "90.00", "0.00"), ("白水县", "40.00", "7.00"), ("赤土县", "20.00", "3.00"))
    view = make_view(
        *(
            state(
                f"{place} {whole} {added}",
                make_figure("一般债务限额", whole, region=place, measure="限额"),
                make_figure("新增一般债务限额", added, region=place, measure="限额"),
                table="政府债务限额情况表",
            )
            for place, whole, added in rows
        ),
        kind="政府决算",
    )
    text = ask("新增一般债务限额最多的是哪个县区？", view).text
    assert "白水县" in text and "7.00万元" in text, text
    text = ask("哪些县新增一般债务限额为0？", view).text
    assert "共1项" in text and "青石县" in text, text


def county_rows(make_figure, state):
    rows = (
        ("松林市", "30.00"), ("松林市本级及市辖区", "33.00"), ("白石县", "-4.00"), ("青杉县", "1.00"),
        ("云岭市", "9.00"), ("云岭市本级及市辖区", "9.00"), ("红叶县", "-2.00"), ("黄栌县", "3.00"),
    )  # fmt: skip
    return [
        state(f"{place} {value}", make_figure("税收返还", value, region=place), table="税收返还分市县表")
        for place, value in rows
    ]


def test_a_county_is_asked_for_of_all_that_a_city_has_below_it(ask, make_view, make_figure, state):
    rows = (
        ("松州市", "90.00"), ("松州市本级", "50.00"), ("白石县", "4.00"), ("青杉市", "36.00"),
        ("云岭市", "95.00"), ("云岭市本级", "9.00"), ("红叶县", "86.00"),
    )  # fmt: skip
    view = make_view(
        *(
            state(
                f"{place} {value}",
                make_figure("债务余额", value, region=place, measure="余额"),
                table="债务表",
            )
            for place, value in rows
        )
    )
    for asked in ("松州市下面哪个县债务余额最多？", "松州下辖的县市里，债务余额最多的是哪个？"):
        text = ask(asked, view).text
        assert "青杉市" in text and "36.00万元" in text, text


def test_the_counties_of_a_city_end_where_the_next_city_begins(ask, make_view, make_figure, state):
    view = make_view(*county_rows(make_figure, state))
    text = ask("松林下辖的县市里，税收返还是负数的有哪些，各是多少？", view).text
    assert "白石县" in text and "-4.00万元" in text and "红叶县" not in text, text


@pytest.mark.parametrize(
    "asked",
    [
        "松林州下面哪个市县债务余额最多？",
        "松林州哪个市县债务余额最多？",
        "松林州里面哪几个县的债务余额最多？",
        "松林苗族侗族自治州下辖的县市，债务余额最多的是哪个？",
    ],
)
def test_a_prefecture_is_found_by_its_long_name_and_ranked_within(ask, make_view, make_figure, state, asked):
    rows = (
        ("云岭市", "90.00"), ("云岭市本级", "80.00"), ("红叶县", "10.00"),
        ("松林苗族侗族自治州", "30.00"), ("松林苗族侗族自治州本级", "16.00"),
        ("白石县", "4.00"), ("青杉县", "9.00"),
        ("桃溪州", "40.00"), ("桃溪州本级", "20.00"), ("黄栌县", "19.00"),
    )  # fmt: skip
    view = make_view(
        *(
            state(
                f"{place} {value}",
                make_figure("债务余额", value, region=place, measure="余额"),
                table="分地区债务余额表",
            )
            for place, value in rows
        )
    )
    text = ask(asked, view).text
    assert "青杉县" in text and "9.00万元" in text and "90.00" not in text, text


def test_the_transfers_of_the_fund_named_are_ranked(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{place} {printed}",
                make_figure(item, printed, region=place, scope=fund),
                table=f"2031年省级{item}分地区决算表",
            )
            for item, fund, amounts in (
                ("税收返还和转移支付", "一般公共预算", ("900", "800")),
                ("国有资本经营转移支付", "国有资本经营", ("4", "6")),
            )
            for place, printed in zip(("青石市", "荷塘市"), amounts, strict=True)
        ),
        kind="政府决算",
    )
    assert "荷塘市" in ask("省级国资预算的转移支付，哪个市拿得最多？", view).text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("荷泽市下面的县区（不算市本级）谁欠债最多？", "甲泽县"),
        ("2031年荷泽市的县区里债务余额最高的是哪个？", "甲泽县"),
        ("荷泽的两个县里，谁的债务余额最多？", "甲泽县"),
        ("荷泽市这2个县当中债务余额最多的是谁？", "甲泽县"),
        ("全省的县区里谁的债务余额最多？", "丙泽县"),
    ],
)
def test_the_counties_below_one_city(ask, make_view, make_figure, state, question, place):
    owed = (
        ("荷泽市", "30"), ("荷泽市本级", "16"), ("甲泽县", "8"), ("乙泽县", "6"),
        ("青石市", "40"), ("青石市本级", "29"), ("丙泽县", "9"), ("丁泽县", "2"),
    )  # fmt: skip
    view = make_view(
        *(
            state(
                f"{name} {whole}",
                *(
                    make_figure(item, whole, measure="余额", unit="亿元", region=name)
                    for item in ("债务余额", "专项债务余额")
                ),
                table="2031年地方政府债务余额情况表",
            )
            for name, whole in owed
        ),
        organisation="云杉省",
        kind="政府决算",
    )
    assert place in ask(question, view).text


def test_places_below_the_row_of_what_they_get(ask, make_view, make_figure, state):
    """The rows of places bear their names alone; what they get stands above them."""

    def row(item, amount, *above, **labels):
        return state(
            f"{item} {amount}",
            make_figure(item, amount, measure="预算数", ancestors=above, **labels),
            table="转移支付分地区预算表",
        )

    view = make_view(
        *(row("财力", "1.00", region=place) for place in ("松岭县", "云台县", "林源区")),
        row("返还性支出分地区合计", "60.00"),
        row("松岭县", "31.00", "返还性支出分地区合计"),
        row("云台县", "29.00", "返还性支出分地区合计"),
        row("专项补助分地区合计", "99.00"),
        row("松岭县", "40.00", "专项补助分地区合计"),
        row("云台县", "59.00", "专项补助分地区合计"),
        kind="政府预算",
    )
    text = ask("返还性支出，哪个县区分得最多？", view).text
    assert "松岭县" in text and "31.00" in text and "59.00" not in text, text


def test_conditions_within_the_one_place_named(ask, make_view, make_figure, state):
    """对松岭的…哪几项是负的: the rows of other places are not listed."""
    rows = (
        ("松岭市", "增值税返还", "-35.00"),
        ("松岭市", "其他返还", "-2.00"),
        ("松岭市", "所得税返还", "8.00"),
        ("云台市", "增值税返还", "-5.00"),
        ("云台市", "其他返还", "4.00"),
    )
    view = make_view(
        *(
            state(f"{place} {item} {amount}", make_figure(item, amount, region=place), table="税收返还决算表")
            for place, item, amount in rows
        ),
        kind="政府决算",
    )
    text = ask("省里对松岭的税收返还，哪几项是负的，各多少？", view).text
    assert "-35.00" in text and "-2.00" in text and "云台" not in text, text


def test_areas_under_the_own_level_are_none_of_the_districts(ask, make_view, make_figure, state):
    table = "2031年云杉市政府债务余额明细表"
    rows = (("市级", "90"), ("云杉高新区", "50"), ("区县", "70"), ("白桦区", "40"), ("红松县", "30"))
    view = make_view(
        *(
            state(
                f"{place} {value} {value}9",
                make_figure("债务余额", value, measure="余额", region=place),
                make_figure("债务限额", f"{value}9", measure="限额", region=place),
                table=table,
            )
            for place, value in rows
        ),
        kind="政府决算",
        organisation="云杉市",
    )
    told = ask("2031年云杉各区县里谁的政府债务余额最高？", view).text
    assert "白桦区" in told and "40万元" in told, told
    least = ask("2031年云杉哪个县的债务限额最低？", view).text
    assert "309万元" in least, least


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年底各市县里谁欠的债最少？", "乙县", "城南区"),
        ("2031年底各地里（区不算），哪个县区的债务余额最少？", "乙县", "城南区"),
        ("2031年底哪个区的债务余额最少？", "城南区", "乙县"),
        ("2031年底地州市里，哪个债务余额最高？", "丙地区", "合计"),
    ],
)
def test_kinds_of_places_and_debt_that_are_not_asked_are_not_compared(
    ask, make_view, make_figure, state, question, told, untold
):
    rows = (
        ("地市", "99", "9"),
        ("甲市", "30", "20"),
        ("城南区", "1", "1"),
        ("乙县", "7", "0.5"),
        ("丙地区", "40", "5"),
    )
    view = make_view(
        *(
            state(
                f"{place} {whole} {special}",
                make_figure("债务余额", whole, region=place, measure="余额"),
                make_figure("专项债务余额", special, region=place, measure="余额", ancestors=("债务余额",)),
                table="债务余额分地区情况表",
            )
            for place, whole, special in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert told in text and untold not in text, text
    assert "专项" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("松林苗族自治州2031年底欠债最多的是哪个县？", "甲溪县"),
        ("松林苗族自治州下面的县谁的债务余额最高？", "甲溪县"),
    ],
)
def test_counties_of_the_prefecture_named(ask, make_view, make_figure, state, question, said):
    rows = (
        ("松林苗族自治州", "40.1"), ("松林苗族自治州本级", "20.0"), ("甲溪县", "12.0"), ("乙溪县", "8.1"),
        ("柏木白族自治州", "60.2"), ("柏木白族自治州本级", "21.0"), ("丙河县", "3.0"), ("丁河县", "36.2"),
    )  # fmt: skip
    view = make_view(
        *(
            state(
                f"{place} {value}",
                make_figure("债务余额", value, region=place, measure="余额", unit="亿元"),
                table="债务余额情况表",
            )
            for place, value in rows
        ),
        organisation="青溪省",
        kind="政府决算",
    )
    assert said in ask(question, view).text


@pytest.mark.parametrize(
    "question", ["荷塘县哪个学校的建设项目得到的债券最多？", "荷塘县债券支持的学校项目中，哪所学校最多？"]
)
def test_a_rank_keeps_to_the_noun_and_the_place_named(ask, make_view, make_figure, state, question):
    rows = (
        ("青石区", "东坡供水工程", "900"),
        ("荷塘县", "荷塘供水工程", "800"),
        ("荷塘县", "北岸学校建设项目", "20"),
        ("荷塘县", "南岸学校建设项目", "30"),
        ("青石区", "青石学校建设项目", "40"),
    )
    view = make_view(
        *(
            state(
                f"{place} {name} {printed}",
                make_figure(name, printed, region=place),
                table="2031年地方政府债券资金使用情况表",
            )
            for place, name, printed in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "南岸学校" in text and "30万元" in text, text


def test_the_share_of_the_highest_place_is_of_all_places_of_its_row(ask, make_view, make_figure, state):
    places = (("", "100"), ("东区", "20"), ("西区", "50"), ("南县", "30"))
    view = make_view(
        state(
            "专项转移支付支出 100 20 50 30",
            *(make_figure("专项转移支付支出", printed, region=place) for place, printed in places),
            table="本级对县（区）转移支付支出表",
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask("给下面县区的专项转移支付，哪个区拿得最多，占几成？", view).text
    assert "西区" in text and "占" in text and "50.00%" in text, text


def test_bonds_of_one_kind_are_ranked_by_their_own_column(ask, make_view, make_figure, state):
    rows = (("青石市", "900", "20"), ("荷塘市", "100", "70"), ("赤土市", "300", "50"))
    view = make_view(
        *(
            state(
                f"{place} {general} {special}",
                make_figure("新增债券", general, region=place, ancestors=("一般债券",)),
                make_figure("专项债券合计", special, region=place),
                make_figure("新增债券", special, region=place, ancestors=("专项债券",)),
                table="2031年地方政府债券发行情况表",
            )
            for place, general, special in rows
        ),
        kind="政府决算",
    )
    text = ask("2031年哪个市发的新增专项债券最少？", view).text
    assert "青石市新增专项债券" in text and "20万元" in text, text
    text = ask("2031年哪个市发的新增一般债券最少？", view).text
    assert "荷塘市新增一般债券" in text and "100万元" in text, text


@pytest.fixture
def towns(make_view, make_figure, state):
    """Towns and an area with what they take in and get, in a table, and larger sums in prose."""
    rows = (("青石镇", "30", "48", "21"), ("白水乡", "12", "33", "14"), ("城东园区", "68", "15", "8"))
    return make_view(
        state(
            "县级一般公共预算收入71万元，加上上级补助收入900万元，收入总计971万元。",
            make_figure("上级补助收入", "900", region="县级"),
            make_figure("上解收入", "500", region="县级"),
        ),
        *(
            state(
                f"{place} {income} {whole} {kind}",
                make_figure("一般公共预算收入", income, region=place),
                make_figure("县补助合计", whole, region=place),
                make_figure("专项补助", kind, region=place),
                table="乡镇及园区收入和补助情况表",
            )
            for place, income, whole, kind in rows
        ),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("在乡镇和园区里，哪个单位的一般公共预算收入最多，收了多少？", "城东园区一般公共预算收入"),
        ("哪里的一般公共预算收入最高？", "城东园区一般公共预算收入"),
        ("哪个乡镇的收入最高？", "青石镇一般公共预算收入"),
        ("专项补助最多的两个乡镇是哪几个？", "青石镇专项补助"),
        ("县补助合计最多的是哪个乡镇，其中专项补助是多少？", "青石镇县补助合计"),
    ],
)
def test_places_are_ranked_and_no_items_of_prose(ask, towns, question, told):
    text = ask(question, towns).text
    assert told in text and "900" not in text, text
    assert ("21万元" in text) == ("专项" in question), text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("各级次里债务余额最大的是哪儿，占全州债务余额的百分之几？", "州本级债务余额"),
        ("州本级和各县市里，谁的债务余额最大？", "州本级债务余额"),
        ("哪个县市的债务余额最大？", "青溪市债务余额"),
        ("除州本级外，哪里的债务余额最大？", "青溪市债务余额"),
    ],
)
def test_the_own_level_is_compared_where_levels_are_asked(ask, make_view, make_figure, state, question, told):
    rows = (("州本级", "80"), ("青溪市", "50"), ("白石县", "30"), ("", "160"))
    view = make_view(
        state(
            "全州债务余额160万元，其中一般债务余额110万元、专项债务余额50万元。",
            make_figure("一般债务余额", "110", measure="余额", ancestors=("债务余额",)),
            make_figure("专项债务余额", "50", measure="余额", ancestors=("债务余额",)),
        ),
        *(
            state(
                f"{place or '合计'} {number}",
                make_figure("债务余额", number, region=place, measure="余额"),
                table="政府债务余额分级次情况表",
            )
            for place, number in rows
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask(question, view).text
    assert told in text and "一般债务" not in text, text
    assert "占" not in question or "50.00%" in text, text


def test_levels_and_places_that_fell(ask, make_view, make_figure, state):
    rows = (("州本级", "2.3", "减少"), ("青溪市", "3.5", "增加"), ("白石县", "3.6", "减少"))
    view = make_view(
        *(
            state(
                f"{place} {rate}",
                make_figure(
                    "财政收入", rate, region=place, measure="增减率", unit="%", base="上年", direction=way
                ),
                table="全州财政收入分级次执行情况表",
            )
            for place, rate, way in rows
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask("分级次看（州本级和各县市），哪些地方的财政收入比上年下降了？", view).text
    assert "州本级" in text and "白石县" in text and "青溪市" not in text, text


@pytest.fixture
def by_kind(make_view, make_figure, state):
    """The debt of places by kind alone, the rest of a table of two columns."""
    rows = (("青溪市", "50", "10"), ("白石县", "30", "45"), ("", "80", "55"))
    return make_view(
        *(
            state(
                f"{place or '合计'} {general} {special}",
                make_figure("一般债务余额", general, region=place, measure="余额"),
                make_figure("专项债务余额", special, region=place, measure="余额"),
                table="政府债务余额情况表",
            )
            for place, general, special in rows
        ),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个市县的债务余额最大？", "最高的是白石县，合计75万元（30 + 45 = 75万元）"),
        ("债务余额最多的是哪个地方，最少的又是哪里？", "最低的是青溪市，合计60万元（50 + 10 = 60万元）"),
        ("哪个市县的债务余额最大，占全市的百分之几？", "75 ÷（80 + 55）× 100% = 55.56%"),
        ("哪里的一般债务余额最大？", "最高的是2031年青溪市一般债务余额为50万元"),
    ],
)
def test_a_thing_printed_by_kind_alone_is_ranked_by_its_sum(ask, by_kind, question, told):
    assert told in ask(question, by_kind).text


def test_the_share_of_the_first_place_is_of_its_column(ask, by_kind):
    text = ask("哪里的专项债务余额最大，占全市的百分之几？", by_kind).text
    assert "45 ÷ 55" in text and "81.82%" in text, text


def test_the_period_asked_is_that_of_the_column(ask, make_view, make_figure, state):
    rows = (("青溪县", "90", "120"), ("白石县", "20", "300"))
    view = make_view(
        *(
            state(
                f"{place} {month} {year}",
                make_figure("一般公共预算收入", month, region=place, part="当月"),
                make_figure("一般公共预算收入", year, region=place, part="累计"),
                table="收入分级次完成情况表",
            )
            for place, month, year in rows
        ),
        kind="政府预算",
        level="政府",
    )
    assert "白石县一般公共预算收入（累计）" in ask("哪个县的一般公共预算收入累计最多？", view).text
    assert "青溪县一般公共预算收入（当月）" in ask("哪个县当月一般公共预算收入最多？", view).text


def test_areas_called_by_the_city_of_the_report_are_none_that_it_has_counties_below(
    ask, make_view, make_figure, state
):
    rows = (("云杉高新区", "5.00"), ("白水区", "9.00"), ("赤土县", "7.00"))
    view = make_view(
        *(
            state(f"{place} {value}", make_figure("一般性转移支付", value, region=place), table="转移支付表")
            for place, value in rows
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    for asked in ("云杉市给哪个区县的一般性转移支付最多？", "云杉市下面哪个区县的一般性转移支付最多？"):
        text = ask(asked, view).text
        assert "白水区" in text and "9.00万元" in text, text


def test_a_prefecture_without_a_row_of_its_own_level_is_one_of_the_cities(ask, make_view, make_figure, state):
    rows = (
        ("青石市", "9.00"), ("青石市本级", "4.00"), ("白水市", "8.00"), ("白水市本级", "4.00"),
        ("云岭地区", "2.00"), ("红叶市", "1.00"),
    )  # fmt: skip
    view = make_view(
        *(
            state(f"{place} {value}", make_figure("新增债券", value, region=place), table="分地区债券表")
            for place, value in rows
        ),
        kind="政府决算",
        organisation="云岭省",
    )
    text = ask("哪个地市的新增债券最少？", view).text
    assert "云岭地区" in text and "2.00万元" in text, text


def test_areas_that_make_up_the_own_level_are_no_counties(ask, make_view, make_figure, state):
    rows = (
        ("市级", "30.00"), ("市本级", "12.00"), ("云杉高新区", "18.00"), ("白水区", "8.00"),
        ("赤土县", "7.00"), ("红叶县", "5.00"), ("青石市", "9.00"),
    )  # fmt: skip
    view = make_view(
        *(
            state(f"{place} {value}", make_figure("专项债务限额", value, region=place), table="债务限额表")
            for place, value in rows
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    for asked in ("四个县（市、区）里哪个专项债务限额最高？", "哪个地区专项债务限额最高？"):
        text = ask(asked, view).text
        assert "青石市" in text and "9.00万元" in text, text
    text = ask("专项债务限额最高的县是哪个？", view).text
    assert "赤土县" in text, text


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("各县区债务余额从高到低排", "云溪县青石区白鹭县"),
        ("请把各县区债务余额从低到高排一下", "白鹭县青石区云溪县"),
        ("各区县债务余额排名", "云溪县青石区白鹭县"),
    ],
)
def test_all_places_are_told_in_the_order_asked(ask, make_view, make_figure, state, question, order):
    rows = (("青石区", "30.00"), ("白鹭县", "12.00"), ("云溪县", "90.00"))
    view = make_view(
        *(
            state(
                f"{place} {amount}",
                make_figure("债务余额", amount, region=place, measure="余额"),
                table="2031年债务余额表",
            )
            for place, amount in rows
        ),
        organisation="青溪市",
        kind="政府预算",
    )
    told = sorted((place for place, _ in rows), key=ask(question, view).text.index)
    assert "".join(told) == order


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个县的支出最高？", ""),
        ("哪个县拿到的转移支付最多？", "青杉县"),
        ("哪个镇的转移支付最多？", "荷塘镇"),
        ("哪个区的转移支付最多？", ""),
    ],
)
def test_what_a_place_is_given_is_not_what_it_spends_and_a_town_is_no_county(
    ask, make_view, make_figure, state, question, told
):
    given = "县对乡镇转移支付合计" if "镇" in question or "区" in question else "市对县转移支付合计"
    rows = (("青杉县", "900"), ("云溪县", "800"))
    rows = rows if given.startswith("市") else (("荷塘镇", "90"), ("竹溪镇", "80"))
    view = make_view(
        *(
            state(f"{name} {printed}", make_figure(given, printed, region=name), table="转移支付分配表")
            for name, printed in rows
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    answer = ask(question, view)
    assert (told in answer.text) if told else answer.status == "not_stated", answer.text


def test_a_zone_is_asked_for_by_its_kind(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{name}2031年预算执行情况：一般公共预算收入{printed}亿元。",
                make_figure("一般公共预算收入", printed, unit="亿元", region=name),
            )
            for name, printed in (("云杉经济技术开发区", "6.2"), ("云杉高新区", "8.2"))
        ),
        organisation="云杉市",
        kind="政府决算",
    )
    text = ask("哪个园区的一般公共预算收入最高，有多少？", view).text
    assert "云杉高新区" in text and "8.2亿元" in text, text
