"""What a word that no name has taken may stand for."""

from __future__ import annotations

import pytest


def test_what_stands_amid_a_word_is_no_name_for_it(make_case, make_view, make_figure, state):
    view = make_view(state("护林旅游发展3.00万元。", make_figure("护林旅游发展", "3.00")))
    mentions = make_case("全域旅游总值是多少？", view).linked.mentions
    assert not any("护林旅游发展" in mention.keys for mention in mentions), mentions


@pytest.mark.parametrize(
    ("question", "named"),
    [("医院门急诊看了多少人次？", ["门急诊"]), ("医院建设项目花了多少？", ["医院建设"])],
)
def test_the_kind_of_the_body_in_front_is_no_part_of_a_name(
    make_case, make_view, make_figure, state, question, named
):
    visits = make_figure("门急诊诊疗", "5,120", measure="数量", unit="人次")
    view = make_view(
        state("门急诊诊疗5,120人次。", visits),
        state("其中医院建设30.00万元。", make_figure("新医院建设工程款", "30.00")),
        organisation="云溪县人民医院",
    )
    case = make_case(question, view)
    assert [mention.text for mention in case.linked.mentions] == named


def test_a_level_in_front_of_a_fund_is_no_part_of_its_name(ask, make_view, make_figure, state):
    fund = {"region": "市级", "scope": "政府性基金", "unit": "亿元"}
    view = make_view(
        state(
            "2031年市级政府性基金预算收入年初预算为16亿元，调整后收入预算为11亿元；收入完成8亿元。",
            make_figure("政府性基金预算收入", "16", measure="年初预算数", **fund),
            make_figure("政府性基金预算收入", "11", measure="全年预算数", **fund),
            make_figure("政府性基金预算收入", "8", measure="执行数", **fund),
            heading="市级政府性基金预算",
        ),
        kind="政府预算",
        level="政府",
    )
    text = ask("2031年市级政府性基金年初打算收多少，实际收了多少？", view).text
    assert "16亿元" in text and "8亿元" in text, text
