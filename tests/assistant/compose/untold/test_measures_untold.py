"""What is asked of a thing beside what is told of it is said not to be written."""

import pytest


@pytest.fixture
def costs(make_view, make_figure, state):
    return make_view(
        state(
            "退休费3.00万元。", make_figure("退休费", "3.00"), make_figure("退休费", "2.50", measure="预算数")
        ),
        state("劳务费1.00万元。", make_figure("劳务费", "1.00", measure="决算数")),
        state("编外教练5人。", make_figure("编外教练", "5", measure="数量", unit="人")),
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("退休费决算数是多少，比上年增加多少？", "3.00万元", "没有写明比上年的增减"),
        ("退休费是多少，跟去年比多了还是少了多少？", "3.00万元", "没有写明比上年的增减"),
        ("劳务费决算数是多少，预算数是多少？", "1.00万元", "没有写明预算数"),
        ("编外教练多少人，经费多少？", "5人", "没有写明金额"),
    ],
)
def test_what_is_asked_beside_a_told_amount_is_said_not_to_be_written(ask, costs, question, told, untold):
    answer = ask(question, costs)
    assert answer.status == "partial" and told in answer.text and untold in answer.text, answer.text


def test_a_move_that_a_sentence_tells_is_no_move_untold(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费5.00万元，比上年增加1.00万元。", make_figure("会议费", "5.00"),
              make_figure("会议费", "1.00", measure="增减额", direction="增加", base="上年"))
    )  # fmt: skip
    answer = ask("会议费是多少，比上年增加多少？", view)
    assert answer.status == "answered" and "1.00万元" in answer.text


@pytest.fixture
def bodies(make_view, make_figure, state):
    return make_view(
        state("项目支出合计90万元。", make_figure("项目支出合计", "90", measure="预算数")),
        state("人员经费40万元。", make_figure("人员经费", "40", measure="预算数")),
        state(
            "青溪文化站 项目支出合计 7",
            make_figure("项目支出合计", "7", region="青溪文化站", measure="预算数"),
            table="项目支出表",
        ),
        state(
            "青溪图书角 夜读 2",
            make_figure("夜读", "2", region="青溪图书角", measure="预算数"),
            table="项目支出表",
        ),
        organisation="青溪镇",
        kind="部门预算",
    )


def test_of_a_body_nothing_is_told_that_is_of_all(ask, bodies):
    answer = ask("青溪图书角的人员经费是多少？", bodies)
    assert answer.status == "not_stated" and "40" not in answer.text, answer.text
    answer = ask("青溪文化站项目支出多少，人员经费多少？", bodies)
    assert answer.status == "partial" and "7万元" in answer.text and "40" not in answer.text, answer.text


def test_a_row_that_calls_a_body_without_its_place_is_of_it(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "year": 2031}
    view = make_view(
        state("会议费 9", make_figure("会议费", "9", **about), table="会议费表"),
        state("市图书馆 2", make_figure("会议费", "2", region="市图书馆", **about), table="会议费表"),
        state(
            "青溪市图书馆 20",
            make_figure("支出合计", "20", region="青溪市图书馆", **about),
            table="部门支出总表",
        ),
        organisation="青溪市文化局",
        kind="部门预算",
    )
    answer = ask("市图书馆2031年会议费多少？", view)
    assert answer.status == "answered" and "2万元" in answer.text, answer.text


def test_of_the_spending_of_a_body_a_slice_is_called_one(ask, bodies):
    answer = ask("青溪文化站支出预算多少？", bodies)
    assert answer.status == "partial" and "以上只是项目支出" in answer.text, answer.text


def test_all_that_a_body_is_budgeted_to_receive_is_its_budget(ask, make_view, make_figure, state):
    income = make_figure("收入合计", "20", region="青溪文化站", measure="预算数")
    view = make_view(
        state("青溪文化站 20", income, table="部门收入总体情况表"),
        state("会议费 9", make_figure("会议费", "9", measure="预算数"), table="会议费表"),
        organisation="青溪市文化局",
        kind="部门预算",
    )
    for asked in ("青溪文化站预算多少？", "青溪文化站预算合计多少？"):
        answer = ask(asked, view)
        assert answer.status == "answered" and "20万元" in answer.text, answer.text


def test_a_fund_of_all_is_no_part_of_the_thing_before(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state("养老服务 5", make_figure("养老服务", "5", **about), table="支出预算表"),
        state("政府性基金预算支出 3", make_figure("政府性基金预算支出", "3", **about), table="支出预算表"),
        kind="部门预算",
    )
    answer = ask("养老服务预算多少，其中政府性基金预算支出多少？", view)
    assert answer.status == "partial" and "3万元" not in answer.text, answer.text


def test_a_body_without_rows_is_not_told_by_the_whole(ask, make_view, make_figure, state):
    view = make_view(
        state("下属单位有青溪苗木站。"),
        state("人员经费40万元。", make_figure("人员经费", "40", measure="预算数")),
        state("城管执法9万元。", make_figure("城管执法", "9", measure="预算数")),
        state("青溪苗木站新增6人。", make_figure("青溪苗木站新增", "6", measure="数量", unit="人")),
        organisation="青溪镇",
        kind="部门预算",
    )
    for question in (
        "青溪苗木站的人员经费是多少？",
        "城管执法队支出预算多少？",
        "青溪苗木站2031年支出多少？",
    ):
        assert ask(question, view).status == "not_stated", question


