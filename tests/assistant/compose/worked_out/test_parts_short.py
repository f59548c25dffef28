"""The parts that prose lists below a whole are added up against it."""

import pytest


@pytest.fixture
def grants(make_view, make_figure, state):
    """Two whole grants, each with two parts listed below it that leave a rest."""

    def part(item, printed, whole, heading):
        return state(
            f"{item}{printed}万元。", make_figure(item, printed, ancestors=(whole,)), heading=heading
        )

    capital, general = "对各县国有资本经营预算转移支付支出", "对各县一般性转移支付支出"
    return make_view(
        state(f"{general}9000万元。", make_figure(general, "9000"), heading="一般公共预算说明"),
        part("均衡性补助", "5000", general, "一般公共预算说明"),
        part("县级财力补助", "3000", general, "一般公共预算说明"),
        state(f"{capital}650万元。", make_figure(capital, "650"), heading="国有资本经营预算说明"),
        part("退休人员管理支出", "190", capital, "国有资本经营预算说明"),
        part("办社会职能补助支出", "400", capital, "国有资本经营预算说明"),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "对各县国资转移支付，说明列的两项加起来比总额少多少？",
        "国有资本经营预算转移支付，正文写的两项合计跟总额差多少？",
    ],
)
def test_what_the_parts_listed_leave_of_their_whole(ask, grants, question):
    text = ask(question, grants).text
    assert "190 + 400 = 590万元" in text and "650 − 190 − 400 = 60万元" in text, text


def test_a_whole_without_so_many_parts_is_not_stated(ask, grants):
    answer = ask("对各县国资转移支付，说明列的三项加起来比总额少多少？", grants)
    assert answer.status == "not_stated", answer.text
