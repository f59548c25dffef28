"""A page picture -> its Page, by text recognition: the same layout as for pages with text.

Characters and ruling lines found in the picture take the place of those that a PDF draws. The picture
is read upright and straight; boxes are told as displayed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from index.readers.page_picture import Picture, to_grey
from index.readers.pdf_page import marks_to_page
from index.readers.pdfium import Marks
from index.readers.picture_rules import picture_to_rules
from index.readers.scan import Recognised, recognise
from index.readers.skew import straight_picture, straight_points
from index.readers.turning import turn_page_back
from index.types import Page

Floats = npt.NDArray[np.float64]


def picture_to_page(picture: Picture, number: int, size: tuple[float, float], label: str) -> Page | None:
    """What the picture of a page of this size (in points, as displayed) says; None when nothing is read."""
    found = recognise(picture)
    if not found.chars:
        return None
    upright = np.rot90(to_grey(picture), -found.turn)
    width, height = size if found.turn % 2 == 0 else size[::-1]
    scale = width / upright.shape[1]
    marks = _marks(found, upright, scale, (width, height))
    page, _ = marks_to_page(marks, number, label)
    scores = _scores_of(page, marks.boxes, found.scores)
    leaning = replace(page, boxes=_lean(page, found.skew))
    return replace(
        turn_page_back(leaning, found.turn),
        origin="ocr",
        confidence=round(float(np.mean(found.scores)), 4),
        scores=scores,
    )


def _marks(found: Recognised, upright: Picture, scale: float, size: tuple[float, float]) -> Marks:
    boxes = found.boxes * scale
    baselines = boxes[:, 3] - 0.12 * (boxes[:, 3] - boxes[:, 1])
    height = float(np.median(found.boxes[:, 3] - found.boxes[:, 1]))
    rules = picture_to_rules(straight_picture(upright, found.skew), height)
    return Marks(
        chars=found.chars,
        boxes=boxes,
        origins=np.column_stack([boxes[:, 0], baselines]),
        blanks=np.zeros(len(boxes), dtype=np.int8),
        rules=[(x0 * scale, top * scale, x1 * scale, bottom * scale) for x0, top, x1, bottom in rules],
        width=size[0],
        height=size[1],
        turn=0,
        pictures=1.0,
        unmapped=0,
    )


def _scores_of(page: Page, boxes: Floats, scores: Floats) -> npt.NDArray[np.float32]:
    """The score of each character of the page's text, found again by its box; NaN for blanks."""
    known = {tuple(box): score for box, score in zip(boxes.astype(np.float32).tolist(), scores, strict=True)}
    return np.array([known.get(tuple(box), np.nan) for box in page.boxes.tolist()], dtype=np.float32)


def _lean(page: Page, skew: float) -> npt.NDArray[np.float32]:
    """Boxes of a straightened page moved to where the leaning one shows them."""
    boxes = page.boxes.astype(np.float64)
    middle = np.column_stack([boxes[:, [0, 2]].mean(axis=1), boxes[:, [1, 3]].mean(axis=1)])
    moved = straight_points(middle, -skew, (page.width / 2, page.height / 2)) - middle
    leaning: npt.NDArray[np.float32] = (boxes + np.tile(moved, 2)).astype(np.float32)
    return leaning
