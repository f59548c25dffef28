"""What a question says besides asking: who asks and why, what is thought of the matter.

我们小区老人多。社区养老服务安排了多少钱: the first sentence asks nothing and names nothing that a report
prints. Reads the words alone; which names are printed is told to it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.find.text.forms_of_speech import asks
from assistant.question.asked.query import question_to_query
from assistant.question.asked.wants import only_spent
from assistant.question.asked.words import WITHOUT

_CLAUSE = re.compile(r"[^，。；！？：]+[，。；！？：]?")
_BOUNDS = re.compile(  # narrows what is asked, or says what is to be done with it
    rf"{WITHOUT}|其中|当中|里面?|不含|包[括含]|只[看算要比]|单[看算]|口径|合计|相加|加起来|为准|按|全[省市区县州]|本级|[“\d（]"
)
_HAS_DONE = re.compile(  # 请甲所做评价，花了多少: what was bought of whom is what the cost is asked of
    r"(?:为了?)?(?:请|委托|聘请?|邀请?|雇|找|让|向)(?!问|教)[\u4e00-\u9fff（）“”]{2,}?"
    r"(?:做|办|搞|开展|承[担办接]|实施|[编写修租买购订签评审查测])"
)
_YEAR = re.compile(r"20\d\d年度?")


def without_asides(question: str, named: Collection[str]) -> str:
    """The question without its clauses that neither ask, name nor bound anything; "" where it has none.

    `named` are the words of the question that name something printed. A year told in a clause left out
    is put before the rest, where that names none.
    """
    clauses = _CLAUSE.findall(question)
    asides = [clause for clause in clauses if _is_aside(clause)]
    rest = "".join(clause for clause in clauses if clause not in asides)
    kept = [name for name in named if any(name in clause for clause in asides)]
    if not asides or not asks(rest) or any(name not in rest for name in kept):
        return ""
    if only_spent(rest) and any("了" in clause for clause in asides):
        return ""  # 讲堂办了一年，总共花了多少: on what was done
    own = _years(rest)
    dated = {year for clause in asides for year in _years(clause)} - own
    if len(dated) > 1 or (dated and own):  # of which years is asked
        return ""
    return f"{''.join(dated)}{rest}"


def _years(text: str) -> set[str]:
    return {year.removesuffix("度") for year in _YEAR.findall(text)}


def _is_aside(clause: str) -> bool:
    plain = _YEAR.sub("", clause)
    return not (
        asks(plain) or question_to_query(plain).wants or _BOUNDS.search(plain) or _HAS_DONE.match(plain)
    )
