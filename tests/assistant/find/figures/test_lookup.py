import pytest

from assistant.find.figures.counts import counted_units
from assistant.find.figures.kinship import same_item
from assistant.find.figures.lookup import find_for
from assistant.question.named.mentions import Target


@pytest.fixture
def find(make_case):
    """What is found for the wants of a question's first target in the first report."""

    def look(question, *views):
        case = make_case(question, *views)
        target = case.linked.targets[0]
        return find_for(case, views[0], target, target.wants or case.query.wants)

    return look


def test_every_want_gets_its_figure(find, forestry):
    found = find("公务接待费是多少，为什么减少？", forestry)
    assert found.by_want["amount"].figure.printed == "3.20"
    assert found.by_want["reason"].figure.reason == "接待批次减少"


def test_nothing_is_found_for_another_thing(find, forestry):
    found = find("差旅费是多少？", forestry)
    assert (found.by_want, found.works, found.best) == ({}, {}, 0.0)


def test_an_item_is_known_by_its_reason_and_the_number_that_the_question_says(
    ask, make_view, make_figure, state
):
    reason = "线虫病疫木应急处置"
    view = make_view(
        state(
            "林草防灾年初预算150.00万元，支出决算388.00万元，完成258.67%，主要原因是线虫病疫木应急处置。",
            make_figure("林草防灾", "150.00", measure="年初预算数"),
            make_figure("林草防灾", "388.00"),
            make_figure(
                "林草防灾",
                "258.67",
                measure="完成率",
                unit="%",
                base="年初预算数",
                reason=reason,
            ),
        )
    )
    told = ask("治线虫病的钱年初才150万，最后花了多少，是年初的百分之几？", view)
    assert "388.00万元" in told.text and "258.67%" in told.text
    assert "388.00" not in ask("治线虫病最后花了多少？", view).text


def test_two_years_of_one_report(ask, make_view, make_figure, state):
    rows = (make_figure("会议费", printed, year=year) for year, printed in ((2031, "5.00"), (2030, "4.00")))
    view = make_view(state("会议费 5.00 4.00", *rows, table="“三公”经费决算表"))
    text = ask("2030年、2031年会议费各是多少？", view).text
    assert "5.00万元" in text and "4.00万元" in text, text


def test_a_change_of_other_funds_is_not_told_of_these(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "国有资本经营预算支出20.50万元。",
            make_figure("国有资本经营预算支出", "20.50", scope="国有资本经营"),
        ),
        state(
            "总支出增加0.60万元。",
            make_figure(
                "总支出", "0.60", measure="增减额", direction="增加", base="上年", scope="一般公共预算"
            ),
        ),
    )
    assert "0.60" not in ask("国有资本经营预算支出比上年增加了多少？", view).text


def test_a_year_further_back_is_not_worked_out(find, forestry):
    assert find("2028年培训费是多少？", forestry).derived is None


@pytest.fixture
def two_years(make_view, make_figure, state):
    return [
        make_view(
            state(f"会议费 {printed}", make_figure("会议费", printed, year=year), table="支出决算表"),
            id=str(year) * 4,
            year=year,
        )
        for year, printed in ((2031, "5.00"), (2030, "4.00"))
    ]


def test_a_change_is_worked_out_from_the_report_of_the_year_before(find, two_years):
    works = find("2031年会议费比上年增加多少？", *two_years).works
    assert works["change"].expression == "5.00 − 4.00", works


def test_a_change_against_the_budget_is_worked_out(find, make_view, make_figure, state):
    view = make_view(
        state(
            "会议费 6.00 5.00",
            make_figure("会议费", "6.00", measure="年初预算数"),
            make_figure("会议费", "5.00"),
            table="支出决算表",
        )
    )
    works = find("会议费决算比年初预算少多少？", view).works
    assert works["change"].expression == "6.00 − 5.00", works


def test_a_reason_is_taken_from_the_statement_that_gives_it(find, make_view, make_figure, state):
    change = {"measure": "增减额", "direction": "增加", "base": "上年"}
    view = make_view(
        state("会议费增加1.00万元。", make_figure("会议费", "1.00", **change)),
        state("会议费增加1.00万元，因会期延长。", make_figure("会议费", "1.00", reason="会期延长", **change)),
    )
    assert find("会议费为什么增加？", view).by_want["reason"].figure.reason == "会期延长"


