"""Recognised characters of a page picture. The only module that touches RapidOCR, an optional package.

Its models lie in its wheel, so nothing is downloaded. Knows pictures and characters; nothing of PDF,
lines or tables. Positions are in picture elements (pixels) of the picture turned upright and straight.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.readers.page_picture import Picture, to_grey
from index.readers.skew import find_skew, straight_points

Floats = npt.NDArray[np.float64]

DETECTION_SIDE = 1600  # pixels: larger pictures are searched for text at this size, read at their own
SURE = 0.8  # mean score below this: the page may stand on its head
TALL_SHARE = 0.6  # of the characters in boxes higher than wide: the page lies on its side
INK_HEIGHT = 0.78  # of the height of a detected line, which has a margin around its characters
OPEN_GAP = 0.8  # character heights: a wider gap inside a line stays open
LOOSER = 0.6  # character heights more than the usual gap: as much in a line that is set widely
SEVERAL = 6  # gaps that tell how wide a line is set
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, eq=False)
class Recognised:
    """Characters of a picture, row by row of `boxes` (x0, top, x1, bottom).

    `turn` quarter turns clockwise and then `skew` degrees counter-clockwise bring the picture upright.
    """

    chars: list[str]
    boxes: Floats
    scores: Floats
    turn: int
    skew: float


@dataclass(frozen=True, eq=False)
class _Line:
    """One recognised line: its characters with score and corners (4 points, from the top left)."""

    chars: list[str]
    scores: list[float]
    corners: Floats  # (n, 4, 2)


def is_available() -> bool:
    """Whether the optional package is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(picture: Picture) -> Recognised:
    """The characters of a picture (height, width, 3), read in whichever way it is turned."""
    lines, turn = _read(picture), 0
    if _share_of_tall(lines) > TALL_SHARE:
        turn = 1
        lines = _read(_turned(picture, turn))
    if lines and _mean_score(lines) < SURE:
        other = _read(_turned(picture, turn + 2))
        if _mean_score(other) > _mean_score(lines):
            lines, turn = other, turn + 2
    upright = _turned(picture, turn)
    height, width = upright.shape[:2]
    skew = find_skew(to_grey(upright), _lean(lines))
    boxes = [_line_boxes(line, skew, (width / 2, height / 2)) for line in lines]
    return Recognised(
        [char for line in lines for char in line.chars],
        np.vstack(boxes) if boxes else np.zeros((0, 4)),
        np.array([score for line in lines for score in line.scores]),
        turn % 4,
        skew,
    )


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    threads = int(os.environ.get("OMP_NUM_THREADS") or 0) or os.cpu_count() or 1
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.max_side_len": 8000,
            "Global.use_cls": False,  # tells 0 from 180 degrees line by line; pages are turned whole
            "Det.limit_type": "max",
            "Det.limit_side_len": DETECTION_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def _read(picture: Picture) -> list[_Line]:
    with _ONE_AT_A_TIME:
        output = _engine()(picture, return_word_box=True, return_single_char_box=True)
    if not output.txts:
        return []
    words = iter(output.word_results or ())
    return [
        line
        for text, score, corners in zip(output.txts, output.scores, output.boxes, strict=True)
        if (line := _line_of(text, float(score), np.asarray(corners, dtype=np.float64), words))
    ]


def _line_of(text: str, score: float, corners: Floats, words: Iterator[Any]) -> _Line | None:
    """A line with the places of its characters; evenly divided where the engine tells none."""
    chars = [char for char in text if not char.isspace()]
    if not chars:
        return None
    told = next(words, None)
    if isinstance(told, tuple) and [word[0] for word in told] == chars:
        placed = np.array([word[2] for word in told], dtype=np.float64).reshape(-1, 4, 2)
        return _Line(chars, [float(word[1]) for word in told], placed)
    steps = np.linspace(0.0, 1.0, len(chars) + 1)[:, None]
    top = corners[0] + steps * (corners[1] - corners[0])
    bottom = corners[3] + steps * (corners[2] - corners[3])
    return _Line(chars, [score] * len(chars), np.stack([top[:-1], top[1:], bottom[1:], bottom[:-1]], axis=1))


def _turned(picture: Picture, turns: int) -> Picture:
    """The picture after clockwise quarter turns."""
    return np.ascontiguousarray(np.rot90(picture, -turns)) if turns % 4 else picture


def _mean_score(lines: Sequence[_Line]) -> float:
    scores = [score for line in lines for score in line.scores]
    return sum(scores) / len(scores) if scores else 0.0


def _share_of_tall(lines: Sequence[_Line]) -> float:
    total = sum(len(line.chars) for line in lines)
    tall = sum(len(line.chars) for line in lines if len(line.chars) > 2 and _is_tall(line))
    return tall / total if total else 0.0


def _is_tall(line: _Line) -> bool:
    width, height = np.ptp(line.corners[..., 0]), np.ptp(line.corners[..., 1])
    return bool(height > 1.5 * width)


def _lean(lines: Sequence[_Line]) -> float:
    """Degrees clockwise by which the lines lean, roughly: detected corners are coarse."""
    runs = [line.corners[-1].mean(axis=0) - line.corners[0].mean(axis=0) for line in lines]
    level = np.array([run for run in runs if run[0] > 4 * abs(run[1])]).reshape(-1, 2).sum(axis=0)
    return float(np.degrees(np.arctan2(level[1], level[0])))


def _line_boxes(line: _Line, skew: float, centre: tuple[float, float]) -> Floats:
    """Upright boxes of one height around one middle; narrow gaps between them closed.

    Recognition places characters no finer than a sixth of their height, so that the gaps of a line
    that is set widely come out uneven: only a gap much wider than its others parts words.
    """
    corners = straight_points(line.corners.reshape(-1, 2), skew, centre).reshape(-1, 4, 2)
    left, right = corners[:, [0, 3], 0].mean(axis=1), corners[:, [1, 2], 0].mean(axis=1)
    middle = float(np.median(corners[..., 1].mean(axis=1)))
    half = float(np.median(np.ptp(corners[..., 1], axis=1))) * INK_HEIGHT / 2
    gaps = left[1:] - right[:-1]
    usual = float(np.median(gaps)) if len(gaps) >= SEVERAL else 0.0
    open_gap = 2 * half * max(OPEN_GAP, LOOSER + usual / (2 * half))
    for this, following in pairwise(range(len(left))):
        if gaps[this] < open_gap:
            right[this] = left[following] = (right[this] + left[following]) / 2
    flat = np.full(len(left), middle)
    return np.column_stack([left, flat - half, np.maximum(right, left + 1), flat + half])
