"""A verb that stands right at a noun, taken off it: 机场 of 要补机场, 巨灾保险 of 巨灾保险赔.

Where the reports print a piece of a question nowhere, but print it without the verb as a word of its
own, it is this word that is asked about. Knows words and the text of the reports, no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.view import ReportView
from assistant.question.asked.word_kinds import cuts_a_word

_VERBS = "补修建盖造买购发给投花拨办搞做养护种治管收交付还借减免帮扶救保奖罚配装添设开改扩赔筹捐领拿贷招募"
_AHEAD = re.compile(rf"^(?:[要能会想去来]?[{_VERBS}]|[要能会想去来])(?=[\u4e00-\u9fff]{{2,}})")
_BEHIND = re.compile(rf"(?<=[\u4e00-\u9fff]{{3}})[要能会想去来]?[{_VERBS}]$")
_DOING = (  # what is done with the money of a thing, which is no kind of the thing
    r"(?:专门|用来|用于|拿来|去|来)?(?:资助|补助|补贴|帮扶|扶持|支持|偿还|归还|支付|缴纳|交纳|发放|拨付|承担|负担"
    r"|解决|落实|购买|采购|聘请|办理|减免)(?:一?下|给)?"
)
_DOES = re.compile(_DOING)
_AFTER_AND = re.compile(rf"(?<=[、和与及跟，])(?:{_DOING}|[要能会想去来]?[{_VERBS}请雇聘租])$")
_SORT_OF_MONEY = re.compile("(?:资金|经费|款|金|收入|支出|费用?)")  # 补助资金: a kind by its verb
_ENDS_BEFORE = "的和与及或对为将在是了于等以把从向至到由其各并设进持强展施升动障善化供助成新元"


def without_verbs(word: str, views: Sequence[ReportView]) -> tuple[str, int]:
    """A piece of a question without verbs glued to it, and how many characters were taken off in front."""
    texts = [view.full_text for view in views]
    if any(word in text for text in texts):
        return word, 0
    for cut in (_AHEAD, _BEHIND):
        found = cut.search(word)
        rest = word[: found.start()] + word[found.end() :] if found else word
        if found and cuts_a_word(word, found.end() if cut is _AHEAD else found.start()):
            continue
        if found and any(_printed_alone(rest, text) for text in texts):
            return rest, found.end() if cut is _AHEAD else 0
    return word, 0


def only_does(word: str, named: str, views: Sequence[ReportView]) -> bool:
    """Whether a word right before a thing `named` only says what is done with it (资助 of 资助学费)."""
    does = _DOES.fullmatch(word) and not _SORT_OF_MONEY.fullmatch(named)
    return bool(does) and all(word + named not in view.full_text for view in views)


def without_doing(between: str) -> str:
    """What stands between two things named, without the doing of the second (还甲和资助乙)."""
    return _AFTER_AND.sub("", between)


def _printed_alone(word: str, text: str) -> bool:
    """Whether a text prints a word where one can begin: 网改造 inside 电网改造 is none."""
    return word in text and bool(
        re.search(rf"(?:^|[^\u4e00-\u9fff]|[{_VERBS}{_ENDS_BEFORE}]){re.escape(word)}", text)
    )


__all__ = ["only_does", "without_doing", "without_verbs"]
