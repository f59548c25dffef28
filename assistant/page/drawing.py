"""A chart as SVG: where each bar, point, slice and word goes.

Geometry only; chart.html writes the elements and page.css colours them by class, so that
light and dark need one drawing. Amounts become floats here and nowhere else.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from assistant.page.figures import WHOLE, Chart, Datum

WIDTHS = {"wide": 640, "narrow": 340}
SIZE = 13  # of a Chinese character
ROW = 30
COLOURS = 8
PLOT_HEIGHT = 180
RING = 176  # across


@dataclass(frozen=True)
class Word:
    """A text in the drawing; `full` is what it says when it had to be cut."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    full: str = ""


@dataclass(frozen=True)
class Bar:
    """A bar with its name before it and its value after it."""

    x: float
    y: float
    width: float
    label: Word
    value: Word
    colour: int


@dataclass(frozen=True)
class Point:
    """A point of a line with its value beside it; `full` tells it where there was no room."""

    x: float
    y: float
    value: Word | None
    full: str


@dataclass(frozen=True)
class Line:
    """A line of a trend."""

    path: str
    points: tuple[Point, ...]
    colour: int


@dataclass(frozen=True)
class Slice:
    """A slice of a ring, with its entry in the legend."""

    path: str
    colour: int
    label: Word


@dataclass(frozen=True)
class Drawing:
    """A chart laid out; only the parts of its kind are filled."""

    chart: Chart
    width: int
    height: int
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    slices: tuple[Slice, ...] = ()
    axis: tuple[Word, ...] = ()
    legend: tuple[tuple[Word, int], ...] = ()
    zero: float = 0


def draw(chart: Chart, size: str) -> Drawing:
    """Lay a chart out for a "wide" or a "narrow" place; a trend of many years may need more than that."""
    width = WIDTHS[size]
    if chart.kind == "trend":
        return _draw_trend(chart, width)
    return _draw_ring(chart, width) if chart.kind == "share" else _draw_bars(chart, width)


def text_width(text: str) -> float:
    """About how wide a text is."""
    return sum(SIZE if east_asian_width(char) in "WFA" else SIZE * 0.58 for char in text)


