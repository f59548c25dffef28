"""What a mark beside names or numbers means: 数字后面的※是什么意思, 带星号的包括哪些地方.

Finds the note that explains the mark; knows no meaning of a mark by itself.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.templates import say

_MARKS = "※*＊★☆▲△▼◆◇■□●○#＃√"
_CALLED = (("星号", "*＊★☆※"), ("米字", "※*＊"), ("三角", "▲△▼"), ("井号", "#＃"), ("五角星", "★☆"))
_MEANING = re.compile(r"意思|含义|代表|表示|说明|指|什么|啥|哪[些几个]|怎么|口径|范围|为何|区别|[吗？]")
_LONGEST = 160


def marks(case: Case) -> Draft | None:
    """The note on a mark that a question names; None where it names none, or no note explains it."""
    text = case.query.asked
    asked = {sign for sign in _MARKS if sign in text}
    asked |= {sign for called, signs in _CALLED for sign in signs if called in text}
    if case.query.operation == "check" or not asked or not _MEANING.search(text):
        return None
    explains = _explains("".join(sorted(asked)))
    for view in case.views:
        for sentence in view.sentences:
            if len(sentence.text) <= _LONGEST and explains.search(sentence.text):
                draft = Draft()
                draft.text = say("quoted", quote=sentence.text, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def _explains(signs: str) -> re.Pattern[str]:
    """How a note speaks of a mark: 加※的包括…, 注：*为…, ▲表示…."""
    sign = f'[“"]?[{re.escape(signs)}][”"]?号?'
    return re.compile(
        rf"(?:加注?|带有?|标[有注]?|注有?|打)了?{sign}(?:的|者|[表为系是指包含不仅只未])"
        rf"|(?:^|[注明：:；;，,。])\s*{sign}(?:的|者|处)?[^，。；]{{0,8}}?(?:表示|代表|[为系是指]|包[括含])"
    )


__all__ = ["marks"]
