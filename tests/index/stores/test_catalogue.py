import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import numpy as np
import pytest
from sqlalchemy import create_engine, inspect, text

from index.errors import StoreUnusable
from index.stores.catalogue import Catalogue
from index.stores.catalogue_schema import SCHEMA_VERSION
from index.stores.stored import Feedback
from index.stores.words import text_to_terms

A, B = "a" * 16, "b" * 16


@pytest.fixture
def catalogue(settings):
    opened = Catalogue(settings.database_url)
    yield opened
    opened.close()


@pytest.fixture
def filled(catalogue, parts):
    catalogue.add(parts(A), "/reports/甲.pdf", "counting")
    return catalogue


def test_a_report_comes_back_as_it_went_in(filled, parts):
    assert filled.reports() == [parts(A).report]


def test_figures_come_back_as_they_went_in(filled, parts):
    assert tuple(stored.figure for stored in filled.figures()) == parts(A).figures


@pytest.mark.parametrize("value", ["1.20", "-0.00", "123456789012345678901234567890.12", "1E+3"])
def test_amounts_are_kept_to_the_last_digit(catalogue, parts, figure, value):
    one = figure(value="0.50")
    catalogue.add(
        parts(A, figures=(type(one)(**{**vars(one), "value": Decimal(value)}),)), "/a.pdf", "counting"
    )
    assert str(catalogue.figures()[0].figure.value) == value


def test_a_figure_with_everything_set_comes_back(catalogue, parts, figure):
    full = figure(
        code="2080505",
        ancestors=("社会保障和就业支出",),
        part="基本支出",
        scope="财政拨款",
        base="年初预算数",
        direction="增加",
        reason="人员增加",
        use="用于接待",
        table=3,
        region="南县",
        confidence=0.5,
        attributes=(("采购方式", "公开招标"),),
        value="0.50",
    )
    catalogue.add(parts(A, figures=(full,)), "/a.pdf", "counting")
    assert catalogue.figures()[0].figure == full


def test_a_statement_without_a_number_comes_back(catalogue, parts, figure):
    silent = type(figure())(**{**vars(figure()), "value": None, "at": None})
    catalogue.add(parts(A, figures=(silent,)), "/a.pdf", "counting")
    assert catalogue.figures()[0].figure == silent


@pytest.mark.parametrize(
    ("conditions", "numbers"),
    [
        ({}, [0, 1]),
        ({"items": ["公务接待费"]}, [1]),
        ({"items": []}, []),
        ({"measures": ["预算数"]}, []),
        ({"years": [2031], "items": ["公务用车运行维护费"]}, [0]),
        ({"groups": [1]}, [0, 1]),
        ({"limit": 1}, [0]),
    ],
)
def test_figures_are_selected(filled, conditions, numbers):
    assert [stored.number for stored in filled.figures([A], **conditions)] == numbers


def test_figures_of_other_reports_stay_away(filled, parts):
    filled.add(parts(B), "/reports/乙.pdf", "counting")
    assert {stored.report for stored in filled.figures([B], items=["公务接待费"])} == {B}


def test_item_names_are_counted(filled):
    assert filled.item_names() == {"公务用车运行维护费": 1, "公务接待费": 1}


def test_codes_name_their_items(catalogue, parts, figure):
    catalogue.add(parts(A, figures=(figure(code="2010301"),)), "/a.pdf", "counting")
    assert catalogue.codes([A]) == {"2010301": ["公务接待费"]}


def test_a_page_comes_back_with_its_boxes(filled, parts):
    page, expected = filled.page(A, 1), parts(A).pages[0]
    assert (page.text, page.label) == (expected.text, expected.label)
    np.testing.assert_array_equal(page.boxes, expected.boxes)


def test_an_unknown_page_is_none(filled):
    assert filled.page(A, 99) is None


def test_paragraphs_come_back(filled, parts):
    assert filled.paragraphs(A) == parts(A).paragraphs


def test_tables_come_back(filled, parts):
    assert filled.tables(A) == parts(A).tables


def test_chunks_come_in_the_order_asked(filled):
    assert [chunk.number for chunk in filled.chunks([(A, 1), (B, 0), (A, 0)])] == [1, 0]


def test_chunks_of_a_page(filled):
    assert [chunk.number for chunk in filled.chunks_of(A, page=1)] == [0, 1]


def test_words_find_the_chunk(filled):
    hits = filled.search_text(text_to_terms("接待花了多少"), [A])
    assert hits[0].key == (A, 1)


def test_words_search_only_the_reports_given(filled, parts):
    filled.add(parts(B), "/reports/乙.pdf", "counting")
    assert {hit.report for hit in filled.search_text(text_to_terms("接待"), [B])} == {B}


