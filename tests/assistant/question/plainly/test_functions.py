"""A kind of spending of two halves is known in any order."""

from __future__ import annotations

import pytest

from assistant.question.plainly.functions import functions


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("就业和社会保障这块，花了多少", "社会保障和就业支出，花了多少"),
        ("社会保障及就业那笔钱没花完", "社会保障和就业支出没花完"),
        ("应急管理和灾害防治的钱有多少", "灾害防治及应急管理支出有多少"),
        ("灾害防治、应急管理支出各多少", "灾害防治、应急管理支出各多少"),
        ("社会保障和就业项目有哪些", "社会保障和就业项目有哪些"),
        ("应急管理和灾害防治各花了多少", "应急管理和灾害防治各花了多少"),
    ],
)
def test_halves_in_any_order(said, read):
    assert functions(said) == read
