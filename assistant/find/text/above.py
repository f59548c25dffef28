"""What stands above a figure of prose, all the way up: 甲…。其中：乙…，包括丙…: 丙 below 乙 below 甲.

The statement of a part names only the whole it follows; which whole of this name is meant is told
by the order of the statements. Knows no question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index import Figure

_FAR = 12  # figures back to the whole of a part


def all_above(figures: Sequence[Figure]) -> Iterator[tuple[str, ...]]:
    """The names above every figure, those above its whole in front."""
    for number, figure in enumerate(figures):
        own = figure.ancestors
        yield (*_above_whole(figures, number), *own) if figure.table is None and len(own) == 1 else own


def _above_whole(figures: Sequence[Figure], number: int) -> tuple[str, ...]:
    """The names above the whole of a figure, where it is the last one told of that name."""
    own = figures[number]
    for whole in reversed(figures[max(number - _FAR, 0) : number]):
        if whole.table is not None or whole.headings != own.headings:
            return ()
        if whole.item == own.ancestors[0]:
            return whole.ancestors if own.item not in (*whole.ancestors, whole.item) else ()
    return ()


__all__ = ["all_above"]
