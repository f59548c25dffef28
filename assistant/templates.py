"""Opens the text templates of prompts/; a missing or unknown variable is an error naming it.

Sentences of the rules engine stand in answers.md, one a line; each prompt for a chat model is a
file of its own, with its version and its messages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter, Template

from assistant.errors import TemplateError

_FOLDER = Path(__file__).resolve().parent.parent / "prompts"
_VERSION = re.compile(r"version: (\d+)\n")
_ROLE = re.compile(r"^=== (system|user) ===\n", re.M)
_LINE = re.compile(r"^([a-z_]+): (.*)$", re.M)


@cache
def _sentences() -> Mapping[str, str]:
    return dict(_LINE.findall((_FOLDER / "answers.md").read_text(encoding="utf-8")))


def say(name: str, /, **values: str) -> str:
    """A sentence of prompts/answers.md with its variables filled.

    Raises:
        TemplateError: no such sentence, or its variables are not exactly `values`.
    """
    template = _sentences().get(name)
    if template is None:
        raise TemplateError(f"prompts/answers.md 中没有模板“{name}”")
    wanted = {field for _, field, _, _ in Formatter().parse(template) if field}
    if wanted != set(values):
        wrong = "、".join(sorted(wanted ^ set(values)))
        raise TemplateError(f"模板“{name}”的变量不符：{wrong}")
    return template.format(**values)


@dataclass(frozen=True)
class Prompt:
    """A prompt for a chat model: (role, text) of each message, and which version of which file it is."""

    version: str
    messages: tuple[tuple[str, str], ...]


def prompt(name: str, /, **values: str) -> Prompt:
    """The prompt of prompts/NAME.md with its variables filled.

    Raises:
        TemplateError: no such file, no version in it, or its variables are not exactly `values`.
    """
    version, parts = _prompt_file(name)
    wanted = {variable for _, text in parts for variable in Template(text).get_identifiers()}
    if wanted != set(values):
        wrong = "、".join(sorted(wanted ^ set(values)))
        raise TemplateError(f"模板“{name}”的变量不符：{wrong}")
    return Prompt(version, tuple((role, Template(text).substitute(values)) for role, text in parts))


@cache
def _prompt_file(name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    try:
        text = (_FOLDER / f"{name}.md").read_text(encoding="utf-8")
    except OSError as error:
        raise TemplateError(f"prompts/ 中没有模板“{name}”") from error
    version = _VERSION.match(text)
    pieces = _ROLE.split(text)
    if version is None or len(pieces) < 3:
        raise TemplateError(f"prompts/{name}.md 要以“version: 数字”开头，并有 === user === 一段")
    roles = zip(pieces[1::2], pieces[2::2], strict=True)
    return f"{name}@{version.group(1)}", tuple((role, text.strip()) for role, text in roles)
