"""The next item is worked on while the one before is in use."""

from __future__ import annotations

import threading

import pytest

from index.stores.ahead import ahead


def test_items_come_in_order_with_what_became_of_them() -> None:
    assert [(item, made.result()) for item, made in ahead([3, 1, 2], lambda item: item * 10)] == [
        (3, 30), (1, 10), (2, 20),
    ]  # fmt: skip


def test_nothing_comes_of_nothing() -> None:
    assert list(ahead([], str)) == []


def test_the_next_item_is_begun_before_the_one_before_is_done_with() -> None:
    begun = {name: threading.Event() for name in "ab"}
    for name, made in ahead("ab", lambda name: begun[name].set()):
        made.result()
        if name == "a":
            assert begun["b"].wait(5)


def test_only_one_item_is_worked_on_ahead() -> None:
    begun: list[int] = []
    for item, made in ahead(range(9), begun.append):
        made.result()
        assert len(begun) <= item + 2


def test_nothing_is_begun_while_an_item_that_is_alone_is_in_use() -> None:
    begun: list[int] = []
    for item, made in ahead([0, 1, 2, 3], begun.append, lambda item: item == 1):
        made.result()
        if item == 1:
            assert begun == [0, 1]
    assert begun == [0, 1, 2, 3]


def test_an_error_waits_for_its_turn() -> None:
    def half(item: int) -> float:
        return 1 / item

    turns = ahead([1, 0, 2], half)
    assert next(turns)[1].result() == 1
    with pytest.raises(ZeroDivisionError):
        next(turns)[1].result()
    assert next(turns)[1].result() == 0.5


def test_stopping_early_leaves_no_thread() -> None:
    before = threading.active_count()
    for _ in ahead(range(9), str):
        break
    turns = ahead(range(9), str)
    next(turns)
    turns.close()
    assert threading.active_count() <= before + 1
