"""The web page: a thin skin on Assistant, made with Gradio.

Four views: asking (left the reports asked, in the middle the conversation, right the page that
an answer stands on), the reports, what they cover, and settings. Here is only the layout and
what is joined to what: actions.py says what happens, views.py and shelf.py what is
shown, page*.css and page*.js dress it. Nothing is loaded from elsewhere, so it works without a
network.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")  # read while gradio is imported

import gradio as gr
from fastapi import FastAPI

from assistant.assistant import Assistant
from assistant.page.actions import PageActions
from assistant.page.routes import routes
from assistant.page.shelf import upload_to_html
from assistant.page.shell import PageShell
from assistant.page.views import conversation_to_html, evidence_to_html, render

FOLDER = Path(__file__).parent
SCRIPTS = ("page.js", "reports.js", "figures.js")
STYLES = ("page.css", "chat.css", "evidence.css", "check.css", "reports.css")
FONTS = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"]
MONO_FONTS = ["ui-monospace", "Consolas", "monospace"]
TITLE = "预算问答"
AT_ONCE = 16

FORWARD = """
const forward = (button, more) => {
  if (!ACTIONS.includes(button?.dataset.action) || button.disabled) return;
  const text = button.closest(".opinion")?.querySelector("textarea")?.value ?? "";
  trigger("click", { ...button.dataset, text, ...more });
};
element.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-action]");
  if (button?.tagName !== "INPUT") forward(button, {});
});
element.addEventListener("change", ({ target }) => forward(target, { value: target.value }));
element.addEventListener("refresh", () => trigger("submit", {}));
"""
HEAR = 'watch("value", () => yusuan.hear(props.value));'
# what the browser keeps goes along with each request
OPENED = "() => [location.search, yusuan.kept()]"
ASKED = "(question) => (yusuan.sent(question), [question, yusuan.kept(), yusuan.asking()])"
CLICKED = "() => [yusuan.kept(), yusuan.asking()]"
KEPT = "() => [yusuan.kept()]"
VIEWED = "(view) => [view, yusuan.kept()]"


@dataclass(frozen=True)
class Talk:
    """The components of the view for asking."""

    scope: gr.HTML
    chat: gr.HTML
    box: gr.Textbox
    send: gr.Button
    stop: gr.Button
    check: gr.HTML
    evidence: gr.HTML


@dataclass(frozen=True)
class Lists:
    """The components that list the reports."""

    shelf: gr.HTML
    coverage: gr.HTML
    checkable: gr.HTML


def mount_page(app: FastAPI, assistant: Assistant) -> FastAPI:
    """Put the page at / of the HTTP API's app."""
    script = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in SCRIPTS)
    app.add_middleware(PageShell, script=script)
    app.include_router(routes)
    gr.mount_gradio_app(
        app,
        build_page(assistant, app.state.doorkeeper.asks),
        path="/",
        theme=gr.themes.Default(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=MONO_FONTS),
        css_paths=[FOLDER / name for name in STYLES],
        favicon_path=FOLDER / "icon.svg",
        footer_links=[],
        run_history=False,
        ssr_mode=False,
    )
    return app


def build_page(assistant: Assistant, has_login: bool) -> gr.Blocks:
    """The page over `assistant`; where one logs in, one can also log out."""
    actions = PageActions(assistant)
    page: gr.Blocks
    with gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as page:
        top = _clickable(render("top.html"), ["clear", "export"], "top")
        talk, checkable = _talk_view()
        with gr.Column(elem_id="reports-view", elem_classes="view"):
            gr.HTML(upload_to_html(), elem_id="upload", js_on_load=None)
            shelf = _clickable("", ["open", "audit"], "shelf")
        with gr.Column(elem_id="coverage-view", elem_classes="view"):
            coverage = gr.HTML("", elem_id="coverage", js_on_load=None)
        with gr.Column(elem_id="settings-view", elem_classes="view"):
            settings = render("settings.html", model=assistant.model_name, has_login=has_login)
            gr.HTML(settings, elem_id="settings", js_on_load=None)
        _join(page, actions, top, talk, Lists(shelf, coverage, checkable))
    page.queue(default_concurrency_limit=AT_ONCE)
    return page


