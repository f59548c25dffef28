"""去年 and 今年 are the years that the reports asked tell of."""

import pytest

from assistant.question.named.dated import with_dates
from index import Report


def _report(kind: str, year: int) -> Report:
    return Report("r", "a.pdf", "报告", "青溪市", year, kind, "政府", 9)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("去年税收收入多少？", "2030年税收收入多少？"),
        ("今年安排多少，比去年多多少？", "2031年安排多少，比去年多多少？"),
        ("今年支出和去年相比增加多少？", "2031年支出和去年相比增加多少？"),
        ("泵站今年大修几次，去年呢？", "2031年泵站大修几次，2030年呢？"),
        ("请问去年收入多少？", "请问2030年收入多少？"),
        ("今年支出和去年收入哪个多？", "2031年支出和去年收入哪个多？"),
        ("去年同期收入多少？", "去年同期收入多少？"),
        ("今年的报告有哪些重点？", "今年的报告有哪些重点？"),
    ],
)
def test_last_year_is_the_one_before_the_year_planned(asked: str, read: str) -> None:
    assert with_dates(asked, [_report("政府预算", 2031)]) == read


def test_either_year_may_be_meant_of_a_final_account_or_of_budgets_of_several_years() -> None:
    asked = "去年税收收入多少？"
    assert with_dates(asked, [_report("部门决算", 2031)]) == asked
    assert with_dates(asked, [_report("部门预算", 2031), _report("部门预算", 2030)]) == asked
