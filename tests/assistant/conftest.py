"""Invented reports: one drawn as a PDF with an Assistant that has read it, others made by hand."""

import contextlib
import gc
import json
import re
import shutil
import socket
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
import uvicorn
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from assistant import Assistant
from assistant.cite import render
from assistant.compose.compose import compose
from assistant.find.figures.lookup import Case
from assistant.find.text.nearness import Nearness
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import question_to_query
from assistant.question.named.link import link
from index.glossary import load_glossary
from index.normalise import parse_number
from index.types import Chunk, Figure, Page, Paragraph, Report, Span, Table, TableRow

PAGES = (
    """青禾县档案馆2024年度部门决算
    第一部分 部门概况
    一、主要职责
    负责全县档案的收集、整理和利用，组织档案数字化。
    第二部分 2024年度部门决算情况说明
    一、收入支出决算总体情况说明
    2024年度收入总计862.40万元，支出总计862.40万元。
    与上年相比，收入、支出总计各增加35.10万元，增长4.24%，
    主要原因是：新馆库房投入使用，物业费增加。""",
    """二、财政拨款“三公”经费支出决算情况说明
    2024年度“三公”经费支出决算数为8.10万元，
    比上年增加0.30万元，增长3.85%。其中：
    1.公务用车运行维护费支出6.30万元，比上年增加0.80万元，
    增长14.55%，主要原因是：两辆送档车辆老化，维修费增加。
    2.公务接待费支出1.80万元，比上年减少0.50万元，
    下降21.74%，主要原因是：接待批次减少。""",
)


def draw(path, pages=PAGES):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in pages:
        canvas.setFont("STSong-Light", 14)
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(70, 760 - 28 * number, line.strip())
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture(scope="session")
def draw_report():
    """Draws pages of text, one printed line a line, into a PDF."""
    return draw


@pytest.fixture(scope="session")
def report_file(tmp_path_factory):
    return draw(tmp_path_factory.mktemp("报告") / "青禾县档案馆2024年度部门决算.pdf")


@pytest.fixture(scope="session")
def broken_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("坏报告") / "坏文件.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    return path


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory, report_file):
    """A data folder that holds the report; only for tests that leave it as it is."""
    folder = tmp_path_factory.mktemp("数据")
    with Assistant.open(folder) as assistant:
        assistant.add([report_file])
    return folder


@pytest.fixture
def own_folder(filled_folder, tmp_path):
    """A copy of the filled folder, to be changed."""
    return shutil.copytree(filled_folder, tmp_path / "数据")


@pytest.fixture(scope="module")
def assistant(filled_folder):
    with Assistant.open(filled_folder) as assistant:
        yield assistant


# ---- reports made by hand, for the question engine alone -----------------------------------


@dataclass(frozen=True)
class Statement:
    """A sentence or a table row with the figures that it states, still without a place."""

    text: str
    figures: tuple[Figure, ...] = ()
    heading: str = ""
    page: int = 1
    table: str = ""


def a_figure(item, printed="", **changes):
    """A final account in 万元 of 2031, unless told otherwise; its place comes with the statement."""
    value = parse_number(printed)
    fields = {
        "item": item,
        "measure": "决算数",
        "value": value,
        "unit": "" if value is None else "万元",
        "printed": printed,
        "year": 2031,
        "spans": (),
        "at": None,
        "group": 0,
    }
    return Figure(**{**fields, **changes})


def a_report(**changes):
    fields = {
        "id": "b" * 16,
        "file": "云杉市林业局2031年度部门决算.pdf",
        "title": "云杉市林业局2031年度部门决算",
        "organisation": "云杉市林业局",
        "year": 2031,
        "kind": "部门决算",
        "level": "部门",
        "page_count": 2,
    }
    return Report(**{**fields, **changes})


def a_view(*statements, **report):
    """A report that prints the statements one below the other."""
    pages = defaultdict(str)
    figures, paragraphs, rows = [], [], defaultdict(list)
    titles = list(dict.fromkeys(each.table for each in statements if each.table))
    for group, each in enumerate(statements):
        start = len(pages[each.page])
        span = Span(each.page, start, start + len(each.text))
        pages[each.page] += each.text + "\n"
        number = titles.index(each.table) + 1 if each.table else None
        headings = tuple(name for name in (each.table or each.heading,) if name)
        for figure in each.figures:
            at = each.text.find(figure.printed) if figure.printed else -1
            place = Span(each.page, start + at, start + at + len(figure.printed)) if at >= 0 else None
            figures.append(
                replace(figure, spans=(span,), at=place, group=group, headings=headings, table=number)
            )
        if each.table:
            words = each.figures[0].attributes if each.figures else ()
            rows[each.table].append((TableRow(each.text.split()[0], None, (), (), (span,), words), each.page))
        else:
            paragraphs.append(Paragraph(each.text, (span,), headings))
    tables = tuple(
        Table(number, title, "万元", (), (), tuple(row for row, _ in rows[title]), *_ends(rows[title]))
        for number, title in enumerate(titles, 1)
    )
    return ReportView(a_report(**report), tuple(figures), tuple(paragraphs), tables, dict(pages))


