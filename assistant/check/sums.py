"""Checks of sums: parts that a question names or that a statement lists, balances, projects.

Chooses the parts and their total; the verdict with its arithmetic is worded in sums.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from assistant.calculate import Worked, in_unit, total
from assistant.check.left_over import asks_left_over
from assistant.check.levels_sum import levels_added
from assistant.check.pairs import COUNTED
from assistant.check.rolled import LESS
from assistant.check.shares_sum import shares_sum, year_fits
from assistant.cite import quote_of
from assistant.compose.listed.parts import parts_of
from assistant.compose.worked_out.carried import CLOSING, balances
from assistant.compose.worked_out.sums import holds_whole, parts_against_total, whole_beside
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import TOTAL_ITEM
from assistant.find.figures.quantities import agree, scope_of, unit_kind
from assistant.find.figures.select import Match
from assistant.find.figures.series import EACH_PERIOD, periods_in
from assistant.find.figures.sources import amounts
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, share_said
from assistant.question.named.likeness import plain, skeleton
from assistant.question.named.mentions import NAMED, Target
from index import Figure
from index.normalise import is_money, item_key, parse_number

_OF_SUM = re.compile(
    r"之和|加起来|加在?一[起块]|相加|加总|合起来|各项|分项|几块|[两二三四五六七]块|[三四五六七]项|地?[上下]加|"
    r"[^增追参更添]加(?!快|强|大|班|入|工|油|剧)[^，。？]{1,20}(?:等|是|够|对|一致|吗)|等不等于|等于"
    r"|[张份个]表[^，。？]{0,16}合计"
)
_EVERY_PART = re.compile(
    r"各(?:个|类|项|种|款|县|区|市|镇)|分[项类]|按[\u4e00-\u9fff]{1,4}?(?=来?(?:[加合]|相加|汇总))|明细|[几两二三四五六七八九十]+[个项类笔块次批场家条](?!月|百分)|分(?:给|到)"
    r"|[列写说]出?来?的(?:那|这)?(?:几|些)"
)
_PLACES = re.compile(r"县|区|市|州|镇|乡|街道")
_OWN_PLACE = re.compile(
    r"^[\u4e00-\u9fff]{2,3}[省市县区州](?=本级|全|级|20\d\d)|[省市县区州]本级|全[省市县区州]|[省市县区]级"
    r"|(?:街道|[县区镇乡])(?=名下)"
)
_HOW_MANY = re.compile(r"([两二三四五六七八九十]+)[个项类笔块次批场家条](?!月|百分)")
_OF_BALANCE = re.compile(r"(?:当年|本年|年度|收支|当期)[^，。和与]{0,4}结余")
_OF_PROJECTS = re.compile(r"项目[^，。？]{0,12}(?:资金|预算|金额)|(?:资金|预算|金额)[^，。？]{0,12}项目")
_FORM_MEASURES = ("年初预算数", "全年预算数", "执行数")
_OF_FORMS = re.compile(  # what is added up of the forms: 四个自评项目的全年执行数加起来，和
    r"(?:自评|绩效|评价)[^，。？]{0,8}项目的?[^，。？]{0,8}(?:执行|预算|支出|花)[^，。？]{0,10}"
    r"(?:之和|加起来|加在?一[起块]|相加|加总|合起来|合计|总和)数?，?(?:是不是|是否)?(?:跟|与|和|同|等于)"
)
_RATES = ("增减率", "完成率", "差异率", "比率")
_MOVES = re.compile("[增减涨降]|变动|多了|少了")
_QUOTES = re.compile(r"[“”\"]")
_PEOPLE = "人员"
_MOST_CANDIDATES = 6
_NEAR = 0.15
_WHOLE_SAID = 0.5
_NO_PART = Decimal("0.99")
_FARTHEST = Decimal("0.25")


def sum_check(case: Case) -> Draft | None:
    """Whether parts add up to their total, by the first kind of sum that the question speaks of."""
    text = case.query.text
    if asks_left_over(text) or LESS.search(text):
        return None  # what is left over, or less another, is no sum
    if draft := shares_sum(case) or _of_periods(case):
        return draft
    if not (_OF_SUM.search(text) or max(len(case.linked.targets), len(case.apart)) > 2):
        return None
    kinds = (_closing, _projects, _in_one_statement, _of_named, _of_listed)
    return next((draft for kind in kinds if (draft := kind(case))), None)


def _closing(case: Case) -> Draft | None:
    """What a year left over and what the next one adds against what that leaves over."""
    text = case.query.text
    triple = balances(case) if CLOSING.search(text) and _OF_BALANCE.search(text) else None
    return parts_against_total(triple[2], triple[:2]) if triple else None


def _projects(case: Case) -> Draft | None:
    """The budgets of all projects that forms of goals print against the total told in prose."""
    if executed := _executed_of_projects(case):
        return executed
    if not _OF_PROJECTS.search(case.query.text):
        return None
    for view in case.views:
        parts = _own(view, (form.budget.any for form in view.forms if form.budget and not form.money))
        whole = _told_of_projects(view, _numbers_in(case.query.text)) if len(parts) > 1 else None
        if whole:
            return parts_against_total(whole, parts)
    return None


def _executed_of_projects(case: Case) -> Draft | None:
    """What all appraised projects have by their forms against what is named after them."""
    text = case.linked.folded
    asked = _OF_FORMS.search(text)
    if asked is None:
        return None
    named = [m for m in case.linked.mentions if m.kind in NAMED and m.start >= asked.end()]
    if not any(m.kind == "exact" for m in named):
        return None
    found = amounts(case, Target(tuple(named), ("amount",), text[asked.end() :]))
    tables = {(id(view), table) for view in case.views for form in view.forms for table in form.tables}
    whole = next((match for match in found if (id(match.view), match.figure.table) not in tables), None)
    if whole is None:
        return None
    measure = next((word for word in _FORM_MEASURES if word in asked.group()), "执行数")
    rows = (form.money.get(measure) for form in whole.view.forms if form.money and form.project)
    parts, said = _own(whole.view, rows), _said_to_be(text[: asked.end()])
    return parts_against_total(whole, parts) if len(parts) > 1 and said in (None, len(parts)) else None


def _own(view: ReportView, figures: Iterable[Figure | None]) -> list[Match]:
    """Those of some figures that are among a report's own, as matches."""
    numbers = {id(figure): number for number, figure in enumerate(view.figures)}
    return [Match(view, numbers[id(figure)], 1.0, 1.0) for figure in figures if id(figure) in numbers]


