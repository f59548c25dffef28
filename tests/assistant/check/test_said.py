"""Two amounts of one thing that the question says."""


def test_two_amounts_of_other_funds(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "项目支出 90.00",
            make_figure("项目支出", "90.00", scope="全部资金"),
            table="支出总表",
        ),
        state(
            "项目支出 70.00",
            make_figure("项目支出", "70.00", scope="一般公共预算"),
            table="一般公共预算支出表",
        ),
        state("事业收入20.00万元。", make_figure("事业收入", "20.00", scope="全部资金")),
    )
    text = ask("项目支出90.00万元和70.00万元，为什么两个数不一样？", view).text
    assert "口径不同" in text and "90.00 − 70.00 = 20.00万元" in text and "事业收入" in text, text
    assert "口径不同" not in ask("项目支出90.00万元和60.00万元一致吗？", view).text
