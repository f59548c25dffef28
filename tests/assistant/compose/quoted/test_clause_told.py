"""A clause that no figure answers is told by the sentence beside them; nothing where nothing is owed."""

import pytest


@pytest.fixture
def bureau(make_view, make_figure, state):
    return make_view(
        state(
            "所属单位2个，分别是：1.云杉市林木检疫站（参公管理）；2.云杉市苗圃。",
            make_figure("所属单位", "2", unit="个"),
            heading="二、机构设置",
        ),
        state("云杉市苗圃培育樟树和桂花。", heading="二、机构设置", page=9),
    )


@pytest.fixture
def asked(make_case, bureau):
    """What is added to an answer that cites the sentence of the units."""
    from assistant.compose.compose import compose
    from assistant.compose.quoted.clause_told import with_clause_told

    def told(question):
        case = make_case(question, bureau)
        draft = compose(case)
        before = draft.text
        return with_clause_told(case, draft).text.removeprefix(before)

    return told


def test_which_of_them_is_told_by_the_sentence_that_counts_them(asked):
    assert "林木检疫站（参公管理）" in asked("所属单位有几个？哪个是参公管理的？")


@pytest.mark.parametrize("question", ["所属单位有几个？", "所属单位有几个？哪个培育樟树和桂花？"])
def test_nothing_is_added_where_nothing_is_owed_or_it_stands_far_off(asked, question):
    assert not asked(question)


def test_a_line_that_only_says_whose_the_report_is_tells_no_clause(make_case, make_view, make_figure, state):
    from assistant.compose.compose import compose
    from assistant.compose.quoted.clause_told import with_clause_told

    view = make_view(
        state(
            "本年支出合计 630.40",
            make_figure("本年支出合计", "630.40", measure="预算数"),
            table="部门收支总表",
        ),
        state("部门（单位）：云杉市青溪街道办事处单位：元"),
        kind="部门预算",
        organisation="云杉市青溪街道办事处",
    )
    case = make_case("2031年街道一共安排多少钱？", view)
    assert "单位：元" not in with_clause_told(case, compose(case)).text


def test_the_whole_of_what_is_ranked_is_not_said_again(ask, make_view, make_figure, state):
    rows = (("利润收入", "19"), ("股息收入", "16"))
    view = make_view(
        *(
            state(f"{item} {printed}", make_figure(item, printed), table="2031年林业资本收入决算表")
            for item, printed in rows
        ),
        state("单位：万元", heading="2031年林业资本收入决算表"),
        kind="政府决算",
    )
    text = ask("2031年林业资本收入中哪一项最多？", view).text
    assert "利润收入" in text and "单位" not in text, text
