import pytest

from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import figure_level, opposed
from assistant.find.figures.select import joint, label_matches
from assistant.question.asked.query import question_to_query
from assistant.question.named.mentions import Mention, Target


def ranked(case, ask=None):
    """Items and measures of the figures that answer to the only target, best first."""
    matches = case.matches(case.views[0], case.linked.targets[0])
    return choose(matches, ask) if ask else matches


def test_a_word_inside_the_name_of_another_adds_nothing_to_it():
    whole = Mention("非税收入", 0, 4, frozenset({"非税收入"}), "context", 0.4)
    inner = Mention("税收", 5, 7, frozenset({"税收收入"}), "alike", 1.2)
    assert joint(Target((whole, inner)), "非税收入") == {}


@pytest.mark.parametrize(
    "question",
    [
        "公用经费里的办公费是多少？",
        "公用经费中的办公费花了多少？",
        "公用经费里面办公费多少？",
        "公用经费中，办公费是多少？",
    ],
)
def test_what_a_thing_is_sought_in_is_not_it(make_case, make_view, make_figure, state, question):
    view = make_view(
        state(
            "公用经费46.00万元，比上年减少4.00万元，原因是压减办公费、差旅费。",
            make_figure("公用经费", "46.00"),
            make_figure("公用经费", "4.00", measure="增减额", base="上年", direction="减少"),
        ),
        state(
            "办公费 4.80",
            make_figure("办公费", "4.80", code="30201", ancestors=("商品和服务支出",)),
            table="基本支出决算表",
        ),
    )
    best = ranked(make_case(question, view))[0].figure
    assert (best.item, best.printed) == ("办公费", "4.80"), best


@pytest.fixture
def two_scopes(make_view, make_figure, state):
    """The same item from all funds, from the fiscal grant and from the general public budget."""
    return make_view(
        state("项目支出 90.00", make_figure("项目支出", "90.00", scope="全部资金"), table="支出决算表"),
        state(
            "项目支出 70.00", make_figure("项目支出", "70.00", scope="财政拨款"), table="财政拨款支出决算表"
        ),
        state(
            "项目支出 60.00",
            make_figure("项目支出", "60.00", scope="一般公共预算"),
            table="一般公共预算财政拨款支出决算表",
        ),
    )


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("项目支出是多少？", "90.00"),
        ("全部资金的项目支出是多少？", "90.00"),
        ("财政拨款的项目支出是多少？", "70.00"),
        ("一般公共预算的项目支出是多少？", "60.00"),
    ],
)
def test_scopes_are_kept_apart(make_case, two_scopes, question, printed):
    assert ranked(make_case(question, two_scopes))[0].figure.printed == printed, question


@pytest.fixture
def two_levels(make_view, make_figure, state):
    return make_view(
        state(
            "一般公共预算收入 900.00", make_figure("全市一般公共预算收入", "900.00"), heading="全市收入情况"
        ),
        state(
            "一般公共预算收入 300.00",
            make_figure("市本级一般公共预算收入", "300.00"),
            heading="市本级收入情况",
        ),
    )


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("全市一般公共预算收入是多少？", "900.00"),
        ("市本级一般公共预算收入是多少？", "300.00"),
        ("一般公共预算收入是多少？", "900.00"),
    ],
)
def test_levels_of_government_are_kept_apart(make_case, two_levels, question, printed):
    assert ranked(make_case(question, two_levels))[0].figure.printed == printed, question


def test_a_look_alike_comes_after_the_item_asked(make_case, make_view, make_figure, state):
    view = make_view(
        state("a 20.00", make_figure("公务用车购置及运行维护费", "20.00")),
        state("b 14.50", make_figure("公务用车运行维护费", "14.50")),
    )
    assert ranked(make_case("公务用车运行维护费是多少？", view))[0].figure.printed == "14.50"
    assert ranked(make_case("公务用车购置及运行维护费是多少？", view))[0].figure.printed == "20.00"


def test_the_whole_comes_before_its_slices(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            "住房保障支出 4.00 9.00", make_figure("住房保障支出", "4.00", part="基本支出"), table="支出决算表"
        ),
        state("住房保障支出 9.00", make_figure("住房保障支出", "9.00"), table="支出决算表"),
    )
    assert ranked(make_case("住房保障支出是多少？", view))[0].figure.printed == "9.00"


