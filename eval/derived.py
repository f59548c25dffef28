"""What the derived question sets are built with: sources, expected numbers, wording.

See derive.py. Knows nothing of particular questions.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eval.reports.generate import FOLDER, Sample
from eval.reports.ledger import Ledger, Line
from eval.reports.phrases import in_unit, wan

Record = dict[str, Any]
Meant = dict[str, Any]
RISEN = ("增加", "增长", "上升", "提高", "多")
FALLEN = ("减少", "下降", "降低", "少")
ACTUAL, CHANGE, RATE = "决算数", "增减额", "增减率"
CONFLICT = ("与此不一致", "对不上")  # the ledgers agree; only planted contradictions may be claimed
EXPECTED = {"trap": "premise_corrected", "none": "declared_none"}
BUDGET = ("预算数", "年初预算数", "全年预算数")
PUBLIC = ("P:三公", "P:三公预决算", "T7:")
ABROAD = ("P:出国", "P:出国明细", "P:出国预决算", "T7:")
CARS = ("P:公车", "P:公车明细", "P:公车预决算", "T7:")
BUYING_CARS = ("P:购置", "P:公车明细", "P:购置预决算", "T7:")
RUNNING = ("P:公车运行", "P:公车明细", "P:运行预决算", "T7:")
HOSTING = ("P:接待", "P:接待明细", "P:接待预决算", "T7:")
SPENT = ("P:支出总计", "P:支出构成", "T1:本年收入合计|本年支出合计", "T3:合计")
EXACT = "0.01"


@dataclass(frozen=True)
class Source:
    """A sample report with its ledger and the places of its statements."""

    sample: Sample
    ledger: Ledger

    @property
    def file(self) -> str:
        """File name of the report."""
        return f"{self.sample.name}.pdf"

    @property
    def year(self) -> int:
        """Fiscal year of the report."""
        return self.sample.year

    @cached_property
    def places(self) -> dict[str, dict[str, Any]]:
        """Statements and rows by key."""
        path = FOLDER / "truth" / f"{self.sample.name}.json"
        truth = json.loads(path.read_text(encoding="utf-8"))
        return {place["key"]: place for place in truth["places"]}

    def pages(self, keys: Iterable[str]) -> list[int]:
        """Pages of the keys that the report has."""
        return sorted({page for key in keys if key in self.places for page in self.places[key]["pages"]})

    def rows(self, table: str, code: str) -> list[str]:
        """Keys of the rows of a table whose key names a code."""
        return [key for key in self.places if key.startswith(f"{table}:") and code in key[3:].split("|")]


def pick(seed: str, wordings: Sequence[str]) -> str:
    """One of the wordings, always the same for a seed."""
    return wordings[zlib.crc32(seed.encode()) % len(wordings)]


def number(value: str, unit: str = "万元", tolerance: str = "") -> Record:
    """An expected number."""
    return {"value": value, "unit": unit} | ({"tolerance": tolerance} if tolerance else {})


def money(yuan: int) -> Record:
    """An expected amount in 万元."""
    return number(wan(abs(yuan)))


def others(*yuan: int, right: int) -> list[Record]:
    """Amounts of another 口径 or year that a careless answer would give instead of the right one."""
    return [money(value) for value in sorted({*yuan} - {right, 0}) if wan(value) != wan(right)]


def meaning(year: int, *measures: str) -> Meant:
    """The year and the measure of an expected number, under any of its names."""
    return {"year": year, "measures": list(measures)}


def reason_words(reason: str) -> list[list[str]]:
    """Words that an answer with this reason contains: the first telling stretch of each clause."""
    clauses = [clause for clause in reason.replace("；", "，").split("，") if clause]
    return [[clause] for clause in clauses[:2]]


class Questions:
    """Collects the questions over one report or over several years of one."""

    def __init__(self, prefix: str, sources: Sequence[Source]) -> None:
        self.prefix, self.sources = prefix, sources
        self.records: list[Record] = []
        self.in_tables: set[str] = set()

    def ask(
        self, kind: str, wordings: Sequence[str], keys: Iterable[str], *, numbers: Sequence[Record] = (),
        any_of: Sequence[Sequence[str]] = (), meant: Sequence[Meant] = (), answerable: bool = True,
        **more: Any,
    ) -> None:  # fmt: skip
        """Add one question; dropped when none of its sources states the evidence.

        `meant` says of the numbers, in their order, which year and measure they are.
        """
        keys = list(keys)
        pages = {source.file: source.pages(keys) for source in self.sources}
        if answerable and not all(pages.values()):
            return
        name = f"{self.prefix}-{len(self.records) + 1:03d}"
        quotes = [self.sources[0].places[key]["text"] for key in keys if key in self.sources[0].places]
        if any(key.startswith("T") for key in keys):
            self.in_tables.add(name)
        self.records.append(
            {
                "id": name,
                "docs": [source.file for source in self.sources],
                "question": pick(name + wordings[0], wordings),
                "type": kind,
                "numbers": _with_meanings(numbers, meant),
                "any_of": [list(words) for words in any_of],
                "pages": {file: found for file, found in pages.items() if found} if answerable else {},
                "quote": quotes[0] if quotes and answerable else "",
                "answerable": answerable,
                "style": self.sources[0].sample.style.name,
                **({"status": EXPECTED[kind]} if kind in EXPECTED else {}),
                **({} if kind == "conflict" else {"forbidden": list(CONFLICT)}),
                **more,
            }
        )


def _with_meanings(numbers: Sequence[Record], meant: Sequence[Meant]) -> list[Record]:
    """The numbers with what is said of each; nothing is said of those after the last."""
    return [{**one, **(meant[index] if index < len(meant) else {})} for index, one in enumerate(numbers)]


def _same_name(ledger: Ledger, line: Line) -> bool:
    return sum(other.subject.xiang == line.subject.xiang for other in ledger.lines) > 1


def called(ledger: Ledger, line: Line) -> str:
    """What a question calls a 项, so that no other line or fund is meant."""
    subject = line.subject
    name = f"{subject.kuan}下的{subject.xiang}" if _same_name(ledger, line) else subject.xiang
    return f"一般公共预算财政拨款安排的{name}" if line.other else name


def line_of(ledger: Ledger, code: str) -> Line:
    """The line of a code that the year must have."""
    line = ledger.line(code)
    if line is None:
        raise LookupError(f"{ledger.plan.key} {ledger.year} has no {code}")
    return line


def in_table(source: Source, yuan: int) -> Record:
    """An expected amount in the unit of the report's tables."""
    unit = source.sample.style.table_unit
    return number(in_unit(yuan, unit), unit)
