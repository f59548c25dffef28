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


@cache
def _below() -> Mapping[str, frozenset[str]]:
    names = _names()
    classes = [code for code in names if len(code) == _LENGTHS[0]]
    return {
        names[top]: frozenset(name for code, name in names.items() if code != top and code.startswith(top))
        for top in classes
    }


def stands_below(name: str, upper: str) -> bool:
    """Whether a name is that of a 款 of the 类 of another name (林业和草原 of 农林水支出)."""
    return name in _below().get(upper, ())
