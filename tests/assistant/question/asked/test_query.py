import pytest

from assistant.question.asked.query import content_pieces, of_thing_before, question_to_query
from assistant.question.asked.scopes import government_level
from assistant.question.asked.wants import explicit_wants
from assistant.types import Turn


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("公务接待费是多少？", "amount"),
        ("会议费花了多少钱", "amount"),
        ("年初预算安排了多少？", "budget"),
        ("会议费2024年度决算", "actual"),
        ("会议费较上年增加了多少？", "change"),
        ("公务接待费增长了百分之几？", "rate"),
        ("公务接待费的降幅", "rate"),
        ("三公经费是增加还是减少？", "direction"),
        ("项目支出占本年支出的比例是多少？", "share"),
        ("预算完成率是多少？", "completion"),
        ("预决算差异率是多少？", "gap_rate"),
        ("公务接待有多少批次？", "count"),
        ("公务用车有几辆？", "count"),
        ("自评得分多少？", "score"),
        ("公务接待费为什么减少？", "reason"),
        ("公务用车运行维护费为何增加", "reason"),
        ("会议费怎么突然涨了", "reason"),
        ("会议费2032年建议数？", "budget"),
        ("评价为差的项目，经费怎么扣？", "list"),
        ("这笔钱是用来干什么的？", "use"),
        ("这笔钱干了什么？", "use"),
        ("护林奖补58万元怎么用的？", "use"),
        ("护林奖补是如何使用掉的？", "use"),
        ("会议费的预算用掉了几成？", "completion"),
        ("会议费花掉调整预算的几成？", "completion"),
        ("罚没收入是年初预算的多少，实际收了多少？", "completion"),
        ("会议费比年初预算省下多少？", "change"),
        ("会议费是靠什么省的？", "reason"),
        ("会议费同比下滑三成，主要受什么影响？", "reason"),
        ("会议费下降是什么因素造成的？", "reason"),
        ("会议费预算增长48%的依据是什么？", "reason"),
        ("会议费增长了几个点？", "rate"),
        ("与上一年相比是增长还是下降？", "direction"),
        ("会议和培训的场数各是多少？", "count"),
        ("逐项列明采购的东西", "list"),
        ("普查覆盖了哪5个行业领域？", "list"),
        ("契税为什么是上年的好几倍？", "ratio"),
        ("会议费增长58.2%，有解释吗？", "reason"),
        ("超收收入的去向", "use"),
        ("主要接待谁？", "list"),
        ("新设基金的只数", "count"),
        ("会议费决算数、占预算的百分比", "completion"),
        ("将来派什么用场？", "use"),
        ("林木种苗这块，局里管哪些？", "duties"),
        ("208类底下都有哪些款？", "parts"),
        ("一般公共服务支出的款级科目有哪些？", "parts"),
        ("住房保障支出（221类）款级科目包括哪些？", "parts"),
        ("教育管理事务的项级科目都有什么？", "parts"),
        ("支出由哪几部分构成？", "parts"),
        ("下属单位有哪些？", "list"),
        ("机关运行经费是什么意思？", "definition"),
        ("哪些支出才叫项目支出？", "definition"),
        ("什么样的资金会列为年末结转和结余？", "definition"),
        ("名词解释里怎么说“事业收入”的？", "definition"),
        ("“三公”具体指的是哪几样开支？", "definition"),
        ("“经营收入”作何解释？", "definition"),
        ("收支总计比上年增加的数额和比例", "change"),
        ("收支总计比上年多出来多少？", "change"),
        ("主要职责有哪几条？", "duties"),
        ("采购方式是什么？", "method"),
        ("上年公务接待费是多少？", "prior"),
    ],
)
def test_what_is_asked_for(question, want):
    wants = question_to_query(question).wants
    assert want in wants, f"{question} was taken to ask for {wants}"


def test_a_budget_that_is_more_or_less_is_no_matter_of_a_kind():
    assert "method" not in question_to_query("2031年林路支出预算比2030年多还是少？").wants
    assert "method" in question_to_query("这笔林路资金算一般债还是专项债？").wants


