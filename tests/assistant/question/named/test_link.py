"""What a question names, linked to the names that reports print."""

import pytest

from assistant.question.asked.query import question_to_query
from assistant.question.named.link import link
from index.glossary import load_glossary


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


def test_a_coded_name_is_linked_however_often_prose_tells_of_it(make_case, make_view, make_figure, state):
    prose = [state(f"市级林场{n}个。", make_figure("市级林场", str(n), measure="数量")) for n in range(2, 6)]
    row = state("市级林场 3.00", make_figure("市级林场", "3.00", code="2130206"), table="支出决算表")
    mentions = make_case("市级林场的支出是多少？", make_view(*prose, row)).linked.mentions
    assert [(mention.text, mention.kind) for mention in mentions] == [("市级林场", "exact")]


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


def test_the_text_to_search_for_names_everyday_words_formally(linked):
    assert "会议" in linked("开会花了多少？").search_text


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


def test_whose_money_pays_for_a_thing_is_no_second_thing(linked):
    mentions = linked("一般公共预算财政拨款安排的培训费是多少？").mentions
    assert [mention.text for mention in mentions] == ["培训费"]


def test_an_abbreviation_is_linked(make_case, make_view, make_figure, state):
    view = make_view(state("科学技术支出 3.00", make_figure("科学技术支出", "3.00")))
    (mention,) = make_case("科技花了多少？", view).linked.mentions
    assert "科学技术支出" in mention.keys, mention


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


def test_a_loose_word_counts_where_its_clause_names_nothing_else(make_case, make_view, make_figure, state):
    view = make_view(state("采购服务支出4.00万元。", make_figure("采购服务支出", "4.00")))
    named = [m.text for m in make_case("政府采购一共多少？采购服务占了多少钱？", view).linked.mentions]
    assert "政府采购" in named, named


def test_a_body_is_called_by_the_end_of_its_name(linked):
    assert [m.text for m in linked("林业局2031年培训费是多少？").mentions] == ["培训费"]


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


def test_what_is_left_of_a_debt_is_its_balance(linked):
    assert "专项债务余额" in linked("专项债务截至2031年末还剩多少？").folded
    assert "余额" not in linked("隐性债务化解之后还剩多少？").folded


def test_what_is_spent_on_a_thing_is_its_expenditure(linked):
    assert "林业和草原支出" in linked("在林业和草原上的支出是多少？").folded


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


def test_no_everyday_phrase_begins_inside_a_name(make_case, make_view, make_figure, state):
    view = make_view(state("环境保护税征收8.00万元。", make_figure("环境保护税征收", "8.00")))
    mentions = make_case("环境保护税一共收了多少？", view).linked.mentions
    assert any(mention.text == "环境保护税" for mention in mentions), mentions


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


def test_what_is_inside_a_thing_is_asked_of_the_thing(make_case, make_view, make_figure, state):
    view = make_view(
        state("林地收益 8.00", make_figure("林地收益", "8.00")),
        state("初中 3.00", make_figure("初中", "3.00")),
    )
    assert make_case("林地收益中哪一项最多？", view).linked.mentions[0].text == "林地收益"
    assert make_case("初中哪一项最多？", view).linked.mentions[0].text == "初中"


def test_an_everyday_word_finds_what_a_report_prints_as_done_with_it(
    make_case, make_view, make_figure, state
):
    view = make_view(state("兑付利息4.00万元。", make_figure("兑付利息", "4.00")))
    mention = make_case("利息是多少？", view).linked.mentions[0]
    assert "兑付利息" in mention.keys


@pytest.mark.parametrize("thing", ["补贴林业保险", "林业保险补贴", "林业保险"])
def test_another_name_of_a_thing_is_none_where_it_opens_the_word_for_another(
    ask, make_view, make_figure, state, thing
):
    view = make_view(
        state("林业和草原 7.00", make_figure("林业和草原", "7.00", code="21302"), table="支出表"),
        state(
            "林业保险保费补贴 3.00", make_figure("林业保险保费补贴", "3.00", code="2130299"), table="支出表"
        ),
        kind="政府决算",
    )
    text = ask(f"2031年{thing}花了多少？", view).text
    assert "3.00" in text and "7.00" not in text, text
    assert "7.00" in ask("2031年林业花了多少？", view).text


def test_a_table_that_no_report_has_is_what_it_would_list(make_case, make_view, make_figure, state):
    row = make_figure("教育支出", "3.00")
    view = make_view(state("教育支出 3.00", row, table="一般公共预算支出执行情况表"), kind="政府决算")
    named = make_case("一般公共预算支出表里哪一类最多？", view).linked.mentions
    assert [mention.text for mention in named] == ["一般公共预算支出"]
    view = make_view(state("教育支出 3.00", row, table="一般公共预算支出表"), kind="政府决算")
    named = make_case("一般公共预算支出表里哪一类最多？", view).linked.mentions
    assert [mention.text for mention in named] == ["一般公共预算支出表"]


