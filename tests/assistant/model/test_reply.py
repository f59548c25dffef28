import pytest

from assistant.errors import ModelFailed
from assistant.model.answer_cache import AnswerCache
from assistant.model.reply import braced, text_to_part, text_to_reply
from assistant.types import Answer

JSON = '{"answerable": true, "calculations": [], "text": "会议费为{F1}[1]。培训费为{F2}[2]。"}'


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f'<think>先想 {{"text": "草稿"}}</think>{JSON}',
        f'先说明：{{"其他": 1}}\n{JSON}\n以上。',
        JSON.replace("。培", "。\n培"),
    ],
    ids=["bare", "fenced", "thinking", "talking", "line ends"],
)
def test_json_is_found_wherever_it_stands(text):
    assert text_to_reply(text).text.startswith("会议费为{F1}[1]。")


def test_plain_text_with_references_is_a_reply():
    assert text_to_reply("会议费为{F1}[1]。").text == "会议费为{F1}[1]。"


@pytest.mark.parametrize(
    "text", ["", "我不知道。", '{"text": ', '{"answer": "{F1}"}', "```\n{F1}\n```", "[]"]
)
def test_what_is_no_reply_is_refused(text):
    with pytest.raises(ModelFailed, match="格式"):
        text_to_reply(text)


@pytest.mark.parametrize(
    ("come", "whole"),
    [
        (JSON[:20], None),
        (JSON[: JSON.index("{F1}") + 6], None),
        (JSON[: JSON.index("培训")], "会议费为{F1}[1]。"),
        (JSON[: JSON.index("{F2}") + 2], "会议费为{F1}[1]。"),
        (JSON, "会议费为{F1}[1]。培训费为{F2}[2]。"),
    ],
)
def test_whole_sentences_of_a_reply_that_is_still_coming(come, whole):
    part = text_to_part(come)
    assert (part.text if part else None) == whole


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("｛F1｝和[F2]和F3", "{F1}和{F2}和{F3}"),
        ("见【1】和[2, 3]", "见[1]和[2][3]"),
        ("({F4} - F7) / {F7}", "({F4} - {F7}) / {F7}"),
        ("PDF1和HF2.5", "PDF1和HF2.5"),
    ],
)
def test_references_get_one_form(text, same):
    assert braced(text) == same


def test_the_cache_drops_what_was_not_asked_for_longest():
    cache = AnswerCache(2)
    for name in "甲乙":
        cache.put(name, Answer(status="answered", text=name))
    cache.get("甲")
    cache.put("丙", Answer(status="answered", text="丙"))
    assert [bool(cache.get(name)) for name in "甲乙丙"] == [True, False, True]


def test_a_cache_of_size_nought_keeps_nothing():
    cache = AnswerCache(0)
    cache.put("甲", Answer(status="answered", text="甲"))
    assert cache.get("甲") is None
