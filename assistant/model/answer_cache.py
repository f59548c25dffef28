"""Answers kept until a report changes: the most recently asked ones, in memory.

The key holds everything that an answer depends on, the catalogue's version first; what is out
of date is never found again and falls out in time.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable

from assistant.types import Answer


class AnswerCache:
    """At most `size` answers; safe to share between threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Answer | None:
        """The answer kept under a key."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def put(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer; the one not asked for longest goes."""
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            while len(self._answers) > self._size:
                self._answers.popitem(last=False)
