"""What a sum went to, where the question says the sum or the fund."""

import pytest


@pytest.fixture
def lottery(make_view, make_figure, state):
    return make_view(
        state(
            "彩票公益金安排的支出 15.00",
            make_figure("彩票公益金安排的支出", "15.00", code="22960"),
            table="政府性基金预算支出表",
        ),
        state("物业费15.00万元，用于办公楼保洁。", make_figure("物业费", "15.00")),
        state(
            "用于林业事业的彩票公益金支出15.00万元，主要用于苗木更新和护林员培训。",
            make_figure("用于林业事业的彩票公益金支出", "15.00"),
        ),
    )


@pytest.mark.parametrize(
    "question",
    [
        "那15万彩票公益金打算用在哪些地方？",
        "15万元的彩票公益金花在了什么地方？",
        "彩票公益金打算花在什么地方？",
    ],
)
def test_the_sentence_of_the_sum_tells_its_use(ask, lottery, question):
    text = ask(question, lottery).text
    assert "苗木更新和护林员培训" in text and "办公楼" not in text, text


def test_the_use_is_told_by_the_sentence_behind_the_sum(ask, make_view, make_figure, state):
    view = make_view(
        state("林道养护基金 820.00", make_figure("林道养护基金", "820.00"), table="转移支付分项目决算表"),
        state(
            "五、林道养护基金820.00万元。主要用于支持各县林道修缮和桥涵更新。",
            make_figure("林道养护基金", "820.00"),
        ),
    )
    text = ask("林道养护基金有多少，用来做什么？", view).text
    assert "820.00万元" in text and "桥涵更新" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [("清理林区垃圾、山路保洁的钱安排了多少？", True), ("清理林区垃圾的钱安排了多少？", False)],
)
def test_the_sum_in_front_of_just_the_use_named_is_quoted(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state(
            "其他自然保护支出100.00万元。主要用于林区垃圾治理和重点山路保洁支出。",
            make_figure("其他自然保护支出", "100.00", measure="预算数"),
        ),
        kind="部门预算",
    )
    assert ("100.00万元" in ask(question, view).text) == told


@pytest.fixture
def reserve(make_view, make_figure, state):
    """A reserve that rose, what more of it is for, and what its name means."""
    own = {"measure": "增减额", "base": "上年", "direction": "增加"}
    return make_view(
        state("林场预留经费预算数为90.00万元。", make_figure("林场预留经费", "90.00", measure="预算数")),
        state(
            "与上年相比增加70.00万元，主要是用于护林员工资的增加部分。",
            make_figure("林场预留经费", "70.00", **own),
        ),
        state("七、林场预留经费：指年初预留用于补植等不可预见支出的经费。", heading="名词解释"),
        kind="部门预算",
    )


@pytest.mark.parametrize("question", ["林场预留经费涨了好几倍，钱用在哪？", "林场预留经费增加的钱用在哪？"])
def test_what_more_of_a_thing_is_for_is_told_where_its_move_is(ask, reserve, question):
    answer = ask(question, reserve)
    assert answer.status == "answered" and "护林员工资" in answer.text, answer.text


@pytest.mark.parametrize(
    "question", ["“林场预留经费”是干什么用的？这一年留了多少？", "林场预留经费指什么，今年安排了多少？"]
)
def test_what_a_name_means_is_told_beside_its_amount(ask, reserve, question):
    text = ask(question, reserve).text
    assert "90.00万元" in text and "不可预见支出" in text, text


def test_a_sum_in_front_of_what_it_goes_to_is_told_with_what_it_is_for(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "统筹资金300万元推进林道整治，优化环境。统筹资金50万元新建20个林火快速扑救队，提升林区安全水平。",
            make_figure("统筹资金", "300"),
            make_figure("统筹资金", "50"),
            make_figure("林火快速扑救队", "20", measure="数量", unit="个"),
        ),
        kind="政府预算",
    )
    text = ask("新建20个林火快速扑救队花多少钱，为了什么？", view).text
    assert "50万元" in text and "提升林区安全水平" in text and "300" not in text, text


@pytest.mark.parametrize(
    "question", ["彩票公益金花在了哪几件事上，各多少？", "彩票公益金花了多少，都干什么用了？"]
)
def test_the_use_behind_the_name_of_a_thing_stands_beside_its_amount(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "彩票公益金安排的支出 15.00",
            make_figure("彩票公益金安排的支出", "15.00", code="22960"),
            table="政府性基金预算支出表",
        ),
        state(
            "支出全部为彩票公益金安排的支出，主要用于护林站修缮9.00万元、苗圃更新6.00万元。",
            make_figure("护林站修缮", "9.00"),
            make_figure("苗圃更新", "6.00"),
        ),
    )
    text = ask(question, view).text
    assert "15.00万元" in text and "苗圃更新6.00万元" in text, text


@pytest.fixture
def insured(make_view, make_figure, state):
    """Two subjects with nearly one name, and one whose use stands behind its amount."""
    own = {"code": "2101102", "measure": "预算数"}
    return make_view(
        state(
            "6.卫生健康支出（类）林场医疗（款）护林员医疗（项）36.00万元，主要用于在职护林员医保缴费。",
            make_figure("护林员医疗", "36.00", use="主要用于在职护林员医保缴费", **own),
        ),
        state(
            "7.卫生健康支出（类）林场医疗（款）其他护林员医疗支出（项）4.00万元，主要用于大额补助。",
            make_figure("其他护林员医疗支出", "4.00", use="主要用于大额补助", measure="预算数"),
        ),
        state(
            "（三）林场接待费0.40万元，比上年减少0.10万元。主要用于接待邻县护林员来访。",
            make_figure("林场接待费", "0.40", measure="预算数", use="主要用于接待邻县护林员来访"),
        ),
        state("林场运行经费：指用于购买货物和服务的各项公用经费。", heading="名词解释"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("护林员医疗这笔钱主要花在哪些方面？", "在职护林员医保缴费", "大额补助"),
        ("护林员医疗主要用于什么？", "在职护林员医保缴费", "大额补助"),
        ("林场接待费主要花在哪？", "接待邻县护林员来访", "货物和服务"),
    ],
)
def test_the_use_of_the_very_thing_named_comes_before_that_of_others(ask, insured, question, told, other):
    text = ask(question, insured).text
    assert told in text and other not in text, text


