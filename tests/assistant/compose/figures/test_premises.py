"""What a question says a thing comes to is judged by what the report says of it."""

import pytest


@pytest.fixture
def school(make_view, make_figure, state):
    """A school's budget: two amounts of its own, and one that two figures print."""
    own = {"measure": "预算数", "year": 2031}
    return make_view(
        state("教育支出431.36万元。", make_figure("教育支出", "431.36", **own)),
        state("卫生健康支出30.10万元。", make_figure("卫生健康支出", "30.10", **own)),
        kind="部门预算",
        year=2031,
    )


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("教育支出是400万元吗？", "不是，"),
        ("教育支出预算是不是400万元？", "不是，"),
        ("教育支出是431.36万元吗？", "是的，"),
        ("教育支出是4313600元，对吗？", "是的，"),
        ("教育支出是多少？", ""),
    ],
)
def test_an_amount_said_is_judged(ask, school, question, verdict):
    text = ask(question, school).text
    assert "431.36万元" in text, text
    assert text.startswith(verdict or "2031年"), text


def test_each_of_two_things_is_judged(ask, school):
    text = ask("教育支出和卫生健康支出都是400万元吗？", school).text
    assert text.count("不是，") == 2, text


def test_what_was_spent_in_another_year_says_nothing_of_a_budget(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年会议费预算数为52万元，2030年决算数为44万元。",
            make_figure("会议费", "52", measure="预算数"),
            make_figure("会议费", "44", measure="决算数", year=2030),
        ),
        kind="政府预算",
        level="政府",
    )
    assert "没有超出预算" not in ask("会议费有没有超过预算？", view).text


def test_a_report_on_an_execution_alone_tells_its_own_year(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年会议费预算数为52万元，支出57万元，2030年支出44万元。",
            make_figure("会议费", "52", measure="预算数"),
            make_figure("会议费", "57", measure="执行数"),
            make_figure("会议费", "44", measure="执行数", year=2030),
        ),
        kind="政府预算",
        level="政府",
        title="云杉县2031年财政预算执行情况报告",
    )
    text = ask("会议费有没有超过预算，超了多少？", view).text
    assert "57 − 52 = 5万元" in text and "44" not in text, text


@pytest.fixture
def moved(make_view, make_figure, state):
    """A final account: an expense that fell by an amount and a rate."""
    move = {"base": "上年", "direction": "减少"}
    return make_view(
        state(
            "2031年会议费支出44.00万元，比上年减少6.00万元，下降12.00%。",
            make_figure("会议费", "44.00"),
            make_figure("会议费", "6.00", measure="增减额", **move),
            make_figure("会议费", "12.00", measure="增减率", unit="%", **move),
        )
    )


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("会议费比上年下降88%吗？", "不是，"),
        ("会议费下降了13%，对吗？", "不是，"),
        ("会议费增长12%，对不对？", "不是，"),
        ("会议费是不是减少了7万元？", "不是，"),
        ("会议费比上年下降12%吗？", "是的，"),
        ("会议费减少了6万元吗？", "是的，"),
    ],
)
def test_a_move_said_is_judged(ask, moved, question, verdict):
    text = ask(question, moved).text
    assert text.startswith(verdict), text
    assert "12.00%" in text or "6.00万元" in text, text


def test_a_move_said_as_it_is_told_is_worked_out_where_it_is_checked(ask, moved):
    text = ask("会议费下降12%，对吗？", moved).text
    assert "对得上" in text and "不是" not in text, text
