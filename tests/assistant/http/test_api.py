import io
import json

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from assistant import Assistant
from assistant.http.api import create_app
from assistant.http.reports import safe_file_name
from assistant.http.settings import ServerSettings

FILE = "青禾县档案馆2024年度部门决算.pdf"
QUESTION = "公务用车运行维护费为何增加？"
HERE = "http://127.0.0.1:7860"


@pytest.fixture(scope="module")
def client(assistant):
    with TestClient(create_app(assistant), base_url=HERE, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def own_client(own_folder):
    """A server whose reports may be changed."""
    with Assistant.open(own_folder) as assistant, TestClient(create_app(assistant), base_url=HERE) as client:
        yield client


@pytest.fixture(scope="module")
def report(client):
    return client.get("/api/v1/reports").json()["reports"][0]


def sent_events(text):
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        yield fields["event"], json.loads(fields["data"])


def yellow_points(png):
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return sum(count for count, (red, _, blue) in image.getcolors(1 << 20) if red > 230 and blue < 190)


def test_an_answer_has_the_contract_fields(client):
    answer = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    assert answer["status"] == "answered"
    assert "6.30万元" in answer["text"] and "车辆老化" in answer["text"]
    (citation,) = [each for each in answer["citations"] if each["number"] == 1]
    assert (citation["file"], citation["page_start"]) == (FILE, 2)


def test_a_streamed_answer_ends_with_the_whole(client):
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "stream": True})
    assert reply.headers["content-type"].startswith("text/event-stream")
    events = list(sent_events(reply.text))
    texts = "".join(data["text"] for name, data in events if name == "text")
    assert events[0][0] == "evidence"
    assert events[-1][0] == "answer" and events[-1][1]["answer"]["text"] == texts


def test_a_follow_up_is_understood(client):
    history = [{"question": QUESTION, "answer": ""}]
    answer = client.post("/api/v1/ask", json={"question": "那接待费呢？", "history": history}).json()
    assert "1.80" in answer["text"]


def test_an_unknown_report_is_a_problem_with_a_code(client):
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "reports": ["没有.pdf"]})
    assert reply.status_code == 404
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["code"] == "unknown_report"


def test_an_unknown_report_is_a_problem_when_streaming_too(client):
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "reports": ["没有.pdf"], "stream": True})
    assert (reply.status_code, reply.json()["code"]) == (404, "unknown_report")


@pytest.mark.parametrize(
    "body", [{}, {"question": ""}, {"question": "问" * 1001}, {"question": "问", "x": 1}]
)
def test_a_malformed_question_is_refused(client, body):
    reply = client.post("/api/v1/ask", json=body)
    assert (reply.status_code, reply.json()["code"]) == (422, "invalid_request")


def test_a_blank_question_is_refused(client):
    reply = client.post("/api/v1/ask", json={"question": "  "})
    assert (reply.status_code, reply.json()["code"]) == (422, "bad_question")


def test_an_unknown_address_is_a_problem(client):
    assert client.get("/api/v1/nothing").json()["code"] == "not_found"


def test_reports_are_listed_with_their_total(client):
    listed = client.get("/api/v1/reports").json()
    assert listed["total"] == 1
    assert (listed["reports"][0]["file"], listed["reports"][0]["year"]) == (FILE, 2024)


@pytest.mark.parametrize(("query", "total"), [("year=2024", 1), ("year=1999", 0), ("organisation=档案", 1)])
def test_reports_are_filtered(client, query, total):
    assert client.get(f"/api/v1/reports?{query}").json()["total"] == total


def test_the_original_file_is_given_back(client, report, report_file):
    reply = client.get(f"/api/v1/reports/{report['id']}/file")
    assert reply.content == report_file.read_bytes()
    assert "attachment" in reply.headers["content-disposition"]


def test_a_page_has_its_text(client, report):
    page = client.get(f"/api/v1/reports/{report['id']}/pages/2").json()
    assert "公务接待费支出1.80万元" in page["text"]


