"""The command line: a thin skin on Assistant. Try `yusuan --help`.

Results go to standard output, progress and errors to standard error. Exit codes: 0 done,
1 failed, 2 wrong use or unknown report, 130 interrupted. Everything heavy (torch, chromadb,
gradio) is imported by the command that needs it, so that the light ones answer at once.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli import checking, feedback, upkeep
from assistant.cli.upkeep import Data
from assistant.cli.words import ChineseCommand, ChineseGroup, show_usage_error
from assistant.errors import AssistantError
from index.errors import IndexingError

if TYPE_CHECKING:
    from assistant.added import AddedFile
    from assistant.assistant import Assistant
    from assistant.types import Answer

SAMPLES = Path(__file__).parent.parent.parent / "eval" / "reports"

app = typer.Typer(
    cls=ChineseGroup,
    help="预算问答：就预算、决算公开报告提问，得到带页码出处的答案。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Json = Annotated[bool, typer.Option("--json", help="以 JSON 输出", show_default=False)]
OneReport = Annotated[str, typer.Argument(help="报告编号或文件名", show_default=False)]
Reports = Annotated[
    list[str] | None,
    typer.Option("--report", help="只问这份报告（编号或文件名），可重复", show_default=False),
]


class EngineName(StrEnum):
    """Which engine answers."""

    rules = "rules"
    model = "model"


class FigureFormat(StrEnum):
    """How figures are printed."""

    table = "table"
    csv = "csv"
    json = "json"
    xlsx = "xlsx"


def run() -> None:
    """Entry point of the `yusuan` command."""
    sys.exit(main())


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; core errors become messages here."""
    try:
        result = app(args=args, prog_name="yusuan", standalone_mode=False)
    except (AssistantError, IndexingError) as error:
        return _fail(str(error), 2 if error.code == "unknown_report" else 1)
    except typer.TyperException as error:
        show_usage_error(error)
        return error.exit_code
    return result if isinstance(result, int) else 0


@app.command("index", cls=ChineseCommand)
def add(
    paths: Annotated[list[Path], typer.Argument(help="报告文件或文件夹，可给多个", show_default=False)],
    data: Data = None,
    as_json: Json = False,
) -> int:
    """加入报告。一份一行结果；个别文件有问题不影响其余文件。"""
    from assistant.added import added_to_line, result_to_added

    started = time.perf_counter()
    with _open(data) as assistant, _progress() as (on_progress, print_line):
        results = [result_to_added(result) for result in assistant.add(paths, on_progress)]
        if not as_json:
            for result in results:
                print_line(added_to_line(result))
    seconds = time.perf_counter() - started
    summary = results_to_summary(results, seconds)
    print(_to_json(summary) if as_json else summary_to_line(summary))
    return 1 if any(result.status == "failed" for result in results) else 0


@app.command(cls=ChineseCommand)
def reports(data: Data = None, as_json: Json = False) -> None:
    """列出已加入的报告。"""
    with _open(data) as assistant:
        found = assistant.reports()
    if as_json:
        print(_to_json(found))
    elif found:
        _print_table(
            ("编号", "年度", "单位", "种类", "页数", "文件"),
            ((r.id, r.year or "–", r.organisation, r.kind, r.page_count, r.file) for r in found),
        )
    else:
        print("还没有报告。用 yusuan index 文件或文件夹 加入。")


