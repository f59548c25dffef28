import pytest

from assistant.find.figures.lookup import find_for
from assistant.find.text.in_statement import beside_told


@pytest.fixture
def loans(make_view, state, make_figure):
    """One sentence with two counts and an amount, and another sentence with a count alike."""
    return make_view(
        state(
            "扶持林木良种繁育基地12家，良种补助8.20万元，培训林农96人。",
            make_figure("扶持林木良种繁育基地", "12", measure="数量", unit="家"),
            make_figure("良种补助", "8.20"),
            make_figure("培训林农", "96", measure="数量", unit="人"),
        ),
        state("检查种苗基地30家。", make_figure("检查种苗基地", "30", measure="数量", unit="家")),
    )


def told_beside(case, asked):
    first, second = case.linked.targets
    amount = find_for(case, case.views[0], second, ["amount"])
    return beside_told(case, first, asked, [amount])


def test_a_count_in_the_sentence_that_tells_the_amount(make_case, loans):
    found = told_beside(make_case("帮助了多少家繁育基地，良种补助多少？", loans), ["count"])
    assert found.by_want["count"].figure.printed == "12"


def test_not_in_another_unit_nor_of_what_is_neither_counted_nor_paid(make_case, loans):
    case = make_case("帮助了多少亩繁育基地，良种补助多少？", loans)
    assert told_beside(case, ["count"]) is None
    assert told_beside(case, ["reason"]) is None


def test_who_benefits_is_told_by_the_only_number_of_people_of_the_sentence(
    ask, make_view, make_figure, state
):
    view = make_view(
        state(
            "累计返还工伤保险1.20亿元，受惠矿工3.4万人。",
            make_figure("返还工伤保险", "1.20", unit="亿元"),
            make_figure("受惠矿工", "3.4", measure="数量", unit="万人"),
        ),
        state("惠及渔民7万人。", make_figure("惠及渔民", "7", measure="数量", unit="万人")),
    )
    text = ask("返还了多少工伤保险，多少人受益？", view).text
    assert "1.20亿元" in text and "3.4万人" in text and "没有写明" not in text, text


@pytest.mark.parametrize("asked", ["多少娃娃受益", "有多少孩子受益", "惠及多少娃娃", "有多少人受益"])
def test_children_who_benefit_are_told_whatever_they_are_called(ask, make_view, make_figure, state, asked):
    view = make_view(
        state(
            "发放育儿补贴0.48亿元，惠及婴幼儿1.32万名。",
            make_figure("育儿补贴", "0.48", unit="亿元"),
            make_figure("婴幼儿", "1.32", measure="数量", unit="万名"),
        )
    )
    text = ask(f"发了多少育儿补贴，{asked}？", view).text
    assert "0.48亿元" in text and "1.32万" in text and "没有写明" not in text, text


def test_who_benefits_is_not_told_where_a_sentence_counts_people_twice(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "累计返还工伤保险1.20亿元，受惠矿工3.4万人，安排窗口人员60人。",
            make_figure("返还工伤保险", "1.20", unit="亿元"),
            make_figure("受惠矿工", "3.4", measure="数量", unit="万人"),
            make_figure("安排窗口人员", "60", measure="数量", unit="人"),
        )
    )
    text = ask("返还了多少工伤保险，多少人受益？", view).text
    assert "为60人" not in text, text
