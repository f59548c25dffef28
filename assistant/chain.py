"""Question -> Answer as one LangChain Runnable: understand, retrieve, compose, cite.

The rules engine in four steps joined by `|`; invoke, batch, stream and their async forms come
with it. Needs no language model and no network.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.cite import render
from assistant.compose.compared.per_level import per_level
from assistant.compose.compose import compose
from assistant.compose.quoted.clause_told import with_clause_told
from assistant.compose.quoted.goes_on import goes_on
from assistant.compose.quoted.told_in_one import told_in_one
from assistant.compose.untold.beyond import never_told
from assistant.compose.untold.each_clause import each_clause
from assistant.compose.untold.each_told import each_told
from assistant.compose.untold.noun_untold import nouns_untold, with_nouns_told
from assistant.compose.untold.unanswered import with_clauses_left_out
from assistant.compose.untold.unnamed_members import together_with_others
from assistant.compose.untold.untold import missing
from assistant.compose.untold.untold_sides import none_left_out, told_without
from assistant.compose.untold.years_untold import with_years
from assistant.compose.worked_out.those_listed import asks_for_those, those_listed
from assistant.draft import GIVEN, Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.nearness import Nearness
from assistant.find.text.retrieve import (
    Views,
    chunks_by_report,
    named_reports,
    of_years,
    search_chunks,
    spans_printed,
)
from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query, question_to_query
from assistant.question.named.bodies import (
    body_key,
    called_in,
    is_one_of,
    is_place_of,
    names_of,
    our_place,
    own_place,
    place_asked,
    spelt_out,
    spoken_of,
    within,
    years_by_body,
)
from assistant.question.named.dated import with_dates
from assistant.question.named.link import link
from assistant.question.named.miswritten import as_printed
from assistant.question.named.numbered_tables import calls_by_number, with_titles
from assistant.question.plainly.plainly import said_plainly
from assistant.question.turns.asides import without_asides
from assistant.question.turns.leftovers import without_leftovers
from assistant.question.turns.other_body import of_body_before, same_of_another
from assistant.question.turns.steps import by_steps, told_by_each, with_owed
from assistant.templates import say
from assistant.types import Answer, Turn
from index import Index, Report
from index.glossary import load_glossary
from index.types import Chunk

MOST_REPORTS = 12
MOST_NAMED = 6
_NUMBERS = frozenset(  # asked for in figures, not in sentences
    {"amount", "change", "rate", "direction", "share", "budget", "actual", "completion", "prior", "reason"}
)


@dataclass(frozen=True)
class Asked:
    """What goes in: the question, the reports to look into (None: all), the turns before."""

    question: str
    reports: Sequence[Report] | None = None
    history: Sequence[Turn] = ()
    started: float = field(default_factory=time.perf_counter)


@dataclass(frozen=True)
class Understood:
    """The question with its Query and the reports chosen for it."""

    asked: Asked
    query: Query
    reports: Sequence[Report]
    refusal: Draft | None = None


@dataclass(frozen=True)
class Drafted:
    """What the rules say; no case where the question was refused before one was made."""

    understood: Understood
    draft: Draft
    case: Case | None = None


def answer_chain(index: Index, views: Views | None = None) -> Runnable[Asked, Answer]:
    """The rules engine over an open index."""
    views = views or Views(index)
    return (
        RunnableLambda(partial(understand, index))
        | RunnableLambda(partial(draft_by_rules, index, views))
        | RunnableLambda(partial(cite_drafted, index))
    )


def understand(index: Index, asked: Asked) -> Understood:
    """The question read, and the reports chosen for it."""
    if asked.history:
        bodies = (
            name for report in index.catalogue.reports() for name in (report.organisation, *report.aliases)
        )
        asked = replace(asked, question=same_of_another(asked.question, asked.history, bodies))
    asked = replace(asked, question=said_plainly(asked.question))
    return choose_reports(index, asked, question_to_query(asked.question, asked.history))


def draft_by_rules(index: Index, views: Views, understood: Understood) -> Drafted:
    """What the rules say to a question; where that leaves something untold, to what it asks alone."""
    understood = _as_reports_say(index, views, understood)
    drafted = _drafted(index, views, understood)
    case, asked = drafted.case, drafted.understood.asked
    if case:
        drafted = replace(drafted, draft=with_nouns_told(case, drafted.draft))
    if case is None:
        return drafted
    of_same = replace(asked, reports=drafted.understood.reports)
    same = asked if drafted.draft.status == "out_of_scope" else of_same
    if each := each_clause(case, drafted.draft, partial(_rest, index, views, same, case)):
        return replace(drafted, draft=each)
    if drafted.draft.status not in ("not_stated", "partial"):
        return drafted
    for plain in filter(None, _plainer(asked.question, case)):
        own = _rest(index, views, of_same, case, plain)
        if own.status in GIVEN and _tells(case, own):
            return replace(drafted, draft=own)
    told = told_in_one(case) if drafted.draft.status == "not_stated" else None
    if told and _tells(case, told):
        return replace(drafted, draft=together_with_others(case, told))
    return drafted


def _tells(case: Case, draft: Draft) -> bool:
    """Whether what is found by less than a whole question tells what the whole asks."""
    return not (never_told(case) or missing(case, draft) or nouns_untold(case, draft))


def _plainer(question: str, case: Case) -> Iterator[str]:
    """The question without what it only says besides asking, then without words that name nothing."""
    mentions = case.linked.mentions
    bodies = {
        name for view in case.views for name in names_of(view.report) | spoken_of(question, view.report)
    }
    yield without_asides(question, [*bodies, *(mention.text for mention in mentions if mention.keys)])
    if case.query.operation == "lookup" and set(case.query.wants) <= _NUMBERS:
        unknown = [mention.text for mention in mentions if mention.kind == "word" and not mention.keys]
        yield without_leftovers(
            question, unknown, lambda words: any(words in view.full_text for view in case.views)
        )


def _drafted(index: Index, views: Views, understood: Understood) -> Drafted:
    """What the rules say to a question as it stands, sentence by sentence where it has several."""
    understood = _of_another_place(index, views, understood)
    asked = understood.asked

    def answer_step(text: str, history: Sequence[Turn], last: Draft | None) -> Draft:
        step = understand(index, replace(asked, question=text, history=history))
        step = _of_another_place(index, views, step)
        if last and (summed := those_listed(text, last)):
            return summed
        own = _case_of(index, views, step)
        return (goes_on(last, own) if last and own else None) or _composed(index, step, own)

    if summed := _of_those_listed(index, views, asked):
        return Drafted(understood, summed)
    case = _case_of(index, views, understood)
    whole_of = partial(_composed, index, understood, case)
    if case and (rest := told_without(case, partial(_rest, index, views, asked, case), whole_of)):
        return Drafted(understood, rest, case)
    if levels := per_level(asked.question, lambda text: answer_step(text, asked.history, None)):
        return Drafted(understood, levels, case)
    draft = by_steps(asked.question, asked.history, answer_step)
    if draft is None or draft.status == "partial":
        whole = _composed(index, understood, case)
        more = draft is None or (whole.status == "answered" and len(whole.figures) > len(draft.figures))
        draft = whole if draft is None or more else draft
    draft = with_owed(asked.question, asked.history, draft, answer_step)
    draft = told_by_each(asked.question, asked.history, draft, answer_step)
    if case:
        rest_of = partial(_rest, index, views, asked, case)
        draft = with_years(case, each_told(case, none_left_out(case, draft, rest_of), rest_of))
        draft = with_clause_told(case, draft)
    return Drafted(understood, draft, case)


def _of_those_listed(index: Index, views: Views, asked: Asked) -> Draft | None:
    """The sum of what the turn before listed, or the sentence before, where a question asks for it."""
    ahead, _, own = asked.question.rstrip("？").rpartition("？")
    if not asks_for_those(own) or not (ahead or asked.history):
        return None
    listed = (
        replace(asked, question=f"{ahead}？")
        if ahead
        else replace(asked, question=asked.history[-1].question, history=asked.history[:-1])
    )
    return those_listed(own, draft_by_rules(index, views, understand(index, listed)).draft)


def _rest(index: Index, views: Views, asked: Asked, case: Case, question: str) -> Draft:
    """The answer to what is left of a question, of which the turns before are told by its words or not.

    What is read as the very question again leaves nothing of it.
    """
    history = asked.history if case.query.asked == asked.question else ()
    rest = understand(index, replace(asked, question=question, history=history))
    if rest.asked.question == asked.question:
        return Draft(status="not_stated")
    return draft_by_rules(index, views, rest).draft


def _of_another_place(index: Index, views: Views, understood: Understood) -> Understood:
    """A follow-up of the row that it is about: the last question, of the only place that it names (云溪区呢);
    what it asks itself, of the body that the last turns were about and it leaves out.
    """
    asked = understood.asked
    if not asked.history:
        return understood
    shown = [views.get(report) for report in understood.reports]
    places = {place for view in shown for place in view.places}
    moved = same_of_another(asked.question, asked.history, places) if places else asked.question
    moved = of_body_before(moved, asked.history, {body for view in shown for body in view.bodies})
    return understood if moved == asked.question else understand(index, replace(asked, question=moved))


def _as_reports_say(index: Index, views: Views, understood: Understood) -> Understood:
    """The question with what the reports chosen for it tell of its words: the title of a table that it calls
    by its number (表5), the years that it calls 去年 and 今年.
    """
    if understood.refusal:
        return understood
    asked = understood.asked
    question = with_dates(asked.question, understood.reports)
    if calls_by_number(question):
        tables = {
            (table.mark, table.title)
            for report in understood.reports
            for table in views.get(report).tables
            if table.title
        }
        question = with_titles(question, tables)
    return understood if question == asked.question else understand(index, replace(asked, question=question))


def _case_of(index: Index, views: Views, understood: Understood) -> Case | None:
    return None if understood.refusal else make_case(index, views, understood)


def _composed(index: Index, understood: Understood, case: Case | None) -> Draft:
    if case is None:
        return understood.refusal or Draft(status="not_stated")
    stranger = unknown_body(case)
    return _no_such_body(index, understood.asked, stranger) if stranger else compose(case)


def cite_drafted(index: Index, drafted: Drafted) -> Answer:
    """The answer of a draft, what it leaves out said with it, and the time that it took."""
    asked = drafted.understood.asked
    answer = render(with_clauses_left_out(asked.question, drafted.draft), index.catalogue.page)
    elapsed = round((time.perf_counter() - asked.started) * 1000)
    return answer.model_copy(update={"elapsed_ms": elapsed})


def make_case(index: Index, views: Views, understood: Understood) -> Case:
    """Links the question to the names of the chosen reports."""
    chosen = [views.get(report) for report in understood.reports]
    query = as_printed(_spelt_out(understood.query, chosen), chosen)
    names = {
        name
        for report in understood.reports
        for name in names_of(report) | called_in(query.asked, report) | spoken_of(query.asked, report)
    }
    for view in chosen:
        names |= own_place(query.asked, view.report, [*view.bodies, *view.places])
    linked = link(query, chosen, load_glossary(), names)

    @cache
    def find_chunks() -> Mapping[str, Sequence[Chunk]]:
        return chunks_by_report(
            search_chunks(index, query.text, [report.id for report in understood.reports])
        )

    return Case(query, linked, chosen, Nearness(chosen, find_chunks, index.encoder.embed))


def _spelt_out(query: Query, views: Sequence[ReportView]) -> Query:
    """The question with places called as the rows of the reports call them."""
    places = [place for view in views for place in view.places]
    return replace(query, text=spelt_out(query.text, places), asked=spelt_out(query.asked, places))


def choose_reports(index: Index, asked: Asked, query: Query) -> Understood:
    """The reports that the question is about, or the refusal when none is."""
    loaded = index.catalogue.reports()
    scope = list(asked.reports) if asked.reports is not None else loaded
    if query.operation in ("chat", "off_topic"):
        return Understood(asked, query, scope[:1])
    if not loaded or not scope:
        return Understood(asked, query, (), Draft(status="not_loaded", text=say("empty")))
    turns = () if _ACROSS.search(asked.question) else reversed(asked.history)
    texts = (query.text, *(turn.question for turn in turns))
    named = next((found for text in texts if (found := named_reports(text, scope))), [])
    chosen = named or scope
    if of_bodies := years_by_body(query.text, named):
        return _of_own_years(index, asked, query, named, of_bodies)
    wanted = query.report_years or query.years
    if wanted and (not query.all_years or len(query.years) > 1):
        of_year = _of_years_each(named, wanted) if named else of_years(chosen, wanted)
        if not of_year and _tell_of(index, chosen, max(wanted)):
            of_year = list(chosen)
        newest = max((report.year for report in chosen if report.year), default=0)
        sought = min(wanted) if _is_span(wanted) else max(wanted)
        beyond = sought > newest and not _tell_of(index, chosen, sought)
        if all(report.year for report in chosen) and (not of_year or beyond):
            if spans := spans_printed(index, chosen, query.text, query.years):
                years = tuple(year for year in query.years if year not in spans)
                return choose_reports(index, asked, replace(query, years=years))
            return Understood(asked, query, (), _no_such_year(query, chosen))
        before = of_years(chosen, [year - 1 for year in wanted]) if _needs_year_before(query) else []
        after = _telling_executed(query, chosen, of_year)
        beside = [report for report in (*before, *after) if report not in of_year]
        chosen = of_year + beside or chosen
    elif asked.reports is None and query.operation in ("lookup", "rank") and not query.all_years:
        chosen = _latest_of_each(chosen)
    if len(chosen) > MOST_REPORTS:
        chosen = _most_telling(index, query, chosen)
    return Understood(asked, _against_year_before(query, chosen), chosen)


def _of_years_each(named: Sequence[Report], years: Sequence[int]) -> list[Report]:
    """The reports of each body named about the years, though another's be of the very year."""
    bodies = dict.fromkeys(body_key(report.organisation) for report in named)
    own = ([report for report in named if body_key(report.organisation) == body] for body in bodies)
    return [report for reports in own for report in of_years(reports, years)]


