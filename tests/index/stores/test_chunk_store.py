import pytest

from index.errors import StoreUnusable
from index.settings import Settings
from index.stores.chunk_store import ChunkStore
from index.types import Chunk, Span

A, B = "a" * 16, "b" * 16


def chunk(text):
    return Chunk(text, "prose", (), (Span(1, 0, len(text)),))


CHUNKS = [chunk("车车车"), chunk("接接"), chunk("房")]


@pytest.fixture
def encoder(counting_encoder):
    return counting_encoder()


@pytest.fixture
def store(settings, encoder):
    opened = ChunkStore.open(settings, encoder.identity)
    opened.add(A, CHUNKS, encoder.embed([one.text for one in CHUNKS]))
    return opened


@pytest.mark.parametrize("reports", [None, [A], [A, B]])
def test_the_nearest_chunk_comes_first(store, encoder, reports):
    hits = store.search(encoder.embed_one("接"), reports, 3)
    assert (hits[0].key, hits[0].score) == ((A, 1), pytest.approx(1.0, abs=1e-3))


@pytest.mark.parametrize("reports", [None, [A, B], [f"{n:016x}" for n in range(100)] + [A, B]])
def test_the_ways_of_searching_agree(store, encoder, reports):
    store.add(B, CHUNKS, encoder.embed(["林", "水", "车林"]))
    hits = store.search(encoder.embed_one("车林"), reports, 2)
    assert hits[0].key == (B, 2)


def test_only_the_reports_given_are_searched(store, encoder):
    store.add(B, CHUNKS, encoder.embed(["车", "车", "车"]))
    assert {hit.report for hit in store.search(encoder.embed_one("车"), [A], 10)} == {A}


@pytest.mark.parametrize("reports", [[], [B]])
def test_nothing_to_search(store, encoder, reports):
    assert store.search(encoder.embed_one("车"), reports, 5) == []


def test_adding_twice_changes_nothing(store, encoder):
    store.add(A, CHUNKS, encoder.embed([one.text for one in CHUNKS]))
    assert store.count() == 3


def test_a_deleted_report_is_not_found(store, encoder):
    store.search(encoder.embed_one("车"), [A], 5)
    store.delete(A)
    assert store.search(encoder.embed_one("车"), [A], 5) == []
    assert store.search(encoder.embed_one("车"), None, 5) == []


def test_deleting_what_is_not_there_changes_nothing(store):
    store.delete(B)
    assert store.count() == 3


def test_counts_by_report(store, encoder):
    store.add(B, CHUNKS[:1], encoder.embed(["水"]))
    assert store.counts() == {A: 3, B: 1}


def test_another_encoder_starts_empty(settings, store):
    assert ChunkStore.open(settings, "another").count() == 0


def test_vectors_of_other_encoders_can_be_dropped(settings, store):
    ChunkStore.open(settings, "another").drop_other_encoders()
    assert ChunkStore.open(settings, "counting").count() == 0


def test_chunks_are_there_after_opening_again(settings, store):
    assert ChunkStore.open(settings, "counting").count() == 3


def test_a_server_that_does_not_answer_is_named(tmp_path):
    with pytest.raises(StoreUnusable, match=r"127\.0\.0\.1:9"):
        ChunkStore.open(Settings(data=tmp_path, chroma="127.0.0.1:9"), "counting")
