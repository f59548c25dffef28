"""How a thing is done, and which works there are, by the titles of a report."""

from dataclasses import replace

import pytest

DONE, DRAFT, PLAN = "一、2031年落实人大决议情况", "二、2032年预算草案", "三、凝心聚力，推动财政行稳致远"


@pytest.fixture
def told(make_view, state):
    view = make_view(
        state(DONE),
        state("（一）盘活存量资产。去年出租房产。", heading=DONE),
        state("（二）保障基本民生。去年提高低保标准。", heading=DONE),
        state(DRAFT),
        state("（一）预算草案的编制原则。收支平衡。", heading=DRAFT),
        state("（二）支出安排。保障重点。", heading=DRAFT),
        state(PLAN),
        state("2032年，市财政将稳步推进3项改革任务，服务发展。", heading=PLAN),
        state("（一）大力盘活存量资产。清理闲置房产。一是清查。二是出租。", heading=PLAN),
        state("（二）兜牢基层“三保”底线。按月调度库款。", heading=PLAN, page=2),
        state("（三）深化零基预算改革，提高资金绩效。打破基数。", heading=PLAN, page=2),
        state("各位代表，让我们共同努力。", heading=PLAN, page=2),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
        year=2032,
    )
    view.paragraphs = tuple(replace(each, is_heading=not each.headings) for each in view.paragraphs)
    return view


@pytest.mark.parametrize(
    ("question", "says", "leaves"),
    [
        ("2032年云杉市打算怎么盘活存量资产？", ("清理闲置房产", "一是清查", "二是出租"), ("去年", "调度")),
        ("怎么兜牢三保底线？", ("按月调度库款",), ("零基", "各位代表")),
        ("2032年如何深化零基预算改革？", ("打破基数",), ("调度", "各位代表")),
        ("2031年是怎么盘活存量资产的？", ("去年出租房产",), ("清理闲置",)),
    ],
)
def test_how_a_thing_is_done_stands_under_the_title_of_its_name(ask, told, question, says, leaves):
    text = ask(question, told).text
    assert all(each in text for each in says) and not any(each in text for each in leaves), text


@pytest.mark.parametrize(
    "question",
    [
        "2032年市财政要稳步推进哪3项改革任务？",
        "2032年财政重点工作有哪些？",
        "云杉市2032年要抓好哪三个方面的工作？",
        "为了管好钱袋子，局里2032年定了哪几项改革任务？",
    ],
)
def test_works_are_the_titles_of_the_parts_over_pages(ask, told, question):
    text = ask(question, told).text
    assert all(each in text for each in ("盘活存量资产", "“三保”底线", "零基预算", "共3项")), text
    assert "去年" not in text and "编制原则" not in text, text


def test_another_number_of_works_is_not_told_by_these(ask, told):
    assert "共3项" not in ask("2032年财政部门要抓好哪五项重点工作？", told).text


@pytest.mark.parametrize("question", ["2031年财政重点工作有哪些？", "2031年财政部门做了哪些重点工作？"])
def test_works_of_the_year_past_are_not_those_to_come(ask, told, question):
    text = ask(question, told).text
    assert "保障基本民生" in text and "共2项" in text and "零基" not in text, text