def test_the_use_of_a_subject_is_told_from_its_own_clause(ask, make_view, make_figure, state):
    view = make_view(
        state("护林防火 90.00", make_figure("护林防火", "90.00", code="2130234"), table="支出决算表"),
        state(
            "其中：林业（款）苗木培育（项）支出16.00万元，用于育苗；林业（款）护林防火（项）支出12.00万元，用于开设隔离带。",
            make_figure("苗木培育", "16.00"),
        ),
    )
    text = ask("护林防火支出多少，用在什么地方？", view).text
    assert "用于开设隔离带" in text and "育苗" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "新增的3.20亿元林业债券投到了哪几个项目，各多少？",
        "3.20亿元新增林业债券主要用在哪里？",
    ],
)
def test_of_a_sum_that_only_explains_another_the_use_is_told_where_its_thing_stands_alone(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "林业基金支出完成9.68亿元，主要是新增林业债券3.20亿元形成支出。",
            make_figure("林业基金支出", "9.68", unit="亿元"),
            make_figure("新增林业债券", "3.20", unit="亿元"),
        ),
        state(
            "新增林业债券主要用于：北山林道二期1.80亿元、苗圃扩建1.40亿元。",
            make_figure("新增林业债券", "1.80", part="北山林道二期", unit="亿元"),
            make_figure("新增林业债券", "1.40", part="苗圃扩建", unit="亿元"),
        ),
    )
    text = ask(question, view).text
    assert all(piece in text for piece in ("北山林道二期", "1.80亿元", "苗圃扩建", "1.40亿元")), text
    assert "9.68" not in text


def test_what_more_money_is_for_stands_between_the_amount_and_its_move(ask, make_view, make_figure, state):
    about = {"measure": "增减额", "base": "上年", "direction": "增加"}
    view = make_view(
        state(
            "收入增加90.00万元，主要原因是护林经费增加。",
            make_figure("收入", "90.00", reason="护林经费增加", **about),
        ),
        state(
            "护林竞赛支出56.00万元，主要用于承办第九届护林运动会，比上年增加46.00万元；",
            make_figure("护林竞赛支出", "56.00"),
            make_figure("护林竞赛支出", "46.00", **about),
        ),
    )
    text = ask("护林竞赛支出比上年多了多少？多出来办什么事？", view).text
    assert "46.00万元" in text and "护林运动会" in text and "90.00" not in text, text


@pytest.mark.parametrize(
    "question", ["46万元彩票公益金分别用在哪几件事上，各多少？", "彩票公益金用在哪几件事上，各多少？"]
)
def test_the_use_behind_the_sentence_of_a_sum_may_alone_name_its_thing(
    ask, make_view, make_figure, state, question
):
    lottery = "用于林业事业的彩票公益金支出"
    view = make_view(
        state(f"{lottery} 46.00", make_figure(lottery, "46.00", code="2296099"), table="政府性基金支出表"),
        state(
            "云杉市林业局2031年政府性基金支出46.00万元，比上年减少5.00万元。"
            f"全部用于{lottery}（项），其中：护林站修缮30.00万元，苗圃更新16.00万元。",
            make_figure("政府性基金支出", "46.00"),
        ),
    )
    text = ask(question, view).text
    assert "护林站修缮30.00万元，苗圃更新16.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "护林站运行维护的钱分别花在哪几块？",
        "护林站运行维护的钱怎么用？",
        "护林站运行维护项目的526.4万元用到哪几个地方，各多少？",
    ],
)
def test_a_form_that_no_line_names_is_of_the_project_of_its_title(
    ask, make_view, make_figure, state, question
):
    head = "（一）城区护林站运行维护项目"
    view = make_view(
        state(
            "1.项目概述：现有9座护林站。", make_figure("护林站", "9", unit="座", measure="数量"), heading=head
        ),
        state(
            "4.年度预算安排：2031年预算安排526.40万元。",
            make_figure("项目", "526.40", measure="预算数"),
            heading=head,
        ),
        state(
            "5.资金使用方向：电费468.00万元，设备维修58.40万元。",
            make_figure("电费", "468.00", measure="预算数"),
            make_figure("设备维修", "58.40", measure="预算数"),
            heading=head,
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "电费468.00万元，设备维修58.40万元" in text and "9座" not in text, text


def test_parts_that_add_up_to_the_sum_of_the_thing_are_what_it_went_to(ask, make_view, make_figure, state):
    view = make_view(
        state("森林防火 415.30", make_figure("森林防火", "415.30"), table="支出决算表"),
        state(
            "到位415.30万元，到位率100%；实际支出415.30万元。其中：物资购置300.00万元、演练培训115.30万元。",
            make_figure("到位", "415.30"),
            make_figure("物资购置", "300.00"),
            make_figure("演练培训", "115.30"),
        ),
    )
    text = ask("森林防火的415.3万都花在哪几块？", view).text
    assert "物资购置300.00万元、演练培训115.30万元" in text, text
    assert "物资购置" not in ask("苗木培育的415.3万都花在哪几块？", view).text
