"""A table of one part of the place is known by its title."""

import pytest

from assistant.find.text.view import _area_of

OWN = {"荆泽市", "荆泽", "荆泽市人民政府"}


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("2031年荆泽高新区一般公共预算支出执行情况表", "高新区"),
        ("附表3 2031年市南部山区政府性基金预算支出表", "南部山区"),
        ("2031年荆泽市一般公共预算支出执行情况表", ""),
        ("2031年全市政府性基金预算收入表", ""),
        ("2031年各县区一般公共预算收入决算表", ""),
        ("2031年自治区本级国有资本经营收入表", ""),
        ("2031年市对县区专项转移支付分地区决算表", ""),
    ],
)
def test_area_of_a_title(title: str, area: str) -> None:
    assert _area_of(title, OWN) == area


def test_a_closing_balance_is_that_of_the_debt_above_it(make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{above} 期末余额 {printed}",
                make_figure("期末余额", printed, measure="余额", ancestors=(above,)),
                table="法定债务限额及增减变动表",
            )
            for above, printed in (("合计", "9.00"), ("专项债务", "4.00"))
        )
    )
    assert [label.item for label in view.labels] == ["债务余额", "专项债务余额"]


def test_a_short_name_under_a_heading_is_completed_by_it(make_view, make_figure, state):
    view = make_view(
        state(
            "运行维护费预算比2030年增长32.49%。",
            make_figure("运行维护费", "32.49", measure="增减率", unit="%", direction="增加"),
            heading="三、公务用车购置及运行维护费",
        )
    )
    assert view.labels[0].item != "运行维护费" and view.labels[0].item.endswith("运行维护费")