def test_a_second_unit_is_counted_too(find, make_view, make_figure, state):
    count = {"measure": "数量"}
    view = make_view(
        state(
            "国内公务接待12批次、96人次。",
            make_figure("国内公务接待", "12", unit="批次", **count),
            make_figure("国内公务接待", "96", unit="人次", **count),
        )
    )
    found = find("国内公务接待有多少批次、多少人次？", view)
    told = [found.by_want["count"].figure.printed, *(match.figure.printed for match in found.extra)]
    assert told == ["12", "96"]


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("接待了多少批次、多少人次？", ["批次", "人次"]),
        ("有几辆车？", ["辆"]),
        ("有多少平米？", ["平方米"]),
        ("收到多少件投诉？", ["件"]),
        ("新开工了多少万套？", ["万套"]),
        ("请了多少拨客人？", ["批次"]),
        ("财政给了多少拨款？", []),
        ("多少钱？", []),
        ("有多少个编制？", ["人"]),
        ("有多少个学生？", ["人"]),
        ("有几个居民小区？", ["个"]),
        ("核定编制又是几个？", ["人"]),
        ("编制人数有多少个？", ["人"]),
        ("纳入预算编制有几个？", ["个"]),
    ],
)
def test_units_counted_in(question, units):
    assert [names[0] for names in counted_units(question)] == units, question


@pytest.mark.parametrize(
    ("question", "year", "named"),
    [
        ("会议费是多少？", 2031, False),
        ("2030年会议费是多少？", 2030, True),
        ("上年会议费是多少？", 2030, True),
        ("2029年到2031年会议费是多少？", 2031, True),
    ],
)
def test_the_year_asked_of_a_report(make_case, forestry, question, year, named):
    assert make_case(question, forestry).year_for(forestry) == (year, named), question


@pytest.mark.parametrize(
    ("question", "year"),
    [("教育支出增长的原因是什么？", 2030), ("教育支出为什么这样安排？", 2031), ("教育支出是多少？", 2031)],
)
def test_a_rise_that_a_budget_report_explains_is_that_of_the_year_executed(
    make_case, make_view, question, year
):
    view = make_view(kind="政府预算")
    assert make_case(question, view).year_for(view)[0] == year, question


@pytest.mark.parametrize(
    ("other", "same"),
    [({}, True), ({"year": 2030}, True), ({"part": "基本支出"}, False), ({"item": "培训费"}, False)],
)
def test_whether_figures_of_two_years_are_one_item(make_figure, other, same):
    assert (
        same_item(
            make_figure("会议费", "5.00"), make_figure(**{"item": "会议费", "printed": "4.00", **other})
        )
        is same
    )


@pytest.mark.parametrize(
    ("question", "year"),
    [("教育支出花了多少？", 2030), ("教育支出增长了多少？", 2030), ("教育支出安排多少？", 2031)],
)
def test_what_is_done_is_of_the_year_before_in_a_government_budget(
    make_case, forestry_budget, question, year
):
    case = make_case(question, forestry_budget)
    assert case.year_for(forestry_budget)[0] == year


@pytest.fixture
def forestry_budget(make_view, make_figure, state):
    return make_view(
        state("教育支出3.00亿元。", make_figure("教育支出", "3.00", unit="亿元")), kind="政府预算"
    )


def test_counts_told_after_the_item_answer_where_none_is_named_like_it(find, make_view, make_figure, state):
    head = "九、“三公”经费支出决算情况说明"
    count = {"measure": "数量"}
    view = make_view(
        state("公务接待费支出3.20万元。", make_figure("公务接待费", "3.20"), heading=head),
        state(
            "共迎来外省团组12个，随行98人次。",
            make_figure("迎来外省团组", "12", unit="个", **count),
            make_figure("随行", "98", unit="人次", **count),
            heading=head,
        ),
    )
    found = find("公务接待了几批、多少人次？", view)
    assert [found.by_want["count"].figure.printed, *(m.figure.printed for m in found.extra)] == ["12", "98"]


