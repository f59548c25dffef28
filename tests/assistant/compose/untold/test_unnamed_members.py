import pytest


@pytest.mark.parametrize(
    "question", ["那15个造林项目都是些什么项目？", "15个造林项目叫什么名字？", "15个造林项目是哪些？"]
)
def test_a_number_said_already_names_nothing(ask, make_view, make_figure, state, question):
    counted = make_figure("造林项目", "15", measure="数量", unit="个")
    view = make_view(state("加强全年造林工作，对15个造林项目开展调研。", counted))
    answer = ask(question, view)
    assert answer.status == "not_stated" and "15个造林项目的名称" in answer.text, answer.text
    assert "15个" in ask("造林项目有几个？", view).text


def test_which_of_counted_projects_is_not_told_by_their_money_together(ask, make_view, make_figure, state):
    def told(name, money):
        return state(
            f"{name}39个，涉及预算金额{money}万元。",
            make_figure(name, "39", measure="数量", unit="个"),
            make_figure(name, money, part="涉及预算金额"),
            heading="绩效管理情况",
        )

    view = make_view(told("绩效自评的项目", "90.00"), told("绩效跟踪的项目", "80.00"))
    answer = ask("绩效自评的39个项目中，哪一个花钱最多？", view)
    assert answer.status == "not_stated" and "90.00" not in answer.text, answer.text


def test_names_beside_the_number_are_told(ask, make_view, make_figure, state):
    counted = make_figure("造林项目", "3", measure="数量", unit="个")
    view = make_view(state("开展3个造林项目，包括东坡造林、西坡造林和河谷造林。", counted))
    assert "东坡造林" in ask("那3个造林项目都是哪些？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年给石塘岭公园改造单独安排了多少钱？", "not_stated"),
        ("石塘岭公园改造安排了多少钱？", "partial"),
    ],
)
def test_money_for_several_things_is_said_to_be_for_all_of_them(ask, make_view, state, question, status):
    view = make_view(
        state("安排7.2亿元，支持石塘岭公园等改造升级、城市道路、绿化品质提升。"),
        organisation="天河市",
        kind="政府预算",
        level="政府",
    )
    answer = ask(question, view)
    assert answer.status == status and "合在一起" in answer.text and "7.2亿元" in answer.text, answer.text


@pytest.mark.parametrize(
    "question", ["松林虫害防治这个项目全年预算多少、执行了多少？", "苗圃更新示范项目的预算是多少？"]
)
def test_the_money_of_projects_appraised_together_is_of_none_of_them(ask, make_view, state, question):
    view = make_view(
        state("对松林虫害防治、苗圃更新示范、公益林补偿等7个项目支出开展绩效自评，涉及资金2054.19万元。")
    )
    answer = ask(question, view)
    assert answer.status == "not_stated", answer.text
