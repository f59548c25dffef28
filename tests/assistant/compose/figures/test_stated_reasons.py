"""Why it moved and what it is for, told by its whole, beside it or in the next sentence."""

import pytest


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("公务用车运行维护费为什么减少？", "answered"),
        ("公务用车运行维护费上涨的主因是什么？", "premise_corrected"),
    ],
)
def test_the_move_of_a_part_is_told_as_that_of_its_whole(ask, cars, question, status):
    answer = ask(question, cars)
    assert answer.status == status, answer
    assert "没有单独写" in answer.text and "减少2.80万元" in answer.text and "旧车报废" in answer.text


@pytest.mark.parametrize("question", ["比上年增加还是减少？", "比上年减少了多少？"])
def test_the_move_of_the_whole_of_a_part_is_not_said_to_be_untold(ask, cars, question):
    answer = ask(f"公务用车运行维护费{question}", cars)
    assert answer.status == "answered" and "减少2.80万元" in answer.text, answer


def test_what_money_is_for_is_no_reason_where_that_of_its_whole_is_told(ask, make_view, make_figure, state):
    whole = "公务用车购置及运行维护费支出"
    more = {"measure": "增减额", "base": "上年", "direction": "增加", "reason": "护林出车次数多"}
    view = make_view(
        state(
            f"{whole}19.80万元，比上年增加2.80万元，主要原因是护林出车次数多。",
            make_figure(whole, "19.80"),
            make_figure(whole, "2.80", **more),
        ),
        state(
            "公务用车运行维护费19.80万元，主要是巡山用车的燃油、维修支出。",
            make_figure("公务用车运行维护费", "19.80", ancestors=(whole,)),
        ),
    )
    answer = ask("公务用车运行维护费为什么比上年减少了？", view)
    assert answer.status == "premise_corrected" and "护林出车次数多" in answer.text, answer
    assert "燃油" not in answer.text, answer


def test_where_a_journey_went_beside_what_it_cost(ask, cars):
    text = ask("出国去了哪里，花了多少钱？", cars).text
    assert "挪威" in text and "5.10万元" in text, text


def test_the_reason_of_a_whole_that_speaks_of_the_part(ask, make_view, make_figure, state):
    fewer = {"measure": "增减额", "base": "预算数", "direction": "减少", "reason": "受疫情影响没有出国活动"}
    view = make_view(
        state(
            "“三公”经费7.00万元，决算数小于预算数，主要原因是受疫情影响没有出国活动。",
            make_figure("“三公”经费", "7.00"),
            make_figure("“三公”经费", "", **fewer),
        ),
        state(
            "因公出国（境）费0万元。",
            make_figure("因公出国（境）费", "0", ancestors=("“三公”经费",)),
        ),
    )
    assert "没有出国活动" in ask("出国费一分没花，怎么回事？", view).text


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("“三公”经费为什么一下子多了3万？", "购置巡护越野车1辆", "严格控制"),
        ("“三公”经费增减的原因是什么？", "购置巡护越野车1辆", "严格控制"),
        ("“三公”经费决算为什么低于预算？", "严格控制接待", "越野车"),
    ],
)
def test_why_a_budget_was_not_met_is_no_reason_of_a_rise(
    ask, make_view, make_figure, state, question, said, unsaid
):
    whole, cars = "“三公”经费", "公务用车购置及运行维护费"
    saved = {"direction": "减少", "base": "预算数", "reason": "严格控制接待"}
    rose = {"measure": "增减额", "base": "上年", "direction": "增加"}
    bought = "购置巡护越野车1辆"
    view = make_view(
        state(
            f"{whole}12.00万元，完成预算92.31%，比上年增加3.00万元。决算数小于预算数的主要原因是严格控制接待。",
            make_figure(whole, "12.00"),
            make_figure(whole, "92.31", measure="完成率", unit="%", **saved),
            make_figure(whole, "3.00", **rose),
            make_figure(whole, "", measure="增减额", **saved),
        ),
        state(f"{whole} 13.00", make_figure(whole, "13.00", measure="预算数"), table="“三公”经费表"),
        state(
            f"{cars}11.00万元，比上年增加3.50万元，主要原因是{bought}。",
            make_figure(cars, "11.00", ancestors=(whole,)),
            make_figure(cars, "3.50", ancestors=(whole,), reason=bought, **rose),
        ),
    )
    text = ask(question, view).text
    assert said in text and unsaid not in text, text


