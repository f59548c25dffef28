"""Performance forms printed as plain lines, without any ruling -> the tables that a ruled form gives.

Reads the order of the print alone: each value line ("≥6台 =6台 10 10") closes an indicator whose
name, level and target stand in the short lines above it. Does not know ruled forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import mode

from index.normalise import compact
from index.tables.captions import Line, is_part_heading
from index.types import Span, Table, TableCell, TableRow

_TITLE = re.compile(r".{0,12}(?:部门|单位|项目|政策|整体).{0,8}绩效(?:自评|评价|目标)(?:申报|完成情况)?表")
_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_MONEY_LINE = re.compile(
    rf"^(.*?)\s*({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})((?:\s+(?:{_NUMBER}%?|[-—]+))*)(?:\s*分)?$"
)
_VALUE_LINE = re.compile(r"^(.*?)\s*(?<![\d.=<>≥≤])(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)(?:\s*分)?$")
_MONEY_COLUMNS = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
_MONEY_LABEL = re.compile(r"(?:其中：)?[^\d。]{0,14}?(?:总资金|资金总额|财政拨款|资金)$")
_INDICATOR_COLUMNS = (("年度指标值",), ("实际完成值",), ("分值",), ("得分",))
_FIRST_LEVEL = "履职效能|管理效率|社会效应|可持续发展能力|产出指标|效益指标|预算执行|满意度指标|成本指标"
_SECOND_LEVEL = (
    "数量指标|质量指标|时效指标|经济成本指标|社会成本指标|生态环境成本指标|经济效益指标|社会效益指标"
    "|生态效益指标|可持续影响指标|服务对象满意度指标|满意度指标|成本指标"
)
_LEVEL = re.compile(rf"(?:{_SECOND_LEVEL}|{_FIRST_LEVEL})")
_LEVEL_RUN = re.compile(rf"(?:{_SECOND_LEVEL}|{_FIRST_LEVEL})+")
_TARGET = re.compile(rf"(?:>=|<=|[=<>≥≤＝≧≦])\s*{_NUMBER}[^\d=<>≥≤＝《关]{{0,5}}")
_ACTUAL = re.compile(rf"(?:>=|<=|[=<>≥≤＝])?\s*{_NUMBER}\s*[^\d\s=<>《》]{{0,6}}$")
_RESULT = re.compile(
    r"(?:完全|全部|基本|部分|未)?(?:达到|达成|完成|实现)(?:年度|预期|既定)*(?:指标|目标|预期|效果|要求)*"
    r"|(?:有效|明显|持续|不断|正常|显著|有所|长期)\w{2,4}"
)


@dataclass
class _Print:
    """Compact text with the page and offset of every character and the lines it comes from."""

    text: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def add(self, line: Line, start: int = 0, end: int | None = None) -> None:
        """Append a line, or the part of it between two offsets, without its spaces."""
        raw = line.text[start:end]
        self.starts.append(len(self.text))
        plain = compact(raw)
        for char, offset in zip(plain.text, plain.offsets, strict=True):
            if char != " ":
                self.text += char
                self.places.append((line.page, line.start + start + offset))

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Where `text[start:end]` stands, one span a page."""
        pages: dict[int, list[int]] = {}
        for page, offset in self.places[start:end]:
            pages.setdefault(page, []).append(offset)
        return tuple(Span(page, min(offsets), max(offsets) + 1) for page, offsets in pages.items())

    def cell(self, start: int, end: int) -> TableCell | None:
        """The text as a table cell."""
        spans = self.spans(start, end)
        return TableCell(self.text[start:end], spans[0], (0.0, 0.0, 0.0, 0.0)) if spans else None


@dataclass
class _Levels:
    """First and second level that the following indicators belong to."""

    first: str = ""
    second: str = ""

    def take(self, names: Sequence[str]) -> None:
        """Levels named before an indicator."""
        for name in names:
            if re.fullmatch(_FIRST_LEVEL, name) and not (name == self.first and name != self.second):
                self.first, self.second = name, ""
            else:
                self.second = name


def lines_to_form_tables(lines: Sequence[Line]) -> Iterator[Table]:
    """Money and indicator tables of all plain-line forms among the lines outside grids."""
    for title, body in _forms(lines):
        head = next((i for i, line in enumerate(body) if line.text.strip().startswith("一级指标")), len(body))
        project = _project(body[:head])
        money = list(_money_rows(body[:head], project))
        indicators = _indicator_rows(body[head:], project)
        if money:
            yield _table(title, "万元", tuple((name,) for name in _MONEY_COLUMNS), money)
        if indicators:
            yield _table(title, "", _INDICATOR_COLUMNS, indicators)