def _of_periods(case: Case) -> Draft | None:
    """The quarters or months of one thing against its total, as something else that is named prints it."""
    for view in case.views if EACH_PERIOD.search(case.query.text) else ():
        for target in case.linked.targets:
            if parts := periods_in(case, view, target):
                own = {part.number for part in parts}
                others = [other for other in (*case.linked.targets, *case.apart) if other != target]
                found = [match for other in others for match in _candidates(case, other)]
                wholes = [match for match in found if match.view is view and match.number not in own]
                if whole := _nearest(wholes, total([part.figure for part in parts])):
                    return parts_against_total(whole, parts)
    return None


def _nearest(wholes: Sequence[Match], summed: Worked) -> Match | None:
    """The total that a sum comes nearest to; None where it comes near none."""
    values = [in_unit(match.figure, summed.unit).value for match in wholes]
    near = [number for number, value in enumerate(values) if _plausible(value, summed.value)]
    best = min(near, key=lambda number: abs(values[number] - summed.value), default=None)
    return None if best is None else wholes[best]


def _told_of_projects(view: ReportView, said: frozenset[Decimal]) -> Match | None:
    """The money of all projects under appraisal as prose states it."""
    found = [
        (figure.value in said, -number)
        for number, figure in enumerate(view.figures)
        if figure.table is None and figure.value and is_money(figure.unit) and _is_of_projects(view, figure)
    ]
    return Match(view, -max(found)[1], 1.0, 1.0) if found else None


