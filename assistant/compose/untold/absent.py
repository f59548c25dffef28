"""What the report does not say: nouns asked for that it never prints, and the refusal that names them.

Never refuses a thing that the report prints under the asked name; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import plans_only
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import SURE, Mention
from assistant.templates import say

_LONGEST_NAME = 30
_ASKED_NOUN = re.compile(
    r"的(?P<nouns>[\u4e00-\u9fff、]{2,16}?)(?:一共|总共|共计?|分别|各自?|都)?(?:[是有]什么(?!意思)|[是为有](?:多少|哪些|几))"
)
_OF_WHAT = (
    ("reason", "的原因"),
    ("definition", "的含义"),
    ("use", "的用途"),
    ("score", "的得分"),
    ("target", "的目标值"),
    ("completion", "的预算完成率"),
    ("share", "的占比"),
    ("rate", "的增减"),
    ("change", "的增减"),
    ("direction", "的增减"),
    ("list", "的明细"),
    ("parts", "的构成"),
    ("amount", "的金额"),
)
_AND = re.compile(r"[、和与及]")
_QUOTE = re.compile("“[^”]{8,}”")  # and no name (“三公”)
_OPEN_WORDS = re.compile(
    r"原因|意思|用途|情况|内容|职责|职能|任务|含义|数|额|钱|变化|时候|方式|地方|东西|事|"
    r"作用|目的|依据|办法|措施|问题|比例|比重|占比"
)


def asked_nouns(clause: str) -> list[str]:
    """The nouns whose content a clause asks for: 结论 and 等级 of `…的结论和等级是什么`."""
    match = _ASKED_NOUN.search(clause)
    if match is None:
        return []
    return [
        noun for noun in _AND.split(match.group("nouns")) if len(noun) >= 2 and not _OPEN_WORDS.search(noun)
    ]


def lacks_noun(clause: str, answer: str, views: Sequence[ReportView], mentions: Sequence[Mention]) -> bool:
    """Whether a clause asks for nouns that `answer` leaves out and the reports never print."""
    known = {mention.text for mention in mentions if mention.kind in SURE}
    nouns = [noun for noun in asked_nouns(clause) if not any(noun in name or name in noun for name in known)]
    if not nouns or any(noun in answer for noun in nouns):
        return False
    return any(all(noun not in view.full_text for view in views) for noun in nouns)


def refuse(case: Case, missing: str = "") -> Draft:
    """Not stated, with what is `missing` (else the thing named) and the reports looked through."""
    draft = Draft(status="not_stated")
    places = "、".join(
        dict.fromkeys(f"《{view.report.title or view.report.file}》" for view in case.views[:4])
    )
    name = missing or _missing(case)
    what = _asked_of(case, name) if name else "的具体情况"
    name = f"{name[:_LONGEST_NAME]}……" if len(name) > _LONGEST_NAME else name
    draft.text = say("not_stated", subject=f"“{name}”" if name else "所问内容", what=what) + "。"
    if places:
        draft.notes.append(say("looked", places=places))
    return draft


def refuse_beside(case: Case, missing: str, draft: Draft) -> Draft:
    """Not stated, with the figures of another thing that a draft tells, and no quote of one."""
    refused = refuse(case, missing)
    if not draft.figures or _QUOTE.search(draft.text) or "\n" in draft.text:
        return refused
    text = say("not_stated_but", untold=refused.text.rstrip("。"), told=draft.text)
    return replace(draft, status=refused.status, text=text, notes=[*draft.notes, *refused.notes])


def but_untold(draft: Draft, names: str, what: str = "", more: str = "") -> Draft:
    """A draft that tells a part of what is asked, with the quoted `names` of what no report tells."""
    text = draft.text if draft.text.endswith(("。", "”")) else f"{draft.text}。"
    missing = say("not_stated", subject=names, what=what)
    return replace(draft, status="partial", text=f"{text}{missing}{more}。")


def _asked_of(case: Case, name: str) -> str:
    """What is not told of a thing that the reports do print; "" for one that they do not."""
    if all(name not in view.full_text for view in case.views):
        return ""
    units = counted_units(case.query.asked)
    if "count" in case.query.wants and units:
        return f"有多少{units[0][0]}"
    return next((words for want, words in _OF_WHAT if want in case.query.wants), "")


def _missing(case: Case) -> str:
    """What to call the thing that is not there."""
    nouns = [noun for target in case.linked.targets for noun in asked_nouns(target.text)]
    gone = [noun for noun in nouns if all(noun not in view.full_text for view in case.views)]
    if gone:
        return "、".join(gone)
    name = case.linked.name
    asks_actual = "actual" in case.query.wants and bool(case.views)
    planned = asks_actual and all(plans_only(view, case.query) for view in case.views)
    return f"{name}的实际数" if name and planned else name
