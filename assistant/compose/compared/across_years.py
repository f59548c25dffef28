"""The items of two years' reports side by side: which stayed, came, went, and which moved most.

Pairs the rows of the same statutory table in both reports by code, or by name where there are
no codes. Does not look for single items: over_years.py does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.calculate import Worked, difference, total
from assistant.compose.wording import and_more, subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import GENERAL_PARTS
from assistant.find.figures.quantities import agree
from assistant.find.figures.select import Match
from assistant.find.figures.series import replace_years
from assistant.find.tables.projects import asks_project, projects_of
from assistant.find.text.view import TOTAL_ROWS, ReportView
from index import Figure
from index.normalise import is_money, item_key

Rows = Mapping[str, Match]

_MEASURES = frozenset({"决算数", "预算数", "执行数"})
_SAME = re.compile(r"持平|没(?:有)?(?:变|动)|未变|不变|相同|一样(?:多)?的?")
_WHETHER_ANY = re.compile(r"什么|有没有|有无|[吗没][？?]?$|没有[？?]?$")
_COUNTED = re.compile(r"哪些|哪[几两二三四五]|(?:几|多少)个(?!百分)|几项|多少项")
_NEW = re.compile(
    r"新增|新出现|新设|新有|新(?:上|安排|列|立|开|冒)|多(?:了|出来?)(?:了)?(?:哪些|哪[几两]个?|什么|几个)(?=[^，。？]{0,6}(?:科目|项目))"
    r"|(?:科目|项目)[^？]{0,14}多出来?的|多出来?的[^，。？]{0,6}(?:科目|项目)"
    r"|(?:(?P<year>20\d\d)年?|[上去]年|前一年|(?P<now>[今当本]年度?))(?:的?预算|决算|报告)?(?:里|中)?(?:还|都|并|也|根本|压根)?(?:没有|没了|所没有|[没未](?:列|安排|设|编)|无)的?"
)
_WHICH_ONES = re.compile(
    r"(?:项目|科目)[^，。？]{0,12}(?:是|有)什么|(?:项目|科目)，?(?:当时|原来)?各(?:是|有|为)?多少"
)
_GONE = re.compile(
    r"取消|不再|不(?:安排|列|设)了|没(?:有)?再(?:安排|列|设|做)|少了(?:哪|什么|几个)[^，。？]{0,4}(?:项目|科目)|没有?了|消失|停(?:止)?安排|停[了掉]|去掉|砍掉|撤[了掉销]|退出|下马"
)
_MOVED = re.compile(
    r"(?P<down>减|降|少|压|砍|缩|跌)[^，。？]{0,4}最|最[^，。？]{0,3}(?P<less>减|降|少)|[增涨升多]了?[^，。？]{0,4}最|(?:变化|变动|增减)[^，。？]{0,3}最"
)
_WHICH_YEAR = re.compile(
    "(?:哪一?|什么)年(?:的|份|度)?[^，。？年]{0,8}最|最[多少高低大小]的是?(?:哪一?|什么)年"
)
_WENT = re.compile(r"(?P<down>减|降|少了|压|砍|跌)|[增涨升]|多了")
_COUNTED_ONE = re.compile(r"哪一?[项个]")
_ONE_SUBJECT = re.compile(r"哪一?[个项](?:支出|收入|预算)?科目|科目[^，。？]{0,4}哪一?[个项]")
_ECONOMIC = (  # codes of the economic subjects below what the question names
    (re.compile(r"公用经费|商品和服务"), ("302",)),
    (re.compile(r"人员经费"), ("301", "303")),
    (re.compile(r"工资福利"), ("301",)),
    (re.compile(r"对个人和家庭"), ("303",)),
    (re.compile(r"经济(?:分类)?(?:的)?科目"), ("301", "302", "303", "310")),
)
_LEVELS = ((re.compile(r"(?<![分种])类"), 3), (re.compile(r"款"), 5), (re.compile(r"项级|项(?!目)|科目"), 7))
_LEVEL_NAMES = {3: "类级", 5: "款级", 7: "项级"}
_YEAR = re.compile(r"20\d\d年?度?")
_REMARK = re.compile(
    r"[（(][^（）()]*(?:科目|分类)[^（）()]*[)）]$"
)  # in the title of one year, not of another
_PROJECTS = re.compile(r"(?<![支收]出)(?<!收入)项目")
_MOST_NAMED = 20
_TOGETHER = re.compile("一共|合计|总共|共计|加起来")
_LEAST_SUMMED = 2
_SUBJECTS = re.compile("科目|哪(?:些|几[项个类])支出")
_LEAST_COMMON = 2  # rows that a table of two years prints for both


@dataclass(frozen=True)
class Sides:
    """The rows of one table in an earlier and in a later report, or year column, by code or name."""

    earlier: Rows
    later: Rows
    years: tuple[int, int]
    level: str

    @property
    def common(self) -> list[str]:
        """Rows that both have."""
        return [key for key in self.later if key in self.earlier]


def items_across_years(case: Case) -> Draft | None:
    """Items unchanged, new, gone or moved most between two reports; None when that is not asked."""
    text = case.query.text
    views = _two_years(case)
    kind = _kind(case)
    if views is None and kind == "appearing" and len(case.views) == 1 and _SUBJECTS.search(text):
        columns = _columns(case, text)
        return _appearing(text, columns) if columns and len(columns.common) >= _LEAST_COMMON else None
    if views is None or not kind:
        return None
    asked = asks_project(case) or (kind == "appearing" and bool(_PROJECTS.search(text)))
    projects = _projects(case, *views) if asked else None
    if projects is None and kind == "appearing" and asked and "科目" not in text:
        return None  # no subject is a project
    sides = projects or _sides(text, views, (views[0].report.year or 0, views[1].report.year or 0))
    if sides is None or not sides.common:
        return None
    if kind == "moved":
        return _moved(case, sides)
    if kind == "went":
        return _went(case, sides)
    return _unchanged(sides) if kind == "same" else _appearing(text, sides)


def _kind(case: Case) -> str:
    text = case.query.text
    if _WHICH_YEAR.search(text):
        return ""  # which year, and not which item
    if _MOVED.search(text) and re.search(r"哪|什么|谁", text):
        return "moved"
    if _COUNTED_ONE.search(text) and _WENT.search(text) and any(p.search(text) for p, _ in _ECONOMIC):
        return "went"
    one_sided = bool(_NEW.search(text) or _GONE.search(text))
    if "科目" in text and _NEW.search(text) and _WHETHER_ANY.search(text):
        return "appearing"
    if one_sided and _WHICH_ONES.search(text):
        return "appearing"
    if one_sided and _ONE_SUBJECT.search(text):
        return "appearing"
    if not _COUNTED.search(text):
        return ""
    if _SAME.search(text):
        return "same"
    if not re.search(r"科目|支出|项目|项", text):
        return ""
    if one_sided:
        return "appearing"
    return "went" if _WENT.search(text) else ""


def _two_years(case: Case) -> tuple[ReportView, ReportView] | None:
    """The earliest and the latest report asked about, of one organisation."""
    dated = sorted((view for view in case.views if view.report.year), key=lambda view: view.report.year or 0)
    if len({view.body for view in dated}) != 1 or len({view.report.year for view in dated}) < 2:
        return None
    first, last = dated[0].report.year, dated[-1].report.year
    earlier = [view for view in dated if view.report.year == first]
    later = [view for view in dated if view.report.year == last]
    return max(earlier, key=_coded), max(later, key=_coded)


def _columns(case: Case, text: str) -> Sides | None:
    """The two years that one table of a report prints side by side; an empty cell is no item."""
    view = case.views[0]
    year = view.report.year
    if year is None or not {*case.query.years} <= {year - 1, year}:
        return None
    return _sides(text, (view, view), (year - 1, year))


def _coded(view: ReportView) -> int:
    return sum(1 for figure in view.figures if figure.code)


def _projects(case: Case, earlier: ReportView, later: ReportView) -> Sides | None:
    """The projects, or purchases, of both reports by name, where they print them."""
    years = (earlier.report.year or 0, later.report.year or 0)
    first, last = (
        {item_key(row.figure.item): row for row in projects_of(replace_years(case, (year,)), view)}
        for view, year in zip((earlier, later), years, strict=True)
    )
    return Sides(first, last, years, "项目") if first and last else None


def _sides(text: str, views: tuple[ReportView, ReportView], years: tuple[int, int]) -> Sides | None:
    """The pair of tables with the same title and the most rows in common, at the level asked."""
    length = next((length for pattern, length in _LEVELS if pattern.search(text)), 7)
    economic = next((codes for pattern, codes in _ECONOMIC if pattern.search(text)), ())
    length = 5 if economic else length
    options = []
    for rows_of in (partial(_coded_rows, codes=economic or ("2",)), *(() if economic else (_named_rows,))):
        first, second = (
            rows_of(view, length, None if views[0] is not views[1] else year)
            for view, year in zip(views, years, strict=True)
        )
        options += [(a, b, _fit(text, title, a, b)) for title, a in first.items() if (b := second.get(title))]
        if options:
            break
    if not options:
        return None
    a, b, _ = max(options, key=lambda option: option[2])
    return Sides(a, b, years, f"{_LEVEL_NAMES[length]}科目")


def _fit(text: str, title: str, first: Rows, second: Rows) -> tuple[int, int, int]:
    """Prefer the side asked (income or spending), then tables of all funds, then those with most rows."""
    asked = "收入" if "收入" in text else "支出"
    scope = next((word for word in ("政府性基金", "国有资本", "基本支出") if word in title), "")
    return (asked in title) + (not scope or scope in text), sum(key in second for key in first), -len(title)


def _coded_rows(
    view: ReportView, length: int, year: int | None, codes: tuple[str, ...]
) -> dict[str, dict[str, Match]]:
    """Rows of `length`-digit codes that begin with one of `codes` by table title, then by code."""
    return _rows(
        view,
        year,
        lambda figure: (
            figure.code
            if figure.code and len(figure.code) == length and figure.code.startswith(codes)
            else ""
        ),
    )


def _named_rows(view: ReportView, _: int, year: int | None) -> dict[str, dict[str, Match]]:
    """Outermost rows without codes by table title, then by name."""
    return _rows(view, year, lambda figure: "" if figure.code or figure.ancestors else item_key(figure.item))


def _rows(view: ReportView, year: int | None, key_of: Callable[[Figure], str]) -> dict[str, dict[str, Match]]:
    """Rows by table title, then by key: of the year of the report, or of the column of the `year` said."""
    found: dict[str, dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        if figure.table is None or not _comparable(view, figure, year):
            continue
        key = key_of(figure)
        if key:
            title = _REMARK.sub("", _YEAR.sub("", item_key(figure.headings[-1]))) if figure.headings else ""
            found.setdefault(title, {}).setdefault(key, Match(view, number, 1.0, 1.0))
    return found


def _comparable(view: ReportView, figure: Figure, year: int | None) -> bool:
    general = all(part in GENERAL_PARTS for part in figure.part.split("/") if part)
    own_year = figure.year in ((None, view.report.year) if year is None else (year,))
    total = item_key(figure.item) in TOTAL_ROWS or "总计" in figure.item
    return bool(
        (figure.value if year else figure.value is not None)
        and figure.measure in _MEASURES
        and is_money(figure.unit)
        and general
        and own_year
        and not total
    )


def _moved(case: Case, sides: Sides) -> Draft | None:
    """The item with the largest rise or fall."""
    match = _MOVED.search(case.query.text)
    falls = bool(match and (match.group("down") or match.group("less")))
    works: list[tuple[Worked, str]] = []
    for key in sides.common:
        new, old = sides.later[key].figure, sides.earlier[key].figure
        work = difference(new, old)
        if work.value and work.rises(new) != falls:
            works.append((work, key))
    if not works:
        return None
    work, key = max(works, key=lambda pair: pair[0].value)
    draft = Draft()
    result, expression = draft.work(work)
    name = subject(sides.later[key].figure, with_year=False)
    values = "，".join(value_clause(draft, side[key]) for side in (sides.earlier, sides.later))
    word = "减少" if falls else "增加"
    lead = f"{sides.years[1]}年比{sides.years[0]}年{word}最多的是{name}"
    draft.text = f"{lead}，{word}{result}（{expression} = {result}）：{values}。"
    draft.notes.append(f"在两年都有的{len(sides.common)}个{sides.level}中比较")
    return draft


def _went(case: Case, sides: Sides) -> Draft:
    """All items that rose, or all that fell, with both amounts of each."""
    found = _WENT.search(case.query.text)
    falls = bool(found and found.group("down"))
    word, between = ("减少" if falls else "增加"), f"{sides.years[1]}年比{sides.years[0]}年"
    draft = Draft()
    told = []
    for key in sides.common:
        new, old = sides.later[key], sides.earlier[key]
        work = difference(new.figure, old.figure)
        if work.value and work.rises(new.figure) != falls:
            result, expression = draft.work(work)
            for match in (old, new):
                draft.figure(match.view, match.figure)
            cites = "".join(draft.cite(match.view, match.figure) for match in (old, new))
            alike = sum(other.figure.item == new.figure.item for other in sides.later.values())
            above = f"{new.figure.ancestors[-1]}下的" if alike > 1 and new.figure.ancestors else ""
            told.append((f"{above}{new.figure.item}{word}{result}（{expression} = {result}）{cites}", new))
    if not told:
        draft.text = (
            f"没有：{between}，都有的{len(sides.common)}个{sides.level}没有一个{word}{_both(draft, sides)}。"
        )
        return draft
    more = and_more(draft, [row for _, row in told[_MOST_NAMED:]], len(told))
    clauses = "；".join(clause for clause, _ in told[:_MOST_NAMED])
    draft.text = f"{between}{word}的有{len(told)}项：{clauses}{more}。"
    return draft


def _unchanged(sides: Sides) -> Draft:
    same = [key for key in sides.common if agree(sides.earlier[key].figure, sides.later[key].figure)]
    draft = Draft()
    if not same:
        both = f"{sides.years[0]}年与{sides.years[1]}年都有的{len(sides.common)}个{sides.level}"
        draft.text = f"没有：{both}，金额都有变化{_both(draft, sides)}。"
        return draft
    named = "、".join(_named(draft, sides.later[key], sides.earlier[key]) for key in same[:_MOST_NAMED])
    draft.text = f"{sides.years[0]}年与{sides.years[1]}年金额相同的{sides.level}有{len(same)}个：{named}。"
    return draft


def _named(draft: Draft, *matches: Match) -> str:
    """A row by name and amount, cited in each report."""
    first = matches[0]
    cites = "".join(draft.cite(match.view, match.figure) for match in matches)
    above = f"（{first.figure.ancestors[-1]}）" if first.figure.ancestors else ""
    return f"{first.figure.item}{above}{draft.figure(first.view, first.figure)}{cites}"


def _both(draft: Draft, sides: Sides) -> str:
    """Citation of one row of each table compared."""
    key = sides.common[0]
    return "".join(draft.cite(side[key].view, side[key].figure) for side in (sides.earlier, sides.later))


def _appearing(text: str, sides: Sides) -> Draft:
    """Rows that only one of the two reports has, or that none is so."""
    asked = [bool(_left_out(text, sides.years[1])), _new_asked(text, sides.years[1])]
    ways = [way for way, is_asked in ((True, asked[0]), (False, asked[1] or not asked[0])) if is_asked]
    draft = Draft()
    summed = bool(_TOGETHER.search(text))
    told = (_only_in_one(draft, sides, gone=gone, summed=summed) for gone in reversed(ways))
    draft.text = "；".join(told) + "。"
    return draft


def _left_out(text: str, later: int) -> bool:
    """Whether what is gone is asked: what the later year has not, or what was given up."""
    said = [*_NEW.finditer(text)]
    given_up = _GONE.search(_NEW.sub("", text))
    return any(_of_later(found, later) for found in said) or bool(given_up)


def _new_asked(text: str, later: int) -> bool:
    """Whether what is new is asked: what the earlier year has not."""
    return any(not _of_later(found, later) for found in _NEW.finditer(text))


def _of_later(absent: re.Match[str], later: int) -> bool:
    return bool(absent["now"]) or absent["year"] == str(later)


def _only_in_one(draft: Draft, sides: Sides, *, gone: bool, summed: bool) -> str:
    here, there = (sides.earlier, sides.later) if gone else (sides.later, sides.earlier)
    year, other = sides.years if gone else (sides.years[1], sides.years[0])
    only = [key for key in here if key not in there]
    if not only:
        return f"没有：{year}年的{len(here)}个{sides.level}{other}年都有{_both(draft, sides)}"
    named = _listed(draft, here, only) + (_summed(draft, here, only) if summed else "")
    return f"{year}年有而{other}年没有的{sides.level}有{len(only)}个：{named}"


def _summed(draft: Draft, rows: Rows, keys: Sequence[str]) -> str:
    """What the rows that are asked for come to together."""
    if len(keys) < _LEAST_SUMMED:
        return ""
    result, expression = draft.work(total([rows[key].figure for key in keys]))
    return f"，合计{result}（{expression} = {result}）"


def _listed(draft: Draft, rows: Rows, keys: Sequence[str]) -> str:
    return "、".join(_named(draft, rows[key]) for key in keys[:_MOST_NAMED])
