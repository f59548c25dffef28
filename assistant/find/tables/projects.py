"""The projects and the purchases of a budget: rows of their tables, narrowed down to those that are meant.

Such a table prints a row a project or a thing bought, with its body and its kind beside or above it.
Knows rows and the words of the question; does not add, order or word anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial

from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.penalties import part_named
from assistant.find.figures.select import Match
from assistant.find.tables.bond_rows import KINDS
from assistant.find.tables.place_rows import column_of
from assistant.find.text.view import TOTAL_ROWS, ReportView
from assistant.question.named.mentions import STRONG
from index import Figure
from index.glossary import load_glossary
from index.normalise import TOTAL_NAME, compact_text, is_money, item_key

PROJECTS = re.compile(
    r"项目(?:支出)?(?!.*(?:绩效|分类|科目|采购))[^，。]*表|项目(?:支出|资金)(?:预算|决算|明细|安排|情况|说明)*$|债[券务](?:[^，。]*(?:资金|项目|批次))?[^，。还付]*(?:使用|安排|分配)[^，。]*表"
)
PURCHASES = re.compile(r"政府采购(?:[^，。]*表|(?:支出)?预算$)")
_SPECIAL_FUNDS = re.compile(r"专项(?:资金)?(?!债|转移)[^，。]*(?:清单|目录|表)")
_ASKED_SPECIAL_FUNDS = re.compile(
    "(?:哪(?:一|几|些)?[个些项]?|(?:几|多少)[个项])专项(?!债|转移|收入|行动)|专项(?:资金)?(?:一共|总共|都|主要|分别|具体)*(?:有|是|包括)(?:哪|什么|啥|几|多少[个项])"
)
_WITH_GOALS = re.compile(
    r"项目[^，。]*绩效[^，。]*表|绩效[^，。]*项目[^，。]*表"
)  # a row a project, and no form
_OF_CARRIED = re.compile(r"结转[^，。]*表")  # a row a project whose money is carried over, and no fund of it
_GOALS_ASKED = re.compile(r"绩效(?:信息|目标|指标|管理)?")
_ASKED_PURCHASE = re.compile(
    r"采购[^，。？]{0,8}(?:哪(?:些|几|一|个|样)|什么(?!方式|形式)|啥|几[项样种])|(?:买|购买|购置)(?:些|了|的)?(?:什么|哪些)(?:货|东西|设备|服务)"
    r"|哪(?:一|几|两|三)?(?:个|项|样|种|笔|些)[^，。？]{0,4}采购(?!方式)|采购的(?:这|那)?几[项样种笔]"
    r"|哪(?:些|几)[^，。？]{0,8}(?:货物|工程|服务)类?的?采购|采购(?:有|共|一共)?(?:几|多少)[项样种笔]"
    r"|(?:列[出明示举]|逐[项条笔]|罗列)[^，。？]{0,14}(?<!政府)采购(?!方式|金额)|(?:列[出明示举]|逐[项条笔]|罗列)[^，。？]{0,14}采购(?:项目|清单|明细|品目|内容)"
    r"|采购的?(?:清单|品目)|采购(?:的)?(?:项目|清单|明细|品目|内容|东西|标的)(?:都|一共|总共)?(?:有|是|包括)?(?:哪|什么|啥|几)"
    r"|(?:集中采购|分散采购|自行组织)[^。？]{0,8}(?:[各几每][项样种笔]|一共|总共|合计|共计|加起来|加总|相加|(?<!公)共(?=[多有计是])|占)"
)
CLASS = re.compile(r"^[A-C一二三、.（()）]*(货物|工程|服务)[A-C类]*$")
MONTH = re.compile(r"(?:1[0-2]|[1-9])月份?")  # the name of a row: of all things, in a part of the year
_ASKED = re.compile(
    r"哪(?:一|几|两|三)?(?:个|些|类)?(?:重点|具体)?项目|(?:列[出举明]|罗列)[^，。？]{0,12}的项目(?![支收])|最[大高多]的(?:前?[一两二三四五六七八九十\d]+个)?项目(?!支出)|(?<![支收]出)(?<!收入)项目(?:里|中|当中|之中|里面)，?[^，。？]{0,8}(?:哪|谁|最)"
    r"|(?:几|多少)个(?:重点|[\u4e00-\u9fff“”]{2,10}?(?:类|领域|方面|性质)?的?)?项目|项目(?:一共|总共|共)?有?(?:几|多少)个|项目(?:主要|分别|具体|都)*(?:有|是|包括|包含)(?:哪|什么|啥)|的项目(?:有|一共|总共|合计|共)|项目(?:一共|总共|合计|加起来)|(?:类|些)项目"
)
_KIND = re.compile(r"(?:类)?(?:项目)?(?:支出|资金)?$")
_NOUN = re.compile(
    r"(?:[几哪]|多少)(?:[个些几])?(?P<noun>(?!重点|具体)[\u4e00-\u9fff]{2,6}?)(?:类|领域|方面|性质|建设|工程)?的?项目"
    r"|(?P<of>(?:(?![的里中用投属于是有])[\u4e00-\u9fff]){2,12}?)(?:类|领域|方面|性质)?的?项目(?:(?:一共|总共|共)*有?(?:几|多少)个|一共|总共|合计|加起来)"
)
_ALL_OF_THEM = re.compile(  # no more than that is said of them
    r"^(?:[^，。？]*?(?:20\d\d年度?|[今本]年|的))?(?:项目支出)?(?:一共|总共|共|都|主要|里面?|中|用于|花在|安排)*了?"
    r"有?(?:(?:哪(?:些|几个)|几个|多少个)项目上?|(?<!的)项目(?:一共|主要|分别|具体|都)*(?:有|是|包括|包含)哪(?:些|几个))"
    r"(?:，?(?:各|分别)(?:是|有|为|花|用|安排)?了?多少(?:钱|万元|元)?)?[？?]?$"
)
_IN_BRACKETS = re.compile(r"[（(][^（(]*[）)]$")
_SHORTEST_BODY, _SHORTEST_KIND = 3, 3
_LEAST_OF_TITLE = 4
_LONGEST_CODE = 7  # of a subject; that of a project is longer
_CARRIED = "结转"  # however the column goes on to call it
_OF_GOVERNMENT = "政府"  # left out in speech: 政府集中采购 is 集中采购
_OWN = re.compile(r"本级|机关$")


def asks_project(case: Case) -> bool:
    """Whether the question asks which projects or purchases, or how many, or for all of some kind."""
    return _table_asked(case) is not None


def _table_asked(case: Case) -> re.Pattern[str] | None:
    """The titles of the tables whose rows a question asks about."""
    if _ASKED_PURCHASE.search(case.query.text) and "method" not in case.query.wants:
        return PURCHASES
    if _ASKED_SPECIAL_FUNDS.search(case.query.text):
        return _SPECIAL_FUNDS
    return PROJECTS if _ASKED.search(case.query.text) else None


def projects_of(case: Case, view: ReportView) -> list[Match]:
    """Projects or purchases that a report prints: the widest sum in the row of each; [] without a table."""
    rows = _with_goals(case, view) or _carried_over(case, view)
    rows = rows or rows_titled(case, view, _table_asked(case) or PROJECTS)
    if not rows and _table_asked(case) is _SPECIAL_FUNDS:
        rows = rows_titled(case, view, PROJECTS)
    above = {(row.figure.table, name) for row in rows for name in row.figure.ancestors}
    leaves = [row for row in rows if (row.figure.table, row.figure.item) not in above]
    return [] if are_subjects(view, leaves) or _are_places(leaves) else leaves


def _are_places(rows: Sequence[Match]) -> bool:
    """Whether rows tell of one thing, place by place (债券额度 of every city), and so of no project."""
    items = {row.figure.item for row in rows}
    return len(items) == 1 and len({row.figure.region for row in rows if row.figure.region}) > 1


def _with_goals(case: Case, view: ReportView) -> list[Match]:
    """The projects of the one table that prints their goals beside their money, where goals are asked of."""
    asked = _ASKED.search(case.query.text) and _GOALS_ASKED.search(case.query.text)
    of_forms = frozenset[int]().union(*(form.tables for form in view.forms)) if asked else frozenset()
    rows = rows_titled(case, view, _WITH_GOALS) if asked else []
    rows = [row for row in rows if row.figure.table not in of_forms]
    return rows if len({row.figure.table for row in rows}) == 1 and len(rows) > 1 else []


def _carried_over(case: Case, view: ReportView) -> list[Match]:
    """The projects of the table of money carried over, where the question asks whose that is."""
    if _CARRIED not in case.query.text or _table_asked(case) is not PROJECTS:
        return []
    rows = rows_titled(case, view, _OF_CARRIED)
    if not any(row.figure.region for row in rows) and _names_member(case, view):
        return []  # whose rows are not told apart
    own = item_key(view.report.organisation)
    rows = [row for row in rows if row.figure.code] or rows  # bodies above them have no subject of their own
    rows = [row for row in rows if own not in item_key(row.figure.item)]
    return [] if are_subjects(view, rows) else rows


def _names_member(case: Case, view: ReportView) -> bool:
    """Whether the question is of a body below the reporting one, or of that at its own level."""
    own = item_key(view.report.organisation)
    members = (body for body in view.bodies if item_key(body) not in own)
    return any(_said(body, case.query.text) for body in members) or "本级" in case.query.text


def are_subjects(view: ReportView, rows: Sequence[Match]) -> bool:
    """Whether at least half of some rows are called as subjects of the budget are, and not as projects."""
    known = load_glossary().by_key
    return 2 * sum(view.labels[row.number].item in known for row in rows) >= len(rows)


def rows_titled(case: Case, view: ReportView, titles: re.Pattern[str]) -> list[Match]:
    """The widest sum of the year in every row of the tables of a title, totals left out.

    The year that a project is called after (2021年度甲灌区改造) is not that of its money.
    """
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    coded = _with_codes_of_subjects(view, titles)
    rows = [
        (number, figure)
        for number, figure in enumerate(view.figures)
        if _of_project(figure, titles, coded) and figure.measure in measures and figure.value is not None
    ]
    of_year = {figure.table for _, figure in rows if figure.year in (year, None)}
    found: dict[int, Match] = {}
    for number, figure in rows:
        named_so = figure.table in of_year and _called_after_year(view, figure)
        if (figure.year in (year, None) or named_so) and not part_named(view.labels[number]):
            found.setdefault(figure.group, Match(view, number, 1.0, 1.0))
    return list(found.values())


def _called_after_year(view: ReportView, figure: Figure) -> bool:
    """Whether a row begins with the year that its figure is taken to be of."""
    row = compact_text(view.text_at(figure.spans[0])) if figure.spans else ""
    return row.startswith(f"{figure.year}年")


def whole_of_rows(rows: Sequence[Match]) -> Match | None:
    """The total that the table of the rows prints of their column."""
    lead = rows[0]
    column = column_of(lead.figure)
    for number, figure in enumerate(lead.view.figures):
        total = item_key(figure.item) in TOTAL_ROWS or TOTAL_NAME.search(figure.item)
        own = figure.table is not None and column_of(figure) == column
        if own and total and figure.value and not figure.ancestors and not figure.region:
            return Match(lead.view, number, 1.0, 1.0)
    return None


def _title(figure: Figure) -> str:
    return figure.headings[-1] if figure.headings else ""


def _with_codes_of_subjects(view: ReportView, titles: re.Pattern[str]) -> frozenset[str]:
    """The titles of the tables that print beside the names of their rows the codes of other things.

    Such a code says under which subject a project goes; other tables call the subject by its own name.
    """
    names: dict[str, set[str]] = defaultdict(set)
    rows: dict[str, dict[int, Figure]] = defaultdict(dict)
    for figure in view.figures:
        if figure.table is None or not figure.code:
            continue
        if titles.search(title := _title(figure)):
            rows[title][figure.group] = figure
        else:
            names[figure.code].add(item_key(figure.item))
    return frozenset(title for title, coded in rows.items() if _are_of_others(coded.values(), names))


def _are_of_others(coded: Collection[Figure], names: Mapping[str, set[str]]) -> bool:
    """Whether most of some rows are called otherwise than what their codes stand for."""
    called = [(item_key(row.item), names.get(row.code or "", ())) for row in coded]
    return 2 * sum(bool(known) and name not in known for name, known in called) > len(coded)


def _of_project(figure: Figure, titles: re.Pattern[str], coded: Collection[str]) -> bool:
    """Whether a figure stands in the row of a project or purchase: no total, no subject with its code."""
    title = _title(figure)
    return (
        figure.table is not None
        and is_money(figure.unit)
        and (not figure.code or title in coded)
        and bool(titles.search(title))
        and item_key(figure.item) not in TOTAL_ROWS
        and not (TOTAL_NAME.search(figure.item) or MONTH.fullmatch(figure.item))
    )


def narrowed(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """The projects of the body, the kind, the fund or the slice named; None when the question names none.

    Empty where the kind named before 项目 is one of the table, and the body named has none of it.
    """
    kept, said = list(rows), False
    kind = _kind_before(case, rows)  # which is then no part of a name
    by_kind = (partial(_of_kind_named, kind),) if kind else (_of_name, _of_noun)
    for narrow in (_of_body, _of_place, *by_kind, _of_subject, _of_kind, _of_slice):
        own = narrow(case, kept)
        if own is not None:
            kept, said = own, True
    return kept if said or _all_of_title(case, kept) else None


def _all_of_title(case: Case, rows: Sequence[Match]) -> bool:
    """Whether all rows of a table are asked for by what its title says of them (用债券的项目有几个)."""
    titles = {row.figure.headings[-1] for row in rows}
    if _CARRIED in case.query.text and all(_OF_CARRIED.search(title) for title in titles):
        return bool(titles)
    counted = "count" in case.query.wants and "债券" in case.query.text
    if len(titles) != 1:
        return False
    if _GOALS_ASKED.search(case.query.text) and all(_WITH_GOALS.search(title) for title in titles):
        return True
    listed = case.query.wants_any("list", "count") and _ALL_OF_THEM.search(case.query.text)
    title = titles.pop()
    return bool(listed) or (counted and "债券" in title) or _says_title(case, title)


def _says_title(case: Case, title: str) -> bool:
    """Whether a list is asked for, and of nothing but what the title of the table says (提前下达的债券)."""
    pieces = case.query.content
    told = any(len(piece) >= _LEAST_OF_TITLE for piece in pieces)
    return "list" in case.query.wants and told and all(map(partial(_in_order, title), pieces))


def _in_order(title: str, piece: str) -> bool:
    """Whether a title has the characters of a piece in their order."""
    rest = iter(title)
    return all(character in rest for character in piece)


def _of_name(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """The rows that are called as the question says, where several are."""
    if _of_noun(case, rows):
        return None  # told apart by what they are
    keys = {key for mention in case.linked.mentions for key in mention.keys}
    own = [row for row in rows if row.view.labels[row.number].item in keys]
    return own if 1 < len(own) < len(rows) else None


def _of_body(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Rows of the body whose name the question says, or says the end of."""
    names = {row.figure.region: _said(row.figure.region, case.query.text) for row in rows}
    longest = max(names.values(), default=0)
    told = [name for name, length in names.items() if length == longest]
    return [row for row in rows if row.figure.region == told[0]] if longest and len(told) == 1 else None