def cut(text: str, room: float) -> str:
    """The text, or its start and end when it is too wide."""
    if text_width(text) <= room:
        return text
    keep = len(text)
    while keep > 2 and text_width(text[: keep - keep // 2] + "…" + text[-(keep // 2) :]) > room:
        keep -= 1
    return text[: keep - keep // 2] + "…" + text[-(keep // 2) :]


def _word(x: float, y: float, text: str, room: float) -> Word:
    return Word(x, y, cut(text, room), "start", text)


def _draw_bars(chart: Chart, width: int) -> Drawing:
    values = [float(datum.value) for datum in chart.data]
    room = min(max(text_width(datum.label) for datum in chart.data) + 10, width * 0.36)
    beside = max(text_width(datum.shown) for datum in chart.data) * 1.1 + 8  # values are bold
    left = room + (beside if min(values) < 0 else 0)
    span = max(max(values), 0) - min(min(values), 0)
    scale = max(width - left - beside, 40) / span
    zero = left - min(min(values), 0) * scale
    bars = []
    for row, (datum, value) in enumerate(zip(chart.data, values, strict=True)):
        y = row * ROW + 4
        length = max(abs(value) * scale, 1)
        x = zero if value >= 0 else zero - length
        shown = (
            Word(zero + length + 6, y + 15, datum.shown)
            if value >= 0
            else Word(x - 6, y + 15, datum.shown, "end")
        )
        label = _word(0, y + 15, datum.label, room - 6)
        bars.append(Bar(x, y, length, label, shown, 0 if value >= 0 else 1))
    return Drawing(chart, width, len(bars) * ROW + 6, bars=tuple(bars), zero=zero)


def _draw_trend(chart: Chart, width: int) -> Drawing:
    years = sorted({datum.label for datum in chart.data})
    values = [float(datum.value) for datum in chart.data]
    top, low = max(*values, 0), min(*values, 0)
    names = [name for name in chart.series if name]
    head = ROW * len(names) + 24
    widest = max(text_width(datum.shown) for datum in chart.data) * 1.1
    step = max((width - widest - 12) / (len(years) - 1), widest + 8)
    width = max(width, round(step * (len(years) - 1) + widest + 12))
    x_of = {year: widest / 2 + 6 + at * step for at, year in enumerate(years)}

    def y_of(value: float) -> float:
        return head + PLOT_HEIGHT * (1 - (value - low) / (top - low))

    taken: list[tuple[float, float]] = []
    lines = []
    for number, name in enumerate(chart.series):
        data = [datum for datum in chart.data if datum.series == name]
        at = [(x_of[datum.label], y_of(float(datum.value))) for datum in data]
        points = tuple(_to_point(at, here, datum.shown, taken) for here, datum in enumerate(data))
        path = "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in at)
        lines.append(Line(path, points, number % COLOURS))
    bottom = head + PLOT_HEIGHT
    axis = tuple(Word(x_of[year], bottom + 20, f"{year}年", "middle") for year in years)
    legend = tuple(
        (_word(24, ROW * at + 16, name, width - 30), at % COLOURS) for at, name in enumerate(names)
    )
    return Drawing(chart, width, bottom + 30, lines=tuple(lines), axis=axis, legend=legend, zero=y_of(0))


def _to_point(
    points: Sequence[tuple[float, float]], here: int, shown: str, taken: list[tuple[float, float]]
) -> Point:
    """A point with its value above or below it, or without when other values are in the way."""
    x, y = points[here]
    places = [y + 24, y - 10] if _is_low(points, here) else [y - 10, y + 24]
    free = (place for place in places if all(x != there or abs(place - at) > SIZE for there, at in taken))
    place = next(free, None)
    if place is None:
        return Point(x, y, None, shown)
    taken.append((x, place))
    return Point(x, y, Word(x, place, shown, "middle"), shown)


def _is_low(points: Sequence[tuple[float, float]], here: int) -> bool:
    """Whether a point lies below its neighbours, so that a word above it would cross the line."""
    beside = [points[at][1] for at in (here - 1, here + 1) if 0 <= at < len(points)]
    return all(y < points[here][1] for y in beside)


def _draw_ring(chart: Chart, width: int) -> Drawing:
    data = [*chart.data, *_rest(chart.data)]
    is_beside = width > 2 * RING
    left = RING + 60 if is_beside else 24
    list_top = max((RING - ROW * len(data)) / 2, 0) if is_beside else RING + 14
    height = round(max(RING, list_top + ROW * len(data)) + 8)
    centre = (RING / 2 + 4, height / 2 if is_beside else RING / 2 + 2)
    slices = []
    turned = 0.0
    whole = float(sum(datum.value for datum in data)) or 1.0
    for number, datum in enumerate(data):
        share = float(datum.value) / whole
        room = width - left - text_width(datum.shown) - 24
        text = f"{cut(datum.label, room)}  {datum.shown}"
        label = Word(left, list_top + ROW * number + 19, text, full=f"{datum.label} {datum.shown}")
        path = _ring_path(centre, RING / 2, RING / 3.4, turned, share)
        slices.append(Slice(path, number % COLOURS, label))
        turned += share
    return Drawing(chart, width, height, slices=tuple(slices))


def _rest(data: Sequence[Datum]) -> list[Datum]:
    """What the shares leave of the whole."""
    rest = WHOLE - sum(datum.value for datum in data)
    return [Datum("其余", rest, f"{rest.normalize():f}%")] if rest > 1 else []


def _ring_path(centre: tuple[float, float], outer: float, inner: float, start: float, share: float) -> str:
    share = min(share, 0.9999)  # a whole turn would begin where it ends and draw nothing
    large = int(share > 0.5)

    def at(radius: float, turn: float) -> str:
        angle = 2 * math.pi * turn - math.pi / 2
        return f"{centre[0] + radius * math.cos(angle):.1f},{centre[1] + radius * math.sin(angle):.1f}"

    end = start + share
    return (
        f"M{at(outer, start)} A{outer},{outer} 0 {large} 1 {at(outer, end)} "
        f"L{at(inner, end)} A{inner},{inner} 0 {large} 0 {at(inner, start)} Z"
    )
