"""Contradictions that nobody asked about, told beside the figure asked for; what is none stays out."""

import pytest

SUPPORTED = "注意：报告正文写的是3794.79万元"


def spent(make_figure, state, prose, rows):
    """Basic expenditure of all funds in prose, and the table of all expenditure with its column."""
    column = {"part": "基本支出", "scope": "全部资金"}
    total = str(sum(float(amount) for _, _, amount in rows))
    return (
        state(
            f"本年支出6000.00万元，其中：基本支出{prose}万元。",
            make_figure("基本支出", prose, scope="全部资金", ancestors=("本年支出",)),
            heading="三、支出决算情况说明",
        ),
        state(f"合计 {total}", make_figure("支出合计", total, **column), table="支出决算表"),
        *(
            state(
                f"{code} {name} {amount}", make_figure(name, amount, code=code, **column), table="支出决算表"
            )
            for code, name, amount in rows
        ),
    )


ROWS = (("213", "农林水支出", "3000.90"), ("221", "住房保障支出", "781.00"))


def test_the_table_that_adds_up_is_given_first(ask, make_view, make_figure, state):
    text = ask("基本支出决算数是多少？", make_view(*spent(make_figure, state, "3794.79", ROWS))).text
    assert "3781.9万元" in text.split("。")[0] and SUPPORTED in text, text


@pytest.mark.parametrize("prose", ["3781.90", "3781.91", "900.00"])
def test_rounding_and_other_things_are_no_contradiction(ask, make_view, make_figure, state, prose):
    text = ask("基本支出决算数是多少？", make_view(*spent(make_figure, state, prose, ROWS))).text
    assert "注意" not in text, text


def people(make_figure, state, whole, **parts):
    listed = "；".join(f"{name}{count}人" for name, count in parts.items())
    return state(
        f"年末实有{whole}人，其中：{listed}。",
        make_figure("年末实有人数", whole, measure="数量", unit="人"),
        *(
            make_figure(name, count, measure="数量", unit="人", ancestors=("年末实有人数",))
            for name, count in parts.items()
        ),
        heading="二、人员情况",
    )


@pytest.mark.parametrize(
    ("whole", "parts", "told"),
    [
        ("287", {"在职": "209", "退休": "76"}, "各项相加为285人"),
        ("285", {"在职": "209", "退休": "76"}, ""),
        ("285", {"博士": "9", "硕士": "76"}, ""),
        ("80", {"博士": "9", "硕士": "76"}, "各项相加为85人"),
    ],
)
def test_parts_that_cannot_be_parts(ask, make_view, make_figure, state, whole, parts, told):
    text = ask("年末实有人数是多少？", make_view(people(make_figure, state, whole, **parts))).text
    assert told in text and ("注意" in text) is bool(told), text


def moved(make_figure, state, rate):
    item = "一般公共预算财政拨款支出"
    return state(
        f"{item}5088.29万元，比上年增加73.04万元，增长{rate}%。",
        make_figure(item, "5088.29"),
        make_figure(item, "73.04", measure="增减额", base="上年", direction="增加"),
        make_figure(item, rate, measure="增减率", base="上年", unit="%", direction="增加"),
    )


def test_a_rate_that_the_amounts_do_not_give(ask, make_view, make_figure, state):
    text = ask(
        "一般公共预算财政拨款支出比上年增长百分之几？", make_view(moved(make_figure, state, "1.64"))
    ).text
    assert "1.46%" in text and "1.64%" in text and "不一致" in text, text


def test_a_rate_that_the_amounts_give_when_rounded(ask, make_view, make_figure, state):
    text = ask(
        "一般公共预算财政拨款支出比上年增长百分之几？", make_view(moved(make_figure, state, "1.47"))
    ).text
    assert "不一致" not in text and "1.47%" in text, text


@pytest.mark.parametrize(("share", "told"), [("99.31", True), ("99.13", False)])
def test_a_share_that_the_amounts_do_not_give(ask, make_view, make_figure, state, share, told):
    view = make_view(
        state(
            f"本年收入5133.03万元，其中：财政拨款收入5088.29万元，占{share}%。",
            make_figure("本年收入", "5133.03"),
            make_figure("财政拨款收入", "5088.29", ancestors=("本年收入",)),
            make_figure(
                "财政拨款收入", share, measure="占比", unit="%", base="本年收入", ancestors=("本年收入",)
            ),
        )
    )
    text = ask("财政拨款收入占本年收入的百分之几？", view).text
    assert share in text and ("按金额计算" in text) is told, text


def test_the_near_quantity_that_everyday_words_may_mean(ask, make_view, make_figure, state):
    view = make_view(
        state("支出总计90.00万元。", make_figure("支出总计", "90.00", scope="全部资金")),
        state("本年支出合计80.00万元。", make_figure("本年支出合计", "80.00", scope="全部资金")),
    )
    said = ask("总支出是多少？", view).text
    assert "90.00万元" in said and "80.00万元" in said, said
    assert "80.00万元" not in ask("支出总计是多少？", view).text
