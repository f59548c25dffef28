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
