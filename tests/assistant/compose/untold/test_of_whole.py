"""An answer of all is none of a part or of each, nor one of a part of the whole."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年教育支出（含体育支出）是多少？",
        "2031年教育支出，连体育支出一块儿算，规模多大？",
        "2031年教育支出（把体育支出算进去）多少？",
    ],
)
def test_a_sum_without_what_it_is_to_hold_is_no_answer(ask, make_view, make_figure, state, question):
    view = make_view(state("教育支出81.00万元。", make_figure("教育支出", "81.00")))
    draft = ask(question, view)
    assert draft.status == "not_stated" and "81" not in draft.text, draft.text


@pytest.mark.parametrize(
    "question",
    [
        "信息化建设那60万元里，买云存储设备花了多少？",
        "信息化建设的几十万元中，买云存储设备花了多少？",
    ],
)
def test_a_whole_is_no_answer_to_what_is_sought_in_it(ask, make_view, make_figure, state, question):
    view = make_view(
        state("信息化建设支出60.00万元。", make_figure("信息化建设", "60.00")),
        state("单价100万元以上设备2台。", make_figure("单价100万元以上设备", "2", unit="台", measure="数量")),
        kind="部门决算",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "60.00" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("技能培训里的盲人按摩班单独安排了多少钱？", False),
        ("技能培训里的残疾人技能培训安排了多少钱？", True),
    ],
)
def test_a_part_of_no_printed_name_is_not_told_by_what_it_is_in(
    ask, make_view, make_figure, state, question, told
):
    item = "残疾人就业技能培训"
    view = make_view(
        state(f"{item} 54.40", make_figure(item, "54.40", measure="预算数"), table="项目支出表"),
        state("开办盲人按摩等六个班。"),
        kind="部门预算",
    )
    assert ("54.40" in ask(question, view).text) == told


def test_the_whole_itself_is_told(ask, make_view, make_figure, state):
    view = make_view(state("信息化建设支出60.00万元。", make_figure("信息化建设", "60.00")), kind="部门决算")
    assert "60.00" in ask("信息化建设这笔钱一共花了多少？", view).text


def test_the_price_of_one_unit_is_no_sum_to_be_paid(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "东渠厂日处理2.0万吨、单价0.80元/吨。",
            make_figure("东渠厂日处理", "2.0", unit="万吨", measure="数量"),
            make_figure("单价", "0.80", unit="元", measure="预算数"),
        ),
        kind="部门预算",
    )
    answer = ask("按单价和日处理量，东渠厂全年要付多少？", view)
    assert answer.status == "not_stated" and "0.80" not in answer.text, answer.text
    assert "0.80元" in ask("东渠厂的单价是多少？", view).text


def test_a_rate_of_so_much_is_not_the_amount_that_its_name_ends_in(ask, make_view, make_figure, state):
    item = "百元医疗收入消耗卫生材料费"
    view = make_view(state(f"{item}19.62元。", make_figure(item, "19.62", unit="元")), kind="部门决算")
    assert "19.62" not in ask("医院卫生材料费多少？", view).text
    assert "19.62" in ask("百元医疗收入消耗卫生材料费是多少？", view).text
    assert "19.62" in ask("每百元医疗收入消耗多少卫生材料费？", view).text


@pytest.mark.parametrize(
    "question",
    [
        "不含云溪县，全市一般公共预算收入增长多少？",
        "扣除云溪县后，全市一般公共预算收入是多少？",
        "不含市级，全市一般公共预算收入增长多少？",
        "全市一般公共预算收入除了罚没收入还剩多少？",
    ],
)
def test_a_whole_is_no_answer_to_what_is_left_without_a_part(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "全市一般公共预算收入完成241.61亿元，增长0.7%。",
            make_figure("一般公共预算收入", "241.61", unit="亿元", region="全市"),
            make_figure("一般公共预算收入", "0.7", unit="%", measure="增减率", base="上年", direction="增加"),
        ),
        kind="政府决算",
    )
    draft = ask(question, view)
    assert draft.status == "not_stated" and "241.61" not in draft.text, draft.text


@pytest.fixture
def two_bonds(make_view, make_figure, state):
    """New bonds with their kinds, and the sum of refinancing bonds alone."""

    def kind(item, printed):
        return make_figure(item, printed, unit="亿元", ancestors=("新增债券",), region="市级", group=1)

    return make_view(
        state(
            "市级新增债券9亿元，其中一般债券2亿元、专项债券7亿元。",
            make_figure("新增债券", "9", unit="亿元", region="市级", group=1),
            kind("一般债券", "2"),
            kind("专项债券", "7"),
        ),
        state("市级再融资债券14亿元。", make_figure("再融资债券", "14", unit="亿元", region="市级", group=2)),
        kind="政府预算",
        level="政府",
    )


def test_a_part_of_one_whole_is_not_told_by_that_of_another(ask, two_bonds):
    assert "2亿元" in ask("市级新增债券里一般债券是多少？", two_bonds).text
    answer = ask("市级再融资债券里一般债券是多少？", two_bonds)
    assert answer.status == "not_stated" and "2亿元" not in answer.text, answer.text


def test_a_whole_without_its_kinds_does_not_tell_the_largest_of_them(ask, make_view, make_figure, state):
    view = make_view(
        state("护林支出9亿元。", make_figure("护林支出", "9", unit="亿元", region="全市")),
        kind="政府预算",
        level="政府",
    )
    answer = ask("全市护林支出哪类最多？", view)
    assert answer.status == "not_stated" and "各类" in answer.text, answer.text


def test_a_kind_of_the_whole_is_no_other_whole(ask, make_view, make_figure, state):
    def put(item, printed):
        return make_figure(item, printed, unit="亿元", ancestors=("专项债券",), region="全市", group=1)

    view = make_view(
        state(
            "全市新增专项债券9亿元。", make_figure("新增专项债券", "9", unit="亿元", region="全市", group=2)
        ),
        state("专项债券主要用于护林站2亿元、苗圃7亿元。", put("护林站", "2"), put("苗圃", "7")),
        kind="政府预算",
        level="政府",
    )
    assert "2亿元" in ask("全市新增专项债券里护林站是多少？", view).text


def test_what_is_taken_away_is_told_though_it_is_called_a_part(ask, make_view, make_figure, state):
    view = make_view(
        state("专项债券发行11.0亿元。", make_figure("专项债券发行", "11.0", unit="亿元")),
        state("再融资专项债券发行6.3亿元。", make_figure("再融资专项债券发行", "6.3", unit="亿元")),
        kind="政府决算",
        level="政府",
    )
    assert "4.7" in ask("2031年发行的专项债券，刨去再融资的部分还有多少亿元？", view).text
