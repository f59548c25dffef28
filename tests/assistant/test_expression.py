import pytest

from assistant.errors import BadExpression
from assistant.expression import work_out


@pytest.fixture
def find(make_figure):
    known = {
        "F1": make_figure("公务接待费", "3.20"),
        "F2": make_figure("公务接待费", "4.00", year=2030),
        "F3": make_figure("公务接待费", "40000", unit="元", year=2030),
        "F4": make_figure("接待人次", "20", unit="人次", measure="数量"),
        "F5": make_figure("公务接待费", "20.00", unit="%", measure="增减率"),
        "F6": make_figure("公务接待费", "持平"),
        "F7": make_figure("公务接待费", "0"),
        "F9": make_figure("接待批次", "5", unit="批次", measure="数量"),
        "F8": make_figure("占比", "35.50", unit="%", measure="占比"),
    }

    def look(name):
        if name not in known:
            raise BadExpression(f"没有 {name}")
        return known[name]

    return look


@pytest.mark.parametrize(
    ("expression", "unit", "shown", "result"),
    [
        ("{F1}+{F2}", "", "3.20 + 4.00", "7.20万元"),
        ("{F2} − {F1}", "", "4.00 − 3.20", "0.80万元"),
        ("{F1} / {F2}", "", "3.20 ÷ 4.00 × 100%", "80.00%"),
        ("{F1} ÷ {F2}", "倍", "3.20 ÷ 4.00", "0.80倍"),
        ("（{F1}－{F2}）÷{F2}", "%", "（3.20 − 4.00） ÷ 4.00 × 100%", "-20.00%"),
        ("{F1} + {F3}", "", "3.20 + 4", "7.20万元"),
        ("{F3} - {F1}", "", "40000 − 32000", "8000元"),
        ("{F1} / {F4}", "元", "3.20 ÷ 20 × 10000", "1600.00元"),
        ("{F1} * {F5}", "", "3.20 × 20.00%", "0.64万元"),
        ("avg({F1}, {F2})", "", "（3.20 + 4.00） ÷ 2", "3.60万元"),
        ("{F8} - {F5}", "", "35.50% − 20.00%", "15.50百分点"),
        ("{F1} / {F4} * {F4}", "", "3.20 ÷ 20 × 20", "3.20万元"),
        ("{F2} - ({F1} - {F7})", "", "4.00 − （3.20 − 0）", "0.80万元"),
    ],
)
def test_an_expression_is_worked_out(find, expression, unit, shown, result):
    worked = work_out(expression, find, unit)
    assert (worked.expression, worked.shown + worked.unit) == (shown, result)


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("{F1} * 2", "不能写数字"),
        ("3.20 + {F2}", "不能写数字"),
        ("{F1} + ２", "不能写数字"),
        ("{F1}", "至少要有两个数据"),
        ("{F1} +", "不完整"),
        ("({F1} + {F2}", "不完整"),
        ("{F1} {F2}", "多了内容"),
        ("{F1} + {F4}", "不能相加减"),
        ("{F1} * {F2}", "不能相乘"),
        ("{F4} / {F1}", "不能除以"),
        ("{F1} / {F4} * {F9}", "不能相乘"),
        ("{F1} / {F4} / {F9}", "不能除以"),
        ("{F1} / {F7}", "除数是 0"),
        ("{F1} + {F6}", "没有数值"),
        ("{F1} + {F99}", "没有 F99"),
        ("__import__('os') + {F1}", "读不懂"),
        ("(" * 60 + "{F1}", "太深"),
        ("{F1}+" * 100 + "{F2}", "最多"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(find, expression, why):
    with pytest.raises(BadExpression, match=why):
        work_out(expression, find)


def test_a_result_cannot_take_a_unit_of_another_kind(find):
    with pytest.raises(BadExpression, match="不能写成"):
        work_out("{F1} + {F2}", find, "人")
