"""How far a scanned page leans, and straightening it: pictures by turning them, points by arithmetic."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

Grey = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

PAPER = 255
SEARCH, STEP, FINE_STEP = 0.6, 0.15, 0.03  # degrees
SEARCH_SIDE = 1000  # pixels
LEAST = 0.03  # degrees: less is left as it is


def find_skew(grey: Grey, guess: float) -> float:
    """Degrees clockwise by which the page leans, near `guess`: there its rows of ink are the sharpest."""
    small = Image.fromarray(255 - grey)
    small.thumbnail((SEARCH_SIDE, SEARCH_SIDE), Image.Resampling.BOX)
    coarse = _sharpest(small, guess, SEARCH, STEP)
    return _sharpest(small, coarse, STEP, FINE_STEP)


def _sharpest(ink: Image.Image, middle: float, reach: float, step: float) -> float:
    """The angle of the sharpest rows; the one nearest to the middle among equals."""
    count = round(reach / step)
    angles = sorted((middle + step * n for n in range(-count, count + 1)), key=lambda a: abs(a - middle))
    sharpness = [_sharpness(ink, angle) for angle in angles]
    return angles[int(np.argmax(sharpness))]


def _sharpness(ink: Image.Image, angle: float) -> float:
    rows = np.asarray(ink.rotate(angle, Image.Resampling.BILINEAR)).sum(axis=1, dtype=np.float64)
    return float((np.diff(rows) ** 2).sum())


def straight_picture(grey: Grey, skew: float) -> Grey:
    """The picture turned `skew` degrees counter-clockwise."""
    if abs(skew) < LEAST:
        return grey
    return np.asarray(Image.fromarray(grey).rotate(skew, Image.Resampling.BILINEAR, fillcolor=PAPER))


def straight_points(points: Floats, skew: float, centre: tuple[float, float]) -> Floats:
    """Points (n, 2) after turning the picture `skew` degrees counter-clockwise about its centre."""
    angle = np.radians(skew)
    turning = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved: Floats = (points - centre) @ turning + centre
    return moved
