"""What is asked and not told by an answer that tells of another subject, place, body or level.

Says how to call what is missing, "" where the answer tells it; the refusal is worded elsewhere.
"""

from __future__ import annotations

import re

from assistant.compose.untold.answer_words import said_ahead, said_of, told_by
from assistant.draft import Draft
from assistant.find.figures.levels import of_other_rank
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import (
    figure_level,
    place_left_out,
)
from assistant.find.figures.select import sentence_of
from assistant.find.tables.place_rows import AREAS, EACH_PLACE, compares_own_level, regions_beside
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import (
    LEVELS,
    NOT_ONLY,
    government_level,
    levels_in,
)
from assistant.question.named.bodies import is_one_of, is_place_of, place_asked, within
from assistant.question.named.mentions import Mention
from assistant.question.targets.calculation import calculation_of
from index import Figure
from index.glossary import load_glossary
from index.normalise import compact_text, item_key

_RANKED = re.compile("第几|排名|名次|位次")
_OF_FUNCTION = "2"  # codes of what money is spent for; those of how (302…) have many names
_BODY_INCOME, _GRANTED = (
    "current_income_total",
    "财政拨款",
)  # which is the income of a body, and called many ways
_CAPITAL = "国有资本经营"  # a fund, whose income is no 经营收入
_LISTED = re.compile("[^，。；：、]*(?:、[^，。；：、]*)+")  # of several together, which is of none of them
_SIDE_ASKED = re.compile("^(?!.*债).*?(?P<side>收入|支出)")
_COUNTIES = r"市县|县市区?|县区|区县|地州?市|州市|市州|[县市区州盟旗](?!本?级)"
_WHICH_PLACE = re.compile(
    r"(?:哪(?:一|几)?[个家]|哪(?:一|些)?|各(?=[县市区乡镇]{1,3}(?:里面?|当?中)，?[谁哪]))(?P<kind>乡镇街道|乡镇|镇街|街镇|街道|镇|乡|村|社区"
    rf"|{'|'.join(AREAS)}|国企|企业|公司|行业|产业|{_COUNTIES})"
)
_PLACES_MOVED = re.compile(
    rf"(?:哪(?:几|些|一|两)?个?|有(?:几|多少)个)(?P<kind>乡镇街道|乡镇|镇街|街道|{_COUNTIES})"
    r"[^，。？]*?(?:[增减涨降升跌]|[比较](?:上一?年|去年|前一年))"
)
_PLACE_ENDS = (
    *((area, "|".join(AREAS)) for area in AREAS),
    *((firm, "公司|集团|厂|银行|股份") for firm in ("国企", "企业", "公司")),
    *((trade, "(?<![企事就营创])业") for trade in ("行业", "产业")),
    ("街", "街道|镇|乡"),
    ("镇", "镇|乡"),
    ("乡", "镇|乡"),
    ("村", "村"),
    ("社区", "社区"),
    ("", "[县市区州盟旗]"),
)
_NO_PLACE = re.compile(
    r"城乡|乡镇|镇街|街镇|乡村|村镇|农村|城镇|各村|各镇|全[省市区县州盟旗]|[省市区县州盟旗](?:本级|级)|地区|市区|县区|区县|市县|[本各][市区县州]"
)
_ASKED_OF = (
    r"(?:^|[，。？；]|年(?:度|(?!度)))(?:听说|据说|据报道|请问|请教|想问|问一下|我想知道)*"
    r"(?P<body>(?!全(?!民)|[这那本该各哪某]|[一两二三四五六七八九十几]家)(?:(?![的在给])[\u4e00-\u9fff]|(?<=.)、){1,20}?"
)
_ONE_BODY = re.compile(
    _ASKED_OF + r"(?:[局厅]|委员会|法院|检察院|宾馆|酒店|饭店|招待所|出版社|报社))"
    r"(?:一家|单独|自己|自身)?(?=20\d\d|的|今年|去年|当年|本年|这一?年|一家|单独)"
)
_UNIT = (
    r"(?:[馆站队园]|(?<![住出入])院|(?<![场厕住])所|中心"
    r"|[中小]学|学校|[一二三四五六七八九十附][中小]|高中|职高|公证处)"
)
_JOIN = re.compile("[和与及、]")
_OWN_UNIT = re.compile(f".(?:{_UNIT}|机关|本级)$")
_ONE_UNIT = re.compile(  # whose money is asked, or whose people
    _ASKED_OF + _UNIT + r")"
    r"(?=(?:20\d\d年度?|[今去当本]年|的|一家|单独|自己)*(?:[收支]出?入?(?:预算|决算|多少|有|是)"
    r"|(?:项目|基本|总)支出|事业收入|总收入|预算|决算|“?三公|人员经费|公用经费|机关运行|公务|[在编]职|(?:一?共|总共)*[有花挣赚收领]了?多少))"
)
_ONE_PLACE = re.compile(  # 甲岭省级自然保护区, told of another of its kind
    r"(?P<name>(?:(?![的在给和与])[\u4e00-\u9fff]){2,}?)(?:(?:国家|[省市县])级)?"
    r"(?P<kind>自然保护区|(?:森林|湿地|地质|国家)公园|[林农牧]场|水库|灌区|风景名胜区)"
)
_SHORTEST = 2
_NO_BODY = re.compile(
    "^(?:各|全(?!民)|中小|普通|公立|基层|乡镇|城市|农村|民办|公办|所有|下属|直属)|[和与及、哪几占]|什么|多少|^(?:拿|用来|建|修|投|花|拨)"
)
_ANY = re.compile("(?:哪[一几两三]?[个些家]?|各个?)$")
_DENIED = re.compile(r"(?<![除并是无绝莫])非$")
_DENIES = re.compile(r"非|不[含包是属]|没有|[以之]外")


