"""Whether the guard would notice: extractors broken on purpose, one after another: `python -m eval.sabotage`.

Each break takes the place of one function while the sample reports are read anew and the guarded
questions (floors.py) are asked; then the function is as it was. A guard that lets one pass is
too weak. Prints which floors fail, and writes them for docs/evaluation.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from eval.floors import faults, guarded_scores
from eval.run import commit
from eval.scores import summary

NOTHING = "没有弄坏"


def breaks() -> dict[str, AbstractContextManager[Any]]:
    """Faults of the kinds that extractors really have, by what goes wrong."""
    from index.figures import change_words, in_tables
    from index.figures.change_words import UP

    reader = in_tables._TableReader
    whole_row = reader.figures
    meaning = reader._measure_and_unit

    def without_gaps(self: Any, row: Any, group: int) -> Iterator[Any]:
        filled = [cell for cell in row.cells if cell is not None]
        shifted = (*filled, *[None] * (len(row.cells) - len(filled)))
        return whole_row(self, type(row)(**{**vars(row), "cells": shifted}), group)

    def always_wan(self: Any, row: Any, number: Any, column: Any) -> tuple[str, str]:
        measure, unit = meaning(self, row, number, column)
        return measure, "万元" if unit == "元" else unit

    return {
        "表格里的空格不占列，后面的数往前挪": patch.object(reader, "figures", without_gaps),
        "表格的单位“元”当成“万元”": patch.object(reader, "_measure_and_unit", always_wan),
        "正文里的“减少”读成“增加”": patch.object(change_words, "direction_of", lambda _: UP),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure with nothing broken, then with each break; returns 1 if the guard let one pass."""
    parser = argparse.ArgumentParser("eval.sabotage", description="故意弄坏数据提取，看守护测试会不会报警。")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    options = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    found = [_measured(name, broken) for name, broken in ({NOTHING: nullcontext()} | breaks()).items()]
    for one in found:
        print(f"{one['name']}：严格正确 {one['strict']:.1%}；{'；'.join(one['faults']) or '全部下限都守住'}")
    if options.out:
        record = {"commit": commit(), "runs": found}
        options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    return int(any(bool(one["faults"]) == (one["name"] == NOTHING) for one in found))


def _measured(name: str, broken: AbstractContextManager[Any]) -> dict[str, Any]:
    from assistant import Assistant
    from index import Settings

    with tempfile.TemporaryDirectory(prefix="yusuan-eval-") as folder, broken:
        settings = Settings(data=Path(folder), isolated=False)  # a process of its own would not be broken
        with Assistant.open(settings=settings) as assistant:
            scores = guarded_scores(assistant)
    return {"name": name, "strict": summary(scores)["strict"]["score"], "faults": faults(scores)}


if __name__ == "__main__":
    sys.exit(main())
