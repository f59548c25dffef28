import pytest

from assistant.page.state import (
    Asking,
    Exchange,
    Scope,
    conversation_to_text,
    link_to,
    link_to_questions,
    text_to_asking,
    text_to_conversation,
)
from assistant.types import Answer

SCOPE = Scope(organisations=("甲局 & 乙局",), years=("2031",), reports=("b" * 16,))


def an_exchange(question, **changes):
    return Exchange(question=question, answer=Answer(status="answered", text="答"), **changes)


def test_a_link_brings_back_questions_and_scope():
    asking = Asking(scope=SCOPE, engine="model")
    conversation = [an_exchange("会议费？"), an_exchange("那接待费 + 1%呢？", asking=asking)]
    assert link_to_questions(link_to(conversation)) == (["会议费？", "那接待费 + 1%呢？"], asking)


def test_a_link_stays_short_enough_for_browsers():
    conversation = [an_exchange(f"{'很' * 300}长的问题{number}") for number in range(5)]
    assert len(link_to(conversation)) <= 6000


@pytest.mark.parametrize("search", ["", "?", "?q=", "?q=%20&org=x", "?engine=evil&q=1", "?" + "q=1&" * 3000])
def test_an_address_that_asks_nothing_asks_nothing(search):
    assert link_to_questions(search)[0] == []


def test_a_conversation_comes_back_as_the_browser_kept_it():
    conversation = [an_exchange("会议费？", verdict="bad", note="不对")]
    assert text_to_conversation(conversation_to_text(conversation)) == conversation


def test_what_was_still_running_comes_back_stopped():
    (exchange,) = text_to_conversation(conversation_to_text([Exchange(question="会议费？")]))
    assert exchange.failure == "已停止。"


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"question": 1}]', "null"])
def test_a_conversation_that_cannot_be_read_is_empty(text):
    assert text_to_conversation(text) == []


@pytest.mark.parametrize("text", ["", "[]", '{"engine": "evil"}', '{"scope": {"reports": 5}}'])
def test_what_cannot_be_read_asks_all_by_rules(text):
    assert text_to_asking(text) == Asking()


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        (Scope(), True),
        (Scope(organisations=("云杉市林业局",)), True),
        (Scope(organisations=("别的局",)), False),
        (Scope(organisations=("别的局",), reports=("b" * 16,)), True),
        (Scope(organisations=("云杉市林业局",), years=("2030",)), False),
        (Scope(years=("2031",)), True),
    ],
)
def test_a_scope_names_bodies_or_reports_and_years(make_report, scope, covered):
    assert scope.covers(make_report()) is covered
