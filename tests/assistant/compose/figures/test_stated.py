"""What a report states of the thing asked: totals after parts, both sides, kinds, places side by side."""

import pytest


def test_the_total_asked_after_its_parts(ask, cars):
    text = ask("车辆里执法执勤用车和特种专业技术用车各几辆，一共几辆？", cars).text
    assert all(number in text for number in ("4辆", "6辆", "14辆")), text


def test_the_other_side_that_a_second_clause_asks_about(ask, make_view, make_figure, state):
    told = [
        state(
            f"政府性基金预算{side}{amount}万元，{move}{rate}%，原因是{why}。",
            make_figure(f"政府性基金预算{side}", amount),
            make_figure(
                f"政府性基金预算{side}",
                rate,
                measure="增减率",
                unit="%",
                base="上年",
                direction=move,
                reason=why,
            ),
        )
        for side, amount, move, rate, why in (
            ("收入", "75.78", "减少", "32.65", "卖地少了"),
            ("支出", "165.86", "增加", "14.21", "上级国债多了"),
        )
    ]
    view = make_view(*told)
    for question in ("政府性基金收入在跌，支出为什么反而涨了？", "政府性基金收入跌了不少，支出呢，为什么？"):
        text = ask(question, view).text
        assert "14.21%" in text and "上级国债" in text and "卖地" not in text, text


def test_which_of_two_kinds_a_row_says_that_it_is(ask, make_view, make_figure, state):
    kind = (("项目类型", "水利"), ("债券性质", "一般债券"))
    view = make_view(
        state(
            "水库除险加固工程 水利 一般债券 200.00",
            make_figure("水库除险加固工程", "200.00", measure="预算数", attributes=kind),
            table="2031年年初新增债券资金安排表",
        ),
        state(
            "专项债券付息 30.00",
            make_figure("专项债券付息", "30.00", measure="预算数"),
            table="2031年政府性基金支出表",
        ),
        kind="政府预算",
    )
    question = "2031年初安排的新增债券里，水库除险加固分到多少？属于一般债还是专项债？"
    text = ask(question, view).text
    assert "200.00万元" in text and "债券性质：一般债券" in text, text


def test_when_a_bond_was_sold_is_told_from_its_row(ask, make_view, make_figure, state):
    row = (("债券性质", "专项债券"), ("发行时间（年/月）", "2031年4月"))
    view = make_view(
        state(
            "林川储蓄社资本补充项目 专项债券 200.00 2031年4月",
            make_figure("林川储蓄社资本补充项目", "200.00", measure="预算数", attributes=row),
            table="2031年债券资金使用情况表",
        ),
        state(
            "新增专项债券发行额 900.00",
            make_figure("新增专项债券发行额", "900.00", measure="预算数"),
            table="2031年债券发行情况表",
        ),
        kind="政府预算",
    )
    for question in (
        "给林川储蓄社的专项债发了多少，哪个月发的？",
        "林川储蓄社资本补充项目的专项债券发了多少，什么时候发行？",
        "林川储蓄社资本补充项目的专项债券发了多少，几月份发的？",
    ):
        text = ask(question, view).text
        assert "200.00万元" in text and "2031年4月" in text and "900" not in text, text
    for question in ("给林川渡口建码头的专项债发了多少？", "支持林川书院的专项债发了多少？"):
        draft = ask(question, view)
        assert draft.status == "not_stated" and "900" not in draft.text, draft.text


@pytest.mark.parametrize(
    ("said", "printed"), [("环保税", "环境保护税"), ("过路费", "车辆通行费"), ("车购税", "车辆购置税")]
)
def test_everyday_names_of_taxes_and_tolls(ask, make_view, make_figure, state, said, printed):
    view = make_view(state(f"{printed}3.20万元。", make_figure(printed, "3.20")))
    assert "3.20万元" in ask(f"{said}收了多少？", view).text


def test_a_refinancing_for_hidden_debt_is_told_and_not_all_of_it(ask, make_view, make_figure, state):
    text = "再融资债券9.00亿元，其中置换存量隐性债务再融资债券5.00亿元。"
    whole = make_figure("再融资债券", "9.00", unit="亿元")
    part = make_figure("置换存量隐性债务再融资债券", "5.00", unit="亿元", ancestors=("再融资债券",))
    told = ask("置换隐债的再融资债有多少？", make_view(state(text, whole, part)))
    assert "5.00亿元" in told.text.split("。")[0], told.text


