"""Pages read from their pictures, by the real recognition engine."""

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from index.readers import scan
from index.readers.pdf import read_pdf

pytest.importorskip("rapidocr")

SMALL = (320, 220)  # points: little to read is soon read
ROWS = [("项目", "决算数"), ("会议费", "12.50"), ("培训费", "3,408.91")]


@pytest.fixture
def scanned(tmp_path):
    """Turns a drawn report into one of pictures, leaning or turned."""

    def make(path, lean=0.0, turns=0):
        pages = [page.render(scale=200 / 72).to_pil() for page in pypdfium2.PdfDocument(path)]
        pages = [page.rotate(lean, Image.Resampling.BICUBIC, fillcolor="white") for page in pages]
        pages = [page.rotate(-90 * turns, expand=True) for page in pages]
        made = tmp_path / "scan.pdf"
        pages[0].save(made, save_all=True, append_images=pages[1:], resolution=200)
        return made

    return make


@pytest.fixture
def table(small_sheet):
    small_sheet.text(60, 40, "决算公开表", 14)
    small_sheet.table([40, 160, 280], [60, 85, 110, 135], ROWS)
    return small_sheet.save()


@pytest.mark.parametrize("lean", [0.0, 1.2])
def test_a_ruled_table_is_read_cell_by_cell_even_if_the_page_leans(table, scanned, grid_texts, lean):
    (page,) = read_pdf(scanned(table, lean)).pages
    assert page.text.startswith("决算公开表\n")
    assert grid_texts(page) == [list(row) for row in ROWS]


def test_a_recognised_page_says_so_and_how_sure_it_is(table, scanned):
    document = read_pdf(scanned(table))
    (page,) = document.pages
    assert page.origin == "ocr" and 0.9 < page.confidence <= 1
    assert len(page.scores) == len(page.text) and np.isnan(page.scores[page.text.index("\n")])
    assert "第1页没有可用的文字层" in document.warnings[0]


def test_characters_have_boxes_where_the_leaning_page_shows_them(table, scanned):
    (page,) = read_pdf(scanned(table, 1.2)).pages
    straight = read_pdf(table).pages[0]
    for word in ("会议费", "3,408.91"):
        here, there = page.text.index(word), straight.text.index(word)
        centre = page.boxes[here : here + 3].reshape(-1, 2, 2).mean(axis=(0, 1))
        usual = straight.boxes[there : there + 3].reshape(-1, 2, 2).mean(axis=(0, 1))
        assert np.abs(centre - usual).max() < 9, word  # leaning moves it by a few points


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_scanned_sideways_is_read_and_boxed_as_displayed(table, scanned, grid_texts, turns):
    (page,) = read_pdf(scanned(table, turns=turns)).pages
    assert grid_texts(page)[1] == ["会议费", "12.50"]
    width, height = SMALL if turns == 2 else SMALL[::-1]
    assert (round(page.width), round(page.height)) == (width, height)
    x, y = page.boxes[page.text.index("会")].reshape(2, 2).mean(axis=0)
    upright = {1: (y, width - x), 2: (width - x, height - y), 3: (height - y, x)}[turns]
    assert 40 < upright[0] < 60 and 85 < upright[1] < 110


def test_an_empty_scanned_page_is_empty(scanned, small_sheet):
    small_sheet.text(60, 40, "会议费与培训费", 14)
    small_sheet.next_page()
    small_sheet.next_page()
    document = read_pdf(scanned(small_sheet.save()))
    assert [page.text for page in document.pages] == ["会议费与培训费\n", ""]


def test_characters_without_told_places_share_the_line_evenly():
    corners = np.array([[0, 0], [40, 0], [40, 10], [0, 10]], dtype=float)
    line = scan._line_of("会 议费用", 0.9, corners, iter(()))
    assert line.chars == list("会议费用")
    assert line.corners[:, 0, 0].tolist() == [0, 10, 20, 30]


def open_gaps(lefts, width=8.0):
    """The places of a line whose gap to the character before stays open."""
    corners = np.array([[[x, 0], [x + width, 0], [x + width, 10], [x, 10]] for x in lefts], dtype=float)
    boxes = scan._line_boxes(scan._Line(["会"] * len(lefts), [0.9] * len(lefts), corners), 0.0, (0.0, 0.0))
    return [place for place in range(1, len(boxes)) if boxes[place, 0] > boxes[place - 1, 2]]


def test_a_line_that_is_set_widely_has_no_gaps_between_words():
    steps = [12, 14, 12, 15, 12, 12, 15]
    assert open_gaps(np.cumsum([0, *steps])) == []


def test_a_gap_wider_than_the_others_stays_open():
    assert open_gaps(np.cumsum([0, 12, 14, 12, 24, 12, 12, 15])) == [4]
    assert open_gaps(np.cumsum([0, 8, 8, 8, 16, 8, 8, 8])) == [4]
