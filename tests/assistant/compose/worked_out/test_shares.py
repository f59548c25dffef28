"""How much of a whole a part is."""

import pytest


@pytest.fixture
def debts(make_view, make_figure, state):
    return make_view(
        *(
            state(
                f"{place}政府债务余额{told}亿元。",
                make_figure(
                    f"政府债务余额{ending}", told, region=place, measure="余额", unit="亿元", year=2030
                ),
            )
            for place, told, ending in (("全市", "80", "合计"), ("市级", "20", ""), ("县区", "60", ""))
        ),
        organisation="青溪市",
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "青溪欠的政府债里，县区欠的占几成？",
        "县区政府债务余额占全市政府债务余额的比例是多少？",
        "全市政府债务余额当中，县区级是多少，比重多大？",
        "县区承担的债务在全市政府债务余额中是什么比例？",
    ],
)
def test_the_share_of_one_level_in_debts_told_in_other_words(ask, debts, question):
    assert "60 ÷ 80 × 100% = 75" in ask(question, debts).text


def test_a_share_told_as_held_over_years_is_not_that_of_the_year(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{item}{base}{told}%。", make_figure(item, told, measure="占比", unit="%", base=base))
            for item, told, base in (
                ("税收", "70", "一般公共预算收入比重稳定在"),
                ("税收收入", "74.34", "一般公共预算收入"),
            )
        ),
        kind="政府决算",
    )
    assert "74.34%" in ask("2031年税收占一般公共预算收入的比重是多少？", view).text


def test_a_whole_that_names_no_place_is_of_the_place_of_its_part(ask, make_view, make_figure, state):
    def row(place, general, whole):
        about = {"region": place, "measure": "余额", "unit": "亿元", "year": 2031}
        return state(
            f"{place} {whole} {general}",
            make_figure("债务余额", whole, **about),
            make_figure("一般债务余额", general, **about),
            table="债务余额情况表",
        )

    places = [row(f"云{number}县", "20.00", "70.00") for number in "一二三四五六七八九十"]
    view = make_view(*places, row("青溪县", "30.00", "40.00"), kind="政府决算", level="政府")
    text = ask("青溪县2031年末一般债务余额占其全部债务余额的几成？", view).text
    assert "30.00 ÷ 40.00 × 100% = 75" in text, text


def test_the_share_of_a_place_is_that_of_all_its_levels(ask, make_view, make_figure, state):
    def told(place, tax, whole):
        about = {"region": place, "measure": "执行数", "unit": "亿元", "year": 2031}
        return [
            state(f"{place}一般公共预算收入{whole}亿元。", make_figure("一般公共预算收入", whole, **about)),
            state(
                f"{place}税收收入{tax}亿元。",
                make_figure("税收收入", tax, ancestors=("一般公共预算收入",), **about),
            ),
        ]

    view = make_view(
        *told("市本级", "30", "40"),
        *told("全市", "90", "200"),
        organisation="青溪市",
        kind="政府预算",
        level="政府",
        year=2032,
    )
    text = ask("青溪2031年税收占比是多少？", view).text
    assert "90 ÷ 200" in text, text


def test_the_total_of_a_fund_is_no_whole_of_its_own_spending(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{item} {value}",
                make_figure(item, value, scope=scope),
                table=table,
            )
            for item, value, scope, table in (
                ("一般公共预算财政拨款支出合计", "90.00", "一般公共预算", "一般公共预算财政拨款支出决算表"),
                ("本年支出合计", "90.00", "一般公共预算", "财政拨款收入支出决算总表"),
                ("本年支出合计", "120.00", "全部资金", "收入支出决算总表"),
            )
        )
    )
    assert "75.00%" in ask("一般公共预算财政拨款支出占本年支出合计的比例？", view).text