def test_what_each_one_gets_more_is_a_rise_and_no_average(ask, make_view, make_figure, state):
    text = "护林补助标准提高240元，惠及171人；巡河补助标准提高30元，惠及676人。"
    rise = {"measure": "增减额", "unit": "元", "direction": "增加", "base": "上年"}
    counted = {"measure": "数量", "unit": "人", "part": "惠及"}
    view = make_view(
        state(
            text,
            make_figure("护林补助标准", "240", **rise),
            make_figure("护林补助标准", "171", **counted),
            make_figure("巡河补助标准", "30", **rise),
            make_figure("巡河补助标准", "676", **counted),
        )
    )
    told = ask("护林补助一年给每人多发多少钱，多少人受益？", view).text
    assert "240元" in told and "171人" in told and "676" not in told, told


@pytest.mark.parametrize(
    "question",
    [
        "松茸保险基金要靠财政补多少？",
        "松茸保险基金2031年由财政补贴了多少？",
        "松茸保险基金财政要贴补多少钱？",
    ],
)
def test_what_a_fund_gets_from_the_treasury(ask, make_view, make_figure, state, question):
    fund = "松茸保险基金收入"
    view = make_view(
        state(f"{fund} 82354", make_figure(fund, "82354"), table="基金收入表"),
        state("保费收入 31625", make_figure("保费收入", "31625", ancestors=(fund,)), table="基金收入表"),
        state(
            "财政补贴收入 47366", make_figure("财政补贴收入", "47366", ancestors=(fund,)), table="基金收入表"
        ),
    )
    text = ask(question, view).text
    assert "47366" in text and "82354" not in text, text


def test_a_rate_asked_by_its_name_is_a_rate(ask, make_view, make_figure, state):
    counted = {"measure": "数量", "unit": "件"}
    rated = {"measure": "比率", "unit": "%"}
    view = make_view(
        state(
            "全年办理林农建议403件，满意率99%。",
            make_figure("办理林农建议", "403", **counted),
            make_figure("满意率", "99", **rated),
        ),
        state(
            "完成苗圃评审298个，审减2.00万元，平均审减率10.8%。",
            make_figure("苗圃评审", "298", measure="数量", unit="个"),
            make_figure("平均审减率", "10.8", **rated),
        ),
    )
    assert "99%" in ask("办理林农建议满意率多高？", view).text


def test_two_places_side_by_side_are_each_told(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{place} {printed}", make_figure("护林税", printed, region=place), table="分地区护林税表")
            for place, printed in (("云中区", "3.00"), ("松岭区", "4.00"), ("白桦区", "5.00"))
        ),
        organisation="青溪市",
        kind="政府决算",
    )
    text = ask("云中区和松岭区2031年护林税各多少？", view).text
    assert "3.00万元" in text and "4.00万元" in text and "5.00" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年云中区和松岭区的护林税相差多少？",
        "2031年云中区和松岭区护林税差多少？",
        "云中区和松岭区2031年护林税各多少，相差多少？",
    ],
)
def test_what_lies_between_two_places(ask, make_view, make_figure, state, question):
    view = make_view(
        *(
            state(
                f"{place} {first} {second}",
                make_figure("护林税", first, region=place),
                make_figure("采伐税", second, region=place),
                table="分地区林业税表",
            )
            for place, first, second in (("云中区", "3.00", "9.00"), ("松岭区", "4.50", "8.00"))
        ),
        organisation="青溪市",
        kind="政府决算",
    )
    text = ask(question, view).text
    assert all(told in text for told in ("3.00万元", "4.50万元", "1.50万元")), text


def test_the_budget_of_a_year_against_another_is_the_whole(ask, make_view, make_figure, state):
    grew = {"measure": "增减额", "base": "2030年", "direction": "增加"}
    view = make_view(
        state(
            "收入预算9.00万元，比2030年增加2.00万元。",
            make_figure("收入预算", "9.00", measure="预算数"),
            make_figure("收入预算", "2.00", **grew),
        ),
    )
    assert "增加2.00万元" in ask("2031年预算比2030年增加多少？", view).text


def test_a_final_account_that_is_the_executed_number_is_told_as_printed(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "林业收入决算数9.10亿元，与执行数一致。",
            make_figure("林业收入", "9.10", measure="决算数", unit="亿元"),
            make_figure("林业收入", "一致", measure="增减额", value=None, direction="持平", base="执行数"),
        ),
        kind="政府决算",
    )
    for question in (
        "2031年林业收入的决算数和此前向人代会报告的执行数有出入吗？",
        "2031年林业收入决算数与执行数一致吗？",
    ):
        assert "与执行数一致" in ask(question, view).text


def test_what_is_asked_over_several_years_is_told_of_no_single_year(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年实施8大类100个林业监督检查项目。",
            make_figure("林业监督检查项目", "100", unit="个", measure="数量"),
        ),
        state(
            "“十四五”期间共对246个项目开展林业监督检查。",
            make_figure("项目", "246", unit="个", measure="数量", year=None),
        ),
    )
    text = ask("“十四五”期间对多少个项目开展了林业监督检查？", view).text
    assert "246" in text and "100" not in text, text


