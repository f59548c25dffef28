"""The clients that people really use against a running server: openai, mcp, and plain LangChain."""

import json

import httpx
import openai
import pytest
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from assistant.http.api import create_app

QUESTION = "公务用车运行维护费为何增加？"
FILE = "青禾县档案馆2024年度部门决算.pdf"


@pytest.fixture(scope="module")
def address(assistant, running):
    with running(create_app(assistant)) as address:
        yield address


@pytest.fixture(scope="module")
def chat_client(address):
    with openai.OpenAI(base_url=f"{address}/v1", api_key="任意".encode().hex(), max_retries=0) as client:
        yield client


def said(text):
    return [{"role": "user", "content": text}]


def test_the_openai_client_gets_an_answer_with_its_places(chat_client):
    reply = chat_client.chat.completions.create(model="yusuan", messages=said(QUESTION), temperature=0.2)
    assert "6.30万元" in reply.choices[0].message.content
    assert "出处：\n[1] 青禾县档案馆2024年度部门决算" in reply.choices[0].message.content
    assert reply.model_extra["answer"]["citations"][0]["file"] == FILE


def test_the_openai_client_streams_the_same_text(chat_client):
    whole = chat_client.chat.completions.create(model="yusuan", messages=said(QUESTION))
    stream = chat_client.chat.completions.create(
        model="yusuan", messages=said(QUESTION), stream=True, stream_options={"include_usage": True}
    )
    *chunks, last = list(stream)
    pieces = [chunk.choices[0].delta.content for chunk in chunks]
    assert len(pieces) > 4
    assert "".join(filter(None, pieces)) == whole.choices[0].message.content
    assert (last.choices, last.usage.total_tokens) == ([], 0)


def test_the_openai_client_lists_models(chat_client):
    assert next(iter(chat_client.models.list())).id == "yusuan"
    assert chat_client.models.retrieve("yusuan-rules").id == "yusuan-rules"


def test_the_openai_client_understands_a_refusal(chat_client):
    with pytest.raises(openai.NotFoundError, match="没有名为“gpt-x”的引擎") as caught:
        chat_client.chat.completions.create(model="gpt-x", messages=said(QUESTION))
    assert caught.value.code == "unknown_model"


@pytest.mark.parametrize("path", ["/mcp", "/gradio_api/mcp/"])
async def test_an_mcp_client_gets_an_answer(address, path):
    async with mcp_session(address + path) as session:
        result = await session.call_tool("ask", {"question": QUESTION, "reports": [FILE]})
    assert not result.isError
    assert "6.30万元" in result.content[0].text and "第 2 页" in result.content[0].text
    assert result.structuredContent["citations"][0]["page_start"] == 2


async def test_an_mcp_client_finds_every_tool_described(address):
    async with mcp_session(address + "/mcp") as session:
        tools = (await session.list_tools()).tools
    assert {tool.name for tool in tools} == {
        "ask",
        "reports",
        "check",
        "search",
        "figures",
        "calculate",
        "read_page",
    }
    plain = [tool.name for tool in tools if tool.description.isascii() or not tool.annotations.readOnlyHint]
    assert plain == []


async def test_an_mcp_client_calculates_over_figures_that_it_found(address):
    async with mcp_session(address + "/mcp") as session:
        found = await session.call_tool("figures", {"item": "公务接待费", "measure": "决算数"})
        reception = found.structuredContent["results"][0]
        found = await session.call_tool("figures", {"item": "公务用车运行维护费", "measure": "决算数"})
        cars = found.structuredContent["results"][0]
        expression = f"{{{reception['name']}}} + {{{cars['name']}}}"
        result = await session.call_tool("calculate", {"expression": expression})
    assert (reception["printed"], cars["printed"]) == ("1.80", "6.30")
    assert (result.structuredContent["result"], result.structuredContent["unit"]) == ("8.10", "万元")


@pytest.mark.parametrize(
    ("tool", "arguments", "part"),
    [
        ("check", {"report": FILE}, "对不上 0"),
        ("reports", {}, FILE),
        ("search", {"query": "档案数字化"}, "数字化"),
        ("read_page", {"page": 2}, "公务接待费支出1.80万元"),
    ],
)
async def test_an_mcp_client_looks_things_up(address, tool, arguments, part):
    async with mcp_session(address + "/mcp") as session:
        result = await session.call_tool(tool, arguments)
    assert not result.isError and part in result.content[0].text


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("ask", {}, "question：缺少这一项"),
        ("ask", {"question": QUESTION, "reports": ["没有.pdf"]}, "没有载入“没有.pdf”"),
        ("read_page", {"page": 9}, "没有第9页"),
        ("calculate", {"expression": "{x:1} + {x:2}"}, "名字要照 figures 给出的写"),
        ("reports", {"limit": 0}, "limit：不能小于 1"),
        ("delete", {}, "没有名为“delete”的工具"),
    ],
)
async def test_an_mcp_client_is_told_what_is_wrong(address, tool, arguments, words):
    async with mcp_session(address + "/mcp") as session:
        result = await session.call_tool(tool, arguments)
    assert result.isError and words in result.content[0].text


def mcp_session(url):
    return _Session(url)


class _Session:
    """A real MCP client, connected and introduced."""

    def __init__(self, url):
        self.transport = streamable_http_client(url)

    async def __aenter__(self):
        reading, writing, *_ = await self.transport.__aenter__()
        self.session = ClientSession(reading, writing)
        await self.session.__aenter__()
        await self.session.initialize()
        return self.session

    async def __aexit__(self, *fault):
        await self.session.__aexit__(*fault)
        await self.transport.__aexit__(*fault)


def test_the_retriever_works_in_somebody_elses_chain(assistant):
    prompt = ChatPromptTemplate.from_template("依据：{passages}\n问题：{question}")
    chain = {"passages": assistant.retriever(limit=2), "question": RunnableLambda(str)} | prompt
    text = chain.invoke("公务接待费为什么减少").to_string()
    assert "接待批次减少" in text and text.endswith("问题：公务接待费为什么减少")


def test_the_engine_works_in_somebody_elses_chain(assistant):
    from assistant.chain import Asked

    chain = RunnableLambda(Asked) | assistant.chain | RunnableLambda(lambda answer: answer.figures[0].printed)
    assert chain.batch(["公务接待费是多少？", "公务用车运行维护费是多少？"]) == ["1.80", "6.30"]


def test_the_tools_are_langchain_tools(assistant):
    found = {tool.name: tool for tool in assistant.tools()}
    assert set(found) == {"search", "look_up_figures", "calculate", "read_page"}
    assert "接待批次减少" in found["search"].invoke({"query": "接待批次"})


def test_an_event_stream_is_read_by_a_plain_client(address):
    body = {"question": QUESTION, "stream": True}
    with httpx.stream("POST", f"{address}/api/v1/ask", json=body) as reply:
        lines = [line for line in reply.iter_lines() if line.startswith("data: ")]
    assert json.loads(lines[-1].removeprefix("data: "))["answer"]["status"] == "answered"
