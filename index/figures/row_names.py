"""Rows of tables -> whom and what they are about: names without marks, places, units.

Knows how rows name places and bodies, in their label, beside it or above it, and how rows of one
name are told apart. Does not know columns or values.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from index.layout.organisations import place_of
from index.normalise import without_level_marks, without_list_mark
from index.tables.captions import find_unit
from index.types import Table, TableRow

_OF_WHICH = re.compile(r"^其中[：:]?")
_PLACE = re.compile(
    r".{1,12}(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|兵团|新城|本级|地区|街道|镇|乡|管委会)"
    r"(?:[（(].*[)）])?(?:合计|小计)?|全[省市县区州盟旗]|区县|市县|县区|本级|下级|本地区"
    r"|(?:省|市|县|区|州|自治区)(?:本)?级(?:[（(].*[)）])?"
)
_BODY = re.compile(
    r".{2,}(?:局|厅|委员会|办公室|中心|院|所|站|学校|小学|中学|大学|幼儿园|队|处|协会|联合会|馆|社|政府|办事处|机关|公司)"
    r"(?:[（(].*[)）])?(?:本级)?(?:及.{2,12})?(?:汇总)?|[局厅委院部会校处县市区]机关(?:本级)?(?:及.{2,12})?(?:汇总)?"
)
TOTAL_WORDS = frozenset({"合计", "总计", "小计", "合计数", "总额"})
_BARE_MEASURES = frozenset({"数量", "金额", "数额", "价值", "原值", "净值"})
_BARE_MEASURE = re.compile("(?:年初|全年|调整后?|本年|当年)?(?:(?:预算|决算|执行|完成)数|预算|决算)")
_CATALOGUE_CODE = re.compile(r"^[ABC]\d{2,10}[-—_ ]?(?=[A-Z\u4e00-\u9fff])")
ROW_UNIT = re.compile(
    r"[（(](?:单位[:：])?(人次|批次|人|(?:台[，,、/])?辆|台[，,、/（(]?套[)）]?|台|套|个|次|批|户|平方米|件|家|%|％)[)）]$"
)
_COUNTED_UNIT = re.compile(r"[（(]((?:台[，,、/])?辆|台[，,、/（(]?套[)）]?|平方米|批次|人次)[)）]$")
_LONGEST_UNIT = 6  # characters
_MONEY_UNIT = re.compile(r"[（(](?:单位[:：])?(?:亿|万|千)?元[)）]$")
_CLASS_CODE = re.compile(r"^(?:[\[（]\d{3,7}[\]）]|(?:\d{3}|\d{5}|\d{7})[-—–_]?)(?=[\u4e00-\u9fff])")
_IN_EVERY_PLACE = re.compile(r"(?:[省市县区州盟旗]|自治[区州])?(?:本级|直)|市辖区|下级|所辖|辖区")
_UPPER_PLACE = re.compile(r"(?:市|州|盟|地区)$")
_NAMED_PLACE = re.compile(r"(?![全各本])[\u4e00-\u9fff]{2,10}(?<!市县)(?:市|州|盟|县|区|旗|省)")
_GIVEN_TO = re.compile("^(?:对|补助|下达)")
_PLACE_HEADER = re.compile(
    r"地区|区划|市县|单位名称|预算单位|部门名称|项目单位|^(?:单位|部门)(?:（(?:单位|部门)）)?$"
)
_OWN_CODE = re.compile(r"^\d{3,}[-—–_]?(?=[\u4e00-\u9fff])")
ROW_YEAR = re.compile(r"^((?:19|20)\d\d)(-1)?年(?:度)?(?:末|底|初)?")  # 2031-1年 is the year before
_NO_SLICE = re.compile(r"备注|说明|公式|序号|编码|编号|代码|依据|(?:^|/)[类款项目]$")
_LONGEST_SLICE = 24
_BODY_CODES = (3, 6, 9)  # digits of a body's number; subjects below the first level have 5 or 7
_ROW_MEASURE_TAIL = re.compile(r"(?<=余额|限额)(?:预计)?(?:决算|预算|执行|实际|完成)?数$")
MONEY_UNITS = ("元", "千元", "万元", "百万元", "千万元", "亿元")


@lru_cache(maxsize=4096)
def clean_label(label: str) -> str:
    """Item name of a label: without list number, 其中, level mark, unit and year."""
    plain = without_list_mark(_OF_WHICH.sub("", without_list_mark(label)))
    plain = ROW_UNIT.sub("", _CATALOGUE_CODE.sub("", without_level_marks(plain)))
    plain = _MONEY_UNIT.sub("", plain)
    plain = _ROW_MEASURE_TAIL.sub("", ROW_YEAR.sub("", plain))
    return plain.rstrip("：:") or label


def is_named_place(label: str) -> bool:
    """Whether a label names one place, not a group of them ("全市", "市县", "地市")."""
    return _NAMED_PLACE.fullmatch(label) is not None


def rows_are_not_items(rows: Sequence[TableRow]) -> bool:
    """Whether rows are places, bodies or unlabelled, so that the columns name the items."""
    named = [row for row in rows if any(row.cells) and row.label not in TOTAL_WORDS]
    if not named:
        return not any(row.label for row in rows if any(row.cells))
    of_bodies = any(len(row.code or "") == 6 for row in named)  # subjects have 3, 5 or 7 digits
    others = sum(
        1
        for row in named
        if (of_bodies or row.code is None) and names_no_item(row.label) and not _below_item(row)
    )
    return others >= 0.6 * len(named)


def _below_item(row: TableRow) -> bool:
    """Whether a body stands below the item whose money it spends."""
    return names_body(row) and bool(row.ancestors) and not names_no_item(row.ancestors[-1])


def names_no_item(label: str) -> bool:
    """Whether a label names a place or a body, or nothing."""
    plain = clean_label(label)
    return (
        not plain
        or names_measure(plain)
        or ROW_YEAR.fullmatch(label) is not None
        or names_place(plain)
        or _BODY.fullmatch(plain) is not None
    )


def names_measure(label: str) -> bool:
    """Whether a label names what is measured of the columns (数量, 决算数) and nothing else."""
    return label in _BARE_MEASURES or _BARE_MEASURE.fullmatch(label) is not None


def plain_place(label: str) -> str:
    """The place of a row of its total."""
    return re.sub(r"(?:合计|小计)$", "", label)


def names_place(word: str) -> bool:
    """Whether a header or label is a place's name and nothing else."""
    return _PLACE.fullmatch(word) is not None