def test_an_annex_is_the_table_printed_below_its_number(make_case, make_view, state, make_figure):
    title = "2031年全县林业支出调整表"
    view = make_view(
        state("附件3"),
        state(title),
        state("护林支出 3 5", make_figure("护林支出", "5"), table=title),
    )
    keys = [mention.keys for mention in make_case("附件3里哪些科目调减了？", view).linked.mentions]
    assert {title} in keys, keys


def test_a_grant_is_what_the_text_calls_its_coming_in(make_case, make_view, make_figure, state):
    view = make_view(
        state("林业专户预算拨款8.00万元。", make_figure("林业专户预算拨款", "8.00")),
        state("林业专户预算拨款收入8.00万元。", make_figure("林业专户预算拨款收入", "8.00")),
    )
    (mention,) = make_case("林业专户预算拨款比上年少了多少？", view).linked.mentions
    assert mention.keys == {"林业专户预算拨款", "林业专户预算拨款收入"}


@pytest.mark.parametrize(
    ("asked", "printed", "amount"),
    [
        ("巡护广播运维经费多少？", "巡护广播体系运行维护", "50.00"),
        ("防火监测系统运行维护费安排多少？", "防火监测系统运维", "30.00"),
    ],
)
def test_a_project_is_called_by_characters_of_its_name(
    ask, make_view, make_figure, state, asked, printed, amount
):
    view = make_view(
        state(f"{printed} {amount}", make_figure(printed, amount, measure="预算数"), table="项目支出表"),
        state("巡护道路养护 7.00", make_figure("巡护道路养护", "7.00", measure="预算数"), table="项目支出表"),
        kind="部门预算",
    )
    assert f"{amount}万元" in ask(asked, view).text


def test_two_projects_of_the_same_characters_are_not_told_for_one(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{name} 9.00", make_figure(name, "9.00", measure="预算数"), table="项目支出表")
            for name in ("巡护广播体系运行维护", "巡护广播站点运行维护")
        ),
        kind="部门预算",
    )
    assert "9.00" not in ask("巡护广播运维经费多少？", view).text


def test_both_sides_of_the_insured_fund_are_no_account_of_it(make_case, make_view, make_figure, state):
    view = make_view(
        state("社会保险基金收入和支出各9.00亿元。", make_figure("社会保险基金收入和支出", "9.00")),
        state("常规类专户12个（含社保基金专户5个）。", make_figure("社保基金专户", "5", unit="个")),
    )
    mentions = make_case("社保基金收支为什么下降？", view).linked.mentions
    assert not any("社保基金专户" in mention.keys for mention in mentions), mentions


def test_a_kind_of_body_inside_a_printed_name_is_of_that_name(make_view, make_figure, state):
    view = make_view(state("其他林场支出3.00万元。", make_figure("其他林场支出", "3.00")))
    query = question_to_query("其他林场支出是多少？")
    (mention,) = link(query, [view], load_glossary(), ["林场"]).mentions
    assert (mention.text, mention.kind) == ("其他林场支出", "exact")


def test_what_a_subject_was_budgeted_at_is_no_short_name_of_a_budget(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("一般林业预算9.00万元。", make_figure("一般林业预算", "9.00")),
        state("一般林业服务支出3.00万元。", make_figure("一般林业服务支出", "3.00")),
    )
    mentions = make_case("一般林业服务支出预算安排了多少？", view).linked.mentions
    assert [mention.text for mention in mentions] == ["一般林业服务支出"], mentions


@pytest.mark.parametrize("question", ["总支出多少？", "护林支出占总支出的比重是多少？"])
def test_all_that_a_body_spends_is_the_sum_that_it_prints(ask, make_view, make_figure, state, question):
    rows = (("护林支出", "20.00"), ("支出合计", "80.00"))
    view = make_view(
        *(state(f"{item} {sum_}", make_figure(item, sum_), table="收支总表") for item, sum_ in rows)
    )
    text = ask(question, view).text
    assert "80.00" in text, text


def test_all_that_a_government_spends_is_more_than_its_spending(ask, make_view, make_figure, state):
    view = make_view(
        state("支出合计 80.00", make_figure("支出合计", "80.00"), table="支出表"), kind="政府预算执行报告"
    )
    assert ask("总支出多少？", view).status == "not_stated"