@pytest.mark.parametrize("whole", ["区级支出", "区级财政支出", "区级一般公共预算支出"])
def test_a_share_in_what_one_level_spends(ask, make_view, make_figure, state, whole):
    told = (("一般公共预算支出", "143", ""), ("一般公共预算支出", "120", "区级"), ("教育支出", "30", "区级"))
    view = make_view(
        *(
            state(f"{region}{item}{printed}亿元。", make_figure(item, printed, unit="亿元", region=region))
            for item, printed, region in told
        ),
        state("支出合计240亿元。", make_figure("支出合计", "240", unit="亿元")),
        kind="政府决算",
        level="政府",
    )
    assert "25.00%" in ask(f"教育支出占{whole}多大比重？", view).text


def test_the_whole_of_a_part_is_of_its_own_level(ask, make_view, make_figure, state):
    def told(item, place, printed):
        return state(f"{place}{item}{printed}亿元。", make_figure(item, printed, unit="亿元", region=place))

    view = make_view(
        told("一般公共预算收入", "市级", "42.44"),
        told("一般公共预算收入", "市直", "33.99"),
        told("非税收入", "市直", "13.61"),
        kind="政府决算",
    )
    assert "13.61 ÷ 33.99" in ask("市直的非税收入在一般公共预算收入中占多大份额？", view).text


def test_the_share_of_all_that_a_level_takes_in_is_of_its_general_budget(ask, make_view, make_figure, state):
    told = (("一般公共预算收入", "80"), ("税收收入", "60"))
    view = make_view(
        *(
            state(
                f"市级{item}{printed}万元。", make_figure(item, printed, region="市级", scope="一般公共预算")
            )
            for item, printed in told
        ),
        kind="政府决算",
        level="政府",
    )
    assert "75.00%" in ask("税收占市级收入的比重是多少？", view).text
    assert "75.00%" in ask("市直税收收入占市级收入的比重是多少？", view).text


def test_what_was_done_is_not_set_against_what_was_planned(ask, make_view, make_figure, state):
    def row(item, planned, done):
        about = {"unit": "万元", "year": 2031}
        return state(
            f"{item} {planned} {done}",
            make_figure(item, planned, measure="年初预算数", **about),
            make_figure(item, done, measure="决算数", **about),
            table="收入决算表",
        )

    view = make_view(row("非税收入", "50", "80"), row("税收收入", "90", "60"), kind="政府决算")
    assert "80 ÷ 90" not in ask("2031年非税收入相当于税收收入的百分之几？", view).text


@pytest.mark.parametrize("whole", ["全局支出预算总额", "整个单位支出", "全局总支出"])
def test_the_body_that_spends_is_no_part_of_the_name_of_a_whole(ask, make_view, make_figure, state, whole):
    own = {"measure": "预算数", "year": 2032}
    view = make_view(
        state("防火补助支出 30.00", make_figure("防火补助支出", "30.00", **own), table="支出预算总表"),
        state("支出总计 120.00", make_figure("支出总计", "120.00", **own), table="支出预算总表"),
        kind="部门预算",
        year=2032,
    )
    text = ask(f"2032年防火补助支出占{whole}的百分之几？", view).text
    assert "30.00 ÷ 120.00" in text and "25.00%" in text, text


def test_the_whole_of_a_part_is_not_what_stands_beside_it(ask, make_view, make_figure, state):
    above, level = "对乡镇转移支付", {"region": "县级", "unit": "亿元", "year": 2031}
    view = make_view(
        state("对乡镇转移支付50亿元。", make_figure(above, "50", **level)),
        state(
            "其中，一般性转移支付40亿元，专项转移支付10亿元。",
            make_figure("一般性转移支付", "40", ancestors=(above,), **level),
            make_figure("专项转移支付", "10", ancestors=(above,), **level),
        ),
        kind="政府决算",
    )
    text = ask("2031年县级给乡镇的转移支付里，专项转移支付占百分之几？", view).text
    assert "20.00%" in text and "25.00%" not in text, text