@pytest.mark.parametrize(
    ("question", "unwanted"),
    [
        ("会议费较前一年增加了多少？", "amount"),
        ("公务接待有多少批次？", "amount"),
        ("项目支出占多少？", "amount"),
        ("一般公共预算收入是多少？", "budget"),
        ("为什么决算比预算少？", "actual"),
        ("预算执行情况怎么样？", "budget"),
        ("会议费的预算用掉了几成？", "rate"),
        ("会议费的预算花掉了几成？", "change"),
        ("会议费占百分之几？", "rate"),
        ("会议费下滑了几个百分点？", "change"),
        ("会议费有几个亿？", "count"),
        ("会议费合计59万元，有哪些？", "amount"),
        ("依据什么批复建设的？", "reason"),
        ("2025年怎么壮大财源？", "reason"),
        ("上年没花完的钱有多少？", "prior"),
    ],
)
def test_what_is_not_asked_for(question, unwanted):
    wants = explicit_wants(question)
    assert unwanted not in wants, f"{question} was taken to ask for {wants}"


def test_an_amount_beside_a_change_is_asked_too():
    assert {"amount", "change"} <= set(explicit_wants("会议费是多少，比上年增加多少"))


def test_the_size_of_a_thing_beside_its_growth_is_an_amount():
    assert {"amount", "rate"} <= set(explicit_wants("节能环保支出规模及同比增幅"))


def test_the_level_of_a_place_named_behind_a_year():
    assert government_level("2031年云杉市级会议费") == "own"
    assert government_level("2031年，云杉市级会议费") == "own"


@pytest.mark.parametrize(
    "question",
    ["国资预算收入真的涨了三倍多吗？", "会议费增长了12.5%吗？", "培训费是不是翻了两番，对吗？降了两成没有？"],
)
def test_whether_something_moved_by_so_much_asks_for_the_rate(question):
    assert explicit_wants(question) == ("rate",)


def test_wants_come_in_the_order_of_answering():
    assert explicit_wants("为什么增加，一共花了多少钱")[-1] == "reason"


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("公务接待费是多少？", "lookup"),
        ("哪个科目支出最多？", "rank"),
        ("会议费和培训费加起来多少？", "sum"),
        ("人均培训费是多少？", "average"),
        ("会议费是培训费的几倍？", "times"),
        ("会议费的数字对得上吗？", "check"),
        ("相对上年执行数涨得最猛的是哪项？", "rank"),
        ("2023年和2024年会议费各是多少？", "compare"),
        ("这三年会议费怎么变", "compare"),
        ("你好！", "chat"),
        ("今天天气怎么样？", "off_topic"),
        ("你好，公务接待费是多少？", "lookup"),
        ("绩效自评平均得分是多少？", "lookup"),
    ],
)
def test_how_answers_are_combined(question, operation):
    assert question_to_query(question).operation == operation, question


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("会议费是多少？", ()),
        ("2024年会议费是多少？", (2024,)),
        ("２０２４年会议费是多少？", (2024,)),
        ("24年会议费是多少？", (2024,)),
        ("2024、2022年会议费各是多少？", (2022, 2024)),
        ("从2021年到2024年会议费怎么变", (2021, 2022, 2023, 2024)),
        ("2022-2024年会议费", (2022, 2023, 2024)),
        ("会议费2024比2023多了多少？", (2023, 2024)),
        ("会议费从2023到2024是增是减？", (2023, 2024)),
        ("会议费22、23、24三年各是多少", (2022, 2023, 2024)),
        ("会议费24年比23年少了多少？", (2023, 2024)),
        ("会议费是22、23万元吗？", ()),
        ("2024年新增债券里发行期限为30年的有哪些项目？", (2024,)),
        ("2024年期限是10年、20年的债券有哪些？", (2024,)),
        ("2024年发的15年的专项债券有多少？", (2024,)),
        ("2024年的20年债券有多少？", (2024,)),
        ("24年债券资金有多少？", (2024,)),
        ("2024年哪些债券20年到期？", (2024,)),
        ("会议费是2024.50万元吗？", ()),
        ("“十四五”末会议费比“十三五”末多了多少？", (2020, 2025)),
        ("“十三五”末的会议费是多少？", (2020,)),
        ("2024年会议费比“十三五”末增长百分之几？", (2024,)),
    ],
)
def test_years_named(question, years):
    assert question_to_query(question).years == years, question


