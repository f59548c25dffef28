"""A question of several sentences is parted only where each can be answered by itself."""

import pytest

from assistant.draft import Draft
from assistant.question.turns.clauses import clauses_of
from assistant.question.turns.steps import by_steps, steps_of, with_owed
from assistant.types import Turn


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("公务接待费是多少？会议费是多少？", 2),
        ("哪一项指标没有达到目标？目标和实际分别是多少？", 1),
        ("公务接待费增加了多少？为什么？", 1),
        ("政府债务余额是多少？一般债务占多少比重？", 1),
        ("上年结转有多少？结转在哪个项目上？", 2),
        ("接待费和公车两块合起来是多少，摊到每辆公车一年多少运行费？", 2),
        ("全市政府债务比上年增加多少？突破限额没有？", 2),
        ("全市税收比上年增加多少？突破限额没有？", 1),
        ("接待费和会议费，两项加起来是多少？", 1),
        ("收入合计减少多少？跟收入总计减少的是同一个数吗？", 1),
        ("会议服务总共多少？和会议费的预算是不是一个数？", 2),
        ("接待费比上年多花多少？主要多在哪里？", 1),
        ("产业支出为什么下降？包括哪三个科目？", 1),
        ("会议费比上年多多少？主要用在哪？", 1),
        ("开发区收入收了多少？预算完成了没有？", 1),
        ("争取上级资金多少？较年度目标超了百分之几？", 1),
        ("专项债务余额多少？离限额还差多少？", 2),
        ("接待费实际支出多少？年初预算又是多少？", 1),
        ("接待费年初预算是多少？全年执行数是多少？", 1),
    ],
)
def test_sentences_that_lean_on_the_one_before_stay_with_it(question, count):
    assert len(steps_of(question)) == count, steps_of(question)


def test_a_later_sentence_that_names_only_a_fund_leans_back() -> None:
    assert len(steps_of("其他水利支出全部资金是多少？只看一般公共预算又是多少？")) == 1
    assert len(steps_of("其他水利支出是多少？会议费又是多少？")) == 2


def test_a_sentence_of_another_year_alone_is_a_step():
    steps = steps_of("林地基金收入2031年收了多少，完成预算的百分之几？2032年打算安排多少？")
    assert len(steps) == 2, steps
    steps = steps_of("护林员补助2031年从每月多少提到多少？2032年还要再加多少？")
    assert len(steps) == 2, steps


def test_a_thing_named_without_asking_is_asked_of_in_what_follows():
    assert len(steps_of("市级非税收入？2031年跌了多少")) == 1


def test_what_is_left_over_is_no_thing_of_its_own():
    assert len(steps_of("林地基金支出执行了多少？年末滚存结余多少万元？")) == 1


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("全市契税收了多少？车船税收入是多少？", "全市车船税收入是多少？"),
        ("青溪市级2031年契税收了多少？车船税收入是多少？", "2031年青溪市级车船税收入是多少？"),
        ("2031年契税收了多少？车船税收入是多少？", "2031年车船税收入是多少？"),
        ("哪个县区的契税最多？全市契税是多少？", "全市契税是多少？"),
    ],
)
def test_a_step_is_of_the_level_and_year_of_the_first(question, second):
    asked = []

    def answer(text, history, last):
        asked.append(text)
        return Draft(text="。")

    by_steps(question, (), answer)
    assert asked[1] == second


def test_what_a_thing_counts_as_is_asked_of_the_thing_before():
    assert len(steps_of("水库除险加固分到多少债券？属于一般债还是专项债？")) == 1
    assert len(steps_of("差旅费在基本支出里列了多少？机关运行经费表里又是多少？")) == 1


def test_what_is_had_of_it_is_asked_of_the_thing_before():
    assert len(steps_of("青溪县2031年底债务余额多少亿？专项债占了其中多少亿")) == 1


def test_two_things_of_one_head_noun_are_two_steps():
    steps = steps_of("2031年造好的林地面积和在建的林地面积分别是多少？")
    assert steps == ["2031年造好的林地面积是多少？", "在建的林地面积是多少？"]