@pytest.fixture
def printed(make_view, make_figure, state):
    """A share printed of all spending, of which the general budget is a part."""
    about = {"measure": "预算数"}
    return make_view(
        state(
            "基本支出40万元，占总支出的40%。",
            make_figure("基本支出", "40", **about),
            make_figure("基本支出", "40", measure="占比", unit="%", base="总支出"),
        ),
        state(
            "卫生支出占20%。", make_figure("卫生支出", "20", measure="占比", unit="%", scope="一般公共预算")
        ),
        *(
            state(
                f"合计 {all_} {basic}",
                make_figure(f"{fund}支出合计", all_, scope=scope, **about),
                make_figure(f"{fund}支出合计", basic, part="基本支出", scope=scope, **about),
                table=f"{fund}支出表",
            )
            for fund, scope, all_, basic in (
                ("", "全部资金", "100", "40"),
                ("一般公共预算", "一般公共预算", "80", "38"),
            )
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("基本支出占总支出的百分之几？", "40%"),
        ("基本支出占一般公共预算支出的百分之几？", "38 ÷ 80 × 100% = 47.5"),
    ],
)
def test_a_printed_share_answers_only_of_the_whole_asked(ask, printed, question, told):
    assert told in ask(question, printed).text


def test_a_printed_share_of_another_whole_says_so_where_none_is_worked_out(
    ask, make_view, make_figure, state
):
    view = make_view(
        state("项目支出60万元，占总支出的60%。", make_figure("项目支出", "60"),
              make_figure("项目支出", "60", measure="占比", unit="%", base="总支出")),
        state("基本支出40万元。", make_figure("基本支出", "40")),
    )  # fmt: skip
    answer = ask("项目支出占基本支出的百分之几？", view)
    assert answer.status == "partial" and "占“基本支出”的比例" in answer.text, answer.text


def test_a_part_that_is_all_of_its_whole_is_all_of_it(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state("教育支出 80", make_figure("教育支出", "80", **about), table="支出总表"),
        state(
            "学前教育 80 50",
            make_figure("学前教育", "80", ancestors=("教育支出",), **about),
            make_figure("学前教育", "50", part="基本支出", ancestors=("教育支出",), **about),
            table="支出总表",
        ),
    )
    assert "80 ÷ 80 × 100%" in ask("学前教育占教育支出的百分之几？", view).text


def test_each_of_several_parts_has_its_share(ask, make_view, make_figure, state):
    whole = "政府采购支出总额"
    parts = (("货物", "20"), ("工程", "50"), ("服务", "30"))
    view = make_view(
        state(
            "政府采购支出总额100万元，其中：政府采购货物支出20万元、政府采购工程支出50万元、政府采购服务支出30万元。",
            make_figure(whole, "100"),
            *(make_figure(f"政府采购{name}支出", value, ancestors=(whole,)) for name, value in parts),
        ),
    )
    text = ask("政府采购里货物、工程、服务各多少，各占多少？", view).text
    assert all(f"{value}.00%" in text for _, value in parts), text


@pytest.mark.parametrize(
    "question",
    [
        "报告写财政拨款收入占本年收入的63%，按金额算更准确的比例是多少（保留两位小数）？",
        "财政拨款收入占本年收入的63%，精确到两位小数是多少？",
        "财政拨款收入占本年收入的比例，按金额算是多少？",
    ],
)
def test_a_printed_share_is_worked_out_more_exactly(ask, make_view, make_figure, state, question):
    share = {"measure": "占比", "unit": "%", "base": "本年收入"}
    view = make_view(
        state(
            "财政拨款收入29.80万元，占本年收入63%。",
            make_figure("财政拨款收入", "29.80", scope="财政拨款"),
            make_figure("财政拨款收入", "63", scope="财政拨款", **share),
        ),
        state("本年收入合计 46.80", make_figure("本年收入合计", "46.80"), table="收入支出决算总表"),
    )
    text = ask(question, view).text
    assert "63.68%" in text and "报告写的是占本年收入的63%" in text, text


