"""Which indicators of a form are short of their targets, in any order of words, and which is furthest off.

哪几项没完成 | 没达标的是哪些: all of them; 哪项离目标差得最远: the one furthest off by its share of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import share
from assistant.draft import Draft
from assistant.find.text.view import ReportView
from assistant.performance.appraisal import Row
from assistant.performance.form_lines import lost_line, missed
from assistant.performance.indicators import Hit, Named
from assistant.templates import say

_NOT = r"(?:没|未|不)(?:有|能)?(?:全部?|都|完全|按[期时]|如期)?(?:完成|达|做到|做完|干完|实现|到位|兑现|合格)"
_WHICH = re.compile(
    r"(?:哪|什么)[^，。？]{0,6}(?:指标|目标)[^，。？]{0,6}(?:没|未|不)"
    rf"|(?:哪[几些]?|(?<!为)什么|(?<!为)啥)(?!个?(?:项目|单位|部门))[项个条样些]?(?:任务|工作|内容)?[^，。？的]{{0,4}}?{_NOT}"
    rf"|{_NOT}[^，。？]{{0,6}}(?:的|指标|项目?)[^，。？]{{0,6}}(?:哪|什么|啥)"
    rf"|(?:有没有|有无|是否有)[^，。？]{{0,4}}{_NOT}"
)
_OF_ACCOUNTS = re.compile(r"支出(?!自评|绩效|评价|项目)|收入|科目|预算|决算|税")
_FURTHEST = re.compile(
    r"(?:指标|哪一?[项条]|什么)(?!目)[^，。？]{0,6}完成(?:率|得|情况)?最(?:低|差|不好|少)|"
    r"(?:目标|指标|计划)值?[^，。？]{0,8}(?:差|远|缺)[^，。？]{0,6}最|最[^，。？]{0,6}(?:目标|指标|计划)值?(?:差|远)"
    r"|(?:目标|指标|计划)值?[^，。？]{0,6}最(?:远|差)"
)
_AMONG = re.compile("(?P<noun>(?!指标|目标|项目|任务|工作)[\u4e00-\u9fff]{2})(?:里面?|[当之其]?中)的?$")
_MOST_LISTED = 12


def asks_unreached(text: str) -> bool:
    """Whether it is asked which indicators were not reached; of items of the accounts it is not."""
    return bool(_WHICH.search(text)) and not _OF_ACCOUNTS.search(text)


def asks_furthest(text: str) -> bool:
    """Whether it is asked which result is furthest from its target."""
    return bool(_FURTHEST.search(text)) and not _OF_ACCOUNTS.search(text)


def short_of(forms: Sequence[Named]) -> list[Hit]:
    """The indicators whose results fell short of their targets."""
    return [Hit(view, form, row, 1.0) for view, form in forms for row in form.indicators if _short(view, row)]


def spoken_of(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Those of some indicators that a question asks for among others (甲检查里哪项没完成); else all."""
    asked = _WHICH.search(text)
    among = _AMONG.search(text[: asked.start()]) if asked else None
    return [hit for hit in hits if among and among["noun"] in hit.row.name] or list(hits)


def unreached(draft: Draft, hits: Sequence[Hit], with_project: bool) -> list[str]:
    """What is told of the indicators that fell short."""
    return [
        lost_line(draft, hit.view, hit.form, hit.row, with_project, "missed") for hit in hits[:_MOST_LISTED]
    ]


def none_short(draft: Draft, forms: Sequence[Named]) -> Iterator[str]:
    """That no indicator of a form is short of its target, where all of them are told."""
    for view, form in forms:
        done = [row for row in form.indicators if row.get("目标值") and row.get("完成值")]
        if done and len(done) == len(form.indicators):
            count = draft.count(len(done), "项")
            yield say("none_short", project=form.project, count=count, cite=draft.cite(view, done[0].any))


def furthest(forms: Sequence[Named]) -> Draft | None:
    """The indicator short of its target whose result differs most from it, by its share of the target."""
    draft = Draft()
    apart = [
        (abs(work.value - 100), view, form, row)
        for view, form in forms
        for row in form.indicators
        if _short(view, row)
        and (target := row.get("目标值"))
        and (actual := row.get("完成值"))
        and target.unit == actual.unit
        and None not in (target.value, actual.value)
        and (work := share(actual, target))
    ]
    most = max((gap for gap, *_ in apart), default=None)
    for gap, view, form, row in apart:
        if gap == most and (work := share(row.figures["完成值"], row.figures["目标值"])):
            line = lost_line(draft, view, form, row, len(forms) > 1, "furthest")
            result, expression = draft.work(work)
            draft.text += f"{line}，相当于目标的{result}（{expression} = {result}）。"
    return draft if draft.text else None


def _short(view: ReportView, row: Row) -> bool:
    """Whether a result is short of its target; without values to compare, whether it lost points."""
    target, actual = row.get("目标值"), row.get("完成值")
    if (
        target is None
        or actual is None
        or target.value is None
        or actual.value is None
        or (target.unit, target.year) != (actual.unit, actual.year)
    ):
        return row.falls_short and row.is_indicator
    return missed(view, row, target.value, actual.value)


__all__ = ["asks_furthest", "asks_unreached", "furthest", "none_short", "short_of", "spoken_of", "unreached"]
