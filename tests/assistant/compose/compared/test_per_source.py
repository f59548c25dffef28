"""One thing asked by two funds or in two tables: each told, what lies between worked out."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """A subject that three tables print, with another amount in each."""
    rows = (("部门收入决算表", "351.55", "全部资金"), ("部门支出决算表", "345.78", "全部资金"),
            ("一般公共预算财政拨款支出决算表", "321.43", "一般公共预算"))  # fmt: skip
    return make_view(
        *(
            state(
                f"2220101 粮油事务 {printed}",
                make_figure("粮油事务", printed, code="2220101", scope=scope),
                page=page,
                table=title,
            )
            for page, (title, printed, scope) in enumerate(rows, 4)
        )
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2220101粮油事务，收入决算表和支出决算表分别是多少？", ("351.55万元", "345.78万元")),
        ("粮油事务在收入决算表里和一般公共预算财政拨款表里各是多少？", ("351.55万元", "321.43万元")),
        ("粮油这笔，收入表和支出表上各是多少？", ("351.55万元", "345.78万元")),
        ("粮油事务这一项，收入决算和支出决算各是多少？", ("351.55万元", "345.78万元")),
        ("粮油事务按全部资金和按一般公共预算各是多少？", ("万元", "321.43万元")),
        (
            "粮油事务在支出决算表里是多少，比一般公共预算的多多少？",
            ("345.78万元", "321.43万元", "相差24.35万元"),
        ),
        ("粮油事务支出决算表的合计比一般公共预算财政拨款支出决算表多多少？", ("相差24.35万元",)),
    ],
)
def test_each_source_is_told(ask, budget, question, said):
    text = ask(question, budget).text
    assert all(piece in text for piece in said), text


@pytest.fixture
def in_columns(make_view, make_figure, state):
    """A subject in two tables of the same columns, one title of which stands inside the other."""
    rows = (("支出决算表", "全部资金", "90.00", "52.00", "38.00"),
            ("一般公共预算财政拨款支出决算表", "一般公共预算", "71.00", "52.00", "19.00"))  # fmt: skip
    return make_view(
        *(
            state(
                f"2220101 粮油事务 {whole} {basic} {project}",
                *(
                    make_figure("粮油事务", printed, code="2220101", scope=scope, part=part)
                    for printed, part in ((whole, ""), (basic, "基本支出"), (project, "项目支出"))
                ),
                page=page,
                table=title,
            )
            for page, (title, scope, whole, basic, project) in enumerate(rows, 4)
        )
    )


@pytest.mark.parametrize("title", ["一般公共预算支出决算表", "一般公共预算财政拨款支出决算表"])
def test_a_column_asked_in_two_tables_is_told_of_each(ask, in_columns, title):
    text = ask(f"粮油事务（2220101）的项目支出，在支出决算表和{title}里各是多少？", in_columns).text
    assert "38.00万元" in text
    assert "19.00万元" in text
    assert "71.00" not in text


@pytest.mark.parametrize(
    "question",
    [
        "粮油事务的决算数是多少？",
        "粮油事务一般公共预算财政拨款支出多少？",
    ],
)
def test_one_source_is_an_ordinary_question(ask, budget, question):
    assert "按" not in ask(question, budget).text


def test_a_fund_said_in_two_words_is_one(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"粮油事务 {printed}", make_figure("粮油事务", printed, scope=scope), page=page)
            for page, (printed, scope) in enumerate((("54.20", "政府性基金"), ("321.43", "财政拨款")), 4)
        )
    )
    text = ask("粮油事务用政府性基金预算财政拨款花了多少？", view).text
    assert "54.20万元" in text and "321.43万元" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "出差的钱，基本支出里列了多少？机关运行经费表里又是多少？",
        "差旅费在基本支出里是多少，机关运行经费里又是多少？",
    ],
)
def test_names_of_tables_may_stand_in_clauses_of_their_own(ask, make_view, make_figure, state, question):
    view = make_view(
        *(
            state(
                f"30211 差旅费 {printed}",
                make_figure("差旅费", printed, code="30211", measure="预算数"),
                page=page,
                table=title,
            )
            for page, (title, printed) in enumerate(
                (("基本支出预算表", "36.00"), ("机关运行经费支出预算表", "39.10")), 4
            )
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "36.00万元" in text and "39.10万元" in text, text


def test_what_one_table_prints_more_than_another(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"差旅费 {printed}", make_figure("差旅费", printed), table=title)
            for title, printed in (("基本支出决算表", "23.00"), ("机关运行经费支出决算表", "129.00"))
        ),
        state("基本支出 400.00", make_figure("基本支出", "400.00"), table="支出决算表"),
        state("机关运行经费500.00万元。", make_figure("机关运行经费", "500.00")),
    )
    text = ask("差旅费，机关运行经费表比基本支出表多列了多少？", view).text
    assert "相差106.00万元（129.00 − 23.00" in text and "前者多" in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2220101粮油事务这一项，全年到账多少、花掉多少？", ("351.55万元", "345.78万元")),
        ("2220101粮油事务这一项，当年收进来多少、支出去多少？", ("351.55万元", "345.78万元")),
        ("粮油事务的收入和支出各是多少？", ("351.55万元", "345.78万元")),
        ("粮油事务收到多少，用掉多少？", ("351.55万元", "345.78万元")),
        ("2220101粮油事务一共支出多少，其中一般公共预算出了多少？", ("按全部资金", "321.43万元")),
        ("粮油事务算上专户的钱是多少，只看一般公共预算又是多少？", ("按全部资金", "321.43万元")),
    ],
)
def test_sides_and_funds_said_in_everyday_words(ask, budget, question, said):
    text = ask(question, budget).text
    assert all(piece in text for piece in said), text


@pytest.mark.parametrize(
    "question",
    ["还债花了多少？一般公共预算和基金分开说。", "两本预算各还了多少债？"],
)
def test_what_two_funds_paid_back(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "一般公共预算支出900万元，债务还本支出82万元。",
            make_figure("一般公共预算支出", "900", scope="一般公共预算"),
            make_figure("债务还本支出", "82", scope="一般公共预算"),
        ),
        state(
            "政府性基金预算支出400万元，专项债务还本支出116万元。",
            make_figure("政府性基金预算支出", "400", scope="政府性基金"),
            make_figure("专项债务还本支出", "116", scope="政府性基金"),
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask(question, view).text
    assert "82万元" in text and "116万元" in text, text


@pytest.fixture
def with_income(make_view, make_figure, state):
    """A subject in the tables of income, of spending and of one budget, each with another amount."""
    income = state(
        "2070114 粮油事务 100.05 91.95 8.10",
        make_figure("粮油事务", "100.05", code="2070114", scope="全部资金"),
        make_figure("粮油事务", "91.95", code="2070114", scope="财政拨款", part="财政拨款收入"),
        make_figure("粮油事务", "8.10", code="2070114", part="其他收入"),
        table="收入决算表",
    )
    spent = (
        ("支出决算表", "102.74", "全部资金"),
        ("一般公共预算财政拨款支出决算表", "96.50", "一般公共预算"),
    )
    return make_view(
        income,
        *(
            state(
                f"2070114 粮油事务 {printed}",
                make_figure("粮油事务", printed, code="2070114", scope=scope),
                page=page,
                table=title,
            )
            for page, (title, printed, scope) in enumerate(spent, 4)
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "“粮油事务”全年一共花了多少？其中财政拨款多少？",
        "粮油事务全部资金花了多少，财政拨款花了多少？",
        "粮油事务总共支出多少，其中财政拨款支出多少？",
        "粮油事务一共支出多少，其中一般公共预算多少？",
    ],
)
def test_what_was_spent_is_no_income_and_a_part_is_not_added_to_its_whole(ask, with_income, question):
    text = ask(question, with_income).text
    assert "102.74万元" in text and "按一般公共预算，" in text and "96.50万元" in text, text
    assert "91.95" not in text and "合计" not in text, text


def test_what_was_received_is_of_the_table_of_income(ask, with_income):
    text = ask("粮油事务收入多少，其中财政拨款多少？", with_income).text
    assert "100.05万元" in text and "91.95万元" in text, text


def test_spending_from_one_fund_alone_is_no_column_of_income(ask, with_income):
    text = ask("粮油事务花的钱里财政拨款是多少？", with_income).text
    assert "96.50万元" in text and "91.95" not in text, text


@pytest.fixture
def running_costs(make_view, make_figure, state):
    """Economic subjects in the basic expenditure of two funds and in the cost of running the office."""

    def row(title, item, printed, scope):
        figure = make_figure(item, printed, scope=scope, measure="预算数")
        return state(f"{item} {printed}", figure, table=title)

    return make_view(
        row("财政拨款基本支出预算表", "水费", "12.00", "财政拨款"),
        row("一般公共预算基本支出预算表", "水费", "12.00", "一般公共预算"),
        row("一般公共预算机关运行经费支出预算表", "水费", "31.00", "一般公共预算"),
        row("财政拨款基本支出预算表", "电费", "40.00", "财政拨款"),
        row("一般公共预算基本支出预算表", "电费", "38.00", "一般公共预算"),
        row("一般公共预算机关运行经费支出预算表", "电费", "55.00", "一般公共预算"),
        kind="部门预算",
    )


def test_tables_of_one_kind_that_agree_are_one_place(ask, running_costs):
    text = ask("基本支出表和机关运行经费表里的水费各是多少？", running_costs).text
    assert "12.00万元" in text and "31.00万元" in text, text


def test_tables_of_one_kind_that_differ_are_not_chosen_from(ask, running_costs):
    assert "按基本支出" not in ask("基本支出表和机关运行经费表里的电费各是多少？", running_costs).text


def test_the_total_of_a_row_in_one_table_is_no_sum_of_both(ask, running_costs):
    asked = "财政拨款基本支出预算表里的水费合计多少，比一般公共预算机关运行经费支出预算表少多少？"
    text = ask(asked, running_costs).text
    assert "相差19.00万元" in text and "43.00" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "粮油事务在收入决算表和支出决算表里一样吗？",
        "粮油事务是多少？收入决算表和支出决算表是一个数吗？",
        "粮油事务在收入决算表里比支出决算表多列了多少？",
    ],
)
def test_two_tables_are_held_against_each_other_for_the_thing_named(ask, budget, question):
    text = ask(question, budget).text
    assert "相差5.77万元" in text and "351.55万元" in text, text
