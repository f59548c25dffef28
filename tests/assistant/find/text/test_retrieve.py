import pytest

from assistant.find.text.retrieve import (
    ReportRetriever,
    Views,
    chunks_by_report,
    fuse,
    named_reports,
    of_years,
    search_chunks,
    spans_printed,
)
from index.stores.stored import Hit, StoredChunk
from index.types import Chunk, Span


def hits(*numbers):
    return [Hit("r", number, 1.0) for number in numbers]


def order(fused):
    return [number for (_, number), _ in fused]


@pytest.mark.parametrize(
    ("dense", "lexical", "expected"),
    [
        ((1, 2), (), [1, 2]),
        ((), (2, 1), [2, 1]),
        ((1, 2), (2, 1), [1, 2]),
        ((1,), (2,), [1, 2]),
        ((1, 2, 3), (3, 2), [2, 3, 1]),
        ((), (), []),
    ],
)
def test_ranks_are_fused_with_the_dense_ones_counting_more(dense, lexical, expected):
    assert order(fuse(hits(*dense), hits(*lexical))) == expected


def test_a_chunk_found_twice_is_one():
    assert len(fuse(hits(7), hits(7))) == 1


def test_the_scores_of_the_stores_do_not_matter():
    loud = [Hit("r", 1, 900.0), Hit("r", 2, 0.1)]
    assert fuse(loud, []) == fuse(hits(1, 2), [])


def test_chunks_are_grouped_by_report_best_first():
    chunks = [Chunk(text, "prose", (), (Span(1, 0, 1),)) for text in "甲乙丙"]
    found = [
        (StoredChunk(report, n, chunk), 1.0) for report, n, chunk in zip("aba", range(3), chunks, strict=True)
    ]
    grouped = chunks_by_report(found)
    assert {report: [chunk.text for chunk in each] for report, each in grouped.items()} == {
        "a": ["甲", "丙"],
        "b": ["乙"],
    }


# ---- which reports -------------------------------------------------------------------------


@pytest.fixture
def forest(make_report):
    return make_report(id="1" * 16, organisation="云杉市林业局", aliases=("市林业局",))


@pytest.fixture
def station(make_report):
    return make_report(id="2" * 16, organisation="云杉市林业局防火站", aliases=())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云杉市林业局会议费是多少", ["云杉市林业局"]),
        ("市林业局会议费是多少", ["云杉市林业局"]),
        ("云杉市林业局防火站会议费是多少", ["云杉市林业局防火站"]),
        ("云杉市林业局和云杉市林业局防火站的会议费", ["云杉市林业局防火站", "云杉市林业局"]),
        ("会议费是多少", []),
    ],
)
def test_the_longest_names_win(forest, station, text, names):
    assert [report.organisation for report in named_reports(text, [forest, station])] == names, text


def test_all_reports_of_a_named_body_are_meant(make_report):
    reports = [make_report(id=str(year) * 4, year=year) for year in (2030, 2031)]
    assert named_reports("云杉市林业局会议费", reports) == reports


@pytest.mark.parametrize(
    ("loaded", "asked", "chosen"),
    [
        ((2030, 2031), (2031,), [2031]),
        ((2030, 2031), (2030,), [2030]),
        ((2031,), (2030,), [2031]),
        ((2031,), (2028,), []),
        ((2031,), (2032,), []),
        ((2030, 2031), (2030, 2031), [2030, 2031]),
        ((None, 2031), (2031,), [2031]),
    ],
)
def test_reports_of_a_year_or_those_that_tell_of_it(make_report, loaded, asked, chosen):
    reports = [make_report(id=str(year), year=year) for year in loaded]
    assert [report.year for report in of_years(reports, asked)] == chosen


def test_a_government_budget_tells_of_two_years_before(make_report):
    reports = [make_report(year=2032, kind="政府预算")]
    assert of_years(reports, [2030]) == reports


# ---- over a real index ---------------------------------------------------------------------


def test_a_passage_is_found_by_its_meaning_and_words(assistant):
    (chunk, score), *_ = search_chunks(assistant.index, "公务用车运行维护费为何增加", None)
    assert "送档车辆老化" in chunk.chunk.text and score > 0


def test_no_more_passages_than_asked_for(assistant):
    assert len(search_chunks(assistant.index, "公务接待费", None, limit=1)) == 1


def test_other_reports_are_not_searched(assistant):
    assert search_chunks(assistant.index, "公务接待费", ["f" * 16]) == []


def test_the_retriever_gives_langchain_documents_with_their_pages(assistant):
    retriever = ReportRetriever(index=assistant.index, limit=2)
    first, *_ = retriever.invoke("公务接待费为什么减少")
    (report,) = assistant.reports()
    assert "接待批次减少" in first.page_content
    assert (first.metadata["report"], first.metadata["file"]) == (report.id, report.file)
    assert first.metadata["page_start"] <= 2 <= first.metadata["page_end"]


async def test_the_retriever_works_without_blocking(assistant):
    retriever = ReportRetriever(index=assistant.index)
    assert await retriever.ainvoke("公务接待费") == retriever.invoke("公务接待费")


def test_a_view_is_built_once_while_its_report_is_unchanged(assistant):
    views = Views(assistant.index)
    (report,) = assistant.reports()
    assert views.get(report) is views.get(report)


def test_a_forgotten_view_is_built_anew(assistant):
    views = Views(assistant.index)
    (report,) = assistant.reports()
    first = views.get(report)
    views.forget(report.id)
    assert views.get(report) is not first


def test_the_view_used_longest_ago_is_let_go(assistant, make_report):
    views = Views(assistant.index, size=1)
    (report,) = assistant.reports()
    first = views.get(report)
    views.get(make_report())
    assert views.get(report) is not first


class _Printing:
    """A catalogue of which every report prints the same page."""

    def __init__(self, page):
        self.catalogue = self
        self._page = page

    def page_texts(self, report):
        return {1: self._page}


@pytest.mark.parametrize(
    ("page", "spans"),
    [
        ("12年免费林业教育年生均补助提高。", {2012}),
        ("2012年免费林业教育年生均补助提高。", set()),
        ("免费林业教育年生均补助提高。", set()),
    ],
)
def test_a_span_of_years_printed_as_part_of_a_name_is_no_year(page, spans, make_report):
    text = "12年免费林业教育的补助是多少？"
    assert spans_printed(_Printing(page), [make_report()], text, (2012,)) == spans
