"""Which of several is highest or lowest, and which meet a condition, within one report."""

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


def test_the_whole_is_no_part_of_itself(ask, make_view, make_figure, state):
    names = (("“三公”经费", "9.00"), ("公务接待费", "2.00"), ("公务用车购置及运行维护费", "7.00"))
    view = make_view(
        state(
            " ".join(printed for _, printed in names),
            *(make_figure(name, printed) for name, printed in names),
            table="财政拨款“三公”经费支出决算表",
        )
    )
    text = ask("三公经费里哪一项花得最多？", view).text
    assert "公务用车" in text and "7.00万元" in text, text


def test_parts_are_those_that_the_sentence_of_the_whole_lists(ask, make_view, make_figure, state):
    heading = "（九）政府采购"
    view = make_view(
        state(
            "全年采购总额30.00万元：货物8.00万元，工程12.00万元，服务10.00万元。",
            *(
                make_figure(name, printed)
                for name, printed in (
                    ("采购总额", "30.00"),
                    ("货物", "8.00"),
                    ("工程", "12.00"),
                    ("服务", "10.00"),
                )
            ),
            heading=heading,
        ),
        state("中小企业合同额25.00万元。", make_figure("中小企业合同额", "25.00"), heading=heading),
    )
    text = ask("政府采购三类里哪类金额最大？", view).text
    assert "工程" in text and "12.00万元" in text, text
    assert "30.00万元" in ask("政府采购支出总额是多少？", view).text


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


def test_accounts_above_and_below_their_budget(ask, subjects):
    above = ask("决算比预算多的科目有哪些？", subjects).text
    assert "林业草原防灾减灾" in above and "住房公积金" not in above, above


def test_what_fell_where_only_rates_are_told(ask, taxes):
    text = ask("2031年哪些收入比上年下降了？", taxes).text
    assert "契税" in text and "罚没收入" in text and "增值税" not in text, text


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


def test_a_row_left_aside_is_not_compared_and_its_fellows_are(ask, make_view, make_figure, state):
    rows = (("302", "商品和服务支出", (), "90.00"), ("30201", "办公费", ("商品和服务支出",), "20.00"))
    rows += (
        ("30207", "邮电费", ("商品和服务支出",), "9.00"),
        ("30299", "其他支出", ("商品和服务支出",), "61.00"),
    )
    view = make_view(
        *(
            state(
                f"{code} {name} {value}", make_figure(name, value, code=code, ancestors=above), table="支出表"
            )
            for code, name, above, value in rows
        ),
        state("310 资本性支出 5.00", make_figure("资本性支出", "5.00", code="310"), table="支出表"),
    )
    answer = ask("支出表里，撇开“其他支出”不算，最多的是哪一项，多少？", view)
    assert "办公费" in answer.text and "20.00万元" in answer.text, answer.text


def county_rows(make_figure, state):
    rows = (
        ("松林市", "30.00"), ("松林市本级及市辖区", "33.00"), ("白石县", "-4.00"), ("青杉县", "1.00"),
        ("云岭市", "9.00"), ("云岭市本级及市辖区", "9.00"), ("红叶县", "-2.00"), ("黄栌县", "3.00"),
    )  # fmt: skip
    return [
        state(f"{place} {value}", make_figure("税收返还", value, region=place), table="税收返还分市县表")
        for place, value in rows
    ]


def test_the_counties_of_a_city_end_where_the_next_city_begins(ask, make_view, make_figure, state):
    view = make_view(*county_rows(make_figure, state))
    text = ask("松林下辖的县市里，税收返还是负数的有哪些，各是多少？", view).text
    assert "白石县" in text and "-4.00万元" in text and "红叶县" not in text, text


def test_a_column_that_leaves_out_what_is_to_be_included_is_not_compared(ask, make_view, make_figure, state):
    rows = (("农林水", "62.00", "57.00"), ("节能环保", "73.00", "72.00"))
    view = make_view(
        *(
            state(
                f"{name} {whole} {less}",
                make_figure(name, whole),
                make_figure(name, less, part="不含青杉"),
                table="专项转移支付决算表",
            )
            for name, whole, less in rows
        )
    )
    assert "73.00万元" in ask("专项转移支付哪个领域拿得最多？多少万元（含青杉）？", view).text


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


def test_the_largest_single_purchase_of_the_table(ask, make_view, make_figure, state):
    title, whole = "2031年政府采购预算表", "服务C"
    view = make_view(
        state(
            "政府采购预算180万元，其中：购买货物50万元、购买服务130万元。",
            *(
                make_figure(item, printed, measure="预算数", ancestors=("政府采购预算",))
                for item, printed in (("购买货物", "50"), ("购买服务", "130"))
            ),
        ),
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, measure="预算数", ancestors=above),
                table=title,
            )
            for item, printed, above in (
                ("会议费", "87", (whole,)),
                ("会议服务", "87", (whole, "会议费")),
                ("物业费", "43", (whole,)),
                ("物业服务", "43", (whole, "物业费")),
            )
        ),
        kind="部门预算",
    )
    text = ask("政府采购表上单笔最大的是哪一项，多少钱？", view).text
    assert "会议服务" in text and "87万元" in text, text


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


