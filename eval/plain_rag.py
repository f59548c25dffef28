"""A plain LangChain RAG as people commonly build it, to be measured beside the assistant.

Pages by pypdf (what PyPDFLoader gives), RecursiveCharacterTextSplitter with the sizes of the
LangChain tutorials, embeddings by the encoder that the assistant uses, Chroma, the best
chunks stuffed into one prompt, one chat model. Nothing here is tuned to budget reports.

Needs langchain-text-splitters. Retrieval needs no chat model; answers do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

from assistant.types import Answer, Citation, Turn
from eval.chat import NoChatModel
from eval.pages import open_pdf
from index import Report
from index.encoder import Encoder

CHUNK_SIZE, CHUNK_OVERLAP, BEST = 1000, 200, 4
PROMPT = """你是问答助手。请只根据下面的资料回答问题，不知道就说不知道，回答尽量简短。

资料：
{context}

问题：{question}
回答："""
UNKNOWN = "不知道"


class SameEncoder(Embeddings):
    """The assistant's encoder as LangChain embeddings."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Vectors of chunks."""
        return [list(map(float, row)) for row in self._encoder.embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Vector of a question."""
        return self.embed_documents([text])[0]


class PlainRag:
    """Indexes PDFs and answers from the chunks nearest to a question."""

    def __init__(self, folder: Path, encoder: str = "", model: BaseChatModel | None = None) -> None:
        """`folder` keeps the vectors; `encoder` names a model, "" for the shipped one."""
        self._model = model
        self._store = Chroma(
            collection_name="plain",
            embedding_function=SameEncoder(Encoder(encoder)),
            persist_directory=str(folder),
        )

    def add(
        self, paths: Sequence[str | Path], *, on_progress: Callable[[Any], None] | None = None
    ) -> dict[str, int]:
        """Split and embed PDF files; returns the number of chunks by file."""
        counts: dict[str, int] = {}
        for path in map(Path, paths):
            if path.suffix.lower() != ".pdf" or self._has(path.name):
                continue
            documents = split(load(path))
            if documents:
                self._store.add_documents(documents)
            counts[path.name] = len(documents)
            if on_progress is not None:
                on_progress(path)
        return counts

    def reports(self) -> list[Report]:
        """None: it knows chunks and file names, not whose reports they are."""
        return []

    def find(
        self, question: str, reports: Sequence[str] | None = None, limit: int = BEST
    ) -> list[tuple[str, int]]:
        """(file, page) of the nearest chunks, nearest first."""
        return [
            (found.metadata["source"], found.metadata["page"])
            for found in self._near(question, reports, limit)
        ]

    def ask(
        self, question: str, *, reports: Sequence[str] | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """Answer by the chat model from the nearest chunks.

        Raises:
            NoChatModel: none was given.
        """
        if self._model is None:
            raise NoChatModel("没有配置对话模型，基线只能比较检索。")
        started = time.perf_counter()
        found = self._near(question, reports, BEST)
        context = "\n\n".join(document.page_content for document in found)
        text = str(self._model.invoke(PROMPT.format(context=context, question=question)).text)
        return Answer(
            status="not_stated" if UNKNOWN in text[:12] else "answered",
            text=text,
            citations=[_citation(number, document) for number, document in enumerate(found, 1)],
            engine="plain-rag",
            elapsed_ms=round((time.perf_counter() - started) * 1000),
        )

    def _near(self, question: str, reports: Sequence[str] | None, limit: int) -> list[Document]:
        within: Any = {"source": {"$in": list(reports)}} if reports else None
        return list(self._store.similarity_search(question, k=limit, filter=within))

    def _has(self, file: str) -> bool:
        return bool(self._store.get(where={"source": file}, limit=1)["ids"])


def load(path: Path) -> list[Document]:
    """One document a page, as PyPDFLoader makes them; pages count from 1 here."""
    reader = open_pdf(path)
    if reader is None:
        return []
    return [
        Document(page_content=page.extract_text(), metadata={"source": path.name, "page": number})
        for number, page in enumerate(reader.pages, 1)
    ]


def split(documents: Sequence[Document]) -> list[Document]:
    """Chunks of the usual size."""
    from langchain_text_splitters import (  # type: ignore[import-not-found,unused-ignore]
        RecursiveCharacterTextSplitter,
    )

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_SIZE, chunk_overlap=CHUNK_OVERLAP)
    chunks: list[Document] = splitter.split_documents(list(documents))
    return chunks


def _citation(number: int, document: Document) -> Citation:
    file, page = document.metadata["source"], document.metadata["page"]
    return Citation(
        number=number, report=file, file=file, title=file, page_start=page, page_end=page, section="",
        quote=document.page_content[:200],
    )  # fmt: skip
