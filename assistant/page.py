"""The web page: a thin skin on Assistant, made with Gradio.

Left the reports, in the middle the conversation, right the page that an answer stands on.
Here is only the layout and what is joined to what: page_actions.py says what happens,
page_views.py what is shown, page.css and page.js dress it. Nothing is loaded from
elsewhere, so it works without a network.
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
from assistant.page_actions import PageActions
from assistant.page_shell import ChineseShell
from assistant.page_views import conversation_to_html, evidence_to_html
from index.readers import SUFFIXES

FOLDER = Path(__file__).parent
FONTS = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"]
MONO_FONTS = ["ui-monospace", "Consolas", "monospace"]
TITLE = "预算问答"
UPLOAD_LIMIT = "200mb"
AT_ONCE = 16

FORWARD_CLICKS = """
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action]");
  if (button && ACTIONS.includes(button.dataset.action)) trigger("click", { ...button.dataset });
});
"""
CONFIRM_DELETION = """
(chosen) => [chosen.length && confirm(`确定删除所选的 ${chosen.length} 份报告？`) ? chosen : []]
"""
FOLD_WHEN_NARROW = """
() => innerWidth <= 900 && document.querySelector("#shelf > button.open")?.click()
"""


@dataclass(frozen=True)
class Shelf:
    """The components of the reports column that others read."""

    organisations: gr.Dropdown
    years: gr.Dropdown
    chosen: gr.CheckboxGroup

    @property
    def scope(self) -> list[Any]:
        """What decides which reports are asked."""
        return [self.organisations, self.years, self.chosen]


@dataclass(frozen=True)
class Talk:
    """The components of the conversation column."""

    chat: gr.HTML
    box: gr.Textbox
    send: gr.Button
    stop: gr.Button
    clear: gr.Button


def mount_page(app: FastAPI, assistant: Assistant) -> FastAPI:
    """Put the page at / of the HTTP API's app."""
    app.add_middleware(ChineseShell)
    script = (FOLDER / "page.js").read_text(encoding="utf-8")
    gr.mount_gradio_app(
        app,
        build_page(assistant),
        path="/",
        theme=gr.themes.Default(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=MONO_FONTS),
        css_paths=FOLDER / "page.css",
        head=f"<script>{script}</script>",
        footer_links=[],
        run_history=False,
        max_file_size=UPLOAD_LIMIT,
        ssr_mode=False,
    )
    return app


def build_page(assistant: Assistant) -> gr.Blocks:
    """The page over `assistant`."""
    actions = PageActions(assistant)
    page: gr.Blocks
    with gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True) as page:
        with gr.Row(elem_id="frame"):
            with gr.Column(elem_id="reports", scale=2, min_width=240):
                shelf = _reports_column(page, actions)
            with gr.Column(elem_id="talk", scale=5, min_width=320):
                talk = _talk_column()
            with gr.Column(elem_id="evidence", scale=4, min_width=320):
                evidence = _clickable(evidence_to_html(None), ["turn", "back"], "evidence-html")
        _join(page, actions, shelf, talk, evidence)
    page.queue(default_concurrency_limit=AT_ONCE)
    return page


def _join(page: gr.Blocks, actions: PageActions, shelf: Shelf, talk: Talk, evidence: gr.HTML) -> None:
    conversation, view = gr.State([]), gr.State(None)
    spoken = [conversation, talk.chat, talk.box]
    hidden: dict[str, Any] = {"show_progress": "hidden"}
    asked = gr.on(
        [talk.box.submit, talk.send.click],
        actions.ask,
        [talk.box, conversation, *shelf.scope],
        spoken,
        **hidden,
    )
    clicked = talk.chat.click(
        actions.chat_clicked, [conversation, *shelf.scope], [*spoken, view, evidence], **hidden
    )
    running = [asked, clicked]
    evidence.click(actions.evidence_clicked, view, [view, evidence], **hidden)
    talk.stop.click(actions.stopped, conversation, spoken[:2], cancels=running, **hidden)
    talk.clear.click(actions.cleared, None, [*spoken, view, evidence], cancels=running, **hidden)
    page.load(actions.show, conversation, talk.chat, **hidden)


def _talk_column() -> Talk:
    chat = _clickable(conversation_to_html([], []), ["cite", "ask", "again"], "chat")
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
        clear = gr.Button("新对话", scale=1, min_width=72)
    return Talk(chat, box, send, stop, clear)


def _reports_column(page: gr.Blocks, actions: PageActions) -> Shelf:
    gr.HTML(f"<h1>{TITLE}</h1>", elem_id="brand", js_on_load=None)
    with gr.Accordion("报告", open=True, elem_id="shelf"):
        organisations = gr.Dropdown([], multiselect=True, label="单位", value=[])
        years = gr.Dropdown([], multiselect=True, label="年度", value=[])
        chosen = gr.CheckboxGroup([], label="只问这些报告（都不选则问全部）", elem_id="chosen")
        delete = gr.Button("删除所选", size="sm")
        gr.HTML('<p class="hint">加入报告（PDF、Word、Excel、网页，可多选）</p>', js_on_load=None)
        progress = gr.HTML("", elem_id="progress", js_on_load=None)
        upload = gr.File(
            label="加入报告（PDF、Word、Excel、网页，可多选）",
            show_label=False,
            file_count="multiple",
            file_types=sorted(SUFFIXES),
            height=120,
            elem_id="upload",
        )
    shelf = Shelf(organisations, years, chosen)
    hidden: dict[str, Any] = {"show_progress": "hidden"}
    gr.on([organisations.change, years.change], actions.filtered, [organisations, years], chosen, **hidden)
    added = upload.upload(actions.uploaded, upload, [upload, progress], **hidden)
    deleted = delete.click(actions.deleted, chosen, progress, js=CONFIRM_DELETION, **hidden)
    for changed in (added, deleted):
        changed.then(actions.shelf, None, shelf.scope, **hidden)
    page.load(actions.shelf, None, shelf.scope, js=FOLD_WHEN_NARROW, **hidden)
    return shelf


def _clickable(value: str, actions: list[str], elem_id: str, **more: Any) -> gr.HTML:
    """HTML whose buttons with data-action reach Python as click events."""
    return gr.HTML(value, js_on_load=FORWARD_CLICKS.replace("ACTIONS", str(actions)), elem_id=elem_id, **more)
