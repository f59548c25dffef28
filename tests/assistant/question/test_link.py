import pytest

from assistant.find.text.word_index import WordIndex
from assistant.question.likeness import alike_names, likeness, plain
from assistant.question.mentions import Mention


@pytest.fixture
def linked(make_case, forestry):
    return lambda question: make_case(question, forestry).linked


def targets(linked):
    return [(target.name, target.wants) for target in linked.targets]


def test_a_printed_name_is_linked_exactly(linked):
    (mention,) = linked("公务接待费是多少？").mentions
    assert (mention.text, mention.kind) == ("公务接待费", "exact")


def test_another_name_of_the_glossary_is_linked_to_the_same_thing(linked):
    (mention,) = linked("公务用车运行费是多少？").mentions
    assert "公务用车运行维护费" in mention.keys, f"{mention.text} stands for {sorted(mention.keys)}"


def test_quotes_and_level_marks_do_not_matter(linked):
    (mention,) = linked("“公务接待费”（款）是多少？").mentions
    assert mention.text == "公务接待费"


def test_an_everyday_word_is_linked(linked):
    (mention,) = linked("开会花了多少？").mentions
    assert mention.kind == "everyday" and "会议费" in mention.keys


def test_part_of_a_name_is_linked_to_the_names_that_hold_it(make_case, make_view, make_figure, state):
    view = make_view(state("林区道路养护3.00万元。", make_figure("林区道路养护", "3.00")))
    mentions = make_case("道路养护是多少？", view).linked.mentions
    assert any("林区道路养护" in mention.keys for mention in mentions), mentions


def test_a_name_that_denies_a_word_does_not_hold_it(make_case, make_view, make_figure, state):
    view = make_view(
        state("罚没收费收入3.00万元。", make_figure("罚没收费收入", "3.00")),
        state("非罚没收费收入5.00万元。", make_figure("非罚没收费收入", "5.00")),
    )
    keys = {key for mention in make_case("罚没收费是多少？", view).linked.mentions for key in mention.keys}
    assert keys == {"罚没收费收入"}


def test_a_code_is_linked(make_case, make_view, make_figure, state):
    view = make_view(
        state("森林管护 3.00", make_figure("森林管护", "3.00", code="2130205"), table="支出决算表")
    )
    (mention,) = make_case("2130205是多少？", view).linked.mentions
    assert (mention.kind, mention.text) == ("code", "2130205")


def test_an_unknown_word_stays_a_word(linked):
    (mention,) = linked("无人机是多少？").mentions
    assert (mention.text, mention.kind, mention.keys) == ("无人机", "word", frozenset())


def test_a_neighbour_is_avoided(linked):
    (mention,) = linked("公务用车购置及运行维护费是多少？").mentions
    assert "公务用车运行维护费" in mention.avoid, sorted(mention.avoid)


def test_the_organisation_is_no_thing_asked_about(linked):
    assert [mention.text for mention in linked("云杉市林业局的培训费是多少？").mentions] == ["培训费"]


def test_what_is_left_out_does_not_count(linked):
    assert "会议费" not in [mention.text for mention in linked("培训费不算会议费是多少？").mentions]


def test_a_receiver_counts_little(linked):
    receiver, thing = linked("给退休人员的培训费是多少？").mentions
    assert receiver.weight < thing.weight, f"{receiver.text} weighs as much as {thing.text}"


def test_a_vague_word_gives_way_to_a_name(linked):
    assert [mention.text for mention in linked("会议费总共花掉多少？").mentions] == ["会议费"]


def test_a_vague_word_alone_is_meant(linked):
    (mention,) = linked("一共花掉多少钱？").mentions
    assert "支出合计" in mention.keys or "本年支出合计" in mention.keys, sorted(mention.keys)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("公务接待费是多少？", [("公务接待费", ("amount",))]),
        ("公务接待费、会议费各是多少？", [("公务接待费", ("amount",)), ("会议费", ("amount",))]),
        ("公务接待费和会议费为什么减少？", [("公务接待费", ("reason",)), ("会议费", ("reason",))]),
        ("会议费是多少，为什么增加？", [("会议费", ("amount", "reason"))]),
        ("会议费是多少？培训费为什么增加？", [("会议费", ("amount",)), ("培训费", ("reason",))]),
        ("会议费", [("会议费", ())]),
    ],
)
def test_what_is_asked_of_what(linked, question, expected):
    assert targets(linked(question)) == expected, question


