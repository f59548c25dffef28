"""What a question names: mentions of things, and the targets that they describe together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from assistant.question.asked.wants import Want

SURE = frozenset({"exact", "everyday", "code"})
STRONG = SURE | {"alike"}
NAMED = STRONG - {"code"}


def clause_start(text: str, at: int) -> int:
    """Where the clause begins that a place in a question stands in."""
    return max(text.rfind(stop, 0, at) for stop in "，。；？") + 1


@dataclass(frozen=True)
class Mention:
    """A thing that the question names.

    `keys` are comparison forms that count as this thing; `avoid` forms that look alike and are
    something else; `whole` names what the question seeks it in; `word` is the longer word that it
    is only a piece of. `kind` is exact, code, everyday, vague, alike, title, context or word.
    `weight` says how much a figure must cover it.
    """

    text: str
    start: int
    end: int
    keys: frozenset[str]
    kind: str
    weight: float
    avoid: frozenset[str] = frozenset()
    entry: str = ""
    order: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    word: str = ""
    whole: frozenset[str] = frozenset()


class Stretch(Protocol):
    """A stretch of the question."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches of a question share a character."""
    return one.start < other.end and other.start < one.end


@dataclass(frozen=True)
class Target:
    """One thing to find figures for: the mentions that together describe it, and what is asked of it.

    `text` is its clause; `beside` the other things that the clause names side by side with it.
    """

    mentions: tuple[Mention, ...]
    wants: tuple[Want, ...] = ()
    text: str = ""
    beside: tuple[str, ...] = ()

    @property
    def own_text(self) -> str:
        """What its clause says of it alone: without what is named beside it."""
        own = self.text
        for other in self.beside:
            own = own.replace(other, "")
        return own

    @property
    def name(self) -> str:
        """The most telling name, for messages."""
        telling = max(self.mentions, key=lambda mention: (mention.weight, mention.end), default=None)
        return (telling.word or telling.text) if telling else ""


@dataclass(frozen=True)
class Linked:
    """The targets of a question and the words it is about, as one text for searching.

    `left_out` are the things that the question asks to leave aside (不算…, …除外).
    """

    targets: tuple[Target, ...]
    mentions: tuple[Mention, ...]
    search_text: str
    folded: str
    left_out: tuple[Mention, ...] = ()

    @property
    def name(self) -> str:
        """What the first thing asked about is called, for messages; "" where nothing is named."""
        return self.targets[0].name if self.targets else ""
