"""One thing over several bodies: the order, the sum."""

import pytest


@pytest.fixture
def bodies(make_view, make_figure, state):
    return [
        make_view(
            state(f"公务接待费支出{amount}万元。", make_figure("公务接待费", amount)),
            id=str(number) * 16,
            file=f"{name}2031年度部门决算.pdf",
            organisation=name,
        )
        for number, (name, amount) in enumerate(
            (("云杉市林业局", "3.20"), ("云杉市档案馆", "1.10"), ("云杉市水务局", "2.00"))
        )
    ]


def test_the_sum_of_all_bodies(ask, bodies):
    text = ask("几家单位2031年公务接待费一共多少？", *bodies).text
    assert "合计6.30万元（3.20 + 2.00 + 1.10 = 6.30万元）" in text, text


def test_bodies_from_the_largest_down(ask, bodies):
    text = ask("2031年公务接待费从大到小怎么排？", *bodies).text
    assert text.index("林业局") < text.index("水务局") < text.index("档案馆"), text
