"""Checks of two figures set side by side: years, reports, tables, prose against table, project against whole.

Chooses the two places and says whether they agree, with the difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import in_unit
from assistant.calculate import times as ratio_of
from assistant.check.in_annex import without_place
from assistant.compose.compared.compare import compare
from assistant.compose.compared.two_places import told_pair
from assistant.compose.figures.contradictions import statements
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.carried import CLOSING, OPENING, carried_over
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import agree, same_quantity, scope_of, unit_kind
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts, by_report, by_table, money_of_project, whole_body
from assistant.find.text.said_sums import SaidSum, said_sums
from assistant.find.text.word_index import share_said
from assistant.performance.forms_named import forms_named, names_project
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import SURE, Target
from index.glossary import load_glossary
from index.normalise import is_money, item_key

_LEFT_OVER = re.compile(rf"{CLOSING.pattern}|年[末底][^，。和与跟]{{0,12}}结[余转]")  # 年末市级社保基金结余
_OF_YEARS = re.compile(r"两年|[二三]年|各年|几年")
_OF_TABLES = re.compile(
    r"[两二几]张|[两二几]个表|[两二]处|前后|各表|表(?:里|中|内)?的?[^，。？]{0,12}(?:和|与|跟|同|、)[^，。？]{1,20}表"
)
_TABLES = re.compile(r"[\u4e00-\u9fff]{4,}?表")
_OF_SUM = re.compile(r"加起来|之和|相加|合起来|[张份个]表[^，。？]{0,16}合计")
_OF_PROSE = re.compile(r"正文|文字|文中|说明(?:里|中|部分|文字)|叙述|情况说明")
_OF_WHOLE = re.compile(
    r"整个(?:部门|单位)|(?:这|本|该)?个?(?:部门|单位)的?(?:年初)?预算|部门整体|整体(?:支出)?绩效|全部门"
)
_OF_TWO_PLACES = re.compile(r"(?:正文|文字|说明)[^，。？]*表|表[^，。？]*(?:正文|文字|说明)")
_PLANNED = {"年初预算数", "预算数"}
_OF_STATE = re.compile("^(?:地方)?政府")
_OF_THE_THING = 0.6  # the least of a side that a number may be told for: half of it is another thing
_MOST_TIMES = 10
_OF_REASONS = re.compile(r"(?:原因|理由)[^，。？]{0,4}(?:一样|相同|一致|同一)")
_OF_SIZE = re.compile(r"合理|离谱|正常")
_TITLE_SAID = 0.8
_TITLE_HALF_SAID = 0.5
_COUNT_OF = re.compile("(?:总数|数量?)?(?:合计|总计)?$")
COUNTED = re.compile(r"[人户辆台套]数|面积|平方米|数量|保有量|编制")


def carried(case: Case) -> Draft | None:
    """What a year leaves over and what the next begins with."""
    text = case.query.text
    pair = carried_over(case) if _LEFT_OVER.search(text) and OPENING.search(text) else None
    return told_pair(*pair) if pair else None


def reports(case: Case) -> Draft | None:
    """One year's figure as two reports give it."""
    if len(case.query.years) != 1 or len({view.report.year for view in case.views}) < 2:
        return None
    for target in case.linked.targets:
        found = by_report(case, target)
        if len(found) > 1:
            return told_pair(found[0], found[1])
    return None


def years(case: Case) -> Draft | None:
    """Two years' figures that differ are no contradiction: they are compared, with the reason."""
    years = {view.report.year for view in case.views}
    return (
        compare(case)
        if len(years) > 1 and len(case.query.years) != 1 and _OF_YEARS.search(case.query.text)
        else None
    )


def whole(case: Case) -> Draft | None:
    """The opening budget of the whole body: in text and form, or beside one of its projects."""
    if not _OF_WHOLE.search(case.query.text) or "预算" not in case.query.text:
        return None
    for view in case.views:
        whole = whole_body(view)
        project = (
            None
            if _OF_TWO_PLACES.search(case.query.text)
            else next((m for target in case.linked.targets if (m := money_of_project(view, target))), None)
        )
        if whole and project:
            return _size(project, whole[0])
        if len(whole) > 1:
            return told_pair(whole[1], whole[0])
    return None


