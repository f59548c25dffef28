"""Target + report -> the figures that answer, best first.

Scores how well a figure's labels (item, part, region, ancestors, headings) cover what the
question names, and keeps 口径, year and measure apart. Does not calculate or word anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.find.figures.kinds_in_row import wholes_before_kinds
from assistant.find.figures.penalties import (
    GENERAL_PARTS,
    TOTAL_ITEM,
    TOTAL_REGION,
    UNASKED_FUND,
    WHOLE_SUM,
    basis_asked,
    of_unasked_fund,
    opposed,
    part_named,
    penalties_of,
    taken_otherwise,
)
from assistant.find.text.view import Labels, ReportView
from assistant.question.asked.query import Query
from assistant.question.asked.scopes import government_level, is_government_row, scope_of
from assistant.question.named.likeness import likeness, plain
from assistant.question.named.mentions import STRONG, SURE, Mention, Target
from assistant.question.named.short_names import sides, stretch_of
from index import Figure
from index.normalise import item_key, longest_first, parse_number

_MOSTLY = 0.6
_SAME = 0.01  # between covers that are one
_SAID_WITH = 0.7  # of a word that the clause of the number says
_STOPS = "，。；：！？"
_NEARLY_ALL = 0.8
_TELLING = 4  # characters of a word that may find the item whose reason speaks of it
_ELSEWHERE = 0.4  # what a figure loses that is like a part asked, of nothing that the part is sought in
_HEAD = 0.2  # what a figure loses that is of the first word of a compound only


_ABSENT, _SURE = 0.3, 0.9
_FAR, _PART = 0.4, 0.1  # what a figure loses that is a named part of what is asked about
_TOGETHER = 0.95  # what mentions that make up a whole name together answer to it


_MEASURED = re.compile(r"(?:标准|面积|[人次户件只场]数|单价|价格|定额|期限|名额|利率)$")
ONLY_THAT = re.compile(
    r"[光单][是说看算买养]|单单|不[算含](?!税)|不包[含括]|不是[^，。？]{0,8}(?:合计|合起来|一起)"
)
_OTHER_BASIS = 0.5  # what a figure loses that takes in what the question leaves out
_OTHER_MONTHS = 0.7  # what a figure loses that is of other months
_ALONE = 0.22  # given back to the rows of bodies where none is of the whole
_BODY_AND_SUM = 2  # mentions of a body and of all that it spends
_SLICED = re.compile("项目支出|基本支出")
_OF_ALL = re.compile("一共|总共|合计|共计|全部|所有|总[支收]|总(?:花费|开支)|总的")
_ALL_MEANS = ("", "全部资金")
_OF_FUND = re.compile("^(?:一般公共|政府性基金|国有资本经营)(?:预算)?")
_YEARS_SIDE = re.compile(r"本年(?:收入|支出)(?:合计)?")
_COUNTER = re.compile("[人次户批件台辆家个]数|人次")  # a column of numbers of what its row is
_BARE_SIDE = re.compile(r"^本年|合计$")
_OF_WHOLE = {"收入合计": "收入总计", "支出合计": "支出总计"}  # what the column of all in a body's row is


@dataclass(frozen=True)
class Match:
    """A figure with how well it fits: `cover` 0 to 1 of what the question names."""

    view: ReportView
    number: int
    cover: float
    score: float

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.view.figures[self.number]

    def rescored(self, score: float) -> Match:
        """The same match under another score."""
        return Match(self.view, self.number, self.cover, score)


def match_of(view: ReportView, figure: Figure) -> Match:
    """A figure of a report that is known already, as one that fits."""
    number = next(number for number, known in enumerate(view.figures) if known is figure)
    return Match(view, number, 1.0, 1.0)


def label_matches(view: ReportView, target: Target, query: Query, look_alikes: bool = False) -> list[Match]:
    """Figures whose names answer to the target at all, with their coverage.

    Names that the glossary keeps apart from the one asked are kept down, unless `look_alikes`; always
    where the question asks for that one alone.
    """
    numbers = _candidates(view, target)
    printed = _question_numbers(query)
    names: dict[tuple[int, str, bool], float] = {}
    printed_as_asked = {
        id(mention) for mention in target.mentions if any(key in view.by_name for key in mention.keys)
    }

    of_body = not view.report.kind.startswith("政府")
    asks_all_means = of_body and not query.scope and bool(_OF_ALL.search(query.asked))
    apart = bool(ONLY_THAT.search(query.asked))
    wholes = [view.wholes.get(item_key(mention.text), frozenset()) for mention in target.mentions]

    def like(mention: Mention, name: str, scope: str = "") -> float:
        of_fund = bool(scope) and scope_of(mention.text) == scope
        key = (id(mention), name, of_fund)
        if key not in names:
            kept_apart = not of_fund and (apart or (not look_alikes and id(mention) in printed_as_asked))
            mistaken = name in mention.avoid and kept_apart
            another = name in mention.whole or _is_another(view, target, mention, name)
            most = 0.0 if another else 0.35 if mistaken else 1.0
            names[key] = min(likeness(mention, name), most)
        return names[key]

    found = []
    places = _places_asked(view, target, query)
    for number in sorted(numbers):
        cover, fit = _cover(view, number, target, query, like, places)
        if fit <= 0:
            continue
        of_fund = asks_all_means and view.figures[number].scope not in _ALL_MEANS
        bonus = 0.12 if printed and not of_fund and _prints(view, number, printed) else 0.0
        bonus -= (
            _FAR if any(number in above for above in wholes) else 0.0
        )  # 收入, of which 地方收入 is a part
        bonus += 0.35 if "method" in query.wants and view.figures[number].attributes else 0.0
        found.append(Match(view, number, cover, fit + bonus))
    found = _of_months(view, _rows_of_bodies(wholes_before_kinds(found, target), target, query), query)
    found = _of_one_fund(_of_basis(view, found, basis_asked(query.text)), query)
    return sorted(found, key=lambda match: -match.score)


def _of_one_fund(matches: list[Match], query: Query) -> list[Match]:
    """The best named, raised where a fund that the question does not name is alone in having the name."""
    least = max((match.cover for match in matches), default=0.0) - _SAME
    named = [match for match in matches if match.cover >= least]
    if not all(of_unasked_fund(match.figure, query.scope) for match in named):
        return matches
    return [
        match.rescored(match.score + UNASKED_FUND) if match.cover >= least else match for match in matches
    ]


def _of_months(view: ReportView, matches: list[Match], query: Query) -> list[Match]:
    """The matches, lowered where prose tells them of other months of the year than the question asks of."""
    return [
        match.rescored(match.score - _OTHER_MONTHS)
        if view.of_other_months(match.figure, query.text)
        else match
        for match in matches
    ]


def _of_basis(view: ReportView, matches: list[Match], asked: str) -> list[Match]:
    """The matches, lowered where their sentence says 含X and the question 不含X, or the reverse."""
    if "含" not in asked:
        return matches
    return [
        match.rescored(match.score - _OTHER_BASIS)
        if match.figure.table is None and taken_otherwise(asked, sentence_of(view, match.figure))
        else match
        for match in matches
    ]


def sentence_of(view: ReportView, figure: Figure) -> str:
    """What a report prints where it tells a figure."""
    return "".join(view.text_at(span) for span in figure.spans).replace("\n", "")


def _places_asked(view: ReportView, target: Target, query: Query) -> frozenset[str]:
    """The places that a target names, else the question; in a report of places its other bodies are such."""
    if own := view.places_in("/".join(mention.text for mention in target.mentions)):
        return _own_levels(view, own, target.text or query.text)
    said = {mention.text for mention in target.mentions if mention.kind == "exact"}
    named = {name for name in said & view.bodies if not government_level(name)} if view.places else ()
    return frozenset(named) or _own_levels(view, view.places_in(query.text), query.text)


def _own_levels(view: ReportView, places: frozenset[str], asked: str) -> frozenset[str]:
    """Places, with the row of its own level for one of which only that is asked (甲市本级)."""
    own = {place: asked.count(f"{place}本级") for place in places if place in view.own_levels}
    alone = {place for place, said in own.items() if said and said == asked.count(place)}
    return frozenset(view.own_levels[place] if place in alone else place for place in places)


def _names(target: Target) -> frozenset[str]:
    return frozenset(name for mention in target.mentions for name in mention.keys | {mention.text})


def _rows_of_bodies(matches: list[Match], target: Target, query: Query) -> list[Match]:
    """Rows of a body that the question does not name, raised where there is none of the whole."""
    names = _names(target)
    if query.level == "whole" or any(match.view.labels[match.number].region in names for match in matches):
        return matches
    whole = {_bare(match) for match in matches if not _of_other_body(match, query)}
    return [
        match.rescored(match.score + _ALONE)
        if _of_other_body(match, query) and _bare(match) not in whole
        else match
        for match in matches
    ]


def _bare(match: Match) -> str:
    """What a figure is of, without what calls it a fund's (养老保险基金支出) or a sum of rows."""
    item = match.figure.item
    return plain(TOTAL_ITEM.sub("", item) or item).replace("基金", "")


