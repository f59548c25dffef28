import pytest

ROWS = {
    2030: (
        ("2011301", "行政运行", "50.00"),
        ("2011302", "商贸管理", "20.00"),
        ("2011303", "市场巡查", "8.00"),
    ),
    2031: (
        ("2011301", "行政运行", "50.00"),
        ("2011302", "商贸管理", "29.00"),
        ("2011304", "集市整修", "6.00"),
    ),
}


@pytest.fixture
def two_budgets(make_view, make_figure, state):
    return [
        make_view(
            *(
                state(
                    f"{code} {name} {printed}",
                    make_figure(name, printed, code=code, measure="预算数", year=year),
                    table=f"{year}年部门支出预算总表",
                )
                for code, name, printed in rows
            ),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )
        for year, rows in ROWS.items()
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("有几个项级科目两年的预算数没变？", ("1个", "行政运行")),
        ("2031年预算里有哪些支出科目是2030年没有的？", ("1个", "集市整修")),
        ("跟上一年比，2031年有没有新增的科目？", ("1个", "集市整修")),
        ("2031年比2030年多出了哪些科目？", ("1个", "集市整修")),
        ("2030年有哪些科目是2031年没有的？", ("1个", "市场巡查")),
        ("2031年比2030年增加最多的是哪个科目？", ("商贸管理", "9.00万元")),
        ("2031年哪些科目比2030年增加了，各增加多少？", ("1项", "商贸管理", "29.00 − 20.00 = 9.00")),
        ("跟2030年比，2031年有哪几个科目减少了？", ("没有", "2个项级科目")),
    ],
)
def test_items_of_two_years(ask, two_budgets, question, expected):
    text = ask(question, *two_budgets).text
    assert all(piece in text for piece in expected), text


def test_one_report_is_no_comparison(make_case, two_budgets):
    from assistant.compose.compared.across_years import items_across_years

    assert items_across_years(make_case("有几个项级科目没变？", two_budgets[0])) is None


def test_which_year_is_asked_and_not_which_item(make_case, two_budgets):
    from assistant.compose.compared.across_years import items_across_years

    assert items_across_years(make_case("商贸管理哪年最多、哪年最少？", *two_budgets)) is None


def test_economic_subjects_of_two_years_that_fell(ask, make_view, make_figure, state):
    views = [
        make_view(
            *(
                state(
                    f"{code} {name} {printed}",
                    make_figure(name, printed, code=code, measure="预算数", year=year),
                    table=f"{year}年基本支出经济分类预算表",
                )
                for code, name, printed in rows
            ),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )
        for year, rows in (
            (2030, (("30101", "基本工资", "90"), ("30201", "办公费", "40"), ("30207", "邮电费", "20"))),
            (2031, (("30101", "基本工资", "80"), ("30201", "办公费", "30"), ("30207", "邮电费", "20"))),
        )
    ]
    text = ask("2031年公用经费里，跟2030年比有哪两项是往下减的？", *views).text
    assert "办公费减少10万元" in text and "基本工资" not in text and "邮电费" not in text, text
    text = ask("2031年工资福利里哪一项比2030年反而降了，降了多少？", *views).text
    assert "基本工资减少10万元" in text and "办公费" not in text, text


@pytest.fixture
def two_project_tables(make_view, make_figure, state):
    rows = {
        2030: (("河堤加固", "80.00"), ("渔政巡查", "12.00"), ("旧渠清理", "5.00")),
        2031: (("河堤加固", "60.00"), ("渔政巡查", "12.00"), ("水情平台", "30.00")),
    }
    return [
        make_view(
            *(
                state(
                    f"{name} {printed}",
                    make_figure(name, printed, measure="预算数", year=year, ancestors=()),
                    table=f"{year}年项目支出预算总表",
                )
                for name, printed in own
            ),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )
        for year, own in rows.items()
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("对照两年的项目表，哪些项目是2031年新冒出来的？", ("项目有1个", "水情平台30.00万元")),
        ("2031年新上了哪几个项目？", ("项目有1个", "水情平台")),
        ("2030年安排过、到2031年一分钱都没有了的项目有哪几个？", ("项目有1个", "旧渠清理5.00万元")),
        ("2031年砍掉了哪些项目？", ("项目有1个", "旧渠清理")),
        ("2031年比2030年少了哪些项目？", ("项目有1个", "旧渠清理5.00万元")),
        ("2030年有但2031年没有的项目，当时各多少钱？", ("项目有1个", "旧渠清理5.00万元")),
        ("2030年的项目到2031年有哪些没再安排？", ("项目有1个", "旧渠清理")),
        ("2031年比2030年多出来的项目是什么？", ("项目有1个", "水情平台")),
        ("哪个项目2031年比2030年减得最多？", ("河堤加固", "20.00万元")),
        ("两年金额一样的项目有哪些？", ("项目有1个", "渔政巡查")),
    ],
)
def test_projects_of_two_years(ask, two_project_tables, question, expected):
    text = ask(question, *two_project_tables).text
    assert all(piece in text for piece in expected), text