def test_what_a_level_keeps_of_bonds_is_a_share_of_what_all_have_of_them(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "争取到各类政府债券90亿元，其中新增债券60亿元。",
            make_figure("各类政府债券", "90", unit="亿元", region="全市", measure="执行数"),
            make_figure(
                "新增债券", "60", unit="亿元", region="全市", measure="执行数", ancestors=("各类政府债券",)
            ),
        ),
        state(
            "市本级留用新增债券24亿元。",
            make_figure("留用新增债券", "24", unit="亿元", region="市本级", measure="执行数"),
        ),
        kind="政府预算",
        level="全市",
        organisation="云杉市",
    )
    for question in ("2031年争取到的新增债券，市本级自己留了几成？", "2031年新增债券，市本级用了多大比例？"):
        text = ask(question, view).text
        assert "24 ÷ 60" in text and "90" not in text, text


def test_what_each_yuan_brings_of_something_else(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "发放促销补贴4亿元，直接拉动消费30亿元。",
            make_figure("促销补贴", "4", unit="亿元", measure="执行数"),
            make_figure("消费", "30", unit="亿元", measure="执行数"),
        ),
        kind="政府预算",
    )
    text = ask("2031年发的促销补贴，平均每1元直接拉动了几元消费？", view).text
    assert "30 ÷ 4" in text, text


@pytest.mark.parametrize("question", ["医疗收入是多少？", "2031年医疗收入占总收入的百分之几？"])
def test_an_income_that_is_not_printed_is_no_spending_of_its_kind(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "事业单位医疗 120.00", make_figure("事业单位医疗", "120.00", code="2101102"), table="支出决算表"
        ),
        state(
            "2031年收入总计900.00万元，其中：财政拨款收入180.00万元，占20.00%。",
            make_figure("收入总计", "900.00"),
            make_figure("财政拨款收入", "180.00", ancestors=("收入总计",)),
            make_figure("财政拨款收入", "20.00", unit="%", measure="占比", base="收入总计"),
        ),
        kind="单位决算",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated", answer.text


def test_what_goes_down_is_no_share_of_what_comes_from_above(ask, make_view, make_figure, state):
    view = make_view(
        state("专项转移支付收入 27", make_figure("专项转移支付收入", "27"), table="一般公共预算收入决算表"),
        state("林区支出 12", make_figure("林区支出", "12"), table="省对各市专项转移支付决算表"),
        state(
            "省级对市县专项转移支付40万元，其中林区支出12万元。",
            make_figure("专项转移支付", "40", region="省级对市县"),
            make_figure("林区支出", "12", region="省级对市县", ancestors=("专项转移支付",)),
        ),
        kind="政府决算",
    )
    share = ask("2031年省对市县的专项转移支付中，林区支出占几成？", view).text
    assert "12 ÷ 40" in share and "27" not in share, share
    whole = ask("2031年省对市县专项转移支付多少？", view).text
    assert "40万元" in whole and "27" not in whole, whole


@pytest.mark.parametrize(
    "question",
    [
        "2031年还掉的债里，有多大比例是借新还旧（再融资债券）还的？",
        "2031年偿还的债务中，再融资债券占几成？",
        "2031年还了的债，再融资债券还的占百分之几？",
    ],
)
def test_what_is_paid_back_is_the_whole_that_its_own_sentence_tells(
    ask, make_view, make_figure, state, question
):
    kept = {"measure": "执行数", "unit": "亿元", "region": "全市"}
    view = make_view(
        state(
            "当年偿还债务20.00亿元（预算安排偿还3.00亿元、再融资债券偿还17.00亿元）。",
            make_figure("偿还债务", "20.00", **kept),
            make_figure("再融资债券", "17.00", ancestors=("偿还债务",), **kept),
        ),
        state(
            "债务还本支出 18.00",
            make_figure("债务还本支出", "18.00", measure="执行数", unit="亿元", scope="一般公共预算"),
            table="一般公共预算支出表",
        ),
        organisation="青溪市",
        kind="政府预算",
        level="政府",
    )
    text = ask(question, view).text
    assert "17.00 ÷ 20.00" in text, text


