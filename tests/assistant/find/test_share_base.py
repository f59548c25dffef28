"""Whether a printed share is of the whole asked."""

import pytest

from assistant.find.figures.share_base import of_another_whole
from assistant.question.named.mentions import Mention


@pytest.mark.parametrize(
    ("base", "whole", "another"),
    [
        ("总支出", "支出总计", False),
        ("总支出", "一般公共预算支出", True),
        ("一般公共预算支出", "一般公共预算财政拨款支出", False),
        ("货物支出金额", "政府采购支出总额", True),
        ("本年支出合计", "总支出", False),
        ("本年支出合计", "全部门支出", False),
        ("本年支出合计", "育林支出", True),
    ],
)
def test_a_share_of_another_whole(make_figure, base, whole, another):
    share = make_figure("基本支出", "40", measure="占比", unit="%", base=base)
    assert of_another_whole(share, [Mention(whole, 0, 4, frozenset({whole}), "exact", 3.0)]) is another