def owed(question, draft, answers):
    """The whole answer and the clauses asked again, where these are answered as given."""
    asked = []

    def answer(text, history, last):
        asked.append((text, [turn.question for turn in history]))
        return answers.get(text, Draft("not_stated"))

    return with_owed(question, (), draft, answer).text, asked


def test_a_clause_whose_kind_of_answer_is_missing_is_asked_by_itself():
    answers = {"占收入的几成": Draft(text="占45%。")}
    text, asked = owed("捐款有多少万元，占收入的几成？", Draft(text="捐款30万元。"), answers)
    assert text == "捐款30万元。\n占45%。"
    assert asked == [("占收入的几成", ["捐款有多少万元"])]


@pytest.mark.parametrize("lead", ["", "实际", "最后", "最终又", "到底"])
def test_how_much_of_the_budget_was_done_is_asked_of_the_thing_already_told(
    make_view, make_figure, state, lead
):
    figure = make_figure("林地基金收入", "114", measure="全年预算数", region="市级", unit="亿元")
    told = Draft(text="预算114亿元。", figures=[(make_view(state("114亿元", figure)), figure)])
    question = f"林地基金收入预算多少，{lead}完成调整后预算的百分之几？"
    _, asked = owed(question, told, {})
    assert asked[0] == (f"2031年市级林地基金收入{lead}完成调整后预算的百分之几", [])


def test_the_first_clause_is_told_first():
    text, _ = owed(
        "捐了多少钱，占收入的几成？", Draft(text="占45%。"), {"捐了多少钱": Draft(text="30万元。")}
    )
    assert text == "30万元。\n占45%。"


def test_nothing_is_asked_again_where_each_kind_is_told_or_the_clause_is_not_answered():
    whole = Draft(text="捐款30万元，占45%。")
    assert owed("捐了多少钱，占收入的几成？", whole, {}) == (whole.text, [])
    assert owed("捐了多少钱，来了几批客人？", Draft(text="30万元。"), {})[0] == "30万元。"


def test_what_is_told_in_words_is_owed_beside_a_number():
    number, where = Draft(text="每人次2万元。"), Draft(text="“赴瑞典考察林业碳汇”。")
    text, _ = owed("出国这趟去了哪儿，人均花了多少？", number, {"出国这趟去了哪儿": where})
    assert text == "“赴瑞典考察林业碳汇”。\n每人次2万元。"
    assert owed("出国这趟去了哪儿，人均花了多少？", where, {"出国这趟去了哪儿": number})[0] == where.text


def test_a_move_asked_of_a_thing_is_owed_where_but_its_standard_is_told():
    move = "捐款比上年多了多少"
    text, _ = owed(
        f"{move}，标准提到多少元？", Draft(text="标准提高到5元。"), {move: Draft(text="比上年增加3万元。")}
    )
    assert text == "比上年增加3万元。\n标准提高到5元。"


def test_a_move_asked_beside_a_share_is_told_too():
    answers = {"比上年多多少": Draft(text="比上年增加5万元。")}
    question = "捐款占收入的几成，比上年多多少？"
    assert owed(question, Draft(text="占45%。"), answers)[0] == "占45%。\n比上年增加5万元。"
    assert owed(question, Draft(text="占45%，比上年增加5万元。"), answers)[1] == []


def test_an_average_that_names_nothing_is_of_the_thing_before():
    assert steps_of("平均每团出国几个人，人均多少万元？") == ["平均每团出国几个人", "人均多少万元？"]
    assert steps_of("出国平均每团多少人？人均花费呢？") == ["出国平均每团多少人？", "人均花费呢？"]


