"""What a clause speaks of, and a list of such things under one whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """What is being spoken of."""

    item: str
    code: str | None = None
    ancestors: tuple[str, ...] = ()
    region: str = ""
    part: str = ""
    levels: tuple[int, ...] = ()
    weak: bool = False  # from a heading or a sentence that only introduces it


@dataclass
class OpenList:
    """A list under a parent ("其中："); `own` counts its items in the running sentence."""

    parent: Subject
    own: int = 0
    money: bool = False  # some of its items are amounts of money
    total: int = 0
    fresh: bool = True  # opened in the running sentence
    by_semicolon: bool = False
    by_pause: bool = False  # its items stand side by side, parted by 、
    by_ordinal: bool = False
    by_paragraph: bool = False  # its items are paragraphs of their own
    by_bracket: bool = False  # it ends with its brackets
    by_comma: bool = False  # opened behind a semicolon and without a colon: the next one ends it
    mark: str = ""  # list mark of the paragraph that opened it
    before: bool = False  # opened in an earlier paragraph, so that no semicolon parts its items
