import pytest


@pytest.fixture
def budgets(make_view, make_figure, state):
    """Two successive budgets: staff costs, all basic costs, and what was carried over and what it is."""

    def of_year(year, staff, basic, carried, kept):
        planned = {"measure": "预算数", "year": year}
        return make_view(
            state(
                f"基本支出{basic}万元。", make_figure("基本支出", basic, **planned), heading="四、基本支出"
            ),
            state(
                f"人员经费{staff}万元。", make_figure("人员经费", staff, **planned), heading="四、基本支出"
            ),
            state(f"上年结转 {carried}", make_figure("上年结转", carried, **planned), table="收支总表"),
            state(f"上年结转资金{carried}万元为步道工程{kept}。", heading="八、其他"),
            title=f"云杉市林业局{year}年部门预算",
            kind="部门预算",
            year=year,
        )

    return of_year(2030, "80.00", "100.00", "7.00", "尾款"), of_year(
        2031, "90.00", "120.00", "4.00", "质保金"
    )


@pytest.mark.parametrize(
    "question",
    ["人员经费占基本支出的比重，两年分别是百分之几？", "2030年和2031年人员经费占基本支出的比例各是多少？"],
)
def test_a_share_is_told_of_each_year(ask, budgets, question):
    text = ask(question, *budgets).text
    assert "80.00%" in text and "75.00%" in text, text


def test_what_each_years_money_is_stands_beside_its_amount(ask, budgets):
    text = ask("两年的上年结转各有多少，分别是什么钱？", *budgets).text
    assert all(words in text for words in ("7.00万元", "4.00万元", "尾款", "质保金")), text


@pytest.fixture
def three_costs(make_view, make_figure, state):
    """A table with the amounts of a year and of the one before."""

    def row(item, before, now):
        told = make_figure(item, before, year=2030), make_figure(item, now)
        return state(f"{item} {before} {now}", *told, table="“三公”经费统计表")

    return make_view(
        row("“三公”经费", "200.00", "100.00"),
        row("公务接待费", "50.00", "40.00"),
        row("因公出国（境）费", "20.00", "5.00"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "公务接待费占“三公”经费合计的比重，2031年和上一年分别是多少，是升了还是降了？",
        "公务接待费占“三公”经费的比重比上年提高了多少？",
        "2031年和2030年，接待费占“三公”经费各是百分之几？",
    ],
)
def test_a_share_and_the_one_of_the_year_before_in_one_report(ask, three_costs, question):
    text = ask(question, three_costs).text
    assert "40.00%" in text and "25.00%" in text and "上升15.00个百分点" in text, text


@pytest.fixture
def printed_move(make_view, make_figure, state):
    """A plan that tells the executed year's share with its move in points, and the amount's own move."""
    whole = {"base": "一般公共预算收入", "measure": "占比", "unit": "%", "year": 2030}
    return make_view(
        state(
            "2030年护林税收入60.00万元，下降1.89%。",
            make_figure("护林税收入", "60.00", measure="执行数", year=2030),
            make_figure("护林税收入", "1.89", measure="增减率", unit="%", direction="减少", year=2030),
        ),
        state(
            "护林税收入占一般公共预算收入的比重为60.21%，比上年下降3.98个百分点。",
            make_figure("护林税收入", "60.21", **whole),
            make_figure(
                "护林税收入",
                "3.98",
                measure="增减额",
                part="占比",
                unit="百分点",
                base="上年",
                direction="减少",
                year=2030,
            ),
        ),
        state(
            "2031年一般公共预算收入100.00万元，其中护林税收入62.00万元。",
            make_figure("一般公共预算收入", "100.00", measure="预算数", year=2031),
            make_figure("护林税收入", "62.00", measure="预算数", year=2031),
        ),
        year=2031,
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "护林税收入占一般公共预算收入的比重是多少，是升了还是降了？",
        "护林税收入占一般公共预算收入的比重，比上年提高了还是下降了多少？",
        "2030年护林税收入占一般公共预算收入的比重是多少，变化了几个百分点？",
    ],
)
def test_the_move_of_a_printed_share_is_told_and_not_that_of_its_amount(ask, printed_move, question):
    text = ask(question, printed_move).text
    assert "60.21%" in text and "3.98百分点" in text and "1.89" not in text, text


@pytest.fixture
def two_levels(make_view, make_figure, state):
    """The share of taxes of all of a city, printed; those of the year after of the city itself."""
    planned = {"measure": "预算数", "year": 2032, "region": "市本级"}
    return make_view(
        state(
            "全市税收收入完成64亿元，下降4.9%；税收占比64%。",
            make_figure("税收收入", "64", unit="亿元", region="全市", measure="执行数", group=1),
            make_figure(
                "税收收入", "4.9", unit="%", measure="增减率", direction="减少", region="全市", group=1
            ),
            make_figure(
                "税收收入", "64", unit="%", measure="占比", base="一般公共预算收入", region="全市", group=1
            ),
        ),
        state("市本级税收收入17亿元。", make_figure("税收收入", "17", unit="亿元", **planned)),
        state(
            "市本级一般公共预算收入34亿元。", make_figure("一般公共预算收入", "34", unit="亿元", **planned)
        ),
        kind="政府预算",
        level="政府",
        year=2032,
    )


@pytest.mark.parametrize("moved", ["比重是升是降", "比重比上年是提高还是下降"])
def test_how_the_amount_moved_is_not_told_for_how_its_share_did(ask, two_levels, moved):
    answer = ask(f"2031年全市税收占一般公共预算收入的多大比例，{moved}？", two_levels)
    assert answer.status == "partial" and "64%" in answer.text and "4.9" not in answer.text, answer.text


def test_shares_of_two_levels_are_no_move(ask, two_levels):
    assert "百分点" not in ask("税收占一般公共预算收入的多大比例，比重是升是降？", two_levels).text
