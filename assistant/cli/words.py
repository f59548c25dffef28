"""Chinese for what Typer says by itself: headings of the help, the help option, usage errors.

Typer (0.29) takes its words from module constants and from English defaults; they are
replaced here and nowhere else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer.core import TyperOption

WORDS = {
    "ARGUMENTS_PANEL_TITLE": "参数",
    "OPTIONS_PANEL_TITLE": "选项",
    "COMMANDS_PANEL_TITLE": "命令",
    "ERRORS_PANEL_TITLE": "错误",
    "DEFAULT_STRING": "[默认：{}]",
    "REQUIRED_LONG_STRING": "[必填]",
    "RICH_HELP": "用 [blue]{command_path} {help_option}[/] 查看用法。",
}
ERRORS = (
    (r"Missing argument '(.+?)'\.", r"缺少参数 \1。"),
    (r"Missing option '(.+?)'\.", r"缺少选项 \1。"),
    (r"Missing command\.", "缺少命令。"),
    (r"No such command '(.+?)'\.", r"没有 \1 这个命令。"),
    (r"No such option: (\S+?)\.?(?= |$)", r"没有 \1 这个选项。"),
    (r"Did you mean (.+?)\?", r"是不是 \1？"),
    (r"Invalid value for '(.+?)': ", r"\1 的值不对："),
    (r"Got unexpected extra arguments? \((.+?)\)", r"多出的参数：\1"),
    (r"Option '(.+?)' requires an argument\.", r"选项 \1 需要一个值。"),
    (r"'(.+?)' is not a valid (?:integer|int)\.", r"“\1”不是整数。"),
    (r"(\S+) is not in the range (.+?)\.", r"\1 不在范围 \2 内。"),
    (r"'(.+?)' is not one of (.+?)\.", r"“\1”不在可选值 \2 之中。"),
)


USAGE = (("Usage:", "用法："), ("[OPTIONS]", "[选项]"), ("COMMAND [ARGS]", "命令 [参数]"))


class ChineseHelp:
    """Gives a command's usage line and its --help option Chinese texts."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line, in Chinese."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        for word, chinese in USAGE:
            usage = usage.replace(word, chinese)
        return usage

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """The help option, in Chinese."""
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "显示用法"
        return option


class ChineseCommand(ChineseHelp, TyperCommand):
    """A command with Chinese help."""


class ChineseGroup(ChineseHelp, TyperGroup):
    """A group of commands with Chinese help."""


def show_usage_error(error: typer.TyperException) -> None:
    """Print what was wrong with the command line."""
    message = error.format_message()
    for pattern, words in ERRORS:
        message = re.sub(pattern, words, message)
    if message:
        typer.echo(f"{message}\n用 yusuan --help 查看用法。", err=True)


for _name, _word in WORDS.items():
    setattr(rich_utils, _name, _word)
