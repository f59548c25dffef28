"""A fund of a place that has no money at all."""

import pytest

_NONE = "2031年相关企业国有资本经营预算收支为零。"


@pytest.mark.parametrize(
    ("question", "none"),
    [
        ("2031年云杉高新区的国有资本经营预算有钱可收可花吗？", True),
        ("2031年高新区国有资本经营预算收入是多少？", True),
        ("2031年全市国有资本经营预算收入是多少？", False),
        ("2030年高新区国有资本经营预算收入是多少？", False),
    ],
)
def test_none_of_the_fund_of_the_place_asked(ask, make_view, make_figure, state, question, none):
    view = make_view(
        state(
            "全市国有资本经营预算收入8.00万元。",
            make_figure("国有资本经营预算收入", "8.00", region="全市", scope="国有资本经营"),
            heading="（一）全市预算草案",
        ),
        state(_NONE, heading="（六）高新区预算草案"),
        organisation="云杉市",
        kind="政府决算",
    )
    assert (_NONE in ask(question, view).text) == none


_WHY = "2031年本部门没有使用政府性基金预算拨款安排的支出，比上年预算减少40.00万元，主要原因是河堤工程已完工。"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年还有没有用政府性基金安排的支出，原因是什么？", (_WHY,)),
        ("2031年有国有资本经营预算支出吗？为什么？", ("没有国有资本经营预算收支", "没有说明原因")),
        ("2031年政府性基金支出比上年减少了多少？", ("减少40.00万元",)),
    ],
)
def test_none_of_the_fund_and_why(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state("注：若为空表，则为该部门无政府性基金预算收支。", heading="附表"),
        state("注：2031年本部门没有政府性基金预算收支，故本表为空。", heading="政府性基金预算收支表"),
        state("注：2031年本部门没有国有资本经营预算收支，故本表为空。", heading="国有资本经营预算收支表"),
        state(
            _WHY,
            make_figure(
                "政府性基金预算拨款支出",
                "40.00",
                measure="增减额",
                direction="减少",
                base="上年预算数",
                scope="政府性基金",
                year=2031,
            ),
            heading="六、政府性基金预算支出情况说明",
        ),
        kind="部门预算",
        year=2031,
    )
    answer = ask(question, view)
    assert all(piece in answer.text for piece in told), answer.text


def test_that_there_was_none_the_year_before_is_not_that_there_is_none(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年收支总预算90万元，其中政府性基金预算8万元。",
            make_figure("收支总预算", "90", measure="预算数"),
            make_figure("政府性基金预算", "8", measure="预算数", scope="政府性基金"),
        ),
        state(
            "比上年预算增加20万元（上年无政府性基金预算）。",
            make_figure("收支总预算", "20", measure="增减额", direction="增加", base="上年"),
        ),
        kind="部门预算",
    )
    answer = ask("2031年政府性基金预算是多少？", view)
    assert answer.status == "answered" and "8万元" in answer.text, answer.text
