"""Work on the next item begins while the one before is still in use: two cores busy, results in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


def ahead(
    items: Iterable[Item], make: Callable[[Item], Made], alone: Callable[[Item], bool] = lambda _: False
) -> Iterator[tuple[Item, Future[Made]]]:
    """Each item with what will become of it, in order; `make` runs in one other thread, one item ahead.

    An error is raised by the future of its item. What has not begun when the caller stops is left.
    After an item that is `alone` the next one is asked for only when the caller is done with it.
    """
    before: tuple[Item, Future[Made]] | None = None
    pool = ThreadPoolExecutor(1, thread_name_prefix="ahead")
    try:
        for item in items:
            begun = (item, pool.submit(make, item))
            if before is not None:
                yield before
            before = begun
            if alone(item):
                yield before
                before = None
        if before is not None:
            yield before
    finally:
        pool.shutdown(cancel_futures=True)
