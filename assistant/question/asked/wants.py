"""What a question or a clause of one asks for: an amount, a change, a reason; knows words only."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.asked.words import ASKING, BUDGET_DONE, COUNTED, pattern

Want = str
# What a question can ask for. Order matters only for answering: earlier wants come first.
WANTS = (
    "amount", "budget", "actual", "prior", "change", "rate", "direction", "share", "completion",
    "ratio", "gap_rate", "gap", "count", "score", "target", "result", "reason", "use", "parts", "list",
    "definition", "duties", "method",
)  # fmt: skip
MONEY_WANTS: frozenset[Want] = frozenset({"amount", "budget", "actual"})
VALUE_WANTS: frozenset[Want] = MONEY_WANTS | {"count"}
MOVE_WANTS: frozenset[Want] = frozenset({"change", "rate", "direction"})
_COMPILED = tuple((want, pattern(*words)) for want, words in ASKING)
_MOVES = pattern("<up>", "<down>", "同比")
_BASE_PHRASE = re.compile(
    r"(?:比|较|与|和|同|跟)(?:上一?年度?|去年|20\d\d年度?)(?:的)?(?:当年)?(?:预算)?(?:执行|决算)数?"
)


def wants_in(text: str) -> list[tuple[Want, int]]:
    found = [(want, match.start()) for want, words in _COMPILED if (match := words.search(text))]
    names = [want for want, _ in found]
    specific = {
        "share",
        "rate",
        "change",
        "completion",
        "gap_rate",
        "ratio",
        "score",
        "count",
        "target",
        "result",
        "reason",
    }
    if "ratio" in names:
        found = [pair for pair in found if pair[0] not in ("rate", "share", "prior", "actual", "completion")]
    if "count" in names and not _OF_MONEY.search(text):
        found = [pair for pair in found if pair[0] not in ("amount", "budget", "actual")]
    if {"completion", "share"} & set(names) and "rate" in names and not _MOVES.search(text):
        found = [pair for pair in found if pair[0] != "rate"]
    if "amount" in names and specific & set(names) and not _amount_apart(text):
        found = [pair for pair in found if pair[0] != "amount"]
    return found


_OF_MONEY = re.compile(
    r"规模(?=[及与和、]|，?以及)|钱|元|费|款|资金|(?:总|规模|一共)(?:有|是)?多大|算(?!编[制报]|单位)|支出|收入|金|花|价|值|债|税|补"
    rf"|[万亿](?!{COUNTED})"
)
_AMOUNT_APART = re.compile(
    r"(?:是|为|[花收支投用拿交还付发欠拨]了?|安排了?|有|支出|预算|决算|金额|总额|入|各|各是|(?<![比较])20\d\d年度?)多少(?!个?(?:百分|点|成))|(?:规模|总量|(?<![增减变差降升动])额|(?:完成|执行|决算|预算|快报)数)(?=[及与和、]|，?以及)|(?<=[及与和、])(?:(?:[收支]入|支出|完成|执行|实现)额|(?:完成|执行|决算|快报)数)(?=各|分别|是)|多少钱|多少(?:万|亿)?元|(?:总|规模|一共)(?:有|是)?多大|[和与及、]价值"
)
_NOT_AMOUNT = pattern(
    r"(?:占|(?:<up>|<down>)(?:了|出)*的?(?:金额|数额)?|差了?|多|少|率|比例|比重|幅度?|分之|得分|得|批次?|人次|数量|辆|相差)(?:是|为)?$"
)


def _amount_apart(text: str) -> bool:
    """Whether an amount is asked beside the change, share or rate that is asked too."""
    return any(
        not _NOT_AMOUNT.search(text[: match.start()] + re.sub("多少.*", "", match.group())[:2])
        and not re.match(r"个?(?:百分|倍|批|人|辆|名|家|次|条|部|项|分)", text[match.end() :])
        for match in _AMOUNT_APART.finditer(text)
    )


_OF_A_WHOLE = re.compile(r"^(?:其中|里面|里头|当中)[^，。？]*占了?多少[？?]?$")
OF_BUDGET = re.compile(
    rf"{BUDGET_DONE}|预算的?(?:完成|执行)(?:率|进度|情况|程度|比例)|(?:完成|达到?|占|是|为|相当于|[花用支收]了?(?:掉|出去|完|到)?)了?(?:年初|全年|年度|调整后?|变动)?的?预算数?的?(?=多少|百分|几成|比例)"
)
USE_OF_MORE = re.compile(
    r"(?:多(?:出来?|收|花|拨|安排|给|投)?|(?:增[加长]|涨)(?:出来|了)?)的(?:钱|部分|资金|经费|这|那|[^，。？]{0,4}万)|(?:多|增加|增长|涨)了[^，。？]{0,8}，[^，。？]*什么"
)  # what the growth is for is why it grew


_YEAR_AND_MOVE = pattern(  # 2031年的预算是多少，2032年涨了多少: the value that the year after moved from
    r"[^，。？]*?(?P<before>20\d\d)年[^，。？\d比较]{0,24}(?:多少|几)[^，。？\d]{0,4}[，。？](?:那么?|到|而)?(?P<year>20\d\d)年?[^，。？]{0,16}(?:<up>|<down>|比)"
)


_EACH_OF_BOTH = re.compile(  # 2031年和2032年预算各多少 | 两年预算各多少
    r"[^，。？]*?(?:20\d\d年?[和与及、跟](?:20\d\d年|20\d\d)|(?<![近几每])两年)(?!级)[^，。？]{0,12}?(?:各|分别)[^，。？]{0,4}(?:多少|几)"
)


def asks_year_before(text: str) -> bool:
    """Whether a clause asks the value of a year and of the one before it.

    Or the value of a year, and the next clause how the year after has moved from it.
    """
    if _EACH_OF_BOTH.match(text):
        return True
    asked = _YEAR_AND_MOVE.match(text)
    return asked is not None and int(asked["year"]) == int(asked["before"]) + 1


_SHARE_OF_SPENDING = re.compile("占[^，。？]{1,24}?支出的?(?:比例|百分比)")


def _wants_beside_share(text: str) -> set[Want]:
    """What is asked beside a share of some spending."""
    return {want for want, _ in wants_in(_SHARE_OF_SPENDING.sub("占比", text))}


_CLAUSES = re.compile("[，。；、？]")
_SPENT = re.compile(
    "(?:最后|最终|结果|实际上?|到底|一共|总共|又|只|才|真正|全年|当年|年底)*[花用支付交缴拨发投](?:了|掉|出去?|出|完)+"
    "(?:多少|几)(?:万|亿)?(?:元|钱|块钱?)?"
)
REALLY_MOVED = re.compile(
    "真(?:的|正)?(?:省下|多花)了?这么多钱了?吗"
)  # why it moved tells whether it really did
_EXPLAINED = re.compile("(?:怎么|如何|怎样|作何)解释")
_TURNED_INTO = re.compile("(?:变成|变为|转向|转为|转变为|改成|改为|换成)[^，。？]{0,4}(?:什么|啥)")
_BOTH_SIDES = re.compile("收入?[^，。？支]{0,4}多少[^。？]*?[，、]支出?[^，。？]{0,4}多少")
_TELLS_WHICH = re.compile(
    "(?:什么|哪[些种类部分]+|啥).*(?:叫|算|称|列|归|计入|属于)"
)  # 哪些支出叫X is what X is


_OWN_MEASURE = re.compile(
    "的?(?:(?P<budget>(?:年初|全年)?预算)|(?P<actual>决算|执行))(?!数?[和与及跟、](?:预算|决算|执行))"
)


def of_own_measure(wants: Sequence[Want], behind: str) -> tuple[Want, ...]:
    """What is asked of a name by the words behind it, without what is of another (甲预算数和乙决算数)."""
    own = _OWN_MEASURE.match(behind)
    other = {"budget": "actual", "actual": "budget"}.get((own and own.lastgroup) or "")
    return tuple(want for want in wants if want != other)


def only_spent(clause: str) -> bool:
    """Whether a clause asks but what was spent: of a budget asked for before it, what became of it."""
    return _SPENT.fullmatch(clause.strip("，。；、？? ")) is not None


def explicit_wants(text: str) -> tuple[Want, ...]:
    """What a question, or a clause of one, asks for in so many words."""
    found = {want for want, _ in wants_in(_BASE_PHRASE.sub("比上年", text))}
    if {"share", "completion"} <= found and "completion" not in _wants_beside_share(text):
        found.discard("completion")  # 占基本支出的比例 is no completion
    if "completion" in found and "budget" not in {want for want, _ in wants_in(OF_BUDGET.sub("", text))}:
        found.discard("budget")  # 完成预算的几成 asks for no budget
    spent = any(map(only_spent, _CLAUSES.split(text))) and not _BOTH_SIDES.search(text)
    if {"amount", "budget"} <= found and spent:
        found.add("actual")  # 年初安排多少，花了多少
    if REALLY_MOVED.search(text):
        found |= {"change", "reason"}
    if _TURNED_INTO.search(text):
        found = (found - {"amount", "budget", "actual"}) | {"method"}  # told in words, whatever else is named
    if "use" in found and USE_OF_MORE.search(text):
        found = (found - {"use"}) | {"reason"}
    if {"reason", "definition"} <= found and _EXPLAINED.search(text):
        found.discard("definition" if _MOVES.search(text) else "reason")  # X怎么解释的 of a move asks why
    if "definition" in found and _TELLS_WHICH.search(text):
        found -= {"list", "count", "method", "use"}
    if "share" in found and _OF_A_WHOLE.search(text):
        found.add("amount")  # 其中…占多少 may mean the money as well
    if found & {"budget", "actual"} and found & {"reason", "definition", "use"} and not _amount_apart(text):
        found -= {"budget", "actual"}
    return tuple(want for want in WANTS if want in found)