def _of_other_body(match: Match, query: Query) -> bool:
    region = match.view.labels[match.number].region
    return bool(
        region
        and region not in query.text
        and not TOTAL_REGION.search(region)
        and not is_government_row(region, query.level)
    )


def _candidates(view: ReportView, target: Target) -> set[int]:
    numbers: set[int] = set()
    for mention in target.mentions:
        if mention.kind == "code":
            numbers.update(view.by_code.get(mention.text, ()))
            continue
        for name in _names_like(view, mention):
            numbers.update(view.by_name[name])
        if mention.kind == "word" and len(mention.text) >= _TELLING:
            numbers.update(view.explained_by(mention.text))
        if mention.kind in ("title", "word"):
            for heading in view.headings_like(mention.text):
                numbers.update(view.by_heading[heading])
        if mention.kind == "alike" and len(mention.text) > 2:
            numbers.update(_sums_of_section(view, mention.text))
    return numbers


def _sums_of_section(view: ReportView, words: str) -> Iterable[int]:
    """The money of the whole that a section of its own is about (项目预算资金 under the project's name)."""
    for heading, numbers in view.by_heading.items():
        if words in heading:
            yield from (number for number in numbers if WHOLE_SUM.search(view.figures[number].item))


def _names_like(view: ReportView, mention: Mention) -> Iterable[str]:
    if mention.kind in ("word", "title"):
        return ()
    named = mention.keys | mention.near | {side for key in mention.keys for side in sides(key)}
    found = {key for key in named if key in view.by_name}
    if mention.kind == "alike":
        return found
    for key in mention.keys:
        short = plain(key)
        weights = {gram: 1.0 for gram in _grams(short)}
        need = 0.7 * len(weights)
        for number, shared in view.name_index.scores(weights).items():
            if shared >= need:
                found.add(view.names[number])
    return found