def test_the_room_below_a_limit_is_asked_of_a_kind_of_debt():
    asked = []

    def answer(text, history, last):
        asked.append(text)
        return Draft(text="3.00亿元")

    by_steps("离债务上限还有多大空间？专项债务这边又剩多少？", (), answer)
    assert asked == ["离债务上限还有多大空间？", "专项债务离限额还有多少？"]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("接待费多少，旅游收入多少？", ["接待费多少", "旅游收入多少"]),
        ("接待费多少？又有多少钱用在残疾人身上？", ["接待费多少", "有多少钱用在残疾人身上"]),
        ("为什么会议费减少，局长工资多少，差旅费多少", ["为什么会议费减少", "局长工资多少", "差旅费多少"]),
        ("有没有出国费，司机几名？", ["有没有出国费", "司机几名"]),
        ("接待费多少，比上年增加了吗，低保户多少户？", ["接待费多少，比上年增加了吗", "低保户多少户"]),
        ("2031年接待费多少，粮食产量多少？", ["2031年接待费多少", "2031年粮食产量多少"]),
        ("东兰市税收收入多少，粮食产量多少？", ["东兰市税收收入多少", "东兰市粮食产量多少"]),
        ("全县税收收入多少，上川县粮食产量多少？", ["全县税收收入多少", "上川县粮食产量多少"]),
        ("按全部资金算，接待费多少，会议费多少？", ["按全部资金算，接待费多少", "会议费多少"]),
    ],
)
def test_clauses_that_name_a_thing_each_are_parted_with_the_year_and_the_place(question, clauses):
    assert clauses_of(question) == clauses


@pytest.mark.parametrize(
    "question",
    [
        "接待费多少，批次多少，为什么减少？",
        "接待费多少，占几成，合计多少？",
        "取证率多少，为什么没达标？",
        "预备费花了多少，用在什么事情上？",
        "物业管理采购多少，走什么采购形式？",
        "改桥项目计划撤几个渡口，剩下的为什么没撤？",
        "接待费预算多少，决算支出有没有？",
        "全市税收收入多少，其中增值税多少？",
        "教育支出多少，比科技支出多多少？",
        "职业年金安排了多少万元，前后写的是一个数吗？",
        "环境保护税收了多少，相当于上年的百分之几？",
        "基金收入年中调减掉多少钱，年底实际完成了多少？",
        "无形资产总共几项，价值合多少万元？",
        "土地增值税完成率多少，实收数是多少？",
    ],
)
def test_clauses_that_lean_on_what_stands_before_stay_with_it(question):
    assert len(clauses_of(question)) == 1, clauses_of(question)


def test_a_clause_that_only_says_how_an_average_is_taken_asks_nothing():
    text = "按接待人次摊下来，一个人平均花了多少块钱？"
    assert steps_of(text) == [text]


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("2031年青石区债券付息多少？专项债付息呢？", "青石区专项债付息呢？"),
        ("2031年青石区债券付息多少？还本呢？", "青石区债券还本呢？"),
        ("2031年青石区债券付息多少？荷塘县呢？", "荷塘县呢？"),
    ],
)
def test_the_same_of_another_thing_is_of_the_place_before(make_view, make_figure, state, question, second):
    figure = make_figure("债券付息", "6", region="青石区")
    view = make_view(state("青石区债券付息6万元。", figure))
    asked = []

    def answer(text, history, last):
        asked.append(text)
        draft = Draft(text=text)
        draft.figure(view, figure)
        return draft

    by_steps(question, [], answer)
    assert asked[-1] == second


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("2031年接待多少批、多少人次？2030年呢？", "国内公务接待2030年多少批次、多少人次"),
        ("2031年接待多少批？2030年呢？", "国内公务接待2030年呢？"),
    ],
)
def test_another_year_is_asked_of_all_that_was_counted(make_view, make_figure, state, question, second):
    figure = make_figure("国内公务接待", "6", unit="批次", measure="数量")
    view = make_view(state("国内公务接待6批次。", figure))
    asked = []

    def answer(text, history, last):
        asked.append(text)
        draft = Draft(text=text)
        draft.figure(view, figure)
        return draft

    by_steps(question, [], answer)
    assert asked[-1] == second


