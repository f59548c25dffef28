"""The place and level of government that a question opens with (东兰市…, 全县…), which follow-ups keep.

Reads words alone: a name that closes with 市, 县, 区 and the like is a place where no word of another
meaning (城市, 园区, 市场) closes or goes on there. Knows no report.
"""

from __future__ import annotations

import re

_LEVEL = (
    "全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级|各[市县区州盟旗]{1,2}"
    "|[省市县]级(?=20|的|一般|政府|国有|社|[\u4e00-\u9fff]{2,8}(?:收入|支出))"
)
_ZONE = (
    "[\u4e00-\u9fff]{0,8}?(?:开发|高新|示范|经开|产业园|工业园|创新|新|保税)区"
    "(?!建设|发展|管理|补助|基础|改造|专项|域|内|外)"
)
_FIRST = "(?!(?:主|老|中心)?城区|[全本各每这那哪该我某对给与和及由向从在的年其])[\u4e00-\u9fff]"
_NAME = rf"{_FIRST}(?:(?![的年月在和与及对给由向各每这哪])[\u4e00-\u9fff])"
_PLACE = (
    r"[\u4e00-\u9fff]{2,8}?自治[区州县旗]"
    rf"|(?:{_NAME}{{1,4}}省)?(?:{_NAME}{{0,4}}?"
    r"(?:(?<![城都超上门股楼集夜县地])市|(?<![市区郡各范点困贫])县|州|盟|旗|省"
    r"|(?<![城乡村集古小各市重])[镇乡](?![村镇街企办贤情])|(?<=[镇道])街道|(?<![地郊社园县辖治发市行院校学厂景小灾林库山老片新税范点])区))"
    r"(?![场政民域级直属辖乡村镇内外道舰容情值委府价话区县容直])"
)
_AHEAD = re.compile(
    rf"(?:20\d\d年(?:度|末|底)?|的|，)*(?P<place>(?:{_LEVEL}|{_PLACE}|{_ZONE})(?:本级)?(?:及市辖区)?)"
)
_ASIDE = re.compile(r"^(?:的?(?:情况|数|金额)?(?:又|是)?(?:呢|怎么样|如何|多少)?[？?]?)$")


def places_ahead(text: str) -> str:
    """The places and levels that a question opens with, without its years; "" without any."""
    return "".join(found["place"] for found in _found(text))


def at_place(text: str, places: str) -> str:
    """A question asked of places: in place of those that it opens with, else right behind its year."""
    found = _found(text)
    if not found:
        year = re.match(r"20\d\d年(?:度|末|底)?的?", text)
        start = year.end() if year else 0
        return text[:start] + places + text[start:]
    first, *others = (match.span("place") for match in found)
    for start, end in reversed(others):
        text = text[:start] + text[end:]
    return text[: first[0]] + places + text[first[1] :]


def only_places(text: str) -> bool:
    """Whether a follow-up names places and nothing more (上川县呢？)."""
    found = _found(text)
    return bool(found) and bool(_ASIDE.match(text[found[-1].end() :]))


def _found(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while match := _AHEAD.match(text, found[-1].end() if found else 0):
        found.append(match)
    return found


__all__ = ["at_place", "only_places", "places_ahead"]
