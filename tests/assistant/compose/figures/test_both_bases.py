"""One thing held against two bases."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年一般公共预算支出，和上年年初比、和上年实际花的比，方向一样吗？分别变动百分之几？",
        "2031年一般公共预算支出比2030年年初预算和执行数分别增减百分之几？",
    ],
)
def test_moves_stated_against_a_budget_and_against_what_was_spent(
    ask, make_view, make_figure, state, question
):
    item = "一般公共预算支出"
    plan = {"unit": "%", "measure": "增减率", "year": 2031}
    view = make_view(
        state(
            "2031年一般公共预算支出安排70.00亿元，比2030年年初预算增长4.1%，比2030年执行数下降1.2%。",
            make_figure(item, "70.00", measure="预算数", unit="亿元", year=2031),
            make_figure(item, "4.1", base="2030年年初预算数", direction="增加", **plan),
            make_figure(item, "1.2", base="2030年执行数", direction="减少", **plan),
        ),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert "增长4.1%" in text and "下降1.2%" in text and "方向不一样" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "管护费说明里写增加、表5却是减少，各差多少，为什么不一样？",
        "管护费表5里减少了，正文里写的却是增加，各是多少？",
    ],
)
def test_a_rise_in_one_place_and_a_fall_in_another_are_told_with_their_bases(
    ask, make_view, make_figure, state, question
):
    plan = {"measure": "增减额", "year": 2031}
    view = make_view(
        state(
            "管护费690.00万元，比上年增加40.00万元。",
            make_figure("管护费", "690.00", measure="预算数", year=2031),
            make_figure("管护费", "40.00", base="上年", direction="增加", **plan),
        ),
        state(
            "管护费 1085.00 690.00 -395.00",
            make_figure("管护费", "690.00", measure="预算数", year=2031),
            make_figure("管护费", "395.00", base="2030年执行数", direction="减少", **plan),
            table="一般公共预算支出表",
        ),
        kind="部门预算",
        year=2031,
    )
    text = ask(question, view).text
    assert "比上年增加40.00万元" in text and "比2030年执行数减少395.00万元" in text, text
    assert "基数不同" in text and "一致，" not in text, text


def test_a_rise_and_a_falling_rate_of_two_statements_are_not_told_as_one_move(
    ask, make_view, make_figure, state
):
    moved = {"base": "上年", "year": 2031}
    view = make_view(
        state(
            "防火经费69万元，比上年增加4万元。",
            make_figure("防火", "69", measure="预算数"),
            make_figure("防火", "4", measure="增减额", direction="增加", **moved),
        ),
        state(
            "防火 69 -36.43",
            make_figure("防火", "36.43", unit="%", measure="增减率", direction="减少", **moved),
            table="支出总表",
        ),
        kind="部门预算",
    )
    text = ask("防火经费比上年怎么变的，为什么？", view).text
    assert not ("增加4万元" in text and "下降36.43%" in text), text


@pytest.mark.parametrize(
    "question",
    [
        "2031年巡护车运行费比2030年少花多少，比年初预算又少多少？",
        "2031年巡护车运行费比上年少花多少，比年初预算又少多少？",
        "2031年巡护车运行费比年初预算少多少，比2030年呢？",
    ],
)
def test_the_year_before_and_the_budget_are_two_bases_in_either_order(
    ask, make_view, make_figure, state, question
):
    name, moved = "巡护车运行费", {"measure": "增减额", "direction": "减少"}
    view = make_view(
        state(
            f"{name} 90 70 84",
            make_figure(name, "90", measure="预算数"),
            make_figure(name, "70"),
            make_figure(name, "84", year=2030),
            table="运行费情况表",
        ),
        state(f"{name}比年初预算减少20万元。", make_figure(name, "20", base="年初预算数", **moved)),
        state(f"{name}比上年减少14万元。", make_figure(name, "14", base="上年", **moved)),
        year=2031,
    )
    answer = ask(question, view)
    assert answer.status == "answered", answer.text
    assert "20" in answer.text and "减少14" in answer.text, answer.text
