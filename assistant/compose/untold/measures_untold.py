"""What is asked of a thing beside what is told of it: its move, its budget, what was spent, its share.

Each is named with the words by which a sentence of the report would tell it after all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import in_unit
from assistant.compose.untold.absent import but_untold
from assistant.compose.untold.answer_words import said_of
from assistant.draft import Draft, Untold
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.penalties import TOTAL_ITEM
from assistant.find.figures.quantities import BUDGETS
from assistant.find.figures.share_base import of_another_whole
from assistant.find.figures.whole import whole_that_moves
from assistant.question.asked.wants import MONEY_WANTS, Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import STRONG
from assistant.question.named.own_bodies import body_named
from assistant.question.targets.shares_asked import share_of_what
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

MOVES: frozenset[Want] = frozenset({"change", "rate", "direction"})
_LAST_YEAR = ("上年", "上一年", "去年", "往年")
_OF_BUDGET = r"[比较与同][^，。；]{0,6}预算"
_BEYOND = r"(?:超[收支]|短收)[^，。；\d]{0,6}\d"
_NUMBER = r"[^，。；]{0,10}?\d[\d.,]*"
_MONEY = r"(?:万亿|亿|万)?元"
_DONE = re.compile("决算|执行")
_ASKS_MONEY = re.compile(
    "(?:钱|经费|费用|支出|资金|金额)[是为有共]?多少|多少(?:钱|[万亿]?元)|花了?多少(?!人|次)"
)
_FUND = re.compile("(?:财政拨款|财政资金|一般公共预算|政府性基金|基金|国有资本|单位资金|自有资金|财政专户)")
_OF_ALL = re.compile(
    "^(?:[总本]年?)?(?:收入|支出|收支)(?:预算|决算)?(?:总|合)?计?$|(?:合计|总计|总收入|总支出|总预算)$"
)
_DONE_MUCH = re.compile("完成了?(?:多少|几)")
_OF_FUND = re.compile("(?:公共|基金|经营)预算")
_RATE_OF_BUDGET = re.compile("预算|任务|目标|计划|百分|几成|成[？，]|比例|进度|率|%")
_BUDGET_NAMED = re.compile("预算数|(?:年初|调整)的?预算")
_PLANNED = re.compile("(?<!公共)(?<!基金)(?<!经营)预算|年初|计划")
_NEVER = re.compile("(?!)")
_SLICES = re.compile("项目支出|基本支出|收入")
_SPENDING = re.compile("(?<!项目)(?<!基本)支出|(?<!收入)预算|花")
_SPENT = re.compile("支出|花")
_ALL_RECEIVED = re.compile("(?:预算)?收入(?:预算)?(?:合计|总计|总额)")
_TELLS = {
    "budget": re.compile(f"预算{_NUMBER}{_MONEY}"),
    "actual": re.compile(f"(?:决算|执行|实际|支出|完成){_NUMBER}{_MONEY}"),
    "completion": re.compile(rf"(?:完成|达到?|占|为)[^，。；]{{0,10}}预算{_NUMBER}%"),
    "share": re.compile(f"(?:占|比重|比例){_NUMBER}%"),
    "amount": re.compile(f"{_NUMBER}{_MONEY}"),
    "score": re.compile(r"\d[\d.]*分"),
}
_PLACE_ENDS = re.compile("[省市区县州盟旗]")


def measures_untold(case: Case, founds: Sequence[Found]) -> list[Untold]:
    """What is asked of the things found and neither told nor to be worked out."""
    of_each = [list(_untold(case, found, "")) for found in founds]
    alike = len({tuple(untold.text for untold in own) for own in of_each}) == 1
    untold = (
        of_each[0]
        if alike
        else [untold for found in founds for untold in _untold(case, found, f"“{found.target.name}”")]
    )
    found_for = [found.target for found in founds]
    for target in case.linked.targets if founds else ():
        body = body_named(target, case.views)
        if target in found_for or not (body or target.text.startswith("其中")):
            continue
        own = [m for m in target.mentions if m.kind in STRONG and (m is body or m.text in target.text)]
        name = "".join(mention.text for mention in own)
        untold.append(Untold(say("not_stated", subject=f"“{name}”", what=""), _NEVER))
    return untold


def of_wider_body(case: Case, found: Found) -> bool:
    """Whether a body with rows of its own is asked about and nothing found is of it."""
    body = body_named(found.target, case.views)
    if body is None:
        return False
    inputs = found.derived.inputs if found.derived else ()
    return not any(
        any(name in said for name in body.keys for said in said_of(match.view, match.figure))
        or any(_is_shorter(match.figure.region, name) for name in body.keys)
        for match in (*found.by_want.values(), *found.extra, *inputs)
    )


def _is_shorter(called: str, name: str) -> bool:
    """Whether a row calls a body by its name without the place that this opens with (市图书馆)."""
    ahead = name.removesuffix(called)
    return bool(called) and ahead != name and bool(_PLACE_ENDS.search(ahead[-1:] + called[:1]))


def of_other_than_before(found: Found, before: Found) -> bool:
    """Whether 其中财政拨款 of the thing before is told by a fund of something else."""
    target = found.target
    own = [m for m in target.mentions if m.kind in STRONG and m.text in target.text]
    if not target.text.startswith("其中") or not own or not all(_FUND.match(m.text) for m in own):
        return False
    if found.anchor is None or before.anchor is None:
        return False
    part, whole = found.anchor.figure, before.anchor.figure
    if (
        is_money(part.unit)
        and is_money(whole.unit)
        and in_unit(part, "元").value > in_unit(whole, "元").value
    ):
        return True
    names = (part.item, *part.ancestors)
    of_it = any(plain(item_key(whole.item)) in item_key(name) for name in names)
    beside = found.anchor.view is before.anchor.view and part.spans == whole.spans
    return not (of_it or beside or part.group == whole.group or _OF_ALL.search(whole.item))


def only_a_slice(case: Case, draft: Draft) -> Draft:
    """The draft; where it tells of a body but a slice of the spending asked, it says so."""
    asked, target = case.query.asked, case.linked.targets[0]
    body = body_named(target, case.views)
    if body is None or not _SPENDING.search(asked) or draft.status not in ("answered", "partial"):
        return draft
    told = [figure for _, figure in draft.figures if figure.region in body.keys]
    if not _SPENT.search(asked) and any(_is_whole_budget(figure) for figure in told):
        return draft
    slices = {name for figure in told if (name := _slice_told(figure, len(target.mentions) == 1))}
    slices = {name for name in slices if name not in asked}
    if len(slices) != 1:
        return draft
    return but_untold(draft, "全部支出", more=f"，以上只是{slices.pop()}")


def _is_whole_budget(figure: Figure) -> bool:
    """Whether a figure is all that a body is budgeted to receive, and so to spend."""
    return figure.measure in BUDGETS and _ALL_RECEIVED.fullmatch(figure.item) is not None


def _slice_told(figure: Figure, of_all: bool) -> str:
    """The slice of a body's spending that a figure is, by its name; of all its spending, any one item."""
    if found := _SLICES.search(figure.item):
        return found.group()
    return figure.item if of_all and not TOTAL_ITEM.search(figure.item) and is_money(figure.unit) else ""


