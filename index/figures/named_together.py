"""Names of several items that stand together in front of their numbers: 甲、乙分别增加1万元和2万元.

Reads words only; knows no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures import change_words
from index.figures.amounts import Amount

_ONE_TOTAL = re.compile(r"收、支|收入[、和]支出(?:总计|合计|总额)")  # one total told of both sides
_ALIKE = re.compile("(?P<names>[^，；。]+?)均(?P<verb>(?:为|是|达到?)?)$")


def shared_names(left: str, count: int) -> list[str]:
    """Names of "甲、乙分别增加1万元和2万元"; empty where there are not as many as numbers."""
    if "分别" not in left or count < 2:
        return []
    pieces = [piece for piece in re.split("[、和与及]", left[: left.rfind("分别")]) if piece]
    return pieces if len(pieces) == count else []


def raised_together(left: str, text: str, amounts: Sequence[Amount]) -> list[str]:
    """Names of "甲、乙分别由1元、2元提高至3元、4元"; empty where it is no such list."""
    half = len(amounts) // 2
    between = text[amounts[half - 1].end : amounts[half].start] if half > 1 else ""
    raised = len(amounts) == 2 * half and change_words.is_new_level(between)
    return shared_names(left, half) if raised else []


def all_alike(left: str) -> list[str]:
    """The words before a number, item by item where all have it ("甲、乙和丙均为0万元")."""
    said = None if _ONE_TOTAL.search(left) else _ALIKE.match(left)
    pieces = [piece for piece in re.split("[、和及]|以及", said.group("names")) if piece] if said else []
    if said is None or len(pieces) < 2 or any(len(piece) < 3 for piece in pieces):
        return [left]
    return [piece + said.group("verb") for piece in pieces]
