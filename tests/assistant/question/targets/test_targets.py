"""What is asked of what: the targets of a question and what each is asked for."""

import pytest


def targets(linked):
    return [(target.name, target.wants) for target in linked.targets]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("公务接待费是多少？", [("公务接待费", ("amount",))]),
        ("公务接待费、会议费各是多少？", [("公务接待费", ("amount",)), ("会议费", ("amount",))]),
        ("公务接待费和会议费为什么减少？", [("公务接待费", ("reason",)), ("会议费", ("reason",))]),
        ("会议费是多少，为什么增加？", [("会议费", ("amount", "reason"))]),
        ("会议费是多少？培训费为什么增加？", [("会议费", ("amount",)), ("培训费", ("reason",))]),
        ("会议费", [("会议费", ())]),
        ("开会（会议费）和培训费各多少？", [("开会", ("amount",)), ("培训费", ("amount",))]),
        ("会议费和请物业管理费各多少？", [("会议费", ("amount",)), ("物业管理费", ("amount",))]),
        ("全市会议费和全市培训费各多少？", [("会议费", ("amount",)), ("培训费", ("amount",))]),
    ],
)
def test_what_is_asked_of_what(linked, question, expected):
    assert targets(linked(question)) == expected, question


def test_a_remark_about_each_is_about_all_things_named_before(linked):
    wants = [wants for _, wants in targets(linked("公务接待费和会议费各是多少，比上年各变化百分之几？"))]
    assert len(wants) == 2 and all("rate" in each for each in wants), wants


def test_names_side_by_side_in_the_clause_before_are_asked_of_each(make_case, forestry):
    targets = make_case("公务接待费、会议费这两类，从高到低怎么排？", forestry).linked.targets
    assert [target.mentions[-1].text for target in targets] == ["公务接待费", "会议费"]


def test_a_change_printed_as_a_name_is_no_thing_asked_about(make_case, make_view, make_figure, state):
    view = make_view(
        state("增长5.00万元。", make_figure("增长", "5.00")),
        state("造林补助3.00万元。", make_figure("造林补助", "3.00")),
    )
    linked = make_case("造林补助有多少，增长多少？", view).linked
    assert targets(linked) == [("造林补助", ("amount", "change"))]


def test_parts_asked_side_by_side_are_of_one_whole(make_case, make_view, make_figure, state):
    rows = [
        state(f"{name} {value}", make_figure(name, value, ancestors=(kind,)), table="2031年债券还本表")
        for kind, name, value in (
            ("一般债券", "再融资", "1.00"),
            ("一般债券", "财政预算安排", "2.00"),
            ("专项债券", "再融资", "3.00"),
            ("专项债券", "财政预算安排", "4.00"),
        )
    ]
    case = make_case("要还的专项债券，多少靠借新还旧，多少得财政自己掏？", make_view(*rows))
    named = [{mention.text for mention in target.mentions} for target in case.linked.targets]
    assert len(named) == 2 and all("专项债券" in each for each in named), named


def test_the_whole_does_not_answer_where_a_part_alone_is_asked(ask, make_view, make_figure, state):
    cars = make_figure("公务用车购置及运行维护费", "4.00", unit="亿元")
    view = make_view(state("公务用车购置及运行维护费4.00亿元。", cars), kind="政府决算")
    answer = ask("2031年光是买公车（不算养车）花了多少？", view)
    assert answer.status == "not_stated" and "4.00" not in answer.text


@pytest.fixture
def received(make_view, make_figure, state):
    """Receptions counted under a name of their own, and what they cost; a district office's own water."""
    counted = {"measure": "数量", "ancestors": ("公务接待费",)}
    return make_view(
        state("公务接待费支出3.20万元。", make_figure("公务接待费", "3.20")),
        state(
            "公务接待4批次、31人次。",
            make_figure("公务接待", "4", unit="批次", **counted),
            make_figure("公务接待", "31", unit="人次", **counted),
        ),
        state("水费支出1.10万元。", make_figure("水费", "1.10", code="30205")),
        organisation="云杉市林木街道",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公务接待一共用掉多少钱？", ("3.20万元",)),
        ("公务接待多少批次，花了多少钱？", ("4批次", "3.20万元")),
        ("公务接待的批次和人数", ("4批次", "31人次")),
        ("2031年街道总共安排了多少水费？", ("1.10万元",)),
    ],
)
def test_receptions_are_counted_and_paid(ask, received, question, told):
    text = ask(question, received).text
    assert all(words in text for words in told), text


