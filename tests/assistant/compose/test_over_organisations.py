"""A comparison over reports of several kinds says so of itself."""


def test_budgets_beside_final_accounts_are_said_to_be_uneven(ask, make_view, make_figure, state):
    views = [
        make_view(
            state("“三公”经费8.10万元。", make_figure("“三公”经费", "8.10", measure=measure)),
            id=name * 16,
            organisation=f"{name}县水利局",
            kind=kind,
        )
        for name, measure, kind in (
            ("甲", "预算数", "部门预算"),
            ("乙", "决算数", "部门决算"),
            ("丙", "决算数", "部门决算"),
        )
    ]
    text = ask("哪个单位三公经费最高？", *views).text
    assert "口径不一" in text and "有预算数也有决算数" in text, text


def test_like_with_like_is_compared_without_a_warning(ask, make_view, make_figure, state):
    views = [
        make_view(
            state("“三公”经费8.10万元。", make_figure("“三公”经费", amount)),
            id=name * 16,
            organisation=f"{name}县水利局",
        )
        for name, amount in (("甲", "8.10"), ("乙", "9.20"), ("丙", "7.00"))
    ]
    assert "口径不一" not in ask("哪个单位三公经费最高？", *views).text
