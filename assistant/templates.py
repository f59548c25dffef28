"""Opens the text templates of prompts/; a missing or unknown variable is an error naming it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from assistant.errors import TemplateError

_FOLDER = Path(__file__).resolve().parent.parent / "prompts"
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
