import re
from pathlib import Path

import pytest

import assistant
from assistant.errors import TemplateError
from assistant.templates import say

FOLDER = Path(assistant.__file__).parent
USED = sorted(
    {
        name
        for file in FOLDER.glob("*.py")
        for name in re.findall(r'\bsay\(\s*"([a-z_]+)"', file.read_text(encoding="utf-8"))
    }
)


def test_variables_are_filled():
    assert say("rise", base="上年", amount="0.80万元", cite="[1]") == "比上年增加0.80万元[1]"


def test_a_missing_variable_is_named():
    with pytest.raises(TemplateError, match="amount"):
        say("rise", base="上年", cite="")


def test_an_unknown_variable_is_named():
    with pytest.raises(TemplateError, match="colour"):
        say("chat", colour="绿")


def test_an_unknown_sentence_is_named():
    with pytest.raises(TemplateError, match="没有这句"):
        say("没有这句")


@pytest.mark.parametrize("name", USED)
def test_every_sentence_that_the_engine_says_has_a_template(name):
    try:
        say(name)
    except TemplateError as error:
        assert "变量不符" in str(error), error


def test_references_survive_filling():
    assert say("rise", base="上年", amount="{F1}", cite="{@1}") == "比上年增加{F1}{@1}"