@pytest.mark.parametrize("question", ["这几年会议费是多少？", "近三年会议费是多少？", "哪一年会议费最高？"])
def test_all_years_are_meant(question):
    assert question_to_query(question).all_years, question


@pytest.mark.parametrize(
    ("question", "prior"),
    [
        ("上年公务接待费是多少？", True),
        ("前一年会议费是多少？", True),
        ("会议费比上年多多少？", False),
        ("会议费是多少？", False),
    ],
)
def test_the_year_before_itself_is_asked(question, prior):
    assert question_to_query(question).relative_prior is prior, question


@pytest.mark.parametrize(
    ("question", "reports", "years"),
    [
        ("按2024年决算报告，2023年会议费是多少？", (2024,), (2023,)),
        ("青禾县档案馆2024年，按增加额倒推，2023年的会议费是多少？", (2024,), (2023,)),
        ("青禾县档案馆2024年，会议费是多少？", (), (2024,)),
        ("青禾县档案馆2024年，2023年会议费各是多少？", (), (2023, 2024)),
        ("青禾县档案馆2024年，会议费比2023年增加多少？", (), (2023, 2024)),
    ],
)
def test_a_year_that_names_a_report_is_not_the_year_asked(question, reports, years):
    query = question_to_query(question)
    assert (query.report_years, query.years) == (reports, years), question


@pytest.mark.parametrize(
    ("question", "against"),
    [
        ("会议费同比增加多少？", "上年"),
        ("会议费比去年增加多少？", "上年"),
        ("会议费比年初预算少了多少？", "预算"),
        ("决算低于预算的原因是什么？", "预算"),
        ("会议费没花完的原因是什么？", "预算"),
        ("会议费为什么没有全部用完？", "预算"),
        ("会议费没花完，比去年还剩多少？", "上年"),
        ("会议费预算多少，实际花了多少，差了百分之几？", "预算"),
        ("会议费年初预算和决算各是多少，相差多少？", "预算"),
        ("会议费预算数和决算数差多少、差百分之几？", "预算"),
        ("会议费预算多少，花了多少，省了多少？", "预算"),
        ("会议费预算多少，花了多少，比去年差多少？", "上年"),
        ("会议费预算多少，差旅费花了多少？", ""),
        ("会议费2030年预算和2031年决算各多少，相差多少？", ""),
        ("会议费是多少？", ""),
    ],
)
def test_what_a_change_is_against(question, against):
    assert question_to_query(question).against == against, question


@pytest.mark.parametrize(
    ("question", "scope"),
    [
        ("一般公共预算财政拨款支出是多少？", "一般公共预算"),
        ("政府性基金支出是多少？", "政府性基金"),
        ("国有资本经营预算收入是多少？", "国有资本经营"),
        ("社会保险基金收入是多少？", "社会保险基金"),
        ("财政拨款支出是多少？", "财政拨款"),
        ("支出合计是多少？", ""),
    ],
)
def test_scope_named(question, scope):
    assert question_to_query(question).scope == scope, question


@pytest.mark.parametrize(
    ("question", "premise"),
    [
        ("会议费为什么增加？", "增加"),
        ("会议费减少的原因是什么？", "减少"),
        ("会议费为何下降", "减少"),
        ("会议费为何大幅攀升？", "增加"),
        ("会议费为什么走低？", "减少"),
        ("会议费增加了多少？", ""),
        ("会议费是增加还是减少，为什么？", ""),
        ("会议费为什么有的增加有的减少？", ""),
        ("契税怎么是上年的好几倍？", "增加"),
        ("契税是上年的几倍？", ""),
        ("护林经费增减的原因是什么？", ""),
        ("护林经费比上年升降多少，为什么？", ""),
    ],
)
def test_the_direction_taken_for_granted(question, premise):
    assert question_to_query(question).premise == premise, question


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("会议费是多少万元？", "万元"),
        ("会议费是多少元？", "元"),
        ("会议费是多少块钱？", "元"),
        ("债务余额是多少亿？", "亿元"),
        ("会议费合多少元？", "元"),
        ("会议费以万元为单位是多少？", "万元"),
        ("会议费是多少？", ""),
        ("包括多少元素？", ""),
    ],
)
def test_the_unit_asked_for(question, unit):
    assert question_to_query(question).unit == unit, question


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("哪个科目支出最多？", "most"),
        ("哪项支出最少？", "least"),
        ("哪项支出排第一？", "most"),
        ("支出多少？", ""),
    ],
)
def test_the_order_asked_for(question, order):
    assert question_to_query(question).order == order, question


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("全市一般公共预算收入", "whole"),
        ("市本级一般公共预算收入", "own"),
        ("各县区收入", "below"),
        ("对下转移支付", "below"),
        ("乡镇支出", "below"),
        ("乡镇卫生院支出", ""),
        ("2031年青石市级对县区专项转移支付", "below"),
        ("青石市级非税？2031年跌了多少", "own"),
        ("会议费", ""),
    ],
)
def test_level_of_government(text, level):
    assert government_level(text) == level, text


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("收入快报数", "执行数"),
        ("调整预算数", "全年预算数"),
        ("年初预算数", "年初预算数"),
        ("债务限额", "限额"),
    ],
)
def test_measures_named_outright(question, measure):
    assert question_to_query(question).measures == (measure,), question


