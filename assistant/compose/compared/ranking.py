"""Which of several is highest or lowest: over years, organisations, or the rows and items of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import Worked, difference, gap_between, in_unit, share_of_sums, total
from assistant.calculate import share as share_of
from assistant.compose.compared.gaps_ranked import asks_gap, gaps_ranked
from assistant.compose.compared.over_organisations import over_organisations
from assistant.compose.compared.over_years import WHICH_YEAR, over_years
from assistant.compose.figures.beside import beside
from assistant.compose.wording import (
    beside_numbers,
    stated_share,
    subject,
    told_clause,
    value_clause,
    worked_change,
)
from assistant.draft import Draft
from assistant.find.figures.choose import OWN_BUDGET
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.moved import moved_by_rates
from assistant.find.figures.quantities import MOVES
from assistant.find.figures.select import Match
from assistant.find.tables.kinds_of_row import both_kinds, printed_sums
from assistant.find.tables.place_rows import place_of_row, whole_of_column
from assistant.find.tables.projects import whole_of_rows
from assistant.find.tables.purchase_tree import name_beside
from assistant.find.tables.row_depths import list_opened_by
from assistant.find.tables.rows import comparable
from assistant.find.tables.rows_asked import asks_class, asks_use, like_wants, ranked_want
from assistant.find.tables.share_of_first import asked_of_first, share_base
from assistant.find.tables.subject_rows import are_classes, finest_subjects
from assistant.performance.forms_compared import LOSES
from assistant.question.asked.operations import places_asked
from assistant.question.asked.wants import Want
from assistant.templates import say
from index.figures.one_item import same_item
from index.normalise import is_money

_WHICH_OF_NAMED = re.compile(r"[、和与跟及]")
_FALLS = re.compile(
    r"降幅|(?:减|降|跌|砍|压|(?<!多)少)[少低缩减支收花]?(?:得|幅|额|了)?的?(?:金额|幅度|数额|数|钱|比例)?(?:是|又)?(?:最|第一)"
    r"|省(?:[下了出]的?|的(?=钱))钱?最"
)
_RISES_MOST = re.compile(
    r"(?:涨|增|升|[增上]长)[加长幅支收]?(?:得|幅|额)?(?:最|第一)|最[高多快大猛](?:的)?(?:涨|增)幅?"
)
_HIGHEST = re.compile(r"最(?:高|多|大|快|好|贵)")
_LOWEST = re.compile(r"最(?:低|少|小|慢|差|便宜)(?!有)")
_ALL_FIRST = re.compile(
    r"^[^，。？；]*(?:一共|总共|合计|总额|总计|共|是|有|收|花)了?多少(?!的?[是最])[^，。？；]*[，。？；].*最"
)
_EACH_TOO = re.compile(r"(?:各|分别)(?:是|有|为|花|用)?了?多少")
_TOGETHER = re.compile(r"(?:加起来|合起来|加在一起|相加|一共|总共|合计|共计)[^，。？]{0,8}?多少")
_ENDS_APART = re.compile(
    r"相差|差[额距]|(?<![最出])差了?(?:多少|几)|比最[低少小][^，。？；]*[多高大]|比最[高多大][^，。？；]*[少低小]"
)
_TABLE = re.compile(r"表[上里中]|单[笔项个](?!位)")
_TROUBLE = re.compile(r"毛病|问题|为什么|为何|为啥|原因|[扣差丢卡]在哪|(?:咋|怎么)回事")
_SAYS_WHY = re.compile(r"原因|由于|扣分|失分|问题|(?<![成起])因(?![此素公而地人])")
_POINTS = re.compile(r"[扣失丢]分|得分|自评|绩效")
_OF_ALL_PLACES = re.compile(
    "占(?:了|到)?(?:整个|[\u4e00-\u9fff]{2,4})?(?:全(?:自治区|[省市区县州盟旗])|总|合计|全部)"
)
_ASKS_USE = re.compile("用(?:来|去|到|在|于|途|作|做)|(?:干|做)(?:什么|啥|嘛)|投向|[花投]到?(?:哪|什么)")
_SAYS_USE = re.compile("用于|用作|用在|投向")
_PARTS = re.compile("[^；。]+")
_LONGEST_REASON = 160
_MOST_PLACES, MOST_ALIKE = 20, 3
_PARTS_OF_A_SUM = 3
_NAMED = frozenset({"exact", "everyday", "alike", "code"})


def rank(case: Case) -> Draft | None:
    """Which of several: over years, organisations, the things named, or the rows and items of a report."""
    if WHICH_YEAR.search(case.query.text) and len({view.report.year for view in case.views}) > 1:
        return over_years(case)
    if len({view.body for view in case.views}) > 1:
        return over_organisations(case)
    if asks_gap(case.query.text):
        return gaps_ranked(case)
    if ranked_want(case) == "score" and LOSES.search(case.query.text):
        return None  # what lost most points has no highest score, nor the lowest
    wants = like_wants(ranked_want(case))
    classes = _first_ranked(case, wants, True) if asks_class(case) else None
    return classes or _first_ranked(case, wants)


def _first_ranked(case: Case, wants: Sequence[Want], of_classes: bool = False) -> Draft | None:
    """The first of the rows that are told by what is ordered by; with `of_classes` of none but classes."""
    for want in (*wants, *(("rate",) if wants == ("completion",) else ())):
        if want not in wants:  # where no completion is told, how far each is beyond its budget in percent
            case = replace(case, query=replace(case.query, against="预算"), _matches={})
        rows = _named(case, want)
        told = [rows] if rows else [comparable(case, view, want) for view in case.views]
        told.sort(key=lambda each: _is_no_table(case, each))
        if want not in wants:
            told = [each for each in told if all(row.figure.base in OWN_BUDGET for row in each)]
        if len(told) == 1 and "三公" in case.query.text and _moved_otherwise(case, want, told[0]):
            return _none_moved(want, told[0])
        told = [each for each in told if not _moved_otherwise(case, want, each)]
        told = [each for each in told if not of_classes or are_classes(each)]
        if found := next((each for each in told if len(each) >= 2), None):
            found = _without_sums(found) if want == "amount" else found
            if wants[0] == "change" != want and (moves := _ranked_moves(case, want, found)):
                return moves
            sums = both_kinds(case, found) if want == "amount" else []
            if sums and (printed := printed_sums(found)):
                return ranked(case, want, printed)
            return (
                _ranked_sums(case, sums)
                if sums
                else _with_finest(case, ranked(case, want, found), want, found)
            )
    return None


def _with_finest(case: Case, draft: Draft, want: Want, rows: Sequence[Match]) -> Draft:
    """A draft that tells the first class, with the first subject of the last level, where either is asked."""
    one = want == "amount" and places_asked(case.query.text) == 1 and not _both_ends(case.query.text)
    if one and (finest := finest_subjects(case, rows)):
        least = case.query.order == "least"
        first = (min if least else max)(finest, key=lambda row: _signed(row, finest[0].figure.unit, False))
        draft.text += f"到末级科目，{'最低' if least else '最高'}的是{told_clause(draft, first, want)}。"
    return draft


def _moved_otherwise(case: Case, want: Want, rows: Sequence[Match]) -> bool:
    """Whether what rose most is asked, and none of the rows rose, or what fell most, and none fell."""
    text = case.query.text
    rises, falls = (bool(said.search(text)) for said in (_RISES_MOST, _FALLS))
    if want not in ("change", "rate") or case.query.order != "most" or rises == falls:
        return False
    way = "减少" if rises else "增加"
    return bool(rows) and all(row.figure.direction == way for row in rows)


def _none_moved(want: Want, rows: Sequence[Match]) -> Draft:
    """That none of some costs moved as asked, and how each did."""
    draft = Draft()
    way = "增加" if rows[0].figure.direction == "减少" else "减少"
    draft.text = f"没有{way}的：{'；'.join(told_clause(draft, row, want) for row in rows)}。"
    return draft


def _without_sums(rows: list[Match]) -> list[Match]:
    """The rows without the sum of a sentence (98.3亿元，用于：) that opens the list in which others stand.

    Nor with a row that is as much as all the others together, and so their whole and none of them.
    """
    stated = {id(sentence) for row in rows if (sentence := row.view.stating(row.figure))}
    parts = [row for row in rows if not any(id(below) in stated for below in list_opened_by(row))]
    parts = parts if len(parts) > 1 else rows
    if len(parts) <= _PARTS_OF_A_SUM:
        return parts  # so few may be a sum by chance
    amounts = [in_unit(row.figure, "元").value for row in parts]
    every = sum(amounts, Decimal(0))
    return [row for row, amount in zip(parts, amounts, strict=True) if not amount or every != 2 * amount]


def _is_no_table(case: Case, rows: Sequence[Match]) -> bool:
    """Whether rows are none of a table, though the question speaks of one; such come last."""
    return bool(_TABLE.search(case.query.text)) and bool(rows) and rows[0].figure.table is None


def _named(case: Case, want: Want) -> list[Match]:
    """The figure of each thing, when the question names several to choose from (甲、乙、丙哪个最多)."""
    targets = [t for t in case.linked.targets if any(m.kind in _NAMED and m.keys for m in t.mentions)]
    if len(targets) < 2 or not _WHICH_OF_NAMED.search(case.query.text):
        return []
    found = [find_for(case, case.views[0], target, [want]).by_want.get(want) for target in targets]
    chosen = [match for match in found if match and match.figure.value is not None and match.score >= ENOUGH]
    return chosen if len(chosen) == len(targets) else []


def ranked(case: Case, want: Want, rows: list[Match], of: Match | None = None) -> Draft:
    """The first of rows, or the first few, with the share in the whole `of` where it is asked."""
    draft = Draft()
    unit = rows[0].figure.unit
    falls = want in ("change", "rate", "ratio") and bool(_FALLS.search(case.query.text))
    least = (case.query.order == "least") != falls
    moves = want in ("change", "rate")
    ordered = sorted(rows, key=lambda row: _signed(row, unit, moves), reverse=not least)
    if _both_ends(case.query.text):
        return _told_ends(draft, case, want, ordered if not least else ordered[::-1])
    if falls and case.query.order == "least":
        ordered = [row for row in ordered if _signed(row, unit, moves) < 0] or ordered
    word = "降得最少" if falls and not least else "降得最多" if falls else "最低" if least else "最高"
    places = places_asked(case.query.text)
    if places == 1:  # those that share the first place
        first = _signed(ordered[0], unit, moves)
        places = min(sum(_signed(row, unit, moves) == first for row in ordered), MOST_ALIKE)
    clauses = [
        told_clause(draft, row, want) + beside_numbers(name_beside(row)) + beside(draft, case, row, want)
        for row in ordered[:places]
    ]
    whole = _whole_asked(draft, case, rows)
    printed = "占" in clauses[0] and share_base(case) is None  # told with the first, of the whole asked
    share = _share_asked(draft, case, want, ordered[0], of) if len(clauses) == 1 and not printed else ""
    share += _rest_of_row(draft, case, ordered[0]) if len(clauses) == 1 else ""
    added = _added(draft, case, want, ordered[:places]) if len(clauses) > 1 else ""
    draft.text = f"{whole}{word}的{'依次' if len(clauses) > 1 else ''}是{'；'.join(clauses)}{share}{added}。"
    if _each_too(case, rows):
        rest = "；".join(told_clause(draft, row, want) for row in ordered[places:])
        draft.text += f"其余：{rest}。" if rest else ""
    draft.text += _told_why(draft, case, ordered[0]) if _TROUBLE.search(case.query.text) else ""
    draft.text += _told_use(draft, case, ordered[0]) if _ASKS_USE.search(case.query.text) else ""
    draft.notes.append(f"在{len(rows)}项中比较")
    return draft


def _each_too(case: Case, rows: Sequence[object]) -> bool:
    """Whether the numbers of all that are ranked are asked, and not those of the first few."""
    alone = places_asked(case.query.text) == 1 and len(rows) <= _MOST_PLACES
    return alone and _EACH_TOO.search(case.query.text) is not None


def _ranked_sums(case: Case, rows: list[tuple[Match, Match]]) -> Draft:
    """The places whose two kinds of one thing come to most, or least, together."""
    draft = Draft()
    works = [(total([match.figure for match in row]), row) for row in rows]
    works.sort(key=lambda each: each[0].value, reverse=case.query.order != "least")
    places = len(works) if _each_too(case, works) else places_asked(case.query.text)
    ends = [works[0], works[-1]] if _both_ends(case.query.text) else works[:places]
    clauses = []
    for work, row in ends:
        result, expression = draft.work(work)
        told = "，".join(value_clause(draft, match) for match in row)
        clauses.append(f"{row[0].figure.region}，合计{result}（{expression} = {result}）：{told}")
    clauses[0] += _share_of_columns(draft, case, *ends[0]) if len(ends) == 1 else ""
    word = "最低" if case.query.order == "least" else "最高"
    if _both_ends(case.query.text):
        first, last = ("最低", "最高") if word == "最低" else ("最高", "最低")
        ends_told = f"{first}的是{clauses[0]}；{last}的是{clauses[1]}"
        draft.text = ends_told + _ends_apart(draft, case, gap_between(ends[0][0], ends[1][0])) + "。"
    else:
        draft.text = f"{word}的{'依次' if len(clauses) > 1 else ''}是{'；'.join(clauses)}。"
    draft.notes.append(f"在{len(rows)}项中比较")
    return draft


def _ranked_moves(case: Case, want: Want, rates: list[Match]) -> Draft | None:
    """The rows that moved most in money, where the table prints but rates, and that of the highest rate."""
    moved = moved_by_rates(rates) if case.query.order == "most" and not _both_ends(case.query.text) else []
    if len(moved) < 2:
        return None
    falls = bool(_FALLS.search(case.query.text))
    moved.sort(key=lambda each: each[1].signed, reverse=not falls)
    draft = Draft()
    clauses = [
        "，".join(
            (*(value_clause(draft, of) for of in (move.now, move.before)), worked_change(draft, move.change))
        )
        for _, move in moved[: places_asked(case.query.text)]
    ]
    word = "减少" if falls else "增加"
    draft.text = f"{word}最多的{'依次' if len(clauses) > 1 else ''}是{'；'.join(clauses)}。"
    fastest = (min if falls else max)(moved, key=lambda each: _signed(each[0], "%", want == "rate"))[0]
    draft.text += f"按幅度，{word}最多的是{told_clause(draft, fastest, want)}。"
    draft.notes.append(f"在{len(moved)}项中比较")
    return draft


def _share_of_columns(draft: Draft, case: Case, work: Worked, row: tuple[Match, Match]) -> str:
    """The share that the sum of a place has in that of all, where it is asked and both columns print it."""
    wholes = [whole for match in row if (whole := whole_of_column(match))]
    asked = "share" in case.query.wants and len(wholes) == len(row)
    share = share_of_sums(work, total([whole.figure for whole in wholes])) if asked else None
    if share is None:
        return ""
    result, expression = draft.work(share)
    told = "，".join(value_clause(draft, whole) for whole in wholes)
    return f"；占各地合计的{result}（{expression} = {result}）：{told}"


def _both_ends(text: str) -> bool:
    """Whether the highest and the lowest are asked, or what rose most and what fell most."""
    text = re.sub(r"[^，。？；]*?(?:里面?|中)，", "", text, count=1)
    return bool(_RISES_MOST.search(text) and _FALLS.search(text)) or bool(
        _HIGHEST.search(text) and _LOWEST.search(text)
    )


def _told_ends(draft: Draft, case: Case, want: Want, ordered: Sequence[Match]) -> Draft:
    """The first and the last of rows ordered from the highest to the lowest."""
    moved = want in ("change", "rate") and bool(_FALLS.search(case.query.text))
    words = ("涨得最多", "降得最多") if moved else ("最高", "最低")
    ends = [
        told_clause(draft, row, want) + beside(draft, case, row, want) for row in (ordered[0], ordered[-1])
    ]
    draft.text = "；".join(f"{word}的是{end}" for word, end in zip(words, ends, strict=True))
    if want not in ("change", "rate"):  # of which one may be a rise and the other a fall
        draft.text += _ends_apart(draft, case, difference(ordered[0].figure, ordered[-1].figure))
    draft.text += "。"
    draft.notes.append(f"在{len(ordered)}项中比较")
    return draft


def _ends_apart(draft: Draft, case: Case, gap: Worked) -> str:
    """How far the highest and the lowest are apart, where that is asked too (最多, 最少, 相差多少)."""
    if not _ENDS_APART.search(case.query.text):
        return ""
    result, expression = draft.work(replace(gap, unit="个百分点") if gap.unit == "%" else gap)
    return f"；相差{result}（{expression} = {result}）"


def _whole_asked(draft: Draft, case: Case, rows: Sequence[Match]) -> str:
    """The amount of what the rows are parts of, where it is asked first (一共多少，最大的一笔是什么)."""
    whole = _whole_of(rows[0]) if _ALL_FIRST.search(case.query.text) else None
    return f"{value_clause(draft, whole)}；" if whole else ""


def _share_asked(draft: Draft, case: Case, want: Want, row: Match, of: Match | None) -> str:
    """The share that the highest has in the whole of the rows, where that is asked too (占了几成)."""
    if want != "amount" or "share" not in case.query.wants:
        return ""
    whole = of or _base_named(case, row)
    if place_of_row(row.view, row.number, True) and _OF_ALL_PLACES.search(case.query.text):
        whole = whole or whole_of_column(row)  # and no other thing of the place
        if whole is None:
            return ""
    whole = whole or _whole_of(row) or (None if row.figure.ancestors else whole_of_rows([row]))
    work = share_of(row.figure, whole.figure) if whole else None
    if whole is None or work is None:
        return _share_printed(draft, row)
    result, expression = draft.work(work)
    told = f"占{subject(whole.figure)}{draft.figure(whole.view, whole.figure)}"
    return f"，{told}{draft.cite(whole.view, whole.figure)}的{result}（{expression} = {result}）"


def _rest_of_row(draft: Draft, case: Case, row: Match) -> str:
    """What the row of the first prints of the further things asked of it (其中专项多少)."""
    own, view, told = row.figure, row.view, list[str]()
    for mention in asked_of_first(case) if own.table is not None else ():
        beside = [
            Match(view, number, 1.0, 1.0)
            for number in view.by_group[own.group]
            if (figure := view.figures[number]) is not own
            and (figure.region, figure.year, figure.unit) == (own.region, own.year, own.unit)
            and mention.text in f"{figure.part}/{figure.item}"
        ]
        beside.sort(key=lambda match: match.figure.measure != own.measure)
        told += [value_clause(draft, match) for match in beside[:1]]
    return "".join(f"，{clause}" for clause in dict.fromkeys(told))


def _base_named(case: Case, row: Match) -> Match | None:
    """The whole that the question names for the share of the first (占总支出几成), no less than it."""
    base, own = share_base(case), row.figure
    found = find_for(case, row.view, base, ["amount"]).by_want.get("amount") if base else None
    if found is None or found.score < ENOUGH or found.figure.value is None or not is_money(found.figure.unit):
        return None
    told = found.figure.measure == own.measure and found.figure.year == own.year
    return found if told and in_unit(found.figure, "元").value >= in_unit(own, "元").value else None


def _share_printed(draft: Draft, row: Match) -> str:
    """The share that the report itself gives to the very thing of a row, "" where it gives none."""
    own = row.figure
    for number, figure in enumerate(row.view.figures):
        if figure.measure != "占比" or not figure.base or figure.value is None:
            continue
        if same_item(figure.item, own.item) and (figure.region, figure.year) == (own.region, own.year):
            return "，" + stated_share(draft, Match(row.view, number, row.cover, row.score))
    return ""


def _added(draft: Draft, case: Case, want: Want, rows: Sequence[Match]) -> str:
    """The sum of those that come first, where it is asked (最大的三个加起来多少)."""
    if want != "amount" or not _TOGETHER.search(case.query.text):
        return ""
    result, expression = draft.work(total([row.figure for row in rows]))
    return f"；合计{result}（{expression} = {result}）"


def _whole_of(row: Match) -> Match | None:
    """What prose or a table puts right above a row, in its measure, year and unit; the nearest before it.

    Of a place's column it is the column of all places in the same row.
    """
    first, view = row.figure, row.view
    if first.region and (every := _of_all_places(row)):
        return every
    for number in range(row.number, -1, -1):
        figure = view.figures[number]
        whole = first.ancestors[-1:] == (figure.item,) and figure.measure == first.measure
        if whole and figure.year == first.year and figure.value is not None and figure.unit == first.unit:
            return Match(view, number, 1.0, 1.0)
    return _opening(row)


def _opening(row: Match) -> Match | None:
    """The sum of the sentence that opens the numbered list in which prose tells of a row."""
    own, view = row.figure, row.view
    sentence = view.stating(own) if own.table is None else None
    for number in range(row.number - 1, -1, -1) if sentence else ():
        figure, opener = view.figures[number], Match(view, number, 1.0, 1.0)
        alike = (figure.measure, figure.year) == (own.measure, own.year) and is_money(figure.unit)
        if alike and any(each is sentence for each in list_opened_by(opener)):
            return opener
    return None


def _of_all_places(row: Match) -> Match | None:
    """What the row of a place's value gives without a place, no less than the value."""
    own, view = row.figure, row.view
    wholes = [
        Match(view, number, 1.0, 1.0)
        for number in view.by_group[own.group]
        if (figure := view.figures[number]).value is not None
        and own.value is not None
        and not figure.region
        and figure.value >= own.value
        and (figure.item, figure.part, figure.measure) == (own.item, own.part, own.measure)
        and (figure.year, figure.unit) == (own.year, own.unit)
    ]
    return wholes[0] if len(wholes) == 1 else None