def test_the_text_to_search_for_names_everyday_words_formally(linked):
    assert "会议" in linked("开会花了多少？").search_text


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("一般公共预算财政拨款支出", "支出"),
        ("2024年度教育支出", "教育"),
        ("全市税收收入", "税收"),
        ("本部门项目支出", "项目"),
        ("公务接待费支出", "公务接待费"),
        ("支出", "支出"),
    ],
)
def test_a_name_without_scope_words_and_endings(name, short):
    assert plain(name) == short, name


def mention(text, kind="exact", order=(), keys=None):
    return Mention(text, 0, len(text), frozenset(keys or {text}), kind, 1.0, order=order)


def test_the_same_name_is_wholly_alike():
    assert likeness(mention("公务接待费"), "公务接待费") == 1.0


def test_a_name_that_differs_by_its_ending_is_nearly_alike():
    assert 0.9 < likeness(mention("教育支出"), "教育") < 1.0


def test_the_total_of_a_long_name_is_nearly_alike():
    assert likeness(mention("一般公共预算收入"), "一般公共预算收入合计") > 0.9
    assert likeness(mention("一般公共预算收入"), "国有资本经营收入") < 0.9


def test_a_longer_name_is_less_alike_the_longer_it_is():
    asked = mention("公务接待")
    assert likeness(asked, "公务接待费用") > likeness(asked, "国内公务接待活动批次") > 0


@pytest.mark.parametrize("name", ["", "培训费"])
def test_another_name_is_not_alike(name):
    assert likeness(mention("公务接待费"), name) == 0.0


def test_a_code_is_like_no_name():
    assert likeness(mention("2130205", "code", keys={"x"}), "森林管护") == 0.0


def test_names_in_order_are_alike_in_that_order():
    asked = mention("盘子", order=("收支总计", "支出总计"))
    assert likeness(asked, "收支总计") > likeness(asked, "支出总计") > 0.9


def test_a_ratio_of_a_thing_is_not_the_thing(linked):
    assert not any(mention.kind == "everyday" for mention in linked("年末的债务率是多少？").mentions)


def test_a_row_named_by_a_year_is_no_name(make_case, make_view, make_figure, state):
    view = make_view(
        state("2030年 3.00", make_figure("2030年", "3.00")),
        state("会议费 5.00", make_figure("会议费", "5.00")),
    )
    mentions = make_case("2030年的会议费是多少？", view).linked.mentions
    assert [mention.text for mention in mentions] == ["会议费"]


@pytest.mark.parametrize("question", ["公务接待费，不是会议费，是多少？", "公务接待费是多少（不是会议费）？"])
def test_what_is_ruled_out_is_not_asked_about(linked, question):
    assert {mention.text for mention in linked(question).mentions} == {"公务接待费"}


def test_a_remark_about_each_is_about_all_things_named_before(linked):
    wants = [wants for _, wants in targets(linked("公务接待费和会议费各是多少，比上年各变化百分之几？"))]
    assert len(wants) == 2 and all("rate" in each for each in wants), wants


def test_whose_money_pays_for_a_thing_is_no_second_thing(linked):
    mentions = linked("一般公共预算财政拨款安排的培训费是多少？").mentions
    assert [mention.text for mention in mentions] == ["培训费"]


def test_an_abbreviation_is_linked(make_case, make_view, make_figure, state):
    view = make_view(state("科学技术支出 3.00", make_figure("科学技术支出", "3.00")))
    (mention,) = make_case("科技花了多少？", view).linked.mentions
    assert "科学技术支出" in mention.keys, mention


@pytest.mark.parametrize(
    ("asked", "printed", "same"),
    [
        ("本年支出合计", "一般公共预算财政拨款支出合计", False),
        ("本年支出合计", "支出合计", True),
        ("财政拨款收入总计", "财政拨款收入、支出总计", True),
        ("支出总计", "财政拨款支出总计", False),
    ],
)
def test_totals_of_other_money_are_other_things(asked, printed, same):
    mention = Mention(asked, 0, len(asked), frozenset({asked}), "exact", 3.0)
    assert (likeness(mention, printed) > 0.9) is same


def test_names_side_by_side_in_the_clause_before_are_asked_of_each(make_case, forestry):
    targets = make_case("公务接待费、会议费这两类，从高到低怎么排？", forestry).linked.targets
    assert [target.mentions[-1].text for target in targets] == ["公务接待费", "会议费"]


