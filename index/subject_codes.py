"""Names of the 类 and 款 of the functional classification by their codes.

Tables often print a 项 (2240502 一般行政管理事务) without the rows above it; its code tells under
which 款 and 类 it stands. Codes and names follow 财政部《政府收支分类科目》 as budgets of recent
years print them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).resolve().parent / "subject_codes.tsv"
_LENGTHS = (3, 5)


@cache
def _names() -> Mapping[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def subjects_above(code: str) -> tuple[str, ...]:
    """Names of the 类 and 款 above a functional code, outermost first; of those that are known."""
    names = _names()
    return tuple(names[code[:length]] for length in _LENGTHS if length < len(code) and code[:length] in names)
