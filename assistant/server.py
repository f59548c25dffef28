"""One server on one port: the HTTP API with the page mounted on it, run by uvicorn."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from assistant.assistant import Assistant
from assistant.errors import AddressInUse
from assistant.guard import LOCAL_NAMES, is_local
from assistant.http_api import create_app
from assistant.page import mount_page

GRACE = 5  # seconds that running requests get when the server stops


def build_server(assistant: Assistant, host: str = "127.0.0.1") -> FastAPI:
    """The API and the page over `assistant`, for a server bound to `host`."""
    return mount_page(create_app(assistant, LOCAL_NAMES if is_local(host) else ()), assistant)


def serve(assistant: Assistant, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `on_ready` gets the address once requests are taken."""
    with _listen(host, port) as listener:
        app = build_server(assistant, host)
        threading.Thread(target=_warm_up, args=(assistant,), daemon=True).start()
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=GRACE)
        _Server(config, lambda: on_ready(f"http://{host}:{port}")).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, reuse_port=False)
    except OSError as error:
        raise AddressInUse(
            f"不能在 {host}:{port} 上提供服务：{error.strerror}。"
            "可能原因：另一个程序占着这个端口。建议：用 --port 换一个端口。"
        ) from error


def _warm_up(assistant: Assistant) -> None:
    """Load the encoder and the chunk store before the first question needs them."""
    if assistant.reports():
        assistant.search("预算", limit=1)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()
