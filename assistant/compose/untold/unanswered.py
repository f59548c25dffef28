"""Whether an answer speaks of everything that a question asks about; what it leaves out is named.

A question of several clauses is answered clause by clause; a thing that is surely named and that no
figure or sentence of the answer speaks of is said not to be stated. Looks for no figures itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.untold.absent import but_untold
from assistant.compose.untold.measures_untold import MOVES
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.asked.answer_kinds import leaves_out
from assistant.question.named.likeness import likeness
from assistant.question.named.mentions import SURE, Mention, Target
from assistant.question.named.nouns_asked import HOW_MUCH
from assistant.question.turns.steps import asking_clauses
from assistant.templates import say
from index.normalise import item_key

_SPOKEN_OF = 0.45
_QUOTE = re.compile(r"“([^”]*)”")
_SAYS_WHY = re.compile("原因|由于|因(?!此|公)|主要(?:是|为|用于)|受[^，。]{1,20}影响|为了|导致|所致|问题")


def with_unanswered(case: Case, draft: Draft) -> Draft:
    """The draft, with the move or the things named that it says nothing of."""
    alone = len(case.linked.targets) == 1
    quotes = _QUOTE.findall(draft.text) if alone else []
    untold = [each for each in draft.untold if not any(each.told_by.search(quote) for quote in quotes)]
    if untold and draft.status == "answered":
        nothing = alone and (
            set(case.query.wants) <= MOVES or _asks_but_move(case) or any(each.alone for each in untold)
        )
        missing = "".join(f"{each.text}。" for each in untold)
        text = draft.text if draft.text.endswith(("。", "}")) else f"{draft.text}。"
        draft = replace(draft, status="not_stated" if nothing else "partial", text=f"{text}{missing}")
    if draft.status == "answered" and _reason_owed(case, draft):
        text = draft.text if draft.text.endswith(("。", "}", "\n")) else f"{draft.text}。"
        return replace(draft, status="partial", text=f"{text}{say('reason_missing')}。")
    targets = case.linked.targets
    if draft.status != "answered" or len(targets) < 2 or case.query.operation != "lookup":
        return draft
    names = [name for target in targets if (name := _untold(case, draft, target))]
    if not names or len(names) == len(targets):
        return draft
    missing = "、".join(f"“{name}”" for name in dict.fromkeys(names))
    told = draft.text if draft.text.endswith(("。", "”")) else f"{draft.text}。"
    return replace(draft, status="partial", text=f"{told}{say('not_stated', subject=missing, what='')}。")


def with_clauses_left_out(question: str, draft: Draft) -> Draft:
    """The draft with the clauses named that ask for what it gives no number, order or place of.

    哪项最多，占总数百分之几: told which alone, the share is passed over in no silence.
    """
    clauses = asking_clauses(question) if draft.status == "answered" else []
    untold = [f"“{clause}”" for clause in clauses if len(clauses) > 1 and leaves_out(clause, draft)]
    return but_untold(draft, "、".join(untold)) if 0 < len(untold) < len(clauses) else draft


def _reason_owed(case: Case, draft: Draft) -> bool:
    """Whether why is asked beside something else, of which sentences alone are quoted and none says why."""
    beside = "reason" in case.query.wants and len(case.query.wants) > 1
    return beside and not draft.figures and not draft.works and not _SAYS_WHY.search(draft.text)


def _asks_but_move(case: Case) -> bool:
    """Whether the one number asked for is that of a move, whatever it is of (预算总额比上年增加了多少)."""
    asked = HOW_MUCH.findall(case.query.asked)
    return len(asked) == 1 and "amount" not in case.query.wants and bool(MOVES & set(case.query.wants))


def _untold(case: Case, draft: Draft, target: Target) -> str:
    """The name of what a target alone is about when the draft does not speak of it, else ""."""
    others = [mention for other in case.linked.targets if other is not target for mention in other.mentions]
    own = [mention for mention in target.mentions if mention.kind in SURE and mention not in others]
    untold = [mention for mention in own if not speaks_of(draft, mention)]
    return untold[-1].text if own and len(untold) == len(own) else ""


def speaks_of(draft: Draft, mention: Mention) -> bool:
    """Whether the text, a figure or a place of a draft names a thing."""
    figures = [figure for _, figure in draft.figures]
    if mention.kind == "code":
        return any(figure.code == mention.text for figure in figures)
    printed = [span for place in draft.places for span in place.spans]
    texts = [draft.text, *draft.cited_texts()]
    said = item_key("".join(texts).replace("\n", "")) if printed else item_key(draft.text)
    if any(key in said for key in {*mention.keys, mention.text}):
        return True
    names = {
        item_key(name) for each in figures for name in (each.item, each.part, each.region, *each.ancestors)
    }
    return any(likeness(mention, name) >= _SPOKEN_OF for name in names if name)


__all__ = ["speaks_of", "with_clauses_left_out", "with_unanswered"]
