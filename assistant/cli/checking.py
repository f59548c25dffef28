"""The command that checks reports against themselves."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from assistant.cli.upkeep import Data

Named = Annotated[
    list[str] | None,
    typer.Argument(metavar="REPORT", help="报告编号或文件名，可给多个；不给则核对全部", show_default=False),
]


def check(
    report: Named = None,
    with_rounding: Annotated[
        bool, typer.Option("--all", help="只差末位（多由四舍五入造成）的也列出", show_default=False)
    ] = False,
    data: Data = None,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出", show_default=False)] = False,
) -> None:
    """勾稽核对：报告自己的合计、占比、增减率、正文与表对不对得上，每处带页码。"""
    from rich.console import Console
    from rich.progress import track

    from assistant.assistant import Assistant
    from assistant.audit.telling import check_to_text

    with Assistant.open(data) as assistant:
        found = [assistant.report(name) for name in report] if report else assistant.reports()
        bar = track(found, "核对", console=Console(stderr=True), transient=True, disable=len(found) < 2)
        checked = [assistant.check(one) for one in bar]
    if as_json:
        print(json.dumps([one.model_dump(mode="json") for one in checked], ensure_ascii=False, indent=2))
    elif checked:
        print("\n\n".join(check_to_text(one, with_rounding) for one in checked))
    else:
        print("还没有报告。用 yusuan index 文件或文件夹 加入。")
