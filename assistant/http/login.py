"""Where a browser shows its token once and gets a cookie for it: /login and /logout.

The token goes into no page, no address and no cookie (access.py signs one instead).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.http.access import COOKIE, SESSION_SECONDS, Doorkeeper

LONGEST_TOKEN = 1000
WRONG_TOKEN = "令牌不对。请检查有没有多复制了空格，或向管理员索取新的令牌。"

routes = APIRouter(include_in_schema=False)
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
)


@routes.get("/login", response_class=HTMLResponse)
def login_page(request: Request) -> Response:
    """A form for the token; where none is asked for, the page."""
    doorkeeper: Doorkeeper = request.app.state.doorkeeper
    return _form("") if doorkeeper.asks else RedirectResponse("/", 303)


@routes.post("/login")
def log_in(request: Request, token: Annotated[str, Form(max_length=LONGEST_TOKEN)] = "") -> Response:
    """A right token gets a cookie and the page; a wrong one gets the form again."""
    doorkeeper: Doorkeeper = request.app.state.doorkeeper
    if not doorkeeper.asks:
        return RedirectResponse("/", 303)
    caller = doorkeeper.by_secret(token.strip())
    if caller is None:
        return _form(WRONG_TOKEN, 401)
    reply = RedirectResponse(f"/?{request.url.query}" if request.url.query else "/", 303)
    reply.set_cookie(
        COOKIE,
        doorkeeper.cookie_for(caller),
        max_age=SESSION_SECONDS,
        httponly=True,
        samesite="strict",
        secure="https" in (request.url.scheme, request.headers.get("x-forwarded-proto")),
    )
    return reply


@routes.post("/logout")
def log_out() -> RedirectResponse:
    """The cookie is forgotten."""
    reply = RedirectResponse("/login", 303)
    reply.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return reply


def _form(fault: str, status: int = 200) -> HTMLResponse:
    page = _templates.get_template("login.html").render(fault=fault)
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})