@pytest.mark.parametrize("name", [A, "aaaaaa", "甲.pdf", "甲", "/reports/甲.pdf"])
def test_a_report_is_found_by_any_of_its_names(filled, name):
    assert [report.id for report in filled.find_reports(name)] == [A]


@pytest.mark.parametrize("name", ["aaa", "丙.pdf", ""])
def test_other_names_find_nothing(filled, name):
    assert filled.find_reports(name) == []


def test_adding_twice_changes_nothing(filled, parts):
    before = filled.counts()
    filled.add(parts(A), "/reports/甲.pdf", "counting")
    assert filled.counts() == before


def test_the_version_grows_with_every_change(filled, parts):
    before = filled.version()
    filled.add(parts(B), "/reports/乙.pdf", "counting")
    assert filled.version() > before


def test_another_connection_sees_the_change(settings, filled, parts):
    other = Catalogue(settings.database_url)
    other.reports()
    filled.add(parts(B), "/reports/乙.pdf", "counting")
    assert len(other.reports()) == 2
    other.close()


def test_removing_leaves_no_row_behind(settings, filled):
    filled.remove(A)
    filled.settle(A)
    engine = create_engine(settings.database_url)
    with engine.connect() as connection:
        rows = {
            name: connection.scalar(text(f'SELECT count(*) FROM "{name}"'))
            for name in inspect(engine).get_table_names()
        }
    engine.dispose()
    assert {name: count for name, count in rows.items() if count} == {"facts": 2}


def test_a_changed_file_takes_the_place_of_the_old_report(filled, parts):
    assert filled.add(parts(B), "/reports/甲.pdf", "counting") == A
    assert [report.id for report in filled.reports()] == [B]


def test_a_report_with_another_path_left_stays(filled, parts):
    filled.remember_path("/reports/副本.pdf", A)
    assert filled.add(parts(B), "/reports/甲.pdf", "counting") is None
    assert {report.id for report in filled.reports()} == {A, B}


def test_a_report_that_cannot_be_written_whole_is_not_written(catalogue, parts, figure):
    broken = type(figure())(**{**vars(figure()), "unit": None})
    with pytest.raises(StoreUnusable):
        catalogue.add(parts(A, figures=(broken,)), "/a.pdf", "counting")
    assert catalogue.counts().pages == 0


def test_many_threads_read_at_once(filled):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: len(filled.figures([A])), range(64)))
    assert found == [2] * 64


def test_another_version_is_refused(settings, filled):
    engine = create_engine(settings.database_url)
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE facts SET value = :v WHERE name = 'schema'"), {"v": SCHEMA_VERSION + 1}
        )
    engine.dispose()
    with pytest.raises(StoreUnusable, match="版本"):
        Catalogue(settings.database_url)


def test_a_missing_database_driver_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreUnusable, match="驱动"):
        Catalogue("postgresql+psycopg://reader@127.0.0.1/yusuan")


def a_word(**changes):
    fields = {
        "key": "1",
        "verdict": "bad",
        "note": "应为3.20",
        "question": "公务接待费是多少？",
        "answer": "0.50万元[1]",
        "status": "answered",
        "engine": "rules",
        "reports": (A,),
        "given": "2031-01-02T03:04:05+00:00",
    }
    return Feedback(**{**fields, **changes})


def test_feedback_comes_back_as_it_was_given(catalogue):
    catalogue.put_feedback(a_word())
    assert catalogue.feedback() == [a_word()]


def test_a_later_word_on_an_answer_replaces_the_earlier(catalogue):
    catalogue.put_feedback(a_word())
    catalogue.put_feedback(a_word(verdict="good", note=""))
    assert catalogue.feedback() == [a_word(verdict="good", note="")]


def test_feedback_can_be_taken_back(catalogue):
    catalogue.put_feedback(a_word())
    catalogue.remove_feedback("1")
    assert catalogue.feedback() == []


def test_feedback_forgets_answers_that_quote_a_report_taken_out(filled):
    filled.put_feedback(a_word())
    filled.put_feedback(a_word(key="2", reports=(B,)))
    filled.remove(A)
    assert [word.answer for word in filled.feedback()] == ["", "0.50万元[1]"]


def test_a_folder_from_before_feedback_gets_a_place_for_it(settings):
    Catalogue(settings.database_url).close()
    with create_engine(settings.database_url).begin() as connection:
        connection.execute(text("DROP TABLE feedback"))
    opened = Catalogue(settings.database_url)
    opened.put_feedback(a_word())
    assert opened.feedback() == [a_word()]
    opened.close()
