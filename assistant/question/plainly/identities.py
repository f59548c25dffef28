"""One thing taken for another with its amount: 甲就是乙8万元吧 asks of each whether it is so much."""

from __future__ import annotations

import re

_MONEY = r"(?:费用?|支出|收入|款|资金|余额|限额|结余|结转|总额|补助|投资|税|金)"
_NOUN = rf"(?:(?![年的比约达共中里各除]|其中|本级)[\u4e00-\u9fff“”（）]){{1,14}}?{_MONEY}(?<!财政拨款)"
_LEAD = r"(?P<lead>(?:[^，。？；]*(?:年度?的?|[省市县区局厅院校处]的))?)"
_SUM = r"(?P<sum>\d[\d,，.]*(?:万|亿)?元)"
_IS = (
    r"，?(?:这|那|也|其实|实际上?|不|应该|难道|莫非)*"
    r"(?P<doubt>就是|就等于|是不是就?(?:是|等于)?|是否就?(?:是|等于)?|会不会就?是|等于|等同于|指的就?是|即)"
    r"(?:指|这|那|所谓)*的?"
)
_ASKS = r"(?P<asks>(?:，?(?:对吧|对吗|对不对|没错吧|是吧|是吗|吧|吗|么))?)(?=[，。？；]|$)"
_TAKEN = (
    re.compile(rf"{_LEAD}(?P<one>{_NOUN}){_IS}(?P<other>{_NOUN}){_SUM}{_ASKS}"),
    re.compile(rf"{_LEAD}(?P<other>{_NOUN})(?:的|是|为|有)?{_SUM}{_IS}(?P<one>{_NOUN}){_ASKS}"),
)
_SAYS_SO = frozenset({"就是", "就等于", "等于", "等同于", "指的是", "指的就是", "即"})


def identities(question: str) -> str:
    """The question; where it takes one thing for another, whether each is so much."""
    for pattern in _TAKEN:
        found = pattern.search(question)
        if not found or (found["doubt"] in _SAYS_SO and not _is_asked(found, question)):
            continue
        if found["one"] in found["other"] or found["other"] in found["one"]:
            continue
        asked = f"{found['lead']}{found['one']}是{found['sum']}吗？{found['other']}是{found['sum']}吗"
        return question[: found.start()] + asked + (question[found.end() :] or "？")
    return question


def _is_asked(found: re.Match[str], question: str) -> bool:
    return bool(found["asks"]) or question[found.end() :].startswith("？")


__all__ = ["identities"]