def test_targets_made_for_a_moment_are_not_taken_for_each_other(make_case, forestry):
    case = make_case("公务接待费和会议费各是多少？", forestry)
    items = []
    for _ in range(20):
        for mention in case.linked.mentions:
            items.append((mention.text, case.matches(forestry, Target((mention,)))[0].figure.item))
    assert set(items) == {("公务接待费", "公务接待费"), ("会议费", "会议费")}


def test_last_year_asked_beside_this_year_is_worked_out_from_the_change(find, forestry):
    found = find("公务接待费今年是多少，去年是多少？", forestry)
    assert found.derived.work.expression == "3.20 + 0.80"


@pytest.mark.parametrize(("asked", "units"), [("去了几个人", "人"), ("要新建多少万亩", "亩")])
def test_what_is_counted_may_stand_behind_another_word(asked, units):
    assert units in counted_units(asked)[0]


def test_a_value_in_percent_of_last_years_is_worked_out_or_taken_as_printed(
    find, two_years, make_view, make_figure, state
):
    works = find("2031年会议费是上年决算的百分之几？", *two_years).works
    assert works["ratio"].expression == "5.00 ÷ 4.00 × 100%", works
    printed = make_view(
        state(
            "契税 73.00 80.1",
            make_figure("契税", "73.00"),
            make_figure("契税", "80.1", measure="比率", unit="%", base="2030年决算数"),
            table="一般公共预算收入决算表",
        )
    )
    found = find("契税相当于上年决算数的百分之多少？", printed)
    assert found.by_want["ratio"].figure.printed == "80.1" and not found.works


def test_the_distance_to_the_adjusted_budget_is_worked_out(find, make_view, make_figure, state):
    view = make_view(
        state(
            "契税 73.00 80.00 90.00",
            *(
                make_figure("契税", printed, measure=measure)
                for measure, printed in (
                    ("决算数", "73.00"),
                    ("全年预算数", "80.00"),
                    ("预算数", "90.00"),
                )
            ),
            table="一般公共预算收入决算表",
        )
    )
    works = find("契税离调整预算差多少？", view).works
    assert works["change"].expression == "80.00 − 73.00", works


def test_the_reason_that_is_told_under_the_other_classification(ask, make_view, make_figure, state):
    rate = {
        "measure": "增减率",
        "unit": "%",
        "direction": "增加",
        "base": "2030年执行数",
        "reason": "主要原因是：补缴",
    }
    view = make_view(
        state(
            "职业年金缴费 2302815",
            make_figure("职业年金缴费", "2302815", unit="元", measure="预算数"),
            table="基本支出经济分类表",
        ),
        state(
            "机关事业单位职业年金缴费支出230.28万元，比2030年执行数增加15.95%。主要原因是：补缴。",
            make_figure("机关事业单位职业年金缴费支出", "230.28", measure="预算数"),
            make_figure("机关事业单位职业年金缴费支出", "15.95", **rate),
        ),
        kind="部门预算",
    )
    text = ask("2031年职业年金缴费为什么涨？", view).text
    assert "15.95%" in text and "补缴" in text, text


def test_what_is_told_of_the_only_subject_below_is_told_of_the_one_above(ask, make_view, make_figure, state):
    rate = {
        "measure": "增减率",
        "unit": "%",
        "direction": "增加",
        "base": "2030年执行数",
        "reason": "主要原因是：扩面",
    }
    below = {"ancestors": ("林业支出", "护林事务")}
    view = make_view(
        state(
            "护林事务 90000",
            make_figure("护林事务", "90000", unit="元", measure="预算数", ancestors=("林业支出",)),
            table="支出总表",
        ),
        state(
            "护林事务（款）一般行政管理事务（项）9.00万元，比2030年执行数增加33.33%。主要原因是：扩面。",
            make_figure("一般行政管理事务", "9.00", measure="预算数", **below),
            make_figure("一般行政管理事务", "33.33", **rate, **below),
        ),
        kind="部门预算",
    )
    text = ask("护林事务比上年增长了百分之几，为什么？", view).text
    assert "33.33%" in text and "护林事务下的一般行政管理事务" in text and "扩面" in text, text
    assert "33.33%" in ask("护林事务的增幅", view).text  # asked without its amount


