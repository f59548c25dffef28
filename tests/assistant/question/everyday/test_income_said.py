"""Where the income of hospitals and schools comes from, in everyday words."""

import pytest

from assistant.question.everyday.everyday import formal_readings


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("看病挣来的占几成？", "事业收入"),
        ("医院靠住院和门诊收来的钱有多少？", "事业收入"),
        ("病人掏的钱一年多少？", "事业收入"),
        ("学生交的学费有多少？", "教育事业收入"),
        ("收上来的学费有多少？", "教育收费资金收入"),
        ("学费收入为什么多了？", "教育收费资金收入"),
        ("搞经营赚的钱有多少？", "经营收入"),
        ("养老保险靠委托投资赚了多少？", "委托投资收益"),
        ("委托投资挣来的钱有多少？", "委托投资收益"),
        ("下属单位交上来的钱有多少？", "附属单位上缴收入"),
    ],
)
def test_who_pays_is_read_as_the_income_that_accounts_name(question, formal):
    assert any(formal in names.split("|") for _, _, names in formal_readings(question)), question


@pytest.mark.parametrize("question", ["看病花的钱有多少？", "住院收费票据有几本？", "门诊收治多少人？"])
def test_what_is_paid_or_counted_is_no_income(question):
    assert not any("事业收入" in names for _, _, names in formal_readings(question)), question