def test_projects_with_the_code_of_a_subject_beside_them(ask, make_view, make_figure, state):
    """The code tells under which subject a project goes, as other tables call it."""
    rows = {
        2030: (
            ("2130306", "河堤加固", "80.00"),
            ("2130306", "旧渠清理", "5.00"),
            ("2130308", "渔政巡查", "12.00"),
        ),
        2031: (
            ("2130306", "河堤加固", "60.00"),
            ("2130306", "水情平台", "30.00"),
            ("2130308", "渔政巡查", "12.00"),
        ),
    }
    subjects = (("2130306", "水利工程运行与维护", "90.00"), ("2130308", "水利前期工作", "12.00"))
    views = [
        make_view(
            *(
                state(
                    f"{code} {name} {printed}",
                    make_figure(name, printed, code=code, measure="预算数", year=year),
                    table=f"{year}年{title}",
                )
                for title, listed in (("部门项目支出预算表", own), ("部门支出预算总表", subjects))
                for code, name, printed in listed
            ),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )
        for year, own in rows.items()
    ]
    text = ask("2031年的项目里哪些是2030年没有的？", *views).text
    assert "项目有1个：水情平台30.00万元" in text, text


@pytest.fixture
def one_budget_of_two_years(make_view, make_figure, state):
    """A table whose columns are two years: an empty cell is no item of that year."""
    rows = (
        ("2011301", "行政运行", {2031: "50.00", 2030: "48.00"}),
        ("2011302", "商贸管理", {2031: "29.00", 2030: "20.00"}),
        ("2011303", "市场巡查", {2030: "8.00"}),
        ("2011304", "集市整修", {2031: "6.00"}),
        ("2011305", "展会筹办", {2030: "2.00"}),
    )
    return make_view(
        *(
            state(
                " ".join([code, name, *cells.values()]),
                *(
                    make_figure(name, printed, code=code, measure="预算数", year=year, scope="一般公共预算")
                    for year, printed in cells.items()
                ),
                table="一般公共预算支出预算表",
            )
            for code, name, cells in rows
        ),
        year=2031,
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年新增了哪些支出科目？", ["集市整修", "6.00"], ["市场巡查"]),
        ("2030年没有、2031年才有的支出科目有哪些？", ["集市整修"], ["市场巡查"]),
        ("2031年取消了哪些支出科目？", ["市场巡查", "8.00"], ["集市整修"]),
        ("去年有、今年没有的科目有哪些？", ["市场巡查"], ["集市整修"]),
        ("哪个支出科目是去年还没有的？", ["集市整修"], ["市场巡查"]),
        ("哪个科目今年不再安排了？", ["市场巡查"], ["集市整修"]),
        (
            "2031年哪个科目是2030年没有的？反过来，哪个科目今年不再安排了？",
            ["集市整修", "市场巡查"],
            ["行政运行"],
        ),
        ("哪些支出科目是2030年有而2031年没了的？", ["市场巡查"], ["集市整修"]),
        (
            "2030年有、2031年一分钱没再安排的支出科目是哪几个？去年这几项一共多少钱？",
            ["市场巡查", "展会筹办", "8.00 + 2.00 = 10.00"],
            ["集市整修"],
        ),
        (
            "2031年有哪些支出科目是2030年没有的？又有哪个是2030年有、2031年没了的？",
            ["集市整修", "市场巡查"],
            [],
        ),
        ("2031年哪些支出科目是新出现的，哪些不再安排？", ["集市整修", "市场巡查"], ["行政运行"]),
    ],
)
def test_an_empty_cell_of_a_year_is_no_item_of_it(ask, one_budget_of_two_years, question, told, untold):
    text = ask(question, one_budget_of_two_years).text
    assert all(name in text for name in told) and not any(name in text for name in untold), text


def test_what_is_new_and_what_is_gone_are_both_told(ask, two_budgets):
    text = ask("2031年比2030年取消了哪些项级科目，新增了哪些项级科目？", *two_budgets).text
    assert "市场巡查" in text and "集市整修" in text, text
