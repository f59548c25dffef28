from dataclasses import replace

import pytest

from assistant.performance.indicators import hits_of
from assistant.performance.performance import performance
from index.types import Table, TableRow


def indicator(make_figure, name, target, actual, weight, score, reason="", project="巡林设备购置项目"):
    common = {"ancestors": (project, "产出指标"), "reason": reason}
    return (
        make_figure(name, target, measure="目标值", unit="台", **common),
        make_figure(name, actual, measure="完成值", unit="台", **common),
        make_figure(name, weight, measure="分值", unit="分", **common),
        make_figure(name, score, measure="得分", unit="分", **common),
    )


@pytest.fixture
def appraised(make_view, make_figure, state):
    """A form with one indicator reached, one that lost points, and its total score."""
    total = {"ancestors": ("巡林设备购置项目",), "unit": "分"}
    table = "项目支出绩效自评表"
    return make_view(
        state(
            "购置无人机数量 6 6 20 20",
            *indicator(make_figure, "购置无人机数量", "6", "6", "20", "20"),
            table=table,
        ),
        state(
            "购置对讲机数量 40 31 10 7.5",
            *indicator(make_figure, "购置对讲机数量", "40", "31", "10", "7.5", "供货商延期交付"),
            table=table,
        ),
        state(
            "总分 100 97.50",
            make_figure("总分", "100", measure="分值", **total),
            make_figure("总分", "97.50", measure="得分", **total),
            table=table,
        ),
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("购置无人机数量目标是多少，实际多少？", ("目标值6台", "实际完成6台"), "对讲机"),
        ("巡林设备购置项目的分扣在哪儿？", ("对讲机", "7.5分", "供货商延期交付"), "无人机"),
        ("自评97.5分的巡林设备购置，丢的2.5分是因为什么？", ("对讲机", "供货商延期交付"), "无人机"),
        ("巡林设备购置项目丢掉的那2.5分因何而丢？", ("对讲机", "供货商延期交付"), "无人机"),
        ("巡林设备购置项目自评得了多少分？", ("97.50分",), "对讲机"),
        ("买对讲机为什么比目标少？", ("40台", "31台", "供货商延期交付"), "无人机"),
    ],
)
def test_forms_answer(ask, appraised, question, said, unsaid):
    answer = ask(question, appraised)
    assert answer.status == "answered", question
    assert all(words in answer.text for words in said), answer.text
    assert unsaid not in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "购置对讲机为什么没买够？计划多少、实际买了多少，丢了几分？",
        "对讲机为什么没买够？计划几台、实际几台，扣了几分？",
        "巡林设备购置项目的购置对讲机扣了几分，为什么？",
    ],
)
def test_a_sentence_of_planned_and_done_leans_on_the_indicator_before(ask, appraised, question):
    answer = ask(question, appraised)
    assert answer.status == "answered", question
    assert all(words in answer.text for words in ("40台", "31台", "2.5分", "供货商延期交付")), answer.text


def test_questions_without_words_of_appraisal_are_left_to_figures(make_case, appraised):
    assert performance(make_case("对讲机花了多少钱？", appraised)) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("无人机和对讲机各买了多少台？", ("无人机数量”目标值6台",)),
        ("购置对讲机数量比目标少几台？", ("比目标少9台", "40 − 31")),
        ("购置对讲机数量与目标值差多少，缘由是什么？", ("比目标少9台", "供货商延期交付")),
        ("购置无人机数量和购置对讲机数量分别是多少？", ("目标值6台，实际完成6台[", "31台")),
        ("巡林设备项目定的对讲机和无人机数量各是多少？", ("40台", "6台")),
        ("购置对讲机达标了吗？", ("没有达到目标",)),
        ("购置对讲机完成了目标的百分之几？", ("77.50%", "31 ÷ 40")),
        ("巡林设备计划买40台对讲机，怎么只买了31台？", ("供货商延期交付",)),
        ("购置对讲机为什么只得7.5分？", ("得7.5分（满分10分）", "供货商延期交付")),
        ("购置对讲机数量目标多少、做到多少、丢了几分？", ("目标值40台", "31台", "扣2.5分（10 − 7.5")),
        ("哪些指标没有完成？", ("对讲机数量”没有达到目标",)),
        ("巡林设备项目买了几台无人机，达标没有，自评扣分了吗？", ("达到了目标，得20分", "没有扣分")),
    ],
)
def test_targets_are_set_against_results(ask, appraised, question, said):
    answer = ask(question, appraised)
    assert all(words in answer.text for words in said), answer.text


def test_a_rate_is_not_answered_by_a_number_of_another_kind(ask, appraised):
    assert "台" not in ask("对讲机覆盖率达到多少？", appraised).text


