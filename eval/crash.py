"""Whether a data folder stays whole: `python -m eval.crash --kills 150 --out FILE.json`.

Kills a process at random moments of its work (adding, reading again, deleting, changing the
encoder, backing up, restoring), fills the disk, damages files of the stores, and lets two processes
write at once. After each the folder is opened (damaged ones are repaired first) and searched for
inconsistencies. Same seed, same trials, but for the moments, which hang on the machine. POSIX only;
a full disk needs the right to mount.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from eval.reports.generate import FOLDER
from eval.run import RESULTS, commit
from eval.store_faults import LetterEncoder, digest, faults_of
from index import Index, Settings
from index.errors import IndexingError
from index.stores.upkeep import backup, repair, restore

REPORTS = 4
REFUSED = 3  # exit status
WORKS = ("add", "again", "delete", "encoder", "backup", "restore")
DAMAGES = ("bytes", "zeros", "cut", "emptied", "gone")


def work(kind: str, data: Path, other: Path) -> None:
    """What the killed process does; says when it begins."""
    print("begun", flush=True)
    settings = Settings(data=data)
    if kind == "ask":
        sys.exit(_asked(settings))
    if kind == "backup":
        backup(settings, other)
    elif kind == "restore":
        restore(settings, other)
    else:
        with Index.open(settings, encoder=LetterEncoder(1 if kind == "encoder" else 0)) as index:
            if kind == "add":
                index.add([other])
            for report in index.catalogue.reports() if kind in ("again", "delete") else []:
                index.read_again(report.id) if kind == "again" else index.delete(report.id)
    print("done", flush=True)


def _asked(settings: Settings) -> int:
    """Look into everything that a folder holds; the exit status tells a clear refusal."""
    try:
        with Index.open(settings, encoder=LetterEncoder()) as index:
            index.search_words("公务接待费")
            index.search_vectors("公务接待费")
            digest(index)
    except IndexingError:
        return REFUSED
    return 0


class Trials:
    """Tries one thing after another on copies of a filled data folder and counts what came of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.counts: dict[str, Counter[str]] = {}
        self.faults: list[str] = []
        self.reports = folder / "reports"
        self.reports.mkdir()
        for path in sorted(FOLDER.glob("*.pdf"))[:REPORTS]:
            shutil.copy(path, self.reports)
        self.full, self.copy = folder / "full", folder / "full.zip"
        with Index.open(Settings(data=self.full), encoder=LetterEncoder()) as index:
            index.add([self.reports])
            self.whole = digest(index)
        backup(Settings(data=self.full), self.copy)
        self.lasts = {kind: self._timed(kind) for kind in WORKS}

    def _start(self, kind: str, data: Path, other: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "eval.crash", "--work", kind, str(data), str(other)]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        return process

    def _made(self, kind: str) -> tuple[Path, Path]:
        """A data folder for a kind of work, and the other path that it needs."""
        data = self.folder / "data"
        shutil.rmtree(data, ignore_errors=True)
        if kind in ("again", "delete", "encoder", "backup"):
            shutil.copytree(self.full, data)
        others = {"restore": self.copy, "backup": self.folder / "made.zip"}
        others.get("backup", self.copy).unlink(missing_ok=True)
        return data, others.get(kind, self.reports)

    def _timed(self, kind: str) -> float:
        started = time.monotonic()
        _ended(self._start(kind, *self._made(kind)))
        return time.monotonic() - started

    def kill(self, kind: str) -> None:
        """Kill a process at a random moment of its work; the folder must open whole."""
        data, other = self._made(kind)
        process = self._start(kind, data, other)
        time.sleep(self.chance.uniform(0, self.lasts[kind] * 1.05))
        self._count(f"kill {kind}", "finished" if process.poll() is not None else "working")
        _kill(process)
        if kind == "restore":
            if data.exists():
                self._check(f"kill {kind}", data, whole=True)
            restore(Settings(data=data), self.copy) if not data.exists() else None
        if kind == "backup" and other.exists():
            shutil.rmtree(data)
            restore(Settings(data=data), other)
        self._check(f"kill {kind}", data, whole=kind in ("again", "encoder", "backup", "restore"))
        if kind == "add":
            with Index.open(Settings(data=data), encoder=LetterEncoder()) as index:
                index.add([self.reports])
            self._check(f"kill {kind}", data, whole=True)

    def fill(self, free: int) -> None:
        """Add with so many kilobytes free; then with room enough."""
        with _small_disk(self.folder / "disk", free) as disk:
            if disk is None:
                self._count("disk", "not tried: cannot mount")
                return
            data = disk / "data"
            try:
                with Index.open(Settings(data=data), encoder=LetterEncoder()) as index:
                    results = index.add([self.reports])
                said = Counter(result.status for result in results)
                self._count("disk", "all added" if said["new"] == REPORTS else "some refused")
            except IndexingError:
                self._count("disk", "refused")
            except Exception as error:  # anything else is a fault
                self._fault("disk", f"{free} KB free: {type(error).__name__}: {error}")
            _remounted(disk, "200m")
            with Index.open(Settings(data=data), encoder=LetterEncoder()) as index:
                self._tell("disk", faults_of(index))
                index.add([self.reports])
            self._check("disk", data, whole=True)

    def damage(self, how: str) -> None:
        """Damage a file of a store; opening answers or refuses, repairing makes it whole."""
        data, _ = self._made("again")
        files = [path for path in sorted(data.rglob("*")) if _is_of_store(path, data) and path.stat().st_size]
        file = self.chance.choice(files)
        _spoil(file, how, self.chance)
        code = _ended(self._start("ask", data, data))
        self._count("damage", {0: "answers", REFUSED: "refused"}.get(code, "crashed"))
        if code not in (0, REFUSED):
            self._fault("damage", f"{file.name}, {how}: the process ended with {code}")
        settings = Settings(data=data)
        try:
            repair(settings, encoder=LetterEncoder())
        except Exception as error:  # there is no way out left
            self._fault("damage", f"{file.name}, {how}: repair: {type(error).__name__}: {error}")
            return
        self._check("damage", data, whole=True)

    def both(self) -> None:
        """Two processes write to one new folder at the same time."""
        data, other = self._made("add")
        first, second = self._start("add", data, other), self._start("add", data, other)
        codes = sorted(_ended(process) for process in (first, second))
        self._count("two", "both done" if codes == [0, 0] else "one done" if codes[0] == 0 else "none done")
        if codes[0]:
            self._fault("two", "neither process finished")
        self._check("two", data, whole=True)

    def _check(self, trial: str, data: Path, *, whole: bool) -> None:
        with Index.open(Settings(data=data), encoder=LetterEncoder()) as index:
            self._tell(trial, faults_of(index))
            if whole and digest(index) != self.whole:
                self._fault(trial, "not all of it is there")

    def _tell(self, trial: str, faults: Sequence[str]) -> None:
        for fault in faults:
            self._fault(trial, fault)

    def _count(self, trial: str, outcome: str) -> None:
        self.counts.setdefault(trial, Counter())[outcome] += 1

    def _fault(self, trial: str, fault: str) -> None:
        self._count(trial, "inconsistent")
        self.faults.append(f"{trial}: {fault[:300]}")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """kill -9 a process and those that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """The exit status of a process that has said its last."""
    process.communicate()
    return process.returncode


@contextmanager
def _small_disk(folder: Path, free: int) -> Iterator[Path | None]:
    """A disk in memory with so many kilobytes, None where it may not be mounted."""
    folder.mkdir(exist_ok=True)
    size = max(free, 4)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder], check=False)
    if mounted.returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def _remounted(folder: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", folder], check=True)


def _is_of_store(path: Path, data: Path) -> bool:
    inside = path.relative_to(data).parts[0]
    return path.is_file() and (inside == "chroma" or inside.startswith("catalogue"))


def _spoil(path: Path, how: str, chance: random.Random) -> None:
    """Damage a file in one of several ways."""
    whole = bytearray(path.read_bytes())
    at = chance.randrange(len(whole))
    if how == "bytes":
        for _ in range(chance.choice([1, 16, 400])):
            whole[chance.randrange(len(whole))] = chance.randrange(256)
    elif how == "zeros":
        whole[at : at + 8192] = bytes(len(whole[at : at + 8192]))
    elif how == "cut":
        del whole[at:]
    elif how == "emptied":
        whole.clear()
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(whole)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the trials; the exit status is 1 when anything was inconsistent."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--work"]:
        work(given[1], Path(given[2]), Path(given[3]))
        return 0
    options = _options(given)
    logging.disable()
    with tempfile.TemporaryDirectory(prefix="yusuan-crash-") as folder:
        trials = Trials(Path(folder), options.seed)
        todo: list[Callable[[], None]] = []
        todo += [partial(trials.kill, kind) for kind in _in_turn(WORKS, options.kills)]
        todo += [partial(trials.fill, number * options.step) for number in range(options.disks)]
        todo += [partial(trials.damage, how) for how in _in_turn(DAMAGES, options.damages)]
        todo += [trials.both] * options.twos
        record: dict[str, Any] = {"commit": commit(), "seed": options.seed}
        for trial in todo:
            trial()
            record |= {"counts": trials.counts, "faults": trials.faults}
            options.out.parent.mkdir(parents=True, exist_ok=True)
            options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps(record, ensure_ascii=False, indent=1))
    return 1 if trials.faults else 0


def _in_turn(names: Sequence[str], count: int) -> list[str]:
    return [names[number % len(names)] for number in range(count)]


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "eval.crash", description="随机时刻中断、写满、弄坏，看数据文件夹是否完整。"
    )
    parser.add_argument("--kills", type=int, default=30, help="中断多少次")
    parser.add_argument("--disks", type=int, default=6, help="写满磁盘多少次")
    parser.add_argument("--step", type=int, default=600, help="每次多留多少 KB 空间")
    parser.add_argument("--damages", type=int, default=10, help="弄坏库文件多少次")
    parser.add_argument("--twos", type=int, default=2, help="两个进程同时写多少次")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--out", type=Path, default=RESULTS / "crash.json")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
