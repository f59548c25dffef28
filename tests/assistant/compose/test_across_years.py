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
        ("2030年有哪些科目是2031年没有的？", ("1个", "市场巡查")),
        ("2031年比2030年增加最多的是哪个科目？", ("商贸管理", "9.00万元")),
    ],
)
def test_items_of_two_years(ask, two_budgets, question, expected):
    text = ask(question, *two_budgets).text
    assert all(piece in text for piece in expected), text


def test_one_report_is_no_comparison(make_case, two_budgets):
    from assistant.compose.across_years import items_across_years

    assert items_across_years(make_case("有几个项级科目没变？", two_budgets[0])) is None
