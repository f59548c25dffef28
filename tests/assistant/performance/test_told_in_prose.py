import pytest

HEADING = "（四）预算绩效管理情况"


@pytest.fixture
def prose(make_view, make_figure, state):
    """Two projects whose appraisal only one paragraph tells."""
    return make_view(
        state(
            "对“古树保护服务项目”开展绩效自评，执行率80%，自评得分91.2分。存在问题：巡护人员少，夜间巡查不及时，扣减5分。",
            make_figure("古树保护服务项目自评得分", "91.2", measure="得分", unit="分"),
            make_figure("古树保护服务项目", "12", measure="决算数"),
            heading=HEADING,
        ),
        state(
            "对“苗圃灌溉项目”开展绩效自评，自评得分88分。",
            make_figure("苗圃灌溉项目自评得分", "88", measure="得分", unit="分"),
            heading=HEADING,
        ),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("古树保护项目自评多少分？分扣在哪了？", ("91.2分", "夜间巡查不及时")),
        ("古树保护服务项目为什么没拿满分？", ("91.2分", "夜间巡查不及时")),
        ("古树保护服务项目的分丢在什么地方？", ("夜间巡查不及时",)),
        ("古树保护项目存在哪些问题？", ("夜间巡查不及时",)),
        ("古树保护服务项目得了多少分，毛病出在哪里？", ("91.2", "夜间巡查不及时")),
        ("苗圃灌溉项目为什么没得满分？", ("88分", "没有写明")),
    ],
)
def test_prose_answers(ask, prose, question, said):
    answer = ask(question, prose)
    assert all(words in answer.text for words in said), answer.text


def test_a_project_that_nothing_tells_of_is_not_told(ask, prose):
    answer = ask("栈道修缮项目的分扣在哪了？", prose)
    assert "91.2" not in answer.text and "88" not in answer.text, answer.text


