"""The columns of one table row that a question names beside the row: funds, slices, what is carried over.

Finds the row that prints all of them. Words nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures, measures_for
from assistant.find.figures.penalties import part_named
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level, scopes_in
from assistant.question.asked.wants import Want, of_own_measure
from assistant.question.asked.words import HOW_MUCH
from assistant.question.named.likeness import likeness
from assistant.question.named.mentions import STRONG, Mention, Target, overlap
from index import Figure
from index.normalise import TOTAL_NAME, is_money, item_key

_FRESH = re.compile(
    r"(?:当年|本年|今年|本年度)(?:新增?|的)?(?:拨款?|拨付|安排|预算|一般公共预算|收入|资金)(?!总|合计|支出)|新拨付?|新安排"
    r"|(?:当年|本年|今年|本年度)(?:又|再|新|一共)?(?:拨|收|给|下达|到账|进账)(?:入|到|进|来)?了?(?=多少|几)"
)
_THIS_YEAR = re.compile(r"本年|当年")
_CARRIED = re.compile("结转|结余")
_FUND = re.compile(
    "资金来源|结转|拨款|一般公共预算|基金|专户|单位资金|事业收入|其他收入|经营收入|其他资金|自筹"
)
_BUDGETS = frozenset({"一般公共预算", "政府性基金", "国有资本经营"})
_GRANTS = "财政拨款"
_GRANTS_OF_TABLE = re.compile(f"{_GRANTS}[^，。？；]{{0,16}}表")  # which a table is called by
_FUNDS = _BUDGETS | {_GRANTS, "财政专户"}
_OWN = re.compile("(?:它|其|自身|自己|本身)的?$")  # 占它总支出: the whole of the row, no thing named
_ASKED = re.compile(r"(?:多少|几(?!乎))[^，。？；]{0,6}[，。？；]")
_OF_EACH = re.compile("各|分别|其中|[里中](?:面|头|间)?[，、]")
_WHOLE = re.compile(r"(?:合计|总共|一共|总计|总额)(?=[^，。？]{0,3}(?:多少|几))")
_SAID = (
    ("fresh", _FRESH),
    ("price", re.compile(r"单价|每[台辆套个件批张](?=多少|几|的?价)|一[台辆套件张](?=多少钱|几)")),
    ("count", re.compile(r"(?:几|多少)[辆台套件批张本]|面积|数量|多大")),
    ("worth", re.compile(r"账面(?:原|净|价)?值|(?<!产)价值|[原净]值|值(?=多少钱|几)")),
    ("whole", _WHOLE),
    ("spent", re.compile(r"(?:花|用|支出)(?:掉|出去)?了?(?=多少|几)")),
    ("left", re.compile(r"(?:年[末底])?(?:还|又)?(?:剩|结余|余)下?了?(?=多少|几)")),
)
_NAMING_A_MEASURE: tuple[Want, ...] = ("budget", "actual")
_FLOWS = ("spent", "left")  # of money that was carried over or newly given
_BY_NAME = {"price": re.compile("单价"), "worth": re.compile("价值|[原净]值|账面")}
_LEVELS = (
    (re.compile("哪[^，。？]{0,3}(?<!种)类"), 3),
    (re.compile("哪[^，。？]{0,3}款"), 5),
)  # digits of a code
_AS_SURE = 0.05
_SAME = 0.9
_LEAST = 0.6
_WHICH_MONEY = re.compile(
    r"(?:用|花|靠|使)的?(?:都)?(?:是|了)?(?:什么|哪[种类笔些])的?(?:钱|资金|经费)|资金来源(?:是|有)|(?:钱|资金)(?:是)?(?:从)?哪里?儿?来"
)
_SOURCE_HEAD = re.compile("(?:资金|经费)(?:来源|性质|渠道)")
_WHICH = "(?:什么|哪一?[种类个])的?"
_IS_WHICH = "(?:各|分别|都|[是为属于])*(?:什么|哪)"
_WIDEST = ("", "全部资金", "财政拨款", "一般公共预算")


@dataclass(frozen=True)
class Column:
    """A column that a question names: by its fund, by a name of its own, as this year's or as the whole."""

    words: str
    start: int
    end: int
    kind: str
    mention: Mention | None = None

    def holds(self, view: ReportView, number: int) -> bool:
        """Whether a figure stands in this column."""
        figure, label = view.figures[number], view.labels[number]
        names = [name for name in label.part.split("/") if name]
        if self.kind == "fund":
            return scope_of(figure) == self.words and not any(_CARRIED.search(name) for name in names)
        if self.kind == "fresh":
            return any(_THIS_YEAR.search(name) and not _CARRIED.search(name) for name in names)
        if self.kind == "count":
            return figure.measure == "数量"
        if self.kind in _BY_NAME:
            return any(_BY_NAME[self.kind].search(name) for name in names)
        if self.kind == "left":
            return any("年末" in name and _CARRIED.search(name) for name in names)
        if self.kind in ("whole", "spent"):
            return not part_named(label)
        if self.kind == "named" and has_things_as_columns(view, number):
            names.append(label.item)
        return self.mention is not None and any(_called(self.mention, name) for name in names[::-1])


