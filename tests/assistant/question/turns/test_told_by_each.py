"""The sentences of a question asked one after the other tell more than the whole at once."""

from types import SimpleNamespace

import pytest

from assistant.draft import Draft
from assistant.question.turns.steps import told_by_each


@pytest.fixture
def figure(make_figure, make_view, state):
    view = make_view(state("甲1.00万元，乙2.00万元。"))
    return lambda item, value: (view, make_figure(item, value))


def _answering(drafts: dict[str, Draft]):
    return lambda text, history, last: drafts[text]


def test_each_sentence_adds_what_the_whole_leaves_out(figure):
    lead, most = figure("“三公”经费", "3.00"), figure("公务接待费", "2.00")
    whole = Draft(text="最高的是{F1}", figures=[most])
    own = {
        "三公经费多少？": Draft(text="{F1}", figures=[lead]),
        "最大的一块是哪项？": Draft(text="最高的是{F1}", figures=[most]),
    }
    told = told_by_each("三公经费多少？最大的一块是哪项？", (), whole, _answering(own))
    assert [each.value for _, each in told.figures] == [lead[1].value, most[1].value]


def test_a_reason_that_the_whole_gives_is_kept(figure):
    lead, other = figure("项目支出", "3.00"), figure("收入总计", "9.00")
    whole = Draft(text="{F1}，主要原因是：新增两项专项[1]", figures=[lead])
    own = {
        "项目支出多了多少？": Draft(text="{F1}", figures=[lead]),
        "多出来的钱干什么用？": Draft(text="{F1}", figures=[other]),
    }
    assert told_by_each("项目支出多了多少？多出来的钱干什么用？", (), whole, _answering(own)) is whole


def test_one_sentence_or_one_without_answer_leaves_the_whole(figure):
    lead = figure("项目支出", "3.00")
    whole = Draft(text="{F1}", figures=[lead])
    assert told_by_each("项目支出多少？", (), whole, SimpleNamespace()) is whole
    own = {"项目支出多少？": Draft(text="{F1}", figures=[lead]), "谁批的？": Draft(status="not_stated")}
    assert told_by_each("项目支出多少？谁批的？", (), whole, _answering(own)) is whole


def test_what_the_first_sentence_is_asked_within_holds_for_the_next(figure):
    lead, share = figure("护林税", "33.00"), figure("护林费", "9.00")
    whole = Draft(text="{F1}", figures=[share])
    own = {
        "云溪市本级收入里，护林税多少？": Draft(text="{F1}", figures=[lead]),
        "云溪市本级收入里，护林费占几成？": Draft(text="{F1}", figures=[share]),
    }
    question = "云溪市本级收入里，护林税多少？护林费占几成？"
    told = told_by_each(question, (), whole, _answering(own))
    assert [each.value for _, each in told.figures] == [lead[1].value, share[1].value]
