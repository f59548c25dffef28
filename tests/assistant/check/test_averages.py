import pytest


def cars(make_view, make_figure, state, average, unit):
    return make_view(
        state("公务用车运行维护费18.00万元。", make_figure("公务用车运行维护费", "18.00"), heading="公车"),
        state(
            f"车辆保有量3辆，全年车均运行维护费支出{average}{unit}。",
            make_figure("车辆保有量", "3", measure="数量", unit="辆"),
            make_figure("车均运行维护费支出", average, unit=unit),
            heading="公车",
        ),
    )


@pytest.mark.parametrize(
    ("average", "unit", "told"),
    [
        ("6.00", "元", "单位应是万元"),
        ("6.00", "万元", "对得上"),
        ("5.00", "万元", "不对"),
    ],
)
def test_a_printed_average_is_worked_out_again(ask, make_view, make_figure, state, average, unit, told):
    view = cars(make_view, make_figure, state, average, unit)
    for question in ("报告里车均运行费的那个数字，单位写对了吗？", "每辆车的运行费这个数靠得住吗？"):
        text = ask(question, view).text
        assert told in text and "18 万元 ÷ 3 辆 = 6万元" in text, text
