import pytest

from assistant.question.turns.asides import without_asides


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("我们小区老人多。2031年养老服务安排了多少钱？", "2031年养老服务安排了多少钱？"),
        ("代表们关注这件事，教育支出比上年增长多少？", "教育支出比上年增长多少？"),
        ("大家都在议论。公务接待费花了多少？请写清楚。", "公务接待费花了多少？"),
        ("我在看2031年的账，公务接待费花了多少？", "2031年公务接待费花了多少？"),
    ],
)
def test_what_neither_asks_nor_names_is_left_out(question: str, rest: str) -> None:
    assert without_asides(question, ["养老服务", "教育支出", "公务接待费"]) == rest


@pytest.mark.parametrize(
    "question",
    [
        "公务接待费花了多少？",
        "教育支出说的是大头，占多少？",  # names what is asked
        "扣除上年结转，收入合计是多少？",
        "只看财政拨款，收入合计是多少？",
        "养老金涨了，每月多少？",
        "青石局这一年，到年底，公务接待费花了多少？",  # the body is named there
        "这本报告我看过。",
        "招聘会办了不少场，总共花了多少钱？",  # on what was done
        "请青石会计师事务所做评价，公务接待费花了多少？",  # what was bought of whom
        "委托第三方机构开展绩效评价，公务接待费花了多少？",
        "2031年的账，2032年和2033年的都看过，公务接待费一样吗？",
    ],
)
def test_what_names_or_bounds_is_kept(question: str) -> None:
    assert not without_asides(question, ["公务接待费", "教育支出", "收入合计", "养老金", "青石局"])
