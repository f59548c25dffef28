import re
from pathlib import Path

import pytest

import assistant
from assistant.errors import TemplateError
from assistant.templates import prompt, say

FOLDER = Path(assistant.__file__).parent
PROMPTS = FOLDER.parent / "prompts"
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


# ---- prompts for a chat model ------------------------------------------------------------------


def test_a_prompt_is_filled_and_tells_its_version():
    filled = prompt("model_answer", evidence="原文在此", question="多少？")
    assert filled.version == "model_answer@1"
    (_, system), (role, user) = filled.messages
    assert role == "user" and user == "原文在此\n\n问题：多少？" and "{F3}" in system


def test_a_missing_variable_of_a_prompt_is_named():
    with pytest.raises(TemplateError, match="evidence"):
        prompt("model_answer", question="多少？")


def test_an_unknown_variable_of_a_prompt_is_named():
    with pytest.raises(TemplateError, match="colour"):
        prompt("model_answer", question="多少？", evidence="", colour="绿")


def test_an_unknown_prompt_is_named():
    with pytest.raises(TemplateError, match="没有模板“model_poem”"):
        prompt("model_poem")


def test_what_fills_a_prompt_is_not_read_as_a_template():
    assert "$question" in prompt("model_answer", evidence="$question", question="多少？").messages[1][1]


@pytest.mark.parametrize("file", sorted(PROMPTS.glob("model_*.md")), ids=lambda file: file.stem)
def test_every_prompt_stands_in_the_readme_of_prompts(file):
    assert f"`{file.name}`" in (PROMPTS / "README.md").read_text(encoding="utf-8")
