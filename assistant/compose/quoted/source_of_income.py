"""What an income or money carried over is, or comes from: 其他收入3万元，占0.2%，为存款利息.

Told alone where only that is asked, beside the numbers where they are asked too. The sentence must say
it right behind the name, its amount and its share; what the glossary of a report defines is no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.compose.quoted.closer import of_what_is_asked
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import NAMED, Mention
from assistant.templates import say
from index.normalise import longest_first

_ASKS = re.compile(
    r"(?:从|打|由)(?:哪|什么地方)[^，。？]{0,4}来|(?<!从)哪(?:里|儿)?来|怎么来|来源(?:于|是|有)*(?:什么|哪|啥)|来自(?:什么|哪|谁)"
    r"|(?:干|做|卖|搞|凭|靠)(?:什么|啥)[^，。？]{0,4}(?:收|挣|赚|得|来)|(?:是|算)些?(?:什么|啥|哪些|哪种|哪[个类方]面?)(?:样|性质|方面|名目)?的?(?:钱|收入|款|资金)|谁(?:给|拨|交|捐)"
)
_NUMBERS = re.compile("多少|几(?!乎)|占|比")
_INCOME = re.compile("收入$|结转$|结余$")
_CARRIED = "(?:和?结余)?(?:资金)?"  # 上年结转 printed as 上年结转结余资金
_BEHIND = (
    r"(?:决算|预算)?数?(?:\d[\d.,]*(?:万|亿)?元)?(?:，占[^，。；]{0,16}?\d[\d.]*%)?，?(?:主要)?(?:来源于|来自|为|是|系)"
    r"(?![指零\d])(?![^，。；]{0,6}(?:预算|上年))[^。；]{3,90}"
)
_AHEAD = r"(?:^|(?<=[^\u4e00-\u9fff])|(?<=其中))"


@dataclass(frozen=True)
class _Source:
    view: ReportView
    sentence: Sentence
    text: str


def source_of_income(case: Case) -> Draft | None:
    """What tells the source of the income named, where no number is asked beside it."""
    source = None if _NUMBERS.search(case.query.asked) else next(_sources(case), None)
    return _telling(Draft(), source) if source else None


def with_source(case: Case, draft: Draft) -> Draft:
    """The draft with what tells the source of the income, where that is asked too and not told yet."""
    source = next(_sources(case), None) if draft.status == "answered" else None
    return _telling(draft, source) if source and source.text not in draft.text else draft


def _telling(draft: Draft, source: _Source) -> Draft:
    draft.text += say("says", quote=source.text, cite=draft.cite_sentence(source.view, source.sentence))
    return draft


def _sources(case: Case) -> Iterator[_Source]:
    """The clauses of the reports that say what an income named is."""
    incomes = [m for m in case.linked.mentions if m.kind in NAMED and _INCOME.search(m.text)]
    names = longest_first({name for m in incomes for name in (m.text, *m.keys) if _is_name_of(m, name)})
    if not names or not _ASKS.search(case.query.asked):
        return
    told = re.compile(f"{_AHEAD}(?:{'|'.join(map(re.escape, names))}){_CARRIED}{_BEHIND}")
    for view in case.views:
        for sentence in view.sentences:
            if sentence.is_row or sentence.is_heading:
                continue
            if (found := told.search(sentence.text)) and of_what_is_asked(case, view, sentence):
                yield _Source(view, sentence, found.group().rstrip("，"))


def _is_name_of(mention: Mention, name: str) -> bool:
    """Whether a name printed is that of the income: of names only like it those that begin so."""
    return mention.kind == "exact" or name.startswith(mention.text)


__all__ = ["source_of_income", "with_source"]
