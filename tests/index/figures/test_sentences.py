"""Tests of index.figures.sentences."""

from index.figures.sentences import asides, split_clauses, split_sentences


def test_a_full_stop_in_brackets_ends_no_sentence() -> None:
    text = "甲（乙。丙）丁。戊。"
    assert [text[low:high] for low, high in split_sentences(text)] == ["甲（乙。丙）丁。", "戊。"]


def test_clauses_keep_the_mark_before_them() -> None:
    text = "甲，乙（丙，丁）；戊"
    clauses = split_clauses(text, 0, len(text), set())
    found = [(clause.lead, text[clause.start : clause.end]) for clause in clauses]
    assert found == [("", "甲"), ("，", "乙（丙，丁）"), ("；", "戊")]


def test_outermost_brackets_and_open_ones() -> None:
    text = "甲（乙（丙）丁）戊（己"
    assert [text[aside.start : aside.end] for aside in asides(text, 0, len(text))] == ["乙（丙）丁"]
