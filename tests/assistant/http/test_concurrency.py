"""Many askers at once while reports come and go: nobody gets a wrong, mixed or broken answer."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from assistant import Assistant
from assistant.http.api import create_app

STAYS, COMES_AND_GOES = "青禾县档案馆2024年度部门决算.pdf", "青禾县林业局2024年度部门决算.pdf"
OTHER = """青禾县林业局2024年度部门决算
    二、财政拨款“三公”经费支出决算情况说明
    1.公务用车运行维护费支出41.70万元，比上年减少2.20万元，
    下降5.01%，主要原因是：护林车辆减少。
    2.公务接待费支出9.90万元，比上年增加1.10万元，
    增长12.50%，主要原因是：检查增多。"""
ASKED = {"公务接待费是多少？": ("1.80", "9.90"), "公务用车运行维护费为何变化？": ("车辆老化", "车辆减少")}
ASKERS, ROUNDS = 32, 4


@pytest.fixture
def client(own_folder, running):
    with Assistant.open(own_folder) as assistant, running(create_app(assistant)) as address:
        limits = httpx.Limits(max_connections=ASKERS + 1)
        with httpx.Client(base_url=address, timeout=60, limits=limits) as client:
            yield client


def test_answers_stay_right_while_reports_come_and_go(client, draw_report, tmp_path):
    content = draw_report(tmp_path / COMES_AND_GOES, [OTHER]).read_bytes()

    def ask(number):
        """(question, right words of the report asked, status, answer) of a few questions."""
        told = []
        for turn in range(ROUNDS):
            question, words = list(ASKED.items())[turn % len(ASKED)]
            at = (number + turn) % 4 == 0  # a quarter asks about the report that comes and goes
            report = (STAYS, COMES_AND_GOES)[at]
            reply = client.post("/api/v1/ask", json={"question": question, "reports": [report]})
            told.append((words[at], report, reply.status_code, reply.json()))
        return told

    def change(_):
        for _ in range(ROUNDS):
            added = client.post("/api/v1/reports", files={"files": (COMES_AND_GOES, content)})
            assert added.status_code == 201, added.text
            assert client.delete(f"/api/v1/reports/{COMES_AND_GOES}").status_code == 204

    with ThreadPoolExecutor(ASKERS + 1) as pool:
        changing = pool.submit(change, None)
        told = [one for several in pool.map(ask, range(ASKERS)) for one in several]
        changing.result()
    assert len(told) == ASKERS * ROUNDS
    wrong = [one for one in told if not is_right(*one)]
    assert wrong == []


def is_right(words, report, status, answer):
    if status == 404:
        return report == COMES_AND_GOES and answer["code"] == "unknown_report"
    files = {citation["file"] for citation in answer["citations"]}
    return status == 200 and words in answer["text"] and files == {report}