def test_the_move_that_the_year_before_is_worked_out_by_tells_why(ask, make_view, make_figure, state):
    fewer = {"measure": "增减额", "base": "上年预算数", "direction": "减少", "reason": "育苗面积调减"}
    view = make_view(
        state(
            "森林资源培育预算数为80.00万元，比上年预算数减少20.00万元，主要原因是育苗面积调减。",
            make_figure("森林资源培育", "80.00", measure="预算数"),
            make_figure("森林资源培育", "20.00", **fewer),
        ),
        kind="部门预算",
    )
    text = ask("森林资源培育上年预算是多少？今年为什么减了？", view).text
    assert "80.00 + 20.00 = 100.00万元" in text and "育苗面积调减" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "森林资源培育两年预算各多少，为什么多了？",
        "森林资源培育2030年和2031年预算各多少，为什么多了？",
        "森林资源培育今年和去年预算各多少，为什么多了？",
    ],
)
def test_the_amounts_of_both_years_are_told_beside_the_reason(ask, make_view, make_figure, state, question):
    own = {"measure": "预算数", "scope": "一般公共预算"}
    more = {"measure": "增减额", "base": "2030年预算数", "direction": "增加", "reason": "育苗面积调增"}
    view = make_view(
        state(
            "森林资源培育 452.00 486.00",
            make_figure("森林资源培育", "452.00", year=2030, **own),
            make_figure("森林资源培育", "486.00", **own),
            table="一般公共预算支出表",
        ),
        state(
            "森林资源培育预算数为486.00万元，比2030年预算数增加34.00万元，主要原因是育苗面积调增。",
            make_figure("森林资源培育", "486.00", **own),
            make_figure("森林资源培育", "34.00", scope="一般公共预算", **more),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert all(piece in text for piece in ("452.00万元", "486.00万元", "育苗面积调增")), text


def test_what_an_amount_went_to_is_told_by_whichever_statement_says_so(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "其中：因公出国（境）费4.20万元；接待费3.00万元。",
            make_figure("因公出国（境）费", "4.20"),
            make_figure("接待费", "3.00"),
        ),
        state(
            "因公出国（境）费4.20万元，赴邻国开展慰侨演出；接待费3.00万元，用于来访。",
            make_figure("因公出国（境）费", "4.20"),
        ),
    )
    text = ask("出国那4.20万元是怎么花掉的？", view).text
    assert "慰侨演出" in text and "来访" not in text, text


@pytest.fixture
def said_on(make_view, make_figure, state):
    """Items whose use, places and reason stand in the sentence behind their amount."""
    heading = "2.市级支出执行情况"
    return make_view(
        state(
            "预备费支出1.77亿元。按规定用于抢险和偿还债务。",
            make_figure("预备费支出", "1.77", unit="亿元", region="市级"),
            heading=heading,
        ),
        state(
            "援助其他地区支出5.4亿元，完成预算的98.1%。主要用于支援青石县、荷塘县和云杉县。",
            make_figure("援助其他地区支出", "5.4", unit="亿元", region="市级"),
            heading=heading,
        ),
        state(
            "灾害防治支出29.2亿元。其中：本级14.4亿元，完成预算的81.2%，主要是上级加大了救灾补助。",
            make_figure("灾害防治支出", "29.2", unit="亿元", region="市级"),
            heading=heading,
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("市级动用了多少预备费，干什么用了？", ("1.77亿元", "抢险")),
        ("援助其他地区花了多少钱，支援了哪些地方？", ("5.4亿元", "青石县")),
        ("灾害防治支出为什么没花到预算？", ("29.2亿元", "救灾补助")),
    ],
)
def test_what_the_next_sentence_says_of_the_same_thing(ask, said_on, question, told):
    text = ask(question, said_on).text
    assert all(word in text for word in told), text


@pytest.fixture
def halved(make_view, make_figure, state):
    """An amount with its share, its fall in money, no rate; and why it fell."""
    change = {"measure": "增减额", "base": "上年", "direction": "减少", "reason": "苗圃项目结束"}
    return make_view(
        state(
            "项目支出40.00万元，占本年支出的20%，比上年减少60.00万元，主要原因是苗圃项目结束。",
            make_figure("项目支出", "40.00"),
            make_figure("项目支出", "20", measure="占比", unit="%", base="本年支出"),
            make_figure("项目支出", "60.00", **change),
        )
    )


def test_a_rate_asked_beside_a_stated_change_is_worked_out(ask, halved):
    text = ask("项目支出多少，比上年减少多少、下降百分之几？", halved).text
    assert "下降60.00%（60.00 ÷（40.00 + 60.00）× 100%" in text, text


def test_why_a_share_moved_is_told_behind_it(ask, halved):
    text = ask("项目支出占本年支出的几成，为什么减少？", halved).text
    assert "20%" in text and "苗圃项目结束" in text, text


@pytest.fixture
def grown(make_view, make_figure, state):
    """Both totals told in one sentence, and what lets them grow."""
    change = {"measure": "增减额", "base": "上年", "direction": "增加", "reason": "新建苗圃大棚"}
    return make_view(
        state(
            "收入总计90.00万元，支出总计90.00万元，收支总计各增加20.00万元，主要原因是新建苗圃大棚。",
            make_figure("收入总计", "90.00"),
            make_figure("收支总计", "20.00", **change),
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "收入总计多少，多的钱拿来干什么？",
        "收入总计是多少，为什么增加？",
        "收入总计一下多了20万，要干什么？",
    ],
)
def test_what_more_money_is_for_is_why_there_is_more(ask, grown, question):
    text = ask(question, grown).text
    assert "90.00万元" in text and "新建苗圃大棚" in text, text


def test_what_a_journey_was_for_is_told_behind_its_amount(ask, make_view, make_figure, state):
    trip = make_figure("因公出国（境）费", "5.10")
    text = "因公出国（境）费支出5.10万元。全年安排出国团组1个。开支内容包括：境外防火培训。"
    assert "境外防火培训" in ask("出国花了多少，去干什么？", make_view(state(text, trip))).text


def test_what_kind_of_money_an_income_is_is_told_beside_it(ask, make_view, make_figure, state):
    income = make_figure("事业收入", "8.00")
    view = make_view(state("事业收入8.00万元，占本年收入0.8%，为苗木检验检测费。", income))
    text = ask("事业收入有多少，是什么钱？", view).text
    assert "8.00万元" in text and "苗木检验检测费" in text, text


def test_what_stands_in_front_of_a_move_in_its_sentence_is_why(ask, make_view, make_figure, state):
    moved = {"measure": "增减额", "direction": "增加", "base": "上年"}
    view = make_view(
        state(
            "2.巡山活动恢复后，各站出车增多，护林车费较上年增加3.00万元。",
            make_figure("护林车费", "3.00", **moved),
        ),
        state("会议费较上年增加1.00万元。", make_figure("会议费", "1.00", **moved)),
    )
    assert "出车增多" in ask("护林车费为什么增加？", view).text
    assert ask("会议费为什么增加？", view).status == "not_stated"


def test_what_a_move_goes_on_with_is_why(ask, make_view, make_figure, state):
    def moved(item, amount, rate, text):
        change = {"direction": "增加", "base": "上年", "group": len(item)}
        return state(
            text,
            make_figure(item, amount, measure="增减额", **change),
            make_figure(item, rate, measure="增减率", unit="%", **change),
        )

    view = make_view(
        moved("护林费", "3.00", "9.1", "7.护林费比上年增加3.00万元，增长9.1%，新增巡山平台维护2.00万元。"),
        moved("防火支出", "4.00", "8.2", "8.防火支出比上年增加4.00万元，增长8.2%，完成调整预算的97%。"),
        moved(
            "育苗补助费",
            "5.00",
            "7.3",
            "9.育苗补助费比上年增加5.00万元，增长7.3%，治沙费增加1.00万元，增长2%。",
        ),
    )
    assert "“新增巡山平台维护2.00万元”" in ask("护林费为什么增加？", view).text
    for asked in ("防火支出为什么增加？", "育苗补助费为什么增加？"):
        assert ask(asked, view).status == "not_stated"


def test_a_quote_goes_on_with_what_the_next_sentence_tells_of_the_thing(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "市本级预备费情况：2031年预备费总额0.4亿元，未安排支出。"
            "2031年预备费余额0.4亿元补充预算稳定调节基金。",
            make_figure("预备费总额", "0.4", unit="亿元"),
        ),
    )
    text = ask("2031年预备费花出去了吗？最后怎么处理的？", view).text
    assert "补充预算稳定调节基金" in text, text


