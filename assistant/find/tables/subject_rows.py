"""Rows that are subjects of the budget: classes, kinds of cost, what stands below them, the level asked for.

Knows a subject by its code, printed or in the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import column_of
from assistant.find.tables.row_depths import names_thing
from assistant.find.tables.rows_asked import KINDS_OF_ITEM, LEVEL
from assistant.question.named.mentions import Mention
from index import Figure
from index.glossary import load_glossary
from index.normalise import item_key

_ANY_SUBJECT = re.compile("哪(?:一|几|些)?个?(?:支出|经济|功能)?(?:分类)?科目")
_OF_COSTS = "3"  # 经济分类
_CODE_LENGTH = {"类": 3, "款": 5, "项": 7}
_DEPTH = {"类": 0, "款": 1, "项": 2}
WHOLE_ABOVE = re.compile(
    r"合计$|总计$|方面$|财政拨款支出$|^本年(?:支出|收入)|^(?:地方)?一般公共预算(?:支出|收入)$"
)


def are_classes(rows: Sequence[Match]) -> bool:
    """Whether rows are classes of the budget, and no kinds of cost (公务接待费)."""
    return any(is_coded(row, _CODE_LENGTH["类"]) for row in rows)


def classes_of(rows: list[Match]) -> list[Match]:
    """The rows that are classes of the budget; all of a table's of which but few are called so (农林水)."""
    classes = [row for row in rows if is_coded(row, _CODE_LENGTH["类"])]
    few = 1 < len(classes) <= len(rows) / 2
    return rows if few and rows[0].figure.table is not None else classes


def finest_subjects(case: Case, rows: Sequence[Match]) -> list[Match]:
    """The subjects below ranked ones that have none below them, where subjects of no level are asked for."""
    first, codes = rows[0], {row.figure.code for row in rows}
    if not _ANY_SUBJECT.search(case.query.text) or LEVEL.search(case.query.text) or None in codes:
        return []
    below = {
        figure.code: Match(first.view, number, first.cover, first.score)
        for number, figure in enumerate(first.view.figures)
        if figure.code and figure.value is not None and of_block(figure) == of_block(first.figure)
        if figure.code not in codes and figure.code.startswith(tuple(map(str, codes)))
    }
    return [row for code, row in below.items() if sum(other.startswith(code) for other in below) == 1]


def rows_below(rows: Sequence[Match]) -> list[Match]:
    """What a column prints below its rows (其中：购置费, 运行费); none below subjects, which have levels."""
    first = rows[0]
    above = {first.view.labels[row.number].item for row in rows if not is_coded(row)}
    return [
        Match(first.view, number, first.cover, first.score)
        for number, figure in enumerate(first.view.figures)
        if above.intersection(first.view.labels[number].ancestors) and figure.value is not None
        if figure.table == first.figure.table and of_block(figure) == of_block(first.figure)
    ]


def of_block(figure: Figure) -> tuple[object, ...]:
    """What the figures of one table have in common that prints its rows in blocks side by side."""
    return (figure.headings[-1:] or figure.table, *column_of(figure)[1:])


def is_cost(row: Match) -> bool:
    """Whether a row is of a kind of cost, by its code (30201)."""
    return (row.figure.code or "").startswith(_OF_COSTS)


def rows_of_level(case: Case, run: list[Match]) -> list[Match]:
    """Of coded or nested rows those of the level that the question names (哪个项级科目), if any."""
    for asked, kind in KINDS_OF_ITEM:
        if asked.search(case.query.text):
            return _outermost([row for row in run if kind.search(row.figure.item)])
    found = LEVEL.search(case.query.text)
    level = next((name for name in found.groups() if name), "") if found else ""
    if level and "收入" not in case.query.text:
        run = [row for row in run if not row.figure.item.endswith("收入")]
    if found and found[1] and not any(row.figure.code or row.figure.ancestors for row in run):
        return [row for row in run if is_coded(row, _CODE_LENGTH[level])]
    if not level or not any(row.figure.code or row.figure.ancestors for row in run):
        return run
    names = [mention for target in case.linked.targets for mention in target.mentions]
    called = _CODE_LENGTH[level] if found and found[1] else 0
    return [
        row
        for row in run
        if (
            len(row.figure.code) == _CODE_LENGTH[level]
            if row.figure.code
            else _depth(names, row) == _DEPTH[level] and (not called or is_coded(row, called))
        )
    ]


def is_coded(row: Match, length: int = 0) -> bool:
    """Whether a thing is a subject of the budget: its report, or the glossary, has a code for its name.

    That of a kind of cost (公务接待费 is 30217) makes it none. Of a level the code is as long as these are.
    """
    name, known = row.view.labels[row.number].item, load_glossary().by_key
    of_name = (at for at in row.view.by_name.get(name, ()) if row.view.labels[at].item == name)
    printed = [row.view.figures[at].code for at in of_name]
    codes = {*printed, known[name].code if name in known else ""} - {None, ""}
    return any(
        not str(code).startswith(_OF_COSTS) and (not length or len(str(code)) == length) for code in codes
    )


def _outermost(rows: list[Match]) -> list[Match]:
    """Rows of a kind that stand below no other of them (国内增值税 is a part of 增值税)."""
    names, known = {row.figure.item for row in rows}, load_glossary().by_key

    def below(figure: Figure) -> bool:
        bare = figure.item.removesuffix("收入")  # 土地增值税收入 is that tax, and no part of 增值税收入
        entry = known.get(figure.item) or known.get(bare)
        own = entry is not None and entry.name in (figure.item, bare)
        held = any(figure.item[at:] in names for at in range(1, len(figure.item)))
        return not names.isdisjoint(figure.ancestors) or (held and not own)

    return [row for row in rows if not below(row.figure)]


def _depth(names: Sequence[Mention], row: Match) -> int:
    """How many subjects stand above a row; a total above it, or a thing named without a code, is none."""
    above = [item_key(name) for name in row.figure.ancestors if not WHOLE_ABOVE.search(name)]
    known = load_glossary().by_key
    coded = {name for name in above if name in known and known[name].code}
    return sum(name in coded or not names_thing(names, name) for name in above)
