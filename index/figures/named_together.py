"""Names of several items that stand together in front of their numbers: 甲、乙分别增加1万元和2万元.

Reads words only; knows no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures import change_words
from index.figures.amounts import Amount

_ONE_TOTAL = re.compile(r"收、支|收入[、和]支出(?:总计|合计|总额)")  # one total told of both sides
_APIECE = re.compile("分别|占比")
_RAISED_TOGETHER = re.compile(r"分别[由从][^，。；]*?\d[^，。；]*?[到至为][^，。；]*")
_AHEAD = re.compile("[，。；：]")
_SUMMED = re.compile("(?<!公)(?:等|总计|合计|总额|总量|共计?)$")
_JOINT = re.compile("以及|[、和与及]")
_MARKED = re.compile("以及|[、和]")  # 与 and 及 can stand inside a name (普及率)
_YEAR_OF = re.compile(r"20\d\d年?")
_YEAR = re.compile(r"20\d\d")
_YEARS = re.compile(r"20\d\d年?(?:(?:以及|[、和与及])20\d\d年?)+")
_SIDE = re.compile("收入|支出|余额|限额|结余|产量|产值")
_KIND = re.compile(
    "(?:等(?:领域|方面|行业|项目)?(?=支出|收入|资金|经费))?"
    "(?P<kind>(?:贷款|存款|债务|预算|决算|补助|专项)?(?:收入|支出|余额|限额|预算|经费|资金|标准|领域|产值|保费|补助|费))$"
)
_ALIKE = re.compile("(?P<names>[^，；。]+?)均(?P<verb>(?:为|是|达到?)?)$")


def told_in_turn(text: str, start: int, end: int, amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    """Stretches of `text[start:end]` whose amounts go each to its own of the names before them."""
    found = [match.span() for match in _RAISED_TOGETHER.finditer(text, start, end)]
    for run in _runs(text, [amount for amount in amounts if start <= amount.start < end]):
        ahead = _AHEAD.split(text[start : run[0].start])[-1]
        alike = len({amount.unit for amount in run}) == 1
        if _APIECE.search(ahead) or (alike and shared_names(ahead, len(run))):
            found.append((run[0].start, run[-1].end))
    return found


def _runs(text: str, amounts: Sequence[Amount]) -> list[list[Amount]]:
    """Amounts that follow one upon another, with nothing between them but marks of a list."""
    runs: list[list[Amount]] = []
    for amount in amounts:
        if runs and _JOINT.fullmatch(text[runs[-1][-1].end : amount.start]):
            runs[-1].append(amount)
        else:
            runs.append([amount])
    return [run for run in runs if len(run) > 1]


def shared_names(left: str, count: int) -> list[str]:
    """Names of "甲、乙分别增加1万元和2万元"; empty where there are not as many as numbers.

    What stands but once behind the last (甲、乙余额) or in front of the first (甲收入、支出) is said of each,
    as is what the years of "2026年、2027年收入" are told of.
    """
    names = _SUMMED.sub("", left.partition("分别")[0])
    parted = ([piece for piece in marks.split(names) if piece] for marks in (_JOINT, _MARKED))
    pieces = next((pieces for pieces in parted if len(pieces) == count), [])
    if not pieces and count == 2 and "分别" in left and "城乡" in names and not _JOINT.search(names):
        return [names.replace("城乡", one) for one in ("城市", "农村")]
    if not pieces or count < 2:
        return []
    if (dated := _YEAR_OF.match(pieces[-1])) and all(_YEAR_OF.fullmatch(piece) for piece in pieces[:-1]):
        return [piece + pieces[-1][dated.end() :] for piece in pieces[:-1]] + [pieces[-1]]
    if (side := _SIDE.search(pieces[0])) and all(_SIDE.fullmatch(piece) for piece in pieces[1:]):
        return [pieces[0], *(pieces[0][: side.start()] + piece for piece in pieces[1:])]
    kind = _KIND.search(pieces[-1])
    if kind and not any(_KIND.search(piece) for piece in pieces[:-1]):
        of = kind.group("kind")
        return [*(_joined(piece, of) for piece in pieces[:-1]), pieces[-1][: kind.start()] + of]
    return pieces


def years_together(text: str, count: int) -> list[int]:
    """The years last named together in a text, where they are so many (2026年和2027年)."""
    named = [_YEAR.findall(match.group()) for match in _YEARS.finditer(text)]
    return [int(year) for year in named[-1]] if named and len(named[-1]) == count else []


def _joined(name: str, kind: str) -> str:
    """A name and what it is of (一般债务, 债务余额), what stands in both but once."""
    both = next((size for size in range(len(kind), 0, -1) if name.endswith(kind[:size])), 0)
    return name + kind[both:]


def raised_together(left: str, text: str, amounts: Sequence[Amount]) -> list[str]:
    """Names of "甲、乙分别由1元、2元提高至3元、4元"; empty where it is no such list."""
    half = len(amounts) // 2
    between = text[amounts[half - 1].end : amounts[half].start] if half > 1 else ""
    raised = len(amounts) == 2 * half and change_words.is_new_level(between)
    return shared_names(left, half) if raised else []


def all_alike(left: str) -> list[str]:
    """The words before a number, item by item where all have it ("甲、乙和丙均为0万元")."""
    said = None if _ONE_TOTAL.search(left) else _ALIKE.match(left)
    pieces = [piece for piece in re.split("[、和及]|以及", said.group("names")) if piece] if said else []
    if said is None or len(pieces) < 2 or any(len(piece) < 3 for piece in pieces):
        return [left]
    return [piece + said.group("verb") for piece in pieces]
