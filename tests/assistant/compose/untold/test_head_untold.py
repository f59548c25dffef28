"""What stands beside the thing asked for is no answer to it."""

import pytest


@pytest.fixture
def fair(make_view, make_figure, state):
    return make_view(
        state("青溪花会经费80.00万元。", make_figure("青溪花会经费", "80.00", measure="预算数")),
        state("水土保持管理12.00万元。", make_figure("水土保持管理", "12.00", measure="预算数")),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    ["青溪花会2031年请了多少演员？", "青溪花会2031年预计卖出多少门票？", "水土保持费2031年是多少？"],
)
def test_a_neighbour_is_not_told_in_place_of_what_is_asked(ask, fair, question):
    assert ask(question, fair).status == "not_stated"


def test_what_is_asked_of_a_thing_itself_is_told(ask, fair):
    assert "80.00万元" in ask("青溪花会2031年花多少钱？", fair).text
    assert "12.00万元" in ask("水土保持2031年安排了多少？", fair).text


def test_what_each_gets_is_not_told_by_what_all_get(ask, make_view, make_figure, state):
    view = make_view(state("危房改造438.00万元。", make_figure("危房改造", "438.00", measure="执行数")))
    assert ask("危房改造每户补助多少钱？", view).status == "not_stated"
    assert "438.00" in ask("危房改造花了多少钱？", view).text


def test_the_price_of_one_is_not_told_by_what_all_cost(ask, make_view, make_figure, state):
    view = make_view(state("智慧教室建设96.00万元。", make_figure("智慧教室建设", "96.00", measure="预算数")))
    assert ask("智慧教室一间多少钱？", view).status == "not_stated"
    assert ask("建一间智慧教室要多少钱？", view).status == "not_stated"
    assert ask("智慧教室每栋多少钱？", view).status == "not_stated"
    assert "96.00" in ask("智慧教室建设一共多少钱？", view).text


def test_a_smaller_level_is_not_told_by_the_whole(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年全县政府性基金收入4030万元。",
            make_figure("政府性基金收入", "4030", region="全县", measure="执行数", scope="政府性基金"),
        ),
        organisation="青溪县",
        kind="政府预算",
        level="全县",
    )
    assert ask("青溪县2031年乡镇级政府性基金收入是多少？", view).status == "not_stated"
    assert "4030" in ask("青溪县2031年政府性基金收入是多少？", view).text


def test_one_kind_is_not_told_for_all(ask, make_view, make_figure, state):
    kinds = ["教育", "住房保障", "节能环保", "公共安全"]
    view = make_view(
        *[
            state(f"{kind}共同事权补助{n}.00万元。", make_figure(f"{kind}共同事权补助", f"{n}.00"))
            for n, kind in enumerate(kinds, 3)
        ]
    )
    assert "3.00" in ask("2031年教育共同事权补助是多少？", view).text
    assert "3.00" not in ask("2031年共同事权补助是多少？", view).text.partition("4.00")[0] or (
        ask("2031年共同事权补助是多少？", view).status != "answered"
    )


@pytest.mark.parametrize(("thing", "told"), [("牌子", True), ("房子", False)])
def test_a_noun_in_zi_is_told_by_its_stem(ask, make_view, make_figure, state, thing, told):
    view = make_view(
        state("设立警示牌36块。", make_figure("设立警示牌", "36", unit="块", measure="数量")), kind="部门预算"
    )
    assert ("36块" in ask(f"警示设立了多少块{thing}？", view).text) == told


def test_a_rate_is_not_told_by_how_many_there_are(ask, make_view, make_figure, state):
    beds = make_figure("编制床位", "980", unit="张", measure="数量")
    view = make_view(state("编制床位980张。", beds))
    assert ask("床位使用率是多少？", view).status == "not_stated"
    assert "980" in ask("编制床位有多少张？", view).text


def test_the_row_of_another_thing_is_no_answer_to_a_number(ask, make_view, make_figure, state):
    view = make_view(
        state("行政事业性收费收入 53 52", make_figure("行政事业性收费收入", "53"), table="收入表"),
        state("专项造林收入 11", make_figure("专项造林收入", "11"), table="收入表"),
        kind="政府预算",
    )
    answer = ask("行政编制是多少？", view)
    assert answer.status == "not_stated" and "53" not in answer.text, answer.text
