"""A question asked in other words, said in those that the rest of the engine reads.

Rewrites how a thing is asked, one subject a module, and never what is asked about: names stay as they
are. Knows words only, and no report.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.question.plainly.agreement import agreement
from assistant.question.plainly.among_parts import among_parts
from assistant.question.plainly.askers import askers
from assistant.question.plainly.budgets import budgets
from assistant.question.plainly.called import called
from assistant.question.plainly.carried import carried
from assistant.question.plainly.causes import causes
from assistant.question.plainly.changed import changed
from assistant.question.plainly.checks import checks
from assistant.question.plainly.continued import continued
from assistant.question.plainly.debts import debts
from assistant.question.plainly.extents import extents
from assistant.question.plainly.frames import added, frames
from assistant.question.plainly.functions import functions
from assistant.question.plainly.identities import identities
from assistant.question.plainly.keywords import keywords
from assistant.question.plainly.levels import levels
from assistant.question.plainly.lists import lists
from assistant.question.plainly.meanings import meanings
from assistant.question.plainly.more_or_less import more_or_less
from assistant.question.plainly.moves import moves
from assistant.question.plainly.nouns import nouns
from assistant.question.plainly.one_phrase import one_phrase
from assistant.question.plainly.openings import openings
from assistant.question.plainly.orders import orders
from assistant.question.plainly.pairs import pairs
from assistant.question.plainly.particulars import particulars
from assistant.question.plainly.plans import plans
from assistant.question.plainly.proportions import proportions
from assistant.question.plainly.purchases import purchases
from assistant.question.plainly.requested import requested
from assistant.question.plainly.resumed import resumed
from assistant.question.plainly.revisions import revisions
from assistant.question.plainly.savings import savings
from assistant.question.plainly.several import several
from assistant.question.plainly.shares import shares
from assistant.question.plainly.side_by_side import side_by_side
from assistant.question.plainly.slips import slips
from assistant.question.plainly.spoken import spoken
from assistant.question.plainly.tallies import tallies
from assistant.question.plainly.things import numbers, things
from assistant.question.plainly.turned import turned
from assistant.question.plainly.uses import uses
from assistant.question.plainly.verdicts import verdicts
from assistant.question.plainly.whys import whys
from assistant.question.plainly.wished import wished
from assistant.question.plainly.word_order import word_order
from assistant.question.plainly.workings import workings
from index.normalise import compact_text

_SUBJECTS = (
    askers,
    one_phrase,
    savings,
    verdicts,
    lists,
    openings,
    wished,
    plans,
    resumed,
    continued,
    among_parts,
    changed,
    whys,
    called,
    turned,
    added,
    requested,
    frames,
    revisions,
    workings,
    extents,
    several,
    tallies,
    functions,
    more_or_less,
    spoken,
    debts,
    word_order,
    nouns,
    purchases,
    side_by_side,
    pairs,
    checks,
    uses,
    particulars,
    proportions,
    identities,
    agreement,
    carried,
    levels,
    causes,
    meanings,
    numbers,
    budgets,
    moves,
    orders,
    shares,
    things,
)


@lru_cache(maxsize=4096)  # a question is read anew by each step that goes back to its words
def said_plainly(question: str) -> str:
    """A question in the wording that is read, without accidental blanks."""
    question = compact_text(keywords(slips(question))).strip()
    for read in _SUBJECTS:
        question = read(question)
    return question


__all__ = ["said_plainly"]
