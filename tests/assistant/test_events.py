import pytest

from assistant.events import AnswerEvent, EvidenceEvent, TextEvent, answer_events
from assistant.types import Answer, Citation

CITATION = Citation(
    number=1, report="r", file="f.pdf", title="t", page_start=3, page_end=3, section="", quote="会议费"
)


@pytest.fixture
def events():
    return lambda text: list(answer_events(Answer(status="answered", text=text, citations=[CITATION])))


def test_evidence_comes_first_and_the_answer_last(events):
    first, *_, last = events("会议费5.00万元[1]。")
    assert isinstance(first, EvidenceEvent) and first.citations == [CITATION]
    assert isinstance(last, AnswerEvent) and last.answer.text == "会议费5.00万元[1]。"


@pytest.mark.parametrize(
    "text", ["会议费5.00万元[1]，与上年持平。", "没有停顿", "甲；乙：丙\n丁。", "，，。", ""]
)
def test_the_pieces_make_up_the_text(events, text):
    pieces = [event.text for event in events(text) if isinstance(event, TextEvent)]
    assert "".join(pieces) == text
    assert "" not in pieces


def test_the_text_comes_clause_by_clause(events):
    pieces = [event.text for event in events("甲，乙；丙。") if isinstance(event, TextEvent)]
    assert pieces == ["甲，", "乙；", "丙。"]


def test_events_name_their_type(events):
    assert [event.type for event in events("甲。")] == ["evidence", "text", "answer"]
