"""The command that tells what readers of the page thought of answers."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cli.upkeep import Data
from assistant.sheets import table_to_csv

HEADER = ("时间", "评价", "意见", "问题", "答案", "状态", "引擎", "报告")
WORDS = {"good": "答得好", "bad": "答得不好"}


def feedback(
    data: Data = None,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出", show_default=False)] = False,
) -> None:
    """列出网页上读者对答案的评价和意见（CSV）；删除报告时，引用它的答案文字一并抹去。"""
    from pydantic_core import to_json

    from assistant.assistant import Assistant

    with Assistant.open(data) as assistant:
        words = assistant.feedback()
    if as_json:
        print(to_json(words, indent=2).decode())
        return
    rows = (
        (
            word.given,
            WORDS[word.verdict],
            word.note,
            word.question,
            word.answer,
            word.status,
            word.engine,
            " ".join(word.reports),
        )
        for word in words
    )
    print(table_to_csv(HEADER, rows), end="")
