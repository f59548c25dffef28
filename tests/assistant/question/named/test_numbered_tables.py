"""A table called by its number is asked for by its title."""

import pytest

from assistant.question.named.numbered_tables import with_titles

TABLES = (
    ("", "表2部门支出总表"),
    ("", "附表3 一般公共预算支出表"),
    ("", "表4甲表"),
    ("", "表4乙表"),
    ("", "项目支出表"),
    ("公开06表", "巡护支出表"),
    ("表7-1", "车辆支出表"),
)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        (
            "巡林补助表2和表三的数为什么对不上？",
            "巡林补助在部门支出总表和一般公共预算支出表的数为什么对不上？",
        ),
        ("表3里的巡林补助是多少？", "一般公共预算支出表里的巡林补助是多少？"),
        ("巡林补助在表2中是多少？", "巡林补助在部门支出总表中是多少？"),
        ("表4里的巡林补助是多少？", "表4里的巡林补助是多少？"),
        ("表5里的巡林补助是多少？", "表5里的巡林补助是多少？"),
        ("表6里的巡林补助是多少？", "巡护支出表里的巡林补助是多少？"),
        ("部门支出总表的合计比公开06表多多少？", "部门支出总表的合计比巡护支出表多多少？"),
        ("公开07表里的巡林补助是多少？", "公开07表里的巡林补助是多少？"),
        ("图表2的数是多少？", "图表2的数是多少？"),
    ],
)
def test_a_numbered_table_is_called_by_the_one_title_behind_its_number(asked: str, read: str) -> None:
    assert with_titles(asked, TABLES) == read
