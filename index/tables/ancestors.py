"""Rows of a table -> the names above each: by codes, by label columns, by list numbers and indents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.tables.drafts import OF_WHICH, Draft, plain_label
from index.tables.grids import is_total

_RANKS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、.．：]"),
    re.compile(r"（[一二三四五六七八九十]{1,3}）"),
    re.compile(r"\d{1,2}[、.．](?!\d)|[⒈-⒛]"),
    re.compile(r"（\d{1,2}）|[⑴-⒇]"),
    re.compile(r"[①-⑳]"),
)
_CARRIED_OVER = re.compile(r"结转|结余|调入|调出|上解|总计|合计|小计")
_CARRIED_FUNDS = re.compile(r"年[初末].*结转")
_GROUP_TOTAL = re.compile(r"(.+[市州盟区])(?:合计|小计)")
_INDENT_STEP = 2.5
_INNER_RANK = 3  # （1） and what is further in: numbers the parts of a row, whether that is numbered or not


def fill_ancestors(drafts: Sequence[Draft], label_columns: int, names: dict[str, str]) -> None:
    """Tell every row the names above it, in the way that the table shows them.

    Args:
        drafts: rows of one half of a table.
        label_columns: how many columns name its rows.
        names: names by code of the halves before, to which those of this half are added.
    """
    coded = sum(1 for draft in drafts if draft.code)
    if coded and coded >= 0.4 * len(drafts):
        _ancestors_by_code(drafts, names)
    elif label_columns > 1:
        _ancestors_by_column(drafts)
    else:
        _ancestors_by_outline(drafts)


def _ancestors_by_code(drafts: Sequence[Draft], names: dict[str, str]) -> None:
    above: list[str] = []  # a subject's row with those above it, for rows that stand further right
    for draft in drafts:
        if draft.code is None:
            own = [plain_label(name) for name in draft.parents]
            draft.ancestors = own or (list(above) if draft.level else [])
            continue
        names[draft.code] = plain_label(draft.label)
        prefixes = (draft.code[:length] for length in range(1, len(draft.code)))
        draft.ancestors = [names[prefix] for prefix in prefixes if prefix in names]
        above = [*draft.ancestors, names[draft.code]]


def _ancestors_by_column(drafts: Sequence[Draft]) -> None:
    stack: list[tuple[int, str]] = []
    for draft in drafts:
        while stack and stack[-1][0] >= draft.level:
            stack.pop()
        above = [name for _, name in stack]
        own = [plain_label(name) for name in draft.parents]
        draft.ancestors = above + own
        names = [*own, plain_label(draft.label)]
        stack += [(draft.level + offset, name) for offset, name in enumerate(names) if name]
        if is_total(draft.label) and not draft.ancestors:
            stack.clear()


@dataclass(frozen=True)
class Outline:
    """A row in an outline: rank of its list number, indent, whether indents tell levels."""

    name: str
    rank: int | None
    indent: float


def _ancestors_by_outline(drafts: Sequence[Draft]) -> None:
    """Ancestors from list numbers where there are any, else from indentation."""
    stack: list[Outline] = []
    seen: set[str] = set()
    carried = ""  # a row of money carried over, whose funds follow under names used before
    centred = _are_centred(drafts)
    indented = frozenset() if centred else _indented_ranks(drafts)
    usual = [] if centred else [draft.placing.left for draft in drafts if not draft.placing.is_centred]
    for draft in drafts:
        row = Outline(plain_label(draft.label), _rank(draft.label), 0.0 if centred else draft.placing.left)
        group = _GROUP_TOTAL.fullmatch(draft.label)
        if group:
            stack = [Outline(group.group(1), -1, row.indent)]
        elif _ends_outline(draft, row, stack) or _stands_out(draft, usual):
            stack.clear()
        elif row.rank is None and row.name in seen and carried:
            draft.ancestors = [carried]
            continue
        else:
            of_which = draft.label.startswith("其中")
            if row.rank is None and not of_which:
                stack = _without_siblings(stack, row)
            while stack and not (_is_above(stack[-1], row, of_which, indented) or _numbers_parts(stack, row)):
                stack.pop()
            draft.ancestors = [above.name for above in stack]
            stack.append(row)
        carried = row.name if _CARRIED_FUNDS.search(row.name) else ""
        seen.add(row.name)


def _without_siblings(stack: list[Outline], row: Outline) -> list[Outline]:
    """The rows above without an unnumbered one that stands as far in, nor what is numbered below it."""
    alike = (place for place, above in enumerate(stack) if above.rank is None and _is_level(above, row))
    return stack[: next(alike, len(stack))]


def _numbers_parts(stack: Sequence[Outline], row: Outline) -> bool:
    """Whether a row is the first with an inner number below an unnumbered one (费用 | （1）购置费)."""
    inner = row.rank is not None and row.rank >= _INNER_RANK
    first = all(above.rank != row.rank for above in stack)
    return inner and first and stack[-1].rank is None and stack[-1].indent < row.indent + _INDENT_STEP


def _is_level(above: Outline, row: Outline) -> bool:
    return abs(above.indent - row.indent) <= _INDENT_STEP


def _ends_outline(draft: Draft, row: Outline, stack: Sequence[Outline]) -> bool:
    """Whether a row is a total of all, not a numbered one under a heading ("（一）支出合计")."""
    if not draft.label:
        return True
    headed = row.rank is not None and any(
        above.rank is not None and 0 <= above.rank < row.rank for above in stack
    )
    return is_total(draft.label) and not headed


def _stands_out(draft: Draft, usual: Sequence[float]) -> bool:
    """Whether a label is set in the middle among labels set at the left: a total by its looks."""
    return (
        bool(usual)
        and draft.placing.is_centred
        and min(abs(draft.placing.left - left) for left in usual) > 1.5
    )


def _are_centred(drafts: Sequence[Draft]) -> bool:
    """Whether labels stand in the middle of their cells, so that indents mean nothing."""
    labelled = [draft for draft in drafts if draft.label]
    return sum(draft.placing.is_centred for draft in labelled) >= 0.8 * len(labelled)


def _indented_ranks(drafts: Sequence[Draft]) -> frozenset[int]:
    """Ranks of list numbers whose unnumbered children stand further in."""
    found: set[int] = set()
    for upper, lower in pairwise(drafts):
        rank = _rank(upper.label)
        plain = _rank(lower.label) is None and not lower.label.startswith("其中")
        deeper = lower.placing.left > upper.placing.left + _INDENT_STEP
        if rank is not None and plain and deeper and not lower.placing.is_centred:
            found.add(rank)
    return frozenset(found)


def _rank(label: str) -> int | None:
    plain = OF_WHICH.sub("", label, count=1) if label.startswith("其中") else label
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(plain)), None)


def _is_above(upper: Outline, row: Outline, of_which: bool, indented: frozenset[int]) -> bool:
    deeper = upper.indent < row.indent - _INDENT_STEP
    if row.rank is not None:
        return upper.rank is not None and upper.rank < row.rank
    if of_which:
        return upper.indent < row.indent
    if upper.rank is None or upper.rank < 0:
        return deeper or upper.rank == -1
    level = upper.indent - _INDENT_STEP < row.indent
    return deeper or (level and upper.rank not in indented and not _CARRIED_OVER.search(row.name))