def test_a_page_picture_marks_the_quote(client, report):
    address = f"/api/v1/reports/{report['id']}/pages/2.png"
    plain, marked = client.get(address), client.get(address, params={"quote": "公务接待费支出 1.80万元"})
    assert marked.headers["content-type"] == "image/png"
    assert marked.headers["x-highlighted"] == "1"
    assert yellow_points(plain.content) == 0 < yellow_points(marked.content)


def test_a_page_picture_marks_a_box(client, report):
    reply = client.get(f"/api/v1/reports/{report['id']}/pages/1.png", params={"box": "70,60,200,90"})
    assert yellow_points(reply.content) > 1000


def test_a_malformed_box_is_refused(client, report):
    reply = client.get(f"/api/v1/reports/{report['id']}/pages/1.png", params={"box": "1,2,3"})
    assert (reply.status_code, reply.json()["code"]) == (422, "invalid_request")


@pytest.mark.parametrize("page", ["3.png", "0.png", "3", "-1"])
def test_a_page_that_is_not_there(client, report, page):
    reply = client.get(f"/api/v1/reports/{report['id']}/pages/{page}")
    assert (reply.status_code, reply.json()["code"]) == (404, "unknown_page")


def test_passages_are_found(client):
    results = client.post("/api/v1/search", json={"query": "档案数字化", "limit": 3}).json()["results"]
    assert "数字化" in results[0]["text"]


def test_figures_are_listed(client):
    rows = client.get("/api/v1/figures", params={"item": "公务接待费"}).json()["results"]
    assert ("1.80", "万元", 2) in {(row["value"], row["unit"], row["page"]) for row in rows}


def test_an_uploaded_report_that_is_there_already_is_unchanged(own_client, report_file):
    reply = own_client.post("/api/v1/reports", files=[("files", (FILE, report_file.read_bytes()))])
    assert (reply.status_code, reply.json()["results"][0]["status"]) == (200, "unchanged")


def test_a_broken_upload_says_why(own_client, broken_file):
    reply = own_client.post("/api/v1/reports", files=[("files", ("坏文件.pdf", broken_file.read_bytes()))])
    assert (reply.status_code, reply.json()["code"]) == (422, "report_not_added")
    assert reply.json()["results"][0]["file"] == "坏文件.pdf"


def test_an_upload_named_like_a_path_stays_in_its_folder(own_client, broken_file):
    reply = own_client.post("/api/v1/reports", files=[("files", ("../../x.pdf", broken_file.read_bytes()))])
    assert reply.json()["results"][0]["file"] == "x.pdf"


def test_a_deleted_report_is_known_no_more(own_client):
    report = own_client.get("/api/v1/reports").json()["reports"][0]["id"]
    assert own_client.delete(f"/api/v1/reports/{report}").status_code == 204
    assert own_client.get(f"/api/v1/reports/{report}").status_code == 404
    assert own_client.post("/api/v1/ask", json={"question": QUESTION}).json()["citations"] == []


def test_health_says_that_the_process_lives(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_readiness_counts_reports(client):
    assert client.get("/readyz").json() == {"status": "ready", "reports": 1}


def test_a_server_that_still_loads_is_not_ready(own_client):
    own_client.app.state.is_warm = False
    reply = own_client.get("/readyz")
    assert (reply.status_code, reply.json()["code"]) == (503, "not_ready")
    assert reply.headers["retry-after"]


def test_metrics_count_questions(client):
    client.post("/api/v1/ask", json={"question": QUESTION})
    assert 'yusuan_questions_total{engine="rules",status="answered"}' in client.get("/metrics").text


def test_another_host_name_is_refused(client):
    assert client.get("/healthz", headers={"Host": "rebound.example"}).status_code == 421


def test_every_route_is_described_in_chinese(client):
    paths = client.get("/openapi.json").json()["paths"]
    plain = [path for path, item in paths.items() for route in item.values() if route["summary"].isascii()]
    assert plain == []


def test_the_documentation_page_names_every_route_and_loads_nothing(client):
    page = client.get("/docs").text
    assert [path for path in client.get("/openapi.json").json()["paths"] if path not in page] == []
    assert "src=" not in page and "<link" not in page


# ---- limits, pages of lists, other sites -----------------------------------------------------


def test_a_body_that_is_too_large_is_refused(client):
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "x": "长" * 400_000})
    assert (reply.status_code, reply.json()["code"]) == (413, "too_large")


