import numpy as np
import pytest

from index.readers.picture_rules import picture_to_rules
from index.readers.skew import find_skew, straight_picture, straight_points


@pytest.fixture
def paper():
    return np.full((400, 600), 240, dtype=np.uint8)


def test_lines_are_told_from_strokes_and_filled_areas(paper):
    paper[100:102, 50:550] = 30
    paper[100:300, 50:52] = 30
    paper[150, 200:212] = 30  # a stroke of a character
    paper[200:260, 300:500] = 30  # a picture
    assert picture_to_rules(paper, 12.0) == [(50.0, 100.0, 550.0, 102.0), (50.0, 100.0, 52.0, 300.0)]


def test_a_line_of_dots_is_one_line(paper):
    paper[100, 50:550:3] = 30
    ((x0, _, x1, _),) = picture_to_rules(paper, 12.0)
    assert (x0, round(x1, -1)) == (50.0, 550.0)


def test_lines_side_by_side_stay_two(paper):
    paper[100, 50:200] = paper[100, 300:500] = 30
    assert len(picture_to_rules(paper, 12.0)) == 2


@pytest.mark.parametrize("lean", [-1.0, 0.0, 0.7])
def test_the_lean_of_a_page_is_found_and_undone(paper, lean):
    for row in range(50, 350, 25):
        paper[row : row + 2, 50:550] = 30
    leaning = straight_picture(paper, -lean)
    found = find_skew(leaning, 0.6 * lean)
    assert found == pytest.approx(lean, abs=0.1)


def test_points_follow_the_picture():
    moved = straight_points(np.array([[100.0, 10.0]]), 90, (0.0, 0.0))
    assert moved.round(6).tolist() == [[10.0, -100.0]]
