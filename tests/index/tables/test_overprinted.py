"""A repeated header printed over cells that go on from the page before."""

from __future__ import annotations

import numpy as np

from index.tables.grids import grid_to_matrix
from index.tables.overprinted import part_overprint
from index.types import Grid, GridCell, Page, Span

HEAD, OVER = (79.0, 84.4), (76.0, 80.8)  # top and bottom of the header's line, and of what it runs into


def page_of(rows):
    """A page with a grid of cells (stretches of print, rows covered); None is covered from above."""
    text, boxes, cells = "", [], []
    for row in rows:
        line = []
        for cell in row:
            if cell is None:
                line.append(None)
                continue
            stretches, covered = cell
            start = len(text)
            for printed, (top, bottom), *left in stretches:
                first = left[0] if left else 5.0 * (len(text) - start)
                boxes += [(first + 5.0 * n, top, first + 5.0 * n + 5.0, bottom) for n in range(len(printed))]
                text += printed
            span = Span(1, start, len(text)) if len(text) > start else None
            line.append(GridCell(text[start:], span, (0.0, 0.0, 1.0, 1.0), covered))
            text += "\n"
            boxes.append((np.nan,) * 4)
        cells.append(tuple(line))
    grid = Grid((0.0, 0.0, 1.0, 1.0), tuple(cells))
    return Page(1, text, np.array(boxes, dtype=np.float32), 600.0, 800.0, grids=(grid,))


def header(text, covered=1):
    return ([(text, HEAD)], covered)


def texts(rows):
    page = page_of(rows)
    matrix = grid_to_matrix(page.grids[0], 1)
    part_overprint(matrix, page)
    return [[slot.text if slot else None for slot in row] for row in matrix]


LEVELS = [header(name) for name in ("一级指标", "二级指标", "三级指标", "指标值")]
VALUES = [([(text, (95.0, 99.8))], 1) for text in ("产出指标", "数量指标", "巡护次数", "7")]


def test_a_header_printed_over_a_cell_is_set_apart_from_it():
    over = ([("云杉林", OVER), ("部门（单位）", HEAD), ("场", (82.0, 86.8))], 2)
    assert [row[0] for row in texts([[over, *LEVELS], [None, *VALUES]])] == ["部门（单位）", "云杉林场"]


def test_what_a_header_of_one_row_runs_into_belongs_to_the_cell_below():
    over = ([("管护公益", OVER), ("年度目标", HEAD)], 1)
    below = ([("林地", (95.0, 99.8))], 1)
    assert [row[0] for row in texts([[over, *LEVELS], [below, *VALUES]])] == ["年度目标", "管护公益林地"]


def test_a_header_heads_no_row_below_its_own():
    assert [row[0] for row in texts([[header("项目名称", 2), *LEVELS], [None, *VALUES]])] == ["项目名称", ""]


def test_a_header_of_several_lines_stays_whole():
    tall = ([("年度", (73.0, 78.4)), ("指标", HEAD)], 1)
    assert texts([[tall, *LEVELS], [([("甲", (95.0, 99.8))], 1), *VALUES]])[0][0] == "年度指标"


def test_a_character_that_its_own_glyph_makes_a_little_taller_is_of_the_header():
    over = ([("年度指标", HEAD), ("值", (78.8, 84.7))], 1)
    assert texts([[over, *LEVELS], [([("7台", (95.0, 99.8))], 1), *VALUES]])[0][0] == "年度指标值"


def test_what_is_printed_over_the_header_on_its_very_line_is_none_of_it():
    over = ([("序号", HEAD), ("5", (78.6, 84.7), 2.5)], 2)
    assert [row[0] for row in texts([[over, *LEVELS], [None, *VALUES]])] == ["序号", "5"]