def test_a_place_among_others_is_no_number_of_things(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "新建林场54.93万亩，改造苗圃，建设面积全省排名第二。",
            make_figure("新建林场", "54.93", unit="万亩", measure="数量"),
            make_figure("改造苗圃", "二", unit="位", measure="数量", part="排名", value=2),
        ),
    )
    assert "为第二位" not in ask("2031年新建林场多少万亩，又改造苗圃多少？", view).text
    assert "第二" in ask("改造苗圃全省排名第几？", view).text


def test_the_move_of_another_level_does_not_answer_for_the_level_asked(ask, make_view, make_figure, state):
    def told(year, printed, region, measure):
        return make_figure("一般公共预算收入", printed, year=year, region=region, measure=measure)

    view = make_view(
        state("2030年全市一般公共预算收入730万元。", told(2030, "730", "全市", "执行数")),
        state("2030年市级一般公共预算收入140万元。", told(2030, "140", "市级", "执行数")),
        state(
            "2031年全市一般公共预算收入750万元，增长2.5%。",
            told(2031, "750", "全市", "预算数"),
            make_figure(
                "一般公共预算收入",
                "2.5",
                measure="增减率",
                unit="%",
                region="全市",
                base="上年",
                direction="增加",
            ),
        ),
        state("2031年市级一般公共预算收入147万元。", told(2031, "147", "市级", "预算数")),
        kind="政府预算",
        level="政府",
    )
    text = ask("市级2031年一般公共预算收入，比2030年完成数多安排多少，增幅大概多少？", view).text
    assert "147 − 140 = 7万元" in text and "5.00%" in text and "750" not in text, text


def test_what_bonds_go_to_is_told_and_not_all_of_the_bonds(ask, make_view, make_figure, state):
    def told(item, printed, *whole):
        return make_figure(item, printed, unit="亿元", ancestors=whole)

    view = make_view(
        state("县本级新增一般债券2.50亿元，", told("新增一般债券", "2.50")),
        state("用于公路建设1.40亿元，", told("公路建设", "1.40", "新增一般债券")),
        state("林区基础设施建设0.60亿元。", told("林区基础设施建设", "0.60", "新增一般债券")),
        kind="政府决算",
        level="政府",
    )
    for question in ("修公路用了多少新增一般债券资金？", "公路上花了多少一般债券？"):
        text = ask(question, view).text
        assert "1.40亿元" in text and "2.50" not in text, text
    for question in ("新增一般债券用于林区基础设施多少？", "新增一般债券中用于林区基础设施的有多少？"):
        text = ask(question, view).text
        assert "0.60亿元" in text and "2.50" not in text, text


def test_who_is_on_the_posts_and_at_work(ask, make_view, make_figure, state):
    view = make_view(
        state("核定人员编制9名。", make_figure("人员编制", "9", unit="名", measure="数量")),
        state("现有在编在岗人员8名。", make_figure("在编在岗人员", "8", unit="名", measure="数量")),
    )
    answer = ask("核定了多少编制，现在在编在岗多少人？", view)
    assert answer.status == "answered" and "9名" in answer.text and "8名" in answer.text, answer.text


@pytest.mark.parametrize(
    "question", ["苗圃新址建在什么位置，总建筑面积多大？", "苗圃迁建工程在哪里，总建筑面积多少？"]
)
def test_where_a_thing_stands_is_told_beside_its_size(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "苗圃迁建工程位于柳塘路与泾东路交叉口，总建筑面积6240平方米。",
            make_figure("总建筑面积", "6240", unit="平方米", measure="数量"),
        ),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "6240平方米" in text and "柳塘路" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("安排巡护用车经费了吗？", "没有，"),
        ("有没有巡护用车经费？", "没有，"),
        ("巡护用车经费花了多少？", ""),
    ],
)
def test_whether_there_is_any_is_answered_where_none_is(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state("巡护用车经费0万元。", make_figure("巡护用车经费", "0")),
    )
    text = ask(question, view).text
    assert "0万元" in text and text.startswith("没有，") == bool(told), text


def test_a_fraction_said_of_a_rise_names_nothing(make_case, make_view, make_figure, state):
    view = make_view(state("林道养护3.00万元。", make_figure("林道养护", "3.00")))
    mentions = make_case("林道养护为什么比年初预算多花了四分之一？", view).linked.mentions
    assert [mention.text for mention in mentions] == ["林道养护"]


