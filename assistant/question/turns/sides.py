"""The things that a question sets side by side: 甲和乙各, 甲比乙多, 甲刨去乙; and those of a later clause.

Reads the grammar of the question alone: where one thing ends, where the next begins, and what the
question is without one of them. Knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.question.asked.query import content_pieces
from assistant.question.asked.words import HOW_MUCH, INSIDE, WITHOUT

_JOIN = re.compile(
    r"以及|还有(?![没哪]|多|几)|连同|再?加上|[及、]|[和与跟](?![^，。？；、]{0,12}(?:相?比|对比|一样|相符|对得上))|"
    r"(?<=[\u4e00-\u9fff])占(?!地(?!域|方)|用|比|百分|几|多少)|是(?=[^，。？；]{2,24}倍)|"
    r"(?<![占同相对百环一])比(?!上|去|往|年|例|重|率|值|较|一比|预|计|目|同|全|本|20\d\d)"
    r"(?=[^，。？；]{2,24}?[多少高低大小][出了]?(?:多少|几))|"
    rf"再?(?:{WITHOUT})"
)
_ENDS_JOINED = re.compile(rf"(?:{_JOIN.pattern})$")
_CLAUSE = re.compile(r"[^，。？；！,?;!]+[，。？；！,?;!]?")
_WHICH = re.compile(r"(?:哪(?:一?[个家项边])?|谁)[^，。？；]{0,6}?[多少高低大小]")
_ENDS = re.compile(
    r"(?:[两二三四五六七八九十几][个项类块种笔家地市边区县份部大]|[这那]|哪|谁|之[和间后外]|之$|合计|总[计共]|一共|共计|一项|身上|[上里剩]$"
    rf"|{INSIDE}$).*"
)
_LEADS = re.compile(r"^(?:比一比|比较|实际|实有|现有|全部|其中|平均|每|[补修建盖造买购养种治管办搞卖])")
_NO_THING = re.compile(r"^[不没要]|年|的")
_NO_OWN = re.compile(r"实际|实有|现有|全部")
_BEFORE_JOIN = re.compile(r"的?(?:费用?|支出|收入|经费|钱)?(?:里面?|中)?")
_GENERAL = re.compile(
    r"(?:的|支出|收入|费用?|经费|资金|金额|专项|项目|工程|预算|决算|税|基金|债务?|余额|限额|总[额数]|数量?|量)+$"
)
_FOR_WHAT = re.compile(
    r"(?:多少|几)(?:[万亿]?元)?(?:的?钱|资金)(?:是|能|要)?(?P<verb>[用花投](?:在|于|到|给)了?|[补修建盖造买购养种治管办搞])"
    r"(?P<thing>[\u4e00-\u9fff]{2,8}?)(?:身上|上面?|方面)?[，。？；！,?;!]?$"
)
_OF_KIND = re.compile(
    r"^(?:其中的?|又|还|另外)*(?P<thing>[\u4e00-\u9fff]{1,8}(?:费|税|债|收入|支出|基金|补贴))(?:又|还|就|是|有|占|为|收了?|花了?)*(?:多少|百分之几|几成)"
)
_FURTHER = re.compile(
    r"^(?:又|还|另外?)[\u4e00-\u9fff]{1,4}?(?:多少|几)(?P<thing>[\u4e00-\u9fff]{2,6}(?:费|税|债|收入|支出|基金|补贴|津贴|资))[，。？；]?$"
)
_COMPARES = re.compile(
    r"哪|谁|倍|占|比|差|一共|合计|总共|共计|总计|加起来|加在一起|相加|之和|再?加上|剩|还有多少|"
    rf"{WITHOUT}"
)
APART = re.compile(r"(?:各自?|分别)(?=[^，。？；]{0,12}(?:多少|几))")
_SHORTEST = 2


@dataclass(frozen=True)
class Side:
    """A thing named in a question, where it stands, and what joins it to the thing before or behind it."""

    text: str
    start: int
    clause: tuple[int, int]
    join: tuple[int, int] | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def own(self) -> str:
        """What tells it from others of its kind (熊猫 of 熊猫税)."""
        own = _GENERAL.sub("", self.text)
        return self.text if not own or (len(own) < _SHORTEST and self.text[-1] in "债税") else own


def sides_of(text: str, kept: Sequence[tuple[int, int]]) -> list[Side]:
    """The things set side by side in a question that asks for numbers, and what later clauses ask of.

    `kept` are stretches that are one name, whatever joins stand in them.
    """
    if not HOW_MUCH.search(text) and not _WHICH.search(text):
        return []
    found: list[Side] = []
    for place, match in enumerate(_CLAUSE.finditer(text)):
        clause = match.span()
        joins = [
            join.span()
            for join in _JOIN.finditer(text, *clause)
            if not any(low < join.end() and join.start() < high for low, high in kept)
        ]
        found += _beside(text, clause, joins) if joins else _alone(text, clause) if place else ()
    return found


def without(text: str, sides: Sequence[Side], untold: Sequence[Side]) -> str:
    """The question without some of its things, "" where nothing is left to ask.

    Where it calculates, the rest of the things are asked one by one.
    """
    if is_calculated(text, untold):
        rest = [side for side in sides if side not in untold and side.join is not None]
        lead = _ENDS_JOINED.sub("", text[: min(side.start for side in sides if side.join)])
        names = "、".join(side.text for side in rest)
        return f"{lead}{names}{'各' if len(rest) > 1 else ''}是多少？" if names else ""
    few = any(
        side.join is not None
        and sum(other.clause == side.clause for other in sides if other not in untold) < 2
        for side in untold
    )
    for side in sorted(untold, key=lambda each: -each.start):
        low, high = side.clause if side.join is None else _with_join(side)
        text = text[:low] + text[high:]
    text = f"{APART.sub('', text) if few else text}".rstrip("，；,;")
    return text if HOW_MUCH.search(text) else ""


def is_calculated(text: str, untold: Sequence[Side]) -> bool:
    """Whether one number is asked of several things together, some of which are untold."""
    joined = [side for side in untold if side.join is not None]
    return bool(joined) and bool(_COMPARES.search(text)) and not APART.search(text)


def _with_join(side: Side) -> tuple[int, int]:
    low, high = side.join or (side.start, side.end)
    return min(low, side.start), max(high, side.end)


def _beside(text: str, clause: tuple[int, int], joins: Sequence[tuple[int, int]]) -> Iterator[Side]:
    """What stands right at the joins: the first thing behind one, the last in front of the first.

    Behind a number asked for (多少批次、多少人次) stands no thing beside another.
    """
    bounds = [clause[0], *(at for join in joins for at in join), clause[1]]
    for place, (low, high) in enumerate(zip(bounds[::2], bounds[1::2], strict=True)):
        pieces = list(_pieces(text, (low, high)))
        last = place == len(joins)
        if pieces and (last or not HOW_MUCH.search(text, low, high)):
            at, piece = pieces[0] if place else pieces[-1]
            near = place or _BEFORE_JOIN.fullmatch(text, at + len(piece), joins[0][0])
            side = _side(piece, at, clause, joins[max(place - 1, 0)])
            if near and side:
                yield side
        if HOW_MUCH.search(text, low, high):
            return


def _alone(text: str, clause: tuple[int, int]) -> Iterator[Side]:
    """What a later clause asks how much money is for, or how much it is, by the name of a kind."""
    said = text[slice(*clause)]
    for form in (_FOR_WHAT, _OF_KIND, _FURTHER):
        if (found := form.search(said)) and (
            side := _side(found["thing"], clause[0] + found.start("thing"), clause)
        ):
            yield side


def _side(piece: str, at: int, clause: tuple[int, int], join: tuple[int, int] | None = None) -> Side | None:
    named = _ENDS.sub("", piece)
    lead = _LEADS.match(named)
    if lead and len(_GENERAL.sub("", named[lead.end() :])) > 1:
        named, at = named[lead.end() :], at + lead.end()
    nothing = len(named) < _SHORTEST or _NO_THING.search(named) or _NO_OWN.match(named)
    return None if nothing else Side(named, at, clause, join)


def _pieces(text: str, part: tuple[int, int]) -> Iterator[tuple[int, str]]:
    at = part[0]
    for piece in content_pieces(text[slice(*part)]):
        at = text.find(piece, at)
        yield at, piece
        at += len(piece)


__all__ = ["APART", "Side", "is_calculated", "sides_of", "without"]
