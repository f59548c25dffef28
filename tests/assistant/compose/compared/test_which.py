"""Which rows meet a condition, told in prose: negative amounts, taxes short of what was expected."""

import pytest


@pytest.fixture
def spending(make_view, make_figure, state):
    rows = (("一般公共预算支出", "900"), ("债务还本支出", "60"), ("补充预算周转金", "-21"))
    text = "一般公共预算支出900万元，债务还本支出60万元，补充预算周转金-21万元。"
    return make_view(state(text, *(make_figure(item, printed) for item, printed in rows)), kind="政府决算")


@pytest.mark.parametrize(
    "question",
    [
        "决算支出里有一笔是负数，是哪一笔、多少？",
        "支出里哪一项是负数？",
        "有没有负数的支出项目？",
        "哪个数印成了负的？",
    ],
)
def test_the_amount_printed_below_zero(ask, spending, question):
    assert "补充预算周转金决算数为-21万元" in ask(question, spending).text


@pytest.fixture
def taxes(make_view, make_figure, state):
    told = (("增值税", "99.8", "1.5"), ("企业所得税", "93.1", "8.7"), ("个人所得税", "117.6", "45.9"))
    text = "；".join(f"{name}为调整预期的{done}%，增长{rate}%" for name, done, rate in told) + "。"
    figures = [
        figure
        for name, done, rate in told
        for figure in (
            make_figure(name, done, measure="完成率", unit="%", base="预算数", ancestors=("收入项目",)),
            make_figure(
                name,
                rate,
                measure="增减率",
                unit="%",
                base="上年",
                direction="增加",
                ancestors=("收入项目",),
            ),
        )
    ]
    return make_view(state(text, *figures), kind="政府决算")


@pytest.mark.parametrize(
    "question", ["哪些税没达到调整后的预期？", "哪几个税种没有完成全年目标？", "哪些税短收了？"]
)
def test_taxes_short_of_what_was_expected_of_them(ask, taxes, question):
    text = ask(question, taxes).text
    assert "99.8%" in text and "93.1%" in text and text.count("报告写道") <= 1, text


@pytest.mark.parametrize("question", ["三个主要税种里哪个涨得最猛？", "三项税收中哪项增幅最大？"])
def test_how_many_of_a_kind_there_are_is_no_name(ask, taxes, question):
    assert "个人所得税" in ask(question, taxes).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年下面哪几个县市的地方级财政收入比上年还少了？",
        "地方级财政收入比上年少了的县市有哪些？",
        "2031年有几个县市的地方级财政收入下降？",
    ],
)
def test_places_that_fell_by_the_table_of_places(ask, make_view, make_figure, state, question):
    def row(place, rate):
        about = {"region": place, "year": 2031, "measure": "增减率", "unit": "%", "base": "2030年决算数"}
        return state(
            f"{place} {rate}",
            make_figure("地方级财政收入", rate, direction="减少" if rate[0] == "-" else "增加", **about),
            table="分县（市）情况表",
        )

    places = (("云一市", "-0.6"), ("云二市", "2.5"), ("云三县", "-1.4"), ("云四县", "0.5"), ("全州", "1.0"))
    view = make_view(*(row(*each) for each in places), organisation="云州", kind="政府预算", year=2032)
    text = ask(question, view).text
    assert "共2项" in text and "云一市" in text and "云三县" in text and "云二市" not in text, text


def test_a_bound_on_a_move_is_one_of_its_size_and_its_way(ask, make_view, make_figure, state):
    told = (("造林事务", "5200", "减支", "1300"), ("护林事务", "3100", "减支", "40"))
    told += (("防火事务", "4400", "增支", "2100"),)
    view = make_view(
        *(
            state(
                f"{name}{amount}万元，比上年{way}{move}万元；",
                make_figure(name, amount),
                make_figure(
                    name,
                    move,
                    measure="增减额",
                    base="上年",
                    direction="减少" if way == "减支" else "增加",
                ),
                heading="林业支出",
            )
            for name, amount, way, move in told
        ),
        kind="政府决算",
    )
    text = ask("哪几项事务比上年减支在1000万元以上？", view).text
    assert "造林事务" in text and "1300万元" in text, text
    assert "护林" not in text and "防火" not in text, text