def _grams(text: str) -> list[str]:
    return [text[index : index + 2] for index in range(len(text) - 1)] or [text]


def _cover(
    view: ReportView,
    number: int,
    target: Target,
    query: Query,
    like: Callable[..., float],
    places: frozenset[str],
) -> tuple[float, float]:
    """Coverage of the mentions by the figure's labels, and the score after penalties; `places` asked of."""
    figure, label = view.figures[number], view.labels[number]
    total = covered = 0.0
    item = part = region = named = 0.0
    jointly = joint(target, label.item)
    body_named = any(_is_body(mention, label) for mention in target.mentions)
    fits: list[tuple[Mention, float]] = []
    of_body, things = label.region in view.bodies, 0
    for mention in target.mentions:
        on_item = like(mention, label.item, figure.scope)
        if mention.kind == "code":
            told_elsewhere = not figure.code and label.item in view.names_of_code(mention.text)
            on_item = 1.0 if figure.code == mention.text else 0.95 if told_elsewhere else 0.0
        on_item = max(on_item, jointly.get(id(mention), 0.0))
        if mention.kind == "word" and _explained(view, figure, mention.text, query):
            on_item = 0.8
        columns = [name for name in label.part.split("/") if name and not _only_counts(mention, name)]
        on_part = max((like(mention, name) for name in columns), default=0.0)
        whole_row = not of_body or TOTAL_ITEM.search(figure.item) or len(target.mentions) > _BODY_AND_SUM
        if whole_row and not part_named(label) and mention.keys & GENERAL_PARTS and len(target.mentions) > 1:
            on_part = 0.9  # 本年支出 beside a row's name is the column of the whole row
        if _is_side_of_fund(mention, figure) or (body_named and _OF_WHOLE.get(figure.item) in mention.keys):
            on_item = max(on_item, _TOGETHER)
        on_region = 1.0 if _is_body(mention, label) else 0.0
        if on_region and label.item not in mention.keys | {mention.text}:
            on_item = 0.0  # 博物馆 of 某市博物馆 is a subject, and not the body once more
        item, part, region = max(item, on_item), max(part, on_part), max(region, on_region)
        around = 0.0 if label.item in mention.whole else _around(mention, label, figure, view, like)
        best = max(on_item, 0.95 * on_part, on_region, around)
        fits.append((mention, best))
        total += mention.weight
        covered += mention.weight * best
        if _names_thing(mention) and not (on_region and of_body):
            named, things = max(named, best), things + 1
    if named < 0.45 and things:
        return 0.0, 0.0  # whatever else fits, the thing named is not there
    cover = covered / total if total else 0.0
    alone = bool(region) and len(target.mentions) == 1 and label.region not in view.places
    asked = target.text or query.asked
    sliced = _SLICED.search(figure.item) and opposed(asked, figure.item)
    if alone and TOTAL_ITEM.search(figure.item) and not sliced:
        item = 1.0  # nothing but the body is named: its own total is meant
    area = view.areas.get(figure.headings[-1], "") if figure.headings else ""
    if _lacks_head(fits):
        cover -= _HEAD
    elif _of_the_first_only(fits):
        cover -= _HEAD / 4
    if _outside_whole(view, number, fits):
        cover -= _ELSEWHERE
    if item >= _FAR and _inside_asked(target, label, like):
        cover -= _PART
    if _inside_column(target, label, query, like):
        cover -= _HEAD
    own = target.own_text or query.asked
    return cover, cover - penalties_of(figure, label, query, item, part, region, places, area, asked, own)


