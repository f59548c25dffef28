import pytest


@pytest.fixture
def reserve(make_view, make_figure, state):
    """A reserve with what was drawn on it; another whose rest is printed; money spent on two things."""

    def sums(text, *named):
        return state(
            text, *(make_figure(item, printed, unit="亿元", **more) for item, printed, more in named)
        )

    return make_view(
        sums(
            "市级预备费年初安排2.5亿元，实际动支1.4亿元，主要用于抗旱，未动支部分补充预算稳定调节基金。",
            ("预备费", "2.5", {"measure": "年初预算数"}),
            ("动支", "1.4", {"measure": "执行数"}),
        ),
        sums(
            "产业周转金9.0亿元，用于园区搬迁、设备更新等3.5亿元，其余5.5亿元结转下年。",
            ("产业周转金", "9.0", {"measure": "执行数"}),
            ("园区搬迁、设备更新等", "3.5", {"measure": "执行数"}),
            ("其余", "5.5", {"measure": "执行数"}),
        ),
        sums(
            "乡村振兴资金6.0亿元，用于道路2.0亿元、水利4.0亿元。",
            ("乡村振兴资金", "6.0", {"measure": "执行数"}),
            ("道路", "2.0", {"measure": "执行数"}),
            ("水利", "4.0", {"measure": "执行数"}),
        ),
        sums(
            "市级周转金0.4亿元，全年未安排支出，余额补充预算稳定调节基金。",
            ("周转金", "0.4", {"measure": "决算数"}),
        ),
        year=2031,
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "市级预备费年初安排的钱没用完的有多少？剩下的去哪儿了？",
        "2031年预备费还剩多少没用？",
        "预备费没动支的部分有多少？",
        "2031年预备费剩下多少，怎么处理的？",
    ],
)
def test_what_is_left_of_a_reserve_is_what_was_not_drawn(ask, reserve, question):
    text = ask(question, reserve).text
    assert "1.1亿元" in text and "稳定调节基金" in text, text


def test_a_rest_that_is_printed_is_told(ask, reserve):
    text = ask("产业周转金没用完的还有多少？", reserve).text
    assert "5.5亿元" in text and "结转下年" in text, text


def test_what_is_spent_on_several_things_leaves_nothing_to_work_out(ask, reserve):
    assert "6.0 − 2.0" not in ask("乡村振兴资金还剩多少没用？", reserve).text


def test_the_balance_at_the_end_of_a_year_is_no_rest_of_a_sum(ask, reserve):
    assert "没有用的" not in ask("收入总计、预备费、年末结转结余分别是多少？", reserve).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031年2.5亿预备费真正动用了多少？", "用去1.4亿元"),
        ("市级预备费用了多少？", "用去1.4亿元"),
        ("产业周转金实际支用了多少？", "用去3.5亿元"),
    ],
)
def test_how_much_of_a_sum_was_drawn_tells_what_its_sentence_tells(ask, reserve, question, said):
    assert said in ask(question, reserve).text


def test_what_is_named_before_another_thing_that_was_paid_is_not_drawn_on(ask, reserve):
    assert "用去" not in ask("预备费之外，林区巡护站一共花了多少？", reserve).text


def test_a_sum_of_which_nothing_was_drawn_is_told_with_that(ask, reserve):
    text = ask("市级周转金动用了多少？", reserve).text
    assert "0.4亿元" in text and "未安排支出" in text, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("市级周转金有多少，动用了没有？", "没有，"), ("2031年预备费动用了吗？", "用去1.4亿元")],
)
def test_whether_a_sum_was_drawn_on_is_told_by_its_sentence(ask, reserve, question, verdict):
    assert verdict in ask(question, reserve).text


@pytest.mark.parametrize("question", ["预备费用完了没有？", "2031年预备费2.5亿元全花光了吗？剩下的去哪了？"])
def test_whether_a_reserve_was_used_up_is_told_with_what_was_drawn(ask, reserve, question):
    text = ask(question, reserve).text
    assert text.startswith("没有用完") and "1.4亿元" in text and "稳定调节基金" in text, text


def test_what_was_spent_on_a_thing_is_no_part_of_a_sum_kept(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "培训支出15.89万元，实际支出14.19万元。",
            make_figure("培训支出", "15.89", measure="年初预算数"),
            make_figure("培训支出", "14.19"),
        ),
        state("培训费 9.56", make_figure("培训费", "9.56", ancestors=("基本支出",)), table="基本支出决算表"),
    )
    text = ask("基本支出里的培训费花了多少？", view).text
    assert "9.56万元" in text
    assert "没有用的" not in text


@pytest.mark.parametrize("question", ["云杉保险基金结余多少？", "云杉保险基金没用完的有多少？"])
def test_the_next_item_of_a_list_is_no_use_of_the_one_before(ask, make_view, make_figure, state, question):
    told = (("云杉保险基金支出", "56", "云杉保险基金"), ("青石保险基金支出", "42", "青石保险基金"))
    view = make_view(
        state(
            "总支出98亿元，其构成是：①云杉保险基金支出56亿元；②青石保险基金支出42亿元。",
            *(make_figure(item, printed, unit="亿元", part=part) for item, printed, part in told),
        )
    )
    assert "14亿元" not in ask(question, view).text


@pytest.mark.parametrize(
    "question",
    [
        "2031年预备费实际动用了几成？",
        "2031年预备费用了百分之几？",
        "2031年预备费动支多少，占年初安排的几成？",
    ],
)
def test_which_share_of_a_sum_was_drawn_is_worked_out_of_its_sentence(ask, reserve, question):
    text = ask(question, reserve).text
    assert "1.4 ÷ 2.5 × 100% = 56" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [("2031年储备金没动用的还剩多少？", "8.0 − 5.0 = 3"), ("2031年储备金动用了几成？", "5.0 ÷ 8.0")],
)
def test_what_a_sum_drawn_was_spent_on_is_no_further_use_of_the_whole(
    ask, make_view, make_figure, state, question, told
):
    view = make_view(
        state(
            "粮食储备金年初安排8.0亿元，实际动支5.0亿元，其中用于收购3.0亿元、轮换2.0亿元。",
            make_figure("储备金", "8.0", unit="亿元", measure="年初预算数"),
            make_figure("动支", "5.0", unit="亿元", measure="执行数"),
            make_figure("收购", "3.0", unit="亿元", measure="执行数"),
            make_figure("轮换", "2.0", unit="亿元", measure="执行数"),
        ),
        year=2031,
        kind="政府决算",
    )
    assert told in ask(question, view).text