def test_parts_are_ranked_below_the_words_that_open_them(ask, make_view, make_figure, state):
    whole = "“两个屏障”“一个基地”支出"
    view = make_view(
        state("教育支出70亿元。", make_figure("教育支出", "70", unit="亿元", region="全市")),
        state(
            "一是深入落实“三大任务”。保障“两个屏障”“一个基地”支出20亿元。其中，建设生态屏障支出3亿元，建设能源基地支出9亿元。",
            make_figure(whole, "20", unit="亿元", region="全市"),
            make_figure("建设生态屏障支出", "3", unit="亿元", region="全市", ancestors=(whole,)),
            make_figure("建设能源基地支出", "9", unit="亿元", region="全市", ancestors=(whole,)),
            heading="（五）重点工作",
        ),
        organisation="云杉河市",
        kind="政府决算",
    )
    text = ask("“三大任务”里花钱最多的是哪一项？", view).text
    assert "能源基地" in text and "9亿元" in text, text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("荷泽市下面的县区（不算市本级）谁欠债最多？", "甲泽县"),
        ("2031年荷泽市的县区里债务余额最高的是哪个？", "甲泽县"),
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


def test_the_kinds_of_insurance_are_of_the_insurance_fund(ask, make_view, make_figure, state):
    rows = (
        ("工伤保险基金", "8.00", "120", "社会保险基金"),
        ("失业保险基金", "5.00", "251.2", "社会保险基金"),
    )
    rows += (("车辆通行费收入", "90.00", "50", "政府性基金"), ("彩票公益金收入", "60.00", "60", "政府性基金"))
    view = make_view(
        *(
            state(
                f"{name} {amount} {rate}%",
                make_figure(name, amount, scope=fund),
                make_figure(name, rate, scope=fund, measure="完成率", unit="%", base="预算数"),
                table=f"2031年{fund}收入决算表",
            )
            for name, amount, rate, fund in rows
        ),
        kind="政府决算",
    )
    assert "工伤保险基金收入决算数为8.00" in ask("2031年哪个险种的基金收入最多？", view).text
    over = ask("2031年哪个险种的收入超预算最多（按完成百分比），实际收了多少？", view).text
    assert "失业保险基金" in over and "251.2%" in over and "5.00万元" in over, over


def test_what_was_wrong_with_the_one_ranked_last(ask, make_view, make_figure, state):
    score = {"measure": "得分", "unit": "分", "part": "自评得分"}
    view = make_view(
        *(
            state(f"{name} {printed}", make_figure(name, printed, **score), table="项目自评结果表")
            for name, printed in (("防火通道维护", "98.6"), ("苗木托养", "86.5"), ("界碑更新", "94.2"))
        ),
        state("苗木托养支出决算数小于预算数的主要原因是尾款结转。", heading="支出情况"),
        state(
            "扣分主要原因：苗木托养项目承接机构换届，服务费未能按期结算；界碑更新有4处放弃改造。",
            heading="绩效情况",
        ),
    )
    text = ask("三个自评项目里哪个分数最低，多少分，毛病出在哪？", view).text
    assert "86.5分" in text and "承接机构换届" in text and "尾款" not in text, text


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
    ("question", "most"),
    [
        ("2031年文体支出里花得最多的是哪一项？", "25243"),
        ("2031年文体支出花得最多的是哪项？", "25243"),
        ("2031年农林水支出当中文体支出的那部分，投得最多的是哪个方向？", "25243"),
        ("2031年农林水支出里最多的是哪一款？", "97000"),
    ],
)
def test_parts_are_ranked_within_the_innermost_thing_named(
    ask, make_view, make_figure, state, question, most
):
    rows = (
        ("农林水支出", "126934", ()),
        ("办学支出", "97000", ("农林水支出",)),
        ("学校维修", "90000", ("农林水支出", "办学支出")),
        ("学校运行", "7000", ("农林水支出", "办学支出")),
        ("文体支出", "29934", ("农林水支出",)),
        ("场馆管理", "25243", ("农林水支出", "文体支出")),
        ("场馆维修", "4691", ("农林水支出", "文体支出")),
    )
    view = make_view(
        *(
            state(f"{name} {number}", make_figure(name, number, ancestors=above), table="支出决算明细表")
            for name, number, above in rows
        ),
        kind="政府决算",
        organisation="云杉河市",
    )
    assert most in ask(question, view).text.replace(",", ""), ask(question, view).text


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


def test_why_the_last_is_last_may_be_said_with_one_word(ask, make_view, make_figure, state):
    rates = {"泳馆改造": "7.65", "操场翻新": "93.20", "课桌更新": "88.10"}
    view = make_view(
        *(
            state(
                name,
                make_figure(name, value, measure="完成率", unit="%", base="全年预算数"),
                table="项目执行情况表",
            )
            for name, value in rates.items()
        ),
        state("泳馆改造因招标流标两次，结转9.05万元；其余为质保金。"),
    )
    text = ask("执行率最低的项目是哪个？卡在哪儿？", view).text
    assert "7.65%" in text and "流标" in text, text
