"""A number of things that prose gives body by body, added up: 全区一共买了多少台车.

For counts told one after the other under one verb (甲局购置5台车；乙局购置2台车) where no total is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from assistant.calculate import total
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from index import Figure

_ASKED = re.compile(r"一共|总共|合计|共计|加起来|合起来|累计|(?:全[省市区县州]|各)[^，。？]{0,6}共")
_SO_MANY = re.compile(
    r"[两二三四五六七八九十\d]+(?:家|个(?:单位|部门|街道|乡镇|区县|县区))"
)  # not all of them
_LEAST = 3
_VERB = 2  # characters that the names of the counts end with


def counts_of_bodies(case: Case) -> Draft | None:
    """The counts of all bodies and their sum; None where they are not told so, or their total is printed."""
    text = case.query.text
    several = len(case.linked.targets) != 1 or case.query.operation not in ("lookup", "sum")
    if "count" not in case.query.wants or several or _SO_MANY.search(text):
        return None
    units = {unit for units in counted_units(text) for unit in units} if _ASKED.search(text) else set()
    keys = {key for mention in case.linked.mentions for key in (*mention.keys, mention.text)}
    for view in case.views if units and "amount" not in case.query.wants else ():
        for verb, counts in _runs(view, units):
            named = all(figure.region or figure.item != verb for figure in counts)
            if named and any(verb in key for key in keys) and not _printed(view, counts):
                return _added(view, verb, counts)
    return None


def _runs(view: ReportView, units: set[str]) -> Iterator[tuple[str, Sequence[Figure]]]:
    """Counts in prose that follow each other under names with one ending."""
    run: list[Figure] = []
    for figure in (*view.figures, None):
        fits = figure and figure.measure == "数量" and figure.table is None and figure.unit in units
        if figure and fits and (not run or _goes_on(run, figure)):
            run.append(figure)
            continue
        if len(run) >= _LEAST:
            yield _ending(run), run
        run = [figure] if figure and fits else []


def _goes_on(run: Sequence[Figure], figure: Figure) -> bool:
    first = run[0]
    alike = (first.unit, first.year, first.headings) == (figure.unit, figure.year, figure.headings)
    return alike and figure.value is not None and len(_ending([*run, figure])) >= _VERB


def _ending(figures: Sequence[Figure]) -> str:
    """The characters that all names of the counts end with."""
    backwards = zip(*(figure.item[::-1] for figure in figures), strict=False)
    return "".join(chars[0] for chars in takewhile(lambda chars: len({*chars}) == 1, backwards))[::-1]


def _printed(view: ReportView, counts: Sequence[Figure]) -> bool:
    """Whether a report prints the sum of the counts itself, be it as the first of them (共5个，其中：…)."""
    whole = total(counts).value
    told = "".join(view.text_at(span) for span in counts[0].spans)
    return (2 * (counts[0].value or 0) == whole and "其中" in told) or any(
        figure.value == whole and figure.unit == counts[0].unit and figure.year == counts[0].year
        for figure in view.figures
    )


def _added(view: ReportView, verb: str, counts: Sequence[Figure]) -> Draft:
    draft = Draft()
    told = "、".join(
        f"{figure.region}{figure.item.removesuffix(verb)}{draft.figure(view, figure)}" for figure in counts
    )
    cites = "".join(dict.fromkeys(draft.cite(view, figure) for figure in counts))
    result, expression = draft.work(total(counts))
    year = f"{counts[0].year}年" if counts[0].year else ""
    draft.text = f"{year}{verb}合计{result}（{expression} = {result}）：{told}{cites}。"
    return draft


__all__ = ["counts_of_bodies"]
