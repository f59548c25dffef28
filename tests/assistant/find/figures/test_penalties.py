"""What a name denies is not what a question names."""

import pytest

from assistant.find.figures.penalties import opposed


@pytest.mark.parametrize(
    ("asked", "name", "other"),
    [
        ("可用于平衡财力的转移支付是多少", "不可平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "不可平衡财力的转移支付", False),
        ("可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", False),
    ],
)
def test_a_denied_name_is_another_thing(asked, name, other):
    assert opposed(asked, name) is other