def _telling_executed(query: Query, reports: Sequence[Report], of_year: Sequence[Report]) -> list[Report]:
    """The budgets of the year after, where what was spent is asked and no account of the year is there."""
    asked = "actual" in query.wants and all("预算" in report.kind for report in of_year)
    next_years = {report.year + 1 for report in of_year if report.year}
    return [report for report in reports if asked and "预算" in report.kind and report.year in next_years]


def _of_own_years(
    index: Index, asked: Asked, query: Query, named: Sequence[Report], of_bodies: Mapping[str, int]
) -> Understood:
    """The reports of several bodies, each of the year said of its body, or that tell of it."""
    chosen: list[Report] = []
    for body, year in of_bodies.items():
        own = [report for report in named if body_key(report.organisation) == body_key(body)]
        telling = [report for report in own if report.year == year] or [
            report for report in own if _tell_of(index, [report], year)
        ]
        if not telling:
            return Understood(asked, query, (), _no_such_year(replace(query, years=(year,)), own))
        chosen += telling
    return Understood(asked, replace(query, years=(), body_years=tuple(of_bodies.items())), chosen)


def _against_year_before(query: Query, reports: Sequence[Report]) -> Query:
    """2024 against 2023 with only the report of 2024 at hand: a change against the year before."""
    consecutive = len(query.years) == 2 and query.years[1] - query.years[0] == 1
    if (
        consecutive
        and {report.year for report in reports} == {query.years[1]}
        and not _asks_of_each(query)
        and (query.wants_any("change", "rate", "direction", "reason") or _HELD_LEVEL.search(query.text))
    ):
        return replace(query, years=query.years[1:], against=query.against or "上年")
    return query


