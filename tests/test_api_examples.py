"""Every example of docs/api.md runs against a real server and prints what the page says."""

import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import uvicorn

from assistant import Assistant
from assistant.http.api import create_app

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "eval" / "reports" / "岚川市水务局2024年度部门决算.pdf"
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```(sh|python|js) run\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.S)
COMMANDS = {
    "sh": ["bash", "-euo", "pipefail", "-c"],
    "js": ["node", "--input-type=module", "-e"],
}
ADDRESS = "http://127.0.0.1:7860"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where examples run: the report, and a data folder that holds it."""
    folder = tmp_path_factory.mktemp("例子")
    shutil.copy(SAMPLE, folder)
    with Assistant.open(folder / "data") as assistant:
        assistant.add([SAMPLE])
    return folder


@pytest.fixture(scope="module")
def address(folder, tmp_path_factory):
    served = shutil.copytree(folder / "data", tmp_path_factory.mktemp("服务") / "data")
    with Assistant.open(served) as assistant, socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(create_app(assistant), log_config=None, access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(30)


def examples(*languages):
    found = [example for example in EXAMPLE.findall(PAGE) if example[0] in languages]
    for number, (language, code, expected) in enumerate(found, 1):
        needed = {"sh": "curl", "js": "node"}.get(language, sys.executable)
        marks = [] if shutil.which(needed) else [pytest.mark.skip(reason=f"no {needed} on this machine")]
        yield pytest.param(language, code, expected, id=f"{language}-{number}", marks=marks)


@pytest.mark.parametrize(("language", "code", "expected"), list(examples("sh", "js")))
def test_an_example_runs_and_prints_what_the_page_says(language, code, expected, address, folder):
    done = subprocess.run(
        [*COMMANDS[language], code.replace(ADDRESS, address)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout and '"request_id":' not in done.stdout, done.stdout  # curl takes a problem for success
    assert done.stdout == (expected or done.stdout)


@pytest.mark.parametrize(("language", "code", "expected"), list(examples("python")))
def test_a_python_example_prints_what_the_page_says(
    language, code, expected, address, folder, monkeypatch, capsys
):
    monkeypatch.chdir(folder)
    exec(compile(code.replace(ADDRESS, address), "docs/api.md", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out == expected


def test_every_code_that_the_api_gives_is_explained():
    sources = [*(ROOT / "assistant").rglob("*.py")]
    given = {
        code
        for file in sources
        for code in re.findall(
            r'(?:ProblemError\(\s*\d+, "|^\s+code=")(\w+)"', file.read_text(encoding="utf-8"), re.M
        )
    }
    assert len(given) > 12
    assert {code for code in given if f"`{code}`" not in PAGE} == set()