@pytest.mark.parametrize(
    ("question", "pieces"),
    [
        ("请问公务接待费是多少？", ("公务接待费",)),
        ("2024年度会议费、培训费分别是多少？", ("会议费", "培训费")),
        ("为什么？", ()),
    ],
)
def test_scaffolding_is_taken_out(question, pieces):
    assert content_pieces(question) == pieces, question


@pytest.mark.parametrize(("question", "yes_no"), [("会议费增加了吗？", True), ("会议费是多少？", False)])
def test_yes_or_no_is_asked(question, yes_no):
    assert question_to_query(question).yes_no is yes_no, question


# ---- follow-ups ----------------------------------------------------------------------------

FIRST = Turn(question="2024年公务用车运行维护费为何增加？")


def test_a_follow_up_names_another_item():
    query = question_to_query("那接待费呢？", [FIRST])
    assert (query.content, query.wants, query.years) == (("接待费",), ("reason",), (2024,))


def test_a_follow_up_names_another_year():
    query = question_to_query("2023年呢？", [FIRST])
    assert (query.content, query.wants, query.years) == (("公务用车运行维护费",), ("reason",), (2023,))


def test_a_follow_up_asks_something_else_of_the_same_item():
    query = question_to_query("占比呢？", [FIRST])
    assert (query.content, query.wants, query.years) == (("公务用车运行维护费",), ("share",), (2024,))


@pytest.mark.parametrize(("asked", "want"), [("为什么超支？", "reason"), ("占比高吗？", "share")])
def test_a_few_words_that_open_with_what_is_asked_go_on_from_the_turn_before(asked: str, want: str):
    query = question_to_query(asked, [FIRST])
    assert (query.years, query.wants) == ((2024,), (want,))


@pytest.mark.parametrize("asked", ["主要用在哪？", "主要花在哪里了？", "打算花在哪里？"])
def test_where_money_went_without_a_name_is_about_the_last_item(asked):
    query = question_to_query(asked, [Turn(question="会议费是多少？")])
    assert "会议费" in query.content and "use" in query.wants, query


def test_a_bare_why_is_about_the_last_item():
    query = question_to_query("为什么？", [Turn(question="会议费比上年增加多少？")])
    assert (query.content, query.wants) == (("会议费",), ("reason",))


def test_a_comparison_with_last_year_is_of_the_item_before():
    query = question_to_query("比上年呢？", [Turn(question="公务接待费是多少？")])
    assert (query.content, query.wants, query.against) == (("公务接待费",), ("change", "rate"), "上年")


def test_a_share_in_a_whole_is_that_of_the_item_before():
    query = question_to_query("占三公的多少？", [Turn(question="2024年公务接待费是多少？")])
    assert query.text == "公务接待费占三公的多少？" and query.wants == ("share",) and query.years == (2024,)


def test_years_of_the_question_before_are_added_up():
    query = question_to_query("两年合计多少？", [Turn(question="2023年和2024年会议费各是多少？")])
    assert (query.content, query.years, query.operation) == (("会议费",), (2023, 2024), "compare")