def _only_counts(mention: Mention, column: str) -> bool:
    """Whether a column but counts what its row is (人数 of 会议), and is not what is named (实有人数)."""
    return _COUNTER.fullmatch(column) is not None and column not in mention.keys | {mention.text}


def _is_another(view: ReportView, target: Target, mention: Mention, name: str) -> bool:
    """Whether a name is just what another thing named is called, where a row is called as this one is."""
    own = mention.keys | {mention.text}
    called = any(other.text == name for other in target.mentions if other.kind == "exact")
    return called and name not in own and mention.kind == "exact" and mention.text in view.by_name


def _is_side_of_fund(mention: Mention, figure: Figure) -> bool:
    """Whether a mention names all that a fund takes in or pays, and a figure is that in its own table."""
    own = (f"{figure.scope}{_BARE_SIDE.sub('', figure.item)}{end}" for end in ("", "合计"))
    return (
        bool(figure.scope)
        and bool(_YEARS_SIDE.fullmatch(figure.item))
        and any(n in mention.keys for n in own)
    )


def _is_body(mention: Mention, label: Labels) -> bool:
    """Whether a mention names the body or the place whose row a figure stands in."""
    return bool(label.region) and label.region in (mention.keys | {mention.text})


def _names_thing(mention: Mention) -> bool:
    """Whether a mention surely names what is asked about, and not only whom it is for."""
    return mention.kind in SURE and mention.weight >= 1


