import pytest

TABLE = "支出决算表"


@pytest.fixture
def spending(make_view, make_figure, state):
    """A table of two columns: a class, its items, and basic and project spending beside the total."""

    def build(rows, coded=True):
        statements = []
        for code, item, *amounts in rows:
            parts = ("", "基本支出", "项目支出")
            figures = [
                make_figure(item, amount, part=part, code=code if coded else None, scope="全部资金")
                for part, amount in zip(parts, amounts, strict=True)
            ]
            statements.append(state(f"{code} {item} {' '.join(amounts)}", *figures, table=TABLE))
        return make_view(*statements)

    return build


GOOD = [
    ("", "合计", "100.00", "60.00", "40.00"),
    ("208", "社会保障和就业支出", "30.00", "20.00", "10.00"),
    ("20805", "行政事业单位养老支出", "30.00", "20.00", "10.00"),
    ("2080501", "行政单位离退休", "12.00", "8.00", "4.00"),
    ("2080505", "养老保险缴费", "18.00", "12.00", "6.00"),
    ("213", "农林水支出", "70.00", "40.00", "30.00"),
    ("21302", "林业和草原", "70.00", "40.00", "30.00"),
    ("2130201", "行政运行", "25.00", "15.00", "10.00"),
    ("2130205", "森林资源培育", "45.00", "25.00", "20.00"),
]


def changed(row, at, amount):
    rows = [list(one) for one in GOOD]
    rows[row][at] = amount
    return rows


def test_a_table_that_adds_up_has_no_finding(check, spending):
    checked = check(spending(GOOD))
    assert checked.findings == [] and checked.held > 15


def test_a_row_against_the_columns_beside_it(check, spending):
    (finding,) = [one for one in check(spending(changed(5, 2, "70.50"))).findings if one.kind == "row"]
    assert "农林水支出" in finding.text and "70.50万元" in finding.text
    assert "40.00 + 30.00 = 70.00万元" in finding.text and "相差0.50万元" in finding.text


def test_the_last_place_is_told_apart(find, spending):
    assert ("row", "rounding") in find(spending(changed(8, 2, "45.01")))


def test_items_against_their_total(check, spending):
    checked = check(spending(changed(0, 3, "63.00")))
    sums = [one.text for one in checked.findings if one.kind == "sum"]
    assert len(sums) == 1 and "63.00万元" in sums[0] and "20.00 + 40.00 = 60.00万元" in sums[0]


def test_a_row_that_was_not_read_is_no_finding(find, spending):
    rows = [row for row in GOOD if row[0] != "2130205"]
    assert not [kind for kind, _ in find(spending(rows)) if kind == "sum"]


def test_without_codes_a_sum_must_come_out_elsewhere(find, spending):
    assert find(spending([row for row in GOOD if len(row[0]) in (0, 3)], coded=False)) == []


def test_a_total_of_more_than_the_rows_above_is_no_finding(find, spending):
    rows = [("", "总计", "109.00", "60.00", "40.00"), *GOOD[1:]]
    assert not [kind for kind, _ in find(spending(rows)) if kind == "sum"]
