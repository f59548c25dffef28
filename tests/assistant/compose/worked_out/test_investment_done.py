import pytest


@pytest.mark.parametrize(
    "question", ["云鹤湿地修复工程的投资完成了百分之几？", "云鹤湿地修复工程投资完成率是多少？"]
)
def test_what_is_done_of_an_investment(ask, make_view, make_figure, state, question):
    view = make_view(
        state("一是投资800万元实施云鹤湿地修复工程。", make_figure("云鹤湿地修复工程", "800")),
        state("正在栽植，累计完成投资600万元。", make_figure("完成投资", "600")),
        state("二是投资500万元实施步道工程。", make_figure("步道工程", "500")),
    )
    assert "600 ÷ 800 × 100% = 75.00%" in ask(question, view).text
