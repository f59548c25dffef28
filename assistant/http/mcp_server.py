"""The same tools for MCP clients: ask, reports, check, search, figures, calculate, read_page.

Speaks MCP's streamable HTTP at /mcp, and at /gradio_api/mcp/ where clients look for the tools
of a Gradio server; `run_over_stdio` speaks it over standard input and output. Keeps nothing
between requests. The only module that touches the mcp package.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from langchain_core.messages import ToolMessage
from langchain_core.tools import BaseTool
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import to_jsonable_python
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from assistant.assistant import Assistant
from assistant.audit.telling import check_to_text
from assistant.errors import AssistantError
from assistant.http.fault_words import fault_in_words
from assistant.http.openai_api import answer_to_text
from assistant.http.records import QUESTION_LIMIT, ReportName
from assistant.report_record import report_to_record
from assistant.types import Turn
from index.errors import IndexingError

PATHS = ("/mcp", "/gradio_api/mcp", "/gradio_api/mcp/")
INSTRUCTIONS = (
    "就已载入的中国政府预算、决算公开报告提问。先用 ask；它的答案每个数都抄自报告，带页码。"
    "要自己查，用 reports 看有哪些报告，search 找原文，figures 查数据，calculate 计算，read_page 读一页；"
    "check 核对一份报告自己对不对得上。"
    "转述时请保留数字原样和出处。"
)
NAMES = {"look_up_figures": "figures"}
"""Tools that go by another name here."""


class AskInput(BaseModel):
    """就已载入的预算、决算报告提问，得到带页码出处的答案；答案里的数字原样抄自报告。"""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(
        min_length=1,
        max_length=QUESTION_LIMIT,
        description="用中文提的问题",
        examples=["公务用车运行维护费为何增加？"],
    )
    reports: list[ReportName] | None = Field(
        None, max_length=1000, description="只在这些报告里找：编号或文件名；不给则找全部"
    )
    history: list[Turn] = Field(default_factory=list, max_length=50, description="此前的问答，先问的在前")


class ReportsInput(BaseModel):
    """列出已载入的报告：编号、文件名、单位、年度、种类、页数。"""

    model_config = ConfigDict(extra="forbid")

    organisation: str = Field("", max_length=100, description="单位名称或其一部分，不写则不限")
    year: int | None = Field(None, description="年度，不写则不限")
    limit: int = Field(100, ge=1, le=1000, description="最多几份")


class CheckInput(BaseModel):
    """勾稽核对：一份报告自己的合计、占比、增减率、正文与表对不对得上，每处带页码；没有列出不等于没有问题。"""

    model_config = ConfigDict(extra="forbid")

    report: ReportName = Field(description="报告编号或文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    with_rounding: bool = Field(False, description="只差末位（多由四舍五入造成）的也列出")


class Tools:
    """What an MCP client may call, over one Assistant."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._found = {NAMES.get(tool.name, tool.name): tool for tool in assistant.tools()}

    def described(self) -> list[types.Tool]:
        """Every tool with what it takes; none of them changes anything."""
        own: list[tuple[str, Any]] = [("ask", AskInput), ("reports", ReportsInput), ("check", CheckInput)]
        shared = [(name, tool.args_schema) for name, tool in self._found.items()]
        return [
            types.Tool(
                name=name,
                description=schema.__doc__ or "",
                inputSchema=schema.model_json_schema(),
                annotations=types.ToolAnnotations(readOnlyHint=True, openWorldHint=False),
            )
            for name, schema in [*own, *shared]
        ]

    async def call(self, name: str, arguments: dict[str, Any]) -> types.CallToolResult:
        """What the tool gives, as text for a model and as records; faults are told, not raised."""
        try:
            if name == "ask":
                return await self._ask(AskInput.model_validate(arguments))
            if name == "reports":
                return self._reports(ReportsInput.model_validate(arguments))
            if name == "check":
                return await self._check(CheckInput.model_validate(arguments))
            if name in self._found:
                return await _run(self._found[name], arguments)
            return _told(
                f"没有名为“{name}”的工具。可用：ask、reports、check、{'、'.join(self._found)}。",
                is_error=True,
            )
        except ValidationError as error:
            faults = [
                f"{'.'.join(map(str, fault['loc']))}：{fault_in_words(fault['type'], fault.get('ctx', {}))}"
                for fault in error.errors()
            ]
            return _told("参数不对：" + "；".join(faults) + "。", is_error=True)
        except (AssistantError, IndexingError) as error:
            return _told(str(error), is_error=True)

    async def _ask(self, asked: AskInput) -> types.CallToolResult:
        answer = await self._assistant.aask(asked.question, reports=asked.reports, history=asked.history)
        return _told(answer_to_text(answer), answer.model_dump(mode="json"))

    async def _check(self, wanted: CheckInput) -> types.CallToolResult:
        check = await asyncio.to_thread(self._assistant.check, wanted.report)
        records = check.model_dump(mode="json")
        if not wanted.with_rounding:
            records["findings"] = [one for one in records["findings"] if one["level"] == "difference"]
        return _told(check_to_text(check, wanted.with_rounding), records)

    def _reports(self, wanted: ReportsInput) -> types.CallToolResult:
        found = [
            report_to_record(report).model_dump(mode="json")
            for report in self._assistant.reports()
            if wanted.organisation in report.organisation and wanted.year in (None, report.year)
        ]
        records = {"total": len(found), "reports": found[: wanted.limit]}
        return _told(json.dumps(records, ensure_ascii=False), records)