def of_another_subject(case: Case, draft: Draft) -> str:
    """The budget subject that is asked about, where nothing told or cited is called so; "" for none.

    What is left without another (除甲外，其他支出) is no subject.
    """
    asked = calculation_of(case.linked) if draft.works else None
    if asked and asked.kind == "remainder":
        return ""
    lacking = [
        next(
            (m.text for m in target.mentions if m.kind == "exact" and _is_subject(m) and not _says(draft, m)),
            "",
        )
        for target in case.linked.targets
    ]
    return lacking[0] if lacking and all(lacking) else ""


def of_denied(case: Case, draft: Draft) -> str:
    """What is asked by what it is not (非财政拨款收入), where an answer tells of the very thing."""
    text = case.linked.folded
    denied = [m for m in case.linked.mentions if _DENIED.search(text[: m.start]) and m.text in text]
    told = "".join(told_by(draft))
    names = (f"非{mention.text}" for mention in denied if not _DENIES.search(told))
    return next(names, "")


def _is_subject(mention: Mention) -> bool:
    """Whether a name is of what money is spent for, or of a source of a body's own income (经营收入)."""
    entry = load_glossary().by_key.get(item_key(mention.text))
    own = entry is not None and entry.parent == _BODY_INCOME and _GRANTED not in entry.name
    return own or (entry is not None and (entry.code or "").startswith(_OF_FUNCTION))


def _says(draft: Draft, mention: Mention) -> bool:
    names = {item_key(name).removesuffix("支出") for name in (*mention.keys, mention.text)}  # 教育, 教育支出
    told = [*told_by(draft), *draft.known_as]
    told += [name for _, figure in draft.figures for name in (figure.part, *figure.ancestors)]
    return any(name in item_key(text).replace(_CAPITAL, "") for text in told for name in names)


def of_another_place(case: Case, draft: Draft) -> str:
    """The place whose money is asked about when neither the reports nor what the answer cites are of it."""
    told = ((view, figure) for view, figure in draft.figures if not draft.works)
    left = (place_left_out(case.query.text, sentence_of(view, figure)) for view, figure in told)
    if name := next(filter(None, left), ""):
        return name  # told but of all the others
    place = place_asked(case.query.text, [view.report for view in case.views])
    rows = {name for view in case.views for name in view.places}
    if not place or any(name.startswith(place[:-1]) and name[-1] in (place[-1], "市") for name in rows):
        return ""  # rows of it, or of what it may be short for (甲州: 甲州市, 甲乙族自治州)
    if any(is_place_of(place, view.report) for view in case.views):
        return ""
    names = {name for view in case.views for name in within(place, view.report)}
    return "" if any(name in text for text in told_by(draft) for name in names) else place


