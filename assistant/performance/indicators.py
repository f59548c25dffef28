"""Clauses of a question -> the indicators of appraisal forms that they name.

Names are compared by their characters, helped by the numbers and units that the question says.
Knows neither what is asked of an indicator nor how it is worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assistant.find.figures.counts import counted_units
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import WordIndex, bigrams, share_said
from assistant.performance.appraisal import Form, Row
from assistant.performance.unit_prices import priced, row_per_unit
from assistant.question.asked.query import content_pieces
from assistant.question.named.short_names import stretch_of
from index.normalise import is_money, longest_first, parse_number

Named = tuple[ReportView, Form]

_CLAUSE = re.compile(r"[^，。；？！,;?!]+")
_JOIN = re.compile(r"([、和与跟]|及(?![时格其早]))")
_ASKS = re.compile(r"多少|几|哪|吗|什么|原因|是否|有没有|没有?$|多[大高长快]|为何|为啥|怎么|咋|呢$")
_ASKS_RATE = re.compile(r"率(?:目标|实际)?(?:是|为|有|要|达到?|完成)*(?:了)?(?:多少|几)")
_ASKS_COUNT = re.compile(
    r"[件人户条份次个批家]数(?:量|目标|实际)?(?:各|又|是|为|有|要)*(?:多少|几)|(?:多少|几)[万亿]?(?:[件户份条批家]|人次)"
)
_ASKED_OF = re.compile(  # 覆盖率 | 实际各是多少
    r"(?:年度)?(?:实际|目标|计划|指标)?(?:值|完成|达到)*(?:各自?|分别|又|都)*(?:是|为|有|要|达到?|定)*(?:多少|多高|几|什么).*$"
)
_ONE_OF = re.compile("(?<![第之唯同])一(?=[株棵亩头只台辆座栋户人件套吨间户块盏])")  # 一株的成本: 每株
_ASKS_COST = re.compile("成本(?!控制|节约)|单价|造价|多少钱|几块钱")
_COST = re.compile("成本|[单均造]价|费")
_PER = re.compile(r"每(?!年|月|季|天|日)[\u4e00-\u9fff]")
_COUNTED = re.compile(r"多少([\u4e00-\u9fff]{2})")
_ASKS_TIME = re.compile(r"什么时[候间]|何时|几月|哪天|多久|时限")
_OF_TIME = re.compile(r"时间|时限|期限|时效|进度")
_QUALITIES = (
    (re.compile("多(?:长(?!时间)|远|高|宽|深)"), ("米", "公里", "千米", "延米")),
    (re.compile("多大(?=面积|$|的?[地场范])"), ("平方米", "亩", "公顷", "平方公里")),
    (re.compile("多重"), ("吨", "公斤", "千克")),
)
_DOES = (
    "(?:购买|购置|采购|开展|组织|举办|完成|新建|建设|改造|维护|维修|发放|开发|印刷|聘用|新增|提供|办理|召开)"
)
_VERBS = re.compile(f"^{_DOES}")
_VERB_BEHIND = re.compile(f"{_DOES}$")
_EACH = re.compile("各(?:自|为|是|有|多|几|要|达)|分别")
_TAIL = re.compile(r"[（(][^）)]*[）)]|(?:数量|数|率|情况)$")
_SAID = re.compile(r"(\d+(?:\.\d+)?)\s*(万元|亿元|万|[A-Za-z]{1,3}|%|[\u4e00-\u9fff])?")
_NAMED = 0.42
_NAMED_IN_FORM = 0.25
_FROM_CONTEXT = 0.3
_SHORTEST_NAME = 3
_WORDS_HELD = 4
_PROJECT_SAID = 0.5
_PART_SAID = 0.2
_OF_BODY_SAID = 0.3  # what an indicator of the body that a clause names counts more


@dataclass(frozen=True)
class Hit:
    """An indicator that a clause speaks of, with how surely."""

    view: ReportView
    form: Form
    row: Row
    score: float
    exact: bool = False


def clauses_of(text: str) -> list[str]:
    """The clauses of a question, also those joined by 、 or 和 when each of them asks something."""
    found: list[str] = []
    for clause in _CLAUSE.findall(text):
        part = ""
        for piece in _JOIN.split(clause):
            if _JOIN.fullmatch(piece) and _ASKS.search(part):
                found.append(part)
                part = ""
            else:
                part += piece
        if found and part and not _ASKS.search(part) and _JOIN.search(clause):
            found[-1] += part
        elif part:
            found.append(part)
    return found


def hits_of(forms: Sequence[Named], chosen: Sequence[Named], text: str) -> list[Hit]:
    """The indicators that the asking clauses of a question name, in order, each once.

    `chosen` are the forms of the project named. A clause that names none itself is read with those
    before it, or with the words of the whole question in the form that another clause was answered from.
    """
    hits: list[Hit] = []
    before = ""
    asks = bool(_ASKS.search(text))
    for clause in clauses_of(text):
        whole = before + clause
        before = whole + "，"
        if asks and not _ASKS.search(clause):
            continue
        if price := _price(forms, chosen, hits, clause, text):
            hits.append(price)
            continue
        if beside := _side_by_side(forms, chosen, clause):
            hits += [hit for hit in beside if not any(hit.row is other.row for other in hits)]
            continue
        hit = _of_clause(chosen if chosen and hits else forms, chosen, clause)
        if hit is None and hits:
            hit = _in_the_same_form(hits[-1], clause, text)
        elif hit is None:
            hit = _of_clause(forms, chosen, whole)
        if hit and not any(hit.row is other.row for other in hits):
            hits.append(hit)
    return hits


def _price(
    forms: Sequence[Named], chosen: Sequence[Named], hits: Sequence[Hit], clause: str, text: str
) -> Hit | None:
    """What one of a thing costs, in the form that a clause before was answered from, else in any."""
    found = priced(clause)
    known = [(hits[-1].view, hits[-1].form)] if hits else []
    if found is None:
        return None
    for view, form in known or chosen or forms:
        if row := row_per_unit(form.indicators, found, text, beside=bool(known)):
            return None if any(row is hit.row for hit in hits) else Hit(view, form, row, 1.0, True)
    return None


def _of_clause(forms: Sequence[Named], chosen: Sequence[Named], clause: str) -> Hit | None:
    if not chosen:
        return best_hit(forms, clause, _NAMED)
    if whole := _said_whole(chosen, clause):
        return whole
    project = chosen[0][1].project
    rest = without(project, clause) if share_said(project, clause) >= _PART_SAID else clause
    hit = best_hit(chosen, rest, _NAMED_IN_FORM) or _only_of_kind(chosen, clause)
    if hit and rest != clause:
        hit = _said_more(hit, chosen, clause)
    return hit or best_hit(forms, rest if share_said(project, clause) >= _PROJECT_SAID else clause, _NAMED)


def _said_more(hit: Hit, chosen: Sequence[Named], clause: str) -> Hit:
    """The indicator of the same unit that says more of a clause, the words of its project's name with it."""
    grams, units = set(bigrams(clause)), _plain_units(hit.row)
    alike = [
        Hit(view, form, row, hit.score)
        for view, form in chosen
        for row in form.indicators
        if units & _plain_units(row)
    ]
    best = max(alike, key=lambda each: len(grams & set(bigrams(each.row.name))), default=hit)
    more = [len(grams & set(bigrams(each.row.name))) for each in (best, hit)]
    return best if more[0] > more[1] + 1 else hit