def _called(mention: Mention, name: str) -> bool:
    """Whether a column's name is that of a thing, however what is carried over goes on to be called."""
    carried = _CARRIED.search(mention.text) and _CARRIED.search(name) and "年末" not in mention.text + name
    return bool(carried) or likeness(mention, name) >= _SAME


Cells = list[tuple[Column, Match | None]]


def columns_named(case: Case, least: int = 2) -> Cells:
    """The columns named, each with its figure in the one row that prints them all; [] without such a row.

    Where no row does, those of a row that leaves some of them empty while other rows do not.
    """
    text = case.linked.folded
    named = [
        mention
        for mention in case.linked.mentions
        if mention.kind in STRONG and not _OWN.search(text[: mention.start])
    ]
    others = [
        column for column in _columns_said(text) if not any(_within(column, mention) for mention in named)
    ]
    named = [mention for mention in named if not any(overlap(mention, column) for column in others)]
    others = _without_idle(text, named, others)
    for empty in (False, True):
        for view in case.views:
            for lead in named:
                if found := _in_one_row(case, view, lead, (named, others), (least, empty)):
                    return found
    return []


def _without_idle(text: str, named: Sequence[Mention], said: Sequence[Column]) -> list[Column]:
    """Columns said, without words that name none here: 花了多少 of a thing itself, 基本工资一共发了多少."""
    flows = any(each.kind == "fresh" for each in said) or any(_CARRIED.search(m.text) for m in named)
    several = len(HOW_MUCH.findall(text)) > 1 or _OF_EACH.search(text)
    idle = (*(() if flows else _FLOWS), *(() if several else ("whole",)))
    return [column for column in said if column.kind not in idle]


def _in_one_row(
    case: Case,
    view: ReportView,
    lead: Mention,
    said: tuple[Sequence[Mention], Sequence[Column]],
    how: tuple[int, bool],
) -> Cells:
    """What the best row of a thing prints in all columns named; `how`: how many at least, and empty ones."""
    named, others = said
    least, empty = how
    best: Cells = []
    for row in _rows(case, view, lead):
        columns = [*others, *_own_columns(row, [mention for mention in named if mention is not lead])]
        columns += _row_itself(case.linked.folded, lead, columns, row)
        found = _once_each([(column, _cell(case, row, column)) for column in columns])
        told = [match for _, match in found if match is not None]
        missing = [column for column, match in found if match is None]
        by_name = any(column.kind in _BY_NAME for column in columns)
        telling = len(found) >= least or by_name or _row_of_body(row, lead, named)
        apart = len({id(match.figure) for match in told}) == len(told) > 0
        gaps = (
            empty and bool(missing) and not has_things_as_columns(row.view, row.number)
        )  # 乙馆 is no column of 甲馆
        known = gaps and all(_printed_elsewhere(row, column) for column in missing)
        if telling and apart and (known or not missing) and _wider(told[0], best):
            best = found
    return best


def _once_each(cells: Cells) -> Cells:
    """Cells without those of a thing said twice (请客花了多少，接待多少批次)."""
    kept: Cells = []
    for column, match in sorted(cells, key=lambda each: each[0].start):
        told = [other for other, known in kept if match and known and known.figure is match.figure]
        if not any(
            column.mention and other.mention and column.mention.keys & other.mention.keys for other in told
        ):
            kept.append((column, match))
    return kept