def test_a_reason_that_the_form_leaves_out_is_not_made_up(ask, appraised):
    answer = ask("购置无人机数量的目标是6台，为什么没多买？", appraised)
    assert answer.status == "not_stated"
    assert "报告没有说明原因" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("购置对讲机数量实际多少，怎么没达标？", True),
        ("举办护林培训班期数目标几期、实际几期，为什么没办完？", True),
        ("购置无人机数量目标多少，为什么超了目标？", False),
    ],
)
def test_what_stands_behind_a_form_is_the_reason_of_the_indicators_that_it_names(
    ask, make_view, make_figure, state, question, told
):
    table = "项目支出绩效自评表"
    classes = [
        replace(figure, unit="期") if figure.unit == "台" else figure
        for figure in indicator(make_figure, "举办护林培训班期数", "9", "7", "10", "8")
    ]
    view = make_view(
        state(
            "购置无人机数量 6 8 20 20",
            *indicator(make_figure, "购置无人机数量", "6", "8", "20", "20"),
            table=table,
        ),
        state(
            "购置对讲机数量 40 31 10 7.5",
            *indicator(make_figure, "购置对讲机数量", "40", "31", "10", "7.5"),
            table=table,
        ),
        state("举办护林培训班期数 9 7 10 8", *classes, table=table),
        state("偏差原因分析：购置对讲机数量未达标，主要是供货商停产。两期护林培训班因大雪推迟举办。"),
        state("改进措施：提前签订合同。"),
    )
    answer = ask(question, view)
    assert ("停产" in answer.text or "大雪" in answer.text) == told, answer.text
    assert ("没有说明原因" in answer.text) != told, answer.text
    assert "提前签订" not in answer.text, answer.text


@pytest.mark.parametrize(
    "said",
    [
        "备注：执行率得分9.4分；购置对讲机数量未达计划，由于厂商停产。",
        "巡林设备购置项目自评得分93.5分。发现的问题及原因：厂商停产，购置对讲机数量未达计划。",
    ],
)
def test_points_lost_are_explained_by_what_is_told_of_the_project_and_by_no_account(
    ask, make_view, make_figure, state, said
):
    account = "林业事务决算数为420.00万元，主要原因是追加巡林设备购置项目资金。"
    row = indicator(make_figure, "购置对讲机数量", "40", "31", "10", "4")
    view = make_view(
        state(account, make_figure("林业事务", "420.00", reason="追加巡林设备购置项目资金")),
        state("购置对讲机数量 40 31 10 4", *row, table="项目支出绩效自评表"),
        state(said),
    )
    for question in (
        "巡林设备购置项目的分扣在哪儿？",
        "巡林设备购置项目扣分最多的指标是什么，为什么扣？",
        "购置对讲机比目标少几台，原因是什么？",
    ):
        text = ask(question, view).text
        assert "厂商停产" in text, text
        assert "420.00" not in text, text


