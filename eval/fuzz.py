"""Readers against broken files: `python -m eval.fuzz --count 3000 --data DIR`.

Changes the sample reports at random, outside and inside (the text of a PDF's pages, the parts of an
office file), and adds the files to an index in rounds. Each must be read or refused, within time
and memory, and after each round the stores must be whole. A file is made again from its number and
the seed alone: `--only NUMBER` writes it beside the record.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdf
from pypdf.generic import DecodedStreamObject, NameObject

from eval.reports.generate import FOLDER
from eval.run import RESULTS, commit
from eval.store_faults import LetterEncoder, faults_of
from index import Index, Settings
from index.stores.stored import AddResult

OTHER = FOLDER.parent / "other_formats"
PAGES = 3  # of a PDF: more of the same would only take longer
SECONDS, MEGABYTES = 60, 2048  # that reading one file may take
SLOW = 5.0  # seconds: the slowest are told
STOPPED = ("读取超时", "读取中途退出")
PIECES = (
    b"<table>", b"</td>", b"<td rowspan=9999>", b"<w:tbl>", b"&e;", b"9" * 400, b"(", b"]]>", b"<<",
    b"\xff\xfe", "１２．３".encode(), "（".encode() * 50, b"\0", b"-", b"1e999", b"BT", b"%", b"\n" * 200,
)  # fmt: skip


def originals(folder: Path | None = None) -> dict[str, bytes]:
    """Sample reports in every format by name: PDFs cut short, office files, their text and HTML, and more."""
    found: dict[str, bytes] = {}
    for path in sorted(FOLDER.glob("*.pdf")):
        found[path.name] = _first_pages(path)
    for path in sorted(OTHER.glob("*.*")):
        if path.suffix in (".docx", ".xlsx"):
            found[path.name] = path.read_bytes()
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(sorted(FOLDER.glob("*.pdf"))[0]).pages)
    found["报告.txt"] = text.encode("gb18030")
    rows = "".join(f"<tr><td>{'</td><td>'.join(line.split())}</td></tr>" for line in text.splitlines())
    found["报告.html"] = f"<html><body><h1>决算</h1><table>{rows}</table></body></html>".encode()
    found["报告.md"] = "\n".join(f"| {' | '.join(line.split())} |" for line in text.splitlines()).encode()
    for path in sorted(folder.iterdir()) if folder else []:
        found[path.name] = path.read_bytes()
    return found


def _first_pages(path: Path) -> bytes:
    """The first pages of a PDF, their drawing in the clear so that changes reach it."""
    writer = pypdf.PdfWriter()
    for page in pypdf.PdfReader(path).pages[:PAGES]:
        added = writer.add_page(page)
        contents = added.get_contents()
        if contents is not None:
            clear = DecodedStreamObject()
            clear.set_data(contents.get_data())
            added[NameObject("/Contents")] = writer._add_object(clear)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def broken(number: int, seed: int, files: dict[str, bytes]) -> tuple[str, bytes]:
    """The name and content of one broken file, the same for the same number and seed."""
    chance = random.Random(f"{seed}:{number}")
    name = chance.choice(sorted(files))
    whole = files[name]
    if whole.startswith(b"PK") and chance.random() < 0.7:
        whole = _changed_inside(whole, chance)
    else:
        whole = changed(whole, chance)
    path = Path(name)
    suffix = (
        chance.choice([".pdf", ".doc", ".xls", ".html", ".txt"]) if chance.random() < 0.05 else path.suffix
    )
    return f"{number:06d}-{path.stem}{suffix}", whole or b"0"


def changed(data: bytes, chance: random.Random) -> bytes:
    """Bytes with a few places overwritten, taken out, doubled, moved, or strange pieces put in."""
    work = bytearray(data)
    for _ in range(chance.choice([1, 3, 10, 60])):
        at = chance.randrange(len(work) + 1)
        length = chance.choice([1, 4, 60, 800])
        kind = chance.randrange(6)
        if kind == 0:
            work[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del work[at : at + length]
        elif kind == 2:
            work[at:at] = work[at : at + length] * chance.choice([1, 2, 20])
        elif kind == 3:
            goal = chance.randrange(len(work) + 1)
            work[goal:goal] = work[at : at + length]
        elif kind == 4:
            work[at:at] = chance.choice(PIECES)
        elif chance.random() < 0.1:
            del work[max(at, 8) :]
    return bytes(work)


def _changed_inside(data: bytes, chance: random.Random) -> bytes:
    """An office file with one of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts, key=lambda each: -len(parts[each]))[:4])
    parts[name] = changed(parts[name], chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return made.getvalue()


def outcome(result: AddResult) -> str:
    """What became of a file, in a word."""
    if result.status != "failed":
        return "read" if result.status == "new" else result.status
    if result.reason.startswith(STOPPED):
        return "timed out" if result.reason.startswith(STOPPED[0]) else "broke down"
    return "crashed" if result.reason.startswith(("读取时出错", "写入时出错")) else "refused"


def main(arguments: Sequence[str] | None = None) -> int:
    """Break files and add them; the exit status is 1 when one hung, crashed or spoilt the stores."""
    options = _options(arguments)
    files = originals(options.more)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    if options.only is not None:
        name, content = broken(options.only, options.seed, files)
        (options.out.parent / name).write_bytes(content)
        print(options.out.parent / name)
        return 0
    logging.disable()
    record: dict[str, Any] = {"commit": commit(), "seed": options.seed, "files": 0, "slowest": [], "bad": []}
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory(prefix="yusuan-fuzz-") as folder:
        for first in range(options.first, options.first + options.count, options.round):
            last = min(first + options.round, options.first + options.count)
            settings = Settings(
                data=Path(folder) / str(first), read_seconds=SECONDS, read_memory=MEGABYTES, ocr=options.ocr
            )
            _round(settings, range(first, last), options.seed, files, record, counts)
            record["counts"] = counts
            options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps(record, ensure_ascii=False, indent=1))
    return 1 if record["bad"] else 0


