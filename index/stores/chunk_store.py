"""Chunks and their vectors in Chroma; the only module that touches it.

A collection belongs to one encoder (its identity is in the name and the metadata), so
vectors of two models never meet. Knows nothing of how chunks or vectors are made.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Collection as Ids
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import chromadb
import numpy as np
import numpy.typing as npt
from chromadb.api.client import Client
from chromadb.config import Settings as ChromaSettings
from chromadb.errors import ChromaError

from index.errors import StoreUnusable
from index.settings import Settings
from index.stores.stored import Hit
from index.types import Chunk

_PREFIX = "yusuan-"
# A filtered nearest-neighbour query takes Chroma 1.5 from 50 to 160 ms among 60,000 chunks, and
# is approximate; comparing with every vector of a report takes 11 ms once and 0.1 ms again, and
# an unfiltered query 1 ms, or 3 ms for ten times as many chunks.
_COMPARED_ONE_BY_ONE = 64
_FETCHED = 10  # times as many chunks as wanted, to choose those of many reports from
_KEPT_REPORTS = 512
_READ_AT_OPENING = frozenset(
    {
        "migrations",
        "tenants",
        "databases",
        "collections",
        "collection_metadata",
        "segments",
        "segment_metadata",
        "embeddings_queue_config",
    }
)
_BATCH = 2000  # Chroma refuses more than 5,461 records in one call (SQLite's variable limit)
Vectors = npt.NDArray[np.float32]


class ChunkStore:
    """One collection of chunks, searched by cosine."""

    def __init__(self, client: Client, encoder_identity: str) -> None:
        self._client = client
        self._name = _PREFIX + hashlib.sha256(encoder_identity.encode()).hexdigest()[:16]
        self._collection = client.get_or_create_collection(
            self._name,
            metadata={"encoder": encoder_identity},
            configuration={"hnsw": {"space": "cosine"}},
            embedding_function=None,
        )
        self._vectors = lru_cache(maxsize=_KEPT_REPORTS)(self._read_vectors)

    @classmethod
    def open(cls, settings: Settings, encoder_identity: str) -> ChunkStore:
        """The store in the data folder, or on the server that the settings name."""
        try:
            if not settings.chroma:
                _check_names(settings.chroma_folder / "chroma.sqlite3")
            return cls(_client(settings), encoder_identity)
        except Exception as error:  # Chroma raises ValueError, its own and Rust errors alike
            where = settings.chroma or str(settings.chroma_folder)
            raise StoreUnusable(
                "向量库 Chroma 无法打开",
                where,
                str(error),
                "检查 YUSUAN_CHROMA、服务是否已启动、文件夹可否写入；数据损坏时运行 yusuan repair",
            ) from error

    def add(self, report: str, chunks: Sequence[Chunk], vectors: Vectors) -> None:
        """Put in all chunks of a report; chunks already there are overwritten."""
        self._vectors.cache_clear()
        for start in range(0, len(chunks), _BATCH):
            numbers = range(start, min(start + _BATCH, len(chunks)))
            with self._told():
                self._collection.upsert(
                    ids=[f"{report}:{number}" for number in numbers],
                    embeddings=vectors[start : start + _BATCH],
                    documents=[chunks[number].text for number in numbers],
                    metadatas=[_metadata(report, number, chunks[number]) for number in numbers],
                )

    def close(self) -> None:
        """Let go of the client."""
        self._client.close()

    def search(self, vector: Vectors, reports: Ids[str] | None = None, limit: int = 20) -> list[Hit]:
        """Nearest chunks, best first, in the given reports or in all (None)."""
        try:
            return self._search(vector, reports, limit)
        except ChromaError as error:
            raise StoreUnusable("向量检索失败", self._name, str(error), "重新打开数据文件夹后再试") from error

    def _search(self, vector: Vectors, reports: Ids[str] | None, limit: int) -> list[Hit]:
        if reports is None:
            return self._nearest(vector, None, limit)
        if len(reports) > _COMPARED_ONE_BY_ONE:
            return self._nearest_among(vector, frozenset(reports), limit)
        hits = [hit for report in reports for hit in self._compared(vector, report)]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def _nearest_among(self, vector: Vectors, reports: frozenset[str], limit: int) -> list[Hit]:
        """Nearest chunks of many reports: of the nearest of all, else by Chroma's filter."""
        hits = [hit for hit in self._nearest(vector, None, _FETCHED * limit) if hit.report in reports]
        if len(hits) >= limit:
            return hits[:limit]
        return self._nearest(vector, {"report": {"$in": sorted(reports)}}, limit)

    def _nearest(self, vector: Vectors, where: Any, limit: int) -> list[Hit]:
        found = self._collection.query(
            query_embeddings=vector, n_results=limit, where=where, include=["distances"]
        )
        distances = found["distances"] or [[]]
        return [
            Hit(*_key(id_), 1.0 - float(distance))
            for id_, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    def _compared(self, vector: Vectors, report: str) -> list[Hit]:
        numbers, vectors = self._vectors(report)
        if not numbers:
            return []
        scores = zip(numbers, vectors @ vector, strict=True)
        return [Hit(report, number, float(score)) for number, score in scores]

    def _read_vectors(self, report: str) -> tuple[list[int], Vectors]:
        found = self._collection.get(where={"report": report}, include=["embeddings"])
        return [_key(id_)[1] for id_ in found["ids"]], np.asarray(found["embeddings"], dtype=np.float32)

    def delete(self, report: str) -> None:
        """Take out every chunk of a report."""
        self._vectors.cache_clear()
        with self._told():
            self._collection.delete(where={"report": report})

    def count(self) -> int:
        """Number of chunks in all."""
        with self._told():
            return self._collection.count()

    def counts(self) -> dict[str, int]:
        """Number of chunks of each report; reads every id."""
        found: Counter[str] = Counter()
        for offset in range(0, self.count(), _BATCH):
            with self._told():
                ids = self._collection.get(limit=_BATCH, offset=offset, include=[])["ids"]
            found.update(_key(id_)[0] for id_ in ids)
        return dict(found)

    def drop_other_encoders(self) -> None:
        """Remove the collections that earlier encoders filled."""
        with self._told():
            for collection in self._client.list_collections():
                if collection.name.startswith(_PREFIX) and collection.name != self._name:
                    self._client.delete_collection(collection.name)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Chroma's errors as one of ours that says what to do."""
        try:
            yield
        except ChromaError as error:
            raise StoreUnusable(
                "向量库 Chroma 读写失败",
                self._name,
                str(error),
                "检查磁盘空间和写入权限后再试；仍不行就运行 yusuan repair",
            ) from error


def _check_names(path: Path) -> None:
    """Read the small tables that Chroma reads when it opens; raises where they are damaged.

    Chroma 1.5 ends the whole process when it meets bytes there that are no text.
    """
    if not path.exists():
        return
    with closing(sqlite3.connect(path)) as connection:
        there = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        for table in there & _READ_AT_OPENING:
            connection.execute(f"SELECT * FROM {table}").fetchall()


def read_through(folder: str) -> None:
    """Open an embedded Chroma and look once for the nearest chunk in each collection; raises on damage."""
    client = chromadb.PersistentClient(folder, settings=ChromaSettings(anonymized_telemetry=False))
    for collection in client.list_collections():
        first = collection.get(limit=1, include=["embeddings"])["embeddings"]
        if first is not None and len(first):
            collection.query(query_embeddings=np.asarray(first), n_results=1, include=["distances"])


def _client(settings: Settings) -> Client:
    options = ChromaSettings(anonymized_telemetry=False)
    if not settings.chroma:
        return cast(Client, chromadb.PersistentClient(str(settings.chroma_folder), settings=options))
    address = settings.chroma if "://" in settings.chroma else f"http://{settings.chroma}"
    server = urlsplit(address)
    client = chromadb.HttpClient(
        host=server.hostname or "localhost",
        port=server.port or 8000,
        ssl=server.scheme == "https",
        settings=options,
    )
    return cast(Client, client)


def _metadata(report: str, number: int, chunk: Chunk) -> Mapping[str, str | int]:
    return {
        "report": report,
        "number": number,
        "kind": chunk.kind,
        "page_start": chunk.page_start,
        "page_end": chunk.page_end,
    }


def _key(id_: str) -> tuple[str, int]:
    report, _, number = id_.rpartition(":")
    return report, int(number)