@pytest.fixture
def planned(make_view, make_figure, state):
    """A form of goals: the project's money with its sources, and one indicator."""
    common = {"ancestors": ("护林步道养护项目",), "measure": "预算数"}
    table = "项目支出绩效目标表"
    return make_view(
        state("项目资金总额 88.00", make_figure("项目资金总额", "88.00", **common), table=table),
        state("财政拨款 80.00", make_figure("财政拨款", "80.00", **common), table=table),
        state("其他资金 8.00", make_figure("其他资金", "8.00", **common), table=table),
        state(
            "组织养护次数 ≥24次",
            make_figure(
                "组织养护次数", "24", measure="目标值", unit="次", ancestors=("护林步道养护项目", "产出指标")
            ),
            table=table,
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("护林步道养护项目拨了多少钱，要养护几次？", ("项目资金总额88.00万元", "目标值24次"), "其他资金"),
        ("护林步道养护项目里财政拨款多少、其他资金多少？", ("财政拨款80.00万元", "其他资金8.00万元"), "24次"),
    ],
)
def test_money_of_a_project_and_its_sources(ask, planned, question, said, unsaid):
    answer = ask(question, planned)
    assert all(words in answer.text for words in said), answer.text
    assert unsaid not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("林区“一喷三防”今年打算干多少亩，每亩补多少，飞防单价上限呢？", ("80万亩", "5元", "2.6元/亩")),
        ("林区“一喷三防”要带动多少收入？", ("带动农户收入额", "6.5亿元")),
    ],
)
def test_targets_named_by_what_they_count_or_are_for_each_of(
    ask, make_view, make_figure, state, question, said
):
    rows = (
        ("每亩作业补助标准", "5", "元"),
        ("飞防作业服务单价", "2.6", "元/亩"),
        ("作业面积", "80", "万亩"),
        ("带动农户收入额", "6.5", "亿元"),
        ("农户满意度", "90", "%"),
    )
    view = make_view(
        *(
            state(
                f"{name} {target}",
                make_figure(name, target, measure="目标值", unit=unit, ancestors=("林区“一喷三防”", "指标")),
                table="项目支出绩效目标表",
            )
            for name, target, unit in rows
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(words in text for words in said), text


def test_a_budget_cut_within_the_year_is_worked_out(ask, make_view, make_figure, state):
    common = {"ancestors": ("苗圃灌溉改造项目",)}
    view = make_view(
        state(
            "年度资金总额 60.00 45.50 45.50 10 100% 10",
            make_figure("年度资金总额", "60.00", measure="年初预算数", **common),
            make_figure("年度资金总额", "45.50", measure="全年预算数", **common),
            make_figure("年度资金总额", "45.50", measure="执行数", **common),
            make_figure("年度资金总额", "10", measure="得分", unit="分", **common),
            table="项目支出绩效自评表",
        )
    )
    answer = ask("苗圃灌溉改造项目的预算从年初到全年砍掉了多少？", view)
    assert "60.00 − 45.50 = 14.50万元" in answer.text


def test_projects_are_counted_by_grade(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "个"}
    view = make_view(
        state(
            "绩效评级为“优”的项目12个，绩效评级为“良”的项目3个。",
            make_figure("绩效评级为“优”的项目", "12", **count),
            make_figure("绩效评级为“良”的项目", "3", **count),
            heading="绩效管理情况",
        ),
        state("自评中共发现问题5个。", make_figure("自评中共发现问题", "5", **count), heading="绩效管理情况"),
    )
    answer = ask("绩效自评得“优”的有几个项目，发现了多少问题？", view)
    assert "12个" in answer.text and "5个" in answer.text
    assert "3个" not in answer.text


def test_a_later_clause_names_another_indicator_of_the_same_form(ask, appraised):
    text = ask("购置无人机数量要多少台，对讲机目标是多少？", appraised).text
    assert "无人机" in text and "40台" in text


def test_a_form_without_weights_tells_what_was_not_reached_by_its_reason(ask, make_view, make_figure, state):
    def row(name, target, actual, reason=""):
        figures = indicator(make_figure, name, target, actual, "20", "20", reason)
        return state(f"{name} {target} {actual}", figures[0], figures[1], figures[3], table="项目自评表")

    view = make_view(row("购置无人机数量", "6", "6"), row("购置对讲机数量", "40", "31", "供货商延期交付"))
    text = ask("巡林设备购置项目自评，哪一项指标没有达到目标？", view).text
    assert "对讲机" in text and "31台" in text and "无人机" not in text, text


def test_the_name_of_the_body_names_no_project(ask, make_view, make_figure, state):
    form = make_view(
        state(
            "业务楼数量 6 6 20 20",
            *indicator(make_figure, "业务楼数量", "6", "6", "20", "20", project="云杉市林业局业务楼维修项目"),
            table="项目支出绩效自评表",
        ),
        state("会议费支出5.00万元。", make_figure("会议费", "5.00")),
    )
    answer = ask("云杉市林业局，绩效评价做得怎么样，会议费支出多少？", form)
    assert "5.00万元" in answer.text and "业务楼" not in answer.text, answer.text


@pytest.fixture
def told(make_view, make_figure, state):
    """A form with money, a total score, an adjusted target and texts, beside a list of scored projects."""
    form, project = "项目支出绩效自评表", "防火隔离带开设"
    of = {"ancestors": (project,)}
    said = {"ancestors": (project, "产出指标"), "unit": "公里"}
    view = make_view(
        state(
            "年度资金总额 150.00 213.00 187.44 88.00%",
            make_figure("年度资金总额", "150.00", measure="年初预算数", **of),
            make_figure("年度资金总额", "213.00", measure="全年预算数", **of),
            make_figure("年度资金总额", "187.44", measure="执行数", **of),
            make_figure("年度资金总额", "88.00", measure="完成率", unit="%", **of),
            table=form,
        ),
        state(
            "隔离带长度 100 120 96",
            make_figure("隔离带长度", "100", measure="目标值", part="年初指标值", **said),
            make_figure("隔离带长度", "120", measure="目标值", part="调整指标值", **said),
            make_figure("隔离带长度", "96", measure="完成值", **said),
            table=form,
        ),
        state("总分 95.00", make_figure("总分", "95.00", measure="得分", unit="分", **of), table=form),
        state(
            "苗圃扩建 78.90",
            make_figure("苗圃扩建", "78.90", measure="得分", unit="分"),
            table="绩效自评汇总表",
        ),
    )
    texts = (
        ("存在问题", "降雨多，两个乡镇未能计划烧除。"),
        ("改进措施", "提前到枯水期开设。"),
        ("自评等级", "优"),
    )
    span = view.figures[0].spans[0]
    rows = tuple(TableRow(label, None, (project,), (), (span,), (("内容", text),)) for label, text in texts)
    said_table = Table(3, form, "", (), (), rows, 1, 1)
    view.tables = (*view.tables, said_table)
    return view


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("防火隔离带项目存在什么问题？", ("两个乡镇未能计划烧除",)),
        ("防火隔离带项目存在什么问题，怎么改进？", ("两个乡镇", "枯水期")),
        ("防火隔离带开设项目自评总分和等级？", ("95.00分", "优")),
        ("防火隔离带开设项目全年预算数和执行数各多少？", ("213.00万元", "187.44万元")),
        ("防火隔离带开设项目执行数比全年预算数少多少？", ("25.56万元",)),
        ("防火隔离带开设项目还剩多少没用？", ("25.56万元",)),
        ("防火隔离带开设项目还有多少没花出去？", ("25.56万元",)),
        ("防火隔离带开设项目全年预算里还有多少钱没花出去？", ("25.56万元",)),
        ("防火隔离带开设项目的预算最后剩多少？", ("25.56万元",)),
        ("隔离带长度年初目标多少，调整后多少，实际多少？", ("100公里", "120公里", "96公里")),
        ("哪个项目自评得分最低？", ("苗圃扩建", "78.90分")),
        ("自评得分最低的项目是哪个？", ("苗圃扩建", "78.90分")),
        ("哪个项目扣分最多？", ("苗圃扩建", "78.90分")),
        ("扣分最少的项目是哪个？", ("防火隔离带开设", "95.00分")),
        ("两个项目的自评得分各是多少？", ("95.00分", "78.90分")),
    ],
)
def test_texts_money_and_scores_of_forms(ask, told, question, said):
    answer = ask(question, told)
    assert all(words in answer.text for words in said), answer.text


