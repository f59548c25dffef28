"""How a server behaves towards those who call it: one frozen object, read at the edge.

Tokens come from the environment only, for a command line shows in process lists.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.errors import OpenToAll
from assistant.http.access import Token
from assistant.http.guard import is_local
from assistant.http.limits import MEGABYTE


@dataclass(frozen=True)
class ServerSettings:
    """Where the server listens, who may ask, and how much.

    Attributes:
        host: address to bind; reachable from this machine only by default.
        port: port to bind.
        tokens: who may do what; none for everybody everything.
        allow_anonymous: whether a server that others can reach may run without tokens.
        hosts: further names that the server is known by.
        origins: other sites whose pages may call the API (CORS); none by default.
        rate: requests a minute from one caller; 0 for any number, None for the usual one.
        timeout: seconds until a request without an answer is given up.
        upload_megabytes: largest upload.
    """

    host: str = "127.0.0.1"
    port: int = 7860
    tokens: tuple[Token, ...] = ()
    allow_anonymous: bool = False
    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    rate: int | None = None
    timeout: float = 120.0
    upload_megabytes: int = 200

    @property
    def requests_a_minute(self) -> int:
        """The rate that holds: none on this machine, 600 when others can reach the server."""
        if self.rate is not None:
            return self.rate
        return 0 if is_local(self.host) else 600

    @property
    def upload_limit(self) -> int:
        """Largest upload in bytes."""
        return self.upload_megabytes * MEGABYTE


def refuse_open_server(settings: ServerSettings) -> None:
    """Stop a server that anybody on the network could use.

    Raises:
        OpenToAll: it binds another address than this machine's and asks for no token.
    """
    if is_local(settings.host) or settings.tokens or settings.allow_anonymous:
        return
    raise OpenToAll(
        f"没有在 {settings.host}:{settings.port} 上启动：这个地址别的机器也能访问，而没有设置访问令牌，"
        "任何人都可以提问、上传和删除报告。"
        "建议：设置环境变量 YUSUAN_TOKENS（例如 ask:一串随机字符,manage:另一串随机字符），"
        "或者加上 --allow-anonymous 表示有意如此。"
    )
