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


@pytest.mark.parametrize(
    "question",
    [
        "收入总计里除去财政拨款收入和其他收入，剩下的那一大块是什么钱，有多少？",
        "收入总计里除掉财政拨款收入、其他收入，余下的是哪一项？",
    ],
)
def test_what_is_left_of_a_sum_is_named(ask, make_view, make_figure, state, question):
    rows = (
        ("收入总计", "50.00"),
        ("财政拨款收入", "30.00"),
        ("其他收入", "8.00"),
        ("年初结转和结余", "12.00"),
    )
    view = make_view(
        *(state(f"{item} {told}", make_figure(item, told), table="收入支出决算总表") for item, told in rows)
    )
    text = ask(question, view).text
    assert "50.00 − 30.00 − 8.00 = 12.00" in text and "年初结转和结余决算数为12.00万元" in text, text