def test_a_code_told_in_its_parts_is_one_code(make_case, make_view, make_figure, state):
    view = make_view(state("2130122 农业生产发展 3.00", make_figure("农业生产发展", "3.00", code="2130122")))
    (mention,) = make_case("213类01款22项是多少？", view).linked.mentions
    assert (mention.text, mention.kind) == ("2130122", "code")


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("局本级的办公费是多少？", "云杉市林业局本级"),
        ("种苗检验所的办公费是多少？", "云杉市种苗检验所"),
    ],
)
def test_bodies_of_rows_are_called_by_the_end_of_their_names(
    make_case, make_view, make_figure, state, question, body
):
    rows = [
        state(f"{name} {printed}", make_figure("办公费", printed, region=name), table="基本支出表")
        for name, printed in (("云杉市林业局本级", "5.00"), ("云杉市种苗检验所", "2.00"))
    ]
    view = make_view(*rows, state("种苗检验所7人", make_figure("种苗检验所", "7", measure="数量", unit="人")))
    assert any(body in mention.keys for mention in make_case(question, view).linked.mentions)


@pytest.mark.parametrize(
    "question",
    ["培训费只收了多少？", "累计花掉的培训费是多少？", "培训费比上年跌了多少？", "培训费上调到了多少？"],
)
def test_words_that_only_ask_name_nothing(linked, question):
    assert [mention.text for mention in linked(question).mentions] == ["培训费"]


def test_the_name_of_a_column_is_no_thing_asked_about(linked):
    assert [m.text for m in linked("培训费是多少，是上年执行数的百分之几？").mentions] == ["培训费"]


def test_a_change_printed_as_a_name_is_no_thing_asked_about(make_case, make_view, make_figure, state):
    view = make_view(
        state("增长5.00万元。", make_figure("增长", "5.00")),
        state("造林补助3.00万元。", make_figure("造林补助", "3.00")),
    )
    linked = make_case("造林补助有多少，增长多少？", view).linked
    assert targets(linked) == [("造林补助", ("amount", "change"))]


def test_a_name_never_begins_inside_a_number(make_case, make_view, make_figure, state):
    view = make_view(state("5年 3.00", make_figure("5年", "3.00"), table="债券表"))
    assert [m.text for m in make_case("2025年会议费是多少？", view).linked.mentions] == ["会议费"]


def test_a_word_of_the_trade_is_a_name_where_rows_are_called_so(make_case, make_view, make_figure, state):
    view = make_view(
        state("专项转移支付 3.00", make_figure("专项转移支付", "3.00"), table="转移支付表"),
        state("均衡性转移支付 9.00", make_figure("均衡性转移支付", "9.00"), table="转移支付表"),
    )
    (mention,) = make_case("专项转移支付多少？", view).linked.mentions
    assert (mention.text, mention.kind, mention.keys) == ("专项转移支付", "exact", {"专项转移支付"})


@pytest.mark.parametrize("question", ["撇开会议费不算，培训费是多少？", "会议费除外，培训费是多少？"])
def test_what_is_left_aside_is_kept_apart(linked, question):
    found = linked(question)
    assert ([m.text for m in found.left_out], [m.text for m in found.mentions]) == (["会议费"], ["培训费"])


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


def test_a_loose_word_counts_where_its_clause_names_nothing_else(make_case, make_view, make_figure, state):
    view = make_view(state("采购服务支出4.00万元。", make_figure("采购服务支出", "4.00")))
    named = [m.text for m in make_case("政府采购一共多少？采购服务占了多少钱？", view).linked.mentions]
    assert "政府采购" in named, named


def test_a_body_is_called_by_the_end_of_its_name(linked):
    assert [m.text for m in linked("林业局2031年培训费是多少？").mentions] == ["培训费"]


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


def test_the_staff_that_a_cost_is_for_does_not_narrow_it(make_case, make_view, make_figure, state):
    view = make_view(state("绩效工资 8.50", make_figure("绩效工资", "8.50")))
    weights = {m.text: m.weight for m in make_case("在编人员的绩效工资是多少？", view).linked.mentions}
    assert weights.get("在编人员", 0.0) < 1 < weights["绩效工资"]