def tables(case: Case) -> Draft | None:
    """One figure as two tables print it: those named, or those that differ."""
    text = case.query.text
    if not _OF_TABLES.search(text) or _OF_SUM.search(text):
        return None
    for target in case.linked.targets:
        found = by_table(case, target)
        named = sorted(found, key=lambda match: -_title_said(match, text))
        if len(named) > 1 and all(_title_said(match, text) >= _TITLE_SAID for match in named[:2]):
            return told_pair(named[0], named[1])
        others = [
            match
            for match in found[1:]
            if _told_alike(found[0], match) and not agree(found[0].figure, match.figure)
        ]
        if others:
            return told_pair(found[0], others[0])
    return None


def _told_alike(first: Match, second: Match) -> bool:
    """Whether two tables' figures bear one name: one measure and kind of item (一般, 专项 …)."""
    a, b = first.figure, second.figure
    kinds = [re.findall(r"一般|专项|新增|再融资", figure.item + figure.part) for figure in (a, b)]
    return a.measure == b.measure and a.year == b.year and kinds[0] == kinds[1]


def prose_and_table(case: Case) -> Draft | None:
    """One figure as prose states it, or is said to, and as a table prints it."""
    text = case.query.text
    if not _OF_PROSE.search(text) or not ("表" in text or said_sums(text)):
        return None
    things = [_without_table(target, text) for target in (*case.linked.targets, *case.apart)]
    counted = "count" in case.query.wants or COUNTED.search(text)
    wants: tuple[Want, ...] = ("count", "amount") if counted else ("amount",)  # 是同一个数吗 counts nothing
    told = ([m for one in things if one.mentions for m in amounts(case, one, want)] for want in wants)
    want, found = next(((w, found) for w, found in zip(wants, told, strict=True) if found), ("amount", []))
    sums = said_sums(text)
    prose = next((match for match in found if match.figure.table is None and _is_said(match, sums)), None)
    tables = [
        match for match in found if prose and _in_table_of(match, prose, _table_named(match, prose, text))
    ]
    tables = tables or (_counted_in_table(prose, text) if prose and want == "count" else [])
    if prose and (crossed := _crossed(prose)):
        return told_pair(prose, crossed)
    if not prose or not tables:
        return None
    table = max(tables, key=lambda match: _fits_prose(match, prose, text))
    return (agree(prose.figure, table.figure) and _of_fund_denied(found, prose)) or told_pair(prose, table)


def _counted_in_table(prose: Match, text: str) -> list[Match]:
    """The rows that count what is told in prose (车辆: 车辆数合计), in the table that the question names."""
    told, view = prose.figure, prose.view
    named = _COUNT_OF.sub("", item_key(told.item))
    rows = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.table is not None
        and (figure.measure, figure.year) == (told.measure, told.year)
        and figure.unit in (told.unit, f"{told.unit}套")
        and _COUNT_OF.sub("", item_key(figure.item)) == named
    ]
    return [row for row in rows if _title_said(row, text) >= _TITLE_HALF_SAID]


def _of_fund_denied(found: Sequence[Match], prose: Match) -> Draft | None:
    """What prose tells of the thing for a fund, where the rows of that fund's own table deny it."""
    draft = Draft()
    for match in found:
        told = match.figure.table is None and match.cover >= _OF_THE_THING and match.view is prose.view
        alike = (match.figure.year, match.figure.measure) == (prose.figure.year, prose.figure.measure)
        if told and alike and not agree(match.figure, prose.figure) and (text := statements(draft, [match])):
            draft.text = f"{text}。"
            return draft
    return None


def _is_said(match: Match, sums: Sequence[SaidSum]) -> bool:
    """Whether a figure is an amount that the question says; where it says none, whether it is sure."""
    if not sums:
        return match.cover >= _OF_THE_THING
    amount = in_unit(match.figure, "元").value
    return any(said.is_meant(amount) for said in sums)


