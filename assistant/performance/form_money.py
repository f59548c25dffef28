"""The money of appraised projects -> lines of an answer: budgets, execution, changes, sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference
from assistant.draft import Draft
from assistant.find.view import ReportView
from assistant.performance.appraisal import Form, Row
from assistant.performance.form_lines import WHY
from assistant.performance.indicators import Named, values_said
from assistant.templates import say
from index import Figure

_MOVED = re.compile(
    r"(?:砍|减|压|增|追|调|变|多|少|降|涨)[^，。？]{0,4}(?:多少|几)|从.{0,8}到|为(?:什么|何)|怎么"
)
_FUNDS = re.compile(r"财政拨款|其他资金|自筹|资金来源|结转资金|财政资金")
_GRANTED = re.compile(
    r"拨(?:了|款)?多少|多少(?:元|钱|万|预算|资金|经费)|(?:预算|资金|经费|总额)(?:是|有|为)?(?:多少|几)"
)


def money_line(draft: Draft, view: ReportView, form: Form, row: Row) -> str:
    pieces = []
    for measure in ("年初预算数", "预算数", "全年预算数", "执行数", "完成率"):
        figure: Figure | None = row.get(measure)
        if figure is not None:
            word = "执行率" if measure == "完成率" else f"全年{measure}" if measure == "执行数" else measure
            pieces.append(f"{word}{draft.figure(view, figure)}")
    return say("form_money", project=form.project, text="，".join(pieces), cite=draft.cite(view, row.any))


def budget_moved(draft: Draft, chosen: Sequence[Named], text: str) -> str:
    """A project's opening budget against its adjusted one, with the difference."""
    if not _MOVED.search(text) or not (re.search(r"年初|全年|调整", text) or says_its_money(chosen, text)):
        return ""
    view, form = next(
        (named for named in chosen if named[1].money and values_said(named[1].money, text)), chosen[0]
    )
    first, last = (form.money.get(name) if form.money else None for name in ("年初预算数", "全年预算数"))
    if form.money is None or first is None or last is None or "执行" in text:
        return ""
    line = money_line(draft, view, form, form.money)
    if first.value is not None and last.value is not None and first.value != last.value:
        result, expression = draft.work(difference(last, first))
        word = "增加" if last.value > first.value else "减少"
        line += f"，全年预算比年初预算{word}{result}（{expression} = {result}）"
    if WHY.search(text):
        draft.status = "not_stated"
        line += f"，{say('reason_missing')}"
    return line


def funds_lines(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """A project's budget and its sources, as a form of goals or the money block prints them."""
    lines: list[str] = []
    for view, form in chosen:
        if not form.funds or not (_FUNDS.search(text) or (form.budget and _GRANTED.search(text))):
            continue
        named = [row for row in form.funds if any(word in row.name for word in _FUNDS.findall(text))]
        rows = {row.name: row for row in [*([form.budget] if form.budget else []), *named]}
        pieces = [f"{name}{_planned(draft, view, row)}" for name, row in rows.items()]
        if rows:
            cites = "".join(draft.cite(view, row.any) for row in rows.values())
            lines.append(say("form_money", project=form.project, text="，".join(pieces), cite=cites))
    return lines


def _planned(draft: Draft, view: ReportView, row: Row) -> str:
    figures = [row.figures[name] for name in ("预算数", "全年预算数", "年初预算数") if name in row.figures]
    return draft.figure(view, (figures or [row.any])[0])


def says_its_money(chosen: Sequence[Named], text: str) -> bool:
    return any(form.money and values_said(form.money, text) for _, form in chosen)
