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


def of_kinds(make_view, make_figure, state, counts):
    """Posts, and people at work, of which kinds are told or not."""
    return make_view(
        state(
            f"{'，'.join(name + printed for name, _, printed in counts)}。",
            *(
                make_figure(name, printed, measure="数量", unit="人", ancestors=(above,) if above else ())
                for name, above, printed in counts
            ),
            heading="三、人员情况",
        )
    )


POSTS_OF_KINDS = (("核定编制", "", "96"), ("行政编制", "核定编制", "41"), ("事业编制", "核定编制", "55"))
PEOPLE_OF_KINDS = (("在职人员", "", "91"), ("行政", "在职人员", "40"), ("事业人员", "在职人员", "51"))


def test_posts_of_one_kind_are_held_against_the_people_of_this_kind(ask, make_view, make_figure, state):
    view = of_kinds(make_view, make_figure, state, (*POSTS_OF_KINDS, *PEOPLE_OF_KINDS))
    assert "空编4人（55 − 51 = 4人）" in (text := ask("事业编制空几个？", view).text), text
    both = ask("行政编制和事业编制各空几个？", view).text
    assert "空编1人（41 − 40 = 1人）" in both and "空编4人" in both and "超编" not in both, both
    every = ask("编制总共空几个，其中事业编制空几个？", view).text
    assert "空编5人（96 − 91 = 5人）" in every and "空编4人" in every, every


def test_all_people_are_not_held_against_posts_of_one_kind(ask, make_view, make_figure, state):
    view = of_kinds(make_view, make_figure, state, (*POSTS_OF_KINDS, *PEOPLE_OF_KINDS[:1]))
    text = ask("事业编制空几个？", view).text
    assert "空编" not in text and "超编" not in text, text


def test_the_posts_of_the_only_kind_are_all_posts_and_those_outside_are_none(
    ask, make_view, make_figure, state
):
    counts = (("事业编制", "", "518"), ("在编在职人员", "", "463"), ("编制外聘用人员", "", "87"))
    view = of_kinds(make_view, make_figure, state, counts)
    assert "空编55人（518 − 463 = 55人）" in (text := ask("编制空几个？", view).text), text


@pytest.mark.parametrize("question", ["编制空几个？", "编制满了吗？", "空编多少人？", "事业编制空几个？"])
def test_bodies_within_some_scope_are_no_posts(ask, make_view, make_figure, state, question):
    bodies = make_figure("预算编制范围的预算单位", "5", measure="数量", unit="个")
    view = make_view(state("纳入预算编制范围的预算单位共5个。", bodies, heading="二、机构设置"))
    answer = ask(question, view)
    assert answer.status == "not_stated" and not answer.figures, answer.text


def test_posts_and_people_of_the_bodies_of_a_table_are_added_up(ask, make_view, make_figure, state):
    bodies = (
        ("岚川市水务局（本级）", "12", "10"),
        ("岚川市河道管理站", "30", "27"),
        ("岚川市供水中心", "8", "8"),
    )
    view = make_view(
        *(
            state(
                f"{body}{posts} {people}",
                make_figure("编制数", posts, measure="数量", unit="人", region=body),
                make_figure("在职人数", people, measure="数量", unit="人", region=body),
                table="单位构成表",
            )
            for body, posts, people in bodies
        )
    )
    text = ask("这三家单位总共在职多少人，还空着多少编制？", view).text
    assert "编制数合计50人" in text and "在职人数合计45人" in text, text
    assert "空编5人（50 − 45 = 5人）" in text, text
    for name in ("岚川市河道管理站", "河道管理站"):
        assert "合计" not in (told := ask(f"{name}空编几个？", view).text) and "空编3人" in told, told
    assert "空编2人" in ask("局本级还空着多少编制？", view).text
    most = ask("哪家单位空编最多，空了几个？", view).text
    assert "河道管理站" in most and "空编3人（30 − 27 = 3人）" in most and "合计" not in most, most
    assert "本级" in ask("空编最少的是哪个单位？", view).text
    assert ask("哪个单位超编最多？", view).text.startswith("没有")
    assert "河道管理站" in ask("在职人数最多的单位是哪个？", view).text