@pytest.mark.parametrize("part", ["税收", "税收收入"])
def test_a_part_named_short_is_not_the_row_that_only_holds_its_name(ask, make_view, make_figure, state, part):
    def row(item, told, *ancestors):
        about = {"year": 2031, "measure": "执行数", "ancestors": ancestors, "scope": "一般公共预算"}
        return state(f"{item} {told}", make_figure(item, told, **about), table="一般公共预算收入执行表")

    view = make_view(
        row("税收收入", "600"),
        row("其他税收收入", "6", "税收收入"),
        row("非税收入", "400"),
        row("一般公共预算收入合计", "1000"),
        kind="政府预算",
    )
    assert "600 ÷ 1000 × 100% = 60" in ask(f"2031年一般公共预算收入里，{part}占百分之几？", view).text


@pytest.fixture
def two_years_and_shares(make_view, make_figure, state):
    """A table of two years whose printed share is that of the later, and wrong."""
    table = "2031年全部收入构成表"

    def row(name, before, now, share):
        return state(
            f"{name} {before} {now} {share}",
            make_figure(name, before, measure="执行数", year=2030),
            make_figure(name, now, measure="执行数", year=2031),
            make_figure(name, share, measure="占比", unit="%", year=2031),
            table=table,
        )

    return make_view(
        row("全口径收入", "200.00", "250.00", "100.00"),
        row("彩票收入", "50.00", "50.00", "25.00"),
        row("捐赠收入", "20.00", "50.00", "20.00"),
        kind="政府预算",
        level="政府",
        year=2032,
    )


def test_a_printed_share_is_held_against_the_amounts_of_its_year(ask, two_years_and_shares):
    text = ask("彩票收入占全口径收入25.00%，这个比重算得对吗？", two_years_and_shares).text
    assert "20%" in text.replace("20.00%", "20%") and "对不上" in text, text
    assert "两者一致" in ask("捐赠收入占全口径收入的比重算得对吗？", two_years_and_shares).text


@pytest.fixture
def nursery(make_view, make_figure, state):
    """A subject in the tables of all funds and of one fund, beside all that this fund has."""

    def row(item, code, printed, scope, table):
        return state(f"{item} {printed}", make_figure(item, printed, code=code, scope=scope), table=table)

    every, general = "支出决算表", "一般公共预算财政拨款支出决算表"
    return make_view(
        state("一般公共预算财政拨款收入600.00万元。", make_figure("一般公共预算财政拨款收入", "600.00")),
        row("乡镇林木苗圃", "2130299", "800.00", "全部资金", every),
        row("森林管护", "2130205", "90.00", "全部资金", every),
        row("乡镇林木苗圃", "2130299", "200.00", "一般公共预算", general),
    )


@pytest.mark.parametrize(
    "question",
    [
        "乡镇林木苗圃（项）的支出里，一般公共预算财政拨款占百分之几？",
        "一般公共预算财政拨款占乡镇林木苗圃支出的百分之几？",
    ],
)
def test_the_share_of_a_fund_in_one_subject_is_of_what_it_pays_of_it(ask, nursery, question):
    text = ask(question, nursery).text
    assert "200.00 ÷ 800.00 × 100% = 25" in text and "600" not in text, text


def test_all_that_a_fund_has_is_no_part_of_a_subject(ask, nursery):
    assert "÷" not in ask("一般公共预算财政拨款占森林管护支出的百分之几？", nursery).text