def of_another_body(case: Case, draft: Draft) -> str:
    """The body whose own money is asked about, where no row is of it and the answer cites only others."""
    if member := _member_untold(case, draft):
        return member
    if place := _place_untold(case, draft):
        return place
    found = _ONE_BODY.search(case.query.text) or _ONE_UNIT.search(case.query.text)
    if found is None:
        return ""
    joined = _JOIN.split(found["body"])  # 局机关和市一中
    names = joined if all(_OWN_UNIT.search(name) for name in joined) else [found["body"]]
    return found["body"] if all(_body_untold(case, draft, name) for name in names) else ""


def _body_untold(case: Case, draft: Draft, name: str) -> bool:
    """Whether a body that the question names is none of a report, and nothing told is of it."""
    reports = [view.report for view in case.views]
    if is_one_of(name, reports) or is_one_of(f"{name}学", reports):
        return False  # 一中 is 第一中学
    if _NO_BODY.search(name) or any(_titled(name, view) for view in case.views):
        return False
    bodies = {body for view in case.views for body in view.bodies}
    called = (m.keys & bodies for m in case.linked.mentions if name in m.text or m.text in name)
    names = {name}.union((body for body in bodies if name in body), *called)
    told = [text for match in draft.figures for text in said_of(*match)] if draft.figures else told_by(draft)
    items = {figure.item for _, figure in draft.figures if len(figure.item) > _SHORTEST}
    if any(name.endswith(item) for item in items):
        return False  # what is spent on such units (某市图书馆: 图书馆)
    told = [_LISTED.sub("", text) for text in told]
    return not any(each in text for each in names for text in told)


def _place_untold(case: Case, draft: Draft) -> str:
    """A reserve, park, farm or water works that the question names, where all told is of another one."""
    found = _ONE_PLACE.search(case.query.text)
    if found is None or len(found["name"]) <= _SHORTEST or not draft.figures:
        return ""
    told = "".join(told_by(draft))
    another = re.search(rf"[\u4e00-\u9fff]{found['kind']}", told)
    return found.group() if another and found["name"][-_SHORTEST:] not in told else ""


def _titled(name: str, view: ReportView) -> bool:
    """Whether the title of a report of one body names it, whatever body it was taken to be of."""
    return name in view.report.title and not view.report.kind.startswith("政府")


def _member_untold(case: Case, draft: Draft) -> str:
    """A body with rows of its own that the question names and the answer says nothing of."""
    bodies = {body for view in case.views for body in view.bodies}
    reports = [view.report for view in case.views]
    named = (
        m
        for m in case.linked.mentions
        if m.keys and m.keys <= bodies and not is_one_of(m.text, reports)
        if not _ANY.search(case.linked.folded[: m.start])
    )
    told = told_by(draft)
    return next((m.text for m in named if not any(n in t for n in m.keys | {m.text} for t in told)), "")


def of_smaller_places(case: Case, draft: Draft) -> str:
    """What is asked of places, firms or trades (哪个乡镇最高, 哪些县下降), where the answer names none."""
    moved = _PLACES_MOVED.search(case.query.text)
    if moved and case.query.operation in ("lookup", "rank"):
        said = " ".join((draft.text, *(figure.region for _, figure in draft.figures)))
        named = any(place in said for view in case.views for place in view.places)
        return "" if named else f"各{moved['kind']}{case.linked.name}"
    found = _WHICH_PLACE.search(case.query.text)
    if found is None or case.query.operation != "rank" or compares_own_level(case):
        return ""
    if side := _side_untold(case, draft):
        return f"各{found['kind']}{side}"
    if above := _place_above(case, draft):
        return f"{above}下面各{found['kind']}{case.linked.name.removeprefix(above)}"
    kinds = _ends_asked(found["kind"], case)
    told = [draft.text, *(figure.region + figure.item for _, figure in draft.figures)]
    named = any(re.search(rf"[\u4e00-\u9fff](?:{kinds})", _NO_PLACE.sub("", text)) for text in told)
    return "" if named else f"各{found['kind']}{case.linked.name.removeprefix(found['kind'])}"


