"""Body rows of one table -> rows with label, code, ancestors, cells and attributes.

Knows subject codes (one column or split over 类, 款, 项), rows named under two classifications and
labels wrapped over a page end. Does not know what the columns mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.tables.ancestors import fill_ancestors
from index.tables.drafts import BodyRow, Draft, Place, Placing
from index.tables.grids import Slot, is_dash, is_numbered, is_total, is_value
from index.tables.headers import Half, Path, names_project
from index.types import Span, TableCell, TableRow

_LABEL_CODE = re.compile(r"[\[（]?(\d{7}|\d{5}|\d{3})[\]）]?[-—–_ ]*(?=[^\d\-—–_ ,，.%万亿元年个台辆月日])")
_SPILLED = re.compile(r"([\u4e00-\u9fff（）、]{1,6})(\d{7}|\d{5}|\d{3})[-—–_ ]+(?=[\u4e00-\u9fff])")
_DIGITS = re.compile(r"\d{1,9}")
_LEAD_IN = re.compile(r"其中[：:]?|[加减][：:]")
_ORGANISATION = re.compile(
    r"(?:预算|所属|行政|项目|实施|申报)?(?:(?:单位|部门)(?:（(?:单位|部门)）)?|地区|区划|市县|市县别)(?:名称)?"
)


def body_to_rows(
    half: Half, paths: Sequence[Path], body: Sequence[BodyRow], place: Place, names: dict[str, str]
) -> tuple[TableRow, ...]:
    """Rows of one half, empty ones left out, broken labels joined, ancestors filled in.

    `names` are those of the halves before by their codes; those of this half are added.
    """
    half = _keep_one_label_kind(half, paths)
    drafts: list[Draft] = []
    codes: dict[int, str] = {}
    for row in body:
        draft = _draft(_naming(half, row), paths, row, codes, place)
        if draft is None:
            continue
        if drafts:
            _take_back(drafts[-1], draft)
        if drafts and _goes_on(drafts[-1], draft, place):
            _join(drafts[-1], draft)
        else:
            drafts.append(draft)
    _complete_codes(drafts)
    fill_ancestors(drafts, len(half.labels), names)
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


def _naming(half: Half, row: BodyRow) -> Half:
    """The half, with the second classification naming a row that the first one leaves empty."""
    named = (*half.codes, *half.labels)
    if not half.other_labels or any((slot := row.slots[c]) is not None and slot.text for c in named):
        return half
    other = {*half.other_codes, *half.other_labels}
    texts = tuple(c for c in half.texts if c not in other)
    return replace(half, codes=half.other_codes, labels=half.other_labels, texts=texts)


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
    if code is not None and len(labels) > 1 and names_project(paths[half.labels[labels[-1][0]]]):
        attributes.insert(0, ("科目编码", code))  # of the subject that the project stands under
        code = None
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
        first = min(half.labels, default=0)
        texts = (row.slots[column] for column in half.texts if column < first)
        words = [slot for slot in codes if slot is not None and _is_word(slot.text)]
        words += [slot for slot in texts if slot is not None and is_total(slot.text)]
        found = [(0, slot) for slot in words[:1]]
    return found


def _is_word(text: str) -> bool:
    return bool(text) and not is_value(text) and not is_dash(text)


def _code(half: Half, row: BodyRow, carried: dict[int, str]) -> str | None:
    texts = [slot.text if slot is not None else "" for slot in (row.slots[c] for c in half.codes)]
    parts = [text if _DIGITS.fullmatch(text) else "" for text in texts]
    if len(half.codes) <= 1 or not any(parts):
        return parts[0] if parts and parts[0] else None
    if all(len(part) in (3, 5, 7) for part in parts if part) and not _is_split(parts):
        carried.update(enumerate(parts))
        return max(parts, key=len)
    last = max(index for index, part in enumerate(parts) if part)
    first = min(index for index, part in enumerate(parts) if part)
    for index in range(first, len(half.codes)):
        carried[index] = parts[index]
    padded = (_padded(index, parts[index] or carried.get(index, "")) for index in range(last + 1))
    return "".join(padded) or None


def _complete_codes(drafts: Sequence[Draft]) -> None:
    """Make whole the codes that print only their own level: "02" below "213", further in than it."""
    above: list[tuple[float, str]] = []
    for draft in drafts:
        code = draft.code or ""
        if len(code) in (3, 5, 7):
            above = [(draft.placing.left, code)]
        elif len(code) == 2 and above:
            while len(above) > 1 and above[-1][0] > draft.placing.left - 1:
                above.pop()
            draft.code = above[-1][1] + code
            above.append((draft.placing.left, draft.code))


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


def _take_back(before: Draft, draft: Draft) -> None:
    """Give the end of a name back that its row had no room for ("…费支" above "出2290805—体育…")."""
    spilled = _SPILLED.match(draft.label) if draft.code is None and before.code is not None else None
    if spilled:
        before.label += spilled[1]
        draft.code, draft.label = spilled[2], draft.label[spilled.end() :]


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
