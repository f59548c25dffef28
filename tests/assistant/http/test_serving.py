"""`yusuan serve` and `yusuan mcp` as processes of their own: what they refuse, how they begin and end."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import httpx
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from assistant import Assistant
from assistant.cli.commands import main

RUN = [sys.executable, "-m", "assistant.cli.commands"]
SECRET = "0123456789abcdefghijklmn"


@pytest.fixture
def environment():
    return {key: value for key, value in os.environ.items() if key != "YUSUAN_TOKENS"}


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_server_that_others_reach_is_refused_without_tokens(host, tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("YUSUAN_TOKENS", raising=False)
    assert main(["serve", "--host", host, "--data", str(tmp_path / "新")]) == 1
    told = capsys.readouterr().err
    assert "YUSUAN_TOKENS" in told and "--allow-anonymous" in told
    assert not (tmp_path / "新").exists()


def test_tokens_that_cannot_be_read_are_refused_without_showing_them(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("YUSUAN_TOKENS", f"boss:{SECRET}")
    assert main(["serve", "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "第 1 项读不懂" in told and SECRET not in told


def test_a_server_stopped_while_it_indexes_ends_cleanly(own_folder, draw_report, tmp_path, environment):
    """From start to SIGTERM: ready, asked, uploading in the background, stopped; both stores stay whole."""
    pages = [f"云杉市林业局2031年度部门决算\n一、会议费\n2031年度会议费支出{n}.00万元。" for n in range(60)]
    file = draw_report(tmp_path / "云杉市林业局2031年度部门决算.pdf", pages)
    port = free_port()
    options = ["--port", str(port), "--data", str(own_folder), "--log", "--no-samples"]
    tokens = {"YUSUAN_TOKENS": f"manage:{SECRET}"}
    with subprocess.Popen(
        [*RUN, "serve", *options], env=environment | tokens, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        client = httpx.Client(
            base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {SECRET}"}, timeout=60
        )
        with client:
            wait_until_ready(client, server)
            answer = client.post("/api/v1/ask", json={"question": "公务接待费是多少？"})
            job = client.post(
                "/api/v1/reports?background=true", files={"files": (file.name, file.read_bytes())}
            )
        server.send_signal(signal.SIGTERM)
        out, err = (text.decode() for text in server.communicate(timeout=90))
    assert (answer.status_code, job.status_code, server.returncode) == (200, 202, 0), err
    assert "已停止" in out
    lines = [json.loads(line) for line in err.splitlines()]
    asked = next(line for line in lines if line.get("path") == "/api/v1/ask")
    assert (asked["status"], asked["caller"], asked["answer"]) == (200, "manage", "answered")
    assert SECRET not in err + out and "接待" not in err
    with Assistant.open(own_folder) as assistant:
        assert set(assistant.index.chunk_store.counts()) == {report.id for report in assistant.reports()}
        assert assistant.ask("公务接待费是多少？").figures[0].printed == "1.80"


def free_port():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def wait_until_ready(client, server, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end and server.poll() is None:
        try:
            if client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the server did not get ready")


async def test_a_client_that_starts_the_command_itself_gets_an_answer(filled_folder, environment):
    server = StdioServerParameters(
        command=RUN[0], args=[*RUN[1:], "mcp", "--data", str(filled_folder)], env=environment
    )
    async with stdio_client(server) as (reading, writing), ClientSession(reading, writing) as session:
        await session.initialize()
        result = await session.call_tool("ask", {"question": "公务接待费是多少？"})
    assert re.search(r"1\.80万元", result.content[0].text)