def _talk_view() -> tuple[Talk, gr.HTML]:
    """Asking, and in its place the check of a report, each beside the page that it stands on."""
    with gr.Row(elem_id="frame", elem_classes="view"):
        with gr.Column(elem_id="asked", scale=2, min_width=220):
            scope = gr.HTML("", elem_id="scope", js_on_load=None)
        with gr.Column(elem_id="talk", scale=5, min_width=320):
            chat = _clickable(
                conversation_to_html([], []), ["cite", "ask", "again", "judge", "note", "save"], "chat"
            )
            with gr.Row(elem_id="ask-bar"):
                box = gr.Textbox(
                    label="问题",
                    show_label=False,
                    container=False,
                    placeholder="输入问题，按回车提问",
                    max_length=2000,
                    max_lines=4,
                    scale=6,
                    autofocus=True,
                )
                send = gr.Button("提问", variant="primary", scale=1, min_width=72)
                stop = gr.Button("停止", scale=1, min_width=64, elem_id="stop")
        with gr.Column(elem_id="check", scale=7, min_width=320):
            checkable = _clickable("", ["audit"], "check-head")
            check = _clickable("", ["cite"], "check-list")
        with gr.Column(elem_id="evidence", scale=4, min_width=320):
            evidence = _clickable(evidence_to_html(None), ["turn", "back", "cite"], "evidence-html")
    return Talk(scope, chat, box, send, stop, check, evidence), checkable


def _join(page: gr.Blocks, actions: PageActions, top: gr.HTML, talk: Talk, lists: Lists) -> None:
    view = gr.State(None)
    kept, asking, search = (gr.Textbox(visible=False) for _ in range(3))  # filled by the browser
    word = gr.HTML("", html_template="", js_on_load=HEAR, elem_id="word", visible="hidden")
    spoken = [talk.chat, talk.box, word]
    looked = [view, talk.evidence]
    hidden: dict[str, Any] = {"show_progress": "hidden"}
    asked = gr.on(
        [talk.box.submit, talk.send.click],
        actions.ask,
        [talk.box, kept, asking],
        [*spoken, *looked],
        js=ASKED,
        **hidden,
    )
    clicked = talk.chat.click(actions.chat_clicked, [kept, asking], [*spoken, *looked], js=CLICKED, **hidden)
    opened = page.load(actions.opened, [search, kept], [*spoken, *looked], js=OPENED, **hidden)
    running = [asked, clicked, opened]
    talk.stop.click(actions.stopped, kept, [talk.chat, word], js=KEPT, cancels=running, **hidden)
    top.click(actions.top_clicked, kept, [*spoken, *looked], js=KEPT, **hidden)
    talk.evidence.click(actions.evidence_clicked, [view, kept], looked, js=VIEWED, **hidden)
    audited = [talk.check, *looked]
    lists.shelf.click(actions.shelf_clicked, None, audited, **hidden)
    lists.checkable.click(actions.audited, None, audited, **hidden)
    talk.check.click(actions.finding_clicked, None, looked, **hidden)
    listed = [talk.scope, lists.shelf, lists.coverage, lists.checkable]
    page.load(actions.lists, None, listed, **hidden)
    lists.shelf.submit(actions.lists, None, listed, **hidden).then(
        actions.greeted, kept, talk.chat, js=KEPT, **hidden
    )


def _clickable(value: str, actions: list[str], elem_id: str) -> gr.HTML:
    """HTML whose buttons with data-action reach Python as click events."""
    return gr.HTML(value, js_on_load=FORWARD.replace("ACTIONS", str(actions)), elem_id=elem_id)