@pytest.fixture
def scored(make_view, make_figure, state):
    """A form that gives weights, scores and reasons but no targets, with its total."""
    of, title = {"ancestors": ("评分表", "产出"), "unit": "分"}, "绩效评分表"
    total = {"ancestors": ("评分表",), "unit": "分"}
    return make_view(
        state(
            "违停抓拍准确率 15 13",
            make_figure("违停抓拍准确率", "15", measure="分值", **of, reason="抽检准确率96%"),
            make_figure("违停抓拍准确率", "13", measure="得分", **of, reason="抽检准确率96%"),
            table=title,
        ),
        state("总分 92.87", make_figure("总分", "92.87", measure="得分", **total), table=title),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("违停抓拍准确率满分多少，得了几分？", ("13分", "15分", "抽检准确率96%")),
        ("绩效自评得分是多少？", ("92.87分",)),
        ("哪些指标扣分了？", ("违停抓拍准确率", "抽检准确率96%")),
    ],
)
def test_indicators_with_scores_alone(ask, scored, question, said):
    answer = ask(question, scored)
    assert all(words in answer.text for words in said), answer.text


@pytest.fixture
def sections(make_view, make_figure, state):
    """A form whose rows stand in sections; two rows of output, one of benefit and one of contentment."""
    project, title = "质量护林站改造项目", "项目支出绩效自评表"

    def row(name, target, actual, unit, points, above):
        of = {"ancestors": (project, *above)}
        weight, score = points
        return state(
            f"{name} {target} {actual} {weight} {score}",
            make_figure(name, target, measure="目标值", unit=unit, **of),
            make_figure(name, actual, measure="完成值", unit=unit, **of),
            make_figure(name, weight, measure="分值", unit="分", **of),
            make_figure(name, score, measure="得分", unit="分", **of),
            table=title,
        )

    return make_view(
        row("改造、巡护", "12", "9", "次", ("20", "15.5"), ("产出（40分）", "数量指标")),
        row("站房验收按期合格率", "100", "80", "%", ("20", "16"), ("产出（40分）", "质量指标")),
        row("护林站覆盖率", "90", "85", "%", ("30", "28"), ("效果（30分）", "生态效益")),
        row("护林站居民满意度", "95", "96", "%", ("10", "10"), ("满意度指标", "满意度")),
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("产出这块丢了几分？", ("产出共扣8.5分", "15.5", "16分"), "覆盖率"),
        ("效益扣了几分，满意度扣了几分？", ("扣2分", "满意度没有扣分"), "验收"),
        ("质量护林站改造项目效益扣了多少分？", ("扣2分",), "验收"),
        ("护林站改造项目扣了多少分？", ("扣4.5分", "扣4分", "扣2分"), "共扣"),
    ],
)
def test_the_points_that_a_section_lost_are_added_up(ask, sections, question, said, unsaid):
    text = ask(question, sections).text
    assert all(words in text for words in said) and unsaid not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("质量护林站改造项目，定的巡护次数跟居民满意度目标是多少？", ("12次", "95%")),
        ("质量护林站改造项目的验收合格率和覆盖率实际是多少？", ("80%", "85%")),
    ],
)
def test_two_indicators_of_one_form_asked_together(ask, sections, question, said):
    text = ask(question, sections).text
    assert all(words in text for words in said), text


def test_an_item_of_the_accounts_is_no_project_that_shares_its_last_words(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车运行维护费支出14.50万元。", make_figure("公务用车运行维护费", "14.50")),
        state(
            "防火监测站运行维护 全年执行数 360.00",
            make_figure("全年执行数", "360.00", ancestors=("防火监测站运行维护",)),
            table="项目支出绩效自评表",
        ),
    )
    assert "14.50万元" in ask("公务用车运行维护费花了多少？", view).text


