import json
from types import SimpleNamespace

import pytest

from assistant.page.actions import PageActions
from assistant.page.state import Exchange, conversation_to_text, text_to_conversation

QUESTION = "公务接待费是多少？"


@pytest.fixture
def actions(assistant):
    return PageActions(assistant)


def click(**data):
    return SimpleNamespace(_data=data)


async def asked(actions, question=QUESTION, kept="", asking="{}"):
    """All updates of one question."""
    return [update async for update in actions.ask(question, kept, asking)]


async def clicked(actions, kept, **data):
    return [update async for update in actions.chat_clicked(kept, "{}", click(**data))][-1]


def kept_in(update):
    """The conversation that the browser is told to keep."""
    return json.loads(update[2])["keep"]


async def test_an_answer_grows_and_is_kept(actions):
    first, *_, last = await asked(actions)
    assert "正在查找" in first[0] and "1.80万元" in last[0]
    assert text_to_conversation(kept_in(last))[0].answer.status == "answered"


async def test_an_empty_question_changes_nothing(actions):
    ((html, box, *_),) = await asked(actions, "  ")
    assert box == "" and html["__type__"] == "update"


async def test_reports_that_are_gone_are_told_of(actions):
    asking = json.dumps({"scope": {"reports": ["f" * 16]}})
    assert "所选的报告都不在库里" in (await asked(actions, asking=asking))[-1][0]


async def test_what_nobody_expected_is_told_in_plain_words(assistant):
    def broken(*args, **kwargs):
        raise ValueError("secret detail")

    faulty = PageActions(SimpleNamespace(astream=broken, reports=assistant.reports))
    html = (await asked(faulty))[-1][0]
    assert "服务内部出错" in html and "secret" not in html


async def test_an_answer_that_is_stopped_can_be_asked_for_again(actions):
    html, _ = actions.stopped(conversation_to_text([Exchange(question=QUESTION)]))
    assert "已停止。" in html and "重试" in html


async def test_a_link_asks_its_questions_in_turn(actions):
    updates = [
        update async for update in actions.opened("?q=公务用车运行维护费是多少？&q=那公务接待费呢？", "")
    ]
    assert [one.answer.status for one in text_to_conversation(kept_in(updates[-1]))] == ["answered"] * 2


async def test_a_kept_conversation_is_not_asked_again(actions):
    kept = kept_in((await asked(actions))[-1])
    ((html, *_),) = [update async for update in actions.opened("", kept)]
    assert "1.80万元" in html


async def test_a_citation_of_a_report_that_is_gone_says_so(actions):
    kept = kept_in((await asked(actions))[-1])
    report = text_to_conversation(kept)[0].answer.citations[0].report
    evidence = (await clicked(actions, kept.replace(report, "f" * 16), action="cite", turn="0", number="1"))[
        -1
    ]
    assert "已不在库里" in evidence


async def test_a_citation_that_there_is_not_opens_nothing(actions):
    kept = kept_in((await asked(actions))[-1])
    evidence = (await clicked(actions, kept, action="cite", turn="7", number="9"))[-1]
    assert evidence["__type__"] == "update"


def test_without_a_page_in_view_the_reader_is_told_to_click_again(actions):
    view, html = actions.evidence_clicked(None, "", click(action="turn", value="2"))
    assert view is None and "请再点一次" in html


def test_nothing_to_export_is_said(actions):
    assert "还没有可以导出的答案" in actions.top_clicked("", click(action="export", form="md"))[2]


async def test_a_finished_answer_comes_with_its_page(actions):
    view, evidence = (await asked(actions))[-1][-2:]
    assert (view.number, view.printed) == (2, "1.80") and "pages/2.png" in evidence


async def test_an_answer_without_a_place_leaves_no_page_of_an_earlier_one(actions):
    view, evidence = (await asked(actions, "今天天气怎么样？"))[-1][-2:]
    assert view is None and "evidence-empty" in evidence


def test_a_report_that_is_gone_cannot_be_checked(actions):
    told = list(actions.audited(click(action="audit", value="f" * 16)))[-1][0]
    assert "没有载入" in told


async def test_the_box_is_emptied_once_and_then_left_to_who_types(actions):
    first, *rest = [update[1] for update in await asked(actions)]
    assert first == "" and all(box["__type__"] == "update" for box in rest)