def test_follow_ups_build_on_follow_ups():
    query = question_to_query("2023年呢？", [FIRST, Turn(question="那接待费呢？")])
    assert (query.content, query.wants, query.years) == (("接待费",), ("reason",), (2023,))


def test_a_follow_up_that_asks_in_full_keeps_its_own_want():
    assert question_to_query("那培训费是多少？", [FIRST]).wants == ("amount",)


def test_a_whole_question_ignores_the_turns_before():
    question = "培训费决算数是多少？"
    assert question_to_query(question, [FIRST]) == question_to_query(question)


def test_a_follow_up_word_without_turns_is_a_question_of_its_own():
    query = question_to_query("接待费呢？")
    assert (query.content, query.years) == (("接待费",), ())


def test_the_other_side_is_asked_of_the_same_thing():
    query = question_to_query("支出呢？", [Turn(question="2031年全市一般公共预算收入是多少？")])
    assert "一般公共预算支出" in query.text and query.years == (2031,)


def test_a_short_name_is_that_of_the_sibling_of_the_thing_before():
    before = (Turn(question="2030年、2031年公务用车运行维护费决算各是多少？"),)
    query = question_to_query("购置费呢？", before)
    assert (query.content, query.years) == (("公务用车购置费",), (2030, 2031))


def test_a_year_compared_with_is_no_year_asked_about():
    query = question_to_query("与大旱那年（2030年）相比，收支总计缩水了多少？")
    assert (query.years, query.against) == ((), "上年")
    query = question_to_query("为什么年初没安排防火支出？")
    assert query.against == "预算"


def test_the_budget_that_a_completion_is_of_is_not_asked_for():
    assert set(explicit_wants("完成调整预算的几成")) == {"completion"}
    query = question_to_query("土地增值税收了多少，完成调整预算的几成，比上年跌了多少？")
    assert ("budget" in query.wants, query.measures) == (False, ()), query
    assert {"amount", "completion", "change"} <= set(query.wants)


def test_how_much_of_a_whole_in_money_is_no_share():
    assert explicit_wants("其中专项债券占多少亿") == ("amount",)
    assert "share" in explicit_wants("其中专项债券占多少")


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("公务接待费年初给了多少预算，最后用掉百分之几？", "completion"),
        ("预计接诊多少门诊人次？", "count"),
    ],
)
def test_what_is_asked_in_everyday_words(question, wants):
    assert wants in question_to_query(question).wants, question


def test_a_budget_changed_within_the_year_is_named():
    assert "全年预算数" in question_to_query("会议费年初批了多少、年中调成多少、最后花了多少？").measures


def test_what_money_a_word_means_is_a_definition():
    assert "definition" in question_to_query("报告里“项目支出预算”说的是什么钱？").wants


def test_below_an_average_asks_for_no_average():
    assert question_to_query("给青石县的补助增幅为什么低于全省市县平均？").operation == "lookup"
    assert question_to_query("平均每人花了多少？").operation == "average"


def test_who_has_more_leaves_the_thing_whole():
    assert "政府债务" in question_to_query("2031年末青石县和荷塘县谁的政府债务多，多出多少？").content


def test_the_start_of_a_year_that_is_named_is_no_thing():
    assert "初安排" not in "".join(question_to_query("青石县2031年初安排的新增债券有多少？").content)


@pytest.mark.parametrize(
    ("question", "want", "unwanted"),
    [
        ("2031年怎么抓林区财源？", "list", "reason"),
        ("林区古树保护2031年打算怎么做？", "list", "reason"),
        ("林区古树保护怎么开展？", "list", "reason"),
        ("如何防范林业债务风险？", "list", "reason"),
        ("怎么又少了？", "reason", "list"),
        ("项目支出净增20万元，是哪几个专项加了钱？", "reason", "score"),
        ("局里有多少离退休人员？", "count", "amount"),
        ("有多少人员经费？", "amount", "count"),
        ("那几辆车怎么越花越多了？", "reason", "count"),
        ("慰问至少多少人？", "count", "change"),
        ("护林活动的钱有没有变？", "change", "reason"),
        ("护林巡查比上一年多几次？", "change", "reason"),
        ("项目支出多了1400万，多在哪儿？", "reason", "list"),
    ],
)
def test_how_a_thing_is_done_why_it_came_about_and_how_many_people(question, want, unwanted):
    wants = question_to_query(question).wants
    assert want in wants and unwanted not in wants, wants


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("三公总额同比减少的百分比靠得住吗？", "check"),
        ("车均运行费的单位写对了吗？", "check"),
        ("合计那一格印对没有？", "check"),
        ("把护林费和造林费一加，是不是刚好就是那个合计数？", "check"),
        ("这个差额应该就等于结转结余变动的数吧，是不是？", "check"),
        ("护林费和造林费的合计是否正确？", "check"),
        ("护林费增加的理由站得住脚吗？", "check"),
        ("哪一项的预算完成得最差？", "rank"),
        ("哪个项目执行得最好？", "rank"),
    ],
)
def test_what_is_to_be_done_with_the_figures(question, operation):
    assert question_to_query(question).operation == operation, question


