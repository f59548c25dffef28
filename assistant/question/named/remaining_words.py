"""The words of a question that no name has taken, with the printed names that are like them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from assistant.find.figures.fund_sides import SIDES
from assistant.find.text.view import ReportView
from assistant.question.asked.query import content_pieces
from assistant.question.asked.scopes import government_level, names_column, names_fund
from assistant.question.asked.word_kinds import cuts_a_word
from assistant.question.asked.words import INSIDE, ONLY_ASKS
from assistant.question.everyday.readings import (
    neighbours,
)
from assistant.question.named.exact_names import TOO_GENERAL
from assistant.question.named.glued_verbs import without_verbs
from assistant.question.named.likeness import alike_names
from assistant.question.named.mentions import Mention
from assistant.question.named.short_names import (
    abbreviates,
    in_pieces,
    spread_in,
)
from index.glossary import Glossary

_STAFF = re.compile("(?:在编|在职|全体|单位|机关|干部)*(?:人员|职工|员工|干部)")  # whose all of it is
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?(?:%|万元|亿元|元|万|亿|分|个|人|辆|条|多万)?")
_COUNT_AHEAD = re.compile("^[一二两三四五六七八九十几]+[个项类种家]")  # 三个自评项目
_UNTIL = re.compile(r"(?<=..)(?:截[至止]|[到至])$")  # 甲项目到10月底
_INSIDE = re.compile(f"(?:里|{INSIDE})$")
_TAKEN_OR_DATE = tuple("‖0123456789")
_LEVEL_AHEAD = re.compile(
    r"^(?:全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级)(?=[\u4e00-\u9fff]{2})"
    "|^(?:自治区|[省市区县州盟旗])级(?=一般公共|政府性|国有资本|国资|社会保险)"  # of 县级医院 it is no level
)


def remaining_words(text: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """The remaining content words, with the report names that are like them."""
    found = []
    position = 0
    for piece in content_pieces(text):
        for word in (part for part in re.split(r"‖+", piece) if part):
            word = _LEVEL_AHEAD.sub("", word)
            start = text.find(word, position)
            position = start + len(word)
            word = _UNTIL.sub("", word) if text[position : position + 1] in _TAKEN_OR_DATE else word
            word, body = _without_body(word, views)
            word, verb = without_verbs(_without_inside(word, views), views)
            start += body + verb
            if len(word) < 2 or _NUMBER.fullmatch(word) or word in TOO_GENERAL:
                continue
            if ONLY_ASKS.fullmatch(word) or names_column(word):
                continue
            if len(word) <= 5 and government_level(word):
                continue
            keys = frozenset(key for view in views for key in alike_names(word, view.names, view.name_index))
            keys |= frozenset(name for view in views for name in view.names if abbreviates(word, name))
            if not keys and not any(word in view.full_text for view in views):
                every = [name for view in views for name in view.names]
                keys = spread_in(word, every)
                if not keys and (pieces := in_pieces(word, every)):
                    found.append(Mention(word, start, start + len(word), pieces, "exact", 2.0))
                    continue
            if keys:
                found.append(Mention(word, start, start + len(word), keys, "alike", 1.2))
                continue
            if any(view.headings_like(word) for view in views):
                found.append(Mention(word, start, start + len(word), frozenset({word}), "title", 1.2))
                continue
            mention = _inside(word, start, views) or _meant(word, start, views, glossary)
            owner = (
                mention.kind == "word"
                and mention.weight < 0.5
                and text[mention.end : mention.end + 1] == "的"
                and not _STAFF.fullmatch(word)
            )
            found.append(replace(mention, weight=2.0) if owner else mention)
    return found


def _without_body(word: str, views: Sequence[ReportView]) -> tuple[str, int]:
    """A word without the kind of the reporting body in front (医院 of 医院门急诊), and how long that is.

    What a report prints so is a name of its own (学校建设).
    """
    for end in range(len(word) - 2, 1, -1):
        called = any(view.report.organisation.endswith(word[:end]) for view in views)
        if called and not any(word[: end + 2] in view.full_text for view in views):
            return word[end:], end
    return word, 0


def _without_inside(word: str, views: Sequence[ReportView]) -> str:
    """A word without the 中 or 里 that says "within it", unless printed names hold it so (初中)."""
    inside = _INSIDE.search(word) is not None and len(word) > 2
    return word[:-1] if inside and not any(word in name for view in views for name in view.names) else word


def _inside(word: str, start: int, views: Sequence[ReportView]) -> Mention | None:
    """The longest piece of a word that a few names of the reports hold; of several the rarest.

    None of a fund's name: what it is made of (社保 of 社保基金) is another thing.
    """
    if len(word) > 6 or names_fund(word):
        return None
    told = any(word in view.full_text for view in views)
    shortest = len(word) // 2 if told else 2  # less of it is no name of a thing that prose speaks of
    counted = ahead.end() if (ahead := _COUNT_AHEAD.match(word)) else 0
    for length in range(len(word) - 1, max(shortest, 2) - 1, -1):
        ends = sorted({0, counted, len(word) - length})  # what stands amid a word is cut from both sides
        pieces = [_piece(word, low, length, start, views) for low in ends if low + length <= len(word)]
        found = [piece for piece in pieces if piece is not None]
        if found:
            return min(found, key=lambda piece: len(piece.keys))
    return None


def _piece(word: str, low: int, length: int, start: int, views: Sequence[ReportView]) -> Mention | None:
    piece = word[low : low + length]
    if cuts_a_word(word, low):
        return None
    if piece in TOO_GENERAL or piece.isdigit() or (length < 4 and government_level(piece)):
        return None
    keys = frozenset(
        key
        for view in views
        for key in alike_names(piece, view.names, view.name_index)
        if piece in key and not (_is_of_income(word, low + length) and _is_spending(key, view))
    )
    if not 0 < len(keys) <= 6:
        return None
    return Mention(piece, start + low, start + low + length, keys, "alike", 1.0, word=word if low > 1 else "")


def _is_of_income(word: str, end: int) -> bool:
    """Whether a word calls an income by what a piece of it, which ends there, says (医疗收入: 医疗)."""
    return word.endswith("收入") and end <= len(word) - 2


def _of_other_side(word: str, name: str) -> bool:
    """Whether a word calls an income and a name a spending, or the reverse."""
    return any(word.endswith(own) and name.endswith(other) for own, other in permutations(SIDES))


def _is_spending(name: str, view: ReportView) -> bool:
    """Whether a report prints a name with the code of what money is spent on, by function or in kind."""
    return any((view.figures[at].code or "").startswith(("2", "3")) for at in view.by_name.get(name, ())[:6])


def _meant(word: str, start: int, views: Sequence[ReportView], glossary: Glossary) -> Mention:
    """A word as the glossary entry whose everyday phrases and definition it shares most with, if any."""
    entry = glossary.nearest(word) if len(word) >= 4 else None
    if entry and _of_other_side(word, entry.name):
        entry = None
    if entry and any(key in view.by_name for view in views for key in entry.keys):
        return Mention(
            word,
            start,
            start + len(word),
            entry.keys,
            "everyday",
            1.5,
            neighbours(entry, glossary),
            entry.id,
        )
    known = any(word in view.full_text for view in views)
    return Mention(word, start, start + len(word), frozenset(), "word", 0.6 if known else 0.4)