def test_a_score_that_only_prose_tells_is_told_with_what_its_sentence_says_of_it(
    ask, make_view, make_figure, state
):
    """A form of another project, without a score of its own, tells nothing of the one named."""
    item = "县苗圃温室大棚专项债券项目绩效自评得分"
    view = make_view(
        state(
            "巡护补助专项预算项目绩效自评得分为94分；"
            "县苗圃温室大棚专项债券项目绩效自评得分为88.5分，绩效自评综述：因设计变更招标滞后，资金支付偏慢。",
            make_figure("巡护补助专项预算项目绩效自评得分", "94", measure="得分", unit="分"),
            make_figure(item, "88.5", measure="得分", unit="分"),
            heading=HEADING,
        ),
        state(
            "大棚个数 3个 3个",
            make_figure("大棚个数", "3", measure="目标值", unit="个", ancestors=("专项预算项目", "产出指标")),
            make_figure("大棚个数", "3", measure="完成值", unit="个", ancestors=("专项预算项目", "产出指标")),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("苗圃温室大棚的专项债项目自评得了多少分，钱为什么付得慢？", view).text
    assert "88.5分" in text and "招标滞后" in text and "94" not in text, text


def test_what_others_gave_a_project_is_told_beside_what_its_body_gave_it(ask, make_view, make_figure, state):
    own = {"measure": "得分", "unit": "分"}
    view = make_view(
        state(
            "总分 100 95.10",
            make_figure("总分", "100", measure="分值", unit="分", ancestors=("古树保护项目",)),
            make_figure("总分", "95.10", ancestors=("古树保护项目",), **own),
            table="项目支出绩效自评表",
        ),
        state(
            "我局委托第三方机构对“古树保护”项目开展部门评价，评价得分为90.6分。",
            make_figure("古树保护评价得分", "90.6", **own),
            heading=HEADING,
        ),
    )
    text = ask("古树保护项目，单位自评和第三方评价各打了多少分？", view).text
    assert "95.10分" in text and "90.6分" in text, text
    text = ask("古树保护项目部门评价得了多少分？", view).text
    assert "90.6分" in text and "95.10" not in text, text
    text = ask("古树保护项目自评得分是多少？", view).text
    assert "95.10分" in text and "90.6" not in text, text


@pytest.mark.parametrize(
    ("question", "remedy"),
    [("步道清扫项目自评查出什么问题，打算怎么改？", True), ("步道清扫项目自评存在什么问题？", False)],
)
def test_what_is_to_be_done_about_the_problems_is_told_where_it_is_asked(
    ask, make_view, make_figure, state, question, remedy
):
    view = make_view(
        state(
            "步道清扫项目绩效自评结果：执行率100%，自评得分93分。主要产出：清扫步道31公里。"
            "主要问题：北坡落叶清运不及时。下一步改进措施：增配两名清扫员。",
            make_figure("步道清扫项目绩效自评得分", "93", measure="得分", unit="分"),
            heading=HEADING,
        )
    )
    answer = ask(question, view)
    assert "落叶清运不及时" in answer.text and "31公里" not in answer.text, answer.text
    assert ("两名清扫员" in answer.text) == remedy, answer.text


@pytest.fixture
def side_by_side(make_view, make_figure, state):
    """Projects scored in one sentence or one after the other, each with what cost it points."""
    own = {"measure": "得分", "unit": "分"}
    return make_view(
        state(
            "其中“护林巡查补助”项目自评得分98.6分，“古树检测实验室”项目自评得分88.5分，"
            "扣分原因是设备到货延迟。护林员补助项目自评得分97.5分。扣分原因：满意度目标值为90%，实际为85%。",
            make_figure("“护林巡查补助”项目自评得分", "98.6", **own),
            make_figure("“古树检测实验室”项目自评得分", "88.5", **own),
            make_figure("护林员补助项目自评得分", "97.5", **own),
            heading=HEADING,
        )
    )


@pytest.mark.parametrize(
    ("question", "score", "why"),
    [
        ("古树检测实验室项目得多少分，分扣在哪了？", "88.5分", "到货延迟"),
        ("护林员补助项目自评得了多少分，分扣在哪儿了？", "97.5分", "实际为85%"),
        ("护林巡查补助项目为什么被扣分？", "98.6分", "没有写明"),
    ],
)
def test_what_cost_points_is_told_of_the_project_named_in_full(ask, side_by_side, question, score, why):
    text = ask(question, side_by_side).text
    assert score in text and why in text, text
    assert sum(other in text for other in ("到货延迟", "实际为85%", "没有写明")) == 1, text


def test_why_a_result_fell_short_may_be_told_where_prose_prints_it(ask, make_view, make_figure, state):
    above = ("林业工作绩效", "产出指标")
    view = make_view(
        state(
            "全县造林面积比上年增长6.3%，未达到8%的预期目标，主要是苗木供应不足，拖累进度。", heading=HEADING
        ),
        state(
            "造林面积增速 8% 6.3%",
            make_figure("造林面积增速", "8", measure="目标值", unit="%", ancestors=above),
            make_figure("造林面积增速", "6.3", measure="完成值", unit="%", ancestors=above),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("造林面积增长的目标达到了吗，被什么拖了后腿？", view).text
    assert "没有达到" in text and "苗木供应不足" in text and "没有说明" not in text, text


def test_what_cost_the_whole_body_points_is_told_whatever_the_question_calls_it(
    ask, make_view, make_figure, state
):
    view = make_view(
        state(
            "部门整体支出绩效自评得分93分。扣分项为：苗圃项目支出率偏低扣4分，护林员流失扣3分。",
            make_figure("部门整体支出绩效自评得分", "93", measure="得分", unit="分"),
            heading=HEADING,
        )
    )
    text = ask("整体支出自评93分，扣的分扣在哪两个地方？", view).text
    assert "支出率偏低扣4分" in text and "流失扣3分" in text, text


def test_all_points_of_the_problems_that_a_sentence_opens_are_told(ask, make_view, make_figure, state):
    score = make_figure("部门整体支出绩效自评得分", "93.5", measure="得分", unit="分")
    view = make_view(
        state(
            "部门整体支出绩效自评得分93.5分。存在的主要问题：一是山路冬季封冻，资金跨年支付；",
            score,
            heading=HEADING,
        ),
        state("二是个别指标值偏低；三是巡护队伍老化。", heading=HEADING),
    )
    text = ask("部门整体绩效自评查出了哪些问题？", view).text
    assert all(said in text for said in ("封冻", "偏低", "老化")), text
    assert text.count("老化") == 1, text


def test_why_a_result_fell_short_is_told_by_the_column_without_its_remedy_and_by_prose(
    ask, make_view, make_figure, state
):
    why = "外出务工的多，下年提前预约"
    row = {
        "unit": "人",
        "ancestors": ("部门整体支出", "产出指标"),
        "reason": why,
        "attributes": (("偏差原因分析及改进措施", why),),
    }
    view = make_view(
        state(
            "免费体检人数 900 720",
            make_figure("免费体检人数", "900", measure="目标值", **row),
            make_figure("免费体检人数", "720", measure="完成值", **row),
            table="部门整体支出绩效自评表",
        ),
        state(
            "老年人免费体检项目自评得分88.5分。计划体检900人，实际体检720人。未完成原因：宣传动员不到位。",
            make_figure("老年人免费体检项目自评得分", "88.5", measure="得分", unit="分"),
            heading=HEADING,
        ),
    )
    text = ask("老年人免费体检实际查了多少人，为什么没查够？", view).text
    assert "原因：外出务工的多，改进措施：下年提前预约" in text and "宣传动员不到位" in text, text


@pytest.fixture
def blamed(make_view, make_figure, state):
    """A project of which prose says what cost it points, and a form of another project."""
    row = {"unit": "个", "ancestors": ("村道养护项目", "产出指标")}
    return make_view(
        state(
            "“产业发展项目”自评得分86.0分，主要扣分原因：菌菇大棚项目推迟完工，带动农户增收低于目标值。",
            make_figure("“产业发展项目”自评得分", "86.0", measure="得分", unit="分"),
            heading=HEADING,
        ),
        state(
            "养护村道数 3 3 10 10",
            make_figure("养护村道数", "3", measure="目标值", **row),
            make_figure("养护村道数", "3", measure="完成值", **row),
            table="项目支出绩效自评表",
        ),
    )


def test_a_result_below_its_target_tells_no_target(ask, blamed):
    answer = ask("菌菇大棚项目带动农户增收的目标值定的是多少？", blamed)
    assert answer.status == "not_stated", answer.text


def test_what_is_blamed_for_points_lost_is_told_though_it_has_no_form(ask, blamed):
    assert "推迟完工" in ask("菌菇大棚项目为什么扣分？", blamed).text
