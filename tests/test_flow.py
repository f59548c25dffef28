"""One sample report goes from file to cited answer, nothing faked: reader, encoder, Chroma, SQLite."""

import json
import re
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant import Assistant
from assistant.cli.commands import main
from assistant.http.api import create_app

FILE = "岚川市水务局2024年度部门决算.pdf"
SAMPLE = Path(__file__).parent.parent / "eval" / "reports" / FILE
QUESTION = "公务用车运行维护费为何增加"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A data folder that holds the sample; only for tests that leave it as it is."""
    path = tmp_path_factory.mktemp("数据")
    with Assistant.open(path) as assistant:
        (result,) = assistant.add([SAMPLE])
        assert result.status == "new", result.reason
    return path


@pytest.fixture(scope="module")
def assistant(folder):
    with Assistant.open(folder) as assistant:
        yield assistant


@pytest.fixture(scope="module")
def answer(assistant):
    return assistant.ask(QUESTION)


@pytest.mark.parametrize("part", ["27.86万元", "增加5.88万元", "26.75%", "大修次数增多"])
def test_the_answer_tells_amount_change_and_reason(answer, part):
    assert answer.status == "answered"
    assert part in answer.text, answer.text


def test_the_figures_carry_exact_values_and_a_citation(answer):
    told = {figure.measure: figure for figure in answer.figures}
    assert told["决算数"].value == "27.86" and told["决算数"].year == 2024, told
    assert all(figure.citation > 0 for figure in answer.figures), answer.figures


def test_every_mark_in_the_text_has_its_citation(answer):
    marks = {int(mark) for mark in re.findall(r"\[(\d+)\]", answer.text)}
    assert marks == {citation.number for citation in answer.citations} and 1 in marks


def test_the_cited_page_holds_the_quote(assistant, answer):
    for citation in answer.citations:
        page = assistant.page(citation.report, citation.page_start)
        printed = page.text.replace("\n", "")
        assert citation.quote in printed, f"{citation.quote} is not on page {page.number}"


def test_the_boxes_lie_on_the_cited_page(assistant, answer):
    for citation in answer.citations:
        page = assistant.page(citation.report, citation.page_start)
        assert citation.boxes, "nothing to highlight"
        for place in citation.boxes:
            x0, top, x1, bottom = place.box
            assert place.page == page.number
            assert 0 <= x0 < x1 <= page.width and 0 <= top < bottom <= page.height, place


def test_the_command_line_gives_the_same_answer(folder, answer, capsys):
    assert main(["ask", QUESTION, "--json", "--data", str(folder)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {**told, "elapsed_ms": 0} == {**answer.model_dump(mode="json"), "elapsed_ms": 0}


def test_the_http_api_gives_the_same_answer(assistant, answer):
    with TestClient(create_app(assistant), base_url="http://127.0.0.1:7860") as client:
        told = client.post("/api/v1/ask", json={"question": QUESTION}).json()
    assert {**told, "elapsed_ms": 0} == {**answer.model_dump(mode="json"), "elapsed_ms": 0}


def test_a_wrong_premise_is_corrected(assistant):
    answer = assistant.ask("公务用车运行维护费为什么减少？")
    assert answer.status == "premise_corrected" and "增加" in answer.text, answer.text


def test_a_follow_up_asks_the_same_of_another_item(assistant):
    answer = assistant.ask("那接待费呢？", history=[{"question": "公务用车运行维护费是多少？", "answer": ""}])
    assert "3.12万元" in answer.text, answer.text


def test_the_same_file_again_changes_nothing(folder):
    with Assistant.open(folder) as assistant:
        (result,) = assistant.add([SAMPLE])
        assert (result.status, len(assistant.reports())) == ("unchanged", 1)


def test_answers_no_longer_know_a_deleted_report(folder, tmp_path):
    with Assistant.open(shutil.copytree(folder, tmp_path / "数据")) as assistant:
        assert assistant.ask(QUESTION).status == "answered"
        assistant.delete(FILE)
        answer = assistant.ask(QUESTION)
        assert (answer.status, answer.citations) == ("not_loaded", []), answer.text
        assert assistant.search(QUESTION) == [] and assistant.figures() == []
