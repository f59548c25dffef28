"""The words of a text by part of speech: which can name a thing, which only say that or how it is done.

A numeral, a pronoun, an adverb, a lone verb of one character or one with a complement names nothing.
Verbs of two characters stay, for many are things that money goes to (培训, 采购). The one module that
knows rjieba.
"""

from __future__ import annotations

import re

import rjieba

_NAMES_NOTHING = re.compile(r"m|mq|q|d|ad|r|c|p|u.*|y|f|zg?|e|o|k")
_OF_ONE_CHARACTER = re.compile(r"v|vg|vd|a|b|t")
_MAY_NAME = re.compile(r"n.*|v|vg|a|ag|b|j|g|x")
_WITH_COMPLEMENT = re.compile(r"[\u4e00-\u9fff]+[来去到掉着完]|[拿付掏挤腾列多少]出")
_WITHOUT_KIND = re.compile("[\u4e00-\u9fff]+[^省市县区盟旗]")
_NOUN = re.compile(r"n.*|[jl]")
_LIKE = re.compile("vn|vd|ad|an|b")
_OF_ONE_SUBJECT = re.compile(r"v|d|p|c|ad|vd|vn|u.*")


def stretches_of_names(text: str) -> list[str]:
    """The stretches of a text that can name a thing, words that only say something left out."""
    names = [""]
    for word, kind in rjieba.tag(text, hmm=False):
        if _only_says(word, kind):
            names.append("")
        else:
            names[-1] += word
    return [name for name in names if name]


def content_words(text: str) -> list[str]:
    """The words of a text that can name a thing, in order.

    Characters that stand one by one in front of such a word are one that the dictionary lacks (托育补贴),
    and so is what is done with a thing of one character (买书).
    """
    found: list[str] = []
    loose = kinds = ""
    for word, kind in [*rjieba.tag(text, hmm=False), ("", "")]:
        if len(word) == 1 and _MAY_NAME.fullmatch(kind):
            loose += word
            kinds += kind
            continue
        names = len(word) > 1 and not _only_says(word, kind)
        found += [loose] if len(loose) > 1 and (names or kinds == "vn") else []
        found += [word] if names else []
        loose = kinds = ""
    return found


def goes_on(clause: str) -> bool:
    """Whether a clause opens with what is done, or how, and so goes on about what stands before it."""
    first = next(iter(rjieba.tag(clause, hmm=False)), ("", ""))
    return bool(_OF_ONE_SUBJECT.fullmatch(first[1]))


def only_does(word: str) -> bool:
    """Whether a word is but what is done with something (治理), and no name of what is done (代偿)."""
    return _kind_of(word) == "v"


def acts(clause: str) -> bool:
    """Whether all words of a clause say what is done, or how, and none names a thing (继续审议)."""
    return all(_OF_ONE_SUBJECT.fullmatch(kind) for _, kind in rjieba.tag(clause, hmm=False))


def done_to_a_kind(place: str) -> bool:
    """Whether what looks like the name of a place is what is done and a kind of place (补进|州)."""
    words = rjieba.cut(place, hmm=False)
    return words[-1] == place[-1] and acts(place[:-1])


def holds_noun(text: str) -> bool:
    """Whether a word of a text is a noun (青石大桥), and not all of them what is done or how (新设)."""
    return any(kind.startswith("n") for _, kind in rjieba.tag(text, hmm=False))


def opens_with_noun(text: str) -> bool:
    """Whether the first word of a text is a noun of several characters (低保户)."""
    word, kind = next(iter(rjieba.tag(text, hmm=False)), ("", ""))
    return len(word) > 1 and bool(_NOUN.fullmatch(kind))


def tells_apart(word: str) -> bool:
    """Whether a word tells a thing from others by what it is like or what was done (违规), not by a name."""
    return bool(_LIKE.fullmatch(_kind_of(word)))


def cuts_a_word(text: str, at: int) -> bool:
    """Whether a text taken apart there is cut amid a word, and opens with none behind it (捐|款收入).

    A longer word may be made of others (存储|设备), and one cut by chance stand before another (修|水厂).
    """
    ends = 0
    for word in rjieba.cut(text, hmm=False):
        if ends < at < ends + len(word):
            first = next(iter(rjieba.cut(text[at:], hmm=False)))
            return len(first) == 1
        ends += len(word)
    return False


def region_in_front(name: str) -> str:
    """The known place that a name opens with, its kind not said (广西 of 广西甲山学校), "" without one."""
    word, kind = next(iter(rjieba.tag(name, hmm=False)), ("", ""))
    return word if kind == "ns" and _WITHOUT_KIND.fullmatch(word) else ""


def _kind_of(word: str) -> str:
    kinds = [kind for _, kind in rjieba.tag(word, hmm=False)]
    return kinds[0] if len(kinds) == 1 else ""


def _only_says(word: str, kind: str) -> bool:
    """Whether a word only says that or how something is done, counts or points."""
    if kind in ("v", "t") and _WITH_COMPLEMENT.fullmatch(word):
        return True
    return bool(_NAMES_NOTHING.fullmatch(kind)) or (
        len(word) == 1 and bool(_OF_ONE_CHARACTER.fullmatch(kind))
    )


__all__ = [
    "acts",
    "content_words",
    "cuts_a_word",
    "done_to_a_kind",
    "goes_on",
    "holds_noun",
    "only_does",
    "opens_with_noun",
    "region_in_front",
    "stretches_of_names",
    "tells_apart",
]