def _side_by_side(forms: Sequence[Named], chosen: Sequence[Named], clause: str) -> list[Hit]:
    """Indicators that a clause names side by side (甲率和乙率各多少), each by its whole name.

    Of a project named also by a part of it, where each of them is asked for or none has a joined name.
    """
    parts = [part for part in _JOIN.split(clause) if not _JOIN.fullmatch(part)]
    if len(parts) < 2:
        return []
    if chosen and (_EACH.search(parts[-1]) or not _of_joined_name(chosen, clause)):
        found = [_of_part(chosen, part) for part in parts]
        own = [
            hit
            for part, hit in zip(parts, found, strict=True)
            if hit and (hit.score >= _NAMED or _counts_in(hit.row, part) or _says_name(hit.row, part))
        ]
        if len({id(hit.row) for hit in own}) == len(parts) and len({id(hit.form) for hit in own}) == 1:
            return own
    first = [hit for part in parts if (hit := _of_clause(forms, chosen, part)) and hit.exact]
    for known in first if len(first) == len(parts) else ():
        form = [(known.view, known.form)]
        hits = [hit for part in parts if (hit := _of_clause(form, [], part)) and hit.exact]
        if len({id(hit.row) for hit in hits}) == len(parts):
            return hits
    return []


def _says_name(row: Row, part: str) -> bool:
    """Whether what is asked is an indicator's name cut in front or in between (出具率: 按时出具率)."""
    said = _ASKED_OF.sub("", part.rpartition("的")[2])
    return len(said) >= _SHORTEST_NAME and (said in row.name or stretch_of(said, row.name) is not None)


