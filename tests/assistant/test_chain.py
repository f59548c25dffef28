import pytest
from langchain_core.runnables import Runnable, RunnableLambda

from assistant import Assistant
from assistant.chain import Asked, answer_chain, choose_reports
from assistant.question.asked.query import question_to_query
from assistant.types import Turn

QUESTION = "公务用车运行维护费为何增加？"


@pytest.fixture(scope="module")
def chain(assistant):
    return answer_chain(assistant.index)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    with Assistant.open(tmp_path_factory.mktemp("空")) as assistant:
        yield assistant


@pytest.fixture
def chosen(assistant):
    """The reports chosen for a question out of some that are given."""
    return lambda question, *reports: choose_reports(
        assistant.index, Asked(question, reports), question_to_query(question)
    )


def without_time(answer):
    return answer.model_copy(update={"elapsed_ms": 0})


def test_a_question_is_answered(chain):
    answer = chain.invoke(Asked(QUESTION))
    assert answer.status == "answered"
    assert [part for part in ("6.30万元", "0.80万元", "14.55%", "车辆老化") if part not in answer.text] == []


def test_the_cited_page_holds_the_quote(chain, assistant):
    (citation,) = chain.invoke(Asked(QUESTION)).citations
    page = assistant.page(citation.report, citation.page_start)
    assert citation.quote in page.text.replace("\n", "") and citation.boxes


def test_a_batch_answers_each_question(chain):
    answers = chain.batch([Asked(QUESTION), Asked("公务接待费是多少？")])
    assert ["6.30" in answers[0].text, "1.80" in answers[1].text] == [True, True]


async def test_the_asynchronous_form_gives_the_same(chain):
    answer = await chain.ainvoke(Asked(QUESTION))
    assert without_time(answer) == without_time(chain.invoke(Asked(QUESTION)))


def test_a_stream_ends_with_the_answer(chain):
    *_, last = chain.stream(Asked(QUESTION))
    assert "6.30万元" in last.text


def test_it_joins_other_runnables(chain):
    assert isinstance(chain, Runnable)
    longer = RunnableLambda(Asked) | chain | RunnableLambda(lambda answer: answer.status)
    assert longer.invoke(QUESTION) == "answered"


def test_the_same_question_gets_the_same_answer(chain):
    assert without_time(chain.invoke(Asked(QUESTION))) == without_time(chain.invoke(Asked(QUESTION)))


def test_turns_before_are_heard(chain):
    answer = chain.invoke(Asked("那接待费呢？", history=[Turn(question="公务用车运行维护费是多少？")]))
    assert "1.80万元" in answer.text, answer.text


@pytest.mark.parametrize("question", ["你好", "今天天气怎么样？"])
def test_what_is_no_budget_question_is_out_of_scope(chain, question):
    answer = chain.invoke(Asked(question))
    assert (answer.status, answer.citations) == ("out_of_scope", []), answer.text


@pytest.mark.parametrize("question", ["2019年公务接待费是多少？", "2030年公务接待费是多少？"])
def test_a_year_that_no_report_tells_of_is_not_loaded(chain, question):
    answer = chain.invoke(Asked(question))
    assert (answer.status, answer.figures) == ("not_loaded", []), answer.text
    assert question[:4] in answer.text and "青禾县档案馆2024年" in answer.text, answer.text


@pytest.mark.parametrize(
    "question", ["云杉市林业局2024年公务接待费是多少？", "云杉市林业局公务接待费少花了多少"]
)
def test_a_body_that_is_not_loaded_is_named(chain, question):
    answer = chain.invoke(Asked(question))
    assert answer.status == "not_loaded" and "云杉市林业局" in answer.text, answer.text


def test_of_many_reports_the_first_are_named_and_all_are_counted(chosen, make_report):
    bodies = [make_report(id=f"{at:016}", organisation=f"第{at}林场", aliases=()) for at in range(8)]
    told = chosen("2019年会议费是多少？", *bodies).refusal.text
    assert "第5林场" in told and "第6林场" not in told and told.endswith("等8份。"), told


def test_all_that_is_loaded_is_named_though_the_turn_before_was_of_one_body(chain, assistant, make_report):
    loaded = (*assistant.reports(), make_report(organisation="第1林场", aliases=()))
    before = Turn(question=f"{loaded[0].organisation}2024年公务接待费是多少？", answer="1.80万元")
    answer = chain.invoke(Asked("云杉市林业局2024年公务接待费是多少？", loaded, (before,)))
    assert answer.status == "not_loaded" and "第1林场" in answer.text, answer.text


def test_what_only_ends_as_a_body_does_is_none(chain):
    answer = chain.invoke(Asked("青禾县产业布局公务接待费是多少？"))
    assert answer.status != "not_loaded", answer.text


def test_a_lender_whose_money_is_used_is_no_body_that_is_asked(chain):
    answer = chain.invoke(Asked("2024年用云杉银行的贷款付了多少公务接待费？"))
    assert answer.status != "not_loaded", answer.text