def _row_of_body(row: Match, lead: Mention, named: Sequence[Mention]) -> bool:
    """Whether a row is the one of a body and of a thing that are both named (甲馆项目支出里)."""
    label = row.view.labels[row.number]
    of_body = label.region in lead.keys | {lead.text}
    return bool(of_body) and any(_names_row(each, label.item) for each in named if each is not lead)


def _names_row(mention: Mention, item: str) -> bool:
    """Whether a row is called as a thing is, or so with whose it is in front (县级部门项目支出合计)."""
    return likeness(mention, item) >= _SAME or any(item.endswith(key) for key in mention.keys)


def _row_itself(text: str, lead: Mention, columns: Sequence[Column], row: Match) -> list[Column]:
    """The whole row as a column, where its own amount is asked before its columns (X多少？其中…各多少).

    In a row that prints several things, of no body or of the place named, what is named is a column as the
    others are.
    """
    first = min((column.start for column in columns), default=0)
    asked = _ASKED.search(text[lead.end : first]) and not any(each.kind == "whole" for each in columns)
    thing = has_things_as_columns(row.view, row.number) and lead.keys & _things_of(row.view, row.number)
    region = row.view.labels[row.number].region
    place = region in row.view.places or government_level(region)
    of_place = not region or (place and TOTAL_NAME.sub("", region) in text)
    beside = of_place and any(column.kind == "named" for column in columns)
    if thing and (asked or beside):
        return [Column(lead.text, lead.start, lead.end, "named", lead)]
    return [Column(lead.text, lead.start, lead.end, "whole")] if asked else []


def _printed_elsewhere(row: Match, column: Column) -> bool:
    """Whether a row leaves empty a column that its table has: other rows print an amount in it.

    A table that tells what is carried over into the year tells what is carried out of it, too.
    """
    view, table = row.view, row.figure.table
    if column.kind == "left" or (column.mention is not None and _CARRIED.search(column.words)):
        return any(figure.table == table and _CARRIED.search(figure.part) for figure in view.figures)
    return column.kind in ("named", "fund", "fresh") and any(
        figure.table == table and column.holds(view, number) for number, figure in enumerate(view.figures)
    )


def _wider(told: Match, best: Cells) -> bool:
    """Whether a row is of a wider fund than the best before it."""
    known = next((match for _, match in best if match is not None), None)
    return known is None or _widest(told) < _widest(known)


def _widest(match: Match) -> int:
    """How narrow the widest fund of a row is."""
    scopes = [scope_of(figure) for figure in match.view.row_of(match.figure)]
    return min(_WIDEST.index(scope) if scope in _WIDEST else len(_WIDEST) for scope in scopes)


def rows_holding(case: Case, view: ReportView) -> list[Match]:
    """The last rows of a table that print an amount in the columns named, of the widest fund; [] for none.

    Only columns that some rows of the table leave empty tell rows apart.
    """
    said = [column for column in _columns_said(case.linked.folded) if column.kind == "fund"]
    named = [mention for mention in case.linked.mentions if mention.kind in STRONG]
    named = [mention for mention in named if not any(overlap(mention, column) for column in said)]
    columns = [*said, *(Column(each.text, each.start, each.end, "named", each) for each in named)]
    tables: dict[int, list[Match]] = {}
    for numbers in view.by_group.values() if len(columns) == 1 else ():
        first = view.figures[numbers[0]]
        if first.table is None or len(numbers) < 2 or TOTAL_NAME.search(first.item):
            continue
        cell = _cell(case, Match(view, numbers[0], 1.0, 1.0), columns[0])
        if cell is not None and cell.figure.value:
            tables.setdefault(first.table, []).append(cell)
    size = Counter(figure.table for figure in {each.group: each for each in view.figures}.values())
    telling = [rows for table, rows in tables.items() if len(rows) < size[table] - 1]
    best = max(telling, key=lambda rows: (len(rows), -_widest(rows[0])), default=[])
    level = next((length for words, length in _LEVELS if words.search(case.query.text)), 0)
    if of_level := [row for row in best if level and len(row.figure.code or "") == level]:
        return of_level
    return [row for row in best if not any(_below(other.figure, row.figure) for other in best)]


