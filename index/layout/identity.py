"""Document -> Report: who reports, on which fiscal year, and what kind of report it is.

Reads the title page, the file name, the PDF title and the first pages, in that order of trust.
Works by the grammar of titles ("X局2024年度部门决算", "关于X市2024年预算执行情况和2025年预算草案的
报告"), not by a list of bodies or places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from index.layout.named_places import place_of_tables
from index.layout.organisations import (
    BODY_END,
    NO_PLACE,
    PLACE,
    PLACE_ONLY,
    TOWNSHIP,
    place_of,
    short_names,
)
from index.layout.printed_lines import page_lines
from index.types import Document, Page, Report

PROSE = re.compile(
    r"[。；]|^目录|^各位代表|单位[:：]|^一、|^——|^受.*委托|(?:代表大会|常委会|委员会).{0,12}会议上|^项目名称"
)
BY_ORDER = re.compile(
    r"^(?:按照|根据|依据|依照|遵照|为了?|现将|现公开)(?=.{8})"
)  # a text below its title begins
NO_TITLE = re.compile(  # where a page stands on its site, and the box of labels above its text
    r"^.{0,12}(?:当前)?位置[:：]|[>›»＞].+[>›»＞]|索引号|发文字号|主题分类|体裁分类|发布机构|成文日期|发布日期|有效性"
    r"|(?:主题词|信息来源|公开方式|浏览次数|字号)[:：\]］]"
)
TITLE_LINES = 14
FIRST_PAGES = 4
LONGEST_TITLE = 60  # characters of a line with a comma
CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９", "000123456789" + "0123456789")
CHINESE_YEAR = re.compile(r"[二2２][〇○零0０][一二三四五六七八九〇○零\d０-９]{2}(?=\s*年)")
YEAR = re.compile(r"(20[0-4]\d)\s*年")
SHORT_YEAR = re.compile(r"(?<!\d)([12]\d)年(?=度|部门|单位|预算|决算)")
MONTHS = re.compile(r"#?(?:\d{1,2}[-—–~至])?\d{1,2}月份?(?![\d日])")
BARE_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")


FUND = r"(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|转移支付|地方政府债务)"
STRONG_KINDS = (  # words that tell the kind wherever they stand in a title
    ("政府决算", "政府", re.compile(r"决算.{0,12}上半年")),
    (
        "政府预算",
        "政府",
        re.compile(
            r"预算(?:收支)?执行(?:情况)?(?:和|与|及|暨|的?报告)|预算\W?草案|政府预算|财政(?:收支)?预算|预算调整方案"
        ),
    ),
    (
        "政府决算",
        "政府",
        re.compile(
            r"财政(?:收支)?(?:总|收支)?决算|政府(?:财政)?决算|决算\W?草案|决算情况的?报告|政府关于.{0,12}决算的?报告"
        ),
    ),
    ("部门决算", "单位", re.compile(r"单位(?:收支)?决算")),
    ("部门决算", "部门", re.compile(r"部门(?:收支)?决算")),
    ("部门预算", "单位", re.compile(r"单位(?:收支)?预算")),
    ("部门预算", "部门", re.compile(r"部门(?:收支)?(?:综合)?预算")),
)
TITLE_KINDS = (  # words that tell the kind in a title, but stand in every report's text
    ("三公经费", "", re.compile(r"三公\W?经费")),
    ("绩效", "", re.compile(r"绩效(?:自评|评价|目标|报告)|自评(?:表|报告)")),
    ("其他", "政府", re.compile(r"\d月份?(?:的)?一般公共预算")),
)
FISCAL_KINDS = (  # words of a title that names neither budget nor account
    ("其他", "政府", re.compile(r"财政(?:收支|收入|支出)(?:执行|完成)?情况|政府债务|转移支付")),
)
WEAK_KINDS = (  # words that tell it when nothing stronger does
    ("政府决算", "政府", re.compile(rf"{FUND}.{{0,14}}决算")),
    ("政府预算", "政府", re.compile(rf"{FUND}.{{0,14}}预算|[省市县区州盟旗]本?级一般公共预算(?=[收支])")),
    ("部门决算", "", re.compile(r"决算")),
    ("部门预算", "", re.compile(r"预算")),
)
SUBJECT_END = (
    r"(?:部门|单位|本级)?(?:收支)?(?:综合)?(?:预算|决算|“?三公|“三公|绩效|财政|政府预算|政府性基金|一般公共预算|国有资本|社会保险|(?<=[省市区县州盟旗])[省市区县]?级"
    r"|全[省市区县州盟旗]|[省市区县州盟旗]本级|本级|地方政府|预决算)"
)
SUBJECT = "预算|决算|三公|绩效|债务|转移支付|财政[收支]"
DRAFT = re.compile(r"执行.{0,12}?[和与及暨](20[0-4]\d)年.{0,24}?预算|(20[0-4]\d)年\D{0,24}预算\W*草案")
BEFORE_YEAR = re.compile(
    rf"([\u4e00-\u9fff（）()“”、·—-]{{2,40}})(?:#|年度|关于)+(?=.{{0,30}}?(?:{SUBJECT}))"
)
AFTER_YEAR = re.compile(rf"#(?:度|末)?([\u4e00-\u9fff（）()·]{{2,36}}?){SUBJECT_END}")
OF_BODY = re.compile(r"(?:#|年?度)*(?:部门|单位)(?:收支)?(?:综合)?(?:预算|决算)")
NAMED_BEHIND = re.compile(  # what a body is called behind its place; 甲市市直部门预算 is of none
    "(?!.*(?:[预决]算|部门|单位|公开|汇总|报告|情况|说明|信息|网|[市县区省州]直|级$|各))[\u4e00-\u9fff（）]{2,20}"
)
LEAD = re.compile(
    r".*(?:关于公开|关于批复|关于|日在|日从|公开|附件\d*|附\d*|文件|会议|[（(]\d+[）)]|公示|第[一二三四五六七八九十]+部分|样张|模板)(?=.{2})"
)
FROM_TEXT = (
    re.compile(
        r"(?:部门|单位|预算单位|编制单位|编制部门|填报单位|公开部门|公开单位)(?:名称)?(?:[（(]公章[）)])?[:：]"
        r"(?:[\[【（(]?\d{3,}[\]】）)]?[-_—]*)?([\u4e00-\u9fff（）()]{4,30})"
    ),
    re.compile(r"第一部分([\u4e00-\u9fff（）()]{4,30}?)(?:部门|单位)?(?:概况|简介|基本情况)"),
    re.compile(r"受([\u4e00-\u9fff]{2,12}?(?:省|市|区|县|州|盟|旗))?人民政府(?:的)?委托"),
    re.compile(
        r"(?:^|[^\u4e00-\u9fff]|报告)(?:[日月]?在)?(?![日月]?在|我|各|向|[年月日])([\u4e00-\u9fff]{2,11}?(?:省|市|区|县|州|盟|旗))"
        r"(?:人民)?(?:财政[厅局]|第?[一二三四五六七八九十]+届人民?代?表?大会?)",
        re.MULTILINE,
    ),
    re.compile(
        r"(?:主管部门|实施单位)([\u4e00-\u9fff（）()]{4,30}?)(?:$|(?=(?:项目)?实施单位))", re.MULTILINE
    ),
    re.compile(
        r"^([\u4e00-\u9fff]{2,11}?(?:省|市|区|县|州|盟|旗)[\u4e00-\u9fff（）()]{2,24})$", re.MULTILINE
    ),
)
NO_NAME = re.compile("负责|主要|承担|名称|本地区")  # a sentence about a body, a label of a form
TABLE_MARK = re.compile(r"(?:附件|附表|附|表)?\W*(?:\d+(?:[-—–.]\d+)*|[一二三四五六七八九十]+)?\W*")
PAGE_LABEL = re.compile(r"第\d{1,3}页(?:[，,/]?共\d{1,3}页)?")
GRADE_ONLY = re.compile(r"自治[区州县旗]")
JUNK_TITLE = re.compile(r"^(?:标题|title|untitled|无标题|文档\d*|幻灯片|PowerPoint|新建)", re.IGNORECASE)


@dataclass(frozen=True)
class Naming:
    """What one source says: the words, and organisation and year when it tells them."""

    words: str
    organisation: str = ""
    year: int | None = None


def identify(document: Document, path: Path, sha256: str) -> Report:
    """Organisation, fiscal year, kind and level of a report."""
    namings = [words_to_naming(words) for words in _sources(document, path) if words]
    opening = "\n".join(
        _squeeze(line) for page in document.pages[:FIRST_PAGES] for line in page.text.split("\n")
    )
    kind, level = _kind_of(namings, opening)
    organisation = _organisation_of(namings, opening, kind, level)
    if not organisation and level in ("", "政府"):
        organisation = place_of_tables(document.pages)
    if organisation and level != "部门" and level != "单位" and PLACE_ONLY.search(organisation):
        kind, level = kind.replace("部门", "政府"), "政府"
    if level == "政府" and not TOWNSHIP.search(organisation):
        organisation = place_of(organisation) or organisation
    return Report(
        id=sha256[:16],
        file=path.name,
        title=_title_of(namings, organisation, path),
        organisation=organisation,
        year=_year_of(namings, kind, path, opening),
        kind=kind,
        level=level,
        page_count=len(document.pages),
        aliases=short_names(organisation),
    )


def _sources(document: Document, path: Path) -> Iterator[str]:
    """Title page, file name and PDF title, each squeezed to one string."""
    yield _title_page(document)
    yield _squeeze(re.sub(r"^[\d.、\s（()）-]+(?=[\u4e00-\u9fff])", "", path.stem))
    title = re.sub(
        r"^Microsoft \w+ - |\.(?:docx?|xlsx?|wps|et|pdf)$", "", document.title, flags=re.IGNORECASE
    )
    yield "" if JUNK_TITLE.match(title) else _squeeze(title)


def _title_page(document: Document) -> str:
    """The lines before the first sentence or table of contents, of the first page with text."""
    page = next((page for page in document.pages if page.text.strip()), None)
    lines: list[str] = []
    for line in _large_lines(page) if page else []:
        squeezed = _squeeze(line)
        if PROSE.search(squeezed) or (len(squeezed) > LONGEST_TITLE and re.search("[，,：:]", squeezed)):
            break
        if lines and BY_ORDER.search(squeezed):
            break
        plain = TABLE_MARK.fullmatch(squeezed) or PAGE_LABEL.fullmatch(squeezed)
        if not plain and not NO_TITLE.search(squeezed):
            lines.append(squeezed)
    whole = re.sub(r"^.{0,24}文件(?:[（(].{1,4}[）)]|[一二三四五六七八九十]+)(?=.{8})", "", "".join(lines))
    return re.sub(r"^\d{1,2}(?=[\u4e00-\u9fff]{2})(?![年月日])", "", whole)  # its number in a list


def _large_lines(page: Page) -> list[str]:
    """The first lines of a page, without those in smaller print when its title is set large."""
    lines = page_lines(page)
    usual = median(line.em for line in lines)
    title = [line.text for line in lines[: 2 * TITLE_LINES] if line.em > 1.25 * usual]
    whole = "".join(title)
    told = YEAR.search(_squeeze(whole)) and re.search(SUBJECT, _squeeze(whole))
    return title if told else [line.text for line in lines[:TITLE_LINES]]


def _squeeze(text: str) -> str:
    """Without blanks, digits and years in plain ASCII."""
    text = re.sub(r"[\s_\u3000]+", "", text)
    text = CHINESE_YEAR.sub(lambda match: match[0].translate(CHINESE_DIGITS), text)
    return re.sub(r"[０-９]", lambda match: match[0].translate(CHINESE_DIGITS), text)


def words_to_naming(words: str) -> Naming:
    """Organisation and year of a title, as far as its grammar tells them."""
    masked = MONTHS.sub("#", YEAR.sub("#", SHORT_YEAR.sub(lambda match: f"20{match[1]}年", words)))
    organisation = ""
    for match in (*BEFORE_YEAR.finditer(masked), *AFTER_YEAR.finditer(masked)):
        grade = masked[match.end(1) : match.end(1) + 1]  # 甲市 of 甲市本级
        of_body = bool(OF_BODY.match(masked, match.end(1)))
        organisation = clean_organisation(match[1], of_body) or clean_organisation(match[1] + grade)
        if organisation:
            break
    return Naming(words, organisation, _title_year(words))


def clean_organisation(words: str, of_body: bool = False) -> str:
    """The body or place that a stretch of a title names, "" when it names none.

    What stands behind a place belongs to the name, whatever it ends with, where the title says that it
    is `of_body` (甲市少年宫 in front of 单位预算).
    """
    name = LEAD.sub("", re.sub(r"(?:关于|公布|公开|的)+$", "", words))
    name = re.sub(r"^[（(][^（()）]*[）)]|^[、\-—·）)“”]+", "", name)
    name = re.sub(
        r"^(?:年?度|[上下]半年度?|经(?![济开贸信纬营])|(?:上级|中央|[省市]级?)对)(?=[\u4e00-\u9fff]{2})",
        "",
        name,
    )  # 年度甲县, 经甲省财政厅汇总, 上级对甲市
    name = re.sub(r"(?:部门|单位)?[（(](?:部门|本级|汇总|单位|机关)[）)]$|[（(]$", "", name)
    name = re.sub(r"(?:及)?(?:所属|下属|直属)(?:预算)?单位$|(?<=[局厅委办院会])系统$", "", name)
    name = re.sub(
        r"(?<=.{4})(?:部门|单位|(?<=[省市区县州盟旗])[省市区县州]本?级|全[省市区县州盟旗])$|(?<=.[省市区县州盟旗])本级$",
        "",
        name,
    )
    if GRADE_ONLY.fullmatch(name):
        return ""
    if not BODY_END.search(name):  # 甲县教育局（乡镇学校）: of which of its schools
        name = re.sub(r"(?<=.{4})[（(][^（()）]{2,12}[）)]$", "", name)
    if BODY_END.search(name) or PLACE_ONLY.search(name):
        return name if len(name) >= 2 and not re.match(r"全|本|[省市县区州盟旗]本?级", name) else ""
    place = PLACE.match(name)
    if of_body and place and NAMED_BEHIND.fullmatch(name, place.end()):
        return name
    return place[0] if place and not NO_PLACE.search(place[0]) else ""


def _title_year(words: str) -> int | None:
    """The fiscal year of a title: of the draft budget when it has one, else the one it names first."""
    words = SHORT_YEAR.sub(lambda match: f"20{match[1]}年", words)
    draft = DRAFT.search(words)
    if draft:
        return int(draft[1] or draft[2])
    told = re.search(rf"(20[0-4]\d)年(?:度)?\D{{0,40}}?(?:{SUBJECT})", words)
    years = YEAR.findall(words)
    return int(told[1]) if told else int(years[0]) if years else None


def _kind_of(namings: Sequence[Naming], opening: str) -> tuple[str, str]:
    """The kind that the most trusted source tells, level with it."""
    titles = [naming.words for naming in namings]
    whole = opening.replace("\n", "")
    for kinds, sources in (
        ((*STRONG_KINDS, *TITLE_KINDS), titles),
        (WEAK_KINDS, titles),
        (FISCAL_KINDS, titles),
        (STRONG_KINDS, [whole[:600], whole]),
        (WEAK_KINDS, [whole]),
    ):
        for words in sources:
            for kind, level, pattern in kinds:
                if pattern.search(words):
                    return kind, level or _level_of(namings, whole)
    return "其他", _level_of(namings, whole)


def _level_of(namings: Sequence[Naming], opening: str) -> str:
    for words in [naming.words for naming in namings] + [opening]:
        told = re.search(r"(部门|单位)(?:整体|收支)?(?:预算|决算|概况|支出绩效)", words)
        if told:
            return told[1]
    return ""


def _year_of(namings: Sequence[Naming], kind: str, path: Path, opening: str) -> int | None:
    told = next((naming.year for naming in namings if naming.year), None)
    if told:
        return told
    word = "决算" if "决算" in kind else "预算"
    near = Counter(int(year) for year in re.findall(rf"(20[0-4]\d)年(?:度)?[^\d。]{{0,20}}?{word}", opening))
    if near:
        return max(near, key=lambda year: (near[year], year))
    bare = BARE_YEAR.findall(path.stem)
    return int(bare[0]) if bare else None


def _organisation_of(namings: Sequence[Naming], opening: str, kind: str, level: str) -> str:
    """The most trusted name of a body, or of a place where the report is a government's.

    A department's report may name its place on the title page and itself only in the text.
    """
    titles = [naming.organisation for naming in namings if naming.organisation]
    text = [name for pattern in FROM_TEXT for name in _names_in(pattern, opening)]
    bodies = [name for name in titles + text if not PLACE_ONLY.search(name)]
    places = [name for name in titles + text if PLACE_ONLY.search(name)]
    if kind.startswith("政府"):
        named = [
            name if PLACE_ONLY.search(name) or TOWNSHIP.search(name) else place_of(name) for name in titles
        ]
        return next((name for name in (*named, *places, *map(place_of, bodies), *bodies) if name), "")
    named = bodies + places if level in ("部门", "单位") else titles + bodies + places
    return next(iter(named), "")


def _names_in(pattern: re.Pattern[str], text: str) -> list[str]:
    told = (match[1] or "" for match in pattern.finditer(text))
    names = [clean_organisation(words) for words in told if not NO_NAME.search(words)]
    return [name for name in names if name]


def _title_of(namings: Sequence[Naming], organisation: str, path: Path) -> str:
    """The words that read most like a title, those that name the organisation before the others."""
    ordered = sorted(namings, key=lambda naming: naming.organisation != organisation)
    for naming in ordered:
        told = naming.year and re.search(SUBJECT, naming.words)
        if told and len(naming.words) <= 60 and not re.search(r"[:：]", naming.words):
            return naming.words
    return path.stem
