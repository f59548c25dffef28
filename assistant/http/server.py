"""One server on one port: the HTTP API with the page mounted on it, run by uvicorn."""

from __future__ import annotations

import logging
import signal
import socket
import threading
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from assistant.assistant import Assistant
from assistant.errors import AddressInUse
from assistant.http.api import create_app, refuse_the_rest
from assistant.http.settings import ServerSettings, refuse_open_server
from assistant.page.page import mount_page
from index.errors import IndexingError

logger = logging.getLogger(__name__)

GRACE = 5  # seconds that running requests get when the server stops


def build_server(assistant: Assistant, settings: ServerSettings | None = None) -> FastAPI:
    """The API and the page over `assistant`."""
    app = mount_page(create_app(assistant, settings), assistant)
    refuse_the_rest(app)
    return app


def serve(assistant: Assistant, settings: ServerSettings, on_ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `on_ready` gets the address once requests are taken.

    Raises:
        OpenToAll: others could use it without a token, and nobody said that this is meant.
        AddressInUse: it cannot listen there.
        KeyboardInterrupt: it was stopped, by Ctrl+C or by SIGTERM, and has come to rest.
    """
    refuse_open_server(settings)
    with _listen(settings.host, settings.port) as listener:
        app = build_server(assistant, settings)
        app.state.is_warm = False
        threading.Thread(target=_warm_up, args=(app,), daemon=True).start()
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE,
        )
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn raises it again at its end
        _Server(config, lambda: on_ready(_address(settings))).run(sockets=[listener])


def _address(settings: ServerSettings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, reuse_port=False)
    except OSError as error:
        raise AddressInUse(
            f"不能在 {host}:{port} 上提供服务：{error.strerror}。"
            "可能原因：另一个程序占着这个端口。建议：用 --port 换一个端口。"
        ) from error


def _warm_up(app: FastAPI) -> None:
    """Load the encoder and the chunk store before the first question needs them."""
    assistant: Assistant = app.state.assistant
    try:
        assistant.search("预算", limit=1)
    except IndexingError as error:
        logger.error("cannot warm up", exc_info=error)
    app.state.is_warm = True


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        app: FastAPI = self.config.app  # type: ignore[assignment]
        app.state.jobs.stop(0)  # uploads that wait for their job are answered before the connections close
        await super().shutdown(sockets)