def test_a_project_that_prose_tells_the_money_of_is_the_project_of_its_form(
    ask, make_view, make_figure, state
):
    of = {"ancestors": ("巡林平台运维",), "unit": "分"}
    view = make_view(
        state("巡林平台运维项目60.00万元。", make_figure("巡林平台运维项目", "60.00")),
        state(
            "平台可用率 99 99 15 15",
            *indicator(make_figure, "平台可用率", "99", "99", "15", "15", project="巡林平台运维"),
            table="项目支出绩效自评表",
        ),
        state(
            "总分 100 92.3",
            make_figure("总分", "100", measure="分值", **of),
            make_figure("总分", "92.3", measure="得分", **of),
            table="项目支出绩效自评表",
        ),
    )
    text = ask("巡林平台运维项目自评多少分？", view).text
    assert "92.3分" in text and "15" not in text, text


def test_what_an_indicator_lost_is_worked_out_and_the_largest_loss_is_found(ask, appraised):
    assert "扣2.5分（10 − 7.5 = 2.5分）" in ask("巡林设备购置项目没拿满分，扣了几分？", appraised).text
    text = ask("巡林设备购置项目丢分最多的是哪个指标，什么原因？", appraised).text
    assert "对讲机" in text and "供货商延期交付" in text and "无人机" not in text, text


def test_an_indicator_named_with_other_joining_words_lost_nothing(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "游客及护林员满意度 92% 91% 7 7",
            *indicator(make_figure, "游客及护林员满意度", "92", "91", "7", "7"),
        ),
        state(
            "购置对讲机数量 40 31 10 7.5", *indicator(make_figure, "购置对讲机数量", "40", "31", "10", "7.5")
        ),
    )
    text = ask("游客和护林员的满意度没到目标，这一项得了几分，扣分了吗？", view).text
    assert "没有扣分" in text and "对讲机" not in text, text


def test_projects_of_a_grade_are_named_by_the_sentence_that_counts_them(ask, make_view, make_figure, state):
    text = "苗圃改造等10个项目自评结果为“优”，巡林、防火2个项目自评结果为“良”。"
    count = make_figure("项目自评结果为“良”", "2", measure="数量", unit="个")
    assert "巡林、防火" in ask("绩效自评为良的是哪几个项目？", make_view(state(text, count))).text


@pytest.fixture
def goals(make_view, make_figure, state):
    """The goals of a project with a long name, in units of their own."""
    above = {"ancestors": ("第三届云杉森林旅游产业发展大会筹备", "产出指标"), "measure": "目标值"}
    rows = (("签约项目数", "12", "个"), ("步道修缮长度", "312", "米"), ("接入视频监控路数", "2600", "路"))
    return make_view(
        *(
            state(
                f"{name} {printed}{unit}", make_figure(name, printed, unit=unit, **above), table="绩效目标表"
            )
            for name, printed, unit in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("旅发大会要签几个项目？", "12个"),
        ("旅发大会筹备的步道要修多长？", "312米"),
        ("旅发大会要接多少路视频？", "2600路"),
    ],
)
def test_indicators_are_found_by_their_units_and_projects_by_short_names(ask, goals, question, said):
    text = ask(question, goals).text
    assert said in text and text.count("目标值") == 1, text


@pytest.fixture
def goals_set(make_view, make_figure, state):
    """A form of goals with last year's results beside this year's targets, and goals in words."""
    of = {"ancestors": ("苗圃厕所改造",), "unit": "座"}
    name = "改造厕所座数"
    return make_view(
        state(
            f"{name} 24座 18座",
            make_figure(name, "24", measure="目标值", **of),
            make_figure(name, "18", measure="完成值", **{**of, "year": 2030}),
            table="项目支出绩效目标表",
        ),
        kind="部门预算",
    )


def test_last_years_result_is_not_this_years(ask, goals_set):
    text = ask("苗圃厕所改造今年要改造多少座厕所？", goals_set).text
    assert "24座" in text and "18座" not in text, text
    text = ask("苗圃厕所改造去年改造厕所座数完成多少，今年目标多少？", goals_set).text
    assert "2030年完成18座" in text and "比目标" not in text, text


def test_the_results_of_the_years_asked_are_told(ask, make_view, make_figure, state):
    of = {"ancestors": ("苗圃厕所改造",), "unit": "座"}
    name = "改造厕所座数"
    view = make_view(
        state(
            f"{name} 16 18 24",
            make_figure(name, "16", measure="完成值", **{**of, "year": 2029, "part": "实际完成值"}),
            make_figure(name, "18", measure="完成值", **{**of, "year": 2030, "part": "预计完成值"}),
            make_figure(name, "24", measure="目标值", **of),
            table="项目支出绩效目标表",
        ),
        kind="部门预算",
    )
    text = ask("改造厕所座数2029、2030、2031年各是多少？", view).text
    assert "目标值24座，2029年完成16座，2030年预计完成18座" in text, text
    text = ask("改造厕所座数2031年目标比2030年多多少？", view).text
    assert "24 − 18 = 6座" in text and "16" not in text, text


