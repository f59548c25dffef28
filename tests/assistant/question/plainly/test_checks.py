"""What one move is taken to say of another is asked of the other alone."""

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("收入预算涨了，是不是说明会议费也增加了？", "收入预算涨了，会议费也增加了吗？"),
        ("收入预算涨了，能不能就断定会议费也涨了？", "收入预算涨了，会议费也涨了吗？"),
        ("收入预算增加，是否意味着会议费增加？", "收入预算增加，会议费增加吗？"),
        ("收入预算少了，这是不是代表会议费也少了？", "收入预算少了，会议费也少了吗？"),
        ("收入预算少了，那能否证明会议费减少了呢？", "收入预算少了，会议费减少了吗？"),
        ("会议费增加的说明写了什么？", "会议费增加的说明写了什么？"),
    ],
)
def test_what_follows_from_a_move(said, read):
    assert said_plainly(said) == read


def test_the_numbers_of_two_tables_are_numbers_in_them() -> None:
    asked = "巡林补助在甲表和支出总表的数为什么对不上？"
    assert said_plainly(asked) == "巡林补助在甲表和支出总表里的数为什么对不上？"


def test_whether_a_move_was_worked_out_rightly_is_whether_it_is_so() -> None:
    assert (
        said_plainly("会议费比上年减30万元，算得对吗，该减多少？") == "会议费比上年减30万元，对吗，该减多少？"
    )


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "表三的巡林补助比说明里写的9万元多出多少万元，差在哪？",
            "表三的巡林补助和说明里写的9万元一致吗，差在哪？",
        ),
        ("支出总表的巡林补助比正文写的多多少？", "支出总表的巡林补助和正文写的一致吗？"),
        ("正文写的巡林补助比表三的少多少钱？", "正文写的巡林补助和表三的一致吗？"),
        ("支出总表的巡林补助比上年多多少？", "支出总表的巡林补助比上年多多少？"),
    ],
)
def test_how_much_more_a_table_prints_than_prose_is_whether_they_agree(said, read):
    assert said_plainly(said) == read