def _ends(rows):
    pages = [page for _, page in rows]
    return min(pages), max(pages)


def page_of(views):
    """Loads the pages of hand-made reports: 10 points a character, 20 a line, margins of 50."""

    def load(report, number):
        text = next(view.page_texts[number] for view in views if view.report.id == report)
        boxes = np.full((len(text), 4), np.nan, dtype=np.float32)
        column = line = 0
        for index, char in enumerate(text):
            if char == "\n":
                column, line = 0, line + 1
                continue
            boxes[index] = (50 + 10 * column, 50 + 20 * line, 60 + 10 * column, 62 + 20 * line)
            column += 1
        return Page(number, text, boxes, 1200.0, 842.0)

    return load


def chunks_like(question, views):
    """A passage for every paragraph, those that share most characters with the question first."""

    def shared(chunk):
        return -len(set(bigrams(question)) & set(bigrams(chunk.text)))

    return {
        view.report.id: sorted(
            (Chunk(each.text, "prose", each.headings, each.spans) for each in view.paragraphs), key=shared
        )
        for view in views
    }


def letters_of(texts):
    """Unit vectors of texts by how often each of a few hundred groups of characters occurs."""
    rows = np.zeros((len(texts), 257), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for letter in text:
            row[ord(letter) % 257] += 1
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)


def a_case(question, *views, history=()):
    query = question_to_query(question, history)
    names = {view.report.organisation for view in views}
    linked = link(query, views, load_glossary(), names)
    return Case(query, linked, views, Nearness(views, lambda: chunks_like(query.text, views), letters_of))


def an_answer(question, *views, history=()):
    return render(compose(a_case(question, *views, history=history)), page_of(views))


@pytest.fixture(scope="session")
def make_figure():
    return a_figure


@pytest.fixture(scope="session")
def state():
    """A statement of a hand-made report: its text, its figures, and where it stands."""
    return lambda text, *figures, **where: Statement(text, figures, **where)


@pytest.fixture(scope="session")
def make_report():
    return a_report


@pytest.fixture(scope="session")
def make_view():
    return a_view


@pytest.fixture(scope="session")
def page_loader():
    """Loader of the pages of hand-made reports."""
    return page_of


@pytest.fixture(scope="session")
def make_case():
    """A question linked to hand-made reports."""
    return a_case


@pytest.fixture(scope="session")
def ask():
    """The rules engine's answer over hand-made reports, no store and no encoder between."""
    return an_answer


@pytest.fixture(scope="session")
def forestry():
    """A final account with what most questions need: three items, a total, a change of each kind."""
    return forestry_view()


def forestry_view(**report):
    change = {"measure": "增减额", "base": "上年"}
    rate = {"measure": "增减率", "base": "上年", "unit": "%"}
    return a_view(
        Statement("云杉市林业局负责全市森林资源保护和防火巡查。", heading="一、主要职责"),
        Statement(
            "2031年度公务用车运行维护费支出14.50万元，比上年增加2.50万元，增长20.83%，主要原因是：巡林车辆大修。",
            (
                a_figure("公务用车运行维护费", "14.50"),
                a_figure("公务用车运行维护费", "2.50", direction="增加", reason="巡林车辆大修", **change),
                a_figure("公务用车运行维护费", "20.83", direction="增加", reason="巡林车辆大修", **rate),
            ),
            "七、“三公”经费支出决算情况说明",
            page=2,
        ),
        Statement(
            "2031年度公务接待费支出3.20万元，比上年减少0.80万元，下降20.00%，主要原因是：接待批次减少。",
            (
                a_figure("公务接待费", "3.20"),
                a_figure("公务接待费", "0.80", direction="减少", reason="接待批次减少", **change),
                a_figure("公务接待费", "20.00", direction="减少", reason="接待批次减少", **rate),
            ),
            "七、“三公”经费支出决算情况说明",
            page=2,
        ),
        Statement(
            "2031年度会议费支出5.00万元，与上年持平。",
            (a_figure("会议费", "5.00"), a_figure("会议费", "持平", direction="持平", **change)),
            "八、会议费支出说明",
            page=2,
        ),
        Statement(
            "2031年度培训费支出9.00万元，比上年增加1.00万元。",
            (a_figure("培训费", "9.00"), a_figure("培训费", "1.00", direction="增加", **change)),
            "九、培训费支出说明",
            page=2,
        ),
        **report,
    )


