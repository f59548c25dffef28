"""The figures that a question compares with each other: one column of a table, or one section's list.

Finds them by what the question names around them; does not order, filter or word them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.against_budget import budget_beside
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import figure_level, includes_otherwise
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import (
    ASKS_FIELD,
    among_others,
    asks_place,
    column_of,
    compared_places,
    compares_own_level,
    place_of_row,
)
from assistant.find.tables.projects import are_subjects, asks_project, narrowed, projects_of
from assistant.find.tables.row_depths import (
    beside_named,
    exceeds_named,
    inside_named,
    known_parts,
    listed_in_table,
    of_noun,
    of_one_depth,
    told_of_named,
)
from assistant.find.tables.rows_asked import ASKS_BODY, KINDS_OF_ITEM, LEVEL, asks_class
from assistant.find.tables.rows_barred import (
    LEFT_OVER,
    TOTAL_ROW,
    bases_asked,
    is_comparable,
    left_out,
    wrong_side,
)
from assistant.find.tables.rows_fit import cover_of, fit_of_run
from assistant.find.tables.share_of_first import without_base
from assistant.find.tables.subject_rows import (
    WHOLE_ABOVE,
    classes_of,
    is_coded,
    is_cost,
    of_block,
    rows_of_level,
)
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from index.normalise import is_money, item_key

_SIDES_AND_REST = frozenset({"收入", "支出", "结余"})
_LEAST_OPENING, _MOST_BEHIND = 3, 4
_BODIES = re.compile("(?:单位|机构|部门)$")
_OF_BODIES = re.compile(r"单位(?:里|中|当中)?哪(?:一)?个")
_ALL_FUNDS = "全部资金"
_OF_MONEY: tuple[Want, ...] = ("amount", "actual")
_SUBJECT = re.compile(r"科目|[类款项]级")
_CLASSIFIED = re.compile("(?P<by>功能|经济)(?:分类|(?:分类)?(?:的?支出)?(?:[类款项]级?)?科目)")
_OF_ITS_BUDGET: tuple[Want, ...] = ("actual", "completion")  # that a subject of what is bought has none of


def comparable(case: Case, view: ReportView, want: Want, places: bool | None = None) -> list[Match]:
    """The run of figures of one kind that answers best to what the question names; [] when none does."""
    case = without_base(case)
    if ASKS_BODY.search(case.query.text) and not (asks_place(case) and len(view.places) > 1):
        if len(rows := _of_bodies(case, view, want)) > 1:
            return rows
        if any(row.cover for run in _runs(case, view, want, True) for row in run):
            places = True  # the bodies asked for are places
        elif want == "count" or len(view.bodies) > 1 or _OF_BODIES.search(case.query.text):
            return []  # no rows by body tell of the thing
    if want == "amount" and asks_project(case) and len(rows := _projects(case, view)) > 1:
        return narrowed(case, rows) or rows
    places = asks_place(case) if places is None else places
    one_level = not places and case.query.level in ("own", "whole")
    runs = _runs(case, view, want, places, one_level) or _runs(case, view, want, places)
    runs = _of_table_named(case, runs) or runs
    words = [mention for target in case.linked.targets for mention in target.mentions]
    if want in _OF_ITS_BUDGET and "收入" not in case.query.text:
        coded = [run for run in runs if any(map(is_coded, run))]
        if _SUBJECT.search(case.query.text):
            runs = coded
        elif "支出" in case.query.text and not words:
            runs = coded or runs  # what runs cars is one of many things that money is spent on
    if by := _CLASSIFIED.search(case.query.text):
        costs = [rows for run in runs if (rows := [row for row in run if is_cost(row)])]
        if by["by"] == "经济" and costs:
            table = of_block(max(costs, key=lambda run: fit_of_run(case, view, want, run))[0].figure)
            return of_one_depth(case, [row for run in costs for row in run if of_block(row.figure) == table])
        runs = [run for run in runs if not all(map(is_cost, run))]
    if want == "amount" and asks_class(case):
        runs = [rows for run in runs if len(rows := classes_of(run)) > 1] or runs
        of_all_funds = [rows for rows in runs if rows[0].figure.scope == _ALL_FUNDS]
        runs = runs if case.query.scope else of_all_funds or runs
    runs = runs if places else [_of_place_named(case, view, run) for run in runs]
    if want == "amount" and not places:
        runs = [run for run in runs if not exceeds_named(case, run)]
    if want == "amount" and asks_project(case):
        runs = [run for run in runs if not are_subjects(view, run)] or runs
    if ASKS_FIELD.search(case.query.text):
        runs = [run for run in runs if not _by_place(view, run)]
    if of_kind := [rows for run in runs if (rows := of_noun(case, run))]:
        return max(of_kind, key=len)
    measures = measures_for(want, view, case.query)
    if want == "amount" and not places and (told := told_of_named(case, view, measures)):
        return told
    parts = [] if places else [rows for run in runs if (rows := inside_named(case, run))]
    parts = parts or ([] if places else [rows for run in runs if (rows := known_parts(case, run))])
    if listed := listed_in_table(case, runs, parts):
        return listed
    if parts:
        return max(parts, key=lambda run: fit_of_run(case, view, want, run))
    kind_named = any(asked.search(case.query.text) for asked, _ in KINDS_OF_ITEM)
    if not runs or (words and not kind_named and not any(row.cover for run in runs for row in run)):
        return _said_below(case, view, want)
    in_unit_asked = [run for run in runs if kind_named and run[0].figure.unit == case.query.unit]
    best = max(in_unit_asked or runs, key=lambda run: fit_of_run(case, view, want, run))
    if beside_named(case, best):
        return _said_below(case, view, want)
    if among_others(case, view, best):
        return []
    placed = compared_places(case, view, best)
    if len(placed) >= 2 or (places and not placed):
        return placed
    if len(peers := _beside_left_out(case, view, best)) >= 2:
        return peers
    by_level = LEVEL.search(case.query.text) and not any(row.figure.code for row in best)
    below = [row for row in best if any(WHOLE_ABOVE.search(name) for name in row.figure.ancestors)]
    if kind_named and {row.figure.item[-2:] for row in best} <= _SIDES_AND_REST:
        return best  # funds of one side stand beside each other
    return below if by_level and len(below) >= 2 else of_one_depth(case, best)


def _projects(case: Case, view: ReportView) -> list[Match]:
    """The projects or purchases of a report without those that the question leaves aside."""
    return [row for row in projects_of(case, view) if not left_out(case, view.labels[row.number])]


def _of_table_named(case: Case, runs: Sequence[list[Match]]) -> list[list[Match]]:
    """The runs of the table that the question names by its very title, or by its number among the annexes."""
    titles = {key for mention in case.linked.mentions if mention.kind == "title" for key in mention.keys}
    return [run for run in runs if titles & {item_key(title) for title in run[0].figure.headings[-1:]}]


def _by_place(view: ReportView, run: Sequence[Match]) -> bool:
    """Whether the rows are of places, none of which is a field of spending."""
    return any(view.labels[row.number].item in view.places for row in run) or (
        len({row.figure.item for row in run}) == 1 and len({row.figure.region for row in run}) > 1
    )


def _of_place_named(case: Case, view: ReportView, run: list[Match]) -> list[Match]:
    """Of rows of several places those of the one that the question names."""
    place = view.place_in(case.query.text)
    own = [row for row in run if place and row.figure.region == place]
    return own if len(own) >= 2 else run


def _said_below(case: Case, view: ReportView, want: Want) -> list[Match]:
    """The parts that the sentences right behind an opening tell, where it alone says the word asked."""
    words = [m.text for m in case.linked.mentions if m.kind == "word" and len(m.text) >= _LEAST_OPENING]
    measures = measures_for(want, view, case.query)
    for opening in view.sentences if words else ():
        if opening.is_row or opening.is_heading or not any(word in opening.text for word in words):
            continue
        behind = view.sentences[opening.number : opening.number + _MOST_BEHIND]
        spans = [span for each in behind if each.paragraph == opening.paragraph for span in each.spans]
        told = {id(figure) for figure in view.figures_in(spans)}
        groups: dict[tuple[object, ...], list[Match]] = {}
        for number, figure in enumerate(view.figures):
            if id(figure) in told and figure.ancestors and figure.value and figure.measure in measures:
                groups.setdefault((figure.measure, figure.ancestors), []).append(
                    Match(view, number, 1.0, 1.0)
                )
        if len(best := max(groups.values(), key=len, default=[])) >= 2:
            return best
    return []


def _of_bodies(case: Case, view: ReportView, want: Want) -> list[Match]:
    """The rows of one thing by body: of the thing named, else of the total of a table."""
    measures = measures_for(want, view, case.query)
    year, _ = case.year_for(view)
    groups: dict[tuple[object, ...], dict[str, Match]] = {}
    for number, label in enumerate(view.labels):
        figure = view.figures[number]
        if label.region not in view.bodies or figure.measure not in measures or figure.value is None:
            continue
        if figure.year not in (year, None) or (want == "amount" and not is_money(figure.unit)):
            continue
        if wrong_side(case.query.text, figure):
            continue
        cover = cover_of(case, view, number)
        key = (figure.table, label.item, figure.part, figure.measure, figure.year)
        groups.setdefault(key, {}).setdefault(label.region, Match(view, number, cover, cover))
    runs = [list(group.values()) for group in groups.values() if len(group) > 1]
    words = bool(case.linked.mentions)
    things = (m for m in case.linked.mentions if m.keys.isdisjoint(view.bodies))
    named = any(m.kind == "exact" and not _BODIES.search(m.text) for m in things)
    totals = [run for run in runs if not named and TOTAL_ROW.search(run[0].figure.item)]
    runs = [run for run in runs if run[0].cover or not words] or totals

    def fit(run: Sequence[Match]) -> tuple[float, bool, bool, int, int]:
        figure = run[0].figure
        total = bool(TOTAL_ROW.search(figure.item))
        return run[0].cover, total, not figure.part, len(run), -measures.index(figure.measure)

    return max(runs, key=fit, default=[])


def _thing(view: ReportView, number: int) -> str:
    """What the row of a place tells of: its name, or what stands above it where its name is the place.

    With the heads of its column, where the row has another column of that name under others.
    """
    label, own = view.labels[number], view.figures[number]
    if not label.region:
        return label.ancestors[-1]
    others = (view.labels[other] for other in view.by_group[own.group])
    twice = any(other.item == label.item and other.ancestors != label.ancestors for other in others)
    return "/".join((*label.ancestors, label.item)) if twice else label.item


def _runs(
    case: Case, view: ReportView, want: Want, places: bool, of_level: bool = False
) -> list[list[Match]]:
    measures = measures_for(want, view, case.query)
    groups: dict[tuple[object, ...], list[Match]] = {}
    totals = _totals(view, measures)
    own_too = compares_own_level(case)
    bases = bases_asked(case, view, want)
    for number, figure in enumerate(view.figures):
        if bases is not None and figure.base not in bases:
            continue
        if figure.measure not in measures or not is_comparable(case, view, figure, places):
            continue
        if want == "ratio" and not re.search(rf"上年|{(figure.year or 0) - 1}", figure.base):
            continue
        if left_out(case, view.labels[number]) or includes_otherwise(case.query.text, view.labels[number]):
            continue
        if places and not place_of_row(view, number, own_too):
            continue
        if of_level and figure_level(figure) not in ("", case.query.level):
            continue
        if want in _OF_MONEY and "count" not in case.query.wants and not is_money(figure.unit):
            continue
        if want == "actual" and budget_beside(view, number) is None:
            continue  # compared by how far it is from its budget
        total = totals.get(column_of(figure), "")
        if LEFT_OVER.search(total) and not LEFT_OVER.search(case.query.text):
            continue
        cover = cover_of(case, view, number, total)
        beside = (
            (_thing(view, number) if places else figure_level(figure)) if figure.table is not None else ""
        )
        groups.setdefault((*column_of(figure), beside), []).append(Match(view, number, cover, cover))
    runs = (rows_of_level(case, _without_whole(_once(view, run))) for run in groups.values())
    return [run for run in runs if len(run) > 1]


def _totals(view: ReportView, measures: Sequence[str]) -> dict[tuple[object, ...], str]:
    """The name of the one total of each column of a table, which its rows are parts of."""
    named: dict[tuple[object, ...], set[str]] = {}
    for figure, label in zip(view.figures, view.labels, strict=True):
        if figure.table is not None and figure.measure in measures and TOTAL_ROW.search(figure.item):
            named.setdefault(column_of(figure), set()).add(label.item)
    return {column: next(iter(names)) for column, names in named.items() if len(names) == 1}


def _once(view: ReportView, run: Sequence[Match]) -> list[Match]:
    """The rows of a run, a thing that prose tells twice only once."""
    rows: dict[tuple[object, ...], Match] = {}
    for row in run:
        label, figure = view.labels[row.number], row.figure
        rows.setdefault((label.item, label.ancestors, label.region, figure.code or ""), row)
    return list(rows.values())


def _without_whole(run: list[Match]) -> list[Match]:
    """Of rows that tell one thing of places or bodies, those of one; the row of none is that of all."""
    of_one = [row for row in run if row.figure.region]
    one_thing = len({row.figure.item for row in run}) == 1
    return of_one if one_thing and len(of_one) > 1 else run


def _beside_left_out(case: Case, view: ReportView, run: Sequence[Match]) -> list[Match]:
    """The rows of the column under the same head as one that the question leaves aside."""
    column = column_of(run[0].figure)
    heads = {
        figure.ancestors
        for figure, label in zip(view.figures, view.labels, strict=True)
        if case.linked.left_out and column_of(figure) == column and left_out(case, label)
    }
    return [row for row in run if row.figure.ancestors in heads]
