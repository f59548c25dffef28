from decimal import Decimal

import pytest

from assistant.page.drawing import draw
from assistant.page.figures import answer_to_chart, name_of, with_unit
from assistant.types import Answer, AnswerFigure


def a_figure(
    printed,
    item="会议费",
    year=2031,
    organisation="甲局",
    measure="决算数",
    unit="万元",
    value=None,
    **apart,
):
    value = value or printed.replace(",", "")
    return AnswerFigure(
        item=item,
        measure=measure,
        year=year,
        organisation=organisation,
        value=value,
        unit=unit,
        printed=printed,
        citation=1,
        **apart,
    )


def chart_of(*figures):
    return answer_to_chart(Answer(status="answered", text="", figures=list(figures)))


def test_bodies_side_by_side_are_bars():
    chart = chart_of(a_figure("5"), a_figure("9", organisation="乙局"))
    assert (chart.kind, [datum.label for datum in chart.data]) == ("bars", ["甲局", "乙局"])


def test_columns_of_one_row_have_a_name_each():
    figures = [a_figure(printed, part=part) for printed, part in (("5", "合计"), ("2", "项目支出"))]
    assert [name_of(figure) for figure in figures] == [
        "甲局 2031年 会议费（合计） 决算数",
        "甲局 2031年 会议费（项目支出） 决算数",
    ]
    assert [datum.label for datum in chart_of(*figures).data] == ["合计", "项目支出"]


def test_three_years_of_one_thing_are_a_trend_in_order():
    chart = chart_of(a_figure("5", year=2031), a_figure("9", year=2029), a_figure("7", year=2030))
    assert (chart.kind, [datum.label for datum in chart.data]) == ("trend", ["2029", "2030", "2031"])


def test_two_bodies_over_three_years_are_two_lines():
    figures = [a_figure("5", year=year, organisation=name) for year in (2029, 2030, 2031) for name in "甲乙"]
    assert chart_of(*figures).series == ("甲", "乙")


def test_shares_of_one_whole_are_a_ring():
    chart = chart_of(
        *(a_figure(share, item, measure="占比", unit="%") for item, share in (("甲", "40"), ("乙", "60")))
    )
    assert chart.kind == "share"


def test_shares_of_different_bodies_are_bars():
    shares = (a_figure("40", organisation=name, measure="占比", unit="%") for name in ("甲局", "乙局"))
    assert chart_of(*shares).kind == "bars"


def test_shares_that_leave_something_leave_a_slice_for_it():
    drawing = draw(chart_of(*(a_figure("30", item, measure="占比", unit="%") for item in "甲乙")), "wide")
    assert [piece.label.text for piece in drawing.slices][-1] == "其余  40%"


def test_different_units_of_money_are_brought_to_one():
    chart = chart_of(a_figure("50,000", unit="元"), a_figure("9", organisation="乙局"))
    assert (chart.unit, [datum.value for datum in chart.data]) == ("万元", [Decimal(5), Decimal(9)])


def test_what_is_drawn_is_labelled_as_printed():
    chart = chart_of(a_figure("50,000", unit="元"), a_figure("9", organisation="乙局"))
    assert [datum.shown for datum in chart.data] == ["50,000元", "9万元"]


@pytest.mark.parametrize(
    "figures",
    [
        (a_figure("5"),),
        (a_figure("5"), a_figure("5")),
        (a_figure("5"), a_figure("3", unit="辆")),
        (a_figure("5"), a_figure("3", measure="增减额")),
        (a_figure("0"), a_figure("0", organisation="乙局")),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(figures):
    assert chart_of(*figures) is None


def test_a_fall_is_drawn_to_the_other_side():
    figures = [
        a_figure("0.80", measure="增减额", value="-0.80"),
        a_figure("2", measure="增减额", organisation="乙局"),
    ]
    fall, rise = draw(chart_of(*figures), "wide").bars
    assert fall.x + fall.width == pytest.approx(rise.x) and fall.value.anchor == "end"


def test_a_fall_is_told_with_its_sign():
    assert with_unit(a_figure("0.80", measure="增减额", value="-0.80")) == "−0.80万元"


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_no_bar_and_no_value_sticks_out(size):
    figures = [
        a_figure("1,234,567.89", organisation=f"很长很长很长的单位名称第{number}局") for number in range(9)
    ]
    drawing = draw(chart_of(*figures), size)
    assert all(bar.value.x + 110 < drawing.width + 10 for bar in drawing.bars)


def test_values_in_each_others_way_are_left_out():
    figures = [
        a_figure("5", year=year, organisation=name) for year in (2029, 2030, 2031) for name in "甲乙丙"
    ]
    points = [point for line in draw(chart_of(*figures), "wide").lines for point in line.points]
    assert sum(point.value is None for point in points) == 3