def _is_of_projects(view: ReportView, figure: Figure) -> bool:
    sentence = "".join(view.text_at(span) for span in figure.spans).replace("\n", "")
    return bool(re.search(r"绩效目标[^。]{0,20}项目|项目[^。]{0,20}绩效目标", sentence))


def _in_one_statement(case: Case) -> Draft | None:
    """A total with the parts that its own sentence lists below it, money or counts."""
    text = _QUOTES.sub("", case.query.text)
    said = _numbers_in(text)
    sure = {mention.text: mention.keys for mention in case.linked.mentions if mention.kind == "exact"}
    best: tuple[float, Match, Sequence[Match]] | None = None
    for view in case.views:
        for whole, parts in _statements_with_parts(view):
            if not year_fits(case, whole.figure) or not _adds_up(whole.figure, text):
                continue
            named = [part for part in parts if _own_word(part.figure, parts) in text]
            about = share_said(whole.figure.item, text)
            items = {_own_word(part.figure, parts): view.labels[part.number].item for part in named}
            meant = all(item in sure.get(word, {item}) for word, item in items.items())
            all_named = len(named) == len(parts) and is_money(whole.figure.unit) and meant
            enough = len(named) > 1 and (whole.figure.value in said or about >= _WHOLE_SAID or all_named)
            worth = about + (whole.figure.value in said) + 0.5 * len(named) if enough else 0.0
            worth = worth or _worth_of_every_part(case, whole, parts)
            if worth and (best is None or worth > best[0]):
                best = (worth, whole, named if enough else _first_cut(whole, parts))
    return parts_against_total(best[1], best[2]) if best else None


def _adds_up(whole: Figure, text: str) -> bool:
    """Whether what a figure measures is the sum of its parts: no rate is, moves are where moves are asked."""
    return whole.measure not in _RATES and (whole.measure != "增减额" or _MOVES.search(text) is not None)


def _worth_of_every_part(case: Case, whole: Match, parts: Sequence[Match]) -> float:
    """How well a total answers where all that is listed below it is meant and not named one by one."""
    text, view = case.query.text, whole.view
    if not _EVERY_PART.search(text):
        return 0.0
    things = dict.fromkeys((*case.linked.targets, *case.apart))
    matches = (match for target in things for match in case.matches(view, target))
    score = max((m.score for m in matches if m.number == whole.number), default=0.0)
    if score < ENOUGH:
        said = topic_of(case.linked, view).cover(quote_of(view, whole.figure.spans))
        score = ENOUGH * said if said >= _WHOLE_SAID else 0.0
    places = any(view.labels[part.number].region in view.places for part in parts)
    if not score or places != bool(_PLACES.search(_OWN_PLACE.sub("", text))):
        return 0.0
    counted = _said_to_be(text)
    if counted not in (None, len(parts)):
        return 0.0  # other parts, or not all of them
    return score + (counted is not None)


def _statements_with_parts(view: ReportView) -> Iterator[tuple[Match, list[Match]]]:
    """Figures of one place in prose, each with those right below it in the same unit and measure."""
    by_place: dict[tuple[object, ...], list[int]] = {}
    for number, figure in enumerate(view.figures):
        if figure.table is None and figure.value is not None and figure.spans:
            key = (figure.spans[0].page, figure.measure, figure.year, figure.headings)
            by_place.setdefault(key, []).append(number)
    for numbers in by_place.values():
        for number in numbers:
            whole = view.figures[number]
            if whole.ancestors[-1:] == (whole.item,):
                continue  # a part that is told by the name of its whole (在编教职工214人，其中专任教师193人)
            below: dict[tuple[str, str], Match] = {}
            for other in numbers:
                figure = view.figures[other]
                if _is_below(figure, whole) and other > number:
                    place = figure.region if view.labels[other].region in view.places else ""
                    name = skeleton(plain(item_key(figure.item)))
                    below.setdefault((name, place), Match(view, other, 1.0, 1.0))  # told again: the same part
            if len(below) > 1:
                yield Match(view, number, 1.0, 1.0), list(below.values())


