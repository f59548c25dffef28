"""What is requested in the written style is asked; what only introduces or closes a question vanishes."""

from __future__ import annotations

import pytest

from assistant.question.plainly.requested import requested


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "护林收入大增三成有余，请说明原因及实际收入数。",
            "护林收入大增三成多，原因是什么，实际收入数是多少。",
        ),
        ("造林费增加，请说明理由并给出增加额和增幅", "造林费增加，理由是什么，增加额、增幅各是多少"),
        ("请列明其金额（万元）及所占比重。", "金额是多少万元，占百分之几。"),
        ("请提供林务局“护林”科目的预算安排数。", "林务局“护林”科目的预算安排数是多少。"),
        ("烦请说明护林费的年初预算数、决算数以及完成率", "护林费的年初预算数、决算数、完成率各是多少"),
        (
            "支出有九类，请指出增长最快的一类，并说明其增幅（百分比）及金额（万元）。",
            "支出有九类，增长最快的是哪一类，增幅是多少，金额是多少万元。",
        ),
        ("请说明评价的三种类别、各类项数以及总项数。", "评价分哪三类，每类多少项，一共多少项。"),
        ("请说明覆盖的国家和地区数以及港口数。", "覆盖多少个国家和地区，多少个港口。"),
        ("请说明全县的林场数", "全县多少个林场"),
        (
            "请说明护林费较上年减少的原因，以及减少的金额。",
            "护林费较上年减少的原因是什么，减少的金额是多少。",
        ),
        ("请说明补助的主要来源和用途", "补助的主要来源是什么，用途是什么"),
        ("关于林务局2031年护林支出：请说明增加的原因。", "关于林务局2031年护林支出：增加的原因是什么。"),
        ("请说明护林费、造林费各为多少", "护林费、造林费各为多少"),
    ],
)
def test_nouns_of_a_request_are_asked_for(said, read):
    assert requested(said) == read


@pytest.mark.parametrize("said", ["请列出下属林场。", "请逐项列示其构成及做法", "护林费是多少", "请假制度"])
def test_what_is_listed_is_still_listed(said):
    assert requested(said) == said


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("预算按哪几条原则编的，给捋一下", "预算按哪几条原则编的"),
        ("全县的呢，也一起告诉我", "全县的呢，也一起告诉我"),
        ("护林费是多少？全县的呢，也一起告诉我", "护林费是多少？全县的呢"),
        ("哪些科目增加了，各多少？帮我查一下。", "哪些科目增加了，各多少。"),
        ("护林费和造林费哪个多啊，差多少呀？", "护林费和造林费哪个多，差多少？"),
        ("规模最大的领域为何？", "规模最大的是哪个领域？"),
        ("支出最多的项目为何项？", "支出最多的是哪个项目？"),
        ("护林费增加为何？", "护林费增加为何？"),
    ],
)
def test_what_only_closes_a_question_vanishes(said, read):
    assert requested(said) == read