def _of_place(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Rows whose very names open with the place that the question names, where no column tells places."""
    told = {row.figure.region for row in rows}
    place = rows[0].view.place_in(case.query.text) if rows else ""
    if place in told:
        return None
    own = [row for row in rows if place and item_key(row.figure.item).startswith(place)]
    return own if 0 < len(own) < len(rows) else None


def _of_noun(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Rows that are called, or whose kind is called, by the noun before 项目 (几个公路项目)."""
    asked = _NOUN.search(case.query.text)
    noun = (asked["noun"] or asked["of"]) if asked else ""
    for place in {row.figure.region for row in rows} - {noun, ""}:
        noun = noun.removeprefix(place)
    own = [
        row
        for row in rows
        if noun and any(noun in name for name in (row.figure.item, *(v for _, v in row.figure.attributes)))
    ]
    return own if own and len(own) < len(rows) else None


def subjects_asked(case: Case, rows: Sequence[Match]) -> dict[str, str]:
    """The codes of the subjects that the question names, as other tables than that of the rows call them."""
    tables = {row.figure.table for row in rows}
    named = {key for mention in case.linked.mentions if mention.kind in STRONG for key in mention.keys}
    return {
        figure.code: label.item
        for row in rows[:1]
        for label, figure in zip(row.view.labels, row.view.figures, strict=True)
        if figure.code and figure.table not in tables and named & {label.item, figure.code}
    }


def is_below(row: Match, *codes: str) -> bool:
    """Whether the code of a row, or a column of it, is that of one of some subjects or of one below."""
    told = (row.figure.code or "", *(value for _, value in row.figure.attributes))
    return any(value.startswith(codes) for value in told if len(value) <= _LONGEST_CODE)


def _of_subject(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Rows below the subject that the question names, where a column says under which subject each goes."""
    codes = subjects_asked(case, rows)
    own = [row for row in rows if is_below(row, *codes)]
    return own if 0 < len(own) < len(rows) else None


def bare_kind(kind: str) -> str:
    """A kind without what is put in brackets behind it: 棚户区改造（主要支持在建项目）."""
    return _IN_BRACKETS.sub("", kind) or kind


def _kind_before(case: Case, rows: Sequence[Match]) -> str:
    """The one kind that the table prints and the question names right before 项目 (农业项目), "" for none."""
    tables = {row.figure.table for row in rows}
    printed = {
        bare_kind(value)
        for row in rows[:1]
        for figure in row.view.figures
        if figure.table in tables
        for _, value in figure.attributes
    }
    named = [kind for kind in printed if _is_of_projects(kind, case.query.text)]
    return named[0] if len(named) == 1 else ""


def _of_kind_named(kind: str, _: Case, rows: Sequence[Match]) -> list[Match]:
    """The rows of which a column of words prints a kind (农业项目)."""
    return [row for row in rows if any(bare_kind(value) == kind for _, value in row.figure.attributes)]


def _is_of_projects(kind: str, text: str) -> bool:
    """Whether a kind stands right before 项目 in a text, and is not the end of a longer name."""
    before = "(?:^|[^\u4e00-\u9fff]|[的县区市旗州年级])"
    return bool(kind) and bool(re.search(rf"{before}{re.escape(kind)}(?:类|领域|方面)?的?项目", text))


def _said(body: str, text: str) -> int:
    """How many characters of the end of a body's name a text says; 0 for fewer than tell it from others."""
    name = item_key(body)
    ends = (name[start:] for start in range(len(name)))
    end = next((end for end in ends if end in text), "")
    told = len(end) >= _SHORTEST_BODY or (end and _OWN.search(end)) or (len(end) > 1 and end == name)
    return len(end) if told else 0


def _of_kind(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Rows below the kind of project that the question names, or of the kinds that columns of words print."""
    columns = dict.fromkeys(["", *(name for row in rows for name, _ in row.figure.attributes)])
    kept, said = list(rows), False
    for column in columns:
        own = [row for row in kept if any(kind_said(cell, case.query.text) for cell in _cells(row, column))]
        if own and len(own) < len(kept):
            kept, said = own, True
    return kept if said else None


def _cells(row: Match, column: str) -> list[str]:
    """What a row prints in a column of words, or the names above it; its body is told apart from these."""
    cells = [value for name, value in row.figure.attributes if name == column]
    return [
        cell for cell in (*cells, *(row.figure.ancestors if not column else ())) if cell != row.figure.region
    ]


def kind_said(cell: str, text: str) -> bool:
    """Whether a text says the kind that a cell of words names, or the kind of bonds that it is one of."""
    if (found := CLASS.match(cell)) and found.group(1) in text:
        return True
    bonds = set(KINDS.findall(text))
    if len(bonds) == 1 and KINDS.findall(cell):
        return bonds.pop() in cell
    names = (cell, _KIND.sub("", cell), cell.removeprefix(_OF_GOVERNMENT))
    return any(len(name) >= _SHORTEST_KIND and name in text for name in names)


def _of_slice(case: Case, rows: Sequence[Match]) -> list[Match] | None:
    """Of the rows the column that the question names: of one fund, or carried over."""
    columns = {
        (figure.part, figure.scope)
        for row in rows
        for figure in row.view.row_of(row.figure)
        if figure is not row.figure
    }
    asked = {column for column in columns if _names(case, *column)}
    if not asked:
        return None
    found = []
    for row in rows:
        numbers = row.view.by_group[row.figure.group]
        own = (n for n in numbers if (row.view.figures[n].part, row.view.figures[n].scope) in asked)
        number = next((n for n in own if row.view.figures[n].value), None)
        if number is not None:
            found.append(Match(row.view, number, row.cover, row.score))
    return found


def _names(case: Case, part: str, scope: str) -> bool:
    """Whether the question names a column by its words or its fund."""
    if scope and scope == case.query.scope:
        return True
    segments = [item_key(segment) for segment in part.split("/") if segment]
    named = [m for m in case.linked.mentions if m.kind in ("exact", "everyday", "alike")]
    carried = _CARRIED in case.query.text and any(_CARRIED in segment for segment in segments)
    return carried or any(segment in m.keys | {m.text} for segment in segments for m in named)
