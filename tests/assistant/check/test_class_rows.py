"""The row of a class against the rows right below it."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年债务发行费用支出的调整后预算，类级和款级对得上吗？",
        "2031年债务发行费用支出调整后预算和下面各款加起来一致吗？",
    ],
)
def test_a_class_against_its_only_row(ask, make_view, make_figure, state, question):
    rows = (
        ("债务发行费用支出", (), "57.00", "55.00"),
        ("一般债务发行费用支出", ("债务发行费用支出",), "136.00", "55.00"),
    )
    view = make_view(
        *(
            state(
                f"{name} {budget} {spent}",
                make_figure(name, budget, ancestors=above, measure="全年预算数"),
                make_figure(name, spent, ancestors=above),
                table="一般公共预算支出执行情况表",
            )
            for name, above, budget, spent in rows
        )
    )
    text = ask(question, view).text
    assert text.startswith("对不上") and "57.00万元" in text and "136.00万元" in text, text


def _subject_rows(make_view, make_figure, state):
    """Two subjects with rows of the same names, one of them below zero."""
    rows = (
        ("园林事务", (), "640"),
        ("行政运行", ("园林事务",), "500"),
        ("一般行政管理事务", ("园林事务",), "140"),
        ("苗圃事务", (), "300"),
        ("行政运行", ("苗圃事务",), "420"),
        ("一般行政管理事务", ("苗圃事务",), "-120"),
    )
    stated = (
        state(f"{name} {spent}", make_figure(name, spent, ancestors=above), table="支出决算表")
        for name, above, spent in rows
    )
    return make_view(*stated)


@pytest.mark.parametrize(
    "question",
    [
        "2031年苗圃事务下面的行政运行、一般行政管理事务各是多少？加起来跟苗圃事务的合计对得上吗？",
        "2031年苗圃事务的行政运行和一般行政管理事务相加，等于苗圃事务的数吗？",
        "2031年苗圃事务的行政运行、一般行政管理事务加起来是不是苗圃事务的总数？",
    ],
)
def test_rows_named_are_those_below_the_subject_named(ask, make_view, make_figure, state, question):
    text = ask(question, _subject_rows(make_view, make_figure, state)).text
    assert text.startswith("对得上") and "420 − 120 = 300" in text, text


def test_a_subject_is_not_added_to_its_own_rows(ask, make_view, make_figure, state):
    question = "2031年苗圃事务，行政运行和一般行政管理事务加起来是多少？"
    text = ask(question, _subject_rows(make_view, make_figure, state)).text
    assert text.startswith("合计300万元（420 − 120 = 300万元）"), text


def test_the_share_of_a_row_is_that_below_its_subject(ask, make_view, make_figure, state):
    text = ask("2031年苗圃事务中行政运行占几成？", _subject_rows(make_view, make_figure, state)).text
    assert "420 ÷ 300" in text, text
