"""A verb that stands right at a noun, taken off it: 机场 of 要补机场, 巨灾保险 of 巨灾保险赔.

Where the reports print a piece of a question nowhere, but print it without the verb as a word of its
own, it is this word that is asked about. Knows words and the text of the reports, no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.view import ReportView

_VERBS = "补修建盖造买购发给投花拨办搞做养护种治管收交付还借减免帮扶救保奖罚配装添设开改扩赔筹捐领拿贷招募"
_AHEAD = re.compile(rf"^(?:[要能会想去来]?[{_VERBS}]|[要能会想去来])(?=[\u4e00-\u9fff]{{2,}})")
_BEHIND = re.compile(rf"(?<=[\u4e00-\u9fff]{{3}})[要能会想去来]?[{_VERBS}]$")
_ENDS_BEFORE = "的和与及或对为将在是了于等以把从向至到由其各并设进持强展施升动障善化供助成新元"


def without_verbs(word: str, views: Sequence[ReportView]) -> tuple[str, int]:
    """A piece of a question without verbs glued to it, and how many characters were taken off in front."""
    texts = [view.full_text for view in views]
    if any(word in text for text in texts):
        return word, 0
    for cut in (_AHEAD, _BEHIND):
        found = cut.search(word)
        rest = word[: found.start()] + word[found.end() :] if found else word
        if found and any(_printed_alone(rest, text) for text in texts):
            return rest, found.end() if cut is _AHEAD else 0
    return word, 0


def _printed_alone(word: str, text: str) -> bool:
    """Whether a text prints a word where one can begin: 网改造 inside 电网改造 is none."""
    return word in text and bool(
        re.search(rf"(?:^|[^\u4e00-\u9fff]|[{_VERBS}{_ENDS_BEFORE}]){re.escape(word)}", text)
    )


__all__ = ["without_verbs"]
