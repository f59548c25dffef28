"""Whether a printed share is of the whole that a question asks it of. Knows names; finds no figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.penalties import FUNDS
from assistant.find.text.word_index import bigrams
from assistant.question.named.mentions import Mention
from index import Figure
from index.normalise import item_key

_SLICE = re.compile("基本支出|项目支出|三公|一般公共预算|政府性基金|国有资本|财政拨款")
_GENERAL = re.compile(
    "支出|收入|金额|总额|合计|总计|预算|决算|本年|当年|全年|年度|全?部门|全部|单位|整个|总|数|的|占"
)
_ALL = re.compile("[总本]年?(?:支出|收入)|(?:支出|收入)(?:总计|合计|总额)")


def of_another_whole(share: Figure, whole: Sequence[Mention]) -> bool:
    """Whether a share is of another fund than a whole is called by, or shares no word with its names."""
    names = [mention.text for mention in whole]
    if not share.base:
        all_money = any(map(_ALL.search, names)) and not any(map(_SLICE.search, names))
        return share.scope in FUNDS and all_money
    if any(item_key(share.base) in mention.keys for mention in whole):
        return False
    if _slices(share.base) != _slices("/".join(names)):
        return True
    base = set(bigrams(_GENERAL.sub("", share.base)))
    own = {gram for name in names for gram in bigrams(_GENERAL.sub("", name))}
    return bool(own) and own.isdisjoint(base)


def is_of_all(name: str) -> bool:
    """Whether a name is of all money, or of all of a fund or a kind of it."""
    return bool(_ALL.search(name) or _SLICE.search(name)) or not _GENERAL.sub("", name)


def _slices(name: str) -> set[str]:
    """The funds and kinds of spending that a whole is called by; 财政拨款 says nothing beside its fund."""
    found = set(_SLICE.findall(name))
    return found - {"财政拨款"} if len(found) > 1 else found


__all__ = ["is_of_all", "of_another_whole"]