def test_the_fall_of_another_year_is_not_told_behind_that_of_this_one(ask, make_view, make_figure, state):
    moved = {"direction": "减少"}
    view = make_view(
        state(
            "2031年三公经费支出114万元，比上年减少12万元，下降9.52%。",
            make_figure("三公经费支出", "114", measure="执行数", year=2031),
            make_figure("三公经费支出", "12", measure="增减额", base="上年", year=2031, **moved),
            make_figure("三公经费支出", "9.52", measure="增减率", unit="%", base="上年", year=2031, **moved),
        ),
        state(
            "2032年三公经费预算安排108万元，比上年执行数减少6万元。",
            make_figure("三公经费", "108", measure="预算数", year=2032),
            make_figure("三公经费", "6", measure="增减额", base="上年执行数", year=2032, **moved),
        ),
        year=2032,
        kind="政府预算",
        level="政府",
    )
    text = ask("三公经费比上年增加还是减少，为什么？", view).text
    assert not ("减少6万元" in text and "9.52%" in text), text


def test_the_completion_of_a_year_that_tells_none_is_no_amount_worked_out(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "2031年全区一般公共预算支出421万元，比上年增长1.5%。",
            make_figure("全区一般公共预算支出", "421", measure="执行数", year=2031),
            make_figure(
                "全区一般公共预算支出",
                "1.5",
                measure="增减率",
                unit="%",
                base="上年",
                year=2031,
                direction="增加",
            ),
        ),
        year=2032,
        kind="政府预算",
        level="政府",
    )
    answer = ask("2030年预算完成率是多少？", view)
    assert answer.status != "answered" or "÷" not in answer.text, answer.text


def test_a_column_that_counts_people_of_a_row_is_not_who_is_employed(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "会议 6 520",
            make_figure("会议", "520", unit="人", measure="数量", part="人数"),
            table="会议培训表",
        ),
        state("核定编制176名。", make_figure("核定编制", "176", unit="名", measure="数量")),
    )
    assert "520" not in ask("编制人数和实有人数各是多少？", view).text
    assert "520" in ask("会议人数是多少？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年有没有人公费出国（境）？一共花了多少？", "有，2031年因公出国（境）费决算数为5.10万元"),
        ("有没有人因公出国？", "有，"),
        ("有没有公务接待费，花了多少？", "有，2031年公务接待费"),
        ("有没有会议费，是多少？", "没有，2031年会议费"),
        ("有没有外地来的公务接待，花了多少？", "报告写道："),  # of some of it nothing is said
    ],
)
def test_whether_there_is_any_of_a_thing_is_said_in_words(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state("因公出国（境）费5.10万元。", make_figure("因公出国（境）费", "5.10")),
        state(
            "因公出国（境）团组1个，累计3人次。",
            make_figure("因公出国（境）团组", "1", measure="数量", unit="个"),
            make_figure("因公出国（境）团组", "3", measure="数量", unit="人次"),
        ),
        state("公务接待费3.80万元。", make_figure("公务接待费", "3.80")),
        state("会议费0.00万元。", make_figure("会议费", "0.00")),
    )
    text = ask(question, view).text
    assert text.startswith(told), text
    assert ("3人次" in text) == ("有人" in question or "没有人" in question), text


@pytest.mark.parametrize(
    "question", ["三公经费压缩了，会议费也跟着减了吗？", "三公经费总额压减，会议费也减了没有？"]
)
def test_a_word_of_moving_names_nothing_and_asks_how_a_thing_moved(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "会议费6.00万元，比上年增加1.50万元。",
            make_figure("会议费", "6.00"),
            make_figure("会议费", "1.50", measure="增减额", base="上年", direction="增加"),
        ),
        state("压减燃煤补贴2.00万元。", make_figure("压减燃煤补贴", "2.00")),
    )
    text = ask(question, view).text
    assert "增加1.50万元" in text and "2.00" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "“云杉讲堂”办了一年，总共花了多少钱？",
        "有没有云杉讲堂？一共花了多少？",
        "招聘会办了不少场，总共花了多少？",
    ],
)
def test_what_was_spent_in_all_on_a_thing_named_before_is_not_what_all_cost(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state("本年支出合计 900.00", make_figure("本年支出合计", "900.00"), table="支出决算表"),
        state("“云杉讲堂”办48期。", make_figure("云杉讲堂", "48", unit="期", measure="数量")),
        state("举办招聘会。"),
    )
    assert "900.00" not in ask(question, view).text
    assert "900.00" in ask("2031年这一年，总共花了多少钱？", view).text


def test_how_many_there_were_before_is_not_how_many_stand_beside_the_money(
    ask, make_view, make_figure, state
):
    people = {"measure": "数量", "unit": "人"}
    view = make_view(
        state(
            "出国考察费支出9.00万元，低于预算的原因是出访人数由6人压缩为5人。",
            make_figure("出国考察费支出", "9.00"),
            make_figure("出访人数", "6", part="调整前", **people),
            make_figure("出访人数", "5", part="调整后", **people),
            heading="（一）出国考察费",
        )
    )
    text = ask("出国考察费花了多少，去了几个人？", view).text
    assert "5人" in text and "为6人" not in text, text
