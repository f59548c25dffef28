"""What a limit of debt leaves: 限额 less 余额 of one kind of debt, of a place or of each place in order.

Answers 离限额还有多少空间 and 哪个市州离限额的空间最大.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.calculate import difference, in_unit, total_of
from assistant.compose.wording import rows_met, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import asks_place, compared_places, compares_own_level
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level
from assistant.templates import say
from index import Figure
from index.normalise import is_money

_ROOM = re.compile(
    r"(?:举债|债务|发债|借债)?(?:空间|余地)|[离距](?:离|着)?[^，。？；和与离距]{0,8}?(?:限额|上限)|(?:限额|(?<=债务)上限|(?<=债)上限|额度)(?:(?!各|分别).){0,6}(?:(?<!相)差|剩|余(?!额)|没[有被]?[使用])|剩.{0,8}限额|限额(?:比|和|与|跟|减去?|超出)(?:[^，。？]{0,8})余额(?:(?!各|分别)[^，。？]){0,4}(?:多|高|大|差|超)|限额[和与跟、]余额(?:各|分别)[^。？]{0,8}差|超(?:过|出|了)*(?:债务)?限额|还(?:能|可以?)[再新]?(?:增加?)?(?:借|举|发)"
    r"|余额(?:比|较|低于|小于|少于|距|与|和|跟)[^，。？]{0,8}(?:限额|上限)[^，。？]{0,4}(?:低|少|小|差|空|多少|几)"
)
_USED_UP = re.compile(
    r"(?<![没未不能])(?<!没有)(?:用|借|占|打|顶|举)(?:满|完(?!成)|尽|光|足|到顶|到头)|见底|一?点儿?(?:也|都)?(?:没|不)剩"
    r"|(?:空间|余地|额度)[^，。？]{0,4}(?:为零|是零|为0|是0|等于零)|(?<!有)(?:没有?|再无)[^，。？]{0,4}(?:空间|余地)"
    r"|(?:余额|债务|专项债|一般债)[^，。？]{0,8}(?:等于|达到|顶到|追平|触及|碰到|与|和|跟)了?[^，。？]{0,6}(?:限额|上限)(?![和与及、])了?(?:相等|一样多?|持平|相同|$|[，。？]|的|了)"
    r"|限额[与和跟]余额(?:完全|已经|正好)?(?:相等|一样多?|持平|相同)"
)
_STILL = re.compile("(?:还|仍|尚)(?:有|剩|能|可)|没有?用[完满足]|未用[完满足]")
_FIRST = re.compile("最|第一")
_LEAST = re.compile("最(?:接近|靠近|[近紧小少窄])")
_KINDS = ("一般", "专项")
_OF_DEBT = re.compile(r"债|限额")
_PLANNED = re.compile(r"预计|明年|今年|计划")
_CLAUSE = re.compile("[^，。？；]+[，。？；]?")
_HOW_MUCH = re.compile("多少|几|各|分别")
_OPENING = re.compile("期初|年初|上年(?:年)?[末底]")  # what stood before the year
_OVER_LIMIT = re.compile(r"超(?:过|出|了)*(?:债务)?限额")

Pair = tuple[Match, Match]  # a limit and a balance


def asks_room(text: str) -> bool:
    """Whether a question asks what a limit of debt leaves."""
    used_up = _USED_UP.search(text) and re.search("债|限额|上限|额度|空间|余地", text)
    return bool(_ROOM.search(text) or used_up)


def room(case: Case) -> Draft | None:
    """What a limit of debt leaves, where a question speaks of debts and asks that."""
    text = case.query.text
    asked = case.query.operation in ("lookup", "rank") and asks_room(text) and _OF_DEBT.search(text)
    return debt_room(case) if asked and (case.query.operation == "lookup" or _of_which_place(case)) else None


def _of_which_place(case: Case) -> bool:
    """Whether the place whose limit leaves most, or least, is asked."""
    return asks_place(case) and bool(_FIRST.search(case.query.text))


def _of_places(case: Case) -> Draft | None:
    """Of the places that a table gives those whose limit leaves most or least, nothing, or something."""
    for view in case.views:
        pairs = _pairs_of_year(case, view, case.query.text)
        places = compared_places(case, view, [limit for limit, _ in pairs])
        own: dict[tuple[str, str], Pair] = {}
        for limit, balance in pairs:
            level = government_level(limit.figure.region)
            if limit in places and (not level or (level == "own" and compares_own_level(case))):
                own.setdefault((limit.figure.region, _debt_kind(limit.figure)), (limit, balance))
        if len({region for region, _ in own}) > 1:
            return _told_met(case, list(own.values())) or _told_first(case, _by_place(own))
    return None


def _by_place(pairs: Mapping[tuple[str, str], Pair]) -> list[list[Pair]]:
    """For each place the pair of its whole debt, else those of both kinds."""
    found: dict[str, dict[str, Pair]] = {}
    for (region, kind), pair in pairs.items():
        found.setdefault(region, {})[kind] = pair
    return [[kinds[""]] if "" in kinds else list(kinds.values()) for kinds in found.values()]


def _told_met(case: Case, pairs: Sequence[Pair]) -> Draft | None:
    """The places that have used up their limits, or have not; None where neither is asked, or met by none."""
    text = case.query.text
    used_up = bool(_USED_UP.search(text))
    if _FIRST.search(text) or not (used_up or _STILL.search(text)):
        return None
    met = [pair for pair in pairs if bool(_left(pair)) != used_up]
    draft = Draft()
    if met:
        clauses = [f"{pair[0].figure.region}，{_room_text(draft, [pair])}" for pair in met]
        draft.text = rows_met(draft, clauses)
        draft.notes.append(f"在{len(pairs)}项中查找")
    return draft if met else None


def _left(pair: Pair) -> Decimal:
    """What the limit of a pair leaves, in 元."""
    limit, balance = (in_unit(match.figure, "元").value for match in pair)
    return limit - balance


def _told_first(case: Case, places: Sequence[Sequence[Pair]]) -> Draft:
    """The place whose limit leaves most, or least; the least too where none has used its limit up."""
    none_met = bool(_USED_UP.search(case.query.text)) and not _FIRST.search(case.query.text)
    least = none_met or bool(_LEAST.search(case.query.text))
    rooms = [sum(map(_left, pairs), Decimal(0)) for pairs in places]
    first = (min if least else max)(rooms)
    draft = Draft()
    told = [
        f"{pairs[0][0].figure.region}，{_room_text(draft, pairs)}"
        for pairs, left in zip(places, rooms, strict=True)
        if left == first
    ]
    lead = say("none_used_up") if none_met else ""
    draft.text = f"{lead}空间{'最小' if least else '最大'}的是{'；'.join(told)}。"
    draft.notes.append(f"在{len(places)}项中比较")
    return draft


def debt_room(case: Case) -> Draft | None:
    """限额 less 余额 of the same debt and year, for every place asked about, or for the first of all."""
    if asks_place(case):
        return _of_places(case)
    draft = Draft()
    texts: list[str] = []
    for view in case.views:
        for text in _places_asked(case.query.text):
            of_room, rest = _room_and_rest(text)
            if pairs := _pairs_of_year(case, view, of_room):
                kinds = _of_kinds_named(view, pairs, of_room)
                texts += [_verdict(pair, of_room) + _room_text(draft, [pair]) for pair in kinds or pairs[:1]]
                texts += _kinds_told(draft, view, pairs[0], rest)
        if texts:
            break
    draft.text = "；".join(dict.fromkeys(texts)) + "。" if texts else ""
    return draft if texts else None


def _room_and_rest(text: str) -> tuple[str, str]:
    """A question up to the clause that asks for the room, and what is asked after it (其中专项债务多少)."""
    clauses = _CLAUSE.findall(text)
    asked = [place for place, clause in enumerate(clauses, 1) if asks_room(clause)]
    end = asked[-1] if asked else len(clauses)
    rest = "".join(clauses[end:])
    return ("".join(clauses[:end]), rest) if _HOW_MUCH.search(rest) else (text, "")


def _of_kinds_named(view: ReportView, pairs: Sequence[Pair], text: str) -> list[Pair]:
    """The best pair of each kind of debt, where a question names both and one place tells both."""
    if not all(kind + "债" in text for kind in _KINDS):
        return []
    place = _region(view, pairs[0][0].figure)
    own = [pair for pair in pairs if _region(view, pair[0].figure) == place]
    firsts = [next((pair for pair in own if _debt_kind(pair[0].figure) == kind), None) for kind in _KINDS]
    found = [pair for pair in firsts if pair]
    return found if len(found) == len(_KINDS) else []


def _kinds_told(draft: Draft, view: ReportView, pair: Pair, text: str) -> list[str]:
    """The balance, or the limit, of the kinds of debt of which a question asks beside the room."""
    whole = pair[1].figure
    measures = [measure for measure in ("限额", "余额") if measure in text] or ["余额"]
    told = []
    for kind in (kind for kind in _KINDS if kind + "债" in text and kind != _debt_kind(whole)):
        for measure in measures:
            alike = [
                match
                for match in _debt(view, measure, whole.year)
                if _debt_kind(match.figure) == kind and _region(view, match.figure) == _region(view, whole)
            ]
            alike.sort(key=lambda match: match.figure.group != whole.group)
            told += [value_clause(draft, match) for match in alike[:1]]
    return told


def _places_asked(text: str) -> list[str]:
    """Clauses of the question that name a place of their own, or the whole question."""
    clauses = [clause for clause in re.split(r"[，。？；]", text) if clause]
    own = [clause for clause in clauses if place_of(clause) != "全辖"]
    return own if len(own) > 1 else [text]


def _pairs_of_year(case: Case, view: ReportView, text: str) -> list[Pair]:
    """Limits and balances of the year asked; where none is named, of the last one that the report tells."""
    year, named = case.year_for(view)
    planned = view.report.kind == "政府预算" and not _PLANNED.search(
        text
    )  # what stood at its end is last year's
    years = (year,) if named or year is None else (year - 1, year) if planned else (year, year - 1)
    return next((pairs for each in years if (pairs := _limits_and_balances(view, each, text))), [])


def _verdict(pair: Pair, text: str) -> str:
    """Whether a limit is kept, or used up, where a question asks that; "" otherwise."""
    kept = "没有超过限额，" if _OVER_LIMIT.search(text) else ""
    if not _USED_UP.search(text):
        return kept
    return f"{kept}{'没有' if _left(pair) else '已经'}用满，"


def _room_text(draft: Draft, pairs: Sequence[Pair]) -> str:
    """What the limits of one place leave together, with all that goes into it."""
    works = [difference(limit.figure, balance.figure) for limit, balance in pairs]
    result, expression = draft.work(works[0] if len(works) == 1 else total_of(works))
    clauses = "，".join(value_clause(draft, match) for pair in pairs for match in pair)
    return f"离限额还有{result}（{expression} = {result}）：{clauses}"


def _limits_and_balances(view: ReportView, year: int | None, text: str) -> list[Pair]:
    """Pairs of a limit and a balance, the whole debt and the place asked about first."""
    found = []
    limits = [match for match in _debt(view, "限额", year) if _is_asked(view, match.figure, text)]
    balances = _debt(view, "余额", year)
    for limit in limits:
        for balance in balances:
            a, b = limit.figure, balance.figure
            if (
                _debt_kind(a) != _debt_kind(b)
                or _region(view, a) != _region(view, b)
                or in_unit(a, "元").value < in_unit(b, "元").value
            ):
                continue
            found.append((_room_fit(a, b, text), limit, balance))
    found.sort(key=lambda each: each[0], reverse=True)
    return [(limit, balance) for _, limit, balance in found]


def _is_asked(view: ReportView, limit: Figure, text: str) -> bool:
    """Whether a limit is of the kind of debt asked, and of the place, where one with rows is named."""
    kinds = {kind for kind in _KINDS if kind + "债" in text}
    of_kind = _debt_kind(limit) in kinds or len(kinds) != 1
    for own in (view.report.organisation, view.report.organisation[:-1]):
        text = text.replace(own, "") if len(own) > 1 else text  # 龙江县 is not named in 黑龙江
    apart = [place for place in view.places if not government_level(place)]
    places = {stem for place in apart if len(stem := _stem(place)) > 1 and stem in text}
    return of_kind and (not places or _stem(limit.region) in places)


def _stem(place: str) -> str:
    """A place without the word for its own level: 甲市 of 甲市本级, and 甲 of both."""
    return place.removesuffix("本级").rstrip("市县区")


def _region(view: ReportView, figure: Figure) -> str:
    """The place of a figure; none where it is the whole that the report is about (全市)."""
    whole = government_level(figure.region) == "whole" or figure.region in (
        view.report.organisation,
        *view.report.aliases,
    )
    return "" if whole else figure.region


def _debt(view: ReportView, measure: str, year: int | None) -> list[Match]:
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure == measure
        and figure.value is not None
        and is_money(figure.unit)
        and figure.year in (year, None)
        and not f"{figure.region}{figure.item}".startswith("新增")  # of a row named so too
        and not _OPENING.search(figure.item)
        and "债" in "".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))
    ]


def _debt_kind(figure: Figure) -> str:
    told = (figure.item + figure.part, "".join(figure.ancestors[-1:]), "".join(figure.headings[-1:]))
    found = ([kind for kind in _KINDS if kind in text] for text in told)
    return next((kinds[0] for kinds in found if len(kinds) == 1), "")


def _room_fit(limit: Figure, balance: Figure, text: str) -> float:
    """How well a pair fits: its kind and place as asked, one source for both."""
    kind = _debt_kind(limit)
    place = place_of(text)
    fit = 1.0 if (kind in text if kind else not re.search("一般债|专项债", text)) else -1.0
    fit += 1.0 if place_of(limit.region + limit.item + "".join(limit.headings[-1:])) == place else 0.0
    own = limit.region and place_of(limit.region) == place == "本级"  # 省级 where 省本级 is asked
    fit += 2.0 if limit.region and (own or limit.region in text) else 0.0
    fit += (
        0.4
        if limit.group == balance.group
        else 0.2
        if limit.spans == balance.spans or limit.table == balance.table
        else 0.0
    )
    return fit + 0.05 * (limit.unit != "亿元")  # tables print to the 万元 what prose rounds


def place_of(text: str) -> str:
    """本级, 全辖 or 下级, as words of a question or a label tell."""
    if re.search(r"本级|市直|(?<!全)[省市县区]级", text):
        return "本级"
    if re.search(r"市县|下级|县区", text):
        return "下级"
    return "全辖"
