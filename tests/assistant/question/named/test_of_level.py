"""A thing behind its level is that thing, and no short form of a longer name."""

import pytest


@pytest.fixture
def appraised(make_view, make_figure, state):
    return make_view(
        state(
            "选取53个省级重点项目开展财政评价。",
            make_figure("重点项目", "53", unit="个", region="省级"),
        ),
        state("获批省部级重大重点项目112项。", make_figure("省部级重大重点项目", "112", unit="项")),
        kind="政府决算",
        organisation="云杉省",
        level="政府",
    )


def test_projects_of_a_level_are_not_those_of_a_longer_name(ask, appraised):
    text = ask("财政评价选了多少个省级重点项目？", appraised).text
    assert "53个" in text
    assert "112" not in text
