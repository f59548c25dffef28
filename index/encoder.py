"""Text -> unit vectors by a sentence-transformers model; the only module that loads one.

The shipped model lies beside this file in `encoder/` and needs no network. Another model
is named by its id or folder. Loading waits for the first text, so that everything that
works on figures and words alone starts at once. Knows nothing of chunks or stores.
"""

from __future__ import annotations

import gc
import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_MANY = 8  # fewer texts do not repay the conversion
SHIPPED = Path(__file__).parent / "encoder"
Vectors = npt.NDArray[np.float32]


class Encoder:
    """A sentence-transformers model, loaded when the first text comes."""

    def __init__(self, source: str = "", batch_size: int = 8) -> None:
        """`source` is a model id or folder, "" for the shipped model."""
        self._source = source
        self._batch_size = batch_size
        self._loading = threading.Lock()
        self._model: SentenceTransformer | None = None

    @cached_property
    def identity(self) -> str:
        """Names the model so that vectors of two models are never mixed.

        A folder is known by its weights, wherever it lies; anything else by its id.
        """
        folder = self._folder()
        return f"files:{_weights_hash(folder)}" if folder else f"hub:{self._source}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row for each text."""
        if not texts:
            return np.empty((0, 0), dtype=np.float32)
        model = self._loaded()
        with _threads(len(texts)), _half_precision(len(texts)):
            vectors = model.encode(
                list(texts),
                batch_size=self._batch_size,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, dtype=np.float32)

    def embed_one(self, text: str) -> Vectors:
        """Unit vector of one text."""
        row: Vectors = self.embed([text])[0]
        return row

    def _folder(self) -> Path | None:
        if not self._source:
            return SHIPPED
        folder = Path(self._source).expanduser()
        return folder if folder.is_dir() else None

    def _loaded(self) -> SentenceTransformer:
        with self._loading:
            if self._model is None:
                self._model = _load(self._folder() or self._source)
                gc.freeze()  # the 600,000 objects of the libraries stay; walking them takes 0.4 s each time
            return self._model


@contextmanager
def _threads(texts: int) -> Iterator[None]:
    """One thread for few texts, half of the usual number for many.

    Threads wait for each other at every layer, so a busy core holds up all of them: on two
    busy cores a question takes 8 ms with one thread and 60 ms with two, and 100 chunks take
    2.8 s and 5.4 s.
    """
    import torch

    usual = _usual_threads()
    torch.set_num_threads(1 if texts < _MANY else max(usual // 2, 1))
    try:
        yield
    finally:
        torch.set_num_threads(usual)


@cache
def _usual_threads() -> int:
    """Threads of the process, read once, before any text changes them for a while."""
    import torch

    return torch.get_num_threads()


def _half_precision(texts: int) -> AbstractContextManager[object]:
    """bfloat16 arithmetic for many texts where the processor has it.

    It takes about two thirds of the time; the cosine to the single precision vector is
    above 0.99999.
    """
    import torch

    able: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    enabled = texts >= _MANY and bool(able.get("avx512_bf16") or able.get("amx_bf16"))
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=enabled)


def _load(source: Path | str) -> SentenceTransformer:
    """The model; only an id that is not a folder may ask the network."""
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(str(source), device="cpu", local_files_only=isinstance(source, Path))
    except Exception as error:  # the hub, safetensors and transformers each raise their own
        raise EncoderError(
            "向量模型无法加载",
            str(source),
            f"模型名称或文件夹有误，或无法联网下载（{type(error).__name__}）",
            "检查 YUSUAN_ENCODER；留空则使用自带的模型",
        ) from error


def _weights_hash(folder: Path) -> str:
    """Short hash over configuration and weights of a model folder."""
    digest = hashlib.sha256()
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in {".safetensors", ".bin", ".json"}]
    for path in files:
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
