import pytest

ROWS = (("商品和服务支出", "60.00"), ("办公费", "60.00"), ("资本性支出", "9.00"))


@pytest.fixture
def running(make_view, state, make_figure):
    """Rows with a total, and another table with a row of the same name."""

    def view(total):
        def row(name, value, table):
            return state(f"{name} {value}", make_figure(name, value), table=table)

        return make_view(
            *(
                row(name, value, "基本支出表")
                for name, value in (("商品和服务支出", "45.00"), ("合计", "70.00"))
            ),
            row("支出合计", total, "机关运行经费支出表"),
            *(row(name, value, "机关运行经费支出表") for name, value in ROWS),
        )

    return view


@pytest.mark.parametrize(("total", "verdict"), [("69.00", "对得上"), ("70.00", "对不上")])
def test_rows_against_the_total_of_their_column(ask, running, total, verdict):
    text = ask("机关运行经费表上，商品和服务支出加上资本性支出，跟合计对得上吗？", running(total)).text
    assert verdict in text and "60.00 + 9.00" in text and "45.00" not in text, text


def test_columns_against_the_whole_of_their_row(ask, make_view, state, make_figure):
    view = make_view(
        state(
            "合计 90.00 50.00 39.00",
            make_figure("支出合计", "90.00"),
            make_figure("支出合计", "50.00", part="基本支出"),
            make_figure("支出合计", "39.00", part="项目支出"),
            table="支出决算表",
        )
    )
    text = ask("支出决算表里，基本支出加项目支出等于合计数吗？", view).text
    assert "对不上" in text and "50.00 + 39.00" in text, text


def test_a_whole_that_is_named_is_none_of_the_parts(ask, make_view, state, make_figure):
    columns = (("", "30.00"), ("基本支出", "20.00"), ("项目支出", "10.00"))
    view = make_view(
        state(
            "本年支出合计 30.00 20.00 10.00",
            *(make_figure("本年支出合计", told, part=part) for part, told in columns),
            table="支出决算表",
        )
    )
    text = ask("基本支出加项目支出等于本年支出合计吗？", view).text
    assert "不一致" not in text and "20.00 + 10.00 = 30.00" in text, text


@pytest.fixture
def counties(make_view, state, make_figure):
    """A monthly table: the row of a level with those of its places behind it, and another level."""

    def row(region, month, so_far, spent, share):
        told = {"measure": "执行数", "region": region, "scope": "一般公共预算"}
        return state(
            f"{region} {month} {so_far} {spent} {share}",
            make_figure("一般公共预算收入", month, part="当月", **told),
            make_figure("一般公共预算收入", so_far, part="累计", **told),
            make_figure("一般公共预算支出", spent, part="累计", **told),
            make_figure("税收", share, region=region, measure="占比", unit="%"),
            table="3月份全市收支完成情况表",
        )

    return make_view(
        row("区级", "9", "30", "50", "80.5"),
        row("东塘区", "9", "30", "50", "80.5"),
        row("县级", "15", "70", "90", "61.5"),
        row("青山县", "8", "40", "44", "65.5"),
        row("白河县", "7", "30", "46", "58.5"),
        organisation="天河市",
        title="天河市3月份财政收支情况",
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "added"),
    [
        ("表里两个县的累计收入加起来，跟“县级”那一行的数对得上吗？", "40 + 30 = 70"),
        ("两个县当月收入相加等于县级吗？", "8 + 7 = 15"),
        ("县级的累计支出是不是两个县之和？", "44 + 46 = 90"),
    ],
)
def test_the_places_of_a_level_against_its_row(ask, counties, question, added):
    text = ask(question, counties).text
    assert "对得上" in text and added in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("白河县的一般公共预算支出累计完成多少？", "46万元"),
        ("白河县一般公共预算收入当月完成多少？", "7万元"),
        ("两个县里税收比重最低的是哪个县，是多少？", "58.5%"),
    ],
)
def test_a_month_and_the_year_so_far_of_a_place(ask, counties, question, told):
    answer = ask(question, counties)
    assert answer.status == "answered" and told in answer.text, answer.text


@pytest.fixture
def bought(make_view, state, make_figure):
    """A table of things to buy with a price and a sum each, its total told in prose too."""

    def row(name, price, total):
        part = {"part": "政府采购金额", "measure": "预算数"}
        figures = [make_figure(name, price, part="单价", measure="预算数")] if price else []
        return state(f"{name} {price} {total}", *figures, make_figure(name, total, **part), table="采购表")

    return make_view(
        state("安排政府采购预算20.00万元。", make_figure("政府采购预算", "20.00", measure="预算数")),
        state("服务大厅运行16.00万元。", make_figure("服务大厅运行", "16.00", measure="预算数")),
        row("合计", "", "20.00"),
        row("监测设备", "2.00", "12.00"),
        row("物业服务", "8.00", "8.00"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "政府采购表里各项货物和服务加起来，跟正文说的20.00万元一致吗？",
        "政府采购表里每一项的金额之和，和文字说明的20万元对得上吗？",
        "政府采购明细表所有项目相加，是不是等于合计数？",
    ],
)
def test_all_rows_of_a_table_against_its_total(ask, bought, question):
    text = ask(question, bought).text
    assert text.startswith("对得上") and "12.00 + 8.00 = 20.00万元" in text, text


def test_all_rows_of_a_table_against_another_amount(ask, bought):
    text = ask("政府采购表里各项加起来，跟正文说的25.00万元一致吗？", bought).text
    assert text.startswith("与所说的数不一致") and "12.00 + 8.00 = 20.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "债务表里2031年末一般债务和专项债务加起来是多少？跟合计数对得上吗？",
        "2031年末一般债务余额加专项债务余额等于合计吗？",
    ],
)
def test_rows_of_the_year_and_measure_asked_are_held_against_their_total(
    ask, make_view, state, make_figure, question
):
    rows = (
        ("一般债务", "17.00", "19.80", "19.30"),
        ("专项债务", "21.00", "28.70", "27.90"),
        ("债务合计", "38.00", "48.50", "47.30"),
    )
    columns = ((2030, "余额"), (2031, "限额"), (2031, "余额"))
    view = make_view(
        *(
            state(
                " ".join((name, *told)),
                *(
                    make_figure(name, one, year=year, measure=measure, unit="亿元")
                    for one, (year, measure) in zip(told, columns, strict=True)
                ),
                table="青溪区2031年地方政府债务限额余额情况表",
            )
            for name, *told in rows
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "对不上" in text and "19.30 + 27.90 = 47.20" in text, text
