"""Which part of a sum is the largest: of the 98.3亿元 that a list parts, of the spending that prose parts.

The parts are what a numbered list below the sentence of the sum tells one by one, whether the question
says the sum or the words of that sentence, what a sentence says that amounts of the thing named go to
(3亿元用于甲，2亿元用于乙), or the figures whose whole is called by the very words of the question; what
the whole came to is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from assistant.compose.compared.ranking import ranked
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match, match_of
from assistant.find.tables.rows_asked import ASKS_BODY
from assistant.find.text.extend import numbered_below
from assistant.find.text.said_sums import SaidSum, said_sums, sentences_printing
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.view import ReportView
from assistant.find.text.words_said import words_of
from assistant.question.asked.wants import Want
from index import Figure
from index.normalise import compact_text, is_money, item_key, parse_number, to_yuan
from index.types import Span

_WITHIN = re.compile(r"里面?|中(?!央)|内|(?:[类项块笔种个]|部分|方面)|投向|支出，")
_OTHERWISE = re.compile(
    r"(?<!新)增|[减涨降升跌]|哪一?年|[比较](?:上一?年|去年|20)|完成|执行率|倍|最[早晚先后近新]|[类款项]级"
)
_COUNTED = re.compile(r"(?P<number>[二两三四五六七八九十]+)个?大?(?:类|项|方面|块|领域|部分)")
_OF_USE = re.compile("用(?:得|在|到|于|途|处)|投(?:得|入|给|向|到|在|放)|方向|去向")
_GOES_TO = re.compile(
    "(?:亿元|万元|元)?(?:主要|全部|均|都|已|将)*(?:用于|用作|投向|投入到?)(?P<what>[^，。；,;]{2,})"
)
_BEHIND = 80  # characters of a page behind an amount
_LEAST_PARTS, _LEAST_NAME = 3, 6
_MOSTLY = 0.5  # of the question's words, said by the sentence that opens a list
_OF_MONEY: frozenset[Want] = frozenset(
    {"amount", "share", "list", "parts", "budget", "actual", "use", "method"}
)


def parts_ranked(case: Case) -> Draft | None:
    """The largest part, or the first few; None where no parts of what is asked are told."""
    query = case.query
    bodies = len({view.body for view in case.views}) > 1 and ASKS_BODY.search(query.asked)
    asked = query.operation == "rank" and set(query.wants) <= _OF_MONEY and not bodies
    of_use = bool(_OF_USE.search(query.asked))
    if not asked or _OTHERWISE.search(query.asked) or not (of_use or _WITHIN.search(query.asked)):
        return None
    for view in case.views:
        cuts = chain(
            _listed_below(view, query.asked),
            _opened_by(case, view),
            _given_to(case, view) if of_use else (),
            _called(case, view),
        )
        for whole, told in cuts:
            parts = _of_one_year(case, told)
            if len(parts) >= _LEAST_PARTS:
                return ranked(case, "amount", parts, whole)
    return None


def _listed_below(view: ReportView, text: str) -> Iterator[tuple[Match | None, list[Match]]]:
    """The sum that the question says and the first amount of every item numbered below its sentence."""
    sums = said_sums(text)
    for sentence in sentences_printing(view, sums) if sums else ():
        whole = next((own for own in _money_in(view, [sentence]) if _is_said(own.figure, sums)), None)
        if whole and (parts := _parts_below(view, sentence, whole)):
            yield whole, parts


def _opened_by(case: Case, view: ReportView) -> Iterator[tuple[Match | None, list[Match]]]:
    """The sum of a sentence that opens a list and says most of the question's words, and its items.

    Where the question counts the parts (八类支出), there are as many items.
    """
    words = words_of(case.linked, view, case.query.asked)
    counted = _COUNTED.search(case.query.asked)
    number = int(parse_number(counted["number"]) or 0) if counted else 0
    for sentence in view.sentences:
        opens = sentence.text.endswith("：") and not sentence.is_row and not sentence.is_heading
        if not opens or words.cover(sentence.text) < _MOSTLY:
            continue
        measures = measures_for("amount", view, case.query)
        told = [own for own in _money_in(view, [sentence]) if own.figure.measure in measures]
        whole = min(told, key=lambda own: measures.index(own.figure.measure), default=None)
        parts = _parts_below(view, sentence, whole) if whole and _is_asked(case, whole.figure) else []
        if number in (0, len(parts)):
            yield whole, parts


def _parts_below(view: ReportView, sentence: Sentence, whole: Match) -> list[Match]:
    """The first amount of every item numbered below a sentence, where they are parts of its sum.

    Of an item that tells several (its budget and what was spent) that of the kind of the sum.
    """
    items = [list(_money_in(view, item)) for item in _items(numbered_below(view, sentence))]
    alike = [[part for part in item if part.figure.measure == whole.figure.measure] for item in items]
    told = [next(iter(own or item), None) for own, item in zip(alike, items, strict=True)]
    parts = [part for part in told if part]
    return parts if len(parts) == len(items) and _within(parts, whole) else []


def _given_to(case: Case, view: ReportView) -> Iterator[tuple[Match | None, list[Match]]]:
    """An amount of the thing named and what its sentence says that parts of it go to."""
    things = dict.fromkeys((*case.linked.targets, *case.apart))
    named = [match for thing in things for match in case.matches(view, thing)]
    named = [match for match in named if match.score >= ENOUGH and _is_asked(case, match.figure)]
    for whole in sorted(named, key=lambda match: -match.score):
        told = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if number > whole.number and figure.spans == whole.figure.spans and _is_asked(case, figure)
        ]
        parts = [part for part in told if _goes_to_item(part) or _is_use_of(part, whole.figure.item)]
        if _within(parts, whole):
            yield whole, parts


def _goes_to_item(part: Match) -> bool:
    """Whether right behind an amount stands what it goes to, which is what the amount is called by."""
    at = part.figure.at
    if at is None:
        return False
    behind = compact_text(part.view.text_at(Span(at.page, at.end, at.end + _BEHIND)))
    goes = _GOES_TO.match(behind)
    return goes is not None and item_key(goes["what"]).startswith(item_key(part.figure.item))


def _is_use_of(part: Match, name: str) -> bool:
    """Whether a sentence says that money of a name is used for a part (甲债券主要用于乙4亿元、丙3亿元)."""
    sentence = part.view.stating(part.figure) if part.figure.ancestors[-1:] == (name,) else None
    return sentence is not None and "用于" in sentence.text.partition(part.figure.item)[0]


def _called(case: Case, view: ReportView) -> Iterator[tuple[Match | None, list[Match]]]:
    """The parts of a whole that is called just as the question says it, and no shorter name of it."""
    wholes = {figure.ancestors[-1] for figure in view.figures if figure.ancestors and figure.table is None}
    said = [name for name in wholes if len(name) >= _LEAST_NAME and _in_short(name) in case.query.text]
    for name in sorted(said, key=len, reverse=True):
        parts = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.ancestors[-1:] == (name,) and _is_asked(case, figure)
        ]
        yield None, [part for part in parts if name not in view.by_name or _is_use_of(part, name)]


def _in_short(name: str) -> str:
    """A name as people say it: 专项债 for 专项债券."""
    return name.removesuffix("券")


def _is_asked(case: Case, figure: Figure) -> bool:
    of_year = not case.query.years or figure.year in case.query.years
    level = case.query.level in ("", figure_level(figure))
    return figure.table is None and figure.value is not None and is_money(figure.unit) and of_year and level


def _of_one_year(case: Case, parts: list[Match]) -> list[Match]:
    """The parts of the report's year where no year is asked, else those of the latest that is told."""
    years = {part.figure.year for part in parts if part.figure.year is not None}
    if case.query.years or len(years) < 2:
        return parts
    own = case.views[0].report.year
    year = own if own in years else max(years)
    return [part for part in parts if part.figure.year == year]


