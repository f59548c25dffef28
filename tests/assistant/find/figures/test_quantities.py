import pytest

from assistant.find.figures.quantities import agree, cut_off, same_quantity


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (
            {"item": "一般公共预算财政拨款基本支出"},
            {"item": "合计", "part": "基本支出", "scope": "一般公共预算"},
            True,
        ),
        ({"item": "基本支出"}, {"item": "基本支出", "scope": "财政拨款"}, True),
        ({"item": "基本支出", "scope": "全部资金"}, {"item": "基本支出", "scope": "财政拨款"}, False),
        (
            {"item": "行政运行", "ancestors": ("统战事务",)},
            {"item": "行政运行", "ancestors": ("宣传事务",)},
            False,
        ),
        ({"item": "会议费"}, {"item": "会议费", "year": 2030}, False),
        ({"item": "会议费", "region": "省本级"}, {"item": "会议费", "region": "市县"}, False),
        ({"item": "会议费", "measure": "决算数"}, {"item": "会议费", "measure": "预算数"}, False),
    ],
)
def test_what_is_one_quantity(make_figure, first, second, same):
    a, b = (make_figure(fields.pop("item"), "1.00", **fields) for fields in (dict(first), dict(second)))
    assert same_quantity(a, b) is same


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [
        (("12.35", "万元"), ("123,482", "元"), True),
        (("12.35", "万元"), ("123,382", "元"), False),
        (("1.2", "亿元"), ("12,040", "万元"), True),
        (("7", "辆"), ("8", "辆"), False),
    ],
)
def test_amounts_agree_once_rounded(make_figure, first, second, equal):
    a, b = (make_figure("项目支出", printed, unit=unit) for printed, unit in (first, second))
    assert agree(a, b) is equal


@pytest.mark.parametrize(("coarse", "cut"), [("12.3", True), ("12.4", False), ("12.2", False)])
def test_an_amount_with_its_last_places_left_away_is_the_same(make_figure, coarse, cut):
    fine = make_figure("奖励资金", "123,687", unit="万元")
    assert cut_off(make_figure("奖励资金", coarse, unit="亿元"), fine) is cut