def _told_why(draft: Draft, case: Case, row: Match) -> str:
    """What a sentence says of the reason for the one ranked first, where nothing is told with its row."""
    if row.figure.reason:
        return ""
    if told := _reason_of_move(draft, row):
        return told
    telling = [each for each in row.view.sentences if not each.is_row and _SAYS_WHY.search(each.text)]
    of_points = row.figure.measure == "得分"
    telling.sort(key=lambda each: of_points and not _POINTS.search("".join((*each.headings, each.text))))
    for sentence in telling:
        for part in re.split("[；。]", sentence.text):
            if row.figure.item in part and len(part) <= _LONGEST_REASON:
                return say("says", quote=part.strip(), cite=draft.cite_sentence(row.view, sentence))
    return f"{say('reason_missing')}。" if "reason" in case.query.wants and "原因" not in draft.text else ""


def _reason_of_move(draft: Draft, row: Match) -> str:
    """The reason that prose gives for the move of the very item, of the same year and place."""
    own = row.figure
    for figure in row.view.figures if own.measure in MOVES else ():
        one_place = not (figure.region and own.region) or figure.region == own.region
        of_move = figure.measure in MOVES and figure.year == own.year and one_place
        if figure.reason and of_move and same_item(figure.item, own.item):
            cite = draft.cite(row.view, figure)
            return f"{say('reason', reason=figure.reason.strip('。；'), cite=cite)}。"
    return ""


def _told_use(draft: Draft, case: Case, row: Match) -> str:
    """What prose of its year says that the first is for, by its very amount first, or that none does.

    Nothing where it is a use itself and no prose tells more of it.
    """
    own, view = row.figure, row.view
    printed = {figure.value for figure in view.row_of(own) if is_money(figure.unit)}
    told = []
    for sentence in (each for each in view.sentences if not each.is_row and own.item in each.text):
        figures = view.figures_in(sentence.spans)
        if own.year in {figure.year for figure in figures}:
            told += [
                (not printed & {figure.value for figure in figures}, sentence.number, part.strip())
                for part in _PARTS.findall(sentence.text)
                if own.item in part and _SAYS_USE.search(part)
            ]
    if not told:
        return "" if asks_use(case.query.text) else f"{say('use_missing')}。"
    _, number, use = min(told)
    return say("says", quote=use, cite=draft.cite_sentence(view, view.sentences[number]))


def _signed(row: Match, unit: str, moves: bool) -> float:
    """A value to order by: a fall is below zero."""
    value = float(in_unit(row.figure, unit).value)
    return -abs(value) if moves and row.figure.direction == "减少" else value