def test_a_slice_that_is_named_comes_first(make_case, make_view, make_figure, state):
    view = make_view(
        state("住房保障支出 9.00", make_figure("住房保障支出", "9.00"), table="支出决算表"),
        state("住房保障支出 4.00", make_figure("住房保障支出", "4.00", part="基本支出"), table="支出决算表"),
    )
    assert ranked(make_case("住房保障支出的基本支出是多少？", view))[0].figure.printed == "4.00"


def test_a_region_that_is_named_comes_first(make_case, make_view, make_figure, state):
    view = make_view(
        state("合计 9.00", make_figure("转移支付", "9.00", region="合计"), table="转移支付分地区表"),
        state("清溪县 4.00", make_figure("转移支付", "4.00", region="清溪县"), table="转移支付分地区表"),
    )
    assert ranked(make_case("清溪县的转移支付是多少？", view))[0].figure.printed == "4.00"
    assert ranked(make_case("转移支付是多少？", view))[0].figure.printed == "9.00"


def test_figures_of_other_things_do_not_match(make_case, forestry):
    items = {match.figure.item for match in ranked(make_case("公务接待费是多少？", forestry))}
    assert items == {"公务接待费"}


def test_a_code_finds_its_row(make_case, make_view, make_figure, state):
    view = make_view(
        state("森林管护 3.00", make_figure("森林管护", "3.00", code="2130205"), table="支出决算表"),
        state("森林管护 8.00", make_figure("森林管护", "8.00", code="2130299"), table="支出决算表"),
    )
    assert [match.figure.printed for match in ranked(make_case("2130205是多少？", view))] == ["3.00"]


def test_a_target_without_mentions_matches_nothing(forestry):
    assert label_matches(forestry, Target(()), question_to_query("是多少？")) == []


# ---- the kind of figure --------------------------------------------------------------------


@pytest.fixture
def travel(make_case, make_view, make_figure, state):
    """Matches of one item with figures of several measures and years."""
    view = make_view(
        state(
            "差旅费6.00万元，预算8.00万元，上年5.00万元，比上年增加1.00万元，比预算减少2.00万元，出差30人次。",
            make_figure("差旅费", "6.00"),
            make_figure("差旅费", "8.00", measure="年初预算数"),
            make_figure("差旅费", "5.00", year=2030),
            make_figure("差旅费", "1.00", measure="增减额", base="上年", direction="增加"),
            make_figure("差旅费", "2.00", measure="增减额", base="年初预算数", direction="减少"),
            make_figure("差旅费", "30", measure="数量", unit="人次"),
        )
    )
    return ranked(make_case("差旅费是多少？", view))


@pytest.mark.parametrize(
    ("ask", "printed"),
    [
        (Ask(("决算数",), 2031), "6.00"),
        (Ask(("决算数",), 2030), "5.00"),
        (Ask(("年初预算数",), 2031), "8.00"),
        (Ask(("年初预算数", "决算数"), 2031), "8.00"),
        (Ask(("决算数", "年初预算数"), 2031), "6.00"),
        (Ask(("增减额",), 2031, base="上年"), "1.00"),
        (Ask(("增减额",), 2031, base="预算"), "2.00"),
        (Ask(("数量",), 2031, money=False, units=("人次",)), "30"),
        (Ask(("决算数", "数量"), 2031, money=False), "30"),
    ],
)
def test_the_kind_of_figure_wanted_comes_first(travel, ask, printed):
    assert choose(travel, ask)[0].figure.printed == printed, ask


def test_a_year_that_is_named_is_not_answered_by_another(travel):
    assert choose(travel, Ask(("决算数",), 2027)) == []


def test_a_year_that_is_only_supposed_may_be_another(travel):
    assert choose(travel, Ask(("决算数",), 2027, strict_year=False)) != []


@pytest.mark.parametrize(
    ("kind", "want", "measure"),
    [
        ("部门决算", "amount", "决算数"),
        ("部门预算", "amount", "预算数"),
        ("政府决算", "amount", "决算数"),
        ("部门决算", "budget", "年初预算数"),
        ("部门决算", "change", "增减额"),
        ("部门决算", "share", "占比"),
        ("绩效", "score", "得分"),
    ],
)
def test_the_likeliest_measure_of_a_kind_of_report(make_view, kind, want, measure):
    view = make_view(kind=kind)
    assert measures_for(want, view, question_to_query("差旅费"))[0] == measure


@pytest.mark.parametrize(
    ("question", "measure"),
    [("2031年收入是多少？", "预算数"), ("2030年收入是多少？", "执行数"), ("收入", "执行数")],
)
def test_a_government_budget_tells_this_year_and_the_last(make_view, question, measure):
    view = make_view(kind="政府预算", year=2031)
    assert measures_for("amount", view, question_to_query(question))[0] == measure


