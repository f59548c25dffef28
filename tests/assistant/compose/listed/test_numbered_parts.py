"""The parts of a whole that a numbered list tells, each with its amount."""

import pytest


@pytest.fixture
def plan(make_view, make_figure, state):
    """A whole with three numbered parts, behind a sentence that speaks of other money with parts."""
    return make_view(
        state(
            "争取上级资金15.2亿元，其中，一般债1.8亿元，专项债5.4亿元，为财力提供了支撑。",
            heading="一、执行情况",
        ),
        state(
            "2031年市本级财力预算9.1亿元，按照以收定支原则安排。",
            make_figure("财力预算", "9.1", measure="预算数", unit="亿元", region="市本级"),
            heading="二、财力支持方向",
        ),
        state("1.保民生。安排4.2亿元，用于保工资。", heading="二、财力支持方向"),
        state("2.保运行。安排2.1亿元，其中刚性支出1亿元。", heading="二、财力支持方向"),
        state("3.保重点。安排2.8亿元，支持工程建设。", heading="二、财力支持方向"),
        state("三、其他说明"),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "市本级那9.1亿的财力分成哪三块，每块多少？",
        "市本级财力分哪几块安排？",
        "市本级9.1亿元财力分成哪三个“保”，各安排多少？",
        "市本级9.1亿元财力怎么分？",
    ],
)
def test_the_items_of_the_list_are_told_with_their_amounts(ask, plan, question):
    text = ask(question, plan).text
    assert all(told in text for told in ("保民生。安排4.2亿元", "2.1亿元", "2.8亿元")), text
    assert "15.2亿元" not in text and "工程建设" not in text, text


def test_a_list_of_another_length_is_not_told(ask, plan):
    assert "保运行。安排2.1亿元”" not in ask("市本级财力分成哪五块？", plan).text


def test_what_a_name_takes_in_is_told_by_its_definition(ask, make_view, make_figure, state):
    view = make_view(
        state("具体情况如下：", heading="七、“三公”经费情况"),
        state("1、因公出国（境）费支出0.00万元。", heading="七、“三公”经费情况"),
        state("2、公务接待费支出0.80万元。", heading="七、“三公”经费情况"),
        state("“三公”经费：指用财政拨款安排的因公出国（境）费、公务接待费。", heading="名词解释"),
    )
    text = ask("“三公”经费包括哪两项？", view).text
    assert "指用财政拨款安排的" in text and "具体情况如下" not in text, text