def _side_untold(case: Case, draft: Draft) -> str:
    """The income or the spending of places that is asked, where but what they owe is told; "" otherwise."""
    side = _SIDE_ASKED.search(case.query.text)
    told = ["".join((*said_of(view, figure), figure.measure)) for view, figure in draft.figures]
    owed = bool(told) and all("债" in name for name in told)
    return side["side"] if side and owed and not any(side["side"] in name for name in told) else ""


def _ends_asked(kind: str, case: Case) -> str:
    """How names of the kind of place asked for end: no city is a district, nor in a province a county."""
    provinces = any(view.report.organisation.endswith(("省", "自治区")) for view in case.views)
    if kind == "区" or (kind == "县" and provinces):
        return f"(?<!地){kind}|旗"
    return next(ends for part, ends in _PLACE_ENDS if part in kind)


def _place_above(case: Case, draft: Draft) -> str:
    """The place of which those below it are asked (青石市下面哪个县), where what is told is of others.

    A column that prints the own level of a place, or anything named after it, prints what is below it too.
    """
    text = case.linked.folded
    for view, figure in draft.figures:
        own = next((place for place in view.places_in(text) if _below(place).search(text)), "")
        beside = regions_beside(view, figure)
        if own and figure.region and not any(region != own and region.startswith(own) for region in beside):
            return "" if own in figure.ancestors else own
    return ""


def _below(place: str) -> re.Pattern[str]:
    return re.compile(
        rf"{place}(?:(?:下面|下辖|所辖|下属|里面?)的?)?(?:各|哪(?:几|一)?[个些])(?:区县|县区|县市|市县|县|区)"
    )


def of_other_level(case: Case, draft: Draft) -> str:
    """The level of government whose money is asked, where all that is told is another's by its own words.

    The whole's (全市) for its own level's (市本级), the reverse, or a government's of another rank (省本级);
    neither is that of each place (各县区), which a government's sum without a level is not either.
    """
    each = EACH_PLACE.search(case.query.text)
    asked = ["below"] if each else levels_in(case.query.text)
    if case.query.operation == "check" or len(asked) != 1 or (asked[0] == "below" and not each):
        return ""
    if _RANKED.search(case.query.text):
        return ""  # the whole is but what one is ranked in
    if asked == ["own"] and not draft.figures and _quotes_of_whole(draft):
        return f"本级{case.linked.name}"
    figures = [figure for _, figure in draft.figures]
    if not figures or any({f.region, f.item, f.part} & {*view.places} for view, f in draft.figures):
        return ""  # of the places that are compared
    named = NOT_ONLY.sub("，", case.query.text)
    if any(figure.region and figure.region in named for figure in figures):
        return ""  # 省级，不要全省的
    levels = {_level_said(view, figure) or figure_level(figure) for view, figure in draft.figures}
    governments = all(view.report.kind.startswith("政府") for view in case.views)
    other = levels <= {"own", "whole", *([""] if each and governments else [])} - {*asked}
    other = other and all(government_level(place.section) != asked[0] for place in draft.places)
    around = ((view, (f.region, f.item, *reversed(f.headings))) for view, f in draft.figures)
    if not other and not all(of_other_rank(view, case.query.text, *told) for view, told in around):
        return ""
    level = each or re.search(r"[省市区县州盟旗]本级|[省市县]级|全[省市区县州盟旗]", case.query.text)
    return f"{level.group() if level else '本级'}{case.linked.name}"


def _quotes_of_whole(draft: Draft) -> bool:
    """Whether all that is quoted is of the whole by its own words and headings (全市“三保”…)."""
    quoted = [compact_text(text) for text in draft.cited_texts()]
    own = any("own" in levels_in(text) for text in (*quoted, *(place.section for place in draft.places)))
    return bool(quoted) and not own and all("whole" in levels_in(text) for text in quoted)


def _level_said(view: ReportView, figure: Figure) -> str:
    """The level that the sentence of a figure names last in front of it (对市本级19个项目评价，发现…)."""
    said = said_ahead(view, figure)
    found = [(match.start(), level) for level, words in LEVELS for match in words.finditer(said)]
    return max(found)[1] if found else ""
