"""Reports, pages, tables, chunks, figures and words: everything exact, in one SQL database.

With catalogue_schema.py the only module that touches SQL. Reading is safe from many threads
and sees a report either whole or not at all; writing is meant for the one process that
holds the write lock. Knows nothing of files, vectors or questions.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql.elements import ColumnElement

from index.errors import StoreUnusable
from index.stores import catalogue_records as records
from index.stores import catalogue_schema as schema
from index.stores.full_text import TermIndex, chunks_to_term_index, rank
from index.stores.stored import Counts, Feedback, Hit, ReportParts, StoredChunk, StoredFigure
from index.stores.words import text_to_terms
from index.types import Page, Paragraph, Report, Table

T = TypeVar("T")
_CACHED = 256  # results kept between two changes; the largest, all tables of a report, takes about 1 MB


class Catalogue:
    """The exact half of the index."""

    def __init__(self, url: str) -> None:
        """Open the database of an SQLAlchemy URL; its tables are made when missing."""
        self._engine = schema.open_engine(url)
        self._cache = _Cache()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    # ---- reports ---------------------------------------------------------------------------

    def version(self) -> int:
        """A number that grows with every change, also by another process."""
        statement = select(schema.facts.c.value).where(schema.facts.c.name == "changes")
        with self._engine.connect() as connection:
            return connection.scalar(statement) or 0

    def reports(self) -> list[Report]:
        """All reports, by file name."""
        return list(self._cached("reports", self._read_reports).values())

    def report(self, report_id: str) -> Report | None:
        """One report by its id."""
        return self._cached("reports", self._read_reports).get(report_id)

    def find_reports(self, name: str) -> list[Report]:
        """Reports by id, start of an id (six characters or more), file name (suffix or not) or path."""
        if exact := self.report(name):
            return [exact]
        paths = self._cached("paths", self._read_paths)
        found = {report for path, report in paths.items() if _is_named(path, name)}
        if len(name) >= 6:
            found |= {report.id for report in self.reports() if report.id.startswith(name)}
        return [report for report in self.reports() if report.id in found]

    def paths(self) -> dict[str, Report]:
        """The report of each path that one was read from."""
        reports = {report.id: report for report in self.reports()}
        found = self._cached("paths", self._read_paths)
        return {path: reports[report] for path, report in found.items() if report in reports}

    def warnings(self, report_id: str) -> list[str]:
        """What the reader could not make out in a report."""
        statement = select(schema.reports.c.warnings).where(schema.reports.c.id == report_id)
        with self._engine.connect() as connection:
            return list(connection.scalar(statement) or [])

    def all_warnings(self) -> dict[str, list[str]]:
        """The same for every report that has any."""
        column = schema.reports.c
        rows = self._rows(select(column.id, column.warnings))
        return {row["id"]: list(row["warnings"]) for row in rows if row["warnings"]}

    def counts(self) -> Counts:
        """How much there is of everything."""
        counted = (schema.reports, schema.pages, schema.tables, schema.chunks, schema.figures)
        with self._engine.connect() as connection:
            return Counts(*(connection.scalar(select(func.count()).select_from(t)) or 0 for t in counted))

    def chunk_counts(self) -> dict[str, int]:
        """Number of chunks of each report that has any."""
        column = schema.chunks.c
        statement = select(column.report, func.count().label("chunks")).group_by(column.report)
        return {row["report"]: row["chunks"] for row in self._rows(statement)}

    def figure_counts(self) -> dict[str, int]:
        """Number of figures of each report that has any."""
        column = schema.items.c
        statement = select(column.report, func.sum(column.figures).label("figures")).group_by(column.report)
        return {row["report"]: int(row["figures"]) for row in self._rows(statement)}

    def _read_reports(self) -> dict[str, Report]:
        rows = self._rows(select(schema.reports).order_by(schema.reports.c.file, schema.reports.c.id))
        return {row["id"]: records.row_to_report(row) for row in rows}

    def _read_paths(self) -> dict[str, str]:
        return {row["path"]: row["report"] for row in self._rows(select(schema.paths))}

    # ---- figures ---------------------------------------------------------------------------

    def figures(
        self,
        reports: Collection[str] | None = None,
        *,
        items: Collection[str] | None = None,
        codes: Collection[str] | None = None,
        measures: Collection[str] | None = None,
        years: Collection[int] | None = None,
        scopes: Collection[str] | None = None,
        groups: Collection[int] | None = None,
        tables: Collection[int] | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[StoredFigure]:
        """Figures that meet every given condition, by report and reading order.

        Args:
            reports: ids of the reports to look in, None for all.
            items: item names as stored (see `item_names`).
            codes: subject codes.
            measures: measures out of MEASURES.
            years: fiscal years spoken of.
            scopes: funding scopes out of SCOPES.
            groups: statements or table rows; meant for one report.
            tables: table numbers; meant for one report.
            limit: at most so many.
            offset: how many to pass over first.
        """
        column = schema.figures.c
        allowed: list[tuple[Any, Collection[Any] | None]] = [
            (column.report, reports),
            (column.item, items),
            (column.code, codes),
            (column.measure, measures),
            (column.year, years),
            (column.scope, scopes),
            (column.group, groups),
            (column.table, tables),
        ]
        conditions = _conditions(allowed)
        statement = select(schema.figures).where(*conditions).order_by(column.report, column.number)
        with self._engine.connect() as connection:
            rows = connection.execute(statement.limit(limit).offset(offset)).all()
        return [records.row_to_figure(row) for row in rows]

    def item_names(self, reports: Collection[str] | None = None) -> dict[str, int]:
        """Item names in the given reports, with the number of their figures."""
        if reports is None:
            return self._cached("items", lambda: self._read_items(None))
        return self._cached(("items", frozenset(reports)), lambda: self._read_items(reports))

    def codes(self, reports: Collection[str] | None = None) -> dict[str, list[str]]:
        """Subject codes in the given reports, each with the item names that carry it."""
        found: dict[str, list[str]] = {}
        column = schema.items.c
        conditions = [column.code != "", *_conditions([(column.report, reports)])]
        for row in self._rows(select(column.code, column.item).where(*conditions).distinct()):
            found.setdefault(row["code"], []).append(row["item"])
        return found

    def _read_items(self, reports: Collection[str] | None) -> dict[str, int]:
        column = schema.items.c
        statement = (
            select(column.item, func.sum(column.figures).label("figures"))
            .where(*_conditions([(column.report, reports)]))
            .group_by(column.item)
        )
        return {row["item"]: int(row["figures"]) for row in self._rows(statement)}

    # ---- chunks and words ------------------------------------------------------------------

    def chunks(self, keys: Iterable[tuple[str, int]]) -> list[StoredChunk]:
        """Chunks by (report, number), in the order asked; unknown ones are left out."""
        asked = list(dict.fromkeys(keys))
        wanted: dict[str, list[int]] = {}
        for report, number in asked:
            wanted.setdefault(report, []).append(number)
        column = schema.chunks.c
        # pairs in one IN list would make SQLite read the whole table
        of_each = [and_(column.report == report, column.number.in_(some)) for report, some in wanted.items()]
        rows = self._rows(select(schema.chunks).where(or_(*of_each))) if of_each else []
        found = {chunk.key: chunk for chunk in map(records.row_to_chunk, rows)}
        return [found[key] for key in asked if key in found]

    def chunks_of(self, report_id: str, page: int | None = None) -> list[StoredChunk]:
        """Chunks of a report in reading order, all or those that touch a page."""
        column = schema.chunks.c
        conditions = [column.report == report_id]
        if page is not None:
            conditions += [column.page_start <= page, column.page_end >= page]
        statement = select(schema.chunks).where(*conditions).order_by(column.number)
        return [records.row_to_chunk(row) for row in self._rows(statement)]

    def search_text(
        self, terms: Sequence[str], reports: Collection[str] | None = None, limit: int = 20
    ) -> list[Hit]:
        """Chunks that match the terms best by BM25, best first."""
        wanted = [report.id for report in self.reports() if reports is None or report.id in reports]
        return rank(self._term_indexes(wanted), terms, limit)

    def _term_indexes(self, reports: Sequence[str]) -> Mapping[str, TermIndex]:
        known = self._cached("term indexes", dict[str, TermIndex])
        missing = [report for report in reports if report not in known]
        if missing:
            statement = select(schema.term_indexes).where(schema.term_indexes.c.report.in_(missing))
            for row in self._rows(statement):
                known[row["report"]] = TermIndex.from_bytes(row["body"])
        return {report: known[report] for report in reports if report in known}

    # ---- pages, paragraphs, tables -----------------------------------------------------------

    def page(self, report_id: str, number: int) -> Page | None:
        """A page with its character boxes (to a tenth of a point); its grids are not kept."""
        column = schema.pages.c
        rows = self._rows(select(schema.pages).where(column.report == report_id, column.number == number))
        return records.row_to_page(rows[0]) if rows else None

    def page_texts(self, report_id: str) -> dict[int, str]:
        """Text of every page of a report, by page number."""

        def read() -> dict[int, str]:
            column = schema.pages.c
            statement = select(column.number, column.text).where(column.report == report_id)
            return {row["number"]: row["text"] for row in self._rows(statement.order_by(column.number))}

        return self._cached(("page texts", report_id), read)

    def paragraphs(self, report_id: str) -> tuple[Paragraph, ...]:
        """All paragraphs of a report, headings among them, in reading order."""

        def read() -> tuple[Paragraph, ...]:
            statement = select(schema.paragraphs.c.body).where(schema.paragraphs.c.report == report_id)
            rows = self._rows(statement)
            return records.bytes_to_paragraphs(rows[0]["body"]) if rows else ()

        return self._cached(("paragraphs", report_id), read)

    def tables(self, report_id: str) -> tuple[Table, ...]:
        """All tables of a report."""

        def read() -> tuple[Table, ...]:
            column = schema.tables.c
            statement = select(column.body).where(column.report == report_id).order_by(column.number)
            return tuple(records.bytes_to_table(row["body"]) for row in self._rows(statement))

        return self._cached(("tables", report_id), read)

    def table(self, report_id: str, number: int) -> Table | None:
        """One table by its number."""
        return next((table for table in self.tables(report_id) if table.number == number), None)

    # ---- feedback: single rows, written without the write lock ---------------------------------

    def put_feedback(self, feedback: Feedback) -> None:
        """Keep a reader's word on an answer, in place of an earlier one on the same."""
        with self._changing() as connection:
            connection.execute(delete(schema.feedback).where(schema.feedback.c.key == feedback.key))
            connection.execute(insert(schema.feedback), [records.feedback_to_row(feedback)])

    def remove_feedback(self, key: str) -> None:
        """Take a reader's word back."""
        with self._changing() as connection:
            connection.execute(delete(schema.feedback).where(schema.feedback.c.key == key))

    def feedback(self) -> list[Feedback]:
        """What readers thought of answers, oldest first."""
        statement = select(schema.feedback).order_by(schema.feedback.c.given, schema.feedback.c.key)
        return [records.row_to_feedback(row) for row in self._rows(statement)]

    # ---- writing: for the holder of the write lock ------------------------------------------

    def add(self, parts: ReportParts, path: str, encoder: str) -> str | None:
        """Put in a report whole, in one transaction, and take it off the pending list.

        A report that lost its last path to this one is taken out in the same transaction
        and put on the pending list, so that its chunks can follow; its id is returned.
        """
        report = parts.report.id
        with self._changing() as connection:
            _delete_rows(connection, report)
            orphan = _take_path(connection, path, report)
            if orphan:
                _delete_rows(connection, orphan)
                _forget_answers(connection, orphan)
                _put_on_pending(connection, orphan)
            _insert_parts(connection, parts, encoder)
            connection.execute(delete(schema.pending).where(schema.pending.c.report == report))
            _count_change(connection)
        return orphan

    def renew(self, parts: ReportParts, encoder: str) -> None:
        """Put in anew what was made of a report that is there; its paths stay."""
        report = parts.report.id
        column = schema.paths.c
        with self._changing() as connection:
            paths = connection.scalars(select(column.path).where(column.report == report)).all()
            _delete_rows(connection, report)
            connection.execute(insert(schema.paths), [{"path": path, "report": report} for path in paths])
            _insert_parts(connection, parts, encoder)
            _count_change(connection)

    def remove(self, report_id: str) -> None:
        """Take out a report whole; it stays on the pending list until `settle`."""
        with self._changing() as connection:
            _delete_rows(connection, report_id)
            _forget_answers(connection, report_id)
            _put_on_pending(connection, report_id)
            _count_change(connection)

    def remember_path(self, path: str, report_id: str) -> str | None:
        """Note that a path holds a report that is there; gives the report that lost its last path."""
        with self._changing() as connection:
            orphan = _take_path(connection, path, report_id)
            _count_change(connection)
        return orphan

    def begin(self, report_id: str) -> None:
        """Note that the other store is about to receive a report."""
        with self._changing() as connection:
            _put_on_pending(connection, report_id)

    def settle(self, report_id: str) -> None:
        """Note that nothing of a report is left over anywhere."""
        with self._changing() as connection:
            connection.execute(delete(schema.pending).where(schema.pending.c.report == report_id))
            _count_change(connection)

    def pending(self) -> list[str]:
        """Reports whose adding or removing was cut off."""
        return [row["report"] for row in self._rows(select(schema.pending))]

    def embedded_otherwise(self, encoder: str) -> list[str]:
        """Reports whose vectors are not of this encoder."""
        column = schema.reports.c
        return [row["id"] for row in self._rows(select(column.id).where(column.encoder != encoder))]

    def set_encoder(self, reports: Collection[str], encoder: str) -> None:
        """Note which encoder made the vectors of some reports."""
        column = schema.reports.c
        with self._changing() as connection:
            connection.execute(update(schema.reports).where(column.id.in_(reports)).values(encoder=encoder))

    # ---- helpers -----------------------------------------------------------------------------

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A transaction: all of it is written, or nothing and the error says so."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            cause = str(getattr(error, "orig", None) or error).splitlines()[0]
            where = self._engine.url.render_as_string(hide_password=True)
            raise StoreUnusable("目录库写入失败", where, cause, "检查磁盘空间和写入权限") from error

    def _rows(self, statement: Any) -> Sequence[Mapping[str, Any]]:
        with self._engine.connect() as connection:
            return cast(Sequence[Mapping[str, Any]], connection.execute(statement).mappings().all())

    def _cached(self, key: Any, read: Callable[[], T]) -> T:
        return self._cache.get(self.version(), key, read)


