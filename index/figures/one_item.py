"""Whether two printed names mean one item, and which sides a name covers."""

from __future__ import annotations

import re

from index.normalise import item_key


def same_item(left: str, right: str) -> bool:
    """Whether two printed names mean one item, 支出 at the end aside."""
    return _bare_name(left) == _bare_name(right)


def both_sides(item: str) -> tuple[str, ...]:
    """The income and the expenditure that a name like 财政拨款收入支出 covers, or the item."""
    match = re.match("(.*?)(?:收入、?支出|收、?支)(总计|合计|总体)?$", item)
    if match is None:
        return (item,)
    stem, total = match.group(1), match.group(2) or ""
    return (item, f"{stem}收入{total}", f"{stem}支出{total}")


def _bare_name(name: str) -> str:
    key = item_key(name)
    return key if key.endswith(("收入支出", "收支")) else key.removesuffix("支出")
