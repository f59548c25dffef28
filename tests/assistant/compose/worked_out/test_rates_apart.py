"""By how many percentage points one thing grew faster than another."""

import pytest


@pytest.fixture
def grown(make_view, make_figure, state):
    def told(item, amount, rate, direction="增加"):
        own = {"item": item, "year": 2031}
        return state(
            f"{item}完成{amount}万元，{'增长' if direction == '增加' else '下降'}{rate}%。",
            make_figure(printed=amount, measure="执行数", **own),
            make_figure(
                printed=rate if direction == "增加" else f"-{rate}",
                measure="增减率", unit="%", base="上年", direction=direction, **own,
            ),
        )  # fmt: skip

    return make_view(
        told("林业支出", "900", "3.7"),
        told("水利支出", "500", "1.2"),
        told("教育支出", "800", "0.2", "减少"),
        state("文化支出完成70万元。", make_figure("文化支出", "70", measure="执行数", year=2031)),
        kind="政府预算",
        year=2031,
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年林业支出比水利支出增幅高几个百分点？", "高2.5个百分点（3.7 − 1.2 = 2.5个百分点）"),
        ("2031年水利支出的增速比林业支出的增速低多少？", "低2.5个百分点（3.7 − 1.2 = 2.5个百分点）"),
        ("2031年林业支出增幅比教育支出高多少个百分点？", "高3.9个百分点（3.7 + 0.2 = 3.9个百分点）"),
    ],
)
def test_rates_are_set_against_each_other_and_not_amounts(ask, grown, question, told):
    text = ask(question, grown).text
    assert told in text and "万元" not in text, text


def test_without_a_rate_of_one_nothing_is_worked_out(ask, grown):
    answer = ask("2031年林业支出比文化支出增幅高几个百分点？", grown)
    assert answer.status == "not_stated" and "830" not in answer.text, answer.text
