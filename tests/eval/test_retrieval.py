"""Retrieval measures, and the plain RAG with a chat model whose replies are written here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from langchain_core.documents import Document
from langchain_core.language_models.fake_chat_models import FakeListChatModel

from eval.chat import NoChatModel
from eval.dataset import Question
from eval.metrics import Share
from eval.plain_rag import PlainRag
from eval.retrieval import assistant_find, measure


def question(name: str, page: int) -> Question:
    return Question(id=name, docs=("甲.pdf",), question=name, pages={"甲.pdf": (page,)})


def test_recall_and_rank_of_a_finder() -> None:
    def find(text: str, _: Sequence[str] | None) -> list[set[tuple[str, int]]]:
        return [{("甲.pdf", 1)}, {("甲.pdf", 2), ("甲.pdf", 3)}] if text == "二" else [{("甲.pdf", 9)}]

    found = measure("x", find, [question("二", 2), question("三", 3)])
    assert found.recall[1] == Share(0, 2)
    assert found.recall[3] == Share(1, 2)
    assert found.mrr == 0.25


def test_a_passage_over_two_pages_is_one_passage() -> None:
    class Searcher:
        def search(self, *_: Any) -> list[dict[str, Any]]:
            return [{"file": "甲.pdf", "page_start": 4, "page_end": 5}]

    assert assistant_find(Searcher())("问", None) == [{("甲.pdf", 4), ("甲.pdf", 5)}]


class OneChunk:
    """A store that finds one chunk, whatever is asked."""

    def similarity_search(self, *_: Any, **__: Any) -> list[Document]:
        return [Document(page_content="水费5万元", metadata={"source": "甲.pdf", "page": 3})]


def plain(model: FakeListChatModel | None) -> PlainRag:
    rag = PlainRag.__new__(PlainRag)
    rag._model, rag._store = model, OneChunk()  # type: ignore[assignment]
    return rag


def test_plain_rag_answers_from_its_chunks() -> None:
    answer = plain(FakeListChatModel(responses=["5万元"])).ask("水费多少？")
    assert (answer.text, answer.citations[0].page_start) == ("5万元", 3)


def test_plain_rag_that_does_not_know_refuses() -> None:
    assert plain(FakeListChatModel(responses=["不知道。"])).ask("水费多少？").status == "not_stated"


def test_plain_rag_without_a_model_only_finds() -> None:
    rag = plain(None)
    assert rag.find("水费") == [("甲.pdf", 3)]
    with pytest.raises(NoChatModel):
        rag.ask("水费多少？")


def test_splitting_keeps_the_page(tmp_path: Path) -> None:
    pytest.importorskip("langchain_text_splitters")
    from eval.plain_rag import split

    chunks = split([Document(page_content="字" * 2500, metadata={"source": "甲.pdf", "page": 7})])
    assert len(chunks) > 2
    assert {chunk.metadata["page"] for chunk in chunks} == {7}
