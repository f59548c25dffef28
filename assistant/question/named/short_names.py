"""Names said shorter than they are printed, and printed names that stand for two.

Knows how Chinese names are cut (科技 of 科学技术) and joined (收入、支出总计); knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_BOTH_SIDES = re.compile(
    r"(?P<before>.*?)收(?:入[、和]支出|、?支)(?P<after>(?:预算|决算)?(?:总计|合计|总额)|总(?:预算|决算))"
)
_BUDGET_OF_BOTH = re.compile("(?:部门|单位|全年|本年)?(?:预算收支|收支预算)(?:安排|规模)?")
_LEAST_KEPT = 0.6
_SIDE = re.compile("(?:支出|收入)$")
_SHORTEST = 4
_LONGEST_SPREAD, _MOST_SPREAD = 3, 6
_LEAST_PIECES = 3
_JOINED = re.compile(r"^..+?[与和及、](.)")
_LAST_WORD = 2  # characters
_SCOPES = re.compile(r"一般公共预算|政府性基金|国有资本经营|社会保险基金|财政拨款|[省市县区]?本级")


@lru_cache(maxsize=1 << 16)
def sides(name: str) -> tuple[str, ...]:
    """The two totals that a name for both sides stands for: 收入总计 and 支出总计 of 收入、支出总计."""
    joined = _BOTH_SIDES.fullmatch(name)
    if joined is None:
        return ("收入预算", "支出预算") if _BUDGET_OF_BOTH.fullmatch(name) else ()
    return tuple(f"{joined['before']}{side}{joined['after']}" for side in ("收入", "支出"))


def abbreviates(word: str, name: str) -> bool:
    """Whether two characters begin the two words that a name begins with or joins (科技, 发改, 人社)."""
    if len(word) != 2 or len(name) <= 4 or name[0] != word[0]:
        return False
    return word[1] in (name[2], *_JOINED.findall(name))


def spread_in(word: str, names: Iterable[str]) -> frozenset[str]:
    """The few names that print a word of two or three characters spread by one (代为发行 of 代发)."""
    if not 2 <= len(word) <= _LONGEST_SPREAD:
        return frozenset()
    spread = re.compile(".?".join(map(re.escape, word)))
    found = frozenset(name for name in names if spread.search(name))
    return found if len(found) <= _MOST_SPREAD else frozenset()


def in_pieces(word: str, names: Iterable[str]) -> frozenset[str]:
    """The few names that print the words of two characters of a phrase in any order (国债加固校舍)."""
    pieces = {word[at : at + 2] for at in range(0, len(word), 2)}
    if len(word) % 2 or len(pieces) < _LEAST_PIECES:
        return frozenset()
    found = frozenset(name for name in names if all(piece in name for piece in pieces))
    found = frozenset(name for name in found if not name.endswith("资金")) or found
    return found if len(found) <= _LEAST_PIECES else frozenset()


def contracts(word: str, name: str) -> bool:
    """Whether a word is a long name without characters of it here and there (文旅体育传媒支出, 创业贷款)."""
    short = word if name.endswith(word[-2:]) else _SIDE.sub("", word)
    if len(short) >= _SHORTEST and name.endswith(short[2:]) and abbreviates(short[:2], name):
        return True
    if not _SHORTEST <= len(word) < len(name) <= len(word) / _LEAST_KEPT or word[0] != name[0]:
        return False
    gap = "(?:.{1,2})?" if len(word) == _SHORTEST else "(?:.|预算|决算|基本|基金|建设)?"
    end = "(?:支出|收入|项目|经费|资金)?" if len(word) > 2 * _SHORTEST else ""
    return re.fullmatch(gap.join(map(re.escape, word)) + end, name) is not None


def abbreviates_head(word: str, name: str) -> bool:
    """Whether a word is a name whose head alone is cut to two of its characters (非遗保护传承).

    The head keeps its first character, and what follows it stands unchanged.
    """
    head, rest = word[:2], word[2:]
    cut = name.removesuffix(rest)
    return len(rest) >= _SHORTEST and 3 < len(cut) < len(name) and cut[0] == head[0] and head[1] in cut[2:]


def opens_both(word: str, name: str) -> bool:
    """Whether a word opens both things that a name joins (丧葬抚恤 of 丧葬补助金和抚恤金)."""
    if len(word) != _SHORTEST or word in name:
        return False
    joined = rf"{re.escape(word[:2])}[^和与及、]{{1,8}}[和与及、]{re.escape(word[2:])}"
    return re.match(joined, name) is not None


def second_part(name: str) -> str:
    """The second of two things joined, as one of the same head (公车运行费 of 公车购置及运行费)."""
    return name[:2] + re.split("[和与及、]", name, maxsplit=1)[-1]


def stretch_of(word: str, name: str) -> tuple[int, int] | None:
    """Where the characters of a word stand in order in a name: 置换隐性债务 in 置换存量隐性债务再融资债券."""
    places: list[int] = []
    for char in word:
        place = name.find(char, places[-1] + 1 if places else 0)
        if place < 0:
            return None
        places.append(place)
    found = (places[0], places[-1] + 1) if len(places) >= _SHORTEST else None
    return found if found and found[1] - found[0] <= len(word) / _LEAST_KEPT else None


def cut_short(word: str, name: str) -> bool:
    """Whether a word is one long name said by characters of it: 巡护运维 of 巡护体系运行维护.

    It begins as the name does and reaches into its last word, and joins no two things.
    """
    if len(word) <= _SHORTEST or word[:2] != name[:2] or word in name or _JOINED.match(name):
        return False
    found = stretch_of(word, name)
    return found is not None and len(name) - found[1] < _LAST_WORD


def said_shorter(text: str, name: str, least: int = 4) -> str:
    """The longest stretch of a text that is a name with characters left out (旅发大会 of 旅游发展大会).

    It begins where a word of the name may and ends with two characters that stand together in it.
    """
    best = ""
    for start in range(len(text) - least + 1):
        place = name.find(text[start])
        end = start
        while place >= 0:
            end += 1
            place = name.find(text[end], place + 1) if end < len(text) else -1
        run = text[start:end]
        while len(run) >= least and run[-2:] not in name:
            run = run[:-1]
        if len(run) >= max(least, len(best) + 1) and run not in name:
            best = run
    return best


def ends_shorter(text: str, name: str, least: int = 4) -> tuple[int, int] | None:
    """Where a text calls a body by its end with characters left out: 市场执法支队 of 文化市场综合执法支队."""
    at = text.find(name[-2:])
    best: tuple[int, int] | None = None
    while at >= 0:
        start, place = at, len(name) - 2
        while start and (before := name.rfind(text[start - 1], 0, place)) >= 0:
            start, place = start - 1, before
        while text[start : start + 2] not in name:
            start += 1  # a name is cut between its words
        if at + 2 - start >= least and (best is None or at + 2 - start > best[1] - best[0]):
            best = start, at + 2
        at = text.find(name[-2:], at + 1)
    return best


@lru_cache(maxsize=1 << 16)
def scopes_in(name: str) -> frozenset[str]:
    """The kinds of funds and the level that a name speaks of."""
    return frozenset(_SCOPES.findall(name))