def test_what_money_is_planned_for_is_no_rank():
    assert question_to_query("重点支出安排在哪几个方面，各多少钱？").operation == "lookup"
    assert question_to_query("哪个科目排在第一？").operation == "rank"


def test_the_start_of_a_year_is_no_year_after_year():
    assert question_to_query("2031年年初新增债券里教育类项目有几个？").operation == "lookup"
    assert question_to_query("公务接待费是不是年年都在降？").all_years


def test_paying_back_with_interest_is_one_word():
    assert "全省还本付息" in question_to_query("2031年全省还本付息多少钱？").content


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("新增的和再融资的各是多少？", True),
        ("25年底，其中专项的呢", True),
        ("专项的有多少？", True),
        ("会议费的呢", False),
        ("退休的呢？", False),
        ("公务接待费是多少", False),
    ],
)
def test_kinds_alone_are_of_the_thing_named_before(text, leans):
    assert of_thing_before(text) is leans


def test_how_much_it_was_the_year_before_asks_for_that_year_too():
    assert "prior" in question_to_query("手续费2031年砍到多少了？前一年多少").wants
    assert "prior" not in question_to_query("手续费比前一年多多少？").wants


def test_years_in_a_list_that_ends_in_a_year():
    assert question_to_query("近三年（2029、2030、2031）会议费各多少？").years == (2029, 2030, 2031)


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("会议费比上年减少了多少万元？", ("change",)),
        ("会议费是多少，比上年减少了多少万元？", ("amount", "change")),
        ("会议费下降了多少亿元，降幅多大？", ("change", "rate")),
    ],
)
def test_a_change_in_money_is_no_amount_of_its_own(question, wants):
    assert question_to_query(question).wants == wants


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("单价20万元以上的设备甲比乙多几台？", "lookup"),
        ("甲的审减率和乙的平均审减率各是多少？", "lookup"),
        ("三年的年均增长率和平均每年多少？", "average"),
        ("为什么成倍增长？", "lookup"),
        ("甲是乙的几倍？", "times"),
        ("甲、乙、丙三个项级科目合计减少多少？", "sum"),
    ],
)
def test_how_figures_are_combined(question, operation):
    assert question_to_query(question).operation == operation


def test_a_value_named_beside_its_growth_is_asked_too():
    assert {"amount", "rate"} <= set(question_to_query("造林税的完成数和同比增幅是多少？").wants)


def test_a_grant_that_has_a_level_in_its_name_is_no_other_level():
    before = [Turn(question="下达市县的护林转移支付有多少？")]
    assert "补充县区财力" in question_to_query("补充县区财力呢？", before).asked
    assert "护林" not in question_to_query("补充县区财力呢？", before).asked
    assert "护林" in question_to_query("省本级呢？", before).asked


def test_a_follow_up_that_names_nothing_stays_at_its_level():
    before = [Turn(question="市本级造林税是多少？")]
    assert question_to_query("比上年增减多少？", before).level == "own"
    assert question_to_query("全市呢？", before).level == "whole"


@pytest.mark.parametrize(
    "place", ["云溪县", "市本级", "龙城区", "全市", "东州市本级", "青石瑶族乡", "桐溪镇"]
)
def test_a_follow_up_that_names_another_item_stays_at_its_place(place):
    before = [Turn(question=f"2031年{place}造林税是多少？")]
    assert question_to_query("那木材税呢？", before).text == f"{place}木材税呢？"
    both = [*before, Turn(question="那木材税呢？")]
    later = question_to_query("上川县呢？", both)
    assert (later.text, later.years) == ("上川县木材税呢？", (2031,))