def own_place(word: str) -> str:
    """The place that a header names or gives to (对甲区); "" where it is the reporting place as a whole."""
    given = _GIVEN_TO.sub("", word)
    return "" if word == "本地区" else plain_place(given if is_named_place(given) else word)


def row_place(row: TableRow) -> str:
    """Place or body named by a column beside the label."""
    for header, text in row.attributes:
        if _PLACE_HEADER.search(header) and not is_count_unit(text):
            return "" if text in TOTAL_WORDS else without_own_code(text)
    return ""


def without_own_code(name: str) -> str:
    """The name of a body without its number among the budget's units (603002甲中心)."""
    return _OWN_CODE.sub("", name)


def is_count_unit(text: str) -> bool:
    """Whether a cell prints nothing but what things are counted or measured in."""
    return text == "项" or (
        len(text) <= 3 and (text in MONEY_UNITS or ROW_UNIT.search(f"（{text}）") is not None)
    )


def names_body(row: TableRow) -> bool:
    """Whether a row among subjects is a body's own: "云杉市林科所" above the subjects of its spending."""
    coded = row.code is not None and len(row.code) not in _BODY_CODES
    return not coded and _BODY.fullmatch(clean_label(row.label)) is not None


def bodies_among_subjects(rows: Sequence[TableRow], organisation: str) -> frozenset[str]:
    """Labels of the rows of bodies in a table of subjects.

    They are told by the codes of the subjects, by subjects below the bodies, or by the place that the
    bodies share with the reporting organisation where they stand below a subject.
    """
    place = place_of(organisation) or organisation
    coded = any(len(row.code or "") in (5, 7) for row in rows)
    above = {name for row in rows for name in row.ancestors[:1]}
    return frozenset(
        row.label
        for row in rows
        if names_body(row)
        and (coded or clean_label(row.label) in above or (row.ancestors and _is_of(row.label, place)))
    )


def _is_of(label: str, place: str) -> bool:
    return bool(place) and clean_label(label).startswith(place)


def sole_bodies(rows: Sequence[TableRow], organisation: str) -> frozenset[str]:
    """The bodies whose rows are those of the whole: the organisation, and its only unit if it has but one."""
    beside = {place for row in rows if (place := row_place(row)) and place not in TOTAL_WORDS}
    among = {clean_label(label) for label in bodies_among_subjects(rows, organisation)} - {organisation}
    return frozenset({organisation}.union(*(found for found in (beside, among) if len(found) == 1)))


def tells_own_level(rows: Sequence[TableRow], organisation: str) -> bool:
    """Whether the organisation's own row is its head office among its units, not the sum of all."""
    own = [row for row in rows if clean_label(row.label) == organisation]
    whole = [row for row in rows if row.label in TOTAL_WORDS and not row.ancestors]
    if not own or not whole:
        return False
    first = ({cell.text for cell in row.cells if cell is not None} for row in (own[0], whole[0]))
    return not set.intersection(*first)