class _Cache:
    """What was read at one version of the catalogue, the latest used; a change empties it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._values: OrderedDict[Any, Any] = OrderedDict()

    def get(self, version: int, key: Any, read: Callable[[], T]) -> T:
        with self._lock:
            if version != self._version:
                self._version = version
                self._values.clear()
            if key in self._values:
                self._values.move_to_end(key)
                return cast(T, self._values[key])
        value = read()
        with self._lock:
            if version == self._version:
                self._values[key] = value
                if len(self._values) > _CACHED:
                    self._values.popitem(last=False)
        return value


def _is_named(path: str, name: str) -> bool:
    file = path.rpartition("/")[2]
    return name in (path, file, file.rpartition(".")[0])


def _conditions(allowed: Iterable[tuple[Any, Collection[Any] | None]]) -> list[ColumnElement[bool]]:
    return [column.in_(list(values)) for column, values in allowed if values is not None]


def _insert_parts(connection: Connection, parts: ReportParts, encoder: str) -> None:
    """All rows of a report, the report's own last."""
    report = parts.report.id
    terms = chunks_to_term_index([text_to_terms(chunk.text) for chunk in parts.chunks])
    rows = [
        (schema.pages, [records.page_to_row(report, page) for page in parts.pages]),
        (schema.paragraphs, [{"report": report, "body": records.paragraphs_to_bytes(parts.paragraphs)}]),
        (schema.tables, [records.table_to_row(report, table) for table in parts.tables]),
        (schema.chunks, [records.chunk_to_row(report, n, chunk) for n, chunk in enumerate(parts.chunks)]),
        (schema.term_indexes, [{"report": report, "body": terms.to_bytes()}]),
        (
            schema.figures,
            [records.figure_to_row(report, n, figure) for n, figure in enumerate(parts.figures)],
        ),
        (schema.items, records.figures_to_item_rows(report, parts.figures)),
        (schema.reports, [records.report_to_row(parts.report, parts.warnings, encoder)]),
    ]
    for table, values in rows:
        if values:
            connection.execute(insert(table), values)


