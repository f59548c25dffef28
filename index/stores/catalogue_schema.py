"""The catalogue's tables, and opening the database that holds them.

SQLite (a file with a write-ahead log) and PostgreSQL are meant; nothing here is special to
either but the pragmas. `SCHEMA_VERSION` grows whenever a table, a stored form or the way of
cutting text into terms changes: an older folder is then refused instead of misread. A table
that is only added needs no new version: an older folder gets it when it is opened.
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Engine,
    ExceptionContext,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    insert,
    make_url,
    select,
)
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError

from index.errors import StoreUnusable

SCHEMA_VERSION = 2

CATALOGUE_NAME = "catalogue.sqlite"
DAMAGE = re.compile(r"malformed|not a database|decode to UTF-8|database corruption")
TRIES, PAUSE = 4, 0.25  # seconds between two tries at making the tables

metadata = MetaData()


def _table(name: str, *columns: Any) -> Table:
    """A table whose rows lie in the order of its primary key."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _report() -> Column[str]:
    return Column("report", String(16), primary_key=True)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


facts = _table("facts", Column("name", String, primary_key=True), Column("value", Integer, nullable=False))

reports = _table(
    "reports",
    Column("id", String(16), primary_key=True),
    Column("file", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("year", Integer),
    Column("kind", String, nullable=False),
    Column("level", String, nullable=False),
    Column("page_count", Integer, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("encoder", String, nullable=False),
)
paths = _table("paths", Column("path", Text, primary_key=True), Column("report", String(16), nullable=False))
pending = _table("pending", _report())

pages = _table(
    "pages",
    _report(),
    _number(),
    Column("text", Text, nullable=False),
    Column("boxes", LargeBinary, nullable=False),
    Column("width", Float, nullable=False),
    Column("height", Float, nullable=False),
    Column("label", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("confidence", Float, nullable=False),
)
paragraphs = _table("paragraphs", _report(), Column("body", LargeBinary, nullable=False))
tables = _table(
    "tables",
    _report(),
    _number(),
    Column("title", Text, nullable=False),
    Column("unit", String, nullable=False),
    Column("page_start", Integer, nullable=False),
    Column("page_end", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
chunks = _table(
    "chunks",
    _report(),
    _number(),
    Column("kind", String, nullable=False),
    Column("page_start", Integer, nullable=False),
    Column("page_end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("headings", JSON, nullable=False),
    Column("spans", JSON, nullable=False),
    Column("table", Integer),
)
term_indexes = _table("term_indexes", _report(), Column("body", LargeBinary, nullable=False))
figures = _table(
    "figures",
    _report(),
    _number(),
    Column("item", Text, nullable=False),
    Column("code", String),
    Column("part", Text, nullable=False),
    Column("measure", String, nullable=False),
    Column("year", Integer),
    Column("scope", String, nullable=False),
    Column("base", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("printed", String, nullable=False),
    Column("direction", String, nullable=False),
    Column("region", Text, nullable=False),
    Column("group", Integer, nullable=False),
    Column("table", Integer),
    Column("value", String),
    Column("at_page", Integer),
    Column("at_start", Integer),
    Column("at_end", Integer),
    Column("detail", Text, nullable=False),
    Index("figures_by_item", "item", "report"),
    Index("figures_by_code", "code", "report"),
)
items = _table(
    "items",
    _report(),
    Column("item", Text, primary_key=True),
    Column("code", String, primary_key=True),
    Column("figures", Integer, nullable=False),
)

feedback = _table(  # newer than version 2: made when missing, and older programs do not look at it
    "feedback",
    Column("key", String, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("note", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("status", String, nullable=False),
    Column("engine", String, nullable=False),
    Column("reports", JSON, nullable=False),
    Column("given", String, nullable=False),
)

OF_A_REPORT = (pages, paragraphs, tables, chunks, term_indexes, figures, items, paths)


def open_engine(url: str) -> Engine:
    """Engine on a database that holds the tables of this version."""
    try:
        engine = _connectable(url)
        _make_tables(engine)
    except ImportError as error:
        raise StoreUnusable(
            "目录库无法打开",
            url.partition(":")[0],
            f"没有安装数据库驱动 {error.name}",
            "安装驱动，如 psycopg",
        ) from error
    except SQLAlchemyError as error:
        where = make_url(url).render_as_string(hide_password=True)
        raise StoreUnusable(
            "目录库无法打开",
            where,
            str(error).splitlines()[0],
            "检查数据文件夹可否写入、YUSUAN_DATABASE 的地址；数据损坏时运行 yusuan repair",
        ) from error
    return engine


def _connectable(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, connect_args={"timeout": 30})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "handle_error", _tell_damage)
    return engine


def _tell_damage(context: ExceptionContext) -> None:
    """A damaged file found out in the middle of a query is told as such."""
    told = str(context.original_exception)
    if DAMAGE.search(told):
        raise StoreUnusable("目录库已损坏", CATALOGUE_NAME, told.splitlines()[0][:200], "运行 yusuan repair")


def _set_pragmas(connection: Any, _record: Any) -> None:
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "cache_size = -65536",
        "mmap_size = 1073741824",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _make_tables(engine: Engine) -> None:
    """Tables and version; another process may be making the same ones right now."""
    for left in range(TRIES, 0, -1):
        try:
            metadata.create_all(engine)
            _check_version(engine)
        except (OperationalError, IntegrityError):
            if left == 1:
                raise
            time.sleep(PAUSE)
        else:
            return


def _check_version(engine: Engine) -> None:
    with engine.begin() as connection:
        found = connection.scalar(select(facts.c.value).where(facts.c.name == "schema"))
        if found is None:
            new = [{"name": "schema", "value": SCHEMA_VERSION}, {"name": "changes", "value": 0}]
            connection.execute(insert(facts), new)
        elif found != SCHEMA_VERSION:
            raise StoreUnusable(
                "目录库的版本不符",
                engine.url.render_as_string(hide_password=True),
                f"数据由另一版本的程序写入（版本 {found}，本程序需要 {SCHEMA_VERSION}）",
                "运行 yusuan repair，由保存的原文件重新读取；或换一个数据文件夹",
            )
