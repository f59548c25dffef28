import pytest


@pytest.fixture
def bureau(make_view, state):
    """A report that tells its duties in the words of a regulation."""
    own = "一、主要职责"
    return make_view(
        state("（一）负责造林绿化、苗木繁育和林木种苗管理工作。", heading=own),
        state("（二）负责古树名木和天然林的保护管理。", heading=own),
        state("（三）协同公安机关查处滥伐林木案件。", heading=own),
        state("（四）统筹低效林地的评估和改造，推动林地盘活。", heading=own),
        state("2024年造林绿化支出120.00万元，比上年增加8.00万元。", heading="二、支出情况"),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("老的树木、名木这方面，局里负责什么？", "古树名木"),
        ("效率低的林地，局里怎么管？", "低效林地"),
        ("滥伐林木的案子，局里跟哪个部门一起管？", "公安机关"),
        ("苗木方面管些什么？", "林木种苗"),
    ],
)
def test_the_nearest_duty_is_quoted(ask, bureau, question, said):
    answer = ask(question, bureau)
    assert answer.status == "answered"
    assert said in answer.text
    assert answer.citations


def test_a_field_that_no_duty_tells_of_is_not_answered_with_another(ask, bureau):
    answer = ask("学前教育方面管些什么？", bureau)
    assert "负责" not in answer.text
    assert answer.status == "not_stated"


def test_whether_a_body_may_decide_is_told_by_its_duties(ask, make_view, state):
    own = "一、主要职责"
    view = make_view(
        state("（一）根据乡政府的建议，决定水库调度计划的部分变更。", heading=own),
        state("（二）监督渔业捕捞许可的发放。", heading=own),
        state("渔业支出12.00万元。", heading="二、支出情况"),
    )
    assert "部分变更" in ask("水库调度计划中途要改，乡人大能不能拍板？", view).text


@pytest.mark.parametrize("question", ["主要职责有几条？", "部门有几项职责？"])
def test_how_many_duties_there_are_is_counted_off_their_section(ask, make_view, state, question):
    view = make_view(
        state("云杉市林业局主管全市林业。", heading="一、主要职责"),
        state("（一）贯彻林业法规，拟订规划。", heading="一、主要职责"),
        state("1.编制年度计划。", heading="一、主要职责"),
        state("（二）负责护林防火。", heading="一、主要职责"),
        state("（三）承担其他任务。", heading="一、主要职责"),
        state("（一）办公室。", heading="二、机构设置"),
    )
    text = ask(question, view).text
    assert "主要职责：贯彻林业法规；负责护林防火；承担其他任务（共3项）[1]" in text, text


_ALL_ASKED = ("主要职责是什么？", "本部门的职能有哪些？", "单位主要负责哪些工作？")


@pytest.mark.parametrize("question", _ALL_ASKED)
def test_all_duties_are_told_from_what_opens_them(ask, make_view, state, question):
    own = "一、单位主要职责"
    view = make_view(
        state("云杉市林业学校是市属公益二类事业单位，创办于1978年。", heading=own),
        state("主要职责是：", heading=own),
        state("（一）承担林业技能人才培养；", heading=own),
        state("（二）开展护林员培训。", heading=own),
        state("国有资本经营预算：指政府以所有者身份履行职责取得的收入安排。", heading="五、名词解释"),
    )
    text = ask(question, view).text
    assert "主要职责是" in text and "护林员培训" in text and "1978" not in text, text


@pytest.mark.parametrize("question", _ALL_ASKED)
def test_a_report_without_duties_does_not_tell_any(ask, make_view, state, question):
    view = make_view(
        state("各位代表，做好财政工作任务艰巨、责任重大。", heading="五、主要工作"),
        state("原承担的社区治理职责已于上年划转。", heading="四、说明"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "主要职责" in answer.text, answer.text