def _inside_asked(target: Target, label: Labels, like: Callable[[Mention, str], float]) -> bool:
    """Whether a row is a part of the very thing asked: its own name adds what the question does not say.

    The thing as one fund pays it (一般公共预算X) is the thing; the 口径 is judged for itself.
    """
    whole = _OF_FUND.sub("", label.item)
    named = [
        mention
        for mention in target.mentions
        if mention.kind in STRONG and not mention.order and like(mention, label.item) >= _FAR
        if plain(label.item) != plain(mention.text)
        and (mention.kind == "alike" or not {label.item, whole} & mention.keys)
    ]
    above = [any(like(mention, name) >= _MOSTLY for name in label.ancestors) for mention in named]
    own = (like(m, label.item) >= _MOSTLY for m in target.mentions if m not in named)
    return bool(above) and all(above) and not any(own)


def _outside_whole(view: ReportView, number: int, fits: Sequence[tuple[Mention, float]]) -> bool:
    """Whether a part that is sought in one thing (甲里，乙有多少) is told with no word of that thing.

    What is called just as the part is may be it, unless several things have such parts.
    """
    figure = view.figures[number]
    return any(
        whole.text in part.whole and not fit and scope_of(whole.text) != figure.scope
        for part, _ in fits
        if part.kind == "alike" or _of_several(view, number)
        for whole, fit in fits
    )


def _of_several(view: ReportView, number: int) -> bool:
    """Whether prose tells parts by the name of this one of other things as well."""
    above, figure = view.labels[number].ancestors[:1], view.figures[number]
    return figure.table is None and any(
        view.labels[other].ancestors[:1] != above and view.figures[other].table is None
        for other in view.by_name[view.labels[number].item]
        if (view.figures[other].measure, view.figures[other].year) == (figure.measure, figure.year)
    )


def _inside_column(
    target: Target, label: Labels, query: Query, like: Callable[[Mention, str], float]
) -> bool:
    """Whether a column is a part of the one asked: 人员支出 below 基本支出, which alone is named."""
    *above, own = label.part.split("/")
    if not above or own in GENERAL_PARTS or own in query.text or scope_of(own):
        return False

    def named(name: str) -> bool:
        return any(like(mention, name) >= _MOSTLY for mention in target.mentions)

    return not named(own) and any(map(named, above))


@lru_cache(maxsize=1 << 14)
def joint(target: Target, name: str) -> Mapping[int, float]:
    """How well mentions answer to a name that they make up together (城镇职工 医疗保险 基金支出)."""
    inside: dict[int, tuple[int, int]] = {}
    for mention in target.mentions:
        own = {mention.text} if mention.kind in ("alike", "word") else mention.keys | {mention.text}
        held = next((key for key in longest_first(own) if key in name), "")
        if len(held) > 1:
            inside[id(mention)] = (name.find(held), name.find(held) + len(held))
        elif mention.kind == "alike" and name in mention.keys and (place := stretch_of(mention.text, name)):
            inside[id(mention)] = place
    inside = {key: place for key, place in inside.items() if not _within_another(place, inside.values())}
    taken = sum(any(low <= index < high for low, high in inside.values()) for index in range(len(name)))
    if len(set(inside.values())) < 2:
        return {}
    return {key: _TOGETHER * taken / len(name) for key in inside}


