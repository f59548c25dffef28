"""The tree of a purchase table: rows below names that print no amount of their own (a project, a fund).

Such a table prints the class, the project, the subject and the thing bought in columns side by side, so
that the project stands above rows and has none. Knows rows and the words of the question; adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.projects import CLASS, PURCHASES, rows_titled
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from index.normalise import TOTAL_NAME, item_key

_SHORTEST, _SHORTEST_START = 4, 3
_SURE = frozenset({"exact", "everyday"})
_OF_PURCHASES = re.compile("(?:政府)?采购")  # a part of the table, and no project that things are bought for
_OWN_LEVEL = "本级"
_BODIES = re.compile("(?:单位|部门)(?:名称)?$")
_ENDING = re.compile(r"(?:等)?(?:经费|费用|费|资金|项目|支出)?$")


def bought_below(case: Case, view: ReportView) -> tuple[str, list[Match]]:
    """The name above rows that the question says, and all rows below it of the class and subject said."""
    rows = _of_class(case, rows_titled(case, view, PURCHASES))
    printed = {item_key(row.figure.item) for row in rows}
    above = {name for row in rows for name in row.figure.ancestors} - {row.figure.item for row in rows}
    apart = sorted(
        name for name in above if item_key(name) not in printed and not _OF_PURCHASES.match(item_key(name))
    )
    said = {name: _said(name, case.query.text) for name in apart}
    if not any(said.values()):
        if subject := _below_subject(case, rows):
            return subject
        said = {name: _begun(name, case.query.text, item_key(view.report.organisation)) for name in apart}
    name = max(said, key=lambda each: said[each], default="")
    if not name or not said[name]:
        return "", []
    below = [row for row in rows if name in row.figure.ancestors]
    keys = {
        key for m in case.linked.mentions if m.kind in STRONG for key in m.keys if key not in item_key(name)
    }
    subjects = {row.figure.item for row in below if row.view.labels[row.number].item in keys}
    own = [row for row in below if subjects & {row.figure.item, *row.figure.ancestors}]
    return name, own or below


def _below_subject(case: Case, rows: Sequence[Match]) -> tuple[str, list[Match]] | None:
    """The subject that the question says by one of its names, with the rows below it."""
    keys = {key for mention in case.linked.mentions if mention.kind in _SURE for key in mention.keys}
    for name in dict.fromkeys(name for row in rows for name in row.figure.ancestors[-1:]):
        if item_key(name) in keys:
            return name, [row for row in rows if row.figure.ancestors[-1:] == (name,)]
    return None


def bought_by_body(case: Case, view: ReportView) -> tuple[str, list[Match]]:
    """The body below the reporting one that the question says, and all rows of what it buys.

    A column names the body once, in the first of its rows.
    """
    name, table = "", None
    by_body: dict[str, list[Match]] = {}
    for row in rows_titled(case, view, PURCHASES):
        named = (value for label, value in row.figure.attributes if _BODIES.search(label))
        name = next(named, name if row.figure.table == table else "")
        table = row.figure.table
        by_body.setdefault(name, []).append(row)
    said = {body: _body_said(body, case.query.text, item_key(view.report.organisation)) for body in by_body}
    name = max(said, key=lambda each: said[each], default="")
    return (name, _of_class(case, by_body[name])) if name and said[name] else ("", [])


def by_name_above(case: Case, view: ReportView) -> list[tuple[str, list[Match]]]:
    """The names right below the class that the question says, each with the rows that hold its amount."""
    every = rows_titled(case, view, PURCHASES)
    rows = [row for row in _of_class(case, every) if len(row.figure.ancestors) > 1]
    if len(rows) == len(every):
        return []
    names = dict.fromkeys(row.figure.ancestors[1] for row in rows)
    return [(name, highest([row for row in rows if row.figure.ancestors[1] == name])) for name in names]


def bought_of_class(case: Case, view: ReportView) -> tuple[str, list[Match]]:
    """The class that the question says, and all rows below it; none where it says no class."""
    whole = class_row(case, view)
    rows = _of_class(case, rows_titled(case, view, PURCHASES)) if whole else []
    return (whole.figure.item, [row for row in rows if row.figure.ancestors]) if whole else ("", [])


def class_row(case: Case, view: ReportView) -> Match | None:
    """The row of the class that the question says."""
    rows = (row for row in rows_titled(case, view, PURCHASES) if not row.figure.ancestors)
    return next((row for row in rows if _is_said(row.figure.item, case.query.text)), None)


def name_beside(row: Match) -> tuple[tuple[str, str], ...]:
    """The name right above a row of a purchase table, under no header: of two side by side either is meant.

    What is bought stands above the project that it is for, or below it; none above a class or a whole.
    """
    own = row.figure
    of_purchase = own.table is not None and PURCHASES.search("".join(own.headings[-1:]))
    name = own.ancestors[-1] if of_purchase and own.ancestors else ""
    plain = CLASS.match(name) or TOTAL_NAME.search(name) or name in own.item
    return () if plain else (("", name),)


def highest(rows: Sequence[Match]) -> list[Match]:
    """Rows that stand below none of the others: their amounts hold all the rest."""
    paths = {(row.figure.table, *row.figure.ancestors, row.figure.item) for row in rows}

    def below(row: Match) -> bool:
        path = row.figure.ancestors
        return any((row.figure.table, *path[:end]) in paths for end in range(1, len(path) + 1))

    return [row for row in rows if not below(row)]


def lowest(rows: Sequence[Match]) -> list[Match]:
    """The things bought themselves: rows that stand above none of the others."""
    above = {
        (row.figure.table, *row.figure.ancestors[:end])
        for row in rows
        for end in range(1, len(row.figure.ancestors) + 1)
    }
    return [row for row in rows if (row.figure.table, *row.figure.ancestors, row.figure.item) not in above]


def _of_class(case: Case, rows: Sequence[Match]) -> list[Match]:
    """The rows of the class that the question says, all where it says none."""
    own = [row for row in rows if any(_is_said(name, case.query.text) for name in row.figure.ancestors[:1])]
    return own or list(rows)


def _is_said(name: str, text: str) -> bool:
    """Whether a question says a class as what is bought (采购货物, 服务类)."""
    found = CLASS.match(name)
    word = found.group(1) if found else ""
    return (
        bool(word)
        and re.search(rf"(?:采购|购买|买)(?:的)?{word}|{word}类|{word}(?:的)?采购", text) is not None
    )


def _said(name: str, text: str) -> int:
    """How many characters of a name, or of its end, a text says; 0 for too few."""
    key = _ENDING.sub("", item_key(name))
    ends = (key[start:] for start in range(max(len(key) - _SHORTEST + 1, 1)))
    return next((len(end) for end in ends if len(end) >= _SHORTEST and end in item_key(text)), 0)


def _body_said(body: str, text: str, own: str) -> int:
    """How many characters of a body's name a text says; of the reporting one only its own level is meant."""
    if own in item_key(body):
        return len(_OWN_LEVEL) if _OWN_LEVEL in body and _OWN_LEVEL in text else 0
    return _said(body, text)


def _begun(name: str, text: str, body: str) -> int:
    """How many characters of a name's beginning, but of none that the body's name holds, a text says."""
    key, asked = _ENDING.sub("", item_key(name)), item_key(text)
    starts = (key[:end] for end in range(len(key) - 1, _SHORTEST_START - 1, -1))
    return next((len(start) for start in starts if start in asked and start not in body), 0)
