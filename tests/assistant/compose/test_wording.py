import pytest

from assistant.calculate import difference, growth
from assistant.compose.wording import (
    base_words,
    change_clause,
    stated_change,
    stated_rate,
    subject,
    value_clause,
)
from assistant.draft import Draft
from assistant.find.figures.lookup import Found
from assistant.find.figures.select import Match
from assistant.question.named.mentions import Target


def plain(text):
    """A clause with its references taken out."""
    return text.replace("{@1}", "").replace("{@2}", "")


@pytest.fixture
def match(make_view, state):
    """The only figure of a report as a match."""

    def build(figure):
        return Match(make_view(state(f"{figure.item}{figure.printed}", figure)), 0, 1.0, 1.0)

    return build


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"item": "会议费"}, "2031年会议费"),
        ({"item": "会议费", "year": None}, "会议费"),
        ({"item": "2031年会议费"}, "2031年会议费"),
        ({"item": "教育支出", "part": "基本支出"}, "2031年教育支出（基本支出）"),
        ({"item": "合计", "part": "项目支出"}, "2031年项目支出"),
        ({"item": "结转下年", "scope": "国有资本经营"}, "2031年国有资本经营结转下年"),
        ({"item": "教育支出", "part": "合计"}, "2031年教育支出"),
        ({"item": "转移支付", "region": "清溪县"}, "2031年清溪县转移支付"),
    ],
)
def test_what_a_figure_is_about(make_figure, fields, words):
    assert subject(make_figure(**fields)) == words, fields


def test_the_year_may_be_left_out(make_figure):
    assert subject(make_figure("会议费"), with_year=False) == "会议费"


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("", "上年"),
        ("上年", "上年"),
        ("年初预算数", "年初预算"),
        ("全年预算数", "预算"),
        ("2030年决算数", "2030年决算数"),
    ],
)
def test_what_a_change_is_against(make_figure, base, words):
    assert base_words(make_figure("会议费", base=base)) == words, base


def test_a_value_names_its_measure_and_keeps_its_number_a_reference(make_figure, match):
    clause = value_clause(Draft(), match(make_figure("会议费", "5.00")))
    assert clause == "2031年会议费决算数为{F1}{@1}"


@pytest.mark.parametrize(
    ("item", "measure", "words"),
    [
        ("收入预算", "预算数", "收入预算数为"),
        ("会议费预算", "年初预算数", "会议费预算年初预算数为"),
        ("债务余额", "余额", "债务余额为"),
    ],
)
def test_a_measure_is_said_once(make_figure, match, item, measure, words):
    clause = value_clause(Draft(), match(make_figure(item, "5.00", measure=measure)))
    assert clause == f"2031年{words}{{F1}}{{@1}}"


def test_a_total_of_one_side_is_named_as_printed(make_figure):
    asked = Target((), text="盘子")
    assert subject(make_figure("支出合计", part="合计"), asked) == "2031年支出合计"


def test_a_value_in_another_unit_shows_the_conversion(make_figure, match):
    draft = Draft()
    clause = value_clause(draft, match(make_figure("会议费", "5.00")), unit="元")
    assert plain(clause).endswith("{F1}（{E1} = {C1}）") and draft.works[0].unit == "元", clause


@pytest.mark.parametrize("unit", ["", "万元"])
def test_a_value_in_its_own_unit_is_not_converted(make_figure, match, unit):
    draft = Draft()
    value_clause(draft, match(make_figure("会议费", "5.00")), unit=unit)
    assert draft.works == []


@pytest.mark.parametrize(
    ("fields", "clause"),
    [
        ({"printed": "0.80", "direction": "增加"}, "比上年增加{F1}"),
        ({"printed": "0.80", "direction": "减少"}, "比上年减少{F1}"),
        ({"printed": "持平", "direction": "持平"}, "与上年持平"),
        ({"printed": "0.00", "direction": ""}, "与上年持平"),
        ({"printed": "", "direction": "减少"}, "比上年减少"),
    ],
)
def test_a_stated_change(make_figure, match, fields, clause):
    told = stated_change(Draft(), match(make_figure("会议费", measure="增减额", base="上年", **fields)))
    assert plain(told) == clause, fields


@pytest.mark.parametrize(
    ("direction", "after", "clause"),
    [("增加", True, "增长{F1}"), ("减少", True, "下降{F1}"), ("减少", False, "比上年下降{F1}")],
)
def test_a_stated_rate(make_figure, match, direction, after, clause):
    rate = make_figure("会议费", "20.00", measure="增减率", unit="%", base="上年", direction=direction)
    assert plain(stated_rate(Draft(), match(rate), after)) == clause


@pytest.mark.parametrize(
    ("now", "clause"),
    [
        ("5.00", "比2030年增加{C1}（{E1} = {C1}），增长{C2}（{E2} = {C2}）"),
        ("3.00", "比2030年减少{C1}（{E1} = {C1}），下降{C2}（{E2} = −{C2}）"),
        ("4.00", "与2030年持平（{E1} = {C1}）"),
    ],
)
def test_a_change_that_is_worked_out(make_figure, make_view, now, clause):
    later, earlier = make_figure("会议费", now), make_figure("会议费", "4.00", year=2030)
    found = Found(make_view(), Target(()))
    found.works = {"change": difference(later, earlier)}
    if now != "4.00":
        found.works["rate"] = growth(later, earlier)
    assert change_clause(Draft(), found) == clause, now


def test_a_rate_on_a_basis_of_its_own_says_so(make_figure, match):
    figure = make_figure(
        "税收收入", "6.07", measure="增减率", unit="%", direction="减少", part="剔除留抵退税后同口径"
    )
    assert plain(stated_rate(Draft(), match(figure), True)).startswith("剔除留抵退税后同口径下降")


def test_a_rate_against_what_was_spent_does_not_follow_a_change_against_a_budget(
    ask, make_view, make_figure, state
):
    view = make_view(
        state(
            "增值税安排44.70亿元，比上年执行数增长4.2%。",
            make_figure("增值税", "44.70", unit="亿元", measure="预算数"),
            make_figure("增值税", "4.2", measure="增减率", unit="%", direction="增加", base="上年执行数"),
        ),
        state(
            "增值税 43.60",
            make_figure("增值税", "43.60", unit="亿元", measure="预算数", year=2030),
            table="收入预算表",
        ),
        kind="部门预算",
    )
    text = ask("2031年增值税比2030年多安排多少，增长百分之几？", view).text
    assert "1.10亿元" not in text or "4.2%" not in text, text


@pytest.mark.parametrize("told", [stated_change, lambda draft, match: stated_rate(draft, match, False)])
def test_a_move_of_each_of_several_years_is_none_against_the_year_before(match, make_figure, told):
    moved = match(make_figure("护林费", "2.7", measure="增减率", unit="%", part="年均", direction="增加"))
    assert told(Draft(), moved).startswith("年均增") and "上年" not in told(Draft(), moved)


def test_a_number_of_a_goal_set_is_told_as_the_goal(make_view, make_figure, state):
    about = dict(measure="数量", unit="人次")
    text = "部门绩效目标{}：保护林木，全年接待游客达到1200人次。"
    for set_out, told in (("为", "2031年接待游客的目标为"), ("均已完成", "2031年接待游客为")):
        figure = make_figure("接待游客", "1200", **about)
        view = make_view(state(text.format(set_out), figure))
        assert plain(value_clause(Draft(), Match(view, 0, 1.0, 1.0))).startswith(told), set_out