@app.command(cls=ChineseCommand)
def show(
    report: OneReport,
    page: Annotated[
        int | None, typer.Option(min=1, help="第几页；不给则显示报告的基本情况", show_default=False)
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> int | None:
    """显示一份报告，或它的一页文字。"""
    with _open(data) as assistant:
        found = assistant.report(report)
        if page is None:
            print(_to_json(found) if as_json else report_to_text(found))
            return None
        if page > found.page_count:
            return _fail(f"没有第 {page} 页：《{found.title}》共 {found.page_count} 页。", 1)
        text = assistant.page(found, page).text
    print(_to_json({"report": found.id, "page": page, "text": text}) if as_json else text)
    return None


@app.command(cls=ChineseCommand)
def ask(
    question: Annotated[str, typer.Argument(help="用中文提的问题", show_default=False)],
    report: Reports = None,
    engine: Annotated[
        EngineName,
        typer.Option(
            help="rules：规则引擎；model：规则引擎没有把握时问语言模型（用 YUSUAN_MODEL_NAME 等设置）"
        ),
    ] = EngineName.rules,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """提问，得到带出处的答案。"""
    with _open(data) as assistant:
        answer = assistant.ask(question, reports=report, engine=engine.value)
    print(_to_json(answer) if as_json else answer_to_text(answer))


@app.command(cls=ChineseCommand)
def figures(
    item: Annotated[str | None, typer.Option(help="项目名称，如 公务接待费", show_default=False)] = None,
    year: Annotated[int | None, typer.Option(help="年度", show_default=False)] = None,
    org: Annotated[str | None, typer.Option(help="单位名称或其一部分", show_default=False)] = None,
    report: Annotated[str | None, typer.Option(help="报告编号或文件名", show_default=False)] = None,
    limit: Annotated[int, typer.Option(min=1, help="最多几条")] = 1000,
    form: Annotated[
        FigureFormat, typer.Option("--format", help="输出格式；xlsx 须同时给 --output")
    ] = FigureFormat.table,
    output: Annotated[Path | None, typer.Option(help="写入文件而不是屏幕", show_default=False)] = None,
    data: Data = None,
    as_json: Json = False,
) -> int | None:
    """列出报告里的数据，每条带年度、口径、单位和所在页。"""
    from assistant.figure_rows import HEADER, figures_to_rows, row_to_texts, rows_to_csv, rows_to_xlsx

    if form is FigureFormat.xlsx and output is None:
        return _fail("xlsx 不能显示在屏幕上，请用 --output 给出文件名。", 2)
    with _open(data) as assistant:
        found = assistant.figures(item=item, year=year, organisation=org, report=report, limit=limit)
        rows = figures_to_rows(found, assistant.reports())
    if form is FigureFormat.xlsx and output is not None:
        output.write_bytes(rows_to_xlsx(rows))
    elif form is FigureFormat.csv:
        _write(rows_to_csv(rows), output)
    elif form is FigureFormat.json or as_json:
        _write(_to_json(rows) + "\n", output)
    else:
        _print_table(HEADER.values(), map(row_to_texts, rows))
    return None


@app.command(cls=ChineseCommand)
def delete(
    report: Annotated[list[str], typer.Argument(help="报告编号或文件名，可给多个", show_default=False)],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """删除报告和它的全部痕迹。"""
    with _open(data) as assistant:
        found = [assistant.report(name) for name in report]
        for one in found:
            assistant.delete(one.id)
    print(
        _to_json({"deleted": [one.id for one in found]})
        if as_json
        else "\n".join(f"已删除 {one.file}" for one in found)
    )


@app.command(cls=ChineseCommand)
def serve(
    host: Annotated[str, typer.Option(help="监听的地址；默认只有本机能访问")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="端口")] = 7860,
    samples: Annotated[
        bool, typer.Option("--samples/--no-samples", help="数据文件夹为空时先加入自带的示例报告")
    ] = True,
    allow_anonymous: Annotated[
        bool,
        typer.Option("--allow-anonymous", help="别的机器也能访问时，不设令牌（YUSUAN_TOKENS）也启动"),
    ] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(help="还可以用这个主机名访问（反向代理、内网域名），可重复", show_default=False),
    ] = None,
    allow_origin: Annotated[
        list[str] | None,
        typer.Option(help="允许这个网址的页面调用接口（CORS），可重复；默认都不允许", show_default=False),
    ] = None,
    rate: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="每个调用者每分钟最多几次请求，0 为不限；默认只有本机能访问时不限，否则 600",
            show_default=False,
        ),
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="一次请求最多几秒")] = 120,
    max_upload: Annotated[int, typer.Option(min=1, help="一次上传最多几兆字节")] = 200,
    log: Annotated[
        bool | None,
        typer.Option(
            "--log/--no-log",
            help="在标准错误每个请求写一行 JSON（不含问题和报告文字）；默认输出不是终端时才写",
            show_default=False,
        ),
    ] = None,
    data: Data = None,
) -> None:
    """打开网页、HTTP 接口和 MCP。访问令牌用环境变量 YUSUAN_TOKENS 设置。"""
    from assistant.http.access import parse_tokens
    from assistant.http.logs import start_logging
    from assistant.http.settings import ServerSettings, refuse_open_server

    settings = ServerSettings(
        host=host,
        port=port,
        tokens=parse_tokens(os.environ.get("YUSUAN_TOKENS", "")),
        allow_anonymous=allow_anonymous,
        hosts=tuple(allow_host or ()),
        origins=tuple(allow_origin or ()),
        rate=rate,
        timeout=timeout,
        upload_megabytes=max_upload,
    )
    refuse_open_server(settings)
    start_logging(sys.stderr, requests=not sys.stderr.isatty() if log is None else log)
    from assistant.http.server import serve as run_server

    with _open(data) as assistant:
        if samples and not assistant.reports() and SAMPLES.is_dir():
            _add_samples(assistant)
        try:
            run_server(assistant, settings, on_ready=_tell_address)
        except KeyboardInterrupt:
            print("已停止。")


