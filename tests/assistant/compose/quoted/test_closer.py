"""The report's own sentence is quoted where it says more of what is asked than the figures do."""

import pytest

BONDS = "2031年全县地方政府债券还本付息共9.60亿元，其中：偿还本金7.10亿元，支付利息2.50亿元。"


@pytest.fixture
def county(make_view, make_figure, state):
    return make_view(
        state(
            "2031年全县新增地方政府债券12.00亿元。",
            make_figure("地方政府债券", "12.00", unit="亿元"),
            heading="三、债务情况",
        ),
        state(BONDS, heading="三、债务情况"),
        state("主要是养护站改建，项目支出增加113.95万元，用于养护站大楼装修等。", heading="四、支出情况"),
        state("林下经济奖补标准由每户每年300元提高到420元。", heading="五、惠民政策"),
    )


def test_the_sentence_that_tells_all_numbers_asked_is_quoted(ask, county):
    answer = ask("地方政府债券还本付息一共多少，本金和利息各多少？", county)
    assert all(number in answer.text for number in ("9.60亿元", "7.10亿元", "2.50亿元")), answer.text
    assert any(citation.quote.startswith("2031年全县地方政府债券还本付息") for citation in answer.citations)


def test_a_number_right_behind_what_is_asked_is_given(ask, county):
    answer = ask("林下经济奖补标准每户每年从多少元提高到多少元？", county)
    assert answer.status == "answered" and "300元提高到420元" in answer.text, answer.text


def test_a_number_of_something_else_in_the_same_sentence_is_not(ask, county):
    answer = ask("养护站大楼装修具体花了多少钱？", county)
    assert answer.status == "not_stated", answer.text


def test_an_answer_that_says_it_all_is_left_alone(ask, forestry):
    assert "报告写道" not in ask("公务接待费是多少？", forestry).text


def test_a_list_of_things_with_one_sum_is_no_closer_than_the_row_of_one(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "人员经费90.00万元，用于基本工资、退休费；公用经费20.00万元，用于办公费、印刷费。",
            make_figure("人员经费", "90.00"),
            heading="六、基本支出按经济分类",
        ),
        state("30302 退休费 4.00", make_figure("退休费", "4.00"), table="基本支出决算表"),
    )
    assert "4.00万元" in ask("经济分类里的退休费是多少？", view).text


def test_a_yes_or_no_clause_about_something_else_is_answered_too(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年末全县政府债务余额为82.70亿元，较上年增加1.80亿元。",
            make_figure("政府债务余额", "82.70", unit="亿元", measure="余额"),
            make_figure("政府债务余额", "1.80", unit="亿元", measure="增减额", base="上年", direction="增加"),
        ),
        state("各级政府债务余额都在核定限额之内。"),
    )
    answer = ask("2031年末政府债务余额比上年增加多少？是否在核定限额之内？", view)
    assert "1.80亿元" in answer.text and "都在核定限额之内" in answer.text, answer.text


def test_money_told_in_front_of_what_it_is_for_is_found(ask, make_view, state):
    view = make_view(
        state("财政投入7.30亿元，保障林区封育重点环节。"),
        state("2032年计划安排6.80亿元，保障林区封育对外开放。"),
        state("投入1.00亿元，支持总部基地建设。"),
        state("投入0.90亿元，积极支持湿地修复、退耕还林。"),
    )
    assert "0.90亿元" in ask("在湿地修复和退耕还林上投了多少钱？", view).text
    answer = ask("林区封育投了多少钱？", view)
    assert answer.status == "answered" and "7.30亿元" in answer.text and "6.80" not in answer.text, (
        answer.text
    )
    assert ask("护林员培训投了多少钱？", view).status == "not_stated"


def test_a_move_that_no_figure_carries_is_quoted(ask, make_view, make_figure, state):
    view = make_view(
        state("一般公共预算拨款 54.00", make_figure("一般公共预算拨款", "54.00"), table="收入决算表"),
        state("其中一般公共预算拨款54.00万元、基金拨款8.00万元，较上年减少1.00万元。"),
        state(
            "当年一般公共预算拨款支出54.00万元，较上年增加3.00万元，因补助增加；较上年执行数减少2.00万元。"
        ),
    )
    answer = ask("一般公共预算拨款和上年的执行数比，差多少？", view)
    assert answer.status == "answered", answer.text
    assert "减少2.00万元" in answer.text and "1.00万元" not in answer.text


def test_what_a_body_was_called_is_told_beside_its_money(ask, make_view, make_figure, state):
    view = make_view(
        state("云杉市防火服务中心支出86.00万元。", make_figure("防火服务中心支出", "86.00")),
        state("下属单位有云杉市防火服务中心（由原护林大队更名）。", heading="一、机构设置"),
    )
    text = ask("防火服务中心以前叫什么，支出多少？", view).text
    assert "86.00万元" in text and "护林大队" in text, text