def test_a_number_is_the_target_and_not_what_is_said_of_it_and_of_the_body_named(
    ask, make_view, make_figure, state
):
    def row(body, name, target):
        own = {"unit": "万元", "region": body, "measure": "目标值", "ancestors": ("经济成本指标",)}
        return state(
            f"{body} {name} 建成护林综合楼并投入使用 {target}",
            make_figure(name, "建成护林综合楼并投入使用", part="年度目标（目标值）", **own),
            make_figure(name, target, part="指标值", **own),
            make_figure(
                name, "10", measure="分值", unit="分", part="权重", region=body, ancestors=("经济成本指标",)
            ),
            table="绩效目标表",
        )

    view = make_view(row("云杉林场", "建设成本", "86791"), row("青松林场", "项目建设成本", "89192"))
    text = ask("青松林场综合楼项目的建设成本要控制在多少万元以内？", view).text
    assert "89192" in text and "86791" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("拿到“优”的项目有几个，评成“良”的又有几个？", ["12个", "3个"]),
        ("绩效评价得优、良的项目各有几个？", ["12个", "3个"]),
        ("绩效评级是差的项目有几个？", ["没有写明"]),
    ],
)
def test_projects_of_each_grade_named_are_counted(ask, make_view, make_figure, state, question, told):
    count = {"measure": "数量", "unit": "个"}
    view = make_view(
        state(
            "其中评级为“优”的12个、“良”的3个。",
            make_figure("评级为“优”", "12", **count),
            make_figure("评级为“良”", "3", **count),
            heading="绩效管理情况",
        )
    )
    answer = ask(question, view).text
    assert all(part in answer for part in told), answer


@pytest.fixture
def aimed_at(make_view, make_figure, state):
    goal = {"measure": "目标值", "unit": "%", "ancestors": ("部门整体", "产出指标")}
    return make_view(
        state("预算执行率 ≥92", make_figure("预算执行率", "92", **goal), table="部门整体支出绩效目标表"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年预算执行率目标是多少？", "answered"),
        ("2031年的预算到年底实际执行了多少，执行率是多少？", "not_stated"),
        ("2031年预算执行率实际是多少？", "not_stated"),
        ("2030年的预算执行率是多少？", "not_stated"),
    ],
)
def test_a_plan_tells_what_is_aimed_at_and_not_what_was_done(ask, aimed_at, question, status):
    assert ask(question, aimed_at).status == status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("94分的那个防火云项目怎么还扣了6分？", "not_stated"),
        ("专家评审专项经费为什么没拿满100分？", "not_stated"),
        ("巡林设备购置项目为什么没拿满100分？", "answered"),
        ("哪些项目被扣了分？", "answered"),
    ],
)
def test_points_of_a_project_without_a_form_are_not_told_by_another_form(ask, appraised, question, status):
    answer = ask(question, appraised)
    assert answer.status == status, answer.text


def test_why_money_moved_is_no_reason_of_points_lost(ask, make_view, make_figure, state):
    why = "主要原因是护林站新站房开工"
    view = make_view(
        state(
            f"本年支出增加88.60万元，增长7.2%，{why}。",
            make_figure("本年支出", "88.60", measure="增减额", direction="增加", base="上年", reason=why),
        ),
        state("护林站工程自评得分93分。", make_figure("护林站工程自评得分", "93", measure="得分", unit="分")),
    )
    answer = ask("自评为93分的护林站新站房，丢的7分是因为什么？", view)
    assert "开工" not in answer.text, answer.text


def test_an_item_of_the_accounts_named_as_a_project_is_that_project(ask, make_view, make_figure, state):
    common = {"make_figure": make_figure, "target": "6", "actual": "3", "weight": "10"}
    rows = [
        state(
            f"{name} 6 3 10 {score}",
            *indicator(name=name, score=score, project=project, **common),
            table="项目支出绩效自评表",
        )
        for name, score, project in (
            ("救助床位数量", "8", "林区救助补助"),
            ("巡林车数量", "5", "巡林设备购置"),
        )
    ]
    money = state("林区救助补助项目支出40.00万元。", make_figure("林区救助补助项目", "40.00"))
    answer = ask("林区救助补助项目丢掉的那2分是什么原因？", make_view(money, *rows))
    assert "救助床位数量" in answer.text and "巡林车" not in answer.text, answer.text


def test_the_levels_that_a_form_sets_under_another(ask, make_view, make_figure, state):
    rows = (
        ("产出指标", "数量指标", "购置水泵数量"),
        ("产出指标", "质量指标", "合格率"),
        ("效益指标", "社会效益指标", "火灾次数"),
    )
    view = make_view(
        *(
            state(
                f"{above} {below} {name} 6",
                make_figure(name, "6", measure="目标值", unit="台", ancestors=("林区防火项目", above, below)),
                make_figure(name, "9", measure="得分", unit="分", ancestors=("林区防火项目", above, below)),
                table="项目支出绩效自评表",
            )
            for above, below, name in rows
        )
    )
    text = ask("产出指标下面设了哪几个二级指标？", view).text
    assert "数量指标、质量指标" in text and "社会效益" not in text, text
    assert "购置水泵数量、合格率" in ask("产出指标下有哪些三级指标？", view).text


