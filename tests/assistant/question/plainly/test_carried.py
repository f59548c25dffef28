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
