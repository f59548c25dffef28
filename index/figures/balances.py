"""What is there of a thing at the two ends of a period: the opening balance names it, what follows need not.

某债务年初余额9亿元，当年新增2亿元，偿还1亿元，年末余额10亿元: the flows and the closing balance are of that
debt. Knows the words for the two ends and for what is left; does not know which things have balances.
"""

from __future__ import annotations

import re

_FIRST = r"年初|期初|上一?年度?[末底]|上年(?=滚存|累计)"
_LAST = r"年末|年底|年终|期末|[当本]年[末底]"
_LEFT = "(?:滚存|累计)?结(?:转和结余|转结余|余)"
_WORTH = "余额|总额|原值|净值|存量"
_STOCK = rf"(?P<stock>{_LEFT}|{_WORTH})"
_OPENING = re.compile(rf"(?P<thing>[^，；。]*?)的?(?P<when>{_FIRST}){_STOCK}")
_CLOSING = re.compile(rf"(?P<when>{_LAST})(?:(?P<of>[^，；。]{{0,8}}?){_STOCK}|数)?")
_SAID_BEHIND = re.compile(rf"(?P<thing>[^，；。]{{2,}}){_STOCK}(?P<when>{_FIRST})数?")  # 某债务余额年初为
_WORTH_AT = re.compile(rf".*(?:{_FIRST}|{_LAST})(?:{_WORTH})")
_FLOW = re.compile(
    r"(?:[当本]年|[本年]期|[年期]内|预计|应|将|已|共)*"
    r"(?:新增|增加|增值|减少|偿还|归还|化解|还本|举借|发行|[动调使]用|补充|提取|处置|核销|计提|[转调][入出]|报废)"
    r"(?:本金|数|额)?"
)


def thing_at_opening(item: str) -> str | None:
    """The thing whose opening balance an item is, "" where it names none; None for any other item."""
    opening = _OPENING.fullmatch(item)
    return opening["thing"] if opening else None


def as_opening(name: str) -> str:
    """A name with the time of an opening balance in front of it (某债务余额年初: 某债务年初余额)."""
    behind = _SAID_BEHIND.fullmatch(name)
    return f"{behind['thing']}{behind['when']}{behind['stock']}" if behind else name


def thing_at_close(name: str, opening: str) -> str:
    """The thing that a closing balance is of behind its opening one, "" where that is not of the same."""
    told, closing = _OPENING.fullmatch(opening), _CLOSING.fullmatch(name)
    return told["thing"] if told and closing and (closing["of"] or "") in told["thing"] else ""


def closing_of(name: str, opening: str) -> str:
    """A bare closing balance with what it is of (年末余额 behind 某债务年初余额: 某债务年末余额)."""
    told, closing = _OPENING.fullmatch(opening), _CLOSING.fullmatch(name)
    if told is None or closing is None or closing["of"]:
        return name
    return f"{told['thing']}{closing['when']}{closing['stock'] or told['stock']}"


def is_flow(name: str) -> bool:
    """Whether a name only says how a balance moved, and not of what (当年偿还)."""
    return _FLOW.fullmatch(name) is not None


def is_worth_at_end(item: str) -> bool:
    """Whether an item is what there is of something at one end of a period, as no budget plans it."""
    return _WORTH_AT.fullmatch(item) is not None