def test_last_years_number_of_people(ask, make_view, make_figure, state):
    people = {"measure": "数量", "unit": "人"}
    view = make_view(
        state(
            "在职人员115人，比上年增加46人。",
            make_figure("在职人员", "115", **people),
            make_figure("在职人员", "46", measure="增减额", unit="人", direction="增加", base="上年"),
        )
    )
    assert "115 − 46 = 69" in ask("上年在职人员有多少人？", view).text


def test_a_period_of_years_and_a_single_year_are_told_apart(ask, make_view, make_figure, state):
    rate = {"measure": "增减率", "unit": "%", "direction": "增加"}
    view = make_view(
        state(
            "“十四五”时期护林支出1182万元，比“十三五”时期增长15%。",
            make_figure("护林支出", "1182", year=None, measure="执行数"),
            make_figure("护林支出", "15", year=None, base="“十三五”时期", **rate),
        ),
        state(
            "2030年护林支出200万元，比上年增长4%。",
            make_figure("护林支出", "200", year=2030, measure="执行数"),
            make_figure("护林支出", "4", year=2030, base="上年", **rate),
        ),
        kind="政府预算",
    )
    whole = ask("“十四五”期间护林支出一共多少，比“十三五”多了百分之几？", view).text
    assert "1182万元" in whole and "15%" in whole and "200" not in whole, whole
    single = ask("2030年护林支出多少，比上年增长多少？", view).text
    assert "200万元" in single and "4%" in single and "1182" not in single, single


def test_a_move_told_of_another_amount_is_not_of_the_one_told(ask, make_view, make_figure, state):
    fallen = {"direction": "减少", "base": "上年", "measure": "增减额"}
    granted = make_figure("本年支出", "85.00", measure="预算数", scope="财政拨款")
    view = make_view(
        state("本年支出 85.00", granted, table="财政拨款收支总表"),
        state(
            "总支出98.00万元，比上年减少6.40万元。",
            make_figure("总支出", "98.00", measure="预算数"),
            make_figure("总支出", "6.40", **fallen),
        ),
        state("支出总计 98.00", make_figure("支出总计", "98.00", measure="预算数"), table="收支总表"),
        kind="部门预算",
    )
    text = ask("今年预算比上年多了多少？", view).text
    assert "98.00万元" in text and "6.40万元" in text and "85.00" not in text, text


@pytest.mark.parametrize(
    "question",
    ["今年预算涨了多少？", "支出预算比上年增加多少？", "预算降了没有？", "预算为什么比上年涨了？"],
)
def test_what_income_and_expenditure_come_to_is_the_budget(ask, make_view, make_figure, state, question):
    grown = {"direction": "增加", "base": "2030年预算数", "measure": "增减额"}
    view = make_view(
        state("预算收入98.00万元。", make_figure("预算收入", "98.00", measure="预算数", scope="全部资金")),
        state(
            "预算收支安排98.00万元，比2030年预算增加6.40万元。",
            make_figure("预算收支", "98.00", measure="预算数"),
            make_figure("预算收支", "6.40", **grown),
        ),
        kind="部门预算",
    )
    assert "增加6.40万元" in ask(question, view).text


@pytest.fixture
def nested(make_view, make_figure, state):
    """A report that calls all income and the local part of it nearly alike."""
    item, local = "一般公共预算收入", "地方一般公共预算收入"
    executed = {"measure": "执行数", "scope": "一般公共预算"}
    return make_view(
        state(
            "安排一般公共预算收入50万元。",
            make_figure(item, "50", measure="预算数", scope="一般公共预算"),
        ),
        state("一般公共预算收入完成80万元，", make_figure(item, "80", **executed)),
        state(
            "其中：地方一般公共预算收入完成40万元。", make_figure(local, "40", ancestors=(item,), **executed)
        ),
        state(
            "地方一般公共预算收入未完成年初预算，完成率80%，短收10万元。",
            make_figure(local, "80", measure="完成率", unit="%", base="预算数", scope="一般公共预算"),
            make_figure(local, "10", measure="增减额", base="预算数", direction="减少", scope="一般公共预算"),
        ),
        kind="政府预算",
        level="政府",
        year=2031,
    )


