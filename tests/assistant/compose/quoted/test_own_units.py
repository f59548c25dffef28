"""The units below a body are told by the sentences of its account, and by no other that speaks of units."""

import pytest

_ASKED = ("部门有哪些下属单位？", "有几个下属单位，是哪些？", "预算单位构成是什么？")


@pytest.fixture
def bureau(make_view, state):
    """A report that tells its units, and speaks of units elsewhere too."""
    units = "（二）预算单位构成"
    return make_view(
        state("从预算单位构成看，本部门预算包括：局本级预算、下属云杉市苗圃预算。", heading=units),
        state("纳入本部门2031年预算编制范围的二级预算单位共2家。", heading=units),
        state("行政事业单位养老支出4.18万元，主要用于下属单位退休人员经费。", heading="三、支出情况"),
        state("所属各预算单位共有车辆7辆。", heading="四、其他事项"),
        state("三公经费：指各部门（含下属单位）用财政拨款安排的费用。", heading="五、名词解释"),
    )


@pytest.mark.parametrize("question", _ASKED)
def test_the_units_are_told_by_the_sentences_of_their_section(ask, bureau, question):
    answer = ask(question, bureau)
    assert "云杉市苗圃" in answer.text and "共2家" in answer.text, answer.text
    assert "车辆" not in answer.text and "退休" not in answer.text and "三公" not in answer.text


@pytest.mark.parametrize("question", _ASKED)
def test_a_report_that_only_speaks_of_units_does_not_tell_them(ask, make_view, state, question):
    view = make_view(
        state("附属单位上缴收入0万元。", heading="三、收入情况"),
        state("所属各预算单位共有车辆7辆。", heading="四、其他事项"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "下属单位" in answer.text, answer.text


@pytest.mark.parametrize(
    "said",
    [
        "本单位无下属单位。",
        "纳入本单位2031年度决算编报的单位共1个。",
        "单位构成包括：镇政府本级，无独立核算的下属单位。",
    ],
)
@pytest.mark.parametrize("question", _ASKED)
def test_that_there_is_none_is_told_by_its_sentence(ask, make_view, state, said, question):
    text = ask(question, make_view(state(said, heading="二、机构设置"))).text
    assert said.rstrip("。") in text, text


def test_the_list_below_tells_the_names_that_the_sentence_leaves_out(ask, make_view, state):
    units = "二、机构设置及人员情况"
    view = make_view(
        state("本部门预算由局机关本级预算和2家所属二级单位预算组成。", heading=units),
        state("人员情况如下：", heading=units),
        state("1.云杉市林业局（本级）", heading=units),
        state("2.云杉市苗圃", heading=units),
        state("3.云杉市林木检疫站", heading=units),
    )
    text = ask("部门有哪些下属单位？", view).text
    assert "云杉市苗圃" in text and "2家所属" in text, text


def test_a_government_has_no_units_below_it_of_its_account(ask, make_view, state):
    view = make_view(
        state("对12家下属单位财会执行情况开展检查。", heading="五、监督"), kind="政府决算", level="政府"
    )
    assert ask("部门有哪些下属单位？", view).status == "not_stated"


def test_rooms_are_told_by_a_sentence_of_rooms_alone(ask, make_view, state):
    view = make_view(
        state("康养联合体：指医疗机构与养老机构联合提供服务的机构。", heading="五、名词解释"),
        state("本单位支持机构改革、机构运转等。", heading="四、工作"),
    )
    assert ask("内设机构有哪些？", view).status == "not_stated"