def _is_below(figure: Figure, whole: Figure) -> bool:
    same_kind = figure.unit == whole.unit or (is_money(figure.unit) and is_money(whole.unit))
    path = (*whole.ancestors, whole.item)
    return same_kind and figure.ancestors[-1:] == (whole.item,) and len(figure.ancestors) <= len(path)


def _own_word(figure: Figure, parts: Sequence[Match]) -> str:
    """What tells a part's name from its sisters': without the ending that they share."""
    name = _part_name(figure)
    sisters = [_part_name(part.figure) for part in parts if part.figure is not figure]
    others = [sister for sister in sisters if sister[-1:] == name[-1:]]
    shared = len(_PEOPLE) if len(name) > 2 * len(_PEOPLE) - 1 and name.endswith(_PEOPLE) else 0
    while others and shared < len(name) - 2 and all(other.endswith(name[-shared - 1 :]) for other in others):
        shared += 1
    return name[: len(name) - shared]


def _part_name(figure: Figure) -> str:
    """A part's name, which its region tells where the item is that of the whole."""
    again = figure.region and figure.ancestors[-1:] == (figure.item,)
    return _QUOTES.sub("", figure.region if again else figure.item)


def _numbers_in(text: str) -> frozenset[Decimal]:
    found = (parse_number(number) for number in re.findall(r"\d[\d,，]*(?:\.\d+)?(?!年|\d)", text))
    return frozenset(value for value in found if value is not None and value > 9)


def _of_named(case: Case) -> Draft | None:
    """The parts named beside each other against the total named with them, or standing beside them."""
    things = case.linked.targets if len(case.linked.targets) > 2 else case.apart
    choices = _of_one_kind([found for target in things if (found := _candidates(case, target))])[:5]
    named = list({id(found[0].figure): found[0] for found in choices}.values())
    said = _said_to_be(case.query.text)
    if said is not None and len(named) < said:
        return None  # a sum without one of its parts is none
    whole = whole_beside(named) if len(named) > 1 else None
    if whole and _stands_for_all(whole, named, case.query.text):
        parts = [match for match in named if not agree(match.figure, whole.figure)]  # the whole is named too
        return parts_against_total(whole, parts if len(parts) > 1 else named)
    total_beside = _total_named(named, case.query.text) if len(named) > 1 else None
    if total_beside:
        return parts_against_total(total_beside, named)
    fitting = _best_sum(choices) if len(choices) > 2 else None
    return parts_against_total(*fitting) if fitting else None


def _stands_for_all(whole: Match, parts: Sequence[Match], text: str) -> bool:
    """Whether a figure beside parts is called a total, stands above them, is named itself or is their sum."""
    item = whole.figure.item
    above = any(item in part.figure.ancestors for part in parts)
    said = bool(TOTAL_ITEM.search(item)) or above or share_said(item, text) >= _WHOLE_SAID
    return said or _comes_to(whole, total([part.figure for part in parts]))


def _said_to_be(text: str) -> Decimal | None:
    """How many parts a question says there are (三类加起来); None where it does not count them."""
    counted = _HOW_MANY.search(text)
    return parse_number(counted.group(1)) if counted else None


def _of_one_kind(choices: Sequence[list[Match]]) -> list[list[Match]]:
    """The choices in the kind of unit that most of them are in: storeys do not add up with square metres."""
    kinds = Counter(unit_kind(found[0].figure) for found in choices)
    if not kinds:
        return []
    most = kinds.most_common(1)[0][0]
    return [
        own for found in choices if (own := [match for match in found if unit_kind(match.figure) == most])
    ]


