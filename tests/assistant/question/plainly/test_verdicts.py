"""Whether two numbers are the same, and whether a move is a saving, in the words that are read."""

import pytest

from assistant.question.asked.query import question_to_query
from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("绩效那一节写的执行总额，应该跟支出合计分毫不差吧？", "绩效部分说的执行总额，跟支出合计一致吗？"),
        (
            "绩效管理那部分讲的执行总额与支出合计应该一分不差吧？",
            "绩效管理部分说的执行总额，与支出合计一致吗？",
        ),
        ("绩效一节写的执行总额，是不是跟支出合计一模一样？", "绩效部分说的执行总额，跟支出合计一致吗？"),
        ("苗木款和养护费有没有差别？", "苗木款和养护费一致吗？"),
        ("正文写苗木款为20.50万元，养护表里应该也是这个数吧？", "正文写苗木款为20.50万元，跟养护表一致吗？"),
        ("正文写苗木款为20.50万元，表里也是这么多吗？", "正文写苗木款为20.50万元，跟表一致吗？"),
        (
            "正文写苗木款为20.50万元，养护表中的数应当与之相同吧？",
            "正文写苗木款为20.50万元，跟养护表一致吗？",
        ),
        (
            "苗木款正文印的是20.50万元，表里印的数跟它不会有出入吧？",
            "苗木款正文印的是20.50万元，跟表一致吗？",
        ),
        (
            "正文里一个数，自评表里又是一个数，我都看糊涂了。苗木款究竟以哪个为准？两边为啥对不到一块儿？",
            "苗木款，报告正文和自评表的数一致吗？",
        ),
        ("苗木款，正文写一个数，自评表写的又是另一个，应该信哪个？", "苗木款，报告正文和自评表的数一致吗？"),
        ("苗木款正文和自评表各写各的，到底哪个才准？差在哪儿？", "苗木款，报告正文和自评表的数一致吗？"),
        ("自评表上的苗木款跟正文对不上号，以谁为准？", "苗木款，报告自评表和正文的数一致吗？"),
        ("正文和养护表里的苗木款对不到一起，哪个是对的？", "苗木款，报告正文和养护表的数一致吗？"),
        ("苗木款和养护费不是一个数，究竟以哪个为准？", "苗木款和养护费一致吗？"),
        (
            "苗木款占总支出21.97%。我一除不对，你给核核，对不对得上？",
            "苗木款占总支出21.97%。自己除一下对得上吗？",
        ),
        ("四项加起来正好是20.50万元吗？", "四项加起来等于20.50万元，对吗？"),
        ("四项相加，总数是20.50万元，这个是对的吧？", "四项相加，总数是20.50万元，对吗？"),
        (
            "造林项目当初定的目标有育苗、移栽，还有浇灌这些，现在应该都做完了，是这样吗？",
            "造林项目设定的育苗、移栽、浇灌等目标都完成了吗？",
        ),
        ("造林项目原定要做育苗、移栽，现在是不是全干完了？", "造林项目设定的育苗、移栽等目标都完成了吗？"),
        ("造林项目的目标里有育苗、移栽，都落实了没有？", "造林项目设定的育苗、移栽等目标都完成了吗？"),
        ("育苗、移栽是造林项目的目标，现在完成了吧？", "造林项目设定的育苗、移栽等目标都完成了吗？"),
    ],
)
def test_a_doubt_is_read_as_a_check(said, read):
    assert said_plainly(said) == read
    assert "目标都完成" in read or question_to_query(said).operation == "check"


@pytest.mark.parametrize("said", ["这个降幅是对的吗？", "两份报告写的是同一个数吗？"])
def test_a_noun_that_is_asked_about_stays(said):
    assert said_plainly(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "苗木款2031年少了快80%，这是真的省出来的吗？我有点不信。",
        "2031年苗木款比上年降低79%，是不是真的节约了这么多？",
        "苗木款一下子少了八千多万，真的是省下来的吗？",
        "苗木款下降近八成，能说明单位真的节约了吗？",
        "苗木款降了79%，是勤俭节约的功劳，还是别的缘故？",
        "苗木款2031年增长了37%，是真的多花了这么多钱吗？",
    ],
)
def test_whether_a_move_is_a_saving_asks_why_it_moved(said):
    query = question_to_query(said_plainly(said))
    assert {"change", "reason"} <= set(query.wants)
    assert query.operation in ("lookup", "compare")


def test_what_was_saved_is_no_doubt():
    assert "真省下" not in said_plainly("评审给财政省下了多少钱？")
    assert "真省下" not in said_plainly("省下来的钱用在哪了？")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("苗木款实际花了多少？不是预算，我要实际数。", "苗木款实际花了多少？"),
        ("苗木款真正开支了多少钱？我不要预算数，只要决算数。", "苗木款实际花了多少钱？"),
    ],
)
def test_a_plan_that_is_not_wanted_is_not_asked(said, read):
    assert said_plainly(said) == read
