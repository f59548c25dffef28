"""Ways of saying the same: patterns and what they are read as, one after the other; pieces they share."""

from __future__ import annotations

import re
from collections.abc import Sequence

Ways = Sequence[tuple[str, str]]

THING = r"[^，。？；]{2,30}?"
SHORT = r"[^，。？；多少几]{2,24}?"
NAME = r"(?:(?![是有多少几]|还[是有])[\u4e00-\u9fff“”（）])"
WITHIN = r"(?:里面|里头|当中|之中|其中|中间|里|中)"
WHAT = r"(?:什么|啥|哪些|何种?)"
END = r"(?=[，。；？！,?!]|$)"
NEXT_YEAR = r"(?:第二年|下一?个?年度?|明年|次年|来年)"
SUM = r"(?:多少(?:钱)?|几[万亿百])"
MUCH = r"(?:百分之(?:几|多少)|几成|多[大少]比例)"

NO_COUNT = re.compile(  # amounts and codes that end in 数
    r"(?:收入|支出|收支|预算|决算|执行|安排|完成|批复|下达|发行|余|限|资金|金额?|补助|投资|投入|偿还|还本|付息|实[际收支]|目标|调整|拨付?|批"
    r"|调入|调出|上缴|入库|[税费款总基倍指系分人]|率)数$"
)


class Reader:
    """Reads a text by some ways of saying, each once, in order."""

    def __init__(self, *ways: Ways) -> None:
        self._ways = [(re.compile(said), read) for own in ways for said, read in own]

    def __call__(self, text: str) -> str:
        for said, read in self._ways:
            text = said.sub(read, text)
        return text