def test_all_income_of_a_body_is_the_sum_of_its_row(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "scope": "全部资金"}
    view = make_view(
        state("收入总计 90", make_figure("收入总计", "90", **about), table="收支总表"),
        state(
            "青溪文化站 7 2",
            make_figure("收入合计", "7", region="青溪文化站", **about),
            make_figure("单位资金", "2", region="青溪文化站", **about),
            table="收入总表",
        ),
        organisation="青溪镇",
        kind="部门预算",
    )
    text = ask("青溪文化站的收入总计是多少，其中单位资金多少？", view).text
    assert "7万元" in text and "2万元" in text and "90" not in text, text


@pytest.mark.parametrize(
    ("question", "status"),
    [("林道养护2031年的预算数是多少？", "partial"), ("林道养护花了多少？", "answered")],
)
def test_a_budget_asked_by_name_is_not_told_by_what_was_spent_alone(
    ask, make_view, make_figure, state, question, status
):
    view = make_view(
        state("林道养护执行9.00万元。", make_figure("林道养护", "9.00", measure="执行数", year=2031)),
        kind="政府预算",
    )
    answer = ask(question, view)
    assert answer.status == status and "9.00万元" in answer.text, answer.text
    assert ("没有写明预算数" in answer.text) == (status == "partial")


def test_what_was_spent_is_not_told_by_what_a_table_plans(ask, make_view, make_figure, state):
    about = {"measure": "预算数", "ancestors": ("“三公”经费",)}
    view = make_view(
        state(
            "会议费 44 41",
            make_figure("会议费", "44", year=2030, **about),
            make_figure("会议费", "41", year=2031, **about),
            table="会议费预算表",
        ),
        state("2030年护林支出9万元。", make_figure("护林支出", "9", year=2030, measure="执行数")),
        year=2031,
        kind="政府预算",
    )
    answer = ask("2030年会议费实际花掉多少？", view)
    assert answer.status == "not_stated" and "预算数为44" in answer.text, answer.text
    assert "没有写明执行数" in answer.text
    assert ask("2030年会议费预算是多少？", view).status == "answered"
    assert ask("2030年护林支出实际花掉多少？", view).status == "answered"


@pytest.mark.parametrize("asked", ["里中央资金有多少", "的资金有多少", "自治区补助多少"])
def test_money_asked_of_a_thing_is_not_told_by_its_area(ask, make_view, make_figure, state, asked):
    view = make_view(
        state(
            "用于2个乡镇3.6万亩育苗田的滴灌配套建设。",
            make_figure("育苗田", "3.6", measure="数量", unit="万亩", year=2031),
        ),
        kind="部门预算",
    )
    assert ask(f"育苗田{asked}？", view).status == "not_stated"
    assert "3.6万亩" in ask("育苗田有多少万亩？", view).text


def test_what_was_spent_is_not_told_by_a_sentence_of_a_budget(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费8.40万元，比上年减少1.60万元，主要是压减开支。",
            make_figure("会议费", "8.40", measure="预算数"),
            make_figure("会议费", "1.60", measure="增减额", direction="减少", base="上年"),
        ),
        kind="部门预算",
    )
    for question in ("会议费实际支出了多少？", "会议费决算数是多少？"):
        answer = ask(question, view)
        assert answer.status == "not_stated" and "8.40" not in answer.text, answer.text
    assert "8.40万元" in ask("会议费是多少？", view).text


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("公务接待费完成预算的百分之几？", "其中：公务接待费2.40万元，比上年减少0.30万元，下降11.11%。"),
        ("本年支出合计比上年增加了多少？", "一般公共预算拨款支出8.00万元，占本年支出合计的91.86%。"),
    ],
)
def test_a_sentence_without_the_kind_of_number_asked_is_no_answer(ask, make_view, state, question, sentence):
    answer = ask(question, make_view(state(sentence), kind="部门预算"))
    assert answer.status == "not_stated" and sentence not in answer.text, answer.text


@pytest.mark.parametrize("question", ["事前评估给县里省了多少钱，审减率多高？", "事前评估的审减率是多少？"])
def test_what_was_cut_is_no_move_from_a_year(ask, make_view, state, question):
    sentence = "完成事前评估项目68个，审减2亿元，审减率39.6%。"
    assert "39.6%" in ask(question, make_view(state(sentence), kind="政府预算")).text


def test_what_was_drawn_from_a_reserve_is_not_told_by_what_was_set_aside(ask, make_view, make_figure, state):
    view = make_view(
        state("防火预备费 36.00", make_figure("防火预备费", "36.00", measure="预算数"), table="支出决算表"),
        kind="政府决算",
    )
    answer = ask("防火预备费动用了多少？", view)
    assert answer.status == "not_stated" and "没有写明" in answer.text, answer.text
