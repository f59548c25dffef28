"""Words of a text by part of speech."""

import pytest

from assistant.question.asked.word_kinds import content_words, cuts_a_word, goes_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("养一个孩子的补贴", ["孩子", "补贴"]),
        ("冒出来一笔普查", ["普查"]),
        ("托育补贴", ["托育", "补贴"]),
        ("买书", ["买书"]),
    ],
)
def test_words_that_can_name_a_thing_are_left(text: str, words: list[str]) -> None:
    assert content_words(text) == words


@pytest.mark.parametrize("clause", ["累计投入3亿元", "按每户200元发放", "拉动消费3亿元", "受惠职工34万人"])
def test_a_clause_that_opens_with_what_is_done_goes_on(clause: str) -> None:
    assert goes_on(clause)


@pytest.mark.parametrize("clause", ["公用经费95万元", "幼儿园学位800个"])
def test_a_clause_that_opens_with_a_name_is_of_its_own(clause: str) -> None:
    assert not goes_on(clause)


@pytest.mark.parametrize(
    ("text", "at", "cut"), [("捐款收入", 1, True), ("修水厂", 1, False), ("存储设备", 2, False)]
)
def test_a_pair_is_cut_where_no_word_opens_behind(text: str, at: int, cut: bool) -> None:
    assert cuts_a_word(text, at) is cut
