"""Who calls, and what they may do: tokens with roles, the same for programs and the page.

A token is sent as `Authorization: Bearer …`; a browser gets a signed cookie for it at /login.
Tokens are compared in constant time, kept out of every repr, and never written down. One
ASGI layer stands before all routes, the mounted page and MCP included, so a new route is
closed unless it is named here.
"""

from __future__ import annotations

import hmac
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Literal
from urllib.parse import quote, unquote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.errors import BadTokens
from assistant.http.problems import Problem, problem_response

Role = Literal["ask", "manage"]

SHORTEST_TOKEN = 16
COOKIE = "yusuan_session"
SESSION_SECONDS = 12 * 3600
OPEN_PATHS = frozenset({"/healthz", "/readyz", "/login", "/logout"})
MANAGED_ALWAYS = ("/gradio_api/upload", "/api/v1/jobs")
MANAGED_WRITES = ("/api/v1/reports",)
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
NEW_TOKEN = 'python -c "import secrets; print(secrets.token_urlsafe(24))"'


@dataclass(frozen=True)
class Caller:
    """Someone who may call: a name for the log, and a role."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Whether the role covers another: who manages may also ask."""
        return role in (self.role, "ask")


@dataclass(frozen=True)
class Token:
    """A secret and whose it is."""

    caller: Caller
    secret: str = field(repr=False)


ANYONE = Caller("", "manage")


def parse_tokens(text: str) -> tuple[Token, ...]:
    """Tokens as they stand in YUSUAN_TOKENS: `role:secret` or `name:role:secret`, comma between.

    Raises:
        BadTokens: an entry cannot be read, or a secret is short or given twice; never quotes one.
    """
    entries = [entry for entry in re.split(r"[,\s]+", text) if entry]
    tokens = tuple(_to_token(entry, number) for number, entry in enumerate(entries, 1))
    if len({token.secret for token in tokens}) < len(tokens):
        raise BadTokens("YUSUAN_TOKENS 里有两个相同的令牌。建议：每人用一个不同的令牌。")
    if len({token.caller.name for token in tokens}) < len(tokens):
        raise BadTokens("YUSUAN_TOKENS 里有重复的名字。建议：写成 名字:角色:令牌，每人一个名字。")
    return tokens


def _to_token(entry: str, number: int) -> Token:
    parts = entry.split(":")
    name, role, secret = [parts[0], *parts][-3:] if len(parts) in (2, 3) else ("", "", "")
    if role == "ask":
        caller = Caller(name, "ask")
    elif role == "manage":
        caller = Caller(name, "manage")
    else:
        raise BadTokens(
            f"YUSUAN_TOKENS 的第 {number} 项读不懂。"
            "写法：角色:令牌 或 名字:角色:令牌，用逗号分开；角色是 ask（提问）或 manage（提问和管理报告）。"
        )
    if len(secret) < SHORTEST_TOKEN:
        raise BadTokens(
            f"YUSUAN_TOKENS 的第 {number} 项太短，至少 {SHORTEST_TOKEN} 个字符。建议：用 {NEW_TOKEN} 生成。"
        )
    return Token(caller, secret)


class Doorkeeper:
    """Knows the tokens and the cookies made from them."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tuple(tokens)

    @property
    def asks(self) -> bool:
        """Whether a token is asked for at all."""
        return bool(self._tokens)

    def by_secret(self, secret: str) -> Caller | None:
        """Whose token it is; takes as long for a wrong one as for a right one."""
        found = None
        for token in self._tokens:
            if hmac.compare_digest(_digest(token.secret), _digest(secret)):
                found = token.caller
        return found

    def cookie_for(self, caller: Caller, now: float | None = None) -> str:
        """A cookie that stands for the caller's token until it expires, without holding it."""
        expires = str(int((time.time() if now is None else now) + SESSION_SECONDS))
        token = next(token for token in self._tokens if token.caller == caller)
        return f"{quote(caller.name, safe='')}.{expires}.{_sign(token, expires)}"

    def by_cookie(self, cookie: str, now: float | None = None) -> Caller | None:
        """The caller whom a cookie stands for; None when it is forged, expired or its token is gone."""
        name, expires, signature = [*cookie.rsplit(".", 2), "", ""][:3]
        if not expires.isascii() or not expires.isdigit() or len(expires) > 12:
            return None
        if int(expires) < (time.time() if now is None else now):
            return None
        for token in self._tokens:
            right = hmac.compare_digest(_sign(token, expires).encode(), signature.encode())
            if right and token.caller.name == unquote(name):
                return token.caller
        return None

    def by_headers(self, headers: Headers) -> Caller | None:
        """The caller whom the request's own headers name."""
        if not self.asks:
            return ANYONE
        scheme, _, secret = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self.by_secret(secret.strip())
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        except CookieError:
            return None
        return self.by_cookie(cookie.value) if cookie else None


def role_needed(method: str, path: str) -> Role | None:
    """What a caller must be allowed for a request; None when nobody is asked."""
    if path in OPEN_PATHS:
        return None
    if path.startswith(MANAGED_ALWAYS) or (method not in SAFE_METHODS and path.startswith(MANAGED_WRITES)):
        return "manage"
    return "ask"


class AccessGuard:
    """Lets a request through when its caller may make it; the caller stands in the request's state."""

    def __init__(self, app: ASGIApp, doorkeeper: Doorkeeper) -> None:
        self.app, self.doorkeeper = app, doorkeeper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        caller = self.doorkeeper.by_headers(headers)
        scope.setdefault("state", {})["caller"] = caller
        needed = role_needed(scope.get("method", "GET"), scope["path"])
        if needed is None or (caller and caller.may(needed)):
            await self.app(scope, receive, send)
        elif caller is None and scope["path"] == "/" and "text/html" in headers.get("accept", ""):
            asked = scope["query_string"].decode("latin-1")  # a shared link comes back after the login
            await RedirectResponse(f"/login?{asked}" if asked else "/login", 303)(scope, receive, send)
        else:
            await _refusal(caller)(scope, receive, send)


def _refusal(caller: Caller | None) -> ASGIApp:
    if caller is None:
        problem = Problem(
            title="需要访问令牌",
            status=401,
            code="unauthorized",
            detail="请在请求头里写 Authorization: Bearer 令牌；用浏览器时打开 /login 登录。"
            "令牌向管理员索取。",
        )
        return problem_response(problem, headers={"WWW-Authenticate": "Bearer"})
    problem = Problem(
        title="没有这个权限",
        status=403,
        code="forbidden",
        detail="这个令牌只能提问和查看；加入、删除报告需要 manage 角色的令牌。",
    )
    return problem_response(problem)


def _digest(secret: str) -> bytes:
    return hmac.digest(b"yusuan", secret.encode(errors="surrogatepass"), "sha256")


def _sign(token: Token, expires: str) -> str:
    message = f"{token.caller.name}.{token.caller.role}.{expires}"
    return hmac.new(token.secret.encode(), message.encode(), "sha256").hexdigest()
