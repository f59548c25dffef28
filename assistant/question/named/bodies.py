"""Names of bodies as people shorten them: 荆泽水利局 for 荆泽市水利和湖泊局.

A called name answers to a full one when it opens with the same place (or with what the body does),
closes with the same kind of body, and its characters stand in the full name in order. Knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.question.asked.word_kinds import done_to_a_kind, region_in_front
from index import Report
from index.normalise import longest_first

_PLACE = re.compile(r"[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|特别行政区|省|市|县|区|州|盟|旗)")
_KIND_OF_PLACE = re.compile("[省市县区州盟旗]|地区|自治|特别")
_KIND = "局厅委办院所站团会校社馆队处心道镇乡部"
_SHORTEST = 3
_LEAST_SHARE = 0.4
_LONG_KIND = re.compile(r"(?:中心|医院|学校|学院|大学|支队|大队|法院|检察院)$")
_AND = re.compile(r"[和与及、]")
_JOINING = re.compile(r"[、，。？！的和与跟及比]")


_PLACE_ASKED = re.compile(
    r"(?:^|[，。？；]|年(?:度|以来|[末底初间来里内])?)(?:[\u4e00-\u9fff]{2,3}[省市])?"
    r"(?P<place>(?!(?<=年)[末底初])(?:(?![全本各每这那哪该我某对给与和及由向比按从在的年月至到下所个括算表件写说]|(?<=[其年])中)[\u4e00-\u9fff]){2,4}?"
    r"(?:[市县州盟旗镇乡]|(?<![地城郊社园县辖治发市行院校学厂景小])区)|(?<=市)(?![主老新中全])[\u4e00-\u9fff]城区"
    r"|(?![全本各每这那哪该我某对给与和及跟同由向比按从在的年月至到下所个几两一外除])[\u4e00-\u9fff]州)"
    r"(?=20\d\d|的|自己|自身|本身|单独|[这那]边|[下里]面的?[各哪]|[下所]辖|下属|全[市县区州盟旗]|本级|一般|公共|专项|政府|债务|财政|税收|今年|去年"
    r"|(?<=[市县区])[\u4e00-\u9fff]{2,8}?(?:收入|支出)(?:是|有|为|完成|花|[一总]共|多少|$))"
)


def place_asked(text: str, reports: Iterable[Report] = ()) -> str:
    """The city, county or district that a question names as whose money it asks about, "" without one.

    A place named behind the short name of the city of a report (甲乙区 of 甲市) is told apart from it.
    """
    for report in reports:
        city, short = report.organisation, report.organisation[:-1]
        if city.endswith(("市", "省")) and len(short) > 1 and short in text and city not in text:
            text = re.sub(rf"{short}(?![市县区州盟旗省本级])", city, text, count=1)
    found = _PLACE_ASKED.search(text)
    return found.group("place") if found and not done_to_a_kind(found.group("place")) else ""


_OUR_PLACE = re.compile(  # 我们区, where the place is not said
    r"(?<![\u4e00-\u9fff])(?:20\d\d年度?|今年|去年)?的?(?P<place>(?:我们|咱们?|俺们?|我|本)(?P<kind>[县区镇乡旗]))"
    r"(?![域间分])"
)


def our_place(text: str, reports: Iterable[Report]) -> str:
    """A place said as the speaker's own (我们区) of whose kind no report is, "" without one."""
    found = _OUR_PLACE.search(text)
    names = [name for report in reports for name in (report.organisation, report.title, *report.aliases)]
    return found["place"] if found and not any(found["kind"] in name for name in names) else ""


_NATION = "(?:[\u4e00-\u9fff]{1,4}族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)"
_AUTONOMOUS = re.compile(rf"{_NATION}*自治(?P<kind>[州县旗])")
_OF_NATION = re.compile(f"{_NATION}$")
_LONG_STEM = 3
_STEMS = (4, 3, 2)