def _round(
    settings: Settings,
    numbers: range,
    seed: int,
    files: dict[str, bytes],
    record: dict[str, Any],
    counts: dict[str, Counter[str]],
) -> None:
    """Break, add and check so many files."""
    given = settings.data.with_name(f"{settings.data.name}-in")
    given.mkdir(parents=True)
    for number in numbers:
        name, content = broken(number, seed, files)
        (given / name).write_bytes(content)
    since = time.monotonic()
    with Index.open(settings, encoder=LetterEncoder()) as index:

        def note(progress: Any) -> None:
            nonlocal since
            result = progress.result
            if result is None:
                return
            name, seconds = Path(result.path).name, time.monotonic() - since
            since = time.monotonic()
            said = outcome(result)
            counts.setdefault(Path(name).suffix, Counter())[said] += 1
            record["files"] += 1
            if said in ("timed out", "broke down", "crashed"):
                record["bad"].append([name, said, result.reason[:200]])
            if seconds > SLOW:
                record["slowest"].append([name, round(seconds, 1)])

        index.add([given], on_progress=note)
        record["bad"] += [[str(numbers), "store", fault[:300]] for fault in faults_of(index)]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "eval.fuzz", description="随机改坏示例报告，看读取是否卡住、崩溃或写坏库。"
    )
    parser.add_argument("--count", type=int, default=3000, help="多少个文件")
    parser.add_argument("--first", type=int, default=0, help="从第几个开始")
    parser.add_argument("--round", type=int, default=100, help="每多少个查一次库")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--only", type=int, default=None, help="只重新写出这一个文件")
    parser.add_argument("--ocr", action="store_true", help="认不出文字的页也用图像识别，慢得多")
    parser.add_argument("--more", type=Path, default=None, help="另有原件的文件夹，例如 XLS、DOC")
    parser.add_argument("--out", type=Path, default=RESULTS / "fuzz.json")
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
