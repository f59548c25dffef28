import pytest

from index.stores.full_text import TermIndex, chunks_to_term_index, rank
from index.stores.words import text_to_terms


def index_of(*texts):
    return chunks_to_term_index([text_to_terms(text) for text in texts])


def numbers(hits):
    return [(hit.report, hit.number) for hit in hits]


def test_the_chunk_with_the_rarer_words_comes_first():
    indexes = {"r": index_of("公务用车支出", "公务接待支出", "公务支出")}
    assert numbers(rank(indexes, text_to_terms("接待支出"), 3))[0] == ("r", 1)


def test_chunks_without_any_term_are_not_found():
    assert rank({"r": index_of("公务用车")}, text_to_terms("教育"), 3) == []


def test_reports_are_ranked_together():
    indexes = {"a": index_of("公务用车"), "b": index_of("公务接待", "公务接待与公务接待")}
    assert {hit.report for hit in rank(indexes, text_to_terms("公务"), 3)} == {"a", "b"}


def test_limit():
    assert len(rank({"r": index_of("车", "车", "车")}, ["车"], 2)) == 2


@pytest.mark.parametrize("indexes", [{}, {"r": index_of()}, {"r": index_of("")}])
def test_nothing_to_search(indexes):
    assert rank(indexes, ["车"], 5) == []


def test_no_terms():
    assert rank({"r": index_of("公务用车")}, [], 5) == []


def test_stored_form_gives_the_same_ranking():
    before = index_of("公务用车支出", "公务接待支出")
    after = TermIndex.from_bytes(before.to_bytes())
    terms = text_to_terms("公务接待")
    assert rank({"r": after}, terms, 5) == rank({"r": before}, terms, 5)


def test_score_is_bm25():
    # one of two chunks of equal length holds the term: ln(1 + 1.5/1.5) with a saturation of 1
    hits = rank({"r": chunks_to_term_index([["甲"], ["乙"]])}, ["甲"], 5)
    assert hits[0].score == pytest.approx(0.6931, abs=1e-4)
