"""Broken files are the same for the same number and seed."""

from __future__ import annotations

import random

from eval.fuzz import broken, changed, outcome
from index.stores.stored import AddResult

FILES = {"甲.txt": "会议费支出2.50万元。".encode() * 20, "乙.html": b"<table><tr><td>1</table>"}


def test_a_broken_file_can_be_made_again() -> None:
    made = [broken(number, 8, FILES) for number in range(20)]
    assert made == [broken(number, 8, FILES) for number in range(20)]
    assert made != [broken(number, 9, FILES) for number in range(20)]


def test_files_are_really_changed() -> None:
    whole = FILES["甲.txt"]
    assert sum(changed(whole, random.Random(number)) != whole for number in range(20)) > 15


def test_outcomes_tell_refusals_from_crashes() -> None:
    said = [
        AddResult("a", "failed", reason=why) for why in ("文件打不开：a", "读取超时：a", "读取时出错（X）")
    ]
    assert [outcome(each) for each in said] == ["refused", "timed out", "crashed"]
