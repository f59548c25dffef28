"""Posts and the people in them."""

import pytest


@pytest.fixture
def staff(make_view, make_figure, state):
    counts = (("人员编制", "96"), ("行政编制", "22"), ("实有人员", "91"), ("离退休人员", "120"))
    return make_view(
        state(
            "人员编制96人，其中行政编制22人；实有人员91人；离退休人员120人。",
            *(make_figure(name, printed, measure="数量", unit="人") for name, printed in counts),
            heading="三、部门人员情况",
        )
    )


def test_vacant_posts_are_worked_out(ask, staff):
    text = ask("有编制多少、实有多少人，空编几个？", staff).text
    assert "空编5人（96 − 91 = 5人）" in text, text
    assert "空编5人" in ask("核定多少编制，现在有几人，空着几个？", staff).text


def test_posts_alone_are_told_as_printed(ask, staff):
    assert "空编" not in ask("人员编制有多少？", staff).text


def test_the_number_of_posts_is_no_number_of_people(ask, make_view, make_figure, state):
    counts = (("在职人员编制总数", "606"), ("编内实有在职", "535"))
    view = make_view(
        state(
            "在职人员编制总数606人，编内实有在职535人。",
            *(make_figure(name, printed, measure="数量", unit="人") for name, printed in counts),
            heading="三、人员情况",
        )
    )
    assert "空编71人" in ask("在职编制还空着多少个？", view).text


def test_posts_of_one_kind_are_not_all_posts_and_the_retired_fill_none(ask, make_view, make_figure, state):
    counts = (("编制数", "812"), ("实有人数", "1043"), ("在职", "768"), ("退休", "275"), ("事业编制", "900"))
    view = make_view(
        state(
            "编制数812，实有人数1043人，其中：在职768人，退休275人；事业编制900人。",
            *(make_figure(name, printed, measure="数量", unit="人") for name, printed in counts),
            heading="二、人员情况",
        )
    )
    assert "空编44人" in ask("编制用满了吗？", view).text
