"""One thing of several bodies of a report: each one's, and the sum where it is asked for."""

import pytest


@pytest.fixture
def staff(make_view, make_figure, state):
    rows = (("云杉市林业局本级", "40"), ("云杉市种苗站", "12"), ("云杉市森林消防队", "9"))
    return make_view(
        *(
            state(
                f"{body}实有在职人员{count}人。",
                make_figure("实有在职人员", count, region=body, measure="数量", unit="人"),
                heading="二、机构设置",
            )
            for body, count in rows
        )
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三家单位实有在职人员一共多少人？", ("61人", "40 + 12 + 9")),
        ("各单位实有在职人员分别是多少？", ("40人", "12人", "9人")),
    ],
)
def test_the_same_thing_of_each_body(ask, staff, question, told):
    text = ask(question, staff).text
    assert all(number in text for number in told), text


def test_as_many_bodies_as_the_question_says_or_no_sum(ask, staff):
    assert "61" not in ask("五家单位实有在职人员一共多少人？", staff).text
