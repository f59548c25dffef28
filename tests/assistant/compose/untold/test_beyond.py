"""Things that no figure is: told where a sentence tells them, else not stated."""

import pytest


@pytest.fixture
def office(make_view, make_figure, state):
    def view(*sentences):
        return make_view(
            state(
                "2031年度政府采购支出总额30.00万元。",
                make_figure("政府采购支出总额", "30.00"),
                heading="政府采购",
            ),
            state("公务接待费3.20万元，接待12批次。", make_figure("公务接待费", "3.20"), heading="三公经费"),
            state(
                "职工基本医疗保险缴费 8.00", make_figure("职工基本医疗保险缴费", "8.00"), table="支出决算表"
            ),
            state("办公楼维修支出5.00万元。", make_figure("办公楼维修", "5.00"), heading="办公用房"),
            *(state(text, heading="其他事项") for text in sentences),
        )

    return view


@pytest.mark.parametrize(
    "question",
    [
        "政府采购的中标供应商是谁？",
        "政府采购是哪家公司中的标？",
        "护林服务外包给了哪家公司？",
        "政府采购的30万元给了哪家公司？",
        "办公楼维修外包给了谁？",
        "护林服务委托哪家企业做的？",
        "公务接待最贵的一次花了多少？",
        "单位里谁的工资最高？",
        "林业局局长是谁？",
        "办公楼是哪一年建成的？",
        "职工平均年龄是多少岁？",
        "2031年上半年公务接待费花了多少？",
        "每个县的公务接待费各是多少？",
        "公务接待都是哪些单位的人？",
        "公务接待费单笔最高花了多少？",
        "公务用车都是什么牌子？",
        "政府采购的监理单位是谁？",
        "办公楼的物业公司是哪家？",
        "政府采购合同什么时候到期？",
        "全国公务接待费的平均水平是多少？",
        "局长一年工资多少钱？",
        "副局长公务接待费花了多少？",
        "职工平均年龄多大？",
    ],
)
def test_what_no_sentence_tells_is_not_stated(ask, office, question):
    answer = ask(question, office())
    assert (answer.status, answer.figures) == ("not_stated", []), answer.text


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("政府采购的中标供应商是谁？", "政府采购中标供应商为云杉市松柏园林有限公司。"),
        ("护林服务外包给了哪家公司？", "护林服务外包给云杉市松柏园林有限公司。"),
        ("办公楼是哪一年建成的？", "办公楼于2009年建成并投入使用。"),
        ("公务接待最贵的一次花了多少？", "公务接待单次最高支出0.40万元。"),
        ("公务接待接待的是哪些单位的人？", "公务接待主要用于接待上级部门检查和外市来访人员。"),
        ("因公出国去了哪几个国家？", "因公出国（境）团组1个，主要赴瑞典考察林业碳汇。"),
    ],
)
def test_the_sentence_that_tells_it_is_quoted(ask, office, question, sentence):
    answer = ask(question, office(sentence))
    assert answer.status == "answered" and sentence in answer.text, answer.text


@pytest.mark.parametrize("done", ["用到了哪几个地方", "花到了哪些地方", "投到了哪些地方"])
def test_a_place_that_money_went_to_is_none_that_was_travelled_to(ask, office, done):
    uses = "护林员补助资金安排用于防火巡护32万元、苗圃管护15万元。"
    answer = ask(f"护林员补助资金{done}，各多少？", office(uses))
    assert answer.status == "answered" and "32万元" in answer.text, answer.text


def test_a_kind_that_the_report_never_names_is_no_other_kind(ask, make_view, make_figure, state):
    view = make_view(
        state("债务余额9.00亿元。", make_figure("债务余额", "9.00", measure="余额", unit="亿元"))
    )
    assert ask("隐性债务余额是多少？", view).status == "not_stated"
    assert ask("2031年底的隐性债务规模有多大？", view).status == "not_stated"
    assert "9.00亿元" in ask("债务余额是多少？", view).text


def test_a_word_that_tells_no_kind_apart_is_not_missing(ask, office):
    assert "12批次" in ask("国内公务接待多少批次？", office()).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("伤残护林员的抚恤金标准2031年每人每年是多少？", "not_stated"),
        ("护林员的补助标准每人每月多少？", "answered"),
    ],
)
def test_a_standard_is_never_worked_out(ask, make_view, make_figure, state, question, status):
    view = make_view(
        state("伤残护林员抚恤156.50万元。", make_figure("伤残护林员抚恤", "156.50")),
        state("伤残护林员912人。", make_figure("伤残护林员", "912", measure="数量", unit="人")),
        state(
            "护林员补助标准为每人每月640元。", make_figure("护林员补助标准", "640", measure="金额", unit="元")
        ),
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
    assert "平均" not in answer.text


@pytest.mark.parametrize("question", ["礼堂修缮的总投资概算是多少？", "礼堂修缮的合同金额是多少？"])
def test_what_was_spent_is_neither_the_investment_nor_the_contract(
    ask, make_view, make_figure, state, question
):
    spent = make_view(state("礼堂修缮 12.00", make_figure("礼堂修缮", "12.00"), table="项目支出决算表"))
    answer = ask(question, spent)
    assert answer.status == "not_stated" and "12.00" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["林场采矿权被哪家公司拿走了？", "林场采矿权是哪个企业拍下的？", "林场采矿权由哪家企业竞得了？"],
)
def test_who_took_a_right_that_was_sold_is_not_told_by_its_price(
    ask, make_view, make_figure, state, question
):
    sold = make_view(state("林场采矿权出让收入12.00万元。", make_figure("林场采矿权出让收入", "12.00")))
    assert ask(question, sold).status == "not_stated"


@pytest.mark.parametrize(
    "question",
    ["北湾污水处理厂由哪家企业运营？", "北湾污水处理厂是谁运营的？", "北湾污水处理厂的运营单位叫什么？"],
)
def test_who_runs_a_works_is_not_told_by_what_another_such_works_cost(
    ask, make_view, make_figure, state, question
):
    cost = "污水处理设施建设和运营126.00万元，比上年增加16.00万元，主要是南湾污水处理厂上年投运。"
    silent = state(cost, make_figure("污水处理设施建设和运营", "126.00"))
    assert ask(question, make_view(silent)).status == "not_stated"
    told = make_view(silent, state("北湾污水处理厂由青禾环境公司负责运营。"))
    assert "青禾环境公司" in ask(question, told).text


def test_nothing_done_is_told_where_whom_it_was_done_for_is_asked(ask, make_view, make_figure, state):
    view = make_view(
        state("公务接待费0.00万元，与上年持平。", make_figure("公务接待费", "0.00"), heading="三公经费")
    )
    assert "公务接待费0.00万元" in ask("公务接待都接待了哪些人？", view).text


def test_how_many_went_is_not_told_by_what_their_journeys_cost(ask, office):
    assert ask("差旅费出差了多少人次？", office("差旅费9.10万元。")).figures == []


def test_a_grade_is_told_by_a_sentence_of_grades_alone(ask, office):
    question = "有没有项目绩效评价等级为差的？"
    assert ask(question, office("2031年项目绩效评价工作有序推进。")).status == "not_stated"
    told = "从自评情况看，13个项目自评等级为“优”，1个为“良”。"
    assert told in ask(question, office(told)).text
