"""The money of appraised projects -> lines of an answer: budgets, execution, changes, sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from assistant.calculate import difference
from assistant.compose.figures.reasons import GIVES_REASON
from assistant.draft import Draft
from assistant.find.text.sentences import without_mark
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.performance.appraisal import Form, Row
from assistant.performance.form_lines import WHY, reason_and_remedy
from assistant.performance.indicators import Named, values_said
from assistant.templates import say
from index import Figure

_MOVED = re.compile(
    r"(?:砍|减|压|增|追|调|变|多|少|降|涨)[^，。？]{0,4}(?:多少|几)|从.{0,8}到|为(?:什么|何)|怎么"
)
RATE_SCORED = re.compile(
    r"(?:执行率|预算执行(?:情况)?)(?:[^，。？]{0,4}(?:(?:得了?|拿了?|打了?)(?:多少|几)?分|(?:多少|几)分)"
    r"|[^，。？]{0,8}(?:满分|[得拿打扣丢失]了?(?:多少|几|的)*分))"
)
_SAID_AMOUNTS = {
    "年初预算数": re.compile("年初(?:预算|安排|定)"),
    "全年预算数": re.compile("全年预算|调整后?的?预算|(?<!年初)预算(?=[多少差是为有，、和与])"),
    "执行数": re.compile("执行(?!率)|实际(?:支出|花|用)|花了|支出了|用了|花掉"),
}
_LEFT = re.compile("(?:没|未)(?:有)?(?:花|用|执行|支出)|剩|结余")
_LEFT_HOW_MUCH = re.compile(
    r"(?:没|未)有?(?:花|用|执行|支)[^，。？]{0,3}(?:多少|几)|(?:剩|结余|余)(?:了|下)?(?:多少|几)|(?:没|未)有?(?:花|用)(?:完|掉|出去)的[^，。？]{0,4}(?:多少|几)"
    r"|(?:多少|几)[^，。？]{0,3}(?:没|未)有?(?:花|用|执行|支)"
)
_OF_BUDGET = re.compile(r"比(?:年初)?预算[多少差高低](?:多少|几)")
_DIFFERENCE = re.compile(r"比.*(?:多|少|差|高|低|大|小)|相差|差(?:了|额)?(?:多少|几)")
_TASKS = re.compile(r"(?:主要|重点)任务|任务(?:有|是)?(?:哪|什么|几)")
_TASK_NUMBER = re.compile(r"^任务[一二三四五六七八九十\d]*[:：、.]?")
_SHORTEST_TASK = 3
_TELLING = 3  # pairs of characters that two names of one thing share
_FUNDS = re.compile(
    r"财政拨款|其他资金|自筹|资金来源|结转资金|财政资金|上级补助|上级资金|本级财政|[市省县区]级财政|中央|单位资金"
)
_SPENT = re.compile(r"支出|执行|花了|用了|使用了")
_TERM_ASKED = re.compile(r"总投资|实施期|总预算|一共要|全部投入|总共")
_TERM = re.compile(r"实施期|中期")
_OF_YEAR_BEFORE = re.compile(r"上一?年|去年|同比|[比较与]20\d\d")  # why it moved, not why it was left
_GRANTED = re.compile(
    r"拨(?:了|款)?多少|多少(?:元|钱|预算|资金|经费|万(?:元|$|[，。？、]))"
    r"|(?:预算|资金|经费|总额|投资)(?:是|有|为|各是|各|分别是|安排)*(?:多少|几)"
)


def money_line(draft: Draft, view: ReportView, form: Form, row: Row, text: str = "") -> str:
    """Budgets, execution and execution rate of a row of money, with the reason where that is asked."""
    pieces = []
    for measure in ("年初预算数", "预算数", "全年预算数", "执行数", "完成率"):
        figure: Figure | None = row.get(measure)
        if figure is not None:
            word = "执行率" if measure == "完成率" else f"全年{measure}" if measure == "执行数" else measure
            pieces.append(f"{word}{draft.figure(view, figure)}")
    score = row.get("得分") if RATE_SCORED.search(text) else None
    if score is not None:
        weight = row.get("分值")
        full = f"（满分{draft.figure(view, weight)}）" if weight is not None else ""
        pieces.append(f"得{draft.figure(view, score)}{full}")
    if row.reason and WHY.search(text):
        pieces += reason_and_remedy(row)
    return say("form_money", project=form.project, text="，".join(pieces), cite=draft.cite(view, row.any))


def rate_explained(draft: Draft, named: Named) -> str:
    """Why the money of a form was spent as it was, where prose tells it of the same rate or amount."""
    view, form = named
    rate = form.money.get("完成率") if form.money else None
    for figure in view.figures if rate and not (form.money and form.money.reason) else ():
        same = figure.measure == "完成率" and rate is not None and figure.value == rate.value
        if same and figure.table is None and figure.reason and _alike(figure.item, form.project):
            reason = say("gap_reason", reason=figure.reason.rstrip("。；").replace("\n", ""))
            return reason + draft.cite(view, figure)
    return _amount_explained(draft, view, form)


def _amount_explained(draft: Draft, view: ReportView, form: Form) -> str:
    """The clauses of prose that print what was spent of the money of a form, and say what held it up."""
    spent = form.money.get("执行数") if form.money and not form.money.reason else None
    if spent is None or not spent.value:
        return ""
    amount = re.compile(rf"(?<![\d.,]){re.escape(spent.printed + spent.unit)}")
    for sentence in view.sentences:
        for clauses in re.split("[；。]", "" if sentence.is_row else without_mark(sentence.text)):
            told = GIVES_REASON.search(clauses) and not _OF_YEAR_BEFORE.search(clauses)
            if told and amount.search(clauses) and _alike(clauses, form.project):
                return say("reason_given", quote=clauses, cite=draft.cite_sentence(view, sentence))
    return ""


def _alike(item: str, project: str) -> bool:
    return len(set(bigrams(item)) & set(bigrams(project))) >= _TELLING


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


def compares_money(chosen: Sequence[Named], text: str) -> Callable[[Draft], str] | None:
    """How to word the difference of two amounts of a form that a question compares; None if it does not."""
    named = [name for name, said in _SAID_AMOUNTS.items() if said.search(text)]
    if len(named) < 2 and _LEFT_HOW_MUCH.search(text):
        named = ["全年预算数", "执行数"]
    elif len(named) == 1 and named != ["执行数"] and _OF_BUDGET.search(text):
        named.append("执行数")
    if len(named) != 2 or not (_DIFFERENCE.search(text) or _LEFT.search(text)):
        return None
    for view, form in chosen:
        first, last = (form.money.get(name) if form.money else None for name in named)
        if form.money and first and last and first.value is not None and last.value is not None:
            return partial(_apart, view, form, form.money, (first, last))
    return None


def _apart(view: ReportView, form: Form, row: Row, pair: tuple[Figure, Figure], draft: Draft) -> str:
    more, less = sorted(pair, key=lambda figure: figure.value or 0, reverse=True)
    line = money_line(draft, view, form, row)
    result, expression = draft.work(difference(more, less))
    return f"{line}，{less.measure}比{more.measure}少{result}（{expression} = {result}）"


def funds_lines(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """A project's budget, its sources and its tasks, as a form of goals or the money block prints them."""
    lines: list[str] = []
    for view, form in chosen:
        tasks = [row for row in form.funds if _is_named(row, text)]
        asked = tasks or _FUNDS.search(text) or (form.budget and _GRANTED.search(text))
        if not form.funds or not asked:
            continue
        of_term = bool(_TERM_ASKED.search(text))
        sides = [row for row in form.funds if of_term or not _TERM.match(row.name)]
        named = [row for row in sides if any(word in row.name for word in _FUNDS.findall(text))]
        whole = [form.budget] if form.budget and not tasks else []
        whole += [row for row in sides if _TERM.match(row.name) and row.name.endswith("总额")]
        rows = {row.name: row for row in tasks or [*whole, *named]}
        pieces = [f"{name}{_planned(draft, view, row, text)}" for name, row in rows.items()]
        if rows:
            cites = "".join(dict.fromkeys(draft.cite(view, row.any) for row in rows.values()))
            lines.append(say("form_money", project=form.project, text="，".join(pieces), cite=cites))
    return lines


