def test_the_reason_of_a_rise_says_what_was_bought_too(ask, make_view, make_figure, state):
    why = {"reason": "防火需要，新增巡护皮卡和水罐车"}
    view = make_view(
        state(
            "公务用车购置费 20.00 45.00 25.00",
            make_figure("公务用车购置费", "20.00", year=2030, measure="预算数"),
            make_figure("公务用车购置费", "45.00", measure="预算数"),
            make_figure(
                "公务用车购置费", "25.00", measure="增减额", base="2030年预算数", direction="增加", **why
            ),
            table="预算表",
        ),
        state("公务用车购置费，指单位用于购置水上用车等各类车辆的支出。"),
        kind="部门预算",
    )
    assert "巡护皮卡" in ask("买车的预算为什么翻了一番，都买些什么车？", view).text
