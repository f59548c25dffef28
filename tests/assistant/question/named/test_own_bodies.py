"""Bodies with rows of their own, called by less than their names."""

import pytest


@pytest.fixture
def of_bodies(make_view, make_figure, state):
    rows = (("云杉市林业局（本级）", "9.00"), ("云杉市山林防火综合巡护支队", "6.00"), ("云杉市苗圃", "3.00"))
    return make_view(
        state("“三公”经费 18.00", make_figure("“三公”经费", "18.00"), table="“三公”经费表"),
        *(
            state(f"{body} {told}", make_figure("“三公”经费", told, region=body), table="“三公”经费表")
            for body, told in rows
        ),
    )


@pytest.mark.parametrize("called", ["防火巡护支队一家", "山林巡护支队"])
def test_a_body_below_is_called_by_its_end_with_characters_left_out(ask, of_bodies, called):
    text = ask(f"{called}的三公经费是多少？", of_bodies).text
    assert "6.00" in text and "18.00" not in text, text


def test_the_office_of_a_body_is_its_own_row_beside_one_below(ask, of_bodies):
    text = ask("局机关和苗圃的三公经费各是多少？", of_bodies).text
    assert "9.00" in text and "3.00" in text and "18.00" not in text, text


def test_the_whole_is_told_where_no_body_is_called(ask, of_bodies):
    assert "18.00" in ask("三公经费是多少？", of_bodies).text


def test_a_body_said_to_be_alone_is_no_subject_of_the_accounts(ask, make_view, make_figure, state):
    guests = "公务接待费"
    view = make_view(
        state("苗圃 70.00", make_figure("苗圃", "70.00", code="2130205"), table="支出决算表"),
        state(f"{guests} 9.00", make_figure(guests, "9.00"), table="“三公”经费表"),
        state(
            "云杉市林业局（本级） 8.20",
            make_figure(guests, "8.20", region="云杉市林业局（本级）"),
            table="“三公”经费表",
        ),
        state("云杉市苗圃 0.80", make_figure(guests, "0.80", region="云杉市苗圃"), table="“三公”经费表"),
    )
    assert "0.80" in ask("苗圃一家的三公经费里接待费多少？", view).text


@pytest.fixture
def of_departments(make_view, make_figure, state):
    """Departments of a province, one of them named like a subject of the accounts."""
    rows = (
        ("省公安厅", "30.00"),
        ("省交通运输厅", "20.00"),
        ("省住房和城乡建设厅", "5.00"),
        ("省林业局", "4.00"),
    )
    guests = "公务接待费"
    return make_view(
        state("公安 400.00", make_figure("公安", "400.00", code="20402"), table="支出决算表"),
        state(f"{guests} 59.00", make_figure(guests, "59.00"), table="分部门情况表"),
        *(
            state(f"{name} {told}", make_figure(guests, told, region=name), table="分部门情况表")
            for name, told in rows
        ),
        state(
            "省法院、省检察院的公务接待费另行公开，其中安排培训9.00万元。",
            make_figure("培训", "9.00", measure="预算数"),
        ),
        title="青岚省2031年度“三公”经费决算情况说明",
        kind="三公经费",
    )


@pytest.mark.parametrize(
    ("called", "told"),
    [("公安厅", "30.00"), ("交通厅", "20.00"), ("住建厅", "5.00"), ("交通运输厅", "20.00")],
)
def test_a_department_is_called_without_its_level_and_shorter(ask, of_departments, called, told):
    text = ask(f"{called}的公务接待费花了多少？", of_departments).text
    assert told in text and "59.00" not in text, text


def test_the_bodies_of_a_level_are_none_of_its_departments(ask, of_departments):
    assert "59.00" in ask("青岚省直机关2031年公务接待费一共花了多少？", of_departments).text


def test_the_first_of_the_departments_are_ranked(ask, of_departments):
    text = ask("公务接待费最多的两个厅局是哪些？", of_departments).text
    assert "省公安厅" in text and "省交通运输厅" in text and "59.00" not in text, text


