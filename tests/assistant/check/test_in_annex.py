"""What the text and the annex of a report print of one thing, and two counts of near kinds."""

import pytest


@pytest.fixture
def with_annex(make_view, make_figure, state):
    def build(printed):
        return make_view(
            state("公务接待费支出决算为4.20万元。", make_figure("公务接待费支出", "4.20"), page=3),
            state("公务接待费 4.20", make_figure("公务接待费", "4.20"), table="“三公”经费支出决算表", page=3),
            state("附件1", page=9),
            state("整体支出绩效评价基础数据表", page=9),
            state(f"公务接待 {printed}", make_figure("公务接待", printed), table="经费控制情况", page=9),
        )

    return build


@pytest.mark.parametrize("place", ["附件", "附件1", "基础数据表", "附件的基础数据表"])
@pytest.mark.parametrize(("printed", "verdict"), [("6.20", "不一致，相差2.00万元"), ("4.20", "一致，")])
def test_the_place_named_counts(ask, with_annex, place, printed, verdict):
    text = ask(f"接待费花了多少？{place}和正文对得上吗？", with_annex(printed)).text
    assert verdict in text and f"{printed}万元" in text and "印在附件里" in text, text


def test_another_printing_in_the_annex_is_told(ask, with_annex):
    asked = "正文写的公务接待费和三公经费支出决算表一致吗？"
    assert "附件里另印的是6.20万元" in ask(asked, with_annex("6.20")).text
    assert "另印" not in ask(asked, with_annex("4.20")).text


def test_the_annex_is_not_said_to_agree_in_what_it_lacks(ask, with_annex, make_view, make_figure, state):
    view = make_view(
        state("会议费支出8.40万元。", make_figure("会议费", "8.40"), page=2),
        state("会议费 8.40", make_figure("会议费", "8.40"), table="支出决算表", page=3),
        state("附件1", page=9),
        state("培训费 8.40", make_figure("培训费", "8.40"), table="基础数据表", page=9),
    )
    text = ask("会议费正文和附件一致吗？", view).text
    assert "没有写明" in text and "两处的数相同" not in text, text


@pytest.mark.parametrize(("kept", "verdict"), [("12", "数目一样"), ("9", "不一致")])
@pytest.mark.parametrize("year", [2031, 2032])  # in a budget, of its year beside the end of the one before
def test_two_counts_of_vehicles(ask, make_view, make_figure, state, kept, verdict, year):
    of = {"measure": "数量", "unit": "辆"}
    view = make_view(
        state(f"公务用车保有量为{kept}辆。", make_figure("公务用车保有量", kept, year=year, **of)),
        state("共有车辆12辆。", make_figure("车辆", "12", **of)),
    )
    text = ask("到底有几辆车？报告两处写的一样吗？", view).text
    assert text.startswith(verdict) and f"{kept}辆" in text and "12辆" in text, text


def test_a_count_is_not_said_to_agree_by_the_money_of_its_thing(ask, make_view, make_figure, state):
    view = make_view(
        state("公务用车保有量为9辆。", make_figure("公务用车保有量", "9", measure="数量", unit="辆")),
        state("公务用车购置费54.00万元。", make_figure("公务用车购置费", "54.00"), page=2),
        state(
            "公务用车购置费 54.00", make_figure("公务用车购置费", "54.00"), table="“三公”经费支出表", page=3
        ),
    )
    text = ask("公务用车有多少辆？报告前后说的一样吗？", view).text
    assert "9辆" in text and "54.00" not in text, text


def test_a_form_in_the_annex_that_lacks_the_thing_is_no_agreement(ask, with_annex):
    text = ask("公务接待费正文和附件的自评表对得上吗？", with_annex("6.20")).text
    assert "没有写明" in text and "两处的数相同" not in text, text