def test_a_whole_and_whom_it_is_for_weigh_less_than_what_is_sought(make_case, make_view, make_figure, state):
    view = make_view(
        state("基本支出 80.00", make_figure("基本支出", "80.00")),
        state("护林员 12", make_figure("护林员", "12", measure="数量", unit="人")),
        state("被装购置费 6.20", make_figure("被装购置费", "6.20")),
    )
    case = make_case("基本支出里，给护林员置办被装的钱安排了多少？", view)
    weights = {mention.text: mention.weight for mention in case.linked.mentions}
    assert weights["护林员"] < weights["基本支出"] < weights["被装"], weights


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


def test_a_thing_in_brackets_is_only_taken_in():
    asked = Mention("再融资", 0, 3, frozenset({"再融资债券", "政府债券（含再融资债券）发行额"}), "alike", 1.2)
    assert likeness(asked, "再融资债券") > 0.6 > likeness(asked, "政府债券（含再融资债券）发行额") > 0


def test_a_level_said_with_the_name_of_a_body_names_nothing(make_case, make_view, make_figure, state):
    view = make_view(
        state("市级水库资金4.00万元。", make_figure("水库资金", "4.00", region="市级")),
        organisation="青溪市",
        kind="政府决算",
    )
    case = make_case("2031年青溪市级水库资金多少？", view)
    assert [mention.text for mention in case.linked.mentions] == ["水库资金"]


def test_the_income_of_a_place_is_that_of_its_general_budget(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{place} {debt} {income}",
                make_figure("债务限额", debt, region=place, measure="限额"),
                make_figure("一般公共预算收入", income, region=place),
                table="2031年分地区收支情况表",
            )
            for place, debt, income in (("青溪县", "9.00", "3.00"), ("云杉县", "8.00", "2.00"))
        ),
        kind="政府决算",
    )
    assert "3.00万元" in ask("青溪县2031年的收入猛增到多少？", view).text


def test_the_whole_does_not_answer_where_a_part_alone_is_asked(ask, make_view, make_figure, state):
    cars = make_figure("公务用车购置及运行维护费", "4.00", unit="亿元")
    view = make_view(state("公务用车购置及运行维护费4.00亿元。", cars), kind="政府决算")
    answer = ask("2031年光是买公车（不算养车）花了多少？", view)
    assert answer.status == "not_stated" and "4.00" not in answer.text


def test_an_addition_to_a_limit_is_not_the_limit(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{item} {told}",
                make_figure(item, told, measure="限额", unit="亿元"),
                table="2031年专项债务情况表",
            )
            for item, told in (("地方政府专项债务新增限额", "25.00"), ("地方政府专项债务余额限额", "84.40"))
        ),
        kind="政府决算",
    )
    answer = ask("2031年专项债务的限额会涨到多少，新增了多少？", view).text
    assert "84.40亿元" in answer and "25.00亿元" in answer, answer


def test_a_short_name_printed_once_is_also_the_full_one(ask, make_view, make_figure, state):
    view = make_view(
        state("全市环境保护税5.00亿元。", make_figure("环境保护税", "5.00", region="全市", unit="亿元")),
        state(
            "2032年市本级环保税1.00亿元。",
            make_figure("环保税", "1.00", region="市本级", unit="亿元", year=2032, measure="预算数"),
        ),
        kind="政府决算",
    )
    assert "5.00亿元" in ask("2031年全市的环保税收了多少？", view).text


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


def test_a_quota_of_debts_is_their_limit_where_none_is_printed(make_case, make_view, make_figure, state):
    view = make_view(state("新增一般债务限额 9.00", make_figure("新增一般债务限额", "9.00", measure="限额")))
    assert "新增一般债务限额" in make_case("一般债务新增额度是多少？", view).linked.folded
    printed = make_view(state("债务新增额度 9.00", make_figure("债务新增额度", "9.00", measure="限额")))
    assert "一般债务新增额度" in make_case("一般债务新增额度是多少？", printed).linked.folded


def test_what_is_left_of_a_debt_is_its_balance(linked):
    assert "专项债务余额" in linked("专项债务截至2031年末还剩多少？").folded
    assert "余额" not in linked("隐性债务化解之后还剩多少？").folded


def test_what_is_spent_on_a_thing_is_its_expenditure(linked):
    assert "林业和草原支出" in linked("在林业和草原上的支出是多少？").folded


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


def test_what_one_item_got_of_a_whole_is_not_the_whole():
    names = ["三公经费财政拨款支出", "一般公共预算财政拨款支出"]
    assert alike_names("财政拨款支出", names, WordIndex(names)) == ["一般公共预算财政拨款支出"]


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