def _forms(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    title = ""
    body: list[Line] = []
    for line in lines:
        plain = compact(line.text).text.replace(" ", "")
        if _TITLE.fullmatch(plain):
            if title:
                yield title, body
            title, body = plain, []
        elif title and is_part_heading(line.text):
            yield title, body
            title = ""
        elif title:
            body.append(line)
    if title:
        yield title, body


def _project(lines: Sequence[Line]) -> str:
    """Project name; a department's own form is about the whole department."""
    name = ""
    for line in lines:
        plain = compact(line.text).text
        if plain.startswith("部门名称"):
            return "部门整体支出"
        if plain.startswith("项目名称"):
            name = plain.removeprefix("项目名称").strip()
        elif name and plain.startswith("主管部门"):
            break
        elif name:
            name += plain
    return name


def _money_rows(lines: Sequence[Line], project: str) -> Iterator[TableRow]:
    above = ""
    for line in lines:
        match = _MONEY_LINE.match(line.text.strip())
        if match is None:
            above += compact(line.text).text
            continue
        label = _money_label(compact(match.group(1)).text or above)
        if label:
            yield _money_row(line, match, label, project)
        above = ""


def _money_label(text: str) -> str:
    plain = re.sub(r"（万元）$", "", text.rpartition("得分")[2])
    match = _MONEY_LABEL.search(plain)
    return match.group() if match else ""


def _money_row(line: Line, match: re.Match[str], label: str, project: str) -> TableRow:
    texts = [*match.groups()[1:4], *match.group(5).split()]
    texts = [part for text in texts for part in (list(text) if set(text) <= {"—"} else [text])]
    texts += ["-"] * (len(_MONEY_COLUMNS) - len(texts))
    cells: list[TableCell | None] = []
    place = line.text.find(match.group(2), len(match.group(1)))
    for text in texts[: len(_MONEY_COLUMNS)]:
        found = line.text.find(text, place) if text[0].isdigit() else -1
        if found < 0:
            cells.append(None)
            continue
        place = found + len(text)
        cells.append(TableCell(text, Span(line.page, line.start + found, line.start + place), _box(line)))
    return TableRow(label, None, (project,) if project else (), tuple(cells), (_span(line),))


def _indicator_rows(lines: Sequence[Line], project: str) -> list[TableRow]:
    rows: list[TableRow] = []
    levels = _Levels()
    block = _Print()
    in_header = True
    for line in lines:
        match = _VALUE_LINE.match(line.text.strip())
        if match is None:
            block.add(line)
            continue
        if in_header:
            block, in_header = _without_header(block), False
        total = match.group(1).strip() == "总分"
        start = len(block.text) if total else _end_of_reason(block, rows[-1] if rows else None)
        if rows and start > 0:
            rows[-1] = _with_reason(rows[-1], block.text[:start])
        if total:
            rows.append(_total_row(line, match, project))
            break
        names = _level_names(block, start)
        levels.take([name for name, _ in names])
        begin = names[-1][1] if names else start
        rows.append(_indicator_row(block, begin, line, match, (project, levels.first, levels.second)))
        block = _Print()
    return rows


def _total_row(line: Line, match: re.Match[str], project: str) -> TableRow:
    lead = len(line.text) - len(line.text.lstrip())
    scores = tuple(_number_cell(line, match, lead, group) for group in (2, 3))
    return TableRow("总分", None, (project,) if project else (), (None, None, *scores), (_span(line),))


def _without_header(block: _Print) -> _Print:
    """What follows the header words; the levels of the first indicator come right behind them."""
    match = next((m for m in _LEVEL.finditer(block.text) if m.start() in block.starts), None)
    start = match.start() if match else 0
    cut = _Print(block.text[start:], block.places[start:])
    cut.starts = [place - start for place in block.starts if place >= start]
    return cut


def _level_names(block: _Print, start: int) -> list[tuple[str, int]]:
    """Level names that fill whole lines, one or more to a line, with their ends."""
    ends = {*block.starts, len(block.text)}
    runs = _LEVEL_RUN.finditer(block.text, start)
    whole = [run for run in runs if run.start() in block.starts and run.end() in ends]
    return [(name.group(), name.end()) for run in whole for name in _LEVEL.finditer(block.text, *run.span())]


def _end_of_reason(block: _Print, before: TableRow | None) -> int:
    """End of what still belongs to the indicator before: all before a level name, a sentence or a cell."""
    names = _level_names(block, 0)
    if names:
        return names[0][1] - len(names[0][0])
    sentence = block.text.rfind("。") + 1
    return sentence or (_end_of_cell(block) if before is not None and _deviates(before) else 0)


def _deviates(row: TableRow) -> bool:
    """Whether an indicator came out otherwise than was set, so that the form gives a reason for it."""
    target, actual, weight, score = (cell.text if cell else "" for cell in row.cells)
    values = [re.search(_NUMBER, text) for text in (target, actual)]
    missed = None not in values and len({value.group() for value in values if value}) > 1
    return missed or weight != score


def _end_of_cell(block: _Print) -> int:
    """End of the first cell of a block that prints two: its last line leaves room for a character more."""
    ends = [*block.starts, len(block.text)][1:]
    lines = [block.text[start:end] for start, end in zip(block.starts, ends, strict=True)]
    told = next((n for n, line in enumerate(lines) if _TARGET.match(line)), len(lines))
    widths = [sum(1 if char.isascii() else 2 for char in line) for line in lines[:told]]
    short = [n for n, width in enumerate(widths[:-1]) if width + 2 <= mode(widths)]
    return ends[short[0]] if short and len(short) < 2 else 0


def _with_reason(row: TableRow, reason: str) -> TableRow:
    return TableRow(
        row.label, row.code, row.ancestors, row.cells, row.spans, (*row.attributes, ("偏差原因", reason))
    )


def _indicator_row(
    block: _Print, begin: int, line: Line, match: re.Match[str], ancestors: tuple[str, ...]
) -> TableRow:
    lead = len(line.text) - len(line.text.lstrip())
    own = len(block.text)
    block.add(line, 0, lead + match.end(1))
    weight, score = (_number_cell(line, match, lead, group) for group in (2, 3))
    target, actual, end = _target_and_actual(block, begin, own)
    words = match.group(1).split()
    if target is None and len(words) == 2 and len(words[0]) == len(words[1]):
        end, half = own, own + len(compact(words[0]).text)
        target, actual = block.cell(own, half), block.cell(half, len(block.text))
    label = block.text[begin:end].strip("，：")
    spans = block.spans(begin, len(block.places))
    earlier = (span for span in spans if span.page != line.page)
    cells = (target, actual, weight, score)
    return TableRow(label, None, tuple(filter(None, ancestors)), cells, (*earlier, _joined(spans, line)))


def _target_and_actual(block: _Print, begin: int, own: int) -> tuple[TableCell | None, TableCell | None, int]:
    """Target, actual value and the end of the name in the block; `own` is where the value line begins."""
    actual_match = _ACTUAL.search(block.text, own) or _ACTUAL.search(block.text, begin)
    end = actual_match.start() if actual_match else len(block.text)
    target_match = _TARGET.search(block.text, begin, end)
    if actual_match and target_match:
        target = block.cell(target_match.start(), target_match.end())
        return target, block.cell(actual_match.start(), actual_match.end()), target_match.start()
    return _words(block, begin)


def _words(block: _Print, begin: int) -> tuple[TableCell | None, TableCell | None, int]:
    """Target and result given in words: the last lines of the block."""
    starts = [place for place in block.starts if place > begin]
    for index in range(len(starts) - 1, max(len(starts) - 4, 0), -1):
        if _RESULT.fullmatch(block.text[starts[index] :]):
            target = block.cell(starts[index - 1], starts[index])
            return target, block.cell(starts[index], len(block.text)), starts[index - 1]
    return None, None, len(block.text)


def _number_cell(line: Line, match: re.Match[str], lead: int, group: int) -> TableCell:
    start = line.start + lead + match.start(group)
    return TableCell(match.group(group), Span(line.page, start, start + len(match.group(group))), _box(line))


def _joined(spans: Sequence[Span], line: Line) -> Span:
    """The span on the value line's page, reaching to the end of that line."""
    start = min((span.start for span in spans if span.page == line.page), default=line.start)
    return Span(line.page, min(start, line.start), line.end)


def _span(line: Line) -> Span:
    return Span(line.page, line.start, line.end)


def _box(line: Line) -> tuple[float, float, float, float]:
    return (line.x0, line.top, line.x1, line.bottom)


def _table(title: str, unit: str, columns: tuple[tuple[str, ...], ...], rows: Sequence[TableRow]) -> Table:
    pages = [span.page for row in rows for span in row.spans]
    return Table(0, title, unit, (), columns, tuple(rows), min(pages), max(pages))