def with_tasks(forms: Sequence[Named], text: str) -> list[Named]:
    """The forms that print the tasks which a question asks for, or one that it names."""
    if _TASKS.search(text):
        return [named for named in forms if any(_what_for(row) for row in named[1].funds)]
    return [named for named in forms if any(_is_named(row, text) for row in named[1].funds)]


def _what_for(row: Row) -> str:
    return next((said for name, said in row.any.attributes if name == "主要内容"), "")


def tasks_lines(draft: Draft, chosen: Sequence[Named], text: str) -> list[str]:
    """The tasks of the year with what they are and what they cost, where a question asks which they are."""
    if not _TASKS.search(text):
        return []
    lines = []
    for view, form in chosen:
        for row in form.funds:
            if what := _what_for(row):
                told = f"{what}，{draft.figure(view, row.any)}"
                lines.append(say("task", name=row.name, text=told, cite=draft.cite(view, row.any)))
    return lines


def _is_named(row: Row, text: str) -> bool:
    """Whether a question names a row of money, such as a task."""
    name = _TASK_NUMBER.sub("", row.name)
    return bool(_what_for(row)) and len(name) >= _SHORTEST_TASK and name in text


def _planned(draft: Draft, view: ReportView, row: Row, text: str) -> str:
    spent = ("执行数",) if _SPENT.search(text) else ()
    planned = (*spent, "预算数", "全年预算数", "年初预算数")
    figures = [row.figures[name] for name in planned if name in row.figures]
    first = (figures or [row.any])[0]
    parts = [
        f"{name}{draft.figure(view, figure)}"
        for figure in row.all
        if figure is not first and (name := figure.part or figure.scope) and name in text
    ]
    return "，其中".join([draft.figure(view, first), *parts])


def says_its_money(chosen: Sequence[Named], text: str) -> bool:
    """Whether a question says amounts that a form prints."""
    return any(form.money and values_said(form.money, text) for _, form in chosen)
