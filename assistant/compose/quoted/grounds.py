"""The grounds of a move that was worked out: the sentence that prints the very amount of it for the thing.

限额比上年增加多少，依据是什么: 财政部提前下达新增限额103亿元, where the move of the limit comes to 103亿元.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.compose.figures.reasons import reason_passage
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.said_sums import printed_sums
from assistant.find.text.word_index import bigrams
from assistant.question.named.likeness import plain
from assistant.templates import say
from index.normalise import is_money, to_yuan

_TOLD = re.compile("原因|报告写道|“")
_MOVES = re.compile("新增|增加|减少|下达|调[整增减]|核[定减增]|追加|收回")
_NAMED, _LONGEST = 0.6, 200


def with_grounds(case: Case, draft: Draft) -> Draft:
    """The draft with that sentence, or that no reason is told, where one is asked and none is given."""
    untold = draft.status == "answered" and "reason" in case.query.wants and not _TOLD.search(draft.text)
    moves = [work for work in draft.works if is_money(work.unit) and " − " in work.expression]
    if not untold or len(moves) != 1 or not draft.figures:
        return draft
    view, figure = draft.figures[0]
    amount = abs(to_yuan(moves[0].value, moves[0].unit))
    named = {gram for gram in bigrams(plain(figure.item)) if len(gram) > 1}
    for sentence in view.sentences:
        if sentence.is_row or sentence.is_heading or len(sentence.text) > _LONGEST:
            continue
        of_thing = len(named & set(bigrams(sentence.text))) >= _NAMED * len(named)
        if of_thing and _MOVES.search(sentence.text) and _prints(sentence.text, amount):
            draft.text += say(
                "says", quote=sentence.text.strip("。 "), cite=draft.cite_sentence(view, sentence)
            )
            draft.text += "。"
            return draft
    if case.query.operation == "check":
        return draft
    reason = reason_passage(case, draft)
    alone = case.query.wants == ("reason",) and not reason
    draft.text = f"{draft.text.rstrip('。')}，{reason or say('reason_missing')}。"
    return replace(draft, status="not_stated") if alone else draft


def _prints(text: str, amount: Decimal) -> bool:
    return any(printed == amount for printed, _, _ in printed_sums(text))


__all__ = ["with_grounds"]
