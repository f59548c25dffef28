"""Paragraphs of an invented report read into figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.figures.in_text import paragraphs_to_figures
from index.layout.headings import run_in_heading
from index.types import Figure, Paragraph, Report, Span

FINAL = Report("r", "a.pdf", "某市水务局2024年度部门决算", "某市水务局", 2024, "部门决算", "部门", 9)


def _paragraph(text: str, *headings: str) -> Paragraph:
    led = run_in_heading(text)  # as the layout tells it
    return Paragraph(text, (Span(1, 0, len(text)),), headings, led_by=led[1] if led else "")


def _read(text: str, *headings: str, report: Report = FINAL) -> list[Figure]:
    return paragraphs_to_figures([_paragraph(text, *headings)], report)


def _one(figures: list[Figure], **wanted: object) -> Figure:
    found = [f for f in figures if all(getattr(f, name) == value for name, value in wanted.items())]
    assert len(found) == 1, f"{wanted}: {[(f.item, f.measure, f.printed) for f in figures]}"
    return found[0]


@pytest.fixture
def paragraph() -> Callable[..., Paragraph]:
    """A paragraph on the first page, below headings."""
    return _paragraph


@pytest.fixture
def read() -> Callable[..., list[Figure]]:
    """The figures of one paragraph, of a department's final account where no other report is given."""
    return _read


@pytest.fixture
def one() -> Callable[..., Figure]:
    """The one figure with the values wanted."""
    return _one


@pytest.fixture
def final() -> Report:
    """A department's final account of 2024."""
    return FINAL


@pytest.fixture
def budget() -> Report:
    """The same department's budget of 2025."""
    return Report("r", "a.pdf", "某市水务局2025年部门预算", "某市水务局", 2025, "部门预算", "部门", 9)


@pytest.fixture
def city() -> Report:
    """A city's report on the year 2024 and the budget of 2025."""
    title = "关于某市2024年预算执行情况和2025年预算草案的报告"
    return Report("r", "a.pdf", title, "某市", 2025, "政府预算", "政府", 9)
