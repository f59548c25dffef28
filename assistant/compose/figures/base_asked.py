"""What a move or a rate that the question states was reckoned from: 下降5.2%，这是跟上年比还是跟预算比.

So is one that goes against what the question compares: 比执行数少，怎么还写增长0.7%.

Finds the one that the report prints so, and says against what, and whether that is the base said; tells
no value.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.compose.wording import OWN_BASIS, stated_change, stated_rate, subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match, sentence_of
from assistant.question.asked.words import HOW_MUCH
from assistant.templates import say
from index.normalise import compact_text

_WITH = r"(?:跟|和|与|同|比|较|对照|相对于?|相较于?)"
_WHAT = r"(?:什么|啥|谁|哪一?[个年]|哪个数)"
_ASKS_BASE = re.compile(
    rf"(?:是|算|指)(?:的是)?{_WITH}[^，。？]{{1,10}}?(?:相?比(?:较|出来)?的?|的)?，?(?:还是|抑或|或者?)(?:是)?{_WITH}"
    rf"|(?:是|算|指)(?:的是)?{_WITH}{_WHAT}[^，。？]{{0,4}}(?:比|的)|(?:是|以|拿){_WHAT}[作做为当]*(?:基数|基准|比较对象)"
    rf"|(?:基数|基准|比较对象)(?:到底|究竟)?是{_WHAT}"
    rf"|(?:是|算)(?:不是)?{_WITH}(?P<said>[^，。？]{{2,10}}?)(?:相?比(?:较)?|算)(?:出来)?的?(?:吗|么|嘛|吧|[？。]|$)"
    rf"|(?:{_WITH}|[低高少多]于)(?P<against>[^，。？；]{{2,12}}?)(?:[少低多高减增降升][^，。？；]{{0,6}}，?|，)"
    r"[^，。？；]{0,6}?(?:怎么|为什么|为何|为啥|咋|[还却又反倒]而?)(?:会|还|却|又|反而?|倒)*[能是被]?(?:写|说|标|列|显示|注明?|印|算)"
    r"(?:[的着成了有出]是?)?(?:是|为)?[^，。？；\d]{0,8}(?=\d)"
)
_STATED = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=%|个百分点|[万亿]?元)")
_MOVES = ("增减率", "增减额", "完成率", "比率")
_KINDS_OF_BASE = (
    re.compile("年初"),
    re.compile("调整|全年预算|变动"),
    re.compile("上年|去年|前一年|上一年|同期|20"),
    re.compile("预算"),  # of whichever kind
)
_OF_YEAR, _OF_BUDGET = 2, 3
_SAME = "是的，"


def base_asked(case: Case) -> Draft | None:
    """The rate stated in the question as the report prints it, with what it is against."""
    asked = _ASKS_BASE.search(case.query.asked)
    if asked is None or (asked["against"] and "reason" not in case.query.wants):
        return None
    if HOW_MUCH.search(case.query.asked, asked.end()):
        return None
    draft = Draft()
    told = _base_told(draft, case, asked["said"] or asked["against"] or "")
    draft.text = told.removeprefix(_SAME) if asked["against"] else told
    return draft if draft.text else None


def with_base(case: Case, draft: Draft) -> Draft:
    """The draft with what the rate stated is against, where a question asks that and goes on."""
    asked = _ASKS_BASE.search(case.query.asked)
    if (
        draft.status == "answered"
        and asked
        and not asked["against"]
        and HOW_MUCH.search(case.query.asked, asked.end())
    ):
        draft.text += _base_told(draft, case, asked["said"] or "")
    return draft


def _base_told(draft: Draft, case: Case, said: str) -> str:
    """What the move or the rate stated in the question is against, and whether it is what is `said`."""
    stated = {Decimal(number.replace(",", "")) for number in _STATED.findall(case.query.asked)}
    moves = [
        match
        for target in case.linked.targets
        for view in case.views
        for match in case.matches(view, target)
        if match.figure.measure in _MOVES and match.figure.base and match.figure.value is not None
        if abs(match.figure.value) in stated
    ]
    move = max(moves, key=lambda match: (match.score, match.figure.table is None), default=None)
    if move is None:
        return ""
    figure = move.figure
    if figure.measure == "完成率":
        cite = draft.cite(move.view, figure)
        clause = say("completion", budget=figure.base, rate=draft.figure(move.view, figure), cite=cite)
    elif figure.measure == "比率":
        clause = f"为{figure.base}的{draft.figure(move.view, figure)}{draft.cite(move.view, figure)}"
    else:
        clause = stated_rate(draft, move, False) if figure.measure == "增减率" else stated_change(draft, move)
    told = f"{subject(figure)}{clause}，是与{figure.base}相比。{_as_printed(draft, move)}"
    return f"{_verdict(_kind_of(figure.base), _kind_of(said), said)}{told}"


def _verdict(own: int | None, other: int | None, said: str) -> str:
    """Whether a base is the one said; "" where none is said, or a budget that may be either."""
    if own is None or other is None:
        return ""
    if own == other:
        return _SAME
    return "" if _OF_BUDGET in (own, other) and _OF_YEAR not in (own, other) else f"不是与{said}相比，"


def _kind_of(base: str) -> int | None:
    """Which kind of base a word names; None where it names none."""
    return next((number for number, words in enumerate(_KINDS_OF_BASE) if words.search(base)), None)


def _as_printed(draft: Draft, move: Match) -> str:
    """What calls the base of a rate in the report's own words: the clause of prose that prints it, the head
    of the column where that says on which basis (同口径)."""
    figure = move.figure
    if figure.table is not None:
        own = (table for table in move.view.tables if table.number == figure.table)
        heads = [path[-1] for table in own for path in table.columns if path and OWN_BASIS.search(path[-1])]
        return say("says", quote=heads[0], cite=draft.cite(move.view, figure)) if len(heads) == 1 else ""
    if figure.measure != "完成率":
        return ""
    clauses = re.split("[，；。]", compact_text(sentence_of(move.view, figure)))
    quote = next((clause for clause in clauses if f"{figure.printed}{figure.unit}" in clause), "")
    return say("says", quote=quote, cite=draft.cite(move.view, figure)) if quote else ""


__all__ = ["base_asked", "with_base"]