def test_a_measure_that_is_named_comes_first(make_view):
    assert measures_for("amount", make_view(), question_to_query("债务限额是多少？"))[0] == "限额"


def test_an_adjusted_budget_is_no_opening_budget(make_view):
    assert measures_for("budget", make_view(), question_to_query("调整预算是多少？"))[0] == "全年预算数"


@pytest.mark.parametrize(
    ("fields", "level"),
    [
        ({"region": "市本级"}, "own"),
        ({"item": "全市税收收入"}, "whole"),
        ({"headings": ("收入情况", "各县区收入")}, "below"),
        ({}, ""),
    ],
)
def test_the_level_of_government_of_a_figure(make_figure, fields, level):
    assert figure_level(make_figure(**{"item": "税收", **fields})) == level


def test_likeness_of_a_mention_alone_is_enough_to_be_a_candidate(forestry):
    target = Target((Mention("会议费", 0, 3, frozenset({"会议费"}), "exact", 3.0),))
    found = label_matches(forestry, target, question_to_query("会议费"))
    assert {match.figure.item for match in found} == {"会议费"}


@pytest.mark.parametrize(
    ("asked", "name", "other"),
    [
        ("城市低保标准是多少？", "农村低保标准", True),
        ("专项债务余额是多少？", "一般债务余额", True),
        ("失业保险累计结余多少？", "失业保险当期收支结余", True),
        ("低保标准是多少？", "农村低保标准", False),
        ("城乡居民和职工的保险各多少？", "职工医疗保险", False),
    ],
)
def test_the_other_of_a_pair_is_told_apart(asked, name, other):
    assert opposed(asked, name) is other


def test_the_column_of_the_whole_row_answers_to_its_name(make_case, make_view, make_figure, state):
    row = {"scope": "一般公共预算", "code": "2131099"}
    view = make_view(
        state(
            "2131099 林道养护 65.00 21.00 44.00",
            make_figure("林道养护", "65.00", **row),
            make_figure("林道养护", "21.00", part="基本支出", **row),
            make_figure("林道养护", "44.00", part="项目支出", **row),
            table="一般公共预算财政拨款支出决算表",
        )
    )
    case = make_case("林道养护的本年支出、基本支出、项目支出分别是多少？", view)
    best = [case.matches(view, target)[0].figure.printed for target in case.linked.targets]
    assert best == ["65.00", "21.00", "44.00"]


def test_a_lowest_subject_is_told_by_the_one_that_its_code_stands_under(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("2240102 一般行政管理事务 96.40", make_figure("一般行政管理事务", "96.40", code="2240102")),
        state("2240502 一般行政管理事务 18.00", make_figure("一般行政管理事务", "18.00", code="2240502")),
    )
    case = make_case("地震事务下面的一般行政管理事务是多少？", view)
    assert ranked(case)[0].figure.printed == "18.00"


def test_the_money_of_a_project_stands_under_its_name(ask, make_view, make_figure, state):
    heading = "一、老旧林区道路硬化补贴"
    view = make_view(
        state(
            "2031年项目预算资金16.20万元。",
            make_figure("项目预算资金", "16.20", measure="预算数"),
            heading=heading,
        ),
        state(
            "道路硬化36公里。",
            make_figure("完成老旧林区道路硬化", "36", measure="数量", unit="公里"),
            heading=heading,
        ),
        kind="部门预算",
    )
    assert "16.20万元" in ask("道路硬化的补贴打算花多少？", view).text


def test_a_section_that_includes_what_the_question_leaves_out_comes_later(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state(
            "税收收入3.00万元。",
            make_figure("税收收入", "3.00"),
            heading="1.市本级（含青溪开发区）收支情况",
        ),
        state("税收收入1.00万元。", make_figure("税收收入", "1.00"), heading="1.市本级收支情况"),
    )
    best = ranked(make_case("市本级（不含青溪开发区）税收收入多少？", view))[0]
    assert best.figure.printed == "1.00"


def test_what_is_measured_of_a_thing_is_not_what_the_thing_costs(make_case, make_view, make_figure, state):
    view = make_view(
        state("城市低保 1428.90", make_figure("城市低保", "1428.90")),
        state("农村低保标准每月555元。", make_figure("农村低保标准", "555", unit="元")),
    )
    best = ranked(make_case("城市低保标准是多少？", view))
    assert not best or best[0].score < 0.56, [(match.figure.item, match.score) for match in best]


