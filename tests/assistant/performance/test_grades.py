"""How many projects an appraisal graded, and what the same section counts beside them."""

import pytest


@pytest.fixture
def appraised(make_view, make_figure, state):
    def count(item, number):
        return make_figure(item, number, measure="数量", unit="个")

    return make_view(
        state(
            "组织对31个项目实施绩效自评，其中评为“优”的项目24个、“良”的项目6个、“中”的项目1个。",
            count("项目", "31"),
            count("评为“优”的项目", "24"),
            count("“良”的项目", "6"),
            count("“中”的项目", "1"),
            heading="七、预算绩效情况",
        ),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("做绩效自评的项目有几个？评上“优”的有几个？", ["31个", "24个"]),
        ("评为“优”“良”“中”的项目各几个？", ["24个", "6个", "1个"]),
        ("评为优的项目几个，一共自评了几个项目？", ["24个", "31个"]),
    ],
)
def test_counts_asked_before_and_behind_the_grades_are_told_in_order(ask, appraised, question, told):
    text = ask(question, appraised).text
    places = [text.find(each) for each in told]
    assert -1 not in places and places == sorted(places), text


@pytest.mark.parametrize(
    "question",
    [
        "项目自评里有一个只得了“中”，是哪个项目、为什么？",
        "评为“中”的项目是哪个，为什么？",
        "自评为中的是哪个项目？",
    ],
)
def test_the_project_of_a_grade_is_named_with_its_reason(ask, make_view, make_figure, state, question):
    count = {"measure": "数量", "unit": "个"}
    view = make_view(
        state(
            "对14个项目开展绩效自评，自评等级为“优”的11个，“中”的1个。",
            make_figure("自评等级为“优”", "11", **count),
            make_figure("“中”", "1", **count),
        ),
        state("评为“中”的项目为苗圃改造，主要原因是地块移交滞后。"),
    )
    text = ask(question, view).text
    assert "苗圃改造" in text and "移交滞后" in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("财政评价的三项专项资金，哪一项没评上A？", ("荷塘治理",), "青石水库"),
        ("绩效评价等级没到A的是哪项资金？", ("荷塘治理",), "青石水库"),
        ("财政评价里被评为B的是哪个专项？", ("荷塘治理",), "青石水库"),
        ("哪几项专项资金的评价等级为A？", ("青石水库", "云杉造林"), "荷塘治理"),
    ],
)
def test_what_was_graded_with_a_letter_is_told_from_its_section(
    ask, make_view, state, question, told, untold
):
    graded = (("青石水库", "A"), ("荷塘治理", "B"), ("云杉造林", "A"))
    view = make_view(
        *(
            state(
                f"2030年{name}专项资金评价规模3亿元，评价等级为“{grade}”。",
                heading=f"{name}专项资金绩效评价结果",
            )
            for name, grade in graded
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert all(name in text for name in told) and untold not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "护林巡护2030年评价为什么得“中”，2031年怎么改？",
        "护林巡护为什么被评为“中”？",
        "护林巡护怎么拿了个中？",
    ],
)
def test_why_a_project_was_graded_so_is_told_by_the_sentence_that_grades_it(
    ask, make_view, make_figure, state, question
):
    graded = "2030年预算绩效评价中，“护林巡护”项目因拨付滞后被评为“中”，2031年已改为按季度预拨。"
    view = make_view(
        state("组织实施护林巡护规划，负责全县评价管理工作。"),
        state("“苗圃扩建”项目因选址不当被评为“差”。"),
        state(graded),
        state("护林巡护 41.00", make_figure("护林巡护", "41.00", measure="预算数"), table="项目支出表"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "按季度预拨" in text and "选址" not in text and "规划" not in text, text
