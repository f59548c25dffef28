"""What is told in two places, and goals that were set, are asked about in the words that are read."""

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "年初预算数有两个说法，正文写一个，自评表里又是另一个。究竟哪个对，差别从哪来的？",
            "年初预算数到底是多少？报告正文和自评表的数为什么不一样？",
        ),
        (
            "车辆数有两个数，说明写着一个，附表印的是另一个，以哪个为准？",
            "车辆数到底是多少？报告说明和附表的数为什么不一样？",
        ),
        (
            "育苗、移栽、浇灌这些，都是造林项目定下的目标，最后是不是全做完了？",
            "造林项目设定的育苗、移栽、浇灌等目标都完成了吗？",
        ),
        ("造林项目的目标，是否全都办完了？", "造林项目的目标，是否都完成了？"),
        ("绩效章节所载执行总额与支出合计差多少？", "绩效部分说的执行总额与支出合计差多少？"),
        (
            "造林项目拟栽植多少株，总体目标所述与指标值是否相同？",
            "造林项目拟栽植多少株，总体目标与指标值一样吗？",
        ),
        (
            "造林项目年初预算是多少啊？一个项目的数放到全部门年初预算里看，说得通吗？",
            "造林项目年初预算是多少，跟整个部门年初预算比合理吗？",
        ),
    ],
)
def test_a_check_in_the_words_that_are_read(said, read):
    assert said_plainly(said) == read