def _shorter(place: str, places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What an autonomous place is called for short, with its stem: 青溪州, 青州 where no other begins so."""
    for length in _STEMS:
        stem, kind = place[:length], place[-1]
        full = _AUTONOMOUS.fullmatch(place, length) and not _OF_NATION.search(stem)
        if full:
            yield stem + kind, stem
        alike = {other[:length] for other in places if other[0] == place[0] and other[-1] == "州"}
        if (full or place == f"{stem}州") and length >= _LONG_STEM and alike == {stem} and kind == "州":
            yield place[0] + kind, stem


_ZONES = (
    ("经开区", re.compile("经济(?:技术)?开发区$")),
    ("高新区", re.compile("高新(?:技术)?(?:产业)?(?:开发|园)区$")),
    ("综保区", re.compile("综合保税区$")),
    ("自贸区", re.compile("自由贸易(?:试验)?区$")),
)


def spelt_out(text: str, places: Iterable[str]) -> str:
    """A question with the short names of places in full: 青溪州 is 青溪藏族自治州, 经开区 经济技术开发区."""
    places = list(places)
    text = _zones_spelt_out(text, places)
    for place in places:
        for short, stem in _shorter(place, places):
            if re.search(rf"(?<![\u4e00-\u9fff]){short}" if len(short) < _LONG_STEM else short, text):
                two = any(
                    other != place and other.startswith(stem) for other in places if other[-1] == short[-1]
                )
                text = text.replace(short, stem if two else place)  # each report finds its own by the stem
                break
    return _narrowest(text, places)


_OF_WIDER = (
    "(?:(?:下面|下边|底下|[下所]辖|[所下]属|辖区|辖内|境内|管辖|代管|下)?的|[下所]辖|[所下]属|管辖|代管)?"
)


def _narrowest(text: str, places: Sequence[str]) -> str:
    """A question without the wider place in front of a narrower one (甲市乙区, 甲市下面的乙县: 乙县)."""
    named = [place for place in places if place in text]
    if not named:
        return text
    wider = {name for place in places for name in (place, *_stems_of(place)) if name in text}
    for name in longest_first(wider):
        if inside := "|".join(re.escape(place) for place in named if place != name):
            text = re.sub(rf"{re.escape(name)}{_OF_WIDER}(?={inside})", "", text)
    return text


def _stems_of(place: str) -> list[str]:
    """What a city or an autonomous prefecture is called without its last words: 甲乙 of 甲乙市."""
    city = re.fullmatch(r"(?P<stem>[\u4e00-\u9fff]{2,})(?:市|地区)", place)
    return [city["stem"]] if city else [place[:at] for at in _STEMS if _AUTONOMOUS.fullmatch(place, at)]


def _zones_spelt_out(text: str, places: Sequence[str]) -> str:
    """A zone called by its short name as the one zone of its kind whose rows reports print."""
    for short, long in _ZONES:
        full = {place for place in places if long.search(place)}
        if short not in text or short in places or len(full) != 1:
            continue
        place = full.pop()
        city = long.sub("", place)
        text = text.replace(f"{city}{short}", place) if city + short in text else text.replace(short, place)
    for place in places:
        text = text if place in text or not place.endswith("区") else _zone_by_its_end(text, place, places)
    return text


def _zone_by_its_end(text: str, place: str, places: Sequence[str]) -> str:
    """A zone called by the end of its name, alone or behind its city, where no other place ends so."""
    for start in range(1, len(place) - _SHORTEST + 1):
        end = place[start:]
        if end in text and [name for name in places if name.endswith(end)] == [place]:
            return re.sub(rf"(?:(?<![\u4e00-\u9fff])|(?<=[年的和与在跟])|{place[:2]}){end}", place, text)
    return text


def is_place_of(place: str, report: Report) -> bool:
    """Whether a report is that of a place: its body or title is called so, or so but for the last word.

    A city may be called by its first character (甲市市本级 of 甲乙丙市).
    """
    if _is_other_namesake(place, report):
        return False
    names = (report.organisation, *report.aliases, report.title, report.file)
    short = place.removesuffix(place[-1]) if place[-2:] == place[-1] * 2 else place
    first = len(short) == 2 and any(name[:1] + name[-1:] == short for name in names)
    return first or any(place in name or (len(short) > 2 and place[:-1] in name) for name in names)


def _is_other_namesake(place: str, report: Report) -> bool:
    """Whether a county is asked whose city, of the same name, has the report (甲县 beside 甲市)."""
    names = (report.organisation, *report.aliases, report.title)
    stem = place[:-1]
    whole = re.compile(rf"{stem}(?P<kind>市|州|盟|地区|(?:[\u4e00-\u9fff]{{1,4}}族)+自治[州县])")
    kinds = {found["kind"][-1] for name in names if (found := whole.match(name))}
    smaller = place[-1] in "县旗" or (place[-1] == "市" and kinds <= {"区", "州", "盟"})
    return len(stem) > 1 and bool(kinds) and smaller and not any(place in name for name in names)


def within(place: str, report: Report) -> tuple[str, ...]:
    """A place as named, and as its own city calls it: 高新区 of 甲市高新区 or 甲高新区."""
    names = (name for whole in (report.organisation, *report.aliases) for name in (whole, whole[:-1]))
    own = max((name for name in names if len(name) > 1 and place.startswith(name)), key=len, default="")
    rest = place.removeprefix(own)
    return (place, rest) if own and len(rest) >= _SHORTEST else (place,)


def own_place(text: str, report: Report, rows: Iterable[str]) -> set[str]:
    """The place that the name of a body opens with, said alone: 甲市 for 甲市水利局, no other body named.

    `rows` are the bodies and places that the tables of the report print rows of.
    """
    place = report.organisation[: _after_places(report.organisation)]
    taken = any(name in text for name in rows if place and name.startswith(place))
    return {place} if place and place in text and not taken else set()


def names_of(report: Report) -> frozenset[str]:
    """All full names that a report gives its body."""
    return _known(report.organisation, report.aliases)[0]


_LEFT_OUT_OF_NAMES = re.compile(
    r"^中(?:国)?共(?:产党)?(?=.)|人民政府(?=.+(?:街道|[镇乡]))|(?<=街道)办事处$|(?<=[镇乡])人民政府$"
)
_LONG_AND_SHORT = (("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"))


@lru_cache(maxsize=1 << 12)
def body_key(organisation: str) -> str:
    """One name for a body that its reports of several years call in a longer and a shorter way."""
    for long, short in _LONG_AND_SHORT:
        organisation = organisation.replace(long, short)
    return _LEFT_OUT_OF_NAMES.sub("", organisation)


@lru_cache(maxsize=1 << 14)
def _openings(full: str) -> tuple[str, ...]:
    """The two characters with which a short form may begin: of each place in the name, of the body."""
    found = [full[:2]]
    own = full[_after_places(full) :]
    found += [own[0] + own[2]] if len(own) > 4 else []  # 科技局 for 科学技术局
    parts = _AND.split(own)
    found += ["".join(part[0] for part in parts)[:2]] if len(parts) > 1 and all(parts) else []
    found += [parts[0][:1] + part[at] for part in parts[1:] for at in range(2, len(part) - 1, 2)]  # 住建厅
    if _LONG_KIND.search(full):  # 疾控中心 for 疾病预防控制中心
        found += [own[0] + char for char in own[1:-2]]
    found += [full[end : end + 2] for end in _ends_of_places(full)]
    return tuple(opening for opening in found if len(opening) == 2)


def _ends_of_places(full: str) -> list[int]:
    """Where each of the places that a name opens with ends, the first also without its kind (广西甲市)."""
    region = len(region_in_front(full))
    ends = [region] if region and not _KIND_OF_PLACE.match(full, region) else []
    while place := _PLACE.match(full, ends[-1] if ends else 0):
        ends.append(place.end())
    return ends


def _after_places(full: str) -> int:
    """Where a name goes on behind the places that it opens with."""
    return max((end for end in _ends_of_places(full) if end < len(full)), default=0)


@lru_cache(maxsize=1 << 14)
def shortens(called: str, full: str) -> bool:
    """Whether `called` is a short form of the body name `full`."""
    if not _SHORTEST <= len(called) < len(full) or called[-1] not in _KIND or called[-1] != full[-1]:
        return False
    if _JOINING.search(called.replace("和", "")) or called[:2] not in _openings(full):
        return False
    named = full if called[0] == full[0] else full[_after_places(full) :]
    first = next(filter(None, _AND.split(named)), named)  # 城管局 for 城市管理和综合执法局
    both = called[0] == first[0] and called[1] not in first  # 住建厅: a character of each half
    named = first if _in_order(called[:-1], first) else named
    return _in_order(called, full) and (both or len(called) >= _LEAST_SHARE * len(named))


def shortened_in(text: str, full: str) -> str:
    """The longest short form of `full` that stands in a text, "" when none does."""
    openings = [opening for opening in _openings(full) if opening in text]
    starts = {match.start() for opening in openings for match in re.finditer(opening, text)}
    found = [
        text[start:end]
        for start in starts
        for end in range(start + _SHORTEST, min(len(text), start + len(full)) + 1)
        if shortens(text[start:end], full)
    ]
    return next(iter(longest_first(found)), "")


_NUMBERED = re.compile("第(?P<number>[一二三四五六七八九十]{1,3})(?:高级|初级|实验)*(?P<grade>[中小])学$")
_TOWNSHIP = re.compile("(?:(?<=[镇乡])(?:人民)?政府|(?<=街道)办(?:事处)?)$")
_PEOPLE = re.compile("(?P<stem>[\u4e00-\u9fff]{2})(?:[\u4e00-\u9fff]{1,3}族)+(?=乡$)")
_ORGAN = re.compile(
    r"(?P<place>.*?)(?P<level>[省市县区州旗]|自治[区州县旗])?(?P<organ>人大|政协|委办|府办|纪委)(?=常委会|委员会|办公|公[厅室]|监委|机关|$)"
)


@lru_cache(maxsize=1 << 12)
def _organ_forms(full: str) -> frozenset[str]:
    """What people call an organ by its first words: 省人大, 江苏人大, 省委办."""
    found = _ORGAN.match(body_key(full))
    if found is None:
        return frozenset()
    place, level, organ = found["place"], found["level"] or "", found["organ"]
    return frozenset(form for form in (place + level + organ, level + organ, place + organ) if len(form) > 2)


def called_in(text: str, report: Report) -> set[str]:
    """The names by which a text calls the body of a report: those printed, else a short form of one."""
    names, openings = _known(report.organisation, report.aliases)
    printed = {name for name in names if name in text}
    printed = printed or {form for name in names for form in _organ_forms(name) if form in text}
    surely = any(len(name) > _SHORTEST for name in printed)
    if surely or not any(opening in text for opening in openings):
        return printed
    return {short for name in names if (short := shortened_in(text, name))} or printed


@lru_cache(maxsize=1 << 13)
def _known(organisation: str, aliases: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The names of a body and what short forms of them begin with."""
    printed = (name for name in (organisation, *aliases) if len(name) >= 2)
    names = frozenset(called for name in printed for called in (name, *_township(name), *_school(name)))
    return names, frozenset(opening for name in names for opening in _openings(name))


def _township(name: str) -> tuple[str, ...]:
    """What people call the government of a township by its place (甲镇人民政府 is 甲镇), none for others."""
    place = _TOWNSHIP.sub("", name)
    return (place, _PEOPLE.sub(r"\g<stem>", place)) if place != name else ()


def _school(name: str) -> tuple[str, ...]:
    """What people call a school by its number (甲县第一中学 is 甲县一中, 一中), none for others."""
    found = _NUMBERED.search(name)
    short = found["number"] + found["grade"] if found else ""
    alone = (short,) if short.endswith("中") else ()  # 一小 begins 一小时 and the like
    return (*alone, name[: found.start()] + short) if found and found.start() else alone


def is_one_of(called: str, reports: Iterable[Report]) -> bool:
    """Whether a called name is that of a body of the reports."""
    return any(
        called in name or shortens(called, name) or (called[-1:] == name[-1:] and _in_order(called, name))
        for report in reports
        for name in names_of(report)
    )


_SHORT_BODY = re.compile(
    r"(?:20\d\d年度?|今年|去年)?(?P<name>[\u4e00-\u9fff]{2,3}[局委厅])(?!员|属|机关|本级|部)"
)
_WHOLE_BODY = re.compile(
    r"(?:[全本我该]|整个)(?P<kind>局|院|校|委|厅|办|站|所|馆|镇|乡|街道|中心|学校|医院|法院|部门|单位)"
)
_KIND_IN_FRONT = re.compile(
    r"(?:20\d\d年度?)?(?P<kind>学校|医院|法院|检察院|幼儿园|街道|中心)"
    r"(?=的|20|今|去|上|现|目前|一共|总共|有|在|编|床位|花|收|支|预算|决算|[给替向]|为(?!了)|全年|当年|年[初底末]|[交缴拨]|用[来于在了])"
)
_KINDS_OF: dict[str, str | tuple[str, ...]] = {
    "学校": ("学", "校", "学院"),
    "医院": ("医院", "卫生院"),
    "街道": ("街道", "街道办事处"),
    "部门": "",
    "单位": "",
}
_GOVERNMENT = re.compile(
    r"^(?:20\d\d年度?)?(?P<name>(?P<grade>[镇乡县市区旗州])(?:人民)?政府)(?!性|债|采购|办)"
)
_YEAR_AHEAD = re.compile(r"^20\d\d年度?")
_SYSTEM = re.compile(
    r"(?P<field>[\u4e00-\u9fff]{2,4})系统(?=的|20|今|去|编|在|人|三公|“|公|经费|收|支|预|决)"
)


def spoken_of(text: str, report: Report) -> set[str]:
    """Words that mean the body of a report in question without naming it: 全局, 卫健系统, 中院 in front."""
    full = report.organisation
    kinds = {match.group(): match["kind"] for match in _WHOLE_BODY.finditer(text)}
    found = {name for name, kind in kinds.items() if full.endswith(_KINDS_OF.get(kind, kind))}
    kind = _KIND_IN_FRONT.match(text)
    found |= {kind["kind"]} if kind and full.endswith(_KINDS_OF.get(kind["kind"], kind["kind"])) else set()
    found |= {match.group() for match in _SYSTEM.finditer(text) if _in_order(match["field"], full)}
    own = _GOVERNMENT.match(text)
    found |= {own["name"]} if own and _is_government(own["grade"], report) else set()
    short = _SHORT_BODY.match(text)
    found |= {short["name"]} if short and _in_order(short["name"], full) else set()
    heads = {opening[0] + full[-1] for opening in _openings(full)} if full[-1:] in tuple(_KIND) else set()
    heads |= {full[0] + full[-1]} if len(full) > _SHORTEST and full[-1:] in tuple("省市县区州盟旗") else set()
    return found | {_YEAR_AHEAD.sub("", text)[:2]} & heads


def _is_government(grade: str, report: Report) -> bool:
    """Whether a report is that of the government of a place of a grade (镇政府)."""
    named = re.search(grade + "(?:人民)?政府", report.title + "，" + report.organisation)
    return bool(named) or report.organisation.endswith(grade)


def _in_order(called: str, full: str) -> bool:
    rest = iter(full)
    return all(char in rest for char in called)


def years_by_body(text: str, reports: Iterable[Report]) -> dict[str, int]:
    """The year said beside each body (2022年甲区和2023年乙区); empty unless two have years that differ."""
    found: dict[str, int] = {}
    for report in reports:
        for name in called_in(text, report):
            said = re.search(rf"(20\d\d)年度?的?{re.escape(name)}|{re.escape(name)}的?(20\d\d)年", text)
            if said:
                found.setdefault(report.organisation, int(said.group(1) or said.group(2)))
    return found if len(set(found.values())) > 1 else {}
