"""What a PDF page draws: characters with boxes, and ruling lines, in coordinates as displayed.

The only module that touches PDFium. It reads through PDFium's raw functions because pdfminer
(under pdfplumber) needs twenty to thirty times as long for the same characters and lines: on a
table-heavy final account 1.50 s against 0.05 s for twelve pages. Knows nothing of lines,
tables or reading order. PDFium is not thread-safe: hold PDFIUM_LOCK around every use.
"""

from __future__ import annotations

import ctypes
import itertools
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

PDFIUM_LOCK = threading.RLock()

Floats = npt.NDArray[np.float64]
Point = tuple[float, float]
Rule = tuple[float, float, float, float]

GUESSED, DRAWN = 1, 2
IDENTITY = np.eye(3)
MAX_RULE_THICKNESS = 3.0
HYPHEN_CODES = {0x2, 0xFFFE}
RADICALS = {  # radicals that stand for whole characters, where Unicode itself does not say so
    radical: char
    for radical, char in zip(
        "⺠⺟⺎⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民母兀虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
}
PRIVATE_ASCII = range(0xF021, 0xF07F)  # symbol fonts keep ASCII there


@dataclass(frozen=True, eq=False)
class Marks:
    """The characters and ruling lines of one page as displayed, origin at the top left.

    `boxes` are (x0, top, x1, bottom) by character, `origins` the point on the baseline where each
    starts, `blanks` whether a blank stands before it: DRAWN by the file, or GUESSED by PDFium from
    a gap. `turn` is how many quarter turns clockwise the page must be turned to be read.
    `pictures` is the share of the page covered by images.
    """

    chars: list[str]
    boxes: Floats
    origins: Floats
    blanks: npt.NDArray[np.int8]
    rules: list[Rule]
    width: float
    height: float
    turn: int
    pictures: float
    unmapped: int


@dataclass(frozen=True)
class Placement:
    """The map from a page's own coordinates to those of the page as displayed."""

    matrix: Floats
    width: float
    height: float

    def points(self, points: Floats) -> Floats:
        """Displayed positions of (n, 2) points."""
        moved: Floats = points @ self.matrix[:2] + self.matrix[2]
        return moved

    def boxes(self, boxes: Floats) -> Floats:
        """Displayed boxes of (n, 4) boxes."""
        one, two = self.points(boxes[:, :2]), self.points(boxes[:, 2:])
        return np.hstack([np.minimum(one, two), np.maximum(one, two)])


def read_marks(page: Any) -> Marks:
    """Characters and ruling lines of a loaded PDFium page."""
    place = page_placement(page)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        chars, boxes, origins, blanks, unmapped = _read_chars(text_page, place)
        turn = _reading_turn(text_page, place, origins)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    rules, pictures = _read_drawings(page, place)
    seen = np.flatnonzero(_is_visible(boxes, place))
    return Marks(
        [chars[i] for i in seen],
        boxes[seen],
        origins[seen],
        blanks[seen],
        rules,
        place.width,
        place.height,
        turn,
        pictures,
        unmapped,
    )


def _is_visible(boxes: Floats, place: Placement) -> npt.NDArray[np.bool_]:
    """Whether the middle of each character lies on the page as cropped."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    result: npt.NDArray[np.bool_] = (x >= 0) & (x <= place.width) & (y >= 0) & (y <= place.height)
    return result


def page_placement(page: Any) -> Placement:
    """How crop box and rotation place the page, asked from PDFium itself."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    side = 1 << 20
    corners = [_device_to_page(page, side, x, y) for x, y in ((0, 0), (side, 0), (0, side))]
    origin = np.array(corners[0])
    axes = np.array([(np.array(corners[1]) - origin) / width, (np.array(corners[2]) - origin) / height])
    inverse = np.linalg.inv(axes)
    return Placement(np.vstack([inverse, -origin @ inverse]), width, height)


def _device_to_page(page: Any, side: int, x: int, y: int) -> Point:
    out_x, out_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDF_DeviceToPage(page, 0, 0, side, side, 0, x, y, ctypes.byref(out_x), ctypes.byref(out_y))
    return out_x.value, out_y.value


def _read_chars(
    text_page: Any, place: Placement
) -> tuple[list[str], Floats, Floats, npt.NDArray[np.int8], int]:
    """Visible characters in drawing order; blanks only mark the character after them."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_at, x_at, y_at = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    chars: list[str] = []
    numbers: list[tuple[float, ...]] = []
    blanks: list[int] = []
    blank, unmapped = 0, 0
    get_unicode, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    get_origin = pdfium.FPDFText_GetCharOrigin
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        char = char_of(get_unicode(text_page, index))
        if char.isspace():
            blank = max(blank, GUESSED if pdfium.FPDFText_IsGenerated(text_page, index) else DRAWN)
            continue
        if not char:
            unmapped += 1
            continue
        get_box(text_page, index, box_at)
        get_origin(text_page, index, x_at, y_at)
        chars.append(char)
        numbers.append((box.left, box.bottom, box.right, box.top, x.value, y.value))
        blanks.append(blank)
        blank = 0
    values = np.array(numbers, dtype=np.float64).reshape(-1, 6)
    boxes, origins = place.boxes(values[:, :4]), place.points(values[:, 4:])
    return chars, boxes, origins, np.array(blanks, dtype=np.int8), unmapped


def char_of(code: int) -> str:
    """The character of a code point, "" for one that says nothing."""
    if code in HYPHEN_CODES:
        return "-"
    if code in PRIVATE_ASCII:
        return chr(code - 0xF000)
    if code == 0 or code == 0xFFFD or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    if code < 0x20 or code in (0x7F, 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF):
        return " "
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return RADICALS.get(chr(code)) or unicodedata.normalize("NFKC", chr(code))
    return chr(code)


def _reading_turn(text_page: Any, place: Placement, origins: Floats) -> int:
    """Quarter turns clockwise that bring the writing upright, 0 when it is (or cannot be told).

    Only where most characters follow their neighbour downwards or upwards are their angles asked
    for: characters stacked upright in a narrow cell do so too.
    """
    steps = np.abs(np.diff(origins, axis=0))
    near = steps.max(axis=1, initial=0.0) < 40
    upright = near & (steps[:, 0] >= steps[:, 1])
    if 2 * upright.sum() >= near.sum():
        return 0
    count = pdfium.FPDFText_CountChars(text_page)
    votes = [0, 0, 0, 0]
    for index in range(0, count, max(1, count // 50)):
        if not pdfium.FPDFText_IsGenerated(text_page, index):
            angle = -pdfium.FPDFText_GetCharAngle(text_page, index)
            start, end = place.points(np.array([[0.0, 0.0], [np.cos(angle), np.sin(angle)]]))
            votes[_quarter(end - start)] += 1
    return int(np.argmax(votes))


def _quarter(way: Floats) -> int:
    """Turns clockwise that bring a writing direction (y down) to the right."""
    if abs(way[0]) >= abs(way[1]):
        return 0 if way[0] >= 0 else 2
    return 3 if way[1] > 0 else 1


def _read_drawings(page: Any, place: Placement) -> tuple[list[Rule], float]:
    """Thin horizontal and vertical strokes as displayed, and the share that images cover."""
    found: list[tuple[float, float, float, float]] = []
    covered = 0.0
    for item, kind, matrix in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            found.extend(_path_rules(item, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(item, matrix)
            covered += abs(box[2] - box[0]) * abs(box[3] - box[1])
            if _is_thin(box):
                found.append(box)
    rules = place.boxes(np.array(found, dtype=np.float64).reshape(-1, 4))
    return [tuple(row) for row in rules.tolist()], covered / (place.width * place.height)


def _objects(page: Any) -> Iterator[tuple[Any, int, Floats]]:
    """Every drawn object, those inside form objects included, with the matrix around it."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _with_children(pdfium.FPDFPage_GetObject(page, index), IDENTITY, 0)


def _with_children(item: Any, outer: Floats, depth: int) -> Iterator[tuple[Any, int, Floats]]:
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, kind, outer
    elif depth < 8:
        matrix = _matrix(item) @ outer
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            yield from _with_children(pdfium.FPDFFormObj_GetObject(item, index), matrix, depth + 1)


def _matrix(item: Any) -> Floats:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(m))
    return np.array([[m.a, m.b, 0.0], [m.c, m.d, 0.0], [m.e, m.f, 1.0]])


