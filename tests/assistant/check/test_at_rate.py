"""What is taken at a rate of the sum of a section, against what is printed."""

import pytest


@pytest.fixture
def view(make_view, make_figure, state):
    def section(level, whole, taken):
        heading = f"一、{level}财政资金（{whole}万元）"
        return (
            state(heading, make_figure(f"{level}财政资金", whole, measure="预算数")),
            state(
                f"按1%提取项目管理费{taken}万元。",
                make_figure("茶园", "1", measure="比率", unit="%"),
                make_figure("提取项目管理费", taken, measure="预算数"),
                heading=heading,
            ),
        )

    return make_view(*section("中央", "5200", "46"), *section("省级", "5500", "55"), kind="政府预算")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("中央资金里按1%提的管理费，跟中央资金总额算得上吗？", ("对不上", "52.00万元", "6.00万元"), "5500"),
        ("省级资金按1%提取的管理费和总额对得上吗？", ("对得上", "55.00万元"), "5200"),
        ("项目管理费是不是按1%提的？", ("对不上", "对得上"), "没有写明"),
    ],
)
def test_the_sum_times_the_rate(ask, view, question, told, untold):
    text = ask(question, view).text
    assert all(part in text for part in told) and untold not in text, text
