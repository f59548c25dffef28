"""What changes are compared with."""

import pytest

from index.figures.bases import comparison


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("与上年相比，", "上年"),
        ("比2023年度决算数", "2023年决算数"),
        ("较年初预算数", "年初预算数"),
        ("比上年预算", "上年预算数"),
        ("比2023年当年预算执行数", "2023年执行数"),
        ("同比", "上年同期"),
        ("与调整预算相比", "全年预算数"),
    ],
)
def test_base_of_a_comparison(text: str, base: str) -> None:
    found = comparison(text)
    assert found is not None and found[0] == base


@pytest.mark.parametrize("text", ["和上年结余收入", "与会人员", "占比"])
def test_no_comparison(text: str) -> None:
    assert comparison(text) is None
