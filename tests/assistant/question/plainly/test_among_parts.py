import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("三公经费比2030年少多少？里面有没有反而涨了的，涨在哪？", "其中哪一项涨了，为什么"),
        ("三公经费比2030年少多少？其中有没有增加的，增加在哪？", "其中哪一项增加了，为什么"),
        ("三公经费少了多少？其中有哪项反而增加了的吗？", "其中哪一项增加了，为什么"),
        ("商品和服务支出涨了多少？里头有没有却减少的科目，减在哪儿？", "其中哪一项减少了，为什么"),
        ("三公经费里有没有反倒上升的？", "其中哪一项上升了，为什么"),
    ],
)
def test_whether_a_part_went_the_other_way_asks_which_and_why(question, read):
    assert read in said_plainly(question)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("“三公”经费哪一项反倒涨了？", "“三公”经费哪一项反而涨了？"),
        ("少花了多少？哪一项反倒超了？为什么？", "少花了多少？哪一项反而超了预算？为什么？"),
        ("“三公”三项都压减了吗？有增加的加了多少？", "“三公”里哪几项减少，哪几项增加了？"),
        ("2031年三公经费各项支出都比预算减少了吗？", "2031年三公经费里哪几项比预算减少，哪几项增加了？"),
        ("护林费和防火费两项都减少了吗？", "护林费和防火费两项都减少了吗？"),
        ("“三公”里哪一项不降反升？多了多少？", "“三公”里哪一项反而增加了？多了多少？"),
        ("哪几个县不增反降，降了多少？", "哪几个县反而减少了，降了多少？"),
        ("哪个科目没减反倒增了？", "哪个科目反而增加了？"),
        ("哪项却少了？", "哪项反而少了？"),
        ("“三公”里哪一项反倒加了钱？", "“三公”里哪一项反而增加了？"),
        ("哪几项加了钱，加了多少？", "哪几项增加了，加了多少？"),
    ],
)
def test_which_part_went_against_the_rest(question, read):
    assert said_plainly(question) == read


@pytest.mark.parametrize(
    "question", ["罚没收入为什么比上年预计数低？", "罚没收入为什么比去年的预计完成数低？"]
)
def test_what_was_expected_of_the_year_before_is_its_execution(question):
    assert "预计执行数" in said_plainly(question)