def _crossed(prose: Match) -> Match | None:
    """The cell of a debt table whose column and measure make up a name in prose (专项债务 and 余额)."""
    view, told = prose.view, prose.figure
    name = _OF_STATE.sub("", item_key(told.item))
    for number, figure in enumerate(view.figures if told.measure in ("余额", "限额") else ()):
        cell = figure.table is not None and figure.part and figure.value is not None
        alike = (figure.year, figure.measure) == (told.year, told.measure)
        if (
            cell
            and alike
            and _OF_STATE.sub("", view.labels[number].part.split("/")[-1]) + told.measure == name
        ):
            return Match(view, number, 1.0, 1.0)
    return None


def _without_table(target: Target, text: str) -> Target:
    """A target without what only names a table (债务表, 附表), where it names something else."""
    named = tuple(m for m in without_place(target).mentions if f"{m.text}表" not in text)
    return replace(target, mentions=named)


def _fits_prose(match: Match, prose: Match, text: str) -> tuple[bool, float, bool, bool, float]:
    """How well a table's figure is the one meant: by the table named, by its name, by its value."""
    said = _title_said(match, text)
    named = said if said >= _TITLE_HALF_SAID else 0.0
    same = same_quantity(match.figure, prose.figure)
    called = _table_named(match, prose, text)
    return called, named, agree(match.figure, prose.figure), same, match.score


def _in_table_of(match: Match, prose: Match, named: bool = False) -> bool:
    """Whether a table's figure is of the report, year and measure of prose, and its 口径 unless `named`."""
    a, b = match.figure, prose.figure
    scopes = {scope_of(a), scope_of(b)} - {""}
    one_side = ("支出" in a.item) == ("支出" in b.item) or same_quantity(a, b) or agree(a, b)
    measured = a.measure == b.measure or {a.measure, b.measure} == _PLANNED
    measured = measured and (is_money(a.unit) == is_money(b.unit))
    measured = measured and len({figure_level(a), figure_level(b)} - {""}) < 2  # 全市 against a table of 市级
    alike = a.year == b.year and measured and (named or (len(scopes) < 2 and one_side))
    return match.view is prose.view and a.table is not None and alike


def _table_named(match: Match, prose: Match, text: str) -> bool:
    """Whether the question names the table of a figure by its title's end, and the figure is of the thing."""
    title = re.sub(r"[（(].*$", "", match.figure.headings[-1]) if match.figure.headings else ""
    called = any(title.endswith(name[at:]) for name in _TABLES.findall(text) for at in range(len(name) - 4))
    label = match.view.labels[match.number]
    names = load_glossary().same_names(item_key(prose.figure.item))
    of_column = match.figure.item.endswith(("合计", "总计")) and label.part.split("/")[-1] in names
    return called and (label.item in names or of_column)


def _title_said(match: Match, text: str) -> float:
    """Share of a table's title that the question says."""
    title = re.sub(r"20\d\d年度?|[（(].*$", "", match.figure.headings[-1]) if match.figure.headings else ""
    return round(share_said(title, text), 1)


def two(case: Case) -> Draft | None:
    """Two things named side by side: whether they are the same number; not whether they have one reason."""
    if _OF_REASONS.search(case.query.text):
        return None
    things = _of_last_clause(case) if len(case.linked.targets) > 1 else _side_by_side(case)
    if len(things) < 2:
        return None
    counted = bool(COUNTED.search(case.query.text))
    want: Want = "count" if counted else "amount"
    found = [_near_best(amounts(case, target, want), not counted) for target in things[:2]]
    if all(found):
        pairs = [(a, b) for a in found[0] for b in found[1] if a.figure.group != b.figure.group]
        pairs = [(a, b) for a, b in pairs if unit_kind(a.figure) == unit_kind(b.figure)]
    else:
        pairs = _with_lookalike(case, things, found)
    pairs = _of_form_named(case, pairs)
    if not all(any(mention.kind in SURE for mention in target.mentions) for target in things[:2]):
        pairs = [pair for pair in pairs if not _far_apart(*pair)]
    if sums := said_sums(case.query.text):
        pairs = [pair for pair in pairs if any(_is_said(match, sums) for match in pair)]
    if not pairs:
        return None
    first, second = min(pairs, key=_distance)
    return _size(first, second) if _OF_SIZE.search(case.query.text) else told_pair(first, second)


