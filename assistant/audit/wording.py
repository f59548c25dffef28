"""A relation that does not hold -> a sentence with its arithmetic and both places."""

from __future__ import annotations

from assistant.audit.relation import Relation, printed_in
from assistant.calculate import Operand, Worked
from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.templates import say
from index import Figure, Span

_MOST_CITED = 4  # places of addends named one by one; more are one place
_ADDED = {"sum": "下列各项", "row": "右边各栏", "parts": "所列各项"}


def relation_to_draft(relation: Relation) -> Draft:
    """What is printed, what the other numbers give, and by how much they differ."""
    draft = Draft()
    if relation.kind in _ADDED:
        draft.text = _sum(draft, relation)
    elif relation.kind in ("tables", "text"):
        draft.text = _twice(draft, relation)
    else:
        draft.text = _percentage(draft, relation)
    return draft


def _named(figure: Figure) -> str:
    plain = figure.item.endswith(figure.measure) or figure.measure in ("金额", "数量")
    measure = "" if plain else figure.measure
    return subject(figure) + measure


def _where(figure: Figure) -> str:
    """The table that prints a figure, or the prose."""
    title = figure.headings[-1] if figure.headings else ""
    if figure.table is None:
        return "正文写"
    return f"《{title}》里" if title else "表里"


def _sum(draft: Draft, relation: Relation) -> str:
    view, stated = relation.view, relation.stated
    result, expression = draft.work(relation.work)
    for operand in relation.work.operands:
        draft.figure(view, operand.figure)
    few = len(relation.sources) <= 8
    return say(
        "check_sum",
        where=_where(stated),
        subject=_named(stated),
        value=draft.figure(view, stated),
        cite=draft.cite(view, stated),
        parts=_ADDED[relation.kind],
        result=f"{result}（{expression} = {result}）" if few else result,
        places=_places(draft, relation),
        gap=_gap(draft, relation),
    )


def _places(draft: Draft, relation: Relation) -> str:
    """Citations of the addends: each row, or all rows as one place."""
    rows = list(dict.fromkeys(figure.spans for figure in relation.sources))
    if len(rows) <= _MOST_CITED:
        return "".join(draft.cite(relation.view, figure) for figure in relation.sources)
    spans: list[Span] = [span for row in rows for span in row]
    section = relation.sources[0].headings[-1] if relation.sources[0].headings else ""
    return draft.cite_spans(relation.view, tuple(spans), section)


def _twice(draft: Draft, relation: Relation) -> str:
    view, stated, other = relation.view, relation.stated, relation.sources[0]
    first, second = _where(stated), _where(other)
    return say(
        "check_twice",
        first=first,
        subject=_named(stated),
        value=draft.figure(view, stated),
        cite=draft.cite(view, stated),
        second="另一张同名的表里" if first == second else second,
        other=draft.figure(view, other),
        other_cite=draft.cite(view, other),
        gap=_gap(draft, relation),
    )


def _gap(draft: Draft, relation: Relation) -> str:
    """`相差D（a − b = D）`, in the unit of the result."""
    work, stated = relation.work, relation.stated
    summed = Operand(work.operands[0].figure, work.value, work.unit)
    printed = Operand(stated, printed_in(stated, work.unit), work.unit)
    high, low = (summed, printed) if summed.value >= printed.value else (printed, summed)
    result, expression = draft.work(
        Worked(f"{high.shown} − {low.shown}", high.value - low.value, work.unit, (printed,))
    )
    return f"{result}（{expression} = {result}）"


def _percentage(draft: Draft, relation: Relation) -> str:
    view, stated = relation.view, relation.stated
    result, expression = draft.work(relation.work)
    amounts = []
    for figure in dict.fromkeys(relation.sources):
        value, cite = draft.figure(view, figure), draft.cite(view, figure)
        amounts.append(f"{subject(figure, with_year=False)}{figure.measure}{value}{cite}")
    return say(
        "check_percentage",
        subject=_percent_of(stated),
        value=draft.figure(view, stated),
        cite=draft.cite(view, stated),
        result=result,
        expression=expression,
        amounts="、".join(amounts),
    )


def _percent_of(figure: Figure) -> str:
    """What the percentage is of, in words."""
    if figure.measure == "增减率":
        return f"{subject(figure)}{figure.direction or '增减'}"
    if figure.measure == "占比":
        return f"{subject(figure)}占{figure.base}"
    return f"{subject(figure)}完成{figure.base or '预算'}"