def _of_part(chosen: Sequence[Named], part: str) -> Hit | None:
    """The indicator that one of several parts of a clause names, behind the project that it opens with."""
    head, _, own = part.rpartition("的")
    if own and share_said(chosen[0][1].project, head) >= _PROJECT_SAID:
        return best_hit(chosen, own, _NAMED_IN_FORM)
    return _of_clause(chosen, chosen, part)


def _counts_in(row: Row, part: str) -> bool:
    """Whether what is asked is called by the unit that an indicator counts in (消杀次数: 次)."""
    return any(part.endswith(f"{unit}数") for unit in _plain_units(row) if unit)


def _of_joined_name(chosen: Sequence[Named], clause: str) -> bool:
    """Whether the indicator that a clause names best joins two things in its own name (甲和乙满意度)."""
    hit = _of_clause(chosen, chosen, clause)
    return hit is not None and bool(_JOIN.search(hit.row.name))


def _only_of_kind(chosen: Sequence[Named], clause: str) -> Hit | None:
    """The only indicator of a project in the unit that a clause asks for, or the only one of time."""
    units = units_asked(clause, [row for _, form in chosen for row in form.indicators])
    timely = bool(_ASKS_TIME.search(clause))
    found = [
        Hit(view, form, row, _NAMED)
        for view, form in chosen
        for row in form.indicators
        if units & _plain_units(row) or (timely and _OF_TIME.search(row.name))
    ]
    return found[0] if len(found) == 1 else None


def _said_whole(chosen: Sequence[Named], clause: str) -> Hit | None:
    """The indicator whose whole name a clause says, the longest, though its project's name is in it."""
    said = _spoken(clause)
    every = [(view, form, row) for view, form in chosen for row in form.indicators]
    bodies = {row.any.region for _, _, row in every if row.any.region and row.any.region in clause}
    rows = [
        each
        for each in every
        if _spoken(each[2].name) in said and (not bodies or each[2].any.region in bodies)
        if not _asks_cost(clause) or _is_cost(each[2])
    ]
    longest = max(rows, key=lambda each: len(each[2].name), default=None)
    return Hit(*longest, 1.0, True) if longest and _is_name(longest[2].name) else None


def _in_the_same_form(known: Hit, clause: str, text: str) -> Hit | None:
    """An indicator beside `known` that shares words with the clause, and the others with the question."""
    rows = [row for row in known.form.indicators if set(bigrams(row.name)) & set(bigrams(clause))]
    rows = [row for row in rows if not (_ASKS_COUNT.search(clause) and _is_rate(row))]
    units = units_asked(clause, known.form.indicators)
    fitting = [row for row in rows if not units or units & _plain_units(row)]
    index = names_index(tuple(row.name for row in known.form.indicators))
    said = text if units else clause  # words of the whole question help only a number of a kind
    scored = [(named(row.name, said, index), number) for number, row in enumerate(fitting)]
    best = max(scored, default=(0.0, -1))
    return Hit(known.view, known.form, fitting[best[1]], best[0]) if best[0] >= _FROM_CONTEXT else None