@pytest.fixture
def affairs(make_view, make_figure, state):
    told = (("造林事务", "5200", "减支", "1300"), ("护林事务", "300", "减支", "40"))
    told += (("防火事务", "4400", "增支", "2100"), ("苗木事务", "900", "增支", "250"))
    ways = {"减支": "减少", "增支": "增加"}
    return make_view(
        *(
            state(
                f"{name}{amount}万元，比上年{way}{move}万元；",
                make_figure(name, amount, ancestors=("林业服务支出",)),
                make_figure(
                    name,
                    move,
                    measure="增减额",
                    base="上年",
                    direction=ways[way],
                    ancestors=("林业服务支出",),
                ),
                heading="林业支出",
            )
            for name, amount, way, move in told
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪些事务减支了？", {"造林事务", "护林事务"}),
        ("比上年减少超过100万元的事务有哪几项，原因是什么？", {"造林事务"}),
        ("有哪几项事务增支在200万至300万之间？", {"苗木事务"}),
        ("支出少于1000万元的事务有哪几项？", {"护林事务", "苗木事务"}),
    ],
)
def test_all_that_meet_a_condition_are_listed_and_no_other(ask, affairs, question, told):
    text = ask(question, affairs).text
    assert {name for name in ("造林事务", "护林事务", "防火事务", "苗木事务") if name in text} == told, text


def test_the_most_that_was_saved_is_no_amount(ask, affairs):
    text = ask("减支最多的是哪一项？", affairs).text
    assert "造林事务" in text and "1300万元" in text and "防火" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("收入总表里，上年结转的6.00万元落在哪个项级科目？", "防火"),
        ("上年结转6万元列在哪个科目？", "防火"),
        ("50万元是哪个科目的？", "行政运行"),
        ("收入总表里哪个科目是14.00万元？", "防火"),
    ],
)
def test_the_row_that_prints_an_amount_said(ask, make_view, make_figure, state, question, told):
    def row(name, code, whole, carried):
        figures = [make_figure(name, whole, code=code, measure="预算数")]
        if carried:
            figures.append(make_figure(name, carried, code=code, measure="预算数", part="上年结转"))
        return state(f"{name} {whole} {carried}", *figures, table="收入总表")

    view = make_view(
        row("收入合计", None, "64.00", "6.00"),
        row("行政运行", "2130201", "50.00", ""),
        row("防火", "2130234", "14.00", "6.00"),
        kind="部门预算",
    )
    text = ask(question, view).text
    other = ({"防火", "行政运行"} - {told}).pop()
    assert told in text and other not in text and "合计" not in text, text