def test_a_zone_named_with_its_city_is_one_place(make_case, make_view, make_figure, state):
    zone = "云杉市林业局示范区"
    view = make_view(
        state("培训费 1.00", make_figure("培训费", "1.00", region=zone), table="分区表"),
        state("培训费 2.00", make_figure("培训费", "2.00", region="青溪县"), table="分区表"),
    )
    names = {mention.text for mention in make_case(f"{zone}培训费是多少？", view).linked.mentions}
    assert zone in names, names


def test_a_kind_printed_only_below_new_bonds_is_linked(make_case, make_view, make_figure, state):
    view = make_view(
        state("其中一般债券2.40亿元。", make_figure("一般债券", "2.40")),
    )
    names = {mention.text for mention in make_case("新增一般债券是多少？", view).linked.mentions}
    assert "一般债券" in names, names


def test_effects_left_aside_ask_for_the_comparable_growth(linked):
    assert linked("扣除列支级次调整因素，林业和草原支出同比增减多少？").folded.startswith("同口径")


def test_an_area_is_that_of_the_thing_whose_size_is_printed(ask, make_view, make_figure, state):
    view = make_view(
        state("房屋1460.83平方米。", make_figure("房屋", "1460.83", measure="数量", unit="平方米")),
        state(
            "规划建筑面积9000.00平方米。",
            make_figure("规划建筑面积", "9000.00", measure="目标值", unit="平方米"),
        ),
    )
    assert "1460.83平方米" in ask("房屋面积合计多少平方米？", view).text


def test_a_name_said_with_a_word_more(make_case, make_view, make_figure, state):
    view = make_view(
        state("林业保护政策管理18.60万元。", make_figure("林业保护政策管理", "18.60")),
        state("林业保护经办事务8.60万元。", make_figure("林业保护经办事务", "8.60")),
    )
    case = make_case("做林保政策宣传管理的钱是多少？", view)
    assert any("林业保护政策管理" in mention.keys for mention in case.linked.mentions)


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


def test_things_described_by_whom_they_are_for_stand_side_by_side(linked):
    names = [t.name for t in linked("给离休人员的离休费和给退休人员的退休费各是多少？").targets]
    assert len(names) == 2, names


def test_a_clause_that_only_says_whose_budget_it_is_asks_nothing(linked):
    targets = linked("青溪林场2031年的培训费预算，一共列了多少？").targets
    assert len(targets) == 1
    assert {"budget", "amount"} <= set(targets[0].wants)


def test_no_everyday_phrase_begins_inside_a_name(make_case, make_view, make_figure, state):
    view = make_view(state("环境保护税征收8.00万元。", make_figure("环境保护税征收", "8.00")))
    mentions = make_case("环境保护税一共收了多少？", view).linked.mentions
    assert any(mention.text == "环境保护税" for mention in mentions), mentions


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


def test_the_whole_size_of_a_thing_leaves_its_name(make_case, make_view, state):
    view = make_view(state("打造总规模超1200亿元的基金集群。"))
    mentions = make_case("打造的基金集群总规模有多大？", view).linked.mentions
    assert all("集群总" not in mention.text for mention in mentions), mentions


def test_the_part_of_a_heading_is_no_name_of_its_whole(make_case, make_view, make_figure, state):
    whole = "公车购置及运行维护费"
    view = make_view(
        state("安排公车购置及运行维护费62.03万元。", make_figure(whole, "62.03")),
        state("运行维护费48.00万元。", make_figure("运行维护费", "48.00", ancestors=(whole,))),
    )
    (mention,) = make_case("公车运行费预算是多少？", view).linked.mentions
    assert whole not in mention.keys, mention


def test_a_fund_that_receives_is_named_without_its_verb(make_view, make_figure, state, ask):
    table = "社会保险基金收入执行情况表"
    rows = (("居民养老保险基金收入", "90.00"), ("财政补贴收入", "40.00"))
    other = (("职工养老保险基金收入", "70.00"), ("财政补贴收入", "20.00"))
    view = make_view(
        *(
            state(
                f"{name} {value}",
                make_figure(name, value, ancestors=() if "基金" in name else (fund[0][0],)),
                table=table,
            )
            for fund in (other, rows)
            for name, value in fund
        ),
        kind="政府决算",
    )
    for asked in ("收到多少财政补贴", "收到的财政补贴是多少", "拿到了多少财政补贴"):
        text = ask(f"2031年居民养老保险基金{asked}？", view).text
        assert "40.00" in text and "20.00" not in text, text
