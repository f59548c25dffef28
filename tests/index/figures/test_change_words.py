"""The words of change in front of a number."""

import pytest

from index.figures.change_words import change_before


@pytest.mark.parametrize(
    ("left", "direction"),
    [("比上年增加", "增加"), ("下降了", "减少"), ("压减经费", "减少"), ("增减额为", ""), ("增幅", "增加")],
)
def test_change_before_a_number(left: str, direction: str) -> None:
    change = change_before(left)
    assert change is not None and change.direction == direction


def test_of_two_words_of_change_in_a_row_the_last_counts() -> None:
    change = change_before("项目支出同比增长下降")
    assert change is not None and (change.direction, change.rest) == ("减少", "项目支出同比")


@pytest.mark.parametrize("left", ["提高至", "新增一般债券", "收入完成"])
def test_no_change_before_a_number(left: str) -> None:
    assert change_before(left) is None


def test_works_that_improve_so_many_are_no_rise():
    assert change_before("改造提升") is None
    assert change_before("收入提升") is not None


def test_a_level_that_moves_once_more_moves_and_more_of_a_thing_is_no_move():
    change = change_before("护林补助每人每月再提高")
    assert change is not None and (change.direction, change.rest) == ("增加", "护林补助每人每月")
    assert change_before("苗圃再增加") is None
