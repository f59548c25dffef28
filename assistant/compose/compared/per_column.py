"""One row of a table asked in several of its columns: by fund, by slice, this year's and carried over."""

from __future__ import annotations

import re

from assistant.calculate import share
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.same_amount import asks_what_differs
from assistant.find.figures.select import Match
from assistant.find.tables.columns import asks_which_money, columns_named, funds_of, whole_of
from assistant.question.asked.scopes import sides_said
from assistant.question.asked.wants import MONEY_WANTS, of_own_measure
from assistant.question.named.folded import mask
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index.normalise import is_money

_APART = re.compile(r"[差比]|多(?![少大高长])|(?<!多)少")
_MOVED = re.compile("增[加长]|减少|下降|上升|[升降涨跌]了?吗")
_TAKES = re.compile("占")
_WHICH_ROW = re.compile("哪[一几些]?[个家][市县区州盟旗镇乡街单部]")
_EACH = re.compile("各|分别")
_OF_THE_ROW = re.compile(r"[里中]面?[^。？]{1,12}占了?(?:多少(?![万亿]?元|[万亿]|钱)|几成|百分之几|多大)")
_OF_ITSELF = re.compile(r"占了?(?:它|其|自身|自己|本身)(?!他|余|中)的?(?:总|全部)")
_AMOUNTS = frozenset({"amount", "budget", "actual", "count", "parts", "list", "share"})
_BOTH = MONEY_WANTS - {"amount"}


def per_column(case: Case) -> Draft | None:
    """What the row prints in each column named; None where one row does not print them all."""
    text, wants = case.query.text, set(case.query.wants)
    if asks_which_money(text) and not asks_what_differs(text):
        return _funds(case)
    own = bool(_OF_ITSELF.search(text))
    wanted = wants - {"completion"} if own else wants
    if case.query.operation not in ("lookup", "average") or not wanted <= _AMOUNTS:
        return None
    if _APART.search(mask(case.linked.folded, (m for m in case.linked.mentions if m.kind in STRONG))):
        return None
    if (case.query.yes_no and _MOVED.search(text)) or _WHICH_ROW.search(text):
        return None
    if _EACH.search(text) and sum(mention.kind == "title" for mention in case.linked.mentions) > 1:
        return None  # asked of each of several tables
    of_row = own or bool(_OF_THE_ROW.search(text))
    if not of_row and ("share" in wants or _TAKES.search(text)):
        return None
    found = columns_named(case, least=1 if own else 2)
    of_each = (of_own_measure(case.query.wants, case.linked.folded[column.end :]) for column, _ in found)
    if any(_BOTH.issubset(own) for own in of_each):
        return None  # 甲、乙的预算数和决算数各多少: each column in both measures
    if wants == {"count"}:
        found = [each for each in found if each[1] is None or not is_money(each[1].figure.unit)]
    if not found or any(match and _of_other_side(text, match) for _, match in found):
        return None
    draft = Draft()
    clauses = []
    for column, match in found:
        if match is None:
            clauses.append(say("empty_cell", column=column.words))
            continue
        said = value_clause(draft, match, unit=case.query.unit)
        said = say("by_source", source=column.words, said=said) if column.kind == "fund" else said
        clauses.append("，".join(filter(None, (said, _share(draft, match) if of_row else ""))))
    draft.text = "；".join(clauses) + "。"
    return draft


def _of_other_side(text: str, match: Match) -> bool:
    """Whether a row is, or is of a table, of income, where only what was spent is asked, or the reverse."""
    title = "".join(match.figure.headings[-1:]) if match.figure.table is not None else ""
    own = "".join(sides_said(text))
    other = {"收入": "支出", "支出": "收入"}.get(own)
    return other is not None and any(own not in name and other in name for name in (title, match.figure.item))


def _funds(case: Case) -> Draft | None:
    """The funds that pay for the thing named, as the columns of its row tell."""
    draft = Draft()
    found = funds_of(case)
    if len(found) == 1 and found[0].figure.scope in ("财政拨款", "一般公共预算"):
        return None  # where the appropriation itself comes from is told in words, if at all
    clauses = []
    for match in found:
        said, scope = value_clause(draft, match, unit=case.query.unit), match.figure.scope
        fund = "" if scope in ("", "全部资金") or scope in match.figure.part else scope
        clauses.append(say("by_source", source=fund, said=said) if fund else said)
    draft.text = "；".join(clauses) + "。"
    return draft if draft.figures else None


def _share(draft: Draft, match: Match) -> str:
    """How much of its row a column is, worked out."""
    whole = whole_of(match)
    work = (
        share(match.figure, whole.figure) if whole is not None and whole.figure is not match.figure else None
    )
    if whole is None or work is None:
        return ""
    draft.figure(whole.view, whole.figure)
    result, expression = draft.work(work)
    return say(
        "share",
        whole="全部",
        share=f"{result}（{expression} = {result}）",
        cite=draft.cite(whole.view, whole.figure),
    )
