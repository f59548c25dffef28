"""What a question asks the share of, and in what: 甲占乙的百分之几, 甲里乙占几成, 甲占甲和乙之和的几成.

Knows words only, and no report.
"""

from __future__ import annotations

import re

from assistant.find.figures.measures import AT_A_DAY
from assistant.question.asked.scopes import measures_named, names_fund
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.mentions import STRONG, Linked, Mention, Target, clause_start
from assistant.question.targets.calculation import (
    INSIDE,
    UNITS,
    Calculation,
    Operand,
    each_taken,
    named_in,
    part_of,
)

_RELIES = re.compile(r"(?:更|最|越来越|多大程度上?|有多)(?:要|是)?(?:依靠|依赖|靠)")
_BY_MEANS = re.compile(  # X，有几成是靠Y还的: Y's part of X
    r"(?P<whole>[^。；？]{2,40}?)(?:里面?|里头|当中|中)?，?(?:又|还)?有?"
    r"(?:多少(?=[是要得靠])|几成|多大(?:比例|比重|一?部分)|百分之(?:几|多少))的?(?:[钱债]|资金)?(?:是|要|得)?"
    r"(?:靠|用|由|来自|出自|通过|拿)(?P<part>[^，。；？]{2,24})"
)
_IS_PART = re.compile(
    r"(?:里面?|里头|当中|之中|中)，?(?:一共|总共)?(?:有)?(?:百分之(?:几|多少)|几成|多大比例|多大一块|多大部分|多少比例)"
    r"(?:的?钱)?(?:都|就)?(?:是|要?靠|来自|由|用于|用在|用来|花在|给|归|属于)+"
)
_UP_TO_IN = re.compile("(?:.{0,2}|的?[那这]一?(?:块|部分?))")  # 地方财力安排的那一块里
_IN_SUM = (
    re.compile("(?P<part>.*)占(?P<sum>[^，。；？占]+?)之和的"),
    re.compile("(?P<sum>[^，。；？占]+?)之和里，(?P<part>[^，。；？占]+?)占"),
)


def share_of_what(linked: Linked) -> Calculation | None:
    """The share asked: what stands before 占 is the part, what stands between 占 and the rate the whole."""
    text = linked.folded
    at = text.find("占")
    inside = re.search(r"在(.{2,20}?)(?:里|中)(?:面)?占", text)
    relies = _RELIES.search(text) or _IS_PART.search(text)
    part: tuple[Mention, ...]
    whole: tuple[Mention, ...]
    led: tuple[Mention, ...] = ()
    if at < 0 and (means := _BY_MEANS.search(text)):
        whole = named_in(linked, *means.span("whole"))
        part = named_in(linked, *means.span("part"))
        if whole and part:
            within = Operand(Target(whole, text=means["whole"]))
            inner = part_of(Operand(Target(part, text=means["part"])), whole, means["whole"])
            return Calculation("share", inner, within, inner=inner)
    if inside:
        whole = tuple(m for m in linked.mentions if inside.start(1) <= m.start < inside.end(1))
        part = tuple(m for m in linked.mentions if m not in whole)
    elif relies and any(m.end <= relies.start() for m in linked.mentions):
        whole = tuple(m for m in linked.mentions if m.end <= relies.start() and m.kind in STRONG)
        part = tuple(m for m in linked.mentions if m.start >= relies.end())
    elif at >= 0:
        part = tuple(m for m in linked.mentions if m.start < at)
        whole = tuple(m for m in linked.mentions if m.start > at)
        if not any(m.kind in STRONG for m in whole):
            led = _led_by(text, part)
            whole = led or whole
            part = tuple(m for m in part if m not in whole)
        part = _of_own_clause(text, part, at) if whole else part
    else:
        part, whole = linked.mentions, ()
    if at >= 0 and not whole:
        part, whole = _of_clause_before(linked, part, at)
    if not part:
        return Calculation("share", Operand(Target(linked.mentions))) if linked.mentions else None
    if any(m.kind in STRONG for m in part):  # 余额占限额的比重: of the limit of the same debt
        whole = tuple(m for m in whole if m.kind != "alike" or m.text not in AT_A_DAY)
    measures = measures_named(text[at:]) if at >= 0 else ()
    unit = found.group() if at >= 0 and (found := UNITS.search(text[at:])) else ""
    own = measures_named("".join(mention.text for mention in part))
    base = Operand(Target(whole), measures, unit=unit) if whole or measures else None
    first = Operand(Target(part), own, unit=unit)
    if led:
        end = part[0].start if part[0].start > whole[-1].end else whole[-1].end
        whole = tuple(m for m in whole if m.kind in STRONG) or whole
        base = Operand(Target(whole, text=text[:end]), measures, unit=unit)
        return Calculation("share", first, base, inner=part_of(first, whole, text))
    if whole and all(names_fund(mention.text) for mention in part):  # 财政拨款占X的: what it pays of X
        return Calculation("share", first, base, inner=part_of(first, whole, text))
    return Calculation("share", first, base)


def share_in_sum(linked: Linked) -> tuple[Target, tuple[Operand, ...]] | None:
    """The part and the things that it is set against all together (甲占甲和乙之和的百分之几)."""
    found = next((match for form in _IN_SUM if (match := form.search(linked.folded))), None)
    summed = each_taken(linked, *found.span("sum")) if found else ()
    part = named_in(linked, *found.span("part")) if found else ()
    return (Target(part[-1:], text=linked.folded), summed) if summed and part else None


def _of_own_clause(text: str, part: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
    """The parts that the clause of 占 names itself, where it names any (税收多少、非税多少？税收占几成)."""
    start = clause_start(text, at)
    own = tuple(m for m in part if m.start >= start)
    return own if any(m.kind in STRONG for m in own) else part


def _led_by(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The whole that a question opens with (三公经费里，…); the inner of two that a part is named after."""
    found: tuple[Mention, ...] = ()
    for inside in INSIDE.finditer(text):
        ends = any(_UP_TO_IN.fullmatch(text, m.end, inside.start()) for m in mentions)
        if ends and (not found or any(m.start >= inside.end() and m.kind in STRONG for m in mentions)):
            found = tuple(mention for mention in mentions if mention.end <= inside.start())
    return found


def _of_clause_before(
    linked: Linked, part: tuple[Mention, ...], at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """甲是多少？乙占多少: the part of the clause that asks the share, the whole of the ones before it."""
    start = clause_start(linked.folded, at)
    own = tuple(m for m in part if m.start >= start)
    before = tuple(m for m in part if m.start < start)
    asked = {want for each in linked.targets if "share" not in each.wants for want in each.wants}
    named = all(any(m.kind in STRONG for m in group) for group in (own, before))
    return (own, before) if named and asked <= MONEY_WANTS else (part, ())
