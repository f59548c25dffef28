"""Names under which reports print counts, where the money of the thing is asked."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("聘用护林员和义务消防员的经费各安排了多少？", ("116.00万元", "58.00万元")),
        ("聘用护林员、义务消防员补助经费分别是多少？", ("116.00万元", "58.00万元")),
        ("聘用护林员有多少人？", ("46人",)),
    ],
)
def test_money_said_behind_the_last_of_several_is_asked_of_each(
    ask, make_view, make_figure, state, question, told
):
    rows = (("聘用护林员经费", "116.00"), ("义务消防员补助经费", "58.00"))
    view = make_view(
        state("另有聘用护林员46人。", make_figure("聘用护林员", "46", measure="数量", unit="人")),
        *(
            state(f"{item} {amount}", make_figure(item, amount, measure="预算数"), table="项目支出表")
            for item, amount in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in told), text
    assert ("46人" in text) == ("46人" in told), text


@pytest.mark.parametrize(
    ("posts", "told"),
    [
        ({"单位核定事业编制": "62"}, "62名"),
        ({"编制人数合计": "58", "局本级行政编制": "17"}, "58名"),
    ],
)
@pytest.mark.parametrize("question", ["编制多少名？", "所里编制几个人，退休多少人？", "有多少编制？"])
def test_posts_are_told_by_the_only_name_that_counts_them(
    ask, make_view, make_figure, state, posts, told, question
):
    counted = {"measure": "数量", "unit": "名"}
    view = make_view(
        state(
            f"{'，'.join(f'{name}{number}名' for name, number in posts.items())}。",
            *(make_figure(name, number, **counted) for name, number in posts.items()),
        ),
        state(
            "退休人员41人，另有编制外合同制人员23人。",
            make_figure("退休人员", "41", measure="数量", unit="人"),
            make_figure("编制外合同制人员", "23", measure="数量", unit="人"),
        ),
    )
    text = ask(question, view).text
    assert told in text, text
    assert ("41人" in text) == ("退休" in question) and "23人" not in text, text
