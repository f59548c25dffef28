"""Items of debt tables made whole: what is done with which debt, told in a header and a label apart.

"一般债券" under "发行情况" is the issue of general bonds; under "债务限额" it is their limit. Knows how
debt tables divide such names; does not know rows or columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.row_names import TOTAL_WORDS

_STATE = re.compile(r"(?P<new>新增)?(?:地方)?(?:政府)?债务(?P<state>余额|限额)")
_ACTION = re.compile(
    r"(?P<of>(?:地方)?(?:政府)?(?:一般|专项)?债[券务])?"
    r"(?P<done>还本付息|发行|还本|付息|兑付|转贷)(?:情况|金额|支出|额|数)?(?:预计)?(?:(?:执行|决算|预算|安排|实际|完成)数)?"
)
_DEBT = re.compile(r"(?:债券|债务)$")
_TITLED_DEBT = re.compile(r"(?:地方)?(?:政府)?(?:法定)?(?:一般|专项)?(?:债券|债务)")
_BARE_STATE = re.compile(
    r"(?:(?P<opening>[年期]初|上年[末底])|(?:[年期]|本年)[末底])?余额|[当本]期(?:新增|增加|减少|偿还)额?"
)


def with_debt(item: str, above: Sequence[str], subject: str) -> str:
    """The item with the state or action that stands above it; a bare one with the debt above or of the title.

    Args:
        item: name of a row or column.
        above: names above it, outermost first.
        subject: what the table is about.
    """
    state = _STATE.search(above[-1]) if above else None
    if state and item.endswith("债务"):
        new = "" if item.startswith("新增") else state["new"] or ""
        return new + item + state["state"]
    if _DEBT.search(item):
        actions = (action["done"] for name in reversed(above) if (action := _ACTION.fullmatch(name)))
        return item + next(actions, "")
    if above and (bare := _BARE_STATE.fullmatch(item)):
        of_title = _TITLED_DEBT.search(subject) if above[-1] in TOTAL_WORDS else None
        debt = _TITLED_DEBT.fullmatch(above[-1]) or of_title
        balance = "年初余额" if bare["opening"] else "余额"
        return debt.group() + (balance if item.endswith("余额") else item) if debt else item
    own = _ACTION.fullmatch(item)
    debt = _TITLED_DEBT.search(subject)
    return debt.group() + own["done"] if own and not own["of"] and debt else item
