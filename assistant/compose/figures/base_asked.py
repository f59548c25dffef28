"""What a move that the question states was reckoned from: 下降5.2%，这是跟上年比还是跟预算比.

Finds the move that the report prints so, and says against what; tells no value.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.compose.wording import stated_change, stated_rate, subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match

_WITH = r"(?:跟|和|与|同|比|较|对照|相对于?|相较于?)"
_WHAT = r"(?:什么|啥|谁|哪一?[个年]|哪个数)"
_ASKS_BASE = re.compile(
    rf"(?:是|算|指)(?:的是)?{_WITH}[^，。？]{{1,10}}?(?:相?比(?:较|出来)?的?|的)?，?(?:还是|抑或|或者?)(?:是)?{_WITH}"
    rf"|(?:是|算|指)(?:的是)?{_WITH}{_WHAT}[^，。？]{{0,4}}(?:比|的)|(?:是|以|拿){_WHAT}[作做为当]*(?:基数|基准|比较对象)"
    rf"|(?:基数|基准|比较对象)(?:到底|究竟)?是{_WHAT}"
)
_STATED = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=%|个百分点|[万亿]?元)")
_MOVES = ("增减率", "增减额")


def base_asked(case: Case) -> Draft | None:
    """The move stated in the question as the report prints it, with what it is against."""
    text = case.query.asked
    if not _ASKS_BASE.search(text):
        return None
    stated = {Decimal(number.replace(",", "")) for number in _STATED.findall(text)}
    moves = [
        match
        for target in case.linked.targets
        for view in case.views
        for match in case.matches(view, target)
        if match.figure.measure in _MOVES and match.figure.base and match.figure.value is not None
        if abs(match.figure.value) in stated
    ]
    return _told(max(moves, key=lambda match: match.score)) if moves else None


def _told(move: Match) -> Draft:
    draft = Draft()
    clause = (
        stated_rate(draft, move, False) if move.figure.measure == "增减率" else stated_change(draft, move)
    )
    draft.text = f"{subject(move.figure)}{clause}，是与{move.figure.base}相比。"
    return draft


__all__ = ["base_asked"]
