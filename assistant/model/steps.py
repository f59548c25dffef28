"""A chat model gathers evidence by itself: a bounded loop of tool calls, by LangChain's agent.

At most so many model calls and seconds; what the tools find lands in the evidence, what the
model says is not used. With chat_model.py the only module that lets a chat model run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.tools import BaseTool

from assistant.model.chat_model import ChatModel, Meter, translated
from assistant.question.asked.query import Query
from assistant.templates import Prompt

_TOOLS_PER_CALL = 4
_MANY = frozenset({"compare", "rank", "sum", "average", "times", "check"})
_WEIGHS = re.compile(r"哪[个些家类项年]|谁|最|更|[高低快慢大小]|是否|吗|超|够不够|合理|评价|分析")
OnStep = Callable[[str, str], None]


def compares(query: Query) -> bool:
    """Whether values must be seen to answer: to tell which is larger, or whether something holds."""
    return query.operation in _MANY or query.yes_no or _WEIGHS.search(query.text) is not None


def needs_steps(query: Query, targets: int, reports: int) -> bool:
    """Whether a question is about several things, so that one search may not find them all."""
    several = len(query.years) > 1 or query.all_years or targets > 1 or reports > 1
    return query.operation in _MANY or several


def take_steps(
    chat: ChatModel, told: Prompt, tools: Sequence[BaseTool], meter: Meter, on_step: OnStep
) -> None:
    """Let the model call tools until it has enough or the limits are reached.

    Args:
        chat: the model.
        told: its instructions, with the question.
        tools: tools that fill the evidence.
        meter: what may still be spent.
        on_step: told the name and the arguments of each tool as it is called.

    Raises:
        ModelFailed: the model cannot be had, or cannot call tools.
    """
    from langchain.agents import create_agent
    from langchain.agents.middleware import ModelCallLimitMiddleware, ToolCallLimitMiddleware

    limit = chat.settings.steps
    (_, system), (_, user) = told.messages
    limits: list[Any] = [
        ModelCallLimitMiddleware(run_limit=limit, exit_behavior="end"),
        ToolCallLimitMiddleware(run_limit=limit * _TOOLS_PER_CALL),
    ]
    agent = create_agent(chat.model, list(tools), system_prompt=system, middleware=limits)
    started: Any = {"messages": [("user", user)]}
    with translated(chat.settings):
        for update in agent.stream(started, {"recursion_limit": 8 * limit + 8}, stream_mode="updates"):
            for message in _messages(update):
                _note(message, meter, on_step, len(user))
            meter.check()


def _messages(update: Any) -> Iterator[BaseMessage]:
    for state in update.values():
        yield from (state or {}).get("messages", [])


def _note(message: BaseMessage, meter: Meter, on_step: OnStep, shown: int) -> None:
    if isinstance(message, AIMessage):
        meter.count(message.usage_metadata, shown, len(str(message.text)))
        for call in message.tool_calls:
            given = "，".join(f"{value}" for value in call["args"].values() if value not in ("", None))
            on_step(call["name"], given)
    elif isinstance(message, ToolMessage) and message.status == "error":
        on_step(message.name or "", str(message.content)[:120])