def test_prose_about_the_name_that_a_code_prints_answers_to_both(make_case, make_view, make_figure, state):
    view = make_view(
        state("2130234 森林防火 9.00", make_figure("森林防火", "9.00", code="2130234"), table="支出决算表"),
        state("森林防火年初预算为0.00万元。", make_figure("森林防火", "0.00", measure="年初预算数")),
    )
    case = make_case("2130234森林防火年初预算多少？", view)
    prose = next(match for match in ranked(case) if not match.figure.code)
    assert prose.cover > 0.9


def test_mentions_that_make_up_a_name_answer_to_it_together(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            "城镇职工基本医疗保险基金支出 9.00",
            make_figure("城镇职工基本医疗保险基金支出", "9.00"),
            table="表",
        ),
        state("基本医疗保险待遇支出 8.00", make_figure("基本医疗保险待遇支出", "8.00"), table="表"),
    )
    case = make_case("城镇职工医保基金支出是多少？", view)
    best, *_ = case.matches(view, case.linked.targets[0])
    assert best.figure.item == "城镇职工基本医疗保险基金支出" and best.score > 0.8, best.score


def test_the_rest_of_things_is_not_their_total(make_case, make_view, make_figure, state):
    view = make_view(
        state("其他税收返还 9.00", make_figure("其他税收返还", "9.00"), table="返还表"),
        state("省对各市税收返还合计 20.00", make_figure("省对各市税收返还合计", "20.00"), table="返还表"),
    )
    case = make_case("税收返还合计多少？", view)
    assert case.matches(view, case.linked.targets[0])[0].figure.item == "省对各市税收返还合计"


def test_what_is_invested_in_assets_is_of_its_own_year(ask, make_view, make_figure, state):
    view = make_view(
        state("2030年固定资产投资820亿元。", make_figure("固定资产投资", "820", unit="亿元", year=2030)),
        state("2031年固定资产投资860亿元。", make_figure("固定资产投资", "860", unit="亿元")),
    )
    text = ask("固定资产投资2030年和2031年各多少？", view).text
    assert "820亿元" in text and "860亿元" in text, text


def test_a_table_of_one_kind_of_investment_is_only_a_slice(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "科学技术支出 61.00", make_figure("科学技术支出", "61.00"), table="2031年省级基本建设支出决算表"
        ),
        state(
            "科学技术支出 990.00",
            make_figure("科学技术支出", "990.00", scope="一般公共预算"),
            table="2031年省级一般公共预算支出决算表",
        ),
        kind="政府决算",
    )
    assert "990.00" in ask("科技支出是多少？", view).text
    assert "61.00" in ask("基本建设支出里科技支出是多少？", view).text


def test_the_side_of_a_place_is_asked(ask, make_view, make_figure, state):
    """A place and 支出 alone: its whole spending, held against its budget."""

    def told(item, budget, actual):
        text = f"松岭示范区{item}预算{budget}亿元，{item}完成{actual}亿元。"
        labels = {"unit": "亿元", "region": "松岭示范区"}
        return state(
            text,
            make_figure(item, budget, measure="预算数", **labels),
            make_figure(item, actual, measure="执行数", **labels),
        )

    view = make_view(
        told("一般公共预算收入", "19.0", "19.2"), told("一般公共预算支出", "20.1", "20.6"), kind="政府决算"
    )
    text = ask("松岭示范区支出超预算了吗？超多少？", view).text
    assert "20.6 − 20.1 = 0.5" in text and "超" in text, text
    assert "0.2" in ask("松岭示范区收入比预算多了多少？", view).text


def test_of_numbers_of_one_name_the_one_whose_clause_says_more(ask, make_view, make_figure, state):
    told = "审议12件法规，继续审议5件法规，预备制定13件法规。"
    counted = {"measure": "数量", "unit": "件"}
    view = make_view(state(told, *(make_figure("法规", number, **counted) for number in ("12", "5", "13"))))
    assert "13件" in ask("预备制定的法规有几件？", view).text
    assert "5件" in ask("继续审议的法规有几件？", view).text


@pytest.mark.parametrize("basis", ["同口径", "剔除一次性因素后同口径"])
def test_growth_on_the_same_basis_only_where_it_is_asked(ask, make_view, make_figure, state, basis):
    grown = {"measure": "增减率", "unit": "%", "base": "上年", "direction": "减少"}
    view = make_view(
        state(
            f"造林支出54.00万元，下降71.8%，{basis}下降0.3%。",
            make_figure("造林支出", "54.00"),
            make_figure("造林支出", "71.8", **grown),
            make_figure("造林支出", "0.3", part=basis, **grown),
        )
    )
    assert "71.8" in ask("造林支出下降了百分之几？", view).text
    assert "0.3" in ask("扣除体制调整因素，造林支出下降了百分之几？", view).text


