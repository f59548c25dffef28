"""The things that a question sets side by side, and the question without one of them."""

import pytest

from assistant.question.turns.sides import sides_of, without


def named(text):
    return [side.text for side in sides_of(text, ())]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("水费和电费各交了多少？", ["水费", "电费"]),
        ("水费、电费、维修费加起来多少？", ["水费", "电费", "维修费"]),
        ("电费比水费多多少？", ["电费", "水费"]),
        ("项目支出里扣掉会议费和培训费剩多少？", ["项目支出", "会议费", "培训费"]),
        ("水费和电费哪个多？", ["水费", "电费"]),
        ("市一中和市二中的电费各多少？", ["市一中", "市二中"]),
        ("会议费花了多少？又花了多少钱养大熊猫？", ["大熊猫"]),
        ("欠了多少债，其中熊猫债占百分之几？", ["熊猫债"]),
    ],
)
def test_things_side_by_side_and_of_later_clauses(text, things):
    assert named(text) == things


@pytest.mark.parametrize(
    "text",
    [
        "接待多少批次、多少人次？",
        "会议费比2030年多多少？",
        "离限额还有多大空间？",
        "会议费跟上年相比多了多少？",
        "会议费多少，砍掉多少？",
        "会议费和培训费是什么意思？",
    ],
)
def test_no_other_thing_is_read_into_a_question(text):
    assert named(text) == []


def test_a_join_inside_a_name_joins_nothing():
    text = "呼和浩特欠了多少？"
    assert sides_of(text, [(0, 4)]) == []


@pytest.mark.parametrize(
    ("text", "gone", "rest"),
    [
        ("给大熊猫和接待各花了多少？", "大熊猫", "给接待花了多少？"),
        ("货物、工程、飞船各多少？", "飞船", "货物、工程各多少？"),
        ("水费、电费、飞船费加起来多少？", "飞船费", "水费、电费各是多少？"),
        ("2031年支出刨去飞船费和电费还剩多少？", "飞船费", "2031年支出、电费各是多少？"),
        ("会议费花了多少？又花了多少钱造航母？", "航母", "会议费花了多少？"),
    ],
)
def test_what_is_left_of_a_question_without_one_thing(text, gone, rest):
    sides = sides_of(text, ())
    assert without(text, sides, [side for side in sides if side.text == gone]) == rest
