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
