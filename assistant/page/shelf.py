"""The reports as the page lists them: to choose from, to manage, and by body and year.

Turns what the catalogue tells into HTML. Adding, deleting and reading again go through the HTTP
API, which knows who may.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.page.state import UNKNOWN_BODY, body_of, year_of
from assistant.page.views import render
from index.readers import SUFFIXES
from index.types import Report

FORMATS = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".xlsx": "Excel",
    ".xls": "Excel",
    ".wps": "WPS",
    ".et": "WPS",
    ".html": "网页",
    ".htm": "网页",
    ".txt": "文本",
    ".md": "文本",
    ".zip": "ZIP 压缩包",
}
HEADINGS = (
    ("organisation", "单位和文件"),
    ("year", "年度"),
    ("kind", "种类"),
    ("pages", "页数"),
    ("figures", "数据"),
)


@dataclass(frozen=True)
class ShelfRow:
    """One report in the list."""

    report: Report
    figures: int
    warnings: tuple[str, ...]

    @property
    def body(self) -> str:
        """Whose report it is, in words."""
        return body_of(self.report)

    @property
    def year(self) -> str:
        """Its year in words."""
        return year_of(self.report)

    @property
    def name(self) -> str:
        """What it is called when one is asked about it."""
        return self.report.title or self.report.file


def scope_to_html(assistant: Assistant) -> str:
    """The reports to choose from, by body."""
    reports = assistant.reports()
    by_body = _by_body(reports)
    return render(
        "scope.html",
        reports=reports,
        years=_years(reports),
        organisations=[(body, report_names(own)) for body, own in by_body],
        year_of=year_of,
    )


def shelf_to_html(assistant: Assistant, may_manage: bool = True) -> str:
    """The list of reports with what the visitor may do with each."""
    reports = assistant.reports()
    counts = assistant.index.catalogue.figure_counts()
    warnings = assistant.index.catalogue.all_warnings()
    rows = [
        ShelfRow(report, counts.get(report.id, 0), tuple(warnings.get(report.id, ())))
        for report in sorted(reports, key=_order)
    ]
    return render(
        "shelf.html",
        rows=rows,
        may_manage=may_manage,
        headings=HEADINGS,
        organisations=sorted({body_of(report) for report in reports}),
        years=_years(reports),
        kinds=sorted({report.kind for report in reports}),
    )


def checkable_to_html(assistant: Assistant) -> str:
    """The reports to choose one from, to be checked against itself."""
    reports = sorted(assistant.reports(), key=_order)
    names = Counter((body_of(report), year_of(report), report.kind) for report in reports)
    told = [(report, _long_name(report, names)) for report in reports]
    return render("check-head.html", reports=told)


def _long_name(report: Report, names: Counter[tuple[str, str, str]]) -> str:
    """Whose report of which year; those alike get their file name."""
    words = body_of(report), year_of(report), report.kind
    return " ".join(words) + (f"（{report.file}）" if names[words] > 1 else "")


def coverage_to_html(assistant: Assistant) -> str:
    """Bodies down, years across, in each cell the kinds of report that there are."""
    reports = assistant.reports()
    years = _years(reports)
    organisations = [
        (body, [(year, _kinds(report for report in own if year_of(report) == year)) for year in years])
        for body, own in _by_body(reports)
    ]
    return render("coverage.html", years=years, organisations=organisations)


def upload_to_html() -> str:
    """Where files are put in."""
    formats = "、".join(
        dict.fromkeys(
            [name for suffix, name in FORMATS.items() if suffix in SUFFIXES]
            + [suffix[1:].upper() for suffix in sorted(SUFFIXES - FORMATS.keys())]
        )
    )
    return render("upload.html", suffixes=",".join(sorted(SUFFIXES)), formats=formats)


def report_names(reports: Sequence[Report]) -> list[tuple[Report, str]]:
    """(report, what tells it from the body's others), newest first; those alike get their file name."""
    ordered = sorted(reports, key=lambda report: (-(report.year or 0), report.kind, report.file))
    names = [f"{year_of(report)} {report.kind}" for report in ordered]
    often = Counter(names)
    return [
        (report, f"{name}（{report.file}）" if often[name] > 1 else name)
        for report, name in zip(ordered, names, strict=True)
    ]


def _by_body(reports: Iterable[Report]) -> list[tuple[str, list[Report]]]:
    bodies: dict[str, list[Report]] = {}
    for report in sorted(reports, key=_order):
        bodies.setdefault(body_of(report), []).append(report)
    return list(bodies.items())


def _order(report: Report) -> tuple[bool, str, int, str, str]:
    """By body and year, what is not known last."""
    body = body_of(report)
    return body == UNKNOWN_BODY, body, -(report.year or 0), report.kind, report.file


def _years(reports: Iterable[Report]) -> list[str]:
    return sorted({year_of(report) for report in reports}, reverse=True)


def _kinds(reports: Iterable[Report]) -> list[tuple[str, int]]:
    return sorted(Counter(report.kind for report in reports).items())
