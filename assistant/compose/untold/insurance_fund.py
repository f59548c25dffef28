"""A social insurance fund of which a report has no figures, or but those of some of the insured.

企业职工基本养老保险、失业保险基金由省级统筹编制: asked what such a fund took in or spent, the clause is
quoted and nothing else with its name is told; nor is the fund of the residents told for all of 养老保险.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.templates import say

_KIND = r"(?:养老|医疗|失业|工伤|生育)"
_ASKED = re.compile(
    rf"(?P<fund>[\u4e00-\u9fff]{{0,14}}?{_KIND}(?:保险|社保)(?:基金)?)的?(?:20\d\d年度?)?的?(?:预算|决算)?(?:总|本年|当年|全年|一共|共)*"
    r"(?:[收支]|花|结余|结转|余额|剩|有?多少)"
)
_ITEM = re.compile(  # and not 财政对失业保险基金的补助
    rf"(?!.*对)[\u4e00-\u9fff]*{_KIND}保险(?:基金)?(?:预算|本年|当年|年末|累计|滚存|收支)*(?:总?收入|总?支出|结余)?(?:合计|总计)?"
)
_WHOSE = (
    ("职工", re.compile("企业|职工")),
    ("机关", re.compile("机关|事业单位")),
    ("居民", re.compile("居民")),
)
_POOLED = re.compile(
    r"由[^，；]{1,16}?(?:编[制报列]|反映|体现|管理)|(?:全国|国家|中央|自治区|[省市州盟]级?)统筹|上划"
    r"|不[再在][^，；]{0,10}(?:编[制报列]|反映|体现)"
)
_IN_OTHER_BUDGET = re.compile("编[制报列]|反映|体现|填列|列示|上划")
_CLAUSE = re.compile(r"[^，；。：]+")
_AND = re.compile(r"、|以及|[和与及]")


@dataclass(frozen=True)
class _Fund:
    """What a social insurance fund is against, and whom it is for where it says so."""

    kind: str
    whose: str

    def holds(self, other: _Fund) -> bool:
        return self.kind == other.kind and self.whose in ("", other.whose)


def pooled_above(case: Case) -> Draft | None:
    """The clause that the fund asked is another level's; None where the report has figures of it."""
    found = _ASKED.search(case.query.text) if case.query.operation == "lookup" else None
    asked = _fund(found["fund"]) if found else None
    for view in case.views if asked else ():
        if asked is None or _has_figures(view, asked):
            continue
        for sentence in view.sentences:
            said = "" if sentence.is_row else _said_of(asked, sentence.text)
            if said:
                draft = Draft(status="declared_none")
                draft.text = say("quoted", quote=said, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def of_some_insured(case: Case, draft: Draft) -> str:
    """The fund asked, where an answer tells but that of some of the insured of several; "" for none."""
    found = _ASKED.search(case.query.text) if case.query.operation == "lookup" and not draft.works else None
    asked = _fund(found["fund"]) if found else None
    told = {own for _, figure in draft.figures if (own := _fund(figure.item))}
    if found is None or asked is None or asked.whose or len(told) != 1 or not next(iter(told)).whose:
        return ""
    printed = {
        own
        for view in case.views
        for figure in view.figures
        if figure.value and _ITEM.fullmatch(figure.item) and (own := _fund(figure.item)) and own.whose
    }
    others = any(asked.holds(own) for own in printed - told)
    return found["fund"] if others and asked.holds(next(iter(told))) else ""


def _fund(name: str) -> _Fund | None:
    kind = re.search(_KIND, name)
    whose = next((whom for whom, says in _WHOSE if says.search(name)), "")
    return _Fund(kind.group(), whose) if kind else None


def _has_figures(view: ReportView, asked: _Fund) -> bool:
    """Whether an amount of the fund, or of a wider or narrower one of its kind, is printed."""
    return any(
        (own := _fund(figure.item)) is not None and (own.holds(asked) or asked.holds(own))
        for figure in view.figures
        if figure.value and _ITEM.fullmatch(figure.item)
    )


def _said_of(asked: _Fund, sentence: str) -> str:
    """The clause that puts the fund into another budget, with what goes on with it; "" for none."""
    if not _IN_OTHER_BUDGET.search(sentence):
        return ""
    clauses = list(_CLAUSE.finditer(sentence))
    for number, clause in enumerate(clauses):
        pooled = _POOLED.search(clause.group())
        names = _AND.split(clause.group()[: pooled.start()]) if pooled else []
        if any((own := _fund(name)) is not None and own.holds(asked) for name in names):
            end = clause.end()
            for after in clauses[number + 1 :]:
                if re.search(_KIND, after.group()) and not _POOLED.match(after.group()):
                    end = after.end() if _POOLED.search(after.group()) else end
                    continue
                end = after.end() if _POOLED.match(after.group()) else end
                break
            return sentence[clause.start() : end]
    return ""


__all__ = ["of_some_insured", "pooled_above"]
