import pytest

from assistant.question.targets.calculation import average_asked, calculation_of, multiple_asked
from assistant.question.targets.shares_asked import share_of_what


def sides(asked):
    return tuple(
        [m.text for m in side.target.mentions] if side else None for side in (asked.first, asked.second)
    )


@pytest.mark.parametrize(
    ("question", "kind", "expected"),
    [
        ("培训费比公务接待费多多少？", "difference", (["培训费"], ["公务接待费"])),
        ("培训费高于公务接待费多少？", "difference", (["培训费"], ["公务接待费"])),
        ("培训费预算比公务接待费预算多多少？", "difference", (["培训费"], ["公务接待费"])),
        ("培训费年初预算数和公务接待费年初预算数相差多少？", "difference", (["培训费"], ["公务接待费"])),
        ("这一年花的钱比收的钱多多少？", "difference", (["支出"], ["收入"])),
        ("支出总计里除了培训费，还有多少？", "remainder", (["支出总计"], ["培训费"])),
        ("支出总计扣除培训费后还剩多少？", "remainder", (["支出总计"], ["培训费"])),
        ("除去培训费，支出总计还剩下多少？", "remainder", (["支出总计"], ["培训费"])),
        ("除了培训费，其余支出一共多少？", "remainder", (["支出"], ["培训费"])),
        ("除培训费外，其他支出合计多少？", "remainder", (["支出"], ["培训费"])),
        ("除了培训费以外还有多少支出？", "remainder", (["支出"], ["培训费"])),
    ],
)
def test_what_is_worked_out_of_what(make_case, forestry, question, kind, expected):
    asked = calculation_of(make_case(question, forestry).linked)
    assert asked is not None and asked.kind == kind, question
    assert sides(asked) == expected, question


@pytest.mark.parametrize(
    "question",
    [
        "培训费比上年多多少？",
        "培训费比预算少多少？",
        "培训费决算比培训费预算少多少？",
        "培训费决算比预算数减少多少？",
        "培训费比预算减少多少？",
        "培训费比批复的预算数增加了多少？",
        "培训费比预算安排数下降多少？",
        "培训费比全年预算总额实际少花多少？",
        "培训费比预算金额到底多花了多少？",
        "除了培训费还有哪些？",
        "培训费，收入除了支出外还有多少？",
    ],
)
def test_no_two_things_are_set_against_each_other(make_case, forestry, question):
    assert calculation_of(make_case(question, forestry).linked) is None


def test_each_side_says_its_own_year_measure_and_unit(make_case, forestry):
    asked = calculation_of(make_case("2030年培训费比公务接待费多多少？", forestry).linked)
    assert (asked.first.year, asked.second.year) == (2030, None)
    share = share_of_what(make_case("培训费只占调整后预算的百分之多少？", forestry).linked)
    assert share.second.measures == ("全年预算数",) and not share.second.target.mentions
    counted = share_of_what(make_case("外事接待占全部接待人次的百分之多少？", forestry).linked)
    assert counted.first.unit == "人次"


def test_a_bare_side_is_the_other_side_of_what_is_named_in_full(make_case, forestry):
    asked = calculation_of(make_case("政府性基金预算支出比收入多多少？", forestry).linked)
    assert "政府性基金预算收入" in asked.second.target.mentions[0].keys


@pytest.mark.parametrize(
    ("question", "unit", "people"),
    [
        ("平均每批客人花了多少钱？", "批", False),
        ("每人次接待平均花多少钱？", "人次", False),
        ("人均培训费是多少？", "人", False),
        ("新买的车平均多少钱一辆？", "辆", False),
        ("养一辆车一年要花多少钱？", "辆", False),
        ("公务接待平均每批多少人？", "批", True),
        ("每个出国团组平均花了多少？", "团", False),
        ("按接待人次摊下来，一个人平均花了多少？", "人次", False),
        ("惠农补贴平均每户多少钱？", "户", False),
        ("公务接待费摊到每个来客头上是几块？", "人", False),
        ("接待一位客人平均花多少钱？", "人", False),
    ],
)
def test_what_an_average_divides_by(make_case, forestry, question, unit, people):
    asked = average_asked(make_case(question, forestry).linked)
    assert asked is not None and (asked.second.unit, asked.of_people) == (unit, people), question


def test_both_sides_of_a_multiple(make_case, forestry):
    assert sides(multiple_asked(make_case("培训费是公务接待费的几倍？", forestry).linked)) == (
        ["培训费"],
        ["公务接待费"],
    )
