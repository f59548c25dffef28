from index.tables.column_meaning import read_title
from index.tables.columns_together import read_columns

TITLE = read_title("2031年政府债务限额分配表", 2031, "政府决算")


def test_limits_under_one_head_are_told_apart_by_their_stage():
    head = "新增债务限额"
    columns = read_columns([(head, "年初预算数"), (head, "调整预算数"), (head, "决算数")], TITLE)
    assert [column.measure for column in columns] == ["年初预算数", "全年预算数", "决算数"]
    assert {column.words for column in columns} == {(head,)}


def test_a_limit_alone_stays_a_limit():
    (column,) = read_columns([("2031年债务限额", "决算数")], TITLE)
    assert column.measure == "限额"


def test_rates_of_one_wording_are_of_the_amounts_before_them():
    title = read_title("2031年社会保险基金收支完成情况表", 2031, "政府预算")
    paths = [("收入预算",), ("收入完成",), ("占预算(%)",), ("支出预算",), ("支出完成",), ("占预算(%)",)]
    rates = [column for column in read_columns(paths, title) if column.measure == "完成率"]
    assert [column.words for column in rates] == [("收入",), ("支出",)]


def test_changes_against_two_measures_have_two_bases():
    title = read_title("2031年收入安排表", 2031, "政府预算")
    columns = read_columns([("2031年", "对比预算数增幅（%）"), ("2031年", "对比完成数增幅（%）")], title)
    assert [column.base for column in columns] == ["2030年预算数", "2030年执行数"]


def test_the_year_before_is_counted_from_the_year_of_the_column():
    title = read_title("2030年预算执行情况和2031年预算表", 2031, "政府预算")
    columns = read_columns([("2031年", "为上年执行数的%"), ("2031年", "比上年执行数增减额")], title)
    assert [(column.year, column.base) for column in columns] == [(2031, "2030年执行数")] * 2


def test_a_measure_in_brackets_leaves_none_behind():
    title = read_title("2031年债务限额和余额情况表", 2031, "政府预算")
    (column,) = read_columns([("2031年末债务余额（预计执行数）",)], title)
    assert column.words == ("债务余额",)


def test_what_a_budget_is_adjusted_by_is_no_budget():
    title = read_title("2031年财政收入调整表", 2031, "政府预算")
    columns = read_columns([("年初预算数",), ("调整数",), ("调整后预算数",)], title)
    assert [column.measure for column in columns] == ["年初预算数", "增减额", "全年预算数"]
    assert columns[1].base == "年初预算数"


def test_an_adjusted_budget_may_be_called_an_adjustment():
    columns = read_columns([("预算数",), ("调整数",), ("决算数",)], TITLE)
    assert columns[1].measure == "全年预算数"


def test_a_move_is_of_the_year_of_the_amounts_before_it():
    title = read_title("2030年全市收入执行情况及2031年预算（草案）表", 2031, "政府预算")
    paths = [("2030年执行数",), ("比上年±%",), ("2031年预算数",), ("比上年执行±%",)]
    moves = [column for column in read_columns(paths, title) if column.measure == "增减率"]
    assert [(move.year, move.base) for move in moves] == [(2030, "2029年"), (2031, "2030年执行数")]
