"""Two numbers of one thing that the question says."""

import pytest


def test_two_amounts_of_other_funds(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "项目支出 90.00",
            make_figure("项目支出", "90.00", scope="全部资金"),
            table="支出总表",
        ),
        state(
            "项目支出 70.00",
            make_figure("项目支出", "70.00", scope="一般公共预算"),
            table="一般公共预算支出表",
        ),
        state("事业收入20.00万元。", make_figure("事业收入", "20.00", scope="全部资金")),
    )
    text = ask("项目支出90.00万元和70.00万元，为什么两个数不一样？", view).text
    assert "口径不同" in text and "90.00 − 70.00 = 20.00万元" in text and "事业收入" in text, text
    assert "口径不同" not in ask("项目支出90.00万元和60.00万元一致吗？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "云杉市林业局有多少辆车？一处写12辆一处写30辆，是怎么回事？",
        "车辆前面写12辆，后面写30辆，哪个对？",
        "12辆车和30辆车为什么不一样？",
    ],
)
def test_two_counts_of_other_things(ask, make_view, make_figure, state, question):
    count = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state("年末公务用车保有量12辆。", make_figure("公务用车保有量", "12", **count)),
        state(
            "林业局及所属单位共有车辆30辆，其中机要通信用车12台，消防用车18辆。",
            make_figure("车辆", "30", **count),
            make_figure("消防用车", "18", **count),
        ),
    )
    text = ask(question, view).text
    assert "不是同一样东西" in text and "30 − 12 = 18辆" in text and "消防用车为18辆" in text, text
    assert "（“林业局及所属单位共有车辆30辆”）" in text, text


def test_a_count_that_several_things_have_is_not_guessed_at(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "个"}
    view = make_view(
        state("下属单位5个。", make_figure("下属单位", "5", **count)),
        state("内设科室5个。", make_figure("内设科室", "5", **count)),
        state("林场8个。", make_figure("林场", "8", **count)),
    )
    assert "不是同一样东西" not in ask("单位一处写5个一处写8个，哪个对？", view).text


def test_what_other_budgets_pay_lies_in_the_difference(ask, make_view, make_figure, state):
    def row(title, printed, scope):
        figure = make_figure("城乡社区支出", printed, code="212", scope=scope, measure="预算数")
        return state(f"212 城乡社区支出 {printed}", figure, table=title)

    spent = row("部门支出总表", "265.00", "全部资金"), row("一般公共预算支出表", "210.00", "一般公共预算")
    fund = row("政府性基金预算支出表", "40.00", "政府性基金")
    question = "城乡社区支出一处是210万元，一处是265万元，怎么不一样？"
    text = ask(question, make_view(*spent, fund, kind="部门预算")).text
    assert "政府性基金的40.00万元" in text and "其余15.00万元" in text, text
    assert "其余" not in ask(question, make_view(*spent, kind="部门预算")).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年公务接待费到底花了41万还是42万？",
        "2031年公务接待费决算是42万元还是41万元？",
        "2031年公务接待费是多少，41万元和42万元哪个对？",
    ],
)
def test_either_of_two_printings(ask, make_view, make_figure, state, question):
    view = make_view(
        state("公务接待费 42", make_figure("公务接待费", "42"), table="“三公”经费支出表"),
        state("公务接待费支出41万元。", make_figure("公务接待费支出", "41")),
        state("差旅费支出50万元。", make_figure("差旅费", "50")),
    )
    text = ask(question, view).text
    assert "不一致" in text and "42万元" in text and "41万元" in text, text
    assert "不一致" not in ask("2031年公务接待费到底花了42万还是50万？", view).text


@pytest.fixture
def rises(make_view, make_figure, state):
    """All money rose by less than what is appropriated, for the money of an account fell."""

    def moved(item, amount, move, direction, **more):
        return state(
            f"{item}{amount}万元，与上年相比{direction}{move}万元。",
            make_figure(item, amount, measure="预算数", **more),
            make_figure(item, move, measure="增减额", base="上年", direction=direction, **more),
        )

    return make_view(
        moved("收支总计", "900.00", "70.00", "增加", scope="全部资金"),
        moved("财政拨款收入", "880.00", "85.00", "增加", scope="财政拨款"),
        moved("财政专户管理资金", "0.00", "15.00", "减少", scope="财政专户", reason="收费取消"),
        moved("会议费", "4.00", "1.00", "减少"),
        kind="部门预算",
    )


