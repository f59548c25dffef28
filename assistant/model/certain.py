"""Whether the rules' answer needs no chat model: figures asked for by name, a quote, a sure refusal.

Judges the draft and how surely the words of the question were linked; chooses no figures.
"""

from __future__ import annotations

import re

from assistant.chain import Drafted
from assistant.find.figures.lookup import Case
from assistant.question.named.mentions import SURE

_SURE_REFUSALS = frozenset({"not_loaded", "out_of_scope", "declared_none", "premise_corrected"})
_QUOTED = ("list", "definition", "duties", "use", "parts", "method")
_OPEN = re.compile(
    r"总结|概括|归纳|概述|综述|介绍|分析|评价|评论|怎么看|说说|谈谈|讲讲|解释|影响|特点|趋势|建议"
)


def is_certain(drafted: Drafted) -> bool:
    """Whether the rules answer surely and completely."""
    draft, case = drafted.draft, drafted.case
    if draft.status in _SURE_REFUSALS or case is None:
        return True
    if draft.status != "answered" or _OPEN.search(case.query.text):
        return False
    if case.query.wants_any(*_QUOTED):
        return bool(draft.places)
    return bool(draft.figures or draft.works) and _surely_named(case)


def sure_names(drafted: Drafted) -> str:
    """The formal names of what the question surely names, as one text."""
    mentions = drafted.case.linked.mentions if drafted.case else ()
    return " ".join(key for each in mentions if each.kind in SURE for key in sorted(each.keys))


def _surely_named(case: Case) -> bool:
    targets = case.linked.targets
    return bool(targets) and all(
        any(mention.kind in SURE for mention in target.mentions) for target in targets
    )
