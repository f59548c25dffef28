"""Pages of tables -> the place whose accounts they are, where no title names it.

Tables of a government name it by its grade alone (全省, 市本级, 自治区本级); the place of that grade which
the rows name most often is meant. Works by the grammar of such names, not by a list of places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from index.layout.organisations import NO_PLACE, PLACE
from index.types import Page

_GRADE = re.compile(
    r"全(?P<whole>[省市县州盟旗区])|(?P<named>自治[区州县旗])|(?P<own>[省市县州盟旗区])本?级(?!部门|单位|预算单位)"
)
_GRADE_ONLY = re.compile(r"自治[区州县旗]")
_NO_NAME = re.compile(r"[对的和与及各全本我级上下所每其]")
_TITLE_LINE = re.compile(r"表\W*(?:[一二三四五六七八九十\d]+\W*)?$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST_NAME = 4  # characters before the grade, without the peoples of an autonomous place
_WHOLE_CELL = 5  # a cell that prints nothing but a place counts as so many mentions


def place_of_tables(pages: Sequence[Page]) -> str:
    """The place of the grade that the titles of the tables speak of, "" when none is named."""
    grade = _grade_of_titles(pages)
    if not grade:
        return ""
    mentions: Counter[str] = Counter()
    for text in _starts(pages):
        parts = [part for part in _places_at_head(text) if _is_of_grade(part, grade)]
        if parts:
            mentions[parts[-1]] += _WHOLE_CELL if parts[-1] == text else 1
    return max(mentions, key=lambda place: mentions[place], default="")


def _grade_of_titles(pages: Sequence[Page]) -> str:
    """The grade of government that table titles name most often."""
    grades: Counter[str] = Counter()
    for page in pages:
        for line in page.text.split("\n"):
            plain = _without_blanks(line)
            match = _GRADE.search(plain) if _TITLE_LINE.search(plain) else None
            if match:
                grades[match["whole"] or match["named"] or match["own"]] += 1
    if grades["自治区"]:  # what 全区 means where the government is the 自治区
        grades["自治区"] += grades.pop("区", 0)
    return max(grades, key=lambda grade: grades[grade], default="")


def _starts(pages: Sequence[Page]) -> Iterator[str]:
    """Texts that begin with a name where they name a body or place: cells, and lines outside of them."""
    for page in pages:
        for grid in page.grids:
            for row in grid.rows:
                yield from (_without_blanks(cell.text) for cell in row if cell is not None and cell.text)
        if not page.grids:
            yield from (_without_blanks(line) for line in page.text.split("\n"))


def _places_at_head(text: str) -> Iterator[str]:
    """The places that a text begins with, outermost first."""
    run = _CHINESE.match(text)
    rest = run[0] if run else ""
    while (match := PLACE.match(rest)) and not NO_PLACE.search(match[0]):
        yield match[0]
        rest = rest[match.end() :]


def _is_of_grade(place: str, grade: str) -> bool:
    """Whether a name is a place's of the grade ("云杉省" for 省), and no phrase that happens to end so."""
    if not place.endswith(grade) or _GRADE_ONLY.fullmatch(place) or _NO_NAME.search(place):
        return False
    return len(place) - len(grade) <= _LONGEST_NAME or "自治" in place


def _without_blanks(text: str) -> str:
    return re.sub(r"\s+", "", text)
