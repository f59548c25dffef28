"""The sum of what the answer before listed: 这几项加起来一共多少, 上述三个科目合计多少."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.calculate import total
from assistant.compose.wording import rows_met, value_clause
from assistant.draft import Draft
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import Match, match_of
from index.normalise import is_money, parse_number

_MANY = r"(?P<many>[二三四五六七八九十两几些\d]+)"
_ASKED = re.compile(
    rf"^(?:那么?)?(?:(?:上面|上述|以上|刚才)(?:说的|提到的|列的)?(?:这|那)?|这|那){_MANY}(?:个|项|笔|样|类|条|种|家)?"
    r"(?:项目|科目|支出|收入|资金|钱|税|费)?，?(?:的(?:钱|金额|支出|预算))?(?:一共|总共|全部|都)*"
    r"(?:加(?:起来|一起|总|在一起)|合(?:起来|在一起|计)|一?共计?|总共|总计|相加)[^，。？；]{0,8}?(?:多少|几)"
)
_LEAST = 2


def asks_for_those(question: str) -> bool:
    """Whether a question asks for the sum of several things that were spoken of before."""
    return bool(_ASKED.search(question))


def those_listed(question: str, last: Draft) -> Draft | None:
    """The amounts that the last answer listed, added up; None where that is not asked or it listed none."""
    asked = _ASKED.search(question)
    if asked is None or last.status != "answered" or last.works:
        return None
    rows = _listed(last)
    said = parse_number(asked["many"])
    if len(rows) < _LEAST or (said is not None and said != len(rows)):
        return None
    draft = Draft()
    result, expression = draft.work(total([row.figure for row in rows]))
    clauses = [value_clause(draft, row) for row in rows]
    draft.text = rows_met(draft, clauses, end=f"，合计{result}（{expression} = {result}）")
    return draft


def _listed(last: Draft) -> list[Match]:
    """The amounts of one measure and year that were told, none that is the whole of the others."""
    rows: dict[tuple[str, str, Decimal], Match] = {}
    for view, figure in last.figures:
        if figure.value is not None and is_money(figure.unit) and figure.measure in (*ACTUALS, *BUDGETS):
            rows.setdefault((figure.item, figure.region, figure.value), match_of(view, figure))
    own = list(rows.values())
    if len({(row.figure.measure, row.figure.year, row.figure.unit) for row in own}) != 1:
        return []
    whole = sum((row.figure.value or Decimal(0) for row in own), Decimal(0))
    return [row for row in own if (row.figure.value or Decimal(0)) * 2 != whole]


__all__ = ["asks_for_those", "those_listed"]
