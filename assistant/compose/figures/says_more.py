"""The row or sentence that says clearly more of what is asked than the one that an answer was taken from.

建平县的专项转移支付: a row of the table of transfers, not the row of the county in the table of revenue.
Compares whole statements, names and headings with the words of the question; the figures of the better
one are told as those of any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from assistant.compose.figures.stated import lookup
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.question.named.bodies import names_of
from index import Figure
from index.normalise import is_money

_MORE = 0.2  # how much more of the question's words the other statement covers
_MOSTLY = 0.7  # the least that it covers
_SEARCHED = 80  # sentences and rows that share most with the question
_MOVES = frozenset({"增减额", "增减率"})
_PLAIN = frozenset({"amount", "count", "budget", "actual", "method", "reason", "change", "rate", "direction"})


@dataclass(frozen=True)
class Words:
    """Character pairs of a question by their rarity in a report, each with the names that stand for it."""

    weights: Mapping[str, float]
    names: Mapping[str, frozenset[str]]

    def cover(self, text: str) -> float:
        """Share of the pairs, by weight, that a text says itself or by another name of the same thing."""
        total = sum(self.weights.values()) or 1.0
        said = (weight for pair, weight in self.weights.items() if self._says(text, pair))
        return sum(said) / total

    def _says(self, text: str, pair: str) -> bool:
        return pair in text or any(name in text for name in self.names.get(pair, ()))


def says_more(case: Case, draft: Draft) -> Draft:
    """The draft, or what the statement tells that covers clearly more of what is asked, if one does."""
    lead = _lead(case, draft)
    if lead is None:
        return draft
    words = {id(view): _words_of(case, view) for view in case.views}
    view, figure = lead
    least = max(_MOSTLY, words[id(view)].cover(f"{_names(figure)}{_sentence(view, figure)}") + _MORE)
    found = [
        (cover, words[id(own)].cover(_names(other)), own, other)
        for own in (case.views if least <= 1 else ())
        for other in _alike(case, own, figure, words[id(own)])
        if (cover := words[id(own)].cover(f"{_names(other)}{_sentence(own, other)}")) >= least
    ]
    best = max((each[:2] for each in found), default=None)
    of_best = [each for each in found if each[:2] == best]
    if not of_best or len({(other.value, other.unit) for *_, other in of_best}) > 1:
        return draft
    *_, own, other = of_best[0]
    return _told(case, own, other.group) or draft


def _lead(case: Case, draft: Draft) -> tuple[ReportView, Figure] | None:
    """The figure that a draft tells of one thing, where no more than its amount is asked; None otherwise."""
    plain = case.query.operation == "lookup" and set(case.query.wants) <= _PLAIN
    if not plain or draft.status != "answered" or draft.works or not draft.figures:
        return None
    amounts = [(view, figure) for view, figure in draft.figures if figure.measure not in _MOVES]
    return amounts[0] if len({id(figure) for _, figure in amounts}) == 1 else None


def _words_of(case: Case, view: ReportView) -> Words:
    """The words of the question without the report's own body, whose rows need not name it."""
    text = case.linked.folded
    for name in names_of(view.report):
        text = text.replace(name, "，")
    pairs = {pair for piece in content_pieces(text) for pair in bigrams(piece)}
    names: dict[str, frozenset[str]] = {}
    for mention in case.linked.mentions:
        if mention.kind in ("exact", "everyday"):
            for pair in bigrams(mention.text):
                names[pair] = names.get(pair, frozenset()) | mention.keys
    return Words({pair: view.sentence_index.worth(pair) for pair in sorted(pairs)}, names)


def _alike(case: Case, view: ReportView, told: Figure, words: Words) -> Iterator[Figure]:
    """Figures of a kind with the one told, of the year and level asked, where most of the words are said."""
    year, strict = case.year_for(view)
    scores = view.sentence_index.scores(dict(words.weights))
    nearest = sorted(scores, key=lambda number: (-scores[number], number))[:_SEARCHED]
    for figure in view.figures_in([span for number in nearest for span in view.sentences[number].spans]):
        level = figure_level(figure)
        of_kind = figure.unit == told.unit or (is_money(figure.unit) and is_money(told.unit))
        of_year = not strict or figure.year in (year, None)
        of_level = not case.query.level or not level or level == case.query.level
        if of_kind and of_year and of_level and figure.measure not in _MOVES and figure.value is not None:
            yield figure


def _names(figure: Figure) -> str:
    names = (figure.item, figure.part, figure.region, figure.measure, *figure.ancestors, *figure.headings)
    return "/".join((*names, *(text for pair in figure.attributes for text in pair), ""))


def _sentence(view: ReportView, figure: Figure) -> str:
    return sentence_of(view, figure).replace(" ", "") if figure.table is None else ""


def _told(case: Case, view: ReportView, group: int) -> Draft | None:
    """What the figures of one statement tell of the things asked about."""
    matches = [Match(view, number, 1.0, 1.0) for number in view.by_group[group]]
    own = {
        (id(each), target): matches if each is view else []
        for each in case.views
        for target in case.linked.targets
    }
    told = lookup(replace(case, _matches=own))
    return told if told and told.status == "answered" and told.figures else None


__all__ = ["says_more"]
