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
