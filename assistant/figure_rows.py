"""Figures as flat rows that say for themselves where they stand, and their CSV and XLSX.

Amounts leave as exact text beside the printed form; only in a workbook are they numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from pydantic import Field

from assistant.sheets import Cell, table_to_csv, table_to_xlsx
from assistant.types import Frozen
from index.stores.stored import StoredFigure
from index.types import Report

HEADER = {
    "organisation": "单位名称",
    "year": "年度",
    "item": "项目",
    "part": "其中",
    "region": "地区",
    "measure": "指标",
    "base": "基数",
    "scope": "口径",
    "direction": "增减",
    "printed": "数值",
    "unit": "单位",
    "page": "页",
    "section": "位置",
    "file": "文件",
}


class FigureRow(Frozen):
    """报告里的一个数据。"""

    report: str = Field(description="报告编号", examples=["9f2c4b7a1d3e5f60"])
    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    organisation: str = Field(description="报告的单位", examples=["岚川市水务局"])
    year: int | None = Field(description="数据所说的年度", examples=[2024])
    item: str = Field(description="项目，照报告的写法", examples=["公务用车运行维护费"])
    code: str | None = Field(description="科目编码", examples=["30231"])
    part: str = Field(description="项目的哪一部分，空为全部", examples=["基本支出"])
    region: str = Field(description="地区或下级单位，空为报告的单位", examples=[""])
    measure: str = Field(description="指标：决算数、预算数、增减额、增减率、占比……", examples=["决算数"])
    base: str = Field(description="与什么比", examples=["上年决算数"])
    scope: str = Field(description="口径：全部资金、财政拨款、一般公共预算……", examples=["一般公共预算"])
    value: str | None = Field(description="准确的值", examples=["27.86"])
    unit: str = Field(description="计量单位", examples=["万元"])
    printed: str = Field(description="报告里的写法", examples=["27.86"])
    direction: str = Field(description="增加、减少、持平或空", examples=["增加"])
    reason: str = Field(description="报告给出的原因", examples=["大修次数增多"])
    page: int = Field(description="第几页，从 1 数起", examples=[8])
    section: str = Field(description="标题路径或表名", examples=["九、财政拨款“三公”经费支出决算情况说明"])


def figures_to_rows(figures: Iterable[StoredFigure], reports: Iterable[Report]) -> list[FigureRow]:
    """One row a figure, in the same order."""
    known = {report.id: report for report in reports}
    return [_to_row(stored, known[stored.report]) for stored in figures if stored.report in known]


def _to_row(stored: StoredFigure, report: Report) -> FigureRow:
    figure = stored.figure
    same = ("year", "item", "code", "part", "region", "measure", "base", "scope")
    return FigureRow(
        report=report.id,
        file=report.file,
        organisation=report.organisation,
        **{name: getattr(figure, name) for name in same},
        value=None if figure.value is None else str(figure.value),
        unit=figure.unit,
        printed=figure.printed,
        direction=figure.direction,
        reason=figure.reason,
        page=(figure.at or figure.spans[0]).page,
        section=" > ".join(figure.headings),
    )


def row_to_texts(row: FigureRow) -> list[str]:
    """The row's cells under HEADER."""
    values = (getattr(row, name) for name in HEADER)
    return ["" if value is None else str(value) for value in values]


def rows_to_csv(rows: Iterable[FigureRow]) -> str:
    """Comma-separated text with a header."""
    return table_to_csv(list(HEADER.values()), map(row_to_texts, rows))


def rows_to_xlsx(rows: Iterable[FigureRow]) -> bytes:
    """An Excel workbook of one sheet; values that are numbers are numbers there."""
    return table_to_xlsx("数据", list(HEADER.values()), map(_row_to_cells, rows))


def _row_to_cells(row: FigureRow) -> list[Cell]:
    cells: list[Cell] = [*row_to_texts(row)]
    if row.value is not None:
        cells[list(HEADER).index("printed")] = Decimal(row.value)
    return cells
