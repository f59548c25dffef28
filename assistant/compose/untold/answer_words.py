"""What an answer says, cites and calls its figures, and what prose says ahead of a figure."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.select import sentence_of
from assistant.find.text.view import ReportView
from index import Figure


def said_of(view: ReportView, figure: Figure) -> tuple[str, ...]:
    """How a figure is called, and what its sentence says in front of it."""
    names = (figure.region, figure.item, *figure.ancestors, *figure.headings[-1:])
    return (*names, *(value for _, value in figure.attributes), said_ahead(view, figure))


def told_by(draft: Draft) -> list[str]:
    """What an answer says and cites and how its figures are called, each without line breaks."""
    told = [draft.text, *(place.section for place in draft.places), *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.region, figure.item, *figure.headings)]
    return [text.replace("\n", "") for text in told]


def said_ahead(view: ReportView, figure: Figure) -> str:
    """What the prose that tells a figure says in front of it; "" for a row of a table."""
    if figure.table is not None:
        return ""
    return sentence_of(view, figure).replace(" ", "").partition(figure.printed.replace(" ", ""))[0]


def clause_ahead(view: ReportView, figure: Figure) -> str:
    """What prose says in a figure's own clause in front of it; "" for a row of a table."""
    return re.split("[，。；]", said_ahead(view, figure))[-1]