def _asks_of_each(query: Query) -> bool:
    """Whether the values of both years are asked (2023年和2024年各多少), and the first is no mere base."""
    return "amount" in query.wants and not re.search(rf"[比较]于?{query.years[0]}", query.text)


_LEAST_OF_SPAN = 3


def _is_span(years: Sequence[int]) -> bool:
    """Whether three years or more follow one another: a plan tells of them in the report of the first."""
    return len(years) >= _LEAST_OF_SPAN and max(years) - min(years) == len(set(years)) - 1


def _tell_of(index: Index, reports: Sequence[Report], year: int) -> bool:
    """Whether a report about an earlier year has figures of this one (plans for the next year)."""
    return bool(index.catalogue.figures([report.id for report in reports], years=[year], limit=1))


def _needs_year_before(query: Query) -> bool:
    return len(query.years) == 1 and (
        query.against == "上年"
        or bool(_AGAINST_YEAR_BEFORE.search(query.text))
        or query.wants_any("change", "rate", "direction")
    )


def _latest_of_each(reports: Sequence[Report]) -> list[Report]:
    """The newest reports of each body, when a question names no year and no reports."""
    newest: dict[str, int] = {}
    for report in reports:
        body = body_key(report.organisation)
        newest[body] = max(newest.get(body, 0), report.year or 0)
    return [report for report in reports if (report.year or 0) == newest[body_key(report.organisation)]]