def test_the_same_of_another_thing_is_of_the_level_before():
    asked = []

    def answer(text, history, last):
        asked.append(text)
        return Draft(text=text)

    by_steps("2031年市本级债券付息多少？专项债付息呢？", [], answer)
    assert asked[-1] == "市本级专项债付息呢？"


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("会议费占总支出的多少，培训费占几成？", ["会议费占总支出的多少", "培训费占总支出的几成"]),
        ("收入里，契税占多少，车船税占多少？", ["收入里，契税占多少", "收入里，车船税占多少"]),
        ("收入中契税占比多少，车船税占比多少？", ["收入中契税占多少", "收入中车船税占多少"]),
        ("会议费多少，占总支出的多少？", []),
        ("会议费多少，2031年多少？", ["会议费多少", "2031年会议费多少"]),
        ("2032年会议费多少，2031年多少？", []),
        (
            "会议费增加的理由和培训费增加的理由是同一个吗？各是什么？",
            ["会议费增加的理由是什么？", "培训费增加的理由是什么？"],
        ),
    ],
)
def test_each_share_year_and_reason_is_a_step(question, steps):
    assert steps_of(question) == (steps or [question])


def test_each_of_several_counts_in_one_unit_is_told(make_view, make_figure):
    view = make_view()
    told = {"修了多少座桥": "3", "又换了多少座公共厕所": "8"}

    def answer(text, history, last):
        asked = next(count for clause, count in told.items() if clause in text)
        figure = make_figure(text, asked, measure="数量", unit="座")
        return Draft(text=f"{text}：{asked}座。", figures=[(view, figure)])

    question = "城乡道路修了多少座桥，又换了多少座公共厕所？"
    first = answer("又换了多少座公共厕所", (), None)
    assert "3座" in with_owed(question, (), first, answer).text


def test_a_number_is_told_with_that_of_a_part_of_it(make_view, make_figure):
    part = make_figure("林场", "15", measure="数量", unit="个")
    told = Draft(text="林场15个。", figures=[(make_view(), part)])
    answers = {"纳入决算的单位一共几家": Draft(text="单位共72家。")}
    text, _ = owed("纳入决算的单位一共几家，里头林场有几个？", told, answers)
    assert text == "单位共72家。\n林场15个。"


@pytest.mark.parametrize(
    "question",
    ["护林补贴有没有花超？发给哪类人？", "护林补贴超支了吗，发给哪类人？", "护林补贴是否超过预算？发给谁？"],
)
def test_whether_a_budget_was_kept_is_owed_where_only_the_use_is_told(question):
    clause = question.replace("，", "？").partition("？")[0]
    kept = Draft(text="没有超出预算。")
    told = Draft(text="“主要用于：护林人员补贴。”")
    assert owed(question, told, {clause: kept})[0] == f"{kept.text}\n{told.text}"
    assert owed(question, kept, {})[1] == []


def test_the_income_asked_for_next_is_of_the_tax_that_was_singled_out(ask, make_view, make_figure, state):
    taxes = (("增值税收入", "80", "2"), ("车船税收入", "26", "9"), ("契税收入", "31", "4"))
    view = make_view(
        state("全市一般公共预算收入700亿元。", make_figure("一般公共预算收入", "700", unit="亿元")),
        *(
            state(
                f"{name}{printed}亿元，增长{rate}%。",
                make_figure(name, printed, unit="亿元"),
                make_figure(name, rate, unit="%", measure="增减率", direction="增加", base="上年"),
            )
            for name, printed, rate in taxes
        ),
    )
    text = ask("几个主要税种里，增速第一的是谁？全市收入几亿元？", view).text
    assert "车船税收入" in text and "26亿元" in text and "700" not in text, text


