import pytest

from assistant.page.conflicts import Side, answer_to_sides
from assistant.types import Answer, Citation


def sides(text):
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "甲.pdf", "quote": "原文"}
    citations = [Citation(number=number, report="b" * 16, **place) for number in (1, 2, 3)]
    answer = Answer(status="answered", text=text, citations=citations)
    return [(side.words, side.citation.number) for side in answer_to_sides(answer)]


def test_statements_that_differ_stand_side_by_side():
    said = "表中会议费为32万元[1]；正文写会议费为31万元[2]"
    text = f"不一致：{said}；相差1万元（32 − 31 = 1万元）；表格支持32万元。"
    assert sides(text) == [("表中会议费为32万元", 1), ("正文写会议费为31万元", 2)]


def test_a_sum_of_rows_stands_beside_the_text():
    text = (
        "不一致：正文写会议费为31万元[1]；《支出表》这一栏各类相加为32万元（30 + 2 = 32万元）[3]，相差1万元。"
    )
    assert [number for _, number in sides(text)] == [1, 3]


def test_a_note_of_another_place_stands_beside_the_answer():
    text = "会议费为32万元[1]，比上年增加2万元[1]。注意：报告另一处写的是31万元[2]，与此不一致。"
    assert sides(text) == [("会议费为32万元", 1), ("31万元", 2)]


@pytest.mark.parametrize("text", ["会议费为32万元[1]，报告各处一致。", "不一致：会议费为32万元[1]。", ""])
def test_an_answer_without_a_conflict_has_no_sides(text):
    assert sides(text) == []


def test_the_number_that_differs_is_the_last_of_its_words():
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "甲.pdf", "quote": "原文"}
    side = Side("2024年会议费预算数为3,503,499元", Citation(number=1, report="b" * 16, **place))
    assert side.printed == "3,503,499"
