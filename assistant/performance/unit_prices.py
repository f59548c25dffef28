"""What one of a thing costs or gets, asked behind how many there are: 一场最多花多少 -> 单场成本.

Finds the indicator of a form that prices a unit, and what is counted at a price; words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.find.text.word_index import share_said
from assistant.performance.appraisal import Form, Row
from index import Figure
from index.normalise import is_money

_PRICED = re.compile(
    r"(?:平均)?(?<![第统专唯万])[一每单](?!年|月|天|日|季|共|总|般|定|起|直|些|样|下|位小数)一?"
    r"(?P<unit>人次|公里|平方米|平米|公顷|[\u4e00-\u9fff])[^，。？]{0,14}?"
    r"(?:最多|至多|顶多|最高|不超过|不能超过|封顶|上限|大约|要|能|得|可以?|预计|计划|控制在?|打算|平均|又|是|[奖拿])*"
    r"(?:花|补|给|发|付|用|拿|奖|投|成本|标准|造价|单价|价[格钱]?|多少钱|几块钱|多少万?元|几万元?)"
)
_ASKS = re.compile("多少|几")
_OF_ONE = re.compile(r"单(?![价位项])([\u4e00-\u9fff])")
_PER = re.compile(r"单[个位]?|每一?")


def priced(clause: str) -> re.Match[str] | None:
    """The unit that a clause asks the price of, with what is said of it."""
    found = _PRICED.search(clause)
    return found if found and _ASKS.search(clause, found.start("unit")) else None


def unit_of_price(price: Figure) -> str:
    """What a figure is the price of one of (元/座: 座); "" for no price."""
    return price.unit.partition("/")[2]


def row_at_price(form: Form, price: Figure) -> Row | None:
    """The only row of a form whose target counts what a figure is the price of one of."""
    unit = unit_of_price(price)
    rows = [
        row
        for row in form.rows
        if unit and (target := row.get("目标值")) and target.unit in (unit, f"万{unit}")
    ]
    return rows[0] if len(rows) == 1 else None


def row_per_unit(rows: Iterable[Row], found: re.Match[str], said: str, *, beside: bool) -> Row | None:
    """The row of money for one of the unit that is priced, the likest to what the question says.

    `beside` rows stand in the form that another clause was answered from, and need share no words.
    """
    best: tuple[float, Row | None] = (0.0, None)
    for row in rows:
        if not any(is_money(figure.unit.split("/")[0]) for figure in row.figures.values()):
            continue
        unit, name = found["unit"], row.name
        by_name = f"单{unit}" in name or f"每{unit}" in name or f"{unit}均" in name
        per = by_name or any(f"/{unit}" in figure.unit for figure in row.figures.values())
        per = per or any(of_one in said for of_one in _OF_ONE.findall(name))  # 封一眼: 单井
        shared = share_said(_PER.sub("", name), said)
        near = len(set(name) & set(found.group())) / len(set(name))
        worth = 1.0 + shared + near + by_name
        if per and (shared > 0 or beside) and worth > best[0]:
            best = worth, row
    return best[1]
