import pytest

CHANGE = {"measure": "增减额", "base": "上年", "direction": "增加"}
RATE = {"measure": "增减率", "base": "上年", "unit": "%", "direction": "增加"}


@pytest.fixture
def grown(make_view, make_figure, state):
    """A sentence with an amount, its change and its rate, with words put between."""

    def build(rate, between="，", amount="14.50", change="2.50"):
        return make_view(
            state(
                f"维护费支出{amount}万元{between}比上年增加{change}万元，增长{rate}%。",
                make_figure("维护费", amount),
                make_figure("维护费", change, **CHANGE),
                make_figure("维护费", rate, **RATE),
            )
        )

    return build


@pytest.mark.parametrize(
    ("rate", "found"),
    [
        ("20.83", []),
        ("20.8", []),
        ("21", []),
        ("20.92", [("rate", "rounding")]),
        ("28.03", [("rate", "difference")]),
    ],
)
def test_a_rate_against_its_amounts(find, grown, rate, found):
    assert find(grown(rate)) == found


def test_a_wrong_rate_is_told_with_its_arithmetic(check, grown):
    (finding,) = check(grown("28.03")).findings
    assert "28.03%" in finding.text and "2.50 ÷ （14.50 − 2.50）× 100% = 20.83%" in finding.text


def test_coarse_amounts_leave_a_rate_open(find, grown):
    assert find(grown("160.0", amount="0.3", change="0.2")) == []


@pytest.mark.parametrize("between", ["，同口径", "，为预算的98%，", "（分局1.20万元），", "，完成预算，"])
def test_another_basis_or_number_between_is_no_finding(find, grown, between):
    assert find(grown("28.03", between)) == []


@pytest.mark.parametrize(("share", "found"), [("25.00", []), ("52.00", [("share", "difference")])])
def test_a_share_against_its_whole(find, make_view, make_figure, state, share, found):
    view = make_view(
        state("本年支出40.00万元。", make_figure("本年支出", "40.00"), heading="三、支出"),
        state(
            f"其中基本支出10.00万元，占本年支出的{share}%。",
            make_figure("基本支出", "10.00"),
            make_figure("基本支出", share, measure="占比", unit="%", base="本年支出"),
            heading="三、支出",
        ),
    )
    assert find(view) == found


def test_shares_of_another_whole_than_the_one_understood_are_no_finding(find, make_view, make_figure, state):
    share = {"measure": "占比", "unit": "%", "base": "“三公”经费"}
    view = make_view(
        state("“三公”经费40.00万元。", make_figure("“三公”经费", "40.00")),
        state(
            "出国10.00万元，占10.00%。", make_figure("出国", "10.00"), make_figure("出国", "10.00", **share)
        ),
        state(
            "接待30.00万元，占30.00%。", make_figure("接待", "30.00"), make_figure("接待", "30.00", **share)
        ),
    )
    assert find(view) == []


@pytest.mark.parametrize(("rate", "found"), [("95.00", []), ("59.00", [("completion", "difference")])])
def test_completion_against_budget_and_actual(find, make_view, make_figure, state, rate, found):
    view = make_view(
        state(
            f"培训费年初预算20.00万元，支出决算19.00万元，完成年初预算的{rate}%。",
            make_figure("培训费", "20.00", measure="年初预算数"),
            make_figure("培训费", "19.00"),
            make_figure("培训费", rate, measure="完成率", unit="%", base="年初预算数"),
        )
    )
    assert find(view) == found
