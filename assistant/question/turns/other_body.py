"""A follow-up that names nothing but another body, or no body where the question before named one.

The question before is asked of that body; what is asked now, of the one before.

Knows the names of the bodies with reports; does not read what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.question.asked.query import OPENING, is_follow_up
from assistant.types import Turn
from index.normalise import longest_first

_SHORTEST = 3
_ASIDE = re.compile(rf"{OPENING.pattern}|^(?:换|如果是|改成)|(?:的?情况|的|又)?(?:呢|怎么样|如何)?[？?。]*$")


def same_of_another(question: str, history: Sequence[Turn], bodies: Iterable[str]) -> str:
    """The last question with its body replaced (那水务局呢？); the question itself where it asks for more."""
    if not history:
        return question
    names = longest_first({name for name in bodies if len(name) > 1})
    asked = question.strip()
    while (rest := _ASIDE.sub("", asked)) != asked:
        asked = rest
    before = history[-1].question
    named = next((name for name in names if name in before), "")
    called = [asked] if asked in names else [name for name in names if name[:-1] == asked]
    return before.replace(named, called[0]) if len(called) == 1 and named else question


def of_body_before(question: str, history: Sequence[Turn], bodies: Iterable[str]) -> str:
    """A follow-up asked of the body with a row of its own that the last turns were about (那接待费呢？)."""
    names = longest_first({name for name in bodies if len(name) > _SHORTEST})
    if not history or not is_follow_up(question) or any(name in question for name in names):
        return question
    for turn in reversed(history):
        if named := next((name for name in names if name in turn.question), ""):
            return f"{named}{OPENING.sub('', question)}"
        if not is_follow_up(turn.question):
            return question
    return question
