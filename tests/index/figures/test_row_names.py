from index.figures.row_names import row_slices, sole_bodies
from index.types import Span, TableCell, TableRow

CELL = TableCell("1", Span(1, 0, 1), (0.0, 0.0, 1.0, 1.0))


def row(label, code=None, **beside):
    return TableRow(label, code, (), (CELL,), (Span(1, 0, 9),), tuple(beside.items()))


def test_rows_of_one_name_are_told_apart_by_the_text_beside_them():
    rows = [
        row("防火道", 发行日期="3月1日", 期限="十年"),
        row("防火道", 发行日期="5月2日", 期限="十年"),
        row("苗圃"),
    ]
    assert row_slices(rows) == ("3月1日", "5月2日", "")


def test_a_remark_tells_no_rows_apart():
    assert row_slices([row("防火道", 备注="一期"), row("防火道", 备注="二期")]) == ("", "")


def test_the_total_of_rows_of_one_name_is_no_slice_of_them():
    rows = [row("付息", 债券类型="合计"), row("付息", 债券类型="一般债券"), row("付息", 债券类型="专项债券")]
    assert row_slices(rows) == ("", "一般债券", "专项债券")


def test_the_only_unit_of_a_department_is_the_department():
    rows = [row("云杉市林业局"), row("云杉市林业局机关"), row("行政运行", "2130201")]
    assert "云杉市林业局机关" in sole_bodies(rows, "云杉市林业局")
    assert "云杉市林业局机关" not in sole_bodies([*rows, row("云杉市林科所")], "云杉市林业局")


def test_issues_of_one_day_are_told_apart_by_their_terms():
    columns = [("期限（年）",)]
    rows = [
        TableRow("新增专项债券", None, (), (TableCell(term, Span(1, 0, 1), (0.0, 0.0, 1.0, 1.0)),), (), ())
        for term in ("10", "30")
    ]
    assert row_slices(rows, columns) == ("10年期", "30年期")
