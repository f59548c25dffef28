"""Why a report has nothing of a thing: the sentence that says that the body has no such thing (无此险种).

And why a table is empty: the note that says of what there was none (故本表为空), or, where the table has
numbers, that it is not. Answers only where the question asks why there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from functools import partial

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import Match
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import scope_of
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index.normalise import is_money, item_key

_ASKS_WHY_NONE = re.compile(
    r"(?:为什么|为何|为啥|怎么)(?:都|就|又|会)?没有?|(?:没有?|未|不|无)(?:见|再)?(?:列|填|写|报|编|单独|安排|反映|收入|支出|数据?|预算|出现)|为空|空着|空白|[为是](?:0|零)(?![.\d])"
)
_NONE_SUCH = re.compile(
    r"(?:无|没有)(?:此|该|这[一个项类种]?)[\u4e00-\u9fff]{2,}|(?:未|没有?)(?:开展|设立|设置|实行|建立)(?:此|该|这)[\u4e00-\u9fff]{2,}|不涉及(?:此|该|这)"
)
_ASKS_WHY_EMPTY = re.compile(
    r"表(?:格|里)?[^，。？]{0,6}?(?:空|(?:无|没有?)(?:任何|填)?(?:数据?|内容|数字?)(?!额))"
)
_EMPTY_NOTE = re.compile(
    r"(?P<none>[^。；]*(?:无|没有|未|不)[^。；]*?)"
    r"(?:表”?(?:格)?(?:为空|无数据|没有数据|无内容|空表)|[，。；（](?:并已公开|列为?)?空表)"
)
_LIKE = 0.7


def why_none(case: Case) -> Draft | None:
    """The sentence that there is no such thing, about a thing named; None where no sentence says so."""
    text = case.query.text
    if "reason" not in case.query.wants or not _ASKS_WHY_NONE.search(text):
        return None
    names = [mention.text for mention in case.linked.mentions if mention.kind in (*STRONG, "word")]
    for view in case.views:
        for sentence in view.sentences:
            denied = _NONE_SUCH.search(sentence.text)
            said = sentence.text[: denied.start()] if denied else ""
            if said and any(_says(name, said) for name in names if len(name) > 2):
                draft = Draft()
                quote = sentence.text.strip()
                draft.text = say("quoted", quote=quote, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def why_empty(case: Case) -> Draft | None:
    """The note that a table is empty, and why, of the very table or fund that is asked about."""
    if "reason" not in case.query.wants or not _ASKS_WHY_EMPTY.search(case.query.text):
        return None
    names = [mention.text for mention in case.linked.mentions if mention.kind in (*STRONG, "word")]
    for view in case.views:
        for sentence in view.sentences:
            note = None if sentence.is_row else _EMPTY_NOTE.search(sentence.text)
            if note is None or scope_of(note.group()) != case.query.scope:
                continue
            if case.query.scope or any(_says(name, note.group()) for name in names if len(name) > 2):
                draft = Draft()
                draft.text = say("quoted", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
                return draft
    return _filled(case, names)


def _filled(case: Case, names: Sequence[str]) -> Draft | None:
    """That the table asked about is not empty, with a number of it; None where it has none."""
    if len({view.body for view in case.views}) > 1:
        return None  # each body has its own table
    pairs = {pair for name in names for pair in bigrams(name)}
    tables: dict[tuple[float, str], list[Match]] = {}
    for view in case.views:
        for number, figure in enumerate(view.figures):
            title = item_key(figure.headings[-1]) if figure.headings and figure.table is not None else ""
            of_asked = scope_of(title) == case.query.scope if case.query.scope else False
            of_asked = of_asked or any(_says(name, title) for name in names if len(name) > 2)
            if of_asked and figure.value and is_money(figure.unit) and figure.measure in (*ACTUALS, *BUDGETS):
                said = sum(pair in title for pair in pairs)
                tables.setdefault((said, title), []).append(Match(view, number, 1.0, 1.0))
    if not tables:
        return None
    rows = tables[max(tables, key=lambda table: table[0])]
    most = max(rows, key=partial(_tells_most, pairs))
    draft = Draft(status="premise_corrected")
    title = most.figure.headings[-1]
    draft.text = say("table_filled", title=title, told=value_clause(draft, most)) + "。"
    return draft


def _tells_most(pairs: Collection[str], row: Match) -> tuple[bool, int, Decimal]:
    """How well a number shows what a table holds: of the year reported on, of the thing named, great."""
    figure = row.figure
    said = sum(pair in item_key(figure.item) for pair in pairs)
    return figure.year == row.view.report.year, said, figure.value or Decimal()


def _says(name: str, text: str) -> bool:
    """Whether a text says most of a name (城乡居民养老保险 of 城乡居民基本养老保险)."""
    pairs = list(bigrams(name))
    return bool(pairs) and sum(pair in text for pair in pairs) >= _LIKE * len(pairs)


__all__ = ["why_empty", "why_none"]
