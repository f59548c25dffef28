import json

import pytest
from langchain_core.runnables import RunnableLambda

from assistant import Assistant
from assistant.chain import Asked
from assistant.model.engine import ModelEngine
from assistant.model.settings import ModelSettings
from assistant.types import Turn

QUESTION = "公务用车运行维护费为何增加？"
GOOD = (
    "2024年公务用车运行维护费支出<6.30万元>，比上年增加<0.80万元>，"
    "主要原因是两辆送档车辆老化，维修费增加[1]。"
)
WRONG = "2024年公务用车运行维护费支出9.99万元[1]。"


def reply(text, *calculations, answerable=True):
    wishes = [{"expression": expression, "unit": ""} for expression in calculations]
    return json.dumps({"answerable": answerable, "calculations": wishes, "text": text}, ensure_ascii=False)


@pytest.fixture
def settings(chat_endpoint):
    fields = {
        "name": "m",
        "url": chat_endpoint.url,
        "retries": 0,
        "steps": 0,
        "rules_first": False,
        "seconds": 30,
    }
    return lambda **more: ModelSettings(**{**fields, **more})


@pytest.fixture
def engine(assistant, chat_endpoint, settings):
    """Asks one question with scripted replies."""

    def ask(question, *replies, history=(), **more):
        chat_endpoint.replies = list(replies)
        return ModelEngine(assistant.index, settings(**more)).answer(Asked(question, None, history))

    return ask


def rules_answer_stands(answer):
    """The rules' answer, right, with a note that says why the model's was not given."""
    return answer.engine == "rules" and "6.30万元" in answer.text and "规则引擎" in "".join(answer.notes)


# ---- good replies ------------------------------------------------------------------------------


def test_a_good_reply_becomes_the_answer(engine, says):
    answer = engine(QUESTION, says(reply(GOOD)))
    assert answer.engine == "model" and answer.status == "answered", answer.notes
    assert "支出6.30万元[1]，比上年增加0.80万元[1]，主要原因是两辆送档车辆老化" in answer.text
    assert {figure.printed for figure in answer.figures} == {"6.30", "0.80"}


def test_the_cited_page_holds_the_quote(engine, says, assistant):
    (citation,) = engine(QUESTION, says(reply(GOOD))).citations
    assert citation.quote in assistant.page(citation.report, citation.page_start).text.replace("\n", "")


def test_the_model_does_not_see_the_numbers(engine, says, chat_endpoint):
    engine(QUESTION, says(reply(GOOD)))
    shown = chat_endpoint.requests[0]["messages"][-1]["content"]
    assert "6.30" not in shown and "0.80" not in shown, shown


def test_values_are_shown_where_they_must_be_compared(engine, says, chat_endpoint):
    engine("公务接待费和公务用车运行维护费哪个高？", says(reply(GOOD)))
    shown = chat_endpoint.requests[0]["messages"][-1]["content"]
    passages, _, figures = shown.partition("数据：")
    assert "=6.30万元" in figures and "6.30" not in passages, shown


def test_a_calculation_is_done_by_the_program(engine, says):
    text = "2023年公务用车运行维护费为{C1}[1]。"
    answer = engine("2023年公务用车运行维护费是多少？", says(reply(text, "<6.30万元> - <0.80万元>")))
    assert answer.engine == "model" and "5.50万元（6.30 − 0.80 = 5.50万元）" in answer.text, answer.notes
    assert (answer.calculation.expression, answer.calculation.result) == ("6.30 − 0.80", "5.50")


def test_an_everyday_name_in_the_question_names_the_item(engine, says):
    answer = engine("吃喝比去年多了还是少了？", says(reply("比上年减少<0.50万元>[1]。")))
    assert answer.engine == "model" and "减少0.50万元" in answer.text, answer.notes


def test_brackets_of_an_expression_are_kept(engine, says):
    answer = engine(
        "公务用车运行维护费比2023年增长百分之几？",
        says(reply("公务用车运行维护费比上年增长{C1}[1]。", "<0.80万元> / (<6.30万元> - <0.80万元>)")),
    )
    assert "14.55%（0.80 ÷ （6.30 − 0.80） × 100% = 14.55%）" in answer.text, (answer.text, answer.notes)


