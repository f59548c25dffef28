"""Statements without a number."""

from index.figures.saying_words import bare_change, none_saying


def test_bare_change_and_none() -> None:
    assert bare_change("差旅费较上年有所减少") == ("减少", 6)
    said = none_saying("本部门无政府性基金预算支出")
    assert said is not None and said.subject == "政府性基金预算支出"
