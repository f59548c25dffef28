"""The units of a department: told by the sentence that names bodies, else by the rows of a table."""

import pytest


@pytest.fixture
def department(make_view, make_figure, state):
    """A department whose income table has a row for each unit, and no sentence that names them."""
    units = ("", "云杉市林业执法队", "云杉市苗圃中心", "云杉市护林站")
    rows = (
        state(
            f"{unit or '云杉市林业局'} {amount}",
            make_figure("收入合计", amount, measure="预算数", region=unit),
            table="部门收入预算表",
        )
        for unit, amount in zip(units, ("90.00", "40.00", "30.00", "20.00"), strict=True)
    )
    return make_view(*rows, organisation="云杉市林业局", kind="部门预算")


@pytest.mark.parametrize(
    "question",
    ["这个局下面有哪几家单位编了预算？", "下属单位有几家，分别叫什么？", "部门预算包括哪些单位？"],
)
def test_the_rows_of_a_table_name_the_units(ask, department, question):
    answer = ask(question, department)
    named = [unit for unit in ("林业执法队", "苗圃中心", "护林站") if unit in answer.text]
    assert answer.status == "answered" and len(named) == 3 and "3家" in answer.text, answer


def test_what_money_is_spent_on_is_no_list_of_units(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "基本支出80.00万元，其中人员经费包括基本工资、津贴补贴、机关事业单位基本养老保险缴费等。",
            make_figure("基本支出", "80.00"),
        ),
        state("纳入云杉市林业局部门决算编报的单位共2个，即市林业局（本级）、市苗圃管理所。"),
        organisation="云杉市林业局",
    )
    text = ask("部门决算一共包括几家单位，分别是哪些？", view).text
    assert "苗圃管理所" in text and "津贴" not in text, text
