import pytest

from assistant.question.turns.other_body import of_body_before, same_of_another
from assistant.types import Turn

BODIES = ("云杉市林业局", "云杉市档案馆")
BEFORE = (Turn(question="云杉市林业局2031年会议费是多少？"),)


@pytest.mark.parametrize("question", ["云杉市档案馆呢？", "那云杉市档案馆的呢", "云杉市档案馆怎么样？"])
def test_the_question_before_is_asked_of_another_body(question):
    assert same_of_another(question, BEFORE, BODIES) == "云杉市档案馆2031年会议费是多少？"


@pytest.mark.parametrize("question", ["荷塘县呢？", "荷塘呢？"])
def test_the_question_before_is_asked_of_another_place_with_rows(question):
    before = (Turn(question="青石区2031年债务余额是多少？"),)
    assert same_of_another(question, before, ("青石区", "荷塘县")) == "荷塘县2031年债务余额是多少？"


@pytest.mark.parametrize("question", ["云杉市档案馆的培训费呢？", "那培训费呢？", "三公经费是多少？"])
def test_a_question_that_asks_for_more_stays(question):
    assert same_of_another(question, BEFORE, BODIES) == question


def test_without_turns_it_is_a_question_of_its_own():
    assert same_of_another("云杉市档案馆呢？", (), BODIES) == "云杉市档案馆呢？"


def test_a_follow_up_is_asked_of_the_body_that_the_turns_before_were_about():
    before = [*BEFORE, Turn(question="那培训费呢？")]
    assert of_body_before("差旅费呢？", before, BODIES) == "云杉市林业局差旅费呢？"
    assert of_body_before("那差旅费呢？", BEFORE, BODIES) == "云杉市林业局差旅费呢？"
    assert of_body_before("云杉市档案馆差旅费呢？", before, BODIES) == "云杉市档案馆差旅费呢？"


def test_a_question_in_full_between_them_ends_what_a_follow_up_is_about():
    before = [*BEFORE, Turn(question="全市债务余额是多少？")]
    assert of_body_before("差旅费呢？", before, BODIES) == "差旅费呢？"
    assert of_body_before("全市差旅费一共花了多少？", BEFORE, BODIES) == "全市差旅费一共花了多少？"