def _below(figure: Figure, above: Figure) -> bool:
    """Whether a row stands below another, by its code or, without one, by the names above it."""
    if figure.code and above.code:
        return len(figure.code) > len(above.code) and figure.code.startswith(above.code)
    return above.item in figure.ancestors


def asks_which_money(text: str) -> bool:
    """Whether a question asks which money pays for a thing (用的是什么资金)."""
    return bool(_WHICH_MONEY.search(text))


def cells_asked(text: str, figure: Figure) -> tuple[tuple[str, str], ...]:
    """What the row of a figure says beside its numbers under the heads asked for (资金来源, 采购类型)."""
    paid = asks_which_money(text)
    return tuple(
        (name, value)
        for name, value in figure.attributes
        if (paid and _SOURCE_HEAD.search(name))
        or (name and re.search(rf"{re.escape(name)}{_IS_WHICH}|{_WHICH}{re.escape(name)}", text))
    )


def funds_of(case: Case) -> list[Match]:
    """The columns of money that the row of the thing named prints amounts in, of the widest table."""
    best: list[Match] = []
    for view in case.views:
        for lead in (mention for mention in case.linked.mentions if mention.kind in STRONG):
            for row in _rows(case, view, lead):
                told = _by_fund(row)
                if told and (not best or _widest(told[0]) < _widest(best[0])):
                    best = told
    return best


def _by_fund(row: Match) -> list[Match]:
    """The amounts of a row by fund, the narrowest columns only; none where it has no such columns."""
    view = row.view
    numbers = [
        number
        for number in view.by_group[row.figure.group]
        if view.figures[number].value
        and part_named(view.labels[number])
        and is_money(view.figures[number].unit)
    ]
    scopes = {view.figures[number].scope for number in numbers}
    kept = [n for n in numbers if view.figures[n].scope in _FUNDS or _FUND.search(view.labels[n].part)]
    if scopes & _BUDGETS:
        kept = [n for n in kept if view.figures[n].scope != "财政拨款"]
    parts = {view.labels[number].part for number in kept}
    inner = [
        n
        for n in kept
        if view.figures[n].scope in _FUNDS
        or not any(part.startswith(f"{view.labels[n].part}/") for part in parts)
    ]
    return [Match(view, number, row.cover, row.score) for number in inner]


def whole_of(match: Match) -> Match | None:
    """The amount of the whole row that a figure is a column of."""
    view, figure = match.view, match.figure
    for number in view.by_group[figure.group]:
        other = view.figures[number]
        alike = (other.measure, other.year, other.unit) == (figure.measure, figure.year, figure.unit)
        if alike and other.value is not None and not part_named(view.labels[number]):
            return Match(view, number, match.cover, match.score)
    return None


def _rows(case: Case, view: ReportView, lead: Mention) -> Iterator[Match]:
    """Table rows that are of a thing itself, one figure of each."""
    target = Target((lead,), (), case.query.text)
    from_tables = [match for match in case.matches(view, target) if match.figure.table is not None]
    if any(column.kind == "fund" for column in _columns_said(case.linked.folded)):
        from_tables = [match for match in from_tables if is_money(match.figure.unit)]
    surest = max((match.cover for match in from_tables), default=0.0)
    seen: set[int] = set()
    for match in from_tables:
        label = view.labels[match.number]
        as_column = any(likeness(lead, name) >= _SAME for name in label.part.split("/") if name)
        if as_column and likeness(lead, label.item) < _SAME:
            continue
        if match.cover < max(_LEAST, surest - _AS_SURE) or match.figure.group in seen:
            continue
        seen.add(match.figure.group)
        yield match


def has_things_as_columns(view: ReportView, number: int) -> bool:
    """Whether the row that a figure stands in prints several things (接待费, 批次, 人次)."""
    return len(_things_of(view, number)) > 1


def _things_of(view: ReportView, number: int) -> set[str]:
    """What the row that a figure stands in prints."""
    return {view.labels[beside].item for beside in view.by_group[view.figures[number].group]}