def test_two_moves_said_are_told_with_the_move_that_lies_between_them(ask, rises):
    text = ask("收支总计增70万元，财政拨款却增85万元，差额多少，怎么来的？", rises).text
    assert "85.00 − 70.00 = 15.00万元" in text and "财政专户管理资金比上年减少15.00万元" in text, text


def test_a_move_that_no_third_one_makes_is_only_taken_from_the_other(ask, rises):
    text = ask("收支总计增加70万元，会议费却减少1万元，差多少？", rises).text
    assert "70.00 + 1.00 = 71.00万元" in text and "这一项相同" not in text, text


@pytest.fixture
def spent_by_fund(make_view, make_figure, state):
    """A body that spends more than its 财政拨款: both totals, each in its table and one again in prose."""
    return make_view(
        state(
            "本年支出合计 60.20", make_figure("本年支出合计", "60.20", scope="全部资金"), table="收支决算总表"
        ),
        state("总计 61.00", make_figure("支出总计", "61.00", scope="全部资金"), table="收支决算总表"),
        state(
            "本年支出合计 57.70",
            make_figure("本年支出合计", "57.70", scope="财政拨款"),
            table="财政拨款收支决算总表",
        ),
        state("总计 58.00", make_figure("支出总计", "58.00", scope="财政拨款"), table="财政拨款收支决算总表"),
        state("支出合计60.20万元。", make_figure("支出合计", "60.20", scope="全部资金")),
        kind="部门决算",
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("全年总共就花了57.70万元，对不对？", "不是，", "58.00"),
        ("全年一共花了57.70万元，对吗？", "不是，", "58.00"),
        ("全年总共花了45.00万元，对不对？", "不是，", "57.70"),
        ("全年总共花了60.20万元，对不对？", "60.20", "不是"),
    ],
)
def test_what_all_means_come_to_is_not_what_one_fund_does(ask, spent_by_fund, question, said, unsaid):
    text = ask(question, spent_by_fund).text
    assert said in text and "60.20万元" in text and unsaid not in text, text


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("2031年护林支出9亿元，对吗？", "不是，", "一致"),
        ("说明里写2031年护林支出9亿元，跟正文对得上吗？", "对不上，", "一致"),
        ("规划说2031年护林支出142174万元，跟报告正文对得上吗，正文是多少？", "对不上，", "一致"),
        ("说明里写2031年护林支出7.95亿元，跟正文对得上吗？", "一致", "对不上"),
    ],
)
def test_an_amount_said_of_a_thing_is_held_against_what_the_report_prints(
    ask, make_view, make_figure, state, question, said, unsaid
):
    view = make_view(
        state("护林支出7.95亿元。", make_figure("护林支出", "7.95", unit="亿元")),
        state("护林支出 79,487", make_figure("护林支出", "79,487"), table="收支平衡表"),
        kind="政府决算",
    )
    text = ask(question, view).text
    assert said in text and unsaid not in text, text


def test_a_count_told_as_a_part_of_the_other_is_not_the_one_meant(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state("开支财政拨款的公务用车保有量12辆。", make_figure("公务用车保有量", "12", **count)),
        state(
            "本部门共有车辆30辆，其中其他用车12辆。",
            make_figure("车辆", "30", **count),
            make_figure("其他用车", "12", **count),
        ),
    )
    answer = ask("到底有几辆车，怎么一处写12辆、一处写30辆？", view)
    assert answer.status == "answered" and "开支财政拨款的公务用车保有量12辆" in answer.text, answer


def test_either_of_the_whole_place_and_its_own_level(ask, make_view, make_figure, state):
    row = (("全县", "41"), ("县本级", "30"), ("乡镇", "11"))
    view = make_view(
        state(
            "公务接待费 41 30 11",
            *(make_figure("公务接待费", printed, region=region) for region, printed in row),
            table="“三公”经费支出表",
        )
    )
    text = ask("2031年公务接待费到底是41万元还是30万元？", view).text
    assert "口径不同" in text and "全县公务接待费" in text and "县本级公务接待费" in text, text
    assert "41 − 30 = 11万元" in text and "乡镇公务接待费" in text, text
