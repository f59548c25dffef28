"""Bodies are known by the short names that people give them."""

import pytest

from assistant.question.bodies import shortened_in, shortens


@pytest.mark.parametrize(
    ("called", "full"),
    [
        ("荆泽水利局", "荆泽市水利和湖泊局"),
        ("水利局", "荆泽市水利局"),
        ("荆泽市水利局", "荆泽市水利和湖泊局"),
        ("水利湖泊局", "荆泽市水利和湖泊局"),
        ("棠漪云鹤街道", "江海市棠漪区云鹤街道"),
        ("云鹤文广旅局", "云鹤县文化广电和旅游局"),
    ],
)
def test_short_forms_are_known(called: str, full: str) -> None:
    assert shortens(called, full)


@pytest.mark.parametrize(
    ("called", "full"),
    [
        ("荆泽农业局", "荆泽市水利和湖泊局"),  # another body of the place
        ("江口水利局", "荆泽市水利和湖泊局"),  # the body of another place
        ("荆泽水利", "荆泽市水利和湖泊局"),  # no kind of body
        ("荆泽的水利局", "荆泽市水利和湖泊局"),  # a phrase
    ],
)
def test_other_bodies_are_not(called: str, full: str) -> None:
    assert not shortens(called, full)


def test_the_longest_short_form_in_a_question() -> None:
    assert shortened_in("2024年荆泽水利局和农业局的三公经费", "荆泽市水利和湖泊局") == "荆泽水利局"
    assert shortened_in("2024年的三公经费", "荆泽市水利和湖泊局") == ""