def test_a_body_without_a_row_is_not_answered_with_the_whole(ask, of_departments):
    answer = ask("省法院一家2031年的公务接待费是多少？", of_departments)
    assert answer.status == "not_stated" and "59.00" not in answer.text, answer.text


@pytest.fixture
def of_museums(make_view, make_figure, state):
    """A table of the bodies of a department, each with the subjects that it spends on, one named like it."""
    rows = (
        ("云杉市博物馆", "支出合计", "90.00", "50.00", "40.00"),
        ("云杉市博物馆", "博物馆", "60.00", "45.00", "15.00"),
        ("云杉市文化馆", "支出合计", "30.00", "20.00", "10.00"),
        ("云杉市文化馆", "群众文化", "25.00", "17.00", "8.00"),
        ("云杉市文旅局机关", "支出合计", "80.00", "70.00", "11.00"),
    )
    return make_view(
        *(
            state(
                f"{name} {whole} {basic} {project}",
                make_figure(name, whole, measure="预算数", region=body, scope="全部资金"),
                make_figure(name, basic, measure="预算数", region=body, part="基本支出", scope="全部资金"),
                make_figure(name, project, measure="预算数", region=body, part="项目支出", scope="全部资金"),
                table="部门支出总表",
            )
            for body, name, whole, basic, project in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("市博物馆的基本支出和项目支出各是多少？", ("50.00", "40.00"), "45.00"),
        ("博物馆的基本支出和项目支出各是多少？", ("50.00", "40.00"), "45.00"),
        ("市博物馆2031年支出合计多少？", ("90.00",), "60.00"),
        ("文化馆2031年预算多少？", ("30.00",), "25.00"),
        ("局机关和博物馆的项目支出各多少？", ("11.00", "40.00"), "15.00"),
    ],
)
def test_a_body_is_told_by_its_own_total_row(ask, of_museums, question, told, untold):
    text = ask(question, of_museums).text
    assert all(number in text for number in told) and untold not in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("云杉市交通局2031年项目支出一共多少？", "91.00", "61.00"),
        ("交通局2031年项目支出合计多少？", "91.00", "61.00"),
        ("交通局本级2031年项目支出合计多少？", "61.00", "91.00"),
    ],
)
def test_the_office_of_a_department_is_not_told_for_the_whole(
    ask, make_view, make_figure, state, question, told, untold
):
    common = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state(
            "二、项目支出 91.00",
            make_figure("项目支出", "91.00", **common),
            table="收支总表",
        ),
        state(
            "云杉市交通局（本级） 61.00",
            make_figure("项目支出合计", "61.00", region="云杉市交通局（本级）", **common),
            table="项目支出表",
        ),
        state(
            "云杉市航道中心 30.00",
            make_figure("项目支出合计", "30.00", region="云杉市航道中心", **common),
            table="项目支出表",
        ),
        kind="部门预算",
        organisation="云杉市交通局",
    )
    text = ask(question, view).text
    assert told in text and untold not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [("云杉市苗圃2031年的支出预算合计多少？", "12.00"), ("2031年支出预算合计多少？", "80.00")],
)
def test_the_sum_of_a_budget_is_no_row_that_only_holds_its_words(
    ask, make_view, make_figure, state, question, told
):
    common = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state("合计 80.00", make_figure("支出合计", "80.00", **common), table="支出总表"),
        state(
            "云杉市苗圃 12.00",
            make_figure("支出合计", "12.00", region="云杉市苗圃", **common),
            table="支出总表",
        ),
        state(
            "合计 80.00",
            make_figure("支出预算分类合计", "80.00", **common),
            table="支出预算分类汇总表",
        ),
        kind="部门预算",
        organisation="云杉市林业局",
    )
    answer = ask(question, view)
    assert told in answer.text and "分类" not in answer.text, answer.text