def test_a_part_called_nearly_like_its_whole_is_not_answered_by_the_whole(ask, nested):
    for question in (
        "地方一般公共预算收入完成年初预算了吗，实际多少，完成率多少？",
        "一般公共预算收入完成多少，完成预算了吗？",
    ):
        text = ask(question, nested).text
        assert "执行数为40万元" in text and "80%" in text and "80万元" not in text, text


def test_all_income_is_not_the_part_that_the_next_clause_asks_of(ask, make_view, make_figure, state):
    part = {"part": "财政拨款收入", "scope": "财政拨款"}
    view = make_view(
        state(
            "收入合计 60 54",
            make_figure("收入合计", "60"),
            make_figure("收入合计", "54", **part),
            table="收入表",
        ),
        state(
            "收入合计60万元，其中：财政拨款收入54万元，占90%。",
            make_figure("收入合计", "60"),
            make_figure("财政拨款收入", "54", scope="财政拨款"),
            make_figure("财政拨款收入", "90", measure="占比", unit="%", base="收入合计", scope="财政拨款"),
        ),
    )
    text = ask("收入合计多少，财政拨款占了百分之几？", view).text
    assert "收入合计决算数为60万元" in text and "90%" in text, text


def test_the_move_of_a_budget_is_not_told_of_what_was_executed_so_far(ask, make_view, make_figure, state):
    own = {"region": "市本级", "unit": "亿元"}
    view = make_view(
        state(
            "市本级林业支出执行86.26亿元，下降7.22%。",
            make_figure("林业支出", "86.26", measure="执行数", **own),
            make_figure(
                "林业支出",
                "7.22",
                measure="增减率",
                base="上年",
                direction="减少",
                region="市本级",
                unit="%",
            ),
        ),
        state(
            "市本级林业支出调增0.85亿元，调整为130.95亿元。",
            make_figure("林业支出", "0.85", measure="增减额", base="年初预算数", direction="增加", **own),
            make_figure("林业支出", "130.95", measure="全年预算数", **own),
        ),
    )
    text = ask("市本级林业支出调增了多少？", view).text
    assert "0.85亿元" in text and "86.26" not in text and "7.22" not in text, text


def _of_years(make_view, make_figure, state, told: str, **report):
    amount = make_figure("财政收入", "1221.59", measure="执行数", year=None, unit="亿元")
    return make_view(state(told, amount), kind="政府预算", year=2031, **report)


@pytest.mark.parametrize(
    "told",
    [
        "“十四五”时期，财政收入达到1221.59亿元，增长11.45%。",
        "过去五年来，财政收入累计1221.59亿元。",
        "“十四五”以来财政收入共1221.59亿元，财力明显增强。",
    ],
)
def test_what_years_come_to_together_is_not_told_of_the_one_year_named(
    ask, make_view, make_figure, state, told
):
    view = _of_years(make_view, make_figure, state, told)
    answer = ask("2031年财政收入是多少？", view)
    assert (answer.status, "1221.59" in answer.text) == ("not_stated", False), answer.text
    assert "1221.59亿元" in ask("“十四五”时期财政收入是多少？", view).text