def _items(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """The sentences of each item of a numbered list."""
    found: list[list[Sentence]] = []
    style = None
    for sentence in sentences:
        mark = mark_of(sentence.text)
        style = mark.style if style is None and mark else style
        if mark and mark.style == style:
            found.append([])
        found[-1].append(sentence)
    return found


def _money_in(view: ReportView, sentences: Sequence[Sentence]) -> Iterator[Match]:
    figures = [figure for sentence in sentences for figure in view.figures_in(sentence.spans)]
    for figure in figures:
        if figure.value is not None and is_money(figure.unit) and figure.measure not in ("增减额", "上年数"):
            yield match_of(view, figure)


def _is_said(figure: Figure, sums: Sequence[SaidSum]) -> bool:
    return any(said.is_meant(to_yuan(figure.value, figure.unit)) for said in sums if figure.value is not None)


def _within(parts: Sequence[Match], whole: Match) -> bool:
    """Whether each part is less than the whole, and all are no more than it, but for rounding."""
    amounts = [
        to_yuan(part.figure.value, part.figure.unit) for part in parts if part.figure.value is not None
    ]
    most = to_yuan(whole.figure.value, whole.figure.unit) if whole.figure.value is not None else 0
    return all(amount < most for amount in amounts) and sum(amounts) <= most * 101 / 100


__all__ = ["parts_ranked"]