def test_the_year_before_is_worked_out(chain):
    answer = chain.invoke(Asked("2023年公务用车运行维护费是多少？"))
    assert "5.50万元" in answer.text and answer.calculation.expression == "6.30 − 0.80", answer.text


def test_two_years_asked_of_each_with_their_move_are_both_told(chain):
    answer = chain.invoke(Asked("公务用车运行维护费2023年和2024年各多少，增加了多少？"))
    missing = [part for part in ("5.50万元", "6.30万元", "增加0.80万元") if part not in answer.text]
    assert not missing, answer.text


def test_a_year_that_is_only_compared_with_is_not_asked_for(chain):
    answer = chain.invoke(Asked("2024年公务用车运行维护费花了多少，比2023年多多少？"))
    assert "增加0.80万元" in answer.text and "5.50" not in answer.text, answer.text


def test_without_reports_it_says_what_to_do(empty):
    answer = answer_chain(empty.index).invoke(Asked(QUESTION))
    assert answer.status == "not_loaded" and "yusuan index" in answer.text, answer.text


def test_without_reports_a_greeting_is_answered(empty):
    assert answer_chain(empty.index).invoke(Asked("你好")).status == "out_of_scope"


def test_a_named_body_chooses_its_reports(chosen, make_report):
    forest, water = make_report(), make_report(id="c" * 16, organisation="云杉市水务局")
    assert list(chosen("云杉市水务局会议费是多少？", forest, water).reports) == [water]


def test_a_named_year_chooses_its_reports(chosen, make_report):
    old, new = make_report(id="c" * 16, year=2030), make_report()
    assert list(chosen("2030年会议费是多少？", old, new).reports) == [old]


def test_of_each_body_named_the_report_that_tells_of_the_year_is_chosen(chosen, make_report):
    county = make_report(organisation="青石县", year=2030, kind="政府决算", aliases=())
    city = make_report(id="c" * 16, organisation="荷塘市", year=2031, kind="政府预算", aliases=())
    understood = chosen("2030年荷塘市全市和青石县全县的税收收入谁多？", county, city)
    assert set(understood.reports) == {county, city}
    assert list(chosen("2030年青石县的税收收入多少？", county, city).reports) == [county]


def test_a_change_needs_the_report_of_the_year_before(chosen, make_report):
    old, new = make_report(id="c" * 16, year=2030), make_report()
    assert set(chosen("2031年会议费比上年增加多少？", old, new).reports) == {new, old}


def test_the_years_of_a_plan_are_told_by_the_report_of_the_first(chosen, make_report):
    plan = make_report(year=2031)
    assert list(chosen("2031年到2033年护林平均一年差多少钱？", plan).reports) == [plan]
    assert chosen("2033年到2035年护林平均一年差多少钱？", plan).refusal.status == "not_loaded"


def test_a_report_without_a_year_is_never_refused_for_it(chosen, make_report):
    undated = make_report(year=None)
    assert list(chosen("2030年会议费是多少？", undated).reports) == [undated]


def test_a_question_over_all_bodies_is_not_of_the_one_spoken_of_before(assistant, make_report):
    reports = [make_report(id=name * 16, organisation=f"{name}川县水利局") for name in ("甲", "乙")]
    history = [Turn(question="甲川县水利局的公务接待费是多少？")]

    def chosen(question):
        asked = Asked(question, reports, history)
        return choose_reports(assistant.index, asked, question_to_query(question, history)).reports

    assert len(chosen("哪个单位公务接待费最高？")) == 2
    assert len(chosen("会议费是多少？")) == 1
    assert len(chosen("接待的都是哪些单位的人？")) == 1
    assert len(chosen("会议费补助给哪些单位？")) == 1


def test_subjects_held_level_with_the_year_before_are_told_by_the_later_report(chosen, make_report):
    report = make_report(organisation="县水利局", year=2031, file="a.pdf")
    for question in (
        "2031年预算与2030年执行数持平的科目有哪些？",
        "2031年有哪几个科目的预算和2030年执行数一样？",
    ):
        query = chosen(question, report).query
        assert (query.years, query.against) == ((2031,), "上年"), question


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("公务接待费多少，旅游收入多少？", "1.80"),
        ("旅游收入多少，公务接待费多少？", "1.80"),
        ("局长工资多少，公务接待费为什么减少？", "21.74"),
        ("三公经费比上年增加了吗，粮食产量多少？", "0.30"),
        ("公务接待费多少？旅游收入多少？公务用车运行维护费多少？", "6.30"),
        ("青禾县档案馆粮食产量多少，2024年公务接待费多少？", "1.80"),
    ],
)
def test_of_several_clauses_one_untold_is_named_beside_the_others(chain, question, number):
    answer = chain.invoke(Asked(question))
    assert answer.status == "partial" and "没有写明" in answer.text, answer.text
    assert number in answer.text and answer.citations, answer.text


def test_a_question_that_is_read_as_itself_again_comes_to_an_end(chain):
    asked = "水利工程建设年初一分钱没安排，怎么最后花了一百多万？"
    assert chain.invoke(Asked(asked)).status in ("not_stated", "not_loaded")
