"""Keeps other web pages away from the server.

A browser can be led to send requests here: by a host name that points to this machine (DNS
rebinding), or by a form posted from another site. Both show in the headers: the first in
Host, the second in Origin. What is sent back may not be framed or embedded elsewhere, so
that nobody is led to click on it unseen. Pure ASGI, so that streams pass untouched.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.http.access import SAFE_METHODS
from assistant.http.problems import Problem, problem_response

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
ONLY_HERE = {
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

HostRule = Callable[[str], bool]


def is_local(host: str) -> bool:
    """Whether a server bound to `host` is reachable from this machine only."""
    return host in LOCAL_NAMES or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def host_name(value: str) -> str:
    """The name in a Host header or an Origin, without scheme and port, in lower case."""
    authority = _authority(value)
    if authority.startswith("["):
        return authority[1:].split("]", 1)[0]
    return authority.split(":", 1)[0]


def host_rule(bound: str, names: Collection[str], asks_token: bool) -> HostRule:
    """Which Host names a server answers to.

    Where a token is asked for and no names are given, any: a page elsewhere has no token, and
    the cookie stays with the name it was set for. Else this machine's own names and those
    given, and for a server that others reach also plain addresses, which no name can rebind.
    """
    if asks_token and not names:
        return lambda name: True
    known = LOCAL_NAMES | {bound.lower()} | {name.lower() for name in names}
    if is_local(bound):
        return known.__contains__
    known |= {socket.gethostname().lower(), socket.getfqdn().lower()}
    return lambda name: name in known or _is_address(name)


class HostGuard:
    """Refuses unknown Host names and writing requests of other sites; keeps replies out of their pages."""

    def __init__(
        self, app: ASGIApp, knows: HostRule = LOCAL_NAMES.__contains__, origins: Collection[str] = ()
    ) -> None:
        self.app, self.knows = app, knows
        self.origins = frozenset(origin.rstrip("/").lower() for origin in origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = self._fault(scope) if scope["type"] in {"http", "websocket"} else None

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(ONLY_HERE)
            await send(message)

        reply = self.app if problem is None else problem_response(problem)
        await reply(scope, receive, send_on)

    def _fault(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self.knows(host_name(host)):
            return Problem(
                title="不认识的主机名",
                status=421,
                code="unknown_host",
                detail="请用启动时显示的地址访问；要用别的名字访问，启动时加 --allow-host 名字。",
            )
        if scope.get("method") not in SAFE_METHODS and self._is_foreign(headers.get("origin"), host):
            return Problem(
                title="请求来自其他网站",
                status=403,
                code="foreign_origin",
                detail="只接受本站页面发来的请求；要让别的网站调用，启动时加 --allow-origin 网址。",
            )
        return None

    def _is_foreign(self, origin: str | None, host: str) -> bool:
        if not origin or origin.lower() in self.origins:
            return False
        return _authority(origin) != _authority(host)


def _authority(value: str) -> str:
    """Name and port, in lower case; the port that a scheme implies is left out."""
    scheme, _, rest = value.lower().rpartition("://")
    implied = {"http": ":80", "https": ":443"}.get(scheme, "")
    return rest.split("/", 1)[0].removesuffix(implied)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
