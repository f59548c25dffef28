"""The nouns that numbers are asked of, by part of speech."""

import pytest

from assistant.question.named.nouns_asked import nouns_asked


@pytest.mark.parametrize(
    ("question", "nouns"),
    [
        ("创业贷款逾期多少？", ["逾期"]),
        ("实训楼的面积有多大？", ["面积"]),
        ("展览带来多少门票收入？", ["门票"]),
        ("在编多少人，津贴有多少？", ["在编", "津贴"]),
        ("县志修复了多少叶？", ["叶"]),
        ("出租房屋的租期多少年？", ["租期"]),
        ("接待酒水花了多少？", ["酒水"]),
    ],
)
def test_a_noun_stands_behind_how_much_or_before_it(question, nouns):
    assert nouns_asked(question) == nouns