def _most_telling(index: Index, query: Query, reports: Sequence[Report]) -> list[Report]:
    """The reports whose chunks answer best."""
    by_id = {report.id: report for report in reports}
    found = search_chunks(index, query.text, list(by_id), 20)
    order = list(dict.fromkeys(stored.report for stored, _ in found))
    return [by_id[report] for report in order[:MOST_REPORTS]] or list(reports[:MOST_REPORTS])


_HELD_LEVEL = re.compile(  # 预算与2030年执行数持平的科目有哪些
    r"[与和跟同比较]20\d\d年[^，。？]{0,10}?(?:持平|相同|一样|一致|没变|不变)[^，。？]*(?:哪|几[个项类])"
    r"|哪[^，。？]*[与和跟同比较]20\d\d年[^，。？]{0,10}?(?:持平|相同|一样|一致|没变|不变)"
)
_AGAINST_YEAR_BEFORE = re.compile(
    r"新(?:增|设|出现|列)[^，。？]{0,8}科目|科目[^，。？]{0,6}新(?:增|设)"
    r"|新(?:增|设|上|列|开|立|安排)(?!债|专项|一般)[^，。？债]{0,6}项目|项目[^，。？债]{0,6}新(?:增|设|上|列|立|冒)的?(?!债|专项|一般)"
    r"|(?:取消|砍掉|不再安排|停[了掉])了?[^，。？]{0,6}项目|项目[^，。？]{0,12}(?:取消|砍掉|不再安排|没有?了|停[了掉])"
    r"|哪[几些两三四五][项个类]?(?:科目|经费|支出)?(?:增加|减少|上涨|下降)了?[，。？]"
)
_BODY = re.compile(
    r"(?:^|隔壁|[，。、？]|年(?:度|(?!度)))((?!这|那|本|该|我|全|各|哪|某|和|与|跟|比|[用向从由给对]|[两三四几]个|[两三四几]家)(?:(?![的在给]|什么|哪|怎)[\u4e00-\u9fff]){2,12}?(?:局|委员会|厅|法院|检察院|大学|医院|银行|公司))(?=的|20\d\d|今年|去年|花|三公|“三公)"
)

