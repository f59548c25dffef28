"""An amount divided by the number that one sentence tells with it, where the question asks it of each.

发放补贴80亿元、惠及2000万人次 answers 平均每人次多少元, whatever the amount and the number are called: the
sentence must speak of the thing asked about, and count in the unit asked or count what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.calculate import Worked, per_head, quotient
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.given_to import given_to
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import Topic, speaking, topic_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.templates import say
from index import Figure
from index.normalise import is_money

_UNIT = (
    "人次|批次|平方米|平米|平方公里|公里|立方米|公顷|千瓦时|小时|万元|亿元|"
    "[个名位人亩户家辆台套批场次件项座条所间份只头吨处支棵口期村镇县市区]"
)
_EACH = re.compile(
    rf"(?:(?:平均|均摊|平摊)(?:下来|算下来)?[到给]?(?:每一?|一)|(?:平均|摊到)?每一?)(?P<unit>{_UNIT})(?P<noun>[^，。？；]*?)(?=多少|几(?!乎))"
    r"|(?P<own>[人户亩村场])均(?P<rest>[^，。？；]*?)(?=多少|几(?!乎))"
)
_ANY_THING = frozenset("个名位人家项件户所座场次批条处支村")  # units that count many kinds of things
_ALIKE = (
    frozenset({"人", "名", "位", "人次"}),
    frozenset({"平米", "平方米"}),
    frozenset({"辆", "台", "部"}),
)
_TOLD_AS_IS = re.compile(r"平均|[人户亩村]均|每[人户亩年月件个名]")
_STOPS = re.compile(r"[，。；：]")
_PARTS = re.compile(r"[^。；]+[。；]?")
_MOSTLY = 0.6
_NAMED = 0.3  # of a noun with the verb behind it (企业拿到)
_LONGEST = 160


@dataclass(frozen=True)
class _Pair:
    """What is divided and by what, with the clauses that tell both and how well they answer."""

    view: ReportView
    sentence: Sentence
    text: str
    amount: Figure
    count: Figure
    fit: tuple[float, float, int]


def averages_told(case: Case) -> Draft | None:
    """The amount of each thing counted in the sentence that tells the amount; None where none tells both."""
    asked = _EACH.search(case.linked.folded)
    if asked is None:
        return None
    best = max((pair for view in case.views for pair in _pairs(case, view, asked)), key=_fit, default=None)
    work = _divided(best, case.query.unit) if best else None
    if best is None or work is None:
        return None
    draft = Draft()
    for figure in (best.amount, best.count):
        draft.figure(best.view, figure)
    result, expression = draft.work(work)
    unit = asked["unit"] or asked["own"]
    quote = say("says", quote=best.text, cite=draft.cite_sentence(best.view, best.sentence))
    unit += best.count.item if best.count.item in (asked["noun"] or "") else ""
    draft.text = f"平均每{unit}{result}（{expression} = {result}）。{quote}"
    return draft


def _fit(pair: _Pair) -> tuple[float, float, int]:
    return pair.fit


def _divided(pair: _Pair, unit: str) -> Worked | None:
    if is_money(pair.amount.unit):
        return per_head(pair.amount, pair.count, unit)
    return quotient(pair.amount, pair.count)


def _pairs(case: Case, view: ReportView, asked: re.Match[str]) -> Iterator[_Pair]:
    """Each amount with each number of the unit asked that one part of a sentence tells with it."""
    topic = _topic(case, view, asked)
    wanted = [unit for units in counted_units(case.linked.folded[asked.end() :])[:1] for unit in units]
    nouns = [piece for piece in content_pieces(asked["noun"] or asked["rest"] or "") if len(piece) > 1]
    for number in speaking(view, topic):
        sentence = view.sentences[number]
        figures = [figure for figure in view.figures_in(sentence.spans) if _tells(case, figure)]
        if sentence.is_row or len(figures) < 2:
            continue
        for part in _PARTS.findall(sentence.text):
            if _TOLD_AS_IS.search(part):
                continue
            yield from _pairs_in(view, sentence, part, figures, topic, asked, wanted, nouns)


def _pairs_in(
    view: ReportView,
    sentence: Sentence,
    part: str,
    figures: Sequence[Figure],
    topic: Topic,
    asked: re.Match[str],
    wanted: Sequence[str],
    nouns: Sequence[str],
) -> Iterator[_Pair]:
    unit = asked["unit"] or asked["own"]
    placed = [(part.find(_printed(figure)), figure) for figure in figures if _printed(figure) in part]
    divided = [each for each in placed if _is_divided(each[1], wanted)]
    alone = len(divided) == 1  # then all that leads to it is about it
    for at, amount in divided:
        for place, count in placed:
            if count is amount or not _counts(count.unit, unit):
                continue
            if not (given_to(part, at, place) or _both_named(amount, count, topic, nouns)):
                continue
            low, high = min(at, place), max(at, place)
            told = _clauses(part, 0 if alone else low, high)
            named = _named(nouns, _clauses(part, place, place) + count.item)
            cover = topic.cover(told)
            if cover < _MOSTLY or (nouns and unit in _ANY_THING and named < _NAMED) or len(told) > _LONGEST:
                continue
            yield _Pair(view, sentence, told, amount, count, (round(cover, 1), named, -abs(at - place)))


def _both_named(divided: Figure, count: Figure, topic: Topic, nouns: Sequence[str]) -> bool:
    """Whether the question names both of two counts, which need not be given to each other (学生、教学班)."""
    by_name = bool(nouns) and _named(nouns, count.item) >= _MOSTLY and topic.cover(divided.item) >= _MOSTLY
    return by_name and not is_money(divided.unit)


def _topic(case: Case, view: ReportView, asked: re.Match[str]) -> Topic:
    """What the question is about besides that by which it is divided."""
    apart = [m for m in case.linked.mentions if not (m.start < asked.end() and asked.start() < m.end)]
    return topic_of(replace(case.linked, mentions=tuple(apart or case.linked.mentions)), view)


def _tells(case: Case, figure: Figure) -> bool:
    """Whether a figure of prose has a value and is of the years asked, if any: how much more is no amount."""
    of_year = not case.query.years or figure.year is None or figure.year in case.query.years
    moved = figure.measure == "增减额" and not case.query.wants_any("change", "direction")
    return figure.table is None and bool(figure.value) and of_year and not moved


def _is_divided(figure: Figure, wanted: Sequence[str]) -> bool:
    """Whether a figure is money, or counts what is asked for of each."""
    return figure.unit.lstrip("万亿") in wanted if wanted else is_money(figure.unit)


def _printed(figure: Figure) -> str:
    return figure.printed.replace(" ", "") + figure.unit


def _counts(unit: str, asked: str) -> bool:
    """Whether a printed unit counts in the one asked, ten thousands taken off."""
    plain = unit.lstrip("万亿")
    alike = any(asked in units and plain in units for units in _ALIKE)
    return plain == asked or alike or (asked == "个" and plain[:1] in _ANY_THING)


def _clauses(part: str, first: int, last: int) -> str:
    """The clauses of a part from the one that holds a place to the one that holds another."""
    cuts = [match.end() for match in _STOPS.finditer(part)]
    low = max((cut for cut in cuts if cut <= first), default=0)
    high = min((cut for cut in cuts if cut > last), default=len(part))
    return part[low:high].rstrip("，。；：")


def _named(nouns: Sequence[str], text: str) -> float:
    """How much of the best of some words a text says."""
    shares = [sum(pair in text for pair in bigrams(noun)) / max(len(noun) - 1, 1) for noun in nouns]
    return max(shares, default=0.0)


__all__ = ["averages_told"]
