"""Invented views that several modules of this folder ask about."""

import pytest


@pytest.fixture
def cars(make_view, make_figure, state):
    """Cars bought and run, of which only the whole has a change; cars counted by kind; one journey."""
    heading = "八、“三公”经费支出决算情况说明"
    change = {"measure": "增减额", "base": "上年", "direction": "减少", "reason": "旧车报废"}
    whole = "公务用车购置及运行维护费支出"
    return make_view(
        state(
            "公务用车购置及运行维护费支出19.80万元，比上年减少2.80万元，主要原因是旧车报废。",
            make_figure(whole, "19.80"),
            make_figure(whole, "2.80", **change),
            heading=heading,
        ),
        state(
            "其中：公务用车运行维护费支出19.80万元。",
            make_figure("公务用车运行维护费支出", "19.80", ancestors=(whole,)),
            heading=heading,
        ),
        state("因公出国（境）费支出5.10万元。", make_figure("因公出国（境）费支出", "5.10"), heading=heading),
        state("主要用于参加赴挪威林业标准化交流团组，因公出国（境）团组1个。", heading=heading),
        state(
            "共有车辆14辆，其中：执法执勤用车4辆、特种专业技术用车6辆。",
            *(
                make_figure(name, printed, measure="数量", unit="辆")
                for name, printed in (("车辆", "14"), ("执法执勤用车", "4"), ("特种专业技术用车", "6"))
            ),
            heading="十、国有资产占用情况",
        ),
    )