async def _run(tool: BaseTool, arguments: dict[str, Any]) -> types.CallToolResult:
    call = {"name": tool.name, "args": arguments, "id": "mcp", "type": "tool_call"}
    message: ToolMessage = await tool.ainvoke(call)
    found = to_jsonable_python(message.artifact)
    records = found if isinstance(found, dict) else None if found is None else {"results": found}
    text = str(message.content)
    for name, here in NAMES.items():  # what to do next is told in the names that the client knows
        text = text.replace(name, here)
    return _told(text, records, is_error=message.status == "error")


def _told(text: str, records: dict[str, Any] | None = None, is_error: bool = False) -> types.CallToolResult:
    content = [types.TextContent(type="text", text=text)]
    return types.CallToolResult(content=content, structuredContent=records, isError=is_error)


def build_server(assistant: Assistant) -> Server[Any, Any]:
    """The MCP server over `assistant`."""
    server: Server[Any, Any] = Server("预算问答", instructions=INSTRUCTIONS)
    tools = Tools(assistant)

    async def list_tools() -> list[types.Tool]:
        return tools.described()

    server.list_tools()(list_tools)  # type: ignore[no-untyped-call]
    server.call_tool(validate_input=False)(tools.call)
    return server


class _Endpoint:
    """Hands requests to the session manager, which lives as long as the app runs."""

    def __init__(self) -> None:
        self.manager: StreamableHTTPSessionManager | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.manager is not None, "the app's lifespan has not begun"
        await self.manager.handle_request(scope, receive, send)


def mount(app: FastAPI) -> None:
    """Give the app its MCP addresses; `running` must be entered while it serves."""
    app.state.mcp = _Endpoint()
    for path in PATHS:
        app.router.routes.append(Route(path, app.state.mcp, methods=["GET", "POST", "DELETE"]))


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[None]:
    """The session manager at work; guard.py has looked at Host and Origin before it."""
    manager = StreamableHTTPSessionManager(
        build_server(app.state.assistant),
        json_response=True,
        stateless=True,
    )
    async with manager.run():
        app.state.mcp.manager = manager
        yield


async def run_over_stdio(assistant: Assistant) -> None:
    """Serve one client over standard input and output, until it closes them."""
    from mcp.server.stdio import stdio_server

    server = build_server(assistant)
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())
