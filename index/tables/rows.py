"""Body rows of one table -> rows with label, code, ancestors, cells and attributes.

Knows subject codes (one column or split over 类, 款, 项), labels wrapped over a page end,
outlines by list number, indentation or label column, and totals. Does not know what the
columns mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from index.normalise import without_list_mark
from index.tables.grids import Slot, is_dash, is_numbered, is_total, is_value
from index.tables.headers import Half, Path
from index.types import Span, TableCell, TableRow


@dataclass(frozen=True)
class Placing:
    """Where a cell's print stands: distances from the cell's edges to the first line and the last."""

    left: float = 0.0
    right: float = 0.0
    room: float = 0.0

    @property
    def is_centred(self) -> bool:
        """Whether the first line stands in the middle of its cell."""
        return abs(self.left - self.right) < 3 and self.left > 6


Place = Callable[[Slot, int], Placing]

_LABEL_CODE = re.compile(r"[\[（]?(\d{7}|\d{5}|\d{3})[\]）]?[-—–_ ]*(?=[^\d\-—–_ ,，.%万亿元年个台辆月日])")
_DIGITS = re.compile(r"\d{1,9}")
_RANKS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、.．：]"),
    re.compile(r"（[一二三四五六七八九十]{1,3}）"),
    re.compile(r"\d{1,2}[、.．](?!\d)"),
    re.compile(r"（\d{1,2}）"),
    re.compile(r"[①-⑳]"),
)
_OF_WHICH = re.compile(r"其中[：:]?")
_LEAD_IN = re.compile(r"其中[：:]?|[加减][：:]")
_ORGANISATION = re.compile(
    r"(?:预算|所属|行政|项目|实施|申报)?(?:(?:单位|部门)(?:（(?:单位|部门)）)?|地区|区划|市县|市县别)(?:名称)?"
)
_CARRIED_OVER = re.compile(r"结转|结余|调入|调出|上解|总计|合计|小计")
_CARRIED_FUNDS = re.compile(r"年[初末].*结转")
_GROUP_TOTAL = re.compile(r"(.+[市州盟区])(?:合计|小计)")
_INDENT_STEP = 2.5


@dataclass(frozen=True, eq=False)
class BodyRow:
    """One printed row of the joined grids, its cells set under the table's columns."""

    page: int
    row: int
    slots: tuple[Slot | None, ...]
    opens_page: bool = False

    def begins(self, slot: Slot | None) -> bool:
        """Whether the cell prints something and begins in this row."""
        return slot is not None and bool(slot.text) and slot.row == self.row and slot.page == self.page


@dataclass
class Draft:
    """A row on its way: label with its place, code, cells and the printed rows it stands on."""

    label: str
    code: str | None
    parents: list[str]
    level: int
    placing: Placing
    cells: list[TableCell | None]
    spans: list[Span]
    attributes: list[tuple[str, str]]
    label_slot: Slot | None = None
    opens_page: bool = False
    ancestors: list[str] = field(default_factory=list)

    @property
    def has_values(self) -> bool:
        """Whether any number column prints something."""
        return any(cell is not None for cell in self.cells)


def body_to_rows(
    half: Half, paths: Sequence[Path], body: Sequence[BodyRow], place: Place
) -> tuple[TableRow, ...]:
    """Rows of one half, empty ones left out, broken labels joined, ancestors filled in."""
    half = _keep_one_label_kind(half, paths)
    drafts: list[Draft] = []
    codes: dict[int, str] = {}
    for row in body:
        draft = _draft(half, paths, row, codes, place)
        if draft is None:
            continue
        if drafts and _goes_on(drafts[-1], draft, place):
            _join(drafts[-1], draft)
        else:
            drafts.append(draft)
    _fill_ancestors(drafts, len(half.labels))
    return tuple(_row(draft) for draft in drafts)


def is_organisation_header(path: Path) -> bool:
    """Whether a column names places or bodies."""
    return bool(path) and _ORGANISATION.fullmatch(path[-1]) is not None


def _keep_one_label_kind(half: Half, paths: Sequence[Path]) -> Half:
    """Columns of places and bodies beside real labels become attributes."""
    organisations = tuple(c for c in half.labels if is_organisation_header(paths[c]))
    labels = tuple(c for c in half.labels if c not in organisations)
    if not labels or not organisations:
        return half
    return replace(half, labels=labels, texts=tuple(sorted(half.texts + organisations)))


def _draft(
    half: Half, paths: Sequence[Path], row: BodyRow, codes: dict[int, str], place: Place
) -> Draft | None:
    labels = _labels(half, row)
    code = _code(half, row, codes)
    cells = _cells(half, row)
    named = [slot for _, slot in labels]
    attributes = [
        ("/".join(paths[c]) or "说明", slot.text)
        for c in half.texts
        if (slot := row.slots[c]) is not None
        and slot.text
        and not is_dash(slot.text)
        and all(slot is not label for label in named)
    ]
    if not labels and code is None and not any(cells):
        return None
    label_slot = labels[-1][1] if labels else None
    label = label_slot.text if label_slot is not None else ""
    if code is None and (match := _LABEL_CODE.match(label)):
        code, label = match.group(1), label[match.end() :]
    return Draft(
        label=label,
        code=code,
        parents=[slot.text for _, slot in labels[:-1]],
        level=labels[0][0] if labels else 0,
        placing=_placing(label_slot, place),
        cells=cells,
        spans=_spans(half, row),
        attributes=attributes,
        label_slot=label_slot,
        opens_page=row.opens_page,
    )


def _placing(slot: Slot | None, place: Place) -> Placing:
    """Where the name begins; what stands behind 其中： is one step further in."""
    if slot is None:
        return Placing()
    lead = _LEAD_IN.match(slot.text)
    return place(slot, lead.end() if lead else 0)