@pytest.fixture
def spent(make_view, make_figure, state):
    """Forms of two projects with their money, its rate scored, and indicators asked as key words."""

    def form(project, money, indicators):
        of = {"ancestors": (project,)}
        planned, whole, done, rate, score = money
        yield state(
            f"年度资金总额 {planned} {whole} {done} 10 {rate}% {score}",
            make_figure("年度资金总额", planned, measure="年初预算数", **of),
            make_figure("年度资金总额", whole, measure="全年预算数", **of),
            make_figure("年度资金总额", done, measure="执行数", **of),
            make_figure("年度资金总额", "10", measure="分值", unit="分", **of),
            make_figure("年度资金总额", rate, measure="完成率", unit="%", **of),
            make_figure("年度资金总额", score, measure="得分", unit="分", **of),
            table="项目支出绩效自评表",
        )
        for name, target, unit, above in indicators:
            own = {"measure": "目标值", "unit": unit, "ancestors": (project, *above)}
            yield state(f"{name} {target}", make_figure(name, target, **own), table="项目支出绩效自评表")

    outputs, costs = ("产出指标", "数量指标"), ("成本指标", "社会成本指标")
    return make_view(
        *form(
            "云岭护林站改造项目",
            ("300.00", "480.00", "460.00", "95.83", "9.58"),
            [
                ("改造工程量", "1200", "平方米", outputs),
                ("受益", "900", "人", costs),
                ("护林员受益人数", "46", "人", ("效益指标", "社会效益指标")),
            ],
        ),
        *form(
            "防火12119热线运行费",
            ("80.00", "60.00", "60.00", "100.00", "10"),
            [("及时接通率", "95", "%", outputs), ("一次性答复率", "70", "%", outputs)],
        ),
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("云岭护林站改造项目预算执行率这一项拿满分了吗？得了几分？", ["得9.58分（满分10分）"], "总分"),
        ("护林站改造那个项目，能让多少人受益，花多少钱？", ["46人"], "900"),
        ("防火12119 接通率 一次答复率", ["95%", "70%"], "护林"),
        (
            "自评的项目里，哪个实际执行的钱超过了年初预算？超了多少？",
            ["多160.00万元（460.00 − 300.00"],
            "热线",
        ),
        ("哪个项目的执行数低于全年预算？", ["少20.00万元（480.00 − 460.00"], "热线"),
    ],
)
def test_money_and_indicators_of_the_project_named(ask, spent, question, told, untold):
    text = ask(question, spent).text
    assert all(each in text for each in told) and untold not in text, text


def test_a_project_spoken_of_by_some_words_of_its_name_tells_its_money(ask, planned):
    text = ask("护林步道养护那个项目，一年要养护几次，花多少钱？", planned).text
    assert "88.00万元" in text and "24次" in text, text


def test_a_number_of_things_is_no_rate_of_them(ask, spent):
    text = ask("防火热线运行费的及时接通率是多少，一次性答复件数是多少？", spent).text
    assert "95%" in text and "70%" not in text, text


def test_money_of_another_kind_is_no_price_of_one(ask, make_view, make_figure, state):
    goal = {"measure": "目标值", "unit": "万元", "ancestors": ("林业站运行维护费", "成本指标")}
    view = make_view(
        state("林业站运行办公 5.37", make_figure("林业站运行办公", "5.37", **goal), table="项目绩效目标表"),
        state("护林员服装 2.10", make_figure("护林员服装", "2.10", **goal), table="项目绩效目标表"),
        kind="部门预算",
    )
    assert "5.37" not in ask("云杉林业站运行买了几张办公桌，一张多少钱？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "防火监测的钱为什么超了年初预算？",
        "防火监测支出为什么超了年初预算？",
        "防火监测花的钱为什么比年初预算多？",
    ],
)
def test_why_a_subject_was_overspent_is_told_by_its_prose_and_not_the_form_of_a_like_project(
    ask, make_view, make_figure, state, question
):
    of, own = {"ancestors": ("防火监测专项",)}, {"code": "2130234"}
    view = make_view(
        state(
            "年度资金总额 65.00 82.00 78.00",
            make_figure("年度资金总额", "65.00", measure="年初预算数", **of),
            make_figure("年度资金总额", "82.00", measure="全年预算数", **of),
            make_figure("年度资金总额", "78.00", measure="执行数", **of),
            table="项目支出绩效自评表",
        ),
        state(
            "防火监测年初预算65.00万元，支出决算78.00万元，完成年初预算的120.00%，"
            "决算数大于年初预算数的主要原因是年中追加瞭望塔修缮资金。",
            make_figure("防火监测", "65.00", measure="年初预算数", **own),
            make_figure("防火监测", "78.00", **own),
            make_figure(
                "防火监测",
                "120.00",
                measure="完成率",
                base="年初预算数",
                unit="%",
                reason="年中追加瞭望塔修缮资金",
                **own,
            ),
        ),
    )
    assert "瞭望塔" in ask(question, view).text


