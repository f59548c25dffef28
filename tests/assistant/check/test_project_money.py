"""One thing in a list and in a form, in prose and in a table of crossed kinds."""

import pytest


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


@pytest.mark.parametrize(
    ("question", "agree"),
    [
        ("山歌传承保护这个项目，财政资金总额和里面的当年财政拨款对得上吗？", False),
        ("山歌传承保护的当年财政拨款跟财政资金是一个数吗？", False),
        ("山歌传承保护绩效目标表上，财政资金跟财政拨款对得上吗？", False),
        ("古道驿站修缮项目的财政资金和当年财政拨款一致吗？", True),
    ],
)
def test_two_sums_of_the_form_of_the_project_named(ask, make_view, make_figure, state, question, agree):
    planned = {"measure": "预算数", "unit": "元"}
    rows = (
        ("山歌传承保护", "财政资金", "15200.00"),
        ("山歌传承保护", "当年财政拨款", "15900.00"),
        ("古道驿站修缮", "财政资金", "41000.00"),
        ("古道驿站修缮", "当年财政拨款", "41000.00"),
    )
    view = make_view(
        *(
            state(
                f"{name} {amount}",
                make_figure(name, amount, ancestors=(project,), **planned),
                table=f"{project}绩效目标表",
            )
            for project, name, amount in rows
        ),
        *(
            state(
                "出版歌谱 6册",
                make_figure("出版歌谱", "6", measure="目标值", unit="册", ancestors=(project, "产出指标")),
                table=f"{project}绩效目标表",
            )
            for project in ("山歌传承保护", "古道驿站修缮")
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert ("15900.00 − 15200.00 = 700.00元" in text) == (not agree), text
    assert ("41,000.00" in text or "41000.00" in text) == agree, text


@pytest.fixture
def owed(make_view, make_figure, state):
    told, most = ({"measure": measure, "unit": "万元"} for measure in ("余额", "限额"))
    return make_view(
        state("2031年底专项债务余额2768万元。", make_figure("专项债务余额", "2768", **told)),
        state(
            "年末政府债务余额 4611 1822 2789",
            make_figure("政府债务余额", "4611", **told),
            make_figure("政府债务余额", "1822", part="一般债务", **told),
            make_figure("政府债务余额", "2789", part="专项债务", **told),
            table="政府债务限额及余额情况表",
        ),
        state(
            "年末政府债务限额 4747 1915 2832",
            make_figure("政府债务限额", "4747", **most),
            make_figure("政府债务限额", "1915", part="一般债务", **most),
            make_figure("政府债务限额", "2832", part="专项债务", **most),
            table="政府债务限额及余额情况表",
        ),
        kind="政府预算",
    )


def test_a_balance_in_prose_and_in_the_column_of_its_kind(ask, owed):
    text = ask("2031年底专项债务余额到底是多少？正文和债务表一致吗？", owed).text
    assert "2789 − 2768 = 21万元" in text, text


def test_the_balance_of_a_kind_is_told_from_its_column(ask, owed):
    assert "1822" in ask("2031年末一般债务余额是多少？", owed).text
    assert "1915 − 1822" in ask("一般债务余额比限额少多少？", owed).text