@pytest.mark.parametrize(
    "question",
    [
        "财政拨款占住房补贴的百分之几？",
        "住房补贴支出里，财政拨款负担了百分之几？",
        "住房补贴里财政拨款承担了几成？",
    ],
)
def test_what_a_fund_pays_of_a_thing_is_no_printed_share_of_all_income(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "财政拨款收入300.00万元，占本年收入合计的60.00%。",
            make_figure("财政拨款收入", "300.00"),
            make_figure("财政拨款收入", "60.00", measure="占比", unit="%", base="本年收入合计"),
        ),
        state(
            "2210203 住房补贴 40.00 10.00",
            make_figure("住房补贴", "40.00", code="2210203", part="本年收入合计", scope="全部资金"),
            make_figure("住房补贴", "10.00", code="2210203", part="财政拨款收入", scope="财政拨款"),
            table="收入决算表",
        ),
    )
    text = ask(question, view).text
    assert "10.00 ÷ 40.00 × 100% = 25" in text and "60.00%" not in text, text


def test_an_amount_of_another_year_is_not_told_with_a_printed_share(ask, make_view, make_figure, state):
    view = make_view(
        state("2032年税收收入预计90万元。", make_figure("税收收入", "90", year=2032, measure="预算数")),
        state("税收占比65.1%。", make_figure("税收", "65.1", unit="%", measure="占比", year=2031)),
        kind="政府预算",
    )
    text = ask("税收占比是多少？", view).text
    assert "65.1%" in text and "90万元，占" not in text, text


def test_the_amount_beside_a_printed_share_is_that_of_its_statement(ask, make_view, make_figure, state):
    view = make_view(
        state("护林实事40万元。", make_figure("护林实事", "40")),
        state(
            "十三类护林支出288万元，占财政支出的83.5%。",
            make_figure("十三类护林支出", "288", group=7),
            make_figure("十三类护林支出", "83.5", unit="%", measure="占比", base="财政支出", group=7),
        ),
    )
    text = ask("2031年护林类花了多少钱，占财政支出的比重是多少？", view).text
    assert "83.5%" not in text or "288万元" in text, text


def test_a_kind_is_no_share_of_itself_where_the_whole_is_named(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "合计 9.00 40.00 11.00",
            make_figure("税收返还", "9.00"),
            make_figure("一般性转移支付", "40.00"),
            make_figure("专项转移支付", "11.00"),
            table="税收返还和转移支付表",
        ),
        state(
            "青石市 1.00 4.00 1.10",
            make_figure("税收返还", "1.00", region="青石市"),
            make_figure("一般性转移支付", "4.00", region="青石市"),
            make_figure("专项转移支付", "1.10", region="青石市"),
            table="税收返还和转移支付表",
        ),
        state("分结构看，一般性转移支付40.0万元。", make_figure("一般性转移支付", "40.0")),
        kind="政府决算",
        organisation="云岭省",
    )
    for asked in ("一般性转移支付占转移支付的比重是多少？", "青石市一般性转移支付占转移支付的比重是多少？"):
        assert "%" not in ask(asked, view).text


def test_a_balance_carried_over_is_no_part_of_what_was_spent(ask, make_view, make_figure, state):
    view = make_view(
        state("年初财政拨款结转和结余3.00万元。", make_figure("年初财政拨款结转和结余", "3.00")),
        state("行政运行 12.00", make_figure("行政运行", "12.00", code="2130101"), table="支出决算表"),
    )
    assert "25" not in ask("行政运行支出里财政拨款占多少？", view).text