_IN_FULL = re.compile(  # 甲县乙局 with its place, whatever is glued to it
    r"(?:^|[，。、？；]|年(?:度|(?!度)))((?:(?![全本各每这那哪该我某其和与跟比对给由向按从在的年月至到下所有是占个几两一])[\u4e00-\u9fff]){2,4}?"
    r"(?:省|自治[区州县旗]|[市县区州盟旗])(?![级本直内])(?:(?![的在给和与跟各所全])[\u4e00-\u9fff]){2,12}?"
    r"(?:(?<![布格结大])局|(?<![民主])委员会|(?<![大餐客])厅|法院|检察院|[镇乡]人民政府|街道办事处))"
)

_ACROSS = re.compile(  # not of the body spoken of before, but to whom that gave, or whose people it received
    r"(?<![了给向对由])(?:哪|各|所有|每)[一个家些]{0,2}(?:单位|部门|局|街道|地方|市县)(?!的(?:人(?![员均数])|客))"
)
_SEVERAL = re.compile(r"[和与跟及、].*[两三四几](?:家|个)")  # 甲和乙两家法院 is no one body's name
_POLITE = re.compile(r"^(?:听说|据说|据报道|请问|请教|想问|问一下|我想知道|麻烦问下?)+")


_SIDE_BY_SIDE = re.compile("(?<=[局厅院学行司])[和与跟、]")
_LED_IN = re.compile(
    r"^(?:请|麻烦|帮我?)?(?:用|参照|依照?|按照?|依据|根据|对照|结合|看看?|查[看询一下]*|说说|列出|给出|问问?)"
)


