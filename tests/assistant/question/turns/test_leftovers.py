"""A question without the words that no report prints and that name nothing."""

import pytest

from assistant.question.turns.leftovers import names_in, without_leftovers


@pytest.mark.parametrize(
    ("piece", "names"),
    [
        ("街道冒出来一笔普查", ["街道", "普查"]),
        ("收进来", []),
        ("一比少", []),
        ("拿它", []),
        ("租东西", ["东西"]),
        ("算上体制返还", ["体制返还"]),
        ("替职工缴", ["职工"]),
    ],
)
def test_what_only_says_how_or_that_is_left_out(piece: str, names: list[str]) -> None:
    assert names_in(piece) == names


@pytest.mark.parametrize(
    "piece", ["审减率", "疗休养", "培训", "低空经济", "电竞产业", "慰问困难党员", "买书"]
)
def test_what_money_can_go_to_is_kept(piece: str) -> None:
    assert names_in(piece) == [piece]


@pytest.mark.parametrize(
    "piece",
    ["百万元以上设备", "30年期债券", "完全没动", "不算在内", "没化", "第三季度", "上半年", "其他抗旱支出"],
)
def test_what_bounds_or_denies_is_kept_whole(piece: str) -> None:
    assert names_in(piece) == [piece]


def _nothing_printed(words: str) -> bool:
    return False


def test_a_question_keeps_the_names_of_its_unknown_pieces() -> None:
    asked, pieces = "2031年街道冒出来一笔普查的钱是多少？", ["街道冒出来一笔普查"]
    assert without_leftovers(asked, pieces, _nothing_printed) == "2031年街道的普查的钱是多少？"
    assert without_leftovers("这笔培训花了多少？", ["培训"], _nothing_printed) == ""
    assert without_leftovers("培训费花了多少？", [], _nothing_printed) == ""


def test_what_a_report_prints_of_a_piece_is_not_taken_apart() -> None:
    asked = "给走马岭公园改造单独安排了多少？"
    assert without_leftovers(asked, ["走马岭公园改造"], "支持走马岭公园等改造升级".__contains__) == ""
