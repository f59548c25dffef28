"""Goods, works and services against the total of purchases."""


def test_the_three_kinds_are_those_of_purchases_and_of_nothing_else(ask, make_view, make_figure, state):
    under = {"ancestors": ("政府采购支出总额",)}
    view = make_view(
        state(
            "政府采购支出总额10.01万元，其中：货物支出4.00万元、工程支出5.00万元、服务支出1.00万元。",
            make_figure("政府采购支出总额", "10.01"),
            make_figure("政府采购货物支出", "4.00", **under),
            make_figure("政府采购工程支出", "5.00", **under),
            make_figure("政府采购服务支出", "1.00", **under),
        ),
        state("商品和服务支出 60.00", make_figure("商品和服务支出", "60.00"), table="基本支出决算表"),
        state("支出总计 900.00", make_figure("支出总计", "900.00"), table="收入支出决算总表"),
    )
    text = ask("把政府采购的货物、工程、服务加总，跟报告写的支出总额相符吗？", view).text
    assert "4.00 + 5.00 + 1.00 = 10.00万元" in text and "10.01万元" in text
    assert "900.00" not in text and "60.00" not in text
