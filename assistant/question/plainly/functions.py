"""Kinds of spending whose names join two: 就业和社会保障这块 is 社会保障和就业支出."""

from __future__ import annotations

import re
from functools import lru_cache

from index.glossary import load_glossary

_SPENDING = "支出"
_JOIN = "[和与及、]"
_HALF = rf"(?:(?!{_JOIN})[\u4e00-\u9fff]){{2,}}"
_ONE_JOIN = re.compile(rf"(?P<first>{_HALF}){_JOIN}(?P<second>{_HALF}){_SPENDING}")
_STANDS_FOR = (
    r"(?:支出|(?:上|方面)?的?[那这]一?(?:笔|块|摊|部分)(?:钱|支出|经费|资金|开支)?"
    r"|(?:上|方面)的(?:钱|开支|花费)|的钱)"
)


def functions(text: str) -> str:
    """A kind of spending under its printed name, where its two halves stand in any order."""
    for name, said in _said():
        text = said.sub(name, text)
    return text


@lru_cache(maxsize=1)
def _said() -> list[tuple[str, re.Pattern[str]]]:
    """Each name of two halves and how it is said."""
    kinds = {
        entry.name for entry in load_glossary().by_key.values() if f"{entry.name}（类）" in entry.aliases
    }
    found = [(name, _ONE_JOIN.fullmatch(name)) for name in sorted(kinds)]
    return [
        (name, re.compile(rf"(?:{one}{_JOIN}{other}|{other}{_JOIN}{one}){_STANDS_FOR}(?!各|分别)"))
        for name, halves in found
        if halves
        for one, other in [(halves["first"], halves["second"])]
    ]
