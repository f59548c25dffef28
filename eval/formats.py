"""How much of a report each format gives: `python -m eval.formats --out FILE.json`.

Writes three sample reports in every format that can be made here (DOC, HTML and XLS need
LibreOffice, the scan needs text recognition), takes them apart and compares the figures with those
of the PDF: item, measure, value and unit must be the same. Spreadsheets hold the tables only, and
are compared with the figures of the tables. `--document` writes the table into docs/formats.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2
from PIL import Image

from eval.markdown import table
from eval.reports.blocks import Block, Cover, Heading, Ruled, Text
from eval.reports.generate import FOLDER, SAMPLES, Finished, finished
from eval.reports.office_files import write_sheets, write_word
from eval.run import RESULTS, commit
from index.build import build_report, hash_file
from index.readers import scan
from index.readers.office import find_program
from index.types import Figure

REPORTS = (("lanchuan_water", 2024), ("jining_culture", 2024), ("yunhe_street", 2025))
DOTS, LEAN, NOISE = 200, 0.4, 6.0  # of the scan: dots an inch, degrees, grey levels
DOCUMENT = Path(__file__).parent.parent / "docs" / "formats.md"
MARKS = ("<!-- 读出多少：由 python -m eval.formats 写成 -->\n", "<!-- 读出多少完 -->")


def as_word(report: Finished, folder: Path) -> Path:
    """DOCX by the samples' own writer."""
    path = folder / f"{report.name}.docx"
    write_word(report.blocks, path, report.title)
    return path


def as_sheets(report: Finished, folder: Path) -> Path:
    """XLSX by the samples' own writer."""
    path = folder / f"{report.name}.xlsx"
    write_sheets(report.blocks, path, report.title)
    return path