@pytest.mark.parametrize(
    "asked",
    [
        "城市建设支出是多少？",
        "城镇职工医保支出是多少？",
        "乡村振兴支出是多少？",
        "园区补助是多少？",
        "市场监管专项是多少？",
    ],
)
def test_what_only_sounds_like_a_place_is_not_kept(asked):
    assert question_to_query("那木材税呢？", [Turn(question=asked)]).text == "木材税呢？"


def test_which_spending_of_an_account_is_no_definition():
    assert "definition" not in question_to_query("哪些支出科目的决算与年初预算持平？").wants
    assert "definition" in question_to_query("哪些支出算公用经费？").wants


def test_what_a_thing_turns_into_is_told_in_words():
    assert "amount" not in question_to_query("改革要让预算从“看基数”变成看什么？").wants
    assert question_to_query("改革要让预算从“看基数”变成看什么？").wants_any("method")


@pytest.mark.parametrize(
    "question", ["木材税年度预算完成了没有？", "木材税的预算任务有没有完成？", "木材税完成年度预算了吗？"]
)
def test_whether_a_budget_is_met_asks_how_much_of_it(question):
    wants = question_to_query(question).wants
    assert "completion" in wants and "budget" not in wants


def test_what_a_sum_is_meant_for_asks_no_budget():
    assert "budget" not in question_to_query("公务接待费打算用在哪些接待上？").wants


@pytest.mark.parametrize(
    "clause", ["是为了保什么", "要保障什么", "为的是什么", "用来保什么的", "是为了支持什么", "保的是什么"]
)
def test_what_money_is_to_keep_up_is_its_use(clause):
    assert "use" in explicit_wants(f"给各区调拨了多少往来资金，{clause}？")


@pytest.mark.parametrize("said", ["同样两个年度的购置费又分别为多少？", "那这两年的公务用车购置费呢？"])
def test_the_same_years_are_those_of_the_question_before(said):
    before = (Turn(question="2030年、2031年公务用车运行维护费决算各是多少？"),)
    query = question_to_query(said, before)
    assert query.years == (2030, 2031)
    assert query.content == ("公务用车购置费",)
    alone = question_to_query("那这两年的公务用车购置费呢？", (Turn(question="公务用车运行维护费是多少？"),))
    assert alone.all_years


def test_what_was_spent_after_an_income_is_the_other_side():
    before = [Turn(question="2031年全市一般公共预算收入是多少？")]
    assert question_to_query("那花了多少？", before).text == "2031年全市一般公共预算支出是多少？"
    both = [Turn(question="2031年会议费预算是多少？")]
    assert "会议费" in question_to_query("那花了多少？", both).text


@pytest.mark.parametrize(
    "question",
    [
        "说明里列出的支出科目，哪些2031年预算比上年是减少的？",
        "支出科目里，哪些2031年比上年减少？",
        "哪些支出科目比上年增加？",
    ],
)
def test_subjects_of_one_side_are_named_by_the_side(question):
    assert question_to_query(question, []).content == ("支出",)


@pytest.mark.parametrize(
    ("before", "of_it"),
    [
        ("公务接待费为什么减少？", True),
        ("今年安排因公出国了吗？", True),
        ("下属单位有几个？", False),
        ("单位的职责是什么？", False),
    ],
)
def test_a_bare_budget_is_of_the_money_named_before_and_of_nothing_counted(before, of_it):
    query = question_to_query("预算多少？", [Turn(question=before)])
    assert (query.content != ("预算",)) == of_it, query.content
    assert "budget" in query.wants


@pytest.mark.parametrize("text", ["人员经费占基本支出的比例是多少？", "护林费占教育支出的比例是多少？"])
def test_a_share_of_some_spending_is_no_completion(text):
    assert question_to_query(text).wants == ("share",)


def test_a_share_and_a_completion_asked_together_are_both_asked():
    wants = question_to_query("护林费占基本支出的比例是多少，预算完成率是多少？").wants
    assert {"share", "completion"} <= set(wants)
