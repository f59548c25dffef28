import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    "question",
    [
        "云溪街道2031年540万元总支出是不是全花完了？年底还剩多少？",
        "2031年总支出全部花完了吗？",
        "云杉市林业局2031年的钱是不是都花光了？",
        "2031年的经费都用完了吗，年底还剩多少？",
        "2031年支出全花出去了没有？",
    ],
)
def test_whether_all_was_spent_asks_what_was_spent_and_what_is_left(question):
    asked = said_plainly(question)
    assert "本年支出合计是多少？年末结转和结余是多少" in asked and "花" not in asked, asked


def test_whether_the_money_of_one_thing_was_spent_stays():
    assert "教育支出" in said_plainly("2031年教育支出是不是全花完了？")
    assert "年末结转" not in said_plainly("2031年教育支出是不是全花完了？")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("全部资金算上，2031年底还剩多少钱结转到下一年？", "2031年底还剩多少钱"),
        ("2031年底有多少钱结转到下年？", "2031年底还剩多少钱"),
        ("年底没花完、结转到下一年的钱有多少？", "年底还剩多少钱"),
        ("财政拨款年底还剩多少钱结转到下一年？", "年末财政拨款结转和结余是多少"),
        ("政府性基金年底有多少钱结转到下年？", "结转到下年"),
    ],
)
def test_what_goes_on_to_the_next_year_is_what_is_left_at_the_end(question, asked):
    assert asked in said_plainly(question)


@pytest.mark.parametrize(
    "question",
    [
        "年底财政拨款还剩多少没用完，是什么钱？",
        "财政拨款有多少没花完？",
        "2031年底财政拨款还剩多少钱没用完？",
        "2031年财政拨款结余多少？",
    ],
)
def test_grants_not_spent_are_those_left_at_the_end_of_the_year(question):
    asked = said_plainly(question)
    assert "年末财政拨款结转和结余" in asked and "完" not in asked, asked


@pytest.mark.parametrize("question", ["年初财政拨款结转和结余是多少？", "上年财政拨款结余多少？"])
def test_grants_carried_in_are_not_those_left(question):
    assert "年末" not in said_plainly(question)


def test_money_left_of_earlier_years_that_is_used_is_no_balance():
    assert "使用非财政拨款结余" in said_plainly("使用非财政拨款结余是多少？")