def test_what_a_follow_up_goes_on_to_is_asked_as_before_besides_its_own(make_view, make_figure, state):
    view = make_view(state("护林费9.80万元，比上年下降12.50%。"))
    amount = (view, make_figure("护林费", "9.80"))
    rate = (view, make_figure("护林费", "12.50", measure="增减率", unit="%"))
    whole = Draft(text="下降{F1}", figures=[rate])

    def answer(text, history, last):
        return Draft(text="{F1}", figures=[amount])

    before = (Turn(question="巡林费预算是多少？"),)
    told = with_owed("那护林费呢，比上年降了几成？", before, whole, answer)
    assert [figure.printed for _, figure in told.figures] == ["9.80", "12.50"]
    assert with_owed("那护林费呢，比上年降了几成？", (), whole, answer) is whole


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("当年还了多少专项债本金？", ["1200", "700"]),
        ("全市还了多少专项债本金？", ["1200", "9100"]),
        ("云溪县还了多少专项债本金？", ["1200", "800"]),
        ("国库集中支付结余多少？", ["1200", "30"]),
    ],
)
def test_a_later_sentence_without_a_place_is_of_the_place_of_the_first(
    make_view, make_figure, state, second, told
):
    """Where the row of that place tells it, and of all places otherwise."""
    rows = {
        ("青溪县", "债券"): make_figure("债券发行", "1200", region="青溪县"),
        ("青溪县", "本金"): make_figure("债券还本", "700", region="青溪县"),
        ("云溪县", "本金"): make_figure("债券还本", "800", region="云溪县"),
        ("", "本金"): make_figure("债券还本", "9100"),
        ("", "结余"): make_figure("国库集中支付结余", "30"),
    }
    view = make_view(state("各县债券发行及还本情况。", *rows.values()))

    def answer(text, history, last):
        draft = Draft(text=text)
        thing = next(thing for _, thing in rows if thing in text)
        place = next((place for place, of in rows if place and place in text and of == thing), "")
        draft.figure(view, rows[place, thing])
        return draft

    draft = by_steps(f"2031年青溪县发了多少债券？{second}", [], answer)
    assert [figure.printed for _, figure in draft.figures] == told


@pytest.mark.parametrize("fall", ["60", "80"])
def test_what_is_owed_of_the_thing_told_is_of_its_level_and_row(make_view, make_figure, state, fall):
    """Asked with the level of the first clause, and not told by another row of that name."""
    moved = {"measure": "增减额", "base": "上年", "direction": "减少"}
    own = make_figure("金融支出", "60", **moved)
    ratio = make_figure("金融支出", "30.0", measure="比率", unit="%", base="2030年执行数")
    view = make_view(
        state("金融支出 60 30.0", own, ratio, table="2031年省本级支出表"),
        state("金融支出 80", make_figure("金融支出", "80", **moved), table="2031年支出表"),
    )
    lead = next(figure for figure in view.figures if figure.measure == "比率")
    told = next(figure for figure in view.figures if figure.printed == fall)
    first, asked = Draft(text="降得最多的是金融支出。", figures=[(view, lead)]), []

    def answer(text, history, last):
        asked.append(text)
        return Draft(text=f"金融支出比上年减少{fall}万元。", figures=[(view, told)])

    answered = with_owed("省本级哪类支出砍得最狠，比上年少多少", (), first, answer).text
    assert asked[0] == "2031年省本级金融支出比上年少多少"
    assert ("60万元" in answered) is (fall == "60") and "80万元" not in answered, answered


def test_the_amount_asked_first_is_told_above_what_is_singled_out(make_view, make_figure, state):
    whole, part = make_figure("会务费用", "165"), make_figure("出国会务费用", "25", measure="增减额")
    view = make_view(state("会务费用165万元。", whole), state("出国会务费用增加25万元。", part))
    singled = Draft(text="出国会务费用增加25万元。", figures=[(view, part)])
    first = {"会务费用安排多少": Draft(text="165万元。", figures=[(view, whole)])}
    text, _ = owed("会务费用安排多少，哪一项不减反增？", singled, first)
    assert text == "165万元。\n出国会务费用增加25万元。"


def test_cars_counted_at_the_end_of_the_year_before_leave_the_year_of_the_budget(
    ask, make_view, make_figure, state
):
    cost = {"measure": "预算数"}
    view = make_view(
        state("截至2030年末，车辆3辆。", make_figure("车辆", "3", measure="数量", unit="辆", year=2030)),
        state(
            "公务用车购置及运行维护费 8.00 7.00",
            make_figure("公务用车购置及运行维护费", "7.00", year=2031, **cost),
            make_figure("公务用车购置及运行维护费", "8.00", year=2030, **cost),
            table="三公经费表",
        ),
        kind="部门预算",
    )
    assert [figure.printed for figure in ask("公务用车有几辆？花了多少钱？", view).figures] == ["3", "7.00"]
