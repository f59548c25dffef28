"""Own means and what comes from above, as columns are headed."""

import pytest

from assistant.question.everyday.everyday import formal_readings


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("农林水支出里，县里自己财力掏多少？", "267"),
        ("农林水支出中上级给的钱有多少？", "316"),
        ("农林水支出一共安排多少？", "583"),
    ],
)
def test_a_column_is_asked_for_in_everyday_words(ask, make_view, make_figure, state, question, told):
    planned = {"measure": "预算数", "unit": "万元"}
    view = make_view(
        state(
            "农林水支出 583 316 267",
            make_figure("农林水支出", "583", **planned),
            make_figure("农林水支出", "316", part="上级提前下达", **planned),
            make_figure("农林水支出", "267", part="县级财力安排", **planned),
            table="县级一般公共预算支出预算表",
        ),
        kind="政府预算",
    )
    assert f"为{told}万元" in ask(question, view).text


@pytest.mark.parametrize(
    "named",
    [
        {"item": "使用再融资债券", "part": "财政资金"},
        {"item": "财政资金偿还", "ancestors": ("政府债券偿还本金",)},
    ],
)
def test_what_the_treasury_paid_back_itself_is_a_share_of_all_paid_back(
    ask, make_view, make_figure, state, named
):
    view = make_view(
        state(
            "政府债券偿还本金1000万元（使用再融资债券偿还900万元，财政资金偿还100万元）。",
            make_figure("政府债券偿还本金", "1000"),
            make_figure("使用再融资债券", "900"),
            make_figure(printed="100", **named),
        ),
        kind="政府预算",
    )
    text = ask("还掉的债券本金里，财政自己掏钱还的有多少，占百分之几？", view).text
    assert "100万元" in text
    assert "10.00%" in text or "10%" in text


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("本金里财政自己花钱还的有多少？", True),
        ("本金里财政自己掏的有多少？", True),
        ("居民自己花多少，财政补多少？", False),
    ],
)
def test_what_people_spend_themselves_is_no_money_of_the_treasury(text, own):
    assert any("自有资金" in name for _, _, name in formal_readings(text)) is own
