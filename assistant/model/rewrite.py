"""A follow-up and the turns before it -> a question of its own, by a chat model.

The rewritten question may name only what was said before: a number or a year of the model's
own sends it back to the question as the rules complete it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from assistant.errors import ModelFailed
from assistant.model.chat_model import ChatModel, Meter
from assistant.model.digits import written_numbers
from assistant.model.reply import Rewritten, text_to_record
from assistant.templates import Prompt, prompt
from assistant.types import Turn

_LONGEST, _TURNS = 200, 4


def history_in_words(history: Sequence[Turn]) -> str:
    """The last turns as text."""
    return "\n".join(f"问：{turn.question}\n答：{turn.answer[:300]}" for turn in history[-_TURNS:])


def rewritten(chat: ChatModel, question: str, history: Sequence[Turn], meter: Meter) -> str:
    """The question with what it leaves out put back, "" when the model's version cannot be trusted."""
    said = history_in_words(history)
    told = prompt("model_rewrite", history=said, question=question)
    try:
        text = text_to_record(chat.reply(to_messages(told), Rewritten, meter), Rewritten).question.strip()
    except ModelFailed as error:
        if error.kind != "broken":
            raise
        return ""
    years = {int(year) for year in re.findall(r"(?:19|20)\d\d", said + question)}
    if not text or len(text) > _LONGEST or written_numbers(text, [said, question], years):
        return ""
    return text


def to_messages(told: Prompt) -> list[BaseMessage]:
    """A prompt as LangChain messages."""
    kinds = {"system": SystemMessage, "user": HumanMessage}
    return [kinds[role](text) for role, text in told.messages]
