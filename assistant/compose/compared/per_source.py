"""One thing asked of two funds or two tables at once: what each of them prints, and what lies between.

Answers only where two different places answer; names no fund or table that the question does not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant.calculate import difference, total
from assistant.compose.compared.two_places import told_pair
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.fund_transfers import transfers
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.printings import titled_income
from assistant.find.figures.quantities import agree, scope_of
from assistant.find.figures.select import Match, label_matches
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import GRANTED, names_fund, scopes_in, sides_said
from assistant.question.named.mentions import SURE, Mention, Target, overlap
from assistant.templates import say
from index import Figure
from index.normalise import item_key

_APART = re.compile(r"(?<!出)差(?!旅)|多|少(?!数)|相比")
_TOGETHER = re.compile(
    r"一共|总共|合计(?!数|[比与和跟])|共计|加起来|[加合]在一[起块]|合起来|总数(?=是|有|多少)"
)
_TABLE = re.compile(r"[收支总算况]表$")
_SITUATION = re.compile("(?:(?<=总)体)?(?:情况|明细)(?=表)|(?<=公共预算)(?:财政)?拨款(?=[收支])")
_SAID_TABLE = re.compile(
    "([\u4e00-\u9fff]{2,10}?)表(?=里|上|中|和|各|分别|比|[多少]?(?:列|写|安排)?出?了?(?:多少|几)|是?(?:同?一个数|否?一致|一样))"
)
_ASKED = re.compile(r"多少|几")
_SIDE = re.compile(r"(收入|支出)(?:(?:决算|预算)数?(?!表)|总?表)")
_CAME_IN = r"(?:到账|进账|入账|收入|[收拿]到|收(?:进来?|上来|回来|来)|进来?)"
_WENT_OUT = r"(?:支出(?:去)?|[花用](?:掉|出去)?|支(?:出去|了)?)"
_BOTH_SIDES = re.compile(  # 全年到账多少、花掉多少
    rf"(?P<in>{_CAME_IN})了?(?:的?是)?(?:多少|几)[^，。？、]{{0,4}}[，、和又]*[^，。？、]{{0,6}}?(?P<out>{_WENT_OUT})了?(?:的?是)?(?:多少|几)"
)
_BOTH_OF_ROW = re.compile(  # 一行的收入和支出各是多少
    r"(?:这一?(?:项|行|科目)|科目|项目)?(?:全年|当年|本年)?的?(?P<in>收入|进账)[和与及、](?P<out>支出|开支)数?(?:各|分别)"
)
_WITH_ALL = re.compile(r"(?:算上|加上|连上?|[包]?含|包括|带上)$")  # 算上专户的: all funds
_OF_WHICH = re.compile(  # a fund of the whole just named: …多少，其中财政拨款 | 全部支出比其中财政拨款
    r"(?:多少|几)[^，。？]{0,4}[，。？]?(?:其中|里面|当中)[^，。？]{0,4}$"
    r"|比(?:其中|里面|当中)的?$|(?:全部|所有|总)的?(?:支出|开支|花[销费])比$"
)
_IN_PLACE = re.compile(  # behind the name of a place: 基本支出里列了多少，机关运行经费表里又是多少
    r"(?:预算|决算)?(?:明细)?表?[里中上]面?(?:列|写|印|填|又|还|是|有|安排)*了?(?:多少|几)"
)
_ONE_PLACE_MORE = re.compile(  # 机关运行经费表比基本支出表多列了多少
    r"(?:预算|决算)?(?:明细)?表?[里中上]?面?(?:的|列的|写的|印的)?(?:数|金额)?"
    r"(?:比(?!上年|去年|年初|预算|20)|[多少高低大小]?(?:列|写|安排|出)?了?(?:多少|几))"
)
_TWO = 2
_TELLS_KIND = 4  # characters of a title that say what kind of table it is
_ASKS = ("lookup", "compare", "sum")
_ONE_FUND = re.compile("(?:预算)?")  # between two words for one fund (政府性基金预算财政拨款)


@dataclass(frozen=True)
class Source:
    """A fund, a table or a side of the accounts that the question names, and where in it."""

    words: str
    start: int
    end: int
    title: bool
    side: str = ""
    shared: bool = False  # by the titles of several tables

    def holds(self, view: ReportView, figure: Figure) -> bool:
        """Whether a figure is of this fund, this table, or the tables of this side."""
        if self.side:
            return figure.table is not None and titled_income(figure) == (self.side == "收入")
        if self.title:
            return item_key("".join(figure.headings[-1:])) in self._titles(view)
        return scope_of(figure) == self.words or (self.words == "全部资金" and not scope_of(figure))

    def _titles(self, view: ReportView) -> Collection[str]:
        """The titles that the words are: the very one, else those that hold them, else like ones."""
        if self.words in view.by_heading:
            return (self.words,)
        short = _short_title(self.words)
        holding = [t for t in view.by_heading if self.words in t or short in _short_title(t)]
        return holding or view.headings_like(self.words)

    def within(self, other: Source) -> bool:
        """Whether the money of this fund is part of the money of the other."""
        return other.words == "全部资金" or (other.words == "财政拨款" and self.words in GRANTED)


def _short_title(title: str) -> str:
    """A title without what every table is: 支出总体情况表 is 支出总表, and so without 拨款 of its fund."""
    return _SITUATION.sub("", title)


def both_sides(case: Case) -> Draft | None:
    """What a subject took in and what it spent, where both are asked of it."""
    return per_source(case) if _both_said(case) else None


def _both_said(case: Case) -> re.Match[str] | None:
    """The words for what came in and what went out, asked of one thing; of no whole fund."""
    text = case.linked.folded
    if said := _BOTH_SIDES.search(text):
        return said
    ends = {mention.end for mention in case.linked.mentions if mention.kind in ("exact", "code")}
    said = next((said for end in ends if (said := _BOTH_OF_ROW.match(text, end))), None)
    return said if not scopes_in(text) else None


def per_source(case: Case) -> Draft | None:
    """The amount by each fund or table named; None where there are not two, or nothing else is named."""
    if draft := _transfers(case):
        return draft
    sources = _sources(case)
    lead = [
        mention
        for mention in case.linked.mentions
        if mention.kind in SURE | {"alike"} and not any(overlap(mention, source) for source in sources)
    ]
    checked = case.query.operation == "check" and len(sources) == _TWO and all(one.title for one in sources)
    if len(sources) < 2 or not lead or not (checked or case.query.operation in _ASKS):
        return None
    for view in case.views:
        told = [found for source in sources if (found := _told(case, view, tuple(lead), source))]
        if len(told) == len(sources) and len({id(match.figure) for _, match in told}) == len(told):
            return told_pair(*(match for _, match in told)) if checked else _worded(case, told)
    return None


def _transfers(case: Case) -> Draft | None:
    """What each of the funds named prints of a row that every fund has."""
    text = case.linked.folded
    if case.query.operation not in _ASKS or _SAID_TABLE.search(text):
        return None
    funds = {scope: Source(scope, start, end, title=False) for scope, start, end in scopes_in(text)}
    every = [transfers(case, view, list(funds)) for view in case.views] if len(funds) > 1 else []
    found = next(filter(None, every), None)
    return _worded(case, list(zip(funds.values(), found, strict=True))) if found else None


def _sources(case: Case) -> list[Source]:
    """Funds and tables in the order named, each once, or both sides; two words side by side are one."""
    text = case.linked.folded
    titles = [
        Source(mention.text, mention.start, mention.end, title=True)
        for mention in case.linked.mentions
        if _TABLE.search(mention.text) or (mention.kind == "title" and not names_fund(mention.text))
    ]
    sides = [Source(found.group(), *found.span(), False, found.group(1)) for found in _SIDE.finditer(text)]
    if not sides and (both := _both_said(case)):
        sides = [
            Source("收入", *both.span("in"), False, "收入"),
            Source("支出", *both.span("out"), False, "支出"),
        ]
    if not titles and {source.side for source in sides} == {"收入", "支出"}:
        return sides
    said = [_table_said(case, *found.span(1)) for found in _SAID_TABLE.finditer(text)]
    titles += [table for table in said if table and not any(overlap(table, each) for each in titles)]
    funds = [
        Source("全部资金" if _WITH_ALL.search(text[:start]) else scope, start, end, title=False)
        for scope, start, end in scopes_in(text)
        if not any((start < title.end and title.start < end) or scope in title.words for title in titles)
    ]
    for place in (_IN_PLACE, _ONE_PLACE_MORE):
        places = [
            Source(mention.text, mention.start, mention.end, title=True)
            for mention in case.linked.mentions
            if place.match(text, mention.end) and (place is _IN_PLACE or mention.kind in SURE)
        ]
        if len(places) > 1:
            return places
    kept: list[Source] = []
    for source in sorted([*titles, *funds], key=lambda each: each.start):
        beside = bool(kept) and _ONE_FUND.fullmatch(text[kept[-1].end : source.start]) is not None
        if not beside and all(source.words != known.words for known in kept):
            kept.append(source)
    if len(kept) == 1 and not kept[0].title and _OF_WHICH.search(text[: kept[0].start]):
        kept.insert(0, Source("全部资金", kept[0].start, kept[0].start, title=False))
    return kept


def _table_said(case: Case, start: int, end: int) -> Source | None:
    """A table said by the last words before 表 that the titles of tables hold (三公表里).

    Several titles may hold words that are long enough (基本支出, of two funds).
    """
    text = case.linked.folded
    titles = {item_key(table.title) for view in case.views for table in view.tables if table.title}
    for low in range(start, end - 1):
        words = text[low:end]
        holding = sum(words in title for title in titles)
        if holding == 1 or (holding and len(words) >= _TELLS_KIND):
            return Source(words, low, end + 1, title=True, shared=holding > 1)
    return None


def _told(
    case: Case, view: ReportView, lead: tuple[Mention, ...], source: Source
) -> tuple[Source, Match] | None:
    """What a fund or table prints of the thing; of 财政拨款 what the only budget that pays for it prints."""
    if (match := _best(case, view, lead, source)) is not None:
        return source, match
    if source.words != "财政拨款":
        return None
    budgets = [replace(source, words=name) for name in GRANTED]
    paying = [(budget, match) for budget in budgets if (match := _best(case, view, lead, budget))]
    return paying[0] if len(paying) == 1 else None


def _best(case: Case, view: ReportView, lead: tuple[Mention, ...], source: Source) -> Match | None:
    """The whole row's amount of the thing in a fund or table; in a fund, of its income only where asked."""
    query = replace(case.query, scope="" if source.title or source.side else source.words)
    year, strict = case.year_for(view)
    ask = Ask(measures_for("amount", view, query), year, strict, money=True)
    target = Target(lead, ("amount",), case.query.text)
    by_fund = not source.title and not source.side
    spent = by_fund and "收入" not in sides_said(case.linked.folded)
    held = [
        match
        for match in choose(label_matches(view, target, query), ask)
        if match.score >= ENOUGH
        and source.holds(view, match.figure)
        and not (spent and match.figure.table is not None and titled_income(match.figure))
    ]
    alike = [match for match in held if source.shared and match.cover >= held[0].cover]
    if any(_contradicts(held[0].figure, match.figure) for match in alike):
        return None  # tables of one kind that print different amounts: which of them is meant stays open
    return held[0] if held else None


