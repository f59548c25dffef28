"""Question files (JSON Lines) read into records, one Question a line.

Fields: `id`, `docs` (file names), `question`, `type`, `numbers` (each `value` as a report
prints it and `unit`; `tolerance` where a result is rounded), `any_of` (of each inner list at
least one string must be in the answer), `forbidden`, `pages` (physical pages that hold the
evidence: a list, or file → list), `quote`, `answerable`, `difficulty`, `note`, and optional
`history` (earlier questions of the conversation), `status` (the kind of "no" expected),
`style`, `reason` (the whole reason that the report gives), `instead` (numbers of another
口径 or year that a careless answer would give), and for a number its `year` and `measures`
(the names that its measure may go by). Knows nothing of answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator

DATASETS = Path(__file__).parent / "datasets"


class DatasetError(ValueError):
    """A question file cannot be read; says which file and line."""


class Number(BaseModel):
    """A number that a right answer states."""

    model_config = ConfigDict(frozen=True)

    value: Decimal
    unit: str = ""
    tolerance: Decimal = Decimal(0)
    year: int | None = None
    measures: tuple[str, ...] = ()

    @field_validator("value", "tolerance", mode="before")
    @classmethod
    def _without_commas(cls, value: Any) -> Any:
        return str(value).replace(",", "") if value is not None else "0"


class Question(BaseModel):
    """One question with what a right answer must hold."""

    model_config = ConfigDict(frozen=True)

    id: str
    docs: tuple[str, ...]
    question: str
    type: str = ""
    numbers: tuple[Number, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    pages: dict[str, tuple[int, ...]] = {}
    quote: str = ""
    answerable: bool = True
    difficulty: str = ""
    note: str = ""
    history: tuple[str, ...] = ()
    status: str = ""
    style: str = ""
    reason: str = ""
    instead: tuple[Number, ...] = ()

    @property
    def alternatives(self) -> tuple[Number, ...]:
        """Other accepted forms of a number, as the note lists them after 也接受."""
        listed = re.search(r"也接受：([^。]*)", self.note)
        if not listed:
            return ()
        found = re.findall(r"([\d,.]+)(亿元|万元|元|%)", listed.group(1))
        return tuple(Number(value=Decimal(value.replace(",", "")), unit=unit) for value, unit in found)


def load(paths: Iterable[Path]) -> list[tuple[str, Question]]:
    """All questions of the files, each with the name of its set (the file's stem)."""
    return [(path.stem, question) for path in paths for question in _read(path)]


def default_datasets() -> list[Path]:
    """The question files that are shipped."""
    return sorted(DATASETS.glob("*.jsonl"))


def _read(path: Path) -> list[Question]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DatasetError(f"读不了题集 {path}：{error.strerror}。请检查路径。") from error
    return [_question(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _question(path: Path, number: int, line: str) -> Question:
    try:
        record = json.loads(line)
        pages = record.get("pages") or {}
        if isinstance(pages, list):
            pages = dict.fromkeys(record["docs"], pages) if pages else {}
        return Question.model_validate({**record, "pages": pages})
    except (ValueError, KeyError, TypeError) as error:
        raise DatasetError(f"{path} 第 {number} 行不是一道题：{error}") from error