def test_a_table_of_income_does_not_tell_what_was_spent(ask, make_view, make_figure, state):
    view = make_view(
        state("森林保险基金 22.00", make_figure("森林保险基金", "22.00"), table="森林保险基金收入决算表"),
        state("森林保险基金 18.00", make_figure("森林保险基金", "18.00"), table="森林保险基金支出决算表"),
        kind="政府决算",
    )
    assert "18.00" in ask("森林保险基金支出是多少？", view).text
    assert "22.00" in ask("森林保险基金收入是多少？", view).text


def test_the_rows_of_a_table_titled_with_a_place_are_of_it(ask, make_view, make_figure, state):
    def costs(place, printed):
        return state(
            f"差旅费 {printed}",
            make_figure("差旅费", printed, measure="预算数", year=2031),
            table=f"2031年{place}基本支出预算表",
        )

    debts = state(
        "南部林区 30",
        make_figure("债务余额", "30", measure="余额", region="南部林区"),
        table="2031年债务余额表",
    )
    view = make_view(costs("市本级", "900"), costs("南部林区", "26"), debts, kind="政府预算")
    text = ask("南部林区2031年的差旅费是多少？", view).text
    assert "26万元" in text and "900" not in text, text


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("云溪镇转移支付多少？", "263"),
        ("云溪镇专项转移支付多少？", "88"),
        ("云溪镇能拿到多少转移支付？", "263"),
    ],
)
def test_the_total_of_a_row_comes_before_a_kind_that_is_not_named(
    make_case, make_view, make_figure, state, question, printed
):
    items = ("县对乡镇转移支付合计", "体制补助", "专项转移支付")
    view = make_view(
        *(
            state(
                f"{place} {' '.join(row)}",
                *(make_figure(item, each, region=place) for item, each in zip(items, row, strict=True)),
                table="县对乡镇转移支付表",
            )
            for place, row in (("云溪镇", ("263", "175", "88")), ("白石镇", ("216", "128", "87")))
        )
    )
    case = make_case(question, view)
    assert case.matches(view, case.linked.targets[0])[0].figure.printed == printed


@pytest.mark.parametrize(
    "question",
    [
        "污染防治的水体花了多少？",
        "污染防治里的水体花了多少？",
        "污染防治的水体年初预算多少，实际花了多少？",
    ],
)
def test_a_row_below_another_is_found_by_its_own_name_though_the_other_is_like_it(
    ask, make_view, make_figure, state, question
):
    """水体 is also called 水污染防治; its sentence names it by code, and nothing above it."""
    view = make_view(
        state("21103 污染防治 81.60", make_figure("污染防治", "81.60", code="21103"), table="支出决算表"),
        state(
            "2110302 水体 73.40",
            make_figure("水体", "73.40", code="2110302", ancestors=("污染防治",)),
            table="支出决算表",
        ),
        state(
            "水体（2110302），年初预算22.00万元，支出决算73.40万元。",
            make_figure("水体", "22.00", measure="年初预算数", code="2110302"),
            make_figure("水体", "73.40", code="2110302"),
        ),
        state("本年支出合计900.00万元。", make_figure("本年支出合计", "900.00")),
    )
    text = ask(question, view).text
    assert "73.40万元" in text
    assert ("22.00万元" in text) == ("年初" in question)


def test_the_thing_as_one_fund_pays_it_is_no_part_of_the_thing(ask, make_view, make_figure, state):
    about = {"region": "省本级", "unit": "万元", "measure": "预算数", "year": 2031}
    general = make_figure(
        "一般公共预算“三公”经费支出", "20,000", scope="一般公共预算", ancestors=("“三公”经费汇总",), **about
    )
    fund = make_figure("政府性基金“三公”经费支出", "300", scope="政府性基金", **about)
    view = make_view(
        state("一、一般公共预算“三公”经费支出预算数20,000万元。", general),
        state("二、政府性基金“三公”经费支出预算300万元。", fund),
        organisation="白水省",
        kind="政府预算",
        year=2031,
    )
    assert "20,000万元" in ask("2031年省级三公总共安排多少？", view).text
    assert "300万元" in ask("2031年省级政府性基金三公安排多少？", view).text
