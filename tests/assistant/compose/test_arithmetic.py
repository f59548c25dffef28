def test_one_thing_against_another(ask, make_view, make_figure, state):
    view = make_view(
        state("公用经费82.50万元。", make_figure("公用经费", "82.50")),
        state("机关运行经费60.00万元。", make_figure("机关运行经费", "60.00")),
    )
    text = ask("公用经费比机关运行经费多多少万元？", view).text
    assert "多22.50万元" in text
    assert "82.50 − 60.00" in text


def test_room_under_a_limit_for_each_place(ask, make_view, make_figure, state):
    def debt(place, limit, balance):
        return state(
            f"{place} {limit} {balance}",
            make_figure("债务限额", limit, measure="限额", unit="亿元", region=place),
            make_figure("债务余额", balance, measure="余额", unit="亿元", region=place),
            table="2031年政府债务限额及余额情况表",
        )

    view = make_view(
        debt("市本级", "90.00", "84.00"), debt("全市", "200.00", "170.00"), kind="政府决算", level="政府"
    )
    assert "30.00亿元" in ask("2031年末全市离债务限额还有多少空间？", view).text
    assert "6.00亿元" in ask("2031年末市本级离债务限额还有多少空间？", view).text


def test_average_over_myriads(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "发放惠农补贴3.00亿元，惠及农户2.00万户。",
            make_figure("惠农补贴", "3.00", unit="亿元"),
            make_figure("惠及农户", "2.00", measure="数量", unit="万户"),
        )
    )
    assert "15000元" in ask("惠农补贴平均每户多少钱？", view).text
