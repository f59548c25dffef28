"""One thing paid by several levels, each told in a section of its own."""

import pytest


@pytest.fixture
def view(make_view, make_figure, state):
    def section(heading, place, *rows):
        return [
            state(
                f"支持{name}{told}万元。",
                make_figure(name, told, measure="预算数", region=place),
                heading=heading,
            )
            for name, told in rows
        ]

    return make_view(
        *section("一、中央财政衔接资金（500万元）", "", ("茶园产业", "300.5"), ("数字山村项目", "60")),
        *section("二、省级财政衔接资金（400万元）", "省级", ("茶园产业", "200"), ("数字山村项目", "20")),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("中央和省里的钱加起来，投到茶园产业上的共多少？", ("300.5 + 200 = 500.5万元", "中央财政衔接资金")),
        ("数字山村两级资金一共多少？", ("60 + 20 = 80万元",)),
        ("茶园产业中央比省级多多少？", ("300.5 − 200 = 100.5万元", "前者多")),
        ("数字山村项目多少钱？", ("60万元", "20万元")),
    ],
)
def test_the_sections_of_the_levels(ask, view, question, told):
    text = ask(question, view).text
    assert all(part in text for part in told) and "不一致" not in text, text


def test_the_section_of_one_level_alone(ask, view):
    text = ask("省级资金投到茶园产业多少？", view).text
    assert "200万元" in text and "300.5" not in text