def test_what_was_spent_on_a_thing_is_not_what_it_earned(ask, make_view, state):
    view = make_view(state("投入4.90亿元，支持林产品展销店建设。"), state("林区封育。"))
    assert "4.90" in ask("支持林产品展销店投了多少钱？", view).text
    assert ask("林产品展销店一共卖了多少钱？", view).status == "not_stated"


def test_a_rate_over_the_target_is_quoted_beside_the_growth(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全市争取各类上级资金152亿元，较2030年增长51%，超全年目标（110亿元）38%。",
            make_figure("各类上级资金", "152", unit="亿元"),
            make_figure("各类上级资金", "51", unit="%", measure="增减率", direction="增加", base="2030年"),
        ),
        kind="政府预算",
    )
    text = ask("全市争取各类上级资金多少，比全年目标超了百分之几？", view).text
    assert "152亿元" in text
    assert "38%" in text


@pytest.fixture
def plans(make_view, state):
    text = (
        "其中：安排66.9亿元，统筹保障重点林道建设；安排23.5亿元，统筹用于林地收储工作，盘活存量林地；"
        "安排7.3亿元，支持县属林场优化布局。"
    )
    return make_view(
        state(text, heading="三、支出政策"),
        state("支持办好第48届采菇技能大赛，提升劳动者就业技能。", heading="四、民生"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("准备拿多少亿收储林地？", "23.5亿元"),
        ("打算拿多少亿搞林地收储？", "23.5亿元"),
        ("拿出多少亿支持县属林场优化布局？", "7.3亿元"),
    ],
)
def test_money_told_in_front_of_what_it_is_for(ask, plans, question, told):
    assert told in ask(question, plans).text, ask(question, plans).text


@pytest.mark.parametrize(
    "question", ["为第48届采菇技能大赛准备了多少亿元？", "办第48届采菇技能大赛要花多少钱？"]
)
def test_a_sentence_that_only_names_a_thing_tells_no_amount_of_it(ask, plans, question):
    assert ask(question, plans).status == "not_stated", ask(question, plans).text


def test_a_number_told_in_a_clause_that_goes_on_is_given(ask, make_view, make_figure, state):
    view = make_view(
        state("推进苗圃经营权、林场经营权等盘活变现，实现效益最大化，实现收入14.9亿元。", heading="二、工作"),
        state("资产处置收入3亿元。", make_figure("资产处置收入", "3", unit="亿元"), heading="三、收入"),
    )
    text = ask("2031年盘活苗圃经营权、林场经营权这类资产，变现了多少钱？", view).text
    assert "14.9亿元" in text and "3亿元" not in text, text


@pytest.mark.parametrize(
    "question",
    ["2031年预备费有多少，占林业支出的百分之几，合不合法定比例？", "2031年预备费符合法定比例吗？"],
)
def test_whether_the_law_is_kept_to_is_quoted(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "预备费1.30亿元，占林业支出的1.7%，符合预算法规定的1%—3%法定比例。",
            make_figure("预备费", "1.30", unit="亿元"),
            make_figure("预备费", "1.7", unit="%", measure="占比", base="林业支出"),
        ),
        state("林业支出76.00亿元。", make_figure("林业支出", "76.00", unit="亿元")),
    )
    assert "符合预算法规定" in ask(question, view).text


@pytest.fixture
def repairs(make_view, make_figure, state):
    fund = "其他国有土地使用权出让收入安排的支出"
    return make_view(
        state("老旧苗圃改造 735.00", make_figure("老旧苗圃改造", "735.00"), table="支出决算表"),
        state(
            "老旧苗圃改造涉及苗圃5个。", make_figure("老旧苗圃改造涉及苗圃", "5", measure="数量", unit="个")
        ),
        state(
            f"具体为：{fund}18.00万元，用于东岭苗圃等3个苗圃的灌溉管网改造。",
            make_figure(fund, "18.00", scope="政府性基金"),
            make_figure("苗圃", "3", measure="数量", unit="个"),
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "东岭苗圃那几个苗圃改造灌溉管网花了多少钱？这是什么钱？",
        "东岭苗圃等3个苗圃改造灌溉管网花了多少钱？",
        "灌溉管网改造用了多少钱？",
    ],
)
def test_a_thing_of_which_only_a_sentence_speaks_is_no_row_called_like_a_part_of_it(ask, repairs, question):
    text = ask(question, repairs).text
    assert "18.00万元" in text and "735.00" not in text, text
