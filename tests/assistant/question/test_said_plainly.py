"""Ways of asking that are read as others of the same meaning."""

import pytest

from assistant.question.said_plainly import said_plainly


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        ("防火支出降了，主要受什么因素影响？", "防火支出降了，原因是什么？"),
        ("会议费大涨，又是什么造成的？", "会议费大涨，原因是什么？"),
        ("会议费压减是出于什么考虑？", "会议费压减原因是什么？"),
        ("是什么原因导致会议费下降？", "为什么会议费下降？"),
        ("会议费缘何上涨？", "会议费为什么上涨？"),
        ("项目支出同比增长7%，增量来自哪些方面？", "项目支出同比增长7%，增加的原因是什么？"),
        ("项目支出同比减少多少，主要压减了哪些经费？", "项目支出同比减少多少，减少的原因是什么？"),
        ("年初给造林批的钱没花完，剩了多少？", "年初给造林批的钱比年初预算少多少？"),
        ("公务接待的批次和人数", "公务接待的多少批次、多少人次"),
    ],
)
def test_another_way_of_asking_is_read_as_the_plain_one(question, read_as):
    assert said_plainly(question) == read_as


@pytest.mark.parametrize(
    "question",
    [
        "2031年新增了哪些项目？",  # asks for a list, of no move spoken of
        "如何解决护林员不足？",
        "年底没花完的钱还剩多少？",  # carried forward, not what is left of a budget
        "增加的钱花在哪些项目上，各多少？",
        "公务接待有多少批次？",
    ],
)
def test_other_questions_are_left_as_they_are(question):
    assert said_plainly(question) == question
