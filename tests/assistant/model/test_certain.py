import pytest

from assistant.chain import Asked, draft_by_rules, understand
from assistant.find.text.retrieve import Views
from assistant.model.certain import is_certain


@pytest.fixture(scope="module")
def certain(assistant):
    index, views = assistant.index, Views(assistant.index)
    return lambda question: is_certain(draft_by_rules(index, views, understand(index, Asked(question))))


@pytest.mark.parametrize(
    "question",
    [
        "公务接待费是多少？",
        "公务用车运行维护费为何增加？",
        "招待费比去年多了还是少了？",
        "公务接待费为什么增加？",
        "2019年公务接待费是多少？",
        "你好",
        "主要职责有哪些？",
    ],
)
def test_the_rules_are_certain(certain, question):
    assert certain(question)


@pytest.mark.parametrize(
    "question",
    [
        "总结一下公务用车运行维护费的情况",
        "评价一下“三公”经费的控制效果",
        "分析公务接待费变化的趋势",
        "馆长的工资是多少？",
    ],
)
def test_the_model_may_add(certain, question):
    assert not certain(question)
