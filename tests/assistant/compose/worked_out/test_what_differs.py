"""Of what the difference between two amounts of one thing consists."""

import pytest


@pytest.fixture
def fishing(make_view, make_figure, state):
    own = {"measure": "预算数", "code": "2130199", "year": 2032}
    project = {"measure": "预算数", "year": 2032, "region": "渔港中心"}
    return make_view(
        state(
            "渔业发展 90.00",
            make_figure("渔业发展", "90.00", scope="全部资金", **own),
            table="部门支出总体情况表",
        ),
        state(
            "渔业发展 70.00",
            make_figure("渔业发展", "70.00", scope="一般公共预算", **own),
            table="一般公共预算支出情况表",
        ),
        state(
            "码头修缮（协会捐助） 20.00",
            make_figure("码头修缮（协会捐助）", "20.00", scope="全部资金", **project),
            table="项目支出表",
        ),
        state(
            "项目支出合计 20.00",
            make_figure("项目支出合计", "20.00", scope="全部资金", measure="预算数", year=2032),
            table="项目支出表",
        ),
        kind="部门预算",
        year=2032,
    )


@pytest.mark.parametrize(
    "question",
    [
        "支出总表里渔业发展是90.00万元，一般公共预算支出表里是70.00万元，差的这笔钱是什么钱？",
        "渔业发展在支出总表和一般公共预算支出表里相差多少，差在哪里？",
    ],
)
def test_the_row_that_is_exactly_the_difference(ask, fishing, question):
    text = ask(question, fishing).text
    assert "20.00万元" in text and "码头修缮（协会捐助）" in text, text


def test_the_difference_alone_is_asked(ask, fishing):
    text = ask("渔业发展在支出总表和一般公共预算支出表里相差多少？", fishing).text
    assert "20.00万元" in text and "码头修缮" not in text, text
