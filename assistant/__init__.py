"""Questions about budget reports -> answers with citations.

The names below are what programs may use; each is loaded when first asked for, so that
`import assistant` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.errors import AssistantError, BadQuestion, UnknownReport
    from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageBox, Turn

_HOMES = {
    "Answer": "types",
    "AnswerFigure": "types",
    "Assistant": "assistant",
    "AssistantError": "errors",
    "BadQuestion": "errors",
    "Calculation": "types",
    "Citation": "types",
    "PageBox": "types",
    "Turn": "types",
    "UnknownReport": "errors",
}

__all__ = [
    "Answer",
    "AnswerFigure",
    "Assistant",
    "AssistantError",
    "BadQuestion",
    "Calculation",
    "Citation",
    "PageBox",
    "Turn",
    "UnknownReport",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'assistant' has no attribute {name!r}")
    return getattr(import_module(f"assistant.{_HOMES[name]}"), name)
