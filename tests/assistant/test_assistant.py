import doctest
import json

import pytest

from assistant import Assistant, BadQuestion, UnknownReport

FILE = "青禾县档案馆2024年度部门决算.pdf"
QUESTION = "公务用车运行维护费为何增加？"


@pytest.mark.parametrize("question", ["", "  \n", "问" * 1001])
def test_a_question_that_is_empty_or_too_long_is_refused(assistant, question):
    with pytest.raises(BadQuestion):
        assistant.ask(question)


def test_the_longest_question_is_taken(assistant):
    assert assistant.ask("公务接待费是多少？".ljust(1000, "？")).status


def test_a_report_is_named_by_id_or_the_start_of_it_or_file(assistant):
    (report,) = assistant.reports()
    assert assistant.report(report.id) == assistant.report(report.id[:6]) == assistant.report(FILE) == report


def test_an_unknown_report_says_what_to_do(assistant):
    with pytest.raises(UnknownReport, match="yusuan reports"):
        assistant.report("没有.pdf")


def test_a_page_that_the_report_does_not_have_is_unknown(assistant):
    with pytest.raises(UnknownReport, match="第9页（共2页）"):
        assistant.page(FILE, 9)


def test_only_the_named_reports_are_asked(assistant):
    assert assistant.ask(QUESTION, reports=[FILE]).citations[0].file == FILE
    with pytest.raises(UnknownReport):
        assistant.ask(QUESTION, reports=["没有.pdf"])


def test_turns_may_be_plain_dictionaries(assistant):
    history = [{"question": "公务用车运行维护费是多少？", "answer": "6.30万元"}]
    assert "1.80" in assistant.ask("那接待费呢？", history=history).text


def test_an_answer_is_the_json_of_the_contract(assistant):
    told = json.loads(assistant.ask(QUESTION).model_dump_json())
    assert set(told) >= {
        "status", "text", "figures", "calculation", "citations", "notes", "engine", "elapsed_ms",
    }  # fmt: skip
    assert told["engine"] == "rules"
    assert all(isinstance(figure["value"], str) for figure in told["figures"]), "an amount became a float"


async def test_an_asynchronous_answer_is_the_same(assistant):
    assert (await assistant.aask(QUESTION)).text == assistant.ask(QUESTION).text


async def test_an_answer_streams_as_events(assistant):
    events = [event async for event in assistant.astream(QUESTION)]
    assert (events[0].type, events[-1].type) == ("evidence", "answer")
    assert events[-1].answer.text == "".join(event.text for event in events if event.type == "text")


def test_passages_are_found_with_their_place(assistant):
    first, *_ = assistant.search("公务接待费为什么减少")
    assert "接待批次减少" in first["text"] and first["file"] == FILE
    assert first["page_start"] <= 2 <= first["page_end"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"item": "公务接待费"}, True),
        ({"item": "接待"}, True),
        ({"item": "公务接待费", "year": 2024}, True),
        ({"organisation": "青禾县档案馆"}, True),
        ({"item": "差旅费"}, False),
        ({"year": 2019}, False),
        ({"organisation": "云杉市林业局"}, False),
    ],
)
def test_figures_are_looked_up(assistant, wanted, found):
    assert bool(assistant.figures(**wanted)) is found, wanted


def test_the_examples_in_the_docstrings_are_true(assistant):
    import assistant.assistant as module

    found = doctest.DocTestFinder(exclude_empty=True).find(module, globs={"assistant": assistant})
    runner = doctest.DocTestRunner()
    tried = sum(runner.run(example).attempted for example in found)
    assert (runner.summarize().failed, tried > 8) == (0, True)


def test_figures_are_passed_over_from_an_offset(assistant):
    assert assistant.figures(limit=2, offset=1) == assistant.figures(limit=3)[1:]


def test_a_limit_of_figures_is_kept(assistant):
    assert len(assistant.figures(limit=2)) == 2


def test_the_kept_file_is_the_original(assistant, report_file):
    assert assistant.file(FILE).read_bytes() == report_file.read_bytes()


def test_a_deleted_report_is_forgotten(own_folder):
    with Assistant.open(own_folder) as assistant:
        assert "6.30" in assistant.ask(QUESTION).text
        assistant.delete(FILE)
        assert assistant.reports() == []
        assert assistant.ask(QUESTION).status == "not_loaded"


def test_progress_is_reported(report_file, filled_folder):
    told = []
    with Assistant.open(filled_folder) as assistant:
        assistant.add([report_file], on_progress=told.append)
    assert told[-1].result.status == "unchanged"


def test_every_example_question_is_answered(assistant):
    examples = assistant.examples()
    assert examples
    statuses = {question: assistant.ask(question).status for question in examples}
    assert set(statuses.values()) <= {"answered", "partial", "premise_corrected"}, statuses


def test_no_more_examples_than_asked_for(assistant):
    assert len(assistant.examples(limit=1)) == 1


def test_without_reports_there_are_no_examples(tmp_path):
    with Assistant.open(tmp_path) as assistant:
        assert assistant.examples() == []
