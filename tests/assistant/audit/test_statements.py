import pytest


def fallen(make_view, make_figure, state, reason, words="。主要原因是："):
    figure = make_figure(
        "宣传事务", "2.98", measure="增减率", unit="%", base="上年", direction="减少", reason=reason
    )
    return make_view(state(f"宣传事务比上年减少2.98%{words}{reason}。", figure))


def test_a_reason_of_the_other_direction(check, make_view, make_figure, state):
    (finding,) = check(fallen(make_view, make_figure, state, "宣传经费增加")).findings
    assert finding.kind == "reason" and "方向相反" in finding.text


@pytest.mark.parametrize(
    "reason", ["宣传经费减少", "上年宣传经费增加", "宣传任务增加", "会议减少，宣传经费增加"]
)
def test_a_reason_that_may_be_meant_is_no_finding(find, make_view, make_figure, state, reason):
    assert find(fallen(make_view, make_figure, state, reason)) == []


def test_a_reason_of_something_else_in_between_is_no_finding(find, make_view, make_figure, state):
    view = fallen(make_view, make_figure, state, "宣传经费增加", "。超预算较多，主要是")
    assert find(view) == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("注：本部门无会议费支出，故本表为空表。", [("empty", "difference")]),
        ("注：本部门无政府性基金支出，故本表为空表。", []),
    ],
)
def test_a_note_that_calls_a_filled_table_empty(find, make_view, make_figure, state, note, found):
    row = state("市本级 5.00", make_figure("市本级", "5.00"), table="会议费支出表")
    assert find(make_view(row, state(note))) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("云杉市林业和草原局", []),
        ("云杉市林业与草原局", [("name", "difference")]),
        ("云杉市林业和草地局", []),  # may be another body
        ("云杉县林业和草原局", []),
    ],
)
def test_the_own_name_with_a_wrong_character(find, make_view, state, written, found):
    view = make_view(state(f"{written}2031年度没有政府性基金支出。"), organisation="云杉市林业和草原局")
    assert find(view) == found
