"""A later sentence of a question, answered by the sentence of the report that answered the one before.

发了多少消费券？带动了多少消费: the report tells both in one breath, and the same words elsewhere are
said of something else. Only where the later sentence names nothing that is printed just so.
"""

from __future__ import annotations

import re

from assistant.cite import quote_of
from assistant.compose.quoted.used_for import use_in_sentence
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.debt_room import asks_room
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.question.asked.wants import VALUE_WANTS
from assistant.templates import say
from index import Figure
from index.normalise import compact_text, is_money

_SURELY = 0.9
_ONLY_USE = re.compile(  # 主要用在哪里: names nothing itself
    r"(?:这些?钱?|它们?|那|都|又|主要|具体|是|打算|准备|将|多(?:出来)?的(?:钱|部分)?)*(?:用|花|投)(?:在|到|于|去|来|往|做|作|干)*了?"
    r"(?:什么|啥|哪里?|哪儿|哪些|何处)(?:地方|方面|上面?|事情?|用途)?(?:了|去了|的)?[呢啊？?]*"
)
_OF_THE_REST = re.compile(  # 剩下的去哪了: of what was told before
    r"(?:20\d\d年度?)?(?:那么?|而|又|还)*(?:剩余?|余|结余)下?来?的(?:这|那)?(?:部分|钱|资金|些|一?[块笔])*(?:又|都|最后|全|后来|是)*"
    r"(?:去了?哪|哪去|到哪|流向|[用花干做]在?了?(?:什么|啥|哪)|怎么(?:处[理置]|办|安排|用|花))[^，。？]{0,4}[？?]?"
)
_REST_TOLD = re.compile("(?:剩余|结余|余下|其余|剩下)[^。；]*")


def goes_on(last: Draft, case: Case) -> Draft | None:
    """The number that the last answer's sentence gives next to what it told; None where it gives none."""
    if last.status != "answered" or not last.figures or case.query.operation != "lookup":
        return None
    if asks_room(case.query.text):
        return None
    if _OF_THE_REST.fullmatch(case.query.asked) and (rest := _its_rest(last, case)):
        return rest
    if case.query.wants == ("use",):
        return _its_use(last, case)
    view, lead = last.figures[0]
    if lead.table is not None or not case.query.wants or set(case.query.wants) - VALUE_WANTS:
        return None
    if view not in case.views or _named_outright(case, view, lead):
        return None
    told = {id(figure) for _, figure in last.figures}
    asked = {pair for piece in content_pieces(case.query.asked) for pair in bigrams(piece)}
    fits = {
        number: len(asked & set(bigrams(figure.item)))
        for number, figure in enumerate(view.figures)
        if figure.spans == lead.spans and id(figure) not in told and _of_kind_asked(case, figure)
    }
    best = max(fits.values(), default=0)
    chosen = [number for number, shared in fits.items() if shared == best]
    if not best or len(chosen) > 1:
        return None
    draft = Draft()
    draft.text = value_clause(draft, Match(view, chosen[0], 1.0, 1.0)) + "。"
    return draft


def _its_use(last: Draft, case: Case) -> Draft | None:
    """What the last answer's sentences say that the thing is used for, where a sentence names no other."""
    if not _ONLY_USE.fullmatch(case.query.asked):
        return None
    draft = Draft()
    for view, figure in last.figures:
        if figure.table is None and view in case.views:
            draft.text = use_in_sentence(draft, view, figure)
            if draft.text:
                return draft
    return None


def _its_rest(last: Draft, case: Case) -> Draft | None:
    """What a sentence of the last answer says behind an amount that it told of what is left of it."""
    for view, figure in last.figures:
        of_text = figure.table is None and view in case.views
        said = compact_text(quote_of(view, figure.spans)) if of_text else ""
        if told := _REST_TOLD.search(said.partition(figure.printed)[2]):
            draft = Draft()
            draft.text = say("says", quote=told.group(), cite=draft.cite(view, figure))
            return draft
    return None


def _of_kind_asked(case: Case, figure: Figure) -> bool:
    """Whether a figure is a number of things, or money, as the question asks."""
    units = counted_units(case.query.asked)
    amount = figure.measure not in ("增减额", "增减率") and figure.value is not None
    return amount and (figure.unit in units[0] if units else is_money(figure.unit))


def _named_outright(case: Case, view: ReportView, lead: Figure) -> bool:
    """Whether the report prints a thing by the very name asked, or the question finds the sentence itself."""
    for target in case.linked.targets:
        best = next(iter(case.matches(view, target)), None)
        if best is None:
            continue
        names = {best.figure.item, best.figure.item.replace("预算", "")}
        sure = any(m.kind in ("exact", "code") and names & m.keys for m in target.mentions)
        if best.figure.spans == lead.spans or (sure and best.cover >= _SURELY):
            return True
    return False