def test_a_clause_in_front_is_the_context_of_all_behind_it(make_case, make_view, make_figure, state):
    above = ("还本预算数", "专项债券")
    view = make_view(
        state("专项债券还本 13.00", make_figure("专项债券还本", "13.00"), table="还本表"),
        state("再融资 9.00", make_figure("再融资", "9.00", ancestors=above), table="还本表"),
        state("财政预算安排 4.00", make_figure("财政预算安排", "4.00", ancestors=above), table="还本表"),
    )
    first, second = make_case("专项债券还本，再融资债券多少，财政资金还多少？", view).linked.targets
    assert any("再融资" in mention.keys for mention in first.mentions)
    assert any(m.kind == "context" and "专项" in m.text for m in second.mentions), second.mentions


def test_how_many_and_what_they_are_worth(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "车辆6辆，价值122.84万元。",
            make_figure("车辆", "6", measure="数量", unit="辆"),
            make_figure("车辆", "122.84", part="价值"),
        )
    )
    for question in ("车辆的数量和价值", "有多少台车，账面价值合计多少？"):
        text = ask(question, view).text
        assert "6辆" in text and "122.84万元" in text, text


def test_things_described_by_whom_they_are_for_stand_side_by_side(linked):
    names = [t.name for t in linked("给离休人员的离休费和给退休人员的退休费各是多少？").targets]
    assert len(names) == 2, names


def test_a_clause_that_only_says_whose_budget_it_is_asks_nothing(linked):
    targets = linked("青溪林场2031年的培训费预算，一共列了多少？").targets
    assert len(targets) == 1
    assert {"budget", "amount"} <= set(targets[0].wants)


def test_what_was_spent_is_the_whole_of_the_parts_asked_next(ask, make_view, make_figure, state):
    view = make_view(
        state("本年支出合计90.00万元。", make_figure("本年支出合计", "90.00")),
        state("项目支出30.00万元。", make_figure("项目支出", "30.00")),
    )
    for question in (
        "单位一年实际花掉多少钱，其中花在项目上的有多少？",
        "全年花了多少钱，其中项目上花了多少？",
    ):
        text = ask(question, view).text
        assert "90.00" in text and "30.00" in text


def test_the_other_side_of_a_budget_is_asked_as_a_budget(linked):
    wants = [wants for _, wants in targets(linked("会议基金预计收入多少、支出多少？"))]
    assert all("actual" not in each for each in wants), wants


def test_a_balance_asked_behind_the_flow_of_one_fund_is_that_funds(make_case, make_view, make_figure, state):
    names = ("失业保险基金支出", "失业保险基金年末滚存结余", "年末滚存结余")
    view = make_view(*(state(f"{name}9.00万元。", make_figure(name, "9.00")) for name in names))
    targets = make_case("失业保险基金支出多少，滚存结余多少？", view).linked.targets
    assert [target.mentions[-1].text for target in targets] == ["失业保险基金支出", "失业保险基金滚存结余"]
    assert len(targets[1].mentions) == 1


def test_why_asked_behind_several_parts_is_why_of_their_whole(linked):
    whole, *parts = targets(linked("公务接待费多少，其中会议费和培训费各多少，为什么增长？"))
    assert "reason" in whole[1] and not any("reason" in wants for _, wants in parts), (whole, parts)


def test_staff_side_by_side_are_a_thing_each(make_case, make_view, make_figure, state):
    kinds = ("年末在编实有人数", "编外聘用人员", "退休人员")
    view = make_view(
        *(state(f"{kind}9人", make_figure(kind, "9", unit="人", measure="数量")) for kind in kinds)
    )
    linked = make_case("在编人员、编外聘用人员和退休人员各多少？", view).linked
    assert [len(target.mentions) for target in linked.targets] == [1, 1, 1], targets(linked)
