"""Which indicators of a form are short of their targets."""

import pytest

PROJECT = "苗圃灌溉项目"


@pytest.fixture
def forms(make_view, make_figure, state):
    """A form with three indicators short of their targets, one of which prints a sign and no lost point."""

    def row(name, target, actual, score, unit="%", sign="", reason=""):
        common = {"ancestors": (PROJECT, "产出指标"), "reason": reason}
        return state(
            f"{name} {sign}{target}{unit} {actual}{unit} 10 {score}",
            make_figure(name, target, measure="目标值", unit=unit, **common),
            make_figure(name, actual, measure="完成值", unit=unit, **common),
            make_figure(name, "10", measure="分值", unit="分", **common),
            make_figure(name, score, measure="得分", unit="分", **common),
            table="项目支出绩效自评表",
        )

    return make_view(
        row("新铺水管长度", "12", "9", "7.5", unit="公里", reason="雨季停工"),
        row("水管验收合格率", "100", "100", "10"),
        row("苗木成活率", "95", "92", "10", sign="≥"),
        row("农户满意度", "90", "96", "7", sign="≥", reason="样本偏小"),
        row("泵房维修座数", "8", "7", "8", unit="座"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "苗圃灌溉项目哪些指标没达到年度目标值？",
        "苗圃灌溉项目哪几项没完成？",
        "自评表里哪几项没做到？",
        "苗圃灌溉自评里没达标的有哪些？",
        "苗圃灌溉项目没有完成的指标是哪几个？",
    ],
)
def test_all_that_is_short_is_told_however_it_is_asked(ask, forms, question):
    text = ask(question, forms).text
    assert all(name in text for name in ("新铺水管长度", "苗木成活率", "泵房维修座数")), text
    assert "验收合格率" not in text and "满意度" not in text and "雨季停工" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "苗圃灌溉项目哪项离目标差得最远？",
        "苗圃灌溉项目哪个指标跟目标差距最大？",
        "自评表里完成率最低的指标是哪个，哪项指标完成得最差？",
    ],
)
def test_the_furthest_is_the_smallest_share_of_its_target(ask, forms, question):
    text = ask(question, forms).text
    assert "新铺水管长度" in text and "75.00%" in text and "泵房" not in text, text


def test_a_result_in_words_is_held_against_no_number(ask, make_view, make_figure, state):
    common = {"ancestors": (PROJECT, "产出指标"), "reason": "雨季停工"}
    view = make_view(
        state(
            "完工时间 11月底 12月中 10 7",
            make_figure("完工时间", "11月底", measure="目标值", unit="", **common),
            make_figure("完工时间", "12月中", measure="完成值", unit="", **common),
            make_figure("完工时间", "10", measure="分值", unit="分", **common),
            make_figure("完工时间", "7", measure="得分", unit="分", **common),
            table="项目支出绩效自评表",
        )
    )
    assert "相当于" not in ask("苗圃灌溉项目哪项离目标差得最远？", view).text
    assert "完工时间”没有达到目标" in ask("苗圃灌溉项目哪几项没完成？", view).text


def test_a_score_in_a_list_is_explained_by_the_prose_behind_it(ask, make_view, make_figure, state):
    def listed(project, score):
        return state(
            f"{project} 90 {score}",
            make_figure(project, score, measure="得分", unit="分"),
            table="项目绩效自评结果表",
        )

    view = make_view(
        listed("苗圃灌溉改造", "87.5"),
        listed("栈道木板修缮", "91.5"),
        state("苗圃灌溉改造绩效自评综述：全年执行数80万元。扣分主要是滴灌带晚到两个月。"),
    )
    told = ask("苗圃灌溉改造自评得了多少分？分扣在哪里？", view).text
    assert "87.5分" in told and "滴灌带晚到" in told, told
    untold = ask("栈道木板修缮自评得了多少分？分扣在哪里？", view)
    assert "91.5分" in untold.text and "没有写明" in untold.text and "滴灌" not in untold.text