def _within_another(place: tuple[int, int], places: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch lies inside a longer one: 税收 in 非税收入 adds nothing to it."""
    return any(other != place and other[0] <= place[0] and place[1] <= other[1] for other in places)


def _lacks_head(fits: Sequence[tuple[Mention, float]]) -> bool:
    """Whether what is measured is not there: 城市低保标准 is a standard, not what 城市低保 costs."""
    return any(
        fit < _ABSENT
        and _MEASURED.search(mention.text)
        and any(other.end == mention.start and own >= _SURE for other, own in fits)
        for mention, fit in fits
    )


def _of_the_first_only(fits: Sequence[tuple[Mention, float]]) -> bool:
    """Whether a figure is of the first of two names in a row, where the last is what is asked about."""
    sure = [(mention, fit) for mention, fit in fits if mention.kind in SURE]
    return any(
        own >= _SURE and fit < _MOSTLY and first.end == last.start
        for first, own in sure
        for last, fit in sure
    )


def _explained(view: ReportView, figure: Figure, word: str, query: Query) -> bool:
    """Whether the reason of a statement speaks of a word, and it prints a number that the question says."""
    if len(word) < _TELLING or figure.group not in view.reasons:
        return False
    told = _said_of(word, view.reasons[figure.group]) >= _MOSTLY
    return told and any(
        other.value is not None and other.value in _question_numbers(query)
        for other in view.figures_at(view.by_group.get(figure.group, ()))
    )


def _around(
    mention: Mention, label: Labels, figure: Figure, view: ReportView, like: Callable[[Mention, str], float]
) -> float:
    """Coverage by what stands around the figure: ancestors, headings, attributes, the sentence."""
    if any(like(mention, name) >= 0.9 for name in label.ancestors):
        return 0.75
    words = mention.keys | {mention.text}
    if any(word in label.headings for word in words):
        return 0.7
    if mention.kind in ("title", "word") and any(
        len(key) >= 4 and key in mention.text for key in label.headings.split("/")
    ):
        return 0.7
    if any(word in label.attributes for word in words) or any(
        word in name for name in label.ancestors for word in words
    ):
        return 0.65
    if mention.kind == "exact" and len(label.ancestors) > 1 and len(mention.text) >= _TELLING:
        said = _said_of(mention.text, "/".join(label.ancestors))
        if said >= _NEARLY_ALL:
            return 0.7 * said  # names above a row make up the one asked about (还本 / 一般债券)
    if mention.kind == "word" and len(mention.text) >= 4:
        said = _said_of(mention.text, "/".join((*label.ancestors, label.attributes, label.headings)))
        if said >= _MOSTLY:
            return 0.7 * said
    if figure.table is None and figure.spans:
        sentence = "".join(view.text_at(span) for span in figure.spans).replace("\n", "").replace(" ", "")
        if mention.text in sentence:
            return _SAID_WITH if mention.text in _clause_of(figure, sentence) else 0.5
    return 0.0


def _clause_of(figure: Figure, sentence: str) -> str:
    """The clause of a sentence that prints a figure, "" where it prints such a number twice."""
    number = re.escape(figure.printed.replace(" ", "") + figure.unit)
    found = [*re.finditer(rf"(?<![\d.,]){number}", sentence)]
    if len(found) != 1:
        return ""
    start = max(sentence.rfind(stop, 0, found[0].start()) for stop in _STOPS) + 1
    return sentence[start : found[0].end()]


def _said_of(word: str, text: str) -> float:
    """Share of a word's character pairs that a text holds."""
    pairs = _grams(word)
    return sum(pair in text for pair in pairs) / len(pairs)


def _question_numbers(query: Query) -> frozenset[Decimal]:
    found = (parse_number(text) for text in re.findall(r"\d[\d,，]*(?:\.\d+)?(?!年|\d)", query.text))
    return frozenset(value for value in found if value is not None and not (1990 < value < 2100))


def _prints(view: ReportView, number: int, values: frozenset[Decimal]) -> bool:
    """Whether the statement of this figure prints one of the question's own numbers."""
    group = view.by_group.get(view.figures[number].group, ())
    return any(figure.value is not None and abs(figure.value) in values for figure in view.figures_at(group))
