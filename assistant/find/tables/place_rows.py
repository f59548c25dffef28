"""Rows that are of places: whether a question asks for one, and which places it compares with each other.

Of a kind asked for, without a kind left aside, under one city. Reads no amounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.operations import WHERE
from assistant.question.asked.scopes import government_level
from index import Figure
from index.normalise import is_money

AREAS = ("开发区", "园区", "高新区", "经开区", "新区", "保税区", "功能区", "示范区")
_AREAS = re.compile("|".join(AREAS))
_ASKS_PLACE = re.compile(
    rf"(?:哪(?:一|几|两|三)?(?:个|些)?|有(?:几|多少)个)(?:{_AREAS.pattern}|"
    r"市县|县区|区县|地州市?|地市|州市|市州|设区|市|县|区|州|盟|地区|地方|乡镇|镇街|街镇|街道|镇|乡(?!村))|(?:地州市|地州|地市|州市|市州|市县|县市|县区|区县|县（市、?）?、?区|县（市、区）|市（[州区县]）|各县|各区|各市|各地)(?:中|里)?[^。？]{0,24}(?:谁|哪|最|第一)"
    r"|(?:(?:下面|下辖|所辖|下属)的?(?:各|所有)?|[几两三四五六七八九十\d]个)(?:县|区|市)(?:中|里)?[^。？]{0,24}(?:谁|哪个|最|第一)"
    rf"|级次[^。？]{{0,24}}(?:谁|哪|最|第一)|{WHERE}"
    r"|(?:乡镇|镇街|街镇|街道|园区)[^。？]{0,24}(?:谁|哪(?:一|几)?[个家](?:单位)?(?=最|第一|20|的|[收支拿得花增涨降减完，。？是]|$))"
    r"|(?:最[^，。？]{0,6}的?|前)[两二三四五六七八九十\d]+个(?:市县|县区|区县|县市|县|市|区|州|乡镇|镇|乡(?!村)|街道|地方)"
    r"|的(?:市县|县区|区县|县市|县|市|区|州|乡镇|镇|街道|地方)(?:都|分别)?[是有]?(?:哪(?:一|几|两|三)?[个些]|谁)"
)
EACH_PLACE = re.compile(  # whose own number of a thing is asked: 各县区债务余额, and not 给各县区的转移支付
    r"(?<![对给及和到])各(?:旗县区?|市县|县市区?|县（市、?）?、?区）?|县区|区县|市州|地?州市?|地市|(?:省辖|设区)的?市|[县市区旗盟])"
    r"(?!级|本级|[行部直属场民政委])"
)
_LEVELS_TOO = re.compile(  # 州本级和各县市: the own level is one of those compared
    r"级次|(?:自治区|[省市区县州盟旗])(?:本级|级)(?:[和与及跟、]|加上?)(?:各|所辖|下辖|下属)*[县区市州旗盟乡镇园]"
    r"|(?:包括|含|算上|连同?)(?:自治区|[省市区县州盟旗])?本级"
)
_GRADES = ("省", "市", "区", "县", "州", "盟", "旗")
_OWN_LEVEL = re.compile(r"(?P<grade>自治区|[省市区县州盟旗])?(?:本级|级)")
_TOWNS = re.compile("乡镇|镇街|街镇|街道")
_TOWN_ENDS = ("镇", "乡", "街道")
ASKS_FIELD = re.compile("哪(?:一|几|些)?个?(?:领域|方面|行业|科目|类(?!地|县|区|市))")
_UNDER = re.compile(
    r"(?P<city>[\u4e00-\u9fff]{2,12}?)(?P<grade>市|自治州|州|盟|地区)?"
    r"(?:(?:下辖|所辖|下属|辖区内?|管辖|[下里]面?)的?(?:各|所有|(?:哪|[几两三四五六七八九十\d])(?:几|一|两|三)?[个些])?(?:县|区|市)"
    r"|的?(?:这|那)?[几两三四五六七八九十\d]个(?:市?县|区)|的?各(?:县区|区县|县市|市县)|的(?:县区|区县|县市|市县))"
    r"|(?P<head>[\u4e00-\u9fff]{2,12}?)(?:市|自治州|州|盟|地区)[^。？]{0,24}哪(?:个|一个)(?:市?县|区)"
)
_OF_COUNTIES = re.compile(r"(?<!市)县区|区县|县市区|县（[市区旗]")
_PREFECTURES = re.compile("市（?州|州市|地州|地市|设区")
_PREFECTURE_ENDS = ("市", "州", "盟", "地区")
_KIND_OF_PLACE = re.compile(
    r"(?:哪(?:一|几|两|三)?(?:个|些)?|[几两三四五六七八九十\d]个|各个?|最[^，。？]{1,2}的)"
    rf"({'|'.join(AREAS)}|市|县|区|州|盟|镇|乡|街道)(?!（?[市县区州镇街级])"
)
_ALIKE = {  # an area is one of the cities of a province, a zone is called by what it is for
    "市": ("市", "地区"),
    **dict.fromkeys(AREAS, AREAS),
}
_KIND_LEFT_OUT = re.compile(
    r"(?:各|市辖)?(?P<after>[区县州市])(?:都|本身)?(?:不[算含计]|不包[括含]|除外|不在内|不看)"
    r"|(?:不[算含计看]|不包[括含]|除了?|除去|撇开|去掉)(?:各|市辖|下面的)?(?P<before>[区县州])(?=[，）)的以之外]|$)"
)
_NO_DISTRICTS = re.compile(r"市县|县市(?!区)|市、县(?!、?区)")  # 市县 are no 区 of a city
_OF_SUBJECT = re.compile("[（(][类款项][）)]")  # a heading for a single subject, and no section
_DISTRICT = re.compile(r"(?<!地)区$")


def compared_places(case: Case, view: ReportView, rows: Sequence[Match]) -> list[Match]:
    """Of the rows of places those that the question compares."""
    own = compares_own_level(case)
    placed = [row for row in rows if place_of_row(view, row.number, own)]
    if below := _under_city(case, view, placed):
        return _of_kind_asked(case, below)
    placed = _of_kind_asked(case, placed)
    below = [] if _AREAS.search(case.query.text) else _below_own_level(view, placed)
    return below or placed


def asks_place(case: Case) -> bool:
    """Whether the question asks which city, county or district."""
    text = case.query.text
    return bool(_ASKS_PLACE.search(text)) and not ASKS_FIELD.search(text)


def compares_own_level(case: Case) -> bool:
    """Whether the own level of the government is one of the places that a question compares."""
    return bool(_LEVELS_TOO.search(case.query.text))


def place_of_row(view: ReportView, number: int, own_level: bool = False) -> str:
    """The place that a row is of: its region, or its very name where the thing stands above it.

    The own level of the government counts as one where asked for.
    """
    label = view.labels[number]
    if label.region in view.places or (own_level and _is_own_level(view, label.region)):
        return label.region
    return label.item if not label.region and label.ancestors and label.item in view.places else ""


def _is_own_level(view: ReportView, region: str) -> bool:
    """Whether a region is the own level of the government that reports: 市本级, or 某市本级 by its name.

    What counties have together (县级) is none of a city.
    """
    own, names = region.removesuffix("本级"), (view.report.organisation, *view.report.aliases)
    found = _OWN_LEVEL.fullmatch(region)
    if found is None:
        return own != region and own in names
    told = region.endswith("本级") and not any(name.endswith(_GRADES) for name in names)  # by a bureau
    return told or not found["grade"] or any(name.endswith(found["grade"]) for name in names)


def _of_kind_asked(case: Case, rows: list[Match]) -> list[Match]:
    """Of places only those of the kind asked for: 哪个州 leaves the counties out, 县区 the cities."""
    rows = _without_kinds(case, rows)
    asked = _KIND_OF_PLACE.search(case.query.text)
    ends: tuple[str, ...] = _ALIKE.get(asked.group(1), (asked.group(1),)) if asked else ()
    if not asked and _TOWNS.search(case.query.text) and not _AREAS.search(case.query.text):
        ends = _TOWN_ENDS
    if ends and ends[0] not in (*_TOWN_ENDS, *AREAS):
        zones = () if ends == ("区",) else AREAS
        rows = _without_ends(rows, (*_TOWN_ENDS, *zones))
    own = [row for row in rows if ends and place_of_row(row.view, row.number).endswith(ends)]
    if not asked and _PREFECTURES.search(case.query.text):
        cities = _with_own_level(rows)
        own = [
            row
            for row in rows
            if row.figure.region.endswith(_PREFECTURE_ENDS)
            if row in cities
            or len(cities) < 2
            or not row.figure.region.endswith("市")  # a city of a county's rank
        ]
    if rows and not asked and _OF_COUNTIES.search(case.query.text):
        cities = _with_own_level(rows)
        own = [row for row in rows if row not in cities]
    alone = bool(asked) and ends == ("区",)  # the only district is the one asked for
    return own if len(own) >= 2 or (own and alone) else rows


def _without_ends(rows: Sequence[Match], ends: tuple[str, ...]) -> list[Match]:
    """The rows of places that are not called by these ends, as towns are where counties are asked."""
    return [row for row in rows if not place_of_row(row.view, row.number).endswith(ends)]


def _with_own_level(rows: Sequence[Match]) -> list[Match]:
    """The rows of cities and prefectures, which have a row of their own level below them."""
    told = {label.region for label in rows[0].view.labels} if rows else set()
    return [row for row in rows if f"{row.figure.region}本级" in told]


def _without_kinds(case: Case, rows: list[Match]) -> list[Match]:
    """Of places without the kinds that the question leaves aside: 市县 are no districts, 区不算 neither."""
    text = case.query.text
    kinds = {found["after"] or found["before"] for found in _KIND_LEFT_OUT.finditer(text)}
    rows = [row for row in rows if government_level(row.figure.region) in ("", "own")]
    kept = [row for row in rows if not place_of_row(row.view, row.number).endswith(tuple(kinds))]
    if "区" in kinds or _NO_DISTRICTS.search(text):
        kept = [row for row in (kept if kinds - {"区"} else rows) if not _DISTRICT.search(row.figure.region)]
    return kept if len(kept) >= 2 else rows


def _under_city(case: Case, view: ReportView, rows: Sequence[Match]) -> list[Match]:
    """The counties of the city named (郑州下辖的县市): rows from the city's own level to the next city's."""
    named, regions = _city_named(case), regions_beside(view, rows[0].figure) if rows else []
    heads = [at for at in range(len(regions) - 1) if regions[at + 1].startswith(f"{regions[at]}本级")]
    start = next((at for at in heads if regions[at].startswith(named)), None) if named else None
    if start is None:
        return []
    below = regions[start + 2 : next((at for at in heads if at > start), len(regions))]
    return [row for row in rows if row.figure.region in below]


def _city_named(case: Case) -> tuple[str, ...]:
    """How the city whose counties are asked for may begin (甲州 of 甲州市), () where none is named."""
    asked = _UNDER.search(case.query.text)
    named = (asked["city"] or asked["head"]) if asked else ""
    full = f"{asked['city']}{asked['grade'] or ''}" if asked and asked["city"] else named
    return tuple(name[start:] for name in (named, full) for start in range(len(name) - 1))


def among_others(case: Case, view: ReportView, rows: Sequence[Match]) -> bool:
    """Whether rows hold that of the city whose counties are asked for, and nothing tells these apart."""
    named, own = _city_named(case), (view.report.organisation, *view.report.aliases)
    if not named or any(name.startswith(named) for name in own):
        return False
    told = any(row.figure.region.startswith(named) for row in rows)
    return told and not _under_city(case, view, rows)


def _below_own_level(view: ReportView, rows: Sequence[Match]) -> list[Match]:
    """Without the areas under the subtotal of the own level.

    They end where a table has a subtotal of the rest too, or where they add up to that of the own level.
    """
    regions = regions_beside(view, rows[0].figure) if rows else []
    levels = [government_level(region) for region in regions]
    if not {"own", "below"} <= set(levels):
        areas = _areas_of_own_level(view, rows[0].figure) if "own" in levels else []
        return [row for row in rows if areas and row.figure.region not in areas]
    start = levels.index("below")
    if "own" in levels[start:]:
        return []
    return [row for row in rows if row.figure.region in regions[start:]]


def _areas_of_own_level(view: ReportView, figure: Figure) -> list[str]:
    """The places right behind the own level in the column of a figure whose amounts add up to its amount."""
    column = column_of(figure)
    told = [f for f in view.figures if f.region and f.item == figure.item and column_of(f) == column]
    start = next((n for n, f in enumerate(told) if government_level(f.region) == "own"), len(told))
    whole, rest = told[start].value if told[start:] else None, [f.value for f in told[start + 1 :]]
    sums = accumulate(value or Decimal(0) for value in rest)
    end = next((n for n, added in enumerate(sums, start + 2) if whole and added == whole), start)
    return [f.region for f in told[start + 1 : end]]


def regions_beside(view: ReportView, figure: Figure) -> list[str]:
    """The places of the figures of one column, as they stand."""
    column = column_of(figure)
    return list(dict.fromkeys(f.region for f in view.figures if f.region and column_of(f) == column))


def column_of(figure: Figure) -> tuple[object, ...]:
    """What the figures of one column, or of one section of prose, have in common."""
    prose = figure.table is None
    headings = figure.headings[:-1] if _OF_SUBJECT.search("".join(figure.headings[-1:])) else figure.headings
    section = headings[-1:] if prose else ()
    unit = "元" if prose and is_money(figure.unit) else figure.unit  # 甲3亿元，乙5000万元 side by side
    return (figure.table, figure.part, figure.measure, figure.year, _base(figure), unit, section)


def whole_of_column(row: Match) -> Match | None:
    """What the column of a place's row gives for all places together, no less than the row."""
    own = row.figure
    for number, figure in enumerate(row.view.figures):
        every = not figure.region or government_level(figure.region) == "whole"
        alike = (figure.item, figure.ancestors) == (own.item, own.ancestors) and column_of(
            figure
        ) == column_of(own)
        if every and alike and figure.value is not None and own.value is not None:
            return Match(row.view, number, 1.0, 1.0) if figure.value >= own.value else None
    return None


def _base(figure: Figure) -> str:
    """What a change is told against; prose says the year before now in one way, now in another."""
    before = rf"上年|{figure.year - 1}年" if figure.year else "上年"
    outright = figure.table is None and figure.confidence == 1.0  # and not inside a reason
    return "上年" if outright and re.match(before, figure.base) else figure.base


__all__ = [
    "EACH_PLACE",
    "among_others",
    "asks_place",
    "column_of",
    "compared_places",
    "compares_own_level",
    "place_of_row",
    "regions_beside",
    "whole_of_column",
]
