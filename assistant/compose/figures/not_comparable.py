"""That a move comes from another 口径, where a question doubts that so much was really saved or spent."""

from __future__ import annotations

import re
from collections.abc import Sequence

DOUBTS_MOVE = re.compile(r"真(?:的|正)?[^，。？]{0,12}[吗？]|算不算|能说明|等于(?:省|多)")
_OTHER_BASIS = re.compile(r"口径|划转|不再包含|不可比")


def not_comparable(question: str, reasons: Sequence[str]) -> list[str]:
    """A change that comes from another 口径 is no real saving or growth."""
    changed = DOUBTS_MOVE.search(question) and any(_OTHER_BASIS.search(reason) for reason in reasons)
    return ["口径变了，两年不可比，并不是实际多花或少花了这么多"] if changed else []


__all__ = ["DOUBTS_MOVE", "not_comparable"]