def test_an_upload_that_is_too_large_is_refused(assistant):
    with TestClient(create_app(assistant, ServerSettings(upload_megabytes=1)), base_url=HERE) as client:
        reply = client.post("/api/v1/reports", files=[("files", ("大.pdf", b"%PDF" + bytes(1 << 20)))])
    assert (reply.status_code, reply.json()["code"]) == (413, "too_large")


def test_a_fault_is_told_in_chinese_with_its_place(client):
    reply = client.post("/api/v1/search", json={"query": "政府采购", "limit": 0}).json()
    assert reply["errors"] == [{"where": "body.limit", "type": "greater_than_equal", "message": "不能小于 1"}]


def test_a_parameter_given_twice_is_refused(client):
    reply = client.get("/api/v1/figures?limit=1&limit=2")
    assert (reply.status_code, reply.json()["detail"]) == (422, "query.limit：只能给一次。")


def test_figures_come_page_by_page(client):
    whole = client.get("/api/v1/figures").json()
    rows, offset = [], 0
    while offset is not None:
        page = client.get("/api/v1/figures", params={"limit": 3, "offset": offset}).json()
        assert len(page["results"]) <= 3
        rows, offset = rows + page["results"], page["next_offset"]
    assert whole["next_offset"] is None and rows == whole["results"] and len(rows) > 3


def test_reports_beyond_the_last_are_none(client):
    listed = client.get("/api/v1/reports", params={"offset": 1}).json()
    assert (listed["total"], listed["reports"], listed["next_offset"]) == (1, [], None)


def test_pages_of_other_sites_may_not_read_unless_let_in(assistant):
    asked = {"Origin": "https://portal.example", "Access-Control-Request-Method": "POST"}
    let_in = ServerSettings(origins=("https://portal.example",))
    with TestClient(create_app(assistant), base_url=HERE) as client:
        assert "access-control-allow-origin" not in client.options("/api/v1/ask", headers=asked).headers
    with TestClient(create_app(assistant, let_in), base_url=HERE) as client:
        allowed = client.options("/api/v1/ask", headers=asked).headers["access-control-allow-origin"]
        reply = client.post("/api/v1/ask", json={"question": QUESTION}, headers={"Origin": asked["Origin"]})
    assert allowed == "https://portal.example" and reply.status_code == 200


# ---- putting in in the background -------------------------------------------------------------


def test_a_report_is_put_in_in_the_background(own_client, report_file):
    own_client.delete(f"/api/v1/reports/{FILE}")
    files = [("files", (FILE, report_file.read_bytes()))]
    reply = own_client.post("/api/v1/reports?background=true", files=files)
    assert reply.status_code == 202
    job = reply.json()["job"]
    while job["status"] in {"queued", "running"}:
        job = own_client.get(reply.headers["location"]).json()
    assert (job["status"], job["done"], job["results"][0]["status"]) == ("done", 1, "new")
    assert own_client.get("/api/v1/jobs").json()["jobs"] == [job]
    assert own_client.get("/metrics").text.count('yusuan_files_total{status="new"} 1.0') == 1


def test_a_job_that_ended_cannot_be_cancelled_any_more(own_client, report_file):
    files = [("files", (FILE, report_file.read_bytes()))]
    job = own_client.post("/api/v1/reports", files=files).json()["job"]
    assert own_client.post(f"/api/v1/jobs/{job['id']}/cancel").json()["status"] == "done"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/甲.pdf", "甲.pdf"),
        ("C:\\报告\\甲.pdf", "甲.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("..", "未命名"),
        ("", "未命名"),
        ("长" * 200 + ".pdf", "长" * 65 + ".pdf"),
    ],
)
def test_a_file_name_is_made_safe(name, safe):
    assert safe_file_name(name) == safe


def test_a_report_is_checked_against_itself(client):
    checked = client.get(f"/api/v1/reports/{FILE}/check").json()
    assert checked["file"] == FILE and checked["held"] == checked["checked"] > 2


def test_an_unknown_report_is_not_checked(client):
    assert client.get("/api/v1/reports/没有.pdf/check").json()["code"] == "unknown_report"