@app.command("mcp", cls=ChineseCommand)
def speak_mcp(data: Data = None) -> None:
    """在标准输入输出上提供 MCP，供会自己启动命令的客户端（桌面助手、编辑器）使用。"""
    import asyncio

    from assistant.http.mcp_server import run_over_stdio

    with _open(data) as assistant:
        asyncio.run(run_over_stdio(assistant))


@app.command(
    "eval",
    cls=ChineseCommand,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
)
def evaluate(context: typer.Context) -> int:
    """用题集评测问答；参数见 yusuan eval --help。"""
    found = entry_points(group="yusuan.commands", name="eval")
    if not found:
        return _fail("这个安装里没有评测程序。建议：在项目文件夹里用 pip install -e . 安装。", 1)
    command: Callable[[Sequence[str]], int] = next(iter(found)).load()
    return command(context.args)


for _command in (checking.check, feedback.feedback, upkeep.repair, upkeep.backup, upkeep.restore):
    app.command(cls=ChineseCommand)(_command)


@contextmanager
def _open(data: Path | None) -> Iterator[Assistant]:
    from assistant.assistant import Assistant

    with Assistant.open(data) as assistant:
        yield assistant


def _tell_address(address: str) -> None:
    print(f"网页地址：{address}（按 Ctrl+C 停止）", flush=True)


def _add_samples(assistant: Assistant) -> None:
    print("第一次启动，正在加入示例报告……", file=sys.stderr)
    with _progress() as (on_progress, _):
        assistant.add([SAMPLES], on_progress=on_progress)


@contextmanager
def _progress() -> Iterator[tuple[Callable[[Any], None], Callable[[str], None]]]:
    """A progress bar on standard error, and how to print a line while it shows."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    bar = Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()
    )
    with bar:
        task = bar.add_task("准备", total=None)

        def on_progress(event: Any) -> None:
            bar.update(
                task,
                completed=event.done,
                total=event.total,
                description=f"{event.step} {Path(event.path).name}",
            )

        yield on_progress, lambda line: print(line, flush=True)


def results_to_summary(results: Sequence[AddedFile], seconds: float) -> dict[str, Any]:
    """What a whole `index` run did, for people and programs alike."""
    pages = sum(result.pages for result in results if result.status in {"new", "replaced"})
    return {
        "results": results,
        "pages": pages,
        "seconds": round(seconds, 2),
        "pages_per_second": round(pages / seconds, 1) if pages else 0.0,
    }


def summary_to_line(summary: dict[str, Any]) -> str:
    """The closing line of `index`."""
    states = [result.status for result in summary["results"]]
    failed, unchanged, vanished = (states.count(state) for state in ("failed", "unchanged", "vanished"))
    found = len(states) - vanished
    return (
        f"共 {found} 份：收入 {found - failed - unchanged}，未变 {unchanged}，失败 {failed}"
        f"{f'，已移走 {vanished}' if vanished else ''}；"
        f"{summary['pages']} 页，用时 {summary['seconds']:.1f} 秒，每秒 {summary['pages_per_second']:.1f} 页"
    )


def report_to_text(report: Any) -> str:
    """A report's facts, one a line."""
    rows = {
        "编号": report.id,
        "文件": report.file,
        "标题": report.title,
        "单位": report.organisation,
        "年度": report.year or "未知",
        "种类": report.kind,
        "页数": report.page_count,
    }
    return "\n".join(f"{name}：{value}" for name, value in rows.items())


def answer_to_text(answer: Answer) -> str:
    """The answer, its calculation and notes, and the places it stands on."""
    parts = [answer.text]
    if answer.calculation:
        sum_ = answer.calculation
        parts.append(f"算式：{sum_.expression} = {sum_.result}{sum_.unit}")
    parts += [f"说明：{note}" for note in answer.notes]
    for place in answer.citations:
        section = "" if place.place else f"  {place.section}"
        parts.append(f"[{place.number}] {place.file} {place.where}{section}\n    “{place.quote}”")
    return "\n".join(parts)


def _to_json(value: Any) -> str:
    from pydantic_core import to_jsonable_python

    return json.dumps(to_jsonable_python(value), ensure_ascii=False, indent=2)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        print(text, end="")
    else:
        output.write_text(text, encoding="utf-8-sig" if output.suffix == ".csv" else "utf-8")


def _print_table(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(value)) for value in row))
    Console(width=None if sys.stdout.isatty() else 1000).print(table)


def _fail(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


if __name__ == "__main__":
    run()