def test_calls_and_tokens_are_counted(engine, says):
    usage = engine(QUESTION, says(reply(GOOD))).usage
    assert (usage.model, usage.calls, usage.prompt_tokens, usage.completion_tokens) == ("m", 1, 100, 10)
    assert usage.prompts == ["model_answer@1"] and not usage.estimated


def test_tokens_are_estimated_where_the_endpoint_does_not_count(engine, says):
    usage = engine(QUESTION, says(reply(GOOD), usage=False)).usage
    assert usage.estimated and usage.prompt_tokens > 100


def test_steps_are_told(engine, says):
    assert [step.name for step in engine(QUESTION, says(reply(GOOD))).trace] == ["rules", "search", "draft"]


@pytest.mark.parametrize(
    "text",
    [
        f"好的，结果如下：\n```json\n{reply(GOOD)}\n```",
        f"想一想：{{先看原文}}\n{reply(GOOD)}",
        GOOD,
        reply(GOOD.replace("[1]", "【1】").replace("<0.80万元>", "<0.80万元>万元")),
    ],
    ids=["fenced", "talking", "plain", "marks"],
)
def test_untidy_replies_are_read(engine, says, text):
    answer = engine(QUESTION, says(text))
    assert answer.engine == "model" and "增加0.80万元[1]，主要" in answer.text, (answer.text, answer.notes)


@pytest.mark.parametrize("accepts", [("json_object", None), (None,)])
def test_an_endpoint_without_json_schema_is_asked_more_simply(engine, says, chat_endpoint, accepts):
    chat_endpoint.accepts = accepts
    assert engine(QUESTION, says(reply(GOOD))).engine == "model"
    assert len(chat_endpoint.requests) > 1


def test_the_engine_is_a_runnable(assistant, chat_endpoint, settings, says):
    chat_endpoint.replies = [says(reply(GOOD))]
    chain = ModelEngine(assistant.index, settings()).runnable() | RunnableLambda(lambda answer: answer.engine)
    assert chain.batch([Asked(QUESTION), Asked(QUESTION)]) == ["model", "model"]


# ---- one repair, then the rules ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (reply(WRONG), "9.99"),
        (reply("公务用车运行维护费为{F99}[1]。"), "F99"),
        (reply(GOOD.replace("[1]", "[9]")), "[9]"),
        (reply(GOOD.replace("增加<", "减少<")), "原文是增加"),
        (reply("2024年公务用车运行维护费支出<0.80万元>[1]。"), "不是"),
        (reply("2023年公务用车运行维护费支出<6.30万元>[1]。"), "2024年的数"),
        (reply("公务接待费支出<6.30万元>[1]。"), "另一个项目"),
        (reply("公务用车运行维护费增加，主要原因是接待外宾的批次大幅上升[1]。"), "原因不是"),
        (reply("公务用车运行维护费增加百分之十五[1]。"), "百分之十五"),
        (reply("花费为{C1}[1]。", "<6.30万元> * 2"), "不能写数字"),
        (reply("花费为{C2}[1]。"), "算式"),
        (reply("馆长对此十分满意并且表扬了大家。"), "没有写出处"),
        ('{"answerable": true, "text": ', "格式"),
        ("无可奉告", "格式"),
    ],
)
def test_a_bad_reply_is_repaired_once(engine, says, chat_endpoint, bad, fault):
    answer = engine(QUESTION, says(bad), says(reply(GOOD)))
    assert answer.engine == "model" and "6.30万元" in answer.text, answer.notes
    assert fault in chat_endpoint.requests[-1]["messages"][-1]["content"]
    assert [step.name for step in answer.trace][-1] == "repair"


def test_a_reply_that_stays_bad_gives_way_to_the_rules(engine, says, chat_endpoint):
    answer = engine(QUESTION, says(reply(WRONG)))
    assert rules_answer_stands(answer) and "9.99" not in answer.text
    assert len(chat_endpoint.requests) == 2 and answer.usage.calls == 2