class Places:
    """The place that each row is about, rows read in their order."""

    def __init__(self, organisation: str, rows: Sequence[TableRow]) -> None:
        self._organisation = organisation
        self._last = ""
        self._upper = ""  # the city or prefecture whose counties follow
        places = Counter(plain_place(clean_label(row.label)) for row in rows)
        self._shared = {
            place
            for place, count in places.items()
            if count > 1 and is_named_place(place) and not _IN_EVERY_PLACE.match(place)
        }

    def of(self, row: TableRow) -> str:
        """The row's place; what every place has is named with the place above it."""
        label = clean_label(row.label)
        place = "" if ROW_YEAR.fullmatch(row.label) or names_measure(label) else plain_place(label)
        above = plain_place(clean_label(row.ancestors[-1])) if row.ancestors else ""
        above = above if is_named_place(above) else self._last
        if place in self._shared and self._upper:
            self._last = self._upper + place
            return self._last
        if _UPPER_PLACE.search(place) and is_named_place(place):
            self._upper = place
        self._last = self._named(place, above)
        return self._last

    def _named(self, place: str, above: str) -> str:
        if not is_named_place(above) or above == self._organisation or not _IN_EVERY_PLACE.match(place):
            return place
        shared = next((end for end in ("自治区", "自治州", above[-1]) if place.startswith(end)), "")
        return above + place.removeprefix(shared if above.endswith(shared) else "")


def labels_beside(table: Table, tables: Sequence[Table]) -> frozenset[str]:
    """Labels of the halves that one grid prints beside a table."""
    place = (table.title, table.headings, table.page_start, table.page_end)
    return frozenset(
        row.label
        for other in tables[max(table.number - 4, 0) : table.number + 3]
        if other is not table and place == (other.title, other.headings, other.page_start, other.page_end)
        for row in other.rows
    )


# ---- rows of one name ----------------------------------------------------------------------


def row_slices(rows: Sequence[TableRow], columns: Sequence[Sequence[str]] = ()) -> tuple[str, ...]:
    """For each row what tells it apart from others of its name, by the texts and terms beside it."""
    slices = [""] * len(rows)
    same: dict[tuple[object, ...], list[int]] = {}
    for number, row in enumerate(rows):
        if row.label and any(row.cells):
            same.setdefault((row.label, row.code, row.ancestors, row_place(row)), []).append(number)
    for numbers in same.values():
        if len(numbers) > 1:
            beside = [(*rows[n].attributes, *_terms(rows[n], columns)) for n in numbers]
            for number, told in zip(numbers, _told_apart(beside), strict=True):
                slices[number] = told
    return tuple(slices)


def _terms(row: TableRow, columns: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """For how many years a row's money is lent."""
    told = zip(columns, row.cells, strict=False)
    return [("期限", f"{c.text}年期") for path, c in told if c is not None and path and "期限" in path[-1]]


def _told_apart(rows: Sequence[Sequence[tuple[str, str]]]) -> list[str]:
    """The text under the first header that differs for every two rows, else all texts that differ."""
    headers = [header for header, _ in rows[0] if not _NO_SLICE.search(header)]
    texts = {
        header: [next((text for name, text in row if name == header), "") for row in rows]
        for header in headers
    }
    telling = [
        header
        for header in headers
        if len(set(texts[header])) > 1 and max(map(len, texts[header])) <= _LONGEST_SLICE
    ]
    alone = next((header for header in telling if len(set(texts[header])) == len(rows)), None)
    chosen = [alone] if alone else telling
    told = [
        "/".join(_CLASS_CODE.sub("", text) for header in chosen if (text := texts[header][number]))
        for number in range(len(rows))
    ]
    return ["" if text in TOTAL_WORDS else text for text in told]


def row_unit(row: TableRow) -> str:
    """The unit that a row tells: behind its name, in a column of units, or above it."""
    match = ROW_UNIT.search(row.label)
    if match:
        return _plain_unit(match.group(1))
    for header, text in row.attributes:
        measured = header.endswith(("计量单位", "度量单位")) and len(text) <= _LONGEST_UNIT
        if measured or (header.endswith("单位") and is_count_unit(text)):
            return text
    counted = (match for name in reversed(row.ancestors) if (match := _COUNTED_UNIT.search(name)))
    above = next(counted, None) if row.code is None else None
    if row.label.endswith(("利率", "%", "％")):
        return "%"
    return find_unit(row.label) or (_plain_unit(above.group(1)) if above else "")


def _plain_unit(printed: str) -> str:
    """ "台，套" -> "台套", "台、辆" -> "辆"."""
    if printed.endswith("辆"):
        return "辆"
    return "%" if printed == "％" else re.sub("[，,、/（）()]", "", printed)