def test_places_whose_long_named_spending_fell(ask, make_view, make_figure, state):
    rows = (("青溪县", "22", "减少"), ("白石县", "3", "增加"), ("云溪县", "8", "减少"))
    view = make_view(
        *(
            state(
                f"{place} {rate}",
                make_figure(
                    "一般公共预算支出",
                    rate,
                    region=place,
                    measure="增减率",
                    unit="%",
                    base="上年",
                    direction=way,
                ),
                table="收支分级次完成情况表",
            )
            for place, rate, way in rows
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask("哪些县区的一般公共预算支出下降了？", view).text
    assert "青溪县" in text and "云溪县" in text and "白石县" not in text, text


@pytest.mark.parametrize(
    "question", ["全市主要税种里，有几个是下降的，各降了多少？", "全市税种里有几种在下降？"]
)
def test_a_tax_called_like_another_one_is_none_of_its_parts(ask, make_view, make_figure, state, question):
    def told(name, amount, rate, way):
        of = {"measure": "增减率", "unit": "%", "direction": way, "base": "上年", "region": "全市"}
        move = "增长" if way == "增加" else "下降"
        return state(
            f"{name}{amount}亿元，{move}{rate}%。",
            make_figure(name, amount, unit="亿元", region="全市"),
            make_figure(name, rate, **of),
        )

    view = make_view(
        told("增值税收入", "61", "2.4", "增加"),
        told("城市维护建设税收入", "9", "0.6", "减少"),
        told("土地增值税收入", "10", "17.3", "减少"),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert "共2项" in text and "0.6%" in text and "17.3%" in text and "2.4%" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("哪几个税种反倒增加了？", "契税", "增值税"),
        ("哪些税种不增反减？", "增值税", "契税"),
        ("哪几个税种增幅超过15%？", "契税", "印花税"),
    ],
)
def test_what_is_so_much_of_the_year_before_moved_by_what_it_is_off_the_whole(
    ask, make_view, make_figure, state, question, told, untold
):
    rows = [
        state(
            f"{tax} {rate}%",
            make_figure(tax, rate, year=2031, measure="比率", unit="%", base="2030年决算数"),
            table="一般公共预算收入决算表",
        )
        for tax, rate in (("增值税", "97.0"), ("契税", "116.7"), ("印花税", "106.9"))
    ]
    text = ask(question, make_view(*rows, kind="政府决算", year=2031)).text
    assert told in text and untold not in text, text


@pytest.mark.parametrize(
    ("question", "balance"),
    [
        ("哪个县新增债务限额合计为零，年末欠多少？", "70"),
        ("哪几个县没有新增债务限额？", ""),
    ],
)
def test_the_place_with_nothing_of_either_kind(ask, make_view, make_figure, state, question, balance):
    """Several have nothing of one kind; one has nothing of both."""

    def row(number, place, general, special, owed):
        about = {"region": place, "year": 2031, "group": number}
        return state(
            f"{place} {general} {special} {owed}",
            make_figure("新增一般债务限额", general, measure="限额", **about),
            make_figure("新增专项债务限额", special, measure="限额", **about),
            make_figure("政府债务余额", owed, measure="余额", **about),
            table="地方政府债务限额及余额情况表",
        )

    rows = (("青溪县", "0", "30", "90"), ("云岭县", "0", "0", "70"), ("白沙县", "12", "0", "50"))
    view = make_view(
        *(row(number, *each) for number, each in enumerate(rows)),
        organisation="云州市",
        kind="政府决算",
        level="政府",
        year=2031,
    )
    text = ask(question, view).text
    assert text.startswith("共1项") and "云岭县" in text and balance in text, text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("2032年哪些税种的预算数定得比2031年执行数还低？", "耕地占用税", "契税"),
        ("2032年哪些税种的预算数比2031年预算数低？", "契税", "耕地占用税"),
    ],
)
def test_rows_below_what_the_question_compares_with(
    ask, make_view, make_figure, state, question, told, not_told
):
    def row(name, planned, done, next_planned):
        return state(
            f"{name} {planned} {done} {next_planned}",
            make_figure(name, planned, measure="预算数", year=2031),
            make_figure(name, done, measure="执行数", year=2031),
            make_figure(name, next_planned, measure="预算数", year=2032),
            table="2031年收入执行情况及2032年预算表",
        )

    taxes = (("增值税", "80", "90", "95"), ("契税", "70", "50", "60"), ("耕地占用税", "20", "40", "30"))
    text = ask(question, make_view(*(row(*tax) for tax in taxes), kind="政府预算", year=2032)).text
    assert told in text and not_told not in text, text


@pytest.fixture
def three_public(make_view, make_figure, state):
    """A table whose cars are one row with two below it, of which one alone rose."""

    def row(name, planned, moved, above=()):
        change = {"measure": "增减额", "base": "2030年预算数", "ancestors": above}
        way = "增加" if float(moved) > 0 else "减少"
        return state(
            f"{name} {planned} {moved}",
            make_figure(name, planned, measure="预算数", ancestors=above),
            make_figure(name, moved, direction=way, **change),
            table="“三公”经费预算表",
        )

    cars = "公务用车购置及运行费"
    return make_view(
        row("“三公”经费", "180", "-20"),
        row("公务接待费", "60", "-14", ("“三公”经费",)),
        row(cars, "120", "-6", ("“三公”经费",)),
        row("公务用车购置费", "30", "-9", ("“三公”经费", cars)),
        row("公务用车运行维护费", "90", "3", ("“三公”经费", cars)),
        kind="部门预算",
    )


def test_what_moved_the_other_way_may_stand_below_a_row_that_did_not(ask, three_public):
    text = ask("“三公”经费哪一项增加了？", three_public).text
    assert "公务用车运行维护费" in text and "没有" not in text, text


def test_how_much_the_whole_fell_says_nothing_of_the_way_of_the_part(ask, three_public):
    text = ask("“三公”经费比上年少多少 哪一项反而增加了？", three_public).text
    assert "共1项" in text and "公务用车运行维护费" in text, text


