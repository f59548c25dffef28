"""Writes the sample reports and their true figures: `python -m eval.reports.generate [KEY...]`.

For every report a PDF (eval/reports/*.pdf) and, in eval/reports/truth/, a JSON file of the
same name: who reports on which year, and for every keyed statement and table row its text
and the pages where it stands, looked up in the finished PDF. Painting needs two fonts (see
paint.py); using the reports does not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.reports.blocks import Block
from eval.reports.ledger import DepartmentPlan, Ledger, keep_books
from eval.reports.locate import locate
from eval.reports.office_files import write_sheets, write_word
from eval.reports.paint import Look, paint
from eval.reports.places import jining_culture, lanchuan_market, lanchuan_water, wangxiu_ecology, yunhe_street
from eval.reports.plant import planted
from eval.reports.styles import central, district, east, government, northwest, province

FOLDER = Path(__file__).parent
OTHER_FORMATS = FOLDER.parent / "other_formats"
WORD = ("wangxiu_ecology", 2024)
SHEETS = ("yunhe_street", 2025)


@dataclass(frozen=True)
class Style:
    """A regional style: what it writes from a ledger and how it looks.

    `item_change` and `item_budget` tell whether each 项 is compared with last year or with its
    budget in prose; `table_unit` is the unit of the tables.
    """

    name: str
    kind: str
    title: Callable[[Ledger], str]
    blocks: Callable[[Ledger], list[Block]]
    look: Look
    item_change: bool = False
    item_budget: bool = False
    table_unit: str = "万元"


@dataclass(frozen=True)
class Sample:
    """One report to be written: department, year, style."""

    plan: DepartmentPlan
    year: int
    style: Style

    @property
    def name(self) -> str:
        """File name without its suffix."""
        return f"{self.plan.organisation}{self.year}年度{self.style.kind}"


NORTHWEST = Style(
    "northwest", "部门决算", northwest.title, northwest.blocks, northwest.LOOK, item_change=True
)
EAST = Style("east", "部门决算", east.title, east.blocks, east.LOOK, item_budget=True)
CENTRAL = Style(
    "central", "部门决算", central.title, central.blocks, central.LOOK,
    item_change=True, item_budget=True, table_unit="元",
)  # fmt: skip
DISTRICT = Style("district", "部门预算", district.title, district.blocks, district.LOOK, table_unit="元")
PROVINCE = Style("province", "部门预算", province.title, province.blocks, province.LOOK, item_change=True)
PLANTED = Style(
    "planted", "部门决算", northwest.title, planted(northwest.blocks), northwest.LOOK, item_change=True
)

SAMPLES = (
    Sample(lanchuan_water.PLAN, 2023, NORTHWEST),
    Sample(lanchuan_water.PLAN, 2024, NORTHWEST),
    Sample(jining_culture.PLAN, 2023, EAST),
    Sample(jining_culture.PLAN, 2024, EAST),
    Sample(wangxiu_ecology.PLAN, 2023, CENTRAL),
    Sample(wangxiu_ecology.PLAN, 2024, CENTRAL),
    Sample(wangxiu_ecology.PLAN, 2025, PROVINCE),
    Sample(lanchuan_market.PLAN, 2024, PLANTED),
    Sample(yunhe_street.PLAN, 2024, DISTRICT),
    Sample(yunhe_street.PLAN, 2025, DISTRICT),
)


@dataclass(frozen=True)
class Finished:
    """A report ready to be painted, and what its truth file says of it."""

    name: str
    title: str
    blocks: Sequence[Block]
    look: Look
    about: dict[str, str | int]


def finished(sample: Sample) -> Finished:
    """A department's report from its ledger."""
    ledger = keep_books(sample.plan)[sample.year]
    about: dict[str, str | int] = {
        "key": sample.plan.key,
        "organisation": sample.plan.organisation,
        "year": sample.year,
        "kind": sample.style.kind,
        "style": sample.style.name,
    }
    style = sample.style
    return Finished(sample.name, style.title(ledger), style.blocks(ledger), style.look, about)


def government_report() -> Finished:
    """The government's report on last year's execution and this year's draft budget."""
    about: dict[str, str | int] = {
        "key": "jining_government",
        "organisation": government.PLACE,
        "year": government.YEAR,
        "kind": "政府预算",
        "style": "government",
    }
    return Finished(government.TITLE, government.TITLE, government.blocks(), government.LOOK, about)


def write(report: Finished, folder: Path) -> Path:
    """Paint one report into a folder and note its truth beside it; returns the PDF's path."""
    path = folder / f"{report.name}.pdf"
    paint(report.blocks, path, report.look, report.title)
    places = [asdict(place) for place in locate(path, report.blocks, report.look.footer)]
    truth = {"file": path.name, **report.about, "places": places}
    target = folder / "truth" / f"{report.name}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def write_other_formats(folder: Path) -> list[Path]:
    """One report as a Word document and the tables of one as a spreadsheet."""
    word = finished(next(each for each in SAMPLES if (each.plan.key, each.year) == WORD))
    sheets = finished(next(each for each in SAMPLES if (each.plan.key, each.year) == SHEETS))
    paths = [folder / f"{word.name}.docx", folder / f"{sheets.name}公开表.xlsx"]
    folder.mkdir(exist_ok=True)
    write_word(word.blocks, paths[0], word.title)
    write_sheets(sheets.blocks, paths[1], sheets.title)
    return paths


def main(arguments: Sequence[str]) -> None:
    """Write the reports whose key is named, or all."""
    for report in (*map(finished, SAMPLES), government_report()):
        if not arguments or report.about["key"] in arguments:
            path = write(report, FOLDER)
            print(f"{path.name}: {path.stat().st_size // 1024} KiB")
    if not arguments:
        for path in write_other_formats(OTHER_FORMATS):
            print(f"{path.name}: {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main(sys.argv[1:])