@pytest.fixture
def of_two_levels(make_view, make_figure, state):
    def told(place, sentence, tax, other, whole):
        about = {"region": place, "measure": "执行数", "unit": "亿元", "year": 2031, "scope": "一般公共预算"}
        below = {**about, "ancestors": ("一般公共预算收入",)}
        return [
            state(
                f"{place}{sentence}一般公共预算收入{whole}亿元。",
                make_figure("一般公共预算收入", whole, **about),
            ),
            state(
                f"{place}{sentence}税收收入{tax}亿元，非税收入{other}亿元。",
                make_figure("税收收入", tax, **below),
                make_figure("非税收入", other, **below),
            ),
        ]

    open_level = told("", "全年", "176.1", "151.4", "327.5")
    rate = make_figure("税收收入", "53.8", measure="占比", unit="%", year=2031, base="一般公共预算收入")
    spans_of_both = state("其中税收收入176.1亿元，占比53.8%。", open_level[1].figures[0], rate)
    return make_view(
        *open_level,
        spans_of_both,
        *told("全市", "", "176.1", "151.4", "327.5"),
        *told("市本级", "", "14.5", "39.7", "54.2"),
        organisation="青溪市",
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年市本级一般公共预算收入里非税占百分之几？", "39.7 ÷ 54.2"),
        ("2031年市本级一般公共预算收入里税收占多少？", "14.5 ÷ 54.2"),
        ("2031年市本级税收收入占比是多少？", "14.5 ÷ 54.2"),
        ("2031年市本级税收收入占全市税收收入的多少？", "14.5 ÷ 176.1"),
        ("2031年全市一般公共预算收入里非税占百分之几？", "151.4 ÷ 327.5"),
    ],
)
def test_part_and_whole_are_of_the_level_asked(ask, of_two_levels, question, told):
    text = ask(question, of_two_levels).text
    assert told in text, text


def test_no_share_is_worked_out_between_two_years(ask, make_view, make_figure, state):
    about = {"region": "市级", "unit": "亿元", "scope": "一般公共预算"}
    view = make_view(
        state(
            "2032年市级非税收入29.5亿元。",
            make_figure("非税收入", "29.5", measure="预算数", year=2032, **about),
        ),
        state(
            "2031年市级一般公共预算收入81.1亿元。",
            make_figure("一般公共预算收入", "81.1", measure="执行数", year=2031, **about),
        ),
        organisation="青溪市",
        kind="政府预算",
        year=2032,
    )
    assert "÷" not in ask("市级一般公共预算收入里非税占多少？", view).text


def test_what_stands_below_a_part_is_not_that_part(ask, make_view, make_figure, state):
    def row(item, told, **about):
        figure = make_figure(item, told, measure="决算数", year=2031, scope="一般公共预算", **about)
        return state(f"{item} {told}", figure, table="2031年省本级一般公共预算收入决算表")

    view = make_view(
        row("税收收入", "-10"),
        row("非税收入", "110"),
        row("国有资本经营收入", "8", ancestors=("非税收入",)),
        row("收入合计", "100"),
        organisation="白水省",
        kind="政府决算",
    )
    assert "8 ÷" not in ask("2031年省本级一般公共预算收入里非税占多少？", view).text


def test_taxes_given_back_are_no_taxes(ask, make_view, make_figure, state):
    about = {"region": "州本级", "unit": "万元", "measure": "预算数", "year": 2031, "scope": "一般公共预算"}
    view = make_view(
        state("州本级一般公共预算收入2000万元。", make_figure("一般公共预算收入", "2000", **about)),
        state("州本级税收返还县（市）730万元。", make_figure("税收返还县（市）", "730", **about)),
        organisation="松岭州",
        kind="政府预算",
    )
    assert "730" not in ask("2031年州本级一般公共预算收入里税收占多少？", view).text


@pytest.mark.parametrize("whole", ["项目支出", "全部项目支出"])
def test_the_column_of_a_row_above_is_no_whole_where_the_total_of_the_column_is_named(
    ask, make_view, make_figure, state, whole
):
    def row(item, value, *above):
        return state(
            f"{item} {value} {value}",
            make_figure(item, value, part="支出总额", measure="预算数", ancestors=above),
            make_figure(item, value, part="项目支出", measure="预算数", ancestors=above),
            table="支出总体情况表",
        )

    view = make_view(
        row("支出合计", "400.00"),
        row("人事管理事务", "100.00"),
        row("引进人才费用", "80.00", "人事管理事务"),
        kind="部门预算",
    )
    text = ask(f"引进人才费用占{whole}的百分之几？", view).text
    assert "80.00 ÷ 400.00 × 100% = 20" in text, text