def test_how_many_are_to_be_done_is_told_by_the_target_and_not_by_the_money(
    ask, make_view, make_figure, state
):
    project = ("云杉水塘建设资金", "产出指标")
    view = make_view(
        state(
            "云杉水塘建设资金 520.00",
            make_figure("云杉水塘建设资金", "520.00", measure="预算数"),
            table="项目支出表",
        ),
        state(
            "新建云杉水塘数 48 座",
            make_figure("新建云杉水塘数", "48", measure="目标值", unit="座", ancestors=project),
            table="项目绩效目标表",
        ),
        state(
            "群众满意度 90 %",
            make_figure("群众满意度", "90", measure="目标值", unit="%", ancestors=project),
            table="项目绩效目标表",
        ),
        kind="部门预算",
    )
    text = ask("打算新建多少云杉水塘？", view).text
    assert "48座" in text and "520" not in text, text


def test_a_weight_in_the_name_of_an_indicator_tells_what_it_lost(ask, make_view, make_figure, state):
    rows = (
        ("造林面积（20分）", "18"),
        ("苗木成活率（10分）", "5"),
        ("完工及时率（10分）", "10"),
        ("总分", "93"),
    )
    view = make_view(
        *(
            state(
                f"{name} {score}",
                make_figure(name, score, measure="得分", unit="分", ancestors=("整体支出", "产出指标")),
                make_figure(name, "1", measure="完成值", unit="项", ancestors=("整体支出", "产出指标")),
                table="整体支出绩效自评表",
            )
            for name, score in rows
        )
    )
    most = ask("扣分最多的指标是哪个？", view).text
    assert "苗木成活率" in most and "10 − 5 = 5分" in most and "总分" not in most, most
    assert "造林面积" in ask("扣分最少的指标是哪个？", view).text
    assert "总分" not in ask("得分最高的指标是哪个？", view).text


def test_what_was_built_less_is_set_against_the_target_with_what_the_note_says_of_the_thing_built(
    ask, make_view, make_figure, state
):
    towers = [
        replace(figure, unit="个") if figure.unit == "台" else figure
        for figure in indicator(make_figure, "瞭望塔建设数", "9", "7", "10", "8")
    ]
    view = make_view(
        state("瞭望塔建设数 9 7 10 8", *towers, table="项目支出绩效自评表"),
        state("偏差原因：2个瞭望塔选址涉及水源地，用地未批复。"),
    )
    text = ask("林区瞭望塔少建了几个，什么原因？", view).text
    assert "9 − 7 = 2个" in text and "水源地" in text, text


def test_an_indicator_that_alone_counts_people_is_no_staff(ask, make_view, make_figure, state):
    goal = {"measure": "目标值", "unit": "人", "ancestors": ("护林步道养护项目", "产出指标")}
    row = state("受训林农 ≥80人", make_figure("受训林农", "80", **goal), table="项目支出绩效目标表")
    view = make_view(row, kind="部门预算")
    assert "80人" not in ask("单位有多少人？", view).text
    assert "80人" in ask("受训林农有多少人？", view).text


@pytest.mark.parametrize(
    ("held", "told"),
    [("因塔基验收尚未通过，尾款未支付", True), ("比上年减少5.00万元，主要是塔基验收尚未通过", False)],
)
def test_why_money_was_left_is_told_by_prose_of_the_amount_spent(
    ask, make_view, make_figure, state, held, told
):
    of, name = {"ancestors": ("林区瞭望塔修缮专项",)}, "年度资金总额"
    view = make_view(
        state(
            f"{name} 90.00 70.00 77.78%",
            make_figure(name, "90.00", measure="全年预算数", **of),
            make_figure(name, "70.00", measure="执行数", **of),
            make_figure(name, "77.78", measure="完成率", unit="%", **of),
            table="项目支出绩效自评表",
        ),
        state(f"3.林区瞭望塔修缮经费70.00万元，{held}，年末结转20.00万元。"),
    )
    text = ask("林区瞭望塔修缮的钱为什么没花完，年底还剩多少？", view).text
    assert ("塔基验收尚未通过" in text) == told and "20.00万元" in text, text
    assert "塔基验收" not in ask("林区瞭望塔修缮专项全年预算比执行数多多少？", view).text


def test_the_points_of_a_project_are_told_where_its_problems_are_asked_too(ask, appraised):
    text = ask("巡林设备购置项目得了多少分，问题出在哪？", appraised).text
    assert "自评总分" in text, text


def test_words_of_the_project_decide_between_two_indicators_of_one_unit(make_view, make_figure, state):
    def row(name, goal, done):
        figures = indicator(make_figure, name, goal, done, "10", "10", project="云杉大苗抚育移栽补助")
        figures = [replace(f, unit="株") if f.measure in ("目标值", "完成值") else f for f in figures]
        return state(f"{name} {goal} {done}", *figures, table="项目支出绩效自评表")

    view = make_view(row("挂牌移栽苗木数量", "12", "9"), row("移栽云杉大苗数量", "300", "312"))
    named = [(view, form) for form in view.forms]
    assert [hit.row.name for hit in hits_of(named, named, "云杉大苗移栽多少株")] == ["移栽云杉大苗数量"]
