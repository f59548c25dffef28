"""What only opens or closes a question vanishes wherever it stands; what is asked about stays."""

import pytest

from assistant.question.plainly.frames import frames
from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    "said",
    [
        "麻烦说说青石县2031年的税收是多少？",
        "麻烦您帮我查一下青石县2031年的税收是多少？",
        "帮我找找，青石县2031年的税收是多少？",
        "请说明青石县2031年的税收是多少？",
        "想问下青石县2031年的税收是多少？",
        "我想知道青石县2031年的税收是多少？",
        "请问青石县2031年的税收是多少？",
        "听说青石县2031年的税收是多少？",
        "写稿子要用，青石县2031年的税收是多少？",
        "能不能告诉我青石县2031年的税收是多少？",
        "青石县2031年的税收是多少？谢谢！",
        "请核算青石县2031年的税收是多少？",
        "请帮我测算一下青石县2031年的税收是多少？",
    ],
)
def test_frames_vanish(said):
    assert frames(said) == "青石县2031年的税收是多少？"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("关于青石局2031年支出：请说明增加的原因，并给出增加额。", "青石局2031年支出，增加的原因，增加额。"),
        ("“三公”经费一共多少？招待费那块呢？", "“三公”经费一共多少？招待费呢？"),
        ("说明一下护林费为何压减。", "护林费为何压减。"),
        ("护林费增长近一倍，请说明原因并给出增加额。", "护林费增长近一倍，原因和增加额。"),
    ],
)
def test_what_follows_a_frame_is_asked_by_itself(said, read):
    assert frames(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "青石局请人大代表来评价，请了多少人次？",
        "请示报告有几份？",
        "请专家来评审，全市2031年花了多少？",
        "请列出青石县2031年的各项税收",
        "想查一笔账：护林站修房花了多少？",
        "三年的护林费怎么变的？顺便把三年的数都报一下",
    ],
)
def test_what_asks_for_something_stays(said):
    assert frames(said) == said


@pytest.mark.parametrize(
    "added", ["里面招待费那块也说说", "另外，招待费的情况也介绍一下。", "其中招待费也一并讲讲"]
)
def test_a_thing_added_at_the_end_is_asked_the_same_of(added):
    assert said_plainly(f"“三公”经费一共多少？{added}") == "“三公”经费一共多少？招待费呢？"
