"""The unit of a number that a question quotes without one: 表六合计1,250,000.00是什么单位，合多少万元.

A table that the question numbers (表六) holds the number; otherwise all places that print it must agree.
"""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from index.normalise import is_money, parse_number

_ASKED = re.compile(
    r"(?:什么|哪个|哪种|啥)(?:金额|计量|货币|数量)?单位(?=[，。？?]|$)"
    r"|单位(?:到底|究竟)?(?:是|为)?(?:什么|哪个|啥|[万亿]?元还是[万亿]?元)|[万亿]?元还是[万亿]?元"
    r"|(?:合|折合?|换算成?|等于|相当于)(?:是|成|为)?(?:多少|几)[千万亿]{0,2}元"
)
_NUMBER = re.compile(r"(?<![\d.,第])(\d[\d,]{3,}(?:\.\d+)?)(?![\d年月日]|[千万亿]?元|[千万亿])")
_TABLE = re.compile(r"(?:附?表)(?:[一二三四五六七八九十]+|\d{1,2})(?!\d)")
_CONVERTED = re.compile(r"(?:多少|几|(?:折合?|换算|折算|合)[成为])(千元|万元|亿元|元)")


def unit_of_number(case: Case) -> Draft | None:
    """The quoted number with its printed unit, and in the unit asked for; None where none is quoted."""
    text = case.query.asked
    quoted = _NUMBER.search(text) if _ASKED.search(text) else None
    if quoted is None:
        return None
    printing = _printing(case, quoted[1], _TABLE.search(text))
    if not printing or len({match.figure.unit for match in printing}) > 1:
        return None
    draft, into = Draft(), _CONVERTED.search(text)
    told = value_clause(draft, printing[0], unit=into[1] if into else "")
    draft.text = f"单位是{printing[0].figure.unit}：{told}。"
    return draft


def _printing(case: Case, number: str, table: re.Match[str] | None) -> list[Match]:
    """The amounts of money that are printed as the number, those in the table named where one is."""
    value = parse_number(number)
    found = [
        Match(view, place, 1.0, 1.0)
        for view in case.views
        for place, figure in enumerate(view.figures)
        if figure.value == value and is_money(figure.unit) and figure.measure != "增减额"
    ]
    exactly = [match for match in found if match.figure.printed == number] or found
    if table is None:
        return exactly
    titled = re.compile(rf"(?:^|\D){re.escape(table.group())}(?![一二三四五六七八九十\d])")
    return [match for match in exactly if any(titled.search(name) for name in match.figure.headings)]


__all__ = ["unit_of_number"]
