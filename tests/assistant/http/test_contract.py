"""The running server against its own OpenAPI, by schemathesis: no 5xx, nothing undescribed.

A bounded run; `make fuzz` tries more.
"""

import os
import secrets
import subprocess
import sys

import pytest

from assistant import Assistant
from assistant.http.access import parse_tokens
from assistant.http.server import build_server
from assistant.http.settings import ServerSettings

EXAMPLES = os.environ.get("YUSUAN_FUZZ_EXAMPLES", "4")
SECRET = secrets.token_urlsafe(24)
# What the schema cannot say is refused with 422: a blank question, a conversation in which nobody asks.
CONFIG = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "422", "429"]

# In a form everything is bytes: what was meant as a wrong type arrives as a file that holds "false".
[[operations]]
include-name = "POST /api/v1/reports"
checks.negative_data_rejection.enabled = false
"""
SCHEMATHESIS = "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())"


@pytest.mark.filterwarnings("default")  # gradio warns of its own dependencies
def test_the_server_keeps_to_its_openapi(own_folder, running, swept, tmp_path):
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG)
    settings = ServerSettings(tokens=parse_tokens(f"manage:{SECRET}"))
    with Assistant.open(own_folder) as assistant, running(build_server(assistant, settings)) as address:
        options = ["-H", f"Authorization: Bearer {SECRET}", "-n", EXAMPLES, "--seed", "20", "--no-color"]
        options += ["--continue-on-failure", "--suppress-health-check", "all"]
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                SCHEMATHESIS,
                "--config-file",
                config,
                "run",
                f"{address}/openapi.json",
                *options,
            ],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "Failures" not in done.stdout
