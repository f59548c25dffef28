"""Words that stand behind what they belong to are put where they are read."""

import pytest

from assistant.question.plainly.word_order import word_order


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "青石市本级2031年的税收，开发区不算在内，跌了多少？",
            "青石市本级（不含开发区）2031年的税收，跌了多少？",
        ),
        ("青石市本级税收，开发区除外，是多少？", "青石市本级（不含开发区）税收，是多少？"),
        (
            "2031年青石市养公车花了多少钱？要基本支出里头的那个数",
            "2031年基本支出里，青石市养公车花了多少钱？",
        ),
        (
            "2031年有没有税收返还是负的？就看青石下面那些县市，是哪几个，每个负多少",
            "2031年青石下面那些县市里，税收返还是负数的有哪些，各是多少",
        ),
        (
            "青云和白石这俩县，2031年省里给的补助，青云比白石多拿多少？",
            "青云县2031年省里给的补助比白石县多多少？",
        ),
        ("青云县和白石县，2031年补助，青云县比白石县少多少？", "青云县2031年补助比白石县少多少？"),
        (
            "青石市的彩票公益金，花在体育上的比上年少了多少？",
            "青石市的用于体育的彩票公益金支出比上年少了多少？",
        ),
        ("2031年发的、拿来置换旧债的那种再融资债券多少", "2031年置换旧债的再融资债券多少"),
        ("青石州（北边那个青州）债务余额多少？", "青石州债务余额多少？"),
    ],
)
def test_words_are_put_in_place(said, read):
    assert word_order(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "拿2031年的余额加上2032年发的、减去还掉的，跟表里对得上吗？",
        "一般债券里头，再融资的那部分占几成？",
        "差的这部分是什么钱？",
        "青石市本级的税收，高新区是多少？",
    ],
)
def test_what_stands_in_place_stays(said):
    assert word_order(said) == said