@pytest.mark.parametrize(
    "question", ["财政拨款占综合医院支出的百分之几？", "综合医院支出里财政拨款占百分之几？"]
)
def test_what_appropriation_pays_of_a_subject_is_its_row_of_spending_and_not_of_income(
    ask, make_view, make_figure, state, question
):
    about = {"measure": "决算数", "code": "2100201"}
    all_of_it = make_figure("综合医院", "400.00", scope="全部资金", **about)
    came_in = make_figure("综合医院", "300.00", scope="财政拨款", part="财政拨款收入", **about)
    paid = make_figure("综合医院", "100.00", scope="一般公共预算", **about)
    view = make_view(
        state("综合医院 300.00", came_in, table="收入决算表"),
        state("综合医院 400.00", all_of_it, table="支出决算表"),
        state("综合医院 100.00", paid, table="一般公共预算财政拨款支出决算表"),
        kind="部门决算",
    )
    text = ask(question, view).text
    assert "100.00 ÷ 400.00 × 100% = 25" in text, text


def test_the_whole_under_another_name_is_no_part_of_it(ask, make_view, make_figure, state):
    view = make_view(
        state("政府采购预算总额80.00万元。", make_figure("政府采购预算总额", "80.00", measure="预算数")),
        state(
            "政府采购合计 800000",
            make_figure("政府采购合计", "800000", unit="元", measure="预算数"),
            table="采购表",
        ),
        kind="部门预算",
    )
    assert "100" not in ask("政府采购中服务类占多少？", view).text


def test_a_whole_rounded_in_prose_is_divided_by_as_the_table_of_its_part_prints_it(
    ask, make_view, make_figure, state
):
    fund = {"measure": "决算数", "scope": "政府性基金"}
    view = make_view(
        state(
            "全省共补助市县林业转移支付3.5亿元。",
            make_figure("补助市县林业转移支付", "3.5", unit="亿元", **fund),
        ),
        state("护林支出 30,000", make_figure("护林支出", "30,000", **fund), table="林业转移支付表"),
        state("种苗支出 5,548", make_figure("种苗支出", "5,548", **fund), table="林业转移支付表"),
        state("合计 35,548", make_figure("林业转移支付合计", "35,548", **fund), table="林业转移支付表"),
        kind="政府决算",
    )
    text = ask("补助市县林业转移支付里，护林支出占百分之几？", view).text
    assert "30000 ÷ 35548 × 100%" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年县级“三公”经费预算里，公车购置加运行占百分之几？",
        "公务用车购置及运行维护费占三公经费的比例是多少？",
    ],
)
def test_a_thing_printed_by_its_parts_alone_has_their_share_together(
    ask, make_view, make_figure, state, question
):
    costs = (
        ("“三公”经费", "500"),
        ("公务接待费", "100"),
        ("公务用车购置费", "90"),
        ("公务用车运行维护费", "260"),
    )
    view = make_view(
        *(
            state(f"{item}{printed}万元。", make_figure(item, printed, measure="预算数", region="县级"))
            for item, printed in costs
        ),
        kind="政府预算",
        organisation="青溪县",
    )
    text = ask(question, view).text
    assert "90 + 260 = 350万元" in text and "350 ÷ 500 × 100% = 70.00%" in text, text


def test_a_printed_share_of_all_is_not_that_of_one_thing(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "收入合计400.00万元，其中：上年结转10.00万元，占2.5%。",
            make_figure("收入合计", "400.00", group=1),
            make_figure("上年结转", "10.00", group=1),
            make_figure("上年结转", "2.5", unit="%", measure="占比", group=1),
        ),
        state("护林步道工程20.00万元。", make_figure("护林步道工程", "20.00", group=2)),
    )
    assert "2.5%" not in ask("护林步道工程里，上年结转占百分之几？", view).text
    assert "2.5%" in ask("上年结转占收入合计的百分之几？", view).text