@pytest.fixture
def incomes(make_view, make_figure, state):
    def row(name, rate, next_rate, above=()):
        about = {"ancestors": above, "unit": "%", "measure": "增减率", "year": 2032}
        return state(
            f"{name} {rate} {next_rate}",
            make_figure(name, rate, measure="完成率", unit="%", base="预算数", year=2031, ancestors=above),
            make_figure(
                name,
                next_rate,
                direction="减少" if next_rate[0] == "-" else "增加",
                base="2031年执行数",
                **about,
            ),
            table="2031年收入执行情况及2032年预算表",
        )

    taxes, others = ("税收收入",), ("非税收入",)
    return (
        row("税收收入", "99.7", "-0.4"),
        row("增值税", "98.3", "4.1", taxes),
        row("契税", "104.2", "-2.5", taxes),
        row("非税收入", "102.1", "-6.7"),
        row("罚没收入", "97.5", "1.2", others),
        row("专项收入", "108.0", "-8.8", others),
    )


@pytest.mark.parametrize(
    ("question", "kind", "told", "not_told"),
    [
        ("执行数超过预算的收入有哪些？", "政府预算", "契税完成预算数的104.2%", "增值税"),
        ("哪几项收入的决算数比预算数少？", "政府预算", "增值税完成预算数的98.3%", "契税"),
        ("预算比决算低的收入有哪些？", "政府预算", "契税完成预算数的104.2%", "增值税"),
        ("预算比执行数低的收入有哪些？", "政府预算", "契税比2031年执行数下降2.5%", "增值税"),
        ("预算数低于执行数的收入有哪些？", "政府决算", "契税完成预算数的104.2%", "增值税"),
    ],
)
def test_a_budget_held_against_what_was_done(ask, incomes, make_view, question, kind, told, not_told):
    year = 2032 if kind == "政府预算" else 2031
    text = ask(question, make_view(*incomes, kind=kind, year=year)).text
    assert told in text and not_told not in text, text


def test_a_sentence_that_says_of_nothing_that_it_went_beyond_its_budget_is_no_answer(
    ask, make_view, make_figure, state
):
    said = "政府性基金支出完成19亿元，为预算的97.8%，主要是超长期特别国债安排的支出增加。"
    figures = (make_figure("政府性基金支出", "19", unit="亿元"),)
    draft = ask("预算比决算低的支出有哪些？", make_view(state(said, *figures), kind="政府决算"))
    assert draft.status == "not_stated", draft.text


def test_rows_moved_from_a_budget_are_not_those_moved_from_what_was_spent(ask, make_view, make_figure, state):
    def row(name, moved, base, table):
        figure = make_figure(
            name,
            moved,
            measure="增减额",
            base=base,
            direction="减少" if moved[0] == "-" else "增加",
            year=2032,
        )
        return state(f"{name} {moved}", figure, table=table)

    held = [
        row(name, moved, "2031年预算数", "三公经费支出表")
        for name, moved in (("接待费", "-73"), ("用车费", "-25"))
    ]
    asked = [
        row(name, moved, "2031年执行数", "支出预算表")
        for name, moved in (("国防支出", "-4"), ("教育支出", "9"))
    ]
    text = ask(
        "2032年预算比2031年执行数低的支出有哪些？", make_view(*held, *asked, kind="政府预算", year=2032)
    ).text
    assert "国防支出" in text and "接待费" not in text, text


@pytest.mark.parametrize("question", ["哪些支出超预算了？", "哪些支出科目超了预算？"])
def test_that_no_class_of_spending_went_beyond_its_budget_is_said(
    ask, make_view, make_figure, state, question
):
    cars = (("公务用车运行维护费支出", "120", "30217"), ("公务接待费支出", "90", "30218"))
    classes = (("教育支出", "99.5", "205"), ("农林水支出", "98.7", "213"), ("国防支出", "98.3", "203"))
    view = make_view(
        *(
            state(
                f"{name} {done}",
                make_figure(name, done, unit="%", measure="完成率", base="全年预算数", code=code),
                table=title,
            )
            for title, rows in (("“三公”经费表", cars), ("支出执行情况表", classes))
            for name, done, code in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert text.startswith("没有") and "3项" in text, text
