import pytest

from assistant.question.targets.unnamed import side_asked, whole_asked
from index.glossary import load_glossary


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("这一年花的钱", "支出总计"),
        ("2031年收入为什么一下子少了一千多万？", "收入总计"),
        ("预算为什么涨了13%？", "收支总计"),
        ("收入和支出各是多少？", None),
        ("编制有几个？", None),
        ("花的钱比进的钱多出多少？", None),
    ],
)
def test_the_side_of_the_budget_that_words_speak_of(text, first):
    side = side_asked(text)
    assert (side.order[0] if side else None) == first, text


def test_reports_on_one_thing_are_asked_about_it():
    about = whole_asked("一年砍掉四个多亿，给了哪几条理由？", {"三公经费"}, load_glossary())
    assert "三公经费" in about[0].keys
    assert whole_asked("一年砍掉四个多亿，给了哪几条理由？", {"部门预算"}, load_glossary()) == []


def test_a_question_that_names_nothing_is_of_the_whole(ask, make_view, make_figure, state):
    change = {"measure": "增减额", "direction": "增加", "base": "上年", "reason": "新增两人"}
    view = make_view(
        state("收支总预算51.03万元。", make_figure("收支总预算", "51.03", measure="预算数")),
        state("收支总预算增加1.35万元，因新增两人。", make_figure("收支总预算", "1.35", **change)),
        kind="部门预算",
    )
    assert "新增两人" in ask("预算为什么涨了13%？", view).text


@pytest.mark.parametrize("asking", ["理由呢？", "给了哪几条理由？", "理由是什么？"])
def test_a_reason_is_asked_in_other_words(ask, forestry, asking):
    assert "接待批次减少" in ask(f"公务接待费少了，{asking}", forestry).text


@pytest.mark.parametrize(
    "question", ["这一年花的钱比进的钱多出多少？", "支出比收入多多少？", "花出去的比收进来的多多少？"]
)
def test_the_two_sides_are_set_against_each_other(ask, make_view, make_figure, state, question):
    view = make_view(
        state("经费总收入40.00万元。", make_figure("经费总收入", "40.00")),
        state("总支出48.00万元，比上年增加35.00万元。", make_figure("总支出", "48.00")),
    )
    assert "48.00 − 40.00 = 8.00万元" in ask(question, view).text


def test_a_plan_is_set_against_what_was_spent_the_year_before(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2030年“三公”经费决算数42.00万元，预算数45.00万元，2031年“三公”经费预算数38.00万元。",
            make_figure("“三公”经费", "42.00", year=2030),
            make_figure("“三公”经费", "45.00", year=2030, measure="预算数"),
            make_figure("“三公”经费", "38.00", year=2031, measure="预算数"),
        ),
        kind="三公经费",
        year=2030,
    )
    assert "42.00 − 38.00 = 4.00万元" in ask("2031年预算比2030年决算少了多少？", view).text


@pytest.mark.parametrize(
    "question",
    ["2031年收入和支出各是多少？", "收入多少，支出多少？", "林业局今年的支出与收入分别是多少？"],
)
def test_both_sides_of_the_account(ask, make_view, make_figure, state, question):
    rows = (("基本支出合计", "20.00", "基本支出表"), ("收入合计", "44.00", "部门收支预算总表"))
    rows += (("支出合计", "47.00", "部门收支预算总表"),)
    view = make_view(
        *(state(f"{item} {told}", make_figure(item, told), table=table) for item, told, table in rows)
    )
    text = ask(question, view).text
    assert "44.00万元" in text and "47.00万元" in text and "20.00" not in text, text
