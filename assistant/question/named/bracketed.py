"""Names that print a word in brackets (村（居）干部补贴), said with what follows the brackets cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.find.text.view import ReportView
from assistant.question.named.mentions import Mention

_BRACKETED = re.compile(
    r"(?P<head>[\u4e00-\u9fff]{1,8}（[\u4e00-\u9fff、]{1,6}）)(?P<rest>[\u4e00-\u9fff]{4,})"
)
_JOINS = frozenset("及和与、的")
_ENDING = re.compile("经费|资金|补助|补贴|支出|费")
_LEAST, _LEAST_CUT = 4, 2  # characters behind the brackets, of which a name cut in its middle has fewer


def bracketed(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """Where a question says the head of such a name with its brackets, the name it goes on as longest."""
    names = {name: found for view in views for name in view.names if (found := _BRACKETED.fullmatch(name))}
    best: dict[int, tuple[int, list[str]]] = {}
    for name, found in names.items():
        for start, end in _said(text, found["head"], found["rest"]):
            length, alike = best.get(start, (0, []))
            if end > length:
                best[start] = (end, [name])
            elif end == length:
                alike.append(name)
    return [
        Mention(text[start:end], start, end, frozenset(alike), "exact", 3.0)
        for start, (end, alike) in best.items()
        if len(alike) == 1 and text[start:end] != alike[0]
    ]


def _said(text: str, head: str, rest: str) -> Iterator[tuple[int, int]]:
    """Where a text says a head and at least a few characters of what follows, joining words left out."""
    for opened in re.finditer(re.escape(head), text):
        at = opened.end()
        for char in rest:
            if text.startswith(char, at):
                at += 1
            elif char not in _JOINS:
                break
        ending = _ENDING.match(text, at)
        cut = ending is not None and rest.endswith(ending.group()) and at - opened.end() >= _LEAST_CUT
        if cut or at - opened.end() >= _LEAST:
            yield opened.start(), ending.end() if cut and ending else at


__all__ = ["bracketed"]
