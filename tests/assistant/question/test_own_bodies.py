"""Bodies with rows of their own, called by less than their names."""

import pytest


@pytest.fixture
def of_bodies(make_view, make_figure, state):
    rows = (("云杉市林业局（本级）", "9.00"), ("云杉市山林防火综合巡护支队", "6.00"), ("云杉市苗圃", "3.00"))
    return make_view(
        state("“三公”经费 18.00", make_figure("“三公”经费", "18.00"), table="“三公”经费表"),
        *(
            state(f"{body} {told}", make_figure("“三公”经费", told, region=body), table="“三公”经费表")
            for body, told in rows
        ),
    )


@pytest.mark.parametrize("called", ["防火巡护支队一家", "山林巡护支队"])
def test_a_body_below_is_called_by_its_end_with_characters_left_out(ask, of_bodies, called):
    text = ask(f"{called}的三公经费是多少？", of_bodies).text
    assert "6.00" in text and "18.00" not in text, text


def test_the_whole_is_told_where_no_body_is_called(ask, of_bodies):
    assert "18.00" in ask("三公经费是多少？", of_bodies).text


def test_a_body_said_to_be_alone_is_no_subject_of_the_accounts(ask, make_view, make_figure, state):
    guests = "公务接待费"
    view = make_view(
        state("苗圃 70.00", make_figure("苗圃", "70.00", code="2130205"), table="支出决算表"),
        state(f"{guests} 9.00", make_figure(guests, "9.00"), table="“三公”经费表"),
        state(
            "云杉市林业局（本级） 8.20",
            make_figure(guests, "8.20", region="云杉市林业局（本级）"),
            table="“三公”经费表",
        ),
        state("云杉市苗圃 0.80", make_figure(guests, "0.80", region="云杉市苗圃"), table="“三公”经费表"),
    )
    assert "0.80" in ask("苗圃一家的三公经费里接待费多少？", view).text