def _of_last_clause(case: Case) -> Sequence[Target]:
    """The things that the clause which asks names, where it names several; else all that are named."""
    things = case.linked.targets
    last = [thing for thing in things if thing.text == things[-1].text]
    return last if len(last) > 1 else things


def _far_apart(first: Match, second: Match) -> bool:
    """Whether two amounts are so far apart that what was only likened to a name is another thing."""
    if not is_money(first.figure.unit):
        return False
    small, large = sorted(abs(in_unit(match.figure, "元").value) for match in (first, second))
    return large >= small * _MOST_TIMES


def _of_form_named(case: Case, pairs: list[tuple[Match, Match]]) -> list[tuple[Match, Match]]:
    """Pairs without those of the form of another project than the question names."""
    text = case.query.text
    named = [each for each in forms_named(case.views, text) if names_project(each[1].project, text)]
    other = {
        (id(view), number)
        for view in case.views
        for form in view.forms
        if named and all(form is not own for _, own in named)
        for number in form.tables
    }
    return [pair for pair in pairs if not any((id(m.view), m.figure.table) in other for m in pair)]


def _side_by_side(case: Case) -> Sequence[Target]:
    """The first two things named when the question joins them."""
    things = case.apart[:2]
    names = [re.escape(thing.text) for thing in things]
    joined = len(names) == 2 and re.search(
        rf"{names[0]}.{{0,8}}[和与跟同比].{{0,16}}{names[1]}", case.query.text
    )
    return things if joined else ()


def _near_best(matches: Sequence[Match], money: bool) -> list[Match]:
    return [
        match
        for match in matches[:30]
        if match.score >= matches[0].score - 0.15
        and match.cover >= _OF_THE_THING
        and is_money(match.figure.unit) == money
    ][:12]


def _with_lookalike(
    case: Case, things: Sequence[Target], found: Sequence[Sequence[Match]]
) -> list[tuple[Match, Match]]:
    """One side is found, the other faintly: a value almost equal to the first is what the asker saw."""
    if not any(found):
        return []
    at = 0 if found[0] else 1
    known = found[at][0]
    faint = [
        match for view in case.views for match in case.matches(view, things[1 - at]) if match.score > 0.4
    ]
    near = [match for match in faint if _almost(match, known)]
    return [(match, known) if at else (known, match) for match in near]


def _almost(match: Match, known: Match) -> bool:
    figure, other = match.figure, known.figure
    if (
        figure.value is None
        or not is_money(figure.unit)
        or figure.group == other.group
        or figure.year != other.year
    ):
        return False
    a, b = in_unit(figure, "元").value, in_unit(other, "元").value
    return bool(b) and abs(a - b) / abs(b) < Decimal("0.05")


def _distance(pair: tuple[Match, Match]) -> tuple[bool, float]:
    """Pairs that fit the question are compared by how far apart they are: the asker saw them side by side."""
    a, b = in_unit(pair[0].figure, "元").value, in_unit(pair[1].figure, "元").value
    return not (a and b), float(abs(a - b) / max(abs(a), abs(b), Decimal(1))) - pair[0].score - pair[1].score


def _size(part: Match, whole: Match) -> Draft | None:
    """Whether a part can be as large as it is printed beside its whole."""
    work = ratio_of(part.figure, whole.figure)
    if work is None:
        return None
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (part, whole))
    result, expression = draft.work(work)
    if work.value > 1:
        name, other = subject(part.figure), subject(whole.figure)
        draft.text = f"不合理：{name}高于{other}，是后者的{result}（{expression} = {result}）：{clauses}。"
    else:
        draft.text = f"没有超出：前者是后者的{result}（{expression} = {result}）：{clauses}。"
    return draft
