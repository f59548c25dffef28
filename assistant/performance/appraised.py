"""How many projects were appraised, or given targets, and of how much money: the sentence that says so.

Knows what is asked by the act (自评, 绩效目标, 重点评价, 监控, 事前评估); where a report tells but another
act that is said beside what it leaves untold. A form is of one project and tells no number of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.untold.absent import but_untold
from assistant.draft import Draft
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.templates import say

_ASKED = re.compile(
    r"(?:20\d\d年度?|本?(?:部门|单位)|组织|开展|进行|实施|纳入|编[制报]|[填设]报|设定|实行|全部|年度|绩效|自评价?|评价|目标|管理|监控|重点|财政"
    "|事前|评估|支出|项目|涉及|金额|资金|经费|数量|[多少几个了的对有共是为各钱元万，]|一共|总共|分别|预算)+[？。]?"
)
_HOW_MANY = re.compile("(?:多少|几)个|(?:资金|金额|钱)[^，。？]{0,3}多少|多少(?:资金|金额|钱)")
_MONEY_ASKED = re.compile("资金|金额|钱|经费")
_ACTS = (
    ("绩效自评", re.compile("自评(?!结果|表|报告|得分|等级|总分)")),
    ("绩效监控", re.compile("绩效[^，。；]{0,4}监控")),
    ("事前绩效评估", re.compile("事前[^，。；]{0,4}评估")),
    ("绩效目标", re.compile("绩效(?:目标|管理)(?!情况)")),
    ("绩效评价", re.compile("(?:重点|部门|财政|绩效)[^，。；]{0,6}评价(?!结果)")),
)
_COUNTED = re.compile(r"项目(?:支出)?[^，。；、\d]{0,6}\d+个|\d+个[^，。；、]{0,20}?项目")
_MONEY = re.compile(r"\d[\d,.]*[万亿]?元")
_REFLECTED = re.compile("反映|(?:附件|详见)")


def appraised(views: Sequence[ReportView], text: str) -> Draft | None:
    """The sentence that tells how many projects were appraised, of what money; None where not asked."""
    asked = act_asked(text)
    if asked is None:
        return None
    name, act = asked
    told = _telling(views, (act,))
    beside = told or _telling(views, [other for _, other in _ACTS])
    untold = say("not_stated", subject=f"“{name}”", what="的项目数")
    if not beside:
        return Draft(status="not_stated", text=f"{untold}。")
    draft = Draft()
    view, best = max(beside, key=lambda each: bool(_MONEY.search(each[1].text)))
    quote = say("says", quote=best.text.strip("。 "), cite=draft.cite_sentence(view, best))
    draft.text = f"{quote}。"
    if not told:
        draft.status = "not_stated"
        draft.text = say("not_stated_but", untold=untold, told=draft.text)
    elif _MONEY_ASKED.search(text) and not _MONEY.search(best.text):
        return but_untold(draft, f"“{name}资金”")
    return draft


def act_asked(text: str) -> tuple[str, re.Pattern[str]] | None:
    """What was done to the projects that a question counts, where it asks nothing else; None otherwise."""
    of_all = _ASKED.fullmatch(text) and _HOW_MANY.search(text)
    return next((each for each in _ACTS if of_all and each[1].search(text)), None)


def _telling(
    views: Sequence[ReportView], acts: Sequence[re.Pattern[str]]
) -> list[tuple[ReportView, Sentence]]:
    """The sentences of prose that tell of an act and count projects."""
    return [
        (view, sentence)
        for view in views
        for sentence in view.sentences
        if not (sentence.is_row or sentence.is_heading or _REFLECTED.search(sentence.text))
        if _COUNTED.search(sentence.text) and any(act.search(sentence.text) for act in acts)
    ]


__all__ = ["act_asked", "appraised"]
