"""Units of tables that print none, learnt from the prose."""

from decimal import Decimal

from index.figures.units_of_prose import with_units_of_prose
from index.types import Figure, Span


def figure(item: str, value: str, table: int | None = None, unit: str = "", year: int = 2031) -> Figure:
    return Figure(
        item, "决算数", Decimal(value), unit, value, (Span(1, 0, 1),), None, 1, table=table, year=year
    )


PROSE = (figure("公务接待费", "1356", unit="万元"), figure("因公出国（境）经费", "12", unit="万元"))
ROWS = (
    figure("公务接待费", "1356", table=1),
    figure("因公出国（境）经费", "12", table=1),
    figure("车辆购置", "37", table=1),
    figure("批次数", "40", table=1),
)


def test_amounts_that_prose_tells_too_give_the_unit_of_their_table():
    units = {each.item: each.unit for each in with_units_of_prose((*PROSE, *ROWS)) if each.table}
    assert units == {"公务接待费": "万元", "因公出国（境）经费": "万元", "车辆购置": "万元", "批次数": ""}


def test_one_amount_alone_or_of_another_year_gives_none():
    other = tuple(figure(each.item, each.printed, table=1, year=2030) for each in ROWS[:2])
    assert all(not each.unit for each in with_units_of_prose((*PROSE, *other)) if each.table)
    assert all(not each.unit for each in with_units_of_prose((PROSE[0], *ROWS)) if each.table)
