"""One thing in a list and in a form, in prose and in a table of crossed kinds."""


def test_a_project_in_the_list_and_in_its_form(ask, make_view, make_figure, state):
    planned = {"measure": "预算数"}
    view = make_view(
        state(
            "山歌传承保护 125.00", make_figure("山歌传承保护", "125.00", **planned), table="项目支出明细表"
        ),
        state(
            "年度资金总额 152.00",
            make_figure("年度资金总额", "152.00", ancestors=("山歌传承保护",), **planned),
            table="项目绩效目标表",
        ),
        state(
            "记录山歌 6项",
            make_figure("记录山歌", "6", measure="目标值", unit="项", ancestors=("山歌传承保护", "产出指标")),
            table="项目绩效目标表",
        ),
        kind="部门预算",
    )
    question = "山歌传承保护这个项目，项目明细表和绩效目标表上的金额一样吗？各是多少？"
    text = ask(question, view).text
    assert "不一致" in text and "125.00" in text and "152.00" in text, text


def test_a_balance_in_prose_and_in_the_column_of_its_kind(ask, make_view, make_figure, state):
    told = {"measure": "余额", "unit": "万元"}
    view = make_view(
        state("2031年底专项债务余额2768万元。", make_figure("专项债务余额", "2768", **told)),
        state(
            "年末政府债务余额 4611 1822 2789",
            make_figure("政府债务余额", "4611", **told),
            make_figure("政府债务余额", "1822", part="一般债务", **told),
            make_figure("政府债务余额", "2789", part="专项债务", **told),
            table="政府债务限额及余额情况表",
        ),
        kind="政府预算",
    )
    text = ask("2031年底专项债务余额到底是多少？正文和债务表一致吗？", view).text
    assert "2789 − 2768 = 21万元" in text, text
