"""What a word that no name has taken may stand for."""

from __future__ import annotations


def test_what_stands_amid_a_word_is_no_name_for_it(make_case, make_view, make_figure, state):
    view = make_view(state("护林旅游发展3.00万元。", make_figure("护林旅游发展", "3.00")))
    mentions = make_case("全域旅游总值是多少？", view).linked.mentions
    assert not any("护林旅游发展" in mention.keys for mention in mentions), mentions