def test_why_the_whole_of_a_fund_moved_that_is_all_of_one_item(ask, make_view, make_figure, state):
    item, fund = "用于林业的彩票公益金支出", "政府性基金预算财政拨款支出"
    of_fund = {"scope": "政府性基金", "year": 2031}
    view = make_view(
        state(
            f"{item} 40.00", make_figure(item, "40.00", measure="决算数", **of_fund), table="政府性基金决算表"
        ),
        state(
            f"{fund}年初预算为41.00万元，支出决算为40.00万元，决算数小于预算数的主要原因是据实结算。",
            make_figure(fund, "41.00", measure="年初预算数", **of_fund),
            make_figure(fund, "40.00", measure="决算数", **of_fund),
            make_figure(
                fund, "", measure="增减额", direction="减少", base="年初预算数", reason="据实结算", **of_fund
            ),
        ),
        year=2031,
    )
    text = ask(f"2031年{item}为什么没有完成预算？", view).text
    assert f"{fund}减少的主要原因是：据实结算" in text, text


@pytest.mark.parametrize(
    ("way", "status", "told"),
    [
        ("增加", "premise_corrected", "并没有增加，而是比上年减少80.00万元"),
        ("减少", "answered", "减少的主要原因是"),
    ],
)
def test_the_way_that_the_same_money_moved_corrects_the_question(
    ask, make_view, make_figure, state, way, status, told
):
    fund, of_fund = "政府性基金预算", {"scope": "政府性基金", "year": 2031}
    fell = {"measure": "增减额", "direction": "减少", "base": "上年", "reason": "土地出让减收"}
    view = make_view(
        state(f"{fund} 180.00", make_figure(fund, "180.00", measure="预算数", **of_fund), table="收入总表"),
        state(
            f"{fund}拨款收入180.00万元，与上年相比减少80.00万元，主要原因是土地出让减收。",
            make_figure(f"{fund}拨款收入", "180.00", measure="预算数", **of_fund),
            make_figure(f"{fund}拨款收入", "80.00", **fell, **of_fund),
        ),
        year=2031,
    )
    answer = ask(f"2031年{fund}为什么{way}了？", view)
    assert answer.status == status and told in answer.text and "土地出让减收" in answer.text, answer.text


