from dataclasses import replace

import numpy as np
import pytest

from index.build import as_sure_as_read
from index.types import Page


@pytest.fixture
def page():
    text = "接待费0.50万元"
    scores = np.array([0.99, 0.99, 0.99, 0.9, 0.8, 0.95, np.nan, 0.99, 0.99], dtype=np.float32)
    return Page(1, text, np.zeros((len(text), 4), dtype=np.float32), 10, 10, origin="ocr", scores=scores)


def at(figure, start, end):
    return replace(figure(), at=replace(figure().at, start=start, end=end))


def test_a_recognised_figure_is_as_sure_as_its_least_certain_character(figure, page):
    assert as_sure_as_read(at(figure, 3, 7), [page]).confidence == pytest.approx(0.8)


def test_a_figure_of_the_files_own_text_stays_as_it_is(figure, page):
    assert as_sure_as_read(at(figure, 3, 7), [replace(page, scores=None)]).confidence == 1.0


def test_a_figure_without_a_place_stays_as_it_is(figure, page):
    assert as_sure_as_read(replace(figure(), at=None), [page]).confidence == 1.0
