"""What a year gives anew: an amount without the part of it that was carried over from the year before.

Takes both from one row of a table or one sentence; the amount that a question says picks the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.calculate import difference, in_unit
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import BUDGETS
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from index.normalise import is_money, item_key, parse_number, to_yuan

_CARRIED = r"(?:上年|去年|往年|以前年度|上一?年度?)?(?:的)?(?:结转|结余|带过来|转过来|剩下?来?)[^，。？]{0,6}"
_ASKED = re.compile(
    rf"(?:扣|除|去|减|刨|抛|剔)[掉除去开]*了?{_CARRIED}，?(?:还|另外|剩下?的?|其余|真正|实际)*(?:[今本当]年)?(?:财政)?"
    r"(?:新|当年|本年|另)*(?:增|再)?(?:给|安排|拨|下达|投入?|批|掏|列|有|剩)[^，。？]{0,4}(?:多少|几)"
    rf"|(?:不算|不含|不包括|除了){_CARRIED}，?(?:[今本当]年)?新(?:增|给|安排|拨|下达)[^，。？]{{0,4}}(?:多少|几)"
)
_CARRIED_NAME = re.compile("^上年(?:结转|结余)")
_SAID = re.compile(r"(\d[\d,]*(?:\.\d+)?)(亿|万)?元?(?=[，、的里中])")


def newly_given(case: Case) -> Draft | None:
    """The amount, what of it was carried over, and the rest; None where no such rest is asked or told."""
    if not _ASKED.search(case.query.text):
        return None
    said = {
        to_yuan(value, f"{found[2] or ''}元")
        for found in _SAID.finditer(case.query.text)
        if (value := parse_number(found[1])) is not None
    }
    pairs = [(_fit(case, whole, said), whole, part) for view in case.views for whole, part in _pairs(view)]
    best = max(pairs, key=lambda each: each[0], default=None)
    return _told(best[1], best[2]) if best and best[0] > 0 else None


def _pairs(view: ReportView) -> Iterator[tuple[Match, Match]]:
    """Amounts with what of them was carried over, of one row or of one sentence."""
    for number, figure in enumerate(view.figures):
        name = item_key(figure.part.split("/")[-1] or figure.item)
        carried = _CARRIED_NAME.search(name) and figure.measure in BUDGETS and figure.value
        if not carried or not is_money(figure.unit):
            continue
        for other in view.by_group[figure.group] if figure.part else range(max(number - 2, 0), number):
            whole = view.figures[other]
            alike = whole.measure in BUDGETS and whole.year == figure.year and is_money(whole.unit)
            beside = whole.item == figure.item if figure.part else whole.spans == figure.spans
            larger = whole.value is not None and whole is not figure
            if alike and beside and larger and in_unit(whole, "元").value > in_unit(figure, "元").value:
                yield Match(view, other, 1.0, 1.0), Match(view, number, 1.0, 1.0)
                break


def _fit(case: Case, whole: Match, said: set[Decimal]) -> float:
    """How well a row answers: by the amount that the question says, and by what it names."""
    figure, label = whole.figure, whole.view.labels[whole.number]
    names = (label.item, *label.ancestors[-1:])
    strong = [m for m in case.linked.mentions if m.kind in STRONG and not _CARRIED_NAME.search(m.text)]
    named = sum(any(key in name for name in names for key in m.keys) for m in strong)
    own = any(label.item in m.keys for m in strong)
    same = in_unit(figure, "元").value in said
    if said and not same:
        return 0.0
    return 2.0 * same + named + 0.5 * own


def _told(whole: Match, part: Match) -> Draft:
    draft = Draft()
    result, expression = draft.work(difference(whole.figure, part.figure))
    values = "，".join(value_clause(draft, match) for match in (whole, part))
    draft.text = f"{subject(whole.figure)}扣除上年结转为{result}（{expression} = {result}）：{values}。"
    return draft
