import pytest


@pytest.fixture
def costs(make_view, make_figure, state):
    """Costs told in prose and, with last year's, in a table; how a part of them moved in prose."""
    more = {"scope": "财政拨款"}
    return make_view(
        state(
            "“三公”经费财政拨款支出预算为50.00万元，支出决算为42.00万元。",
            make_figure("“三公”经费财政拨款支出", "50.00", measure="预算数", **more),
            make_figure("“三公”经费财政拨款支出", "42.00", **more),
        ),
        state(
            "公务接待费支出12.00万元，比上年减少3.00万元，下降19.87%。",
            make_figure("公务接待费支出", "12.00", **more),
            make_figure("公务接待费支出", "3.00", measure="增减额", base="上年", direction="减少", **more),
            make_figure(
                "公务接待费支出", "19.87", measure="增减率", base="上年", direction="减少", unit="%", **more
            ),
        ),
        state("2031年决算数 42.00", make_figure("“三公”经费", "42.00", **more), table="“三公”经费支出决算表"),
        state(
            "2030年决算数 35.00",
            make_figure("“三公”经费", "35.00", year=2030, **more),
            table="“三公”经费支出决算表",
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年“三公”经费实际支出合计比2030年多花了多少，增幅是多少？",
        "2031年“三公”经费支出合计比上年多多少，增长百分之几？",
        "2031年三公经费决算数比上年增加多少，增幅多少？",
        "2031年三公经费比2030年增加了多少？",
    ],
)
def test_how_the_whole_moved_is_no_move_of_its_part(ask, costs, question):
    text = ask(question, costs).text
    assert "7.00" in text and "19.87" not in text, text


def test_what_was_done_is_of_the_statement_that_holds_it_against_the_budget(
    ask, make_view, make_figure, state
):
    budget = {"base": "年初预算数", "scope": "一般公共预算"}
    view = make_view(
        state(
            "林木育种研究（2130205）：决算数 80.50 万元，年初预算数 92.00 万元，完成率 87.50%。",
            make_figure("林木育种研究", "80.50", scope="一般公共预算"),
            make_figure("林木育种研究", "92.00", measure="年初预算数", scope="一般公共预算"),
            make_figure("林木育种研究", "87.50", measure="完成率", unit="%", **budget),
            heading="财政拨款收支及一般公共预算支出情况",
        ),
        state(
            "林木育种研究 1,000,000 750,000",
            make_figure("林木育种研究", "1000000", part="本年收入合计", unit="元"),
            make_figure("林木育种研究", "750000", part="财政拨款收入", unit="元", scope="财政拨款"),
            table="收入决算表",
        ),
    )
    answer = ask("林木育种研究的财政拨款，年初预算、决算和完成率各是多少？", view)
    assert all(number in answer.text for number in ("92.00", "80.50", "87.50")), answer.text
    assert "750" not in answer.text