def _labels(half: Half, row: BodyRow) -> list[tuple[int, Slot]]:
    """Label cells of the row from left to right, a merged one once."""
    found: list[tuple[int, Slot]] = []
    for level, column in enumerate(half.labels):
        slot = row.slots[column]
        if slot is not None and slot.text and all(slot is not other for _, other in found):
            found.append((level, slot))
    if not found:
        codes = (row.slots[column] for column in half.codes)
        found = [(0, slot) for slot in codes if slot is not None and _is_word(slot.text)][:1]
    return found


def _is_word(text: str) -> bool:
    return bool(text) and not is_value(text) and not is_dash(text)


def _code(half: Half, row: BodyRow, carried: dict[int, str]) -> str | None:
    texts = [slot.text if slot is not None else "" for slot in (row.slots[c] for c in half.codes)]
    parts = [text if _DIGITS.fullmatch(text) else "" for text in texts]
    if len(half.codes) <= 1 or not any(parts):
        return parts[0] if parts and parts[0] else None
    if all(len(part) in (3, 5, 7) for part in parts if part) and not _is_split(parts):
        return max(parts, key=len)
    last = max(index for index, part in enumerate(parts) if part)
    first = min(index for index, part in enumerate(parts) if part)
    for index in range(first, len(half.codes)):
        carried[index] = parts[index]
    padded = (_padded(index, parts[index] or carried.get(index, "")) for index in range(last + 1))
    return "".join(padded) or None


def _is_split(parts: Sequence[str]) -> bool:
    filled = [part for part in parts if part]
    return len(filled) > 1 and len(filled[1]) < 3


def _padded(index: int, part: str) -> str:
    return part if index == 0 or not part else part.rjust(2, "0")


def _cells(half: Half, row: BodyRow) -> list[TableCell | None]:
    cells: list[TableCell | None] = []
    seen = {id(row.slots[column]) for column in (*half.labels, *half.codes)}
    for column in half.numbers:
        slot = row.slots[column]
        if slot is None or not row.begins(slot) or slot.cell.span is None or id(slot) in seen:
            cells.append(None)
            continue
        seen.add(id(slot))
        cells.append(TableCell(slot.text, slot.cell.span, slot.cell.box))
    return cells


def _spans(half: Half, row: BodyRow) -> list[Span]:
    columns = (*half.codes, *half.labels, *half.texts, *half.numbers)
    slots = [slot for column in columns if (slot := row.slots[column]) is not None]
    spans = [slot.cell.span for slot in slots if row.begins(slot) and slot.cell.span is not None]
    spans = spans or [slot.cell.span for slot in slots if slot.cell.span is not None]
    if not spans:
        return []
    page = spans[0].page
    return [Span(page, min(span.start for span in spans), max(span.end for span in spans))]


def _goes_on(before: Draft, draft: Draft, place: Place) -> bool:
    """Whether the row at the top of a page is the rest of a label broken at the page end."""
    if not draft.opens_page or draft.code is not None or not draft.label or before.label_slot is None:
        return False
    if is_numbered(draft.label) or (draft.has_values and before.has_values):
        return False
    if draft.has_values and not (before.code or is_numbered(before.label)):
        return False
    room = place(before.label_slot, 0).room
    return room < 9 and not is_total(before.label) and len(before.label) >= 3


def _join(before: Draft, rest: Draft) -> None:
    before.label += rest.label
    before.spans += rest.spans
    before.cells = [old or new for old, new in zip(before.cells, rest.cells, strict=True)]
    before.attributes += [pair for pair in rest.attributes if pair not in before.attributes]
    before.label_slot = rest.label_slot


def _row(draft: Draft) -> TableRow:
    return TableRow(
        label=draft.label,
        code=draft.code,
        ancestors=tuple(draft.ancestors),
        cells=tuple(draft.cells),
        spans=tuple(draft.spans),
        attributes=tuple(draft.attributes),
    )


# ---- ancestors ----------------------------------------------------------------------------


def _fill_ancestors(drafts: Sequence[Draft], label_columns: int) -> None:
    coded = sum(1 for draft in drafts if draft.code)
    if coded and coded >= 0.4 * len(drafts):
        _ancestors_by_code(drafts)
    elif label_columns > 1:
        _ancestors_by_column(drafts)
    else:
        _ancestors_by_outline(drafts)


def _ancestors_by_code(drafts: Sequence[Draft]) -> None:
    names: dict[str, str] = {}
    for draft in drafts:
        if draft.code is None:
            continue
        names[draft.code] = _plain(draft.label)
        prefixes = (draft.code[:length] for length in range(1, len(draft.code)))
        draft.ancestors = [names[prefix] for prefix in prefixes if prefix in names]


def _ancestors_by_column(drafts: Sequence[Draft]) -> None:
    stack: list[tuple[int, str]] = []
    for draft in drafts:
        while stack and stack[-1][0] >= draft.level:
            stack.pop()
        above = [name for _, name in stack]
        own = [_plain(name) for name in draft.parents]
        draft.ancestors = above + own
        names = [*own, _plain(draft.label)]
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
        row = Outline(_plain(draft.label), _rank(draft.label), 0.0 if centred else draft.placing.left)
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
            while stack and not _is_above(stack[-1], row, of_which, indented):
                stack.pop()
            draft.ancestors = [above.name for above in stack]
            stack.append(row)
        carried = row.name if _CARRIED_FUNDS.search(row.name) else ""
        seen.add(row.name)


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
    plain = _OF_WHICH.sub("", label, count=1) if label.startswith("其中") else label
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


def _plain(label: str) -> str:
    return without_list_mark(_OF_WHICH.sub("", label, count=1) if label.startswith("其中") else label)
