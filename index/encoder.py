"""Text -> unit vectors by a sentence-transformers model; the only module that loads one.

The shipped model lies beside this file in `encoder/` and needs no network. Another model
is named by its id or folder. Loading waits for the first text, so that everything that
works on figures and words alone starts at once. Knows nothing of chunks or stores.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import hashlib
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
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
        if len(texts) < _MANY:
            return self._encoded(model, texts, contextlib.nullcontext)
        shares = _shares(texts, self._batch_size, _one_thread_an_operation())
        parts = _side_by_side().map(
            lambda share: self._encoded(model, [texts[at] for at in share], _half_precision), shares
        )
        rows = np.vstack(list(parts))
        vectors = np.empty_like(rows)
        vectors[np.concatenate(shares)] = rows
        _give_memory_back()
        return vectors

    def _encoded(
        self,
        model: SentenceTransformer,
        texts: Sequence[str],
        precision: Callable[[], AbstractContextManager[object]],
    ) -> Vectors:
        """Unit rows of texts, by this thread alone."""
        with precision():
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
                _one_thread_an_operation()
                self._model = _load(self._folder() or self._source)
                gc.freeze()  # the 600,000 objects of the libraries stay; walking them takes 0.4 s each time
            return self._model


def _shares(texts: Sequence[str], batch_size: int, threads: int) -> list[list[int]]:
    """Places of the texts by the thread that encodes them: batches of texts alike in length, in turn."""
    order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
    batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    dealt = [batches[first::threads] for first in range(min(threads, len(batches)))]
    return [[at for batch in each for at in batch] for each in dealt]


@cache
def _one_thread_an_operation() -> int:
    """Take from torch the threads inside each operation; how many there were to use otherwise.

    They wait for each other at every layer, so that a busy core holds up all of them: on two busy
    cores a question took 60 ms with two and 8 ms with one. Batches side by side wait for nobody:
    300 chunks on two cores take half the time that one thread takes.
    """
    import torch

    usual = torch.get_num_threads()
    torch.set_num_threads(1)
    return usual


@cache
def _side_by_side() -> ThreadPoolExecutor:
    """Threads that stay: each new one would take memory of its own and keep it."""
    return ThreadPoolExecutor(_one_thread_an_operation(), thread_name_prefix="encoder")


def _give_memory_back() -> None:
    """Hand freed memory to the system: glibc keeps it, 300 MB after a thousand chunks."""
    with contextlib.suppress(OSError, AttributeError, TypeError):  # another C library, or Windows
        ctypes.CDLL(None).malloc_trim(0)


def _half_precision() -> AbstractContextManager[object]:
    """bfloat16 arithmetic where the processor has it, worth its conversion for many texts.

    It takes about two thirds of the time; the cosine to the single precision vector is
    above 0.99999.
    """
    import torch

    able: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    enabled = bool(able.get("avx512_bf16") or able.get("amx_bf16"))
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