def _untold(case: Case, found: Found, name: str) -> Iterator[Untold]:
    asked = set(found.target.wants or case.query.wants)
    told = found.answered() | found.works.keys()
    if case.query.yes_no or "reason" in asked or found.derived is not None or not told:
        return
    unmoved = asked & MOVES and case.query.against and not told & MOVES and found.unplanned is None
    if unmoved and whole_that_moves(case, found, list(asked)) is None:
        yield Untold(say("move_missing", subject=name, base=case.query.against), _moved(case))
    if {"budget", "actual"} <= asked and _PLANNED.search(case.query.asked):
        known = {match.figure.measure for match in (*found.by_want.values(), *found.extra)}
        budgets = "budget" in told or any("预算" in measure for measure in known)
        if not budgets:
            yield _missing(name, "的预算数", "budget")
        elif not any("预算" not in measure for measure in known) and "actual" not in told:
            done = _DONE.search(case.query.asked)
            yield _missing(name, f"的{done.group() if done else '决算'}数", "actual")
    elif (
        "budget" in asked
        and _BUDGET_NAMED.search(case.query.asked)
        and "budget" not in told
        and _executed_alone(found)
    ):
        yield _missing(name, "的预算数", "budget")
    elif "actual" in asked and _planned_alone(found):
        yield _missing(name, "的执行数", "actual", alone=asked <= {"actual", "amount"})
    elif "completion" in asked and not {"share", "completion"} & told and not _done_asked(case, found):
        share = "share" in asked
        yield _missing(name, "的占比" if share else "的预算完成率", "share" if share else "completion")
    whole = share_of_what(case.linked) if "share" in asked and "share" in found.by_want else None
    behind = re.search("占(?!比)(?P<whole>[^，。？]*)", case.linked.folded)
    if whole and whole.second and (behind is None or whole.second.target.name not in behind["whole"]):
        whole = None
    if whole and whole.second and (named := whole.second.target.mentions):
        printed = found.by_want["share"].figure
        if of_another_whole(printed, named):
            yield Untold(say("not_stated", subject=f"占“{whole.second.target.name}”", what="的比例"), _NEVER)
    if "score" in asked and "score" not in told:
        yield _missing(name, "的得分", "score")
    money = asked & MONEY_WANTS and _ASKS_MONEY.search(found.target.text or case.query.asked)
    if "count" in told and money and not _money_told(found):
        yield _missing(name, "的金额", "amount")


