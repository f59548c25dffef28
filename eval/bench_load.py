"""Loads many reports for the benchmark without encoding each: `python -m eval.bench_load DATA FILE…`.

Reports made from the same samples differ in names and figures only, so that later ones get the
vectors of earlier ones with a little noise. Everything else is done as always, and an answer takes
as long as with vectors of their own.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.progress import track

from index import Index, Settings
from index.encoder import Encoder, Vectors

OWN = 20  # reports that are encoded; the rest repeat them
NOISE = 0.01


class TwinEncoder(Encoder):
    """The encoder for the chunks of the first reports; after them theirs again, with noise."""

    def __init__(self, own: int = OWN) -> None:
        super().__init__()
        self._own = own
        self._kept: list[Vectors] = []
        self._calls = 0
        self._chance = np.random.default_rng(1)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the chunks of one report; a single text is always encoded."""
        if len(texts) < 2:
            return super().embed(texts)
        self._calls += 1
        if len(self._kept) < self._own:
            self._kept.append(super().embed(texts))
            return self._kept[-1]
        base = self._kept[self._calls % self._own]
        rows = base[np.arange(len(texts)) % len(base)]
        noisy = rows + self._chance.normal(0, NOISE, rows.shape)
        unit: Vectors = (noisy / np.linalg.norm(noisy, axis=1, keepdims=True)).astype(np.float32)
        return unit


def load(data: Path, paths: Sequence[Path], own: int = OWN) -> None:
    """Take reports into a data folder; those that it has stay as they are."""
    with Index.open(Settings(data=data), encoder=TwinEncoder(own)) as index:
        known = {Path(path).name for path in index.catalogue.paths()}
        missing = [path for path in paths if path.name not in known]
        for path in track(missing, description=f"载入 {len(paths)} 份", disable=not sys.stderr.isatty()):
            index.add([path])


if __name__ == "__main__":
    load(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
