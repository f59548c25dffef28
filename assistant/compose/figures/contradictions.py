"""Where a report speaks against itself about the figure asked: statements, tables, reasons, notes.

Finds the other statements of one quantity and says which of them the table's own rows support;
finds reasons whose direction the numbers deny, and notes that call a filled table empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import Worked, difference, gap_to, in_unit, total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.penalties import basis_asked, taken_otherwise
from assistant.find.figures.quantities import agree, columns_of, differing, quantity_of, same_quantity, step
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.view import ReportView, Sentence
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import plain
from assistant.templates import say
from index import Figure, Span
from index.normalise import compact_text, is_money, item_key

_RISES = re.compile(r"增加|增长|上升|提高|增多|扩大|上涨")
_FALLS = re.compile(r"减少|下降|降低|压减|压缩|缩减|节约|调减|核减|取消")
_LEFT = re.compile(  # not all was spent; what was left of years before (上年) is spent in this one
    r"^(?!.*(?:[上去往]年|以前|结转)).*(?:(?:产生|形成|出现|招标|采购)[^，。；]{0,4}(?:结余|节余)"
    r"|收回(?:财政|国库|$)|财政收回|未(?:能|及时|按期|如期)?(?:完成|支付|付款|实施|开展|执行)|推迟|延期|暂缓)"
)
_SHORTEST_SISTER = 5
_EMPTY = re.compile(r"[^。\n]*(?:无|没有)[^。]{2,40}空表?[^。\n]*。?")
_BASIS = re.compile("不?(?:包)?[含括][\u4e00-\u9fff]{2,12}")
_MOST_SHOWN = 8


def statements(draft: Draft, matches: Sequence[Match]) -> str:
    """The figure asked with every statement that differs from it, and what the table supports."""
    best = matches[0]
    others = differing(best, matches[1:])
    column = _column_sum(best)
    if not others and column is None:
        return ""
    clauses = [_where(best) + value_clause(draft, best)]
    clauses += [_where(match) + value_clause(draft, match) for match in others]
    text = "不一致：" + "；".join(clauses)
    if others:
        work = difference(best.figure, others[0].figure)
        result, expression = draft.work(work)
        text += f"；相差{result}（{expression} = {result}）"
    return text + (_column_text(draft, best, column) if column else _supported(draft, (best, *others)))


def _where(match: Match) -> str:
    return "表中" if match.figure.table is not None else "正文写"


def _column_sum(match: Match) -> Sequence[Figure] | None:
    """Rows of the table column that the figure should be the sum of, when they do not give it."""
    quantity = quantity_of(match.figure)
    if (
        match.figure.table is not None
        or not quantity.scope
        or not is_money(match.figure.unit)
        or quantity.parent
    ):
        return None
    for rows in columns_of(match.view, quantity.name, quantity.scope):
        work = total(rows)
        if rows[0].year == match.figure.year and not _close(work, match.figure, len(rows)):
            return rows
    return None


def _close(work: Worked, figure: Figure, count: int) -> bool:
    """Whether a sum gives the figure, each addend rounded."""
    gap = abs(work.value - in_unit(figure, work.unit).value)
    unit = in_unit(figure, work.unit)
    smallest = step(figure) * (unit.value / in_unit(figure, "元").value) if unit.value else Decimal(1)
    return gap <= smallest * count


def _column_text(draft: Draft, match: Match, rows: Sequence[Figure]) -> str:
    """`决算表各类相加为A（a + b = A），与正文相差D`."""
    work = total(rows)
    result, expression = draft.work(work)
    cites = "".join(draft.cite(match.view, row) for row in rows[:_MOST_SHOWN])
    title = rows[0].headings[-1] if rows[0].headings else "表"
    shown = f"{expression} = {result}" if len(rows) <= _MOST_SHOWN else f"共{len(rows)}项"
    gap, how = draft.work(gap_to(work, match.figure))
    added = f"；《{title}》这一栏各类相加为{result}（{shown}）{cites}"
    return f"{added}，相差{gap}（{how} = {gap}），表内合计支持后者"


def _supported(draft: Draft, matches: Sequence[Match]) -> str:
    """Which of the statements a table prints, when only one of them."""
    tables = [match for match in matches if match.figure.table is not None]
    if len(tables) != 1 or len(matches) < 2:
        return ""
    return f"；表格支持{draft.figure(tables[0].view, tables[0].figure)}"


def conflict_note(draft: Draft, case: Case, found: Found) -> str:
    """A second sentence for an ordinary answer when another statement of its figure differs in substance."""
    wanted: tuple[Want, ...] = ("amount", "actual", "budget")
    best = next((found.by_want[want] for want in wanted if want in found.by_want), None)
    if best is None:
        return ""
    others = differing(best, case.matches(found.view, found.target), 2)
    own, apart = sentence_of(best.view, best.figure), basis_asked(case.query.text)
    of_basis = [
        match
        for match in case.matches(found.view, found.target)
        if same_quantity(best.figure, match.figure)
        and taken_otherwise(own, sentence_of(match.view, match.figure))
    ]
    others = [match for match in others if not any(agree(match.figure, each.figure) for each in of_basis)]
    said = [
        draft.figure(match.view, match.figure) + draft.cite(match.view, match.figure)
        for match in others
        if _surely_same(best, match) and match.figure.spans != best.figure.spans  # no sentence denies itself
    ]
    if said:
        return say("conflict", said="、".join(said))
    if not of_basis or _BASIS.search(apart):
        return ""
    other = of_basis[0]
    basis = _BASIS.search(sentence_of(other.view, other.figure))
    value, cite = draft.figure(other.view, other.figure), draft.cite(other.view, other.figure)
    return f"注意：口径不同，{basis.group() if basis else ''}的是{value}{cite}。"


def _surely_same(first: Match, second: Match) -> bool:
    """Same printed name, measure and slice, prose on one side, near enough to be one thing told twice."""
    a, b = first.figure, second.figure
    if (a.table is not None and b.table is not None) or a.item != b.item or a.measure != b.measure:
        return False
    if not a.value or not b.value or not is_money(a.unit):
        return False
    ratio = in_unit(b, a.unit).value / a.value
    return Decimal("0.5") < ratio < Decimal(2)


def reason_against_numbers(draft: Draft, found: Found) -> str:
    """A stated reason that speaks of the opposite direction than the numbers show; "" when none does."""
    for want in ("reason", "change", "rate"):
        match = found.by_want.get(want)
        if match is None or not match.figure.reason or match.figure.direction not in ("增加", "减少"):
            continue
        figure = match.figure
        reason = figure.reason.replace("\n", "").strip("。；")
        rises, falls = bool(_RISES.search(reason)), bool(_FALLS.search(reason) or _LEFT.search(reason))
        if rises == falls or rises == (figure.direction == "增加"):
            continue
        cite = draft.cite(match.view, figure)
        return f"与报告写的原因“{reason}”{cite}方向相反，矛盾，对不上"
    return ""


def reason_of_another(draft: Draft, found: Found) -> str:
    """A stated reason that speaks of a sister item and not of the one asked about; "" when none does."""
    for want in ("reason", "change", "rate"):
        match = found.by_want.get(want)
        if match is None or not match.figure.reason:
            continue
        view, figure, said = match.view, match.figure, item_key(match.figure.reason)
        own = view.labels[match.number]
        sisters = {
            label.item: view.figures[number].item
            for number, label in enumerate(view.labels)
            if label.ancestors == own.ancestors and label.ancestors and len(label.item) >= _SHORTEST_SISTER
        }
        told = max((name for name in sisters if name in said), key=len, default="")
        if not told or told in own.item or own.item in told or plain(own.item) in said:
            continue
        cite = draft.cite(view, figure)
        reason = figure.reason.replace("\n", "").strip("。；")
        return f"报告写的原因“{reason}”{cite}说的是{sisters[told]}，不是这一项，对不上，可能有误"
    return ""


def empty_note(view: ReportView, figure: Figure, words: Sequence[str]) -> Sentence | None:
    """A note near the figure's page that says there is none of what the figure states."""
    pages = range(figure.spans[0].page - 1, figure.spans[-1].page + 2)
    for page in pages:
        text = view.page_texts.get(page, "")
        for match in _EMPTY.finditer(text):
            said = compact_text(match.group().replace("\n", ""))
            if any(word in item_key(said) for word in words):
                span = Span(page, match.start(), match.end())
                return Sentence(said, match.group(), (span,), (), -1, -1)
    return None


def against_note(draft: Draft, match: Match, note: Sentence) -> str:
    """`不是真的：…；附注却写…，与此矛盾`."""
    place = draft.cite_sentence(match.view, note)
    return f"不是，与数字矛盾：{value_clause(draft, match)}，而附注写“{note.text.strip()}”{place}，附注不准确"
