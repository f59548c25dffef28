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
        ("会议费节约了多少预算？", "会议费比年初预算少多少？"),
        ("会议费的预算与决算相差多少？", "会议费的决算比年初预算差多少？"),
        ("“管护费”一词作何理解？", "“管护费”是什么意思？"),
        ("啥叫管护费？", "什么是管护费？"),
        ("报告把管护费界定为什么？", "报告把管护费是什么意思？"),
        ("会议费下降，得益于哪些措施？", "会议费下降，原因是什么？"),
        ("会议费没用满预算，问题出在哪？", "会议费没用满预算，原因是什么？"),
        ("会议费减少是咋回事？", "会议费减少是怎么回事？"),
        ("公务接待的批次和人数", "公务接待的多少批次、多少人次"),
        ("拿出几成的采购预算专门留给苗木企业？", "苗木企业占采购预算的几成？"),
        ("本年收入里有百分之几是靠上级补助？", "上级补助占本年收入的百分之几？"),
        ("全部支出中百分之多少用于造林项目？", "造林项目占全部支出的百分之多少？"),
        ("支出涨了，是人员经费多了还是公用经费多了？各变了多少？", "支出人员经费和公用经费各变了多少？"),
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
        "支出是人员经费多了还是公用经费多了？",  # asks only which
        "采购预算里苗木企业占几成？",
        "会议费比预算高出九成，报告怎么解释？",  # of a move: why, not what it means
        "自评发现的问题出在哪？",
    ],
)
def test_other_questions_are_left_as_they_are(question):
    assert said_plainly(question) == question
