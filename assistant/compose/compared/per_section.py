"""One thing paid by several levels, each told in a section of its own (一、中央资金, 二、省级资金).

Tells what each section gives it, their sum where it is asked for or no level is named, or what lies between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.calculate import difference, total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index.normalise import is_money, item_key

_PAYERS = "中央|自治区|[省市州盟县区旗]"
_SECTION = re.compile(rf"(?P<payer>{_PAYERS})(?:本?级)?(?:财政)?[\u4e00-\u9fff]{{0,24}}(?:资金|补助|投入)")
_SAID = re.compile(
    rf"(?P<payer>{_PAYERS})(?=本?级|里|比|安排|投|给|的?(?:财政)?(?:资金|补助|钱)|财政|[和与跟及、加](?:{_PAYERS})|两级|各|合计|一共|加起来)"
)
_ALL = re.compile("[两三几各]级|[两三]个?(?:来源|层级|部分|方面)|各个?来源")
_TOGETHER = re.compile("一共|总共|合计|共计|加起来|加在一起|相加|之和|(?<!公)共(?=[有是多投安计])")
_APART = re.compile("(?<!出)差(?!旅)|[多少高低]多少|[谁哪]")
_OTHERWISE = re.compile("占|比例|比重|百分之|几成|为什么|原因|平均")
_KIND = re.compile("(?:项目|任务|支出|资金)$")
_SHORTEST = 3


def per_section(case: Case) -> Draft | None:
    """What the sections of several levels give the thing named; None where fewer than two tell of it."""
    text = case.query.text
    if case.query.operation not in ("lookup", "sum", "compare") or _OTHERWISE.search(text):
        return None
    if not set(case.query.wants) <= {"amount", "budget", "actual", "change"}:
        return None
    for view in case.views:
        rows = _asked(text, _rows(case, view))
        if len(rows) > 1:
            return _told(text, rows)
    return None


def _rows(case: Case, view: ReportView) -> Mapping[str, Match]:
    """The figures of the thing that the question names best, by the level whose section they stand in."""
    year, _ = case.year_for(view)
    groups: dict[tuple[str, str, str], dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        section = _SECTION.search(item_key("".join(figure.headings[-1:])))
        if section is None or figure.table is not None or not is_money(figure.unit) or figure.value is None:
            continue
        if figure.year in (year, None) and _names(case.query.text, figure.item):
            key = (figure.item, figure.measure, figure.part)
            groups.setdefault(key, {}).setdefault(section["payer"], Match(view, number, 1.0, 1.0))
    told = [key for key in groups if len(groups[key]) > 1]
    return groups[max(told, key=lambda key: len(key[0]))] if told else {}


def _names(text: str, item: str) -> bool:
    """Whether a text says a name, what kind of thing it is put aside."""
    return any(len(name) >= _SHORTEST and name in text for name in (item, _KIND.sub("", item)))


def _asked(text: str, rows: Mapping[str, Match]) -> list[Match]:
    """The rows of the levels named; all where none is."""
    said = {found["payer"] for found in _SAID.finditer(text)}
    own = [match for payer, match in rows.items() if payer in said]
    return own if said and not _ALL.search(text) else list(rows.values())


def _told(text: str, rows: Sequence[Match]) -> Draft:
    draft = Draft()
    clauses = [f"{_section(match)}中，{value_clause(draft, match)}" for match in rows]
    if len(rows) == 2 and _APART.search(text) and not _TOGETHER.search(text):
        work = difference(rows[0].figure, rows[1].figure)
        result, expression = draft.work(work)
        more = f"，前者{'多' if work.rises(rows[0].figure) else '少'}" if work.value else ""
        clauses.append(f"相差{result}（{expression} = {result}）{more}")
    else:
        result, expression = draft.work(total([match.figure for match in rows]))
        clauses.append(f"合计{result}（{expression} = {result}）")
    draft.text = "；".join(clauses) + "。"
    return draft


def _section(match: Match) -> str:
    """The words of the section that name whose money it is."""
    found = _SECTION.search(item_key("".join(match.figure.headings[-1:])))
    return found.group() if found else ""


__all__ = ["per_section"]