def test_a_reason_told_apart_names_the_thing_in_quotation_marks(ask, make_view, make_figure, state):
    fell = {"measure": "增减额", "base": "上年", "direction": "减少"}
    view = make_view(
        state(
            "“三公”经费7.00万元，比上年减少1.00万元。",
            make_figure("“三公”经费", "7.00"),
            make_figure("“三公”经费", "1.00", **fell),
        ),
        state("本级“三公”经费预算略有下降，原因主要是各部门厉行节约。"),
    )
    answer = ask("“三公”经费为什么减少？", view)
    assert answer.status == "answered" and "厉行节约" in answer.text, answer


@pytest.mark.parametrize(
    ("bracket", "told"),
    [("上年补缴一次性收入抬高基数", True), ("其中因公出国费3亿元", False), ("剔除不可比因素", False)],
)
def test_a_bracket_behind_a_move_may_say_why(ask, make_view, make_figure, state, bracket, told):
    view = make_view(
        state(
            f"全市养老保险支出19亿元，下降5%（{bracket}）。",
            make_figure("养老保险支出", "19", unit="亿元", measure="执行数"),
            make_figure("养老保险支出", "5", unit="%", measure="增减率", base="上年", direction="减少"),
            heading="二、支出",
        ),
        kind="政府预算",
    )
    text = ask("2031年养老保险支出为什么下降了？", view).text
    assert (f"原因：“{bracket}”" in text) is told and "5%" in text, text


def test_all_points_of_a_reason_that_a_line_break_parts_are_told(ask, make_view, make_figure, state):
    reason = {"measure": "增减额", "base": "上年", "direction": "增加", "reason": "一是护林员增加"}
    view = make_view(
        state(
            "林业支出900万元，比上年增加80万元，主要原因：一是护林员增加；",
            make_figure("林业支出", "900"),
            make_figure("林业支出", "80", **reason),
        ),
        state("二是工资标准提高；三是防火专项增加。"),
    )
    text = ask("林业支出为什么增加？", view).text
    assert "二是工资标准提高" in text and "三是防火专项增加" in text, text


def test_a_long_clause_of_influence_gives_the_reason(ask, make_view, make_figure, state):
    view = make_view(
        state("林业收入3.00亿元。", make_figure("林业收入", "3.00", unit="亿元")),
        state("受企业用材需求不足、板材加工溢价率低以及家具市场低迷等影响，林业收入持续大幅下滑。"),
    )
    assert "家具市场低迷" in ask("林业收入为什么一路往下滑？", view).text


