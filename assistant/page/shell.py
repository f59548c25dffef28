"""Dresses Gradio's HTML shell before its scripts start: Chinese, with the page's own scripts.

Gradio (6.31) picks its words by the browser's language and adds a page's own head only after
its scripts have run (templates/frontend/index.html), so the one place to speak first is the
HTML itself. Pure ASGI; only the page at / passes through here.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CHINESE_FIRST = """<head><script>
for (const [name, value] of [["language", "zh-CN"], ["languages", ["zh-CN"]]])
  Object.defineProperty(navigator, name, { get: () => value });
</script>"""


class PageShell:
    """Sets the language of the page at / and of the browser that shows it, and adds scripts."""

    def __init__(self, app: ASGIApp, script: str) -> None:
        self.app = app
        self.head = f"{CHINESE_FIRST}<script>{script}</script>".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] != "/":
            await self.app(scope, receive, send)
            return
        start: list[Message] = []
        body = bytearray()

        async def gather(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.append(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                whole = self.dressed(bytes(body))
                MutableHeaders(scope=start[0])["content-length"] = str(len(whole))
                await send(start[0])
                await send({"type": "http.response.body", "body": whole})

        await self.app(scope, receive, gather)

    def dressed(self, page: bytes) -> bytes:
        """The HTML in Chinese with the scripts."""
        return page.replace(b'lang="en"', b'lang="zh-CN"', 1).replace(b"<head>", self.head, 1)
