"""Frames whose rows are not ruled, cut where their numbers stand."""

from index.readers.frames import Frame, FrameCell
from index.readers.rows import TextLine, split_unruled_rows


def line(cell, text, top, room=40.0):
    return TextLine(cell, text, top, top + 10, room)


def texts(frame, lines):
    """Which texts each cell of the cut frame holds, row by row."""
    found = {}
    for cell in frame.cells:
        _, top, _, bottom = frame.cell_box(cell)
        held = [one.text for one in lines if top < one.centre < bottom and one.cell == cell.column]
        found[cell.row, cell.column] = (held, cell.row_span)
    return found


def test_a_name_in_the_middle_of_its_cell_names_all_rows_beside_it():
    frame = Frame((0.0, 100.0, 200.0), (0.0, 100.0), (FrameCell(0, 0, 1, 1), FrameCell(0, 1, 1, 1)))
    lines = [
        line(0, "新增专项债券", 45),
        *(line(1, number, top) for number, top in zip("1234", (5, 32, 58, 85), strict=True)),
    ]
    cells = texts(split_unruled_rows(frame, lines), lines)
    assert cells[0, 0] == (["新增专项债券"], 4)
    assert [cells[row, 1] for row in range(4)] == [([number], 1) for number in "1234"]


def test_labels_of_a_cell_over_ruled_rows_are_cut_apart_when_each_stands_by_its_row():
    cells = (FrameCell(0, 0, 2, 1), FrameCell(0, 1, 1, 1), FrameCell(1, 1, 1, 1))
    frame = Frame((0.0, 100.0, 200.0), (0.0, 20.0, 100.0), cells)
    labels = [line(0, text, top) for text, top in (("地区", 5), ("息县", 25), ("淮滨县", 50), ("周口市", 75))]
    numbers = [
        TextLine(2, number, top, top + 10, 40.0) for number, top in zip("123", (25, 50, 75), strict=True)
    ]
    cut = split_unruled_rows(frame, [*labels, line(1, "决算数", 5), *numbers])
    assert [(cell.row, cell.row_span) for cell in cut.cells if cell.column == 0] == [
        (0, 1),
        (1, 1),
        (2, 1),
        (3, 1),
    ]


def test_a_text_wrapped_over_the_rows_beside_it_stays_whole():
    cells = (FrameCell(0, 0, 2, 1), FrameCell(0, 1, 1, 1), FrameCell(1, 1, 1, 1))
    frame = Frame((0.0, 100.0, 200.0), (0.0, 20.0, 100.0), cells)
    wrapped = [
        line(0, text, top, room=2.0)
        for text, top in (("完成防火", 5), ("道维护五", 25), ("十公里并", 50), ("验收", 75))
    ]
    numbers = [
        TextLine(2, number, top, top + 10, 40.0) for number, top in zip("123", (25, 50, 75), strict=True)
    ]
    cut = split_unruled_rows(frame, [*wrapped, line(1, "指标值", 5), *numbers])
    assert [cell.row_span for cell in cut.cells if cell.column == 0] == [4]


def test_a_number_broken_in_a_narrow_cell_opens_no_row():
    cells = tuple(FrameCell(0, column, 1, 1) for column in range(3))
    frame = Frame((0.0, 100.0, 200.0, 300.0), (0.0, 30.0), cells)
    lines = [line(0, "年度资金总额", 10), line(1, "318.78", 10), line(2, "92.0", 4), line(2, "0%", 16)]
    assert split_unruled_rows(frame, lines).size[0] == 1


def test_a_code_broken_over_two_lines_of_its_narrow_cell_is_one_row():
    frame = Frame((0.0, 40.0, 140.0, 200.0), (0.0, 30.0), tuple(FrameCell(0, c, 1, 1) for c in range(3)))
    lines = [line(0, "204060", 3, 2.0), line(0, "1", 15, 30.0), line(1, "行政运行", 9), line(2, "12.50", 9)]
    assert split_unruled_rows(frame, lines).size[0] == 1
