"""What of a piece of a question can name a thing."""

import pytest

from assistant.question.named.parts_of_speech import names_in


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        ("街道冒出来一笔普查", ["街道", "普查"]),
        ("收进来", []),
        ("一比少", []),
        ("完全没动", []),
        ("拿它", []),
        ("租东西", ["东西"]),
        ("算上体制返还", ["体制返还"]),
        ("替职工缴", ["职工"]),
    ],
)
def test_what_only_says_how_or_that_is_left_out(piece: str, names: list[str]) -> None:
    assert [name for _, name in names_in(piece)] == names


@pytest.mark.parametrize("piece", ["审减率", "疗休养", "培训", "低空经济", "电竞产业", "慰问困难党员"])
def test_what_money_can_go_to_is_kept(piece: str) -> None:
    assert names_in(piece) == [(0, piece)]


@pytest.mark.parametrize("piece", ["百万元以上设备", "30年期债券", "5000元以下采购"])
def test_what_bounds_is_kept_whole(piece: str) -> None:
    assert names_in(piece) == [(0, piece)]


def test_each_name_stands_where_it_does_in_the_piece() -> None:
    piece = "街道冒出来一笔普查"
    assert all(piece.startswith(name, start) for start, name in names_in(piece))
