"""Parts told as a numbered list: the sentence of the whole, then 1.…, 2.…, each with its amount.

Quotes of every item its head and the clause that gives the amount. Parts that figures put below a whole
are told by parts.py, those of one sentence by narrate.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.extend import numbered_below
from assistant.find.text.passages import Passage, find_for_probe, whole_probe
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.topic import topic_of
from assistant.templates import say
from index.normalise import parse_number

_ASKED = re.compile(  # a whole that is split (分成哪四个“保”) may call its parts anything
    r"(?:(?P<split>分[成为]了?)|(?:分|包括|是|有|[投用花拨]向|[投用花]到|[用投花]在|用于|安排在?)了?)哪(?P<number>[几些二两三四五六七八九十])?个?大?"
    r"(?(split)|(?:部分|块|类|方面|项|领域|方向|板块))|(?:怎[么样]|如何)分配?的?(?=[，。？]|$)"
)
_AMOUNT = re.compile(r"\d[\d.,]*(?:万元|亿元|元)")
_INNERMOST = 2  # the style of the numbers (一): a sentence numbered further in is itself an item
_TO_AMOUNT = re.compile(  # an item that opens with its amount says behind it what it is for
    rf"(?:[^。]{{0,9}}?{_AMOUNT.pattern}，?[^，。；]*|.*?{_AMOUNT.pattern})"
)
AMOUNT_SAID = re.compile(r"\d[\d.]*\d(?=亿|万|元)")
_LIKELY, _MOST_LOOKED = 0.5, 20
_LONGEST = 80


def numbered_parts(case: Case) -> Draft | None:
    """The items of the numbered list that the sentence of the whole opens; None where none is."""
    asked = _ASKED.search(case.linked.folded)
    if asked is None or case.query.wants_any("reason"):
        return None
    number = int(parse_number(asked["number"] or "") or 0)
    for passage in find_for_probe(
        case.views,
        whole_probe(case.linked, case.query),
        case.nearness.gains(case.query.text),
        limit=_MOST_LOOKED,
    ):
        if _opens(case, passage):
            items = list(_items(passage))
            if len(items) > 1 and number in (0, len(items)):
                return _told(passage, items)
    return None


def _opens(case: Case, passage: Passage) -> bool:
    """Whether a sentence opens a list or gives an amount of what is asked: the one that the question says."""
    text = passage.sentence.text
    said = AMOUNT_SAID.findall(case.query.text)
    names = topic_of(case.linked, passage.view).cover(text) >= _LIKELY
    opens = bool(_AMOUNT.search(text)) or (names and text.endswith(("：", ":")))
    told = all(amount in text for amount in said) if said else opens
    mark = mark_of(text)
    item = passage.sentence.is_row or (mark is not None and mark.style > _INNERMOST)
    return passage.sure >= _LIKELY and not item and told


def _items(passage: Passage) -> Iterator[tuple[str, Sequence[Sentence]]]:
    """Of every numbered item its words as far as its amount; none where an item has no amount."""
    groups: list[list[Sentence]] = []
    style = None
    for sentence in numbered_below(passage.view, passage.sentence):
        mark = mark_of(sentence.text)
        style = mark.style if style is None and mark else style
        if mark and mark.style == style:
            groups.append([])
        groups[-1].append(sentence)
    told = [_as_far_as_amount(group) for group in groups]
    if all(text for text, _ in told):
        yield from told


def _as_far_as_amount(group: Sequence[Sentence]) -> tuple[str, Sequence[Sentence]]:
    last = next((at for at, sentence in enumerate(group) if _AMOUNT.search(sentence.text)), None)
    if last is None:
        return "", ()
    text = "".join(sentence.text for sentence in group[: last + 1])
    told = _TO_AMOUNT.match(text)
    short = told.group().rstrip("，。；") if told else ""
    return (short, group[: last + 1]) if 0 < len(short) <= _LONGEST else ("", ())


def _told(passage: Passage, items: Sequence[tuple[str, Sequence[Sentence]]]) -> Draft:
    draft = Draft()
    view = passage.view
    whole = passage.sentence.text.rstrip("。；：")
    quotes = [say("quoted", quote=whole, cite=draft.cite_sentence(view, passage.sentence))]
    for text, sentences in items:
        cite = "".join(dict.fromkeys(draft.cite_sentence(view, sentence) for sentence in sentences))
        quotes.append(say("quoted", quote=text, cite=cite))
    draft.text = "；".join(quotes)
    return draft


__all__ = ["numbered_parts"]
