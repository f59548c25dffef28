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


def test_parts_in_prose_that_miss_their_total_by_rounding(find, make_view, make_figure, state):
    view = make_view(
        state(
            "采购支出45.85万元，其中：货物41.30万元、服务4.56万元。",
            make_figure("采购支出", "45.85"),
            make_figure("货物", "41.30", ancestors=("采购支出",)),
            make_figure("服务", "4.56", ancestors=("采购支出",)),
        )
    )
    assert find(view) == [("parts", "rounding")]
