"""Whether a text says that a rate turned (增速回落, 降幅收窄), which is no move of the amount itself."""

from __future__ import annotations

import re

_RATE = "(?:增速|增幅|涨幅|增长率|增长速度|增势|降幅|跌幅|降速)"
_SLOWER = "放缓|趋缓|减缓|变缓|回落|下滑|下降|降低|走低|收窄|缩小|减慢|变慢|慢下来|掉下来|降下来"
_FASTER = "扩大|提高|上升|走高|加大|提升|变快|回升|加快"
_TURNS = re.compile(rf"{_RATE}(?P<said>[^，。？；\d]{{0,12}}?(?:{_SLOWER}|{_FASTER})(?:了|回落|放缓|收窄)*)")
_DOWN = re.compile(_SLOWER)


def turn_of_rate(text: str) -> str:
    """Whether a text says that a rate went down or up, "" where it speaks of no turn of one."""
    turns = _TURNS.search(text)
    return "" if turns is None else "down" if _DOWN.search(turns["said"]) else "up"


def without_turns_of_rates(text: str) -> str:
    """A text without what it says of the turn of a rate."""
    return _TURNS.sub("", text)


__all__ = ["turn_of_rate", "without_turns_of_rates"]