def _contradicts(first: Figure, second: Figure) -> bool:
    """Whether two tables print another amount of one row."""
    of_row = [(item_key(f.item), f.part, f.code, f.year, f.measure) for f in (first, second)]
    apart = first.headings[-1:] != second.headings[-1:]
    return apart and of_row[0] == of_row[1] and not agree(first, second)


def _worded(case: Case, told: Sequence[tuple[Source, Match]]) -> Draft:
    draft = Draft()
    clauses = [
        say("by_source", source=source.words, said=value_clause(draft, match)) for source, match in told
    ]
    sources = [source for source, _ in told]
    overlap = any(one is not other and one.within(other) for one in sources for other in sources)
    if _asked_together(case.linked.folded, sources) and not overlap:
        result, expression = draft.work(total([match.figure for _, match in told]))
        clauses.append(f"合计{result}（{expression} = {result}）")
    elif len(told) == 2 and _APART.search(_ASKED.sub("", case.query.text)):
        work = difference(told[0][1].figure, told[1][1].figure)
        result, expression = draft.work(work)
        more = f"，前者{'多' if work.rises(told[0][1].figure) else '少'}" if work.value else ""
        clauses.append(f"相差{result}（{expression} = {result}）{more}")
    draft.text = "；".join(clauses) + "。"
    return draft


def _asked_together(text: str, sources: Sequence[Source]) -> bool:
    """Whether a sum is asked: not that of a row of one source, told before the next is named."""
    first, last = sources[0].end, sources[-1].start
    return any(not first <= said.start() < last for said in _TOGETHER.finditer(text))