def units_asked(clause: str, rows: Iterable[Row]) -> set[str]:
    """The units that a clause counts in: known ones, those of a quality, else those that the rows print."""
    for quality, units in _QUALITIES:
        if quality.search(clause):
            return set(units)
    known = {unit for units in counted_units(clause)[:1] for unit in units}
    own = {unit for row in rows for unit in _plain_units(row) if unit and not unit.isascii()}
    longest = next(
        (unit for unit in longest_first(own) if re.search(f"(?:多少|几)(?:万|亿)?{unit}", clause)), ""
    )
    return known | {longest} - {""}


def _plain_units(row: Row) -> set[str]:
    """Units of a row's figures, each of two for choice (平方米/公里), also without their 万 or 亿."""
    printed = [figure.unit for figure in row.figures.values()]
    units = {one for unit in printed for one in (unit, *(() if is_money(unit[:1]) else unit.split("/")))}
    return units | {unit[1:] for unit in units if unit[:1] in "万亿" and len(unit) > 1}


def without(project: str, clause: str) -> str:
    """A clause without the words that only name the project: its longer runs of the project's words."""
    runs: list[tuple[int, int]] = []
    for place in range(len(clause) - 1):
        if clause[place : place + 2] not in project:
            continue
        joined = runs and runs[-1][1] == place + 1
        runs[-1:] = [(runs[-1][0], place + 2)] if joined else [*runs[-1:], (place, place + 2)]
    longest = max((end - start for start, end in runs), default=0)
    covered = {place for start, end in runs if end - start > 2 or longest == 2 for place in range(start, end)}
    return "".join("‖" if place in covered else char for place, char in enumerate(clause))


def best_hit(forms: Sequence[Named], clause: str, least: float) -> Hit | None:
    """The indicator that a clause names best."""
    clause = _ONE_OF.sub("每", clause)
    units = units_asked(clause, [row for _, form in forms for row in form.indicators])
    said = _spoken(clause)
    cost = _asks_cost(clause)
    counted = _COUNTED.search(clause)
    rate, per = bool(_ASKS_RATE.search(clause)), _PER.search(clause)
    count = bool(_ASKS_COUNT.search(clause))
    rows = [
        (view, form, row)
        for view, form in forms
        for row in form.indicators
        if _is_name(row.name + "数") and (not rate or _is_rate(row)) and not (count and _is_rate(row))
    ]
    index = names_index(tuple(row.name for _, _, row in rows))
    asked = {gram for piece in content_pieces(clause) for gram in bigrams(piece)}
    alike = index.scores(dict.fromkeys(bigrams(clause), 1.0)) if least >= _NAMED else range(len(rows))
    hits = []
    for view, form, row in (rows[number] for number in sorted(alike)):
        score = max(named(row.name, clause, index), _held(asked, row.name))
        value = row.get("完成值") or row.get("目标值")
        if score and units and value:
            score += 0.12 if units & _plain_units(row) else -0.1
        if score and cost and value:
            score += 0.12 if _is_cost(row) else -0.5  # a number of things is no cost of them
        if score and per and per.group() in row.name:
            score += 0.1  # 每亩补多少 is a rate for each 亩
        if counted and _is_rate(row) and counted.group(1) in row.name:
            score -= 0.15  # 多少苗木 asks for no rate of them
        if score >= _NAMED_IN_FORM and row.any.region and row.any.region in clause:
            score += _OF_BODY_SAID
        if score >= _NAMED_IN_FORM:
            score += 0.3 * values_said(row, clause)
        core = name_of(row.name)
        hits.append(Hit(view, form, row, score, _is_name(core) and _spoken(core) in said))
    best = max(hits, key=lambda hit: (hit.score, hit.exact), default=None)
    best = _outside_costs(best, clause) if best and not cost else best
    return best if best and best.score >= least else None


