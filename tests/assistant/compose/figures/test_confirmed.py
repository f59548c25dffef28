"""The same figure on another page: cited beside the first, text beside table, never another quantity."""

import pytest


def pages_cited(answer):
    return [citation.page_start for citation in answer.citations]


def told_twice(make_figure, state, second="5.00", **changes):
    return (
        state("会议费支出5.00万元。", make_figure("会议费", "5.00"), page=3),
        state(f"会议费 {second}", make_figure("会议费", second, **changes), page=9, table="基本支出决算表"),
    )


def test_text_and_table_that_print_one_figure_are_both_cited(ask, make_view, make_figure, state):
    answer = ask("会议费决算数是多少？", make_view(*told_twice(make_figure, state)))
    assert pages_cited(answer) == [3, 9] and "5.00万元[1][2]" in answer.text, answer


@pytest.mark.parametrize(
    ("second", "changes"),
    [
        ("5.10", {}),
        ("5.00", {"year": 2030}),
        ("5.00", {"measure": "年初预算数"}),
        ("5.00", {"part": "项目支出"}),
    ],
)
def test_another_quantity_or_value_confirms_nothing(ask, make_view, make_figure, state, second, changes):
    answer = ask("会议费决算数是多少？", make_view(*told_twice(make_figure, state, second, **changes)))
    assert "5.00万元[1][2]" not in answer.text, answer


def test_a_grand_total_is_known_under_its_other_names(ask, make_view, make_figure, state):
    view = make_view(
        state("收入、支出总计862.40万元。", make_figure("收入、支出总计", "862.40"), page=4),
        state("支出合计 862.40", make_figure("支出合计", "862.40"), page=7, table="支出决算总表"),
        state("收入合计 800.00", make_figure("收入合计", "800.00"), page=6, table="收入决算总表"),
    )
    answer = ask("支出总计是多少？", view)
    assert sorted(pages_cited(answer)) == [4, 7], answer


def test_an_answer_of_many_figures_keeps_one_citation_for_each(ask, make_view, make_figure, state):
    names = ("办公费", "水费", "电费", "差旅费")
    rows = [
        state(f"{name} 1.0{n}", make_figure(name, f"1.0{n}"), page=page, table=f"表{page}")
        for page in (5, 8)
        for n, name in enumerate(names)
    ]
    answer = ask("办公费、水费、电费和差旅费各是多少？", make_view(*rows))
    assert len(answer.figures) == 4 and set(pages_cited(answer)) == {5}, answer


def test_a_table_of_income_confirms_no_spending(ask, make_view, make_figure, state):
    view = make_view(
        state("水利执法 5.00", make_figure("水利执法", "5.00"), page=7, table="支出决算表"),
        state("水利执法 5.00", make_figure("水利执法", "5.00"), page=6, table="收入决算表"),
    )
    assert pages_cited(ask("水利执法花了多少？", view)) == [7]
