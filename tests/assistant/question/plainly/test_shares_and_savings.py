"""What is put into a part as its share, a doubted rise as money really spent, and what is left as it is."""

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("新增债券投到苗圃建设的占几成？", "苗圃建设占新增债券的百分之几"),
        ("新增债券里用于苗圃建设的占多少？", "苗圃建设占新增债券的百分之几"),
        ("育林补助，青溪县一家拿走百分之几？", "青溪县占百分之几"),
        ("青溪县分到了育林补助的几成？", "青溪县占育林补助的几成"),
        ("会议费涨了三倍多，是乱花钱吗？", "真多花这么多钱了吗"),
        ("会议费涨了三倍多，是不是大手大脚？", "真多花这么多钱了吗"),
        ("2031年八大重点支出里哪一块钱最多？", "重点支出里哪"),
    ],
)
def test_other_words_for_a_share_a_doubt_and_the_main_parts(question, plain):
    assert plain in said_plainly(question)


@pytest.mark.parametrize("question", ["新增债券投到苗圃建设的有多少？", "会议费多花了多少？"])
def test_an_amount_is_no_share_and_no_doubt(question):
    plain = said_plainly(question)
    assert "百分之几" not in plain
    assert "真多花" not in plain