# ---- a chat model on loopback: a real HTTP endpoint that speaks the OpenAI protocol --------------


@dataclass(frozen=True)
class Says:
    """One scripted reply: a text in pieces, tool calls, or a status; slow or broken off if told.

    `<6.30万元>` in the text becomes the name under which the request showed this value.
    """

    text: str = ""
    tools: tuple[tuple[str, dict[str, object]], ...] = ()
    status: int = 200
    error: str = ""
    wait: float = 0.0
    drip: float = 0.0
    breaks: bool = False
    finish: str = "stop"
    refusal: str = ""
    usage: bool = True


class ChatEndpoint(ThreadingHTTPServer):
    """Answers each request with the next scripted reply, the last one again and again."""

    daemon_threads = True

    def __init__(self, accepts=("json_schema", "json_object", None)):
        super().__init__(("127.0.0.1", 0), ChatHandler)
        self.accepts = accepts
        self.replies: list[Says] = []
        self.requests: list[dict] = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/v1"

    def next_reply(self):
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def handle_error(self, request, client_address):
        """A client that went away is no fault of a test."""


class ChatHandler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append(asked)
        form = asked.get("response_format")
        if (form["type"] if form else None) not in self.server.accepts:
            return self._send(400, {"error": {"message": "response_format is not supported"}})
        says = self.server.next_reply()
        shown = "\n".join(str(message["content"]) for message in asked["messages"])
        says = replace(says, text=with_names(says.text, shown))
        time.sleep(says.wait)
        if says.status != 200:
            return self._send(says.status, {"error": {"message": says.error or "failed"}})
        return self._stream(says) if asked.get("stream") else self._send(200, self._whole(says))

    def _send(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _whole(self, says):
        calls = [
            {"id": f"c{n}", "type": "function", "function": {"name": name, "arguments": json.dumps(given)}}
            for n, (name, given) in enumerate(says.tools)
        ]
        message = {"role": "assistant", "content": says.text, **({"tool_calls": calls} if calls else {})}
        choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if calls else says.finish}
        return self._frame("chat.completion", [choice], {"usage": USAGE})

    def _frame(self, kind, choices, more=None):
        return {"id": "1", "object": kind, "created": 1, "model": "m", "choices": choices, **(more or {})}

    def _stream(self, says):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        deltas = [{"role": "assistant", "content": ""}]
        deltas += [{"content": says.text[at : at + 7]} for at in range(0, len(says.text), 7)]
        if says.refusal:
            deltas.append({"refusal": says.refusal})
        for number, delta in enumerate(deltas):
            if says.breaks and number > len(deltas) // 2:
                return
            self._event(self._frame("chat.completion.chunk", [{"index": 0, "delta": delta}]))
            time.sleep(says.drip)
        end = {"index": 0, "delta": {}, "finish_reason": says.finish}
        self._event(self._frame("chat.completion.chunk", [end]))
        if says.usage:
            self._event(self._frame("chat.completion.chunk", [], {"usage": USAGE}))
        self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, frame):
        self.wfile.write(b"data: " + json.dumps(frame).encode() + b"\n\n")
        self.wfile.flush()


LABELS = {
    "6.30万元": "公务用车运行维护费支出决算数",
    "0.80万元": "公务用车运行维护费支出比上年增加",
    "1.80万元": "公务接待费支出决算数",
    "0.50万元": "公务接待费支出比上年减少",
}


def with_names(text, shown):
    def name(match):
        found = re.search(rf"(F\d+) [^\n]*?{LABELS[match.group(1)]}(?:（万元）|=)", shown)
        assert found, f"{match.group()} was not shown:\n{shown}"
        return f"{{{found.group(1)}}}"

    return re.sub(r"<([^<>]+)>", name, text)


USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}


@pytest.fixture(scope="session")
def says():
    """A scripted reply of the chat endpoint."""
    return Says


@pytest.fixture
def chat_endpoint():
    """A chat endpoint on loopback; put scripted replies into `replies`, read `requests`."""
    with ChatEndpoint() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


# ---- a server on a port of its own ---------------------------------------------------------


@contextlib.contextmanager
def run_app(app):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        end = time.monotonic() + 30
        while not server.started:
            assert thread.is_alive() and time.monotonic() < end, "the server did not start"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=30)
        assert not thread.is_alive(), "the server did not stop"


@pytest.fixture
def swept():
    """Gradio leaves event loops open; let them go, and warn, within the test that made them."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def running():
    """Runs an app on a free port while the block lasts; gives its address."""
    return run_app
