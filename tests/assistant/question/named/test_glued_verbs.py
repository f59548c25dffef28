"""Verbs that stand right at a noun, in a question."""

import pytest

from assistant.question.named.glued_verbs import without_verbs


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("要补机场", "机场"),
        ("修高标准农田", "高标准农田"),
        ("巨灾保险赔", "巨灾保险"),
        ("巨灾保险要赔", "巨灾保险"),
        ("捐款收入", "捐款收入"),  # 拨款收入 is printed, and 捐 but half of a word
        ("养老机构", "养老机构"),  # printed as it is
        ("管网改造", "管网改造"),  # 网改造 is no word of its own in 电网改造
    ],
)
def test_a_verb_is_taken_off_a_noun_that_is_printed_without_it(make_view, state, word, bare):
    view = make_view(
        state("机场航线补贴100万元，支持改造提升高标准农田3万亩。"),
        state("10小时内将900万元巨灾保险理赔款赔付到位，养老机构2家，城中村电网改造1处，财政拨款收入9万元。"),
    )
    assert without_verbs(word, [view])[0] == bare


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("还贷款利息要花多少钱，资助困难学生学费又是多少？", ("60.5万元", "7.5万元")),
        ("偿还贷款利息和资助困难学生学费一共多少？", ("68.0万元",)),
        ("用来资助困难学生学费的钱有多少？", ("7.5万元",)),
    ],
)
def test_a_doing_in_front_of_a_thing_is_no_kind_of_it(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state(
            "贷款利息60.5万元、困难学生学费7.5万元。",
            make_figure("贷款利息", "60.5", measure="预算数"),
            make_figure("困难学生学费", "7.5", measure="预算数"),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(number in text for number in told), text
