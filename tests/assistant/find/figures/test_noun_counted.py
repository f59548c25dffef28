import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.fixture
def appraised(make_view, make_figure, state):
    more = {"measure": "数量", "unit": "个"}
    return make_view(
        state(
            "绩效自评的2031年度项目14个，平均得分97.25分。",
            make_figure("绩效自评的2031年度项目", "14", **more),
            make_figure("平均得分", "97.25", measure="得分", unit="分"),
        ),
        state("绩效自评中共发现问题3个。", make_figure("绩效自评中共发现问题", "3", **more)),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("绩效自评的项目有多少个？", "14个"),
        ("有多少个项目做了绩效自评？", "14个"),
        ("2031年有几个项目开展了绩效自平？", "14个"),
        ("绩效自评发现的问题有多少个？", "3个"),
        ("绩效自评中发现了几个问题？", "3个"),
    ],
)
def test_what_is_counted_is_the_noun_asked(ask, appraised, question, told):
    assert told in ask(said_plainly(question), appraised).text


def test_how_many_points_on_average_is_the_average_score():
    assert "平均得分是多少" in said_plainly("项目自评平均多少分，有没有不合格的？")
