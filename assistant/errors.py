"""Errors of assistant/.

AssistantError
├── TemplateError      a template of prompts/ is missing or its variables do not fit
├── UnknownReport      a report that was named is not loaded
├── BadQuestion        an empty or far too long question
├── BadExpression      arithmetic that cannot be read or makes no sense
├── ModelFailed        the chat model cannot be had, or gave nothing that can be used
├── AddressInUse       the server cannot listen where it should
├── OpenToAll          the server would let anybody on the network in
└── BadTokens          the access tokens cannot be read
"""

from __future__ import annotations


class AssistantError(Exception):
    """Root of the errors of assistant/; `code` is stable, the message is for people."""

    code = "assistant_error"


class TemplateError(AssistantError):
    """A template of prompts/ is missing, or its variables do not fit."""

    code = "template_error"


class UnknownReport(AssistantError):
    """A report that was named is not loaded."""

    code = "unknown_report"


class BadQuestion(AssistantError):
    """The question is empty or too long."""

    code = "bad_question"


class BadExpression(AssistantError):
    """Arithmetic over figures cannot be read, or its quantities do not go together."""

    code = "bad_expression"


class ModelFailed(AssistantError):
    """The chat model cannot be had, or gave nothing that can be used.

    `kind` is one of not_installed, unreachable, timeout, key, rate, server, too_long, format, broken,
    refused, unanswerable, rules, budget, other.
    """

    code = "model_failed"

    def __init__(self, message: str, kind: str = "other") -> None:
        super().__init__(message)
        self.kind = kind


class AddressInUse(AssistantError):
    """The server cannot listen where it should."""

    code = "address_in_use"


class OpenToAll(AssistantError):
    """The server would let anybody on the network in, and nobody said that this is meant."""

    code = "open_to_all"


class BadTokens(AssistantError):
    """The access tokens cannot be read; the message never quotes one."""

    code = "bad_tokens"