def _bounds(item: Any, outer: Floats) -> Rule:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(
        item, ctypes.byref(left), ctypes.byref(bottom), ctypes.byref(right), ctypes.byref(top)
    )
    box = (left.value, bottom.value, right.value, top.value)
    return box if outer is IDENTITY else _moved_box(box, outer)


def _moved_box(box: Rule, matrix: Floats) -> Rule:
    a, b, c, d = (float(matrix[i, j]) for i in (0, 1) for j in (0, 1))
    e, f = float(matrix[2, 0]), float(matrix[2, 1])
    xs = (a * box[0] + c * box[1] + e, a * box[2] + c * box[3] + e)
    ys = (b * box[0] + d * box[1] + f, b * box[2] + d * box[3] + f)
    return min(xs), min(ys), max(xs), max(ys)


def _is_thin(box: Rule) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= MAX_RULE_THICKNESS


def _path_rules(path: Any, outer: Floats) -> Iterator[Rule]:
    """The thin strokes of a path: thin shapes as a whole, edges of stroked shapes one by one."""
    bounds = _bounds(path, outer)
    if _is_thin(bounds):
        yield bounds
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    count = pdfium.FPDFPath_CountSegments(path)
    if not stroke.value and (not fill.value or count <= 5):
        return
    for points in _subpaths(path, count, _matrix(path) @ outer):
        yield from _subpath_rules(points, bool(stroke.value))


def _subpath_rules(points: list[Point], stroked: bool) -> Iterator[Rule]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    whole = (min(xs), min(ys), max(xs), max(ys))
    if _is_thin(whole):
        yield whole
    elif stroked:
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            edge = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            if _is_thin(edge):
                yield edge


def _subpaths(path: Any, count: int, matrix: Floats) -> Iterator[list[Point]]:
    """Points of each piece of a path, closed ones with their first point repeated."""
    a, b, c, d = (float(matrix[i, j]) for i in (0, 1) for j in (0, 1))
    e, f = float(matrix[2, 0]), float(matrix[2, 1])
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
