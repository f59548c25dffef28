"""Ways of asking are read in the usual way; the names of things stay as they are."""

import pytest

from assistant.question.plain_operations import plain_operations
from assistant.question.query import question_to_query


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("甲比乙多几个亿？", "甲比乙多多少亿？"),
        ("拿会议费跟培训费比，后者超出前者几万？", "培训费超出会议费多少万？"),
        ("会议费和培训费相比，前者多多少？", "会议费比培训费多多少？"),
        ("会议费预算压掉几万元？", "会议费预算减掉多少万元？"),
        ("哪个税种跌得最惨？", "哪个税种跌得最厉害？"),
        ("下滑最明显的税种是哪个？", "下滑得最厉害税种是哪个？"),
        ("培训费缩水的理由是什么？", "培训费缩水的原因是什么？"),
        ("两年购置费的差别从何而来？", "两年购置费为什么不同？"),
        ("培训费决算比预算多的原因？", "培训费决算超出预算的原因？"),
        ("培训费决算比预算多多少？", "培训费决算比预算多多少？"),
        ("培训费增长了百分之几、多少万元？", "培训费增长了多少万元、增长了百分之几？"),
        ("项目支出在粮油事务支出中的占比？", "项目支出占粮油事务支出的比重？"),
        ("县区的债在全市债务余额中是什么比例？", "县区的债占全市债务余额的百分之几？"),
        ("全年支出有几成花在教育上？", "教育支出占全年支出的百分之几？"),
        ("每花100块一般公共预算，有多少花在教育上？", "教育支出占一般公共预算的百分之几？"),
        ("税收是财政收入的大头吗？", "税收占财政收入的大头吗？"),
        ("财政收入青溪高还是云杉高？", "财政收入青溪和云杉哪个高？"),
        ("撇开市本级，谁拿到的新增债券最多？", "除市本级外，谁的新增债券最多？"),
        ("甲区专项债，额度还剩多少？", "甲区专项债，限额还剩多少？"),
        ("“甲”“乙”一共多少？", "“甲”、“乙”一共多少？"),
        ("定的目标是不是全兑现了？", "定的目标是不是都完成了？"),
        ("全年支出有几成花在会议费上？", "会议费占全年支出的百分之几？"),
        ("财政拨款支出占本年支出的几成？", "财政拨款支出占本年支出的几成？"),
        ("会议费是涨是跌？", "会议费是涨是跌？"),
        ("将军碑修缮花了多少？", "将军碑修缮花了多少？"),
        ("水压了望台花了好几万吗？", "水压了望台花了好几万吗？"),
    ],
)
def test_what_is_asked_is_said_in_the_usual_way(said, read):
    assert plain_operations(said) == read
    assert plain_operations(read) == read


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("会议费比上年减少了多少万元？", ("change",)),
        ("会议费是多少，比上年减少了多少万元？", ("amount", "change")),
        ("会议费下降了多少亿元，降幅多大？", ("change", "rate")),
    ],
)
def test_a_change_in_money_is_no_amount_of_its_own(question, wants):
    assert question_to_query(question).wants == wants


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("单价20万元以上的设备甲比乙多几台？", "lookup"),
        ("甲的审减率和乙的平均审减率各是多少？", "lookup"),
        ("三年的年均增长率和平均每年多少？", "average"),
        ("为什么成倍增长？", "lookup"),
        ("甲是乙的几倍？", "times"),
        ("甲、乙、丙三个项级科目合计减少多少？", "sum"),
    ],
)
def test_how_figures_are_combined(question, operation):
    assert question_to_query(question).operation == operation
