"""A total told behind the amounts that it adds up: of all of them, and of none alone.

Knows figures and their amounts, not how a clause is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from index.figures.subject import Subject
from index.normalise import to_yuan
from index.types import Figure

ADDED_UP = re.compile(
    "(?:^|[，；：])(?:合计|总计|共计)(?:达|为|约)?$|(?:^|[，；：。])(?:以上|上述)?(?:合计|总计|共计|累计)(?:支付|支出|投入|拨付)(?:资金)?$"
)
_LONGEST = 40  # characters of the names of what is added up


def added_up(told: Sequence[Figure], total: Decimal) -> Subject | None:
    """What a total in yuan is of: the last amounts told that give it, None where they are of one thing."""
    parts: list[Figure] = []
    for figure in reversed(told):
        parts.insert(0, figure)
        if sum(to_yuan(part.value or Decimal(0), part.unit) for part in parts) == total:
            break
    else:
        return None
    names = list(dict.fromkeys(part.item for part in parts))
    if len(names) < 2:
        return None
    joined = "、".join(names)
    item = joined if len(joined) <= _LONGEST else f"{names[0]}等{len(names)}项"
    first, last = parts[0], parts[-1]
    region = last.region if last.region == first.region else ""
    above = last.ancestors if last.ancestors == first.ancestors else ()
    return Subject(item, ancestors=above, region=region, part="合计")
