import pytest

from assistant.find.text.months import apart, months_in


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2月份，全县收入", [(2, 2)]),
        ("1-2月，全县收入", [(1, 2)]),
        ("截至3月末收入", [(1, 3)]),
        ("4月，收入累计完成", [(1, 4)]),
        ("前四个月花了多少", [(1, 4)]),
        ("一季度和上半年", [(1, 3), (1, 6)]),
        ("前三季度", [(1, 9)]),
        ("比1月份多", []),
        ("1-12月", []),
        ("2031年1月15日成立", []),
    ],
)
def test_months_that_words_speak_of(text, months):
    assert list(months_in(text)) == months


def test_the_period_that_ends_alike_is_meant_only_where_there_is_no_other():
    assert apart((2, 2), (1, 2), frozenset({(2, 2), (1, 2)}))
    assert not apart((4, 4), (1, 4), frozenset({(1, 4)}))
    assert apart((3, 3), (1, 2), frozenset({(1, 2)}))
