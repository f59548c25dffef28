"""What a question is about that names nothing: the side of the budget it speaks of, or its reports' subject.

花的钱 is all that was spent, 收入 all that came in; of reports on one thing, that thing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.question.everyday.everyday import INCOME, SPENDING, TOTAL
from assistant.question.named.mentions import Mention
from index.glossary import Glossary, load_glossary
from index.normalise import item_key

_SIDES = (
    (SPENDING, re.compile(r"支出|开支|开销|花|用掉")),
    (INCOME, re.compile(r"收入|收(?=的|了|到|上来|进)|进(?=的|了|来)|进账|入账")),
)
_BOTH_SIDES = re.compile(  # 收入和支出各是多少, 收入多少、支出多少
    r"(?:收入|支出)(?:总[额数计]|合计)?(?:[和与、及]|(?:是|有|为)?(?:多少|几)[万亿]?元?[，、？])(?:收入|支出)(?:总[额数计]|合计)?"
    r"(?:各|分别|又?(?:是|有|为)?(?:多少|几))"
)
_ALL = re.compile(r"收支|盘子|预算|总额|资金|钱")
_EACH_SIDE = ("收入", "支出")
_WHICH_OF_MANY = re.compile(r"哪(?!几?[条点块类]|几(?:部分|大块))|谁")
_SUBJECTS = {"三公经费": "“三公”经费"}  # kinds of report that are about one thing
_GENERAL = ("一般公共预算收入", "一般公共预算支出")
_OF_A_PROJECT = (
    "项目资金总额|项目预算|项目支出|项目资金|项目支出费用|项目预算资金"  # what an appraisal is about
)


def side_asked(text: str, start: int = 0, end: int | None = None, widely: bool = False) -> Mention | None:
    """The side of the budget that the words of a stretch speak of, as a thing that is asked about.

    With `widely`, under all the names that the glossary has for it.
    """
    stretch = text[start : len(text) if end is None else end]
    found = [(names, match) for names, words in _SIDES if (match := words.search(stretch))]
    if not found:
        match = _ALL.search(stretch)
        found = [(TOTAL, match)] if match else []
    return _mention(found[0][0], start, found[0][1], widely) if len(found) == 1 else None


def whole_asked(
    text: str, kinds: Iterable[str], glossary: Glossary, of_sides: bool = True, of_place: bool = False
) -> list[Mention]:
    """What a question without a name of its own is about, [] where neither it nor its reports tell.

    With `of_sides`, a side of the budget where the reports are about no one thing; that of a place whose
    row is asked about is that of its general budget.
    """
    if _WHICH_OF_MANY.search(text):
        return []
    kinds = set(kinds)
    if kinds == {"绩效"} and (project := re.search("项目", text)):
        return [_mention(_OF_A_PROJECT, 0, project)]
    about = {_SUBJECTS.get(kind, "") for kind in kinds}
    subject = glossary.by_key.get(item_key(about.pop())) if len(about) == 1 else None
    if subject is not None:
        return [Mention(subject.name, 0, 1, subject.keys, "everyday", 2.0, entry=subject.id)]
    sides = _both_sides(text) or [side_asked(text)] if of_sides else []
    return [_of_general_budget(side) if of_place else side for side in sides if side]


def _both_sides(text: str) -> list[Mention | None]:
    """Both sides of the budget, where each is asked for, by the names that each has alone."""
    both = _BOTH_SIDES.search(text)
    words = sorted((text.find(word, both.start()), word) for word in _EACH_SIDE) if both else []
    sides = [side_asked(text, start, start + len(word)) for start, word in words]
    order = [tuple(name for name in side.order if "收支" not in name) for side in sides if side]
    return [
        replace(side, keys=frozenset(names), order=names)
        for side, names in zip(sides, order, strict=True)
        if side
    ]


def _of_general_budget(side: Mention) -> Mention:
    """A side of the budget as rows of places print it."""
    own = next((name for name in _GENERAL if name[-2:] == side.order[0][:2]), "")
    order = (own, *side.order) if own else side.order
    return replace(side, keys=frozenset(order), order=order)


def _mention(names: str, start: int, word: re.Match[str], widely: bool = False) -> Mention:
    order = tuple(item_key(name) for name in names.split("|"))
    place = start + word.start(), start + word.end()
    if widely:
        others = frozenset().union(*(load_glossary().same_names(name) for name in order)) - {*order}
        order = (*order, *sorted(others))
    return Mention(word.group(), *place, frozenset(order), "everyday", 2.0, order=order)
