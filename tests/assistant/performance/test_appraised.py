import pytest

_ASKED = ("绩效自评的项目有几个，金额多少？", "多少个项目开展了绩效自评，涉及多少资金？")


@pytest.fixture
def office(make_view, make_figure, state):
    """A report that counts the projects appraised in prose, and prints indicators beside."""
    return make_view(
        state(
            "本部门组织对2031年度9个项目支出全面开展绩效自评，共涉及资金412.50万元。", heading="十、绩效情况"
        ),
        state("本部门在决算中反映“护林防火”等2个项目绩效自评结果。", heading="十、绩效情况"),
        state("护林合作企业数15家。", make_figure("护林合作企业数", "15", measure="数量", unit="家")),
    )


@pytest.mark.parametrize("question", _ASKED)
def test_the_sentence_tells_both_numbers(ask, office, question):
    answer = ask(question, office)
    assert answer.status == "answered", answer.text
    assert "9个项目" in answer.text and "412.50万元" in answer.text and "15家" not in answer.text, answer.text


def test_the_number_alone_is_told_where_no_money_is(ask, make_view, state):
    answer = ask(_ASKED[0], make_view(state("我镇对9个项目支出开展绩效自评，自评覆盖率100%。")))
    assert answer.status == "partial" and "9个项目" in answer.text, answer.text


@pytest.mark.parametrize("question", _ASKED)
def test_projects_with_targets_are_not_those_appraised(ask, make_view, state, question):
    view = make_view(state("实行绩效目标管理的项目7个，涉及资金672.60万元。"), kind="部门预算")
    answer = ask(question, view)
    assert answer.status == "not_stated" and "没有写明“绩效自评”" in answer.text, answer.text


def test_projects_with_targets_are_told_where_these_are_asked(ask, make_view, state):
    view = make_view(state("实行绩效目标管理的项目7个，涉及资金672.60万元。"), kind="部门预算")
    text = ask("实行绩效目标管理的项目有几个，涉及多少资金？", view).text
    assert "7个" in text and "672.60万元" in text, text


@pytest.mark.parametrize("question", ["部门整体绩效自评得分是多少？", "部门整体支出绩效评价的等级是什么？"])
def test_the_score_of_one_project_is_not_that_of_the_whole_body(ask, make_view, make_figure, state, question):
    view = make_view(
        state("对护林项目开展部门评价，评价得分83.7分，等级为“良”。"),
        state(
            "年度资金总额 8.9", make_figure("年度资金总额", "8.9", measure="得分", unit="分"), table="自评表"
        ),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "整体" in answer.text, answer.text


def test_the_score_of_the_whole_body_is_told_by_its_sentence(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "部门整体支出绩效自评得分91.5分，等级为“优”。",
            make_figure("部门整体支出绩效自评", "91.5", measure="得分", unit="分"),
        )
    )
    assert "91.5分" in ask("部门整体绩效自评得分是多少？", view).text


@pytest.mark.parametrize(
    "question", ["林火瞭望项目被评为“差”，它考了多少分？", "评价为差的林火瞭望项目得分是多少？"]
)
def test_a_grade_is_no_score(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "选取林火瞭望等9个项目评价，评价结果为“差”的1个。",
            make_figure("评价结果为“差”", "1", measure="数量", unit="个"),
        )
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "得分" in answer.text, answer.text