def test_what_a_budget_was_adjusted_by_is_its_reason(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "上年结余年初预算140.00万元，按照与上级的年度结算情况，调整为138.00万元。",
            make_figure("上年结余", "140.00", measure="年初预算数"),
            make_figure("上年结余", "138.00", measure="全年预算数"),
        ),
        kind="政府预算",
    )
    for question in ("上年结余比年初预算少了多少万元，依据什么调的？", "上年结余为什么调减？"):
        assert "按照与上级的年度结算情况" in ask(question, view).text


def test_the_reason_of_a_whole_is_that_of_the_part_that_is_all_of_its_money(
    ask, make_view, make_figure, state
):
    whole, run, buy = "林场车船购置及运行费", "林场车船运行费", "林场车船购置费"
    before = {"year": 2030, "measure": "预算数"}
    view = make_view(
        state(
            f"{whole}22.00万元，比上年减少2.00万元，主要原因是报废巡山艇1艘。",
            make_figure(whole, "22.00", measure="预算数"),
            make_figure(
                whole, "2.00", measure="增减额", base="上年", direction="减少", reason="报废巡山艇1艘"
            ),
        ),
        state(
            f"其中：{buy}0万元；{run}22.00万元。",
            make_figure(buy, "0", measure="预算数", ancestors=(whole,)),
            make_figure(run, "22.00", measure="预算数", ancestors=(whole,)),
        ),
        state(f"{run} 24.00", make_figure(run, "24.00", ancestors=(whole,), **before), table="支出表"),
        kind="部门预算",
    )
    text = ask(f"2031年{run}预算为什么上涨了？", view).text
    assert "没有增加" in text and "报废巡山艇" in text, text


@pytest.mark.parametrize(
    ("defined", "heading"),
    [
        ("三、林场专户资金：包括专户管理的收费（主要是管护费）、其他收入。", ""),
        ("林场专户资金是指由专户管理的资金，主要是管护费。", ""),
        ("林场专户资金由专户管理，主要是管护费。", "第四部分 名词解释"),
    ],
)
def test_what_a_name_means_is_no_reason(ask, make_view, make_figure, state, defined, heading):
    view = make_view(
        state("林场专户资金14.00万元，占1%。", make_figure("林场专户资金", "14.00", measure="预算数")),
        state(defined, heading=heading),
        kind="部门预算",
    )
    assert "管护费" not in ask("2031年林场专户资金为什么减少了？", view).text


def test_the_note_below_a_table_tells_why_its_rows_moved(ask, make_view, make_figure, state):
    plan, before = {"measure": "预算数"}, {"measure": "预算数", "year": 2029}
    title = "“三公”经费支出预算表"
    view = make_view(
        state(
            "2030年 48.00 5.00",
            make_figure("“三公”经费", "48.00", **plan),
            make_figure("公务接待费", "5.00", **plan),
            table=title,
        ),
        state(
            "2029年 35.00 7.00",
            make_figure("“三公”经费", "35.00", **before),
            make_figure("公务接待费", "7.00", **before),
            table=title,
        ),
        state(
            "增减变化原因说明：新增采样车1辆；公务接待费减少主要是控制陪餐人数；运行费减少主要是压减燃油支出。",
            heading=title,
        ),
        kind="部门预算",
    )
    answer = ask("“三公”经费比上年为什么增加？", view)
    assert answer.status == "answered" and "新增采样车" in answer.text, answer
    text = ask("公务接待费为什么减少？", view).text
    assert "控制陪餐人数" in text and "采样车" not in text, text


@pytest.mark.parametrize(
    ("added", "told"),
    [("另有上年结转资金3.00万元在本年支出", True), ("同时差旅费增加2.00万元", False), ("均已付清", False)],
)
def test_what_a_sentence_adds_to_a_reason_is_told_with_it(ask, make_view, make_figure, state, added, told):
    reason = "上级下达防火专项资金，年初未列入预算"
    more = {"measure": "增减额", "base": "年初预算数", "direction": "增加", "reason": reason}
    view = make_view(
        state(
            f"巡护费年初预算9.00万元，决算15.00万元，大于年初预算数的主要原因是：{reason}；{added}。",
            make_figure("巡护费", "9.00", measure="年初预算数"),
            make_figure("巡护费", "15.00"),
            make_figure("巡护费", "", value=None, unit="", **more),
        )
    )
    text = ask("巡护费年初预算多少，实际花了多少，超出来的钱从哪来？", view).text
    assert reason in text and (added in text) == told, text