@pytest.fixture
def risen_then_cut(make_view, make_figure, state):
    """A fund whose spending rose in the year executed and is cut in the budget, in prose and a row."""
    fund, rate = {"item": "林业基金支出"}, {"measure": "增减率", "unit": "%"}
    done, planned = {"year": 2030, **fund}, {"year": 2031, **fund}
    rose = {"direction": "增加", "base": "上年同期", "reason": "新增苗木支出"}
    cut = {"direction": "减少", "base": "2030年执行数"}
    return make_view(
        state(
            "林业基金支出完成606.00万元，同比增长0.8%，主要是新增苗木支出。",
            make_figure(printed="606.00", measure="执行数", **done),
            make_figure(printed="0.8", **rate, **rose, **done),
            heading="2030年林业基金执行情况",
        ),
        state(
            "林业基金支出安排189.00万元，比2030年执行数下降68.8%，主要是林道债券待核定。",
            make_figure(printed="189.00", measure="预算数", **planned),
            make_figure(printed="68.8", reason="林道债券待核定", **rate, **cut, **planned),
            heading="2031年林业基金安排",
        ),
        state(
            "林业基金支出 606.00 189.00 -417.00 -68.8",
            make_figure(printed="606.00", measure="执行数", **done),
            make_figure(printed="189.00", measure="预算数", **planned),
            make_figure(printed="-417.00", measure="增减额", **cut, **planned),
            make_figure(printed="-68.8", **rate, **cut, **planned),
            table="2031年林业基金收支预算表",
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "why", "other"),
    [
        ("林业基金支出为什么减少了？", "林道债券待核定", "苗木"),
        ("林业基金支出为什么增加了？", "新增苗木支出", "417"),
    ],
)
def test_a_move_taken_for_granted_is_that_of_the_year_that_moved_so(
    ask, risen_then_cut, question, why, other
):
    answer = ask(question, risen_then_cut)
    assert (
        answer.status == "answered"
        and why in answer.text
        and other not in answer.text.replace("417.00万元", "")
    ), answer.text


def test_the_share_of_one_year_is_not_that_of_the_years_of_a_plan(ask, make_view, make_figure, state):
    share = {"measure": "占比", "unit": "%", "year": None}
    view = make_view(
        state(
            "五年来，民生支出累计完成1370亿元以上，占财政支出的比重始终保持在80%以上。",
            make_figure("民生支出", "1370", unit="亿元", year=None),
            make_figure("民生支出", "80", base="财政支出", **share),
        ),
        state(
            "十二大类民生支出281.6亿元，占财政支出比重达82.7%。",
            make_figure("十二大类民生支出", "281.6", unit="亿元"),
            make_figure("十二大类民生支出", "82.7", base="财政支出", **{**share, "year": 2031}),
        ),
        kind="政府决算",
        level="政府",
    )
    text = ask("2031年民生支出花了多少，占财政支出的比重多大？", view).text
    assert "281.6亿元" in text and "82.7%" in text and "1370" not in text, text


def test_the_move_of_a_share_is_none_of_the_thing(ask, make_view, make_figure, state):
    own = {"item": "林业收入", "year": 2031, "ancestors": ("全部收入",)}
    moved = {"measure": "增减额", "unit": "百分点", "direction": "增加", "base": "上年", "part": "占比"}
    view = make_view(
        state(
            "林业收入完成260万元，占比77.6%，比上年提高0.9个百分点。",
            make_figure(printed="260", measure="执行数", **own),
            make_figure(printed="77.6", measure="占比", unit="%", base="全部收入", **own),
            make_figure(printed="0.9", **moved, **own),
        ),
        kind="政府预算",
    )
    assert "增加0.9" not in ask("2031年林业收入比上年增减多少？", view).text
    assert "0.9" in ask("2031年林业收入占比比上年提高多少个百分点？", view).text


def test_a_sum_over_years_is_none_of_two_years_compared(ask, make_view, make_figure, state):
    own = {"item": "林业收入", "measure": "执行数", "unit": "亿元"}
    view = make_view(
        state("林业收入完成1248亿元，年均增长9%。", make_figure(printed="1248", year=None, **own)),
        state("2031年林业收入完成230亿元。", make_figure(printed="230", year=2031, **own)),
        kind="政府预算",
        year=2032,
    )
    text = ask("2031年林业收入是多少，比2030年决算数增加还是减少，幅度多大？", view).text
    assert "230亿元" in text and "1018" not in text and "None" not in text, text


def test_what_is_passed_on_for_a_subject_is_not_spent_on_it(ask, make_view, make_figure, state):
    given = {"ancestors": ("专项转移补助支出",)}
    view = make_view(
        state("林业服务 3024", make_figure("林业服务", "3024", **given), table="转移支付支出"),
        state("林业服务支出 9148", make_figure("林业服务支出", "9148"), table="林业支出决算表"),
    )
    assert "9148" in ask("林业服务支出实际是多少？", view).text