# ---- faults of the endpoint --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scripted", "more", "why"),
    [
        ({"status": 401}, {}, "密钥"),
        ({"status": 404}, {}, "没有名为"),
        ({"status": 429}, {}, "请求太多"),
        ({"status": 503}, {}, "暂时不可用"),
        ({"status": 500}, {}, "不接受"),
        ({"wait": 3.0, "text": "{}"}, {"seconds": 0.3}, "秒内没有"),
        ({"text": reply(GOOD), "drip": 0.1}, {"seconds": 0.5}, "秒内没有说完"),
        ({"text": reply(GOOD), "breaks": True}, {}, "中途断了"),
        ({"text": "", "refusal": "I cannot help"}, {}, "拒绝"),
        ({"text": "无", "finish": "content_filter"}, {}, "拦下"),
        ({"text": ""}, {}, "空的"),
        ({"text": "抱歉，我无法回答这个问题。"}, {}, "两次"),
        ({"text": reply("资料没有写明。", answerable=False)}, {}, "回答不了"),
        ({"status": 400, "error": "context length exceeded"}, {}, "太长"),
        ({"text": reply(WRONG)}, {"total_tokens": 500, "reply_tokens": 100_0}, "两次"),
    ],
    ids=str,
)
def test_every_fault_ends_in_the_rules_answer(engine, says, scripted, more, why):
    answer = engine(QUESTION, says(**scripted), **more)
    assert rules_answer_stands(answer), (answer.text, answer.notes)
    assert why in "".join(answer.notes), answer.notes


def test_a_passing_fault_is_overcome(engine, says):
    assert engine(QUESTION, says(status=503), says(reply(GOOD)), retries=1).engine == "model"


def test_nobody_listening_ends_in_the_rules_answer(engine, says):
    answer = engine(QUESTION, says(reply(GOOD)), url="http://127.0.0.1:9/v1")
    assert rules_answer_stands(answer) and "连不上" in "".join(answer.notes)


def test_a_provider_that_is_not_installed_is_named(engine, says):
    answer = engine(QUESTION, says(reply(GOOD)), provider="mistralai")
    assert rules_answer_stands(answer) and "langchain-mistralai" in "".join(answer.notes)


def test_tokens_used_up_end_in_the_rules_answer(engine, says, chat_endpoint):
    answer = engine(QUESTION, says(reply(WRONG), usage=False), total_tokens=500)
    assert rules_answer_stands(answer) and len(chat_endpoint.requests) == 1
    assert "词元" in "".join(answer.notes)


def test_evidence_too_long_is_halved_once(engine, says, chat_endpoint):
    answer = engine(QUESTION, says(status=400, error="context_length_exceeded"), says(reply(GOOD)))
    assert answer.engine == "model" and len(chat_endpoint.requests) == 2


def test_without_a_model_the_rules_answer_and_say_so(engine, says):
    answer = engine(QUESTION, says(reply(GOOD)), name="")
    assert answer.engine == "rules" and "没有接入语言模型" in answer.notes[0]


# ---- rules first, cache, follow-ups, steps -----------------------------------------------------


def test_where_the_rules_are_certain_no_model_is_asked(engine, says, chat_endpoint):
    answer = engine("公务接待费是多少？", says(reply(GOOD)), rules_first=True)
    assert (answer.engine, answer.notes, chat_endpoint.requests) == ("rules", [], [])
    assert "1.80万元" in answer.text


def test_an_open_question_goes_to_the_model(engine, says):
    answer = engine("总结一下公务用车运行维护费的情况", says(reply(GOOD)), rules_first=True)
    assert answer.engine == "model", answer.notes


def test_the_same_question_is_answered_from_the_cache_until_a_report_changes(
    own_folder, chat_endpoint, settings, says, draw_report, tmp_path
):
    chat_endpoint.replies = [says(reply(GOOD))]
    with Assistant.open(own_folder, model=settings()) as assistant:
        assistant.ask(QUESTION, engine="model")
        again = assistant.ask(QUESTION, engine="model")
        assert again.usage.cached and len(chat_endpoint.requests) == 1
        assistant.add(
            [draw_report(tmp_path / "新报告.pdf", ("青禾县文化馆2024年度部门决算\n收入总计1.00万元。",))]
        )
        assert not assistant.ask(QUESTION, engine="model").usage.cached


