"""Names that reports join or part, and both sides of an account."""

import pytest


def test_two_things_printed_as_one_are_one_where_they_are_asked_for_as_one(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state(
            "省对市税收返还和转移支付合计 9.00",
            make_figure("省对市税收返还和转移支付合计", "9.00"),
            table="表",
        ),
        state("税收返还 4.00", make_figure("税收返还", "4.00"), table="表"),
        state("专项转移支付 5.00", make_figure("专项转移支付", "5.00"), table="表"),
    )
    (target,) = make_case("税收返还和转移支付一共多少？", view).linked.targets
    assert target.mentions[0].keys == {"省对市税收返还和转移支付合计"}
    apart = make_case("税收返还和转移支付各多少？", view).linked.targets
    assert len(apart) == 2, apart
    given = make_case("税收返还来的和专项转移支付的各多少？", view).linked.targets
    assert len(given) == 2, given


@pytest.mark.parametrize("question", ["林地基金收多少、支多少？", "林地基金收入和支出各多少？"])
def test_both_sides_of_a_thing_are_two_things(make_case, make_view, make_figure, state, question):
    view = make_view(
        state("林地基金收入 9.00", make_figure("林地基金收入", "9.00"), table="表"),
        state("林地基金支出 4.00", make_figure("林地基金支出", "4.00"), table="表"),
    )
    assert len(make_case(question, view).linked.targets) == 2


def test_what_is_not_of_a_kind_is_called_by_what_it_leaves_out(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            "企业资产（不含金融企业） 8.10", make_figure("企业资产（不含金融企业）", "8.10"), table="资产表"
        ),
        state("金融企业资产 3.30", make_figure("金融企业资产", "3.30"), table="资产表"),
    )
    mentions = make_case("非金融企业的资产有多少？", view).linked.mentions
    assert any(m.text == "非金融企业" and "企业资产（不含金融企业）" in m.keys for m in mentions), mentions


def test_the_other_side_in_a_later_clause_is_the_same_thing_on_that_side(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("林地基金支出 4.00", make_figure("林地基金支出", "4.00"), table="表"),
        state("林地基金收入 9.00", make_figure("林地基金收入", "9.00"), table="表"),
    )
    _, second = make_case("林地基金支出执行了多少？收入超预算了吧？", view).linked.targets
    assert second.mentions[0].keys == {"林地基金收入"}


def test_two_costs_said_as_one_are_told_apart(make_case, make_view, make_figure, state):
    view = make_view(
        state("水费 1.20", make_figure("水费", "1.20")), state("电费 3.10", make_figure("电费", "3.10"))
    )
    names = {mention.text for mention in make_case("水电费一共多少？", view).linked.mentions}
    assert names == {"水费", "电费"}


def test_a_thing_with_what_it_takes_in_is_one_printed_name(make_case, make_view, make_figure, state):
    name = "市对区体制返还和转移支付"
    view = make_view(
        state(
            f"{name}9.00万元，其中市对区转移支付5.00万元。",
            make_figure(name, "9.00"),
            make_figure("市对区转移支付", "5.00"),
        )
    )
    case = make_case("市对区转移支付（含体制返还）一共多少？", view)
    assert case.linked.mentions[0].keys == {name}


def test_a_quota_of_debts_is_their_limit_where_none_is_printed(make_case, make_view, make_figure, state):
    view = make_view(state("新增一般债务限额 9.00", make_figure("新增一般债务限额", "9.00", measure="限额")))
    assert "新增一般债务限额" in make_case("一般债务新增额度是多少？", view).linked.folded
    printed = make_view(state("债务新增额度 9.00", make_figure("债务新增额度", "9.00", measure="限额")))
    assert "一般债务新增额度" in make_case("一般债务新增额度是多少？", printed).linked.folded


def test_an_insurance_printed_with_a_word_inside_is_linked(make_case, make_view, make_figure, state):
    name = "松农基本养老保险基金收入"
    case = make_case(
        "松农养老保险基金收入多少？", make_view(state(f"{name}9元。", make_figure(name, "9", unit="元")))
    )
    assert [name in mention.keys for mention in case.linked.mentions] == [True]


def test_a_joined_name_said_in_another_order(make_case, make_view, make_figure, state):
    view = make_view(
        state("湿地保护与修复400.00万元。", make_figure("湿地保护与修复", "400.00")),
        state("湿地监测20.00万元。", make_figure("湿地监测", "20.00")),
    )
    linked = make_case("林地保护与湿地修复比上年少了多少？", view).linked
    assert any(mention.keys == {"湿地保护与修复"} for mention in linked.mentions), linked.mentions


