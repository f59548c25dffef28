import pytest


@pytest.fixture
def moved(make_view, make_figure, state):
    return make_view(
        state(
            "项目支出决算90.00万元，比上年增加30.00万元，主要由于种子库屋顶翻修等。",
            make_figure("项目支出", "90.00"),
            make_figure("项目支出", "30.00", measure="增减额", base="上年", direction="增加"),
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "种子库屋顶翻修一共花了多少钱？",
        "种子库屋顶翻修用了多少资金？",
        "2031年种子库屋顶翻修的费用是多少万元？",
        "种子库屋顶翻修花费多少元？",
    ],
)
def test_what_only_explains_a_rise_has_no_cost_of_its_own(ask, moved, question):
    answer = ask(question, moved)
    assert answer.status == "not_stated", answer.text


def test_the_rise_itself_is_told(ask, moved):
    assert "30.00" in ask("项目支出比上年增加了多少？", moved).text


def test_the_whole_spending_is_not_what_went_on_a_thing_that_only_explains(
    ask, make_view, make_figure, state
):
    view = make_view(
        state("本年支出合计210.00 万元。", make_figure("本年支出合计", "210.00")),
        state("支出减少12.00万元，主要是种子检验楼搬迁项目已于2030年完工，本年不再安排。"),
    )
    assert ask("种子检验楼搬迁总共花了多少钱？", view).status == "not_stated"
    assert ask("林区索道建设总共花了多少钱？", view).status == "not_stated"
    assert "210.00万元" in ask("全年总共花了多少钱？", view).text


@pytest.mark.parametrize("asked", ["总共花了多少钱", "一共花了多少钱", "花了多少钱"])
def test_nor_has_a_part_of_works_whose_end_lowers_another_amount(ask, make_view, make_figure, state, asked):
    view = make_view(
        state(
            "林业建设2031年预算62.00万元，较上年减少34.00万元，下降35.42%，主要原因是石桥林校实训楼抗震加固工程2030年竣工。",
            make_figure("林业建设", "62.00", measure="预算数"),
        ),
        state("石桥林校负责林业人才培养。"),
    )
    answer = ask(f"石桥林校实训楼抗震加固{asked}？", view)
    assert answer.status == "not_stated" and "62.00" not in answer.text, answer.text