def _delete_rows(connection: Connection, report: str) -> None:
    for table in schema.OF_A_REPORT:
        connection.execute(delete(table).where(table.c.report == report))
    connection.execute(delete(schema.reports).where(schema.reports.c.id == report))


def _forget_answers(connection: Connection, report: str) -> None:
    """Blank the kept answers that quote a report which is taken out."""
    column = schema.feedback.c
    rows = connection.execute(select(column.key, column.reports).where(column.answer != "")).all()
    keys = [key for key, reports in rows if report in reports]
    connection.execute(update(schema.feedback).where(column.key.in_(keys)).values(answer=""))


def _take_path(connection: Connection, path: str, report: str) -> str | None:
    """Give a path to a report; the former owner's id when this was its last path."""
    column = schema.paths.c
    former = connection.scalar(select(column.report).where(column.path == path))
    connection.execute(delete(schema.paths).where(column.path == path))
    connection.execute(insert(schema.paths), [{"path": path, "report": report}])
    if former in (None, report):
        return None
    left = connection.scalar(select(func.count()).select_from(schema.paths).where(column.report == former))
    return None if left else former


def _put_on_pending(connection: Connection, report: str) -> None:
    connection.execute(delete(schema.pending).where(schema.pending.c.report == report))
    connection.execute(insert(schema.pending), [{"report": report}])


def _count_change(connection: Connection) -> None:
    column = schema.facts.c
    connection.execute(update(schema.facts).where(column.name == "changes").values(value=column.value + 1))
