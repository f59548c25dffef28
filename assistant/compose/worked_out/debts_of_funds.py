"""What is paid on all debts (还本, 付息), where only the accounts of the funds print it: those added up.

General debts are repaid out of one fund and special ones out of another, each in an account of its own;
neither is all that is paid.
"""

from __future__ import annotations

import re

from assistant.calculate import total
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.fund_transfers import transfers
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.sources import amounts
from assistant.question.asked.scopes import done_with_debts
from assistant.question.asked.wants import MONEY_WANTS

FUNDS_WITH_DEBT = ("一般公共预算", "政府性基金")
_OF_A_KIND = re.compile("一般债|专项债|隐性|外债|再融资|借新|自有|财力|哪|各|分别|其中")
_PAID = re.compile("债[务券]?(?:还本|付息)支出$")


def debts_of_funds(case: Case) -> Draft | None:
    """Both funds' rows and their sum; None where debts of a kind or a fund are asked or a table has all."""
    query = case.query
    paid = done_with_debts(query.asked) in ("还本", "付息") and not _OF_A_KIND.search(query.asked)
    one = query.operation == "lookup" and len(case.linked.targets) == 1 and set(query.wants) <= MONEY_WANTS
    if not paid or not one or query.scope:
        return None
    best = next(iter(amounts(case, case.linked.targets[0])), None)
    if best is None or best.figure.scope not in FUNDS_WITH_DEBT or not _PAID.search(best.figure.item):
        return None
    rows = transfers(case, best.view, FUNDS_WITH_DEBT)
    if len(rows) != len(FUNDS_WITH_DEBT) or best.figure.year != rows[0].figure.year:
        return None
    draft = Draft()
    told = "，".join(f"{match.figure.scope}{value_clause(draft, match)}" for match in rows)
    result, expression = draft.work(total([match.figure for match in rows]))
    draft.text = f"{told}，合计{result}（{expression} = {result}）。"
    return draft


__all__ = ["debts_of_funds"]