def _total_named(parts: Sequence[Match], text: str) -> Match | None:
    """A count of the parts' kind that the question half names and that is nearly their sum."""
    figures, view = [part.figure for part in parts], parts[0].view
    if is_money(figures[0].unit) or {(f.unit, f.measure) for f in figures} != {
        (figures[0].unit, figures[0].measure)
    }:
        return None
    summed = total(figures).value
    near = [
        (abs(figure.value - summed), number)
        for number, figure in enumerate(view.figures)
        if figure.value
        and (figure.unit, figure.measure) == (figures[0].unit, figures[0].measure)
        and all(figure.item != part.item for part in figures)
        and set(bigrams(figure.item)) & set(bigrams(text))
        and _plausible(figure.value, summed)
    ]
    return Match(view, min(near)[1], 1.0, 1.0) if near else None


def _plausible(whole: Decimal, summed: Decimal) -> bool:
    """Whether a total and a sum are near enough to be meant as one."""
    return abs(whole - summed) <= _FARTHEST * max(abs(whole), abs(summed))


def _candidates(case: Case, target: Target) -> list[Match]:
    """The likeliest figures of a thing named, money or counts as the question counts."""
    counted = bool(COUNTED.search(case.query.text)) and not re.search(r"元|经费|支出|收入", case.query.text)
    found = amounts(case, target, "count" if counted else "amount")
    found = [
        match for match in found if is_money(match.figure.unit) != counted and match.figure.value is not None
    ]
    near = [match for match in found[:40] if match.score >= found[0].score - _NEAR]
    kept: dict[tuple[object, ...], Match] = {}
    for match in near:
        kept.setdefault((match.figure.value, match.figure.scope, match.figure.measure), match)
    return list(kept.values())[:_MOST_CANDIDATES]


def _best_sum(choices: Sequence[Sequence[Match]]) -> tuple[Match, list[Match]] | None:
    """The total and parts of one body, year and measure that come nearest to adding up."""
    best: tuple[tuple[bool, bool, Decimal], Match, list[Match]] | None = None
    for combination in product(*choices):
        figures = [match.figure for match in combination]
        if len({(m.view.body, m.figure.year) for m in combination}) > 1 or len(set(map(id, figures))) < len(
            figures
        ):
            continue
        unit = figures[0].unit
        whole = max(combination, key=lambda match: in_unit(match.figure, unit).value)
        parts = [match for match in combination if match is not whole]
        summed = total([m.figure for m in parts]).value
        printed = in_unit(whole.figure, parts[0].figure.unit).value
        if not _plausible(printed, summed):
            continue
        gap = abs(summed - printed)
        scopes = len({scope_of(figure) for figure in figures} - {""}) > 1
        worth = (len({figure.measure for figure in figures}) > 1, scopes, gap)
        if best is None or worth < best[0]:
            best = (worth, whole, parts)
    return (best[1], best[2]) if best else None


def _of_listed(case: Case) -> Draft | None:
    """What is listed below a thing named against it; levels that are added up are no such parts."""
    if {"own", "below"} <= levels_added(case.query.text):
        return None
    for target in dict.fromkeys((*case.linked.targets, *case.apart)):
        for whole in amounts(case, target)[:_MOST_CANDIDATES]:
            parts = [
                part
                for part in parts_of(case, whole.view, target)
                if is_money(part.figure.unit) and part.figure.year in (whole.figure.year, None)
            ]
            if any(part.figure.item == whole.figure.item for part in parts) or holds_whole(whole, *parts):
                continue  # a row of the same name, or amount, as one of them is not what they add up to
            least = max((in_unit(part.figure, "元").value for part in parts), default=Decimal(0))
            itself = any(item_key(part.figure.item) == item_key(whole.figure.item) for part in parts)
            if len(parts) > 1 and not itself and in_unit(whole.figure, "元").value > least * _NO_PART:
                return parts_against_total(whole, _first_cut(whole, parts))
    return None


def _first_cut(whole: Match, parts: Sequence[Match]) -> Sequence[Match]:
    """The first parts that make up the whole, behind which it is cut once more (面向中小企业的); else all."""
    summed = (parts[:end] for end in range(len(parts), 1, -1))
    exact = (cut for cut in summed if _comes_to(whole, total([part.figure for part in cut])))
    return next(exact, parts)


def _comes_to(whole: Match, work: Worked) -> bool:
    return in_unit(whole.figure, work.unit).value == work.value
