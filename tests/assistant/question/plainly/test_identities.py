import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    "question",
    [
        "云杉市林业局2031年的机关运行经费就是公用经费80万元吧？",
        "云杉市林业局2031年的机关运行经费是不是公用经费80万元？",
        "云杉市林业局2031年公用经费80万元就是机关运行经费吧？",
        "云杉市林业局2031年的公用经费80万元是不是就等于机关运行经费？",
        "2031年的机关运行经费其实就是公用经费80万元，对吧？",
        "2031年项目支出90万元，也就是基本支出吗？",
    ],
)
def test_one_thing_taken_for_another_asks_of_each_whether_it_is_so_much(question):
    asked = said_plainly(question)
    assert asked.count("万元吗？") == 2, asked


@pytest.mark.parametrize(
    "question",
    [
        "2031年支出最多的是项目支出90万元吗？",
        "2031年公用经费是80万元吗？",
        "2031年三公经费就是财政拨款80万元吧？",
        "公用经费80万元是机关运行经费。",
    ],
)
def test_what_takes_nothing_for_another_stays(question):
    assert said_plainly(question).count("万元吗？") < 2
