"""Keeps other web pages away from a server on this machine.

A browser can be led to send requests to localhost: by a host name that points there (DNS
rebinding), or by a form posted from another site. Both show in the headers: the first in
Host, the second in Origin. Pure ASGI, so that streams pass untouched.
"""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.problems import Problem, problem_response

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def is_local(host: str) -> bool:
    """Whether a server bound to `host` is reachable from this machine only."""
    return host in LOCAL_NAMES


def host_name(value: str) -> str:
    """The name in a Host header or an Origin, without scheme and port, in lower case."""
    authority = value.rsplit("//", 1)[-1].split("/", 1)[0].lower()
    if authority.startswith("["):
        return authority[1:].split("]", 1)[0]
    return authority.split(":", 1)[0]


class HostGuard:
    """Refuses unknown Host names, and writing requests whose Origin is another site."""

    def __init__(self, app: ASGIApp, names: Collection[str] = LOCAL_NAMES) -> None:
        self.app, self.names = app, frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = self._fault(scope) if scope["type"] in {"http", "websocket"} else None
        if problem is None:
            await self.app(scope, receive, send)
        else:
            await problem_response(problem)(scope, receive, send)

    def _fault(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if self.names and host_name(host) not in self.names:
            return Problem(
                title="不认识的主机名",
                status=421,
                code="unknown_host",
                detail="请用本机地址 127.0.0.1 访问。",
            )
        if origin and scope.get("method") not in SAFE_METHODS and host_name(origin) != host_name(host):
            return Problem(
                title="请求来自其他网站",
                status=403,
                code="foreign_origin",
                detail="只接受本站页面发来的请求。",
            )
        return None
