"""What a question takes for granted: corrected where it is wrong, told where it asks whether it is so.

The direction of a change, and whether a budget was passed or reached.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import Worked, in_unit, places, rounded
from assistant.compose.wording import OWN_BASIS, base_words, subject
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.quantities import comes_to
from assistant.question.asked.query import BUDGET_UNMET
from assistant.question.asked.wants import Want
from assistant.templates import say
from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money, parse_number

_WHOLE, _AS_GOOD = 100, 0.3
_TOLD: tuple[Want, ...] = ("amount", "budget", "actual", "count", "share", "completion", "rate", "change")
_ASKS_IF = (
    r"，?(?:(?:这|那)(?:一|个)?(?:数字?|话|说法)?)?"
    r"(?:[对是]?(?:吗|吧|么)|(?:没错|正确|准确|属实|真的|是真的)(?:吗|吧|么)|对不对|是不是(?:真的)?|准不准|对否)"
)
SET_BESIDE = re.compile(  # 说明写的支出是9万元，跟正文对得上吗
    r"，?[和跟与同][^，。？]{1,10}?(?:对[得不]上|一致|[相不]符|吻合|一样|相同)"
)
_SAID = re.compile(
    r"(?:是|为|共计?|[花安排]了|(?<=收入|支出|经费|余额|限额|总额))(?P<number>\d[\d,，]*(?:\.\d+)?)"
    rf"(?P<unit>亿元|万元|元|%|人次|批次|[人辆个台套批])(?:(?:{_ASKS_IF})?[？?]?$|(?={SET_BESIDE.pattern}))"
)
SO, NOT_SO = "是的", "不是"
_MOVE_SAID = re.compile(
    r"(?P<if>是不是|是否|有没有|真的?)?(?:(?:总共|一共|只|也|都|又)*)"
    r"(?P<way>增加|增长|上升|提高|上涨|减少|下降|降低|下滑|[多少](?=[花支收用了\d])|[增减涨降](?=了?\d))[花支收用]?(?:了|掉)?"
    r"(?P<number>\d[\d,，]*(?:\.\d+)?)(?P<unit>亿元|万元|元|[%％])"
    rf"(?P<asks>{_ASKS_IF})?(?=[，。？?]|$)"
)
_FALLS = "减下降少"
EXCEEDS = re.compile(
    r"超(?:出|了|过)?(?:年初|全年|调整)?预算|超支|[花用支]超|超没超|有没有超(?:出|过)?(?=[，。？]|$)"
    r"|超(?:出|过)?了(?=没|吗|[，。？])"
)
_REACHED = re.compile(
    r"(?:完成|达到|达成)了?(?:年初|全年|调整后?)?的?(?:预算|任务)|(?:完成|达成|[花用支]完)了?(?:吗|么|没有?)"
    r"|(?:有没有|是否|是不是)(?:都|全部?)?(?:完成|达成|[花用支]完)"
)
_PASSED = re.compile(rf"{EXCEEDS.pattern}|超额完成|超收")
_OWN = "(?:年初|全年|当年|调整后?)?的?"
_MISSED = re.compile(
    rf"(?:没有?|未|完?不)能?(?:全部?)?(?:完成|达到|达成|成|到|花完|用完|支完|执行完)了?{_OWN}预算|短收"
    rf"|{_OWN}预算数?(?:都|也|还|却|竟然?)*(?:没有?|未)能?(?:全部?)?(?:完成|达到|达成|花完|用完|支完|执行完)"
    rf"|(?:低于|不及|少于|小于|不到|不足){_OWN}预算|只完成"
)
_FALLS_SHORT = re.compile(  # how far a budget is missed: 离预算还差多少没收上来, 比预算少收了多少
    r"(?:还|[离距][^，。？]{2,12})差(?:着|了)?(?:多少|几[万亿])"
    r"|少[收完征入](?:上来|成|缴|库)?了?(?:多少|几[万亿])|短收了?(?:多少|几[万亿])|缺口(?:是|有)?多[少大]"
)
_GOES_BEYOND = re.compile(  # how far it is passed: 超了预算多少, 超支多少
    rf"(?:超支|超收|[花用支收]超|超(?:出|过)?了?{_OWN}预算数?)了?(?:多少|几[万亿])"
    rf"|比{_OWN}预算数?[多高](?:出|收|花|支)*了?(?:多少|几[万亿])"
)


def premise(draft: Draft, case: Case, found: Found) -> list[str]:
    """A wrong premise is corrected before the answer."""
    if corrected := _missed_budget(draft, case, found) or _passed_budget(draft, case, found):
        return corrected
    taken = case.query.premise
    actual = _direction(found)
    if not taken or not actual or actual == taken:
        return []
    anchor = found.anchor
    if anchor is None or _as_printed(found, taken):
        return []
    draft.status = "premise_corrected"
    name = subject(anchor.figure, found.target)
    return [say("not_so", subject=name, premise=taken, actual=actual).removesuffix("：")]


def _as_printed(found: Found, taken: str) -> bool:
    """Whether the statement of a move on a like basis tells as printed the one taken for granted.

    A thing can fall and rise on a like basis: 下降10.3%，…同口径增长9.3%.
    """
    for match in (found.by_want.get("change"), found.by_want.get("rate")):
        if match is None or not OWN_BASIS.search(match.figure.part):
            continue
        lead = match.figure
        for other in match.view.row_of(lead):
            same = (other.item, other.year) == (lead.item, lead.year) and other.direction == taken
            if same and not OWN_BASIS.search(other.part):
                return True
    return False


def _missed_budget(draft: Draft, case: Case, found: Found) -> list[str]:
    """A wrong premise that the budget was passed: why it was, where it was not."""
    asked = _taken(case, found, _PASSED, _GOES_BEYOND)
    anchor = found.anchor
    if asked is None or case.query.yes_no or anchor is None or not _within_budget(found):
        return []
    draft.status = "premise_corrected"
    name = subject(anchor.figure, found.target)
    return [name + ("没有超额完成预算" if EXCEEDS.search(asked.group()) is None else "没有超出预算")]


def _passed_budget(draft: Draft, case: Case, found: Found) -> list[str]:
    """A wrong premise that the budget was missed: why it was, where more than it was spent or taken in."""
    asked = _taken(case, found, _MISSED, _FALLS_SHORT)
    anchor = found.anchor
    if asked is None or case.query.yes_no or anchor is None or _within_budget(found) is not False:
        return []
    draft.status = "premise_corrected"
    return [subject(anchor.figure, found.target) + "超过了预算，并非没有完成预算"]


def _taken(case: Case, found: Found, why: re.Pattern[str], how_far: re.Pattern[str]) -> re.Match[str] | None:
    """What a question says of the budget where it asks why that is so, or by how much."""
    text = found.target.text or case.query.asked
    if "reason" in case.query.wants:
        return why.search(text) or (BUDGET_UNMET.search(text) if why is _MISSED else None)
    return how_far.search(text) if case.query.against == "预算" else None


def takes_budget_for_granted(text: str) -> bool:
    """Whether a text takes for granted that a budget was passed or missed."""
    return bool(_PASSED.search(text) or _MISSED.search(text))


def _within_budget(found: Found) -> bool | None:
    """Whether a stated or worked out change, or a completion, says that the budget was not passed.

    None where nothing of the kind is told.
    """
    for want in ("change", "direction", "reason"):
        change = found.by_want.get(want)
        if change is not None and change.figure.direction and "预算" in base_words(change.figure):
            return change.figure.direction in ("减少", "持平")
    work = found.works.get("change")
    if work is not None and "预算" in work.base.measure:
        return not work.value or not work.rises(work.subject)
    reached = _completed(found)
    return None if reached is None else reached <= _WHOLE


def _completed(found: Found) -> Decimal | None:
    """The per cent of its budget that was done, as stated or worked out."""
    stated, worked = found.by_want.get("completion"), found.works.get("completion")
    return stated.figure.value if stated else worked.value if worked else None


def verdict(case: Case, found: Found) -> list[str]:
    """Whether the budget was exceeded or reached, when that is asked."""
    asked = case.query.asked if len(case.linked.targets) == 1 else found.target.text
    if as_said := _as_said(case, found, asked) or _moved_as_said(case, found, asked):
        return as_said
    exceeds, reached = EXCEEDS.search(asked), _REACHED.search(asked)
    if not case.query.yes_no or not (exceeds or reached):
        return []
    beyond = _beyond_budget(found)
    if beyond is None:
        return []
    if exceeds:
        return ["超出了预算" if beyond > 0 else "没有超出预算"]
    return ["完成了预算" if beyond >= 0 else "没有完成预算"]


def _beyond_budget(found: Found) -> Decimal | None:
    """How far a thing went beyond its budget: in money where both are told, else in per cent of it."""
    actual = found.by_want.get("actual") or found.by_want.get("result")  # 实收多少，完成了吗
    budget = found.by_want.get("budget")
    completed = _completed(found)
    if actual is None or budget is None or actual.figure.year != budget.figure.year:
        return None if completed is None else completed - _WHOLE
    if not (is_money(actual.figure.unit) and is_money(budget.figure.unit)):
        return None
    return in_unit(actual.figure, "元").value - in_unit(budget.figure, "元").value


def _as_said(case: Case, found: Found, asked: str) -> list[str]:
    """Whether a thing comes to what a question says it does: 教育支出是400万元吗.

    Nothing where another figure of as good a match prints that amount: which of the two is meant stays open.
    """
    said = amount_said(asked)
    told = [match for want in _TOLD if (match := found.by_want.get(want)) and match.figure.value is not None]
    if said is None or not told:
        return []
    value, unit = said
    if any(comes_to(match.figure, value, unit) for match in told):
        return [SO]
    alike = case.matches(found.view, found.target)
    near = [match for match in alike if match.score >= told[0].score - _AS_GOOD]
    open_ = any(comes_to(match.figure, value, unit) for match in near)
    return [] if open_ or is_money(unit) != is_money(told[0].figure.unit) else [NOT_SO]


def amount_said(asked: str) -> tuple[Decimal, str] | None:
    """The amount and unit of which a question asks whether a thing comes to it (总共花了4万元，对吗)."""
    said = _SAID.search(asked)
    value = parse_number(said["number"]) if said else None
    return (value, said["unit"]) if said and value is not None else None


@dataclass(frozen=True)
class MoveSaid:
    """A rise or fall by so much, as a question says it."""

    direction: str
    value: Decimal
    unit: str


def move_said(asked: str) -> MoveSaid | None:
    """The one move of which a question asks whether it is so."""
    moves, said = moves_in(asked), _MOVE_SAID.search(asked)
    asks = said is not None and (said["if"] or said["asks"])
    return moves[0] if len(moves) == 1 and asks else None


def moves_in(asked: str) -> list[MoveSaid]:
    """The moves that a question says, in order."""
    return [
        MoveSaid("减少" if said["way"][0] in _FALLS else "增加", value, said["unit"].replace("％", "%"))
        for said in _MOVE_SAID.finditer(asked)
        if (value := parse_number(said["number"])) is not None
    ]


def _moved_as_said(case: Case, found: Found, asked: str) -> list[str]:
    """Whether a thing moved by what a question says: 比上年增长148.3%吗.

    Nothing where no such move is found, or another figure of as good a match prints the one said.
    """
    said = move_said(asked)
    if said is None:
        return []
    told = [m for want in ("change", "rate") if (m := found.by_want.get(want)) and m.figure.value is not None]
    worked = [found.works[want] for want in ("change", "rate") if want in found.works]
    if any(is_move(m.figure, said) for m in told) or any(is_worked(work, said) for work in worked):
        return [SO]
    of_kind = [m.figure.unit for m in told] + [work.unit for work in worked]
    if not any(is_money(unit) == is_money(said.unit) for unit in of_kind):
        return []
    best = max((m.score for m in found.by_want.values()), default=0.0)
    near = [m for m in case.matches(found.view, found.target) if m.score >= best - _AS_GOOD]
    return [] if any(is_move(m.figure, said) for m in near) else [NOT_SO]


def is_move(figure: Figure, said: MoveSaid) -> bool:
    return figure.direction == said.direction and comes_to(figure, said.value, said.unit)


def is_worked(work: Worked, said: MoveSaid) -> bool:
    """Whether a move worked out is the one said, as exactly as it is said."""
    if is_money(work.unit) != is_money(said.unit):
        return False
    rises = work.value > 0 if work.unit == "%" else work.rises(work.subject)
    value = (
        abs(work.value) * YUAN_PER_UNIT.get(work.unit, Decimal(1)) / YUAN_PER_UNIT.get(said.unit, Decimal(1))
    )
    return rises == (said.direction == "增加") and rounded(value, places(said.value)) == said.value


def _direction(found: Found) -> str:
    for want in ("change", "rate", "reason"):
        match = found.by_want.get(want)
        if match and match.figure.direction:
            return match.figure.direction
    work, rate = found.works.get("change"), found.works.get("rate")
    if work is None:
        return "" if rate is None else "增加" if rate.value > 0 else "减少" if rate.value < 0 else "持平"
    if work.value == 0:
        return "持平"
    return "增加" if work.rises(work.subject) else "减少"