def _own_columns(row: Match, named: Sequence[Mention]) -> Iterator[Column]:
    """The other things named, as columns; those that only tell the row itself (its code) are none."""
    label = row.view.labels[row.number]
    things = _things_of(row.view, row.number)
    item = "" if has_things_as_columns(row.view, row.number) else label.item
    for mention in named:
        of_row = mention.text == row.figure.code or _names_row(mention, item)
        above = any(likeness(mention, name) >= _SAME for name in (*label.ancestors, label.region))
        above = above and not mention.keys & things
        title = bool(row.figure.headings) and mention.text in item_key(row.figure.headings[-1])
        title = title and (item == label.item or not mention.keys & things)
        if not (of_row or above or title):
            yield Column(mention.text, mention.start, mention.end, "named", mention)


def _cell(case: Case, row: Match, column: Column) -> Match | None:
    """The first amount of a row in a column, else what a column of a name of its own prints (利率)."""
    view = row.view
    year, _ = case.year_for(view)
    asked = of_own_measure(case.query.wants, case.linked.folded[column.end :])
    measures = ("数量",) if column.kind == "count" else _measures(case, view, asked)
    fitting = []
    for number in view.by_group[row.figure.group]:
        figure = view.figures[number]
        fits = figure.value is not None and figure.year in (year, None) and figure.measure in measures
        if fits and is_money(figure.unit) != (column.kind == "count") and column.holds(view, number):
            fitting.append(number)
    grants = (column.kind, column.words) == ("fund", _GRANTS) and not _GRANTS_OF_TABLE.search(case.query.text)
    if not fitting and grants:
        fitting = _only_budget(view, row, year, measures)
    if fitting:
        likeliest = min(fitting, key=lambda number: measures.index(view.figures[number].measure))
        return Match(view, likeliest, row.cover, row.score)
    for number in view.by_group[row.figure.group] if column.kind == "named" else ():
        figure = view.figures[number]
        told = figure.value is not None and figure.year in (year, None) and not is_money(figure.unit)
        if told and column.holds(view, number):
            return Match(view, number, row.cover, row.score)
    return None


def _only_budget(view: ReportView, row: Match, year: int | None, measures: Sequence[str]) -> list[int]:
    """The amounts of the only budget that a row prints: all grants that pay for it; none where several do."""
    paid = [
        number
        for number in view.by_group[row.figure.group]
        if (figure := view.figures[number]).value is not None
        and scope_of(figure) in _BUDGETS
        and figure.year in (year, None)
        and figure.measure in measures
    ]
    return paid if len({scope_of(view.figures[number]) for number in paid}) == 1 else []


def _measures(case: Case, view: ReportView, wants: Sequence[Want]) -> tuple[str, ...]:
    """Measures of money, the one asked for first."""
    named: list[Want] = [want for want in _NAMING_A_MEASURE if want in wants]
    asked = named[0] if len(named) == 1 else "amount"
    return tuple(dict.fromkeys((*measures_for(asked, view, case.query), *amount_measures(view, case.query))))


def _columns_said(text: str) -> Iterator[Column]:
    """Columns that the words of a question name whatever the table calls them."""
    kept: list[Column] = []
    said = [(kind, [(hit.group(), *hit.span()) for hit in words.finditer(text)]) for kind, words in _SAID]
    for kind, places in (said[0], ("fund", scopes_in(text)), *said[1:]):
        for words, start, end in places:
            beside = any(start < known.end and known.start < end for known in kept)
            same = {(known.kind, known.words) if kind == "fund" else known.kind for known in kept}
            if not beside and ((kind, words) if kind == "fund" else kind) not in same:
                kept.append(Column(words, start, end, kind))
    return iter(kept)


def _within(column: Column, mention: Mention) -> bool:
    """Whether the words of a column are only part of a longer name (单价 of 单价50万元以上设备)."""
    inside = mention.start <= column.start and column.end <= mention.end
    longer = mention.end - mention.start > column.end - column.start
    return inside and longer and any(column.words in key for key in mention.keys)


__all__ = ["Column", "columns_named", "funds_of", "rows_holding", "whole_of"]
