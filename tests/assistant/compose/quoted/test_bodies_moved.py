"""Which bodies came to those of a report or left them is told by the sentence that counts them."""

from __future__ import annotations

import pytest

FEWER = (
    "从单位构成看，青溪市林业局包括本级和下属3家单位，与上年相比减少1家，减少原因是原青溪市苗圃学校整体划转。"
)
MORE = "2031年纳入预算编制范围的单位较上年新增青溪市护林站、青溪市种子站2家单位。"
FROM_TO = "因机构整合，原青溪市种子站并入青溪市护林站，不再单独编报决算，二级预算单位由5家减少为4家。"


@pytest.fixture
def report(make_view, make_figure, state):
    def of(said):
        return make_view(
            state(said),
            state("项目支出比上年减少2个大类，涉及各单位。"),
            state("会议费5.00万元。", make_figure("会议费", "5.00")),
            organisation="青溪市林业局",
        )

    return of


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (FEWER, "2031年纳入决算的单位比上年少了哪一家，为什么？"),
        (FEWER, "下属单位比去年少了几家，少的是谁？"),
        (FROM_TO, "局里现在有几家二级预算单位？比上年少的是哪一家？"),
        (MORE, "预算单位比上年多了哪几家？"),
        (MORE, "单位比上年多了几家，多的是哪几家？"),
    ],
)
def test_the_bodies_that_moved_are_told_by_the_sentence_that_counts_them(ask, report, said, question):
    answer = ask(question, report(said))
    assert answer.status == "answered" and answer.text.startswith(f"“{said.rstrip('。')}”"), answer.text


def test_bodies_that_left_are_none_that_came(ask, report):
    answer = ask("单位比上年多了哪几家？", report(FEWER))
    assert answer.status == "premise_corrected" and "减少1家" in answer.text, answer.text


def test_money_of_bodies_that_moved_is_no_body_that_moved(ask, report):
    assert "划转" not in ask("哪个单位的会议费比上年减少了，少了多少？", report(FEWER)).text