@pytest.mark.parametrize(
    ("done", "question", "verdict"),
    [
        ("5月19日", "苗圃灌溉项目的物资按目标时间到位了吗，实际哪天到的？", "没有按时"),
        ("5月19日", "苗圃灌溉项目的物资到位时间晚了吗？", "没有按时"),
        ("4月28日", "苗圃灌溉项目的物资按时到位了吗？", "没有晚于目标时间"),
        ("5月", "苗圃灌溉项目的物资按时到位了吗？", ""),
    ],
)
def test_whether_a_day_was_kept_is_told_by_the_two_days(
    ask, make_view, make_figure, state, done, question, verdict
):
    of = {"unit": "", "value": None, "ancestors": ("苗圃灌溉项目", "产出指标")}
    row = (
        make_figure("物资到位时间", "5月10日前", measure="目标值", **of),
        make_figure("物资到位时间", done, measure="完成值", **of),
    )
    view = make_view(state(f"物资到位时间 5月10日前 {done}", *row, table="项目支出绩效自评表"))
    text = ask(question, view).text
    assert done in text and (verdict or "[1]") in text, text
    assert verdict or ("晚于" not in text and "按时" not in text), text


@pytest.fixture
def checked(make_view, make_figure, state):
    """A form of a whole body: two kinds of checks and a rate, with prose and a text of the form on why."""

    def row(name, target, actual, score, unit):
        common = {"ancestors": ("部门整体支出", "产出指标")}
        return state(
            f"{name} {target}{unit} {actual}{unit} 10 {score}",
            make_figure(name, target, measure="目标值", unit=unit, **common),
            make_figure(name, actual, measure="完成值", unit=unit, **common),
            make_figure(name, "10", measure="分值", unit="分", **common),
            make_figure(name, score, measure="得分", unit="分", **common),
            table="部门整体支出绩效自评表",
        )

    return make_view(
        row("听力筛查人数", "600", "540", "9", "人"),
        row("视力筛查人数", "600", "610", "10", "人"),
        row("撤并教学点", "3", "2", "8", "个"),
        state("北坡教学点因校舍未完工暂缓撤并。", table="部门整体支出绩效自评表"),
        state("全年听力筛查540人，未达目标，主要原因是听力师不足。"),
    )


def test_what_fell_short_among_things_named_is_told_with_its_reason(ask, checked):
    text = ask("“两项”筛查里哪一项没完成目标，实际查了多少人，为什么？", checked).text
    assert "540人" in text and "听力师不足" in text, text
    assert "撤并" not in text and "视力" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "撤并教学点计划几个，实际撤并几个，为什么没撤完？",
        "哪些指标没达到目标，为什么？",
    ],
)
def test_the_reason_stands_in_a_text_of_the_form(ask, checked, question):
    answer = ask(question, checked)
    assert answer.status == "answered" and "校舍未完工" in answer.text, answer.text


def test_no_reason_of_another_indicator_is_told(ask, checked):
    text = ask("视力筛查人数计划多少人，实际多少人，为什么多了？", checked).text
    assert "听力师" not in text and "校舍" not in text, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("听力筛查人数达标没有？", "没有达到目标"),
        ("视力筛查达标了吗？", "达到了目标"),
        ("整体支出自评打了多少分，听力筛查人数达标没有？", "没有达到目标"),
    ],
)
def test_whether_a_target_is_reached_is_said_in_words(
    ask, checked, make_view, make_figure, state, question, verdict
):
    assert verdict in ask(question, checked).text


def test_a_total_score_is_told_beside_an_indicator(ask, make_view, make_figure, state):
    def row(name, target, actual, score):
        common = {"ancestors": (PROJECT, "产出指标")}
        return state(
            f"{name} {target}% {actual}% 10 {score}",
            make_figure(name, target, measure="目标值", unit="%", **common),
            make_figure(name, actual, measure="完成值", unit="%", **common),
            make_figure(name, "10", measure="分值", unit="分", **common),
            make_figure(name, score, measure="得分", unit="分", **common),
            table="项目支出绩效自评表",
        )

    total = {"ancestors": (PROJECT,), "unit": "分"}
    view = make_view(
        row("苗木成活率", "95", "96", "10"),
        row("农户满意度", "90", "88", "9"),
        state(
            "总分 100 96.5",
            make_figure("总分", "100", measure="分值", **total),
            make_figure("总分", "96.5", measure="得分", **total),
            table="项目支出绩效自评表",
        ),
    )
    for asked in ("自评打了多少分", "得了多少分"):
        text = ask(f"苗圃灌溉项目{asked}，农户满意度达标没有？", view).text
        assert "96.5分" in text and "没有达到目标" in text and "成活率" not in text, text