def test_a_fallback_is_not_kept(engine, says, chat_endpoint):
    assert engine(QUESTION, says(status=503)).engine == "rules"
    assert engine(QUESTION, says(reply(GOOD))).engine == "model"


def test_a_follow_up_is_completed_first(engine, says, chat_endpoint):
    whole = '{"question": "公务接待费比上年增加还是减少？"}'
    text = "公务接待费支出<1.80万元>，比上年减少<0.50万元>[1]。"
    answer = engine(
        "那接待费呢？",
        says(whole),
        says(reply(text)),
        history=[Turn(question="公务用车运行维护费比上年增加还是减少？")],
    )
    assert answer.engine == "model" and "减少0.50万元" in answer.text, answer.notes
    assert "公务接待费比上年增加还是减少？" in chat_endpoint.requests[-1]["messages"][-1]["content"]


def test_a_follow_up_completed_with_a_number_of_its_own_is_not_believed(engine, says, chat_endpoint):
    answer = engine(
        "那接待费呢？",
        says('{"question": "2019年公务接待费是9万元吗？"}'),
        says(reply("公务接待费支出<1.80万元>[1]。")),
        history=[Turn(question="公务用车运行维护费是多少？")],
    )
    assert answer.engine == "model" and "9万元" not in chat_endpoint.requests[-1]["messages"][-1]["content"]


def test_a_question_about_several_things_is_answered_in_steps(engine, says, chat_endpoint):
    answer = engine(
        "公务接待费和公务用车运行维护费加起来是多少？",
        says(
            tools=(
                ("look_up_figures", {"item": "公务接待费"}),
                ("look_up_figures", {"item": "公务用车运行维护费"}),
            )
        ),
        says("完毕"),
        says(reply("公务接待费和公务用车运行维护费合计{C1}[1]。", "<1.80万元> + <6.30万元>")),
        steps=3,
    )
    assert answer.engine == "model" and "8.10万元（1.80 + 6.30 = 8.10万元）" in answer.text, answer.notes
    assert [step.name for step in answer.trace].count("look_up_figures") == 2
    assert answer.usage.calls == 3 and "model_steps@1" in answer.usage.prompts


def test_steps_end_at_their_limit(engine, says, chat_endpoint):
    again = says(tools=(("search", {"query": "公务接待费"}),))
    answer = engine("公务接待费和会议费加起来是多少？", *[again] * 2, says(reply(WRONG)), steps=2)
    assert answer.engine == "rules" and len(chat_endpoint.requests) == 4


def test_an_endpoint_that_cannot_call_tools_still_answers(engine, says):
    answer = engine(
        "公务接待费和公务用车运行维护费加起来是多少？",
        says(status=400, error="tools are not supported"),
        says(reply("公务接待费和公务用车运行维护费合计{C1}[1]。", "<1.80万元> + <6.30万元>")),
        steps=3,
    )
    assert answer.engine == "model" and "8.10万元" in answer.text, answer.notes


@pytest.fixture
async def events(filled_folder, chat_endpoint, settings):
    """The events of one answer with scripted replies."""

    async def stream(*replies):
        chat_endpoint.replies = list(replies)
        with Assistant.open(filled_folder, model=settings()) as assistant:
            return [event async for event in assistant.astream(QUESTION, engine="model")]

    return stream


async def test_steps_and_checked_sentences_come_before_the_text(events, says):
    second = "公务用车运行维护费支出<6.30万元>[1]。"
    found = await events(says(reply(GOOD + second)))
    steps = [event.step for event in found if event.type == "step"]
    assert [step.name for step in steps] == ["rules", "search", "sentence", "sentence", "draft"]
    assert "".join(step.text for step in steps if step.name == "sentence") == found[-1].answer.text
    assert found[-1].answer.engine == "model" and "sentence" not in [s.name for s in found[-1].answer.trace]


async def test_a_sentence_that_breaks_the_rules_is_never_sent(events, says):
    found = await events(says(reply(GOOD + WRONG)))
    told = "".join(event.model_dump_json() for event in found)
    assert "9.99" not in "".join(event.text for event in found if event.type == "text")
    assert "支出9.99" not in told and found[-1].answer.engine == "rules"
