"""Which project or purchase is the largest, and which month."""

import pytest


def test_the_largest_single_purchase_of_the_table(ask, make_view, make_figure, state):
    title, whole = "2031年政府采购预算表", "服务C"
    view = make_view(
        state(
            "政府采购预算180万元，其中：购买货物50万元、购买服务130万元。",
            *(
                make_figure(item, printed, measure="预算数", ancestors=("政府采购预算",))
                for item, printed in (("购买货物", "50"), ("购买服务", "130"))
            ),
        ),
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, measure="预算数", ancestors=above),
                table=title,
            )
            for item, printed, above in (
                ("会议费", "87", (whole,)),
                ("会议服务", "87", (whole, "会议费")),
                ("物业费", "43", (whole,)),
                ("物业服务", "43", (whole, "物业费")),
            )
        ),
        kind="部门预算",
    )
    text = ask("政府采购表上单笔最大的是哪一项，多少钱？", view).text
    assert "会议服务" in text and "87万元" in text, text


@pytest.fixture
def project_table(make_view, make_figure, state):
    rows = (("水渠清淤", "26.00"), ("苗圃改造", "9.50"), ("合计", "35.50"))
    return make_view(
        state(
            "2031年支出预算112.60万元，其中项目支出35.50万元。",
            make_figure("支出预算", "112.60", measure="预算数"),
            make_figure("项目支出", "35.50", measure="预算数", ancestors=("支出预算",)),
        ),
        *(
            state(f"{name} {value}", make_figure(name, value, measure="预算数"), table="四、项目支出")
            for name, value in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "项目支出里哪个项目花钱最多，占百分之几？",
        "项目支出里哪个项目最大，占项目支出的比重是多少？",
        "花钱最多的项目是哪个，占项目支出几成？",
    ],
)
def test_the_greatest_project_is_a_row_of_their_table(ask, project_table, question):
    text = ask(question, project_table).text
    assert "水渠清淤" in text and "26.00 ÷ 35.50" in text, text


@pytest.mark.parametrize("question", ["项目支出有哪些项目？", "2031年有几个项目，各多少钱？"])
def test_all_projects_of_the_one_table_are_listed(ask, project_table, question):
    text = ask(question, project_table).text
    assert "水渠清淤" in text and "苗圃改造" in text and "112.60" not in text, text


def test_all_projects_together_are_no_greatest_project(ask, make_view, make_figure, state):
    view = make_view(
        state("2031年基本支出77.10万元。", make_figure("基本支出", "77.10")),
        state("2031年项目支出35.50万元。", make_figure("项目支出", "35.50")),
    )
    answer = ask("项目支出里哪个项目花钱最多，占百分之几？", view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    "question",
    [
        "除“其他零星项目”外，哪个项目分到的债券钱最多，多少？",
        "除了其他零星项目以外，哪个项目的债券最多？",
        "不算其他零星项目，哪个项目拿到的债券最多？",
    ],
)
def test_a_project_left_aside_is_not_the_greatest(ask, make_view, make_figure, state, question):
    view = make_view(
        *(
            state(
                f"{name} {printed}",
                make_figure(name, printed),
                table="2031年债券使用情况表",
            )
            for name, printed in (("其他零星项目", "900"), ("青石水库工程", "400"), ("荷塘公路工程", "300"))
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert "青石水库工程" in text and "400" in text and "900" not in text, text


def test_a_month_is_no_project_and_a_project_no_month(ask, make_view, make_figure, state):
    months = (("2月", "50.00"), ("9月", "850.00"))
    projects = (("林路项目", "30.00"), ("苗圃项目", "20.00"))
    view = make_view(
        *(state(f"{m} {v}", make_figure(m, v), table="债券项目分月安排表") for m, v in months),
        *(state(f"{p} {v}", make_figure(p, v), table="债券项目安排表") for p, v in projects),
    )
    text = ask("债券资金里哪个项目分得最多？", view).text
    assert "林路项目" in text and "850.00" not in text, text
    assert "9月" in ask("债券项目资金哪个月安排得最多？", view).text