def test_a_row_printed_without_its_side_goes_before_longer_names(make_case, make_view, make_figure, state):
    view = make_view(
        state("技术研究与开发 60.00", make_figure("技术研究与开发", "60.00"), table="支出决算表"),
        state(
            "其他技术研究与开发支出 50.00", make_figure("其他技术研究与开发支出", "50.00"), table="支出决算表"
        ),
    )
    mentions = make_case("技术研究与开发支出是多少？", view).linked.mentions
    assert [set(mention.keys) for mention in mentions] == [{"技术研究与开发"}], mentions
    mentions = make_case("其他技术研究与开发支出是多少？", view).linked.mentions
    assert [set(mention.keys) for mention in mentions] == [{"其他技术研究与开发支出"}], mentions


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青溪县2031年还了多少政府债券本金，一般债和专项债各还多少？", ("55", "25", "30")),
        ("青溪县2031年一般债和专项债各还多少本金？", ("25", "30")),
        ("青溪县2031年还了多少一般债？", ("25",)),
        ("青溪县2031年发了多少债券？", ("84",)),
        ("青溪县2031年还了多少债？", ("55",)),
    ],
)
def test_of_debts_what_is_done_with_them_is_meant(ask, make_view, make_figure, state, question, told):
    rows = {"地方政府": ("84", "55", "18"), "一般": ("36", "25", "8"), "专项": ("48", "30", "10")}
    view = make_view(
        *(
            state(
                f"{kind}债券{done} {value}",
                make_figure(f"{kind}债券{done}", value, region="青溪县"),
                table="债券情况表",
            )
            for kind, values in rows.items()
            for done, value in zip(("发行", "还本", "付息"), values, strict=True)
        ),
        kind="政府决算",
    )
    text = ask(question, view).text
    others = {value for values in rows.values() for value in values} - set(told)
    assert all(f"{value}万元" in text for value in told), text
    assert not any(f"{value}万元" in text for value in others), text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("2031年全市还了多少一般债？", "25", "8"),
        ("2031年全市一般债付了多少利息？", "8", "25"),
        ("2031年全市发行了多少一般债券？", "36", "25"),
    ],
)
def test_what_stands_above_a_row_tells_what_is_done_with_bonds(
    ask, make_view, make_figure, state, question, told, other
):
    view = make_view(
        *(
            state(
                f"全市 {value}",
                make_figure("一般债", value, region="全市", ancestors=(above,), measure=measure),
                table="政府债券情况表",
            )
            for above, value, measure in (
                ("偿还本金", "25", "执行数"),
                ("支付利息", "8", "执行数"),
                ("债务余额", "90", "余额"),
            )
        ),
        state("全市发行一般债券36万元。", make_figure("一般债券", "36", region="全市", measure="执行数")),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert f"{told}万元" in text and f"{other}万元" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公车运行维护费里，加油的钱占百分之几？", "25.00%"),
        ("公车运维费里加油占多大比重？", "25.00%"),
        ("公务用车运行维护费当中维修的钱占多少比例？", "40.00%"),
        ("公车运行维护费里，加油花了多少？", "10.00万元"),
        ("公车加油花了多少钱？", "10.00万元"),
    ],
)
def test_a_part_of_a_whole_is_the_printed_name_that_begins_as_the_whole_does(
    ask, make_view, make_figure, state, question, told
):
    view = make_view(
        state(
            "公务用车购置及运行维护费 80.00",
            make_figure("公务用车购置及运行维护费", "80.00"),
            table="“三公”经费",
        ),
        state("公务用车运行维护费 40.00", make_figure("公务用车运行维护费", "40.00"), table="“三公”经费"),
        state("维修（护）费 36.00", make_figure("维修（护）费", "36.00"), table="基本支出"),
        state(
            "公务用车运行维护费中，公务用车加油10.00万元，公务用车维修16.00万元。",
            make_figure("公务用车加油", "10.00"),
            make_figure("公务用车维修", "16.00"),
        ),
    )
    text = ask(question, view).text
    assert told in text and "80.00" not in text and "36.00" not in text, text


def test_a_name_known_whole_is_not_taken_apart_at_its_join(ask, make_view, make_figure, state):
    names = (("公务用车购置及运行费", "9.00"), ("公务用车运行维护费", "4.00"))
    view = make_view(*(state(f"{name} {n}", make_figure(name, n), table="三公经费表") for name, n in names))
    answer = ask("公务用车购置及运行维护费是多少？", view)
    assert [figure.printed for figure in answer.figures] == ["9.00"], answer.text