_SPENT_ON = re.compile(
    r"^.*?(?:(?:自治区|[省市区县州盟旗])?本级|全(?:自治区|[省市区县州盟旗])|[投拨付补发花用]?[到给在向]|用于|安排|支持|补助)(?=[\u4e00-\u9fff]{3})"
)


def _called(words: str) -> str:
    """The name of a body without what leads to it (某市本级投到医院: 医院)."""
    name = _LED_IN.sub("", words.removeprefix("隔壁"))
    while (rest := _SPENT_ON.sub("", name)) != name:
        name = rest
    return name


def unknown_body(case: Case) -> str:
    """A body or a place that the question names and no report in question knows."""
    text = _POLITE.sub("", case.query.text)
    reports = [view.report for view in case.views]
    called = [found.group(1) for form in (_BODY, _IN_FULL) for found in form.finditer(text)]
    parts = [part for each in called for part in _SIDE_BY_SIDE.split(each)]
    bodies = [name for part in parts if not _SEVERAL.search(name := _called(part))]
    place = place_asked(text, reports)
    places = [place] if place and not any(is_place_of(place, report) for report in reports) else []
    if case.views and (ours := our_place(text, reports)):
        return ours
    for name in (*bodies, *places) if case.views else ():
        known = any(own in view.full_text for view in case.views for own in within(name, view.report))
        linked = any(name in m.text for m in case.linked.mentions if m.kind == "exact" and m.keys)
        if not known and not linked and not is_one_of(name, reports):
            return name
    return ""


def _no_such_body(index: Index, asked: Asked, name: str) -> Draft:
    reports = index.catalogue.reports() if asked.reports is None else asked.reports
    return Draft(
        status="not_loaded", text=say("not_loaded_org", organisation=name, loaded=_names_of(reports))
    )


def _no_such_year(query: Query, reports: Sequence[Report]) -> Draft:
    years = "、".join(str(year) for year in query.years)
    return Draft(status="not_loaded", text=say("not_loaded_year", year=years, loaded=_names_of(reports)))


def _names_of(reports: Sequence[Report]) -> str:
    """The reports in words, each once: the first of many, and how many they are."""
    names = list(
        dict.fromkeys(
            f"{report.organisation}{report.year}年{report.kind}"
            if report.year
            else report.title or report.file
            for report in reports
        )
    )
    more = f"等{len(names)}份" if len(names) > MOST_NAMED else ""
    return "；".join(names[:MOST_NAMED]) + more


__all__ = [
    "Asked",
    "Drafted",
    "Understood",
    "answer_chain",
    "choose_reports",
    "cite_drafted",
    "draft_by_rules",
    "make_case",
    "understand",
]