def _executed_alone(found: Found) -> bool:
    """Whether all that is told of a thing is money that was spent or came in."""
    told = {match.figure.measure for match in (*found.by_want.values(), *found.extra)}
    return bool(told) and told <= {"执行数", "决算数"}


def _planned_alone(found: Found) -> bool:
    """Whether all that is told of a thing is money that was planned, as its column calls it."""
    told = [match.figure for match in (*found.by_want.values(), *found.extra)]
    return bool(told) and all(f.measure in BUDGETS and f.table is not None for f in told)


def _missing(name: str, what: str, want: Want, alone: bool = False) -> Untold:
    said = say("not_stated", subject=name, what=what if name else what.removeprefix("的"))
    return Untold(said, _TELLS[want], by_any_quote=want == "amount", alone=alone)


def _done_asked(case: Case, found: Found) -> bool:
    """Whether 完成多少 asks how much was done, as it is told, and of no budget."""
    text = found.target.text or case.query.asked
    of_budget = _RATE_OF_BUDGET.search(_OF_FUND.sub("", text))
    return bool(_DONE_MUCH.search(text)) and not of_budget and _money_told(found)


def _money_told(found: Found) -> bool:
    """Whether money is told of a thing of which a number is told."""
    return any(is_money(match.figure.unit) for match in (*found.by_want.values(), *found.extra))


def _moved(case: Case) -> re.Pattern[str]:
    """How a sentence tells a move against the base asked."""
    years = {year - 1 for year in case.query.years or [view.report.year or 0 for view in case.views]}
    named = "|".join([*_LAST_YEAR, *(f"{year}年" for year in years)])
    of_budget = case.query.against == "预算"
    base = _OF_BUDGET if of_budget else rf"[比较与同][^，。；]{{0,4}}(?:{named})|同比"
    moved = rf"(?:{base})[^，。；]{{0,16}}，?(?:[增减升降涨跌]|持平|[多少]了?\d)"
    return re.compile(f"{moved}|{_BEYOND}" if of_budget else moved)


__all__ = ["MOVES", "measures_untold", "of_other_than_before", "of_wider_body", "only_a_slice"]