def converted(path: Path, suffix: str) -> Path:
    """The same document by LibreOffice."""
    program = find_program()
    if program is None:
        raise LookupError("LibreOffice")
    home = (path.parent / "profile").as_uri()
    subprocess.run(
        [program, f"-env:UserInstallation={home}", "--headless", "--convert-to", suffix, "--outdir",
         str(path.parent), str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    return path.with_suffix(f".{suffix}")


def as_text(report: Finished, folder: Path) -> Path:
    """The text of the PDF as pypdf lays it out, in the encoding of Chinese Windows."""
    path = folder / f"{report.name}.txt"
    pages = [page.extract_text(extraction_mode="layout") for page in pypdf.PdfReader(_pdf(report)).pages]
    path.write_bytes("\f".join(pages).encode("gb18030"))
    return path


def as_markdown(report: Finished, folder: Path) -> Path:
    """Headings, paragraphs and tables between bars."""
    path = folder / f"{report.name}.md"
    path.write_text("\n\n".join(map(_markdown, report.blocks)), encoding="utf-8")
    return path


def _markdown(block: Block) -> str:
    if isinstance(block, Cover):
        return "\n\n".join((f"# {block.title}", *block.lines))
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {block.text}"
    if isinstance(block, Text):
        return block.text
    if isinstance(block, Ruled):
        above = [block.title, f"单位：{block.unit}" if block.unit else "", ""]
        rows = [f"| {' | '.join(row)} |" for row in (*block.header, *block.body)]
        rows.insert(1, f"|{' --- |' * len(block.widths)}")
        return "\n".join((*above, *rows, "", block.note))
    return ""


def as_scan(report: Finished, folder: Path) -> Path:
    """Pictures of the pages, leaning and grainy."""
    if not scan.is_available():
        raise LookupError("yusuan[ocr]")
    path = folder / f"{report.name}扫描.pdf"
    grain = np.random.default_rng(8)
    pages = []
    for page in pypdfium2.PdfDocument(_pdf(report)):
        picture = page.render(scale=DOTS / 72).to_pil().convert("L")
        leaning = picture.rotate(LEAN, Image.Resampling.BICUBIC, fillcolor="white")
        noisy = np.asarray(leaning) + grain.normal(0, NOISE, (leaning.height, leaning.width))
        pages.append(Image.fromarray(noisy.clip(0, 255).astype(np.uint8)))
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=DOTS)
    return path


def _pdf(report: Finished) -> Path:
    return FOLDER / f"{report.name}.pdf"


FORMATS: tuple[tuple[str, str, bool, Callable[[Finished, Path], Path]], ...] = (
    ("DOCX", "生成程序", False, as_word),
    ("DOC", "LibreOffice 由 DOCX 转", False, lambda report, to: converted(as_word(report, to), "doc")),
    ("HTML", "LibreOffice 由 DOCX 转", False, lambda report, to: converted(as_word(report, to), "html")),
    ("Markdown", "生成程序", False, as_markdown),
    ("XLSX", "生成程序", True, as_sheets),
    ("XLS", "LibreOffice 由 XLSX 转", True, lambda report, to: converted(as_sheets(report, to), "xls")),
    ("TXT", "pypdf 的版面文字，GB18030", False, as_text),
    (f"扫描（{DOTS} dpi，歪斜 {LEAN}°，加噪声）", "PDF 的页面图像", False, as_scan),
)


def figures_of(path: Path, *, tables_only: bool = False) -> Counter[tuple[str, ...]]:
    """What a file's figures say: item, measure, value, unit, each so many times."""
    parts = build_report(path, path.name, hash_file(path), 420)
    return Counter(_said(figure) for figure in parts.figures if not tables_only or figure.table is not None)


def _said(figure: Figure) -> tuple[str, ...]:
    value = "" if figure.value is None else str(figure.value.normalize())
    return figure.item, figure.measure, value, figure.unit


def compared(wanted: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    """Figures that both have, that are wanted, and that are found too many."""
    return (wanted & found).total(), wanted.total(), (found - wanted).total()


def measure(formats: Sequence[str]) -> list[dict[str, Any]]:
    """What each format gives of the sample reports."""
    plans = {(sample.plan.key, sample.year): sample for sample in SAMPLES}
    reports = [finished(plans[key]) for key in REPORTS]
    rows: list[dict[str, Any]] = []
    for name, how, tables_only, make in FORMATS:
        if formats and name not in formats:
            continue
        totals = [0, 0, 0]
        try:
            for report in reports:
                with tempfile.TemporaryDirectory(prefix="yusuan-formats-") as folder:
                    found = figures_of(make(report, Path(folder)))
                wanted = figures_of(_pdf(report), tables_only=tables_only)
                totals = [a + b for a, b in zip(totals, compared(wanted, found), strict=True)]
        except LookupError as missing:
            rows.append({"name": name, "how": how, "missing": str(missing)})
            continue
        same, of, more = totals
        rows.append({"name": name, "how": how, "same": same, "of": of, "more": more})
    return rows


def section(record: dict[str, Any]) -> str:
    """The table in Markdown."""
    rows = [
        (row["name"], row["how"], f"没有量（缺 {row['missing']}）", "")
        if "missing" in row
        else (
            row["name"],
            row["how"],
            f"{row['same']}/{row['of']}（{row['same'] / row['of']:.1%}）",
            str(row["more"]),
        )
        for row in record["formats"]
    ]
    return f"提交 `{record['commit']}`：\n\n" + table(("格式", "怎么得到", "读出的数据", "多出的"), rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, or write the table of an earlier measurement; returns the exit status."""
    parser = argparse.ArgumentParser("eval.formats", description="各种格式各读出多少数据，与 PDF 比。")
    parser.add_argument("--only", nargs="+", default=[], help="只量这些格式")
    parser.add_argument("--out", type=Path, default=RESULTS / "formats.json", help="结果文件")
    parser.add_argument("--document", action="store_true", help="把结果写进 docs/formats.md")
    options = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    if options.document:
        record = json.loads(options.out.read_text(encoding="utf-8"))
        before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(MARKS[0])
        after = rest.partition(MARKS[1])[2]
        DOCUMENT.write_text(f"{before}{MARKS[0]}\n{section(record)}\n{MARKS[1]}{after}", encoding="utf-8")
        return 0
    record = {"commit": commit(), "formats": measure(options.only)}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    print(section(record))
    return 0


if __name__ == "__main__":
    sys.exit(main())
