"""What a level pays out of its own means and what comes from above, said as a report's columns call it.

县里自己财力 is 县级财力安排 where a table has such a column, 上级给的 上级提前下达. Knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.text.view import ReportView

_OWN = re.compile(
    r"(?:[省市县区州](?:里|级|上|本级)?|地方|本级|本地|财政)(?:自己|自身|自有)(?:的)?(?:财力|财政|家底|钱|资金|[花出拿]钱)?"
    r"|自有财力|自己(?:的)?财力|[省市县区州]里的?财力"
)
_ABOVE = re.compile(
    r"(?:上级|上头|上面|中央和?省|中央)(?:提前)?(?:给|拨|补助?|下达|支持)(?:过来|下来|了)?的?(?:钱|资金|补助|部分)?"
)
_PAID_BACK = re.compile("本金|本息|偿还|还债|到期的?债")  # no matter of what a level may spend
_COLUMN_OWN = re.compile(
    r"^(?:[省市县区州][级本]?级?|本级|地方|自有)?财力(?:安排)?(?:数|资金)?$|^(?:财政|自有)资金$"
)
_COLUMN_ABOVE = re.compile(r"^(?:上级|中央)?提前下达(?:数|资金)?$|^上级提前下达")


def own_means_as_printed(text: str, views: Sequence[ReportView]) -> str:
    """The question with 自己的财力 and 上级给的 as the columns of the reports are headed, where they are."""
    repaid = _PAID_BACK.search(text)
    for said, printed in ((_OWN, _COLUMN_OWN), (_ABOVE, _COLUMN_ABOVE)):
        if not said.search(text):
            continue
        columns = {label.part.split("/")[-1] for view in views for label in view.labels if label.part}
        named = sorted(name for name in columns if printed.search(name) and not (repaid and "财力" in name))
        text = said.sub(named[0], text, count=1) if len(named) == 1 else text
    return text
