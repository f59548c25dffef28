"""So many parts that prose lists below a whole, added up against it: 列的两项加起来比总额少多少.

Takes the whole that the question speaks of most whose listed parts are as many as it says; refuses where
there is none, for sums of other things would be taken for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.calculate import remainder, total
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import Match
from assistant.find.text.word_index import bigrams
from index.normalise import is_money, parse_number

_ASKED = re.compile(
    r"(?P<thing>.*?)[，、]?(?:说明|正文|文字|报告|里面?|中)*(?:列|说|写|点|提)(?:出|明|到)?的这?(?P<count>[两二三四五六七八九十\d]+)[项笔类]"
    r"[^，。？]{0,6}?(?:加起来|加在一起|合计|相加|之和|一共|总共)[^，。？]{0,4}?[比跟和与]"
    r"[^，。？]{0,8}?(?:总[额数计量]|合计数?)[^，。？]{0,4}?[少差多][^，。？]{0,6}?(?:多少|几)"
)
_STATE_CAPITAL = re.compile("国资(?!委|局|监管)")
_HALF = 0.5


def parts_short(case: Case) -> Draft | None:
    """The whole, its listed parts, their sum and what is left; None where that is not asked."""
    asked = _ASKED.search(case.query.asked)
    if asked is None:
        return None
    count = parse_number(asked["count"].replace("两", "二"))
    grams = set(bigrams(_STATE_CAPITAL.sub("国有资本经营", re.sub(r"20\d\d年度?", "", asked["thing"]))))
    best = max(
        (found for found in _wholes(case) if len(found[1]) == count),
        key=lambda found: _speaks_of(found[0], grams),
        default=None,
    )
    if best is None or _speaks_of(best[0], grams) < _HALF:
        return refuse(case, asked["thing"])
    return _told(*best)


def _wholes(case: Case) -> Iterator[tuple[Match, list[Match]]]:
    """Amounts in prose of the year asked with the amounts listed right below them in their section."""
    for view in case.views:
        year, _ = case.year_for(view)
        money = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.table is None
            and figure.measure in (*ACTUALS, *BUDGETS)
            and figure.value is not None
            and is_money(figure.unit)
            and figure.year == year
        ]
        for whole in money:
            own = whole.figure
            parts = [
                m
                for m in money
                if m.figure.ancestors[-1:] == (own.item,)
                and (m.figure.headings, m.figure.measure) == (own.headings, own.measure)
            ]
            if parts:
                yield whole, parts


def _speaks_of(whole: Match, grams: set[str]) -> float:
    """Share of the words of the thing asked that the whole and its section hold."""
    told = whole.figure.item + "".join(whole.figure.headings[-1:]).replace(" ", "")
    return sum(gram in told for gram in grams) / (len(grams) or 1)


def _told(whole: Match, parts: list[Match]) -> Draft:
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (whole, *parts))
    added, how = draft.work(total([part.figure for part in parts]))
    left = remainder(whole.figure, [part.figure for part in parts])
    result, expression = draft.work(left)
    apart = (
        "与总额相等"
        if not left.value
        else f"比总额少{result}"
        if left.value > 0
        else f"超过总额，总额减各项为{result}"
    )
    draft.text = f"{clauses}；各项合计{added}（{how} = {added}），{apart}（{expression} = {result}）。"
    return draft