def _outside_costs(hit: Hit, clause: str) -> Hit:
    """A number among the costs yields to the one of its form in that unit whose name holds its own."""
    row, costs = hit.row, [name for name in hit.row.any.ancestors if "成本" in name]
    if not costs or "成本" in clause or _is_cost(row):
        return hit
    for other in hit.form.indicators:
        apart = not any("成本" in name for name in other.any.ancestors)
        if apart and row.name in other.name and _plain_units(row) & _plain_units(other):
            return replace(hit, row=other)
    return hit


def _asks_cost(clause: str) -> bool:
    """Whether a clause asks what something costs."""
    return bool(_ASKS_COST.search(clause)) and "率" not in clause


def _is_cost(row: Row) -> bool:
    """Whether an indicator is a cost, by its name or by its values."""
    units = [figure.unit.split("/")[0] for figure in row.figures.values()]
    return bool(_COST.search(row.name)) or any(map(is_money, units))


def _is_rate(row: Row) -> bool:
    """Whether an indicator is a rate, by its name or by its values."""
    return "率" in row.name or any(figure.unit in ("%", "‰") for figure in row.figures.values())


@lru_cache(maxsize=64)
def names_index(names: tuple[str, ...]) -> WordIndex:
    """Names found by their characters, made once."""
    return WordIndex(names)


def _held(asked: set[str], name: str) -> float:
    """What a clause counts whose words an indicator's longer name holds nearly all."""
    held = sum(gram in name for gram in asked)
    return 0.6 * held / len(asked) if held >= _WORDS_HELD and held >= 0.7 * len(asked) else 0.0


@lru_cache(maxsize=4096)
def _is_name(name: str) -> bool:
    """Whether a name says more than a date or a number."""
    return len(re.sub(r"[\d年月日季度第.%]", "", name)) >= _SHORTEST_NAME


def _spoken(text: str) -> str:
    """A text with the joining words folded: 师生和家长的满意度, 师生及家长满意度."""
    return re.sub("[及与]", "和", text).replace("的", "")


def name_of(name: str) -> str:
    """An indicator's name without brackets, its verb in front and 数量 or 率 at its end."""
    plain = _TAIL.sub("", name) or name
    core = _VERBS.sub("", plain)
    return core if len(core) >= _SHORTEST_NAME else plain


def thing_of(name: str) -> str:
    """What an indicator counts, without the verb that may stand behind it, too (水塘建设数: 水塘)."""
    core = name_of(name)
    thing = _VERB_BEHIND.sub("", core)
    return thing if len(thing) >= _SHORTEST_NAME else core


def named(name: str, text: str, index: WordIndex) -> float:
    """Share of an indicator's name that the text says, by rarity; single characters count a little."""
    plain = _TAIL.sub("", name) or name
    return max(_share(words, text, index) for words in {plain, name_of(name)})


def _share(words: str, text: str, index: WordIndex) -> float:
    grams = sorted(set(bigrams(words)))
    pairs = sum(index.idf(gram) for gram in grams if gram in text) / (sum(map(index.idf, grams)) or 1.0)
    chars = set(words)
    singles = sum(char in text for char in chars) / len(chars)
    return 0.7 * pairs + 0.3 * singles


def values_said(row: Row, text: str) -> int:
    """How many of the row's target, result, score and amounts the text says with their units."""
    said = {(parse_number(number), unit) for number, unit in _SAID.findall(text)}
    return sum(
        figure.value is not None
        and any(_same(value, unit, figure.value, figure.unit) for value, unit in said if value is not None)
        for measure, figure in row.figures.items()
        if measure not in ("分值", "完成率")
    )


def _same(value: Decimal, unit: str, other: Decimal, its_unit: str) -> bool:
    alike = unit == its_unit or (bool(unit) and its_unit.startswith(unit)) or (unit == "" and value > 9)
    return value == other and alike
